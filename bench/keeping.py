"""Taking one new mail, where few and where many are kept already: read, compared with what is alike, kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.store.messages import Receipt, keep_mail, knows_mail
from brueckenpost.store.session import open_store

from bench.entries import NOW, fill
from bench.mails import generate
from bench.measure import Figure, side_by_side

FEW = 1_000
TAKEN = 50  # mails a round


def growth(folder: Path, many: int, rounds: int) -> Iterator[Figure]:
    """Yield what a mail costs with many mails kept, beside what it costs with few."""
    new = count()
    works = {size: _taking(folder / f"kept-{size}", size, new) for size in (FEW, many)}
    for work in works.values():
        work()
    yield side_by_side(
        f"take {TAKEN} new mails, {many} kept", works[many], f"the same with {FEW} kept", works[FEW], rounds=rounds, aim=1.25
    )  # fmt: skip


def _taking(folder: Path, size: int, new: Iterator[int]) -> Callable[[], None]:
    fill(folder, size, approved=False)
    store = open_store(f"sqlite:///{folder / 'brueckenpost.db'}")
    mails = list(generate(TAKEN, photos=False))

    def take() -> None:
        """Take them as mails that nobody has seen yet."""
        for mail in mails:
            raw = mail + f"\n{next(new)}\n".encode()
            record = read_mail(raw)
            with store.begin() as session:
                knows_mail(session, record.message.sha256)
                keep_mail(session, Receipt("bench", raw, NOW), record, now=NOW)

    return take
