"""What an article tells amid its news of the talks: times before them, affairs at home, what a group does.

| words | what is told |
| --- | --- |
| `The navies have been fighting piracy for ten years` | a time before the talks |
| `Last year the two signed a pact on drugs` | what was agreed then |
| `Parliament has passed a bill on cybercrime` | affairs at home |
| `Police in Lima on Tuesday dismantled a gang` | what one side's services did |
| `Al-Shabaab, which has recruited boys, lives on extortion` | what a group is and does |
| `the envoy, who earlier had visited Lima to discuss piracy` | what somebody did (`somebodys_past`) |

A sentence of these kinds tells nothing of the talks unless it has a word for what is done there.
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.numbers import THREE_TO_TEN
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

_NARRATING = re.compile(
    rf"\b{words('narrating')}\b|\bfor (?:\w+ ){{0,3}}(?:years|decades|a decade)\b|"
    r"\byears? later\b|\bin the (?:19|20)\d0s\b"
)
_SETTLED = re.compile(
    r" (?:also |now |further |already )?"
    r"(?:set|formed|reached|agreed|decided|drawn up|determined|worked out|taken|identified|outlined|settled|"
    r"defined|mapped out|laid down|assigned|tasked|instructed|asked)\b(?! since| up in)"
)
# "efforts, which have saved lives": a relative clause's time is not the main clause's
_CLAUSE = 200  # characters of a clause before its word of time
_RELATIVE = re.compile(
    r"[ “\"](?:which|whose|who) [^,.;“”\"]*$|"
    r", (?:in place|in force|in existence|under \w+|ongoing|established|founded|set up|launched|begun) "
    r"[^,.;]*$"
)
# "a text released afterwards": of the talks
_PUT_OUT = re.compile(r"\b(?:released|issued|published|put out|said|told|added|spoke)\b[^,.;]*$")
# "since we all know how drugs pay for arms"
_REASON = re.compile(r" (?:we|these|those|there|such|both|no|not|many|most)\b")
_COURTS_AND_PARLIAMENT = re.compile(rf"\b{words('at_home')}\b")
# "Last year the two signed a pact on drugs.", with no word of talking of its own
_YEARS_AGO = re.compile(
    r"\s*(?:last year|(?:\w+ )?years? ago|(?:back )?in (?:19|20)\d\d),? |"
    r".{0,250} (?:last year|years? ago)[.\s]*$"
)
# "Earlier, in April 2021, the two agreed to …"
_OPENS_IN_YEAR = re.compile(r"\s*(?:earlier,? |back )?in (?:[a-z]+ )?((?:19|20)\d\d),? (?!and\b)")
# "Oman and Qatar signed a treaty in 2011", not "they reviewed the pact signed in 2011"
_SIGNED = (
    r"(?:signed|concluded|ratified|adopted|joined|established|founded|created|set up|passed|enacted|opened)"
)
_DATED_BY_YEAR = re.compile(
    rf"[^;]*\b(?:(?:was|were) {_SIGNED}|entered into force|{_SIGNED} (?!in\b|by\b|at\b|on\b|during\b))"
    r"[^.;]{0,90}?\b(?:in|since) ((?:19|20)\d\d)\b"
)
# "Peru, which joined in 2014, will fund a course": the main clause has its own time
_WHICH = re.compile(r", (?:who|which|where|whose) [^,.;]{1,120},")
# "Belgium was the scene of bombings in March 2016", in a sentence with no word of talking
_HAPPENED_IN = re.compile(
    r"[^;]*\b(?:(?:was|were) (?:the|an?|hit|shaken|killed|bombed|attacked)|saw|suffered|killed|left)\b"
    r"[^.;]{0,90}?\bin (?:\w+ )?((?:19|20)\d\d)\b"
)
# "In 2025 alone, they noted, …", "…, the sides said.": what somebody tells at the talks, whatever the year
_REPORTED = re.compile(
    r", (?:they|he|she|it|(?:both|the) (?:[\w-]+ ){1,3})\s?"
    r"(?:noted|said|added|told|stressed|underlined|recalled|agreed|warned|observed|heard|stated)\s?[,.]"
)
_TALKS_NOW = re.compile(
    rf"\b(?:{words('talk')}|{words('talk_more')}|{words('talk_on')} (?:on|about|over)|since|"
    r"the (?:two |both )?sides|recall\w*|"
    r"agreed|added|renewed|began|welcom\w*|not(?:ed|ing)|stress\w*|underlin\w*|said|told|address\w*)\b"
)
# "Clashes at the border killed 48 people"
_TOLL = re.compile(
    r"\b(?:killed|wounded|injured|displaced|left|drove|claimed the lives of) "
    r"(?:(?:at least|more than|some|about|nearly|over|around|up to|an estimated) )?"
    r"(?:\d[\d,.]*|\w+) (?:people|civilians|soldiers|villagers|persons|dead|others|families|"
    r"policemen|officers|from their homes)\b|"
    # "seven soldiers were killed by a roadside bomb"
    rf"\b(?:\d[\d,.]*|two|{THREE_TO_TEN}|dozens of|several|scores of) "
    r"(?:[\w-]+ )?"
    r"(?:people|civilians|soldiers|villagers|policemen|officers|troops|worshippers|passengers|guards) "
    r"(?:were|have been|had been) (?:killed|wounded|injured|kidnapped|abducted|martyred)\b"
)
# "Police in Lima on Tuesday dismantled a gang": what one side's own services did, and not the talks. A verb
# with its object, not "phones seized from fighters", "how police should treat people arrested for …".
_RAIDED = re.compile(
    r"(?<!\bhow )\b(?:police|policemen|authorities|troops|officers|agents|soldiers|army|navy|prosecutors|"
    r"investigators|detectives|customs|coast guard|security (?:forces|services|agencies))\b"
    r"(?! of (?:both|the two))"
    r"(?:(?!\b(?:should|shall|could|can|must|may|might|would|will|to|how|is|are|was|were|be|being)\b)[^.;]){0,60}?"
    r"\b(?:arrested|detained|dismantled|seized|foiled|busted|raided|nabbed|captured|intercepted|"
    r"broke up|rounded up|shot dead|thwarted|confiscated|charged|apprehended)\b"
    r"(?= (?!(?:from|in|at|by|on|for|under|during|with|when|while|after|and|or)\b)\w)"
)
_TOGETHER = re.compile(r"\b(?:joint|jointly|together|both|mutual|thanks to|cooperation|exchange)\b")
_CONCEDED = re.compile(r"\s*(?:while|whilst|although|though|even though|despite)\b[^,]{0,160}, ")
# "Al-Shabaab, which is linked to others, finances itself by …": the group is what acts
_GROUP_ACTS = re.compile(
    r"(?: (?:group|movement|militia|militants|rebels|insurgents|fighters))?(?:\s*\([^)]{1,40}\))?"
    r"(?:, (?:which|who|whose|an?|the)\b|(?:, [^,.;]{1,60},)?\s+(?:has|have|had)\b)"
)
_OPENS = re.compile(
    r"(?:The )?(?:(?:terrorist|militant|armed|jihadist|islamist|extremist|banned|outlawed|notorious) )*"
    r"(?:groups? )?",
    re.IGNORECASE,
)
# "who earlier in the month had visited Lima to discuss …"
_PAST = re.compile(
    r"\bwho\b,? (?:[\w’'-]+,? ){0,4}?"
    r"(?:had|has|earlier|previously|once|recently|last (?:week|month|year)|took office)\b[^,.;]*$"
)

# who tells it: "…, he said", "According to him, …", "Ana Cruz told them", "…, said Ana Cruz"
_SAYING = (
    r"(?:said|says|noted|notes|added|stressed|explained|recalled|reported|warned|pointed out|observed|"
    r"remarked|underlined|underscored|emphasi[sz]ed|stated|declared|"
    r"(?:told|informed|reminded) (?!(?:reporters|journalists|the press|the media)\b)\w+)\b"
)
_HE_SAID = re.compile(
    rf"(?:^\s*|[,”\"] )s?he (?:also |then |further )?{_SAYING}(?! in (?:19|20)\d\d)|"
    r"\baccording to (?:him|her)\b"
)
_SAYS = re.compile(rf"(?:, [^,.;]{{1,60}},)? (?:also |then |further )?{_SAYING}")
_SAID_BY = re.compile(r"[,”\"] (?:said|noted|added|stressed|explained|recalled) (?:[\w’'-]+ ){0,5}$")


def narrates(line: Line) -> bool:
    """Does a sentence's main clause tell of a time before the talks; not what it concedes first?"""
    if line.kind != "body":
        return False
    conceded = _CONCEDED.match(line.lower)
    first = conceded.end() if conceded else 0
    return (
        _in_the_past(line, first)
        or _COURTS_AND_PARLIAMENT.search(line.lower, first) is not None
        or _TOLL.search(line.lower, first) is not None
        or (_RAIDED.search(line.lower, first) is not None and not _TOGETHER.search(line.lower))
        or _group_acts(line)
    )


def _in_the_past(line: Line, first: int) -> bool:
    """Does a word tell of a time before?

    Not the passive of what was settled ("goals have been set"), nor "since" before a reason.
    """
    for cue in _NARRATING.finditer(line.lower, first):
        settled = cue.group().endswith("been") and _SETTLED.match(line.lower, cue.end())
        if _RELATIVE.search(line.lower[max(first, cue.start() - _CLAUSE) : cue.start()]):
            continue
        if cue.group() == "afterwards" and _PUT_OUT.search(
            line.lower[max(0, cue.start() - 30) : cue.start()]
        ):
            continue
        if not settled and not (cue.group() == "since" and _REASON.match(line.lower, cue.end())):
            return True
    return False


def _group_acts(line: Line) -> bool:
    """Is an armed group the subject of a sentence that tells what it is and does?"""
    return any(
        _OPENS.fullmatch(line.before(group.start_char, 40))
        and _GROUP_ACTS.match(line.text[group.end_char - line.start :])
        for group in line.groups[:1]
    )


def attributed(line: Line) -> bool:
    """Is a sentence what a person who is named, or was just named, tells: "…, she said", "Ana Cruz said …"?

    What those who talk tell of the years before, they tell there: it is part of the talks.
    """
    if _HE_SAID.search(line.lower):
        return True
    return any(
        _SAYS.match(line.after(mention.extent[1], 120)) or _SAID_BY.search(line.before(mention.extent[0], 60))
        for _, mention in line.people
    )


def years_ago(occasion: Occasion, line: Line) -> bool:
    """Does a sentence only tell what was signed or happened years ago?"""
    if line.kind != "body":
        return False
    years = {d.edtf[:4] for d in occasion.dates.values() if d.edtf}
    opens = _OPENS_IN_YEAR.match(line.lower)
    if opens and years and opens[1] < min(years) and not _REPORTED.search(line.lower):
        return True
    if _TALKS_NOW.search(line.lower):
        return False
    if _YEARS_AGO.match(line.lower):
        return True
    clause = _WHICH.sub(",", line.lower)
    dated = _DATED_BY_YEAR.match(clause) or _HAPPENED_IN.match(clause)
    return bool(dated and years and dated[1] < min(years))


def somebodys_past(line: Line, place: int) -> bool:
    """Does a clause tell what somebody had done before, with no comma between it and the place?"""
    return _PAST.search(line.before(place, 140)) is not None
