"""The files of the parser's data, in the folder `data` beside this module."""

from __future__ import annotations

from pathlib import Path

_FOLDER = Path(__file__).with_name("data")


def read_data(name: str) -> str:
    """Give the text of a file."""
    return (_FOLDER / name).read_text("utf-8")


def read_rows(name: str) -> list[str]:
    """Give the lines of a file without those that begin with "#"."""
    return [row for row in read_data(name).splitlines() if not row.startswith("#")]
