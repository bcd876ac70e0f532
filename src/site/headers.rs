//! The headers with which a site should be served: what browsers may do with its pages, and how long they keep its files.
//!
//! Hosts that read a file `_headers` (Netlify, Cloudflare and those that follow them) find it at the root of the site. For
//! other servers the same is printed on request and not published: whoever may write the site must not thereby configure
//! the server, a server must not show its own configuration, and one that reads it from a folder that is exchanged as a
//! whole would have to be told each time. It names no digest, so that it is installed once.

use url::Url;

use crate::base::Digest;

/// A server whose configuration can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// nginx.
    Nginx,
    /// Caddy, of the second version.
    Caddy,
}

impl Server {
    /// Every server.
    pub const ALL: [Self; 2] = [Self::Nginx, Self::Caddy];

    /// Its name, as it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::Caddy => "caddy",
        }
    }
}

/// How many digits of its digest name the folder of the files that never change.
const DIGITS: usize = 12;

/// What stands in that folder is a function of its name: a browser never has to ask again.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Everything else may be corrected or withdrawn at any moment: a browser keeps it, and asks each time whether it changed.
const ASK: &str = "public, max-age=0, must-revalidate";

/// Nothing but what the site itself brings, no script or style inside a page, no frame around it. JSON-LD inside a page is
/// data, of which this does not speak.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; \
                       media-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                       frame-ancestors 'none'";

/// What no page asks for, no script that got in may ask for.
const PERMISSIONS: &str = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
                           magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// The folder, from the root of the site, in which the static files of a theme are published.
pub fn fingerprinted(digest: &Digest) -> String {
    format!("/assets/{}/", digest.short(DIGITS))
}

/// The headers of every answer, for a site at `base`.
///
/// Pictures may be shown by others, as readers of feeds do. Nothing is said of subdomains, which may be someone else's.
pub fn headers(base: &Url) -> Vec<(&'static str, String)> {
    let secure = base.scheme() == "https";
    let content = if secure { format!("{CONTENT}; upgrade-insecure-requests") } else { CONTENT.to_string() };
    let mut headers = vec![
        ("Content-Security-Policy", content),
        ("X-Content-Type-Options", "nosniff".to_string()),
        ("Referrer-Policy", "strict-origin-when-cross-origin".to_string()),
        ("Permissions-Policy", PERMISSIONS.to_string()),
        ("Cross-Origin-Opener-Policy", "same-origin".to_string()),
        ("Cross-Origin-Resource-Policy", "cross-origin".to_string()),
    ];
    if secure {
        headers.push(("Strict-Transport-Security", "max-age=31536000".to_string()));
    }
    headers
}

/// The file `_headers` of a site at `base` whose fingerprinted folder is `folder`.
///
/// Addresses in it are those of the published folder, wherever that is shown. Hosts add up the rules that match an address
/// and join what two of them say of one header; so how long files are kept is said of that folder only, and the rest is
/// left to the hosts, which let browsers ask each time.
pub fn hosted(base: &Url, folder: &str) -> String {
    let lines: String = headers(base).iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
    format!("/*\n{lines}\n{folder}*\n  Cache-Control: {FOR_EVER}\n")
}

/// What to add to the configuration of a server for a site at `base`.
pub fn configuration(server: Server, base: &Url) -> String {
    match server {
        Server::Nginx => nginx(base),
        Server::Caddy => caddy(base),
    }
}

/// nginx takes no header of a block into one that adds its own: everything is said in one place. An error is not kept, which
/// is why its last line lacks `always`.
fn nginx(base: &Url) -> String {
    let lines = headers(base).into_iter().map(|(name, value)| format!("add_header {name} \"{value}\" always;\n"));
    format!(
        "# To be included in the block `server` of the site; no block within may have an add_header of its own.\n\
         {}set $diptych_keep \"{ASK}\";\n\
         if ($uri ~ \"/assets/[0-9a-f]{{{DIGITS}}}/\") {{\n    set $diptych_keep \"{FOR_EVER}\";\n}}\n\
         add_header Cache-Control $diptych_keep;\n",
        lines.collect::<String>()
    )
}

/// What is not there is not kept: the matcher `file` looks below the `root` of the site. The question mark stands for what
/// is said only where nothing else is: Caddy does not take the blocks of one kind in the order in which they stand.
fn caddy(base: &Url) -> String {
    let lines = headers(base).into_iter().map(|(name, value)| format!("\t{name} \"{value}\"\n"));
    format!(
        "# To be imported in the block of the site, which says its `root`.\n\
         header {{\n{}\t?Cache-Control \"{ASK}\"\n}}\n\
         @diptych_kept {{\n\tfile\n\tpath_regexp \"/assets/[0-9a-f]{{{DIGITS}}}/\"\n}}\n\
         header @diptych_kept Cache-Control \"{FOR_EVER}\"\n",
        lines.collect::<String>()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base(text: &str) -> Url {
        Url::parse(text).unwrap()
    }

    #[test]
    fn only_a_site_that_is_secure_says_that_it_stays_so() {
        let names = |text: &str| headers(&base(text)).iter().map(|(name, _)| *name).collect::<Vec<_>>();
        assert!(names("https://exemple.test/").contains(&"Strict-Transport-Security"));
        assert!(!names("http://exemple.test/").contains(&"Strict-Transport-Security"));
        assert!(!configuration(Server::Nginx, &base("http://exemple.test/")).contains("insecure"));
    }

    /// The same headers in each form, and nothing in a value that would end it.
    #[test]
    fn every_form_says_the_same() {
        let base = base("https://exemple.test/below/");
        let folder = fingerprinted(&Digest::of(b"x"));
        let hosted = hosted(&base, &folder);
        let (nginx, caddy) = (configuration(Server::Nginx, &base), configuration(Server::Caddy, &base));
        for (name, value) in headers(&base) {
            assert!(!value.contains(['"', '\\', '$', '\n', '{', '}']), "{value}");
            assert!(hosted.contains(&format!("\n  {name}: {value}\n")), "{hosted}");
            assert!(nginx.contains(&format!("\nadd_header {name} \"{value}\" always;\n")), "{nginx}");
            assert!(caddy.contains(&format!("\n\t{name} \"{value}\"\n")), "{caddy}");
        }
        assert!(hosted.ends_with(&format!("\n\n{folder}*\n  Cache-Control: {FOR_EVER}\n")), "{hosted}");
    }
}
