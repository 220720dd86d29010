"""What belongs to an office on both sides of the words that were read as one.

Reports heap nouns before an office, and hang places on it behind; the country often stands among those:

| words | the office | its country |
| --- | --- | --- |
| `Republic of Kenya Ministry of Defence Director Ann Otieno` | from `Republic` on | KEN |
| `Jubaland Interior Minister Abdi Nur` | from `Jubaland` on | none told |
| `Ann Otieno, Head of Staff at the Prime Minister's Office, Kenya, led` | to `Kenya` | KEN |
| `Ann Otieno, deputy governor of Garissa county, headed` | to `county` | none told |
| `Ann Otieno, Ambassador to Kenya` | to `Ambassador` | none told |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ctdialog.lexicon.calendar import WEEKDAYS
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.parties import Party, PartyIndex

_LIMIT = 100
_WORD = r"(?:(?:[A-Z]\.)+|[A-Z][\w’'-]*)"
# "Republic of Korea Ministry of Foreign Affairs", "State Department’s"
_HEAPED = re.compile(rf"(?:(?<![\w.’'-]){_WORD}\s+(?:(?:of|for)\s+(?:the\s+)?(?={_WORD}\s))?){{1,9}}$")
_NOT_HEAPED = frozenset(map(str.title, WEEKDAYS)) | frozenset(
    "On In At By With While As And But When After Before During From For Also The His Her Their Its Mr Mrs "
    "Ms Dr Earlier Later Meanwhile Both Present "
    "Attending".split()
)
# "Israeli defence ministry director-general", "the Kenyan border police commander"
_ORGANS = re.compile(
    r"(?:(?:defen[cs]e|foreign|interior|home|finance|justice|national|public|internal|external|state|security|"
    r"border|federal|presidential|military|air|coast|anti-terrorism|counter-?terrorism|ministry|department|police|"
    r"army|navy|intelligence|service|agency|forces?|guard|office|bureau|government|affairs|council|cabinet)"
    r"(?:['’]s?)?\s+){1,5}$"
)
# "State Department’s political-military bureau deputy assistant"
_OWNED = re.compile(
    rf"(?:{_WORD}\s+){{0,4}}{_WORD}(?:['’]s)\s+(?:{_WORD}\s+){{0,3}}"
    r"(?:(?!(?:\w*ed|said|told|met|led|were|was|is|are|had|has|have|will|meets|hosts|says|visits|receives|leads|"
    r"chairs|and|but|who|with|to|in|on|by|as|of|at|for|from)\s)[a-z-]+\s+){0,5}$"
)
_WHOSE = re.compile(r"(?:['’]s?)?\s+$")
# "Adviser to the Prime Minister of Mali", "Envoy of the Secretary-General of the UN"
_OF_LAST = re.compile(
    r"(?<!charge )\bof\s+(?:the\s+)?$|(?i:\bminister)\s+(?:of|for)\s[^,]{3,60}\sfor\s+(?:the\s+)?$"
)
_NAMED = r"[A-Z0-9][\w.&’'/-]*"
_HUNG = re.compile(
    r"(?:\s(?:of|for|at|in\s+charge\s+of|in\s+the)\s(?:the\s)?|,\s(?=[A-Z])|\s?\((?=[A-Z]))"
    rf"{_NAMED}(?:\s(?:(?:of|and|for|on|the)\s){{0,2}}{_NAMED})*"
    r"(?:\s(?:county|province|state|district|region))?\)?"
)
_UNIT = re.compile(r"\s(?:county|province|state|district|region|governorate|prefecture|oblast)\b")
_CLOSED = re.compile(r"$|[,;.:)]|\s(?:and|[a-z]+(?:ed|s|ing)|led|met|will|told|spoke|is|had|held)\b")
# "X, Secretary, and Mali's was led by Y": what follows is another's
_OWNS = re.compile(r"['’]s?\s+[a-z]")
_OF = re.compile(r"(?:\b(?:of|for)\s+(?:the\s+)?(?:\w+\s+of\s+)?|,\s+(?:[Tt]he\s+)?|\()$")


def with_surroundings(text: str, parties: PartyIndex, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a text, in order, with what belongs to their offices, and the country told there."""
    found: list[Mention] = []
    ordered = sorted(mentions, key=lambda m: m.extent)
    limits = [0, *(m.extent[1] for m in ordered)]
    following = [*(b.extent[0] for _, b in pairwise(ordered)), len(text)]
    for mention, low, high in zip(ordered, limits, following, strict=False):
        if mention.office is not None and not mention.office.counterpart:
            mention = _heaped(text, parties, mention, low)
            mention = _hung(text, parties, mention, high)
            mention = _within(text, parties, mention)
        found.append(mention)
    return found


def _heaped(text: str, parties: PartyIndex, mention: Mention, low: int) -> Mention:
    """The mention with the nouns heaped before its office."""
    start = mention.extent[0]
    office = mention.office
    if office is None or office.position is None or office.position[0] > mention.name[0]:
        return mention
    before = text[max(low, start - _LIMIT) : start]
    if (organs := _ORGANS.search(before)) is not None:
        whose = parties.between(max(low, start - _LIMIT), start - len(organs[0]))[-1:]
        if whose and _WHOSE.fullmatch(text, whose[0].end, start - len(organs[0])):
            return _told(replace(mention, extent=(whose[0].start, mention.extent[1])), whose[0])
    match = _HEAPED.search(before) or _OWNED.search(before)
    if match is None or "\n" in match[0]:
        return mention
    begin = start - len(match[0])
    for word in re.finditer(r"\S+", match[0]):
        if word[0].rstrip(".") in _NOT_HEAPED:
            begin = start - len(match[0]) + word.end()
            begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    if begin >= start:
        return mention
    told = [p for p in parties.between(begin, start) if p.form != "capital" and p.label != "REGION"]
    if told and told[0].start == begin and text[max(0, begin - 5) : begin].endswith(("from ", "for ")):
        return mention  # "present from Mali were X and Y, from Niger Minister Z": all of one side
    if not told and text[max(0, begin - 2) : begin].strip() in ("", ".", "”"):
        return mention  # "So Minister X met them": a sentence begins with any word
    mention = replace(mention, extent=(begin, mention.extent[1]))
    return _told(mention, told[-1]) if told else mention


def _hung(text: str, parties: PartyIndex, mention: Mention, high: int) -> Mention:
    """The mention with the places and houses hung on its office."""
    end = mention.extent[1]
    office = mention.office
    if office is None or mention.name[0] > end - 1 or text[end : end + 1] not in (" ", ",", "("):
        return mention
    if office.position is None or office.position[0] < mention.name[0]:
        return mention  # the name stands last: what comes after it is not the office's
    unit = _UNIT.match(text, end)
    last, told = unit.end() if unit else end, None
    while (match := _HUNG.match(text, last, min(high, end + _LIMIT))) is not None:
        party = next((p for p in parties.between(last, match.end()) if p.label != "REGION"), None)
        if party is not None:
            opens = _OF.search(text[last : party.start]) is not None and party.form == "name"
            opens = opens or (party.form == "adjective" and match[0].startswith((" of", " for", " at")))
            if not opens or _OWNS.match(text, party.end):
                break
            last, told = match.end(), party
            break
        if match[0].startswith((",", " (")):
            break
        last = match.end()
    if last == end or _CLOSED.match(text, last) is None:
        return mention
    mention = replace(mention, extent=(mention.extent[0], last))
    return _told(mention, told) if told else mention


def _within(text: str, parties: PartyIndex, mention: Mention) -> Mention:
    """The mention with the country that closes the office: "Adviser to the Prime Minister of Mali"."""
    office = mention.office
    if office is None or office.position is None:
        return mention
    start, end = office.position
    for party in parties.between(start, end):
        field = text[party.end : party.end + 1] == " " and text[party.end + 1 : party.end + 2].isupper()
        closes = party.end == end or (party.label == "BODY" and not field)  # "Director for EU Affairs"
        if closes and party.label != "REGION" and _OF_LAST.search(text[start : party.start]):
            return _told(mention, party)
    return mention


def _told(mention: Mention, party: Party) -> Mention:
    """The mention with the country of its office, where nothing nearer told it."""
    at: Extent = party.extent
    if mention.office is None or mention.office.country or mention.country:
        return mention
    return replace(mention, office=mention.office.told_of(party.code, at))
