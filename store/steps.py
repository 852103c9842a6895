"""Write a step into the history, in the same transaction as what it does."""

from __future__ import annotations

import datetime as dt
from typing import Any

from brueckenpost.store.errors import DraftChangedError, DraftNotFoundError
from brueckenpost.store.forms import snapshot
from brueckenpost.store.models import DraftRow, EventRow
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError


def find_row(session: Session, draft_id: int, *, seen: int | None) -> DraftRow:
    """Give a draft's row as it was seen; None is "whatever it is".

    Raises:
        DraftNotFoundError: There is no such draft.
        DraftChangedError: Its version is no longer `seen`.
    """
    row = session.get(DraftRow, draft_id)
    if row is None:
        raise DraftNotFoundError(draft_id)
    if seen is not None and row.version != seen:
        raise DraftChangedError(draft_id)
    return row


def record_step(  # noqa: PLR0913 - a step is who, when, what, from where
    session: Session,
    row: DraftRow,
    step: str,
    *,
    by: str,
    now: dt.datetime,
    before: dict[str, Any] | None,
    note: str = "",
    undoes: int | None = None,
) -> EventRow:
    """Flush what was done to a draft and record it.

    Raises:
        DraftChangedError: Another process wrote the draft at the same moment; the whole transaction must end.
    """
    number = row.id
    row.updated_at = now
    try:
        session.flush()
    except StaleDataError as error:
        raise DraftChangedError(number) from error
    event = step_of(row, step, by=by, now=now, before=before, note=note, undoes=undoes)
    session.add(event)
    session.flush()
    return event


def step_of(  # noqa: PLR0913 - as above
    row: DraftRow,
    step: str,
    *,
    by: str,
    now: dt.datetime,
    before: dict[str, Any] | None,
    note: str = "",
    undoes: int | None = None,
) -> EventRow:
    """Give the history's row of a step that was taken, not yet added to a session."""
    return EventRow(
        at=now,
        by=by,
        step=step,
        draft_id=row.id,
        before=before,
        after=snapshot(row),
        note=note,
        undoes=undoes,
    )
