"""Whether a sentence tells the project or speaks to the office: the judgement of its words, place and neighbours.

The rules of talk.py name what decides. This is the rest, which no list holds: how sentences sound that tell, and
those around them that talk (weights.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, compress
from typing import NamedTuple

from brueckenpost.parsers.features import features_of_word, read_words
from brueckenpost.parsers.weights import log_odds

LISTENED = 600  # characters of a sentence that tell how it sounds
STRONGEST = 3.0  # log odds beyond which a neighbour is no stronger
NEIGHBOURS, SHARE = 4, 0.8  # how far the other sentences of a paragraph count, and how much all of them
SHORT, LONG = 6, 20  # words


class Heard(NamedTuple):
    """A sentence with the number of its paragraph and the shape of its block."""

    text: str
    paragraph: int
    shape: str


def telling_odds(heard: Sequence[Heard]) -> tuple[float, ...]:
    """Give the log odds that each of a mail's sentences tells the project."""
    alone = [_alone(heard, place) for place in range(len(heard))]
    bounded = [max(-STRONGEST, min(STRONGEST, odds)) for odds in alone]
    return tuple(odds + SHARE * _around(heard, bounded, place) for place, odds in enumerate(alone))


def sound_of(heard: Sequence[Heard], place: int) -> dict[str, int]:
    """Give the features of one of a mail's sentences: its words, how it begins, its length and place."""
    text, _paragraph, shape = heard[place]
    words = read_words(text[:LISTENED])
    told = chain.from_iterable(map(features_of_word, words))
    begins = (f"^{features_of_word(word)[0]}" for word in words[:1])
    last = len(heard) - 1 - place
    facts = {
        "<first": place <= 1,
        "<last": last == 0,
        "<last2": last < 2,
        "<last3": last < 3,
        "<short": len(words) < SHORT,
        "<long": len(words) > LONG,
        f"<{shape}": True,
    }
    return dict.fromkeys(chain(told, begins, compress(facts, facts.values())), 1)


def _alone(heard: Sequence[Heard], place: int) -> float:
    (odds,), _known = log_odds("telling", sound_of(heard, place))
    return odds


def _around(heard: Sequence[Heard], bounded: Sequence[float], place: int) -> float:
    paragraph = heard[place].paragraph
    others = [
        bounded[near]
        for near in range(max(0, place - NEIGHBOURS), min(len(heard), place + NEIGHBOURS + 1))
        if near != place and heard[near].paragraph == paragraph
    ]
    return sum(others) / len(others) if others else 0.0
