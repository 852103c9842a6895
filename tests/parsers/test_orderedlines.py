"""Data files in order, looked up without reading them whole."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from brueckenpost.parsers.orderedlines import OrderedLines

DATA = Path(__file__).parents[2] / "parsers" / "data"
FILES = (
    "town_names.tsv",
    "place_names.tsv",
    "leanings.tsv",
    "purposes.tsv",
    "standing.tsv",
    "telling.tsv",
    "timing.tsv",
)


@pytest.mark.parametrize("file", FILES)
def test_the_lines_are_in_order(file: str) -> None:
    """Only so each of them is found."""
    rows = [row for row in (DATA / file).read_text("utf-8").splitlines() if not row.startswith("#")]
    assert rows == sorted(rows)


def test_a_name_is_found_whole() -> None:
    """Neither a part of one nor one that goes on."""
    towns = OrderedLines("town_names.tsv")
    assert "bergisch gladbach" in towns
    assert "bergisch gladb" not in towns
    assert "bergisch gladbach nord" not in towns
    assert towns.find("kein ort dieser welt") is None


def test_names_that_begin_alike_stand_together() -> None:
    """From the first to the last of them, in order; all where nothing is asked."""
    towns = OrderedLines("town_names.tsv")
    names = [name for name, _ in towns.beginning_with("bad ")]
    assert len(names) > 100
    assert names == sorted(names)
    assert all(name.startswith("bad ") and name in towns for name in names)
    assert next(islice(towns.beginning_with("zz"), 1), None) is None
    assert sum(1 for _ in towns.beginning_with("")) > 10_000


def test_what_stands_behind_the_name() -> None:
    """All of the line behind the first tab."""
    row = next(row for row in (DATA / "timing.tsv").read_text("utf-8").splitlines() if row.startswith("a"))
    name, _tab, told = row.partition("\t")
    assert OrderedLines("timing.tsv").find(name) == told
