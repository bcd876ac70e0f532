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
    ("a_completer", &["to_complete"]),
    ("a_partir_de", &["from", "publish_at"]),
    ("a_relire", &["to-review"]),
    ("accroche", &["lead"]),
    ("alias", &["aliases"]),
    ("alternative", &["alt"]),
    ("annexe", &["attachments", "annex"]),
    ("archive", &["archive"]),
    ("au_moin", &["at-least"]),
    ("au_plu", &["at-most"]),
    ("boilerplate", &["boilerplate"]),
    ("brouillon", &["draft"]),
    ("chapeau", &["lead"]),
    ("chapitre", &["sections"]),
    ("chapo", &["lead"]),
    ("chiffre", &["figures"]),
    ("chiffres_cle", &["key_figures"]),
    ("citation", &["pull_quotes"]),
    ("communique", &["press"]),
    ("correction", &["corrections"]),
    ("courriel", &["email"]),
    ("credit", &["credit"]),
    ("date_d_entretien", &["interviewed_on"]),
    ("date_de_l_entretien", &["interviewed_on"]),
    ("date_de_publication", &["publish_at"]),
    ("date_entretien", &["interviewed_on"]),
    ("declaration", &["statement"]),
    ("description", &["description"]),
    ("droit", &["rights"]),
    ("droits", &["rights"]),
    ("echelle", &["scale"]),
    ("editeur", &["publisher"]),
    ("edito", &["statement"]),
    ("effectif", &["count"]),
    ("embargo", &["embargo_until"]),
    ("ensemble", &["together"]),
    ("entretien", &["interviews", "interviewed_on"]),
    ("environ", &["about"]),
    ("etat", &["status"]),
    ("etiquette", &["label"]),
    ("exactement", &["exact"]),
    ("exergue", &["pull_quotes"]),
    ("expiration", &["expires_at"]),
    ("feminin", &["f"]),
    ("femme", &["f"]),
    ("fichier", &["file"]),
    ("fonction", &["roles", "role", "name"]),
    ("fuseau_horaire", &["time_zone"]),
    ("genre", &["gender", "kind"]),
    ("graphique", &["charts"]),
    ("h", &["m"]),
    ("homme", &["m"]),
    ("image", &["images"]),
    ("independant", &["independent"]),
    ("integral", &["whole"]),
    ("integralite", &["whole"]),
    ("interlocuteur", &["interviewee"]),
    ("interlocutrice", &["interviewee"]),
    ("intervenant", &["speaker"]),
    ("interviewe", &["interviewee"]),
    ("intervieweur", &["interviewer"]),
    ("intitule", &["label", "title", "name"]),
    ("intro", &["introduction"]),
    ("journaliste", &["interviewer"]),
    ("jusqu_a", &["until"]),
    ("langue", &["languages", "language"]),
    ("langue_d_origine", &["original_language"]),
    ("langue_originale", &["original_language"]),
    ("legende", &["caption"]),
    ("libelle", &["label"]),
    ("lie", &["related"]),
    ("lieu", &["place"]),
    ("madame", &["f"]),
    ("mail", &["email"]),
    ("manifeste", &["manifestos"]),
    ("masculin", &["m"]),
    ("mille", &["thousand"]),
    ("milliard", &["billion"]),
    ("millier", &["thousand"]),
    ("million", &["million"]),
    ("moins_de", &["below"]),
    ("monsieur", &["m"]),
    ("mot_cle", &["topics"]),
    ("mot_d_ouverture", &["statement"]),
    ("mot_du_president", &["statement"]),
    ("nom", &["name"]),
    ("nom_de_tri", &["sort_name"]),
    ("nombre", &["count"]),
    ("note", &["notes", "note"]),
    ("orateur", &["speaker"]),
    ("organisation", &["organisations", "organisation"]),
    ("organisme", &["organisations", "organisation"]),
    ("page", &["pages"]),
    ("partie", &["sections", "part"]),
    ("personne", &["people", "person"]),
    ("photo", &["images"]),
    ("piece_jointe", &["attachments"]),
    ("pieces_jointe", &["attachments"]),
    ("plus_de", &["at-least"]),
    ("pole", &["clusters", "organisations", "organisation"]),
    ("president", &["person"]),
    ("presidente", &["person"]),
    ("pret", &["ready"]),
    ("prete", &["ready"]),
    ("publication", &["publish_at"]),
    ("publie", &["ready"]),
    ("qualificatif", &["qualifier"]),
    ("realise_le", &["interviewed_on"]),
    ("rectificatif", &["correction"]),
    ("rectification", &["correction", "corrections"]),
    ("reference", &["reference"]),
    ("region", &["regions"]),
    ("relecture", &["to-review"]),
    ("remarque", &["notes", "note"]),
    ("role", &["roles", "role"]),
    ("signataire", &["signatories"]),
    ("site", &["website"]),
    ("site_web", &["website"]),
    ("source", &["source"]),
    ("sous_titre", &["subtitle"]),
    ("statut", &["status"]),
    ("tel", &["phone"]),
    ("telephone", &["phone"]),
    ("texte_alternatif", &["alt"]),
    ("texte_entier", &["whole"]),
    ("texte_integral", &["whole"]),
    ("thematique", &["topics", "annex"]),
    ("theme", &["topics", "theme", "annex"]),
    ("title", &["role", "name"]),
    ("titre", &["title", "role", "name"]),
    ("titre_court", &["short_title"]),
    ("tout", &["whole"]),
    ("traducteur", &["translator"]),
    ("traduction", &["translator"]),
    ("traductrice", &["translator"]),
    ("unite", &["unit"]),
    ("valeur", &["value"]),
    // in English
    ("female", &["f"]),
    ("male", &["m"]),
    ("man", &["m"]),
    ("woman", &["f"]),
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
        assert_eq!(all("Date de l'entretien"), ["interviewed_on"]);
        assert_eq!(all("organismes"), ["organisations", "organisation"]);
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
