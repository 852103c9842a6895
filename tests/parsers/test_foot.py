"""The writer's address below a text, told from a place where something happens."""

import pytest
from brueckenpost.parsers.foot import is_foot

from tests.parsers.test_matter import TestChatAtTheBeginning, describe


@pytest.mark.parametrize(
    "lines",
    [
        ["Kulturamt des Kreises", "Nordplatz 1, 50126 Altstadt"],
        ["Klinik am Wald gGmbH, Südstr. 3, 40878 Altstadt.", "Spendenkonto auf Anfrage."],
        ["Höhlenfreunde Altstadt e. V. · Vereinsregister Neustadt VR 1234"],
    ],
)
def test_headed_paper(lines: list[str]) -> None:
    """An address or a register, perhaps with a word on the account."""
    assert is_foot(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["Abgabe: Nordplatz 1, 50126 Altstadt"],
        ["Gesammelt wird im Bürgerhaus, Südstraße 3, 40878 Altstadt."],
        ["Bürgerhaus, Südstraße 3, 40878 Altstadt, 18 Uhr"],
        ["Der Bus fuhr nach Kowel."],
        ["Annahmestelle Bauhof, Südstraße 3, 40878 Altstadt"],
        [],
    ],
)
def test_where_something_happens(lines: list[str]) -> None:
    """A label, a time or a verb makes an address a part of what is told."""
    assert not is_foot(lines)


def test_the_description_ends_above_the_foot() -> None:
    """A text that is nothing but an address keeps it."""
    told = TestChatAtTheBeginning.TOLD
    foot = "Heimatbund Altstadt e. V.\nNordplatz 1, 50126 Altstadt"
    assert describe(f"{told}\n\n{foot}") == told
    assert "Nordplatz 1" in describe(foot)
