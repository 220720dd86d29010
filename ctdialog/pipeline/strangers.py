"""Who is only named in a report of talks, and has no part in them.

The default is that whoever is named with an office in a sentence of an occasion is there (`presence`). Not so
whom no words give to a side, who neither says nor does anything there, where the sentence's paragraph or its
day is another's:

| words in a report on Oman and Qatar | there? |
| --- | --- |
| `Interior Minister X resigned last month` | no: another day |
| `Defence Minister X was jailed`, in a paragraph that names neither side nor the talks | no |
| `Defence Minister X said that he was content` | yes |
| `Omani Defence Minister X was content` | yes |
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ctdialog.pipeline.anchors import tied_blocks
from ctdialog.pipeline.occasion import Occasion, overlap
from ctdialog.pipeline.scene import Extent, Line
from ctdialog.pipeline.sides import Seat

_SAYS = (
    r"(?:said|says?|stressed|noted|added|told|under\w+ed|emphasi[sz]ed|highlighted|expressed|welcomed|thanked|pointed|"
    r"called|urged|stated|remarked|declared|re?affirmed|reiterated|explained|praised|commended|recalled|assured|"
    r"discussed|agreed|met|held|attended|took part|participated|spoke|addressed|presented|briefed|reviewed|"
    r"exchanged|proposed|pledged|conveyed|hosted|received|delivered|warned|hoped|asked|answered)"
)
_SAYS_AFTER = re.compile(rf"[\s,)]*(?:[^.;]{{0,60}}?\s)?{_SAYS}\b")
_SAYS_BEFORE = re.compile(rf"\b{_SAYS}\s+(?:[\w-]+\s+){{0,4}}$")


def without_strangers(occasion: Occasion, seats: list[Seat], codes: Collection[str]) -> list[Seat]:
    """The seats without those of people who are only named."""
    tied = tied_blocks(occasion, codes)
    return [seat for seat in seats if not (seat.named and _is_stranger(occasion, seat, tied))]


def _is_stranger(occasion: Occasion, seat: Seat, tied: set[int]) -> bool:
    if seat.country_at is not None or len(seat.group) > 1:
        return False  # a list is one of those who came
    line = seat.lines[0]
    extents = [mention.extent for person, mention in line.people if person is seat.person]
    own = any(mine for _, mine in occasion.marks.get(line.index, ()))
    if own or any(_speaks(line, extent) for extent in extents):
        return False
    return _on_another_day(occasion, line) or line.block not in tied


def _on_another_day(occasion: Occasion, line: Line) -> bool:
    """Does a sentence tell a day that is none of the occasion's?"""
    own = [date.likely for date in occasion.dates.values() if date.likely]
    told = [date.likely for date in line.dates if date.likely]
    return bool(own) and any(not any(overlap(day, each) for each in own) for day in told)


def _speaks(line: Line, at: Extent) -> bool:
    """Does a sentence tell what the person at `at` says, or does as those do who are at talks?"""
    return bool(_SAYS_AFTER.match(line.after(at[1], 120)) or _SAYS_BEFORE.search(line.before(at[0], 60)))
