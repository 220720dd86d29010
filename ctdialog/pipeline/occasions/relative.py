"""Which one of its series a format is by the words around it: the next, the last, or the one told.

| words | turn |
| --- | --- |
| `the next iteration of the dialogue`, `the dialogue will reconvene`, `next year's round` | next |
| `a follow-up workshop is planned in Lima` | next |
| `the talks were last held in May`, `dormant since its first meeting`, `it follows the conference` | last |
| `after the second round in Lima, they held the third` | last, of the second |
| `planned for the third session`, `the date of its 17th meeting` | next |
| `agreed to start regular talks, with the first round to be held in May` | next |
| `the next round of talks was held in Lima` | none: the one that the news is of |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.scene import Line

# "The next round of talks was held in Lima": the one that news is of
_NEXT_HELD = re.compile(
    r"[^.;]{0,90}\s(?:was|were|has been|have been)\s+(?:\w+ly\s+)?(?:held|convened|hosted)\b"
)
# "the next iteration of the dialogue", "the dialogue will reconvene", "the talks were last held in May",
# "it follows on the conference in Lima"
_ITERATION = re.compile(
    r"\b(next|following|subsequent|last|previous|preceding)\s+(?:iteration|instal?lment|edition|cycle|leg)s?\s+of\s+"
    r"(?:(?:the|their|its)\s+)?(?:[\w.-]+\s+){0,2}$"
)
_RESUMES = re.compile(
    r"\s+(?:will|would|shall|is to|are to)\s+(?:\w+ly\s+)?(?:reconvene|resume|meet again|"
    r"be\s+(?:resumed|held again)|next\s+(?:meet|convene|be held))\b"
)
# "the talks were last held in May", "the committee last met in Lima"
_LAST_HELD = re.compile(
    r"[^.,;]{0,60}?\s(?:was|were|had been)\s+last\s+(?:held|convened|hosted)\b"
    r"|(?:\s\([\w -]{2,12}\))?\s+(?:had\s+)?last\s+(?:met|convened|gathered|sat|took\s+place)\b"
)
# "the last time the bilateral security dialogue took place was in March"
_LAST_TIME = re.compile(r"\blast\s+time\s+(?:that\s+)?(?:the|such|this|their|its|an?)\s+(?:[\w-]+\s+){0,3}$")
# "next year's dialogue", "last year's round"
_OF_YEAR = re.compile(
    r"\b(next|last)\s+(?:year|month|spring|summer|autumn|fall|winter)['’]s\s+(?:(?:[a-z]+\s+)?(?=$))"
)
# "planned for the third session", "the date of its 17th meeting"
_PLANNED = re.compile(
    r"\b(?:dates?|planned|scheduled|foreseen|slated|deferred|preparations)\s+(?:for|of|to)\s+(?:its|their|the)\s+$"
)
# "agreed to start regular talks, with the first round to be held in May", "…, the first of which is due"
_AGREED_TO_HOLD = re.compile(
    rf"\b{wording('agreed')}\s+"
    r"(?:to|on|that\s+(?:[\w-]+\s+){1,4}(?:would|should|will))\s+(?:hold|start|launch|establish|set\s+up|begin|"
    r"create|institute|convene|form|(?:hold|start|launch|establish|creat|conven|form)ing|setting\s+up)\s"
)
_AND_ITS = re.compile(r"[^.;]{4,110}(?:,|\bwith)\s+(?:with\s+)?(?:the|its|their|an?|whose)\s+")
_SMALL_WORDS = re.compile(r"(?:[\w-]+\s+){0,5}")
_TO_BE_HELD = (
    r"[^.;,]{0,30}?\s(?:to\s+be\s+(?:held|hosted|convened)|to\s+take\s+place|"
    rf"(?:will|would|is\s+to)\s+(?:be\s+held|take\s+place)|{wording('planned')})\b"
)
_WILL_BE_HELD = re.compile(_TO_BE_HELD)
_FIRST_OF_THEM = re.compile(
    r"[^.;]{0,80}?(?:,|\swith)\s+(?:with\s+)?(?:the\s+first\s+(?:\w+\s+)?of\s+(?:which|them|these)|"
    rf"(?:whose|its|their|the)\s+(?:first|inaugural)\s+\w+)\b{_TO_BE_HELD}"
)
_SINCE = re.compile(r"\bsince\s+(?:(?:\w+\s+)?(?:19|20)\d\d,?\s+when\s+)?(?:the\s+|its\s+|their\s+)?$")
# "The meeting in Lima is a follow-up to the first meeting of the three, held in Quito"
_SEQUEL = re.compile(
    r"\b(?:follow[\s-]?up|sequel|continuation|successor)\s+(?:to|on|of)\s+(?:the|its|their)\s+$"
)
_AFTER = re.compile(
    r"\b(?:after|following|building on|further to|pursuant to)\s+(?:the\s+|its\s+|their\s+)?$"
)
# "a follow-up workshop is planned in Lima", "will be held next month"
_FOLLOW_UP = re.compile(r"\bfollow-?up\s+(?:[\w-]+\s+){0,2}[\w-]+$")
_TO_COME = re.compile(
    r"[^.;]{0,30}\s(?:will|would|is|are|has been|was)\s+(?:(?:to be|be|also|already)\s+)*"
    r"(?:planned|scheduled|set|due|expected|foreseen|held|hosted|take place|convened|organi[sz]ed|to)\b"
)
_AFTER_IT = re.compile(
    r"\b(?:which|that|it|conference|meeting|dialogue|round|session)\s+(?:follow(?:s|ed)\s+(?:up\s+)?on|buil(?:ds|t)\s+(?:up)?on|"
    r"comes?\s+after|came\s+after|succeed(?:s|ed))\s+(?:the|that|an?)\s+(?:\w+\s+){0,2}$"
)


# "the meeting of the two countries' foreign ministers", "talks between the two presidents"
_OF_THEIR = re.compile(
    r"\s+(?:of|between|among)\s+(?:the\s+|their\s+|our\s+)?(?:(?:two|both)\s+)?"
    r"(?:(?:countries|sides|nations|states)['’]?\s+)?"
    r"(?:(?:foreign|defen[cs]e|interior|home|prime|security|justice|national|respective|then)\s+){0,3}"
    r"(?:affairs\s+)?(?:ministers|presidents|leaders|heads\s+of\s+(?:state|government)|secretaries|"
    r"advis[eo]rs|premiers|chancellors|(?:[a-z]+\s+)?(?:chiefs|experts|commanders|directors))\b"
)
# "Following talks in Stockholm in 2024 and Tallinn in 2025, the third …"
_FOLLOWING = re.compile(
    r"\b(?:following|after|building\s+on)\s+(?:(?:the|earlier|previous|similar|their|its|\w+)\s+){0,2}$"
)
_IN_A_YEAR = re.compile(
    r"\s+in\s+[^,.;]{2,24}?\s+(?:in\s+(?:\w+\s+)?|\()(?:19|20)\d\d\)?(?:,|\s+and\b)|\s+in\s+[^,.;]{2,24}?\s+last\s+year,"
)
_AHEAD = re.compile(r"[^.;,]{0,12}\s(?:will|would|shall|(?:is|are)\s+(?:\w+\s+)?(?:to|for|in))\b")


# "the foreign ministers' meeting"
_MINISTERS_OWN = re.compile(
    r"\b(?:ministers|presidents|leaders|premiers|secretaries|advis[eo]rs|chiefs)['’]\s+(?:meeting|talks|summit)$"
)


def of_ministers(line: Line, form: Format) -> bool:
    """ "The meeting of the two foreign ministers", "the foreign ministers' meeting": of others?"""
    if _MINISTERS_OWN.search(line.before(form.end, 50)):
        return True
    return _OF_THEIR.match(line.after(form.end, 90)) is not None


def turn_of(line: Line, form: Format) -> str:
    """Is it the next or the last of its series by the words around it: "the next iteration of the talks"?"""
    if match := _ITERATION.search(line.before(form.start)):
        return "next" if match.group(1) in ("next", "following", "subsequent") else "last"
    if _RESUMES.match(line.after(form.end, 50)):
        return "next"
    if _LAST_HELD.match(line.after(form.end, 90)) or _LAST_TIME.search(line.before(form.start)):
        return "last"
    if _FOLLOW_UP.search(line.text[max(0, form.start - line.start - 12) : form.end - line.start].lower()):
        return "next" if _TO_COME.match(line.after(form.end, 60)) else ""
    if match := _OF_YEAR.search(line.before(form.start)):
        return match.group(1)
    if (
        form.number is None
        and _FOLLOWING.search(line.before(form.start))
        and _IN_A_YEAR.match(line.after(form.end, 60))
    ):
        return "last"
    if form.number is not None and _looks_back(line, form):
        return "last"
    if form.number is not None and _PLANNED.search(line.before(form.start)):
        return "next"
    if "first" in line.lower and _first_to_come(line, form):
        return "next"
    others = form.parties or " between " in line.after(form.end, 40) or of_ministers(line, form)
    if form.kind == "visit":
        return ""  # "the dialogue comes after a visit of Minister X": no other one of the dialogue's series
    return "last" if not others and _AFTER_IT.search(line.before(form.start)) else ""


def _looks_back(line: Line, form: Format) -> bool:
    """ "Dormant since its first meeting in Lima", "after the second round in Lima, they held the third"?"""
    before = line.before(form.start)
    if _SINCE.search(before) or (form.name is None and _SEQUEL.search(before)):
        return True
    after = [other for other in line.formats if other.number == (form.number or 0) + 1]
    # "the third will be held in Lima, they said after the second": the news is of the second
    following = any(not _AHEAD.match(line.after(other.end, 40)) for other in after)
    return following and _AFTER.search(before) is not None


def _first_to_come(line: Line, form: Format) -> bool:
    """ "Agreed to start regular talks, with the first round to be held in May": none that was held?"""
    first = form.number_at[0] if form.number_at and form.number_at[0] < form.start else form.start
    before = line.before(first, 160)
    agreed = _AGREED_TO_HOLD.search(before)
    if agreed is None:
        return False
    if _FIRST_OF_THEM.match(line.after(form.end, 160)):
        return _SMALL_WORDS.fullmatch(before, agreed.end()) is not None
    gap = first - len(before) + agreed.end()
    if any(gap <= other.start < first and other.kind in ("conference", "exercise") for other in line.formats):
        return False  # "the first joint workshop, with the first session to be held in Lima": that one's
    told = form.number == 1 and _AND_ITS.fullmatch(before, agreed.end())
    return bool(told) and _WILL_BE_HELD.match(line.after(form.end, 60)) is not None


def next_held(line: Line, form: Format) -> bool:
    """ "The next round of talks was held in Lima": is it the one that news is of?"""
    return _NEXT_HELD.match(line.after(form.end, 120)) is not None
