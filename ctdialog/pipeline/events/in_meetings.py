"""Meetings that a phrase tells, by what somebody said or did there.

    X VERB …  in|during|after … meetings [on a day, in a place] with  Y [and Z]
    in|during|after … meetings with  Y [and Z],  X VERB …

| words | who met |
| --- | --- |
| `Minister X said in meetings with Minister Y of Chad and with Minister Z of Mali` | X and Y, X and Z |
| `In separate meetings with Y and Z, Minister X asked for help` | the same |
| `called for action during meetings in Lima with ministers from Chad, Mali and Togo` | all at once |
| `raised it in meetings with partners`, `in regular meetings with Omani officials` | none in particular |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ctdialog.pipeline.events.actors import Actor, antecedent, beside
from ctdialog.pipeline.events.behind_phrase import DOES, stands_behind
from ctdialog.pipeline.events.verb_words import APART
from ctdialog.pipeline.scene import Line, Scene

_IN_MEETINGS = re.compile(
    r"\b(?:in|during|at|over|after|following|throughout)\s+(?:the\s+|his\s+|her\s+)?"
    r"(?:(?!(?:regular|earlier|previous|past|future|further|all|any|such|other)\b)[\w-]+\s+){0,3}?"
    r"(meetings|(?<=separate )(?:talks|discussions|conversations|consultations))\b"
    r"(?:\s(?:held|on|in|at|here|today|yesterday|this|earlier)\b[^.;,]{0,50}?)?\swith\b"
)
# "| Peru would double its police, Minister X said", "The government of | Peru maintains …"
_OPENS_CLAUSE = re.compile(
    r"(?:[^\n]{0,60}\s[—–-]+\s)?(?:the\s+(?:[\w-]+\s+){1,3}of\s+)?(?:the\s+)?", re.IGNORECASE
)


def in_meetings(
    scene: Scene, line: Line, actors: list[Actor]
) -> tuple[re.Match[str], list[Actor], list[Actor]] | None:
    """The phrase that tells of meetings, who held them and with whom.

    Partners without names count where a day or a place is told: else the meetings are none in particular.
    """
    match = _IN_MEETINGS.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    after = [a for a in actors if a.start >= end]
    before = [a for a in actors if a.end <= start and a.official]
    if not after or "," in line.after(end, after[0].start - end):
        return None
    if not before and (he := antecedent(scene, line, start)):
        before = [he]
    if not before:
        behind = [i for i, a in enumerate(after) if i and a.official and _acts(line, after[i - 1], a)]
        if not behind:
            return None
        before, after = [after[behind[-1]]], after[: behind[-1]]
    if not (any(a.person for a in beside(line, after)) or line.cities or line.dates):
        return None
    return match, [*before[:-1], _at_home(line, before[-1])], after


def _acts(line: Line, partner: Actor, he: Actor) -> bool:
    return stands_behind(line, partner.end, he.start, he.end)


def _at_home(line: Line, he: Actor) -> Actor:
    """ "Peru would double its police, Minister X said": who has no country is of the one he speaks of."""
    opens = next((party for party in line.parties if party.label == "COUNTRY"), None)
    if he.party is not None or opens is None or opens.end > he.start:
        return he
    clause = _OPENS_CLAUSE.fullmatch(line.before(opens.start, opens.start - line.start))
    return replace(he, party=opens) if clause and DOES.match(line.after(opens.end, 40)) else he


# "ministers and representatives from Chad, Mali and Togo": one gathering of them, as a rule
_OFFICIALS_OF = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:ministers|representatives|officials|leaders|delegations|delegates|experts|"
    r"officers|chiefs|secretaries|authorities)(?:\s+(?:and|,)\s+[\w-]+)?\s+(?:of|from)\s+(?:the\s+)?"
)


# "bilateral meetings", "met separately", "on the sidelines of the forum": each by himself
_EACH = re.compile(r"\b(?:bilateral|separate(?:ly)?|individual(?:ly)?|in turn|sidelines|margins|fringes)\b")


def of_several(scene: Scene, line: Line, end: int, partners: list[Actor]) -> bool:
    """Are the partners behind a verb three states or more, by officials of all of them, without names?"""
    if len(partners) <= len("ab") or any(a.person for a in partners) or APART.search(line.lower):
        return False
    if _EACH.search(line.lower) or told_one_by_one(scene, line, partners):
        return False
    return _OFFICIALS_OF.fullmatch(line.after(end, partners[0].start - end)) is not None


# "In the meeting with the Omani minister", "With Minister X he discussed", "The meetings took place"
_ONE_OF_THEM = re.compile(
    r"(?:(?:as for|also,?)\s+)?(?:(?:(?:in|during|at|over)\s+)?(?:the|his|her|a)\s+(?:[\w-]+\s+)?"
    r"(?:meeting|talks|discussions|conversation)\s+)?with\s|"
    r"the\s+(?:[\w-]+\s+)?meetings\s+(?:were|took|come|came)\b"
)
_NEXT = 6  # sentences behind the one that tells of all


def told_one_by_one(scene: Scene, line: Line, partners: list[Actor]) -> bool:
    """Do the next sentences tell of a meeting with each: "In the meeting with his Omani colleague …"?

    So those whom a sentence told together were met one after another: "his Omani and Peruvian colleagues".
    """
    if len({a.code for a in partners if a.code}) < len("ab") or any(a.person for a in partners):
        return False
    behind = scene.lines[line.index + 1 : line.index + 1 + _NEXT]
    return any(each.story == line.story and _ONE_OF_THEM.match(each.lower) for each in behind)


_THE = re.compile(r"\b(?:the|a)\s+(?:(?:high|senior|visiting|top)\s+)?$")
_OFFICIAL = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}?(?:minister|official|president|premier|dignitary|diplomat|chief|secretary|adviser|side)\b"
)


def told_of_home(scene: Scene, line: Line, he: Actor, partners: set[str]) -> Actor:
    """Somebody without a country, with that of "the Omani minister" of the next sentences, no partner's."""
    if he.person is None or he.party is not None:
        return he
    for each in scene.lines[line.index : line.index + 1 + _NEXT]:
        for party in each.parties if each.story == line.story else ():
            if party.form != "adjective" or party.label != "COUNTRY" or party.code in partners:
                continue
            if _THE.search(each.before(party.start, 24)) and _OFFICIAL.match(each.after(party.end, 50)):
                return replace(he, party=party)
    return he


_AND_WITH = re.compile(
    r"(?:,\s[^.;:]{3,90},|,)?\s(?:and|as well as)\s(?:also\s|later\s)?with\s(?:(?:the|his|her|its)\s)?"
)


def with_each_named(line: Line, partners: list[Actor]) -> bool:
    """ "Met with Minister X of Oman and with Minister Y of Chad": is each told with a "with" of its own?"""
    people = [a for a in partners if a.person]
    if len(people) < len("ab") or len(people) != len(partners):
        return False
    return all(_AND_WITH.fullmatch(line.after(a.end, b.start - a.end)) for a, b in pairwise(people))
