"""Everything that people sent and decided as JSON, one row a line, for other programs and for `import`.

The first line tells the form, each other one a row: {"table": NAME, "row": {COLUMN: VALUE}}, after those it points to.
docs/export.md describes tables and columns. Of what only this machine needs (how far a mailbox was read, the books
of polls and publishes) nothing is told.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
import zlib
from collections.abc import Iterator
from typing import Any

from brueckenpost.store.glance import HEAD
from brueckenpost.store.models import (
    Base,
    CursorRow,
    OpenDraftRow,
    OpeningRow,
    PollRow,
    PublishRow,
    RawRow,
)
from brueckenpost.store.rows import row_as_json
from brueckenpost.store.session import at_one_moment, unavailable
from sqlalchemy import Table, select
from sqlalchemy.orm import Session, sessionmaker

FORM = "brueckenpost-export"
BATCH = 200  # rows held at once
OWN = frozenset(kind.__tablename__ for kind in (CursorRow, OpenDraftRow, OpeningRow, PollRow, PublishRow))


def exported_tables() -> tuple[Table, ...]:
    """Give the tables that are told, each after those it points to."""
    return tuple(table for table in Base.metadata.sorted_tables if table.name not in OWN)


def export_lines(store: sessionmaker[Session], *, now: dt.datetime) -> Iterator[str]:
    """Yield the lines of an export, all as they are at one moment; workers go on meanwhile.

    Raises:
        StoreUnavailableError: The database is locked or away.
    """
    yield json.dumps({"form": FORM, "schema": HEAD, "made_at": now.isoformat()})
    with unavailable(), store() as session:
        connection = at_one_moment(session).execution_options(yield_per=BATCH)
        for table in exported_tables():
            for row in connection.execute(select(table).order_by(*table.primary_key)):
                told = {"table": table.name, "row": _shown(table, row)}
                yield json.dumps(told, ensure_ascii=False)


def _shown(table: Table, row: Any) -> dict[str, Any]:
    """Give a row; a mail's bytes as they were received, not as they are kept."""
    shown = row_as_json(table, row)
    if table.name == RawRow.__tablename__:
        shown["content"] = base64.b64encode(zlib.decompress(row.content)).decode("ascii")
    return shown
