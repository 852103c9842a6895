"""What 250 entries in natural sentences weigh, and how much paper they take."""

from __future__ import annotations

import gzip
import re
import statistics
import subprocess
import unicodedata
from pathlib import Path

import pytest
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.publish.writing import write_site
from bs4 import BeautifulSoup
from pypdf import PdfReader

from tests.publish.natural import MEAN, make_natural_entries
from tests.publish.samples import TODAY

COUNT = 250
MOST, MOST_OF_SCRIPT, MOST_PAPER = 50_000, 2_000, 25  # bytes, bytes, pages A4


@pytest.fixture(scope="module")
def site() -> dict[str, bytes]:
    return build_site(make_natural_entries(COUNT), SiteSettings(contact="a@b.example"), today=TODAY)


def squeeze(text: str) -> str:
    """Give the letters alone: paper joins some of them and breaks lines where it likes."""
    return re.sub(r"\W+", "", unicodedata.normalize("NFKC", text))


def weigh(content: bytes) -> int:
    return len(gzip.compress(content, 9))


class TestWeight:
    def test_the_entries_are_of_natural_length(self) -> None:
        """Otherwise the figures below would say nothing."""
        lengths = [len(entry.draft.description) for entry in make_natural_entries(COUNT)]
        assert statistics.mean(lengths) == pytest.approx(MEAN, rel=0.05)
        assert statistics.stdev(lengths) > 250

    @pytest.mark.parametrize("folder", ["", "en/", "uk/"])
    def test_the_front_page_is_light(self, site: dict[str, bytes], folder: str) -> None:
        """All entries with teasers, as a server sends it."""
        assert len(BeautifulSoup(site[f"{folder}index.html"], "html.parser").select("p.teaser")) == COUNT
        assert weigh(site[f"{folder}index.html"]) <= MOST

    def test_the_script_is_short(self, site: dict[str, bytes]) -> None:
        """One file, for search and filters."""
        (script,) = [content for path, content in site.items() if path.endswith(".js")]
        assert weigh(script) <= MOST_OF_SCRIPT

    def test_a_long_list_has_its_map_on_a_page_of_its_own(self, site: dict[str, bytes]) -> None:
        """Every dot is a link there, in each language; the front page shows it as a picture that leads there."""
        for folder in ("", "en/", "uk/"):
            front = BeautifulSoup(site[f"{folder}index.html"], "html.parser")
            link = front.select_one("figure.map a[href$='karte.html'] > img[alt]")
            assert link is not None
            atlas = BeautifulSoup(site[f"{folder}karte.html"], "html.parser")
            dots, links = atlas.select(".map circle"), atlas.select(".map a[href] circle")
            assert len(dots) == len(links) > COUNT

    def test_a_long_list_names_hosts_and_the_entry_has_the_links(self, site: dict[str, bytes]) -> None:
        """The source is named on the list; its address is one step away."""
        front = BeautifulSoup(site["index.html"], "html.parser")
        for article in front.select("article[data-entry]")[:20]:
            page = BeautifulSoup(site[f"projekt/{article['id']}.html"], "html.parser")
            for link in page.select("ul.sources a"):
                host = re.sub("https://(www.)?", "", str(link["href"])).partition("/")[0]
                assert host in article.select(".as-of")[0].get_text()


class TestPaper:
    @pytest.mark.parametrize("folder", ["", "uk/"])
    def test_the_whole_list_fits_a_folder(
        self, site: dict[str, bytes], folder: str, chromium: str, tmp_path: Path
    ) -> None:
        """Every title on paper, in a number of pages that somebody would print."""
        write_site(site, tmp_path / "public")
        paper = tmp_path / "list.pdf"
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path / 'profile'}"]
        page = (tmp_path / f"public/{folder}index.html").as_uri()
        told = [chromium, *options, "--no-pdf-header-footer", f"--print-to-pdf={paper}", page]
        subprocess.run(told, capture_output=True, timeout=120, check=True)
        pages = PdfReader(paper).pages
        said = squeeze("".join(page.extract_text() for page in pages))
        titles = [
            h.get_text()
            for h in BeautifulSoup(site[f"{folder}index.html"], "html.parser").select("article h3 a")
        ]
        missing = [title for title in titles if squeeze(title)[:20] not in said]
        assert not missing
        assert len(pages) <= MOST_PAPER
        assert all(abs(float(page.mediabox.height) - 842) < 2 for page in pages)
