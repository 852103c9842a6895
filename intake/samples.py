"""The sample mails of the demo, laid out as a mailbox of their own."""

from __future__ import annotations

from pathlib import Path

from brueckenpost.intake.files import find_eml

SAMPLES = Path(__file__).with_name("demo")


def lay_out_samples(folder: Path) -> None:
    """Copy the sample mails into a folder; those that are there stay, with the bytes that they have."""
    folder.mkdir(parents=True, exist_ok=True)
    for place in find_eml(SAMPLES):
        copy = folder / place.path.name
        if not copy.exists():
            copy.write_bytes(place.read())
