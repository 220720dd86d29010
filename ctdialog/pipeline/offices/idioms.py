"""Words of offices that are none where they stand.

| words | office |
| --- | --- |
| `with Minister Ana Cruz in the chair` | no chair |
| `the Minister Delegate in charge of Defence` | no chargé |
| `Colonel Ana Cruz, a member of the Trade Council,` | member |
| `Malta, a member of the Council`, `members of the team` | none |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.parties import PartyIndex

_ARTICLES = frozenset(["a", "an", "the", "full", "senior"])
_OWN = frozenset(["the", "its"])
# What one is a member of beside an office that somebody else tells: no house where it is held
_TEAMS = frozenset("delegation team side mission family group contingent".split())


def is_idiom(words: Words, parties: PartyIndex, hit: Hit) -> bool:
    """Is a head noun no office here, as the table above tells?"""
    i = hit.first
    if words.text[hit.last] == "charge":
        return words.folded[i - 1 : i] == ["in"]
    if words.folded[i : hit.last + 1] == ["member"]:
        return not _member_of_a_house(words, parties, i)
    return words.text[hit.last] == "chair" and words.folded[max(0, i - 2) : i] == ["in", "the"]


def _member_of_a_house(words: Words, parties: PartyIndex, i: int) -> bool:
    """ "Ana Cruz, [a] member of the Trade Council": behind a person's name and its comma."""
    if words.folded[i + 1 : i + 2] != ["of"] or words.gaps[i + 1] != "" or i + 3 >= len(words):
        return False
    k = i + 2 + (words.folded[i + 2] in _OWN)
    house = words.text[k][0].isupper() and _TEAMS.isdisjoint(words.folded[k : k + 6])
    while i > 0 and words.gaps[i] == "" and words.folded[i - 1] in _ARTICLES:
        i -= 1
    named = i > 1 and words.gaps[i] == "," and words.text[i - 1][0].isupper()
    return house and named and parties.at(i - 1) is None and parties.city(i - 1) is None
