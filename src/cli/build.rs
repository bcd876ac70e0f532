//! `diptych build`: builds the site and publishes it when nothing stands in the way.

use super::journey;
use super::words::{Complaint, Said};
use super::{Session, Status};
use crate::site::{self, Destination, Published};

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let now = session.now()?;
    let root = journey::root(session)?;
    let out = session.request.out.clone().unwrap_or_else(|| root.join("public"));
    let destination = Destination { folder: &out, root: &root, durable: false };
    site::refuse(&destination)?; // before any work is done
    let journey = journey::journey(&root, &now, session)?;
    // errors of documents that are not public are told, and stop nothing
    if journey::report(&journey, session) == Status::Failed {
        return Ok(Status::Failed);
    }
    if !journey.publishable {
        session.announce(&Complaint::new(Said::NotPublished).arg("count", journey.blocking));
        return Ok(Status::Findings);
    }
    let Published { written, unchanged, removed: _, swapped, leftover } = site::publish(&journey.output, &destination)?;
    let path = out.strip_prefix(".").unwrap_or(&out).display().to_string();
    session.announce(&match swapped {
        true => Complaint::new(Said::Published).arg("path", path).arg("count", written + unchanged),
        false => Complaint::new(Said::Unchanged).arg("path", path),
    });
    if let Some(folder) = leftover {
        session.announce(&Complaint::new(Said::PublishedLeftover).arg("path", folder.display().to_string()));
    }
    Ok(Status::Clean)
}
