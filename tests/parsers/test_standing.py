"""How a place abroad stands in a mail: the words around its name, and the other places. All is invented."""

from __future__ import annotations

from collections import Counter

import pytest
from brueckenpost.parsers.partners import find_partners, find_standings
from brueckenpost.parsers.reading import Knowledge, Passage, Reading
from brueckenpost.parsers.record import Envelope
from brueckenpost.parsers.standing import weigh_standing

LONG = (
    "Die Stadt Soest hat dem Krankenhaus in Kowel drei Betten gebracht. Die Fahrt führte über Lublin, wo unsere Fahrer "
    "übernachtet haben, und dauerte zwei Tage. Am Ziel warteten schon die Ärztinnen, die im Herbst bei uns gewesen waren. "
    "Kowel liegt im Nordwesten der Ukraine und hat seit dem Winter kaum noch Strom; in Kowel heizt man mit Holz."
)


def project(text: str, *, subject: str = "", siblings: int = 1, around: str = "") -> Reading:
    shared = (Passage("body", around, len(text) + 2, own=False),) if around else ()
    return Reading(
        Envelope(subject=subject),
        Envelope().sender,
        None,
        Passage("subject", subject),
        (Passage("body", text), *shared),
        Passage("signature", ""),
        text,
        siblings=siblings,
    )


def standing(place: str, reading: Reading) -> Counter[str]:
    return next(counts for partner, counts in find_standings(reading) if partner.name == place)


class TestWordsAround:
    """The words of the sentence before and behind a name count, the nearest by their place, too."""

    def test_of_the_same_sentence_only(self) -> None:
        counts = standing("Lublin", project(LONG))
        assert {"l führte", "l0 über", "l1 führte", "r übernachtet", "r0 wo"} <= set(counts)
        assert not {"l betten", "l gebracht", "r dauerte zwei", "r ärztinnen"} & set(counts)

    def test_add_up_over_all_mentions(self) -> None:
        counts = standing("Kowel", project(LONG))
        assert counts["l in"] == 2
        assert counts["in body"] == counts["form name"] == 3

    def test_tell_where_the_name_stands(self) -> None:
        """A subject and what stands around several projects are told from the project's own text."""
        counts = standing("Kowel", project(LONG, subject="Betten für Kowel", siblings=1))
        assert counts["in subject"] == 1
        shared = project("Wir brachten Betten hin. " * 20, around="Unsere Partnerstadt ist Kowel.")
        assert standing("Kowel", shared)["around"] == 1


class TestCompany:
    """The other places of a mail tell what one of them is."""

    @pytest.mark.parametrize(
        ("place", "facts"),
        [
            (
                "Kowel",
                {"1st", "UA times 3", "often 1", "country UA", "UA others 0 1", "large 0", "projects 1"},
            ),
            ("Lublin", {"later", "other times 1", "often -1", "country PL", "other others 1 0"}),
        ],
    )
    def test_each_is_told_from_the_others(self, place: str, facts: set[str]) -> None:
        assert facts <= set(standing(place, project(LONG)))

    def test_a_larger_place_of_the_same_country(self) -> None:
        text = f"{LONG} Die Papiere kamen aus Lwiw."
        assert "large 1" in standing("Lwiw", project(text))
        assert "large -1" in standing("Kowel", project(text))

    def test_a_region_is_no_town(self) -> None:
        assert "region" in standing("Oblast Sumy", project(f"{LONG} Auch die Oblast Sumy bekam etwas."))

    def test_one_of_several_projects(self) -> None:
        assert "projects 2" in standing("Kowel", project(LONG, siblings=3))

    def test_a_brief_text_has_facts_of_its_own(self) -> None:
        """Where hardly anything is told twice, once means nothing."""
        counts = standing("Kowel", project("Das Krankenhaus in Kowel bekam drei Betten."))
        assert counts["brief times 1"] == 1
        assert "times 1" not in counts


class TestWeighing:
    """The rules and what was learned count together."""

    def test_the_surer_the_rules_the_surer_the_place(self) -> None:
        reading = project(LONG)
        counts = standing("Kowel", reading)
        sure = [weigh_standing(rule, counts, reading) for rule in (0.1, 0.5, 0.9)]
        assert sure == sorted(sure)
        assert sure[0] < sure[1] < sure[2]

    def test_a_stop_on_the_way_is_less_sure_than_who_is_helped(self) -> None:
        found = {f.value.name: f.confidence for f in find_partners(project(LONG), Knowledge())}
        assert found["Lublin"] < 0.5 < found["Kowel"]

    def test_what_nobody_has_learned_leaves_the_rules_alone(self) -> None:
        """No feature is known: what all places start from, as much as a brief text counts."""
        brief = project("Kurz.")
        assert weigh_standing(0.8, {"xqvz": 1}, brief) > weigh_standing(0.3, {"xqvz": 1}, brief)

    @pytest.mark.parametrize("sure", [0.0, 0.5, 1.0])
    def test_nothing_is_certain(self, sure: float) -> None:
        reading = project(LONG)
        assert 0.0 < weigh_standing(sure, standing("Kowel", reading), reading) < 1.0
