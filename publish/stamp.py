"""Whether a site would come out just as it lies there: told from what it is made of, without making it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from brueckenpost.publish.settings import SiteSettings

PROGRAM = Path(__file__).parent.parent  # all rooms: any of them may show a record otherwise


def make_stamp(site: SiteSettings, today: dt.date, stored: str) -> str:
    """Give a stamp of all that decides on the files: `stored` of the store, settings, texts, program, and the folder itself.

    Files count by name, size and time: whoever changes a text, a template or a file of the served folder is seen.
    """
    told = hashlib.sha256(f"{site!r}{today}{stored}".encode())
    for folder in (PROGRAM, site.content, site.templates, site.output):
        if folder is not None:
            told.update(b"".join(_files(str(folder))))
    return told.hexdigest()


def is_stamped(output: Path, stamp: str) -> bool:
    """Tell whether the folder was left with that stamp."""
    try:
        return _beside(output).read_text("ascii") == stamp
    except (OSError, UnicodeError):
        return False


def set_stamp(output: Path, stamp: str) -> None:
    """Leave a stamp beside the folder; without it the next run does all the work."""
    _beside(output).write_text(stamp, encoding="ascii")


def _beside(output: Path) -> Path:
    return output.absolute().with_name(f".{output.name}.stamp")


def _files(folder: str) -> Iterator[bytes]:
    """Give a line for each file below a folder, in order; what Python keeps of modules is none of ours."""
    try:
        found = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in found:
        if entry.is_dir() and entry.name != "__pycache__":
            yield from _files(entry.path)
        elif entry.is_file():
            told = entry.stat()
            yield f"{entry.path}\0{told.st_size}\0{told.st_mtime_ns}\n".encode("utf-8", "surrogateescape")
