"""Portfolios: the field an office is for, as in "Coordinator for Counter-Terrorism and Border Security".

The grammar: known words of portfolios and capitalised ones, joined by "and", "of", "for" or, where
"and" closes it, the commas of a list.

| words after the office | field |
| --- | --- |
| `Counter-Terrorism Kari Lund` | Counter-Terrorism |
| `Disarmament, Arms Control and Security at the …` | Disarmament, Arms Control and Security |
| `Europe and Central Asia` | the same |
| `Defence and Chile's Deputy …` | Defence |
"""

from __future__ import annotations

from ctdialog.pipeline.office_words import CONNECTORS, OfficeIndex
from ctdialog.pipeline.organizations import OrganizationReader
from ctdialog.pipeline.parties import Party

_LONGEST = 24  # words of a field
# Words that close a field: an unknown one behind them is no part of it
_SURNAMES = frozenset("east west north south law young church".split())
_COMPLETE = frozenset("affairs interior defence defense relations terrorism counterterrorism issues".split())


class PortfolioReader:
    """Reads the field that opens at a place of one text."""

    def __init__(self, index: OfficeIndex, organizations: OrganizationReader) -> None:
        self.index, self.organizations = index, organizations
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def end(self, i: int, over_heads: bool = False) -> int:
        """Index after the field that opens at word `i`, 0 where there is none.

        After a known word two unknown capitalised ones are a person's name. `over_heads` reads on over
        the nouns of offices.
        """
        words, portfolio = self.words, self.vocabulary.portfolio
        end, known, k = 0, False, i
        while k < len(words) and k < i + _LONGEST:
            word, party = words.folded[k], self.parties.at(k)
            if k > i and not self.index.goes_on(k):
                break
            if party is not None and end and self._opens_another(k, party):
                break
            if word in CONNECTORS:
                if word == "of" and end and self.organizations.at(k + 1) is not None:
                    break
                k += 1
                continue
            if word in portfolio and not (end and self._rank_of_name(k)):
                known, k = True, k + 1
                end = k
                continue
            if k in self.index.titles or (k in self.index.heads and not over_heads):
                break
            if party is not None:
                known, k = True, party.last + 1
                end = k
                continue
            if not self.index.capital(k) or word in self.vocabulary.barred:
                break
            beside = end == k or words.folded[k - 1] == "and"
            if known and beside and not over_heads and self._name_opens(k):
                break
            k = end = k + 1
        return end

    def _name_opens(self, k: int) -> bool:
        """Does a name open at the unknown word `k`: "… Ali Diop", "… Affairs Wiranto", "… Africa Paul East"?

        One word is a name only behind a field that is complete.
        """
        words = self.words
        if self.index.foreign(k + 1):
            return True
        if words.folded[k + 1 : k + 2] and words.folded[k + 1] in _SURNAMES and words.gaps[k + 1] == "":
            return not self.index.capital(k + 2) or words.gaps[k + 2 : k + 3] != [""]
        before = words.folded[k - 1]
        return before in _COMPLETE and self.words.gaps[k] == "" and len(self.words.text[k]) > 3

    def _rank_of_name(self, k: int) -> bool:
        """Does a rank open a name at word `k`: "Minister of Defence General Birame Diop"?"""
        title = self.index.titles.get(k)
        return title is not None and title.values[0] == "rank" and self.index.foreign(title.last + 1)

    def _opens_another(self, k: int, party: Party) -> bool:
        """Does a country or body after a field open something else, or tell whose the office is?"""
        words = self.words
        if words.folded[party.last + 1 : party.last + 2] == ["s"]:
            return True  # "Minister of Defence and Chile's Deputy …"
        tied = party.label != "REGION" and words.folded[k - 1] in ("of", "the", "and", "for")
        return tied and words.folded[k] not in self.vocabulary.portfolio
