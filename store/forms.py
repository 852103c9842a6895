"""A draft's form: the record's JSON with the columns that it is found by, and its state for the history."""

from __future__ import annotations

import datetime as dt
from typing import Any

from brueckenpost.parsers.record import Draft, draft_as_json, draft_from_json
from brueckenpost.store.models import DraftRow

# What a reader of the page relies on; the others may be empty without anything being wrong.
TELLING = ("title", "municipality", "partners", "categories", "description", "contact", "period")


def put_draft(row: DraftRow, draft: Draft) -> None:
    """Write a draft into its row, with the columns for finding it."""
    row.form = clean(draft_as_json(draft))
    row.title = row.form["title"]
    row.municipality = draft.municipality.name if draft.municipality else ""
    row.partners = "; ".join(f"{partner.name} ({partner.country})" for partner in draft.partners)
    row.categories = ",".join(draft.categories)
    row.sureness = weakest(draft)[1]


def clean(value: Any) -> Any:
    """Leave out of all texts what no database keeps: NUL, and halves of a surrogate pair."""
    if isinstance(value, str):
        told = value.replace("\0", "")
        return told if told.isascii() else told.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    return [clean(item) for item in value] if isinstance(value, list) else value


def draft_of(row: DraftRow) -> Draft:
    """Read the draft from its row."""
    return draft_from_json(row.form)


def weakest(draft: Draft) -> tuple[str, float]:
    """Give the field that is least sure, and how sure it is: never an average."""
    known = {field: draft.confidence.get(field, 0.0) for field in TELLING}
    field = min(known, key=lambda name: known[name])
    return field, known[field]


def snapshot(row: DraftRow) -> dict[str, Any]:
    """Give the full state of a draft as the history keeps it; "photos" is there only where it has some."""
    photos = {"photos": row.photos} if row.photos else {}
    return photos | {
        "status": row.status,
        "kind": row.kind,
        "form": row.form,
        "reason": row.reason,
        "target_id": row.target_id,
        "deferred_until": row.deferred_until.isoformat() if row.deferred_until else None,
        "approved_at": row.approved_at.isoformat() if row.approved_at else None,
    }


def restore(row: DraftRow, state: dict[str, Any]) -> None:
    """Bring back a state; the anchor stays, it was promised for good."""
    row.status, row.kind = state["status"], state["kind"]
    row.reason, row.target_id = state["reason"], state["target_id"]
    row.photos = state.get("photos", [])
    row.deferred_until = dt.date.fromisoformat(state["deferred_until"]) if state["deferred_until"] else None
    row.approved_at = dt.datetime.fromisoformat(state["approved_at"]) if state["approved_at"] else None
    put_draft(row, draft_from_json(state["form"]))
