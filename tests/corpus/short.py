"""Read the short texts of projects with their categories: what one sentence or two must tell by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CORPORA = Path(__file__).parent


class ShortText(NamedTuple):
    """A project in a sentence or two, the categories that it needs and those that it may have."""

    required: frozenset[str]
    allowed: frozenset[str]
    text: str


def read_short_texts() -> Iterator[ShortText]:
    """Yield the texts of short*.tsv: categories needed, categories allowed, text."""
    for path in sorted(CORPORA.glob("short*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                required, allowed, text = line.split("\t")
                yield ShortText(frozenset(required.split()), frozenset(allowed.split()), text)
