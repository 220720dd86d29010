"""Teams told with their heads, side by side before a verb.

| words | side by side |
| --- | --- |
| `A Kenyan delegation headed by X and a Ugandan team led by Y met` | X of Kenya and Y of Uganda |
| `A team led by Kenyan Minister X and one led by Ugandan Minister Y met` | both |
| `A Kenyan delegation headed by X met a Ugandan team` | none: a verb stands between |
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctdialog.pipeline.events.actors import Actor

_TEAM = r"(?:delegation|team|side|group|mission|one)"
_BY = r",?\s+(?:led|headed|chaired)\s+by\s+(?:the\s+|its\s+)?"
_HEADED_BY = re.compile(r"\s*" + _BY)
_AND_A_TEAM = re.compile(r",?\s+and\s+an?\s+(?:[\w-]+\s+){0,2}")
_AND_ONE_BY = re.compile(rf",?\s+and\s+(?:(?:an?|the|another)\s+)?(?:[\w-]+\s+){{0,2}}{_TEAM}{_BY}")


def with_its_head(before: Actor, actor: Actor, between: str) -> bool:
    """Does somebody stand behind the team that he heads, or a second team behind the first one's head?"""
    if actor.person is None:
        return before.person is not None and actor.office and _AND_A_TEAM.fullmatch(between) is not None
    if before.person is None:
        return before.office and _HEADED_BY.fullmatch(between) is not None
    return _AND_ONE_BY.fullmatch(between) is not None
