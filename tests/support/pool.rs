//! Small sites that collide on purpose: few paths, few contents, the same contents in several folders.
//!
//! A random site, and a random edit of it, is a choice of one of the contents that a path may have, or of none.

mod documents;

use super::{Case, SITE};

/// A path with the contents that it may have; the first is that of the site from which edits start.
pub struct Slot {
    pub path: String,
    pub contents: Vec<Vec<u8>>,
    /// Whether the site from which edits start has the file.
    pub present: bool,
}

/// A change of a site or of the options of its build.
#[derive(Debug, Clone, Copy)]
pub enum Edit {
    /// The slot takes one of its contents.
    Put(usize, usize),
    /// The slot is emptied.
    Remove(usize),
    /// The build is for another moment.
    Now(usize),
    /// The site stands elsewhere.
    Base(usize),
}

/// The moments between which builds jump.
pub const MOMENTS: [&str; 3] = ["2026-06-01T12:00:00Z", "2023-06-01T12:00:00Z", "2027-06-01T12:00:00Z"];

const BASES: [Option<&str>; 2] = [None, Some("https://ailleurs.test/sous/")];

/// The site from which edits start.
pub fn start(slots: &[Slot]) -> Case {
    let mut case = Case::empty();
    for slot in slots.iter().filter(|slot| slot.present) {
        case.set(&slot.path, &slot.contents[0]);
    }
    case
}

/// How slots are collected: path, whether it is there at the start, contents.
pub type Add<'a> = dyn FnMut(&str, bool, Vec<Vec<u8>>) + 'a;

/// The slot that a number stands for: three in four are of what people write, one of themes and catalogues.
pub fn pick(slots: &[Slot], number: usize) -> &Slot {
    let written = slots.iter().filter(|slot| slot.path.starts_with("content/")).count(); // they stand first
    let (first, count) = if number.is_multiple_of(4) { (written, slots.len() - written) } else { (0, written) };
    &slots[first + number / 4 % count]
}

/// Makes an edit; numbers are taken modulo what there is.
pub fn apply(case: &mut Case, slots: &[Slot], edit: Edit) {
    match edit {
        Edit::Put(slot, content) => {
            let slot = pick(slots, slot);
            case.set(&slot.path, &slot.contents[content % slot.contents.len()]);
        }
        Edit::Remove(slot) => case.remove(&pick(slots, slot).path),
        Edit::Now(moment) => case.options.now = MOMENTS[moment % MOMENTS.len()].parse().unwrap(),
        Edit::Base(base) => {
            case.options.base_url = BASES[base % BASES.len()].map(|base| base.parse().unwrap());
        }
    }
}

/// Every path with its contents.
pub fn slots() -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut add = |path: &str, present: bool, contents: Vec<Vec<u8>>| {
        slots.push(Slot { path: path.to_string(), contents, present });
    };
    add("content/site.toml", true, settings());
    documents::registries(&mut add);
    documents::interview(&mut add);
    documents::manifestos(&mut add);
    for (folder, first) in [("press/un", 0), ("press/deux", 13), ("pages/un", 0)] {
        let item = if folder.starts_with("press") { press() } else { page() };
        add(&format!("content/{folder}/item.toml"), true, item);
        for code in ["fr", "en"] {
            add(&format!("content/{folder}/{code}.md"), true, leaves(first));
        }
        add(&format!("content/{folder}/doc.txt"), true, texts(&["un", "deux"]));
        add(&format!("content/{folder}/vue.png"), true, vec![png(4, 3), png(40, 30), b"not a picture".to_vec()]);
    }
    for code in ["fr", "en"] {
        add(&format!("content/boilerplates/exemple/2020-01-01/{code}.md"), true, leaves(6));
        add(&format!("content/boilerplates/exemple/2024-01-01/{code}.md"), false, leaves(6));
    }
    for path in ["fr/index.html", "robots.txt", "libre.txt", "media/press/un/doc.txt", "fr/commun"] {
        add(&format!("content/static/{path}"), false, texts(&["un", "deux"]));
    }
    theme(&mut add);
    slots
}

/// A picture in the PNG format, as far as its header tells.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0\0\0\0\0");
    bytes
}

fn texts(texts: &[&str]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.as_bytes().to_vec()).collect()
}

fn settings() -> Vec<Vec<u8>> {
    let small = SITE.replace("page_size = 2", "page_size = 1");
    let stub = SITE.replace("menu =", "missing_translations = \"stub\"\nmenu =");
    let menu = SITE.replace("menu = [\"press\"]", "menu = [\"pages/un\", \"press\"]");
    let below = SITE.replace("exemple.test/", "exemple.test/sous/");
    let swapped = SITE.replace("code = \"fr\"", "code = \"xx\"").replace("code = \"en\"", "code = \"fr\"");
    let swapped = swapped.replace("code = \"xx\"", "code = \"en\"");
    let named = SITE.replace("name = \"English\"", "name = \"Anglais\"");
    let american = SITE.replace("en-GB", "en-US");
    let navigation = menu.replace("locale = \"en-GB\"", "locale = \"en-GB\"\nscope = \"navigation\"");
    let three = format!("{SITE}\n[[languages]]\ncode = \"de\"\nname = \"Deutsch\"\n");
    let segments = SITE.replace("press = \"news\"", "whole = \"annex\", annex = \"all\", people = \"folk\"");
    let other = SITE.replace("theme = \"plain\"", "theme = \"autre\"");
    let broken = SITE.replace("page_size", "page_sise");
    let fatal = SITE.replace("time_zone =", "time_zone");
    let all = [small, stub, menu, below, swapped, named, american, navigation, three, segments, other, broken, fatal];
    std::iter::once(SITE.to_string()).chain(all).map(String::into_bytes).collect()
}

const READY: &str = "[status]\nfr = \"ready\"\nen = \"ready\"\n";

fn press() -> Vec<Vec<u8>> {
    let dated = |day: &str| format!("date = {day}\n");
    let full = format!(
        "{}place = \"Rouen\"\ntopics = [\"eau\"]\ncontacts = [\"presse\"]\nboilerplate = \"exemple\"\n\
         related = [\"press/deux\", \"pages/un\"]\nkey_figures = [\"emplois\"]\n{READY}{}",
        dated("2023-03-01"),
        assets()
    );
    let own = full.replace("[images", "[figures.emplois]\nvalue = 12\nlabel = \"emplois\"\n[images");
    let named = format!("people = [\"ada\"]\norganisations = [\"beta\"]\n{own}")
        + "[[corrections]]\ndate = 2026-05-02\nkind = \"correction\"\nright = { fr = \"Mieux.\", en = \"Better.\" }\n";
    let noted = format!("notes = [\"une note\"]\n{full}");
    let draft = full.replace("en = \"ready\"", "en = \"draft\"");
    let independent = format!("languages = \"independent\"\n{draft}");
    let embargoed = format!("embargo_until = 2026-06-01T14:00:01\n{full}");
    let expired = format!("expires_at = 2024-01-01\n{full}");
    let plain = format!("{}{READY}", dated("2024-03-01"));
    let broken = format!("publsih_at = 2024-01-01\n{plain}");
    let fatal = plain.replace("date =", "date");
    let all = [full, plain, own, named, noted, draft, independent, embargoed, expired, broken, fatal];
    all.into_iter().map(String::into_bytes).collect()
}

fn page() -> Vec<Vec<u8>> {
    let full = format!("related = [\"press/un\"]\n{READY}{}", assets());
    let draft = full.replace("fr = \"ready\"", "fr = \"to-review\"");
    let dated = format!("date = 2023-03-01\n{full}");
    [full, READY.to_string(), draft, dated].into_iter().map(String::into_bytes).collect()
}

fn assets() -> &'static str {
    "[images.\"vue.png\"]\nalt = { fr = \"Vue\", en = \"View\" }\ncredit = \"Ada\"\nrights = \"libre\"\n\
     [[attachments]]\nfile = \"doc.txt\"\ntitle = \"Document\"\n"
}

/// The same leaves everywhere; the site from which edits start takes the one in position `first`.
fn leaves(first: usize) -> Vec<Vec<u8>> {
    let bodies = [
        "Un texte[^1].\n\n## Un\n\nDes [169 emplois](figure:emplois), [Bob](person:bob), [un](../../manifestos/un/sections/01-un/#un).\n\n[^1]: Une note.\n",
        "![x](vue.png)\n\nVoir [deux](../../press/deux/), [un](../../press/un/fr.md#un) et [doc](doc.txt).\n",
        "> [!NOTE]\n> Un.\n\n> Deux.\n> — Ada Un, [chef](organisation:exemple)\n\n| a | b |\n|--|--|\n| 1 | 2 |\n",
        "Un <script> et [une](../rien/) [note][non].\n",
    ];
    let heads = [
        "title = \"Commun\"\nslug = \"commun\"\nlead = \"Un *chapeau* de [deux](../../press/deux/).\"\n",
        "title = \"Autre\"\nslug = \"commun\"\n",
        "title = \"Autre\"\n",
        "title = \"Autre\"\nslug = \"autre\"\nsubtitle = \"Sous\"\nshort_title = \"Bref\"\ndescription = \"Dit.\"\n",
    ];
    let mut leaves: Vec<Vec<u8>> = Vec::new();
    for head in heads {
        leaves.extend(bodies.map(|body| format!("+++\n{head}+++\n\n{body}").into_bytes()));
    }
    leaves.push(b"+++\ntitel = \"Commun\"\n+++\n".to_vec());
    leaves.push(b"sans titre\n".to_vec());
    leaves.push(b"+++\ntitle = \"\xff\"\n+++\n".to_vec());
    leaves.rotate_left(first);
    leaves
}

fn theme(add: &mut Add<'_>) {
    let base = Case::empty();
    let theme: Vec<_> = base.sources.below("themes").map(|(path, _)| path.to_string()).collect();
    for path in &theme {
        let text = base.text(path);
        let contents = if path.ends_with(".html") {
            let failing = format!("{{{{ nope }}}}{text}");
            let syntax = format!("{text}{{% if %}}");
            let asking = text.replace("{{ t.", "{{ t.no_");
            vec![text.clone(), format!("{text}<!-- un -->"), text.replace("<p", "<p id=\"x\""), failing, syntax, asking]
        } else {
            vec![text.clone(), format!("{text}\n")]
        };
        add(path, true, contents.into_iter().map(String::into_bytes).collect());
        add(&path.replace("/plain/", "/autre/"), true, texts(&[&text]));
    }
    let french = base.text("i18n/fr/site.ftl");
    for (code, present) in [("fr", true), ("en", true), ("de", false)] {
        let text = if present { base.text(&format!("i18n/{code}/site.ftl")) } else { french.clone() };
        let contents = [
            text.clone(),
            text.replace("kind_press =", "kind_press = Le"),
            text.replace("welcome =", "welcome = Oui"),
            text.replace("table_label = ", "table_label = No "),
            text.replace("withdrawn =", "withdrawn_ ="),
            text.replace("{ $date }", "{ $dat }"),
            format!("{text}home_title = Twice\n"),
            text.replace("dateline =", "dateline"),
            french.clone(),
        ];
        add(&format!("i18n/{code}/site.ftl"), present, contents.into_iter().map(String::into_bytes).collect());
    }
}
