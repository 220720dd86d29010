"""What two sides did together, told by the deed: those who did it stand behind "by" or "between".

For stories that name no talks at all.

| words | a meeting |
| --- | --- |
| `Border security was discussed by senior Kenyan and Somali officials on Monday` | of both |
| `An agreement on ports was reached in Niamey between Chad and Niger` | of both |
| `A memorandum was signed in Cairo by Minister X of Egypt and Minister Y of Sudan` | of both, with X and Y |
| `the treaty signed by Kenya and Uganda`, `a pact was signed by both in 1998` | none: history |
| `Mines were laid by Chadian and Libyan rebels`, `a draw was agreed by Peru and Chile` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import actors_of, groups_of, parties_of_actors, people_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.verb_words import OFFICIALS
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import DateMention, Line, Scene
from ctdialog.pipeline.when_where.belongs import attach

# A finite passive of what is done at talks, and the "by" that those who did it follow
_DONE = re.compile(
    r"\b(?:was|were|has been|have been|had been|is being|are being)\s+(?:[a-z]+ly\s+|also\s+|jointly\s+)?"
    r"(?P<verb>discussed|reviewed|examined|explored|considered|assessed|taken up|talked over|gone over|"
    r"agreed|decided|signed|inked|initialled|concluded|reached|adopted|finali[sz]ed|worked out|"
    r"hammered out)\b"
    r"[^.;:]{0,90}?\b(?:by|between)\s+(?:the\s+)?(?:(?:[a-z-]+\s+){0,3}(?:of|from)\s+(?:the\s+)?|"
    r"(?:senior|top|high-ranking|high-level|military|visiting)\s+){0,2}$"
)
_REACH = 200  # characters before the first of them
_DAY = len("2024-05-06")


def by_agents(scene: Scene, line: Line) -> Event | None:
    """The event of a sentence in the passive whose agents are two sides, with a day or a city told."""
    if line.kind != "body" or not _is_news(line):
        return None
    for party in line.parties:
        run = scene.parties.run(party.first)
        told = _DONE.search(line.before(party.start, _REACH)) if _of_several(line, run) else None
        if told is not None and _of_officials(line, run):
            return _event(scene, line, told, party.start, Event(line, 0, 0, "meeting", parties=run))
    for group in groups_of(line, actors_of(scene, line)):
        told = _DONE.search(line.before(group[0].start, _REACH)) if len(group) > 1 else None
        officials = all(actor.official or actor.person for actor in group)
        if told is not None and officials and len({actor.code for actor in group if actor.code}) > 1:
            with_people = Event(
                line, 0, 0, "meeting", parties=parties_of_actors(group), people=people_of(group)
            )
            return _event(scene, line, told, group[0].start, with_people)
    return None


def _is_news(line: Line) -> bool:
    """Is a day told, or a city alone?"""
    dates = [date for date in line.dates if not date.when.attributive]
    return bool(_days(line)) if dates else bool(line.cities)


def _days(line: Line) -> list[DateMention]:
    return [d for d in line.dates if len(d.likely or "") == _DAY and not d.when.attributive]


def _of_several(line: Line, run: tuple[Party, ...]) -> bool:
    """Are they states or bodies by name, or adjectives of their officials ("Kenyan and Somali officials")?"""
    if len({party.code for party in run if party.label != "REGION"}) < 2:
        return False
    return run[-1].form in ("name", "capital") or OFFICIALS.match(line.after(run[-1].end, 60)) is not None


def _of_officials(line: Line, run: tuple[Party, ...]) -> bool:
    """Are they officials, or states that did on a day what is a subject of security?"""
    if OFFICIALS.match(line.after(run[-1].end, 60)) is not None:
        return True
    return bool(_days(line)) and any(span.kb_id_ != "trade-economy" for span in line.topics)


def _event(scene: Scene, line: Line, told: re.Match[str], place: int, event: Event) -> Event:
    """The event at its verb, with its days and places."""
    window = line.before(place, _REACH)
    event.start = place - len(window) + told.start("verb")
    event.end = place - len(window) + told.end("verb")
    event.identity, event.verb = True, told["verb"]
    attach(scene, line, [event])
    # "An agreement was reached on Monday": the day of the deed is the day they met
    event.dates = event.dates or [day for day in _days(line) if day.start > event.start][:1]
    return event
