"""Entries of a page that was kept by hand."""

from __future__ import annotations

import pytest
from brueckenpost.parsers.pages import PageEntry, PageMapping, find_entries
from brueckenpost.parsers.pipeline import read_entry
from brueckenpost.parsers.record import Draft, Link, Municipality, Period

PAGE = """<!doctype html><meta charset="{charset}"><title>Hilfen</title>
<nav><ul><li>Startseite</li></ul></nav>
<section id="hilfen">
<article><h3>Feuerwehrautos für Mykolajiw</h3>
 <p class="ort">Dortmund</p> <time datetime="2022-10">Oktober 2022</time>
 <p>Zwei gespendete Löschfahrzeuge der Feuerwehr gingen an die Partnerstadt.</p><p>Ein Rüstwagen folgt.</p>
 <a href="/bericht?id=7">Bericht; Fotos</a></article>
<article>   </article>
</section>"""
FIELDS = {
    "title": "h3",
    "municipality": ".ort",
    "period": "time@datetime",
    "description": "p:not(.ort)",
    "links": "a@href",
    "partners": ".partner",
}
MAPPING = PageMapping("#hilfen article", FIELDS, "https://netzwerk.example/alt/")


def entries(mapping: PageMapping = MAPPING, charset: str = "utf-8") -> list[PageEntry]:
    return list(find_entries(PAGE.format(charset=charset).encode(charset), mapping))


class TestFields:
    def test_each_is_taken_by_its_selector(self) -> None:
        """Text, an attribute, all paragraphs, a link with its words; what is not there is not told."""
        (entry,) = entries()
        assert entry.told == {
            "title": "Feuerwehrautos für Mykolajiw",
            "municipality": "Dortmund",
            "period": "2022-10",
            "description": "Zwei gespendete Löschfahrzeuge der Feuerwehr gingen an die Partnerstadt.\n\nEin Rüstwagen folgt.",
            "links": "https://netzwerk.example/bericht?id=7 Bericht, Fotos",
        }

    def test_what_no_selector_took_is_left(self) -> None:
        """The rest is a description where the mapping names none."""
        (entry,) = entries(PageMapping("#hilfen article", {"title": "h3", "municipality": ".ort"}))
        assert "Feuerwehrautos" not in entry.rest
        assert "Dortmund" not in entry.rest
        assert "Rüstwagen folgt" in entry.rest

    def test_the_entry_itself_can_be_a_field(self) -> None:
        """Where each entry is one bare sentence."""
        raw = b"<ul><li>Essen: <b>Rundbrief</b></li><li></li></ul>"
        (entry,) = find_entries(raw, PageMapping("li", {"title": ""}))
        assert entry.told == {"title": "Essen: Rundbrief"}

    @pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
    def test_the_page_says_its_charset(self, charset: str) -> None:
        """Old pages are often no UTF-8."""
        assert entries(charset=charset)[0].told["title"] == "Feuerwehrautos für Mykolajiw"


class TestReading:
    def test_an_entry_is_read_as_a_mail_is(self) -> None:
        """Place, partner, topic, day and link are found in its words, each with its quote."""
        (entry,) = entries(PageMapping("#hilfen article", {}, MAPPING.base))
        draft = read_entry(entry)
        assert draft.municipality == Municipality("Dortmund", "ags:05913000")
        assert [partner.name for partner in draft.partners] == ["Mykolajiw"]
        assert "aid_transport" in draft.categories
        assert draft.period == Period("2022-10", "2022-10")
        assert draft.links == (Link("https://netzwerk.example/bericht?id=7", "Bericht; Fotos"),)
        assert draft.evidence["partners"]

    def test_an_entry_is_one_project_whatever_it_says(self) -> None:
        """A list within it makes no further ones, and a question none less."""
        raw = "<div class=e><p>Zwei Projekte:</p><ol><li>Essen sammelt.</li><li>Unna fährt.</li></ol></div>".encode()
        (entry,) = find_entries(raw, PageMapping(".e"))
        assert "Unna fährt" in read_entry(entry).description

    def test_an_entry_without_words_is_an_empty_draft(self) -> None:
        """A picture alone says nothing."""
        assert read_entry(PageEntry("<img src=x>", {}, "")) == Draft()
