"""The benchmarks run, at the smallest sizes; how fast anything is, is none of a test's business."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bench import polling, run
from bench.mails import generate

SMALL = "--mails 3 --entries 3 --full 2 --rounds 1 --doublings 2".split()


def test_the_same_seed_gives_the_same_mails() -> None:
    """Figures of two days speak of the same work."""
    assert list(generate(5)) == list(generate(5))
    assert list(generate(2, seed=1)) != list(generate(2, seed=2))


@pytest.mark.parametrize("part", ["reading", "lists", "publishing"])
def test_a_part_runs_and_writes_its_figures(part: str, tmp_path: Path) -> None:
    """Each part gives rows with a ratio."""
    run.main([*SMALL, "--only", part, "--json", str(tmp_path / "figures.json")])
    figures = json.loads((tmp_path / "figures.json").read_text("utf-8"))["figures"]
    assert figures
    assert all(figure["ratio"] > 0 for figure in figures)


@pytest.mark.skipif(not polling.available(), reason="apt install dovecot-imapd")
@pytest.mark.parametrize("part", ["polling", "waiting", "memory"])
def test_polling_runs_against_a_server(part: str, tmp_path: Path) -> None:
    """A private server is filled, polled and ended."""
    run.main([*SMALL, "--only", part, "--json", str(tmp_path / "figures.json")])
    assert json.loads((tmp_path / "figures.json").read_text("utf-8"))["figures"]


def test_growth_is_drawn_for_the_documentation(tmp_path: Path) -> None:
    """A page with the table, and a plot with a line for each thing that mails have many of."""
    run.main([*SMALL, "--only", "growth", "--docs", str(tmp_path)])
    assert (tmp_path / "benchmarks.svg").read_text("utf-8").count("<polyline") == 4
    assert "| work |" in (tmp_path / "benchmarks.md").read_text("utf-8")
