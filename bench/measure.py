"""Ratios side by side in one run: ours against a floor or a peer, in alternating rounds, medians shown."""

from __future__ import annotations

import json
import os
import platform
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table: seconds of ours and of the peer, the median of their ratios, and the aim.

    `measure` is "cpu" (user and system, children included), "wall" or "MiB" (memory, in place of seconds). A ratio up to its aim is good.
    """

    name: str
    peer: str
    measure: str
    ours: float
    theirs: float
    ratio: float
    aim: float | None
    rounds: int


def seconds(work: Work, measure: str) -> float:
    """Give the seconds that some work takes."""
    before, start = _cpu(), time.perf_counter()
    work()
    return _cpu() - before if measure == "cpu" else time.perf_counter() - start


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def side_by_side(  # noqa: PLR0913 - what a row says
    name: str,
    ours: Work,
    peer: str,
    theirs: Work,
    *,
    rounds: int,
    aim: float | None = None,
    measure: str = "cpu",
) -> Figure:
    """Run both in turns, so that a busy machine hits both, and give the medians."""
    pairs = [(seconds(ours, measure), seconds(theirs, measure)) for _ in range(rounds)]
    ratio = statistics.median(one / max(other, 1e-9) for one, other in pairs)
    mine, other = (statistics.median(column) for column in zip(*pairs, strict=True))
    return Figure(name, peer, measure, mine, other, ratio, aim, rounds)


def process(*command: str | Path, folder: Path | None = None) -> Work:
    """Give the work of running a whole process; what it prints is thrown away."""
    return lambda: printed(*command, folder=folder)


def printed(*command: str | Path, folder: Path | None = None) -> str:
    """Run a whole process and give what it prints.

    Raises:
        RuntimeError: It fails.
    """
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environment, capture_output=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stderr.decode()[-2000:]}")
    return done.stdout.decode()


def table(figures: Sequence[Figure]) -> str:
    """Give the rows as a Markdown table."""
    head = "| work | floor or peer | measure | ours | theirs | ratio | aim |\n| --- | --- | --- | ---: | ---: | ---: | ---: |\n"
    return head + "".join(
        f"| {f.name} | {f.peer} | {f.measure} | {f.ours:.3f} | {f.theirs:.3f} | {f.ratio:.2f} | {'' if f.aim is None else f.aim} |\n"
        for f in figures
    )


def machine() -> str:
    """Describe the machine: its processor, cores, memory and Python."""
    try:
        told = Path("/proc/cpuinfo").read_text(encoding="utf-8")
        model = next(line.partition(":")[2].strip() for line in told.splitlines() if "model name" in line)
    except (OSError, StopIteration):
        model = platform.machine()
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, Python {platform.python_version()}; load at the end {load:.1f}"


def write_json(figures: Sequence[Figure], file: Path) -> None:
    """Write the rows for other programs."""
    told = {"machine": machine(), "figures": [asdict(figure) for figure in figures]}
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
