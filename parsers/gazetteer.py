"""Places at home and abroad by every name a German mail gives them.

Germany comes from the official register (municipalities.csv: © Statistisches Bundesamt (Destatis), dl-de/by-2-0), parts
of towns in the home state from quarters.tsv, places abroad from GeoNames (places.tsv, CC BY 4.0), regions abroad from
regions.tsv, their numbers from region_ids.tsv (GeoNames, CC BY 4.0). Each file is read once, when the first name is
looked up; which rows a name has stands ready in town_names.tsv and place_names.tsv (data/build_names.py).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from brueckenpost.parsers.datafiles import read_data, read_rows
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.orderedlines import OrderedLines

FIRST_ORDER = {"UA": "Oblast", "PL": "Woiwodschaft"}
HOME_STATE = "NW"  # whose municipalities a name without a state means
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")


# GeoNames' codes: Kyiv and Sevastopol lie in no oblast, and the capital of Kyiv's oblast lies outside of it.
_KYIV, _AROUND_KYIV = "12", "13"
_CITIES = {_KYIV, "20"}


@dataclass(frozen=True, slots=True)
class Town:
    """A German municipality or district; `kind` as the register names it, `district` its district's key."""

    id: str
    name: str
    official: str
    kind: str
    district: str
    state: str
    postcode: str
    population: int

    @property
    def is_district(self) -> bool:
        """Tell whether it is a Kreis, a Landkreis or the Städteregion."""
        return self.kind == "district"


@dataclass(frozen=True, slots=True)
class Place:
    """A place or region abroad; `id` is "geonames:" and a number, `region` GeoNames' code of a Ukrainian oblast.

    `sure` tells that the spelling it was found by follows from its name, and is not one of its other names.
    """

    id: str | None
    name: str
    country: str
    region: str
    population: int
    sure: bool = True

    @property
    def is_region(self) -> bool:
        """Tell whether it is an oblast, a voivodeship or the like."""
        return self.population < 0


_NOWHERE = Place(None, "", "", "", -1)


@lru_cache(maxsize=1024)
def towns_named(key: str) -> tuple[Town, ...]:
    """Give the German towns and districts of a folded name, those of the home state first, large before small."""
    found = map(_town, _rows_at(_town_rows(), town_names().find(key) or ""))
    return tuple(sorted(found, key=lambda town: (town.state != HOME_STATE, -town.population)))


@lru_cache(maxsize=1024)
def places_named(key: str) -> tuple[Place, ...]:
    """Give the places abroad of a folded name, those that are called so before those that once were."""
    lines = _rows_at(_place_rows(), place_names().find(key) or "")
    found = [*_regions().get(key, ()), *(_place(line, key) for line in lines)]
    return tuple(sorted(found, key=lambda place: (not place.sure, -place.population)))


def spellings_at_home(key: str) -> tuple[str, ...]:
    """Give how the German towns, districts and parts of towns of a folded name are spelled."""
    quarter = _quarters().get(key)
    names = tuple(town.name for town in towns_named(key))
    return names if quarter is None else (*names, quarter[0])


@cache
def town_names() -> OrderedLines:
    """Give every folded name of a German town or district, with where its rows begin."""
    return OrderedLines("town_names.tsv")


@cache
def place_names() -> OrderedLines:
    """Give every folded name of a place or region abroad; "~" marks what `translit.loosen` makes of one."""
    return OrderedLines("place_names.tsv")


def region_keys() -> Iterable[str]:
    """Give every folded name of a region abroad."""
    return _regions().keys()


@lru_cache(maxsize=1024)
def town_with(key: str) -> Town | None:
    """Give the town or district of an official key ("05913000"), None where there is none."""
    start = _town_rows().find(f"\n{key},") + 1 if key.isdecimal() else 0
    town = next(map(_town, _rows_at(_town_rows(), str(start)))) if start else None
    return None if town is None or town.kind == "state" else town


def candidates(text: str, limit: int = 10) -> tuple[Town | Place, ...]:
    """Give the places whose name begins with a text, then those that hold it: what a search offers a curator."""
    wanted = fold(text)
    if not wanted:
        return ()
    ranked: dict[str, tuple[tuple[int, int], Town | Place]] = {}
    for key, starts in town_names().beginning_with(""):
        if wanted in key:
            for town in map(_town, _rows_at(_town_rows(), starts)):
                rank = (_rank(key, wanted), -town.population * (10 if town.state == HOME_STATE else 1))
                _keep(ranked, town.id, rank, town)
    for key, starts in place_names().beginning_with(""):
        if wanted in key:
            for line in _rows_at(_place_rows(), starts):
                place = _place(line, key)
                _keep(
                    ranked,
                    str(place.id),
                    (_rank(key, wanted) + 3 * (not place.sure), -place.population),
                    place,
                )
    for key, region in ((key, it) for key, told in _regions().items() if wanted in key for it in told):
        _keep(ranked, f"{region.country} {region.name}", (_rank(key, wanted), 0), region)
    best = sorted(ranked.values(), key=lambda entry: entry[0])
    return tuple(place for _, place in best[:limit])


def _rank(key: str, wanted: str) -> int:
    return 0 if key == wanted else 1 if key.startswith(wanted) else 2


def _keep(
    ranked: dict[str, tuple[tuple[int, int], Town | Place]],
    key: str,
    rank: tuple[int, int],
    place: Town | Place,
) -> None:
    if key not in ranked or rank < ranked[key][0]:
        ranked[key] = (rank, place)


@cache
def _town_rows() -> str:
    return read_data("municipalities.csv")


def _rows_at(text: str, starts: str) -> Iterator[str]:
    """Yield the lines of a text that begin at some places, in characters parted by blanks."""
    for start in map(int, starts.split()):
        yield text[start : text.index("\n", start)]


@cache
def _quarters() -> Mapping[str, tuple[str, str]]:
    """Read the parts of towns: name and the town's key by folded name."""
    rows = (row.split("\t") for row in read_rows("quarters.tsv"))
    return {fold(name): (name, town) for name, town in rows}


def _town(line: str) -> Town:
    key, name, official, kind, district, state, postcode, people, *_ = next(csv.reader([line]))
    return Town(key, name, official, kind, district, state, postcode, int(people or 0))


def join_words(name: str) -> str:
    """Fold a name's words and join them by blanks: "Halle (Westf.)" is "halle westf"."""
    return " ".join(fold(word.group()) for word in WORD.finditer(name))


@cache
def _place_rows() -> str:
    return read_data("places.tsv")


def _place(line: str, key: str = "") -> Place:
    name_id, country, region, people, name, keys = line.split("\t")
    sure = key in keys.partition(";")[0].split("|")
    return Place(f"geonames:{name_id}", name, country, region, int(people), sure)


@cache
def _regions() -> Mapping[str, tuple[Place, ...]]:
    """Read regions.tsv: country, GeoNames' code, name as a German page writes it, spellings parted by "|"."""
    index: dict[str, tuple[Place, ...]] = {}
    for row in filter(None, read_rows("regions.tsv")):
        country, region, name, keys = row.split("\t")
        place = Place(
            _region_id(f"{country}.{region}", FIRST_ORDER.get(country, "")), name, country, region, -1
        )
        for key in dict.fromkeys([join_words(name), *keys.split("|")]):
            index[key] = (*index.get(key, ()), place)
    return index


@cache
def _region_ids() -> Mapping[tuple[str, str], str]:
    """Read region_ids.tsv: a region's number by its code, or its town's number, and its kind."""
    rows = (row.split("\t") for row in read_rows("region_ids.tsv"))
    return {(known, kind): number for known, kind, number in rows}


def _region_id(known: str, kind: str) -> str | None:
    number = _region_ids().get((known, kind))
    return number and f"geonames:{number}"


def region_around(place: Place, kind: str, name: str = "") -> Place:
    """Give the region of a kind ("Oblast", "Kreis") that bears a town's name; `name` is that name as a mail spells it."""
    code = {_KYIV: _AROUND_KYIV}.get(place.region, place.region) if kind == "Oblast" else ""
    number = (place.id or "").removeprefix("geonames:")
    known = _region_id(f"{place.country}.{code}", kind) if code else _region_id(number, kind)
    return Place(known, f"{kind} {name or place.name}", place.country, code or place.region, -1)


def region_of(place: Place) -> str:
    """Give the oblast that a Ukrainian place lies in, "" for other places and the two cities that lie in none."""
    return _oblasts().get(place.region, "") if place.country == "UA" and not place.is_region else ""


@cache
def _oblasts() -> Mapping[str, str]:
    """Name each oblast: as regions.tsv does, else by its largest town, which is its capital."""
    named = {it.region: it.name for told in _regions().values() for it in told if it.country == "UA"}
    capitals: dict[str, Place] = {}
    for place in (_place(line) for line in _place_rows().splitlines() if "\tUA\t" in line):
        if place.population > capitals.get(place.region, _NOWHERE).population:
            capitals[place.region] = place
    found = {code: f"Oblast {place.name}" for code, place in capitals.items() if code not in _CITIES}
    return found | {_AROUND_KYIV: f"Oblast {capitals[_KYIV].name}"} | named
