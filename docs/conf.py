"""How Sphinx builds these pages: Markdown in, HTML out, nothing fetched from other hosts."""

from importlib.metadata import version as installed

project = "Brückenpost"
author = "Brückenpost"
copyright = "EUPL-1.2"  # noqa: A001 - Sphinx's name
version = release = installed("brueckenpost")
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
suppress_warnings = ["misc.highlighting_failure"]
exclude_patterns = ["*.py"]
html_theme = "furo"
html_title = "Brückenpost"
html_show_sphinx = False
html_extra_path = []
language = "de"
