"""Forwards as programs write them in the languages of Europe: the office's mail passes through many hands."""

from __future__ import annotations

import re
from email.message import EmailMessage

import pytest
from brueckenpost.parsers.pipeline import read_mail

TEXT = "Der Verein hat am 4. Mai 2024 zwei Krankenwagen übergeben.\n\nDie Fahrt dauerte drei Tage."
SENDER = "Ole Süd <ole@verein.example>"
TO = "ida@altstadt.example"
COVER = "Liebe Kollegin,\n\nvielleicht ist das etwas für die Liste."

# the line that opens it, then the labels of sender, subject, date, recipient and copy
APPLE = {
    "cs": ("Začátek přeposílané zprávy:", "Od", "Předmět", "Datum", "Komu", "Kopie"),
    "da": ("Start på videresendt besked:", "Fra", "Emne", "Dato", "Til", "Cc"),
    "de": ("Anfang der weitergeleiteten Nachricht:", "Von", "Betreff", "Datum", "An", "Kopie"),
    "fi": ("Välitetty viesti alkaa:", "Lähettäjä", "Aihe", "Päivämäärä", "Vastaanottaja", "Kopio"),
    "hr": ("Započni proslijeđenu poruku:", "Šalje", "Predmet", "Datum", "Prima", "Cc"),
    "hu": ("Továbbított levél kezdete:", "Feladó", "Tárgy", "Dátum", "Címzett", "Másolat"),
    "it": ("Inizio messaggio inoltrato:", "Da", "Oggetto", "Data", "A", "Cc"),
    "ro": ("Începe mesajul redirecționat:", "Expeditorul", "Subiectul", "Dată", "Destinatarul", "Cc"),
    "sk": ("Začiatok preposlanej správy:", "Od", "Predmet", "Dátum", "Pre", "Cc"),
    "tr": ("İleti başlangıcı:", "Kimden", "Konu", "Tarih", "Kime", "Bilgi"),
    "uk": ("Початок листа, що пересилається:", "Від кого", "Тема", "Дата", "Кому", "Копія"),
}
RULED = {
    "de": ("Weitergeleitete Nachricht", "Von", "Betreff", "Gesendet", "An"),
    "es": ("Mensaje reenviado", "De", "Asunto", "Fecha", "Para"),
    "fi": ("Välitetty viesti / Fwd.Msg", "Lähettäjä", "Aihe", "Päiväys", "Vastaanottaja"),
    "fr": ("Message transféré", "De", "Sujet", "Date", "Pour"),
    "pl": ("Treść przekazanej wiadomości", "Nadawca", "Temat", "Data", "Adresat"),
    "sv": ("Vidarebefordrat meddelande", "Från", "Ämne", "Datum", "Till"),
    "uk": ("Переслане повідомлення", "Від", "Тема", "Дата", "Кому"),
}
SENTENCES = {
    "de": 'Am 05/05/2024, 09:46 schrieb "Ole Süd" <ole@verein.example>:',
    "fi": "Ole Süd <ole@verein.example> kirjoitti 5.5.2024 klo 9.46:",
    "nl": "Op 05/05/2024 09:46 heeft Ole Süd <ole@verein.example> geschreven:",
    "sk": "5. 5. 2024, 9:46 používateľ Ole Süd (<ole@verein.example>) napísal:",
    "tr": '"Ole Süd" <ole@verein.example>, 05.05.2024 09:46 tarihinde şunu yazdı:',
}


def text_of(body: str, subject: str = "Fwd: Fahrt") -> str:
    mail = EmailMessage()
    mail["From"] = "Ida Nord <ida@altstadt.example>"
    mail["To"] = "kontakt@netz.example"
    mail["Subject"] = subject
    mail.set_content(body)
    return re.sub(r"\s+", " ", read_mail(mail.as_bytes()).text)


def one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("cover", ["", f"{COVER}\n\n"], ids=["bare", "cover"])
class TestForwards:
    @pytest.mark.parametrize("language", APPLE)
    def test_quoted_with_its_head(self, language: str, cover: str) -> None:
        """Apple Mail quotes the opening line, the head and the text."""
        opening, *labels = APPLE[language]
        values = (SENDER, "Fahrt", "5. Mai 2024 um 14:25:08 MESZ", TO, "Amt <amt@altstadt.example>")
        head = "\n".join(f"{label}: {value}" for label, value in zip(labels, values, strict=True))
        quote = f"{opening}\n\n{head}\n\n{TEXT}".replace("\n", "\n> ")
        assert text_of(f"{cover}> {quote}\n") == one_line(TEXT)

    @pytest.mark.parametrize("language", RULED)
    def test_below_a_rule(self, language: str, cover: str) -> None:
        """Thunderbird and its like draw a rule with words in it."""
        opening, *labels = RULED[language]
        values = (SENDER, "Fahrt", "05.05.2024 09:46", TO)
        head = "\n".join(f"{label}: \t{value}" for label, value in zip(labels, values, strict=True))
        assert text_of(f"{cover}-------- {opening} --------\n{head}\n\n\n{TEXT}\n") == one_line(TEXT)

    @pytest.mark.parametrize("language", RULED)
    def test_head_in_the_line_of_the_rule(self, language: str, cover: str) -> None:
        """Yahoo and some phones set the whole head behind the rule, without gaps."""
        opening, *labels = RULED[language]
        values = (SENDER, "Fahrt", "Sonntag, 5. Mai 2024, 09:46:50 MESZ", f'"{TO}" <{TO}>')
        head = "".join(f"{label}: {value}" for label, value in zip(labels, values, strict=True))
        assert text_of(f"{cover}   ----- {opening} ----- {head}\n {TEXT}\n") == one_line(TEXT)

    @pytest.mark.parametrize("language", SENTENCES)
    def test_below_a_sentence(self, language: str, cover: str) -> None:
        """Outlook for Mac forwards with a sentence and sets the text in."""
        inset = TEXT.replace("\n", "\n    ")
        assert text_of(f"{cover}{SENTENCES[language]}\n\n    {inset}\n", "FW: Fahrt") == one_line(TEXT)

    @pytest.mark.parametrize(
        "prefix", ["WG", "VB", "VL", "ENC", "RV", "TR", "PD", "Redir.", "Videresend", "İLT"]
    )
    def test_prefixes(self, prefix: str, cover: str) -> None:
        """The subject's prefix is the program's language, not the mail's."""
        head = f"From: {SENDER}\nSent: Sunday, May 5, 2024 9:46 AM\nTo: Ida Nord\nSubject: Fahrt"
        body = f"{cover}________________________________\n{head}\n\n{TEXT}\n"
        assert text_of(body, f"{prefix}: Fahrt") == one_line(TEXT)


def test_a_forward_within_a_forward() -> None:
    """The innermost mail counts while those around it only pass it on; one that tells something is the matter."""
    rule = "---------- Forwarded message ---------"
    head = f"{rule}\nFrom: {SENDER}\nDate: Sun, May 5, 2024 at 9:46 AM\nSubject: Fahrt\nTo: <{TO}>\n\n"
    inner = head.replace("Ole Süd", "Ada West")
    report = "Wir haben im Mai wieder eine Fahrt gemacht und dabei viel erlebt. " * 4
    assert text_of(f"{head}Zur Kenntnis.\n\n{inner}{TEXT}\n") == one_line(TEXT)
    assert text_of(f"{head}{report}\n\n{inner}{TEXT}\n") == one_line(report).strip()
