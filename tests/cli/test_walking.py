from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from brueckenpost.parsers.pipeline import find_candidates, read_mail
from brueckenpost.parsers.record import CATEGORIES, Draft, Municipality, Partner, Period, Quote
from brueckenpost.store.arrivals import new_row
from brueckenpost.store.configuration import database_folder, find_configuration, place_database
from brueckenpost.store.forms import put_draft
from brueckenpost.store.lines import Filters
from brueckenpost.store.picking import offer_found, offer_named
from brueckenpost.store.review import add_draft, edit
from brueckenpost.store.reviewing import KEYS, Walk, read_key, shares, waits_for
from brueckenpost.store.steps import find_row
from brueckenpost.store.typed import read_day, read_number, read_seconds
from brueckenpost.store.undo import undo
from brueckenpost.store.walking import NO_ANSWER, Review
from brueckenpost.store.workplace import Workplace
from sqlalchemy.orm import Session

from tests.store.samples import keep

NOW = dt.datetime(2026, 11, 25, 12, tzinfo=dt.UTC)


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Give a store with three drafts, used by anna."""
    place = Workplace(f"sqlite:///{tmp_path}/a.db", "anna", lambda: NOW)
    for number in range(1, 4):
        draft = Draft(title=f"Hilfe {number}", municipality=Municipality("Dortmund"), description="Text")
        place.do(add_draft, draft)
    return place


@pytest.fixture
def session(work: Workplace) -> Review:
    """Give a review of what waits, the first draft looked at."""
    review = Review(work, work.list(Filters()))
    review.look()
    return review


class TestKeys:
    def test_each_key_is_one_letter(self) -> None:
        """The keys of the contract, each with an action of its own."""
        assert "".join(KEYS) == "aecrdmtosbuq?"
        assert len(set(KEYS.values())) == len(KEYS)

    @pytest.mark.parametrize("typed", ["", " ", "yes", "aa", "x", "1"])
    def test_anything_else_is_no_key(self, typed: str) -> None:
        """Bare Enter never approves."""
        assert read_key(typed, "draft") is None

    def test_a_follow_up_is_accepted(self) -> None:
        """The approving key takes over its changes."""
        assert read_key("A", "follow_up") == "accept"


class TestWalk:
    def test_it_ends_behind_the_last(self) -> None:
        """Going on at the end stays there; back shows the last again."""
        walk = Walk([7, 9])
        walk.go_on()
        walk.go_on()
        walk.go_on()
        assert walk.current is None
        assert walk.go_back()
        assert (walk.current, walk.place) == (9, "2/2")

    def test_it_goes_to_a_draft_that_was_not_in_it(self) -> None:
        """What is taken back is shown, also if it was decided elsewhere."""
        walk = Walk([7, 9], at=1)
        walk.go_to(4)
        assert (walk.current, walk.drafts) == (4, [7, 4, 9])


class TestReview:
    def test_skipping_writes_nothing(self, session: Review, work: Workplace) -> None:
        """The version stays, the next one is shown."""
        session.press("s")
        following = session.look()
        assert following is not None
        assert following.id == 2
        assert work.find(1).version == 1

    def test_a_decision_is_taken_back_and_shown_again(self, session: Review, work: Workplace) -> None:
        """`u` restores the draft and goes to it."""
        assert session.press("a").says == "#1 is approved: Hilfe 1"
        session.look()
        assert session.press("u").says.startswith("Taken back: “approve” of #1")
        shown = session.look()
        assert shown is not None
        assert (shown.id, shown.status, session.decided) == (1, "new", 0)

    def test_an_empty_answer_decides_nothing(self, session: Review, work: Workplace) -> None:
        """No reason, no day, no number: it stays as it was."""
        for keys in (("r", ""), ("d", ""), ("c", ""), ("c", "3", "")):
            replies = [session.press(key) for key in keys]
            assert replies[-1].says == "It stays as it was."
        assert work.find(1).version == 1

    @pytest.mark.parametrize(
        ("keys", "told"),
        [
            (("d", "bald"), "“bald” is no day to come."),
            (("d", "2026-11-25"), "“2026-11-25” is no day to come."),
            (("c", "9"), "That is no answer to this question."),
            (("c", "3", "99"), "That is no answer to this question."),
            (("c", "3", "health"), "That is no answer to this question."),
            (("c", "1", "7"), "That is no answer to this question."),
            (("m", "y"), "That is no answer to this question."),
            (("m", "10"), "That is no answer to this question."),
        ],
    )
    def test_a_wrong_answer_is_told_and_asked_again(
        self, session: Review, work: Workplace, keys: tuple[str, ...], told: str
    ) -> None:
        """Nothing is changed; an empty answer then leaves it."""
        replies = [session.press(key) for key in keys]
        assert (replies[-1].says, replies[-1].asks) == (told, replies[-2].asks)
        assert session.press("").says == "It stays as it was."
        assert work.find(1).version == 1

    def test_splitting_shows_each_part_next_and_is_taken_back_as_one(
        self, session: Review, work: Workplace
    ) -> None:
        """The key that compares also parts; what was parted off leaves the way with the undo."""
        session.press("m")
        assert session.press("2").says == "#1 is now #1, #4: e edits each of them."
        session.look()
        assert (session.walk.drafts, session.decided) == ([1, 4, 2, 3], 1)
        assert [work.find(number).draft.title for number in (1, 4)] == ["Hilfe 1 (1)", "Hilfe 1 (2)"]
        session.press("s")
        session.look()
        assert session.press("u").says == "Taken back: “split” of #1 Hilfe 1"
        assert (session.walk.drafts, session.walk.current) == ([1, 2, 3], 1)
        assert [work.find(number).status for number in (1, 4)] == ["new", "rejected"]

    def test_of_several_that_are_like_it_each_can_be_compared(self, tmp_path: Path) -> None:
        """Then it is merged into the one that was shown."""
        work = Workplace(f"sqlite:///{tmp_path}/b.db", "anna", lambda: NOW)
        for number in (1, 2, 3):
            keep(work.store, number)
        review = Review(work, reversed(work.list(Filters())))
        item = review.look()
        assert item is not None
        assert len(item.similar) == 2
        first = review.press("m")
        assert first.lines == (str(item.similar[0]),)
        assert f"#{item.similar[1]}: compare with that" in first.asks
        assert review.press(f"#{item.similar[1]}").lines == (str(item.similar[1]),)
        wrong = review.press("vielleicht")
        assert (wrong.says, wrong.asks.split("?")[0]) == (NO_ANSWER, f"Merge it into #{item.similar[1]}")
        assert review.press("j").says == f"#{item.id} is merged into #{item.similar[1]}."

    def test_what_another_changed_meanwhile_is_not_merged(self, tmp_path: Path) -> None:
        """Who compared the two saw other words than those that would be joined."""
        work = Workplace(f"sqlite:///{tmp_path}/b.db", "anna", lambda: NOW)
        for number in (1, 2):
            keep(work.store, number)
        review = Review(work, reversed(work.list(Filters())))
        item = review.look()
        assert item is not None
        review.press("m")
        Workplace(work.url, "bob", work.clock).do(edit, item.id, {"title": "Anders"}, seen=None)
        assert "was changed since you saw it" in review.press("y").says
        assert work.find(item.id).status == "new"

    def test_with_nothing_left_every_key_ends_it(self, work: Workplace) -> None:
        """There is no draft that a key could mean."""
        review = Review(work, [])
        assert review.look() is None
        assert review.press("a").wants == "quit"

    def test_several_categories_are_picked_at_once(self, session: Review, work: Workplace) -> None:
        """Each is added, or taken away where the draft has it; it is one step."""
        for keys in (("c", "3", "1, 7"), ("c", "3", "7 2")):
            session.look()
            for key in keys:
                session.press(key)
        assert work.find(1).draft.categories == ("aid_transport", "refugees")
        session.press("u")
        assert work.find(1).draft.categories == ("aid_transport", "health")

    def test_a_change_by_another_is_told(self, session: Review, work: Workplace) -> None:
        """The version is checked from screen to store."""
        bob = Workplace(work.url, "bob", work.clock)
        bob.do(edit, 1, {"title": "Anders"}, seen=None)
        assert "was changed since you saw it" in session.press("a").says
        assert work.find(1).status == "new"

    def test_a_picked_category_is_added_or_taken_away(self, session: Review, work: Workplace) -> None:
        """Numbers stand for the listed values."""
        number = str(CATEGORIES.index("health") + 1)
        for wanted in (("health",), ()):
            session.look()
            session.press("c")
            assert len(session.press("3").offers) == len(CATEGORIES)
            session.press(number)
            assert work.find(1).draft.categories == wanted

    def test_a_name_that_is_typed_is_searched_until_one_fits(self, session: Review, work: Workplace) -> None:
        """A name that no place has is said, the next one may be typed at once."""
        for typed in ("c", "1"):
            session.press(typed)
        reply = session.press("Xyzhausen")
        assert (reply.says, reply.offers) == ("No place has such a name.", ())
        assert session.press("Mün").offers
        assert "Bielefeld" in session.press("bielef").offers[0].words
        session.press("1")
        assert work.find(1).draft.municipality == Municipality("Bielefeld", "ags:05711000")

    def test_what_the_terminal_must_do_is_handed_back(self, session: Review) -> None:
        """Editor, mail, question and help are the screen's."""
        assert [session.press(key).wants for key in "eot?q"] == ["edit", "mail", "ask", "help", "quit"]


class TestFollowUps:
    @pytest.fixture
    def follow_up(self, work: Workplace) -> Review:
        """Give the review of a follow-up that corrects nothing known yet."""

        def make(session: Session) -> None:
            row = new_row(Draft(title="Hilfe eins", period=Period("2023", "2023")), NOW, now=NOW)
            row.kind = "follow_up"
            session.add(row)

        work.change(make)
        review = Review(work, [item for item in work.list(Filters()) if item.kind == "follow_up"])
        review.look()
        return review

    def test_a_person_says_what_it_speaks_of_and_chooses(self, follow_up: Review, work: Workplace) -> None:
        """Until then it cannot be accepted; what is not chosen stays as it was; one undo takes it back."""
        assert "a follow-up of nothing known" in follow_up.press("a").says
        assert follow_up.press("m").says == "It is not known what it speaks of."
        assert follow_up.press("99").says == "There is no draft 99."
        follow_up.press("m")
        assert follow_up.press("zwei").says == "That is no answer to this question."
        assert follow_up.press("").says == "It stays as it was."
        follow_up.press("m")
        assert follow_up.press("2").says == "#4 speaks of #2."
        follow_up.look()
        assert follow_up.press("m").lines == ("2", "title", "period")
        assert follow_up.press("3").says == "That is no answer to this question."
        assert follow_up.press("").says == "It stays as it was."
        follow_up.press("m")
        assert follow_up.press("2").says == "#2 takes over what #4 changes."
        assert (work.find(2).draft.title, work.find(2).draft.period.start) == ("Hilfe 2", "2023")
        work.do(undo)
        assert (work.find(2).draft.period.start, work.find(4).status) == (None, "new")

    def test_all_of_it_can_be_taken_over_at_once(self, follow_up: Review, work: Workplace) -> None:
        """Without a number; afterwards it has nothing to say any more."""
        follow_up.press("m")
        follow_up.press("2")
        follow_up.look()
        follow_up.press("m")
        assert follow_up.press("a").says == "#2 takes over what #4 changes."
        assert (work.find(2).draft.title, work.find(2).draft.period.start) == ("Hilfe eins", "2023")

    def test_one_that_changes_nothing_asks_nothing(self, follow_up: Review, work: Workplace) -> None:
        """It says what is known already."""
        follow_up.press("m")
        follow_up.press("2")
        work.do(edit, 2, {"title": "Hilfe eins", "period": {"start": "2023", "end": "2023"}}, seen=None)
        follow_up.look()
        reply = follow_up.press("m")
        assert (reply.lines, reply.asks) == (("2",), "")

    def test_what_it_tells_can_be_added(self, follow_up: Review, work: Workplace) -> None:
        """With "+" behind the number, only where there is something to add to."""
        work.do(edit, 4, {"description": "Nachtrag."}, seen=None)
        follow_up.look()
        for typed in ("m", "2"):
            follow_up.press(typed)
        follow_up.look()
        reply = follow_up.press("m")
        assert reply.lines == ("2", "title", "period", "description")
        assert "with + behind it 3 is added" in reply.asks
        assert follow_up.press("1+").says == NO_ANSWER
        assert follow_up.press("3+").says == "#2 takes over what #4 changes."
        assert work.find(2).draft.description == "Text\n\nNachtrag."

    def test_a_change_of_the_entry_meanwhile_is_told(self, follow_up: Review, work: Workplace) -> None:
        """What was shown as old is not old any more."""
        for typed in ("m", "2"):
            follow_up.press(typed)
        follow_up.look()
        Workplace(work.url, "bob", work.clock).do(
            edit, 2, {"period": {"start": "2022", "end": None}}, seen=None
        )
        assert follow_up.press("a").says == "Draft 2 was changed since you saw it: look at it again."
        assert work.find(2).draft.period.start == "2022"
        follow_up.look()
        assert follow_up.press("a").says == "#2 takes over what #4 changes."

    def test_without_a_title_it_is_said_so(self, follow_up: Review, work: Workplace) -> None:
        """A sentence does not end in the air."""
        work.change(lambda session: put_draft(find_row(session, 4, seen=None), Draft()))
        follow_up.look()
        for typed in ("d", "2w"):
            reply = follow_up.press(typed)
        assert reply.says == "#4 is put off until 2026-12-09: (no title)"


class TestOffers:
    def test_a_municipality_is_offered_by_its_beginning(self) -> None:
        """The most likely one first, with what tells it from others."""
        first, *_rest = offer_named(Draft(), "municipality", "Dortm")
        assert first.value == {"name": "Dortmund", "id": "ags:05913000"}
        assert "ags:05913000" in first.words

    def test_a_partner_is_added_to_those_that_are_there(self) -> None:
        """Places of one name are told apart by their region and their people."""
        draft = Draft(partners=(Partner("Nowa Ruda", "PL"),))
        large, small, *_rest = offer_named(draft, "partners", "Mykolajiw")
        assert [partner["name"] for partner in large.value] == ["Nowa Ruda", "Mykolajiw"]
        assert large.words != small.words
        assert large.people > small.people

    def test_a_region_is_found_too(self) -> None:
        """Counties and oblasts are partners as towns are."""
        assert any("Oblast" in offer.words for offer in offer_named(Draft(), "partners", "Wolhyn"))

    def test_what_the_mail_speaks_of_comes_with_its_evidence(self) -> None:
        """Also what was too unsure to become a value; what the draft has can be taken away."""
        raw = (
            "From: Anna Berg <anna.berg@dortmund.example>\nSubject: Hilfe\n\n"
            "Guten Tag,\n\ndie Stadt Dortmund hat ein Löschfahrzeug nach Lwiw gebracht. Die Fahrt ging über Krakau.\n"
        ).encode()
        found = find_candidates(raw)
        (draft,) = read_mail(raw).drafts
        town, *_rest = offer_found(draft, "municipality", found)
        assert town.value["id"] == "ags:05913000"
        assert "Dortmund" in {quote.quote for quote in town.quotes}
        lwiw, krakau = offer_found(draft, "partners", found)
        assert (lwiw.has, lwiw.value, krakau.has) == (True, [], False)
        assert [partner["name"] for partner in krakau.value] == ["Lwiw", "Krakau"]
        assert krakau.quotes[0].quote == "Krakau"
        transport = next(it for it in offer_found(draft, "categories", found) if it.words == "aid_transport")
        assert "Löschfahrzeug" in transport.quotes[0].quote


class TestWaitsFor:
    SURE = dict.fromkeys(
        ("title", "municipality", "partners", "categories", "description", "contact", "period"), 0.9
    )

    def test_what_is_sure_needs_nobody(self, work: Workplace) -> None:
        """Every field sure, no warning, nothing like it."""
        draft = Draft(
            title="Hilfe", municipality=Municipality("Essen"), description="Text", confidence=self.SURE
        )
        assert list(waits_for(work.do(add_draft, draft))) == []

    def test_an_unsure_or_missing_field_is_named(self, work: Workplace) -> None:
        """In the order of the fields."""
        quote = (Quote("body", 0, 4, "Hilf"),)
        draft = Draft(
            title="Hilfe",
            description="Text",
            confidence={**self.SURE, "title": 0.4},
            evidence={"title": quote},
        )
        assert list(waits_for(work.do(add_draft, draft))) == ["title", "municipality"]


class TestShares:
    def test_paragraphs_are_parted_in_order(self) -> None:
        """Nothing is lost, and each share can be told by its title."""
        parts = shares(Draft(title="T", description="a\n\nb\n\nc"), 2)
        assert [(part.title, part.description) for part in parts] == [("T (1)", "a\n\nb"), ("T (2)", "c")]

    def test_no_share_is_empty(self) -> None:
        """Four paragraphs make three shares; one paragraph stands in each, for the editor to cut."""
        assert [part.description for part in shares(Draft(description="a\n\nb\n\nc\n\nd"), 3)] == [
            "a\n\nb", "c", "d",
        ]  # fmt: skip
        assert [part.description for part in shares(Draft(description="a"), 2)] == ["a", "a"]


class TestTyped:
    def test_days(self) -> None:
        """A date, or days and weeks from today."""
        today = dt.date(2026, 11, 25)
        told = [read_day(text, today) for text in ("2026-12-01", "3d", "2w", "bald", "", "²d")]
        assert told == [dt.date(2026, 12, 1), dt.date(2026, 11, 28), dt.date(2026, 12, 9), None, None, None]
        told = [read_day(text, today) for text in ("1.12.2026", "01. 12. 2026", "31.11.2026", "31.11.")]
        assert told == [dt.date(2026, 12, 1), dt.date(2026, 12, 1), None, None]
        told = [read_day(text, today) for text in ("1.12.", "25.11.", "5. 1.")]
        assert told == [dt.date(2026, 12, 1), dt.date(2027, 11, 25), dt.date(2027, 1, 5)]

    def test_times(self) -> None:
        """Seconds, minutes, hours, days."""
        assert [read_seconds(text) for text in ("90s", "5m", "1h", "1d", "7", "0s", "x", "")] == [
            90.0, 300.0, 3600.0, 86400.0, 7.0, None, None, None,
        ]  # fmt: skip

    def test_numbers(self) -> None:
        """With or without the sign; nothing that no draft can have."""
        assert [read_number(text) for text in ("12", "#12", "0", "-1", "x", "²", "9" * 50)] == [
            12, 12, None, None, None, None, None,
        ]  # fmt: skip


class TestWhereTheDatabaseLies:
    def test_a_relative_file_counts_from_the_configuration(self, tmp_path: Path) -> None:
        """Whatever folder the command is called in."""
        server = "postgresql+psycopg://u@h/n"
        cases = {
            "sqlite:///a.db": f"sqlite:///{tmp_path.resolve()}/a.db",
            "sqlite:////srv/a.db": "sqlite:////srv/a.db",
            server: server,
        }
        for told, placed in cases.items():
            file = tmp_path / "brueckenpost.toml"
            file.write_text(f'[database]\nurl = "{told}"\n', encoding="utf-8")
            assert place_database(find_configuration(file, (), {})) == placed

    def test_a_server_has_no_folder(self) -> None:
        """Locks then lie in the user's own folder."""
        assert database_folder("postgresql+psycopg://u@h/n") is None
        assert database_folder("sqlite:////srv/a.db") == Path("/srv")
