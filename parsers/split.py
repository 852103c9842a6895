"""One mail, several projects: numbered, headed, announced, or told one after the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.rows import read_rows
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sections import (
    DASH,
    OWN_SIGNS,
    SHORTEST_PROJECT,
    SUBHEADING,
    is_labelled,
    stand_alone,
    topics_differ,
)

_COUNT = {"zwei": 2, "beide": 2, "beiden": 2, "two": 2, "both": 2, "drei": 3, "three": 3, "vier": 4, "four": 4, "fünf": 5, "mehrere": 2, "verschiedene": 2, "einige": 2, "mehreren": 2}  # fmt: skip
_PROJECT_NOUN = (
    r"(?:\w*projekte?n?|vorhaben|meldungen|\w*beiträge?n?|\w*punkte?n?|einträgen?|aktionen|maßnahmen|themen|sachen|dinge|"
    r"initiativen|neuigkeiten|nachrichten|aktivitäten|hinweise|veranstaltungen|angebote|mitteilungen|projects|entries|items|activities|things)"
)
_ANNOUNCED = Cue(
    rf"\b({'|'.join(_COUNT)})\s+(?:\w+\s+){{0,2}}?{_PROJECT_NOUN}\b(?!\s+gemeinsam\b)", re.IGNORECASE
)
# "zwei Sachen muss ich geradebiegen": what is counted are mistakes, not projects.
_MENDS = Cue(
    r"\b(?:korrigier\w*|korrektur\w*|richtig\w*stell\w*|berichtig\w*|gerade(?:zu)?\w*bieg\w*|gerade(?:zu)?rück\w*|änder\w*|geändert|fehler\w*|"
    r"verbesser\w*|zurücknehm\w*|widerruf\w*|(?:falsch|stimm\w+)\b)",
    re.IGNORECASE,
)
# "2. Etappe: ...": the parts of one way or plan
_STAGE = re.compile(
    r"\W*\d{1,2}\.\s+(?:Etappe|Tag|Station|Schritt|Phase|Woche|Runde|Akt|Bauabschnitt|Abschnitt|Stufe)\b"
)
_MISTAKES = Cue(
    r"\b(?:zwei|drei|vier|fünf|einige|mehrere|ein\s+paar|folgende|kleine)\s+(?:\w+\s+)?(?:fehler|korrekturen|berichtigungen|änderungen|irrtümer|schnitzer|patzer|unstimmigkeiten)\b",
    re.IGNORECASE,
)
_BOTH = Cue(r"\b(?:beides|zweierlei|dreierlei|zwei\s+(?:getrennte|einzelne)|both)\b", re.IGNORECASE)
# "c) Museumsdorf: Fehlanzeige": a point that reports nothing.
_NOTHING = re.compile(
    r"^\W*(?:fehlanzeige|entfällt|keine?\b.{0,40}|nichts(?:\s+zu\s+(?:melden|berichten))?|./\.|-+)\W*$",
    re.IGNORECASE,
)
# "Schwerte und Lünen haben nichts gemeldet." behind the projects of others
_OTHERS_NOTHING = Cue(
    r"[^.!?]*\b(?:haben|hat|kam|kamen|melde[nt]|liegt|liegen|gab|gibt)\b[^.!?]*\b(?:nichts|nicht|fehlanzeige|keine?n?)\b[^.!?]*[.!]?|[^.!?]*\b(?:überleg|prüf|berat|plan)\w+\s+noch\b[^.!?]*[.!]?|[^.!?]*\bfehlanzeige\b[^.!?]*[.!]?|"
    # "Altstadt reicht bis Jahresende nach", "Aus Neustadt kommt vielleicht noch etwas": others report later
    r"[^.!?]*\b(?:melde[nt]\s+sich|reich(?:t|en)\b[^.!?]*\bnach|(?:nach(?:zu)?|ab)(?:reich|zieh|liefer|wart)\w*|kommt\s+(?:vielleicht|wohl|eventuell|später|noch|demnächst)|(?:lässt|lassen)\s+ausrichten|folg(?:t|en)\s+(?:später|noch|nach))\b[^.!?]*[.!]?",
    re.IGNORECASE,
)
_OTHERS = 110  # characters in which others report nothing
_FOR_ALL = Cue(r"\b(?:beide[mnrs]?|alle[mnrs]?|jeweils|sämtliche\w*|both|all)\b", re.IGNORECASE)
_FOLLOWING = Cue(
    rf"\b(?:folgende[nrms]?|diese|nachstehende[nrms]?|unsere)\s+(?:\w+\s+)?{_PROJECT_NOUN}\b[^.?!]*:?\s*$",
    re.IGNORECASE,
)
_ORDINAL = r"(?:zweite[snrm]?|dritte[snrm]?|vierte[snrm]?|weitere[snrm]?|andere[snrm]?|eigene[snrm]?|nächste[snrm]?|neue[snrm]?|separate[snrm]?|eigenständige[snrm]?|second|another|separate)"
_SINGLE_NOUN = r"(?:\w*projekt|vorhaben|aktion|sache|meldung|thema|eintrag|maßnahme|initiative|beitrag|punkt|geschichte|neuigkeit|baustelle|project|entry)"
_SWITCH = Cue(
    rf"^\W*(?:(?:getrennt|losgelöst|abgesehen|gesondert|separat)\s+(?:davon|hiervon|von\s+all\s?dem),?\s+(?=[^.]{{0,60}}\b(?:ander\w+|eigene\w*|neue\w*|zweite\w*|haben\s+wir|gibt\s+es|läuft|betreib\w+|plan\w+)\b)|zweitens|drittens|viertens|secondly|(?:(?:noch\s+)?(?:et)?was\s+)?(?:ganz|völlig)\s+(?:(?:et)?was\s+)?andere\w*|(?:(?:ganz|völlig)\s+)?unabhängig\s+(?:davon|hiervon)|(?:davon|hiervon)\s+(?:(?:ganz|völlig)\s+)?unabhängig|nun\s+zu\w*\s+{_ORDINAL})\b|"
    rf"\b(?:ein|das|unser|dies\w*|als|zum|is|a|our)\s+(?:\w+\s+)?{_ORDINAL}\s+{_SINGLE_NOUN}\b|\b{_ORDINAL}\s+{_SINGLE_NOUN}\s*(?::|ist|war|betrifft|dreht|handelt)",
    re.IGNORECASE,
)
# What may add to the project or open another: the paragraph must bring a day, a link or a contact of its own. It may say that it comes in passing.
_TURN = Cue(
    r"^\W*(?:themenwechsel\b|(?:und\s+)?(?:wenn|wo|da)\s+(?:ich|wir)\s+(?:nun\s+|ja\s+|doch\s+|eh\s+)?(?:schon|gerade|einmal|ohnehin|sowieso)\s+(?:mal\s+|gerade\s+)?(?:schreibe\w*|dabei|am\s+(?:schreiben|erzählen)|berichte\w*|melde\w*)\b|(?:und\s+)?noch\s+(?:etwas|eine\s+(?:sache|meldung|aktion))\s*:|"
    r"(?:und\s+)?dann\s+(?:wären?|ist|sind|gibt\s+es|hätten?\s+wir|haben\s+wir)\s+(?:da\s+)?noch\s+(?:unser\w*|der|die|das|ein\w*)\b|"
    r"(?:außerdem|ferner|zudem|zusätzlich)\s+(?:möchten?|will|wollen|darf|dürfen)\s+(?:ich|wir)\b[^.:]{0,60}\b(?:melden|vorstellen|anmelden|nachtragen|erwähnen|hinweisen)\b|"
    r"nun\s+(?:noch\s+)?zu[mr]?\s+(?:unser\w*\s+)?(?-i:[A-ZÄÖÜ])\w+\s*[.:]|auch\s+(?:das|dies|folgendes)\s+(?:gehört|passt|könnte)\b[^.:]{0,40}:)",
    re.IGNORECASE,
)
# "Daneben haben die Umweltbetriebe ...": another does something else; "Außerdem haben wir ..." goes on.
_BESIDES = Cue(
    r"^\W*(?:außerdem|daneben|ferner|zudem|darüber\s+hinaus|des\s+weiteren|zusätzlich|gleichzeitig|parallel\s+dazu|weiterhin|überdies)\s+\w+\s+(?:(?:die|der|das|unsere?|eine?)\s+(?:(?!(?-i:[A-ZÄÖÜ]))\w+\s+)?)?(?P<who>(?-i:[A-ZÄÖÜ])\w+)",
    re.IGNORECASE,
)
# "Das eine sind die Kartoffeln. ..." and a paragraph below "Das andere findet vor der Haustür statt"
_NTH = r"(?:sache|projekt|thema|punkt|meldung|aktion|baustelle)\s+(?:nummer\s+|nr\.?\s*)?"
_ONE = Cue(
    rf"^\W*(?:{_NTH}(?:1|eins)|(?:das|die|der)\s+(?:eine|erste)|zum\s+(?:einen|ersten)|einerseits|einmal)\b",
    re.IGNORECASE,
)
_OTHER = Cue(
    rf"^\W*(?:{_NTH}(?:[2-6]|zwei|drei|vier|fünf|sechs)|(?:und\s+)?(?:das|die|der)\s+(?:andere|zweite|dritte)|zum\s+(?:anderen|zweiten)|andererseits)\b",
    re.IGNORECASE,
)
_COUNTED = Cue(
    r"^\W*(?:(?:erst|zweit|dritt|viert|fünft)ens\b|(?:sache|projekt|thema|punkt|meldung|aktion)\s+(?:(?:nummer|nr\.?)\s+)?(?:\d|[ivx]+\b|eins|zwei|drei|vier|fünf))",
    re.IGNORECASE,
)
_LONGEST_PREFACE = 180  # characters: "unser Vorstand hat folgenden Wortlaut beschlossen"
_YEAR = Cue(r"\W*(?:19|20)\d\d\W*")


@dataclass(frozen=True, slots=True)
class Project:
    """The pieces that tell one project, its heading first where it has one."""

    pieces: tuple[Piece, ...]
    heading: Piece | None = None

    def matter(self) -> str:
        """Give the project's text without its heading."""
        return " ".join(p.text for p in self.pieces if p.role == "matter")


@dataclass(frozen=True, slots=True)
class Split:
    """The projects of a mail, what belongs to all of them, and why it was parted so."""

    projects: tuple[Project, ...]
    shared: tuple[Piece, ...]
    reason: str


def split_projects(pieces: Sequence[Piece]) -> Split:
    """Part the pieces into projects; the first rule that finds several sound ones decides."""
    if rows := read_rows(pieces):
        return _tabled(pieces, rows)
    announced = _announced(pieces)
    for starts, reason, least in (
        (_numbered(pieces, announced), "numbered", 2),
        (_headed(pieces), "headed", 2),
        (_listed(pieces, announced), "announced", 2),
        (_switched(pieces), "told one after the other", 2),
        (_paragraphs(pieces, announced), "announced", 2),
        (stand_alone(pieces), "standing alone", 2),
    ):
        close = _closing(pieces, starts)
        projects = _projects(pieces[:close], starts)
        if len(projects) >= least and _sound(projects, reason, announced):
            return Split(projects, (*pieces[: starts[0]], *pieces[close:]), reason)
    heading = _first_heading(pieces)
    own = heading if heading is not None and _leads(pieces, heading) else None
    return Split((Project(tuple(pieces), own),), (), "one")


def _first_heading(pieces: Sequence[Piece]) -> Piece | None:
    """Give the first heading; what stands above the greeting is a letterhead where another one stands below."""
    greeted = next((at for at, piece in enumerate(pieces) if piece.role == "greeting"), 0)
    heads = [piece for piece in pieces[greeted:] if piece.role == "heading"] or [
        piece for piece in pieces if piece.role == "heading"
    ]
    return heads[0] if heads else None


def split_forms(pieces: Sequence[Piece], starts: Sequence[int]) -> Split:
    """Part the pieces among filled forms whose first values stand at `starts`; what stands above the first is shared."""
    if len(starts) < 2:
        return Split((Project(tuple(pieces)),), (), "form")
    firsts = [next((i for i, p in enumerate(pieces) if p.end > start), len(pieces)) for start in starts]
    parts = (tuple(pieces[a:b]) for a, b in pairwise([*firsts, len(pieces)]))
    return Split(tuple(map(Project, parts)), tuple(pieces[: firsts[0]]), "forms")


def _tabled(pieces: Sequence[Piece], rows: Sequence[tuple[Piece, ...]]) -> Split:
    """Take each row of a table as a project; what stands around the table is shared."""
    first, last = rows[0][0].start, rows[-1][-1].end
    around = (piece for piece in pieces if piece.end <= first or piece.start >= last)
    heads = (next((cell for cell in row if cell.role == "heading"), None) for row in rows)
    projects = tuple(Project(row, head) for row, head in zip(rows, heads, strict=True))
    return Split(projects, tuple(around), "rows of a table")


def _closing(pieces: Sequence[Piece], starts: list[int]) -> int:
    """Tell where closing paragraphs of contacts and talk begin that belong to all projects.

    They do when they say so ("Zu beidem: ..."), or when no project but the last has a contact of its own.
    """
    if not starts:
        return len(pieces)
    close = len(pieces)
    while close - 1 > starts[-1] and pieces[close - 1].role in ("contact", "talk", "greeting"):
        close -= 1
    while close < len(pieces) and pieces[close].block.paragraph == pieces[close - 1].block.paragraph:
        close += 1
    if nothing := _nothing_from_others(pieces[:close]):
        return close - nothing
    closing = pieces[close:]
    own = any(piece.role == "contact" for piece in pieces[starts[0] : starts[-1]])
    said = any(_FOR_ALL.search(piece.text) for piece in closing)
    return close if closing and (said or not own) else len(pieces)


def _nothing_from_others(pieces: Sequence[Piece]) -> int:
    """Count the pieces of a last paragraph which says that others report nothing."""
    last = [p for p in pieces if p.block.paragraph == pieces[-1].block.paragraph]
    told = " ".join(p.text for p in last if p.role in ("matter", "personal"))
    return len(last) if len(told) <= _OTHERS and _OTHERS_NOTHING.fullmatch(told) else 0


def _announced(pieces: Sequence[Piece]) -> int:
    """Give the number of projects that the opening announces, 0 where it does not."""
    for piece in pieces[:8]:
        if piece.role not in ("talk", "matter", "personal"):
            continue
        if _MENDS.search(piece.text):
            continue
        if found := _ANNOUNCED.search(piece.text):
            return _COUNT[found[1].casefold()]
        if piece.role == "talk" and (found := _BOTH.search(piece.text)):
            return 3 if found[0].casefold().startswith("drei") else 2
    return 0


def _numbered(pieces: Sequence[Piece], announced: int) -> list[int]:
    starts = [
        i for i, p in enumerate(pieces) if p.block.number and p.start == p.block.start and p.role != "talk"
    ]
    numbers = [pieces[i].block.number for i in starts]
    if len(starts) < 2 or numbers != list(range(1, len(starts) + 1)):
        return []
    if any(_STAGE.match(pieces[i].text) for i in starts):
        return []
    bare = not any(pieces[i].role == "heading" for i in starts)
    one = bare and announced != len(starts) and (_mends(pieces) or _led_in(pieces, starts))
    return [] if one else starts


def _mends(pieces: Sequence[Piece]) -> bool:
    """Tell whether the opening counts mistakes: what is numbered then are corrections."""
    return any(_MISTAKES.search(p.text) for p in pieces[:8] if p.role in ("talk", "matter", "personal"))


def _led_in(pieces: Sequence[Piece], starts: Sequence[int]) -> bool:
    """Tell whether a sentence tells the project that the numbers below it, line by line, only set out."""
    together = len({pieces[i].block.paragraph for i in starts}) == 1
    return together and any(piece.role == "matter" for piece in pieces[: starts[0]])


def _headed(pieces: Sequence[Piece]) -> list[int]:
    heads = [i for i, p in enumerate(pieces) if p.role == "heading"]
    starts = [i for i in heads if not (i and pieces[i - 1].role == "heading")]  # a year above a heading
    if len(starts) < 2 or any(SUBHEADING.match(pieces[i].text) for i in starts):
        return []
    return starts


def _listed(pieces: Sequence[Piece], announced: int) -> list[int]:
    """Take the items of a list as projects where the line above calls them so, or their number is the announced one."""
    starts = [
        i
        for i, p in enumerate(pieces)
        if (p.block.shape == "item" or DASH.match(p.text))
        and p.start == p.block.start
        and p.role != "contact"
    ]
    called = starts and any(_FOLLOWING.search(piece.text) for piece in pieces[: starts[0]])
    return starts if called or len(starts) == announced else []


def _switched(pieces: Sequence[Piece]) -> list[int]:
    turns = [
        i
        for i, p in enumerate(pieces)
        if i
        and p.start == p.block.start
        and p.role in ("matter", "personal", "talk")
        and (_SWITCH.search(p.text[:220]) or _turns(pieces, i))
    ]
    turns = turns or _one_and_other(pieces)
    first = next((i for i, p in enumerate(pieces) if p.role in ("matter", "heading")), None)
    if first is None or not turns:
        return []
    if len(turns) >= 2 and _ONE.search(pieces[turns[0]].text):
        return turns
    return [first, *[turn for turn in turns if turn > first]]


def _turns(pieces: Sequence[Piece], index: int) -> bool:
    """Tell whether a paragraph says that it turns to more, and brings what only a project has."""
    opening = pieces[index].text[:120]
    turns, besides = _TURN.search(opening), _BESIDES.search(opening)
    if not (turns or besides):
        return False
    number = pieces[index].block.paragraph
    said = " ".join(piece.text for piece in pieces[index:] if piece.block.paragraph == number)
    if len(said) < SHORTEST_PROJECT or not OWN_SIGNS.search(said):
        return False
    before = " ".join(p.text for p in pieces[:index] if p.role == "matter")
    another = besides is not None and besides["who"] not in before
    return bool(turns) or (another and len(before) >= SHORTEST_PROJECT and topics_differ([before, said]))


def _one_and_other(pieces: Sequence[Piece]) -> list[int]:
    """Find the paragraphs that open with "Das eine" and "Das andere"."""
    opening = [(i, p) for i, p in enumerate(pieces) if p.start == p.block.start and p.role != "greeting"]
    one = next((i for i, p in opening if _ONE.search(p.text[:60])), None)
    others = [i for i, p in opening if one is not None and i > one and _OTHER.search(p.text[:60])]
    return [one, *others] if one is not None and others else []


def _paragraphs(pieces: Sequence[Piece], announced: int) -> list[int]:
    """Take the paragraphs as projects where their number is the announced one."""
    if announced < 2:
        return []
    starts: list[int] = []
    for i, piece in enumerate(pieces):
        fresh = not i or piece.block.paragraph != pieces[i - 1].block.paragraph
        if (
            fresh
            and piece.role in ("matter", "heading")
            and len(_paragraph_text(pieces, i)) >= SHORTEST_PROJECT
        ):
            starts.append(i)
    opening = starts and _ANNOUNCED.search(_paragraph_text(pieces, starts[0]))
    starts = starts[1:] if opening and len(starts) == announced + 1 else starts
    return starts if len(starts) == announced else []


def _paragraph_text(pieces: Sequence[Piece], index: int) -> str:
    number = pieces[index].block.paragraph
    return " ".join(p.text for p in pieces if p.block.paragraph == number and p.role == "matter")


def _projects(pieces: Sequence[Piece], starts: list[int]) -> tuple[Project, ...]:
    bounds = pairwise([*starts, len(pieces)])
    told = (_project(pieces[a:b]) for a, b in bounds)
    return tuple(project for project in told if not _reports_nothing(project))


def _reports_nothing(project: Project) -> bool:
    last = project.pieces[-1]
    return len(project.matter()) < SHORTEST_PROJECT and bool(_NOTHING.match(last.text))


def _project(pieces: Sequence[Piece]) -> Project:
    first = next((i for i, piece in enumerate(pieces) if piece.role != "heading"), len(pieces))
    heads = pieces[:first]
    head = next((piece for piece in reversed(heads) if not _YEAR.fullmatch(piece.text.strip())), None)
    kept = [piece for piece in heads if piece is head] if head else list(heads)
    return Project((*kept, *pieces[first:]), head or next(iter(heads), None))


def _sound(projects: tuple[Project, ...], reason: str, announced: int) -> bool:
    """Tell whether the parts are projects of their own, not the chapters or the list of one.

    Each must tell enough by itself. Without a number announced, headed parts must also differ in what makes
    a project: their own date, link or contact, or another category.
    """
    if (
        any(len(p.matter()) < SHORTEST_PROJECT and not is_labelled(p.pieces) for p in projects)
        or len(projects) > 12
    ):
        return False
    if sum(p.matter().rstrip().endswith("?") for p in projects) * 2 > len(projects):
        return False
    if all(p.heading and _COUNTED.match(p.heading.text) for p in projects):
        return True
    if announced == len(projects) or reason in ("told one after the other", "announced", "standing alone"):
        return True
    owned = sum(any(x.role == "link" or OWN_SIGNS.search(x.text) for x in p.pieces) for p in projects)
    return owned >= len(projects) - 1 and (
        owned == len(projects) or topics_differ([p.matter() for p in projects])
    )


def _leads(pieces: Sequence[Piece], heading: Piece) -> bool:
    """Tell whether the heading stands above the matter and not somewhere inside it, but for a short preface."""
    above = [p for p in pieces if p.role == "matter" and p.start < heading.start]
    below = [p for p in pieces if p.role == "matter" and p.start > heading.start]
    if not above:
        return True
    preface = sum(len(p.text) for p in above)
    one = len({p.block.paragraph for p in above}) == 1
    told = sum(len(p.text) for p in below) >= 3 * preface
    return preface <= _LONGEST_PREFACE and one and told and not SUBHEADING.match(heading.text)
