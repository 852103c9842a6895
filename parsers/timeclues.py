"""The times that a text tells, each with the sentence and the clause it stands in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from brueckenpost.parsers import clausewords
from brueckenpost.parsers import periodwords as words
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.record import Quote
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.timespans import Timespan, read_timespans

_LONGEST_SENTENCE = 600
_CLIPPED = 60  # characters of a sentence that may do without a verb


@dataclass(frozen=True, slots=True)
class Clue:
    """A stretch of time with the sentence it stands in; `span` counts in the passage."""

    span: Timespan
    sentence: str
    clause: str
    before: str
    passage: Passage
    today: dt.date | None = None  # the day of writing
    twins: bool = False  # the mail's subject is a partnership

    @property
    def quote(self) -> Quote:
        """Give the words that name the time span."""
        return self.passage.quote(self.span.start, self.span.end)


def find_clues(passage: Passage, today: dt.date | None) -> Iterator[Clue]:
    """Yield the times of a passage in order; a weekday counts from the day that was told before it."""
    anchor: dt.date | None = None
    lean = 0
    addresses = [match.span() for match in clausewords.ADDRESS.finditer(passage.text)]
    for start, sentence in _sentences(passage.text):
        # "Freitag los, Sonntag wieder da": a clipped sentence goes on in the time of the one before.
        clipped = (
            len(sentence) <= _CLIPPED and sentence[0].isupper() and not clausewords.PRESENT.search(sentence)
        )
        lean = _lean(sentence) or (lean if clipped else 0)
        for span in _spans(sentence, today, lean, anchor):
            anchor = day_of(span) or anchor if span.unit != "near_weekend" else anchor
            placed = replace(span, start=start + span.start, end=start + span.end)
            if any(begin <= placed.start < end for begin, end in addresses):
                continue
            before = passage.text[max(0, placed.start - 60) : placed.start]
            yield Clue(placed, sentence, _clause(sentence, span), before, passage, today)


def _spans(sentence: str, today: dt.date | None, lean: int, anchor: dt.date | None) -> Iterator[Timespan]:
    """Yield the times of a sentence, each in the tense of its own clause: "drei waren hier, die vierte kommt im Mai"."""
    behind = 0
    for span in read_timespans(sentence, today, lean, anchor):
        finest, wider = sorted((_between_commas(sentence, span), _clause(sentence, span)), key=len)
        present = not _lean(finest) and clausewords.PRESENT.search(finest) is not None
        own = 0 if present else _lean(finest) or _lean(wider)
        if anchor and span.unit == "weekday" and not span.dated and words.HAD_BEFORE.search(finest):
            rest = f"{' ' * behind}{sentence[behind:]}"  # "Losgefahren waren sie am Dienstag": before the day told
            turned = read_timespans(rest, anchor, -1, None)
            found = next((other for other in turned if other.start == span.start), span)
        elif (own or present) and own != lean and not span.dated:
            rest = f"{' ' * behind}{sentence[behind:]}"  # what was told before keeps its own tense
            turned = read_timespans(rest, today, own, anchor)
            found = next((other for other in turned if other.start == span.start), span)
        else:
            found = span
        yield found
        behind, anchor = found.end, day_of(found) or anchor


def day_of(span: Timespan) -> dt.date | None:
    """Give the day a time begins with, None where it is told less exactly."""
    day = span.period.start or ""
    return dt.date.fromisoformat(day) if len(day) == len("2023-03-14") else None


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for stop in [*(match.end() for match in clausewords.NEW_LINE.finditer(text)), len(text)]:
        for sentence in read_sentences(text[begin:stop], begin):
            turns = [match.end() for match in clausewords.TURN.finditer(text, sentence.start, sentence.end)]
            for first, last in pairwise([sentence.start, *turns, sentence.end]):
                yield from _short_enough(text.replace("\n", " "), first, last)  # lines may be wrapped
        begin = stop


def _short_enough(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Cut what is too long for a sentence at its blanks, for each date's surroundings are searched anew."""
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + _LONGEST_SENTENCE
        yield start, text[start:cut]
        start = cut
    yield start, text[start:end]


@lru_cache(maxsize=256)  # a clause is often its whole sentence
def _lean(sentence: str) -> int:
    if words.PAST.search(sentence) or words.PAST_PLURAL.search(sentence):
        return -1
    return 1 if words.FUTURE.search(sentence) else 0


def _between_commas(sentence: str, span: Timespan) -> str:
    begin, end = sentence.rfind(", ", 0, span.start) + 1, sentence.find(", ", span.end)
    return sentence[begin : end if end > 0 else len(sentence)]


def _clause(sentence: str, span: Timespan) -> str:
    """Give the clause around a time; what stands in brackets beside it does not end one."""
    for aside in clausewords.ASIDE.finditer(sentence):
        if not aside.start() <= span.start < aside.end():
            blank = " " * (aside.end() - aside.start())
            sentence = f"{sentence[: aside.start()]}{blank}{sentence[aside.end() :]}"
    cuts = [0, *(match.end() for match in clausewords.CLAUSE.finditer(sentence)), len(sentence)]
    begin = max(cut for cut in cuts if cut <= span.start)
    end, *more = [cut for cut in cuts if cut >= span.end]
    if more and clausewords.TIME_ALONE.fullmatch(sentence, begin, end):
        end = more[0]
    if (
        more
        and begin == 0
        and clausewords.VERB_FIRST.match(sentence, end)
        and not clausewords.FINITE.search(sentence[:end])
    ):
        end = more[0]  # "Drei Wochen vor den Ferien, am 1. Juni, sind sie angekommen"
    clause = sentence[begin:end]
    return clause if len(clause) > span.end - span.start + 12 else sentence
