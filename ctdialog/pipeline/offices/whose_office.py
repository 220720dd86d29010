"""Whose an office is: another's office behind "to" or "of", which the position takes in.

| words | position |
| --- | --- |
| `Adviser to Pakistani PM Shehbaz Sharif on trade` | Adviser to Pakistani PM Shehbaz Sharif on trade |
| `Special Envoy of the Russian Minister of Trade` | Special Envoy of the Minister of Trade (`office`) |
| `by the aide to the Omani premier Ali Diop and` | Aide to the premier: the name is the aide's |
| `Ana Cruz, aide to the premier Ali Diop` | Aide to the premier Ali Diop |
| `Secretary of the Attorney-General's Department` | none of another's: it is held there |
| `Minister of Peace of Ethiopia Ambassador Ana Cruz` | none of another's: her grade |
"""

from __future__ import annotations

from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.portfolios import PortfolioReader

_NEW = frozenset(["as", "who", "and"])
_VERBS = frozenset("is are was were will be has have had".split())
_HELD = frozenset("is as who became currently also former".split())  # between a holder and the office
_SENT = frozenset(["envoy", "representative", "aide", "adviser", "advisor"])


def is_sent(source: str, office: Office) -> bool:
    """Is it an envoy or aide, who is somebody's ("Special Envoy of the Russian Minister …")?"""
    return office.held(source)[-1] in _SENT


class WhoseReader:
    """Reads the offices that those of one text are somebody's by."""

    def __init__(self, index: OfficeIndex, portfolios: PortfolioReader) -> None:
        self.index, self.portfolios = index, portfolios
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def _whose(self, office: Office, k: int, head: int) -> bool:
        """ "of the [French] [deputy] Minister": is it an office, and is this one no chair of talks?"""
        own = self.vocabulary.premodifiers | {"s", "his", "her", "its"}
        if any("chair" in word for word in office.held(self.words.source)):
            return False
        return all(self.words.folded[m] in own or self.parties.at(m) is not None for m in range(k, head))

    def office(self, office: Office, i: int, named: bool = True) -> Office | None:
        """ "Adviser to Pakistani PM Shehbaz Sharif": whose adviser is part of the office.

        Where it is not `named`, the name behind is the holder's: "Head of Cabinet of the Minister Ali Diop".
        """
        words = self.words
        k = i + 1 if i < len(words) and words.folded[i] == "the" else i
        head = self.index.head_from(k, k + 4)
        if head is not None and words.folded[head.last + 1 : head.last + 2] == ["s"] and not named:
            return None  # "Secretary of the Attorney-General's Department"
        if head is not None and not named and not self._whose(office, k, head.first):
            return None
        own = self.parties.at(head.first - 1) if head is not None and not named else None
        if head is not None and own is not None and own.form == "name" and head.first in self.index.titles:
            return None  # "Minister of Peace of Ethiopia Ambassador Ana Cruz"
        fields = office.held(words.source)[-1:] == ["minister"] and words.folded[i - 1] == "of"
        if head is not None and fields and head.first in self.index.titles:
            return None  # "Deputy Minister of Foreign Affairs Ambassador Ana Cruz": a minister is of no envoy
        if head is not None and not _NEW.isdisjoint(words.folded[k : head.first]):
            return None  # "Ambassador to Djibouti as the Chairperson of …", "to Fiji Ana Cruz and Consul …"
        if head is None or any(words.gaps[m] not in ("", "'") for m in range(k + 1, head.last + 1)):
            return None
        if any(words.text[m] in _VERBS for m in range(k, head.first)):
            return None  # "delegates to the talks were Minister Ana Cruz and …"
        end = head.last + 1
        if words.folded[end : end + 1] in (["of"], ["for"]):
            # "of the Russian Minister of Foreign Affairs on …"
            end = self.portfolios.end(end + 1) or end
            if words.folded[end : end + 1] in (["on"], ["for"]):
                end = self.portfolios.end(end + 1) or end
        elif (
            named and not office.plural and not self._own_name(office, i)
        ):  # "Advisers to the President Ali Diop and Ana Cruz": theirs
            while end < min(len(words), head.last + 4) and words.gaps[end] == "" and self._is_name(end):
                end += 1
        # "Aide to Peru's President", "Assistant to the President of the Republic of Kazakhstan"
        behind = head.last + 2 + (words.folded[head.last + 2 : head.last + 3] == ["the"])
        state = self.parties.at(behind) if words.folded[head.last + 1 : head.last + 2] == ["of"] else None
        last = self.parties.at(end - 1)
        if last is not None and not {"for", "on"}.isdisjoint(
            words.folded[max(0, last.first - 2) : last.first]
        ):
            last = None  # "Representative of the President for Chad": what for
        party = self.parties.at(k) or state or last
        longer = office.reaching(end - 1, words.ends[end - 1])
        return longer.told_of(party.code, party.extent) if party and party.label != "REGION" else longer

    def _own_name(self, office: Office, i: int) -> bool:
        """ "by First Deputy Minister X and adviser to the Omani premier Ali Diop": the adviser's own name.

        An article opens what is the adviser's, and no name or "as" stands before the office.
        """
        words, first = self.words, office.first
        if words.folded[i : i + 1] != ["the"]:
            return False  # "Adviser to PM Ali Diop"
        first -= words.folded[first - 1 : first] in (["the"], ["an"], ["a"])
        if first <= 0:
            return True
        return words.gaps[first] == "" and words.folded[first - 1] not in _HELD

    def _is_name(self, i: int) -> bool:
        return self.index.capital(i) and self.parties.at(i) is None and i not in self.index.heads
