"""Places at home and abroad by their names."""

from __future__ import annotations

from brueckenpost.parsers.gazetteer import candidates, town_with, towns_named


class TestTownsNamed:
    def test_home_state_first(self) -> None:
        """Of namesakes the one in North Rhine-Westphalia is meant."""
        assert towns_named("neuenkirchen")[0].state == "NW"

    def test_by_key(self) -> None:
        """A town is found by its official key."""
        town = town_with("05362028")
        assert town is not None
        assert town.name == "Hürth"


class TestCandidates:
    def test_exact_first(self) -> None:
        """What is called so comes before what begins so."""
        assert candidates("Hamm", 3)[0].name == "Hamm"

    def test_both_lands(self) -> None:
        """A search offers places at home and abroad, at most as many as asked."""
        found = candidates("lw", 5)
        assert len(found) == 5
        assert "Lwiw" in [place.name for place in found]

    def test_nothing(self) -> None:
        """An empty search finds nothing."""
        assert candidates("  ") == ()
