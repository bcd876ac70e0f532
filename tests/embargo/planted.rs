//! Sites with secrets: items that are withheld for some reason, with the canary in every place that they have.

use proptest::prelude::*;

use crate::support::pool::png;
use crate::support::{Case, leaf};

#[derive(Debug, Clone, Copy)]
pub enum Why {
    Draft,
    ToReview,
    NoStatus,
    OneDraft,
    Scheduled,
    Dated,
    Embargoed,
    Expired,
    /// Only the English leaf is withheld.
    English,
    /// Only the French leaf is withheld.
    French,
}

pub const WHYS: [Why; 10] = [
    Why::Draft,
    Why::ToReview,
    Why::NoStatus,
    Why::OneDraft,
    Why::Scheduled,
    Why::Dated,
    Why::Embargoed,
    Why::Expired,
    Why::English,
    Why::French,
];

/// What the secret is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Press,
    Interview,
    Manifesto,
    Page,
}

impl Sort {
    fn folder(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Interview => "interviews",
            Self::Manifesto => "manifestos",
            Self::Page => "pages",
        }
    }
}

impl Why {
    /// The languages whose leaves are withheld.
    pub fn withheld(self) -> &'static [&'static str] {
        match self {
            Self::English => &["en"],
            Self::French => &["fr"],
            _ => &["fr", "en"],
        }
    }

    fn facts(self, sort: Sort) -> String {
        let page = sort == Sort::Page;
        let date = match (page, self) {
            (true, _) => "",
            (false, Self::Dated) => "date = 2026-06-02\n",
            (false, _) => "date = 2026-05-01\n",
        };
        let (own, fr, en) = match self {
            Self::Draft => ("", "draft", "draft"),
            Self::ToReview => ("", "to-review", "to-review"),
            Self::OneDraft => ("", "ready", "draft"),
            Self::NoStatus => return date.to_string(),
            Self::Scheduled => ("publish_at = 2026-06-01T14:00:01\n", "ready", "ready"),
            Self::Dated if page => ("publish_at = 2026-06-02\n", "ready", "ready"),
            Self::Dated => ("", "ready", "ready"),
            Self::Embargoed => ("publish_at = 2020-01-01\nembargo_until = 2026-06-01T12:00:01Z\n", "ready", "ready"),
            Self::Expired => ("expires_at = 2026-06-01T14:00:00+02:00\n", "ready", "ready"),
            Self::English => ("languages = \"independent\"\n", "ready", "draft"),
            Self::French => ("languages = \"independent\"\n", "to-review", "ready"),
        };
        format!("{date}{own}status = {{ fr = \"{fr}\", en = \"{en}\" }}\n")
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Secret {
    pub sort: Sort,
    pub why: Why,
    /// Whether its prose has a link that leads nowhere.
    pub wrong: bool,
    /// Whether it takes the address of a public document.
    pub same: bool,
}

#[derive(Debug, Clone)]
pub struct World {
    pub secrets: Vec<Secret>,
    pub related: bool,
    pub linked: bool,
    pub menu: bool,
    pub stub: bool,
    /// Whether there are public documents of every kind.
    pub peers: bool,
    pub size: usize,
}

fn secret() -> impl Strategy<Value = Secret> {
    let sort = prop_oneof![
        2 => Just(Sort::Press),
        3 => Just(Sort::Interview),
        4 => Just(Sort::Manifesto),
        1 => Just(Sort::Page),
    ];
    (sort, prop::sample::select(&WHYS[..]), any::<bool>(), any::<bool>()).prop_map(|(sort, why, wrong, same)| Secret {
        sort,
        why,
        wrong,
        same,
    })
}

pub fn world() -> impl Strategy<Value = World> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (prop::collection::vec(secret(), 1..4), flags, 1..4_usize).prop_map(
        |(secrets, (related, linked, menu, stub, peers), size)| World {
            secrets,
            related,
            linked,
            menu,
            stub,
            peers,
            size,
        },
    )
}

impl World {
    fn place(&self, index: usize) -> String {
        let kind = self.secrets[index].sort.folder();
        // of an item that is public in one language, the folder is no secret
        match self.secrets[index].why {
            Why::English | Why::French => format!("{kind}/partage-{index}"),
            _ => format!("{kind}/2026-zibeline-{index}"),
        }
    }

    /// The site with its secrets, and what of it is to be taken away.
    pub fn site(&self) -> (Case, Vec<String>) {
        let mut case = Case::empty().press("un", "2023-03-01").press("deux", "2024-03-01").press("trois", "2025-03-01");
        case.set("content/pages/contact/item.toml", "[status]\nfr = \"ready\"\nen = \"ready\"\n");
        for code in ["fr", "en"] {
            let contact = "Voir [un](../../press/un/), [Ada](person:ada), [Exemple](organisation:exemple).\n";
            case.set(&format!("content/pages/contact/{code}.md"), leaf("Contact", contact));
            case.set(&format!("content/boilerplates/zibeline/2020-01-01/{code}.md"), leaf("Zibéline", "Zibéline.\n"));
        }
        registries(&mut case);
        if self.peers {
            peers(&mut case);
        }
        if self.stub {
            case.edit("content/site.toml", "menu =", "missing_translations = \"stub\"\nmenu =");
        }
        case.edit("content/site.toml", "page_size = 2", &format!("page_size = {}", self.size));
        let places: Vec<String> = (0..self.secrets.len()).map(|index| self.place(index)).collect();
        let quoted = places.iter().map(|place| format!("\"{place}\"")).collect::<Vec<_>>().join(", ");
        if self.menu {
            case.edit("content/site.toml", "[\"press\"]", &format!("[{quoted}, \"press\"]"));
        }
        if self.related {
            case.edit(
                "content/press/un/item.toml",
                "[status]",
                &format!("related = [\"press/deux\", {quoted}]\n[status]"),
            );
        }
        if self.linked {
            let links =
                places.iter().map(|place| format!("Voir [là](../../{place}/), [ici](../../{place}/statement/).\n"));
            let links: String = links.collect();
            case.set("content/press/deux/en.md", leaf("Title deux", &links));
            case.set("content/press/deux/fr.md", leaf("Titre deux", &links));
        }
        let mut secret = Vec::new();
        for (index, place) in places.iter().enumerate() {
            plant(&mut case, self.secrets[index], index, place, &mut secret);
        }
        (case, secret)
    }
}

/// Puts the canary in every place that an item has.
pub fn plant(case: &mut Case, secret: Secret, index: usize, place: &str, taken: &mut Vec<String>) {
    let folder = format!("content/{place}");
    let withheld = secret.why.withheld();
    // a fact of an item that is public in one language is secret in the other only
    let texts = |word: &str| {
        let text = |code: &str| if withheld.contains(&code) { word } else { "Libre" };
        format!("{{ fr = \"{}\", en = \"{}\" }}", text("fr"), text("en"))
    };
    let (title, label, alt) = (texts("Dossier Zibéline"), texts("zibélines"), texts("Une zibéline"));
    let whole = withheld.len() == 2;
    let mut facts = secret.why.facts(secret.sort);
    if whole {
        facts = format!(
            "topics = [\"zibeline\", \"eau\"]\npeople = [\"zibeline\", \"ada\"]\nrelated = [\"press/un\"]\n{facts}"
        );
    }
    facts = format!("{}{facts}", own_facts(secret.sort, whole));
    facts = format!("notes = [\"zibéline\"]\nkey_figures = [\"animaux\"]\n{facts}");
    let (file, own) = if whole { ("zibéline.txt", "Zibéline") } else { ("libre.txt", "Libre") };
    facts.push_str(&format!(
        "[figures.animaux]\nvalue = 7\nlabel = {label}\n[images.\"zibéline.png\"]\nalt = {alt}\ncredit = \"Zibéline\"\n\
         rights = \"zibéline\"\n[[attachments]]\nfile = \"{file}\"\ntitle = {title}\n[[corrections]]\ndate = 2026-05-02\n\
         kind = \"correction\"\nwrong = {label}\n"
    ));
    let mut add = |name: &str, secret: bool, bytes: &[u8]| {
        let path = format!("{folder}/{name}");
        case.set(&path, bytes);
        if secret {
            taken.push(path);
        }
    };
    add("item.toml", whole, facts.as_bytes());
    add(file, whole, own.as_bytes());
    // the picture is shown in the withheld language alone
    add("zibéline.png", true, &[png(4, 3), b"zibeline".to_vec()].concat());
    for code in ["fr", "en"] {
        let closed = withheld.contains(&code);
        let word = if closed { "zibéline" } else { "libre" };
        let slug = match (secret.same && closed, secret.sort) {
            (true, Sort::Page) => "slug = \"contact\"\n".to_string(),
            (true, Sort::Press) => format!("slug = \"{}-un\"\n", if code == "fr" { "titre" } else { "title" }),
            (true, _) => "slug = \"ouvert\"\n".to_string(),
            (false, _) => format!("slug = \"{}-{index}\"\n", if closed { "zibeline" } else { "libre" }),
        };
        let shown = if closed {
            "![zibéline](zibéline.png)\n\n[7 zibélines](figure:animaux) de [Zoé](person:zibeline), [là](organisation:zibeline)\n\n"
        } else {
            ""
        };
        let quoted =
            if secret.sort == Sort::Interview { format!("pull_quotes = [\"dit la {word}\"]\n") } else { String::new() };
        let wrong = if closed && secret.wrong { "[zibéline](../nulle-part/)\n" } else { "" };
        let text = format!(
            "+++\ntitle = \"Une {word} {index}\"\n{slug}lead = \"La {word}.\"\nsubtitle = \"{word}\"\n{quoted}+++\n\n\
             ## Une {word} {{#une}}\n\nNon, dit la {word}.\n\n{shown}{wrong}"
        );
        add(&format!("{code}.md"), closed, text.as_bytes());
    }
    if secret.sort == Sort::Manifesto {
        parts(withheld, &mut add);
    }
}

/// What the kind states, with the canary where no language is public.
fn own_facts(sort: Sort, whole: bool) -> &'static str {
    match (sort, whole) {
        (Sort::Press, true) => "boilerplate = \"zibeline\"\ncontacts = [\"zibeline\"]\nplace = \"Zibéline\"\n",
        (Sort::Interview, true) => {
            "interviewee = { person = \"zibeline\", role = \"zibeline\", organisation = \"zibeline\" }\n\
             interviewer = \"zibeline\"\noriginal_language = \"fr\"\ntranslator = \"Zibéline\"\n"
        }
        (Sort::Interview, false) => {
            "interviewee = { person = \"ada\", role = \"chief\", organisation = \"alpha\" }\noriginal_language = \"fr\"\n"
        }
        (Sort::Manifesto, true) => "publisher = \"zibeline\"\ncontacts = [\"zibeline\"]\n",
        (Sort::Manifesto, false) => "publisher = \"alpha\"\n",
        (Sort::Press, false) | (Sort::Page, _) => "",
    }
}

/// The parts of a manifesto: two that every language has, and one that only those have that are withheld.
fn parts(withheld: &[&str], add: &mut impl FnMut(&str, bool, &[u8])) {
    let whole = withheld.len() == 2;
    let (word, id, person) = if whole { ("zibeline", "zibeline", "zibeline") } else { ("libre", "alpha", "ada") };
    let role = if whole { "zibeline" } else { "chief" };
    let signs = format!("organisation = \"{id}\"\nperson = \"{person}\"\nrole = \"{role}\"\n");
    let speaker = |id: &str, person: &str| format!("speaker = {{ person = \"{person}\", organisation = \"{id}\" }}\n");
    let clusters = |id: &str| format!("[clusters]\nune = [\"{id}\", \"alpha\"]\n");
    add("signatories.toml", whole, format!("[[signatories]]\n{signs}").as_bytes());
    add("statement/part.toml", whole, format!("{}{}", speaker(id, person), clusters(id)).as_bytes());
    let theme = format!("annex/01-{word}");
    add(&format!("{theme}/part.toml"), whole, clusters(id).as_bytes());
    for code in ["fr", "en"] {
        let closed = withheld.contains(&code);
        let word = if closed { "zibéline" } else { "libre" };
        let text = |level: &str| {
            leaf(
                &format!("Part {word} {}", level.len()),
                &format!("{level} Une {word} {{#une}}\n\n[{word}](person:{person})\n"),
            )
        };
        add(&format!("statement/{code}.md"), closed, text("##").as_bytes());
        add(&format!("{theme}/{code}.md"), closed, text("###").as_bytes());
        if closed {
            let only = "sections/02-seule";
            add(
                &format!("{only}/part.toml"),
                true,
                format!("{}{}", speaker("zibeline", "zibeline"), clusters("zibeline")).as_bytes(),
            );
            add(&format!("{only}/{code}.md"), true, leaf("Seule zibéline", "## Zibéline {#une}\n").as_bytes());
        }
    }
}

/// Registries in which the canary stands beside what is public, and where what is public will be.
fn registries(case: &mut Case) {
    case.set("content/topics.toml", "[zibeline]\nname = \"Zibéline\"\n[eau]\nname = \"Eau\"\n");
    case.set("content/contacts.toml", "[zibeline]\nname = \"Zibéline\"\nemail = \"zibeline@exemple.test\"\n");
    case.set("content/roles.toml", "[zibeline]\nname = \"Zibéline en chef\"\n[chief]\nname = \"Chef\"\n");
    let organisations = case.text("content/organisations.toml");
    let secret = "[zibeline]\nname = \"Pôle Zibéline\"\naliases = [\"La Zibéline\"]\n[alpha]\nname = \"Alpha\"\n";
    case.set("content/organisations.toml", organisations + secret);
    let role = |person: &str, role: &str, organisation: &str, more: &str| {
        format!("[[{person}.roles]]\nrole = \"{role}\"\norganisation = \"{organisation}\"\n{more}")
    };
    let people = [
        "[zibeline]\nname = \"Zoé Zibéline\"\n".to_string(),
        role("zibeline", "chief", "exemple", ""),
        role("zibeline", "zibeline", "alpha", ""),
        "[ada]\nname = \"Ada Libre\"\n".to_string(),
        role("ada", "chief", "exemple", "from = 2026-06-01\n"),
        role("ada", "zibeline", "exemple", "from = 2026-06-02\n"),
    ];
    case.set("content/people.toml", people.concat());
}

/// Public documents of the kinds that secrets may have: an interview and a manifesto.
fn peers(case: &mut Case) {
    let ready = "[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let interview = format!("date = 2025-01-01\ninterviewee = {{ person = \"ada\" }}\ntopics = [\"eau\"]\n{ready}");
    case.set("content/interviews/ouvert/item.toml", interview);
    case.set("content/manifestos/ouvert/item.toml", format!("topics = [\"eau\"]\n{ready}"));
    case.set(
        "content/manifestos/ouvert/signatories.toml",
        "[[signatories]]\norganisation = \"alpha\"\nperson = \"ada\"\n",
    );
    case.set("content/manifestos/ouvert/annex/01-ouvert/part.toml", "[clusters]\nouvert = [\"alpha\"]\n");
    for code in ["fr", "en"] {
        case.set(&format!("content/interviews/ouvert/{code}.md"), leaf("Ouvert", "## Oui {#oui}\n\nOui.\n"));
        case.set(&format!("content/manifestos/ouvert/{code}.md"), leaf("Ouvert", "[1](figure:signatories)\n"));
        let theme = format!("content/manifestos/ouvert/annex/01-ouvert/{code}.md");
        case.set(&theme, leaf("Un", "### Ouvert {#ouvert}\n"));
    }
}
