"""Times that stand in a row, are put off, end today or lie behind a comma, and the period a careful curator enters.

Written from the language, not from any mail. The day of writing is Tuesday, 20 June 2023.
"""

from __future__ import annotations

import pytest

from tests.parsers.test_period import told

ROWS = (
    ("Wir bauen Regale vom 4. bis zum 6. Juli und am 11. Juli.", "2023-07-04", "2023-07-11"),
    ("Am 1. und 2. sowie am 15. Juli renovieren wir die Küche.", "2023-07-01", "2023-07-15"),
    ("Zwei Gruppen hospitieren hier: 3.–7. Juli sowie 10.–14. August 2023.", "2023-07-03", "2023-08-14"),
    (
        "Das Programm:\n- 1. Juli, 18 Uhr: Lesung\n- 8. Juli, 18 Uhr: Film\n- 15. Juli, 20 Uhr: Konzert",
        "2023-07-01",
        "2023-07-15",
    ),
    (
        "3. Mai: Abholung des Wagens\n4. Mai: Durchsicht der Bremsen\n9. Mai: Übergabe in Stryj",
        "2023-05-03",
        "2023-05-09",
    ),
    ("Der Chor war 2022 dreimal dort: im März, im Juli und im Oktober.", "2022", "2022"),
    ("Der Konvoi war 2021, 2022 und 2023 in Sumy.", "2021", "2023"),
    ("Vom Freitag, dem 7., bis Sonntag, dem 9. Juli, besuchen uns Gäste.", "2023-07-07", "2023-07-09"),
)
MOVED = (
    (
        "Das Konzert war für den 22. Mai geplant und findet nun am 29. Juni 2023 statt.",
        "2023-06-29",
        "2023-06-29",
    ),
    ("Das Fußballspiel wurde vom 1. auf den 8. Juli verlegt.", "2023-07-08", "2023-07-08"),
)
OPEN = (
    ("Von 2022 bis heute haben wir 30 Tonnen nach Luzk gebracht.", "2022", None),
    ("Die Sammlung dauert noch bis zum 1. Advent.", None, "2023-12-03"),
    ("Einsendeschluss für Beiträge von Schulklassen ist der 31. August 2023.", None, "2023-08-31"),
    (
        "Der Raum ist seit gestern fertig gestrichen, Frau Wolf beginnt am 1. Juli.",
        "2023-07-01",
        "2023-07-01",
    ),
    (
        "Baubeginn ist im September, fertig werden soll das Dach Ende Februar 2024.",
        "2023-09",
        "2024-02",
    ),
)
WORDS = (
    ("Der Wagen wurde am 02.V.2023 übergeben.", "2023-05-02", "2023-05-02"),
    ("Im II. Quartal 2023 modernisieren wir die Pumpen.", "2023-04", "2023-06"),
    ("Zum Schuljahresbeginn 2023/24 verschicken wir Ranzen.", "2023-08", "2023-08"),
    (
        "Am 24.2., dem ersten Jahrestag des Überfalls, gab es eine Mahnwache.",
        "2023-02-24",
        "2023-02-24",
    ),
)
OFFICE = (
    ("Musterstadt, 20. Juni 2023\n\nDie Stadt hilft einem Krankenhaus in Sumy.", None, None),
    ("Wir haben am Sonntag die Urkunde unterzeichnet.", "2023-06-18", "2023-06-18"),
    (
        "Projektbeginn: 1. März 2023, Projektende: 30. November 2024. Es geht um die Kläranlage.",
        "2023-03-01",
        "2024-11-30",
    ),
    ("In der Villa am Markt wohnen seit Mitte April 20 Frauen mit ihren Kindern.", "2023-04", None),
    ("Am 8. Juni frühstückten hier 80 Frauen. Ab Juli gibt es das monatlich.", "2023-06-08", "2023-06-08"),
    ("Die Autorin Olha Bilyk, geboren in Luzk, liest am 17. Juli um 19 Uhr.", "2023-07-17", "2023-07-17"),
    ("Die Platten wurden am Johannistag 2022 übergeben.", "2022-06-24", "2022-06-24"),
    ("Sie sind seit dem 2. Mai hier und bleiben bis Weihnachten.", "2023-05-02", "2023-12"),
    (
        "Vom 22. Juli bis 2. August verbringen 15 Kinder ihre Ferien hier. Meldeschluss: 30. Juni.",
        "2023-07-22",
        "2023-08-02",
    ),
    ("Die Räte haben es beschlossen. Beginn ist der 1. Juli.", "2023-07-01", "2023-07-01"),
)


class TestTimesInOfficeMail:
    """The head of a letter is no time of the project; labels may stand in one line."""

    @pytest.mark.parametrize(("text", "start", "end"), OFFICE)
    def test_each(self, text: str, start: str | None, end: str | None) -> None:
        assert told(text) == (start, end)


class TestTimesInRows:
    """Times in a row tell from when to when something goes on."""

    @pytest.mark.parametrize(("text", "start", "end"), ROWS)
    def test_reach_from_the_first_to_the_last(self, text: str, start: str, end: str) -> None:
        assert told(text) == (start, end)


class TestTimesThatChange:
    """What was put off happens on its new day."""

    @pytest.mark.parametrize(("text", "start", "end"), MOVED)
    def test_the_new_day_counts(self, text: str, start: str, end: str) -> None:
        assert told(text) == (start, end)


class TestOpenEnds:
    """What goes on has no end, what is still to end looks ahead, and each part of a sentence has its own tense."""

    @pytest.mark.parametrize(("text", "start", "end"), OPEN)
    def test_each_way(self, text: str, start: str | None, end: str | None) -> None:
        assert told(text) == (start, end)


class TestRareSpellings:
    """Roman months and quarters, school years and memorial days."""

    @pytest.mark.parametrize(("text", "start", "end"), WORDS)
    def test_each_way(self, text: str, start: str, end: str) -> None:
        assert told(text) == (start, end)


class TestGuestsOfAnEvent:
    """How long the guests of a concert stay is not when the concert is."""

    def test_the_concert_counts(self) -> None:
        text = "Am Samstag, dem 8. Juli, um 18 Uhr singt der Chor mit Gästen, die vom 6. bis 10. Juli bei Familien wohnen."
        assert told(text) == ("2023-07-08", "2023-07-08")
