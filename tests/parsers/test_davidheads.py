"""Older mail below the heads of Tobit's david, whose fields have no colons."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.heads import find_heads
from brueckenpost.parsers.lines import read_lines
from brueckenpost.parsers.plain import read_plain
from brueckenpost.parsers.reading import Forward, Message
from brueckenpost.parsers.record import Envelope, Person
from brueckenpost.parsers.zones import split_zones

from tests.parsers.effort import growth

WORDS = (
    "Original Message processed by david®",
    "Ursprüngliche Nachricht bearbeitet von david®",
    "Original Message processed by david®<https://david.mailer.example>",
    "[Original Message processed by david®](https://david.mailer.example)",
    "*Original Message processed by david®*",
)
FIELDS = (
    "AW: Zelte für den Markt 14. März 2022, 09:12 Uhr\nVon Ole Süd\nAn Ida Nord\nCc (3) Eva Ost|Vera West"
)
MOMENT = dt.datetime(2022, 3, 14, 9, 12, tzinfo=dt.UTC)


class TestHeads:
    @pytest.mark.parametrize("words", WORDS)
    @pytest.mark.parametrize("mark", ["", "> ", "> > "])
    def test_fields_without_colons(self, words: str, mark: str) -> None:
        """The subject is parted from its date; names stand behind bare labels, in quotes, too."""
        text = "\n".join(mark + row for row in f"{words}\n\n{FIELDS}\n\nHallo Ida".split("\n"))
        (head,) = find_heads(read_plain(text))
        assert head.told == Forward(Person("Ole Süd", ""), MOMENT, "AW: Zelte für den Markt", "Ida Nord")
        assert (head.start, head.end, head.kind) == (0, 6, "block")

    def test_labels_in_markdown(self) -> None:
        """Programs that turn HTML into marked text leave stars and links."""
        fields = "**Zelte 2. April 2024, 12:53 Uhr**\n**Von** [Ole Süd](mailto:ole@verein.example)\n**An** [Ida](mailto:ida@a.example)"
        (head,) = find_heads(read_plain(f"{WORDS[3]}\n{fields}\n\nHallo"))
        assert head.told.sender == Person("Ole Süd", "ole@verein.example")
        assert (head.told.subject, head.told.to) == ("Zelte", "Ida <ida@a.example>")

    def test_subject_that_begins_like_a_field(self) -> None:
        """The first line is the subject; the letter's own first line is no field."""
        text = f"{WORDS[0]}\nVon Ort zu Ort 14.03.2022, 09:12\nVon Ole Süd\nAn Ida Nord\n\nAn alle: Von morgen an wird gebaut."
        (head,) = find_heads(read_plain(text))
        assert (head.end, head.told.subject, head.told.date) == (4, "Von Ort zu Ort", MOMENT)

    def test_no_fields(self) -> None:
        """David's line alone is a head, too."""
        (head,) = find_heads(read_plain(f"{WORDS[0]}\n\nHallo Ida,\nes geht los."))
        assert (head.end, head.told) == (1, Forward())

    @pytest.mark.parametrize(
        "text",
        [
            "Original Message processed by david® steht oft in Ihren Mails.",
            "Original message processed by David Nord",
            "Markt 14. März 2022, 09:12 Uhr\nVon Ole Süd\nAn Ida Nord",
        ],
    )
    def test_lines_of_the_writer(self, text: str) -> None:
        """Only david's own line makes bare labels a head."""
        assert find_heads(read_plain(f"{text}\n\nHallo")) == []

    def test_work_grows_with_the_rows_alone(self) -> None:
        """Rows that repeat it take no longer than others."""
        assert growth(lambda size: find_heads(read_plain(f"{WORDS[0]}\nVon a\n" * size)), 3_000) < 3.5


@pytest.mark.parametrize("words", WORDS)
def test_what_stands_above_is_new(words: str) -> None:
    """An answer above the head is the sender's own text, all below is older mail."""
    message = Message(
        Envelope(sender=Person("Ida Nord", "ida@a.example"), subject="AW: AW: Zelte für den Markt"),
        plain=f"Ja, wir bringen acht Zelte mit.\n\nGruß\nIda\n\n{words}\n{FIELDS}\n\nHallo Ida,\nhabt ihr Zelte?\n",
    )
    zones = split_zones(read_lines(message), message)
    assert "\n".join(line.text for line in zones.own).strip() == "Ja, wir bringen acht Zelte mit."
    assert "habt ihr Zelte?" in [line.text for line in zones.quoted]
