"""Which mention of a sentence a date or a place belongs to: the last before it, else the first after it.

| words | belongs to |
| --- | --- |
| `Rome will host on Monday the next meeting` | Monday and Rome to the next meeting, whatever is told before |
| `the talks were held in May, and they met in June` | each to the mention of its own clause |
| `Following the decisions of their retreat in May, A hosted the talks in June` | June to the talks |
| `flew to Oslo on 3 May to attend the forum` | none: when somebody came for it |
| `the third X and the first Y in Rome on Friday` | both, told in one breath |
| `met on the sidelines of the summit in Rome` | Rome to both |
| `arrived in Oslo from Lima, where he met X` | Lima to the meeting with X |
| `X, who led the talks in May 2007, died on Friday` | May 2007 |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from ctdialog.pipeline.events.agreed_there import AGREED_THERE, behind
from ctdialog.pipeline.events.event import CAME_TO_BE, Event, beside_another, is_aside
from ctdialog.pipeline.events.telling import behind_telling, only_told_of, said_behind
from ctdialog.pipeline.events.toured import toured
from ctdialog.pipeline.neighbours.last_met import Clause, clauses, of_clause
from ctdialog.pipeline.neighbours.neighbour_places import capital_city
from ctdialog.pipeline.occasions.called_off import outdated, planned_first
from ctdialog.pipeline.occasions.of_a_year import owned_by
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line, Scene
from ctdialog.pipeline.when_where.by_day import day_of_when, named_by, of_the_next, told_before
from ctdialog.pipeline.when_where.of_meeting import (
    HOSTS,
    acted_on,
    adopted_then,
    agreed_to_hold,
    dates_meeting,
    place_like,
    signed_there,
)

_Value = TypeVar("_Value", DateMention, City | Party)
_BESIDE_ONE = re.compile(r"\w(?:,| and| &| with)\s(?:the\s)?$")
_IN = re.compile(r"\bin\s+(?:the\s+)?$")
_VISIT_TO = re.compile(r"\bvisit\s+to\s+(?:the\s+)?$")
# "the visit of Minister X to Oman", "a visit which Minister X paid to Oman last month"
_VISIT_OF = re.compile(
    r"\b(?:visit|trip|tour)\s+(?:(?:made\s+|paid\s+|undertaken\s+)?(?:of|by|from)|which|that|paid|made|undertaken)\s"
)
_PAID_TO = re.compile(r"\b(?:paid|pays?|made|makes?|undert(?:ook|akes?)|paying|making)\s+to\s+(?:the\s+)?$")
_TO = re.compile(r"\sto\s+(?:the\s+)?$")
# "was the third meeting, after the first one in Lima on the sidelines of a summit": of the first
_AFTER_ONE = re.compile(r",\s+(?:after|following)\b")


# "met X in Rome on Monday and, two days later, Y"
_AT_ANOTHER_TIME = re.compile(r"\b(?:later|earlier|before|after)\b")


def _later(one: Event, other: Event, between: str) -> bool:
    """Was the second of two that somebody met told to be met at another time?"""
    if one.apart or other.apart:
        return False
    days = {date.start for date in one.dates} ^ {date.start for date in other.dates}
    return bool(one.dates and other.dates and days) or _AT_ANOTHER_TIME.search(between.lower()) is not None


def attach(scene: Scene, line: Line, events: list[Event]) -> None:
    """Gives the dates and places of a sentence to its event mentions."""
    if not events:
        return
    _attach(scene, line, events)
    for event in events:
        if not event.identity and only_told_of(line, event.start):
            event.dates, event.places = [], []
    for one, other in _pairs(events):
        between = line.text[one.end - line.start : max(one.end, other.start) - line.start]
        if is_aside(other) and beside_another(other) and not _AFTER_ONE.search(between):
            # who meets on the sidelines meets there and then
            one.dates += [] if one.dates else other.dates
            one.places += [] if one.places else other.places
        elif (
            one.verb and one.verb == other.verb and one.line is other.line and not _later(one, other, between)
        ):
            # "met X and Y separately in Rome on Monday": both there and then
            for values in ("dates", "places"):
                setattr(one, values, getattr(one, values) or getattr(other, values))
                setattr(other, values, getattr(other, values) or getattr(one, values))
        elif _one_breath(one, other, between):
            other.paired = True
            other.parties = other.parties or one.parties
            one.dates += [] if one.dates else other.dates
            one.places += [] if one.places else other.places
            other.dates += [] if other.dates else one.dates
            other.places += [] if other.places else one.places


def _pairs(events: list[Event]) -> list[tuple[Event, Event]]:
    """Mentions side by side, and counted ones with only common nouns between them ("the Forum")."""
    counted = [event for event in events if event.identity and event.number is not None]
    return list(dict.fromkeys([*pairwise(events), *pairwise(counted)]))


_AND = re.compile(
    r"(?:\s*\([\w .-]{2,20}\))?"
    r"\s*,?\s*(?:and|as well as|along with|together with|followed by|alongside|&)\s+(?:also\s+)?"
    r"(?:(?:the|their|its|an?)\s+)?(?:[\w.]+[’']s?\s+|[A-Z][\w.]+[-–][A-Z][\w.]+\s+)?['‘“\"]?"
)
# "the fifth session of the dialogue between A and B and the ninth consultation on C"
_COUNTED_TOO = re.compile(
    r"\s*,?\s+(?:between|among|of|on|for|with|to)\s[^.;]{1,100}?,?\s(?:and|as well as|along with|"
    r"together with)\s+(?:also\s+)?(?:of\s+)?(?:the|their|its)\s+['‘“\"]?"
)


def _one_breath(one: Event, other: Event, between: str) -> bool:
    """Are two formats, each with its number or name, told in one breath: "the third X and the first Y"?"""
    if not (one.identity and other.identity and one.format and other.format):
        return False
    if other.codes - one.codes and one.codes:
        return False
    if one.end <= other.start and _AND.fullmatch(between):
        return True
    differ = one.kind != other.kind or one.name_words != other.name_words
    counted = one.number is not None and other.number is not None
    return counted and differ and _COUNTED_TOO.fullmatch(between) is not None


def _attach(scene: Scene, line: Line, events: list[Event]) -> None:
    everything, spans, old = events, clauses(line), planned_first(line)
    hosts = [party for party in line.parties if HOSTS.match(line.after(party.end, 60))]
    # "a workshop which Oslo will host in May, and the Forum": what stands before is hosted
    hosts = [party for party in hosts if not line.before(party.start, 6).endswith(("which ", "that "))]
    began = _came_from(line)
    for date in line.dates:
        if old and outdated(old, date.start, [other.start for other in line.dates]):
            continue
        events = of_clause(everything, spans + began, date.start)
        owner = named_by(line, events, date) or owned_by(line, events, date)
        owner = owner or _hosted(events, hosts, date.start) or of_the_next(line, events, date.start, date.end)
        owner = owner or _owner(events, date.start)
        put_off = owner.start == date.start  # "postponed until May": the clause is the date itself
        ends = date.when.attributive or date.when.since or (date.when.until and not put_off)
        told = not ends and (
            dates_meeting(line, date, bool(owner.turn) or _one_of_many(owner), _own_verb(owner, date.start))
            or signed_there(line, date.start, date.end, owner.start)
            or (owner.kind == "summit" and adopted_then(line, date, owner.end))
            or (owner.format and len(date.edtf or "") == 10 and acted_on(line, date, owner.end))
        )
        # "“In 2030 we will be ready,” he said as the talks opened": the day of a quoted sentence
        told = told and line.quoted(date.start) in (0, line.quoted(owner.start))
        told = told and not (agreed_to_hold(line, date, owner.start) or _pledged(line, owner, date))
        if told and not _came_before(line, owner, date):
            owner.dates.append(date)
    for city in line.cities:
        if old and outdated(old, city.start, [other.start for other in line.cities]):
            continue
        owner = _owner(of_clause(everything, spans + began, city.start), city.start)
        there = place_like(line, city.start, _own_verb(owner, city.start))
        there = there or signed_there(line, city.start, city.end, owner.start)
        if there and not toured(line, city.start):
            near = _NEAR.search(line.before(city.start)) is not None
            owner.places.append(_land(city) if near else city)
    for event in everything:
        if (back := _place_of_where(line, event.start)) is not None:
            event.places = [back]
            if event is not everything[0] and _AFTER_THOSE.fullmatch(line.before(everything[0].start, 40)):
                # "After the talks he goes on to Lima, where he meets Y"
                everything[0].places = [p for p in everything[0].places if p.start != back.start]
    visit = any(event.kind == "visit" for event in everything)
    for party in line.parties:
        place = _place(scene, line, party, visit)
        if place is not None:
            events = of_clause(everything, spans, party.start)
            (_hosted(events, hosts, party.start) or _owner(events, party.start)).places.append(place)
    for event in everything:
        if own := [date for date in event.dates if _possessive(line, date, event)]:
            event.dates = own
        days, cities = told_before(line, event)
        event.dates += days or day_of_when(line, event)
        event.places += cities
        if event.turn:
            continue  # "previous ones were held in May 2020 in Rome; in June 2021 in Lima"
        dates = behind_telling(line, events, event.start, event.dates)
        places = behind_telling(line, events, event.start, event.places)
        event.dates = _after_opening(line, event, _of_clause(line, event, _unsaid(line, event, dates)))
        event.places = _after_opening(line, event, _of_clause(line, event, _unsaid(line, event, places)))
        if event.verb == AGREED_THERE:
            event.dates, event.places = behind(event, event.dates), behind(event, event.places)


def _possessive(line: Line, date: DateMention, event: Event) -> bool:
    """Does a date own a mention: "who met on Monday to prepare | tomorrow's | security talks"?"""
    between = line.text[date.end - line.start : max(date.end, event.start) - line.start]
    day = len(date.edtf or "") == len("2026-03-02")
    return day and date.end <= event.start and _OWNS.fullmatch(between) is not None


_OWNS = re.compile(r"['’]s?\s(?:[\w-]+\s){0,2}")


def _one_of_many(event: Event) -> bool:
    """Is a mention no more than a count, for another one of a series: "The first was in 2018"?"""
    form = event.format
    return form is not None and form.occasion and form.number is not None and form.name is None


# "The dialogue, announced when X had a meeting with Y in Lima, was set for 18 April"
_CAME_FROM = re.compile(CAME_TO_BE + r"[^,;]{0,160},(?=\s(?:was|were|is|are|will|has|had|took)\b)")


def _came_from(line: Line) -> list[Clause]:
    """The clause between commas on how the talks of a sentence came to be."""
    return [Clause(line.start + m.start(), line.start + m.end(), "") for m in _CAME_FROM.finditer(line.lower)]


# "is to arrive in Lima on Saturday for the third dialogue", "flew to Oslo on 3 May to attend the forum"
_COMES = re.compile(
    r"\b(?:arriv(?:e|es|ed|ing)|land(?:s|ed)?|flew|fl(?:y|ies|ying)|depart(?:s|ed|ing)?|left|leav(?:es?|ing)|"
    r"set off)\b[^.;]{0,50}$"
)
# "on Tuesday left for Lima to attend the third meeting", "returned home on Tuesday from Chad, where he …"
_LEFT_THEN = re.compile(r",?\s+(?:left|leaves|departed|flew|set off|arrived|travel+ed)\b")
_CAME_BACK = re.compile(r"\b(?:return(?:s|ed|ing)|(?:came|got|arrived|flew) (?:back|home))\b[^.;,]{0,30}$")
_FROM_WHERE = re.compile(r"[^.;]{0,60}\bfrom\b[^.;]{2,60}\b(?:where|after|having)\b")
_WHAT_FOR = re.compile(
    r"[^.;]{0,50}\b(?:for|to (?:attend|take part in|participate in|join|co-?chair|hold|represent))\s"
    r"[^.;]{0,60}$"
)


# "the second of its kind after one held off Lima in 2023": when that one was
_AFTER_AN_EARLIER = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|\d+th)\b[^.;]{0,40}\b(?P<after>after|following)\s+(?:(?:an?|the)\s+)?"
    r"(?:one|(?:earlier|similar|previous|first)\s+[\w-]+|first)\b(?:\s+[\w’'-]+){0,6}\s+(?:in|on)\s+$"
)


def _came_before(line: Line, event: Event, date: DateMention) -> bool:
    """Is a date when somebody set out or arrived for what is named after it, or that of an earlier one?"""
    told = line.before(date.start, 120)
    earlier = _AFTER_AN_EARLIER.search(told)
    if earlier is not None and event.start < date.start - len(told) + earlier.start("after"):
        return True
    if date.end > event.start or event.kind == "visit":
        return False
    between = line.text[date.end - line.start : event.start - line.start]
    before = line.before(date.start, 80)
    if _CAME_BACK.search(before) and _FROM_WHERE.match(between):
        return True
    comes = _COMES.search(before) or _LEFT_THEN.match(between.lower())
    return comes is not None and _WHAT_FOR.match(between) is not None


# "held a meeting, at which they agreed to resume the dialogue before the end of this year"
_PLEDGED = re.compile(
    r"\b(?:agreed|decided|resolved|undertook|pledged|promised|vowed|planned|hoped)\s+to\s+"
    r"(?!(?:meet|hold|convene)\b)\w+\b.*\b(?:by|before|until|within|later|early|in|during|from)\s+(?:the\s+)?$"
)


def _pledged(line: Line, event: Event, date: DateMention) -> bool:
    """Is a date the one by which something that a meeting agreed on is to be done?"""
    if event.relative or event.end > date.start or date.edtf is None or len(date.edtf) == 10:
        return False
    return _PLEDGED.search(line.lower[event.end - line.start : date.start - line.start]) is not None


def _hosted(events: list[Event], hosts: list[Party], place: int) -> Event | None:
    """The mention that a host hosts though another stands before: "ahead of A, Oslo hosted on Monday B"."""
    for host in hosts:
        following = [event for event in events if event.start >= place]
        if (
            host.start <= place
            and following
            and not any(host.start < event.start < place for event in events)
        ):
            return following[0]
    return None


_NEAR = re.compile(
    r"\b(?:near|outside|off|off the (?:\w+\s+)?coasts? of|close to|not far from)\s+(?:the\s+)?$"
)
# "X, who led the talks in Lima in 2007, died on Monday", "jailed on Monday a man who met Y in Lima in 2007"
_WHO = re.compile(r"\b(?:who|which|whom|whose)\b[^;,]*$")
_WHO_CLAUSE = re.compile(r", (?:who|which|whose) [^,;]*,")
_BORDER = re.compile(r"[,;]\s+(?:and|but|so|while|whereas)\b|;")


def _land(city: City) -> Party:
    """The country of a city that a place is "near" to."""
    return Party(city.country, "COUNTRY", "name", 0, 0, city.start, city.end)


# "Following the decisions of their retreat in Cebu in May, A hosted the talks": an opening that looks back
_LOOKS_BACK = re.compile(
    r"(?:\d+\.\s+)?(?:following|after|since|further to|pursuant to|"
    r"as (?:agreed|decided|envisaged|planned|discussed)|"
    r"in (?:line|keeping|accordance) with|building on|based on|under)\b[^;]*?,\s"
)


def _after_opening(line: Line, event: Event, told: list[_Value]) -> list[_Value]:
    """The dates or places that are not those of an opening clause on something earlier, where others are."""
    opening = _LOOKS_BACK.match(line.lower)
    if opening is None or line.start + opening.end() > event.start or len(told) < 2:
        return told
    comma = line.start + line.lower.rfind(",", 0, event.start - line.start)
    return [value for value in told if value.start > comma] or told


def _unsaid(line: Line, event: Event, told: list[_Value]) -> list[_Value]:
    """The dates or places without those of what is said: "X met Y and told him that a man in Lima had …"."""
    kept = [value for value in told if not said_behind(line, event.start, value.start)]
    return kept or ([] if event.verb else told)


def _of_clause(line: Line, event: Event, told: list[_Value]) -> list[_Value]:
    """Of several dates or places those of the mention's own clause: "asked in May, and they met in June".

    So is a clause with "who": of "X, who led the talks in 2007, died on Monday" Monday is not the talks'.
    """
    if len(told) < 2:
        return told

    def parted(value: _Value) -> bool:
        first, last = (value.end, event.start) if value.start < event.start else (event.end, value.start)
        return _BORDER.search(line.lower, max(0, first - line.start), max(0, last - line.start)) is not None

    told = [value for value in told if not parted(value)] or told
    for clause in _WHO_CLAUSE.finditer(line.lower) if len(told) > 1 else ():
        first, last = line.start + clause.start(), line.start + clause.end()
        if event.start >= last:
            told = [value for value in told if not first < value.start < last] or told
    who = _WHO.search(line.lower[: event.start - line.start]) if len(told) > 1 else None
    if who is None:
        return told
    comma = line.lower.find(", ", max(event.end, event.start) - line.start)
    first, last = line.start + who.start(), line.start + comma if comma >= 0 else line.end
    inside = [value for value in told if first < value.start < last]
    days, others = _days(inside), _days([value for value in told if value not in inside])
    if days and others and max(days) > min(others):
        return told  # "On Monday met officials, who set the agenda of tomorrow's talks"
    return inside or told


def _days(told: Sequence[DateMention | City | Party]) -> list[str]:
    return [value.edtf or "" for value in told if isinstance(value, DateMention)]


def _owner(events: list[Event], start: int) -> Event:
    """The mention a date or place belongs to: the last one before it, else the first after it."""
    before = [e for e in events if e.start <= start]
    return before[-1] if before else events[0]


def _place(scene: Scene, line: Line, party: Party, visit: bool) -> City | Party | None:
    """The place that a country is in a sentence, if it is one; `visit`: the sentence tells of a visit."""
    if party.label != "COUNTRY" or party.form not in ("name", "capital"):
        return None
    if HOSTS.match(line.after(party.end, 60)):
        # "Rome will host the next meeting": a capital that hosts is the city
        if party.form == "name" and _BESIDE_ONE.search(line.before(party.start, 40)):
            return None  # "Oman and Chad will co-host a workshop": somewhere
        city = City(party.start, party.end, scene.text[party.start : party.end], party.code)
        return city if party.form == "capital" else party
    if party.form != "name":
        return None
    before = line.before(party.start)
    if visit and (_VISIT_TO.search(before) or _visited(line, party.start, before)):
        return party
    return party if _IN.search(before) and place_like(line, party.start) else None


def _visited(line: Line, place: int, before: str) -> bool:
    """ "The visit of Minister X to Oman", "a visit which X, the Minister, paid to Oman": is Oman visited?"""
    to = _TO.search(before)
    if to is None:
        return False
    end = place - len(to.group())
    if not (_PAID_TO.search(before) or any(m.extent[1] == end for _, m in line.people)):
        return False
    told = list(_VISIT_OF.finditer(line.lower, 0, end - line.start))
    return bool(told) and not any(
        told[-1].end() <= form.start - line.start < end - line.start for form in line.formats
    )


_WHICH = re.compile(r",\s+which\b[^.;]*$")  # "the pact, which X and Y signed in Rome"


def _own_verb(event: Event, place: int) -> int:
    """Where the verb ends by which people met, before a place: "X and Y signed in Rome on Friday a pact"."""
    which = _WHICH.search(event.line.before(event.start, 160))
    return event.end if event.verb and event.end <= place and which is None else 0


_WHERE = re.compile(
    r",?\s+where\s+(?:he|she|they|it|the\s+\w+|both\s+sides)\s+"
    r"(?:(?:had|has|also|earlier|later|will|would|is|are|was|were|to|due|expected|held|holds|hold|"
    # "returned from Chad, where he co-chaired the third meeting"
    r"co-?chair(?:ed)?|chair(?:ed)?|attend(?:ed)?|t(?:ook|ake) part in|participate[d]? in|addressed|"
    r"(?:led|headed|lead|head) (?:a|the|his|her) (?:\w+ )?delegation (?:to|at))\s+){0,4}(?:the\s+|an?\s+)?"
)


_AFTER_THOSE = re.compile(r"(?:after|following)\s+(?:the|these|those|their|his|her)\s+(?:[\w-]+\s+)?")
# "since Lima, where the previous round was held in 2022"
_WHERE_IT = re.compile(r",?\s+where\s+(?:(?:the|its|their|an?)\s+(?:[\w-]+\s+)?)?")


def _place_of_where(line: Line, start: int) -> City | Party | None:
    """The city or country right before the "where" of which the clause with a mention at `start` tells."""
    if "where" not in line.lower:
        return None
    places: list[City | Party] = [p for p in line.parties if p.label == "COUNTRY" and p.form == "name"]
    seats = (capital_city(line, party) for party in line.parties if party.form == "capital")
    places = [place for place in (*places, *line.cities, *seats) if place.end < start]
    if not places:
        return None
    before = max(places, key=lambda place: place.end)
    between = line.text[before.end - line.start : start - line.start].lower()
    return before if _WHERE.fullmatch(between) or _WHERE_IT.fullmatch(between) else None
