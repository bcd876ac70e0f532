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

/// The primary subtag of the language in which a passage seems to be written, among those that the tool knows: `None` when
/// it is short, or mixed, or in a language that the tool does not know.
pub fn likeliest(text: &str) -> Option<&'static str> {
    if text.chars().take(LONG_ENOUGH).count() < LONG_ENOUGH {
        return None;
    }
    let mut hits = [0_usize; PROFILES.len()];
    let mut words = 0;
    for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        words += 1;
        if word.len() > 8 {
            continue; // none of them is longer
        }
        let word = word.to_lowercase();
        for (hits, (_, profile)) in hits.iter_mut().zip(&PROFILES) {
            *hits += usize::from(profile.contains(&word.as_str()));
        }
    }
    let (best, (tag, _)) = hits.iter().zip(&PROFILES).max_by_key(|(hits, _)| **hits)?;
    let others: usize = hits.iter().sum::<usize>() - best;
    (*best >= 4 && best * 5 >= words && *best > others * 3).then_some(tag)
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
