"""Judgement, once, from findings alone: which value each field of a draft gets, and how sure it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Quote

T = TypeVar("T")

LEAST = 0.5  # below it a finding is a hint for the curator, not a value
# That nothing was found is mostly right, never certain: files and links are hard to overlook (tests/corpus).
SURE_OF_NOTHING = {"attachments": 0.97, "links": 0.92}
ELSEWHERE_NOTHING = 0.75


def surest(findings: Iterable[Finding[T]], least: float = LEAST) -> Finding[T] | None:
    """Give the finding with the highest confidence, the first of equals; None where none reaches `least`."""
    best: Finding[T] | None = None
    for finding in findings:
        if finding.confidence >= least and (best is None or finding.confidence > best.confidence):
            best = finding
    return best


def all_sure(
    findings: Iterable[Finding[T]], key: Callable[[T], object], least: float = LEAST
) -> list[Finding[T]]:
    """Give each distinct value that reaches `least`, in the order found, with its best confidence and all quotes."""
    kept: dict[object, Finding[T]] = {}
    for finding in findings:
        if finding.confidence < least:
            continue
        known = kept.get(key(finding.value))
        if known is None:
            kept[key(finding.value)] = finding
        else:
            sure = max(known.confidence, finding.confidence)
            kept[key(finding.value)] = Finding(
                finding.field, known.value, sure, (*known.quotes, *finding.quotes)
            )
    return list(kept.values())


def sure_or_only(
    findings: Iterable[Finding[T]], key: Callable[[T], object], likely: float
) -> list[Finding[T]]:
    """Give all that are sure; where none is, the only value that may be right at all, if it reaches `likely`."""
    found = list(findings)
    alone = len({key(finding.value) for finding in found if finding.confidence >= likely / 2}) == 1
    return all_sure(found, key) or (all_sure(found, key, likely) if alone else [])


def _sure_of_nothing(field: str) -> float:
    return SURE_OF_NOTHING.get(field, ELSEWHERE_NOTHING)


class Draftsman:
    """Gathers the judged values of one draft with their evidence and confidence."""

    def __init__(self) -> None:
        self.confidence: dict[str, float] = {}
        self.evidence: dict[str, tuple[Quote, ...]] = {}

    def one(self, field: str, finding: Finding[T] | None, default: T) -> T:
        """Take a field's single value, or the default where nothing was found."""
        self.confidence[field] = finding.confidence if finding else _sure_of_nothing(field)
        self.evidence[field] = finding.quotes if finding else ()
        return finding.value if finding else default

    def many(self, field: str, findings: list[Finding[T]]) -> tuple[T, ...]:
        """Take a field's values: the list is as sure as its weakest member."""
        self.confidence[field] = min((f.confidence for f in findings), default=_sure_of_nothing(field))
        self.evidence[field] = tuple(dict.fromkeys(q for f in findings for q in f.quotes))
        return tuple(f.value for f in findings)

    def follows(self, field: str, other: str) -> None:
        """Give a field that is worked out from another that one's evidence; it is right more often (tests/corpus)."""
        self.confidence[field] = round((1 + self.confidence[other]) / 2, 2)
        self.evidence[field] = self.evidence[other]
