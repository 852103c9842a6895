"""The owner's own texts: Markdown files in the content folder, each with a default of ours to start from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from brueckenpost.publish.addresses import safe_url, shown_host
from brueckenpost.publish.errors import SettingsError
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.wording import clean, mark_script
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# Parts of the front page, then pages of their own.
PARTS = ("intro", "call", "help", "funding", "reports", "about", "photos")
PAGES = ("imprint", "privacy", "accessibility", "easy-language")

_TAGS = {"p", "br", "em", "strong", "a", "ul", "ol", "li", "h2", "h3", "h4", "h5"}
_PLACEHOLDER = re.compile(r"\[\[([^\[\]\n]+)\]\]")
_EXAMPLE_HOST = re.compile(r"(^|\.)example(\.(org|com|net))?$")


@dataclass(frozen=True, slots=True)
class Text:
    """One of the owner's texts: its first heading, the rest as sound HTML, and the language it is written in."""

    title: str
    body: Markup
    language: str


def read_text(name: str, language: str, settings: SiteSettings, *, level: int = 2) -> Text:
    """Read a text in the language asked for, else in the site's own, else in German.

    Headings below the first start at *level*. `[[contact]]`, `[[title]]` and `[[url]]` stand for settings; any
    other words in double brackets are shown marked, because the owner has yet to fill them in.
    """
    source, spoken = _find(name, language, settings)
    head, _, rest = source.lstrip().partition("\n")
    title = head.removeprefix("#").strip()
    return Text(title, _fill(_render(rest, level), settings, spoken), spoken)


def open_placeholders(settings: SiteSettings) -> tuple[str, ...]:
    """List what the owner has yet to fill in, each as "file: what is missing", in every language of the page."""
    missing = []
    for code in settings.languages:
        for name in (*PARTS, *PAGES):
            source, spoken = _find(name, code, settings)
            file = f"{name}.md" if spoken == settings.language else f"{spoken}/{name}.md"
            missing += [
                f"{file}: {found.group(1)}"
                for found in _PLACEHOLDER.finditer(source)
                if found.group(1) not in _values(settings)
            ]
    if not settings.contact:
        missing.insert(0, "site.contact")
    if _EXAMPLE_HOST.search(urlsplit(settings.url).hostname or ""):
        missing.insert(0, f"site.url: {settings.url}")
    return tuple(dict.fromkeys(missing))


def _find(name: str, language: str, settings: SiteSettings) -> tuple[str, str]:
    """Give a text's Markdown and its language: the owner's before ours, the language asked for before others."""
    for spoken in dict.fromkeys((language, settings.language, "de")):
        for path in _owner_paths(name, spoken, settings):
            if path.is_file():
                return clean(_read(path)), spoken
        folder = resources.files("brueckenpost.publish") / "content"
        ours = (folder if spoken == "de" else folder / spoken) / f"{name}.md"
        if ours.is_file():
            return ours.read_text(encoding="utf-8"), spoken
    raise FileNotFoundError(name)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path} cannot be read: save it as UTF-8.") from error


def _owner_paths(name: str, spoken: str, settings: SiteSettings) -> Iterator[Path]:
    if settings.content is not None:
        yield settings.content / spoken / f"{name}.md"
        if spoken == settings.language:
            yield settings.content / f"{name}.md"


@cache
def _markdown() -> MarkdownIt:
    """Give a Markdown reader that knows headings, lists, emphasis and links, and neither HTML nor images.

    A line's end is kept: addresses and easy language need it.
    """
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only where texts are shown

    return MarkdownIt("zero", {"breaks": True}).enable(
        ["heading", "list", "emphasis", "link", "escape", "newline"]
    )


def _render(source: str, level: int) -> str:
    import nh3  # noqa: PLC0415 - as above

    reader = _markdown()
    tokens = reader.parse(source)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(max(int(token.tag[1]) - 2 + level, level), 5)}"
        if token.children:
            token.children = list(_with_hosts(token.children))
    html = reader.renderer.render(tokens, reader.options, {})
    return nh3.clean(
        html, tags=_TAGS, attributes={"a": {"href"}}, link_rel=None, url_schemes={"http", "https", "mailto"}
    )


def _with_hosts(tokens: list[Token]) -> Iterator[Token]:
    """Show the true host behind each link that leaves the site."""
    from markdown_it.token import Token  # noqa: PLC0415 - as above

    url = ""
    for token in tokens:
        if token.type == "link_open":
            url = str(token.attrs.get("href", ""))
        if token.type == "link_close" and url.startswith("http") and safe_url(url):
            yield Token("text", "", 0, content=f" ({shown_host(url)})")
        yield token


def _values(settings: SiteSettings) -> dict[str, Markup]:
    contact = Markup('<a href="mailto:{0}">{0}</a>').format(settings.contact)
    return {
        "title": escape(settings.title),
        "url": escape(settings.url),
        **({"contact": contact} if settings.contact else {}),
    }


def _fill(html: str, settings: SiteSettings, language: str) -> Markup:
    values = _values(settings)

    def value(found: re.Match[str]) -> str:
        """Give what stands for a placeholder."""
        return values.get(found[1]) or f"<mark>{found[1]}</mark>"

    # Sound by now: nh3 let only _TAGS through, and what fills a placeholder was escaped.
    return mark_script(Markup(_PLACEHOLDER.sub(value, html)), language)  # noqa: S704
