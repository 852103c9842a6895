"""Which language a text is written in, from its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter

# The commonest function words of each language (frequency lists of the Leipzig Corpora Collection).
_COMMON = {
    "de": frozenset(
        "der die das und ist nicht mit für auf ein eine den von zu im wir sie sich auch dem des wird aus bei".split()
    ),
    "en": frozenset(
        "the and of to in is for that with on are was we you our this have from by an be as it".split()
    ),
    "pl": frozenset("i w na z do się nie jest że dla oraz od przez po jak są za to przy który ale".split()),
    "fr": frozenset("le la les des et en un une du pour que dans est sur avec nous vous par au".split()),
    "nl": frozenset("de het een en van is dat op te met voor niet zijn wij aan ook bij naar".split()),
    "ro": frozenset("și în de la cu pe din un o care este pentru sunt nu mai au prin".split()),
    "cs": frozenset("a v na se je z do s že o k pro by jsou ve po jako ale od".split()),
}
_CODES = {
    word: tuple(code for code, words in _COMMON.items() if word in words)
    for word in frozenset().union(*_COMMON.values())
}
_WORD = re.compile(r"[^\W\d_]+")
_UKRAINIAN = re.compile(r"[іїєґІЇЄҐ]")
_CYRILLIC = re.compile(r"[а-яА-ЯіїєґІЇЄҐ]")


def find_language(text: str) -> str:
    """Give the ISO 639-1 code of the language that most of the text is in; "de" where nothing speaks against."""
    sample = text[:4000]
    cyrillic = len(_CYRILLIC.findall(sample))
    if cyrillic and cyrillic > sum(map(str.isalpha, sample)) / 2:
        return "uk" if _UKRAINIAN.search(sample) else "ru"
    words = Counter(filter(_CODES.__contains__, _WORD.findall(sample.casefold())))
    counts: Counter[str] = Counter()
    for word, count in words.items():
        counts.update(dict.fromkeys(_CODES[word], count))
    best = max(_COMMON, key=lambda code: (counts[code], code == "de"))
    return best if counts[best] > counts["de"] and counts[best] >= 3 else "de"
