"""Tables whose rows are projects: "Kommune | Projekt | Partner | Zeit | Kontakt"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from brueckenpost.parsers.gazetteer import join_words, towns_named
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.screening import Cue

LEAST_ROWS = 2  # projects that make a table one of projects
LEAST_TOLD = 25  # characters that the cell has which tells the project
LONGEST_HEAD = 60  # characters before the colon that name the project

_TOLD = Cue(r"\W*(?:kurz)?(?:beschreibung|inhalt|worum|text|erläuterung|darstellung)", re.IGNORECASE)
_NAMED = Cue(
    r"\W*(?:\w*projekt\w*|vorhaben|\w*maßnahmen?|aktion(?:en)?|aktivität(?:en)?|beitrag|titel|bezeichnung)\b",
    re.IGNORECASE,
)
_WHOSE = Cue(
    r"\W*(?:kommune|stadt|gemeinde|ort|träger\w*|verein|einrichtung|schule|wer|\w*partner\w*|kontakt\w*|ansprech\w*)\b",
    re.IGNORECASE,
)
_ASKED = Cue(r"\W*(?:kontakt\w*|ansprech\w*|auskunft|rückfragen|telefon|tel\b|e-?mail)", re.IGNORECASE)
_CELL = re.compile(r"[^|]*[^|\s]")


def read_rows(pieces: Sequence[Piece]) -> list[tuple[Piece, ...]]:
    """Give the pieces of each row of a table of projects; none where the mail has no such table."""
    for _, run in groupby(_row_blocks(pieces), key=lambda piece: piece.block.paragraph):
        rows = list(run)
        columns = [cell.text for cell in _cells(rows[0])]
        headed = any(map(_WHOSE.match, columns)) and any(
            _NAMED.match(column) or _TOLD.match(column) for column in columns
        )
        body = rows[1:] if headed else rows
        if len(body) < LEAST_ROWS or not (headed or _towns_lead(body)):
            continue
        told = [tuple(_told_row(row, columns if headed else [])) for row in body]
        if all(_tells(row) for row in told):
            return told
    return []


def _row_blocks(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield each row of three cells or more as one piece, whatever sentences it was read as."""
    last = None
    for piece in pieces:
        if piece.block is not last and piece.block.text.count("|") >= 2:
            yield replace(piece, start=piece.block.start, end=piece.block.end, text=piece.block.text)
        last = piece.block


def _cells(row: Piece) -> list[Piece]:
    """Give the filled cells of a row as pieces."""
    cells = []
    for found in _CELL.finditer(row.text):
        text = found.group().strip()
        start = row.start + found.end() - len(text)
        cells.append(Piece(start, start + len(text), text, "cell", row.block))
    return cells


def _towns_lead(rows: Sequence[Piece]) -> bool:
    """Tell whether each row begins with another German town."""
    firsts = [join_words(cells[0].text) for row in rows if (cells := _cells(row))]
    return len(set(firsts)) == len(rows) and all(map(towns_named, firsts))


def _told_row(row: Piece, columns: Sequence[str]) -> Iterator[Piece]:
    """Yield the cells of a row, each with its role; the one that tells the project is parted from its title."""
    cells = _cells(row)
    if len(row.text) != row.end - row.start:  # columns set with blanks: where a cell stands is not known
        yield replace(row, role="matter")
        return
    known = columns if len(columns) == len(cells) else []
    told = next((i for i, column in enumerate(known) if _TOLD.match(column)), None)
    named = next((i for i, column in enumerate(known) if _NAMED.match(column) and i != told), None)
    if told is None:
        told = named if named is not None else max(range(len(cells)), key=lambda i: len(cells[i].text))
    for i, cell in enumerate(cells):
        if i == told:
            yield from _titled(cell) if named in (None, told) else (replace(cell, role="matter"),)
        elif i == named:
            yield replace(cell, role="heading")
        else:
            asked = bool(known) and _ASKED.match(known[i])
            yield replace(cell, role="contact") if asked else cell


def _titled(cell: Piece) -> Iterator[Piece]:
    """Yield what stands before the colon as the title, and what follows."""
    head, colon, rest = cell.text.partition(": ")
    if not colon or len(head) > LONGEST_HEAD or len(rest) < LEAST_TOLD:
        yield replace(cell, role="matter")
        return
    yield replace(cell, end=cell.start + len(head), text=head, role="heading")
    yield replace(cell, start=cell.end - len(rest), text=rest, role="matter")


def _tells(row: Sequence[Piece]) -> bool:
    return sum(len(cell.text) for cell in row if cell.role in ("matter", "heading")) >= LEAST_TOLD
