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
    let mut limit = (word.len() / 3).max(1);
    let mut best = None;
    let (mut longer, mut others) = (None, 0); // what goes on after the word
    let mut rows = Rows::default();
    for candidate in candidates {
        let length = candidate.trim().len();
        if candidate.is_ascii() && length + limit < word.len() {
            continue; // as many letters must come or go
        }
        let folded = fold(candidate);
        let rest = folded.strip_prefix(&word[..]).filter(|_| word.len() > 3);
        if rest.is_some_and(|rest| rest.first() == Some(&'_')) {
            (longer, others) = (longer.or(Some(candidate)), others + 1);
        }
        if folded.len().abs_diff(word.len()) > limit {
            continue;
        }
        if let Some(distance) = rows.distance(&word, &folded, limit) {
            best = Some(candidate);
            match distance.checked_sub(1) {
                Some(nearer) => limit = nearer, // the first of those that are as near stays
                None => break,
            }
        }
    }
    best.or(longer.filter(|_| others == 1))
}

fn fold(word: &str) -> Vec<char> {
    word.trim().chars().flat_map(char::to_lowercase).map(|c| if c == '-' { '_' } else { c }).take(128).collect()
}

/// Three rows of the table of distances, kept from one candidate to the next.
#[derive(Default)]
struct Rows {
    before: Vec<usize>,
    last: Vec<usize>,
    row: Vec<usize>,
}

impl Rows {
    /// The distance of two words; `None` when it is more than `limit`.
    fn distance(&mut self, a: &[char], b: &[char], limit: usize) -> Option<usize> {
        self.last.clear();
        self.last.extend(0..=b.len());
        for (i, x) in a.iter().enumerate() {
            let row = &mut self.row;
            row.clear();
            row.push(i + 1);
            for (j, y) in b.iter().enumerate() {
                // rows have b.len() + 1 entries
                let mut best = (self.last[j] + usize::from(x != y)).min(self.last[j + 1] + 1).min(row[j] + 1);
                if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                    best = best.min(self.before[j - 1] + 1);
                }
                row.push(best);
            }
            if self.row.iter().chain(&self.last).all(|distance| *distance > limit) {
                return None; // what follows only adds to it
            }
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.row);
        }
        self.last.last().copied().filter(|distance| *distance <= limit)
    }
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
