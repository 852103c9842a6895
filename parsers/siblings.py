"""What the projects of one mail tell of each other."""

from __future__ import annotations

from dataclasses import replace

from brueckenpost.parsers.partners import partnership
from brueckenpost.parsers.record import Draft, Partner, Quote

SURE = 0.7  # the mail calls the place a partner, this project only names it
STEM = 5  # letters of a name that its inflected forms keep


def share_partners(drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Give a project without a partner the one of its siblings that its own text names.

    "Das Jugendorchester aus Kowel war zu Gast": a guest's home alone is no partner, but it is one when the mail's
    other projects are done with it.
    """
    known = {
        partner: draft.evidence.get("partners", ())
        for draft in reversed(drafts)
        for partner in draft.partners
    }
    return tuple(draft if draft.partners else _adopt(draft, known) for draft in drafts)


def _adopt(draft: Draft, known: dict[Partner, tuple[Quote, ...]]) -> Draft:
    told = f"{draft.title} {draft.description}".casefold()
    named = tuple(partner for partner in known if partner.name.casefold()[:STEM] in told)
    if not named:
        return draft
    quotes = tuple(dict.fromkeys(quote for partner in named for quote in known[partner]))
    fields = ("partners", "partnership")
    return replace(
        draft,
        partners=named,
        partnership=partnership(named),
        confidence={**draft.confidence, **dict.fromkeys(fields, SURE)},
        evidence={**draft.evidence, **dict.fromkeys(fields, quotes)},
    )
