"""Names on the map: each can be read, and the list has those that find no room."""

from __future__ import annotations

import itertools

import pytest
from brueckenpost.publish.ground import HEIGHT, WIDTH
from brueckenpost.publish.labels import Label, name_dots, name_lands
from hypothesis import given
from hypothesis import strategies as st

SPOTS = st.tuples(
    st.integers(0, WIDTH),
    st.integers(0, HEIGHT),
    st.text(alphabet="abcdefghijklmnop", min_size=3, max_size=14),
)


def reach(label: Label) -> tuple[float, float, float, float]:
    """Give left, top, right, bottom of what a label covers, by the sizes of the style."""
    wide = len(label.text) * (10.2 if label.text.isupper() else 7.2)
    left = label.x - {"start": 0, "middle": wide / 2, "end": wide}[label.side]
    return left, label.y - 11, left + wide, label.y + 2


def cross(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


class TestNamesOfDots:
    def test_it_stands_to_the_right_where_there_is_room(self) -> None:
        """As on any map."""
        assert name_dots([(500, 200, "Sambir")], [(500, 200)]) == (Label(510, 204, "Sambir", "start"),)

    @pytest.mark.parametrize(
        ("taken", "place"),
        [
            ([(530, 200)], Label(490, 204, "Sambir", "end")),
            ([(530, 200), (470, 200)], Label(500, 188, "Sambir", "middle")),
            ([(530, 200), (470, 200), (500, 185)], Label(500, 221, "Sambir", "middle")),
        ],
    )
    def test_else_to_the_left_above_or_below(self, taken: list[tuple[int, int]], place: Label) -> None:
        """In this order, wherever no dot is hidden."""
        assert name_dots([(500, 200, "Sambir")], [(500, 200), *taken]) == (place,)

    def test_what_finds_no_room_is_left_out(self) -> None:
        """Those that come first choose first."""
        around = [(500 + x, 200 + y) for x, y in itertools.product(range(-60, 61, 6), range(-30, 31, 6))]
        assert name_dots([(500, 200, "Sambir")], around) == ()
        names = name_dots([(500, 200, "Erster"), (502, 201, "Zweiter")], [(500, 200), (502, 201)])
        assert names[0].text == "Erster"

    def test_at_the_edge_it_stays_within_the_map(self) -> None:
        """A name that is cut off is none."""
        (label,) = name_dots([(WIDTH - 5, 200, "Charkiw")], [(WIDTH - 5, 200)])
        assert label.side == "end"

    @given(st.lists(SPOTS, max_size=25))
    def test_none_hides_another_or_a_dot(self, spots: list[tuple[int, int, str]]) -> None:
        """Wherever places lie: whatever is written can be read."""
        dots = [(x, y) for x, y, _name in spots]
        labels = name_dots(spots, dots)
        lands = name_lands([(x, y, name.upper()) for x, y, name in spots], dots, labels)
        written = [reach(label) for label in (*labels, *lands)]
        assert not [pair for pair in itertools.combinations(written, 2) if cross(*pair)]
        for (left, top, right, bottom), (x, y) in itertools.product(written, dots):
            assert not cross((left, top, right, bottom), (x - 6, y - 6, x + 6, y + 6))
        assert all(
            left > 0 and top > 0 and right < WIDTH and bottom < HEIGHT for left, top, right, bottom in written
        )


class TestNamesOfCountries:
    @pytest.mark.parametrize(("dots", "y"), [([], 200), ([(400, 195)], 222), ([(400, 195), (400, 217)], 178)])
    def test_one_gives_way_up_or_down(self, dots: list[tuple[int, int]], y: int) -> None:
        """It may stand anywhere amid its country."""
        assert [(land.y, land.side) for land in name_lands([(400, 200, "POLEN")], dots, ())] == [
            (y, "middle")
        ]

    def test_a_name_of_a_place_comes_before_it(self) -> None:
        """A country is known without its name."""
        place = Label(380, 204, "Warschau", "start")
        assert [land.y for land in name_lands([(400, 200, "POLEN")], [], [place])] == [222]
