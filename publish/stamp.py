"""Whether a site would come out just as it lies there: told from what it is made of, without making it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from brueckenpost.publish.settings import SiteSettings

if TYPE_CHECKING:  # a run that finds nothing changed needs no cards
    from brueckenpost.publish.cards import Card

Files = Mapping[str, tuple[int, int]]
"""Files by path, with the bytes that they have and the nanosecond of their last change."""
PROGRAM = Path(__file__).parent.parent  # all rooms: any of them may show a record otherwise


def make_ground(site: SiteSettings) -> str:
    """Give a digest of what every page rests on: settings, texts, templates and the program."""
    told = hashlib.sha256(repr(site).encode())
    for folder in (PROGRAM, site.content, site.templates):
        if folder is not None:
            told.update(repr((folder, look_over(folder))).encode())
    return told.hexdigest()


def make_stamp(ground: str, today: dt.date, stored: str, there: Files) -> str:
    """Give a stamp of all that decides on the files: what pages rest on, `stored` of the store, and what is `there`.

    Files count by name, size and time: whoever changes a text, a template or a file of the served folder is seen.
    """
    told = hashlib.sha256(f"{ground}{today}{stored}".encode())
    told.update(repr(there).encode())
    return told.hexdigest()


class Keys:
    """Names what a page of one language is made of: two pages of one key are the same bytes.

    `digests` tell by number what the cards say in any language; `ground` stands for all else that a page rests on.
    """

    def __init__(self, ground: str, cards: Iterable[Card], digests: Mapping[int, str]) -> None:
        self._ground = ground
        # A card in a language is told by what it says in any, and by what the language alone does not decide.
        self._told = {card.id: f"{digests[card.id]} {card.period_words} {card.apart}" for card in cards}

    def __call__(self, path: str, home: str, cards: Iterable[Card]) -> str:
        """Give the key of a page with these cards; `home` is the page that it leads back to."""
        return self._digest(path, home, *(self._told[card.id] for card in cards))

    def of_piece(self, card: Card, form: str) -> str:
        """Give the key of what a list says of a card in some form."""
        return self._digest(form, self._told[card.id])

    def _digest(self, *told: str) -> str:
        whole = "\n".join([self._ground, *told])
        return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def digest_card(card: Card) -> str:
    """Give a digest of all that a plain card says."""
    return hashlib.sha256(repr(card).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def is_stamped(output: Path, stamp: str) -> bool:
    """Tell whether the folder was left with that stamp."""
    try:
        with _beside(output).open(encoding="utf-8") as file:
            return file.readline().rstrip("\n") == stamp
    except (OSError, UnicodeError):
        return False


@dataclass(frozen=True, slots=True)
class Made:
    """What files of the folder were made of: the keys of pages, and where in lists each piece stands."""

    keys: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)


def set_stamp(output: Path, stamp: str, ground: str, made: Made, there: Files) -> None:
    """Leave a stamp beside the folder, with what its files were made of; without it the next run does all the work."""
    lines = [
        f"{size} {at} {made.keys.get(path, '-')} {path}\0{made.places.get(path, '')}\n"
        for path, (size, at) in there.items()
        if path in made.keys or path in made.places
    ]
    written = "".join(lines).encode("utf-8", "surrogateescape")
    digest = hashlib.sha256(ground.encode() + written).hexdigest()
    _beside(output).write_bytes(f"{stamp}\n{digest}\n".encode() + written)


def made_there(output: Path, ground: str, there: Files) -> Made:
    """Give what those files were made of that lie in the folder as the last run left them.

    Of another ground, as that of another version of this program, nothing is taken over.
    """
    made = Made()
    with suppress(OSError), _beside(output).open("rb") as file:
        _stamp, digest, start = file.readline(), file.readline().strip(), file.tell()
        told = hashlib.file_digest(file, lambda: hashlib.sha256(ground.encode()))
        if digest != told.hexdigest().encode():
            return made
        file.seek(start)
        for line in file:
            page, _sign, places = line.decode("utf-8", "surrogateescape").rstrip("\n").partition("\0")
            size, at, key, path = page.split(" ", 3)
            if there.get(path) == (int(size), int(at)):
                made.keys[path], made.places[path] = key, places
    return made


def _beside(output: Path) -> Path:
    return output.absolute().with_name(f".{output.name}.stamp")


def look_over(folder: Path) -> Files:
    """Give each file below a folder with its size and time; what Python keeps of modules is none of ours."""
    folders, found = [(str(folder), "")] if folder.is_dir() else [], {}
    for place, within in folders:
        for entry in os.scandir(place):
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((entry.path, f"{within}{entry.name}/"))
            elif entry.is_file():
                told = entry.stat()
                found[within + entry.name] = told.st_size, told.st_mtime_ns
    return found
