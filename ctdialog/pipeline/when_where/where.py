"""Where an occasion is, and whether its people sit in one room.

| words | place |
| --- | --- |
| `held talks in Rome`, `gathered in Mongolia` | the place of the mention, or of a verb of gathering |
| `held here`, `in the capital`, `in this port city` | the city of the dateline |
| `the talks at Japan's Foreign Ministry` | the country whose institution it is |
| `Oslo was the venue`, `at the Lima Conference Centre`, `agreed in Oslo on Monday` | that city |
| `hosted by Norway`, `visited Norway` | the country |
| `held online`, `the virtual dialogue`, `via Zoom` | none: virtual |
| `in person and online`; a place, and `others joined by video link` | hybrid |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, Scene
from ctdialog.pipeline.when_where.filed import (
    at_the_post,
    dateline_of,
    held_here,
    in_a_house,
    on_its_own_line,
    received_there,
)
from ctdialog.pipeline.when_where.houses import seat_of_government
from ctdialog.pipeline.when_where.mode import extent, joined_from_afar, mode_of
from ctdialog.pipeline.when_where.of_meeting import place_like
from ctdialog.pipeline.when_where.place_told import Told, city_told, country_told, first_place
from ctdialog.pipeline.when_where.unlisted import unlisted_town
from ctdialog.pipeline.when_where.venue import (
    at_office,
    gathers_at,
    hosted_by,
    loose_place,
    of_a_rival,
    of_the_first,
)
from ctdialog.records import Mode


def place_of(
    scene: Scene, occasion: Occasion, codes: list[str]
) -> tuple[Told | None, Told | None, Mode | None, Extent | None]:
    """City, country (as codes), mode, and the words that told a virtual or hybrid mode."""
    mode, mode_at = mode_of(occasion)
    events = [event for event in occasion.events if not event.relative]
    city, country = first_place([p for event in events for p in event.places])
    body = first_place([p for event in events if event.line.kind != "headline" for p in event.places])
    headed = {p.country for e in events if e.line.kind == "headline" for p in e.places if isinstance(p, City)}
    if country and body[0] and body[1] and body[1].value in headed:
        city, country = body  # "heads to Quito for talks", which are "in Guayaquil"
    if city is None and (here := held_here(scene, occasion)):
        city, country = here
    if city is None and mode != "virtual":
        city, country = loose_place(occasion, country)
    if city is None and country is None and mode is None and (post := at_the_post(scene, occasion)):
        city, country = post
    if city is None and country is None and mode is None:
        city, country = received_there(scene, occasion, codes)
    if city is None and country is None and mode is None:
        country = _host(occasion)
    if city is None and country is None and mode is None and (abroad := _visited(occasion)):
        country = country_told(abroad)
    if city is None and country is None and mode is None and (land := _went_to(occasion, codes)):
        country = country_told(land)
    if city is None and country and at_office(occasion, country):
        home = dateline_of(scene, occasion.story)
        city = Told(home[0], country.at) if home and home[1] == country.value else None
    if city is None and mode is None and (seat := _capital_of(scene, occasion)):
        city, country = seat
    if city is None and mode is None and (capital := _in_capital(scene, occasion, country)):
        city = capital
    if city is None and mode is None and (only := _only_city(occasion, country, codes)):
        city, country = only
    if city is None and mode is None and (filed := on_its_own_line(scene, occasion, codes, country)):
        city, country = filed
    if city is None and mode is None and (left := _left(occasion, codes)):
        city, country = left
    if city is None and mode is None and (housed := in_a_house(scene, occasion, codes, country)):
        city, country = housed
    if city is None and mode is None and (town := unlisted_town(occasion, scene.lexicon.cities)):
        there, told = city_told(town)
        if country is None or not town.country or town.country == country.value:
            city, country = there, told if town.country else country
    if city is None and country is None and mode is None and (house := seat_of_government(occasion)):
        country = country_told(house)
        city = _of_seat(house, scene)
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


_IN_CAPITAL = re.compile(
    r"\b(?:in|to|at)\s+the\s+(?:country['’]s\s+)?capital\b(?!\s+(?:of|market|city\s+of))"
)
_CAPITAL_OF = re.compile(r"\b(?:in|to|at|of)\s+the\s+capital\s+(?:city\s+)?of\s+(?:the\s+)?$")
_IN_CITY = re.compile(
    r"(?<!hub )(?<!office )(?<!embassy )(?<!mission )(?<!centre )(?<!center )(?<!academy )(?<!training )"
    r"(?<!bureau )\b(?:in|at)\s+$"
)
# "The deputy minister's visit to Lima", "Minister visits Lima"
_VISITED_CITY = re.compile(
    r"\b(?:(?:visits?|trip|journey|travel(?:s|led)?|fl(?:ies|ew)|came|comes)\s+to|visit(?:s|ed|ing)?)\s+$|"
    # "Visit of the Deputy Minister of the Interior of Chad to Lima"
    r"\b(?:visit|trip|journey)\s+(?:of|by)\s(?:(?!\b(?:since|after|before|during|on|in|at|for|from|to|was|is|were|are|has|had|"
    r"will|who|which|that)\b)[^.,;:]){1,100}\sto\s+$",
    re.IGNORECASE,
)
# "the protection of ports in Lima and Callao": where something is that is talked about
_THINGS_IN = re.compile(
    r"\b(?:(?:air)?ports?|prisons?|jails?|camps?|bases?|stations?|schools?|markets?|hospitals?|gangs?|cells?|suspects?|"
    r"crime|violence|killings?|protests?|clashes|explosions?|shootings?) in $"
)
# "Delegates left Quito with a plan": where they had met, not where they set out for talks
_LEFT = re.compile(r"\b(?:left|leaving|(?:back|home|returned|returning|departed)\s+from)\s+$")
_SET_OUT = re.compile(
    r"[^.;,\"”]{0,40}\b(?:for|to)\b|[^.;]{0,80}\b(?:bound|heading|en route)\b|\s+(?:international\s+)?airport"
)
_FIRST = 4  # sentences of an occasion in which the one city named is its place


def _left(occasion: Occasion, codes: list[str]) -> tuple[Told, Told] | None:
    """ "Delegates left Quito with a plan": the city of one of the parties that people leave after it."""
    for line in dict.fromkeys(occasion.lines[:_FIRST]):
        for city in line.cities:
            gone = _LEFT.search(line.before(city.start)) and not _SET_OUT.match(line.after(city.end))
            if gone and city.country in codes:
                return city_told(city)
    return None


def _capital_of(scene: Scene, occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Conducted in the capital of Togo": the country's capital."""
    for event in occasion.events:
        for party in event.line.parties:
            match = _CAPITAL_OF.search(event.line.before(party.start))
            capital = scene.capital(party.code) if match else None
            if match and capital and party.form == "name" and not event.relative:
                return Told(capital, party.extent), country_told(party)
    return None


def _in_capital(scene: Scene, occasion: Occasion, country: Told | None) -> Told | None:
    """ "On a visit to the capital": that of the country told."""
    capital = scene.capital(country.value) if country else None
    for event in occasion.events:
        match = _IN_CAPITAL.search(event.line.lower)
        if match and capital and not event.relative:
            return Told(capital, extent(event.line, match))
    return None


def _only_city(
    occasion: Occasion, country: Told | None, codes: list[str]
) -> tuple[Told | None, Told | None] | None:
    """ "A, B sign pact in Nairobi": the one city that the first sentences are "in", of the host or a side.

    A visit is also "to" it.
    """
    found: dict[str, City] = {}
    elsewhere = occasion.of_neighbours
    for line in occasion.lines[:_FIRST]:
        for city in line.cities:
            if line.index in elsewhere or of_the_first(occasion, line, city):
                continue
            if of_a_rival(occasion, line, city):
                continue
            before = line.before(city.start)
            inside = (
                _IN_CITY.search(before) and place_like(line, city.start) and not _THINGS_IN.search(before)
            )
            if inside or (occasion.kind == "visit" and _VISITED_CITY.search(line.before(city.start, 120))):
                found.setdefault(city.name.lower(), city)
    homes = [country.value] if country else codes
    only = next(iter(found.values()), None)
    return city_told(only) if only and len(found) == 1 and only.country in homes else None


# Seats of governments that stand outside their capitals
_OUT_OF_TOWN = frozenset("pentagon binnenhof dolmabahçe kirya".split())


def _of_seat(house: Party, scene: Scene) -> Told | None:
    """ "Met at the White House": the capital, where the house that is named stands in it."""
    capital = scene.capital(house.code)
    away = scene.text[house.start : house.end].lower() in _OUT_OF_TOWN
    return Told(capital, (house.start, house.end)) if capital and not away else None


def _region(occasion: Occasion) -> Extent | None:
    """ "Came together in Europe": a place, but neither city nor country."""
    for event in occasion.events:
        for party in event.line.parties:
            if party.label == "REGION" and not event.relative and gathers_at(event.line, party):
                return party.extent
    return None


def _host(occasion: Occasion) -> Told | None:
    """The country that a mention is "hosted by"."""
    for event in occasion.events:
        for party in event.line.parties:
            if not event.relative and party.form == "name" and hosted_by(event.line, party):
                return country_told(party)
    return None


_WENT_TO = re.compile(
    r"\b(?:visit(?:ed|s)?|travell?(?:ed|s)\s+to|(?:delegation|team|mission)\s+(?:in)?to(?:\s+visit)?)\s+(?:the\s+)?$"
)
# "and held the", "for talks at the", but not "and Norway to discuss the"
_WENT_ON = re.compile(
    r"\s+(?:and\s+(?:[\w-]+\s+)?(?=[a-z]+ed\s|held\s|took\s|led\s|met\s)|where\s|(?:to|for)\s)[^.;,]{0,60}"
)
_ABOUT_IT = re.compile(r"\b(?:discuss|prepar|review|arrang|explor|consider|plan)\w*\s")


def _went_to(occasion: Occasion, codes: list[str]) -> Party | None:
    """ "Led a delegation to Chad and held the third dialogue": the land of one of the parties."""
    for event in (e for e in occasion.events if e.format and not e.relative):
        for party in event.line.parties:
            if party.code not in codes or party.form != "name" or party.end > event.start:
                continue
            between = event.line.text[party.end - event.line.start : event.start - event.line.start]
            there = _WENT_ON.fullmatch(between) and not _ABOUT_IT.search(between)
            if there and _WENT_TO.search(event.line.before(party.start, 60)):
                return party
    return None


_OBJECT = re.compile(r"\s+(?:(?:neighbou?ring|nearby|both)\s+)?(?:the\s+)?")


def _visited(occasion: Occasion) -> Party | None:
    """The country that the verb of a visit has for its object."""
    for event in occasion.events:
        if event.kind != "visit" or not event.verb or event.relative:
            continue
        for party in event.line.parties:
            if party.start > event.end and party.label == "COUNTRY" and party.form == "name":
                between = event.line.text[event.end - event.line.start : party.start - event.line.start]
                if _OBJECT.fullmatch(between):
                    return party
                break
    return None
