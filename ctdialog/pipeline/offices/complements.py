"""What stands after the head of an office: its field, its organization, its country.

The grammar, read a step at a time as long as a step finds something:

    HEAD  (field | country | ACRONYM)
        for|of|to|on|in charge of  FIELD
        at|in|of|with|from|for|,   ORGANIZATION
        of|,                       COUNTRY
        to|of                      another's OFFICE
        /                          second head

| words | added to the position | organization | country |
| --- | --- | --- | --- |
| `Additional Secretary (Europe)` | (Europe) | | |
| `Foreign Minister of Senegal` | | | SEN |
| `Secretary, Cyber Security in the Ministry of External Affairs` | , Cyber Security | Ministry … | IND |
| `Head of the Cyber Department of the Ministry of Defence` | of the Cyber Department | Ministry … | |
| `Chief of the Defence Force`, which one commands | of the Defence Force | | |
| `Special Envoy to Afghanistan` | to Afghanistan | | |
| `Adviser to the Foreign Minister` | to the Foreign Minister | | |
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.offices.behind_head import BehindReader
from ctdialog.pipeline.offices.brackets import BracketReader
from ctdialog.pipeline.offices.charged import assists, charged_with, commands, forces_abroad
from ctdialog.pipeline.offices.duty_place import duty_end
from ctdialog.pipeline.offices.for_whom import in_closed_brackets
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_joined import OfficeJoiner
from ctdialog.pipeline.offices.office_words import UNITS, is_field, is_ministry
from ctdialog.pipeline.offices.portfolios import PortfolioReader
from ctdialog.pipeline.offices.whose_office import WhoseReader, is_sent
from ctdialog.pipeline.organizations.missions import city_end, mission, seat
from ctdialog.pipeline.organizations.named_house import named_house
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader

_STEPS = 6  # parts that are read after a head
_CHOSEN = frozenset(["designate", "elect", "delegate", "select", "nominee"])  # "President-elect Ana Cruz"
_INTO_FIELD = frozenset(["for", "of", "to", "on"])
_INTO_ORGANIZATION = frozenset(["at", "in", "of", "with", "within", "from", "for", "under"])
_INTO_COUNTRY = frozenset(["of", "for", "to", "from", "in"])
_DIRECTIONS = frozenset(["west", "east", "north", "south"])  # "Secretary East"
_AFTER_APPOSITION = frozenset("in at of and who while as on with for led headed was were is will".split())
_POSTED = frozenset(
    "ambassador commissioner consul envoy representative attache attaché chargé mission officer".split()
)
_CROWN = (["his", "majesty", "the", "king"], ["her", "majesty", "the", "queen"])
_THE_LAND = frozenset(["country", "kingdom", "sultanate", "emirate", "republic", "state", "nation"])
_OWN = frozenset(["its", "their", "his", "her"])  # "Commander of its Military Forces"
_OFFICES = frozenset(["ministry", "department", "office", "council"])
_HOUSES = frozenset(["ministry", "department"])
_BOARDS = frozenset("committee council commission board authority secretariat agency panel".split())
_PARTYS = frozenset("party central political politburo bureau standing presidium people peoples".split())
_SERVICES = ("treasury", "navy", "army", "air force", "war")  # what a secretary is "of", like a minister


class ComplementReader:
    """Reads on after the heads of offices in one text."""

    def __init__(self, index: OfficeIndex, organizations: OrganizationReader) -> None:
        self.index, self.organizations = index, organizations
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary
        self.portfolios = PortfolioReader(index, organizations)
        self.brackets = BracketReader(index)
        self.whose = WhoseReader(index, self.portfolios)
        self.joiner = OfficeJoiner(index, organizations, self.portfolios)
        self.behind = BehindReader(index, organizations, self.portfolios)

    def read_on(self, office: Office) -> Office:
        """The office with all that stands after its head."""
        for _ in range(_STEPS):
            longer = self._step(office)
            if longer is None:
                return office
            office = longer
        return office

    def _step(self, office: Office) -> Office | None:
        i = office.last + 1
        if i >= len(self.words):
            return None
        if self.words.folded[i] in _CHOSEN and self.words.between(i - 1, i) == "-":
            return office.reaching(i, self.words.ends[i])
        if self.words.text[i : i + 2] == ["a", "i"] and self.words.gaps[i : i + 2] == ["", "."]:
            end = self.words.ends[i + 1]  # "Chargé d'Affaires a.i."
            return office.reaching(i + 1, end + (self.words.source[end : end + 1] == "."))
        if self.words.folded[i : i + 2] == ["ad", "interim"] and self.words.gaps[i] == "":
            return office.reaching(i + 1, self.words.ends[i + 1])
        match self.words.gaps[i]:
            case "(":
                return (
                    self.brackets.nation(office, i)
                    if self._told_behind(office)
                    else self.brackets.read(office, i)
                )
            case ":" if self.behind.bare_field(office, i):
                return self.joiner.with_field(office, i)  # "Deputy Director-General: Global Governance"
            case "" | ")":
                return self._beside(office, i)
            case "." if self.words.text[i - 2 : i] == ["a", "i"]:  # "Chargé d'Affaires a.i. of the Embassy"
                return self._beside(office, i)
            case "," | "),":
                return self._after_comma(office, i)
            case "/" if self.index.capital(i):
                end = self.portfolios.end(i, over_heads=True)
                return office.reaching(end - 1, self.words.ends[end - 1]) if end else None
        return None

    # ---------------------------------------------------------------- the head

    def _told_behind(self, office: Office) -> bool:
        """Was the organization told behind the head, and not before it ("MoI Joint Secretary (Borders)")?"""
        assert office.position is not None
        return office.organization is not None and office.organization[0] > office.position[0]

    def _head(self, office: Office) -> str:
        """The word that says what one is, in small letters: "secretary"."""
        return office.held(self.words.source)[-1]

    # --------------------------------------------------------------- after a comma

    def _after_comma(self, office: Office, i: int) -> Office | None:
        words, word = self.words, self.words.folded[i]
        organization = self.organizations.at(i)
        general = word == "general" and organization is not None  # "…, General Police Department, …"
        if office.organization is None and (i not in self.index.titles or general):
            if organization is None and word in ("in", "at", "of"):
                # "Assistant Secretary, Counter-Terrorism Branch, in Australia's Department …"
                organization = self.organizations.at(i + 1)
            if word == "at" and organization is not None and self._venue(organization):
                return None  # "met with General X, Chief of the Army, at the Defence Headquarters in Lima"
            if organization is not None:
                return self.joiner.with_organization(office, organization)
            if self.index.capital(i) and i not in self.index.titles:
                end = self.portfolios.end(i)
                named = words.gaps[end : end + 1] == [","] and not self._any_field(i, end)
                held = self.behind.held_at(end) and not named  # "Minister, Ana Cruz, at the Ministry …"
                if end and ((word in self.vocabulary.portfolio and self._closes(end)) or held):
                    return office.reaching(end - 1, words.ends[end - 1])
        party = self.parties.at(i + (word == "the"))  # "…, the United Kingdom)"
        owns = party is not None and words.folded[party.last + 1 : party.last + 2] == ["s"]  # ", Mali's was"
        if (
            party
            and office.country is None
            and (self._closes(party.last + 1) or self._name_behind(office, party.last + 1))
            and party.form == "name"
            and not owns
        ):
            told = replace(office, last=party.last, country=party.code, country_at=party.extent)
            return self.joiner.of_force(told, party)
        return None

    def _unit(self, i: int) -> Organization | None:
        """The part of a house that opens at word `i`: "General Police Department", "the Chad Desk"."""
        organization = self.organizations.at(i)
        if organization is None or not organization.department or self.joiner.known(organization):
            return None
        return organization

    def _agency(self, i: int) -> Organization | None:
        """The agency, known by its name, that opens at word `i`: no bureau or other part of a house."""
        house = self.organizations.at(i)
        if house is None or not self.joiner.known(house):
            return None
        return house if UNITS.isdisjoint(self.words.folded[house.first : house.last + 1]) else None

    def _told_before(self, office: Office) -> bool:
        """Does the house where an office is held open it: "the Trade Ministry's Director"?"""
        own = office.organization
        return own is not None and office.position is not None and own[1] <= office.position[0]

    def _venue(self, organization: Organization) -> bool:
        """Is what stands behind "at" the house where people meet: one in a city, or a headquarters?"""
        words, k = self.words, organization.last + 1
        there = words.folded[k : k + 1] in (["in"], ["here"]) and words.gaps[k] == ""
        return there or words.folded[organization.last] in ("headquarters", "hq", "building", "compound")

    def _name_behind(self, office: Office, i: int) -> bool:
        """ "Secretary, Ministry of Trade, Togo Ana Diop": does the name follow the ministry's country?"""
        own = i in self.index.heads or self.words.folded[i] in self.vocabulary.premodifiers
        opens = i in self.index.titles or (self.index.foreign(i) and not own)
        return office.organization is not None and opens

    def _any_field(self, first: int, end: int) -> bool:
        """Is one of the words `first` to `end` of a known field?"""
        return any(is_field(self.vocabulary, word) for word in self.words.folded[first:end])

    def _closes(self, i: int) -> bool:
        """Does something that ends an apposition follow word `i - 1`?"""
        if i >= len(self.words):
            return True
        return self.words.gaps[i] != "" or self.words.folded[i] in _AFTER_APPOSITION

    # ------------------------------------------------------------- after a link word

    def _beside(self, office: Office, i: int) -> Office | None:
        """What follows without a mark: a direction, an acronym, or a link and what it leads to."""
        words, word = self.words, self.words.folded[i]
        house = self.index.known.get(i)
        if office.organization is None and (police := self.behind.city_police(office, i)):
            last = self.behind.place(i)
            told = office.told_of(self.behind.land(i), police)
            return replace(told, last=last, organization=police)
        if (end := self.behind.province(i)) and office.organization is None:
            return office.reaching(end - 1, words.ends[end - 1])  # "Chief Secretary Punjab"
        if words.gaps[i] == ")" and house and house.last > i and office.organization is None:
            # "Secretary (Security) Cabinet Secretariat Ana Cruz"
            return self.joiner.with_organization(office, self.organizations.at(i))
        if words.gaps[i] == ")" and i in self.index.known and words.text[i].isupper():
            if office.organization is None:
                return self.joiner.with_organization(
                    office, self.organizations.at(i)
                )  # "Director General (CT) ISI"
        elif words.gaps[i] == "":
            if word in _DIRECTIONS and self.index.capital(i) and not self.behind.region(i):
                return office.reaching(i, words.ends[i])
            if i in self.index.known and office.organization is None and words.text[i].isupper():
                return self.joiner.with_organization(
                    office, self.organizations.at(i)
                )  # "Director General ISI"
            if office.organization is None and self.behind.lettered(office, i):
                last = (self.behind.place(i + 1) or i + 1) - 1  # "DIG CTD Sindh Ana Cruz"
                return replace(office, last=last, organization=(words.starts[i], words.ends[i]))
            ministry = word in _HOUSES and self.index.capital(i) and office.last == i - 1
            if office.organization is None and self.behind.house_behind(office, i):
                return self._held(office, self.organizations.at(i), "of")
            if ministry and office.organization is None:
                return self.joiner.with_organization(
                    office, self.organizations.at(i)
                )  # "Secretary Ministry of Trade"
            if office.organization is None and (unit := self.behind.unit_behind(office, i)):
                return self.joiner.with_organization(office, unit)
            if self.behind.bare_field(office, i):
                return self.joiner.with_field(
                    office, i
                )  # "Secretary Defence", "Director General Counter Terrorism"
        if end := self.behind.small_field(office, i) or self.behind.second_field(office, i):
            return office.reaching(end - 1, words.ends[end - 1])
        if assists(words, i) and (whose := self.whose.office(office, i + 1)):
            return whose  # "Minister Assisting the Prime Minister for …"
        if end := duty_end(words, i):
            return replace(office, last=end - 1)
        if charged := charged_with(words, i):
            return self.joiner.with_field(office, charged)
        named = words.text[i] == "To" and self.index.foreign(i + 1) and i + 1 not in self.index.heads
        if named and self.parties.at(i + 1) is None:
            return None  # "Minister of Public Security To Lam"
        if word in _INTO_ORGANIZATION | _INTO_FIELD:
            return self._complement(office, i)
        return None

    def _complement(self, office: Office, i: int) -> Office | None:
        """What stands after "for", "of", "to" …: an organization, an office, a country or a field."""
        words, word = self.words, self.words.folded[i]
        j = i + 1
        if j >= len(words) or words.gaps[j] not in ("", "."):
            return None
        if word == "for" and in_closed_brackets(words, office, i):
            return None
        if office.organization is None and (found := mission(words, self.parties, i)):
            last, body = found  # "Head of the EU Delegation to Niger"
            closed = words.source[words.ends[last] : words.ends[last] + 1] == ")"
            return office.reaching(last, words.ends[last] + closed).told_of(body.code, body.extent)
        if office.organization is None and (abroad := forces_abroad(words, self.parties, i)):
            last, owner = abroad  # "commander of the Malian troops in Chad"
            return office.reaching(last, words.ends[last]).told_of(owner.code, owner.extent)
        own = word in ("in", "at") and words.text[j : j + 2] == ["the", "ministry"]
        if own and words.gaps[j + 2 : j + 3] == [","]:
            return replace(office, last=j + 1)  # "the Permanent Secretary in the ministry, Ana Cruz"
        into = word in _INTO_ORGANIZATION or (word == "to" and self._serves(office, j))
        if into and office.organization is None and not self._ministers(office, i):
            own = words.folded[j] in _OWN
            organization = (
                None if word == "for" and self.portfolios.bodies(j) else self.organizations.at(j + own)
            )
            if word == "for" and organization is not None and self._fields(office, organization):
                organization = None  # "Secretary for Interior and National Administration"
            if organization is not None:
                return self._held(office, organization, "" if own else word)
        if word == "of" and words.folded[j : j + 4] in _CROWN and self._posted(office):
            return office.reaching(j + 3, words.ends[j + 3])  # "Ambassador of His Majesty the King to Mali"
        if word in ("of", "at", "in") and self._told_before(office) and (part := self._unit(j)):
            return office.reaching(part.last, part.name[1])  # "the Trade Ministry's Head of the Chad Desk"
        if word == "of" and self._told_before(office) and (house := self._agency(j)):
            # "Treasury's Director of the Office of Foreign Assets Control": an agency of its own
            office = office.told_of(house.country, house.country_at)
            return replace(office, last=house.last, organization=house.name)
        if word == "of" and office.organization is None and (end := self.organizations.small.owned(j)):
            return office.reaching(end - 1, words.ends[end - 1])  # "head of the president's office"
        advises = word == "for" and is_sent(self.words.source, office)  # "Adviser for the US President"
        if word in ("to", "of") or (advises and words.folded[j] == "the"):
            named = word == "to" and self._head(office) != "deputy"  # "Deputy to the Minister Ana Cruz"
            whose = self.whose.office(
                office, j, named=named or (word == "of" and is_sent(self.words.source, office))
            )
            if whose is not None:
                return whose
        k = j + 1 if words.folded[j] == "the" else j
        party = self.parties.at(k) or self.index.realm(k)
        land = word == "to" and k > j and party is None and not _THE_LAND.isdisjoint(words.folded[k : k + 1])
        if land and words.folded[k + 1 : k + 2] != ["of"] and self._posted(office):
            return office.reaching(k, words.ends[k])  # "Ambassador to the Kingdom Ana Cruz"
        city = self.parties.city(j) or (party is not None and party.form == "capital" and party.first == j)
        posted = self._posted(office) or "representative" in office.held(words.source)
        if word == "in" and city and posted:
            last = city_end(self.parties, words, j) if party is None else party.last
            return office.reaching(last, words.ends[last])  # "the ambassador in Nairobi"
        if word == "in" and party is None and self._posted(office) and seat(self.index, j):
            return office.reaching(j, words.ends[j])  # "the consul general in Osh, Ana Cruz"
        if word == "in" and party is not None and party.label == "COUNTRY" and self._posted(office):
            after, sent = party.last + 1, office.country not in (None, party.code)
            # "in Algeria, Ana Cruz", "the Ambassador of Mali in Algeria Ana Cruz"
            named = self.words.gaps[after : after + 1] == [","]
            named = named or (sent and (after in self.index.titles or self.index.foreign(after)))
            return office.reaching(party.last, party.end) if named else None
        if party is not None and word in _INTO_COUNTRY and party.form in ("name", "capital"):
            return self.joiner.with_country(office, i, party)
        if word == "of" and office.organization is None and named_house(self.index, self._head(office), j):
            return replace(office, last=j, organization=(words.starts[j], words.ends[j]))
        return self.joiner.with_field(office, i + 1) if word in _INTO_FIELD else None

    def _held(self, office: Office, organization: Organization | None, after: str) -> Office | None:
        """The office at an organization; what one commands is the office: "Chief of the Defence Force"."""
        held = office.held(self.words.source)
        if organization and after == "of" and "member" in held and not self._sits(organization):
            # "member of the Political Bureau of the … Central Committee"
            longer = office.reaching(organization.last, organization.name[1])
            return longer.told_of(organization.country, organization.country_at)
        if organization and after == "of" and commands(self.words.source, held, organization):
            longer = office.reaching(organization.last, organization.name[1])
            return longer.told_of(organization.country, organization.country_at)
        return self.joiner.with_organization(office, organization, after=after)

    def _sits(self, organization: Organization) -> bool:
        """ "Member of the Trade Council": a house of the state's, and no organ of a party's."""
        name = self.words.folded[organization.first : organization.last + 1]
        return not _BOARDS.isdisjoint(name) and _PARTYS.isdisjoint(name)

    def _ministers(self, office: Office, i: int) -> bool:
        """ "Minister of the Armed Forces": what a minister is "of" is the field, but for a ministry."""
        words = self.words
        organization = self.organizations.at(i + 1)
        if words.folded[i] not in ("of", "for") or organization is None:
            return False
        head = self._head(office)
        field = words.source[slice(*organization.name)].lower()
        if field.startswith("government of"):
            return False  # "Interior Minister of the Government of National Unity"
        if head.endswith("secretary") and field.startswith(_SERVICES):
            return True  # "Under Secretary of the Treasury for …", "Undersecretary of the Navy"
        held = office.held(words.source)
        of_state = held[-3:] == ["secretary", "of", "state"] or held[-2:] == ["state", "secretary"]
        if not (head.startswith("minister") or of_state):
            return False
        return _OFFICES.isdisjoint(words.folded[organization.first : organization.last + 1])

    def _served(self, office: Office, organization: Organization) -> bool:
        """ "Oman's Director for Police Services": a field, whose office it is being told."""
        first, last = organization.name
        name = self.words.source[first:last].lower().split()
        field = office.country is not None and name[-1] in ("services", "forces", "affairs")
        return field and not is_ministry(name)  # "Permanent Secretary for the Ministry of Home Affairs"

    def _fields(self, office: Office, organization: Organization) -> bool:
        """Does a known field, and no article or country, open what follows "for"?"""
        words, i = self.words, organization.first
        opens = words.folded[i] in self.vocabulary.portfolio and organization.name[0] == words.starts[i]
        joined = "and" in words.folded[i : organization.last]
        served = self._served(office, organization)
        return served or (opens and joined and not self.joiner.known(organization))

    def _serves(self, office: Office, i: int) -> bool:
        """ "Secretary to the Ministry of Defence", "Adviser to the Ministry of Trade": it is held there."""
        organization = self.organizations.at(i)
        held = self._head(office) in ("secretary", "adviser", "advisor", "counsellor", "counselor", "officer")
        return (
            held
            and organization is not None
            and not (_OFFICES | UNITS).isdisjoint(
                self.words.folded[organization.first : organization.last + 1]
            )
        )

    def _posted(self, office: Office) -> bool:
        """Is it a diplomat at a post abroad?"""
        held = office.held(self.words.source)
        if held[-1:] == ["a.i."] or "affaires" in held[-1]:
            return True  # "Chargé d'Affaires a.i."
        return not _POSTED.isdisjoint(held[-2:])  # "consul general" too
