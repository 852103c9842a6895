"""Whether a site would come out just as it lies there: told from what it is made of, without making it."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from brueckenpost.publish.settings import SiteSettings

if TYPE_CHECKING:  # a run that finds nothing changed needs no cards
    from brueckenpost.publish.cards import Card

PROGRAM = Path(__file__).parent.parent  # all rooms: any of them may show a record otherwise


def make_ground(site: SiteSettings) -> str:
    """Give a digest of what every page rests on: settings, texts, templates and the program."""
    told = hashlib.sha256(repr(site).encode())
    for folder in (PROGRAM, site.content, site.templates):
        if folder is not None:
            told.update(_told(folder))
    return told.hexdigest()


def make_stamp(site: SiteSettings, today: dt.date, stored: str) -> str:
    """Give a stamp of all that decides on the files: `stored` of the store, what pages rest on, and the folder itself.

    Files count by name, size and time: whoever changes a text, a template or a file of the served folder is seen.
    """
    told = hashlib.sha256(f"{make_ground(site)}{today}{stored}".encode())
    told.update(_told(site.output))
    return told.hexdigest()


class Keys:
    """Names what a page of one language is made of: two pages of one key are the same bytes.

    `digests` tell by number what the cards say in any language; `ground` stands for all else that a page rests on.
    """

    def __init__(self, ground: str, digests: Mapping[int, str]) -> None:
        self._ground, self._digests = ground, digests

    def __call__(self, path: str, home: str, cards: Iterable[Card]) -> str:
        """Give the key of a page with these cards; `home` is the page that it leads back to."""
        told = "\n".join([self._ground, path, home, *map(self._tell, cards)])
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    def _tell(self, card: Card) -> str:
        """Tell a card in a language by what it says in any, and by what the language alone does not decide."""
        return f"{self._digests[card.id]} {card.period_words} {card.apart}"


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


def set_stamp(output: Path, stamp: str, keys: Mapping[str, str] = MappingProxyType({})) -> None:
    """Leave a stamp beside the folder, with the keys of its pages; without it the next run does all the work."""
    lines = (f"{keys[path]} {size} {at} {path}\n" for path, size, at in _files(output) if path in keys)
    _beside(output).write_text("".join([f"{stamp}\n", *lines]), encoding="utf-8")


def keys_there(output: Path) -> dict[str, str]:
    """Give the keys of the pages that lie in the folder as the last run left them."""
    try:
        lines = _beside(output).read_text("utf-8").splitlines()[1:]
        told = {
            path: (key, int(size), int(at)) for key, size, at, path in (line.split(" ", 3) for line in lines)
        }
    except (OSError, ValueError):
        return {}
    found = {path: (size, at) for path, size, at in _files(output)}
    return {path: key for path, (key, *seen) in told.items() if found.get(path) == tuple(seen)}


def _beside(output: Path) -> Path:
    return output.absolute().with_name(f".{output.name}.stamp")


def _told(folder: Path) -> bytes:
    told = "".join(f"{folder}/{path}\0{size}\0{at}\n" for path, size, at in sorted(_files(folder)))
    return told.encode("utf-8", "surrogateescape")


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    """Yield each file below a folder with its size and time; what Python keeps of modules is none of ours."""
    folders = [(str(folder), "")] if folder.is_dir() else []
    for place, within in folders:
        for entry in os.scandir(place):
            if entry.is_dir() and entry.name != "__pycache__":
                folders.append((entry.path, f"{within}{entry.name}/"))
            elif entry.is_file():
                told = entry.stat()
                yield within + entry.name, told.st_size, told.st_mtime_ns
