"""How good the parser is on whole mails that people made up, with the record a careful curator makes of each.

`tests/corpus/README.md` tells where they come from. The floors stand a little below what was reached, so that a
change that makes reading worse is seen; they are no goals.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Record

from tests.corpus.compare import Case, Verdict, judge, needs_no_edit, read_corpus

CORPORA = Path(__file__).parent.parent / "corpus"
NO_EDIT = {
    "dev": 0.88,
    "a": 0.96,
    "b": 0.96,
    "c": 0.96,
    "d": 0.96,
    "e": 0.95,
    "f": 0.88,
    "g": 0.92,
    "h": 0.95,
    "i": 0.86,
    "j": 0.92,
    "k": 0.95,
    "l": 0.9,
    "m": 0.88,
    "n": 0.92,
    "o": 0.92,
    "p": 0.94,
    "q": 0.9,
    "r": 0.92,
    "s": 0.84,
    "t": 0.86,
    "u": 0.84,
    "v": 0.92,
    "w": 0.76,
    "x": 0.76,
    "y": 0.86,
    "z": 0.6,
    "aa": 0.6,
    "ab": 0.7,
    "ac": 0.78,
    "ad": 0.8,
    "ae": 0.76,
    "af": 0.74,
    "ag": 0.7,
    "ah": 0.55,
    "ai": 0.7,
    "aj": 0.5,
    "ak": 0.5,
    "al": 0.85,
    "am": 0.5,
    "an": 0.72,
    "ao": 0.88,
    "ap": 0.7,
    "aq": 0.6,
    "ar": 0.8,
    "as": 0.6,
    "at": 0.74,
    "au": 0.7,
    "av": 0.78,
    "aw": 0.84,
    "ax": 0.84,
    "ay": 0.88,
    "az": 0.84,
    "ba": 0.7,
    "bb": 0.84,
    "bc": 0.84,
    "bd": 0.6,
    "be": 0.6,
    "bf": 0.7,
    "bg": 0.92,
    "bh": 0.66,
    "bi": 0.84,
    "bj": 0.86,
    "bk": 0.82,
    "bl": 0.84,
    "bm": 0.72,
    "bn": 0.88,
    "bo": 0.84,
}
RIGHT_KIND = dict.fromkeys(NO_EDIT, 0.96) | {"dev": 0.98, "z": 0.92, "aj": 0.9}
NAMES = [name for name in NO_EDIT if (CORPORA / name).is_dir()]
SURE = 0.9


@cache
def read(name: str) -> list[tuple[Case, Record]]:
    return [(case, read_mail(case.raw)) for case in read_corpus(CORPORA / name)]


def verdicts() -> list[Verdict]:
    return [
        v for name in NAMES for case, record in read(name) for draft in judge(case, record) for v in draft
    ]


@pytest.mark.parametrize("name", NAMES)
def test_most_kinds_are_right(name: str) -> None:
    """A mail of the wrong kind is a mail that a curator must look for."""
    hits = [record.kind == case.gold["kind"] for case, record in read(name)]
    assert sum(hits) / len(hits) >= RIGHT_KIND[name]


@pytest.mark.parametrize("name", NAMES)
def test_most_drafts_need_no_edit(name: str) -> None:
    """The figure that counts: all fields right, and as many drafts as projects."""
    done = [
        needs_no_edit(case, record, draft)
        for case, record in read(name)
        if case.gold["kind"] == "submission"
        for draft in judge(case, record)
    ]
    print(f"{name}: {sum(done)} of {len(done)} drafts need no edit")  # noqa: T201 - shown by pytest -s
    assert sum(done) / len(done) >= NO_EDIT[name]


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_in_the_mail(name: str) -> None:
    """Evidence is word for word, at the place it names."""
    for case, record in read(name):
        shown = {"body": record.text, "signature": record.signature, "subject": record.message.subject}
        for draft in record.drafts:
            for quotes in draft.evidence.values():
                for quote in quotes:
                    assert quote.quote, case.name
                    if quote.source in shown:
                        assert shown[quote.source][quote.start : quote.end] == quote.quote, case.name


def test_what_is_called_sure_is_right() -> None:
    """Of the values at 0.9 and more at least 95 of 100 are right."""
    sure = [v.right for v in verdicts() if v.confidence >= SURE]
    print(f"{sum(sure)} of {len(sure)} values at {SURE} and more are right")  # noqa: T201
    assert len(sure) > 200
    assert sum(sure) / len(sure) >= 0.95


def test_most_errors_are_among_the_unsure() -> None:
    """The lowest tenth by confidence is where a curator should look: errors are several times as dense there."""
    ordered = sorted(verdicts(), key=lambda v: v.confidence)
    tenth = len(ordered) // 10
    low = sum(not v.right for v in ordered[:tenth])
    wrong = sum(not v.right for v in ordered)
    print(f"{low} of {wrong} errors are in the lowest tenth")  # noqa: T201
    assert low / tenth >= 2 * (wrong - low) / (len(ordered) - tenth)
