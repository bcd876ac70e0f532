kind_press = Press release
kind_press_plural = Press releases
kind_page = Page
kind_page_plural = Pages
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
