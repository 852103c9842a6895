"""Where a letter ends: which of its lines are sign-off, signature, disclaimer or banner.

Too much cut is worse than too little: running text after a sign-off stays with the letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from brueckenpost.parsers.endings import is_authors, is_authors_given_name, is_ending
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.signoffs import (
    contact_kinds,
    is_advert,
    is_banner,
    is_disclaimer,
    is_footer,
    is_name_like,
    is_official,
    is_postscript,
    is_program_note,
    is_prose,
    is_rule,
    is_sign_off,
    is_weak_sign_off,
)

_LONGEST_BLOCK = 14  # lines of an address without a sign-off
_DASHES = ("--", "-- ", "—")
_THANKS = 4  # words of thanks that end a letter
_WISH = 6  # words of a line that wishes something above the name
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
_TOLD = re.compile(
    r"(?:\w*[Vv]ideo|\w*[Ff]ilm(?:chen)?|Fotos?|Bilder|\w*[Bb]ericht|Artikel|\w*[Pp]rogramm|Termine?|Karten|Spenden\w*|Treffpunkt|Näheres|Mehr|Infos?|Informationen|Link|Nachzulesen|Zum\s[A-ZÄÖÜ]\w+)\b[^:\d@]{0,40}:\s|"
    r"(?:(?:Rück|An|Nach)?[Ff]ragen|Auskunft|Auskünfte|Anmeldung(?:en)?|Ansprech\w+|Näheres|Infos)\b.*\b(?:an|bei|gibt|erteilt|weiß|beantwortet|ist|:)\s?"
)
_SIGNING = 4  # lines: name, house, street, number
_RESUMES = 40  # words of running text after a sign-off that make it a part of the letter


def find_signature(lines: Sequence[Line], author: Person, *, last: bool = True, above: int = 0) -> list[bool]:
    """Tell for each line of a letter whether it belongs to its sign-off, signature, disclaimer or banner.

    `last` is false for a stretch between quotes, which only a sign-off or "--" ends; the first `above` lines are
    of stretches before it. A postscript stays own.
    """
    cut = [line.role in {"signature", "hidden"} for line in lines]
    if all(cut[at] or not line.text for at, line in enumerate(lines)):
        cut = [line.role == "hidden" for line in lines]
    _cut_banner(lines, cut)
    found = _cut_from_sign_offs(lines, cut, author)
    if last:
        _cut_footers(lines, cut)
        nameless = not found or _signs_above(lines, cut, author)
        if nameless and (start := _nameless_start(lines, cut, author, above)) is not None:
            _cut_between(lines, cut, start, len(lines))
        _cut_given_name(lines, cut, author)
    _cut_above(lines, cut)
    return cut


def _signs_above(lines: Sequence[Line], cut: Sequence[bool], author: Person) -> bool:
    """Tell whether the author's name is among the last own lines and not in what was cut, as above a phone's footer."""
    own = [line.text for line, gone in zip(lines, cut, strict=True) if line.text and not gone][-_SIGNING:]
    gone = (line.text for line, gone in zip(lines, cut, strict=True) if line.text and gone)
    return any(is_authors(text, author) for text in own) and not any(
        is_authors(text, author) for text in gone
    )


def _cut_banner(lines: Sequence[Line], cut: list[bool]) -> None:
    """Cut the gateway's warnings and the phone's footer at the top, at most three paragraphs."""
    for start, end in _paragraphs(lines, 0, min(len(lines), 40))[:3]:
        text = " ".join(line.text for line in lines[start:end])
        if end == len(lines) or not (is_banner(text) or is_footer(text)):
            break
        cut[start:end] = [True] * (end - start)


def _cut_from_sign_offs(lines: Sequence[Line], cut: list[bool], author: Person) -> bool:
    """Cut from each sign-off to the end, or to where running text resumes."""
    found = False
    place = 0
    while place < len(lines):
        if cut[place] or not lines[place].text or not _ends_letter(lines, cut, place, author):
            place += 1
            continue
        footer = is_footer(lines[place].text)
        end = _tail_end(lines, place)
        if not any(line.text for line in lines[place + 1 : end]) and end < len(lines):
            place += 1  # "Grüße aus Kalusch" above a report is its heading
            continue
        found = found or not footer
        _cut_between(lines, cut, place, end)
        place = end
    return found


def _ends_letter(lines: Sequence[Line], cut: Sequence[bool], place: int, author: Person) -> bool:
    text = lines[place].text
    if text in _DASHES:
        return _stands_below(lines, cut, place) and not _signed_below(lines, place + 1)
    if is_sign_off(text):
        if _prose_follows(lines, place + 1, reach=1):
            return False
        return _stands_below(lines, cut, place) or not _prose_follows(lines, place + 1)
    if is_official(text):
        return _names_follow(lines, place + 1, author) or (
            len(text.split()) > 2 and not _prose_follows(lines, place + 1)
        )
    if is_footer(text):
        return not _prose_follows(lines, place + 1)
    return is_weak_sign_off(text) and _weakly_ends(lines, place, author)


def _stands_below(lines: Sequence[Line], cut: Sequence[bool], place: int) -> bool:
    """Tell whether there is a letter above that line: "Glück auf" also opens some."""
    first = max(0, place - 60)
    return any(
        line.text and not gone for line, gone in zip(lines[first:place], cut[first:place], strict=True)
    )


def _weakly_ends(lines: Sequence[Line], place: int, author: Person) -> bool:
    """Tell whether thanks or a wish end the letter: the author's name follows, or a name and an address."""
    following = _next_text(lines, place + 1)
    if following is None:
        return False
    text = lines[following].text
    if is_authors(text, author):
        return True
    if len(lines[place].text.split()) > 4 or len(text.split()) > 5 or is_sign_off(text):
        return False
    signed = re.sub(r"^(?:euer|eure|ihr|ihre|dein|deine) ", "", text, flags=re.IGNORECASE)
    return is_name_like(signed) and not _prose_follows(lines, following + 1)


def _names_follow(lines: Sequence[Line], place: int, author: Person) -> bool:
    following = _next_text(lines, place)
    if following is None:
        return False
    text = lines[following].text
    return is_authors(text, author) or (is_name_like(text) and not _prose_follows(lines, following + 1))


def _prose_follows(lines: Sequence[Line], place: int, *, reach: int = _LONGEST_BLOCK) -> bool:
    """Tell whether running text that is no disclaimer stands in the next lines."""
    return any(is_prose(line) and not is_disclaimer(line.text) for line in lines[place : place + reach])


def _signed_below(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a letter goes on below two dashes, which then only part its sections."""
    return _prose_follows(lines, place) and any(is_sign_off(line.text) for line in lines[place : place + 60])


def _next_text(lines: Sequence[Line], place: int) -> int | None:
    return next((at for at in range(place, min(place + 4, len(lines))) if lines[at].text), None)


def _tail_end(lines: Sequence[Line], start: int) -> int:
    """Find where the letter goes on after a sign-off, else its end.

    It goes on with a paragraph of running text, unless a disclaimer stands before it.
    """
    for begin, end in _paragraphs_from(lines, start + 1):
        text = " ".join(line.text for line in lines[begin:end])
        if is_disclaimer(text) or is_footer(text):
            return len(lines)
        prose = sum(len(line.text.split()) for line in lines[begin:end] if is_prose(line))
        if prose >= _RESUMES:
            return _with_heading(lines, start + 1, begin)
    return len(lines)


def _with_heading(lines: Sequence[Line], start: int, begin: int) -> int:
    """Take the heading right above resumed text along: one bold line of its own, or one after an empty line."""
    above = begin - 1
    while above > start and not lines[above].text:
        above -= 1
    alone = above > start and not lines[above - 1].text
    return above if above > start and alone and lines[above].shape == "heading" else begin


def _cut_between(lines: Sequence[Line], cut: list[bool], start: int, end: int) -> None:
    """Cut those lines without the paragraphs that open with "P.S."."""
    postscript = False
    for place in range(start, end):
        text = lines[place].text
        if is_postscript(text) and place > start:
            postscript = True
        elif not text or is_rule(text):
            postscript = False
        cut[place] = not postscript


def _cut_footers(lines: Sequence[Line], cut: list[bool]) -> None:
    """Cut what programs and lawyers add at the very end, paragraph by paragraph from below."""
    for start, end in reversed(_paragraphs(lines, 0, len(lines))):
        if start == 0 or any(is_postscript(line.text) for line in lines[start:end]):
            break
        text = " ".join(line.text for line in lines[start:end])
        added = is_disclaimer(text) or is_footer(text) or is_program_note(text)
        told = not added or _is_form(lines[start:end])
        if told and not all(cut[start:end]):
            break
        cut[start:end] = [True] * (end - start)


def _nameless_start(lines: Sequence[Line], cut: Sequence[bool], author: Person, above: int) -> int | None:
    """Find a signature that no sign-off opens: the author's name, or an address, in the last lines."""
    end = next((at for at in range(len(lines), 0, -1) if lines[at - 1].text and not cut[at - 1]), 0)
    if end < above + 2:
        return None  # a line right below a quote answers it
    first = max(above + 1, end - _LONGEST_BLOCK)
    if is_authors_given_name(lines[end - 1].text, author):
        return _with_wish(lines, end - 1)
    for place in range(first, end):
        signed = is_authors(lines[place].text, author)
        if signed and (
            not any(map(is_prose, lines[place + 1 : end]))
            or _heads_address(lines, place, end)
            or _advertised_below(lines, place + 1, end)
        ):
            wish = _with_wish(lines, place)
            return wish if wish < place else _with_blessing(lines, place)
    starts = (
        _wished_start(lines, end),
        _address_start(lines, first, end),
        _ruled_start(lines, first, end, author),
        _closing_start(lines, end, author, above),
        _signed_start(lines, end, author, above),
    )
    return next((start for start in starts if start is not None), None)


def _heads_address(lines: Sequence[Line], place: int, end: int) -> bool:
    """Tell whether a name heads an address with no more than one line of advertising below it."""
    stop = next((at for at in range(place, end) if not lines[at].text), end)
    kinds = {kind for line in lines[place:stop] for kind in contact_kinds(line.text)}
    heads = "town" in kinds and sum(map(is_prose, lines[stop:end])) <= 1 and end - stop <= 3
    return heads and not _is_form(lines[place:stop])


def _advertised_below(lines: Sequence[Line], start: int, end: int) -> bool:
    """Tell whether all running text below a name, after an empty line, is what a free mailer advertises."""
    below = _paragraphs(lines, start, end)
    texts = [" ".join(line.text for line in lines[a:b]) for a, b in below if any(map(is_prose, lines[a:b]))]
    return (
        not any(map(is_prose, lines[start : below[0][0] + 1])) and all(map(is_advert, texts))
        if below
        else False
    )


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


def _with_wish(lines: Sequence[Line], place: int) -> int:
    """Take the short line above the name along where the two are a paragraph: "Müde, aber froh" above "Hendrik"."""
    wish = lines[place - 1].text
    alone = place >= 3 and not lines[place - 2].text
    return (
        place - 1
        if alone and 0 < len(wish.split()) <= _WISH and not wish.endswith((".", "?", ":"))
        else place
    )


def _cut_given_name(lines: Sequence[Line], cut: list[bool], author: Person) -> None:
    """Cut thanks or the author's given name, with the wish above it, that stand above "-- " or a footer."""
    last = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].text and not cut[at]), 0)
    if not last or not any(gone and line.text for line, gone in zip(lines[last:], cut[last:], strict=True)):
        return
    text = lines[last].text
    if is_authors_given_name(text, author):
        _cut_between(lines, cut, _with_wish(lines, last), last + 1)
    elif len(text.split()) <= _THANKS and is_weak_sign_off(text) and _program_follows(lines, last + 1):
        _cut_between(lines, cut, last, last + 1)


def _program_follows(lines: Sequence[Line], place: int) -> bool:
    """Tell whether the next line is one that a program adds: dashes, a rule, a phone's footer."""
    following = _next_text(lines, place)
    return following is not None and (
        lines[following].text in _DASHES or is_rule(lines[following].text) or is_footer(lines[following].text)
    )


def _address_start(lines: Sequence[Line], first: int, end: int) -> int | None:
    """Find the address block at the end: short lines, a street or town and a way to reach, no label above."""
    start = end
    while start > first and not is_prose(lines[start - 1]) and len(lines[start - 1].text) <= 120:
        start -= 1
    for begin, _ in _paragraphs(lines, start, end):
        if begin == 0 or lines[begin - 1].text.endswith(":") or _LEADS.match(lines[begin].text):
            continue
        if _TOLD.match(lines[begin].text):
            continue
        kinds = set().union(*(contact_kinds(line.text) for line in lines[begin:end]))
        filled = sum(bool(line.text) for line in lines[begin:end])
        opened = lines[begin].text
        labelled = opened.endswith(":") or any(line.shape in {"row", "item"} for line in lines[begin:end])
        labelled = labelled or _is_form(lines[begin:end])
        if filled >= 3 and kinds & {"street", "town"} and kinds & {"phone", "mail", "web"} and not labelled:
            return (
                begin
                if not any(line.text.endswith(":") for line in lines[max(0, begin - 2) : begin])
                else None
            )
    return None


def _is_form(lines: Sequence[Line]) -> bool:
    """Tell a form's fields from an address: one of them holds the project."""
    return read_form("\n".join(line.text for line in lines)) is not None


def _ruled_start(lines: Sequence[Line], first: int, end: int, author: Person) -> int | None:
    """Find a drawn rule with a logo below it, as programs of service desks end a mail, or with a name and numbers."""
    for place in range(first, end):
        following = _next_text(lines, place + 1) if is_rule(lines[place].text) else None
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


def _cut_above(lines: Sequence[Line], cut: list[bool]) -> None:
    """Cut a rule drawn right above what is cut, or below all."""
    last = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].text), 0)
    if last and not lines[last - 1].text and is_rule(lines[last].text):
        cut[last] = True
    for place in range(len(lines) - 1, 0, -1):
        if cut[place] and lines[place].text and not cut[place - 1]:
            above = place - 1
            while above > 0 and not lines[above].text and not cut[above]:
                above -= 1
            if is_rule(lines[above].text) and above > 0:
                cut[above:place] = [True] * (place - above)


def _paragraphs(lines: Sequence[Line], start: int, end: int) -> list[tuple[int, int]]:
    return list(_paragraphs_from(lines[:end], start))


def _paragraphs_from(lines: Sequence[Line], start: int) -> Iterator[tuple[int, int]]:
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
