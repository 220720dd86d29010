"""Which papers are signed, and between whom: verbs of signing before and behind the name of an instrument.

| words | signed |
| --- | --- |
| `signed agreements on trade` | the verb before it |
| `an agreement to share data was signed` | the verb behind it |
| `the pact on ports, which the two concluded in May` | the verb in a clause on it |
| `signed six papers, including an agreement on visas` | one of a list |
| `an MoU between the Port Agency and the Coast Guard on drugs` | between whom, and on what |
"""

from __future__ import annotations

from bisect import bisect_left

from ctdialog.pipeline.instruments.instrument_words import InstrumentWords

_HAVE_INKED = ("signed", "inked", "initialled", "initialed", "concluded", "exchanged")
_CLAUSE = 12  # words of a clause in which a verb of signing is looked for
_INKED = ("sign", "ink", "initial", "conclu", "exchang")  # what one does with a paper, not with a plan


class InstrumentSigning(InstrumentWords):
    """The words of one Doc, with what is signed among them."""

    def inked_before(self, first: int) -> bool:
        """ "Signed agreements on trade": does a verb of signing stand right before word `first`?"""
        return any(word.startswith(_INKED) for word in self.words.folded[max(0, first - 4) : first])

    def keep_signed(self, start: int, end: int) -> None:
        """Keeps the paper at some characters as the last one signed, if it was."""
        first, behind = (bisect_left(self.words.starts, place) for place in (start, end))
        if self.inked_before(first):
            self.signed = behind - 1

    def inked(self, first: int, last: int) -> bool:
        """Is what the words `first` to `last` name signed, by a verb before it or behind it?"""
        return self.inked_before(first) or self.inked_after(last)

    def inked_after(self, last: int) -> bool:
        """ "An agreement to share data was signed", "… between two offices was signed": the verb behind."""
        words, end = self.words, self.complement(last, True) + 1
        if self.between(last):
            while end < min(len(words), last + 12) and words.folded[end] not in ("was", "were", "has"):
                end += 1
        if self._signed_in_a_clause(end):
            return True
        after = words.folded[end : end + 5]
        if after[:1] not in (["was"], ["were"], ["has"], ["is"]) or "\n" in words.gaps[end]:
            return False
        return any(word.startswith(_INKED) for word in after)

    def goes_on(self, first: int) -> bool:
        """Is it the next of a list of what was signed: "a pact on trade and an extradition treaty"?"""
        words, last = self.words, self.signed
        if self.listed_as_signed(first):
            return True
        if last < 0 or not 0 < first - last <= 3 or words.folded[first - 1] not in ("a", "an"):
            return False
        return words.gaps[first - 1] == "," or words.folded[last + 1 : first - 1] in (["and"], ["and", "of"])

    def listed_as_signed(self, first: int) -> bool:
        """ "Signed six papers, including an agreement on visas", "were signed: a pact on ports; a treaty"."""
        words = self.words
        i = first - (first > 0 and words.folded[first - 1] in ("a", "an"))
        if i < 2:
            return False
        listed = words.folded[i - 1] in ("including", "namely") or words.folded[i - 2 : i] == [
            "among",
            "them",
        ]
        if not listed and words.gaps[i].strip() not in (":", ";"):
            return False
        return any(word.startswith(_INKED) for word in words.folded[max(0, i - 12) : i])

    def _signed_in_a_clause(self, i: int) -> bool:
        """ "…, which the two initialled in May": a clause on a paper at word `i` with such a verb."""
        words = self.words
        if words.folded[i : i + 1] not in (["which"], ["that"]) or words.gaps[i] not in ("", ","):
            return False
        for k in range(i + 1, min(i + _CLAUSE, len(words))):
            if words.gaps[k]:
                return False
            if words.folded[k].startswith(_HAVE_INKED):
                return True
        return False

    def between_whom(self, last: int) -> int:
        """The last word of "between the Port Agency and the Coast Guard on drugs" after a head, or `last`."""
        words, first = self.words, last + 2
        if not self.between(last):
            return last
        first += words.folded[first : first + 1] == ["the"]
        if first >= len(words) or words.gaps[first] or not self.capital(first):
            return last
        end = self.capitalised(first)
        return self.complement(end) if "and" in words.folded[first : end + 1] else last

    def between(self, last: int) -> bool:
        """Does a head tell whose it is: "security agreements between the GCC countries"?"""
        return self.words.folded[last + 1 : last + 2] == ["between"] and not self.words.gaps[last + 1]
