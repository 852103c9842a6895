"""What the owner of a site decides about it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from brueckenpost.publish.errors import SettingsError

LANGUAGES = ("de", "en", "uk")


LOGS = ("text", "json")


@dataclass(frozen=True, slots=True)
class LogSettings:
    """The section [log]. `format` is "text" for people or "json" for other programs, one event a line.

    Raises:
        SettingsError: The format is unknown.
    """

    format: str = "text"

    def __post_init__(self) -> None:
        if self.format not in LOGS:
            raise SettingsError(f"log.format must be one of {', '.join(LOGS)}: {self.format}")


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """The section [site] of the configuration.

    `url` is where the folder `output` will be served; feeds and previews need it, the pages themselves link
    relatively. `content` holds the owner's own texts, `templates` templates, style and logo that replace or join ours.
    Entries whose last day is more than `older_after_days` ago stand in a section of their own.

    Raises:
        SettingsError: The address or the language cannot be used.
    """

    output: Path = Path("public")
    url: str = "https://example.org/ukraine/"
    title: str = "Kommunale Partnerschaften und die Ukraine"
    contact: str = ""
    language: str = "de"
    content: Path | None = None
    templates: Path | None = None
    older_after_days: int = 1095

    def __post_init__(self) -> None:
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
            raise SettingsError(f"site.url must be a whole address such as https://example.org/: {self.url}")
        if self.language not in LANGUAGES:
            raise SettingsError(f"site.language must be one of {', '.join(LANGUAGES)}: {self.language}")

    @property
    def base(self) -> str:
        """Give the address that every page's own path is added to."""
        return self.url.rstrip("/") + "/"

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the site's languages, its own first."""
        return (self.language, *(code for code in LANGUAGES if code != self.language))
