"""Mail that no person wrote to the office: bounces, automatic replies, list mail and newsletters."""

from __future__ import annotations

import re

from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.screening import Cue

_DAEMON = Cue(
    r"^(?:mailer-daemon|postmaster|mail-daemon|microsoftexchange\w+|bounces?)(?:[+@]|$)", re.IGNORECASE
)
_BOUNCE_SUBJECT = Cue(
    r"^\W*(?:undeliver\w*|unzustellbar\w*|nicht\s+zugestellt|returned\s+mail|mail\s+delivery\s+(?:failed|failure|subsystem|status)|"
    r"delivery\s+(?:status\s+notification|failure|has\s+failed|delayed|report)|failure\s+notice|zustell(?:ung|fehler)\w*|fehler\s+bei\s+der\s+(?:zustellung|übermittlung)|"
    r"warning:\s+(?:could\s+not\s+send|message\s+.*delayed)|nachricht\s+(?:konnte\s+nicht|nicht)\s+zugestellt|verzögerte\s+zustellung|rücksendung|non\s*remis|nie\s+dostarczono)",
    re.IGNORECASE,
)
_BOUNCE_TEXT = Cue(
    r"\b(?:could\s+not\s+be\s+delivered|couldn't\s+be\s+delivered|nicht\s+zugestellt\s+werden|konnte\s+nicht\s+gefunden\s+werden|user\s+unknown|"
    r"mailbox\s+(?:unavailable|full)|5\d\d[ -]5\.\d\.\d|unknown\s+(?:user|recipient)|postfach\s+(?:ist\s+)?voll|fehler\s+bei\s+der\s+nachrichtenzustellung|unzustellbar)",
    re.IGNORECASE,
)
_AUTO_SUBJECT = Cue(
    r"^\W*(?:automatische\s+(?:antwort|empfangs\w*|benachrichtigung)|auto(?:matic)?[- ]?(?:reply|response|antwort|respond\w*)|autoreply|out\s+of\s+(?:the\s+)?office|abwesenheit\w*|"
    r"abwesend|(?:ich\s+)?bin\s+(?:abwesend|im\s+urlaub|nicht\s+(?:im|da)|(?:dann\s+)?(?:mal\s+)?weg|verreist|unterwegs)\b|urlaub(?:s\w*|$|\W)|eingangsbestätigung|empfangsbestätigung|lesebestätigung|gelesen:|read:|zugestellt:|nicht\s+gelesen|"
    r"réponse\s+automatique|automatyczna\s+odpowiedź|автоматична\s+відповідь)|\bist\s+außer\s+haus\b|\bis\s+out\s+of\s+the\s+office\b|\beingangsbestätigung\b|\babwesenheits(?:notiz|nachricht|meldung|assistent)|"
    r"\b(?:ihre|deine)\s+(?:anfrage|nachricht|e-?mail|mail)\b[^.]{0,60}\beingegangen\b",
    re.IGNORECASE,
)
# Whoever answers an acknowledgement has its words behind "Re:", and is a person.
_ANSWERS = re.compile(r"\W*(?:re|aw|antw(?:ort)?)\s*(?:\[\d+\])?\s*:", re.IGNORECASE)
# an answer that says in brackets behind its subject that its sender is away
_MARKED_AWAY = Cue(
    r"[(\[]\s*(?:abwesen\w+|außer\s+haus|im\s+\w*urlaub|nicht\s+im\s+(?:büro|haus|dienst)|out\s+of\s+(?:the\s+)?office)\b",
    re.IGNORECASE,
)
_AWAY = Cue(
    r"\b(?:ich\s+(?:bin|befinde|werde)|bin\s+ich|wir\s+(?:sind|haben)|büro\s+ist|rathaus\s+ist|verwaltung\s+ist|i\s+am|i\s+will\s+be)\b(?:[^.!]|(?<=\d)\.){0,90}\b(?:nicht\s+(?:im\s+(?:büro|\w*haus|amt|dienst)|am\s+(?:platz|arbeitsplatz)|erreichbar|da\b|zu\s+erreichen)|"
    r"abwesend|außer\s+haus|urlaub|elternzeit|mutterschutz|dienstreise|fortbildung|krank|geschlossen|betriebsferien|out\s+of\s+(?:the\s+)?office|on\s+(?:leave|holiday|vacation)|away)\b",
    re.IGNORECASE,
)
_AWAY_MORE = Cue(
    r"(?:nicht|weder\s[^.]{0,30}\bnoch)\s+(?:automatisch\s+)?weitergeleitet|in\s+dieser\s+zeit\b[^.]{0,30}\b(?:nicht|weder|niemand)\b|nicht\s+(?:automatisch\s+)?gelesen|in\s+dringenden|wenden\s+sie\s+sich|vertret\w+|wieder\s+(?:da|erreichbar|im\s+(?:büro|haus|dienst))|kehre\s+zurück|"
    r"nach\s+meiner\s+rückkehr|schnellstmöglich|weitergeleitet|urgent|return|ab\s+(?:dem\s+|montag|dienstag|mittwoch|donnerstag|freitag)",
    re.IGNORECASE,
)
_RECEIPT = Cue(
    r"\b(?:ihre|deine|eure)\s+(?:anfrage|nachricht|e-?mail|mail|mitteilung|meldung|anliegen)\b[^.]{0,80}\b(?:eingegangen|erhalten|bearbeitet|registriert|weitergeleitet)\b|"
    r"\b(?:vorgangsnummer|ticketnummer|ticket-?nr|bearbeitungsnummer|aktenzeichen\s+lautet)\b|\bwe\s+have\s+received\s+your\b|\bwurde\s+(?:am\s+[^.]{0,40})?gelesen\b",
    re.IGNORECASE,
)
_AUTOMATIC = Cue(
    r"\b(?:automatisch\s+(?:erzeugt|generiert|erstellt|versandt|versendet|verschickt)\w*|automatische\s+(?:antwort|benachrichtigung|nachricht|e-?mail|eingangs\w*|empfangs\w*)|"
    r"(?:nachricht|antwort|mail)\b[^.]{0,120}\bvon\s+(?:selbst|allein)\s+(?:verschickt|versandt|verfasst|erzeugt|erstellt)|automatisierte\s+(?:antwort|nachricht)|automatic(?:ally)?\s+(?:reply|generated)|autoresponder|antworten\s+sie\s+(?:bitte\s+)?nicht\s+auf\s+diese)\b",
    re.IGNORECASE,
)
_UNSUBSCRIBE = Cue(
    r"\b(?:abmelden|abbestell\w*|abzubestellen|austragen|unsubscribe|newsletter\s+nicht\s+mehr|keine\s+(?:weiteren\s+)?(?:e-?mails|newsletter|pressemitteilungen)|aus\s+(?:dem|unserem)\s+(?:verteiler|presseverteiler)|"
    r"sie\s+(?:erhalten|bekommen)\s+diese[ns]?\s+(?:e-?mail|mail|nachricht|newsletter|rundbrief|pressemitteilung)|(?:für|zu)\s+(?:diesen|unseren|unserem|den)\s+(?:newsletter|verteiler|rundbrief)\b[^.?!]{0,40}\b(?:angemeldet|eingetragen|registriert)|weil\s+sie\s+(?:sich|ihn|ihnen)\b[^.?!]{0,30}\b(?:angemeldet|abonniert|eingetragen)|you\s+(?:are\s+receiving|received)\s+this|im\s+browser\s+(?:lesen|ansehen|öffnen|anzeigen)|"
    r"online-?version|view\s+(?:this\s+)?(?:email\s+)?in\s+(?:your\s+)?browser|mailingliste|mailing\s+list)\b",
    re.IGNORECASE,
)


def is_bounce(message: Message) -> bool:
    """Tell a delivery failure or delay report (RFC 3464, RFC 3462, and what older and Exchange servers write)."""
    kind = (message.header("content-type") or "").casefold()
    if "multipart/report" in kind and "delivery-status" in kind:
        return True
    if any(part.media_type == "message/delivery-status" for part in message.parts):
        return True
    daemon = bool(_DAEMON.match(message.envelope.sender.email))
    null_path = (message.header("return-path") or "").strip() == "<>"
    words = _BOUNCE_SUBJECT.search(message.envelope.subject) is not None
    body = (message.plain or message.html or "")[:4000]
    return (words and (daemon or null_path or bool(_BOUNCE_TEXT.search(body)))) or (
        daemon and bool(_BOUNCE_TEXT.search(body))
    )


def is_auto_reply(message: Message, text: str, below: str, *, filled_form: bool) -> bool:
    """Tell an out-of-office note, an acknowledgement or a read receipt (RFC 3834 and the words themselves).

    `below` is what the zones cut. `X-Auto-Response-Suppress` says nothing, and auto-generated alone neither:
    Microsoft marks rule-forwarded mail so. A filled web form is made by a machine for a person.
    """
    if "disposition-notification" in (message.header("content-type") or "").casefold():
        return True
    about = message.envelope.subject
    marked_away = _MARKED_AWAY.search(about) is not None
    subject = marked_away or (bool(_AUTO_SUBJECT.search(about)) and not _ANSWERS.match(about))
    marked = (message.header("auto-submitted") or "no").casefold().startswith("auto-replied") or any(
        message.header(name) for name in ("x-autoreply", "x-autorespond", "x-auto-reply", "x-mail-autoreply")
    )
    marked = marked or (message.header("precedence") or "").casefold() == "auto_reply"
    generated = (message.header("auto-submitted") or "no").casefold() not in ("no", "")
    around = f"{text[:3000]}\n{below[:3000]}"
    away = bool(_AWAY.search(text[:1500])) and bool(_AWAY_MORE.search(around))
    receipt = bool(_RECEIPT.search(text[:2000])) and bool(_AUTOMATIC.search(around))
    if filled_form and not subject:
        return False
    signs = 2 * subject + 2 * marked + generated + 2 * (away or receipt) + bool(_AUTOMATIC.search(around))
    short = len(text) < 1500
    return signs >= 3 or (signs >= 2 and short and (subject or away or receipt or marked))


def is_machine_talk(paragraph: str) -> bool:
    """Tell whether a program speaks of its own mail ("Diese Nachricht wurde automatisch erzeugt")."""
    return bool(_AUTOMATIC.search(paragraph))


# what comes out again and again
_SERIAL = Cue(
    r"\b(?:rundbrief|newsletter|mitgliederinfo\w*|mitgliederbrief|infobrief|rundschreiben|vereinsnachrichten|gemeindebrief)\b",
    re.IGNORECASE,
)


def is_bulk(message: Message, text: str, below: str, *, asked: bool) -> bool:
    """Tell a newsletter, a list post or a press distribution (RFC 2369, RFC 2919, Precedence).

    `asked` says that the sender asks the office to list it: a person's own submission may come through a
    machine that adds list headers.
    """
    listed = any(
        message.header(name) for name in ("list-id", "list-unsubscribe", "list-post", "x-mailing-list")
    )
    precedence = (message.header("precedence") or "").casefold() in ("bulk", "list", "junk")
    words = len({hit.casefold() for hit in _UNSUBSCRIBE.findall(f"{text}\n{below[-4000:]}")})
    if message.header("list-id") and not _mentions_office(message):
        return True
    if asked and words + listed < 2:
        return False  # a person's own list may carry the header, or speak of its subscribers
    serial = words == 1 and _SERIAL.search(message.envelope.subject)
    return listed or precedence or words >= 2 or bool(serial)


def _mentions_office(message: Message) -> bool:
    post = message.header("list-post") or message.header("list-id") or ""
    hosts = [address.rpartition("@")[2].casefold() for address in message.envelope.to if "@" in address]
    return any(host and host not in post.casefold() for host in hosts)
