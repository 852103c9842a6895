"""Entries as many as an office of years has, in sentences that people write: those of the invented mails of tests/corpus.

Weight and paper are measured with them; a handful of sentences over and over would pack too well.
"""

from __future__ import annotations

import csv
import datetime as dt
import random
import re
from functools import cache
from pathlib import Path

from brueckenpost.parsers.pipeline import read_mail
from brueckenpost.parsers.record import CATEGORIES, Draft, Link, Municipality, Partner, Period
from brueckenpost.store.entry import Entry
from brueckenpost.store.slugs import make_anchor

ROOT = Path(__file__).parents[2]
BEGIN = dt.datetime(2024, 1, 8, 9, 0, tzinfo=dt.UTC)
MEAN = 800  # characters of a description
OVER = 45  # by so many characters the last sentence goes beyond what is wanted
_BEGINNING_OF_A_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÄÖÜ„])")


@cache
def _read_corpus() -> tuple[list[str], list[str]]:
    """Give the titles and the sentences of all drafts that the mails give."""
    titles, sentences = [], []
    for path in sorted(ROOT.glob("tests/corpus/*/mails/*.eml")):
        for draft in read_mail(path.read_bytes()).drafts:
            titles.append(draft.title)
            told = re.sub(r"\s+", " ", draft.description)
            sentences += [part for part in _BEGINNING_OF_A_SENTENCE.split(told) if 25 < len(part) < 400]
    return titles, sentences


@cache
def _read_places() -> tuple[list[Municipality], list[Partner]]:
    with (ROOT / "parsers/data/municipalities.csv").open(encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["ags"].startswith("05") and len(row["ags"]) == 8]
    towns = [Municipality(row["name"], f"ags:{row['ags']}") for row in rows]
    lines = (ROOT / "parsers/data/places.tsv").read_text("utf-8").splitlines()
    known = [line.split("\t") for line in lines]
    large = [
        row for row in known if row[1] in {"UA", "PL", "MD", "RO", "LT", "CZ"} and int(row[3] or 0) > 30_000
    ]
    return towns, [Partner(row[4], row[1], f"geonames:{row[0]}") for row in large]


def make_natural_entries(count: int) -> list[Entry]:
    """Give so many approved entries, the same ones each time: other towns, partners, topics, lengths and texts."""
    chance, lengths = random.Random(2022), random.Random(2023)  # new sentences change no lengths
    taken: set[str] = set()
    wanted = [lengths.triangular(MEAN / 5, MEAN * 2, MEAN * 4 / 5) for _ in range(count)]
    return [_make_entry(number, length, chance, taken) for number, length in enumerate(wanted, 1)]


def _make_entry(number: int, length: float, chance: random.Random, taken: set[str]) -> Entry:
    at, draft = BEGIN + dt.timedelta(hours=number * 31), _make_draft(length, chance)
    anchor = make_anchor(draft, taken)
    taken.add(anchor)
    return Entry(number, anchor, 1, draft, at, at, at)


def _make_draft(length: float, chance: random.Random) -> Draft:
    titles, _ = _read_corpus()
    towns, partners = _read_places()
    chosen = tuple(chance.sample(partners, chance.choice((0, 1, 1, 1, 1, 2))))
    town, start = chance.choice(towns), dt.date(2022, 3, 1) + dt.timedelta(days=chance.randrange(1400))
    end = start + dt.timedelta(days=chance.choice((0, 0, 3, 60)))
    host = f"https://www.{re.sub('[^a-z]', '', town.name.lower()) or 'stadt'}.example"
    return Draft(
        title=chance.choice(titles),
        municipality=town,
        partners=chosen,
        partnership=("direct" if any(p.country == "UA" for p in chosen) else "bridge") if chosen else None,
        categories=tuple(chance.sample(CATEGORIES, chance.choice((1, 1, 2, 3)))),
        description=_make_text(length, chance),
        links=tuple(
            Link(
                f"{host}/{chance.choice(('aktuelles', 'ukraine', 'presse'))}/{chance.randrange(9999)}", label
            )
            for label in chance.sample(
                ("Bericht der Stadt", "Zum Projekt", None), chance.choice((0, 1, 1, 2))
            )
        ),
        period=Period(start.isoformat(), chance.choice((None, end.isoformat()))),
        language="de",
    )


def _make_text(length: float, chance: random.Random) -> str:
    """Give sentences that stood in a row, of about that many characters."""
    _, sentences = _read_corpus()
    wanted = length - OVER
    parts: list[str] = []
    while sum(map(len, parts)) < wanted:
        place = chance.randrange(len(sentences) - 3)
        for number in range(place, place + chance.randrange(2, 5)):
            if sum(map(len, parts)) < wanted:
                parts.append(("\n\n" if number == place and parts else " " * bool(parts)) + sentences[number])
    return "".join(parts)
