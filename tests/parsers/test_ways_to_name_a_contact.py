"""How letters close when they say whom to ask: one sentence for each way.

Written from the language, not from any mail. The writer is Anna Schmitz, whose signature tells her number.
"""

from __future__ import annotations

import pytest

from tests.parsers.test_contact import WRITER, told

LEAD = "Am 3. Mai hat der Bauhof zwei Pumpen nach Sumy gebracht.\n\n"
WAYS: tuple[tuple[str, str, str | None, str | None], ...] = (
    (
        "Ansprechpartnerin ist unsere Projektleiterin Birgit Hanke (birgit.hanke@verein.example, 02305 44 55 66).",
        "Birgit Hanke",
        "birgit.hanke@verein.example",
        "+492305445566",
    ),
    ("Auskunft:       Jorinke Vosskamp, Telefon 02305 4711-12", "Jorinke Vosskamp", None, "+492305471112"),
    (
        "Питання прошу надсилати Олені Мельник (Olena Melnyk), тел. 02305 4711-12, melnyk@verein.example.",
        "Olena Melnyk",
        "melnyk@verein.example",
        "+492305471112",
    ),
    (
        "Wer mitspielen will, schreibt an chor@verein.example oder ruft Olaf Peters an: 02305 4711-12.",
        "Olaf Peters",
        "chor@verein.example",
        "+492305471112",
    ),
    ("Rückfragen bitte an Herrn Dr. Olaf Peters, Tel. 02305/4711-12.", "Olaf Peters", None, "+492305471112"),
    (
        "Rückfragen bitte direkt an Frau Wiebke Sandmann vom Kulturamt (Tel. 991-340).",
        "Wiebke Sandmann",
        None,
        "+492305991340",
    ),
    (
        "Bei Rückfragen erreichen Sie mich unter 0171 2345678.",
        "Anna Schmitz",
        "anna.schmitz@musterstadt.example",
        "+491712345678",
    ),
    ("Bei Fragen bitte einfach kurz anrufen.", *WRITER),
    (
        "Für Fragen steht Ihnen unser Vorsitzender Klaus Ebel gern zur Verfügung: klaus.ebel@verein.example.",
        "Klaus Ebel",
        "klaus.ebel@verein.example",
        None,
    ),
    (
        "Wer mehr wissen möchte, wendet sich an Tatjana Kruse, Telefon 02305 / 80 90 10.",
        "Tatjana Kruse",
        None,
        "+492305809010",
    ),
    ("Wer mitmachen will, meldet sich bei Mirko Ilic (0157 55501234).", "Mirko Ilic", None, "+4915755501234"),
    (
        "Koordiniert wird das Ganze von Pastorin Heike Lammers, heike.lammers@kirche.example.",
        "Heike Lammers",
        "heike.lammers@kirche.example",
        None,
    ),
    (
        "Das Projekt betreut bei uns Sascha Wegner (sascha.wegner@musterstadt.example).",
        "Sascha Wegner",
        "sascha.wegner@musterstadt.example",
        None,
    ),
    (
        "Zuständig in unserem Haus ist Frau Ilona Rehm, Zimmer 214, Tel. 02305 991-214.",
        "Ilona Rehm",
        None,
        "+492305991214",
    ),
    (
        "Kontakt: Jens-Uwe Petersen, petersen@feuerwehr.example, Tel. 02305 112233, Fax 02305 112234",
        "Jens-Uwe Petersen",
        "petersen@feuerwehr.example",
        "+492305112233",
    ),
    (
        "Kontaktperson vor Ort: Lothar Grün, mobil 0160 9988776, Festnetz 02305 5544.",
        "Lothar Grün",
        None,
        "+4923055544",
    ),
    (
        "Näheres weiß Marlies Thom, die Leiterin der Bücherei (02305 8877).",
        "Marlies Thom",
        None,
        "+4923058877",
    ),
    (
        "Auskünfte erteilt das Büro der Bürgermeisterin, Herr Nils Oster, 02305 991-101.",
        "Nils Oster",
        None,
        "+492305991101",
    ),
    (
        "Infos gibt's bei Gaby Lindner: gaby.lindner@verein.example",
        "Gaby Lindner",
        "gaby.lindner@verein.example",
        None,
    ),
    ("Fragen? Rufen Sie gern Herrn Tobias Merz an: 02305 1234-5.", "Tobias Merz", None, "+49230512345"),
    (
        "Ihre Ansprechpersonen sind Eva Roth (Tel. 02305 77-1) und Jan Kolb (Tel. 02305 77-2).",
        "Eva Roth",
        None,
        "+492305771",
    ),
    (
        "Anmeldungen nimmt Frau Helga Zander unter der Nummer 02305 66 77 88 entgegen.",
        "Helga Zander",
        None,
        "+492305667788",
    ),
    (
        "Spendenangebote nimmt Rolf Bender entgegen (rolf.bender@hilfe.example).",
        "Rolf Bender",
        "rolf.bender@hilfe.example",
        None,
    ),
    (
        "Ich selbst bin ab Montag im Urlaub, so lange vertritt mich Frau Doris Kemper (doris.kemper@musterstadt.example, -122).",
        *WRITER,
    ),
    (
        "In den Sommerferien bin ich nicht da, dann antwortet Frau Doris Kemper (02305 991-122). Sonst gern an mich.",
        *WRITER,
    ),
    ("Für Rückfragen stehe ich ebenso zur Verfügung wie Pfarrer Wolfgang Ricken (02305 4040).", *WRITER),
    (
        "Mein Kollege Herr Dohmen (-133) hat das abgewickelt und weiß alles Weitere.",
        "Dohmen",
        None,
        "+492305991133",
    ),
    (
        "Anmeldung unter 02305 991-0. Für Fragen steht Frau Gerwing (991-155) zur Verfügung.",
        "Gerwing",
        None,
        "+492305991155",
    ),
    (
        "Schreibt am besten an camp@musterstadt.example.",
        "Anna Schmitz",
        "camp@musterstadt.example",
        "+492305991120",
    ),
    (
        "Für Medizinisches ist Frau Dr. Annette Scherwin zuständig, für alles Übrige die Pressestelle (02305 991-200). Frau Dr. Scherwin erreichen Sie unter 02305 991-555.",
        "Annette Scherwin",
        None,
        "+492305991555",
    ),
    (
        "Terminwünsche richten Sie an mein Sekretariat (Frau Beine, 02305 991-201), inhaltliche Fragen an mich.",
        *WRITER,
    ),
    (
        "Fachfragen: Dr. Simon Kreutz, 02305 4045\nOrganisatorisches: Anna Schmitz, 02305 991-120",
        "Simon Kreutz",
        None,
        "+4923054045",
    ),
    (
        "Als Ansprechpartner steht Ihnen Herr Dr. Gereon Pohl (Dezernat IV) zur Verfügung:\nTel.: 02305 4046\nE-Mail: gereon.pohl@verband.example",
        "Gereon Pohl",
        "gereon.pohl@verband.example",
        "+4923054046",
    ),
    (
        "Ansprechen können Sie jederzeit mich oder meine Kollegin Dr. Nina Hoppe, die das Projekt koordiniert (02305 4047).",
        *WRITER,
    ),
    (
        "Die Idee gehört unserer Freundin Nina Romanjuk. Mit ihr sprechen Sie am besten selbst: 0163 5558080.",
        "Nina Romanjuk",
        None,
        "+491635558080",
    ),
    ("Präsident Hubert Lohmann bat mich, unser Projekt zu melden.", *WRITER),
    (
        "Für Nachfragen wenden Sie sich gern an Ilka Hartung. Ihre Rufnummer lautet 02305 4041.",
        "Ilka Hartung",
        None,
        "+4923054041",
    ),
    (
        "Herr Jonas Wittkamp hat mich gebeten, Ihnen zu schreiben.\n\nBei Fragen ist er unter j.wittkamp@schule.example erreichbar.",
        "Jonas Wittkamp",
        "j.wittkamp@schule.example",
        None,
    ),
    (
        "Vorsitz: Elke Nieder, Tel. 02305 4042\nKasse: Manfred Kleine, Tel. 02305 4043",
        "Elke Nieder",
        None,
        "+4923054042",
    ),
    (
        "Ansprechpartner für die Presse ist Uwe Zorn, für das Projekt selbst Nadine Busch, 02305 3344.",
        "Nadine Busch",
        None,
        "+4923053344",
    ),
    (
        "Bitte nennen Sie als Kontakt unsere Schulleiterin, Frau Dr. Meike Stahl (sekretariat@gymnasium.example, 02305 20 30).",
        "Meike Stahl",
        "sekretariat@gymnasium.example",
        "+4923052030",
    ),
    ("Als Ansprechpartner können Sie mich eintragen.", *WRITER),
    (
        "Tragen Sie bitte mich als Kontakt ein, meine Durchwahl ist -144.",
        "Anna Schmitz",
        "anna.schmitz@musterstadt.example",
        "+492305991144",
    ),
    (
        "Sie erreichen mich vormittags unter 02305 991-155.",
        "Anna Schmitz",
        "anna.schmitz@musterstadt.example",
        "+492305991155",
    ),
    (
        "Meine Handynummer für eilige Fälle: 0151 23456789.",
        "Anna Schmitz",
        "anna.schmitz@musterstadt.example",
        "+4915123456789",
    ),
    (
        "Verantwortlich: Stephan Krüger, stellv. Wehrführer, s.krueger@wehr.example",
        "Stephan Krüger",
        "s.krueger@wehr.example",
        None,
    ),
    (
        "Projektverantwortliche: Olena Marchenko, o.marchenko@musterstadt.example, Tel.: 02305/991-180",
        "Olena Marchenko",
        "o.marchenko@musterstadt.example",
        "+492305991180",
    ),
    (
        "Weitere Auskunft: Heinz-Peter Vogt, 1. Vorsitzender, Tel. (02305) 4 56 78",
        "Heinz-Peter Vogt",
        None,
        "+49230545678",
    ),
    (
        "Interessierte können sich bei Carmen Ortiz melden, Mail: c.ortiz@vhs.example.",
        "Carmen Ortiz",
        "c.ortiz@vhs.example",
        None,
    ),
    (
        "Wenden Sie sich bei Interesse gerne an meine Kollegin Silke Brand (silke.brand@musterstadt.example).",
        "Silke Brand",
        "silke.brand@musterstadt.example",
        None,
    ),
    ("Bürgermeister Horst Adam dankte allen Helfern.", *WRITER),
    ("„Das war ein großartiger Tag“, sagte Vereinschefin Ute Morgenstern.", *WRITER),
    ("Die Reise wurde von Vize-Bürgermeister Ralf Decker begleitet.", *WRITER),
    ("In Sumy empfing uns Oleksandr Bondarenko vom Rathaus (bondarenko@sumy.ua).", *WRITER),
    (
        "Foto: Gerd Maler. Rückfragen beantwortet Tina Holz, tina.holz@verein.example.",
        "Tina Holz",
        "tina.holz@verein.example",
        None,
    ),
    (
        "Unser Ansprechpartner bei der Feuerwehr heißt Dirk Lange und ist unter dirk.lange@feuerwehr.example zu erreichen.",
        "Dirk Lange",
        "dirk.lange@feuerwehr.example",
        None,
    ),
    ("Mehr dazu erzählt Ihnen gern Frau Özlem Kaya (Tel: 02305-9911).", "Özlem Kaya", None, "+4923059911"),
    (
        "Das Team um Benno Friese (b.friese@hilfe.example) freut sich über Nachrichten.",
        "Benno Friese",
        "b.friese@hilfe.example",
        None,
    ),
    (
        "Federführend ist unser Partnerschaftsbeauftragter Wolfgang Preuß, wolfgang.preuss@musterstadt.example.",
        "Wolfgang Preuß",
        "wolfgang.preuss@musterstadt.example",
        None,
    ),
    (
        "Telefonisch ist Frau Annegret Hüls vormittags unter 02305 7654 erreichbar.",
        "Annegret Hüls",
        None,
        "+4923057654",
    ),
    (
        "Die Organisation liegt bei Petra Sommer und Karl Winter; Kontakt über petra.sommer@verein.example.",
        "Petra Sommer",
        "petra.sommer@verein.example",
        None,
    ),
    (
        "Wir bitten, bei Rückfragen Kontakt mit Michael Sturm aufzunehmen, Tel. 0 23 05 / 99 88.",
        "Michael Sturm",
        None,
        "+4923059988",
    ),
    (
        "Gesamtleitung: Mareike Busse | mareike.busse@schule.example | 02305 31 41",
        "Mareike Busse",
        "mareike.busse@schule.example",
        "+4923053141",
    ),
    (
        "Ansprechpartner:in: Robin Falk, robin.falk@jugend.example",
        "Robin Falk",
        "robin.falk@jugend.example",
        None,
    ),
    (
        "Ansprechpartner*in im Amt für Soziales: Leyla Demir – Tel. 02305 991 400",
        "Leyla Demir",
        None,
        "+492305991400",
    ),
    (
        "Anfragen können gerichtet werden an: Hans Baumann, Lindenweg 3, 45711 Datteln, Tel. 02363 1122.",
        "Hans Baumann",
        None,
        "+4923631122",
    ),
    (
        "For questions please contact Maria Lopez at maria.lopez@ngo.example.",
        "Maria Lopez",
        "maria.lopez@ngo.example",
        None,
    ),
    (
        "Technische Fragen klärt Herr Ingo Raabe von den Stadtwerken (0 23 05) 9 87-65.",
        "Ingo Raabe",
        None,
        "+49230598765",
    ),
    (
        "Zu den Zahlen kann Ihnen unsere Kassiererin Lotte Behr Auskunft geben, lotte.behr@verein.example.",
        "Lotte Behr",
        "lotte.behr@verein.example",
        None,
    ),
    (
        "Bei uns im Rathaus kümmert sich Frau Nicole Ahrens darum, nicole.ahrens@musterstadt.example.",
        "Nicole Ahrens",
        "nicole.ahrens@musterstadt.example",
        None,
    ),
    (
        "Ihr Draht zu uns: Bernd Kuhl, Telefon 02305 6060, Telefax 02305 6061.",
        "Bernd Kuhl",
        None,
        "+4923056060",
    ),
    (
        "Nachfragen gern an die Projektgruppe, c/o Sonja Reich, sonja.reich@web.example.",
        "Sonja Reich",
        "sonja.reich@web.example",
        None,
    ),
    ("Gerne stehe ich für Rückfragen zur Verfügung.", *WRITER),
    ("Für Rückfragen stehen wir gern zur Verfügung.", *WRITER),
    (
        "Zu erreichen sind wir am besten über das Vereinshandy 0152 33445566.",
        "Anna Schmitz",
        "anna.schmitz@musterstadt.example",
        "+4915233445566",
    ),
    (
        "Hauptansprechpartnerin: Frau Rita Sand (rita.sand@verein.example), Vertretung: Herr Emil Korn (emil.korn@verein.example).",
        "Rita Sand",
        "rita.sand@verein.example",
        None,
    ),
    ("Ansprechpartner sind Emil Korn und ich.", "Emil Korn", None, None),
    (
        "Zum Programm informiert Kantor Elias Brück (Tel. 02305 2525, kantor@kirche.example).",
        "Elias Brück",
        "kantor@kirche.example",
        "+4923052525",
    ),
    ("Die Anmeldung läuft über das Sekretariat (Frau Moll, 02305 5151).", "Moll", None, "+4923055151"),
    (
        "Wer einen Schlafplatz anbieten kann, gibt bitte Frau Sabine Noll Bescheid: 02305 7171.",
        "Sabine Noll",
        None,
        "+4923057171",
    ),
    (
        "Wenn etwas unklar ist, fragt einfach Moni Hartmann, die weiß alles: moni.hartmann@verein.example",
        "Moni Hartmann",
        "moni.hartmann@verein.example",
        None,
    ),
    (
        "Frau Kerstin Lau (kerstin.lau@musterstadt.example) steht für Auskünfte bereit.",
        "Kerstin Lau",
        "kerstin.lau@musterstadt.example",
        None,
    ),
    (
        "Herr Axel Bäcker, Leiter des Bauhofs, hat die Fahrt geplant und beantwortet gern Ihre Fragen (Tel. 02305 4040).",
        "Axel Bäcker",
        None,
        "+4923054040",
    ),
    (
        "Die Kisten hat Jorrit Ellerkamp gepackt, er gibt gern Auskunft: jorrit@kistenhof.example",
        "Jorrit Ellerkamp",
        "jorrit@kistenhof.example",
        None,
    ),
    (
        "Die Pumpen hat Gerda Vogt ausgesucht, sie zeigt gern die Bilder: gerda@pumpenhof.example",
        "Gerda Vogt",
        "gerda@pumpenhof.example",
        None,
    ),
    (
        "Fragen beantwortet Gerda Vogt, die die Gruppe leitet und die 0163 5550228 hat; im Heim erreichen Sie sie freitags unter 02335 5550 19.",
        "Gerda Vogt",
        None,
        "+492335555019",
    ),
    (
        "Wer mehr wissen will, frage Gerda Vogt (mobil 0171 5550418, besser aber abends daheim unter 02051 5550-86).",
        "Gerda Vogt",
        None,
        "+492051555086",
    ),
    (
        "Die Leitung, Frau Beate Kossmann, ist vormittags unter 02381 77881 zu sprechen, sonst per Mail: leitung@kita.example.",
        "Beate Kossmann",
        "leitung@kita.example",
        "+49238177881",
    ),
    (
        "Fehler bitte melden an pumpen@verein.example oder unter 02452 5550-5115, beides liest Henk Jansen.",
        "Henk Jansen",
        "pumpen@verein.example",
        "+49245255505115",
    ),
    (
        "Infos bei Jan Wessels oder Maike Tenhagen, beide erreichbar über vorstand@verein.example.",
        "Jan Wessels",
        "vorstand@verein.example",
        None,
    ),
    ("Näheres weiß Pfarrer i. R. Tonius Breuer, 02441 5550-8.", "Tonius Breuer", None, "+49244155508"),
    ("Auskunft: Schwester Luitgard im Pfarrbüro, 02722 5550-70", "Schwester Luitgard", None, "+492722555070"),
    (
        "Bitte nicht mich anrufen, ich höre schlecht, sondern meine Tochter: Sabine Reuter, Tel. 02984 55077.",
        "Sabine Reuter",
        None,
        "+49298455077",
    ),
    (
        "Ansprechpartnerin bin ich. Unser Vorsitzender Rainer Kappen (02981 5550-40) war nur beim Beladen dabei.",
        *WRITER,
    ),
    ("Projektleitung: Anna Schmitz\nVertretung: Matthias Kellermann (0212 290-2299)", *WRITER),
    (
        "Den Unterricht gibt unsere Therapeutin Ewa Nowak. Die Nowak kann alles beantworten: 05253 5550-317.",
        "Ewa Nowak",
        None,
        "+4952535550317",
    ),
    (
        "З питаннями звертайтеся до Тетяни Шевчук, тел. 0228 5550456.",
        "Тетяна Шевчук",
        None,
        "+492285550456",
    ),
)


@pytest.mark.parametrize(("text", "name", "email", "phone"), WAYS)
def test_a_way_to_name_whom_to_ask(text: str, name: str, email: str | None, phone: str | None) -> None:
    """Who is named to be asked counts with what is told of that person; else the writer."""
    got = told(LEAD + text)
    assert name in (got[0] or "")
    assert email in (None, got[1])
    assert phone == got[2]
