"""What a document says of itself, told from what it tells."""

import pytest
from brueckenpost.parsers.imprint import cut_imprint


@pytest.mark.parametrize(
    "line",
    [
        "Stand: Mai 2024. Druck: Stadtdruckerei, 80 Stück",
        "Stand 03/2024",
        "Stand des Fragebogens: 11/2023, Druck: Rathausdruckerei",
        "Seite 2 von 3",
        "- 2/3 -",
        "Az. 41-12/7",
        "Aktenzeichen: 10.24.03",
        "Interner Vermerk: vom Vorstand gebilligt",
        "Nur für den internen Gebrauch",
        "Ausgefüllt am 4. Juni 2024 von M. Berger",
        "V.i.S.d.P.: Presseamt",
        "Verteiler: Dezernate I bis IV",
        "Stand der Drucklegung: 3.5.2024 / 80 Stück",
        "Bürgerverein Altstadt e. V. · Seite 2",
        "Stadtwerke Altstadt, Stand 5.3.2025, Seite 1 von 3",
    ],
)
def test_lines_of_the_paper_itself_are_left_out(line: str) -> None:
    """They stand above or below the text, or where a page ends."""
    assert cut_imprint(f"Ein Bus für Kowel\n{line}\nEr fuhr im Mai.") == "Ein Bus für Kowel\nEr fuhr im Mai."


@pytest.mark.parametrize(
    "line",
    [
        "Stand und Losbude brachten 800 Euro ein.",
        "Ansprechpartnerin: Frau Berger, 02351 5550-12",
        "Stand der Arbeiten: 12 Häuser sind gedeckt.",
        "Seite an Seite arbeiteten beide Wehren.",
        "Zeitraum: Mai bis Juli 2024",
        "Das Rezept steht im Heft, Seite 4, und schmeckt.",
        "Druckmaschinen aus der Lehrwerkstatt gingen nach Kowel.",
    ],
)
def test_what_is_told_stays(line: str) -> None:
    """Words alone make no imprint."""
    assert cut_imprint(line) == line
