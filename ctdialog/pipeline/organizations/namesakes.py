"""Houses of one state whose name any other's may have as well.

| words | in news of | whose |
| --- | --- | --- |
| `the National Security Agency` | Oman and the United States | the one that the lexicon knows |
| `the National Security Agency` | Oman and Chad | not told |
| `the FBI`, `Scotland Yard` | Oman and Chad | the one that the lexicon knows |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.parties import PartyIndex

# What any state's house may be called, beside the nouns of houses
_ANYONE = frozenset(
    "national federal central general state internal joint chief chiefs staff of the for and security police "
    "counter terrorism counterterrorism anti intelligence investigation investigations crime border home "
    "homeland defence defense narcotics cyber coast secret".split()
)


def without_namesakes(
    words: Words, parties: PartyIndex, vocabulary: OfficeWords, known: dict[int, Hit]
) -> dict[int, Hit]:
    """The known organizations, one of plain words without its state where only others are told of."""
    told = {party.code for party in parties.all if party.label != "REGION"}
    if len(told) < 2:
        return known
    plain = vocabulary.organization_heads | _ANYONE
    found = dict(known)
    for i, hit in known.items():
        name = words.folded[hit.first : hit.last + 1]
        if hit.values[0] and hit.values[0] not in told and len(name) > 1 and plain.issuperset(name):
            found[i] = hit._replace(values=(None, *hit.values[1:]))
    return found
