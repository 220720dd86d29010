"""The next stop of a journey, told of somebody who stands in the sentences before.

    he|she|the minister|NAME  will|is expected to|later  travel on|proceed|continue|fly on  to  PLACE

| words | mention |
| --- | --- |
| `She will travel on to Lima on Friday` | a visit to Lima, of whom the sentence before tells |
| `From Oslo the minister proceeds to Rome for talks with Y` | a visit to Rome |
| `The minister leaves Oslo for Rome on Friday` | a visit to Rome |
| `The talks will proceed to a second phase`, `X said that aid would continue to Rome` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor, actors_of, antecedent
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.scene import Line, Scene

ONWARD = re.compile(
    r"\b(?:(?:travel(?:s|l?ed)?|fl(?:y|ies|ew)|go(?:es)?|went|mov(?:e|es|ed)|head(?:s|ed)?|journey(?:s|ed)?) "
    r"(?:on|onwards?)(?: from (?:there|here))?|continu(?:e|es|ed)(?: on)?|proceed(?:s|ed)?|"
    r"(?:leaves?|left|departs?|departed) (?!the\b)[\w’'-]+(?: [\w’'-]+)?)\s+(?:to|for)\b"
)

# between a name and the verb that it is the subject of
_SUBJECT = re.compile(
    r"(?:,?\s+who)?\s+(?:(?:will|would|is|was|to|then|later|also|expected|scheduled|due|today|on \w+day)\s+)*"
)


def goes_on_a_visit(scene: Scene, line: Line, visit: int) -> list[Actor]:
    """Who goes on somewhere "for a visit" that begins at a character: "X is to go on to Lima for a visit"."""
    match = ONWARD.search(line.lower, 0, max(0, visit - line.start))
    if match is None or not _FOR_IT.search(line.before(visit, 30)):
        return []
    visitor = _visitor(scene, line, actors_of(scene, line), line.start + match.start())
    return [visitor] if visitor else []


_FOR_IT = re.compile(r"\b(?:for|on)\s+(?:an?|his|her)\s+(?:[\w-]+\s+){0,2}$")


def _visitor(scene: Scene, line: Line, actors: list[Actor], verb: int) -> Actor | None:
    """Who travels: of whom the sentence before tells, or the subject of the verb at a place."""
    named = [a for a in actors if a.person and a.end <= verb]
    own = named and _SUBJECT.fullmatch(line.before(verb, verb - named[-1].end))
    return antecedent(scene, line, verb) or (named[-1] if own else None)


def onward_visit(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """The visit that a journey goes on to, of the person named before the verb or in the sentence before."""
    match = ONWARD.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    near = end + len(" the ")
    visited = [a for a in actors if end <= a.start <= near and not a.official and a.party]
    if not visited and not any(end <= city.start <= near for city in line.cities):
        return None
    visitor = _visitor(scene, line, actors, start)
    if visitor is None:
        return None
    told = [visitor, *visited[:1]]
    return event_of(line, start, end, "visit", told, match.group())
