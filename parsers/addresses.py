"""Mailboxes and message ids out of header values (RFC 5322, and what programs write instead)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brueckenpost.parsers.headers import decode_words
from brueckenpost.parsers.record import Person

TOKEN = re.compile(
    r"""
      (?P<encoded> =\?[^?\s]{1,80}+\?[bqBQ]\?[^?]*+\?= )
    | " (?P<quoted> [^"\\]*+ (?: \\. [^"\\]*+ )*+ ) (?: " | \\?\Z )
    | < (?P<angle> [^<>]*+ ) >?
    | \( (?P<comment> [^()]*+ ) \)?
    | (?P<mark> [,;:] )
    | (?P<word> [^"<(,;:=]++ | . )
    """,
    re.VERBOSE | re.DOTALL,
)
ADDRESS = re.compile(r"(?<![^\s@<>])[^\s@<>]++@[^\s@<>]++")
ID = re.compile(r"<([^<>]{1,998})>")
LIMIT = 1_000
"""Mailboxes read from one header."""


def read_mailboxes(value: str) -> tuple[Person, ...]:
    """Read the mailboxes of a From, To or Cc value, at most 1,000.

    A group's name is dropped, its members stay. An unquoted comma in a name ("Müller, Hans <h@...>") does not
    part it.
    """
    people: list[Person] = []
    waiting = ""
    for mailbox in _split(value):
        person = mailbox.person()
        if not person.email and "@" not in person.name and not mailbox.angle_seen:
            waiting = f"{waiting}{person.name}, " if person.name else waiting
            continue
        people.append(Person(waiting + person.name, person.email) if waiting else person)
        waiting = ""
        if len(people) == LIMIT:
            break
    return tuple(people)


class _Mailbox:
    """The pieces of one mailbox while it is read."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.comments: list[str] = []
        self.angle = ""
        self.angle_seen = False

    def person(self) -> Person:
        """Read what was gathered of one address."""
        name, email = decode_words("".join(self.words)), _bare(self.angle)
        if not self.angle_seen and (match := ADDRESS.search(name)):
            email = _bare(match.group())
            name = f"{name[: match.start()]} {name[match.end() :]}".strip(" <>")
        if not name.strip() and self.comments:
            name = decode_words(self.comments[-1])
        name = _tidy(name)
        return Person("" if name.lower() == email.lower() else name, email)


def _split(value: str) -> Iterator[_Mailbox]:
    grouped = ";" in value
    mailbox = _Mailbox()
    for token in TOKEN.finditer(value):
        kind, text = str(token.lastgroup), token[str(token.lastgroup)]
        if kind == "mark" and (text != ":" or grouped):
            if text != ":":
                yield mailbox
            mailbox = _Mailbox()
        elif kind == "angle":
            mailbox.angle, mailbox.angle_seen = text or mailbox.angle, True
        elif kind == "comment":
            mailbox.comments.append(text)
        else:
            mailbox.words.append(re.sub(r"\\(.)", r"\1", text) if kind == "quoted" else text)
    yield mailbox


def _tidy(name: str) -> str:
    name = " ".join(name.split())
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1].strip()
    return name


def _bare(address: str) -> str:
    """Give an address without source route, "mailto:", quotes and white space."""
    address = decode_words(re.sub(r"\s+", "", address)).strip("\"'")
    if address.startswith("@") and ":" in address:
        address = address.partition(":")[2]
    return address[7:] if address.lower().startswith("mailto:") else address


def read_ids(value: str) -> tuple[str, ...]:
    """Give the message ids of a value, each in angle brackets and once; bare words with "@" count as ids."""
    found = [re.sub(r"\s+", "", inner) for inner in ID.findall(value)]
    if not found:
        found = [word for word in re.split(r"[\s<>,]+", value) if "@" in word]
    return tuple(dict.fromkeys(f"<{inner}>" for inner in found if inner))
