"""Finding drafts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Municipality, draft_as_json
from brueckenpost.store.drafts import (
    item_as_json,
    list_items,
    list_objects,
    read_mail_text,
)
from brueckenpost.store.forms import weakest
from brueckenpost.store.glance import rows_of
from brueckenpost.store.lines import STATUSES, Filters, list_lines
from brueckenpost.store.review import approve, defer, reject
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, draft, keep, record

Store = sessionmaker[Session]
TODAY = dt.date(2023, 6, 10)


def listed(store: Store, filters: Filters) -> list[str]:
    with store() as session:
        return [item.draft.title for item in list_items(session, filters, today=TODAY)]


@pytest.fixture
def three(store: Store) -> Store:
    """One of Ahlen, one of Gütersloh that is unsure, one of Ahlen that is approved."""
    keep(store, 1)
    town = replace(
        draft("Orgel 100% neu", sure=0.4),
        municipality=Municipality("Gütersloh", "ags:05754008"),
        categories=("health", "event"),
    )
    keep(store, 2, record(2, drafts=(town,)))
    kept = keep(store, 3, record(3, drafts=(draft("Konzert"),)))
    with store.begin() as session:
        approve(session, kept.drafts[0], seen=None, by="anna", now=NOW)
    return store


class TestListing:
    @pytest.mark.parametrize(
        ("filters", "titles"),
        [
            (Filters(), ["Lastwagen für Sambir", "Orgel 100% neu"]),
            (Filters(status=("approved",)), ["Konzert"]),
            (Filters(municipality="ahlen"), ["Lastwagen für Sambir"]),
            (Filters(municipality="Gütersloh"), ["Orgel 100% neu"]),
            (Filters(partner="sambir (ua)"), ["Lastwagen für Sambir", "Orgel 100% neu"]),
            (Filters(category="event"), ["Orgel 100% neu"]),
            (Filters(category="even"), []),
            (Filters(since=dt.date(2023, 6, 7)), []),
            (Filters(sender="terbeck"), ["Lastwagen für Sambir", "Orgel 100% neu"]),
            (Filters(text="100%"), ["Orgel 100% neu"]),
            (Filters(text="1%"), []),
            (Filters(unsure=True), ["Orgel 100% neu"]),
        ],
    )
    def test_filters(self, three: Store, filters: Filters, titles: list[str]) -> None:
        """Without a status those that wait; words are found anywhere, without regard to case."""
        assert listed(three, filters) == titles

    def test_a_deferred_draft_waits_for_its_day(self, store: Store) -> None:
        """Then it is on the list again by itself."""
        it = keep(store).drafts[0]
        with store.begin() as session:
            defer(session, it, until=TODAY, seen=None, by="anna", now=NOW)
            assert list_items(session, Filters(), today=TODAY - dt.timedelta(days=1)) == ()
            assert len(list_items(session, Filters(), today=TODAY)) == 1

    def test_follow_ups_come_first(self, store: Store) -> None:
        """Somebody waits for a correction of what everybody can read."""
        keep(store, 1)
        keep(store, 2, record(2, kind="follow_up", drafts=(draft("Korrektur"),)))
        assert listed(store, Filters()) == ["Korrektur", "Lastwagen für Sambir"]

    def test_what_is_decided_is_not_listed(self, store: Store) -> None:
        """Unless asked for."""
        it = keep(store).drafts[0]
        with store.begin() as session:
            reject(session, it, reason="", seen=None, by="anna", now=NOW)
        assert listed(store, Filters()) == []
        assert listed(store, Filters(status=("rejected",))) == ["Lastwagen für Sambir"]


def test_json_holds_the_drafts_fields_and_the_stores(store: Store) -> None:
    """Every field is always there."""
    keep(store)
    with store() as session:
        (item,) = list_items(session, today=TODAY)
    told = item_as_json(item)
    assert set(draft_as_json(item.draft)) < set(told)
    assert {"id", "version", "status", "kind", "received_at", "message_id", "sender", "warnings", "similar", "follow_ups", "deferred_until"} < set(told)  # fmt: skip
    assert told["received_at"] == "2023-06-06T10:00:00+00:00"


def test_the_weakest_field_tells_how_sure_a_draft_is() -> None:
    """Never an average."""
    assert weakest(draft(sure=0.3)) == ("period", 0.3)


def test_the_mail_of_a_draft(store: Store) -> None:
    """Its new text with what was cut."""
    it = keep(store).drafts[0]
    with store() as session:
        mail = read_mail_text(session, it)
    assert mail is not None
    assert mail.subject == "Lastwagen für Sambir"
    assert mail.signature == "Anna Terbeck"


class TestTheLinesOfAList:
    def test_tell_the_same_as_the_drafts(self, three: Store) -> None:
        """In the same order; what is read from the columns alone is what the whole draft says."""
        follow_up = record(4, kind="follow_up", reply_to="<3@ahlen.example>", drafts=(draft("", sure=0.456),))
        keep(three, 4, follow_up)
        with three() as session:
            items = list_items(session, Filters(status=STATUSES), today=TODAY)
            lines = list_lines(rows_of(session), Filters(status=STATUSES), today=TODAY)
            objects = list(list_objects(session, Filters(status=STATUSES), today=TODAY))
        assert [line.id for line in lines] == [item.id for item in items]
        for line, item in zip(lines, items, strict=True):
            assert (line.title, line.kind, line.status) == (item.draft.title, item.kind, item.status)
            assert line.sureness == pytest.approx(weakest(item.draft)[1], abs=0.005)
        assert (lines[0].followed, {line.followed for line in lines[1:]}) == ("Konzert", {""})
        assert objects == [item_as_json(item) for item in items]
