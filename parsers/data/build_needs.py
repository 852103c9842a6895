"""Write needs.tsv: what each pattern of the parser needs, read from its expression.

    python -m brueckenpost.parsers.data.build_needs

Without it reading the first mail takes some tenths of a second longer. Run it when patterns have changed.
"""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from brueckenpost.parsers import screening
from brueckenpost.parsers.cues import topics
from brueckenpost.parsers.knownneeds import key_of, row_of
from brueckenpost.parsers.needs import needs_of

HEAD = "# A pattern's key, then its needs: pieces of words of which a match holds one each. Made by build_needs.py.\n"


def build() -> str:
    """Give the file's text."""
    for module in pkgutil.iter_modules([str(Path(__file__).parents[1])], "brueckenpost.parsers."):
        importlib.import_module(module.name)
    topics()
    rows = {
        key_of(cue.pattern, cue.flags): row_of(needs_of(cue.pattern, cue.flags)) for cue in screening.waiting
    }
    return HEAD + "".join(f"{key}\t{row}\n" for key, row in sorted(rows.items()))


if __name__ == "__main__":
    Path(__file__).with_name("needs.tsv").write_text(build(), encoding="utf-8")
