"""The map: the municipalities that help, their partners abroad, and the lines between them.

Towns come from the official register, partners by their GeoNames number, outlines from Natural Earth; all of it is
on the disk, so that no map server is asked. The list says the same in words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote_plus

from brueckenpost.publish.cards import Card, Place, Town
from brueckenpost.publish.ground import (
    HOME_NAME,
    LANDS,
    draw_ground,
    home_places,
    on_map,
    place_abroad,
    project,
)
from brueckenpost.publish.labels import Label, name_dots, name_lands
from brueckenpost.publish.language import Language
from markupsafe import escape

Home = Callable[[Card], str]
Spot = tuple[int, int]
Partners = dict[Spot, tuple[Place, list[Card]]]
Towns = dict[Spot, tuple[Town, list[Card]]]


@dataclass(frozen=True, slots=True)
class Dot:
    """A place on the map: its name and how many entries it has; `target` is where its link leads, below the language's folder, "" where it has none."""

    x: int
    y: int
    label: str
    target: str
    abroad: bool


@dataclass(frozen=True, slots=True)
class Atlas:
    """What entries add to the ground of the map, in pixels: lines, dots, and the names that find room."""

    lines: tuple[tuple[int, int, int, int], ...]
    dots: tuple[Dot, ...]
    names: tuple[Label, ...]
    lands: tuple[Label, ...]

    @property
    def ways(self) -> str:
        """Give the lines as path data: each bends up a little, so that lines of one direction part."""
        return "".join(
            f"M{x} {y}Q{(x + to_x) // 2} {max((y + to_y) // 2 - abs(to_x - x) // 8, 4)} {to_x} {to_y}"
            for x, y, to_x, to_y in self.lines
        )

    @property
    def picture(self) -> bytes:
        """Give the whole map as a picture without links."""
        dots = "".join(
            f'<circle class="{"abroad" if dot.abroad else "town"}" cx="{dot.x}" cy="{dot.y}" r="{4.5 if dot.abroad else 3}"/>'
            for dot in self.dots
        )
        names = "".join(
            f'<text x="{label.x}" y="{label.y}" text-anchor="{label.side}">{escape(label.text)}</text>'
            for label in (*self.lands, *self.names)
        )
        style = (
            "<style>.way{fill:none;stroke:#0b4f8a;stroke-width:1;opacity:.3}.town{fill:#0b4f8a}"
            ".abroad{fill:#ffd500;stroke:#17212c;stroke-width:1.2}text{font:600 12px system-ui,sans-serif;fill:#17212c}"
            "@media(prefers-color-scheme:dark){.way{stroke:#8cc4ff}.town{fill:#8cc4ff}text{fill:#e8ecf1}}</style>"
        )
        return draw_ground(f'{style}<path class="way" d="{self.ways}"/>{dots}{names}\n')


def make_atlas(cards: Iterable[Card], language: Language, home: Home | None = None) -> Atlas | None:
    """Give the map of these entries; none where no entry has a partner that lies on it.

    `home` says which page lists an entry, "" for the front page; without it dots do not link.
    """
    towns: Towns = {}
    partners: Partners = {}
    lines: set[tuple[int, int, int, int]] = set()
    for card in cards:
        here = _at_home(card.town.id) if card.town else None
        if card.town and here:
            towns.setdefault(here, (card.town, []))[1].append(card)
        for partner in card.partners:
            there = _abroad(partner.id)
            if there:
                partners.setdefault(there, (partner, []))[1].append(card)
            if here and there:
                lines.add((*here, *there))
    if not partners:
        return None
    dots = (*_town_dots(towns, home), *_partner_dots(partners, language, home))
    return Atlas(tuple(sorted(lines)), dots, *_names(towns, partners, language))


def _names(
    towns: Towns, partners: Partners, language: Language
) -> tuple[tuple[Label, ...], tuple[Label, ...]]:
    """Name the partners, those with most entries first, and where few towns lie these too; then the countries."""
    busiest = sorted(partners.items(), key=lambda item: (-len(item[1][1]), item[0]))
    places = [(*spot, place.name) for spot, (place, _) in busiest]
    if len(towns) == 1:
        places += [(*spot, town.name) for spot, (town, _) in towns.items()]
    spots = (*partners, *towns)
    names = name_dots(places, spots)
    countries = {place.country for place, _ in partners.values()}
    home = [(HOME_NAME, language.word("North Rhine-Westphalia"))]
    lands = [
        *(home if len(towns) != 1 else []),
        *((LANDS[c], language.country(c)) for c in sorted(countries) if c in LANDS),
    ]
    wanted = [(round(x), round(y), name.upper()) for place, name in lands for x, y in [project(*place)]]
    return names, name_lands(wanted, spots, names)


def _town_dots(towns: Towns, home: Home | None) -> Iterator[Dot]:
    for (x, y), (town, cards) in sorted(towns.items()):
        target = _place_of(cards[0], home)
        if len(cards) > 1 and home:
            target = town.page
        yield Dot(x, y, f"{town.name}: {len(cards)}", target, abroad=False)


def _partner_dots(partners: Partners, language: Language, home: Home | None) -> Iterator[Dot]:
    """Several entries of one partner are shown by the search for its name, where the newest of them is listed."""
    for (x, y), (place, cards) in sorted(partners.items()):
        several = len({card.id for card in cards}) > 1
        target = _place_of(cards[0], home)
        if several and home:
            target = f"{home(cards[0])}?q={quote_plus(place.name)}#projects"
        label = f"{place.name} ({language.country(place.country)}): {len(cards)}"
        yield Dot(x, y, label, target, abroad=True)


def _place_of(card: Card, home: Home | None) -> str:
    return f"{home(card)}#{card.anchor}" if home else ""


@cache
def _at_home(number: str | None) -> Spot | None:
    return _pixels(home_places().get((number or "").removeprefix("ags:")))


@cache
def _abroad(number: str | None) -> Spot | None:
    return _pixels(place_abroad((number or "").removeprefix("geonames:")))


def _pixels(place: tuple[float, float] | None) -> Spot | None:
    if place is None:
        return None
    x, y = project(*place)
    return (round(x), round(y)) if on_map(x, y) else None
