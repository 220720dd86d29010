"""The roll of a gathering: those who took part, listed under a heading or behind a colon.

    roll    = heading { item }
    heading = `Participants` | `Members present:` | `The following took part:`
    item    = [bullet | number] PARTY [ "(host)" | ": X, Minister" | ", Y" … ]

| lines | parties |
| --- | --- |
| `Participating countries` / `- Oman` / `- Kenya (host)` | OMN, KEN |
| `List of participants` / `Oman` / `X - Minister` / `Kenya` / `Y - Judge` | both: people stand between |
| `Absent:` / `Oman` / `Kenya`, `Countries affected:` / `- Oman` | none |
| `Participants:` / `Oman said that …` | none: a sentence, no item |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line

_STATES = r"(?:countries|states|nations|governments|organi[sz]ations|parties|bodies|institutions|economies)"
_THERE = r"(?:present|represented|attending|participating|taking\s+part|in\s+attendance)"
# "Participants", "List of participating States:", "Members present at the fifth session:", "Observers:"
ROLL = re.compile(
    r"[\W\d]{0,12}(?!(?:absent|not|former|other\s+than|invited|non)\b)(?:(?:full|the)\s+)?(?:list\s+of\s+)?(?:[\w-]+\s+(?:and\s+)?){0,2}?"
    rf"(?:participants?|participantes|attendees|attendance|delegations?|delegates|observers?|"
    rf"heads\s+of\s+delegations?|(?:participating|attending|represented|partner|host|co-?host\w*|observer|contributing|"
    rf"guest)\s+(?:{_STATES}|country|nation|state|delegations|members)|"
    # "Member states:" alone tells who belongs to a body, not who came
    rf"(?:members?|member\s+{_STATES})(?=\s+{_THERE})|{_STATES}(?=\s+{_THERE})|{_THERE}(?=:|\s+were:))"
    rf"(?:\s+{_THERE})?(?:\s+(?:at|in|of|to)\s+[^:.;]{{0,80}})?(?:\s+were)?\s*(?P<colon>:|$)"
)
_OPENS = re.compile(
    r"[\W\d_]{0,12}(?:the\s+)?(?:(?:islamic|federal|united|hashemite|democratic|people['’]s|socialist|plurinational)\s+)*"
    rf"(?:(?:{wording('realms')}|government|delegation)\s+of\s+(?:the\s+)?)?"
)
_CLOSES = re.compile(r"['’]?\s*(?:$|[(\[,;:–—|/*-])")
_APART = 12  # lines of people or of words without a party between two items


def heads_roll(line: Line) -> re.Match[str] | None:
    """Is a line the heading of a roll: "Participants", "Members present:"?"""
    return ROLL.match(line.lower) if len(line.text) < 400 else None


def under_headings(index: PartyIndex, lines: Iterable[Line], told: Callable[[str], bool]) -> list[Party]:
    """The parties that open the lines below the headings of rolls.

    `told` says of a sentence that a colon closes whether it opens a roll ("Delegates came from:").
    """
    found: list[Party] = []
    below: int | None = None  # lines without an item since the last one, while in a roll
    for line in sorted(lines, key=lambda each: each.index):
        text = line.lower.rstrip()
        head = heads_roll(line)
        if head or (text.endswith(":") and told(text)):
            colon = bool(head and head["colon"]) and not text.endswith(":")
            below = None if colon else 0  # the heading's own line holds the list
            continue
        if below is None:
            continue
        item = _item(index, line)
        if item:
            found += item
            below = 0
        elif _ends(text) or (below := below + 1) > _APART:
            below = None
    return found


def _ends(text: str) -> bool:
    """Does a line end a roll: a sentence, or another heading ("Agenda:")?"""
    return text.endswith(":") or (text.endswith((".", "!", "?")) and len(text.split()) > 9)


def _item(index: PartyIndex, line: Line) -> list[Party]:
    """The parties that a line of a roll opens with."""
    party = next(iter(line.parties), None)
    if party is None or party.label == "REGION" or party.form not in ("name", "capital"):
        return []
    if _OPENS.fullmatch(line.lower, 0, party.start - line.start) is None:
        return []
    run = [p for p in index.run(party.first) if p.form in ("name", "capital") and p.label != "REGION"]
    if not run or _CLOSES.match(line.after(run[-1].end, 40)) is None:
        return []
    rest = line.after(run[-1].end, 600)
    return [] if rest.endswith(".") and len(rest.split()) > 12 else run
