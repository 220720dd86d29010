"""Posts abroad: missions that bodies have in a country, and the towns where consuls sit.

    head of [the] BODY  delegation|mission|office  to|in  PLACE
    head of the delegation|mission|office of [the] BODY  to|in  PLACE

| words | office |
| --- | --- |
| `Head of the EU Delegation to Niger` | all of it, the EU's |
| `head of the OSCE mission in Skopje` | all of it, the OSCE's |
| `head of the EU delegation to the talks` | none: a role on the occasion |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.parties import Party, PartyIndex

_MISSIONS = frozenset("delegation mission office representation presence centre center".split())
_KINDS = frozenset(
    "assistance liaison country observer support permanent training police military programme program "
    "regional field project capacity building integrated multidimensional stabilization stabilisation "
    "advisory monitoring border transitional transition joint civilian political verification "
    "peacekeeping".split()
)


def mission(words: Words, parties: PartyIndex, i: int) -> tuple[int, Party] | None:
    """The last word of the mission that "of" at word `i` leads to, and the body whose it is."""
    if words.folded[i : i + 1] != ["of"] or words.gaps[i] != "":
        return None
    k = i + 1 + (words.folded[i + 1 : i + 2] == ["the"])
    body = parties.at(k)
    if body is not None and body.label == "BODY":
        k = body.last + 1
        own = {words.folded[body.first], words.folded[body.last]}  # "Delegation of the European Union"
        while words.folded[k : k + 1] and words.folded[k] in _KINDS and words.gaps[k] == "":
            k += 1
        if words.folded[k : k + 1] and words.folded[k] in _MISSIONS and words.gaps[k] == "":
            k += 1
        elif own.isdisjoint(_MISSIONS):
            return None
    elif words.folded[k : k + 1] and words.folded[k] in _MISSIONS and words.folded[k + 1 : k + 2] == ["of"]:
        k += 2 + (words.folded[k + 2 : k + 3] == ["the"])
        body = parties.at(k)
        if body is None or body.label != "BODY":
            return None
        k = body.last + 1
        if words.gaps[k : k + 1] == ["("] and words.text[k].isupper():
            k += 1  # "of the European Union (EU) to …"
    else:
        return None
    if words.folded[k : k + 1] not in (["to"], ["in"]) or words.gaps[k] not in ("", ")"):
        return None
    k += 1 + (words.folded[k + 1 : k + 2] == ["the"])
    place = parties.at(k)
    if place is not None and place.label != "BODY":
        last = place.last
    elif parties.city(k):
        last = city_end(parties, words, k)
    else:
        return None
    if words.gaps[last + 1 : last + 2] == ["("] and words.text[last + 1].isupper():
        last += words.source[words.ends[last + 1] : words.ends[last + 1] + 1] == ")"  # "… (UNAMA)"
    return last, body


def city_end(parties: PartyIndex, words: Words, i: int) -> int:
    """The last word of the city that word `i` belongs to: "Buenos Aires"."""
    while i + 1 < len(words) and words.gaps[i + 1] in ("", "-", "'") and parties.city(i + 1):
        i += 1
    return i


def seat(index: OfficeIndex, i: int) -> bool:
    """Is word `i` a place nobody knows, with a comma or a name behind it: "Consul in Osh Ana Cruz"?"""
    words, vocabulary = index.words, index.vocabulary
    if not index.capital(i) or i in index.titles or i in index.heads or i in index.known:
        return False
    if words.folded[i] in vocabulary.organization_heads or words.folded[i] in vocabulary.portfolio:
        return False
    if words.gaps[i + 1 : i + 2] == [""] and index.capital(i + 1):
        return index.foreign(i + 1) and index.foreign(i + 2)
    return words.gaps[i + 1 : i + 2] == [","]
