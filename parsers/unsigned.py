"""Where a signature begins that no sign-off opens: at the author's name, an address, a drawn rule, a last line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brueckenpost.parsers.endings import is_authors, is_authors_given_name, is_ending
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.signoffs import (
    contact_kinds,
    is_advert,
    is_name_like,
    is_prose,
    is_rule,
)

_LONGEST_BLOCK = 14  # lines of an address without a sign-off
_WISH = 7  # words of a line that wishes something above the name
_FULL_NAME = re.compile(
    r"(?:Dr\. |Prof\. )*[^\W\d_a-zäöüß][\w.-]+ (?:(?:von|van|de|zu|vom) )*[^\W\d_a-zäöüß][\w-]+(?:,| \(|$)"
)
_LOGO = re.compile(r"!?\[[^\[\]]{1,80}\](?:\([^()\s]*\))?")  # how text stands for a picture
# "Mehr zum Ablauf: https://...", "Wer mitmachen will: www...": the letter still tells
_LEADS = re.compile(
    r"(?=[^:]*\b(?:zu[mr]?|über|wer|was|wo|mehr|mitmachen|ansehen|lesen|anmeld\w*)\b)[^:@\d]{8,60}:\s*(?:https?://|www\.)",
    re.IGNORECASE,
)
# "Video: verein.example/film", "Fragen an Kim Nord, nord@verein.example": of the letter, though as short as an address
_TOLD = Cue(
    r"(?:\w*[Vv]ideo|\w*[Ff]ilm(?:chen)?|Fotos?|Bilder|\w*[Bb]ericht|Artikel|\w*[Pp]rogramm|Termine?|Karten|Spenden\w*|Treffpunkt|Näheres|Mehr|Infos?|Informationen|Link|Nachzulesen|Zum\s[A-ZÄÖÜ]\w+)\b[^:\d@]{0,40}:\s|"
    r"(?:(?:Rück|An|Nach)?[Ff]ragen|Auskunft|Auskünfte|Anmeldung(?:en)?|Ansprech\w+|Näheres|Infos)\b.*\b(?:an|bei|gibt|erteilt|weiß|beantwortet|ist|:)\s?"
)
_SIGNING = 4  # lines: name, house, street, number


def next_text(lines: Sequence[Line], place: int) -> int | None:
    """Give the place of the next line with text, None where three empty ones stand before it."""
    return next((at for at in range(place, min(place + 4, len(lines))) if lines[at].text), None)


def nameless_start(lines: Sequence[Line], cut: Sequence[bool], author: Person, above: int) -> int | None:
    """Find a signature that no sign-off opens: the author's name, or an address, in the last lines."""
    end = next((at for at in range(len(lines), 0, -1) if lines[at - 1].text and not cut[at - 1]), 0)
    if end < above + 2:
        return None  # a line right below a quote answers it
    first = max(above + 1, end - _LONGEST_BLOCK)
    if is_authors_given_name(lines[end - 1].text, author):
        return with_wish(lines, end - 1)
    for place in range(first, end):
        signed = is_authors(lines[place].text, author) or _signs_address(lines[place:end], author)
        if signed and (
            not any(map(is_prose, lines[place + 1 : end]))
            or _heads_address(lines, place, end)
            or _advertised_below(lines, place + 1, end)
        ):
            wish = with_wish(lines, place)
            return wish if wish < place else _with_blessing(lines, place)
    starts = (
        _wished_start(lines, end),
        _address_start(lines, first, end),
        _ruled_start(lines, first, end, author),
        _closing_start(lines, end, author, above),
        _signed_start(lines, end, author, above),
    )
    return next((start for start in starts if start is not None), None)


def _signs_address(lines: Sequence[Line], author: Person) -> bool:
    """Tell the author's given name above an office and a number: "Kim", "Jugendwart Turnverein", "0231 555 11"."""
    reached = any(contact_kinds(line.text) & {"phone", "mail", "street"} for line in lines[1:])
    return reached and is_authors_given_name(lines[0].text, author)


def _heads_address(lines: Sequence[Line], place: int, end: int) -> bool:
    """Tell whether a name heads an address with no more than one line of advertising below it."""
    stop = next((at for at in range(place, end) if not lines[at].text), end)
    kinds = {kind for line in lines[place:stop] for kind in contact_kinds(line.text)}
    heads = "town" in kinds and sum(map(is_prose, lines[stop:end])) <= 1 and end - stop <= 3
    return heads and not is_form(lines[place:stop])


def _advertised_below(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether all running text below a name, after an empty line, is what a free mailer advertises."""
    blank = next((at for at in range(start, end) if not lines[at].text), end)
    texts = [" ".join(line.text for line in lines[a:b]) for a, b in paragraphs(lines, blank, end)]
    return bool(texts) and not any(map(is_prose, lines[start:blank])) and all(map(is_advert, texts))


def _with_blessing(lines: Sequence[Line], place: int) -> int:
    """Take a wish in a line of its own above the name along: "Gelobt sei Jesus Christus!"."""
    above = place - 1
    while above > 1 and not lines[above].text:
        above -= 1
    text = lines[above].text
    alone = above > 1 and not lines[above - 1].text
    return above if alone and 0 < len(text.split()) <= _WISH and text.endswith(("!", ",")) else place


def _wished_start(lines: Sequence[Line], end: int) -> int | None:
    """Find a wish above a name that are the last paragraph: "Ski heil!" above "Anna Wald, Jugendwartin"."""
    if end < 4 or lines[end - 3].text:
        return None
    wish, name = lines[end - 2].text, lines[end - 1].text
    told = 0 < len(wish.split()) <= _WISH and wish.endswith(("!", ",")) and not any(map(str.isdigit, wish))
    return end - 2 if told and is_name_like(name) and _FULL_NAME.match(name) else None


def with_wish(lines: Sequence[Line], place: int) -> int:
    """Take the short line above the name along where the two are a paragraph: "Müde, aber froh" above "Hendrik"."""
    wish = lines[place - 1].text
    alone = place >= 3 and not lines[place - 2].text
    return (
        place - 1
        if alone and 0 < len(wish.split()) <= _WISH and not wish.endswith((".", "?", ":"))
        else place
    )


def _address_start(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Find the address block at the end: short lines, a street or town and a way to reach, no label above."""
    start = end
    while start > first and not is_prose(lines[start - 1]) and len(lines[start - 1].text) <= 120:
        start -= 1
    for begin, _ in paragraphs(lines, start, end):
        if begin == 0 or lines[begin - 1].text.endswith(":") or _LEADS.match(lines[begin].text):
            continue
        if _TOLD.match(lines[begin].text):
            continue
        kinds = set().union(*(contact_kinds(line.text) for line in lines[begin:end]))
        filled = sum(bool(line.text) for line in lines[begin:end])
        opened = lines[begin].text
        labelled = opened.endswith(":") or any(line.shape in {"row", "item"} for line in lines[begin:end])
        labelled = labelled or is_form(lines[begin:end])
        if filled >= 3 and kinds & {"street", "town"} and kinds & {"phone", "mail", "web"} and not labelled:
            return (
                begin
                if not any(line.text.endswith(":") for line in lines[max(0, begin - 2) : begin])
                else None
            )
    return None


def is_form(lines: Sequence[Line]) -> bool:
    """Tell a form's fields from an address: one of them holds the project."""
    return read_form("\n".join(line.text for line in lines)) is not None


def _ruled_start(lines: Sequence[Line], first: int, end: int, author: Person) -> int | None:
    """Find a drawn rule with a logo below it, as programs of service desks end a mail, or with a name and numbers."""
    for place in range(first, end):
        following = next_text(lines, place + 1) if is_rule(lines[place].text) else None
        if following is None or following >= end:
            continue
        below = [line for line in lines[following:end] if line.text]
        if _LOGO.fullmatch(below[0].text[:400]):
            return place
        known = len(below) <= 3 or any(contact_kinds(line.text) for line in below)
        named = _FULL_NAME.match(below[0].text) and is_ending(below[0].text, author, lines[0].text)
        if known and named and not any(map(is_prose, below)):
            return place
    return None


def _closing_start(lines: Sequence[Line], end: int, author: Person, first: int) -> int | None:
    """Find a last line that only signs, below an empty line or a finished sentence."""
    above = next((at for at in range(end - 2, first - 1, -1) if lines[at].text), None)
    if above is None or lines[above].text.endswith(":") or lines[end - 1].shape == "item":
        return None
    if above == end - 2 and not lines[above].text.endswith((".", "!", "?", ")")):
        return None
    if lines[above].text.startswith("- ") or lines[above].shape == "item":
        return None
    opening = next(line.text for line in lines if line.text)[:120]
    return end - 1 if is_ending(lines[end - 1].text, author, opening) else None


def _signed_start(lines: Sequence[Line], end: int, author: Person, first: int) -> int | None:
    """Find a last paragraph of a person's name with an office and a number below it, behind a finished sentence."""
    start = next((at for at in range(end - 1, first, -1) if not lines[at - 1].text), 0)
    above = next((at for at in range(start - 1, first - 1, -1) if lines[at].text), None)
    below = lines[start + 1 : end]
    if above is None or not 0 < len(below) <= _SIGNING or not lines[above].text.endswith((".", "!", "?")):
        return None
    told = any(
        is_prose(line) or line.shape in {"row", "item"} or _FULL_NAME.match(line.text) for line in below
    )
    opening = next(line.text for line in lines if line.text)[:120]
    rank, _, rest = lines[start].text.partition(" ")
    signs = any(
        _FULL_NAME.fullmatch(name) and is_ending(name, author, opening)
        for name in (lines[start].text, rest if rank[:1].isupper() else "")
    )
    return start if signs and not told else None


def paragraphs(lines: Sequence[Line], start: int, end: int) -> list[tuple[int, int]]:
    """Give begin and end of each stretch of lines with text between two places."""
    return list(paragraphs_from(lines[:end], start))


def paragraphs_from(lines: Sequence[Line], start: int) -> Iterator[tuple[int, int]]:
    """Give begin and end of each stretch of lines with text."""
    begin = None
    for place in range(start, len(lines)):
        if lines[place].text and begin is None:
            begin = place
        elif not lines[place].text and begin is not None:
            yield begin, place
            begin = None
    if begin is not None:
        yield begin, len(lines)
