"""Text of mails made fit to be shown: cleaned, shortened, and marked where its script changes."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup, escape

# Directional overrides and isolates (Unicode TR 9) reorder what a reader sees; zero-width signs hide in it.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_CYRILLIC = re.compile(
    "[\u0400-\u052f][\u0400-\u052f\u0300\u0301ʼ’'\\-]*(?: [\u0400-\u052f][\u0400-\u052f\u0300\u0301ʼ’'\\-]*)*"
)
_CYRILLIC_LANGUAGES = frozenset({"uk", "ru", "be", "bg"})
_SENTENCE_END = re.compile(r"[.!?…](?=\s)")
_ADDRESS = re.compile(r"https?://(?:www\.)?([^\s/?#]+)\S*", re.IGNORECASE)
_STOPS = ".,;:!?)]>"
TEASER = 200


def clean(text: str) -> str:
    """Give the text without signs that no reader sees or that turn the reading direction.

    Line breaks and tabs stay. XML 1.0 forbids most of what is removed here, so feeds stay well-formed.
    """
    if text.replace("\n", "").isprintable() and unicodedata.is_normalized("NFC", text):
        return text  # nearly every text: none of those signs is printable
    broken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
    return unicodedata.normalize("NFC", _UNSEEN.sub("", broken))


def one_line(text: str) -> str:
    """Give the cleaned text on a single line."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> tuple[str, ...]:
    """Part a description at its empty lines; single line breaks within stay."""
    return tuple(part.strip() for part in re.split(r"\n\s*\n", clean(text)) if part.strip())


def begin_sentence(text: str) -> str:
    """Give the text with a capital at its start: behind a greeting's comma a letter goes on in lower case."""
    start = text.lstrip()
    return start[:1].upper() + start[1:] if start[:2].isalpha() else text


def shorten(text: str, length: int = TEASER) -> str:
    """Give the beginning of a text in at most *length* characters.

    It ends with a sentence where one ends in the last third, else between two words with an ellipsis.
    """
    line = one_line(text[: 4 * length])
    if len(line) <= length:
        line = one_line(text)  # short as a whole, or with more spaces than words
    if len(line) <= length:
        return line
    ends = [end.end() for end in _SENTENCE_END.finditer(line, length * 2 // 3, length)]
    if ends:
        return line[: ends[-1]]
    cut = line[: length - 2]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:–-") + " …"


def name_hosts(text: str) -> str:
    """Give the text with each web address cut to its host: the beginning of a text has no room for more."""
    return _ADDRESS.sub(_host, text) if "://" in text else text


def _host(found: re.Match[str]) -> str:
    whole = found[0]
    return found[1].rstrip(_STOPS) + whole[len(whole.rstrip(_STOPS)) :]


def mark_script(text: str, language: str) -> Markup:
    """Escape the text and say of Cyrillic words in it that they are Ukrainian (WCAG 3.1.2).

    Markup is not escaped again. Within a text that is written in a Cyrillic language nothing is marked.
    """
    escaped = escape(text)
    if language in _CYRILLIC_LANGUAGES:
        return escaped
    if not _CYRILLIC.search(escaped):
        return escaped
    # A plain str: re joins its pieces by the subject's own type, and Markup would escape them again.
    marked = _CYRILLIC.sub(r'<span lang="uk">\g<0></span>', str(escaped))
    return Markup(marked)  # noqa: S704 - escaped above
