"""What the words of a project's text lean to: how much each category is to be expected from all of them together.

Which words, beginnings and endings of words, and which kinds of things (senses.py), go with which category, learned
from texts whose categories a curator had told (weights.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import chain, islice

from brueckenpost.parsers.features import features_of_word, read_words
from brueckenpost.parsers.record import CATEGORIES
from brueckenpost.parsers.senses import name_senses
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.weights import STRONGEST, log_odds

FEWEST = 12  # known features below which a text leans to nothing
OPENING = 2  # sentences that count a second time


def find_leanings(title: str, text: str) -> Mapping[str, float]:
    """Give the log odds of each category for a project's title and text, bounded by STRONGEST; empty of a text of unknown words."""
    odds, known = log_odds("leanings", count_features(title, text))
    if known < FEWEST:
        return {}
    return {
        category: max(-STRONGEST, min(STRONGEST, odd)) for category, odd in zip(CATEGORIES, odds, strict=True)
    }


def count_features(title: str, text: str) -> Counter[str]:
    """Count the features of a text; those of its title and its opening sentences count there, too."""
    opening = " ".join(sentence.text for sentence in islice(read_sentences(text), OPENING))
    words = [word for told in (title, opening, text) for word in read_words(told)]
    return Counter(chain(chain.from_iterable(map(features_of_word, words)), name_senses(words)))
