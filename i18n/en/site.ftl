# What visitors of the site read: every word of the theme, in British English.
# No-break spaces (U+00A0) are written as they are.

## Kinds of document

kind_press = Press release
kind_press_plural = Press releases
kind_page = Page
kind_page_plural = Pages
kind_interview = Interview
kind_interview_plural = Interviews
kind_manifesto = Manifesto
kind_manifesto_plural = Manifestos

## On every page

skip_link = Skip to content
menu_label = Main menu
switch_label = Language
breadcrumb_label = Breadcrumb
footer_menu_label = Footer menu
footer_legal_label = Legal information
published_by = A site published by { $organisation }
to_complete = to be completed

## Home page

home_title = Home
home_latest = Latest publications
home_sections = All publications
home_pages = Find out more

## Lists

list_total =
    { $count ->
        [0] No documents
       *[other] { PLURAL($count) ->
            [one] { $count } document
           *[other] { $count } documents
        }
    }
pagination_label = Pages of the list
pagination_status = Page { $number } of { $count }
pagination_page = Page
pagination_previous = More recent
pagination_next = Older

## Documents

dateline = { $place }, { $date }
dateline_without_place = { $date }
published_on = Published on { $date }
reference = Reference: { $reference }
also_available = Also available in:
contents = Contents
topics = Topics
related = See also
document_older = Older
document_newer = More recent
sequence_label = Continue reading

## Key figures

key_figures = Key figures
figure_source = Source: { $source }
figure_date = As of { $date }

## Charts

charts = At a glance

## Contacts

press_contacts = Press contacts
contacts = Contacts
contact_name = Name:
contact_email = Email:
contact_phone = Telephone:

## Files to download

downloads = Downloads
download_pages =
    { PLURAL($count) ->
        [one] { $count } page
       *[other] { $count } pages
    }
download_language =
    { $language ->
        [fr] in French
        [en] in English
       *[other] language: { $language }
    }
file_size_kilobytes = { $size } kB
file_size_megabytes = { $size } MB

## Corrections

corrections_title = Corrections
map_title = Site map
map_pages = Pages
map_finding = Other ways in
corrections_intro = Every correction made to the published documents, the latest first.
corrections_none = No document has been corrected since it was published.
corrections = History of corrections
corrections_link = See the history of corrections
correction_kind =
    { $kind ->
        [clarification] Clarification
        [update] Update
        [withdrawal] Withdrawal
       *[correction] Correction
    }
correction_notice =
    { $kind ->
        [clarification] This document was clarified on { $date }.
        [update] This document was updated on { $date }.
        [withdrawal] This document was withdrawn on { $date }.
       *[correction] This document was corrected on { $date }.
    }
withdrawn = Withdrawn
withdrawn_notice = This document has been withdrawn and no longer speaks for the organisation.
correction_wrong = { $kind ->
    [correction] It said:
   *[other] Before:
}
correction_right = { $kind ->
    [correction] It should say:
   *[other] Now:
}

## Interviews

interview_with = Interview with
interviewed_by = Interview by
interviewed_on = Interviewed on { $date }
translated_by = Translated by { $name }
original_text = Original text:
questions = The questions
# Stands before the first answer of an interview.
speaker_label = { $name }:
pull_quote = “{ $quote }”

## Manifestos

part_statement = Opening statement
part_introduction = Introduction
part_section = Section { $number }
part_conclusion = Conclusion
part_theme = Theme { $number }
part_previous = Previous
part_next = Next
whole_title = Full text
whole_read = Read the full text
whole_note = The whole manifesto on one page, to read at a stretch or to print.
signatories_title = Signatories
signatory_count =
    { PLURAL($count) ->
        [one] { $count } signatory
       *[other] { $count } signatories
    }
signatories_order = In alphabetical order of the organisations; the number is the place in the document.
signatories_file = The same list to download:
table_filter = Filter the list
table_shown = Signatories shown: { $shown } of { $total }
table_ascending = List sorted by “{ $column }”, in ascending order
table_descending = List sorted by “{ $column }”, in descending order
atlas_title = The signatories by region
atlas_map = Map of the French regions with the number of signatories in each. The list that follows says the same.
atlas_note = A signatory may appear in several regions. { $unplaced ->
    [0] { "" }
   *[other] Our documents say where { PLURAL($placed) ->
        [one] { $placed } signatory works
       *[other] { $placed } signatories work
    }; for the other { $unplaced }, they do not give the region.
}
column_order = No.
column_organisation = Organisation
column_person = Signatory
column_role = Role
column_regions = Regions
column_date = Date of signature
annex_title = Annex
annex_count = { PLURAL($count) ->
    [one] { $count } contribution
   *[other] { $count } contributions
} from { PLURAL($clusters) ->
    [one] { $clusters } cluster
   *[other] { $clusters } clusters
}
annex_by_theme = By theme
annex_by_cluster = By cluster

## Organisations and people

organisation_regions =
    { PLURAL($count) ->
        [one] Region
       *[other] Regions
    }
organisation_former_names =
    { PLURAL($count) ->
        [one] Former name
       *[other] Former names
    }
organisation_aliases = Also written
organisation_website = Website
people = People
roles = Roles
role_since = since { $from }
role_until = until { $until }
role_on = in office on { $on }
role_between = from { $from } to { $until }
signs = Signature
contributes = Contributions
speaks = Statements and interviews
named = Mentioned in
named_more = { PLURAL($count) ->
    [one] One older document is in the archive.
   *[other] { $count } older documents are in the archive.
}

## Indexes and feeds

finding_label = Find a document
index_topics = Topics
index_archive = Archive
index_organisations = Organisations
index_people = People
archive_year = Year { $year }
feed_site = { $site } – all publications
feed_kind = { $site } – { $kind }
feed_link = { $format } feed
feeds_of_list = Follow this list:

## Words set in the prose

footnotes_label = Notes
# The program adds the number after these two.
footnote_back = Back to footnote call { $number }
table_label = Table { $number }
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution

## Missing translation

stub_only =
    { $language ->
        [fr] This document is available in French only.
       *[other] This document is not available in English.
    }
stub_missing = This document is not available in English. It can be read in the following languages.

## Way in and missing page

gateway_invitation = Read the site in
not_found_title = Page not found
not_found_text = This address leads to no document. It may have moved, or the address may have been mistyped.
not_found_home = Go to the home page in English
