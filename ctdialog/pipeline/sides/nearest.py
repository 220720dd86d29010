"""The one team that a sentence speaks of: who is named beside it is of it, whatever the verb.

The default; what the words of a verb tell (`sides`, `teams`, `fronted`) goes before it.

    P's team | the team of P   any words   NAMES
    NAMES   any words with one of leading or belonging   P's team
    NAMES   any verb   for | on behalf of   P
    P's team …; | .   its head | it was led by | whose leader is   NAMES

| words | side |
| --- | --- |
| `the twelve-member Kenyan squad flew in with X at its head` | KEN |
| `X was the Kenyan principal in the talks`, `after leading Kenya's delegation, X said` | KEN |
| `X, first secretary at the Kenyan embassy in Lima` | KEN |
| `X negotiated for Kenya`, `X was there for Nairobi`, `X answered on Kenya's behalf` | KEN |
| `The Kenyan team was small. Its head, X, spoke`, `It was led by X` | KEN |
| `the Kenyan team was welcomed by X`, `X praised the Kenyan team`, `X voiced hope for Kenya` | not told |
| `the Kenyan team came, and the island state will be represented by X` | not told: of another's clause |
| `X, and the head of the Kenyan delegation`, `the Kenyan-Malian working group of X` | not told |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.leading import heads_listed_team
from ctdialog.pipeline.sides.hosts import TEAM, sides_in
from ctdialog.pipeline.sides.order import listed_with

_HEAD = (
    r"(?:lead|leaders?|heads?|chiefs?|principals?|(?:co-?)?chairs?|chair(?:man|woman|person)|captain|spokesm[ae]n|"
    r"delegates?|negotiators?|representatives?)"
)
_TEAM = rf"(?:{TEAM}|sides|delegations|teams|contingents|negotiators|experts|{_HEAD})"
_NAMES_TEAM = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}{_TEAM}\b(?!['’])")
_TEAM_OF = re.compile(rf"\b{_TEAM}\s+(?:of|from|for)\s+(?:the\s+)?(?:\w+\s+of\s+(?:the\s+)?)?$")
# "the Kenyan working group": who are together there are of several sides
_NO_TEAM = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:joint|working|expert|experts|contact|liaison|consultative|consultation|study|task|"
    r"core|high-level|coordination|coordinating|steering|special|bilateral)\s+(?:group|panel|mission|team)\b"
)
_PAIRED = re.compile(r"\w\s?[-–/]\s?$")
# "the island state will be represented by", "the Alliance was led by": a clause with no party in it
_OTHERS_CLAUSE = re.compile(
    r"(?:^|[,;:.]\s+|\b(?:and|while|whereas|but)\s+)(?:the|its|their|his|her)\s+(?P<whose>(?:[\w’'-]+\s+){1,4}?)"
    r"(?:(?:will|would|is|are|was|were|had|has|been|be|being|to)\s+){1,4}"
    rf"(?:{wording('led')}|represented)\s+(?:[^.,;:]{{2,40}}\s)?by\s+(?:the\s+|its\s+)?$"
)
_OWN_TEAM = re.compile(
    rf"(?:(?:same|latter|high-level|visiting|[\w-]+-member)\s+)?(?:{TEAM}|talks|meeting|session|dialogue|event)\s+"
)
_AND_THE_OTHER = re.compile(
    r"[\s,]*(?:[^,;]{2,80},\s+)?(?:and|with|together\s+with|alongside)\s+(?:by\s+)?(?:the|his|her)\s"
)
_CLAUSE = re.compile(r"[;:]|\b(?:while|whereas|but)\b")
# what is done to the other side, or said of it
_AGAINST = re.compile(
    r"\b(?:met|meets?|meeting|with|receiv\w+|host\w*|welcom\w+|greet\w*|told|tells|sa(?:id|ys|ying)|thank\w*|call\w*|"
    r"brief\w*|invit\w+|urg\w+|ask\w*|visit\w*|fac(?:ed|es|ing)|prais\w+|commend\w*|hail\w*|laud\w*|handed|gave|offer\w*|"
    r"address\w*|escort\w*|press\w*|accus\w+|applaud\w*|counterparts?|opposite|against|between|respectively|his|her|"
    r"seen|saw|accompan\w+|join\w*|both|two|other|to)\b"
)
_BELONGS = re.compile(
    r"\b(?:led|leads?|leading|head(?:ed|s|ing)?|chair(?:ed|s|ing)?|leader|chief|principal|part|member|among|"
    r"captain(?:ed|s|ing)?|steer(?:ed|s|ing)?|was|is|were|are)\b"
)
_FOR = re.compile(
    r"[\s,)]*(?:who\s+)?(?:(?:will|would|had|has|have|is|was|were|are|to|also|then|both|been|be)\s+){0,4}"
    r"(?:(?P<verb>[a-z-]+)\s+)?(?:(?:there|over|up|in|out|down|present|seated|the\s+(?:talks|document|minutes|agreement|"
    r"memorandum|protocol|accord|communiqu\w+|declaration))\s+)?(?:for|on\s+behalf\s+of|on)\s+(?:the\s+)?"
)
# what one does "for" a country without acting for it
_NOT_FOR = re.compile(
    r"(?:thank|prais|call|ask|voic|look|hop|press|push|argu|vot|left|leav|depart|head|wait|provid|apologi|commend|criti|"
    r"blam|laud|congratul|credit|plead|appeal|opt|want|wish|need|prepar|arrang|search|work|fl[ye]|pray|account|except|"
    r"stud|train|pay|paid|fund|support|respons|fought|fight|announc|bound|(?:as|and|not|set)\b)"
)
_ON_BEHALF = re.compile(r"['’]s?\s+behalf\b")
_CLOSES = re.compile(
    r"^(?:['’]s?\s+(?:behalf|part))?\s*(?:$|[.,;:)]|(?:and|at|in|during|while|with|on|respectively)\b)"
)
_ITS_HEAD = re.compile(
    rf"\b(?:its|their|whose)\s+(?:[\w-]+\s+)?{_HEAD}(?:,\s*|\s+(?:is|was|were|being|will\s+be)\s+)(?:the\s+)?$"
    r"|(?:^|[;,]\s*|\b(?:and|but)\s+)(?:it|they|which|(?:the|this)\s+(?:[\w-]+\s+)?(?:delegation|team|contingent|mission))\s+(?:(?:is|was|were|will|be|being|had|has|been|to)\s+){1,3}"
    rf"{wording('led')}\s+by\s+(?:the\s+)?$"
    r"|\bat\s+(?:its|their)\s+(?:head|helm)\s+(?:is|was|were|sat|stood)\s+(?:the\s+)?$"
)
_AS_ITS_HEAD = re.compile(
    rf"[\s,]*(?:as|at|was|is|being|acting\s+as)\s+(?:its|their)\s+(?:[\w-]+\s+)?(?:{_HEAD}|helm)\b"
)

_AT = re.compile(r"\s+(?:at|of|from|in|with)\s+(?:the\s+)?")
_AT_MISSION_OF = re.compile(
    r"\s+(?:at|of|from|in|with)\s+(?:the\s+)?(?:embassy|delegation|(?:permanent\s+)?mission|high\s+commission|consulate|"
    rf"representation|liaison\s+office)\s+of\s+(?:the\s+)?(?:{wording('realms')}\s+of\s+(?:the\s+)?)?"
)
_MISSION = re.compile(r"(?:['’]s?)?\s+(?:embassy|high\s+commission|consulate|permanent\s+mission|legation)\b")


def only_side(line: Line, start: int, end: int) -> Party | None:
    """The side of people at `start:end`, where their clause speaks of one team alone."""
    if (told := heads_listed_team(line, start)) is not None:
        return next(iter(line.parties_in(*told)), None)
    first, last = _clause(line, start, end)
    if others_clause(line, start):
        return None
    if any(first <= m.name[0] < last and not start <= m.name[0] < end for _, m in line.people):
        return None
    sides = [party for party in sides_in(line) if first <= party.start < last]
    teams = [party for party in sides if _is_team(line, party)]
    if len({party.code for party in teams}) == 1:
        party = teams[-1]
        if len(listed_with(line, party)) > 1:
            return None  # "delegations of Oman and Qatar"
        if party.end <= start:
            between = line.before(start, start - party.end)
            return None if _AGAINST.search(between) else party
        between = line.after(end, max(0, party.start - end))
        apart = _AGAINST.search(between) or _AND_THE_OTHER.match(between)
        return party if _BELONGS.search(between) and not apart else None
    return None


def others_clause(line: Line, start: int) -> bool:
    """ "The island state will be represented by X": is the clause that tells of them one with no party?"""
    if not (match := _OTHERS_CLAUSE.search(line.before(start, 110))):
        return False
    first = start - len(match.string) + match.start("whose")
    # "the Philippines", whose article is a part of the name
    own = any(
        party.end > first and party.start < start and party.label != "REGION" for party in sides_in(line)
    )
    return not own and not _OWN_TEAM.fullmatch(match["whose"])


def acts_for(line: Line, end: int) -> Party | None:
    """ "X negotiated for Kenya", "X was there for Nairobi": whatever one does."""
    for party in sides_in(line):
        if end < party.start < end + 70 and (match := _FOR.fullmatch(line.after(end, party.start - end))):
            on = match[0].rstrip().endswith((" on", " on the"))
            if on and not _ON_BEHALF.match(line.after(party.end, 12)):
                return None
            wished = match["verb"] and _NOT_FOR.match(match["verb"])
            return party if not wished and _CLOSES.match(line.after(party.end, 16)) else None
    return None


def head_of_team(line: Line, before: Line | None, start: int, end: int) -> Party | None:
    """ "The Kenyan team was small. Its head, X, spoke", "It was led by X": the one team told before."""
    if not (_ITS_HEAD.search(line.before(start, 80)) or _AS_ITS_HEAD.match(line.after(end, 60))):
        return None
    for each, until in ((line, start), (before, before.end if before else 0)):
        sides = [] if each is None else [p for p in sides_in(each) if p.end <= until and _is_team(each, p)]
        sides = [p for p in sides if p.label == "COUNTRY"] or sides  # "chiefs" are the body's people, too
        if sides:
            return sides[-1] if len({party.code for party in sides}) == 1 else None
    return None


def of_mission(line: Line, end: int) -> Party | None:
    """ "X, deputy head of mission at the British embassy in Cairo": whose mission abroad an office is at."""
    for party in line.parties:
        if party.start > end + 60:
            return None
        between = line.after(end, max(0, party.start - end))
        if end < party.start < end + 14 and _AT.fullmatch(between):
            return party if _MISSION.match(line.after(party.end, 30)) else None
        if end < party.start and _AT_MISSION_OF.fullmatch(between):
            return party
    return None


def _is_team(line: Line, party: Party) -> bool:
    """Is a party named as a team: "the Kenyan squad", "the delegation of Kenya"?"""
    after = line.after(party.end, 50)
    if _NO_TEAM.match(after) or _PAIRED.search(line.before(party.start, 4)):
        return False
    return bool(_NAMES_TEAM.match(after) or _TEAM_OF.search(line.before(party.start, 40)))


def _clause(line: Line, start: int, end: int) -> tuple[int, int]:
    """The characters of the clause around `start:end`: up to a semicolon, "while" or "but"."""
    before = [match.end() for match in _CLAUSE.finditer(line.lower, 0, max(0, start - line.start))]
    after = _CLAUSE.search(line.lower, max(0, end - line.start))
    return line.start + (before[-1] if before else 0), line.start + after.start() if after else line.end
