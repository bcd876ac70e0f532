//! `diptych headers`: prints what to add to the configuration of a server.

use std::ffi::OsStr;

use super::journey;
use super::words::{Complaint, Said};
use super::{Session, Status};
use crate::base::suggest::nearest;
use crate::site::headers::{Server, configuration};

pub(super) fn run(word: &OsStr, session: &mut Session<'_>) -> Result<Status, Complaint> {
    let names = Server::ALL.map(Server::name);
    let wish = word.to_string_lossy();
    let Some(server) = Server::ALL.into_iter().find(|server| server.name() == wish) else {
        let suggestion = nearest(&wish, names).unwrap_or_default();
        let complaint = Complaint::new(Said::BadChoice).arg("option", "headers").arg("value", wish.into_owned());
        return Err(complaint.arg("suggestion", suggestion).arg("choices", names.join(", ")));
    };
    let base = match &session.request.base_url {
        Some(base) => base.clone(),
        None => {
            let journey =
                journey::journey(&journey::root(session)?, &session.now()?, session, &|_| false, journey::UNPUBLISHED)?;
            match &journey.base {
                Some(base) => base.clone(),
                None => return Ok(journey::report(&journey, session)), // the settings cannot be read, and it says why
            }
        }
    };
    session.terminal.print(&configuration(server, &base));
    Ok(Status::Clean)
}
