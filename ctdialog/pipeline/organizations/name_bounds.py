"""Where the name of an organization ends: what of the words around it is an office's or another's.

| words | the name ends |
| --- | --- |
| `the Trade Council's Acting Deputy Director` | before the possessive |
| `of the Royal Navy and Southern Fleet Commander` | before "and": an office follows |
| `Ministry of Justice and Public Security Director` | before the head: the ministry opens the office |
| `of Trade and Mali's Director General` | before "and": another country's follows |
"""

from __future__ import annotations

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import CONNECTORS
from ctdialog.pipeline.parties import Party

_LONGEST_OFFICE = 6  # words up to an office's head
_GRADES = frozenset(
    "deputy acting interim assistant first second vice senior associate additional joint principal".split()
)


class NameBounds:
    """The words of one text, and what stands behind the names of its organizations."""

    def __init__(self, index: OfficeIndex) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def _next_land(self, party: Party) -> bool:
        """Does a country open somebody else's office, who holds it at most five words later?"""
        if party.label != "COUNTRY":
            return False
        after, words = party.last + 1, self.words
        following = words.folded[after : after + 1]
        if party.form == "name" and following == ["by"] and self.parties.at(party.first - 2) is None:
            return True  # "Kenya by X of the Ministry of Interior and Oman by Y"
        gap = "'" if following == ["s"] else ""  # "of Trade and Mali's Director General …"
        opens = (gap or party.form == "adjective") and words.gaps[after : after + 1] == [gap]
        return bool(opens) and self.index.head_from(after, after + 5) is not None

    def _first_of_two(self, i: int, k: int) -> bool:
        """ "Fisheries and Border Agency": is the word before "and" the first of an agency's two fields?"""
        words = self.words
        named = words.folded[i] in given_names() or self.parties.at(k + 1) is not None
        return k == i + 1 and not named and self._headed(k + 1)

    def _graded(self, k: int) -> bool:
        """Does an office open at word `k`: its head, with nothing but capitalised words before it?

        Behind a possessive: "Acting Deputy Director", "Foreign Policy Adviser".
        """
        words = self.words
        for m in range(k, min(k + _LONGEST_OFFICE, len(words))):
            if m > k and (words.gaps[m] != "" or words.folded[m] in CONNECTORS):
                return False
            if m in self.index.heads:
                return True
            if not self.index.capital(m) and words.folded[m] not in _GRADES:
                return False
        return False

    def _owned(self, i: int) -> bool:
        """Does an organization stand behind somebody's office ("… of the Royal Navy and …"), opening none?

        "Ministry of Justice and Public Security Director Ana Cruz" is the director of both.
        """
        words = self.words
        if words.folded[i] != "ministry":
            return True
        party = self.parties.at(i - 1) if i else None
        i = party.first if party is not None else i
        i -= i > 0 and words.folded[i - 1] == "the"
        return i > 0 and words.folded[i - 1] in ("of", "at", "from", "to")

    def _office_ends(self, k: int) -> bool:
        """Do capitalised words at `k` end in an office's head, which nothing is owned by or of?"""
        words = self.words
        for m in range(k, min(k + 4, len(words))):
            if words.gaps[m] != "" or not self.index.capital(m):
                return False
            if m > k and m in self.index.heads and words.folded[m] not in self.vocabulary.portfolio:
                if m + 1 >= len(words) or words.gaps[m + 1] not in ("", "'"):
                    return True
                return words.gaps[m + 1] == "" and self.index.foreign(m + 1)  # "and Legal Attaché Ana Cruz"
        return False

    def _ordinal(self, k: int) -> bool:
        """Is word `k` the number of a department: "10th Main Directorate"?"""
        return self.words.text[k][0].isdigit() and self.words.text[k][-2:] in ("st", "nd", "rd", "th")

    def _headed(self, k: int) -> bool:
        """Is an organization's head among the next three capitalised words ("of China Central Committee")?"""
        for m in range(k, min(k + 3, len(self.words))):
            if self.words.gaps[m] != "" or not self.index.capital(m):
                return False
            if self.words.folded[m] in self.vocabulary.organization_heads:
                return True
        return False
