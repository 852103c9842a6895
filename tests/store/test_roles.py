"""Curators who come to PostgreSQL by roles of their own, as deploy/README.md sets them up, beside the services' role."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from brueckenpost.store.drafts import find_item
from brueckenpost.store.erasing import sweep
from brueckenpost.store.privacy import erase_person
from brueckenpost.store.review import approve
from brueckenpost.store.session import open_store
from sqlalchemy import Engine, create_engine, text
from sqlalchemy.pool import NullPool

from tests.store.samples import NOW, keep, record

GUIDE = Path(__file__).parents[2] / "deploy/README.md"


@pytest.fixture
def curator(postgres: str) -> tuple[str, str]:
    """Give the services' URL of an empty database, and a new curator's, whose role is made by the guide's own words."""
    name = f"t{time.time_ns()}"
    with _all_powerful(postgres).connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name} OWNER office"))
        for line in GUIDE.read_text("utf-8").splitlines():
            if line.startswith(("CREATE ROLE anna", "ALTER ROLE anna")):
                here = line.replace("anna", f"anna_{name}").replace("brueckenpost", "office")
                connection.execute(text(here))
    return f"{postgres}/{name}", f"{postgres.replace('office@', f'anna_{name}@')}/{name}"


def _all_powerful(server: str) -> Engine:
    url = f"{server.replace('office@', 'test@')}/postgres"
    return create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)


def _words(url: str, query: str) -> list[str]:
    with create_engine(url, poolclass=NullPool).connect() as connection:
        return list(connection.scalars(text(query)))


class TestCuratorsOfTheirOwn:
    def test_what_the_worker_keeps_they_decide(self, curator: tuple[str, str]) -> None:
        """She approves a draft that the service took in, and the service goes on."""
        service, hers = curator
        keep(open_store(service))
        with open_store(hers).begin() as session:
            approve(session, 1, seen=None, by="anna", now=NOW)
        keep(open_store(service), 2)
        with open_store(service)() as session:
            assert find_item(session, 1).status == "approved"

    def test_who_comes_first_does_not_matter(self, curator: tuple[str, str]) -> None:
        """An upgrade may be begun by a curator's command: the tables are the services' nevertheless."""
        service, hers = curator
        open_store(hers)
        keep(open_store(service))
        assert set(_words(service, "SELECT tableowner FROM pg_tables WHERE schemaname = 'public'")) == {
            "office"
        }

    def test_she_erases_for_good(self, curator: tuple[str, str]) -> None:
        """The tables are written anew, which PostgreSQL leaves undone, with a warning, for one who does not own them."""
        service, hers = curator
        keep(open_store(service), 1, record(1))
        before = _words(service, "SELECT pg_relation_filepath('raw_messages')")
        store = open_store(hers)
        with store.begin() as session:
            erase_person(session, "a.terbeck@ahlen.example", by="anna", now=NOW)
        sweep(store)
        assert _words(service, "SELECT pg_relation_filepath('raw_messages')") != before
