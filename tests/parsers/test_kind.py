"""What kind of mail it is."""

import pytest
from brueckenpost.parsers.blocks import plain_blocks
from brueckenpost.parsers.forms import read_form
from brueckenpost.parsers.kind import Content, Kind, find_kind
from brueckenpost.parsers.matter import read_pieces
from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.record import Envelope, Person

OFFICE = "kontakt@netzwerkstelle.example"
PROJECT = (
    "Die Stadt Nottuln hat am 3. Juni 2024 gemeinsam mit dem Roten Kreuz zwei Rettungswagen und vierzig Betten in das "
    "Krankenhaus von Chodoriw gebracht. Vor Ort haben Ärztinnen und Pflegekräfte die Wagen übernommen."
)


def kind(
    text: str,
    *,
    subject: str = "Rettungswagen für Chodoriw",
    headers: tuple[tuple[str, str], ...] = (),
    sender: str = "a.terbeck@nottuln.example",
    reply: bool = False,
    forwarded: bool = False,
    below: str = "",
    document: str = "",
    cover: str = "",
) -> Kind:
    envelope = Envelope(
        sender=Person("A. Terbeck", sender),
        to=(OFFICE,),
        subject=subject,
        in_reply_to="<x@netzwerkstelle.example>" if reply else None,
    )
    content = Content(
        text,
        below,
        cover,
        read_pieces(plain_blocks(text), text),
        forwarded,
        read_form(text) is not None,
        document,
    )
    return find_kind(Message(envelope, headers, plain=text), content)


def test_a_told_project_is_a_submission() -> None:
    """With or without a request."""
    assert kind(PROJECT).name == "submission"
    assert kind(f"Guten Tag,\n\nbitte nehmen Sie auf:\n\n{PROJECT}").name == "submission"


def test_a_first_answer_to_the_office_is_a_submission() -> None:
    """A reply alone corrects nothing."""
    assert (
        kind(f"Danke für Ihre Mail, gern:\n\n{PROJECT}", subject="AW: Ihre Übersicht", reply=True).name
        == "submission"
    )


def test_a_forward_is_a_submission() -> None:
    """Even where the forwarder's program says that a machine sent it."""
    headers = (("auto-submitted", "auto-generated"),)
    assert kind(PROJECT, forwarded=True, headers=headers).name == "submission"


def test_a_document_can_tell_the_project() -> None:
    """Two lines and an attached report are a submission."""
    assert kind("Guten Tag,\n\nanbei unser Bericht.", document=PROJECT * 2).name == "submission"


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag,\n\nin unserem Eintrag stimmt die Telefonnummer nicht, richtig ist 02502 5550-7. Bitte korrigieren Sie das.",
        "Hallo,\n\nein Nachtrag zu unserer Meldung vom 4. Mai: inzwischen sind auch die Betten angekommen, bitte ergänzen Sie den Eintrag.",
        "Moin,\n\nbitte ersetzen Sie den Text in unserem Eintrag durch diesen: Der Transport fand erst im Juli statt.",
    ],
)
def test_who_changes_what_was_reported_follows_up(text: str) -> None:
    """Correction, addition and replacement, with or without a thread."""
    assert kind(text).name == "follow_up"


def test_a_withdrawal_is_a_follow_up_without_a_draft() -> None:
    """Who takes back tells nothing new."""
    found = kind("Guten Tag,\n\nbitte nehmen Sie unseren Eintrag wieder von der Seite. Danke.", reply=True)
    assert (found.name, found.withdraws) == ("follow_up", True)


@pytest.mark.parametrize(
    "text",
    [
        "Guten Tag,\n\ngibt es für Meldungen ein Formular? Und wer darf melden?",
        "Liebe Frau Kunz,\n\nherzlichen Dank für das Gespräch gestern. Passt Ihnen Dienstag um 14 Uhr für ein Telefonat?",
        "Guten Tag,\n\nwir haben noch zwölf Rollstühle im Keller. Wissen Sie, an wen wir uns wenden können?",
    ],
)
def test_who_asks_or_thanks_inquires(text: str) -> None:
    """Nothing is told that could be listed."""
    assert kind(text, subject="Frage").name == "inquiry"


def test_absence_is_an_auto_reply() -> None:
    """By its words alone, or by header and subject."""
    away = "Ich bin bis zum 12. August nicht im Büro. Ihre Mail wird nicht weitergeleitet, wenden Sie sich an Frau Hüls."
    assert kind(away, subject="Ihre Meldung").name == "auto_reply"
    assert (
        kind(
            "Danke.", subject="Automatische Antwort: Liste", headers=(("auto-submitted", "auto-replied"),)
        ).name
        == "auto_reply"
    )


def test_outlooks_wish_for_no_auto_replies_makes_none() -> None:
    """X-Auto-Response-Suppress stands on ordinary mail."""
    assert kind(PROJECT, headers=(("x-auto-response-suppress", "All"),)).name == "submission"


def test_a_filled_web_form_is_no_auto_reply() -> None:
    """A machine wrote it for a person."""
    form = f"Kommune: Nottuln\nTitel: Rettungswagen\nName: A. Terbeck\nTelefon: 02502 5550-7\nNachricht: {PROJECT}"
    below = "Diese Nachricht wurde automatisch erzeugt."
    assert (
        kind(
            form,
            subject="Formular: Projekt melden",
            below=below,
            headers=(("auto-submitted", "auto-generated"),),
        ).name
        == "submission"
    )


def test_a_delivery_report_is_a_bounce() -> None:
    """Whatever it quotes."""
    headers = (("content-type", 'multipart/report; report-type="delivery-status"'),)
    assert kind(PROJECT, headers=headers).name == "bounce"
    assert (
        kind(
            "550 5.1.1 user unknown", subject="Unzustellbar: Ihr Projekt", sender="postmaster@nottuln.example"
        ).name
        == "bounce"
    )


def test_a_newsletter_is_bulk_unless_it_is_handed_in() -> None:
    """List headers decide, a person's request to list it turns them."""
    headers = (("list-unsubscribe", "<mailto:ab@stiftung.example>"),)
    below = "Sie erhalten diese E-Mail, weil Sie sich angemeldet haben. Hier abmelden."
    assert kind(PROJECT, headers=headers, below=below).name == "bulk"
    assert (
        kind(f"Bitte nehmen Sie unseren Newsletter in Ihre Liste auf.\n\n{PROJECT}", headers=headers).name
        == "submission"
    )


def test_advertising_is_spam() -> None:
    """Two of its habits tell it, even in the words of municipal aid."""
    text = "Notstrom für Ihre Partnerstadt in der Ukraine! 30 % Rabatt, nur noch bis Freitag. Jetzt Angebot anfordern, ab 899 Euro zzgl. MwSt."
    assert kind(text, subject="Nur diese Woche", sender="info@strom-aktion.example").name == "spam"


def test_nothing_to_read_is_other() -> None:
    """An empty mail gets a reason too."""
    found = kind("", subject="")
    assert found.name == "other"
    assert found.reason


@pytest.mark.parametrize(
    "text",
    [
        "eine Korrektur noch: Es waren fünf Wagen, nicht vier.",
        "Ansprechpartnerin ist ab sofort Frau Kamp. Es waren 40 Betten, nicht 14.",
        "der Partner heißt nicht Sambir, sondern Stryj. Bitte ändern.",
    ],
)
def test_an_answer_that_sets_something_right_is_a_follow_up(text: str) -> None:
    """One thing instead of the other, said of what was told before."""
    assert kind(text, reply=True).name == "follow_up"


@pytest.mark.parametrize(
    "text",
    [
        "bitte nehmen Sie unsere Meldung zum Bus wieder zurück.",
        "hiermit ziehen wir unseren Beitrag über die Öfen zurück.",
        "wir möchten das Projekt doch nicht veröffentlicht sehen, bitte nehmen Sie den Text zurück.",
    ],
)
def test_what_takes_a_report_back_withdraws(text: str) -> None:
    """In whatever words, and though the thread has the project's subject."""
    told = kind(text, subject="Re: Rettungswagen für Chodoriw", reply=True)
    assert (told.name, told.withdraws) == ("follow_up", True)


@pytest.mark.parametrize(
    "text",
    [
        "Die Stadt Rheine hat einen Bus an Riwne übergeben.",
        "am 3. Mai hat der Bauhof einen Lastwagen mit Decken nach Kowel gebracht.",
        "Wir haben gestern 500 Euro für Sambir gesammelt.",
    ],
)
def test_a_short_mail_may_tell_a_project(text: str) -> None:
    """One sentence with a deed is enough; thanks and questions are none."""
    assert kind(text).name == "submission"
    assert kind("Vielen Dank für das nette Gespräch gestern.", subject="Gespräch").name == "inquiry"


def test_a_gift_out_of_nowhere_is_spam() -> None:
    """It wants papers, a fee and silence, and often comes without umlauts."""
    text = (
        "Sehr geehrter Empfaenger,\n\nIhr Verein ist ausgewaehlt fuer eine Spende von 900.000 EUR fuer Kinder in Odessa. "
        "Senden Sie heute die Kopie von Reisepass und 250 EUR Bearbeitungsgebuehr. Behandeln Sie dies als vertraulich."
    )
    assert kind(text, subject="SPENDE", sender="noreply@fund.example").name == "spam"


def test_words_of_correction_inside_a_told_project_correct_nothing() -> None:
    """Devices were replaced, walls painted: what was done there asks nothing of the office."""
    done = "Die alten Geräte wurden im August ersetzt, die Wände gestrichen, ein Fehler in der Elektrik berichtigt."
    assert kind(f"Guten Tag,\n\nanbei unser Beitrag:\n\n{PROJECT} {done}").name == "submission"
    asked = "bitte ersetzen Sie unseren alten Text durch diesen:"
    assert kind(f"Guten Tag,\n\n{asked}\n\n{PROJECT} {done}").name == "follow_up"


def test_a_fortune_in_a_bank_is_spam() -> None:
    """The sum may be written in figures only."""
    text = (
        "Sehr geehrter Partner,\n\nmein verstorbener Mann hat 3.600.000 Euro bei einer Bank in Wien hinterlegt. Ich gebe "
        "sie für Schulen in der Ukraine. 20 % bleiben für Ihre Mühe. Nennen Sie die Bankverbindung Ihrer Stadt."
    )
    assert kind(text, subject="Spende", sender="olga@freepost.example").name == "spam"


def test_an_answer_to_an_acknowledgement_comes_from_a_person() -> None:
    """The machine's words stand in the subject, behind "AW:"; a machine's own mail has them first."""
    asked = f"Guten Tag,\n\nanbei der Text:\n\n{PROJECT}"
    assert kind(asked, subject="AW: Eingangsbestätigung", reply=True).name == "submission"
    told = "Vielen Dank, Ihre Nachricht ist bei uns eingegangen. Diese Mail wurde automatisch erstellt."
    assert kind(told, subject="Eingangsbestätigung").name == "auto_reply"


@pytest.mark.parametrize(
    "text",
    [
        "Haben Sie vielen Dank für den gelungenen Abend in Köln. Die Gespräche wirken nach.",
        "Leider kann ich am Treffen am 12. Juni nicht teilnehmen, mich vertritt Frau Schulte.",
        "Für eine Reportage suche ich Gemeinden, die Rettungswagen in die Ukraine gebracht haben.",
        "Kennen Sie jemanden, der beim Besuch des Bürgermeisters aus Chodoriw dolmetschen kann?",
        "Bitte nehmen Sie mich in Ihren Newsletter auf, ich bin neu im Partnerschaftsverein.",
    ],
)
def test_thanks_appointments_and_searches_are_no_projects(text: str) -> None:
    """A person writes to the office, and there is nothing to list."""
    assert kind(f"Guten Tag,\n\n{text}", subject="Eine Nachricht").name == "inquiry"


def test_a_question_that_the_text_itself_answers_asks_nobody() -> None:
    """It only opens the telling."""
    told = "Wie legt man ein Kataster an? Das haben zwei Vermesser unserem Partner in Halytsch eine Woche lang gezeigt."
    assert kind(told, subject="Vermesser in Halytsch").name == "submission"
    talk = "Partnerschaften, wie geht das? Der Kreis stellt am 3. Mai ab 16 Uhr im Kreishaus drei Beispiele vor, danach Imbiss."
    assert kind(talk, subject="Beispiele im Kreishaus").name == "submission"
    asked = "Wie legt man ein Kataster an? Wer kann uns das sagen? Wir haben davon keine Ahnung und freuen uns über Rat."
    assert kind(asked, subject="Kataster").name == "inquiry"


def test_what_was_done_by_means_of_something_is_no_thanks() -> None:
    """It says whereby, and thanks nobody."""
    text = "Dank der Einnahmen vom Markt gingen am 6. Januar 700 Pakete auf den Weg nach Halytsch."
    assert kind(text, subject="Pakete für Halytsch").name == "submission"


def test_an_answer_below_which_a_colleague_wrote_follows_up() -> None:
    """The quoted mail comes from the same house; addresses that anybody may have prove nothing."""
    quoted = "Von: Rathaus <info@nottuln.example>\nAn: kontakt@netzwerkstelle.example\nBetreff: Rettungswagen"
    text = "Guten Tag,\n\nneu ist, dass auch das Krankenhaus in Lubny einen Wagen bekommt."
    envelope = Envelope(
        sender=Person("A. Terbeck", "a.terbeck@nottuln.example"),
        to=(OFFICE,),
        subject="Antwort: Rettungswagen",
        in_reply_to="<1@nottuln.example>",
    )
    content = Content(text, "", "", read_pieces(plain_blocks(text), text), False, False, "", quoted)
    assert find_kind(Message(envelope, (), plain=text), content).name == "follow_up"


@pytest.mark.parametrize(
    ("subject", "text"),
    [
        ("Ich bin dann mal weg: Anke Terbeck", "Ich lese Ihre Mail am 4. Juli."),
        ("Bin verreist", "Danke für Ihre Nachricht."),
    ],
)
def test_an_absence_told_with_a_wink_is_an_automatic_reply(subject: str, text: str) -> None:
    """Its last line says that the mail went out by itself."""
    told = f"{text}\n\n(Diese Nachricht wurde beim Eintreffen Ihrer Mail von selbst verschickt.)"
    assert kind(told, subject=subject).name == "auto_reply"


@pytest.mark.parametrize(
    "text",
    [
        "der Beitrag über die Zelte soll bitte verschwinden, wir haben sie doch verkauft.",
        "die Broschüre ist gedruckt. Könnten Sie sie bei unserem Eintrag verlinken? Das Übrige lassen Sie unverändert.",
    ],
)
def test_answers_to_an_entry_that_has_appeared_follow_up(text: str) -> None:
    """What shall vanish, be linked or stay as it is, is there already."""
    envelope = Envelope(
        sender=Person("A. Terbeck", "a.terbeck@nottuln.example"),
        to=(OFFICE,),
        subject="AW: Ihr Eintrag",
        in_reply_to="<1@netzwerkstelle.example>",
    )
    content = Content(
        f"Guten Tag,\n\n{text}", "", "", read_pieces(plain_blocks(text), text), False, False, "", ""
    )
    assert find_kind(Message(envelope, (), plain=text), content).name == "follow_up"


def test_the_sign_within_a_link_asks_nothing() -> None:
    """Addresses of pages hold question marks."""
    link = "https://www.nottuln.example/seite?id=7&art=bericht https://www.nottuln.example/bild?nr=2"
    assert kind(f"Guten Tag,\n\nunser Rettungswagen ist in Chodoriw angekommen: {link}").name == "submission"


def test_a_headed_report_that_has_old_files_deleted_is_a_submission() -> None:
    """Who tells a project under a heading and has an attachment of last week deleted reports the project."""
    text = f"Guten Abend,\n\nRettungswagen für Chodoriw\n\n{PROJECT} {PROJECT} {PROJECT}\n\nDie Anhänge von letzter Woche bitte löschen."
    assert kind(text).name == "submission"


@pytest.mark.parametrize(
    "text",
    [
        "wir bekommen vom 22. bis 24. April Besuch aus Chodoriw, eine Vereinbarung gibt es noch nicht.\n\nWissen Sie eine Dolmetscherin hier in der Gegend, die Verwaltungsdeutsch kann?",
        "ich habe 31 Jahre lang Russisch am Gymnasium in Nottuln unterrichtet und würde gern bei Begegnungen übersetzen. Gibt es bei Ihnen eine Liste, auf die man sich setzen lassen kann?",
    ],
)
def test_who_ends_with_a_question_wants_an_answer(text: str) -> None:
    """Whatever is told before, a mail that closes with a question to the office asks."""
    assert kind(f"Guten Tag,\n\n{text}", subject="kurze Frage").name == "inquiry"
