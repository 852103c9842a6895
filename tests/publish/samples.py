"""Entries of invented projects for the page's tests, as many as are asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from brueckenpost.parsers.record import Draft, Link, Municipality, Partner, Period
from brueckenpost.publish.cards import Card, newest_first, plain_cards
from brueckenpost.publish.language import Language
from brueckenpost.publish.speaking import Speaker
from brueckenpost.store.entry import Entry

TODAY = dt.date(2026, 3, 14)
BEGIN = dt.datetime(2025, 1, 6, 9, 0, tzinfo=dt.UTC)
TOWNS = (
    ("Dortmund", "05913000"),
    ("Hürth", "05362028"),
    ("Oberhausen", "05119000"),
    ("Münster", "05515000"),
    ("Lage", "05766040"),
    ("Freiburg im Breisgau", "08311000"),
)
PARTNERS = (
    ("Mykolajiw", "UA", "geonames:700569"),
    ("Nowa Ruda", "PL", "geonames:3090205"),
    ("Saporischschja", "UA", "geonames:687700"),
    ("Orhei", "MD", None),
)
TOPICS = ("aid_transport", "refugees", "health", "reconstruction", "education_youth", "information")
DEEDS = (
    "Löschfahrzeuge für {}",
    "Ferienlager mit Kindern aus {}",
    "Medikamente für das Krankenhaus in {}",
    "Ein Stromaggregat für die Schule von {}",
    "Sprachkurs für Gäste aus {}",
)
SENTENCES = (
    "Die Feuerwehr hat zwei ältere Fahrzeuge überholt und über die Grenze gebracht.",
    "Ehrenamtliche sammelten dafür an drei Wochenenden auf dem Marktplatz.",
    "Der Rat stimmte dem Vorhaben im Herbst einstimmig zu, die Stadtwerke beteiligten sich an den Kosten.",
    "Wer mitmachen möchte, findet Termine und Ansprechpersonen auf der Seite der Stadt.",
    "Auf dem Rückweg nahm der Bus Kinder mit, die hier zwei Wochen Ferien verbringen.",
    "Eine Fortsetzung ist geplant; im Frühjahr kommt eine Abordnung zu Besuch.",
)


def make_draft(number: int = 1) -> Draft:
    """Give a project unlike its neighbours; every sixth is over, every seventh has no partner."""
    town, key = TOWNS[number % len(TOWNS)]
    name, country, place = PARTNERS[number % len(PARTNERS)]
    told = [SENTENCES[(number * 5 + step) % len(SENTENCES)] for step in range(6 + number % 7)]
    return Draft(
        title=f"{DEEDS[number % len(DEEDS)].format(name)} ({number})",
        municipality=Municipality(town, f"ags:{key}"),
        partners=() if number % 7 == 0 else (Partner(name, country, place),),
        partnership="direct" if country == "UA" else "bridge",
        categories=(TOPICS[number % len(TOPICS)],),
        description="\n\n".join((" ".join(told[:4]), " ".join(told[4:]))),
        links=(Link(f"https://www.stadt-{number}.example/ukraine", "Bericht der Stadt"),),
        period=Period("2025-03", "2025-06" if number % 6 == 0 else None),
    )


def make_entry(number: int = 1, draft: Draft | None = None) -> Entry:
    """Give an approved entry; each was updated an hour after the one before."""
    at = BEGIN + dt.timedelta(hours=number)
    return Entry(number, f"projekt-{number}", 1, draft or make_draft(number), at, at, at)


def make_entries(count: int) -> list[Entry]:
    """Give so many entries."""
    return [make_entry(number) for number in range(1, count + 1)]


def make_call(deadline: str) -> Entry:
    """Give a funding call that closes on a day."""
    draft = replace(make_draft(3), title="Hilfe für junge Menschen", categories=("funding_call",))
    return make_entry(9077, replace(draft, period=Period(None, deadline)))


def make_cards(
    entries: Iterable[Entry], language: Language, today: dt.date = TODAY, older_after_days: int = 1095
) -> tuple[Card, ...]:
    """Give the cards of entries in a language, in the order of a page."""
    plain = plain_cards(newest_first(entries), today, older_after_days)
    return tuple(Speaker(plain, language, today).all(plain))
