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
from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import NullPool

NOW = dt.datetime(2023, 6, 6, 9, 0, tzinfo=dt.UTC)
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
    """Start a PostgreSQL of our own on loopback; gives its URL without a database's name."""
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
    data, port = home / "data", _free_port()
    subprocess.run(
        [*as_user, binaries / "initdb", "-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--no-sync"],
        check=True,
        capture_output=True,
        cwd=home,
    )
    server = subprocess.Popen(
        [*as_user, binaries / "postgres", "-D", data, "-p", str(port), "-k", home, "-h", "127.0.0.1"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=home,
    )
    url = f"postgresql+psycopg://test@127.0.0.1:{port}"
    try:
        _wait(url)
        yield url
    finally:
        server.send_signal(signal.SIGINT)  # fast shutdown: it does not wait for connections left open
        server.wait(timeout=30)
        shutil.rmtree(home, ignore_errors=True)


def _wait(url: str) -> None:
    engine = create_engine(f"{url}/postgres", poolclass=NullPool)
    for _ in range(150):
        try:
            with engine.connect():
                return
        except Exception:  # noqa: BLE001 - it is still starting
            time.sleep(0.1)
    pytest.fail("the private PostgreSQL did not start")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty database of either kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/store.db"
    server: str = request.getfixturevalue("postgres")
    name = f"t{time.time_ns()}"
    maker = create_engine(f"{server}/postgres", isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with maker.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    return f"{server}/{name}"


@pytest.fixture
def store(url: str) -> Iterator[sessionmaker[Session]]:
    """Give an opened, empty store."""
    opened = open_store(url)
    yield opened
    engine: Any = opened.kw["bind"]
    engine.dispose()
