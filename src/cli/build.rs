//! `diptych build`: builds the site and publishes it when nothing stands in the way.

use std::path::Path;

use super::journey::{self, Journey};
use super::words::{Complaint, Said};
use super::{Session, Status};
use crate::base::Severity;

/// What publishing changed.
enum Publication {
    /// The folder holds the new site, of so many files.
    Published(usize),
    /// It held the same site already.
    Unchanged,
}

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let now = session.now()?;
    let root = journey::root(session)?;
    let journey = journey::journey(&root, &now, session)?;
    let status = journey::report(&journey, session);
    if status == Status::Findings {
        let errors = journey.diagnostics.iter().filter(|finding| finding.code.severity() == Severity::Error).count();
        session.announce(&Complaint::new(Said::NotPublished).arg("count", errors));
        return Ok(status);
    }
    let out = session.request.out.clone().unwrap_or_else(|| root.join("public"));
    let path = out.display().to_string();
    let said = match publish(&journey, &root, &out)? {
        Publication::Published(count) => Complaint::new(Said::Published).arg("path", path).arg("count", count),
        Publication::Unchanged => Complaint::new(Said::Unchanged).arg("path", path),
    };
    session.announce(&said);
    Ok(status)
}

/// SEAM, to be connected: `site::publish::publish`, its errors as complaints with the `publish-…` messages.
fn publish(journey: &Journey, root: &Path, out: &Path) -> Result<Publication, Complaint> {
    let _ = (Publication::Published, Publication::Unchanged);
    todo!("publish the site of {root:?} in {out:?}, with {} findings", journey.diagnostics.len())
}
