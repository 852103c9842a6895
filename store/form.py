"""A draft as a form for the editor: header lines, an empty line, the text."""

from __future__ import annotations

from typing import Any

from brueckenpost.parsers.record import CATEGORIES, Draft
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import EDITABLE, read_field, write_field

HEADERS = tuple(field for field in EDITABLE if field != "description")


def render_form(draft: Draft, hints: tuple[str, ...] = ()) -> str:
    """Give the form; lines that begin with "#" explain and are not read."""
    lines = [f"# {hint}" for hint in hints]
    lines += [f"{field}: {write_field(draft, field)}".rstrip() for field in HEADERS]
    lines.insert(len(hints) + HEADERS.index("categories") + 1, f"#   of: {', '.join(CATEGORIES)}")
    return "\n".join([*lines, "", _shielded(draft.description), ""])


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
        field, value = _header(line, number)
        found[field] = value
    return found


def _header(line: str, number: int) -> tuple[str, Any]:
    field, colon, value = line.partition(":")
    name = field.strip().lower()
    if not colon or name not in HEADERS:
        remedy = f'Write "field: value" with one of {", ".join(HEADERS)}, then an empty line, then the text.'
        raise FieldError(name[:30] or "form", "This line names no field.", remedy, number)
    try:
        return name, read_field(name, value.strip())
    except FieldError as error:
        raise FieldError(error.field, error.problem, error.remedy, number) from error
