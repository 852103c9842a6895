"""The syntax of a regular expression as far as our patterns use it, read into a tree that knows its places.

Python keeps its own reader of expressions to itself, and changes it. What this one does not know it says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_UNREAD_FLAGS = re.ASCII | re.VERBOSE | re.LOCALE
_SIGNS = re.compile(r"[\w ]+(?![*+?{])")
_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})[?+]?")
_SIMPLE_QUANTIFIERS = {"*": (0, None), "+": (1, None), "?": (0, 1)}
_ENDS = "|)"
_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}
_CODES = {"x": 2, "u": 4, "U": 8}
_GROUP = re.compile(r"\((?:\?(?::|>|-?i:|P<\w+>|(?P<look><?[=!])))?(?P<unread>\?)?")


class UnreadError(ValueError):
    """The expression holds something that this reader does not know."""


class Node(NamedTuple):
    """One item of an expression; `start` and `end` count in its source.

    `kind` is "signs" (`told` are letters one behind the other, one within a set), "class" (`told` is one of dDsSwW), "set", "any", "edge", "inside" (no edge
    of a word), "group", "look" or "repeat". A set has its members in `items`: signs, classes and "range"s;
    `refuses` says that it is negated, as a look may be. A group or look has `branches`, a repeat one
    item and how often it comes, `most` None where nothing bounds it.
    """

    kind: str
    start: int
    end: int
    told: str = ""
    items: tuple[Node, ...] = ()
    branches: tuple[tuple[Node, ...], ...] = ()
    refuses: bool = False
    least: int = 1
    most: int | None = 1


def read_expression(pattern: str, flags: int = 0) -> Node:
    """Give the whole expression as one group.

    Raises UnreadError for flags and forms that are unknown here, such as references to groups.
    """
    if flags & _UNREAD_FLAGS:
        raise UnreadError(pattern)
    reader = _Reader(pattern, 4 if pattern.startswith("(?i)") else 0)
    start = reader.place
    branches = tuple(reader.branches())
    if reader.place != len(pattern):
        raise UnreadError(pattern)
    return Node("group", start, len(pattern), branches=branches)


@dataclass(slots=True)
class _Reader:
    source: str
    place: int = 0

    def branches(self) -> Iterator[tuple[Node, ...]]:
        """Yield the alternatives up to the end of the group."""
        yield tuple(self.sequence())
        while self.ahead() == "|":
            self.place += 1
            yield tuple(self.sequence())

    def sequence(self) -> Iterator[Node]:
        """Read items up to the end of a branch or group."""
        while (sign := self.ahead()) and sign not in _ENDS:
            if run := _SIGNS.match(self.source, self.place):
                self.place = run.end()
                yield Node("signs", run.start(), run.end(), run[0])
            else:
                yield self.repeated(self.item(sign))

    def ahead(self) -> str:
        """Give the next sign, none at the end."""
        return self.source[self.place : self.place + 1]

    def repeated(self, node: Node) -> Node:
        """Read the quantifier behind an item, if there is one."""
        match = _QUANTIFIER.match(self.source, self.place)
        if not match or match[0] in {"{}", "{,}"}:
            return node
        self.place = match.end()
        if match[1]:
            least, most = _SIMPLE_QUANTIFIERS[match[1]]
        else:
            least = int(match[2] or 0)
            most = (int(match[4]) if match[4] else None) if match[3] else least
        return Node("repeat", node.start, self.place, items=(node,), least=least, most=most)

    def item(self, sign: str) -> Node:
        """Read one item that may be repeated."""
        start = self.place
        if sign == "(":
            return self.group()
        if sign == "[":
            return self.set()
        if sign == "\\":
            return self.escaped()
        self.place += 1
        kind = {".": "any", "^": "edge", "$": "edge"}.get(sign, "signs")
        return Node(kind, start, self.place, sign)

    def group(self) -> Node:
        """Read what stands in round brackets."""
        start = self.place
        head = _GROUP.match(self.source, start)
        if not head or head["unread"]:
            raise UnreadError(self.source)
        self.place = head.end()
        branches = tuple(self.branches())
        if self.ahead() != ")":
            raise UnreadError(self.source)
        self.place += 1
        kind = "look" if head["look"] else "group"
        return Node(kind, start, self.place, branches=branches, refuses=(head["look"] or "").endswith("!"))

    def set(self) -> Node:
        """Read what stands in square brackets."""
        start = self.place
        self.place += 1
        refuses = self.ahead() == "^"
        self.place += refuses
        members = [self.member()]
        while self.ahead() != "]":
            members.append(self.member())
        self.place += 1
        return Node("set", start, self.place, items=tuple(members), refuses=refuses)

    def member(self) -> Node:
        """Read a sign or a range of a set."""
        first = self.single()
        if self.ahead() != "-" or self.source[self.place + 1 : self.place + 2] == "]":
            return first
        self.place += 1
        last = self.single()
        return Node("range", first.start, last.end, first.told + last.told)

    def single(self) -> Node:
        """Read one sign or class within a set."""
        if not self.ahead():
            raise UnreadError(self.source)
        if self.ahead() == "\\":
            return self.escaped(within_set=True)
        self.place += 1
        return Node("signs", self.place - 1, self.place, self.source[self.place - 1])

    def escaped(self, *, within_set: bool = False) -> Node:
        """Read what a backslash begins."""
        start = self.place
        sign = self.source[start + 1 : start + 2]
        self.place += 2
        if sign in _CODES:
            self.place += _CODES[sign]
            return Node("signs", start, self.place, chr(int(self.source[start + 2 : self.place], 16)))
        if sign in set("dDsSwW"):
            return Node("class", start, self.place, sign)
        if sign in set("bBAZ") and not within_set:
            return Node("inside" if sign == "B" else "edge", start, self.place, sign)
        if not sign or sign.isdecimal() or (sign.isascii() and sign.isalpha() and sign not in _CONTROL):
            raise UnreadError(self.source)
        return Node("signs", start, self.place, _CONTROL.get(sign, sign))
