//! The stream that tells a page what happens: to reload, or what to show beside it (Server-Sent Events).

use std::io;
use std::sync::Arc;
use std::time::Duration;

use hyper::body::Bytes;
use tokio::sync::{mpsc, watch};

use super::content::Content;
use super::{Shown, page};

/// After this long without news something is sent all the same: a browser that is gone is noticed by that.
const SILENCE: Duration = Duration::from_secs(15);

/// The stream for the page that a query names, `page=/path/&version=digest`.
pub(super) fn stream(query: &str, shown: watch::Receiver<Arc<Shown>>) -> Content {
    let value = |name: &str| {
        let values = url::form_urlencoded::parse(query.as_bytes());
        values.into_iter().find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
    };
    let (path, version) = (value("page"), value("version"));
    let (sender, receiver) = mpsc::channel(4);
    tokio::spawn(tell(path, version, shown, sender));
    Content::Pieces(receiver, None)
}

/// Tells a page what happens until it goes away.
async fn tell(
    path: String,
    version: String,
    mut shown: watch::Receiver<Arc<Shown>>,
    to: mpsc::Sender<io::Result<Bytes>>,
) {
    let mut news = "retry: 500\n\n".to_string(); // milliseconds until a browser asks again
    let mut last = String::new();
    loop {
        let now = Arc::clone(&shown.borrow_and_update());
        let event = event(&now, &path, &version);
        if event != last {
            news.push_str(&event);
            last = event;
        }
        if !news.is_empty() && to.send(Ok(Bytes::from(std::mem::take(&mut news)))).await.is_err() {
            return;
        }
        tokio::select! {
            changed = shown.changed() => if changed.is_err() { return },
            () = tokio::time::sleep(SILENCE) => news.push_str(":\n\n"),
            () = to.closed() => return,
        }
    }
}

/// What a page that has a version must know now.
fn event(shown: &Shown, path: &str, version: &str) -> String {
    let current = page::version(shown, path);
    let gone = page::is_absent(&current) && !page::is_absent(version);
    if current != version && !gone {
        return "event: reload\ndata:\n\n".to_string();
    }
    let panel = page::panel(shown, path, page::is_absent(version));
    // as JSON a text is one line
    format!("event: show\ndata: {}\n\n", serde_json::Value::String(panel))
}
