"""A store and who works with it: where its database lies, and each step in a transaction of its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from brueckenpost.store.configuration import (
    ENVIRONMENT,
    Configuration,
    DatabaseSettings,
    read_configuration,
)
from brueckenpost.store.drafts import (
    Filters,
    Item,
    ListedDraft,
    find_item,
    list_items,
    list_lines,
    list_objects,
)
from brueckenpost.store.errors import ConfigurationError
from brueckenpost.store.session import open_store, unavailable
from sqlalchemy.orm import Session, sessionmaker

SECTIONS = frozenset({"database", "mailbox", "smtp", "site", "privacy", "categories", "log"})


def find_configuration(
    file: Path | None, places: Iterable[Path], environment: Mapping[str, str]
) -> Configuration:
    """Read the wanted file, else the first of the places that is there, else the environment alone.

    Raises:
        ConfigurationError: There is none at all, or it cannot be used.
    """
    found = file or next((place for place in places if place.is_file()), None)
    if found is None and not any(name.startswith(ENVIRONMENT) for name in environment):
        raise ConfigurationError(
            "There is no configuration: “brueckenpost init” makes one; “demo” needs none."
        )
    return read_configuration(found, environment, SECTIONS)


def place_database(configuration: Configuration) -> str:
    """Give the database's URL, a relative SQLite path counted from the configuration's folder."""
    url = configuration.section("database", DatabaseSettings).url
    start, slashes, path = url.partition(":///")
    if start.startswith("sqlite") and path and not path.startswith(("/", ":memory:")):
        return f"{start}{slashes}{(configuration.folder / path).resolve()}"
    return url


def database_folder(url: str) -> Path | None:
    """Give the folder that an SQLite file lies in; None for a server."""
    return Path(url.partition(":///")[2]).parent if url.startswith("sqlite") else None


@dataclass(frozen=True, slots=True)
class Workplace:
    """An open store, used by one person; `clock` gives aware moments."""

    store: sessionmaker[Session]
    by: str
    clock: Callable[[], dt.datetime]

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read from the store.

        Raises:
            StoreUnavailableError: It is locked or away.
        """
        with unavailable(), self.store() as session:
            yield session

    def do(self, step: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Take one step, all or nothing, by this person and at this moment.

        Raises:
            StoreUnavailableError: The database is locked, full or away.
            StoreError: As the step says.
        """
        with unavailable(), self.store.begin() as session:
            return step(session, *told, by=self.by, now=self.clock(), **named)

    def note(self, step: Callable[..., Any], **named: Any) -> None:
        """Write down something that nobody in particular did, at this moment."""
        with unavailable(), self.store.begin() as session:
            step(session, now=self.clock(), **named)

    def change(self, step: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Change something that is no step with a draft, all or nothing.

        Raises:
            StoreUnavailableError, StoreError: As for `do`.
        """
        with unavailable(), self.store.begin() as session:
            return step(session, *told, **named)

    def read(self, view: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Give one of the store's views."""
        with self.reading() as session:
            return view(session, *told, **named)

    def find(self, draft_id: int) -> Item:
        """Give one draft.

        Raises:
            DraftNotFoundError: There is none of that number.
        """
        with self.reading() as session:
            return find_item(session, draft_id)

    def list(self, filters: Filters) -> tuple[Item, ...]:
        """Give the drafts that are wanted today, by this machine's time zone."""
        with self.reading() as session:
            return list_items(session, filters, today=self.clock().astimezone().date())

    def lines(self, filters: Filters) -> tuple[ListedDraft, ...]:
        """Give the drafts that are wanted today as lines of a list."""
        with self.reading() as session:
            return list_lines(session, filters, today=self.clock().astimezone().date())

    def objects(self, filters: Filters) -> tuple[dict[str, Any], ...]:
        """Give the drafts that are wanted today as JSON objects."""
        with self.reading() as session:
            return tuple(list_objects(session, filters, today=self.clock().astimezone().date()))


def open_workplace(url: str, by: str, clock: Callable[[], dt.datetime]) -> Workplace:
    """Open the database for one person.

    Raises:
        StoreSettingsError, StoreUnavailableError: As `open_store`.
    """
    return Workplace(open_store(url), by, clock)
