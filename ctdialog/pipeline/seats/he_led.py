"""Who leads, where a pronoun stands for the name.

| words | chair |
| --- | --- |
| `X praised the hosts. He led the Kenyan delegation to the talks.` | X, the first one named before |
| `X said so when she and her Malian counterpart Y co-chaired the talks` | X, named before in the sentence |
| `X spoke at the commission, which he co-chaired with Y` | X |
| `He leads the border police` | nobody: no talks |
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ctdialog.pipeline.officials.persons import Person
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.leading import leads_after, of_talks
from ctdialog.pipeline.seats.presence import in_speech
from ctdialog.pipeline.sides.sides import side_of

_HE = re.compile(r"\b(?:he|she)\b")
# "she and her Malian counterpart, Y, co-chaired"
_AND_HIS = re.compile(r"\s+and\s[^.;:]{0,80}")
_WHICH = re.compile(r"\bwhich $")  # "the commission yesterday, which he co-chaired"
_BACK = 2  # sentences back in which a pronoun's name stands


def led_by_pronoun(line: Line, by_index: Mapping[int, Line]) -> tuple[Person, Party | None] | None:
    """Whom a "he" or "she" of a sentence stands for, that leads a side or the talks there, and which side."""
    if " he " not in f" {line.lower}" and " she " not in f" {line.lower}":
        return None
    for match in _HE.finditer(line.lower):
        start, end = line.start + match.start(), line.start + match.end()
        partner = next((m.extent for _, m in line.people if m.extent[0] >= end), None)
        if partner and _AND_HIS.fullmatch(line.before(partner[0], partner[0] - end)):
            end = partner[1]
        after = line.after(end, 200)
        relative = _WHICH.search(line.before(start, 10)) and of_talks(line.before(start, 110))
        if leads_after(after) and (relative or (of_talks(after) and not in_speech(line, start))):
            he = _named_before(line, start, by_index)
            return (he, side_of(line, start, end)) if he is not None else None
    return None


def _named_before(line: Line, place: int, by_index: Mapping[int, Line]) -> Person | None:
    """The first one named before a place in a sentence, else in the nearest one before that names anybody."""
    for back in range(_BACK + 1):
        each = by_index.get(line.index - back)
        if each is None or each.kind != "body":
            return None
        named = [person for person, m in each.people if back or m.extent[1] <= place]
        if named:
            return named[0]
    return None
