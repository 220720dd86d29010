"""What stands before the head of an office: premodifiers, back to whose office it is.

| words | position | organization | country |
| --- | --- | --- | --- |
| `Russian Deputy Foreign Minister` | Deputy Foreign Minister | | RUS |
| `former Peruvian President` | President, no longer held | | PER |
| `Georgia's State Border Service Chief` | Chief | State Border Service | GEO |
| `RDF's 2nd Division Commander` | 2nd Division Commander | RDF | |
| `Cyber Agency of Malta (CAM) Director` | Director | Cyber Agency | MLT |
| `Armed Forces Minister` | Armed Forces Minister | | |
"""

from __future__ import annotations

from typing import NamedTuple

from ctdialog.pipeline.gazetteer import Extent, Hit
from ctdialog.pipeline.offices.office import FOR_NOW
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import UNITS
from ctdialog.pipeline.offices.owners import HOLDING, OWNERS, OwnerReader
from ctdialog.pipeline.organizations.foreign_houses import foreign_house, lettered_before
from ctdialog.pipeline.organizations.named_house import house_before, own_house

_NO_NOUN = frozenset(
    "the a an of to by with for in on as at and or his her its their said told met says who is was "
    "were".split()
)
_BELOW = frozenset("assistant under undersecretary deputy acting".split())  # of a secretary
_SHORT = frozenset(["asst", "addl", "addtl"])  # "Addl. Secretary"
_GRADES = frozenset("deputy assistant vice additional joint senior associate".split())  # of the holder
# Open an office behind "and", and join no two fields
_OPENS = frozenset("acting deputy assistant interim permanent principal senior".split())


class BeforeHead(NamedTuple):
    """What stands before a head: the office's first word, and what its words tell."""

    first: int
    country: str | None
    country_at: Extent | None
    organization: Extent | None
    former: bool


class BeforeReader:
    """Reads back from the heads of offices in one text."""

    def __init__(self, index: OfficeIndex, owners: OwnerReader) -> None:
        self.index, self._owners = index, owners
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def read(self, head: int, floor: int) -> BeforeHead:
        """Reads back from a head over premodifiers to the country or organization that opens the office."""
        words, known_end = self.words, self.index.known_end
        country: str | None = None
        country_at: Extent | None = None
        organization: Extent | None = None
        former = False
        i = head
        while i > floor and words.gaps[i] in ("", "'", "&", "/", ".") and not self.index.dashed(i):
            j = i - 1
            hit, party = known_end.get(j), self.parties.at(j)
            if party is not None and words.gaps[i] == "." and len(words.text[j]) > 3:
                break  # "… in Kenya. Deputy Minister Zarrouk": a full stop, and not that of "U.S."
            if hit and words.gaps[i] in ("", "'") and self._field_of(hit, head):
                i = hit.first
            elif hit and words.gaps[i] in ("", "'"):
                both = organization is not None and words.gaps[i] == ""
                end = words.ends[j + 1] if self._longer(hit, head) else hit.end
                organization = (hit.start, organization[1] if organization and both else end)
                i = hit.first
                if hit.values[0] and country is None:
                    country, country_at = hit.values[0], organization
            elif party is not None and party.label == "REGION" and words.gaps[party.first] == "":
                if words.folded[party.first - 1] != "s" and party.first - 1 not in known_end:
                    country, country_at = country or party.code, country_at or party.extent
                    i = party.first
                    break
                # "the Foreign Ministry's Asia Department Director", "Council Middle East coordinator"
                i = party.first
            elif party is not None:
                # "US Department of State Coordinator"; another state's house that has the name of a known one
                alike = party.form == "adjective" and organization is not None and country_at == organization
                if country in (None, party.code) or alike:
                    country, country_at = party.code, party.extent
                    i = party.first
                break
            elif words.folded[j] == "s" and words.gaps[j] == "'":
                if owner := self._owners.owner(j, floor):
                    organization, i = owner.name, owner.first
                    country, country_at = country or owner.country, country_at or owner.country_at
                    break
                if self.parties.at(j - 1) is None and known_end.get(j - 1) is None:
                    if words.folded[j - 1] in OWNERS and words.text[j - 1].islower():
                        i = j - 1  # "the Libyan army's head of …", "the country's Minister of …"
                        continue
                    if self._owners.acronym(j - 1) and j - 1 not in self.index.heads:
                        organization, i = (words.starts[j - 1], words.ends[j - 1]), j - 1
                    break
                i = j
            elif words.folded[j] in self.vocabulary.former:
                former, i = True, j
            elif self._premodifier(j, i):
                i = j
            else:
                break
        if i < len(words) and words.folded[i] == "s" and words.gaps[i] == "'":
            i += 1
        if i > floor and words.gaps[i] == "" and words.folded[i - 1] in self.vocabulary.former:
            former, i = True, i - 1  # "former Peruvian President"
        return BeforeHead(i, country, country_at, organization, former)

    def _longer(self, hit: Hit, head: int) -> bool:
        """ "General Intelligence Service director": a noun of agencies behind a name that has none."""
        words, k = self.words, hit.last + 1
        if k >= head or words.gaps[k] != "" or words.folded[k] not in HOLDING or not self.index.capital(k):
            return False
        if words.folded[k - 1 : k + 1] in (["police", "commission"], ["police", "service"]):
            return True  # "Federal Police Commission Commissioner General"
        return self.vocabulary.organization_heads.isdisjoint(words.folded[hit.first : k])

    def position_first(self, first: int, head: int) -> int:
        """The first word of the position: after a country or organization that opens the office."""
        folded, former = self.words.folded, self.vocabulary.former
        i = first
        while i < head:
            party, hit = self.parties.at(i), self.index.known.get(i)
            if hit and hit.last < head and not self._field_of(hit, head):
                if folded[i - 1] == "s" and i - 2 in self.index.known_end and folded[hit.last] in UNITS:
                    break  # "the Interior Ministry's Counter-Terrorism Department head"
                i = hit.last + 1 + self._longer(hit, head)
            elif party is not None and party.last < head and party.label != "REGION":
                i = party.last + 1
            elif folded[i] in OWNERS and folded[i + 1] == "s" and self.words.gaps[i + 1] == "'":
                i += 2
            elif (
                i == first
                and self._owners.acronym(i)
                and folded[i + 1] == "s"
                and self.words.gaps[i + 1] == "'"
            ):
                i += 2  # "RDF's 2nd Division Commander"
            elif (
                (folded[i] == "s" and i > first) or folded[i] in former or self.words.text[i] == "government"
            ):
                i += 1
            else:
                break
        return i

    def behind_owner(self, left: BeforeHead, first: int) -> int:
        """The position's first word, after the organization in the possessive that the office is held at."""
        words, i = self.words, first
        if left.organization is None or words.starts[first] >= left.organization[1]:
            return first
        while words.starts[i] < left.organization[1]:
            i += 1
        return i + 1 if words.folded[i] == "s" and words.gaps[i] == "'" else first

    def service(self, first: int, head: int) -> bool:
        """ "Correctional Services Deputy Minister": a service before a minister is the field."""
        services = ("services", "service", "police", "forces", "command", "administration")
        last = head - 1 - (self.words.folded[head - 1] in ("deputy", "vice"))
        return first <= last and self.words.folded[last] in services

    def held_before(self, left: BeforeHead, first: int, head: int, floor: int) -> tuple[BeforeHead, int]:
        """What stands before a head with the organization before it, and the position's first word.

        "Georgia's State Border Service Chief", "Ministry of Foreign Affairs Ambassador for Asia", "Cyber
        Agency of Malta (CAM) Director": the last word heads organizations, or they open with such a
        word.
        """
        words = self.words
        if first == head - 1 and words.folded[first] == "treasury" and words.folded[head] in _BELOW:
            # "Treasury Assistant Secretary", but "Treasury Secretary"
            return left._replace(organization=(words.starts[first], words.ends[first])), head
        # "Deputy Police Commissioner", "Acting Police Chief", but "Acting Border Agency Head"
        graded = words.folded[first] in _GRADES
        graded = graded or (head == first + 2 and words.folded[first] in FOR_NOW | {"general"})
        for k in range(head - 1, head if graded else first, -1):
            whole = all(
                self.index.capital(m) or words.folded[m] in ("and", "of") for m in range(first, k + 1)
            )
            force = words.folded[k] == "force" and words.folded[k - 1] in ("police", "border")
            if (words.folded[k] in HOLDING or force) and whole and words.gaps[k + 1] == "":
                if left.first < first and words.gaps[left.first + 1] == "'" and left.country is None:
                    break  # "the Foreign Ministry's Asia Department Director"
                return left._replace(organization=(words.starts[first], words.ends[k])), k + 1
        for_now = first + 1 < head and words.folded[first] in FOR_NOW and self._owners.acronym(first + 1)
        if for_now and not self._field(first + 1):  # "acting FBI Director"
            return left._replace(organization=(words.starts[first + 1], words.ends[first + 1])), first
        if self.index.dashed(left.first) and first == left.first:
            return left, first  # "CAIRO - Assistant Foreign Minister": the city of a dateline
        if first == head and left.first == head and house_before(self.index, head, floor):
            return left._replace(
                first=head - 1, organization=(words.starts[head - 1], words.ends[head - 1])
            ), head
        if (
            first == head - 1
            and left.country is not None
            and house_before(self.index, head, first, owned=True)
        ):
            return left._replace(organization=(words.starts[first], words.ends[first])), head
        no_acronym = self._field(first)
        if first < head and self._owners.acronym(first) and first not in self.index.titles and not no_acronym:
            last = first + (self._owners.acronym(first + 1) and first + 1 < head)  # "DFA", "ATC-PMC"
            return left._replace(organization=(words.starts[first], words.ends[last])), last + 1
        own_end = own_house(self.index, first, head) if left.country is not None else 0
        if own_end:  # "India's Sashastra Bal head"
            return left._replace(organization=(words.starts[first], words.ends[own_end - 1])), own_end
        if first < head and foreign_house(self.index, first) == head:  # "Mali's Garde Nationale head"
            return left._replace(organization=(words.starts[first], words.ends[head - 1])), head
        if (whole_name := self._owners.whole(first, head, floor)) is not None:
            own_land = (whole_name.country or left.country, whole_name.country_at or left.country_at)
            if (ministry := whole_name.ministry) is not None:  # "Trade Ministry's Directorate for Ports head"
                behind = next(k for k in range(whole_name.first, head) if words.starts[k] > ministry[1] + 1)
                return BeforeHead(whole_name.first, *own_land, ministry, left.former), behind
            return BeforeHead(whole_name.first, *own_land, whole_name.name, left.former), whole_name.last + 1
        # "Central Bank of Ghana Governor": the country is the bank's
        own = left.country is not None and left.first > floor and words.folded[left.first - 1] == "of"
        if (left.country is not None or first != left.first) and not own:
            return left, first
        if words.gaps[first] not in ("", ")"):
            return left, first
        found = self._owners.ending(first, floor)
        alone = found is None or found.name[0] == words.starts[first - 1]
        if alone and words.gaps[first] == ")":
            opens = lettered_before(self.index, first - 1, floor)  # "National Security (DGSN) head"
            if opens < first - 1:
                return self._lettered(left, opens, first - 1), first
        if found is None or alone:
            return left, first
        return BeforeHead(found.first, found.country, found.country_at, found.name, left.former), first

    def _field(self, k: int) -> bool:
        """Is word `k` of a field, or one that stands in an office?"""
        return self.words.folded[k] in self.vocabulary.premodifiers | self.vocabulary.portfolio

    def _lettered(self, left: BeforeHead, first: int, acronym: int) -> BeforeHead:
        """What stands before a head, with the organization whose acronym in brackets is before it."""
        words = self.words
        owner = first - 1 - (words.folded[first - 1] == "s" and words.gaps[first - 1] == "'") if first else -1
        party = self.parties.at(owner) if owner >= 0 and words.gaps[first] in ("", "'") else None
        left = left._replace(first=first, organization=(words.starts[first], words.ends[acronym - 1]))
        if party is None or party.label != "COUNTRY":
            return left
        return left._replace(first=party.first, country=party.code, country_at=party.extent)

    def _field_of(self, hit: Hit, head: int) -> bool:
        """ "Armed Forces Minister": forces before a minister are the field, not where the office is held."""
        words = self.words
        ministry = {"ministry", "office", "department"} & set(words.folded[hit.first : hit.last + 1])
        own = words.folded[head] in ("minister", "chief", "commander") and not hit.values[0]
        beside = head - (words.folded[head - 1] in ("deputy", "vice"))
        return hit.last + 1 == beside and own and not ministry

    def _premodifier(self, j: int, i: int) -> bool:
        """May word `j` stand in an office before word `i`?"""
        words, vocabulary, word = self.words, self.vocabulary, self.words.folded[j]
        capital = self.index.capital
        if word == "and":
            if i in self.index.heads or j - 1 in self.index.heads:
                # "Minister of Defence and Minister of Interior", but "police and intelligence chief"
                return self._small_pair(j - 1, i)
            if j - 1 in self.index.known_end:
                return False  # "of General Security and Public Security deputy director Ana Cruz"
            if words.folded[i] in _OPENS:
                return False  # "Secretary for Political Affairs and Acting Coordinator"
            fields = bool(j) and words.folded[j - 1] in vocabulary.portfolio and capital(j - 1)
            # "national security and intelligence adviser"
            both = bool(j) and {words.folded[j - 1], words.folded[i]} <= vocabulary.premodifiers
            small = both and not (capital(j - 1) or capital(i))
            return (fields or small) and words.gaps[j] == ""
        if j in self.index.title_words and word not in vocabulary.premodifiers:
            return False
        if word in vocabulary.barred or (words.gaps[i] == "." and len(word) > 3 and word not in _SHORT):
            return False
        if word in vocabulary.premodifiers:
            return not self.index.led_under(j)
        if not capital(j) and not words.text[j][0].isdigit():
            return self._apposed(j)
        if self._country_before(j):
            return True  # "Indonesian Coordinating Minister": whatever stands between a country and the head
        # "KP Chief Minister", "Chief Security Minister": capitalised words, none of them a known title
        return (
            self._province(j) or word in vocabulary.portfolio or (words.text[j].isupper() and len(word) <= 5)
        )

    def _province(self, j: int) -> bool:
        """Is word `j` of a province's name: "Punjab Home Secretary", "Andhra Pradesh Chief Minister"?"""
        folded, provinces = self.words.folded, self.vocabulary.provinces
        if folded[j + 1] in provinces and self.words.between(j, j + 1) == "-":
            return True  # "Sistan-Balochistan"
        pairs = (" ".join(folded[j - 1 : j + 1]), " ".join(folded[j : j + 2]))
        return folded[j] in provinces or any(pair in provinces for pair in pairs)

    def _small_pair(self, before: int, i: int) -> bool:
        """ "police and intelligence chief": two fields in small letters, the second one in the head."""
        words, fields = self.words, self.vocabulary.premodifiers
        if before < 0 or {words.folded[before], words.folded[i]} - fields or i + 1 not in self.index.heads:
            return False
        small = words.text[before].islower() and words.text[i].islower()
        return small and before not in self.index.heads and words.gaps[i] == words.gaps[before + 1] == ""

    def _apposed(self, j: int) -> bool:
        """ "Ana Cruz, acting unit manager": a noun between a known word behind a comma and the head."""
        words = self.words
        for k in range(j, max(0, j - 3), -1):
            word = words.folded[k]
            if word in _NO_NOUN or word.endswith(("ed", "ly")) or not word.isalpha() or self.index.capital(k):
                return False
            if words.gaps[k] == ",":
                return k < j and word in self.vocabulary.premodifiers
            if words.gaps[k] != "":
                return False
        return False

    def _country_before(self, j: int) -> bool:
        """Does a country, at most three words back, open the run of capitalised words that word `j` is in?

        Where it, an organization or an acronym is in the possessive ("RDF's 2nd Division Commander"), all
        words up to the head are the office's.
        """
        for k in range(j - 1, max(-1, j - 5), -1):
            if self.words.gaps[k + 1] not in ("", "'") or k in self.index.titles:
                return False
            if self.words.folded[k] == "s" and self.words.gaps[k] == "'":
                return self._owners.acronym(k - 1) or k - 1 in self.index.known_end or self._is_state(k - 1)
            if k < j - 3:
                return False
            party = self.parties.at(k)
            if party is not None and party.label != "REGION":
                return self._is_state(k)
            if not self.index.capital(k) and not self.words.text[k][0].isdigit():
                return False
        return False

    def _is_state(self, k: int) -> bool:
        """Is word `k` a country's or a body's?"""
        party = self.parties.at(k)
        return party is not None and party.label in ("COUNTRY", "BODY")
