//! `diptych serve`: the whole site, public or not, in the browsers of this machine while it is written.
//!
//! One loop: the bell rings, a snapshot is taken, the same `build` as ever makes the site with what the last one left, and
//! what is served is exchanged. The bell may ring during any of it: it then rings again at the top of the loop. Pages keep
//! the address of the real site where they give a whole one (to search engines): what is looked at is what will be
//! published, byte for byte, and links between pages name no host at all.

mod shown;

use std::io::ErrorKind;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use self::shown::{Kept, Look, kept};
use super::moment::Now;
use super::report::{self, Findings, Format};
use super::words::{Complaint, Said};
use super::{Session, Status, journey};
use crate::base::{Code, Diagnostic, Severity};
use crate::build::{Build, Cache, Options, build};
use crate::input::disk::snapshot_after;
use crate::input::{Sources, Watch};
use crate::site::serve::{Door, Fault, Server};

/// A save is over when nothing more happened for as long as the last build took, within these bounds: what is cheap is
/// done at once, and a storm of changes is not met with a storm of builds.
const QUIET: (Duration, Duration) = (Duration::from_millis(15), Duration::from_millis(100));
/// Where something happens all the time, a build begins all the same after this long.
const PATIENCE: Duration = Duration::from_millis(400);
/// How often the watch itself is looked after.
const BEAT: Duration = Duration::from_secs(1);

/// What the loop waits for.
enum Event {
    Changed,
    Stop,
}

/// A site that is being written.
struct Desk {
    root: PathBuf,
    cache: Cache,
    sources: Arc<Sources>,
    now: Option<Timestamp>,
    kept: Kept,
    /// What the terminal told last.
    told: Vec<Diagnostic>,
    /// What kept the folder from being read.
    barred: Option<Complaint>,
    /// When the next embargo ends: the bar then goes, without anybody saving anything.
    next: Option<Timestamp>,
}

pub(super) fn run(session: &mut Session<'_>) -> Result<Status, Complaint> {
    let root = journey::root(session)?;
    let root = std::path::absolute(&root).map_err(|error| journey::bad_root(&root, &error))?;
    let door = Door::open(session.request.port).map_err(|error| refused(session, &error))?;
    let (bell, events) = sync_channel(1); // one ring that waits stands for all
    stop_on_signals(bell.clone());
    let mut watch = Watch::new(&root, move || drop(bell.try_send(Event::Changed)));
    watch.renew();
    let mut desk = Desk::new(root);
    desk.look(session)?;
    if desk.told.iter().any(|finding| finding.code == Code::NoSite) {
        desk.tell(session);
        return Ok(Status::Failed); // most likely another folder was meant
    }
    let server = door.serve(Arc::clone(&desk.kept.shown)).map_err(|error| refused(session, &error))?;
    welcome(&server, &desk, &watch, session);
    desk.follow(&events, &mut watch, &server, session)?;
    Ok(Status::Clean)
}

/// Why the port cannot be had.
fn refused(session: &Session<'_>, error: &std::io::Error) -> Complaint {
    let reason = match error.kind() {
        ErrorKind::AddrInUse => "busy",
        ErrorKind::PermissionDenied => "permission",
        _ => "other",
    };
    let port = session.request.port.map_or_else(|| "8080".to_string(), |port| port.to_string());
    Complaint::new(Said::PortRefused).arg("port", port).arg("reason", reason).arg("detail", error.to_string())
}

/// Ctrl-C ends the preview as any other wish does; the second one does not wait for a build.
fn stop_on_signals(bell: SyncSender<Event>) {
    let Ok(mut signals) = Signals::new([SIGINT, SIGTERM]) else { return }; // the system then ends it, less politely
    std::thread::spawn(move || {
        let mut each = signals.forever();
        if each.next().is_some() {
            std::thread::spawn(move || drop(bell.send(Event::Stop)));
        }
        if let Some(signal) = each.next() {
            std::process::exit(128 + signal);
        }
    });
}

/// Says where the preview is, and opens it when asked.
fn welcome(server: &Server, desk: &Desk, watch: &Watch, session: &mut Session<'_>) {
    desk.tell(session);
    if let Some(failure) = watch.failure() {
        polling(failure, session);
    }
    let address = server.address();
    session.announce(&Complaint::new(Said::Serving).arg("address", address.clone()));
    session.announce(&Complaint::new(Said::ServingEnds));
    if session.request.open && open::that_detached(&address).is_err() {
        let complaint = Complaint::new(Said::NoBrowser).arg("address", address);
        session.announce(&complaint);
    }
}

fn polling(failure: &str, session: &mut Session<'_>) {
    session.announce(&Complaint::new(Said::Polling).arg("detail", failure));
}

/// Waits until nothing rings for a moment, or it has rung for long; false when the end is asked for.
fn settle(events: &Receiver<Event>, last: Duration) -> bool {
    let (since, quiet) = (Instant::now(), last.clamp(QUIET.0, QUIET.1));
    while since.elapsed() < PATIENCE {
        match events.recv_timeout(quiet) {
            Ok(Event::Changed) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Ok(Event::Stop) | Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
    true
}

impl Desk {
    fn new(root: PathBuf) -> Self {
        Self {
            root,
            cache: Cache::default(),
            sources: Arc::new(Sources::new()),
            now: None,
            kept: Kept::default(),
            told: Vec::new(),
            barred: None,
            next: None,
        }
    }

    /// Follows what is saved until the end is asked for.
    fn follow(
        &mut self,
        events: &Receiver<Event>,
        watch: &mut Watch,
        server: &Server,
        session: &mut Session<'_>,
    ) -> Result<(), Complaint> {
        let mut polls = watch.failure().is_some();
        let mut last = Duration::ZERO;
        loop {
            match events.recv_timeout(BEAT) {
                Ok(Event::Stop) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Ok(Event::Changed) if !settle(events, last) => return Ok(()),
                Ok(Event::Changed) => {}
                Err(RecvTimeoutError::Timeout) if !watch.overdue() && !self.due(session) => continue,
                Err(RecvTimeoutError::Timeout) => {}
            }
            watch.renew(); // before the snapshot: what changes after it rings
            if let Some(failure) = watch.failure().filter(|_| !polls) {
                polling(failure, session);
                polls = true;
            }
            let since = Instant::now();
            let (before, told) = (Arc::clone(&self.kept.shown), self.told.clone());
            let differs = self.look(session);
            let news = self.told != told;
            if matches!(differs, Ok(false)) {
                continue;
            }
            server.show(Arc::clone(&self.kept.shown));
            let errors = self.kept.shown.faults.len();
            last = since.elapsed();
            let milliseconds = usize::try_from(last.as_millis()).unwrap_or(usize::MAX);
            let count = shown::pages_that_differ(&before, &self.kept.shown);
            let said = Complaint::new(Said::Rebuilt).arg("count", count).arg("milliseconds", milliseconds);
            session.announce(&said.arg("errors", errors));
            match differs {
                Err(complaint) => session.complain(&complaint),
                Ok(_) if news => self.tell(session),
                Ok(_) => {}
            }
        }
    }

    /// Whether the moment has come at which something goes public by itself.
    fn due(&self, session: &Session<'_>) -> bool {
        let Ok(Now::Instant(now)) = session.now() else { return false };
        session.request.now.is_none() && self.next.is_some_and(|next| next <= now)
    }

    /// Reads the site and makes what is shown of it; false when nothing has changed.
    ///
    /// # Errors
    /// When the folder cannot be read, or the first moment is none. What was shown stays, with the reason.
    fn look(&mut self, session: &Session<'_>) -> Result<bool, Complaint> {
        let sources = match snapshot_after(&self.root, &self.sources) {
            Ok(sources) => Arc::new(sources),
            Err(error) => return self.bar(journey::bad_root(&self.root, &error), session),
        };
        let known = self.now.is_some() && self.barred.is_none() && !self.due(session);
        if known && sources.same(&self.sources) {
            return Ok(false);
        }
        let now = match (session.now()?.resolve(&journey::zone(&sources)), self.now) {
            (Ok(now), _) | (Err(_), Some(now)) => now, // another zone may not have that moment
            (Err(ambiguous), None) => return Err(ambiguous.into()),
        };
        self.now = Some(now);
        let options = Options { now, base_url: session.request.base_url.clone() };
        let built = build(&sources, &options, &self.cache);
        self.next = built.until;
        (self.sources, self.barred) = (sources, None);
        self.arrange(built, &options, session);
        Ok(true)
    }

    /// What is shown of a build.
    fn arrange(&mut self, built: Build, options: &Options, session: &Session<'_>) {
        let notable = built.diagnostics.iter().filter(|finding| finding.code.severity() != Severity::Note);
        self.told = notable.cloned().collect();
        let faults = self.with_findings(session, report::faults);
        let look = Look { built, sources: &self.sources, options, faults, words: session.words };
        self.kept = kept(look, &self.kept);
    }

    /// Shows that the folder cannot be read, beside what was shown last; nothing new when that is known.
    fn bar(&mut self, complaint: Complaint, session: &Session<'_>) -> Result<bool, Complaint> {
        if self.now.is_none() {
            return Err(complaint); // the first look
        }
        if self.barred.as_ref() == Some(&complaint) {
            return Ok(false);
        }
        let place = journey::root_shown(session);
        let fault = Fault { place, message: session.words.complain(&complaint), help: String::new() };
        self.kept = self.kept.barred(fault, session.words);
        self.barred = Some(complaint.clone());
        Err(complaint)
    }

    /// Says what is wrong.
    fn tell(&self, session: &mut Session<'_>) {
        let text = self.with_findings(session, |findings| report::written(Format::Text, findings));
        session.terminal.print(&text);
    }

    fn with_findings<T>(&self, session: &Session<'_>, written: impl FnOnce(&Findings<'_>) -> T) -> T {
        let sources = Arc::clone(&self.sources);
        let source = move |path: &crate::base::SourcePath| sources.text(path).ok().map(Arc::from);
        written(&Findings {
            diagnostics: &self.told,
            source: &source,
            words: session.words,
            prefix: &journey::prefix(session.request.root.as_deref()),
            notes: false,
            summary: !session.request.quiet,
            names: session.request.verbose,
        })
    }
}
