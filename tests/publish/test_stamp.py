"""A site that would come out the same is not made again; whatever decides on it is seen."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from brueckenpost.parsers.record import Draft, Municipality
from brueckenpost.publish.rendering import Renderer
from brueckenpost.publish.running import Page
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import files_of
from brueckenpost.publish.writing import compare_site
from brueckenpost.store import review
from brueckenpost.store.consents import record_consent, revoke_consent
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


def is_as_anew(page: Page, day: dt.date) -> bool:
    """Tell whether the folder holds what would be made of nothing but the entries."""
    return compare_site(files_of(page.build(day)), page.site.output) == ()


def told_by(page: Page, words: bytes) -> list[str]:
    """Name the files that hold some words."""
    return [path.name for path in page.site.output.rglob("*.html") if words in path.read_bytes()]


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


class TestReading:
    def test_it_needs_not_what_speaks_sql(self, page: Page) -> None:
        """An SQLite file is read, the site made and written by a process that has not loaded SQLAlchemy."""
        page.work.do(review.edit, 1, {"title": "Betten für Kowel"}, seen=None)
        program = (
            "import datetime as dt, pathlib, sys\n"
            "from brueckenpost.publish.running import Page\n"
            "from brueckenpost.publish.settings import SiteSettings\n"
            "from brueckenpost.store.workplace import Workplace\n"
            f"now = dt.datetime.fromisoformat('{NOW.isoformat()}')\n"
            f"work = Workplace('{page.work.url}', 'anna', lambda: now)\n"
            f"Page(work, SiteSettings(output=pathlib.Path('{page.site.output}'))).publish(now.date())\n"
            "print('sqlalchemy' in sys.modules)"
        )
        done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "False"
        assert told_by(page, "Betten für Kowel".encode())


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
        assert is_as_anew(two, day)

    @pytest.mark.parametrize("least", ["listing.MOST_ON_ONE_PAGE", "edition.MOST_IN_FULL"])
    @pytest.mark.parametrize("most", [1, 2])
    def test_of_many_it_is_too(
        self, two: Page, monkeypatch: pytest.MonkeyPatch, least: str, most: int
    ) -> None:
        """Where regions have pages of their own and lists are brief, and where one entry more makes that so, or one less."""
        monkeypatch.setattr(f"brueckenpost.publish.{least}", most)
        for _ in range(2):
            draft = Draft(title="Räder für Lwiw", municipality=Municipality("Hürth", "ags:05362028"))
            two.work.do(review.approve, two.work.do(review.add_draft, draft).id, seen=None)
            two.publish(TODAY)
            assert is_as_anew(two, TODAY)
        for number in (3, 4, 2):
            two.work.do(review.withdraw, number, reason="asked for", seen=None)
            two.publish(TODAY)
            assert is_as_anew(two, TODAY)

    def test_a_start_comes_by_itself(self, two: Page) -> None:
        """What begins tomorrow is "ab", and "seit" the day after, though nobody touched the entry."""
        two.work.do(review.edit, 1, {"period": {"start": "2026-03-15"}}, seen=None)
        for day, word in ((TODAY, "ab 15."), (TODAY + dt.timedelta(1), "seit 15.")):
            two.publish(day)
            assert word in (two.site.output / "index.html").read_text("utf-8")
            assert is_as_anew(two, day)

    def test_another_entry_can_take_a_links_words(self, two: Page) -> None:
        """Texts of links are unlike each other on the whole page: the first entry's link makes that of the second another."""
        link = {"label": "Bericht", "url": "https://ahlen.example/b"}
        two.work.do(review.edit, 2, {"links": [link]}, seen=None)
        two.publish(TODAY)
        assert told_by(two, b">ahlen.example/b</a>") == []
        two.work.do(review.edit, 1, {"links": [link | {"url": "https://ahlen.example/a"}]}, seen=None)
        two.publish(TODAY)
        assert told_by(two, b">ahlen.example/b</a>")
        assert is_as_anew(two, TODAY)

    def test_a_consent_taken_back_takes_the_contact_away(self, two: Page) -> None:
        """The entry itself is as it was; the page is not."""
        shown = replace(two, publish_contact="with_consent")
        shown.work.do(review.edit, 1, {"contact": {"email": "kontakt@ahlen.example"}}, seen=None)
        shown.work.do(record_consent, 1, "contact", wording="am Telefon")
        shown.publish(TODAY)
        assert told_by(shown, b"kontakt@ahlen.example")
        shown.work.do(revoke_consent, 1, "contact")
        shown.publish(TODAY)
        assert not told_by(shown, b"kontakt@ahlen.example")
        assert is_as_anew(shown, TODAY)

    def test_an_owners_own_lists_stay_right(self, two: Page, tmp_path: Path) -> None:
        """A template that goes through the cards by itself is filled anew whenever one of them changes."""
        (tmp_path / "theme").mkdir()
        lines = "{% for card in cards %}{{ card.title }} {{ card.topics|length }} {{ card.updated_words }}{% endfor %}"
        rest = "{{ every(item, cards|rejectattr('contact')|list, root, compact=true) }}"
        item = "{% macro item(card, t, root, folder) %}<li>{{ card.title }}, {{ card.status_word }}</li>{% endmacro %}"
        (tmp_path / "theme/town.html").write_text(f"{item}{lines}{rest}", "utf-8")
        own = replace(two, site=replace(two.site, templates=tmp_path / "theme"))
        own.publish(TODAY)
        own.work.do(review.edit, 2, {"title": "Werkzeug für Luzk"}, seen=None)
        own.publish(TODAY)
        (page,) = own.site.output.glob("kommune/*")
        assert page.read_text("utf-8").startswith("Werkzeug für Luzk 0 14. März 2026")
        assert "<li>Werkzeug für Luzk, " in page.read_text("utf-8")
        assert is_as_anew(own, TODAY)
