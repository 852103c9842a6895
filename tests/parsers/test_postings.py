"""Answers and forwards however they are built: what is new is found whole, and nothing of what is quoted is in it.

The sentences are invented; the heads are those of common programs in the languages that the office is written in.
"""

from __future__ import annotations

from collections.abc import Callable
from email.message import EmailMessage

from brueckenpost.parsers.pipeline import read_mail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Signed = tuple[str, list[str], str, str]  # greeting, new sentences, end, footer
Damage = Callable[[str], str]
BUILT = settings(max_examples=70, deadline=None, suppress_health_check=[HealthCheck.too_slow])

NEW = (
    "Wir haben im Mai zwei Krankenwagen übergeben.",
    "Die Listen der Helfer liegen dem Rathaus vor.",
    "Am Samstag kommen elf Kinder aus der Partnerstadt.",
    "Das Geld reicht für drei Monate.",
    "Wer fährt, steht noch nicht fest.",
    "Anbei die Fotos der Übergabe.",
)
OLD = (
    "Wann melden Sie Ihre Vorhaben?",
    "Bitte nennen Sie uns eine Ansprechperson.",
    "The committee meets on Thursday.",
    "Просимо надіслати перелік обладнання.",
    "Prosimy o listę uczestników.",
    "Der Kreis bittet um Rückmeldung bis Freitag.",
)
GREETINGS = ("Guten Tag Herr Süd,", "Liebe Ida,", "Hallo zusammen,", "Sehr geehrte Damen und Herren,", "")
ENDS = (
    "Mit freundlichen Grüßen\nIda Nord",
    "LG Ida",
    "Ida Nord",
    "",
    "Beste Grüße\n\nIda Nord\nStadt Altstadt\nRathausplatz 1\n12345 Altstadt\nTel. 0231 555-10",
    "Freundliche Grüße\ni. A. Ida Nord\n-- \nStadt Altstadt\nwww.altstadt.example",
)
FOOTERS = (
    "",
    "Von meinem iPhone gesendet",
    "Gesendet von Outlook für Android",
    "Diese Nachricht wurde von meinem Android-Gerät mit K-9 Mail gesendet.",
)
OLE = "Ole Süd <ole@verein.example>"
SENTENCES = (
    f"Am 30.04.2024 um 09:12 schrieb {OLE}:",
    "Am Di., 30. Apr. 2024 um 09:12 Uhr schrieb Ole Süd <\nole@verein.example>:",
    f"{OLE} hat am 30.04.2024 09:12 CEST geschrieben:",
    f"On Tue, Apr 30, 2024 at 9:12 AM {OLE}\nwrote:",
    f"W dniu 30.04.2024 o 09:12, {OLE} pisze:",
    f"вт, 30 апр. 2024 г. в 09:12, {OLE}:",
    f"2024-04-30 9:12 GMT+02:00 {OLE}:",
)
BLOCKS = (
    f"Von: {OLE}\nGesendet: Dienstag, 30. April 2024 09:12\nAn: Nord, Ida\nBetreff: AW: Vorhaben",
    f"-----Ursprüngliche Nachricht-----\nVon: {OLE} \nGesendet: Dienstag, 30. April 2024 09:12\nAn: Nord, Ida\nBetreff: AW: Vorhaben",
    f"________________________________\nFrom: {OLE}\nSent: Tuesday, April 30, 2024 9:12 AM\nTo: Nord, Ida\nSubject: RE: Vorhaben",
    f"Gesendet: Dienstag, 30. April 2024 um 09:12 Uhr\nVon: {OLE}\nAn: ida@altstadt.example\nBetreff: Re: Vorhaben",
    f"Od: {OLE}\nWysłano: wtorek, 30 kwietnia 2024 09:12\nDo: Nord, Ida\nTemat: Odp: Vorhaben",
    f"Від: {OLE}\nДата: 30.04.2024 09:12\nКому: Ida Nord\nТема: Re: Vorhaben",
)
FORWARDS = (
    f"-------- Weitergeleitete Nachricht --------\nBetreff: \tFahrt\nDatum: \tTue, 30 Apr 2024 09:12:00 +0200\nVon: \t{OLE}\nAn: \tida@altstadt.example\n",
    f"---------- Forwarded message ---------\nVon: {OLE}\nDate: Di., 30. Apr. 2024 um 09:12 Uhr\nSubject: Fahrt\nTo: <ida@altstadt.example>\n",
    f"Anfang der weitergeleiteten Nachricht:\n\nVon: {OLE}\nBetreff: Fahrt\nDatum: 30. April 2024 um 09:12:08 MESZ\nAn: ida@altstadt.example\n",
    f"Von: {OLE}\nDatum: Dienstag, 30. April 2024 um 09:12\nAn: Ida Nord <ida@altstadt.example>\nBetreff: Fahrt",
    f">>> {OLE} 30.04.2024 09:12 >>>",
)
COVERS = ("", "Zur Kenntnis.", "Liebe Frau Adolphs,\n\nbitte aufnehmen, das kam von unserem Verein.", "FYI")
DAMAGE: tuple[Damage, ...] = (
    lambda body: body,
    lambda body: "\ufeff" + body,
    lambda body: body.replace("> ", ">\u00a0"),
    lambda body: body.replace("\n\n", "\n \n"),
    lambda body: body.replace("\n\n", "\n\n\n"),
    lambda body: body.replace("\n", "  \n").replace("--   \n", "-- \n"),
)

some_new = st.lists(st.sampled_from(NEW), min_size=1, max_size=4, unique=True)
some_old = st.lists(st.sampled_from(OLD), min_size=1, max_size=3, unique=True)


def paragraphs(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def marked(text: str, mark: str) -> str:
    return "\n".join(mark + row if row else mark.strip() for row in text.split("\n"))


@st.composite
def quotes(draw: st.DrawFn, depth: int = 0) -> str:
    """An older mail with quote marks, which may quote others."""
    text = paragraphs(
        draw(st.sampled_from(GREETINGS)), *draw(some_old), draw(st.sampled_from(ENDS)).replace("Ida", "Ole")
    )
    if depth < 2 and draw(st.booleans()):
        text += f"\n\n{draw(st.sampled_from(SENTENCES))}\n{draw(quotes(depth + 1))}"
    return marked(text, draw(st.sampled_from(("> ", ">"))) if depth == 0 else "> ")


@st.composite
def threads(draw: st.DrawFn, depth: int = 0) -> str:
    """Older mails below their heads, without quote marks."""
    text = (
        f"{draw(st.sampled_from(BLOCKS))}\n\n{paragraphs(draw(st.sampled_from(GREETINGS)), *draw(some_old))}"
    )
    return f"{text}\n\n{draw(threads(depth + 1))}" if depth < 2 and draw(st.booleans()) else text


def read(subject: str, body: str) -> str:
    mail = EmailMessage()
    mail["From"] = "Ida Nord <ida@altstadt.example>"
    mail["To"] = "kontakt@netz.example"
    mail["Subject"] = subject
    mail["Date"] = "Tue, 30 Apr 2024 11:00:00 +0200"
    mail.set_content(body)
    return read_mail(mail.as_bytes()).text


def assert_parted(text: str, new: list[str]) -> None:
    """All that is new is there, in order, and nothing else but a greeting."""
    rows = [row.strip() for row in text.split("\n") if row.strip() and row.strip() not in GREETINGS]
    assert rows == new


signed = st.tuples(st.sampled_from(GREETINGS), some_new, st.sampled_from(ENDS), st.sampled_from(FOOTERS))
damages = st.sampled_from(DAMAGE)


class TestAnswers:
    @BUILT
    @given(signed, st.sampled_from(SENTENCES), quotes(), damages)
    def test_above_a_quote(self, letter: Signed, sentence: str, quote: str, damage: Damage) -> None:
        """The answer stands above what it answers."""
        greeting, new, end, footer = letter
        body = paragraphs(greeting, *new, end, footer, f"{sentence}\n{quote}")
        assert_parted(read("AW: Vorhaben", damage(body)), new)

    @BUILT
    @given(signed, st.sampled_from(SENTENCES), quotes(), damages)
    def test_signed_below_the_quote(self, letter: Signed, sentence: str, quote: str, damage: Damage) -> None:
        """The answer stands above, its signature below."""
        greeting, new, end, footer = letter
        body = paragraphs(greeting, *new, f"{sentence}\n{quote}", end, footer)
        assert_parted(read("AW: Vorhaben", damage(body)), new)

    @BUILT
    @given(signed, threads(), damages)
    def test_above_a_thread(self, letter: Signed, thread: str, damage: Damage) -> None:
        """Outlook leaves older mails unmarked below their heads."""
        greeting, new, end, footer = letter
        assert_parted(
            read("Re: Vorhaben", damage(paragraphs(greeting, *new, end, footer, "\n" + thread))), new
        )

    @BUILT
    @given(signed, st.sampled_from(SENTENCES), quotes(), damages)
    def test_below_a_quote(self, letter: Signed, sentence: str, quote: str, damage: Damage) -> None:
        """The answer stands below."""
        greeting, new, end, footer = letter
        body = paragraphs(f"{sentence}\n{quote}", greeting, *new, end, footer)
        assert_parted(read("AW: Vorhaben", damage(body)), new)

    @BUILT
    @given(signed, st.sampled_from(SENTENCES), st.sampled_from(("> ", ">")), damages)
    def test_between_the_quotes(self, letter: Signed, sentence: str, mark: str, damage: Damage) -> None:
        """Each question has its answer below it."""
        greeting, new, end, footer = letter
        pairs = (f"{mark}{old}\n{own}" for old, own in zip(OLD, new, strict=False))
        body = paragraphs(greeting, sentence, *pairs, end, footer)
        assert_parted(read("AW: Vorhaben", damage(body)), new)


class TestForwards:
    @BUILT
    @given(signed, st.sampled_from(FORWARDS), st.sampled_from(COVERS), st.sampled_from(ENDS), damages)
    def test_the_forwarded_text(
        self, letter: Signed, head: str, cover: str, cover_end: str, damage: Damage
    ) -> None:
        """The forwarded author's words count, not the forwarder's."""
        greeting, new, end, _ = letter
        inner = paragraphs(greeting, *new, end.replace("Ida", "Ole").replace("Nord", "Süd"))
        body = paragraphs(cover, cover_end if cover else "", f"{head}\n{inner}")
        assert_parted(read("WG: Fahrt", damage(body)), new)

    @BUILT
    @given(some_new, st.sampled_from(FORWARDS), st.sampled_from(SENTENCES), quotes())
    def test_an_answer_that_is_forwarded(self, new: list[str], head: str, sentence: str, quote: str) -> None:
        """What the forwarded mail quotes itself is older mail."""
        body = marked(f"{head}\n{paragraphs(*new, 'Viele Grüße', sentence)}\n{quote}", "> ")
        assert_parted(read("Fwd: Fahrt", body), new)
