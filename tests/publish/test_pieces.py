"""Lists are joined of what the last run left of them, and come out as if all of it were made anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Draft, Municipality
from brueckenpost.publish import opendata
from brueckenpost.publish.language import load_language
from brueckenpost.publish.pieces import Left, Pieces
from brueckenpost.publish.running import Page
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import files_of
from brueckenpost.publish.writing import compare_site
from brueckenpost.store import review
from brueckenpost.store.workplace import Workplace

from tests.publish.samples import make_cards, make_entries

NOW = dt.datetime(2026, 3, 14, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
TWO, ONE = make_cards(make_entries(2), load_language("de"))
LINE = "brueckenpost.publish.opendata._project"


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """A page with three entries of one town, published."""
    work = Workplace(f"sqlite:///{tmp_path / 'b.db'}", "anna", lambda: NOW)
    for title in ("Betten für Sambir", "Werkzeug für Kowel", "Räder für Lwiw"):
        draft = Draft(
            title=title, municipality=Municipality("Hürth", "ags:05362028"), description=f"{title}!\n\nBald."
        )
        work.do(review.approve, work.do(review.add_draft, draft).id, seen=None)
    made = Page(work, SiteSettings(output=tmp_path / "public"))
    assert made.publish(TODAY).changes
    return made


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the entries that open data are made of, as it goes."""
    numbers: list[int] = []
    project = opendata._project
    monkeypatch.setattr(LINE, lambda card, settings: numbers.append(card.id) or project(card, settings))
    return numbers


def stamp_of(page: Page) -> Path:
    return page.site.output.with_name(".public.stamp")


def filled(pieces: Pieces, content: bytes) -> tuple[bytes, str]:
    """Give a list of which the last run left nothing, and where its pieces stand."""
    told: list[str] = []
    return b"".join(pieces.fill(content, Path(), "", told.append)), told[0]


class TestLists:
    def test_only_what_changed_is_made(self, page: Page, made: list[int]) -> None:
        """One of three entries was edited: the others stand in JSON and CSV as they did."""
        page.work.do(review.edit, 2, {"title": "Werkzeug für Luzk"}, seen=None)
        page.publish(TODAY)
        assert made == [2, 2]

    @pytest.mark.parametrize(
        "change",
        [
            lambda work: work.do(review.edit, 2, {"title": "Werkzeug für Luzk"}, seen=None),
            lambda work: work.do(review.edit, 2, {"title": "Betten für Sambir"}, seen=None),
            lambda work: work.do(review.edit, 1, {"description": "Больше нет.\n\n\x85 <b>"}, seen=None),
            lambda work: work.do(review.withdraw, 3, reason="asked for", seen=None),
            lambda work: work.do(review.approve, work.do(review.add_draft, Draft(title="A")).id, seen=None),
        ],
    )
    def test_the_site_is_what_it_would_be_made_anew(
        self, page: Page, change: Callable[[Workplace], object]
    ) -> None:
        """An entry with another title, one that now has another's title, another text, one less, one more."""
        change(page.work)
        page.publish(TODAY)
        assert compare_site(files_of(page.build(TODAY)), page.site.output) == ()

    def test_force_makes_all_of_it(self, page: Page, made: list[int]) -> None:
        """Who doubts what was left gets it anew."""
        page.publish(TODAY, force=True)
        assert sorted(made) == [1, 1, 2, 2, 3, 3]


class TestWhatIsKept:
    @pytest.mark.parametrize(
        "spoil",
        [
            lambda told: b"",
            lambda told: told[: len(told) // 2],
            lambda told: told.replace(b", 1", b", 2"),
            lambda told: told.partition(b"\n")[0] + b"\n\n{}",
            lambda told: b"\xff\xfe" + told,
            lambda told: b"a\nb\n[7]",
        ],
    )
    def test_broken_it_does_no_harm(self, page: Page, spoil: Callable[[bytes], bytes]) -> None:
        """Emptied, cut, altered, of others: all is made anew, and is the same."""
        stamp_of(page).write_bytes(spoil(stamp_of(page).read_bytes()))
        page.work.do(review.edit, 2, {"title": "Werkzeug für Luzk"}, seen=None)
        page.publish(TODAY)
        assert compare_site(files_of(page.build(TODAY)), page.site.output) == ()

    def test_that_of_another_page_does_no_harm(self, page: Page, tmp_path: Path) -> None:
        """Somebody copied a stamp from elsewhere."""
        other = Page(page.work, SiteSettings(output=tmp_path / "other", title="Anders"))
        other.publish(TODAY)
        (tmp_path / ".other.stamp").rename(stamp_of(page))
        page.work.do(review.edit, 2, {"title": "Werkzeug für Luzk"}, seen=None)
        page.publish(TODAY)
        assert compare_site(files_of(page.build(TODAY)), page.site.output) == ()

    def test_a_list_that_somebody_changed_is_not_believed(self, page: Page) -> None:
        """Its pieces are made anew."""
        (page.site.output / "projekte.json").write_text("defaced", encoding="utf-8")
        assert page.publish(TODAY).changes == ("projekte.json",)

    def test_nothing_is_left_of_an_entry_that_is_gone(self, page: Page, tmp_path: Path) -> None:
        """Neither in the folder nor beside it: what is kept has no words of entries at all."""
        page.work.do(review.withdraw, 3, reason="asked for", seen=None)
        page.publish(TODAY)
        files = [path for path in tmp_path.rglob("*") if path.is_file() and not path.name.startswith("b.db")]
        assert len(files) > 10
        assert not [path for path in files if b"Lwiw" in path.read_bytes()]
        assert b"Sambir" not in stamp_of(page).read_bytes()


class TestPieces:
    @pytest.fixture
    def pieces(self) -> Pieces:
        """The pieces of a list; only the first entry is what it was."""
        return Pieces(lambda card: card, {1})

    def test_a_list_tells_where_its_pieces_stand(self, pieces: Pieces) -> None:
        """By form and entry, bytes and start: so the next run finds them."""
        one, other = pieces.take(ONE, lambda _: "für".encode(), form="a"), pieces.take(TWO, lambda _: b"ab")
        assert filled(pieces, b"<" + one + b"|" + other + b">\0") == (
            "<für|ab>\0".encode(),
            "a.1 4 1 .2 2 6",
        )

    def test_what_the_last_run_left_is_read_where_it_stands(self, pieces: Pieces, tmp_path: Path) -> None:
        """It is told from what is new, so that nobody need look at it again; an entry that is not the same is made anew."""
        (tmp_path / "list").write_bytes(b"<old|ab>")
        marks = pieces.take(ONE, lambda _: b"new") + b"|" + pieces.take(TWO, lambda _: b"c")
        bits = list(pieces.fill(marks, tmp_path / "list", ".1 3 1 .2 2 5", str))
        assert b"".join(bits) == b"old|c"
        assert [bit for bit in bits if isinstance(bit, Left)] == [b"old"]

    def test_neighbours_are_read_in_one_go(self, tmp_path: Path) -> None:
        """What stands between them is that of now; where they lie apart or in another order they are read one by one."""
        (tmp_path / "list").write_bytes(b"<one;two|three four>")
        pieces, places = Pieces(lambda card: card, {1, 2}), ".1 3 1 .2 3 5"
        one, two = pieces.take(ONE, lambda _: b""), pieces.take(TWO, lambda _: b"")
        for content, bits in (
            (b"[" + one + b"," + two + b"]", [b"[", b"one,two", b"]"]),
            (one + b"---" + two, [b"", b"one", b"---", b"two", b""]),
            (two + b"," + one, [b"", b"two", b",", b"one", b""]),
        ):
            assert list(pieces.fill(content, tmp_path / "list", places, str)) == bits

    def test_a_piece_that_is_left_out_is_not_kept(self, pieces: Pieces) -> None:
        """A template of the owner's shows some of the entries only."""
        pieces.take(ONE, lambda _: b"a")
        assert filled(pieces, b"<" + pieces.take(TWO, lambda _: b"b") + b">") == (b"<b>", ".2 1 1")
