"""Places at home and abroad by every name a German mail gives them.

Germany comes from the official register (municipalities.csv: © Statistisches Bundesamt (Destatis), dl-de/by-2-0),
places abroad from GeoNames (places.tsv, CC BY 4.0), regions abroad from regions.tsv. Each file is read once, when the
first name is looked up.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib import resources

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.inflection import read_bases, read_polish_bases
from brueckenpost.parsers.translit import is_cyrillic, stem

HOME_STATE = "NW"  # whose municipalities a name without a state means
WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`][^\W\d_]+)*")
GAP = re.compile(r"[ \t\u00a0]?[-–/(.]?[ \t\u00a0\n]?")
_BATH = re.compile(r"\bBad[ -]$")
LONGEST = 6  # words of a name
POLISH_LETTERS = 5  # letters from which on a text is Polish, not German with a Polish name
# Ukrainian's second palatalisation, undone: "Каховці" of Каховка, "Празі" of Прага.
_SOFTENED = {"ц": "к", "з": "г", "с": "х"}
_POLISH = re.compile("[łśżźćńęąŁŚŻŹĆ]")

_ADDITION = re.compile(r"\s*\(.*\)|\s+(?:am|an|auf|bei|im|in|ob|vor|unter)\s.*|/.*")
_WIDE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_JOINTS = re.compile(" (?:am|an|auf|bei|im|in|ob|vor|unter|der|dem|den) (?:der |dem )?")
_SHORT = (("westf", "westfalen"), ("rhld", "rheinland"), ("sauerl", "sauerland"))


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


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that may name a place: its folded key and how it is bent.

    `form` is "name", "genitive" or "adjective"; `joined` says that a hyphen ties it to the next or last word;
    `common` that the word also is an everyday German word, a surname or a given name.
    """

    start: int
    end: int
    text: str
    key: str
    form: str
    joined: bool
    common: bool = False


@lru_cache(maxsize=1024)
def towns_named(key: str) -> tuple[Town, ...]:
    """Give the German towns and districts of a folded name, those of the home state first, large before small."""
    rows, index = _towns()
    found = (_town(rows[row]) for row in index.get(key, ()))
    return tuple(sorted(found, key=lambda town: (town.state != HOME_STATE, -town.population)))


@lru_cache(maxsize=1024)
def places_named(key: str) -> tuple[Place, ...]:
    """Give the places abroad of a folded name, those that are called so before those that once were."""
    found = [*_regions().get(key, ()), *(_place(row, key) for row in _places()[1].get(key, ()))]
    return tuple(sorted(found, key=lambda place: (not place.sure, -place.population)))


def town_with(key: str) -> Town | None:
    """Give the town or district of an official key ("05913000"), None where there is none."""
    row = _keys().get(key)
    return None if row is None else _town(_towns()[0][row])


def find_towns(text: str) -> Iterator[Mention]:
    """Yield where a text may name a German town or district, longest names first, in the text's order."""
    yield from _towns_in(text)


@lru_cache(maxsize=64)  # a mail's fields search the same few texts
def _towns_in(text: str) -> tuple[Mention, ...]:
    return tuple(_read_towns(text))


def _read_towns(text: str) -> Iterator[Mention]:
    for mention in _scan(text, _towns()[1], _first_words(abroad=False)):
        if _BATH.search(text[max(0, mention.start - 5) : mention.start]):
            continue  # "Bad Fredeburg" is not Fredeburg
        if any(_has_umlauts_of(mention, town.name) for town in towns_named(mention.key)):
            yield mention


def find_places(text: str) -> Iterator[Mention]:
    """Yield where a text may name a place abroad; a form of an everyday word is common too ("Ukrainerin")."""
    yield from _places_in(text)


@lru_cache(maxsize=64)
def _places_in(text: str) -> tuple[Mention, ...]:
    return tuple(_read_places(text))


def _read_places(text: str) -> Iterator[Mention]:
    for mention in _scan(text, _AbroadKeys(), _first_words(abroad=True)):
        yield mention if mention.common else replace(mention, common=mention.key in _everyday())


def candidates(text: str, limit: int = 10) -> tuple[Town | Place, ...]:
    """Give the places whose name begins with a text, then those that hold it: what a search offers a curator."""
    wanted = fold(text)
    if not wanted:
        return ()
    towns, index = _towns()
    abroad = _places()[1]
    ranked: dict[str, tuple[tuple[int, int], Town | Place]] = {}
    for key, found in index.items():
        if wanted in key:
            for row in found:
                town = _town(towns[row])
                rank = (_rank(key, wanted), -town.population * (10 if town.state == HOME_STATE else 1))
                _keep(ranked, town.id, rank, town)
    for key, numbers in abroad.items():
        if wanted in key:
            for number in numbers:
                place = _place(number, key)
                _keep(
                    ranked,
                    str(place.id),
                    (_rank(key, wanted) + 3 * (not place.sure), -place.population),
                    place,
                )
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


def _read(name: str) -> str:
    return resources.files("brueckenpost.parsers").joinpath("data", name).read_text(encoding="utf-8")


def _has_umlauts_of(mention: Mention, name: str) -> bool:
    """Tell "Wort" from Wört and "Küchen" from Kuchen; who writes "Dusseldorf" has no umlauts at all."""
    told, wanted = (re.sub("[^äöü]", "", text.casefold()) for text in (mention.text, name))
    if told == wanted:
        return True
    if told:
        return mention.form == "adjective" and mention.text.casefold().endswith("städter")
    return len(mention.text) > 5 and not mention.common


@cache
def _everyday() -> frozenset[str]:
    return frozenset(row for row in _read("everyday.txt").splitlines() if not row.startswith("#"))


@cache
def _towns() -> tuple[list[list[str]], Mapping[str, list[int]]]:
    """Read the register's rows, with the numbers of the rows of each folded name; states are left out."""
    rows = [
        row for row in csv.reader(io.StringIO(_read("municipalities.csv"))) if row[3] not in ("kind", "state")
    ]
    index: dict[str, list[int]] = {}
    for number, row in enumerate(rows):
        for key in _town_keys(row[1], district=row[3] == "district"):
            index.setdefault(key, []).append(number)
    return rows, index


def _town(row: list[str]) -> Town:
    key, name, official, kind, district, state, postcode, people, *_ = row
    return Town(key, name, official, kind, district, state, postcode, int(people or 0))


@cache
def _keys() -> Mapping[str, int]:
    return {row[0]: number for number, row in enumerate(_towns()[0])}


def _town_keys(name: str, *, district: bool) -> set[str]:
    if name.isalpha() and name.isascii() and not district:
        return {name.lower()}
    wide = name.casefold().translate(_WIDE)
    keys = {join_words(name), join_words(wide)}
    if district:
        return keys | {key for known in keys for key in _district_keys(known)}
    for key in tuple(keys):
        keys |= {key.replace(f" {short}", f" {long}") for short, long in _SHORT if f" {short}" in key}
        keys.add(_JOINTS.sub(" ", key))  # "muelheim-ruhr" in a domain
    return keys | {join_words(_ADDITION.sub("", told)) for told in (name, wide)} - {""}


def _district_keys(key: str) -> Iterator[str]:
    bare = re.sub("^(?:landkreis|kreis) ", "", key)
    if bare != key:
        yield from (f"{head} {bare}" for head in ("kreis", "kreises", "landkreis", "landkreises"))
        if " " in bare:
            yield bare
    if key.endswith(" kreis") and key.count(" ") > 1:
        yield key.removesuffix(" kreis")
    if " kreis" in key and "scher " in key:
        yield key.replace("scher ", "schen ")


def join_words(name: str) -> str:
    """Fold a name's words and join them by blanks: "Halle (Westf.)" is "halle westf"."""
    return " ".join(fold(word.group()) for word in WORD.finditer(name))


@cache
def _places() -> tuple[list[str], Mapping[str, tuple[int, ...]]]:
    rows = _read("places.tsv").splitlines()
    index: dict[str, tuple[int, ...]] = {}
    for number, row in enumerate(rows):
        for key in row[row.rindex("\t") + 1 :].replace(";", "|").split("|"):
            index[key] = (*index[key], number) if key in index else (number,)
    return rows, index


def _place(number: int, key: str) -> Place:
    name_id, country, region, people, name, keys = _places()[0][number].split("\t")
    sure = key in keys.partition(";")[0].split("|")
    return Place(f"geonames:{name_id}", name, country, region, int(people), sure)


@cache
def _regions() -> Mapping[str, tuple[Place, ...]]:
    """Read regions.tsv: country, GeoNames' code, name as a German page writes it, spellings parted by "|"."""
    index: dict[str, tuple[Place, ...]] = {}
    for row in _read("regions.tsv").splitlines():
        if row.startswith("#") or not row:
            continue
        country, region, name, keys = row.split("\t")
        place = Place(None, name, country, region, -1)
        for key in dict.fromkeys([join_words(name), *keys.split("|")]):
            index[key] = (*index.get(key, ()), place)
    return index


class _AbroadKeys:
    """The names of places and regions abroad as one set."""

    def __contains__(self, key: object) -> bool:
        return key in _places()[1] or key in _regions()


@cache
def _first_words(*, abroad: bool) -> Mapping[str, int]:
    """Give how many words the longest name has that begins with a word."""
    longest: dict[str, int] = {}
    keys: Iterable[str] = (*_places()[1], *_regions()) if abroad else _towns()[1]
    for key in keys:
        if " " in key:
            first = key[: key.index(" ")]
            longest[first] = max(longest.get(first, 1), min(key.count(" ") + 1, LONGEST))
    return longest


def _scan(
    text: str, keys: Mapping[str, list[int]] | _AbroadKeys, heads: Mapping[str, int]
) -> Iterator[Mention]:
    """Yield the longest names in a text, left to right; a name begins with a capital letter."""
    words = list(WORD.finditer(text))
    folded = [fold(word.group()) for word in words]
    bases = read_polish_bases if _is_polish(text) else read_bases
    index = 0
    while index < len(words):
        taken = 1
        if words[index].group()[0].isupper():
            read = _stems if is_cyrillic(folded[index]) else bases
            most = _reach(text, words, index, heads.get(next(iter(read(folded[index])))[0], 1))
            for count in range(most, 0, -1):
                if found := _match(folded[index : index + count], keys, read):
                    yield _mention(text, words[index].start(), words[index + count - 1].end(), *found)
                    taken = count
                    break
        index += taken


def _is_polish(text: str) -> bool:
    """Tell a Polish text from a German one that names Polish towns."""
    return len(_POLISH.findall(text)) >= max(POLISH_LETTERS, 2 * len(re.findall("[äöüÄÖÜß]", text)))


def _stems(word: str) -> Iterator[tuple[str, str]]:
    bare = stem(word)
    yield bare, "name"
    if word.endswith("і") and bare[-1:] in _SOFTENED:
        yield bare[:-1] + _SOFTENED[bare[-1]], "name"


def _reach(text: str, words: list[re.Match[str]], index: int, most: int) -> int:
    """Tell how many words from here on may belong to one name: nothing but blanks and hyphens parts them."""
    count = 1
    while count < most and index + count < len(words):
        if not GAP.fullmatch(text, words[index + count - 1].end(), words[index + count].start()):
            break
        count += 1
    return count


def _match(
    words: list[str],
    keys: Mapping[str, list[int]] | _AbroadKeys,
    read: Callable[[str], Iterator[tuple[str, str]]],
) -> tuple[str, str] | None:
    lead = " ".join(stem(word) if read is _stems else word for word in words[:-1])
    for base, form in read(words[-1]):
        key = f"{lead} {base}" if lead else base
        if key in keys:
            return key, form
    return None


def _mention(text: str, start: int, end: int, key: str, form: str) -> Mention:
    joined = text[max(0, start - 1) : start] in ("-", "–") or text[end : end + 1] in ("-", "–")
    if text[end - 1 : end] != ")" and "(" in text[start:end] and text[end : end + 2] in (".)", ")"):
        end += text[end:].index(")") + 1
    return Mention(start, end, text[start:end], key, form, joined, fold(text[start:end]) in _everyday())
