"""What a person allowed to be published: by which mail or words, and when."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from brueckenpost.store.errors import FieldError
from brueckenpost.store.messages import find_message
from brueckenpost.store.models import ConsentRow
from brueckenpost.store.steps import find_row
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

WHAT = ("contact", "photo")


@dataclass(frozen=True, slots=True)
class Consent:
    """A consent to publish "contact" or "photo" of a draft; `message_sha256` is the mail that gave it, if one did."""

    id: int
    draft_id: int
    what: str
    wording: str
    message_sha256: str | None
    given_on: dt.date
    by: str
    at: dt.datetime


def record_consent(  # noqa: PLR0913 - a step is who, when, what
    session: Session,
    draft_id: int,
    what: str,
    *,
    by: str,
    now: dt.datetime,
    message_id: int | None = None,
    wording: str = "",
) -> Consent:
    """Write down a consent, by the mail that gives it or the words in which it was given otherwise.

    Raises:
        DraftNotFoundError, MessageNotFoundError: There is no such draft or mail.
        FieldError: It is about something else, or nothing proves it.
    """
    find_row(session, draft_id, seen=None)
    if what not in WHAT:
        raise FieldError("consent", f'"{what}" is nothing one can consent to.', 'Write "contact" or "photo".')
    mail = find_message(session, message_id) if message_id is not None else None
    if mail is None and not wording.strip():
        raise FieldError("consent", "Nothing shows it.", "Name the mail, or write the words it was given in.")
    row = ConsentRow(
        draft_id=draft_id,
        message_sha256=mail.sha256 if mail else None,
        what=what,
        wording=wording.strip(),
        by=by,
        given_on=(mail.received_at if mail else now).date(),
        at=now,
        revoked_at=None,
    )
    session.add(row)
    session.flush()
    return _consent(row)


def revoke_consent(session: Session, draft_id: int, what: str, *, by: str, now: dt.datetime) -> int:
    """Take a draft's consents to one thing back, as the person may at any time; give how many there were."""
    del by
    rows = session.scalars(_standing(what).where(ConsentRow.draft_id == draft_id)).all()
    for row in rows:
        row.revoked_at = now
    session.flush()
    return len(rows)


def list_consents(session: Session, draft_id: int) -> tuple[Consent, ...]:
    """Give a draft's consents that stand, in the order they were written down."""
    wanted = select(ConsentRow).where(ConsentRow.draft_id == draft_id, ConsentRow.revoked_at.is_(None))
    return tuple(_consent(row) for row in session.scalars(wanted.order_by(ConsentRow.id)))


def consented_drafts(session: Session, what: str) -> frozenset[int]:
    """Give the numbers of the drafts of which that may be published."""
    return frozenset(row.draft_id for row in session.scalars(_standing(what)))


def _standing(what: str) -> Select[ConsentRow]:
    return select(ConsentRow).where(ConsentRow.what == what, ConsentRow.revoked_at.is_(None))


def _consent(row: ConsentRow) -> Consent:
    return Consent(
        row.id, row.draft_id, row.what, row.wording, row.message_sha256, row.given_on, row.by, row.at
    )
