//! What looks like words and is none: web and e-mail addresses, smileys, hours and ratios with a colon.

use std::ops::Range;

/// The range in a run of characters without spaces that is an address, a smiley or a short code, if there is one.
pub(super) fn found(run: &str) -> Option<Range<usize>> {
    if run.len() < 2 {
        return None; // a mark between spaces
    }
    smiley(run).or_else(|| address(run)).or_else(|| email(run)).or_else(|| path(run)).or_else(|| short_code(run))
}

const SMILEYS: [&str; 40] = [
    ":)", ":-)", ";)", ";-)", ":(", ":-(", ":'(", ":’(", ":'-(", ":’-(", ":D", ":-D", ":P", ":-P", ":p", ":-p", ":O",
    ":-O", ":o", ":-o", ":/", ":-/", ":|", ":-|", ":*", ":-*", ":]", ":[", "=)", "=(", "=D", "8-)", "^^", "^_^", "-_-",
    ">:(", "<3", "xD", "XD", ":$",
];

/// The bytes of the longest smiley.
const LONGEST: usize = 6;

fn smiley(run: &str) -> Option<Range<usize>> {
    let bare = run.trim_end_matches(['.', ',', '…']);
    (bare.len() <= LONGEST && SMILEYS.contains(&bare)).then_some(0..bare.len())
}

/// `https://…`, `www.…`: to the end of the run, without the marks of the sentence.
fn address(run: &str) -> Option<Range<usize>> {
    let colon = run.contains(':');
    let find = |beginning: &str| if colon { run.find(beginning) } else { None };
    let start = match find("://") {
        Some(colon) => {
            let scheme = run.get(..colon)?.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
            (scheme > 0).then(|| colon - scheme)?
        }
        None => {
            let web = if run.contains('w') { run.find("www.") } else { None };
            let start = web.or_else(|| find("mailto:")).or_else(|| find("tel:"))?;
            let head = run.get(..start)?;
            (!head.ends_with(char::is_alphanumeric)).then_some(start)?
        }
    };
    let rest = run.get(start..)?;
    let rest = rest.split(['"', '«', '»', '“', '”', '<', '>', '’']).next()?;
    Some(start..start + sentence_end(rest))
}

/// The length without the marks that belong to the sentence around an address.
fn sentence_end(address: &str) -> usize {
    let mut end = address;
    loop {
        let bare = end.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '\'']);
        let unopened = bare.ends_with(')') && !bare.contains('(');
        let next = if unopened { bare.strip_suffix(')').unwrap_or(bare) } else { bare };
        if next.len() == end.len() {
            return end.len();
        }
        end = next;
    }
}

fn email(run: &str) -> Option<Range<usize>> {
    let at = run.find('@')?;
    let of_name = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let local: usize = run.get(..at)?.chars().rev().take_while(of_name).map(char::len_utf8).sum();
    let host: usize = run.get(at + 1..)?.chars().take_while(of_name).map(char::len_utf8).sum();
    let host = run.get(at + 1..at + 1 + host)?.trim_end_matches(['.', '-', '_']);
    (local > 0 && host.contains('.')).then(|| at - local..at + 1 + host.len())
}

/// `exemple.fr/page?x=1`, `../dossier-5-10.pdf`, `C:\x`: nothing that a sentence would say.
fn path(run: &str) -> Option<Range<usize>> {
    if !run.contains('/') && !run.contains(":\\") {
        return None;
    }
    let bare = run.get(..sentence_end(run))?;
    let dotted = bare.split_once('/').is_some_and(|(head, _)| head.contains('.') && !head.ends_with("..."));
    let plain = bare.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/.-_?=&#%~+:\\".contains(&byte));
    (plain && (dotted || bare.contains(":\\")) && !bare.starts_with(|c: char| c.is_ascii_digit()))
        .then_some(0..bare.len())
}

/// `:warning:`
fn short_code(run: &str) -> Option<Range<usize>> {
    let name = run.strip_prefix(':')?.split(':').next()?;
    let named = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let closed = run.get(name.len() + 1..)?.starts_with(':');
    (named && closed).then_some(0..name.len() + 2)
}
