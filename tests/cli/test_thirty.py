"""A curator reviews thirty drafts of the test mails in a terminal; the store holds exactly what was decided."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from brueckenpost.store.drafts import Item, find_item
from brueckenpost.store.models import DraftRow
from brueckenpost.store.session import open_store
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from .conftest import Desk
from .test_review import PROMPT, Terminal

MAILS = Path(__file__).parents[1] / "corpus/dev/mails"
TWICE = (
    "109-viersen-kanew-medikamente.eml",
    "114-hamm-kalisz-tabelle.eml",
    "115-muenster-winnyzja-lublin.eml",
)
EDITOR = "#!/bin/sh\nsed -i 's/^title:.*/title: Von Hand geschrieben/' \"$1\"\n"
DRAFTS = 30
QUESTIONS = {
    "e": "Take this over?",
    "c": "Which field",
    "3": "Which number",
    "r": "Why?",
    "d": "Until when?",
    "m": "empty: leave it)",
}


@pytest.fixture
def office(desk: Desk) -> Desk:
    """Give a desk with the test mails taken in, three of them sent twice, and an editor that writes a title."""
    (desk.folder / "brueckenpost.toml").write_text("[database]\n", encoding="utf-8")
    mails = desk.folder / "mails"
    shutil.copytree(MAILS, mails)
    for name in TWICE:
        again = re.sub(rb"(?im)^(message-id: <)", rb"\1again.", (MAILS / name).read_bytes())
        (mails / f"9-{name}").write_bytes(again)
    desk.run("import", str(mails))
    (desk.folder / "editor.sh").write_text(EDITOR, encoding="utf-8")
    (desk.folder / "editor.sh").chmod(0o755)
    return desk


class Curator:
    """Plays the terminal, and says of each decision what the store must hold then."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.store = desk, open_store(f"sqlite:///{desk.folder}/brueckenpost.db")
        self.wanted: dict[int, Callable[[Item], bool]] = {}
        self.joined: set[int] = set()  # what a merged draft or an accepted follow-up went into
        self.before = {number: self.look(number) for number in range(1, self.newest + 1)}
        self.sit_down()

    def sit_down(self) -> None:
        self.terminal = Terminal(
            self.desk, "--as", "anna", "review", editor=str(self.desk.folder / "editor.sh")
        )
        self.screen = self.terminal.wait_for(PROMPT)

    @property
    def at(self) -> int:
        """Give the number of the draft on the screen."""
        found = re.findall(r"^#(\d+)  ", self.screen, re.MULTILINE)
        assert found, self.screen
        return int(found[-1])

    @property
    def newest(self) -> int:
        """Give the number of the draft that was made last."""
        with self.store() as session:
            return session.scalar(select(func.max(DraftRow.id))) or 0

    def look(self, number: int) -> Item:
        with self.store() as session:
            return find_item(session, number)

    def press(self, *typed: str) -> None:
        """Type lines; the last one leads to the next screen of keys."""
        for text in typed[:-1]:
            self.terminal.type(text, QUESTIONS[text])
        self.screen = self.terminal.type(typed[-1], PROMPT)

    def decide_and_undo(self, *typed: str) -> Item:
        """Decide, take it back, see that all is as it was, and decide again."""
        number = self.at
        before = self.look(number)
        self.press(*typed)
        assert self.look(number) != before, self.screen
        self.press("u")
        assert as_it_was(self.look(number)) == as_it_was(before)
        assert self.at == number
        self.press(*typed)
        return before


def as_it_was(item: Item) -> Item:
    """Give an item without its counter, and without what is promised for good once it was approved."""
    return replace(item, version=0, follow_ups=(), anchor=None)


def _approve(curator: Curator) -> None:
    number = curator.at
    before = curator.decide_and_undo("a")
    kind, curator.joined = before.kind, curator.joined | {before.target or 0}
    curator.wanted[number] = lambda it: it.status == "approved" and it.kind in ("entry", kind)


def _edit(curator: Curator) -> None:
    number = curator.at
    curator.decide_and_undo("e", "y")
    curator.wanted[number] = lambda it: it.draft.title == "Von Hand geschrieben" and it.status == "new"
    curator.press("s")


def _pick(curator: Curator) -> None:
    number = curator.at
    before = curator.decide_and_undo("c", "3", "7")
    had = "health" in before.draft.categories
    curator.wanted[number] = lambda it: ("health" in it.draft.categories) is not had and it.status == "new"
    curator.press("s")


def _reject(curator: Curator) -> None:
    number = curator.at
    curator.decide_and_undo("r", "kein Projekt")
    curator.wanted[number] = lambda it: (it.status, it.reason) == ("rejected", "kein Projekt")


def _defer(curator: Curator) -> None:
    number = curator.at
    curator.decide_and_undo("d", "2w")
    curator.wanted[number] = lambda it: it.status == "deferred" and it.deferred_until is not None


def _merge(curator: Curator) -> None:
    number = curator.at
    other = curator.look(number).similar[0]
    curator.decide_and_undo("m", "y")
    curator.joined.add(other)
    kept = {curator.look(it).message_id for it in (number, other)}
    assert len(kept - {None}) == 2  # both mails stay
    curator.wanted[number] = lambda it: (it.status, it.reason) == ("rejected", f"merged into {other}")


def _split(curator: Curator) -> None:
    number = curator.at
    before = curator.decide_and_undo("m", "2")
    title = before.draft.title[:95]
    parts = {it.draft.title: it for it in (curator.look(number), curator.look(curator.newest))}
    assert sorted(parts) == [f"{title} (1)", f"{title} (2)"]
    curator.wanted[number] = lambda it: it.draft.title == f"{title} (1)" and it.status == "new"
    curator.press("s")
    assert curator.at == curator.newest
    curator.wanted[curator.at] = lambda it: it.draft.title == f"{title} (2)" and it.status == "new"
    curator.press("s")


def _skip(curator: Curator) -> None:
    number = curator.at
    before = curator.look(number)
    curator.press("s")
    curator.wanted[number] = lambda it: as_it_was(it) == as_it_was(before)


STEPS = (_approve, _edit, _pick, _reject, _defer, _split, _skip)


def decide_some(curator: Curator, count: int) -> set[str]:
    """Decide on that many drafts: what is sent twice is merged, a follow-up accepted, the others in turn."""
    done = set()
    with curator.store() as session:
        twins = {number for similar in session.scalars(select(DraftRow.similar)) for number in similar}
    for turn in range(count):
        item = curator.look(curator.at)
        known = [it for it in item.similar if curator.look(it).status in ("new", "approved")]
        if known and known[0] == item.similar[0] and item.kind == "draft":
            step: Callable[[Curator], None] = _merge
        elif item.kind == "follow_up":
            step = _skip if item.target is None else _approve
        else:  # what comes again is kept, so that the second one can be merged into it
            step = _approve if item.id in twins else STEPS[turn % len(STEPS)]
        step(curator)
        done.add(step.__name__)
    return done


class TestThirtyDrafts:
    def test_the_store_holds_exactly_what_was_decided(self, office: Desk) -> None:
        """Approve, edit, pick, reject, defer, merge, split, skip, each taken back once; Ctrl-C in the middle, then on."""
        curator = Curator(office)
        done = decide_some(curator, DRAFTS // 2)
        curator.terminal.type("r", "Why?")
        assert curator.terminal.interrupt() == 130
        curator.sit_down()
        while curator.at in curator.wanted:  # edited, picked and skipped ones still wait
            curator.press("s")
        done |= decide_some(curator, DRAFTS - DRAFTS // 2)
        curator.terminal.type("q", "decided")
        assert curator.terminal.end() == 0
        assert done == {step.__name__ for step in (*STEPS, _merge)}
        assert len(curator.wanted) >= DRAFTS
        assert [n for n, rule in curator.wanted.items() if not rule(curator.look(n))] == []
        others = {
            n: it for n, it in curator.before.items() if n not in curator.wanted.keys() | curator.joined
        }
        assert others
        assert [n for n, it in others.items() if as_it_was(curator.look(n)) != as_it_was(it)] == []


OUTCOMES = ("#1 is approved", "was changed since you saw it")
RACES = int(os.environ.get("BRUECKENPOST_TEST_RACES", "6"))


class TestTwoTerminals:
    def test_no_update_is_lost(self, draft: Callable[..., str], desk: Desk) -> None:
        """Both press a at the same moment: one approves, the other is told; then it is taken back, again and again.

        BRUECKENPOST_TEST_RACES says how often.
        """
        draft("title=Hilfe", "municipality=Dortmund", "description=Ein Text.")
        store = open_store(f"sqlite:///{desk.folder}/brueckenpost.db")
        for _ in range(RACES):
            both = [Terminal(desk, "--as", name, "review") for name in ("anna", "bob")]
            for terminal in both:
                terminal.wait_for(PROMPT)
            version = _version(store)
            for terminal in both:
                os.write(terminal.line, b"a\n")
            won = [terminal.wait_for_one(*OUTCOMES) == OUTCOMES[0] for terminal in both]
            assert sorted(won) == [False, True]
            assert _version(store) == version + 1
            os.write(both[won.index(False)].line, b"q\n")
            assert [terminal.end() for terminal in both] == [0, 0]
            desk.run("--as", ("anna", "bob")[won.index(True)], "undo")
        steps = desk.text("log", "1").splitlines()
        assert len([line for line in steps if "\tapprove\t" in line]) == RACES


def _version(store: sessionmaker[Session]) -> int:
    with store() as session:
        return find_item(session, 1).version
