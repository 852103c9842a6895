"""Where a letter ends: which of its lines are sign-off, signature, disclaimer or banner.

Too much cut is worse than too little: running text after a sign-off stays with the letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from brueckenpost.parsers.endings import is_authors, is_authors_given_name, is_full_name
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.signoffs import (
    advertises_mail,
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
from brueckenpost.parsers.unsigned import (
    is_form,
    nameless_start,
    next_text,
    paragraphs,
    paragraphs_from,
    with_wish,
)

_LONGEST_BLOCK = 14  # lines of an address without a sign-off
_DASHES = ("--", "-- ", "—")
_WISH, _LONG_WISH = 4, 7  # words of a wish above a name, and above a person's whole name
_THANKS = 4  # words of thanks that end a letter
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
        if nameless and (start := nameless_start(lines, cut, author, above)) is not None:
            _cut_between(lines, cut, start, len(lines))
        _cut_name(lines, cut, author)
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
    for start, end in paragraphs(lines, 0, min(len(lines), 40))[:3]:
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
    following = next_text(lines, place + 1)
    if following is None:
        return False
    text = lines[following].text
    if is_authors(text, author):
        return True
    signed = re.sub(r"^(?:euer|eure|ihr|ihre|dein|deine) ", "", text, flags=re.IGNORECASE)
    longest = _LONG_WISH if is_full_name(signed) else _WISH
    if len(lines[place].text.split()) > longest or len(text.split()) > 5 or is_sign_off(text):
        return False
    return is_name_like(signed) and not _prose_follows(lines, following + 1)


def _names_follow(lines: Sequence[Line], place: int, author: Person) -> bool:
    following = next_text(lines, place)
    if following is None:
        return False
    text = lines[following].text
    return (
        is_authors(text, author)
        or is_official(text)
        or (is_name_like(text) and not _prose_follows(lines, following + 1))
    )


def _prose_follows(lines: Sequence[Line], place: int, *, reach: int = _LONGEST_BLOCK) -> bool:
    """Tell whether running text that is no disclaimer stands in the next lines."""
    return any(is_prose(line) and not is_disclaimer(line.text) for line in lines[place : place + reach])


def _signed_below(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a letter goes on below two dashes, which then only part its sections."""
    return _prose_follows(lines, place) and any(is_sign_off(line.text) for line in lines[place : place + 60])


def _tail_end(lines: Sequence[Line], start: int) -> int:
    """Find where the letter goes on after a sign-off, else its end.

    It goes on with a paragraph of running text, unless a disclaimer stands before it.
    """
    for begin, end in paragraphs_from(lines, start + 1):
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
    for start, end in reversed(paragraphs(lines, 0, len(lines))):
        if start == 0 or any(is_postscript(line.text) for line in lines[start:end]):
            break
        text = " ".join(line.text for line in lines[start:end])
        added = is_disclaimer(text) or is_footer(text) or is_program_note(text) or advertises_mail(text)
        told = not added or is_form(lines[start:end])
        if told and not all(cut[start:end]):
            break
        cut[start:end] = [True] * (end - start)


def _cut_name(lines: Sequence[Line], cut: list[bool], author: Person) -> None:
    """Cut thanks or the author's name, with the wish above it, that stand above "-- " or a footer."""
    last = next((at for at in range(len(lines) - 1, 0, -1) if lines[at].text and not cut[at]), 0)
    if not last or not any(gone and line.text for line, gone in zip(lines[last:], cut[last:], strict=True)):
        return
    text = lines[last].text
    signs = is_authors(text, author) and ":" not in text and _program_follows(lines, last + 1)
    if signs or is_authors_given_name(text, author):
        _cut_between(lines, cut, with_wish(lines, last), last + 1)
    elif len(text.split()) <= _THANKS and is_weak_sign_off(text) and _program_follows(lines, last + 1):
        _cut_between(lines, cut, last, last + 1)


def _program_follows(lines: Sequence[Line], place: int) -> bool:
    """Tell whether the next line is one that a program adds: dashes, a rule, a phone's footer."""
    following = next_text(lines, place)
    return following is not None and (
        lines[following].text in _DASHES or is_rule(lines[following].text) or is_footer(lines[following].text)
    )


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
