"""The envelope of a mail: who wrote it to whom, when, about what, in answer to what."""

from __future__ import annotations

from brueckenpost.parsers.addresses import read_ids, read_mailboxes
from brueckenpost.parsers.dates import read_date
from brueckenpost.parsers.headers import Header, decode_words
from brueckenpost.parsers.record import Envelope, Person


def read_envelope(header: Header, *, sha256: str, size: int) -> Envelope:
    """Read the fields that identify a mail; each is empty or None where the header does not tell it."""
    answered = read_ids(header.get("in-reply-to"))
    return Envelope(
        message_id=_message_id(header.get("message-id")),
        sender=_sender(header),
        to=tuple(
            person.email
            for field in header.fields
            if field.name in {"to", "cc"}
            for person in read_mailboxes(field.value)
            if person.email
        ),
        subject=decode_words(header.get("subject")),
        date=read_date(header.get("date")),
        in_reply_to=answered[0] if answered else None,
        references=read_ids(" ".join(field.value for field in header.fields if field.name == "references")),
        sha256=sha256,
        size=size,
    )


def _message_id(value: str) -> str | None:
    ids = read_ids(value) if "<" in value else ()
    return ids[0] if ids else value.strip() or None


def _sender(header: Header) -> Person:
    for name in ("from", "sender"):
        for person in read_mailboxes(header.get(name)):
            if person.email:
                return person
    return Person(decode_words(header.get("from")))
