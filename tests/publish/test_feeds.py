"""Feeds and open data: what programs of others read of the entries, by the rules of their formats."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from typing import Any

import pytest
from brueckenpost.parsers.record import Link, Period
from brueckenpost.publish.cards import Card
from brueckenpost.publish.feeds import NEWEST, make_atom, make_json_feed
from brueckenpost.publish.language import load_language
from brueckenpost.publish.opendata import COLUMNS, linked_data, make_csv, make_json, make_sitemap
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.store.entry import Entry
from lxml import etree

from tests.publish.samples import make_cards, make_draft, make_entries, make_entry

SETTINGS = SiteSettings(url="https://netz.example/ukraine", title="Kommunen & Ukraine")
SPACE = {"a": "http://www.w3.org/2005/Atom", "s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
GERMAN, ENGLISH = load_language("de"), load_language("en")


def cards(*entries: Entry) -> tuple[Card, ...]:
    return make_cards(entries, GERMAN)


def atom(*entries: Entry, english: bool = False) -> etree._Element:
    return etree.fromstring(
        make_atom(cards(*entries), ENGLISH if english else GERMAN, SETTINGS, "Schreiben Sie uns")
    )


def words(tree: etree._Element, path: str) -> list[str]:
    found = tree.xpath(path, namespaces=SPACE)
    assert isinstance(found, list)
    return [str(each) for each in found]


class TestAtom:
    def test_it_has_what_the_format_asks_for(self) -> None:
        """RFC 4287: one id, title, author and time each; the feed's own address, and the page's."""
        feed = atom(make_entry(1), make_entry(2))
        assert words(feed, "a:title/text()") == ["Kommunen & Ukraine"]
        assert words(feed, "a:author/a:name/text()") == ["Kommunen & Ukraine"]
        assert words(feed, "a:link[@rel='self']/@href") == ["https://netz.example/ukraine/atom.xml"]
        assert words(feed, "a:link[@rel='alternate']/@href") == ["https://netz.example/ukraine/index.html"]
        assert words(feed, "a:id/text()") == ["tag:netz.example,2022:feed/de"]
        assert words(feed, "a:entry/a:id/text()") == [
            "tag:netz.example,2022:projekt-2",
            "tag:netz.example,2022:projekt-1",
        ]
        for part in ("title", "updated", "published", "summary"):
            assert len(words(feed, f"a:entry/a:{part}/text()")) == 2

    def test_it_is_as_old_as_its_newest_entry(self) -> None:
        """In universal time, whatever zone an entry comes from."""
        zone = dt.timezone(dt.timedelta(hours=2))
        changed = replace(make_entry(1), updated_at=dt.datetime(2026, 3, 1, 1, 30, 0, 250_000, zone))
        feed = atom(changed, make_entry(2))
        assert words(feed, "a:updated/text()") == ["2026-02-28T23:30:00.250Z"]
        assert words(feed, "a:entry[1]/a:published/text()") == ["2025-01-06T10:00:00.000Z"]

    def test_without_an_entry_the_call_stands_in_it(self) -> None:
        """Some readers refuse an empty feed; its time never moves."""
        feed = atom()
        assert words(feed, "a:entry/a:title/text()") == ["Schreiben Sie uns"]
        assert words(feed, "a:entry/a:summary/text()") == ["Schreiben Sie uns"]
        assert words(feed, "a:entry/a:id/text()") == ["tag:netz.example,2022:call"]
        assert words(feed, "a:entry/a:link/@href") == ["https://netz.example/ukraine/index.html#call"]
        assert words(feed, "//a:updated/text()") == ["1970-01-01T00:00:00.000Z"] * 2

    def test_another_language_has_a_feed_of_its_own(self) -> None:
        """With its own id and pages; an entry's id is the same in each."""
        feed = atom(make_entry(1), english=True)
        assert words(feed, "a:id/text()") == ["tag:netz.example,2022:feed/en"]
        assert words(feed, "a:link[@rel='self']/@href") == ["https://netz.example/ukraine/en/atom.xml"]
        assert words(feed, "a:entry/a:link/@href") == [
            "https://netz.example/ukraine/en/projekt/projekt-1.html"
        ]
        assert words(feed, "a:entry/a:id/text()") == ["tag:netz.example,2022:projekt-1"]
        assert words(feed, "@xml:lang") == ["en"]

    def test_it_holds_the_newest(self) -> None:
        """A reader asks often; the data have all."""
        many = make_entries(NEWEST + 3)
        feed = atom(*many)
        assert words(feed, "a:entry/a:id/text()")[0] == f"tag:netz.example,2022:projekt-{NEWEST + 3}"
        assert len(words(feed, "a:entry/a:id/text()")) == NEWEST
        assert len(json.loads(make_json_feed(cards(*many), GERMAN, SETTINGS))["items"]) == NEWEST


class TestJsonFeed:
    def test_it_says_the_same(self) -> None:
        """As JSON Feed 1.1: the whole text, its own language where that is another."""
        entry = make_entry(1, replace(make_draft(1), language="en", description="Eins.\n\nZwei."))
        told = json.loads(make_json_feed(cards(entry), GERMAN, SETTINGS))
        assert told["version"] == "https://jsonfeed.org/version/1.1"
        assert (told["language"], told["feed_url"]) == ("de", "https://netz.example/ukraine/feed.json")
        (item,) = told["items"]
        assert item["content_text"] == "Eins.\n\nZwei."
        assert item["language"] == "en"
        assert item["date_published"] == item["date_modified"] == "2025-01-06T10:00:00.000Z"
        assert item["tags"] == words(atom(entry), "a:entry/a:category/@label")

    def test_an_entry_without_words_has_its_title(self) -> None:
        """The format wants a text; a language that is the feed's is not said."""
        (item,) = json.loads(
            make_json_feed(
                cards(make_entry(1, replace(make_draft(1), description="", language="de"))), GERMAN, SETTINGS
            )
        )["items"]
        assert item["content_text"] == item["title"] != ""
        assert "language" not in item


def row(**told: Any) -> dict[str, str]:
    table = make_csv(cards(make_entry(1, replace(make_draft(1), **told))), SETTINGS)
    (found,) = csv.DictReader(io.StringIO(table.decode("utf-8-sig")))
    return found


class TestTable:
    def test_every_column_is_filled_from_the_entry(self) -> None:
        """In words that a spreadsheet can sort and search."""
        found = row(
            links=(Link("https://a.example/1", ""), Link("https://b.example/2", "")),
            categories=("health", "refugees"),
        )
        assert list(found) == list(COLUMNS)
        assert (found["municipality"], found["ags"], found["region"]) == (
            "Hürth",
            "05362028",
            "Regierungsbezirk Köln",
        )
        assert found["partners"] == "Nowa Ruda (PL)"
        assert found["topics"] == "health; refugees"
        assert found["links"] == "https://a.example/1 https://b.example/2"
        assert (found["start"], found["end"], found["status"]) == ("2025-03", "", "current")
        assert found["url"] == "https://netz.example/ukraine/projekt/projekt-1.html"

    @pytest.mark.parametrize("sign", ["=", "+", "-", "@"])
    def test_no_cell_is_a_formula(self, sign: str) -> None:
        """Whatever sign begins one (OWASP, CSV injection)."""
        assert row(description=f"{sign}1+1")["description"] == f"'{sign}1+1"

    def test_what_is_not_known_is_empty(self) -> None:
        """No "None" in any cell."""
        found = row(
            municipality=None,
            partners=(),
            period=Period(None, None),
            categories=(),
            links=(),
            partnership=None,
        )
        assert {
            found[key]
            for key in (
                "municipality",
                "ags",
                "region",
                "partners",
                "partnership",
                "topics",
                "start",
                "end",
                "links",
            )
        } == {""}

    def test_a_spreadsheet_knows_its_letters(self) -> None:
        """The mark at the start says UTF-8."""
        assert make_csv((), SETTINGS).startswith(b"\xef\xbb\xbfid,title")


class TestData:
    def test_each_entry_is_a_line(self) -> None:
        """Two versions can be compared by lines; the whole is JSON nevertheless, also when it is empty."""
        data = make_json(cards(make_entry(1), make_entry(2)), SETTINGS)
        assert [project["id"] for project in json.loads(data)["projects"]] == ["projekt-2", "projekt-1"]
        assert sum(line.startswith(b'{"id"') for line in data.splitlines()) == 2
        assert json.loads(make_json((), SETTINGS))["projects"] == []

    def test_a_place_keeps_its_number(self) -> None:
        """Who joins the data with others needs it."""
        (project,) = json.loads(make_json(cards(make_entry(1)), SETTINGS))["projects"]
        assert project["partners"] == [{"name": "Nowa Ruda", "country": "PL", "id": "geonames:3090205"}]
        assert project["municipality_id"] == "ags:05362028"

    @pytest.mark.parametrize(("own", "told"), [("en", "en"), ("de", "de"), ("", "de")])
    def test_a_language_is_always_told(self, own: str, told: str) -> None:
        """The entry's own, or that of the page; and letters stand as they are, not as numbers."""
        data = make_json(cards(make_entry(1, replace(make_draft(1), language=own))), SETTINGS)
        assert json.loads(data)["projects"][0]["language"] == told
        assert "Hürth".encode() in data

    def test_a_sitemap_names_days_where_there_are_some(self) -> None:
        """Addresses are whole."""
        lines = make_sitemap([("index.html", "2026-03-14"), ("a&b.html", None)], SETTINGS)
        tree = etree.fromstring(b"".join(lines))
        assert words(tree, "s:url/s:loc/text()") == [
            "https://netz.example/ukraine/index.html",
            "https://netz.example/ukraine/a&b.html",
        ]
        assert words(tree, "s:url/s:lastmod/text()") == ["2026-03-14"]
        assert len(words(tree, "s:url/s:lastmod")) == 1

    def test_search_engines_are_told_of_the_newest(self) -> None:
        """In the order of the page, counted from 1."""
        told = linked_data(cards(*make_entries(60)), SETTINGS, address="x", language="de", folder="de/")
        items = told["mainEntity"]["itemListElement"]
        assert told["mainEntity"]["numberOfItems"] == len(items) == 50
        assert items[0] == {
            "@type": "ListItem",
            "position": 1,
            "url": "https://netz.example/ukraine/de/projekt/projekt-60.html",
        }
