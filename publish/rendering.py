"""Templates: ours, or the owner's in their place, with what every page needs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path
from traceback import extract_tb
from typing import Any

from brueckenpost.publish.atlas import Atlas
from brueckenpost.publish.cards import Card
from brueckenpost.publish.errors import TemplateFaultError
from brueckenpost.publish.ground import draw_ground
from brueckenpost.publish.language import NAMES, Language
from brueckenpost.publish.pieces import Take, make_piece
from brueckenpost.publish.settings import SiteSettings
from brueckenpost.publish.speaking import Spoken
from brueckenpost.publish.stamp import PROGRAM, look_over
from brueckenpost.publish.wording import mark_script, shorten
from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PackageLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream
from jinja2.runtime import Macro
from markupsafe import Markup

ASSETS = ("site.css", "search.js", "icon.svg", "preview.png")
# What only an owner has: a style that comes behind ours, and a logo; of several logos the first counts.
THEME, LOGOS = "theme.css", ("logo.svg", "logo.png")
MAPS = 1000  # that are kept while pages are made
BRIEF = 140  # characters of a teaser in a long list
_CALL = ["name", "lparen", "string", "rparen"]  # the tokens of a call with nothing but a text
OURS = "ours/"  # before a template's name: ours, which the owner's of the same name can extend


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page lies and what its head says; `path` is below the language's folder."""

    path: str
    title: str
    description: str


def load_assets(templates: Path | None) -> dict[str, bytes]:
    """Give the style, script and pictures, each the owner's where the templates folder has one; its own beside them."""
    folder = resources.files("brueckenpost.publish") / "static"
    ours = {name: (folder / name).read_bytes() for name in ASSETS} | {"map.svg": draw_ground()}
    own = {name: templates / name for name in (*ours, THEME, *LOGOS)} if templates else {}
    return ours | {name: path.read_bytes() for name, path in own.items() if path.is_file()}


def hashed_name(name: str, content: bytes) -> str:
    """Give a name that changes with the content, so that browsers may keep the file for good."""
    stem, _, ending = name.rpartition(".")
    return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:10]}.{ending}"


class Renderer:
    """Fills templates for one language of a site."""

    def __init__(
        self,
        settings: SiteSettings,
        language: Language,
        names: Mapping[str, str],
        texts: list[tuple[str, str, str]],
        take: Take = make_piece,
    ) -> None:
        self._language = language
        self._settings = settings
        self._environment = _environment(settings.templates, language.code)
        self._environment.filters["script"] = lambda text, spoken="": mark_script(
            text, spoken or language.code
        )
        self._environment.filters["brief"] = lambda text: shorten(text, BRIEF)
        self._environment.filters["lines"] = lambda text, spoken="": _lines(text, spoken or language.code)
        self._environment.globals.update(
            t=language.word,
            language=language,
            language_code=language.code,
            site=settings,
            assets=names,
            compact=False,
            many=False,
            logo=next((name for name in LOGOS if name in names), ""),
            theme=THEME if THEME in names else "",
            texts=texts,
            folder=folder_of(language.code, settings),
            languages=[_other(code, settings) for code in settings.languages],
            same=cache(self._same),
            drawn=lru_cache(MAPS)(self._drawn),
            every=self._every,
        )
        self._take = take
        self._items: dict[tuple[int, str], bytes] = {}

    def _same(self, template: str, root: str) -> Markup:
        """Give what a template makes of nothing but the way to the root: filled once for all pages that lie as deep."""
        return Markup(self._environment.get_template(template).render(root=root))  # noqa: S704 - escaped by the template

    def _drawn(self, atlas: Atlas, root: str) -> Markup:
        """Give a map as a figure: entries of one town with one partner share it."""
        return Markup(self._environment.get_template("map.html").render(atlas=atlas, root=root))  # noqa: S704 - escaped by the template

    def _every(self, item: Macro, cards: Iterable[Card], root: str, *, compact: bool) -> Markup:
        """Give entries as a list shows them, each filled once for all lists that lie as deep: its region's and its town's.

        They are filled when the list is written; in the template stands a mark for each.
        """
        folder, told = folder_of(self._language.code, self._settings), f"{item.name} {root} {compact}"
        form = hashlib.sha256(told.encode()).hexdigest()[:6]

        def fill(card: Card) -> bytes:
            """Fill the template, unless another list did."""
            key = card.id, form
            if key not in self._items:
                with _blaming(item.name):
                    self._items[key] = _tidy(item(card, self._language.word, root, folder)).rstrip()
            return self._items[key]

        plain = cards.plain if isinstance(cards, Spoken) else cards
        shown = [self._take(card, fill, form=form) for card in plain]
        return Markup(b"\n".join(shown).decode())  # noqa: S704 - escaped by the template

    def forget_items(self) -> None:
        """Let go what lists were filled with: the lists to come show other entries."""
        self._items.clear()

    def render(self, template: str, page: Page, **told: Any) -> bytes:
        """Give a page's bytes.

        Raises:
            TemplateFaultError: The template cannot be read or filled.
        """
        folder = folder_of(self._language.code, self._settings)
        depth = (folder + page.path).count("/")
        base = self._settings.base
        head = {
            "title": page.title,
            "description": page.description,
            "path": page.path,
            "address": f"{base}{folder}{page.path}",
            "alternates": [
                (c, f"{base}{folder_of(c, self._settings)}{page.path}") for c in self._settings.languages
            ],
        }
        with _blaming(template):
            text = self._environment.get_template(template).render(page=head, root="../" * depth, **told)
        return _tidy(text)


def _tidy(text: str) -> bytes:
    """Leave out the empty lines of templates, and what no reader sees at the end of others."""
    return "\n".join([*filter(None, map(str.rstrip, text.splitlines())), ""]).encode()


@contextmanager
def _blaming(template: str) -> Iterator[None]:
    try:
        yield
    except (TemplateError, TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as error:
        raise _fault(template, error) from error


def _fault(template: str, error: Exception) -> TemplateFaultError:
    """Name the file and line of a template that failed: where it cannot be read, or the innermost that was run."""
    place, line = template, 0
    if isinstance(error, TemplateSyntaxError):
        place, line = error.name or template, error.lineno
    else:
        run = [at for at in extract_tb(error.__traceback__) if at.filename.endswith(".html")]
        if run:
            place, line = Path(run[-1].filename).name, run[-1].lineno or 0
    return TemplateFaultError(f"The template {place} is broken in line {line}: {error}.")


def folder_of(code: str, settings: SiteSettings) -> str:
    """Give a language's folder: none for the site's own."""
    return "" if code == settings.language else f"{code}/"


def script_data(value: Any) -> Markup:
    """Give a value as JSON that can stand inside a script element: no sign in it ends the element."""
    told = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for sign, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        told = told.replace(sign, code)
    return Markup(told)  # noqa: S704 - every sign that HTML knows is gone


class _Words(Extension):
    """Puts an interface text's words into a template while it is compiled: `t("...")` need not be asked on every page."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Give the tokens, a call of `t` with nothing but a text as the text in the environment's language."""
        held: list[Token] = []
        for token in stream:
            held.append(token)
            if [each.type for each in held[-4:]] == _CALL and held[-4].value == "t":
                text = held[-2]
                held[-4:] = [Token(text.lineno, "string", self.environment.globals["t"](text.value))]  # type: ignore[operator]
        yield from held


@cache
def _compiled(code: str) -> FileSystemBytecodeCache | None:
    """Give where compiled templates are kept: a folder of temporary files that only we can write, or nowhere.

    They hold a language's words; those of another language or version of the program are other files.
    """
    program = hashlib.sha256(repr(look_over(PROGRAM)).encode()).hexdigest()[:16]
    try:
        return FileSystemBytecodeCache(pattern=f"brueckenpost-{program}-{code}-%s.cache")
    except (OSError, RuntimeError):
        return None


class _Environment(Environment):
    """Gives templates their globals as a plain dictionary: a chain of them takes a fifth of the time of a page."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give a template's globals."""
        return {**self.globals, **(d or {})}


def _environment(templates: Path | None, code: str) -> Environment:
    ours = PackageLoader("brueckenpost.publish")
    loaders = [PrefixLoader({OURS.rstrip("/"): ours}), ours]
    loader = ChoiceLoader([FileSystemLoader(templates), *loaders] if templates else loaders)
    return _Environment(
        loader=loader,
        bytecode_cache=_compiled(code),
        extensions=[_Words],
        auto_reload=False,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _lines(text: str, language: str) -> Markup:
    if "\n" not in text:
        return mark_script(text, language)
    return Markup("<br>").join(mark_script(line, language) for line in text.split("\n"))


def _other(code: str, settings: SiteSettings) -> dict[str, str]:
    return {"code": code, "name": NAMES[code], "folder": folder_of(code, settings)}
