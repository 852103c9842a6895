"""The ground of the map: where places lie, and a picture of outlines and municipalities that all pages share."""

from __future__ import annotations

import csv
import math
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib import resources
from operator import itemgetter

WIDTH, HEIGHT = 1000, 510
WEST, NORTH = 5.2, 55.6
_SCALE = 43.0  # pixels a degree of longitude at the middle latitude
_FLAT = math.cos(math.radians(50))
UKRAINE = "804"  # ISO 3166-1 numeric, as Natural Earth names countries
HOME = "05"  # the state whose municipalities all appear
HOME_NAME = (52.8, 9.9)
# Where a country's name stands: latitude and longitude of a place amid it, within the map.
LANDS = {
    "AT": (47.5, 14.4), "BY": (53.6, 28.2), "CZ": (49.7, 15.4), "DE": (50.6, 11.2), "FR": (46.9, 6.3),
    "HR": (45.5, 16.6), "HU": (46.7, 19.4), "LT": (55.2, 23.6), "MD": (47.2, 28.6), "PL": (52.9, 19.6),
    "RO": (45.7, 25.0), "RS": (44.4, 20.8), "SK": (48.6, 19.6), "UA": (49.9, 32.6),
}  # fmt: skip


def project(latitude: float, longitude: float) -> tuple[float, float]:
    """Give a point's pixels: an equirectangular map that is true to scale at 50 degrees north."""
    return (longitude - WEST) * _SCALE * _FLAT, (NORTH - latitude) * _SCALE


def on_map(x: float, y: float) -> bool:
    """Tell whether a point lies within the map."""
    return 0 <= x <= WIDTH and 0 <= y <= HEIGHT


def draw_ground(above: str = "") -> bytes:
    """Give the map's ground as a picture of its own: outlines, every municipality, and what lies `above` them.

    Its colours are those of site.css, which does not reach into a picture.
    """
    outlines = _outlines()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">\n'
        "<style>.a{fill:#fff;stroke:#c3ced9}.b{fill:#ffec9e;stroke:#a88400}"
        ".c{fill:none;stroke:#4a5765;stroke-width:2;stroke-linecap:round;opacity:.45}"
        "@media(prefers-color-scheme:dark){.a{fill:#222c37;stroke:#3b4856}.b{fill:#574a12;stroke:#c9a800}"
        ".c{stroke:#aeb9c6}}</style>\n"
        f'<path class="a" d="{outlines["others"]}"/>\n<path class="b" d="{outlines[UKRAINE]}"/>\n'
        f'<path class="c" d="{_home_dots()}"/>\n{above}</svg>\n'
    ).encode()


@cache
def home_places() -> dict[str, tuple[float, float]]:
    """Read where the municipalities lie; a district lies amid its municipalities."""
    text = (resources.files("brueckenpost.parsers") / "data" / "municipalities.csv").read_text("utf-8")
    found: dict[str, tuple[float, float]] = {}
    of_district: dict[str, list[tuple[float, float]]] = defaultdict(list)
    rows = csv.reader(text.splitlines())
    told = itemgetter(*map(next(rows).index, ("ags", "lat", "lon")))
    for key, latitude, longitude in map(told, rows):
        if latitude:
            found[key] = (float(latitude), float(longitude))
            of_district[key[:5]].append(found[key])
    return {key: _middle(places) for key, places in of_district.items()} | found


def _middle(places: Iterable[tuple[float, float]]) -> tuple[float, float]:
    latitudes, longitudes = zip(*places, strict=True)
    return sum(latitudes) / len(latitudes), sum(longitudes) / len(longitudes)


@cache
def _home_dots() -> str:
    """Give every municipality of the state as a line of no length, which round ends make a dot."""
    places = (place for key, place in sorted(home_places().items()) if key.startswith(HOME) and len(key) == 8)
    return "".join("M{:.1f} {:.1f}h0".format(*project(*place)) for place in places)


def place_abroad(number: str) -> tuple[float, float] | None:
    """Give where a place lies, by its GeoNames number."""
    told = _places_abroad().get(number)
    if told is None:
        return None
    latitude, longitude = told.split("\t")
    return float(latitude), float(longitude)


@cache
def _places_abroad() -> dict[str, str]:
    """Read where places lie; of tens of thousands a page shows few. Source: GeoNames, CC BY 4.0."""
    text = (resources.files("brueckenpost.publish") / "data" / "coordinates.tsv").read_text("utf-8")
    return dict(line.split("\t", 1) for line in text.splitlines())


@cache
def _outlines() -> dict[str, str]:
    """Read the countries' outlines as path data. Source: Natural Earth, public domain."""
    text = (resources.files("brueckenpost.publish") / "data" / "outlines.tsv").read_text("utf-8")
    shapes = dict(line.split("\t") for line in text.splitlines())
    ukraine = shapes.pop(UKRAINE)
    return {UKRAINE: ukraine, "others": "".join(shapes.values())}
