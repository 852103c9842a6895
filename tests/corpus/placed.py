"""Whole mails labelled with their town and partners only: placed-*.txt.

Each begins "== TOWN ; PARTNER CC, PARTNER/OTHER NAME CC", "-" for none; then From, Subject, an empty line and the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent


class PlacedMail(NamedTuple):
    """A mail with the name of its town, and its partners: the names each may have, and its country."""

    town: str | None
    partners: tuple[tuple[frozenset[str], str], ...]
    raw: bytes


def read_placed(folder: Path = FOLDER) -> Iterator[PlacedMail]:
    """Yield the mails of all files."""
    for path in sorted(folder.glob("placed-*.txt")):
        for block in re.split("^== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            told, _, mail = block.partition("\n")
            town, _, partners = (part.strip() for part in told.partition(";"))
            yield PlacedMail(town if town != "-" else None, tuple(_partners(partners)), _bytes(mail))


def _partners(told: str) -> Iterator[tuple[frozenset[str], str]]:
    for partner in told.split(", ") if told != "-" else ():
        names, _, country = partner.rpartition(" ")
        yield frozenset(names.split("/")), country


def _bytes(mail: str) -> bytes:
    head, _, text = mail.partition("\n\n")
    told = dict(line.split(": ", 1) for line in head.splitlines())
    message = EmailMessage()
    message["From"] = told["From"]
    message["To"] = "kontakt@netzwerkstelle.example"
    message["Subject"] = told.get("Subject", "")
    message["Date"] = "Tue, 6 Jun 2023 10:00:00 +0200"
    message["Message-ID"] = "<1@placed.example>"
    message.set_content(text.strip() + "\n")
    return bytes(message)
