"""Organizations in small letters, as styles that save capitals write them, and parts of houses.

| words | what they are |
| --- | --- |
| `ministry of foreign affairs` | a house |
| `the border agency`, `Togo's anti-terrorism unit` | an agency |
| `the Interior Ministry's counter-terrorism department` | a part of a house |
| `the parliament's defence committee` | a part of one in small letters |
"""

from __future__ import annotations

from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUNS

# "the committee", "a commission": as often what meets as a house
_SMALL_HEADS = (HOUSE_NOUNS - {"committee", "commission", "council"}) | frozenset(
    "unit division branch police inspectorate force forces army navy".split()
)
_SMALL_FIELDS = frozenset(
    "border anti counter terror terrorist terrorism counterterrorism intelligence crime criminal secret "
    "laundering special investigation investigations federal military organized organised cyber state "
    "first second third fourth fifth land ground air armed naval special defence defense security".split()
)
_PARTS = _SMALL_HEADS | frozenset(
    "committee commission section office council command corps desk group staff wing cell".split()
)
_SMALL_OWNERS = frozenset(
    "parliament senate assembly chamber house congress legislature government president presidency minister "
    "ministry army military navy police cabinet council king palace force forces party agency service "
    "prosecutor governor ombudsman".split()
)
_NO_PART = frozenset(
    "to in on at by with the a an its his her their who which that and or has had is was".split()
)
_SMALL_HOUSES = (["ministry"], ["department"], ["directorate"], ["bureau"], ["division"], ["secretariat"])
_LONGEST_PART = 6  # words of a part


class SmallReader:
    """Reads organizations in small letters in one text."""

    def __init__(self, index: OfficeIndex) -> None:
        self.index, self.words, self.vocabulary = index, index.words, index.vocabulary

    def house(self, i: int) -> int:
        """Index after "ministry of foreign affairs", as styles that save capitals write it, or 0."""
        words, portfolio = self.words, self.vocabulary.portfolio
        if (
            words.text[i : i + 1] not in _SMALL_HOUSES
            or words.text[i + 1 : i + 2] != ["of"]
            or words.gaps[i + 1] != ""
        ):
            return 0
        end = k = i + 2 + (words.folded[i + 2 : i + 3] == ["the"])
        while k < min(i + 10, len(words)) and words.gaps[k] == "" and not self.index.capital(k):
            if words.folded[k] in portfolio:
                end = k + 1
            elif words.folded[k] not in ("and", "for", "of") or k != end:
                break
            k += 1
        return end if words.folded[end - 1] in portfolio else 0

    def agency(self, i: int) -> int:
        """Index after "border agency" behind "the" or a possessive, "home ministry" behind a comma, or 0."""
        words, fields = self.words, self.vocabulary.portfolio | _SMALL_FIELDS
        beside = words.gaps[i : i + 1] in ([","], ["),"])  # "joint secretary, home ministry": no other house
        if not i or not (beside or words.folded[i - 1] in ("the", "s")):
            return 0
        for k in range(i, min(i + 5, len(words))):
            word = words.text[k]
            if not word.islower() or (k > i and words.gaps[k] not in ("", "-")):
                return 0
            if k > i and word in _SMALL_HEADS and words.folded[k - 1] != "inter":
                return k + 1 if word == "ministry" or words.folded[i - 1] in ("the", "s") else 0
            joined = word == "and" and k > i and words.text[k - 1] in fields
            if word not in fields and not joined:
                return 0
        return 0

    def part(self, end: int) -> int:
        """Index after the part of a house before it, or 0: "the Senate's trade committee"."""
        words, i = self.words, end + 1
        if words.folded[end:i] != ["s"] or words.gaps[end] != "'" or i in self.index.heads:
            return 0  # "the National Guard's chief of staff"
        for k in range(i, min(i + _LONGEST_PART, len(words))):
            word = words.text[k]
            fields = word == "and" and words.folded[k - 1] in self.vocabulary.portfolio and k > i
            if not word.islower() or words.gaps[k] not in ("", "-") or (word in _NO_PART and not fields):
                return 0  # "the body's peace and security department" has two fields
            if word in _PARTS and words.folded[k + 1 : k + 2] != ["of"]:
                return k + 1
        return self.house(i)

    def owned(self, i: int) -> int:
        """Index after "the parliament's defence committee", owner and part in small letters, or 0."""
        words = self.words
        i += words.folded[i : i + 1] == ["the"]
        for k in range(i, min(i + 3, len(words) - 1)):
            if not words.text[k].islower() or words.gaps[k] != "":
                return 0
            if words.folded[k + 1] == "s":
                return self.part(k + 1) if words.folded[k] in _SMALL_OWNERS else 0
        return 0
