"""One poller of a mailbox at a time, on all machines that share a database."""

from __future__ import annotations

import multiprocessing
import time
from multiprocessing.connection import Connection

import pytest
from brueckenpost.store.errors import StoreUnavailableError
from brueckenpost.store.holding import hold_mailbox
from brueckenpost.store.session import open_store
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import keep

Store = sessionmaker[Session]


def _hold_on(url: str, ready: Connection) -> None:
    with hold_mailbox(open_store(url), "office"):
        ready.send("held")
        ready.recv()


@pytest.mark.parametrize("url", ["postgresql"], indirect=True)
class TestPostgres:
    def test_a_second_poller_is_told_to_come_back(self, store: Store) -> None:
        """Exit status 75; another mailbox is free, and curators work on."""
        with hold_mailbox(store, "office"):
            with pytest.raises(StoreUnavailableError, match="office"), hold_mailbox(store, "office"):
                pytest.fail("it is held twice")
            with hold_mailbox(store, "other"):
                assert keep(store).new
        with hold_mailbox(store, "office"):
            pass

    def test_a_poller_that_dies_lets_go(self, store: Store, url: str) -> None:
        """The server sees the end of its connection."""
        spawn = multiprocessing.get_context("spawn")
        here, there = spawn.Pipe()
        process = spawn.Process(target=_hold_on, args=(url, there))
        process.start()
        assert here.poll(60)
        assert here.recv() == "held"
        with pytest.raises(StoreUnavailableError), hold_mailbox(store, "office"):
            pytest.fail("it is held twice")
        process.kill()
        process.join()
        for _ in range(100):
            try:
                with hold_mailbox(store, "office"):
                    return
            except StoreUnavailableError:
                time.sleep(0.1)
        pytest.fail("it was never let go")


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
def test_sqlite_leaves_it_to_the_lock_on_a_file(store: Store) -> None:
    """One machine only can use it."""
    with hold_mailbox(store, "office"), hold_mailbox(store, "office"):
        assert keep(store).new
