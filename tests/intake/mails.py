"""Small mails of our own making for the tests of this room, and a look at a folder's flags."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from imaplib import IMAP4

from brueckenpost.parsers.record import Draft, Envelope, Record


def a_mail(number: int, text: str = "Wir haben ein Feuerwehrauto übergeben.") -> bytes:
    """Make a mail that differs from every other number's, in bytes that a careless reader would change."""
    return (
        f"From: Inge Muster <inge@musterstadt.example>\r\nTo: kontakt@netzwerkstelle.example\r\n"
        f"Subject: Meldung Nr. {number}\r\nDate: Mon, 3 Mar 2025 10:00:00 +0100\r\n"
        f"Message-ID: <{number}@musterstadt.example>\r\nX-Odd:   two  spaces \r\n"
        f"Content-Type: text/plain; charset=iso-8859-1\r\n\r\n{text}\r\n.\r\nFrom hier aus\r\n\r\n"
    ).encode("latin-1")


def read_simply(raw: bytes) -> Record:
    """Read a mail as a submission with one draft; one that says "unlesbar" fails."""
    if b"unlesbar" in raw:
        raise ValueError(raw.decode("latin-1"))
    envelope = Envelope(sha256=hashlib.sha256(raw).hexdigest(), size=len(raw))
    return Record(
        envelope, "submission", "it describes a project", drafts=(Draft(title="Ein Feuerwehrauto"),)
    )


def deliver(client: IMAP4, mails: Sequence[bytes], folder: str = "INBOX") -> None:
    """Put mails into a folder as a mail server would: unseen."""
    for raw in mails:
        assert client.append(folder, None, None, raw)[0] == "OK"  # type: ignore[arg-type]


def flags(client: IMAP4) -> dict[int, frozenset[str]]:
    """Give each mail's flags by UID, as the server tells them now."""
    client.noop()
    lines = [line.decode() for line in client.uid("FETCH", "1:*", "(FLAGS)")[1] if isinstance(line, bytes)]
    matches = [re.search(r"UID (\d+) FLAGS \(([^)]*)\)", line) for line in lines]
    return {int(match[1]): frozenset(match[2].split()) for match in matches if match}
