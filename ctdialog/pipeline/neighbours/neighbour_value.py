"""What is read of the meeting before or after from its mentions: its number, day, city and country.

| words | value |
| --- | --- |
| `in Lima in 2017 and in Quito in 2019`, of earlier ones | Quito, 2019: the latest |
| `the next one: in May` | the May to come |
| `The 1st and 2nd Talks were held in Lima in 2015 and in Goa in 2016` | number 2, Goa, 2016 |
| `previous rounds have been held in Jordan, Spain and Albania` | nothing |
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, replace

from ctdialog.pipeline.dates.date_values import Tense, resolve
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.neighbours.counted_back import counted_back
from ctdialog.pipeline.neighbours.elided import bare_counts
from ctdialog.pipeline.neighbours.neighbour_places import capitals, opens_list, told_places
from ctdialog.pipeline.neighbours.neighbours import ORDINAL
from ctdialog.pipeline.numbers import ordinal
from ctdialog.pipeline.occasions.of_a_year import with_year, year_named
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line
from ctdialog.pipeline.when_where.place_told import Told, first_place


@dataclass(frozen=True, slots=True)
class NeighbourTold:
    """What the article tells of the meeting before or after: each value with its place."""

    number: tuple[int, Extent] | None
    date: Told | None
    city: Told | None
    country: Told | None


def neighbour_of(
    events: list[Event],
    published: datetime.date | None,
    side: Tense,
    day: Extent | None,
    own: str | None = None,
) -> NeighbourTold | None:
    """The meeting before or after, from its mentions; None where nothing specific is told.

    The words of the occasion's `own` `day` are not the neighbour's: "met on Tuesday, a year after the first".
    """
    number = date = city = country = None
    for event in events:
        told_of = (*year_named(event), *event.dates)
        event.dates = with_year([_on_its_side(told, published, side) for told in told_of])
        dates, places, counted = _latest(event)
        # "the first since 2015", "postponed until May": a date alone has no place
        alone = (event.turn or event.format) and all(date.start != event.start for date in event.dates)
        places = places or (_not_of_another(event, told_places(event.line, event)) if alone else [])
        if not (dates or counted) and any(opens_list(event.line, place) for place in places):
            continue  # "previous rounds have been held in Jordan, Spain and Albania"
        number = number or counted
        for found in dates:
            closer = date is None or (found.edtf or "").startswith(f"{date.value}-")
            if closer and found.edtf is not None and (found.start, found.end) != day:
                date = Told(found.edtf, (found.start, found.end))
        if date is None and side == "past":
            date = counted_back(event, own)
        if city is None and country is None:
            city, country = first_place(places)
    told = number or date or city or country
    return NeighbourTold(number, date, city, country) if told else None


def _on_its_side(date: DateMention, published: datetime.date | None, side: Tense) -> DateMention:
    """A day or month without its year, counted to the neighbour's side: "the next one: in May"."""
    start = date.when.start
    if published is None or start is None or not start.lacks_year or start.which or date.when.beside:
        return date
    return replace(date, edtf=resolve(date.when, published, tense=side))


def _not_of_another(event: Event, places: list[City | Party]) -> list[City | Party]:
    """Places without those behind another count: "the first, by video, and to hold the third in Lima"."""
    line = event.line
    counts = [line.start + count.start() for count in bare_counts(line)]
    counts += [f.start for f in line.formats if f.start >= event.end and _HELD.match(line.after(f.end, 70))]
    return [p for p in places if not any(event.end <= at < p.start for at in counts)]


def listed_with(event: Event) -> list[Event]:
    """The latest round first, then those told with it: "The 1st and 2nd Talks were in Lima in 2015 and …".

    None where it tells of one alone.
    """
    form, line = event.format, event.line
    number = _number_of(event)
    dated = sorted((date for date in event.dates if date.edtf), key=lambda date: date.start)
    plural = _ROUNDS.search(line.before(event.end, event.end - event.start + 40) + line.after(event.end, 24))
    if len(dated) < 2 or plural is None or not (event.turn == "last" or _of_several(line, number)):
        return []
    places: list[City | Party] = [*line.cities, *capitals(line), *event.places]
    places = [place for place in places if place.start >= event.start]
    places.sort(key=lambda place: place.start)
    before = bool(places) and places[0].start < dated[0].start
    counts = [ordinal(m.group()) for m in _COUNTED.finditer(line.lower, 0, dated[0].start - line.start)]
    found: list[Event] = []
    for i, date in enumerate(dated):
        first = dated[i - 1].end if i else event.end
        last = dated[i + 1].start if i + 1 < len(dated) else line.end
        near = [
            p for p in places if (first <= p.start < date.start if before else date.end <= p.start < last)
        ]
        if not near:
            return []
        told = Event(line, date.start, date.end, "meeting", turn="last", dates=[date], places=near[:1])
        if form is not None and len(counts) == len(dated) and (n := counts[i]) is not None:
            told.format = replace(form, number=n)
        found.append(told)
    return sorted(found, key=lambda told: told.dates[0].edtf or "", reverse=True)


_ROUNDS = re.compile(
    r"\b(?:rounds|editions|meetings|sessions|dialogues|talks|conferences|consultations|workshops|summits|ones|iterations)\b"
)
_HELD = re.compile(r"[^,;.]{0,40}?\b(?:(?:was|were|had\s+been|will\s+be)\s+held|took\s+place)\b")
_BESIDE = 45  # characters from a mention or its date to the country where it was


def _beside(event: Event, place: City | Party) -> bool:
    """Is a place near the mention or its date, and not a country that a later clause speaks of?"""
    ends = [event.end, *(date.end for date in event.dates)]
    return isinstance(place, City) or any(-_BESIDE < place.start - end < _BESIDE for end in ends)


Number = tuple[int, Extent] | None


def _number_of(event: Event) -> Number:
    form = event.format
    return (form.number, form.number_at) if form and form.number is not None and form.number_at else None


_COUNTED = re.compile(rf"\b{ORDINAL}\b")
_AND_NEXT = re.compile(rf"\b{ORDINAL},?\s+(?:and|&)\s+(?:the\s+)?$")


def _of_several(line: Line, number: Number) -> bool:
    """ "The 1st and 2nd Talks were held in Lima in 2015 and in Goa in 2016": is it one of a count?"""
    return number is not None and _AND_NEXT.search(line.before(number[1][0]).lower()) is not None


def _latest(event: Event) -> tuple[list[DateMention], list[City | Party], Number]:
    """The dates, places and number of a mention.

    Of several earlier ones ("in Lima in 2017 and in Quito in 2019") those of the latest.
    """
    line = event.line
    places = [place for place in event.places if _beside(event, place)]
    number = _number_of(event)
    dated = [date for date in event.dates if date.edtf]
    if len(dated) < 2 or (event.turn != "last" and not _of_several(line, number)):
        return event.dates, places, number
    n, latest = max(enumerate(dated), key=lambda item: (item[1].edtf or "", item[0]))
    first = dated[n - 1].end if n else event.end
    last = dated[n + 1].start if n + 1 < len(dated) else line.end
    places.sort(key=lambda place: place.start)
    if places and places[0].start < dated[0].start:  # the place stands before its date
        listed = (*places, *line.cities, *capitals(line))
        places = [p for p in listed if first <= p.start < latest.start]
    else:
        places = [place for place in places if latest.end <= place.start < last]
    if counted := list(_COUNTED.finditer(line.lower, first - line.start, max(0, latest.start - line.start))):
        at = line.start + counted[-1].start(), line.start + counted[-1].end()
        number = (ordinal(counted[-1].group()) or 1, at)
    elif number and number[0] == 1 and n:
        number = None  # "met for the first time in May and again in June"
    return [latest], places, number
