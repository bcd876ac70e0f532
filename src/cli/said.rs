//! Every message of the commands, declared once: name in the catalogues, arguments. Findings have theirs in `base::codes`.

macro_rules! said {
    ($($(#[$doc:meta])* $variant:ident = $name:literal [$($arg:ident),*];)+) => {
        /// A message of the commands; findings have theirs in [`crate::base::Code`].
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Said { $($(#[$doc])* $variant,)+ }

        impl Said {
            /// Every message, in the order of the table.
            #[cfg(test)]
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// Its name in the catalogues.
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The arguments that it may name.
            pub fn args(self) -> &'static [&'static str] {
                match self { $(Self::$variant => &[$(stringify!($arg)),*],)+ }
            }
        }
    };
}

said! {
    // Help
    /// What the program is, in one line.
    About = "about" [];
    /// The heading of the line that shows how a command is written.
    Usage = "usage" [];
    /// The heading of the list of commands.
    Commands = "commands" [];
    /// The heading of the list of options.
    Options = "options" [];
    /// The heading of the examples.
    Examples = "examples" [];
    /// The values among which an option chooses.
    Choices = "choices" [choices];
    /// Where to read more about a command.
    MoreHelp = "more-help" [command];
    /// Where to read more about all of them.
    MoreCommands = "more-commands" [];

    // Arguments that cannot be followed
    /// There is no such command.
    UnknownCommand = "unknown-command" [word, suggestion];
    /// There is no such option.
    UnknownOption = "unknown-option" [option, suggestion];
    /// An option of other commands.
    OptionElsewhere = "option-elsewhere" [option, command, commands];
    /// An option without the value it takes.
    MissingValue = "missing-value" [option];
    /// A value for an option that takes none.
    UnneededValue = "unneeded-value" [option];
    /// The same option twice.
    RepeatedOption = "repeated-option" [option];
    /// An empty value.
    EmptyValue = "empty-value" [option, value];
    /// A value that is not text.
    ValueNotText = "value-not-text" [option, value];
    /// A value that is none of those that exist.
    BadChoice = "bad-choice" [option, value, suggestion, choices];
    /// A moment that is none.
    BadMoment = "bad-moment" [option, value];
    /// An address for the site that is none.
    BadBase = "bad-base" [option, value];
    /// A port that is none.
    BadPort = "bad-port" [option, value];
    /// One word too many.
    UnexpectedWord = "unexpected-word" [word, command];
    /// A command without the word it needs.
    MissingWord = "missing-word" [command, word];
    /// `SOURCE_DATE_EPOCH` is not a number of seconds.
    BadEpoch = "bad-epoch" [value];
    /// A local time that the change of clocks skips or repeats; `change` is `gap` or `fold`.
    AmbiguousNow = "ambiguous-now" [value, change, zone];

    // What the commands meet
    /// The folder of the site cannot be read; `reason` is `missing`, `not-folder`, `permission` or `other`.
    BadRoot = "bad-root" [path, reason, detail];
    /// What was asked for could not be written to standard output.
    LostOutput = "lost-output" [detail];
    /// The program itself failed.
    Crashed = "crashed" [command];
    /// The heading before how to mend a finding.
    Mend = "mend" [];
    /// The label of an error.
    LabelError = "label-error" [];
    /// The label of a warning.
    LabelWarning = "label-warning" [];
    /// The label of a note.
    LabelNote = "label-note" [];
    /// Nothing was found.
    NothingFound = "nothing-found" [];
    /// How many errors.
    CountErrors = "count-errors" [count];
    /// How many warnings.
    CountWarnings = "count-warnings" [count];
    /// How many notes.
    CountNotes = "count-notes" [count];
    /// What was found, from the counts.
    Summary = "summary" [counts];
    /// What is still to be completed besides the first place, and was not asked for.
    MoreToComplete = "more-to-complete" [count];
    /// Notes that were not asked for.
    HiddenNotes = "hidden-notes" [count];
    /// The site is published.
    Published = "published" [path, count];
    /// The site was published already, with the same content.
    Unchanged = "unchanged" [path];
    /// Pages that were published last time and no longer are; their list follows.
    PagesGone = "pages-gone" [count];
    /// One of them, with the reason where it is known.
    PageGone = "page-gone" [address, reason];
    /// Those of a list that are not shown.
    AndMore = "and-more" [count];
    /// Errors that are in texts which are not public.
    ErrorsWithheld = "errors-withheld" [count];
    /// A document that is not ready, and stays at home; `texts` are the files that wait.
    NotReady = "not-ready" [document, texts];
    /// A document under embargo; `date` and `time` where the site is.
    UnderEmbargo = "under-embargo" [document, date, time, zone];
    /// The previous site could not be removed in full.
    PublishedLeftover = "published-leftover" [path];
    /// The site is not published, because of its errors.
    NotPublished = "not-published" [count];

    // The preview
    /// The port cannot be had; `reason` is `busy`, `permission` or `other`.
    PortRefused = "port-refused" [port, reason, detail];
    /// Where the preview is.
    Serving = "serving" [address];
    /// How to end it.
    ServingEnds = "serving-ends" [];
    /// The system does not tell of changes.
    Polling = "polling" [detail];
    /// No browser could be opened.
    NoBrowser = "no-browser" [address];
    /// What a new build brought: pages that differ, the time that it took, errors.
    Rebuilt = "rebuilt" [count, milliseconds, errors];
    /// The heading of the errors beside a page.
    PreviewHeadline = "preview-headline" [count];
    /// What unfolds them.
    PreviewDetails = "preview-details" [];
    /// The page that is shown is no more.
    PreviewGone = "preview-gone" [];
    /// There is nothing at this address.
    PreviewMissing = "preview-missing" [];
    /// The preview has ended.
    PreviewLost = "preview-lost" [];
    /// Why a page is not public; `status` is that of the leaf which decides, `city` names the time zone.
    PreviewWithheld = "preview-withheld" [status, awaited, date, time, city, abbreviation];

    // Typography
    /// What was named is not in the site.
    TypoPath = "typo-path" [path];
    /// The settings cannot be read.
    TypoSettings = "typo-settings" [];
    /// A file cannot be written.
    TypoFailed = "typo-failed" [path, detail];
    /// There is nothing to change.
    TypoNothing = "typo-nothing" [];
    /// What was found; `files` is how many files it is in.
    TypoFound = "typo-found" [count, files];
    /// What was written.
    TypoWritten = "typo-written" [count, files];

    // The theme
    /// The name of the theme, and those that it extends.
    ThemeHeading = "theme-heading" [name, extended];
    /// The heading of the templates.
    ThemeTemplates = "theme-templates" [];
    /// The label of the view that a template is given.
    ThemeView = "theme-view" [];
    /// The label of the templates that a template extends or includes.
    ThemeIncludes = "theme-includes" [];
    /// The label of the messages that a template asks for.
    ThemeMessages = "theme-messages" [];
    /// No theme has the template.
    ThemeAbsent = "theme-absent" [];
    /// No page is made of the template.
    ThemeUnreached = "theme-unreached" [];
    /// The heading of the words.
    ThemeWords = "theme-words" [];
    /// How many messages a language has, and in which files.
    ThemeCount = "theme-count" [count, files];
    /// The label of messages that are asked for and not there.
    ThemeMissing = "theme-missing" [];
    /// The label of messages that nobody asks for.
    ThemeSuperfluous = "theme-superfluous" [];
    /// The heading of the static files.
    ThemeFiles = "theme-files" [];
    /// Nobody names the file.
    ThemeUnused = "theme-unused" [];
    /// The stylesheet is published inside others only.
    ThemeFolded = "theme-folded" [];

    // A new site
    /// The folder for a new site holds something already.
    InitNotEmpty = "init-not-empty" [path];
    /// What should be a folder is a file.
    InitNotFolder = "init-not-folder" [path];
    /// The new site cannot be written.
    InitFailed = "init-failed" [path, detail];
    /// The new site is there.
    InitDone = "init-done" [path, count];
    /// What to do next; `folder` is the new site's, as typed.
    InitNext = "init-next" [folder];
}
