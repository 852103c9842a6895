"""Mentions of places abroad, each weighed in its sentence, gathered by the place that they mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import Place
from brueckenpost.parsers.parts import Role
from brueckenpost.parsers.record import Quote
from brueckenpost.parsers.standing import Sighting


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention of a place abroad with its part in the sentence, weighed."""

    place: Place
    role: Role
    weight: float
    quote: Quote
    sighting: Sighting
    row: int = -1  # where the list begins that it stands in
    town: str = ""  # whose name a region bears: "Mrągowo" of "Kreis Sensburg"
    key: str = ""  # its folded name


def gather(seen: Sequence[Seen]) -> Mapping[str, list[Seen]]:
    """Gather what is told of each place; the town that a partner Kreis is named after means the Kreis."""
    named = {one.town: one.place for one in seen if one.town and one.role.head and one.place.is_region}
    full = {one.place.name: one.place for one in seen if " " in one.place.name or "-" in one.place.name}
    meant = {
        fold(one.quote.quote): one.place
        for one in sorted(seen, key=lambda one: one.weight)
        if not one.role.head
    }
    gathered: dict[str, list[Seen]] = {}
    towns = {one.town for one in seen if one.role.name == "partner" and not one.role.head}
    for told in seen:
        if told.role.head and told.quote.source == "subject" and told.town in towns:
            continue  # the text tells more exactly than the subject that the town is meant, not its Rajon
        same = meant.get(fold(told.quote.quote), told.place)  # a mail names one place by one name
        one = told if told.role.head else replace(told, place=same)
        place = named.get(one.place.name, one.place) if _may_mean_region(one, named) else one.place
        place = _in_full(place, full, told.quote.quote)
        gathered.setdefault(place.id or place.name, []).append(replace(one, place=place))
    return gathered


def _may_mean_region(one: Seen, named: Mapping[str, Place]) -> bool:
    """Tell a town's name that may stand for its Kreis, from a town that is a partner itself beside its Kreis."""
    region = named.get(one.place.name)
    return one.role.name != "partner" or (region is not None and region.country != "UA")


def _in_full(place: Place, full: Mapping[str, Place], called: str) -> Place:
    """Give the place whose name the mail shortens: "Nové Město" is the Nové Město nad Metují it speaks of.

    Whatever country has a namesake of what it is `called`.
    """
    longer = (
        other
        for name, other in full.items()
        if name.startswith((f"{called} ", f"{called}-"))
        or (name.startswith((f"{place.name} ", f"{place.name}-")) and other.country == place.country)
    )
    return place if place.is_region else next(longer, place)
