"""From findings to a draft's values: which counts, and how sure the draft is of it."""

from __future__ import annotations

from brueckenpost.parsers.judgement import ELSEWHERE_NOTHING, LEAST, Draftsman, all_sure, sure_or_only, surest
from brueckenpost.parsers.reading import Finding
from brueckenpost.parsers.record import Quote


def finding(value: str, sure: float, place: int = 0) -> Finding[str]:
    return Finding("partners", value, sure, (Quote("text", place, place + len(value), value),))


class TestSurest:
    def test_the_surest_counts_and_of_two_alike_the_first(self) -> None:
        """What stands first in a mail is more often what it is about."""
        best = surest([finding("Lwiw", 0.6), finding("Riwne", 0.9, 10), finding("Sumy", 0.9, 20)])
        assert best is not None
        assert best.value == "Riwne"

    def test_what_is_too_unsure_is_no_value(self) -> None:
        """A gap is better than a guess; at the limit it counts."""
        assert surest([finding("Lwiw", LEAST - 0.01)]) is None
        assert surest([finding("Lwiw", LEAST)]) is not None
        assert surest([]) is None


class TestAllSure:
    def test_what_is_found_twice_is_one_value_with_both_quotes(self) -> None:
        """As sure as the better of the two; the curator sees each place."""
        found = all_sure(
            [finding("Lwiw", 0.7), finding("Riwne", 0.9, 10), finding("LWIW", 0.8, 20)], str.casefold
        )
        assert [(it.value, it.confidence) for it in found] == [("Lwiw", 0.8), ("Riwne", 0.9)]
        assert [quote.start for quote in found[0].quotes] == [0, 20]

    def test_an_unsure_one_adds_nothing(self) -> None:
        """Neither a value nor a quote."""
        (found,) = all_sure([finding("Lwiw", 0.7), finding("Lwiw", LEAST - 0.1, 20)], str.casefold)
        assert (found.confidence, len(found.quotes)) == (0.7, 1)


class TestDraftsman:
    def test_a_list_is_as_sure_as_its_weakest_member(self) -> None:
        """One wrong partner makes the whole line wrong."""
        draft = Draftsman()
        assert draft.many("partners", [finding("Lwiw", 0.9), finding("Riwne", 0.6, 10)]) == ("Lwiw", "Riwne")
        assert draft.confidence["partners"] == 0.6
        assert [quote.quote for quote in draft.evidence["partners"]] == ["Lwiw", "Riwne"]

    def test_without_a_finding_there_is_the_default_without_evidence(self) -> None:
        """How sure that is, is said as of any other."""
        draft = Draftsman()
        assert draft.one("municipality", None, "–") == "–"
        assert (draft.evidence["municipality"], draft.many("partners", [])) == ((), ())
        assert draft.confidence["municipality"] == draft.confidence["partners"] == ELSEWHERE_NOTHING


class TestSureOrOnly:
    """What is sure, else the only one that is likely."""

    def values(self, *told: tuple[str, float]) -> list[str]:
        found = [Finding("partners", value, sure) for value, sure in told]
        return [finding.value for finding in sure_or_only(found, str.casefold, 0.4)]

    def test_what_is_sure_needs_no_other(self) -> None:
        """The likely ones beside it are none."""
        assert self.values(("Romny", 0.8), ("Uman", 0.45), ("Sambir", 0.6)) == ["Romny", "Sambir"]

    def test_the_only_one_may_be_merely_likely(self) -> None:
        """However often it was found, but not if it is less than likely."""
        assert self.values(("Romny", 0.45)) == ["Romny"]
        assert self.values(("Romny", 0.2), ("romny", 0.42)) == ["romny"]
        assert self.values(("Romny", 0.3)) == []

    def test_one_of_several_must_be_sure(self) -> None:
        """A likely one beside another that may be right is a guess."""
        assert self.values(("Romny", 0.45), ("Uman", 0.25)) == []
        assert self.values(("Romny", 0.45), ("Uman", 0.1)) == ["Romny"]
        assert self.values() == []
