//! A browser as far as these tests need one: requests over sockets, and the stream of events.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How long a state may take to come about on a machine that has much else to do.
pub const DEADLINE: Duration = Duration::from_secs(60);

pub struct Answer {
    pub status: u16,
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body without what the preview adds.
    pub fn page(&self) -> Vec<u8> {
        plain(&self.body)
    }
}

pub fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(DEADLINE)).unwrap();
    stream
}

/// Sends bytes as they are and reads what comes until the end; `None` when no answer comes.
pub fn raw(port: u16, request: &[u8]) -> Option<Answer> {
    let mut stream = connect(port);
    stream.write_all(request).ok()?;
    answer(&mut BufReader::new(stream), request.starts_with(b"HEAD "))
}

pub fn answer(reader: &mut impl BufRead, head: bool) -> Option<Answer> {
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let status = line.split(' ').nth(1)?.parse().ok()?;
    let mut headers = BTreeMap::new();
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim_end().split_once(": ") else { break };
        headers.insert(name.to_ascii_lowercase(), value.to_string());
    }
    let length = headers.get("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = vec![0; if head { 0 } else { length }];
    reader.read_exact(&mut body).ok()?;
    Some(Answer { status, headers, body })
}

/// A request with these lines besides the first.
pub fn request(port: u16, method: &str, path: &str, lines: &[&str]) -> Answer {
    let lines: String = lines.iter().map(|line| format!("{line}\r\n")).collect();
    raw(port, format!("{method} {path} HTTP/1.1\r\n{lines}Connection: close\r\n\r\n").as_bytes()).unwrap()
}

pub fn get(port: u16, path: &str) -> Answer {
    request(port, "GET", path, &[&format!("Host: localhost:{port}")])
}

/// A page without what the preview adds: one piece.
pub fn plain(bytes: &[u8]) -> Vec<u8> {
    let find = |from: usize, needle: &str| {
        let found = bytes[from..].windows(needle.len()).position(|part| part == needle.as_bytes());
        found.map(|at| from + at)
    };
    let Some(start) = find(0, "<diptych-preview") else { return bytes.to_vec() };
    let script = find(start, "<script src=\"/.diptych/").unwrap();
    let end = find(script, "</script>").unwrap() + "</script>".len();
    [&bytes[..start], &bytes[end..]].concat()
}

/// The value of an attribute of the script that the preview adds.
pub fn data(page: &Answer, name: &str) -> String {
    let text = page.text();
    let after = text.split(&format!("data-{name}=\"")).nth(1).unwrap_or_else(|| panic!("no {name} in {text}"));
    after.split('"').next().unwrap().to_string()
}

/// A page that is open in a browser.
pub struct Open {
    reader: BufReader<TcpStream>,
}

impl Open {
    /// Opens a page, and hears what happens to it.
    pub fn page(port: u16, path: &str) -> Self {
        let version = data(&get(port, path), "version");
        Self::version(port, path, &version)
    }

    pub fn version(port: u16, path: &str, version: &str) -> Self {
        let mut stream = connect(port);
        let path = path.replace('%', "%25").replace('&', "%26");
        let request = format!(
            "GET /.diptych/events?page={path}&version={version} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\
             Sec-Fetch-Site: same-origin\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut open = Self { reader: BufReader::new(stream) };
        assert!(open.line().starts_with("HTTP/1.1 200"));
        open
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).unwrap();
        assert!(!line.is_empty(), "the stream has ended");
        line
    }

    /// The next event: its name and its data.
    pub fn next(&mut self) -> (String, String) {
        loop {
            let line = self.line();
            if let Some(name) = line.strip_prefix("event: ") {
                let data = self.line();
                let data = data.strip_prefix("data:").unwrap().trim().to_string();
                return (name.trim().to_string(), data);
            }
        }
    }

    /// Waits until the page is told to reload.
    pub fn reloads(mut self) {
        while self.next().0 != "reload" {}
    }
}

/// Waits for a state.
pub fn until<T>(what: &str, mut state: impl FnMut() -> Option<T>) -> T {
    let since = Instant::now();
    loop {
        if let Some(value) = state() {
            return value;
        }
        assert!(since.elapsed() < DEADLINE, "waited too long until {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}
