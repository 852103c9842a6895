"""Databases for the store's contract: SQLite and a private PostgreSQL, each test in an empty one."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from brueckenpost.store.session import open_store
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool

NOW = dt.datetime(2023, 6, 6, 9, 0, tzinfo=dt.UTC)
PATIENCE = 180.0  # seconds for a start or an end, on a busy machine
MAKING = ["-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync"]
RUNNING = ["-h", "127.0.0.1", "-F", "-c", "full_page_writes=off", "-c", "max_connections=200"]  # -F: no fsync
MISSING = "PostgreSQL is not installed: apt-get install postgresql"


def _binaries() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    return Path(on_path).parent if on_path else None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a PostgreSQL of our own on loopback; gives its URL without a database's name.

    The role `office` owns its databases and may nothing else, as in a real one; `test` may everything.
    """
    binaries = _binaries()
    if binaries is None:
        if os.environ.get("BRUECKENPOST_TEST_NO_SKIP"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    home = Path(tempfile.mkdtemp(prefix="brueckenpost-postgres-"))
    as_user: list[str] = []
    if os.geteuid() == 0:  # initdb refuses root
        shutil.chown(home, "postgres", "postgres")
        as_user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
    subprocess.run(
        [*as_user, binaries / "initdb", "-D", home / "data", *MAKING],
        check=True,
        capture_output=True,
        cwd=home,
    )
    server, url = _start([*as_user, binaries / "postgres", "-D", home / "data", "-k", home, *RUNNING], home)
    try:
        yield url
    finally:
        server.send_signal(signal.SIGQUIT)  # at once: nothing of it is needed again, so nothing is written
        server.wait(timeout=PATIENCE)
        shutil.rmtree(home, ignore_errors=True)


def _start(command: list[str | Path], home: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start the server on a free port; where another program took that port meanwhile, on the next one."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        port = _free_port()
        said = (home / "said").open("ab")
        server = subprocess.Popen([*command, "-p", str(port)], stdout=said, stderr=said, cwd=home)
        engine = _maker(f"postgresql+psycopg://test@127.0.0.1:{port}")
        while server.poll() is None and time.monotonic() < end:
            try:
                with engine.connect() as connection:
                    connection.execute(text("CREATE ROLE office LOGIN CREATEDB"))
                    return server, f"postgresql+psycopg://office@127.0.0.1:{port}"
            except OperationalError:  # it is still starting
                time.sleep(0.1)
        server.kill()
    pytest.fail("the private PostgreSQL did not start: " + (home / "said").read_text("utf-8")[-2000:])


def _maker(server: str) -> Engine:
    return create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT", poolclass=NullPool)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store.db"
    server: str = request.getfixturevalue("postgres")
    name = f"t{time.time_ns()}"
    with _maker(server).connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return f"{server}/{name}"


@pytest.fixture
def store(url: str) -> Iterator[sessionmaker[Session]]:
    """Give an opened, empty store."""
    opened = open_store(url)
    yield opened
    engine: Any = opened.kw["bind"]
    engine.dispose()
