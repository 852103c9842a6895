"""What can go wrong between the approved entries and the served folder."""

from __future__ import annotations


class PublishError(Exception):
    """The site was not published; the folder that is served is still the last whole version."""


class BrokenSiteError(PublishError):
    """The built site contradicts itself, for example by a link to a page that is not there."""


class TemplateFaultError(PublishError):
    """A template of the owner's cannot be filled; the text names file, line and problem."""


class EntriesGoneError(PublishError):
    """Entries would vanish from the page that no recorded step explains; publish with --force if that is meant."""

    def __init__(self, titles: tuple[str, ...]) -> None:
        super().__init__(f"{len(titles)} entries would vanish unexplained: {'; '.join(titles)}")
        self.titles = titles


class ForeignFolderError(PublishError):
    """The output is a file or a folder that this software did not write; move it away or choose another one."""


class SiteBusyError(PublishError):
    """Another run is publishing to the same folder; try again later."""


class SettingsError(PublishError):
    """A setting of the site cannot be used as it stands."""


class EditorError(PublishError):
    """The editor could not be opened, or it failed; the text names the file that holds what was typed by then."""
