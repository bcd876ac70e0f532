//! What pages tell machines: Open Graph, things of schema.org, the sitemap of news; and the headers of a site.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use diptych::base::Code;
use diptych::build::Build;
use serde_json::Value;
use support::html::{Page, Site, things};
use support::{Case, changed, leaf, page, paths};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The real site, and every golden site that can be published, in its own theme and in the real one.
static SITES: LazyLock<Vec<(String, Build)>> = LazyLock::new(|| {
    let real = Case::folder(Path::new(ROOT));
    let mut sites = vec![("the real site".to_string(), real.build())];
    for entry in fs::read_dir(Path::new(ROOT).join("tests/golden")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_str().unwrap().to_string();
        let plain = Case::over(&folder.join("site"));
        let mut dressed = plain.clone();
        for (path, source) in real.sources.iter().filter(|(path, _)| !path.as_str().starts_with("content/")) {
            dressed.sources.insert(path.clone(), source.clone());
        }
        let settings = dressed.text("content/site.toml").replace("theme = \"plain\"", "theme = \"nextmove\"");
        let dressed = dressed.with("content/site.toml", settings);
        for (theme, case) in [("plain", plain), ("nextmove", dressed)] {
            let build = case.build();
            if build.publishable() {
                sites.push((format!("{name} ({theme})"), build));
            }
        }
    }
    assert!(sites.len() > 20, "{:?}", sites.iter().map(|(name, _)| name).collect::<Vec<_>>());
    sites
});

fn base(build: &Build) -> String {
    build.edition.as_ref().unwrap().settings.base_url.to_string()
}

/// The values of a property of the Open Graph protocol.
fn open_graph<'a>(page: &'a Page, name: &str) -> Vec<&'a str> {
    let own = page.all("meta").filter(|tag| tag.get("property") == Some(name));
    own.map(|tag| tag.get("content").unwrap()).collect()
}

/// A moment in the form of RFC 3339, with an offset.
fn moment(text: &str) -> jiff::Timestamp {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    assert!(["0000-00-00T00:00:00+00:00", "0000-00-00T00:00:00-00:00"].contains(&shape.as_str()), "{text}");
    text.parse().unwrap()
}

/// The properties that a thing of a sort must have; those of a thing inside another may be fewer.
fn needed(sort: &str, nested: bool) -> &'static [&'static str] {
    match (sort, nested) {
        ("NewsArticle", false) => {
            &["@id", "url", "headline", "inLanguage", "datePublished", "dateModified", "publisher"]
        }
        ("Article", false) => &["@id", "url", "headline", "inLanguage", "datePublished", "dateModified", "publisher"],
        ("CreativeWork", false) => &["@id", "url", "name", "inLanguage"],
        ("NewsArticle" | "Article" | "CreativeWork", true) => &["@id", "url"],
        ("WebSite", _) => &["url", "name", "publisher"],
        ("BreadcrumbList", _) => &["itemListElement"],
        ("ListItem", true) => &["position", "name", "item"],
        ("CorrectionComment", true) => &["text", "datePublished"],
        ("Organization", false) => &["name", "url"],
        ("Organization" | "Person", _) => &["name"],
        _ => panic!("schema.org has no {sort}, or not here"),
    }
}

/// Judges a thing and those inside it.
fn judge(thing: &Value, nested: bool, follow: &dyn Fn(&str)) {
    let sort = thing["@type"].as_str().unwrap();
    for name in needed(sort, nested) {
        assert!(thing.get(name).is_some(), "{sort} without {name}: {thing}");
    }
    for (name, value) in thing.as_object().unwrap() {
        let empty = value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty);
        assert!(!empty, "{name} is empty: {thing}");
        match name.as_str() {
            "@id" | "url" | "item" => follow(value.as_str().unwrap()),
            "datePublished" if sort == "CorrectionComment" => {
                value.as_str().unwrap().parse::<jiff::civil::Date>().unwrap();
            }
            "datePublished" | "dateModified" => {
                moment(value.as_str().unwrap());
            }
            _ => {}
        }
        match value {
            Value::Object(_) => judge(value, true, follow),
            Value::Array(all) => all.iter().filter(|one| one.is_object()).for_each(|one| judge(one, true, follow)),
            _ => {}
        }
    }
}

#[test]
fn every_page_tells_machines_what_it_is() {
    let mut sorts: BTreeMap<String, usize> = BTreeMap::new();
    for (name, build) in SITES.iter() {
        let (site, base) = (Site::read(build), base(build));
        for (path, read) in &site.pages {
            let things = things(&page(build, path));
            for thing in &things {
                *sorts.entry(thing["@type"].as_str().unwrap().to_string()).or_default() += 1;
                judge(thing, false, &|url| {
                    assert!(url.starts_with("http"), "{name}: {path}: {url} is not complete");
                    if let Err(why) = site.follow(&base, path, url) {
                        panic!("{name}: {path}: {url}: {why}");
                    }
                });
            }
            assert_eq!(read.canonical().is_some(), path != "404.html", "{name}: {path}");
            let Some(canonical) = read.canonical() else {
                assert!(things.is_empty() && open_graph(read, "og:title").is_empty(), "{name}: {path}");
                continue;
            };
            let of = |sort: &str| things.iter().find(|thing| thing["@type"] == sort);
            for work in ["NewsArticle", "Article"].into_iter().filter_map(of) {
                assert_eq!(work["url"], canonical, "{name}: {path}");
                assert_eq!(open_graph(read, "article:published_time"), [work["datePublished"].as_str().unwrap()]);
                assert_eq!(open_graph(read, "article:modified_time"), [work["dateModified"].as_str().unwrap()]);
                assert!(
                    moment(work["datePublished"].as_str().unwrap()) <= moment(work["dateModified"].as_str().unwrap())
                );
            }
            let shows = read.all("nav").any(|tag| {
                tag.get("aria-label").is_some_and(|label| label.contains("Ariane") || label.contains("readcrumb"))
            });
            let trail = of("BreadcrumbList").map(|trail| trail["itemListElement"].as_array().unwrap());
            assert!(!shows || trail.is_some(), "{name}: {path} shows its way and does not tell it");
            if let Some(steps) = trail {
                assert_eq!(steps.last().unwrap()["item"], canonical, "{name}: {path}");
                let positions: Vec<u64> = steps.iter().map(|step| step["position"].as_u64().unwrap()).collect();
                assert_eq!(positions, (1..=steps.len() as u64).collect::<Vec<_>>(), "{name}: {path}");
            }
            // a home page stands at the root, or right below it
            let home = path.split('/').count() <= 2;
            assert!(!home || of("WebSite").is_some(), "{name}: {path}");
            one_of_each(name, path, read, canonical);
        }
    }
    let all = ["NewsArticle", "Article", "CreativeWork", "Organization", "Person", "BreadcrumbList", "WebSite"];
    assert_eq!(sorts.keys().map(String::as_str).collect::<BTreeSet<_>>(), BTreeSet::from(all), "{sorts:?}");
}

fn one_of_each(name: &str, path: &str, read: &Page, canonical: &str) {
    for property in ["og:title", "og:type", "og:url", "og:site_name", "og:locale"] {
        let values = open_graph(read, property);
        assert!(values.len() == 1 && !values[0].is_empty(), "{name}: {path}: {property}: {values:?}");
    }
    assert_eq!(open_graph(read, "og:url"), [canonical], "{name}: {path}");
    assert!(["website", "article", "profile"].contains(&open_graph(read, "og:type")[0]), "{name}: {path}");
    let described =
        read.all("meta").find(|tag| tag.get("name") == Some("description")).and_then(|tag| tag.get("content"));
    assert_eq!(open_graph(read, "og:description").first().copied(), described.filter(|text| !text.is_empty()));
}

/// A language that a page names has a page, which names the language of the first.
#[test]
fn the_languages_of_a_page_name_each_other() {
    let mut seen = 0;
    for (name, build) in SITES.iter() {
        let (site, base) = (Site::read(build), base(build));
        for (path, read) in site.pages.iter().filter(|(path, _)| !["404.html", "index.html"].contains(&path.as_str())) {
            let own = open_graph(read, "og:locale")[0];
            let others: BTreeSet<&str> = open_graph(read, "og:locale:alternate").into_iter().collect();
            let noindex = read.all("meta").any(|tag| tag.get("name") == Some("robots"));
            let mut found = BTreeSet::new();
            for (_, url) in read.alternates().into_iter().filter(|(lang, _)| *lang != "x-default" && !noindex) {
                let other = &site.pages[&support::html::place(&base, url).unwrap()];
                let theirs = open_graph(other, "og:locale")[0];
                if theirs != own {
                    found.insert(theirs);
                    assert!(open_graph(other, "og:locale:alternate").contains(&own), "{name}: {path}: {url}");
                    seen += 1;
                }
            }
            assert_eq!(others, found, "{name}: {path}");
        }
    }
    assert!(seen > 100, "{seen}");
}

/// What the Content-Security-Policy refuses is not there to be refused.
#[test]
fn no_page_asks_for_what_its_headers_refuse() {
    for (name, build) in SITES.iter() {
        let (site, base) = (Site::read(build), base(build));
        for (path, read) in &site.pages {
            for tag in &read.tags {
                let place = format!("{name}: {path}: <{}>", tag.name);
                let scripted = tag.attributes.keys().find(|name| name.starts_with("on") || *name == "style");
                assert_eq!(scripted, None, "{place}");
                assert!(
                    !["style", "base", "object", "embed", "iframe", "form"].contains(&tag.name.as_str()),
                    "{place}"
                );
                // data, or a file: of the site itself, below
                let inline = tag.get("type") != Some("application/ld+json") && tag.get("src").is_none();
                assert!(tag.name != "script" || !inline, "{place}");
                assert_eq!(tag.get("http-equiv"), None, "{place}");
                let fetches = ["icon", "stylesheet", "preload", "manifest", "modulepreload"];
                let fetched = match tag.name.as_str() {
                    "link" => tag.get("href").filter(|_| fetches.contains(&tag.get("rel").unwrap())),
                    _ => tag.get("src"),
                };
                if let Some(url) = fetched {
                    assert!(support::html::place(&base, url).is_some(), "{place}: {url} is another's");
                }
            }
        }
    }
}

/// Corrections move the date, in the zone of the site; a translation says what it was made from.
#[test]
fn a_release_tells_its_story() {
    let facts = "date = 2024-02-01\npublish_at = 2024-02-01T09:30\nplace = \"Rouen\"\n[status]\nfr = \"ready\"\nen = \"ready\"\n\
                 [[corrections]]\ndate = 2024-07-02\nkind = \"correction\"\nwrong = \"12\"\nright = \"13\"\n";
    let case = Case::empty().press("un", "2024-02-01").with("content/press/un/item.toml", facts);
    let build = case.clean();
    let french = &things(&page(&build, "fr/communiques/titre-un/index.html"))[0];
    assert_eq!(french["datePublished"], "2024-02-01T09:30:00+01:00");
    assert_eq!(french["dateModified"], "2024-07-02T00:00:00+02:00");
    assert_eq!(french["dateline"], "Rouen");
    assert_eq!(french.get("translationOfWork"), None, "the language of the sources");
    let comment = french["correction"][0]["text"].as_str().unwrap();
    assert!(comment.contains("12") && comment.contains("13"), "{comment}");
    let english = &things(&page(&build, "en/news/title-un/index.html"))[0];
    let original = "https://exemple.test/fr/communiques/titre-un/";
    assert_eq!(english["translationOfWork"]["@id"], original);
    assert_eq!((&french["@id"], english["translationOfWork"]["inLanguage"].as_str()), (&original.into(), Some("fr")));
    // where the original is not public, nothing leads to it
    let mut alone = case;
    alone.edit("content/press/un/item.toml", "publish_at", "languages = \"independent\"\npublish_at");
    alone.edit("content/press/un/item.toml", "fr = \"ready\"", "fr = \"draft\"");
    let english = &things(&page(&alone.build(), "en/news/title-un/index.html"))[0];
    assert_eq!(english.get("translationOfWork"), None);
}

fn fresh() -> Case {
    Case::empty().press("un", "2024-01-01").press("deux", "2026-06-01").press("trois", "2026-05-31")
}

const NEWS: &str = "news-sitemap.xml";

fn told(case: &Case, now: &str) -> Vec<String> {
    let build = case.clone().at(now).clean();
    let there = paths(&build).contains(&NEWS.to_string());
    let robots = page(&build, "robots.txt");
    assert!(robots.contains("\nSitemap: https://exemple.test/sitemap.xml\n"), "{robots}");
    assert_eq!(robots.contains(&format!("\nSitemap: https://exemple.test/{NEWS}\n")), there, "{robots}");
    let text = if there { page(&build, NEWS) } else { String::new() };
    let found: Vec<String> = text.split("<loc>").skip(1).map(|rest| rest.split('<').next().unwrap().into()).collect();
    assert_eq!(there, !found.is_empty(), "it exists only when it has entries");
    found.into_iter().map(|url| url.rsplit('-').next().unwrap().trim_end_matches('/').to_string()).collect()
}

/// For two days after it went public, to the second; the latest first, in every language.
#[test]
fn news_is_what_went_public_in_the_last_two_days() {
    let case = fresh();
    assert_eq!(told(&case, "2026-05-30T21:59:59Z"), [""; 0]);
    assert_eq!(told(&case, "2026-05-30T22:00:00Z"), ["trois", "trois"]);
    assert_eq!(told(&case, "2026-05-31T22:00:00Z"), ["deux", "deux", "trois", "trois"]);
    assert_eq!(told(&case, "2026-06-01T21:59:59Z"), ["deux", "deux", "trois", "trois"]);
    assert_eq!(told(&case, "2026-06-01T22:00:00Z"), ["deux", "deux"]);
    assert_eq!(told(&case, "2026-06-02T22:00:00Z"), [""; 0]);
    let text = page(&case.at("2026-06-01T12:00:00Z").build(), NEWS);
    for piece in [
        "<news:name>Exemple</news:name>",
        "<news:language>fr</news:language>",
        "<news:language>en</news:language>",
        "<news:publication_date>2026-06-01T00:00:00+02:00</news:publication_date>",
        "<news:title>Title deux</news:title>",
    ] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
}

#[test]
fn an_old_document_is_news_when_its_embargo_ends_and_a_withdrawn_one_never() {
    let mut case = fresh();
    case.edit("content/press/un/item.toml", "[status]", "embargo_until = 2026-06-03T09:00:00\n[status]");
    assert_eq!(told(&case, "2026-06-03T07:00:00Z"), ["un", "un"]);
    let withdrawal = "corrections = [{ date = 2026-06-03, kind = \"withdrawal\", right = \"Retiré.\" }]\n[status]";
    case.edit("content/press/un/item.toml", "[status]", withdrawal);
    assert_eq!(told(&case, "2026-06-03T07:00:00Z"), [""; 0]);
}

/// A document that opens and one that grows old are events; between two of them no byte changes.
#[test]
fn case_150_nothing_changes_between_two_events() {
    let case = fresh();
    let at = |now: &str| case.clone().at(now).build();
    for (from, to) in [
        ("2026-05-31T22:00:00Z", "2026-06-01T21:59:59.999Z"),
        ("2026-06-01T22:00:00Z", "2026-06-02T21:59:59.999Z"),
        ("2026-06-02T22:00:00Z", "2036-01-01T00:00:00Z"),
    ] {
        assert_eq!(changed(&at(from), &at(to)), [""; 0], "{from} {to}");
    }
    let grown = changed(&at("2026-06-01T21:59:59Z"), &at("2026-06-01T22:00:00Z"));
    assert_eq!(grown, [NEWS], "a document that grows old changes that sitemap alone");
    let last = changed(&at("2026-06-02T21:59:59Z"), &at("2026-06-02T22:00:00Z"));
    assert_eq!(last, [NEWS, "robots.txt"]);
}

/// The rules of a file `_headers`: addresses with the headers that they have.
fn rules(text: &str) -> BTreeMap<String, BTreeMap<String, String>> {
    let mut rules: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let mut address = None;
    for line in text.lines().filter(|line| !line.is_empty()) {
        match line.strip_prefix("  ") {
            None => {
                assert!(line.starts_with('/') && rules.insert(line.into(), BTreeMap::new()).is_none(), "{line}");
                address = Some(line.to_string());
            }
            Some(header) => {
                let (name, value) = header.split_once(": ").unwrap();
                assert!(line.len() < 2000, "Cloudflare reads no further");
                let own = rules.get_mut(address.as_ref().unwrap()).unwrap();
                assert_eq!(own.insert(name.to_ascii_lowercase(), value.into()), None, "{name} twice");
            }
        }
    }
    rules
}

#[test]
fn the_headers_of_a_site() {
    for (name, build) in SITES.iter() {
        let rules = rules(&page(build, "_headers"));
        let all = &rules["/*"];
        let policy: BTreeMap<&str, &str> =
            all["content-security-policy"].split("; ").map(|rule| rule.split_once(' ').unwrap_or((rule, ""))).collect();
        assert_eq!(policy["default-src"], "'none'");
        assert!(!all["content-security-policy"].contains("unsafe") && !all["content-security-policy"].contains('*'));
        assert_eq!((policy["frame-ancestors"], policy["base-uri"]), ("'none'", "'none'"));
        assert_eq!(all["x-content-type-options"], "nosniff");
        for needed in
            ["referrer-policy", "permissions-policy", "cross-origin-opener-policy", "cross-origin-resource-policy"]
        {
            assert!(all.contains_key(needed), "{name}: {needed}");
        }
        let secure = base(build).starts_with("https:");
        assert_eq!(all.contains_key("strict-transport-security"), secure, "{name}");
        assert_eq!(policy.contains_key("upgrade-insecure-requests"), secure, "{name}");
        // the one other rule covers all the static files of the theme and nothing else, and says nothing that `/*` says
        assert_eq!(rules.len(), 2, "{name}");
        let (folder, kept) = rules.iter().find(|(address, _)| *address != "/*").unwrap();
        let folder = folder.strip_suffix('*').unwrap().trim_start_matches('/');
        assert_eq!(kept.keys().collect::<Vec<_>>(), ["cache-control"]);
        assert!(kept["cache-control"].contains("immutable") && !all.contains_key("cache-control"));
        let covered: Vec<String> = paths(build).into_iter().filter(|path| path.starts_with(folder)).collect();
        assert!(
            !covered.is_empty()
                && paths(build).iter().all(|path| path.starts_with(folder) == path.starts_with("assets/"))
        );
    }
}

#[test]
fn a_site_may_bring_its_own_headers() {
    let own = "/*\n  X-Own: 1\n";
    let case = Case::empty().press("un", "2024-01-01").with("content/static/_headers", own);
    let build = case.build();
    assert!(!case.codes().contains(&Code::AddressClash) && build.publishable(), "{:#?}", build.diagnostics);
    assert_eq!(page(&build, "_headers"), own);
}

/// Nothing of a document that is withheld is told, and a body changes nothing that is.
#[test]
fn what_is_told_depends_on_what_is_shown() {
    let case = fresh();
    let mut edited = case.clone();
    edited.set("content/press/deux/fr.md", leaf("Titre deux", "Un autre texte.\n"));
    let told = |case: &Case, path: &str| things(&page(&case.build(), path));
    let path = "fr/communiques/titre-deux/index.html";
    assert_eq!(told(&case, path), told(&edited, path));
    // a new title in one language is no business of the other
    edited.set("content/press/deux/fr.md", "+++\ntitle = \"Neuf\"\nslug = \"titre-deux\"\n+++\n\nUn texte.\n");
    assert_eq!(changed(&case.build(), &edited.build()).iter().filter(|path| path.starts_with("en/")).count(), 0);
}
