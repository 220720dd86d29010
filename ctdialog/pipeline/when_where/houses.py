"""Talks in a house whose city is not told: the paper's own city is meant.

A paper that files from Lima and lets its own country meet "at the Torre Tagle Palace" need not say
where that is.

| words | a house |
| --- | --- |
| `held at the Torre Tagle Palace`, `met on Tuesday at Diamond Hotel`, `meeting at Parliament House` | yes |
| `held at the Department of State`, `met on the premises of the Ministry of Justice` | yes |
| `the venue was the Sheraton`, `Harambee House was the venue`, `hosted by Lancaster House` | yes |
| `An attack at the Grand Palace Hotel was condemned` | no: nothing is held in the clause before it |
| `held at the Pentagon`, `met in the Kremlin on Monday` | a seat of government: its country |
| `talks at the Security Council`, `at the Munich Conference`, `at the Embassy of Chad` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line

_KIND = (
    r"(?:Hotel|Palace|Palais|Palacio|Palazzo|House|Hall|Cent(?:re|er)|Chancellery|Auditorium|Building|Complex|Resort|"
    r"Club|Villa|Castle|Lodge|Tower|Plaza|Residence|Mansion|Museum|Library|Casa|Qasr|Bhavan|Bhawan|Mahal|Kremlin|"
    r"Sheraton|Serena|Marriott|Hilton|Hyatt|Radisson|Kempinski|Inter[Cc]ontinental|Ritz(?:-Carlton)?)\b"
)
# A name that is a house's, and no town's: "Freedom Hall", "Palacio San Martín"
IS_HOUSE = re.compile(rf"^(?:Hotel|Palais|Palacio|Palazzo|Qasr)\s|\b{_KIND}$")
# "at the Department of State", "on the premises of the Ministry of Justice"
_INSTITUTION = (
    r"(?:the\s+)?(?:(?:Federal|Foreign|Interior|Defen[cs]e|State|Home|External|Affairs)\s+){0,2}"
    r"(?:Ministry|Department|Office)\b(?:\s+(?:of|for)\s+(?:the\s+)?[A-Z]\w+(?:,?\s+(?:and\s+)?[A-Z]\w+){0,5})?"
)
# Up to six words of a name, in capitals but for those that join them
_NAME = r"(?:[Tt]he\s+|a\s+)?(?=[A-Z])(?:(?:[A-Z][\w.’'-]*|of|for|and|de|des|du|del|la|el|al|di)\s+){0,6}?"
_AT_HOUSE = re.compile(
    r"\b(?:[Aa]t|[Ii]nside|(?:held|met|sat|gathered|place)\s+in|(?:accommodated|hosted|housed)\s+(?:by|in|at)|"
    r"[Vv]enue\s+(?:[^.;,]{1,80}\s)?(?:was|is|being))\s+"
    rf"(?P<name>{_NAME}{_KIND})"
)
_AT_MINISTRY = re.compile(
    r"\b(?:[Aa]t|[Oo]n\s+the\s+premises\s+of|[Aa]t\s+the\s+(?:headquarters|premises|seat|building)\s+of)\s+"
    rf"(?P<name>{_INSTITUTION})"
)
_WORKS = re.compile(
    r"(?:man|woman|person|official|officials|source|sources|secretary|director|diplomat|minister|desk)\s$",
    re.IGNORECASE,
)
_HOUSE_HOSTS = re.compile(
    rf"(?:^|\bthe\s+)(?P<name>{_NAME}{_KIND}(?:\s+[A-Z]\w+)?)\s+"
    r"(?:(?:was|is|will\s+be|served\s+as)\s+(?:as\s+)?the\s+(?:venue|scene|setting)|hosted|accommodated|lent|housed)\b"
)
# "Held at the Ak Orda", "met on Tuesday at BMICH": what a thing held is "at", by whatever name
_HELD_AT = re.compile(
    r"\b(?:(?:held|met|place|convened|conducted|organi[sz]ed|hosted|sat|gathered|talks|meeting|dialogue|session|sitting)\s+"
    r"(?:(?:on\s+)?(?:\w+day|yesterday|today)\s+)?at|accommodated\s+(?:by|at|in))\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w’'-]+(?:\s+(?:de\s+|des\s+|of\s+)?[A-Z][\w’'-]+){0,5})"
)
_MISSION = re.compile(r"\b(?:Embassy|High\s+Commission|Mission|Consulate|United\s+Nations|UN)\b")
_NO_HOUSE = re.compile(
    r"\b(?:Council|Commission|Committee|Conference|Summit|Forum|Dialogue|Meeting|Assembly|Level|Group|Session|Talks|"
    r"Crossing|Border|Bridge|Point|Airport|United|Working|Secretariat|Secretary|Minister|Director|Ambassador)\b"
)
# "at the Vioolsdrif border post", "at the Hindon air base": no house of the dateline's city
_BEYOND = re.compile(
    r"\s+(?:[a-z]+\s+)?(?:border|bridge|check-?points?|crossing|frontier|(?:air|naval|military|army)\s?base|air\s?base|"
    r"garrison|barracks|training\s+(?:area|ground|camp)|post|port|island)\b"
)
# The last word of holding in the clause before a house, or behind a house that opens the sentence
_HOLDS = (
    r"\b(?:me(?:e)?ts?|meetings?|held|holds?|holding|gather\w*|talks|sessions?|sittings?|sat|sits|conven\w+|"
    r"reconven\w+|open(?:s|ed|ing)|start(?:s|ed)|beg[ai]n|resumed|clos(?:ed|es)|conclud(?:ed|es)|ended|host(?:s|ed|ing)?|"
    r"t(?:ook|akes?|aking)\s+place|inaugurated|launched|organi[sz]ed|conducted|venue|accommodated|housed|"
    r"signed|dialogue|consultations?|rounds?|conference|summit|forum|deliberations|plenary|gave\s+a\s+dinner)\b"
)
_HELD_BEFORE = re.compile(rf"{_HOLDS}(?P<between>(?:(?!{_HOLDS})[^.;:]){{0,140}})$", re.IGNORECASE)
_HELD_BEHIND = re.compile(
    rf"[^.;:]{{0,60}}(?:{_HOLDS}|\b(?:discussed|reviewed|signed|agreed|exchanged)\b)", re.IGNORECASE
)
# another thing that is "at" the house
_ELSEWHERE = re.compile(
    r"\b(?:attack\w*|assault\w*|bomb\w*|blasts?|explosions?|shootings?|sieges?|kill\w*|died|murder\w*|hostages?|"
    r"arrest\w*|raid\w*|condemn\w*|recall\w*|discuss\w*|review\w*|spoke|said|who|whose|where)\b",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|in|inside)\s+(?:the\s+)?$")
_FIRST = 6  # sentences of an occasion in which its house is told


def house_of(occasion: Occasion, home: str) -> Extent | None:
    """The first house that an occasion's sentences say it is in, by a name of no other country or city."""
    others = occasion.of_neighbours - {event.line.index for event in occasion.events}
    for line in occasion.lines[:_FIRST]:
        if line.kind == "headline" or line.index in others:
            continue
        for pattern in (_AT_HOUSE, _AT_MINISTRY, _HOUSE_HOSTS, _HELD_AT):
            for found in pattern.finditer(line.text):
                if _MISSION.search(found["name"]) or _abroad(line, found, home):
                    continue
                if _BEYOND.match(line.text, found.end("name")):
                    continue
                if pattern is _AT_MINISTRY and _WORKS.search(line.text, 0, found.start()):
                    continue  # "a spokesman at the Ministry"
                if pattern in (_AT_HOUSE, _AT_MINISTRY) and not _held_there(line.text, found):
                    continue
                if pattern is not _HELD_AT or not _NO_HOUSE.search(found["name"]):
                    return line.start + found.start("name"), line.start + found.end("name")
    return None


def seat_of_government(occasion: Occasion) -> Party | None:
    """The house of a government, by its own name, that an occasion's sentences say it was held at."""
    others = occasion.of_neighbours - {event.line.index for event in occasion.events}
    for line in occasion.lines[:_FIRST]:
        if line.kind == "headline" or line.index in others:
            continue
        for party in line.parties:
            if party.form != "house":
                continue
            at = _AT.search(line.before(party.start, 12))
            if at and held_before(line.text, party.start - line.start):
                return party
    return None


def _held_there(text: str, house: re.Match[str]) -> bool:
    """Do words of holding tell what goes on in a house: before it, or behind one that opens the sentence?"""
    if house.start() == 0:
        behind = _HELD_BEHIND.match(text, house.end())
        return (
            behind is not None
            and _ELSEWHERE.search(text[house.end() : behind.end()].rpartition(" ")[0]) is None
        )
    return held_before(text, house.start("name"))


def held_before(text: str, place: int) -> bool:
    """Do words of holding tell, in the clause before a place, what goes on there?"""
    held = _HELD_BEFORE.search(text[max(0, place - 200) : place])
    return held is not None and _ELSEWHERE.search(held["between"]) is None


def _abroad(line: Line, house: re.Match[str], home: str) -> bool:
    """Does another country, a body or a city stand in a house's name or right behind it?"""
    first, last = line.start + house.start("name"), line.start + house.end() + 4
    if any(first <= city.start <= last for city in line.cities):
        return True
    return any(first <= party.start <= last and party.code != home for party in line.parties)
