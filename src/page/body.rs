//! Bodies: the HTML of a leaf, kept as long as nothing that it shows changes.

use std::collections::BTreeMap;

use super::anchors::Standing;
use super::links::Resolver;
use super::sheet::Ledger;
use super::site::Site;
use super::views::{Html, Shared};
use super::words::Words;
use super::writer::{Labels, Setting, blocks, inline};
use crate::base::{Diagnostic, Digest, Locale};
use crate::model::prose::{Alert, Event, Prose};
use crate::model::{Item, Leaf};

/// The words inside prose, in one language.
pub fn labels(words: &Words<'_>, problems: &mut Vec<Diagnostic>) -> Shared<Labels> {
    let alert = |name| (name, words.get(&format!("alert_{name}"), &[], problems));
    let alerts = Alert::ALL.map(Alert::name).into_iter().map(alert).collect();
    Shared::new(Labels {
        footnotes: words.get("footnotes_label", &[], problems),
        back: words.around_number("footnote_back", problems),
        table: words.around_number("table_label", problems),
        alerts,
    })
}

/// The HTML of a leaf's prose, shown with `item` in `locale`.
pub fn body(
    site: &Site<'_>,
    item: &Item,
    leaf: &Leaf,
    locale: Locale,
    standing: &Standing,
    ledger: &mut Ledger,
) -> Html {
    let resolved = Resolver::new(site, item, leaf, locale, standing).resolve(&leaf.body, ledger);
    let (language, labels) = (site.words[locale].language, &site.labels[locale]);
    let Standing { headings, notes, shift, credits, speaker, abroad } = standing;
    // a prose without notes or links is the same wherever it is read, and is written once
    let noted = leaf.body.events.iter().any(|event| matches!(event, Event::Call(_)));
    let setting = Setting {
        language,
        resolved: &resolved,
        anchors: headings,
        shift: *shift,
        prefix: notes,
        page: abroad.as_deref().filter(|_| noted).unwrap_or_default(),
        labels,
        credits,
        speaker: speaker.as_deref(),
    };
    let own = leaf.path.below(item.folder.as_str()).is_some();
    let memo = if own { &site.bodies.own } else { &site.bodies.standing };
    let key = || Digest::key(&("body", leaf.digest, &setting));
    memo.get(key, || Html::new(blocks(&leaf.body, &setting))).as_ref().clone()
}

/// The HTML of a lead; `standing` is that of the text that it leads to.
pub fn lead(
    site: &Site<'_>,
    item: &Item,
    (leaf, lead): (&Leaf, &Prose),
    locale: Locale,
    standing: &Standing,
    ledger: &mut Ledger,
) -> Html {
    let resolved = Resolver::new(site, item, leaf, locale, standing).resolve(lead, ledger);
    let labels = &site.labels[locale];
    let setting = Setting {
        language: site.words[locale].language,
        resolved: &resolved,
        anchors: &[],
        shift: 0,
        prefix: "",
        page: "",
        labels,
        credits: &BTreeMap::new(),
        speaker: None,
    };
    Html::new(inline(lead, &setting))
}
