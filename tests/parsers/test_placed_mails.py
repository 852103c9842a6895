"""Towns and partners of whole mails that name many places (tests/corpus/placed-*.txt)."""

from __future__ import annotations

from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Draft, Partner

from tests.corpus.placed import PlacedMail, read_placed

TOWNS, PARTNERS = (
    0.97,
    0.92,
)  # shares of mails that are to be right; both are a curator's measure of bearable work


def _first(mail: PlacedMail) -> Draft:
    return next(iter(read_mail(mail.raw).drafts), Draft())


def _has_town(draft: Draft, town: str | None) -> bool:
    told = draft.municipality.name.partition(" (")[0] if draft.municipality else None
    return told == (town.partition(" (")[0] if town else None)


def _has_partners(partners: tuple[Partner, ...], mail: PlacedMail) -> bool:
    told = sorted(partners, key=lambda partner: partner.name)
    return len(told) == len(mail.partners) and all(
        any(partner.name in names and partner.country == country for names, country in mail.partners)
        for partner in told
    )


class TestPlacedMails:
    """Of mails that name many places nearly all give the town whose project it is, and only its partners."""

    def test_towns_and_partners(self) -> None:
        mails = list(read_placed())
        drafts = list(map(_first, mails))
        towns = sum(_has_town(draft, mail.town) for draft, mail in zip(drafts, mails, strict=True))
        partners = sum(_has_partners(draft.partners, mail) for draft, mail in zip(drafts, mails, strict=True))
        assert towns >= TOWNS * len(mails)
        assert partners >= PARTNERS * len(mails), f"{partners} of {len(mails)}"
