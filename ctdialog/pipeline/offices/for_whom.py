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

from collections.abc import Iterable, Iterator
from itertools import pairwise, takewhile

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
    reach = range(party.last + 1, min(party.last + _REACH, len(words) - 1))
    behind = takewhile(lambda k: not _opens_sentence(words, k), reach)
    return _other_side(words, parties, party, behind) or _other_side(
        words, parties, party, _before(words, office.first)
    )


def in_closed_brackets(words: Words, office: Office, i: int) -> bool:
    """ "X (Director) for Mali": did the brackets around an office close before word `i`?"""
    return words.gaps[i] == ")" and words.gaps[office.first] == "("


def _opens_sentence(words: Words, k: int) -> bool:
    """Does a sentence or a line begin at word `k`? Not behind "Mr."."""
    return (words.gaps[k].startswith(".") and len(words.text[k - 1]) > 3) or "\n" in words.gaps[k]


def _before(words: Words, first: int) -> Iterator[int]:
    """The words before word `first`, backwards to the one that opens its sentence."""
    for k in range(first - 1, max(0, first - _REACH), -1):
        yield k
        if _opens_sentence(words, k):
            return


def _other_side(words: Words, parties: PartyIndex, party: Party, told: Iterable[int]) -> bool:
    """Is there an "and" among some words, and behind it in their order "for" and another country?"""
    joined = False
    for k in told:
        joined = joined or words.folded[k] in ("and", "while")
        if words.folded[k] == "for" and joined:
            other = parties.at(k + 1 + (words.folded[k + 1] == "the"))
            if other is not None and other.label == "COUNTRY" and other.code != party.code:
                return True
    return False
