"""What somebody raised with another "when they met": the meeting stands in a clause behind what was said.

The grammar:

    ACTOR  discussed|raised …  SUBJECT  with ACTOR  when they met  [in PLACE] [on DAY]
    ACTOR  urged|thanked|told …  ACTOR  …           when they met  [in PLACE] [on DAY]

| words | a meeting |
| --- | --- |
| `Minister X raised the attack with Minister Y of Peru when they met in Lima on 4 May` | of X and Y |
| `The minister discussed ports with his Omani counterpart when they met in Muscat` | of OMN and home |
| `Minister X recalled what Minister Y said when they last met` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import (
    Actor,
    antecedent,
    beside,
    own_official,
)
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.scene import Line, Scene

_WHEN_MET = re.compile(
    r",?\s(?:when|as)\s(?:they|the\stwo(?:\s(?:ministers|sides|officials|leaders|men|women))?)\s"
    r"(?:met|held\stalks|sat\sdown)\b|,?\sat\s(?:their|a)\s(?:bilateral\s)?meeting\b(?=\s(?:in|on)\s)"
)
_RAISED = re.compile(r"\b(?:discuss(?:ed|es)|raised|brought\sup|took\sup|addressed|explored|reviewed)\b")
_TOLD = re.compile(
    r"\b(?:urged|pressed|thanked|assured|told|congratulated|asked|briefed|informed|reminded)\s+"
)
_WITH = re.compile(r"\bwith\s+(?:(?:the|his|her|its|their)\s+)?$")


def when_they_met(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """The meeting of two, one of whom raised something with the other "when they met"."""
    clause = _WHEN_MET.search(line.lower)
    if clause is None or line.kind == "headline" or not (line.cities or line.dates):
        return None
    for verb in (
        *_RAISED.finditer(line.lower, 0, clause.start()),
        *_TOLD.finditer(line.lower, 0, clause.start()),
    ):
        start, end = line.start + verb.start(), line.start + verb.end()
        partners = [a for a in actors if end <= a.start < line.start + clause.start() and a.official]
        if verb.re is _RAISED:
            partners = [a for a in partners if _WITH.search(line.before(a.start, 30))]
        elif not (
            partners and not line.text[end - line.start : partners[0].start - line.start].strip(" the")
        ):
            continue
        before = [a for a in actors if a.official and a.end <= start]
        own = antecedent(scene, line, start) or (before[-1] if before else own_official(line, start))
        if not partners or own is None or own.code == partners[0].code:
            continue
        both = [own, *beside(line, partners)]
        if not any(a.code for a in both):
            continue
        return event_of(line, start, line.start + clause.end(), "meeting", both, verb.group().strip())
    return None
