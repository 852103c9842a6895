"""The words before "in the oblast of X" that tell that the region gets help, or works with the project; `roles` asks them."""

from __future__ import annotations

from brueckenpost.parsers.rolecues import INSTITUTION
from brueckenpost.parsers.screening import Cue

# "trainierte mit sechs Hundeführern des Katastrophenschutzes aus dem Gebiet Saporischschja"
WITH_PEOPLE_FROM = Cue(
    r"\bmit\s+(?:[\wäöüß]+\s+){0,3}[A-ZÄÖÜ]\w+(?:n|innen)\s+(?:(?:des|der)\s+\w+\s+)?aus\s+(?:dem|der)\s+$"
)
# "der Kreis stellt der Oblast Poltawa zwei Rettungswagen zur Verfügung"
REGION_GIVEN = Cue(
    r"\b(?:stell\w+|schenk\w+|h[ai]lf\w*|hilft|helfen|überg[ai]b\w*|übergeben|spende\w*|überl[aä]ss\w*|überließ\w*|liefer\w+|überreich\w+|g[aei]b\w*|leiht?|lieh\w*|stifte\w+|unterstütz\w+)\s+(?:wir\s+)?(?:der|dem|die|das|den)\s+$"
)
# "hat 50 Betten dem Bezirk X überlassen"
GIVEN_REGION = Cue(
    r"\bhat\s+(?:der|die)\s+(?:Stadt|\w*[Kk]reis|Gemeinde|Städte[Rr]egion)\s+[A-ZÄÖÜ][\w-]+\s+der\s+$|(?<!\bin )(?<!\baus )(?<!\bmit )(?<!\bbei )(?<!\bvon )(?<!\bneben )(?<!\bvor )\bdem\s+$"
)
# "Saatkartoffeln ins Gebiet X geschickt", "Schlepper in den Raum X gebracht"
INTO = Cue(r"(?<!weiter )\b(?:ins|in die|in den|in das)\s+$")
# "die Gemeinde in der Woiwodschaft X ist seit 2008 Partner"
WITHIN = Cue(r"\b(?:[Ii]m|[Ii]n der|aus dem|aus der)\s+$")
# "16 Führungskräfte des Katastrophenschutzes der Region X waren zu Gast"
PEOPLE_OF = Cue(
    r"\b[A-ZÄÖÜ][\w-]*(?:innen|kräfte|leute|er|en|ion|ung|schaft|gruppe|e)\s+(?:(?:des|der)\s+(?:[a-zäöüß]+\s+)?[A-ZÄÖÜ]\w+\s+)?(?:der|des|aus\s+der|aus\s+dem)\s+$"
)
VISIT = Cue(
    r"\b(?:zu Gast|zu Besuch|besuch(?:t|ten|en)|eingeladen|hospitier\w+|gastier\w+|empf[aio]ng\w*|angereist)\b"
)
# "gemeinsam mit Kolleginnen aus dem Staatsarchiv der Oblast Tschernihiw"
TOGETHER_WITH = Cue(
    r"\b(?:[Gg]emeinsam|[Zz]usammen|[Kk]ooperation|[Zz]usammenarbeit|kooperier\w+|[Pp]artnerschaft)\s+mit\s[^.;!?]{0,80}\s(?:der|des)\s+$"
)
# "ihre Kollegen im Gebiet Winnyzja", "an Krankenhäuser im Gebiet Ternopil"
PEERS_IN = Cue(
    r"\b(?:ihr|unser|sein|eigen)\w*\s+(?:[a-zäöüß]+\s+)?(?:\w*[Kk]olleg\w+|Partner\w*|\w*[Kk]amerad\w*|Freund\w*|\w*[Kk]umpel\w*)\s+(?:im|in der|aus dem|aus der|des|der)\s+$"
)
HOUSES_IN = Cue(rf"\b{INSTITUTION}\s+(?:im|in der|aus dem|aus der|des|der)\s+$")
HELPS_HOUSES = Cue(r"\b(?:an|für|den)\s+(?:\w+\s+){0,2}\w+\s+(?:im|in der|des|der)\s+$")
