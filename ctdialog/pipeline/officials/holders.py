"""Holders of offices: which name goes with which office.

The grammar, tried in this order:

    OFFICE  name              Director for Security Policy Maciej Stadejek
    name, [the]  OFFICE       Maciej Stadejek, the Director …; Maciej Stadejek (Director …)
    OFFICE, name              the Joint Secretary for Counter Terrorism, K. D. Dewal,

Two offices with only "and" or a comma between them are one person's (`two_offices`). "Ambassador" alone
counts only where the name has no other office.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names.honours import HonourReader
from ctdialog.pipeline.names.lone_names import stands_alone
from ctdialog.pipeline.names.names import Name, NameReader
from ctdialog.pipeline.offices.duties import BEFORE_OFFICE, over_duties
from ctdialog.pipeline.offices.held_where import WhereReader
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_words import LEFT_FORCES
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.offices.two_offices import OfficePairs
from ctdialog.pipeline.offices.unread import with_unread
from ctdialog.pipeline.officials import rows
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.organizations.organizations import HOUSES
from ctdialog.pipeline.parties import Party, PartyIndex

# "who speaks for the ministry": a spokesman by another word
_SPEAKS = re.compile(
    r"[\s,]*(?:who\s+)?(?:speaks|speaking)\s+for\s+(?:the|its)\s+(?:[\w-]+\s+){0,2}"
    r"(?:[Mm]inistry|[Dd]epartment|[Aa]rmy|[Pp]olice|[Oo]ffice|[Ee]mbassy|[Ff]orces?|[Pp]residency|[Aa]gency|military)\b"
)
_MOST_ORDERS, _ORDER_MARKS = 12, frozenset([",", ")", "),", "(", ""])  # words behind a name, and marks
_CAPACITIES = [["in", whose, "capacity"] for whose in ("his", "her", "the")]


class HolderReader:
    """Finds the people named with an office in one text."""

    def __init__(self, words: Words, parties: PartyIndex, offices: OfficeReader, names: NameReader) -> None:
        self.words, self.parties, self.offices, self.names = words, parties, offices, names
        self.honours = HonourReader(words, offices)
        self.where = WhereReader(offices)
        self.pairs = OfficePairs(words)
        self.found: list[Office] = []  # all offices, from left to right

    def mentions(self) -> list[Mention]:
        """Every name that stands with an office, with the office it goes with."""
        told = self.offices.offices()
        offices = self.found = [office for office in told if not rows.marks_head(self.words, office)]
        taken: dict[int, Mention] = {}  # first word of a name -> its mention
        self.behind: set[int] = set()  # names held back behind a comma: "the Ambassador of Chad, Ana Cruz"
        held_back: list[tuple[Name, Office]] = []  # "Ambassador X": an office only where there is no other
        pending: Office | None = None  # an office whose holder's name comes after the next office
        for n, office in enumerate(rows.of_unnamed_house(self.words, o) for o in offices):
            limit = offices[n + 1].first if n + 1 < len(offices) else len(self.words)
            name = self._holder(office, limit, taken)
            if name is None and held_back and self.pairs.grade_behind(*held_back[-1], office):
                holder, grade = held_back.pop()
                taken[holder.first] = self._mention(holder, self.pairs.joined(grade, office))
                continue
            paired = n + 1 < len(offices) and self._opens_pair(office, offices[n + 1])
            if name is None and (
                (n and self._second(offices[n - 1], office, taken))
                or (not paired and self._again(office, taken))
            ):
                continue
            if name is None and (whole := with_unread(self.offices.index, office, limit)) is not None:
                name = self._behind(whole, limit)
                office = office if name is None else whole
            if name is None:
                joined = limit < len(self.words) and self.pairs.joins(office.last, limit)
                joined = joined or (limit < len(self.words) and self.pairs.graded(office, offices[n + 1]))
                joined = joined and not self.pairs.abroad(office, offices[n + 1])
                both = limit < len(self.words) and self.pairs.between(office, offices[n + 1]) == "and"
                pending = pending or office if joined and (both or not office.bare) else None
                continue
            office = self._sent_by(office, name)
            if office.bare and not (pending and self.pairs.graded(pending, office)):
                before = rows.of_unnamed_house(self.words, offices[n - 1]) if pending else None
                if pending and before and self.pairs.addresses(pending, before, office):
                    taken[name.first] = self._mention(name, self.pairs.chain(pending, before))
                held_back.append((name, office))
                if name.opening > office.last and self.words.gap(office.last + 1) == ",":
                    self.behind.add(name.first)
                pending = None
                continue
            if pending is not None and name.opening > office.last:
                office = self.pairs.joined(pending, office)
            pending = None
            taken[name.first] = self._mention(name, office)
        for name, office in held_back:
            if name.first not in taken:
                taken[name.first] = self._mention(name, office)
        for mark in (office for office in told if rows.marks_head(self.words, office)):
            name = self.names.backward(mark.first - 1)  # "for Chad, Ana Cruz (chair)": no office beside
            if name is not None and name.length > 1 and name.first not in taken:
                extent = (self.words.starts[name.opening], name.end)
                taken[name.first] = Mention((name.start, name.end), extent, rank=name.rank)
        return list(taken.values())

    def _mention(self, name: Name, office: Office) -> Mention:
        words, office = self.words, self.where.told(name, office)
        start = min(words.starts[name.opening], words.starts[self._owner(office.first)])
        country, country_at, end = rows.country_beside(words, self.parties, name.last)
        if country is None and office.country is None and (own := self._possessor(name.opening)):
            country, country_at, start = own.code, own.extent, min(start, own.start)
        end = max(name.end, words.ends[office.last], end)
        i = name.last + 1
        while end <= words.ends[i - 1] and i < len(words) and self.honours.beside(i):
            end, i = words.ends[i], i + 1  # "the Minister of Trade, Ana Cruz, SC, MP, and …"
        if _SPEAKS.match(words.source, end):
            office = replace(office, spokes=True)
        if country and country.isupper() and office.country_at == office.position:
            # "Coordinator for Counterterrorism X of Peru": a title of one country, but not here
            office = replace(office, country=country, country_at=country_at)
        return Mention((name.start, name.end), (start, end), office, country, country_at, name.rank)

    def _owner(self, i: int) -> int:
        """Where "the ministry's director Ana Cruz" opens: at the house told before, if it is there."""
        words = self.words
        owned = i > 1 and words.folded[i - 1] == "s" and words.folded[i - 2] in HOUSES
        return i - 2 if owned and words.gaps[i - 1] in ("'", "’") else i

    def _sent_by(self, office: Office, name: Name) -> Office:
        """The office with the country between it and the name: "his counterpart Kazakh Murat Nurtleu"."""
        party = self.parties.at(office.last + 1)
        if party is None or not rows.owns_name(self.offices.index, party) or office.country is not None:
            return office
        if name.opening <= office.last + 1:
            return office
        return replace(office, country=party.code, country_at=party.extent)

    def _second(self, before: Office, office: Office, taken: dict[int, Mention]) -> bool:
        """ "Elizabeth Richard, Ambassador-at-Large and Coordinator …": both offices are hers."""
        if not self.pairs.joins(before.last, office.first):
            return False
        row = self.words.folded[before.last + 1] != "and" and self.words.gap(office.first) == ","
        if row and not self._rows(before, office):
            return False
        for first, mention in taken.items():
            own = mention.office
            if (
                own is not None
                and own.last == before.last
                and mention.name[1] <= self.words.starts[before.first]
            ):
                also = "also" in self.words.folded[before.last + 1 : office.first]
                both = office if also and self.pairs.vague(before) else self.pairs.joined(own, office)
                extent = (mention.extent[0], self.words.ends[office.last])
                taken[first] = replace(mention, office=both, extent=extent)
                return True
        return False

    def _rows(self, before: Office, office: Office) -> bool:
        """ "Ali Sow, Minister of State, Minister of Trade, met …": a mark or a third closes the second."""
        if before.bare or before.organization is not None or office.plural:
            return False
        if office.organization is not None and not self.pairs.own_house(before, office):
            return False
        if office.bare or self.pairs.opens_with_country(office) or office.counterpart or before.counterpart:
            return False
        n = bisect_right(self.found, office.last, key=lambda o: o.first)
        third = n < len(self.found) and self.pairs.between(office, self.found[n]) in ("and", "and the")
        return third or self.words.gap(office.last + 1) in (",", ".", ";", "\n")

    def _opens_pair(self, office: Office, following: Office) -> bool:
        """ "…, Deputy Premier and Foreign Minister Ana Cruz": are it and the next those of who is behind?"""
        if (
            office.bare
            or self.words.gap(office.first) != ","
            or self.pairs.between(office, following) not in ("and", "&")
        ):
            return False
        name = self.names.forward(following.last + 1) if self.words.gap(following.last + 1) == "" else None
        return name is not None and name.opening == following.last + 1

    def _again(self, office: Office, taken: dict[int, Mention]) -> bool:
        """ "State Councilor Liu Haitao, also minister of public security": of one who has an office."""
        words, i = self.words, office.first
        while i > 0 and self.words.gap(i) == "" and words.folded[i - 1] in BEFORE_OFFICE:
            i -= 1
        if i > 4 and self.words.gap(i) == "":
            i = over_duties(words, i)
        if i == 0 or self.words.gap(i) != ",":
            return False
        for first, mention in taken.items():
            if words.ends[i - 1] in (mention.name[1], mention.extent[1]):
                own = mention.office
                if own is not None and self.pairs.filled_by(own, office):
                    # "her Malian counterpart Ali Diop, the minister of justice"
                    own = office.told_of(own.country, own.country_at)
                elif office.spokes and own is not None:
                    if rows.tells(self.words, office):
                        return False
                    own = replace(own, spokes=True)  # "Colonel Musa Bello, the army's spokesman"
                end = words.ends[office.last]
                taken[first] = replace(mention, office=own, extent=(mention.extent[0], end))
                return True
        return False

    def _stands_in(self, office: Office) -> bool:
        """Is the office that of somebody who is represented?"""
        return not {"representing", "behalf"}.isdisjoint(
            self.words.folded[max(0, office.first - 3) : office.first]
        )

    def _listed(self, office: Office, limit: int) -> bool:
        """ "Ghanaian President, A B, Malian President, C D": each opens with a country, the name follows."""
        opens = self.pairs.opens_with_country(office)
        party = self.parties.at(limit) if limit < len(self.words) else None
        return opens and party is not None and party.first == limit and party.code != office.country

    def _holder(self, office: Office, limit: int, taken: dict[int, Mention]) -> Name | None:
        """The name that holds an office; None where nobody is named."""
        after = office.last + 1
        gap = self.words.gap(after)
        if gap == "." and self.words.text[office.last] == "i":
            gap = ""  # "Chargé d'Affaires a.i. Ana Cruz"
        if gap in ("", ")") or (gap == "," and office.counterpart):
            party = self.parties.at(after)
            if party is not None and rows.owns_name(
                self.offices.index, party
            ):  # "his counterpart Kazakh Murat Nurtleu"
                after = party.last + 1
            name = self.names.forward(after) if self.words.gap(after) != "\n" else None
            near = name is not None and name.opening <= limit and (gap != "," or name.length > 1)
            if near and not office.plural:
                return name
        name = self._before(office, taken)
        if name is not None and name.first in self.behind:
            name = self._behind(office, limit) or name  # "…, Ana Cruz, the Ambassador of Mali, Ali Sow"
        if name is not None:
            other = self._behind(office, limit) if rows.is_ambassador(self.words, office, name) else None
            return other if other is not None and self._closed(other) else name
        if gap == "(" and not office.plural:  # "the Minister of Interior (Ana Cruz)"
            name = self.names.forward(after)
            if name and name.length > 1 and self.words.source[name.end : name.end + 1] == ")":
                return name
        return self._behind(office, limit)

    def _behind(self, office: Office, limit: int) -> Name | None:
        """The name behind the comma after an office: "the Joint Secretary, Ana Cruz, spoke"."""
        after = office.last + 1
        if self.words.gap(after) in (",", "),", ".,") and not office.plural:
            # "the Minister of Defence, the Rt. Hon. Ann Cole"
            after += self.honours.house(after)  # "Director of the Centre, ONSA, Maj. Gen. Bello"
            the = self.words.folded[after] == "the" and after + 1 in self.offices.index.titles
            name = self.names.forward(after + the)
            if name and self._stands_in(office) and not self._closed(name):
                return None  # "Ali Diop, representing the Minister of Defence, Dr. Ana Cruz, Minister of …"
            if name and (name.titled or (name.length > 1 and self._takes(name, office, limit))):
                return name
        return None

    def _takes(self, name: Name, office: Office, limit: int) -> bool:
        """Is a name behind "the Joint Secretary," that office's, and not the next one's?"""
        i = name.last + 1
        if self.words.gap(i) == "" and (self.words.folded[i] == "deputy" or i in self.offices.index.heads):
            return False  # "the co-chair, Tete-Zambezia deputy governor Ana Cruz"
        return self._closed(name) or self._listed(office, limit) or self._alternates(name)

    def _alternates(self, name: Name) -> bool:
        """ "the Secretary of Trade, A B, [the] Secretary of the Navy[,] C D": a name behind each office."""
        n = bisect_right(self.found, name.last, key=lambda o: o.first)
        following = self.found[n] if n < len(self.found) else None
        if following is None or following.first > name.last + 2:
            return False
        if self.words.gap(following.last + 1) not in ("", ",", "),") or following.plural:
            return False
        other = self.names.forward(following.last + 1)
        return other is not None and (other.titled or other.length > 1)

    def _unmarked(self, office: Office, gap: str) -> bool:
        """ "Ambassador Kofi Mensah Permanent Representative of Togo to the AU": no comma before an office.

        The name has a title, and the office a country or organization behind it.
        """
        i = office.first
        if gap != "" or not i or office.position is None or office.position[0] != self.words.starts[i]:
            return False
        told = office.country_at or office.organization
        told_behind = told is not None and told[0] > office.position[0]
        field = " of " in self.words.source[slice(*office.position)]  # "… Deputy Minister of Police"
        if not (told_behind or field) or not self.offices.index.capital(i):
            return False
        name = self.names.backward(i - 1)
        return name is not None and name.titled and name.length > 1

    def _closed(self, name: Name) -> bool:
        """Is a name after "the Joint Secretary," not followed by another office, which would take it?"""
        i = name.last + 1
        if self.words.gap(i) != ",":
            return True
        head = i + 1 if i < len(self.words) and self.words.folded[i] in ("the", "a", "an") else i
        for k in range(head, min(head + 4, len(self.words))):
            if k in self.offices.index.heads:
                # "Malian President, X, Nigerien President, Y": each name is that of the office before it
                following = self.names.forward(k + 1) if self.words.gap(k + 1) == "," else None
                return following is not None and following.length > 1
            if not self.words.text[k][0].isupper() or self.words.gap(k + 1) not in ("", "'"):
                return True
        return True

    def _possessor(self, i: int) -> Party | None:
        """ "Indonesia's Sugiono, the foreign minister": the country that owns the name at word `i`."""
        if i < 2 or self.words.folded[i - 1] != "s" or self.words.gap(i - 1) != "'":
            return None
        party = self.parties.at(i - 2)
        return party if party is not None and party.label == "COUNTRY" else None

    def _over_country(self, i: int, gap: str) -> tuple[int, str]:
        """Back over whose the name is: "Ana Cruz of Malta, who is the …", "Ana Cruz (Malta), the …"."""
        party = self.parties.at(i - 1) if i and gap in (",", "),") else None
        if party is None or party.label == "REGION" or party.form != "name":
            return i, gap
        if gap == "),":
            return (party.first, ",") if self.words.gap(party.first) == "(" else (i, gap)
        k = party.first - (self.words.folded[party.first - 1] == "the") - 1
        return (k, gap) if k > 0 and self.words.folded[k] == "of" and self.words.gap(k) == "" else (i, gap)

    def _has_office(self, surname: str, taken: dict[int, Mention]) -> bool:
        """Has somebody of that surname been named with an office before?"""
        told = (m for m in taken.values() if m.office and m.office.position)
        return any(self.words.source[slice(*m.name)].endswith(surname) for m in told)

    def _before(self, office: Office, taken: dict[int, Mention]) -> Name | None:
        """ "Maciej Stadejek, [the] Director …" or "Maciej Stadejek (Director …)"."""
        words, i = self.words, office.first
        gap = self.words.gap(i)
        if i and words.folded[i - 1] in ("jr", "sr"):
            gap = gap.lstrip(".")  # "Ramon Cruz Jr., Secretary of …"
        retired = i > 1 and self.words.gap(i - 1) == "(" and words.folded[i - 1] in LEFT_FORCES
        if retired and gap.lstrip(".").startswith(")"):  # "General Ibrahim Yusuf (Retd.), Coordinator …"
            i, gap = i - 1, gap.lstrip(").") or ","
        while i > 0 and gap == "" and words.folded[i - 1] in BEFORE_OFFICE:
            i -= 1
            gap = self.words.gap(i)
            if words.folded[i : i + 1] == ["as"] and words.folded[i - 3 : i] in _CAPACITIES:
                i -= 3  # "X, in her capacity as High Representative"
                gap = self.words.gap(i) or ","
        if i and words.folded[i - 1] in ("jr", "sr"):
            gap = gap.lstrip(".")  # "Ramon Cruz Jr., the Secretary of …"
        if gap == "" and i > 4:
            i = over_duties(words, i)
            gap = self.words.gap(i)
        if (
            i == office.first and gap == ""
        ):  # "Ana Cruz, the proposed Minister of …", "…, a veteran diplomat and"
            i = rows.over_words(self.words, i)
            gap = self.words.gap(i)
        if i - 1 in self.offices.index.heads and self.words.gap(i - 1) == "(" and gap.startswith(")"):
            i, gap = i - 1, ","  # "Ana Cruz (Ambassador), Coordinator for …"
        last = i - _MOST_ORDERS
        while i > max(last, 1):
            if gap == ".," and self.honours.degree(i - 1):
                i -= 2  # "Ana Cruz, Ph.D., Director of …"
            elif gap in _ORDER_MARKS and self.honours.order(i - 1):
                i -= 1  # "Lt Gen Asif Ali, HI(M) Retd, Secretary Defence"
            else:
                break
            gap = self.words.gap(i) or ","
        i, gap = self._over_country(i, gap)
        who = gap == "" and i < office.first and words.folded[i] in ("who", "as")
        dash = gap == "" and i == office.first and i > 1 and words.between(i - 1, i) in rows.DASHES
        if gap not in (",", "(", ", -") and not who and not dash and not self._unmarked(office, gap):
            return None
        name = self.names.backward(i - 1)
        if name is None or name.first in taken or (dash and not rows.opens_row(words, name)):
            return None
        if name.length == 1 and not (name.titled or self._possessor(name.first) is not None):
            told_who = words.folded[i] == "who" and office.first > i  # "Diop, who holds the post of premier"
            told_who = told_who or stands_alone(words, self.offices, name, office)
            if not told_who or self._has_office(words.text[name.last], taken):
                return None
        start, end = words.starts[name.first], words.ends[name.last]
        if any(mention.name[0] < end and start < mention.name[1] for mention in taken.values()):
            return None
        return name
