"""A workplace with many entries, made without a mailbox: a hundred are read, kept and approved; the rest are copies."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.store.messages import Receipt, keep_mail
from brueckenpost.store.review import approve, edit
from brueckenpost.store.session import open_store

from bench.mails import generate

NOW = dt.datetime(2024, 5, 2, 9, 0, tzinfo=dt.UTC)
PATTERNS = 100
# What must differ in a copy; everything else is the pattern's.
OTHERS = {
    "id": "id + :offset",
    "message_id": "message_id + :offset",
    "sha256": "sha256 || '-' || :copy",
    "anchor": "anchor || '-copy-' || :copy",
    "title": "title || ' (' || :copy || ')'",
    "form": "json_set(form, '$.title', title || ' (' || :copy || ')')",
    "similar": "'[]'",
}


def fill(folder: Path, count: int, *, approved: bool) -> None:
    """Make a database with about that many drafts or entries, and a configuration beside it."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "brueckenpost.toml").write_text('[site]\ntitle = "Bench"\n', encoding="utf-8")
    first = min(count, PATTERNS)
    with open_store(_url(folder)).begin() as session:
        for raw in generate(first, photos=False):
            kept = keep_mail(session, Receipt("bench", raw, NOW), read_mail(raw), now=NOW)
            for draft in kept.drafts if approved else ():
                approve(session, draft, seen=None, by="bench", now=NOW)
    with closing(sqlite3.connect(folder / "brueckenpost.db")) as connection, connection:
        for copy in range(1, max(1, count // PATTERNS)):
            for table in ("messages", "raw_messages", "drafts"):
                _copy(connection, table, copy)


def _copy(connection: sqlite3.Connection, table: str, copy: int) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    values = ", ".join(OTHERS.get(name, f'"{name}"') for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    key = "message_id" if table == "raw_messages" else "id"
    connection.execute(
        f"INSERT INTO {table} ({quoted}) SELECT {values} FROM {table} WHERE {key} <= {PATTERNS}",
        {"offset": copy * PATTERNS, "copy": copy},
    )


def change(folder: Path, numbers: Iterable[int], title: str) -> None:
    """Give some entries another title."""
    with open_store(_url(folder)).begin() as session:
        for number in numbers:
            edit(session, number, {"title": f"{title} {number}"}, seen=None, by="bench", now=NOW)


def _url(folder: Path) -> str:
    return f"sqlite:///{folder / 'brueckenpost.db'}"
