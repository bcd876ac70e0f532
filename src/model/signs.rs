//! Characters that no page and no message can show.

use crate::base::scan;

/// Controls, and the marks that make a text read otherwise than it is stored: they have no place in a title or a name.
pub fn forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// The first such character of a text. Most bytes of a text begin none: those that may are looked at.
pub fn first_forbidden(text: &str) -> Option<char> {
    let mut at = 0;
    loop {
        at = scan::next(text.as_bytes(), at, suspect);
        let suspect = text.get(at..)?.chars().next()?;
        if forbidden(suspect) {
            return Some(suspect);
        }
        at += suspect.len_utf8();
    }
}

/// Whether a byte is a control of ASCII, or begins a C1 control, a mark of direction, U+FEFF, U+FFFE or U+FFFF. No branch.
fn suspect(byte: u8) -> bool {
    let spaces = (byte == b'\n') | (byte == b'\r') | (byte == b'\t');
    ((byte < b' ') & !spaces) | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xe2) | (byte == 0xef)
}

/// A word of the author's as a message can show it: short, without controls.
pub fn shown(word: &str) -> String {
    word.chars().take(80).map(|c| if forbidden(c) || c.is_control() { '\u{fffd}' } else { c }).collect()
}
