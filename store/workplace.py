"""A store and who works with it, each step in a transaction of its own; opened when it is first wanted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any

from brueckenpost.store.glance import glance_at_file, rows_of
from brueckenpost.store.lines import Filters, ListedDraft, list_lines

if TYPE_CHECKING:  # a glance needs none of it
    from brueckenpost.store.drafts import Item
    from sqlalchemy.orm import Session, sessionmaker


class Workplace:
    """The store at a database's URL, used by one person; `clock` gives aware moments."""

    def __init__(self, url: str, by: str, clock: Callable[[], dt.datetime]) -> None:
        self.url, self.by, self.clock = url, by, clock

    @cached_property
    def store(self) -> sessionmaker[Session]:
        """Open the database.

        Raises:
            StoreSettingsError, StoreUnavailableError: As `open_store`.
        """
        from brueckenpost.store.session import open_store

        return open_store(self.url)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read from the store.

        Raises:
            StoreUnavailableError: It is locked or away.
        """
        from brueckenpost.store.session import unavailable

        with unavailable(), self.store() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Write to the store, all or nothing.

        Raises:
            StoreUnavailableError: The database is locked, full or away.
        """
        from brueckenpost.store.session import unavailable

        with unavailable(), self.store.begin() as session:
            yield session

    def glance(self, view: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Give what a view reads by plain SQL, without opening the store where that is not needed.

        Raises:
            StoreUnavailableError: It is locked or away.
        """
        seen = glance_at_file(self.url, lambda rows: view(rows, *told, **named), writing=False)
        return seen[0] if seen else self.read(_by_session, view, *told, **named)

    def jot(self, step: Callable[..., Any], **named: Any) -> None:
        """Write down by plain SQL something that nobody in particular did, at this moment."""
        told = {"now": self.clock(), **named}
        if not glance_at_file(self.url, lambda rows: step(rows, **told), writing=True):
            self.change(_by_session, step, **told)

    def do(self, step: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Take one step, all or nothing, by this person and at this moment.

        Raises:
            StoreUnavailableError: The database is locked, full or away.
            StoreError: As the step says.
        """
        with self.writing() as session:
            return step(session, *told, by=self.by, now=self.clock(), **named)

    def note(self, step: Callable[..., Any], **named: Any) -> None:
        """Write down something that nobody in particular did, at this moment."""
        with self.writing() as session:
            step(session, now=self.clock(), **named)

    def change(self, step: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Change something that is no step with a draft, all or nothing.

        Raises:
            StoreUnavailableError, StoreError: As for `do`.
        """
        with self.writing() as session:
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
        from brueckenpost.store.drafts import find_item

        with self.reading() as session:
            return find_item(session, draft_id)

    def list(self, filters: Filters) -> tuple[Item, ...]:
        """Give the drafts that are wanted today, by this machine's time zone."""
        from brueckenpost.store.drafts import list_items

        with self.reading() as session:
            return list_items(session, filters, today=self._today)

    def lines(self, filters: Filters) -> tuple[ListedDraft, ...]:
        """Give the drafts that are wanted today as lines of a list."""
        found: tuple[ListedDraft, ...] = self.glance(list_lines, filters, today=self._today)
        return found

    def objects(self, filters: Filters) -> tuple[dict[str, Any], ...]:
        """Give the drafts that are wanted today as JSON objects."""
        from brueckenpost.store.drafts import list_objects

        with self.reading() as session:
            return tuple(list_objects(session, filters, today=self._today))

    @property
    def _today(self) -> dt.date:
        return self.clock().astimezone().date()


def _by_session(session: Session, view: Callable[..., Any], *told: Any, **named: Any) -> Any:
    return view(rows_of(session), *told, **named)
