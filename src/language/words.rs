//! The words that people of a language write where the tool's files ask for its own: « lieu » for `place`.

/// What may have been meant by a word, the likeliest first; what fits depends on where it stands.
pub fn meant(word: &str) -> impl Iterator<Item = &'static str> {
    let word = folded(word);
    let found = WORDS.iter().find(|(written, _)| *written == word || word.strip_suffix('s') == Some(*written));
    found.map_or(&[][..], |(_, meant)| *meant).iter().copied()
}

/// Without accents, capitals, and marks between words.
fn folded(word: &str) -> String {
    let plain = deunicode::deunicode(word).to_lowercase();
    plain.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).take(64).collect()
}

/// French words for keys, choices, folders and codes, without accents and in the singular.
const WORDS: &[(&str, &[&str])] = &[
    // documents
    ("a_partir_de", &["from", "publish_at"]),
    ("a_relire", &["to-review"]),
    ("a_completer", &["to_complete"]),
    ("accroche", &["lead"]),
    ("alternative", &["alt"]),
    ("alias", &["aliases"]),
    ("annexe", &["attachments"]),
    ("au_moin", &["at-least"]),
    ("au_plu", &["at-most"]),
    ("boilerplate", &["boilerplate"]),
    ("brouillon", &["draft"]),
    ("chapeau", &["lead"]),
    ("chapo", &["lead"]),
    ("chiffre", &["figures"]),
    ("chiffres_cle", &["key_figures"]),
    ("communique", &["press"]),
    ("correction", &["corrections"]),
    ("courriel", &["email"]),
    ("credit", &["credit"]),
    ("date_de_publication", &["publish_at"]),
    ("description", &["description"]),
    ("droit", &["rights"]),
    ("droits", &["rights"]),
    ("echelle", &["scale"]),
    ("embargo", &["embargo_until"]),
    ("ensemble", &["together"]),
    ("environ", &["about"]),
    ("etat", &["status"]),
    ("etiquette", &["label"]),
    ("exactement", &["exact"]),
    ("expiration", &["expires_at"]),
    ("fichier", &["file"]),
    ("fonction", &["roles", "title"]),
    ("fuseau_horaire", &["time_zone"]),
    ("genre", &["gender", "kind"]),
    ("image", &["images"]),
    ("independant", &["independent"]),
    ("intitule", &["label", "title"]),
    ("jusqu_a", &["until"]),
    ("langue", &["languages", "language"]),
    ("legende", &["caption"]),
    ("libelle", &["label"]),
    ("lieu", &["place"]),
    ("lie", &["related"]),
    ("mail", &["email"]),
    ("milliard", &["billion"]),
    ("millier", &["thousand"]),
    ("million", &["million"]),
    ("mille", &["thousand"]),
    ("moins_de", &["below"]),
    ("mot_cle", &["topics"]),
    ("nom", &["name"]),
    ("nom_de_tri", &["sort_name"]),
    ("note", &["notes", "note"]),
    ("organisation", &["organisations", "organisation"]),
    ("organisme", &["organisations", "organisation"]),
    ("page", &["pages"]),
    ("personne", &["people"]),
    ("photo", &["images"]),
    ("piece_jointe", &["attachments"]),
    ("pieces_jointe", &["attachments"]),
    ("plus_de", &["at-least"]),
    ("pret", &["ready"]),
    ("prete", &["ready"]),
    ("publication", &["publish_at"]),
    ("publie", &["ready"]),
    ("qualificatif", &["qualifier"]),
    ("rectificatif", &["correction"]),
    ("relecture", &["to-review"]),
    ("reference", &["reference"]),
    ("region", &["regions"]),
    ("remarque", &["notes", "note"]),
    ("role", &["roles"]),
    ("site", &["website"]),
    ("site_web", &["website"]),
    ("source", &["source"]),
    ("sous_titre", &["subtitle"]),
    ("statut", &["status"]),
    ("telephone", &["phone"]),
    ("tel", &["phone"]),
    ("texte_alternatif", &["alt"]),
    ("theme", &["topics", "theme"]),
    ("titre", &["title"]),
    ("titre_court", &["short_title"]),
    ("unite", &["unit"]),
    ("valeur", &["value"]),
    // languages
    ("allemand", &["de"]),
    ("anglai", &["en"]),
    ("espagnol", &["es"]),
    ("francai", &["fr"]),
    ("italien", &["it"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_to_keys_whatever_their_accents() {
        let all = |word: &str| meant(word).collect::<Vec<_>>();
        assert_eq!(all("lieu"), ["place"]);
        assert_eq!(all("Légende"), ["caption"]);
        assert_eq!(all("sous-titre"), ["subtitle"]);
        assert_eq!(all("français"), ["fr"]);
        assert_eq!(all("Chiffres clés"), ["key_figures"]);
        assert_eq!(all("prêt"), ["ready"]);
        assert!(all("vélo").is_empty());
    }

    #[test]
    fn words_are_written_as_they_are_looked_for_and_once() {
        for (index, (word, meant)) in WORDS.iter().enumerate() {
            assert_eq!(folded(word), *word);
            assert!(!meant.is_empty() && WORDS[..index].iter().all(|(other, _)| other != word), "{word}");
        }
    }
}
