"""Owners: the organization that stands before the head of an office, which is held there.

| words | owner |
| --- | --- |
| `the Gendarmerie's Chief of Staff` | Gendarmerie |
| `CERT-EU's director general` | CERT-EU |
| `the Maltese police force's deputy chief` | police force |
| `Central Bank of Ghana Governor` | Central Bank |
| `Department of Foreign Affairs Assistant Secretary` | Department of Foreign Affairs |
| `Bureau of Asian and African Affairs Director` | Bureau of Asian and African Affairs |
"""

from __future__ import annotations

from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUNS
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader

# Last words of organizations that stand before a head ("State Border Service Chief"); forces are its field
HOLDING = HOUSE_NOUNS | frozenset(
    "services administration police institute court parliament bank assembly senate inspectorate "
    "headquarters institution command guard organisation organization board unit corps gendarmerie "
    "coalition branch".split()
)
_LONGEST_BEFORE = 12  # words of an organization before a head
OWNERS = frozenset(
    "army navy military police government force forces guard party country nation kingdom republic state "
    "bloc organization organisation".split()
)


class OwnerReader:
    """Reads back from the heads of offices in one text to the organizations before them."""

    def __init__(self, index: OfficeIndex, organizations: OrganizationReader) -> None:
        self.index, self.organizations = index, organizations
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def owner(self, j: int, floor: int) -> Organization | None:
        """The organization whose possessive ends at word `j`, where no list knows it.

        "the Hellenic Police's Chief", "CERT-EU's director", "the Cypriot police force's deputy chief".
        """
        words, last = self.words, j - 1
        if last <= floor or last in self.index.known_end or words.text[last][0].islower():
            return self._small(j, floor)
        if words.between(last - 1, last) == "-" and self.acronym(last - 1) and words.text[last].isupper():
            return Organization(last - 1, last, (words.starts[last - 1], words.ends[last]), None, None, False)
        if self.parties.at(last) is not None:
            return None
        found = self.ending(j, floor)
        headed = words.folded[last] in self.vocabulary.organization_heads
        if found is None or not (headed or last - found.first > 1):
            return None
        return found if found.name[1] == words.ends[last] else None

    def _small(self, j: int, floor: int) -> Organization | None:
        """ "the Cypriot police force's": small words of a field and the noun of a force or agency."""
        words, first = self.words, j - 1
        if words.folded[first] not in HOLDING | OWNERS or not words.text[first].islower():
            return None
        while first - 1 >= floor and words.text[first - 1].islower() and words.gaps[first] == "":
            if words.folded[first - 1] not in self.vocabulary.portfolio | self.vocabulary.premodifiers:
                break
            first -= 1
        if first == j - 1:
            return None
        party = self.parties.at(first - 1) if first > floor and words.gaps[first] in ("", "'") else None
        country = party if party is not None and party.label == "COUNTRY" else None
        return Organization(
            country.first if country else first,
            j - 1,
            (words.starts[first], words.ends[j - 1]),
            country.code if country else None,
            country.extent if country else None,
            False,
        )

    def ending(self, first: int, floor: int) -> Organization | None:
        """The longest organization that ends just before word `first`, its country and acronym counted in."""
        found = None
        for k in range(first - 1, max(floor, first - _LONGEST_BEFORE) - 1, -1):
            if "\n" in self.words.gaps[k + 1] or self.words.gaps[k + 1] == "." or self.index.dashed(k + 1):
                break
            if self.index.capital(k) and (organization := self.organizations.at(k)):
                found = organization if organization.last + 1 == first else found
        return found

    def whole(self, first: int, head: int, floor: int) -> Organization | None:
        """The organization whose "of" stands before word `first`, which was read as the field of an office.

        "Department of Foreign Affairs Assistant Secretary": the field is the department's.
        """
        words, own = self.words.folded, first
        if words[first - 1 : first] == ["and"] and self.words.gaps[first] == "":
            first = self._first_field(first - 1)  # "Bureau of East Asian and | Pacific Affairs Director"
        if first - 2 < floor or words[first - 1] not in ("of", "for"):
            return None
        if words[first - 2] not in HOLDING and words[first - 3 : first - 1] != ["directorate", "general"]:
            return None
        found = (self.ending(k, floor) for k in range(first + 1, head + 1))
        start = self.words.starts[first]
        # "… of the Department of Justice and | Legal Attaché Ana Cruz": one word is the office's own field
        least = own if head <= own + 1 else 0
        return next((each for each in found if each and each.name[0] < start and each.last >= least), None)

    def _first_field(self, k: int) -> int:
        """Back from "and" at word `k` to the first of two fields: the word behind "of" or "for"."""
        for first in range(k - 1, max(0, k - 4), -1):
            if not self.index.capital(first) or self.words.gaps[first + 1] != "":
                return k + 1
            if self.words.folded[first - 1] in ("of", "for"):
                return first
        return k + 1

    def acronym(self, k: int) -> bool:
        """Is word `k` an acronym, as of a force or agency?"""
        text = self.words.text[k] if k < len(self.words) else ""
        return k >= 0 and text.isupper() and text.isalpha() and 2 < len(text) < 10
