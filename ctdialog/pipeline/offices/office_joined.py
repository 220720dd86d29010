"""An office joined with what was found behind it: its field, its country, its organization.

| found | position | organization | country |
| --- | --- | --- | --- |
| `Special Envoy` + `to` Afghanistan | to Afghanistan | | |
| `Minister of Interior` + `for` Qatar | | | QAT |
| `Director` + the `Cyber Department of the Ministry of Defence` | of the Cyber Department | Ministry … | |
| `Head of the Chad Department` + `Mali's Foreign Ministry` | | Foreign Ministry | MLI |
| `Defence attaché` + the `Omani Embassy in Accra` | | Embassy | OMN |
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.offices.charged import forces_owner
from ctdialog.pipeline.offices.for_whom import acts_for_country
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import is_ministry
from ctdialog.pipeline.offices.portfolios import PortfolioReader
from ctdialog.pipeline.offices.whose_office import is_sent
from ctdialog.pipeline.organizations.missions import city_end
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader
from ctdialog.pipeline.parties import Party

_MOST_PARTS = 3  # departments inside one another
_COMMANDS = frozenset(["commander", "commanders"])
_POSTS = frozenset(["embassy", "consulate", "chancery", "mission"])


class OfficeJoiner:
    """Joins offices in one text with what stands behind them."""

    def __init__(
        self, index: OfficeIndex, organizations: OrganizationReader, portfolios: PortfolioReader
    ) -> None:
        self.index, self.organizations, self.portfolios = index, organizations, portfolios
        self.words, self.parties = index.words, index.parties

    def with_country(self, office: Office, i: int, party: Party) -> Office | None:
        """The office of a country named after the link word `i`, or for which it is."""
        words, word, after = self.words, self.words.folded[i], party.last + 1
        if after < len(words) and words.gaps[after] == "(" and words.text[after].isupper():
            after += 1  # "the European Union (EU) for Foreign Affairs"
        more = after < len(words) and words.gaps[after] in ("", ")") and words.folded[after] in ("for", "on")
        own = party.label == "COUNTRY" and office.country is None and not more
        if word == "for" and own and acts_for_country(words, self.parties, office, party):
            return replace(office, last=party.last, country=party.code, country_at=party.extent)
        if word == "to" or party.label == "REGION" or (more and word == "of"):
            if more and word == "of" and office.country is None:
                office = replace(office, country=party.code, country_at=party.extent)
            longer = self.with_field(office, i + 1)  # "special envoy to Afghanistan"
            if longer is not None and party.label == "COUNTRY" and longer.last < party.last:
                longer = longer.reaching(party.last, party.end)  # "Ambassador to the State of Kuwait"
            held = (
                party.label == "BODY" and word == "of" and longer is not None and office.organization is None
            )
            return (
                replace(longer, organization=party.extent)
                if longer and held and not is_sent(self.words.source, office)
                else longer
            )
        if word == "of" or (word == "from" and office.country is None):
            return self.of_force(replace(office.told_of(party.code, party.extent), last=party.last), party)
        return self.with_field(office, i + 1) if word == "for" else None

    def of_force(self, office: Office, party: Party) -> Office:
        """ "Force Commander of the MNJTF": a body that somebody commands is a force, where it is held."""
        commands = office.organization is None and office.held(self.words.source)[-1] in _COMMANDS
        return replace(office, organization=party.extent) if commands and party.label == "BODY" else office

    def with_field(self, office: Office, i: int) -> Office | None:
        """The office with the field that opens at word `i`."""
        end = self.portfolios.end(i)
        if not end:
            return None
        assert office.position is not None
        start, stop = office.position[0], self.words.ends[end - 1]
        behind = office.organization is not None and office.organization[0] >= office.position[1]
        if behind and self.words.folded[i - 1] != "for":
            return None
        if self.words.source[stop : stop + 1] == ")" and "(" in self.words.source[start:stop]:
            stop += 1
        longer = office.reaching(end - 1, stop)
        if end - 1 > i and self.words.gaps[end - 1] == "(" and len(self.words.text[end - 1]) > 2:
            # "… for Counterterrorism and Security (NCTV)": letters that stand for what was told
            longer = office.reaching(end - 1, self.words.ends[end - 2])
        own = forces_owner(self.words, self.parties, i)
        return longer if own is None else longer.told_of(own.code, own.extent)

    def with_organization(
        self, office: Office, organization: Organization | None, after: str = ","
    ) -> Office | None:
        """The office at an organization; a department of a named ministry stays with the position."""
        if organization is None:
            return None
        country, country_at = office.country, office.country_at
        assert office.position is not None
        if (body := self._whole_body(office, organization)) is not None:
            return replace(office.told_of(body.code, body.extent), last=organization.last)
        # "Head of the Chad Department at Mali's Foreign Ministry": what the field names is not whose it is
        field = country_at is not None and office.position[0] < country_at[0] < office.position[1]
        if (country is None or field) and organization.country:
            country, country_at = organization.country, organization.country_at
        office = replace(office, country=country, country_at=country_at)
        if organization.ministry is not None:  # its department stays with the position
            office = office.reaching(organization.last, organization.name[1])
            return replace(office, organization=organization.ministry)
        services = self._name_of(organization)[-1:] == [
            "services"
        ]  # "of Special Services at the Ministry of …"
        part = organization.department or after == "for"
        if part or services or self._linked(organization):
            parent = self._parent(organization)
            if parent is not None and not part and not self._governs(parent):
                parent = None  # "the National Committee of the Ministry of Interior" is a part of it
            if parent is not None:
                inner, parent = self._outermost(organization, parent)
                office = office.reaching(parent.last, inner.name[1])
                if office.country_at == organization.country_at and (
                    parent.country or self._desk(organization)
                ):
                    office = replace(office, country=None, country_at=None)  # the department's field
                office = office.told_of(parent.country, parent.country_at)
                return replace(office, organization=parent.name)
            if organization.department and after == "for" and not self.known(organization):
                return office.reaching(organization.last, organization.name[1])
        return replace(office, last=self._in_town(organization.last), organization=organization.name)

    def _whole_body(self, office: Office, organization: Organization) -> Party | None:
        """ "Secretary General of the Gulf Cooperation Council": a body, and no house of its."""
        assert office.position is not None
        held = self.words.source[slice(*office.position)].lower().replace("-", " ")
        if held != "secretary general" or self._name_of(organization) == ["security", "council"]:
            return None  # every state's Security Council
        body = self.parties.at(organization.first + (self.words.folded[organization.first] == "the"))
        whole = body is not None and body.label == "BODY" and body.extent == organization.name
        return body if whole else None

    def _outermost(self, inner: Organization, house: Organization) -> tuple[Organization, Organization]:
        """The last department and the house of "Cyber Section, Security Directorate, Ministry of Trade"."""
        for _ in range(_MOST_PARTS):
            part = house.department and not self._governs(house) and not self.known(house)
            outer = self._parent(house) if part else None
            if outer is None:
                break
            inner, house = house, outer
        return inner, house

    def _governs(self, organization: Organization) -> bool:
        """Is it a ministry, also by the name of an office or a department of state?"""
        return is_ministry(self._name_of(organization))

    def _linked(self, organization: Organization) -> bool:
        """Does "of", "at" or "in" stand behind an organization's name that is no ministry's?"""
        words, i = self.words, organization.last + 1
        linked = words.folded[i : i + 1] in (["of"], ["at"], ["in"], ["under"], ["within"], ["for"])
        return linked and "ministry" not in self._name_of(organization)

    def _desk(self, organization: Organization) -> bool:
        """ "Head of the Chad Desk in the Ministry of Trade": the country by its name is the desk's field."""
        i = organization.first + (self.words.folded[organization.first] == "the")
        party = self.parties.at(i)
        beside = party is not None and party.end + 1 == organization.name[0]
        return beside and party is not None and party.form == "name"

    def _name_of(self, organization: Organization) -> list[str]:
        return self.words.source[slice(*organization.name)].lower().split()

    def _in_town(self, last: int) -> int:
        """ "Defence attaché at the Omani Embassy in Accra, Colonel Ana Cruz": where an embassy stands."""
        words, i = self.words, last + 2
        if (
            _POSTS.isdisjoint(words.folded[max(0, last - 3) : last + 1])
            or words.folded[last + 1 : i] != ["in"]
            or not (self.parties.city(i) or self.parties.at(i))
        ):
            return last
        land = self.parties.at(i)
        if land is not None and land.label == "COUNTRY" and land.form == "name":
            return land.last  # "of the Embassy of Mali in Chad Ana Cruz"
        end = city_end(self.parties, words, i)
        return end if words.gaps[end + 1 : end + 2] == [","] else last

    def known(self, organization: Organization) -> bool:
        """Is it an organization of the lexicon, or a bureau named with its ministry?"""
        return any(organization.first <= i <= organization.last for i in self.index.known)

    def _body(self, i: int) -> Organization | None:
        """ "Head of the Transnational Threats Department at the OSCE": a body whose department it is."""
        party = self.parties.at(i + (self.words.folded[i : i + 1] == ["the"]))
        if party is None or party.label != "BODY":
            return None
        return Organization(i, party.last, party.extent, party.code, party.extent, department=False)

    def _parent(self, organization: Organization) -> Organization | None:
        """The ministry of a department: "Counter-Terrorism Department of the Ministry of …"."""
        words, i = self.words, organization.last + 1
        if i >= len(words):
            return None
        if words.gaps[i] in ("", ")") and words.folded[i] in ("in", "of", "at", "under", "within"):
            return self.organizations.at(i + 1) or self._body(i + 1)
        if words.gaps[i] == "," and words.folded[i] in ("in", "at"):
            return self.organizations.at(i + 1)  # "Counter-Terrorism Branch, in Australia's Department of …"
        if words.gaps[i] in ("", ")") and words.folded[i] == "for":
            # "Head of the Diplomatic Service for the Foreign Office"
            house = self.organizations.at(i + 1)
            return house if house is not None and self._governs(house) else None
        apposed = words.gaps[i] in (",", "),") and i not in self.index.titles
        return self.organizations.at(i) if apposed else None
