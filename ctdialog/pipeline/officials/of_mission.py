"""The page of an embassy: whose it is, and where.

An embassy does not say whose ambassador its own one is, nor whose ministers those of the country are
to which he is sent. A line of its own over the text tells both.

| line | sent by | to |
| --- | --- | --- |
| `Embassy of Peru in Accra`, `Embassy of the Republic of Peru to Ghana` | PER | GHA |
| `Peruvian Embassy, Accra`, `British High Commission Accra` | PER, GBR | GHA |
| `Embassy of Peru closed in Accra` | none: news of it | |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.parties import PartyIndex

_TOP, _LINES, _LONGEST = 700, 8, 90
_HOUSE = re.compile(r"\b(?:embassy|high commission|consulate[- ]general|consulate|legation)\b", re.IGNORECASE)
_OPENS = re.compile(r"\W*(?:the\s+)?(?:royal\s+)?", re.IGNORECASE)
_OF = re.compile(r"\s+of\s+(?:the\s+)?(?:[A-Z]\w+\s+(?:of\s+)?(?:the\s+)?){0,3}", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:['’]s)?\s*(?:[,|(–—-]|in|to|at)?\s*(?:the\s+)?(?:[A-Z]\w+\s+of\s+(?:the\s+)?)?")
_ENDS = re.compile(r"\W*(?:\||$)")
# heads of those whom one country sends to another
_SENT = re.compile(
    r"\b(?:ambassador|high commissioner|charg[eé](?:e)? d['’]affaires|head of mission|chief of mission|"
    r"consul(?:[- ]general)?|attach[eé]|(?:ministerial |political )?counsell?or|first secretary)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Mission:
    """Who sends an embassy and to which country, with the characters that tell it."""

    sender: str
    sender_at: Extent
    host: str | None = None
    host_at: Extent | None = None


def mission_of(words: Words, parties: PartyIndex) -> Mission | None:
    """The embassy whose page it is, as a line of its own at the top tells; None where none does."""
    if _HOUSE.search(words.source, 0, _TOP) is None:
        return None
    start = 0
    for line in words.source[:_TOP].split("\n")[:_LINES]:
        house = _HOUSE.search(line) if len(line) <= _LONGEST else None
        told = _read(words, parties, start, start + len(line), house) if house else None
        if told is not None:
            return told
        start += len(line) + 1
    return None


def _read(words: Words, parties: PartyIndex, start: int, end: int, house: re.Match[str]) -> Mission | None:
    source, opens, closes = words.source, start + house.start(), start + house.end()
    named = [p for p in parties.between(start, end) if p.label == "COUNTRY"]
    if not named:
        return None
    sender = named[0]
    before = source[start : min(opens, sender.start)]
    if sender.end <= opens:
        beside = not source[sender.end : opens].strip(" ’'s") and _OPENS.fullmatch(before)
        at = closes
    else:
        beside = _OF.fullmatch(source[closes : sender.start]) and _OPENS.fullmatch(before)
        at = sender.end
    if not beside:
        return None
    host: tuple[str, int, int] | None = None
    if len(named) > 1 and named[1].start >= at:
        host = (named[1].code, named[1].start, named[1].end)
    else:
        inside = range(bisect_left(words.starts, at), bisect_left(words.starts, end))
        cities = [i for i in inside if parties.city(i)]
        if cities:
            host = (str(parties.city(cities[0])), words.starts[cities[0]], words.ends[cities[-1]])
    if host is None:
        return Mission(sender.code, sender.extent) if _ENDS.match(source[at:end]) else None
    if not _BETWEEN.fullmatch(source[at : host[1]]) or not _ENDS.match(source[host[2] : end]):
        return None
    return Mission(sender.code, sender.extent, host[0], (host[1], host[2]))


def with_mission(words: Words, parties: PartyIndex, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an ambassador without a country with that of the embassy whose page it is."""
    mission = mission_of(words, parties)
    if mission is None:
        return mentions
    told = []
    for mention in mentions:
        office = mention.office
        if (
            office is not None
            and office.country is None
            and mention.country is None
            and _is_sent(words, office)
        ):
            office = replace(office, country=mission.sender, country_at=mission.sender_at)
            mention = replace(mention, office=office)
        told.append(mention)
    return told


def _is_sent(words: Words, office: Office) -> bool:
    """Is it an office of those whom a country sends abroad?"""
    return office.position is not None and _SENT.search(words.source[slice(*office.position)]) is not None
