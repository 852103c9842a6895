"""Names in addresses are words that people can read and type."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Municipality, Partner
from brueckenpost.store.slugs import LONGEST, make_anchor, make_slug

from tests.store.samples import draft


class TestSlug:
    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            ("Pflegebetten für Rzeszów", "pflegebetten-fuer-rzeszow"),
            ("Hürth – Łódź / Târgu Jiu", "huerth-lodz-targu-jiu"),
            ("Straße 7!", "strasse-7"),
            ("  ÄÖÜ/aid_transport ", "aeoeue-aid-transport"),
            ("Sulęcin", "sulecin"),
            ("Миколаїв", ""),
        ],
    )
    def test_letters_lose_their_marks_not_their_place(self, text: str, slug: str) -> None:
        """Umlauts are spelled out, other marks dropped, what parts words becomes one hyphen."""
        assert make_slug(text) == slug


def named(title: str, town: str = "Ahlen", partner: str = "", taken: Collection[str] = ()) -> str:
    partners = (Partner(partner, "UA", None),) if partner else ()
    municipality = Municipality(town, None) if town else None
    return make_anchor(replace(draft(title), municipality=municipality, partners=partners), taken)


class TestAnchor:
    def test_it_tells_who_with_whom_and_what(self) -> None:
        """In this order."""
        assert named("Decken", partner="Sambir") == "ahlen-sambir-decken"

    def test_a_partner_that_the_title_names_is_not_said_twice(self) -> None:
        """However it is written there."""
        assert named("Decken für Łódź", partner="Lodz") == "ahlen-decken-fuer-lodz"

    def test_what_is_missing_leaves_no_gap(self) -> None:
        """A title without any Latin letter, and no town: it is a project at least."""
        assert named("Decken", town="") == "decken"
        assert named("Ковдри", town="") == "projekt"

    @pytest.mark.parametrize(
        ("title", "length"), [("a" * 54, 60), ("a" * 55, 5), (f"{'a' * 53} b", 59), ("wort " * 30, 60)]
    )
    def test_a_long_one_is_cut_at_a_word(self, title: str, length: int) -> None:
        """60 signs at most; a word that does not fit whole is left out."""
        assert len(named(title)) == length

    def test_one_long_word_is_cut_within(self) -> None:
        """There is nothing else to cut."""
        assert named("x" * 80, town="") == "x" * LONGEST

    def test_equal_ones_are_counted(self) -> None:
        """The first number that nobody has."""
        assert named("Decken", taken={"ahlen-decken"}) == "ahlen-decken-2"
        assert named("Decken", taken={"ahlen-decken", "ahlen-decken-2", "ahlen-decken-4"}) == "ahlen-decken-3"
