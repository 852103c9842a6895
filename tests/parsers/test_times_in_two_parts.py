"""Times told in two parts, the beginning here and the end there, and what only looks like one of the two.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

import pytest

from tests.parsers.test_period import told

TWO_PARTS = (
    ("Der erste Kurs war am 4. Mai 2023, der letzte soll im Februar 2024 stattfinden.", "2023-05-04", "2024-02"),
    ("Am 4. April 2023 haben wir Bohnen in Töpfe gesteckt, und bis zum 15. September 2023 zählen die Kinder die Blätter.", "2023-04-04", "2023-09-15"),
    ("Am Mittwoch haben wir den Anhänger nach Krosno gebracht. Am Freitag ist er in Kowel angekommen.", "2023-06-14", "2023-06-16"),
    ("Am vergangenen Freitag sind wir in Krosno angekommen. Die Helfer haben am Samstag umgeladen und gestern in Kowel alles abgeliefert.", "2023-06-16", "2023-06-19"),
    ("Am 22. August fährt unser Wagen mit Helmen nach Kowel, zurück sind wir am 27. August.", "2023-08-22", "2023-08-27"),
    ("Am 22.8. geht ein Wagen mit Helmen nach Kowel, Rückkehr der sechs Fahrer am 27.8.", "2023-08-22", "2023-08-27"),
)  # fmt: skip
WRITTEN = (
    ("28.12.2022-03.01.2023", "2022-12-28", "2023-01-03"),
    ("3.7.2023-7.7.2023", "2023-07-03", "2023-07-07"),
    ("03/2023-05/2023", "2023-03", "2023-05"),
    ("3.+4. Juli 2023", "2023-07-03", "2023-07-04"),
    ("3. + 4.7.2023", "2023-07-03", "2023-07-04"),
    ("bis einschl. 31. Juli 2023", None, "2023-07-31"),
    ("Februar 2023 – laufend", "2023-02", None),
    ("01.02.2023 - offen", "2023-02-01", None),
    ("1.2.2023 bis auf Weiteres", "2023-02-01", None),
    ("März 2023 (fortlaufend)", "2023-03", None),
    ("3. Mai 2023, offen für alle", "2023-05-03", "2023-05-03"),
)
THURSDAYS = (
    ("Do, 22.6.2023, 19 h, Haus der Bildung: Inna Bondar liest.", "2023-06-22", "2023-06-22"),
    ("Do 22.6.2023, 19 Uhr: Inna Bondar liest.", "2023-06-22", "2023-06-22"),
    ("Do., 22. Juni 2023, 19.30 Uhr, Pfarrzentrum: Inna Bondar liest.", "2023-06-22", "2023-06-22"),
    ("Do 30 czerwca zbieramy koce.", None, "2023-06-30"),
    ("Zbieramy koce do 30 czerwca.", None, "2023-06-30"),
)
OPEN = (
    ("Seit Januar 2023 zahlen 53 Familien jeden Monat 25 Euro. Zu Ostern sind die ersten Briefe angekommen.", "2023-01", None),
    ("Das Angebot besteht seit dem 12. April 2022 und ist kostenfrei.", "2022-04-12", None),
    ("Seit dem 15. Mai 2023 hospitieren Pflegerinnen aus Kowel hier, jeweils zu zweit und für vierzehn Tage.", "2023-05-15", None),
    ("Wir nähen Decken aus alten Vorhängen.\n\nSeit 3. April 2023. Ein Ende ist nicht in Sicht.", "2023-04-03", None),
    ("З 3 квітня 2023 року щосереди в ратуші збираються двадцять жінок, яких війна вигнала з Харкова.", "2023-04-03", None),
    ("Wir starteten im Mai 2023. Ein Ende ist nicht geplant.", "2023-05", None),
    ("Gedreht wurde außerdem bis zum 5. Mai 2023.", None, "2023-05-05"),
)  # fmt: skip
ABROAD = (
    ("Минулої суботи ми привезли генератори.", "2023-06-17", "2023-06-17"),
    ("З понеділка діти вчаться плавати.", "2023-06-26", None),
    ("Наступного тижня приїде хор.", "2023-06-26", "2023-07-02"),
    ("Влітку 2023 року відбудеться табір.", "2023-06", "2023-08"),
    ("Взимку 2022/23 ми збирали печі.", "2022-12", "2023-02"),
    ("W zeszłą sobotę przywieźliśmy agregaty.", "2023-06-17", "2023-06-17"),
)
BACKGROUND = (
    "Noch zwei Berichtigungen zu gestern: Der Kinderschutzbund hat auch mitgeholfen.",
    "Übersetzt wird das Blatt von zwei Frauen, die im April aus Sumy kamen.",
    "Im April hat die Druckwelle in Kowel alle Fenster eingedrückt.",
    "Bitte geben Sie Frau Ott an, da ich zum Monatsende in den Ruhestand gehe.",
    "Den Schlüssel hat seit Neujahr Jan Ott, zu erreichen unter 02156 5550-37.",
    "Wir sind fünf Schreiner, seit Januar ein eingetragener Verein.",
)


@pytest.mark.parametrize(("text", "start", "end"), TWO_PARTS)
def test_beginning_and_end_are_one_time(text: str, start: str, end: str) -> None:
    """A row of one thing, a work that goes on, the stations of goods: each has its first and its last day."""
    assert told(text) == (start, end)


@pytest.mark.parametrize("line", ["Zeitraum: {}\nOrt: Haan", "Nähstube ({})", "Zeit | {}"])
@pytest.mark.parametrize(("text", "start", "end"), WRITTEN)
def test_how_forms_and_lists_write_stretches(
    line: str, text: str, start: str | None, end: str | None
) -> None:
    """Without blanks, with a plus, with an end that is left open."""
    assert told(line.format(text)) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), THURSDAYS)
def test_thursday_is_no_polish_until(text: str, start: str | None, end: str) -> None:
    """Before a day of a German mail it is its weekday."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), OPEN)
def test_one_end_stays_open(text: str, start: str | None, end: str | None) -> None:
    """A mere "seit" in a sentence of its own, in German or Ukrainian, and a mere "bis"."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), ABROAD)
def test_ukrainian_and_polish_count_from_the_day_of_writing(text: str, start: str, end: str | None) -> None:
    """Weekdays, weeks and seasons in the cases that dates stand in."""
    assert told(text) == (start, end)


@pytest.mark.parametrize("text", BACKGROUND)
def test_what_came_before_is_not_the_project(text: str) -> None:
    """When people fled, when it was hit and when the club was founded."""
    assert told(text) == (None, None)


def test_a_number_counted_until_a_day_is_no_end() -> None:
    """How much there was by a day does not say that it ended then."""
    assert told("Wir haben Räder gesammelt. Bis zum 5. Mai 2023 wurden 40 Räder abgegeben.") == (None, None)
