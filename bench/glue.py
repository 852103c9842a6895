"""The usual glue for polling: imap-tools with its own parsing, BeautifulSoup, an ORM; no field is recognised.

python bench/glue.py PORT CERTIFICATE DATABASE
"""

from __future__ import annotations

import os
import ssl
import sys
from pathlib import Path

from bs4 import BeautifulSoup
from imap_tools import MailBox
from sqlalchemy import create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    """What the ORM wants."""


class Mail(Base):
    """A mail with its text."""

    __tablename__ = "mails"
    id: Mapped[int] = mapped_column(primary_key=True)
    raw: Mapped[bytes]
    subject: Mapped[str]
    text: Mapped[str]


def main() -> None:
    """Store all mails, one transaction each."""
    port, certificate, database = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    database.unlink(missing_ok=True)
    engine = create_engine(f"sqlite:///{database}")
    Base.metadata.create_all(engine)
    trusted = ssl.create_default_context(cafile=certificate)
    with MailBox("localhost", port, ssl_context=trusted).login("new", os.environ["BENCH_PASSWORD"]) as box:
        for mail in box.fetch(mark_seen=False):
            text = mail.text or BeautifulSoup(mail.html, "html.parser").get_text("\n")
            text += BeautifulSoup(mail.html, "html.parser").get_text("\n")
            with Session(engine) as session, session.begin():
                session.add(Mail(raw=mail.obj.as_bytes(), subject=mail.subject, text=text))


if __name__ == "__main__":
    main()
