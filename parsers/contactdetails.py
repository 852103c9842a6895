"""The addresses and numbers of a text, and which of them are told of whom."""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brueckenpost.parsers import contactwords as words
from brueckenpost.parsers.folding import fold
from brueckenpost.parsers.givennames import is_given_name
from brueckenpost.parsers.people import Name, shaped_as_name, spells
from brueckenpost.parsers.phone import Phone, find_extension, find_phones
from brueckenpost.parsers.reading import Passage
from brueckenpost.parsers.record import Quote
from brueckenpost.parsers.smallletters import writes_small
from brueckenpost.parsers.writer import EMAIL, NO_REPLY, clean_email, is_organisation

NEAR = 130  # characters between a name and what is told of that person
APART = 250  # characters between an address and whom it spells
_FAR = 90  # characters between one detail and the next
_CAPITALISED = "[A-ZÀ-ÖØ-ÞČŁŚŠŻŽ][a-zß-öø-ÿćčęğıłńřśšźżž]+"
# Two capitalised words behind a small one or a mark.
_PAIR = re.compile(
    rf"(?<![A-ZÄÖÜ])(?P<given>(?<!\w){_CAPITALISED}(?:-{_CAPITALISED})?) (?P<surname>{_CAPITALISED}(?:-{_CAPITALISED})?)(?![\w-])(?! [A-ZÄÖÜ])"
)
# "unser wissenschaftlicher Volontär Jarne Brinkhoff"
_AS_OFFICE = re.compile(
    r"\b(?:[Uu]nser|[Mm]ein|[Dd](?:er|ie|en|em|as)\b)\w*\s+(?:[a-zäöüß-]+\s+){0,2}[A-ZÄÖÜ][\w-]+\s+$"
)
_RIGHT_BEHIND = re.compile(
    r"(?:,|:)?\s*\(?(?:erreichbar\s+)?(?:unter\s+)?(?:der\s+)?(?:(?:Nummer|Durchwahl|Tel(?:efon)?|Handy|Mobil|Ruf|Fon)\b\.?:?\s*)?"
)


# the family name before the given one, as in "Auskunft" with "Nord, Anna" and a number behind
_TURNED = re.compile(
    rf"[:\t|]\s?(?:Frau\s|Herrn?\s)?(?P<family>{_CAPITALISED}(?:-{_CAPITALISED})?), (?P<given>{_CAPITALISED}(?:-{_CAPITALISED})?)(?=,? ?(?:\(?(?:Tel|\d|[\w.-]+@)|[|\n]))"
)
# a person in small letters, with a given name or with "herrn"
_SMALL = re.compile(
    r"(?<!\w)(?=(?:herrn?\s+|frau\s+|(?P<given>[a-zß-öø-ÿ]{3,}(?:-[a-zß-öø-ÿ]+)?)\s+)(?P<surname>[a-zß-öø-ÿ]{3,}(?:-[a-zß-öø-ÿ]+)?)(?!\w))"
)
# what stands between an address and whom else one may call: "... oder ruft Kim Nord an"
_AFTER_ADDRESS = re.compile(
    r"(?:\s\(|,?\s(?:oder|bzw\.)\s(?:ruft|rufen\sSie|fragt|fragen\sSie|meldet\ssich\sbei|wendet\ssich\san|telefonisch\sbei)\s)(?:(?:Frau|Herrn?|[A-ZÄÖÜ][a-zäöüß]{3,})\s)?"
)
_ADDRESS = re.compile(r"https?://|\bwww\.")


@dataclass(frozen=True, slots=True)
class Detail:
    """An address or a number in a passage."""

    start: int
    end: int
    email: str | None = None
    phone: Phone | None = None


def find_details(text: str, signature: str, office: frozenset[str]) -> list[Detail]:
    """Give the addresses and numbers of a text, but not the office's; an extension completes the signature's number."""
    return list(_details_in(text, signature, office))


@lru_cache(maxsize=16)  # several kinds of contacts are sought in the same texts
def _details_in(text: str, signature: str, office: frozenset[str]) -> tuple[Detail, ...]:
    found = [
        Detail(phone.start, phone.end, phone=phone) for phone in find_phones(text) if phone.kind != "fax"
    ]
    phone = find_extension(text, signature)
    if phone and not any(detail.start < phone.end and phone.start < detail.end for detail in found):
        found.append(Detail(phone.start, phone.end, phone=phone))
    for match in EMAIL.finditer(text):
        email = clean_email(match.group())
        if email.casefold() not in office and not NO_REPLY.search(email):
            found.append(Detail(match.start(), match.end(), email=email))
    return tuple(sorted(found, key=lambda detail: detail.start))


def spelled_apart(names: list[Name], details: list[Detail]) -> dict[Detail, Name]:
    """Give each address to whom it spells, where another name stands between: "Sommer und Winter, p.sommer@..."."""
    spelled: dict[Detail, Name] = {}
    for detail in details:
        place = bisect.bisect_left(names, detail.start, key=lambda name: name.start)
        before = [name for name in names[max(0, place - 3) : place] if detail.start - name.end <= APART]
        owners = [name for name in before if detail.email and spells(name.text, detail.email)]
        if owners and before[-1] not in owners:
            spelled[detail] = owners[-1]
    return spelled


def address_in_head(name: Name, cover: Passage, office: frozenset[str]) -> Quote | None:
    """Give the only address above a forwarded mail that spells somebody named: "Cc: Kolb, Eva <eva.kolb@...>"."""
    found = {
        match.group().casefold(): match
        for match in EMAIL.finditer(cover.text)
        if spells(name.text, match.group()) and match.group().casefold() not in office
    }
    if len(found) != 1:
        return None
    (match,) = found.values()
    line = cover.text[cover.text.rfind("\n", 0, match.start()) + 1 : match.end()].casefold()
    given = name.text.removesuffix(name.surname).strip().casefold()
    return cover.quote(*match.span()) if not name.full or given in line else None


def details_of(text: str, name: Name, details: list[Detail], floor: int, limit: int) -> list[Detail]:
    """Give the chain of addresses and numbers that follows a name, else one right before it ("0231 ... bei Frau X")."""
    chain: list[Detail] = []
    last = name.end
    for detail in details:
        if detail.start < last or detail.start >= limit:
            continue
        gap = text[last : detail.start]
        if (
            len(gap) > (_FAR if chain else NEAR)
            or _broken(gap)
            or (chain and not chain[-1].email and detail.phone and not _goes_on(gap))
        ):
            break
        chain.append(detail)
        last = detail.end
    if not chain:
        return _details_before(text, name, details, floor)
    return [*([] if chain[0].email else _address_before(text, name, details, floor)), *chain]


def _address_before(text: str, name: Name, details: list[Detail], floor: int) -> list[Detail]:
    """Give the address before a name that is told in brackets or to be called instead."""
    return [
        detail
        for detail in details
        if detail.email
        and floor <= detail.start
        and _AFTER_ADDRESS.fullmatch(text, detail.end, max(detail.end, name.start))
    ]


def _details_before(text: str, name: Name, details: list[Detail], floor: int) -> list[Detail]:
    chain: list[Detail] = []
    begin = name.start
    for detail in reversed(
        [detail for detail in details if floor <= detail.start and detail.end <= name.start]
    ):
        gap = text[detail.end : begin]
        joins = (
            words.DETAIL_LABEL.match(gap)
            if chain
            else re.fullmatch(r"[\s,]*(?:\(|bei|von)?[\s(]*(?:Frau|Herrn?|Dr\.|\s)*", gap)
            or words.ANSWERS.fullmatch(gap)
            or words.AT_DESK.fullmatch(gap)
        )
        if not joins:
            break
        chain.append(detail)
        begin = detail.start
    return chain[::-1]


def _goes_on(gap: str) -> bool:
    """Tell whether only the sort, the place or the time of a second number stands before it."""
    if words.DETAIL_LABEL.match(gap) or words.ELSEWHERE.match(gap):
        return True
    return words.REACHED_THERE.match(gap) is not None and not words.SOMEBODY_ELSE.search(gap)


def _broken(gap: str) -> bool:
    """Say whether a sentence or paragraph ends in the words between, or somebody else is told for all the rest."""
    if words.FOR_THE_REST.search(gap):
        return True
    for stop in words.STOP.finditer(gap):
        if stop.group().startswith("\n") or not words.ABBREVIATED.search(gap[: stop.start()]):
            rest = gap[stop.end() :]
            below = stop.group().startswith("\n") and _ADDRESS.search(gap[: stop.start()])
            if below or not words.DETAIL_LABEL.match(rest):
                return True
    return False


def read_organisation(text: str, name: Name, own: list[Detail]) -> str | None:
    """Give the organisation that is told beside a name."""
    after = text[name.end : own[0].start if own and own[0].start > name.end else name.end + 90]
    told = re.match(
        r"\s*(?:,|vo[nm]|bei der|beim|of the|\()\s*(?:de[rm]\s|the\s)?(?P<name>[^,(.;:\n]{3,70}(?:e\.\s?V\.)?)",
        after,
    )
    if told and is_organisation(told["name"]):
        return " ".join(re.sub(r"\s+(?:(?:Tel\w*|E-?Mail|unter|gibt|ist)\b.*|an)$", "", told["name"]).split())
    cell = re.search(
        r"(?:[:,\t]|\n)\s*(?P<name>[^,:\n\t]{3,60}),\s*(?:Frau\s|Herrn?\s|Dr\.\s)*$",
        text[max(0, name.start - 80) : name.start],
    )
    return cell["name"].strip() if cell and is_organisation(cell["name"]) else None


def with_unknown_names(text: str, names: list[Name], details: list[Detail]) -> list[Name]:
    """Add people whose given names no list knows, by their address or by the number right behind them.

    "Tonius Ellerkamp, 02564 5550-71", "Kolja Steinbrink zur Verfügung (kolja.steinbrink@...)".
    """
    found = list(names)
    for detail in details:
        floor = max((name.end for name in found if name.end <= detail.start), default=0)
        begin = max(floor, detail.start - NEAR)
        for pair in _PAIR.finditer(text, begin, detail.start):
            whole = f"{pair['given']} {pair['surname']}"
            local = (detail.email or "").partition("@")[0].casefold()
            begins = local.startswith((pair["given"][0].casefold(), fold(pair["surname"])))
            by_given = local == fold(pair["given"])
            by_address = begins and (by_given or spells(whole, detail.email or ""))
            by_number = (
                detail.phone
                and (begin > floor or not floor)
                and _RIGHT_BEHIND.fullmatch(text, pair.end(), detail.start)
            )
            if (by_address or by_number) and shaped_as_name(pair["given"], pair["surname"]):
                sure = by_address or _AS_OFFICE.search(text, floor, pair.start()) is not None
                found.append(Name(pair.start(), pair.end(), whole, full=True, sure=sure))
                break
    found += _in_small_letters(text, details) if writes_small(text) else ()
    for turned in _TURNED.finditer(text):
        if is_given_name(turned["given"]) and shaped_as_name(turned["given"], turned["family"]):
            whole = f"{turned['given']} {turned['family']}"
            found.append(Name(turned.start("family"), turned.end("given"), whole, full=True, sure=True))
    return sorted(found, key=lambda name: name.start)


def _in_small_letters(text: str, details: list[Detail]) -> Iterator[Name]:
    """Yield whom an address spells that stands behind: "jan nord, jan.nord@...", "herrn nord (p.nord@...)"."""
    for detail in details:
        told = _SMALL.finditer(text, max(0, detail.start - NEAR), detail.start)
        for match in told if detail.email else ():
            given, surname = match["given"] or "", match["surname"]
            if spells(surname, detail.email or "") and (not given or is_given_name(given.capitalize())):
                whole = f"{given} {surname}".strip().title()
                start = match.start("given") if given else match.start("surname")
                yield Name(start, match.end("surname"), whole, full=bool(given), sure=True)
                break
