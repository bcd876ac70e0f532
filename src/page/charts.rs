//! Charts: lengths for figures.

use super::document::{figure, stated, text_in};
use super::site::Site;
use super::views::{BarView, ChartView};
use crate::base::{Diagnostic, Locale};
use crate::language::Number;
use crate::model::Item;
use crate::model::chart::{Chart, Form};

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
    let bar = |one: &&_| {
        let one: &crate::model::figure::Figure = one;
        let length = thousandths(&one.quantity.value, &whole);
        Some(BarView { figure: figure(site, one, locale, problems)?, length })
    };
    let bars: Vec<BarView> = figures.iter().filter_map(bar).collect();
    (!bars.is_empty()).then(|| ChartView { form: chart.form.name().to_string(), title, bars })
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
    fn lengths_start_at_zero_and_end_at_the_whole() {
        let length = |part: i64, whole: i64| thousandths(&Number::from(part), &Number::from(whole));
        assert_eq!([length(12_000, 12_000), length(6_700, 12_000), length(0, 12_000)], [1000, 558, 0]);
        assert_eq!(thousandths(&Number::from(25), &Number::from(100)), 250);
        assert_eq!(length(0, 0), 0);
    }
}
