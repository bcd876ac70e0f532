//! The colours of the theme: every pair of text and ground can be read, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11).

use std::collections::BTreeMap;

const CSS: &str = include_str!("../themes/nextmove/static/css/tokens.css");

/// Text, ground and the least contrast: 4.5 for text, 3 for what is drawn and for large text.
const PAIRS: [(&str, &str, f64); 24] = [
    ("ink", "paper", 7.0),
    ("ink", "tint", 7.0),
    ("ink", "mark", 7.0),
    ("muted", "paper", 4.5),
    ("muted", "tint", 4.5),
    ("link", "paper", 4.5),
    ("link", "tint", 4.5),
    ("link", "mark", 4.5),
    ("accent", "paper", 4.5),
    ("accent", "tint", 4.5),
    ("accent", "mark", 4.5),
    ("on-band", "band", 7.0),
    ("on-band-muted", "band", 4.5),
    ("on-band-accent", "band", 4.5),
    ("paper", "link", 4.5),
    ("accent", "region-0", 3.0),
    ("on-region", "region-1", 4.5),
    ("on-region-dark", "region-2", 4.5),
    ("on-region-dark", "region-3", 4.5),
    ("on-region-dark", "region-4", 4.5),
    ("region-2", "paper", 3.0),
    ("region-3", "paper", 3.0),
    ("region-4", "paper", 3.0),
    ("region-2", "region-0", 3.0),
];

#[test]
fn text_can_be_read_on_its_ground_in_light_and_in_dark() {
    let light = tokens(CSS.split("@media (prefers-color-scheme: dark)").next().unwrap());
    let dark = CSS.split("@media (prefers-color-scheme: dark)").nth(1).unwrap();
    let mut both = light.clone();
    both.extend(tokens(dark));
    for (scheme, colours) in [("light", light), ("dark", both)] {
        for (text, ground, least) in PAIRS {
            let found = contrast(colours[text], colours[ground]);
            assert!(found >= least, "{scheme}: --{text} on --{ground} is {found:.2}, not {least}");
        }
    }
}

#[test]
fn contrast_is_that_of_the_standard() {
    assert!((contrast(0xffffff, 0x000000) - 21.0).abs() < 1e-9);
    assert!((contrast(0x777777, 0xffffff) - 4.478).abs() < 1e-3);
}

/// The first value of each colour.
fn tokens(css: &str) -> BTreeMap<&str, u32> {
    let mut found = BTreeMap::new();
    for line in css.lines() {
        let declaration = line.trim().strip_prefix("--").and_then(|line| line.split_once(": #"));
        if let Some((name, value)) = declaration {
            let digits = value.split(';').next().unwrap();
            let digits =
                if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_string() };
            found.entry(name).or_insert_with(|| u32::from_str_radix(&digits, 16).unwrap());
        }
    }
    found
}

fn contrast(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Relative luminance of an sRGB colour (WCAG 2.2).
fn luminance(colour: u32) -> f64 {
    let channel = |shift: u32| {
        let value = f64::from(colour >> shift & 0xff) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
}
