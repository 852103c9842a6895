"""Reading one mail for somebody who looks at it, whatever its bytes are."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from functools import partial

from brueckenpost.intake.failures import attempt
from brueckenpost.parsers.pipeline import NOTHING_KNOWN, read_mail
from brueckenpost.parsers.reading import Knowledge
from brueckenpost.parsers.record import Contact, Draft, Envelope, Record


def read_any(raw: bytes, knowledge: Knowledge = NOTHING_KNOWN) -> Record:
    """Read a mail without limits, with what is known of its sender; one that cannot be read at all gives a record that says so."""
    record = attempt(partial(read_mail, raw, knowledge))
    if isinstance(record, Record):
        return record
    envelope = Envelope(sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))
    return Record(envelope, "other", "It could not be read.", warnings=(record.reason,))


def read_as(raw: bytes, kind: str, knowledge: Knowledge = NOTHING_KNOWN) -> Record:
    """Read a mail that a person says is of that kind.

    Where the parser takes it for another kind and so read no draft, there is one bare draft for the person to fill.
    """
    record = read_any(raw, knowledge)
    if record.drafts or kind not in ("submission", "follow_up"):
        return replace(record, kind=kind)
    head = record.message
    contact = Contact(name=head.sender.name or None, email=head.sender.email or None)
    sure = {"title": 0.3, "description": 0.3, "contact": 0.3}
    draft = Draft(title=head.subject[:100], description=record.text.strip(), contact=contact, confidence=sure)
    return replace(record, kind=kind, drafts=(draft,))
