"""What the page shows of an entry, worked out once for templates, feeds and exports."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from brueckenpost.parsers.record import Municipality, Partner, Period
from brueckenpost.publish.addresses import Source, plain_name, sources
from brueckenpost.publish.contacts import Person, show_contact
from brueckenpost.publish.dates import last_day
from brueckenpost.publish.pictures import Picture
from brueckenpost.publish.regions import Region, region_of
from brueckenpost.publish.wording import begin_sentence, name_hosts, one_line, paragraphs, shorten
from brueckenpost.store.entry import Entry
from brueckenpost.store.slugs import make_slug

ENTRY_PAGES = "projekt/"  # the folder of the entries' own pages
SECTIONS = ("projects", "information", "funding", "expired", "older")


@dataclass(frozen=True, slots=True)
class Town:
    """The German municipality of an entry, with its page's lasting name."""

    name: str
    page: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A partner abroad, with the country's name in the page's language."""

    name: str
    country: str
    country_name: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Card:
    """An entry in the words of one language; every text is cleaned, none is escaped.

    A plain card is an entry in no language: what a language's words decide is empty. `apart` tells the entry from others of the same title, "" where the title alone does. `language` is the entry's
    own, "" where it is the page's. `status` is "current", "past" or "expired" on the
    day of the build, `section` one of SECTIONS.
    """

    id: int
    version: int
    anchor: str
    title: str
    apart: str
    description: str
    language: str
    town: Town | None
    region: Region | None
    partners: tuple[Place, ...]
    partnership: str | None
    topics: tuple[tuple[str, str], ...]
    period: Period
    period_words: str
    status: str
    status_word: str
    section: str
    sources: tuple[Source, ...]
    contact: Person | None
    pictures: tuple[Picture, ...]
    updated_at: dt.datetime
    published_at: dt.datetime
    updated_words: str

    @property
    def teaser(self) -> str:
        """Give the beginning of the description."""
        return shorten(name_hosts(self.description))

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Give the description in its paragraphs."""
        return paragraphs(self.description)

    @property
    def day(self) -> str:
        """Give the day of the last change."""
        return _iso(self.updated_at.date())

    @property
    def page(self) -> str:
        """Give the path of the entry's own page below the language's folder."""
        return page_name(self.anchor)

    @property
    def countries(self) -> tuple[str, ...]:
        """Give the partners' country codes, each once."""
        return tuple(dict.fromkeys(partner.country for partner in self.partners))


def page_name(anchor: str) -> str:
    """Give the path of an entry's own page below the language's folder."""
    return f"{ENTRY_PAGES}{anchor}.html"


def newest_first(entries: Iterable[Entry]) -> list[Entry]:
    """Give the entries in the order in which a page has them."""
    return sorted(entries, key=lambda entry: (-entry.updated_at.timestamp(), entry.id))


def plain_cards(
    entries: Iterable[Entry],
    today: dt.date,
    older_after_days: int,
    pictures: Mapping[int, tuple[Picture, ...]] = MappingProxyType({}),
) -> tuple[Card, ...]:
    """Give what the cards of entries, the newest first, say in any language; where words belong stand their keys, or nothing."""
    texts: dict[str, str] = {}
    return tuple(
        _plain_card(
            entry, today, older_after_days, sources(entry.draft.links, texts), pictures.get(entry.id, ())
        )
        for entry in entries
    )


def status_of(entry: Entry, today: dt.date) -> str:
    """Tell whether a project goes on: a funding call expires, anything else is past, the day after its end."""
    end = entry.draft.period.end
    if end is None or last_day(end) >= today:
        return "current"
    return "expired" if "funding_call" in entry.draft.categories else "past"


def section_of(entry: Entry, today: dt.date, older_after_days: int) -> str:
    """Tell which of the page's sections an entry stands in."""
    end, categories = entry.draft.period.end, entry.draft.categories
    if status_of(entry, today) == "expired":
        return "expired"
    if "funding_call" in categories:
        return "funding"
    latest = last_day(end) if end else entry.updated_at.date()
    if (today - latest).days > older_after_days:
        return "older"
    return "information" if categories[:1] == ("information",) else "projects"


def _plain_card(
    entry: Entry,
    today: dt.date,
    older_after_days: int,
    shown: tuple[Source, ...],
    pictures: tuple[Picture, ...],
) -> Card:
    draft = entry.draft
    return Card(
        id=entry.id,
        version=entry.version,
        anchor=entry.anchor,
        title=plain_name(draft.title),
        apart="",
        description=begin_sentence(draft.description),
        language=draft.language if re.fullmatch(r"[a-z]{2,3}", draft.language) else "",
        town=_town(draft.municipality),
        region=region_of(draft.municipality.id if draft.municipality else None),
        partners=tuple(map(_place, draft.partners)),
        partnership=draft.partnership,
        topics=_topics(draft.categories),
        period=draft.period,
        period_words="",
        status=status_of(entry, today),
        status_word="",
        section=section_of(entry, today, older_after_days),
        sources=shown,
        contact=show_contact(draft.contact),
        pictures=pictures,
        updated_at=entry.updated_at,
        published_at=entry.approved_at,
        updated_words="",
    )


# Entries share their days, topics, partners and towns.
_iso = lru_cache(1000)(dt.date.isoformat)


@lru_cache(1000)
def _topics(categories: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((make_slug(category), category) for category in categories)


@lru_cache(1000)
def _place(partner: Partner) -> Place:
    return Place(one_line(partner.name), one_line(partner.country), "", one_line(partner.id or "") or None)


@lru_cache(1000)
def _town(municipality: Municipality | None) -> Town | None:
    if municipality is None or not one_line(municipality.name):
        return None
    key = make_slug((municipality.id or "").removeprefix("ags:"))
    page = "-".join(part for part in (make_slug(one_line(municipality.name)), key) if part) or "ort"
    return Town(
        plain_name(municipality.name), f"kommune/{page}.html", one_line(municipality.id or "") or None
    )
