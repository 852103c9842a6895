"""What the page shows of an entry: where it stands, since when it is over, and how it is told from its like."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from brueckenpost.parsers.record import Municipality, Partner, Period
from brueckenpost.publish.cards import Card, section_of, status_of
from brueckenpost.publish.language import load_language
from brueckenpost.publish.regions import region_of
from brueckenpost.store.entry import Entry

from tests.publish.samples import TODAY, make_cards, make_draft, make_entry

GERMAN, ENGLISH = load_language("de"), load_language("en")
YEARS = 1095


def entry(number: int = 1, **told: Any) -> Entry:
    return make_entry(number, replace(make_draft(number), **told))


def cards(*entries: Entry, english: bool = False) -> tuple[Card, ...]:
    return make_cards(entries, ENGLISH if english else GERMAN)


class TestStatus:
    @pytest.mark.parametrize(
        ("end", "status", "called"),
        [
            (None, "current", "current"),
            ("2026-03-14", "current", "current"),
            ("2026-03-13", "past", "expired"),
            ("2026-03", "current", "current"),
            ("2026", "current", "current"),
            ("2025", "past", "expired"),
        ],
    )
    def test_the_last_day_still_counts(self, end: str | None, status: str, called: str) -> None:
        """The 14th is today; a month or a year goes on until it is over, and a call expires where a project is past."""
        assert status_of(entry(period=Period(None, end)), TODAY) == status
        call = entry(period=Period(None, end), categories=("health", "funding_call"))
        assert status_of(call, TODAY) == called


class TestSections:
    @pytest.mark.parametrize(
        ("told", "section"),
        [
            ({"categories": ("health",)}, "projects"),
            ({"categories": ()}, "projects"),
            ({"categories": ("information",)}, "information"),
            ({"categories": ("health", "information")}, "projects"),
            ({"categories": ("funding_call",)}, "funding"),
            ({"categories": ("funding_call",), "period": Period(None, "2025")}, "expired"),
            ({"categories": ("information",), "period": Period(None, "2020")}, "older"),
            ({"categories": ("health",), "period": Period("2019", "2025")}, "projects"),
        ],
    )
    def test_an_entry_stands_in_one(self, told: dict[str, Any], section: str) -> None:
        """The first topic decides; a call is a call whatever else it is."""
        assert section_of(entry(**{"period": Period(None, None), **told}), TODAY, YEARS) == section

    @pytest.mark.parametrize(("days", "section"), [(YEARS, "projects"), (YEARS + 1, "older")])
    def test_the_owner_says_from_when_on_it_is_old(self, days: int, section: str) -> None:
        """Counted from its last day."""
        end = (TODAY - dt.timedelta(days=days)).isoformat()
        assert section_of(entry(period=Period(None, end), categories=("health",)), TODAY, YEARS) == section

    def test_without_an_end_its_last_change_counts(self) -> None:
        """What nobody touched for years is old too."""
        still = replace(entry(period=Period("2022", None)), updated_at=dt.datetime(2022, 5, 1, tzinfo=dt.UTC))
        assert section_of(still, TODAY, YEARS) == "older"
        assert (
            section_of(entry(period=Period("2022", None), categories=("health",)), TODAY, YEARS) == "projects"
        )


class TestOrder:
    def test_what_changed_last_comes_first(self) -> None:
        """Of one moment the lower number does, so that two builds do not differ."""
        same = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
        told = [replace(make_entry(number), updated_at=same) for number in (5, 2)]
        assert [card.id for card in cards(*told, make_entry(1), make_entry(9))] == [2, 5, 9, 1]


class TestTellingApart:
    def told(self, *entries: Entry) -> list[str]:
        return [card.apart for card in sorted(cards(*entries), key=lambda card: card.id)]

    def test_a_title_of_its_own_needs_nothing(self) -> None:
        """Most have one."""
        assert self.told(entry(1), entry(2)) == ["", ""]

    def test_the_town_comes_first(self) -> None:
        """Whatever case the titles are in."""
        assert self.told(entry(1, title="Hilfe"), entry(2, title="HILFE")) == ["Hürth", "Oberhausen"]

    def test_then_the_partner_and_the_time(self) -> None:
        """The first of them that differs."""
        town = make_draft(1).municipality
        same = {"title": "Hilfe", "municipality": town, "period": Period("2025", "2025")}
        lwiw, sambir = (Partner("Lwiw", "UA", None),), (Partner("Sambir", "UA", None),)
        assert self.told(entry(1, partners=lwiw, **same), entry(2, partners=sambir, **same)) == [
            "Lwiw",
            "Sambir",
        ]
        times = [
            entry(number, **{**same, "partners": lwiw, "period": Period(year, year)})
            for number, year in ((1, "2024"), (2, "2025"))
        ]
        assert self.told(*times) == ["2024", "2025"]

    def test_at_last_the_number(self) -> None:
        """Two that say the same in every part are told apart nevertheless."""
        same = {
            "title": "Hilfe",
            "municipality": make_draft(1).municipality,
            "partners": (),
            "period": Period("2025", "2025"),
        }
        assert self.told(entry(1, **same), entry(2, **same)) == ["Hürth, 2025 · 1", "Hürth, 2025 · 2"]
        bare = {**same, "municipality": None, "period": Period(None, None)}
        assert self.told(entry(1, **bare), entry(2, **bare)) == ["1", "2"]


class TestWords:
    def test_each_language_has_its_own(self) -> None:
        """Countries, topics, dates; the entry's own words stay as they are."""
        german, english = cards(entry(2))[0], cards(entry(2), english=True)[0]
        assert (german.partners[0].country_name, english.partners[0].country_name) == ("Ukraine", "Ukraine")
        assert german.updated_words == "6. Januar 2025"
        assert english.updated_words == "6 January 2025"
        assert german.title == english.title
        assert german.topics[0][0] == english.topics[0][0]
        assert german.topics[0][1] != english.topics[0][1]

    def test_a_language_is_named_where_it_is_not_the_pages(self) -> None:
        """A screen reader changes its voice; what is no language is nothing."""
        assert [card.language for card in cards(entry(1, language="de"))] == [""]
        assert [card.language for card in cards(entry(1, language="de"), english=True)] == ["de"]
        assert [card.language for card in cards(entry(1, language='de" onload="'))] == [""]

    def test_an_entry_without_a_title_has_a_word_for_it(self) -> None:
        """A link needs words."""
        (card,) = cards(entry(1, title=" \u200b"))
        assert card.title == GERMAN.word("Untitled") != ""

    def test_a_description_begins_like_a_sentence(self) -> None:
        """In the list and on its page."""
        (card,) = cards(entry(1, description="wir fuhren hin.\n\nMehr: https://www.ahlen.example/a"))
        assert card.paragraphs == ("Wir fuhren hin.", "Mehr: https://www.ahlen.example/a")
        assert card.teaser == "Wir fuhren hin. Mehr: ahlen.example"


class TestTowns:
    @pytest.mark.parametrize(
        ("name", "key", "page"),
        [
            ("Mülheim an der Ruhr", "ags:05117000", "kommune/muelheim-an-der-ruhr-05117000.html"),
            ("Ahlen", None, "kommune/ahlen.html"),
            ("Львів", None, "kommune/ort.html"),
            ("../../etc", "ags:../x", "kommune/etc-x.html"),
        ],
    )
    def test_a_page_has_a_lasting_name(self, name: str, key: str | None, page: str) -> None:
        """Of plain letters, whatever a mail calls the town; nothing leads out of the folder."""
        (card,) = cards(entry(1, municipality=Municipality(name, key)))
        assert card.town is not None
        assert card.town.page == page

    def test_a_blank_name_is_none(self) -> None:
        """An entry without a town has no page of one."""
        assert cards(entry(1, municipality=Municipality(" \u202e", None)))[0].town is None


class TestRegions:
    @pytest.mark.parametrize(
        ("key", "region"),
        [
            ("ags:05117000", "Regierungsbezirk Düsseldorf"),
            ("ags:05362028", "Regierungsbezirk Köln"),
            ("ags:05515000", "Regierungsbezirk Münster"),
            ("ags:05766040", "Regierungsbezirk Detmold"),
            ("ags:05913000", "Regierungsbezirk Arnsberg"),
            ("ags:05", "Nordrhein-Westfalen"),
            ("ags:08311000", "Baden-Württemberg"),
            ("ags:16", "Thüringen"),
            ("ags:99", None),
            ("", None),
            (None, None),
        ],
    )
    def test_a_key_tells_it(self, key: str | None, region: str | None) -> None:
        """By its beginning; an unknown one says nothing."""
        found = region_of(key)
        assert (found.name if found else None) == region
