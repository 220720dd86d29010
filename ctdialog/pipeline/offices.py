"""Offices: "Director General for Counter-Terrorism at Pakistan’s Ministry of Foreign Affairs".

The grammar; every part but the head may be missing (`complements` has what stands after the head,
`organizations` and `portfolios` the names it leads to):

    country|organization  premodifiers  HEAD  (field)  for|of|to|on|in charge of FIELD
        at|in|of|, ORGANIZATION  of COUNTRY

| words | position | organization | country |
| --- | --- | --- | --- |
| `Russian Deputy Foreign Minister` | Deputy Foreign Minister | | RUS |
| `Additional Secretary (Europe)` | Additional Secretary (Europe) | | |
| `Secretary of the Security Council of Uzbekistan` | Secretary | Security Council | UZB |
| `EEAS Deputy Secretary-General` | Deputy Secretary-General | EEAS | EU |
| `his Pakistani counterpart` | | | PAK |

A department of a named ministry stays with the position. A country's name leaves both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from ctdialog.pipeline.complements import ComplementReader
from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.missions import mission
from ctdialog.pipeline.office import FOR_NOW, Extent, Office
from ctdialog.pipeline.office_words import WEAK, OfficeIndex, OfficeWords
from ctdialog.pipeline.organizations import Organization, OrganizationReader
from ctdialog.pipeline.owners import HOLDING, OWNERS, OwnerReader
from ctdialog.pipeline.parties import PartyIndex

_ROLES_OF_SEVERAL = frozenset(["chairs", "leaders", "chairmen", "chairpersons"])
_ROLES = frozenset(["head", "leader", "chief", "chair"])
_OF_DELEGATION = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|a|an)\s+(?:[\w’'.-]+\s+){0,3}(?:delegation|side|team|contingent)\b",
    re.IGNORECASE,
)
_NO_NOUN = frozenset(
    "the a an of to by with for in on as at and or his her its their said told met says who is was "
    "were".split()
)
_AIDES = frozenset(
    "adviser advisor advisers advisors envoy representative aide assistant counsellor counselor".split()
)
_ADDRESSED = frozenset(["Minister", "Secretary", "Director", "Commissioner", "Chief", "Premier"])


class _Left(NamedTuple):
    """What stands before a head: the office's first word, and what its words tell."""

    first: int
    country: str | None
    country_at: Extent | None
    organization: Extent | None
    former: bool


class OfficeReader:
    """Finds the offices of one text."""

    def __init__(self, words: Words, parties: PartyIndex, vocabulary: OfficeWords) -> None:
        self.words, self.parties, self.vocabulary = words, parties, vocabulary
        self.index = OfficeIndex(words, parties, vocabulary)
        self._organizations = OrganizationReader(self.index)
        self._owners = OwnerReader(self.index, self._organizations)
        self._complements = ComplementReader(self.index, self._organizations)

    def offices(self) -> list[Office]:
        """All offices, from left to right, none inside another."""
        found: list[Office] = []
        for hit in self.index.head_hits:
            if (found and hit.first <= found[-1].last) or self._only_role(hit):
                continue
            office = self._read(hit, found[-1].last + 1 if found else 0)
            owner = self._owner(office, found[-1]) if found else None
            if owner is not None:
                found[-1] = owner
            else:
                found.append(office)
        return found

    def _owner(self, office: Office, before: Office) -> Office | None:
        """ "the Prime Minister's adviser on trade": whose aide or envoy it is opens the office.

        The leader may be named ("President Sesay's special envoy"), in three words at most.
        """
        words, i = self.words, office.first - 1
        if office.position is None or before.position is None or not before.last < i <= before.last + 4:
            return None
        if words.folded[i] != "s" or words.gaps[i] != "'":
            return None
        noun = words.source[slice(*office.position)].lower().replace("-", " ").split()
        named = all(words.gaps[k] == "" and self.index.capital(k) for k in range(before.last + 1, i))
        if not named or _AIDES.isdisjoint(noun) or before.organization is not None:
            return None
        position = (before.position[0], office.position[1])
        return replace(
            office.told_of(before.country, before.country_at), first=before.first, position=position
        )

    def _only_role(self, hit: Hit) -> bool:
        """ "head of the Togolese delegation": what somebody is at the occasion, and no office."""
        word = self.words.folded[hit.first]
        if word not in _ROLES or _OF_DELEGATION.match(self.words.source, hit.end) is None:
            return False
        return mission(self.words, self.parties, hit.last + 1) is None

    def shared(self) -> list[Office]:
        """The offices in the plural: "Foreign Ministers", "Deputy Heads of Department"."""
        words, found = self.words, []
        for hit in self.vocabulary.plural_heads.find(words):
            noun = next((i for i in range(hit.first, hit.last + 1) if words.folded[i][-1] == "s"), None)
            several = None if noun is None else (words.starts[noun], words.ends[noun])
            office = replace(self._read(hit, 0), several=several)
            alone = office.organization is None and office.position == (hit.start, hit.end)
            if alone and words.folded[hit.last] in _ROLES_OF_SEVERAL:  # "the co-chairs, A and B"
                office = replace(office, position=None)
            found.append(office)
        return found

    def organization_ending(self, i: int) -> Organization | None:
        """The organization that ends with word `i`, an acronym in brackets behind its name counted in."""
        return self._owners.ending(i + 1, 0)

    def organization(self, i: int) -> Organization | None:
        """The organization that opens at word `i`, after "the" and a country's name or adjective."""
        return self._organizations.at(i)

    # ---------------------------------------------------------------- one office

    def _read(self, hit: Hit, floor: int) -> Office:
        """The office of a head, read back as far as word `floor`."""
        words, kind = self.words, hit.values[0]
        left = self._left(hit.first, floor)
        last_word = words.folded[hit.last]
        first = self._behind_owner(left, self._position_first(left.first, hit.first))
        field = last_word == "minister" and self._service(first, hit.first)
        if left.organization is None and kind == "head" and not field:
            left, first = self._held_before(left, first, hit.first, floor)
        opens = left.first
        if left.country_at is not None and opens > floor and words.folded[opens - 1] in FOR_NOW:
            country_first = left.country_at[0] == words.starts[opens]
            if country_first and words.gaps[opens] == "":
                opens = first = opens - 1  # "acting Afghan Foreign Minister"
        office = Office(
            opens,
            hit.last,
            (words.starts[first], hit.end),
            left.organization,
            left.country,
            left.country_at,
            former=left.former,
            counterpart=kind == "counterpart",
            spokes=kind == "spokes" or self._spoken_for(left.first),
            plural=self._is_plural(hit),
        )
        if office.counterpart:
            return replace(office, position=None)
        office = self._unique(self._complements.read_on(office))
        return replace(
            office, bare=(last_word in WEAK and self._is_weak(office)) or self._is_form_of_address(office)
        )

    def _spoken_for(self, i: int) -> bool:
        """ "the spokesman for the Prime Minister, Ali Diop,": it is not Ali Diop who holds the office."""
        words = self.words.folded
        i -= i > 0 and words[i - 1] == "the"
        return i > 1 and words[i - 1] in ("for", "of", "to") and words[i - 2].startswith("spokes")

    def _is_plural(self, hit: Hit) -> bool:
        """ "chiefs of staff", but "director of operations" and "chargé d'affaires"."""
        noun = self.words.folded[hit.first : hit.last + 1]
        noun = noun[: noun.index("of")] if "of" in noun else noun
        if self.words.text[hit.first].isupper():
            return False  # "CS"
        return noun[-1].endswith("s") and noun[-1] not in ("affairs", "affaires")

    def _is_form_of_address(self, office: Office) -> bool:
        """ "Minister Andrews", "Secretary Vance": a later mention, whose office the first one tells."""
        alone = office.first == office.last and office.country is None and office.organization is None
        return alone and self.words.text[office.first] in _ADDRESSED

    def _is_weak(self, office: Office) -> bool:
        """Does the position say no more than "High Commissioner"?"""
        assert office.position is not None
        position = self.words.source[slice(*office.position)].lower().replace("-", " ").split()
        return bool(position) and set(position) <= WEAK

    def _unique(self, office: Office) -> Office:
        """A title that only one country has ("External Affairs Minister") tells the country."""
        if office.country is not None or office.position is None:
            return office
        text = Words(self.words.source[slice(*office.position)])
        for hit in self.vocabulary.unique.find(text):
            # "Secretary of State for the Home Department" is another country's.
            british = hit.last == 2 and text.folded[3:4] == ["for"] and text.folded[2] == "state"
            if hit.first == 0 and not british:
                return replace(office, country=hit.values[0], country_at=office.position)
        return office

    # ------------------------------------------------------------ before the head

    def _position_first(self, first: int, head: int) -> int:
        """The first word of the position: after a country or organization that opens the office."""
        folded, former = self.words.folded, self.vocabulary.former
        i = first
        while i < head:
            party, hit = self.parties.at(i), self.index.known.get(i)
            if hit and hit.last < head and not self._field_of(hit, head):
                i = hit.last + 1
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

    def _behind_owner(self, left: _Left, first: int) -> int:
        """The position's first word, after the organization in the possessive that the office is held at."""
        words, i = self.words, first
        if left.organization is None or words.starts[first] >= left.organization[1]:
            return first
        while words.starts[i] < left.organization[1]:
            i += 1
        return i + 1 if words.folded[i] == "s" and words.gaps[i] == "'" else first

    def _left(self, head: int, floor: int) -> _Left:
        """Reads back from a head over premodifiers to the country or organization that opens the office."""
        words, known_end = self.words, self.index.known_end
        country: str | None = None
        country_at: Extent | None = None
        organization: Extent | None = None
        former = False
        i = head
        while i > floor and words.gaps[i] in ("", "'", "&", "/", "."):
            j = i - 1
            hit, party = known_end.get(j), self.parties.at(j)
            if party is not None and words.gaps[i] == "." and len(words.text[j]) > 3:
                break  # "… in Kenya. Deputy Minister Zarrouk": a full stop, and not that of "U.S."
            if hit and words.gaps[i] in ("", "'") and self._field_of(hit, head):
                i = hit.first
            elif hit and words.gaps[i] in ("", "'"):
                i = hit.first
                organization = (hit.start, hit.end)
                if hit.values[0] and country is None:
                    country, country_at = hit.values[0], organization
            elif party is not None and party.label == "REGION" and words.gaps[party.first] == "":
                if words.folded[party.first - 1] != "s":
                    country, country_at = country or party.code, country_at or party.extent
                    i = party.first
                    break
                i = party.first  # "the Foreign Ministry's Asia Department Director"
            elif party is not None:
                if country in (None, party.code):  # "US Department of State Coordinator"
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
        return _Left(i, country, country_at, organization, former)

    def _service(self, first: int, head: int) -> bool:
        """ "Correctional Services Deputy Minister": a service before a minister is the field."""
        services = ("services", "service", "police", "forces", "command")
        last = head - 1 - (self.words.folded[head - 1] in ("deputy", "vice"))
        return first <= last and self.words.folded[last] in services

    def _held_before(self, left: _Left, first: int, head: int, floor: int) -> tuple[_Left, int]:
        """What stands before a head with the organization before it, and the position's first word.

        "Georgia's State Border Service Chief", "Ministry of Foreign Affairs Ambassador for Asia", "Cyber
        Agency of Malta (CAM) Director": the last word heads organizations, or they open with such a
        word.
        """
        words = self.words
        for k in range(head - 1, first, -1):
            whole = all(
                self.index.capital(m) or words.folded[m] in ("and", "of") for m in range(first, k + 1)
            )
            force = words.folded[k] == "force" and words.folded[k - 1] in ("police", "border")
            if (words.folded[k] in HOLDING or force) and whole and words.gaps[k + 1] == "":
                if left.first < first and words.gaps[left.first + 1] == "'" and left.country is None:
                    break  # "the Foreign Ministry's Asia Department Director"
                return left._replace(organization=(words.starts[first], words.ends[k])), k + 1
        no_acronym = words.folded[first] in self.vocabulary.premodifiers | self.vocabulary.portfolio
        if first < head and self._owners.acronym(first) and first not in self.index.titles and not no_acronym:
            last = first + (self._owners.acronym(first + 1) and first + 1 < head)  # "DFA", "ATC-PMC"
            return left._replace(organization=(words.starts[first], words.ends[last])), last + 1
        # "Central Bank of Ghana Governor": the country is the bank's
        own = left.country is not None and left.first > floor and words.folded[left.first - 1] == "of"
        if (left.country is not None or first != left.first) and not own:
            return left, first
        if words.gaps[first] not in ("", ")"):
            return left, first
        found = self._owners.ending(first, floor)
        if found is None or found.name[0] == words.starts[first - 1]:
            return left, first
        return _Left(found.first, found.country, found.country_at, found.name, left.former), first

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
                return False  # "Minister of Defence and Minister of Interior", "Secretary-General and EU …"
            fields = bool(j) and words.folded[j - 1] in vocabulary.portfolio and capital(j - 1)
            # "national security and intelligence adviser"
            both = bool(j) and {words.folded[j - 1], words.folded[i]} <= vocabulary.premodifiers
            small = both and not (capital(j - 1) or capital(i))
            return (fields or small) and words.gaps[j] == ""
        if j in self.index.title_words and word not in vocabulary.premodifiers:
            return False
        if word in vocabulary.barred or (words.gaps[i] == "." and len(word) > 3):
            return False
        if word in vocabulary.premodifiers:
            return True
        if not capital(j) and not words.text[j][0].isdigit():
            return self._apposed(j)
        if self._country_before(j):
            return True  # "Indonesian Coordinating Minister": whatever stands between a country and the head
        # "KP Chief Minister", "Chief Security Minister": capitalised words, none of them a known title
        return word in vocabulary.portfolio or (words.text[j].isupper() and len(word) <= 5)

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
