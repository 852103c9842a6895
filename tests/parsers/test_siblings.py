"""What the projects of one mail tell of each other."""

from __future__ import annotations

from dataclasses import replace

from brueckenpost.parsers.record import Draft, Partner, Quote
from brueckenpost.parsers.siblings import SURE, part_partners, share_partners

KOWEL = Partner("Kowel", "UA", "geonames:706369")
DONE = Draft(
    title="Betten für Kowel",
    partners=(KOWEL,),
    partnership="direct",
    evidence={"partners": (Quote("body", 0, 5, "Kowel"),)},
)


def test_a_place_that_another_project_is_done_with_is_a_partner() -> None:
    """Though this one only tells where its guests came from; it is less sure, and rests on the same words."""
    _, guests = share_partners((DONE, Draft(description="Das Orchester aus Kowel war zu Gast.")), "")
    assert (guests.partners, guests.partnership) == ((KOWEL,), "direct")
    assert guests.confidence["partners"] == SURE
    assert guests.evidence["partners"] == DONE.evidence["partners"]


def test_a_project_that_does_not_name_it_has_none() -> None:
    """Not every project of a mail has to do with the partner."""
    other = Draft(description="Im Rathaus gibt es eine Sprechstunde.")
    assert share_partners((DONE, other), "") == (DONE, other)


def test_a_partner_from_the_subject_is_left_to_the_project_that_names_it() -> None:
    """A subject that names the partners of two projects gives each its own."""
    rawicz = Partner("Rawicz", "PL", "geonames:3087307")
    subject = (Quote("subject", 0, 30, "Betten für Kowel und Ferien"),)
    camp = Draft(
        description="Vierzig Kinder aus Rawicz zelten am See.",
        partners=(rawicz, KOWEL),
        partnership="direct",
        evidence={"partners": (Quote("body", 90, 96, "Rawicz"), *subject)},
    )
    done, own = part_partners((DONE, camp))
    assert done == DONE
    assert (own.partners, own.partnership) == ((rawicz,), "bridge")
    assert own.evidence["partners"] == (Quote("body", 90, 96, "Rawicz"),)


def test_a_partner_that_only_the_subject_names_stays() -> None:
    """Where no other project names it."""
    alone = replace(DONE, title="Betten", description="Vierzig Betten sind unterwegs.")
    assert part_partners((alone,)) == (alone,)


def test_a_project_alone_stays_as_it_is() -> None:
    """There is nobody to learn from."""
    alone = Draft(description="Das Orchester aus Kowel war zu Gast.")
    assert share_partners((alone,), "") == (alone,)


def test_where_refugees_come_from_counts_if_the_mail_opens_with_it() -> None:
    """Interpreters who fled from the partner of another project do not make it this one's."""
    words = "Es dolmetschen zwei Mütter aus Kowel, die seit 2022 hier leben."
    opening = "Unser Verein hilft Kowel. "
    course = Draft(description=words, evidence={"description": (Quote("body", len(opening), 0, words),)})
    assert share_partners((DONE, course), f"{opening}{words}")[1].partners == (KOWEL,)
    assert share_partners((DONE, course), f"{'Wir berichten.':<{len(opening)}}{words}")[1].partners == ()


def test_the_heading_of_the_first_project_opens_no_mail() -> None:
    """Its town is the first project's, not every project's."""
    words = "Es dolmetschen zwei Mütter aus Kowel, die seit 2022 hier leben."
    heading = "Betten für Kowel\n\n"
    done = Draft(
        title=DONE.title,
        partners=DONE.partners,
        evidence={
            "title": (Quote("body", 0, 16, DONE.title),),
            "description": (Quote("body", len(heading), len(heading) + 1, "E"),),
        },
    )
    assert share_partners((done, Draft(description=words)), f"{heading}{words}")[1].partners == ()
