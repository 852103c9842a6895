"""What a mail is written for, judged by all its words: to report, to change a report, or to ask.

The rules of kind.py name what decides. This is the rest, which no list holds (weights.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from brueckenpost.parsers.features import features_of
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.weights import log_odds

PURPOSES = ("submission", "follow_up", "inquiry", "spam")
HEARD, LISTENED = 8, 400  # sentences, and characters of each, that tell the purpose
ENOUGH = 300  # known features of a mail that tell as much as more would
OPENING = 2  # sentences of the project that count by themselves, too
FACT = 6  # how often a fact about the mail counts as if it were a word


def find_purpose(counts: Mapping[str, int]) -> Mapping[str, float]:
    """Give the log odds of each purpose for the features of a mail; the less of it is known, the less it tells."""
    odds, known = log_odds("purposes", counts)
    heard = min(1.0, known / ENOUGH)
    return {purpose: heard * odd for purpose, odd in zip(PURPOSES, odds, strict=True)}


def count_features(subject: str, pieces: Sequence[Piece], facts: Iterable[str]) -> Counter[str]:
    """Count the words of the subject, of the first sentences, of talk and of how the project opens, and the facts."""
    counts: Counter[str] = Counter(f"s:{feature}" for feature in features_of(subject))
    for piece in pieces[:HEARD]:
        counts.update(features_of(piece.text[:LISTENED]))
    for piece in pieces:
        if piece.role in ("talk", "personal", "contact"):
            counts.update(f"t:{feature}" for feature in features_of(piece.text[:LISTENED]))
    for piece in islice((p for p in pieces if p.role in ("matter", "heading")), OPENING):
        counts.update(f"m:{feature}" for feature in features_of(piece.text[:LISTENED]))
    counts.update(dict.fromkeys((f"<{fact}" for fact in facts), FACT))
    return counts
