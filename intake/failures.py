"""What remains of a step that failed for one mail: the reason, and where in the code."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from brueckenpost.intake.catching import Raised, catch
from brueckenpost.intake.errors import ReaderUnavailableError, ReadingFailedError
from brueckenpost.store.errors import StoreUnavailableError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a mail could not be taken as usual; `trace` names lines of code, never the mail's words."""

    reason: str
    trace: str


def attempt(step: Callable[[], T]) -> T | Failure:
    """Carry out what is to be done with one mail; whatever it raises becomes a value.

    A mail that nobody foresaw must not stop the others. An exception's own message is left out, it may quote the mail.
    A database or child that cannot be reached is no fault of the mail and goes through.
    """
    done = catch(step)
    if not isinstance(done, Raised):
        return done
    error = done.error
    if isinstance(error, (StoreUnavailableError, ReaderUnavailableError)):
        raise error
    if isinstance(error, ReadingFailedError):
        return Failure(error.reason, error.trace)
    return Failure(f"reading it failed ({type(error).__name__})", _where(error))


def _where(error: BaseException) -> str:
    """Name the failing lines of code, the innermost last."""
    frames = traceback.extract_tb(error.__traceback__)[-12:]
    return "".join(traceback.format_list(frames)) + type(error).__name__
