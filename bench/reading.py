"""Reading: every field of each mail against only decoding it; and how the work grows with the mail."""

from __future__ import annotations

import email
import email.policy
import statistics
from collections.abc import Callable, Iterator

from brueckenpost.parsers.pipeline import read_mail

from bench.mails import generate
from bench.measure import Figure, seconds, side_by_side

HEAD = "From: Anna Terbeck <a.terbeck@ahlen.example>\nSubject: Bericht\nContent-Type: text/plain; charset=utf-8\n\n"
SENTENCE = "Die Stadt Ahlen hat im Mai {n} Betten für das Krankenhaus gesammelt und sortiert.\n"
PLACES = "Ein Transport ging nach Sambir, Kowel, Riwne, Opole und Drohobytsch.\n"
LINK = "Mehr steht auf https://www.ahlen.example/seite/{n} und im Archiv.\n"
QUOTE = "> Zeile {n} der früheren Nachricht mit einigen Wörtern darin\n"
ROUNDS = 3


def decode(raw: bytes) -> None:
    """Do what any program must with the standard library: parse and decode each text and file."""
    for part in email.message_from_bytes(raw, policy=email.policy.default).walk():
        if not part.is_multipart():
            part.get_content()


def against_decoding(count: int, rounds: int) -> Figure:
    """Read every field of each mail in one process; the peer only decodes them."""
    mails = list(generate(count))
    _all(read_mail, mails[:200])()  # tables are loaded, words remembered, as in any long run
    return side_by_side(
        f"parse {count} mails, all fields", _all(read_mail, mails), "email, policy.default, decoding only", _all(decode, mails), rounds=rounds, aim=1.0
    )  # fmt: skip


def _all(work: Callable[[bytes], object], mails: list[bytes]) -> Callable[[], object]:
    return lambda: [work(mail) for mail in mails]


def growth(doublings: int) -> Iterator[tuple[str, list[tuple[int, float]]]]:
    """Yield for each thing that a mail has many of the CPU seconds by its size in bytes."""
    kinds = (("sentences", SENTENCE), ("places", PLACES), ("links", LINK), ("quoted lines", QUOTE))
    for name, line in kinds:
        yield name, [_point(line, 2**step * 1_000) for step in range(doublings)]


def _point(line: str, size: int) -> tuple[int, float]:
    count = max(1, size // len(line))
    raw = (HEAD + "".join(line.replace("{n}", str(n)) for n in range(count))).encode()
    return len(raw), statistics.median(seconds(lambda: read_mail(raw), "cpu") for _ in range(ROUNDS))
