"""Say what kind a mail really is."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from brueckenpost.parsers.record import KINDS, Record
from brueckenpost.store.arrivals import add_drafts
from brueckenpost.store.errors import FieldError, MessageNotFoundError
from brueckenpost.store.forms import snapshot
from brueckenpost.store.joining import drafts_of_message
from brueckenpost.store.models import MessageRow
from brueckenpost.store.review import OPEN
from brueckenpost.store.steps import record_step
from sqlalchemy.orm import Session

WITH_DRAFTS = ("submission", "follow_up")


def reclassify(
    session: Session, message_id: int, kind: str, record: Record, *, by: str, now: dt.datetime
) -> tuple[int, ...]:
    """Give a mail another kind: a submission's drafts are made from `record`, those of other kinds are put away.

    Gives the numbers of the drafts that were made. What was decided already stays as it is.

    Raises:
        MessageNotFoundError: There is no such mail.
        FieldError: There is no such kind.
    """
    if kind not in KINDS:
        raise FieldError("kind", f'"{kind}" is unknown.', f"Use one of {', '.join(KINDS)}.")
    mail = session.get(MessageRow, message_id)
    if mail is None:
        raise MessageNotFoundError(message_id)
    note = f"{mail.kind} -> {kind}"
    mail.kind, mail.reason = kind, f"Reclassified by {by}."
    for row in drafts_of_message(session, message_id):
        if row.status in OPEN:
            before = snapshot(row)
            row.status, row.reason = "rejected", note
            record_step(session, row, "reclassify", by=by, now=now, before=before, note=note)
    told = replace(record, kind=kind)
    return add_drafts(session, mail, told, now=now) if kind in WITH_DRAFTS else ()
