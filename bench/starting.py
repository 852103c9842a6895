"""Starting: how soon a light command answers, and a list of many drafts."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Figure, process, side_by_side

COMMAND = Path(sys.executable).with_name("brueckenpost")


def light_commands(rounds: int) -> Iterator[Figure]:
    """Yield what help, version and completion cost."""
    click = process(sys.executable, "-c", "import click")
    for words in (["--help"], ["--version"], ["completion", "bash"]):
        ours = process(COMMAND, *words)
        ours(), click()
        yield side_by_side(f"`{' '.join(words)}`", ours, "`import click`", click, rounds=rounds, aim=1.2)


def lists(folder: Path, drafts: int, rounds: int) -> Iterator[Figure]:
    """Yield what it costs to list many drafts, and to show one of them."""
    peer = process(sys.executable, "-c", "import click, sqlalchemy.orm")
    for words in (["list"], ["show", "1"]):
        ours = process(COMMAND, *words, folder=folder)
        ours(), peer()
        name = f"`{' '.join(words)}` of {drafts} drafts"
        yield side_by_side(name, ours, "`import click, sqlalchemy.orm`", peer, rounds=rounds, aim=1.3)
