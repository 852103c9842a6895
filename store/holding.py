"""One poller at a time for each mailbox, where several machines share a PostgreSQL."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.session import unavailable
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session, sessionmaker


@contextmanager
def hold_mailbox(store: sessionmaker[Session], name: str) -> Iterator[None]:
    """Hold a mailbox for this process by an advisory lock, on a connection of its own.

    The server lets go of it when the connection ends, however it ends. SQLite serves one machine only: there the lock
    on a file does it, and this does nothing.

    Raises:
        StoreUnavailableError: Another process holds it, or the database is away.
    """
    engine: Engine = store.kw["bind"]
    if engine.dialect.name == "sqlite":
        yield
        return
    key = int.from_bytes(hashlib.sha256(f"mailbox {name}".encode()).digest()[:8], "big", signed=True)
    with unavailable():
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    try:
        with unavailable():
            held = connection.scalar(text("SELECT pg_try_advisory_lock(:key)"), {"key": key})
        if not held:
            raise StoreUnavailableError(f"{name} is being polled by another process.")
        yield
        with suppress(
            DBAPIError
        ):  # the end of the session, which the server may see later, lets go of it as well
            connection.scalar(text("SELECT pg_advisory_unlock(:key)"), {"key": key})
    finally:
        connection.invalidate()  # ends the session and with it the lock, also where the server is gone
        connection.close()
