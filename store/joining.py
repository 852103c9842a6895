"""Take over what a follow-up changes, put two drafts of one project together, make several of one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from brueckenpost.parsers.record import WITHDRAWAL, Draft, draft_as_json, draft_from_json
from brueckenpost.store.arrivals import new_row
from brueckenpost.store.drafts import Item, item_of
from brueckenpost.store.errors import FieldError, WrongStateError
from brueckenpost.store.fields import EDITABLE
from brueckenpost.store.forms import draft_of, put_draft, snapshot
from brueckenpost.store.models import DraftRow
from brueckenpost.store.review import OPEN
from brueckenpost.store.steps import find_row, record_step
from sqlalchemy import select
from sqlalchemy.orm import Session

TAKEN_BACK = "Its sender takes it back."
JOINED = ("partners", "categories", "links", "attachments")  # what merging adds up instead of choosing
ADDED = (*JOINED, "description")  # what a follow-up can add to instead of replacing it
TAKEN_OVER = (*EDITABLE, "attachments")
UNSEEN: Mapping[int, int] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Change:
    """One field as it is and as somebody wants it, both in the record's JSON form; `adds` where the old stays in it."""

    field: str
    old: Any
    new: Any
    adds: bool = False


def compare_drafts(old: Draft, new: Draft, *, told_only: bool) -> tuple[Change, ...]:
    """Give the fields that differ; `told_only` leaves out what the new one does not tell."""
    before, after = draft_as_json(old), draft_as_json(new)
    return tuple(
        Change(field, before[field], after[field])
        for field in TAKEN_OVER
        if before[field] != after[field] and (not told_only or _tells(after[field]))
    )


def changed_fields(target: Draft, told: Draft) -> frozenset[str]:
    """Name the fields that accepting a follow-up would change."""
    return frozenset(change.field for change in compare_drafts(target, told, told_only=True))


def _tells(value: Any) -> bool:
    return any(value.values()) if isinstance(value, dict) else bool(value)


def accept(  # noqa: PLR0913 - who, when, what, and the versions of both
    session: Session,
    follow_up_id: int,
    *,
    fields: Sequence[str] | None,
    seen: int | None,
    target_seen: int | None = None,
    by: str,
    now: dt.datetime,
) -> Item:
    """Take over what a follow-up changes in its entry, all fields or the chosen ones; gives the entry.

    A field that is chosen with "+" behind it, such as "links+", is added to what is there instead of replacing it.
    The follow-up is done with then. One that asks to take the entry off the page does so; else that keeps its status.

    Raises:
        DraftNotFoundError: There is no such follow-up.
        DraftChangedError: Its version is no longer `seen`, or the entry's no longer `target_seen`.
        WrongStateError: It is no follow-up that waits, or what it belongs to is not known.
        FieldError: It does not change a chosen field, or cannot be added to it.
    """
    row = find_row(session, follow_up_id, seen=seen)
    if row.kind != "follow_up" or row.status not in OPEN:
        raise WrongStateError(
            follow_up_id, row.status if row.kind == "follow_up" else "no follow-up", "accept"
        )
    if row.target_id is None:
        raise WrongStateError(follow_up_id, "a follow-up of nothing known", "accept")
    target = find_row(session, row.target_id, seen=target_seen)
    changes = {
        change.field: change for change in compare_drafts(draft_of(target), draft_of(row), told_only=True)
    }
    wanted = [_chosen(changes, field) for field in (changes if fields is None else fields)]
    before, states = snapshot(target), snapshot(row)
    row.status, row.deferred_until = "approved", None
    record_step(session, row, "accept", by=by, now=now, before=states, note=f"into {target.id}")
    _lay(target, wanted, draft_of(row))
    if asks_withdrawal(row):
        _take_back(target)
    record_step(session, target, "accept", by=by, now=now, before=before, note=f"from {row.id}")
    return item_of(session, target)


def _chosen(changes: Mapping[str, Change], told: str) -> Change:
    """Give the change of a field, or with "+" behind its name one that keeps what is there."""
    field = told.removesuffix("+")
    if field not in changes:
        known = ", ".join(changes) or "nothing"
        raise FieldError(field, "The follow-up does not change it.", f"It changes {known}.")
    change = changes[field]
    if field == told:
        return change
    if field not in ADDED:
        raise FieldError(field, "Nothing can be added to it.", f"Only to {', '.join(ADDED)}.")
    if isinstance(change.old, str):
        return replace(change, new="\n\n".join(filter(None, (change.old, change.new))), adds=True)
    added = [value for value in change.new if value not in change.old]
    return replace(change, new=[*change.old, *added], adds=True)


def asks_withdrawal(told: Item | DraftRow) -> bool:
    """Tell whether a follow-up asks to take its entry off the page."""
    return told.kind == "follow_up" and told.reason == WITHDRAWAL


def _take_back(target: DraftRow) -> None:
    if target.status == "approved":
        target.status = "withdrawn"
    elif target.status in OPEN:
        target.status, target.reason, target.deferred_until = "rejected", TAKEN_BACK, None


def _lay(target: DraftRow, changes: Sequence[Change], source: Draft) -> None:
    """Write the new values with the evidence that the follow-up has for them."""
    form, told = draft_as_json(draft_of(target)), draft_as_json(source)
    for change in changes:
        form[change.field] = change.new
        form["confidence"][change.field] = 1.0
        kept = form["evidence"].get(change.field, []) if change.adds else []
        form["evidence"][change.field] = [*kept, *told["evidence"].get(change.field, [])]
    put_draft(target, draft_from_json(form))


def assign_target(
    session: Session, follow_up_id: int, target_id: int, *, seen: int | None, by: str, now: dt.datetime
) -> Item:
    """Say which draft or entry a follow-up speaks of.

    Raises:
        DraftNotFoundError, DraftChangedError: As for `approve`.
        WrongStateError: One of the two is not what it must be.
    """
    row, target = find_row(session, follow_up_id, seen=seen), find_row(session, target_id, seen=None)
    for it, right in (
        (row, row.kind == "follow_up" and row.status in OPEN),
        (target, target.kind != "follow_up"),
    ):
        if not right:
            raise WrongStateError(it.id, it.status, "assign")
    before = snapshot(row)
    row.target_id = target.id
    record_step(session, row, "assign", by=by, now=now, before=before, note=f"to {target.id}")
    return item_of(session, row)


def merge(
    session: Session, keep: int, other: int, *, seen: Mapping[int, int] = UNSEEN, by: str, now: dt.datetime
) -> Item:
    """Put two drafts of one project together: the first keeps its values, lists are added up, gaps are filled.

    The other is rejected as merged; its mail stays and is named in the history. `seen` are versions by number.

    Raises:
        DraftNotFoundError: One of the two does not exist.
        DraftChangedError: The version of one is no longer the one that was seen.
        WrongStateError: They are the same, or one is not a draft or entry that is open or on the page.
    """
    row, gone = (find_row(session, it, seen=seen.get(it)) for it in (keep, other))
    for it in (row, gone):
        if it.kind == "follow_up" or it.status not in (*OPEN, "approved"):
            raise WrongStateError(it.id, _standing(it), "merge")
    if row.id == gone.id or gone.status == "approved":
        raise WrongStateError(gone.id, "the same one" if row.id == gone.id else gone.status, "merge")
    before, states = snapshot(row), snapshot(gone)
    gone.status, gone.reason = "rejected", f"merged into {row.id}"
    record_step(session, gone, "merge", by=by, now=now, before=states, note=f"into {row.id}")
    put_draft(row, joined_draft(draft_of(row), draft_of(gone)))
    record_step(session, row, "merge", by=by, now=now, before=before, note=f"from {gone.id}")
    return item_of(session, row)


def _standing(row: DraftRow) -> str:
    return "a follow-up" if row.kind == "follow_up" else row.status


def joined_draft(first: Draft, second: Draft) -> Draft:
    """Give the first draft with the second's list members added and its own gaps filled."""
    form, other = draft_as_json(first), draft_as_json(second)
    for field in TAKEN_OVER:
        if field in JOINED:
            added = [item for item in other[field] if item not in form[field]]
            form[field] = [*form[field], *added]
        elif not _tells(form[field]) and _tells(other[field]):
            form[field] = other[field]
            form["confidence"][field] = other["confidence"].get(field, 0.0)
            form["evidence"][field] = other["evidence"].get(field, [])
    return draft_from_json(form)


def split(
    session: Session, draft_id: int, drafts: Sequence[Draft], *, seen: int | None, by: str, now: dt.datetime
) -> tuple[Item, ...]:
    """Make several drafts of one: the first takes its place, the others are new and share its mail.

    Raises:
        DraftNotFoundError, DraftChangedError: As for `approve`.
        WrongStateError: It does not wait, or it is a follow-up.
    """
    row = find_row(session, draft_id, seen=seen)
    if row.kind == "follow_up" or row.status not in OPEN:
        raise WrongStateError(draft_id, _standing(row), "split")
    before = snapshot(row)
    put_draft(row, drafts[0])
    record_step(session, row, "split", by=by, now=now, before=before, note=f"into {len(drafts)}")
    made = [row]
    for draft in drafts[1:]:
        other = new_row(draft, row.received_at, now=now)
        other.message_id, other.reason = row.message_id, row.reason
        session.add(other)
        session.flush()
        record_step(session, other, "split", by=by, now=now, before=None, note=f"from {row.id}")
        made.append(other)
    return tuple(item_of(session, it) for it in made)


def drafts_of_message(session: Session, message_id: int) -> tuple[DraftRow, ...]:
    """Give a mail's drafts in the order of their making."""
    wanted = select(DraftRow).where(DraftRow.message_id == message_id).order_by(DraftRow.id)
    return tuple(session.scalars(wanted))
