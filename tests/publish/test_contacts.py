"""Whom to ask: on the entry's own page, nowhere else, and in no other form than it should be."""

from __future__ import annotations

from dataclasses import replace

from brueckenpost.parsers.record import Contact
from brueckenpost.publish.contacts import show_contact
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from bs4 import BeautifulSoup

from tests.publish.samples import TODAY, make_draft, make_entry

PERSON = Contact("Anna Terbeck", "Stadt Ahlen", "a.terbeck@ahlen.example", "+49238255010")


class TestContact:
    def test_it_stands_on_the_entry_alone(self) -> None:
        """In each language once; lists, feeds, open data, the fragment and the manifest never hold it."""
        site = build_site([make_entry(1, replace(make_draft(), contact=PERSON))], SiteSettings(), today=TODAY)
        shown = {
            path for path, content in site.items() if b"Terbeck" in content or b"ahlen.example" in content
        }
        assert shown == {f"{folder}projekt/projekt-1.html" for folder in ("", "en/", "uk/")}
        page = BeautifulSoup(site["projekt/projekt-1.html"], "html.parser")
        assert [a["href"] for a in page.select(".aside a[href^=mailto], .aside a[href^=tel]")] == [
            "mailto:a.terbeck@ahlen.example",
            "tel:+49238255010",
        ]
        assert "+49 2382 55010" in page.get_text()

    def test_without_one_nothing_speaks_of_it(self) -> None:
        """What the store withholds leaves no empty heading."""
        site = build_site([make_entry(1)], SiteSettings(), today=TODAY)
        assert b"<h2>Ansprechperson</h2>" not in site["projekt/projekt-1.html"]

    def test_only_sound_values_become_links(self) -> None:
        """An address with a query or a number with letters is left out, the name stays."""
        shown = show_contact(Contact("Anna", None, "a@b.example?bcc=c@d.example", "+49 0800 RUF MICH"))
        assert shown is not None
        assert (shown.lines, shown.email, shown.phone) == (("Anna",), "", "")
        assert show_contact(Contact()) is None
        assert show_contact(Contact(email="javascript:alert(1)")) is None
