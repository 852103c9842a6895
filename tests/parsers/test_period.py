"""When a project happens: which of a text's dates tells of the project."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.feasts import easter_sunday
from brueckenpost.parsers.period import find_period
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Envelope, Period, Person
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.parsers.effort import growth

WRITTEN = dt.datetime(2023, 6, 20, 9, 0, tzinfo=dt.UTC)  # a Tuesday


EVENT_GIVES_ITS_TIME = (
    ("Am 3. Mai 2023 hat die Feuerwehr zwei Drehleitern übergeben.", "2023-05-03", "2023-05-03"),
    ("Der Hilfskonvoi rollte am 14.03.2023 vom Hof.", "2023-03-14", "2023-03-14"),
    (
        "Am Samstag, 13. Mai, fand auf dem Kirchplatz ein Benefizkonzert statt.",
        "2023-05-13",
        "2023-05-13",
    ),
    ("Das Konzert findet am 2. September statt, der Eintritt ist frei.", "2023-09-02", "2023-09-02"),
    (
        "Wir laden herzlich zum Vortrag am 4. Juli um 19 Uhr ins Rathaus ein.",
        "2023-07-04",
        "2023-07-04",
    ),
    (
        "Vom 12. bis 19. August 2023 besuchen uns 20 Jugendliche aus Riwne.",
        "2023-08-12",
        "2023-08-19",
    ),
    (
        "Zwischen dem 3. und 7. April 2023 waren fünf Ärztinnen aus Sumy bei uns zu Gast.",
        "2023-04-03",
        "2023-04-07",
    ),
    ("Mitte April brachten Ehrenamtliche 200 Schlafsäcke nach Schytomyr.", "2023-04", "2023-04"),
    ("Anfang Dezember haben wir 30 Generatoren nach Cherson geschickt.", "2022-12", "2022-12"),
    ("Im Oktober sind drei Busse mit Winterkleidung nach Czernowitz gefahren.", "2022-10", "2022-10"),
    ("Im Oktober wird ein Krankenwagen nach Czernowitz gebracht.", "2023-10", "2023-10"),
    (
        "Im Sommer 2022 haben 40 Kinder aus Butscha bei Gastfamilien Ferien gemacht.",
        "2022-06",
        "2022-08",
    ),
    ("Im Winter 2022/23 wurden 500 Decken gesammelt.", "2022-12", "2023-02"),
    (
        "In der KW 20 war eine Delegation aus Uschhorod in unserem Klärwerk.",
        "2023-05-15",
        "2023-05-21",
    ),
    ("Letzte Woche ist unser alter Schulbus in Lwiw angekommen.", "2023-06-12", "2023-06-18"),
    (
        "Gestern haben wir dem Bürgermeister von Stryj einen Scheck überreicht.",
        "2023-06-19",
        "2023-06-19",
    ),
    (
        "Am vergangenen Wochenende liefen 300 Menschen für die Partnerstadt.",
        "2023-06-17",
        "2023-06-18",
    ),
    (
        "Am kommenden Freitag eröffnet die Bürgermeisterin die Ausstellung.",
        "2023-06-23",
        "2023-06-23",
    ),
    ("Der Workshop läuft am 6. und 7. Juli im Kulturhaus.", "2023-07-06", "2023-07-07"),
    ("Im ersten Halbjahr 2023 wurden zwölf Verwaltungskräfte geschult.", "2023-01", "2023-06"),
    ("Das Projekt läuft von September 2022 bis Juni 2023.", "2022-09", "2023-06"),
    ("The convoy left on 5 May 2023 and brought beds to the hospital.", "2023-05-05", "2023-05-05"),
    ("15 квітня 2023 року ми передали дві машини швидкої допомоги.", "2023-04-15", "2023-04-15"),
    ("Od 3 do 7 maja 2023 gościliśmy młodzież z Równego.", "2023-05-03", "2023-05-07"),
    (
        "Heute früh sind zwei Löschfahrzeuge nach Tschernihiw aufgebrochen.",
        "2023-06-20",
        "2023-06-20",
    ),
    ("2022 haben wir für das Waisenhaus 12.000 Euro gesammelt.", "2022", "2022"),
)
LABEL_IS_SUREST = (
    (
        "Projekt: Hilfe\nZeitraum: 3. bis 21. Juli 2023\nKosten: 4.000 Euro",
        "2023-07-03",
        "2023-07-21",
    ),
    ("Termin: 12.09.2023, 18 Uhr\nOrt: Bürgerhaus", "2023-09-12", "2023-09-12"),
    ("Wann? Samstag, 26. August 2023, ab 15 Uhr\nWo? Marktplatz", "2023-08-26", "2023-08-26"),
    ("Beginn: 01.04.2022\nEnde: 30.09.2022", "2022-04-01", "2022-09-30"),
    ("Projektlaufzeit: 2022 bis 2024", "2022", "2024"),
    ("Laufzeit\n1. Mai 2023 – 31. Dezember 2023", "2023-05-01", "2023-12-31"),
    ("Zeitraum\t07.-09.07.2023", "2023-07-07", "2023-07-09"),
    (
        "Freitag, 25. August 2023, 9.30 bis 12.30 Uhr\n\nWir sprechen über Fördermittel.",
        "2023-08-25",
        "2023-08-25",
    ),
)
SINCE_GIVES_A_START_ALONE = (
    (
        "Seit Juni 2022 wohnen darin sechs Familien. Im Oktober hat der Verein dort Fenster gestrichen.",
        "2022-06",
    ),
    (
        "Seit Mai 2023 sind 60 Dächer in zwei Wohnblocks gedeckt worden. Bis zum Herbst sollen es doppelt so viele sein.",
        "2023-05",
    ),
    ("Seit März 2022 bietet die Volkshochschule kostenlose Sprachkurse an.", "2022-03"),
    ("Seit dem 1. April 2022 betreibt die Gemeinde eine Kleiderkammer.", "2022-04-01"),
    ("Ab September unterrichten zwei Lehrerinnen aus Kowel an unserer Gesamtschule.", "2023-09"),
    ("Since October 2022 our nurses have trained colleagues in Lutsk every week.", "2022-10"),
    ("Ab dem 15. August 2023 sammelt der Bauhof wieder Fahrräder.", "2023-08-15"),
)
DEADLINE_GIVES_AN_END_ALONE = (
    ("Anträge nimmt der Kreis entgegen; spätester Termin ist der 30. November 2023.", "2023-11-30"),
    ("Vereine können bis zum 30. September 2023 Anträge stellen.", "2023-09-30"),
    ("Bewerbungsschluss ist der 15. Juli 2023.", "2023-07-15"),
    ("Einsendeschluss: 31.08.2023", "2023-08-31"),
    ("Die Frist endet am 1. Oktober 2023.", "2023-10-01"),
    ("Die Spendenaktion läuft noch bis Ende Juli.", "2023-07"),
    ("Wir sammeln bis zum 10. Juli Schulranzen.", "2023-07-10"),
    ("Anträge sind spätestens am 5. August 2023 einzureichen.", "2023-08-05"),
    ("Applications can be submitted until 31 August 2023.", "2023-08-31"),
)
OTHER_DATES_ARE_NOT_THE_PROJECTS = (
    "Bochum und Donezk sind seit 1987 Partnerstädte.",
    "Die Partnerschaft mit Riwne besteht seit 2011. Auf der Seite stehen alle Antworten.",
    "Seit dem 24. Februar 2022 ist nichts mehr, wie es war. Unsere Seite hilft weiter.",
    "Seit dem russischen Angriff im Februar 2022 haben wir 300 Menschen aufgenommen.",
    "Der Rat befasst sich am 23. August mit dem Thema.",
    "Vielen Dank für das Gespräch am 12. Juni in Düsseldorf.",
    "Wie am 14. Juni besprochen melde ich unser Projekt.",
    "Der Verein wurde 1994 gegründet und hat 80 Mitglieder.",
    "Das Fahrzeug (Baujahr 1998) war gut in Schuss.",
    "Stand: 12.05.2023",
    "Bis Ende 2022 wurden 340 Kinder behandelt.",
    "Die Sprechstunde am 4. Juli entfällt.",
    "Bis Mai 2023 kamen 48.000 Euro zusammen.",
    "Unsere Satzung ist zuletzt am 04.11.2021 geprüft worden.",
    "Das Museum zeigt 2000 Bilder, der Eintritt kostet 3.50 Euro.",
    "In Kreuzau leben seit 2022 rund 200 Familien aus der Ukraine.",
    "Sie erreichen uns montags von 8.00 bis 12.00 Uhr.",
    "Eine Partnerschaft haben beide Städte im April 2022 vereinbart.",
    "Am 30. Mai haben Sie mir geschrieben, hier die Antwort.",
    "Der Bus geht an Nikolaus Weber in der Kirche Mariä Himmelfahrt.",
    "Wir wünschen frohe Ostern und schöne Pfingsten.",
)
PROJECT_WINS_BESIDE_OTHER_DATES = (
    (
        "Das Seminar ist am 14. Oktober 2023. Anmeldung bis 1. Oktober 2023 erbeten.",
        "2023-10-14",
        "2023-10-14",
    ),
    (
        "Nach dem Überfall im Februar 2022 hat der Rat im März Geld bewilligt. Am 5. Mai 2022 starteten die Wagen.",
        "2022-05-05",
        "2022-05-05",
    ),
    (
        "Wiehl und Rachiw sind seit 1999 befreundet. Im Mai 2023 hat der Verein 40 Betten geliefert.",
        "2023-05",
        "2023-05",
    ),
    (
        "Am 8. Mai 2023 wurde die Küche eingeweiht. Im Herbst soll ein Garten folgen.",
        "2023-05-08",
        "2023-05-08",
    ),
    (
        "Vom 7. bis 9. Juli singen drei Chöre. Der Stadtrat hatte im Februar zugestimmt.",
        "2023-07-07",
        "2023-07-09",
    ),
    (
        "Am 4. März 2023 fuhren drei Lkw ab, am 6. März kamen sie in Lwiw an.",
        "2023-03-04",
        "2023-03-06",
    ),
    (
        "Am 4. März 2023 startete der Konvoi. Nach zwei Nächten wurde er am 6. März entladen.",
        "2023-03-04",
        "2023-03-06",
    ),
    (
        "Die Ausstellung wird am 1. Juli eröffnet und ist bis zum 31. August zu sehen.",
        "2023-07-01",
        "2023-08-31",
    ),
    (
        "Am Donnerstag, 8. Juni 2023, brachen wir auf, am Sonntagabend waren alle zurück.",
        "2023-06-08",
        "2023-06-11",
    ),
)
GERMAN_TELLS_TIME_IN_MANY_WAYS = (
    ("Von Februar 2023 bis Januar 2024 werden Lehrkräfte geschult.", "2023-02", "2024-01"),
    ("Das Projekt lief von Oktober 2022 bis Februar 2023.", "2022-10", "2023-02"),
    ("Zeitraum: Oktober 2023 bis Februar 2024", "2023-10", "2024-02"),
    ("Oktober 2023 bis Februar 2024 finden die Kurse statt.", "2023-10", "2024-02"),
    (
        "Seit 18. Januar läuft der Kurs, bis 21. Juni treffen sich die Gruppen jede Woche.",
        "2023-01-18",
        "2023-06-21",
    ),
    (
        "Seit dem 3. April sammeln wir Brillen, die Aktion endet am 14. Juli.",
        "2023-04-03",
        "2023-07-14",
    ),
    (
        "Die Ausstellung ist seit dem 5. Mai und noch bis zum 16. Juli zu sehen.",
        "2023-05-05",
        "2023-07-16",
    ),
    ("Die Schülerinnen kommen vom 3. bis 5. Juli zu uns.", "2023-07-03", "2023-07-05"),
    ("Am 3./4. Mai 2023 tagte die Arbeitsgruppe in Lwiw.", "2023-05-03", "2023-05-04"),
    ("Der Transport fuhr am 29.4./30.4.2023.", "2023-04-29", "2023-04-30"),
    ("Das Camp findet vom 31.07. bis 11.08.2023 statt.", "2023-07-31", "2023-08-11"),
    ("Das Seminar läuft vom 28. August bis einschließlich 1. September.", "2023-08-28", "2023-09-01"),
    ("Anfang März haben wir zwei Anhänger nach Isjum gebracht.", "2023-03", "2023-03"),
    ("Ende Mai wurde der Spielplatz eröffnet.", "2023-05", "2023-05"),
    ("Mitte November 2022 übergab der Bürgermeister die Pumpen.", "2022-11", "2022-11"),
    ("Mitte/Ende August reisen wir mit acht Helfern nach Riwne.", "2023-08", "2023-08"),
    ("Ende September/Anfang Oktober besucht uns eine Delegation.", "2023-09", "2023-10"),
    ("In der ersten Septemberwoche besucht uns der Chor aus Kowel.", "2023-09", "2023-09"),
    ("In der zweiten Junihälfte fahren drei Wagen los.", "2023-06", "2023-06"),
    ("Über Pfingsten 2023 besuchten uns 30 Gäste aus Kalusch.", "2023-05-28", "2023-05-29"),
    ("An Pfingsten war eine Jugendgruppe aus Stryj zu Gast.", "2023-05-28", "2023-05-29"),
    ("Zu Ostern 2023 brachten wir Pakete nach Sumy.", "2023-04-09", "2023-04-10"),
    ("Vor Weihnachten haben wir 300 Päckchen verschickt.", "2022-12", "2022-12"),
    ("In den Osterferien 2023 waren 20 Kinder bei uns zu Gast.", "2023-04", "2023-04"),
    ("In den Sommerferien nehmen wir 15 Jugendliche auf.", "2023-06", "2023-08"),
    ("In den Herbstferien fährt die Schule nach Polen.", "2023-10", "2023-10"),
    ("In der KW 12 fuhr ein Laster nach Dnipro.", "2023-03-20", "2023-03-26"),
    ("In Kalenderwoche 33/2023 findet der Workshop statt.", "2023-08-14", "2023-08-20"),
    ("In den Kalenderwochen 30 bis 32 findet das Camp statt.", "2023-07-24", "2023-08-13"),
    ("KW 27-28: Bau der Wasserleitung", "2023-07-03", "2023-07-16"),
    ("Im Frühjahr wurden 12 Betten geliefert.", "2023-03", "2023-05"),
    ("Im Spätsommer 2022 lieferten wir Fahrräder.", "2022-06", "2022-08"),
    ("Bewerbungsschluss: 30. September", None, "2023-09-30"),
    ("Anträge bis einschließlich 15. August 2023.", None, "2023-08-15"),
    ("Die Sammlung läuft noch bis zum 8. Juli.", None, "2023-07-08"),
    ("Noch bis Freitag, 30. Juni, sammeln wir Rucksäcke.", None, "2023-06-30"),
    ("Wir sammeln noch bis Freitag Decken.", None, "2023-06-23"),
    ("Am übernächsten Freitag übergeben wir den Wagen.", "2023-06-30", "2023-06-30"),
    ("Ende letzten Jahres haben wir einen Bus gebracht.", "2022", "2022"),
    ("Anfang dieses Jahres startete ein Transport.", "2023", "2023"),
    ("Ende des Jahres wird der Brunnen gebaut.", "2023", "2023"),
    ("Mitte des Jahres wird die Schule eröffnet.", "2023", "2023"),
    ("Im vergangenen Jahr haben wir vier Transporte organisiert.", "2022", "2022"),
    ("Im letzten Herbst haben wir 60 Öfen geliefert.", "2022-09", "2022-11"),
    ("Im nächsten Monat besucht uns eine Delegation.", "2023-07", "2023-07"),
    ("Vor zwei Wochen haben wir Verbandsmaterial übergeben.", "2023-06-05", "2023-06-11"),
    ("Vor drei Tagen ist unser Konvoi gestartet.", "2023-06-17", "2023-06-17"),
    ("Jeden Dienstag treffen sich Frauen zum Sprachkurs, seit dem 7. März 2023.", "2023-03-07", None),
    ("Seit April treffen sich jeden Dienstag 20 Mütter im Stadtteilhaus.", "2023-04", None),
    ("Im April und Mai 2023 wurden Kleider gesammelt.", "2023-04", "2023-05"),
    ("Zwischen März und Juni 2023 lernten 18 Frauen Deutsch.", "2023-03", "2023-06"),
    ("Im Schuljahr 2022/23 lernen die Klassen gemeinsam.", "2022-08", "2023-07"),
    ("Ab kommendem Montag sammeln wir Hygieneartikel.", "2023-06-26", None),
    ("Ab sofort und bis Ende Juli nehmen wir Spenden an.", None, "2023-07"),
    ("Der Wagen ging letzten Donnerstag auf die Reise.", "2023-06-15", "2023-06-15"),
    ("Vom 30. Dezember 2022 bis 6. Januar 2023 waren Kinder zu Gast.", "2022-12-30", "2023-01-06"),
    ("Vom 27. Dezember bis 5. Januar waren Kinder zu Besuch.", "2022-12-27", "2023-01-05"),
    ("Am 1.7. findet ein Lauf statt.", "2023-07-01", "2023-07-01"),
    ("Am Samstag (1. Juli) findet ein Lauf statt.", "2023-07-01", "2023-07-01"),
    ("Am 24.06.23 ab 11 Uhr findet das Fest statt.", "2023-06-24", "2023-06-24"),
    ("In der Woche vom 12. bis 16. Juni besuchten uns Ärzte.", "2023-06-12", "2023-06-16"),
    ("In der Woche ab dem 3. Juli lernen die Gäste in der Kläranlage.", "2023-07-03", "2023-07-09"),
    ("Im 3. Quartal 2023 wird ein Bus geliefert.", "2023-07", "2023-09"),
    ("Das Projekt hat eine Laufzeit vom 1.1.2023 bis zum 31.12.2024.", "2023-01-01", "2024-12-31"),
    ("Das Projekt startet im August 2023 und endet im Juli 2024.", "2023-08", "2024-07"),
    ("Beginn ist der 1. September 2023, Ende der 31. August 2024.", "2023-09-01", "2024-08-31"),
    ("Seit Anfang 2022 fahren wir monatlich nach Lwiw.", "2022", None),
    ("Seit Herbst 2022 unterrichten wir online.", "2022-09", None),
    ("Heute Abend singt der Chor aus Luzk im Dom.", "2023-06-20", "2023-06-20"),
)
A_REPORT_TELLS_MORE_THAN_ONE_TIME = (
    (
        "Am 3. Mai 2023 haben wir den Kran übergeben; zwei Fahrer aus Kowel wurden drei Tage lang eingewiesen.",
        "2023-05-03",
        "2023-05-03",
    ),
    (
        "Am 3. Mai 2023 hat der Bauhof alle Tische verladen, vier Tage später begann dort der Unterricht.",
        "2023-05-03",
        "2023-05-03",
    ),
    (
        "Seit Beginn des russischen Angriffskriegs unterstützt unsere Stadt die Menschen in Sumy. Zuletzt haben wir am 12. Mai 2023 einen gebrauchten Müllwagen auf den Weg gebracht. Er ist am 16. Mai in Sumy eingetroffen.",
        "2023-05-12",
        "2023-05-16",
    ),
    (
        "Im Rahmen unserer Partnerschaft, die seit 1995 besteht, hat der Kreis im März 2023 fünf Notstromaggregate übergeben.",
        "2023-03",
        "2023-03",
    ),
    (
        "Unser Verein wurde 2014 gegründet. Im vergangenen Winter haben wir 14 Transporte nach Charkiw organisiert.",
        "2022-12",
        "2023-02",
    ),
    (
        "Am 24. Februar jährte sich der Überfall. Aus diesem Anlass fand am 25. Februar 2023 ein Friedenskonzert statt, bei dem 3.500 Euro gesammelt wurden.",
        "2023-02-25",
        "2023-02-25",
    ),
    (
        "Die Ferienfreizeit findet vom 17. bis 28. Juli 2023 statt. Anmeldeschluss war der 31. Mai.",
        "2023-07-17",
        "2023-07-28",
    ),
    (
        "Wir möchten auf unsere Förderrunde hinweisen: Kommunen können bis zum 15. September 2023 Anträge stellen. Die Auswahl erfolgt im Oktober.",
        None,
        "2023-09-15",
    ),
    (
        "Der Stadtrat hat am 14. März beschlossen, die Partnerschaft mit Lutsk einzugehen. Am 9. Juni wurde der Vertrag unterschrieben.",
        "2023-06-09",
        "2023-06-09",
    ),
    (
        "Seit Mai 2022 gibt es bei uns ein Begegnungscafé, jeden Mittwoch von 15 bis 18 Uhr.",
        "2022-05",
        None,
    ),
    ("Das Begegnungscafé ist immer dienstags ab 16 Uhr geöffnet.", None, None),
    (
        'Unsere Ausstellung "Gesichter" ist vom 1. bis zum 30. September im Foyer des Rathauses zu sehen. Die Eröffnung ist am 1. September um 18 Uhr.',
        "2023-09-01",
        "2023-09-30",
    ),
    (
        "Bereits zum dritten Mal fahren wir im August mit einem Konvoi nach Nikopol. Gestartet wird am 11. August, die Rückkehr ist für den 15. August geplant.",
        "2023-08-11",
        "2023-08-15",
    ),
    (
        "Herzliche Einladung zum Online-Austausch am Mittwoch, den 28. Juni 2023, von 14:00 bis 15:30 Uhr.",
        "2023-06-28",
        "2023-06-28",
    ),
    (
        "Wie im Telefonat am 13.06. besprochen, hier unser Projekt: Am 20.05.2023 haben wir Feuerwehrschläuche übergeben.",
        "2023-05-20",
        "2023-05-20",
    ),
    (
        "Die Spendenaktion lief vom 1. November 2022 bis zum 6. Januar 2023 und erbrachte 22.000 Euro.",
        "2022-11-01",
        "2023-01-06",
    ),
    (
        "Von März bis Oktober 2022 waren bei uns 80 Geflüchtete in der Turnhalle untergebracht.",
        "2022-03",
        "2022-10",
    ),
    ("Im Jahr 2022 haben wir insgesamt sieben Hilfstransporte durchgeführt.", "2022", "2022"),
    ("2022 und 2023 haben wir jeweils einen Rettungswagen überführt.", "2022", "2023"),
    (
        "Der nächste Transport ist für September geplant. Der letzte fand vom 5. bis 9. Juni statt.",
        "2023-06-05",
        "2023-06-09",
    ),
    (
        "Am 08.03.23 reiste eine Delegation aus Tscherkassy an und blieb bis zum 12.03.23.",
        "2023-03-08",
        "2023-03-12",
    ),
    ("Das Training dauert drei Tage und beginnt am 4. September 2023.", "2023-09-04", "2023-09-06"),
    (
        "Vom 05. – 09. Juni 2023 war eine Gruppe von Verwaltungsfachleuten aus Winnyzja zu Gast.",
        "2023-06-05",
        "2023-06-09",
    ),
    (
        "Zwei Wochen lang, vom 24. Juli bis 4. August, waren 22 Kinder bei uns.",
        "2022-07-24",
        "2022-08-04",
    ),
    ("Die Schule sammelt bis zu den Sommerferien Schulranzen.", None, "2023-06"),
    ("Der Bau begann im April 2023 und soll im November abgeschlossen sein.", "2023-04", "2023-11"),
    (
        "Die Abfahrt ist am Freitag, 7. Juli, um 5 Uhr früh; am Sonntag sind wir zurück.",
        "2023-07-07",
        "2023-07-09",
    ),
    (
        'Unter dem Motto "365 Tage Krieg" zeigte das Museum im Februar und März 2023 Fotos aus Mariupol.',
        "2023-02",
        "2023-03",
    ),
    ("Stichtag für die Bewerbung ist der 1. August 2023.", None, "2023-08-01"),
    (
        "Wir planen für den 24. August, den ukrainischen Unabhängigkeitstag, ein Fest im Stadtpark.",
        "2023-08-24",
        "2023-08-24",
    ),
    (
        "Ab 1. Juli 2023 arbeitet eine Ärztin aus Odessa für sechs Monate in unserer Klinik.",
        "2023-07-01",
        "2023-12-31",
    ),
    ("Der Kurs hat im März 2023 begonnen und läuft bis Dezember.", "2023-03", "2023-12"),
    (
        "Die Sanierung der Schule wurde im Herbst 2022 begonnen und wird im August abgeschlossen.",
        "2022-09",
        "2023-08",
    ),
    ("Am 1. Mai fand das Fest statt und wird nächstes Jahr wiederholt.", "2023-05-01", "2023-05-01"),
    (
        "Kinder aus Irpin verbrachten ihre Ferien bei uns (8. bis 22. Juli 2022).",
        "2022-07-08",
        "2022-07-22",
    ),
    ('Die Aktion "Wärme für Kiew" ging von November bis Februar.', "2022-11", "2023-02"),
    ("Vergangenen Sonntag haben 200 Läufer Runden für Butscha gedreht.", "2023-06-18", "2023-06-18"),
    ("Das Benefizspiel steigt am Samstag, dem 1. Juli, um 15 Uhr.", "2023-07-01", "2023-07-01"),
    ("Morgen wird der Bus übergeben.", "2023-06-21", "2023-06-21"),
    ("Am 23.6. ist Abfahrt.", "2023-06-23", "2023-06-23"),
    (
        "Die Gäste reisten am Freitag, 5. Mai, an und am Montag, 8. Mai, wieder ab.",
        "2023-05-05",
        "2023-05-08",
    ),
)


def reading(text: str, *, subject: str = "", date: dt.datetime | None = WRITTEN, shared: str = "") -> Reading:
    body = (Passage("body", text), *([Passage("body", shared, len(text) + 2, own=False)] if shared else []))
    return Reading(
        envelope=Envelope(),
        author=Person("Anna Schmitz", "anna.schmitz@musterstadt.example"),
        date=date,
        subject=Passage("subject", subject),
        body=body,
        signature=Passage("signature", ""),
        whole=text,
    )


def surest(given: Reading) -> Finding[Period] | None:
    return max(find_period(given, Knowledge()), key=lambda finding: finding.confidence, default=None)


def told(text: str, **around: str) -> tuple[str | None, str | None]:
    best = surest(reading(text, **around))
    return (best.value.start, best.value.end) if best else (None, None)


class TestEvents:
    @pytest.mark.parametrize(("text", "start", "end"), EVENT_GIVES_ITS_TIME)
    def test_event_gives_its_time(self, text: str, start: str, end: str) -> None:
        """What happened or will happen is told with its time, as exactly as the sender tells it."""
        assert told(text) == (start, end)

    @pytest.mark.parametrize(("text", "start", "end"), LABEL_IS_SUREST)
    def test_label_is_surest(self, text: str, start: str, end: str) -> None:
        """A labelled line, or a line that is only a time, is what the sender means by it."""
        assert told(text) == (start, end)


class TestOpenEnds:
    @pytest.mark.parametrize(("text", "start"), SINCE_GIVES_A_START_ALONE)
    def test_since_gives_a_start_alone(self, text: str, start: str) -> None:
        """With "seit" and "ab" the end is open."""
        assert told(text) == (start, None)

    @pytest.mark.parametrize(("text", "end"), DEADLINE_GIVES_AN_END_ALONE)
    def test_deadline_gives_an_end_alone(self, text: str, end: str) -> None:
        """A call or a collection is known by its last day."""
        assert told(text) == (None, end)


class TestWhatElseDatesTell:
    @pytest.mark.parametrize("text", OTHER_DATES_ARE_NOT_THE_PROJECTS)
    def test_other_dates_are_not_the_projects(self, text: str) -> None:
        """Founding, war, council, talk to the office, papers and counts have dates of their own."""
        best = surest(reading(text))
        assert best is None or best.confidence < 0.5

    @pytest.mark.parametrize(("text", "start", "end"), PROJECT_WINS_BESIDE_OTHER_DATES)
    def test_project_wins_beside_other_dates(self, text: str, start: str, end: str) -> None:
        """Of several dates the one of the event counts; departure and arrival are one journey."""
        assert told(text) == (start, end)


class TestWaysToTellTime:
    @pytest.mark.parametrize(("text", "start", "end"), GERMAN_TELLS_TIME_IN_MANY_WAYS)
    def test_german_tells_time_in_many_ways(self, text: str, start: str | None, end: str | None) -> None:
        """Ranges, parts of months, weeks, feasts, holidays and what is counted from the day of writing."""
        assert told(text) == (start, end)

    @pytest.mark.parametrize(("text", "start", "end"), A_REPORT_TELLS_MORE_THAN_ONE_TIME)
    def test_a_report_tells_more_than_one_time(self, text: str, start: str | None, end: str | None) -> None:
        """Of all that a report dates, the project's own time is told, from its beginning to its end."""
        assert told(text) == (start, end)

    @pytest.mark.parametrize(
        ("year", "day"), [(2022, "04-17"), (2023, "04-09"), (2024, "03-31"), (2025, "04-20"), (2038, "04-25")]
    )
    def test_easter_moves(self, year: int, day: str) -> None:
        """Easter Sunday as the calendars print it, also in its latest year."""
        assert easter_sunday(year).isoformat() == f"{year}-{day}"

    @pytest.mark.parametrize(
        ("text", "day"),
        [
            ("Der Konvoi startet heute in drei Tagen.", "2023-06-23"),
            ("Der Konvoi startet heute in acht Tagen.", "2023-06-27"),
            ("Der Konvoi startete heute vor 14 Tagen.", "2023-06-06"),
            ("Der Konvoi startet am Samstag in zwei Wochen.", "2023-07-08"),
            ("Der Konvoi startet am Samstag in 8 Tagen.", "2023-07-01"),
        ],
    )
    def test_days_are_counted_from_today(self, text: str, day: str) -> None:
        """Eight days are a week, as people say in German."""
        assert told(text) == (day, day)

    @pytest.mark.parametrize(
        "text",
        [
            "Am 30. Februar 2023 gab es ein Benefizkonzert im Kurhaus.",
            "In KW 53 2023 brachten wir einen Bus nach Riwne.",
            "In KW 60 brachten wir einen Bus nach Riwne.",
            "In KW 9 bis 4 2023 brachten wir einen Bus nach Riwne.",
            "Vom 3. bis 1. Mai 2023 waren Gäste aus Riwne da.",
            "Von Mai 2023 bis März 2022 waren Gäste aus Riwne da.",
            "Seit 3 Tagen lebt eine Familie aus Sumy bei uns im Pfarrhaus.",
        ],
    )
    def test_what_no_calendar_holds_is_no_time(self, text: str) -> None:
        """Nor what ends before it begins, or is too short to be a project's beginning."""
        assert told(text) == (None, None)


class TestEvidence:
    def test_quote_is_word_for_word(self) -> None:
        """The evidence is exactly the words of the date, counted in the source."""
        best = surest(reading("Liebe Leute,\n\nam 3. Mai 2023 wurde der Bus übergeben."))
        assert best is not None
        assert [(quote.quote, quote.start, quote.source) for quote in best.quotes] == [
            ("am 3. Mai 2023"[3:], 17, "body")
        ]

    def test_subject_confirms(self) -> None:
        """The same day in subject and body is surer than in the body alone."""
        text = "Am 3. September wird im Park gefeiert."
        plain, confirmed = surest(reading(text)), surest(reading(text, subject="Fest am 3.9."))
        assert plain is not None
        assert confirmed is not None
        assert confirmed.confidence > plain.confidence

    def test_without_a_day_of_writing_only_full_dates_count(self) -> None:
        """A year that is neither told nor near anything stays unknown."""
        assert surest(reading("Am 3. Mai wurde der Bus übergeben.", date=None)) is None
        best = surest(reading("Am 3. Mai 2023 wurde der Bus übergeben.", date=None))
        assert best is not None
        assert best.value == Period("2023-05-03", "2023-05-03")

    def test_own_words_come_before_shared_ones(self) -> None:
        """A paragraph that belongs to every project of the mail weighs less."""
        text = reading(
            "Am 3. Mai 2023 wurde der Bus übergeben.", shared="Am 9. Mai 2023 wurde das Boot übergeben."
        )
        best = surest(text)
        assert best is not None
        assert best.value.start == "2023-05-03"


class TestAnyText:
    @settings(max_examples=150, deadline=None)
    @given(st.text(alphabet=st.sampled_from("0123456789./–-, \nabisundMärzMaiKWseitSommer"), max_size=200))
    def test_never_fails(self, text: str) -> None:
        """Any text gives findings whose quotes stand in it."""
        for finding in find_period(reading(text), Knowledge()):
            assert 0 < finding.confidence <= 1
            for quote in finding.quotes:
                assert text[quote.start : quote.end] == quote.quote

    def test_long_text_takes_linear_time(self) -> None:
        """Twice the text takes less than four times as long."""
        told = "Am 3. Mai 2023 bis Am 4. "
        assert growth(lambda size: find_period(reading(told * size), Knowledge()), 400) < 4


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Am 9. Oktober 2023 spricht die Ärztin Olena Bojko im Rathaus über Kinder im Krieg.", "2023-10-09"),
        ("Die Sprechstunde läuft seit Januar 2023.", "2023-01"),
        ("Am 4. November 2023 liest Iwan Kowal aus seinem Buch.", "2023-11-04"),
    ],
)
def test_what_a_talk_is_about_is_not_when_it_is(text: str, wanted: str) -> None:
    """War, as a subject, says nothing of the day; a consultation may be the project."""
    assert told(text)[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Zeitraum: 03/2023 bis 05/2023", ("2023-03", "2023-05")),
        ("Menden hat im zweiten Halbjahr 2022 sieben Lastzüge nach Polen geschickt.", ("2022-07", "2022-12")),
        (
            "Die Volkshochschule lädt am kommenden Donnerstag um 19 Uhr zu einem Abend ein.",
            ("2023-06-22", "2023-06-22"),
        ),
        (
            "Das Team war zwischen dem 4. und dem 15. März 2023 in Kowel und behandelte Kinder.",
            ("2023-03-04", "2023-03-15"),
        ),
    ],
)
def test_more_ways_to_tell_a_time(text: str, wanted: tuple[str, str]) -> None:
    """Months in figures, halves, a clock behind a day, days joined by "und dem"."""
    assert told(text) == wanted
