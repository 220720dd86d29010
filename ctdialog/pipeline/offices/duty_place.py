"""Where and for how long an office is held, behind it and before the name: no part of the position.

| words | read over |
| --- | --- |
| `the commander of the gendarmerie in the north, Colonel X` | in the north |
| `the police chief in the Savannah region, X` | in the Savannah region |
| `Chairperson of the Council for the month of May, X` | for the month of May |
| `the chief of police in the talks, X` | none |
"""

from __future__ import annotations

from ctdialog.lexicon.calendar import MONTHS
from ctdialog.pipeline.gazetteer import Words

_QUARTERS = frozenset(
    "north south east west centre center northeast northwest southeast southwest interior capital".split()
)
_AREAS = frozenset("region province district zone sector area state county prefecture department".split())
_LONGEST = 5


def duty_end(words: Words, i: int) -> int:
    """Index after "in the north", "in the X region" or "for the month of May" at `i`, a mark behind it."""
    folded = words.folded
    end = 0
    if folded[i : i + 2] == ["in", "the"]:
        k = i + 2
        if folded[k : k + 1] and folded[k] in _QUARTERS:
            end = k + 1
            if folded[end : end + 1] and folded[end] in _QUARTERS and words.gaps[end] == "-":
                end += 1
        else:
            near = range(k, min(k + _LONGEST, len(words)))
            end = next(
                (m + 1 for m in near if folded[m] in _AREAS and m > k and words.text[k][0].isupper()), 0
            )
    elif folded[i : i + 1] == ["for"]:
        k = i + 4 if folded[i + 1 : i + 4] == ["the", "month", "of"] else i + 1
        end = k + 1 if folded[k : k + 1] and folded[k] in MONTHS and words.text[k][0].isupper() else 0
        if end and folded[end : end + 1] and folded[end].isdigit():
            end += 1
    return end if end and words.gaps[end : end + 1] == [","] else 0
