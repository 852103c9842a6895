"""Talks with a person, played: what is said, what is asked, and what stands in the store afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from brueckenpost.publish.asking import Post, ask_submitter
from brueckenpost.publish.console import speak
from brueckenpost.publish.dialogues import change_draft, decide_each, review_drafts
from brueckenpost.publish.talking import Ask, Edit, Line, Say, Talk
from brueckenpost.publish.terminal import Canvas
from brueckenpost.store.drafts import Filters
from brueckenpost.store.errors import DraftChangedError, FieldError
from brueckenpost.store.review import add_draft, edit
from brueckenpost.store.workplace import Workplace

from tests.store.samples import NOW, SENDER, draft, keep

SCREEN = Canvas(80, 24)


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Speak English afterwards, and keep texts where the test may look."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    yield
    speak("en")


@pytest.fixture
def work(tmp_path: Path) -> Workplace:
    """Give a store with a draft of a mail, used by anna."""
    place = Workplace(f"sqlite:///{tmp_path}/a.db", "anna", lambda: NOW)
    keep(place.store, 1)
    return place


def bob(work: Workplace) -> Workplace:
    """Give the place of another curator at the same store."""
    return Workplace(work.url, "bob", work.clock)


class Played:
    """A talk with scripted answers: what it said and asked, and what it gave in the end."""

    def __init__(self, talk: Talk[Any], *answers: object) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self.given: Any = None
        left, answer = list(answers), None
        try:
            while True:
                step = talk.send(answer)
                answer = None
                if isinstance(step, Say):
                    self.said.append(step.text)
                elif isinstance(step, Ask | Line | Edit):
                    self.asked.append(
                        getattr(step, "question", None) or getattr(step, "prompt", None) or step.text
                    )
                    answer = left.pop(0)
                    answer = answer(step) if callable(answer) else answer
        except StopIteration as end:
            self.given = end.value
        assert left == [], "every answer was asked for"

    @property
    def words(self) -> str:
        return " ".join(" ".join(self.said).split())


def kept_text(played: Played) -> str:
    """Give what stands in the file that was named."""
    found = re.search(r"kept in (\S+\.txt);", played.words)
    assert found
    return Path(found[1]).read_text("utf-8")


class TestChanging:
    def test_a_form_that_is_closed_as_it_was_changes_nothing(self, work: Workplace) -> None:
        """Nobody is asked whether nothing shall be taken over."""
        played = Played(change_draft(work, SCREEN, 1), lambda step: step.text)
        assert (played.given, len(played.asked)) == (None, 1)
        assert "Nothing is changed." in played.said
        assert work.find(1).version == 1

    def test_a_no_changes_nothing_and_keeps_nothing(self, work: Workplace) -> None:
        """The person saw old and new, and does not want it."""
        typed = Played(change_draft(work, SCREEN, 1), "title: Anders\n", False)
        assert typed.given is None
        assert "kept in" not in typed.words
        assert work.find(1).draft.title == "Lastwagen für Sambir"

    def test_what_another_changed_meanwhile_is_a_conflict_and_the_text_is_kept(self, work: Workplace) -> None:
        """Between the question and its answer: nothing is written over, no word is lost."""

        def answer(_: object) -> bool:
            bob(work).do(edit, 1, {"title": "Von Bob"}, seen=None)
            return True

        said: list[str] = []
        talk = change_draft(work, SCREEN, 1)
        assert isinstance(next(talk), Edit)
        step: Any = talk.send("title: Von Anna\n")
        while not isinstance(step, Ask):
            step = next(talk)
        step = talk.send(answer(step))
        assert isinstance(step, Say)
        said.append(step.text)
        with pytest.raises(DraftChangedError):
            next(talk)
        file = re.search(r"kept in (\S+\.txt);", said[0])
        assert file
        assert "Von Anna" in Path(file[1]).read_text("utf-8")
        assert work.find(1).draft.title == "Von Bob"

    def test_a_version_that_was_not_seen_is_refused_before_anything_is_typed(self, work: Workplace) -> None:
        """The editor does not even open."""
        with pytest.raises(DraftChangedError):
            Played(change_draft(work, SCREEN, 1, seen=7))


class TestDecidingOnSeveral:
    def test_one_that_fails_stops_no_other(self, work: Workplace) -> None:
        """Each failure is given with its draft's number."""

        def step(number: int) -> Any:
            if number == 2:
                raise FieldError("title", "It is missing.", "Write one.")
            return work.find(1)

        played = Played(decide_each([1, 2, 3], step, "#{id} is done: {title}", sure=True))
        assert [name for name, _ in played.given] == ["#2"]
        assert len(played.said) == 2


class TestReviewing:
    def test_nothing_that_waits_is_said(self, work: Workplace) -> None:
        """And nobody is asked anything."""
        assert Played(review_drafts(work, [], lambda: SCREEN, None)).said == ["Nothing waits."]

    def test_a_draft_by_hand_has_no_mail_to_look_at(self, work: Workplace) -> None:
        """That is said in the mail's place."""
        work.do(add_draft, draft("Von Hand"))
        items = [item for item in work.list(Filters()) if item.message_id is None]
        assert "It came without a mail." in review(work, items, "o", "", "q").said

    def test_keys_are_explained_and_letters_need_a_server(self, work: Workplace) -> None:
        """Both stand on a screen of their own until they were read."""
        played = review(work, work.list(Filters()), "?", "", "t", "", "q")
        assert any("approve" in text for text in played.said)
        assert "No mail is ever sent: the configuration has no [smtp]." in played.words

    def test_a_long_mail_is_shown_a_screen_at_a_time(self, work: Workplace) -> None:
        """As much as the window holds; q leaves it."""
        low = Canvas(20, 7)
        played = Played(review_drafts(work, work.list(Filters()), lambda: low, None), "o", "", "q", "q")
        asked = [question for question in played.asked if "lines more" in question]
        assert len(asked) == 2
        assert int(asked[0].split()[0]) > int(asked[1].split()[0])

    def test_two_that_say_the_same_do_not_differ(self, work: Workplace) -> None:
        """It is said, so that nobody looks for what is not there."""
        keep(work.store, 2)
        items = [item for item in work.list(Filters()) if item.similar]
        assert "They do not differ." in review(work, items[:1], "m", "", "q").words

    def test_a_change_that_is_refused_is_read_before_it_goes_on(self, work: Workplace) -> None:
        """The screen is not cleared over it; the draft is shown again as it is now."""

        def type_and_be_late(_: object) -> str:
            bob(work).do(edit, 1, {"title": "Von Bob"}, seen=None)
            return "title: Von Anna\n"

        played = review(work, work.list(Filters()), "e", type_and_be_late, True, "", "q")
        assert "was changed since you saw it" in played.words
        assert "Von Anna" in kept_text(played)
        assert "Von Bob" in played.words.partition("kept in")[2]


def review(work: Workplace, items: Any, *answers: object) -> Played:
    return Played(review_drafts(work, items, lambda: SCREEN, None), *answers)


class TestAsking:
    def test_an_emptied_letter_is_not_sent(self, work: Workplace) -> None:
        """Whoever deletes all of it has changed his mind."""
        sent: list[str] = []
        played = Played(ask_submitter(work, post(sent), 1), "# nur ein Hinweis\n\n")
        assert (played.given, played.said, sent) == (None, ["Nothing is sent."], [])
        assert work.find(1).status == "new"

    def test_a_no_sends_nothing(self, work: Workplace) -> None:
        """The letter was shown, with whom it would go to."""
        sent: list[str] = []
        played = Played(ask_submitter(work, post(sent), 1), "Wann war das?\n", False)
        assert SENDER.email in played.asked[-1]
        assert (played.given, sent) == (None, [])

    def test_a_letter_that_cannot_be_sent_is_kept(self, work: Workplace) -> None:
        """Its words took time; the draft waits for nobody."""

        def fail(_number: int, _question: str) -> bool:
            raise LookupError

        talk = ask_submitter(work, Post(fail, LookupError), 1)
        next(talk)
        step: Any = talk.send("Wann war das?\n")
        while not isinstance(step, Ask):
            step = next(talk)
        step = talk.send(True)
        file = re.search(r"kept in (\S+\.txt);", step.text)
        assert file
        assert Path(file[1]).read_text("utf-8") == "Wann war das?"
        with pytest.raises(LookupError):
            next(talk)
        assert work.find(1).status == "new"


def post(sent: list[str]) -> Post:
    def send(_number: int, question: str) -> bool:
        sent.append(question)
        return True

    return Post(send, LookupError)
