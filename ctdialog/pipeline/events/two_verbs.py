"""Two meetings in one sentence: a second verb with a partner of its own, or a second partner alone.

| words | partners |
| --- | --- |
| `met Minister Y of Oman on Monday and held talks with Minister Z of Qatar on Tuesday` | Y; Z |
| `met Minister Y in Lima on Monday and Minister Z on Tuesday` | Y; Z |
| `In Rome he met Minister Y; in Oslo he was received by Minister Z` | Y; Z |
| `met Minister Y and called on the King of the same country` | Y: calls of one visit |
| `met Minister Y, who received Minister Z in May` | Y: a clause about him |
| `visited Chad in May and held talks with President Y` | Y: a visit |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.verb_words import MEETS
from ctdialog.pipeline.scene import Line

# "held a separate meeting with", a noun with its verb
_HELD_WITH = re.compile(
    r"\b((?:held|had|holds|has|will hold)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}"
    r"(?:meeting|talks|discussions|conversation)\s+with)\b"
)
# What stands before the second verb, from the word that joins the two on
_JOINS = re.compile(
    r"(?:[,;]?\s(?:and|then|before|but)\b|;|,\swhere\b)"
    r"(?:\s(?:then|later|also|he|she|they|was|were|is|will|be|had|has|separately|subsequently|afterwards|today|yesterday)"
    r"|,?\s(?:on|in|at)\s[\w’'-]+(?:\s[\w’'-]+)?|,){0,6}\s$"
)


_FAR = 400  # characters behind the first verb in which the second stands


def second_verb(
    line: Line, first: re.Match[str], subject: list[Actor], after: list[Actor]
) -> re.Match[str] | None:
    """The next verb of meeting of the same subject, behind a partner of the first one.

    Whose the subject is has to be told: else the first partner's side would be taken for it.
    """
    if not any(actor.code for actor in subject):
        return None
    tail = first.end(), first.end() + _FAR
    verbs = (*MEETS.finditer(line.lower, *tail), *_HELD_WITH.finditer(line.lower, *tail))
    for match in sorted(verbs, key=lambda match: match.start()):
        start = line.start + match.start()
        partner = next((a for a in reversed(after) if a.end <= start), None)
        if partner is None or not partner.official:
            continue
        joined = _JOINS.search(line.lower, partner.end - line.start, match.start())
        others = [a for a in after if a.start >= start + len(match.group())]
        known = {a.code for a in after if a.end <= start}
        if joined and others and others[0].official and others[0].code not in {None, *known}:
            return match
    return None


# "met X in Lima on Monday and Y on Tuesday": what stands between the partners and behind the second one
_AND_ON = re.compile(
    r"(?:\s(?:on|in|yesterday|today|earlier)\b[^.;:]{0,40}?,?\sand\s+(?:(?:then|later|also|on|in)\s+(?:\w+\s+)?)?|"
    # "and, two days later, with"
    r"\s(?:on|in)\b[^.;:]{0,40}?,?\sand,\s[^,.;:]{3,30},\s|"
    r",?\sand\s+on\s+\w+day,?\s+)"
    r"(?:with\s+)?(?:(?:the|his|her|its|visiting)\s+)*"
    # "with X, with whom he spoke of ports, and with Y"
    r"|(?:,\s[^.;:]{3,90})?,\s(?:and|as\swell\sas)\s(?:also\s|later\s)?with\s(?:(?:the|his|her)\s)?"
    # "and separately the Chadian ambassador"
    r"|(?:,\s[^,.;:]{2,40})?,?\sand,?\s(?:also\s|then\s)?separately,?\s(?:with\s)?(?:(?:the|his|her)\s)?"
)
_STANDS_LAST = re.compile(
    r"(?:,\s+[\w.’'-]+(?:\s+[\w.’'-]+){0,3})?(?:[.,;]|$|\s+(?:in|on|at|to|for|the|later|today|yesterday)\b)"
)


def one_more(
    line: Line, subject: list[Actor], partners: list[Actor], after: list[Actor]
) -> list[tuple[int, int, list[Actor]]]:
    """The partner met at another place or time: "met X in Lima on Monday and Y on Tuesday"."""
    end = partners[-1].end if partners else 0
    other = next((a for a in after if a.official and a.start > end), None)
    if not (partners and any(actor.code for actor in subject)) or other is None:
        return []
    if other.code in {None, *(a.code for a in (*subject, *partners))}:
        return []
    between = line.text[end - line.start : other.start - line.start].lower()
    last = _STANDS_LAST.match(line.after(other.end, 60))
    if last is None or _AND_ON.fullmatch(between) is None:
        return []
    joint = max(match.start() for match in re.finditer(r"\band\b|\bas well as\b", between))
    start = end + joint  # what stands behind "and", as the day, is of the second
    return [(start, other.end, [other])]


# "X visited Chad in May and held talks with President Y": the visit, and what was done there
_AND_HELD = re.compile(
    r"[^.;,]{3,60},?\s+(?:and|where (?:he|she)|during which (?:he|she)|when (?:he|she))\s+(?:also\s+)?$"
)


_WHERE_HE = re.compile(r", where (?:he|she|they)\s+(?:also\s+)?$")


def held_there(line: Line, visit: Event, met: Event) -> bool:
    """Is a meeting told in the same breath as the visit of one of the two, which has a time of its own?"""
    if not (visit.verb == "visited" or visit.verb.endswith("visit")) or met.start < visit.end:
        return False
    days = [d for d in line.dates if visit.end < d.start < met.start] or _WHERE_HE.search(
        line.before(met.start, 24)
    )
    # "visited Peru on Monday and met Chadian officials": two
    same = bool(visit.people) and visit.people[0] in met.people and met.codes <= visit.codes
    return (
        same and bool(days) and _AND_HELD.fullmatch(line.before(met.start, met.start - visit.end)) is not None
    )
