"""The words that lead from an office to what its holder is charged with or commands.

| words | charged with |
| --- | --- |
| `Governor in charge of migration` | migration |
| `Adviser to the President in matters of defence` | defence |
| `Deputy Director tasked with Border Security` | Border Security |
| `Chief of the Defence Force`, `commander of the Malian Armed Forces` | the forces |
| `Deputy Chief of the Malian General Staff` | none: the office is held there |
| `commander of the Malian troops in Chad` | the troops in Chad, of Mali |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.organizations.organizations import Organization
from ctdialog.pipeline.parties import Party, PartyIndex

_FORCES = frozenset(["force", "forces", "staff"])
_TROOPS = frozenset(["force", "forces", "troops", "contingent", "peacekeepers"])
_SERVICES = (["army"], ["navy"])
_COMMANDERS = frozenset(["chief", "commander", "chairman"])

_ARMED = (["police"], ["army"], ["navy"], ["gendarmerie"], ["military"], ["coastguard"])
_LINKS = [
    link.split()
    for link in (
        "in charge of", "responsible for", "with responsibility for", "in matters of", "on matters of",
        "for matters of", "in the field of", "in the area of", "dealing with", "tasked with", "charged with",
        "entrusted with",
    )
]  # fmt: skip


def charged_with(words: Words, i: int) -> int:
    """Index of the word after such a link that opens at word `i`, else 0."""
    for link in _LINKS:
        if words.folded[i : i + len(link)] == link:
            return i + len(link)
    return 0


def forces_abroad(words: Words, parties: PartyIndex, i: int) -> tuple[int, Party] | None:
    """The last word of the forces that "of" at word `i` leads to, by where they are, and whose they are.

    "of [the] NATO forces in Kosovo", "of the Malian land forces in Chad and Niger"
    """
    owner = parties.at(i + 1 + (words.folded[i + 1 : i + 2] == ["the"])) if words.folded[i] == "of" else None
    if owner is None or owner.label == "REGION":
        return None
    near = range(owner.first, min(owner.last + 4, len(words) - 2))
    k = next((m for m in near if words.folded[m] in _TROOPS and words.folded[m + 1] == "in"), 0)
    if not k or any(words.gaps[m] not in ("", "-") for m in range(owner.last + 1, k + 2)):
        return None
    last = _place_end(parties, k + 2 + (words.folded[k + 2] == "the"))
    also = last + 2 if last and words.folded[last + 1 : last + 2] == ["and"] else 0
    return (_place_end(parties, also) or last, owner) if last else None


def _place_end(parties: PartyIndex, i: int) -> int:
    """The last word of the country, region or city at word `i`, or 0."""
    place = parties.at(i) if i else None
    if place is None or place.label == "BODY":
        return i if i and parties.city(i) else 0
    return place.last


def forces_owner(words: Words, parties: PartyIndex, i: int) -> Party | None:
    """The country of the forces that one heads or commands: "the head of the Angolan police"."""
    i += words.folded[i : i + 1] == ["the"]
    party = parties.at(i)
    if party is None or party.label != "COUNTRY" or party.first != i:
        return None
    k = party.last + 1
    k += words.folded[k : k + 1] in (["general"], ["military"], ["foreign"], ["national"])
    own = words.folded[party.last + 1 : party.last + 2] in _ARMED or words.folded[k : k + 1] == [
        "intelligence"
    ]
    return party if own else None


def assists(words: Words, i: int) -> bool:
    """Does "Assisting the" or "Performing the" open at word `i`, which lead to another's office?"""
    doing = words.text[i][0].isupper() and words.text[i].endswith("ing") and words.gaps[i] == ""
    return doing and words.folded[i + 1 : i + 2] == ["the"]


def commands(source: str, held: list[str], organization: Organization) -> bool:
    """Is it a chief or commander of forces ("Commander of the Royal Naval Force")?"""
    name = source[slice(*organization.name)].lower().split()
    if name == ["police"]:
        return True  # "Inspector General of Police"
    if name in _SERVICES:
        return held == ["commander"]  # "Commander of the Army"; "deputy commander of the Navy" is held there
    if name[-1] == "committee":
        return False  # "Chairman of the Joint Chiefs of Staff Committee" is held there
    at = organization.country_at
    if name[-1] == "staff" and at is not None and at[0] < organization.name[0]:
        return False
    return held[-1] in _COMMANDERS and not _FORCES.isdisjoint(name)
