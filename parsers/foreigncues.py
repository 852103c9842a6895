"""The words around a place abroad in English and Ukrainian mails: who is helped there, and who only comes from there."""

from __future__ import annotations

from brueckenpost.parsers.screening import Cue

# "The town of X pays for the driver"
TOWN_OF = Cue(
    r"\b(?:[Tt]he|[Oo]ur)\s+(?:\w+\s+)?(?:town|city|village|municipality|community|council|mayor|people|residents|fire brigade)\s+(?:of|in)\s+$"
)
PLACES_NEAR = Cue(
    r"\b(?:[Vv]illages?|[Ss]chools?|[Hh]ospitals?|[Cc]ommunities|[Ff]amilies|[Ff]arms?|[Ff]armers|[Hh]amlets?)\s+(?:above|around|near|outside|close to|in and around)\s+$"
)
CUSTOMS = Cue(r"\b[Cc]ustoms(?:\s+office)?\s+(?:in|at|of)\s+$")
PEOPLE_FROM = Cue(
    r"\b(?:[Ww]om[ae]n|[Mm][ae]n|[Ff]amil(?:y|ies)|[Mm]others?|[Pp]eople|[Rr]efugees?|Ukrainians?|[Aa]rtists?|[Mm]usicians?|[Ss]ingers?|[Mm]embers|[Ss]eniors|[Pp]ensioners|[Bb]oys|[Gg]irls|"
    r"[Cc]hildren|[Tt]eenagers|[Kk]ids|[Pp]ainters?|[Ww]riters?|[Pp]oets?|[Tt]eachers?|[Dd]octors?|[Nn]urses?|[Ss]tudents?|[Pp]upils|(?:[Oo]rchestr|[Ee]nsembl)\w+|[Cc]hoirs?|[Bb]ands?|[Gg]roups?)(?:\s+and\s+\w+)?\s+from\s+$"
)
CAME_FROM = Cue(
    r"\b(?:grew up|grown up|raised|born and raised|(?:used to|once)\s+\w+|lived|native|originally|hails?|stems?|escaped|evacuated|displaced)(?:\s+\w+){0,3}\s+(?:in|of|from)\s+$|"
    r"\b(?:who|that|they|she|he|[Mm]ost|[Aa]ll|[Bb]oth|[Ss]ome)\s+(?:of them\s+)?(?:comes?|came|moved)\s+(?:\w+\s+)?from\s+$|"
    r"\b(?:(?:had|have|has|forced)\s+to\s+(?:leave|flee)|fled|(?:who|they|she|he)\s+left)\s+$"
)
# People who come for a while, or are sent something, tell of a partner; others mostly live here now.
STAY_THERE = Cue(
    r"\b(?:visit\w*|guests?|stay(?:ed|s)?|spen[dt]|(?<!every )(?<!each )(?<!once a )(?<!twice a )weeks?|days|camp|exchange|invited?|delegation|trip|holidays?|train(?:ed|ing|ees?)|returned|tournament|gave|given|sen[dt]|donated|delivered|learn(?:ed|t)?)\b",
)
PEOPLE_FROM_UK = Cue(
    r"\b(?:[Жж]ін\w+|[Дд]іт\w+|[Лл]юд\w+|[Рр]один\w*|[Сс]ім['’ʼ]?[їєя]\w*|[Мм]атер\w*|[Мм]ам\w*|[Бб]абус\w+|[Пп]ідліт\w+|[Дд]івч\w+|[Хх]лоп\w+|Я|Сам[аі]?|сам[аі]?|[Чч]олові\w+|[Уу]часни\w+|[Уу]країн[кцо]\w+|[Дд]орослих|[Пп]енсіонер\w*|"
    r"[Вв]чител\w+|[Мм]узикант\w*|[Мм]итц\w+|[Хх]удожни\w+|[Сс]півач\w+|[Дд]руж\w+)(?:\s+(?:та|і|й)\s+\w+)?\s+(?:з|із|зі)\s+$"
)
CAME_FROM_UK = Cue(
    r"\b(?:вигнал\w*|вигнан\w*|виїха\w+|втік\w*|втекл\w*|тіка\w+|евакуй\w+|евакуюва\w+|вивез\w+|переїха\w+|приїха\w+|прибул\w+|родом|походить|походять)(?:\s+\w+){0,3}\s+(?:з|із|зі)\s+$|"
    r"\b(?:до війни|раніше|колись|перед війною)\s+(?:\w+\s+){0,3}(?:у|в)\s+$|\b(?:покинул\w+|залишил\w+)\s+$"
)
STAY_THERE_UK = Cue(
    r"\b(?:гост\w+|делегаці\w+|візит\w*|відвіда\w+|завіта\w+|[Пп]риїд\w+|відпочи\w+|оздоров\w+|таб[оі]р\w*|тижн\w+|тиждень|днів|запрос\w+|запрош\w+|обмін\w*|стажува\w+|листу\w+|навчал\w+ся|переда\w+|подару\w+|надісла\w+|відправ\w+|допомог\w+)",
)
# "З міста X до нас приїхали на два тижні"
OUT_OF_TOWN_UK = Cue(r"\b(?:[Зз]|[ІіЗз][зі])\s+(?:міста|громади|села)\s+$")
