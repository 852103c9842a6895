"""An office's old page as drafts: a small TOML file tells by CSS selectors where what stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import soupsieve
from brueckenpost.intake.errors import PageMappingError
from brueckenpost.intake.worker import Outcome
from brueckenpost.parsers.pages import PageMapping, find_entries
from brueckenpost.parsers.pipeline import read_entry
from brueckenpost.parsers.reading import Knowledge
from brueckenpost.parsers.record import Draft, Envelope, Record
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import EDITABLE, read_field
from brueckenpost.store.review import add_once, changed_draft
from brueckenpost.store.workplace import Workplace

KEYS = ("entries", "base", "fields", "set")


@dataclass(frozen=True, slots=True)
class Plan:
    """A mapping with what is set for every entry of the page alike, in the record's JSON form."""

    mapping: PageMapping
    given: Mapping[str, Any]


def read_plan(file: Path) -> Plan:
    """Read the mapping's file.

    Raises:
        PageMappingError: It cannot be read, or a key, a field, a selector or a value in it is wrong.
    """
    try:
        told = tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        raise PageMappingError(f"{file} cannot be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PageMappingError(f"{file} is no valid TOML: {error}.") from error
    unknown = [key for key in told if key not in KEYS]
    if unknown:
        raise PageMappingError(f"{file}: {unknown[0]} is unknown; known are {', '.join(KEYS)}.")
    entries, base = (_text(file, key, told.get(key, "")) for key in ("entries", "base"))
    if not entries:
        raise PageMappingError(
            f'{file}: entries is missing: write a CSS selector such as entries = "ul.projects > li".'
        )
    fields = dict(_fields(file, told.get("fields", {})))
    for where in (entries, *fields.values()):
        _check_selector(file, where)
    return Plan(PageMapping(entries, fields, base), _given(file, dict(_fields(file, told.get("set", {})))))


def _text(file: Path, key: str, value: Any) -> str:
    if not isinstance(value, str):
        raise PageMappingError(f"{file}: {key} must be a text.")
    return value


def _fields(file: Path, table: Any) -> Iterator[tuple[str, str]]:
    for field, value in table.items() if isinstance(table, dict) else ():
        if field not in EDITABLE:
            raise PageMappingError(f"{file}: {field} is no field; fields are {', '.join(EDITABLE)}.")
        yield field, _text(file, field, value)


def _check_selector(file: Path, where: str) -> None:
    selector = where.partition("@")[0]
    try:
        soupsieve.compile(selector or "*")
    except soupsieve.SelectorSyntaxError:
        raise PageMappingError(f'{file}: "{selector}" is no CSS selector.') from None


def _given(file: Path, texts: Mapping[str, str]) -> dict[str, Any]:
    try:
        return {field: read_field(field, text) for field, text in texts.items()}
    except FieldError as error:
        raise PageMappingError(f"{file}: {error}") from error


def take_page(work: Workplace, raw: bytes, plan: Plan, knowledge: Knowledge, page: str) -> Iterator[Outcome]:
    """Take a page's entries in as drafts that wait for a curator, and tell of each; one that was taken before is known.

    Raises:
        StoreUnavailableError: What was taken before stays taken; the same call takes the rest.
    """
    for place, (draft, missed) in enumerate(read_drafts(raw, plan, knowledge)):
        made = work.do(add_once, draft, note=page)
        record = Record(Envelope(subject=draft.title), "submission", "")
        reason = f"The page's {', '.join(missed)} could not be taken as it stands." if missed else ""
        status, drafts = ("taken", (made.id,)) if made else ("known", ())
        yield Outcome(status, place, record=record, drafts=drafts, reason=reason)


def read_drafts(raw: bytes, plan: Plan, knowledge: Knowledge) -> Iterator[tuple[Draft, tuple[str, ...]]]:
    """Yield a draft for each entry of a page, with the fields that were named but could not be taken as they stand.

    Those, and all that the mapping does not name, are read from the entry's words as from a mail's.
    """
    for entry in find_entries(raw, plan.mapping):
        draft, changes, missed = read_entry(entry, knowledge), dict(plan.given), []
        for field, text in entry.told.items():
            try:
                changes[field] = read_field(field, text)
            except FieldError:
                missed.append(field)
        if draft.municipality is None and "municipality" not in changes:
            changes |= _leading_town(entry.rest)
        yield changed_draft(draft, changes), tuple(missed)


def _leading_town(text: str) -> dict[str, Any]:
    """Give the town that a list's line begins with, as "Oberhausen: Rundbrief ..."."""
    town, colon, _rest = text.partition(":")
    try:
        return {"municipality": read_field("municipality", town)} if colon else {}
    except FieldError:
        return {}
