//! Capitals whose accent is missing: « A propos », « L’Etat ».

use super::marks::starts_sentence;
use super::sheet::{Kind, Sheet};

/// The beginnings of words that have an accent on their first letter, as they stand without it. Names of people are not
/// among them: some are written so.
const BEGINNINGS: &[&str] = &[
    "Ecart",
    "Echang",
    "Echec",
    "Echelle",
    "Echelon",
    "Echo",
    "Eclair",
    "Ecole",
    "Ecolier",
    "Ecolo",
    "Econom",
    "Ecosyst",
    "Ecout",
    "Ecran",
    "Ecri",
    "Ecrou",
    "Edifi",
    "Edit",
    "Eduqu",
    "Educat",
    "Egalement",
    "Egalit",
    "Egaux",
    "Eglise",
    "Elabor",
    "Elarg",
    "Elect",
    "Electr",
    "Elegan",
    "Element",
    "Elev",
    "Elimin",
    "Elite",
    "Eloign",
    "Emerg",
    "Emett",
    "Emission",
    "Emotion",
    "Energ",
    "Energie",
    "Enorm",
    "Enonc",
    "Enum",
    "Epargn",
    "Epidem",
    "Epoque",
    "Epreuve",
    "Epuis",
    "Equilibr",
    "Equip",
    "Equiv",
    "Eradiqu",
    "Erig",
    "Erosion",
    "Etabli",
    "Etai",
    "Etalon",
    "Etant",
    "Etap",
    "Etat",
    "Eteign",
    "Etend",
    "Etendu",
    "Etoil",
    "Etonn",
    "Etrang",
    "Etre",
    "Etroit",
    "Etud",
    "Eval",
    "Evapor",
    "Eveil",
    "Even",
    "Evid",
    "Evit",
    "Evolu",
    "Evoqu",
    "Egypt",
    "Ethi",
    "Epaul",
    "Ile",
    "Iles",
    "Ilot",
];

/// English words that begin like those of the table, and stand in names.
const EXCEPTIONS: &[&str] = &[
    "Economics",
    "Economist",
    "Economy",
    "Ecosystem",
    "Ecosystems",
    "Edit",
    "Editor",
    "Editors",
    "Electric",
    "Electrical",
    "Electronic",
    "Electronics",
    "Element",
    "Elements",
    "Elevate",
    "Eleven",
    "Emerging",
    "Energy",
    "Equipment",
    "Ethics",
    "Even",
    "Evening",
    "Event",
    "Events",
    "Ever",
    "Evidence",
    "Evolve",
];

/// What is written with a capital at the beginning of a sentence, or anywhere, has its accents. Words of capitals are
/// acronyms.
pub(super) fn missing_accents(sheet: &mut Sheet<'_>, atom: usize, rule: &'static str) {
    if sheet.kind(atom) != Kind::Word {
        return;
    }
    let proposal = match sheet.word(atom) {
        "A" if preposition(sheet, atom) => Some("À".to_string()),
        "Ca" if starts_sentence(sheet, atom) && lower(sheet, atom + 1) => Some("Ça".to_string()),
        word => accented(word),
    };
    if proposal.is_some() {
        sheet.remark(atom, atom, rule, proposal);
    }
}

/// « A propos », « A Paris »; not « A est », « A et B », the letter.
fn preposition(sheet: &Sheet<'_>, atom: usize) -> bool {
    const AFTER_LETTER: [&str; 9] = ["et", "ou", "est", "a", "n", "ne", "vaut", "contre", "puis"];
    let next = sheet.word(atom + 1);
    let word = next.starts_with(char::is_alphabetic) && (!next.chars().all(char::is_uppercase) || next == "L");
    starts_sentence(sheet, atom) && sheet.spaced(atom + 1) && word && !AFTER_LETTER.contains(&next)
}

fn lower(sheet: &Sheet<'_>, atom: usize) -> bool {
    sheet.spaced(atom) && sheet.word(atom).starts_with(char::is_lowercase)
}

fn accented(word: &str) -> Option<String> {
    let mut letters = word.chars();
    let capital = match letters.next()? {
        'E' if matches!(letters.clone().next()?, 't') && word.starts_with("Etre") => 'Ê',
        'E' => 'É',
        'I' => 'Î',
        _ => return None,
    };
    let rest = letters.as_str();
    let second = rest.bytes().next();
    let alike = |beginning: &&&str| beginning.as_bytes().get(1).copied() == second; // tells most of them apart; none has « e » there
    let known = BEGINNINGS.iter().filter(alike).any(|beginning| match *beginning {
        "Ile" | "Iles" | "Ilot" => plain_end(word, beginning) == Some(""),
        beginning => plain_end(word, beginning).is_some(),
    });
    let cased = || rest.chars().all(|c| !c.is_uppercase());
    (known && cased() && !EXCEPTIONS.contains(&word)).then(|| format!("{capital}{rest}"))
}

/// What follows a beginning in a word in which accents on `e` count for nothing.
fn plain_end<'w>(word: &'w str, beginning: &str) -> Option<&'w str> {
    let mut letters = word.chars();
    let plain = |c| if matches!(c, 'é' | 'è' | 'ê') { 'e' } else { c };
    beginning.chars().all(|wanted| letters.next().map(plain) == Some(wanted)).then_some(letters.as_str())
}
