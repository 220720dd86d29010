"""The number of an occasion that stands apart from its name, anywhere in the sentences that tell of it.

The grammar: an ordinal counts the occasion where something ties it to the series and nothing to another one.

| words | number |
| --- | --- |
| `The commission met in Rome, its fifth sitting`, `It was the group's fourth gathering` | 5, 4 |
| `the eleventh sitting of the Committee`, `a regular, already eleventh, meeting of it` | 11 |
| `its deliberations were the seventh`, `which would have been the 24th`, `the ninth in a row` | 7, 24, 9 |
| `has now sat seven times`, `it was number eight` | 7, 8 |
| `has come together for the sixth time`, `a sitting numbered eight`, `the dialogue, a first` | 6, 8, 1 |
| `the third will be held in Oslo`, `after its second session`, `the second day` | none |
"""

from __future__ import annotations

import re
from itertools import chain

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.numbers import BEGINNINGS, CARDINALS, ORDINALS, SINCE, SPAN, TENS, count_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

_NEAR = 70  # characters before and after an ordinal that say what it counts
_WHO_MET = 120  # and after "the fifth time", up to the verb
_LINES = 8  # sentences of an occasion that are asked
_BEFORE_SERIES = 60  # and from "the fifth sitting of" to the series' name

_ORDINAL = re.compile(
    rf"(?<![\w-])(?:(?:{'|'.join(TENS)})[- ])?(?:{'|'.join(ORDINALS)})(?![\w-])"
    r"|(?<![\w-])\d{1,2}(?:st|nd|rd|th)(?![\w-])",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"(?<![\w-])[IVXL]{2,7}(?![\w-])")
# One held, whatever the series is called.
_ONE_HELD = (
    r"(?:meetings?|sessions?|sittings?|gatherings?|rounds?|editions?|iterations?|instal?lments?|convenings?|"
    r"encounters?|occasions?|plenar(?:y|ies)|deliberations|reunions?|get-togethers?|outings?|talks|consultations?|summits?)"
)
_COUNTS = re.compile(
    rf",?\s+(?:(?!of\b|in\b|on\b|at\b|day\b|working\b|formal\b|informal\b|thematic\b|closed\b)[\w-]+,?\s+){{0,2}}?{_ONE_HELD}\b"
)
_SMALL = r"(?!(?:of|in|on|at|by|for|to|from|with|and|or|as|after|before|until|since)\b)"
_TIED = re.compile(
    r"(?:\b(?:the|its|their|whose|this|an?|only|already|now|even)|['’]s?|s['’]|\()"
    rf"(?:\s+{_SMALL}[a-z-]+,?){{0,2}}\s*$",
    re.IGNORECASE,
)
_OF_KIND = re.compile(
    r"\s+(?:of\s+(?:its|their|the|this)\s+kind|in\s+a\s+row|in\s+as\s+many\s+\w+|in\s+(?:the|a|this|that|its)\s+series|"
    r"in\s+(?:succession|number|sequence|order|line|all)|by\s+count|all\s+told|(?:between|among)\s+them|"
    r"so\s+far|to\s+date|such|of\s+the\s+series|running|overall|since\s+(?:its|their|the)\s+(?:\w+\s+)?"
    rf"{BEGINNINGS})\b"
)
_ELIDED_BEFORE = re.compile(
    r"(?:\b(?:is|was|were|be|been|being|as|ma(?:kes?|de|king) (?:it|this)|mark(?:s|ed|ing)?)\s+"
    r"(?:now\s+|already\s+)?(?:the|its|their)|[,(—–]\s*(?:now\s+|already\s+)?"
    r"(?:the|its|their|(?:the\s+)?[\w-]+['’]s?))\s+$"
)
_ELIDED_AFTER = re.compile(
    r"\s*(?:[,.;:)—–]|$)|\s+(?:between|since|under|held|for|after|the\s+two)\b|\s+of\s+(?:these|those|such)\b"
)
_TIME_BEFORE = re.compile(r"\bfor\s+(?:(?:only|just)\s+)?(?:the|an?|its|their)\s+(?:\w+\s+)?$")
_TIME = re.compile(r"\s+time\b")
# "the 21st time that the two have met in this format", "the third time Chile and Peru met": they, and nothing
# behind that narrows it ("in Lima", "at this level", "within weeks"), but for what counts from the first
_TIME_THEY = re.compile(
    r"\s+time\s+(?:that\s+)?(?P<who>(?:(?!he\b|she\b|his\b|her\b|an?\b|in\b|this\s+(?:year|month|week)\b|since\b|when\b)"
    r"[\w’'()-]+\s+){1,9}?)(?:(?:have|has|had)\s+)?"
    r"(?:met|sat(?:\s+down)?|convened|gathered|c[ao]me\s+together|took\s+place|taken\s+place|"
    r"(?:been|was|were)\s+(?:held|convened))\b"
    r"(?:\s+(?:in|within|under)\s+(?:this|that|the\s+same)\s+(?:[\w-]+\s+)?(?:format|framework|mechanism|setting|configuration)\b)?"
    r"(?=(?:\s+at\s+the\s+\w+\s+level)?,?\s+(?:following|after)\s+(?:[\w-]+\s+){0,2}(?:those|meetings|talks|rounds|sessions)\b|"
    r"\s*(?:[.,;:)–—]|$)|\s+so\b(?!\s+far\s+(?:this|in)\b)|"
    rf"\s+since\s+(?:(?:its|their|the)\s+(?:\w+\s+)?{BEGINNINGS}\b|"
    r"[^.;,]{0,60}\b(?:set\s+(?:it|them)\s+up|(?:was|were)\s+(?:set\s+up|founded|created|established|launched))\b))"
)
# who they are, by words: the sides or the series itself
_THEY = re.compile(
    r"(?:they|both|it|this|the\s+(?:two|three|four|pair|sides|parties)|both\s+\w+)\s+(?:[\w-]+\s+){0,2}$|"
    r"(?:[\w’'()-]+\s+){0,8}(?:groups?|committee|commission|council|dialogue|talks|forum|consultations|mechanism|"
    r"panel|body|series|format|summit|conference)\s+$"
)
_GATHERS = re.compile(
    r"\b(?:met|meets?|meeting|gather\w*|conven\w*|reconven\w*|sat|sits?|sitting|held|hold(?:ing|s)?|assembl\w*|c[ao]me|face|"
    r"host\w*|connected|took place|takes place|brought|brings?|inaugurated|opened)\b"
)
_ACRONYM = re.compile(r"^the\s.*\b[A-Z]{2,6}\s+$")
# What ties an ordinal to another of the series, or to nothing that is counted.
_OTHERS_BEFORE = re.compile(
    r"\b(?:(?:next|last)(?!\s+(?:\w+day|week|month|year|night)\b)|previous(?:ly)?|earlier|preceding|following|follows|followed|after|since|before|until|till|ahead|prior|"
    r"agreed?|agreement|decid\w+|plans?|planned|propos\w+|offer\w+|invit\w+|forward|prepar\w+|recall\w*|will|shall|"
    r"expect\w*|outcomes?|decisions?|results?|conclusions?|had|date|hoped?|implement\w*|what)\b[^.;]{0,60}$"
)
_COUNTED_AS = re.compile(
    r"\b(?:will|would|shall|is\s+to|was\s+to)\s+(?:be|mark|have\s+been|also\s+be)\b|\bwhat\s+(?:is|was|will\s+be|counts\s+as|(?:\w+\s+){1,3}(?:call(?:ed)?|described\s+as|termed|billed\s+as))\b|"
    r"\bhad\s+been\s+due\s+to\s+hold\b"
)
_OTHERS_AFTER = re.compile(
    r"[^.;]{0,60}\b(?:will|would|shall|is\s+to|are\s+to|is\s+due|scheduled|planned|expected|next\s+year|this\s+(?:week|month|year)|"
    r"of\s+the\s+(?:day|week|month|year|visit|trip|tour)|"
    r"on\s+(?:the|his|her|its|their)\s+(?:programme|program|schedule|agenda|itinerary))\b"
)
_OF_ANOTHER = re.compile(
    r"\s+of\s+(?!(?:its|their)\s+kind|(?:the|its|their)\s+"
    r"(?:joint\s+|same\s+|bilateral\s+)?(?:group|committee|commission|body|series|mechanism|format|panel|forum|dialogue|kind|two|sides|talks)\b)"
)
_LOOKS_BACK = re.compile(
    r"\bsince\b|\b(?:following|after)\s+(?:the\s+)?(?:those|that|ones?|similar|meetings|talks|rounds|sessions|gatherings)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBERED = re.compile(
    rf"\b(?:{_ONE_HELD},?\s+(?:numbered|number|no\.?)|round)\s+(\d{{1,2}}|{'|'.join(CARDINALS)})(?![\w-])"
)
# "which has now sat seven times", "Tuesday's dialogue was number eight"
_COUNT = rf"(\d{{1,2}}|{'|'.join(CARDINALS)})(?![\w-])"
_TIMES = re.compile(
    r"\b(?:has|have|had)\s+(?:now\s+|already\s+|so far\s+)*"
    r"(?:met|sat|convened|gathered|been held|taken place|come together)\s+"
    rf"{_COUNT}\s+times(?!\s+(?:this|in|over|during|a)\b)"
    rf"|\b(?:(?:{_ONE_HELD}|dialogue)(?:\s+(?:in|at|on)\s+[\w-]+)?(?:,?\s+which)?|it|this)\s+"
    rf"(?:is|was|makes?)\s+(?:now\s+)?(?:number|no\.)\s+{_COUNT}"
    r"(?!\s+(?:at|to|behind|on|man|woman)\b|\s+in\s+(?!a\s+row|(?:the|this|that|its|a)\s+series))"
)
# "the third such meeting in a year": so many of late, and not since the first
_IN_A_YEAR = re.compile(
    r"\s+(?:such\s+|[\w-]+\s+)?\w+\s+(?:(?:in|within|over)\s+(?:an?|the\s+(?:past|last)|two|three|as\s+many)"
    r"\s+(?:year|month|week|decade)s?)\b"
    r"|\s+such\s+\w+\s+this\s+(?:year|month|week)\b"
)
_A_FIRST = re.compile(r",\s+a\s+(first)(?=\s*[,.;—–]|\s+(?:for|between|of\s+its\s+kind)\b)")


def counted(occasion: Occasion) -> tuple[int, Extent] | None:
    """The number of an occasion that its sentences tell apart from its mentions, and its characters."""
    own = {event.line.index for event in occasion.events}
    lines = [line for line in occasion.lines if line.kind == "body"][:_LINES]
    # the sentences that name it first
    for line in sorted(dict.fromkeys(lines), key=lambda line: line.index not in own):
        found = _in_line(line, occasion)
        if found is not None:
            return found
    return None


def _in_line(line: Line, occasion: Occasion) -> tuple[int, Extent] | None:
    """The number that one sentence tells."""
    for match in (*_ORDINAL.finditer(line.lower), *_ROMAN.finditer(line.text)):
        at = (line.start + match.start(), line.start + match.end())
        value = count_of(match.group())
        if value is not None and _of_it(line, occasion, at, value):
            return value, at
    for told in chain.from_iterable(each.finditer(line.lower) for each in (_NUMBERED, _TIMES, _A_FIRST)):
        group = told.lastindex or 1
        value = count_of(told.group(group))
        at = (line.start + told.start(group), line.start + told.end(group))
        if value is not None and not _another(line, occasion, at):
            return value, at
    return None


def _of_it(line: Line, occasion: Occasion, at: Extent, value: int) -> bool:
    """Does the ordinal at these characters count the occasion, and no other of its series?"""
    if _another(line, occasion, at):
        return False
    before, after = line.before(at[0], _NEAR), line.after(at[1], _NEAR)
    if _TIME_BEFORE.search(before) and _TIME.match(after):
        return SPAN.match(after) is None and _GATHERS.search(line.lower) is not None
    if value > 1 and _met_so_often(line, occasion, at[1]):
        return SPAN.match(after) is None
    if _IN_A_YEAR.match(after):
        return False
    if value == 1 and SPAN.match(line.after(at[1], 160)):
        return False  # "the first such meeting since 2015"
    if _OF_KIND.match(after):
        return True
    if _ELIDED_BEFORE.search(before) and _ELIDED_AFTER.match(after):
        return True
    held = _COUNTS.match(after)
    if held is None or _TIED.search(before) is None:
        return False
    if SINCE.match(after, held.end()):
        return False
    end = at[1] + held.end()
    return _OF_ANOTHER.match(after[held.end() :]) is None or _its_own(occasion, line, end)


def _met_so_often(line: Line, occasion: Occasion, end: int) -> bool:
    """ "The fifth time Peru and Chile have met": is it said of the sides or the series?"""
    told = _TIME_THEY.match(line.after(end, _WHO_MET))
    if told is None:
        return False
    start, end = end + told.start("who"), end + told.end("who")
    if any(start <= mention.extent[0] < end for _, mention in line.people):
        return False  # "the third time Minister X met Chileans"
    sides = {party.code for party in line.parties_in(start, end)}
    if len(sides) > 1 or sides - occasion.codes:
        return len(sides) > 1 and sides == occasion.codes
    named = line.text[start - line.start : end - line.start]  # "the Political and Diplomatic JCC"
    return _THEY.fullmatch(told["who"]) is not None or _ACRONYM.search(named) is not None


def _another(line: Line, occasion: Occasion, at: Extent) -> bool:
    """Is a count at these characters of a mention that was read already, or of another occasion?"""
    if any(form.start <= at[0] < form.end and form.number is not None for form in line.formats):
        return True
    before = _COUNTED_AS.sub("be", line.before(at[0], _NEAR))
    after = line.after(at[1], _NEAR)
    told = _OTHERS_BEFORE.search(before) or _OTHERS_AFTER.match(after)
    return told is not None or _of_another_year(after, occasion)


def _its_own(occasion: Occasion, line: Line, end: int) -> bool:
    """Is what an ordinal's noun is "of" the occasion's own series: "the fifth sitting of the Joint Group"?"""
    starts = [event.start for event in occasion.events if event.line is line and event.end > end]
    return any(start <= end + _BEFORE_SERIES for start in starts)


def _of_another_year(after: str, occasion: Occasion) -> bool:
    """Is the sentence of another year than the occasion's: "its third meeting took place in 2017"?"""
    told = _YEAR.search(after)
    years = {date[:4] for date in occasion.dates}
    if told is None or told.group() in years:
        return False
    return (
        _LOOKS_BACK.search(after[: told.start()]) is None
    )  # "the fourth such drill, following that of 2016"
