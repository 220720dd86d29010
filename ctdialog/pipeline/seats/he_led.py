"""Who leads, where a pronoun stands for the name.

| words | chair |
| --- | --- |
| `X praised the hosts. He led the Kenyan delegation to the talks.` | X, the first one named before |
| `X said so when she and her Malian counterpart Y co-chaired the talks` | X, named before in the sentence |
| `X spoke at the commission, which he co-chaired with Y` | X |
| `X met Y. The two ministers, who presided over the talks, agreed`, `They co-chaired the session` | X and Y |
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


# "the two ministers", "they", "both": those who were named last
_THEY = re.compile(
    r"(?:^|[.;,]\s+|\b(?:and|which|where|when|as|that)\s+)(?P<who>they|both(?:\s+[a-z]+s)?|the\s+two(?:\s+(?!sides|countries|"
    r"nations|delegations|parties|teams|states|governments|neighbou?rs|companies)[a-z-]+s)?)(?=,?\s)"
)


def led_by_both(line: Line, by_index: Mapping[int, Line]) -> list[Person]:
    """The two whom "they" or "the two ministers" stand for, where they lead the talks; else none."""
    if not any(word in line.lower for word in ("they", "both", "the two")):
        return []
    for match in _THEY.finditer(line.lower):
        start, end = line.start + match.start("who"), line.start + match.end()
        after = line.after(end, 200)
        relative = _WHICH.search(line.before(start, 10)) and of_talks(line.before(start, 110))
        if leads_after(after) and (relative or of_talks(after)) and not in_speech(line, start):
            return _two_before(line, start, by_index)
    return []


def _two_before(line: Line, place: int, by_index: Mapping[int, Line]) -> list[Person]:
    """The two named before a place in a sentence, else in the nearest one before that names anybody."""
    for back in range(_BACK + 1):
        each = by_index.get(line.index - back)
        if each is None or each.kind != "body":
            return []
        named = {id(person): person for person, m in each.people if back or m.extent[1] <= place}
        if named:
            return list(named.values()) if len(named) == 2 else []
    return []


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
