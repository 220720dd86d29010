"""Whom people act for, where no words tell it: their names.

"Serhii Yavorenko and Maarja-Liis Kuusk co-chaired the Estonia-Ukraine Dialogue" names nobody's side, and in
that order it would be wrong. Of the parties to talks a name is likelier one's than another's (`origins`). The
default of who is left, or of the order in which sides were told, gives way where the name speaks clearly
against it; what an office, a label or a verb tells does not, since names are no passports.

| told by | the name |
| --- | --- |
| `the Indian minister X`, `the Indian side was led by X` | is not asked |
| nothing | tells, where it is clearly likelier of one party |
| who is left, the order, the list beside | tells, where it is much likelier of another party |

A body's people have names of its members.
"""

from __future__ import annotations

from ctdialog.lexicon import Lexicon
from ctdialog.lexicon.origins import likeliest_of, origins
from ctdialog.pipeline.sides import Seat

# Natural logarithms of how much likelier. Of 800 labelled officials in talks of two, 97 and 98 in a hundred
# of the names that say so much are right (`tests/test_likely.py`).
_CLEARLY, _MUCH = 1.0, 3.0
_MOST_PARTIES = 6


def by_name(seats: list[Seat], codes: list[str], lexicon: Lexicon) -> None:
    """Gives people whose side no words tell the party that their name is likeliest of."""
    asked = [seat for seat in seats if seat.country_at is None]
    if not asked or not 2 <= len(codes) <= _MOST_PARTIES:
        return
    homes = {code: lexicon.bodies[code].members if code in lexicon.bodies else {code} for code in codes}
    for seat in asked:
        scores = _scores(seat.person.name, homes)
        if len(scores) < len(codes):
            continue  # a party whose names are not known
        best, second = sorted(scores, key=lambda code: scores[code])[:-3:-1]
        if seat.country is None:
            if scores[best] - scores[second] > _CLEARLY:
                seat.country = best
        elif seat.country in scores and scores[best] - scores[seat.country] > _MUCH:
            seat.country = best


def _scores(name: str, homes: dict[str, set[str] | frozenset[str]]) -> dict[str, float]:
    """How likely a name is of each party, as logarithms; not of one of whose countries no names are known."""
    told = origins().scores(name, frozenset().union(*homes.values()))
    return {
        code: likeliest_of(told, members)
        for code, members in homes.items()
        if not told.keys().isdisjoint(members)
    }
