"""A draft as a form for the editor: header lines, an empty line, the text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from brueckenpost.parsers.record import Draft
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import EDITABLE, read_field, write_field

HEADERS = tuple(name for name in EDITABLE if name != "description")


@dataclass(frozen=True, slots=True)
class Hints:
    """Lines that explain the form: above it, below some of its fields, and behind the text."""

    head: tuple[str, ...] = ()
    below: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    foot: tuple[str, ...] = ()


NO_HINTS = Hints()


def render_form(draft: Draft, hints: Hints = NO_HINTS) -> str:
    """Give the form; lines that begin with "#" explain and are not read."""
    lines = _commented(hints.head)
    for name in HEADERS:
        lines += [f"{name}: {write_field(draft, name)}".rstrip(), *_commented(hints.below.get(name, ()))]
    foot = ["", *_commented(hints.foot)] if hints.foot else []
    return "\n".join([*lines, "", _shielded(draft.description), *foot, ""])


def _commented(hints: tuple[str, ...]) -> list[str]:
    return [f"# {hint}".rstrip() for hint in hints]


def _shielded(text: str) -> str:
    """Keep the text's own lines that look like hints."""
    return "\n".join(f"\\{line}" if line.startswith(("#", "\\")) else line for line in text.splitlines())


def read_form(text: str) -> dict[str, Any]:
    """Give the value of each field that the form names, in the record's JSON form.

    Raises:
        FieldError: With the line of the first mistake.
    """
    found: dict[str, Any] = {}
    lines = text.splitlines()
    for number, line in enumerate(lines, 1):
        if line.startswith("#"):
            continue
        if not line.strip():
            body = [row.removeprefix("\\") for row in lines[number:] if not row.startswith("#")]
            found["description"] = read_field("description", "\n".join(body))
            break
        name, value = _header(line, number)
        found[name] = value
    return found


def _header(line: str, number: int) -> tuple[str, Any]:
    before, colon, value = line.partition(":")
    name = before.strip().lower()
    if not colon or name not in HEADERS:
        remedy = f'Write "field: value" with one of {", ".join(HEADERS)}, then an empty line, then the text.'
        raise FieldError(name[:30] or "form", "This line names no field.", remedy, number)
    try:
        return name, read_field(name, value.strip())
    except FieldError as error:
        raise FieldError(error.field, error.problem, error.remedy, number) from error
