//! Characters that no page and no message can show.

/// Controls, and the marks that make a text read otherwise than it is stored: they have no place in a title or a name.
pub fn forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}' | '\u{feff}')
}

/// The first such character of a text. Most bytes of a text begin none: those that may are looked at.
pub fn first_forbidden(text: &str) -> Option<char> {
    // controls of ASCII; the lead bytes of C1 controls, of marks of direction, and of U+FEFF, U+FFFE and U+FFFF
    let suspect =
        |byte: u8| (byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t')) || matches!(byte, 0x7f | 0xc2 | 0xe2 | 0xef);
    let places = text.bytes().enumerate().filter(|(_, byte)| suspect(*byte));
    places.filter_map(|(place, _)| text.get(place..)?.chars().next()).find(|c| forbidden(*c))
}

/// A word of the author's as a message can show it: short, without controls.
pub fn shown(word: &str) -> String {
    word.chars().take(80).map(|c| if forbidden(c) || c.is_control() { '\u{fffd}' } else { c }).collect()
}
