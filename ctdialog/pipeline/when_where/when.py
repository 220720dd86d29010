"""When an occasion is: which of the days told are its own, and from when to when it lasts.

| words | date |
| --- | --- |
| `held on 4 May`, `to meet next month … on 4 May` | 4 May |
| `opened on Monday … It ends on Friday` | Monday to Friday |
| `a two-day meeting, which ended on Friday` | Thursday and Friday |
| `left on Monday for talks held on Tuesday` | Tuesday |
"""

from __future__ import annotations

import datetime
import re

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.dates.date_tense import begins_on
from ctdialog.pipeline.dates.date_values import extend_by_duration
from ctdialog.pipeline.events.event import Event, beside_another
from ctdialog.pipeline.events.telling import in_telling
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line, Scene
from ctdialog.pipeline.when_where.of_meeting import dates_meeting
from ctdialog.pipeline.when_where.said_at import said_at


def date_of(scene: Scene, occasion: Occasion) -> tuple[DateMention, str | None] | None:
    """The date of an occasion and its EDTF, a duration told beside it counted in."""
    candidates = _candidates(scene, occasion)
    if not candidates:
        return None
    best = max(candidates, key=lambda date: (_precision(date), -date.start))
    first = candidates[0]
    # "Today … since 2019": what has no publication date to count from gives way to a full day alone
    vague = _precision(first) == 0 and _precision(best) < 3
    if vague or _precision(first) >= 2 or _precision(first) >= _precision(best):
        best = first
    lines = {date: event.line for event in reversed(occasion.events) for date in event.dates}
    best = next((date for date in candidates if _is_held_on(lines.get(date), date, best)), best)
    last = best
    best = next((date for date in candidates if _begins(lines.get(date), date, best)), best)
    if (
        told := lines.get(best)
    ) and told.kind == "headline":  # its weekday is counted by the verb of the text
        same = (d for d in candidates if d.text.lower() == best.text.lower() and d.edtf)
        best = next((d for d in same if d in lines and lines[d].kind != "headline"), best)
    best = next((date for date in candidates if _spans(date.edtf, best.edtf)), best)
    best = next((date for date in candidates if _narrows(lines.get(date), date, best)), best)
    # a headline without a verb does not say which Tuesday is meant
    best = next((date for date in candidates if _tells_tense(lines.get(best), date, best)), best)
    edtf = best.edtf
    if edtf is not None:
        edtf = _to_its_end(occasion, best, _with_duration(occasion, best, edtf))
        edtf = _from_its_start(occasion, best, edtf)
        if len(edtf) == 10 and _closes(lines.get(last), last, edtf):
            edtf = f"{edtf}/{last.edtf}"
    return best, edtf


def _tells_tense(line: Line | None, date: DateMention, best: DateMention) -> bool:
    """Is a headline's "Tuesday in Rome" told in the text with a verb, "will be held on Tuesday"?"""
    vague = line is not None and line.kind == "headline" and best.when.tense is None
    same = date is not best and date.text.casefold() == best.text.casefold()
    return vague and same and date.when.tense is not None


def _candidates(scene: Scene, occasion: Occasion) -> list[DateMention]:
    """The dates that can be the occasion's, from the first of these that tells any.

    Its mentions' own; those of its first sentences that tell of something held; the visit's inside which
    it is held; the line of place and days over a paper's text; a year in its name.
    """
    own = [event for event in occasion.events if not event.relative]
    visit = occasion.kind == "visit"
    found = [date for event in own if event.kind != "visit" or visit for date in event.dates]
    if not found:
        taken = {date.start for event in (*occasion.before, *occasion.after) for date in event.dates}
        taken |= _of_rivals(occasion)
        past = any(_MET.fullmatch(event.verb) for event in own if event.line.kind == "body")
        found = [
            date
            for line in _around(occasion)
            for date in line.dates
            if not (date.when.attributive or date.when.since or date.when.until)
            and date.start not in taken
            and not _long_ago(scene, date)
            and not (past and _still_to_come(scene, date))
            and dates_meeting(line, date)
            and not in_telling(line, line.formats, date.start)
            and (
                date.when.tense
                or anywhere("past").search(line.lower)
                or anywhere("future").search(line.lower)
            )
        ]
        found = [date for date in found if _precision(date) in (0, 3)] or found
    found = found or [date for event in own for date in event.dates]
    lines = {date: event.line for event in own for date in event.dates}
    there = [d for d in found if d not in lines or not _ARRIVAL.search(lines[d].before(d.start))]
    found = there or found or _session_dates(scene, occasion) or said_at(occasion) or _only_day(occasion)
    return found or [date for date in _years_of_name(own) if not _long_ago(scene, date)]


def _of_rivals(occasion: Occasion) -> set[int]:
    """Where dates stand behind another's mention: "They spoke of the 13th Summit, due in Lima on 6 May"."""
    found: set[int] = set()
    for rival in occasion.rivals if occasion.prominence == "main" else ():
        line = rival.line
        own = [start for start, mine in occasion.marks.get(line.index, ()) if mine]
        if not own or min(own) > rival.start or beside_another(rival):
            continue
        for date in rival.dates:
            between = line.lower[rival.start - line.start : max(date.start - line.start, 0)]
            if between and not _GOES_ON.search(between):
                found.add(date.start)
    return found


# "the conference of the working group was hosted by Chad on Monday", "the Dialogue (or Talks) on Monday"
_GOES_ON = re.compile(r"(?<!which )(?<!that )\b(?:was|were|is|are|took|will|had|has|have)\b|\)")


def _long_ago(scene: Scene, date: DateMention) -> bool:
    """ "The first such meeting was in 2015", in news of 2024: is a year alone told that news is not of?"""
    told, published = date.edtf, scene.published
    return told is not None and published is not None and len(told) == 4 and int(told) < published.year - 1


# "met", "held talks with": what is over
_MET = re.compile(
    r"(?:met|received|hosted|welcomed|called on|held|had|discussed|conferred|signed|gathered)\b.*"
)


def _still_to_come(scene: Scene, date: DateMention) -> bool:
    """ "A team is expected in the spring", behind the news of who met: is a date told as one to come?"""
    if date.edtf is None or scene.published is None or date.when.tense != "future":
        return False
    return date.edtf > scene.published.isoformat()[: len(date.edtf)]


# "the ministry said so on 9 May": the day of what was said
_TELLS_ON = re.compile(
    r"\b(?:said|says|announced|told|reported|stated|confirmed|informed|wrote|added|disclosed|revealed|declared|"
    r"learn(?:ed|t)|made (?:public|known))\b[^,;.]{0,24}$"
)
_EARLY = 4  # sentences of an occasion whose only day is its own, where nothing says whose it is


def _only_day(occasion: Occasion) -> list[DateMention]:
    """ "India and Egypt today vowed …": the one day that the first sentences tell, of nothing else."""
    if occasion.prominence != "main":
        return []
    others, theirs = occasion.of_neighbours, _of_rivals(occasion)
    found = [
        date
        for line in occasion.lines[:_EARLY]
        if line.kind == "body" and line.index not in others
        for date in line.dates
        if _precision(date) == 3
        if not (date.when.attributive or date.when.since or date.when.until) and dates_meeting(line, date)
        if date.start not in theirs
        if not _TELLS_ON.search(line.before(date.start, 40))
        if not in_telling(line, line.formats, date.start)
    ]
    return found[:1] if len({date.edtf for date in found}) == 1 else []


def _around(occasion: Occasion) -> list[Line]:
    """The first sentences, and those beside the first mention below the headline, the nearest to it first."""
    bodies = [event.line for event in occasion.events if event.line.kind != "headline"]
    first = bodies[0].index if bodies else occasion.events[0].line.index
    near = [line for n, line in enumerate(occasion.lines) if n < 4 or abs(line.index - first) < 3]
    return sorted(near, key=lambda line: abs(line.index - first))


# "Arrived on Thursday for talks on Friday": when somebody came
_ARRIVAL = re.compile(
    r"\b(?:arriv(?:ed|es|ing)|landed|flew|flies|departed|departs|left|leaves)\b(?:\s+\w+){0,3}\s+$"
)
# Papers of a meeting, whose date is that of the meeting.
_PAPER = re.compile(
    r"communiqu[eé]|\bjoint (?:press )?statement|\bchairs?(?:['’]s?|man['’]s)? (?:statement|summary)|"
    r"\bsummary of the (?:co-)?chair|\bdeclaration\b|\boutcome document|\bminutes of|\breport of the"
)


def _session_dates(scene: Scene, occasion: Occasion) -> list[DateMention]:
    """ "Manila, 30-31 March 2004" over the text: a line of days, or of a place and the day of a paper."""
    if occasion.prominence != "main":
        return []
    border = next((line.start for line in occasion.lines if line.kind == "body"), 0)
    top = [line for line in scene.lines if line.story == occasion.story and line.start < border]
    paper = any(_PAPER.search(line.lower) for line in top)
    return [
        date
        for line in top
        for date in line.dates
        if line.kind in ("dateline", "date") and date.edtf
        if "/" in date.edtf or (paper and (line.cities or line.parties))
    ]


def _years_of_name(events: list[Event]) -> list[DateMention]:
    """ "The 2023 Border Security Forum": the year in a mention."""
    return [
        date
        for event in events
        for date in event.line.dates
        if event.format
        and date.when.attributive
        and event.start - 30 <= date.start < event.end
        and event.format.year is not None
        and date.text.endswith(str(event.format.year))
    ]


def _spans(range_: str | None, day: str | None) -> bool:
    """Does a range of days hold a single one?"""
    if range_ is None or day is None or "/" not in range_ or "/" in day:
        return False
    first, last = range_.split("/")
    return len(first) == len(day) and first <= day <= last


def _narrows(line: Line | None, date: DateMention, best: DateMention) -> bool:
    """ "To meet next month", and then "on 14 August": is a day told that lies in the month?

    Not the day on which somebody "said on Tuesday" so.
    """
    day, month = date.edtf, best.edtf
    if line is None or day is None or month is None or len(month) != 7 or not day.startswith(f"{month}-"):
        return False
    return anywhere("said").search(line.before(date.start)) is None


def _begins(line: Line | None, date: DateMention, best: DateMention) -> bool:
    """ "The exercise, which began on Monday": is a day earlier than the best told as the one it began on?"""
    if line is None or not (date.edtf and best.edtf and len(date.edtf) == 10 and date.edtf < best.edtf):
        return False
    return begins_on(line.before(date.start))


# "The ministers on Thursday watched the closing of the exercise": its last day
_CLOSE = re.compile(
    r"\b(?:closing|close|end|conclusion|final\s+day|last\s+day)\s+of\s+(?:the|their|this|an?)\b"
)


def _closes(line: Line | None, date: DateMention, first: str) -> bool:
    """Is a day that of the close of what began on the day `first`?"""
    if line is None or not date.edtf or len(date.edtf) != 10 or date.edtf <= first:
        return False
    return _CLOSE.search(line.lower) is not None


_HELD_ON = re.compile(
    r"\b(?:held|hold|takes? place|took place|taking place|convened?|scheduled|slated)(?:\s+\w+){0,4}\s+on\s+$"
)


def _is_held_on(line: Line | None, date: DateMention, best: DateMention) -> bool:
    """ "What counts today is the group, whose session takes place on 3 June": held on that day, not today."""
    if best.when.start is None or best.when.start.unit != "day" or _precision(date) < 3:
        return False
    return line is not None and date is not best and _HELD_ON.search(line.before(date.start)) is not None


LASTS_TO = re.compile(
    r"\b(?:ends?|will end|ending|concludes?|concluding|runs?|running|lasts?|continues?|continuing|goes on|"
    r"wraps? up|ended|concluded|wrapped up|closed|came to (?:an end|a close)|"
    r"closes?|until|till)\b(?:\s+(?!began|opened|started)[\w-]+){0,3}\s+$"
)


def _to_its_end(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Opened on Monday … It ends on 24 May": the range from the one to the other."""
    began = next((e.line for e in occasion.events if date in e.dates), None)
    if len(edtf) != 10 or began is None or not _BEGINS.search(began.lower):
        return edtf
    for line in occasion.lines[:8]:
        for last in line.dates:
            if last is date or not last.edtf or len(last.edtf) != 10 or last.edtf <= edtf:
                continue
            if LASTS_TO.search(line.before(last.start)):
                return f"{edtf}/{last.edtf}"
    return edtf


# "Opening the session at the Grand Hotel on 14 May, the minister …"
_OPENING_ON = re.compile(r"\bopening\s+(?:the|its|their|this)\s+(?:[\w’'-]+\s+){1,9}$")
_LONGEST = datetime.timedelta(days=10)  # between the first and the last day of talks told in two sentences


def _from_its_start(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Wound up on Friday … Work had begun the previous day": the range from the one to the other."""
    ended = next((e.line for e in occasion.events if date in e.dates), None)
    if len(edtf) != 10 or ended is None or not _ENDS.search(ended.lower):
        return edtf
    last, others = datetime.date.fromisoformat(edtf), occasion.of_neighbours
    for line in occasion.lines[:8]:
        if line.kind != "body" or line.index in others:
            continue
        for first in line.dates:
            if first is date or not first.edtf or len(first.edtf) != 10:
                continue
            if not datetime.timedelta() < last - datetime.date.fromisoformat(first.edtf) <= _LONGEST:
                continue
            before = line.before(first.start, 100)
            if _OPENED_ON.search(before) or _OPENING_ON.search(before):
                return f"{first.edtf}/{edtf}"
    return edtf


def _precision(date: DateMention) -> int:
    """3 for a day or a range of days, 2 for a month or season, 1 for a year, 0 for what is not resolved."""
    return 0 if date.edtf is None else {4: 1, 7: 2}.get(len(date.edtf.split("/")[0]), 3)


_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed)|kick(?:s|ed)? off|commence[sd]?|from|"
    r"(?:to|will|would)\s+(?:open|convene|gather|get under way)|arrived|got under way|today and tomorrow)\b"
)
_ENDS = re.compile(
    r"\b(?:at the (?:end|close|conclusion) of|(?:last|final|closing|concluding) day|"
    r"conclud\w+|complet(?:ed|es|ing)|"
    r"w(?:rap|rapped|raps|rapping|ind|ound|inds|inding) up|closes|closing|"
    r"end(?:s|ed|ing)|closed|c[ao]me to (?:a close|"
    r"an end)|drew to (?:a close|an end)|finish\w+|culminat\w+)\b"
)


_OPENED_ON = re.compile(
    r"\b(?:began|begun|begins?|start(?:s|ed)|open(?:s|ed)|kick(?:s|ed) off|commence[sd]|got under ?way)\b"
    r"(?:\s+(?!and\b|after\b|before\b|end)[\w’'.-]+){0,8}\s+$"
)
# "on the first day of a two-day visit": the visitor's days, not the talks'
_OF_VISIT = re.compile(r"\s*(?:[\w-]+\s+){0,2}(?:visit|trip|tour|stay)\b")


# what lasts so long: the talks, not a curfew or an offensive
_OF_TALKS_HERE = re.compile(
    r"\b(?:it|this|gathering|event|meeting|encounter|session|conference|workshop|forum|seminar|exercise|drill|talks|works?|"
    r"dialogue|consultations|summit|symposium|proceedings|deliberations|round|visit|sitting|training|course|congress)\b"
)
_NEXT = 6  # sentences of an occasion that tell how long it lasts
_THE = re.compile(r"(?:^|\b(?:the|this|their))\s+$")
# "The session will last two days", "It is to run for three days"
_LASTS = re.compile(
    r"\b(?:last(?:s|ed|ing)?|runs?|running|continues?|goes on|spans?|spanning|takes?|scheduled|planned|due)"
    r"(?:\s+(?:for|over|to take|to last|to run))?\s+$"
)
_GATHERING = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:gathering|event|meeting|session|conference|workshop|forum|seminar|exercise|drill|talks|"
    r"dialogue|consultations|summit|symposium)\b"
)


def _is_of_gathering(line: Line, start: int, end: int) -> bool:
    """Is a duration that of the meeting: "the two-day gathering", "the session will last two days"?"""
    if _THE.search(line.before(start, 12)) and _GATHERING.match(line.after(end, 40)):
        return True
    return _LASTS.search(line.before(start, 24)) is not None and _OF_TALKS_HERE.search(line.lower) is not None


def _with_duration(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Began a two-day dialogue on Thursday": two days from Thursday."""
    told = [
        (e.line, days)
        for e in occasion.events
        for _, end, days in e.line.durations
        if days > 1 and not e.relative
        if occasion.kind == "visit" or not _OF_VISIT.match(e.line.after(end, 40))
    ]
    # "The proceedings, which ended on Saturday after two days": beside the date itself
    told += [
        (line, days)
        for line in occasion.lines
        if not told and date in line.dates
        for _, end, days in line.durations
        if days > 1 and not _OF_VISIT.match(line.after(end, 40))
    ]
    # "The two-day gathering went over …", "It is to last two days": of the same, in a sentence of its own
    others = occasion.of_neighbours
    told += [
        (line, days)
        for line in (occasion.lines[:_NEXT] if not told else ())
        if line.kind == "body"
        and line.index not in others
        and all(d.edtf == edtf or _precision(d) < 3 for d in line.dates)
        for start, end, days in line.durations
        if days > 1 and _is_of_gathering(line, start, end)
    ]
    if not told or "/" in edtf:
        return edtf
    length, days = told[0]
    same = [e.line for e in occasion.events for d in e.dates if d.edtf == date.edtf]
    same += [line for line in occasion.lines if date in line.dates]
    line = next((line for line in same if _ENDS.search(line.lower) or _BEGINS.search(line.lower)), length)
    if any(_OPENED_ON.search(e.line.before(date.start)) for e in occasion.events if date in e.dates):
        return extend_by_duration(edtf, days, "start")  # "began in Oslo on Monday and ends on Tuesday"
    if _ENDS.search(line.lower) or _ENDS.search(length.lower):
        return extend_by_duration(edtf, days, "end")
    if _BEGINS.search(line.lower):
        return extend_by_duration(edtf, days, "start")
    return edtf
