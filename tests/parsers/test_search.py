"""What a curator's words for a place may mean."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.search import search_municipalities, search_partners


class TestSearchMunicipalities:
    @pytest.mark.parametrize("text", ["Hürth", "huerth", "ags:05362028", "HÜRTH"])
    def test_clear(self, text: str) -> None:
        """A name or key that means one town gives that town alone."""
        assert [found.id for found in search_municipalities(text)] == ["ags:05362028"]

    def test_namesakes(self) -> None:
        """Of namesakes the home state's come alone."""
        assert [found.id for found in search_municipalities("Hagen")] == ["ags:05914000"]

    def test_beginning(self) -> None:
        """The beginning of a name offers those that go on so."""
        assert "Gelsenkirchen" in [found.name for found in search_municipalities("Gelsen")]

    def test_unknown(self) -> None:
        """Neither a wrong key nor a strange word finds anything."""
        assert search_municipalities("ags:99999999") == search_municipalities("Xyzzy") == ()


class TestSearchPartners:
    @pytest.mark.parametrize("text", ["Lwiw", "Lviv (UA)", "Lemberg", "geonames:702550", "Lwiw, ua"])
    def test_clear(self, text: str) -> None:
        """Every spelling, with and without a country, gives the place first."""
        assert search_partners(text)[0].id == "geonames:702550"

    def test_country(self) -> None:
        """A country leaves out namesakes elsewhere."""
        assert {found.country for found in search_partners("Brody (PL)")} == {"PL"}

    def test_limit(self) -> None:
        """No more are given than asked for."""
        assert len(search_partners("Now", 3)) == 3

    def test_unknown(self) -> None:
        """What is no place finds nothing."""
        assert search_partners("geonames:1") == search_partners("Xyzzyx") == ()
