"""Advertising, phishing and scams: what they want of the reader, and how they hide."""

from __future__ import annotations

import re

from brueckenpost.parsers.reading import Message
from brueckenpost.parsers.screening import Cue, Cues

# Each line is one thing that such mail does; two things done in different ways make spam.
_CLEAR = Cues(
    Cue(pattern, re.IGNORECASE)
    for pattern in (
        r"\b\d{1,2}\s?%\s*(?:rabatt|nachlass|günstiger|off|auf|sparen|nur)|\brabatt\w*|\bsonder(?:preis|angebot|aktion|konditionen)\w*|\bpreisvorteil|\baktionspreis|\bdiscount\b|\bschnäppchen",
        r"\bjetzt\s+(?:\w+\s+)?(?:bestellen|sichern|kaufen|zugreifen|anfordern|testen|anfragen|klicken|verifizieren|bestätigen|handeln)\b|\bbuy\s+now\b|\border\s+now\b|\bact\s+now\b|\bclick\s+(?:here|below)\b|\bklicken\s+sie\s+(?:hier|auf|bitte)\b|\bhier\s+klicken\b",
        r"\b(?:zzgl\.?|inkl\.?|netto|brutto)\s*(?:mwst|versand|19)?|\bab\s+\d[\d.,]*\s*(?:€|euro|eur)\b|\bstückpreis|\bmengenrabatt|\bkostenvoranschlag|\bunverbindlich\w*\s+(?:angebot|beratung|anfrage)|\bangebot\s+(?:anfordern|einholen|erstellen)|\bunser(?:e|em|en)?\s+(?:angebot|produkt|sortiment|katalog|onlineshop|shop)\w*",
        r"\b(?:konto|bankverbindung|bankdaten|kontodaten|iban|postfach|mailbox|account|passwort|password|kennwort|zugang)\b[^.!?]{0,60}\b(?:gesperrt|läuft\s+ab|abgelaufen|verifizier\w*|bestätig\w*|aktualisier\w*|suspended|expire\w*|verify|speicher\w*|limit)\b",
        r"\b(?:gewinn(?:er|en|spiel)|gewonnen|erbschaft|erbe|lotterie|lottery|inheritance|beneficiary|million(?:en|s)?\s+(?:us)?\s?(?:dollars?|euro|usd)|bitcoin|krypto\w*|crypto\w*|investor\w*|rendite|kredit(?:e|angebot)?|darlehen|casino|viagra|potenz\w*)\b",
        r"\b(?:seo|backlinks?|google[- ]ranking|suchmaschinen\w*|leads?|adress(?:daten|verzeichnis)|webdesign|gastbeitrag|gastartikel|rückverweise?|guest\s+post|sponsored|follower|domain\s+authority|branchenbuch|firmeneintrag)\b",
        r"\b(?:paket|sendung|lieferung)\b[^.!?]{0,60}\b(?:zustellung|zoll|gebühr|nicht\s+zugestellt)\b[^.!?]{0,60}\b(?:zahl\w*|bestätig\w*|klick\w*)|\brechnung\b[^.!?]{0,50}\b(?:offen|überfällig|im\s+anhang\s+öffnen)\b",
        r"https?://\S*(?:login|verif|secure|signin|confirm|account|passwor)\S*|\bbestätigen\s+Sie\b[^.!?]{0,60}\b(?:bankverbindung|konto\w*|zugangsdaten|passwort|identität|daten)\b",
        # advance fee: a fortune left behind, a share of it, papers asked for, secrecy
        r"\b\d{1,3}(?:\.\d{3}){2,}(?:,\d\d)?\s*(?:€|euro|eur|dollar|usd)[^!?]{0,120}\b(?:bank|konto|vermögen|hinterl\w+|nachlass|erb\w+|anwalt)\b|\b(?:\d[\d.,]*|zehn|mehrere|einige)\s*(?:millionen|mio\.?|million)\b[^!?]{0,120}\b(?:bank|konto|vermögen|hinterlassen|nachlass|erbin|erben|account|vault|deposit)\b|\b(?:hinterlassen|nachlass|vermächtnis|geerbt|verstorben\w*)\b[^!?]{0,160}\b(?:millionen|mio\.?|million|dollar|usd)\b",
        # wares, loans and places in a register for the reader to buy; money to be paid before anything comes
        r"\b(?:inkasso\w*|mahnbescheid)\b|\büberweisen\s+Sie\s+(?:den|die|bitte|umgehend|sofort)\b|\b\w*seite\s+(?:analysiert|geprüft|untersucht)\b|\bverlangen\s+Sie\b",
        r"\bfordern\s+Sie\b[^.!?]{0,60}\b(?:preisliste|katalog|angebot|muster|prospekt|unterlagen)\b[^.!?]{0,20}\ban\b|\b(?:beratungstermin|beratungsgespräch|erstgespräch|demo-?termin|verkaufsgespräch)\b|\bein\s+(?:berater|kundenbetreuer|experte)\b[^.!?]{0,30}\b(?:ruft|meldet)\b|\bantworten\s+Sie\s+(?:einfach\s+|nur\s+)?mit\b",
        r"\bwir\s+(?:liefern|vergeben|vertreiben|produzieren|fertigen)\b[^!?]{0,140}\b(?:ab\s+(?:lager|werk)|zinssatz|zinsen|euro|eur|bonität\w*|schufa|lagernd)\b|\b(?:lieferung\s+)?frei\s+(?:haus|grenze)\b|\bohne\s+(?:bonitäts|schufa)\w*|\bab\s+lager\b",
        r"\bnur\s+\d[\d.,]*\s*(?:€|euro|eur)\b[^.!?]{0,40}\bstatt\b|\b\d[\d.,]*\s*(?:€|euro|eur)\s+(?:monatlich|jährlich|im\s+(?:monat|jahr)|pro\s+(?:monat|jahr))\b|\b(?-i:GRATIS|KOSTENLOS|GARANTIERT)\b",
        r"\b(?:eintragungs|register|freischalt|aktivierungs|bearbeitungs)gebühr\w*|\b(?:start|bearbeitungs|service|vermittlungs)pauschale\b|\b(?:überweisung|auszahlung|betrag|zuschuss|fördermittel)\b[^.!?]{0,60}\b(?:freizugeben|anweisen|abrufen|abzurufen|bereit(?:steht)?)\b",
        r"\bausgewählt\b(?:[^.!?]|\.\d){0,140}\d\s*(?:€|eur\w*|usd|dollar)|\b(?:PIN|TAN|bankangaben)\b",
        r"\b(?:postfach|speicherplatz|mailbox|kontingent)\b[^.!?]{0,80}\b(?:voll|belegt|erweitern|überschritten|freischalten)\b|\bmelden\s+Sie\s+sich\b[^.!?]{0,60}\bhier\s+an\b",
        r"\bwe\s+are\s+an?\s+(?:[\w-]+\s+)?(?:manufacturer|supplier|factory|exporter|producer)\b|\bwe\s+(?:offer|supply|provide)\b[^.!?]{0,60}\b(?:price|prices|delivery)\b",
        r"\b(?:best|competitive|good|factory)\s+prices?\b|\b(?:quote|quotation|price\s+list)\b",
        r"\b(?:nutzen|vertrauen|setzen|haben)\b[^.!?]{0,40}\b(?:bereits|schon)\b[^.!?]{0,30}\b(?:auf\s+)?unser\w*\s+(?-i:[A-ZÄÖÜ])|\b(?:haben|hat)\b[^.!?]{0,60}\b(?:bestellt|profitiert)\b|\bunsere\s+(?:experten|profis|berater)\b",
        r"\bsichern\s+Sie\s+sich\b|\bIhr\s+(?:angebot|bonus|gutschein|platz|anspruch)\s+(?:wartet|verfällt|läuft|endet)|\bverfällt\b[^.!?]{0,30}\banspruch\b|\bangebot\s+(?:endet|gilt\s+nur|läuft)\b",
        # a gift out of nowhere, or money that waits for the reader's papers
        r"\b(?:ausgewählt|auserwählt|begünstigte[rn]?|selected)\b[^.!?]{0,80}\b(?:zuwendung|spende|schenkung|auszahlung|gewinn|donation|grant)|\b(?:geld|betrag|summe|mittel|zuwendung|funds?)\b[^.!?]{0,40}\b(?:freizugeben|freigeben|auszuzahlen|überweisen\s+zu\s+können|release)\b|\b(?:bankverbindung|kontodaten|bankdaten)\b[^.!?]{0,20}\b(?:der|Ihrer|des)\s+(?:organisation|empfänger\w*|begünstigten)",
        r"\b(?:behalten|bekommen|erhalten|keep|receive)\b[^.!?]{0,40}\b\d{1,2}\s?(?:%|prozent|percent)|\b\d{1,2}\s?(?:%|prozent\b|percent\b)[^.!?]{0,40}\b(?:für\s+(?:sie|ihre\s+mühe)|behalten|for\s+you)\b",
        r"\b(?:bitte\s+)?(?:be)?zahlen\s+Sie\s+(?:die\s+\w+\s+)?(?:von\s+)?\d|\b(?:unbezahlt\w*|ausstehend\w*|offene[nr]?)\s+\w*(?:gebühr|betrag|zoll)\w*|\b\w*(?:zoll|zustell|bearbeitungs|lager)gebühr\w*",
        r"\b(?:sonst|andernfalls|anderenfalls|ansonsten|otherwise)\b[^.!?]{0,80}\b(?:gesperrt|vernichtet|gelöscht|zurückge\w+|storniert|eingestellt|deaktiviert|suspended|deleted|closed|geht\b[^.!?]{0,30}\bzurück)",
        # a threat to what is the reader's own
        r"\b(?:wird|werden|würde\w*)\b[^.!?]{0,30}\bIhr\w*\s+(?:[\w-]*konto|postfach|zugang|account|mailbox)\b[^.!?]{0,60}\b(?:deaktiviert|gesperrt|gelöscht|geschlossen|stillgelegt|entfernt)\b|\byour\s+(?:account|mailbox)\s+will\s+be\b[^.!?]{0,40}\b(?:closed|deactivated|deleted|suspended)\b",
        r"\bkopie\b[^.!?]{0,30}\b(?:ausweis\w*|reisepass\w*|pass(?:es)?|personalausweis\w*)\b|\bcopy\s+of\s+your\s+(?:passport|id)\b",
        r"\b(?:mit\s+niemand\w*|(?:streng|als|absolut)\s+vertraulich|strictly\s+confidential|absolute\s+diskretion|niemandem?\s+(?:etwas|davon))\b",
    )
)
# What honest mail does too: it says nothing alone.
_FAINT = Cues(
    Cue(pattern, re.IGNORECASE)
    for pattern in (
        r"\bnur\s+(?:noch\s+)?(?:bis|heute|diese|solange|für\s+kurze)\b|\bsolange\s+(?:der\s+)?vorrat\b|\blimited\s+(?:time|offer)\b|\binnerhalb\s+von\s+(?:24|48|72)\s+stunden\b|\bletzte\s+(?:chance|mahnung|warnung)\b|\blieferbar\b|\bsofort\s+(?:ab\s+lager|verfügbar|lieferbar)\b",
        r"\b(?:dear\s+(?:friend|sir|beneficiary|customer|user)|sehr\s+geehrte[rn]?\s+(?:kund\w+|nutzer\w*|kontoinhaber\w*|unternehmer\w*)|lieber\s+nutzer)\b",
        r"\b(?:abmelden|unsubscribe|keine\s+werbung|newsletter)\b",
        r"\b(?:interesse\s+an\s+(?:einem|unserem|einer)|(?:auf\s+)?ihre\s+(?:web(?:site|seite)|homepage)\s+(?:\w+\s+){0,2}(?:angesehen|gestoßen|geprüft|analysiert|besser|optimier\w*)|(?:seite|platz|position|top)\s+\d\b|bei\s+google|top[- ]ranking)",
    )
)


# the first line of every newsletter
_SHOWN_ELSEWHERE = Cue(
    r"^[^\n]*\b(?:nicht\s+(?:richtig|korrekt)\s+(?:angezeigt|dargestellt)|im\s+browser\s+(?:ansehen|anzeigen|öffnen)|online-version|webversion)\b[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)


def is_spam(message: Message, text: str, *, asked: bool) -> bool:
    """Tell advertising and fraud by two or more of its habits; the server's own verdict counts as one.

    `asked` says that the sender asks to be listed with a project, which advertisers do not.
    """
    if asked:
        return False
    searched = _umlauts(_SHOWN_ELSEWHERE.sub("", f"{message.envelope.subject}\n{text[:8000]}"))
    clear = sum(sign.search(searched) is not None for sign in _CLEAR.likely(searched))
    faint = sum(sign.search(searched) is not None for sign in _FAINT.likely(searched))
    score = clear + faint + 2 * _flagged(message) + _other_reply_host(message)
    score += len(re.findall(r"[!⚡🔥✅💰🎁]{2,}|⚡|🔥|💰|🎁", searched)) > 0
    return bool(clear) and (score >= 3 or clear >= 2)


def _umlauts(text: str) -> str:
    """Read "Bearbeitungsgebuehr" as it is meant: fraud often comes without umlauts."""
    if re.search("[äöü]", text):
        return text
    return text.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")


def _flagged(message: Message) -> bool:
    flag = message.header("x-spam-flag") or message.header("x-spam-status") or ""
    return flag.strip().casefold().startswith("yes")


def _other_reply_host(message: Message) -> bool:
    reply = message.header("reply-to") or ""
    host = message.envelope.sender.email.rpartition("@")[2].casefold()
    return bool(reply) and bool(host) and host not in reply.casefold()
