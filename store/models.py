"""The tables. Times are kept in UTC and come back aware."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy import JSON, Dialect, ForeignKey, Index, LargeBinary, Text, TypeDecorator, text
from sqlalchemy import DateTime as SqlDateTime
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class UtcDateTime(TypeDecorator[dt.datetime]):
    """An aware time, kept in UTC: SQLite knows no zones."""

    impl = SqlDateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Turn an aware time into UTC."""
        del dialect
        return value.astimezone(dt.UTC) if value is not None else None

    def process_result_value(self, value: dt.datetime | None, dialect: Dialect) -> dt.datetime | None:
        """Give the zone back."""
        del dialect
        return value.replace(tzinfo=dt.UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    """All tables."""

    type_annotation_map = {dt.datetime: UtcDateTime, str: Text, dict[str, Any]: JSON, list[Any]: JSON}  # noqa: RUF012


class CursorRow(Base):
    """How far a mailbox's folder was read."""

    __tablename__ = "cursors"

    mailbox: Mapped[str] = mapped_column(primary_key=True)
    folder: Mapped[str] = mapped_column(primary_key=True)
    uidvalidity: Mapped[int]
    uid: Mapped[int]
    at: Mapped[dt.datetime]


class MessageRow(Base):
    """A mail that was received: once for its content, whatever folder it was met in."""

    __tablename__ = "messages"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str] = mapped_column(unique=True)
    mailbox: Mapped[str]
    folder: Mapped[str]
    uidvalidity: Mapped[int | None]
    uid: Mapped[int | None]
    received_at: Mapped[dt.datetime] = mapped_column(index=True)
    header_id: Mapped[str | None] = mapped_column(index=True)
    in_reply_to: Mapped[str | None]
    refs: Mapped[list[Any]]
    sender_name: Mapped[str]
    sender_email: Mapped[str] = mapped_column(index=True)
    subject: Mapped[str]
    size: Mapped[int]
    kind: Mapped[str]
    reason: Mapped[str]
    status: Mapped[str] = mapped_column(index=True)
    attempts: Mapped[int]
    text: Mapped[str]
    signature: Mapped[str]
    quoted: Mapped[str]
    warnings: Mapped[list[Any]]
    trust: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class RawRow(Base):
    """A mail's bytes as the mailbox held them, compressed (zlib)."""

    __tablename__ = "raw_messages"

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class PhotoRow(Base):
    """The bytes of a photo that was taken from a mail for an entry; what is said of it stands in the draft."""

    __tablename__ = "photo_files"

    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id", ondelete="CASCADE"), primary_key=True)
    sha256: Mapped[str] = mapped_column(primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class DraftRow(Base):
    """One project on its way to the page; `form` is the record's JSON form, the columns beside it are for finding."""

    __tablename__ = "drafts"
    __table_args__ = (Index("drafts_status_received", "status", "received_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()
    status: Mapped[str]
    kind: Mapped[str]
    anchor: Mapped[str | None] = mapped_column(unique=True)
    message_id: Mapped[int | None] = mapped_column(ForeignKey("messages.id"), index=True)
    target_id: Mapped[int | None] = mapped_column(ForeignKey("drafts.id"), index=True)
    form: Mapped[dict[str, Any]]
    title: Mapped[str]
    municipality: Mapped[str] = mapped_column(index=True)
    partners: Mapped[str]
    categories: Mapped[str]
    sureness: Mapped[float]
    similar: Mapped[list[Any]]
    photos: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    reason: Mapped[str]
    deferred_until: Mapped[dt.date | None]
    received_at: Mapped[dt.datetime]
    approved_at: Mapped[dt.datetime | None]
    updated_at: Mapped[dt.datetime]

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


class EventRow(Base):
    """One step that was taken; never changed afterwards (a trigger refuses it)."""

    __tablename__ = "history"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    by: Mapped[str] = mapped_column(index=True)
    step: Mapped[str]
    draft_id: Mapped[int | None] = mapped_column(ForeignKey("drafts.id"), index=True)
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    note: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("history.id"), index=True)


class PollRow(Base):
    """The books of one poll."""

    __tablename__ = "polls"

    id: Mapped[int] = mapped_column(primary_key=True)
    mailbox: Mapped[str]
    at: Mapped[dt.datetime] = mapped_column(index=True)
    on_server: Mapped[int]
    known: Mapped[int]
    taken: Mapped[int]
    quarantined: Mapped[int]
    drafts: Mapped[int]


class PublishRow(Base):
    """One time that the page was written."""

    __tablename__ = "publishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime] = mapped_column(index=True)
    entries: Mapped[int]


class LessonRow(Base):
    """One thing learned from a correction; of several about one key the newest counts."""

    __tablename__ = "lessons"
    __table_args__ = (Index("lessons_topic_key", "topic", "key"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    topic: Mapped[str]
    key: Mapped[str]
    value: Mapped[str]
    by: Mapped[str]
    at: Mapped[dt.datetime]
    event_id: Mapped[int | None] = mapped_column(ForeignKey("history.id"), index=True)


class LetterRow(Base):
    """A letter about a mail: `key` names it, with a digest of whom it went to; see `letters.Letter`."""

    __tablename__ = "letters"

    key: Mapped[str] = mapped_column(primary_key=True)
    message_id: Mapped[int] = mapped_column(ForeignKey("messages.id"), index=True)
    state: Mapped[str]
    tries: Mapped[int]
    at: Mapped[dt.datetime]


class TombstoneRow(Base):
    """A mail that was erased: its hash, so that it is not taken in again."""

    __tablename__ = "tombstones"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[dt.datetime]
    reason: Mapped[str]


class ErasureRow(Base):
    """A person who was erased, by a digest of the address: a backup that is restored is erased again."""

    __tablename__ = "erasures"

    id: Mapped[int] = mapped_column(primary_key=True)
    address_sha256: Mapped[str] = mapped_column(index=True)
    at: Mapped[dt.datetime]
    by: Mapped[str]


class ConsentRow(Base):
    """What may be published of a person, by whose mail or words; `at` is when it was written down."""

    __tablename__ = "consents"

    id: Mapped[int] = mapped_column(primary_key=True)
    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id"), index=True)
    message_sha256: Mapped[str | None]
    what: Mapped[str]
    wording: Mapped[str]
    by: Mapped[str]
    given_on: Mapped[dt.date]
    at: Mapped[dt.datetime]
    revoked_at: Mapped[dt.datetime | None]


class OpenDraftRow(Base):
    """Who has a draft open in the review, and since when: a hint for others, never a lock."""

    __tablename__ = "openings"

    draft_id: Mapped[int] = mapped_column(ForeignKey("drafts.id", ondelete="CASCADE"), primary_key=True)
    by: Mapped[str] = mapped_column(primary_key=True)
    since: Mapped[dt.datetime]


class OpeningRow(Base):
    """Why the history may be changed in this transaction; empty outside of one (see the migration 0002)."""

    __tablename__ = "history_openings"

    id: Mapped[int] = mapped_column(primary_key=True)
    purpose: Mapped[str]
