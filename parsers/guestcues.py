"""The words around a place abroad that tell of people from there: guests, delegations, those who took refuge here."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

# "unsere 7b und eine Klasse aus Losowa schreiben sich Briefe"
CLASS_FROM = Cue(
    r"\b(?:\w*[Kk]lasse\w*|\w*[Ss]chule|\w*[Gg]ymnasium|\w*[Ll]yzeum|\w*[Kk]ita|\w*[Gg]ruppe|\w*[Cc]hor|\w*[Vv]erein)\s+(?:aus|in)\s+$"
)
TO_EACH_OTHER = Cue(
    r"\b(?:schreib|schrieb|tausch|schick)\w*\s+(?:\w+\s+){0,2}(?:sich|einander)\b|\bBriefe?\b|[Bb]rieffreund\w*|[Aa]ustausch\b"
)
# "Der Junge aus X spielt jetzt bei uns"
ONE_CHILD = Cue(
    r"\b(?:[Dd](?:er|as|ie(?!\s+(?:[\w-]+\s+){0,2}(?:Mädchen|Jungen|Kinder))|em|en)|[Ee]in\w{0,2}|[Uu]nser\w{0,2})\s+(?:[\w-]+\s+){0,2}(?:Jungen?|Mädchen|Bub|Kind|Sohn|Tochter|Enkelin|Enkel|Schwestern|Brüder|Geschwister)\s+aus\s+$"
)
AS_GUEST = Cue(r"\b(?:zu Gast|[Bb]esuch\w*|[Gg]astfamili\w+|\w*[Aa]ustausch\w*|Wochen?|Tagen?|[Ff]erien)\b")
# "war zu Gast, ebenso Vertreter von Doncaster und Valenciennes"
ALSO_PRESENT = Cue(
    r"\b(?:ebenso|zu Gast|dabei|anwesend)\b[^.;!?]{0,30}\b(?:Vertreter\w*|Delegation\w*|Abordnung\w*)\s+(?:von|aus)\s[^.;!?]{0,60}$"
)
GUESTS = Cue(
    r"\b(?:Band|Chor|Ensemble|Gruppe|Orchester|Theater|Kapelle|Duo|Trio|Quartett|Mannschaft|Verein|Klub|Club|Team)\s+[A-ZÄÖÜ]\w+\s+aus\s+$|\b(?:(?!Brief|Nachricht|Bericht|Bild|Meldung|Grüße|Waren|Lieferung|Stimmen|Familien)[A-ZÄÖÜ]\w*(?:innen|e|er|ern|en|leute|ion|gruppe|chor|team|theater|ensemble|orchester|jugend|mannschaft|wehr|schule|klinik|verein|[Kk]lub|[Cc]lub)|Team|Chor|Verein|"
    r"(?:und|,|sowie)\s+(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d+|weitere)(?=\s+aus)|U\d{1,2}|(?!davon|darunter|dabei|ihnen|denen|stammen|kommen)[a-z]\w+(?:n|e)|діт\w+|учн\w+|uczni\w+|dzieci|młodzież\w*|delegacj\w+|strażak\w+|lekarz\w*|nauczyciel\w*|children|students|delegation|guests)(?:\s+und\s+\w+|\s+[„“\"»«][^„“”\"»«]{1,40}[“”\"«»])?\s+(?:aus|from|із|з|z)\s+$|\b(?:\w*[Mm]annschaft|\w*[Tt]eam|U\s?\d{1,2}|Auswahl|Elf)\s+von\s+$"
)
# What is sent or invited as a whole, or comes for a while; other people from a town at war mostly live here now.
BODY_FROM = Cue(
    r"\b(?:\w*(?:[Dd]elegation|[Aa]bordnung|[Gg]ruppe|[Mm]annschaft|[Kk]lasse|[Tt]eam|[Cc]h[oö]re?|[Oo]rchester|[Ee]nsemble|[Tt]heater|[Kk]apelle|[Bb]and|[Ff]euerwehr|[Ss]chule|[Kk]linik|[Vv]erein|[Gg]äste[n]?|"
    r"[Ff]reund\w*|[Pp]artner\w*|[Kk]olleg\w*|[Kk]amerad\w*|[Vv]ertreter\w*)|guests|delegation)(?:\s+und\s+\w+|\s+[„“\"»«][^„“”\"»«]{1,40}[“”\"«»])?\s+(?:aus|from)\s+$"
)
VISITING = Cue(
    r"[Bb]esuch|zu Gast|[Gg]äste(?!haus|häus|zimmer|wohnung|buch)|gastier|\bWochen?\b|\bTagen?\b|\btägig|wöchig|[Ff]erien|[Ee]rhol|[Rr]eise?n?\b|gereist|angereist|zurück|[Aa]ustausch|eingeladen|\bladen\b|einladen|empf[aio]ng|[Bb]egegnung|"
    r"ausgebildet|\bbild(?:et|en)\b|weitergebildet|Lehrgang|[Ss]chulung|geschult|[Ff]ortbild|[Pp]rakti[kz]|[Hh]ospit|[Tt]urnier|\bzu uns\b|kick(?:en|t)|spiel(?:en|t)|\btrafen\b|Treffen|[Ff]reizeit|[Cc]amp|verbr[ai][nc]|zelt|Zeltlager|\blern(?:en|t)en\b|informier|visit|kamen|"
    r"\bkommen\b[^.;]*\bnach\b|[Üü]bung|[Uu]nterstütz|[Hh]ilf|geholfen|beraten|eingearbeitet|[Ee]inarbeit"
)
# "Aus Kowel reisten im Mai zwölf Kinder zur Erholung an"
CAME_OUT_OF = Cue(r"(?:^|[.!?:;\n]\s*)Aus\s+$")
FOR_A_STAY = Cue(
    r"^\s+(?:waren|kamen|reisten|kommen|reisen|sind|nahmen|hospitier\w+)\b(?![^.;!?]*\b(?:seit|leben|wohnen|geflüchtet|geflohen|gefunden|untergekommen)\b)[^.;!?]*(?:\b(?:[Ww]oche|Tage)n?\b|\bz(?:ur|um|u)\s+(?:\w+\s+)?(?:Fortbildung|Schulung|Erholung|Hospitation|Besuch|Gast|Turnier|Konzert\w*|\w*[Ll]ager|\w*[Cc]amp|\w*[Ff]est|Ferien\w*|Austausch|Lehrgang|Praktikum|\w*[Tt]reffen)\b)"
)
# "hatten wir Besuch aus Tywriw"
VISIT_FROM = Cue(
    r"\b(?:\w*[Bb]esuch\w*|Gäste|Besucher|Besucherinnen|Abordnung|Delegation)\s+(?:\w+\s+)?aus\s+$"
)
HOUSEHOLD = Cue(
    r"\b(?:\w*[Ff]rauen|\w*[Mm]ütter\w?|\w*[Mm]änner\w?|\w*[Ff]amilien|Menschen|Leuten?|Senior\w+|Rentner\w*|Paaren?)\s+(?:und\s+\w+\s+)?aus\s+$"
)
LIVE = Cue(r"\b(?:[Ll]eben|[Ll]ebten|eingezogen|ziehen\b[^.;!?]*\bein)\b")
SETTLED = Cue(
    r"\b(?:[Ss]eit|[Jj]etzt|[Nn]un|[Mm]ittlerweile|[Ii]nzwischen|neue[nrms]?|(?:bei|mit|in)\s+(?:uns|unser\w+))\b"
)
KNOWN_GROUP = Cue(r"\b(?:[Dd]ie|[Dd]en|[Dd]er)\s+(?:\w+\s+)?[A-ZÄÖÜ]\w+\s+aus\s+$")
KNOWN_GUESTS = Cue(
    r"\b(?:[Dd]ie|[Dd]en|[Dd]er|[Uu]nser\w*)\s+(?:[a-zäöüß]+\s+)?(?:Gästen?|Gastgruppe|Delegation|Abordnung|Freunden?)\s+aus\s+$"
)
ONE_PERSON = Cue(
    r"\b(?:[Ee]ine?[rmn]?|d(?:er|ie|em|en))\s+(?:[a-zäöüß]+\s+){0,2}[A-ZÄÖÜ][a-zäöüß]+(?:in|er|or|ist|ent|eur|rau|ann|arzt|ind|loge|gin)\s+aus\s+$"
)
REFUGE = Cue(
    r"\b(?:betreu(?:t|te|ten|en|ung)|aufgenommen|(?:nimmt|nahm|nahmen|nehmen)\b[^.]*\bauf|Zuflucht|[Gg]eflüchtet\w*|[Gg]eflohe\w+|Flüchtling\w*|Unterk[uü]nft\w*|Wohnungen|beherberg\w+|Schutz|Bleibe|Obdach|Asyl|untergekommen|neues Zuhause)\b",
    re.IGNORECASE,
)
# who is invited, so many from here and there
INVITES = Cue(
    r"\b(?:lädt|laden|eingeladen|[Zz]eltlager|zu Gast|[Ff]reizeit|[Cc]amp|[Tt]urnier|[Jj]ugendlager|[Ff]erienlager)\b"
)
COUNTED_FROM = Cue(
    r"\b(?:\d{1,3}|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|die eine|die andere|ein Teil)\s+(?:\w+\s+)?(?:(?:kommen|kamen|kommt|reisen)\s+)?aus\s+$"
)
# "nehmen sie für drei Wochen zur Erholung auf"
FOR_A_WHILE = Cue(
    r"\b(?:für|auf)\s+(?:je(?:weils)?\s+|gut\s+|rund\s+)?(?:ein\w*|zwei|drei|vier|fünf|sechs|acht|zehn|vierzehn|\d+)\s+(?:Wochen?|Tage)\b|\b[Ff]erien|\b[Zz]ur\s+(?:Erholung|Fortbildung|Hospitation)\b|\b(?:zwei|drei|vier|sechs|acht|\d+)\s+(?:Wochen|Tage)\s+(?:ab|lang|vom|bei|mit|in\s+den)\b|(?:wöchig|tägig)|,\s+die\s+(?:nach|dann|danach|später|anschließend|hinterher)\b[^.;!?]*\b(?:dort|zurück|daheim|zu Hause)\b|\b[Vv]om\s+\d[^;!?]{0,30}\bbis\s+(?:zum\s+)?\d"
)
ONE_GUEST = Cue(
    r"\b(?:[Ee]ine?[rmn]?|ihr(?:em)?|sein(?:em)?|a|an)\s+(?:[\wäöüß]+\s+)?(?!\w*(?:[Dd]elegation|[Gg]ruppe|[Aa]bordnung|[Mm]annschaft|[Kk]lasse|[Tt]eam|[Cc]hor|[Oo]rchester|[Ee]nsemble)\s)\w+\s+(?:aus|from)\s+$"
)
# "eine Delegation aus der Partnerstadt X war bei der Feier dabei"
ATTENDED = Cue(r"^[^.;!?]{0,20}\b(?:war|waren|nahm|nahmen)\b[^.;!?]{0,60}\b(?:dabei|anwesend|zugegen|teil)\b")
DELEGATION_FROM = Cue(
    r"\b(?:[Dd]elegation|[Aa]bordnung|[Vv]ertreter\w*|[Gg]äste)\s+(?:aus|von)\s+(?:der|dem|unser\w*)\s+(?!ukrainisch)[a-zäöüß]+isch\w+\s+\w*(?:[Ss]tadt|[Gg]emeinde|[Kk]reis|[Kk]ommune)\s+$"
)
