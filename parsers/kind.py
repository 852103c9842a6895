"""What kind of mail it is, and why: header rules and content together, first sure rule first."""

from __future__ import annotations

import re
from dataclasses import dataclass

from brueckenpost.parsers.categories import rank_topics, subject_words
from brueckenpost.parsers.machine import is_auto_reply, is_bounce, is_bulk
from brueckenpost.parsers.matter import Piece
from brueckenpost.parsers.reading import Message, Passage
from brueckenpost.parsers.record import WITHDRAWAL
from brueckenpost.parsers.screening import Cue
from brueckenpost.parsers.spam import is_spam
from brueckenpost.parsers.talk import addresses_reader, is_office_talk

_LIST_REQUEST = Cue(
    r"\b(?:bitte|bitten|könn\w+|würde\w*|gern\w*|dürf\w+|nehmen|nehmt|übernehmen|übernehmt|melde\w*|anbei|hier|freuen|vielleicht|passt)\b[^.?!]{0,100}\b(?:auf(?:zu)?nehmen|aufnahme|ein(?:zu)?tragen|eintr[aä]g\w*|ein(?:zu)?stellen|einstellung|"
    r"veröffentlich\w*|listen|ein(?:zu)?pflegen|(?:projekt|ukraine)?(?:seite|liste|übersicht|website|homepage|sammlung|karte|kalender|terminliste)|übernehmen|auf)\b|\b(?:your|the)\s+(?:list|overview|website|page)\b|textvorschlag|\bfür\s+(?:ihre|eure|die)\s+(?:\w*(?:liste|seite|übersicht|sammlung|rubrik|homepage|website))",
    re.IGNORECASE,
)
_CORRECTS = Cue(
    r"\b(?:korrigier\w*|korrektur\w*|berichtig\w*|richtigstell\w*|nachtrag\w*|nachzutragen|nachtragen|nachgereicht|nachreichen|ersetz\w*|streich\w*|(?:ge)?lösch(?:en|t|e|ung)\b|entfern\w*|zurückzieh\w*|zurückzuziehen|rücknahme|"
    r"(?:heraus|raus|herunter|runter)(?:zu)?nehmen|vertan|verschrieben|vertippt|verrechnet|verzählt|\w*teufel(?:chen)?\b[^.?!]{0,40}\beingeschlichen|zahlendreher|tippfehler|fehler\s+(?:unterlaufen|eingeschlichen|passiert|drin)|falsch\s+\w+|(?:noch\s+)?(?:eine\s+|kleine\s+)*ergänzung(?:en)?|stimm(?:t|en)\s+(?:\w+\s+){0,2}nicht|vertauscht|,\s+(?:und\s+)?nicht\s+(?:am|im|in|um|an|auf|\d)\b\s*[\w.]*|(?:neue\w*|andere\w*)\s+(?:durchwahl|nummer|adresse|anschrift|mailadresse|e-?mail\S*)\b|"
    r"m(?:uss|üsste)\b[^?!\n]{0,100}\bheißen|(?:jetzt|nun)\s+doch\b|(?:eine|die|folgende\w*|kleine|noch)\s+(?:\w+\s+)?(?:änderung|berichtigung|korrektur)(?:en)?\s+(?:zu|für|an|in|bei|des|der|am)\b|nachgeholt|findet\s+(?:\w+\s+){0,3}nicht\b(?:[^.?!]|\d\.){0,60}\bstatt|nicht\b(?:[^.?!]|\d\.){1,60},?\s+sondern\s+(?:erst\s+|schon\s+|jetzt\s+)?(?:am|im|in|um|ab|vom|von|bis|auf|mit|bei|an|\d|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b|,?\s+(?:und\s+)?nicht\s+mehr\s+(?:am\s+|um\s+|in\s+|im\s+)?[\w.]+(?=\s*[.!,]|\s*$)|(?:habe|hatte|haben|hatten|hab)\b[^.?!]{0,140}\bvergessen\b|zu\s+(?:Ihrer|eurer|deiner|Ihren|euren)\s+(?:rück|nach)?frage\w*|doch\s+(?:erst|schon|nicht)\s+(?:am|um|im)\b|(?:link|adresse|nummer|verweis)\w*\b[^.?!]{0,40}\b(?:kaputt|tot|ins\s+leere|nicht\s+mehr|funktioniert\s+nicht|geht\s+nicht)|(?:hier|anbei|jetzt|nun)\s+(?:noch|nun|endlich|nur\s+noch)\s+(?:die|das|der|den|ein)\s+(?:\w+\s+)?\w*(?:zahlen|ergebnis\w*|endstand|fotos?|bilder|link|termin\w*|adresse|nummer|name)|(?:es|das)\s+(?:war|waren|ist|sind)\b[^.?!]{1,60},\s+nicht\s+\w+|(?:heißt|heißen|ist|sind|war|waren|wurden?|muss|lautet)\s+nicht\b[^.?!]{1,60},\s+sondern|\w+\s+(?:ist|sind)\s+ab\s+(?:sofort|jetzt)|(?:künftig|ab\s+sofort|jetzt|nun|neu|ab\s+jetzt)\b[^.?!]{1,140}\b(?:anzugeben|angeben|nennen|zu\s+nennen|als\s+(?:neue[rn]?\s+)?\w*(?:kontakt|ansprech)\w*|zuständig)|nicht\s+(?:so,?\s+|dem?\s+)?wie\s+(?:ich|wir|von\s+(?:mir|uns)|angegeben|geschrieben|gemeldet|mitgeteilt)|statt\s+(?:der\s+|des\s+|dem\s+|wie\s+)?(?:angegeben|genannt|gemeldet|ursprünglich|irrtümlich|fälschlich)\w*|um\s+(?:\w+\s+){0,2}(?:änderung|berichtigung|korrektur|anpassung|ergänzung|streichung|löschung)\b|richtig\s+(?:ist|muss|wäre|lautet)|(?:hat|haben)\s+sich\b(?:[^.?!]|\d\.){0,60}\b(?:geändert|verschoben|verlegt)|(?:steht|stehen|heißt|ist)\b(?:[^.?!]|\d\.){0,60}\b(?:es\s+(?:sind|waren|ist|war|muss)|richtig|tatsächlich|stattdessen|korrekt)\b|(?:noch|bisher|immer\s+noch)\s+(?:\w+\s+){0,3}(?:alte|falsche|frühere|veraltete)[rnms]?\b|(?:nach|um)\s+(?:\w+\s+){0,3}(?:foto|bild|logo|link|adresse|termin|zahl|angabe|nummer|quelle)\w*\b[^.?!]{0,60}\b(?:gefragt|gebeten)|schreibt\s+sich|wird\s+\w+\s+geschrieben|nicht\s+mehr\b[^.?!]{1,80},?\s+sondern|(?:foto|bild|anhang|anlage|datei|link|text|adresse|nummer)\w*\b[^.?!]{0,40}\b(?:vergessen|nicht\s+(?:angehängt|beigefügt|mitgeschickt|dabei)|fehlte|hat\s+gefehlt)|(?:wird|wurde|ist|haben)\b[^.?!]{0,100}\bverlängert|abgesagt|fällt\s+aus|verschoben|verlegt|correction|corrigend\w*|please\s+(?:change|correct|replace|remove|delete))\b|"
    r"\b(?:bitte|könn\w+|möchte\w*|würd\w+|dürf\w+|lassen\s+sich|müss\w+)\b[^.?!]{0,90}?\b(?:ändern|geändert|anpassen|angepasst|verbessern|richtigstellen|berichtigen|korrigieren|anfügen|einfügen|hinzusetzen|nachtragen|ergänz\w*|hinzufügen|dazu(?:\w*(?:schreib|setz|nehm|stell|leg|pack)\w*)?|austauschen|tauschen|aktualisieren)\b|\b(?:nehmen\s+Sie|nehmt|nimm)\b[^.?!]{0,90}\b(?:noch\s+(?:dazu|mit)|wieder\s+(?:von|aus|runter|herunter|raus)|von\s+(?:der|eurer|Ihrer)\s+(?:\w*seite|liste|homepage)|heraus|raus|herunter|runter)\b",
    re.IGNORECASE,
)
_EARLIER = Cue(
    r"\b(?:auf|in)\s+(?:Ihrer|eurer)\s+(?:\w*seite|\w*liste|\w*übersicht|\w*sammlung|homepage|website)\s+(?:steht|stehen|heißt|ist|sind|wird|haben|fehlt)\b|\b(?:hat|haben|hatte|hatten)\s+(?:Ihnen|euch|dir)\b(?:[^.?!]|\d\.){0,60}\b(?:berichtet|geschrieben|erzählt|gemeldet|mitgeteilt|geschickt)\b|\b(?:gestern|vorhin|neulich|kürzlich|vorgestern|letzte\s+woche|vor\s+\w+\s+(?:tagen|wochen))\s+(?:hatte|habe|haben|hatten)\s+(?:ich|wir)\s+(?:Ihnen|euch|dir)\b|\b(?:(?:im|am|zum|beim|den|dem|der|unser\w*|mein\w*|Ihr\w*|bestehend\w*|veröffentlicht\w*|vorhanden\w*|alte\w*|ersten?|letzten?|vorigen?|über)\s+(?:\w+\s+)?(?:eintrag\w*|einträge\w*|meldung|beitrag|mail|e-?mail|nachricht|text|projektmeldung|zuschrift|hinweis)|"
    r"(?:geschickt|gesendet|gemeldet|geschrieben|eingereicht|übersandt)\s+(?:hatte\w*|habe\w*|hat)|(?:hatte|habe|haben|hatten|hat)\s+(?:[\w-]+\s+){0,8}(?:geschickt|gesendet|gemeldet|geschrieben|eingereicht|übersandt)|"
    r"(?:mail|meldung|nachricht|mitteilung|zuschrift|eintrag|schreiben)\s+vom\b|zu\s+punkt\s+\d|(?:alles\s+(?:andere|übrige)|der\s+rest|(?:die|alle)\s+(?:anderen|übrigen|restlichen|weiteren))\b[^.]{0,40}\b(?:stimmt|bleib\w*|unverändert|gilt)|noch\s+(?:et)?was\s+zu\s+unser\w*|dank\w*\s+für\s*(?:die|das|s|Ihre|eure)?\s+(?:\w+\s+)?(?:veröffentlich\w+|aufnahme|aufnehmen|einstell\w+|eintragen)|wie\s+(?:\w+\s+){0,3}(?:angekündigt|versprochen)|(?:von\s+\w+\s+\w+|von\s+(?:mir|uns))\s+gemeldet\w*|noch\s+(?:eine?|zwei)\s+(?:kleine\w*\s+)?(?:ergänzung|nachtrag|korrektur|berichtigung|änderung)\w*|jetzt\s+sind\s+\w+\s+\w+\s+da|"
    r"(?:bereits|schon)\s+(?:gemeldet|geschickt|online|veröffentlicht|gelistet)|online\s+(?:ist|steht|stehen)|steht\s+(?:noch|ja|bei\s+Ihnen|bei\s+euch)|our\s+(?:entry|earlier)|in\s+my\s+(?:last|previous))\b",
    re.IGNORECASE,
)
_FOLLOW_SUBJECT = Cue(
    r"\b(?:korrektur|nachtrag|fehler|tippfehler|fehlerteufel|druckfehler|zahlendreher|(?:neue[rns]?|andere[rns]?|falsche[rns]?|alte[rns]?)\s+\w{0,12}?(?:ansprech|kontakt|termin|datum|nummer|link|adresse|uhrzeit|ort|raum)|(?:ansprech|kontakt|termin|datum|uhrzeit|ort)\w*\s+(?:gewechselt|geändert|falsch)|vergessen|nachgereicht|noch\s+ein\s+satz|ergänzung|berichtigung|rücknahme|nochmals?|noch\s+(?:ein)?mal|update|aktualisierung|änderung|richtigstellung|absage|verlängerung|(?:termin\w*\s+)?(?:verschoben|verlegt|abgesagt|entfällt)|fällt\s+aus|storno|rückzug|löschung|correction|zurückziehen|noch\s+(?:ein|et)?was\s+zu)\w*\b",
    re.IGNORECASE,
)
_WITHDRAWS = Cue(
    r"\b(?:nehm\w+|nimm|nehmt|zieh\w+)\b[^.?!]{0,60}\b(?:eintrag|beitrag|meldung|projekt|text|einreichung)\b[^.?!]{0,60}\bzurück\b|\bnicht\s+(?:mehr\s+)?(?:veröffentlich\w+|(?:auf\s+\w+\s+seite\s+)?(?:gelistet|aufgeführt))\b|"
    r"\b(?:nehm\w+|nimm|nehmt)\b[^.?!]{0,90}\b(?:(?:wieder\s+)?(?:von\s+(?:der|eurer|Ihrer)\s+(?:\w*seite|liste|homepage|website)|aus\s+(?:der|Ihrer|eurer)\s+\w*(?:liste|übersicht|seite|sammlung)|herunter|runter|heraus|raus))\b|"
    r"\b(?:eintrag|beitrag|meldung|projekt|einträge|veröffentlichung|seite)\b[^.?!]{0,60}\b(?:(?:ge)?lösch(?:en|t|e|ung)\b|entfern\w*|zurück(?:zu)?ziehen|zurückgezogen|offline|heraus(?:zu)?nehmen|herausnehmen|rausnehmen|streichen|zurücknehmen)\b|"
    r"\b(?:(?:ge)?lösch(?:en|t|e|ung)\b|entfern\w*|streich\w*)\s+(?:Sie\s+|Sie\s+bitte\s+|bitte\s+)?(?:den|unseren|diesen|die|unsere|das|unser)\s+(?:\w+\s+)?(?:eintrag|beitrag|meldung|projekt)|\bziehen\s+(?:wir|ich)\b[^.?!]{0,60}\bzurück\b|\bplease\s+(?:remove|delete|withdraw|take\s+down)\b",
    re.IGNORECASE,
)
_ASKS = Cue(
    r"\b(?:frage\w*|welche\w*|(?:bis|ab)\s+wann|beantragen|in\s+(?:betracht|frage)\s+komm\w*|denk\w*\s+über\b[^.?!]{0,80}\bnach|wie\s+(?:kann|können|geht|läuft|melde)|wer\s+(?:ist|kann|darf)|an\s+wen|wo\s+(?:kann|können|melde)|gibt\s+es|haben\s+Sie|kennen\s+Sie|kennt\s+ihr|hat\s+jemand|können\s+Sie\s+(?:mir|uns)|könnten\s+Sie\s+(?:mir|uns)|"
    r"wir\s+überlegen|überlegt|noch\s+nichts?\s+(?:beschlossen|entschieden)|suche\w*|interess\w+|wüsste\w*|wissen\s+(?:möchte|wollen|nicht)|termin|telefonat|telefonieren|anruf\w*|zuständig|rat\s+geben|tipps?|beraten\s+Sie|vermitteln|"
    r"passt\s+Ihnen|hätten\s+Sie|würden\s+Sie|ob\s+(?:Sie|es|wir)|could\s+you|do\s+you|is\s+there|who\s+is|einladen\s+würde|treffen\s+Sie)\b",
    re.IGNORECASE,
)
_WHOM = Cue(
    r"\b(?:an\s+wen|wohin|bei\s+wem)\s+(?:ich|wir|man|kann|können|darf)\b|\bwer\s+(?:ist|wäre|kann)\b[^.?!]{0,40}\b(?:zuständig|helfen|weiterhelfen)|\bweiß\s+(?:aber\s+|leider\s+)?nicht\b|\bkenn(?:en\s+Sie|t\s+ihr|st\s+du)\s+(?:vielleicht\s+|zufällig\s+)?(?:jemand|eine)|\b(?:bitte\w*|ersuche\w*)\s+(?:ich\s+|wir\s+|Sie\s+)?(?:Sie\s+)?um\s+(?:\w+\s+)?(?:auskunft|auskünfte|rat|beratung|einschätzung|mitteilung)\b|\b(?:für|über|auf)\s+(?:eine|Ihre)\s+(?:\w+\s+)?(?:antwort|auskunft|einschätzung)\b|\b(?:wollte|möchte|wollten|möchten|würde|darf|dürfte)\s+(?:ich\s+|wir\s+)?(?:\w+\s+){0,3}(?:(?:nach|an)?fragen|wissen|erfragen)\b|\bfrage[n]?\s+(?:ich|wir)\s+(?:mich|uns)\b|\brufen\s+Sie\s+(?:mich|uns)\b|\bbitte\s+(?:\w+\s+){0,2}um\s+(?:\w+\s+)?rückruf|\bwäre\s+(?:mir|uns)\s+(?:\w+\s+)?geholfen\b|\b(?:teilen|geben|sagen|lassen)\s+Sie\s+(?:\w+\s+){1,3}(?:mit|bescheid|wissen)?,?\s*(?:ob|welche\w*|wann|wie|wer|wo|was)\b|\bschlag\w*\s+(?:wir|ich)\b[^.?!]{0,100}\b(?:termin\w*|gespräch|telefonat|treffen|\w*konferenz)\b|\bschlag\w*\s+(?:wir|ich)\b[^.?!]{0,60}\bvor\s*:|\bhätten?\s+(?:ich|wir)\s+(?:\w+\s+)?(?:eine\s+)?(?:bitte|frage)\b|\bwhom?\s+(?:can|should)\b",
    re.IGNORECASE,
)
# The answer to the office's own "your entry has appeared" is about that entry.
_ENTERED = Cue(
    r"\b(?:ihr|ihren|euer|euren|ihre|eure|dein|deinen|der|den|die|das)\s+(?:\w+\s+)?(?:eintrag|einträge|beitrag|beiträge|projekt|meldung|bericht|text)\b(?:[^.?!]|\d\.\d){0,80}\b(?:erschienen|online|veröffentlicht|aufgenommen|eingetragen|eingestellt|freigeschaltet|steht|stehen|sehen)\b|"
    r"\b(?:aufgenommen|eingetragen|eingestellt|veröffentlicht|freigeschaltet)\b[^.?!]{0,60}\b(?:haben|habe|worden|ist|sind)\b|\b(?:haben|habe)\b[^.?!]{0,80}\b(?:aufgenommen|eingetragen|eingestellt|veröffentlicht|freigeschaltet)\b|"
    r"\bsteh(?:t|en)\s+(?:\w+\s+){0,2}(?:auf|in)\s+(?:unsere[rm]|der|dem)\s+\w*(?:seite|liste|übersicht|sammlung|karte)|\bdank\w*\s+für\s+(?:ihre|ihren|eure|euren|deine|deinen|die|den)\s+(?:\w+\s+)?(?:meldung|beitrag|bericht|einsendung|projekt\w*)\b",
    re.IGNORECASE,
)
_ENTERED_WITHIN = 1_500  # characters of the quoted mail
# Whoever says so wants no entry, however much he tells.
_NOT_TO_LIST = Cue(
    r"\b(?:mich|uns|meine|unsere)\b[^.?!]{0,40}\b(?:verteiler|mailingliste|newsletter|adressliste)\b|\b(?:in|auf)\s+(?:die|ihre|eure)\s+\w*(?:liste|seite|übersicht|sammlung)\b[^.?!]{0,30}\b(?:wollen|möchten|müssen|sollen|gehör\w+)\b[^.?!]{0,20}\bnicht\b|\b(?:kein(?:en|e)?|noch\s+nichts|nichts)\s+(?:\w+\s+)?(?:eintrag|meldung|zu\s+melden|zum\s+(?:eintragen|veröffentlichen)|vorzuweisen|beizutragen)\b|\bnoch\s+(?:gar\s+|überhaupt\s+)?(?:kein\w*|nichts|nicht)\s+(?:\w+\s+){0,3}(?:projekt|partnerschaft|begonnen|angefangen|gestartet|gefahren|vorzeig\w+)\b",
    re.IGNORECASE,
)
# "Haben Sie schon von unserem Fest gehört?" asks nothing.
_RHETORICAL = re.compile(
    r"\b(?:haben\s+Sie|habt\s+ihr|hast\s+du)\b[^.?!]{0,60}\b(?:gehört|gelesen|gesehen|mitbekommen|gewusst|gemerkt)\s*\?|\bwuss?ten\s+Sie\b[^.?!]{0,100}\?|\b(?:ist|wäre|wär)\s+das\s+(?:et)?was\s+für\b[^.?!]{0,40}\?",
    re.IGNORECASE,
)
# "Ich bitte um Auskunft,\n- ob es Zuschüsse gibt,\n- bis wann ..."
_LISTED_QUESTION = Cue(
    r"^\s*(?:[-–•*]|\w[.)])\s+(?:ob|bis wann|ab wann|wann|wer|wie|was|wo|welche\w*|an wen|inwieweit)\b(?!.*:)",
    re.MULTILINE | re.IGNORECASE,
)

_OF_US = re.compile(
    r"\b(?:ich|wir|uns|mir|mich|man|jemand\w*|unser\w*|mein\w*|es|das|I|we|us|me|you)\b", re.IGNORECASE
)
# who writes a paper on it asks for an interview, and tells no project
_STUDY = Cue(
    r"\b(?:facharbeit|bachelorarbeit|masterarbeit|hausarbeit|seminararbeit|doktorarbeit|dissertation|abschlussarbeit|referat|umfrage|befragung|studie|recherche\w*|interview\w*)\b[^.?!]{0,120}\b(?:ich|mir|mich|meine?[rnm]?)\b|\b(?:ich|mir|mich|meine?[rnm]?)\b[^.?!]{0,120}\b(?:facharbeit|bachelorarbeit|masterarbeit|hausarbeit|seminararbeit|doktorarbeit|dissertation|abschlussarbeit|referat|umfrage|befragung|studie|recherch\w*|interview\w*)\b",
    re.IGNORECASE,
)
# "Den würden wir gern abgeben": what one would give is not yet given
_OFFERS = Cue(
    r"\b(?:würde?n?|möchten?|wollen|könnten?)\s+(?:ich|wir)\b[^.?!]{0,80}\b(?:geben|abgeben|spenden|hergeben|verschenken|loswerden|beitragen|helfen|mitmachen|einsteigen|anbieten|starten|machen|aufbauen|gründen|eingehen)\b|\b(?:ich|wir)\s+(?:würde?n?|möchten?|wollen|könnten?)\b[^.?!]{0,80}\b(?:geben|abgeben|spenden|hergeben|verschenken|loswerden|beitragen|helfen|mitmachen|einsteigen|anbieten|starten|machen|aufbauen|gründen|eingehen)\b|\b(?:abzugeben|übrig)\b",
    re.IGNORECASE,
)

# "- Mittwoch, 20. September 2023, 10.00 Uhr": days to choose from
_SLOT = re.compile(
    r"^\W*(?:mo|di|mi|do|fr|sa|so)\w*,?\s+(?:den\s+)?\d[^\n]{3,30}\d\s*(?:uhr|h)\W*$",
    re.MULTILINE | re.IGNORECASE,
)

JUDGED = 20_000  # characters of the matter that tell the kind

SUBMISSION = "It describes a project that can stand on the page."
FORWARDED = "It was forwarded to the office, and the forwarded text describes a project."
FROM_DOCUMENT = "The project is described in the attached document."
CORRECTION = "It changes or completes something that was reported before."
INQUIRY = "It asks or thanks, but tells no project."
AUTO_REPLY = "It is an automatic reply or receipt."
BOUNCE = "It reports that a mail could not be delivered."
BULK = "It is a newsletter or list mail that went to many."
SPAM = "It advertises or tries to deceive."
EMPTY = "It holds no text that could be read."


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of the record, its reason, and whether a follow-up only withdraws."""

    name: str
    reason: str
    withdraws: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What the kind is judged by: own text and pieces, what was cut, and what else the mail brings."""

    text: str
    below: str
    cover: str
    pieces: tuple[Piece, ...]
    forwarded: bool
    filled_form: bool
    document: str
    quoted: str = ""


def find_kind(message: Message, content: Content) -> Kind:
    """Judge the kind. Machines are told first, then fraud, then what a person wants."""
    if is_bounce(message):
        return Kind("bounce", BOUNCE)
    if not content.text.strip() and not content.document and not content.cover.strip():
        return Kind("other", EMPTY)
    asked = asks_to_list(content.text) or asks_to_list(content.cover)
    if not content.forwarded and is_auto_reply(
        message, content.text, content.below, filled_form=content.filled_form
    ):
        return Kind("auto_reply", AUTO_REPLY)
    if not content.forwarded and is_spam(message, f"{content.text}\n{content.below}", asked=asked):
        return Kind("spam", SPAM)
    if not content.forwarded and is_bulk(message, content.text, content.below, asked=asked):
        return Kind("bulk", BULK)
    return _personal(message, content, asked=asked)


def asks_to_list(text: str) -> bool:
    """Tell whether the text asks the office to put something on its page."""
    return any(
        _LIST_REQUEST.search(sentence) and is_office_talk(sentence)
        for sentence in re.split(r"(?<=[.!?:])\s", text[:6000])
    )


def _personal(message: Message, content: Content, *, asked: bool) -> Kind:
    told = [piece.text for piece in content.pieces if piece.role in ("matter", "heading")]
    matter = " ".join(told)[:JUDGED]
    follows = _follow_score(message, content)
    if follows >= 3:
        return _follow_up(content, matter)
    if content.forwarded and (len(matter) >= 120 or content.document):
        return Kind("submission", FORWARDED)
    if content.document and len(matter) < 400 and len(content.document) > 200:
        return Kind("submission", FROM_DOCUMENT)
    for_entry = _submission_score(content, matter, asked=asked)
    for_question = _inquiry_score(content, matter, asked=asked)
    return Kind("submission", SUBMISSION) if for_entry > for_question else Kind("inquiry", INQUIRY)


def _follow_up(content: Content, matter: str) -> Kind:
    withdraws = bool(_WITHDRAWS.search(content.text[:3000])) and len(matter) < 500
    return Kind("follow_up", WITHDRAWAL if withdraws else CORRECTION, withdraws)


def _follow_score(message: Message, content: Content) -> float:
    """Weigh the signs of a follow-up: it corrects, it names something earlier, it answers in a thread.

    A first answer to the office's call is a reply too: the thread alone weighs little.
    """
    text = content.text[:5000]
    corrects = len({hit.casefold()[:8] for hit in _CORRECTS.findall(text)})
    earlier = len(_EARLIER.findall(text))
    subject = bool(_FOLLOW_SUBJECT.search(message.envelope.subject))
    reply = bool(message.envelope.in_reply_to or message.envelope.references) and not content.forwarded
    if content.forwarded and not subject:
        return 0
    score = 1.5 * min(corrects, 2) + 1.0 * min(earlier, 2) + 2.0 * subject + 0.7 * reply
    score += 2.0 * bool(_WITHDRAWS.search(text)) + 0.5 * bool(corrects and earlier)
    if not (corrects or subject or _WITHDRAWS.search(text)):
        return min(score, 2.0)  # thanks for the entry change nothing
    if reply:
        score += 1.5 * _answers_own(message, content.quoted)
        heard = f"{message.envelope.subject}\n{content.quoted[:_ENTERED_WITHIN]}"
        score += 2.0 * bool(_ENTERED.search(heard))
    return score - (1.0 if len(text) > 1500 else 0)


def _answers_own(message: Message, quoted: str) -> bool:
    """Tell whether the quoted mail is the sender's own: its head, in the first lines, names him as its writer."""
    name, address = message.envelope.sender.name.casefold(), message.envelope.sender.email.casefold()
    head = " ".join(quoted[:400].split()).casefold()
    written = re.match(
        r"(?:am|on)\b.{0,200}?\b(?:schrieb|wrote)\b(.{0,160})|.{0,80}?\b(?:von|from):(.{0,120})", head
    )
    if written is None:
        return False
    who = head[: written.end()].partition(" an: ")[0].partition(" to: ")[0]
    return bool(name and name in who) or bool(address and address in who)


def _submission_score(content: Content, matter: str, *, asked: bool) -> float:
    score = 2.5 * asked + min(2.5, 0.5 * subject_words(matter)) + min(4.0, len(matter) / 150)
    score += 1.0 * any(piece.role == "link" for piece in content.pieces)
    score += 1.0 * any(piece.role == "heading" for piece in content.pieces)
    score += 1.0 * (rank_topics([Passage("body", matter)])[0].score >= 3)
    return score + 2.0 * content.filled_form + 1.0 * bool(content.document)


def _raised(piece: Piece) -> bool:
    """Tell a question that the text itself raises ("Wer haftet?") from one to the reader."""
    asks = piece.text.rstrip(' "“”»').endswith("?") and piece.role in ("matter", "heading")
    return asks and not (_OF_US.search(piece.text) or addresses_reader(piece.text))


def _inquiry_score(content: Content, matter: str, *, asked: bool) -> float:
    text = _RHETORICAL.sub(".", content.text[:4000])
    head = next((i for i, piece in enumerate(content.pieces) if piece.role == "heading"), None)
    aside = sum(map(_raised, content.pieces[head:])) if asked and head is not None else 0
    questions = max(0, text.count("?") - aside) + len(_LISTED_QUESTION.findall(text))
    asks = len({hit.casefold() for hit in _ASKS.findall(text)})
    personal = sum(piece.role in ("talk", "personal") for piece in content.pieces)
    score = 1.6 * min(questions, 3) + (0.8 if questions else 0.4) * min(asks, 4) + 0.4 * min(personal, 4)
    score += 2.0 * min(2, len(_WHOM.findall(text))) + 3.0 * bool(_NOT_TO_LIST.search(text))
    score += 1.5 * (len(_SLOT.findall(text)) >= 2) + 2.5 * bool(_STUDY.search(text))
    score += 1.5 * bool(questions and _OFFERS.search(text))
    told = rank_topics([Passage("body", matter)])[0].score  # a short mail may still tell a deed
    return score + (1.5 if len(matter) < 120 and told < 2 else 0)
