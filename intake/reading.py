"""Reading one mail for somebody who looks at it, whatever its bytes are."""

from __future__ import annotations

import hashlib
from functools import partial

from brueckenpost.intake.failures import attempt
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Envelope, Record


def read_any(raw: bytes) -> Record:
    """Read a mail without limits; one that cannot be read at all gives a record that says so."""
    record = attempt(partial(read_mail, raw))
    if isinstance(record, Record):
        return record
    envelope = Envelope(sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))
    return Record(envelope, "other", "It could not be read.", warnings=(record.reason,))
