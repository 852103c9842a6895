"""The command line: thin commands over the rooms."""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
