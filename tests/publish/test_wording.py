"""Texts of mails made fit for the page."""

from __future__ import annotations

import unicodedata

import pytest
from brueckenpost.publish.wording import (
    begin_sentence,
    clean,
    mark_script,
    name_hosts,
    one_line,
    paragraphs,
    shorten,
)
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup


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

    @pytest.mark.parametrize(
        ("length", "text", "told"),
        [
            (10, "genau zehn", "genau zehn"),
            (20, "Kurz. Dann lange weiter und weiter", "Kurz. Dann lange …"),
            (14, "eins zwei, drei vier", "eins zwei …"),
            (18, "Donaudampfschifffahrtsgesellschaft", "Donaudampfschiff …"),
        ],
    )
    def test_a_cut_leaves_no_loose_end(self, length: int, text: str, told: str) -> None:
        """No comma before the ellipsis; a sentence that ends too early is no end; one long word is cut within."""
        assert shorten(text, length) == told

    @given(st.text(max_size=80), st.integers(min_value=5, max_value=60))
    def test_it_is_never_longer_than_allowed(self, text: str, length: int) -> None:
        """Whatever stands in a mail."""
        assert len(shorten(text, length)) <= length


class TestCleaning:
    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
            ("a\u2029b", "a\n\nb"),
            ("Tab\tbleibt", "Tab\tbleibt"),
            ("ab\u202ecd\u202c", "abcd"),
            ("un\u00adsicht\u200bbar\ufeff", "unsichtbar"),
            ("\x1b[31mrot\x07", "[31mrot"),
            ("\ud800 halb", " halb"),
        ],
    )
    def test_what_nobody_sees_goes(self, text: str, told: str) -> None:
        """Signs that turn the direction, hide within words or drive a machine; line breaks become ours."""
        assert clean(text) == told

    def test_letters_are_put_together(self) -> None:
        """An a with dots above is one letter, so that a search finds it."""
        assert clean("Ko\u0308ln") == "Köln"

    @given(st.text(alphabet=st.characters(codec=None), max_size=60))
    def test_any_text_can_stand_in_a_feed(self, text: str) -> None:
        """XML forbids some signs; none of them is left, and nothing changes at a second time."""
        root = etree.Element("a")
        root.text = clean(text)
        assert clean(root.text) == root.text
        assert unicodedata.is_normalized("NFC", root.text)

    def test_a_line_is_one_line(self) -> None:
        """Blanks of any kind become one."""
        assert one_line("  a\n\n b\u2003\tc ") == "a b c"

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("", ()),
            ("\n \n", ()),
            ("eins\nzwei", ("eins\nzwei",)),
            ("eins\n \t\nzwei\n\n\n\ndrei ", ("eins", "zwei", "drei")),
        ],
    )
    def test_an_empty_line_parts_paragraphs(self, text: str, told: tuple[str, ...]) -> None:
        """Also one that only looks empty; a single break stays."""
        assert paragraphs(text) == told

    @pytest.mark.parametrize(
        ("text", "told"),
        [
            ("wir haben geholfen", "Wir haben geholfen"),
            ("  über uns", "Über uns"),
            ("a) Decken", "a) Decken"),
            ("3 Lastwagen", "3 Lastwagen"),
            ("", ""),
        ],
    )
    def test_a_sentence_begins_with_a_capital(self, text: str, told: str) -> None:
        """A number or the letter of a list is left alone."""
        assert begin_sentence(text) == told


class TestScripts:
    def test_ukrainian_words_are_marked_together(self) -> None:
        """A screen reader changes its voice once for words that belong together."""
        told = mark_script("Fahrt nach Біла Церква, später Львів", "de")
        assert told == ('Fahrt nach <span lang="uk">Біла Церква</span>, später <span lang="uk">Львів</span>')

    def test_an_apostrophe_belongs_to_its_word(self) -> None:
        """Кам’янець is one."""
        assert mark_script("Кам’янець-Подільський", "en") == '<span lang="uk">Кам’янець-Подільський</span>'

    @pytest.mark.parametrize("language", ["uk", "ru", "be", "bg"])
    def test_within_a_text_of_that_script_nothing_is(self, language: str) -> None:
        """It is all of one language."""
        assert mark_script("Допомога & Sambir", language) == "Допомога &amp; Sambir"

    def test_text_is_escaped_once(self) -> None:
        """What is markup already is not."""
        assert mark_script("<b>Львів</b>", "de") == '&lt;b&gt;<span lang="uk">Львів</span>&lt;/b&gt;'
        assert mark_script(Markup("<b>Львів</b>"), "de") == '<b><span lang="uk">Львів</span></b>'
