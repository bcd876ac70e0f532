//! The words of the corpus, in both languages: nobody and nothing in them exists.

/// The words of one language. A sentence is a subject, a predicate and an end; the lists are as long in each language.
pub struct Words {
    /// The code of the language.
    pub code: &'static str,
    /// Who acts.
    pub subjects: [&'static str; 8],
    /// What they do.
    pub predicates: [&'static str; 8],
    /// Where, when or why.
    pub ends: [&'static str; 8],
    /// Headings of sections.
    pub headings: [&'static str; 8],
    /// Titles, in which `{}` is the name of the project.
    pub titles: [&'static str; 4],
    /// What stands between the two parts of a sentence.
    pub semicolon: &'static str,
    /// The sign before a decimal.
    pub decimal: char,
    /// Quotation marks with their spaces.
    pub quotes: (&'static str, &'static str),
}

/// French, the source language.
pub const FRENCH: Words = Words {
    code: "fr",
    subjects: [
        "Le Pôle Exemple",
        "L'équipe du projet",
        "La région de Valdoré",
        "Le consortium réuni à Bourg-Fictif",
        "Le laboratoire d'essais de Saint-Modèle",
        "Chacun des partenaires de la filière",
        "La Société Fictive, qui coordonne les travaux,",
        "L'atelier de démonstration",
    ],
    predicates: [
        "prépare une nouvelle série d'essais sur route ouverte",
        "a présenté les premiers résultats de l'étude d'usage",
        "met à la disposition des petites entreprises un banc de mesure",
        "accompagne la formation des équipes de production",
        "suit la consommation d'énergie de chaque véhicule d'essai",
        "publie la méthode de calcul, relue par deux organismes indépendants",
        "étend le service de transport à la demande à six communes rurales",
        "réunit les constructeurs, les équipementiers et les collectivités",
    ],
    ends: [
        "pour réduire les émissions des trajets quotidiens",
        "dans le cadre de la feuille de route adoptée l'an dernier",
        "avec le soutien des collectivités du territoire",
        "avant la mise en service prévue à l'automne",
        "sans changer les habitudes des voyageurs",
        "afin que les résultats profitent à toute la filière",
        "au terme de dix-huit mois de travaux communs",
        "grâce à des composants produits à moins de cent kilomètres",
    ],
    headings: [
        "Une filière réunie",
        "Ce que montrent les essais",
        "Des usages observés de près",
        "Un calendrier tenu",
        "Les prochaines étapes",
        "Une méthode ouverte à tous",
        "Former les équipes",
        "Le rôle des territoires",
    ],
    titles: [
        "Le projet {} entre en phase d'essais",
        "{} : les premiers résultats sont publiés",
        "Valdoré accueille le démonstrateur {}",
        "Trois entreprises rejoignent le projet {}",
    ],
    semicolon: " ; ",
    decimal: ',',
    quotes: ("« ", " »"),
};

/// English.
pub const ENGLISH: Words = Words {
    code: "en",
    subjects: [
        "The Example Cluster",
        "The project team",
        "The Valdoré region",
        "The consortium brought together in Bourg-Fictif",
        "The test laboratory in Saint-Modèle",
        "Each of the partners in the sector",
        "Société Fictive, which coordinates the work,",
        "The demonstration workshop",
    ],
    predicates: [
        "is preparing a new series of tests on the open road",
        "has presented the first results of the study of use",
        "puts a measuring bench at the disposal of small companies",
        "supports the training of the production teams",
        "keeps track of the energy that each test vehicle uses",
        "publishes the method of calculation, reviewed by two independent bodies",
        "is extending its on-demand transport service to six rural towns",
        "brings together manufacturers, suppliers and local authorities",
    ],
    ends: [
        "to reduce the emissions of daily journeys",
        "under the roadmap that was adopted last year",
        "with the support of the local authorities",
        "before the service opens in the autumn",
        "without changing the habits of travellers",
        "so that the whole sector can draw on the results",
        "after eighteen months of work in common",
        "thanks to components made less than a hundred kilometres away",
    ],
    headings: [
        "A sector united",
        "What the tests show",
        "Use observed at close quarters",
        "A timetable that holds",
        "The next steps",
        "A method open to all",
        "Training the teams",
        "The part of local areas",
    ],
    titles: [
        "The {} project enters its test phase",
        "{}: first results published",
        "Valdoré hosts the {} demonstrator",
        "Three companies join the {} project",
    ],
    semicolon: "; ",
    decimal: '.',
    quotes: ("“", "”"),
};

/// Names of projects.
pub const PROJECTS: [&str; 8] = ["Aubier", "Brindille", "Cépée", "Drageon", "Écorce", "Futaie", "Gaulis", "Houppier"];
