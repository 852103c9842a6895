"""How much work a piece of code does, told by time, and compared as a ratio: machines differ, growth does not."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator

ROUNDS = 3
LONG = 0.2
"""Seconds above which a single measure tells enough."""

SUSPICIOUS = 2.8
"""Growth above which noise may be at work."""

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
    """Give by how much the work grows with each doubling of the size: 2 is linear, 4 is quadratic.

    Two doublings are measured, so that another program's work in between weighs less; where the first measure is
    suspicious a second one decides.
    """
    first = _growth(read, size)
    return first if first < SUSPICIOUS else min(first, _growth(read, size))


def _growth(read: Callable[[int], object], size: int) -> float:
    return math.sqrt(work(lambda: read(4 * size)) / work(lambda: read(size)))


def _time(call: Callable[[], object]) -> float:
    begin = time.process_time()
    result = call()
    if isinstance(result, Iterator):
        for _ in result:
            pass
    return time.process_time() - begin
