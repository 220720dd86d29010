"""A peer told by "that of": "Kenya's Interior Minister, X, and that of Chad, Y".

| words | a peer |
| --- | --- |
| `Kenya's minister, X, and that of Chad, Y`, `met with that of Mali, Y` | Y, of Chad, of Mali |
| `X led the Kenyan team, and Y that of Chad, which came late` | none: a team |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.parties import PartyIndex

_JOINS = (["and"], ["with"])


def names_no_peer(words: Words, parties: PartyIndex, hit: Hit) -> bool:
    """Is a head "that of" no peer's: no country and name follow it?"""
    first, i = hit.first, hit.last + 1
    if words.folded[first] != "that":
        return False
    party = parties.at(i + (words.folded[i : i + 1] == ["the"]))
    if party is None or words.folded[max(0, first - 1) : first] not in _JOINS:
        return True
    name = party.last + 1
    return name >= len(words) or words.gaps[name] != "," or not words.text[name][0].isupper()
