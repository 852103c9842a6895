"""A glance into the database by plain SQL, for commands that answer at once: SQLAlchemy takes longer to load than they run.

An SQLite file of this version is read by the standard library alone; whatever else it is, SQLAlchemy does the work, and
tells what is wrong.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

T = TypeVar("T")


class Rows(Protocol):
    """Carries out a statement with values for its :names, and gives the rows of its answer."""

    @property
    def in_sqlite(self) -> bool:
        """Tell whether SQLite carries it out."""

    def __call__(self, sql: str, told: Mapping[str, Any], /) -> list[tuple[Any, ...]]:
        """Carry out a statement."""


HEAD = "0005"  # the newest revision in migrations/versions; a test compares them
BUSY_SECONDS = 15  # longer than any of our transactions


def glance_at_file(url: str, view: Callable[[Rows], T], *, writing: bool) -> tuple[T] | None:
    """Carry out a view in one transaction on an SQLite file; None where it is none that can be used as it is."""
    start, _slashes, path = url.partition(":///")
    if start not in ("sqlite", "sqlite+pysqlite") or "?" in path or not Path(path).is_file():
        return None
    try:
        with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE" if writing else "BEGIN")
            if connection.execute("SELECT version_num FROM alembic_version").fetchall() != [(HEAD,)]:
                return None
            seen = view(_OfFile(connection))
            connection.execute("COMMIT")
            return (seen,)
    except sqlite3.Error:
        return None


def rows_of(session: Session) -> Rows:
    """Let a session carry out plain SQL."""
    return _OfSession(session, session.get_bind().dialect.name == "sqlite")


@dataclass(frozen=True, slots=True)
class _OfFile:
    """Lets the standard library carry out statements."""

    connection: sqlite3.Connection
    in_sqlite: bool = True

    def __call__(self, sql: str, told: Mapping[str, Any], /) -> list[tuple[Any, ...]]:
        return self.connection.execute(sql, _kept(told)).fetchall()


@dataclass(frozen=True, slots=True)
class _OfSession:
    """Lets SQLAlchemy carry out statements."""

    session: Session
    in_sqlite: bool

    def __call__(self, sql: str, told: Mapping[str, Any], /) -> list[tuple[Any, ...]]:
        from sqlalchemy import text  # noqa: PLC0415 - who has a session has loaded it

        found = self.session.execute(text(sql).bindparams(**told))
        return [tuple(row) for row in found] if found.returns_rows else []  # type: ignore[attr-defined]


def moment(kept: Any) -> dt.datetime:
    """Give a time that plain SQL reads: SQLite keeps it as text, in UTC."""
    if not isinstance(kept, str):
        return kept  # type: ignore[no-any-return]
    return dt.datetime.fromisoformat(kept).replace(tzinfo=dt.UTC)


def _kept(told: Mapping[str, Any]) -> dict[str, Any]:
    """Give values as SQLite keeps them."""
    return {
        name: f"{value.astimezone(dt.UTC):%Y-%m-%d %H:%M:%S.%f}"
        if isinstance(value, dt.datetime)
        else value.isoformat()
        if isinstance(value, dt.date)
        else value
        for name, value in told.items()
    }
