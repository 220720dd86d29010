"""Those named in passing for what they did before: clauses that tell the past of what is spoken of.

| words | at the talks |
| --- | --- |
| `a council set up when Prime Ministers X and Y met in 2019` | neither |
| `the pact concluded by Presidents X and Y in May 2021` | neither |
| `held every year since President X's visit of 2016` | not X |
| `the first since President X's visit in May` | not X |
| `two weeks after President X visited Lima` | not X |
| `President X, she said, had given his support` | not X |
| `Minister X spoke by telephone with Minister Y` | neither |
| `X replaces Y, who led the second round`, `Her predecessor, Y, had opened it` | not Y |
| `the pact signed in 2021 by Ministers X and Y` | neither |
| `X has repeatedly said`, `X said last month`, where no talks of that month are told | not X |
| `signed by then Minister X`, `Then Minister X had led the delegation` | not X |
| `The talks come after a visit which X paid to Peru`, `… after X's visit, when he met Y` | neither |
| `a memorandum, signed in the course of X's visit`, `the pact, signed in May 2023 by X and Y` | neither |
| `when X met Y on Monday`, `led by X in 2023` | both |
| `the pact signed by Ministers X and Y in May 2024`, of talks in that year | both |
| `The talks, agreed in a phone call, were chaired by X` | X |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.neighbours.other_rounds import of_another_round
from ctdialog.pipeline.occasions.compatible import overlap
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

# The conjunction and what somebody is by office stand right before the first name
_WHEN = re.compile(
    r"\b(?:when|since|until)\s+(?:(?:his|her)\s+(?:\w+\s+)?(?:highness|majesty|excellency),?\s+)?"
    r"(?:the\s+|its\s+|their\s+|then\s+)?$"
)
_YEAR_WHEN = re.compile(r"\b(?:in|of)\s+(?:[a-z]+\s+)?(?P<year>(?:19|20)\d\d),?\s+when\s[^,.;]*$")
_MADE_BY = re.compile(
    r"\b(?:signed|concluded|launched|established|agreed|created|founded|initiated|conceived|elevated|upgraded|"
    r"set up|announced|proposed|inked|mooted|decided)\s+(?:\w+\s+){0,4}(?:by|between)\s+"
    r"(?:the\s+|its\s+|their\s+)?$"
)
_IN_PAST = re.compile(
    r"[^.;,]{0,90}?\b(?:(?:in|of|on|during)\s+(?:\d{1,2}\s+)?(?:[a-z]+\s+){0,2}(?:\d{1,2},?\s+)?"
    r"(?P<year>(?:19|20)\d\d)|"
    r"last (?:year|month)|(?:a|two|three|several|\d+) (?:year|month)s? (?:ago|earlier))\b"
)
_FRONTED = 16  # characters of a sentence in which its day opens it: "Back in May 2019"
# "since Minister X's visit to Lima": what others did before
_SINCE = re.compile(r"\b(?:since|after|following)\s+(?:the\s+)?$")
_HIS_VISIT = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,4}(?:visit|trip|tour|meeting|talks|summit)\b")
# "two weeks after President X visited Lima, where he and Premier Y signed a pact"
_LONG_AFTER = re.compile(
    r"\b(?:days?|weeks?|months?|years?)\s+after\s(?!\w+ing\b)[^;,]*"
    r"(?:,\s+(?:where|during which|at which|when)\s[^;,]*)?$"
)
_MAIN_VERB = r",\s(?:is|was|were|are|saw|has|had|brought|the)\b"  # behind a clause on what went before
# "The talks come after a visit to Lima by Minister X, who met there with Minister Y": all behind it
_COMES_AFTER = re.compile(
    r"\b(?:(?:comes?|came)(?:,? [\w-]+,?){0,4}? (?:after|on the heels of|in the wake of)|"
    r"follow(?:s|ed)(?: on)?|buil(?:ds|t) (?:up)?on)\s"
    rf"(?:(?!{_MAIN_VERB}|\bheld\b)[^.;:]){{0,60}}?\b(?P<what>visit|trip|tour|summit|meeting|talks)\b"
    rf"(?:(?!{_MAIN_VERB})[^.;:])*$"
)
# ", signed in the course of the visit of X", ", signed in May 2023 by X and Y": a clause on a paper
_SIGNED_THEN = re.compile(
    r"(?:,|\b(?:which|that) (?:was|were))\s+(?:first\s+)?"
    r"(?:signed|concluded|reached|adopted|initialled|agreed)\s+"
    r"(?:(?:in the (?:course|framework) of|during|on the occasion of|on)\s+(?:the|an?)\s+(?:[a-z-]+\s+){0,2}"
    r"(?:visit|trip|tour)\s+(?:to\s+[\w-]+\s+)?(?:of|by)|"
    r"(?:in|on)\s+(?:\d{1,2}\s+)?(?:[A-Z][a-z]+\s+)?(?:\d{1,2},?\s+)?(?:19|20)\d\d\s+(?:in\s+[A-Z][\w-]+\s+)?by)\s+"
    r"[^.;:]{0,90}$"
)
# "the state visit of", which is X's own, and not "the visit", at which X and Y signed
_OF_SOMEBODY = re.compile(
    r"\b(?:visit|trip|tour)\s+(?:to\s+[\w-]+\s+)?of\s|\b(?:an?)\s+(?:[a-z-]+\s+){0,2}(?:visit|trip|tour)\b"
)
_HAD = re.compile(
    r"^,?\s+(?:(?:he|she|they|it)\s+(?:said|added|noted|recalled|explained|stressed)\s*,\s+)?had\s+"
    r"(?:already\s+|also\s+|earlier\s+|previously\s+)?(?:given|made|told|said|[a-z]{3,12}ed)\s+"
    r"(?:his|her|their|that|the idea|this)\b"
)
# "has repeatedly accused", "had last month ordered", "said last week": at another time than the talks
_OFTEN = re.compile(
    r"^,?\s+(?:(?:has|had|have)\s+(?:repeatedly|often|long|always|consistently|previously|frequently|earlier|recently|"
    r"lately|in the past|on several occasions)|recently|lately|"
    r"(?:during|on)\s+an?\s+(?:recent|earlier|previous|past)\s+(?:visit|trip|tour))\b"
    r"(?!\s+(?:led|chaired|headed|co-?chaired)\s+(?:the|their)\b)"
)
# "by then Foreign Secretary X", "Peru's then-minister, X", "Then Minister X had led"
_THEN = re.compile(r"(?:\b(?:the|by|of|with|from|under|between)|['’]s)\s+then[\s-]+$|\bthen-$")
_THEN_HAD = re.compile(r"(?:^\s*|\bhad\b.*\sand\s+)then\s+$")
_LATELY = re.compile(
    r"^,?\s+(?:(?:had|has)\s+)?(?:(?:said|told|made|gave|met|[a-z]{3,12}ed)\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?P<when>(?:last|earlier this|the previous|the same) (?:week|month|year))\b(?!['’])"
)
# "A day earlier, Minister X had chaired a meeting on drugs"
_EARLIER_OPENS = re.compile(
    r"(?:an?|one|two|three|four|several|some|\d+|the) (?:[\w-]+ )?(?:hours?|days?|weeks?|months?|years?) "
    r"(?:earlier|before|ago)\b"
)
# "X, who took over from Y last year", "like her predecessor, Minister Y"
_IN_OFFICE_BEFORE = re.compile(
    r"\b(?:replac(?:es|ed|ing)|succeed(?:s|ed|ing)?|(?:takes|took|taking|taken) over from|predecessors?,?)\s+"
    r"(?:(?:the|as|long-serving|outgoing|former)\s+)*$"
)
_DECIDED = re.compile(
    r",?\s+(?:(?:had|have|has|first|already|jointly)\s+){0,2}(?:agreed|decided|launched|established|announced|set\s+up|signed|"
    r"upgraded|elevated|ordered|pledged|promised|proposed)\s+(?:(?:in|on|back|last|early|late|at)\s+)*"
)
_BY_PHONE = r"\b(?:by|over the|on the|via) (?:tele)?phone\b"
_SPOKE = r"\b(?:spoke|spoken|speaks|speaking|talked|talks|talking|told|said|discussed|conferred|held|had)\b"
# "spoke by telephone with", "in a phone call with": beside somebody, with no comma between
_PHONED_AFTER = re.compile(
    rf"(?:,?[^,.;]*?{_SPOKE}[^,.;]*?(?:{_BY_PHONE}|\b(?:tele)?phone (?:call|conversation|talk)s?\b)|"
    r",?[^,.;]*?\bphoned\b|,?\s+(?:in|during) an?\s+(?:[\w-]+\s+)?(?:tele)?phone (?:call|conversation)\b|"
    rf"(?P<by>\s+{_BY_PHONE}))"
)
_PHONED_BEFORE = re.compile(
    rf"(?:{_SPOKE}[^,.;]*?{_BY_PHONE}|"
    r"\b(?:tele)?phone (?:call|conversation|talk)s? (?:with|to|from|between)\b|\bphoned\b)[^,.;]*$"
)
_SPOKE_TO = re.compile(_SPOKE + r"[^,.;]*$")


def told_of_before(occasion: Occasion, line: Line, start: int, end: int) -> bool:
    """Does the sentence name the people at `start` to `end` for what they did before, or elsewhere?

    What was signed or launched in a year of the occasion, or where that is unknown, may have been so there.
    """
    if _in_another_year(occasion, line) or of_another_round(occasion, line, start, end):
        return True
    before, after = line.before(start, 60), line.after(end, 120).lower()
    if _IN_OFFICE_BEFORE.search(before):
        return True
    if _comes_after(occasion, line, start) or _signed_then(occasion, line, start):
        return True
    if after.lstrip(" ,").startswith("had ") and _EARLIER_OPENS.match(line.lower):
        return True
    if (_SINCE.search(before) and _HIS_VISIT.match(after)) or _LONG_AFTER.search(line.before(start, 200)):
        return True
    if "then" in before and (_THEN.search(before) or _then_had(line.before(start, 160), after)):
        return True
    when = _WHEN.search(before)
    made = _MADE_BY.search(before)
    if when or made:
        past = _IN_PAST.match(after) or (_IN_PAST.search(made[0]) if made else _YEAR_WHEN.search(before))
        if past is None or past["year"] is None:
            return past is not None
        years = _years_of(occasion, line, end)
        return int(past["year"]) < min(years) if years else when is not None
    if _dated_else(occasion, line, end):
        return True
    if _HAD.match(after) is not None or ("phone" in line.lower and _by_phone(line, start, end)):
        return True
    own = occasion.mentioned_in(line)
    return not own and _another_time(occasion, after)


def _comes_after(occasion: Occasion, line: Line, start: int) -> bool:
    """ "The talks come after a visit to Lima by X": are people named in what the occasion only follows?"""
    before = line.before(start, 260)
    after = (
        _COMES_AFTER.search(before) if " after " in before or "follow" in before or "buil" in before else None
    )
    if after is None:
        return False
    what = start - len(before) + after.start("what")
    follows = start - len(before) + after.start()
    return not any(mine and follows < at < what + 12 for at, mine in occasion.marks.get(line.index, ()))


def _signed_then(occasion: Occasion, line: Line, start: int) -> bool:
    """ "the pact, signed in May 2023 by X and Y": in a year that no mention of the occasion tells?"""
    signed = _SIGNED_THEN.search(line.before(start, 200))
    if signed is None:
        return False
    year = re.search(r"\b(?:19|20)\d\d\b", signed[0])
    if year is None:
        # "signed during the visit by X and Y", of the visit that is told of
        return "visit" not in occasion.kinds or _OF_SOMEBODY.search(signed[0]) is not None
    return int(year[0]) not in _years_of(occasion, line, start)


def _then_had(before: str, after: str) -> bool:
    """ "Then Minister X had led one side and then Secretary Y the other": what they were in those days."""
    told = _THEN_HAD.search(before)
    return told is not None and ("had" in told.group() or after.lstrip(" ,").startswith("had "))


def _another_time(occasion: Occasion, after: str) -> bool:
    """ "X has often said", "X said last week": is it told of a time that is not the occasion's?"""
    lately = _LATELY.match(after)
    if lately is None:
        return _OFTEN.match(after) is not None
    return not any(lately["when"] in event.line.lower for event in occasion.events)


def _dated_else(occasion: Occasion, line: Line, end: int) -> bool:
    """ "X and Y agreed in March that the talks go on": is the day behind the verb none of the talks'?"""
    date = next((date for date in line.dates if date.start >= end), None)
    if date is None or not date.likely or not _DECIDED.fullmatch(line.after(end, date.start - end)):
        return False
    if any(mine and end <= at < date.start for at, mine in occasion.marks.get(line.index, ())):
        return False
    own = list(occasion.dates)
    return bool(own) and not any(overlap(date.likely, day) for day in own)


def _in_another_year(occasion: Occasion, line: Line) -> bool:
    """ "In 2019 the presidents, X and Y, met": does an earlier year open a sentence?"""
    if occasion.mentioned_in(line):
        return False
    told = [d for d in line.dates if not (d.when.since or d.when.until or d.when.attributive)]
    if not told or told[0].start > line.start + _FRONTED:
        return False
    years = {int(d.edtf[:4]) if d.edtf and d.edtf[:4].isdigit() else None for d in told}
    own = _years_of(occasion, line, line.start)
    return bool(years and own) and all(year is not None and year < min(own) for year in years)


def _by_phone(line: Line, start: int, end: int) -> bool:
    """Do those people speak by telephone, by the words right beside them?"""
    before, after = line.before(start, 60), line.after(end, 60)
    if _PHONED_BEFORE.search(before):
        return True
    phoned = _PHONED_AFTER.match(after)
    return phoned is not None and (phoned["by"] is None or _SPOKE_TO.search(before) is not None)


def _years_of(occasion: Occasion, line: Line, end: int) -> set[int]:
    """The years that the occasion's own mentions tell, but for what a sentence tells after a character."""
    dates = (date for event in occasion.events if not event.relative for date in event.dates)
    return {
        int(date.edtf[:4])
        for date in dates
        if date.edtf and date.edtf[:4].isdigit() and not date.when.since and not date.when.attributive
        if not end <= date.start < line.end
    }
