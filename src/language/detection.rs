//! In which language a passage is written, by the small words that no sentence does without.

/// Words that are frequent in one language and rare in the others, by primary subtag.
const PROFILES: [(&str, &[&str]); 2] = [
    (
        "fr",
        &[
            "le",
            "la",
            "les",
            "l",
            "des",
            "du",
            "et",
            "un",
            "une",
            "dans",
            "pour",
            "que",
            "qui",
            "est",
            "sur",
            "par",
            "avec",
            "au",
            "aux",
            "ce",
            "cette",
            "ces",
            "ses",
            "leur",
            "leurs",
            "pas",
            "ne",
            "nous",
            "vous",
            "il",
            "elle",
            "sont",
            "d",
            "qu",
            "ou",
            "en",
            "se",
            "son",
            "sa",
            "de",
            "à",
            "été",
            "être",
            "ainsi",
            "également",
        ],
    ),
    (
        "en",
        &[
            "the", "of", "and", "to", "in", "is", "that", "for", "with", "as", "are", "by", "this", "its", "from",
            "at", "be", "an", "which", "have", "has", "it", "their", "was", "were", "not", "or", "these", "they",
            "will", "who", "been", "into", "more", "also", "than", "a",
        ],
    ),
];

/// Fewer letters tell too little.
const LONG_ENOUGH: usize = 80;

/// How many words of a passage are frequent in each language, and how many words it has.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Votes {
    hits: [usize; PROFILES.len()],
    words: usize,
}

impl Votes {
    /// Counts a word that is frequent in the languages of those bits.
    #[inline]
    pub fn count(&mut self, tongues: u8) {
        self.words += 1;
        if tongues != 0 {
            self.hits.iter_mut().enumerate().for_each(|(profile, hits)| *hits += usize::from(tongues >> profile & 1));
        }
    }

    /// The language that they tell of a text, as [`likeliest`].
    pub fn likeliest(&self, text: &str) -> Option<&'static str> {
        if !long(text) {
            return None;
        }
        let (best, (tag, _)) = self.hits.iter().zip(&PROFILES).max_by_key(|(hits, _)| **hits)?;
        let others: usize = self.hits.iter().sum::<usize>() - best;
        (*best >= 4 && best * 5 >= self.words && *best > others * 3).then_some(tag)
    }
}

/// The words that are counted, each with the position of its language.
pub(super) fn words() -> impl Iterator<Item = (&'static str, usize)> {
    let words =
        PROFILES.iter().enumerate().flat_map(|(tongue, (_, words))| words.iter().map(move |word| (*word, tongue)));
    words.filter(|(word, _)| word.len() <= LONGEST)
}

fn long(text: &str) -> bool {
    // a character has at most four bytes
    text.len() >= LONG_ENOUGH * 4 || text.len() >= LONG_ENOUGH && text.chars().count() >= LONG_ENOUGH
}

/// The primary subtag of the language in which a passage seems to be written, among those that the tool knows: `None` when
/// it is short, or mixed, or in a language that the tool does not know.
pub fn likeliest(text: &str) -> Option<&'static str> {
    if !long(text) {
        return None;
    }
    let mut votes = Votes::default();
    let mut at = 0;
    while at < text.len() {
        let end = word_end(text, at);
        let word = text.as_bytes().get(at..end).unwrap_or_default();
        if word.is_empty() {
            at += text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            continue;
        }
        let short = word.len() <= LONGEST;
        votes.count(if short { TABLE[slot(&TABLE, key(word))].1 } else { 0 }); // a slot is in the table
        at = end;
    }
    votes.likeliest(text)
}

/// Where the letters end that stand at a position.
fn word_end(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    while let Some(byte) = bytes.get(end) {
        end += match byte {
            _ if byte.is_ascii_alphabetic() => 1,
            0xc3 if !matches!(bytes.get(end + 1), Some(0x97 | 0xb7)) => 2, // but × and ÷, all of them are letters
            0x80.. => match text.get(end..).and_then(|rest| rest.chars().next()) {
                Some(c) if c.is_alphabetic() => c.len_utf8(),
                _ => break,
            },
            _ => break,
        };
    }
    end
}

/// Longer words are not looked up, in bytes.
const LONGEST: usize = 8;

/// A word as a number, the same with capitals: in UTF-8, small letters of these alphabets differ from capitals in one bit.
const fn key(word: &[u8]) -> u64 {
    let (mut key, mut at) = (0, 0);
    while at < word.len() {
        key = key << 8 | (word[at] | 0x20) as u64; // below its length
        at += 1;
    }
    key
}

/// Words by their key, with a bit for each profile that has them: open addressing, less than half full.
type Table = [(u64, u8); 256];

static TABLE: Table = {
    let mut table = [(0, 0); 256];
    let mut profile = 0;
    while profile < PROFILES.len() {
        let words = PROFILES[profile].1; // below their number, as all of these
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_bytes();
            if word.len() <= LONGEST {
                let slot = slot(&table, key(word));
                table[slot] = (key(word), table[slot].1 | 1 << profile);
            }
            at += 1;
        }
        profile += 1;
    }
    table
};

/// Where a key stands, or the free place where it would.
const fn slot(table: &Table, key: u64) -> usize {
    let mut slot = (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56) as usize; // eight bits: 256
    while table[slot].0 != key && table[slot].0 != 0 {
        slot = (slot + 1) % table.len();
    }
    slot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_is_told_by_its_small_words() {
        let french = "Le pôle accompagne les entreprises de la filière dans la décarbonation de leurs procédés et de leurs sites.";
        let english = "The cluster supports the companies of the sector in the decarbonisation of their processes and their sites.";
        assert_eq!(likeliest(french), Some("fr"));
        assert_eq!(likeliest(english), Some("en"));
        assert_eq!(likeliest("Le pôle accompagne"), None, "too short");
        let names = "Aerospace Valley, ALPHA-RLH, Avenia, Axelera, Bioeconomy For Change, Capenergies, Cosmetic Valley, Cap Digital";
        assert_eq!(likeliest(names), None);
        let italian =
            "Il cluster sostiene le imprese della filiera nella decarbonizzazione dei processi e dei siti produttivi.";
        assert_eq!(likeliest(italian), None);
    }
}
