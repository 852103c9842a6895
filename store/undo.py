"""Take a step back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from brueckenpost.store.errors import DraftChangedError, NothingToUndoError
from brueckenpost.store.forms import restore, snapshot
from brueckenpost.store.history import Step, steps
from brueckenpost.store.lessons import unlearn
from brueckenpost.store.models import EventRow
from brueckenpost.store.steps import find_row, record_step
from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

JOINT = frozenset({"accept", "merge", "split"})  # decisions about more than one draft
FINAL = ("undo", "erase")  # steps that are not taken back
GONE = "rejected"  # what becomes of a draft whose making is taken back: nothing is deleted


def undo(session: Session, *, by: str, now: dt.datetime, draft_id: int | None = None) -> Step:
    """Take back this person's last step (of one draft, if told) that was not taken back yet.

    The draft gets exactly the state it had before; that is itself a step. What was one decision about several drafts
    (accepting, merging, splitting) is taken back for all of them; the step of the one that was asked for comes back.

    Raises:
        NothingToUndoError: There is none.
        DraftChangedError: Somebody did something with the draft since.
    """
    last = _last_step(session, by, draft_id)
    if last is None or last.draft_id is None:
        raise NothingToUndoError
    for event in _decided_with(session, last):
        _take_back(session, event, by, now)
    return steps(session, draft_id=last.draft_id, limit=1)[0]


def _decided_with(session: Session, last: EventRow) -> Sequence[EventRow]:
    """Give the steps that one decision took, newest first."""
    if last.step not in JOINT:
        return (last,)
    same = (EventRow.by == last.by, EventRow.at == last.at, EventRow.step == last.step)
    return session.scalars(select(EventRow).where(*same).order_by(EventRow.id.desc())).all()


def _take_back(session: Session, event: EventRow, by: str, now: dt.datetime) -> None:
    row = find_row(session, event.draft_id or 0, seen=None)
    current = snapshot(row)
    if current != event.after:
        raise DraftChangedError(row.id)
    unlearn(session, event.id)
    if event.before is None:
        row.status = GONE
    else:
        restore(row, event.before)
    record_step(session, row, "undo", by=by, now=now, before=current, note=event.step, undoes=event.id)


def _last_step(session: Session, by: str, draft_id: int | None) -> EventRow | None:
    later = aliased(EventRow)
    wanted = (
        select(EventRow)
        .outerjoin(later, later.undoes == EventRow.id)
        .where(EventRow.by == by, EventRow.step.not_in(FINAL), later.id.is_(None))
        .order_by(EventRow.id.desc())
        .limit(1)
    )
    if draft_id is not None:
        wanted = wanted.where(EventRow.draft_id == draft_id)
    return session.scalar(wanted)
