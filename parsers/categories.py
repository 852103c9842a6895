"""Which categories a project belongs to, from what its text does, not from words alone.

The stems stand in data/categories.toml. A heading and the opening sentences tell most; a thing told twice
counts little more than once; what only goes with a subject decides nothing alone. What all words of the text lean to
(leanings.py) weighs as much.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from brueckenpost.parsers.cues import Groups, compile_stems, find_cues, topics
from brueckenpost.parsers.leanings import find_leanings
from brueckenpost.parsers.learned import learned_of
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import CATEGORIES, Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sentences import Sentence, read_sentences

HINTED = (
    0.6  # how sure a category is that an earlier correction speaks for or against: the curator looks at it
)


_DATELINE = 30  # characters of a sentence that is more than a place and a day
FLED = 0.7  # how sure help for people who fled is, where they are only named
_FLED = Cue(
    r"\b(?:\w*[Gg]eflücht\w+|\w*[Ff]lüchtling\w*|geflohen\w*|[Vv]ertriebene\w*|[Uu]krainische\w*\s+(?:[a-zäöüß]+\s+)?(?:Kinder\w*|Frauen|Familien|Müttern?|Menschen|Jugendliche\w*)|"
    r"(?:Kindern?|Frauen|Familien|Müttern?|Menschen|Jugendlichen?|Leuten?)\s+(?:(?:und|mit)\s+\w+\s+)?aus\s+(?:der\s+)?Ukraine)|"
    # "Seit März leben 43 Kinder aus einem Heim bei Charkiw in der Schule"
    r"\b(?:leben|lebten|wohnen|wohnten)\s+(?:\w+\s+){0,4}(?:Kinder|Menschen|Frauen|Familien|Personen|Bewohner(?:innen)?|Jugendliche)\b[^.;!?]{0,80}\baus\s"
)
# "Der Eintritt ist frei, was am Ausgang in den Körben liegt, ..." collects, whatever else the evening is.
_COLLECTED = Cue(
    r"\b[Aa]m\s+Ausgang\b[^.!?]{0,60}\b(?:[Gg]esammelt|[Ss]ammel\w*|Körb\w*|Hut|Hüten?|Dosen?|Büchsen?|Spenden?)\b|"
    r"\b[Aa]m\s+(?:Eingang|Ende)\b[^.!?]{0,60}\b(?:Körbe?n?|Körbchen|Hut|Hüten?|Dosen|Büchsen)\b|"
    r"\b[Ii](?:n|m)\s+(?:(?:den|die|das|dem|unsere[nm]?|einem?)\s+)?(?:Körben?|Körbchen|Spendenk\w+)\b[^.!?]{0,40}\b(?:[Ee]uro|liegt|lag(?:en)?|kommt|kamen?|landet\w*|geworfen|gelegt)\b|"
    # what a collection pays for is another matter
    r"\b(?:Klingelbeutel|(?<!aus der )(?<!von der )(?<!durch die )(?:Tür)?[Kk]ollekten?|retiring\s+collection|bucket\s+collection)\b"
)
CUES = 0.5  # log odds that the cues of a category tell at most
FIRST = 0.67  # of the one that cues tell best
LOOSE = -0.25  # of one whose cues are scattered
OWNED = 3.0  # of one that a word of the owner's tells
LEANING = 1.0  # how much counts what all words lean to
MOST = 3  # categories of a project
CALL = "funding_call"
# What another category beside the likeliest must exceed, in log odds: the likelier that one, the more. A project has
# one in most cases, and what is nearly as likely as not may be named beside it more often than it must not.
OTHERS, SHARE = -1.6, 0.4
NEAR = 0.5  # log odds about that within which a category is nearly as likely as not
NEXT_DOOR = 0.5  # what a pair counts whose words stand in two sentences, one behind the other
# "Hilfstransporte sind nicht förderfähig", "Kleidung wird nicht mehr benötigt": what is named there is not done.
_REFUSED = Cue(
    r"\b(?:nicht|keine?[nmrs]?)\b[^.!?]{0,70}\b(?:förder\w*|gefördert|bezuschusst|finanziert|erstattet|benötigt|gebraucht|angenommen|entgegengenommen|gesammelt)\b|"
    r"\b(?:sind|ist|werden|bleiben|bleibt)\b[^.!?]{0,30}\bausgeschlossen\b|\b(?:benötigen|brauchen|nehmen|sammeln)\s+wir\s+(?:\w+\s+){0,2}(?:nicht|keine?[nmrs]?)\b",
    re.IGNORECASE,
)
MANY = 4  # weak cues in one sentence that say as much as a strong one: a list of goods


class Topic(NamedTuple):
    """A category's score over one text, the words that gave it, whether the title names it, whether a sentence does.

    One that is not `firm` has words that go with it, scattered over the text, and no sentence about it; of one that is
    `owned` a word tells that the owner named.
    """

    category: str
    score: float
    quotes: tuple[Quote, ...]
    named: bool = False
    firm: bool = False
    owned: bool = False


def find_categories(
    reading: Reading, knowledge: Knowledge, title: str = "", kept: tuple[Passage, ...] | None = None
) -> Iterator[Finding[str]]:
    """Yield each category that the project's own text (`kept`, else the body) supports, the surest first."""
    passages = kept if kept is not None else tuple(p for p in (*reading.body, *reading.documents) if p.own)
    ranked = rank_topics(passages, title, extra=knowledge.category_words)
    found = list(_choose(_weighed(ranked, passages, title)))
    found += _for_people_who_fled(found, passages)
    found += _for_what_is_collected(found, passages)
    yield from _corrected(found, reading, knowledge) if reading.siblings == 1 else found


def _weighed(ranked: list[Topic], passages: tuple[Passage, ...], title: str) -> list[tuple[float, Topic]]:
    """Give each topic the log odds that its cues and all words of the text tell, the likeliest first.

    The opening sentence is evidence of what no cue told.
    """
    told = (s.text for p in passages for s in read_sentences(p.text) if not _REFUSED.search(s.text))
    leanings = find_leanings(title, " ".join(told))
    if not leanings and ranked[0].score <= 0:
        return []
    opening = tuple(p.quote(s.start, s.end) for p in passages[:1] for s in islice(read_sentences(p.text), 1))
    best = ranked[0].score
    weighed = (
        (
            _cue_odds(rank, topic, best) + LEANING * leanings.get(topic.category, 0.0),
            topic._replace(quotes=topic.quotes or opening),
        )
        for rank, topic in enumerate(ranked)
    )
    return sorted((one for one in weighed if leanings or one[0] > 0), key=lambda one: -one[0])


def _for_people_who_fled(
    found: Iterable[Finding[str]], passages: Iterable[Passage]
) -> Iterator[Finding[str]]:
    """Yield "refugees" where what is told begins with people who fled, whatever else it is; a call names them only."""
    if {"refugees", CALL} & {finding.value for finding in found}:
        return
    told = ((passage, sentence) for passage in passages for sentence in read_sentences(passage.text))
    for passage, sentence in islice((one for one in told if len(one[1].text) >= _DATELINE), 1):
        if _FLED.search(sentence.text):
            quote = passage.quote(sentence.start, sentence.end)
            yield Finding("categories", "refugees", FLED, (quote,))


def _for_what_is_collected(
    found: Iterable[Finding[str]], passages: Iterable[Passage]
) -> Iterator[Finding[str]]:
    """Yield "fundraising" where visitors of something else give money for it at the door."""
    if {"fundraising", CALL} & {finding.value for finding in found}:
        return
    for passage in passages:
        if match := _COLLECTED.search(passage.text):
            yield Finding("categories", "fundraising", FLED, (passage.quote(*match.span()),))
            return


def _corrected(found: list[Finding[str]], reading: Reading, knowledge: Knowledge) -> Iterator[Finding[str]]:
    """Yield what was found as corrections for the sender's earlier mail let expect: less or more, but never for sure."""
    taught = {lesson.value: quote for lesson, quote in learned_of(reading, knowledge, "category")}
    for finding in found:
        quote = taught.get(f"-{finding.value}")
        sure = min(finding.confidence, HINTED) if quote else finding.confidence
        yield replace(finding, confidence=sure, quotes=(*finding.quotes, *([quote] if quote else [])))
    known = {finding.value for finding in found}
    for category in CATEGORIES:
        if category not in known and (quote := taught.get(f"+{category}")):
            yield Finding("categories", category, HINTED, (quote,))


def rank_topics(
    passages: Iterable[Passage], title: str = "", extra: Mapping[str, tuple[str, ...]] | None = None
) -> list[Topic]:
    """Score every category over the passages and the title, best first."""
    every = ((p, s) for p in passages for s in read_sentences(p.text))
    told = (_Told(place, p, s, _cues(s.text)) for place, (p, s) in enumerate(every))
    sentences = [sentence for sentence in told if sentence.cues or extra]
    named = find_cues(title)
    told_of: defaultdict[str, list[tuple[_Told | None, _Told, int]]] = defaultdict(list)
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        spoken_of = _spoken_of(frozenset(sentence.cues))
        for category in {*spoken_of, *(extra or ())}:
            told_of[category].append((before, sentence, spoken_of.get(category, 0)))
    ranked = [_topic(name, told_of[name], named, (extra or {}).get(name, ())) for name in CATEGORIES]
    return sorted(ranked, key=lambda topic: -topic.score)


@lru_cache(maxsize=4096)
def _spoken_of(cues: frozenset[int]) -> Mapping[str, int]:
    """Give the categories that one of these groups of stems speaks for or against, and how many of their pairs are whole."""
    return {
        category: sum(one in cues and two in cues for one, two in groups.pairs)
        for category, groups in topics().items()
        if not groups.numbers.isdisjoint(cues)
    }


def _cues(sentence: str) -> Mapping[int, set[str]]:
    """Find the cues of a sentence; one that refuses something tells of a call for applications only."""
    found = find_cues(sentence)
    if not found or not _REFUSED.search(sentence):
        return found
    call = topics()[CALL].numbers
    return {group: hits for group, hits in found.items() if group in call}


def subject_words(text: str) -> int:
    """Count the distinct strong cues of any category in a text: how much it says of a project."""
    found = find_cues(text)
    return (
        sum(len(found[groups.strong]) for groups in topics().values() if groups.strong in found)
        if found
        else 0
    )


class _Told(NamedTuple):
    """A sentence with the cues in it; those at the beginning weigh most."""

    place: int
    passage: Passage
    sentence: Sentence
    cues: Mapping[int, set[str]]

    def gain(self, groups: Groups, pairs: int, seen: set[str]) -> float:
        """Weigh what it says for one category, of which so many pairs stand here, counting no cue twice."""
        gained = 2.0 * _new(self.cues.get(groups.strong), seen)
        if groups.against in self.cues:
            return gained
        gained += 2.5 * pairs
        things = _new(self.cues.get(groups.weak), seen)
        return gained + 0.5 * min(2, things) + (2.0 if things >= MANY else 0.0)

    def joins(self, groups: Groups, before: _Told | None) -> float:
        """Weigh a pair whose one word stands here and whose other in the sentence right before."""
        if before is None or before.place != self.place - 1 or groups.against in self.cues:
            return 0.0
        if groups.paired.isdisjoint(self.cues) or groups.paired.isdisjoint(before.cues):
            return 0.0
        apart = (
            (one in self.cues and two in before.cues) or (two in self.cues and one in before.cues)
            for one, two in groups.pairs
            if not (one in self.cues and two in self.cues) and not (one in before.cues and two in before.cues)
        )
        return NEXT_DOOR if any(apart) else 0.0

    @property
    def weight(self) -> float:
        """Give how much counts what it says."""
        return 1.5 if self.place < 2 else 1.0


def _topic(
    category: str,
    sentences: list[tuple[_Told | None, _Told, int]],
    named: Mapping[int, set[str]],
    extra: tuple[str, ...],
) -> Topic:
    """Score one category over sentences that may speak of it, each with the one before it and the pairs in it.

    `named` are the title's cues, `extra` the owner's own stems for it.
    """
    groups = topics()[category]
    own = compile_stems(extra) if extra else None
    seen: set[str] = set()
    quotes: list[Quote] = []
    is_owned = False
    score = 4.0 * _new(named.get(groups.strong), seen) + (0.8 if groups.weak in named else 0.0)
    for before, told, pairs in sentences:
        gained = told.gain(groups, pairs, seen) + told.joins(groups, before)
        if own is not None:
            owned = _new({hit.lower() for hit in own.findall(told.sentence.text)}, seen)
            gained, is_owned = gained + 4.0 * owned, is_owned or owned > 0
        if gained >= 2:
            quotes.append(told.passage.quote(told.sentence.start, told.sentence.end))
        score += told.weight * gained
    named_so = bool(named.get(groups.strong))
    return Topic(category, score, tuple(quotes[:3]), named_so, named_so or bool(quotes), is_owned)


def _new(hits: set[str] | None, seen: set[str]) -> int:
    if not hits:
        return 0
    fresh = hits - seen
    seen |= fresh
    return len(fresh)


def _choose(weighed: list[tuple[float, Topic]]) -> Iterator[Finding[str]]:
    """Keep the likeliest category and up to two others that are likely enough beside it."""
    if not weighed:
        return
    enough = OTHERS + SHARE * weighed[0][0]
    beside = (one for one in weighed[1:MOST] if one[1].category != CALL)  # a mail is a call or names one
    likely = [*weighed[:1], *(one for one in beside if one[0] > enough)]
    doubt = 0.85 if any(abs(odds - enough) < NEAR for odds, _topic in weighed[1:]) else 1.0
    for odds, topic in likely:
        sure = 0.5 + 0.48 * math.tanh(max(0.0, odds) / 2)
        yield Finding("categories", topic.category, round(sure * doubt, 2), topic.quotes)


def _cue_odds(rank: int, topic: Topic, best: float) -> float:
    """Give the log odds of what a topic's cues tell: how far its score is above what it needs beside the best one."""
    if topic.owned:
        return OWNED
    if topic.score <= 0:
        return -CUES
    if rank == 0:
        return min(FIRST, topic.score / 6)
    odds = CUES * max(-1.0, min(1.0, topic.score / _needed(rank, topic, best) - 1))
    return odds if topic.firm else min(odds, LOOSE)


def _needed(rank: int, topic: Topic, best: float) -> float:
    """Give the score that a category beside the best one needs: the more there are, the more each; less if named."""
    share = (0.35, 0.5, 0.75)[max(0, min(rank, 3) - 1)]
    return max(5.0, best * share * (0.7 if topic.named else 1.0))
