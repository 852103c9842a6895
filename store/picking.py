"""Which values can be picked for a field: what the mail speaks of with its evidence, and what a search finds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from brueckenpost.parsers.gazetteer import Place, Town, candidates, region_of, town_with
from brueckenpost.parsers.reading import Finding, Knowledge
from brueckenpost.parsers.record import CATEGORIES, Draft, Municipality, Partner, Quote, draft_as_json
from brueckenpost.store.drafts import Item
from brueckenpost.store.errors import MessageNotFoundError
from brueckenpost.store.lessons import read_knowledge
from brueckenpost.store.messages import read_raw
from sqlalchemy.orm import Session

PICKED = ("municipality", "partners", "categories")
_SAMPLE = b"Subject: Hilfe\n\nDie Stadt Dortmund hat ein Fahrzeug nach Lwiw in der Ukraine gebracht.\n"
LONGEST = 9  # offers at once: one key for each


@dataclass(frozen=True, slots=True)
class Offer:
    """A value that can be picked: its words for the curator, and the field's new value in the record's JSON form.

    `sure` and `quotes` tell how surely the mail speaks of it and where; `people` is how many live there, which tells
    places of one name apart. `has` says whether the draft has it, so that picking takes it away; None where picking
    replaces what is there.
    """

    words: str
    value: Any
    sure: float | None = None
    quotes: tuple[Quote, ...] = ()
    people: int = 0
    has: bool | None = None


def warm_up() -> None:
    """Read ahead what picking needs, once: the tables of places take most of a second."""
    candidates("Dortmund", 1)
    _read(_SAMPLE)


def find_in_mail(session: Session, item: Item) -> tuple[Finding[Any], ...]:
    """Give what a draft's mail may speak of, with what was learned; nothing where it has no mail any more."""
    if item.message_id is None:
        return ()
    try:
        raw = read_raw(session, item.message_id)
    except MessageNotFoundError:
        return ()
    return _read(raw, read_knowledge(session, ()))


def _read(raw: bytes, *knowledge: Knowledge) -> tuple[Finding[Any], ...]:
    from brueckenpost.parsers.pipeline import find_candidates  # noqa: PLC0415 - the first screen needs no parser

    return find_candidates(raw, *knowledge)


def offer_found(draft: Draft, field: str, found: Iterable[Finding[Any]]) -> tuple[Offer, ...]:
    """Offer what the mail speaks of, the surest first; of categories all, each with what speaks for it."""
    fitting = [finding for finding in found if finding.field == field]
    if field == "categories":
        known = {finding.value: finding for finding in fitting}
        return tuple(_category(draft, slug, known.get(slug)) for slug in CATEGORIES)
    if field == "municipality":
        return tuple(_town(finding.value, finding) for finding in fitting[:LONGEST])
    told = {(it.value.id or it.value.name): it for it in fitting}
    there = [_partner(draft, one, told.get(one.id or one.name)) for one in draft.partners]
    others = [it for it in fitting if not any(_same(it.value, one) for one in draft.partners)]
    return tuple([*there, *(_partner(draft, it.value, it) for it in others)][:LONGEST])


def offer_named(draft: Draft, field: str, text: str) -> tuple[Offer, ...]:
    """Offer places whose names fit a typed text: German towns or places abroad, the most likely ones first."""
    kind = Town if field == "municipality" else Place
    near = [place for place in candidates(text, 60) if isinstance(place, kind)][:LONGEST]
    if field == "municipality":
        return tuple(
            _town(Municipality(town.name, f"ags:{town.id}"), None) for town in near if isinstance(town, Town)
        )
    offers = []
    for place in near:
        if isinstance(place, Place):
            partner, region = Partner(place.name, place.country, place.id), region_of(place)
            offers.append(_partner(draft, partner, None, region, max(place.population, 0)))
    return tuple(offers)


def _town(town: Municipality, finding: Finding[Any] | None) -> Offer:
    known = town_with((town.id or "").removeprefix("ags:")) if town.id else None
    words = f"{known.official}, {known.postcode}, {town.id}" if known else town.name
    value = {"name": town.name, "id": town.id}
    return Offer(words, value, *_told(finding), people=known.population if known else 0)


def _partner(
    draft: Draft, partner: Partner, finding: Finding[Any] | None, region: str = "", people: int = 0
) -> Offer:
    has = any(_same(partner, one) for one in draft.partners)
    form = draft_as_json(draft)["partners"]
    value = {"name": partner.name, "country": partner.country, "id": partner.id}
    left = [told for told, one in zip(form, draft.partners, strict=True) if not _same(partner, one)]
    words = f"{partner.name} ({partner.country})" + (f", {region}" if region else "")
    return Offer(words, left if has else [*form, value], *_told(finding), people=people, has=has)


def _category(draft: Draft, slug: str, finding: Finding[Any] | None) -> Offer:
    has = slug in draft.categories
    left: Sequence[str] = [category for category in draft.categories if category != slug]
    return Offer(slug, left if has else [*draft.categories, slug], *_told(finding), has=has)


def _told(finding: Finding[Any] | None) -> tuple[float | None, tuple[Quote, ...]]:
    return (finding.confidence, finding.quotes) if finding else (None, ())


def _same(one: Partner, other: Partner) -> bool:
    return (
        one.id == other.id if one.id and other.id else (one.name, one.country) == (other.name, other.country)
    )
