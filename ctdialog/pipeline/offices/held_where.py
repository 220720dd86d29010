"""Where an office is held, told beside its holder's name and not in the office's own words.

| words | held at |
| --- | --- |
| `Secretary Ana Cruz of the Department of State` | Department of State |
| `Secretary Ana Cruz, Ministry of Trade, spoke`, `Ana Cruz (Ministry of Trade)` | Ministry of Trade |
| `Secretary Ana Cruz represented the Trade Ministry`, `spoke for the Trade Ministry` | Trade Ministry |
| `For the Trade Ministry, Secretary Ana Cruz attended`, `Ana Cruz, for the …,` | Trade Ministry |
| `the Cyber Agency sent its director, Ana Cruz` | Cyber Agency |
| `met Secretary Ana Cruz at the Pentagon`, `at the Ministry of Defence headquarters` | none: where they met |
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from ctdialog.lexicon.calendar import WEEKDAYS
from ctdialog.pipeline.names.names import Name
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUNS, MINISTRIES
from ctdialog.pipeline.organizations.organizations import Organization

_PLACES_TOO = frozenset(["pentagon", "house", "palace"])  # an office is held there, and people meet there
BUILT = frozenset(["headquarters", "hq", "building", "compound", "premises"])  # people only meet there
_DAY_OR_PLACE = frozenset((*"in on here today yesterday tomorrow earlier this last".split(), *WEEKDAYS))
_HOUSES = HOUSE_NOUNS | {"division"}
_STANDS_FOR = frozenset(["represented", "represents", "representing"])
RUNS = frozenset("runs heads leads directs chairs commands headed led directed ran".split())
_SPOKE = frozenset(["spoke", "spoken", "negotiated", "signed", "attended", "stood", "chaired", "led"])
# Who has such an office is of the organization told before; its minister, envoy or delegation is not
_HEADS = frozenset(
    "head chief director chairman chairperson chairwoman chair commander commissioner coordinator deputy "
    "governor administrator rector general president".split()
)
_MEETS = frozenset(
    "met meet meets meeting received receives hosted hosts welcomed saw called talks held with".split()
)
_NEAR = 6  # words from the verb of meeting to whom they met
_BEFORE = 12  # words between "For" and the comma behind an organization
_TEAM_BACK = 8  # words between a team and by whom it was led
_BACK = 24  # words between an organization and "its director"


class WhereReader:
    """Reads where offices are held beside the names of their holders in one text."""

    def __init__(self, offices: OfficeReader) -> None:
        self.offices, self.words, self.parties = offices, offices.words, offices.parties
        self._orders = offices.vocabulary.after_names
        self._foreign = offices.vocabulary.foreign_heads

    def told(self, name: Name, office: Office) -> Office:
        """The office with the organization that stands beside the name or owns the office, where one does."""
        if office.organization is not None:
            return office
        found = self._behind(name, office)
        if found is not None:
            country = office.told_of(found.country, found.country_at)
            return replace(country, last=max(office.last, found.last), organization=found.name)
        first = min(name.opening, office.first)
        found = self._fronted(first) or self._its(office) or self._of_team(first)
        if found is None:
            return office
        return replace(office.told_of(found.country, found.country_at), organization=found.name)

    def apposed(self, i: int, houses: frozenset[str] = MINISTRIES) -> Organization | None:
        """ "Deputy Secretary Ana Cruz, Ministry of Defence, spoke": a ministry alone between two marks."""
        if self.words.gap(i) != ",":
            return None
        found = self.offices.organization(i)
        if found is None or not self._is_house(found, houses):
            return None
        return found if self.words.gap(found.last + 1) not in ("", "'") else None

    def bracketed(self, i: int) -> Organization | None:
        """ "Deputy Secretary Ana Cruz (Ministry of Defence) spoke": a house alone in brackets."""
        found = self.offices.organization(i)
        if found is None or not self._is_house(found, _HOUSES):
            return None
        return found if self.words.gap(found.last + 1).startswith(")") else None

    # ------------------------------------------------------------- behind the name

    def _behind(self, name: Name, office: Office) -> Organization | None:
        """The organization behind a name and its office."""
        words, i = self.words, max(name.last, office.last) + 1
        while i < len(words) and self.words.gap(i) == "" and words.text[i] in self._orders:
            i += 1  # "Commissioner Ana Cruz APM of the Customs Service"
        gap, word = self.words.gap(i), words.folded[i] if i < len(words) else ""
        found = None
        if gap == "" and (k := self._stood_for(i)):
            found = self.offices.organization(k)
        elif gap == "," and word == "for":
            found = self.offices.organization(i + 1)
            found = found if found and self.words.gap(found.last + 1) == "," else None
        elif gap == "," and office.counterpart and self.words.folded[i : i + 2][:1] == ["who"]:
            runs = self.words.folded[i + 1 : i + 2]
            found = self.offices.organization(i + 2) if runs and runs[0] in RUNS else None
        elif gap == "(" and name.last + 1 == i:
            found = self.bracketed(i)
        elif name.first > office.last and gap in ("", ","):
            return self._beside(i, gap, self._met(min(name.opening, office.first)))
        if found is None or not self._is_house(found, _HOUSES) or words.folded[found.last] in BUILT:
            return None
        return found

    def _beside(self, i: int, gap: str, met: bool) -> Organization | None:
        """ "Secretary Ana Cruz of the Department of State", "Secretary Ana Cruz, Ministry of Trade"."""
        if self.words.folded[i] in ("of", "from", "at", "representing"):
            found = self.offices.organization(i + 1)
            if found and self.words.folded[i] == "at" and gap == "" and self._where_they_met(found, met):
                return None  # "met Permanent Secretary Ana Cruz at the Pentagon": where they met
        else:
            found = self.apposed(i, _HOUSES)
        if found is None or self.words.folded[found.last] in BUILT:
            return None  # "…, Ana Cruz, at the Ministry of Defence headquarters": where they met
        return found

    def _stood_for(self, i: int) -> int:
        """The word behind "represented", "spoke for" at word `i`; 0 where no such words stand there."""
        words = self.words.folded
        if words[i : i + 1] and words[i] in _STANDS_FOR:
            return i + 1
        return i + 2 if words[i : i + 1] and words[i] in _SPOKE and words[i + 1 : i + 2] == ["for"] else 0

    # ------------------------------------------------------------ before the office

    def _fronted(self, first: int) -> Organization | None:
        """ "For the Trade Ministry, Secretary Ana Cruz attended": the organization before word `first`."""
        words = self.words
        if first < 3 or self.words.gap(first) != ",":
            return None
        for k in range(first - 2, max(-1, first - _BEFORE), -1):
            if self.words.gap(k + 1) not in ("", "'", "-"):
                return None
            if words.folded[k] in ("for", "from") and (
                words.text[k][0].isupper() or self.words.gap(k) in (",", ";")
            ):
                found = self.offices.organization(k + 1)
                whole = found is not None and found.last + 1 == first
                return found if found is not None and whole and self._is_house(found, _HOUSES) else None
        return None

    def _its(self, office: Office) -> Organization | None:
        """ "the Cyber Agency, whose team its director Ana Cruz led": the organization told before "its"."""
        words, i = self.words, office.first - 1
        if i < 2 or words.folded[i] != "its" or office.position is None:
            return None
        noun = takewhile(lambda word: word not in ("for", "of", "in", "to"), office.held(words.source))
        if _HEADS.isdisjoint(" ".join(noun).replace("-", " ").split()[-1:]):
            return None
        for k in range(i - 1, max(-1, i - _BACK), -1):
            if "\n" in self.words.gap(k + 1) or self.words.gap(k + 1) == ".":
                return None
            if not self.offices.index.capital(k) or self.words.gap(k) == "'":
                continue
            found = self.offices.organization(k)
            if found is not None and found.last < i:
                whole = self.offices.organization_ending(found.last) or found
                if words.source[slice(*whole.name)].isupper():
                    return whole  # "Mali's ABC, led by its director"
                return whole if self._is_house(whole, _HOUSES | {"bureau", "unit"}) else None
            party = self.parties.at(k)
            if party is not None and party.label != "REGION" and party.form != "capital":
                return None
        return None

    def _of_team(self, first: int) -> Organization | None:
        """ "The ABC delegation was led by Director General Ana Cruz": the house whose team it is.

        Not a body's or a country's delegation, and no team that a noun says more of.
        """
        words, i = self.words, first - 1
        i -= words.folded[max(0, i)] in ("its", "the")
        if i < 4 or words.folded[i] != "by" or words.folded[i - 1] not in ("led", "headed"):
            return None
        for k in range(i - 2, max(1, i - _TEAM_BACK), -1):
            if words.gap(k + 1) not in ("", "'", ","):
                return None
            if words.folded[k] in ("delegation", "team", "side") and words.gap(k) == "":
                own = self.parties.at(k - 1) is not None or not self.offices.index.capital(k - 1)
                found = None if own else self.offices.organization_ending(k - 1)
                return found if found is not None and self._is_house(found, _HOUSES) else None
        return None

    # --------------------------------------------------------------------- smaller

    def _is_house(self, found: Organization, houses: frozenset[str]) -> bool:
        """Is it known by the lexicon, or one that a noun such as "ministry" heads?"""
        words = self.words.folded[found.first : found.last + 1]
        if not houses.isdisjoint(words):
            return True
        listed = any(i in self.offices.index.known for i in range(found.first, found.last + 1))
        return houses is not MINISTRIES and (listed or not self._foreign.isdisjoint(words))

    def _met(self, first: int) -> bool:
        """Does a verb of meeting stand before word `first`: "met with Deputy", "was received by Deputy"?"""
        words = self.words
        for k in range(first - 1, max(-1, first - _NEAR), -1):
            if words.gap(k + 1) not in ("", "'"):
                return False
            if words.folded[k] in _MEETS:
                return True
        return False

    def _where_they_met(self, found: Organization, met: bool) -> bool:
        """Is it named by its house alone, as a place is, or behind "met" with a day or city behind it?

        "met Secretary Ana Cruz at the Ministry of Trade in Lima": not so "at the Ministry of Trade said", nor
        "Secretary Ana Cruz at the Ministry of Trade in Lima met".
        """
        behind = self.words.folded[found.last + 1 : found.last + 2]
        if met and behind and behind[0] in _DAY_OR_PLACE and self.words.gap(found.last + 1) == "":
            return True
        return found.first == found.last or self.words.folded[found.last] in _PLACES_TOO
