//! From a request to its answer: who may ask, what for, and what is found.

use std::sync::Arc;

use hyper::body::Incoming;
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::{Method, Request, Response, StatusCode};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use tokio::sync::watch;

use super::content::Content;
use super::{Shown, events, page};
use crate::base::{Blob, OutputPath};

/// Where the preview keeps what is its own; a site can hold nothing there, since the name is that of the marker of a
/// published site.
pub(super) const OWN: &str = "/.diptych/";

const SCRIPT: &str = include_str!("preview.js");
const STYLE: &str = include_str!("preview.css");

/// What an address cannot hold as it is (RFC 3986, `pchar` and `/`).
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/');

/// A path as it is written in an address.
pub(super) fn encoded(path: &str) -> String {
    utf8_percent_encode(path, ENCODED).to_string()
}

/// The answer to a request.
pub(super) fn answer(request: &Request<Incoming>, port: u16, shown: &watch::Receiver<Arc<Shown>>) -> Response<Content> {
    if let Err(status) = admitted(request.headers(), request.uri().authority().is_some(), port) {
        return refusal(status);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut answer = refusal(StatusCode::METHOD_NOT_ALLOWED);
        answer.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        return answer;
    }
    let Some(path) = decoded(request.uri().path()) else { return refusal(StatusCode::BAD_REQUEST) };
    if let Some(own) = path.strip_prefix(OWN) {
        return match own {
            "preview.js" => found(StatusCode::OK, content_type("js"), Content::text(SCRIPT)),
            "preview.css" => found(StatusCode::OK, content_type("css"), Content::text(STYLE)),
            "events" => {
                let query = request.uri().query().unwrap_or_default();
                let stream = (request.method() == Method::GET).then(|| events::stream(query, shown.clone()));
                found(StatusCode::OK, "text/event-stream; charset=utf-8", stream.unwrap_or(Content::Whole(None)))
            }
            _ => refusal(StatusCode::NOT_FOUND),
        };
    }
    let shown = Arc::clone(&shown.borrow());
    file(&shown, &path)
}

/// Whether a request may be answered at all: the name by which this machine is called, and where the request comes from.
fn admitted(headers: &HeaderMap, proxied: bool, port: u16) -> Result<(), StatusCode> {
    let mut hosts = headers.get_all(header::HOST).iter();
    let host = hosts.next().filter(|_| hosts.next().is_none()).and_then(|host| host.to_str().ok());
    if !host.is_some_and(|host| ours(host, port)) {
        return Err(StatusCode::FORBIDDEN);
    }
    if proxied {
        return Err(StatusCode::BAD_REQUEST);
    }
    let from_us = |origin: &HeaderValue| {
        let host = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
        host.is_some_and(|host| ours(host, port))
    };
    if !headers.get_all(header::ORIGIN).iter().all(from_us) {
        return Err(StatusCode::FORBIDDEN);
    }
    let said = |name: &'static str| headers.get(HeaderName::from_static(name)).map(HeaderValue::as_bytes);
    match said("sec-fetch-site") {
        None | Some(b"same-origin" | b"none") => Ok(()),
        // a link to the preview may be followed; a picture, a script or a frame may not be taken from it
        Some(_) if said("sec-fetch-mode") == Some(b"navigate") && said("sec-fetch-dest") == Some(b"document") => Ok(()),
        Some(_) => Err(StatusCode::FORBIDDEN),
    }
}

/// Whether a host with its port is this server.
fn ours(host: &str, port: u16) -> bool {
    let (name, given) = match host.rsplit_once(':') {
        Some((name, given)) if !given.ends_with(']') => (name, given),
        _ => (host, "80"),
    };
    let named = ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own));
    named && given == port.to_string() // no sign, no zeros in front
}

/// A path, percent-decoded once; `None` when it is no text.
fn decoded(path: &str) -> Option<String> {
    percent_decode_str(path).decode_utf8().ok().map(Into::into)
}

/// What stands at a path.
fn file(shown: &Shown, path: &str) -> Response<Content> {
    let Some(below) = path.strip_prefix(shown.prefix.as_str()) else {
        let home = path == "/" || format!("{path}/") == shown.prefix;
        return if home { moved(&shown.prefix) } else { missing(shown, path) };
    };
    let index = below.is_empty() || below.ends_with('/');
    let name = if index { format!("{below}index.html") } else { below.to_string() };
    let Ok(name) = OutputPath::new(&name) else { return missing(shown, path) };
    if let Some(blob) = shown.files.get(&name) {
        return served(shown, StatusCode::OK, &name, blob, path);
    }
    let folder = name.child("index.html").ok().filter(|page| shown.files.get(page).is_some());
    match folder {
        // put together from a path that is known, so that it cannot lead elsewhere
        Some(_) if !index => moved(&format!("{}{name}/", shown.prefix)),
        _ => missing(shown, path),
    }
}

fn served(shown: &Shown, status: StatusCode, name: &OutputPath, blob: &Blob, path: &str) -> Response<Content> {
    let kind = content_type(&name.extension());
    let content = match blob {
        Blob::Bytes(bytes) if name.extension() == "html" => {
            Content::Whole(Some(page::with_preview(shown, name, bytes, path, status).into()))
        }
        Blob::Bytes(bytes) => Content::shared(Arc::clone(bytes)),
        Blob::File { path, .. } => match Content::file(path.clone()) {
            Ok(content) => content,
            Err(_) => return refusal(StatusCode::NOT_FOUND), // gone since; the next look will tell
        },
    };
    let mut answer = found(status, kind, content);
    if name.extension() == "svg" {
        // a drawing that is opened by itself is a document that may hold scripts
        let policy = HeaderValue::from_static("sandbox; default-src 'none'; style-src 'unsafe-inline'");
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    answer
}

/// There is nothing at this path: the site's own page for that, or ours.
fn missing(shown: &Shown, path: &str) -> Response<Content> {
    let own = page::not_found();
    if let Some(blob) = own.as_ref().and_then(|name| shown.files.get(name)).filter(|blob| blob.bytes().is_some())
        && let Some(name) = &own
    {
        return served(shown, StatusCode::NOT_FOUND, name, blob, path);
    }
    let status = if shown.files.is_empty() { StatusCode::SERVICE_UNAVAILABLE } else { StatusCode::NOT_FOUND };
    found(status, content_type("html"), Content::text(page::bare(shown, path)))
}

/// Leads to another path of this server.
fn moved(path: &str) -> Response<Content> {
    let mut answer = refusal(StatusCode::TEMPORARY_REDIRECT); // browsers keep a permanent one for ever
    if let Ok(location) = HeaderValue::try_from(encoded(path)) {
        answer.headers_mut().insert(header::LOCATION, location);
    }
    answer
}

/// An answer without words of its own.
fn refusal(status: StatusCode) -> Response<Content> {
    found(status, "text/plain; charset=utf-8", Content::text(format!("{status}\n")))
}

fn found(status: StatusCode, kind: &'static str, content: Content) -> Response<Content> {
    let mut answer = Response::new(content);
    *answer.status_mut() = status;
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "SAMEORIGIN"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    for (name, value) in headers {
        answer.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    answer
}

/// The media type of a file, by the ending of its name.
fn content_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "vcf" => "text/vcard; charset=utf-8",
        "vtt" => "text/vtt; charset=utf-8",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        "woff" => "font/woff",
        "ttf" => "font/ttf",
        "otf" => "font/otf",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "webm" => "video/webm",
        "zip" => "application/zip",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_names_of_this_machine_are_ours() {
        for host in ["localhost:8080", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080"] {
            assert!(ours(host, 8080), "{host}");
        }
        assert!(ours("localhost", 80) && ours("[::1]", 80));
        for host in [
            "",
            "localhost",
            "[::1]",
            "localhost:8081",
            "localhost:08080",
            "localhost:+8080",
            "localhost:",
            "evil.example",
            "evil.example:8080",
            "localhost.evil:8080",
            "127.0.0.1.evil:8080",
            "127.0.0.2:8080",
            "0.0.0.0:8080",
            "user@localhost:8080",
            "localhost:8080:8080",
            "::1:8080",
            "localhost/:8080",
            " localhost:8080",
        ] {
            assert!(!ours(host, 8080), "{host}");
        }
    }

    #[test]
    fn a_path_is_decoded_once() {
        assert_eq!(decoded("/%C3%A9t%C3%A9/%252e").as_deref(), Some("/été/%2e"));
        assert_eq!(decoded("/%ff"), None);
        assert_eq!(encoded("/été/a b/"), "/%C3%A9t%C3%A9/a%20b/");
    }
}
