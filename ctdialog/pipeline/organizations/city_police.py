"""Police forces of cities that are called as London's is.

| words | the force |
| --- | --- |
| `Dhaka Metropolitan Police Commissioner X` | the Dhaka Metropolitan Police, of Bangladesh |
| `the Metropolitan Police` | London's |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.parties import PartyIndex


def with_cities(words: Words, parties: PartyIndex, known: dict[int, Hit]) -> dict[int, Hit]:
    """The known organizations, a metropolitan police with the city that stands before it."""
    if "Metropolitan" not in words.source:
        return known
    found = dict(known)
    for i, hit in known.items():
        k = i - 1
        if k < 0 or words.folded[i] != "metropolitan" or words.gaps[i] != "" or k in found:
            continue
        party = parties.at(k)
        city = parties.city(k) or (party.code if party is not None and party.form == "capital" else None)
        if party is not None and party.form == "capital" and parties.city(k) is None:
            k = party.first  # "New Delhi"
        while k > 0 and parties.city(k) and parties.city(k - 1) == parties.city(k) and words.gaps[k] == "":
            k -= 1  # "Ho Chi Minh City"
        if city is not None and k not in found:
            del found[i]
            found[k] = Hit(k, hit.last, words.starts[k], hit.end, (city, *hit.values[1:]))
    return found
