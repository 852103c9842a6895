"""Search for bytes that a reader fails on, guided by the code they reach (atheris), then for work that grows too fast.

python bench/fuzz.py message|zones|html [--seconds N] [--corpus FOLDER]
python bench/fuzz.py message|zones|html --growth [--corpus FOLDER]

The first keeps each input that reached new code in FOLDER (fuzz-TARGET) and ends with an error at the first exception,
or at one input that takes more than 10 seconds. The second repeats each input of the folder and names those whose work
grows by more than 2.8 with each doubling. `pip install atheris` first. What either finds becomes a test.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from pathlib import Path

HOUSE = Path(__file__).parent.parent
sys.path[:0] = [str(HOUSE / ".dev"), str(HOUSE)]

HEAD = b"From: Anna Schmitz <a@ahlen.example>\nSubject: Bericht\nMIME-Version: 1.0\n"
TEXT = HEAD + b"Content-Type: text/plain; charset=utf-8\n\n"
SAMPLES = HOUSE / "tests/corpus/dev/mails"
LARGEST_INPUT = 8192  # bytes; larger ones are slow to vary
LARGE = 60_000  # bytes to which an input is repeated
TOO_FAST = 2.8  # growth with each doubling: 2 is linear, 4 is quadratic


def readers() -> dict[str, Callable[[bytes], object]]:
    """Give what is tried, by name."""
    from brueckenpost.parsers.html import read_html  # noqa: PLC0415 - imported where atheris watches it
    from brueckenpost.parsers.letter import read_letter  # noqa: PLC0415
    from brueckenpost.parsers.message import read_message  # noqa: PLC0415

    return {
        "message": read_message,
        "zones": lambda raw: read_letter(read_message(TEXT + raw)),
        "html": lambda raw: read_html(raw.decode("utf-8", "replace")),
    }


def seeds(target: str) -> Iterator[bytes]:
    """Give beginnings: the sample mails, or their texts in the form that the target reads."""
    from brueckenpost.parsers.message import read_message  # noqa: PLC0415

    for path in sorted(SAMPLES.glob("*.eml")):
        raw = path.read_bytes()
        mail = read_message(raw)
        text = {"zones": mail.plain, "html": mail.html}.get(target)
        seed = raw if target == "message" else (text or "").encode("utf-8", "replace")
        if seed:
            yield seed[:LARGEST_INPUT]


def fuzz(target: str, seconds: int, corpus: Path) -> None:
    """Try inputs until the time is over; the process ends with it."""
    import atheris  # noqa: PLC0415 - needed here only

    with atheris.instrument_imports(include=["brueckenpost"]) if seconds else nullcontext():
        read = readers()[target]
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number}").write_bytes(seed)
    told = [f"-max_total_time={seconds}", f"-max_len={LARGEST_INPUT}", "-timeout=10", "-rss_limit_mb=2000"]
    words = HOUSE / "bench/fuzz.dict"
    atheris.Setup([sys.argv[0], *told, f"-dict={words}", f"-artifact_prefix={corpus}-", str(corpus)], read)
    atheris.Fuzz()


def grow(target: str, corpus: Path) -> int:
    """Name the inputs whose work grows too fast when they are repeated; give how many."""
    from tests.parsers.effort import growth  # noqa: PLC0415

    read, found = readers()[target], 0
    for path in sorted(corpus.iterdir()):
        raw = path.read_bytes() or b"x"
        times = max(1, LARGE // 4 // len(raw))
        fast = growth(lambda size, raw=raw: read(raw * size), times)  # type: ignore[misc]
        if fast > TOO_FAST:
            found += 1
            print(f"{path}: {fast:.1f}", flush=True)
    print(f"{target}: {found} of {sum(1 for _ in corpus.iterdir())} inputs grow too fast")
    return found


def main() -> int:
    """Do what the command line says."""
    given = argparse.ArgumentParser(description=__doc__)
    given.add_argument("target", choices=["message", "zones", "html"])
    given.add_argument("--seconds", type=int, default=600)
    given.add_argument("--corpus", type=Path)
    given.add_argument("--growth", action="store_true")
    told = given.parse_args()
    corpus = told.corpus or Path(f"fuzz-{told.target}")
    if told.growth:
        return 1 if grow(told.target, corpus) else 0
    fuzz(told.target, told.seconds, corpus)
    return 0


if __name__ == "__main__":
    sys.exit(main())
