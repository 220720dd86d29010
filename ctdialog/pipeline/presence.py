"""Who of the people an occasion's sentences name is there, where no verb of meeting says so.

Reports of talks name those who talk. Whoever is named with an office in a sentence that tells of an occasion
is taken to be at it, unless the words around the name say that the person is elsewhere:

| words | there? |
| --- | --- |
| `Minister X stressed …`, `said X, head of the delegation` | yes |
| `with X were Y and Z`, `The chief of staff, Y, also watched` | yes |
| `the vision of President X`, `a message from President X` | no: talked of |
| `President X's decision` | no: talked of |
| `representing President X`, `on behalf of Minister X` | no: somebody else is there instead |
| `X said at a press conference`, `X told reporters` | no: tells the press |
| `Minister X stayed away` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere, closing, opening
from ctdialog.pipeline.persons import Mention, Person
from ctdialog.pipeline.scene import Extent, Line

# "President X's decision"; but "Minister X's visit" is the occasion itself
_POSSESSED = re.compile(
    r"^['’]s?\s+(?!(?:\w+\s+)?(?:visit|trip|tour|meetings?|talks|delegation|arrival|stay)\b)"
)
# "which X and Y signed in July": a clause on something else
_SIGNED = re.compile(
    r"^[\s,)]*(?:had\s+)?(?:signed|proposed|appointed|launched|founded)\s+(?:in|on|last|at)\b"
)
# "the recent visits to Doha by X": another occasion, told in passing
_VISITS_BY = re.compile(r"\bvisits?\s+(?:to\s+[\w’' -]{2,30}\s+)?by\b[^.;]*$")
# "which X and Y signed": a clause on something else
_WHICH = re.compile(r"\b(?:which|whom|that)\s+(?:the\s+)?$")


def takes_part(line: Line, person: Person, mention: Mention, group: Extent) -> bool:
    """Is a person who is named in a sentence of an occasion there, by the words around the name?

    `group` has the characters of those who stand side by side with the person.
    """
    office = person.office() or person.first_office
    if office is None or office.spokes or office.former:
        return False  # "his Ghanaian counterpart, X," has an office too, though not told
    before, after = line.before(group[0], 80), line.after(group[1], 120)
    if closing("talked_of_before").search(before) or opening("talked_of_after").match(after):
        return False
    if (
        _POSSESSED.match(line.after(mention.extent[1], 60))
        or _SIGNED.match(after)
        or _VISITS_BY.search(before)
    ):
        return False
    if _WHICH.search(before):
        return False
    return not to_the_press(line)


def to_the_press(line: Line) -> bool:
    """Does a sentence tell what was said to the press?"""
    return anywhere("to_the_press").search(line.lower) is not None
