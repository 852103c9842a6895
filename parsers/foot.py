"""The foot of a text: a last paragraph that only tells the address or the register of who wrote it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from brueckenpost.parsers.signoffs import contact_kinds

_LONGEST = 300  # characters of a foot
_ADDRESS = frozenset(("street", "town"))
# "Treffpunkt", "um 18 Uhr", "am Freitag", "gesammelt wird": an address that the project needs
_TOLD = re.compile(
    r":\s|:$|\b(?:treffpunkt|abgabe\w*|sammelstelle|annahme\w*|(?:veranstaltungs|treff)?ort)\b|\b\d{1,2}(?:[:.]\d\d)?\s+Uhr\b|\b(?:am|ab|bis|vom)\s+(?:\d|\w+tag)|"
    r"\b(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben|findet|finden|gibt|steht|stehen|liegt|trifft|treffen)\b",
    re.IGNORECASE,
)


def is_foot(lines: Sequence[str]) -> bool:
    """Tell whether the lines of a last paragraph are the writer's address or register, as on headed paper.

    A paragraph with a label, a time, a verb or a word for a place to go to tells where something happens and is none.
    """
    text = " ".join(lines)
    if not text or len(text) > _LONGEST or _TOLD.search(text):
        return False
    kinds = contact_kinds(text)
    return kinds >= _ADDRESS or "register" in kinds
