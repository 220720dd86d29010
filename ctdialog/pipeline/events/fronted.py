"""Sides told before the verb, where the sentence turns round and the names come last.

The grammar; P is the country or body, and nobody is named between it and the names:

    at the head of | leading | as head of | on | among   P's side|delegation|team   (was|were) | ,   NAMES
    accompanying   P's minister | the minister of P    was|were   NAMES
    P's minister | the minister of P    was accompanied by   NAMES
    P    was there with | was represented through | fielded   NAMES
    P's delegates | representatives | officials    were   NAMES

| words | side |
| --- | --- |
| `At the head of the delegation of the Republic of Mali was X` | MLI |
| `Leading the Kenyan team were X and Y`, `On the Kenyan side were X and Y` | KEN |
| `As head of the Kenyan delegation, X said` | KEN |
| `Accompanying the Prime Minister of Mali were X and Y` | MLI |
| `Mali was there with X, Y and Z` | MLI |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.hosts import sides_in
from ctdialog.pipeline.sides.order import listed_with

_STYLE = rf"(?:the\s+)?(?:(?:\w+\s+){{0,3}}(?:{wording('realms')}|government)\s+of\s+(?:the\s+)?)?"
_GROUP = wording("team")
_WERE = r"(?:was|were|is|are|will\s+be|came|sat|stood|attended|spoke)"
_THERE = r"(?:\s+(?:also|present|there|in\s+attendance))?\s*[:;,]?\s*(?:the\s+|its\s+|their\s+)*"

_OPENS = (
    r"\b(?:at\s+the\s+(?:head|helm)\s+of|leading|heading|chairing|representing|speaking\s+for|"
    r"(?:as\s+)?(?:the\s+)?(?:head|leader|chief|members?)\s+of|on|in|among|from|part\s+of)\s+"
)
_BEFORE_SIDE = re.compile(rf"{_OPENS}(?:the\s+)?(?:{_GROUP}\s+(?:of|from)\s+)?{_STYLE}$")
_SIDE_WAS = re.compile(
    rf"\.?(?:['’]s?)?(?:\s+(?:[\w-]+\s+){{0,2}}(?:{_GROUP}|government))?(?:,|,?\s+{_WERE}){_THERE}"
)
# "From the Malian side, the talks were attended by X"
_SIDE_ATTENDED = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}{_GROUP},?\s+[^.,;:]{{0,60}}\s{_WERE}\s+(?:\w+\s+)?"
    rf"(?:attended|joined|led|chaired|headed|represented|addressed)\s+by{_THERE}"
)
_REPRESENTING = re.compile(rf"\b(?:representing|speaking\s+for)\s+{_STYLE}$")
# "Taking part in the talks from Kenya were X": the country needs no "side"
_ATTENDING = re.compile(
    r"\b(?:attending|participating|taking\s+part|present|in\s+attendance|joining|sitting\s+in)\b[^.,;:]{0,60}?\s"
    rf"(?:from|for|representing|on\s+behalf\s+of)\s+{_STYLE}$",
    re.IGNORECASE,
)
_AT_HEAD = re.compile(r"\bat\s+the\s+(?:head|helm)\s+of\b")
_AT_WERE = re.compile(rf"\s+(?:at|in|on|during)\s[^.;:]{{2,140}}\s{_WERE}{_THERE}")
_NAMES_SIDE = re.compile(rf"\b{_GROUP}\b")

_WHOSE = r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,5}?"
_HELD_BY = re.compile(
    rf"\b(?:accompanying|assisting|flanking|alongside)\s+(?:the\s+)?(?:[\w-]+\s+){{1,6}}of\s+{_STYLE}$"
)
_HOLDER = re.compile(rf"\b(?:accompanying|assisting|flanking|alongside)\s+{_STYLE}$")
_HOLDER_WERE = re.compile(rf"{_WHOSE}[\w-]+\s+(?:was|were|are|is|will\s+be){_THERE}")
_ONLY_WERE = re.compile(rf"\s+(?:was|were|are|is|will\s+be){_THERE}")
_ACCOMPANIED = re.compile(
    rf"(?:{_WHOSE}[\w-]+)?\s+(?:had\s+been|was|were|is|are|will\s+be)\s+"
    rf"{wording('accompanied')}\s+by{_THERE}"
)
_THERE_WITH = re.compile(
    r"\s+(?:(?:itself|also|had|has|will\s+be|was|were|is|are|being|been)\s+)*"
    r"(?:(?:there|present|represented|attended|attending|took\s+part|taking\s+part|participated|came|joined)\s+"
    r"(?:with|through|in\s+the\s+person\s+of)|"
    r"represented\s+(?:at|in|on|during)\s+[^.,;:]{2,50}\s+by|fielded|deployed)\s+(?:its\s+|their\s+|the\s+)*"
)
# "For Mali the work was led by X", "From Mali, those present were X": whatever the clause says of them
_CLAUSE_OPENS = re.compile(
    r"(?:^|[.,;]\s+|\b(?:and|while|whereas|with)\s+)(?:for|from|representing|on\s+behalf\s+of)\s+(?:the\s+)?$"
)
_ITS_CLAUSE = re.compile(
    r"(?:['’]s\s+(?:part|side))?,?\s[^.;:]{2,100}?\s(?:by|was|were|is|are|with|under|included?|comprised)[:,]?\s+(?:both\s+)?(?:the\s+|its\s+)?"
)
_DELEGATES = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:delegates?|representatives?|officials|participants|members|negotiators?|ministers|"
    r"experts|officers|diplomats|attendees|speakers|envoys)\s+"
    r"(?:(?:present|attending|participating|taking\s+part|there|at\s+the\s+table)(?:\s+(?:in|at)?\s*[^.,;:]{2,40})?\s+)?"
    rf"(?:(?:was|were|are|is|will\s+be)|included?|comprised){_THERE}"
)


def fronted(line: Line, start: int) -> Party | None:
    """The side of people at `start` that a fronted phrase before them tells."""
    if party := _represented(line, start):
        return party
    for party in reversed(sides_in(line)):
        if party.end > start:
            continue
        if start - party.end > 120 or any(party.end <= m.name[0] < start for _, m in line.people):
            return None
        between, before = line.before(start, start - party.end), line.before(party.start, 100)
        if _of_side(before, between) or _of_holder(before, between):
            return party
        opens = before.strip(" \n\t") in ("", "the") or before.rstrip().endswith((", the", ";", ","))
        if opens and _THERE_WITH.fullmatch(between):
            return party
        if _CLAUSE_OPENS.search(before) and _ITS_CLAUSE.fullmatch(between):
            return party
        return party if _DELEGATES.fullmatch(between) else None
    return None


def _represented(line: Line, start: int) -> Party | None:
    """ "Representing Kenya at the second Kenya-Peru talks were X": the side that opens the sentence."""
    party = next(iter(sides_in(line)), None)
    if party is None or party.end > start or not _REPRESENTING.search(line.before(party.start, 60)):
        return None
    named = any(party.end <= m.name[0] < start for _, m in line.people)
    named = named or len(listed_with(line, party)) > 1  # "representing Kenya and Peru were"
    return None if named or not _AT_WERE.fullmatch(line.before(start, start - party.end)) else party


def _of_side(before: str, between: str) -> bool:
    """ "At the head of the Kenyan team was X": the side is named, or represented by name."""
    opens = _BEFORE_SIDE.search(before)
    if opens is not None and _SIDE_ATTENDED.fullmatch(between):
        return True
    if opens is None or not _SIDE_WAS.fullmatch(between):
        return False
    named = _NAMES_SIDE.search(between) or _NAMES_SIDE.search(opens[0]) or _AT_HEAD.search(opens[0])
    return named is not None or any(pattern.search(before) for pattern in (_REPRESENTING, _ATTENDING))


def _of_holder(before: str, between: str) -> bool:
    """ "Accompanying the Prime Minister of Mali were X": the side of the one they are with."""
    if _ACCOMPANIED.fullmatch(between):
        return True
    if _HELD_BY.search(before) and _ONLY_WERE.fullmatch(between):
        return True
    return _HOLDER.search(before) is not None and _HOLDER_WERE.fullmatch(between) is not None
