"""Open the database: its settings, its schema brought up to date, and its troubles told in one word."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from brueckenpost.store.errors import StoreSettingsError, StoreUnavailableError
from brueckenpost.store.glance import BUSY_SECONDS, HEAD
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    InterfaceError,
    NoSuchModuleError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import Session, SessionTransaction, sessionmaker
from sqlalchemy.orm.session import SessionTransactionOrigin

SCHEMA_LOCK = 0x6272756B  # one number for all processes that migrate on PostgreSQL


def open_store(url: str) -> sessionmaker[Session]:
    """Give sessions on the database at the URL, made or brought up to date first.

    `with store.begin() as session` writes, `with store() as session` reads.

    Raises:
        StoreSettingsError: The URL is wrong.
        StoreUnavailableError: The database cannot be reached, is locked or cannot be written now.
    """
    engine = _engine(url)
    _make_private(engine.url)
    with unavailable():
        if not _up_to_date(engine):
            migrate(engine)
    store = sessionmaker(engine, expire_on_commit=False)
    if engine.dialect.name == "sqlite":
        event.listen(store, "after_begin", _begin)
    return store


@contextmanager
def unavailable() -> Iterator[None]:
    """Tell trouble with the database itself as StoreUnavailableError.

    Raises:
        StoreUnavailableError: It is locked, full, read-only or away.
    """
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeoutError) as error:
        raise StoreUnavailableError(f"The database is not available now: {_cause(error)}.") from error
    except DatabaseError as error:
        if isinstance(error.orig, sqlite3.DatabaseError) and "not a database" in str(error.orig):
            raise StoreSettingsError("The file is not a database: check [database] url.") from error
        raise


def at_one_moment(session: Session) -> Connection:
    """Give a connection that sees no later commit: SQLite does so within a transaction, PostgreSQL if told."""
    if session.get_bind().dialect.name == "sqlite":
        return session.connection()
    return session.connection(execution_options={"isolation_level": "REPEATABLE READ"})


def _cause(error: Exception) -> str:
    told = str(error.orig) if isinstance(error, DBAPIError) and error.orig else str(error)
    return told.strip().splitlines()[0].rstrip(".") if told.strip() else type(error).__name__


def _engine(url: str) -> Engine:
    try:
        address = make_url(url)
        if address.get_backend_name() not in ("sqlite", "postgresql"):
            raise StoreSettingsError("[database] url must begin with sqlite:/// or postgresql+psycopg://.")
        options: dict[str, Any] = {}
        if address.get_backend_name() == "sqlite":
            options["connect_args"] = {"timeout": BUSY_SECONDS}
        engine = create_engine(address, pool_pre_ping=address.get_backend_name() == "postgresql", **options)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreSettingsError(
            'The [database] url cannot be read: write "sqlite:///brueckenpost.db" or "postgresql+psycopg://user@host/name".'
        ) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
    return engine


def _make_private(address: URL) -> None:
    """Make a new SQLite file readable by its owner only; SQLite gives the same mode to the files beside it."""
    file = address.database or ""
    if address.get_backend_name() != "sqlite" or file in ("", ":memory:") or file.startswith("file:"):
        return
    with suppress(OSError):  # SQLite itself says in the next moment why it cannot be made
        os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))


def _set_up_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Choose safety: durable commits, foreign keys, erased bytes overwritten, and transactions begun by ourselves."""
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",
        "foreign_keys = ON",
        "secure_delete = ON",
        f"busy_timeout = {BUSY_SECONDS * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(_session: Session, transaction: SessionTransaction, connection: Connection) -> None:
    """Take SQLite's write lock at once where a write is meant.

    A transaction that reads first and writes later could fail at once when another writer came between.
    """
    if transaction.parent is not None:
        return
    meant = transaction.origin is SessionTransactionOrigin.BEGIN
    connection.exec_driver_sql("BEGIN IMMEDIATE" if meant else "BEGIN")


def _up_to_date(engine: Engine) -> bool:
    with engine.connect() as connection:
        if not engine.dialect.has_table(connection, "alembic_version"):
            return False
        return str(connection.scalar(text("SELECT version_num FROM alembic_version"))) == HEAD


def migrate(engine: Engine, revision: str = "head") -> None:
    """Bring the schema up to date or to a revision, one process at a time; who comes second finds it done."""
    from alembic import command  # noqa: PLC0415 - only where there is something to do
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "brueckenpost.store:migrations")
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        else:
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": SCHEMA_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        connection.commit()
