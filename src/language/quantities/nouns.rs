//! Which nouns of different languages name the same things. What is not in the table is never held against a text.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Phrase;

/// The classes of nouns: those of the tool, and those that a site adds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Nouns {
    added: BTreeMap<String, BTreeSet<usize>>,
    /// The same with all that may be plurals of them.
    forms: BTreeMap<String, BTreeSet<usize>>,
}

impl Nouns {
    /// With groups of words that name the same thing, in the singular; those that already name one join it.
    pub fn new(groups: impl IntoIterator<Item = Vec<String>>) -> Self {
        Self::default().and(groups)
    }

    /// The same, with more groups.
    #[must_use]
    pub fn and(&self, groups: impl IntoIterator<Item = Vec<String>>) -> Self {
        let mut all = self.clone();
        let last = all.added.values().flatten().max();
        let first = last.map_or(CLASSES.len(), |last| last + 1);
        for (class, group) in (first..).zip(groups) {
            for word in group {
                all.added.entry(word.to_lowercase()).or_default().insert(class);
            }
        }
        let forms = all.added.keys().flat_map(|word| plurals(word));
        let known = |word: String| form(&word, |word| all.added.get(word)).cloned().map(|classes| (word, classes));
        all.forms = forms.filter_map(known).collect();
        all
    }

    /// Whether two noun phrases name the same thing; `None` when none of the words of one of them is known. One word in
    /// common is enough: which of them is the head is not always seen.
    pub(super) fn same(&self, one: &Phrase, other: &Phrase) -> Option<bool> {
        if one.iter().any(|word| other.iter().any(|other| word == other)) {
            return Some(true);
        }
        let (one, other) = (self.classes(one), self.classes(other));
        if one.is_empty() || other.is_empty() { None } else { Some(one.iter().any(|class| other.contains(class))) }
    }

    /// Whether a phrase names a unit of measure or a length of time, and so nothing that is counted.
    pub fn is_measure(phrase: &Phrase) -> bool {
        let first = CLASSES.iter().position(|words| words.first() == Some(&"tonne"));
        phrase.iter().any(|word| lookup(word).into_iter().flatten().any(|class| Some(*class) >= first))
    }

    /// The name of the length of time that a phrase names: `day`.
    pub(super) fn duration(phrase: &Phrase) -> Option<&'static str> {
        let class = *phrase.iter().find_map(lookup)?.first()?;
        let name = CLASSES.get(class)?.first()?;
        DURATIONS.contains(name).then_some(name)
    }

    /// What the words of a phrase name: a small company is of two classes, and so is one of middling size.
    fn classes(&self, phrase: &Phrase) -> Vec<usize> {
        let mut classes: Vec<usize> = Vec::new();
        for word in phrase.iter() {
            classes.extend(self.forms.get(word).into_iter().flatten());
            classes.extend(lookup(word).into_iter().flatten());
        }
        let small = phrase.iter().any(|word| SMALL.contains(&word));
        let medium = phrase.iter().any(|word| MEDIUM.contains(&word));
        if (small || medium)
            && lookup("company").is_some_and(|company| company.iter().any(|class| classes.contains(class)))
        {
            classes.extend(lookup(if small { "sme" } else { "midcap" }).into_iter().flatten());
        }
        classes
    }
}

/// Whether the tool knows what a word names.
pub(super) fn known(word: &str) -> bool {
    lookup(word).is_some()
}

/// The classes of a word, or of what it may be the plural of.
fn lookup(word: &str) -> Option<&'static Vec<usize>> {
    FORMS.get(word).copied()
}

/// Every word of the table and all that [`form`] takes for a plural of it.
static FORMS: LazyLock<FxHashMap<String, &'static Vec<usize>>> = LazyLock::new(|| {
    let forms = INDEX.keys().flat_map(|word| plurals(word));
    forms.filter_map(|word| form(&word, |word| INDEX.get(word)).map(|classes| (word, classes))).collect()
});

/// What is known of a word, or of what it may be the plural of.
fn form<T>(word: &str, known: impl Fn(&str) -> Option<T>) -> Option<T> {
    let ending = |ending: &str| word.strip_suffix(ending);
    let other = |stem: Option<&str>, instead: &str| stem.and_then(|stem| known(&format!("{stem}{instead}")));
    known(word)
        .or_else(|| ending("s").and_then(&known))
        .or_else(|| ending("es").and_then(&known))
        .or_else(|| other(ending("ies"), "y"))
        .or_else(|| other(ending("aux"), "al"))
        .or_else(|| ending("x").and_then(&known))
}

/// A word and all of which [`form`] takes it for the singular.
fn plurals(word: &str) -> impl Iterator<Item = String> {
    let stem = |ending: &str, plural: &str| word.strip_suffix(ending).map(|stem| format!("{stem}{plural}"));
    let added = ["", "s", "es", "x"].map(|ending| Some(format!("{word}{ending}")));
    added.into_iter().chain([stem("y", "ies"), stem("al", "aux")]).flatten()
}

static INDEX: LazyLock<FxHashMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut index: FxHashMap<&'static str, Vec<usize>> = FxHashMap::default();
    for (class, words) in CLASSES.iter().enumerate() {
        words.iter().for_each(|word| index.entry(word).or_default().push(class));
    }
    index
});

const SMALL: [&str; 3] = ["small", "petite", "petites"];

const MEDIUM: [&str; 3] = ["mid-sized", "medium-sized", "intermédiaire"];

const DURATIONS: [&str; 10] =
    ["minute", "hour", "day", "week", "fortnight", "month", "quarter", "semester", "year", "decade"];

/// Words that name the same thing, in the singular; a word may stand in several lines.
const CLASSES: &[&[&str]] = &[
    // people
    &["job", "emploi", "poste", "position"],
    &[
        "employee",
        "salarié",
        "employé",
        "salariée",
        "effectif",
        "collaborateur",
        "staff",
        "worker",
        "people",
        "personne",
        "travailleur",
        "equivalent",
        "etp",
        "fte",
    ],
    &[
        "person",
        "personne",
        "people",
        "individual",
        "visiteur",
        "visitor",
        "participant",
        "attendee",
        "délégué",
        "delegate",
        "inhabitant",
        "habitant",
        "résident",
        "resident",
    ],
    &[
        "student",
        "étudiant",
        "étudiante",
        "apprenant",
        "learner",
        "élève",
        "pupil",
        "apprenti",
        "apprentice",
        "trainee",
        "stagiaire",
    ],
    &["researcher", "chercheur", "chercheuse", "scientifique", "scientist"],
    &["expert", "spécialiste", "specialist"],
    &["engineer", "ingénieur", "ingénieure"],
    &["speaker", "intervenant", "orateur"],
    &["user", "utilisateur", "usager", "customer", "client"],
    &["winner", "lauréat", "lauréate"],
    // organisations
    &[
        "company",
        "companie",
        "entreprise",
        "société",
        "firm",
        "firme",
        "business",
        "enterprise",
        "corporation",
        "industriel",
        "manufacturer",
        "constructeur",
        "compagnie",
    ],
    &["sme", "pme", "pmi", "tpe"],
    &["midcap", "eti", "mid-cap"],
    &["startup", "start-up", "jeune-pousse", "pousse"],
    &["establishment", "établissement", "institution", "school", "école", "site"],
    &[
        "organisation",
        "structure",
        "organization",
        "organisme",
        "entité",
        "entity",
        "body",
        "acteur",
        "player",
        "actor",
        "stakeholder",
        "association",
    ],
    &["member", "membre", "adhérent", "adhérente"],
    &["partner", "partenaire"],
    &["signatory", "signataire"],
    &["cluster", "pôle", "grappe"],
    &["laboratory", "laboratoire", "lab", "labo"],
    &["university", "université"],
    &["hospital", "hôpital"],
    &["factory", "plant", "usine"],
    &["investor", "investisseur"],
    &["supplier", "fournisseur", "équipementier"],
    &["group", "groupe", "groupement"],
    &["consortium"],
    &["network", "réseau"],
    &["federation", "fédération"],
    // places
    &["country", "pays", "nation", "état", "state"],
    &["region", "région"],
    &["department", "département"],
    &["territory", "territoire", "area", "zone"],
    // a commune is said in English by its size, a collectivité by what it is
    &[
        "municipality",
        "commune",
        "city",
        "ville",
        "town",
        "village",
        "métropole",
        "authority",
        "collectivité",
        "council",
        "borough",
        "parish",
        "agglomération",
        "community",
        "communauté",
        "intercommunalité",
    ],
    &["site", "implantation", "location", "lieu"],
    &["station", "borne", "point", "charger"],
    &["hub"],
    &["continent"],
    // work
    &["project", "projet"],
    &["programme", "program"],
    &["study", "étude"],
    &["scenario", "scénario"],
    &["installation", "facility", "équipement"],
    &["patent", "brevet"],
    &["publication", "article", "paper"],
    &["product", "produit"],
    &["service", "prestation"],
    &["solution"],
    &["technology", "technologie"],
    &["process", "procédé", "processus"],
    &["prototype", "démonstrateur", "demonstrator"],
    &["trial", "test", "essai", "experiment", "expérimentation"],
    &["event", "événement", "évènement", "manifestation"],
    &["meeting", "rencontre", "réunion", "rendez-vous"],
    &["workshop", "atelier"],
    &["course", "formation", "training", "cursus"],
    &["success", "réussite", "succès", "story"],
    &["contribution"],
    &["theme", "thème", "thématique", "topic", "sujet", "subject"],
    &["section", "partie", "part", "chapter", "chapitre"],
    &["axis", "axe", "priority", "priorité", "strand", "focus", "field", "domaine"],
    &["pillar", "pilier"],
    &["goal", "objectif", "objective", "target", "cible"],
    &["mission"],
    &["driver", "moteur", "engine"],
    &["proposal", "proposition", "recommandation", "recommendation", "mesure", "measure"],
    &["action"],
    &["call", "appel"],
    &["edition", "édition"],
    &["phase", "stage", "étape"],
    &["step", "étape"],
    &["level", "niveau"],
    &["century", "siècle"],
    &["accreditation", "label", "labellisation"],
    &["award", "prix", "prize", "trophée"],
    &["agreement", "accord", "convention", "contrat", "contract"],
    &["sector", "filière", "secteur", "industry", "industrie"],
    &["market", "marché"],
    &["front"],
    &["booster"],
    &["club"],
    &["campus"],
    &["agency", "agence"],
    &["document", "dossier"],
    &["question"],
    &["answer", "réponse"],
    &["reason", "raison"],
    &["permit", "permis", "licence"],
    &["file", "fichier", "application", "candidature", "dossier"],
    &["round", "levée"],
    &["session"],
    &["challenge", "défi", "enjeu"],
    // things
    &["vehicle", "véhicule"],
    &["car", "voiture", "automobile"],
    &["drone"],
    &["battery", "batterie"],
    &["unit", "unité", "exemplaire"],
    &["launch", "lancement"],
    &["satellite"],
    &["ship", "navire", "bateau"],
    &["aircraft", "avion"],
    &["building", "bâtiment"],
    &["home", "foyer", "logement", "household", "dwelling"],
    &["farm", "exploitation"],
    &["component", "composant", "pièce"],
    // measures
    &["tonne", "t", "ton"],
    &["kilogram", "kilogramme", "kg", "kilo"],
    &["gram", "gramme", "g"],
    &["kilometre", "kilomètre", "km", "kilometer"],
    &["metre", "mètre", "m", "meter"],
    &["centimetre", "centimètre", "cm"],
    &["millimetre", "millimètre", "mm"],
    &["mile"],
    &["hectare", "ha"],
    &["m²", "m2", "square", "sq", "sqm", "carré"],
    &["m³", "m3", "cubic", "cube"],
    &["km²", "km2"],
    &["km/h"],
    &["litre", "liter", "l"],
    &["degree", "degré", "°c", "°f"],
    &["kwh"],
    &["mwh"],
    &["gwh"],
    &["twh"],
    &["kw"],
    &["mw"],
    &["gw"],
    &["watt", "w"],
    &["volt", "v"],
    &["hertz", "hz"],
    &["percentage", "point", "pt"],
    &["gigabyte", "go", "gb"],
    &["terabyte", "to", "tb"],
    &["page"],
    &["time", "fois"],
    // lengths of time
    &["second", "seconde"],
    &["minute", "min"],
    &["hour", "heure", "h"],
    &["day", "jour", "journée", "j"],
    &["week", "semaine"],
    &["fortnight", "quinzaine"],
    &["month", "mois"],
    &["quarter", "trimestre"],
    &["semester", "semestre", "half-year"],
    &["year", "an", "année", "annee"],
    &["decade", "décennie"],
];
