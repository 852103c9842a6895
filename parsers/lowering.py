"""Patterns that ignore case, in small letters for a text in small letters: `re` is some ten times faster without flags.

Both are only made where the result is the same: what ignores case must have one small letter of its own, so that
a match stands at the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from brueckenpost.parsers.expressions import Node, UnreadError, read_expression

# Letters that `re.IGNORECASE` takes for others than their small letter, or whose small letter is two or
# depends on the word; Greek and Cherokee as a whole.
_ODD = re.compile(
    "[µİıſӀӏẛẞﬅﬆ\u01c4-\u01cc\u01f1-\u01f3\u0345-\u03ff\u13a0-\u13ff\u1c80-\u1c88\u1f00-\u1fff\uab70-\uabbf\U00010000-\U0010ffff]"
)


@lru_cache(maxsize=64)  # a mail's stages search the same few texts
def lower_text(text: str) -> str | None:
    """Give a text in small letters, each at its place; None where a letter is none that has a plain small one."""
    return text.lower() if text.isascii() or not _ODD.search(text) else None


def lower_pattern(pattern: str, flags: int) -> str | None:
    """Give a pattern that matches in small letters where this one, ignoring case, matches; None where there is none."""
    if not flags & re.IGNORECASE or "(?i" in pattern or "(?-i" in pattern or _ODD.search(pattern):
        return None
    try:
        spans = sorted(_letters(read_expression(pattern, flags)))
    except UnreadError:
        return None
    pieces, last = [], 0
    for start, end in spans:
        pieces += [pattern[last:start], pattern[start:end].lower()]
        last = end
    return "".join([*pieces, pattern[last:]])


def _letters(node: Node) -> Iterator[tuple[int, int]]:
    """Yield where signs and ranges stand; raises UnreadError for a range that has no range of small letters."""
    if node.kind == "range":
        first, last = map(ord, node.told)
        small = {chr(code).lower() for code in range(first, last + 1)}
        if small != {chr(code) for code in range(ord(node.told[0].lower()), ord(node.told[1].lower()) + 1)}:
            raise UnreadError(node.told)
    if node.kind == "range" or (node.kind == "signs" and node.end - node.start == len(node.told)):
        yield node.start, node.end
    for item in (*node.items, *(item for branch in node.branches for item in branch)):
        yield from _letters(item)
