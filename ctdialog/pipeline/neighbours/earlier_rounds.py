"""The meeting before, told with those before it as a list of towns and years.

| words | the one before |
| --- | --- |
| `the third dialogue, after rounds in Lima in 2020 and Quito in 2022` | Quito, 2022 |
| `the third time they met, after the meetings held in Lima in 2020 and Quito in 2022` | the same |
| `After Lima in 2020 and Quito in 2022, Accra hosted the third` | the same |
| `following the 2020 round in Lima and the 2022 round in Quito` | the same |
| `told reporters after their talks in Lima on Tuesday` | none: the news itself |
| `in the wake of the meetings held in Lima in 2020 and in Quito in 2022` | the same |
| `following talks in Lima in 2020`, `after a round in Lima in 2020 between A and B` | none: another series' |
| `after attacks in Lima in 2020 and Quito in 2022` | none: no rounds, and no talks are counted |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.neighbours.neighbour_places import capitals
from ctdialog.pipeline.numbers import TO_TENTH
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import City, DateMention, Line

_ROUNDS = (
    r"(?:rounds?|editions?|meetings?|sessions?|talks|dialogues?|conferences?|consultations|summits?|forums?|"
    r"workshops?)"
)
_OPENS = re.compile(
    # "had met only three times: in Lima in 2014, in Quito in 2018"
    rf"(?:\b(?:they|it|which|sides|countries|parties|governments|commission|committee|group|{_ROUNDS})\s+"
    r"(?:(?:has|have|had|was|were|been|only|so\s+far|previously|already|since)\s+){0,4})"
    r"(?:met|held|convened|gathered|taken\s+place)\s+(?:only\s+|just\s+)?(?P<times>\w+\s+times|twice)"
    r"(?:\s+(?:before|so\s+far))?\s?[:,–—-]\s+(?:in\s+|first\s+in\s+)?$|"
    # "The format, set up in 2019, met in Lima in 2021 and in Quito in 2024"
    r"\b(?P<met>(?:they|it|which|that|sides|countries|parties|governments|commission|committee|council|group|forum|format|mechanism|"
    rf"body|{_ROUNDS})(?:,\s[^,.;]{{3,40}},)?"
    rf"(?:\s+was\s+\w+(?:\s+up)?\s+in\s+(?:19|20)\d\d\s+and)?\s+(?:(?:has|have|had|was|were|been|already|since|first|then)\s+){{0,4}}"
    r"(?:met|held|convened|gathered|sat|assembled)\s+)(?:first\s+)?in\s+$|"
    r"\b(?:after|following|succeeding|(?P<more>(?:in\s+the\s+wake|on\s+the\s+heels)\s+of|"
    r"follow(?:s|ed)?(?:[\s-]up)?(?:\s+(?:on|to))?|buil(?:ds?|t|ding)\s+(?:up)?on))\s+(?:(?:the|its|their|two|three|four|earlier|previous|prior|similar|past|"
    rf"other|ones|those|that|which|were|had|been|held|hosted|{_ROUNDS})\s+){{0,7}}(?:in\s+|by\s+)?(?=\d{{4}}\b|$)"
)
# "following talks in Lima": any talks, where nothing says that they were of the series
_ANY_TALKS = re.compile(
    r"(?:after|following|succeeding)\s+(?:held\s+)?(?:meetings?|talks|dialogues?|conferences?|consultations|"
    r"summits?|forums?|workshops?)\b"
)
# "the third time that they met, after meetings in Lima in 2020 and Quito in 2022": of the same
_COUNTED_TIME = re.compile(rf"\b(?:(?!first)(?:{TO_TENTH})|\d+th)\s+time\b")
# "in Geneva in 2025 between Iran and Iraq": whose they were
_BETWEEN = re.compile(r",?\s+(?:held\s+)?(?:between|among|with|by|of)\s")
_LIST = re.compile(
    r"(?:,|;|\s+and(?:\s+then)?|,\s+and)?\s+(?:the\s+|in\s+|by\s+)?|\)?,?\s+(?:and\s+)?(?:in\s+|by\s+)?"
)
_IN = re.compile(
    r"(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,(?=\sin\s)|\sD\.?C\.?,?)?"
    r"\s*(?:,\s*|\(|\s+in\s+|\s+)(?:\w+\s+)?\(?"
)
_ROUND_IN = re.compile(rf"\s+(?:\w+\s+)?{_ROUNDS}\s+(?:held\s+)?in\s+(?:the\s+)?")
# "The group, set up in 2019, met in", "Set up in 2019, it met in"
_OPENS_SENTENCE = re.compile(
    r"(?:^|,\s)(?:the\s+(?:[\w-]+\s+){0,3})?[a-z]+(?:,\s[^,.;]{3,40},)?\s+[^.;,]{3,40}$"
)
_SEVERAL = 2  # rounds in a list that "in the wake of the meetings" opens
_MANY = 30  # towns and years of one sentence: more are a table
_DAY = len("2024-05-06")
_LINES = 6  # sentences of an occasion that are asked


def earlier_rounds(occasion: Occasion) -> list[Event]:
    """The mentions of the rounds that a sentence of an occasion lists so, the latest of them first.

    The towns and years of the list are the occasion's no longer.
    """
    lines = [line for line in dict.fromkeys(occasion.lines) if line.kind != "headline"][:_LINES]
    counted = {event.line for event in occasion.events if event.number is not None}
    for line in lines:
        listed = _in_line(line, line in counted)
        if not listed:
            continue
        theirs = {at for city, date in listed for at in (city.start, date.start)}
        for event in occasion.events:
            event.dates = [date for date in event.dates if date.start not in theirs]
            event.places = [place for place in event.places if place.start not in theirs]
        occasion.dates = {day: date for day, date in occasion.dates.items() if date.start not in theirs}
        listed.sort(key=lambda pair: pair[1].edtf or "", reverse=True)
        return [_round(line, city, date) for city, date in listed]
    return []


def _round(line: Line, city: City, date: DateMention) -> Event:
    """The mention of one round by its town and day."""
    event = Event(line, min(city.start, date.start), max(city.end, date.end), "meeting", turn="last")
    event.dates, event.places = [date], [city]
    return event


def _in_line(line: Line, counted: bool) -> list[tuple[City, DateMention]]:
    """The list in one sentence, whose talks are `counted` or which says that rounds are listed."""
    dates = [date for date in line.dates if date.edtf and date.edtf[:4].isdigit() and not date.when.since]
    cities = sorted((*line.cities, *capitals(line)), key=lambda city: city.start)
    starts = [city.start for city in cities] + [date.start for date in dates]
    times = _COUNTED_TIME.search(line.lower) if starts else None
    for place in starts if cities and dates and len(starts) < _MANY else []:
        opens = _OPENS.search(line.before(place, 90))
        if opens is None or (times is None and _ANY_TALKS.match(opens.group())):
            continue
        rounds = bool(opens["times"] or opens["met"] or re.search(_ROUNDS, opens.group()))
        listed = _listed(line, place, cities, dates)
        end = max((at.end for pair in listed for at in pair), default=place)
        named = rounds or re.search(_ROUNDS, line.lower[place - line.start : end - line.start])
        if opens["met"] and (len(listed) < _SEVERAL or not _OPENS_SENTENCE.search(line.before(place, 90))):
            continue
        if opens["more"] and (len(listed) < _SEVERAL or not named):
            continue  # "in the wake of Paris in 2015 and Brussels in 2016"
        if not (counted or times) and any(len(date.edtf or "") == _DAY for _, date in listed):
            continue  # "issued a statement after their talks in Lima on Tuesday": the news itself
        if listed and (rounds or counted or times) and not _BETWEEN.match(line.after(end, 20)):
            return listed
    return []


def _listed(
    line: Line, place: int, cities: list[City], dates: list[DateMention]
) -> list[tuple[City, DateMention]]:
    """The towns with their years, from a character of the Doc on: each right behind the one before."""
    found: list[tuple[City, DateMention]] = []
    while pair := _pair(line, place, cities, dates):
        found.append(pair)
        end = max(pair[0].end, pair[1].end)
        more = _LIST.match(line.text, end - line.start)
        if more is None:
            break
        place = line.start + more.end()
    return found


def _pair(
    line: Line, place: int, cities: list[City], dates: list[DateMention]
) -> tuple[City, DateMention] | None:
    """ "Quito in 2022", "2022 round in Quito" at a character of the Doc."""
    for city in cities:
        for date in dates:
            one, other = sorted((city.start, date.start)), sorted((city.end, date.end))
            if one[0] != place or one[1] < other[0]:
                continue
            between = line.text[other[0] - line.start : one[1] - line.start]
            if (_IN if city.start == place else _ROUND_IN).fullmatch(between):
                return city, date
    return None


_WHOSE = re.compile(r"\b(?:between|among|with|by|and|for)\s+(?:the\s+)?$")


def of_others(line: Line, end: int, main: Occasion) -> bool:
    """ "A similar meeting was held in Lima between Peru and Chile": of others than the main one's sides."""
    told = (p for p in line.parties if p.start >= end and _WHOSE.search(line.before(p.start, 16)))
    return any(party.code not in main.codes for party in told)
