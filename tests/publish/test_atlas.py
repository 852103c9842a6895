"""The map says what the list says, and nothing that the list does not."""

from __future__ import annotations

from brueckenpost.publish.atlas import Atlas, make_atlas
from brueckenpost.publish.ground import HEIGHT, WIDTH, draw_ground, project
from brueckenpost.publish.language import load_language
from brueckenpost.store.entry import Entry
from bs4 import BeautifulSoup

from tests.publish.samples import make_cards, make_entries, make_entry

GERMAN = load_language("de")


def draw(entries: list[Entry]) -> Atlas | None:
    return make_atlas(make_cards(entries, GERMAN), GERMAN, lambda _: "")


class TestAtlas:
    def test_a_single_entry_is_what_its_dots_lead_to(self) -> None:
        """Town and partner are joined by one line; both dots show the entry."""
        atlas = draw([make_entry(1)])
        assert atlas is not None
        assert len(atlas.lines) == 1
        assert {dot.target for dot in atlas.dots} == {"#projekt-1"}
        assert {dot.abroad for dot in atlas.dots} == {True, False}

    def test_several_entries_of_a_place_are_all_found(self) -> None:
        """A town's dot leads to its page, a partner's to the search for its name."""
        atlas = draw(make_entries(20))
        assert atlas is not None
        targets = {dot.target for dot in atlas.dots}
        assert "kommune/dortmund-05913000.html" in targets
        assert "?q=Nowa+Ruda#projects" in targets
        assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in atlas.dots)

    def test_without_a_partner_on_it_there_is_no_map(self) -> None:
        """An empty map says nothing; a partner of unknown place stands in the list alone."""
        assert draw([]) is None
        assert draw([make_entry(7)]) is None

    def test_every_municipality_of_the_state_is_drawn(self) -> None:
        """The state appears by its 396 municipalities, west of Ukraine."""
        ground = BeautifulSoup(draw_ground(), "lxml-xml")
        dots = ground.select_one("path.c")
        assert dots is not None
        assert str(dots["d"]).count("M") == 396
        assert project(51.5, 7.5)[0] < project(48.0, 31.0)[0]
