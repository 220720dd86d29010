"""What stands before a word for an instrument in small letters and makes it one: kind, owner, date.

| words | before the head |
| --- | --- |
| `extradition treaty`, `peace and reconciliation agreement` | kinds |
| `GCC security agreement`, `Oman-Qatar agreement`, `Doha peace agreement` | whose |
| `2020 maritime delimitation pact`, `three-year work plan` | when, how long |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit
from ctdialog.pipeline.instruments.instrument_signing import InstrumentSigning
from ctdialog.pipeline.instruments.instrument_words import JOINS, LONGEST
from ctdialog.pipeline.numbers import CARDINALS

_UNITS = frozenset("year point track stage step phase pillar month week".split())
_FRAMED = (["in", "the"], ["within", "the"], ["under", "the"], ["into", "the"])
_THE = frozenset(["the", "its", "their", "our", "a", "this"])
_CLOSING, _OPENING = ("”", '"', "»"), ("“", '"', "«")
_NO_PAPER = frozenset(["policy", "process", "partnership", "doctrine", "vision", "program", "programme"])


class InstrumentKinds(InstrumentSigning):
    """The words of one Doc, with what stands before the heads in small letters."""

    def kind_of(self, hit: Hit) -> int:
        """The first of the small words that say which kind of one it is ("security", "extradition")."""
        if " ".join(self.words.folded[hit.first : hit.last + 1]) not in self.grammar.bodied:
            return hit.first
        return self.kinds_before(hit.first)

    def kinds_before(self, head: int) -> int:
        """The first of the small words of kinds before a word: "peace and reconciliation agreement"."""
        words, kinds, i = self.words, self.grammar.kinds, head
        while i > 0 and head - i < 4 and not words.gaps[i]:
            if words.folded[i - 1] in kinds:
                i -= 1
            elif i > 1 and i < head and words.folded[i - 1] == "and" and words.folded[i - 2] in kinds:
                i -= 2
            else:
                break
        return i

    def of_whom(self, hit: Hit) -> int:
        """The first word of "UN charter", "GCC security agreement", "March 2023 security pact", or -1."""
        words, i = self.words, self.kind_of(hit)
        if " ".join(words.folded[hit.first : hit.last + 1]) not in self.grammar.bodied:
            return -1
        if i == 0 or words.gaps[i]:
            return -1
        if (pair := self.whose(hit)) >= 0:
            return pair
        if i < hit.first and i in self.cities:  # "the Pretoria peace agreement"
            return self.cities[i]
        before = i - 1
        if before in self.bodies:
            while before > 0 and before - 1 in self.bodies and not words.gaps[before]:
                before -= 1
            return before
        year = self._year_before(hit)
        return year if year >= 0 else self.dated(i, hit.first)

    def _year_before(self, hit: Hit) -> int:
        """The year before a head that is a paper by subject or kind ("the 2019 pact on herding"), or -1."""
        words, i = self.words, hit.first - 1
        if i < 1 or words.gaps[hit.first] or not (words.text[i].isdigit() and len(words.text[i]) == 4):
            return -1
        told = self.complement(hit.last) > hit.last
        told = told or " ".join(words.folded[hit.first : hit.last + 1]) in self.grammar.lasting
        return i if told and words.folded[i - 1] in _THE else -1

    def whose(self, hit: Hit) -> int:
        """The first word of a city or pair of countries before a head ("Oman-Qatar statement"), or -1."""
        words = self.words
        if hit.first in self.cities:
            return self.cities[hit.first]
        first = last = self.kind_of(hit)
        while first > 0 and first - 1 in self.places and words.gaps[first] in JOINS:
            first -= 1
        return first if self.tied(first, last) else -1

    def tied(self, first: int, last: int) -> bool:
        """Does a dash tie two of the words from `first` up to `last`: "India – Oman Vision"?"""
        return any(self.words.between(i - 1, i).strip() in ("-", "–") for i in range(first + 1, last))

    def counted(self, first: int) -> int:
        """The first word of "three-year", "five-point" before word `first`, or -1."""
        words, i = self.words, first - 2
        if i < 0 or words.gaps[first] or words.folded[first - 1] not in _UNITS:
            return -1
        number = words.text[i].isdigit() or words.folded[i] in CARDINALS
        return i if number and words.between(i, i + 1) in ("-", "‑", "–") else -1

    def quoted_before(self, hit: Hit) -> int:
        """Where a name in quotation marks before a head begins (“Safe Gulf” initiative), or -1."""
        source, first = self.words.source, hit.first
        if self.capital(first) or self.words.folded[hit.last] in _NO_PAPER:
            return -1
        if source[hit.start - 2 : hit.start - 1] not in _CLOSING:
            return -1
        for i in range(first - 1, max(-1, first - LONGEST), -1):
            start = self.words.starts[i]
            if source[start - 1 : start] in _OPENING and i < first - 1:
                return start - 1 if self.capital(i) else -1
            if self.words.gaps[i] not in JOINS:
                return -1
        return -1

    def unwritten(self, hit: Hit) -> bool:
        """Is it any such: "develop a cyber strategy"? Drafts of treaties are a subject, and none of these.

        "Within the framework of the Visa Agreement" names no framework.
        """
        words, first = self.words, hit.first
        if words.folded[hit.last] == "framework" and words.folded[hit.last + 1 : hit.last + 2] == ["of"]:
            return words.folded[max(0, first - 2) : first] in _FRAMED
        if words.folded[hit.last] not in ("strategy", "strategies"):
            return False
        for i in range(first - 1, max(-1, first - 5), -1):
            if words.gaps[i + 1] not in ("", "-") or self.capital(i):
                return False
            if words.folded[i] in ("a", "an") or words.folded[i : i + 2] == ["the", "draft"]:
                return True
        return False

    def from_its_year(self, hit: Hit) -> int:
        """Where "the 1982 UNCLOS" begins."""
        words, i = self.words, hit.first - 1
        year = i >= 0 and not words.gaps[hit.first] and words.text[i].isdigit() and len(words.text[i]) == 4
        return words.starts[i] if year else hit.start
