"""Lists are joined of what the last run left of them, and come out as if all of it were made anew."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Draft, Municipality
from brueckenpost.publish import opendata
from brueckenpost.publish.pieces import Left, Pieces
from brueckenpost.publish.running import Page
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import files_of
from brueckenpost.publish.writing import compare_site
from brueckenpost.store import review
from brueckenpost.store.workplace import Workplace

NOW = dt.datetime(2026, 3, 14, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()
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
    def test_a_list_tells_where_its_pieces_stand(self) -> None:
        """By key, bytes and start: so the next run finds them."""
        pieces = Pieces()
        one, other = pieces.take("k1", "für".encode), pieces.take("k2", b"ab".strip)
        assert filled(pieces, b"<" + one + b"|" + other + b">\0") == ("<für|ab>\0".encode(), "k1 4 1 k2 2 6")

    def test_what_the_last_run_left_is_read_where_it_stands(self, tmp_path: Path) -> None:
        """It is told from what is new, so that nobody need look at it again."""
        (tmp_path / "list").write_bytes(b"<old|ab>")
        pieces = Pieces()
        list_ = pieces.take("k1", b"new".strip) + b"|" + pieces.take("k3", b"c".strip)
        bits = list(pieces.fill(list_, tmp_path / "list", "k1 3 1 k2 2 5", str))
        assert b"".join(bits) == b"old|c"
        assert [bit for bit in bits if isinstance(bit, Left)] == [b"old"]

    def test_a_piece_that_is_left_out_is_not_kept(self) -> None:
        """A template of the owner's shows some of the entries only."""
        pieces = Pieces()
        pieces.take("k1", b"a".strip)
        assert filled(pieces, b"<" + pieces.take("k2", b"b".strip) + b">") == (b"<b>", "k2 1 1")
