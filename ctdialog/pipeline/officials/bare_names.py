"""People named without an office: by their organization, behind a verb of leading, before one, with a title.

| words | name, country or organization |
| --- | --- |
| `Silvina Echeverri of the Argentine Ministry of Security` | name, organization |
| `the delegation headed by Mr. Ikram-Ul-Haq` | name |
| `chaired by Mr Nicola PIACENTE (Italy)` | name, country |
| `co-chaired by Tomasz Nowak of Poland and Elif Kaya` | both names |
| `Malta's Ana Cruz said`, `French General Ana Cruz` | name, country |
| `Jordanian Intelligence Service Brigadier Ana Cruz` | name, country, organization |
| `Ana Cruz, who led the Kenyan team` | name |
| `France's Charles Roux carrier` | none: a noun follows |
"""

from __future__ import annotations

import re
from bisect import bisect_left

from ctdialog.article import words as layout
from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names.names import Name, NameReader
from ctdialog.pipeline.offices.held_where import BUILT, RUNS
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.officials.holders import HolderReader
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.officials.rows import country_beside
from ctdialog.pipeline.parties import Party, PartyIndex

_LEADS = re.compile(
    r"(?:\b(?:(?:co-?)?(?:led|headed|chaired|presided)|captained|steered|fronted|directed|opened|closed|"
    r"inaugurated|represented|presided over|hosted|attended|addressed|joined|"
    r"accompanied|assisted|flanked) (?:jointly )?by(?: both)?|"
    # "the head of the Kenyan delegation, X", "the Kenyan side's leader, X"
    r"\b(?:head|leader|chief)s? of (?:the|its|their|his|her) (?:[\w’'.-]+ ){0,3}(?:delegation|side|team),?|"
    # "the head of the delegation of Kenya was X"
    r"\b(?:head|leader|chief|helm) of (?:the|a) (?:[\w’'.-]+ ){0,2}(?:delegation|side|team) (?:of|from) "
    r"(?:the )?(?:[\w’'.-]+ ){1,3}(?:was|is|will be|stood)|"
    r"\b(?:delegation|side|team)['’]s (?:head|leader|chief),?|"
    # "the Kenyan team was X", "for the hosts was X", "the Kenyan side, under X"
    r"\b(?:for|from|heading|leading|representing) (?:[\w’'.-]+ ){1,4}(?:was|were|is|will be)|"
    r"\b(?:delegations?|side|team)(?:,? under| was| were| are| is| will be|:)|"
    r"\bco-?chairs(?: were| are| being|:)|"
    r"\b(?:delegation|side|team) (?:was |is )?(?:made up of|compos\w+ of|consist\w+ of|compris\w+|includ\w+)|"
    r"\b(?:sent|sends|is sending|will send|dispatched|deputed)|\band (?:the )?[\w’'.-]+(?: one)? by|"
    r"\bthat of (?:the )?[\w’'.-]+(?: [\w’'.-]+)? by|"
    # "from Berlin by X", "Cyprus was led by Y, Egypt by X", "his peer being X", "Heading the team was X"
    r"\bfrom [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? by|\bbeing|"
    r"[,;] (?:while |whereas )?(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: side| one| delegation| team)? by|"
    r"\b(?:heading|leading|representing|chairing|opposite|across)\b[^.;]{1,70}\b(?:was|were|is|sat)|"
    r"\b(?:sides|teams|delegations|officials|counterparts),? under|\bat the (?:table|helm) (?:sat|were|was)|"
    r"\bchairmanship of|\bleadership of|\bbetween|\bdelegation of|\bdelegation under|\bteam under|"
    r"\b(?:his|her|their|and) (?:[A-Z][\w-]+ )?(?:host|guest),?|"
    r"\bthe (?:latter|former),|\b(?:is|are|was|were) sending|"
    r"\b(?:head|leader|chief|chair|chairman|chairwoman|chairperson) of "
    r"(?:the|its|his|her|their|a) (?:[\w’'.-]+ ){0,3}"
    r"(?:delegation|side|team|contingent|group),?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# With what all of them end, but for "the": few names stand behind such a word, and only these are looked at.
_LEADS_END = frozenset(
    "by both delegation side team contingent group head leader chief under was were is be being chairs of "
    "being sat table helm sent sends send sending dispatched deputed between host guest latter former".split()
)
# What somebody named after a country's name does, or another one named so ("Malta's X, Peru's Y and …")
_ACTS = re.compile(
    r"\s+(?:said|says|told|stressed|noted|added|underlined|emphasi[sz]ed|met|meets|attended|joined|hosted|thanked|"
    r"welcomed|urged|warned|agreed|signed|discussed|pledged|also|both|moderated|chaired|co-chaired|led|headed|opened|"
    r"closed|presided|spoke|presented|addressed|took)\b|"
    r",?(?:\s+and)?\s+[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?['’]s?\s+[A-Z]"
)
_ANOTHER = re.compile(r"['’]s?\s+[A-Z][\w.-]{1,20}(?:\s+[A-Z][\w.-]{1,20}){1,3},?(?:\s+and)?\s+$")
_NAME_ENDS = re.compile(
    r"\s*(?:[.,;:)(]|$)|\s(?:and|with|who|in|at|on|for|to|from|as|was|were|is|are|has|had|have|will|would|met|meets|"
    r"said|says|told|led|leads|held|attended|joined|also|both|chaired|visited|received|hosted)\b"
)
_LED = re.compile(
    r"\b(?:chaired|presided|led|headed|spoke) for [^.;:]{3,60} and (?:\w+ ){0,3}$|"
    # "the heads of delegation were Ana Cruz for Peru and"
    r"\b(?:(?:co-?)?chairs|[Hh]eads of (?:the )?delegations?|(?:chaired|led|headed) by|between)\b"
    r"[^.;:]{3,80} for [^.;:]{3,40} and $"
)
_MOST_LISTED = 8  # names between commas behind who leads
_FOLLOWED = re.compile(
    r",\s+(?:both\s+)?who\b|"
    r"\s+(?:also\s+)?(?:took turns|signed|initialled|shared|sat|shook hands|put (?:his|her|their)|conducted|"
    r"steered|guided|exchanged|agreed|discussed|compared|presided|spoke)\b|"
    r",?\s+(?:who\s+)?(?:leads|leading|heads|heading|will lead|will head|"
    r"(?:co-?)?(?:chaired|presided|led|headed)|"
    r"(?:for|on behalf of) (?:the )?[A-Z][^.;:]{2,70}?\b(?:co-?)?(?:chair(?:ed|s|men)?|led|headed|presided)|"
    r"(?:was|is|were|stood)\s+(?:at the head|in the chair|at the helm)|"
    r"presiding|chairing|in the chair|at the helm|"
    r"spoke for|represented|represents|took the chair|"
    r"the [A-Z][\w-]+ (?:one|side|team)|that of (?:the )?[A-Z]|"
    r"(?:had |has |will |would |jointly )?[a-z-]+(?:ed|ing|led|s) (?:the|its|their) (?:[\w’'.-]+ ){0,3}"
    r"(?:[Dd]elegation|[Ss]ide|[Tt]eam|talks|session|discussions|[Dd]ialogue|consultations|meeting|deliberations)|"
    r"(?:the )?(?:head|leader|chief) of (?:the|its|his|her) (?:[\w’'.-]+ ){0,3}"
    r"(?:[Dd]elegation|[Ss]ide|[Tt]eam))\b"
)


_REPORTS = (["reported"], ["reports"], ["writes"], ["wrote"], ["reporting"])


class BareNameReader:
    """Finds the people named without an office in one text."""

    def __init__(self, words: Words, parties: PartyIndex, names: NameReader, holders: HolderReader) -> None:
        self.words, self.parties, self.names, self.holders = words, parties, names, holders
        self.offices = holders.offices

    def of_organization(self, known: list[Mention]) -> list[Mention]:
        """ "Silvina Echeverri of the Argentine Ministry of Security": no office but an organization.

        Also "Petr Novak, representing the Security Council", "Ana Cruz, from the Interior Ministry" and,
        between two marks, "Ana Cruz, Ministry of the Interior".
        """
        words = self.words
        covered = self.covered(known)
        found = self._fronted(covered)
        for i in range(2, len(words) - 1):
            # "X, who runs the Cyber Agency"; "X spoke for the Cyber Agency"
            runs = words.folded[i - 1] == "who" and words.folded[i] in RUNS
            runs = runs or (
                words.folded[i] == "for" and words.folded[i - 1] in ("spoke", "speaks", "speaking")
            )
            sent = words.folded[i] in ("of", "from", "at", "representing") and words.gaps[i] in ("", ",")
            beside = words.gaps[i] == ","  # "Ana Cruz, Ministry of Defence, and …"
            if words.gaps[i] == "(" and (mention := self._bracketed(i, covered)) is not None:
                found.append(mention)
            if not (sent or beside or (runs and words.gaps[i] == "")):
                continue
            last = i - 1 - runs
            if ((sent or not beside) and words.gaps[i + 1] != "") or last in covered:
                continue
            name = self.names.backward(last)
            if name is None or name.length < 2 or self._institution(name):
                continue
            if beside and not (sent or runs or name.titled or self._led_to(name.opening)):
                continue  # a list of institutions
            apposed = self.holders.where.apposed(i)
            organization = self.offices.organization(i + 1) if sent or runs else apposed
            if organization is None or words.folded[organization.last] in BUILT:
                continue
            office = Office(
                i, organization.last, None, organization.name, organization.country, organization.country_at
            )
            spoken = words.folded[i] == "for"  # the verb tells the role: it stays outside
            end = name.end if spoken else words.ends[organization.last]
            extent = (words.starts[name.opening], end)
            found.append(Mention((name.start, name.end), extent, office, rank=name.rank))
        return found

    def _fronted(self, covered: set[int]) -> list[Mention]:
        """ "For the Cyber Agency, Colonel Ana Cruz attended": no office but the organization before it."""
        words, found = self.words, []
        for i in range(len(words) - 4):
            if words.text[i] != "For":
                continue
            organization = self.offices.organization(i + 1)
            if organization is None or words.gaps[organization.last + 1 : organization.last + 2] != [","]:
                continue
            name = self.names.forward(organization.last + 1)
            if name is None or name.length < 2 or name.first in covered or self._institution(name):
                continue
            country = organization.country, organization.country_at
            office = Office(i, organization.last, None, organization.name, *country)
            extent = (words.starts[i], name.end)
            found.append(Mention((name.start, name.end), extent, office, rank=name.rank))
        return found

    def _bracketed(self, i: int, covered: set[int]) -> Mention | None:
        """ "Ana Cruz (UNODC)", "Ana Cruz (Ministry of Justice, Malta)": an organization alone in brackets."""
        words = self.words
        name = self.names.backward(i - 1) if i - 1 not in covered else None
        if name is None or name.length < 2 or self._institution(name):
            return None
        if not name.titled and words.folded[name.first] not in given_names():
            return None
        organization = self.offices.organization(i)
        inside = words.source[slice(*organization.name)] if organization else ""
        if organization is None or inside == "".join(w[0] for w in words.text[name.first : name.last + 1]):
            return None  # "Unmanned Aircraft Systems (UAS)"
        last, country, country_at = organization.last, organization.country, organization.country_at
        gap = words.gaps[last + 1] if last + 1 < len(words) else ")"
        party = self.holders.parties.at(last + 1) if gap == "," else None
        if party is not None and party.form == "name" and party.label != "REGION":
            last, country, country_at = party.last, party.code, party.extent
        if words.source[words.ends[last] : words.ends[last] + 1] != ")":
            return None
        if layout.words().agency(inside) or words.folded[last + 1 : last + 2] in _REPORTS:
            return None  # "…, Ana Cruz (AFP) reported"
        office = Office(i, last, None, organization.name, country, country_at)
        extent = (words.starts[name.opening], words.ends[last] + 1)
        return Mention((name.start, name.end), extent, office, rank=name.rank)

    def _led_to(self, i: int) -> bool:
        """Do the words before word `i` say that who leads or takes part is named next?"""
        words = self.words
        last = i - 2 if i > 1 and words.folded[i - 1] == "the" else i - 1
        if last < 0:
            return False
        if words.folded[last] not in _LEADS_END and not words.folded[last].startswith(("includ", "compris")):
            return False
        start = words.starts[i]
        return _LEADS.search(words.source[max(0, start - 80) : start]) is not None

    def alone(self, known: list[Mention]) -> list[Mention]:
        """Names after a verb of leading, before one, or behind an honorific."""
        words = self.words
        found: list[Mention] = []
        covered = self.covered(known)
        i = 0
        while i < len(words):
            if i in covered or not self._opens(i):
                i += 1
                continue
            name = self.names.forward(i)
            if name is None or (name.length < 2 and not name.titled) or self._institution(name):
                i += 1
                continue
            country, country_at, end = country_beside(self.words, self.holders.parties, name.last)
            start, office = words.starts[i], self._serving(i, name)
            if office is not None:
                country, country_at, start = None, None, words.starts[office.first]
            elif country is None and (own := self._possessor(i) or self._of_rank(i, name)):
                country, country_at, start = own.code, own.extent, own.start
            found.append(
                Mention(
                    (name.start, name.end),
                    (start, max(name.end, end)),
                    office,
                    country,
                    country_at,
                    name.rank,
                )
            )
            behind = max(name.last + 1, bisect_left(words.starts, end)) if end else name.last + 1
            i = self._and_another(behind, found)
        return found

    def _and_another(self, i: int, found: list[Mention]) -> int:
        """ "co-chaired by Tomasz Nowak [of Poland] and Elif Kaya": the name behind "and", from word `i` on.

        Returns the word to read on from.
        """
        words, i = self.words, self._over_list(i, found)
        if i + 1 < len(words) and words.folded[i] == "and" and words.gaps[i] == words.gaps[i + 1] == "":
            other = self.names.forward(i + 1)
            follows = words.gaps[other.last + 1 : other.last + 2] if other else []
            told = follows == [","] and self.names.forward(other.last + 1) is not None if other else False
            if other and other.length > 1 and not self._institution(other) and not told:
                country, at, end = country_beside(self.words, self.holders.parties, other.last)
                extent = (words.starts[i + 1], max(other.end, end))
                found.append(Mention((other.start, other.end), extent, None, country, at, other.rank))
                return other.last + 1
        return i

    def _over_list(self, first: int, found: list[Mention]) -> int:
        """ "led by A B, C D and E F": adds the names between commas from word `first` on; the word behind."""
        words, between, i = self.words, list[Name](), first
        while i < len(words) and words.gaps[i] == "," and len(between) < _MOST_LISTED:
            other = self.names.forward(i)
            if other is None or other.length < 2 or self._institution(other):
                return first
            between.append(other)
            i = other.last + 1
        last = self.names.forward(i + 1) if words.folded[i : i + 1] == ["and"] else None
        if last is None or last.length < 2 or words.gaps[i] != "":
            return first
        found += [Mention((n.start, n.end), (words.starts[n.opening], n.end), rank=n.rank) for n in between]
        return i

    def _paired_with(self, name: Name, end: int) -> bool:
        """ "José Almeida of Brazil and Carlos Benítez of Peru": is another one named beside?"""
        i = bisect_left(self.words.starts, end)
        if self.words.folded[i : i + 1] != ["and"] or self.words.gaps[i] != "":
            return False
        other = self.names.forward(i + 1)
        if (
            other is None
            or other.length < 2
            or country_beside(self.words, self.holders.parties, other.last)[0] is None
        ):
            return False
        return any(self.words.folded[each.first] in given_names() for each in (name, other))

    def _institution(self, name: Name) -> bool:
        """ "Royal Naval", before an unknown kind of body: words of offices and fields are no name."""
        words = set(self.words.folded[name.first : name.last + 1])
        vocabulary = self.offices.vocabulary
        return not name.titled and bool(words & (vocabulary.premodifiers | vocabulary.portfolio))

    def covered(self, mentions: list[Mention]) -> set[int]:
        """The words inside mentions and their offices."""
        starts = self.words.starts
        return {
            i
            for m in mentions
            for i in range(bisect_left(starts, m.extent[0]), bisect_left(starts, m.extent[1]))
        }

    def _opens(self, i: int) -> bool:
        words = self.words
        if not words.text[i][0].isupper():
            return False
        if i in self.offices.index.titles:
            return True
        if self._led_to(i):
            return True
        name = (
            self.names.forward(i)
            if words.gaps[i] != "" or i == 0 or words.text[i - 1][0].islower() or self._possessor(i)
            else None
        )
        if name is None or name.length < 2 or self.parties.city(name.first):
            return False
        own = self._possessor(i)
        acts = own is not None and (
            (words.folded[name.first] in given_names() and self._whole(name))
            or _ACTS.match(words.source, name.end) is not None
            or _ANOTHER.search(words.source[max(0, own.start - 60) : own.start]) is not None
        )
        return acts or self._followed(name)

    def _whole(self, name: Name) -> bool:
        """ "Ecuador's Ana Sosa and", but "France's Charles Roux carrier": does no noun follow a name?"""
        return _NAME_ENDS.match(self.words.source, name.end) is not None

    def _followed(self, name: Name) -> bool:
        """Is a name's country in brackets behind it, or what only people do, of a pair of names too?"""
        country, _, end = country_beside(self.words, self.holders.parties, name.last)
        if country is not None and self.words.source[end : end + 1] == ")":
            return True
        if country is not None and self._paired_with(name, end):
            return True
        if _FOLLOWED.match(self.words.source, name.end) is not None or self._leads_for(name):
            return True
        i = name.last + 1
        if self.words.folded[i : i + 1] != ["and"] or self.words.gaps[i] != "":
            return False
        other = self.names.forward(i + 1)
        return (
            other is not None
            and (other.length > 1 or other.titled)
            and _FOLLOWED.match(self.words.source, other.end) is not None
        )

    def _serving(self, i: int, name: Name) -> Office | None:
        """ "Jordanian Intelligence Service Brigadier Ana Cruz": whose officer the rank at word `i` tells."""
        if i == 0 or name.rank is None or self.words.gaps[i] != "":
            return None
        house = self.offices.organization_ending(i - 1)
        if house is None or house.country is None:
            return None
        return Office(house.first, house.last, None, house.name, house.country, house.country_at)

    def _of_rank(self, i: int, name: Name) -> Party | None:
        """ "French General Ana Cruz", "UK General Ana Cruz": the country before the rank at word `i`."""
        near = i > 0 and name.rank is not None and self.words.gaps[i] in ("", ".")
        party = self.parties.at(i - 1) if near else None
        if party is None or party.label != "COUNTRY":
            return None
        letters = self.words.source[party.start : party.end].replace(".", "")
        initials = letters.isupper() and len(letters) < 4 and self.words.source[party.end] != "\n"
        return party if party.form in ("adjective", "prefix") or initials else None

    def _leads_for(self, name: Name) -> bool:
        """ "Ana Cruz presided for Peru and Ali Diop for Mali": the second one, the verb left out."""
        folded, i = self.words.folded, name.last + 1
        if folded[i : i + 1] != ["for"] or folded[name.first - 1 : name.first] not in (["and"], ["while"]):
            return False
        party = self.parties.at(i + 1 + (folded[i + 1 : i + 2] == ["the"]))
        return (
            party is not None
            and party.form == "name"
            and _LED.search(self.words.source[max(0, name.start - 120) : name.start]) is not None
        )

    def _possessor(self, i: int) -> Party | None:
        """The country whose name in the possessive stands before word `i`: "Malta's Ana Cruz said"."""
        words = self.words
        k = i - 2 if i > 1 and words.folded[i - 1] == "s" and words.gaps[i - 1] == "'" else i - 1
        party = self.parties.at(k) if k >= 0 else None
        if party is None or party.label != "COUNTRY" or party.form != "name":
            return None
        return party if words.source[party.end : party.end + 1] in ("'", "’") else None
