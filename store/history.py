"""Who did what, and when: the history as it is read."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from brueckenpost.store.models import DraftRow, EventRow
from sqlalchemy import select
from sqlalchemy.orm import Session, aliased


@dataclass(frozen=True, slots=True)
class Step:
    """One step with the full state before and after; `undone_by` is the step that took it back."""

    id: int
    at: dt.datetime
    by: str
    step: str
    draft_id: int | None
    draft_title: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    note: str
    undone_by: int | None


def steps(
    session: Session,
    *,
    draft_id: int | None = None,
    since: dt.datetime | None = None,
    by: str | None = None,
    limit: int | None = None,
) -> tuple[Step, ...]:
    """Give the steps in the order they were taken, the newest `limit` of them."""
    later = aliased(EventRow)
    wanted = (
        select(EventRow, DraftRow.title, later.id)
        .outerjoin(DraftRow, DraftRow.id == EventRow.draft_id)
        .outerjoin(later, later.undoes == EventRow.id)
        .order_by(EventRow.id.desc())
    )
    if draft_id is not None:
        wanted = wanted.where(EventRow.draft_id == draft_id)
    if since is not None:
        wanted = wanted.where(EventRow.at >= since)
    if by is not None:
        wanted = wanted.where(EventRow.by == by)
    rows = session.execute(wanted.limit(limit) if limit is not None else wanted).all()
    return tuple(_step(event, title or "", undone) for event, title, undone in reversed(rows))


def _step(event: EventRow, title: str, undone: int | None) -> Step:
    return Step(
        event.id, event.at, event.by, event.step, event.draft_id, title, event.before, event.after, event.note, undone
    )  # fmt: skip


def step_as_json(step: Step) -> dict[str, Any]:
    """Give the step as `log --json` prints it."""
    return {
        "id": step.id,
        "at": step.at.isoformat(),
        "by": step.by,
        "step": step.step,
        "draft_id": step.draft_id,
        "draft_title": step.draft_title,
        "before": step.before,
        "after": step.after,
        "note": step.note,
        "undone_by": step.undone_by,
    }
