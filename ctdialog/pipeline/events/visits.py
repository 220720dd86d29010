"""Visits told by a verb: "X visited Chad", "Y arrived in Accra", "X, who was in Lima"."""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor, antecedent
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.events.toured import shown
from ctdialog.pipeline.events.verb_words import NEAR, VISITS, WHO_VISITS
from ctdialog.pipeline.officials.invited import invited_to
from ctdialog.pipeline.scene import Line, Scene

# "who was in Lima", right after a person or a delegation and before a place
WAS_IN = re.compile(
    r"\b(?:was|were|is|will be) in\b(?! (?:the (?:chair|lead|dark)|charge|favou?r|touch|talks|contact|place))"
)


# "invited his colleague to visit Lima": a visit that nobody has fixed
_INVITED = re.compile(r"\b(?:invit(?:ed|es|ing)|invitation)\b[^.;]{0,70}(?:\bto\s+(?:officially\s+)?)?$")


def visited(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """ "X visited Chad", "Y arrived in Accra": people before the verb, a place after it."""
    for match in (*VISITS.finditer(line.lower), *WAS_IN.finditer(line.lower)):
        start, end = line.start + match.start(), line.start + match.end()
        if match.group() == "to visit" and invited_to(line.before(start, 160) + "to visit "):
            continue  # "invited his counterpart to visit Lima": that is yet to be agreed
        if match.re is WAS_IN and not _between_person_and_place(scene, line, actors, start, end):
            continue
        if shown(line, start, end) or (_ANYWHERE.match(match.group()) and not _place_next(line, end)):
            continue
        visitors = [a for a in actors if a.official and not a.institution and a.start < start]
        if not visitors and _place_next(line, end) and (he := antecedent(scene, line, start)):
            visitors = [he]  # "From Oslo he goes to Rome"
        if not visitors and WHO_VISITS.search(line.before(start, 90)) is None:
            continue
        if not visitors:  # "a delegation of the Chadian army arrived"
            visitors = [a for a in actors if 0 <= start - a.end < NEAR]
        if _INVITED.search(line.before(start, 90)) and (not line.dates or match.group() == "to visit"):
            continue
        goals = [a for a in actors if a.start >= end and a.party and a.party.form in ("name", "house")]
        goals = [a for a in goals if not _spoken_of(line, end, a.start)]
        if goals or line.cities:
            told = [*visitors[-1:], *(a for a in goals[:1] if not a.person)]
            return event_of(line, start, end, "visit", told, match.group())
    return None


# "is due in Lima for talks on the future of the bloc", "to discuss piracy off Kenya": what is to be talked of
_SPOKEN_OF = re.compile(
    r"\b(?:talks|discussions|consultations|negotiations|meetings?|conference|summit|forum|dialogue|workshop|session)"
    r"\s+(?:(?:on|about|over|regarding|concerning|devoted to|dedicated to|focus\w+ on|"
    r"that|which)\s)"
    r"|\bto\s+(?:discuss|review|address|examine|assess|talk about)\s|\bamid\s"
)
_WITH_WHOM = re.compile(r"\b(?:with|and|between|to|in|visit|from)\s+(?:the\s+)?$")


def _spoken_of(line: Line, end: int, place: int) -> bool:
    """Is what stands at a place only the subject of the talks for which somebody comes?"""
    subject = _SPOKEN_OF.search(line.lower, end - line.start, place - line.start)
    return subject is not None and not _WITH_WHOM.search(line.before(place, 30))


# verbs of going that what is no place may follow, too: "went to court", "led a team to victory"
_ANYWHERE = re.compile(
    r"(?:goes|went|is going|leads?|led|leading)\b|(?:is|are|was|were) (?:also )?(?:expected|awaited)\b"
)


def _place_next(line: Line, end: int) -> bool:
    """Does a country or city stand right behind a verb that ends at `end`?"""
    places = (*(p.start for p in line.parties if p.form == "name"), *(c.start for c in line.cities))
    return any(0 <= start - end <= len(" the ") for start in places)


_APPOSED = 60
_NEXT_TO = re.compile(r"[,)]?\s(?:who\s)?|(?:\s[\w’'-]+){1,5},\s(?:who\s)?")
# "While she was in Accra she met X": no visit beside what she had come for
_WHILE = re.compile(r"\b(?:while|when|as|since|after|before)\s+(?:he|she)\s+$", re.IGNORECASE)


def _between_person_and_place(scene: Scene, line: Line, actors: list[Actor], start: int, end: int) -> bool:
    """Do a person or a delegation stand right before "was in" and a country or city right after it?"""
    # "X, director of the White House | drug policy office, | was in Lima": what is left of an apposition
    who = any(
        a.person
        and 0 <= start - a.end <= _APPOSED
        and _NEXT_TO.fullmatch(line.text[a.end - line.start : start - line.start])
        for a in actors
    )
    who = who or WHO_VISITS.search(line.before(start, 60)) is not None
    if not who and _WHILE.search(line.before(start, 30)) is None:
        who = antecedent(scene, line, start) is not None  # "Tomorrow he will be in Accra"
    after = {*(p.start for p in line.parties if p.form == "name"), *(c.start for c in line.cities)}
    return who and any(0 <= place - end <= len(" the ") for place in after)
