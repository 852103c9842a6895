"""Texts of mails made fit for the page."""

from __future__ import annotations

import pytest
from brueckenpost.publish.wording import name_hosts, shorten


class TestTeasers:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("Mehr unter https://www.kerpen.example/lecksuche-irpin/2023?x=1.", "Mehr unter kerpen.example."),
            ("(http://kerpen.example) und HTTPS://B.example/x, ja", "(kerpen.example) und B.example, ja"),
            ("Kein Link: kerpen.example/seite", "Kein Link: kerpen.example/seite"),
        ],
    )
    def test_an_address_is_cut_to_its_host(self, text: str, told: str) -> None:
        """What stands behind it goes on; a narrow column is not torn by a long address."""
        assert name_hosts(text) == told

    def test_it_ends_with_a_sentence_or_a_word(self) -> None:
        """At most so many characters; a sentence that ends late enough is its end."""
        assert shorten("Erst das eine und noch viel mehr davon. Dann das andere, länger", 50) == (
            "Erst das eine und noch viel mehr davon."
        )
        assert shorten("eins zwei drei vier fünf", 15) == "eins zwei …"
