"""Whether a mail's sender may get an automatic answer: never a machine, a list or a forged nobody (RFC 3834)."""

from __future__ import annotations

import re
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import parseaddr

HEADER_BYTES = 2**16  # of a mail's head that is looked at

NOBODY = re.compile(
    r"^(?:.*[-_.+])?(?:no-?_?reply|do-?not-?reply|noreply|nicht-?antworten|keine-?antwort|mailer-daemon|postmaster|"
    r"bounces?|owner|request|listserv|majordomo|newsletter|scanner|root|daemon|system|info-?bot)(?:[-_.+].*)?$",
    re.IGNORECASE,
)
LIST_HEADERS = (
    "List-Id",
    "List-Unsubscribe",
    "List-Post",
    "Feedback-ID",
    "X-Loop",
    "X-Autoreply",
    "X-Autorespond",
)
ANSWERED_KINDS = frozenset({"submission", "follow_up"})


def may_be_answered(raw: bytes, kind: str, own: str) -> bool:
    """Tell whether the writer of this mail may get an acknowledgement at the address `own` sends from.

    Unlike for telling a mail's kind, one sign is enough here: a missing acknowledgement harms nobody, a wrong one may
    start a loop or reach the victim of a forger.
    """
    if kind not in ANSWERED_KINDS:
        return False
    head = BytesHeaderParser().parsebytes(raw[:HEADER_BYTES])
    address = parseaddr(_value(head, "From"))[1]
    local, _, domain = address.rpartition("@")
    if not (local and domain and address.isascii()) or NOBODY.match(local):
        return False
    return address.casefold() != parseaddr(own)[1].casefold() and not _is_by_machine(head)


def _is_by_machine(head: Message) -> bool:
    marked = _value(head, "Auto-Submitted").partition(";")[0].strip().lower()
    precedence = _value(head, "Precedence").strip().lower()
    return (
        marked not in {"", "no"}
        or precedence in {"bulk", "list", "junk", "auto_reply"}
        or _value(head, "Return-Path").strip() == "<>"
        or _value(head, "X-Spam-Flag").strip().lower() == "yes"
        or any(name in head for name in LIST_HEADERS)
    )


def _value(head: Message, name: str) -> str:
    return str(head.get(name, ""))
