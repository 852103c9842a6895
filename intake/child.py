"""Reading mail in a child process that may use only so much time and memory.

A hostile or broken mail can make any parser loop, or swallow the machine's memory. The child lives on from mail to
mail, because starting it costs more than reading; it is ended and replaced when a mail goes beyond a limit.
"""

from __future__ import annotations

import multiprocessing
import resource
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from math import ceil
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, Generic, Self, TypeVar

from brueckenpost.intake.errors import ReaderUnavailableError, ReadingFailedError
from brueckenpost.intake.failures import Failure, attempt

T = TypeVar("T")

START_SECONDS = 60.0  # importing the parser on a slow, busy machine


@dataclass(frozen=True, slots=True)
class Limits:
    """What one mail may cost: wall-clock and processor time, and the child's whole address space."""

    seconds: float = 30.0
    cpu_seconds: int = 20
    memory_bytes: int = 2**30


@dataclass(frozen=True, slots=True)
class Named:
    """A function by its module and name: only the child that calls it loads the module, and does so when it starts."""

    module: str
    name: str

    def __call__(self, *told: Any, **named: Any) -> Any:
        """Call the function."""
        return _load(self.module, self.name)(*told, **named)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str, str]]:
        """Let the function itself come out in the child."""
        return _load, (self.module, self.name)


def _load(module: str, name: str) -> Any:
    return getattr(import_module(module), name)


class ChildReader(Generic[T]):
    """A reader of mails, of whatever kind its answer is, that cannot take the worker down with it.

    Call it like the reader it wraps, inside a `with`. `read` must be importable by name (a function of a module
    or `Named`, or a partial of one), since a fresh interpreter carries it out.
    """

    def __init__(self, read: Callable[[bytes], T], limits: Limits | None = None) -> None:
        self._read = read
        self._limits = limits or Limits()
        self._context = multiprocessing.get_context("spawn")
        self._child: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        """Make ready; the child starts with the first mail."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the child."""
        self._end()

    def __call__(self, raw: bytes) -> T:
        """Read one mail.

        Raises:
            ReadingFailedError: The reader raised, took too long, or the child died of its limits.
            ReaderUnavailableError: No child can be started.
        """
        answer = self._ask(raw)
        if isinstance(answer, Failure):
            raise ReadingFailedError(answer.reason, answer.trace)
        return answer

    def use(self, read: Callable[[bytes], T]) -> None:
        """Read by another reader from now on; a child that has the old one is replaced, where the two differ."""
        if _parts(read) != _parts(self._read):
            self._end()
            self._read = read

    def _ask(self, raw: bytes) -> T | Failure:
        pipe = self._pipe or self._start()
        try:
            pipe.send_bytes(raw)
            if not pipe.poll(self._limits.seconds):
                self._end()
                return Failure(f"reading it took longer than {self._limits.seconds:g} seconds", "")
            answer: T | Failure = pipe.recv()
        except (EOFError, OSError):
            return Failure(f"the reading process died ({self._end()})", "")
        if isinstance(answer, Failure):
            self._end()  # what a failed reader leaves in memory is nobody's base for the next mail
        return answer

    def _start(self) -> Connection:
        ours, theirs = self._context.Pipe()
        child = self._context.Process(
            target=_serve, args=(theirs, self._read, self._limits), name="brueckenpost-reader", daemon=True
        )
        child.start()
        theirs.close()
        self._child, self._pipe = child, ours
        try:
            if ours.poll(START_SECONDS):
                ours.recv()
                return ours
        except EOFError:
            pass
        raise ReaderUnavailableError(f"the reading process does not start ({self._end()})")

    def _end(self) -> str:
        """End the child and tell what it died of."""
        child, pipe = self._child, self._pipe
        self._child = self._pipe = None
        if pipe is not None:
            pipe.close()
        if child is None:
            return ""
        child.join(0.5)  # one that died or saw its pipe closed is gone by then
        if child.is_alive():
            child.kill()
            child.join()
        return f"exit status {child.exitcode}"


def _parts(read: Callable[[bytes], object]) -> object:
    """Give what makes two readers the same: two partials of one function are not equal by themselves."""
    return (read.func, read.args, read.keywords) if isinstance(read, partial) else read


def _serve(pipe: Connection, read: Callable[[bytes], object], limits: Limits) -> None:
    """Read mail after mail until the other end is closed."""
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the mail
    for told in (
        signal.SIGINT,
        signal.SIGTERM,
    ):  # Ctrl-C and a service's end reach all processes at once, but
        signal.signal(told, signal.SIG_IGN)  # it is the worker's to answer: a mail at hand is still read
    with suppress(EOFError, BrokenPipeError):
        pipe.send("ready")
        while True:
            raw = pipe.recv_bytes()
            _allow_cpu(limits.cpu_seconds)
            pipe.send(attempt(partial(read, raw)))


def _allow_cpu(seconds: int) -> None:
    """Grant so much processor time from now on; at its end the system ends the process (SIGXCPU)."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (ceil(used.ru_utime + used.ru_stime) + seconds, hard))
