//! « Did you mean … »: the nearest of the names that would have been right.

/// The candidate nearest to `word`, when it is near enough to have been meant.
///
/// Distance is optimal string alignment (Damerau–Levenshtein with adjacent swaps) on lower-case letters;
/// it may be a third of the word's length, and at least 1. Ties go to the first candidate. Without any, the only
/// candidate that goes on after the word with a hyphen is meant: « pages/contact » for « pages/contact-presse ».
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = fold(word);
    if word.len() > 64 {
        return None; // nobody mistypes a name that long, and the distance is quadratic
    }
    let limit = (word.len() / 3).max(1);
    let candidates: Vec<_> = candidates.into_iter().map(|candidate| (candidate, fold(candidate))).collect();
    let goes_on = |folded: &[char]| folded.strip_prefix(&word[..]).is_some_and(|rest| rest.first() == Some(&'_'));
    let mut longer = candidates.iter().filter(|(_, folded)| word.len() > 3 && goes_on(folded));
    let longer = longer.next().filter(|_| longer.next().is_none()).map(|(candidate, _)| *candidate);
    let near = candidates
        .iter()
        .filter(|(_, folded)| folded.len().abs_diff(word.len()) <= limit) // as many letters must come or go
        .map(|(candidate, folded)| (distance(&word, folded), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| *candidate);
    near.or(longer)
}

fn fold(word: &str) -> Vec<char> {
    word.trim().chars().flat_map(char::to_lowercase).map(|c| if c == '-' { '_' } else { c }).take(128).collect()
}

fn distance(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1); // rows have b.len() + 1 entries
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misspellings_find_what_was_meant() {
        let keys = ["publish_at", "embargo_until", "title", "date"];
        assert_eq!(nearest("publsih_at", keys), Some("publish_at"));
        assert_eq!(nearest("embargo-untill", keys), Some("embargo_until"));
        assert_eq!(nearest("Title", keys), Some("title"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("pages/contact", ["pages/about", "pages/contact-presse"]), Some("pages/contact-presse"));
        assert_eq!(nearest("pages/contact", ["pages/contact-france", "pages/contact-presse"]), None);
    }
}
