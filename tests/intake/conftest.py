from __future__ import annotations

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from brueckenpost.store.messages import list_messages, read_raw
from brueckenpost.store.session import open_store
from sqlalchemy.orm import Session, sessionmaker

from tests.intake.dovecot import DOVECOT, Dovecot, running_dovecot

NOW = dt.datetime(2026, 11, 25, 8, 0, tzinfo=dt.UTC)


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    need_dovecot()
    with running_dovecot() as server:
        yield server


def need_dovecot() -> None:
    """Skip visibly where the server is missing, but fail where nothing may be skipped."""
    if DOVECOT and shutil.which("openssl"):
        return
    missing = "no Dovecot or openssl here: apt-get install dovecot-imapd openssl"
    if os.environ.get("BRUECKENPOST_TEST_NO_SKIP") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture
def store(tmp_path: Path) -> sessionmaker[Session]:
    return open_store(f"sqlite:///{tmp_path / 'store.db'}")


@pytest.fixture
def clock() -> Callable[[], dt.datetime]:
    return lambda: NOW


def kept_mails(store: sessionmaker[Session]) -> list[bytes]:
    """Give the bytes of every mail that the store holds, in the order it came."""
    with store() as session:
        numbers = sorted(mail.message_id for mail in list_messages(session))
        return [read_raw(session, number) for number in numbers]
