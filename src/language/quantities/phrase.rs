//! The words of a noun phrase.

use super::nouns;
use super::reader::Reader;
use super::tokens::Sort;

const LONGEST: usize = 5; // words in which the noun is looked for

/// The words that follow a number, folded, the likeliest head first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// In the order of the text, one after the other.
    words: String,
    /// Where each of them ends.
    ends: [u32; LONGEST],
    /// How many they are.
    count: usize,
    head_last: bool,
}

impl Phrase {
    /// A phrase of which the head is the first word, or the last.
    pub(super) fn new(head_last: bool) -> Self {
        Self { head_last, ..Self::default() }
    }

    /// A phrase of one word.
    pub(super) fn word(word: &str) -> Self {
        let mut phrase = Self::default();
        phrase.push(word);
        phrase
    }

    /// Adds a word, unless it has as many as a phrase may have.
    pub(super) fn push(&mut self, word: &str) {
        if !word.is_empty() && self.count < LONGEST {
            self.words.push_str(word);
            self.count += 1;
            self.close();
        }
    }

    /// Adds to the word that was added last, after the sign that joins them.
    pub(super) fn join(&mut self, sign: char, word: &str) {
        self.words.push(sign);
        self.words.push_str(word);
        self.close();
    }

    /// Notes where the last word ends.
    fn close(&mut self) {
        if let Some(end) = self.count.checked_sub(1).and_then(|last| self.ends.get_mut(last)) {
            *end = u32::try_from(self.words.len()).unwrap_or(u32::MAX);
        }
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Its words, the likeliest head first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let ends = self.ends.get(..self.count).unwrap_or_default();
        (0..self.count).map(move |index| {
            let index = if self.head_last { self.count - 1 - index } else { index };
            let start = index.checked_sub(1).and_then(|before| ends.get(before)).map_or(0, |end| *end as usize);
            let end = ends.get(index).map_or(start, |end| *end as usize);
            self.words.get(start..end).unwrap_or_default()
        })
    }
}

/// A piece of a noun phrase.
enum Piece<'t> {
    Word(&'t str),
    /// What is joined to the word before by a sign.
    Joined(char, &'t str),
    /// Degrees: °C.
    Degrees(&'t str),
}

impl Reader<'_> {
    /// The words of the noun phrase after a number, the likeliest head first.
    pub(super) fn phrase(&self, at: usize) -> Phrase {
        let mut phrase = Phrase::new(self.lexicon.lists.head_last);
        self.pieces(at, |piece| match piece {
            Piece::Word(word) => phrase.push(word),
            Piece::Joined(sign, word) => phrase.join(sign, word),
            Piece::Degrees(word) => phrase.push(&format!("°{word}")),
        });
        phrase
    }

    /// Whether the noun phrase after a number names something that the tool knows.
    pub(super) fn counts(&self, at: usize) -> bool {
        let (mut known, mut joined) = (false, false);
        self.pieces(at, |piece| match piece {
            Piece::Word(word) => known |= nouns::known(word),
            Piece::Joined(..) | Piece::Degrees(_) => joined = true,
        });
        if joined { self.phrase(at).iter().any(nouns::known) } else { known }
    }

    /// Gives the pieces of the noun phrase after a number, in the order of the text.
    fn pieces(&self, at: usize, mut take: impl FnMut(Piece<'_>)) {
        let lists = self.lexicon.lists;
        let (mut words, mut next) = (0, at);
        while words < LONGEST {
            let Some(token) = self.token(next) else { break };
            let letters = self.letters(next);
            match token.sort {
                Sort::Mark('-' | '\u{2011}') if !token.gap && (next > at || self.against(next + 1)) => {
                    let joined = self.letters(next + 1);
                    match words {
                        0 => next += 1,
                        _ if joined.is_empty() => break,
                        _ => {
                            take(Piece::Joined('-', joined));
                            next += 2;
                        }
                    }
                    continue;
                }
                Sort::Mark('&') if !token.gap && self.against(next + 1) => {
                    if words == 0 {
                        break;
                    }
                    take(Piece::Joined('&', self.letters(next + 1))); // R&D
                    next += 2;
                    continue;
                }
                Sort::Mark('°') if self.against(next + 1) => {
                    take(Piece::Degrees(self.letters(next + 1)));
                    break;
                }
                Sort::Word | Sort::Code => {
                    if lists.of.contains(&letters) {
                        if words > 0 {
                            break;
                        }
                    } else if token.word.is_some_and(|word| word.stop) {
                        break;
                    } else {
                        take(Piece::Word(letters));
                        words += 1;
                    }
                }
                _ => break,
            }
            next += 1;
        }
    }
}
