//! One thing changed in one language, kind by kind: what someone may get wrong in a translation.

use super::dice::Dice;

/// What is damaged, with how it is named in the README.
pub const KINDS: [(&str, &str); 12] = [
    ("figure", "a digit of a figure"),
    ("word", "a number in words"),
    ("unit", "a unit, or what is counted"),
    ("date", "a year or a month"),
    ("qualifier", "“more than”, “about” and the like"),
    ("name", "a name of a person or an organisation"),
    ("term", "a term"),
    ("link", "a link"),
    ("heading", "a heading, its level or its anchor"),
    ("paragraph", "a paragraph"),
    ("item", "an item of a list"),
    ("quotation", "a quotation, or who speaks"),
];

/// What is known of the site: names of its registries, and terms language by language.
pub struct Known {
    pub names: Vec<String>,
    pub terms: [Vec<Vec<String>>; 2],
}

/// A text with its language: 0 for French, 1 for English.
#[derive(Clone, Copy)]
pub struct Leaf<'t> {
    pub text: &'t str,
    pub language: usize,
}

/// Changes one thing of a kind; `None` when the text has none.
pub fn damage(kind: &str, leaf: Leaf<'_>, known: &Known, dice: &mut Dice) -> Option<String> {
    match kind {
        "figure" => digit(leaf, dice),
        "word" => other(leaf, NUMBERS[leaf.language], dice, |_, _| true),
        "unit" => unit(leaf, dice),
        "date" => date(leaf, dice),
        "qualifier" => qualifier(leaf, dice),
        "name" => name(leaf, known, dice),
        "term" => term(leaf, known, dice),
        "link" => link(leaf, dice),
        "heading" => heading(leaf, dice),
        "paragraph" => block(leaf, dice, |block| !block.starts_with(['#', '[', '|', '-', '>', '!'])),
        "item" => line(leaf, dice, |line| line.trim_start().starts_with("- ")),
        "quotation" => quotation(leaf, dice),
        _ => None,
    }
}

/// Where the prose begins: after the front matter.
fn body(text: &str) -> usize {
    text.match_indices("+++").nth(1).map_or(0, |(at, mark)| at + mark.len())
}

/// The places of a word in what readers see: not in the front matter, in addresses, in anchors, nor in other words.
fn places<'w>(text: &str, words: &[&'w str]) -> Vec<(usize, &'w str)> {
    let body = body(text);
    let whole = |at: usize, word: &str| {
        let letter = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
        let joined_before = word.starts_with(char::is_alphanumeric) && letter(text[..at].chars().next_back());
        let joined_after = word.ends_with(char::is_alphanumeric) && letter(text[at + word.len()..].chars().next());
        !joined_before && !joined_after
    };
    let found = words.iter().flat_map(|word| text.match_indices(*word).map(|(at, _)| (at, *word)).collect::<Vec<_>>());
    found.filter(|(at, word)| *at > body && seen(text, *at) && whole(*at, word)).collect()
}

/// Whether a place is in what readers see.
pub fn seen(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let opened = |open: &str, close: char| before.rfind(open).is_some_and(|start| !before[start..].contains(close));
    at > body(text) && !opened("](", ')') && !opened("{#", '}') && !opened("<", '>') && !opened("[^", ']')
}

pub fn put(text: &str, at: usize, word: &str, new: &str) -> String {
    format!("{}{new}{}", &text[..at], &text[at + word.len()..])
}

/// Another of the same words in the place of one of them.
fn other(leaf: Leaf<'_>, words: &[&str], dice: &mut Dice, fits: impl Fn(&str, usize) -> bool) -> Option<String> {
    let found: Vec<_> = places(leaf.text, words).into_iter().filter(|(at, _)| fits(leaf.text, *at)).collect();
    let (at, word) = *dice.pick(&found)?;
    let others: Vec<&str> = words.iter().copied().filter(|other| *other != word).collect();
    Some(put(leaf.text, at, word, dice.pick(&others)?))
}

fn digit(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let digits: Vec<(usize, char)> =
        leaf.text.char_indices().filter(|(at, c)| c.is_ascii_digit() && seen(leaf.text, *at)).collect();
    let (at, digit) = *dice.pick(&digits)?;
    let new = (digit.to_digit(10)? as usize + 1 + dice.roll(8)) % 10;
    Some(put(leaf.text, at, &digit.to_string(), &new.to_string()))
}

/// A noun after a number becomes another one, a scale or a currency another.
fn unit(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let after_number = |text: &str, at: usize| {
        let word = text[..at].trim_end().rsplit([' ', '\n', '[']).next().unwrap_or_default();
        word.ends_with(|c: char| c.is_ascii_digit()) || NUMBERS[leaf.language].contains(&word)
    };
    if dice.roll(2) == 0
        && let Some(damaged) = other(leaf, COUNTED[leaf.language], dice, after_number)
    {
        return Some(damaged);
    }
    let pairs = SCALES[leaf.language];
    let words: Vec<&str> = pairs.iter().map(|(word, _)| *word).collect();
    let found: Vec<_> = places(leaf.text, &words).into_iter().filter(|(at, _)| near_digit(leaf.text, *at)).collect();
    let (at, word) = *dice.pick(&found)?;
    Some(put(leaf.text, at, word, pairs.iter().find(|(known, _)| *known == word)?.1))
}

fn near_digit(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit());
    before || text[at..].chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

fn date(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let years: Vec<String> = (1990..2060).map(|year| year.to_string()).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let lone = |text: &str, at: usize| {
        let (before, after) = (text[..at].chars().next_back(), &text[at + 4..]);
        let group = after.strip_prefix([',', '\u{202f}', ' ']);
        let grouped = group.is_some_and(|group| group.starts_with(|c: char| c.is_ascii_digit()));
        !grouped && before != Some('#')
    };
    if dice.roll(2) == 0
        && let Some(damaged) = other(leaf, MONTHS[leaf.language], dice, |_, _| true)
    {
        return Some(damaged);
    }
    other(leaf, &years, dice, lone)
}

/// Words that bound a figure go, or bound it otherwise.
fn qualifier(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let groups = QUALIFIERS[leaf.language];
    let all: Vec<&str> = groups.iter().flat_map(|group| group.iter().copied()).collect();
    let bounds = |(at, word): &(usize, &str)| {
        let after = leaf.text[at + word.len()..].trim_start_matches(['[', '€', ' ']);
        after.starts_with(|c: char| c.is_ascii_digit())
    };
    let found: Vec<_> = places(leaf.text, &all).into_iter().filter(bounds).collect();
    let (at, word) = *dice.pick(&found)?;
    let own = groups.iter().position(|group| group.contains(&word))?;
    // “nearly” is about, and not quite: only the other side of the number contradicts it
    let others: Vec<usize> = match own {
        2 => vec![0],
        own => [0, 1, 3].into_iter().filter(|other| *other != own).collect(),
    };
    if dice.roll(3) == 0 {
        return Some(put(leaf.text, at, &format!("{word} "), ""));
    }
    let group = groups[*dice.pick(&others)?];
    Some(put(leaf.text, at, word, dice.pick(group)?))
}

/// A letter of a name goes, or it becomes another name.
fn name(leaf: Leaf<'_>, known: &Known, dice: &mut Dice) -> Option<String> {
    let names: Vec<&str> = known.names.iter().map(String::as_str).collect();
    let (at, name) = *dice.pick(&places(leaf.text, &names))?;
    let letters: Vec<(usize, char)> = name.char_indices().skip(1).filter(|(_, c)| c.is_lowercase()).collect();
    let new = match (dice.roll(2), dice.pick(&letters)) {
        (0, Some((place, c))) => format!("{}{}", &name[..*place], &name[place + c.len_utf8()..]),
        _ => (*dice.pick(&names).filter(|other| **other != name)?).to_string(),
    };
    Some(put(leaf.text, at, name, &new))
}

/// A term becomes another one, or a word that is no term.
fn term(leaf: Leaf<'_>, known: &Known, dice: &mut Dice) -> Option<String> {
    let terms = &known.terms[leaf.language];
    let all: Vec<&str> = terms.iter().flatten().map(String::as_str).collect();
    let (at, word) = *dice.pick(&places(leaf.text, &all))?;
    // what belongs to the same thing is no damage
    let others: Vec<&str> =
        terms.iter().filter(|forms| !forms.iter().any(|form| form == word)).flatten().map(String::as_str).collect();
    Some(put(leaf.text, at, word, dice.pick(&others)?))
}

/// The words stay without their link, or lead elsewhere.
fn link(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let text = leaf.text;
    let links: Vec<usize> = text.match_indices("](").map(|(at, _)| at).filter(|at| *at > body(text)).collect();
    let at = *dice.pick(&links)?;
    let end = at + text[at..].find(')')?;
    let start = text[..at].rfind('[')?;
    if dice.roll(2) == 0 {
        return Some(format!("{}{}{}", &text[..start], &text[start + 1..at], &text[end + 1..]));
    }
    let targets: Vec<&str> = links.iter().filter_map(|at| text[*at..].split(')').next()).collect();
    let others: Vec<&str> = targets.into_iter().filter(|target| *target != &text[at..end]).collect();
    Some(put(text, at, &text[at..end], dice.pick(&others)?))
}

fn heading(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    let headings: Vec<&str> = leaf.text[body(leaf.text)..].lines().filter(|line| line.starts_with("##")).collect();
    let heading = *dice.pick(&headings)?;
    let new = match dice.roll(3) {
        0 => String::new(),
        1 if heading.starts_with("###") => heading.replacen("###", "##", 1),
        1 => heading.replacen("##", "###", 1),
        _ => heading.replacen("{#", "{#x", 1),
    };
    Some(leaf.text.replacen(heading, &new, 1))
}

fn block(leaf: Leaf<'_>, dice: &mut Dice, fits: impl Fn(&str) -> bool) -> Option<String> {
    let start = body(leaf.text);
    let blocks: Vec<&str> = leaf.text[start..].split("\n\n").collect();
    let fit = |block: &&str| !block.trim().is_empty() && fits(block.trim());
    let gone = *dice.pick(&blocks.into_iter().filter(fit).collect::<Vec<_>>())?;
    Some(leaf.text[..start].to_string() + &leaf.text[start..].replacen(gone, "", 1))
}

fn line(leaf: Leaf<'_>, dice: &mut Dice, fits: impl Fn(&str) -> bool) -> Option<String> {
    let start = body(leaf.text);
    let lines: Vec<&str> = leaf.text[start..].lines().filter(|line| fits(line)).collect();
    let gone = format!("{}\n", dice.pick(&lines)?);
    Some(leaf.text[..start].to_string() + &leaf.text[start..].replacen(&gone, "", 1))
}

fn quotation(leaf: Leaf<'_>, dice: &mut Dice) -> Option<String> {
    if dice.roll(2) == 0 {
        return block(leaf, dice, |block| block.starts_with('>'));
    }
    let (at, _) = *dice.pick(&leaf.text.match_indices("> — ").collect::<Vec<_>>())?;
    let name = leaf.text[at..].split(['—', ',']).nth(1)?;
    Some(leaf.text[..at].to_string() + &leaf.text[at..].replacen(name, " Camille Dupont", 1))
}

/// Numbers in words, French and English.
pub const NUMBERS: [&[&str]; 2] = [
    &[
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "vingt",
        "vingt-deux",
        "trente",
        "quarante",
        "soixante-quinze",
        "quatre-vingts",
    ],
    &[
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "twenty",
        "twenty-two",
        "thirty",
        "forty",
        "seventy-five",
        "eighty",
    ],
];

const COUNTED: [&[&str]; 2] = [
    &[
        "entreprises",
        "emplois",
        "projets",
        "laboratoires",
        "véhicules",
        "tonnes",
        "adhérents",
        "apprentis",
        "thèmes",
        "drones",
        "prototypes",
        "ans",
        "formations",
        "chercheurs",
        "salariés",
    ],
    &[
        "companies",
        "jobs",
        "projects",
        "laboratories",
        "vehicles",
        "tonnes",
        "members",
        "apprentices",
        "themes",
        "drones",
        "prototypes",
        "years",
        "courses",
        "researchers",
        "employees",
    ],
];

const SCALES: [&[(&str, &str)]; 2] = [
    &[
        ("millions d’euros", "milliards d’euros"),
        ("milliards d’euros", "millions d’euros"),
        ("millions", "milliards"),
        ("M€", "Md€"),
        ("€", "$"),
        ("%", "points de pourcentage"),
    ],
    &[("million", "billion"), ("billion", "million"), ("€", "$"), ("%", " percentage points")],
];

const MONTHS: [&[&str]; 2] = [
    &[
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    &[
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

/// At least, about, nearly, below.
const QUALIFIERS: [&[&[&str]]; 2] = [
    &[&["plus de", "au moins"], &["environ"], &["près de"], &["moins de", "jusqu’à"]],
    &[
        &["more than", "at least", "over"],
        &["about", "around"],
        &["nearly", "almost"],
        &["fewer than", "less than", "up to"],
    ],
];
