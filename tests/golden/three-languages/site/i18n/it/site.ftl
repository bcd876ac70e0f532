kind_press = Comunicato stampa
kind_press_plural = Comunicati stampa
kind_page = Pagina
kind_page_plural = Pagine
kind_interview = Intervista
kind_interview_plural = Interviste
kind_manifesto = Manifesto
kind_manifesto_plural = Manifesti
part_statement = Apertura
part_introduction = Introduzione
part_section = Sezione { $number }
part_conclusion = Conclusione
part_theme = Tema { $number }
whole_title = Testo integrale
signatories_title = Firmatari
annex_title = Allegato
index_topics = Temi
index_archive = Archivio
index_organisations = Organizzazioni
index_people = Persone
corrections_title = Rettifiche
map_title = Mappa del sito
map_pages = Pagine
map_finding = Trovare un documento
archive_year = Anno { $year }
speaker_label = { $name }:
feed_site = { $site }
feed_kind = { $site } – { $kind }
column_order = Ordine
column_organisation = Organizzazione
column_person = Firmatario
column_role = Carica
column_regions = Regioni
column_date = Data
home_title = Pagina iniziale
menu_label = Menu
switch_label = Lingua
breadcrumb_label = Percorso
published_on = Pubblicato il { $date }
dateline = { $place }, { $date }
list_total = { $count ->
    [one] { $count } documento
   *[other] { $count } documenti
}
previous = Precedente
next = Successiva
pages = { $count ->
    [one] { $count } pagina
   *[other] { $count } pagine
}
correction = { $kind ->
    [clarification] precisazione
    [update] aggiornamento
    [withdrawal] ritiro
   *[correction] rettifica
}
correction_notice = { $kind ->
    [withdrawal] Questo documento è stato ritirato il { $date }.
   *[correction] Questo documento è stato corretto il { $date }.
}
correction_wrong = { $kind ->
   *[correction] Era scritto:
}
correction_right = { $kind ->
   *[correction] Si legga:
}
withdrawn_notice = Questo documento è stato ritirato: non è più valido.
withdrawn = Questo documento è stato ritirato.
to_complete = da completare
welcome = Entra
not_found_title = Pagina non trovata
file_size_kilobytes = { $size } kB
file_size_megabytes = { $size } MB
footnotes_label = Note
footnote_back = Torna alla nota { $number }
table_label = Tabella { $number }
alert_note = Nota
alert_tip = Consiglio
alert_important = Importante
alert_warning = Avvertenza
alert_caution = Attenzione
