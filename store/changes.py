"""What a person typed to change a draft: assignments, a form, or the fields of its JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from brueckenpost.parsers.record import Draft
from brueckenpost.store.errors import FieldError
from brueckenpost.store.fields import EDITABLE, read_assignment
from brueckenpost.store.form import read_form
from brueckenpost.store.review import changed_draft


def read_changes(draft: Draft, assignments: Sequence[str], written: str | None = None) -> dict[str, Any]:
    """Give the values of a form or JSON, then of "FIELD=VALUE" assignments, each laid over the one before.

    Raises:
        FieldError: A field is unknown or cannot have that value.
    """
    changes: dict[str, Any] = {}
    if written is not None:
        changes = _read_json(written) if written.lstrip().startswith("{") else read_form(written)
        draft = changed_draft(draft, changes)
    for assignment in assignments:
        field, value = read_assignment(assignment, draft)
        draft = changed_draft(draft, {field: value})
        changes[field] = value
    return changes


def _read_json(text: str) -> dict[str, Any]:
    """Read the fields of `show --json`; what the store keeps itself is left out."""
    try:
        told = json.loads(text)
    except ValueError as error:
        line = getattr(error, "lineno", None)
        raise FieldError(
            "form", "This is no JSON.", 'Write "field: value" lines, or a JSON object.', line
        ) from None
    return {field: value for field, value in told.items() if field in EDITABLE}
