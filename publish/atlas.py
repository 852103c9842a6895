"""The map: the municipalities that help, their partners abroad, and the lines between them.

Towns come from the official register, partners by their GeoNames number, outlines from Natural Earth; all of it is
on the disk, so that no map server is asked. The list says the same in words.
"""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from urllib.parse import quote_plus

from brueckenpost.publish.cards import Card, Place, Town

WIDTH, HEIGHT = 1000, 510
WEST, NORTH = 5.2, 55.6
_SCALE = 43.0  # pixels a degree of longitude at the middle latitude
_FLAT = math.cos(math.radians(50))
UKRAINE = "804"  # ISO 3166-1 numeric, as Natural Earth names countries
HOME = "05"  # the state whose municipalities all appear


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map; `target` is where its link leads, below the language's folder."""

    x: int
    y: int
    label: str
    target: str
    abroad: bool


@dataclass(frozen=True, slots=True)
class Atlas:
    """What entries add to the ground of the map, in pixels."""

    lines: tuple[tuple[int, int, int, int], ...]
    dots: tuple[Dot, ...]


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Give a point's pixels: an equirectangular map that is true to scale at 50 degrees north."""
    return (longitude - WEST) * _SCALE * _FLAT, (NORTH - latitude) * _SCALE


def on_map(x: float, y: float) -> bool:
    """Tell whether a point lies within the map."""
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def make_atlas(cards: Sequence[Card], homes: Mapping[str, str]) -> Atlas | None:
    """Give the map of these entries; none where no entry has a partner that lies on it.

    `homes` says by anchor which page lists an entry, where that is not the front page.
    """
    towns: dict[tuple[int, int], tuple[Town, list[Card]]] = {}
    partners: dict[tuple[int, int], tuple[Place, list[Card]]] = {}
    lines: set[tuple[int, int, int, int]] = set()
    for card in cards:
        here = _pixels(_home_places().get((card.town.id or "").removeprefix("ags:"))) if card.town else None
        if card.town and here:
            towns.setdefault(here, (card.town, []))[1].append(card)
        for partner in card.partners:
            there = _pixels(_places_abroad().get((partner.id or "").removeprefix("geonames:")))
            if there:
                partners.setdefault(there, (partner, []))[1].append(card)
            if here and there:
                lines.add((*here, *there))
    if not partners:
        return None
    dots = (*_town_dots(towns, homes), *_partner_dots(partners, homes))
    return Atlas(tuple(sorted(lines)), dots)


@cache
def draw_ground() -> bytes:
    """Give the map's ground as a picture of its own, the same for all pages: outlines and every municipality.

    Its colours are those of site.css, which does not reach into a picture.
    """
    outlines = _outlines()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">\n'
        "<style>.a{fill:#fbfaf7;stroke:#d8dde3}.b{fill:#fff3b0;stroke:#4d5a69}"
        ".c{fill:none;stroke:#4d5a69;stroke-width:2;stroke-linecap:round;opacity:.45}"
        "@media(prefers-color-scheme:dark){.a{fill:#12171d;stroke:#343e4a}.b{fill:#5a4a00;stroke:#aeb9c6}"
        ".c{stroke:#aeb9c6}}</style>\n"
        f'<path class="a" d="{outlines["others"]}"/>\n<path class="b" d="{outlines[UKRAINE]}"/>\n'
        f'<path class="c" d="{_home_dots()}"/>\n</svg>\n'
    ).encode()


def _town_dots(
    towns: dict[tuple[int, int], tuple[Town, list[Card]]], homes: Mapping[str, str]
) -> Iterator[Dot]:
    for (x, y), (town, cards) in sorted(towns.items()):
        if len(cards) == 1:
            yield Dot(x, y, f"{town.name} – {cards[0].title}", _place_of(cards[0], homes), abroad=False)
        else:
            yield Dot(x, y, town.name, town.page, abroad=False)


def _partner_dots(
    partners: dict[tuple[int, int], tuple[Place, list[Card]]], homes: Mapping[str, str]
) -> Iterator[Dot]:
    """Several entries of one partner are shown by the search for its name, where the newest of them is listed."""
    for (x, y), (place, cards) in sorted(partners.items()):
        name = f"{place.name} ({place.country_name})"
        several = len({card.id for card in cards}) > 1
        label = f"{name}: {len(cards)}" if several else f"{name} – {cards[0].title}"
        search = f"{homes.get(cards[0].anchor, '')}?q={quote_plus(place.name)}#projects"
        yield Dot(x, y, label, search if several else _place_of(cards[0], homes), abroad=True)


def _place_of(card: Card, homes: Mapping[str, str]) -> str:
    return f"{homes.get(card.anchor, '')}#{card.anchor}"


def _pixels(place: tuple[float, float] | None) -> tuple[int, int] | None:
    if place is None:
        return None
    x, y = project(*place)
    return (round(x), round(y)) if on_map(x, y) else None


@cache
def _home_places() -> dict[str, tuple[float, float]]:
    """Read where the municipalities lie; a district lies amid its municipalities."""
    text = (resources.files("brueckenpost.parsers") / "data" / "municipalities.csv").read_text("utf-8")
    found: dict[str, tuple[float, float]] = {}
    of_district: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        if row["lat"]:
            found[row["ags"]] = (float(row["lat"]), float(row["lon"]))
            of_district[row["ags"][:5]].append(found[row["ags"]])
    return {key: _middle(places) for key, places in of_district.items()} | found


def _middle(places: Iterable[tuple[float, float]]) -> tuple[float, float]:
    latitudes, longitudes = zip(*places, strict=True)
    return sum(latitudes) / len(latitudes), sum(longitudes) / len(longitudes)


@cache
def _home_dots() -> str:
    """Give every municipality of the state as a line of no length, which round ends make a dot."""
    places = (
        place for key, place in sorted(_home_places().items()) if key.startswith(HOME) and len(key) == 8
    )
    return "".join("M{:.1f} {:.1f}h0".format(*project(*place)) for place in places)


@cache
def _places_abroad() -> dict[str, tuple[float, float]]:
    """Read where places lie, by GeoNames number. Source: GeoNames, CC BY 4.0."""
    text = (resources.files("brueckenpost.publish") / "data" / "coordinates.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {number: (float(latitude), float(longitude)) for number, latitude, longitude in rows}


@cache
def _outlines() -> dict[str, str]:
    """Read the countries' outlines as path data. Source: Natural Earth, public domain."""
    text = (resources.files("brueckenpost.publish") / "data" / "outlines.tsv").read_text("utf-8")
    shapes = dict(line.split("\t") for line in text.splitlines())
    ukraine = shapes.pop(UKRAINE)
    return {UKRAINE: ukraine, "others": "".join(shapes.values())}
