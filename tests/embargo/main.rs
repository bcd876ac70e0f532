//! The gate: a build with something withheld is the build without it, byte for byte; and the moment at which it opens.
//!
//! What must hold, and why it is stated so:
//! - The files of a withheld item may be taken away without a byte of the site changing. References to it may stay: one
//!   in prose prints its words alone, one among related documents or in the menu prints nothing, whether what they lead
//!   to is withheld or does not exist. What differs is what is said about them: a link in prose to something withheld is
//!   an error, as one to nothing is; a related document or an entry of the menu may wait for its hour in silence.
//! - Of an item whose languages go their own ways, the leaf that is withheld may be taken away. `item.toml` stays: it
//!   states the facts of both languages, and only those in the language that is public may show.
//! - Entries of registries and boilerplates that only withheld items use may stay: nothing shows them.
//! - What a withheld item has wrong is reported, and blocks nothing, as long as it can be read.

#![allow(clippy::unwrap_used, reason = "the functions that the tests share are tests, too")]

#[path = "../support/mod.rs"]
mod support;

mod moments;

use std::collections::BTreeSet;

use diptych::base::Code;
use diptych::build::Build;
use proptest::prelude::*;
use support::pool::png;
use support::{Case, cases, difference, files, html, leaf};

/// The secret word, as it is written and as slugs write it.
const CANARY: [&str; 2] = ["zibéline", "zibeline"];

#[derive(Debug, Clone, Copy)]
enum Why {
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

const WHYS: [Why; 10] = [
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

impl Why {
    /// The languages whose leaves are withheld.
    fn withheld(self) -> &'static [&'static str] {
        match self {
            Self::English => &["en"],
            Self::French => &["fr"],
            _ => &["fr", "en"],
        }
    }

    fn facts(self, page: bool) -> String {
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
struct Secret {
    page: bool,
    why: Why,
    /// Whether its prose has a link that leads nowhere.
    wrong: bool,
    /// Whether it takes the address of a public document.
    same: bool,
}

#[derive(Debug, Clone)]
struct World {
    secrets: Vec<Secret>,
    related: bool,
    linked: bool,
    menu: bool,
    stub: bool,
    size: usize,
}

fn secret() -> impl Strategy<Value = Secret> {
    (any::<bool>(), prop::sample::select(&WHYS[..]), any::<bool>(), any::<bool>())
        .prop_map(|(page, why, wrong, same)| Secret { page, why, wrong, same })
}

fn world() -> impl Strategy<Value = World> {
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (prop::collection::vec(secret(), 1..4), flags, 1..4_usize)
        .prop_map(|(secrets, (related, linked, menu, stub), size)| World { secrets, related, linked, menu, stub, size })
}

impl World {
    fn place(&self, index: usize) -> String {
        let kind = if self.secrets[index].page { "pages" } else { "press" };
        // of an item that is public in one language, the folder is no secret
        match self.secrets[index].why {
            Why::English | Why::French => format!("{kind}/partage-{index}"),
            _ => format!("{kind}/2026-zibeline-{index}"),
        }
    }

    /// The site with its secrets, and what of it is to be taken away.
    fn site(&self) -> (Case, Vec<String>) {
        let mut case = Case::empty().press("un", "2023-03-01").press("deux", "2024-03-01").press("trois", "2025-03-01");
        case.set("content/pages/contact/item.toml", "[status]\nfr = \"ready\"\nen = \"ready\"\n");
        for code in ["fr", "en"] {
            case.set(&format!("content/pages/contact/{code}.md"), leaf("Contact", "Voir [un](../../press/un/).\n"));
            case.set(&format!("content/boilerplates/zibeline/2020-01-01/{code}.md"), leaf("Zibéline", "Zibéline.\n"));
        }
        case.set("content/topics.toml", "[zibeline]\nname = \"Zibéline\"\n[eau]\nname = \"Eau\"\n");
        case.set("content/contacts.toml", "[zibeline]\nname = \"Zibéline\"\nemail = \"zibeline@exemple.test\"\n");
        case.set("content/people.toml", "[zibeline]\nname = \"Zoé Zibéline\"\n");
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
            let links: String = places.iter().map(|place| format!("Voir [là](../../{place}/).\n")).collect();
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
fn plant(case: &mut Case, secret: Secret, index: usize, place: &str, taken: &mut Vec<String>) {
    let folder = format!("content/{place}");
    let withheld = secret.why.withheld();
    // a fact of an item that is public in one language is secret in the other only
    let texts = |word: &str| {
        let text = |code: &str| if withheld.contains(&code) { word } else { "Libre" };
        format!("{{ fr = \"{}\", en = \"{}\" }}", text("fr"), text("en"))
    };
    let (title, label, alt) = (texts("Dossier Zibéline"), texts("zibélines"), texts("Une zibéline"));
    let whole = withheld.len() == 2;
    let mut facts = secret.why.facts(secret.page);
    if whole {
        facts = format!(
            "topics = [\"zibeline\", \"eau\"]\npeople = [\"zibeline\"]\nrelated = [\"press/un\"]\n{}{facts}",
            if secret.page {
                ""
            } else {
                "boilerplate = \"zibeline\"\ncontacts = [\"zibeline\"]\nplace = \"Zibéline\"\n"
            }
        );
    }
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
        let slug = match (secret.same && closed, secret.page) {
            (true, true) => "slug = \"contact\"\n".to_string(),
            (true, false) => format!("slug = \"{}-un\"\n", if code == "fr" { "titre" } else { "title" }),
            (false, _) => format!("slug = \"{}-{index}\"\n", if closed { "zibeline" } else { "libre" }),
        };
        let shown = if closed { "![zibéline](zibéline.png)\n\n[7 zibélines](figure:animaux)\n\n" } else { "" };
        let wrong = if closed && secret.wrong { "[zibéline](../nulle-part/)\n" } else { "" };
        let text = format!(
            "+++\ntitle = \"Une {word} {index}\"\n{slug}lead = \"La {word}.\"\nsubtitle = \"{word}\"\n+++\n\n## Une {word}\n\n{shown}{wrong}"
        );
        add(&format!("{code}.md"), closed, text.as_bytes());
    }
}

/// Where the canary stands in a site: in a path, in a content, percent-encoded or not.
fn canaries(build: &Build) -> Vec<String> {
    let found = |text: &str| {
        let lower = text.to_lowercase();
        CANARY.iter().any(|canary| lower.contains(canary))
    };
    let mut places = Vec::new();
    for (path, bytes) in files(build) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if [path.as_str(), &text, &html::percent_decoded(&bytes), &html::resolved(&text)].into_iter().any(found) {
            places.push(path);
        }
    }
    places
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn what_is_withheld_changes_no_byte(world in world()) {
        let (case, secret) = world.site();
        let mut without = case.clone();
        secret.iter().for_each(|path| without.remove(path));
        let (withheld, without) = (case.build(), without.build());
        prop_assert!(withheld.output == without.output, "{:#?}", difference(&withheld, &without));
        prop_assert_eq!(canaries(&withheld), Vec::<String>::new());
        let whole = world.secrets.iter().all(|secret| secret.why.withheld().len() == 2);
        if !world.linked && whole {
            prop_assert!(withheld.publishable(), "{:#?}", withheld.blocking);
        }
        if world.linked {
            prop_assert!(withheld.blocking.iter().any(|finding| finding.code == Code::WithheldItem));
        }
    }
}

/// The same canaries are everywhere once the gate opens: the search for them can fail.
#[test]
fn what_is_shown_shows_the_canary_everywhere() {
    let secret = Secret { page: false, why: Why::Embargoed, wrong: false, same: false };
    let world = World { secrets: vec![secret], related: true, linked: true, menu: true, stub: false, size: 2 };
    let (case, _) = world.site();
    let open = case.at("2026-06-01T12:00:01Z").build();
    assert!(open.publishable(), "{:#?}", open.blocking);
    let found: BTreeSet<String> = canaries(&open).into_iter().collect();
    for path in [
        "fr/communiques/zibeline-0/index.html",
        "en/index.html",
        "en/news/title-un/index.html",
        "en/news/title-deux/index.html",
        "media/press/2026-zibeline-0/zibéline.txt",
        "media/press/2026-zibeline-0/zibéline.png",
        "sitemap.xml",
        "fr/feed.xml",
        "fr/communiques/feed.json",
        "en/news/feed.xml",
        "en/feed.json",
    ] {
        assert!(found.contains(path), "{path} not among {found:#?}");
    }
}

/// A release with these facts, in both languages.
fn release(facts: &str) -> Case {
    let mut case = Case::empty().press("un", "2026-01-01");
    case.edit("content/press/un/item.toml", "[status]", &format!("{facts}\n[status]"));
    case
}

#[test]
fn each_language_on_its_own() {
    let mut case = release("languages = \"independent\"");
    case.edit("content/press/un/item.toml", "en = \"ready\"", "en = \"draft\"");
    let build = case.build();
    let files = files(&build);
    assert!(files.contains_key("fr/communiques/titre-un/index.html"));
    assert!(!files.keys().any(|path| path.starts_with("en/news/")));
    case.edit("content/press/un/item.toml", "independent", "together");
    assert!(!support::files(&case.build()).contains_key("fr/communiques/titre-un/index.html"));
}

#[test]
fn case_086_a_link_to_what_is_withheld_is_an_error_that_prints_its_words() {
    let mut case = release("embargo_until = 2027-01-01T09:00:00").press("deux", "2024-01-01");
    case.set("content/press/deux/fr.md", leaf("Deux", "Voir [le communiqué](../un/).\n"));
    let build = case.build();
    let finding = build.blocking.iter().find(|finding| finding.code == Code::WithheldItem).unwrap();
    assert_eq!(case.at_span(finding), "[le communiqué](../un/)");
    assert!(support::page(&build, "fr/communiques/deux/index.html").contains("<p>Voir le communiqué.</p>"));
}

/// Found by `what_is_withheld_changes_no_byte`.
#[test]
fn a_link_to_a_withheld_translation_leads_to_the_stub_that_stands_for_it() {
    let mut case = release("languages = \"independent\"").press("deux", "2024-01-01");
    case.edit("content/site.toml", "menu =", "missing_translations = \"stub\"\nmenu =");
    case.edit("content/press/un/item.toml", "en = \"ready\"", "en = \"draft\"");
    case.set("content/press/deux/en.md", leaf("Two", "See [it](../un/).\n"));
    let withheld = case.build();
    assert!(
        support::page(&withheld, "en/news/two/index.html")
            .contains("<p>See <a href=\"/en/news/titre-un/\">it</a>.</p>")
    );
    assert_eq!(support::changed(&withheld, &case.without("content/press/un/en.md").build()), Vec::<String>::new());
}
