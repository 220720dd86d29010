"""Sharers: several people who are named with one office in the plural, or as somebody's counterparts.

The grammar; of the countries, names and places in brackets as many as are told:

    OFFICE-s  [of|from  country, country and country]  [,]  name [of country], name and name

| words | who holds what |
| --- | --- |
| `Foreign Ministers Igor Petrov and Janis Kalnins` | both are Foreign Minister |
| `Defence Ministers Paul Okello of Uganda and Juma Mwangi of Kenya` | each with a country |
| `the foreign ministers of Jordan and Egypt, Khaled Haddad and Samir Nassar` | one each, in this order |
| `their Polish counterparts, Adam Nowak and Ewa Zielinska` | no office, the country of both |
| `Ministers Igor Petrov, for the Latvian side, and Juma Mwangi, representing Kenya` | each with a country |
| `the interior ministers of the two countries, Ali Deby and Modibo Keita` | one each |
| `his counterparts from Mali and Niger, Modibo Keita and Issa Garba` | no office, one country each |
| `Igor Petrov and Janis Kalnins, both advisers to the premier` | both are adviser to the premier |
| `The foreign ministers of Jordan and Egypt met. Khaled Haddad and Samir Nassar agreed` | one each |
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.names.names import Name, NameReader
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_words import is_field
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.officials.one_by_one import one_by_one
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.parties import Party, PartyIndex

_MOST = 12  # people who share an office
_OF = frozenset(["of", "from", "for", "in"])
_BESIDE = frozenset(["of", "from", "for", "representing"])
_CABINETS = frozenset(["council", "cabinet", "committee", "assembly", "board", "conference"])
_HEADS = frozenset(["chairman", "chairwoman", "chairperson", "chair", "chief", "head", "dean", "doyen"])
_COUNTS = frozenset(["two", "both", "three", "four", "five"])
_STATES = frozenset(["countries", "sides", "nations", "states", "neighbours", "neighbors"])
_SIDES = frozenset(["side", "delegation", "team", "government", "part"])
_FAR = 60  # words from such an office to the sentence that begins with the names
# What those do together who have met; to say or flee is anyone's
_DO = frozenset(
    "met meet agreed agree discussed discuss signed sign pledged pledge vowed vow held hold reviewed review "
    "exchanged exchange stressed stress underlined reaffirmed reiterated shook decided committed".split()
)
_STILL_THEY = frozenset(["both", "they"])  # what a sentence between may begin with
_STILL_THE = frozenset(["two", "ministers", "sides", "parties", "talks", "meeting"])


@dataclass(frozen=True, slots=True)
class _Sharer:
    """A name of the list, with the country beside it, and where the two end."""

    name: Name
    country: str | None
    country_at: Extent | None
    end: int


class SharerReader:
    """Finds the people who share an office in one text."""

    def __init__(self, words: Words, parties: PartyIndex, offices: OfficeReader, names: NameReader) -> None:
        self.words, self.parties, self.offices, self.names = words, parties, offices, names

    def mentions(self) -> list[Mention]:
        """Every name of such a list, with the office in the singular as far as its last word allows."""
        found: list[Mention] = []
        for office in self.offices.shared():
            if self._cabinet(office):
                continue
            if told := one_by_one(self.words, self.parties, self.names, office):
                each = [_Sharer(name, party.code, party.extent, end) for party, name, end in told]
                found += self._seated(office, each, ())
                continue
            if before := self._before(office):
                found += self._seated(office, before, self._countries(office)[1])
                continue
            i, parties = self._countries(office)
            parties = parties or self._countries_before(office)
            if i >= len(self.words) or self.words.gaps[i] not in ("", ",", ":", ")"):
                continue
            sharers = self._sharers(i)
            if not parties:
                sharers, parties = self._told_last(sharers)
            if len(sharers) < 2 and not parties:
                continue
            if not sharers:
                found += self._named_later(office, i, parties)
            found += self._seated(office, sharers, parties)
        return found

    def _named_later(self, office: Office, i: int, parties: tuple[Party, ...]) -> list[Mention]:
        """Those whom a sentence soon after begins with, as many as countries were told, in their order.

        "The interior ministers of Chad and Niger met in Zinder. Ali Deby and Issa Garba agreed to share …":
        sentences between may only go on about them, "Both sides were glad".
        """
        words = self.words
        for k in range(i, min(i + _FAR, len(words))):
            if not ("." in words.gaps[k] or "\n" in words.gaps[k]) or not words.text[k][0].isupper():
                continue
            sharers = self._sharers(k)
            if len(sharers) == len(parties) > 1 and self._are_people(sharers):
                return self._seated(office, sharers, parties, apart=True)
            told = words.folded[k : k + 2]
            if sharers or not (told[0] in _STILL_THEY or (told[0] == "the" and told[-1] in _STILL_THE)):
                break
        return []

    def _are_people(self, sharers: list[_Sharer]) -> bool:
        """Do two-word names without a country do what those do who meet?"""
        words, end = self.words, sharers[-1].name.last + 1
        if any(sharer.country or sharer.name.rank or sharer.name.length < 2 for sharer in sharers):
            return False  # a rank is an office of their own
        if end >= len(words) or words.gaps[end] != "" or not words.text[end].islower():
            return False
        first = words.folded[sharers[0].name.first]
        if sharers[0].name.length > 2 and first.endswith("s") and first not in given_names():
            return False  # "Journalists Ana Cruz and Ali Sow"
        return words.folded[end] in _DO

    def _cabinet(self, office: Office) -> bool:
        """ "President of the Council of Ministers, Ana Cruz,": a body's name, and nobody's office.

        So are those whom one person heads: "Chairman of the Joint Chiefs of Staff of Oman, General X".
        """
        before = self.words.folded[max(0, office.first - 3) : office.first]
        if before[-2:] == ["of", "the"] and before[0] in _HEADS:
            return True
        before = before[-2:]
        return len(before) == 2 and before[1] == "of" and before[0] in _CABINETS

    def _countries(self, office: Office) -> tuple[int, tuple[Party, ...]]:
        """The countries after an office and its "of" or "from", and the word after them."""
        words, i = self.words, office.last + 1
        last = self.parties.at(office.last)
        if last is not None and last.extent == office.country_at:
            run = self.parties.run(last.first)  # the first of them was read with the office
            return run[-1].last + 1, run
        if i < len(words) and words.folded[i] in _OF and words.gaps[i] == "":
            run = self.parties.run(i + 1)
            if run:
                return run[-1].last + 1, run
            if both := self._both(i + 1):
                return both, ()
        return i, ()

    def _both(self, i: int) -> int:
        """Index after "the two countries", "both sides" at word `i`; 0 for other words."""
        k = i + (self.words.folded[i : i + 1] == ["the"])
        told = self.words.folded[k : k + 2]
        return k + 2 if len(told) == 2 and told[0] in _COUNTS and told[1] in _STATES else 0

    def _countries_before(self, office: Office) -> tuple[Party, ...]:
        """The countries of "his Tunisian and Libyan counterparts", where there are several."""
        found: list[Party] = []
        party = self.parties.at(office.first)
        while party is not None:
            found.insert(0, party)
            i = party.first
            i -= i > 0 and self.words.folded[i - 1] == "and"
            near = i < party.first or self.words.gaps[party.first] == ","
            party = self.parties.at(i - 1) if near and i > 0 else None
        return tuple(found) if len(found) > 1 else ()

    def _sharers(self, i: int) -> list[_Sharer]:
        """The names that open at word `i`, commas and "and" between them."""
        words = self.words
        found: list[_Sharer] = []
        if words.folded[i : i + 1] == ["respectively"] and words.gaps[i + 1 : i + 2] == [""]:
            i += 1  # "their Indian counterparts, respectively A and B"
        while len(found) < _MOST:
            of = self.parties.at(i) if found else None  # "the premiers of Mali X, Niger Y and Togo Z"
            of = of if of is not None and of.form == "name" and self.names.forward(of.last + 1) else None
            name = self.names.forward(of.last + 1 if of else i)
            if name is None or (name.length < 2 and not name.titled and not found):
                break
            country, at, end, i = self._beside(name)
            country, at = (of.code, of.extent) if of else (country, at)
            found.append(_Sharer(name, country, at, max(name.end, end)))
            comma = i < len(words) and words.gaps[i] in (",", "),")
            if i < len(words) and words.folded[i] == "and" and words.gaps[i] in ("", ")", ",", "),"):
                i += 1
            elif not comma:
                break
        return found

    def _before(self, office: Office) -> list[_Sharer]:
        """The two names before an office: "Mr A B and Mrs C D, [both] Co-Ministers of Home Affairs"."""
        words, i = self.words, office.first
        i -= i > 0 and words.folded[i - 1] in ("both", "the", "respectively") and words.gap(i) == ""
        if not i or words.gap(i) not in (",", ", -") or office.position is None or office.counterpart:
            return []
        last = self.names.backward(i - 1)
        if last is None or last.opening < 2 or words.folded[last.opening - 1] != "and":
            return []
        first = self.names.backward(last.opening - 2)
        if first is None or min(first.length, last.length) < 2 or words.gap(last.opening - 1) != "":
            return []
        if first.opening and first.opening - 1 in self.offices.index.heads:
            return []  # "Minister A B and C D, advisers to …"
        end = words.ends[office.last]
        return [_Sharer(first, None, None, first.end), _Sharer(last, None, None, end)]

    def _told_last(self, sharers: list[_Sharer]) -> tuple[list[_Sharer], tuple[Party, ...]]:
        """ "Ministers A B, C D and E F of Mali, Niger and Chad": as many countries behind the last."""
        alone = len(sharers) > 1 and all(sharer.country is None for sharer in sharers[:-1])
        at = sharers[-1].country_at if alone else None
        if at is None:
            return sharers, ()
        run = self.parties.run(bisect_left(self.words.starts, at[0]))
        if len(run) != len(sharers):
            return sharers, ()
        last = replace(sharers[-1], country=None, country_at=None, end=run[-1].end)
        return [*sharers[:-1], last], run

    def _field(self, i: int) -> int:
        """Index after the field in brackets behind a name: "Ministers A B (Interior) and C D (Justice)"."""
        words = self.words
        if i >= len(words) or words.gaps[i] != "(" or self.parties.at(i) is not None:
            return i
        if not is_field(self.offices.vocabulary, words.folded[i]):
            return i
        for k in range(i + 1, min(i + 6, len(words))):
            if words.gaps[k] != "":
                return k if words.gaps[k].startswith(")") else i
        return i

    def _beside(self, name: Name) -> tuple[str | None, Extent | None, int, int]:
        """The country beside a name, "of Kenya", "(Kenya)", "for the Kenyan side": code, place, end, next."""
        words, i = self.words, self._field(name.last + 1)
        if i < len(words):
            opens = words.folded[i] in _BESIDE or words.folded[i] == "on"  # "on the Malawian side"
            k = i if words.gaps[i] == "(" else i + 1 if opens else 0
            k += bool(k) and words.folded[k : k + 1] == ["the"]
            party = self.parties.at(k) if k else None
            if party is not None:
                after = party.last + 1
                side = after < len(words) and words.folded[after] in _SIDES
                if side or (party.form in ("name", "capital") and words.folded[i] != "on"):
                    end = words.ends[after] if side else party.end
                    return party.code, party.extent, end, after + side
        return None, None, 0, i

    def _seated(
        self, office: Office, sharers: list[_Sharer], parties: tuple[Party, ...], apart: bool = False
    ) -> list[Mention]:
        """A mention each; with as many countries as names, the first is the first's.

        `apart` says that the names stand in another sentence than the office.
        """
        words, found = self.words, []
        paired = len(parties) == len(sharers)
        opens = min([words.starts[office.first], *(party.start for party in parties)])
        for n, sharer in enumerate(sharers):
            own = replace(office, country=None, country_at=None) if paired or sharer.country else office
            if paired:
                own = own.told_of(parties[n].code, parties[n].extent)
            start = words.starts[sharer.name.opening]
            start = min(start, opens) if n == 0 and not apart else start
            name = (sharer.name.start, sharer.name.end)
            found.append(
                Mention(name, (start, sharer.end), own, sharer.country, sharer.country_at, sharer.name.rank)
            )
        return found
