"""Small mails for tests, put together as bytes."""

from __future__ import annotations

from brueckenpost.parsers.message import read_message
from brueckenpost.parsers.reading import Message

OFFICE = "kontakt@netzwerkstelle.example"


def raw_mail(
    text: str, *, subject: str = "Bericht", sender: str = "a@ahlen.example", extra: str = ""
) -> bytes:
    """Give a plain text mail; `extra` holds further header lines, each with its newline."""
    head = (
        f"From: {sender}\nTo: {OFFICE}\nSubject: {subject}\nDate: Tue, 6 Jun 2023 10:00:00 +0200\n"
        f"Message-ID: <1@ahlen.example>\n{extra}MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    )
    return f"{head}\n{text}\n".encode()


def mail(text: str, **told: str) -> Message:
    """Give the same, taken apart."""
    return read_message(raw_mail(text, **told))
