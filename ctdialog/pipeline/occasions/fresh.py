"""What is news: by which day, verb or connection a mention tells of what has just happened.

| `the dialogue held in 2016` in a report of 2024   | long past: not what the news is about |
| `Meanwhile the sixth Maritime Dialogue took place` | a second story's occasion is news too    |
| `held the third X and the first Y`                 | both are                              |
| `the third X on 4 May … the first Y on 5 May`      | both are                              |
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.events.asked import asks
from ctdialog.pipeline.events.event import Event, is_aside
from ctdialog.pipeline.events.onward import ONWARD
from ctdialog.pipeline.events.turns import in_turn
from ctdialog.pipeline.occasions.asides import ATTENDED
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.scene import DateMention

# News is about what happened within a month of it, or is still to come.
_FRESH_DAYS = 31
_MEANWHILE = re.compile(r"(?:Meanwhile|In other news|Elsewhere)\b")
_AT_TALKS = re.compile(
    r"\b(?:after|follow(?:ing|ed|s)|during|in|at|had|(?:end|close|conclusion|outcome|start|opening)"
    r"(?: (?:here|in \w+|on \w+))? of|(?:statement|readout|report|release|post|tweet) (?:on|about))\s+"
    r"(?:(?:the|their|his|her|an?)\s+)?(?:\w+\s+)?$"
)


def _days_before(day: datetime.date, days: int) -> str:
    """The ISO date some days before another, the first day of the calendar at the earliest."""
    return datetime.date.fromordinal(max(1, day.toordinal() - days)).isoformat()


def happens(event: Event) -> bool:
    """Does the sentence say that the occasion was or will be held?"""
    around = event.line.before(event.start, 70) + " | " + event.line.after(event.end, 160)
    if event.format and _AT_TALKS.search(event.line.before(event.start, 30)):
        return True  # "signed after talks between …"
    return bool(anywhere("past").search(around) or anywhere("future").search(around))


_HELD_BY_WORDS = re.compile(
    r"[^.;]{0,70}?\b(?:held|(?:took|takes?|taking) place|convened?s?|meets?|met|opened|opens|"
    r"ended|ends|concluded|hosted|"
    r"began|begins|under\s?way|scheduled|due|set|co-?chaired|planned|expected)\b"
)
_AT_IT = re.compile(
    r"\b(?:at|during|after|following|attend\w*|co-?chair\w*|chair\w*|host\w*|hold(?:s|ing)?|held|conven\w+|opened|"
    r"concluded|part in|participat\w+ in|prepar\w+(?: for)?|ahead of|before|outcomes? of|"
    r"results? of|sidelines of|for|from|(?:followed|preceded) by(?: (?:that|those|one) of)?)\s+"
    r"(?:the\s+|their\s+|its\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}$"
)


def is_held(event: Event) -> bool:
    """Do the words right at officials' talks say that they are held, and not only name the series?"""
    if event.kind not in OFFICIALS_TALKS or event.number is not None:
        return True
    end = max([event.end, *(party.end for party in event.parties)])
    return bool(
        _HELD_BY_WORDS.match(event.line.after(end, 80)) or _AT_IT.search(event.line.before(event.start, 80))
    )


def only_spoken_of(event: Event) -> bool:
    """ "On Friday the opposition criticised the talks": is the day before "the talks" the sentence's?"""
    form = event.format
    if form is None or form.determiner != "the" or event.identity or event.codes:
        return False
    after = event.line.after(event.end, 80)
    before = all(told.end <= event.start for told in (*event.dates, *event.places))
    # but "decided last July at the talks between the two ministers"
    return (
        before and not after.startswith((" between ", " of ", " with ")) and not _HELD_BY_WORDS.match(after)
    )


def is_stale(event: Event, occasion: Occasion, published: datetime.date | None) -> bool:
    """Does a mention tell a day long before the article's, that the occasion does not tell too?"""
    ends = [d.edtf.split("/")[-1] for d in event.dates if d.edtf]
    if not ends or published is None or len(occasion.events) == 0:
        return False
    limit = _days_before(published, _FRESH_DAYS)
    counted = event.number is not None and event.number == occasion.number
    if all(e.line.kind == "headline" for e in occasion.events) and (event.verb or counted):
        return False  # a headline alone tells no day
    if all(asks(e.line) for e in occasion.events):
        return False  # "When did the commission last meet?": what is asked for may be long ago
    known = [d.edtf.split("/")[-1] for d in occasion.dates.values() if d.edtf]
    fresh = any(last >= limit[: len(last)] for last in known)
    return max(ends) < limit[: len(max(ends))] and (
        fresh or (not known and event.line is not occasion.events[0].line)
    )


def is_news_too(event: Event, main: Occasion, published: datetime.date | None) -> bool:
    """Is a second occasion news too: in turn with the first, or held this week where that is to come?"""
    onward = ONWARD.search(event.line.before(event.start, 90).lower()) if event.format else None
    if onward or (event.verb and ONWARD.fullmatch(event.verb.lower())):
        return False  # the next stop of a journey
    if in_turn(event, main) or _meanwhile(event, main, published):
        return True
    if _of_those_days(event, main):
        return True
    if _beside_main(event, main):
        return not is_stale(event, main, published)
    if published is None:
        return False
    today, week_ago = published.isoformat(), _days_before(published, 7)
    first = [d.edtf for d in main.dates.values() if d.edtf]
    mine = [d.edtf for d in event.dates if d.edtf and len(d.edtf) == 10]
    if event.number and len(event.codes) > 1 and not event.codes & main.codes:
        return any(week_ago <= edtf <= today for edtf in mine)  # a digest's second story
    ahead = bool(first) and all(edtf > today[: len(edtf)] for edtf in first)
    return ahead and any(week_ago <= edtf <= today for edtf in mine)


def _beside_main(event: Event, main: Occasion) -> bool:
    """Is it told in one breath with the main one: "held the third X and the first Y"?"""
    return event.paired and any(each.line is event.line for each in main.events)


def _of_those_days(event: Event, main: Occasion) -> bool:
    """ "The third X on 4 May … the first Y on 5 May": the same sides' other format, a day apart at most."""
    named = event.format is not None and (event.number is not None or bool(event.name_words))
    if (
        not named
        or event.relative
        or is_aside(event)
        or event.kind in ("visit", "exercise")
        or not event.codes <= main.codes
        or (not event.codes and ATTENDED.search(event.line.before(event.start, 80)))
    ):
        return False  # "On Thursday she took part in a conference on ports"
    days, known = _days(event.dates), _days(main.dates.values())
    return any(a[0] <= b[1] + 1 and b[0] <= a[1] + 1 for a in days for b in known)


_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def _days(dates: Iterable[DateMention]) -> list[tuple[int, int]]:
    """The first and the last day of each date that tells them, counted from the calendar's begin."""
    told = [_DAY.findall(date.edtf or "") for date in dates]
    counted = [[datetime.date.fromisoformat(day).toordinal() for day in days] for days in told if days]
    return [(days[0], days[-1]) for days in counted]


# "In other news, Minister X received …": another story, whatever was held
_OTHER_NEWS = re.compile(r"(?:In (?:other|separate) news|In (?:another|a separate) development|Elsewhere)\b")


def _meanwhile(event: Event, main: Occasion, published: datetime.date | None) -> bool:
    """ "Meanwhile the sixth Maritime Dialogue took place in Lima": other news, a format with a name."""
    if _OTHER_NEWS.match(event.line.text) and event.verb and event.identity:
        return not is_stale(event, main, published)
    if _MEANWHILE.match(event.line.text) is None or not (event.format and event.format.name):
        return False
    return happens(event) and not is_stale(event, main, published)


def said_of_today(event: Event) -> bool:
    """ "“We had useful talks today,” he said": is the day that of somebody's quoted words alone?"""
    line, days = event.line, event.dates
    return bool(days) and all(d.text.lower() in ("today", "tonight") and line.quoted(d.start) for d in days)


_YEAR = re.compile(r"(?:19|20)\d\d|\blast\b|\bago\b", re.IGNORECASE)


def is_earlier(event: Event, occasion: Occasion) -> bool:
    """Is its day before the occasion's: "the first online meeting", after "the second meeting in May"?"""
    told = (date for date in event.dates if _YEAR.search(date.text))  # "in May" alone may be the next
    days, known = [date.edtf for date in told if date.edtf], [d.edtf for d in occasion.dates.values()]
    first = min((day for day in known if day), default=None)
    return first is not None and bool(days) and max(days) < first[: len(max(days))]
