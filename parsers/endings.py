"""The last line of a letter that signs it without a formula: "Danke, Vera", "- Vera", "Deine Vera", "V. B."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from brueckenpost.parsers.givennames import is_given_name
from brueckenpost.parsers.record import Person
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.signoffs import contact_kinds, is_weak_sign_off

_LONGEST = 60
_WORD = r"[^\W\d_a-zäöüß][\w'’-]*\.?"
_NAME = rf"{_WORD}(?: (?:von |van |de |zu )?{_WORD}){{0,2}}"
_PLAIN = Cue(_NAME)
_DASHED = Cue(rf"(?:[-–—/~*] ?|\()({_NAME})\)?")
_WISHED = Cue(rf"([^,!.]{{2,40}})[,!.] ({_NAME})(?: (?:aus|von|vom) .{{2,30}})?[.!]?")
_YOURS = Cue(rf"(?:Ihre?|Euer|Eure|Deine?) ({_NAME})[.!]?")
_OFFICE = re.compile(r"(?<=\w)\s*\([^()]{2,100}\)$")  # "jonas (schülersprecher)"
_SIGNED = re.compile(r"^(?:ihre?|eure?|euer|deine?) ")
_BODY = re.compile(
    r"(?:team|büro|verein|vorstand|redaktion|kreis|gruppe|verwaltung|service)s?$", re.IGNORECASE
)
_INITIALLED = re.compile(r"^(?:[^\W\d_]\. ?){1,2}")
_PARTED = re.compile(r" ?[|·•] ?")


def is_ending(text: str, author: Person, opening: str) -> bool:
    """Tell whether a letter's last line, which stands by itself, does nothing but sign it.

    `opening` is the letter's first line: whoever is greeted there does not sign.
    """
    line = text.strip()
    if not line or len(line) > 2 * _LONGEST:
        return False
    if len(pieces := _PARTED.split(line)) >= 3:
        return bool(contact_kinds(line)) and _signs(pieces[0], author, opening)
    return len(line) <= _LONGEST and (
        _is_short_for(line, author) or any(_signs(name, author, opening) for name in _signers(line))
    )


def _signers(line: str) -> Iterator[str]:
    """Yield the names that a line's shape makes a signature of."""
    if _PLAIN.fullmatch(line):
        yield line.removesuffix(".")
    if match := _DASHED.fullmatch(line) or _YOURS.fullmatch(line):
        yield match[1]
    if (match := _WISHED.fullmatch(line)) and is_weak_sign_off(match[1]):
        yield match[2]


def names_of(author: Person) -> list[str]:
    """Give an author's names in small letters; where only an address is told, those that it is made of."""
    told = author.name.replace(",", " ").lower().split()
    return told or [name for name in re.split(r"[^a-zäöüß]+", author.email.partition("@")[0].lower()) if name]


def _signs(name: str, author: Person, opening: str) -> bool:
    """Tell whether a name may be the writer's: his own, or a person's who is not the one greeted."""
    words = name.split()
    if words[0].rstrip(".") in re.findall(r"\w+", opening):
        return False
    own = words[0].lower() in names_of(author) or _is_short_for(name, author)
    return own or is_given_name(words[0]) or bool(_BODY.search(name))


def _is_short_for(text: str, author: Person) -> bool:
    """Tell whether a text is the author's name with a part or all of it as initials: "V. Nord", "Vera N.", "vn"."""
    names = names_of(author)
    if len(names) < 2:
        return False
    words = text.lower().split()
    if "".join(words).replace(".", "") == "".join(name[0] for name in names):
        return True
    return len(words) == len(names) and all(
        word == name or (word.endswith(".") and name.startswith(word[:-1]))
        for word, name in zip(words, names, strict=True)
    )


def is_authors(text: str, author: Person) -> bool:
    """Tell whether a line is the author's own name, in either order, perhaps with a title or an office after it."""
    names = names_of(author)
    names = (
        names if "," in author.name else names[-2:]
    )  # "Pfarrer Norbert Terlinden" signs without his office
    if len(names) < 2 or len(text) > 120:
        return False
    parts = re.split(r" ?[|·–] ?|, ", text.lower().removeprefix("gez. "), maxsplit=1)
    if _INITIALLED.sub("", parts[0]) == names[-1]:
        return text.lower() != names[-1]  # "J. Wald", "Wald, Wehrführer", "gez. Wald"
    head = parts[0].split()
    head = [word for word in head if not word.endswith(".")] or head
    same = sorted(head) == sorted(names) or (len(head) <= 5 and head[-len(names) :] == names)
    return same or sorted(text.lower().replace(",", " ").split()) == sorted(names)


def is_authors_given_name(text: str, author: Person) -> bool:
    """Tell whether a line is one of the author's names alone, as friends sign, or with an office in brackets."""
    names = names_of(author)
    told = _SIGNED.sub("", _OFFICE.sub("", text.lower().strip()))
    return bool(names) and len(names[0]) > 1 and told.strip(" -–,.!/") in names


def is_full_name(text: str) -> bool:
    """Tell whether a line is a given name and a family name: "Vera Nord", "Vera von Nord"."""
    return bool(_PLAIN.fullmatch(text)) and " " in text and is_given_name(text.split(maxsplit=1)[0])
