"""Whom people act for, where no words tell it: their names.

"Serhii Yavorenko and Maarja-Liis Kuusk co-chaired the Estonia-Ukraine Dialogue" names nobody's side, and in
that order it would be wrong. Of the parties to talks a name is likelier one's than another's (`origins`). The
default of who is left, or of the order in which sides were told, gives way where the name speaks clearly
against it; what words tell does not, since names are no passports.

| told by | the name |
| --- | --- |
| `the Indian minister X`, `the Indian side was led by X`, `X met the Indian side` | is not asked |
| nothing | tells, where it is clearly likelier of one party |
| nothing, of two people at talks of two | tells which of the two is whose |
| who is left, the order of the sides, who was named before | tells, where it is much likelier of another |
| the same, of a country of immigration | does not tell: names from everywhere are at home there |

A body's people have names of its members. Of countries that Wikipedia's lists call by two words (Sri Lanka)
no names are known, and nothing is told in their talks.
"""

from __future__ import annotations

from collections import Counter

from ctdialog.lexicon import Lexicon
from ctdialog.lexicon.origins import likeliest_of, origins
from ctdialog.pipeline.seats.seat import Seat

# Natural logarithms of how much likelier. `tests/test_likely.py` measures how often such names are right; of
# 64 people in the labelled articles who had no side without it, 58 have the right one by it.
_CLEARLY, _MUCH = 1.0, 3.0
_MOST_PARTIES = 6
_OF_IMMIGRATION = frozenset(["AUS", "CAN", "FRA", "GBR", "NZL", "USA"])


def by_name(seats: list[Seat], codes: list[str], lexicon: Lexicon) -> None:
    """Gives people whose side no words tell the party that their name is likeliest of.

    Of two people at talks of two, each has a side; and nobody is taken from a side that would be left empty.
    """
    asked = [seat for seat in seats if seat.country is None or seat.assumed]
    if not asked or not 2 <= len(codes) <= _MOST_PARTIES:
        return
    homes = {code: lexicon.bodies[code].members if code in lexicon.bodies else {code} for code in codes}
    told = [(seat, scores) for seat in asked if len(scores := _scores(seat.person.name, homes)) == len(codes)]
    if len(codes) == len(asked) == len(seats) == len(told) == 2 and not asked[0].beside + asked[1].beside:
        _pair(told, codes)
        return
    others: list[tuple[Seat, str]] = []
    for seat, scores in told:
        best, second = sorted(scores, key=lambda code: scores[code])[:-3:-1]
        if seat.country is None:
            if scores[best] - scores[second] > _CLEARLY:
                seat.country = best
        elif seat.country in scores.keys() - _OF_IMMIGRATION and scores[best] - scores[seat.country] > _MUCH:
            others.append((seat, best))
    _change(seats, others)


def _pair(told: list[tuple[Seat, dict[str, float]]], codes: list[str]) -> None:
    """Seats two people on two sides, in the order of the sides unless the other one is much likelier."""
    first, second = codes
    (one, ones), (two, twos) = sorted(told, key=lambda each: each[0].person.mentions[0].extent[0])
    in_order = ones[first] + twos[second] - ones[second] - twos[first]
    if one.country is None and two.country is None and abs(in_order) <= _CLEARLY:
        return
    if in_order < -_MUCH:
        first, second = second, first
    one.country, two.country = first, second


def _change(seats: list[Seat], others: list[tuple[Seat, str]]) -> None:
    """Seats people on other sides, unless a side would be left without anybody."""
    now = Counter(seat.country for seat in seats)
    then = now - Counter(seat.country for seat, _ in others) + Counter(code for _, code in others)
    if then.keys() >= now.keys():
        for seat, code in others:
            seat.country = code


def _scores(name: str, homes: dict[str, set[str] | frozenset[str]]) -> dict[str, float]:
    """How likely a name is of each party, as logarithms; not of one of whose countries no names are known."""
    told = origins().scores(name, frozenset().union(*homes.values()))
    return {
        code: likeliest_of(told, members)
        for code, members in homes.items()
        if not told.keys().isdisjoint(members)
    }
