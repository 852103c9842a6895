"""Which of several times is the project's, and how a time is told that a line or a note parts.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from brueckenpost.parsers.judgement import LEAST
from brueckenpost.parsers.period import find_period
from brueckenpost.parsers.reading import Knowledge

from tests.parsers.test_period import reading, surest, told

PARTED = (
    ("Die Werkstatt nimmt vom 5. bis\n16. Juni 2023 für Stryj Rollstühle an.", "2023-06-05", "2023-06-16"),
    ("Die Schau für Stryj dauert vom 3. Mai (Vernissage) bis 9. Juni 2023 (Finissage).", "2023-05-03", "2023-06-09"),
    ("Das Lager mit Stryj: 2. August 2023 (Anreise) – 9. August 2023 (Abreise)", "2023-08-02", "2023-08-09"),
)  # fmt: skip
WINS = (
    ("Die Schule in Stryj ist im letzten Winter zum Zufluchtsort geworden. Wir haben dafür im Mai 2023 Öfen und einen großen Kessel gekauft.", "2023-05", "2023-05"),
    ("Seit Februar 2023 nähen wir in Stryj aus kaputten Fahnen Taschen.", "2023-02", None),
    ("Im Mai 2023 haben wir Betten nach Stryj gebracht. Vielleicht kommt im September noch ein Wagen mit.", "2023-05", "2023-05"),
    ("Am 2. Februar 2023 hat eine Rakete das Dach der Schule in Stryj beschädigt. Von April bis Mai 2023 deckten es unsere Zimmerleute neu.", "2023-04", "2023-05"),
)  # fmt: skip
LONG = (
    ("Bis Dezember 2024 sind 200 Termine in Stryj geplant; begonnen wurde im November 2022.", "2022-11", "2024-12"),
    ("Das Projekt mit Stryj startete im Mai 2022 und läuft bis April 2024.", "2022-05", "2024-04"),
    ("Das Vorhaben in Stryj läuft bis Dezember 2025. Gestartet ist es im März 2023.", "2023-03", "2025-12"),
    ("Bis August 2025 sollen in Stryj 300 Lehrkräfte geschult werden. Los ging es im Oktober 2022.", "2022-10", "2025-08"),
    ("Zeit: Schuljahr 2023/24, Beginn 14. August 2023, Ende 21. Juni 2024", "2023-08-14", "2024-06-21"),
)  # fmt: skip
APART = (
    ("Angefangen haben wir im Mai 2022 mit einem Lager für Stryj. Der Mietvertrag läuft bis Dezember 2025.", "2022-05", "2022-05"),
    ("Der Bus nach Stryj fuhr im Mai 2022 los. Bis Dezember 2025 sind weitere Verträge geplant.", "2022-05", "2022-05"),
    ("Das Konzert für Stryj ist am 5. Juli, Beginn 19 Uhr, Ende gegen 21 Uhr.", "2023-07-05", "2023-07-05"),
)  # fmt: skip
HANDED_IN = (
    ("In der Fastenzeit sammeln Kinder Gläser für Stryj. Bis zum 30. Juni 2023 können volle Kisten im Rathaus abgegeben werden.", None, "2023-06-30"),
    ("Wir sammeln im Sommer Fahrräder für Stryj. Angenommen werden sie bis zum 15. August 2023 im Bauhof.", None, "2023-08-15"),
    ("In Stryj leben seit März 2022 900 Geflüchtete in einem Heim. Die Sammlung dafür endet am 31. Juli 2023.", None, "2023-07-31"),
    ("Seit März 2023 sammeln wir für Stryj. Die Aktion endet am 31. Juli 2023.", "2023-03", "2023-07-31"),
    ("Im alten Hotel leben seit März 2022 vierzig Geflüchtete aus Stryj. Die Spendenaktion läuft weiter.", "2022-03", None),
)  # fmt: skip
LENT = (
    ("Die Stadt hat Stryj im Oktober 2022 zwanzig Betten geliehen. Im Mai kam alles sauber zurück.", "2022-10", "2023-05"),
    ("Wir haben Stryj im Mai 2023 Zelte gegeben. Im Juni kehrte unser Bürgermeister aus dem Urlaub zurück.", "2023-05", "2023-05"),
)  # fmt: skip
NEAR = (
    ("Ende Mai, am 31., haben wir Betten nach Stryj gebracht.", "2023-05-31", "2023-05-31"),
    ("Anfang Mai (am 3.) haben wir Betten nach Stryj gebracht.", "2023-05-03", "2023-05-03"),
    ("Die Stadt hat am gestrigen Montag drei Busse nach Stryj geschickt.", "2023-06-19", "2023-06-19"),
    ("Am heutigen Dienstag fährt ein Wagen nach Stryj.", "2023-06-20", "2023-06-20"),
    ("Seit dem gestrigen Montag sind 20 Kinder aus Stryj bei uns.", "2023-06-19", None),
    ("Am heutigen Tag wurde in Stryj der neue Brunnen übergeben. Mit Stryj arbeiten wir seit dem Herbst in einer Partnerschaft zusammen.", "2023-06-20", "2023-06-20"),
)  # fmt: skip
PLANNED = (
    ("Der Transport nach Stryj ist für Juli geplant.", "2023-07", "2023-07"),
    ("Die nächste Fahrt nach Stryj ist für den Herbst vorgesehen.", "2023-09", "2023-11"),
    ("Die Abfahrt nach Stryj ist für den 12. September angesetzt.", "2023-09-12", "2023-09-12"),
    ("Im Mai haben wir für Stryj den Kalender für 2024 gedruckt.", "2023-05", "2023-05"),
    ("Die Schau mit Bildern aus Stryj öffnet am 1. Juli und ist drei Wochen zu sehen.", "2023-07-01", "2023-07-21"),
)  # fmt: skip
REPORTED = ("Neues aus dem 2. Quartal", "Sammelmeldung 6/2023", "Unsere Hilfe im Mai 2023")


@pytest.mark.parametrize(("text", "start", "end"), PARTED)
def test_a_line_or_a_note_parts_no_range(text: str, start: str, end: str) -> None:
    """A wrapped line may begin with a day, and brackets may tell what a day is."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), WINS)
def test_what_was_done_wins(text: str, start: str, end: str | None) -> None:
    """A deed's time comes before that of a state, a misfortune or what may yet come."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), LONG)
def test_what_is_told_to_begin_may_take_years(text: str, start: str, end: str) -> None:
    """A beginning and an end that are told as such are those of one project, in either order."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), APART)
def test_the_end_of_something_else_is_not_joined(text: str, start: str, end: str) -> None:
    """A contract's end, far plans and hours of an evening end no project."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), HANDED_IN)
def test_the_last_day_of_a_collection_counts(text: str, start: str | None, end: str | None) -> None:
    """Until when things are taken, or when a drive ends, comes before the season and before how people live."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), LENT)
def test_what_is_lent_comes_back(text: str, start: str, end: str) -> None:
    """A loan lasts until what was lent is back."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), NEAR)
def test_days_may_be_told_beside_others(text: str, start: str, end: str | None) -> None:
    """An adjective tells the days about today before a weekday's name; a bare day lies in the month right before it."""
    assert told(text) == (start, end)


@pytest.mark.parametrize(("text", "start", "end"), PLANNED)
def test_what_is_planned_is_told_with_for(text: str, start: str, end: str) -> None:
    """The time that something is planned for is its own; how long a show can be seen gives its end."""
    assert told(text) == (start, end)


def test_lines_of_a_programme_stay_apart() -> None:
    """Days that begin lines of their own are a row."""
    assert told("2. Mai: Ankunft aus Stryj\n5. Mai: Konzert in der Aula\n7. Mai: Besuch im Zoo") == (
        "2023-05-02",
        "2023-05-07",
    )


@pytest.mark.parametrize("subject", REPORTED)
def test_the_time_that_a_mail_reports_of_is_no_projects(subject: str) -> None:
    """Where a mail tells several projects, the month or quarter in its subject is that of all the news."""
    text = "Eine Beratung am Telefon hilft Familien mit Gästen aus Stryj."
    one = reading(text, subject=subject)
    assert surest(one) is not None
    several = replace(one, siblings=2)
    assert all(finding.confidence < LEAST for finding in find_period(several, Knowledge()))


def test_a_day_in_the_subject_is_that_of_all() -> None:
    """Two parts of one evening are told by one day."""
    both = replace(
        reading("Der Chor aus Stryj singt im Rathaus.", subject="Zwei Konzerte am 1. Juli 2023"), siblings=2
    )
    best = surest(both)
    assert best is not None
    assert best.value.start == "2023-07-01"
