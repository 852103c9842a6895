"""A site that contradicts itself is not published."""

from __future__ import annotations

from pathlib import Path

import pytest
from brueckenpost.publish.errors import BrokenSiteError, TemplateFaultError
from brueckenpost.publish.links import check_links, checked
from brueckenpost.publish.pieces import Left
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.site import build_site

from tests.publish.samples import TODAY, make_entries


def page(body: str) -> bytes:
    return f"<!doctype html><title>x</title>{body}".encode()


class TestLinks:
    def test_ours_lead_somewhere(self) -> None:
        """Every page of a site as it is built, in three languages."""
        check_links(build_site(make_entries(8), SiteSettings(), today=TODAY))

    @pytest.mark.parametrize(
        "body",
        ['<a href="weg.html">x</a>', '<a href="b.html#weg">x</a>', '<a href="#weg">x</a>', '<link rel=stylesheet href="weg.css">',
         '<script src="weg.js"></script>', '<img src="weg.jpg">', '<source srcset="b.html 640w, weg.avif 1280w">', '<a href="../a.html">x</a>'],
    )  # fmt: skip
    def test_what_leads_nowhere_is_refused_by_name(self, body: str) -> None:
        """A page, a place in it, a style, a script, a picture in any width: the error names page and address."""
        with pytest.raises(BrokenSiteError, match=r"a\.html: .*(weg|\.\./a)"):
            check_links({"a.html": page(body), "b.html": page("<p id=da>")})

    @pytest.mark.parametrize(
        "address", ["b.html#da", "b.html?q=x#da", "x/", "./b.html", "https://weg.example/x", "mailto:a@b.example", "/woanders/", "#"]
    )  # fmt: skip
    def test_what_is_there_or_elsewhere_passes(self, address: str) -> None:
        """Other hosts are not asked, and what begins with a slash belongs to the server."""
        check_links({
            "a.html": page(f'<a href="{address}">x</a>'), "b.html": page("<p id=da>"), "x/index.html": page("")})  # fmt: skip

    def test_a_long_page_is_looked_at_bit_by_bit(self) -> None:
        """What the last run left of it is not looked at again, but others may lead there."""
        bits = [
            b'<p id="eins"><a href="#zwei">x</a>',
            Left(b'<p id="zwei"><a href="weg.html">x</a>'),
            b'<a href="b.html#da">',
        ]
        other = page('<p id=da><a href="a.html#zwei">x</a>')
        assert [list(content) for _, content in checked([("a.html", bits), ("b.html", other)])] == [
            bits,
            list(other),
        ]
        with pytest.raises(BrokenSiteError, match=r"a\.html: b\.html#da"):
            assert [list(content) for _, content in checked([("a.html", bits)])]

    def test_many_are_cut_short(self) -> None:
        """Five are enough to see what is wrong."""
        body = "".join(f'<a href="{number}.html">x</a>' for number in range(9))
        with pytest.raises(BrokenSiteError, match=r"4\.html; \+4"):
            check_links({"a.html": page(body)})


class TestTemplates:
    @pytest.mark.parametrize(
        ("source", "line"),
        [("\n{% if %}", 2), ("\n\n{{ nothing.there }}", 3), ("{{ site.title / 2 }}", 1), ('{% extends "no.html" %}', 1)],
    )  # fmt: skip
    def test_a_broken_one_is_named_with_its_line(self, source: str, line: int, tmp_path: Path) -> None:
        """Whether it cannot be read, names what is not there or computes nonsense."""
        (tmp_path / "town.html").write_text(source, "utf-8")
        with pytest.raises(TemplateFaultError, match=rf"town\.html is broken in line {line}:"):
            build_site(make_entries(1), SiteSettings(templates=tmp_path), today=TODAY)
