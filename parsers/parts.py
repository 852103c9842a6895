"""The parts that places abroad play in sentences, and the words around a place that tell its part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brueckenpost.parsers import rolecues as say
from brueckenpost.parsers.screening import Cue, Screened

MOST_FILL = 5  # words that may stand between a cue and the name


@dataclass(frozen=True, slots=True)
class Role:
    """A place's part: its name, and how surely it is a partner of the project, from 0 to 1.

    `head` is the kind of region that a name stands for ("Kreis", "Oblast"), "" for a town.
    """

    name: str
    weight: float
    head: str = ""


NOT_A_PLACE = Role("none", 0.0)
ON_THE_WAY = Role("way", 0.05)
HOME = Role("origin", 0.1)
INVENTORY = Role("inventory", 0.1)
MENTION = Role("mention", 0.3)
RESIDENT = Role("resident", 0.6)  # people from there who are here, and not said to be visiting
PARTNER = Role("partner", 0.94)
PAIR = Role("partner", 0.8)
JOINT = Role("receiver", 0.62)  # a place that begins a sentence in a row with a German town
REGION = 0.2


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a place: before it, also without filling words next to it; behind it; its whole sentence."""

    left: Screened
    leads: tuple[str, ...]
    right: Screened
    sentence: Screened

    def ends(self, cue: Cue) -> bool:
        """Tell whether the words before the place, with or without the filling words, end with a cue."""
        return cue in self.left.likely and any(map(cue.compiled.search, self.leads))


def leads(left: str) -> Iterator[str]:
    """Yield the words before a name, then without the filling words next to it, one by one."""
    yield left
    rest = left
    for _ in range(MOST_FILL):
        head, _gap, last = rest.rstrip().rpartition(" ")
        if not last or (last[0].islower() and last.endswith(",")) or not _fills(last.strip('(„"»,:')):
            return
        rest = f"{head} " if head else ""
        yield rest


@lru_cache(maxsize=4096)
def _fills(word: str) -> bool:
    return say.FILL.fullmatch(word) is not None
