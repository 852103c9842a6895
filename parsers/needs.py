"""What pieces of words a text must hold so that a regular expression can match in it.

Read from the expression's own syntax tree. The result is a list of needs, each a set of pieces of which one at
least stands in every text that the expression matches. Strings of the expression are kept while they are few;
everything else counts as unknown, so a need may say too little but never too much.
"""

from __future__ import annotations

import re._constants as ops  # type: ignore[import-not-found]
import re._parser as syntax  # type: ignore[import-not-found]
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

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
_DIGITS = str.maketrans("123456789", "000000000")

Strings = frozenset[str]
_NOTHING: Strings = frozenset({""})
_ANYTHING: Strings = frozenset({UNKNOWN})
_EDGE: Strings = frozenset({BREAK})
_CLASSES = {ops.CATEGORY_DIGIT: DIGIT, ops.CATEGORY_SPACE: BREAK, ops.CATEGORY_NOT_WORD: BREAK}


class Piece(NamedTuple):
    """A piece of a word, folded; `head`: the word begins with it; `tail`: it ends with it."""

    text: str
    head: bool
    tail: bool


Need = frozenset[Piece]


def fold_word(word: str) -> str:
    """Give a word's letters so that all that `re.IGNORECASE` takes for the same are the same; each digit is a zero."""
    if not word.isascii():
        word = "".join(DIGIT if sign.isdecimal() else sign for sign in word.translate(_DOTLESS)).casefold()
    return word.lower().translate(_DIGITS)


def needs_of(pattern: str, flags: int = 0) -> tuple[Need, ...]:
    """Give what a text must hold for a match, the most telling needs first; none where nothing is sure."""
    tree = syntax.parse(pattern, flags)
    if tree.state.flags & ops.SRE_FLAG_ASCII:
        return ()
    needs = [(_pieces(strings)) for strings in _factors(tree)]
    weighed = sorted(((_weight(need), need) for need in needs if need), key=lambda told: -told[0])
    return tuple(need for weight, need in weighed[:_MOST_NEEDS] if weight >= _FEWEST)


def _factors(tree: Sequence[tuple[Any, Any]]) -> list[Strings]:
    """Give the strings that stand in every match one behind the other, with unknown text between them."""
    done: list[Strings] = []
    current = _ANYTHING
    for item in tree:
        for place, strings in enumerate(_item(item)):
            joined = place == 0 and strings != _ANYTHING and len(current) * len(strings) <= _MOST_STRINGS
            if joined:
                current = frozenset(one + other for one in current for other in strings)
            else:
                done.append(frozenset(one + UNKNOWN for one in current))
                current = frozenset(UNKNOWN + other for other in strings)
    return [*done, frozenset(one + UNKNOWN for one in current)]


def _item(item: tuple[Any, Any]) -> list[Strings]:
    """Give the factors of one item of a pattern's tree."""
    op, told = item
    read = _READ.get(op)
    return read(told) if read else [_ANYTHING]


def _refused(told: Any) -> Strings:
    """Read what must not follow or precede: where no letter may, a word's edge is."""
    tree = told[1]
    edge = len(tree) == 1 and tree[0][0] is ops.IN and (ops.CATEGORY, ops.CATEGORY_WORD) in tree[0][1]
    return _EDGE if edge and tree[0][1][0][0] is not ops.NEGATE else _NOTHING


def _sign(code: int) -> str:
    sign = chr(code)
    if sign == AT:
        return f"{BREAK}{AT}{BREAK}"
    return fold_word(sign) if sign.isalnum() or sign == "_" else BREAK


def _one_of(members: Sequence[tuple[Any, Any]]) -> Strings:
    if members[0][0] is ops.NEGATE or len(members) > _MOST_SIGNS:
        return _ANYTHING
    signs = {_member(op, told) for op, told in members}
    return _ANYTHING if UNKNOWN in signs else frozenset(signs)


def _member(op: Any, told: Any) -> str:
    """Give the sign that stands for a member of a set."""
    if op is ops.LITERAL:
        return _sign(told)
    if op is ops.RANGE:
        return (
            DIGIT
            if chr(told[0]).isdecimal() and told[1] - told[0] < 10 and chr(told[1]).isdecimal()
            else UNKNOWN
        )
    return _CLASSES.get(told, UNKNOWN)


def _branch(alternatives: Sequence[Sequence[tuple[Any, Any]]]) -> Strings:
    """Join the alternatives' strings; of an alternative with several factors the most telling one."""
    strings: set[str] = set()
    for alternative in alternatives:
        strings |= _single(alternative)
    return frozenset(strings) if len(strings) <= _MOST_PIECES else _ANYTHING


def _single(tree: Sequence[tuple[Any, Any]]) -> Strings:
    factors = _inner(tree)
    if len(factors) == 1:
        return factors[0]
    place = max(range(len(factors)), key=lambda place: _weight(_pieces(factors[place])))
    before, after = (UNKNOWN if place else ""), (UNKNOWN if place < len(factors) - 1 else "")
    return frozenset(before + one + after for one in factors[place])


def _inner(tree: Sequence[tuple[Any, Any]]) -> list[Strings]:
    """Give the factors of a part of a pattern without the unknown text around the whole."""
    factors = _factors(tree)
    factors[0] = frozenset(one[1:] for one in factors[0])
    factors[-1] = frozenset(one[:-1] for one in factors[-1])
    return factors


def _repeated(least: int, most: int, tree: Sequence[tuple[Any, Any]]) -> Strings:
    once = _single(tree)
    if once == _EDGE:
        return _EDGE if least else frozenset({"", BREAK})
    if len(once) > _MOST_STRINGS:
        return (
            once
            if least == most == 1
            else _ANYTHING
            if not least
            else frozenset(one + UNKNOWN for one in once)
        )
    if most == 1:
        return once if least else once | _NOTHING
    return frozenset(one + UNKNOWN for one in once) if least else _ANYTHING


def _pieces(strings: Strings) -> Need:
    """Reduce each string to its most telling piece of a word; an empty need where one has none."""
    pieces = {max(_split(one), key=_worth, default=None) for one in strings}
    return frozenset() if None in pieces else frozenset(piece for piece in pieces if piece is not None)


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


_READ: dict[Any, Callable[[Any], list[Strings]]] = {
    ops.LITERAL: lambda told: [frozenset({_sign(told)})],
    ops.IN: lambda told: [_one_of(told)],
    ops.AT: lambda told: [_ANYTHING if told is ops.AT_NON_BOUNDARY else _EDGE],
    ops.BRANCH: lambda told: [_branch(told[1])],
    ops.SUBPATTERN: lambda told: _inner(told[3]),
    ops.ATOMIC_GROUP: _inner,
    ops.MAX_REPEAT: lambda told: [_repeated(*told)],
    ops.MIN_REPEAT: lambda told: [_repeated(*told)],
    ops.POSSESSIVE_REPEAT: lambda told: [_repeated(*told)],
    ops.ASSERT: lambda _told: [_NOTHING],
    ops.ASSERT_NOT: lambda told: [_refused(told)],
}
