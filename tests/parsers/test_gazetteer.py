"""Places at home and abroad by their names."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.data.build_names import build_places, build_towns
from brueckenpost.parsers.datafiles import read_data
from brueckenpost.parsers.gazetteer import (
    candidates,
    places_named,
    region_around,
    town_with,
    towns_named,
)


class TestTownsNamed:
    def test_home_state_first(self) -> None:
        """Of namesakes the one in North Rhine-Westphalia is meant."""
        assert towns_named("neuenkirchen")[0].state == "NW"

    def test_by_key(self) -> None:
        """A town is found by its official key."""
        town = town_with("05362028")
        assert town is not None
        assert town.name == "Hürth"


class TestPlacesNamed:
    @pytest.mark.parametrize("key", ["mediasch", "medias"])
    def test_german_where_there_is_a_name(self, key: str) -> None:
        """A Transylvanian town has its Saxon name, whichever of its names a mail uses."""
        assert places_named(key)[0].name == "Mediasch"


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


class TestRegionAround:
    @pytest.mark.parametrize(
        ("town", "kind", "name", "number"),
        [
            ("sumy", "Oblast", "Oblast Sumy", "geonames:692196"),
            ("kiew", "Oblast", "Oblast Kiew", "geonames:703446"),
            ("stryj", "Rajon", "Rajon Stryj", "geonames:9290334"),
            ("gniezno", "Kreis", "Kreis Gniezno", "geonames:7531081"),
            ("strzelce opolskie", "Kreis", "Kreis Strzelce Opolskie", "geonames:7531052"),
            ("rzeszow", "Woiwodschaft", "Woiwodschaft Rzeszów", "geonames:858788"),
        ],
    )
    def test_bears_the_towns_name(self, town: str, kind: str, name: str, number: str) -> None:
        """A district or oblast named after a town has a number of its own, not the town's."""
        region = region_around(places_named(town)[0], kind)
        assert (region.name, region.id, region.is_region) == (name, number, True)

    def test_without_a_number(self) -> None:
        """A town that no district is named after gives a name without a number."""
        assert region_around(places_named("butscha")[0], "Kreis").id is None

    def test_region_by_its_own_name(self) -> None:
        """A region that bears no town's name has its number, too."""
        assert places_named("transkarpatien")[0].id == "geonames:687869"


class TestFilesOfNames:
    def test_present_state(self) -> None:
        """The files of names are what `build_names.py` makes of the gazetteer."""
        assert read_data("town_names.tsv") == build_towns()
        assert read_data("place_names.tsv") == build_places()

    def test_no_state(self) -> None:
        """The key of a state, or what is no key, gives no town."""
        assert town_with("05") is None
        assert town_with("name") is None
