"""Whether a quoted mail is what the letter is about: a forward, or only the older mail that it answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from brueckenpost.parsers.heads import Head
from brueckenpost.parsers.reading import Line
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.screening import Cue

_TAG = r"(?:\[[^\]]{0,60}\]\s*|\*\*\*[^*]{0,60}\*\*\*\s*)*"
_PREFIX = Cue(
    rf"\s*{_TAG}(?:(?P<forward>wg|fwd?|weitergeleitet|tr|pd|dw|doorst|v[sbl]|enc|i|rv|[iİ]lt|redir\.|videresend|przekaz|пересл|переслано)|"
    rf"(?P<reply>aw|re|antw|antwort|sv|odp|rif|ответ|відповідь|відп|r|bls|ynt))\s*(?:\[\d+\]|\(\d+\))?\s*[:：]",
    re.IGNORECASE,
)
_BELOW = Cue(
    r"siehe (?:\w+ )?(?:unten|anhängend|nachstehend|darunter)|\bs\. ?u\.|(?:unten|nach|an|weiter) ?(?:stehend|folgend|hängend)|"
    r"(?<!\w)(?:unten|das folgende|nachfolgend|untenstehend)|leite\w* .{0,80}weiter|weiter(?:zu)?leit|weitergeleitet|"
    r"z\. ?k(?:ts|g)?\.|zur kenntnis|zu ihrer kenntnis|fyi|for your information|see below|below|forward(?:ed|ing)?|"
    r"poniżej|przesyłam dalej|нижче|ниже",
    re.IGNORECASE,
)
_MUCH = 60  # words: a longer letter is not the cover of another one
_LITTLE = 40  # words that a cover between two mails has at most
_NOTE = 12  # words of a short note


@dataclass(frozen=True, slots=True)
class Letter:
    """What is known of the mail that stands above a head: its subject, who wrote it, to whom."""

    subject: str
    author: Person
    to: str


def is_forward(head: Head, above: Sequence[Line], letter: Letter, *, outermost: bool) -> bool:
    """Tell whether the mail below a head is forwarded rather than answered.

    `above` is what the letter says itself, without its signature. A rule that says "forwarded" is believed; else
    the subject's first prefix decides, else what the letter says. An empty letter, and one that points below,
    pass on what they quote, unless they answer the very person who wrote it. Within a forward, a letter that has
    something to say itself is the matter.
    """
    words = " ".join(line.text for line in above[:40])[:4_000]
    count = len(words.split())
    if count == 0:
        return True
    prefix = subject_prefix(letter.subject)
    if head.kind == "forward" or prefix == "forward":
        return outermost or count <= _LITTLE
    answered = bool(head.told.sender.email) and head.told.sender.email in letter.to.lower()
    if answered or count > _MUCH:
        return False
    points = bool(_BELOW.search(words))
    if prefix == "reply":
        return points and count <= _MUCH // 2
    return head.kind == "block" and (points or _is_third(head, letter, short=outermost and count <= _NOTE))


def subject_prefix(subject: str) -> str:
    """Give "forward" or "reply" as the first prefix of a subject says, else ""."""
    match = _PREFIX.match(subject[:300])
    return (match.lastgroup or "") if match else ""


def _is_third(head: Head, letter: Letter, *, short: bool) -> bool:
    """Tell whether the quoted mail went from somebody else to the letter's author, who now writes to a third.

    Above a short note, it need not be told that it went to the author: offices have many mailboxes.
    """
    sender, author = head.told.sender.email, letter.author.email.lower()
    if not sender or not author or not letter.to.strip() or sender == author:
        return False
    name = letter.author.name.lower()
    family = name.split(",")[0] if "," in name else name.split(" ")[-1]
    told = head.told.to.lower()
    return short or author in told or bool(family and re.search(rf"(?<!\w){re.escape(family)}(?!\w)", told))
