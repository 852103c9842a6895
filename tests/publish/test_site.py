"""The site as a folder of files: its parts, its links, its order, its bytes."""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import json
import posixpath
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from brueckenpost.publish import listing
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.store.entry import Entry
from bs4 import BeautifulSoup

from tests.publish.samples import TODAY, make_call, make_draft, make_entries, make_entry

SETTINGS = SiteSettings(url="https://netz.example/ukraine/", contact="kontakt@netz.example")


def build(
    entries: list[Entry], *, today: dt.date = TODAY, settings: SiteSettings = SETTINGS
) -> dict[str, bytes]:
    return build_site(entries, settings, today=today)


def front(entries: list[Entry], *, today: dt.date = TODAY, path: str = "index.html") -> BeautifulSoup:
    return BeautifulSoup(build(entries, today=today)[path], "html.parser")


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return build([*make_entries(20), make_call("2025-10-31")])


class TestBytes:
    def test_the_same_entries_give_the_same_bytes(self) -> None:
        """Nothing but entries, settings and the day goes into a file; the order of the entries does not count."""
        entries = make_entries(12)
        assert build(entries) == build(entries[::-1])

    def test_a_day_that_changes_no_status_changes_no_byte(self) -> None:
        """A nightly run must not make feeds and pages look new."""
        assert build(make_entries(12)) == build(make_entries(12), today=TODAY + dt.timedelta(days=1))

    def test_a_style_gets_a_new_name_with_new_content(self, site: dict[str, bytes]) -> None:
        """Browsers may keep what lies in assets/ for good."""
        assert any(re.fullmatch(r"assets/site\.[0-9a-f]{10}\.css", path) for path in site)


class TestFrontPage:
    def test_every_entry_is_there_without_a_script(self, site: dict[str, bytes]) -> None:
        """Each stands in a list as an article with an anchor, a number and a heading that links to its page."""
        page = BeautifulSoup(site["index.html"], "html.parser")
        articles = page.select("ul > li > article[id][data-entry]")
        assert len(articles) == 21
        for article in articles:
            link = article.select_one("h3 a[href]")
            assert link is not None
            assert link["href"] == f"projekt/{article['id']}.html"
            assert article.select_one(".as-of time[datetime]") is not None

    def test_all_parts_of_the_former_page_are_there(self, site: dict[str, bytes]) -> None:
        """Intro, call to write, projects, information, funding calls, reports, about us, photo credits."""
        said = [h.get_text() for h in BeautifulSoup(site["index.html"], "html.parser").select("h1, main h2")]
        for part in ("Kommunen helfen", "Ihr Projekt fehlt?", "Informationen, Beratung", "Förderaufrufe",
                     "Berichte und Veranstaltungen", "Über uns", "Bildnachweis"):  # fmt: skip
            assert any(part in heading for heading in said), part

    def test_headings_leave_no_level_out(self, site: dict[str, bytes]) -> None:
        """One h1, then each level at most one deeper than the one before (EN 301 549, 9.1.3.1)."""
        for path in (path for path in site if path.endswith(".html") and path != "embed.html"):
            levels = [
                int(h.name[1])
                for h in BeautifulSoup(site[path], "html.parser").find_all(re.compile("^h[1-6]$"))
            ]
            assert levels.count(1) == 1, path
            assert all(b <= a + 1 for a, b in itertools.pairwise(levels)), path

    def test_controls_wait_for_the_script(self, site: dict[str, bytes]) -> None:
        """A filter that nothing moves is worse than none; the count is announced in a region that is there."""
        page = BeautifulSoup(site["index.html"], "html.parser")
        search = page.select_one("search")
        assert search is not None
        assert search.has_attr("hidden")
        assert search.select_one("form[method=get]") is not None
        assert page.select_one("[role=status]") is not None
        for field in search.select("input, select"):
            assert search.select_one(f"label[for={field['id']}]") is not None

    def test_an_option_says_how_many_entries_it_has(self, site: dict[str, bytes]) -> None:
        """The number in brackets is what choosing the option alone shows."""
        page = BeautifulSoup(site["index.html"], "html.parser")
        for option in page.select("select[name=region] option[value]"):
            if option["value"]:
                number = len(page.select(f'article[data-region="{option["value"]}"]'))
                assert option.get_text().endswith(f"({number})")

    def test_without_entries_it_says_so_and_still_calls(self) -> None:
        """An office publishes before the first mail is approved."""
        page = front([])
        status = page.select_one("[role=status]")
        assert status is not None
        assert "Noch" in status.get_text()
        assert page.select_one("#call a[href^=mailto]") or page.select_one("a[href^=mailto]")


class TestManyEntries:
    @pytest.fixture(scope="class")
    @staticmethod
    def large() -> Iterator[dict[str, bytes]]:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(listing, "MOST_ON_ONE_PAGE", 20)
            yield build(make_entries(21))

    def test_above_the_limit_each_region_has_a_page(self, large: dict[str, bytes]) -> None:
        """Every entry is on just one of them, each with search and count; the front page leads there."""
        front_page = BeautifulSoup(large["index.html"], "html.parser")
        assert not front_page.select("article[data-entry], search")
        paths = [str(link["href"]) for link in front_page.select(".regions a")]
        pages = [BeautifulSoup(large[path], "html.parser") for path in paths]
        found = [str(a["data-entry"]) for page in pages for a in page.select("article[data-entry]")]
        assert sorted(map(int, found)) == list(range(1, 22))
        assert all(page.select_one("search form") and page.select_one("[role=status]") for page in pages)

    def test_an_entry_leads_back_to_its_region(self, large: dict[str, bytes]) -> None:
        """The way back ends at the entry in the list."""
        trail = BeautifulSoup(large["projekt/projekt-6.html"], "html.parser").select_one(".trail a")
        assert trail is not None
        path, _, anchor = str(trail["href"]).removeprefix("../").partition("#")
        assert BeautifulSoup(large[path], "html.parser").find(id=anchor) is not None

    def test_no_dot_of_the_map_leads_nowhere(self, large: dict[str, bytes]) -> None:
        """Its links lead to the regions' pages."""
        for link in BeautifulSoup(large["index.html"], "html.parser").select(".map a"):
            path, _, anchor = str(link["href"]).partition("#")
            assert path.partition("?")[0] in large
            assert not anchor or BeautifulSoup(large[path.partition("?")[0]], "html.parser").find(id=anchor)


class TestExpiry:
    @pytest.mark.parametrize(("day", "section"), [("2025-10-31", "funding"), ("2025-11-01", "expired")])
    def test_a_call_expires_the_day_after_its_deadline(self, day: str, section: str) -> None:
        """On the deadline one may still apply; a day later the call stands among the expired ones."""
        page = front([make_call("2025-10-31"), *make_entries(2)], today=dt.date.fromisoformat(day))
        found = page.select_one('article[data-entry="9077"]')
        assert found is not None
        place = found.find_parent("section")
        assert place is not None
        assert place["id"] == section

    def test_an_expired_call_is_marked_and_comes_last(self) -> None:
        """It stays readable, with the word that says why, behind all that still goes on."""
        page = front([make_call("2025-10-31"), *make_entries(3)])
        last = page.select("article[data-entry]")[-1]
        assert last["data-entry"] == "9077"
        assert last["data-status"] == "expired"
        assert "abgelaufen" in last.get_text()

    def test_what_ended_years_ago_stands_apart(self) -> None:
        """Older entries are kept, in a section that says they are old."""
        page = front(make_entries(2), today=dt.date(2031, 1, 1))
        assert len(page.select("section#older article")) == 2


class TestPages:
    def test_every_link_within_the_site_leads_somewhere(self, site: dict[str, bytes]) -> None:
        """All links are relative, to a file of the folder and an anchor in it, so that any base path will do."""
        anchors = {
            path: {tag["id"] for tag in BeautifulSoup(content, "html.parser").select("[id]")}
            for path, content in site.items() if path.endswith(".html")
        }  # fmt: skip
        for path in anchors:
            if path == "embed.html":
                continue
            for tag in BeautifulSoup(site[path], "html.parser").select(
                "a[href], link[rel=stylesheet], script[src]"
            ):
                address = str(tag.get("href") or tag.get("src"))
                if re.match("https?:|mailto:", address):
                    continue
                assert not address.startswith("/"), (path, address)
                place, _, anchor = re.sub(r"\?[^#]*", "", address).partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else path
                assert target in site, (path, address)
                assert not anchor or anchor in anchors[target], (path, address)

    def test_each_language_has_every_page(self, site: dict[str, bytes]) -> None:
        """English and Ukrainian lie in folders of their own, page by page, and point to each other."""
        german = {
            p for p in site if p.endswith(".html") and not p.startswith(("en/", "uk/")) and p != "embed.html"
        }
        for code in ("en", "uk"):
            assert {
                p.removeprefix(f"{code}/") for p in site if p.startswith(f"{code}/") and p.endswith(".html")
            } == german
            page = BeautifulSoup(site[f"{code}/index.html"], "html.parser")
            assert page.html is not None
            assert page.html["lang"] == code
            assert {link["hreflang"] for link in page.select("link[hreflang]")} >= {"de", "en", "uk"}

    def test_ukrainian_letters_are_marked(self) -> None:
        """A screen reader must change its voice (WCAG 3.1.2)."""
        page = front([make_entry(1, replace(make_draft(), title="Hilfe für Миколаїв"))])
        heading = page.select_one("article h3")
        assert heading is not None
        assert [span.get_text() for span in heading.select("span[lang=uk]")] == ["Миколаїв"]

    def test_also_within_a_german_entry_of_the_ukrainian_page(self) -> None:
        """The entry is marked as German there, so that its Ukrainian words must be marked again."""
        page = front([make_entry(1, replace(make_draft(), title="Hilfe für Миколаїв"))], path="uk/index.html")
        heading = page.select_one("article[lang=de] h3")
        assert heading is not None
        assert [span.get_text() for span in heading.select("span[lang=uk]")] == ["Миколаїв"]

    def test_a_municipality_has_a_page_with_its_entries(self, site: dict[str, bytes]) -> None:
        """The page's name holds name and key, so that it lasts and no two towns share it."""
        page = BeautifulSoup(site["kommune/dortmund-05913000.html"], "html.parser")
        assert {a["data-entry"] for a in page.select("article")} == {"6", "12", "18"}

    def test_no_file_asks_another_host(self, site: dict[str, bytes]) -> None:
        """No script, style, picture or font from elsewhere, nothing inline, and a policy that keeps it so."""
        for path, content in site.items():
            if path.endswith(".html") and path != "embed.html":
                page = BeautifulSoup(content, "html.parser")
                policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
                assert policy is not None, path
                assert str(policy["content"]).startswith("default-src 'none'"), path
                loaded = [
                    str(t.get("src") or t.get("href"))
                    for t in page.select("[src], link[rel=stylesheet], link[rel=icon]")
                ]
                assert not [address for address in loaded if ":" in address], path
                assert not page.select(
                    "style, [style], script:not([src]):not([type='application/ld+json'])"
                ), path


class TestFeedsAndData:
    def test_a_feed_moves_only_with_its_entries(self, site: dict[str, bytes]) -> None:
        """Ids are tags, each entry has its own time, addresses are absolute."""
        feed = json.loads(site["feed.json"])
        assert len({item["date_modified"] for item in feed["items"]}) > 2
        assert all(item["id"].startswith("tag:netz.example,") for item in feed["items"])
        assert all(item["url"].startswith(SETTINGS.url) for item in feed["items"])
        atom = BeautifulSoup(site["atom.xml"], "lxml-xml")
        assert len(atom.find_all("entry")) == len(feed["items"]) == 21

    def test_data_name_their_licence_and_all_entries(self, site: dict[str, bytes]) -> None:
        """Others may use them: JSON with the licence, CSV with one row an entry."""
        told = json.loads(site["projekte.json"])
        assert told["licence"].startswith("https://creativecommons.org/")
        rows = list(csv.DictReader(io.StringIO(site["projekte.csv"].decode("utf-8-sig"))))
        assert [row["id"] for row in rows] == [project["id"] for project in told["projects"]]

    def test_a_spreadsheet_runs_nothing(self) -> None:
        """A title such as =HYPERLINK(...) stays text."""
        site = build([make_entry(1, replace(make_draft(), title='=HYPERLINK("https://boese.example")'))])
        row = next(csv.DictReader(io.StringIO(site["projekte.csv"].decode("utf-8-sig"))))
        assert row["title"].startswith("'=")

    def test_the_list_is_told_to_search_engines(self, site: dict[str, bytes]) -> None:
        """A CollectionPage with an ItemList of all entries; a sitemap of pages that are there."""
        block = BeautifulSoup(site["index.html"], "html.parser").select_one(
            "script[type='application/ld+json']"
        )
        assert block is not None
        told = json.loads(block.get_text())
        assert told["mainEntity"]["numberOfItems"] == len(told["mainEntity"]["itemListElement"]) == 21
        for place in BeautifulSoup(site["sitemap.xml"], "lxml-xml").find_all("loc"):
            assert place.get_text().removeprefix(SETTINGS.url) in site


class TestEmbed:
    def test_it_survives_the_filter_of_wordpress(self, site: dict[str, bytes]) -> None:
        """Only tags of wp_kses_post, classes with our prefix, headings from h2, absolute addresses."""
        part = BeautifulSoup(site["embed.html"], "html.parser")
        assert not part.select(
            "form, input, select, script, style, svg, iframe, time, search, h1, html, body"
        )
        assert all(
            c.startswith("brueckenpost")
            for tag in part.select("[class]")
            for c in tag.get_attribute_list("class")
            if c
        )
        assert all(str(link["href"]).startswith(SETTINGS.url) for link in part.select("a[href]"))
        assert len(part.select("h3 a")) == 21
