"""A site that would come out the same is not made again; whatever decides on it is seen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Draft, Municipality
from brueckenpost.publish.rendering import Renderer
from brueckenpost.publish.running import Page
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import files_of
from brueckenpost.publish.writing import compare_site
from brueckenpost.store import review
from brueckenpost.store.workplace import Workplace

NOW = dt.datetime(2026, 3, 14, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """A page with one entry, published."""
    work = Workplace(f"sqlite:///{tmp_path / 'b.db'}", "anna", lambda: NOW)
    item = work.do(review.add_draft, Draft(title="Betten für Sambir"))
    work.do(review.approve, item.id, seen=None)
    content = tmp_path / "content"
    content.mkdir()
    made = Page(work, SiteSettings(output=tmp_path / "public", content=content))
    assert made.publish(TODAY).changes
    return made


def built(page: Page, monkeypatch: pytest.MonkeyPatch, **how: bool) -> bool:
    """Tell whether the next run builds the site."""
    runs = []
    build = Page.build
    monkeypatch.setattr(Page, "build", lambda page, *told: runs.append(told) or build(page, *told))
    page.publish(TODAY, **how)
    return bool(runs)


class TestUnchanged:
    def test_nothing_is_built_when_nothing_changed(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """A cron job every quarter of an hour costs next to nothing."""
        assert not built(page, monkeypatch)

    def test_it_says_what_is_on_the_page(self, page: Page) -> None:
        """The same sentence as ever: so many entries, no file changed."""
        run = page.publish(TODAY)
        assert run.changes == ()
        assert "1 entry, 0 files changed" in run.sentence

    def test_force_builds_all_the_same(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """Who insists gets it."""
        assert built(page, monkeypatch, force=True)


class TestChanged:
    def test_an_entry_that_was_edited(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """It reaches the page with the next run."""
        page.work.do(review.edit, 1, {"title": "Betten für Kowel"}, seen=None)
        assert built(page, monkeypatch)

    def test_an_entry_that_was_withdrawn(self, page: Page) -> None:
        """It is gone with the next run."""
        page.work.do(review.withdraw, 1, reason="asked for", seen=None)
        assert page.publish(TODAY).changes

    def test_a_text_of_the_owner(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """A new file in the folder of texts."""
        assert page.site.content
        (page.site.content / "about.md").write_text("Wir.", encoding="utf-8")
        assert built(page, monkeypatch)

    def test_a_served_file_that_somebody_changed(self, page: Page) -> None:
        """It is put right again, as before."""
        index = page.site.output / "index.html"
        good = index.read_bytes()
        index.write_text("defaced", encoding="utf-8")
        assert page.publish(TODAY).changes == ("index.html",)
        assert index.read_bytes() == good

    def test_another_day(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """Entries grow old by the day."""
        runs = []
        build = Page.build
        monkeypatch.setattr(Page, "build", lambda page, *told: runs.append(told) or build(page, *told))
        page.publish(TODAY + dt.timedelta(days=1))
        assert runs


class TestPagesOfOthers:
    @pytest.fixture
    def two(self, page: Page) -> Page:
        """The page with a second entry of another town, published."""
        draft = Draft(title="Werkzeug für Kowel", municipality=Municipality("Hürth", "ags:05362028"))
        item = page.work.do(review.add_draft, draft)
        page.work.do(review.approve, item.id, seen=None)
        page.publish(TODAY)
        return page

    def test_they_are_not_made_again(self, two: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        """One of many entries was edited: its own pages are made, those of the others are left as they lie."""
        made = []
        render = Renderer.render
        monkeypatch.setattr(
            Renderer, "render", lambda self, name, page, **told: made.append(page.path) or render(self, name, page, **told)
        )  # fmt: skip
        two.work.do(review.edit, 1, {"title": "Betten für Kowel"}, seen=None)
        changed = two.publish(TODAY).changes
        assert len([path for path in made if path.startswith("projekt/")]) == 3  # in three languages
        assert not [path for path in made if path.startswith("kommune/")]
        assert not [path for path in changed if path.startswith("kommune/")]

    @pytest.mark.parametrize(
        "change",
        [
            lambda page: page.work.do(review.edit, 1, {"title": "Werkzeug für Kowel"}, seen=None),
            lambda page: page.work.do(
                review.edit, 2, {"period": {"start": "2020", "end": "2021"}}, seen=None
            ),
            lambda page: page.work.do(review.withdraw, 1, reason="asked for", seen=None),
            lambda page: next(page.site.output.glob("projekt/*")).write_text("defaced", encoding="utf-8"),
            lambda page: (page.site.content / "imprint.md").write_text("# Wir\n\nHier.", encoding="utf-8"),
        ],
    )
    @pytest.mark.parametrize("days", [0, 2000])
    def test_the_site_is_what_it_would_be_made_anew(
        self, two: Page, change: Callable[[Page], object], days: int
    ) -> None:
        """An entry that now has another's title, another period, one withdrawn, a file defaced, a text changed, years gone by."""
        change(two)
        day = TODAY + dt.timedelta(days)
        two.publish(day)
        anew = files_of(two.build(day))
        assert compare_site(anew, two.site.output) == ()
