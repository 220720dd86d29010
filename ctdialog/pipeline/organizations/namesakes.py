"""Houses of one state whose name other states' have as well, as the lexicon tells (`shared_names`).

| words | in news of | whose |
| --- | --- | --- |
| `the National Security Agency` | Oman and the United States | the one that the lexicon knows |
| `the National Security Agency` | Oman and Chad | not told |
| `the Home Office`, `the FBI` | Oman and Chad | the one that the lexicon knows |
"""

from __future__ import annotations

from functools import lru_cache

from ctdialog.lexicon import table
from ctdialog.lexicon.folding import fold
from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.parties import PartyIndex


@lru_cache(maxsize=1)
def _shared() -> frozenset[tuple[str, ...]]:
    """The names that several states' houses have, folded, word by word."""
    names = table("organizations")["shared_names"]["names"]
    return frozenset(tuple(fold(name).replace("-", " ").split()) for name in names)


def without_namesakes(words: Words, parties: PartyIndex, known: dict[int, Hit]) -> dict[int, Hit]:
    """The known organizations, one with a shared name without its state where only others are told of."""
    told = {party.code for party in parties.all if party.label != "REGION"}
    if len(told) < 2:
        return known
    found = dict(known)
    for i, hit in known.items():
        shared = tuple(words.folded[hit.first : hit.last + 1]) in _shared()
        if shared and hit.values[0] and hit.values[0] not in told:
            found[i] = hit._replace(values=(None, *hit.values[1:]))
    return found
