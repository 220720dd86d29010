"""Portfolios: the field an office is for, as in "Coordinator for Counter-Terrorism and Border Security".

The grammar: known words of portfolios and capitalised ones, joined by "and", "of", "for" or, where
"and" closes it, the commas of a list.

| words after the office | field |
| --- | --- |
| `Counter-Terrorism Kari Lund` | Counter-Terrorism |
| `Disarmament, Arms Control and Security at the …` | Disarmament, Arms Control and Security |
| `Europe and Central Asia` | the same |
| `Defence and Chile's Deputy …` | Defence |
| `Military Region 3`, `Operation Hadin Kai` | the same |
| `second European department`, `tenth main directorate` | the same |
"""

from __future__ import annotations

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.numbers import ORDINALS
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import CONNECTORS, UNITS, is_field
from ctdialog.pipeline.organizations.organizations import OrganizationReader
from ctdialog.pipeline.parties import Party

_LONGEST = 24  # words of a field
# Words that close a field: an unknown one behind them is no part of it
_SURNAMES = frozenset("east west north south law young church".split())
# Who works together on a field: no house, so that they stay with the position
_GROUPS = frozenset("team group panel platform network project taskforce committee board squad pool".split())
_JOINT = frozenset(["working", "task", "expert", "experts", "contact", "coordination", "steering"])
_AGAINST = frozenset(["in", "against"])
_WORK = frozenset(
    "combating combatting countering preventing fighting fight prevention terrorism extremism crime "
    "organized organised transnational drugs corruption cybercrime conflict conflicts dispute disputes "
    "resolution settlement".split()
)
_LONGEST_UNIT = 6  # words of "third main counter-terrorism directorate"
_MAIN = frozenset("main chief general central special territorial".split())
_PEOPLE = frozenset(
    "officials officers experts delegates members representatives diplomats aides others".split()
)
_WITH_WHOM = frozenset(["cooperation", "relations", "coordination", "liaison"])
_COUNTED = frozenset("region district zone area sector division brigade group battalion".split())
_BEHIND_BODIES = frozenset(["affairs", "relations", "integration", "matters"])
_ABROAD = frozenset("abroad living residing overseas nationals expatriates diaspora communities".split())
_COMPLETE = frozenset("affairs interior defence defense relations terrorism counterterrorism issues".split())


class PortfolioReader:
    """Reads the field that opens at a place of one text."""

    def __init__(self, index: OfficeIndex, organizations: OrganizationReader) -> None:
        self.index, self.organizations = index, organizations
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def end(self, i: int, over_heads: bool = False) -> int:
        """Index after the field that opens at word `i`, 0 where there is none.

        After a known word two unknown capitalised ones are a person's name. `over_heads` reads on over
        the nouns of offices.
        """
        words, portfolio = self.words, self.vocabulary.portfolio
        end, known, k = 0, False, i
        if unit := self._counted_unit(i):
            k = end = unit
        while k < len(words) and k < i + _LONGEST:
            word, party = words.folded[k], self.parties.at(k)
            if (operation := self._operation(k)) > k:
                k = end = operation
                continue
            on = k == i or self.index.goes_on(k) or self._body_follows(k) or self._lands_follow(k)
            if not on:
                break
            if end and not over_heads and self.index.person_opens(k):
                break
            if end and self.index.dashed(k) and self.organizations.at(k) is not None:
                break  # "Director Asia - Ministry of Trade"
            if (
                party is not None
                and end
                and not self._beside_body(k, party)
                and self._opens_another(k, party)
            ):
                break
            if word in CONNECTORS:
                if word == "and" and end and self._people_follow(k + 1):
                    break
                if words.text[k] == "To" and end == k:
                    break  # "Minister of Public Security To Lam"
                if word == "of" and end and self.organizations.at(k + 1) is not None:
                    break
                k += 1
                continue
            if end and self.index.realm(k) is not None:
                break  # "Minister of Interior of the Republic of Togo", a style that no list knows
            if word in _AGAINST and known and self._gerund(k + 1):
                k += 1 + (words.folded[k + 1] == "the")
                continue
            if word == "with" and (with_end := self._partner(k)):
                k = end = with_end
                continue
            known_word = word in portfolio or (self.index.capital(k) and is_field(self.vocabulary, word))
            if known_word and not (end and self._rank_of_name(k)):
                known, k = True, k + 1
                end = k
                continue
            if k in self.index.titles or (k in self.index.heads and not over_heads):
                break
            if party is not None:
                known, k = True, party.last + 1
                end = k
                continue
            alike = words.text[k].islower() == words.text[k - 1].islower()
            if known and end == k and alike and (group := self._group(k)):
                # "of the Homeland Security Department Ana Cruz", "of the border working group"
                k = end = group
                continue
            if word == "inter" and k + 1 < len(words) and words.between(k, k + 1) == "-":
                known, k = True, k + 2  # "the inter-agency working group"
                end = k
                continue
            if self.index.electronic(k):
                known, k = True, k + 1
                continue
            if not self.index.capital(k) or word in self.vocabulary.barred:
                break
            beside = end == k or words.folded[k - 1] == "and"
            if known and beside and not over_heads and self._name_opens(k):
                break
            k = end = k + 1
        return end + self._numbered(end) if end else 0

    def _group(self, k: int) -> int:
        """Index after the unit or the group of people that a field at word `k` ends with, or 0."""
        folded = self.words.folded
        if folded[k] in UNITS | _GROUPS:
            return k + 1
        joint = folded[k] in _JOINT and folded[k + 1 : k + 2] in (["group"], ["force"])
        return k + 2 if joint and self.words.gaps[k + 1] == "" else 0

    def _numbered(self, end: int) -> int:
        """ "of Military Region 3": one for the number behind a field that is counted, else 0."""
        words = self.words
        counted = words.folded[end - 1] in _COUNTED and words.gaps[end : end + 1] == [""]
        return int(counted and words.text[end].isdigit() and len(words.text[end]) < 4)

    def _counted_unit(self, i: int) -> int:
        """Index after a part of a house told by its number, in small letters, or 0.

        "head of the tenth main directorate", "deputy director of the second European department"
        """
        words = self.words
        i += words.folded[i : i + 1] == ["the"]
        if i >= len(words) or words.folded[i] != words.text[i] or words.folded[i] not in ORDINALS:
            return 0
        for k in range(i + 1, min(i + _LONGEST_UNIT, len(words))):
            if words.gaps[k] != "":
                return 0
            if words.folded[k] in UNITS:
                return k + 1 if words.text[k].islower() else 0
            field = words.folded[k] in self.vocabulary.portfolio or words.folded[k] in _MAIN
            if not (field or self.parties.at(k) is not None):
                return 0
        return 0

    def _operation(self, k: int) -> int:
        """Index after the name of a military operation at word `k`: "Operation Hadin Kai", else 0.

        Of four words in capitals two are the commander's ("Hadin Kai Abdul Musa"), of three as well.
        """
        words = self.words
        if words.text[k - 1] != "Operation" or words.gaps[k] != "":
            return 0
        end = k
        while end < min(k + 4, len(words)) and self.index.capital(end) and end not in self.index.titles:
            if end > k and words.gaps[end] != "":
                break
            end += 1
        if end - k < 3:
            return end
        given = given_names()
        three = words.folded[k + 1] in given and words.folded[k + 2] not in given  # "Sahel Ana de Cruz"
        return k + 1 if end - k == 3 or three else k + 2

    def _partner(self, k: int) -> int:
        """Index after "with the Commonwealth" in "Cooperation with the Commonwealth" at word `k`, or 0."""
        words = self.words
        if words.folded[k - 1] not in _WITH_WHOM or words.gaps[k] != "":
            return 0
        i = k + 1 + (words.folded[k + 1 : k + 2] == ["the"])
        party = self.parties.at(i)
        if party is not None:
            return party.last + 1
        world = self.index.capital(i) and words.folded[i + 1 : i + 2] == ["world"]  # "the Arab World"
        return i + 2 if world else i + 1 if words.folded[i : i + 1] == ["parliament"] else 0

    def _people_follow(self, i: int) -> bool:
        """ "Minister of Justice and Senior Government Officials": do others of a delegation stand there?"""
        words = self.words
        for k in range(i, min(i + 4, len(words))):
            if words.gaps[k] != "":
                return False
            if words.folded[k] in _PEOPLE:
                return words.folded[k + 1 : k + 2] != ["affairs"]
        return False

    def _gerund(self, i: int) -> bool:
        """Does the work go on at word `i`: "Cooperation in Combating Terrorism", "in the Fight against …"?"""
        words = self.words
        i += words.folded[i : i + 1] == ["the"]
        return i < len(words) and self.index.capital(i) and words.folded[i] in _WORK

    def _body_follows(self, k: int) -> bool:
        """Does a body follow the comma before "the" at word `k`: "Arab Affairs, the African Union and …"?"""
        words = self.words
        if words.gaps[k] != "," or words.folded[k] != "the":
            return False
        body = self.parties.at(k + 1)
        return (
            body is not None
            and body.label == "BODY"
            and words.folded[body.last + 1 : body.last + 2] == ["and"]
        )

    def _lands_follow(self, k: int) -> bool:
        """Does a list of lands go on behind the comma before word `k`: "for Russia, Ukraine, and Eurasia"?"""
        words, land = self.words, self.parties.at(k)
        before = self.parties.at(k - 2 if words.folded[k] == "and" else k - 1)
        if words.gaps[k] != ",":
            return False
        if words.folded[k] == "and":
            land = self.parties.at(k + 1)
            before = self.parties.at(k - 1)
            return land is not None and before is not None and "," in words.gaps[max(0, before.first - 1) : k]
        if land is None or before is None or land.form != "name" or before.form != "name":
            return False
        after = land.last + 1
        joined = words.folded[after : after + 1] == ["and"] and words.gaps[after] in ("", ",")
        return joined and self.parties.at(after + 1) is not None

    def _beside_body(self, k: int, party: Party) -> bool:
        """Is it the second of two bodies that a field names: "for the United Nations and the OIC"?"""
        and_at = k - 1 - (self.words.folded[k - 1] == "the")
        if party.label != "BODY" or and_at < 1 or self.words.folded[and_at] != "and":
            return False
        body = self.parties.at(and_at - 1)
        return body is not None and body.label == "BODY"

    def bodies(self, i: int) -> bool:
        """ "Secretary for the United Nations and the OIC": two bodies are the field."""
        words = self.words
        i += words.folded[i] == "the"
        body = self.parties.at(i)
        if body is None or body.label != "BODY" or words.folded[body.last + 1 : body.last + 2] != ["and"]:
            return False
        i = body.last + 2
        other = self.parties.at(i + (words.folded[i : i + 1] == ["the"]))
        return other is not None and other.label == "BODY"

    def _name_opens(self, k: int) -> bool:
        """Does a name open at the unknown word `k`: "… Ali Diop", "… Affairs Wiranto", "… Africa Paul East"?

        One word is a name only behind a field that is complete.
        """
        words = self.words
        if self._before_name(k):
            return False
        if self.index.foreign(k + 1):
            return True
        if words.folded[k + 1 : k + 2] and words.folded[k + 1] in _SURNAMES and words.gaps[k + 1] == "":
            return not self.index.capital(k + 2) or words.gaps[k + 2 : k + 3] != [""]
        before = words.folded[k - 1]
        return before in _COMPLETE and self.words.gaps[k] == "" and len(self.words.text[k]) > 3

    def _before_name(self, k: int) -> bool:
        """ "Defence and Controlled Substances Juan Paz": the given name opens the name."""
        words, folded = self.words, self.words.folded
        first = k if folded[k - 1] == "and" else k - 1
        if (
            folded[first - 1] != "and"
            or is_field(self.vocabulary, folded[first])
            or not self.index.foreign(k + 1)
        ):
            return False
        if folded[k] in given_names():
            return False
        near = first == k and words.gaps[k + 2 : k + 3] == [""]
        return self.index.person_opens(k + 1) or (near and self.index.person_opens(k + 2))

    def _rank_of_name(self, k: int) -> bool:
        """Does a rank open a name at word `k`: "Minister of Defence General Birame Diop"?"""
        title = self.index.titles.get(k)
        if title is None or title.values[0] != "rank":
            return False
        retired = title.last > k and self.words.gaps[title.last + 1 : title.last + 2] == [")"]
        return self.index.foreign(title.last + 1) or (retired and self.index.capital(title.last + 1))

    def _opens_another(self, k: int, party: Party) -> bool:
        """Does a country or body after a field open something else, or tell whose the office is?"""
        words = self.words
        if words.folded[party.last + 1 : party.last + 2] == ["s"]:
            return True  # "Minister of Defence and Chile's Deputy …"
        after = party.last + 1
        if words.folded[after : after + 1] and words.folded[after] in _ABROAD and words.gaps[after] == "":
            return False  # "International Cooperation and Togolese Abroad"
        if (
            party.label == "BODY"
            and words.folded[after : after + 1]
            and words.folded[after] in _BEHIND_BODIES
        ):
            return words.gaps[after] != ""  # "Minister of Foreign and CARICOM Affairs"
        tied = party.label != "REGION" and words.folded[k - 1] in ("of", "the", "and", "for")
        if words.folded[k - 1] == "and" and self.parties.at(k - 2) is not None:
            return False  # "for Nepal and Sri Lanka"
        whole = party.label == "COUNTRY" and party.last > k  # "of South Korea", though "South" is of a field
        return tied and (whole or words.folded[k] not in self.vocabulary.portfolio)
