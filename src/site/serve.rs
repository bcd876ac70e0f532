//! The preview, served from memory to the browsers of this machine and to nobody else.
//!
//! What is served is a value, [`Shown`], exchanged as a whole: a request sees one state or the next, never a mixture.
//! Nothing of the disk can be reached by a path: a path is looked up in the map of files, and what is not there does not
//! exist. Words come from whoever shows ([`Words`], [`Fault`]); this room escapes them and lays them out.
//!
//! A page of another site may send requests to this machine, or have its own name resolve to it. So the `Host` must be
//! ours, an `Origin` must be ours when there is one, and what browsers say of where a request comes from is believed
//! (`Sec-Fetch-Site`); no answer may be read from elsewhere.

mod answer;
mod content;
mod events;
mod page;
mod uses;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, oneshot, watch};

use super::Output;
use crate::base::OutputPath;

/// The port that is tried first when none is asked for, and how many after it.
const FIRST_PORT: u16 = 8080;
const PORTS: u16 = 100;

/// How many connections may be open at once; more wait.
const CONNECTIONS: usize = 600;
/// How long a browser may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest head of a request, in bytes, and the most lines in it.
const MAX_HEAD: usize = 32 << 10;
const MAX_LINES: usize = 100;

/// What the preview shows.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// The files, by path.
    pub files: Output,
    /// The path below which they stand: `/`, or `/below/`, not percent-encoded.
    pub prefix: String,
    /// The pages that are not public, with the words that say why.
    pub bars: BTreeMap<OutputPath, String>,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// What the preview itself says.
    pub words: Words,
}

/// Something that is wrong, in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fault {
    /// The file, with line and column where they are known.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
}

/// What the preview itself says, in the language of the person who looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// The tag of that language.
    pub language: String,
    /// How many errors there are, and that what is shown is what could be made last; empty when there are none.
    pub headline: String,
    /// What unfolds the list of errors.
    pub details: String,
    /// The page that is being looked at is no more.
    pub gone: String,
    /// There is nothing at this address, said where the site has no page for that.
    pub missing: String,
    /// The server does not answer any more.
    pub lost: String,
}

/// The sockets of a preview, before it is there.
pub struct Door {
    sockets: Vec<TcpListener>,
    port: u16,
}

/// A preview that is being served, until it is dropped.
pub struct Server {
    port: u16,
    shown: watch::Sender<Arc<Shown>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Door {
    /// Opens a port of the loopback addresses of this machine: the one that is asked for, any that is free for 0, or the
    /// first that is free from 8080 on.
    ///
    /// # Errors
    /// When it is in use ([`ErrorKind::AddrInUse`]), or the system refuses.
    pub fn open(port: Option<u16>) -> io::Result<Self> {
        match port {
            Some(port) => Self::at(port),
            None => {
                let busy = || io::Error::from(ErrorKind::AddrInUse);
                let free = |port| match Self::at(port) {
                    Err(error) if error.kind() == ErrorKind::AddrInUse => None,
                    opened => Some(opened),
                };
                (FIRST_PORT..FIRST_PORT + PORTS).find_map(free).unwrap_or_else(|| Err(busy()))
            }
        }
    }

    fn at(port: u16) -> io::Result<Self> {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let chosen = first.local_addr()?.port();
        let mut sockets = vec![first];
        match TcpListener::bind((Ipv6Addr::LOCALHOST, chosen)) {
            Ok(second) => sockets.push(second),
            // a browser that tries this address first would meet another program there
            Err(error) if error.kind() == ErrorKind::AddrInUse && port != 0 => return Err(error),
            Err(_) => {} // a machine without IPv6
        }
        for socket in &sockets {
            socket.set_nonblocking(true)?;
        }
        Ok(Self { sockets, port: chosen })
    }

    /// Begins to serve.
    ///
    /// # Errors
    /// When the system has no thread or no event queue left.
    pub fn serve(self, shown: Arc<Shown>) -> io::Result<Server> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (sender, receiver) = watch::channel(shown);
        let (stop, stopped) = oneshot::channel();
        let (port, sockets) = (self.port, self.sockets);
        let listeners = {
            let _inside = runtime.enter();
            sockets.into_iter().map(tokio::net::TcpListener::from_std).collect::<io::Result<Vec<_>>>()?
        };
        let thread = std::thread::Builder::new().name("preview".to_string()).spawn(move || {
            let room = Arc::new(Semaphore::new(CONNECTIONS));
            runtime.block_on(async {
                for listener in listeners {
                    tokio::spawn(welcome(listener, port, receiver.clone(), Arc::clone(&room)));
                }
                let _ = stopped.await; // dropped or sent: the end either way
            });
            runtime.shutdown_background(); // a large file may be on its way to someone who does not read
        })?;
        Ok(Server { port, shown: sender, stop: Some(stop), thread: Some(thread) })
    }
}

impl Server {
    /// The address of the preview, that of its first page.
    pub fn address(&self) -> String {
        format!("http://localhost:{}{}", self.port, answer::encoded(&self.shown.borrow().prefix))
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Shows something else from now on; the pages that differ reload.
    pub fn show(&self, shown: Arc<Shown>) {
        self.shown.send_replace(shown);
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join(); // it ends by itself, and has nothing to say
        }
    }
}

/// Takes in whoever comes, until the runtime ends.
async fn welcome(
    listener: tokio::net::TcpListener,
    port: u16,
    shown: watch::Receiver<Arc<Shown>>,
    room: Arc<Semaphore>,
) {
    loop {
        let Ok(place) = Arc::clone(&room).acquire_owned().await else { return };
        match listener.accept().await {
            Ok((stream, from)) => {
                let shown = shown.clone();
                tokio::spawn(async move {
                    talk(stream, from, port, shown).await;
                    drop(place);
                });
            }
            // no descriptors left, or a visitor who went away: the next one may fare better
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

async fn talk(stream: TcpStream, from: SocketAddr, port: u16, shown: watch::Receiver<Arc<Shown>>) {
    debug_assert!(from.ip().is_loopback(), "the sockets are those of this machine");
    let _ = stream.set_nodelay(true); // slower without, no worse
    let service = service_fn(|request| {
        let answer = answer::answer(&request, port, &shown);
        async move { Ok::<_, Infallible>(answer) }
    });
    let mut protocol = http1::Builder::new();
    protocol.timer(TokioTimer::new()).header_read_timeout(PATIENCE).max_buf_size(MAX_HEAD).max_headers(MAX_LINES);
    let _ = protocol.serve_connection(TokioIo::new(stream), service).await; // what goes wrong there is the visitor's
}
