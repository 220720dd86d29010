"""Sides told by their houses, side by side: no list of parties, as words of names stand between them.

    PARTY['s] HOUSE  |  HOUSE of [the Republic of] PARTY      joined by commas and "and"

| words | sides |
| --- | --- |
| `between the Ministry of Justice of Togo and the Ministry of the Interior of Benin` | TGO, BEN |
| `Peru's National Police and the Colombian Navy met` | PER, COL |
| `Chad's interior ministry and Europol`, `the Kenyan army, the Ugandan navy and Interpol` | both, all |
| `Peru's Ministry of Justice and Human Rights`, `Peru and Chile` | none: one house, no house |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line

_CAPITAL = r"(?:[A-Z][\w’'&.-]*|\([A-Z][\w&/ -]{1,12}\))"
# the words of a name in capitals, with small ones between them
_NAME = rf"(?:\s+(?:(?:of|for|on|the|against|and|in|to|de|du|del)\s+){{0,2}}{_CAPITAL}){{1,9}}"
# a house in small letters
_HOUSE = (
    rf"(?:\s+[a-z-]+){{0,3}}\s+(?:{HOUSE_NOUN}|police|army|navy|gendarmerie|services|guards?|forces|unit|presidency|"
    r"prosecution|judiciary)\b"
)
_OWNED = re.compile(rf"(?:['’]s?)?(?:{_NAME}|{_HOUSE})")
_JOINS = re.compile(
    r"(?P<comma>,)?(?P<and>,?\s+(?:and|as\s+well\s+as)(?:\s+also)?)?\s+(?:(?:of|from|by|with|between)\s+)?"
    rf"(?:(?:the|its|their)\s+)?(?P<house>{_CAPITAL}(?:{_NAME})?\s+(?:of|for|from)\s+)?(?:the\s+)?"
    rf"(?:(?:Islamic\s+)?(?i:{wording('realms')})\s+of\s+(?:the\s+)?)?"
)
_FIELD = re.compile(
    r"\b(?:for|on|in|against|to)\s+(?:the\s+)?$|[-–/]$"
)  # "Envoy for Mali and Head of the EU office"
# "Chad's Standard Bank and Peru's Credit Bank"
_NO_STATE = re.compile(
    r"(?<!Central )(?<!Reserve )(?<!State )(?<!National )\bBank\b|"
    r"\b(?:Airways|Airlines|Universit\w+|Compan(?:y|ies)|Ltd|Limited|Corporation|Holding|Club|FC|Football|Cricket|"
    r"Chambers?|Television|News|Times|Church|Hospital|Museum|Party)\b"
)
_LONGEST = 160  # characters from one of them to the next
_MOST = 900  # and from the first to the last


def housed(line: Line, first: Party) -> tuple[tuple[Party, ...], int]:
    """The sides that are told with their houses from `first` on, and where the words on them end.

    None, where they are fewer than two or no house is told.
    """
    found, house, joined = [first], False, False
    end = first.end
    if _FIELD.search(line.before(first.start, 12)):
        return (), end
    for party in line.parties_in(first.end, first.end + _MOST):
        if party.label == "REGION" or party.start - end > _LONGEST:
            break
        joint = line.text[end - line.start : party.start - line.start]
        owned = _OWNED.match(joint, 0, _LONGEST)
        for skipped in (owned.end(), 0) if owned else (0,):
            match = _JOINS.fullmatch(joint, skipped)
            if match and (match["and"] or match["comma"]):
                break
        else:
            break
        house = house or bool(skipped or match["house"])
        joined = joined or match["and"] is not None
        found.append(party)
        end = party.end
        if joined:
            break
    last = _OWNED.match(line.text, end - line.start, end - line.start + _LONGEST)
    house = house or last is not None
    end = line.start + last.end() if last else end
    told = line.text[first.start - line.start : end - line.start]
    if not (house and joined) or len({party.code for party in found}) < 2 or _NO_STATE.search(told):
        return (), first.end
    return tuple(found), end


_BETWEEN = re.compile(
    rf"\s+(?:(?:[a-z]+|on\s+[A-Z]\w+)\s+){{0,4}}?(?:between|of|among)\s+(?:the\s+|both\s+)?(?:{_CAPITAL}(?:{_NAME})?\s+(?:of|for|from)\s+)?"
    rf"(?:the\s+)?(?:(?:Islamic\s+)?(?i:{wording('realms')})\s+of\s+(?:the\s+)?)?"
)


def between_houses(line: Line, end: int) -> tuple[Party, ...]:
    """The sides of talks that end at `end`: "between the Justice Ministry of Togo and the Beninese Navy"."""
    first = next((p for p in line.parties_in(end, end + _LONGEST) if p.label != "REGION"), None)
    if first is None or not _BETWEEN.fullmatch(line.text, end - line.start, first.start - line.start):
        return ()
    return housed(line, first)[0]
