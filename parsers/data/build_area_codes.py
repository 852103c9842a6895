"""Build area_codes.tsv, the towns of German area codes, from the geographical data of phonenumbers.

Run it from the project's root:

    python -m brueckenpost.parsers.data.build_area_codes

The whole world's codes take 100 MB of memory and a third of a second to load; mails need Germany's.
"""

from __future__ import annotations

import pathlib
from collections.abc import Iterator

from phonenumbers.geodata import GEOCODE_DATA

HERE = pathlib.Path(__file__).parent
HEAD = (
    "# German area codes with their towns, written by build_area_codes.py. Source: the geographical data of the package\n"
    "# phonenumbers (libphonenumber, licence Apache 2.0). Code with the country's, town.\n"
)
GERMANY = "49"


def rows() -> Iterator[str]:
    """Yield the lines of area_codes.tsv."""
    for code, names in sorted(GEOCODE_DATA.items()):
        if code.startswith(GERMANY) and (name := names.get("de") or names.get("en")):
            yield f"{code}\t{name}"


if __name__ == "__main__":
    (HERE / "area_codes.tsv").write_text(HEAD + "\n".join(rows()) + "\n", "utf-8")
