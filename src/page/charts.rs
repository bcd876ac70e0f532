//! Figures shown on their own, and held against each other.

use super::site::Site;
use super::texts::text_in;
use super::views::{BarView, ChartView, FigureView, PieceView};
use crate::base::{Diagnostic, Locale};
use crate::language::Number;
use crate::model::Item;
use crate::model::chart::{Chart, Form};
use crate::model::figure::Figure;
use crate::model::values::Id;

/// The figures that a document shows on their own.
pub fn key_figures(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<FigureView> {
    let stated = |id| stated(site, item, id);
    item.common.key_figures.iter().filter_map(|id| figure(site, stated(&id.value)?, locale, problems)).collect()
}

/// The charts of a document, those without a figure to show left out.
pub fn charts(site: &Site<'_>, item: &Item, locale: Locale, problems: &mut Vec<Diagnostic>) -> Vec<ChartView> {
    item.common.charts.iter().filter_map(|one| chart(site, item, one, locale, problems)).collect()
}

fn chart(
    site: &Site<'_>,
    item: &Item,
    chart: &Chart,
    locale: Locale,
    problems: &mut Vec<Diagnostic>,
) -> Option<ChartView> {
    let title = text_in(site, &chart.title, ("charts.title", &chart.span), locale, problems)?;
    let figures: Vec<_> = chart.figures.iter().filter_map(|id| stated(site, item, &id.value)).collect();
    let whole = match chart.form {
        Form::Bars => figures.iter().map(|figure| figure.quantity.value.clone()).max()?,
        Form::Share => Number::from(100),
    };
    let bar = |one: &&Figure| {
        let length = thousandths(&one.quantity.value, &whole);
        Some(BarView { figure: figure(site, one, locale, problems)?, length })
    };
    let bars: Vec<BarView> = figures.iter().filter_map(bar).collect();
    (!bars.is_empty()).then(|| ChartView { form: chart.form.name().to_string(), title, bars })
}

/// A figure on its own needs to say what it counts, in the language of the page.
fn figure(site: &Site<'_>, figure: &Figure, locale: Locale, problems: &mut Vec<Diagnostic>) -> Option<FigureView> {
    let label = figure.label.as_ref().and_then(|label| label[locale].clone());
    let Some(label) = label else {
        problems.push(site.untranslated("label", &figure.label_span, locale));
        return None;
    };
    let text = site.words[locale].language.quantity(&figure.quantity);
    Some(FigureView {
        pieces: pieces(&text),
        text,
        value: figure.quantity.value.to_string(),
        label,
        source: figure
            .source
            .as_ref()
            .and_then(|source| text_in(site, source, ("source", &figure.span), locale, problems)),
        date: figure.date.map(|date| site.date(date, locale)),
    })
}

/// The numerals and the words of a text, told apart by their first character.
fn pieces(text: &str) -> Vec<PieceView> {
    let mut pieces: Vec<PieceView> = Vec::new();
    let (mut space, mut rest) = ("", text);
    loop {
        let end = rest.find([' ', '\u{a0}']).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let numeral = word.chars().next().is_none_or(|first| "0123456789+−-€£$%".contains(first));
        let (space_before, text) = match pieces.last() {
            Some(before) if before.numeral && numeral => (String::new(), format!("{space}{word}")),
            _ => (space.to_string(), word.to_string()),
        };
        pieces.push(PieceView { space: space_before, text, numeral });
        let Some(sign) = after.chars().next() else { return pieces };
        (space, rest) = after.split_at(sign.len_utf8());
    }
}

/// A figure that a document may name: its own, else one that several share.
fn stated<'a>(site: &'a Site<'_>, item: &'a Item, id: &Id) -> Option<&'a Figure> {
    item.common.figures.get(id).or_else(|| site.edition.registries.figures.get(id))
}

/// How long a part of a whole is, in thousandths of it; a screen shows no more.
fn thousandths(part: &Number, whole: &Number) -> u16 {
    let float = |number: &Number| number.to_string().parse::<f64>().unwrap_or_default();
    let ratio = float(part) / float(whole) * 1000.0;
    if ratio.is_finite() { ratio.round().clamp(0.0, 1000.0) as u16 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_numerals_and_words() {
        let whole = |text: &str| {
            let one =
                |piece: PieceView| format!("{}{}<{}>", piece.space, if piece.numeral { "" } else { "w" }, piece.text);
            pieces(text).into_iter().map(one).collect::<String>()
        };
        assert_eq!(whole("plus de 1\u{202f}000"), "w<plus> w<de> <1\u{202f}000>");
        assert_eq!(whole("330\u{a0}millions\u{a0}d’euros"), "<330>\u{a0}w<millions>\u{a0}w<d’euros>");
        assert_eq!(whole("1,3\u{a0}€"), "<1,3><\u{a0}€>");
    }

    #[test]
    fn lengths_start_at_zero_and_end_at_the_whole() {
        let length = |part: i64, whole: i64| thousandths(&Number::from(part), &Number::from(whole));
        assert_eq!([length(12_000, 12_000), length(6_700, 12_000), length(0, 12_000)], [1000, 558, 0]);
        assert_eq!(thousandths(&Number::from(25), &Number::from(100)), 250);
        assert_eq!(length(0, 0), 0);
    }
}
