"""What the corpora and the labelled texts teach: samples of features with the answers that people gave."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain, groupby
from pathlib import Path
from typing import NamedTuple

from brueckenpost.parsers import leanings, purpose
from brueckenpost.parsers.blocks import read_blocks
from brueckenpost.parsers.kind import asked_to_list, purpose_features
from brueckenpost.parsers.letter import read_letter
from brueckenpost.parsers.matter import Piece, heard, pieces_by_rule, read_pieces
from brueckenpost.parsers.message import read_message
from brueckenpost.parsers.partners import find_standings
from brueckenpost.parsers.period import find_times
from brueckenpost.parsers.pipeline import content_of, letter_documents, read_mail, told_projects
from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.reading import Reading as Told
from brueckenpost.parsers.record import CATEGORIES, Draft, Envelope
from brueckenpost.parsers.telling import Heard, sound_of
from brueckenpost.parsers.timing import find_timings

from tests.corpus.cases import partner_cases, time_cases
from tests.corpus.compare import Case, Gold, read_corpus, same_period, squash
from tests.corpus.placed import read_placed
from tests.corpus.short import read_short_texts
from tests.parsers.test_followups import CHANGES, REPORTS
from tests.parsers.test_kind_cases import CASES
from tests.parsers.test_neighbouring_subjects import PROJECTS as NEIGHBOURS
from tests.parsers.test_one_sentence_projects import LETTERS, PROJECTS

CORPORA = Path(__file__).parent
TELLS = "telling"
STANDS, TIMES = "partner", "period"
FEW = 8  # characters of a sentence that may stand in any text


class Sample(NamedTuple):
    """The features of a text, where it comes from, the answers that are right and those that would not be wrong."""

    counts: Mapping[str, int]
    corpus: str
    right: frozenset[str]
    allowed: frozenset[str] = frozenset()


class Reading(NamedTuple):
    """A mail of a corpus as it is read: its letter's pieces by rule and as they are told, and its drafts."""

    corpus: str
    case: Case
    by_rule: tuple[Piece, ...]
    purpose: Counter[str]
    drafts: tuple[Draft, ...]
    projects: tuple[Told, ...]


@cache
def readings(corpora: Path = CORPORA) -> tuple[Reading, ...]:
    """Read every mail of every corpus."""
    folders = sorted(path for path in corpora.iterdir() if (path / "gold").is_dir())
    return tuple(_read(folder.name, case) for folder in folders for case in read_corpus(folder))


def _read(corpus: str, case: Case) -> Reading:
    message = read_message(case.raw)
    by_rule = _letter_pieces(message, pieces_by_rule)
    drafts, projects = read_mail(case.raw).drafts, _projects_of(message)
    return Reading(corpus, case, by_rule, _purpose_of(message), drafts, projects)


def _projects_of(message: Message) -> tuple[Told, ...]:
    letter = read_letter(message)
    documents, _notes = letter_documents(letter)
    pieces = _letter_pieces(message, read_pieces)
    return tuple(told.reading for told in told_projects(letter, pieces, documents))


def _letter_pieces(message: Message, read: Callable[..., tuple[Piece, ...]]) -> tuple[Piece, ...]:
    letter = read_letter(message)
    return read(read_blocks(letter.own()), letter.text)


def _purpose_of(message: Message) -> Counter[str]:
    letter = read_letter(message)
    documents, _notes = letter_documents(letter)
    pieces = _letter_pieces(message, read_pieces)
    content = content_of(letter, pieces, documents)
    return purpose_features(message, content, asked=asked_to_list(content))


def category_samples() -> Iterator[Sample]:
    """Yield the drafts of every mail that was read with as many drafts as it has projects, and the short texts."""
    for reading in readings():
        gold = reading.case.gold
        if gold["kind"] != "submission" or len(reading.drafts) != len(gold["drafts"]):
            continue
        for told, draft in zip(gold["drafts"], reading.drafts, strict=True):
            counts = leanings.count_features(draft.title, draft.description)
            need, may = frozenset(told["categories"]["required"]), frozenset(told["categories"]["allowed"])
            yield Sample(counts, reading.corpus, need, may)
    for text in read_short_texts():
        yield Sample(leanings.count_features("", text.text), "short", text.required, text.allowed)
    for told, required, allowed in (*PROJECTS, *NEIGHBOURS):
        need, may = (frozenset(LETTERS[letter] for letter in letters) for letters in (required, allowed))
        yield Sample(leanings.count_features("", told), "short", need, may)


def standing_samples() -> Iterator[Sample]:
    """Yield the places abroad of every project of the mails that were read with as many as they have."""
    for corpus, told, project in _projects():
        ids = {f"geonames:{partner.get('geonameid')}" for partner in told["partners"]}
        names = {name for partner in told["partners"] for name in (partner["name"], *partner.get("also", ()))}
        for partner, counts in find_standings(project):
            is_partner = partner.id in ids or partner.name in names
            yield Sample(counts, corpus, frozenset({STANDS} if is_partner else ()))
    for placed in read_placed():
        for project in _projects_of(read_message(placed.raw))[:1]:
            for partner, counts in find_standings(project):
                told = any(
                    partner.name in names and partner.country == land for names, land in placed.partners
                )
                yield Sample(counts, "placed", frozenset({STANDS} if told else ()))
    for project, partners in partner_cases():
        for partner, counts in find_standings(project):
            yield Sample(counts, "short", frozenset({STANDS} if partner.name in partners else ()))


def timing_samples() -> Iterator[Sample]:
    """Yield the times that tell of every project of the mails that were read with as many as they have."""
    for corpus, told, project in _projects():
        for findings, counts in find_timings(list(find_times(project)), project):
            time = findings[0].value
            right = same_period(told.get("period") or {}, time.start, time.end)
            yield Sample(counts, corpus, frozenset({TIMES} if right else ()))
    for project, right_time in time_cases():
        for findings, counts in find_timings(list(find_times(project)), project):
            yield Sample(counts, "short", frozenset({TIMES} if findings[0].value == right_time else ()))


def _projects() -> Iterator[tuple[str, Gold, Told]]:
    """Yield each project of the mails that were read with as many as they have, with its corpus and gold."""
    for reading in readings():
        gold = reading.case.gold
        if gold["kind"] == "submission" and len(reading.projects) == len(gold["drafts"]):
            for told, project in zip(gold["drafts"], reading.projects, strict=True):
                yield reading.corpus, told, project


def purpose_samples() -> Iterator[Sample]:
    """Yield the mails of people."""
    for reading in readings():
        if reading.case.gold["kind"] in purpose.PURPOSES:
            yield Sample(reading.purpose, reading.corpus, frozenset((reading.case.gold["kind"],)))
    for written in _written_mails():
        if written.kind in purpose.PURPOSES:
            answers = "<1@netzwerkstelle.example>" if written.quoted else None
            envelope = Envelope(subject=written.subject, in_reply_to=answers)
            message = Message(envelope, plain=f"{written.body}\n\n{written.quoted}")
            yield Sample(_purpose_of(message), "written", frozenset((written.kind,)))


class Written(NamedTuple):
    """A mail of which only the text counts."""

    kind: str
    subject: str
    body: str
    quoted: str = ""


def _written_mails() -> Iterator[Written]:
    """Yield the bodies of kinds.tsv and bodies-*.txt, and the cases by which the tests tell kinds apart."""
    for kind, body in chain(_labelled("kinds.tsv", 2), _labelled("kinds-2.tsv", 2)):
        yield Written(kind, "", body.replace("\\n", "\n"))
    for marked in _marked_mails():
        paragraphs = groupby(marked.sentences, key=lambda sentence: sentence.paragraph)
        body = "\n\n".join(" ".join(sentence.text for sentence in part) for _n, part in paragraphs)
        yield Written(marked.kind, marked.subject, body)
    yield from (Written(*case) for case in CASES)
    for kind, cases in (("follow_up", CHANGES), ("submission", REPORTS)):
        for subject, text, quoted in cases:
            below = f"Am 11.09.2023 um 09:00 schrieb Netzwerkstelle:\n{quoted}" if quoted else ""
            yield Written(kind, subject, text, below)


class Marked(NamedTuple):
    """A mail whose sentences are marked: those that tell are at the places `telling`."""

    kind: str
    subject: str
    sentences: tuple[Heard, ...]
    telling: frozenset[int]


def _marked_mails() -> Iterator[Marked]:
    """Yield the mails of bodies-*.txt: "@kind subject", then a sentence a line behind "+", "-" or "=" (a heading)."""
    for path in sorted(CORPORA.glob("bodies-*.txt")):
        for mail in path.read_text("utf-8").split("\n@")[1:]:
            head, *lines = mail.split("\n")
            kind, _, subject = head.partition("\t")
            told = [(n, line) for n, line in enumerate(lines) if line[:2] in ("+ ", "- ", "= ")]
            blank = [n for n, line in enumerate(lines) if not line.strip()]
            sentences = tuple(
                Heard(line[2:], bisect(blank, n), "heading" if line[0] == "=" else "prose")
                for n, line in told
            )
            telling = frozenset(place for place, (_n, line) in enumerate(told) if line[0] != "-")
            yield Marked(kind, subject, sentences, telling)


def telling_samples() -> Iterator[Sample]:
    """Yield the sentences of projects and follow-ups, by gold where it tells and else by rule, and those of the labelled texts."""
    for reading in readings():
        if reading.case.gold["kind"] not in ("submission", "follow_up"):
            continue
        sentences = [heard(piece) for piece in reading.by_rule]
        for place, piece in enumerate(reading.by_rule):
            if piece.role in ("greeting", "contact", "link"):
                continue
            told = _told(reading.case.gold, piece.text)
            tells = piece.role in ("matter", "heading") if told is None else told
            yield Sample(sound_of(sentences, place), reading.corpus, frozenset({TELLS} if tells else ()))
    for marked in _marked_mails():
        for place in range(len(marked.sentences)):
            sound = sound_of(marked.sentences, place)
            yield Sample(sound, "written", frozenset({TELLS} if place in marked.telling else ()))
    for label, _group, text in _labelled("sentences.tsv", 3):
        around = [Heard("", n, "prose") for n in range(4)]
        sound = sound_of([*around, Heard(text, 9, "prose"), *around], 4)
        yield Sample(sound, "written", frozenset({TELLS} if label == "text" else ()))


def _told(gold: Gold, sentence: str) -> bool | None:
    """Tell whether gold has a sentence in a description or wants it left out; None where it says neither."""
    text = squash(sentence)
    musts = [squash(must) for draft in gold["drafts"] for must in draft["description_must"]]
    if any(must in text or (text in must and len(text) > FEW) for must in musts):
        return True
    bans = [squash(ban) for draft in gold["drafts"] for ban in draft["description_must_not"]]
    alone = len(gold["drafts"]) == 1  # what one project must not hold may be the other's
    banned = any(ban in text or (text in ban and len(text) > FEW) for ban in bans if ban)
    return False if alone and banned else None


def _labelled(name: str, columns: int) -> Iterator[list[str]]:
    for line in (CORPORA / name).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t", columns - 1)


LESSONS = {
    "leanings": (category_samples, CATEGORIES),
    "telling": (telling_samples, (TELLS,)),
    "standing": (standing_samples, (STANDS,)),
    "timing": (timing_samples, (TIMES,)),
    "purposes": (purpose_samples, purpose.PURPOSES),
}
