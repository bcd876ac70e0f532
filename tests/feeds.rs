//! Feeds: what the standards demand, ids that never change, addresses that lead somewhere from anywhere, and nothing of
//! what is withheld.

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use diptych::base::Code;
use diptych::build::Build;
use support::atom::{Entry, Feed, atom, json};
use support::pool::png;
use support::{Case, changed, html, leaf, page, paths};

/// The feeds of a build, by path and without the ending: each is the same in both formats.
fn feeds(build: &Build) -> Vec<(String, Feed)> {
    let stems = paths(build).into_iter().filter_map(|path| path.strip_suffix("feed.xml").map(String::from));
    let read = |stem: String| {
        let (xml, root) = atom(&page(build, &format!("{stem}feed.xml")));
        let text = json(&page(build, &format!("{stem}feed.json")));
        assert_eq!(format!("{}json", xml.url.strip_suffix("xml").unwrap()), text.url);
        assert_eq!(Feed { url: xml.url.clone(), ..text }, xml, "{stem}: both formats tell the same");
        let latest = xml.entries.iter().max_by_key(|entry| moment(&entry.updated)).unwrap();
        assert_eq!(root.one("updated").text, latest.updated, "{stem}: as new as its newest entry");
        (stem, xml)
    };
    stems.map(read).collect()
}

fn feed(build: &Build, stem: &str) -> Feed {
    feeds(build).into_iter().find(|(own, _)| own == stem).unwrap_or_else(|| panic!("no {stem}feed.xml")).1
}

fn ids(feed: &Feed) -> Vec<&str> {
    feed.entries.iter().map(|entry| entry.id.as_str()).collect()
}

/// A moment in the form of RFC 3339, with its offset.
fn moment(text: &str) -> jiff::Timestamp {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    assert!(["0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00"].contains(&shape.as_str()), "{text}");
    text.parse().unwrap()
}

/// What is wrong with the entries of a build: their HTML, addresses that are not complete or lead nowhere, ids.
fn problems(build: &Build) -> Vec<String> {
    let base = build.edition.as_ref().unwrap().settings.base_url.to_string();
    let site = html::Site::read(build);
    let (mut problems, mut seen) = (Vec::new(), BTreeSet::new());
    for (stem, feed) in feeds(build) {
        let (_, root) = atom(&page(build, &format!("{stem}feed.xml")));
        assert!(seen.insert(root.one("id").text.clone()), "{stem}: another feed has this id");
        let mut own = BTreeSet::new();
        for Entry { id, url, content, published, updated, .. } in &feed.entries {
            assert!(id.starts_with("tag:") && own.insert(id.clone()), "{stem}: {id}");
            assert!(moment(published) <= moment(updated), "{id}");
            let read = html::Page::read(content);
            problems.extend(read.problems.iter().map(|problem| format!("{id}: {problem}")));
            let links = read.tags.iter().flat_map(|tag| [tag.get("href"), tag.get("src")]).flatten();
            for link in links.chain([url.as_str(), &feed.home, &feed.url]) {
                let complete = ["https://", "http://", "mailto:", "tel:"].iter().any(|start| link.starts_with(start));
                if !complete {
                    problems.push(format!("{id}: {link} is not complete"));
                } else if let Err(why) = site.follow(&base, "", link) {
                    problems.push(format!("{id}: {link}: {why}"));
                }
            }
        }
    }
    problems
}

/// A release with all that prose can lead to, and one that it leads to.
fn rich() -> Case {
    let facts = "date = 2024-02-01\ntopics = [\"eau\"]\n[status]\nfr = \"ready\"\nen = \"ready\"\n\
                 [images.\"a.png\"]\nalt = \"Un carré\"\ncredit = \"Essai\"\nrights = \"libre\"\n\
                 [[attachments]]\nfile = \"b.txt\"\ntitle = \"Un fichier\"\n";
    let body = "Voir [un](../un/), [là](#la), [là-bas](../un/#ici), [ailleurs](https://ailleurs.test/?a=1&b=2), \
                [un fichier](b.txt), [elle](organisation:exemple)[^1] et encore[^1].\n\n![x](a.png)\n\n## Là {#la}\n\n\
                Mot.\n\n[^1]: Une note avec [un](../un/).\n";
    let mut case = Case::empty().press("un", "2024-01-01").with("content/press/deux/item.toml", facts);
    for code in ["fr", "en"] {
        let front = "+++\ntitle = \"Deux\"\nsubtitle = \"Sous-titre\"\nlead = \"Chapeau & [un](../un/).\"\n+++\n\n";
        case.set(&format!("content/press/deux/{code}.md"), format!("{front}{body}"));
        case.set(&format!("content/press/un/{code}.md"), leaf("Un", "## Ici {#ici}\n\nUn texte.\n"));
    }
    case.with("content/press/deux/a.png", png(4, 3))
        .with("content/press/deux/b.txt", "Un texte.")
        .with("content/topics.toml", "[eau]\nname = { fr = \"Eau\", en = \"Water\" }\n")
}

#[test]
fn a_feed_holds_the_latest_documents_whole() {
    let build = rich().clean();
    let stems: Vec<String> = feeds(&build).into_iter().map(|(stem, _)| stem).collect();
    assert_eq!(stems, ["en/", "en/news/", "fr/communiques/", "fr/"]);
    let feed = feed(&build, "en/news/");
    assert_eq!(feed.url, "https://exemple.test/en/news/feed.xml");
    assert_eq!((feed.home.as_str(), feed.lang.as_str()), ("https://exemple.test/en/news/", "en-GB"));
    assert_eq!(feed.author, "Example");
    let [deux, un] = &feed.entries[..] else { panic!("{feed:#?}") };
    assert_eq!(deux.id, "tag:exemple.test,2025-01-01:press/deux/en");
    assert_eq!((deux.title.as_str(), deux.url.as_str()), ("Deux", "https://exemple.test/en/news/deux/"));
    assert_eq!((deux.published.as_str(), deux.topics.as_slice()), ("2024-02-01T00:00:00+01:00", &["Water".into()][..]));
    assert_eq!(deux.summary.as_deref(), Some("Chapeau & un."));
    assert!(deux.content.starts_with(
        "<p><strong>Sous-titre</strong></p>\n\
         <p>Chapeau &amp; <a href=\"https://exemple.test/en/news/un/\">un</a>.</p>\n<p>Voir "
    ));
    assert_eq!((un.summary.as_ref(), un.topics.len()), (None, 0));
}

#[test]
fn what_an_entry_leads_to_is_complete_and_stands_there() {
    for base in ["https://exemple.test/", "https://exemple.test/sous/", "https://été.test/a'b&c/"] {
        let mut case = rich();
        case.edit("content/site.toml", "https://exemple.test/", base);
        let build = case.clean();
        let content = feed(&build, "fr/").entries.remove(0).content;
        let links = html::Page::read(&content).tags.iter().filter(|tag| tag.get("href").is_some()).count();
        assert_eq!(links, 12, "{content}");
        assert_eq!(problems(&build), Vec::<String>::new(), "{base}");
    }
    // the search for what is wrong can fail
    let mut build = rich().build();
    let gone = diptych::base::OutputPath::new("fr/communiques/un/index.html").unwrap();
    let mut output = diptych::site::Output::new();
    build.output.iter().filter(|(path, _)| **path != gone).for_each(|(path, blob)| {
        output.insert(path.clone(), blob.clone());
    });
    build.output = output;
    assert!(!problems(&build).is_empty());
}

#[test]
fn pages_announce_the_feeds_of_the_site_and_of_their_kind() {
    let build = rich().clean();
    let announced = |path: &str| {
        let page = html::Page::read(&page(&build, path));
        let links = page.all("link").filter(|tag| tag.get("title").is_some());
        links.map(|tag| (tag.get("type").unwrap().to_string(), tag.get("href").unwrap().to_string())).collect()
    };
    let link = |kind: &str, url: &str| (kind.to_string(), url.to_string());
    let site = [link("application/atom+xml", "/fr/feed.xml"), link("application/feed+json", "/fr/feed.json")];
    let press = [
        link("application/atom+xml", "/fr/communiques/feed.xml"),
        link("application/feed+json", "/fr/communiques/feed.json"),
    ];
    let both: Vec<_> = press.into_iter().chain(site.clone()).collect();
    for (path, links) in [
        ("fr/index.html", &site.to_vec()),
        ("fr/communiques/index.html", &both),
        ("fr/communiques/deux/index.html", &both),
        ("fr/archive/index.html", &site.to_vec()),
    ] {
        let found: Vec<(String, String)> = announced(path);
        assert_eq!(&found, links, "{path}");
    }
}

#[test]
fn ids_outlive_titles_slugs_and_addresses() {
    let case = rich();
    let before = feed(&case.clean(), "en/");
    let mut renamed = case.clone();
    renamed.edit("content/press/deux/en.md", "title = \"Deux\"", "title = \"Autrement\"\nslug = \"tout-autre\"");
    renamed.edit("content/site.toml", "press = \"news\"", "press = \"releases\"");
    renamed.options.base_url = Some("https://ailleurs.test/sous/".parse().unwrap());
    let after = feed(&renamed.clean(), "en/");
    assert_eq!(after.entries[0].url, "https://ailleurs.test/sous/en/releases/tout-autre/");
    assert_eq!(ids(&before), ids(&after));
    let mut moved = case.clone();
    moved.edit("content/site.toml", "https://exemple.test/", "https://ailleurs.test/");
    assert_ne!(ids(&before), ids(&feed(&moved.clean(), "en/")), "a new host gives new ids");
    moved.edit("content/site.toml", "theme =", "feed_ids = \"exemple.test,2025-01-01\"\ntheme =");
    assert_eq!(ids(&before), ids(&feed(&moved.clean(), "en/")), "unless the former one is kept");
}

#[test]
fn the_ids_of_two_languages_and_two_feeds_differ() {
    let build = rich().clean();
    let (all, mut feeds) = (feeds(&build), BTreeSet::new());
    let distinct: BTreeSet<&str> = all.iter().flat_map(|(_, feed)| ids(feed)).collect();
    assert_eq!(distinct.len(), 4, "two documents in two languages, each in two feeds: {distinct:?}");
    for (stem, _) in &all {
        feeds.insert(atom(&page(&build, &format!("{stem}feed.xml"))).1.one("id").text.clone());
    }
    assert_eq!(feeds.len(), 4);
    assert!(feeds.iter().all(|id| !distinct.contains(id.as_str())));
}

#[test]
fn a_feed_holds_thirty_documents() {
    let mut case = Case::empty();
    for day in 1..=31 {
        case = case.press(&format!("n{day:02}"), &format!("2024-01-{day:02}"));
    }
    let build = case.clean();
    let feed = feed(&build, "fr/");
    let latest: Vec<String> =
        (2..=31).rev().map(|day| format!("tag:exemple.test,2025-01-01:press/n{day:02}/fr")).collect();
    assert_eq!(ids(&feed), latest);
    // the one that fell out moves nothing any more
    let corrections = "[[corrections]]\ndate = 2025-01-01\nkind = \"update\"\nright = \"Mieux.\"\n";
    let facts = format!("{}{corrections}", case.text("content/press/n01/item.toml"));
    let after = case.with("content/press/n01/item.toml", facts).clean();
    assert_eq!(page(&build, "fr/feed.xml"), page(&after, "fr/feed.xml"));
}

#[test]
fn documents_of_one_day_stand_as_in_lists() {
    let mut case = Case::empty().press("a", "2024-01-01").press("b", "2024-01-01").press("c", "2024-01-02");
    case.edit("content/press/a/fr.md", "Titre a", "Zèbre");
    case.edit("content/press/b/fr.md", "Titre b", "Étude");
    let feed = feed(&case.clean(), "fr/communiques/");
    let titles: Vec<&str> = feed.entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Titre c", "Étude", "Zèbre"]);
}

#[test]
fn a_correction_moves_the_date_and_keeps_the_id() {
    let case = rich();
    let before = feed(&case.clean(), "fr/");
    let correction = |kind: &str| {
        let facts = case.text("content/press/un/item.toml");
        let texts = "wrong = \"Douze < treize.\"\nright = { fr = \"Treize.\", en = \"Thirteen.\" }\n";
        let facts = format!("{facts}[[corrections]]\ndate = 2024-07-01\nkind = \"{kind}\"\n{texts}");
        feed(&case.clone().with("content/press/un/item.toml", facts).clean(), "fr/")
    };
    let after = correction("correction");
    assert_eq!(ids(&before), ids(&after), "and the order, too");
    assert_eq!(before.entries[0], after.entries[0]);
    let (before, corrected) = (&before.entries[1], &after.entries[1]);
    assert_eq!((&before.published, &before.updated), (&corrected.published, &before.published));
    assert_eq!(corrected.updated, "2024-07-01T00:00:00+02:00");
    let told = "<h2>Corrections</h2>\n<ul>\n<li>Ce document a été corrigé le 1<sup>er</sup>\u{a0}juillet 2024.<br>\n\
                Il était écrit\u{a0}: Douze &lt; treize.<br>\nIl faut lire\u{a0}: Treize.</li>\n</ul>\n";
    assert_eq!(corrected.content, format!("{}{told}", before.content));
    let withdrawn = &correction("withdrawal").entries[1];
    assert!(
        withdrawn.content.starts_with("<p><strong>Ce document a été retiré\u{a0}: il ne vaut plus.</strong></p>\n")
    );
}

#[test]
fn a_document_is_published_when_it_could_be_read() {
    let published = |facts: &str| {
        let mut case = Case::empty().press("un", "2024-03-01");
        case.edit("content/press/un/item.toml", "[status]", &format!("{facts}\n[status]"));
        feed(&case.clean(), "fr/").entries.remove(0).published
    };
    assert_eq!(published(""), "2024-03-01T00:00:00+01:00");
    assert_eq!(published("publish_at = 2024-03-01T09:30:00"), "2024-03-01T09:30:00+01:00");
    assert_eq!(published("embargo_until = 2024-04-02T10:30:00.5"), "2024-04-02T10:30:00+02:00");
    assert_eq!(published("publish_at = 2024-04-03\nembargo_until = 2024-04-02T10:30:00Z"), "2024-04-03T00:00:00+02:00");
}

#[test]
fn titles_of_any_signs_come_back_as_they_were() {
    let title = "a < b & c]]> \u{2028} «\u{202f}d\u{202f}» <b>e</b> &amp; ‘f’ 😀";
    let mut case = Case::empty().press("un", "2024-01-01");
    case.edit("content/press/un/fr.md", "Titre un", title);
    case.edit("content/press/un/fr.md", "Un texte.", "Un `]]>` & \u{2028} texte.");
    case.edit("content/site.toml", "fr = \"Exemple\"", "fr = \"A & < B]]>\"");
    assert_eq!(case.codes(), [Code::DoubtfulMark], "an invisible sign");
    let feed = feed(&case.build(), "fr/");
    assert_eq!((feed.title.as_str(), feed.entries[0].title.as_str()), ("A & < B]]>", title));
    assert_eq!(feed.entries[0].content, "<p>Un <code>]]&gt;</code> &amp; \u{2028} texte.</p>\n");
}

#[test]
fn what_is_withheld_moves_no_feed() {
    let shown = Case::empty().press("un", "2024-01-01");
    let mut secret = shown.clone().press("deux", "2024-02-01");
    let embargo = "embargo_until = 2026-06-01T14:00:01\n\
                   corrections = [{ date = 2026-05-01, kind = \"update\", right = \"Mieux.\" }]\n[status]";
    secret.edit("content/press/deux/item.toml", "[status]", embargo);
    let (with, without) = (secret.build(), shown.build());
    assert_eq!(changed(&with, &without), Vec::<String>::new());
    let open = secret.at("2026-06-01T12:00:01Z").clean();
    let entries = feed(&open, "fr/").entries;
    assert_eq!((entries.len(), entries[0].published.as_str()), (2, "2026-06-01T14:00:01+02:00"));
}

#[test]
fn a_feed_without_documents_does_not_exist() {
    assert!(feeds(&Case::empty().clean()).is_empty());
    let mut one = Case::empty().press("un", "2024-01-01").without("content/press/un/en.md");
    one.edit("content/press/un/item.toml", "en = \"ready\"\n", "");
    let stems: Vec<String> = feeds(&one.clean()).into_iter().map(|(stem, _)| stem).collect();
    assert_eq!(stems, ["fr/communiques/", "fr/"]);
    let mut navigation = Case::empty().press("un", "2024-01-01");
    navigation.edit("content/site.toml", "locale = \"en-GB\"", "locale = \"en-GB\"\nscope = \"navigation\"");
    let build = navigation.build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    assert!(feeds(&build).iter().all(|(stem, _)| stem.starts_with("fr/")));
}

#[test]
fn a_file_at_the_address_of_a_feed_is_a_clash() {
    let case = Case::empty().press("un", "2024-01-01").with("content/static/fr/feed.xml", "<feed/>");
    assert_eq!(case.codes(), [Code::AddressClash]);
    let free = Case::empty().with("content/static/fr/feed.xml", "<feed/>");
    assert_eq!(free.codes(), []);
}

#[test]
fn an_interview_names_its_speaker_and_a_manifesto_without_date_stays_out() {
    let ready = "[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let mut case = Case::empty().with("content/people.toml", "[ada]\nname = \"Ada Un\"\n");
    let interview = format!("date = 2024-01-01\ninterviewee = {{ person = \"ada\" }}\n{ready}");
    case.set("content/interviews/ada/item.toml", interview);
    case.set("content/manifestos/dit/item.toml", format!("date = 2024-02-01\n{ready}"));
    case.set("content/manifestos/jamais/item.toml", ready);
    for code in ["fr", "en"] {
        let answer = leaf("Entretien", "Avant.\n\n## Où ? {#ou}\n\nIci.\n");
        case.set(&format!("content/interviews/ada/{code}.md"), answer);
        case.set(&format!("content/manifestos/dit/{code}.md"), leaf("Dit", "La couverture.\n"));
        case.set(&format!("content/manifestos/dit/introduction/{code}.md"), leaf("Partie", "Une partie.\n"));
        case.set(&format!("content/manifestos/jamais/{code}.md"), leaf("Jamais", "Sans date.\n"));
    }
    let build = case.build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    let feed = feed(&build, "fr/");
    assert_eq!(
        ids(&feed),
        ["manifestos/dit", "interviews/ada"].map(|place| format!("tag:exemple.test,2025-01-01:{place}/fr"))
    );
    assert_eq!(feed.entries[0].content, "<p>La couverture.</p>\n");
    let answer = "<p><b class=\"speaker\">Ada Un\u{a0}:</b> Ici.</p>";
    assert!(feed.entries[1].content.ends_with(&format!("{answer}\n")), "{}", feed.entries[1].content);
    assert_eq!(problems(&build), Vec::<String>::new());
}

#[test]
fn what_has_no_date_is_dated_by_its_publication_or_by_its_first_correction() {
    let ready = "[status]\nfr = \"ready\"\nen = \"ready\"\n";
    let mut case = Case::empty().press("un", "2024-03-01");
    case.set("content/manifestos/un/item.toml", format!("publish_at = 2024-02-01T10:00:00\n{ready}"));
    let correction = |date| format!("[[corrections]]\ndate = {date}\nkind = \"update\"\nright = \"Mieux.\"\n");
    let corrected = [correction("2024-06-01"), correction("2024-05-01"), correction("2030-01-01")].concat();
    case.set("content/manifestos/deux/item.toml", format!("{ready}{corrected}"));
    for (folder, code) in [("un", "fr"), ("un", "en"), ("deux", "fr"), ("deux", "en")] {
        case.set(&format!("content/manifestos/{folder}/{code}.md"), leaf(folder, "La couverture.\n"));
        case.set(&format!("content/manifestos/{folder}/introduction/{code}.md"), leaf("Partie", "Une partie.\n"));
    }
    let build = case.build();
    assert!(build.publishable(), "{:#?}", build.blocking);
    let found: Vec<_> = feed(&build, "fr/").entries.into_iter().map(|entry| (entry.published, entry.updated)).collect();
    let moments = [
        ("2024-05-01T00:00:00+02:00", "2024-06-01T00:00:00+02:00"),
        ("2024-03-01T00:00:00+01:00", "2024-03-01T00:00:00+01:00"),
        ("2024-02-01T10:00:00+01:00", "2024-02-01T10:00:00+01:00"),
    ];
    assert_eq!(found, moments.map(|(published, updated)| (published.to_string(), updated.to_string())));
    assert!(page(&build, "fr/archive/2024/index.html").contains("/fr/manifestos/un/"));
}

#[test]
fn the_feeds_of_this_repository_hold_together() {
    let build = Case::folder(Path::new(env!("CARGO_MANIFEST_DIR"))).build();
    let all = feeds(&build);
    assert!(all.len() >= 4 && all.iter().all(|(_, feed)| !feed.entries.is_empty()));
    assert_eq!(problems(&build), Vec::<String>::new());
    for (stem, feed) in all {
        let folder = feed.lang.split('-').next().unwrap();
        assert!(stem.starts_with(&format!("{folder}/")), "{stem} says that it is {}", feed.lang);
    }
}
