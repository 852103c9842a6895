"""Who has which draft open in a review: a hint for others, never a lock."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from brueckenpost.store.models import OpenDraftRow
from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

EXPIRES = dt.timedelta(hours=2)  # whoever has one draft open for longer has gone away, or their machine has


@dataclass(frozen=True, slots=True)
class Opening:
    """Somebody who has a draft open, since an aware moment."""

    by: str
    since: dt.datetime


def note_opening(session: Session, draft_id: int, *, by: str, now: dt.datetime) -> None:
    """Write down that a person looks at a draft now, and so no longer at another; drop what has expired."""
    known = session.get(OpenDraftRow, (draft_id, by))
    own = (OpenDraftRow.by == by) & (OpenDraftRow.draft_id != draft_id)
    session.execute(delete(OpenDraftRow).where(or_(own, OpenDraftRow.since <= now - EXPIRES)))
    if known is None or known.since <= now - EXPIRES:
        session.add(OpenDraftRow(draft_id=draft_id, by=by, since=now))


def end_opening(session: Session, *, by: str, now: dt.datetime) -> None:
    """Write down that a person looks at no draft any more."""
    del now
    session.execute(delete(OpenDraftRow).where(OpenDraftRow.by == by))


def others_looking(session: Session, draft_id: int, *, by: str, now: dt.datetime) -> tuple[Opening, ...]:
    """Give who else has a draft open, the first comer first."""
    wanted = select(OpenDraftRow).where(
        OpenDraftRow.draft_id == draft_id, OpenDraftRow.by != by, OpenDraftRow.since > now - EXPIRES
    )
    rows = session.scalars(wanted.order_by(OpenDraftRow.since, OpenDraftRow.by))
    return tuple(Opening(row.by, row.since) for row in rows)
