"""What was kept long enough, by the rules of [privacy]."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from brueckenpost.store.configuration import PrivacySettings
from brueckenpost.store.erasing import REDUCED, empty_form, open_history, reduce_mail, rewrite_draft
from brueckenpost.store.models import DraftRow, MessageRow
from brueckenpost.store.photos import forget_photos
from sqlalchemy import ColumnElement, exists, select
from sqlalchemy.orm import Session

EXPIRED = "kept long enough"
ENDED = ("rejected", "withdrawn", "expired")


@dataclass(frozen=True, slots=True)
class Due:
    """Something that was kept long enough: by rule "mail", "rejected" or "other", since that moment.

    Either a mail is reduced to a line, or a draft that ended loses its words; `id` is the number of the one or other.
    """

    rule: str
    what: str  # "mail" or "draft"
    id: int
    since: dt.datetime


def find_due(session: Session, settings: PrivacySettings, *, today: dt.date) -> tuple[Due, ...]:
    """List what is due today and not yet done, changing nothing.

    "mail": every mail after keep_mail_days, whatever it holds, also what is in quarantine; the drafts made from it stay.
    "rejected": drafts that were rejected or withdrawn, with their mail where nothing else came from it.
    "other": mail without a draft: inquiries, newsletters, spam.
    """
    return tuple(due for due, _ in _all_due(session, settings, today))


def apply_retention(
    session: Session, settings: PrivacySettings, *, today: dt.date, by: str, now: dt.datetime
) -> tuple[Due, ...]:
    """Do what is due, and give it; commit, then call `erasing.sweep`."""
    found = tuple(_all_due(session, settings, today))
    with open_history(session, EXPIRED):
        for _, row in found:
            if isinstance(row, MessageRow):
                reduce_mail(session, row, EXPIRED)
            else:
                rewrite_draft(session, row, _emptied, by=by, now=now, note=EXPIRED)
        forget_photos(session)
    return tuple(due for due, _ in found)


def _emptied(state: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in state.items() if key != "photos"}
    return {**kept, "form": empty_form(state["form"]), "reason": ""}


def _all_due(
    session: Session, settings: PrivacySettings, today: dt.date
) -> Iterator[tuple[Due, MessageRow | DraftRow]]:
    rejected = list(_rejected(session, _before(today, settings.keep_rejected_days)))
    yield from ((Due("rejected", "draft", row.id, row.updated_at), row) for row in rejected)
    seen: set[int] = set()
    for rule, mails in (
        ("mail", _mails(session, MessageRow.received_at < _before(today, settings.keep_mail_days))),
        ("rejected", _without_others(session, rejected)),
        ("other", _of_no_concern(session, _before(today, settings.keep_other_days))),
    ):
        for mail in mails:
            if mail.id not in seen:
                seen.add(mail.id)
                yield Due(rule, "mail", mail.id, mail.received_at), mail


def _before(today: dt.date, days: int) -> dt.datetime:
    return dt.datetime.combine(today, dt.time(), dt.UTC) - dt.timedelta(days=days)


def _mails(session: Session, *conditions: ColumnElement[bool]) -> Iterator[MessageRow]:
    wanted = select(MessageRow).where(MessageRow.status != REDUCED, *conditions).order_by(MessageRow.id)
    yield from session.scalars(wanted)


def _rejected(session: Session, before: dt.datetime) -> Iterator[DraftRow]:
    wanted = select(DraftRow).where(DraftRow.status.in_(ENDED), DraftRow.updated_at < before)
    for row in session.scalars(wanted.order_by(DraftRow.id)):
        if row.reason or row.photos or empty_form(row.form) != row.form:
            yield row


def _without_others(session: Session, rejected: list[DraftRow]) -> Iterator[MessageRow]:
    """Yield the mails that only drafts came from which are due."""
    due = [row.id for row in rejected]
    others = exists().where(DraftRow.message_id == MessageRow.id, DraftRow.id.not_in(due))
    mails = {row.message_id for row in rejected if row.message_id is not None}
    yield from _mails(session, MessageRow.id.in_(mails), ~others)


def _of_no_concern(session: Session, before: dt.datetime) -> Iterator[MessageRow]:
    drafts = exists().where(DraftRow.message_id == MessageRow.id)
    yield from _mails(session, MessageRow.status == "taken", MessageRow.received_at < before, ~drafts)
