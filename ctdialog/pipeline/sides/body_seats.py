"""Bodies' seats: the capital that speaks for a body, and not for the country it stands in.

| words | party |
| --- | --- |
| `Accra and Brussels agreed`, where the EU takes part | the EU, not Belgium |
| `Belgium and the EU agreed in Brussels` | both |
"""

from __future__ import annotations

from ctdialog.pipeline.parties import Party

# the countries whose capitals are bodies' seats
_SEATS = {"EU": "BEL", "NATO": "BEL", "AU": "ETH"}


def seat_only(parties: list[Party], codes: list[str]) -> set[str]:
    """Countries told by the mere name of a capital that a body among those who take part has its seat in."""
    seats = {_SEATS[code] for code in codes if code in _SEATS}
    forms = {seat: {party.form for party in parties if party.code == seat} for seat in seats}
    return {seat for seat, told in forms.items() if told == {"capital"}}
