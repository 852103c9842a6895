"""Names on the map: put where they hide no dot and no other name, or left out; the list has all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from brueckenpost.publish.ground import HEIGHT, WIDTH

# Pixels that a letter is wide and a line high, at the sizes that site.css gives to places and to spaced capitals.
_LETTER, _CAPITAL, _HEIGHT = 7.2, 10.2, 13
_GAP = 10
_STEPS = (0, 22, -22, 44, -44)

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map; `side` says where it goes on from its point: "start", "end" or "middle"."""

    x: int
    y: int
    text: str
    side: str


def name_dots(names: Sequence[tuple[int, int, str]], dots: Iterable[tuple[int, int]]) -> tuple[Label, ...]:
    """Give a label for each name that finds room beside its dot; the first ones choose first."""
    return _place([_beside(*name) for name in names], [_dot(*dot) for dot in dots])


def name_lands(
    names: Sequence[tuple[int, int, str]], dots: Iterable[tuple[int, int]], labels: Iterable[Label]
) -> tuple[Label, ...]:
    """Give a label amid each country, or a little above or below, where `dots` and `labels` leave room."""
    ways = [[Label(x, y + step, text, "middle") for step in _STEPS] for x, y, text in names]
    return _place(ways, [*(_dot(*dot) for dot in dots), *map(_box, labels)])


def _place(wanted: Iterable[Iterable[Label]], taken: list[Box]) -> tuple[Label, ...]:
    found = []
    for ways in wanted:
        for label in ways:
            box = _box(label)
            if _on_map(box) and _free(box, taken):
                taken.append(box)
                found.append(label)
                break
    return tuple(found)


def _dot(x: int, y: int) -> Box:
    return x - 6, y - 6, x + 6, y + 6


def _on_map(box: Box) -> bool:
    return box[0] > 0 and box[1] > 0 and box[2] < WIDTH and box[3] < HEIGHT


def _beside(x: int, y: int, text: str) -> Iterator[Label]:
    yield Label(x + _GAP, y + 4, text, "start")
    yield Label(x - _GAP, y + 4, text, "end")
    yield Label(x, y - _GAP - 2, text, "middle")
    yield Label(x, y + _GAP + 11, text, "middle")


def _box(label: Label) -> Box:
    wide = len(label.text) * (_CAPITAL if label.text.isupper() else _LETTER)
    left = label.x - {"start": 0.0, "end": wide, "middle": wide / 2}[label.side]
    return left, label.y - _HEIGHT + 2, left + wide, label.y + 2


def _free(box: Box, taken: Sequence[Box]) -> bool:
    return all(
        box[2] < other[0] or other[2] < box[0] or box[3] < other[1] or other[3] < box[1] for other in taken
    )
