"""One mail is read while the one before it is kept and the next one is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import Self, TypeVar

from brueckenpost.intake.errors import IntakeError
from brueckenpost.store.errors import StoreError

T = TypeVar("T")
R = TypeVar("R")


class Assistant:
    """Does work in the order in which it is begun, one piece at a time, beside who waits for it.

    A thread is enough: it only waits for the process that reads.
    """

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(1, "brueckenpost-reading")

    def __enter__(self) -> Self:
        """Make ready; the thread starts with the first piece."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Drop what was not asked for; behind an interruption not even the piece at hand is waited for."""
        self._pool.shutdown(wait=kind is None or issubclass(kind, Exception), cancel_futures=True)

    def begin(self, work: Callable[[], R]) -> Callable[[], R]:
        """Begin a piece of work; call what is given to wait for its end: it gives or raises what the work did."""
        return self._pool.submit(work).result


def look_ahead(items: Iterable[T], begin: Callable[[T], R]) -> Iterator[tuple[T, R]]:
    """Yield each item with what was begun for it, when the one behind it is begun already.

    Where the items break off, those before are still yielded.
    """
    source, before = iter(items), None
    while True:
        try:
            item = next(source, None)
            following = None if item is None else (item, begin(item))
        except (IntakeError, StoreError):
            if before:
                yield before
            raise
        if before:
            yield before
        if following is None:
            return
        before = following
