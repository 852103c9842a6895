"""How far long work is: one line that is drawn over, on a terminal's standard error only."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from brueckenpost.publish.terminal import cut

MANY = 20  # things from which their work is worth a bar
PAUSE = 0.1  # seconds between two drawings
BAR = 30


@dataclass
class Meter:
    """Counts what is done; `write` takes text for a terminal, None where there is none. `clock` gives seconds."""

    write: Callable[[str], None] | None
    clock: Callable[[], float]
    columns: int = 80
    total: int = 0
    done: int = 0
    _drawn: float | None = field(default=None, repr=False)

    def expect(self, total: int) -> None:
        """Begin with so many things."""
        self.clear()
        self.total, self.done = total, 0

    def step(self) -> None:
        """Count one more, and draw if that was not just done."""
        self.done += 1
        if self.write is None or self.total < MANY:
            return
        now = self.clock()
        if self.done >= self.total:
            self.clear()
        elif self._drawn is None or now - self._drawn >= PAUSE:
            self.write(f"\r{cut(bar_line(self.done, self.total), self.columns - 1)}")
            self._drawn = now

    def clear(self) -> None:
        """Wipe the line, before something else is printed or at the end."""
        if self._drawn is not None and self.write is not None:
            self.write("\r\x1b[K")
            self._drawn = None


def bar_line(done: int, total: int) -> str:
    """Give the bar with its numbers."""
    full = BAR * done // max(total, 1)
    return f"[{'#' * full}{'.' * (BAR - full)}] {done}/{total}"
