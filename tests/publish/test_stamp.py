"""A site that would come out the same is not made again; whatever decides on it is seen."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Draft
from brueckenpost.publish.running import Page
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.store import review
from brueckenpost.store.workplace import open_workplace

NOW = dt.datetime(2026, 3, 14, 9, 0, tzinfo=dt.UTC)
TODAY = NOW.date()


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """A page with one entry, published."""
    work = open_workplace(f"sqlite:///{tmp_path / 'b.db'}", "anna", lambda: NOW)
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
    monkeypatch.setattr(Page, "build", lambda page, today: runs.append(today) or build(page, today))
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
        monkeypatch.setattr(Page, "build", lambda page, today: runs.append(today) or build(page, today))
        page.publish(TODAY + dt.timedelta(days=1))
        assert runs
