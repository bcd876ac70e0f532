//! The signatories of a manifesto: a page, and the same as files for machines.

use serde::Serialize;

use super::atlas;
use super::sheet::{Ledger, Page, Template};
use super::site::Site;
use super::speaker::{organisation, person, role};
use super::views::{LinkView, SignatoriesView, SignatoryView, View};
use crate::base::{Blob, Diagnostic, Locale, OutputPath, Span};
use crate::model::Item;
use crate::model::place::Place;
use crate::model::signatories::Signatory;

/// The page of the signatories in a language, when there are any. The files that go with it are added to the ledger.
pub fn page(site: &Site<'_>, item: &Item, above: &[LinkView], locale: Locale, ledger: &mut Ledger) -> Option<Page> {
    let place = Place::Signatories(item.folder.clone());
    let title = site.named(&place, locale, &mut ledger.problems)?.label;
    let words = (title, String::new());
    let (address, mut frame) = site.frame_of(&place, words, locale, above.to_vec(), &mut ledger.problems)?;
    frame.section = above.last().cloned();
    let signatories = rows(site, item, locale, &mut ledger.problems);
    let path = &item.signatories.as_ref()?.path;
    let files = [("csv", csv(site, &signatories, locale, &mut ledger.problems)), ("json", json(&signatories))];
    let [csv, json] = files.map(|(ending, bytes)| {
        let page = address.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        let address = address.below(&format!("{page}-{}.{ending}", item.folder.name()));
        if let Ok(output) = OutputPath::new(address.as_str().trim_start_matches('/')) {
            ledger.media.insert(output, (path.clone(), Blob::from(bytes)));
        }
        site.urls.relative(&address)
    });
    let atlas = atlas::signing(site, item, locale);
    let view = SignatoriesView { manifesto: site.link(&item.folder, locale)?, signatories, atlas, csv, json };
    let (view, source) = (View::Signatories(view), Span::file(path));
    Some(Page { address, locale, template: Template::Signatories, frame, view, source })
}

/// The signatories, in the order of the language by the name of their organisation.
pub fn rows(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<SignatoryView> {
    let all = item.signatories.iter().flat_map(|signatories| signatories.all.iter().enumerate());
    let mut rows: Vec<SignatoryView> =
        all.filter_map(|(index, signatory)| row(site, index + 1, signatory, locale, problems)).collect();
    let collation = site.words[locale].language.collator();
    rows.sort_by(|a, b| {
        collation.compare(&a.organisation.label, &b.organisation.label).then_with(|| a.order.cmp(&b.order))
    });
    rows
}

fn row(
    site: &Site<'_>,
    order: usize,
    signatory: &Signatory,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<SignatoryView> {
    let registries = &site.edition.registries;
    let known = registries.people.get(&signatory.person.value)?; // unknown ones are reported with the document
    let entry = registries.organisations.get(&signatory.organisation.value)?;
    let regions: Vec<String> =
        entry.regions.iter().map(|region| site.edition.settings.any(region, locale).to_string()).collect();
    Some(SignatoryView {
        order,
        organisation: organisation(site, &signatory.organisation.value, locale)?,
        person: person(site, &signatory.person.value, locale)?,
        sort_name: known.sort_name.clone(),
        role: signatory.role.as_ref().and_then(|id| role(site, id, known, locale, problems)),
        regions: (!regions.is_empty()).then(|| site.words[locale].language.list(&regions)),
        date: signatory.date.map(|date| site.date(date, locale)),
    })
}

/// A table for spreadsheets (RFC 4180), its heads in the language of the page: in UTF-8 with the mark by which they know
/// it, with the separator that they expect in the language, without a column that would be empty.
fn csv(site: &Site<'_>, rows: &[SignatoryView], locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<u8> {
    let dated = rows.iter().any(|row| row.date.is_some());
    let heads = ["order", "organisation", "person", "role", "regions"].into_iter().chain(dated.then_some("date"));
    let heads: Vec<String> =
        heads.map(|head| site.words[locale].get(&format!("column_{head}"), &[], problems)).collect();
    let separator = site.words[locale].language.field_separator();
    let mut out = format!("\u{feff}{}", line(&heads, separator));
    for row in rows {
        let fields = [
            row.order.to_string(),
            row.organisation.label.clone(),
            row.person.label.clone(),
            row.role.clone().unwrap_or_default(),
            row.regions.clone().unwrap_or_default(),
        ];
        let date = dated.then(|| row.date.as_ref().map(|date| date.iso.clone()).unwrap_or_default());
        let fields: Vec<String> = fields.into_iter().chain(date).collect();
        out.push_str(&line(&fields, separator));
    }
    out.into_bytes()
}

fn line(fields: &[String], separator: char) -> String {
    let fields: Vec<String> = fields.iter().map(|text| field(text)).collect();
    format!("{}\r\n", fields.join(&separator.to_string()))
}

/// A field; a spreadsheet would take one that begins like a formula for one.
fn field(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if formula { format!("'{text}") } else { text.to_string() };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

/// A signatory for machines.
#[derive(Serialize)]
struct Record<'a> {
    order: usize,
    organisation: &'a str,
    person: &'a str,
    role: Option<&'a str>,
    regions: Option<&'a str>,
    date: Option<&'a str>,
}

impl<'a> From<&'a SignatoryView> for Record<'a> {
    fn from(row: &'a SignatoryView) -> Self {
        Self {
            order: row.order,
            organisation: &row.organisation.label,
            person: &row.person.label,
            role: row.role.as_deref(),
            regions: row.regions.as_deref(),
            date: row.date.as_ref().map(|date| date.iso.as_str()),
        }
    }
}

fn json(rows: &[SignatoryView]) -> Vec<u8> {
    let records: Vec<Record<'_>> = rows.iter().map(Record::from).collect();
    let mut bytes = serde_json::to_vec_pretty(&records).unwrap_or_default(); // texts and numbers only: it cannot fail
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_back_as_they_were_and_never_as_formulas() {
        assert_eq!(line(&["1".into(), "Images & Réseaux".into()], ','), "1,Images & Réseaux\r\n");
        assert_eq!(line(&["1".into(), "Oui ; non".into()], ';'), "1;\"Oui ; non\"\r\n");
        assert_eq!(field("Normandie, Île-de-France"), "\"Normandie, Île-de-France\"");
        assert_eq!(field("un \"mot\""), "\"un \"\"mot\"\"\"");
        assert_eq!(field("=1+1"), "'=1+1");
    }
}
