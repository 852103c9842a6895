"""Which entries stand on one page together, and by what a reader can choose among them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from brueckenpost.publish.addresses import plain_name
from brueckenpost.publish.cards import Card
from brueckenpost.publish.language import STATUSES, Language

MOST_ON_ONE_PAGE = 500  # a page of more is slow to load and to search on a phone
MOST_IN_FULL = 120  # a list of more is shortened, so that it stays light: teasers, links, the map's dots
MOST_LAID_OUT = 300  # of a list of more, what is off the screen is not laid out, so that typing stays quick
FEWEST_TO_COUNT = 5  # of less a figure impresses nobody
FRONT = "index.html"
ELSEWHERE = "andere"

Option = tuple[str, str, int]
Filter = tuple[str, str, list[Option]]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a region's entries; `path` is below the language's folder."""

    path: str
    title: str
    cards: tuple[Card, ...]


def is_parted(cards: Sequence[Card]) -> bool:
    """Tell whether regions have pages of their own, since the front page cannot hold all."""
    return len(cards) > MOST_ON_ONE_PAGE


def home_of(card: Card) -> str:
    """Give the page of an entry's region, where regions have their own."""
    return f"region/{card.region.key if card.region else ELSEWHERE}.html"


def part_by_region(cards: Sequence[Card], language: Language) -> tuple[Listing, ...]:
    """Give a listing for each region, in the order of the official keys; none where the front page holds all."""
    if not is_parted(cards):
        return ()
    names = {card.region.key: card.region.name for card in cards if card.region}
    parts = [
        Listing(
            f"region/{key}.html",
            name,
            tuple(card for card in cards if card.region and card.region.key == key),
        )
        for key, name in sorted(names.items())
    ]
    others = tuple(card for card in cards if card.region is None)
    if others:
        parts.append(Listing(f"region/{ELSEWHERE}.html", language.word("Without a region"), others))
    return tuple(parts)


def count_words(cards: Sequence[Card], language: Language) -> str:
    """Say how many projects there are."""
    if not cards:
        return language.word("No project is published yet.")
    pattern = "{n} project" if len(cards) == 1 else "{n} projects"
    return language.word(pattern).replace("{n}", str(len(cards)))


def count_figures(cards: Sequence[Card], language: Language) -> list[tuple[str, int]]:
    """Give what a reader sees first of many entries: how many projects, municipalities, partners and countries."""
    if len(cards) < FEWEST_TO_COUNT:
        return []
    word = language.word
    partners = {(partner.name, partner.country) for card in cards for partner in card.partners}
    return [
        (word("Projects"), len(cards)),
        (word("Municipalities"), len({card.town.page for card in cards if card.town})),
        (word("Partners abroad"), len(partners)),
        (word("Partner countries"), len({country for _, country in partners})),
    ]


def make_filters(cards: Sequence[Card], language: Language) -> list[Filter]:
    """Give each filter that can part plain cards: its name, its label, its options with their counts."""
    word = language.word
    regions = Counter((card.region.key, card.region.name) for card in cards if card.region)
    topics: Counter[tuple[str, str]] = Counter()
    for (slug, key), number in Counter(topic for card in cards for topic in card.topics).items():
        topics[slug, plain_name(language.topic(key))] += number
    countries = Counter(country for card in cards for country in card.countries)
    statuses = Counter(card.status for card in cards)
    found = (
        ("region", word("Region"), sorted(regions.items())),
        ("topic", word("Topic"), sorted(topics.items(), key=lambda item: item[0][1].casefold())),
        (
            "country",
            word("Partner country"),
            sorted(
                (((c, language.country(c)), n) for c, n in countries.items()), key=lambda item: item[0][1]
            ),
        ),
        (
            "status",
            word("Status"),
            [((key, word(said)), statuses[key]) for key, said in STATUSES.items() if key in statuses],
        ),
    )
    return [
        (name, label, [(key, said, number) for (key, said), number in options])
        for name, label, options in found
        if any(number < len(cards) for _, number in options)
    ]
