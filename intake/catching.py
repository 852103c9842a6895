"""An error as a value: the one place that catches everything, for one mail in the worker and for one command."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Raised(NamedTuple):
    """An error as a value."""

    error: Exception


def catch(step: Callable[[], T]) -> T | Raised:
    """Carry out a step."""
    try:
        return step()
    except Exception as error:  # noqa: BLE001 - nobody else does
        return Raised(error)
