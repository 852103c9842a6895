"""What the projects of one mail tell of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from brueckenpost.parsers.gazetteer import places_named
from brueckenpost.parsers.judgement import all_sure
from brueckenpost.parsers.letter import Letter
from brueckenpost.parsers.partners import find_partners, partnership
from brueckenpost.parsers.parts import HOME, ON_THE_WAY
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import Draft, Partner, Quote
from brueckenpost.parsers.referencecues import speaks_of_partner
from brueckenpost.parsers.roles import read_role
from brueckenpost.parsers.spots import READ, Spot, read_spots

SURE = 0.7  # the mail calls the place a partner, this project only names it
KINDS = ("Kreis ", "Oblast ", "Rajon ", "Woiwodschaft ")
BESIDE = 40  # characters around a name that call it a partner
STEM = 5  # letters of a name that its inflected forms keep


def share_partners(drafts: tuple[Draft, ...], text: str) -> tuple[Draft, ...]:
    """Give a project without a partner the one of its siblings that its own text names.

    "Das Jugendorchester aus Kowel war zu Gast": a guest's home alone is no partner, but it is one when the mail's
    other projects are done with it. Where refugees come from is one only if the mail, whose `text` this is, opens
    with it.
    """
    known = {
        partner: draft.evidence.get("partners", ())
        for draft in reversed(drafts)
        for partner in draft.partners
    }
    told = (draft.evidence.get(field, ()) for draft in drafts for field in ("title", "description"))
    starts = (quote.start for quotes in told for quote in quotes[:1] if quote.source == "body")
    opening = text[: min(starts, default=0)]
    return tuple(draft if draft.partners else _adopt(draft, known, opening) for draft in drafts)


def part_partners(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Leave a partner to the projects whose text names it, where another has it from the mail's subject alone.

    "Pumpen für Kowel und Ferien mit Rawicz" stands above both.
    """
    own = [tuple(p for p in d.partners if _is_named(p.name, f"{d.title}. {d.description}")) for d in drafts]
    elsewhere = {partner for partners in own for partner in partners}
    return tuple(
        _only_with(draft, named) if named and {*draft.partners} - {*named} <= elsewhere else draft
        for draft, named in zip(drafts, own, strict=True)
    )


def _only_with(draft: Draft, named: tuple[Partner, ...]) -> Draft:
    if named == draft.partners:
        return draft
    told = draft.evidence["partners"]
    quotes = tuple(q for q in told if any(_is_named(partner.name, q.quote) for partner in named)) or told
    evidence = {**draft.evidence, "partners": quotes, "partnership": quotes}
    return replace(draft, partners=named, partnership=partnership(named), evidence=evidence)


def recall_partners(drafts: tuple[Draft, ...], letter: Letter) -> tuple[Draft, ...]:
    """Give a follow-up the partner of the older mail below that it names, be it in the signature or the address."""
    if not letter.quoted or all(draft.partners for draft in drafts):
        return drafts
    known = _in_older(letter)
    own = "\n".join((letter.envelope.subject, letter.text, letter.signature.text, letter.author.email or ""))
    named = tuple(partner for partner in known if _is_named(partner.name, own))
    return tuple(
        draft if draft.partners or not named else _with_partners(draft, named, known) for draft in drafts
    )


def _in_older(letter: Letter) -> dict[Partner, tuple[Quote, ...]]:
    """Give the partners that the older mail below tells, with their quotes."""
    start = len(letter.cover) + 1 if letter.cover else 0  # as the record's `quoted` joins them
    older = Passage("quoted", letter.quoted, start)
    nothing = Passage("signature", "")
    reading = Reading(
        letter.envelope, letter.author, letter.date, nothing, (older,), nothing, letter.quoted[:READ]
    )
    found = all_sure(find_partners(reading, Knowledge()), key=lambda partner: partner.id or partner.name)
    return {finding.value: finding.quotes for finding in found}


def answer_partners(drafts: tuple[Draft, ...], letter: Letter) -> tuple[Draft, ...]:
    """Give an answer that speaks of a partner without a name the one that the question below asks of.

    "Die dortigen Kolleginnen haben uns zwei Busse überlassen."
    """
    if len(drafts) != 1 or drafts[0].partners or not letter.quoted or not speaks_of_partner(letter.text):
        return drafts
    asked = {
        partner: quotes for partner, quotes in _in_older(letter).items() if _is_called_partner(quotes, letter)
    }
    return (_with_partners(drafts[0], tuple(asked), asked),) if len(asked) == 1 else drafts


def _is_called_partner(quotes: Sequence[Quote], letter: Letter) -> bool:
    """Tell a place that the older mail calls a partner from one that it gives as an example."""
    lead = len(letter.cover) + 1 if letter.cover else 0
    starts = (max(0, quote.start - lead - BESIDE) for quote in quotes)
    return any("artner" in letter.quoted[start : start + 2 * BESIDE] for start in starts)


def _adopt(draft: Draft, known: dict[Partner, tuple[Quote, ...]], opening: str) -> Draft:
    told = f"{draft.title}. {draft.description}"
    named = tuple(
        partner
        for partner in known
        if _is_named(partner.name, told)
        and (_is_named(partner.name, opening) or _takes_part(partner.name, told))
    )
    return _with_partners(draft, named, known) if named else draft


def _with_partners(
    draft: Draft, named: tuple[Partner, ...], known: dict[Partner, tuple[Quote, ...]]
) -> Draft:
    quotes = tuple(dict.fromkeys(quote for partner in named for quote in known[partner]))
    fields = ("partners", "partnership")
    return replace(
        draft,
        partners=named,
        partnership=partnership(named),
        confidence={**draft.confidence, **dict.fromkeys(fields, SURE)},
        evidence={**draft.evidence, **dict.fromkeys(fields, quotes)},
    )


def _is_named(name: str, text: str) -> bool:
    town = name.partition(" ")[2] if name.startswith(KINDS) else name
    return town.casefold()[:STEM] in text.casefold() or bool(_spots(town, text))


def _takes_part(name: str, text: str) -> bool:
    """Tell whether a text names a place other than as a stop or as where people once lived."""
    roles = (read_role(s.left, s.right, s.sentence, s.mention.form) for s in _spots(name, text))
    return any(role not in (HOME, ON_THE_WAY) for role in roles)


def _spots(name: str, text: str) -> list[Spot]:
    return [s for s in read_spots(text) if any(p.name == name for p in places_named(s.mention.key))]
