"""Rows of a table as lines: "label: value" where two cells say so, "a | b | c" for more, else cell after cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brueckenpost.parsers.reading import Anchor, Line

_LONGEST_LABEL = 60
_LONGEST_CELL = 200


def join_row(cells: Sequence[list[Line]]) -> list[Line]:
    """Give the lines of one row.

    A row that holds one filled cell, or several lines in more than one cell, only serves the layout: its lines
    stay as they are. A label beside a longer text stands before the text's first line.
    """
    filled = [_bare(cell) for cell in cells]
    filled = [cell for cell in filled if cell]
    if len(filled) < 2 or any(line.role == "hidden" for cell in filled for line in cell):
        return [line for cell in filled for line in cell]
    if len(filled) == 2 and len(filled[0]) == 1 and _is_label(filled[0][0]):
        return [_joined(filled[0][0], filled[1][0], _after_label(filled[0][0].text)), *filled[1][1:]]
    if all(len(cell) == 1 and 0 < len(cell[0].text) <= _LONGEST_CELL for cell in filled):
        row = filled[0][0]
        for cell in filled[1:]:
            row = _joined(row, cell[0], " | ")
        return [row]
    return [line for cell in filled for line in cell]


def _bare(cell: list[Line]) -> list[Line]:
    """Cut empty lines around a cell's text."""
    start, end = 0, len(cell)
    while start < end and not cell[start].text and not cell[start].images:
        start += 1
    while end > start and not cell[end - 1].text and not cell[end - 1].images:
        end -= 1
    return cell[start:end]


def _is_label(line: Line) -> bool:
    return 0 < len(line.text) <= _LONGEST_LABEL and not line.anchors and line.shape != "row"


def _after_label(label: str) -> str:
    return " " if label.endswith((":", "?", "!", ".", ",")) else ": "


def _joined(left: Line, right: Line, between: str) -> Line:
    shift = len(left.text) + len(between)
    moved = tuple(Anchor(a.start + shift, a.end + shift, a.url) for a in right.anchors)
    return replace(
        left,
        text=f"{left.text}{between}{right.text}" if right.text else left.text,
        role=left.role or right.role,
        shape="row",
        anchors=left.anchors + moved,
        images=left.images + right.images,
    )
