"""Two offices that stand together: whether they are one person's, and the office that they make.

| words | office |
| --- | --- |
| `Ambassador-at-Large and Coordinator`, `Minister of State, Minister of Health,` | both, as one position |
| `Coordinator for Counterterrorism Ambassador-at-Large X` | the first, and a grade |
| `her Omani counterpart, Director for Security X` | the second, of Oman |
| `her Malian counterpart X, the minister of justice` | the second, which tells what the first is |
| `the leader, President X` | the second: the first tells no office |
| `… Commander, and Mali's Chief` | two people's |
| `Security Adviser and Head of the Cyber Council` | both, the council in the position |
| `Director and Head of the Cyber Council` | both, at the council |
| `Director of the Asia Department and Envoy of the Foreign Ministry` | both, at the ministry |
| `the Cyber Agency's Director and Envoy for Asia` | both, at the agency |
| `the Wali, Director of Migration at the Ministry of Interior` | both, at the ministry |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.names.grades import is_grade
from ctdialog.pipeline.names.names import Name
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_words import UNITS, is_ministry

_JOINED = re.compile(
    r"\)?(?:,|/| &(?: the)?| [-–—](?: the)?| and(?: the)?|, and(?: the)?|"
    r", also(?: the)?| and also(?: the)?)\s?"
)
# Before a noun of office: with nothing but these it does not tell of what somebody is the director
_RANKING = frozenset(
    "deputy assistant vice senior executive first second acting under associate joint additional principal "
    "honorary managing special chief permanent general founding co interim".split()
)
_CHAIRS = frozenset("chair chairperson co-chair co-chairman co-chairperson co-president".split())
_ROLES = _CHAIRS | {"leader", "head", "chairman"}
_EMPLOYED = ("at ", "in ", "with ", "within ")
_AFTER_OFFICE = frozenset("and in on at during with to who for as by while from".split())


class OfficePairs:
    """Joins the offices of one text that are one person's."""

    def __init__(self, words: Words) -> None:
        self.words = words

    def joins(self, last: int, following: int) -> bool:
        """Are two offices one person's: only "and", "also", "the" or a comma between them?"""
        between = self.words.source[self.words.ends[last] : self.words.starts[following]]
        return _JOINED.fullmatch(between) is not None

    def between(self, office: Office, other: Office) -> str:
        """What stands between two offices."""
        return self.words.source[self.words.ends[office.last] : self.words.starts[other.first]].strip()

    def abroad(self, office: Office, other: Office) -> bool:
        """Does another country open the second of two offices: "… Commander, and Mali's Chief"?"""
        own = other.country == office.country or self._lands_title(office, other)
        return self.opens_with_country(other) and not own

    def graded(self, office: Office, grade: Office) -> bool:
        """ "Coordinator for Counterterrorism Ambassador-at-Large Ana Cruz": a grade between the two."""
        between = self.words.source[self.words.ends[office.last] : self.words.starts[grade.first]]
        if between != " " or grade.position is None or office.plural:
            return False
        return self.words.folded[grade.first] == "ambassador"

    def opens_with_country(self, office: Office) -> bool:
        return office.country_at is not None and office.country_at[0] <= self.words.starts[office.first]

    def _lands_title(self, first: Office, second: Office) -> bool:
        """ "U.S. Ambassador-at-Large and Coordinator for Counterterrorism": a title of the first one's land.

        Where no land is told before it, only a grade is one person's with it; "the Foreign Minister and
        Secretary of State Ana Cruz" are two people.
        """
        title = second.country_at is not None and second.country_at == second.position
        return title and (first.country == second.country or (first.country is None and self.vague(first)))

    def joined(self, first: Office, second: Office) -> Office:
        """Two offices of one person: the first, or both where only "and" is between them."""
        if first.counterpart:  # "her Omani counterpart, Director for Security Ali Haddad"
            own = second.told_of(first.country, first.country_at) if second.country is None else second
            return replace(own, first=first.first)
        between = self.words.source[self.words.ends[first.last] : self.words.starts[second.first]]
        # "the co-chair, Minister Ana Cruz", "the Co-Chairperson – Permanent Secretary for Trade"
        if between.strip() in (",", "-", "–", "—") and second.position and self.role(first, between):
            return replace(second.told_of(first.country, first.country_at), first=first.first)
        position = first.position
        # "Minister of State, Minister of Health, Ana Cruz" too
        row = between == ", " and (
            second.organization is None
            or self.own_house(first, second)
            or (first.organization is None and self._employed(second))
        )
        both = row or not {"and", "&", "-", "–", "—"}.isdisjoint(between.split())
        both = both or (between == ", " and self._part(first) and self._ministry(second))
        both = both and (first.organization is None or self._part(first) or self._owned(first, second))
        # "Minister of Trade, and Omani Head of the …"
        both = both and (not self.opens_with_country(second) or self._lands_title(first, second))
        if both and first.position and second.position:
            end = second.position[1]
            whole = self.own_house(first, second) and between.strip() not in ("-", "–", "—")
            if whole or (self._own(first) and self._part(second)):  # "…'s Director and Head of the Unit"
                assert second.organization is not None
                end, second = second.organization[1], replace(second, organization=None)
            position = (first.position[0], end)
        return Office(
            first.first,
            second.last,
            position,
            (second.organization or self._own(first)) if both else first.organization,
            first.country or second.country,
            first.country_at or second.country_at,
            spokes=first.spokes or second.spokes,
            former=first.former or second.former,
        )

    def grade_behind(self, name: Name, grade: Office, office: Office) -> bool:
        """ "Olivier Paz, Ambassador and Special Envoy for Peace": a grade behind a name, and an office."""
        behind = name.end <= self.words.starts[grade.first] and not office.counterpart and not office.bare
        joined = self.between(grade, office) == "and" and not self.abroad(grade, office)
        return behind and joined and self.words.gap(office.last + 1) != ""

    def addresses(self, pending: Office, before: Office, office: Office) -> bool:
        """ "the director of the police, Commissioner Ana Cruz": is an office how one is addressed?"""
        beside = self.between(before, office)
        told = not (pending.bare or before.bare or self.role(before, beside))
        return told and beside in (",", ", the")

    def chain(self, pending: Office, before: Office) -> Office:
        """The office waiting for a name, with the next one: "the director and the envoy, Judge Ana Cruz"."""
        return pending if before.first == pending.first else self.joined(pending, before)

    def _name(self, office: Office) -> str:
        """The organization's name in small letters."""
        return self.words.source[slice(*office.organization)].lower() if office.organization else ""

    def _ministry(self, office: Office) -> bool:
        """Is an office held at a ministry, as all of its holder's others may be?"""
        name = self._name(office).split()
        return "ministries" in name or is_ministry(name)

    def _part(self, office: Office) -> bool:
        """Is it held at a part of a house that is not told: "Director of the Asia Department"?"""
        own, at = office.organization, office.position
        behind = own is not None and at is not None and own[0] >= at[1]
        return behind and not UNITS.isdisjoint(self._name(office).split()) and not self._ministry(office)

    def own_house(self, first: Office, second: Office) -> bool:
        """ "Security Adviser and Head of the Cyber Council": is the second office's house not the first's?

        It stands behind its office without a country, and the first office is more than "Deputy Director".
        "Envoy for Peace and Director for Asia at the Cyber Agency" has both of them there.
        """
        own, at = second.organization, second.position
        if own is None or at is None or first.position is None or own[0] < at[1] or self._ministry(second):
            return False
        if second.country_at is not None and at[0] < second.country_at[0] < own[0]:
            return False  # "and Head of the Omani Cyber Council"
        if self._employed(second) and "the" not in self.between(first, second).split():
            return False
        noun = self.words.source[slice(*first.position)].lower().replace("-", " ").split()
        return self._part(first) or len([word for word in noun if word not in _RANKING]) > 1

    def _own(self, office: Office) -> Extent | None:
        """The house that opens an office: "the Cyber Agency's Director"."""
        own, at = office.organization, office.position
        return own if own is not None and at is not None and own[1] <= at[0] else None

    def _owned(self, first: Office, second: Office) -> bool:
        """ "The Cyber Agency's Director and Envoy for Asia": both are held at the house that opens them."""
        none = second.organization is None or self._part(second) or self.own_house(first, second)
        return self._own(first) is not None and none and second.country in (None, first.country)

    def _employed(self, office: Office) -> bool:
        """ "Director for Asia at the Cyber Agency": does he work there, and not head it?"""
        own, at = office.organization, office.position
        if own is None or at is None or own[0] < at[1]:
            return False
        return self.words.source[at[1] : own[0]].lstrip(" ,").startswith(_EMPLOYED)

    def role(self, office: Office, between: str) -> bool:
        """ "the leader, President Ana Cruz": a word that tells no office beside one."""
        position = self.words.source[slice(*office.position)] if office.position else ""
        return position in _ROLES or (between != ", " and position.lower() in _CHAIRS)

    def vague(self, office: Office) -> bool:
        """Is it no more than a grade, which an office behind the name fills?"""
        if office.position is None or office.organization is not None:
            return False
        return is_grade(self.words.source[slice(*office.position)])

    def filled_by(self, own: Office, office: Office) -> bool:
        """Does the office behind the name tell a grade or counterpart before it more closely?

        Not a form of address, the subject of a clause ("…, X, the Ghanaian minister said") or one of
        another country.
        """
        words, after = self.words, office.last + 1
        if office.bare or not (own.counterpart or self.vague(own)):
            return False
        closes = self.words.gaps[after : after + 1] != [""] or words.folded[after] in _AFTER_OFFICE
        return closes and (own.country is None or office.country in (None, own.country))
