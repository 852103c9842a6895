"""Whether a site would come out just as it lies there: told from what it is made of, without making it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brueckenpost.publish.settings import SiteSettings

if TYPE_CHECKING:  # a run that finds nothing changed needs no cards
    from brueckenpost.publish.cards import Card

Found = Mapping[str, str]
"""The files of a folder by path, with their size in bytes and the nanosecond of their last change."""
PROGRAM = Path(__file__).parent.parent  # all rooms: any of them may show a record otherwise


def make_ground(site: SiteSettings) -> str:
    """Give a digest of what every page rests on: settings, texts, templates and the program."""
    told = hashlib.sha256(repr(site).encode())
    for folder in (PROGRAM, site.content, site.templates):
        if folder is not None:
            told.update(repr((folder, look_over(folder))).encode())
    return told.hexdigest()


def make_basis(ground: str, there: Found) -> str:
    """Give a digest of what pages rest on and of what is `there`.

    Files count by name, size and time: whoever changes a text, a template or a file of the served folder is seen.
    """
    return digest(ground, *[f"{path} {there[path]}" for path in sorted(there)])


def make_stamp(basis: str, today: dt.date, stored: str) -> str:
    """Give a stamp of all that decides on the files: their basis, the day, and what the store tells."""
    return digest(basis, str(today), stored)


def digest_card(card: Card, *more: object) -> str:
    """Give a digest of all that decides what any page says of an entry, given the ground: the same as long as that is.

    It counts by its version and times, since every change raises the version; its words count by themselves, too.
    Besides that counts what follows from the day and from other entries. `more` is what a plain card has not.
    """
    told = (
        (
            card.id,
            card.version,
            card.anchor,
            card.title,
            card.published_at,
            card.updated_at,
            card.status,
            card.section,
        ),
        (card.description, card.sources, card.contact, card.pictures, more),
    )
    return digest(repr(told))


def digest(*told: str) -> str:
    """Give a digest of some texts."""
    return hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_stamped(output: Path, stamp: str) -> bool:
    """Tell whether the folder was left with that stamp."""
    try:
        with _beside(output).open(encoding="utf-8") as file:
            return file.readline().rstrip("\n") == stamp
    except (OSError, UnicodeError):
        return False


@dataclass(frozen=True, slots=True)
class Made:
    """What a folder was made of: by number a digest of each entry, by path those of lists, and where their pieces stand."""

    entries: dict[int, str] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def set_stamp(output: Path, stamp: str, basis: str, made: Made) -> None:
    """Leave a stamp beside the folder, with what its files were made of; without it the next run does all the work."""
    lines = [f"{number} {told}\n" for number, told in made.entries.items()]
    for path, places in made.places.items():
        lines.append(f"{path}\0{made.keys.get(path, '')}\0{places}\n")
    written = "".join(lines).encode("utf-8", "surrogateescape")
    _beside(output).write_bytes(f"{stamp}\n{_sealed(basis, written)}\n".encode() + written)


def made_there(output: Path, basis: str) -> Made:
    """Give what the files of the folder were made of, if they lie there as the last run left them.

    Of another basis, as that of another version of this program, nothing is taken over.
    """
    made = Made()
    with suppress(OSError), _beside(output).open("rb") as file:
        _stamp, seal, written = file.readline(), file.readline().strip(), file.read()
        if seal != _sealed(basis, written).encode():
            return made
        for line in written.splitlines():
            path, sign, rest = line.decode("utf-8", "surrogateescape").partition("\0")
            if sign:
                made.keys[path], _sign, made.places[path] = rest.partition("\0")
            else:
                number, told = path.split()
                made.entries[int(number)] = told
    return made


def _sealed(basis: str, written: bytes) -> str:
    return hashlib.sha256(basis.encode() + written).hexdigest()


def _beside(output: Path) -> Path:
    return output.absolute().with_name(f".{output.name}.stamp")


def look_over(folder: Path) -> Found:
    """Give each file below a folder with its size and time; what Python keeps of modules is none of ours."""
    folders, found = [(str(folder), "")] if folder.is_dir() else [], {}
    for place, within in folders:
        for entry in os.scandir(place):
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((entry.path, f"{within}{entry.name}/"))
            elif entry.is_file():
                found[within + entry.name] = size_and_time(entry.stat())
    return found


def size_and_time(told: os.stat_result) -> str:
    """Give what a file counts by."""
    return f"{told.st_size} {told.st_mtime_ns}"
