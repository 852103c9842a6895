"""Measure everything side by side: reading, starting, lists, publishing, polling.

python bench/run.py [--mails N] [--entries N] [--full N] [--rounds N] [--doublings N] [--only PART] [--json FILE] [--docs FOLDER]

Every figure is the median of alternating rounds, CPU time (user and system) where nothing waits. With --docs the table
and the plot are written for the documentation. What is not installed (Dovecot, mbsync, Hugo) is left out and named.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

HOUSE = Path(__file__).parent.parent
sys.path[:0] = [str(HOUSE / ".dev"), str(HOUSE)]

from bench import entries, keeping, memory, plot, polling, publishing, reading, starting  # noqa: E402
from bench.measure import Figure, machine, table, write_json  # noqa: E402

DOCS = """# Benchmarks

Made by `make bench` (`bench/run.py`). Ratios count, not seconds or MiB: ours and its floor or peer ran in alternating rounds on
one machine, the medians are shown. CPU time is user and system with all child processes; wall time where work waits.
A ratio up to its aim is good.

Machine: {machine}. Rounds: {rounds}.

{table}
{missing}
How the work grows with the size of one mail (both axes in doublings: a slope of one is growth as the mail grows):

![CPU seconds by size](benchmarks.svg)
"""


def options(words: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the sizes."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, size in (
        ("mails", 5_000),
        ("entries", 10_000),
        ("full", 100_000),
        ("rounds", 5),
        ("doublings", 14),
    ):
        told.add_argument(f"--{name}", type=int, default=size)
    told.add_argument(
        "--only",
        choices=[
            "reading",
            "starting",
            "lists",
            "publishing",
            "polling",
            "waiting",
            "keeping",
            "memory",
            "growth",
        ],
    )
    told.add_argument("--json", type=Path)
    told.add_argument("--docs", type=Path)
    return told.parse_args(words)


def measure(told: argparse.Namespace, folder: Path) -> Iterable[Figure]:
    """Yield all figures, or those of one part."""
    rounds = told.rounds

    def entries_in(place: str, *, approved: bool) -> Path:
        entries.fill(folder / place, told.entries, approved=approved)
        return folder / place

    parts: dict[str, Callable[[], Iterable[Figure]]] = {
        "reading": lambda: [reading.against_decoding(told.mails, rounds)],
        "starting": lambda: starting.light_commands(rounds),
        "lists": lambda: starting.lists(entries_in("drafts", approved=False), told.entries, rounds),
        "publishing": lambda: publishing.publishes(entries_in("site", approved=True), told.entries, rounds),
        "polling": lambda: polling.new_mails(folder, told.mails, rounds) if polling.available() else (),
        "keeping": lambda: keeping.growth(folder, told.full, rounds),
        "waiting": lambda: polling.nothing_new(folder, told.full, 200, rounds) if polling.available() else (),
        "memory": lambda: memory.figures(folder, told.full, told.entries),
    }
    for name, part in parts.items():
        if told.only in (None, name):
            yield from part()


def missing() -> str:
    """Name what could not be measured here."""
    peers = {
        "Dovecot": polling.available(),
        "mbsync": polling.MBSYNC,
        "Hugo": publishing.shutil.which("hugo"),
    }
    told = [f"- {name} is not installed here." for name, there in peers.items() if not there]
    return "\n".join(["", *told, ""]) if told else ""


def main(words: Sequence[str] | None = None) -> None:
    """Measure, print and write."""
    told = options(words)
    with tempfile.TemporaryDirectory(prefix="bp-bench-") as folder:
        figures = []
        for figure in measure(told, Path(folder)):
            figures.append(figure)
            print(table([figure]).splitlines()[-1], flush=True)
    lines = list(reading.growth(told.doublings)) if told.only in (None, "growth") else []
    for name, points in lines:
        print(name, *(f"{size}: {spent:.4f}" for size, spent in points), flush=True)
    print(table(figures), machine(), sep="\n")
    if told.json:
        write_json(figures, told.json)
    if told.docs:
        (told.docs / "benchmarks.svg").write_text(plot.draw(lines), encoding="utf-8")
        page = DOCS.format(machine=machine(), rounds=told.rounds, table=table(figures), missing=missing())
        (told.docs / "benchmarks.md").write_text(page, encoding="utf-8")


if __name__ == "__main__":
    main()
