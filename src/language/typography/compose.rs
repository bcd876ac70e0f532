//! Changes upon changes, as one list.

use std::ops::Range;

use super::Edit;

/// The changes of a text that do at once what `first` does to it and `then` does to the outcome, which is `middle`.
pub(super) fn composed(first: Vec<Edit>, then: Vec<Edit>, middle: &str) -> Vec<Edit> {
    let mut out = Vec::with_capacity(first.len() + then.len());
    let mut shift = 0_isize; // from the text to the middle
    let mut first = first.into_iter().peekable();
    let mut then = then.into_iter().peekable();
    loop {
        let image = |edit: &Edit, shift: isize| {
            let start = edit.range.start.saturating_add_signed(shift);
            start..start + edit.with.len()
        };
        let left = first.peek().map(|edit| image(edit, shift));
        let right = then.peek().map(|edit| edit.range.clone());
        let mut group = match (&left, &right) {
            (Some(left), Some(right)) if left.start <= right.start => left.clone(),
            (Some(left), None) => left.clone(),
            (_, Some(right)) => right.clone(),
            (None, None) => return out,
        };
        let start = group.start.saturating_add_signed(-shift);
        let mut with: Vec<Edit> = Vec::new();
        let mut rule = None;
        // what touches the group belongs to it
        loop {
            if let Some(edit) = first.next_if(|edit| touches(&image(edit, shift), &group)) {
                group.end = group.end.max(image(&edit, shift).end);
                let growth = |edit: &Edit| edit.with.len().cast_signed() - edit.range.len().cast_signed();
                shift += growth(&edit);
                rule.get_or_insert(edit.rule);
            } else if let Some(edit) = then.next_if(|edit| touches(&edit.range, &group)) {
                group.end = group.end.max(edit.range.end);
                rule = Some(edit.rule);
                with.push(edit);
            } else {
                break;
            }
        }
        let end = group.end.saturating_add_signed(-shift);
        out.push(Edit {
            range: start..end,
            with: replaced(middle, group, &with).into(),
            rule: rule.unwrap_or_default(),
        });
    }
}

fn touches(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn replaced(text: &str, range: Range<usize>, edits: &[Edit]) -> String {
    let mut out = String::new();
    let mut done = range.start;
    for edit in edits {
        out.push_str(text.get(done..edit.range.start).unwrap_or_default());
        out.push_str(&edit.with);
        done = edit.range.end;
    }
    out.push_str(text.get(done..range.end).unwrap_or_default());
    out
}
