//! `diptych build`: builds the site and publishes it when nothing stands in the way.

use super::journey::{self, Awaited, Journey, Unready};
use super::last::Last;
use super::report::Format;
use super::words::{Complaint, Said};
use super::{Session, Status, visible};
use crate::base::{Blob, OutputPath, Severity};
use crate::language::Language;
use crate::site::{self, Destination, Published, Spool};

/// How many pages or documents a list names; the others are counted.
const NAMED: usize = 5;

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let now = session.now()?;
    let root = journey::root(session)?;
    let out = session.request.out.clone().unwrap_or_else(|| root.join("public"));
    let destination = Destination { folder: &out, root: &root, durable: false };
    site::refuse(&destination)?; // before any work is done
    let stands = |last: &Last| last.marker.as_deref().is_some_and(|marker| site::stands(&destination, marker));
    let spool = Spool::new(&destination);
    let shelf = |path: &OutputPath, page: Blob| Some(spool.keep(path, &page));
    let mut journey = journey::journey(&root, &now, session, &stands, &shelf)?;
    // errors of documents that are not public are told, and stop nothing
    if journey::report(&journey, session) == Status::Failed {
        return Ok(Status::Failed);
    }
    if !journey.publishable {
        session.announce(&Complaint::new(Said::NotPublished).arg("count", journey.blocking));
        return Ok(Status::Findings);
    }
    let path = out.strip_prefix(".").unwrap_or(&out).display().to_string();
    let Some(output) = journey.output.take() else {
        session.announce(&Complaint::new(Said::Unchanged).arg("path", path));
        errors_withheld(&journey, session);
        embargoes(&journey, session);
        unready(&journey, session);
        return Ok(Status::Clean);
    };
    let Published { written, unchanged, removed: _, gone, swapped, leftover, marker } =
        site::publish(&output, &destination)?;
    session.announce(&match swapped {
        true => Complaint::new(Said::Published).arg("path", path).arg("count", written + unchanged),
        false => Complaint::new(Said::Unchanged).arg("path", path),
    });
    journey.keep(&root, Some(marker));
    errors_withheld(&journey, session);
    pages_gone(&gone, &journey, session);
    embargoes(&journey, session);
    unready(&journey, session);
    if let Some(folder) = leftover {
        session.announce(&Complaint::new(Said::PublishedLeftover).arg("path", folder.display().to_string()));
    }
    Ok(Status::Clean)
}

/// Errors were shown, and the site is published all the same: they are in texts that are not public.
fn errors_withheld(journey: &Journey, session: &mut Session<'_>) {
    let errors = journey.diagnostics.iter().filter(|finding| finding.code.severity() == Severity::Error).count();
    if errors > 0 {
        session.announce(&Complaint::new(Said::ErrorsWithheld).arg("count", errors));
    }
}

/// Names the pages that readers no longer find, and why where it is known. That is never left unsaid: with `--quiet` it is
/// said as well, and beside a report for a machine on standard error.
fn pages_gone(gone: &[OutputPath], journey: &Journey, session: &mut Session<'_>) {
    if gone.is_empty() {
        return;
    }
    let words = session.words;
    let mut lines = vec![words.complain(&Complaint::new(Said::PagesGone).arg("count", gone.len()))];
    for path in gone.iter().take(NAMED) {
        let address = format!("/{}", path.as_str().trim_end_matches("index.html"));
        let reason = journey.absent.get(path).map(|note| words.finding(note).message).unwrap_or_default();
        lines.push(words.complain(&Complaint::new(Said::PageGone).arg("address", address).arg("reason", reason)));
    }
    if gone.len() > NAMED {
        lines.push(words.complain(&Complaint::new(Said::AndMore).arg("count", gone.len() - NAMED)));
    }
    let text = format!("{}\n", visible(&lines.join("\n")));
    if session.request.format == Format::Text { session.terminal.print(&text) } else { session.terminal.tell(&text) }
}

/// Names the documents that are not published because they are not ready: a new one is a draft until somebody says otherwise.
fn unready(journey: &Journey, session: &mut Session<'_>) {
    let documents = &journey.waiting.unready;
    for Unready { document, texts } in documents.iter().take(NAMED) {
        let said = Complaint::new(Said::NotReady).arg("document", document.as_str());
        session.announce(&said.arg("texts", texts.join(", ")));
    }
    if documents.len() > NAMED {
        session.announce(&Complaint::new(Said::AndMore).arg("count", documents.len() - NAMED));
    }
}

/// Says what is under embargo and until when, by the clocks of the place where the site is.
fn embargoes(journey: &Journey, session: &mut Session<'_>) {
    let Some(language) = Language::new(session.words.language()) else { return }; // the tool's own: they are tags
    let documents = &journey.waiting.awaited;
    for Awaited { until, document } in documents.iter().take(NAMED) {
        let local = until.to_zoned(journey.zone.clone());
        let said = Complaint::new(Said::UnderEmbargo).arg("document", document.as_str());
        let said = said.arg("date", language.date(local.date())).arg("time", language.time(local.time()));
        session.announce(&said.arg("zone", journey.zone.iana_name().unwrap_or("UTC")));
    }
    if documents.len() > NAMED {
        session.announce(&Complaint::new(Said::AndMore).arg("count", documents.len() - NAMED));
    }
}
