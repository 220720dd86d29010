"""Organizations that offices are held at: "Pakistan’s Ministry of Foreign Affairs".

The grammar; an organization is either known by the lexicon or has a head in it:

    ["the"]  [country]  known name | capitalised words with a HEAD and its field
        [(ACRONYM)]  [of|in  country]

| words | name | country |
| --- | --- | --- |
| `the Norwegian Ministry of Foreign Affairs` | Ministry of Foreign Affairs | NOR |
| `Ministry of External Affairs` | the same | IND |
| `the US State Department` | State Department | USA |
| `the Security Council of Uzbekistan` | Security Council | UZB |
| `the Anti-Terrorist Centre of the CIS` | the same | CIS |

A country's name leaves the organization's; a body's stays in it. After a complete name an unknown
capitalised word begins the name of a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.names.letters import acronym_end, in_letters, own_letters, rank_opens
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import CONNECTORS, MINISTRY_LETTERS, UNITS, is_field
from ctdialog.pipeline.organizations.foreign_houses import foreign_house, lettered_house
from ctdialog.pipeline.organizations.house_lands import (
    affairs_of,
    after_country,
    between_houses,
    closing_body,
    land_behind,
    land_inside,
)
from ctdialog.pipeline.organizations.name_bounds import NameBounds
from ctdialog.pipeline.organizations.small_letters import SmallReader
from ctdialog.pipeline.parties import Party

_LONGEST = 20  # words of a name
_DEPARTMENTS = UNITS | frozenset("office group sector team departments divisions".split())
_WITHIN = frozenset(["with", "against"])  # "Department for Cooperation with South Asia"
_OWN = [["the", "country", "s"], ["the", "nation", "s"], ["the", "kingdom", "s"], ["the", "republic", "s"]]
# "the ministry's Policy Bureau": a house told before
HOUSES = frozenset(
    "ministry agency department directorate authority office service force army council".split()
)
# Whose a council or agency may be: "Security Council under the President of the Republic of …"
_OVER = [["president"], ["prime", "minister"], ["cabinet", "of", "ministers"], ["government"], ["king"]]
_ARMED = frozenset("police customs forces army navy guard gendarmerie".split())
_WITH_FIELDS = frozenset(["ministry", "forces", "staff"])  # before "for" and what somebody is there for
_MEMBERS = (["member", "states"], ["member", "countries"], ["participating", "states"])
_OF_LAND = frozenset(["of", "in", "de", "del", "du", "d"])
_OF_MINISTRIES = frozenset(["the", "s", "foreign", "interior", "defence", "defense"])


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization at words `first` to `last`: its name's characters, and the country it tells.

    A `department` is a part of a ministry ("Department of …"), not a ministry or agency itself. Of "the
    Foreign Ministry's Asia Bureau", `ministry` has the characters of the ministry.
    """

    first: int
    last: int
    name: Extent
    country: str | None
    country_at: Extent | None
    department: bool
    ministry: Extent | None = None


class OrganizationReader(NameBounds):
    """Reads the organization that opens at a place of one text."""

    def __init__(self, index: OfficeIndex) -> None:
        super().__init__(index)
        self.small = SmallReader(index)

    def at(self, i: int) -> Organization | None:
        """The organization that opens at word `i`, after "the" and a country's name or adjective."""
        words, first = self.words, i
        country: str | None = None
        country_at: Extent | None = None
        if i < len(words) and words.folded[i] == "the":
            # "the country's Ministry of Defence", "the ministry's Policy Bureau"
            own = words.folded[i + 2 : i + 3] == ["s"] and words.folded[i + 1] in HOUSES
            i += 3 if own or words.folded[i : i + 3] in _OWN else 1
        if words.folded[i + 1 : i + 2] == ["based"] and words.between(i, i + 1) == "-":
            i += 2  # "the Accra-based Ocean Institute"
            if i >= len(words):
                return None
        hit, party = self.index.known.get(i), self.parties.at(i)
        opens = party is not None and (party.first == i or words.folded[party.first] == "the")
        if hit is None and party is not None and opens and party.label == "COUNTRY":
            country, country_at = party.code, party.extent
            i = after_country(self.index, party)
            if i == 0:
                return None
            hit = self.index.known.get(i)
        if i >= len(words):
            return None
        own_name = hit is None or (party is not None and hit.last == party.last)
        if own_name and party is not None and opens and party.label == "BODY":
            part = self._of_body(first, i, party)
            if part is not None:
                return part
        end = foreign_house(self.index, i)
        if not end or words.gaps[end : end + 1] == ["'"]:
            end = self._named(i) or end  # "Guardia Civil's Border Command"
        own_field = hit is not None and words.folded[hit.last + 1 : hit.last + 2] == ["for"]
        if own_field and hit is not None:  # "Undersecretary of the Ministry of Interior for Legal Affairs"
            own_field = words.folded[hit.last] != "department" and bool(
                hit.values[0] or not _WITH_FIELDS.isdisjoint(words.folded[hit.first : hit.last + 1])
            )
        if hit is not None and (hit.last + 1 >= end or own_field):
            end = hit.last + 1
            if country is None and hit.values[0]:  # "of Morocco" behind a name that many have tells it else
                country, country_at = hit.values[0], (hit.start, hit.end)
        elif not end:
            return None
        elif party is not None and party.label == "BODY" and country is None:
            country, country_at = party.code, party.extent
        end = self._under(end)
        whole = end
        end = self.small.part(end) or end
        generic = (
            hit is not None and hit.first == i and hit.last == end - 1
        )  # every state's "Security Council"
        if country is None and not generic and (body := closing_body(self.index, end)):
            country, country_at = body.code, body.extent
        if country is None and not generic and (land := land_inside(self.index, i, end)):
            country, country_at = land.code, land.extent
        last, country, country_at = self._then_country(i, end - 1, country, country_at)
        last += 2 * (words.folded[last + 1 : last + 3] in _MEMBERS)  # "Centre of the CIS member states"
        last += own_letters(self.index, i, end, last + 1)
        return Organization(
            first,
            last,
            (words.starts[i], words.ends[end - 1]),
            country if country_at else None,
            country_at,
            not _DEPARTMENTS.isdisjoint(words.folded[i:end]) and "ministry" not in words.folded[i:end],
            (words.starts[i], words.ends[whole - 1]) if end > whole else self._ministry(i, end),
        )

    def _of_body(self, first: int, i: int, body: Party) -> Organization | None:
        """A part of a body, which is the country's kin: "the Arab League's legal affairs department"."""
        words, k = self.words, body.last + 2
        if words.folded[k - 1 : k] != ["s"] or words.gaps[k - 1] != "'" or k in self.index.known:
            return None
        end = self.small.part(body.last + 1) or self._named(k)
        if not end or _DEPARTMENTS.isdisjoint(words.folded[k:end]):
            return None
        name = (words.starts[k], words.ends[end - 1])
        return Organization(first, end - 1, name, body.code, body.extent, False)

    def _ministry(self, i: int, end: int) -> Extent | None:
        """The ministry that owns the rest of a name: "Foreign Ministry's Asia Bureau"."""
        words = self.words
        ministry = words.folded[i] == "ministry"  # "Ministry of Trade and Industry's Legal Department"
        for k in range(i + 1, min(i + (12 if ministry else 6), end - 1)):
            if words.folded[k] != "s" or words.gaps[k] != "'":
                # "the Ministry of Foreign Affairs' Asia Bureau"
                if ministry and words.gaps[k] == "'" and words.folded[k - 1].endswith("s"):
                    return (words.starts[i], words.ends[k - 1])
                continue
            letters = (
                k == i + 1 and words.text[i].isupper() and i in self.index.known
            )  # "the MFA's Asia Bureau"
            if ministry or letters or words.folded[k - 1] in self.vocabulary.organization_heads:
                return (words.starts[i], words.ends[k - 1])
        return None

    # ----------------------------------------------------------------- its country

    def _under(self, end: int) -> int:
        """Index after "under the President": whose council or agency it is, as Central Asia words it."""
        words = self.words
        if words.folded[end : end + 1] != ["under"] or words.gaps[end] not in ("", ")"):
            return end
        i = end + 1 + (words.folded[end + 1 : end + 2] == ["the"])
        for over in _OVER:
            if words.folded[i : i + len(over)] == over:
                return i + len(over)
        return end

    def _then_country(
        self, i: int, last: int, country: str | None, at: Extent | None
    ) -> tuple[int, str | None, Extent | None]:
        """The name's last word and its country, one told after it counted in."""
        if at is None and (party := land_behind(self.index, i, last + 1)) is not None:
            return party.last, party.code, party.extent
        body, known = self.parties.at(i), self.index.known.get(i)
        own = known is not None and at == (known.start, known.end)
        if at is None or not (own or (body is not None and body.label == "BODY" and body.code == country)):
            return self._of_country(last, country, at)
        # "the Security Council of Uzbekistan" is not the UN's, "the Border Security Force of Mali" no other's
        last, land, land_at = self._of_country(last, None, None)
        return last, land or country, land_at or at

    def _of_country(
        self, last: int, country: str | None, at: Extent | None
    ) -> tuple[int, str | None, Extent | None]:
        """An acronym in brackets, then "of Pakistan", after an organization's name."""
        words = self.words
        i = last + 1
        if i < len(words) and words.gaps[i].endswith("(") and in_letters(self.index, i):
            while i + 1 < len(words) and words.gaps[i + 1] in ("", "/") and self.index.capital(i + 1):
                i += 1  # "(DGSN-DGST)", "(OCAM/OCAD)"
            last, i = i, i + 1
        if i + 1 >= len(words) or words.folded[i] not in _OF_LAND or words.gaps[i] not in ("", ")"):
            return last, country, at
        j = i + 1
        if words.folded[j] == "the":
            j += 1
        party = self.parties.at(j) or self.index.realm(j)
        if party is None or party.label == "REGION" or party.form not in ("name", "capital"):
            return last, country, at
        if self._opens_another(party) or j in self.index.known:
            return last, country, at
        last, after = party.last, party.last + 1
        if after < len(words) and words.gaps[after] == "(" and words.text[after].isupper():
            closed = words.source[words.ends[after] : words.ends[after] + 1] == ")"
            last = after if closed else last  # "the Cyber Agency of Malta (CAM)"
        return last, country or party.code, at or party.extent

    def _opens_another(self, party: Party) -> bool:
        """Does a country open the next name: "of the United States Department of State"?"""
        words, after = self.words, party.last + 1
        if after >= len(words):
            return False
        if words.folded[after] == "s":
            return True  # "in Nigeria's Office"
        return words.gaps[after] in ("", ".") and (after in self.index.known or self._headed(after))

    # -------------------------------------------------------------------- its name

    def _named(self, i: int) -> int:
        """Index after the name that opens at word `i`, or 0."""
        if (title := self.index.titles.get(i)) and title.last > i and not self._headed(title.last + 1):
            return 0  # "Minister of Peace of Oman Police General (Ret) Ana Cruz"
        end = self._end(i) or acronym_end(self.index, i) or self.small.house(i) or self.small.agency(i)
        if end and self.words.folded[end : end + 1] == ["of"] and self._whole_opens(i, end):
            return end  # "the Cyber Department of the Trade Ministry (TM)": the letters are the ministry's
        return max(end, lettered_house(self.index, i)) if "(" in self.words.source else end

    def _end(self, i: int) -> int:
        """Index after a capitalised phrase with an organization's head in it, or 0."""
        words, index, vocabulary = self.words, self.index, self.vocabulary
        heads, portfolio = vocabulary.organization_heads, vocabulary.portfolio
        end, headed, k = 0, False, i
        while k < len(words) and k < i + _LONGEST:
            word = words.folded[k]
            if k > i and not index.goes_on(k):
                break
            if word in CONNECTORS or (word in _WITHIN and headed and index.capital(k + 1)):
                if k == i or (word == "of" and not headed and self._country_opens(k + 1)):
                    return 0
                joins = words.folded[k - 1] in portfolio or self._first_of_two(i, k)
                if word == "and" and not headed and not joins:
                    return 0  # "of Peru Ana Diaz and Peru National Police"
                if (
                    word == "of"
                    and not headed
                    and words.folded[k + 1 : k + 2] == ["the"]
                    and self._headed(k + 2)
                ):
                    return 0  # "Political Affairs Maria Lazaro of the Department of …"
                if word == "for" and headed and words.folded[k - 1] in _ARMED:
                    break  # "Deputy Inspector General of the National Police for Operations"
                if word == "and" and headed and self._owned(i) and self._office_ends(k + 1):
                    break  # "of the Royal Navy and Southern Fleet Commander"
                if word == "of" and headed and self._whole_opens(i, k):
                    break
                k += 1
                continue
            if headed and self._past(k):
                break
            if k > i and not headed and rank_opens(index, k):
                break  # "Secretary of Justice Police Colonel Ana Cruz"
            known = index.known.get(k)
            if headed and known and known.last > k and words.folded[k - 1] in ("of", "the", "s"):
                k = end = known.last + 1  # "the Legal Commission of the Communist Party of China"
                continue
            if word in heads and (index.capital(k) or end) and not between_houses(words, k):
                headed = True
                k = end = k + 1
                continue
            if not self._part(k, hyphened=k > i and "-" in words.between(k - 1, k)):
                break
            party = self.parties.at(k)
            if headed and party is not None and words.folded[k - 1] == "and" and self._next_land(party):
                break  # "the Ministry of Foreign Affairs and Malaysian Director General …"
            if headed and land_behind(index, i, k) is not None:
                break
            if headed and words.folded[k - 1] == "s" and words.gaps[k] == "" and self._graded(k):
                break  # "the Gendarmerie's Chief of Staff", "the Trade Council's Acting Deputy Director"
            # After a complete name an unknown word, also one after "and", begins a person's name.
            if headed and words.folded[k - 1] == "and" and k in index.heads and word not in portfolio:
                break  # "the Ministry of Interior and Chairman of the National Committee"
            unknown = headed and not is_field(vocabulary, word) and party is None
            if unknown and end == k and (index.foreign(k + 1) or not self._headed(k + 1)):
                break
            if unknown and words.folded[k - 1] == "and" and index.foreign(k + 1):
                break
            if k in index.heads and word not in portfolio and not headed:
                return 0
            if party is not None and words.folded[party.last] in heads:
                headed = True  # a body's name inside a national one: "National Counter Terrorism Committee"
            k = end = k + 1 if party is None else party.last + 1
        if headed and words.gaps[end - 1] == "(" and words.text[end - 1].isupper() and end - 1 > i:
            end -= 1  # "European External Action Service (EEAS)"
        return end if headed else 0

    def _whole_opens(self, i: int, k: int) -> bool:
        """After "of" at word `k`: a ministry, a state, or what the department read so far is of?"""
        words = self.words
        whole = k + 1 + (words.folded[k + 1 : k + 2] == ["the"])
        if self._ministry_opens(k + 1) or self.index.realm(whole):
            return True
        if _DEPARTMENTS.isdisjoint(words.folded[i:k]):
            return False
        named = k - i > 1 and whole > k + 1 and self._headed(whole)  # "the Cyber Division of the Bureau of …"
        letters = k - i > 1 and whole > k + 1 and acronym_end(self.index, whole) > 0  # "of the ABC"
        return named or letters or whole in self.index.known

    def _past(self, k: int) -> bool:
        """Is word `k` past a name that has its head: a person's title, or the country it is of?"""
        word, party = self.words.folded[k], self.parties.at(k)
        title = self.index.titles.get(k)
        several = title is not None and title.last > k  # "Ministry of Defence Air Vice Marshal (Retd)"
        if title and self._headed(title.last + 1) and self._headed(k):
            return False  # "Gendarmerie General Command"
        if title and (several or word not in self.vocabulary.portfolio or self.index.foreign(title.last + 1)):
            return True
        if party is None or party.label != "COUNTRY" or affairs_of(self.words, party):
            return False
        return self.words.folded[k - 1] in ("of", "the", "in") and not self._headed(party.last + 1)

    def _part(self, k: int, hyphened: bool) -> bool:
        """May word `k` be part of a name; a `hyphened` one in small letters ("Counter-terrorism") too?"""
        word = self.words.folded[k]
        if word in self.vocabulary.barred and word not in self.vocabulary.portfolio:
            return False
        return hyphened or self.index.capital(k) or self._ordinal(k)

    def _ministry_opens(self, k: int) -> bool:
        """Does a ministry open at word `k`: "of the Russian Ministry of Foreign Affairs"?"""
        words = self.words
        for m in range(k, min(k + 5, len(words))):
            if words.folded[m] == "ministry" or words.folded[m : m + 3] == ["department", "of", "state"]:
                return True
            if words.text[m].isupper() and words.folded[m] in MINISTRY_LETTERS:
                return True  # "the Committee for International Security of the MFA"
            if words.folded[m] not in _OF_MINISTRIES and self.parties.at(m) is None:
                return False
        return False

    def _country_opens(self, k: int) -> bool:
        """Does a country or a known organization open at word `k`, after "the"?"""
        k += k < len(self.words) and self.words.folded[k] == "the"
        party = self.parties.at(k)
        return k in self.index.known or (party is not None and party.label == "COUNTRY")
