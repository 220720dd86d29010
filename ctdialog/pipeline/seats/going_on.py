"""The role of those named just before, that goes on over what stands between them and the next.

| words | role of Y |
| --- | --- |
| `led by X for India and Y for Mali`, `X led for India and Y for Mali` | that of X |
| `X led the team of Peru, Y that of Chad` | that of X |
| `X heads the Malian team and Y the visiting one` | that of X |
| `co-chaired by X, who is here on a visit, and Y` | that of X |
| `X, who heads the police, and Y co-chaired it` | X leads as Y does |
| `led by X, who is here on a visit, and Y said` | not told |
"""

from __future__ import annotations

import re
from itertools import pairwise

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.leading import leads_list
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.sides import elided, labelled
from ctdialog.records import Role

# "A and B from the Indian side and C and D …": the role goes on over the side
_ROLE_GOES_ON = re.compile(
    r"^[\s,)]*(?:from|for|on|of)\s+(?:the\s+)?[\w.’' -]{2,30}?(?:\s+(?:side|delegation|team))?[\s,;]*"
    r"(?:and|while|;)\s*(?:by\s+)?(?:the\s+)?$"
)
# "X led for India and …", "X headed the Indian delegation, and …"
_VERB_GOES_ON = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|had\s+|has\s+|was\s+|is\s+)*[a-z-]+(?:ed|ing|s|led|spoke|lead|head|chair)\b[^.;]{2,90}?[\s,;]*"
    r"\b(?:and|while|with|whereas)\s+(?:by\s+)?(?:the\s+|(?:his|her|its|their)\s+(?:(?:[\w-]+\s+){0,2}"
    r"(?:counterparts?|colleagues?|peers?|opposite\s+numbers?),?\s+)?)?$|^[^.]{2,90};\s*(?:and\s+)?(?:the\s+)?$"
)
# "X led the delegation of Mali, Y that of Niger, and Z that of Chad"
_NEXT_SIDE = re.compile(r"[^.;:]{2,70}(?:[,;]|\sand)\s+(?:and\s+)?(?:by\s+)?(?:the\s+)?")
_OTHER_ONE = re.compile(
    r"\s+(?:the|that\s+of\s+the)\s+(?:visiting|other|host|guest|home|hosts['’]?|guests['’]?|visitors['’]?)"
    r"(?:\s+(?:one|side|team|delegation))?\s*(?:[.,;]|$|and\b)"
)

# "led by X, who is here on a visit, and by Y": a clause on X alone stands between the two of one list
_WHO_BETWEEN = re.compile(
    r"\)?,\s+(?:himself|herself|(?:both\s+of\s+)?whom?|whose)\b[^;:\"“]{5,220}?(?:,\s+and|,?\s+and\s+(?:also\s+)?by|,?\s+as\s+well\s+as(?:\s+by)?)"
    r"\s+(?:by\s+)?(?:(?:the|his|her|their)\s+)?(?:(?:[\w-]+\s+)?counterpart,?\s+)?"
)
_TOGETHER = re.compile(
    r"[^.;:\"“]{0,110}?\b(?:(?:were|are|acted\s+as|served\s+as)\s+(?:the|its|their)\s+|jointly\s+(?:led|chaired|headed)|"
    r"co-?(?:chaired|led|presided|headed|hosted)\b(?!\s+by)|shared\s+the\s+chair)"
)
# what follows the last of a list, and not the verb of a clause of his own
_LIST_ENDS = re.compile(
    r"\s*(?:[.,;:)]|$|(?:and|as|at|in|on|for|from|of|during|while|with|who|here|today|yesterday|this|last|after|following|"
    r"respectively|(?:on\s+)?\w+day)\b)"
)


def going_on(line: Line, start: int, end: int, seats: dict[int, Seat]) -> Role | None:
    """The role of those named just before, where only their side, or a verb left out, is between."""
    earlier = [(p, m) for p, m in line.people if m.extent[1] <= start]
    if not earlier:
        return None
    if _over_a_clause(line, start, end, [m.extent for p, m in earlier if _leads(seats.get(id(p)))]):
        return "chair"
    person, mention = max(earlier, key=lambda each: each[1].extent[1])
    between = line.text[mention.extent[1] - line.start : start - line.start].lower()
    seat = seats.get(id(person))
    if seat is None:
        return None
    if _ROLE_GOES_ON.match(between) or (len(between) < 160 and labelled(line, start)):
        return seat.role
    if seat.role == "chair" and _OTHER_ONE.match(line.after(end, 60)):
        return seat.role  # "X heads the Malian team and Y the visiting one"
    goes_on = _VERB_GOES_ON.match(between) or (seat.role == "chair" and _NEXT_SIDE.fullmatch(between))
    return seat.role if goes_on and elided(line, start, end) else None


def back_over_a_clause(line: Line, seats: dict[int, Seat]) -> None:
    """ "X, who heads the police, and Y co-chaired the talks": the verb behind the list is X's, too."""
    if " who" not in line.lower:
        return
    for (one, first), (other, second) in pairwise(line.people):
        before, behind = seats.get(id(one)), seats.get(id(other))
        start, end = second.extent
        if not _leads(behind) or before is None or before is behind or _leads(before):
            continue
        if _WHO_BETWEEN.fullmatch(line.before(start, max(0, start - first.extent[1]))) and _TOGETHER.match(
            line.after(end, 160)
        ):
            before.role, before.named = "chair", False


def _leads(seat: Seat | None) -> bool:
    return seat is not None and seat.role == "chair"


def _over_a_clause(line: Line, start: int, end: int, leaders: list[Extent]) -> bool:
    """ "Co-chaired by X, who is here on a visit, and Y": does a list of leaders go on over "who …"?"""
    if not leaders or not _LIST_ENDS.match(line.after(end, 30)):
        return False
    return any(
        _WHO_BETWEEN.fullmatch(line.before(start, start - last)) and leads_list(line, first)
        for first, last in leaders
    )
