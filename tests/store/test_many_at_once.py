"""Several processes on one database, and processes that die in the middle."""

from __future__ import annotations

import hashlib
import itertools
import multiprocessing
import random
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

from brueckenpost.store.drafts import find_item
from brueckenpost.store.errors import DraftChangedError
from brueckenpost.store.history import steps
from brueckenpost.store.messages import list_messages, read_raw
from brueckenpost.store.review import approve
from brueckenpost.store.session import open_store
from brueckenpost.store.undo import undo
from sqlalchemy.orm import Session, sessionmaker

from tests.store.samples import NOW, keep, record

Store = sessionmaker[Session]
SPAWN = multiprocessing.get_context("spawn")
RACES = 200
KILLS = 8


def _keep_on(url: str, first: int) -> None:
    store = open_store(url)
    for number in itertools.count(first):
        keep(store, number, record(number))


def _race(url: str, by: str, gate: Barrier) -> list[tuple[int, str]]:
    """Approve one draft at the same moment as the other, again and again; who succeeds takes it back."""
    store, won = open_store(url), []
    for _ in range(RACES):
        gate.wait(60)
        with store() as session:
            seen = find_item(session, 1).version
        gate.wait(60)
        try:
            with store.begin() as session:
                approve(session, 1, seen=seen, by=by, now=NOW)
        except DraftChangedError:
            continue
        won.append((seen, by))
        with store.begin() as session:
            undo(session, by=by, now=NOW)
    return won


class TestTwoCurators:
    def test_of_two_who_saw_the_same_one_wins(self, store: Store, url: str) -> None:
        """Each approval that was told to have been made stands in the history, and no other."""
        keep(store)
        with SPAWN.Manager() as manager, ProcessPoolExecutor(2, SPAWN) as pool:
            gate = manager.Barrier(2)
            runs = [pool.submit(_race, url, by, gate) for by in ("anna", "bob")]
            won = sorted(itertools.chain.from_iterable(run.result(120) for run in runs))
        with store() as session:
            taken = steps(session, draft_id=1)
        assert [seen for seen, _ in won] == list(range(1, 2 * RACES, 2))
        assert [by for _, by in won] == [step.by for step in taken if step.step == "approve"]
        assert all(a.after == b.before for a, b in itertools.pairwise(taken))


class TestSuddenDeath:
    def test_nothing_half_is_kept(self, store: Store, url: str) -> None:
        """Killed at any moment, a mail is there with bytes, drafts and history, or not at all."""
        chance = random.Random(7)
        for kill in range(KILLS):
            process = SPAWN.Process(target=_keep_on, args=(url, kill * 100_000 + 1))
            before = _count(store)
            process.start()
            deadline = time.monotonic() + 60
            while _count(store) == before and time.monotonic() < deadline:
                time.sleep(0.01)
            time.sleep(chance.random() / 5)
            process.kill()
            process.join()
        with store() as session:
            mails = list_messages(session)
            made = [step.draft_id for step in steps(session)]
            for mail in mails:
                content = read_raw(session, mail.message_id)
                assert hashlib.sha256(content).hexdigest() == mail.sha256
        assert len(mails) > KILLS
        assert sorted(made) == sorted(number for mail in mails for number in mail.drafts)
        assert {len(mail.drafts) for mail in mails} == {1}


def _count(store: Store) -> int:
    with store() as session:
        return len(list_messages(session))
