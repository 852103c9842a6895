"""Write town_names.tsv and place_names.tsv: where the rows of each folded name begin in municipalities.csv and places.tsv.

    python -m brueckenpost.parsers.data.build_names

So nobody who reads a single mail waits for every name to be folded. Run it when one of those files, quarters.tsv or
the rules for names below have changed.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from brueckenpost.parsers.datafiles import read_data, read_rows
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import join_words, region_keys

HEAD = "# A folded name, then where its rows begin in {}, in characters. Made by build_names.py.\n"

_ADDITION = re.compile(r"\s*\(.*\)|\s+(?:am|an|auf|bei|im|in|ob|vor|unter)\s.*|/.*")
_WIDE = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_JOINTS = re.compile(" (?:am|an|auf|bei|im|in|ob|vor|unter|der|dem|den) (?:der |dem )?")
_SHORT = (("westf", "westfalen"), ("rhld", "rheinland"), ("sauerl", "sauerland"))


def build_towns() -> str:
    """Give the text of town_names.tsv; states are left out, parts of towns stand for their town."""
    named: list[tuple[str, int]] = []
    starts: dict[str, int] = {}
    for start, line in _lines(read_data("municipalities.csv")):
        key, name, _official, kind, *_ = next(csv.reader([line]))
        if kind not in ("kind", "state"):
            starts[key] = start
            named += ((told, start) for told in sorted(town_names(name, district=kind == "district")))
    for row in read_rows("quarters.tsv"):
        name, town = row.split("\t")
        named.append((fold(name), starts[town]))
    return _table("municipalities.csv", named)


def build_places() -> str:
    """Give the text of place_names.tsv; a region's name that no place bears has no rows."""
    told = ((start, line.rpartition("\t")[2]) for start, line in _lines(read_data("places.tsv")))
    named = ((key, start) for start, keys in told for key in keys.replace(";", "|").split("|"))
    return _table("places.tsv", named, region_keys())


def town_names(name: str, *, district: bool) -> set[str]:
    """Give the folded names that a mail may call a German town or district by."""
    wide = name.casefold().translate(_WIDE)
    keys = {join_words(name), join_words(wide)}
    if district:
        return keys | {key for known in keys for key in _district_names(known)}
    for key in tuple(keys):
        keys |= {key.replace(f" {short}", f" {long}") for short, long in _SHORT if f" {short}" in key}
        keys.add(_JOINTS.sub(" ", key))  # "muelheim-ruhr" in a domain
    return keys | {join_words(_ADDITION.sub("", told)) for told in (name, wide)} - {""}


def _district_names(key: str) -> Iterator[str]:
    bare = re.sub("^(?:landkreis|kreis) ", "", key)
    if bare != key:
        yield from (f"{head} {bare}" for head in ("kreis", "kreises", "landkreis", "landkreises"))
        if " " in bare:
            yield bare
    if key.endswith(" kreis") and key.count(" ") > 1:
        yield key.removesuffix(" kreis")
    if " kreis" in key and "scher " in key:
        yield from (key.replace("scher ", bent) for bent in ("schen ", "sche "))
        yield key.replace("scher ", "schen ") + "es"


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with where they begin."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield start, line.rstrip("\n")
        start += len(line)


def _table(file: str, named: Iterable[tuple[str, int]], bare: Iterable[str] = ()) -> str:
    """Write a line for each name, in the order of the names, also for those that have no row."""
    starts: dict[str, list[str]] = {name: [] for name in bare}
    for key, start in named:
        starts.setdefault(key, []).append(str(start))
    return HEAD.format(file) + "".join(f"{key}\t{' '.join(rows)}\n" for key, rows in sorted(starts.items()))


if __name__ == "__main__":
    for name, text in (("town_names.tsv", build_towns()), ("place_names.tsv", build_places())):
        Path(__file__).with_name(name).write_text(text, encoding="utf-8")
