kind_press = Press release
kind_press_plural = Press releases
kind_page = Page
kind_page_plural = Pages
kind_interview = Interview
kind_interview_plural = Interviews
kind_manifesto = Manifesto
kind_manifesto_plural = Manifestos
part_statement = Opening statement
part_introduction = Introduction
part_section = Section { $number }
part_conclusion = Conclusion
part_theme = Theme { $number }
whole_title = Full text
signatories_title = Signatories
annex_title = Annex
index_topics = Topics
index_archive = Archive
index_organisations = Organisations
index_people = People
corrections_title = Corrections
map_title = Site map
map_pages = Pages
map_finding = Other ways in
archive_year = Year { $year }
speaker_label = { $name }:
feed_site = { $site }
feed_kind = { $site } – { $kind }
column_order = Order
column_organisation = Organisation
column_person = Signatory
column_role = Role
column_regions = Regions
column_date = Date
home_title = Home
menu_label = Menu
switch_label = Language
breadcrumb_label = Breadcrumb
published_on = Published on { $date }
dateline = { $place }, { $date }
list_total = { PLURAL($count) ->
    [one] { $count } document
   *[other] { $count } documents
}
previous = Previous
next = Next
pages = { PLURAL($count) ->
    [one] { $count } page
   *[other] { $count } pages
}
correction = { $kind ->
    [clarification] clarification
    [update] update
    [withdrawal] withdrawal
   *[correction] correction
}
correction_notice = { $kind ->
    [withdrawal] This document was withdrawn on { $date }.
   *[correction] This document was corrected on { $date }.
}
correction_wrong = { $kind ->
   *[correction] It said:
}
correction_right = { $kind ->
   *[correction] It should say:
}
withdrawn_notice = This document was withdrawn: it no longer stands.
withdrawn = This document has been withdrawn.
to_complete = to be completed
welcome = Enter
not_found_title = Page not found
file_size_kilobytes = { $size } kB
file_size_megabytes = { $size } MB
footnotes_label = Notes
footnote_back = Back to footnote call { $number }
table_label = Table { $number }
alert_note = Note
alert_tip = Tip
alert_important = Important
alert_warning = Warning
alert_caution = Caution
