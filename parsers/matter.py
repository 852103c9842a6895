"""The project's own words: each sentence of the own text gets a role, from greeting to matter.

What a sentence is depends on where it stands: at the edges of a mail people talk to each other, in its middle
they tell. So weak signs of talk count at the edges only, and what a heading stands above is told from there on.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from brueckenpost.parsers.blocks import Block
from brueckenpost.parsers.categories import subject_words
from brueckenpost.parsers.courtesies import announces
from brueckenpost.parsers.foot import is_foot
from brueckenpost.parsers.givennames import is_given_name
from brueckenpost.parsers.language import find_language
from brueckenpost.parsers.pointers import points_to
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.talk import addresses_reader, greeting_end, is_office_talk, is_personal
from brueckenpost.parsers.telling import Heard, telling_odds

_WISH = re.compile(
    r"\W*(?:Bitte|Achtung|Wichtig|Kein|Keine|Nicht|Nur)\b"
)  # "Bitte keine Kleidung!" heads nothing
_LEAD_IN = re.compile(r":\s*$")
# "Ihre Ansprechpartnerin:" above a name, an office and a number in lines of their own
_CONTACT_HEAD = re.compile(
    r"\W*(?:(?:Ihre?|unsere?|die|der)\s+)?(?:Ansprech\w+|Kontakt\w*|Auskunft|Auskünfte|Rückfragen|Fragen|Infos?|Weitere\s+Informationen|Anmeldung(?:en)?|Ansprache)\b[^.!?]{0,40}:\s*",
    re.IGNORECASE,
)
_SENTENCE = 3  # blanks of what is a sentence, not "z. Hd."
_CONTACT_LINE = 60  # characters of a line of a contact block
# "wie besprochen kurz zu uns: Die Löschgruppe hat ...": only what stands before the colon is talk.
_LEADING_TALK = re.compile(
    r"(?![^:]*\b(?:zur\s+info\w*|kenntnis\w*|intern\w*|unter uns|nebenbei|übrigens|am rande|ps|p\.\s?s\.)\b)[^:\n]{6,140}:\s+(?!\(?[+0]\d)(?=\S.{35})",
    re.DOTALL | re.IGNORECASE,
)
# "seit 14. März ist die Seite online – bitte teilen!": only what stands behind the dash is talk.
_TRAILING_TALK = re.compile(r"(?<=\w{2})\s+[–-]+\s+(?=bitte\s[^.:;]{3,60}$)", re.IGNORECASE)
# "So, jetzt muss ich zum Chor.": who speaks of himself in a line of its own at the end takes his leave.
_LEAVES = re.compile(r"\b(?:ich|mir|mich)\b(?=[^\d]*$)", re.IGNORECASE)
# "So, jetzt ist der Chef zufrieden.": the same, said of another
_DONE = re.compile(r"\W*so,\s+(?:jetzt|nun|und jetzt|und nun)\b\D*", re.IGNORECASE)
_SPOKEN = ("greeting", "talk", "personal")
_LEADING = 60  # characters of a personal line that leads in, figures or not
_LEAVING = 80  # characters
# "Bis denne": a sentence has a full stop, a list its marks.
_FAREWELL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+){0,3}[,!]?")
# "ich bin Mila und mache mit": who writes, not what is told.
_WHO_WRITES = re.compile(r"\W*ich\s+bin\s+(?:(?:die|der|s)\s+)?(?P<name>[A-ZÄÖÜ][^\W\d_]+)", re.IGNORECASE)
_NAMES_ALONE = re.compile(r"[^\W\d_]+(?:(?:,|\s*[&+]|\s+und|\s+u\.)\s*[^\W\d_]+)+[.!]?")
_TOPIC = Cue(r"\bukrain|partner|\d", re.IGNORECASE)

LEAD_LIMIT = 900
# Log odds beyond which the sound of a sentence outweighs a rule, chosen on corpora that were left out of learning:
TELLS, TALKS = 2.7, -0.5  # above, what is talk by rule tells the project; below, what tells by rule is talk
WHOLE = 30  # characters of a sentence; what is shorter is a part of one
LEARNED = frozenset(("de", "en", "uk", "ru"))  # languages of the texts that taught how sentences sound
LITTLE = 120  # characters of the matter below which a mail tells little
WEIGHED = 200  # sentences of a mail whose sound is weighed
LISTENED = (
    60_000  # characters behind which nobody talks to the office any more: the work for one mail is bounded
)
_TELLING = 3  # sentences of a paragraph that make it the project's
LONGEST_SENTENCE = 1_000  # characters of a sentence that tell its role


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence or heading with its role: heading, greeting, talk, personal, contact, link or matter.

    A "cell" is what a table of projects says of one beside its text: its town, its time.

    `sound` is the log odds that it tells the project, by how it sounds.
    """

    start: int
    end: int
    text: str
    role: str
    block: Block
    sound: float = 0.0


def read_pieces(blocks: tuple[Block, ...], text: str) -> tuple[Piece, ...]:
    """Give the pieces of the own text in order, each with its role: by rule, and by how it sounds where that is plain.

    What little a mail tells by rule is not taken from it for how it sounds, nor what it tells in a language that was
    not learned: its words would sound like others of German.
    """
    return _cut_foot(_by_sound(pieces_by_rule(blocks, text), text))


def _by_sound(pieces: tuple[Piece, ...], text: str) -> tuple[Piece, ...]:
    if find_language(text) not in LEARNED:
        return pieces
    odds = telling_odds([heard(piece) for piece in pieces[:WEIGHED]])
    sounding = (*map(_reconsidered, pieces, odds), *pieces[WEIGHED:])
    told = sum(len(piece.text) for piece in sounding if piece.role == "matter")
    return sounding if told >= LITTLE else pieces


def heard(piece: Piece) -> Heard:
    """Give what is heard of a piece."""
    return Heard(piece.text, piece.block.paragraph, piece.block.shape)


def _reconsidered(piece: Piece, odds: float) -> Piece:
    """Give a piece with its sound, and with the role that it tells plainly against the rule."""
    piece = replace(piece, sound=odds)
    if piece.role in ("matter", "heading") and odds < TALKS:
        return replace(piece, role="talk")
    if piece.role in ("talk", "personal") and odds > TELLS and _is_whole(piece.text):
        return replace(piece, role="matter")
    return piece


def _is_whole(text: str) -> bool:
    """Tell a sentence from a part of one, such as what leads in to the text below."""
    return len(text) >= WHOLE and not text.endswith(":")


def pieces_by_rule(blocks: tuple[Block, ...], text: str) -> tuple[Piece, ...]:
    """Give the pieces of the own text in order, each with the role that rules tell.

    Only what is surely for the office is taken out in the middle; at both ends personal words go too, and
    what stands above the first heading when it introduces the mail rather than the project.
    """
    pieces = _contact_blocks([piece for block in blocks for piece in _pieces(block, text)])
    pieces = _cut_silent_opening(_cut_lead_in(_cut_above_heading(_cut_announcement(pieces))))
    pieces = _cut_edge(pieces)
    return tuple(reversed(_cut_edge(list(reversed(_cut_leave(pieces))), closing=True)))


def _contact_blocks(pieces: list[Piece]) -> list[Piece]:
    """Take the short lines below "Ihre Ansprechpartnerin:" as parts of the contact."""
    out: list[Piece] = []
    paragraph = -1
    for at, piece in enumerate(pieces):
        if piece.role != "greeting" and _CONTACT_HEAD.fullmatch(piece.text):
            paragraph = pieces[at + 1].block.paragraph if at + 1 < len(pieces) else -1
            out.append(replace(piece, role="contact"))
            continue
        inside = piece.block.paragraph == paragraph and len(piece.text) <= _CONTACT_LINE
        if (
            inside
            and not (piece.text.rstrip().endswith((".", "!", "?")) and piece.text.count(" ") >= _SENTENCE)
            and piece.role in ("matter", "personal")
        ):
            out.append(replace(piece, role="contact"))
            continue
        paragraph = paragraph if piece.block.paragraph == paragraph and piece.role == "contact" else -1
        out.append(piece)
    return out


def _cut_foot(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Take the writer's address in the last paragraph that tells something as part of the contact."""
    last = next((p.block.paragraph for p in reversed(pieces) if p.role in ("matter", "heading")), None)
    foot = [p for p in pieces if p.block.paragraph == last and p.role in ("matter", "heading", "personal")]
    above = any(p.role == "matter" and p.block.paragraph != last for p in pieces)
    if not above or not is_foot([piece.text for piece in foot]):
        return pieces
    return tuple(replace(piece, role="contact") if piece in foot else piece for piece in pieces)


def matter_of(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """Give the pieces that tell the project; where none is left, all but the greeting."""
    told = tuple(piece for piece in pieces if piece.role in ("matter", "heading"))
    if any(piece.role == "matter" for piece in told):
        return told
    return tuple(piece for piece in pieces if piece.role != "greeting")


def _pieces(block: Block, text: str) -> Iterator[Piece]:
    raw = text[block.start : block.end]
    if block.start > LISTENED:
        yield Piece(block.start, block.end, block.text, "matter", block)
        return
    if block.shape == "heading":
        yield from _heading(block)
        return
    cut = greeting_end(raw) if block.paragraph <= 3 else 0
    if cut:
        yield Piece(block.start, block.start + cut, raw[:cut].strip(), "greeting", block)
    for sentence in read_sentences(raw[cut:], block.start + cut):
        role = _role(sentence.text, block)
        if role == "talk" and (tail := _TRAILING_TALK.search(sentence.text)):
            yield from _parted(sentence.start, sentence.text, tail, block)
            continue
        lead = _LEADING_TALK.match(sentence.text)
        lead = lead if lead and (role == "talk" or _only_leads(lead.group())) else None
        rest = _role(sentence.text[lead.end() :], block) if lead else ""
        if lead and rest in ("matter", "personal"):
            split = sentence.start + lead.end()
            yield Piece(sentence.start, split, lead.group().rstrip(), "talk", block)
            yield Piece(split, sentence.end, sentence.text[lead.end() :], rest, block)
        else:
            yield Piece(sentence.start, sentence.end, sentence.text, role, block)


def _only_leads(lead: str) -> bool:
    """Tell whether what stands before a colon is talk by itself: "kurze Info von uns: Auf dem Markt ..."; a date is not."""
    return not re.search(r"\d", lead) and is_office_talk(lead)


def _heading(block: Block) -> Iterator[Piece]:
    reach = points_to(block.text, block)
    role = "talk" if is_office_talk(block.text) else "matter" if _WISH.match(block.text) else "heading"
    tail = _TRAILING_TALK.search(block.text) if role == "talk" else None
    if tail:
        yield from _parted(block.start, block.text, tail, block)
    else:
        yield Piece(block.start, block.end, block.text, reach or role, block)


def _parted(start: int, text: str, dash: re.Match[str], block: Block) -> Iterator[Piece]:
    """Yield a sentence in two: what stands before a dash, and the talk behind it."""
    told = text[: dash.start()]
    yield Piece(start, start + len(told), told, _role(told, block), block)
    yield Piece(start + dash.end(), start + len(text), text[dash.end() :], "talk", block)


def _role(sentence: str, block: Block) -> str:
    sentence = sentence[:LONGEST_SENTENCE]
    reach = points_to(sentence, block)
    if reach:
        return reach
    who = _WHO_WRITES.match(sentence)
    if is_office_talk(sentence) or (who and is_given_name(who["name"])):
        return "talk"
    return "personal" if is_personal(sentence) else "matter"


def _tells(piece: Piece) -> bool:
    return bool(_TOPIC.search(piece.text)) or subject_words(piece.text) > 0


def _only_addresses(piece: Piece) -> bool:
    """Tell whether a sentence speaks to the office and gives no figure and hardly a thing of the project."""
    return addresses_reader(piece.text) and not re.search(r"\d", piece.text) and subject_words(piece.text) < 2


def _cut_announcement(pieces: list[Piece]) -> list[Piece]:
    """Take first sentences as talk that only say that something follows, where it does."""
    out = list(pieces)
    for i, piece in enumerate(out):
        if piece.role in ("matter", "personal") and announces(piece.text):
            follows = sum(len(later.text) for later in out[i + 1 :] if later.role in ("matter", "heading"))
            if follows > len(piece.text):
                out[i] = replace(piece, role="talk")
                continue
        if piece.role not in ("greeting", "talk"):
            break
    return out


def _cut_above_heading(pieces: list[Piece]) -> list[Piece]:
    """Take what stands above the first heading as talk, where it speaks to the office.

    A mail whose text begins at once and has sub-headings further down keeps its beginning.
    """
    first = next((i for i, piece in enumerate(pieces) if piece.role == "heading"), None)
    if first is None or first == 0:
        return pieces
    above = [piece for piece in pieces[:first] if piece.role != "greeting"]
    length = sum(len(piece.text) for piece in above)
    below = sum(len(piece.text) for piece in pieces[first:])
    spoken = sum(len(piece.text) for piece in above if piece.role in ("talk", "personal"))
    leads = bool(above) and bool(_LEAD_IN.search(above[-1].text))
    if length > min(LEAD_LIMIT, below) or not (leads or spoken * 4 >= length):
        return pieces
    return [_spoken(piece) for piece in pieces[:first]] + pieces[first:]


def _cut_lead_in(pieces: list[Piece]) -> list[Piece]:
    """Take an opening paragraph of one sentence with a colon at its end as talk: it announces the text below.

    One that ends with such a request to the office is talk as a whole, where more is told below.
    """
    pieces = _cut_above_request(pieces)
    first = next((i for i, piece in enumerate(pieces) if piece.role not in _SPOKEN), None)
    if first is None or first + 1 >= len(pieces):
        return pieces
    lead, after = pieces[first], pieces[first + 1]
    tells = re.search(r"\d", lead.text) and not (len(lead.text) <= _LEADING and is_personal(lead.text))
    announces = bool(_LEAD_IN.search(lead.text)) and len(lead.text) <= 160 and not tells
    if (
        announces
        and lead.block.paragraph != after.block.paragraph
        and after.block.shape in ("prose", "heading")
    ):
        return [*pieces[:first], replace(lead, role="talk"), *pieces[first + 1 :]]
    return pieces


def _cut_above_request(pieces: list[Piece]) -> list[Piece]:
    """Take what an opening paragraph says above "Bitte ändern Sie:" or "Stattdessen dies:" as talk."""
    for at, lead in enumerate(pieces):
        if lead.role != "talk" or not _LEAD_IN.search(lead.text):
            continue
        above = [p for p in pieces[:at] if p.block.paragraph == lead.block.paragraph and p.role != "greeting"]
        earlier = (p for p in pieces[:at] if p.block.paragraph != lead.block.paragraph)
        told = sum(len(piece.text) for piece in pieces[at + 1 :] if piece.role == "matter")
        if above and told >= sum(len(p.text) for p in above) and all(p.role in _SPOKEN for p in earlier):
            return [_spoken(piece) if piece in above else piece for piece in pieces]
    return pieces


def _cut_silent_opening(pieces: list[Piece]) -> list[Piece]:
    """Take an opening paragraph as talk where part of it speaks in person and the rest tells nothing: "nur kurz, es schellt gleich"."""
    opening = next((p.block.paragraph for p in pieces if p.role != "greeting"), None)
    first = [p for p in pieces if p.block.paragraph == opening and p.role != "greeting"]
    told = [p for p in first if p.role == "matter"]
    later = any(p.role == "matter" and p.block.paragraph != opening for p in pieces)
    if not later or len(told) == len(first) or any(p.role == "heading" or _tells(p) for p in first):
        return pieces
    return [_spoken(p) if p in first else p for p in pieces]


def _cut_leave(pieces: list[Piece]) -> list[Piece]:
    """Take a last paragraph of one short sentence about the writer alone, or of two or three words, as talk."""
    if len(pieces) < 3:
        return pieces
    last, before = pieces[-1], pieces[-2]
    apart = last.block.paragraph != before.block.paragraph or before.role == "talk"
    alone = apart and last.block.shape == "prose"
    said = _LEAVES.search(last.text) or _DONE.fullmatch(last.text)
    leaves = said or _FAREWELL.fullmatch(last.text) or _only_names(last.text)
    if alone and len(last.text) <= _LEAVING and last.role != "contact" and leaves:
        return [*pieces[:-1], replace(last, role="talk")]
    return pieces


def _only_names(line: str) -> bool:
    """Tell "Finn, Polina + Jule": the writers' names."""
    return bool(_NAMES_ALONE.fullmatch(line)) and all(
        is_given_name(word) for word in re.findall(r"[^\W\d_]{3,}", line) if word != "und"
    )


def _spoken(piece: Piece) -> Piece:
    return piece if piece.role in ("greeting", "link", "contact") else replace(piece, role="talk")


def _cut_edge(pieces: list[Piece], *, closing: bool = False) -> list[Piece]:
    """Take personal words at the beginning of the list as talk, until a sentence tells something."""
    out: list[Piece] = []
    edge = True
    told = Counter(piece.block.paragraph for piece in pieces if piece.role == "matter")
    for piece in pieces:
        # "Nachts Alarm, dazwischen die beste Suppe meines Lebens" closes a paragraph that tells.
        within = closing or not edge or len(piece.text) > _LEADING
        within = within and told[piece.block.paragraph] >= _TELLING and not addresses_reader(piece.text)
        if (
            edge
            and piece.role == "personal"
            and not within
            and not (_tells(piece) and not _only_addresses(piece))
        ):
            out.append(replace(piece, role="talk"))
            continue
        if piece.role in ("matter", "heading", "personal"):
            edge = False
        out.append(replace(piece, role="matter") if within and piece.role == "personal" else piece)
    return [
        replace(p, role="matter") if p.role == "personal" and _settled(out, i) else p
        for i, p in enumerate(out)
    ]


def _settled(pieces: list[Piece], index: int) -> bool:
    """Tell whether a personal sentence stands within the matter (matter follows it and goes before it)."""
    before = any(piece.role == "matter" for piece in pieces[:index])
    after = any(piece.role == "matter" for piece in pieces[index + 1 :])
    return (before and after) or _tells(pieces[index])
