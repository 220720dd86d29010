"""Fields and houses right behind the head of an office, as South Asia writes them, or behind a dash.

| words | read as |
| --- | --- |
| `Secretary Defence`, `Director General Counter Terrorism` | a field |
| `Managing Director MENA`, `Joint Secretary East Asia` | a region as the field |
| `additional secretary international security at the Ministry of …` | a field in small letters |
| `Director General Federal Investigation Agency Ana Cruz` | a known house |
| `Director General Crisis Management Cell Ana Cruz` | a house by its head |
| `Adviser - Ministry of Trade` | a house behind a dash |
| `Home Secretary Punjab Ali Khan` | a province, which the position keeps |
| `IG Punjab Police Ali Khan` | the police of one |
| `DG NCCIA Ali Khan` | letters |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import UNITS
from ctdialog.pipeline.offices.portfolios import PortfolioReader
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader

_FIELD_BEHIND = frozenset(
    "secretary general director dg adg ddg ig dig adig minister chief counsellor councillor attache "
    "commissioner commander superintendent ambassador".split()
)
# No vowel, or an opening of three that no surname has ("Mbwana", "Mtshali", "Schmidt", "Strand")
_UNSPOKEN = re.compile(r"[^AEIOUY]+$|[^AEIOUYHS][^AEIOUYHSRLW]{2}")
_DIRECTING = frozenset(["general", "director", "dg", "adg", "ddg", "head", "chief"])


class BehindReader:
    """Reads what stands right behind the heads of offices in one text."""

    def __init__(
        self, index: OfficeIndex, organizations: OrganizationReader, portfolios: PortfolioReader
    ) -> None:
        self.index, self.organizations, self.portfolios = index, organizations, portfolios
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def bare_field(self, office: Office, i: int) -> bool:
        """Does a field stand right behind the head, as in South Asia, and end at a name or a mark?"""
        words = self.words
        if (
            office.last != i - 1
            or not self.index.capital(i)
            or not (words.folded[i] in self.vocabulary.portfolio or words.gaps[i] == ":" or self.region(i))
        ):
            return False
        if i in self.index.titles or self._head(office).rpartition("-")[2] not in _FIELD_BEHIND:
            return False
        end = self.portfolios.end(i)
        if end <= i:
            return False
        closes = end == len(words) or words.gaps[end] != "" or self.index.capital(end)
        return closes or self.held_at(end)  # "Director Humanitarian Aid at the Ministry of …"

    def small_field(self, office: Office, i: int) -> int:
        """Index after a field in small letters right behind the head, where its ministry follows, else 0.

        "additional secretary international security at the Ministry of …"
        """
        if office.last != i - 1 or self._head(office) not in _FIELD_BEHIND:
            return 0
        for k in range(i, min(i + 5, len(self.words))):
            if k > i and self.held_at(k):
                return k
            if self.words.gaps[k] != "" or self.words.folded[k] not in self.vocabulary.portfolio | {"and"}:
                return 0
        return 0

    def region(self, i: int) -> bool:
        """ "Managing Director MENA", "Joint Secretary East Asia": is a region the field?"""
        party = self.parties.at(i)
        return party is not None and party.label == "REGION" and party.first == i

    def unit_behind(self, office: Office, i: int) -> Organization | None:
        """ "Director General Crisis Management Cell Ana Cruz", a house by its head.

        "Adviser - Ministry of Trade" too: only behind a dash may it be any house.
        """
        if self.index.dashed(i):
            return self.organizations.at(i)
        if office.last != i - 1 or self._head(office) not in _DIRECTING or not self.index.capital(i):
            return None
        found = self.organizations.at(i)
        if found is None or found.first != i or found.country_at is not None:
            return None
        name = self.words.source[slice(*found.name)].split()
        unit = name[-1].lower() in UNITS and name[-1][0].isupper() and len(name) > 1
        return found if unit and self.words.folded[found.last + 1 : found.last + 2] != ["s"] else None

    def second_field(self, office: Office, i: int) -> int:
        """Index after "and" and a field at `i`, where the head holds another field; else 0.

        "chief of military intelligence and security": the first field is one of the head's words.
        """
        words, fields = self.words, self.vocabulary.portfolio
        if words.folded[i] != "and" or office.last != i - 1 or office.last not in self.index.heads:
            return 0
        if words.folded[i - 1] not in fields or i + 1 in self.index.heads or i + 1 in self.index.known:
            return 0
        field = words.folded[i + 1 : i + 2]
        if not field or field[0] not in fields or words.gaps[i + 1] != "":
            return 0
        if "of" not in office.held(words.source) or i + 2 in self.index.heads:
            return 0
        return i + 2 if self.index.capital(i + 1) == self.index.capital(i - 1) else 0

    def house_behind(self, office: Office, i: int) -> bool:
        """ "Director General Federal Investigation Agency Ana Cruz": a known house right behind the head."""
        hit = self.index.known.get(i)
        if hit is None or hit.last == i or office.last != i - 1 or not self.index.capital(i):
            return False
        if i in self.index.titles or not self.index.capital(office.last):
            return False
        after = hit.last + 1
        return self.words.folded[after : after + 1] != ["s"] and after not in self.index.heads

    def lettered(self, office: Office, i: int) -> bool:
        """ "DG NCCIA Ana Cruz", "Chairman NCB Major General Ana Cruz": letters between an office and a name.

        Without a rank behind they may be a surname in capitals ("Director KATO Jun", "DG KHAN Asif Ali"):
        the head must be an acronym itself, and the letters those of a known house or none that can be spoken.
        """
        words, text = self.words, self.words.text[i]
        if office.last != i - 1 or words.gaps[i] != "" or not (text.isupper() and text.isalpha()):
            return False
        if not 2 < len(text) < 8 or i in self.index.titles or i in self.index.heads or self.parties.at(i):
            return False
        rank = self.index.titles.get(i + 1)
        ranked = rank is not None and rank.values[0] == "rank" and words.gaps[i + 1] == ""
        if ranked or not words.text[i - 1].isupper():
            return ranked
        house = i in self.index.known or _UNSPOKEN.match(text) is not None
        return house and self.index.foreign(i + 1) and self.index.foreign(i + 2)

    def city_police(self, office: Office, i: int) -> Extent | None:
        """ "IG Sindh Police Ali Khan": the police of a province or city right behind the head."""
        end = self.place(i) if office.last == i - 1 and self.words.gaps[i] == "" else 0
        police = end and self.words.folded[end : end + 1] == ["police"] and self.words.gaps[end] == ""
        return (self.words.starts[i], self.words.ends[end]) if police else None

    def land(self, i: int) -> str | None:
        """The country of the province that opens at word `i`; of "Punjab" the one that the text tells of."""
        codes = self.vocabulary.provinces.get(" ".join(self.words.folded[i : self.place(i)]), ())
        if len(codes) > 1:
            told = {party.code for party in self.parties.all}
            codes = tuple(code for code in codes if code in told)
        return codes[0] if len(codes) == 1 else None

    def place(self, i: int) -> int:
        """Index after the province or city of a federation that opens at word `i`, or 0."""
        words = self.words
        named = (end for end in (i + 2, i + 1) if " ".join(words.folded[i:end]) in self.vocabulary.provinces)
        return next(named, 0) if self.index.capital(i) else 0

    def province(self, i: int) -> int:
        """Index after the province of a federation at word `i`, before a name or a mark, else 0.

        "Home Secretary Punjab Ali Khan", "DIG (Southern Region) Sindh, Omar Shah".
        """
        words, end = self.words, self.place(i)
        closes = end >= len(words) or words.gaps[end] != "" or self.index.capital(end)
        return end if closes else 0

    def _head(self, office: Office) -> str:
        return office.held(self.words.source)[-1]

    def held_at(self, i: int) -> bool:
        """Does "at", "in" or "of" an organization follow at word `i`?"""
        words = self.words
        if i >= len(words) or words.folded[i] not in ("at", "in", "of"):
            return False
        return self.organizations.at(i + 1) is not None
