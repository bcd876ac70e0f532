# What the tool says, in English. One entry per finding (the finding’s name) with .help, what to do about it.
# Beside each value $x, $has-x is yes or no; $language-name, $expected-name and $found-name are the words that follow.

## Words

name-of-language = { $language ->
    [ar] Arabic
    [bg] Bulgarian
    [br] Breton
    [ca] Catalan
    [co] Corsican
    [cs] Czech
    [da] Danish
    [de] German
    [el] Greek
    [en] English
    [es] Spanish
    [et] Estonian
    [eu] Basque
    [fi] Finnish
    [fr] French
    [ga] Irish
    [he] Hebrew
    [hr] Croatian
    [hu] Hungarian
    [it] Italian
    [ja] Japanese
    [ko] Korean
    [lb] Luxembourgish
    [lt] Lithuanian
    [lv] Latvian
    [mt] Maltese
    [nl] Dutch
    [no] Norwegian
    [oc] Occitan
    [pl] Polish
    [pt] Portuguese
    [ro] Romanian
    [ru] Russian
    [sk] Slovak
    [sl] Slovenian
    [sv] Swedish
    [tr] Turkish
    [uk] Ukrainian
    [zh] Chinese
   *[other] the language “{ $language }”
}
name-of-type = { $type ->
    [text] a text between quotation marks
    [texts] a text between quotation marks, or one text per language
    [integer] a whole number, without quotation marks
    [decimal] a number with decimals
    [number] a number, without quotation marks
    [boolean] true (yes) or false (no), without quotation marks
    [date] a date, without quotation marks
    [moment] a date, with or without a time, without quotation marks
    [timed-moment] a date with its time, without quotation marks
    [list] a list between square brackets [ ]
    [table] a group of fields
    [speaker] a person, with its fields between braces { "{" } { "}" }
    [groups] groups, each below a line in double square brackets
    [own-groups] groups, each below a line in double square brackets
    [outline] the outline of a region
   *[other] { $type }
}
name-of-choice = { $choice ->
    [parity-figure] a figure or a date that differs between the languages
    [parity-nuance] a shade of meaning that differs
    [parity-heading] a heading that differs
    [parity-shape] a paragraph, list, table or footnote too many or too few
    [parity-link] a link that one language lacks
    [parity-name] a name that differs
    [parity-term] an expected term that is missing
    [avoided-term] a term to be avoided
    [name-variant] a name written otherwise
    [parity-speaker] a quotation by someone else
    [no-speaker] a quotation without a speaker
    [sum-exceeds] parts larger than the whole
    [counted-list] a list longer or shorter than announced
    [two-values] two values for the same thing
    [no-currency] an amount without a currency
    [wrong-language] a text in another language
    [foreign-passage] a passage in another language
    [auto] on screen only
    [en] English
    [fr] French
   *[other] { "" }
}
label-error = error
label-warning = warning
label-note = note
mend = what to do
related-first = already here
related-stated = the fact is stated here
related-source = the original text is here

## Files

no-site = This folder holds no site: there is no file content/site.toml.
    .help = The folder of the site is the one that holds the folders content and themes: go there (cd and the name of the folder), or name it at the end of the command (--root and the name of the folder). To create a site: diptych init my-site.
not-utf8 = { $encoding ->
    [utf16] This file is saved in an encoding (UTF-16) that is not the site’s (UTF-8): its letters cannot be read.
   *[other] This file is not saved in the site’s encoding (UTF-8): its accented letters cannot be read.
}
    .help = Open it in your text editor and save it again with the encoding UTF-8 (in Notepad: File, Save As, Encoding). A Word document will not do: copy its text to a plain file.
name-not-utf8 = The name “{ $name }” has unreadable characters.
    .help = Rename this file or folder; unaccented letters, digits and hyphens work everywhere.
not-regular = { $found ->
    [symlink] This is not a file but a shortcut (symbolic link) to another file.
    [folder-symlink] This is not a folder but a shortcut (symbolic link) to another folder.
   *[other] This is neither an ordinary file nor an ordinary folder.
}
    .help = { $found ->
    [symlink] Replace the shortcut by a copy of the file itself.
    [folder-symlink] Replace the shortcut by a copy of the folder itself.
   *[other] Take it out of the folder of the site.
}
unreadable = { $reason ->
    [permission] You are not allowed to read this file or folder.
    [vanished] This file or folder disappeared while it was being read.
   *[other] This file or folder cannot be read.
}{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}
    .help = { $reason ->
    [permission] Give yourself permission to read it, or ask whoever looks after the computer.
    [vanished] Run the command again once the changes are finished.
   *[other] Check that it opens in another program; otherwise restore it from a backup.
}
too-large = This file is too large: at most { $limit } kB are allowed here.
    .help = Make it lighter or split it; for a picture, reduce its dimensions before adding it.
twins = This name and “{ $other }” differ only by capitals or by the way accents are stored.
    .help = Some computers take one for the other: rename one of the two.
bad-file-name = Some computers cannot store the name “{ $name }”.
    .help = Rename it with letters, digits and hyphens, without a full stop or a space at the end; Windows also reserves a few names, such as “con” or “aux”.
control-character = An invisible character (code { $code }) has slipped in here.
    .help = Delete the word and those around it, then type them again: such characters often come with copy and paste, and can change what readers see.

## Fields

toml-syntax = { $slip ->
    [date] This date is not written in the expected form.
    [time] This time does not exist, or is not written as it should be.
    [quotes] These quotation marks (or apostrophes) are typographic; a field needs straight quotation marks.
    [space] A no-break space or an invisible character has slipped in beside a field.
    [accent] The name of a field or a group has no accents.
    [colon] Between a field and its value there must be the sign =, not a colon.
    [no-quotes] This text lacks its straight quotation marks.
    [inner-quote] A straight quotation mark in the middle of this text ends it too soon.
    [apostrophe] This text is written between apostrophes: the one inside it ends it too soon.
    [unclosed-quote] The quotation mark opened here is not closed.
    [unclosed-bracket] The square bracket opened here is not closed.
    [unclosed-brace] The brace opened here is not closed.
    [comma] This number is written with a comma; it needs a decimal point here.
    [number] This number has spaces in it, or begins with a zero.
    [list-group] This group may be repeated: its name must stand between two brackets on each side.
    [group-name] A name between square brackets has no space in it.
    [comment] This line is neither a field nor a remark.
    [prose] This line is not a field: it has no sign =.
    [boolean] This word is written in small letters here.
    [separator] A comma is missing between two values.
    [no-equals] The sign = is missing between the field and its value.
    [no-value] The value of this field is missing.
    [backslash] The backslash (\) has a meaning of its own here.
    [extra] There is something too much after the value on this line.
   *[other] This line is not written as it should be.
}
    .help = { $slip ->
    [date] Write the year, the month, then the day, in digits and without quotation marks, such as 2026-06-01.
    [time] Write the time after the date, in two digits each, from 00:00 to 23:59, such as 2026-06-01T09:00:00.
    [quotes] Replace them, at the beginning and at the end of the value, by straight quotation marks: "…". Inside the text itself, “ ”, « » and ’ are welcome.
    [space] Delete what surrounds the name of the field and the sign =, then type ordinary spaces.
    [accent] Write it without accents, as the tool knows it.
    [colon] Replace the colon: field = "value".
    [no-quotes] Write the value between straight quotation marks: field = "text" or, for a list, field = ["text", "text"].
    [inner-quote] The straight quotation mark only opens and closes the text: inside it, use “…” instead.
    [apostrophe] Put it between straight quotation marks: field = "text".
    [unclosed-quote] Add a straight quotation mark at the end of the text. If the text goes on in the next line, bring it back to one line.
    [unclosed-bracket] Add the closing bracket ] where the list or the name ends.
    [unclosed-brace] Add the closing brace { "}" }, most often at the end of the line.
    [comma] Write it with a point; each language will show it in its own way, French with a comma.
    [number] A number is written without spaces and without a zero in front; a telephone number, between quotation marks.
    [list-group] Double the brackets of every line that opens one of these groups.
    [group-name] Write a hyphen instead of the space.
    [comment] For a remark to yourselves, begin the line with the sign #.
    [prose] If it is a remark to yourselves, begin the line with the sign #. If it is a text to be published, its place is in the file of its language, en.md for instance, below the second line +++.
    [boolean] Write true (yes) or false (no), without capitals or quotation marks.
    [separator] Add a comma before this passage.
    [no-equals] Write field = "value".
    [no-value] Write it after the sign =, or remove the line.
    [backslash] Double it (\\), or replace it by a slash (/).
    [extra] Keep only one value; a list is written between square brackets, with commas: ["…", "…"].
   *[other] Check that it looks like field = "value", and that quotation marks, brackets and braces are closed.{ $has-detail ->
        [yes] { " " }For whoever helps you: “{ $detail }”.
       *[no] { "" }
    }
}{ $has-suggestion ->
    [yes] { " " }Here, for instance: { $suggestion }.
   *[no] { "" }
}
duplicate-key = “{ $key }” is given twice.
    .help = Remove one of the two, or give it another name.
unknown-key = There is no field “{ $key }” here.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] { $has-file ->
        [yes] { $file ->
            [text] Its place is at the top of the file of the text (en.md, for instance), between the two lines +++.
            [site] Its place is in content/site.toml.
            [top] Its place is further up, before the first line in square brackets: such a line opens a group, to which everything below it belongs.
            [people] Its place is in content/people.toml.
            [signatories] Its place is in a file signatories.toml, beside the item.toml of a manifesto.
            [part] Its place is in the file part.toml of a part of a manifesto.
           *[other] Its place is in the file item.toml of the document.
        }
       *[no] Check its spelling and its place: a line in square brackets opens a group, to which everything below it belongs. Otherwise, remove it.
    }
}
missing-key = The field “{ $key }” is missing.
    .help = { $has-group ->
    [yes] Among the fields of “{ $group }”, add { $field ->
        [person] person = "…", with the identifier of the person in content/people.toml
        [organisation] organisation = "…", with its identifier in content/organisations.toml
        [role] role = "…", with the identifier of the role in content/roles.toml
        [date] date = 2026-06-01, for instance
        [kind] kind = "correction", "clarification", "update" or "withdrawal"
        [file] file = "…", with the name of the file, for instance "press-kit.pdf"
        [value] value = 169, for instance
        [code] code = "en", for instance
        [name] name = "…"
        [title] title = "…"
        [f] f = "…", the feminine word
        [m] m = "…", the masculine word
        [label] label = { "{" } fr = "…", en = "…" { "}" }, the words that follow the figure
        [check] check = "parity-figure", for instance: the name of the check
        [text] text = "…", with the words concerned, as the message quotes them
        [reason] reason = "…", in which you say why
       *[other] { $field } = … with its value
    }.
   *[no] Add the line { $key ->
        [date] date = 2026-06-01, for instance
        [interviewee] interviewee = { "{" } person = "…", role = "…", organisation = "…" { "}" }, with the identifiers of the person, the role and the organisation (the last two are optional)
        [title] title = "…", with the title of the text
        [base_url] base_url = "https://www.example.org/", for instance
        [theme] theme = "…", with the name of a folder inside themes
        [time_zone] time_zone = "Europe/Paris", for instance
        [organisation] organisation = "…", with the identifier in content/organisations.toml
       *[other] { $key } = … with its value
    }.
}
wrong-type = The field “{ $key }” needs { $expected-name }; it holds { $found-name }.
    .help = { $expected ->
    [text] Put the value between quotation marks: { $key } = "…".
    [texts] Write { $key } = "…" or, for one text per language, { $key } = { "{" } fr = "…", en = "…" { "}" }.
    [integer] Write the number in digits and without quotation marks, for instance { $key } = 20.
    [number] Write the number in digits and without quotation marks, for instance { $key } = 169 or { $key } = 1.3.
    [boolean] Write { $key } = true (yes) or { $key } = false (no).
    [date] Write the date without quotation marks, for instance { $key } = 2026-06-01.
    [moment] Write the date without quotation marks, for instance { $key } = 2026-06-01 or { $key } = 2026-06-01T09:00:00.
    [timed-moment] Write the date and the time without quotation marks, for instance { $key } = 2026-06-01T09:00:00.
    [list] Put the values between square brackets: { $key } = ["…", "…"].
    [groups] Double the brackets of the line that opens it: [[{ $key }]].
    [outline] Write the data of an SVG path, which begins with M and holds letters and numbers only.
    [own-groups] Double the brackets of the line that opens it, around the name that is there: [[identifier.{ $key }]].
    [speaker] Write { $key } = { "{" } person = "…" { "}" } with the identifier of the person in content/people.toml; role and organisation may follow, between the same braces.
    [table] Write its fields between braces, { $key } = { "{" } … = "…" { "}" }, or below a line [{ $key }].
   *[other] Replace the value by what is expected.
}
unknown-value = “{ $value }” does not suit the field “{ $key }”.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?{ $has-choices ->
        [yes] { " " }The possible values are: { $choices }.
       *[no] { "" }
    }
   *[no] { $has-choices ->
        [yes] The possible values are: { $choices }.
       *[no] Check its spelling.
    }
}
empty-text = The field “{ $key }” is empty.
    .help = Write its text between the quotation marks or, if it is not required, remove the whole line.
bad-date = { $has-key ->
    [yes] In the field “{ $key }”, “{ $value }” is not a possible date.
   *[no] This folder is called “{ $value }”, which is not a possible date.
}
    .help = { $has-key ->
    [yes] Write the year, the month, then the day, for instance 2026-06-01. The date must exist, between 1900 and 2199.
   *[no] Name it after the day on which this text comes into force: the year, the month, then the day, for instance 2026-06-01.
}
ambiguous-time = { $change ->
    [gap] In the field “{ $key }”, the time “{ $value }” does not exist: the clocks go forward that night (time zone { $zone }).
   *[fold] In the field “{ $key }”, the time “{ $value }” comes twice: the clocks go back that night (time zone { $zone }).
}
    .help = { $change ->
    [gap] Choose a time before or after the clocks change.
   *[fold] Choose another time, or say which of the two by adding at the end, in Paris, +02:00 (still summer time) or +01:00 (already winter time).
}
time-needed = The field “{ $key }” needs a date with its time.
    .help = Add the time after the date, with a T between them, for instance { $key } = 2026-06-01T09:00:00 for nine o’clock.
time-unneeded = The field “{ $key }” needs a date without a time.
    .help = Remove the time: { $key } = { $value }.
unknown-zone = There is no time zone “{ $value }”.
    .help = Write that of a large city, after its continent: “Europe/Paris”.
bad-id = { $has-key ->
    [yes] The name “{ $value }” will not do here: an identifier is needed, without capitals, accents or spaces.
   *[no] A folder of documents or texts cannot be called “{ $value }”.
}
    .help = { $has-suggestion ->
    [yes] Write for instance “{ $suggestion }”: unaccented small letters, digits and hyphens.
   *[no] Use only unaccented small letters, digits and hyphens.
}
bad-slug = “{ $value }” cannot be part of the address of a page.
    .help = { $has-suggestion ->
    [yes] Write for instance “{ $suggestion }”: unaccented small letters, digits and hyphens.
   *[no] Use only unaccented small letters, digits and hyphens.
}
bad-url = In the field “{ $key }”, “{ $value }” is not a usable web address.
    .help = Write the whole address, for instance https://www.example.org/.
bad-email = In the field “{ $key }”, “{ $value }” is not an e-mail address.
    .help = Write it alone and in full, for instance press@example.org.
bad-feed-ids = In the field “{ $key }”, “{ $value }” cannot give names to the articles of the news feeds.
    .help = { $part ->
    [comma] The comma is missing.
    [name] What stands before the comma is neither a domain name nor an e-mail address.
   *[date] What stands after the comma is not a date such as 2025-01-01.
} Write a domain name or an e-mail address that is yours, a comma, then a day on which it already was, for instance { $key } = "example.org,2025-01-01".
future-feed-ids = The day written in feed_ids lies in the future: { $date }.
    .help = After the comma, write a day in the past on which the domain name or the e-mail address was already yours.
bad-language = “{ $value }” is not the code of a language.
    .help = { $has-suggestion ->
    [yes] Write “{ $suggestion }”.
   *[no] Write a code such as fr, en or pt-BR.
}
out-of-range = The value of the field “{ $key }” must lie between { $minimum } and { $maximum }.
    .help = Write a number between these two instead.
duplicate-id = The identifier “{ $id }” is already used.
    .help = Give one of the two another identifier or, if they are the same thing, keep only one.

## Settings of the site

no-language = The site has no language.
    .help = Add to content/site.toml, for each language, a group [[languages]] with its fields code, name and locale.
undeclared-language = { $has-declared ->
    [yes] No text has the code “{ $declared }”; { $count ->
        [one] { $count } text has the code “{ $code }”, which is that of no language of the site.
       *[other] { $count } texts have the code “{ $code }”, which is that of no language of the site.
    }
   *[no] { $count ->
        [one] { $count } text has the code “{ $code }”, which is that of no language of the site.
       *[other] { $count } texts have the code “{ $code }”, which is that of no language of the site.
    }
}
    .help = { $has-declared ->
    [yes] Write code = "{ $code }", or rename these texts { $declared }.md. The rest of the site will be checked after that.
   *[no] Add to content/site.toml a group [[languages]] with code = "{ $code }", or take these texts away. The rest of the site will be checked after that.
}
unknown-theme = There is no theme “{ $name }”.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] Write the name of a folder inside themes, or add this one there.
}
theme-cycle = These themes extend each other in a circle: { $chain }.
    .help = Remove one of the lines extends = "…" in the files theme.toml.
segment-clash = In { $language-name }, two sections have the same address: “{ $segment }”.
    .help = Give them two different names in the field segments of content/site.toml.

## Documents and texts

unknown-folder = { $has-sort ->
    [yes] { $has-suggestion ->
        [yes] The file “{ $name }” has no place in content under that name.
       *[no] The file “{ $name }” is out of place: every document has a folder of its own.
    }
   *[no] The folder “{ $name }” has no place in content: its name is that of no kind of document.
}
    .help = { $has-suggestion ->
    [yes] Did you mean to call it “{ $suggestion }”?
   *[no] { $has-sort ->
        [yes] Remove it, or move it to the folder of a document, for instance content/press/2026-06-01-my-release.
       *[no] Move what it holds to press, interviews, manifestos or pages.
    }
}
no-item-file = This folder has no file item.toml.
    .help = Add a file item.toml with { $kind ->
    [press] the line date = 2026-06-01 (the date of the release)
    [interviews] the lines date = 2026-06-01 and interviewee = { "{" } person = "…" { "}" } (who answers)
    [manifestos] the lines date = 2026-06-01 and publisher = "…" (the organisation that publishes)
   *[other] the line status = { "{" } fr = "draft", en = "draft" { "}" }
}, or remove the folder.
no-leaf = There is no text in any language beside this file.
    .help = Add a text to its folder, for instance en.md, or remove the folder.
unknown-leaf = The name of the file “{ $name }” is that of no language of the site.
    .help = { $has-suggestion ->
    [yes] Did you mean to call it “{ $suggestion }”?
   *[no] Name it after its language, for instance en.md, or remove it.
}
status-without-leaf = A status is given in { $language-name }, but there is no text { $language }.md.
    .help = Add this text to the folder, or remove the line that gives the status of this language.
ready-without-leaf = The status in { $language-name } is "ready", but there is no text { $language }.md: nothing would be published in that language.
    .help = { $has-suggestion ->
    [yes] Rename “{ $suggestion }” to { $language }.md; your computer may be hiding the end of its name.
   *[no] Add this text to the folder (a Word document is not read: copy its text to a file { $language }.md), or remove the line that gives the status of this language.
}
future-date = This document is public, but its date lies in the future: { $date }.
    .help = Correct the date or, if the document is to appear on that day only, write publish_at = { $date } in item.toml.
correction-waits = This correction is dated { $date }: until then, it appears nowhere.
    .help = If it may be told today, correct its date; otherwise there is nothing to do: it will appear the first time the site is published from that day on.
corrected-first = This correction is dated { $date }, before the document was published ({ $published }).
    .help = Correct the date of the correction or, if that of the document is wrong, its fields date and publish_at (the day on which it appears).
expires-first = This document would be withdrawn before it appears: it will never be public.
    .help = Correct the dates: expires_at (the withdrawal) must come after publish_at (the day of publication; without it, the date of the document) and after embargo_until (the end of the embargo).
unreached-page = Nothing leads to this page in { $language-name }: neither the menu, nor a link, nor the related documents (related).
    .help = Add it to the menu, in content/site.toml, or link to it from another document.
no-front-matter = The first line of this file is not +++.
    .help = On the very first line, with nothing before it, write +++; below it, the title (title = "…") and the other fields; then a second line +++. The text comes after.
unclosed-front-matter = The fields at the beginning, opened by +++, are not closed by a second line +++.
    .help = Add a line +++ below the last field, just before the text.
typography = { $rule ->
    [FR-Q9] This quotation mark is opened and not closed, or closed and not opened: { $text }
    [FR-A4] In French, “Monsieur” is shortened to “M.”, not to “{ $text }”.
    [FR-N6] “{ $text }” suits a key figure; in a French sentence, this sign is written in words.
    [FR-T1] In French, the first of a month is written “1er”, not “{ $text }”.
    [FR-I1] This hyphen between two spaces stands alone: is it a dash?
    [FR-C1] In French, capitals keep their accents, and one is missing: “{ $text }”.
    [EN-Q9] These quotation marks are not English, or one is missing: { $text }
    [EN-N1] This number is written in the French manner: “{ $text }”.
    [EN-N4] This amount is written in the French manner: “{ $text }”.
    [EN-T1] This date is not written in the British manner: “{ $text }”.
    [EN-A4] In British English, this title is shortened without a full stop: “{ $text }”.
    [EN-S1] This word is in American spelling: “{ $text }”.
   *[other] The typography of “{ $text }” should be checked.
}
    .help = { $has-proposal ->
    [yes] Write “{ $proposal }”.{ $rule ->
        [FR-C1] { " " }If it is a name that is spelt this way, add it in content/site.toml, under [typography], to the list exceptions = ["…"].
        [EN-S1] { " " }If it is a name that is spelt this way, add it in content/site.toml, under [typography], to the list exceptions = ["…"].
       *[other] { "" }
    }
   *[no] { $rule ->
        [FR-Q9] Add the quotation mark that is missing, or remove the one too many.
        [EN-Q9] Use “ ” in English, add the quotation mark that is missing, or remove the one too many.
       *[other] Read this passage again; if it must stay as it is, there is nothing to do.
    }
}
long-title = This title has { $length } characters; beyond { $limit }, lists and search engines will cut it.
    .help = Shorten it; details belong in the subtitle (subtitle) or the lead (lead).
long-lead = This lead has { $length } words; beyond { $limit }, it can no longer be read at a glance.
    .help = Keep the essential and move the rest to the first paragraph of the text.
lead-blocks = A lead is one paragraph of words: no list, heading, quotation, picture or footnote.
    .help = Move the rest to the text. A line that begins with a hyphen, a number or # starts a list or a heading: put words before it.
raw-html = A text cannot hold <{ $tag }>, a piece of the code of web pages (an HTML tag).
    .help = Remove everything between < and >, and keep the words. Bold is written **like this**, italics *like this*. The only tags allowed are abbr (with title), br, cite, kbd, q, sub, sup and span (with lang).
unbalanced-html = The tag <{ $tag }> is opened and not closed, or closed and not opened.
    .help = Write <{ $tag }> before the words and </{ $tag }> after them, or remove the tag.
heading-level = A text cannot have a heading of level { $level }: there are only levels 2 (##) and 3 (###).
    .help = Begin a heading with ## and a sub-heading with ###. The title of the document goes at the top of the file: title = "…".
duplicate-anchor = Two headings of this text have the same anchor (the name by which a link leads there): “{ $anchor }”.
    .help = Give one of the two another anchor, at the end of its line: { "{" }#another-anchor{ "}" }.
nested-too-deep = Lists or quotations are nested more than { $limit } levels deep.
    .help = Simplify: a heading or a new paragraph can replace a level.
undefined-label = The link “[{ $label }]” has no address.
    .help = Write the address in parentheses right after it, [text](address), or remove the brackets.
link-scheme = { $scheme ->
    [http] The web address of this link is not written as it should be.
    [https] The web address of this link is not written as it should be.
    [mailto] The e-mail address of this link is not written as it should be.
    [tel] The telephone number of this link is not written as it should be.
    [file] This link leads to a file on your computer, which readers cannot open.
   *[other] The address of a link cannot begin with “{ $scheme }”.
}
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }:”?
   *[no] { $scheme ->
        [http] Write it in full, for instance [text](https://www.example.org/).
        [https] Write it in full, for instance [text](https://www.example.org/).
        [mailto] Write it in full and without spaces, for instance [text](mailto:press@example.org).
        [tel] Write it without spaces, for instance [text](tel:+33123456789).
        [file] Copy the file to the folder of the document and write its name only, for instance [text](press-kit.pdf).
       *[other] Write the full address of a web page (https://…), the path of a document of the site (../../pages/about/, for instance), mailto: and an e-mail address, or tel: and a number.
    }
}
orphan-footnote = { $missing ->
    [text] The footnote mark “{ $label }” leads to no footnote.
   *[call] Nothing in the text leads to the footnote “{ $label }”.
}
    .help = { $missing ->
    [text] Add the footnote on a line of its own, [^{ $label }]: followed by its text, or remove the mark.
   *[call] Write [^{ $label }] at the place in the text that it explains, or remove the footnote.
}
ruined-mark = { $mark ->
    [link] The address of this link contains a space: readers would see brackets instead of a link.
    [link-form] This link is not written as it should be: readers would see its brackets.
    [link-gap] A space separates this link from its address: readers would see its brackets.
    [picture] This picture is not written as it should be: readers would see brackets instead of a picture.
    [heading] This heading is not recognised: readers would see the # sign in an ordinary paragraph.
    [list] This list is not recognised: readers would see its items run together in one paragraph.
    [table] This table is not recognised: readers would see its bars.
    [bold] This bold passage is not recognised: readers would see its asterisks.
    [template] These braces are not replaced in a text: readers would see them as they are.
    [anchor] This anchor is not at the end of a heading: readers would see it as it is.
   *[note] This footnote mark is not recognised: readers would see its brackets.
}
    .help = { $mark ->
    [link] Give the file a name without spaces, or write the address between < and >: [text](<my file.pdf>). What is still to be completed is said between the brackets: [name of the president](to-complete:). If it is not a link, put a space between the bracket and the parenthesis.
    [link-form] Write [text](address) and close the parenthesis. If it is not a link, put a space between the bracket and the parenthesis.
    [link-gap] Bring them together: [text](address).
    [picture] Write ![](photo.jpg) without a space before the parenthesis; if the name of the file contains a space, put it between < and >, ![](<my photo.jpg>).
    [heading] Leave one ordinary space, not a no-break space, after ## or ###: “## Heading”. To show the sign itself, write \# in place of the first one.
    [list] After the hyphen, type an ordinary space, not a no-break space: “- an item”.
    [table] Below the first line of the table, add a line of hyphens with as many cells: | --- | --- | for two. Leave an empty line before the table.
    [bold] Put the asterisks right against the words, **like this**, with no space inside, and leave a space outside. To show the signs themselves, write \*\*.
    [template] Replace them by the words you want; to show a piece of code, put it between backticks: `…`.
    [anchor] Put it at the end of the line of the heading, ## Heading { "{" }#anchor{ "}" }, or remove it.
   *[note] Write [^label] with a label of one word and, on a line of its own, [^label]: followed by the text of the footnote.
}
doubtful-mark = { $mark ->
    [bullet] This line begins with a bullet or a dash that starts no list: the items will run together in one paragraph.
    [invisible] An invisible character (code { $code }) has slipped in here.
   *[bold] These asterisks make nothing bold: readers will see them as they are.
}
    .help = { $mark ->
    [bullet] For a list, begin each line with a hyphen and an ordinary space: “- an item”.
    [invisible] Delete the word and those around it, then type them again: such characters often come from a copy and paste, and get in the way of searches.
   *[bold] For bold, put two of them right against the words on each side, **like this**; to show the signs themselves, write \*\*.
}
link-title = { $of ->
    [picture] The title “{ $title }” of this picture will not be published: it would appear under a mouse pointer only.
   *[link] The title “{ $title }” of this link will not be published: it would appear under a mouse pointer only.
}
    .help = { $of ->
    [picture] Write it in the caption (the field caption of the picture, in item.toml), which everyone can read, and remove it from here.
   *[link] Say it in the words of the link or in the sentence, which everyone can read, and remove it from here.
}
unknown-part = { $reason ->
    [folder] The folder “{ $name }” is no part of this document: its name is none of those that parts have.
    [number] The folder “{ $name }” is not named as a section or a theme of the annex must be: a number, a hyphen, a name in unaccented small letters.
    [loose] The file “{ $name }” is outside any part: every section and every theme of the annex has a folder of its own.
    [deep] The folder “{ $name }” lies inside a part, and a part holds no other.
   *[facts] The file “{ $name }” is of no use here: nothing in it would be read.
}
    .help = { $reason ->
    [folder] { $has-suggestion ->
        [yes] Rename it: { $suggestion }.
       *[no] The folders of parts are statement, introduction, sections/01-name, conclusion and annex/01-name. Rename this one, or remove it.
    }
    [number] Rename it: { $suggestion }. The number gives the place of the part in the document.
    [loose] Put it in the folder of a part, for instance { $suggestion }; the text of the cover stands beside item.toml.
    [deep] Move its texts to the folder of a part, for instance { $suggestion }, or remove it.
   *[facts] { $has-suggestion ->
        [yes] Did you mean to call it “{ $suggestion }”?
       *[no] The particulars of the document go in item.toml, those who sign it in signatories.toml, the particulars of a part in the part.toml of its folder. Rename it, or remove it.
    }
}
duplicate-part = Two parts have the number { $number }.
    .help = Rename the folder of one of the two with another number, for instance { $suggestion }.
part-without-cover = This part exists in { $language-name }, but the cover of the document does not: nothing of the document can be published in that language.
    .help = Add { $language }.md beside the item.toml of the document: it is the text of the cover. If there is to be none in that language, remove this file.
missing-part = { $has-count ->
    [yes] The cover exists in { $language-name }, but none of the { $count } parts of the document does.
   *[no] This part does not exist in { $language-name }, but the cover of the document does: readers of that language will not see it.
}
    .help = { $has-count ->
    [yes] Add { $language }.md to the folder of each part.
   *[no] To translate it, add { $language }.md to the same folder.
}
unknown-passage = { $has-language ->
    [yes] No heading of this part has the anchor “{ $anchor }” in { $language-name }.
   *[no] No heading of this part has the anchor “{ $anchor }” (the name written between braces at the end of its line).
}
    .help = { $has-suggestion ->
    [yes] { $has-language ->
        [yes] In { $language }.md, a heading has the anchor “{ $suggestion }”: write { "{" }#{ $anchor }{ "}" } there instead, as in the other languages.
       *[no] Did you mean “{ $suggestion }”?
    }
   *[no] { $has-language ->
        [yes] In { $language }.md, write it at the end of the line of the heading: ### Heading { "{" }#{ $anchor }{ "}" }. It is the same in every language.
       *[no] In every language, write it at the end of the line of the heading: ### Heading { "{" }#{ $anchor }{ "}" }. Or remove this line.
    }
}
no-cluster = Nothing tells whose contribution “{ $heading }” is.
    .help = { $has-anchor ->
    [yes] In the part.toml of the same folder, under [clusters], add { $anchor } = ["…"] with the identifier of the organisation in content/organisations.toml.
   *[no] Give its heading an anchor, the same in every language, ### { $heading } { "{" }#anchor{ "}" }; then, in the part.toml of the same folder, under [clusters], add anchor = ["…"] with the identifier of the organisation.
}
duplicate-signatory = “{ $name }” signs twice.
    .help = Remove one of the two. If they are two organisations, one of them has the other’s name or alias (aliases) in content/organisations.toml: correct it there.
duplicate-signer = “{ $name }” signs for two organisations.
    .help = If that is right, there is nothing to do; if not, correct the field person of one of the two.
signatory-count = The field count states { $stated ->
    [one] { $stated } signatory
   *[other] { $stated } signatories
}, but the list has { $counted }.
    .help = Look in signatories.toml for the one that is missing or too many; if the list is right, write count = { $counted }.
pull-quote = These words do not stand in the text: “{ $text }”.
    .help = Copy them from the text, word for word. Where words are left out, write […].
interviewed-later = The interview would have been held ({ $held }) after it was published ({ $published }).
    .help = Correct the field that is wrong: interviewed_on is the day of the interview, date that of publication.
no-question = This interview has no question.
    .help = Write each question on a line of its own that begins with ## and a space, and the answer below it.
no-answer = There is no answer below the question “{ $question }”.
    .help = Write the answer below it, or remove the question. If this line is the answer, take away the ## before it.
gender-needed = { $person } has a role whose name depends on gender, and the gender is not given.
    .help = In content/people.toml, under [{ $id }], add gender = "f" (feminine) or gender = "m" (masculine).
other-role = For { $person }, content/people.toml gives another role in this organisation: “{ $stated }”, not “{ $role }”.
    .help = Correct the role here; or, if the person held it as well, add it to the roles of { $person } in content/people.toml.
ends-first = This role would have ended ({ $until }) before it began ({ $from }).
    .help = Correct the date that is wrong: from is the beginning, until the end.
one-text-for-all = The field “{ $key }” gives one text for all languages: { $languages }.
    .help = Write one text per language: { $key } = { "{" } { $form } { "}" }. Where the word is the same in each, write it in each.

## References

unknown-item = There is no document “{ $target }”.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] Write the path of its folder, in which each ../ goes up one folder, for instance ../../press/2023-03-28-roadmap/. Check as well that it holds a text.
}
unknown-place = There is no document “{ $target }”.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] { $has-choices ->
        [yes] Write the name of a kind of document ({ $choices }), or the path of a folder from content on, for instance pages/about.
       *[no] Write the path of its folder from content on, with nothing before or after it, for instance pages/about.
    }
}
bare-address = “{ $address }” is taken for a document of the site: the beginning of the address is missing.
    .help = { $scheme ->
    [mailto] Add mailto: before it: mailto:{ $address }.
   *[https] Add https:// before it: https://{ $address }.
}
withheld-item = The document “{ $target }” is not public, and this link would reveal it: { $status ->
    [draft] its text in { $language-name } is a draft{ $stated ->
        [no] { " " }(no status in { $language-name } in its item.toml)
       *[yes] { "" }
    }.
    [to-review] its text in { $language-name } is waiting to be reviewed.
    [scheduled] it is scheduled for later.
    [embargoed] it is under embargo.
   *[expired] its date of withdrawal has passed.
}
    .help = { $status ->
    [draft] Remove the link or, if that text is ready, write { $language } = "ready" under [status] in its item.toml.
    [to-review] Remove the link or, if that text is reviewed, write { $language } = "ready" under [status] in its item.toml.
   *[other] Remove this link, and put it back when both documents are public.
}
untranslated-item = The document “{ $target }” does not exist in { $language-name }.
    .help = Translate it, or link to a document that exists in this language.
unknown-anchor = No heading of the page that this link leads to has the anchor “{ $anchor }”.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] Copy the anchor of the heading you want, written between braces at the end of its line, or link to the whole page.
}
unknown-asset = The file “{ $name }” is not in the folder of the document.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] Copy it to this folder, or correct its name, capitals included.
}
unused-asset = Nothing uses the file “{ $name }”: it will not be published.
    .help = To publish it, put it in the text or among the attachments, with a line [[attachments]] in item.toml; otherwise, remove it from the folder.
undeclared-picture = The picture “{ $name }” is not described in item.toml.
    .help = At the end of item.toml, add a line [images."{ $name }"] and, below it, three lines: alt = { "{" } fr = "…", en = "…" { "}" } (what the picture shows, for those who cannot see it), credit = "…" (who made it) and rights = "…" (the right to publish it).
incomplete-picture = The picture “{ $name }” is described only in part; what is missing: { $missing }.
    .help = In item.toml, under [images."{ $name }"], add { $form }. A text alt says what the picture shows to those who cannot see it, credit who made it, rights the right to publish it.
bad-picture = The picture “{ $name }” cannot be read: it is damaged, far too large, or in a format that not every browser shows.
    .help = Open it in a picture editor and save it again as JPEG, PNG or WebP, then correct its name wherever it is written.
bad-document = The PDF document “{ $name }” cannot be read.
    .help = Check that it opens, then save it again as PDF, without a password.
unknown-entry = { $registry ->
    [organisation] No organisation has the identifier “{ $id }” in content/organisations.toml
    [person] Nobody has the identifier “{ $id }” in content/people.toml
    [role] No role has the identifier “{ $id }” in content/roles.toml
    [topic] No topic has the identifier “{ $id }” in content/topics.toml
    [contact] No contact has the identifier “{ $id }” in content/contacts.toml
    [boilerplate] No standard text is called “{ $id }” in content/boilerplates
   *[other] The identifier “{ $id }” is unknown
}{ $has-count ->
    [yes] ; it is named here and { $count ->
        [one] once more
       *[other] { $count } more times
    }.
   *[no] .
}
    .help = { $has-suggestion ->
    [yes] { $has-count ->
        [yes] The nearest one is “{ $suggestion }”. If the slip is there, mend it in that file; otherwise, write “{ $suggestion }” everywhere instead of “{ $id }”.
       *[no] Did you mean “{ $suggestion }”?
    }
   *[no] { $registry ->
        [boilerplate] Check its spelling: it is the name of a folder in content/boilerplates. Otherwise, create it.
       *[other] Check its spelling: an identifier is the name in square brackets that opens each group of that file. Otherwise, add a line [{ $id }] there, with its fields.
    }
}
no-registry = { $registry ->
    [organisation] The file content/organisations.toml does not exist
    [person] The file content/people.toml does not exist
    [role] The file content/roles.toml does not exist
    [topic] The file content/topics.toml does not exist
    [contact] The file content/contacts.toml does not exist
   *[other] A file is missing
}; “{ $id }” is named here{ $has-count ->
    [yes] { "" } and others elsewhere ({ $count }).
   *[no] .
}
    .help = Create this file, with a group for each of these identifiers: a line [{ $id }], then a line name = { $registry ->
    [person] "First Last".
    [role] { "{" } fr = { "{" } f = "…", m = "…" { "}" }, en = "…" { "}" }.
   *[other] { "{" } fr = "…", en = "…" { "}" }.
}
unknown-figure = The figure “{ $id }” is given neither in item.toml nor in content/figures.toml.
    .help = { $has-suggestion ->
    [yes] Did you mean “{ $suggestion }”?
   *[no] Check its spelling, or add to the end of item.toml a line [figures.{ $id }] and, below it, value = 169, for instance, and label = { "{" } fr = "…", en = "…" { "}" } (what is counted).
}
chart-figures = { $reason ->
    [few] This chart has nothing to compare.
    [unit] The figure “{ $id }” does not count in the same unit as those before it in the chart.
    [share] The figure “{ $id }” is not a percentage between 0 and 100: the chart cannot show it as a part of a whole.
   *[negative] The figure “{ $id }” is below zero: a bar cannot show it.
}
    .help = { $reason ->
    [few] In the list figures of the chart, write the identifiers of figures of item.toml or content/figures.toml: two at least for form = "bars".
   *[other] Remove it from the chart, or make a chart of its own for it.
}
figure-mismatch = The text says “{ $written }”; the figure on record is “{ $stated }”.
    .help = Correct whichever of the two is wrong; if the link holds several numbers, leave only that one in it.
figure-qualifier = The text says “{ $written }”, but the figure on record points the other way: “{ $stated }”.
    .help = Correct the words around the number or, if the figure on record is wrong, its field qualifier: "at-least", "at-most" or "below".
figure-nuance = The text says “{ $written }”; the figure on record is “{ $stated }”: they do not say quite the same.
    .help = Correct the words around the number (“more than”, “about”) or, if the figure on record is wrong, its field qualifier: "exact", "at-least", "at-most", "about" or "below".
unit-sign = The unit “{ $value }” does not suit every language.
    .help = Write unit = "{ $suggestion }": each language will write it in its own way.
figure-without-number = “{ $written }” refers to a figure but does not give it.
    .help = Write the number in digits in the text of the link, for instance [169 projects](figure:projects).
no-boilerplate-in-force = No version of the standard text “{ $id }” is in force on the date of the document ({ $date }).
    .help = Add to content/boilerplates/{ $id } a folder named after an earlier date, or correct the date of the document.
untranslated-boilerplate = The standard text “{ $id }” does not exist in { $language-name }, and a document in that language shows it.
    .help = Add { $language }.md to the folder of the version in force.
untranslated-text = The field “{ $key }” has no text in { $language-name }, and a page in that language shows it.
    .help = Add { $language } = "…" beside its text in the other languages, inside the same braces if there are any.
to-complete = The field “{ $key }” still has to be completed.
    .help = As soon as it is known, write the value between quotation marks in place of { "{" } to_complete = true { "}" }, before the site opens to the public.

text-to-complete = { $has-what ->
    [yes] This still has to be completed: { $what }.
   *[no] Something still has to be completed here, and nothing says what.
}
    .help = Replace the link [to be completed](to-complete:…) by the text as soon as it is known, before the site opens to the public.

## One language beside the other

parity-figure = { $reason ->
    [missing] “{ $source }” has no equivalent in the translation. Original: “{ $passage }” Translation: “{ $counterpart }”
    [added] “{ $target }” has no equivalent in the original. Original: “{ $passage }” Translation: “{ $counterpart }”
    [unit] The two languages do not count the same thing, or not in the same currency: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [sign] The sign changes from one language to the other: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [opposite] The words around the figure point opposite ways: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [notation] A number is not written as its language writes it: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
   *[value] The two languages do not give the same figure or date: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
}
    .help = Correct the language that is wrong. If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-figure", text = "{ $has-source ->
    [yes] { $source }
   *[no] { $target }
}" and reason = "…" (why).
parity-nuance = { $reason ->
    [qualifier] They do not say quite the same: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [ambiguous] A date in digits can be read in two ways: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [date] The date is not told in the same way: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [duration] The length of time is not told in the same way: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [notation] A number is not written as its language writes it: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [sign] The sign is written in one language only: “{ $source }” and “{ $target }”. Original: “{ $passage }” Translation: “{ $counterpart }”
    [missing] “{ $source }” seems to have no equivalent in the translation. Original: “{ $passage }” Translation: “{ $counterpart }”
   *[added] “{ $target }” seems to have no equivalent in the original. Original: “{ $passage }” Translation: “{ $counterpart }”
}
    .help = Read both sentences again and correct the one that needs it. If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-nuance", text = "{ $has-source ->
    [yes] { $source }
   *[no] { $target }
}" and reason = "…" (why).
parity-heading = { $what ->
    [level] The heading is of level { $target } here and of level { $source } in the original.
    [anchor] { $has-target ->
        [yes] { $has-source ->
            [yes] The heading has the anchor “{ $target }” here and “{ $source }” in the original.
           *[no] The heading has the anchor “{ $target }” here and none in the original.
        }
       *[no] The heading has no anchor here, and that of the original has “{ $source }”.
    }
   *[number] { $target ->
        [one] The translation has { $target } heading, the original { $source }.
       *[other] The translation has { $target } headings, the original { $source }.
    }
}
    .help = { $what ->
    [level] Begin both headings with the same sign, ## or ###.
    [anchor] In both languages, write the same anchor between braces at the end of the line of the heading, { $has-source ->
        [yes] { "{" }#{ $source }{ "}" }
       *[no] { "{" }#{ $target }{ "}" }
    }: links to this passage depend on it.
   *[number] Look for the heading that is missing or too many: both languages have the same ones, in the same order.
}
parity-shape = { $what ->
    [paragraph] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } paragraph
       *[other] { $target } paragraphs
    }, the original { $source }.
    [item] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } list item
       *[other] { $target } list items
    }, the original { $source }.
    [cell] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } table cell
       *[other] { $target } table cells
    }, the original { $source }.
    [quotation] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } paragraph of quotation
       *[other] { $target } paragraphs of quotation
    }, the original { $source }.
    [note] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } footnote
       *[other] { $target } footnotes
    }, the original { $source }.
    [call] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } footnote mark
       *[other] { $target } footnote marks
    }, the original { $source }.
    [picture] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } picture
       *[other] { $target } pictures
    }, the original { $source }.
   *[code] From “{ $passage }” on, the translation has { $target ->
        [one] { $target } piece of code
       *[other] { $target } pieces of code
    }, the original { $source }.
}
    .help = Look for what is missing or too many, up to the next heading. If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-shape", text = "{ $passage }" and reason = "…" (why).
parity-link = { $missing ->
    [yes] The translation does not have the link to “{ $link }”. Original: “{ $passage }” Translation: “{ $counterpart }”
   *[no] The original does not have the link to “{ $link }”. Original: “{ $passage }” Translation: “{ $counterpart }”
}
    .help = Put the same link in both languages. If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-link", text = "{ $link }" and reason = "…" (why).
parity-name = { $reason ->
    [missing] The translation does not name { $name }. Original: “{ $passage }” Translation: “{ $counterpart }”
    [added] The original does not name { $name }. Original: “{ $passage }” Translation: “{ $counterpart }”
    [other] The original names { $name }, the translation { $found }. Original: “{ $passage }” Translation: “{ $counterpart }”
   *[spelling] “{ $found }” seems to be { $name }, misspelt. Original: “{ $passage }” Translation: “{ $counterpart }”
}
    .help = { $reason ->
    [missing] Name { $name } in both languages.
    [added] Name { $name } in both languages.
    [other] Correct the language that is wrong.
   *[spelling] Write “{ $name }”; or, if the other spelling is right as well and it is an organisation, add it to its aliases in content/organisations.toml.
} If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-name", text = "{ $name }" and reason = "…" (why).
parity-term = { $missing ->
    [yes] The translation does not say “{ $term }”: { $expected } would be expected. Original: “{ $passage }” Translation: “{ $counterpart }”
   *[no] The original does not say “{ $term }”: { $expected } would be expected. Original: “{ $passage }” Translation: “{ $counterpart }”
}
    .help = Use the term expected, or add to content/terms.toml the word that stands for it here, in the list accepted (or loose, if it says other things too). If the difference is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "parity-term", text = "{ $term }" and reason = "…" (why).
avoided-term = “{ $found }” is to be avoided ({ $why }); write “{ $preferred }”. Text: “{ $passage }” Rather: “{ $instead }”
    .help = Use the preferred term, and let the sentence agree with it. If this one is meant, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "avoided-term", text = "{ $found }" and reason = "…" (why).
name-variant = { $reason ->
    [link] A link to { $name } bears the name “{ $found }”: “{ $passage }”
   *[spelling] “{ $found }” is written “{ $name }”: “{ $passage }”
}
    .help = Write “{ $name }”. If the other is a former name of the organisation, add it to its former_names in content/organisations.toml. If it is meant here, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "name-variant", text = "{ $found }" and reason = "…" (why).
parity-speaker = The quotation is by “{ $source }” in the original and by “{ $target }” in the translation.
    .help = Correct whichever of the two names is wrong: after the dash, what precedes the first comma is the name of the speaker.
no-speaker = This quotation does not say whose it is: “{ $passage }”
    .help = End it with a line “> — Name, role”. If nobody is speaking, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "no-speaker", text = "{ $passage }" and reason = "…" (why).
sum-exceeds = The parts ({ $parts }) are more than the whole announced, “{ $whole }”: “{ $passage }”
    .help = Check the figures, or what “of which” announces. If all is right, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "sum-exceeds", text = "{ $whole }" and reason = "…" (why).
counted-list = The text announces “{ $stated }”, and { $counted ->
    [0] no list follows
    [one] the list that follows has { $counted } item
   *[other] the list that follows has { $counted } items
}: “{ $passage }”
    .help = Correct the number or complete the list. If all is right, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "counted-list", text = "{ $stated }" and reason = "…" (why).
two-values = { $among ->
    [boilerplate] The text says “{ $second }” where the standard text says “{ $first }”: “{ $passage }”
   *[text] The same text says “{ $first }” and then “{ $second }” of the same thing: “{ $passage }”
}
    .help = Keep the right value, or say in the text what sets the two apart. If all is right, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "two-values", text = "{ $second }" and reason = "…" (why).
no-currency = “{ $amount }” seems to be an amount and has no currency: “{ $passage }”
    .help = Write the currency, or what is counted. If all is right, add to the end of item.toml a line [[waivers]] and, below it, three lines: check = "no-currency", text = "{ $amount }" and reason = "…" (why).
wrong-language = This text in { $language-name } seems to be written in another language{ $found ->
    [fr] { " " }(French)
    [en] { " " }(English)
   *[other] { "" }
}.
    .help = Translate it, or put it in the file of its language: the two files may have been swapped.
foreign-passage = This passage seems to be written in another language{ $found ->
    [fr] { " " }(French)
    [en] { " " }(English)
   *[other] { "" }
}: “{ $passage }”
    .help = Translate it; or, if it is to stay in that language, say so by putting it between <span lang="{ $found }"> and </span>.
stale-waiver = This waiver serves nothing: no finding { $check } quotes “{ $text }”.
    .help = If the difference is gone, remove the line [[waivers]] and the three that follow it. Otherwise, copy after text = the words that the finding quotes.

## Addresses

address-clash = Two pages or files would have the same address: { $address }
    .help = Give one of the two another title, another end of address (slug = "…", at the top of the text) or another file name.

## The look of the site

no-catalogue = The words of the theme (menus, buttons) are missing in { $language-name }: there is no file i18n/{ $language }/site.ftl.
    .help = Copy the site.ftl of another language to this folder and translate it.
message-syntax = This passage of the words of the theme is not written as it should be.
    .help = Check that it looks like name = text, that braces are closed and that the lines that follow are indented.
duplicate-message = The text “{ $id }” is in this file twice.
    .help = Keep only one.
missing-message = The text “{ $id }” is missing in { $language-name }.
    .help = { $has-suggestion ->
    [yes] Did you mean to call it “{ $suggestion }”?
   *[no] Add it to i18n/{ $language }/site.ftl.
}
broken-message = The text “{ $id }” cannot be written.
    .help = Check that the values between braces are those that the page gives it, and that it does not call itself.{ $has-detail ->
    [yes] { " " }For whoever helps you: “{ $detail }”.
   *[no] { "" }
}
superfluous-message = The text “{ $id }” exists in { $language-name }, but not in the first language of the site.
    .help = Remove it, or add it to the file site.ftl of the first language.
unused-message = No page uses the text “{ $id }”.
    .help = Remove it from the file site.ftl of every language.
message-variables = The text “{ $id }” does not use the same values as in the first language of the site.
    .help = { $has-missing ->
    [yes] It lacks: { $missing }.{ $has-superfluous ->
        [yes] { " " }It has too many: { $superfluous }.
       *[no] { "" }
    }
   *[no] { $has-superfluous ->
        [yes] It has too many: { $superfluous }.
       *[no] Compare the two texts.
    }
}
missing-template = The theme has no page template “{ $name }”.
    .help = Add this file to the theme, or take it from a complete theme.
template-syntax = { $slip ->
    [expected] “{ $wanted }” is expected here{ $has-sign ->
        [yes] , and “{ $sign }” stands here
       *[no] { "" }
    }.
    [name] A name is expected here{ $has-sign ->
        [yes] , and “{ $sign }” stands here
       *[no] { "" }
    }.
    [text] A text between quotation marks is expected here{ $has-sign ->
        [yes] , and “{ $sign }” stands here
       *[no] { "" }
    }.
    [value] A name, a number or a text between quotation marks is expected here{ $has-sign ->
        [yes] , and “{ $sign }” stands here
       *[no] { "" }
    }.
    [end] The template ends before what is open in it is closed.
    [tag] No instruction of templates begins so{ $has-sign ->
        [yes] : “{ $sign }”
       *[no] { "" }
    }.
    [sign] This sign cannot stand here{ $has-sign ->
        [yes] : “{ $sign }”
       *[no] { "" }
    }.
    [quotation] A quotation mark is not closed.
    [comment] A comment is not closed.
    [extends] A template says what it extends before all else.
    [outside] This stands outside any block: it would not be shown, because this template extends another.
    [block] This template has two blocks called “{ $sign }”.
    [closing] This closes a block of another name.
   *[other] This page template is not written as it should be.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
    .help = { $slip ->
        [end] Add what is missing: { "{%" } endif %{ "}" }, { "{%" } endfor %{ "}" }, { "{%" } endblock %{ "}" }, or the braces that close an instruction.
        [tag] Check how it is written; the instructions are if, for, set, block, extends, include, filter, raw and component.
        [comment] Add #{ "}" } where it ends.
        [extends] Move the line with “extends” to the very beginning; only comments may precede it.
        [outside] Put it into a block that the other template has, or remove it.
        [block] Give one of them another name.
        [closing] Blocks are closed in the reverse order: give the one that was opened last.
       *[other] Correct the passage shown; what is wrong may also stand just before it.
    }
template-name = { $what ->
    [field] There is no field “{ $name }” here.
    [variable] Nothing is called “{ $name }” here.
    [empty] What is called “{ $name }” has no value here.
    [filter] There is no filter “{ $name }”.
    [test] There is no test “{ $name }”.
    [function] There is no function “{ $name }”.
    [component] There is no component “{ $name }”.
    [template] There is no template “{ $name }”.
    [block] No template that this one extends has a block “{ $name }”.
    [language] The site has no language “{ $name }”.
   *[file] The theme has no file “static/{ $name }”, or does not publish it.
}{ $has-page ->
    [yes] { " " }It is asked for on the page { $page }.
   *[no] { "" }
}
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”?
       *[no] { $has-choices ->
            [yes] Here there are: { $choices }.
           *[no] { $what ->
                [block] Give the block the name of one in that template, or put what it holds into one.
                [template] Correct the name, which begins with pages/, layouts/ or partials/, or add the template.
                [file] Correct the name, or add the file to the folder static/ of the theme.
                [empty] Ask first whether it is there: { "{%" } if { $name } %{ "}" }.
               *[other] Correct the name, or remove it; docs/themes.md says what templates have.
            }
        }
    }
template-argument = { $slip ->
    [missing] This call does not give “{ $name }”, which it needs.
    [variable] The text “{ $of }” names “{ $name }”, and this call does not give it, or gives nothing for it.
   *[polyglot] Only the pages that speak every language may ask in which language a text is.
}{ $has-page ->
    [yes] { " " }The page is { $page }.
   *[no] { "" }
}
    .help = { $slip ->
        [polyglot] Remove “lang”: the text is in the language of the page.
       *[other] Add { $name }=… between the parentheses; for something that may be absent, ask first whether it is there.
    }
template-value = { $slip ->
    [compare] These two values cannot be compared: { $sort ->
        [text] a text
        [truth] true or false
        [number] a number
        [list] a list
        [view] a group of fields
        [nothing] nothing
       *[other] one of another sort
    }, and { $wanted ->
        [text] a text
        [truth] true or false
        [number] a number
        [list] a list
        [view] a group of fields
        [nothing] nothing
       *[other] one of another sort
    }.
    [suit] This wants { $wanted ->
        [text] a text
        [truth] true or false
        [number] a number
        [list] a list
        [view] a group of fields
       *[other] something else
    }, and is given { $sort ->
        [text] a text
        [truth] true or false
        [number] a number
        [list] a list
        [view] a group of fields
        [nothing] nothing
       *[other] something else
    }.
    [count] One counts with numbers only, and this is { $sort ->
        [text] a text
        [truth] true or false
        [list] a list
        [view] a group of fields
        [nothing] nothing
       *[other] something else
    }.
    [pairs] Only a group of fields has names and values to go through, and this is { $sort ->
        [text] a text
        [truth] true or false
        [number] a number
        [list] a list
        [nothing] nothing
       *[other] something else
    }.
   *[list] One goes through a list, and this is { $sort ->
        [text] a text
        [truth] true or false
        [number] a number
        [nothing] nothing
       *[other] something else
    }.
}{ $has-page ->
    [yes] { " " }The page is { $page }.
   *[no] { "" }
}
    .help = Look up in docs/views.md what the field holds; for one that may be absent, ask first whether it is there.
template-cycle = Page templates call each other in a circle, or too many levels deep: { $chain }.
    .help = Remove one of these calls.
template-failure = This page template of the theme cannot make the page { $page }.
    .help = Correct the passage shown, or go back to the previous version of the theme.{ $has-detail ->
    [yes] { " " }For whoever helps you: “{ $detail }”.
   *[no] { "" }
}
css-syntax = { $slip ->
    [unclosed] This bracket is never closed, or one inside it is not.
    [unopened] This bracket closes nothing.
    [comment] This comment does not end.
    [string] This text between quotation marks does not end on its line.
    [depth] There are too many brackets inside each other here.
    [end] Something is missing here: what stands before it is not complete.
    [semicolon] A semicolon stands between rules: browsers take it for the beginning of the next one, and leave that out.
    [sign] { $has-found ->
        [yes] “{ $found }” cannot stand here.
       *[no] Something here cannot stand where it is.
    }
    [declaration] This is not a property with its value.
    [selector] This selector is not written as it should be.
    [condition] This condition is not written as it should be.
    [rule] This is not a rule: it lacks its braces, or what stands before them.
    [at-rule] This rule does not hold what it should.
    [nesting] This rule cannot stand inside another.
    [late-import] An @import stands after other rules: browsers do not follow it.
    [late-namespace] A @namespace stands after other rules: browsers do not follow it.
   *[other] The stylesheet cannot be finished.{ $has-found ->
        [yes] { " " }({ $found })
       *[no] { "" }
    }
}
    .help = { $slip ->
        [unclosed] Add what closes it: { "}" }, ) or ]. When it seems to be closed, one that was opened after it is not.
        [unopened] Remove it, or add what it closes.
        [comment] Add */ where it ends.
        [string] Add the quotation mark that closes it.
        [semicolon] Remove it.
        [depth] Write it in several rules.
        [declaration] Write “property: value;”. Look also at the end of the line before: a semicolon may be missing.
        [sign] Look also at the end of the line before: a semicolon or a bracket may be missing.
        [late-import] Move every @import to the beginning of the file; only @layer statements may stand before them.
        [late-namespace] Move it to the beginning of the file, after the imports.
       *[other] Correct the passage shown; browsers would leave out the rule it stands in.
    }
css-unknown = { $what ->
    [rule] “{ $name }” is not a rule known here.
   *[selector] “{ $name }” is not a selector known here.
}
    .help = Check how it is written. When it is newer than this tool, it stays as it is, and browsers that do not know it leave out the whole rule.
css-file = The theme has no file “{ $name }”.
    .help = { $has-suggestion ->
        [yes] Did you mean “{ $suggestion }”? Addresses in a stylesheet are read from the folder in which it stands.
       *[no] Add the file to the theme, or correct the address: it is read from the folder in which the stylesheet stands.
    }
css-elsewhere = { $reason ->
    [data] The file “{ $address }” is written into the stylesheet: the published site forbids browsers to use it.
    [root] The address “{ $address }” begins at the root of the host: it would lead elsewhere when the site stands below a path.
   *[host] The address “{ $address }” leads to another host: the published site forbids browsers to ask there.
}
    .help = { $reason ->
        [data] Put it into a file of its own in the folder static/ of the theme, and name that file.
        [root] Put the file into the folder static/ of the theme, and write its address from the folder in which the stylesheet stands.
       *[host] Put the file into the folder static/ of the theme, and name it from there.
    }
css-cycle = Stylesheets import each other in a circle, or too often: { $chain }.
    .help = Remove one of these @import rules.

## For the editors

editor-note = Note from the editors: { $text }
    .help = Once the question is settled, remove this note from the field notes.
not-public = { $has-awaited ->
    [yes] { $status ->
        [draft] The text in { $language-name } is ready, but waits for the one in { $awaited-name }, which is a draft: languages = "together" makes them appear together.
       *[to-review] The text in { $language-name } is ready, but waits for the one in { $awaited-name }, which has yet to be reviewed: languages = "together" makes them appear together.
    }
   *[no] { $status ->
        [draft] The text in { $language-name } is a draft: it is not published.
        [to-review] The text in { $language-name } is waiting to be reviewed: it is not published.
        [scheduled] The text in { $language-name } is scheduled{ $has-until ->
            [yes] { " " }for { $until } (the site’s time)
           *[no] { "" }
        }: it is not published yet.
        [embargoed] The text in { $language-name } is under embargo{ $has-until ->
            [yes] { " " }until { $until } (the site’s time)
           *[no] { "" }
        }: it is not published yet.
        [expired] The text in { $language-name } is past its withdrawal date: it is no longer published.
       *[other] The text in { $language-name } is not public.
    }
}
    .help = { $has-awaited ->
    [yes] Once the other text is ready, write { $awaited } = "ready" under [status] in item.toml; not to wait for it, write languages = "independent".
   *[no] { $status ->
        [draft] When it is ready, write { $language } = "ready" under [status], in item.toml.
        [to-review] When it has been reviewed, write { $language } = "ready" under [status], in item.toml.
        [scheduled] It will appear the first time the site is published after that moment, which publish_at (or, without it, the date of the document) gives.
        [embargoed] It will appear the first time the site is published after the date of embargo_until.
        [expired] To publish it again, change or remove expires_at in item.toml.
       *[other] Look at its status and its dates in item.toml.
    }
}
undated-document = This document has no date: neither the news feeds nor the archive have it.
    .help = In item.toml, add the day of its publication, date = 2026-06-01 for instance, or, if the document itself does not tell it, publish_at = 2026-06-01.
missing-translation = This document does not exist in { $language-name }.
    .help = To translate it, add { $language }.md to its folder.
internal = Diptych could not deal with this file (stage: { $stage }).
    .help = The fault lies in Diptych and not in your text: pass this message and this file on to whoever looks after it.

## Help

about =
    Diptych builds a site in several languages from texts and from facts that are stated only once.
    .start =
        New to it? Type these lines one after the other, each followed by the Enter key:
        { "  " }diptych init my-site     creates a small site that explains itself
        { "  " }cd my-site               takes you to the folder of that site
        { "  " }diptych serve --open     shows it in the browser while you write
        { "  " }Ctrl-C                   (both keys together) ends that preview
        { "  " }diptych check            says what is left to put right, where and how
        { "  " }diptych build            publishes the site in the folder public
usage = How to write it
commands = Commands
options = Options
examples = Examples
choices = One of: { $choices }.
more-help = To know all about a command: diptych help { $command }.
more-commands = To see what can be asked: diptych help.
value-folder = folder
value-moment = moment
value-address = address
value-port = port
value-choice = choice
value-path = path
value-command = command
value-server = server
command-build = Builds the site and publishes it in a folder.
    .details = To publish is to write the pages of the site to a folder of this computer: the site is online only once that folder has been copied to your web host. Everything is read and checked first. If an error remains in what is public, nothing is published and the site already published does not change. Documents that are drafts, scheduled for later or under embargo leave no trace in the published site. Their errors are reported but do not keep the rest from being published.
    .examples =
        diptych build
        diptych build --root my-site --out /var/www/site
command-check = Checks the site and publishes nothing.
    .details = Says what is wrong, in which file, in which sentence, and how to put it right. Texts under embargo are checked as well. The command ends with 0 if there is no error, 1 if there are some, 2 if the check could not take place.
    .examples =
        diptych check
        diptych check --notes
        diptych check --now 2026-06-01T09:00
command-serve = Shows the site in a browser while you write it.
    .details = Everything is there, even what is not public yet: a bar then says why. Pages are brought up to date as soon as you save a file; if it holds an error, the error is shown on the page, which keeps its last sound state. The preview can be seen on this computer only and writes nothing in the folder of the site. The addresses that pages give to search engines stay those of the real site.
    .examples =
        diptych serve
        diptych serve --open
        diptych serve --root my-site --port 3000
command-typo = Shows what typography changes in the texts.
    .details = Spaces, quotation marks, apostrophes and dashes are set when the site is built: nothing has to be written back for readers. With --write, the texts themselves are changed as well, wherever that is sure; code, addresses and words in another language are never touched. ⍽ stands for a no-break space, ⎵ for a narrow one. The command ends with 0 if there is nothing to change or all is written, 1 if there are changes to see.
    .examples =
        diptych typo
        diptych typo content/press
        diptych typo content/press --write
command-theme = Shows what the theme of the site is made of.
    .details = For those who write themes: the templates, with the theme that each comes from, what each is given, what it includes and which messages it asks for; the messages that are missing or superfluous in each language; the static files, and who names them. A question mark stands after what may be absent. Mistakes are found by diptych check.
    .examples =
        diptych theme
        diptych theme --format json
        diptych theme --views > views.md
command-init = Creates a new site, ready to be rewritten.
    .details = The folder must be empty or not exist yet: nothing is ever overwritten.
    .examples =
        diptych init my-site
command-headers = Prints what to add to the configuration of a web server.
    .details = For whoever runs a server, nginx or caddy: the headers with which pages are protected and files kept by browsers. They depend on the address of the site only; print them again when it changes. Hosts that read a file _headers need nothing: it is in the published site. To say something else to those hosts, write content/static/_headers.
    .examples =
        diptych headers nginx > /etc/nginx/snippets/my-site.conf
        diptych headers caddy --root my-site
command-help = Explains a command.
    .details = Without the name of a command, shows everything that can be asked.
    .examples =
        diptych help build
option-root = The folder of the site; by default, the one you are in.
option-out = The folder in which to publish the site; by default, public in the folder of the site.
option-now = Build as if it were this moment: 2026-06-01, 2026-06-01T09:00 (the site’s time) or 2026-06-01T09:00:00+02:00. By default, the present time or, if a program has fixed it, the moment that the variable SOURCE_DATE_EPOCH gives.
option-base-url = The address of the site, instead of the one in content/site.toml.
option-write = Write the changes into the texts.
option-port = The port of the preview, that is the number at the end of its address; by default, 8080 or the first free one after it. With 0, any.
option-open = Open the preview in the browser.
option-views = Show what every view holds, field by field, in English and as Markdown; no site is read.
option-notes = Show notes as well: notes from the editors, texts that are not public, missing translations.
option-format = The form of the report. Keep text: the others are made for programs.
option-lang = The language of the messages; by default, that of your session.
option-colour = Colour in the report.
option-quiet = Show only what is wrong.
option-verbose = Show the name of each finding as well, to be quoted when you ask for help.
option-help = Show this help.
option-version = Tell the version of the program.

## Requests that cannot be followed

unknown-command = { $has-suggestion ->
    [yes] There is no command “{ $word }”. Did you mean “{ $suggestion }”?
   *[no] There is no command “{ $word }”.
}
unknown-option = { $has-suggestion ->
    [yes] There is no option { $option }. Did you mean { $suggestion }?
   *[no] There is no option { $option }.
}
option-elsewhere = The option { $option } does not go with the command { $command }, but with: { $commands }.
missing-value = Something is missing after { $option }: write its value, after a space.
unneeded-value = The option { $option } is written alone, without the sign = or anything after it.
repeated-option = The option { $option } is given twice: keep one of them.
empty-value = The value of { $option } is empty: write it, or leave the option out.
value-not-text = The value of { $option } has unreadable characters: “{ $value }”.
bad-choice = { $has-suggestion ->
    [yes] “{ $value }” does not suit { $option }. Did you mean “{ $suggestion }”? One of: { $choices }.
   *[no] “{ $value }” does not suit { $option }. One of: { $choices }.
}
bad-moment = “{ $value }” is not a possible moment for { $option }. Write 2026-06-01, 2026-06-01T09:00 (the site’s time) or 2026-06-01T09:00:00+02:00.
bad-base = “{ $value }” does not suit { $option }. Write a whole address, for instance https://www.example.org/, with nothing after the path.
bad-port = “{ $value }” is not a possible port for { $option }. Write a number from 0 to 65535.
unexpected-word = The command { $command } has no use for “{ $word }”.{ $command ->
    [init] { "" }
    [help] { "" }
   *[other] { " " }If it is the folder of the site, write --root { $word }.
}
missing-word = A word is missing after { $command }: { $command ->
    [init] the name of the folder to create. Write diptych init my-site, for instance.
    [headers] the name of the server. Write diptych headers nginx or diptych headers caddy.
   *[other] write diptych { $command } <{ $word }>.
}
bad-epoch = The variable SOURCE_DATE_EPOCH is “{ $value }”; it must be a number of seconds since 1970, in digits only. Correct it or unset it.
ambiguous-now = { $change ->
    [gap] The moment { $value } does not exist: the clocks go forward at that time ({ $zone }). Choose a time before or after.
   *[fold] The moment { $value } comes twice: the clocks go back at that time ({ $zone }). Add the offset from universal time, for instance +02:00.
}

## What the commands say

bad-root = { $reason ->
    [missing] There is no folder “{ $path }”. Check what you wrote after --root, starting from the folder you are in.
    [not-folder] “{ $path }” is a file; --root needs the folder of the site.
    [permission] You are not allowed to read the folder “{ $path }”.
   *[other] The folder “{ $path }” cannot be read.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
lost-output = The report could not be written in full. ({ $detail })
crashed = Diptych failed while running “{ $command }”; nothing was published. The fault lies in the program: pass this message and a copy of the site on to whoever looks after it.
nothing-found = Nothing to put right.
count-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
}
count-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
}
count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
summary = In all: { $counts }.
more-to-complete = … and { $count ->
    [one] { $count } other passage to be completed. To see it: diptych check --notes.
   *[other] { $count } other passages to be completed. To see them: diptych check --notes.
}
hidden-notes = { $count ->
    [one] There is also { $count } note. To read it: diptych check --notes.
   *[other] There are also { $count } notes. To read them: diptych check --notes.
}
published = { $count ->
    [one] The site is published in the folder “{ $path }”: { $count } file.
   *[other] The site is published in the folder “{ $path }”: { $count } files.
}
unchanged = Nothing has changed: the site published in the folder “{ $path }” is up to date.
pages-gone = { $count ->
    [one] { $count } page that was published last time no longer is:
   *[other] { $count } pages that were published last time no longer are:
}
page-gone = { "  " }{ $address }{ $has-reason ->
    [yes] { " " }({ $reason })
   *[no] { "" }
}
and-more = { $count ->
    [one] { "  " }and { $count } other
   *[other] { "  " }and { $count } others
}
errors-withheld = { $count ->
    [one] This error concerns only a text that is not public; it did not stop publication.
   *[other] These { $count } errors concern only texts that are not public; they did not stop publication.
}
not-ready = Not published yet: { $document }. Its file item.toml does not say "ready", under [status], for { $texts }.
under-embargo = Under embargo until { $date } at { $time } ({ $zone }): { $document }.
not-published = { $count ->
    [one] The site was not published: put this error right first. What is already published has not changed.
   *[other] The site was not published: put these { $count } errors right first. What is already published has not changed.
}

## Publishing

published-leftover = The previous site could not be removed in full: what is left is in “{ $path }”. You may delete that folder.
publish-empty-path = The name of the folder in which to publish is missing. Give it with --out.
publish-dangerous-path = { $danger ->
    [system] The site cannot be published at the root of the computer (“{ $path }”).
    [root] The site cannot be published in the folder of its own texts (“{ $path }”).
    [above-root] The site cannot be published in a folder that holds its own texts (“{ $path }”).
    [sources] The site cannot be published among its own texts (“{ $path }”).
    [home] The site cannot be published in your home folder, nor in a folder that holds it (“{ $path }”).
   *[current] The site cannot be published in the folder you are in, nor in a folder that holds it (“{ $path }”).
} Publishing replaces everything in the folder: with --out, name a folder that serves nothing else. Nothing was touched.
publish-symlink = “{ $path }” is a shortcut (symbolic link). With --out, name the folder itself. Nothing was touched.
publish-not-folder = “{ $path }” is not a folder. Name another with --out. Nothing was touched.
publish-no-parent = There is no folder “{ $path }”. Create it, or correct the path given to --out.
publish-parent-not-writable = { $reason ->
    [no-space] There is no room left to write in “{ $path }”. Free some and try again. The site already published has not changed.
    [permission] You are not allowed to write in “{ $path }”. Ask for permission, or name another folder with --out. The site already published has not changed.
   *[other] Nothing can be written in “{ $path }”. Name another folder with --out. The site already published has not changed.
}{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}
publish-not-ours = { $marker ->
    [missing] The folder “{ $path }” holds files that Diptych did not publish there.
    [damaged] In the folder “{ $path }”, the file .diptych, which says what Diptych published there, has been changed.
   *[version] The folder “{ $path }” was published by another version of Diptych.
} Nothing was touched. Name another folder with --out, or empty this one if it holds nothing worth keeping.
publish-foreign-files = { $more ->
    [0] The folder “{ $path }” holds what Diptych did not publish: { $files }.
    [one] The folder “{ $path }” holds what Diptych did not publish: { $files } and { $more } other file.
   *[other] The folder “{ $path }” holds what Diptych did not publish: { $files } and { $more } other files.
} Nothing was touched. Put in content/static what is to be published with the site, and take the rest out of this folder.
publish-reserved-name = The file “{ $file }” has a name that Diptych uses itself. Rename it in content/static.
publish-file-and-folder = “{ $file }” would be both a file and the folder of “{ $below }”. Rename one of the two.
publish-locked = { $seconds ->
    [one] Another site has been publishing beside “{ $path }” for more than { $seconds } second. Wait until it has finished and try again.
   *[other] Another site has been publishing beside “{ $path }” for more than { $seconds } seconds. Wait until it has finished and try again.
}
publish-leftover = The hidden folder “{ $path }” has a name that Diptych uses itself, but holds something else. Nothing was touched. Move or rename it, then try again.
publish-source-changed = The file “{ $path }” changed while the site was being built. Try again once the changes are finished. The site already published has not changed.
publish-failed = { $action ->
    [read] “{ $path }” could not be read.
    [lock] Waiting for another publication, by means of “{ $path }”, failed.
    [write] “{ $path }” could not be written.
    [sync] It could not be confirmed that “{ $path }” is safely on the disk.
    [swap] The new site could not take the place of the old one (“{ $path }”).
   *[tidy] What an interrupted publication left in “{ $path }” could not be removed.
} { $reason ->
    [no-space] There is no room left: free some and try again. The site already published has not changed.
    [permission] You are not allowed to: ask whoever looks after the computer. The site already published has not changed.
    [mount] This folder is a disk of its own, or another program is using it: publish in a folder inside it. The site already published has not changed.
   *[other] Try again; if it happens again, show this message to whoever looks after the computer. The site already published has not changed.
}{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}
publish-stranded = Replacing the old site by the new one was interrupted, and so was going back. Nothing is lost: the old site is in “{ $kept }”. { $reason ->
    [no-space] Free some room, then give it the name “{ $path }” again and start over.
    [permission] Ask for permission to write beside “{ $path }”, then give it that name again and start over.
   *[other] Give it the name “{ $path }” again, then start over.
}{ $has-detail ->
    [yes] { " " }({ $detail })
   *[no] { "" }
}

## The preview

port-refused = { $reason ->
    [busy] Port { $port } is in use by another program. Choose another with --port, or leave the choice to Diptych by leaving that option out.
    [permission] You are not allowed to open port { $port }. With --port, choose a number above 1023.
   *[other] Port { $port } cannot be opened.{ $has-detail ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
}
serving = The preview is here: { $address }
serving-ends = It follows what you save. To stop it, come back to this window and type Ctrl-C (both keys together).
polling = This computer cannot tell of changes in so many folders ({ $detail }). So the preview reads everything again every second: it will follow, but less quickly.
no-browser = The browser could not be opened. Open { $address } yourself.
rebuilt = { $count ->
    [0] No page changed
    [one] { $count } page changed
   *[other] { $count } pages changed
} in { $milliseconds } ms{ $errors ->
    [0] { "" }
    [one] , { $errors } error
   *[other] , { $errors } errors
}.
preview-headline = { $count ->
    [one] { $count } error to put right. What cannot be built stays in its last sound state.
   *[other] { $count } errors to put right. What cannot be built stays in its last sound state.
}
preview-details = Details
preview-gone = This page is no more: what you see is its last state.
preview-missing = There is no page at this address.
preview-lost = The preview has ended: this page no longer follows your changes.
preview-withheld = { $has-awaited ->
    [yes] Not public yet: this text is ready, but waits for the one in { $awaited-name }.
   *[no] { $status ->
        [draft] Draft: this text is not public.
        [to-review] To be reviewed: this text is not public yet.
        [scheduled] { $has-date ->
            [yes] Scheduled for { $time } ({ $city ->
                [UTC] UTC
               *[other] { $city } time, { $abbreviation }
            }) on { $date }
           *[no] Scheduled: this text is not public yet.
        }
        [embargoed] { $has-date ->
            [yes] Embargoed until { $time } ({ $city ->
                [UTC] UTC
               *[other] { $city } time, { $abbreviation }
            }) on { $date }
           *[no] Under embargo: this text is not public yet.
        }
        [expired] Withdrawn: this text is no longer public.
       *[other] This text is not public.
    }
}

## The theme

theme-heading = Theme “{ $name }”{ $has-extended ->
    [yes] , which extends { $extended }
   *[no] { "" }
}
theme-templates = Templates
theme-view = view:
theme-includes = includes:
theme-messages = messages:
theme-absent = missing
theme-unreached = No page is made of this.
theme-words = Words
theme-count = { $count ->
    [one] { $count } message
   *[other] { $count } messages
} ({ $files })
theme-missing = missing:
theme-superfluous = superfluous:
theme-files = Static files
theme-unused = nobody names this
theme-folded = published inside these only

## A new site

init-not-empty = The folder “{ $path }” is not empty. Choose another: nothing that exists is overwritten.
init-not-folder = “{ $path }” is a file. Choose another name for the folder of the site.
init-failed = “{ $path }” could not be written. Check that you are allowed to write in this folder and that there is room left. ({ $detail })
typo-path = “{ $path }” is not in the folder of the site. Write the path of a file or a folder, for instance content/press.
typo-settings = The settings of the site cannot be read: diptych check tells why.
typo-failed = “{ $path }” could not be rewritten: check that you are allowed to write in this folder and that there is room left. ({ $detail })
typo-nothing = Typography changes nothing in these texts.
typo-found = { $count ->
    [one] { $count } change
   *[other] { $count } changes
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
}. The files have not changed: to write these changes into them, add --write to the command. ⍽ is a no-break space, ⎵ a narrow one.
typo-written = { $count ->
    [one] { $count } change is written
   *[other] { $count } changes are written
} in { $files ->
    [one] { $files } file
   *[other] { $files } files
}.
init-done = { $count ->
    [one] The site is created in the folder “{ $path }”: { $count } file.
   *[other] The site is created in the folder “{ $path }”: { $count } files.
}
init-next =
    To go on:
    { "  " }1. open content/site.toml and write the name and address of your site there;
    { "  " }2. look at it while you write: diptych serve --open --root { $folder }
    { "  " }3. check it: diptych check --root { $folder }
    { "  " }4. publish it in a folder: diptych build --root { $folder }
