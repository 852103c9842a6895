"""Reply and forward heads: the lines by which mail programs introduce an older mail.

Three kinds: "attribution" ("Am 4. Mai 2022 um 10:11 schrieb ...:"), "block" (lines of "Von:", "Gesendet:", "An:",
"Betreff:", with or without a rule above) and "forward" (a rule that says that what follows was forwarded).
Each line is looked at with a bounded number of its neighbours, so that time stays linear.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from brueckenpost.parsers.davidheads import david_fields, is_david
from brueckenpost.parsers.endings import is_full_name
from brueckenpost.parsers.headdates import read_head_date
from brueckenpost.parsers.headwords import BEGINS, FORWARDED, KIND_OF, ORIGINAL, WROTE
from brueckenpost.parsers.reading import Forward, Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.screening import Cue

_LONGEST = 600  # characters of a line that are looked at
_WRAPPED = 4  # lines that an attribution or an address list is wrapped over
_FIELDS = 14  # lines of a block
_WHOLE = 4  # sender, date, recipients and subject
_WIDE = 3  # empty lines between the fields of a sure head

_FIELD = re.compile(
    r"[*_]{0,2}([^\W\d][\w .()/-]{0,24}?)[*_]{0,2}[ \t]{0,3}(?::[*_]{1,2}[ \t]*|:[ \t]+|:(?=<)|:$|：)(.*)",
    re.DOTALL,
)

_RULED = re.compile(r"[-–—_=*]{2,} ?[^-–—_=*]{3,60}[-–—_=*]{2,}\s*")
_GLUED = re.compile(
    f"({'|'.join(re.escape(label.capitalize()) for label in sorted(KIND_OF, key=len, reverse=True))}|CC|DW) ?: ?"
)
_RULE = re.compile(r"[-–—_=*~ ]{5,}$")
_FORWARDED = Cue(
    rf"[-–—_=*]{{2,}} ?{FORWARDED}"
    rf"|(?:{BEGINS}|weitergeleitete (?:nachricht|e-?mail)|forwarded message|videresendt melding|"
    r"vidarebefordrat mejl)[^:]{0,30}:? ?[-–—_=*]*$",
    re.IGNORECASE,
)
_BEGINS = Cue(BEGINS, re.IGNORECASE)
_ORIGINAL = Cue(rf"[-–—_=*> ]{{2,}}.{{0,20}}{ORIGINAL}", re.IGNORECASE)
_VERB = Cue(rf"(?<!\w){WROTE}(?!\w)", re.IGNORECASE)
_QUOTING = Cue(r"(?:zitat von|quoting|zitiere|citat z) \S", re.IGNORECASE)
_OPENS = re.compile(
    r"\W{0,3}(?:am|vom|on|le|el|il|em|op|w dniu|dnia|dne|den|в|у|a\(z\)|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|"
    r"(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun)\w*[.,])[ ,]",
    re.IGNORECASE,
)
_STAMPED = re.compile(r"\W{0,3}(?:\d{4}[/-]\d\d?[/-]\d\d?|\d{1,2}[./]\d{1,2}[./]\d{2,4})[ ,]")
_FRAMED = re.compile(r"[-–—]{2,} ?[^\W_]")
_FRAME = re.compile(r"[-–—]{2,}[^-–—].*[^\W_] ?[-–—]{2,}")
_OPENS_ANEW = re.compile(r"(?:Am|On|Le|El|Il|Em|Op|W dniu|Den) .{0,12}\d")
_CLOCK = Cue(r"(?<!\d)\d{1,2}[:.]\d\d(?!\.?\d)|(?<!\d)\d{1,2} ?(?:uhr|h|am|pm)\b", re.IGNORECASE)
_DAY = Cue(r"(?<!\d)\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d\d)?|\d{4}-\d\d-\d\d|(?<!\d)(?:19|20)\d\d(?!\d)")
_ADDRESS = Cue(r"[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_GROUPWISE = re.compile(r">>> .*(?:>>>$|[:,]$|in (?:nachricht|message) <)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """A head from line `start` to before line `end`, at the quote depth of its lines."""

    start: int
    end: int
    depth: int
    kind: str
    told: Forward


def find_heads(lines: Sequence[Line]) -> list[Head]:
    """Find every head of an older mail, in order; none overlaps another."""
    heads: list[Head] = []
    place = 0
    while place < len(lines):
        line = lines[place]
        head = None
        if line.text and line.role != "hidden":
            head = _marked_block(lines, place) or _attribution(lines, place)
        if head:
            heads.append(head)
            place = head.end
        else:
            place += 1
    return heads


def _text(lines: Sequence[Line], place: int) -> str:
    return lines[place].text[:_LONGEST].strip()


def _marked_block(lines: Sequence[Line], place: int) -> Head | None:
    """Read a block of fields, with the rule or the words above it, if it stands here."""
    text = _text(lines, place)
    david = is_david(text)
    kind = "forward" if _FORWARDED.match(text) else "original" if david or _ORIGINAL.match(text) else ""
    if not kind and _RULE.match(text):
        kind = "rule"
    if kind and (glued := _glued_fields(text)):
        return Head(
            place, place + 1, lines[place].depth, "forward" if kind == "forward" else "block", _told(glued)
        )
    start = _next_text(lines, place + 1, 5) if kind else place
    worded = kind in {"forward", "original"}
    fields, end = _fields(lines, start, _WIDE if worded else 1)
    kinds = {name for name, _ in fields}
    sure = worded or lines[place].role == "reply_head"
    if "from" in kinds and len(kinds - {"other"}) >= (2 if sure else 3):
        told = _told(fields)
        return Head(place, end, lines[place].depth, "forward" if kind == "forward" else "block", told)
    if david:
        fields, end = david_fields(lines, place)
        return Head(place, end, lines[place].depth, "block", _told(fields))
    if worded and len(text) < 200 and _is_closed(text) and start < len(lines):
        after = _attribution(lines, start)
        told = after.told if after else Forward()
        end = after.end if after else place + 1
        return Head(place, end, lines[place].depth, "forward" if kind == "forward" else "block", told)
    return None


def _is_closed(text: str) -> bool:
    """Tell whether words above older mail stand between rules, or are all that a program writes there."""
    return text.rstrip(":")[-1:] in "-–—_=*>" or (text.endswith(":") and _BEGINS.match(text) is not None)


def _glued_fields(text: str) -> list[tuple[str, str]]:
    """Read the fields that stand in the rule's own line, without a gap, as Yahoo and some phones write them."""
    rule = _RULED.match(text)
    pieces = _GLUED.split(text[rule.end() :]) if rule else []
    fields = [
        (KIND_OF[label.lower()], told.strip()) for label, told in zip(pieces[1::2], pieces[2::2], strict=True)
    ]
    told = {kind for kind, _ in fields}
    return fields if "from" in told and len(told - {"other"}) >= 2 else []


def _next_text(lines: Sequence[Line], place: int, reach: int) -> int:
    for at in range(place, min(place + reach, len(lines))):
        if lines[at].text:
            return at
    return len(lines)


def _fields(lines: Sequence[Line], start: int, gap: int) -> tuple[list[tuple[str, str]], int]:
    """Read the fields from that line on: kind and value of each, and the line after the last.

    A value may go on over a few lines, and empty lines, at most `gap`, may part two fields, where another field
    follows.
    """
    fields: list[tuple[str, str]] = []
    place = start
    while place < len(lines) and len(fields) < _FIELDS and lines[place].depth == lines[start].depth:
        if field := _field(lines, place, fields):
            fields.append(field)
            place += 1
            continue
        following = _next_field(lines, place, fields, gap) if fields else None
        if following is None:
            break
        if lines[place].text:
            kind, value = fields[-1]
            more = " ".join(_text(lines, at) for at in range(place, following))
            fields[-1] = (kind, f"{value} {more}".strip())
        place = following
    return fields, place


def _field(lines: Sequence[Line], place: int, told: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """Read a field that the block has not told yet; one that comes again belongs to the letter below."""
    match = _FIELD.match(_text(lines, place))
    kind = KIND_OF.get(match[1].strip().lower()) if match else None
    if not match or not kind or (kind != "other" and any(kind == known for known, _ in told)):
        return None
    return kind, match[2].strip()


def _next_field(lines: Sequence[Line], place: int, told: Sequence[tuple[str, str]], gap: int) -> int | None:
    """Find the field that follows a value's further lines, or empty lines; a whole head has none beyond several."""
    wrapped = bool(lines[place].text)
    whole = len({kind for kind, _ in told} - {"other"}) == _WHOLE
    reach = _WRAPPED if wrapped else 2 if whole else gap + 1
    for at in range(place + 1, min(place + reach, len(lines))):
        if lines[at].depth != lines[place].depth or (wrapped and not lines[at].text):
            return None
        if _field(lines, at, told):
            return at
        if not wrapped and lines[at].text:
            return None
    return None


def _told(fields: Sequence[tuple[str, str]]) -> Forward:
    first = dict(reversed(fields))
    return Forward(
        sender=read_person(first.get("from", "")),
        date=read_head_date(first.get("date", "")),
        subject=first.get("subject", ""),
        to=first.get("to", ""),
    )


def _attribution(lines: Sequence[Line], place: int) -> Head | None:
    """Read "Am ... schrieb ...:" and its like, wrapped over a few lines, if it begins here."""
    text = _text(lines, place)
    if _GROUPWISE.match(text):
        return _groupwise(lines, place, text)
    bare = (
        text.endswith(":") and _ADDRESS.search(text) and _DAY.search(text)
    )  # mutt: "* A <a@b> [30.04.2024]:"
    framed = text[0] in "-–—" and bool(
        _FRAMED.match(text)
    )  # Zoho: "---- Am Mo, 29 Apr. 2024 10:11 A <a@b> schrieb ----"
    opens = bool(_OPENS.match(text) or _QUOTING.match(text) or bare or framed)
    if not opens and not (_VERB.search(text) and (text.endswith(":") or _ADDRESS.search(text))):
        return None
    depth = lines[place].depth
    joined = ""
    for end in range(place + 1, min(place + _WRAPPED, len(lines)) + 1):
        line = lines[end - 1]
        if not line.text or line.depth != depth or (joined and _OPENS_ANEW.match(line.text)):
            return None
        joined = f"{joined} {_text(lines, end - 1)}".strip()
        if joined.endswith(":") or (framed and _FRAME.fullmatch(joined)):
            return _weighed(lines, place, end, joined)
    return None


def _weighed(lines: Sequence[Line], place: int, end: int, joined: str) -> Head | None:
    """Decide whether a sentence with a colon introduces an older mail, and not a quotation of the writer's own.

    With quote marks below, a verb or a date with an address is enough. Without them it takes the verb, the date,
    and a clock time or an address: "Am 3. Mai schrieb der Bürgermeister:" is the writer's own. Between dashes, the
    verb and a person's whole name do.
    """
    depth = lines[place].depth
    following = _next_text(lines, end, 6)
    deeper = following < len(lines) and lines[following].depth > depth
    verb, day = bool(_VERB.search(joined)), bool(_DAY.search(joined))
    clock, address = bool(_CLOCK.search(joined)), bool(_ADDRESS.search(joined))
    if deeper or lines[place].role == "reply_head":
        right = verb or bool(_QUOTING.match(joined)) or (day and (clock or address))
    else:
        stamped = clock and address and bool(_STAMPED.match(joined))  # "2024-04-30 9:12 GMT A <a@b>:"
        right = (verb and day and (clock or address)) or ((verb or stamped) and address and len(joined) < 200)
    told = _told_in_sentence(joined)
    right = right or (verb and bool(_FRAME.fullmatch(joined)) and is_full_name(told.sender.name))
    if not right or len(joined) > _LONGEST:
        return None
    return Head(place, end, depth, "attribution", told)


def _told_in_sentence(joined: str) -> Forward:
    """Take sender and date from an attribution: the name stands after the verb, or before it."""
    verb = _VERB.search(joined)
    before, after = (joined[: verb.start()], joined[verb.end() :]) if verb else (joined, "")
    after = after.strip(" :-–—")
    if _DAY.search(after) or not after:
        name = (
            re.split(
                r"\d{1,2}:\d\d(?::\d\d)?(?: ?Uhr| ?[AaPp][Mm])?(?: ?[+-]\d{4}| [A-Z]{3,4}(?= ))?,?|(?<=\d{4}),",
                before,
            )[-1]
            if _DAY.search(before)
            else before
        )
    else:
        name = after
    name = re.sub(r"^(?:zitat von|quoting)\s+", "", name.strip(" ,:-–—\t"), flags=re.IGNORECASE)
    return Forward(sender=read_person(name), date=read_head_date(joined))


def _groupwise(lines: Sequence[Line], place: int, text: str) -> Head:
    inner = text.strip("> ")
    day = _DAY.search(inner)
    name = inner[: day.start()] if day and day.start() else inner
    end = place + 1
    if not text.endswith((">>>", ":")) and end < len(lines) and _text(lines, end).endswith(":"):
        end += 1
    return Head(
        place, end, lines[place].depth, "block", Forward(sender=read_person(name), date=read_head_date(inner))
    )


def read_person(told: str) -> Person:
    """Read a name and an address as heads write them: `Nord, Ida <i@a.example>`, `X [mailto:x@a.example]`.

    "Family, Given" is turned round; a Notes name loses its path ("Ida Nord/Stadt/DE").
    """
    told = told[:_LONGEST]
    address = _ADDRESS.search(told)
    name = told[: address.start()] if address else told
    name = re.split(r"[<\[(;]|mailto:|via ", name)[0].strip(" \t\"'“”„,:*")
    if "/" in name:
        name = name.split("/")[0].strip()
    family, comma, given = name.partition(",")
    if comma and 0 < len(given.split()) <= 3 and len(family.split()) <= 3:
        name = f"{given.strip()} {family.strip()}"
    return Person("" if "@" in name else name, address[0].lower() if address else "")
