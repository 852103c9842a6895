"""Times told twice or by their length, the end before the beginning, feasts and the days beside them.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.feasts import nth_weekday, orthodox_easter

from tests.parsers.test_period import told

TOLD_TWICE = (
    ("Am Pfingstsamstag, 27. Mai 2023, rollte unser Lastzug nach Sanok.", "2023-05-27", "2023-05-27"),
    ("Der Basar lief vom 27. November 2022, dem 1. Advent, bis zum Dreikönigstag, also dem 6. Januar 2023.", "2022-11-27", "2023-01-06"),
    ("In den Osterferien, und zwar vom 3. bis 8. April, waren 20 Kinder aus Luzk bei uns zu Gast.", "2023-04-03", "2023-04-08"),
    ("Anfang des Monats, genauer am 4. Juni, hat die Feuerwehr eine Spritze nach Kaniw übergeben.", "2023-06-04", "2023-06-04"),
    ("Geöffnet haben wir im April, und zwar gleich am ersten Donnerstag.", "2023-04-06", "2023-04-06"),
    ("З 27 грудня 2022 року до Водохреща 6 січня 2023 року у нас гостював хор.", "2022-12-27", "2023-01-06"),
)  # fmt: skip
FEASTS = (
    ("Vom Tag nach Christi Himmelfahrt bis Fronleichnam war die Ausstellung zu sehen.", "2023-05-19", "2023-06-08"),
    ("Einen Tag vor Heiligabend brachten wir die Päckchen nach Lwiw.", "2022-12-23", "2022-12-23"),
    ("Am zweiten Weihnachtstag sangen 22 Kinder aus Kosiw in St. Nikolai.", "2022-12-26", "2022-12-26"),
    ("Since the day after Ascension Day 2023 our volunteers have been running a night shelter.", "2023-05-19", None),
    ("From Whit Monday to 10 June 2023 a group of teachers stayed with us.", "2023-05-29", "2023-06-10"),
    ("Від Великодня до Трійці хор збирав гроші для лікарні.", "2023-04-16", "2023-06-04"),
    ("Am ersten Samstag im Juli packen wir Kisten für Schytomyr.", "2023-07-01", "2023-07-01"),
    ("Am letzten Freitag im Mai hat der Chor aus Ternopil gesungen.", "2023-05-26", "2023-05-26"),
    ("На Великдень 2023 року ми привезли дітям подарунки.", "2023-04-16", "2023-04-16"),
    ("Am Fronleichnamswochenende bauten wir eine Rampe an die Schule.", "2023-06-08", "2023-06-11"),
)  # fmt: skip
COUNTED_ON = (
    ("Am Freitag vor Pfingsten haben wir die Leiter abgeholt, übergeben wurde sie am darauffolgenden Mittwoch.", "2023-05-26", "2023-05-31"),
    ("Morgen in einer Woche gastiert das Jugendorchester aus Tscherniwzi.", "2023-06-28", "2023-06-28"),
    ("Am Mittwoch vergangener Woche haben wir einen Bus übergeben.", "2023-06-14", "2023-06-14"),
    ("Nächste Woche Freitag startet der Transport.", "2023-06-30", "2023-06-30"),
    ("Im zweiten und dritten Quartal 2023 sanieren Azubis die Trafostation in Bojarka.", "2023-04", "2023-09"),
    ("Statt wie angekündigt am 6. Juli findet das Fest eine Woche später statt.", "2023-07-13", "2023-07-13"),
    ("Letzte Woche Montag haben wir 9.000 Dosen gepackt.", "2023-06-12", "2023-06-12"),
    ("Vereine können noch bis Ende des Monats Zuschüsse beantragen.", None, "2023-06"),
    ("Seit gut einem halben Jahr verschickt die Apotheke Pakete nach Lwiw.", "2022-12", None),
    ("У першому півріччі 2023 року ми відправили три вантажівки до Сум.", "2023-01", "2023-06"),
    ("Das ganze Jahr 2022 über hat die Bäckerei Brot geliefert.", "2022", "2022"),
    ("Nächste Woche von Mittwoch bis Freitag bauen unsere Azubis in Krakau Betten.", "2023-06-28", "2023-06-30"),
    ("In the week of 17 July our apprentices will repair the roof.", "2023-07-17", "2023-07-23"),
    ("Із січня 2023 року щосуботи працює українська школа.", "2023-01", None),
    ("Два тижні тому ми передали швидку допомогу лікарні в Нікополі.", "2023-06-05", "2023-06-11"),
    ("Morgen Abend um 19 Uhr berichtet Pfarrer Kröger von seiner Fahrt nach Odessa.", "2023-06-21", "2023-06-21"),
    ("Im Laufe des Novembers wird die Heizung der Schule in Romny erneuert.", "2023-11", "2023-11"),
)  # fmt: skip
LENGTHS = (
    ("Vom 3. Juli an, und zwar zwölf Tage lang, sind 20 Kinder am See zu Gast.", "2023-07-03", "2023-07-14"),
    ("Unser Sprachkurs begann am 8. Mai und dauert acht Wochen.", "2023-05-08", "2023-07-02"),
    ("Ab dem 1. Juli unterrichten wir drei Monate lang jeden Mittwoch Deutsch.", "2023-07-01", "2023-09-30"),
    ("The camp runs for two weeks starting 3 July 2023.", "2023-07-03", "2023-07-16"),
    ("Am 10. Mai 2023 haben wir den Bus übergeben, er lief 16 Jahre bei uns.", "2023-05-10", "2023-05-10"),
    ("Zehn Tage lang, bis zum 16. Juni, waren 24 Kinder bei uns.", "2023-06-07", "2023-06-16"),
    ("Laufzeit: zwei Jahre ab 1. Juli 2023. Die Stadtwerke beraten die Wasserwerke in Kalusch.", "2023-07-01", "2025-06-30"),
    ("The exchange lasted ten days and ended on 14 June; twelve nurses took part.", "2023-06-05", "2023-06-14"),
    ("Das Patenprogramm ist auf drei Jahre angelegt und hat am 1. Mai 2023 begonnen.", "2023-05-01", "2026-04-30"),
)  # fmt: skip
END_FIRST = (
    ("Fertig wird der Spielplatz in Butscha im Mai 2024, angefangen haben wir im März 2023.", "2023-03", "2024-05"),
    ("Der letzte von sieben Lastwagen kam am 14. Juni in Mykolajiw an, der erste war am 3. Mai gefahren.", "2023-05-03", "2023-06-14"),
    ("Bis zum Ende des Kurses, das ist der 7. Juli 2023, begleiten wir 20 Kinder; los ging es am 17. April.", "2023-04-17", "2023-07-07"),
)  # fmt: skip
PARTS = (
    ("Den ersten Teil brachten wir am 1. Juni nach Przemyśl, den Rest am 12. Juni.", "2023-06-01", "2023-06-12"),
    ("Angereist sind sie am 5. Juni, abgereist am 14. Juni 2023.", "2023-06-05", "2023-06-14"),
    ("Die Arbeiten haben im März 2023 begonnen und sind seit dem 2. Juni abgeschlossen.", "2023-03", "2023-06-02"),
    ("Турнір почався 10 січня 2023 року і закінчиться 29 червня 2023 року.", "2023-01-10", "2023-06-29"),
    ("Am 4. Mai 2023 wurde der Herd angeschlossen, seither wird gekocht. Das geht so bis zum 20. Dezember 2023.", "2023-05-04", "2023-12-20"),
    ("Wann? I. Quartal 2023 Vorbereitung, II. und III. Quartal 2023 Durchführung", "2023-01", "2023-09"),
    ("Premiere war am 12. Mai 2023, die letzte von acht Vorstellungen am 10. Juni 2023.", "2023-05-12", "2023-06-10"),
    ("Wir haben am 2. Juni Saatgut auf den Weg gebracht, am 6. Juni lag alles in der Halle.", "2023-06-02", "2023-06-06"),
    ("Im Oktober 2022 haben wir angefangen, gestern wurde die Werkbank fertig.", "2022-10", "2023-06-19"),
    ("Die Jugendlichen kamen am 4. Juni. Am 11. Juni haben wir sie wieder zum Bus gebracht.", "2023-06-04", "2023-06-11"),
    ("The trainees arrived the day before yesterday and will stay until 3 July 2023.", "2023-06-18", "2023-07-03"),
    ("Позавчора прибув автобус із гостями, у пʼятницю вони їдуть додому.", "2023-06-18", "2023-06-23"),
    ("Seit 2023 – und voraussichtlich noch bis Ende 2026 – begleitet die Kreisverwaltung den Aufbau.", "2023", "2026"),
)  # fmt: skip
DEADLINES = (
    ("Bewerbungen müssen am 14. Juli 2023 bei der Stiftung sein.", None, "2023-07-14"),
    ("Letzter Einsendetag für den Malwettbewerb ist der 12. Juli 2023.", None, "2023-07-12"),
    ("Einsendeschluss für die zweite Runde: Freitag, 14. Juli 2023 (Poststempel)", None, "2023-07-14"),
    ("Die Antragsfrist wurde vom 30. Juni auf den 31. Juli verlängert.", None, "2023-07-31"),
    ("Applications are due on 12 July 2023.", None, "2023-07-12"),
    ("Es gilt der Poststempel vom 31. Juli 2023. Bewerben können sich Chöre.", None, "2023-07-31"),
    ("Die Frist für Anträge zur Förderung von Begegnungen mit ukrainischen Gemeinden läuft am 31. Juli ab.", None, "2023-07-31"),
    ("Vorschläge für den Preis nimmt die Stiftung noch sechs Wochen lang an, Schluss ist am 31. Juli 2023.", None, "2023-07-31"),
    ("Bis zum Jahreswechsel sammeln die Apotheken Verbandskästen für Saporischschja.", None, "2023-12"),
)  # fmt: skip
SMALL = (
    ("wir nähen seit dem 3. april 2023 jeden montag im pfarrheim decken", "2023-04-03", None),
    ("am 13. mai 2023 war bei uns das fest mit den familien", "2023-05-13", "2023-05-13"),
)
INSTEAD = (
    ("Das Camp sollte vom 3. bis 8. Juli stattfinden, wurde aber auf den 17. bis 22. Juli verschoben.", "2023-07-17", "2023-07-22"),
    ("Das Café öffnet jeden zweiten Dienstag im Monat, zum ersten Mal am 11. Juli 2023.", "2023-07-11", None),
    ("Datum: 20.06.2023\n\nVom 5. bis 9. Juni waren zehn Gäste aus Luzk bei uns.", "2023-06-05", "2023-06-09"),
    ("Sperrfrist: Mittwoch, 21. Juni 2023\n\nDie Stadtwerke haben von Oktober 2022 bis Mai 2023 das Netz von Bereschany abgehört.", "2022-10", "2023-05"),
    ("Ab dem 3. Juli 2023 restaurieren Lehrlinge gemeinsam eine Lok, Baujahr 1938.", "2023-07-03", None),
    ("Das für Samstag angekündigte Turnier wird auf Sonntag, 9. Juli, verschoben.", "2023-07-09", "2023-07-09"),
    ("Neuer Termin für den Vortrag: Donnerstag, 29. Juni (statt 22. Juni).", "2023-06-29", "2023-06-29"),
    ("Der Vortrag am 24. Juni muss leider ausfallen, neuer Termin ist der 8. Juli.", "2023-07-08", "2023-07-08"),
    ("Im Sommer 2022 begann der Deutschkurs für Familien aus Charkiw, und er läuft immer noch.", "2022-06", None),
)  # fmt: skip

ASIDE = (
    ("Am 5. Juni haben wir 40 Matratzen nach Kowel gebracht. Am 8. Juni war der Bürgermeister im Urlaub, deshalb fehlt das Foto.", "2023-06-05", "2023-06-05"),
    ("Am 22. Mai übergaben wir den Bus. Am 1. Juni stand in der Zeitung ein Bericht darüber.", "2023-05-22", "2023-05-22"),
    ("Am 8. Juni brachten wir Lebensmittel für vier Wochen in das Heim in Snjatyn.", "2023-06-08", "2023-06-08"),
    ("Wir haben 14 Tage lang gesammelt und am 7. Juni alles nach Dubno gebracht.", "2023-06-07", "2023-06-07"),
    ("Der Wagen, Baujahr 2016, ging am 24. Mai 2023 an die Feuerwehr in Swjahel.", "2023-05-24", "2023-05-24"),
    ("Die Stadt und Nischyn sind seit dem 9. Mai 2022 Partnerstädte. Im kommenden Juli besucht uns eine Delegation.", "2023-07", "2023-07"),
    ("Am Ostersonntag 2023 ist unser Gründer gestorben. Die Küche in Butscha führen wir seit dem 1. Mai 2023 weiter.", "2023-05-01", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "start", "end"), TOLD_TWICE)
def test_a_time_told_twice_is_one(text: str, start: str, end: str) -> None:
    """A feast or season beside its day: the day counts."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), FEASTS)
def test_feasts_and_the_days_beside_them(text: str, start: str, end: str | None) -> None:
    """German, English and orthodox feasts, the day behind one, the first Saturday of a month."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), COUNTED_ON)
def test_days_are_counted_on(text: str, start: str | None, end: str | None) -> None:
    """From the day told before, from today, from a week, over quarters."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), LENGTHS)
def test_a_length_gives_the_end(text: str, start: str, end: str) -> None:
    """Both days are counted; how long a bus ran is no project's length."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), END_FIRST)
def test_the_end_may_be_told_first(text: str, start: str, end: str) -> None:
    """Works, rows and courses whose beginning comes last in the sentence."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), PARTS)
def test_what_begins_has_its_end(text: str, start: str, end: str) -> None:
    """The rest that follows, guests that leave, works that are done, lines of a plan."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), DEADLINES)
def test_what_must_be_there_by_a_day_has_a_deadline(text: str, start: None, end: str) -> None:
    """Without the word "bis"."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), SMALL)
def test_months_may_be_written_small(text: str, start: str, end: str | None) -> None:
    """As on a telephone."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), INSTEAD)
def test_the_time_that_counts_among_others(text: str, start: str, end: str | None) -> None:
    """What was put off, what is told again every other week, a form's own date."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), ASIDE)
def test_what_stands_beside_is_neither_end_nor_length(text: str, start: str, end: str | None) -> None:
    """A holiday, a paper, provisions, a collection before, a vehicle's age, the partnership, a death."""
    assert told(text) == (start, end)


def test_orthodox_easter() -> None:
    """By the Julian calendar: on the same day as ours or up to five weeks later."""
    assert [orthodox_easter(year) for year in (2023, 2024, 2025)] == [
        dt.date(2023, 4, 16),
        dt.date(2024, 5, 5),
        dt.date(2025, 4, 20),
    ]


def test_weekdays_of_a_month_are_counted_from_both_ends() -> None:
    """A fifth one that is not there is the last."""
    assert nth_weekday(2023, 6, 1, 3) == dt.date(2023, 6, 1)
    assert nth_weekday(2023, 6, -1, 4) == dt.date(2023, 6, 30)
    assert nth_weekday(2023, 6, 5, 0) == dt.date(2023, 6, 26)
