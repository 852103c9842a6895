"""Drafts and entries as they are shown and found."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, TypeVarTuple

from brueckenpost.parsers.record import Draft, draft_as_json
from brueckenpost.store.errors import DraftNotFoundError
from brueckenpost.store.forms import draft_of
from brueckenpost.store.lines import NO_FILTERS, ORDER, Filters, conditions
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.trust import Trust, trust_from_json
from sqlalchemy import Select, select, text
from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class TakenPhoto:
    """What is said of a photo that a curator took from a mail for an entry."""

    message_id: int
    sha256: str
    filename: str
    media_type: str
    author: str
    license: str
    alt: str


@dataclass(frozen=True, slots=True)
class Item:
    """A draft, follow-up or entry with what the store knows of it; all times are aware.

    `kind` is "draft", "follow_up" or, once approved, "entry"; `target` is the draft that a follow-up speaks of.
    """

    id: int
    version: int
    status: str
    kind: str
    draft: Draft
    received_at: dt.datetime
    message_id: int | None
    sender: str
    warnings: tuple[str, ...]
    similar: tuple[int, ...]
    follow_ups: tuple[int, ...]
    deferred_until: dt.date | None
    reason: str
    anchor: str | None
    target: int | None
    photos: tuple[TakenPhoto, ...] = ()


@dataclass(frozen=True, slots=True)
class MailText:
    """The mail of a draft as text."""

    text: str
    signature: str
    quoted: str
    subject: str
    sender: str
    received_at: dt.datetime
    warnings: tuple[str, ...]
    trust: Trust | None = None


Columns = TypeVarTuple("Columns")
NO_DRAFT = Draft()


def find_item(session: Session, draft_id: int) -> Item:
    """Give one draft, follow-up or entry.

    Raises:
        DraftNotFoundError: There is none of that number.
    """
    row = session.get(DraftRow, draft_id)
    if row is None:
        raise DraftNotFoundError(draft_id)
    return item_of(session, row)


def item_of(session: Session, row: DraftRow) -> Item:
    """Show a row."""
    mail = session.get(MessageRow, row.message_id) if row.message_id is not None else None
    return _item(row, mail, _open_follow_ups(session, [row.id]).get(row.id, ()))


def list_items(session: Session, filters: Filters = NO_FILTERS, *, today: dt.date) -> tuple[Item, ...]:
    """List what the filters want: follow-ups first, then by arrival."""
    rows = session.execute(_wanted(select(DraftRow, MessageRow), filters, today)).all()
    follow_ups = _open_follow_ups(session, [row.id for row, _ in rows])
    return tuple(_item(row, mail, follow_ups.get(row.id, ())) for row, mail in rows)


def list_objects(
    session: Session, filters: Filters = NO_FILTERS, *, today: dt.date
) -> Iterator[dict[str, Any]]:
    """Yield what `list_items` lists as `list --json` prints it, without taking each draft apart."""
    mail = (MessageRow.sender_name, MessageRow.sender_email, MessageRow.warnings)
    rows = session.execute(_wanted(select(DraftRow, *mail), filters, today)).all()
    follow_ups = _open_follow_ups(session, [row.id for row, *_ in rows])
    for row, name, email, warnings in rows:
        item = _bare(
            row, _named(name, email) if email is not None else "", warnings, follow_ups.get(row.id, ())
        )
        yield {**_frame(item), **row.form}


def _wanted(columns: Select[*Columns], filters: Filters, today: dt.date) -> Select[*Columns]:
    condition, told = conditions(filters, today)
    return (
        columns.select_from(DraftRow)
        .outerjoin(MessageRow, MessageRow.id == DraftRow.message_id)
        .where(text(condition).bindparams(**told))
        .order_by(text(ORDER))
    )


def read_mail_text(session: Session, draft_id: int) -> MailText | None:
    """Give the text of the mail that a draft came with, None where it came with none.

    Raises:
        DraftNotFoundError: There is no such draft.
    """
    row = session.get(DraftRow, draft_id)
    if row is None:
        raise DraftNotFoundError(draft_id)
    mail = session.get(MessageRow, row.message_id) if row.message_id is not None else None
    if mail is None:
        return None
    return MailText(
        mail.text, mail.signature, mail.quoted, mail.subject, _sender(mail), mail.received_at, tuple(mail.warnings),
        trust_from_json(mail.trust),
    )  # fmt: skip


def item_as_json(item: Item) -> dict[str, Any]:
    """Give the item as `list --json` and `show --json` print it."""
    return {**_frame(item), **draft_as_json(item.draft)}


def _frame(item: Item) -> dict[str, Any]:
    """Give what the store knows of a draft, in JSON form."""
    return {
        "id": item.id,
        "version": item.version,
        "status": item.status,
        "kind": item.kind,
        "received_at": item.received_at.isoformat(),
        "message_id": item.message_id,
        "sender": item.sender,
        "warnings": list(item.warnings),
        "similar": list(item.similar),
        "follow_ups": list(item.follow_ups),
        "deferred_until": item.deferred_until.isoformat() if item.deferred_until else None,
        "reason": item.reason,
        "anchor": item.anchor,
        "target": item.target,
        "photos": [asdict(photo) for photo in item.photos],
    }


def _open_follow_ups(session: Session, numbers: list[int]) -> dict[int, tuple[int, ...]]:
    if not numbers:
        return {}
    wanted = (
        select(DraftRow.target_id, DraftRow.id)
        .where(DraftRow.target_id.is_not(None), DraftRow.status.in_(("new", "deferred", "waiting")))
        .order_by(DraftRow.id)
    )
    if len(numbers) == 1:
        wanted = wanted.where(DraftRow.target_id == numbers[0])
    found: dict[int, tuple[int, ...]] = {}
    for target, number in session.execute(wanted):
        if target is not None:
            found[target] = (*found.get(target, ()), number)
    return found


def _item(row: DraftRow, mail: MessageRow | None, follow_ups: tuple[int, ...]) -> Item:
    sender, warnings = (_sender(mail), mail.warnings) if mail else ("", None)
    return replace(_bare(row, sender, warnings, follow_ups), draft=draft_of(row))


def _bare(row: DraftRow, sender: str, warnings: list[str] | None, follow_ups: tuple[int, ...]) -> Item:
    """Give a row with an empty draft in it."""
    return Item(
        id=row.id,
        version=row.version,
        status=row.status,
        kind=row.kind,
        draft=NO_DRAFT,
        received_at=row.received_at,
        message_id=row.message_id,
        sender=sender,
        warnings=tuple(warnings or ()),
        similar=tuple(row.similar),
        follow_ups=follow_ups,
        deferred_until=row.deferred_until,
        reason=row.reason,
        anchor=row.anchor,
        target=row.target_id,
        photos=tuple(map(photo_of, row.photos)),
    )


def photo_of(told: Mapping[str, Any]) -> TakenPhoto:
    """Read what is said of a photo from its JSON form."""
    return TakenPhoto(**told)


def _sender(mail: MessageRow) -> str:
    return _named(mail.sender_name, mail.sender_email)


def _named(name: str, email: str) -> str:
    return f"{name} <{email}>" if name else email
