"""The mails that were received: each kept once, with its bytes and what became of it."""

from __future__ import annotations

import datetime as dt
import hashlib
import zlib
from collections.abc import Collection
from dataclasses import dataclass

from brueckenpost.parsers.record import Envelope, Person, Record
from brueckenpost.store.arrivals import add_drafts
from brueckenpost.store.errors import MessageNotFoundError, WrongStateError
from brueckenpost.store.forms import clean, draft_of
from brueckenpost.store.models import DraftRow, MessageRow, RawRow, TombstoneRow
from brueckenpost.store.rows import insert_row
from brueckenpost.store.trust import Trust, trust_as_json, trust_from_json
from sqlalchemy import bindparam, delete, select, union_all
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session, defer

TAKEN, QUARANTINED = "taken", "quarantined"
LARGE = 2**16  # bytes of a mail that is more than text
_KNOWN = union_all(  # put together once: every mail asks
    *(select(kept.sha256).where(kept.sha256 == bindparam("sha256")) for kept in (MessageRow, TombstoneRow))
)


@dataclass(frozen=True, slots=True)
class Receipt:
    """A mail as it was met: its bytes, when (aware) and where; UIDVALIDITY and UID only for a server's folder.

    `trust` is what was found about its sender, None where nobody looked.
    """

    mailbox: str
    raw: bytes
    received_at: dt.datetime
    folder: str = ""
    uidvalidity: int | None = None
    uid: int | None = None
    trust: Trust | None = None


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a mail went: `new` is false for one that was known already, `drafts` are the numbers made from it."""

    message_id: int
    new: bool
    drafts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MailView:
    """A mail as the list shows it; `status` is "taken", "quarantined" or "reduced"."""

    message_id: int
    sha256: str
    mailbox: str
    received_at: dt.datetime
    sender: str
    subject: str
    kind: str
    reason: str
    status: str
    drafts: tuple[int, ...]
    attempts: int = 1
    trust: Trust | None = None
    address: str = ""


def knows_mail(session: Session, sha256: str) -> bool:
    """Tell whether a mail of that content was received before, or was erased and must stay out."""
    return session.connection().execute(_KNOWN, {"sha256": sha256}).first() is not None


def keep_mail(session: Session, receipt: Receipt, record: Record, *, now: dt.datetime) -> Kept:
    """Keep a mail with what was read from it; the same content again is one mail."""
    row = _row(receipt, record.message.sha256)
    _tell(row, record)
    known = _insert(session, row, receipt.raw)
    if known:
        return Kept(known.id, new=False)
    return Kept(row.id, True, add_drafts(session, row, record, now=now))


def quarantine_mail(session: Session, receipt: Receipt, reason: str, *, now: dt.datetime) -> Kept:
    """Keep a mail that could not be read; met again, it counts one more attempt."""
    del now
    row = _row(receipt, hashlib.sha256(receipt.raw).hexdigest())
    row.status, row.reason = QUARANTINED, reason
    known = _insert(session, row, receipt.raw)
    if known and known.status == QUARANTINED:
        known.attempts += 1
        known.reason = reason
        session.flush()
    return Kept((known or row).id, known is None)


def retry_mail(session: Session, message_id: int, record: Record, *, now: dt.datetime) -> Kept:
    """Take a mail out of quarantine now that it could be read.

    Raises:
        MessageNotFoundError: There is no such mail.
        WrongStateError: It is not in quarantine.
    """
    row = _find(session, message_id)
    if row.status != QUARANTINED:
        raise WrongStateError(message_id, row.status, "retry")
    row.status = TAKEN
    row.attempts += 1
    _tell(row, record)
    return Kept(row.id, True, add_drafts(session, row, record, now=now))


def read_raw(session: Session, message_id: int) -> bytes:
    """Give a mail's bytes as the mailbox held them.

    Raises:
        MessageNotFoundError: There is no such mail, or its bytes were erased.
    """
    row = session.get(RawRow, message_id)
    if row is None:
        raise MessageNotFoundError(message_id)
    return zlib.decompress(row.content)


def list_messages(session: Session, *, kind: str | None = None, failed: bool = False) -> tuple[MailView, ...]:
    """List the mails in the order they came, all or those of a kind or in quarantine."""
    texts = (defer(MessageRow.text), defer(MessageRow.signature), defer(MessageRow.quoted))
    wanted = select(MessageRow).options(*texts).order_by(MessageRow.received_at, MessageRow.id)
    if kind:
        wanted = wanted.where(MessageRow.kind == kind)
    if failed:
        wanted = wanted.where(MessageRow.status == QUARANTINED)
    rows = session.scalars(wanted).all()
    drafts: dict[int, list[int]] = {}
    made = select(DraftRow.message_id, DraftRow.id).where(DraftRow.message_id.is_not(None))
    if kind or failed:
        made = made.where(DraftRow.message_id.in_([row.id for row in rows]))
    for mail, number in session.execute(made.order_by(DraftRow.id)):
        drafts.setdefault(mail or 0, []).append(number)
    return tuple(_view(row, tuple(drafts.get(row.id, ()))) for row in rows)


def list_arrived(
    session: Session, mailbox: str, kinds: Collection[str], *, since: dt.datetime
) -> tuple[MailView, ...]:
    """List the mails of a mailbox that arrived lately, were read and are of such a kind, oldest first."""
    wanted = select(MessageRow).where(
        MessageRow.received_at >= since,
        MessageRow.mailbox == mailbox,
        MessageRow.status == TAKEN,
        MessageRow.kind.in_(kinds),
    )
    rows = session.scalars(wanted.order_by(MessageRow.received_at, MessageRow.id)).all()
    return tuple(_view(row, ()) for row in rows)


def recall_record(session: Session, message_id: int) -> Record:
    """Give what is kept of a mail's record: its head, kind and texts, and its drafts as they are now.

    Raises:
        MessageNotFoundError: There is no such mail.
    """
    row = _find(session, message_id)
    head = Envelope(
        message_id=row.header_id,
        sender=Person(row.sender_name, row.sender_email),
        subject=row.subject,
        date=row.received_at,
        in_reply_to=row.in_reply_to,
        references=tuple(row.refs),
        sha256=row.sha256,
        size=row.size,
    )
    drafts = session.scalars(select(DraftRow).where(DraftRow.message_id == row.id).order_by(DraftRow.id))
    return Record(
        head, row.kind, row.reason, row.text, row.signature, row.quoted, tuple(map(draft_of, drafts))
    )


def find_message(session: Session, message_id: int) -> MailView:
    """Give one mail.

    Raises:
        MessageNotFoundError: There is no such mail.
    """
    row = _find(session, message_id)
    drafts = session.scalars(
        select(DraftRow.id).where(DraftRow.message_id == message_id).order_by(DraftRow.id)
    ).all()
    return _view(row, tuple(drafts))


def forget_raw(session: Session, message_id: int) -> None:
    """Erase a mail's bytes."""
    session.execute(delete(RawRow).where(RawRow.message_id == message_id))


def _find(session: Session, message_id: int) -> MessageRow:
    row = session.get(MessageRow, message_id)
    if row is None:
        raise MessageNotFoundError(message_id)
    return row


def _row(receipt: Receipt, sha256: str) -> MessageRow:
    """Give the row of a mail of which nothing was read yet."""
    return MessageRow(
        sha256=sha256,
        mailbox=receipt.mailbox,
        folder=receipt.folder,
        uidvalidity=receipt.uidvalidity,
        uid=receipt.uid,
        received_at=receipt.received_at,
        header_id=None,
        in_reply_to=None,
        refs=[],
        sender_name="",
        sender_email="",
        subject="",
        size=len(receipt.raw),
        kind="other",
        reason="",
        status=TAKEN,
        attempts=1,
        text="",
        signature="",
        quoted="",
        warnings=[],
        trust=trust_as_json(receipt.trust) if receipt.trust else None,
    )


def _insert(session: Session, row: MessageRow, raw: bytes) -> MessageRow | None:
    """Insert a new mail with its bytes; give the row of the same mail instead where it, or another worker, was kept before."""
    try:
        with session.begin_nested():
            insert_row(session, row)
    except IntegrityError:
        known = session.scalar(select(MessageRow).where(MessageRow.sha256 == row.sha256))
        if known is None:
            raise
        return known
    insert_row(session, RawRow(message_id=row.id, content=_compressed(raw)))
    return None


def _compressed(raw: bytes) -> bytes:
    """Compress a mail; a large one is nearly all base64, in which no words recur: looking for them takes thrice as long."""
    if len(raw) < LARGE:
        return zlib.compress(raw, 1)
    packer = zlib.compressobj(1, strategy=zlib.Z_HUFFMAN_ONLY)
    return packer.compress(raw) + packer.flush()


def _tell(row: MessageRow, record: Record) -> None:
    """Write into the row what was read; NUL characters are left out, PostgreSQL keeps none."""
    head = record.message
    row.header_id, row.in_reply_to, row.refs = head.message_id, head.in_reply_to, list(head.references)
    row.sender_name, row.sender_email = clean(head.sender.name), clean(head.sender.email.lower())
    row.subject, row.size = clean(head.subject), head.size
    row.kind, row.reason, row.warnings = record.kind, record.reason, [clean(w) for w in record.warnings]
    row.text, row.signature, row.quoted = clean(record.text), clean(record.signature), clean(record.quoted)


def _view(row: MessageRow, drafts: tuple[int, ...]) -> MailView:
    sender = f"{row.sender_name} <{row.sender_email}>" if row.sender_name else row.sender_email
    return MailView(
        row.id, row.sha256, row.mailbox, row.received_at, sender, row.subject, row.kind, row.reason, row.status,
        drafts, row.attempts, trust_from_json(row.trust), row.sender_email,
    )  # fmt: skip
