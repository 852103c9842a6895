"""Given names of the countries that the office's mail comes from, in Latin and Cyrillic letters and as addresses spell them."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

from brueckenpost.parsers.datafiles import read_rows
from brueckenpost.parsers.namecases import in_nominative
from brueckenpost.parsers.translit import in_german, is_cyrillic


@lru_cache(maxsize=4096)
def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name or the initial of one."""
    names = given_names()
    if is_cyrillic(word):
        return is_cyrillic_name(word) or in_nominative([word], is_cyrillic_name) is not None
    return (
        (len(word) == 2 and word[1] == "." and word[0].isupper())
        or word in names
        or all(part in names for part in word.split("-"))
    )


def is_cyrillic_name(word: str) -> bool:
    """Tell whether a word in Cyrillic letters is a given name in the nominative."""
    return word in given_names() or in_german(word) in given_names()


@cache
def given_names() -> frozenset[str]:
    """Give all that are known."""
    return frozenset(read_rows("given_names.txt"))


@cache
def spellings() -> dict[str, str]:
    """Give each known given name by its spelling in addresses ("juergen")."""
    return {
        wide_fold(name): name for name in sorted(given_names(), key=lambda name: (not name.isascii(), name))
    }


def wide_fold(text: str) -> str:
    """Write letters as addresses do: "ä" as "ae", without other marks."""
    wide = (
        text.casefold()
        .replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ü", "ue")
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("ø", "o")
    )
    return "".join(sign for sign in unicodedata.normalize("NFD", wide) if not unicodedata.combining(sign))
