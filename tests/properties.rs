//! Properties of every build: it never panics, points inside its files, and depends on nothing but sources and options.

#![allow(clippy::unwrap_used, reason = "the functions that the tests share are tests, too")]

mod support;

use std::collections::BTreeSet;

use diptych::base::Severity;
use diptych::build::Build;
use diptych::input::Sources;
use proptest::prelude::*;
use rayon::ThreadPoolBuilder;
use support::pool::{self, Edit, Slot};
use support::{Case, cases, html, identical};

/// What holds for every build, sound or not.
fn sound(case: &Case) -> Result<Build, TestCaseError> {
    let build = case.build();
    for finding in &build.diagnostics {
        let spans = finding.related.iter().map(|related| &related.span).chain([&finding.span]);
        for span in spans {
            let bytes = case.sources.get(&span.path).and_then(|source| source.blob.bytes()).unwrap_or_default();
            prop_assert!(span.start <= span.end && span.end <= bytes.len(), "outside its file: {finding:?}");
            if let Ok(text) = std::str::from_utf8(bytes) {
                let whole = text.is_char_boundary(span.start) && text.is_char_boundary(span.end);
                prop_assert!(whole, "inside a character: {finding:?}");
            }
        }
        prop_assert!(finding.code != diptych::base::Code::Internal, "{finding:?}");
    }
    let all: BTreeSet<_> = build.diagnostics.iter().cloned().collect();
    prop_assert!(all.iter().eq(build.diagnostics.iter()), "sorted, each once");
    prop_assert!(build.blocking.is_subset(&all));
    prop_assert!(build.blocking.iter().all(|finding| finding.code.severity() == Severity::Error));
    prop_assert!(build.edition.is_some() || !build.blocking.is_empty(), "a build that gives nothing says why");
    Ok(build)
}

/// A change of bytes: a piece of noise, of another file or of grammar is put in, or a piece is taken out.
#[derive(Debug, Clone)]
struct Change {
    slot: usize,
    content: usize,
    at: prop::sample::Index,
    taken: usize,
    put: Vec<u8>,
}

fn change() -> impl Strategy<Value = Change> {
    let pieces: Vec<&[u8]> = vec![
        b"{{",
        b"}}",
        b"{%",
        b"%}",
        b"{#",
        b"msg(id=\"",
        b"t.",
        b"\"",
        b"'",
        b"[",
        b"]",
        b"[[",
        b"{",
        b"}",
        b"(",
        b"=",
        b"+++\n",
        b"\n+++\n",
        b"\n",
        b"\r\n",
        b"\r",
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xc3",
        b"\xe2\x80\xae",
        b"\x1b",
        "é".as_bytes(),
        "\u{2028}".as_bytes(),
        "\u{fdd0}".as_bytes(),
        "— ".as_bytes(),
        b"# ",
        b"## ",
        b"> ",
        b"- ",
        b"1. ",
        b"|--|",
        b"[^1]",
        b"[^1]: ",
        b"](",
        b"![",
        b"<b>",
        b"<span lang=\"fr\">",
        b"</span>",
        b"<!--",
        b"<br>",
        b"&amp;",
        b"~~",
        b"**",
        b"```",
        b"{#a}",
        b"[!NOTE]",
        b"figure:",
        b"person:",
        b"javascript:",
        b"http://",
        b"%",
        b"0x10",
        b"1e400",
        b"-0.0",
        b"nan",
        b"inf",
        b"9999-12-31",
        b"1979-05-27T07:32:00Z",
        b"24:00:60",
        b"true",
        b"title = ",
        b"{ $x ->",
        b"*[other]",
        b"-term",
        b"\\u{",
        b"IHDR",
        b"%PDF-1.7",
        b"endobj",
    ];
    let put = prop_oneof![
        3 => prop::sample::select(pieces).prop_map(<[u8]>::to_vec),
        1 => prop::collection::vec(any::<u8>(), 0..24),
        1 => "\\PC{0,12}".prop_map(String::into_bytes),
    ];
    let taken = prop_oneof![3 => Just(0_usize), 2 => 1..20_usize, 1 => Just(usize::MAX)];
    (any::<usize>(), any::<usize>(), any::<prop::sample::Index>(), taken, put)
        .prop_map(|(slot, content, at, taken, put)| Change { slot, content, at, taken, put })
}

fn spoil(case: &mut Case, slots: &[Slot], change: &Change) {
    let slot = pool::pick(slots, change.slot);
    let path = diptych::base::SourcePath::new(&slot.path).unwrap();
    let own = case.sources.get(&path).and_then(|source| source.blob.bytes()).map(<[u8]>::to_vec);
    let mut bytes = own.unwrap_or_else(|| slot.contents[change.content % slot.contents.len()].clone());
    let start = change.at.index(bytes.len() + 1);
    let end = start.saturating_add(change.taken).min(bytes.len());
    bytes.splice(start..end, change.put.iter().copied());
    case.set(&slot.path, bytes);
}

/// Every sort of file, the real readers of pictures and documents among them.
fn slots() -> Vec<Slot> {
    let mut slots = pool::slots();
    let document = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/Lang(fr)>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj \
        3 0 obj<</Type/Page/Parent 2 0 R>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000060 00000 n \n\
        0000000111 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n153\n%%EOF";
    for name in ["doc.pdf", "vue.jpg", "vue.gif", "vue.webp"] {
        let slot = Slot { path: format!("content/press/un/{name}"), contents: vec![document.to_vec()], present: false };
        slots.insert(0, slot); // beside what people write
    }
    slots
}

proptest! {
    #![proptest_config(cases(250))]

    #[test]
    fn no_change_of_bytes_makes_it_panic(changes in prop::collection::vec(change(), 1..6)) {
        let slots = slots();
        let mut case = pool::start(&slots);
        changes.iter().for_each(|change| spoil(&mut case, &slots, change));
        sound(&case)?;
    }
}

proptest! {
    #![proptest_config(cases(120))]

    #[test]
    fn no_noise_makes_it_panic(slot in any::<usize>(), noise in prop::collection::vec(any::<u8>(), 0..200)) {
        let slots = slots();
        let mut case = pool::start(&slots);
        case.set(&pool::pick(&slots, slot).path, noise);
        sound(&case)?;
    }

    #[test]
    fn no_prose_makes_it_panic(prose in "([#>*_`~|\\[\\]()!<>&{}:^$+=\\\\-]|[ab1 \n]|\\[\\^a\\]|\n\n|&[lg]t;|<[bis]>|</|<!--|—|é|\\PC){0,80}") {
        let mut case = Case::empty().press("un", "2024-01-01");
        case.set("content/press/un/fr.md", support::leaf("Un", &prose));
        let build = sound(&case)?;
        if build.publishable() {
            // what is published is well formed
            let page = html::Page::read(&support::page(&build, "fr/communiques/un/index.html"));
            prop_assert!(page.problems.is_empty(), "{:#?}", page.problems);
        }
    }
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = (any::<usize>(), any::<usize>()).prop_map(|(slot, content)| Edit::Put(slot, content));
    prop::collection::vec(edit, 0..6)
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn neither_order_nor_threads_nor_time_show(edits in edits(), shuffle in any::<u64>()) {
        let slots = pool::slots();
        let mut case = pool::start(&slots);
        edits.iter().for_each(|edit| pool::apply(&mut case, &slots, *edit));
        let build = sound(&case)?;

        let mut files: Vec<_> = case.sources.iter().collect();
        files.sort_by_key(|(path, _)| diptych::base::Digest::key(&(shuffle, path)));
        let mut shuffled = Case { sources: Sources::new(), options: case.options.clone() };
        files.into_iter().for_each(|(path, source)| shuffled.sources.insert(path.clone(), source.clone()));
        identical(&build, &shuffled.build())?;

        for threads in [1, 4] {
            let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            identical(&build, &pool.install(|| case.build()))?;
        }

        // no moment of the pool lies between these two
        identical(&build, &case.at("2026-05-01T00:00:00Z").build())?;
    }

    #[test]
    fn nothing_changes_before_the_moment_that_a_build_names(edits in edits(), hours in 0_i64..24 * 400, late in 1_u64..u64::MAX) {
        let slots = pool::slots();
        let mut case = pool::start(&slots);
        edits.iter().for_each(|edit| pool::apply(&mut case, &slots, *edit));
        let start: jiff::Timestamp = "2025-12-20T11:07:00Z".parse().unwrap();
        let now = start.checked_add(jiff::SignedDuration::from_hours(hours)).unwrap();
        let build = case.clone().at(&now.to_string()).build();
        if let Some(until) = build.until {
            prop_assert!(until > now);
            let before = now.as_nanosecond() + i128::from(late) % (until.as_nanosecond() - now.as_nanosecond());
            for moment in [before, until.as_nanosecond() - 1] {
                let moment = jiff::Timestamp::from_nanosecond(moment).unwrap();
                identical(&build, &case.clone().at(&moment.to_string()).build())?;
            }
        } else {
            prop_assert!(build.edition.is_none());
        }
    }
}

/// Found by `no_change_of_bytes_makes_it_panic`: code that the file ends in the middle of.
#[test]
fn what_a_template_asks_for_in_its_last_character_is_pointed_at() {
    for tail in ["{{ msg(id=\"é", "{{ msg(id='", "{{ msg(id = \"\u{feff}", "{{ t . é"] {
        let mut case = Case::empty();
        let text = case.text("themes/plain/pages/gateway.html");
        case.set("themes/plain/pages/gateway.html", format!("{text}{tail}"));
        assert!(!sound(&case).unwrap().publishable());
    }
}
