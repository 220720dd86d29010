"""Whom somebody acts for, told by "for" right behind the office: "Prosecutor General for Mali".

Envoys and desks have countries for their field; who has a field already, or an office that only a country
has, acts for it.

| words | "for Mali" |
| --- | --- |
| `Prosecutor General for Mali`, `National Security Adviser for Mali` | whom one acts for |
| `X (Director) for Mali` | whom one acts for: the brackets closed the office |
| `Coordinator for Drugs for Mali and Director of Police for Chad` | whom one acts for, both |
| `Special Envoy for Mali`, `Director for Mali`, `Representative of the Chairperson for Mali` | the field |
"""

from __future__ import annotations

from itertools import pairwise

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.parties import Party, PartyIndex

_MINISTERS = frozenset(["minister", "president"])  # "Minister of Interior for Qatar" is Qatar's
_NATIONAL = (
    ("attorney", "general"),
    ("prosecutor", "general"),
    ("inspector", "general"),
    ("solicitor", "general"),
    ("general", "staff"),
    ("defence", "staff"),
    ("defense", "staff"),
    ("security", "adviser"),
    ("security", "advisor"),
    ("chief", "justice"),
)
_SENT = frozenset(
    "envoy envoys representative representatives rapporteur expert commissioner desk office mission".split()
)
_REACH = 45  # words to the "for" of the other side, or back to it


def acts_for_country(words: Words, parties: PartyIndex, office: Office, party: Party) -> bool:
    """Is it whom the holder acts for that "for" and a country tell behind an office, and not the field?"""
    held = office.held(words.source)
    if not _MINISTERS.isdisjoint(held) or any(pair in _NATIONAL for pair in pairwise(held)):
        return True
    full = office.organization is not None or not {"for", "of"}.isdisjoint(held)
    if not full or not (_SENT.isdisjoint(held) or "for" in held):
        return False
    return _paired(words, parties, party) or _paired_before(words, parties, office, party)


def in_closed_brackets(words: Words, office: Office, i: int) -> bool:
    """ "X (Director) for Mali": did the brackets around an office close before word `i`?"""
    return words.gaps[i] == ")" and words.gaps[office.first] == "("


def _paired_before(words: Words, parties: PartyIndex, office: Office, party: Party) -> bool:
    """Does "for", another country and "and" stand before the office in the same sentence?"""
    joined = False
    for k in range(office.first - 1, max(0, office.first - _REACH), -1):
        joined = joined or words.folded[k] in ("and", "while")
        if words.folded[k] == "for" and joined:
            other = parties.at(k + 1 + (words.folded[k + 1] == "the"))
            if other is not None and other.label == "COUNTRY" and other.code != party.code:
                return True
        if (words.gaps[k].startswith(".") and len(words.text[k - 1]) > 3) or "\n" in words.gaps[k]:
            return False
    return False


def _paired(words: Words, parties: PartyIndex, party: Party) -> bool:
    """Does "for" and another country follow behind an "and" in the same sentence?"""
    joined = False
    for k in range(party.last + 1, min(party.last + _REACH, len(words) - 1)):
        if (words.gaps[k].startswith(".") and len(words.text[k - 1]) > 3) or "\n" in words.gaps[k]:
            return False
        joined = joined or words.folded[k] in ("and", "while")
        if words.folded[k] == "for" and joined:
            other = parties.at(k + 1 + (words.folded[k + 1] == "the"))
            if other is not None and other.label == "COUNTRY" and other.code != party.code:
                return True
    return False
