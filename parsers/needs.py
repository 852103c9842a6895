"""What pieces of words a text must hold so that a regular expression can match in it.

Read from the expression's syntax. The result is a list of needs, each a set of pieces of which one at
least stands in every text that the expression matches. Strings of the expression are kept while they are few;
everything else counts as unknown, so a need may say too little but never too much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from brueckenpost.parsers.expressions import Node, UnreadError, read_expression

BREAK = " "  # a place that no word spans: a sign that is no letter, or the edge of a word
UNKNOWN = "\0"  # any text, or none
DIGIT = "0"
AT = "@"

_MOST_STRINGS = 48  # strings that are kept apart; beyond, the need ends and another begins
_MOST_PIECES = 600
_MOST_SIGNS = 16
_FEWEST = 2.0  # a need of shorter pieces is met by nearly every text
_MOST_NEEDS = 3
_COMMON = frozenset("am an auf aus das dem den der des die ein für im in ist mit und von zu zum zur".split())
_DOTLESS = str.maketrans("ıİ", "ii")
_DECIMAL = re.compile(r"\d")
_DIGITS = str.maketrans("123456789", "000000000")

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})
_ANYTHING: Strings = frozenset({UNKNOWN})
_EDGE: Strings = frozenset({BREAK})
_CLASSES = {"d": DIGIT, "s": BREAK, "W": BREAK}


class Piece(NamedTuple):
    """A piece of a word, folded; `head`: the word begins with it; `tail`: it ends with it."""

    text: str
    head: bool
    tail: bool


Need = frozenset[Piece]


def fold_word(word: str) -> str:
    """Give a word's letters so that all that `re.IGNORECASE` takes for the same are the same; each digit is a zero."""
    if not word.isascii():
        word = _DECIMAL.sub(DIGIT, word.translate(_DOTLESS)).casefold()
    return word.lower().translate(_DIGITS)


def needs_of(pattern: str, flags: int = 0) -> tuple[Need, ...]:
    """Give what a text must hold for a match, the most telling needs first; none where nothing is sure."""
    try:
        whole = read_expression(pattern, flags)
    except UnreadError:
        return ()
    return needs_of_branches(whole.branches)


def needs_of_branches(branches: Sequence[Sequence[Node]]) -> tuple[Need, ...]:
    """Give what a text must hold for a match of one of several alternatives."""
    needs = [_pieces(strings) for strings in _group(branches)]
    weighed = sorted(((_weight(need), need) for need in needs if need), key=lambda told: -told[0])
    return tuple(need for weight, need in weighed[:_MOST_NEEDS] if weight >= _FEWEST)


def _factors(items: Sequence[Node]) -> list[Strings]:
    """Give the strings that stand in every match one behind the other, with unknown text between them."""
    done: list[Strings] = []
    current = _ANYTHING
    for item in items:
        for place, strings in enumerate(_READ[item.kind](item)):
            joined = place == 0 and strings != _ANYTHING and len(current) * len(strings) <= _MOST_STRINGS
            if joined:
                current = frozenset(one + other for one in current for other in strings)
            else:
                done.append(frozenset(one + UNKNOWN for one in current))
                current = frozenset(UNKNOWN + other for other in strings)
    return [*done, frozenset(one + UNKNOWN for one in current)]


def _refused(look: Node) -> Strings:
    """Read what must not follow or precede: where no letter may, a word's edge is."""
    if len(look.branches) != 1 or len(look.branches[0]) != 1:
        return _NOTHING
    item = look.branches[0][0]
    members = item.items if item.kind == "set" and not item.refuses else (item,)
    return _EDGE if any(one.kind == "class" and one.told == "w" for one in members) else _NOTHING


@lru_cache(maxsize=2048)
def _signs(signs: str) -> str:
    """Fold letters; what no word holds is a break."""
    if signs.isalpha():
        return fold_word(signs)
    return "".join(map(_sign, signs))


def _sign(sign: str) -> str:
    if sign == AT:
        return f"{BREAK}{AT}{BREAK}"
    return fold_word(sign) if sign.isalnum() or sign == "_" else BREAK


def _one_of(node: Node) -> Strings:
    if node.refuses or len(node.items) > _MOST_SIGNS:
        return _ANYTHING
    signs = {_member(one) for one in node.items}
    return _ANYTHING if UNKNOWN in signs else frozenset(signs)


def _member(node: Node) -> str:
    """Give the sign that stands for a member of a set."""
    if node.kind == "signs":
        return _sign(node.told)
    if node.kind == "range":
        return DIGIT if node.told.isdecimal() and ord(node.told[1]) - ord(node.told[0]) < 10 else UNKNOWN
    return _CLASSES.get(node.told, UNKNOWN)


def _group(branches: Sequence[Sequence[Node]]) -> list[Strings]:
    """Give the factors of a group; those of several alternatives join to one."""
    if len(branches) == 1:
        return _inner(branches[0])
    strings = frozenset(string for branch in branches for string in _single(branch))
    return [strings if len(strings) <= _MOST_PIECES else _ANYTHING]


def _single(items: Sequence[Node]) -> Strings:
    """Give one factor: of several the most telling one."""
    factors = _inner(items)
    if len(factors) == 1:
        return factors[0]
    place = max(range(len(factors)), key=lambda place: _weight(_pieces(factors[place])))
    before, after = (UNKNOWN if place else ""), (UNKNOWN if place < len(factors) - 1 else "")
    return frozenset(before + one + after for one in factors[place])


def _inner(items: Sequence[Node]) -> list[Strings]:
    """Give the factors of a part of a pattern without the unknown text around the whole."""
    if len(items) == 1 and items[0].kind == "signs":
        return [frozenset({_signs(items[0].told)})]
    factors = _factors(items)
    factors[0] = frozenset(one[1:] for one in factors[0])
    factors[-1] = frozenset(one[:-1] for one in factors[-1])
    return factors


def _repeated(node: Node) -> Strings:
    once = _single(node.items)
    if once == _EDGE:
        return _EDGE if node.least else frozenset({"", BREAK})
    if len(once) > _MOST_STRINGS:
        if node.least == node.most == 1:
            return once
        return frozenset(one + UNKNOWN for one in once) if node.least else _ANYTHING
    if node.most == 1:
        return once if node.least else once | _NOTHING
    return frozenset(one + UNKNOWN for one in once) if node.least else _ANYTHING


def _pieces(strings: Strings) -> Need:
    """Reduce each string to its most telling piece of a word; an empty need where one has none."""
    pieces = set(map(_telling, strings))
    return frozenset() if None in pieces else frozenset(piece for piece in pieces if piece is not None)


@lru_cache(maxsize=2048)
def _telling(string: str) -> Piece | None:
    return max(_split(string), key=_worth, default=None)


def _split(string: str) -> Iterator[Piece]:
    word, head = "", False
    for sign in string + UNKNOWN:
        if sign not in {BREAK, UNKNOWN}:
            word += sign
            continue
        if word:
            yield Piece(word, head, sign == BREAK)
        word, head = "", sign == BREAK


def _worth(piece: Piece) -> float:
    rare = 3.0 if DIGIT in piece.text or piece.text == AT else -2.0 if piece.text in _COMMON else 0.0
    return rare + len(piece.text) + 1.0 * piece.head + 1.5 * piece.tail


def _weight(need: Need) -> float:
    return min(map(_worth, need), default=0.0)


_READ: dict[str, Callable[[Node], list[Strings]]] = {
    "signs": lambda node: [frozenset({_signs(node.told)})],
    "class": lambda node: [frozenset({_CLASSES[node.told]}) if node.told in _CLASSES else _ANYTHING],
    "set": lambda node: [_one_of(node)],
    "any": lambda _node: [_ANYTHING],
    "edge": lambda _node: [_EDGE],
    "inside": lambda _node: [_ANYTHING],
    "group": lambda node: _group(node.branches),
    "look": lambda node: [_refused(node) if node.refuses else _NOTHING],
    "repeat": lambda node: [_repeated(node)],
}
