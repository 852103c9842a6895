"""What an office brings along, and what it can take away."""

from __future__ import annotations

import json

import pytest

from .conftest import Desk

PAGE = """<!doctype html><meta charset="utf-8"><title>Kommunale Partnerschaften und die Ukraine</title>
<h2>Informationen, Beratung und Hilfen</h2>
<ul class="hilfen">
<li>Castrop-Rauxel: <a href="/nowa-ruda">Unterstützung der Spendenaktion der polnischen Partnerstadt Nowa Ruda</a></li>
<li>Die Stadt Dortmund berichtet über einen Hilfstransport mit Feuerwehrautos nach Mykolajiw im Oktober 2022.</li>
<li>Sonderseite „Hilfe für Menschen aus der Ukraine“</li>
</ul>
<h2>Förderaufruf</h2>
<div class="aufruf"><h3>Junge Menschen aus der Ukraine</h3><p>Gefördert werden Pilotprojekte.</p><b>31. Oktober 2023</b></div>
"""
HELP = 'entries = "ul.hilfen > li"\nbase = "https://netzwerkstelle.example/ukraine/"\n'
CALL = """entries = ".aufruf"
[fields]
title = "h3"
description = "p"
period = "b"
[set]
categories = "funding_call"
language = "de"
"""


@pytest.fixture
def page(desk: Desk) -> Desk:
    """Give a folder with an old page and a new, empty database."""
    for name, text in {
        "page.html": PAGE,
        "help.toml": HELP,
        "call.toml": CALL,
        "brueckenpost.toml": "[database]\n",
    }.items():
        (desk.folder / name).write_text(text, encoding="utf-8")
    return desk


class TestPage:
    def test_bare_sentences_become_drafts_with_places_and_topics(self, page: Desk) -> None:
        """What the page has no field for is read from its words; all of it waits for a curator."""
        told = page.complaint("import", "page.html", "--mapping", "help.toml")
        assert told == "page.html: 3 entries, 3 new drafts, 0 known\n"
        first, second, third = json.loads(page.text("list", "--json"))
        assert (first["municipality"]["name"], first["partners"][0]["name"]) == (
            "Castrop-Rauxel",
            "Nowa Ruda",
        )
        assert first["links"][0]["url"] == "https://netzwerkstelle.example/nowa-ruda"
        assert (second["municipality"]["name"], second["period"]["start"]) == ("Dortmund", "2022-10")
        assert third["municipality"] is None
        assert {item["status"] for item in (first, second, third)} == {"new"}

    def test_fields_and_what_is_set_for_all(self, page: Desk) -> None:
        """A text that a field cannot hold as it stands is told, and read by the parser instead."""
        (told,) = map(
            json.loads, page.text("import", "page.html", "--mapping", "call.toml", "--json").splitlines()
        )
        assert told["reason"] == "The page's period could not be taken as it stands."
        call = json.loads(page.text("show", str(told["drafts"][0]), "--json"))
        assert call["title"] == "Junge Menschen aus der Ukraine"
        assert call["description"] == "Gefördert werden Pilotprojekte."
        assert call["categories"] == ["funding_call"]
        assert call["period"]["end"] == "2023-10-31"
        assert call["history"][0]["note"] == "page.html"

    def test_the_same_page_again_adds_nothing(self, page: Desk) -> None:
        """Not even after a curator has changed the title; what is new on the page comes."""
        page.run("import", "page.html", "--mapping", "help.toml")
        page.run("edit", "1", "--set", "title=Spenden für Nowa Ruda")
        more = PAGE.replace("</ul>", "<li>Hürth: Hilfe für Peremyschljany</li></ul>")
        (page.folder / "page.html").write_text(more, encoding="utf-8")
        told = page.complaint("import", "page.html", "--mapping", "help.toml")
        assert told == "page.html: 4 entries, 1 new draft, 3 known\n"
        assert json.loads(page.text("show", "4", "--json"))["municipality"]["name"] == "Hürth"

    @pytest.mark.parametrize(
        ("mapping", "told"),
        [
            ("", "entries is missing"),
            ('entries = "li["', "no CSS selector"),
            ("entries = 3", "must be a text"),
            ('entry = "li"', "entry is unknown"),
            ("entries =", "no valid TOML"),
            ('entries = "li"\n[fields]\ncolour = "b"', "colour is no field"),
            ('entries = "li"\n[fields]\ntitle = 3', "title must be a text"),
            ('entries = "li"\n[set]\ncategories = "cooking"', '"cooking" is unknown'),
        ],
    )
    def test_a_wrong_mapping_is_told(self, page: Desk, mapping: str, told: str) -> None:
        """With file and key; the exit status is that of a wrong call."""
        (page.folder / "wrong.toml").write_text(mapping, encoding="utf-8")
        said = page.complaint("import", "page.html", "--mapping", "wrong.toml", check=2)
        assert "wrong.toml" in said
        assert told in said
        page.run("import", "page.html", "--mapping", "none.toml", check=2)


class TestExport:
    def test_an_office_moves_with_everything(self, office: Desk) -> None:
        """Export, import into an empty database, export: the same rows."""
        office.run("approve", "1")
        office.run("export", "-o", "all.jsonl")
        assert (office.folder / "all.jsonl").stat().st_mode & 0o777 == 0o600
        there = {"BRUECKENPOST__DATABASE__URL": "sqlite:///there.db"}
        office.run("import", "all.jsonl", **there)
        before, after = (office.text("export", **env).splitlines()[1:] for env in ({}, there))  # type: ignore[arg-type]
        assert before == after
        assert len(before) > 60
        assert office.text("show", "1", "--json") == office.text("show", "1", "--json", **there)

    def test_it_goes_through_a_pipe(self, office: Desk) -> None:
        """From one machine to another; what is known stays as it is."""
        whole = office.run("export").stdout
        mails = len(json.loads(office.text("messages", "--json")))
        assert f"0 mails, 0 drafts, {mails} known" in office.complaint("import", "-", stdin=whole)

    def test_a_mail_can_still_come_by_the_pipe(self, office: Desk) -> None:
        """What was looked at to tell the two apart is not lost."""
        raw = b"Message-ID: <1@essen.example>\nFrom: a@essen.example\nSubject: Hilfe\n\nWir helfen.\n"
        (told,) = map(json.loads, office.text("import", "-", "--json", stdin=raw).splitlines())
        assert (told["sender"], told["status"]) == ("a@essen.example", "taken")

    def test_a_file_is_never_overwritten(self, office: Desk) -> None:
        """Nor is a damaged export taken in by half."""
        (office.folder / "all.jsonl").write_text("precious", encoding="utf-8")
        office.run("export", "-o", "all.jsonl", check=1)
        assert (office.folder / "all.jsonl").read_text("utf-8") == "precious"
        cut = office.run("export").stdout[:-20]
        there = {"BRUECKENPOST__DATABASE__URL": "sqlite:///there.db"}
        assert "cannot be read" in office.complaint("import", "-", stdin=cut, check=1, **there)
        assert json.loads(office.text("messages", "--json", **there)) == []

    def test_who_was_erased_is_erased_again(self, office: Desk) -> None:
        """It is said, and the export brings nobody back."""
        whole = office.run("export").stdout
        sender = json.loads(office.text("show", "1", "--json"))["contact"]["email"]
        office.run("privacy", "erase", sender, "-y")
        other = whole.replace(b'"sha256": "', b'"sha256": "0')  # the same mails with other marks of receipt
        office.complaint("import", "-", stdin=other)
        assert office.text("privacy", "export", sender, "--json") == ""
