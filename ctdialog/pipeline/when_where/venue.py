"""Whether a city or a country is where people gather, by the words around it, whatever they hold there.

| words | gather there |
| --- | --- |
| `gathered in Mongolia`, `came to Mongolia for talks` | yes |
| `Oslo was the venue`, `at the Lima Conference Centre`, `Quito received the delegations` | yes |
| `They agreed in Lusaka on Monday` | yes, in the first sentences |
| `the talks at Kenya's Foreign Ministry`, `hosted by Norway` | yes |
| `discussed the committee, which was held in Lima`; `ahead of a summit in Rome` | no: another's |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.calendar import MONTH_STEM, WEEKDAY
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.telling import told_there
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, Line
from ctdialog.pipeline.when_where.of_meeting import looks_back, of_another_one
from ctdialog.pipeline.when_where.place_told import Told, city_told, country_told

_HELD_IN = re.compile(
    r"\b(?:held|met|meet|place|arriv\w+|visit\w*|talks|meetings?|hosted|gather\w*|today|convened?|is|sat|converged?|"
    r"came together|come together|assembl\w+)\b[^;]*\bin\s+(?:the\s+(?:[\w-]+\s+){0,2}"
    r"(?:city|town|capital|resort|port|village)(?:\s+city)?(?:\s+of|,)?\s+)?$"
)
# "They discussed the outcome of the joint committee, held in Lima": where that was
_WAS_HELD = re.compile(
    r"(?:,|\b(?:which|that)\s+(?:was|were|took))\s+(?:\w+\s+){0,2}(?:held|hosted|convened|place)\s+(?:[^,.;]{1,30}\s)?in\s+(?:the\s+)?$"
)
_GATHER_IN = re.compile(
    r"\b(?:gather(?:s|ed|ing)?|meet(?:s|ing)?|met|convene[sd]?|assembled?|converged?|come together|"
    r"came together|"
    r"sit down|sat down|held|take place|took place|takes place|taking place|hosted|conducted|(?:under ?way|"
    r"ongoing))\b"
    r"[^.;:]{0,40}?\bin\s+(?:(?:northern|southern|eastern|western|central)\s+)?(?:the\s+)?$"
)
# "They agreed in Lusaka on Monday": where what was agreed is told with its day
_AGREED_IN = re.compile(
    r"\b(?:agreed|pledged|vowed|undertook|resolved|reaffirmed|discussed|reviewed|signed|decided|spoke|conferred)\b"
    r"[^.;:]*\bin\s+$"
)
_HOSTED_BY_CITY = re.compile(r"\b(?:hosted|staged|organi[sz]ed|arranged)\s+by\s+$")
_THAT_DAY = re.compile(
    r"\s+after\s+(?:the|their|its|an?)\s+(?:[\w-]+\s+){0,2}(?:meeting|talks|round|session|dialogue|summit)\b|"
    rf",?\s+(?:on\s+)?(?:today|yesterday|{WEEKDAY})\b",
    re.IGNORECASE,
)
# "Of which Oslo was the venue", "Doha will on Monday be the venue of", "with Quito as the venue"
_VENUE = re.compile(
    r"\s+(?:(?:was|is|will|has)\s+(?:[\w,]+\s+){0,4}?(?:be\s+|been\s+)?|served\s+as\s+|as\s+)"
    r"(?:the\s+)?(?:venue|scene|site|setting|(?:meeting\s+)?place|host\s+city)\b"
    r"|\s+(?:to\s+)?lend(?:s|ing)?\s+its\b|\s+lent\s+its\b|\s+(?:will\s+(?:\w+\s+){0,2}|was\s+|is\s+)?(?:play(?:s|ed)?\s+host|host)\s+to\b"
)
_VENUE_IS = re.compile(
    r"\b(?:venue|setting|scene|meeting place|host city|site)\s+(?:for\s+[^.;,]{1,40}\s)?(?:was|is|"
    r"being|will\s+be)\s+"
    r"(?:the\s+(?:[\w-]+\s+){0,2}(?:city|town|capital|resort|port)\s+(?:of\s+)?)?$"
)
# "Quito received the delegations of both": who comes there, no decision that a government welcomes
_WELCOMED = re.compile(
    r"\s+(?:(?:on|yesterday|today|last|this)\b[\w ]{0,20}\s)?(?:welcomed|received|greeted|gathered|assembled|"
    r"seated|brought\s+together)\s+(?:on\s+\w+\s+)?(?:(?!decision|statement|move|step|outcome)[\w’'-]+\s+){0,5}?"
    r"(?:delegat(?:ions?|es)|experts|officials|negotiators|envoys|participants|"
    r"representatives|ministers|chiefs)\b"
)
# "At the Lima Convention Centre": the city in the name of a house, right after "at the"
_HOUSE = re.compile(
    r"(?:\s+(?:international|national|congress|conference|convention|exhibition|expo|summit|cultural|trade|world|"
    r"royal|grand|serena|sheraton|hilton|hyatt|marriott|radisson|blu|intercontinental|holiday|inn|regency|golf|beach|"
    r"safari|park)){1,4}\s+(?:cent(?:re|er)|hall|hotel|palace|complex|resort)\b"
    r"|\s+(?:headquarters|premises|cantonment|garrison|naval base|air base)\b"
)
_AT_THE = re.compile(r"\bat\s+(?:[^;:.]{0,80},\s)?(?:the\s+)?$")
# "At the Serena Hotel Kigali", "at Speke Resort, Munyonyo": the city right behind a house
_BEHIND_HOUSE = re.compile(
    r"\b(?:at|in)\s+(?:the\s+)?(?:(?!hotels?\b|in\b|of\b|and\b)[\w.’'&-]+\s+){0,4}?"
    r"(?:hotel|resort|palace|hall|headquarters|hqs?|ghq|chancery|(?:conference|convention|congress)\s+cent(?:re|er)|serena|sheraton|hilton|hyatt|"
    r"marriott|radisson(?:\s+blu)?|kempinski|inter[- ]?continental|ritz(?:-carlton)?|four\s+seasons),?\s+$"
    # "in the Ministry of Foreign Affairs, Muscat, on Thursday"
    r"|\b(?:held|met|chaired|hosted|place|talks|session|meeting)\b[^.;]{0,90}?\bin\s+(?:the\s+)?(?:\w+\s+)?"
    r"(?:ministry(?:\s+of(?:\s+(?:the|foreign|external|internal|home|affairs|interior|defen[cs]e|justice|and))+)?|"
    r"foreign\s+office|secretariat|state\s+house|presidency),\s+$"
)
# "At the palace, Khartoum and Juba agreed": behind the comma a subject, and no city of the house
_GOES_ON = re.compile(r"\s+(?!(?:on|in|from|for|to|with|between|where|today|yesterday|this|last|next)\b)\w")
# "An attack at the Serena Hotel Kabul": no place of talks
_AT_HOUSE_OF = re.compile(
    r"\b(?:attack\w*|bomb\w*|blasts?|siege|kill\w*|explosions?|shooting|spoke|speaking)\b"
)
_CAME_TO = re.compile(
    r"\b(?:c[ao]me|comes|coming|travell?ed|travels?|travelling|went|flew|flies|heads?)\s+to\s+(?:the\s+)?$"
)
_CAME_FOR = re.compile(
    r"\s+(?:from|for|at the head of|leading|heading|to (?:hold|attend|meet|discuss)|on (?:an?|his|her) )\b"
    r"|\s+and,?\s"
)
_BEFORE_ANOTHER = re.compile(
    r"\b(?:ahead of|before|after|following|followed by|prior to|on the eve of|in preparation for)\s+"
    r"(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,3}$"
)
# "The talks at Japan's Foreign Ministry"; an office "at Kenya's ministry" stands in no such place.
_TALKS_AT = (
    r"\b(?:talks|meetings?|dialogue|consultations|session|round|held|met|place|conference|workshop|summit|\w+day|today|"
    rf"(?:{MONTH_STEM})[a-z]*\.?\s+\d{{1,2}}|\d{{4}})"
    r"[\s,]+(?:at|in)\s+(?:the\s+)?(?:(?:building|premises|headquarters|offices?)\s+of\s+(?:the\s+)?)?"
)
_AT = re.compile(_TALKS_AT + "$")
_INSTITUTION = re.compile(
    r"(?:[’']s?)?\s+(?:(?:state|federal|national|foreign|interior|defen[cs]e|presidential|government|military|police|"
    r"home|security|prime|minister[’']s)\s+){0,3}"
    r"(?:ministry|office|headquarters|department|parliament|academy|palace|base|chancellery)\b"
)
_AT_MINISTRY_OF = re.compile(
    _TALKS_AT + r"(?:(?:foreign|interior|defen[cs]e)\s+)?(?:ministry|department|office|parliament|presidency)"
    r"\s+of\s+(?:(?:(?!the\b)[\w’'-]+,?\s+){1,6}of\s+)?(?:the\s+)?$"
)
_HOSTED_BY = re.compile(
    rf"\bhosted\s+(?:jointly\s+)?by\s+(?:the\s+)?(?:(?:{wording('realms')}|government)\s+of\s+(?:the\s+)?)?$"
    r"|\bhost\s+(?:country|nation|government)s?,?\s+$"
)


def of_a_rival(occasion: Occasion, line: Line, city: City) -> bool:
    """ "A part of the Security Dialogue, which was held in Lima": is a city that of what is named there?"""
    held = _WAS_HELD.search(line.before(city.start, 60)) is not None
    return held and not occasion.owns(line, city.start)


def of_the_first(occasion: Occasion, line: Line, city: City) -> bool:
    """ "Met X in Lima on Monday and held talks with Y on Tuesday": is a place that of the first meeting?

    So it is where the second one has a day of its own.
    """
    own = any(e.line is line and e.verb and e.dates and e.start > city.start for e in occasion.events)
    first = min((start for start, _ in occasion.marks.get(line.index, ())), default=city.start)
    return own and first < city.start and not occasion.owns(line, city.start)


def loose_place(occasion: Occasion, country: Told | None) -> tuple[Told | None, Told | None]:
    """A city or country in the first sentences that belongs to no mention but to a verb of gathering."""
    others = occasion.of_neighbours - {event.line.index for event in occasion.events}
    lines = [line for line in occasion.lines if line.kind != "headline"][:5]
    lines = [line for line in lines if line.index not in others]
    taken = {p.start for e in (*occasion.before, *occasion.after) for p in e.places}
    for line in lines:
        for city in _cities(line):
            if city.start in taken or _of_another(line, city) or told_there(line, city.start):
                continue
            if of_another_one(line, city.start) or _at_another_time(occasion, line, city):
                continue
            if of_the_first(occasion, line, city):
                continue
            others_own = of_a_rival(occasion, line, city) or (
                country is not None and occasion.prominence == "background" and city.country != country.value
            )
            if not others_own and (_HELD_IN.search(line.before(city.start, 50)) or _is_venue(line, city)):
                return city_told(city)
    for line in lines[:2]:
        for city in _cities(line):
            if _THAT_DAY.match(line.after(city.end)) and _AGREED_IN.search(line.before(city.start, 160)):
                return city_told(city)
    if country is None:
        others = occasion.of_neighbours
        lines = [line for line in occasion.lines[:8] if line.index not in others]
        found = (p for line in lines for p in line.parties if p.label == "COUNTRY" and gathers_at(line, p))
        country = next(map(country_told, found), None)
    return None, country


# "A retreat will be held in Lima", "talks, the first of which will be held in Lima": behind the news
_TO_BE = re.compile(
    r"(?:(?:^|[,;]\s(?:and|while)\s)(?:an?|the\s+next)\s(?:[\w’'-]+\s+){1,5}|"
    r"[,;]\s(?:the\s+)?(?:first|next)\s(?:\w+\s)?of\s(?:which|them|these)\s)"
    r"(?:will|would|is\s+to|is\s+due|is\s+scheduled)\s[^.;]{0,60}$"
)


def _at_another_time(occasion: Occasion, line: Line, city: City) -> bool:
    """Is a city where something is to be, or once was, held, told without a mention of the occasion?"""
    if occasion.mentioned_in(line):
        return False
    return looks_back(line) or _TO_BE.search(line.before(city.start, 120)) is not None


def _of_another(line: Line, city: City) -> bool:
    """ "Held talks, ahead of a summit in Rome": is a city that of what comes before or after?"""
    last = next((form for form in reversed(line.formats) if form.end <= city.start), None)
    return last is not None and _BEFORE_ANOTHER.search(line.before(last.start, 80)) is not None


def _cities(line: Line) -> list[City]:
    """The cities of a sentence, with the capitals that stand for no government where they are a place."""
    capitals = [
        City(party.start, party.end, line.text[party.start - line.start : party.end - line.start], party.code)
        for party in line.parties
        if party.form == "capital" and _is_venue(line, party)
    ]
    return sorted([*line.cities, *capitals], key=lambda city: city.start)


def _is_venue(line: Line, city: City | Party) -> bool:
    """ "Oslo was the venue", "at the Lima Convention Centre"."""
    after = line.after(city.end)
    before = line.before(city.start)
    house = _BEHIND_HOUSE.search(line.before(city.start, 140))
    goes_on = house and house.group().rstrip().endswith(",") and _GOES_ON.match(after)
    if house and not goes_on and _AT_HOUSE_OF.search(before) is None:
        return True
    if _HOSTED_BY_CITY.search(before) or _VENUE_IS.search(before) or _WELCOMED.match(after):
        return True
    if _HOUSE.match(after) and _AT_THE.search(line.before(city.start)):
        return True
    return _VENUE.match(after) is not None


def at_office(occasion: Occasion, country: Told) -> bool:
    """ "At Kenya's Foreign Ministry": does an institution tell the country, so that its seat is the place?"""
    for line in occasion.lines:
        if line.start <= country.at[0] < line.end:
            return _INSTITUTION.match(line.after(country.at[1])) is not None
    return False


def gathers_at(line: Line, party: Party) -> bool:
    """ "They gather in Kenya", "the talks at Kenya's Foreign Ministry": is a country the place of a verb?"""
    if party.form == "name" and _GATHER_IN.search(line.before(party.start, 90)):
        return True
    if _CAME_TO.search(line.before(party.start)) and _CAME_FOR.match(line.after(party.end)):
        return True
    if party.form == "name" and _AT_MINISTRY_OF.search(line.before(party.start, 120)):
        return True
    at = _AT.search(line.before(party.start))
    return at is not None and _INSTITUTION.match(line.after(party.end)) is not None


def hosted_by(line: Line, party: Party) -> bool:
    """ "Hosted by Norway", "hosted by the Government of Kenya"."""
    return party.label == "COUNTRY" and _HOSTED_BY.search(line.before(party.start)) is not None
