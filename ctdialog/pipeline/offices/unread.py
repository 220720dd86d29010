"""Words of an office that no list knows, between its head and the name of who holds it.

    OFFICE  of|for  up to ten words,  [rank] name

| words | office |
| --- | --- |
| `the commander of the Gulf-led Sea Watch, Major General Ali Sow` | all of it, before the comma |
| `the director of Mali's military operations, Ali Sow, spoke` | all of it |
| `the head of the Malian side, Ali Sow`, `the chief of those who came, Ali Sow` | none: a role, a clause |
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex

_LONGEST = 10
_PARTS = frozenset("section unit desk branch cell programme program operations file sector basin".split())
_ON_WHAT = frozenset(["on", "for", "against"])  # "the head of the inter-agency unit on terrorism, X,"
_GAPS = frozenset(["", "'", "&", "/"])
# Open a clause, or tell that the words are of an occasion and not of an office
_NEVER = frozenset(
    "who which that whose said told is are was were be been has have had met meets will would can could a an "
    "his her its their they he she it this these those with by from as when after before while during "
    "delegation delegations side sides team talks meeting session dialogue conference round event "
    "ceremony visit forum summit group consultations panel agenda".split()
)


def _opens(index: OfficeIndex, i: int) -> bool:
    """Do unread words open at word `i`: "of the …", "Mali['s military …]", "the Gulf[-led …]"?"""
    words, word = index.words, index.words.folded[i]
    if words.gaps[i] == "'":
        return word == "s"
    if words.gaps[i] != "":
        return False
    return word in ("of", "for") or word in _PARTS or "-" in words.between(i - 1, i)


def with_unread(index: OfficeIndex, office: Office, limit: int) -> Office | None:
    """The office with the words up to the comma, which no step could read; None where there are none."""
    words, i = index.words, office.last + 1
    plain = not (office.bare or office.plural or office.counterpart or office.spokes)
    if not plain or office.position is None or i >= len(words):
        return None
    house = office.organization
    own = house is not None and house[1] == words.ends[office.last] and words.folded[i] in _ON_WHAT
    if not (own if house is not None else _opens(index, i)):
        return None
    for k in range(i + 1, min(i + _LONGEST, limit + 1, len(words))):
        if words.gaps[k] == "," and house is not None:
            return replace(office, last=k - 1, organization=(house[0], words.ends[k - 1]))
        if words.gaps[k] == ",":
            longer = office.reaching(k - 1, words.ends[k - 1])
            party = next(
                (p for m in range(i, k) if (p := index.parties.at(m)) and p.label == "COUNTRY"), None
            )
            return longer if party is None else longer.told_of(party.code, party.extent)
        if words.gaps[k] not in _GAPS or words.folded[k] in _NEVER or k in index.heads:
            return None
    return None
