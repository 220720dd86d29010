"""Houses that go by one word of their own, which no list need know.

| words | house |
| --- | --- |
| `the head of Gardovia, Ana Cruz`, `director of Gardovia Ana Cruz` | Gardovia |
| `Gardovia chief Ana Cruz` | Gardovia |
| `India's Sashastra Bal head Ana Cruz` | Sashastra Bal |
| `head of Mission`, `Director of Operations`, `head of Europe`, `chief of Cairo` | none |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.offices.office_index import OfficeIndex

_HEADS = frozenset(["head", "director", "chief", "chairman", "director-general"])
# Nouns of English, which tell what is done and no name: by their ending, and some by themselves
_NOUN = re.compile(r"(?:s|ion|ing|ment|ity|ance|ence|ship|ogy|ure|ery|cy|ism|al|ary|ory|ist|er|or|ly|ed)$")
_NOUNS = frozenset(
    "mission state government delegation station staff council training parliament protocol chancery "
    "household party faith research bench cabinet office afghan kurdish joint press".split()
)
_SHORTEST = 5
_BELOW = frozenset(["deputy", "acting", "assistant"])


def _is_own(index: OfficeIndex, i: int) -> bool:
    """Is word `i` a name that is no country's, city's or person's, and no word of offices or fields?"""
    words, vocabulary, word = index.words, index.vocabulary, index.words.folded[i]
    if not index.capital(i) or len(word) < _SHORTEST or not word.isalpha() or words.text[i].isupper():
        return False
    known = index.parties.at(i) is not None or index.parties.city(i) or i in index.titles or i in index.heads
    if known or i in index.known or word in vocabulary.barred or word in _NOUNS or _NOUN.search(word):
        return False
    own = vocabulary.premodifiers | vocabulary.portfolio | vocabulary.organization_heads
    return word not in own and word not in given_names()


def named_house(index: OfficeIndex, head: str, i: int) -> bool:
    """Is the house of "head of …" named by word `i` alone? A mark, a small word or a name follows."""
    if head not in _HEADS or not _is_own(index, i):
        return False
    words, after = index.words, i + 1
    if after >= len(words) or words.gaps[after] not in ("", "'", "-"):
        return True
    if words.gaps[after] != "" or words.folded[after] == "s":
        return False
    return words.text[after].islower() or words.folded[after] in given_names()


def house_before(index: OfficeIndex, head: int, floor: int, owned: bool = False) -> bool:
    """Is the house named by the one word before the head in "[Mali's] Gardovia chief Ana Cruz"?"""
    words, i = index.words, head - 1
    if i < floor or words.folded[head] not in _HEADS or words.gaps[head] != "" or not _is_own(index, i):
        return False
    beside = words.gaps[i] == "" and index.capital(i - 1) if i and not owned else False
    return not beside and head + 1 not in index.heads and index.foreign(head + 1)


def own_house(index: OfficeIndex, first: int, head: int) -> int:
    """The word behind those that name the house in "India's Sashastra Bal head Ana Cruz", or 0."""
    while head - 1 > first and index.words.folded[head - 1] in _BELOW:
        head -= 1
    return head if head - 1 > first and _unknown(index, first, head) else 0


def _unknown(index: OfficeIndex, first: int, head: int) -> bool:
    """Do words of no known field, office or place stand before the head of a house?"""
    words, vocabulary = index.words, index.vocabulary
    noun = head
    while noun < len(words) and words.folded[noun] in _BELOW:
        noun += 1
    if noun >= len(words) or words.folded[noun] not in _HEADS:
        return False
    if words.folded[noun] == "chief" and noun + 1 in index.heads:
        return False  # "India's Tamil Nadu Chief Minister"
    known = vocabulary.premodifiers | vocabulary.portfolio | vocabulary.organization_heads
    return all(
        index.capital(k)
        and words.gaps[k] in ("", "'")
        and words.folded[k] not in known
        and not (k in index.titles or k in index.heads or index.parties.at(k) or index.parties.city(k))
        for k in range(first, head)
    )
