"""What stands in brackets behind the head of an office.

| words | what the brackets tell |
| --- | --- |
| `Additional Secretary (Europe)` | the field: part of the position |
| `Chief of Army Staff (COAS)` | an acronym of the office |
| `Foreign Minister (Mali)`, `Head of the Security Department (Qatar)` | the country |
| `Director General (ISI)` | the organization |
| `the Minister of Interior (Ana Cruz)` | the holder: not read here |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.offices.office import MARKS, Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import LEFT_FORCES

_GRADES = frozenset("additional joint under deputy special assistant".split())  # secretaries with desks
_FIELD = re.compile(r" (?:for|of|on) ")
_IN_BRACKETS = 8  # words in brackets after a head


class BracketReader:
    """Reads what stands in brackets after offices in one text."""

    def __init__(self, index: OfficeIndex) -> None:
        self.index, self.words, self.parties = index, index.words, index.parties
        self.vocabulary = index.vocabulary

    def read(self, office: Office, i: int) -> Office | None:
        """An acronym of the office, its country, its organization or its field, in brackets."""
        words = self.words
        k = i
        while (
            k + 1 < len(words)
            and k < i + _IN_BRACKETS
            and ")" not in words.gaps[k + 1]
            and "\n" not in words.gaps[k + 1]
        ):
            k += 1
        closing = words.source.find(")", words.ends[k], words.ends[k] + 3)
        if closing < 0:
            return None
        inside = words.source[words.starts[i] : closing]
        if inside.lower() in MARKS:
            return None  # "the Director of Police, Ana Cruz (head)": her part in the delegation
        if k == i and words.folded[i] in LEFT_FORCES:
            return replace(office, last=k)  # "the defence minister (retd) General Ana Cruz"
        if any(initials.endswith(inside.replace(".", "")) for initials in self._initials(office)):
            return replace(office, last=k)  # "Chief of General Staff (CGS)", "Chief of Army Staff (COAS)"
        party = self.parties.at(i + (words.folded[i] == "the"))  # "(the Netherlands)"
        named = party is not None and party.label == "COUNTRY" and party.form == "name"
        desk = named and self._desk(office)
        if named and party is not None and party.last == k and office.country is None and not desk:
            return replace(office, last=k, country=party.code, country_at=party.extent)
        hit = self.index.known.get(i) if office.organization is None else None
        if hit and hit.last == k and inside.isupper() and words.folded[i] not in ("un", "eu"):
            extent = (hit.start, hit.end)
            return replace(office.told_of(hit.values[0], extent), last=k, organization=extent)
        if self._name_inside(i, k):
            return None  # "the Minister of Interior (Ana Cruz)"
        if k == i and self._short_form(office, inside):
            return replace(office, last=k)
        return office.reaching(k, closing + 1)

    def _short_form(self, office: Office, inside: str) -> bool:
        """ "National Coordinator for Counterterrorism and Security (NCTV)": letters of another tongue.

        The office has its field already, which letters behind a bare head ("Additional Secretary (UNP)") are.
        """
        assert office.position is not None
        held = self.words.source[slice(*office.position)]
        return (
            inside.isalpha() and inside.isupper() and len(inside) > 2 and re.search(_FIELD, held) is not None
        )

    def _desk(self, office: Office) -> bool:
        """ "Additional Secretary (Nepal) in the Ministry of …": a ministry's desk, as South Asia words it."""
        assert office.position is not None
        words = self.words.source[slice(*office.position)].lower().replace("-", " ").split()
        return words[-1] == "secretary" and not _GRADES.isdisjoint(words)

    def _name_inside(self, i: int, k: int) -> bool:
        """Do words `i` to `k` look like a name: two or more with capitals, none of a field or a country?"""
        words = self.words
        if k == i or not all(words.text[m].istitle() for m in (i, k)):
            return False
        inside = range(i, k + 1)
        if any(m in self.index.heads or self.parties.at(m) is not None for m in inside):
            return False
        return (
            self.vocabulary.portfolio.isdisjoint(words.folded[i : k + 1]) and "and" not in words.folded[i:k]
        )

    def nation(self, office: Office, i: int) -> Office | None:
        """A country in brackets behind an organization: "Head of the Security Department (Qatar)".

        Or another name of the organization in one word: "the Foreign Ministry (Itamaraty)".
        """
        party = self.parties.at(i)
        alone = i + 1 < len(self.words) and self.words.gaps[i + 1].startswith(")")
        if alone and self.words.folded[i] in MARKS:
            return None  # "Director, Ministry of Justice (head)"
        if alone and (party is None or party.form == "house"):
            return replace(office, last=i)
        if party is None or party.label != "COUNTRY" or party.form != "name" or office.country is not None:
            return None
        closed = self.words.source[party.end : party.end + 1] == ")"
        return replace(office.told_of(party.code, party.extent), last=party.last) if closed else None

    def _initials(self, office: Office) -> tuple[str, str]:
        """The first letters of the position's words, those of capitalised ones alone and all of them."""
        assert office.position is not None
        words = re.findall(
            r"[^\s’'-]+", self.words.source[slice(*office.position)]
        )  # "Chargé d'Affaires (CDA)"
        return "".join(word[0] for word in words if word[0].isupper()), "".join(
            word[0] for word in words
        ).upper()
