"""How German bends the names of places ("Hürths", "Hürther", "des Märkischen Kreises"), and how Polish does."""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORTEST = 3  # letters of a stem that an ending may be cut from

# What stands between a name and -er: "Münsteraner", "Hallenser", "Chinese", "Odessiter".
_LINKS = ("an", "ens", "es", "it", "i")
# What -er drops from the end of a name: "Bremer" from Bremen, "Klever" from Kleve, "Poltawer" from Poltawa.
_DROPPED = ("e", "en", "a", "er", "o", "y", "ja")


def read_bases(word: str) -> Iterator[tuple[str, str]]:
    """Yield what a folded word may be a form of: pairs of name and form, the likeliest first.

    The form is "name", "genitive" or "adjective". Rules after Duden, "Ableitungen von geografischen Namen";
    what they give must be looked up, because "Hammer" is no form of Hamm and "Werner" a man.
    """
    yield word, "name"
    if word.endswith("es") and len(word) - 2 >= SHORTEST:
        yield word[:-2], "genitive"
    if word.endswith("s") and len(word) - 1 >= SHORTEST:
        yield word[:-1], "genitive"
    for ending in ("er", "ers", "erin", "erinnen", "ern"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield from ((base, "adjective") for base in _bare(word.removesuffix(ending)))
    for ending in ("sche", "schen", "scher", "sches"):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            yield word.removesuffix(ending), "adjective"
            yield word.removesuffix(ending) + "e", "adjective"


_POLISH_ENDINGS = (
    "iego", "iemu", "iach", "iami", "iem", "owi", "ego", "emu", "ami", "ach", "em", "om", "ie", "ej", "ow", "ym", "im", "ia", "iu",
    "ich", "ych", "a", "u", "y", "i", "e",
)  # fmt: skip
_POLISH_NAMES = ("", "a", "y", "e", "o", "i", "ja", "ie")  # how the name may end where the case's ending was
# What Polish changes inside a stem, undone: "Mielca" of Mielec, "Kowla" of Kowel, "Wieliczce" of Wieliczka.
_POLISH_STEMS = (
    (re.compile("(?<=[bcdfghjklmnprstwz])c$"), ("iec", "ec")),
    (re.compile("(?<=[bcdfghjkmnprstwz])l$"), ("el",)),
    (re.compile("c$"), ("k", "ka", "t")),
    (re.compile("(?<=r)z$"), ("",)),
    (re.compile("z$"), ("g", "ga", "")),
    (re.compile("(?<=d)z$|(?<=c)i$"), ("",)),
)


def read_polish_bases(word: str) -> Iterator[tuple[str, str]]:
    """Yield what a folded word may be a case of in Polish: "Lwowa" of Lwów, "Odessie" of Odessa, "Mielcu" of Mielec."""
    yield word, "name"
    yield from ((word + end, "genitive") for end in "eya")  # "Katowic" of Katowice
    yield re.sub("i?ec$", "ce", word), "genitive"  # "Strzelec" of Strzelce
    for ending in _POLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            stem = word.removesuffix(ending)
            yield from ((stem + end, "genitive") for end in _POLISH_NAMES)
            for changed, ways in _POLISH_STEMS:
                yield from (
                    (changed.sub(way, stem) + end, "genitive")
                    for way in ways
                    if changed.search(stem)
                    for end in ("", "a")
                )


def _bare(stem: str) -> Iterator[str]:
    """Yield the names whose form on -er has this stem."""
    yield stem
    if stem[-1] == "n" and stem[-2] not in "aeiouy":
        yield f"{stem[:-1]}en"  # Dresdner, Münchner
    yield from (stem + end for end in _DROPPED)
    for link in _LINKS:
        if stem.endswith(link) and len(stem) - len(link) >= SHORTEST:
            bare = stem.removesuffix(link)
            yield bare
            yield bare + "e"
            yield bare + "a"
