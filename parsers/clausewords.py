"""Where a clause ends and how it is told: the forms by which a time's own words are parted from others."""

from __future__ import annotations

import re

from brueckenpost.parsers.screening import Cue

PRESENT = Cue(
    r"\b(?:gibt|ist|sind|bleibt|bleiben|dauert|dauern|endet|enden|schließt|beginnt|startet|kann|können|läuft|laufen|bietet|bieten|öffnet|steht|stehen|geht|gehen|kommt|kommen|trifft|treffen|lädt|hilft|helfen)\b|\b[Ww]ir\s[a-zäöüß]{3,}en\b|\b[a-zäöüß]{3,}en\swir\b"
)
CLAUSE = re.compile(
    r"[;()]|\s[–—-]\s|, (?=(?:der|die|das|dem|denen|den|deren|mit \w+|weil|als|nachdem|wo|was|während|aber|sondern|und|bis|wie|hat|haben|hatte|hatten|ist|sind|wurden?|wird|werden|waren?|fand|fanden|seitdem|seither|danach|anschließend)\b)|(?<=\w) und (?!(?:(?:vor)?letzt|erst|zweit|dritt|viert|fünft|sechst|[kmds]?ein|ihr|unser|d|weiter|ander|viel)en?\b|(?:mit|samt|sieben)\b)(?=[a-zäöüß]+(?:t|en|te|ten)\b)|, (?=(?:jetzt|nun|heute|zurück|[Rr]ück(?:kehr|fahrt|reise)|[Hh]eim(?:fahrt|reise|kehr))\b)|, (?=(?:im|am|ab|vom|zu)\s[^,;.]{2,20}\s[a-zäöüß]{2,}(?:t|en)\s(?:wir|sie|er|es|die|der|das)\b)|, (?=(?:як(?:ий|а|е|і|их|им|ими|ого|ому|у|ою)|що|де|коли|бо|тому)\b)|, (?=(?:[a-zäöüß]+en|fertig)(?: (?:sein|werden|haben))? (?:wird|werden|soll|sollen|will|wollen|wurden?|ist|sind)\b)|:\s(?=[^:]{30})"
)
# "begann im April und soll im November enden": what is told turns from past to future.
TURN = Cue(
    r"\b(?:і|та|й)\s+(?=(?:закінч|заверш|триват)\w+)|\bund\s+(?=(?:soll|sollen|wird|werden|läuft|laufen|dauert|endet|enden|will|wollen)\b)"
)
# what a page's address holds is no time: "https://buergerfunk.example/guten-morgen"
ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>]+(?<![.,;:!?)])")
# a wrapped line may begin with a day: "vom 5. bis\n20. Oktober"
_WRAPPED = "".join(rf"(?<!\b{word})" for word in "am ab an bis dem den der seit und vom zum".split())
NEW_LINE = re.compile(
    rf"\n\s*\n|\n(?=\s*(?:[-*•·–]\s|[A-ZÄÖÜ][\w /-]{{2,30}}(?::|\t|\s{{2,}})))|{_WRAPPED}\n(?=\s*\d{{1,2}}[.)]\s)"
)
VERB_FIRST = re.compile(r"(?:hat|haben|hatten?|ist|sind|wurden?|wird|werden|waren?|fand|fanden)\b")
FINITE = Cue(
    r"\b(?:hat|haben|hatten?|ist|sind|wurden?|wird|werden|waren?|kann|können|gibt|gab|steht|stand)\b|(?<!\bdie )(?<!\bder )(?<!\bdas )\b[a-zäöü]{3,}te[nt]?\b"
)
ASIDE = re.compile(
    r"\([^()]{1,80}\)|(?<=\w),\s(?:sofern|falls|wenn|sobald|soweit|wie|so|nach|laut|[Vv]erzeihung|übrigens|sagt|sagte)\b[^,;.!?()]{0,60},(?=\s[a-zäöü])|(?<=\w),\s(?:(?:in|mit|von|aus|bei|zu|an)\s)?(?:der|die|das|dem|den|deren|dessen|denen|wo)\s[^,;.!?()]{3,90}(?:t|en|and|ag|ar|ieb|uhr|am|ief|ing|og|an|ieß|ahm),(?=\s[a-zäöü])"
)
# "Vergangenen Dienstag, am Nikolaustag, haben ..."
TIME_ALONE = re.compile(
    r"(?:[A-ZÄÖÜ]\w+\s){0,2}\w+,?\s(?:[^,]{2,20},\s)?(?:am|im|dem|den|also|genau|und zwar|pünktlich zu[mr]?)\s[^,]{2,30},\s"
)
