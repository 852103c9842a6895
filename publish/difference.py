"""What publishing would change of the entries, in a person's words: read from the data that stands in both folders."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import name, word
from brueckenpost.publish.listing import FRONT
from brueckenpost.publish.terminal import one_line
from brueckenpost.publish.writing import DATA, MANIFEST

_AROUND = 4  # words of what stayed that are shown beside what changed
_LONGEST = 160
_OF_ENTRIES = ("projekt/", "kommune/", "region/", "assets/photo")
_LISTS = (FRONT, "embed.html", "atom.xml", "feed.json", "projekte.csv", "sitemap.xml", DATA, MANIFEST)
Told = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that is new ("+"), changed ("~") or gone ("-"); `fields` give name, old and new value."""

    sign: str
    title: str
    fields: tuple[tuple[str, str, str], ...] = ()
    explained: bool = True


def compare_entries(
    files: Mapping[str, bytes], output: Path, departed: Collection[str] = frozenset()
) -> tuple[Change, ...]:
    """Give each entry that publishing would add, change or remove, in this order; `departed` are those taken off."""
    before = _entries({path: _read(output / path) for path in (DATA, MANIFEST)})
    after = _entries(files)
    new = [Change("+", _title(told)) for key, told in after.items() if key not in before]
    changed = [
        Change("~", _title(after[key]), fields)
        for key, told in before.items()
        if key in after and (fields := tuple(_fields(told, after[key])))
    ]
    gone = [
        Change("-", _title(told), explained=key in departed)
        for key, told in before.items()
        if key not in after
    ]
    return (*new, *changed, *gone)


def show_changes(changes: Collection[Change], paths: Collection[str]) -> str:
    """Give the changes as lines to read, then the pages of your own texts that change; `paths` are all that do."""
    lines = []
    for change in changes:
        lines.append(f"{change.sign} {one_line(change.title)}")
        if not change.explained:
            lines.append(
                f"    {_('No recorded step takes it off the page: publish refuses this without --force.')}"
            )
        lines += [f"    {label}: {one_line(old)} → {one_line(new)}" for label, old, new in change.fields]
    lines += [f"* {one_line(path)}" for path in paths if _is_own(path) or (path == FRONT and not changes)]
    return "\n".join(lines)


def _is_own(path: str) -> bool:
    """Tell whether a page stands by itself, neither an entry's nor a list of entries."""
    place = path.partition("/")[2] if path.startswith(("de/", "en/", "uk/")) else path
    return not place.startswith(_OF_ENTRIES) and place not in _LISTS


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _entries(files: Mapping[str, bytes]) -> dict[str, Told]:
    """Read a folder's entries by anchor; of a folder whose data cannot be read there are none."""
    try:
        told = json.loads(files[DATA] or b"{}").get("projects", [])
        contacts = json.loads(files[MANIFEST] or b"{}").get("contacts", [])
        return {str(entry["id"]): {**entry, "contact": entry["id"] in contacts} for entry in told}
    except (ValueError, TypeError, KeyError, AttributeError):
        return {}


def _title(told: Told) -> str:
    town = told.get("municipality")
    return f"{told.get('title')} ({town})" if town else str(told.get("title"))


def _fields(before: Told, after: Told) -> Iterator[tuple[str, str, str]]:
    for (label, old), (_label, new) in zip(_shown(before), _shown(after), strict=True):
        if old != new:
            yield label, *differing_passage(old, new)


def _shown(told: Told) -> Iterator[tuple[str, str]]:
    """Give an entry's fields as they are compared: those that follow from others are left out."""
    partners = [f"{p.get('name')} ({p.get('country')})" for p in told.get("partners") or []]
    photos = [f"{p.get('alt')} (© {p.get('author')}, {p.get('license')})" for p in told.get("photos") or []]
    yield name("title"), _text(told.get("title"))
    yield name("municipality"), _text(told.get("municipality"))
    yield name("partners"), ", ".join(partners)
    yield name("partnership"), _text(told.get("partnership") and word(told["partnership"]))
    yield name("categories"), ", ".join(told.get("topics") or [])
    yield name("period"), " – ".join(dict.fromkeys(_text(told.get(end)) for end in ("start", "end"))).strip()
    yield _("Status"), _text(told.get("status") and word(told["status"]))
    yield name("contact"), _("shown") if told.get("contact") else _("not shown")
    yield _("Photos"), "; ".join(photos)
    yield name("links"), ", ".join(told.get("links") or [])
    yield name("language"), _text(told.get("language"))
    yield name("description"), _text(told.get("description"))


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def differing_passage(old: str, new: str) -> tuple[str, str]:
    """Give where two texts differ, with a few words around it; a short text is given whole."""
    if max(len(old), len(new)) <= _LONGEST // 2:
        return old or "–", new or "–"
    one, other = old.split(), new.split()
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    rest = min(len(one), len(other)) - start
    end = next((n for n in range(rest) if one[-1 - n] != other[-1 - n]), rest)
    return _cut(one, start, len(one) - end), _cut(other, start, len(other) - end)


def _cut(words: list[str], start: int, end: int) -> str:
    first, last = max(start - _AROUND, 0), min(end + _AROUND, len(words))
    text = " ".join(words[first:last])
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2].rstrip()} […] {text[-_LONGEST // 2 :].lstrip()}"
    return f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}" or "–"
