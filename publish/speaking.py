"""Cards in the words of one language, each put into them when it is shown: of many entries a run shows few anew."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import overload

from brueckenpost.publish.addresses import plain_name
from brueckenpost.publish.cards import Card, Place
from brueckenpost.publish.dates import day_words, period_words
from brueckenpost.publish.language import STATUSES, Language


class Speaker:
    """Puts plain cards into the words of a language; `apart` gives by number what tells a card from others of its title."""

    def __init__(self, plain: Sequence[Card], language: Language, today: dt.date) -> None:
        self.language, self._today = language, today
        self._day = cache(partial(day_words, language=language.code))
        self._topic = cache(lambda key: plain_name(language.topic(key)))
        self._untitled = language.word("Untitled")
        self.apart = self._tell_apart(plain)

    def __call__(self, card: Card) -> Card:
        """Give a card in the language's words; one that has them already as it is."""
        if card.updated_words:
            return card
        return replace(
            card,
            title=self.title(card),
            apart=self.apart.get(card.id, ""),
            language="" if card.language == self.language.code else card.language,
            partners=tuple(
                Place(place.name, place.country, self.language.country(place.country), place.id)
                for place in card.partners
            ),
            topics=tuple((slug, self._topic(key)) for slug, key in card.topics),
            period_words=self._period(card),
            status_word=self.language.word(STATUSES[card.status]),
            updated_words=self._day(card.updated_at.date()),
        )

    def all(self, plain: Sequence[Card]) -> Spoken:
        """Give cards that are put into the language's words one by one, when each is asked for."""
        return Spoken(plain, self)

    def title(self, card: Card) -> str:
        """Give a card's title alone."""
        return card.title or self._untitled

    def _period(self, card: Card) -> str:
        return period_words(card.period, self.language.code, self._today)

    def _tell_apart(self, plain: Sequence[Card]) -> dict[int, str]:
        """Give by number what each card has and no other of its title: place, partner, period, all of them, or at last its number.

        Links with one text and several targets leave readers who hear only the links without a choice (WCAG 2.4.4).
        """
        titles = [self.title(card).casefold() for card in plain]
        counts = Counter(titles)
        alike: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
        for card, title in zip(plain, titles, strict=True):
            if counts[title] > 1:
                alike.setdefault(title, []).append((card.id, _ways_apart(card, self._period(card))))
        apart: dict[int, str] = {}
        for ways in alike.values():
            used = Counter(way for _, told in ways for way in dict.fromkeys(told))
            apart |= {number: next(way for way in told if way and used[way] == 1) for number, told in ways}
        return apart


class Spoken(Sequence[Card]):
    """Cards in a language's words, in the order of the `plain` ones."""

    def __init__(self, plain: Sequence[Card], speak: Speaker) -> None:
        self.plain, self._speak = plain, speak

    def __len__(self) -> int:
        return len(self.plain)

    @overload
    def __getitem__(self, place: int) -> Card: ...
    @overload
    def __getitem__(self, place: slice) -> Spoken: ...
    def __getitem__(self, place: int | slice) -> Card | Spoken:
        return (
            Spoken(self.plain[place], self._speak)
            if isinstance(place, slice)
            else self._speak(self.plain[place])
        )

    def __iter__(self) -> Iterator[Card]:
        return map(self._speak, self.plain)


def _ways_apart(card: Card, when: str) -> tuple[str, ...]:
    town = card.town.name if card.town else ""
    partner = ", ".join(partner.name for partner in card.partners)
    whole = ", ".join(part for part in (town, partner, when) if part)
    return town, partner, when, whole, f"{whole} · {card.id}" if whole else str(card.id)
