"""When a project happens: the stretch of time that tells of the project itself, not of what surrounds it.

Mails are full of other dates: when the twinning began, when the war came, when the council met, until when one
may register. Each stretch of time is weighed by the words of its own clause.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from brueckenpost.parsers.reading import Finding, Knowledge, Passage, Reading
from brueckenpost.parsers.record import Period, Quote
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.sentences import read_sentences
from brueckenpost.parsers.timespans import Timespan, read_timespans

_BASE = {
    "day": 0.66, "weekday": 0.62, "week": 0.62, "month": 0.6, "half": 0.58, "quarter": 0.58, "season": 0.5,
    "near_weekend": 0.62, "near_week": 0.52, "near_day": 0.5, "near_month": 0.45, "year": 0.34, "near_year": 0.3,
    "feast": 0.62, "feast_months": 0.56, "school_year": 0.52, "semester": 0.52, "turn": 0.5, "weekend": 0.62,
}  # fmt: skip
_LEAST = 0.4
_LONGEST_SENTENCE = 600
_CLIPPED = 60  # characters of a sentence that may do without a verb
_MOST_DATES = 300  # of one passage; each is weighed by some twenty patterns
_MOST = 0.97

_LABEL = Cue(
    r"(?:^|[\n|•·*(]|\s-|[.!?] )[ \t\d.)]*(?:(?:Projekt|Förder|Veranstaltungs|Durchführungs|Aktions|Reise|Umsetzungs)?-?(?:zeitraum|laufzeit|termine?|dauer|tag|datum)|"
    r"Zeitraum|Laufzeit|Termine?|Wann|Dauer|Zeit|Zeitpunkt|Durchführung|Veranstaltungstag|Datum|When|Date|Dates|Period|Коли|Дата|Termin|Kiedy|Data)"
    r"(?: der \w+| des \w+)?\s*(?:[:?=|\t–-]|\s{2,}|\n)\s*(?:ist |war |vom |am |von |der |\w{2,10}, )?$",
    re.IGNORECASE,
)
_BEGIN_LABEL = Cue(
    r"(?:^|[\n|•·*])\s*(?:Projekt|Maßnahmen|Veranstaltungs)?-?(?:Beginn|Start|Anfang|Von)\s*(?:[:=|\t]|\s{2,}|\n)\s*(?:am )?$",
    re.IGNORECASE,
)
_END_LABEL = Cue(
    r"(?:^|[\n|•·*])\s*(?:Projekt|Maßnahmen|Veranstaltungs)?-?(?:Ende|Abschluss|Schluss|Fertigstellung|Bis)\s*(?:[:=|\t]|\s{2,}|\n)\s*(?:am |zum )?$",
    re.IGNORECASE,
)
_EVENT = Cue(
    r"statt(?:finden|findet|gefunden|fand)?\b|\bf[aä]nd?(?:en)?\b.{0,200}\bstatt|\b(?:start|gestartet|beg[aio]nn|l[äa]uf|lief|fuhr|fähr|fahr|gefahren|abgefahren|"
    r"aufgebrochen|gebracht|bracht|bring|gelie?fer|liefer|übergeb|übergab|überreich|angekommen|ankam|eingetroffen|entladen|beladen|"
    r"verladen|rollt|transport|zu Gast|besuch|zu Besuch|reis|gereist|gebaut|baut|bauen|eingebaut|errichte|saniert|renovier|"
    r"hergerichtet|wiederaufgebaut|eröffne|eingeweiht|übernahm|sammel|gesammelt|überw[ie]{2}s|spende|l[aä]d(?:en|t)\b|einlad|eingeladen|"
    r"veranstalte|organisier|treff|tra[ff]|getroffen|hol|aufgenommen|nehmen|erschein|tausch|verbracht|gelaufen|geschult|lern|gepackt|"
    r"verschick|geschickt|spiel|unterricht|arbeit|berat|unterstütz|hilft|helfen|half|geholfen|richtete|bietet|angeboten|zeig|"
    r"ausgestellt|spricht|sprechen|referier|vortr[aä]g|h[äa]lt(?:en)?\b|hielt|liest|lesen|las\b|singt|singen|sang|musizier|diskutier|tagt|feier|entsteh|entstand|finanzier|repar|erneuer|modernisier|verkauf|gekauft|kauf|beschaff|bekam|bekomm|erhält|erhielt|erhalten|verlieh|gestalt|pflanz|gepflanzt|koch|gekocht|back(?:en|t)|gebacken|"
    r"näh|genäht|strick|bastel|gebastelt|malt|gemalt|dreht|gedreht|druck|gedruckt|übersetz|begleit|betreu|vermittel|versorg|behandel|operier|montier|verlegt|deckt|gedeckt|"
    r"radel|wander|gewandert|trainier|absolvier|hospit|durchgeführt|durchführ|führt|umsetz|umgesetzt|realisier|erarbeit|entwickel|ermöglich|bewirt|beherberg|untergebracht|unterbring|"
    r"aufgestellt|installier|kam|kommen|kommt|machten sich|took place|left|arriv|"
    r"deliver|handed|brought|transferred|collected|visited|start|held|hosted|will be|takes place|opened|built|приїха|приймає|"
    r"відбу|переда|привез|odby|przekaza|zawi|zbier)\w*",
    re.IGNORECASE,
)
_DEADLINE = Cue(
    r"\bAntr[aä]g\w*|\bbeantrag\w*|\b(?:sich )?bewerb\w*|\bBewerbungs\w*|\w*[Ff]rist\b|\w*schluss\b|\beinreich\w*|\beinzureichen|\bEinsend\w*|"
    r"\bDeadline|\bStichtag|\bapply\b|\bapplications?\b|\bsubmi\w+|\bWettbewerbsbeitr\w*|\bFörder\w*|подати|заявк\w*|wniosk\w*",
    re.IGNORECASE,
)
_CALL_END = Cue(
    r"(?:\b(?:Frist|Schluss|Deadline|Stichtag)|(?<!\w)[Ee]nde[nt]|Ende (?:ist|war|ist am|am|des \w+ am|der \w+ am)|läuft aus|abgelaufen)\b[^.]{0,40}$|\w(?:frist|schluss)\b[^.]{0,20}$",
    re.IGNORECASE,
)
_DRIVE = Cue(
    r"\b(?:ge)?samm[el]\w*|\w+samml\w*|Spenden\w*|spende\w*|Aktion\w*|läuft|laufen|geöffnet|zu sehen|dauert|endet|collect\w*|verlängert",
    re.IGNORECASE,
)
_REGISTER = Cue(r"\b\w*(?:[Aa]nmeld\w*|angemeldet|registrier\w*|Rückmeld\w*|Zusagen?|Regist\w+|register)\b")
_FOUNDING = Cue(
    r"\bPartnerschaft\w*\s+(?:seit|besteht)|\bSolidaritätspartnerschaft|\bFreundschaft\w*\s+seit|(?:verschwistert|verbunden|befreundet)(?=.{0,3}$|[ ,.)])|"
    r"\b(?:ist|sind|wurden?|seit)\b[^.]{0,60}(?<!die )(?<!der )(?<!rer )(?<!den )\bPartnerst[aä]dte?\b|\bPartnerschaft\w*\b[^.]{0,80}\b(?:vereinbart|begonnen|eingegangen)|"
    r"\bgegründet|\bGründung|\bPartnerschafts(?:vertrag|urkunde|abkommen)|\bbesiegelt|\bunterzeichnet|\bgeschlossen\b|\bbesteht\b|\bbestehen\b|"
    r"\btwinned|\bsince the partnership|\bagreed\b|\bfounded\b|\bpartnership (?:since|in)\b|\bsigned\b",
)
_WAR = Cue(
    r"\b(?:(?<!Kinder im )(?<!Alltag im )(?<!Leben im )(?<!über den )(?<!zum )Kriegs?\w*|\w*[Aa]ngriff\w*|Überfall\w*|Invasion|Zerstör\w*|zerstört\w*|Beschuss|beschossen|bombardiert|Rakete\w*|Bombe\w*|Explosion|Flucht|"
    r"geflohen|geflüchtet|fliehen|vertrieben|besetzt\w*|Panzer\w*|kaputt\w*|war broke|invasion|attack\w*|destroyed|війн\w*|wojn\w*)\b"
)
_LIVING = Cue(
    r"\b(?:leb\w+|wohn\w+|(?:im|in\s\w+)\sverein|vereins\w+|Vorsitzende\w*|im Amt|Mitglied\w*|aktiv|lives?|living|knows?|kenn\w+)\b",
    re.IGNORECASE,
)
_RUNNING = Cue(r"\b(?:existier|pfleg|betreib|betrieb|verein|unterhält|unterhalten)\w*", re.IGNORECASE)
_INVASION = "2022"  # what has been done for longer than the war is no help project's time
_TWINNING = Cue(r"\w*partnerschaft", re.IGNORECASE)
_COUNCIL = Cue(
    r"\b(?:Rat|Rats\w+|Stadtrat\w*|Gemeinderat\w*|Kreistag\w*|\w*[Aa]usschuss\w*|Tagesordnung|beschlossen|Beschluss|bewilligt|zugestimmt|beschließ\w+|council)\b"
)
_TALK = Cue(
    r"\b(?:Sie (?:mir|uns)|geschrieben|besprochen|Gespräch\w*|Telefonat\w*|telefoniert|[Dd]anke?|E-?[Mm]ail vom|Mail vom|Schreiben vom|Meldung vo[nm]|Ihnen|euch|Ihre[nmrs]?|"
    r"gelungenen|kennengelernt|sehen wir uns|Urlaub|erreichbar|im Büro|übrigens|Jahreshauptversammlung|Mitgliederversammlung|(?:meine[rn]?|unsere[rn]?) Sprechstunde\w*|Sprechzeit\w*|"
    r"Öffnungszeit\w*|Wahl|wählen|entf[aä]ll\w*)\b"
)
_PAPER = Cue(
    r"(?:\bStand(?:\s*:|\s+(?:vo[nm]|\d|[A-Z][a-z]+ 20))|\b(?:[Aa]usgefüllt|[Aa]ktualisiert|zuletzt|[Vv]eröffentlicht|berichtete\w*|Pressemitteilung|Pressebericht|Bericht vom|Artikel|Ausgabe|Zeitung\w*|"
    r"Protokoll|Bescheid|geprüft|anerkannt|eingetragen|[Gg]eboren|Baujahr|Bj|Jahrgang|Modelljahr|Foto vom|Vorlage|aus dem Jahr|built in|updated)\b)"
)
_SEQUEL = Cue(
    r"\b(?:Fortsetzung|nächste[rnms]?|folgt|folgen|danach|anschließend|später\w*|geplant|soll|sollen|wollen|will|möchten|erneut|Gegenbesuch|weitere[rnms]?|"
    r"dann|(?<!nie )zuvor|vorher|davor|bereits|schon|hofft|hoffen|denkbar|next|planned|later|хочуть|plan\w*)\b"
)
_PLANNED = Cue(r"\b(?:geplant|soll|sollen|will|wollen|möchten|planned|plan\w*|хочуть)\b")
_COUNTED = Cue(r"\b(?:wurden|wurde|waren|sind|haben|hat|konnten|kamen|were|have)\b")
_RAN = Cue(r"\b(?:lief\w*|gelaufen|dauerte|verlängert|fand\w*|tagte\w*|gesammelt|zu sehen)\b")
_BEGINS = Cue(
    r"\b(?:start\w*|gestartet|beg[aio]nn\w*|abgefahren|losgefahren|aufgebrochen|Aufbruch|Abfahrt|Anreise|angereist|reist\w* .{0,40}\ban|Beginn|abgereist|brach\w* .{0,40}\bauf|reist\w* .{0,40}\bab|eröffn\w*|auf den Weg|(?<!viel )(?<!was )los\b(?! ?(?:gelöst|gelassen))|verl(?:ieß|assen)\w*|fuhr\w*|fahren|rollte\w*|left|departed|set off|opened|виїха\w+|wyjecha\w+)\b",
    re.IGNORECASE,
)
# "Angefangen hat es im Herbst 2022, inzwischen sind es 1.460 Paar": it goes on.
_BEGAN = Cue(
    r"\b(?:angefangen|begonnen|begann\w*|gestartet|startete\w*|losgelegt|ging es los|fing\w*)\b",
    re.IGNORECASE,
)
_GOES_ON = Cue(r"\b(?:inzwischen|seitdem|seither|mittlerweile|bis heute|since then)\b", re.IGNORECASE)
_FINISHES = Cue(
    r"\b(?:ende[nt]\w*|zurück\w*|wieder (?:da|hier|daheim|zurück|zu Hause|auf (?:dem|der)|in (?:der )?[A-ZÄÖÜ]|am)\b|Rück(?:kehr|fahrt|reise)|Heim(?:kehr|fahrt|reise)|Abreise|wieder ab\b|blieb\w*|bleib\w*|heimgekehrt|zu Hause|daheim|angekommen|kam\w* .{0,200}\ban|kam\w*|eingetroffen|traf\w*|ankamen|Ankunft|entladen|abgeladen|übergeben|übergab\w*|überreicht|erreicht\w*|zu sehen|geschlossen|schließt|arrived|returned|handed|back|delivered|прибу\w+|dotar\w+)\b",
    re.IGNORECASE,
)
_ENDING = Cue(r"\b(?:endet\w*|enden|Ende (?:ist|der|am|im)|läuft aus|Abschluss|abgeschlossen|ends|ended)\b")
_PAST = Cue(
    # the preterite of weak verbs in the singular ("rollte"), told from ordinals, adjectives, participles and modal verbs
    r"(?<!\w)(?!(?:heute|bitte|letzte|vierte|fünfte|rechte|weite|breite|leichte|schlechte|gesamte|dritte|zwei?te|(?:möch|könn|soll|müss|dürf|hät)te|"
    r"(?:ge|be|ver|er|ent|zer)\w+te|\w+ierte|\w+ste|\w{1,3}te)\b)[a-zäöüß]{3,}te\b|"
    r"\b(?:war|waren|wurden?|brachten?|reisten?|startete[n]?|was|were|took|left)\b|"
    # the preterite of strong verbs
    r"(?<!\w)(?!\w{0,4}ge[a-z]{3})[a-zäöü]{0,5}(?:kam|gab|ging|nahm|traf|sang|las|schrieb|hielt|half|sprach|bot|trug|lud|ließ|rief|stand|blieb|flog|zog|fuhr|lief|fand|begann|brach)(?:en)?\b|"
    r"\b(?:hat|haben|ist|sind|has|have)\b.{0,200}(?:\b(?!geplant|gedacht|vorgesehen|geöffnet)(?:\w{2,5})?ge\w{2,}(?:t|en)\b|\w{3,}iert\b|\b(?:über|ver|be|er|ent|zer)\w{3,}(?:t|en)\b|\b\w+ed\b|\bbrought\b)"
)
# The preterite of weak verbs in the plural ("sammelten"), told from what stands before a noun ("die gesammelten Spenden")
# and from verbs whose stem ends so ("arbeiten").
_PAST_PLURAL = Cue(
    r"(?<!\b(?:die|der|den|das|mit|von|für|aus) )(?<!\bunsere )(?<!\bihrer )(?<!\b(?:unseren|unserer) )(?<!\bzu )(?<!\w)"
    r"(?!\w*(?:halten|achten|richten|warten|walten|gelten|schalten|melten|stalten|spalten|orten|kosten|werten|fürchten|leuchten|dichten)\b)"
    r"(?!(?:möchten|sollten|wollten|könnten|letzten|vierten|zehnten|rechten|gesamten|bekannten|alten|kalten|schlechten|leichten|bunten|unten|hinten|mitten|selten)\b)"
    r"[a-zäöüß]{2,}(?:[lnrkgbfpm]|ch)ten\b"
)
_FUTURE = Cue(
    r"\b(?:wird|werden|findet|finden .{0,200} statt|soll|sollen|will|wollen|geplant|lädt|laden|beginnt|startet|plan\w*|folgt|will|kommende\w*|nächste\w*|freuen|schon jetzt)\b"
)
_CLAUSE = re.compile(
    r"[;()]|\s[–—-]\s|, (?=(?:der|die|das|dem|denen|den|deren|mit \w+|weil|als|nachdem|wo|was|während|aber|sondern|und|bis|wie|hat|haben|hatte|hatten|ist|sind|wurden?|wird|werden|waren?|fand|fanden)\b)|(?<=\w) und (?=\w+(?:t|en|te|ten)\b)"
)
# "begann im April und soll im November enden": what is told turns from past to future.
_TURN = Cue(r"\bund\s+(?=(?:soll|sollen|wird|werden|läuft|laufen|dauert|endet|enden|will|wollen)\b)")
_NEW_LINE = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*•·–]\s|\d{1,2}[.)]\s|[A-ZÄÖÜ][\w /-]{2,30}(?::|\t|\s{2,})))")
_AT_THE_CLOCK = Cue(r",?\s+(?:um|ab|von|at|о)\s+\d{1,2}(?:[.:]\d\d)?\s*(?:Uhr|h\b|bis|–|-|p\.?m|a\.?m|годин)")
_ONLY_TIME = re.compile(
    r"[\s,;.|–-]*(?:(?:von|ab|um|jeweils)?\s*\d{1,2}(?:[.:]\d\d)?(?:\s*(?:bis|–|-)\s*\d{1,2}(?:[.:]\d\d)?)?\s*Uhr)?[^.!?]{0,60}"
)


@dataclass(frozen=True, slots=True)
class _Clue:
    """A stretch of time with the sentence it stands in; `span` counts in the passage."""

    span: Timespan
    sentence: str
    clause: str
    before: str
    passage: Passage
    twins: bool = False  # the mail's subject is a partnership

    @property
    def quote(self) -> Quote:
        return self.passage.quote(self.span.start, self.span.end)


def find_period(reading: Reading, knowledge: Knowledge) -> Iterator[Finding[Period]]:
    """Yield each time at which the project may happen, surest where an event, a label or a deadline says so.

    "Seit" and "ab" give a start alone, a deadline an end alone. A time told in body and subject alike is surer.
    """
    del knowledge
    today = reading.date.date() if reading.date else None
    twins = _TWINNING.search(reading.subject.text) is not None
    told = [finding for passage in reading.passages() for finding in _of_passage(passage, today, twins=twins)]
    subject = {finding.value.end for finding in told if finding.quotes[0].source == "subject"}
    for finding in told:
        both = finding.value.end in subject and finding.quotes[0].source != "subject"
        yield replace(finding, confidence=min(_MOST, finding.confidence + 0.1)) if both else finding


def _of_passage(passage: Passage, today: dt.date | None, *, twins: bool) -> Iterator[Finding[Period]]:
    clues = [replace(clue, twins=twins) for clue in islice(_clues(passage, today), _MOST_DATES)]
    shade = (0.0 if passage.own else 0.2) + (0.1 if passage.source == "subject" else 0.0)
    for rank, clue in enumerate(clues):
        score = _score(clue) - shade - 0.02 * min(rank, 5)
        if today and rank and _announces(clue, clues[0], today):
            score -= 0.08
        if rank == 0 and passage.own and _PLANNED.search(clue.clause):
            score += 0.12  # the plan is the project itself, where nothing else was told before
        if score >= _LEAST:
            yield Finding("period", _ends(clue), min(score, _MOST), (clue.quote,))
        for later in clues[rank + 1 : rank + 4]:
            joint = _joint_score(clue, later) - shade
            if joint >= _LEAST:
                period = Period(clue.span.period.start, later.span.period.end)
                yield Finding("period", period, min(joint, _MOST), (clue.quote, later.quote))
                break


def _announces(clue: _Clue, first: _Clue, today: dt.date) -> bool:
    """Tell whether a report closes with a time ahead: "Der nächste Lauf steigt am 12. Mai"."""
    day = today.isoformat()
    begun, coming = first.span.period.start or "", clue.span.period.start or ""
    return bool(begun) and begun < day[: len(begun)] and coming > day[: len(coming)]


def _clues(passage: Passage, today: dt.date | None) -> Iterator[_Clue]:
    anchor: dt.date | None = None
    lean = 0
    for start, sentence in _sentences(passage.text):
        # "Freitag los, Sonntag wieder da": a clipped sentence goes on in the time of the one before.
        lean = _lean(sentence) or (lean if len(sentence) <= _CLIPPED and sentence[0].isupper() else 0)
        for span in read_timespans(sentence, today, lean, anchor):
            anchor = _day_of(span) or anchor if span.unit != "near_weekend" else anchor
            placed = replace(span, start=start + span.start, end=start + span.end)
            before = passage.text[max(0, placed.start - 60) : placed.start]
            yield _Clue(placed, sentence, _clause(sentence, span), before, passage)


def _day_of(span: Timespan) -> dt.date | None:
    day = span.period.start or ""
    return dt.date.fromisoformat(day) if len(day) == len("2023-03-14") else None


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for stop in [*(match.end() for match in _NEW_LINE.finditer(text)), len(text)]:
        for sentence in read_sentences(text[begin:stop], begin):
            turns = [match.end() for match in _TURN.finditer(text, sentence.start, sentence.end)]
            for first, last in pairwise([sentence.start, *turns, sentence.end]):
                yield from _short_enough(text, first, last)
        begin = stop


def _short_enough(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """Cut what is too long for a sentence at its blanks, for each date's surroundings are searched anew."""
    while end - start > _LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + _LONGEST_SENTENCE
        yield start, text[start:cut]
        start = cut
    yield start, text[start:end]


def _lean(sentence: str) -> int:
    if _PAST.search(sentence) or _PAST_PLURAL.search(sentence):
        return -1
    return 1 if _FUTURE.search(sentence) else 0


def _clause(sentence: str, span: Timespan) -> str:
    cuts = [0, *(match.end() for match in _CLAUSE.finditer(sentence)), len(sentence)]
    begin = max(cut for cut in cuts if cut <= span.start)
    end = min(cut for cut in cuts if cut >= span.end)
    clause = sentence[begin:end]
    return clause if len(clause) > span.end - span.start + 12 else sentence


def _score(clue: _Clue) -> float:
    span = clue.span
    if _LABEL.search(clue.before):
        return _MOST
    if _BEGIN_LABEL.search(clue.before) or _END_LABEL.search(clue.before):
        return _MOST - 0.01  # the two together are surer
    if span.weak:
        return 0.0
    score = _BASE[span.unit] + (0.08 if span.dated else 0.0) + (0.06 if span.role == "range" else 0.0)
    if _is_deadline(clue):
        return score + 0.22 - _surroundings(clue, deadline=True)
    if span.role == "until":
        score += 0.15 if _DRIVE.search(clue.sentence) else 0.08 if _PLANNED.search(clue.clause) else -0.15
    score += 0.14 if _EVENT.search(clue.clause) or _alone(clue) else 0.0
    undated = span.unit in ("weekday", "near_day")
    score += 0.15 if undated and _AT_THE_CLOCK.match(clue.passage.text[span.end : span.end + 40]) else 0.0
    return score - _surroundings(clue, deadline=False)


def _alone(clue: _Clue) -> bool:
    """Say whether the time is a line of its own, as on an invitation."""
    text, span = clue.passage.text, clue.span
    line = text[max(0, span.start - 80) : span.start].rpartition("\n")[2].strip()
    rest = text[span.end : span.end + 200].partition("\n")[0]
    return line.casefold() in {"", "am", "vom", "von", "-", "*"} and _ONLY_TIME.fullmatch(rest) is not None


def _is_deadline(clue: _Clue) -> bool:
    if _REGISTER.search(clue.clause):
        return False
    until = clue.span.role == "until" and _DEADLINE.search(clue.sentence)
    return bool(until or _CALL_END.search(clue.before))


def _surroundings(clue: _Clue, *, deadline: bool) -> float:
    """Weigh what says that this is the time of something else."""
    clause = clue.clause
    against = (
        _history(clue) + (0.4 if _COUNCIL.search(clause) else 0.0) + (0.5 if _PAPER.search(clause) else 0.0)
    )
    if not deadline:
        against += 0.35 if _TALK.search(clause) else 0.0
        against += 0.12 if _SEQUEL.search(clause) else 0.0
    if clue.span.role == "until":
        against += 0.3 if _REGISTER.search(clause) else 0.0
        counted = _COUNTED.search(clause) and not _RAN.search(clause)
        against += 0.4 if counted and not deadline else 0.0
    return against


def _history(clue: _Clue) -> float:
    """Weigh what says that the partnership or the war began then, or how people have lived since."""
    span, clause = clue.span, clue.clause
    event = _EVENT.search(clause)
    against = 0.0
    old = (span.period.start or "") < _INVASION
    if _FOUNDING.search(clause) and not (clue.twins and span.role == "since" and not old):
        against += 0.2 if event and span.unit == "day" and span.dated else 0.4
    if _WAR.search(clause) and not (event and span.unit == "day"):
        against += 0.4
    if span.period.start in {"2022-02", "2022-02-24"} and span.role in {"since", ""}:
        against += 0.3
    if span.role == "since" and (_LIVING.search(clause) or (old and _RUNNING.search(clause))):
        against += 0.3
    return against


def _ends(clue: _Clue) -> Period:
    span = clue.span
    if span.role == "" and _BEGAN.search(clue.clause) and _GOES_ON.search(clue.sentence):
        return Period(span.period.start, None)
    if span.role == "since" or (_BEGIN_LABEL.search(clue.before) and span.role != "range"):
        return Period(span.period.start, None)
    if span.role == "until" or (
        span.role != "range" and (_is_deadline(clue) or _END_LABEL.search(clue.before))
    ):
        # "bis zum Sommer" ends where summer begins.
        return Period(None, span.period.start if span.unit == "season" else span.period.end)
    return span.period


def _joint_score(first: _Clue, last: _Clue) -> float:
    """Say how surely two times are the beginning and the end of one thing: a journey, a show, two labelled lines."""
    if _BEGIN_LABEL.search(first.before) and _END_LABEL.search(last.before):
        return _MOST
    begin, end = first.span.period.start or "", last.span.period.end or ""
    if "range" in {first.span.role, last.span.role} or first.span.role == "until" or not begin[:7] <= end[:7]:
        return 0.0
    if (
        begin >= end
        or len(begin) != len(end)
        or len(begin) == len("2023")
        or _days(begin, end) > _longest(last)
    ):
        return 0.0
    if not (_BEGINS.search(first.clause) or first.span.role == "since"):
        return 0.0
    ended = _FINISHES.search(last.clause) or _ENDING.search(last.clause)
    if not (ended or last.span.role == "until") or _REGISTER.search(last.clause):
        return 0.0
    told, known = min(_score(first), 0.95), min(_score(last), 0.95)
    joint = told + (0.08 if last.sentence == first.sentence else 0.05)
    # Where both are told for themselves, the two together say more than the end alone.
    return max(joint, known + 0.02) if told >= _LEAST and not _DEADLINE.search(last.sentence) else joint


def _longest(last: _Clue) -> int:
    """A journey lasts a month at most, a show, a collection or a course a year, what is said to end three."""
    if _ENDING.search(last.clause):
        return 3 * 366
    return 366 if last.span.role == "until" else 31


def _days(begin: str, end: str) -> int:
    first, last = (
        dt.date.fromisoformat(day if len(day) > len("2023-03") else f"{day}-01") for day in (begin, end)
    )
    return (last - first).days
