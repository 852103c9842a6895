"""How a person shows in texts: by address, by full name, and beside those by telephone and surname."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.gazetteer import places_named, towns_named
from brueckenpost.parsers.people import header_name
from brueckenpost.parsers.record import Person
from brueckenpost.store.slugs import make_slug

ERASED = "[…]"  # stands where a person's words stood, in any language
_DEGREES = re.compile(r"^(?:(?:Prof|Dr|Dipl|Mag|Ing)\.?(?:-\w+\.?)? ?)+")
_BEFORE, _AFTER = r"(?<![^\W_])", r"(?![^\W_])"  # an underscore parts words in the names of files


@dataclass(frozen=True, slots=True)
class Traces:
    """What names a person.

    `naming` finds the rows that are about the person; `telling` is wider and finds what must go from those rows:
    also telephone numbers, however written, and the surname alone where no place is called so. `shared` are names that
    a namesake has as well: they find no row, but go from those that are found.
    """

    address: str
    names: tuple[str, ...]
    naming: re.Pattern[str]
    telling: re.Pattern[str]
    slugs: tuple[str, ...]
    shared: tuple[str, ...] = ()

    def name(self, value: Any) -> bool:
        """Tell whether a text, or any text within a list or object, names the person."""
        if isinstance(value, str):
            return self.naming.search(value) is not None
        if isinstance(value, dict):
            return any(self.name(item) for pair in value.items() for item in pair)
        return isinstance(value, list | tuple) and any(self.name(item) for item in value)

    def scrub(self, value: Any) -> Any:
        """Give a text, list or object with the person's words replaced."""
        if isinstance(value, str):
            return self.telling.sub(ERASED, value)
        if isinstance(value, dict):
            return {key: self.scrub(item) for key, item in value.items()}
        return [self.scrub(item) for item in value] if isinstance(value, list) else value

    def in_anchor(self, anchor: str) -> bool:
        """Tell whether an entry's lasting name holds the person's."""
        return any(f"-{slug}-" in f"-{anchor}-" for slug in self.slugs)


def make_traces(
    address: str, told: Iterable[str], phones: Iterable[str], others: Iterable[str] = ()
) -> Traces:
    """Say what names the person of an address who is called so in headers and contacts.

    Names that are an office's ("Stadt Ahlen") name nobody; numbers are E.164; `others` are names of other people.
    """
    names = plain_names(address, told)
    theirs = {fold(name) for name in plain_names("", others)}
    shared = tuple(name for name in names if fold(name) in theirs)
    surnames = tuple(surname for name in names if _is_telling(surname := name.rpartition(" ")[2]))
    mail = rf"(?<![\w.+-]){re.escape(address)}(?![\w-]|\.\w)"
    own = [pattern for name in names if name not in shared for pattern in _orders(name)]
    full = [pattern for name in names for pattern in _orders(name)]
    wide = [mail, *full, *map(_phone, phones), *(rf"{_BEFORE}{re.escape(s)}s?{_AFTER}" for s in surnames)]
    return Traces(
        address,
        names,
        re.compile("|".join([mail, *own]), re.IGNORECASE),
        re.compile("|".join(wide), re.IGNORECASE),
        tuple(make_slug(name) for name in (*names, *surnames)),
        shared,
    )


def plain_names(address: str, told: Iterable[str]) -> tuple[str, ...]:
    """Give people's names in natural order, without degrees and offices."""
    found = (header_name(Person(name, address)) for name in told)
    return tuple(sorted({_DEGREES.sub("", name) for name in found if name}))


def whole_names(names: Iterable[str]) -> re.Pattern[str]:
    """Give a pattern for full names, in either order."""
    return re.compile(
        "|".join(pattern for name in names for pattern in _orders(name)) or r"(?!)", re.IGNORECASE
    )


def _orders(name: str) -> tuple[str, str]:
    """Give patterns for "Anna Terbeck" and "Terbeck, Anna"."""
    given, _, surname = name.rpartition(" ")
    first = r"\s+".join(re.escape(word) for word in given.split())
    last = re.escape(surname)
    return rf"{_BEFORE}{first}[\s_]+{last}s?{_AFTER}", rf"{_BEFORE}{last},\s*{first}{_AFTER}"


def _is_telling(surname: str) -> bool:
    """Tell whether a surname alone names a person: "Essen" and "Berg" may be places."""
    key = fold(surname)
    return len(surname) >= 4 and not towns_named(key) and not places_named(key)


def _phone(number: str) -> str:
    """Give a pattern for an E.164 number in all ways to write it; a German one also without the country."""
    german = number.startswith("+49")
    digits = number.removeprefix("+49") if german else number.lstrip("+")
    gap = r"[\s()/.–-]{0,3}"
    start = rf"(?:(?:\+|00)\s?49{gap})?(?:\(?0\)?{gap})?" if german else r"(?:\+|00)?"
    return rf"(?<!\d){start}{gap.join(digits)}(?!\d)"
