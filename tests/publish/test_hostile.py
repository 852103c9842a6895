"""Whatever a mail says is text on the page: nothing of it runs, loads or misleads."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from brueckenpost.parsers.record import Contact, Draft, Link, Municipality, Partner, Period
from brueckenpost.publish.addresses import safe_url, sources
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site
from brueckenpost.store.photos import Photo
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publish.samples import TODAY, make_entry
from tests.publish.test_pictures import draw

SITE = SiteSettings(url="https://netz.example/")
ATTACKS = (
    "<script>window.__xss=1</script>",
    "<img src=x onerror=window.__xss=2>",
    '"><svg onload=window.__xss=3>',
    "</script><script>window.__xss=4</script>",
    "<!-- <script>",
    "]]><x/>",
    "{{7*7}}{% raw %}",
    "\u202egnp.tfarhcS\u202c",
    "\x00\x1b[31m\ud800",
)


PICTURE = {"src", "srcset", "sizes", "width", "height", "alt", "lang", "loading", "decoding"}
PAGES = (
    "index.html",
    "en/index.html",
    "projekt/projekt-1.html",
    "projekte.json",
    "atom.xml",
    "feed.json",
    "embed.html",
)


def hostile(text: str) -> Draft:
    return Draft(
        title=text,
        municipality=Municipality(text, f"ags:{text}"),
        partners=(Partner(text, text, text),),
        categories=(text, "funding_call"),
        description=f"{text}\n\n{text}",
        links=(Link(f"javascript:{text}", text), Link(f"https://x.example/{text}", text)),
        period=Period(),
        language=text,
    )


def check_inert(files: dict[str, bytes]) -> None:
    for path, content in files.items():
        if path.endswith(".html"):
            page = BeautifulSoup(content, "html.parser")
            assert not page.select("img, svg, iframe, object, base, form[action]"), path
            for script in page.select("script"):
                assert script.get("src") or isinstance(json.loads(script.get_text()), dict), path
            for tag in page.find_all(True):
                assert not [name for name in tag.attrs if name.startswith("on")], path
                assert not re.match(r"(?i)\s*(javascript|data|vbscript):", str(tag.get("href", ""))), path
            assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\x1b]", content.decode()), path
        if path.endswith(".xml"):
            assert BeautifulSoup(content, "lxml-xml").find(True) is not None, path
        if path.endswith(".json"):
            json.loads(content)


class TestHostileText:
    @pytest.mark.parametrize("text", ATTACKS)
    def test_it_stays_text_in_every_field(self, text: str) -> None:
        """In pages, feeds, data and the fragment, whichever field it stands in."""
        check_inert(build_site([make_entry(1, hostile(text))], SITE, today=TODAY))

    @pytest.mark.parametrize("text", ATTACKS)
    def test_it_stays_text_beside_a_photo(self, text: str) -> None:
        """As its author, licence and alternative text, and as the contact: a picture has our attributes alone."""
        photo = Photo(1, "", text, "image/jpeg", draw(), text, text, text)
        entry = make_entry(1, replace(hostile(text), contact=Contact(text, text, text, text)))
        files = build_site([entry], SITE, today=TODAY, photos=[photo])
        for path in ("index.html", "en/index.html", "projekt/projekt-1.html"):
            page = BeautifulSoup(files[path], "html.parser")
            for img in page.select("img"):
                assert img.attrs.keys() <= PICTURE, path
                assert "assets/photo-" in img["src"]
                img.decompose()
            files[path] = str(page).encode()
        check_inert({path: content for path, content in files.items() if path in PAGES})

    @settings(max_examples=15, deadline=None)
    @given(st.text(max_size=60))
    def test_any_text_can_be_published(self, text: str) -> None:
        """No sign makes the build fail or a file unreadable."""
        check_inert(build_site([make_entry(1, hostile(text))], SITE, today=TODAY))


class TestLinks:
    @pytest.mark.parametrize(
        "url",
        ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,x", "file:///etc/passwd",
         "https://user:word@x.example/", "https://", "//x.example/", "https://x.example/\u202e", "mailto:a@b.example?bcc=c@d.example"],
    )  # fmt: skip
    def test_only_known_schemes_become_links(self, url: str) -> None:
        """Http, https and plain mailto; no password in an address, no sign that turns the reading direction."""
        assert safe_url(url) is None

    def test_a_label_cannot_pretend_to_be_another_host(self) -> None:
        """What looks like an address is replaced by the true one."""
        (source,) = sources((Link("https://boese.example/", "https://www.dortmund.example/"),), {})
        assert "dortmund" not in source.text
        assert "boese.example" in source.text
