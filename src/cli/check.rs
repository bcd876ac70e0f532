//! `diptych check`: the findings, and nothing published.

use super::words::Complaint;
use super::{Session, Status, journey};

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let now = session.now()?;
    let root = journey::root(session)?;
    let journey = journey::journey(&root, &now, session)?;
    Ok(journey::report(&journey, session))
}
