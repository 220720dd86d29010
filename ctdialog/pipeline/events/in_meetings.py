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

from ctdialog.pipeline.events.actors import Actor, antecedent, beside
from ctdialog.pipeline.events.verb_words import APART
from ctdialog.pipeline.scene import Line, Scene

_IN_MEETINGS = re.compile(
    r"\b(?:in|during|at|over|after|following|throughout)\s+(?:the\s+|his\s+|her\s+)?"
    r"(?:(?!(?:regular|earlier|previous|past|future|further|all|any|such|other)\b)[\w-]+\s+){0,3}?"
    r"(meetings)\b(?:\s(?:held|on|in|at|here|today|yesterday|this|earlier)\b[^.;,]{0,50}?)?\swith\b"
)
# "In meetings with Ministers X and Y, | the Peruvian delegation's head Z"
_THEN_HE = re.compile(r"[^.;:]{0,120}?,\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:(?:of|from)\s+(?:the\s+)?)?")
# "X asked", "Y on Monday called for", but not ", Z and W"
_DOES = re.compile(r",?\s+(?!and\b|or\b)(?:(?:on|in|also|has|had)\s+)*[a-z]{2,}")
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
        behind = [
            i for i, a in enumerate(after) if i and a.official and _stands_behind(line, after[i - 1], a)
        ]
        if not behind:
            return None
        before, after = [after[behind[-1]]], after[: behind[-1]]
    if not (any(a.person for a in beside(line, after)) or line.cities or line.dates):
        return None
    return match, [*before[:-1], _at_home(line, before[-1])], after


def _stands_behind(line: Line, partner: Actor, he: Actor) -> bool:
    """Does somebody stand behind a comma that ends a fronted phrase, and do something there?"""
    between = line.after(partner.end, he.start - partner.end)
    return _THEN_HE.fullmatch(between) is not None and _DOES.match(line.after(he.end, 40)) is not None


def _at_home(line: Line, he: Actor) -> Actor:
    """ "Peru would double its police, Minister X said": who has no country is of the one he speaks of."""
    opens = next((party for party in line.parties if party.label == "COUNTRY"), None)
    if he.party is not None or opens is None or opens.end > he.start:
        return he
    clause = _OPENS_CLAUSE.fullmatch(line.before(opens.start, opens.start - line.start))
    return replace(he, party=opens) if clause and _DOES.match(line.after(opens.end, 40)) else he


# "ministers and representatives from Chad, Mali and Togo": one gathering of them, as a rule
_OFFICIALS_OF = re.compile(
    r"\s+(?:[\w-]+\s+){0,4}?(?:ministers|representatives|officials|leaders|delegations|delegates|experts|"
    r"officers|chiefs|secretaries|authorities)(?:\s+(?:and|,)\s+[\w-]+)?\s+(?:of|from)\s+(?:the\s+)?"
)


def of_several(line: Line, end: int, partners: list[Actor]) -> bool:
    """Are the partners behind a verb three states or more, by officials of all of them, without names?"""
    if len(partners) <= len("ab") or any(a.person for a in partners) or APART.search(line.lower):
        return False
    return _OFFICIALS_OF.fullmatch(line.after(end, partners[0].start - end)) is not None
