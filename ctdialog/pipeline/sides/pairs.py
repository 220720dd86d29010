"""Two people and two sides that no word tells apart: both are named in one order.

"At the Omani-Qatari Committee, X, of the Interior Ministry, and Y, Director, discussed …": a report that
names a person of each side, and of neither whose, names them as it named the sides.

| words | sides |
| --- | --- |
| `Oman and Qatar met; X and Y co-chaired` | X Oman's, Y Qatar's |
| `Oman and Qatar met; X chaired, with Y and Z there` | not told: three people |
| `Oman and Qatar met; X, accompanied by Y, spoke` | not told: they are of one side |
"""

from __future__ import annotations

from ctdialog.pipeline.seats.seat import Seat


def pair_off(seats: list[Seat], codes: list[str]) -> None:
    """Of two sides with nobody told to be of either, the two who lead, or are alone named, have one each."""
    if len(codes) != 2 or any(seat.country is not None for seat in seats):
        return
    leaders = [seat for seat in seats if seat.role == "chair"]
    pair = leaders if len(leaders) == 2 else seats
    if len(pair) != 2 or _of_one_side(*pair):
        return
    first, second = sorted(pair, key=lambda seat: seat.person.mentions[0].extent[0])
    first.country, second.country = codes
    first.assumed = second.assumed = True


def _of_one_side(one: Seat, other: Seat) -> bool:
    """Is the one told to be there with the other ("accompanied by", "X and Y hosted")?"""
    return any(p is other.person for p in one.beside) or any(p is one.person for p in other.beside)
