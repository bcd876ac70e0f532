//! Requests, decent and not, to a preview of a few files.

use std::io::{Read, Write};
use std::sync::Arc;

use diptych::base::{Blob, Digest, OutputPath};
use diptych::site::serve::{Door, Fault, Server, Shown, Words};

use super::client::{Answer, Open, connect, data, get, plain, raw, request, until};

const PAGE: &str = "<!doctype html><html><head><link rel=\"stylesheet\" href=\"/a.css\"></head><body>Un</body></html>";

fn shown(files: &[(&str, &str)]) -> Shown {
    let files = files.iter().map(|(path, text)| (OutputPath::new(path).unwrap(), (*text).into())).collect();
    Shown { files, prefix: "/".to_string(), words: words(), ..Shown::default() }
}

fn words() -> Words {
    Words {
        language: "xx".to_string(),
        headline: "headline".to_string(),
        details: "details".to_string(),
        gone: "gone".to_string(),
        missing: "missing".to_string(),
        lost: "lost".to_string(),
    }
}

fn serve(shown: Shown) -> Server {
    Door::open(Some(0)).unwrap().serve(Arc::new(shown)).unwrap()
}

fn small() -> Server {
    serve(shown(&[
        ("index.html", PAGE),
        ("un/index.html", PAGE),
        ("un/été.txt", "été"),
        ("a.css", "a"),
        ("b.svg", "<svg/>"),
        ("404.html", "<p>Rien</p>"),
    ]))
}

fn host(server: &Server) -> String {
    format!("Host: localhost:{}", server.port())
}

fn alive(server: &Server) {
    assert_eq!(get(server.port(), "/").status, 200);
}

#[cfg(target_os = "linux")]
#[test]
fn case_114_the_sockets_are_those_of_this_machine() {
    let server = small();
    let port = format!(":{:04X}", server.port());
    let mut seen = Vec::new();
    for (table, loopback) in [("/proc/net/tcp", "0100007F"), ("/proc/net/tcp6", "00000000000000000000000001000000")] {
        let Ok(table) = std::fs::read_to_string(table) else { continue };
        for line in table.lines() {
            let columns: Vec<&str> = line.split_whitespace().collect();
            if columns[1].ends_with(&port) && columns[3] == "0A" {
                assert_eq!(columns[1], format!("{loopback}{port}"));
                seen.push(loopback);
            }
        }
    }
    assert!(seen.contains(&"0100007F"));
}

#[test]
fn case_115_only_our_own_name_is_answered() {
    let server = small();
    let port = server.port();
    for name in ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"] {
        assert_eq!(request(port, "GET", "/", &[&format!("Host: {name}:{port}")]).status, 200, "{name}");
    }
    let long = format!("Host: {}:{port}", "a".repeat(20_000));
    for lines in [
        vec!["Host: evil.example".to_string()],
        vec![format!("Host: evil.example:{port}")],
        vec![format!("Host: 127.0.0.1.evil:{port}")],
        vec![format!("Host: localhost.evil:{port}")],
        vec!["Host: localhost".to_string()],
        vec![format!("Host: localhost:{}", port.wrapping_add(1))],
        vec![format!("Host: localhost:{port}:{port}")],
        vec![format!("Host: user@localhost:{port}")],
        vec!["Host: \u{e9}".to_string()],
        vec!["Host:".to_string()],
        vec![long],
        vec![],
        vec![host(&server), host(&server)],
        vec![host(&server), "Host: evil.example".to_string()],
    ] {
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        assert!(matches!(request(port, "GET", "/", &lines).status, 400 | 403), "{lines:?}");
    }
    alive(&server);
}

#[test]
fn case_116_117_other_sites_get_nothing() {
    let server = small();
    let (port, host) = (server.port(), host(&server));
    let ask = |path: &str, lines: &[&str]| {
        let lines: Vec<&str> = std::iter::once(host.as_str()).chain(lines.iter().copied()).collect();
        request(port, "GET", path, &lines)
    };
    let same = format!("Origin: http://127.0.0.1:{port}");
    for lines in [&[][..], &[same.as_str()], &["Sec-Fetch-Site: same-origin"], &["Sec-Fetch-Site: none"]] {
        let answer = ask("/a.css", lines);
        assert_eq!(answer.status, 200, "{lines:?}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
        assert!(!answer.headers.keys().any(|name| name.starts_with("access-control")), "{:?}", answer.headers);
    }
    let link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: document"];
    assert_eq!(ask("/", &link).status, 200);
    for path in ["/", "/a.css", "/.diptych/events?page=/&version=x", "/.diptych/preview.js"] {
        for lines in [
            &["Origin: http://evil.example"][..],
            &["Origin: null"],
            &["Origin: https://localhost"],
            &["Origin: http://127.0.0.1"],
            &["Origin: http://192.0.2.1:80"],
            &[same.as_str(), "Origin: http://evil.example"],
            &["Sec-Fetch-Site: cross-site"],
            &["Sec-Fetch-Site: same-site"],
            &["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Sec-Fetch-Dest: iframe"],
            &["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: image"],
        ] {
            assert_eq!(ask(path, lines).status, 403, "{path} {lines:?}");
        }
    }
    let rebound = ["Host: evil.example", "Origin: http://evil.example"];
    assert_eq!(request(port, "GET", "/.diptych/events?page=/", &rebound).status, 403);
}

#[test]
fn case_118_nothing_but_the_map_can_be_reached() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("canary.txt"), "canary").unwrap();
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link.bin")).unwrap();
    let mut shown = shown(&[("index.html", PAGE), ("a.css", "a")]);
    let lost = Blob::File { path: folder.path().join("link.bin"), length: 9, digest: Digest::of(b"x") };
    shown.files.insert(OutputPath::new("link.bin").unwrap(), lost);
    let server = serve(shown);
    let file = folder.path().join("canary.txt").display().to_string();
    for path in [
        "/../canary.txt",
        "/%2e%2e%2fcanary.txt",
        "/..%252fcanary.txt",
        "/..%5ccanary.txt",
        "//canary.txt",
        "/x/..;/canary.txt",
        "/a.css%00",
        "/a.css::$DATA",
        "/c:/windows/win.ini",
        "/./a.css",
        "//a.css",
        "/a.css/",
        "/%ff",
        "/link.bin",
        "/a.css%2f..",
        "/.diptych/",
        "/.diptych/../a.css",
        "/.diptych/events/x",
        "/\\evil",
        "/etc/passwd",
        "/~root/",
        file.as_str(),
    ] {
        let answer =
            raw(server.port(), format!("GET {path} HTTP/1.1\r\n{}\r\n\r\n", host(&server)).as_bytes()).unwrap();
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("canary</") && !answer.text().contains("root:"), "{path}");
    }
    let absolute = format!("GET http://localhost:{0}/ HTTP/1.1\r\nHost: localhost:{0}\r\n\r\n", server.port());
    assert_eq!(raw(server.port(), absolute.as_bytes()).unwrap().status, 400);
    alive(&server);
}

#[test]
fn case_119_only_reading_is_understood() {
    let server = small();
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "NONSENSE"] {
        let answer = request(server.port(), method, "/", &[&host(&server)]);
        if answer.status == 400 && method == "CONNECT" {
            continue; // its target is no path
        }
        assert_eq!((answer.status, answer.header("allow")), (405, "GET, HEAD"), "{method}");
    }
    let large = format!("POST / HTTP/1.1\r\n{}\r\nContent-Length: 1073741824\r\n\r\nstart", host(&server));
    assert_eq!(raw(server.port(), large.as_bytes()).unwrap().status, 405);
    let ranges = format!("Range: bytes={}", vec!["0-1"; 2000].join(","));
    assert_eq!(request(server.port(), "GET", "/a.css", &[&host(&server), &ranges]).status, 200);
    let head = request(server.port(), "HEAD", "/", &[&host(&server)]);
    let body = get(server.port(), "/").body.len().to_string();
    assert_eq!((head.status, head.header("content-length"), head.body.len()), (200, body.as_str(), 0));
    assert_eq!(request(server.port(), "HEAD", "/.diptych/events?page=/", &[&host(&server)]).status, 200);
}

#[test]
fn case_119_no_bytes_end_the_server() {
    let server = small();
    let mut seed = 20_230_328_u64;
    let mut random = move || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize
    };
    let words = [
        "GET ",
        "/ ",
        "HTTP/1.1",
        "\r\n",
        "Host: localhost",
        ":",
        "\0",
        "Transfer-Encoding: chunked",
        "é",
        " ",
        "%",
        "/.diptych/events?",
    ];
    for _ in 0..1_000 {
        let mut bytes = Vec::new();
        for _ in 0..random() % 20 {
            match random() % 3 {
                0 => bytes.extend(words[random() % words.len()].bytes()),
                1 => bytes.push(random() as u8),
                _ => bytes.extend(b"\r\n\r\n"),
            }
        }
        let mut stream = connect(server.port());
        let _ = stream.write_all(&bytes); // it may be refused already
    }
    let many = "a: b\r\n".repeat(2_000);
    for huge in [format!("X: {}\r\n", "a".repeat(65_536)), many, format!("{}\r\n", "a".repeat(65_536))] {
        let request = format!("GET / HTTP/1.1\r\n{}\r\n{huge}\r\n", host(&server));
        if let Some(answer) = raw(server.port(), request.as_bytes()) {
            assert!(matches!(answer.status, 400 | 431), "{}", answer.status);
        }
    }
    let long = format!("GET /{} HTTP/1.1\r\n{}\r\n\r\n", "a".repeat(100_000), host(&server));
    if let Some(answer) = raw(server.port(), long.as_bytes()) {
        assert!(matches!(answer.status, 400 | 404 | 414 | 431), "{}", answer.status);
    }
    alive(&server);
}

#[test]
fn case_119_who_dawdles_keeps_nobody_waiting() {
    let server = small();
    let slow: Vec<_> = (0..500)
        .map(|_| {
            let mut stream = connect(server.port());
            stream.write_all(b"GET / HTTP/1.1\r\nHost: lo").unwrap();
            stream
        })
        .collect();
    alive(&server);
    // and is shown the door in the end
    let mut first = slow.into_iter().next().unwrap();
    let mut rest = Vec::new();
    let _ = first.read_to_end(&mut rest); // cut, with or without an answer
    assert!(!rest.starts_with(b"HTTP/1.1 200"));
}

#[test]
fn case_120_words_from_files_are_escaped() {
    let script = "</template><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
    let mut shown = shown(&[("index.html", PAGE)]);
    shown.faults = vec![Fault { place: script.into(), message: script.into(), help: script.into() }];
    shown.bars.insert(OutputPath::new("index.html").unwrap(), script.to_string());
    shown.words = Words { headline: script.into(), lost: script.into(), language: script.into(), ..words() };
    let server = serve(shown);
    for path in ["/", "/%3Cscript%3Ealert(1)%3C/script%3E%22%27"] {
        let text = get(server.port(), path).text();
        assert!(!text.contains("<script>") && !text.contains("<img"), "{text}");
    }
    let (name, shown) = Open::page(server.port(), "/").next();
    assert!(name == "show" && shown.contains("&lt;script&gt;") && !shown.contains("<script"), "{shown}");
}

#[test]
fn case_121_redirects_stay_here() {
    let server = small();
    let answer = get(server.port(), "/un");
    assert_eq!((answer.status, answer.header("location")), (307, "/un/"));
    for path in ["//evil.example/..", "//un", "/\\evil", "/%2f%2fevil.example", "/.//evil.example", "/un/..//evil"] {
        let answer = get(server.port(), path);
        assert!(matches!(answer.status, 400 | 404) && answer.header("location").is_empty(), "{path}");
    }
}

#[test]
fn a_site_below_a_path_is_served_there() {
    let mut shown = shown(&[("index.html", PAGE), ("un/index.html", PAGE), ("404.html", "<p>Rien</p>")]);
    shown.prefix = "/sous été/".to_string();
    let server = serve(shown);
    assert!(server.address().ends_with("/sous%20%C3%A9t%C3%A9/"));
    for path in ["/", "/sous%20%C3%A9t%C3%A9"] {
        let answer = get(server.port(), path);
        assert_eq!((answer.status, answer.header("location")), (307, "/sous%20%C3%A9t%C3%A9/"), "{path}");
    }
    let below = get(server.port(), "/sous%20%C3%A9t%C3%A9/un");
    assert_eq!(below.header("location"), "/sous%20%C3%A9t%C3%A9/un/");
    assert_eq!(get(server.port(), "/sous%20%C3%A9t%C3%A9/un/").status, 200);
    for path in ["/un/", "/sous/", "/sous%20%C3%A9t%C3%A9-autre/"] {
        assert_eq!(get(server.port(), path).status, 404, "{path}");
    }
}

#[test]
fn files_are_what_they_are() {
    let server = small();
    let head = |path: &str| {
        let answer = get(server.port(), path);
        let kept = ["cache-control", "x-content-type-options"].map(|name| answer.header(name).to_string());
        assert_eq!(kept, ["no-store", "nosniff"], "{path}");
        (answer.status, answer.header("content-type").to_string())
    };
    assert_eq!(head("/"), (200, "text/html; charset=utf-8".to_string()));
    assert_eq!(head("/index.html").0, 200);
    assert_eq!(head("/a.css"), (200, "text/css; charset=utf-8".to_string()));
    assert_eq!(head("/un/%C3%A9t%C3%A9.txt?x=1"), (200, "text/plain; charset=utf-8".to_string()));
    assert_eq!(head("/un/e%CC%81te%CC%81.txt").0, 200); // the same name in another Unicode form
    assert!(get(server.port(), "/b.svg").header("content-security-policy").starts_with("sandbox"));
    let absent = get(server.port(), "/rien/");
    assert_eq!((absent.status, plain(&absent.body)), (404, b"<p>Rien</p>".to_vec()));
    assert_eq!(plain(&get(server.port(), "/").body), PAGE.as_bytes());
    let bare = serve(shown(&[("a.css", "a")]));
    let answer = get(bare.port(), "/");
    assert!(answer.status == 404 && answer.text().contains("<h1>missing</h1>"));
}

#[test]
fn a_large_file_is_sent_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    let bytes: Vec<u8> = (0..3_000_000_u32).map(|number| (number % 251) as u8).collect();
    std::fs::write(&path, &bytes).unwrap();
    let mut shown = shown(&[]);
    let blob = Blob::File { path: path.clone(), length: 3_000_000, digest: Digest::of(&bytes) };
    shown.files.insert(OutputPath::new("film.mp4").unwrap(), blob);
    let server = serve(shown);
    let answer = get(server.port(), "/film.mp4");
    assert!(answer.body == bytes && answer.header("content-type") == "video/mp4");
    std::fs::remove_file(&path).unwrap();
    assert_eq!(get(server.port(), "/film.mp4").status, 404);
}

/// A page reloads when it or what it uses changes, and only then.
#[test]
fn a_page_reloads_for_what_concerns_it() {
    let server = small();
    let files = |page: &str, style: &str, other: &str| {
        Arc::new(shown(&[
            ("index.html", PAGE),
            ("un/index.html", page),
            ("a.css", style),
            ("b.svg", other),
            ("404.html", "<p>Rien</p>"),
        ]))
    };
    server.show(files("un", "a", "<svg/>"));
    let (mut home, un) = (Open::page(server.port(), "/"), Open::page(server.port(), "/un/"));
    assert_eq!(home.next().0, "show");
    server.show(files("deux", "a", "<svg/>"));
    un.reloads();
    server.show(files("deux", "a", "<svg>2</svg>"));
    let with_error = Shown { faults: vec![Fault::default()], ..Shown::clone(&files("deux", "a", "<svg>2</svg>")) };
    server.show(Arc::new(with_error));
    let (name, html) = home.next(); // the first news since: neither the other page nor the drawing concerned it
    assert!(name == "show" && html.contains("faults"), "{name} {html}");
    server.show(files("deux", "b", "<svg>2</svg>"));
    home.reloads();
}

#[test]
fn a_page_that_goes_says_so_and_comes_back() {
    let server = small();
    let whole = Arc::new(shown(&[("index.html", PAGE), ("un/index.html", PAGE), ("404.html", "<p>Rien</p>")]));
    let less = Arc::new(shown(&[("index.html", PAGE), ("404.html", "<p>Rien</p>")]));
    server.show(Arc::clone(&whole));
    let mut open = Open::page(server.port(), "/un/");
    assert_eq!(open.next(), ("show".to_string(), "\"\"".to_string()));
    server.show(Arc::clone(&less));
    let (name, html) = open.next();
    assert!(name == "show" && html.contains("gone"), "{name} {html}");
    let absent = get(server.port(), "/un/");
    assert!(absent.status == 404 && data(&absent, "version").starts_with("absent-"));
    assert!(!absent.text().contains("class=\"gone\""), "nothing was there");
    let waiting = Open::page(server.port(), "/un/");
    server.show(Arc::clone(&whole));
    assert_eq!(open.next(), ("show".to_string(), "\"\"".to_string()));
    waiting.reloads();
    let changed = shown(&[("index.html", PAGE), ("un/index.html", "2"), ("404.html", "<p>Rien</p>")]);
    server.show(Arc::new(changed));
    open.reloads();
}

#[test]
fn a_stream_ends_with_its_server() {
    let server = small();
    let mut stream = connect(server.port());
    stream.write_all(format!("GET /.diptych/events?page=/ HTTP/1.1\r\n{}\r\n\r\n", host(&server)).as_bytes()).unwrap();
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    let port = server.port();
    drop(server);
    let _ = stream.read_to_end(&mut Vec::new()); // ends, one way or the other
    until("the port is free", || std::net::TcpListener::bind(("127.0.0.1", port)).ok());
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let server = small();
    let error = Door::open(Some(server.port())).err().unwrap();
    assert_eq!(error.kind(), std::io::ErrorKind::AddrInUse);
    let (first, second) = (Door::open(None).unwrap(), Door::open(None).unwrap());
    let ports = [first, second].map(|door| door.serve(Arc::new(shown(&[]))).unwrap()).map(|server| server.port());
    assert!(ports[0] != ports[1] && ports.iter().all(|port| *port >= 8080), "{ports:?}");
}

#[test]
fn nothing_at_all_says_what_is_wrong() {
    let mut shown = shown(&[]);
    shown.faults =
        vec![Fault { place: "content/site.toml:3:1".into(), message: "message".into(), help: "help".into() }];
    let server = serve(shown);
    let Answer { status, body, .. } = get(server.port(), "/fr/");
    let text = String::from_utf8(body).unwrap();
    assert_eq!(status, 503);
    for words in ["<h1>headline</h1>", "content/site.toml:3:1", "message", "help", "role=\"alert\""] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}
