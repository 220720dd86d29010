"""Offices: "Director General for Counter-Terrorism at Pakistan’s Ministry of Foreign Affairs".

The grammar; every part but the head may be missing (`complements` has what stands after the head,
`office_left` what stands before it, `organizations` and `portfolios` the names they lead to):

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

from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.offices.complements import ComplementReader
from ctdialog.pipeline.offices.office import FOR_NOW, Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_left import BeforeReader
from ctdialog.pipeline.offices.office_words import WEAK, OfficeWords
from ctdialog.pipeline.offices.owners import OwnerReader
from ctdialog.pipeline.officials.counterparts import counterpart_from
from ctdialog.pipeline.organizations.missions import mission
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader
from ctdialog.pipeline.parties import PartyIndex

_LED_BY = re.compile(
    r"(?:\b[A-Z][\w-]+\s+)?\b(?:delegations?|teams?|side|mission)\b[^.;:]{0,90}\b(?:led|headed)\s+by\s+"
    r"(?:its\s+|the\s+)?$"
)
_ROLES_OF_SEVERAL = frozenset(["chairs", "leaders", "chairmen", "chairpersons"])
_ROLES = frozenset(["head", "leader", "chief", "chair"])
_AS_ITS = (["as", "its"], ["as", "their"])
_OF_DELEGATION = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|a|an)\s+(?:[\w’'.-]+\s+){0,3}(?:delegation|side|team|contingent)\b",
    re.IGNORECASE,
)
_AIDES = frozenset(
    "adviser advisor advisers advisors envoy representative aide assistant counsellor counselor".split()
)
_ADDRESSED = frozenset(["Minister", "Secretary", "Director", "Commissioner", "Chief", "Premier"])
# "Special Adviser to the President on Media and Publicity", "Director of Army Public Relations"
_PRESS = re.compile(
    r"\b(?:advis[eo]r|assistant|aide|officer|director|head|chief|coordinator|consultant)\b[^.;]{0,60}?"
    r"\b(?:on|for|of)\s+(?:the\s+)?(?:(?:new|digital|army|military|police|naval|defence|defense)\s+)?"
    r"(?:media|press|publicity|public\s+relations|(?<=defence\s)information|(?<=defense\s)information)"
    r"(?:\s+(?:and|&)\s+(?:publicity|strategy|communications?|information|public\s+(?:relations|affairs)|press|media))?"
    r"(?:\s+(?:directorate|department|operations|affairs|office))?$",
    re.IGNORECASE,
)


# "the secretaries of the security councils": one house each
_OF_HOUSES = re.compile(
    r" of (?:the )?(?:respective )?"
    r"(?P<house>(?:[\w-]+ ){1,4}(?:council|committee|centre|center|directorate))s\b",
    re.IGNORECASE,
)


def _with_house(source: str, office: Office) -> Office:
    """An office that several hold, each at a house of the same name: the house is no part of the position."""
    if office.position is None or office.organization is not None:
        return office
    start, end = office.position
    told = _OF_HOUSES.search(source, start, end + 12)  # "of the security | councils"
    if told is None or not told.start() < end <= told.end():
        return office
    return replace(office, position=(start, told.start()), organization=told.span("house"))


class OfficeReader:
    """Finds the offices of one text."""

    def __init__(self, words: Words, parties: PartyIndex, vocabulary: OfficeWords) -> None:
        self.words, self.parties, self.vocabulary = words, parties, vocabulary
        self.index = OfficeIndex(words, parties, vocabulary)
        self._organizations = OrganizationReader(self.index)
        self._owners = OwnerReader(self.index, self._organizations)
        self._before = BeforeReader(self.index, self._owners)
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
        if word in _ROLES and self.words.folded[max(0, hit.first - 2) : hit.first] in _AS_ITS:
            return True  # "the team has Colonel Ali Diop as its leader"
        of = _OF_DELEGATION.match(self.words.source, hit.end) if word in _ROLES else None
        if of is None or self._unit(hit, of.group()):
            return False
        return mission(self.words, self.parties, hit.last + 1) is None

    def _unit(self, hit: Hit, of: str) -> bool:
        """ "Head of the Cyber Response Team": is it a unit by its name, and no country's team of talks?"""
        last = hit.last + len(of.replace("-", " ").split())
        named = of.endswith("Team") and self.index.capital(last - 1) and "'" not in of and "’" not in of
        return named and self.parties.at(last - 1) is None

    def shared(self) -> list[Office]:
        """The offices in the plural: "Foreign Ministers", "Deputy Heads of Department"."""
        words, found = self.words, []
        for hit in self.vocabulary.plural_heads.find(words):
            party = self.parties.at(hit.first)
            if party is not None and (party.last > hit.last or party.first < hit.first <= party.last):
                continue  # "the Arab Interior Ministers Council", "the Council of Arab Interior Ministers"
            noun = next((i for i in range(hit.first, hit.last + 1) if words.folded[i][-1] == "s"), None)
            several = None if noun is None else (words.starts[noun], words.ends[noun])
            office = _with_house(words.source, replace(self._read(hit, 0), several=several))
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
        left = self._before.read(hit.first, floor)
        last_word = words.folded[hit.last]
        first = self._before.behind_owner(left, self._before.position_first(left.first, hit.first))
        field = last_word == "minister" and self._before.service(first, hit.first)
        if left.organization is None and kind == "head" and not field:
            left, first = self._before.held_before(left, first, hit.first, floor)
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
            return replace(counterpart_from(self.index, self._organizations, office), position=None)
        office = self._unique(self._complements.read_on(office))
        assert office.position is not None
        press = _PRESS.search(words.source, *office.position) is not None
        return replace(
            office,
            spokes=office.spokes or press,
            bare=(last_word in WEAK and self._is_weak(office)) or self._is_form_of_address(office),
        )

    def _spoken_for(self, i: int) -> bool:
        """ "the spokesman for the Prime Minister, Ali Diop,": it is not Ali Diop who holds the office."""
        words = self.words.folded
        party = self.parties.at(i - 1) if i > 0 else None
        if party is not None and party.form == "adjective":
            i = party.first  # "for the Omani Prime Minister, Ali Diop"
        i -= i > 0 and words[i - 1] == "the"
        return i > 1 and words[i - 1] in ("for", "of", "to") and words[i - 2].startswith("spokes")

    def _is_plural(self, hit: Hit) -> bool:
        """ "chiefs of staff", but "director of operations" and "chargé d'affaires"."""
        noun = self.words.folded[hit.first : hit.last + 1]
        noun = noun[: noun.index("of")] if "of" in noun else noun
        if self.words.text[hit.first].isupper():
            return False  # "CS"
        return noun[-1].endswith("s") and noun[-1] not in ("affairs", "affaires", "vis")

    def _is_form_of_address(self, office: Office) -> bool:
        """ "Minister Andrews", "Secretary Vance": a later mention, whose office the first one tells."""
        if office.country is not None or office.organization is not None:
            return False
        # "the Deputy Director for Security, Minister Plenipotentiary Ana Cruz": a grade
        graded = self.words.text[office.first : office.last + 1] == ["Minister", "Plenipotentiary"]
        return graded or (office.first == office.last and self.words.text[office.first] in _ADDRESSED)

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
            # Those "for the Home Department", "to the Minister", "at the Ministry of …" are other countries'.
            state = text.folded[hit.first : hit.last + 1] == ["secretary", "of", "state"]
            elsewhere = state and (len(text.folded) > 3 or self._at_ministry(office))
            elsewhere = elsewhere or self._leads(office, hit.values[0])
            if hit.first == 0 and not elsewhere:
                return replace(office, country=hit.values[0], country_at=office.position)
        return office

    def _leads(self, office: Office, country: str) -> bool:
        """ "A delegation of Cambodia's Ministry of Interior led by Secretary of State X": Cambodia's."""
        start = self.words.starts[office.first]
        led = _LED_BY.search(self.words.source, max(0, start - 120), start)
        if led is None:
            return False
        first = next(i for i in range(office.first, -1, -1) if self.words.starts[i] <= led.start() or i == 0)
        told = {party.code for i in range(first, office.first) if (party := self.parties.at(i))}
        return bool(told) and country not in told

    def _at_ministry(self, office: Office) -> bool:
        """Is an office held at a ministry, which some countries have none of by that name?"""
        own = office.organization
        return own is not None and "ministry" in self.words.source[slice(*own)].lower()
