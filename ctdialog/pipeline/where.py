"""Where an occasion is, and whether its people sit in one room.

| words | place |
| --- | --- |
| `held talks in Rome`, `gathered in Mongolia` | the place of the mention, or of a verb of gathering |
| `held here`, `in the capital`, `in this port city` | the city of the dateline |
| `the talks at Japan's Foreign Ministry` | the country whose institution it is |
| `Oslo was the venue`, `at the Lima Conference Centre`, `agreed in Oslo on Monday` | that city |
| `hosted by Norway` | the host's country |
| `held online`, `the virtual dialogue`, `via Zoom` | none: virtual |
| `in person and online`; a place, and `others joined by video link` | hybrid |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.lexicon import shared, table
from ctdialog.pipeline.event import place_like
from ctdialog.pipeline.home import dateline_at
from ctdialog.pipeline.houses import house_of
from ctdialog.pipeline.mode import extent, joined_from_afar, mode_of
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, Extent, Line, Scene
from ctdialog.pipeline.unlisted import unlisted_town
from ctdialog.records import Mode


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the characters it was read from."""

    value: str
    at: Extent


def place_of(
    scene: Scene, occasion: Occasion, codes: list[str]
) -> tuple[Told | None, Told | None, Mode | None, Extent | None]:
    """City, country (as codes), mode, and the words that told a virtual or hybrid mode."""
    mode, mode_at = mode_of(occasion)
    places = [p for event in occasion.events if not event.relative for p in event.places]
    city, country = first_place(places)
    if city is None and (here := _here(scene, occasion)):
        city, country = here
    if city is None and mode != "virtual":
        city, country = _loose(occasion, country)
    if city is None and country is None and mode is None:
        city, country = _received(scene, occasion, codes)
    if city is None and country is None and mode is None:
        country = _host(occasion)
    if city is None and country and _at_office(occasion, country):
        home = _dateline(scene, occasion.story)
        city = Told(home[0], country.at) if home and home[1] == country.value else None
    if city is None and mode is None and (seat := _capital_of(occasion)):
        city, country = seat
    if city is None and mode is None and (capital := _in_capital(occasion, country)):
        city = capital
    if city is None and mode is None and (only := _only_city(occasion, country, codes)):
        city, country = only
    if city is None and mode is None and (filed := _filed(scene, occasion, codes, country)):
        city, country = filed
    if city is None and mode is None and (left := _left(occasion, codes)):
        city, country = left
    if city is None and mode is None and (housed := _housed(scene, occasion, codes, country)):
        city, country = housed
    if city is None and mode is None and (town := unlisted_town(occasion)):
        city, told = _city(town)
        country = told if town.country else country
    if mode == "virtual" and (city or country) and (joined := joined_from_afar(occasion)):
        mode, mode_at = "hybrid", joined
    if mode == "virtual":
        # A host of talks by video link is no place.
        return None, None, mode, mode_at
    if city is None and country is None and mode is None and (region := _region(occasion)):
        return None, None, "in-person", region
    if (city or country) and mode is None:
        joined = joined_from_afar(occasion)
        mode, mode_at = ("hybrid", joined) if joined else ("in-person", None)
    return city, country, mode, mode_at


# ---------------------------------------------------------------------- place


def first_place(places: list[City | Party]) -> tuple[Told | None, Told | None]:
    """The first city of some places with its country, else the first country."""
    city = next((p for p in places if isinstance(p, City)), None)
    if city is not None:
        return _city(city)
    country = next((p for p in places if isinstance(p, Party)), None)
    return None, _country(country) if country else None


def usual_spelling(name: str) -> str:
    """A city's common English name: "Ha Noi" is Hanoi."""
    usual: str = table("spellings")["cities"].get(name, name)
    return usual


def _city(city: City) -> tuple[Told, Told]:
    at = (city.start, city.end)
    name = re.sub(r",? D\.?C\.?$", "", city.name)
    return Told(usual_spelling(name.title() if name.isupper() else name), at), Told(city.country, at)


def _country(party: Party) -> Told:
    return Told(party.code, (party.start, party.end))


_HELD_IN = re.compile(
    r"\b(?:held|met|meet|place|arriv\w+|visit\w*|talks|meetings?|hosted|gather\w*|today|convened?|is|sat|converged?|"
    r"came together|come together|assembl\w+)\b[^;]*\bin\s+(?:the\s+(?:[\w-]+\s+){0,2}"
    r"(?:city|town|capital|resort|port|village)(?:\s+city)?(?:\s+of|,)?\s+)?$"
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
_IN_CAPITAL = re.compile(
    r"\b(?:in|to|at)\s+the\s+(?:country['’]s\s+)?capital\b(?!\s+(?:of|market|city\s+of))"
)
_CAPITAL_OF = re.compile(r"\b(?:in|to|at|of)\s+the\s+capital\s+(?:city\s+)?of\s+(?:the\s+)?$")
_IN_CITY = re.compile(
    r"(?<!office )(?<!embassy )(?<!mission )(?<!centre )(?<!center )(?<!academy )(?<!training )(?<!bureau )"
    r"\b(?:in|at)\s+$"
)
_THAT_DAY = re.compile(
    r",?\s+(?:on\s+)?(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b", re.IGNORECASE
)
# "Of which Oslo was the venue", "Doha will on Monday be the venue of", "with Quito as the venue"
_VENUE = re.compile(
    r"\s+(?:(?:was|is|will|has)\s+(?:[\w,]+\s+){0,4}?(?:be\s+|been\s+)?|served\s+as\s+|as\s+)"
    r"(?:the\s+)?(?:venue|scene|site|setting|meeting\s+place)\b"
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
# "Delegates left Quito with a plan": where they had met, not where they set out for talks
_LEFT = re.compile(r"\b(?:left|leaving|(?:back|home|returned|returning|departed)\s+from)\s+$")
_SET_OUT = re.compile(
    r"[^.;,\"”]{0,40}\b(?:for|to)\b|[^.;]{0,80}\b(?:bound|heading|en route)\b|\s+(?:international\s+)?airport"
)
# "At the Lima Convention Centre": the city in the name of a house, right after "at the"
_HOUSE = re.compile(
    r"(?:\s+(?:international|national|congress|conference|convention|exhibition|expo|summit|cultural|trade|world|"
    r"royal|grand)){1,4}\s+(?:cent(?:re|er)|hall|hotel|palace|complex)\b"
)
_AT_THE = re.compile(r"\bat\s+(?:the\s+)?$")
_CAME_TO = re.compile(
    r"\b(?:c[ao]me|comes|coming|travell?ed|travels?|travelling|went|flew|flies|heads?)\s+to\s+(?:the\s+)?$"
)
_TO_DO = re.compile(
    r"\s+(?:from|for|at the head of|leading|heading|to (?:hold|attend|meet|discuss)|on (?:an?|his|her) )\b"
    r"|\s+and,?\s"
)
_FIRST = 4  # sentences of an occasion in which the one city named is its place
_RECEIVED = re.compile(r"\b(?:hosted|hosts|visiting|received|welcomed|arrived|called on)\b")
_HERE = re.compile(
    r"\bhere\b|\bin the capital\b(?!\s+of)"
    r"|\bin this (?:[\w-]+\s+){0,4}(?:city|town|capital|resort|port|village)\b(?!\s+of)"
)
# "The talks at Japan's Foreign Ministry"; an office "at Kenya's ministry" stands in no such place.
_TALKS_AT = (
    r"\b(?:talks|meetings?|dialogue|consultations|session|round|held|met|place|conference|workshop|summit|\w+day|today|"
    r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{4})"
    r"[\s,]+at\s+(?:the\s+)?"
)
_AT = re.compile(_TALKS_AT + "$")
_INSTITUTION = re.compile(
    r"(?:[’']s?)?\s+(?:(?:state|federal|national|foreign|interior|defen[cs]e|presidential|government|military|police|"
    r"home|security|prime|minister[’']s)\s+){0,3}"
    r"(?:ministry|office|headquarters|department|parliament|academy|palace|base|chancellery)\b"
)
_AT_MINISTRY_OF = re.compile(
    _TALKS_AT + r"(?:headquarters\s+of\s+(?:the\s+)?)?(?:ministry|department|office|parliament|presidency)"
    r"\s+of\s+(?:(?!the\b)[\w’'-]+,?\s+){1,6}of\s+(?:the\s+)?$"
)
_HOSTED_BY = re.compile(
    r"\bhosted\s+(?:jointly\s+)?by\s+(?:the\s+)?(?:(?:government|kingdom|republic)\s+of\s+(?:the\s+)?)?$"
    r"|\bhost\s+(?:country|nation|government)s?,?\s+$"
)


def _here(scene: Scene, occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Held here on Thursday": the city of the story's dateline."""
    dateline = _dateline(scene, occasion.story)
    if dateline is None:
        return None
    for event in occasion.events:
        if not event.relative and (match := _HERE.search(event.line.lower)):
            city, country = dateline
            return Told(city, extent(event.line, match)), Told(country, extent(event.line, match))
    return None


def _dateline(scene: Scene, story: int) -> tuple[str, str] | None:
    datelines = scene.article.datelines if scene.article else ()
    dateline = datelines[story] if story < len(datelines) else None
    if dateline is None or not dateline.city or not dateline.country:
        return None
    return dateline.city, dateline.country


def _left(occasion: Occasion, codes: list[str]) -> tuple[Told, Told] | None:
    """ "Delegates left Quito with a plan": the city of one of the parties that people leave after it."""
    for line in dict.fromkeys(occasion.lines[:_FIRST]):
        for city in line.cities:
            gone = _LEFT.search(line.before(city.start)) and not _SET_OUT.match(line.after(city.end))
            if gone and city.country in codes:
                return _city(city)
    return None


def _housed(
    scene: Scene, occasion: Occasion, codes: list[str], country: Told | None
) -> tuple[Told, Told] | None:
    """ "LIMA - Peru and Chile met at the Torre Tagle Palace": a house of the city that a party files from."""
    dateline = _dateline(scene, occasion.story)
    if dateline is None or dateline[1] not in codes or (country and country.value != dateline[1]):
        return None
    at = house_of(occasion, dateline[1])
    return (Told(usual_spelling(dateline[0]), at), Told(dateline[1], at)) if at else None


def _loose(occasion: Occasion, country: Told | None) -> tuple[Told | None, Told | None]:
    """A city or country in the first sentences that belongs to no mention but to a verb of gathering."""
    others = occasion.of_neighbours - {event.line.index for event in occasion.events}
    lines = [line for line in occasion.lines if line.kind != "headline"][:5]
    lines = [line for line in lines if line.index not in others]
    for line in lines:
        for city in _cities(line):
            if _HELD_IN.search(line.before(city.start, 50)) or _is_venue(line, city):
                return _city(city)
    for line in lines[:2]:
        for city in _cities(line):
            if _THAT_DAY.match(line.after(city.end)) and _AGREED_IN.search(line.before(city.start, 160)):
                return _city(city)
    if country is None:
        others = occasion.of_neighbours
        lines = [line for line in occasion.lines[:8] if line.index not in others]
        found = (p for line in lines for p in line.parties if p.label == "COUNTRY" and _gathers_at(line, p))
        country = next(map(_country, found), None)
    return None, country


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
    if _HOSTED_BY_CITY.search(before) or _VENUE_IS.search(before) or _WELCOMED.match(after):
        return True
    if _HOUSE.match(after) and _AT_THE.search(line.before(city.start)):
        return True
    return _VENUE.match(after) is not None


def _capital_of(occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Conducted in the capital of Togo": the country's capital."""
    for event in occasion.events:
        for party in event.line.parties:
            match = _CAPITAL_OF.search(event.line.before(party.start))
            capitals = shared(None).countries[party.code].forms.get("capital") if match else None
            if match and capitals and party.form == "name" and not event.relative:
                return Told(capitals[0], party.extent), _country(party)
    return None


def _in_capital(occasion: Occasion, country: Told | None) -> Told | None:
    """ "On a visit to the capital": that of the country told."""
    capitals = shared(None).countries[country.value].forms.get("capital") if country else None
    for event in occasion.events:
        match = _IN_CAPITAL.search(event.line.lower)
        if match and capitals and not event.relative:
            return Told(capitals[0], extent(event.line, match))
    return None


def _only_city(
    occasion: Occasion, country: Told | None, codes: list[str]
) -> tuple[Told | None, Told | None] | None:
    """ "A, B sign pact in Nairobi": the one city that the first sentences are "in", of the host or a side."""
    found: dict[str, City] = {}
    elsewhere = occasion.of_neighbours
    for line in occasion.lines[:_FIRST]:
        for city in line.cities:
            if line.index in elsewhere:
                continue
            if _IN_CITY.search(line.before(city.start)) and place_like(line, city.start):
                found.setdefault(city.name.lower(), city)
    homes = [country.value] if country else codes
    only = next(iter(found.values()), None)
    return _city(only) if only and len(found) == 1 and only.country in homes else None


def _region(occasion: Occasion) -> Extent | None:
    """ "Came together in Europe": a place, but neither city nor country."""
    for event in occasion.events:
        for party in event.line.parties:
            if party.label == "REGION" and not event.relative and _gathers_at(event.line, party):
                return party.extent
    return None


def _at_office(occasion: Occasion, country: Told) -> bool:
    """ "At Kenya's Foreign Ministry": does an institution tell the country, so that its seat is the place?"""
    for line in occasion.lines:
        if line.start <= country.at[0] < line.end:
            return _INSTITUTION.match(line.after(country.at[1])) is not None
    return False


def _gathers_at(line: Line, party: Party) -> bool:
    """ "They gather in Kenya", "the talks at Kenya's Foreign Ministry": is a country the place of a verb?"""
    if party.form == "name" and _GATHER_IN.search(line.before(party.start, 90)):
        return True
    if _CAME_TO.search(line.before(party.start)) and _TO_DO.match(line.after(party.end)):
        return True
    if party.form == "name" and _AT_MINISTRY_OF.search(line.before(party.start, 120)):
        return True
    at = _AT.search(line.before(party.start))
    return at is not None and _INSTITUTION.match(line.after(party.end)) is not None


def _host(occasion: Occasion) -> Told | None:
    """The country that a mention is "hosted by"."""
    for event in occasion.events:
        for party in event.line.parties:
            if not event.relative and party.form == "name" and hosted_by(event.line, party):
                return _country(party)
    return None


def hosted_by(line: Line, party: Party) -> bool:
    """ "Hosted by Norway", "hosted by the Government of Kenya"."""
    return party.label == "COUNTRY" and _HOSTED_BY.search(line.before(party.start)) is not None


def _received(scene: Scene, occasion: Occasion, codes: list[str]) -> tuple[Told | None, Told | None]:
    """The dateline's city, where one of the parties files from it and receives the other there."""
    dateline = _dateline(scene, occasion.story)
    if dateline is None or dateline[1] not in codes:
        return None, None
    for line in occasion.lines:
        match = _RECEIVED.search(line.lower)
        if match:
            return Told(dateline[0], extent(line, match)), Told(dateline[1], extent(line, match))
    return None, None


def _filed(
    scene: Scene, occasion: Occasion, codes: list[str], country: Told | None
) -> tuple[Told, Told] | None:
    """The city of a line of its own that tells a meeting's place and days ("Manila, 30-31 March 2004").

    One day alone may be the paper's own: there the place is in the country of one of the parties. A dateline
    before a first sentence is where the news was filed, often from the paper's own capital: no place.
    """
    dateline = _dateline(scene, occasion.story)
    if dateline is None or occasion.prominence != "main" or country is not None:
        return None
    at = dateline_at(scene, occasion.story, dateline[0])
    if at is None:
        return None
    heads = (
        line for line in scene.lines if line.start <= at[0] < line.end and line.kind in ("dateline", "date")
    )
    days = [date.edtf for line in heads for date in line.dates if date.edtf]
    if not days or (dateline[1] not in codes and not any("/" in day for day in days)):
        return None
    return Told(usual_spelling(dateline[0]), at), Told(dateline[1], at)
