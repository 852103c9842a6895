"""How much work a piece of code does, told by time, and compared as a ratio: machines differ, growth does not."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

ROUNDS = 3
LONG = 0.2
"""Seconds above which a single measure tells enough."""

LEAST = 0.02
"""Seconds below which a clock says nothing of growth."""


def work(call: Callable[[], object]) -> float:
    """Give the processor time of a call in seconds, the least of three if it is short; what it yields is drawn."""
    least = _time(call)
    for _ in range(ROUNDS - 1):
        if least < LONG:
            least = min(least, _time(call))
    return max(LEAST, least)


def growth(read: Callable[[int], object], size: int) -> float:
    """Give how many times the work of *size* that of twice the size is: 2 is linear, 4 is quadratic."""
    return work(lambda: read(2 * size)) / work(lambda: read(size))


def _time(call: Callable[[], object]) -> float:
    begin = time.process_time()
    result = call()
    if isinstance(result, Iterator):
        for _ in result:
            pass
    return time.process_time() - begin
