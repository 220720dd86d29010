"""Whose an organization is, by a country or body inside its name or before it.

| words | whose |
| --- | --- |
| `the U.S. Department of State` | the country's before it |
| `the Anti-Terrorist Centre of the CIS` | the body's that closes the name |
| `Royal Bhutan Police` | the country's inside it |
| `Ministry of Defence Kenya`, `Inspector General of Police Islamabad` | the country's behind it |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.parties import Party

_FIELDS = frozenset("affairs defence defense interior justice security cooperation relations trade".split())
_WITH_LANDS = frozenset(["affairs", "countries", "studies", "relations"])  # "American Affairs"
_STYLES = frozenset(["royal", "national", "federal", "imperial"])  # before a country in a service's name


def after_country(index: OfficeIndex, party: Party) -> int:
    """The word after a country that opens an organization's name, or 0 where none follows.

    A house of government may hold the organization itself: "the US State Department".
    """
    words, known = index.words, index.known
    for k in range(party.first + 1, party.last + 1):
        if k in known and known[k].last == party.last:
            return k
    i = party.last + 1
    if i < len(words) and words.folded[i] == "s" and words.gaps[i] == "'":
        i += 1
        i += words.folded[i : i + 1] == ["own"]  # "Malaysia's own Border Agency"
    dotted = words.source[party.end - 1 : party.end] == "."  # "the U.S. Department of State"
    if i >= len(words) or not (words.gaps[i] in ("", "'") or (dotted and words.gaps[i] == ".")):
        return 0
    return i


def closing_body(index: OfficeIndex, end: int) -> Party | None:
    """The body whose organ it is: "the Anti-Terrorist Centre of the CIS"."""
    body = index.parties.at(end - 1)
    if body is None or body.label != "BODY":
        return None
    long = body.last - body.first > 1
    return body if long or index.words.folded[body.first - 1] in ("of", "the") else None


def land_inside(index: OfficeIndex, i: int, end: int) -> Party | None:
    """The country in a service's name: "Royal Bhutan Police"; not "North America Wing"."""
    land = index.parties.at(i + 1) if index.words.folded[i] in _STYLES and i + 1 < end else None
    return land if land is not None and land.label == "COUNTRY" and land.form == "name" else None


def affairs_of(words: Words, party: Party) -> bool:
    """ "Department of American and Pacific Affairs": is a country's adjective the field of a department?"""
    if party.form != "adjective":
        return False
    for k in range(party.last + 1, min(party.last + 6, len(words))):
        if words.folded[k] in _WITH_LANDS:
            return True
        if words.gaps[k] not in ("", "-") or words.folded[k] in ("of", "ministry"):
            return False
    return False


def between_houses(words: Words, i: int) -> bool:
    """ "Inter-Agency Working Group": is the noun at word `i` no house, but what is between some?"""
    return words.folded[i - 1 : i] == ["inter"] and words.between(i - 1, i) == "-"


def land_behind(index: OfficeIndex, i: int, k: int) -> Party | None:
    """The country or capital at word `k`, right behind a ministry or the police that opens at word `i`."""
    words, party = index.words, index.parties.at(k)
    if party is None or party.label != "COUNTRY" or party.first != k or words.gaps[k] != "":
        return None
    if words.folded[i:k] == ["police"]:
        return party
    owns = words.folded[party.last + 1 : party.last + 2] == ["s"]
    whole = words.folded[i] == "ministry" and words.folded[k - 1] in _FIELDS and not owns
    return party if whole and party.form == "name" else None
