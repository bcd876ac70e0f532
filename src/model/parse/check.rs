//! What documents, the menu and the registries refer to is there.

use std::collections::{BTreeMap, BTreeSet};

use super::passages::passages;
use crate::base::suggest::nearest;
use crate::base::{Code, Diagnostic, SourcePath};
use crate::language::words::meant;
use crate::model::Kind;
use crate::model::fields::shown;
use crate::model::interview;
use crate::model::item::Item;
use crate::model::registry::{Registries, known_entry};
use crate::model::settings::Settings;
use crate::model::values::{Id, Placed};

/// Checks what an item refers to in the registries, beside it and in its own parts.
pub fn check(item: &Item, known: &Known<'_>, registries: &Registries, settings: &Settings) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    let (common, faults) = (&item.common, &registries.faults);
    item.mentions().iter().for_each(|mention| mention.check(registries, &mut problems));
    item.facts.check(registries, &mut problems);
    item.signatories.iter().for_each(|signatories| signatories.check(registries, &mut problems));
    if item.kind == Kind::Interview {
        problems.extend(item.leaves.values().flatten().flat_map(|leaf| interview::check_leaf(leaf)));
    }
    let speakers = item.parts.iter().filter_map(|part| part.facts.speaker.as_ref());
    speakers.for_each(|speaker| speaker.check(registries, &mut problems));
    item.parts.iter().for_each(|part| passages(part, settings, &mut problems));
    let drawn = common.charts.iter().flat_map(|chart| &chart.figures);
    for id in common.key_figures.iter().chain(drawn).filter(|id| !common.figures.contains_key(&id.value)) {
        let faulty = common.faulty.contains(id.value.as_str()) || faults.cover("figure", id.value.as_str());
        if !faulty && !registries.figures.contains_key(&id.value) {
            let known = common.figures.keys().chain(registries.figures.keys()).map(Id::as_str);
            let suggestion = nearest(id.value.as_str(), known).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownFigure, id.span.clone()).arg("id", id.value.as_str());
            problems.push(problem.arg("suggestion", suggestion));
        }
    }
    let figure = |id: &Id| common.figures.get(id).or_else(|| registries.figures.get(id));
    common.charts.iter().for_each(|chart| chart.check(figure, &mut problems));
    for related in &common.related {
        unknown_place(related, &[], known, &mut problems);
    }
    files(item, &mut problems);
    problems.extend(too_early(item));
    problems.extend(
        common
            .notes
            .iter()
            .map(|note| Diagnostic::new(Code::EditorNote, note.span.clone()).arg("text", note.value.as_str())),
    );
    problems
}

/// Corrections of a document that is not there yet.
fn too_early(item: &Item) -> impl Iterator<Item = Diagnostic> + '_ {
    let published = item.published_on();
    item.common.corrections.iter().filter_map(move |correction| {
        let published = published.filter(|day| correction.date.value < *day)?;
        let problem = Diagnostic::new(Code::CorrectedFirst, correction.date.span.clone());
        Some(problem.arg("date", correction.date.value.to_string()).arg("published", published.to_string()))
    })
}

fn files(item: &Item, problems: &mut Vec<Diagnostic>) {
    let images = item.common.images.iter().map(|(name, image)| (name.as_str(), &image.span, true));
    let attachments =
        item.common.attachments.iter().map(|attachment| (attachment.file.value.as_str(), &attachment.file.span, false));
    for (name, span, picture) in images.chain(attachments) {
        let Some(asset) = item.assets.get(name) else {
            let suggestion = nearest(name, item.assets.keys().map(String::as_str)).unwrap_or_default();
            let problem = Diagnostic::new(Code::UnknownAsset, span.clone()).arg("name", shown(name));
            problems.push(problem.arg("suggestion", suggestion));
            continue;
        };
        // a page shows pictures whose size is known, and nothing else as a picture
        let shown_as_picture = picture && !matches!(asset.facts, crate::input::Facts::Picture { .. });
        if asset.facts == crate::input::Facts::Unreadable || shown_as_picture {
            let document = !picture && asset.path.extension() == "pdf";
            let code = if document { Code::BadDocument } else { Code::BadPicture };
            problems.push(Diagnostic::new(code, span.clone()).arg("name", shown(name)));
        }
    }
}

/// The items that may be named: those that are there, and those whose faults are reported already.
pub struct Known<'a> {
    /// Those that are there.
    pub items: &'a BTreeMap<SourcePath, Item>,
    /// Those whose faults are reported already.
    pub broken: &'a BTreeSet<SourcePath>,
}

/// The place of an item as the menu and lists of related documents write it: `pages/about`. What is not one is compared
/// with what could be meant, `others` included: as a whole, then by its last part.
fn unknown_place(place: &Placed<String>, others: &[&str], known: &Known<'_>, problems: &mut Vec<Diagnostic>) {
    let path = SourcePath::new(&format!("content/{}", place.value)).ok();
    if path.is_some_and(|path| known.items.contains_key(&path) || known.broken.contains(&path)) {
        return;
    }
    let written = place.value.trim_matches(['.', '/']);
    let last = |place: &str| place.rsplit('/').next().unwrap_or_default().to_string();
    let folders = known.items.keys().chain(known.broken);
    let places: Vec<&str> = folders.filter_map(|path| path.below("content")).chain(others.iter().copied()).collect();
    let by_last_part = || {
        let names: Vec<String> = places.iter().map(|place| last(place)).collect();
        let name = nearest(&last(written), names.iter().map(String::as_str))?;
        places.iter().copied().find(|place| last(place) == name)
    };
    let kind = meant(written).find(|meant| others.contains(meant));
    let near = || nearest(written, places.iter().copied());
    let suggestion = kind.or_else(near).or_else(by_last_part).unwrap_or_default();
    let problem = Diagnostic::new(Code::UnknownPlace, place.span.clone()).arg("target", shown(&place.value));
    let problem = problem.arg("suggestion", suggestion);
    problems.push(if others.is_empty() { problem } else { problem.arg("choices", others.join(", ")) });
}

/// The menu names folders of kinds, and items; the organisation that publishes is in the registry.
pub fn menu(settings: &Settings, known: &Known<'_>, registries: &Registries, problems: &mut Vec<Diagnostic>) {
    let kinds: Vec<&str> = Kind::ALL.iter().filter(|kind| kind.listed()).map(|kind| kind.folder()).collect();
    for entry in settings.menu.iter().chain(&settings.footer).filter(|entry| !kinds.contains(&entry.value.as_str())) {
        unknown_place(entry, &kinds, known, problems);
    }
    let organisations = (&registries.organisations, &registries.faults);
    known_entry("organisation", &settings.organisation, organisations, problems);
}
