"""Last lines that only sign: no formula stands above them."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.endings import is_authors_given_name, is_ending, names_of
from brueckenpost.parsers.record import Person

IDA = Person("Ida Nord", "ida.nord@altstadt.example")
NOBODY = Person("", "post@altstadt.example")


@pytest.mark.parametrize("author", [IDA, NOBODY], ids=["known", "unknown"])
class TestSigned:
    @pytest.mark.parametrize(
        "line",
        [
            "Danke, Ida",
            "Vielen Dank, Ida Nord",
            "Danke! Ida",
            "Bis bald, Ida",
            "- Ida",
            "–Ida Nord",
            "/Ida",
            "(Ida Nord)",
            "Deine Ida",
            "Ihre Ida von Nord",
            "Euer Orga-Team",
            "Ihr Organisationsteam",
            "Ida Nord",
            "Ida",
            "Ida Nord | Stadt Altstadt | Tel. 0231 1234",
            "Bis bald, Ida aus der 10a",
        ],
    )
    def test_name(self, line: str, author: Person) -> None:
        """The writer's name signs, in whatever shape."""
        assert is_ending(line, author, "Guten Tag,")

    @pytest.mark.parametrize(
        "line",
        [
            "",
            "Altstadt und Kalusch",
            "Danke, Ole",
            "Vielen Dank, gern.",
            "Deine Stadt",
            "- Betten",
            "Ida fährt mit.",
            "Wer, Ida?",
            "Danke für alles, was Ida und die anderen für uns getan haben",
            "Betten | Decken | Kissen",
            "Im Bus, Ida aus Bonn und 30 Kinder",
        ],
    )
    def test_no_name(self, line: str, author: Person) -> None:
        """Goods, towns, sentences and whoever is greeted do not sign."""
        assert not is_ending(line, author, "Lieber Ole,")


class TestInitials:
    @pytest.mark.parametrize("line", ["I. Nord", "Ida N.", "in", "I.N.", "I. N."])
    def test_of_the_author(self, line: str) -> None:
        """A part of the name or all of it may be an initial."""
        assert is_ending(line, IDA, "Guten Tag,")

    @pytest.mark.parametrize("line", ["O. Süd", "Ole S.", "os"])
    def test_of_others(self, line: str) -> None:
        """Somebody else's say nothing, unless a given name is whole."""
        assert is_ending(line, IDA, "Guten Tag,") == line.startswith("Ole") or line == "O. Süd"


def test_names_in_the_address() -> None:
    """Where the mail program tells no name, the address often does."""
    assert names_of(Person("", "Ida.Nord@altstadt.example")) == ["ida", "nord"]
    assert names_of(Person("Nord, Ida", "x@altstadt.example")) == ["nord", "ida"]


def test_the_given_name_with_an_office() -> None:
    """An office in brackets behind the writer's given name belongs to the signature."""
    signing = (
        "ida",
        "ida (schülersprecherin)",
        "Eure Ida (Kassiererin, Köchin und Mädchen für alles)",
        "ida (und der ganze chor) singt",
        "(ida)",
        "ole (schülersprecher)",
    )
    assert [line for line in signing if is_authors_given_name(line, IDA)] == list(signing[:3])
