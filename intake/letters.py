"""The letters that the office's program writes by itself, or that a curator has it write.

They are built by the e-mail library's own fields, so that no word of a mail can become a header of ours.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr

from brueckenpost.parsers.record import Envelope
from brueckenpost.store.following import TICKET

NOT_PRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")
ANSWER = re.compile(r"^\s*(?:(?:AW|RE|Antwort|SV|Odp)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)

ACKNOWLEDGEMENT = {
    "de": """Guten Tag,

vielen Dank, Ihre Nachricht „{subject}“ ist bei uns angekommen. Wir prüfen jede Meldung von Hand, bevor sie auf
der Seite erscheint, und melden uns, wenn wir eine Frage dazu haben.

Möchten Sie etwas ergänzen oder ändern, antworten Sie bitte auf diese Nachricht.

Diese Bestätigung wurde automatisch verschickt.
""",
    "en": """Hello,

thank you, your message “{subject}” has arrived. We check every report by hand before it appears on the page, and
will write to you if we have a question.

To add or change something, please reply to this message.

This confirmation was sent automatically.
""",
}
QUESTION = {
    "de": """Guten Tag,

vielen Dank für Ihre Meldung „{subject}“. Dazu haben wir eine Frage:

{words}

Bitte antworten Sie einfach auf diese Nachricht.
""",
    "en": """Hello,

thank you for your report “{subject}”. We have a question about it:

{words}

Please simply reply to this message.
""",
}
PUBLISHED = {
    "de": """Guten Tag,

Ihre Meldung „{subject}“ steht jetzt auf unserer Seite:

{words}

Stimmt etwas nicht, antworten Sie bitte auf diese Nachricht.
""",
    "en": """Hello,

your report “{subject}” is now on our page:

{words}

If anything is wrong, please reply to this message.
""",
}


@dataclass(frozen=True, slots=True)
class Occasion:
    """The mail that a letter answers, and the ticket number that its subject carries."""

    mail: Envelope
    ticket: int
    language: str = "de"


def acknowledge(occasion: Occasion, sender: str, *, now: dt.datetime) -> EmailMessage:
    """Write that a mail has arrived. Marked as an automatic answer (RFC 3834), so that no machine answers it."""
    letter = _letter(occasion, sender, ACKNOWLEDGEMENT, "", now)
    letter["Auto-Submitted"] = "auto-replied"
    letter["X-Auto-Response-Suppress"] = "All"  # Exchange's and Outlook's own name for the same wish
    return letter


def ask(occasion: Occasion, sender: str, question: str, *, now: dt.datetime) -> EmailMessage:
    """Write a curator's question; a person wrote it, so out-of-office notices may come back."""
    return _letter(occasion, sender, QUESTION, question.strip(), now)


def announce(occasion: Occasion, sender: str, address: str, *, now: dt.datetime) -> EmailMessage:
    """Write that an entry is on the page, and where."""
    letter = _letter(occasion, sender, PUBLISHED, address, now)
    letter["Auto-Submitted"] = "auto-generated"
    letter["X-Auto-Response-Suppress"] = "All"
    return letter


def address_of(text: str) -> Address | None:
    """Read "Name <address>"; None where it is no address that mail could be sent to."""
    name, spec = parseaddr(text)
    try:
        return Address(display_name=_printed(name), addr_spec=spec) if "@" in spec else None
    except (HeaderParseError, IndexError, ValueError):
        return None


def _letter(
    occasion: Occasion, sender: str, texts: dict[str, str], words: str, now: dt.datetime
) -> EmailMessage:
    """Write the common parts.

    Raises:
        ValueError: The mail's sender has no usable address.
    """
    mail = occasion.mail
    to, own = address_of(mail.sender.email), address_of(sender)
    if to is None or own is None:
        raise ValueError("no usable address")
    subject = ANSWER.sub("", TICKET.sub("", _printed(mail.subject))).strip()[:150] or "Ihre Nachricht"
    letter = EmailMessage()
    letter["From"] = own
    letter["To"] = to
    letter["Subject"] = f"Re: {subject} [BP-{occasion.ticket}]"
    letter["Date"] = format_datetime(now)
    letter["Message-ID"] = f"<bp.{occasion.ticket}.{now:%Y%m%d%H%M%S%f}@{own.domain}>"
    if mail.message_id and (reference := _reference(mail.message_id)):
        letter["In-Reply-To"] = reference
        letter["References"] = reference
    language = "de" if occasion.language == "de" else "en"
    letter["Content-Language"] = language
    letter.set_content(texts[language].format(subject=subject, words=words), cte="quoted-printable")
    return letter


def _reference(message_id: str) -> str:
    """Give a Message-ID as a reference; one that is no plain word in angle brackets is left out."""
    word = message_id.strip().strip("<>")
    return f"<{word}>" if re.fullmatch(r"[!-;=?-~]{3,240}", word) else ""


def _printed(text: str) -> str:
    """Put a space for what nobody sees: line ends, control characters, signs that turn the writing round."""
    return NOT_PRINTED.sub(" ", text).strip()
