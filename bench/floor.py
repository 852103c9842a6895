"""The floor for polling: fetch in batches, take apart, HTML to text, store; no field is recognised.

python bench/floor.py PORT CERTIFICATE DATABASE. With fast-mail-parser and selectolax where they are installed, else
with the standard library's compat32 and lxml.
"""

from __future__ import annotations

import email
import imaplib
import os
import sqlite3
import ssl
import sys
from collections.abc import Iterator
from pathlib import Path

BATCH = 50

try:
    from fast_mail_parser import parse_email  # type: ignore[import-not-found]
    from selectolax.lexbor import LexborHTMLParser  # type: ignore[import-not-found]

    def texts(raw: bytes) -> tuple[str, str]:
        """Give the subject and the text."""
        mail = parse_email(raw)
        found = [LexborHTMLParser(markup).text() for markup in mail.text_html]
        return mail.subject, "\n".join([*mail.text_plain, *found])

except ImportError:
    from lxml import html

    def texts(raw: bytes) -> tuple[str, str]:
        """Give the subject and the text."""
        mail = email.message_from_bytes(raw)
        found = []
        for part in mail.walk():
            if part.get_content_maintype() == "text":
                text = part.get_payload(decode=True).decode("utf-8", "replace")
                found.append(
                    html.fromstring(text.encode()).text_content()
                    if "html" in part.get_content_type()
                    else text
                )
        return str(mail["subject"]), "\n".join(found)


def fetch(port: int, certificate: str) -> Iterator[bytes]:
    """Yield every mail."""
    with imaplib.IMAP4_SSL(
        "localhost", port, ssl_context=ssl.create_default_context(cafile=certificate)
    ) as client:
        client.login("new", os.environ["BENCH_PASSWORD"])
        count = int(client.select("INBOX", readonly=True)[1][0])
        for start in range(1, count + 1, BATCH):
            answer = client.fetch(f"{start}:{min(start + BATCH - 1, count)}", "(BODY.PEEK[])")[1]
            yield from (item[1] for item in answer if isinstance(item, tuple))


def main() -> None:
    """Store all of them."""
    port, certificate, database = int(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    database.unlink(missing_ok=True)
    with sqlite3.connect(database) as connection:
        connection.execute("CREATE TABLE mails (raw BLOB, subject TEXT, text TEXT)")
        rows = ((raw, *texts(raw)) for raw in fetch(port, certificate))
        connection.executemany("INSERT INTO mails VALUES (?, ?, ?)", rows)


if __name__ == "__main__":
    main()
