"""Talks told by a clause behind their noun: "the talks that Minister X held in Rome with Minister Y".

NOUN  that|which  ACTOR  held|had  [in PLACE] [on DAY]  with  ACTOR
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor, actors_of, beside
from ctdialog.pipeline.scene import Line, Scene

_WHEN = r"(?:\s(?:in|on|at|here|there|last|this|earlier|yesterday|today)\b[^.;:]{0,60}?)?"
_THAT_HELD = re.compile(
    rf",?\s(?:that|which)\s(?P<who>[^.;:]{{3,120}}?)\s(?:had\s)?(?:held|had|conducted){_WHEN}\swith\b"
)


def talks_that(scene: Scene, line: Line, end: int) -> list[Actor]:
    """Who held the talks whose noun ends at `end`, as a clause behind it tells: both sides, or nobody."""
    clause = _THAT_HELD.match(line.after(end, 260))
    if clause is None:
        return []
    actors = [actor for actor in actors_of(scene, line) if actor.official or actor.party]
    held = [a for a in actors if end <= a.start and a.end <= end + clause.end("who")]
    partners = beside(line, [a for a in actors if a.start >= end + clause.end()])
    # "with his Malian host, Ali Diop"
    partners = partners or [a for a in actors_of(scene, line) if a.start >= end + clause.end()][:2]
    return [*held[-1:], *partners] if held and any(a.person for a in partners) else []
