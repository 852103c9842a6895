"""Whole mails labelled with their kind and the number of their drafts only: counted.txt.

Each begins "=== DRAFTS KIND | SUBJECT | SENDER'S ADDRESS"; the text follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

FILE = Path(__file__).parent / "counted.txt"


class CountedMail(NamedTuple):
    """A mail with its kind and the number of its drafts."""

    kind: str
    drafts: int
    raw: bytes


def read_counted(file: Path = FILE) -> Iterator[CountedMail]:
    """Yield the mails of the file."""
    for block in re.split("^=== ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, text = block.partition("\n")
        told, subject, sender = (part.strip() for part in head.split("|"))
        drafts, kind = told.split()
        yield CountedMail(kind, int(drafts), _bytes(subject, sender, text))


def _bytes(subject: str, sender: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "kontakt@netzwerkstelle.example"
    message["Subject"] = subject
    message["Date"] = "Tue, 5 Mar 2024 10:00:00 +0100"
    message["Message-ID"] = "<1@counted.example>"
    if re.match("(?:re|aw):", subject, re.IGNORECASE):
        message["In-Reply-To"] = "<1@netzwerkstelle.example>"
    message.set_content(text)
    return bytes(message)
