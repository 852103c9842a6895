"""What the terminal shows of values that can be picked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from brueckenpost.parsers.record import CATEGORIES
from brueckenpost.publish.console import _
from brueckenpost.publish.fieldwords import show_category, show_quote, show_sureness
from brueckenpost.publish.screens import WIDE
from brueckenpost.publish.terminal import Canvas, cut, one_line, width
from brueckenpost.store.picking import Offer


def offer_lines(offers: Sequence[Offer], canvas: Canvas) -> Iterator[str]:
    """Yield a numbered line for each value, with what speaks for it beside it or, in a narrow window, below it."""
    for number, offer in enumerate(offers, 1):
        value = f"{number:>2} {_value(offer)}"
        told = "; ".join(show_quote(quote) for quote in offer.quotes[:2])
        if told and canvas.columns >= WIDE:
            value = cut(value, max(canvas.columns // 2, canvas.columns - 2 - width(told)))
            yield f"{value}  {canvas.paint(cut(told, canvas.columns - width(value) - 2), 'dim')}"
            continue
        yield cut(value, canvas.columns)
        if told:
            yield "   " + canvas.paint(cut(told, canvas.columns - 3), "dim")


def _value(offer: Offer) -> str:
    """Give a value with its box where it is one of several, how sure it is, or how many people live there."""
    box = "" if offer.has is None else "[x] " if offer.has else "[ ] "
    words = show_category(offer.words) if offer.words in CATEGORIES else one_line(offer.words)
    if offer.sure is not None:
        return f"{box}{show_sureness(offer.sure)} {words}"
    people = _("{n} inhabitants").format(n=offer.people) if offer.people else ""
    return f"{box}{', '.join(part for part in (words, people) if part)}"
