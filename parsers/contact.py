"""Whom to ask about a project: a person named in the text, else who signed, else who sent the mail."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace

from brueckenpost.parsers import contactwords as words
from brueckenpost.parsers.asking import sureness
from brueckenpost.parsers.charges import of_this_project
from brueckenpost.parsers.contactdetails import (
    APART,
    NEAR,
    Detail,
    address_in_head,
    details_of,
    find_details,
    read_organisation,
    spelled_apart,
    with_unknown_names,
)
from brueckenpost.parsers.fillers import spans_of_filler
from brueckenpost.parsers.learned import learned_of
from brueckenpost.parsers.links import office_addresses
from brueckenpost.parsers.people import Name, complete_name, find_names, spells
from brueckenpost.parsers.phone import best_phone, find_phones
from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Contact, Quote
from brueckenpost.parsers.writer import Writer, read_writer

_MOST_NAMES = 300  # of one text; longer ones are lists of members
_SENTENCE = 600  # characters before a number that may say whose it is
_KNOWN_BEFORE = 0.14  # a bare name is asked all the more surely if the mail told the number before


@dataclass(frozen=True, slots=True)
class _Around:
    """What the mail tells beside the passage: its writer, whole text, signature, the office's addresses, older mail."""

    writer: Writer
    whole: str
    signature: str
    office: frozenset[str]
    thread: str
    cover: Passage


def find_contact(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Contact]]:
    """Yield whole contacts: each person the text names to be asked, and the writer.

    Whoever is named counts with what is told of that person alone; the signature's number is the writer's.
    """
    writer = read_writer(reading)
    office = office_addresses(reading, knowledge)
    around = _Around(writer, reading.whole, reading.signature.text, office, reading.thread, reading.cover)
    named: list[Finding[Contact]] = []
    for passage in (*_told_in(reading), *reading.documents):
        named += _filled_in(passage, around)
        named += _named(passage, around)
        named += _writer_named(passage, around)
        named += _spoken_of(passage, around)
    if reading.siblings > 1:
        named = of_this_project(reading, named)
    if reading.siblings > 1 and any(not _reachable(finding.value) for finding in named):
        named = _told_elsewhere(named, Passage("body", reading.whole), around)
    named += _in_signature(reading.signature, around)
    reached = _with_told_phone(writer, reading, named)
    yield from (_completed(finding, writer, reached) for finding in named)
    learned = list(_learned(reading, knowledge))
    yield from learned or [_writer(reached)]


def _told_in(reading: Reading) -> tuple[Passage, ...]:
    """Give where contacts are told: the whole letter, unless it holds other projects' too."""
    if reading.siblings > 1:
        return reading.body
    attached = (passage for passage in reading.body if passage.source != "body")
    return (Passage("body", reading.whole), *attached)


def _learned(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Contact]]:
    """Yield whom a curator named for the sender's earlier mail: in the writer's stead, not in that of whom the text names."""
    for lesson, quote in learned_of(reading, knowledge, "contact"):
        with suppress(ValueError, TypeError):
            yield Finding("contact", Contact(**json.loads(lesson.value)), 0.9, (quote,))


def _reachable(contact: Contact) -> bool:
    return bool(contact.email or contact.phone)


def _told_elsewhere(named: list[Finding[Contact]], whole: Passage, around: _Around) -> list[Finding[Contact]]:
    """Give whoever is named bare what another project of the mail tells of that person."""
    known: dict[str | None, Finding[Contact]] = {}
    for finding in _named(whole, around):
        if _reachable(finding.value):
            known.setdefault(finding.value.name, finding)
    return [
        finding
        if _reachable(finding.value) or finding.value.name not in known
        else replace(
            known[finding.value.name],
            confidence=finding.confidence + _KNOWN_BEFORE,
            quotes=(*finding.quotes, *known[finding.value.name].quotes),
        )
        for finding in named
    ]


def _with_told_phone(writer: Writer, reading: Reading, named: list[Finding[Contact]]) -> Writer:
    """Give a writer whose signature has no number the one that the letter tells and that is nobody else's.

    "am besten abends: 02502 555617", "Mich, Tel. 0 28 32 / 555 - 204".
    """
    if writer.contact.phone:
        return writer
    taken = {finding.value.phone for finding in named if finding.value.name != writer.contact.name}
    for passage in reading.body:
        free = [phone for phone in find_phones(passage.text) if phone.number not in taken]
        if phone := best_phone(free):
            quote = passage.quote(phone.start, phone.end)
            contact = replace(writer.contact, phone=phone.number)
            return replace(writer, contact=contact, quotes=(*writer.quotes, quote))
    return writer


def _completed(finding: Finding[Contact], writer: Writer, reached: Writer) -> Finding[Contact]:
    """Give the writer, where the text asks to write or call "me", the number that the letter tells."""
    if reached is writer or finding.value != writer.contact:
        return finding
    return replace(finding, value=reached.contact, quotes=(*finding.quotes, reached.quotes[-1]))


def _filled_in(passage: Passage, around: _Around) -> Iterator[Finding[Contact]]:
    """Yield who filled a form, with the address and number that it asks for."""
    spans = spans_of_filler(passage.text)
    if not spans:
        return
    details = find_details(passage.text, around.signature, around.office)
    email = next((detail.email for detail in details if detail.email), None)
    phone = best_phone([detail.phone for detail in details if detail.phone])
    name = " ".join(passage.text[start:end] for start, end in spans)
    told = [*spans, *((detail.start, detail.end) for detail in details[:3])]
    contact = Contact(name, None, email, phone.number if phone else None)
    yield Finding("contact", contact, 0.97, tuple(passage.quote(*span) for span in told))


def _full_names(around: _Around) -> list[str]:
    told = dict.fromkeys(name.text for name in find_names(around.whole) if name.full and name.sure)
    writer = around.writer.contact.name
    return [*list(told)[:_MOST_NAMES], *([writer] if writer else [])]


def _names_before(thread: str) -> list[str]:
    """Give the whole names of older mail, each surname's only: where two people share one, none is meant."""
    names = list(dict.fromkeys(name.text for name in find_names(thread) if name.full and name.sure))[
        :_MOST_NAMES
    ]
    surnames = [name.rpartition(" ")[2] for name in names]
    return [name for name, surname in zip(names, surnames, strict=True) if surnames.count(surname) == 1]


def _writer(writer: Writer) -> Finding[Contact]:
    contact = writer.contact
    sure = (
        0.9
        if writer.sure and contact.phone
        else 0.85
        if writer.sure
        else 0.7
        if contact.name
        else 0.55
        if contact.phone
        else 0.5
    )
    return Finding("contact", contact, sure, writer.quotes)


def _named(passage: Passage, around: _Around) -> Iterator[Finding[Contact]]:
    details = find_details(passage.text, around.signature, around.office)
    names = with_unknown_names(passage.text, find_names(passage.text)[:_MOST_NAMES], details)
    spelled = spelled_apart(names, details)
    details = [detail for detail in details if detail not in spelled]
    for index, name in enumerate(names):
        limit = names[index + 1].start if index + 1 < len(names) else len(passage.text)
        floor = names[index - 1].end if index else 0
        own = details_of(passage.text, name, details, floor, limit)
        own += [detail for detail, owner in spelled.items() if owner is name]
        own = own or _told_of_both(passage.text, names[index : index + 3], details)
        sure = (
            sureness(passage, name, own, _told_of_another(details, own, floor, name))
            - (0.0 if passage.own else 0.03)
            - 0.01 * min(index, 5)
        )
        if sure >= 0.4:
            yield _contact(passage, name, own, sure, around)


def _told_of_both(text: str, names: list[Name], details: list[Detail]) -> list[Detail]:
    """Give the number, or an address that spells neither, that stands behind two joined names, for the first of them."""
    if len(names) < 2 or not words.JOINED.fullmatch(text, names[0].end, names[1].start):
        return []
    limit = names[2].start if len(names) > 2 else len(text)
    both = details_of(text, names[1], details, names[0].end, limit)
    second = names[1]
    return [
        detail
        for detail in both[:1]
        if detail.start > second.end and not (detail.email and spells(second.text, detail.email))
    ]


def _in_signature(signature: Passage, around: _Around) -> Iterator[Finding[Contact]]:
    """Yield whom a signature names to be asked in the writer's stead: "Ansprechpartner in der Sache:" above a name."""
    for label in words.SIGNED_FOR.finditer(signature.text):
        end = signature.text.find("\n\n", label.end())
        text = signature.text[label.start() : end if end >= 0 else len(signature.text)]
        block = Passage("signature", text, signature.start + label.start())
        yield from (finding for finding in _named(block, around) if _reachable(finding.value))


def _told_of_another(details: list[Detail], own: list[Detail], floor: int, name: Name) -> tuple[int, int]:
    """Give what stands between the name before and the last number told of it: "Tel." there asks nobody else."""
    ends = [d.end for d in details if floor and floor <= d.start and d.end <= name.start and d not in own]
    return (floor, ends[-1]) if ends else (name.start, name.start)


def _spoken_of(passage: Passage, around: _Around) -> Iterator[Finding[Contact]]:
    """Yield who was named before a sentence that tells a number of "him", "her" or a first name."""
    details = find_details(passage.text, around.signature, around.office)
    known = with_unknown_names(passage.text, find_names(passage.text)[:_MOST_NAMES], details)
    names = [name for name in known if name.full and name.sure]
    for detail in details if names else ():
        near = max(0, detail.start - _SENTENCE)
        begin = max(
            (stop.end() for stop in words.STOP.finditer(passage.text, near, detail.start)), default=near
        )
        paragraph = passage.text.rfind("\n\n", near, detail.start)
        begin = max(begin, paragraph + 2 if paragraph >= 0 else 0)
        begin = _clause_of_pronoun(passage.text, begin, detail.start)
        said = passage.text[begin : detail.start]
        meant = words.PRONOUN.search(said) or words.BY_NAME.match(said)
        if not meant or not words.REACHED.search(said) or find_names(said) or words.SELF.search(said):
            continue
        first = meant["first"]
        before = [name for name in names if name.end <= begin and begin - name.end <= 3 * APART]
        fitting = [name for name in before if not first or first in name.text.split()]
        if fitting:
            who = fitting[-1]
            own = details_of(
                passage.text, replace(who, start=begin, end=begin), details, begin, len(passage.text)
            )
            email = next((each.email for each in own if each.email), detail.email)
            phone = best_phone([each.phone for each in own or [detail] if each.phone])
            contact = Contact(who.text, None, email, phone.number if phone else None)
            quotes = (passage.quote(who.start, who.end), passage.quote(detail.start, detail.end))
            yield Finding("contact", contact, 0.91, quotes)


def _clause_of_pronoun(text: str, begin: int, end: int) -> int:
    """Give where a main clause begins that goes on about whom its sentence named: "hat Jan Ott besorgt, er hilft"."""
    return max((clause.end() for clause in words.GOES_ON.finditer(text, begin, end)), default=begin)


def _contact(
    passage: Passage, name: Name, own: list[Detail], sure: float, around: _Around
) -> Finding[Contact]:
    email = next((detail.email for detail in own if detail.email), None)
    phone = best_phone([detail.phone for detail in own if detail.phone])
    writer = around.writer
    copied = None if email else address_in_head(name, around.cover, around.office)
    email = copied.quote if copied else email
    full = complete_name(name.text, [*_full_names(around), *_names_before(around.thread)], email)
    quotes = [
        passage.quote(name.start, name.end),
        *(passage.quote(detail.start, detail.end) for detail in own),
        *([copied] if copied else []),
    ]
    contact = Contact(
        full, read_organisation(passage.text, name, own), email, phone.number if phone else None
    )
    signs = not writer.contact.name and not email
    if _is_writer(_undegreed(full), _undegreed(writer.contact.name)) or (
        signs and _signs(passage.text, name, around.signature)
    ):
        contact = _filled(contact, writer.contact)
        quotes += writer.quotes
    outright = words.ASKED.search(passage.text[max(0, name.start - 80) : name.start].rpartition("\n")[2])
    if not own and full != writer.contact.name:
        sure += 0.04 if outright and " " in full and name.sure else -0.1
    return Finding("contact", contact, sure, tuple(quotes))


def _undegreed(name: str | None) -> str:
    return re.sub(r"\b(?:Dr|Prof)\. ?", "", name or "")


def _is_writer(name: str, writer: str) -> bool:
    """Tell whether a name is the writer's, who may sign with the family name alone."""
    return name == writer or (bool(writer) and " " not in writer and name.endswith(f" {writer}"))


def _signs(text: str, name: Name, signature: str) -> bool:
    """Tell whether a name signs, though no header knows it: below the text, or its family name in the signature."""
    last = text.rstrip().rpartition("\n")[2]
    below = re.search(rf"^\W*(?:\w\. ?)?{re.escape(name.surname)}\W*$", f"{last}\n{signature}", re.MULTILINE)
    return below is not None or _closes(text, name)


def _closes(text: str, name: Name) -> bool:
    """Tell whether a name is the first line of the letter's last paragraph, as whoever signs without a greeting stands.

    Or the last thing behind a farewell: "Bis dann, Jan Kolb (Kassenwart)".
    """
    last = text.rstrip().rfind("\n\n")
    head = text[last + 2 : name.start]
    return (
        last > 0
        and name.start > last
        and "." not in head
        and head.count("\n") <= 1
        and (
            re.match(r"(?:, [^\n.,]{3,40})?\n", text[name.end : name.end + 45]) is not None
            or (
                head.endswith(", ")
                and re.fullmatch(r"(?: \([^()\n]{3,60}\))?\s*", text[name.end :]) is not None
            )
        )
    )


def _filled(told: Contact, signed: Contact) -> Contact:
    """Add what the signature says of the same person."""
    return Contact(
        told.name,
        told.organisation or signed.organisation,
        told.email or signed.email,
        told.phone or signed.phone,
    )


def _writer_named(passage: Passage, around: _Around) -> Iterator[Finding[Contact]]:
    """Yield the writer where the text says "ask me", with what stands in that sentence."""
    signed = around.writer.contact
    for match in words.SELF.finditer(passage.text):
        begin, end = _sentence_around(passage.text, match)
        clause = max(passage.text.rfind(mark, begin, match.start()) + 1 for mark in ",;")
        if find_names(passage.text[begin:clause]):
            begin = clause
        if find_names(passage.text[begin : match.end()]) or words.NOT_ME.search(passage.text[begin:end]):
            continue
        others = find_names(passage.text[match.end() : min(end, match.end() + APART)])
        limit = match.end() + others[0].start if others else end
        first = bool(others) and words.OR_SOMEBODY.search(passage.text[match.end() : limit]) is not None
        near = find_details(passage.text[begin:limit], around.signature, around.office)
        phone = best_phone([detail.phone for detail in near if detail.phone])
        email = next((detail.email for detail in near if detail.email), None)
        contact = replace(
            signed,
            phone=phone.number if phone else signed.phone,
            email=email or signed.email,
        )
        quotes = tuple(passage.quote(begin + detail.start, begin + detail.end) for detail in near)
        told: tuple[Quote, ...] = (passage.quote(match.start(), match.end()), *quotes)
        outright = words.I_AM_ASKED.search(passage.text, begin, match.end() + NEAR) is not None
        sure = (0.97 if first else 0.95 if outright else 0.93) if signed.name else 0.6
        sure -= 0.0 if passage.own else 0.03
        yield Finding("contact", contact, sure, (*around.writer.quotes, *told))


def _sentence_around(text: str, match: re.Match[str]) -> tuple[int, int]:
    begin = max(text.rfind("\n\n", 0, match.start()) + 1, 0)
    for stop in words.STOP.finditer(text, begin, match.start()):
        begin = stop.end()
    for stop in words.STOP.finditer(text, match.end()):
        if not words.ABBREVIATED.search(text[: stop.start()]):
            return begin, stop.start()
    return begin, len(text)
