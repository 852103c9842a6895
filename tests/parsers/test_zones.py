"""Own words, signature, quotes and covers of whole mails, as each program writes them."""

from __future__ import annotations

import datetime as dt

import pytest
from brueckenpost.parsers.lines import read_lines
from brueckenpost.parsers.reading import Line, Message, Part, Zones
from brueckenpost.parsers.record import Envelope, Person
from brueckenpost.parsers.zones import split_zones
from hypothesis import given
from hypothesis import strategies as st

IDA = Person("Ida Nord", "ida.nord@altstadt.example")
OFFICE = ("liste@buero.example",)


def zones(
    text: str = "",
    *,
    html: str | None = None,
    subject: str = "Unser Vorhaben",
    sender: Person = IDA,
    to: tuple[str, ...] = OFFICE,
) -> Zones:
    message = Message(Envelope(sender=sender, to=to, subject=subject), plain=text, html=html)
    return split_zones(read_lines(message), message)


def shown(lines: tuple[Line, ...]) -> str:
    return "\n".join(line.text for line in lines).strip()


def own(text: str, **told: str) -> str:
    return shown(zones(text, **told).own)  # type: ignore[arg-type]


REPLY_HEADS = {
    "Thunderbird": "Am 24.10.23 um 14:02 schrieb Büro für Listen:",
    "Thunderbird, older": "Am 24.10.2023 14:02, schrieb Büro für Listen:",
    "Thunderbird, English": "On 24.10.23 14:02, Büro für Listen wrote:",
    "Gmail": "Am Mi., 4. Mai 2022 um 10:11 Uhr schrieb Büro für Listen <liste@buero.example>:",
    "Gmail, wrapped": "Am Mi., 4. Mai 2022 um 10:11 Uhr schrieb Büro für Listen <\nliste@buero.example>:",
    "Gmail, English": "On Wed, May 4, 2022 at 10:11 AM Büro für Listen <liste@buero.example> wrote:",
    "Gmail, English, wrapped": "On Wed, May 4, 2022 at 10:11 AM Büro für Listen\n<liste@buero.example> wrote:",
    "Gmail on Android": "Büro für Listen <liste@buero.example> schrieb am Mi., 4. Mai 2022, 10:11:",
    "Apple Mail": "Am 04.05.2022 um 10:11 schrieb Büro für Listen <liste@buero.example>:",
    "Apple Mail, English": "On 4. May 2022, at 10:11, Büro für Listen <liste@buero.example> wrote:",
    "Proton": "Büro für Listen <liste@buero.example> schrieb am Mittwoch, 4. Mai 2022 um 10:11:",
    "Spark": "Am 4. Mai 2022, 10:11 +0200 schrieb Büro für Listen <liste@buero.example>:",
    "Roundcube": "Am 2022-05-04 10:11, schrieb Büro für Listen:",
    "Roundcube, short": "2022-05-04 10:11, Büro für Listen <liste@buero.example>:",
    "Horde": "Zitat von Büro für Listen <liste@buero.example>:",
    "SOGo": "Am Mittwoch, 04. Mai 2022 10:11 CEST, schrieb Büro für Listen <liste@buero.example>:",
    "Open-Xchange": "Büro für Listen <liste@buero.example> hat am 04.05.2022 10:11 geschrieben:",
    "Yahoo": "Am Mittwoch, 4. Mai 2022 um 10:11:12 MESZ hat Büro für Listen <liste@buero.example> Folgendes geschrieben:",
    "K-9": "Am 4. Mai 2022 10:11:12 MESZ schrieb Büro für Listen <liste@buero.example>:",
    "mutt": "On Wed, May 04, 2022 at 10:11:12AM +0200, Büro für Listen wrote:",
    "Evolution": "Am Mittwoch, dem 04.05.2022 um 10:11 +0200 schrieb Büro für Listen:",
    "KMail": "Am Mittwoch, 4. Mai 2022, 10:11:12 CEST schrieb Büro für Listen:",
    "French": "Le mer. 4 mai 2022 à 10:11, Büro für Listen <liste@buero.example> a écrit :",
    "Dutch": "Op wo 4 mei 2022 om 10:11 schreef Büro für Listen <liste@buero.example>:",
    "Polish": "śr., 4 maj 2022 o 10:11 Büro für Listen <liste@buero.example> napisał(a):",
    "Polish, Thunderbird": "W dniu 04.05.2022 o 10:11, Büro für Listen pisze:",
    "Ukrainian": "ср, 4 трав. 2022 р. о 10:11 Büro für Listen <liste@buero.example> пише:",
    "Ukrainian, Thunderbird": "04.05.22 10:11, Büro für Listen пише:",
}


class TestRepliesWithQuoteMarks:
    @pytest.mark.parametrize("head", REPLY_HEADS.values(), ids=REPLY_HEADS.keys())
    def test_head_and_quote_are_older_mail(self, head: str) -> None:
        """Whatever a program says above a quote goes with the quote."""
        got = zones(f"Ja, gern.\n\n{head}\n> Passt es Ihnen?\n> Ihr Büro\n", subject="Re: Frage")
        assert shown(got.own) == "Ja, gern."
        assert shown(got.quoted) == f"{head}\nPasst es Ihnen?\nIhr Büro"
        assert got.forward is None

    def test_answers_between_the_questions_are_own(self) -> None:
        """Inline answers stay together, in order, without the questions."""
        text = (
            "Am 16.01.23 um 11:05 schrieb Büro:\n> 1. Wer?\n\nDie Stadt.\n\n> 2. Wann?\n\nIm Mai.\n\n"
            "> Gruß, Ihr Büro\n\nViele Grüße\nIda Nord\n"
        )
        got = zones(text, subject="Re: Fragen")
        assert [line.text for line in got.own if line.text] == ["Die Stadt.", "Im Mai."]
        assert shown(got.signature) == "Viele Grüße\nIda Nord"

    def test_answer_below_the_quote_is_own(self) -> None:
        """Who answers below is read like who answers above."""
        got = own("On 24.10.23 14:02, Büro wrote:\n> Passt es?\n\nJa, es passt.\n", subject="Re: Frage")
        assert got == "Ja, es passt."

    def test_quote_without_head(self) -> None:
        """Quote marks alone are enough."""
        assert own("Danke, angekommen.\n\n> Anbei die Liste.\n") == "Danke, angekommen."

    def test_iphone_head_within_the_quote(self) -> None:
        """The iPhone puts its head behind the quote mark."""
        text = (
            "Ja.\n\nGruß\nIda\n\nVon meinem iPhone gesendet\n\n"
            "> Am 22.06.2023 um 15:47 schrieb Büro <liste@buero.example>:\n> \n> Passt es?\n"
        )
        got = zones(text, subject="Re: Frage")
        assert shown(got.own) == "Ja."
        assert shown(got.signature) == "Gruß\nIda\n\nVon meinem iPhone gesendet"

    def test_signature_above_the_quote(self) -> None:
        """A signature ends where the quote begins."""
        text = "Ja.\n\n-- \nIda Nord\nStadt Altstadt\n\nAm 24.10.23 um 14:02 schrieb Büro:\n> Passt es?\n"
        got = zones(text, subject="Re: Frage")
        assert shown(got.signature) == "--\nIda Nord\nStadt Altstadt"
        assert "Passt es?" in shown(got.quoted)


OUTLOOK = (
    "Von: Büro für Listen <liste@buero.example>\nGesendet: Mittwoch, 4. Mai 2022 10:11\n"
    "An: Nord, Ida <ida.nord@altstadt.example>\nBetreff: Frage\n"
)
BLOCK_HEADS = {
    "Outlook": OUTLOOK,
    "Outlook, rule": f"________________________________\n{OUTLOOK}",
    "Outlook, older": f"-----Ursprüngliche Nachricht-----\n{OUTLOOK}",
    "Outlook, English": "From: Office <liste@buero.example>\nSent: Wednesday, May 4, 2022 10:11 AM\n"
    "To: Ida Nord <ida.nord@altstadt.example>\nSubject: Question\n",
    "Outlook, long list": "Von: Büro <liste@buero.example>\nGesendet: Mittwoch, 4. Mai 2022 10:11\n"
    "An: Nord, Ida <ida.nord@altstadt.example>; Süd, Ole <ole@altstadt.example>;\nOst, Eva <eva@altstadt.example>\n"
    "Cc: Presse <presse@altstadt.example>\nBetreff: Frage\n",
    "Gmail of an Outlook mail": "*Von:* Büro <liste@buero.example>\n*Gesendet:* Mittwoch, 4. Mai 2022 10:11\n"
    "*An:* Ida Nord <ida.nord@altstadt.example>\n*Betreff:* Frage\n",
    "GMX, web.de": 'Gesendet: Mittwoch, 04. Mai 2022 um 10:11 Uhr\nVon: "Büro" <liste@buero.example>\n'
    "An: ida.nord@altstadt.example\nBetreff: Frage\n",
    "T-Online": "-----Original-Nachricht-----\nBetreff: Frage\nDatum: 2022-05-04T10:11:12+0200\n"
    'Von: "Büro" <liste@buero.example>\nAn: "Ida Nord" <ida.nord@altstadt.example>\n',
    "Notes": 'Von:\t"Büro" <liste@buero.example>\nAn:\t<ida.nord@altstadt.example>\nDatum:\t04.05.2022 10:11\n'
    "Betreff:\tFrage\n",
    "Open-Xchange": "---------- Ursprüngliche Nachricht ----------\nVon: Büro <liste@buero.example>\n"
    "An: ida.nord@altstadt.example\nDatum: 04.05.2022 10:11\nBetreff: Frage\n",
    "Zimbra": '----- Ursprüngliche Mail -----\nVon: "Büro" <liste@buero.example>\nAn: "Ida" <ida.nord@altstadt.example>\n'
    "Gesendet: Mittwoch, 4. Mai 2022 10:11:12\nBetreff: Frage\n",
    "Polish": "Od: Biuro <liste@buero.example>\nWysłano: środa, 4 maja 2022 10:11\n"
    "Do: Ida Nord <ida.nord@altstadt.example>\nTemat: Pytanie\n",
    "Ukrainian": "Від: Бюро <liste@buero.example>\nНадіслано: середа, 4 травня 2022 р. 10:11\n"
    "Кому: Ida Nord <ida.nord@altstadt.example>\nТема: Питання\n",
    "GroupWise": ">>> Büro für Listen <liste@buero.example> 04.05.2022 10:11 >>>\n",
    "GroupWise, English": ">>> On 5/4/2022 at 10:11 AM, in message <5F1A0000@altstadt.example>, Büro\n"
    "<liste@buero.example> wrote:\n",
}


class TestRepliesWithoutQuoteMarks:
    @pytest.mark.parametrize("head", BLOCK_HEADS.values(), ids=BLOCK_HEADS.keys())
    def test_all_below_the_head_is_older_mail(self, head: str) -> None:
        """Where a program marks nothing, its head is the border."""
        got = zones(
            f"Ja, gern.\n\nGruß\nIda\n\n{head}\nHallo,\npasst es?\n\nGruß\nBüro\n", subject="AW: Frage"
        )
        assert shown(got.own) == "Ja, gern."
        assert shown(got.signature) == "Gruß\nIda"
        assert shown(got.quoted).startswith(head.splitlines()[0])
        assert got.forward is None

    def test_a_letter_may_tell_who_wrote(self) -> None:
        """A sentence that ends with a colon is the writer's own, even with a verb and a date in it."""
        text = "Am 3. Mai 2022 schrieb uns die Schule:\n\nWir freuen uns sehr.\n"
        assert own(text) == text.strip()

    def test_a_form_is_no_head(self) -> None:
        """Fields of a form belong to the text."""
        text = "Von: 3. Mai\nBis: 5. Mai\nOrt: Rathaus\n\nAlle sind willkommen.\n"
        assert own(text) == text.strip()


FORWARDS = {
    "Outlook": "Von: Ole Süd <ole@verein.example>\nGesendet: Montag, 14. März 2022 09:12\n"
    "An: Nord, Ida <ida.nord@altstadt.example>\nBetreff: Fahrt\n\n",
    "Outlook, English": "From: Ole Süd <ole@verein.example>\nSent: Monday, March 14, 2022 9:12 AM\n"
    "To: Nord, Ida <ida.nord@altstadt.example>\nSubject: Fahrt\n\n",
    "Gmail": "---------- Forwarded message ---------\nVon: Ole Süd <ole@verein.example>\nDate: Mo., 14. März 2022 um 09:12 Uhr\n"
    "Subject: Fahrt\nTo: Ida Nord <ida.nord@altstadt.example>\n\n\n",
    "Thunderbird": "-------- Weitergeleitete Nachricht --------\nBetreff: \tFahrt\nDatum: \tMon, 14 Mar 2022 09:12:00 +0000\n"
    "Von: \tOle Süd <ole@verein.example>\nAn: \tida.nord@altstadt.example\n\n\n\n",
    "Apple Mail": "Anfang der weitergeleiteten Nachricht:\n\nVon: Ole Süd <ole@verein.example>\nBetreff: Fahrt\n"
    "Datum: 14. März 2022 um 09:12:00 UTC\nAn: Ida Nord <ida.nord@altstadt.example>\n\n",
    "Apple Mail, English": "Begin forwarded message:\n\nFrom: Ole Süd <ole@verein.example>\nSubject: Fahrt\n"
    "Date: 14. March 2022 at 09:12:00 GMT\nTo: Ida Nord <ida.nord@altstadt.example>\n\n",
    "Notes": "----- Weitergeleitet von Ida Nord/Altstadt/DE am 15.03.2022 08:00 -----\n\nVon:\tOle Süd <ole@verein.example>\n"
    "An:\t<ida.nord@altstadt.example>\nDatum:\t14.03.2022 09:12\nBetreff:\tFahrt\n\n\n",
    "GroupWise": ">>> Ole Süd <ole@verein.example> 14.03.2022 09:12 >>>\n",
    "T-Online": "-----Weitergeleitete Nachricht-----\nBetreff: Fahrt\nDatum: 2022-03-14T09:12:00+0000\n"
    'Von: "Ole Süd" <ole@verein.example>\nAn: "Ida Nord" <ida.nord@altstadt.example>\n\n',
    "GMX, web.de": 'Gesendet: Montag, 14. März 2022 um 09:12 Uhr\nVon: "Ole Süd" <ole@verein.example>\n'
    "An: ida.nord@altstadt.example\nBetreff: Fahrt\n\n",
    "Open-Xchange": "---------- Weitergeleitete Nachricht ----------\nVon: Ole Süd <ole@verein.example>\n"
    "An: ida.nord@altstadt.example\nDatum: 14.03.2022 09:12\nBetreff: Fahrt\n\n",
}
BODY = "Liebe Ida,\n\nwir sind am Samstag mit zwei Autos gefahren.\n\nAlle sind zurück."


class TestForwards:
    @pytest.mark.parametrize("head", FORWARDS.values(), ids=FORWARDS.keys())
    def test_the_forwarded_letter_is_own(self, head: str) -> None:
        """The inner author's words, signature and head are read; the forwarder's words are cover."""
        text = f"Guten Tag, das kam vom Verein.\n\nGruß\nIda\n\n{head}{BODY}\n\nViele Grüße\nOle Süd\nTel. 0123 456\n"
        got = zones(text, subject="WG: Fahrt")
        assert shown(got.own) == BODY
        assert shown(got.signature) == "Viele Grüße\nOle Süd\nTel. 0123 456"
        assert shown(got.cover).startswith("Guten Tag, das kam vom Verein.\n\nGruß\nIda")
        assert got.forward is not None
        assert got.forward.sender == Person("Ole Süd", "ole@verein.example")
        assert got.forward.date == dt.datetime(2022, 3, 14, 9, 12, tzinfo=dt.UTC)

    def test_quoted_forward(self) -> None:
        """A forward may be marked like a quote; what the forwarder wrote below it is cover too."""
        text = (
            "Zur Kenntnis:\n\nAnfang der weitergeleiteten Nachricht:\n\n> Von: Ole Süd <ole@verein.example>\n"
            "> Betreff: Fahrt\n> Datum: 14. März 2022 um 09:12:00 MEZ\n> An: Ida Nord <ida@altstadt.example>\n>\n"
            "> Wir sind gefahren.\n>\n> Gruß\n> Ole\n\nIda Nord, Rathaus\n"
        )
        got = zones(text, subject="Fwd: Fahrt")
        assert shown(got.own) == "Wir sind gefahren."
        assert shown(got.signature) == "Gruß\nOle"
        assert "Ida Nord, Rathaus" in shown(got.cover)

    @pytest.mark.parametrize(
        "words", ["Anfang der weitergeleiteten Nachricht:", "Begin forwarded message:", "Forwarded message:"]
    )
    def test_a_line_that_lost_its_mark(self, words: str) -> None:
        """A line right between marked ones belongs to the mail; the forwarder's own stands apart, or last."""
        text = (
            f"{words}\n\n> Von: Ole Süd <ole@verein.example>\n> Betreff: Fahrt\n> Datum: 14. März 2022\n>\n"
            "> Wir sind gefahren.\nAlle fuhren mit.\n>\n> Es war schön.\nKommt mit!\n> Ole schickt Fotos.\n"
            "Soweit Ole.\n\nPasst das?\n\n> Älteres.\n"
        )
        got = zones(text, subject="Fwd: Fahrt")
        assert (
            shown(got.own)
            == "Wir sind gefahren.\nAlle fuhren mit.\n\nEs war schön.\nKommt mit!\nOle schickt Fotos."
        )
        assert shown(got.cover).endswith("Soweit Ole.\n\nPasst das?\n\nÄlteres.")

    def test_chain(self) -> None:
        """Of several forwards the innermost letter counts."""
        inner = (
            FORWARDS["Outlook"].replace("Betreff: Fahrt", "Betreff: WG: Fahrt").replace("Ole Süd", "Eva Ost")
        )
        text = f"z. K.\n\n{inner}Bitte veröffentlichen.\n\nGruß, Eva\n\n{FORWARDS['Outlook']}{BODY}\n"
        got = zones(text, subject="WG: WG: Fahrt")
        assert shown(got.own) == BODY
        assert got.forward is not None
        assert got.forward.sender.name == "Ole Süd"

    def test_older_mail_within_a_forward_is_quoted(self) -> None:
        """What the forwarded author answered is older mail."""
        older = FORWARDS["Outlook"].replace(
            "Ole Süd <ole@verein.example>", "Ida Nord <ida.nord@altstadt.example>"
        )
        head = FORWARDS["Outlook"].replace("Betreff: Fahrt", "Betreff: AW: Fahrt")
        got = zones(
            f"Siehe unten.\n\n{head}{BODY}\n\nGruß\nOle\n\n{older}Wie war es?\n", subject="WG: AW: Fahrt"
        )
        assert shown(got.own) == BODY
        assert "Wie war es?" in shown(got.quoted)

    @pytest.mark.parametrize(
        "cover", ["", "Siehe unten.\n\n", "FYI\n\n", "das untenstehende leite ich gern weiter.\n\n"]
    )
    def test_cover_that_points_below(self, cover: str) -> None:
        """A reply without words of its own passes on what it quotes."""
        got = zones(f"{cover}{FORWARDS['Outlook']}{BODY}\n", subject="AW: Fahrt")
        assert shown(got.own) == BODY
        assert got.forward is not None

    def test_answer_to_the_office_is_no_forward(self) -> None:
        """Whoever answers the quoted sender does not forward, though the subject be new and the words few."""
        got = zones(f"Siehe unten, danke!\n\n{BLOCK_HEADS['Outlook']}\nPasst es?\n", subject="Antwort")
        assert shown(got.own) == "Siehe unten, danke!"

    def test_subject_without_prefix(self) -> None:
        """A mail of a third person below a short note is a forward, even if the subject was rewritten."""
        got = zones(
            f"Guten Tag, vielleicht etwas für Sie?\n\n{FORWARDS['Outlook']}{BODY}\n",
            subject="Fahrt nach Kalusch",
        )
        assert shown(got.own) == BODY

    def test_outlook_html(self) -> None:
        """In Outlook's HTML the head is a ruled block of its own."""
        html = (
            '<div class="WordSection1"><p class="MsoNormal">Guten Tag, bitte aufnehmen.<o:p></o:p></p>'
            '<p class="MsoNormal">Gruß<br>Ida</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
            '<p class="MsoNormal"><b>Von:</b> Ole Süd &lt;ole@verein.example&gt; <br><b>Gesendet:</b> Montag, 14. März 2022 09:12<br>'
            "<b>An:</b> Nord, Ida<br><b>Betreff:</b> Fahrt</p></div>"
            '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoNormal">Wir sind gefahren.</p></div>'
        )
        got = zones(html=html, subject="WG: Fahrt")
        assert shown(got.own) == "Wir sind gefahren."
        assert shown(got.cover).startswith("Guten Tag, bitte aufnehmen.")

    def test_gmail_html(self) -> None:
        """Gmail forwards within its quote block, without a quote mark."""
        html = (
            '<div dir="ltr">Bitte aufnehmen.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
            '---------- Forwarded message ---------<br>Von: <strong>Ole Süd</strong> <span>&lt;<a href="mailto:ole@verein.example">'
            "ole@verein.example</a>&gt;</span><br>Date: Mo., 14. März 2022 um 09:12 Uhr<br>Subject: Fahrt<br>To: Ida<br></div>"
            '<br><br><div dir="ltr">Wir sind gefahren.</div></div></div>'
        )
        got = zones(html=html, subject="Fwd: Fahrt")
        assert shown(got.own) == "Wir sind gefahren."
        assert got.forward is not None
        assert got.forward.sender.email == "ole@verein.example"


class TestHtmlReplies:
    @pytest.mark.parametrize(
        "quote",
        [
            (
                '<div class="gmail_quote"><div class="gmail_attr">Am Mi., 4. Mai 2022 um 10:11 Uhr schrieb Büro &lt;<a '
                'href="mailto:liste@buero.example">liste@buero.example</a>&gt;:<br></div><blockquote class="gmail_quote" '
                'style="border-left:1px solid #ccc">Passt es?</blockquote></div>'
            ),
            (
                '<div class="moz-cite-prefix">Am 04.05.22 um 10:11 schrieb Büro:<br></div><blockquote type="cite" '
                'cite="mid:1@buero.example">Passt es?</blockquote>'
            ),
            (
                '<div><br><blockquote type="cite"><div>Am 04.05.2022 um 10:11 schrieb Büro &lt;liste@buero.example&gt;:</div>'
                "<br><div>Passt es?</div></blockquote></div>"
            ),
            (
                '<div id="divRplyFwdMsg" dir="ltr"><font><b>Von:</b> Büro &lt;liste@buero.example&gt;<br><b>Gesendet:</b> '
                "Mittwoch, 4. Mai 2022 10:11<br><b>An:</b> Ida<br><b>Betreff:</b> Frage</font></div><div>Passt es?</div>"
            ),
            (
                '<div id="x_yahoo_quoted_1" class="yahoo_quoted"><div>Am Mittwoch, 4. Mai 2022 um 10:11:12 MESZ hat Büro '
                "&lt;liste@buero.example&gt; Folgendes geschrieben:</div><div>Passt es?</div></div>"
            ),
            (
                '<div name="quote" style="border-left:2px solid #C3D9E5"><div><b>Gesendet:</b> Mittwoch, 04. Mai 2022 um 10:11 Uhr<br>'
                '<b>Von:</b> "Büro" &lt;liste@buero.example&gt;<br><b>An:</b> ida@altstadt.example<br><b>Betreff:</b> Frage</div>'
                "<div>Passt es?</div></div>"
            ),
            "<div>&gt;&gt;&gt; Büro &lt;liste@buero.example&gt; 04.05.2022 10:11 &gt;&gt;&gt;<br>Passt es?</div>",
        ],
        ids=["Gmail", "Thunderbird", "Apple Mail", "Outlook on the web", "Yahoo", "GMX", "GroupWise"],
    )
    def test_markup_of_quotes(self, quote: str) -> None:
        """Each program's quote is told by its markup or its head."""
        got = zones(html=f"<html><body><div>Ja, gern.</div>{quote}</body></html>", subject="Re: Frage")
        assert shown(got.own) == "Ja, gern."
        assert "Passt es?" in shown(got.quoted)

    def test_hidden_text_is_never_own(self) -> None:
        """What no reader sees goes to the signature."""
        got = zones(html='<div style="display:none">Vorschau</div><p>Guten Tag</p>')
        assert shown(got.own) == "Guten Tag"
        assert shown(got.signature) == "Vorschau"


class TestWhatIsLeft:
    def test_nothing_but_a_quote(self) -> None:
        """A mail that only quotes keeps its quote as own words."""
        assert own("> Wir sind gefahren.\n> Gruß\n") == "Wir sind gefahren."

    def test_empty_mail(self) -> None:
        """No lines, no zones."""
        assert zones("") == Zones(own=(Line(""),))


class TestHeadsOfEmptyMails:
    NOTE = "Hallo,\n\nbitte das Treffen am 9. Juni streichen."

    @pytest.mark.parametrize("subject", ["Treffen", "WG: Treffen", "AW: Treffen"])
    @pytest.mark.parametrize("head", FORWARDS.values(), ids=FORWARDS.keys())
    def test_what_stands_above_is_the_letter(self, head: str, subject: str) -> None:
        """Nothing is passed on where nothing stands below the head."""
        got = zones(f"{self.NOTE}\n\nGruß\nIda\n\n{head}\n", subject=subject)
        assert shown(got.own) == self.NOTE
        assert shown(got.signature) == "Gruß\nIda"
        assert shown(got.quoted) == head.strip()
        assert got.forward is None

    @pytest.mark.parametrize("below", ["Viele Grüße\nOle Süd", "Von meinem iPhone gesendet", "-- \nOle Süd"])
    def test_a_signature_alone(self, below: str) -> None:
        """A sign-off is nothing that could be passed on."""
        assert own(f"{self.NOTE}\n\n{FORWARDS['Outlook']}{below}\n", subject="WG: Treffen") == self.NOTE

    def test_marked_head(self) -> None:
        """Own words below a quoted head are no body of the older mail."""
        head = (
            "> Von: Ole Süd <ole@verein.example>\n> Gesendet: 14.03.2022 09:12\n> An: Ida\n> Betreff: Fahrt\n"
        )
        assert own(f"Hallo,\n\n{head}\nwir sagen ab.\n", subject="WG: Fahrt") == "Hallo,\n\nwir sagen ab."

    def test_the_matter_is_in_a_file(self) -> None:
        """A file may be all that the older mail holds; a logo does not count."""
        body = f"{self.NOTE}\n\n{FORWARDS['Outlook']}\n"
        envelope = Envelope(sender=IDA, to=OFFICE, subject="WG: Fahrt")
        report = Part("application/pdf", "bericht.pdf", "attachment", None, b"%PDF-")
        logo = Part("image/png", "logo.png", "inline", "logo@altstadt.example", b"\x89PNG")
        for part, forwarded in ((report, True), (logo, False)):
            message = Message(envelope, plain=body, parts=(part,))
            assert (split_zones(read_lines(message), message).forward is not None) == forwarded

    def test_a_picture_is_a_body(self) -> None:
        """A poster that was sent as a picture is passed on."""
        block = FORWARDS["Outlook"].strip().replace("<", "&lt;").replace("\n", "<br>")
        html = f'<p>Bitte aufnehmen.</p><p>{block}</p><p><img src="cid:plakat@verein.example"></p>'
        assert zones(html=html, subject="WG: Fahrt").forward is not None


PIECES = st.sampled_from(
    [
        "Guten Tag,",
        "",
        "> Passt es?",
        ">> Ja?",
        "Am 24.10.23 um 14:02 schrieb Büro:",
        "Von: A <a@a.example>",
        "Gesendet: 4. Mai 2022 10:11",
        "An: b@b.example",
        "Betreff: WG: Fahrt",
        "---------- Forwarded message ---------",
        "-----Ursprüngliche Nachricht-----",
        "Viele Grüße",
        "Ida Nord",
        "-- ",
        "P.S. Bis bald!",
        "Wir sind am Samstag gefahren, und es war für alle eine lange Reise.",
        "Diese E-Mail ist vertraulich und nur für den Empfänger bestimmt.",
        "_____________",
        "> Viele Grüße",
    ]
)


class TestProperties:
    @given(st.lists(PIECES, max_size=40), st.sampled_from(["Fahrt", "WG: Fahrt", "AW: Fahrt"]))
    def test_each_line_in_one_zone_in_order(self, pieces: list[str], subject: str) -> None:
        """Nothing is dropped, doubled or moved within its zone."""
        message = Message(Envelope(sender=IDA, to=OFFICE, subject=subject), plain="\n".join(pieces))
        numbered = tuple(
            Line(line.text, line.depth, line.role, soft=line.soft, images=(str(place),))
            for place, line in enumerate(read_lines(message))
        )
        got = split_zones(numbered, message)
        places = [
            [int(line.images[0]) for line in zone] for zone in (got.own, got.signature, got.quoted, got.cover)
        ]
        assert all(zone == sorted(zone) for zone in places)
        assert sorted(place for zone in places for place in zone) == list(range(len(numbered)))

    @given(st.lists(PIECES, min_size=1, max_size=40))
    def test_own_words_remain(self, pieces: list[str]) -> None:
        """A mail is never quoted as a whole: then the quote is what it says."""
        got = zones("\n".join(pieces), subject="Fahrt")
        assert shown((*got.own, *got.signature)) or not shown(got.quoted)

    @given(st.text(max_size=400))
    def test_any_text_is_read(self, text: str) -> None:
        """No text makes the reader fail."""
        got = zones(text, html=text)
        assert isinstance(got, Zones)


class TestSignatureBelowTheQuote:
    HEAD = "Am 30.04.2024 um 09:12 schrieb Ole Süd <ole@verein.example>:\n> Wann fahren Sie, und wer ist dabei?\n"

    @pytest.mark.parametrize(
        "below",
        [
            "-- \nIda Nord\nStadt Altstadt",
            "\n--\nIda Nord",
            "\nViele Grüße\nIda Nord",
            "\nVon meinem iPhone gesendet",
        ],
    )
    def test_signature(self, below: str) -> None:
        """Thunderbird and others put the signature below what is quoted."""
        assert own(f"Am Montag fahren wir.\n\n{self.HEAD}{below}") == "Am Montag fahren wir."

    @pytest.mark.parametrize("answer", ["Ida Nord", "Sandra", "Altstadt"])
    def test_short_answer(self, answer: str) -> None:
        """A name right below a question answers it."""
        text = own(f"Gern:\n\n{self.HEAD}{answer}\n")
        assert text.split() == ["Gern:", *answer.split()]

    def test_one_gap_where_a_quote_was(self) -> None:
        """The empty lines above and below a quote do not add up; the writer's own stay as many as they were."""
        text = own(f"Am Montag.\n\n\nOder später.\n\n{self.HEAD}\n\nMit dabei sind vier.\n")
        assert text == "Am Montag.\n\n\nOder später.\n\nMit dabei sind vier."
