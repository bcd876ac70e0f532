//! Documents made at random, that say the same in two languages: the registries of the real site, sentences of their own.

use diptych::base::SourcePath;
use diptych::input::{Source, Sources};

use super::dice::Dice;

/// What a slot of a sentence holds, in French and in English.
type Both = (String, String);

/// Sentences with slots: `{n}` a count, `{m}` an amount, `{p}` a percentage, `{d}` a date, `{y}` a year, `{s}` a span of years,
/// `{o}` an organisation, `{h}` a person, `{l}` a link, `{q}` words that bound the number after them.
const SENTENCES: [(&str, &str); 22] = [
    ("{o} a accompagné {q}{n} entreprises dans la région.", "{o} has supported {q}{n} companies in the region."),
    ("Le programme a créé {q}{n} emplois depuis {y}.", "The programme has created {q}{n} jobs since {y}."),
    ("L’investissement atteint {q}{m}.", "The investment comes to {q}{m}."),
    ("Une enveloppe de {m} a été votée le {d}.", "A budget of {m} was approved on {d}."),
    ("La part des PME est passée à {p} en {y}.", "The share of SMEs rose to {p} in {y}."),
    ("{h} l’a annoncé le {d} à Rouen.", "{h} announced it on {d} in Rouen."),
    ("Entre {s}, {n} projets ont été labellisés avec {o}.", "Between {s}, {n} projects were accredited with {o}."),
    ("{q}{n} adhérents ont répondu, soit {p} du réseau.", "{q}{n} members replied, or {p} of the network."),
    ("Les émissions ont baissé de {p} en {n} ans.", "Emissions fell by {p} in {n} years."),
    ("Selon {h}, la feuille de route court jusqu’en {y}.", "According to {h}, the roadmap runs until {y}."),
    ("{o} et {o} se partagent {n} laboratoires.", "{o} and {o} share {n} laboratories."),
    ("Le détail figure sur [la page du projet]({l}).", "The details are on [the project page]({l})."),
    ("Le comité de pilotage a retenu {n} thèmes le {d}.", "The steering committee chose {n} themes on {d}."),
    ("La flotte compte {q}{n} véhicules et {n} drones.", "The fleet has {q}{n} vehicles and {n} drones."),
    ("Le site traite {q}{n} tonnes de matières par an.", "The site processes {q}{n} tonnes of materials a year."),
    ("{m} viennent de l’État, {m} des régions.", "{m} come from the French State, {m} from the regions."),
    ("Un donneur d’ordre a commandé {n} prototypes à {o}.", "A prime contractor ordered {n} prototypes from {o}."),
    ("Les deux tiers des {n} start-up exportent.", "Two thirds of the {n} start-ups export."),
    ("L’atelier, ouvert en {y}, forme {q}{n} apprentis.", "The workshop, opened in {y}, trains {q}{n} apprentices."),
    ("Trois ETI se sont jointes au projet en {y}.", "Three mid-sized companies joined the project in {y}."),
    ("L’appel à projets ferme le {d} à 18 h.", "The call for projects closes on {d} at 6 pm."),
    ("La chaîne de valeur perd {p} de ses emplois.", "The value chain is losing {p} of its jobs."),
];

const HEADINGS: [(&str, &str); 8] = [
    ("Ce qui est acquis", "What has been achieved"),
    ("Les moyens", "The means"),
    ("Une filière en mouvement", "A sector on the move"),
    ("Le calendrier", "The timetable"),
    ("Former et recruter", "Training and recruiting"),
    ("Avec les territoires", "With local areas"),
    ("Vers l’Europe", "Towards Europe"),
    ("Et ensuite", "What comes next"),
];

const SPOKEN: [(&str, &str); 4] = [
    ("Nous avancerons ensemble.", "We shall move forward together."),
    ("Rien n’était gagné d’avance.", "Nothing was won in advance."),
    ("Il faut maintenant produire.", "Now we must produce."),
    ("La confiance se construit.", "Trust is built."),
];

const BOUNDS: [(&str, &str); 8] = [
    ("", ""),
    ("", ""),
    ("", ""),
    ("plus de ", "more than "),
    ("environ ", "about "),
    ("au moins ", "at least "),
    ("près de ", "nearly "),
    ("moins de ", "fewer than "),
];

const MONTHS: [(&str, &str); 12] = [
    ("janvier", "January"),
    ("février", "February"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
];

const ORGANISATIONS: [(&str, &str); 6] = [
    ("aerospace-valley", "Aerospace Valley"),
    ("capenergies", "Capenergies"),
    ("minalogic", "Minalogic"),
    ("nextmove", "NextMove"),
    ("polymeris", "Polymeris"),
    ("vitagora", "Vitagora"),
];

const PEOPLE: [(&str, &str); 2] = [("philippe-prevel", "Philippe Prével"), ("guido-ceresole", "Guido Ceresole")];

/// The places of documents that were made.
pub fn folder(index: usize) -> String {
    format!("content/press/2024-01-01-{index:04}")
}

/// A document in both languages.
pub fn document(sources: &mut Sources, index: usize) {
    let mut dice = Dice::new(1000 + index);
    let mut set = |name: &str, text: String| {
        let path = SourcePath::new(&format!("{}/{name}", folder(index))).unwrap();
        sources.insert(path.clone(), Source::new(&path, text.into_bytes()));
    };
    set("item.toml", "date = 2024-01-01\n[status]\nfr = \"ready\"\nen = \"ready\"\n".into());
    let head = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n\n");
    let (mut french, mut english) = (head("Un point d’étape"), head("A progress report"));
    let mut add = |(fr, en): Both| {
        french += &fr;
        english += &en;
    };
    let mut left: Vec<usize> = (0..SENTENCES.len()).collect();
    for section in 0..3 {
        let (fr, en) = HEADINGS[(index + section * 3) % HEADINGS.len()];
        add((format!("## {fr} {{#s{section}}}\n\n"), format!("## {en} {{#s{section}}}\n\n")));
        for _ in 0..2 {
            add(paragraph(&mut dice, &mut left));
        }
        match section {
            1 => add(list(&mut dice, &mut left)),
            2 => add(quotation(&mut dice)),
            _ => {}
        }
    }
    set("fr.md", french);
    set("en.md", english);
}

/// One paragraph of at least so many bytes, in both languages.
pub fn long(sources: &mut Sources, bytes: usize) {
    let mut dice = Dice::new(bytes);
    let (mut french, mut english) = (String::from("+++\ntitle = \"Titre\"\n+++\n\n"), String::new());
    english.push_str(&french);
    while french.len() < bytes {
        let (fr, en) = sentence(&mut dice, &mut Vec::new());
        french += &(fr + " ");
        english += &(en + " ");
    }
    for (name, text) in [("item.toml", "date = 2024-01-01\n".into()), ("fr.md", french), ("en.md", english)] {
        let path = SourcePath::new(&format!("content/press/2024-01-01-long/{name}")).unwrap();
        sources.insert(path.clone(), Source::new(&path, text.into_bytes()));
    }
}

fn paragraph(dice: &mut Dice, left: &mut Vec<usize>) -> Both {
    let sentences: Vec<Both> = (0..2 + dice.roll(2)).map(|_| sentence(dice, left)).collect();
    let join = |own: fn(&Both) -> &String| sentences.iter().map(own).cloned().collect::<Vec<_>>().join(" ") + "\n\n";
    (join(|both| &both.0), join(|both| &both.1))
}

fn list(dice: &mut Dice, left: &mut Vec<usize>) -> Both {
    let items: Vec<Both> = (0..3 + dice.roll(3)).map(|_| sentence(dice, left)).collect();
    let join =
        |own: fn(&Both) -> &String| items.iter().map(|both| format!("- {}\n", own(both))).collect::<String>() + "\n";
    (join(|both| &both.0), join(|both| &both.1))
}

fn quotation(dice: &mut Dice) -> Both {
    let (fr, en) = SPOKEN[dice.roll(SPOKEN.len())];
    let (_, person) = PEOPLE[dice.roll(PEOPLE.len())];
    (format!("> {fr}\n>\n> — {person}, président\n\n"), format!("> {en}\n>\n> — {person}, President\n\n"))
}

fn sentence(dice: &mut Dice, left: &mut Vec<usize>) -> Both {
    if left.is_empty() {
        left.extend(0..SENTENCES.len()); // said twice, a sentence would contradict itself
    }
    let (fr, en) = SENTENCES[left.swap_remove(dice.roll(left.len()))];
    let (mut fr, mut en) = (fr.to_string(), en.to_string());
    while let Some(at) = fr.find('{') {
        let slot = fr[at..at + 3].to_string();
        let (ours, theirs) = filling(&slot, dice);
        fr = fr.replacen(&slot, &ours, 1);
        en = en.replacen(&slot, &theirs, 1);
    }
    (capital(&fr), capital(&en))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

fn filling(slot: &str, dice: &mut Dice) -> Both {
    let linked = |(id, name): (&str, &str), sort: &str| {
        let text = format!("[{name}]({sort}:{id})");
        (text.clone(), text)
    };
    match slot {
        "{n}" => count(dice),
        "{m}" => amount(dice),
        "{p}" => {
            let (whole, tenth) = (3 + dice.roll(90), 1 + dice.roll(9));
            if dice.roll(3) == 0 {
                (format!("{whole},{tenth} %"), format!("{whole}.{tenth}%"))
            } else {
                (format!("{whole} %"), format!("{whole}%"))
            }
        }
        "{d}" => {
            let ((fr, en), day, year) = (MONTHS[dice.roll(12)], 2 + dice.roll(27), 2005 + dice.roll(30));
            (format!("{day} {fr} {year}"), format!("{day} {en} {year}"))
        }
        "{y}" => {
            let year = (2005 + dice.roll(40)).to_string();
            (year.clone(), year)
        }
        "{s}" => {
            let from = 2005 + dice.roll(20);
            let to = from + 1 + dice.roll(8);
            (format!("{from} et {to}"), format!("{from} and {to}"))
        }
        "{o}" => {
            let one = ORGANISATIONS[dice.roll(ORGANISATIONS.len())];
            if dice.roll(2) == 0 { linked(one, "organisation") } else { (one.1.into(), one.1.into()) }
        }
        "{h}" => linked(PEOPLE[dice.roll(PEOPLE.len())], "person"),
        "{l}" => {
            let number = dice.roll(900);
            let address = |code: &str| format!("https://projets.example/{code}/{number}");
            (address("fr"), address("en"))
        }
        "{q}" => {
            let (fr, en) = BOUNDS[dice.roll(BOUNDS.len())];
            (fr.into(), en.into())
        }
        other => panic!("what is {other}?"),
    }
}

/// A count: in words where it is small, in groups where it is large.
fn count(dice: &mut Dice) -> Both {
    const WORDS: [(&str, &str); 10] = [
        ("trois", "three"),
        ("quatre", "four"),
        ("cinq", "five"),
        ("six", "six"),
        ("sept", "seven"),
        ("huit", "eight"),
        ("onze", "eleven"),
        ("quatorze", "fourteen"),
        ("vingt-deux", "twenty-two"),
        ("soixante-quinze", "seventy-five"),
    ];
    match dice.roll(4) {
        0 => {
            let (fr, en) = WORDS[dice.roll(WORDS.len())];
            (fr.into(), en.into())
        }
        1 => {
            let (thousands, rest) = (2 + dice.roll(300), dice.roll(10) * 100);
            (format!("{thousands} {rest:03}"), format!("{thousands},{rest:03}"))
        }
        _ => {
            let number = (11 + dice.roll(900)).to_string();
            (number.clone(), number)
        }
    }
}

fn amount(dice: &mut Dice) -> Both {
    let (whole, tenth) = (2 + dice.roll(400), 1 + dice.roll(9));
    match dice.roll(4) {
        0 => (format!("{whole},{tenth} millions d’euros"), format!("€{whole}.{tenth} million")),
        1 => (format!("{whole} M€"), format!("€{whole}m")),
        2 => (format!("{} milliards d’euros", 2 + tenth), format!("€{} billion", 2 + tenth)),
        _ => (format!("{whole} 000 €"), format!("€{whole},000")),
    }
}
