"""Names in addresses are words that people can read and type."""

from __future__ import annotations

import pytest
from brueckenpost.store.slugs import make_slug


class TestSlug:
    @pytest.mark.parametrize(
        ("text", "slug"),
        [
            ("Pflegebetten für Rzeszów", "pflegebetten-fuer-rzeszow"),
            ("Hürth – Łódź / Târgu Jiu", "huerth-lodz-targu-jiu"),
            ("Straße 7!", "strasse-7"),
            ("Миколаїв", ""),
        ],
    )
    def test_letters_lose_their_marks_not_their_place(self, text: str, slug: str) -> None:
        """Umlauts are spelled out, other marks dropped, what parts words becomes one hyphen."""
        assert make_slug(text) == slug
