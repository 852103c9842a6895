"""Mails written in small letters: where a word may be a name although it begins with none."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]{4,}")
_FEWEST = 8  # words of four letters or more that show how somebody writes
_SHARE = 15  # of so many words at most one begins with a capital: every fourth does in German prose
# "in kowel", "feuerwehr altstadt", "unsere partnerstadt kowel"
_LEADS = re.compile(
    r"\b(?:in|nach|aus|bei|für|von|vom|mit|bis|über|richtung|\w*(?:stadt|gemeinde|kreis|dorf|wehr|schule|gymnasium|verein|klinik|krankenhaus|werke))\s+$"
)


def writes_small(text: str) -> bool:
    """Tell whether a text is written without capitals, as people do on phones."""
    words = _WORD.findall(text)
    return len(words) >= _FEWEST and sum(word[0].isupper() for word in words) * _SHARE <= len(words)


def may_name_place(text: str, start: int) -> bool:
    """Tell whether the words before a small letter lead to a place's name."""
    return _LEADS.search(text, max(0, start - 30), start) is not None
