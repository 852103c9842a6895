"""Lasting names in addresses."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from brueckenpost.parsers.record import Draft

LONGEST = 60
_SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ł": "l", "ø": "o", "æ": "ae"})


def make_slug(text: str) -> str:
    """Give a text as lower-case ASCII words joined by hyphens."""
    parted = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLED))
    plain = "".join(sign for sign in parted if not unicodedata.combining(sign))  # "Sulęcin" is one word
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def make_anchor(draft: Draft, taken: Collection[str]) -> str:
    """Give a name that nobody has: municipality, partner and title, cut at a word; a number parts equal ones."""
    partner = draft.partners[0].name if draft.partners else ""
    words = [draft.municipality.name if draft.municipality else "", draft.title]
    if partner and make_slug(partner) not in make_slug(draft.title):
        words.insert(1, partner)
    slug = make_slug(" ".join(words)) or "projekt"
    if len(slug) > LONGEST:
        slug = slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
    number, name = 1, slug
    while name in taken:
        number += 1
        name = f"{slug}-{number}"
    return name
