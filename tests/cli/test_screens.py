from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from brueckenpost.parsers.record import WITHDRAWAL, Contact, Draft, Link, Municipality, Partner, Period, Quote
from brueckenpost.publish.console import speak
from brueckenpost.publish.imitations import mixes_scripts
from brueckenpost.publish.itemlists import count_items, show_items
from brueckenpost.publish.lists import show_lessons, show_steps
from brueckenpost.publish.offers import offer_lines
from brueckenpost.publish.progress import Meter
from brueckenpost.publish.reviewscreen import key_lines, review_screen
from brueckenpost.publish.screens import changes_screen, draft_screen, field_rows, mail_screen
from brueckenpost.publish.terminal import Canvas, cut, one_line, table, tabs, visible, width, wrap
from brueckenpost.store.drafts import Item, MailText
from brueckenpost.store.history import Step
from brueckenpost.store.lessons import LessonView
from brueckenpost.store.lines import ListedDraft
from brueckenpost.store.picking import Offer
from brueckenpost.store.reviewing import Alike, Circumstances, Followed
from brueckenpost.store.trust import Signature, Trust
from hypothesis import given
from hypothesis import strategies as st

MOMENT = dt.datetime(2023, 11, 14, 9, 5, tzinfo=dt.UTC)
DRAFT = Draft(
    title="Löschfahrzeuge für Mykolajiw",
    municipality=Municipality("Dortmund", "ags:05913000"),
    partners=(Partner("Mykolajiw", "UA", "geonames:700569"),),
    partnership="direct",
    categories=("aid_transport",),
    description="Die Feuerwehr hat drei Fahrzeuge gebracht.\n\nZwei Kollegen haben die Mannschaften angelernt.",
    links=(Link("https://dortmund.example/hilfe", "Bericht"),),
    contact=Contact("Henrik Sölde", "Stadt Dortmund", "h.soelde@dortmund.example", "+492315550204"),
    period=Period("2023-11-06", "2023-11-06"),
    confidence={
        "title": 0.85,
        "municipality": 0.98,
        "partners": 0.9,
        "categories": 0.6,
        "period": 0.88,
        "contact": 0.9,
        "description": 0.95,
    },
    evidence={
        "title": (Quote("subject", 0, 28, "Löschfahrzeuge für Mykolajiw"),),
        "municipality": (Quote("signature", 3, 11, "Dortmund"),),
        "categories": (Quote("body", 0, 42, "Die Feuerwehr hat drei Fahrzeuge gebracht"),),
    },
)
NO: tuple[int, ...] = ()
ITEM = Item(
    12,
    3,
    "new",
    "draft",
    DRAFT,
    MOMENT,
    7,
    "Henrik Sölde <h.soelde@dortmund.example>",
    (),
    (4,),
    NO,
    None,
    "",
    None,
    None,
)
MAIL = MailText(
    "Sehr geehrte Damen und Herren,\n\ngern melden wir einen Transport.\n\nDie Feuerwehr hat drei Fahrzeuge gebracht.",
    "Henrik Sölde\nStadt Dortmund",
    "",
    "Löschfahrzeuge für Mykolajiw",
    "Henrik Sölde <h.soelde@dortmund.example>",
    MOMENT,
    (),
)

NEWS = replace(
    ITEM,
    id=13,
    version=1,
    kind="follow_up",
    similar=(),
    target=12,
    draft=Draft(
        period=Period("2023-11-07", "2023-11-07"),
        contact=Contact("Miriam Oestrich", None, "m.oestrich@dortmund.example", None),
        description="Die Feuerwehr hat vier Fahrzeuge gebracht.",
        confidence={"period": 0.7, "contact": 0.96, "description": 0.4},
    ),
    reason="It changes or completes something that was reported before.",
)
NEWS_ENGLISH_80 = """\
#13  follow-up, new  version 1  1/3
received 2023-11-14 09:05
From: Henrik Sölde <h.soelde@dortmund.example>
Subject: Löschfahrzeuge für Mykolajiw
  Period         70%  2023-11-06 → 2023-11-07
  Contact        96%  Henrik Sölde, Stadt Dortmund, h.soelde@dortmund.example,…
                      → Miriam Oestrich, m.oestrich@dortmund.example
  Description    40%  Die Feuerwehr hat drei Fahrzeuge gebracht. Zwei Kollegen
                      haben die Mannschaften angelernt. → Die Feuerwehr hat vier
                      Fahrzeuge gebracht.
It speaks of #12: key a takes its changes over.
Its text would replace a longer one: key m can add it instead.
#12 is: Löschfahrzeuge für Mykolajiw
Its sender's address is the one that sent #12; an address can be forged.

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""
NEWS_GERMAN_60 = """\
#13  Nachtrag, neu  Fassung 1  1/3
Eingang 2023-11-14 09:05
Von: Henrik Sölde <h.soelde@dortmund.example>
Betreff: Löschfahrzeuge für Mykolajiw
  Zeitraum       70%  2023-11-06 → 2023-11-07
  Kontakt        96%  Henrik Sölde, Stadt Dortmund, h.soeld…
                      → Miriam Oestrich, m.oestrich@dortmun…
  Beschreibung   40%  Die Feuerwehr hat drei Fahrzeuge
                      gebracht. Zwei Kollegen haben die
                      Mannschaften angelernt. → Die
                      Feuerwehr hat vier Fahrzeuge gebracht.
Er betrifft #12: Taste a übernimmt die Änderungen.
Sein Text würde einen längeren ersetzen: Taste m kann ihn
stattdessen anfügen.
#12 ist: Löschfahrzeuge für Mykolajiw
Die Absenderadresse ist die von #12; eine Adresse lässt sich
fälschen.

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""
ENGLISH_80 = """\
#12  draft, new  version 3  1/3
received 2023-11-14 09:05; least sure: Categories 60%
From: Henrik Sölde <h.soelde@dortmund.example>
Subject: Löschfahrzeuge für Mykolajiw
  Title          85%  Löschfahrzeuge für Mykolajiw  (subject)
  Municipality   98%  Dortmund  (signature)
  Partners       90%  Mykolajiw (UA)
  Partnership      –  direct, to Ukraine
! Categories     60%  Aid transports  text: “Die Feuerwehr hat drei Fahrzeuge g…
  Period         88%  2023-11-06
  Contact        90%  Henrik Sölde, Stadt Dortmund, h.soelde@dortmund.example,…
  Links            –  https://dortmund.example/hilfe Bericht
  Language         –  de
  Description    95%  Die Feuerwehr hat drei Fahrzeuge gebracht. Zwei Kollegen…
  Not told: Attachments
Perhaps the same project: #4

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""
ENGLISH_60 = """\
#12  draft, new  version 3  1/3
received 2023-11-14 09:05; least sure: Categories 60%
From: Henrik Sölde <h.soelde@dortmund.example>
Subject: Löschfahrzeuge für Mykolajiw
  Title          85%  Löschfahrzeuge für Mykolaj…  (subject)
  Municipality   98%  Dortmund  (signature)
  Partners       90%  Mykolajiw (UA)
  Partnership      –  direct, to Ukraine
! Categories     60%  Aid transports
    text: “Die Feuerwehr hat drei Fahrzeuge gebracht”
  Period         88%  2023-11-06
  Contact        90%  Henrik Sölde, Stadt Dortmund, h.soeld…
  Links            –  https://dortmund.example/hilfe Bericht
  Language         –  de
  Description    95%  Die Feuerwehr hat drei Fahrzeuge gebr…
  Not told: Attachments
Perhaps the same project: #4

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""
GERMAN_80 = """\
#12  Entwurf, neu  Fassung 3  1/3
Eingang 2023-11-14 09:05; am unsichersten: Kategorien 60%
Von: Henrik Sölde <h.soelde@dortmund.example>
Betreff: Löschfahrzeuge für Mykolajiw
  Titel          85%  Löschfahrzeuge für Mykolajiw  (Betreff)
  Kommune        98%  Dortmund  (Signatur)
  Partner        90%  Mykolajiw (UA)
  Partnerschaft    –  direkt in die Ukraine
! Kategorien     60%  Hilfstransporte  Text: „Die Feuerwehr hat drei Fahrzeuge…
  Zeitraum       88%  2023-11-06
  Kontakt        90%  Henrik Sölde, Stadt Dortmund, h.soelde@dortmund.example,…
  Links            –  https://dortmund.example/hilfe Bericht
  Sprache          –  de
  Beschreibung   95%  Die Feuerwehr hat drei Fahrzeuge gebracht. Zwei Kollegen…
  Ohne Angabe: Anhänge
Vielleicht dasselbe Projekt: #4

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""
GERMAN_60 = """\
#12  Entwurf, neu  Fassung 3  1/3
Eingang 2023-11-14 09:05; am unsichersten: Kategorien 60%
Von: Henrik Sölde <h.soelde@dortmund.example>
Betreff: Löschfahrzeuge für Mykolajiw
  Titel          85%  Löschfahrzeuge für Mykolaj…  (Betreff)
  Kommune        98%  Dortmund  (Signatur)
  Partner        90%  Mykolajiw (UA)
  Partnerschaft    –  direkt in die Ukraine
! Kategorien     60%  Hilfstransporte
    Text: „Die Feuerwehr hat drei Fahrzeuge gebracht“
  Zeitraum       88%  2023-11-06
  Kontakt        90%  Henrik Sölde, Stadt Dortmund, h.soeld…
  Links            –  https://dortmund.example/hilfe Bericht
  Sprache          –  de
  Beschreibung   95%  Die Feuerwehr hat drei Fahrzeuge gebr…
  Ohne Angabe: Anhänge
Vielleicht dasselbe Projekt: #4

| Sehr geehrte Damen und Herren,
| gern melden wir einen Transport.
| Die Feuerwehr hat drei Fahrzeuge gebracht."""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> object:
    """Show times as in Greenwich, and speak English again afterwards."""
    monkeypatch.setenv("TZ", "UTC")
    yield
    speak("en")


class TestReviewScreen:
    def test_at_80_columns_a_field_is_a_line(self) -> None:
        """Value, sureness and the words it rests on; the weakest is marked; the mail's own text below."""
        assert review_screen(ITEM, MAIL, Canvas(80, 24), "1/3") == ENGLISH_80

    def test_at_60_columns_the_words_stand_below(self) -> None:
        """Nothing is longer than the window."""
        assert review_screen(ITEM, MAIL, Canvas(60, 40), "1/3") == ENGLISH_60

    def test_in_german(self) -> None:
        """The same screen in the curator's language."""
        speak("de")
        assert review_screen(ITEM, MAIL, Canvas(80, 24), "1/3") == GERMAN_80
        assert review_screen(ITEM, MAIL, Canvas(60, 40), "1/3") == GERMAN_60

    def test_in_a_low_window_the_mail_is_seen_before_all_the_evidence(self) -> None:
        """The words that sure values rest on give way; those of the weakest field stay."""
        quotes = {field: (Quote("header", 0, 5, "etwas"),) for field in DRAFT.confidence}
        shown = review_screen(replace(ITEM, draft=replace(DRAFT, evidence=quotes)), MAIL, Canvas(60, 24))
        assert shown.count("header: “etwas”") == 1
        assert "| Sehr geehrte Damen und Herren,\n| …" in shown

    def test_of_a_follow_up_it_shows_what_would_change(self) -> None:
        """Old and new, how sure, what its sender is to the entry, and the mail's own text; no field it is silent about."""
        around = Circumstances(Followed(ITEM, "same"))
        assert review_screen(NEWS, MAIL, Canvas(80, 24), "1/3", around) == NEWS_ENGLISH_80
        speak("de")
        assert review_screen(NEWS, MAIL, Canvas(60, 30), "1/3", around) == NEWS_GERMAN_60

    def test_a_wish_to_leave_the_page_is_said(self) -> None:
        """It tells no field; the key that accepts does it."""
        wish = replace(NEWS, draft=Draft(), reason=WITHDRAWAL)
        shown = review_screen(wish, MAIL, Canvas(80, 24), "1/3", Circumstances(Followed(ITEM, "stranger")))
        assert "It asks to take #12 off the page: key a does so." in shown
        assert "is a stranger to #12" in shown
        assert "| gern melden wir einen Transport." in shown

    def test_one_that_speaks_of_nothing_known_says_how_to_tell_it(self) -> None:
        """What it tells is shown as of a draft."""
        shown = review_screen(replace(NEWS, target=None), MAIL, Canvas(80, 24), "1/3")
        assert "What it speaks of is not known: key m tells it." in shown
        assert "from 2023-11-06 to" not in shown
        assert "Period         70%  2023-11-07" in shown

    @pytest.mark.parametrize("language", ["de", "en"])
    @pytest.mark.parametrize("columns", [40, 60, 80])
    def test_a_key_is_not_parted_from_its_word(self, language: str, columns: int) -> None:
        """Each of the keys' names stands on a line with its letter."""
        speak(language)
        *lines, _prompt = key_lines(Canvas(columns, 24)).splitlines()
        assert [width(line) <= columns for line in lines] == [True] * len(lines)
        assert all(len(part.split()) >= 2 for line in lines for part in line.strip(", ").split(", "))

    @pytest.mark.parametrize("language", ["de", "en"])
    @pytest.mark.parametrize("columns", [60, 80])
    def test_it_fits_24_lines_with_its_keys(self, language: str, columns: int) -> None:
        """However long the texts are, the first line and the question are on one screen."""
        speak(language)
        long = replace(
            ITEM, draft=replace(DRAFT, title="x" * 100, description="Satz. " * 500), warnings=("y" * 300,)
        )
        mail = replace(MAIL, text="Zeile\n" * 500, subject="z" * 300)
        canvas = Canvas(columns, 24)
        lines = [
            *review_screen(long, mail, canvas, "1/3").splitlines(),
            "said",
            *key_lines(canvas).splitlines(),
        ]
        assert len(lines) <= 24
        assert max(map(width, lines)) <= columns


LISTED = (
    ListedDraft(14, "follow_up", "new", 0.0, MOMENT, "", "", "", "Ferienwoche für ukrainische Kinder", True),
    ListedDraft(
        4, "follow_up", "deferred", 0.4, MOMENT, "Dortmund", "Mykolajiw (UA)", DRAFT.title, "", False
    ),
    ListedDraft(12, "draft", "new", 0.6, MOMENT, "Dortmund", "Mykolajiw (UA)", DRAFT.title, "", False),
)
LIST_ENGLISH_80 = """\
ID  What                 Sure  Received    Municipality  Title
14  withdrawal           –     2023-11-14  –             to: Ferienwoche für uk…
4   follow-up, deferred  40%   2023-11-14  Dortmund      Löschfahrzeuge für Myk…
12  draft                60%   2023-11-14  Dortmund      Löschfahrzeuge für Myk…
3 in all, follow-ups on top: 2. “brueckenpost review” goes through them."""
LIST_GERMAN_60 = """\
Nr.  Was          Sicher  Eingang     Kommune   Titel
14   Rücknahme    –       2023-11-14  –         zu: Ferienw…
4    Nachtrag,…   40%     2023-11-14  Dortmund  Löschfahrze…
12   Entwurf      60%     2023-11-14  Dortmund  Löschfahrze…
3 insgesamt, davon oben Nachträge: 2. „brueckenpost review“ geht sie durch."""
LIST_PIPED = """\
14\tfollow_up\tnew\t0.00\t2023-11-14T09:05:00+00:00\t\t\t
4\tfollow_up\tdeferred\t0.40\t2023-11-14T09:05:00+00:00\tDortmund\tMykolajiw (UA)\tLöschfahrzeuge für Mykolajiw
12\tdraft\tnew\t0.60\t2023-11-14T09:05:00+00:00\tDortmund\tMykolajiw (UA)\tLöschfahrzeuge für Mykolajiw"""


class TestList:
    def test_a_withdrawal_is_named_and_has_no_sureness(self) -> None:
        """It tells no field, so nothing of it can be sure or unsure; its title is that of what it speaks of."""
        assert f"{show_items(LISTED, Canvas(80, 24))}\n{count_items(LISTED)}" == LIST_ENGLISH_80
        speak("de")
        assert f"{show_items(LISTED, Canvas(60, 24))}\n{count_items(LISTED)}" == LIST_GERMAN_60

    def test_another_program_gets_all_of_it(self) -> None:
        """Separated by tabs, without a header, in words that no language changes."""
        speak("de")
        assert show_items(LISTED, None) == LIST_PIPED

    def test_categories_are_named_to_people_only(self) -> None:
        """As the page has them; programs get what commands take."""
        speak("de")
        assert "Hilfstransporte" in draft_screen(ITEM, MAIL, Canvas(80, 24))
        assert "\tHilfstransporte" not in field_rows(ITEM)
        rows = dict(line.split("\t")[::2] for line in field_rows(ITEM).splitlines())
        assert (rows["categories"], rows["partnership"]) == ("aid_transport", "direct")

    def test_lessons_and_steps_name_fields_and_categories(self) -> None:
        """What a category's lesson means, and which fields an edit changed, in the curator's words."""
        speak("de")
        key = "a.berg@dortmund.example health"
        lessons = [
            LessonView(number, "category", key, value, "anna", MOMENT, 7, "")
            for number, value in enumerate(("+health", "-health"), 1)
        ]
        rows = show_lessons(lessons, Canvas(80, 24)).splitlines()[1:]
        assert [row.split("anna")[1].strip() for row in rows] == ["auch Gesundheit", "nicht Gesundheit"]
        assert "health" not in rows[0]
        step = Step(1, MOMENT, "anna", "edit", 7, "Hilfe", None, None, "categories, period", None)
        assert show_steps([step], Canvas(80, 24)).endswith("Hilfe – Kategorien, Zeitraum")

    def test_what_is_like_a_draft_is_named(self) -> None:
        """With what became of it."""
        around = Circumstances(alike=(Alike(4, "Feuerwehr hilft " * 5, "rejected"),))
        shown = review_screen(ITEM, MAIL, Canvas(80, 24), "1/3", around)
        assert "Perhaps the same project: #4 Feuerwehr hilft Feuerwehr hilft Feuerwe… (rejected)" in shown

    def test_too_many_notes_say_so(self) -> None:
        """The screen holds four lines of them."""
        shown = review_screen(replace(ITEM, warnings=("w" * 70,) * 6), MAIL, Canvas(80, 40), "1/3")
        assert shown.count("Warning:") == 2
        assert "… and more: “show 12” tells all" in shown


class TestMailScreen:
    def test_no_line_is_wider_than_the_window(self) -> None:
        """However long its subject is: the lines are counted, to show a screen at a time."""
        shown = mail_screen(replace(MAIL, subject="sehr lang " * 40), Canvas(60, 24))
        assert max(map(width, shown.splitlines())) <= 60


TOWN = "dortmund.example"


class TestTheSender:
    @pytest.mark.parametrize(
        ("trust", "told"),
        [
            (Trust(TOWN, signatures=(Signature(f"mail.{TOWN}", "good"),)), f"really comes from mail.{TOWN}"),
            (Trust(TOWN, (("dmarc", "pass"),)), f"really comes from {TOWN}"),
            (Trust(TOWN, (("dmarc", "fail"),)), "may be forged: it failed"),
            (Trust(TOWN, signatures=(Signature(TOWN, "broken"), Signature("fremd.example", "good"))), ""),
            (Trust(TOWN), ""),
            (None, ""),
        ],
    )
    def test_what_speaks_for_the_address_stands_below_it(self, trust: Trust | None, told: str) -> None:
        """What is not known says nothing; a signature never says that the mail is right."""
        shown = review_screen(ITEM, replace(MAIL, trust=trust), Canvas(80, 24), "1/3")
        words = " ".join(shown.split())
        assert told in words
        assert ("forged" in words, "really comes" in words) == ("forged" in told, "really comes" in told)


class TestDraftScreen:
    def test_it_shows_all_of_the_text(self) -> None:
        """Paragraphs stay, nothing is cut."""
        shown = draft_screen(ITEM, MAIL, Canvas(80, 24))
        assert "Zwei Kollegen haben die Mannschaften angelernt." in shown
        assert "Perhaps the same project: #4" in shown


class TestChangesScreen:
    def test_old_and_new_stand_below_the_field(self) -> None:
        """Only what differs is shown."""
        after = replace(DRAFT, title="Neu", period=Period("2023-11", None))
        assert changes_screen(DRAFT, after, Canvas(80, 24)) == (
            "Title\n- Löschfahrzeuge für Mykolajiw\n+ Neu\nPeriod\n- 2023-11-06\n+ from 2023-11"
        )

    def test_no_change_is_nothing(self) -> None:
        """An untouched draft gives an empty text."""
        assert changes_screen(DRAFT, DRAFT, Canvas()) == ""


class TestVisible:
    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("Grüße aus Köln\n\tund Kyjiw", "Grüße aus Köln\n\tund Kyjiw"),
            ("\x1b[2Jweg", "<U+001B>[2Jweg"),
            ("a\x9bb\x07", "a<U+009B>b<U+0007>"),
            ("gpj\u202ecod.exe", "gpj<U+202E>cod.exe"),
            ("Silben\xadtrennung\u200b", "Silbentrennung"),
            ("a\r\nb\rc", "a\nb<U+000D>c"),
        ],
    )
    def test_controls_are_shown_not_sent(self, text: str, shown: str) -> None:
        """A terminal gets letters, line breaks and tabs, nothing that drives it."""
        assert visible(text) == shown

    @given(st.text())
    def test_nothing_that_drives_a_terminal_is_left(self, text: str) -> None:
        """Whatever a mail holds."""
        assert not [
            sign
            for sign in visible(text)
            if (ord(sign) < 32 and sign not in "\n\t") or 127 <= ord(sign) < 160
        ]
        assert "\n" not in one_line(text)


class TestColumns:
    @given(st.text(max_size=60), st.integers(1, 40))
    def test_cut_text_fits(self, text: str, columns: int) -> None:
        """Counted in the terminal's columns: wide signs are two, combining ones none."""
        assert width(cut(one_line(text), columns)) <= columns

    @given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(10, 80))
    def test_wrapped_text_keeps_every_word(self, text: str, columns: int) -> None:
        """Lines are no longer than wanted and hold all signs but blanks."""
        text = visible(text)
        lines = wrap(text, columns)
        assert "".join("".join(lines).split()) == "".join(text.split())

    def test_a_table_is_no_wider_than_the_terminal(self) -> None:
        """The last column gives way first."""
        shown = table(("ID", "Title"), [("1", "x" * 90), ("22", "kurz")], 40)
        assert shown.splitlines() == ["ID  Title", "1   " + "x" * 35 + "…", "22  kurz"]

    def test_tabs_keep_a_row_a_line(self) -> None:
        """Tabs and line breaks of a cell become blanks."""
        assert tabs([("a\tb", "c\nd")]) == "a b\tc d"


class TestOfferLines:
    OFFERS = (
        Offer("Stadt Dortmund, 44137, ags:05913000", {}, 0.98, (Quote("signature", 0, 8, "Dortmund"),)),
        Offer("Mykolajiw (UA), Oblast Lwiw", [], people=14498, has=False),
        Offer(
            "aid_transport",
            [],
            0.6,
            (Quote("body", 0, 40, "Die Feuerwehr hat drei Fahrzeuge gebracht"),),
            has=True,
        ),
    )

    def test_the_words_stand_beside_the_value(self) -> None:
        """Numbered, with a box where it is one of several."""
        assert list(offer_lines(self.OFFERS, Canvas(80, 24))) == [
            " 1 98% Stadt Dortmund, 44137, ags:05913000  signature: “Dortmund”",
            " 2 [ ] Mykolajiw (UA), Oblast Lwiw, 14498 inhabitants",
            " 3 [x] 60% Aid transports  text: “Die Feuerwehr hat drei Fahrzeuge gebracht”",
        ]

    def test_in_a_narrow_window_below_it_in_german(self) -> None:
        """Nothing is longer than the window."""
        speak("de")
        assert list(offer_lines(self.OFFERS, Canvas(60, 24))) == [
            " 1 98% Stadt Dortmund, 44137, ags:05913000",
            "   Signatur: „Dortmund“",
            " 2 [ ] Mykolajiw (UA), Oblast Lwiw, 14498 Menschen",
            " 3 [x] 60% Hilfstransporte",
            "   Text: „Die Feuerwehr hat drei Fahrzeuge gebracht“",
        ]


class TestImitations:
    @pytest.mark.parametrize(
        ("host", "mixed"),
        [
            ("dоrtmund.example", True),  # a Cyrillic "о"
            ("xn--drtmund-rkg.example", True),
            ("dortmund.example", False),
            ("münster-2.example", False),
            ("xn--mnster-3ya.example", False),
            ("допомога.example", False),
            ("xn--.example", False),
            ("xn--é.example", False),
            ("xn--99999999.example", False),
            ("", False),
        ],
    )
    def test_a_name_of_two_scripts_is_seen(self, host: str, mixed: bool) -> None:  # noqa: FBT001
        """Also where it is written in the form that machines use."""
        assert mixes_scripts(host) is mixed

    def test_the_curator_is_warned(self) -> None:
        """Of links, of the contact's address and of the sender's."""
        link = Link("https://dоrtmund.example/hilfe")
        item = replace(ITEM, draft=replace(DRAFT, links=(link,)))
        assert "mixes letters of two scripts" in " ".join(draft_screen(item, MAIL, Canvas(80, 24)).split())
        assert "two scripts" not in draft_screen(ITEM, MAIL, Canvas(80, 24))
        broken = replace(ITEM, draft=replace(DRAFT, links=(Link("https://[dоrtmund"),)))
        assert "two scripts" not in draft_screen(broken, MAIL, Canvas(80, 24))


class TestMeter:
    def test_it_draws_seldom_and_wipes_what_it_drew(self) -> None:
        """Ten times a second at most; the last step leaves an empty line."""
        drawn: list[str] = []
        seconds = iter(number * 0.04 for number in range(100))
        meter = Meter(drawn.append, lambda: next(seconds))
        meter.expect(40)
        for _ in range(40):
            meter.step()
        assert drawn[0] == "\r[..............................] 1/40"
        assert len(drawn) == 14  # at each third of 40 steps, and the wiping
        assert drawn[-1] == "\r\x1b[K"

    def test_a_few_things_need_none(self) -> None:
        """And where there is no terminal nothing is written."""
        drawn: list[str] = []
        meter = Meter(drawn.append, lambda: 0.0)
        meter.expect(3)
        for _ in range(3):
            meter.step()
        assert drawn == []
