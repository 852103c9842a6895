"""What stands at the end of a letter is no part of it, however people take their leave. All is invented."""

from __future__ import annotations

from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

TEXT = "Die Feuerwehr Nottuln hat am 3. Mai 2024 zwei Pumpen nach Chodoriw gebracht."
ENDS = [
    "Mit vorzueglicher Hochachtung\nJens Ahlers\nFeuerwehr Nottuln",
    "Mit Respekt\nJens Ahlers",
    "Frohes Fest\nJ. Ahlers",
    "Tausend Dank & bleibt stabil\nJens",
    "Mit Dankbarkeit\nJens Ahlers",
    "Mit solidarischen Gruessen\nJens Ahlers",
    "Schöne Ferien wünscht\nJens Ahlers",
    "Es grüßt Sie\nJens Ahlers, Wehrführer",
    "Ahlers, Wehrführer",
    "gez. Ahlers",
    "Der Vorstand\nJens Ahlers, Petra Kuhn",
    "MfG J.Ahlers",
    "Für den Vorstand\nJens Ahlers",
    "Diakon Jens Ahlers\nTel. 02502 555021",
    "Petra Kuhn\nLeiterin der Feuerwehr",
    "Ein gesegnetes Osterfest wünscht Ihnen\nIhre Feuerwehr Nottuln",
    "Slava Ukraini\nJens Ahlers",
    "Mit den herzlichsten Grüßen aus der Baumbergegemeinde\nJens Ahlers",
    "Met vriendelijke groet\nJens Ahlers",
    "All the best and a mild winter\nJens Ahlers",
    "Jens Ahlers\nFeuerwehr Nottuln\nTel 02502 5550123",
    "Jens Ahlers\nLöschzug Appelhülsen\nTel 02502 5550123\n\n--\nDiese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
]


def mail(end: str) -> bytes:
    message = EmailMessage()
    message["From"] = "Jens Ahlers <jens.ahlers@feuerwehr-nottuln.example>"
    message["Subject"] = "Pumpen für Chodoriw"
    message.set_content(f"Guten Tag,\n\n{TEXT}\n\n{end}\n")
    return message.as_bytes()


@pytest.mark.parametrize("end", ENDS)
def test_the_letter_ends_with_its_last_sentence(end: str) -> None:
    """Text and description hold what was told, the signature all below it."""
    record = read_mail(mail(end))
    assert record.text == f"Guten Tag,\n\n{TEXT}"
    assert record.drafts[0].description == TEXT
    assert record.signature.split() == end.split()


def test_a_name_inside_the_letter_ends_nothing() -> None:
    """A line that names the writer and a text that goes on."""
    record = read_mail(
        mail("Gefahren sind Petra Kuhn und J. Ahlers, beide aus Nottuln.\n\nViele Grüße\nJens Ahlers")
    )
    assert "beide aus Nottuln" in record.text
