"""Ukrainian names in other cases: "до Тетяни Шевчук", "пана Андрія Коваля" are Тетяна Шевчук and Андрій Коваль.

After the Ukrainian orthography of 2019, paragraphs 105 to 107 (names and family names). Only what a list of given names knows is turned back.
"""

from __future__ import annotations

from collections.abc import Callable

# the ending of a given name in genitive, dative or instrumental, and how its nominative may end
_WOMEN = (
    ("иною", "ина"),
    ("ією", "ія"),
    ("ою", "а"),
    ("ею", "я"),
    ("ії", "ія"),
    ("ї", "я"),
    ("и", "а"),
    ("і", "а"),
    ("і", "я"),
)
_MEN = (("ієм", "ій"), ("єм", "й"), ("ом", ""), ("ем", ""), ("ові", ""), ("еві", "й"), ("ія", "ій"), ("я", "й"), ("ю", "й"), ("я", "ь"), ("а", ""), ("а", "о"), ("у", "о"), ("у", ""))  # fmt: skip
_HERS = (("ської", "ська"), ("цької", "цька"), ("ській", "ська"), ("цькій", "цька"), ("ською", "ська"), ("цькою", "цька"), ("ової", "ова"), ("евої", "ева"), ("ої", "а"))  # fmt: skip
_HIS = (("ського", "ський"), ("цького", "цький"), ("ському", "ський"), ("цькому", "цький"), ("ським", "ський"), ("цьким", "цький"), ("енка", "енко"), ("енку", "енко"), ("енком", "енко"), ("ка", "к"), ("ку", "к"), ("ком", "к"), ("ця", "ець"), ("ня", "нь"), ("ля", "ль"), ("ра", "р"), ("ова", "ов"), ("іна", "ін"))  # fmt: skip

Pairs = tuple[tuple[str, str], ...]


def in_nominative(words: list[str], is_known: Callable[[str], bool]) -> list[str] | None:
    """Turn a given name, and the family name behind it, back to the nominative; None where no case is plain."""
    given, *family = words
    if is_known(given):
        return None
    if base := next((base for base in _bases(given, _WOMEN) if is_known(base)), ""):
        return [base, *(next(iter(_bases(word, _HERS)), word) for word in family)]
    base = next((base for base in _bases(given, _MEN) if is_known(base)), "")
    his = [next(iter(_bases(word, _HIS)), "") for word in family]
    return (
        [base, *his] if base and all(his) else None
    )  # a woman is called Олеся, a man's genitive is Олеся Шевчука


def _bases(word: str, endings: Pairs) -> list[str]:
    return [
        f"{word.removesuffix(old)}{new}"
        for old, new in endings
        if word.endswith(old) and len(word) > len(old) + 1
    ]
