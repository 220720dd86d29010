"""Whose team somebody is of, by what the person does to it: any verb, but those one does to the other side.

| words | side |
| --- | --- |
| `X steered the Kenyan side`, `X was on the Kenyan team`, `X and others completed the Kenyan one` | Kenya's |
| `X took part on the Kenyan side`, `X was among the Kenyan participants` | Kenya's |
| `the Kenyan side's head, X`, `Kenya's team leader, X` | Kenya's |
| `Kenya, through its Minister X,`, `Kenya, in the person of X,` | Kenya's |
| `the Kenyan side will have X at its head` | Kenya's |
| `the delegation of Kenya to the talks, held here on Friday, was led by X` | Kenya's |
| `X, Y and other senior Kenyan officials` | Kenya's |
| `X met the Kenyan side`, `X spoke with the Kenyan team`, `X and his Kenyan counterpart` | the other one |
| `X said the Kenyan side would come` | not told |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.role_words import UNREAD
from ctdialog.pipeline.sides.hosts import TEAM, is_label, sides_in

_GROUP = rf"(?:{TEAM}|one)"
_TEAM = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}{_GROUP}\b(?!['’])")
# "X", "X, who", "X and officials of the ministry": then the verb, and the side it is done to
_DOES = re.compile(
    r"[\s,)]*(?:(?:and|with)\s+(?:(?:\w+\s+){0,2}(?:officials|experts|officers|diplomats|others|aides|advisers|colleagues)"
    r"(?:\s+(?:of|from|at)\s+(?:the\s+)?[\w’'-]{2,20}(?:\s+[\w’'-]{2,20})?)?)\s+)?"
    r"(?:(?:who|will|would|had|has|have|is|was|were|are|came|there|to|also|then|both|been|be|jointly|due|set|expected)\s+)*"
    r"(?P<verb>t(?:ook|akes?|aking)\s+part|[a-z-]+)(?:\s+(?:up|out|off|over|as))?"
    rf"(?:\s+(?:(?:in|at)\s+)?the\s+(?:[\w-]+\s+)?{wording('talks')})?"
    r"(?P<to>\s+(?:(?:[\w-]+\s+){0,2}(?:with|to|before|opposite|against)|across\s+from))?"
    r"(?:\s+(?:on|in|of|for|from|among|within|part\s+of|(?:a\s+)?members?\s+of))?\s+(?:the\s+|a\s+|an\s+)?"
)
# "was among the Kenyan participants": what others a verb is done to may be anybody's
_AMONG = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:participants|delegates|representatives|attendees|negotiators|members|officials|"
    r"speakers|panel+ists|experts)\b(?!['’])"
)
_TOWARDS = re.compile(
    r"(?:met|meets?|meeting|receiv\w+|host\w*|welcom\w+|greet\w*|told|tells|thank\w*|assur\w+|brief\w*|invit\w+|urg\w+|"
    r"ask\w*|inform\w*|visit\w*|fac(?:ed|es|ing)|congratulat\w+|laud\w*|commend\w*|prais\w+|saw|sees|hand\w*|gave|giv\w+|"
    r"offer\w*|show\w*|join\w*|appreciat\w+|address\w*|escort\w*|answer\w*|engag\w+|remind\w*|warn\w*|press\w*|"
    r"request\w*|accus\w+|hail\w*|compliment\w*|applaud\w*|questioned|criti\w+|honou?r\w*|entertain\w*|opposite)"
)
_NEITHER = re.compile(
    r"(?:sa(?:id|ys|ying)|add(?:ed|s)|not(?:ed|es)|stress\w*|hop(?:ed|es)|believ\w+|explain\w*|stat(?:ed|es)|declar\w+|"
    r"argu\w+|claim\w*|reveal\w*|confirm\w*|announc\w+|emphasi\w+|underlin\w+|know\w*|knew|want\w*|like|while|and|"
    r"when|as|but|by|which|that|with|than|quot\w+|cit\w+|report\w*|recall\w*|between|whether|accompan\w+)"
)
_COUNTERPART = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:counterparts?|opposite\s+numbers?|homologues?|vis-[aà]-vis|peers?|equivalents?|hosts?|guests?)\b"
)
_HIS = re.compile(r"\b(?:his|her|their|whose)\s+$")
_OTHERS = re.compile(
    r"[\s,]*(?:and|as\s+well\s+as|along\s+with|with|plus)\s+(?:(?:some|several|a\s+number\s+of|many|the)\s+)?"
    r"(?:other|further|more|fellow)\s+(?:(?:senior|high-level|ranking|high-ranking|top|key)\s+)*"
)
_OFFICIALS = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:officials|representatives|diplomats|officers|experts|members|ministers|delegates|"
    r"dignitaries|participants|authorities)\b"
)
_HEADS = (
    r"(?:lead|principal|head|leader|chief|captain|chair(?:man|woman|person)?|co-?chair|representative|negotiator|delegate|"
    r"coordinator)"
)
_ITS_HEAD = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?"
    rf"(?:{_GROUP}['’]s?\s+(?:(?:[\w-]+\s+)?{_HEADS},?\s+)?|(?:{_GROUP}\s+)?{_HEADS},?\s+)(?:the\s+)?"
)
_THROUGH = re.compile(
    r",?\s+(?:through|via|in\s+the\s+person\s+of|by\s+way\s+of)\s+(?:its\s+|the\s+|their\s+)?"
)
_HAVING = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?{_GROUP}\s+(?:will\s+|would\s+|also\s+)*(?:have|has|had|fields?|fielded|brought|brings|"
    r"count(?:ed|s)|featur(?:ed|es)|list(?:ed|s)|saw)\s+(?:(?:at|as)\s+its\s+(?:head|helm|leader|chief)\s+)?(?:the\s+)?"
)
# over what a clause or place between tells of the talks: nobody and no other team is named there
_LED_BY = re.compile(
    rf"(?P<own>(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}{_GROUP}\b)?(?![^.;]*\b(?:sides|delegations|teams|respectively|both)\b)"
    rf"[^.;]{{0,170}}?\s(?:{wording('led')}|represented|co-chaired)\s+by\s+(?:the\s+)?"
)
# "the Kenyan delegations to the talks were led by X and Y": several of one side
OWN_SEVERAL = re.compile(r"^(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:delegations|teams)\b(?!['’])")
_AND = re.compile(r"\b(?:and|both)\s+(?:the\s+)?$")
_HEAD_OF = re.compile(r"\b(?:head|leader|chief)s?\s+of\s+(?:the\s+)?$")
_HEADED_TEAM = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?{_GROUP}(?:,?\s+|,?\s+under\s+(?:the\s+)?)")
_UNDER = re.compile(r",?\s+under\s+(?:the\s+)?$")
_TEAM_OF = re.compile(rf"\b{_GROUP}\s+(?:of|from)\s+(?:the\s+)?(?:[\w-]+\s+of\s+(?:the\s+)?)?$")

_COMPRISES = re.compile(
    r"(?P<team>(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:side|delegation|team|contingent|group|panel|participants|representatives|"
    r"delegates|officials|members|attendees|negotiators)(?:\s+(?:at|to|in|for)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}"
    rf"{wording('talks')}\b[^.;:]{{0,60}}?)?)?"
    r"(?:\s+(?:present|attending|in\s+the\s+room|at\s+the\s+table|on\s+hand|taking\s+part))?,?\s*(?:which\s+|also\s+)*"
    r"(?:(?:will|would|is|was|to)\s+){0,2}(?:(?:comprised?|comprises|comprising|included?|includes|including|consist(?:ed|s|ing)\s+of|brought\s+together|"
    r"(?:(?:was|is)\s+)?(?:made\s+up|composed)\s+of|were(?=\s*:)|count(?:ed|s)\s+among\s+its\s+members)[,:]?|:)\s+(?:the\s+|its\s+)?(?:\(?\d{1,2}[.)]\s+)?"
)
# "The Kenyan side was led by X and included Y": over who leads it
_LED_AND_INCLUDED = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:side|delegation|team|contingent|group|panel),?\s+(?:(?:was|is|were|will|to|be|which)\s+){0,3}"
    rf"(?:{wording('led')}|represented)\s+by\s[^;]{{2,140}}?\s(?:and|which)\s+(?:(?:also|will|would|is|was|to)\s+){{0,3}}"
    r"(?:comprises?|comprised|includes?|included|consist(?:ed|s)?\s+of)[,:]?\s+(?:the\s+|its\s+)?"
)
_ON_BEHALF = re.compile(
    r"\bon\s+behalf\s+of\s+(?:the\s+)?(?:(?:government|people|minister|president)\s+of\s+(?:the\s+)?)?$"
    # "X, who represented the executive secretary of the Commission"
    r"|\b(?:represent(?:ed|s|ing)|deputi[sz](?:ed|ing)\s+for|st(?:ood|anding)\s+in\s+for)\s+(?:the\s+)?(?:[\w-]+\s+){1,4}of\s+(?:the\s+)?$"
)


def team_of(line: Line, start: int, end: int) -> Party | None:
    """The party on whose side people at `start:end` are, by what they do to it or it to them."""
    if done := _done_to(line, end, towards=False):
        return done
    people = [m.name[0] for _, m in line.people]
    for party in reversed(sides_in(line)):
        if party.end > start:
            if end <= party.start < end + 60 and _OTHERS.fullmatch(line.after(end, party.start - end)):
                return party if _OFFICIALS.match(line.after(party.end, 60)) else None
            continue
        if start - party.end > 220 or any(party.end <= place < start for place in people):
            return None
        between = line.before(start, start - party.end)
        if any(pattern.fullmatch(between) for pattern in (_ITS_HEAD, _THROUGH, _HAVING)):
            return party
        headed = _UNDER.search(between) or _HEAD_OF.search(line.before(party.start, 30))
        if headed and _HEADED_TEAM.fullmatch(between):
            return party  # "the Kenyan team, under X", "head of the Kenyan team X"
        if not _AND.search(line.before(party.start, 20)):
            between = OWN_SEVERAL.sub(" delegation", between)
        led = _LED_BY.fullmatch(between)
        if led and (led["own"] or _TEAM_OF.search(line.before(party.start, 50))):
            return party
    return None


def faced(line: Line, end: int) -> Party | None:
    """The party on whose side those are whom people up to `end` meet: "met the Kenyan side"."""
    if party := _done_to(line, end, towards=True):
        return party
    for party in line.parties:
        if end <= party.start < end + 90 and not any(end <= m.name[0] < party.start for _, m in line.people):
            his = _HIS.search(line.before(party.start, min(12, party.start - end)))
            if his and _COUNTERPART.match(line.after(party.end, 50)):
                return party
    return None


def _done_to(line: Line, end: int, towards: bool) -> Party | None:
    """The side that somebody does something to: to the other one (`towards`), or as its own."""
    for party in sides_in(line):
        if party.start <= end:
            continue
        if party.start > end + 110:
            return None
        match = _DOES.fullmatch(line.after(end, party.start - end))
        after = line.after(party.end, 40)
        among = match is not None and match["verb"] in ("among", "one") and _AMONG.match(after)
        team = is_label(party) or _TEAM.match(after) or among
        if match is None or not team or _NEITHER.fullmatch(match["verb"]):
            return None
        to = match["to"] is not None and not match["verb"].startswith("belong")
        other = to or _TOWARDS.fullmatch(match["verb"]) is not None
        return party if other == towards else None
    return None


def on_behalf(line: Line, end: int) -> Party | None:
    """ "X welcomed them on behalf of the Togolese Foreign Minister": nobody named between."""
    for party in line.parties:
        if party.start > end and _ON_BEHALF.search(line.before(party.start, 60)):
            between = any(end < m.name[0] < party.start for _, m in line.people)
            return None if between else party
    return None


def comprised(line: Line, start: int) -> Party | None:
    """ "The Moroccan side comprised X and Y", "was led by X and included Y": the side of all of them."""
    for party in reversed(sides_in(line)):
        if party.end <= start and _LED_AND_INCLUDED.fullmatch(
            line.before(start, min(220, start - party.end))
        ):
            return party
        # "comprised Director General Crisis Cell Brigadier X": an office, or its field, that no list knows
        words = line.text[party.end - line.start : start - line.start] if party.end <= start else ""
        unread = UNREAD.search(words)
        until = start - (len(unread.group()) if unread else 0)
        match = party.end <= start and _COMPRISES.fullmatch(line.before(until, min(90, until - party.end)))
        if match:
            named = match["team"] or _TEAM_OF.search(line.before(party.start, 50))
            return party if named else None
    return None
