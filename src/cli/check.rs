//! `diptych check`: the findings, and nothing published.

use super::words::Complaint;
use super::{Session, Status, journey};

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let now = session.now()?;
    let root = journey::root(session)?;
    let mut journey = journey::journey(&root, &now, session, &|_| true, journey::UNPUBLISHED)?;
    journey.keep(&root, None);
    Ok(journey::report(&journey, session))
}
