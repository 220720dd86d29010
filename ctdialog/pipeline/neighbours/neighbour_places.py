"""Where the meeting before or after was or will be, as its sentence tells.

| words | place |
| --- | --- |
| `Oslo will be the venue`, `set for Oslo`, `Oslo is where they will meet` | the city |
| `hosted by Norway`, `Norway's offer to host`, `falls to Norway`, `it is Norway's turn` | the country |
| `the sixth, in Oslo`, `the sixth: Oslo, May 2024` | the city next to the mention |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, Line
from ctdialog.pipeline.when_where.of_meeting import HOSTS
from ctdialog.pipeline.when_where.venue import hosted_by

# "Tokyo will be the venue", "Accra was chosen as host"
_IS_SITE = re.compile(
    r"\s+(?:as\s+(?=(?:the\s+|a\s+)?(?:venue|host|site)\b)|"
    r"(?:will be|shall be|is|was|has been|had been|would be|is to be)\s+)"
    r"(?:(?:chosen|picked|named|selected|proposed|suggested|designated|"
    r"nominated|mooted|"
    r"agreed)\s+)?(?:as\s+)?"
    r"(?:the\s+|a\s+)?(?:[\w-]+\s+){0,2}?(?:place|venue|host|site|seat|location)\b"
)
# "set for Cebu", "next stop: Brussels", "whose next host is Washington"
_SITE_IS = re.compile(
    rf"\b(?:{wording('planned')}|envisaged|agreed)\s+(?:to be held\s+)?"
    r"(?:for|in|at)\s+(?:the\s+)?$"
    r"|\bit\s+(?:will|would|shall|is\s+to)\s+be\s+(?:in\s+)?$"
    r"|\binvited\s+(?:[^,;.]{0,40}\s)?to\s+(?:the\s+)?$"
    r"|\b(?:agreed|settled|decided)\s+(?:up)?on\s+(?:the\s+)?$"
    r"|\bnext\s+(?:host|venue|stop|destination)(?:\s+(?:is|will be)|"
    r":)\s+(?:the\s+)?$"
    r"|\b(?:venue|host(?:ing)?|place|site)\b[^.;]{0,60}\b(?:is|was|will be|would be)\s+(?:the\s+)?$"
)
# "Norway will hold the next round": one side alone holds it at home
_HOLDS = re.compile(
    r"\s+(?:will|would|shall|is to|is due to|is set to|is expected to)\s+(?:\w+ly\s+)?(?:hold|organi[sz]e|"
    r"convene|receive|have)\s+(?:the|its)\s+(?:next|following|subsequent)\b"
)
# "Norway is to receive the Kenyans", "Norway's turn", "falls to Norway"
_RECEIVES = re.compile(
    r"\s+(?:will|would|shall|should|is|are)\s+(?:\w+\s+){0,2}?(?:receive|welcome|host|stage|have|provide|play)\b"
    r"|['’]s?\s+(?:\w+\s+)?turn\b|\s+takes\s+over\b"
)
_FALLS_TO = re.compile(
    r"\b(?:falls|fall|fell|belongs?|goes|go|went|returns?|moves?|passes|passed|shifts?|awarded|entrusted)\s+"
    r"(?:back\s+)?(?:to|in)\s+(?:the\s+)?$|\bup\s+to\s+$"
)
_WITH_ANOTHER = re.compile(r"(?:\band|&|,)\s+(?:the\s+)?$")
# "Norway's offer to host", "Norway proposed to host"
_OFFERS = re.compile(
    r"(?:['’]s?)?\s+(?:side\s+|government\s+)?(?:offer(?:s|ed)?|propos(?:al|es|ed)|invitation|readiness|agreed|"
    r"volunteered|expressed\s+(?:its\s+)?(?:readiness|willingness)|is\s+ready|is\s+due|is\s+set)\s+to\s+(?:host|hold)\b"
    # "Norway confirmed that it would host"
    r"|\s+(?:confirmed|announced|said|stated|indicated|reported)\s+(?:that\s+)?it\s+"
    r"(?:will|would|was\s+ready\s+to|stood\s+ready\s+to|was\s+prepared\s+to)\s+host\b"
)
_OFFER_OF = re.compile(r"\b(?:offer|proposal|invitation|readiness)\s+of\s+(?:the\s+)?$")


def told_places(line: Line, event: Event) -> list[City | Party]:
    """Where a neighbour is, as its sentence tells: cities first, then the country that hosts or offers to."""
    found: list[City | Party] = []
    for city in line.cities:
        if _SITE_IS.search(line.before(city.start)) or _IS_SITE.match(line.after(city.end)):
            found.append(city)
    for party in line.parties:
        if party.label != "COUNTRY" or not _is_site(line, party):
            continue
        if party.form == "capital":
            found.insert(0, capital_city(line, party))
        else:
            found.append(party)
    return found or _beside(line, event) or _there(line, event)


# "who last met in Lima in 2022, agreed to hold the next round there in May"
_IS_THERE = re.compile(
    r"[^.;,]{0,30}?\sthere(?=\s+(?:in|on|at|next|later|again|early|before|by)\b|\s*[.,;]|$)"
)


def _there(line: Line, event: Event) -> list[City | Party]:
    """The town told last before a mention that is held "there"."""
    if not event.relative or not _IS_THERE.match(line.after(event.end, 50)):
        return []
    towns = [city for city in (*line.cities, *capitals(line)) if city.end <= event.start]
    return [max(towns, key=lambda city: city.start)] if towns else []


def capitals(line: Line) -> list[City]:
    """The capitals of a sentence that stand in its list of places ("in Lima in 2016 and Muscat in 2019")."""
    return [capital_city(line, party) for party in line.parties if party.form == "capital"]


def capital_city(line: Line, party: Party) -> City:
    """A capital as the city that it is, and not the government that it stands for."""
    name = line.text[party.start - line.start : party.end - line.start]
    return City(party.start, party.end, name, party.code)


def _is_site(line: Line, party: Party) -> bool:
    """Do the words around a country or capital make it the place of the meeting?"""
    before, after = line.before(party.start), line.after(party.end, 90)
    if hosted_by(line, party) or _OFFERS.match(after) or HOSTS.match(after):
        return True
    if _HOLDS.match(after) and not _WITH_ANOTHER.search(before):
        return True
    if _RECEIVES.match(after) or _FALLS_TO.search(before):
        return True
    if _OFFER_OF.search(before) and re.match(r"\s+side\b|\s+to\s+host\b", after):
        return True
    return _SITE_IS.search(before) is not None or _IS_SITE.match(after) is not None


_BEHIND = 90  # characters from a mention to a place behind it, in its own clause
_AHEAD = 60  # and before it
_TO_DATE = 12  # from a place to the mention's date behind it
_NEAR = 30  # and to a country behind it or its date
_BREAK = re.compile(r";|\bwhile\b|\bwhereas\b")
# Not where it is: "came from Oslo", "the embassy in Oslo", "the minister in Oslo said"
_ELSEWHERE = re.compile(
    r"\b(?:from|left|leaving|embassy in|ambassador (?:in|to)|based in|attacks? (?:in|on|at)|situation in|"
    r"conflict in|war in|fight\w* in|border with|relations with|with|and)\s+(?:the\s+)?$"
)
_HELD_IN = re.compile(r"\b(?:held|hosted|place|convened|scheduled|planned|organi[sz]ed)\s+in\s+(?:the\s+)?$")
_AT = re.compile(r"\b(?:in|at|to|for|by)\s+(?:the\s+)?$")


def _beside(line: Line, event: Event) -> list[City | Party]:
    """The city, or the country that something is "in", behind a mention; ahead of one that only counts."""
    found: list[City | Party] = list(line.cities)
    for party in line.parties:
        if party.form == "capital":
            found.append(capital_city(line, party))
        elif party.label == "COUNTRY" and party.form == "name" and _near(line, event, party):
            found.append(party)
    found = [place for place in found if not _ELSEWHERE.search(line.before(place.start))]
    found.sort(key=lambda place: place.start)
    for place in found:
        if 0 <= place.start - event.end < _BEHIND and not _parted(line, event.end, place.start):
            return [place]
    for place in found:  # "…, will be held by agreement of both in Oslo in 2017": next to its date
        if any(0 <= date.start - place.end < _TO_DATE for date in event.dates):
            return [place]
    if not event.turn:
        return []
    for place in reversed(found):
        if 0 <= event.start - place.end < _AHEAD and not _parted(line, place.end, event.start):
            # "the last round, held in Oslo, and agreed that the next would be soon": not the next one's
            return [] if _HELD_IN.search(line.before(place.start)) else [place]
    return []


def _near(line: Line, event: Event, party: Party) -> bool:
    """Is a country "in" which something is right behind a mention or its date?"""
    ends = [event.end, *(date.end for date in event.dates)]
    if 0 <= party.start - event.end < _BEHIND and _HELD_IN.search(line.before(party.start)):
        return True
    return _AT.search(line.before(party.start)) is not None and any(
        0 <= party.start - end < _NEAR for end in ends
    )


def _parted(line: Line, first: int, last: int) -> bool:
    return _BREAK.search(line.lower, first - line.start, last - line.start) is not None


_LISTED = re.compile(r",?\s(?:and\s)?(?:in\s)?(?:the\s)?")
# "Madrid, Arica and Jaca": towns that may be in no gazetteer
_TOWNS = re.compile(
    r",\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?,?\sand\s(?:in\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s*(?:[.,;]|$)"
)
_CLOSED = re.compile(r"\s*(?:[.;]|,(?!\sand\b)|$)")
_ROUNDS = re.compile(
    r"\b(?:rounds|sessions|meetings|editions|ones|talks|dialogues|consultations|conferences|summits)\b"
)


def opens_list(line: Line, place: City | Party) -> bool:
    """Does a place open a list of them that several rounds were held in, up to the end of its clause?

    "Previous rounds have been held in Rabat, Madrid and Amman"; not "in Rabat, Morocco", nor "the next round
    will be held in Rabat, and Madrid attended".
    """
    if line.before(place.start).endswith(" between "):
        return True  # "flights between Lima and Quito"
    if _ROUNDS.search(line.before(place.start, 120).lower()) is None:
        return False
    country = place.country if isinstance(place, City) else None
    others: list[City | Party] = [*line.cities]
    others += [party for party in line.parties if party.code != country]
    end = place.end
    for other in sorted(others, key=lambda other: other.start):
        if other.start > end and _LISTED.fullmatch(line.after(end, other.start - end)):
            end = other.end
    if end > place.end and _CLOSED.match(line.after(end, 6)):
        return True
    return _TOWNS.match(line.text, place.end - line.start) is not None
