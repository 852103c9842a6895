"""What a curator can do with a draft. Every step is recorded and can be taken back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from brueckenpost.parsers.record import Draft, draft_as_json, draft_from_json
from brueckenpost.store.arrivals import new_row
from brueckenpost.store.drafts import Item, item_of
from brueckenpost.store.errors import FieldError, WrongStateError
from brueckenpost.store.fields import check_change
from brueckenpost.store.forms import draft_of, put_draft, snapshot
from brueckenpost.store.lessons import learn
from brueckenpost.store.models import DraftRow, EventRow
from brueckenpost.store.slugs import make_anchor
from brueckenpost.store.steps import find_row, record_step
from sqlalchemy import select
from sqlalchemy.orm import Session

OPEN = ("new", "deferred", "waiting")
DONE = ("approved", "rejected", "withdrawn", "expired")


def approve(session: Session, draft_id: int, *, seen: int | None, by: str, now: dt.datetime) -> Item:
    """Approve a draft just as the curator saw it; a follow-up is accepted instead.

    Raises:
        DraftNotFoundError: There is no such draft.
        DraftChangedError: Its version is no longer `seen`.
        WrongStateError: It is approved, rejected or withdrawn already, or a follow-up.
    """
    row = _open(session, draft_id, seen, "approve")
    if row.kind == "follow_up":
        raise WrongStateError(draft_id, "a follow-up", "approve")
    before = snapshot(row)
    row.anchor = row.anchor or make_anchor(draft_of(row), _taken_anchors(session))
    row.status, row.kind, row.approved_at, row.deferred_until = "approved", "entry", now, None
    record_step(session, row, "approve", by=by, now=now, before=before)
    return item_of(session, row)


def reject(
    session: Session, draft_id: int, *, reason: str, seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Reject a draft or follow-up, with the reason for those who ask later.

    Raises:
        DraftNotFoundError, DraftChangedError, WrongStateError: As for `approve`.
    """
    row = _open(session, draft_id, seen, "reject")
    before = snapshot(row)
    row.status, row.reason, row.deferred_until = "rejected", reason, None
    record_step(session, row, "reject", by=by, now=now, before=before, note=reason)
    return item_of(session, row)


def defer(
    session: Session, draft_id: int, *, until: dt.date, seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Put a draft off to a later day; then it waits again.

    Raises:
        DraftNotFoundError, DraftChangedError, WrongStateError: As for `approve`.
        FieldError: The day is not to come.
    """
    if until <= now.astimezone().date():
        raise FieldError("--until", f"{until} is not to come.", "Name a later day.")
    row = _open(session, draft_id, seen, "defer")
    before = snapshot(row)
    row.status, row.deferred_until = "deferred", until
    record_step(session, row, "defer", by=by, now=now, before=before, note=until.isoformat())
    return item_of(session, row)


def wait(
    session: Session, draft_id: int, *, question: str = "", seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Write down that its sender was asked; it waits for the answer.

    Raises:
        DraftNotFoundError, DraftChangedError, WrongStateError: As for `approve`.
    """
    row = _open(session, draft_id, seen, "ask")
    before = snapshot(row)
    row.status, row.deferred_until = "waiting", None
    record_step(session, row, "ask", by=by, now=now, before=before, note=question)
    return item_of(session, row)


def withdraw(
    session: Session, draft_id: int, *, reason: str = "", seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Take an entry off the page.

    Raises:
        DraftNotFoundError, DraftChangedError: As for `approve`.
        WrongStateError: It is not on the page.
    """
    row = find_row(session, draft_id, seen=seen)
    if row.status != "approved":
        raise WrongStateError(draft_id, row.status, "withdraw")
    before = snapshot(row)
    row.status = "withdrawn"
    record_step(session, row, "withdraw", by=by, now=now, before=before, note=reason)
    return item_of(session, row)


def edit(
    session: Session,
    draft_id: int,
    changes: Mapping[str, Any],
    *,
    seen: int | None,
    by: str,
    now: dt.datetime,
) -> Item:
    """Change fields, each given in the record's JSON form; what a person wrote is sure and needs no evidence.

    What it corrects of a mail's reading is learned for the next mail.

    Raises:
        DraftNotFoundError, DraftChangedError: As for `approve`.
        WrongStateError: It is rejected, withdrawn or expired.
        FieldError: A field is unknown or cannot have that value.
    """
    row = find_row(session, draft_id, seen=seen)
    if row.status not in (*OPEN, "approved"):
        raise WrongStateError(draft_id, row.status, "edit")
    draft = draft_of(row)
    changed = changed_draft(draft, changes)
    if changed == draft:
        return item_of(session, row)
    before = snapshot(row)
    put_draft(row, changed)
    event = record_step(session, row, "edit", by=by, now=now, before=before, note=", ".join(sorted(changes)))
    learn(session, row, draft, event)
    return item_of(session, row)


def add_once(session: Session, draft: Draft, *, note: str, by: str, now: dt.datetime) -> Item | None:
    """Start a draft without a mail, unless one was started with the same words before: then None."""
    form = draft_as_json(draft)
    added = session.scalars(select(EventRow.after).where(EventRow.step == "add"))
    same = ("title", "description", "links")
    if any(state and all(state["form"][field] == form[field] for field in same) for state in added):
        return None
    return add_draft(session, draft, note=note, by=by, now=now)


def add_draft(session: Session, draft: Draft, *, note: str = "", by: str, now: dt.datetime) -> Item:
    """Start a draft by hand, without a mail; `note` says where it comes from."""
    sure = replace(draft, confidence=dict.fromkeys(draft_as_json(draft), 1.0) | dict(draft.confidence))
    row = new_row(sure, now, now=now)
    session.add(row)
    session.flush()
    record_step(session, row, "add", by=by, now=now, before=None, note=note)
    return item_of(session, row)


def changed_draft(draft: Draft, changes: Mapping[str, Any]) -> Draft:
    """Give the draft with some fields changed by a person.

    Raises:
        FieldError: A field is unknown or cannot have that value.
    """
    form = draft_as_json(draft)
    for field, value in changes.items():
        checked = check_change(field, value)
        if checked != form[field]:
            form[field] = checked
            form["confidence"][field] = 1.0
            form["evidence"].pop(field, None)
    return draft_from_json(form)


def _open(session: Session, draft_id: int, seen: int | None, step: str) -> DraftRow:
    row = find_row(session, draft_id, seen=seen)
    if row.status not in OPEN:
        raise WrongStateError(draft_id, row.status, step)
    return row


def _taken_anchors(session: Session) -> frozenset[str]:
    return frozenset(anchor for anchor in session.scalars(select(DraftRow.anchor)) if anchor)
