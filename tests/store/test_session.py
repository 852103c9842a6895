"""Opening the database: its schema, its safety, its troubles."""

from __future__ import annotations

import multiprocessing
import sqlite3
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from brueckenpost.store import migrations, session
from brueckenpost.store.cursors import Cursor, advance_cursor, read_cursor
from brueckenpost.store.errors import StoreSettingsError, StoreUnavailableError
from brueckenpost.store.messages import list_messages
from brueckenpost.store.models import Base
from brueckenpost.store.session import open_store, unavailable
from sqlalchemy import text
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, later

Store = sessionmaker[Session]


def _open(url: str) -> int:
    with open_store(url)() as opened:
        return len(list_messages(opened))


class TestSchema:
    def test_opening_again_keeps_everything(self, store: Store, url: str) -> None:
        """The schema is made once."""
        keep(store)
        assert _open(url) == 1

    def test_processes_that_start_at_once_are_safe(self, url: str) -> None:
        """One makes the tables, the others find them."""
        with ProcessPoolExecutor(4, multiprocessing.get_context("spawn")) as pool:
            assert list(pool.map(_open, [url] * 4)) == [0] * 4

    def test_the_steps_lead_to_the_models(self, store: Store) -> None:
        """What the migrations made is what the program expects."""
        with store() as opened:
            context = MigrationContext.configure(opened.connection(), opts={"compare_type": False})
            assert compare_metadata(context, Base.metadata) == []

    def test_head_is_the_newest_step(self) -> None:
        """Opening compares one number instead of loading the migrations."""
        scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
        assert scripts.get_current_head() == session.HEAD


class TestSafety:
    def test_sqlite_is_set_up_to_lose_nothing(self, tmp_path: Path) -> None:
        """Durable commits, foreign keys, erased bytes overwritten."""
        with open_store(f"sqlite:///{tmp_path}/s.db")() as opened:
            told = {
                name: opened.execute(text(f"PRAGMA {name}")).scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
            }
        assert told == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}

    def test_only_its_owner_reads_it(self, tmp_path: Path) -> None:
        """The file and those that SQLite puts beside it hold other people's mail."""
        with open_store(f"sqlite:///{tmp_path}/s.db").begin() as opened:
            advance_cursor(opened, "mailbox", "INBOX", Cursor(7, 5), now=NOW)
            opened.flush()
            modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
        assert modes == dict.fromkeys(("s.db", "s.db-wal", "s.db-shm"), 0o600)

    def test_a_cursor_never_goes_back(self, store: Store) -> None:
        """Unless UIDVALIDITY says that the folder is another one."""
        with store.begin() as opened:
            for cursor in (Cursor(7, 5), Cursor(7, 3)):
                advance_cursor(opened, "mailbox", "INBOX", cursor, now=NOW)
            assert read_cursor(opened, "mailbox", "INBOX") == Cursor(7, 5)
            advance_cursor(opened, "mailbox", "INBOX", Cursor(8, 1), now=later())
            assert read_cursor(opened, "mailbox", "INBOX") == Cursor(8, 1)
            assert read_cursor(opened, "mailbox", "Archiv") is None


class TestTrouble:
    def test_a_locked_database_is_not_available_now(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Later it works: exit status 75."""
        monkeypatch.setattr(session, "BUSY_SECONDS", 0)
        store = open_store(f"sqlite:///{tmp_path}/s.db")
        other = sqlite3.connect(tmp_path / "s.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreUnavailableError, match="locked"), unavailable():
            keep(store)
        other.rollback()
        assert keep(store).new

    def test_a_folder_that_is_not_there(self, tmp_path: Path) -> None:
        """A sentence, no traceback."""
        with pytest.raises(StoreUnavailableError, match="unable to open"):
            open_store(f"sqlite:///{tmp_path}/none/s.db")

    def test_a_server_that_is_not_there(self) -> None:
        """It may come back."""
        with pytest.raises(StoreUnavailableError):
            open_store("postgresql+psycopg://test@127.0.0.1:9/none")

    @pytest.mark.parametrize("url", ["", "nonsense", "mysql://a/b", "sqlite"])
    def test_an_address_that_can_never_work(self, url: str) -> None:
        """It tells how to write one."""
        with pytest.raises(StoreSettingsError, match="sqlite:///"):
            open_store(url)

    def test_a_file_that_is_no_database(self, tmp_path: Path) -> None:
        """Nothing is overwritten."""
        (tmp_path / "s.db").write_text("Das ist ein Text." * 100)
        with pytest.raises(StoreSettingsError, match="not a database"):
            open_store(f"sqlite:///{tmp_path}/s.db")
