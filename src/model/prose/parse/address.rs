//! An address as an author writes it → what it points to, or the scheme that makes it unsafe.

use crate::base::suggest::nearest;
use crate::language::words::meant;
use crate::model::prose::Target;
use crate::model::values::{is_email, web_address};

/// What an address points to, or the scheme that makes it unsafe.
pub(super) fn target(address: &str) -> Result<Target, String> {
    let address = address.trim();
    if let Some(anchor) = address.strip_prefix('#') {
        return Ok(Target::Anchor(anchor.to_string()));
    }
    let scheme = address.split_once(':').filter(|(scheme, _)| !scheme.contains(['/', '#', '?', '.']));
    match scheme.map(|(scheme, rest)| (scheme.to_ascii_lowercase(), rest)) {
        None if address.starts_with(['/', '\\']) => Err("/".to_string()),
        None => {
            let (path, anchor) =
                address.split_once('#').map_or((address, None), |(path, anchor)| (path, Some(anchor.to_string())));
            Ok(Target::Relative(decode(path), anchor))
        }
        Some((scheme, rest)) => match scheme.as_str() {
            "http" | "https" => web_address(address).map(Target::Web).ok_or(scheme),
            "mailto" => {
                let plain = rest.split('?').next().unwrap_or_default();
                if is_email(plain) { Ok(Target::Contact(format!("mailto:{rest}"))) } else { Err(scheme) }
            }
            "tel" => {
                let proper =
                    !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || b"+-.()".contains(&byte));
                if proper { Ok(Target::Contact(format!("tel:{rest}"))) } else { Err(scheme) }
            }
            "person" => Ok(Target::Person(rest.to_string())),
            "organisation" => Ok(Target::Organisation(rest.to_string())),
            "to-complete" => Ok(Target::ToComplete(rest.trim().to_string())),
            "figure" => Ok(Target::Figure(rest.to_string())),
            _ => Err(scheme),
        },
    }
}

/// The beginning of an address that may have been meant by a word in its place; empty when there is none.
pub(super) fn meant_scheme(written: &str) -> &'static str {
    let schemes = ["person", "organisation", "figure", "to-complete", "mailto", "tel"];
    let as_key = meant(written).find_map(|meant| match meant {
        "to_complete" => Some("to-complete"),
        "figures" => Some("figure"),
        "email" => Some("mailto"),
        "phone" => Some("tel"),
        other => schemes.into_iter().find(|scheme| *scheme == other),
    });
    as_key.or_else(|| nearest(written, schemes)).filter(|scheme| *scheme != written).unwrap_or_default()
}

/// Undoes `%C3%A9` in a relative path, as editors write accents and spaces.
fn decode(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        let hex = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        match (first, tail) {
            (b'%', [high, low, after @ ..]) if hex(*high).is_some() && hex(*low).is_some() => {
                bytes.push(hex(*high).unwrap_or(0) * 16 + hex(*low).unwrap_or(0));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| path.to_string())
}
