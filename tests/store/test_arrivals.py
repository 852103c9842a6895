"""What a mail's drafts have to do with earlier ones."""

from __future__ import annotations

from dataclasses import replace

from brueckenpost.parsers.record import Municipality, Partner, Person
from brueckenpost.store.drafts import find_item
from brueckenpost.store.history import steps
from brueckenpost.store.review import approve
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, record

Store = sessionmaker[Session]
CONCERT = draft(
    "Konzert im Stadttheater", "Das Jugendorchester spielt im Theater für die Kinder der Partnerstadt."
)


class TestFollowUps:
    def test_a_reply_finds_what_it_answers(self, store: Store) -> None:
        """By In-Reply-To and References (RFC 5322), among several drafts of one mail the likeliest."""
        kept = keep(store, 1, record(drafts=(CONCERT, draft())))
        told = record(2, kind="follow_up", reply_to="<1@ahlen.example>", subject="AW: Lastwagen für Sambir")
        later = keep(store, 2, told)
        with store() as session:
            assert find_item(session, later.drafts[0]).target == kept.drafts[1]
            assert find_item(session, kept.drafts[1]).follow_ups == later.drafts
            assert find_item(session, kept.drafts[0]).follow_ups == ()

    def test_without_a_thread_the_sender_and_the_words_tell(self, store: Store) -> None:
        """Many people write a new mail to correct an old one."""
        first = keep(store, 1, record(1, drafts=(CONCERT,), subject="Konzert"))
        second = keep(store, 2, record(2))
        told = record(3, kind="follow_up", drafts=(), subject="Korrektur: Lastwagen für Sambir")
        with store() as session:
            assert (
                find_item(session, keep(store, 3, told).drafts[0]).target
                == second.drafts[0]
                != first.drafts[0]
            )

    def test_a_stranger_finds_only_what_is_told_plainly(self, store: Store) -> None:
        """A colleague writes of the same thing from elsewhere; what says nothing of it a curator looks for."""
        entry = keep(store, 1).drafts[0]
        colleague = record(2, kind="follow_up", sender=Person("X", "x@elsewhere.example"))
        bare = replace(colleague, message=record(3, subject="Korrektur").message, text="Es waren drei.")
        bare = replace(
            bare, message=replace(bare.message, sender=colleague.message.sender), signature="X", drafts=()
        )
        found, lost = keep(store, 2, colleague).drafts[0], keep(store, 3, bare).drafts[0]
        with store() as session:
            assert find_item(session, found).target == entry
            assert find_item(session, lost).target is None

    def test_of_two_that_fit_alike_none_is_taken(self, store: Store) -> None:
        """Two mails of one sender about one place: a curator says which."""
        keep(store, 1)
        keep(store, 2)
        told = record(3, kind="follow_up", drafts=(), subject="Korrektur: Lastwagen für Sambir")
        with store() as session:
            assert find_item(session, keep(store, 3, told).drafts[0]).target is None

    def test_nothing_published_changes_by_itself(self, store: Store) -> None:
        """It waits as a proposal, whoever sent it."""
        it = keep(store, 1).drafts[0]
        with store.begin() as session:
            before = approve(session, it, seen=None, by="anna", now=NOW)
        changed = draft(text="Es waren drei Lastwagen.")
        keep(store, 2, record(2, kind="follow_up", reply_to="<1@ahlen.example>", drafts=(changed,)))
        with store() as session:
            after = find_item(session, it)
        assert replace(after, follow_ups=()) == before

    def test_a_bare_withdrawal_is_seen(self, store: Store) -> None:
        """It tells nothing anew and still waits for a curator."""
        keep(store, 1)
        kept = keep(store, 2, record(2, kind="follow_up", drafts=(), reply_to="<1@ahlen.example>"))
        assert len(kept.drafts) == 1


class TestLikeness:
    def test_the_same_project_told_twice_is_noticed(self, store: Store) -> None:
        """By another person of the same town, in other words."""
        first = keep(store, 1)
        again = draft(
            "Zwei Lastwagen nach Sambir",
            "Zwei Lastwagen mit Werkzeug und Decken hat der Bauhof nach Sambir gebracht, berichtet die Stadt.",
        )
        second = keep(store, 2, record(2, drafts=(again,), sender=Person("B", "b@ahlen.example")))
        with store() as session:
            assert find_item(session, second.drafts[0]).similar == first.drafts

    def test_another_project_of_the_same_town_is_not(self, store: Store) -> None:
        """Neither by its words nor with another partner."""
        keep(store, 1)
        other = replace(draft(), partners=(Partner("Kowel", "UA", "geonames:706369"),))
        second = keep(store, 2, record(2, drafts=(CONCERT, other)))
        with store() as session:
            assert [find_item(session, it).similar for it in second.drafts] == [(), ()]

    def test_another_town_is_not_compared(self, store: Store) -> None:
        """Only entries that share a place or a sender are looked at."""
        keep(store, 1)
        away = replace(draft(), municipality=Municipality("Borken", "ags:05554012"))
        second = keep(store, 2, record(2, drafts=(away,), sender=Person("C", "c@borken.example")))
        with store() as session:
            assert find_item(session, second.drafts[0]).similar == ()

    def test_who_names_no_partner_may_mean_the_same(self, store: Store) -> None:
        """Only two that name different ones are two projects; one that is named in both is enough."""
        first = keep(store, 1)
        silent = replace(draft(), partners=())
        more = replace(draft(), partners=(*draft().partners, Partner("Kowel", "UA", "geonames:706369")))
        second = keep(store, 2, record(2, drafts=(silent, more)))
        with store() as session:
            assert [find_item(session, it).similar for it in second.drafts] == [first.drafts, first.drafts]

    def test_drafts_of_one_mail_are_not_compared(self, store: Store) -> None:
        """Who tells two projects in one mail means two, and a sender without a town is compared with himself alone."""
        placeless = replace(draft(), municipality=None)
        first = keep(store, 1, record(1, drafts=(placeless, placeless)))
        second = keep(store, 2, record(2, drafts=(placeless,)))
        away = keep(store, 3, record(3, drafts=(placeless,), sender=Person("C", "c@borken.example")))
        with store() as session:
            assert [find_item(session, it).similar for it in first.drafts] == [(), ()]
            assert find_item(session, second.drafts[0]).similar == first.drafts
            assert find_item(session, away.drafts[0]).similar == ()

    def test_a_title_alone_makes_no_likeness(self, store: Store) -> None:
        """Offices call many things "Ukraine-Hilfe"; title and text count together."""
        keep(store, 1)
        second = keep(store, 2, record(2, drafts=(replace(CONCERT, title=draft().title),)))
        with store() as session:
            assert find_item(session, second.drafts[0]).similar == ()


class TestTheFirstStep:
    def test_each_draft_begins_its_history_with_the_mail(self, store: Store) -> None:
        """By nobody's hand; a follow-up that tells nothing anew makes a draft too, so that it is seen."""
        first = keep(store, 1)
        told = record(2, kind="follow_up", drafts=(), reply_to="<1@ahlen.example>")
        second = keep(store, 2, told)
        with store() as session:
            taken = [(step.draft_id, step.step, step.by, step.before) for step in steps(session)]
            assert sorted(taken) == [
                (*first.drafts, "arrive", "mail", None),
                (*second.drafts, "arrive", "mail", None),
            ]
            item = find_item(session, second.drafts[0])
            assert (item.kind, item.version, item.status, item.similar) == ("follow_up", 1, "new", ())
