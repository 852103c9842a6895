"""Measure ratios side by side and print them: reading mail against the standard library, starting against `import click`.

python bench/run.py [--mails N] [--rounds N] [--json FILE]. Every figure is the median of alternating rounds;
CPU time (user and system) where nothing waits. A ratio below its aim is good.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import json
import resource
import statistics
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from brueckenpost.parsers.pipeline import read_mail

from bench.mails import generate


@dataclass(frozen=True, slots=True)
class Figure:
    """One row of the table: ours and the floor in CPU seconds, their ratio and the aim."""

    name: str
    ours: float
    floor: float
    aim: float

    @property
    def ratio(self) -> float:
        """Give ours in units of the floor."""
        return self.ours / self.floor


def cpu(work: Callable[[], object], who: int = resource.RUSAGE_SELF) -> float:
    """Give the CPU seconds that some work takes."""
    before = resource.getrusage(who)
    work()
    after = resource.getrusage(who)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def side_by_side(
    name: str, ours: Callable[[], object], floor: Callable[[], object], rounds: int, aim: float, who: int
) -> Figure:
    """Run both in turns and give the medians."""
    pairs = [(cpu(ours, who), cpu(floor, who)) for _ in range(rounds)]
    return Figure(name, statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs), aim)


def decode(raw: bytes) -> None:
    """Do what any program must with the standard library: parse and decode each text and file."""
    for part in email.message_from_bytes(raw, policy=email.policy.default).walk():
        if not part.is_multipart():
            part.get_content()


def parse_all(mails: list[bytes]) -> None:
    """Read every field of each mail."""
    for raw in mails:
        read_mail(raw)


def started(*command: str) -> Callable[[], object]:
    """Give the work of running a whole process."""
    return lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--mails", type=int, default=500)
    options.add_argument("--rounds", type=int, default=5)
    options.add_argument("--json", type=Path)
    told = options.parse_args()
    mails = list(generate(told.mails))
    parse_all(mails[:5])
    command = str(Path(sys.executable).parent / "brueckenpost")
    click = started(sys.executable, "-c", "import click")
    own, children = resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN
    figures = [
        side_by_side(
            f"parse {told.mails} mails / decode them with policy.default",
            lambda: parse_all(mails),
            lambda: [decode(raw) for raw in mails],
            told.rounds,
            1.0,
            own,
        ),
        side_by_side("--help / import click", started(command, "--help"), click, told.rounds, 1.2, children),
    ]
    print(f"{'work / floor':56}{'ours s':>9}{'floor s':>9}{'ratio':>8}{'aim':>6}")
    for figure in figures:
        print(f"{figure.name:56}{figure.ours:9.3f}{figure.floor:9.3f}{figure.ratio:8.2f}{figure.aim:6.1f}")
    if told.json:
        told.json.write_text(json.dumps([asdict(f) | {"ratio": f.ratio} for f in figures], indent=1), "utf-8")


if __name__ == "__main__":
    main()
