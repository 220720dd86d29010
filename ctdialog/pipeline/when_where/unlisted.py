"""A place that no list of cities knows: a proper name that something held is "in".

The default: what a meeting is held "in", told with a capital and nothing else that is known, is a town.

| words | the place |
| --- | --- |
| `sat on Tuesday in Aldabra`, `the talks, in Puerto Escondido, were led by` | that town |
| `held in Aldabra, a Bolivian town`, `in the Bolivian town of Aldabra` | with its country |
| `held in Taraba State`, `held in Parliament`, `met at Freedom Hall` | none |
| `met on Friday at the Kasindi border post` | Kasindi |
| `met as fighters arrived in Aldabra`, `the situation in Aldabra` | none |
| `the dialogue discussed camps in Aldabra` | none: what is talked of, not what is held |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.cities import Cities
from ctdialog.pipeline.dates.date_grammar import DAY_NAME, MONTH_NAME
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import City, Line
from ctdialog.pipeline.when_where.houses import IS_HOUSE, held_before
from ctdialog.pipeline.when_where.of_meeting import looks_back, place_like

# Latin letters with whatever marks: "Évianville", "Łódź"
_LETTERS = [chr(code) for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00))]
_WORD = (
    rf"[{''.join(c for c in _LETTERS if c.isupper())}][{''.join(c for c in _LETTERS if c.islower())}][\w’'-]*"
)
# What a town is called: "the town of Aldabra", "Aldabra, a Bolivian town"
_TOWN = (
    r"(?:town|city|village|port|resort|settlement|municipality|locality|district|island|"
    r"[Ww]ilaya[ht]?|commune)"
)
# One to three words with a capital, "de" or "al" between them; behind them a mark, a day, or a word that no
# name goes on with
_NAMED = re.compile(
    rf"\b(?:in|at)\s+(?:(?:the|this)\s+(?:[\w-]+\s+){{0,3}}?{_TOWN}\s+of\s+)?"
    rf"(?P<name>{_WORD}(?:\s+(?:(?:de|del|do|da|la|el|al)\s+)?{_WORD}){{0,2}})"
    r"(?=[.,;)]|\s+(?:on|this|last|for|with|to|from|under|where|yesterday|today|earlier|late|between|ahead|was|were|"
    r"the|by|has|had|a|and\s+(?:was|were|had)|[A-Z]\w+day|"
    r"in\s+(?:the\s+)?(?:far\s+)?(?:north|south|east|west|central)\w*)\b|$)"
)
# "at the Vioolsdrif border post", "at the Hindon air base": a place that is known by the town's name
_POST = re.compile(
    rf"\bat\s+(?:the\s+)?(?P<name>{_WORD}(?:[- ]{_WORD}){{0,2}})\s+"
    r"(?:(?:land|border)\s+)?(?:border(?:\s+(?:post|crossing|gate|point|station|checkpoint))?|crossing|check-?point|"
    r"air\s?base|(?:naval|military|army)\s+base|garrison)\b"
)
# How and when a thing is held: "jointly", "for the third time", "on Tuesday, 7 May 2024,"
_WHEN = (
    rf"(?:\w+ly|again|once\s+more|anew|today|yesterday|tomorrow|here|there|online|behind\s+closed\s+doors|"
    rf"for\s+the\s+\w+\s+time|{DAY_NAME}|{MONTH_NAME}|\d{{1,2}}(?:st|nd|rd|th)?|(?:19|20)\d\d|on|from|to|and|until|"
    r"(?:this|last|next|the\s+same)\s+(?:week|month|year)|this|last|late|early|earlier|"
    r"(?:the\s+)?(?:morning|afternoon|evening|night|week|weekend|month|day)|of|[-–])"
)
_HELD = re.compile(  # the last word of something held, and nothing but how and when behind it
    r"\b(?:held|met|meets?|meeting|gather(?:ed|ing|s)?|convened?|sat|sitting|assembled|took\s+place|takes?\s+place|"
    r"session|talks|launched|hosted|ended|commission|committee|working\s+group|dialogue|"
    r"consultations|round|mechanism|forum|conference|summit|workshop|exercise|did\s+so|inaugurated)"
    rf"(?:[\s,()]{{1,3}}{_WHEN}(?!\w)){{0,8}}[\s,(]{{1,3}}$",
    re.IGNORECASE,
)
_NO_TOWN = re.compile(
    rf"\b(?:{MONTH_NAME}|{DAY_NAME}|"
    r"(?:Spring|Summer|Autumn|Winter|Parliament|Congress|Senate|English|"
    r"Council|Commission|Committee|Group|Ministry|State|Province|Region|Governorate|District|County|Office|"
    r"Assembly|Embassy|Headquarters|Ramadan|Session|Plenary|Basin|Islamic|North|South|East|West|Counter\w*)\b)"
)
_FIRST = 6  # sentences of an occasion in which its place is told


def unlisted_town(occasion: Occasion, cities: Cities) -> City | None:
    """The first name of no known party that the sentences say something is held in; "" for no country."""
    others = occasion.of_neighbours
    for line in occasion.lines[:_FIRST]:
        if line.kind != "body" or line.index in others or looks_back(line):
            continue
        for match in (*_NAMED.finditer(line.text), *_POST.finditer(line.text)):
            if _is_town(line, match):
                first, last = line.start + match.start("name"), line.start + match.end("name")
                known = next((city for city in line.cities if city.start == first), None)
                country = _country_behind(line, first, last) or _listed(match, cities)
                return known or City(first, last, match["name"], country)
    return None


def _listed(named: re.Match[str], cities: Cities) -> str:
    """ "At the Callao naval base": the country of a listed city that a post or base is called by."""
    told = cities.get(named["name"]) if named.re is _POST else None
    return told[0][0] if told else ""


# "Aldabra, a Bolivian town", "Aldabra, a small town in Bolivia", "Aldabra in northern Bolivia"
_COUNTRYS = re.compile(
    rf",\s+(?:the\s+|(?:in\s+)?an?\s+(?:[\w-]+\s+){{0,3}}?{_TOWN}\s+(?:in|of)\s+(?:the\s+)?)?|"
    r",?\s+in\s+(?:the\s+)?(?:(?:far\s+)?(?:northern|southern|eastern|western|central|north-?east\w*|north-?west\w*|"
    r"south-?east\w*|south-?west\w*|north|south|east|west)\s+(?:of\s+)?)?"
)
_OF_COUNTRY = re.compile(r",\s+an?\s+(?:[\w-]+\s+){0,2}?")
_IS_TOWN = re.compile(rf"(?:\s+\w+){{0,2}}\s+{_TOWN}\b")
# "the Bolivian border town of Aldabra"
_COUNTRYS_TOWN = re.compile(rf"(?:\s+\w+){{0,2}}\s+{_TOWN}\s+of\s+$")


def _country_behind(line: Line, start: int, end: int) -> str:
    """The country told right beside a name: "Shkodra, Albania", "Shkodra, an Albanian town"."""
    for party in line.parties:
        if party.label != "COUNTRY":
            continue
        if party.start < start:
            between = line.text[party.end - line.start : start - line.start]
            if party.form == "adjective" and _COUNTRYS_TOWN.fullmatch(between):
                return party.code
            continue
        between = line.text[end - line.start : max(end, party.start) - line.start].lower()
        if party.form == "name" and _COUNTRYS.fullmatch(between):
            return party.code
        adjective = party.form == "adjective" and _OF_COUNTRY.fullmatch(between)
        if adjective and _IS_TOWN.match(line.after(party.end)):
            return party.code
    return ""


def _is_town(line: Line, named: re.Match[str]) -> bool:
    """Is a name after "in" told with something held, and not known as anything else?"""
    first, last = line.start + named.start("name"), line.start + named.end("name")
    if _NO_TOWN.search(named["name"]) or any(m.start < last and first < m.end for m in line.parties):
        return False
    if IS_HOUSE.search(named["name"]):
        return False
    if named.re is _POST:
        return held_before(line.text, named.start("name"))
    before = line.before(line.start + named.start(), 90)
    return _HELD.search(before) is not None and place_like(line, first)
