//! The words of a noun phrase.

/// The words that follow a number, folded, the likeliest head first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Phrase {
    /// In the order of the text, with a space between them: no word has one.
    words: String,
    head_last: bool,
}

impl Phrase {
    /// A phrase of which the head is the first word, or the last.
    pub(super) fn new(head_last: bool) -> Self {
        Self { words: String::new(), head_last }
    }

    /// A phrase of one word.
    pub(super) fn word(word: &str) -> Self {
        Self { words: word.to_string(), head_last: false }
    }

    /// Adds a word.
    pub(super) fn push(&mut self, word: &str) {
        if !self.words.is_empty() {
            self.words.push(' ');
        }
        self.words.push_str(word);
    }

    /// Adds to the word that was added last, after the sign that joins them.
    pub(super) fn join(&mut self, sign: char, word: &str) {
        self.words.push(sign);
        self.words.push_str(word);
    }

    /// Whether it has no words.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Its words, the likeliest head first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let mut words = self.words.split(' ').filter(|word| !word.is_empty());
        let head_last = self.head_last;
        std::iter::from_fn(move || if head_last { words.next_back() } else { words.next() })
    }
}
