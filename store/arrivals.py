"""From a mail's record to drafts that wait: what a follow-up belongs to, and which entries are alike."""

from __future__ import annotations

import datetime as dt

from brueckenpost.parsers.record import Draft, Record
from brueckenpost.store.following import find_followed
from brueckenpost.store.forms import draft_of, put_draft
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.steps import record_step
from rapidfuzz import fuzz
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

ALIKE = 80  # of 100 by which two titles with their texts' beginnings are shown as perhaps one project
COMPARED = 400  # characters of a text that are compared
CANDIDATES = 200  # of one place or sender that are looked at, newest first


def add_drafts(session: Session, mail: MessageRow, record: Record, *, now: dt.datetime) -> tuple[int, ...]:
    """Make the drafts of a mail; a follow-up that tells nothing anew still makes one, so that it is seen."""
    follows = record.kind == "follow_up"
    drafts = record.drafts or ((Draft(),) if follows else ())
    made = []
    for draft in drafts:
        row = new_row(draft, mail.received_at, now=now)
        row.message_id, row.reason = mail.id, record.reason
        row.kind = "follow_up" if follows else "draft"
        row.target_id = find_followed(session, mail, draft) if follows else None
        row.similar = [] if follows else _alike(session, mail, draft)
        session.add(row)
        session.flush()
        record_step(session, row, "arrive", by="mail", now=now, before=None)
        made.append(row.id)
    return tuple(made)


def new_row(draft: Draft, received_at: dt.datetime, *, now: dt.datetime) -> DraftRow:
    """Give the row of a draft that waits, not yet added to a session."""
    row = DraftRow(
        status="new", kind="draft", reason="", similar=[], photos=[], received_at=received_at, updated_at=now
    )
    put_draft(row, draft)
    return row


def _alike(session: Session, mail: MessageRow, draft: Draft) -> list[int]:
    """Give the drafts and entries that may be the same project: those of the same place or sender are compared."""
    place = draft.municipality.name if draft.municipality else ""
    wanted = (
        select(DraftRow)
        .outerjoin(MessageRow, MessageRow.id == DraftRow.message_id)
        .where(DraftRow.kind != "follow_up", DraftRow.message_id.is_distinct_from(mail.id))
        .where(or_(MessageRow.sender_email == mail.sender_email, DraftRow.municipality == (place or "-")))
        .order_by(DraftRow.id.desc())
        .limit(CANDIDATES)
    )
    return sorted(row.id for row in session.scalars(wanted) if alike(draft_of(row), draft))


def alike(one: Draft, other: Draft) -> bool:
    """Tell whether two drafts may tell the same project: alike words, and no partners that part them."""
    theirs, ours = {p.name for p in one.partners}, {p.name for p in other.partners}
    if theirs and ours and not theirs & ours:
        return False
    title = fuzz.token_set_ratio(one.title, other.title)
    text = fuzz.token_set_ratio(one.description[:COMPARED], other.description[:COMPARED])
    return max(text, (title + text) / 2) >= ALIKE
