"""Parts of towns that bear the name of a municipality elsewhere, where the mail tells whose part they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from brueckenpost.parsers.gazetteer import Town, join_words, towns_named
from brueckenpost.parsers.mentions import find_towns
from brueckenpost.parsers.reading import Reading
from brueckenpost.parsers.senders import LONGEST, Witness, postcodes, resolve
from brueckenpost.parsers.spots import READ

# "Achse Minden-Bünde", "Kirchenkreis Soest-Arnsberg" are rows of towns
_PLACED = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]us|[Bb]ei)|\w(?:zentrum|heim|haus|schule|[Kk]ita|treff|halle|bad|gruppe)|(?<!\d)\d{5})[ \u00a0]+$"
)
_PART = re.compile(r"-(?P<name>[A-ZÄÖÜ][a-zäöüß]+)(?![\w-])")


def with_towns_of_parts(witnesses: Iterable[Witness], reading: Reading) -> list[Witness]:
    """Give the witnesses, those of a namesake for the town that has the part: "in Velbert-Langenberg"."""
    found = list(witnesses)
    parts = dict(_parts(reading)) if found else {}
    return [replace(one, town=parts.get(one.town.id, one.town)) for one in found]


def _parts(reading: Reading) -> Iterator[tuple[str, Town]]:
    """Yield the keys of municipalities whose names, or whose parts', only mean a part of a town here, and that town."""
    for text in (reading.whole[:READ], reading.signature.text[:LONGEST]):
        for mention in find_towns(text) if _PART.search(text) else ():
            part = _PART.match(text, mention.end)
            if part is None or not _PLACED.search(text[max(0, mention.start - 12) : mention.start]):
                continue
            town = resolve(mention, postcodes(reading), text)
            for other in towns_named(join_words(part["name"])) if town else ():
                # else it is the part of another town, which the mail may not name
                own = other.name == part["name"]
                less = other.population < town.population if own and town else other.name not in reading.whole
                if town and other.district != town.district and less:
                    yield other.id, town
