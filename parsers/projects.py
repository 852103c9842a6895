"""One Reading for each project: which words of the mail its stages may search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from brueckenpost.parsers.forms import Form
from brueckenpost.parsers.letter import Letter
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.reading import Anchor, Passage, Reading
from brueckenpost.parsers.split import Project, Split

SEARCHED = 50_000  # characters of each source in which fields are sought: some twenty printed pages


@dataclass(frozen=True, slots=True)
class Told:
    """A project with what its fields are read from; `source` holds the text that its pieces count in."""

    project: Project
    reading: Reading
    source: Passage
    form: Form | None


def read_projects(
    letter: Letter,
    split: Split,
    source: Passage,
    documents: tuple[Passage, ...],
    forms: Sequence[Form] = (),
) -> Iterator[Told]:
    """Yield each project of the split with its Reading.

    `forms` are the filled forms that tell them, one each, or none. Talk around the projects is handed on as shared passages: it names towns and days, but not surely theirs.
    """
    for project, form in zip_longest(split.projects, forms):
        body = (*_passages(project.pieces, source), *_shared(split, source))
        rest = tuple(d for d in documents if d.source != source.source)
        if source.source != "body":
            body = (*body, Passage("body", letter.text, own=False, anchors=letter.anchors))
        yield Told(project, _reading(letter, body, rest, len(split.projects)), source, form)


def _reading(
    letter: Letter, body: tuple[Passage, ...], documents: tuple[Passage, ...], siblings: int
) -> Reading:
    envelope = letter.envelope
    return Reading(
        envelope=envelope,
        author=letter.author,
        date=letter.date,
        subject=Passage("subject", envelope.subject),
        body=tuple(bounded(body, SEARCHED)),
        signature=next(bounded((letter.signature,), SEARCHED), Passage("signature", "")),
        whole=letter.text[:SEARCHED],
        thread=letter.quoted[:SEARCHED],
        documents=tuple(bounded(documents, SEARCHED)),
        office=frozenset(address.casefold() for address in envelope.to),
        siblings=siblings,
        cover=next(bounded((Passage("quoted", letter.cover),), SEARCHED), Passage("quoted", "")),
    )


def bounded(passages: Iterable[Passage], budget: int = SEARCHED) -> Iterator[Passage]:
    """Yield the passages as far as the budget of characters goes, the last one cut."""
    for passage in passages:
        if budget <= 0:
            return
        if len(passage.text) <= budget:
            yield passage
        else:
            anchors = tuple(anchor for anchor in passage.anchors if anchor.end <= budget)
            yield replace(passage, text=passage.text[:budget], anchors=anchors)
        budget -= len(passage.text)


def _passages(pieces: Sequence[Piece], source: Passage) -> Iterator[Passage]:
    """Yield runs of the project's own words first, its greeting and talk after them."""
    runs = [(own, list(run)) for own, run in groupby(pieces, key=_is_own)]
    for wanted in (True, False):
        for own, run in runs:
            if own == wanted:
                yield _passage(run[0].start, run[-1].end, source, own=own)


def _shared(split: Split, source: Passage) -> Iterator[Passage]:
    """Yield what opens and what closes the mail."""
    first = split.projects[0].pieces[0].start
    for side in (True, False):
        if run := [piece for piece in split.shared if (piece.start < first) == side]:
            yield _passage(run[0].start, run[-1].end, source, own=False)


def _is_own(piece: Piece) -> bool:
    return piece.role not in ("greeting", "talk")


def _passage(start: int, end: int, source: Passage, *, own: bool) -> Passage:
    low, high = start - source.start, end - source.start
    anchors = tuple(
        Anchor(a.start - low, a.end - low, a.url) for a in source.anchors if low <= a.start and a.end <= high
    )
    return Passage(source.source, source.text[low:high], start, own, anchors)
