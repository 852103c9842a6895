"""A curator's correction is knowledge for the next mail."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace

import pytest
from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import Contact, Draft, Municipality, Partner, Person, Quote
from brueckenpost.store.drafts import find_item
from brueckenpost.store.errors import LessonNotFoundError
from brueckenpost.store.lessons import forget_lesson, lesson_as_json, list_lessons, read_knowledge
from brueckenpost.store.messages import Receipt, keep_mail
from brueckenpost.store.review import approve, edit
from brueckenpost.store.undo import undo
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, later, record

Store = sessionmaker[Session]
BORKEN = {"name": "Borken", "id": "ags:05554012"}
ADDRESS = "hilfe@bruecke-ost.example"
OFFICE = "kontakt@netzwerkstelle.example"


def _mail(number: int, text: str, sender: str = ADDRESS) -> bytes:
    return (
        f"From: Hilfe <{sender}>\r\nTo: {OFFICE}\r\nSubject: Unsere Hilfe\r\nDate: Tue, 06 Jun 2023 09:00:00 +0200\r\n"
        f"Message-ID: <{number}@bruecke-ost.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
    ).encode()


def _take(store: Store, raw: bytes) -> int:
    """Read a mail with what is known and keep it; gives its draft's number."""
    with store.begin() as session:
        read = read_mail(raw, read_knowledge(session, [OFFICE]))
        assert read.message.sha256 == hashlib.sha256(raw).hexdigest()
        return keep_mail(session, Receipt("mailbox", raw, NOW), read, now=NOW).drafts[0]


def _correct(store: Store, draft_id: int, changes: dict[str, object], by: str = "anna") -> None:
    with store.begin() as session:
        edit(session, draft_id, changes, seen=None, by=by, now=NOW)


def _known(store: Store) -> dict[str, str]:
    with store() as session:
        return {lesson.key: lesson.value for lesson in list_lessons(session)}


class TestTheNextMail:
    TEXT = (
        "Guten Tag,\n\nwir haben im Mai zwei Lastwagen mit Decken und Werkzeug nach Sambir in der Ukraine gebracht. "
        "Die Feuerwehr dort dankt sehr.\n\nMit freundlichen Grüßen\nAnna Terbeck"
    )

    def test_of_that_sender_arrives_right(self, store: Store) -> None:
        """Its text names no town; the correction is the evidence."""
        first = _take(store, _mail(1, self.TEXT))
        _correct(store, first, {"municipality": BORKEN})
        second = _take(store, _mail(2, self.TEXT.replace("zwei", "drei")))
        with store() as session:
            read = find_item(session, second).draft
        assert read.municipality == Municipality(**BORKEN)
        assert [q.quote for q in read.evidence["municipality"]] == [
            "corrected on 6 June 2023 for this sender"
        ]
        assert read.evidence["municipality"][0].source == "knowledge"

    def test_of_a_colleague_at_the_same_domain_too(self, store: Store) -> None:
        """Less surely, and the evidence says so."""
        _correct(store, _take(store, _mail(1, self.TEXT)), {"municipality": BORKEN})
        second = _take(store, _mail(2, self.TEXT, "presse@bruecke-ost.example"))
        with store() as session:
            read = find_item(session, second).draft
        assert read.municipality == Municipality(**BORKEN)
        assert [q.quote for q in read.evidence["municipality"]] == [
            "corrected on 6 June 2023 for this domain"
        ]

    def test_has_the_contact_that_was_named_for_the_sender(self, store: Store) -> None:
        """In the writer's stead; whom the next mail's own text names goes before."""
        clara = {
            "name": "Clara Lanze",
            "organisation": None,
            "email": "lanze@bruecke-ost.example",
            "phone": None,
        }
        _correct(store, _take(store, _mail(1, self.TEXT)), {"contact": clara})
        second = _take(store, _mail(2, self.TEXT.replace("zwei", "drei")))
        named = "Fragen dazu beantwortet Bernd Kamp, kamp@bruecke-ost.example.\n\nMit freundlichen"
        third = _take(store, _mail(3, self.TEXT.replace("Mit freundlichen", named)))
        with store() as session:
            read, other = find_item(session, second).draft, find_item(session, third).draft
        assert read.contact == Contact(**clara)
        assert [q.source for q in read.evidence["contact"]] == ["knowledge"]
        assert other.contact.email == "kamp@bruecke-ost.example"

    def test_has_the_category_that_was_missed_but_unsure(self, store: Store) -> None:
        """And the one that was wrong is unsure, so that the curator looks; the evidence says why."""
        first = _take(store, _mail(1, self.TEXT))
        with store() as session:
            was = find_item(session, first).draft.categories
        _correct(store, first, {"categories": ["culture_encounter"]})
        second = _take(store, _mail(2, self.TEXT.replace("zwei", "drei")))
        with store() as session:
            read = find_item(session, second).draft
        assert read.categories == (*was, "culture_encounter")
        assert read.confidence["categories"] == 0.6
        told = [q.quote for q in read.evidence["categories"] if q.source == "knowledge"]
        assert told == ["corrected on 6 June 2023 for this sender"]

    def test_with_a_signature_that_was_seen_arrives_right(self, store: Store) -> None:
        """Members of an association write from addresses of their own, and sign alike."""
        text = f"{self.TEXT}\n--\nBrücke Ost e.V."
        _correct(store, _take(store, _mail(1, text, "anna@gmx.de")), {"municipality": BORKEN})
        second = _take(store, _mail(2, text.replace("zwei", "drei"), "bernd@web.de"))
        with store() as session:
            read = find_item(session, second).draft
        assert read.municipality == Municipality(**BORKEN)
        assert read.evidence["municipality"][0].quote == "corrected on 6 June 2023 for this signature"


class TestSenders:
    def test_a_public_provider_says_nothing_of_a_town(self, store: Store) -> None:
        """Only the address is learned."""
        it = keep(store, 1, record(sender=Person("A", "anna@gmx.de"))).drafts[0]
        _correct(store, it, {"municipality": BORKEN})
        assert _known(store) == {"anna@gmx.de": BORKEN["id"]}

    def test_a_domain_of_several_towns_says_nothing(self, store: Store) -> None:
        """What was approved of another colleague speaks against it."""
        one = keep(store, 1, record(1, sender=Person("A", "a@kreis.example"))).drafts[0]
        two = keep(store, 2, record(2, sender=Person("B", "b@kreis.example"))).drafts[0]
        with store.begin() as session:
            approve(session, one, seen=None, by="anna", now=NOW)
        _correct(store, two, {"municipality": BORKEN})
        assert _known(store) == {"b@kreis.example": BORKEN["id"]}

    def test_a_second_town_takes_back_what_was_learned_of_the_domain(self, store: Store) -> None:
        """The addresses keep theirs."""
        one = keep(store, 1, record(1, sender=Person("A", "a@kreis.example"))).drafts[0]
        two = keep(store, 2, record(2, sender=Person("B", "b@kreis.example"))).drafts[0]
        _correct(store, one, {"municipality": BORKEN})
        assert "kreis.example" in _known(store)
        _correct(store, two, {"municipality": {"name": "Bocholt", "id": "ags:05554008"}})
        assert _known(store) == {"a@kreis.example": BORKEN["id"], "b@kreis.example": "ags:05554008"}

    def test_who_passes_mail_on_speaks_for_others(self, store: Store) -> None:
        """A forward, or a mail about several towns, teaches nothing."""
        forward = keep(store, 1, record(1, subject="WG: Lastwagen")).drafts[0]
        several = (draft(), replace(draft("Anderes"), municipality=Municipality("Ahaus", "ags:05554004")))
        mixed = keep(store, 2, record(2, drafts=several)).drafts[0]
        for it in (forward, mixed):
            _correct(store, it, {"municipality": BORKEN})
        assert _known(store) == {}

    def test_other_fields_teach_nothing(self, store: Store) -> None:
        """Neither a title nor an emptied municipality."""
        it = keep(store).drafts[0]
        _correct(store, it, {"title": "Neu", "municipality": None})
        assert _known(store) == {}

    def test_an_offices_signature_says_nothing(self, store: Store) -> None:
        """Every town has a mayor's office."""
        text = f"{TestTheNextMail.TEXT}\n--\nBüro des Bürgermeisters"
        _correct(store, _take(store, _mail(1, text, "anna@gmx.de")), {"municipality": BORKEN})
        assert set(_known(store)) == {"anna@gmx.de"}


class TestSpellings:
    @staticmethod
    def _read_as(name: str, words: str) -> Draft:
        quote = Quote("body", 0, len(words), words)
        return replace(draft(), partners=(Partner(name, "UA"),), evidence={"partners": (quote,)})

    def test_a_spelling_that_was_read_as_another_place(self, store: Store) -> None:
        """It stands for the right place from then on, folded as names are compared."""
        it = keep(store, 1, record(drafts=(self._read_as("Sambor", "Sambier"),))).drafts[0]
        _correct(store, it, {"partners": [{"name": "Sambir", "country": "UA", "id": "geonames:694864"}]})
        assert _known(store) == {"sambier": "Sambir"}

    @pytest.mark.parametrize(("name", "words"), [("Kowel", "Kowel"), ("Lwiw", "Lemberg")])
    def test_a_place_that_was_no_partner_is_not_a_spelling(self, store: Store, name: str, words: str) -> None:
        """The sender wrote it rightly, it only was not the partner."""
        it = keep(store, 1, record(drafts=(self._read_as(name, words),))).drafts[0]
        _correct(store, it, {"partners": [{"name": "Sambir", "country": "UA", "id": "geonames:694864"}]})
        assert _known(store) == {}


class TestKeepingLessons:
    def test_each_says_who_taught_it_and_when(self, store: Store) -> None:
        """And of which draft."""
        it = keep(store).drafts[0]
        _correct(store, it, {"municipality": BORKEN})
        with store() as session:
            told = lesson_as_json(list_lessons(session)[0])
        assert told["by"] == "anna"
        assert dt.datetime.fromisoformat(told["at"]) == NOW
        assert told["draft_id"] == it

    def test_the_newest_counts_and_undo_brings_back_the_one_before(self, store: Store) -> None:
        """A step that is taken back taught nothing."""
        it = keep(store).drafts[0]
        _correct(store, it, {"municipality": BORKEN})
        _correct(store, it, {"municipality": {"name": "Bocholt", "id": "ags:05554008"}})
        assert set(_known(store).values()) == {"ags:05554008"}
        with store.begin() as session:
            undo(session, by="anna", now=later())
        assert set(_known(store).values()) == {BORKEN["id"]}
        with store.begin() as session:
            undo(session, by="anna", now=later(2))
        assert _known(store) == {}

    def test_it_can_be_forgotten(self, store: Store) -> None:
        """With everything before it about the same sender."""
        it = keep(store).drafts[0]
        _correct(store, it, {"municipality": BORKEN})
        _correct(store, it, {"municipality": {"name": "Bocholt", "id": "ags:05554008"}})
        with store.begin() as session:
            address = next(lesson for lesson in list_lessons(session) if "@" in lesson.key)
            forget_lesson(session, address.id)
        assert set(_known(store)) == {"ahlen.example"}
        with store.begin() as session, pytest.raises(LessonNotFoundError):
            forget_lesson(session, 999)
