"""When an occasion is: which of the days told are its own (`lasting`: from when to when).

| words | date |
| --- | --- |
| `held on 4 May`, `to meet next month … on 4 May` | 4 May |
| `left on Monday for talks held on Tuesday` | Tuesday |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere, wording
from ctdialog.pipeline.dates.date_tense import begins_on
from ctdialog.pipeline.events.event import Event, beside_another
from ctdialog.pipeline.events.telling import in_telling, only_told_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line, Scene
from ctdialog.pipeline.when_where.lasting import first_to_last, precision
from ctdialog.pipeline.when_where.of_meeting import dates_meeting
from ctdialog.pipeline.when_where.said_at import said_at


def date_of(scene: Scene, occasion: Occasion) -> tuple[DateMention, str | None] | None:
    """The date of an occasion and its EDTF, a duration told beside it counted in."""
    candidates = _candidates(scene, occasion)
    if not candidates:
        return None
    best = max(candidates, key=lambda date: (precision(date), -date.start))
    first = candidates[0]
    # "Today … since 2019": what has no publication date to count from gives way to a full day alone
    vague = precision(first) == 0 and precision(best) < 3
    if vague or precision(first) >= 2 or precision(first) >= precision(best):
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
        edtf = first_to_last(occasion, best, edtf)
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
            if _of_them(occasion, line)
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
        found = [date for date in found if precision(date) in (0, 3)] or found
    found = found or [date for event in own for date in event.dates]
    lines = {date: event.line for event in own for date in event.dates}
    there = [d for d in found if d not in lines or not _ARRIVAL.search(lines[d].before(d.start))]
    lines |= {date: line for line in _around(occasion) for date in line.dates}
    if any(_ARRIVAL.search(lines[d].before(d.start)) for d in found if d in lines):
        there = _of_it(occasion) or there
    if found and scene.published is not None and (said := said_at(occasion)):
        # "X said on Tuesday after talks with Y. On Wednesday Y will be received by Z": they were on Tuesday
        today = scene.published.isoformat()
        ahead = all(d.edtf and d.edtf > today[: len(d.edtf)] for d in found)
        there = said if ahead and all(d.edtf and d.edtf <= today for d in said) else there
    found = there or found or _session_dates(scene, occasion) or said_at(occasion) or _only_day(occasion)
    return found or [date for date in _years_of_name(own) if not _long_ago(scene, date)]


# Those who meet, told again: a day near their talks, in a sentence on nobody of them, is another's
_THEY = re.compile(
    r"\b(?:they|both|two|sides?|he|she|it|delegations?|topics?|agenda|discussed|reviewed|addressed|examined|raised|"
    rf"gone\s+through|{wording('officials')}|{wording('talks')})\b"
)


def _of_them(occasion: Occasion, line: Line) -> bool:
    """Does a sentence name somebody, a party of the talks or what is held, or tell of "them"?"""
    if line.formats and all(only_told_of(line, form.start) for form in line.formats):
        return False
    if line.people or line.formats or _THEY.search(line.lower):
        return True
    return any(not occasion.codes or party.code in occasion.codes for party in line.parties)


# "It will take place on 4 May", right behind the talks that somebody leaves for on the third
_IT_IS = re.compile(
    r"(?:it|this|the (?:event|meeting|session))\s+(?:will|is|was|takes?|took|would)\b.*?\bon\s+$"
)


def _of_it(occasion: Occasion) -> list[DateMention]:
    """The day of the sentence that says of the talks only when they are: "It will take place on 4 May"."""
    lines = {event.line.index + 1 for event in occasion.events}
    told = (line for line in occasion.lines if line.index in lines)
    return [d for line in told for d in line.dates if _IT_IS.match(line.before(d.start, 80))]


def _of_rivals(occasion: Occasion) -> set[int]:
    """Where dates stand behind another's mention: "They spoke of the 13th Summit, due in Lima on 6 May".

    So does one ahead of which they met: "ahead of the Lima Summit on 6 May".
    """
    found: set[int] = set()
    for rival in occasion.rivals if occasion.prominence == "main" else ():
        line = rival.line
        own = [start for start, mine in occasion.marks.get(line.index, ()) if mine]
        if not own or min(own) > rival.start or beside_another(rival):
            continue
        for date in rival.dates:
            between = line.lower[rival.start - line.start : max(date.start - line.start, 0)]
            ahead = _AHEAD_OF.search(line.before(rival.start, 50)) and _RIGHT_BEHIND.fullmatch(between)
            if ahead or (_TO_BE_HELD.search(between) and not _GOES_ON.search(between)):
                found.add(date.start)
    return found


# "the Summit, due in Lima on 6 May", "the Summit that was held in Lima on 6 May": what gives it the day
_TO_BE_HELD = re.compile(
    rf"\b(?:{wording('planned')}|billed|to\s+be\s+(?:held|hosted|convened)|"
    r"to\s+take\s+place)\b"
    r"|\b(?:which|that)\s+(?:(?:was|were|is|are|will|would|had|been|be)\s+){0,3}"
    r"(?:held|hosted|convened|opened|opens|began|begins|took\s+place|takes?\s+place|open|begin)\b(?!.*,\s+in\s)"
)
# "ahead of the Lima Summit on 6 May", "in the run-up to the summit in Lima in May"
_AHEAD_OF = re.compile(
    r"\b(?:ahead\s+of|before|prior\s+to|in\s+the\s+run-?up\s+to|in\s+preparation\s+for|preparations\s+for)\s+"
    r"(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}$"
)
_RIGHT_BEHIND = re.compile(r"[\w’'-]+(?:\s+(?!(?:was|were|is|are|and)\b)[\w’'-]+){0,4}\s+(?:on|in|from)\s+")
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
    r"learn(?:ed|t)|bared|made (?:public|known))\b[^,;.]{0,24}$"
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
        if line.kind == "body" and line.index not in others and _of_them(occasion, line)
        for date in line.dates
        if precision(date) == 3
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
    r"\b(?:arriv(?:ed|es|ing)|landed|flew|fl(?:y|ies)|depart(?:ed|s)?|left|leaves?)\b(?!\s+(?:home|back)\b)(?:\s+\w+){0,5}\s+$"
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
    if best.when.start is None or best.when.start.unit != "day" or precision(date) < 3:
        return False
    return line is not None and date is not best and _HELD_ON.search(line.before(date.start)) is not None
