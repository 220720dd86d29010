"""Where the words of offices and organizations stand in one text.

| words | read as |
| --- | --- |
| `Deputy Foreign Minister` | one head: heads that stand together |
| `Air Chief Marshal`, `Director of Intelligence Bureau` | no head inside a title or a known organization |
| `Julian King met`, `Foreign Minister Amir Khan` | no title: somebody's name |
| `Director of the Police Colonel X` | the rank of a colonel, without the police |
| `Minister of State Security` | a minister, whose field is the state's |
| `Political Affairs, Peace, and Security` | one field, across its commas |
"""

from __future__ import annotations

from bisect import bisect_left

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.names.spelled_out import as_spelled_out
from ctdialog.pipeline.offices.idioms import is_idiom
from ctdialog.pipeline.offices.office_words import BEHIND_RANKS, CONNECTORS, WEAK, OfficeWords, is_field
from ctdialog.pipeline.offices.peers import names_no_peer
from ctdialog.pipeline.organizations.city_police import with_cities
from ctdialog.pipeline.organizations.namesakes import without_namesakes
from ctdialog.pipeline.parties import Party, PartyIndex

# Words of offices that are people's names as often: "Julian King", "Foreign Minister Amir Khan".
_ALSO_NAMES = frozenset("dean king queen emir amir sultan judge mayor prince major bishop wali mufti".split())
_FIRST_NAMES = frozenset(["amir", "emir", "sultan", "dean", "wali", "mufti"])
_DASHES = (" - ", " – ", " — ")
_ALSO_VERBS = (["chair"], ["head"], ["co", "chair"])
_OBJECTS = (["the"], ["a"], ["an"], ["their"], ["its"], ["this"])
_SERVANTS = frozenset(["abdel", "abdul", "abdal", "abdol"])
_CLERICS = frozenset(["mawlawi", "mullah", "maulvi", "maulana", "mr", "dr"])
_FATHERS = frozenset(["bin", "ibn", "ben", "al"])
_COMMANDED = frozenset(
    "general force forces army navy corps troops guard guards region district command".split()
)
_SERVICES = frozenset("police army navy air marine coast".split())  # "Air Force General"
_NATIONAL = frozenset(["national", "federal", "royal", "state", "of", "the"])  # stand before "Police"
_HEAD_ENDS = frozenset(["minister", "president", "secretary", "director", "adviser", "advisor", "ambassador"])
_GRADES = frozenset(["assistant", "additional"])
_STATES_OWN = frozenset(
    "security property assets control administration enterprises companies defence".split()
)
_REALMS = frozenset("republic kingdom state states union federation sultanate emirate commonwealth".split())
_LONGEST_LIST = 10  # words of a list of fields in small letters behind a comma
_BEHIND_FIELDS = frozenset("of in at from and who with on to as met said told".split())
_LONGEST_KNOWN = 6  # words of a known organization before a head in it that are looked through


def words_are(words: Words, hit: Hit, phrase: str) -> bool:
    """Does a hit cover just these words, the first of them without a capital?"""
    return " ".join(words.folded[hit.first : hit.last + 1]) == phrase and words.text[hit.first].islower()


class OfficeIndex:
    """Where the words of offices and organizations stand in one text, by word.

    `known` has known organizations and `titles` titles by their first word, `known_end` the former by their
    last; `heads` and `title_words` are the words inside heads and titles.
    """

    def __init__(self, words: Words, parties: PartyIndex, vocabulary: OfficeWords) -> None:
        self.words, self.parties, self.vocabulary = words, parties, vocabulary
        known = {hit.first: hit for hit in vocabulary.organizations.find(words)}
        known = without_namesakes(words, parties, as_spelled_out(words, known))
        self.known = with_cities(words, parties, known)
        self.known_end = {hit.last: hit for hit in self.known.values()}
        titles = [self._less_general(self._less_police(hit)) for hit in vocabulary.titles.find(words)]
        ranked = {hit.first for hit in titles if hit.values[0] == "rank"}
        titles = [hit for hit in titles if not (self._commands(hit) and hit.last + 1 in ranked)]
        self._rank_ends = {hit.last for hit in titles if hit.values[0] == "rank"}
        self.titles = {hit.first: hit for hit in titles if not self._named(hit)}
        self.title_ends = {hit.last for hit in self.titles.values()}
        self.title_words = {i for hit in self.titles.values() for i in range(hit.first, hit.last + 1)}
        self.head_hits = self._heads()
        self.heads = {i for hit in self.head_hits for i in range(hit.first, hit.last + 1)}

    def head_from(self, first: int, last: int) -> Hit | None:
        """The first head noun that opens at words `first` to `last`."""
        i = bisect_left(self.head_hits, first, key=lambda hit: hit.first)
        return self.head_hits[i] if i < len(self.head_hits) and self.head_hits[i].first <= last else None

    def _force(self, known: Hit) -> bool:
        """ "National Police chief", "Federal Police commissioner": is it a police force by its name?"""
        return known.last > known.first and self.words.text[known.last] == "Police"

    def _commander_general(self, hit: Hit) -> bool:
        """ "the commander General Ana Cruz", "Force Commander General Ana Cruz": office and rank."""
        words, i = self.words, hit.first
        if words_are(words, hit, "commander general"):
            return True
        named = [word.lower() for word in words.text[i : hit.last + 1]] == ["commander", "general"]
        return named and i > 0 and words.folded[i - 1] in _COMMANDED

    def _commands(self, hit: Hit) -> bool:
        """ "Army Commander", an office before a rank: "Army Commander General Ana Cruz"."""
        return hit.last > hit.first and self.words.folded[hit.last] == "commander"

    def _less_police(self, hit: Hit) -> Hit:
        """ "Director of the National Police Colonel Ana Cruz": the police is no part of the rank."""
        words, i = self.words, hit.first
        if hit.last == i or words.folded[i] not in _SERVICES or not i or words.gaps[i] != "":
            return hit
        if words.folded[i] == "air" and words.folded[i + 1] != "force":
            return hit  # "British Air Marshal Ana Cruz"
        own = i in self.known_end or words.folded[i - 1] in _NATIONAL
        own = own or (words.folded[i] not in ("police", "army") and self.parties.at(i - 1) is not None)
        if not own:
            return hit
        first = i + 1 + (words.folded[i + 1] in ("force", "corps", "guard"))
        return Hit(first, hit.last, words.starts[first], hit.end, hit.values)

    def _less_general(self, hit: Hit) -> Hit:
        """ "Director General Major General Ana Cruz": the first "General" is no part of the rank."""
        words, i = self.words, hit.first
        twice = words.folded[i] == "general" and words.folded[hit.last + 1 : hit.last + 2] == ["general"]
        if hit.last == i or not twice or not i or words.gaps[i] != "" or words.gaps[hit.last + 1] != "":
            return hit
        return Hit(i + 1, hit.last + 1, words.starts[i + 1], words.ends[hit.last + 1], hit.values)

    def led_under(self, i: int) -> bool:
        """ "a team under Secretary Ana Cruz": is word `i` what leads to the office, and not a part of it?"""
        return self.words.text[i] == "under" and self.capital(i + 1) and self.words.between(i, i + 1) == " "

    def _heads(self) -> list[Hit]:
        """Head nouns, those that stand together as one ("Deputy" and "Foreign Minister")."""
        hits: list[Hit] = []
        for hit in self.vocabulary.heads.find(self.words):
            if self._named(hit) or self._no_office(hit) or names_no_peer(self.words, self.parties, hit):
                continue
            if self.led_under(hit.first):
                hit = Hit(hit.first + 1, hit.last, self.words.starts[hit.first + 1], hit.end, hit.values)
            hit = self._less_organization(hit)
            if self._of_state(hit):  # "Minister of State Security"
                hit = Hit(hit.first, hit.first, hit.start, self.words.ends[hit.first], hit.values)
            retired = self.titles.get(hit.last)
            if (
                retired and retired.last > hit.last > hit.first and self.words.folded[hit.last] != "staff"
            ):  # "Defence Secretary General (Retd) Asif Ali"
                hit = Hit(hit.first, hit.last - 1, hit.start, self.words.ends[hit.last - 1], hit.values)
            if self._commander_general(hit) and self.foreign(hit.last + 1):
                hit = Hit(hit.first, hit.last - 1, hit.start, self.words.ends[hit.last - 1], hit.values)
            known = self.known_end.get(hit.first)
            if known and hit.last > hit.first and (known.last - known.first > 2 or self._force(known)):
                # "General Directorate of National Security chief", though one may be a "security chief"
                hit = Hit(hit.first + 1, hit.last, self.words.starts[hit.first + 1], hit.end, hit.values)
            title = self.titles.get(hit.first) or self.titles.get(hit.first - 1)
            if title and title.last == hit.last and self._left(hit.last + 1):
                continue  # "Commissioner General (R) Ana Cruz": a rank
            if title and title.last >= hit.last and title.last - title.first > hit.last - hit.first:
                continue  # "Air Chief Marshal" is no air chief
            if hits and self._chained(hits[-1], hit):
                beside = hits[-1].last == hit.first - 1
                weak = self.words.folded[hit.first] in WEAK or hit.first in self.titles
                before, titled = self.words.folded[hits[-1].last], hit.first in self.titles
                grade = before in _GRADES and (beside or not titled)
                grade = grade or (before == "deputy" and beside and not titled)  # "FBI Deputy Commissioner"
                weak = weak and not grade  # "Assistant Inspector General"
                if not weak:
                    hits[-1] = Hit(hits[-1].first, hit.last, hits[-1].start, hit.end, hit.values)
                    continue
            known = self._known_around(hit)
            if known is None or (known.last == hit.last and known.first == hit.first):
                hits.append(hit)
        return hits

    def _left(self, i: int) -> bool:
        """Does "(R)" or "(Pol)" follow, which stands behind ranks, and a name behind it?"""
        words = self.words
        return words.folded[i : i + 1] != [] and words.folded[i] in BEHIND_RANKS and words.gaps[i] == "("

    def _less_organization(self, hit: Hit) -> Hit:
        """ "Director of Intelligence Bureau": a known organization that opens in a head is not the head's."""
        words = self.words
        known = self.known.get(hit.last)
        if known is None or known.last == hit.last or words.folded[hit.last - 1] not in ("of", "the"):
            return hit
        of = words.folded[hit.first : hit.last + 1]
        if "of" not in of:
            return hit  # "at the President's Office": no head that an "of" divides
        end = hit.first + of.index("of")
        return Hit(hit.first, end - 1, hit.start, words.ends[end - 1], hit.values) if end > hit.first else hit

    def _of_state(self, hit: Hit) -> bool:
        """ "Minister of State Security": what is the state's is the field, and he no Minister of State."""
        words, i = self.words, hit.last + 1
        if words.folded[hit.first : i] != ["minister", "of", "state"] or words.gaps[i : i + 1] != [""]:
            return False
        return words.folded[i] in _STATES_OWN and words.text[i][0].isupper() == words.text[i - 1][0].isupper()

    def _named(self, hit: Hit) -> bool:
        """Is a title somebody's name: "Julian King met", "Foreign Minister Amir Khan"?"""
        words, i = self.words, hit.first
        if (
            i
            and len(words.text[i]) == len(words.text[i - 1]) == 1
            and words.gaps[i] == "."
            and self.capital(i - 1)
        ):
            return True  # "A. H. M. Kamal" is no "H.M."
        if hit.last > i or words.folded[i] not in _ALSO_NAMES:
            return False
        if words.folded[i] in _FIRST_NAMES and self._first_name(i):
            return True
        joined = i + 1 < len(words) and "-" in words.between(i, i + 1)
        if words.folded[i] in _FIRST_NAMES and joined:
            return True  # "Hossein Amir-Abdollahian"
        if words.folded[i] == "dean" and words.gaps[i] in (",", "") and self.capital(i + 1):
            lists = words.gaps[i + 2 : i + 3] == [","] or words.folded[i + 2 : i + 3] == ["and"]
            if lists and i and self.capital(i - 1):
                return True  # "Beth Cole, Dean Fowler, Luis Paz and"
        if not i or words.gaps[i] != "":
            return False
        before, vocabulary = words.folded[i - 1], self.vocabulary
        if before == "the":
            return False  # "The King of Bahrain"
        if before == "s" and words.folded[i] in _FIRST_NAMES and self.capital(i + 1):
            return True  # "Bosnia's Amir Begić"
        party = self.parties.at(i - 1)
        if party is not None and party.label == "BODY" and words.folded[i] in _FIRST_NAMES:
            return True  # "the head of the UN Counter-Terrorism Centre Amir Begić"
        if not self.capital(i - 1) or party is not None:
            return False
        if self.capital(i + 1) and words.gaps[i + 1] == "":
            # "Foreign Minister Amir Khan", "Director of Asian Affairs Dean Cole", but "Then King Felipe"
            held = before in _HEAD_ENDS or before in vocabulary.portfolio
            return held and words.folded[i] in _FIRST_NAMES
        return before not in vocabulary.premodifiers and before not in _HEAD_ENDS

    def _first_name(self, i: int) -> bool:
        """Does "Sultan" or "Amir" open a name: "Sultan bin Saad", "Colonel (retd) Amir Haddad"?"""
        words = self.words
        if words.folded[i + 1 : i + 2] and words.folded[i + 1] in _FATHERS and words.gaps[i + 1] == "":
            return True
        if i and words.folded[i - 1] in _SERVANTS | _FATHERS and words.gaps[i] == "":
            return True  # "Abdel Amir", "Ali bin Sultan"
        ranked = (i - 1 in self._rank_ends or words.folded[i - 1] in _CLERICS) and words.gaps[i] in (
            "",
            ".",
            ")",
            ".)",
        )
        return ranked and self.capital(i + 1) and words.gaps[i + 1] == ""

    def _no_office(self, hit: Hit) -> bool:
        """A "deputy" of nobody, the "MP" behind a name and "minister-level" are no office of their own."""
        words, i = self.words, hit.last + 1
        if words.folded[hit.first : i] == ["deputy"]:
            if hit.first and words.gaps[hit.first] == "" and hit.first - 1 in self.known_end:
                return False  # "BNPT Deputy Rudi Hartono"
            whose = words.folded[max(0, hit.first - 1)] in ("his", "her", "their")
            if whose and words.gaps[i : i + 1] in ([""], [","]):
                return not self.capital(i)  # "the minister and his deputy, Ana Cruz"
            if words.folded[i : i + 2] == ["of", "the"] and self.capital(i + 2):
                return False  # "a deputy of the National Assembly"
            return words.folded[i : i + 1] not in (["for"], ["in"], ["at"], ["to"]) or words.gaps[i] != ""
        if words.folded[hit.first : i] in _ALSO_VERBS and words.folded[i : i + 1] in _OBJECTS:
            return True  # "the minister, Ali Diop, and Ana Cruz, the envoy, chair the talks"
        if "chair" in words.folded[hit.last] and words.folded[max(0, hit.first - 2) : hit.first] == [
            "under",
            "the",
        ]:
            return True  # "under the co-chair of Deputy Minister Ana Cruz"
        if is_idiom(words, self.parties, hit):
            return True
        lettered = words.text[hit.first].isupper() and words.gaps[hit.first] == "("
        if lettered and words.folded[hit.first - 1] in self.vocabulary.organization_heads:
            return True  # "National Security Agency (NSA) Director Ana Cruz"
        if words.folded[i : i + 1] == ["level"]:
            return True  # "a Director-General-level consultation"
        closes = i >= len(words) or words.gaps[i] != ""
        behind = hit.first > 0 and words.gaps[hit.first] == "" and self.capital(hit.first - 1)
        return words.text[hit.last] in self.vocabulary.after_names and closes and behind

    def _chained(self, before: Hit, hit: Hit) -> bool:
        """Do only words that open offices stand between two head nouns ("Chief Security Minister")?"""
        words, premodifiers = self.words, self.vocabulary.premodifiers
        if "counterpart" in (before.values[0], hit.values[0]):
            return False
        if hit.first - before.last > 3 or words.gaps[hit.first] != "":
            return False
        if self.dashed(before.last + 1):
            return False  # "Adviser to the President - Secretary of the Council"
        between = range(before.last + 1, hit.first)
        if between and words.folded[before.last] not in premodifiers:
            return False
        small = words.text[before.last].islower()  # "assistant deputy minister"
        return all(
            words.gaps[k] == "" and words.folded[k] in premodifiers and (self.capital(k) or small)
            for k in between
        )

    def _known_around(self, hit: Hit) -> Hit | None:
        """The known organization that a head stands in."""
        for i in range(hit.first, max(-1, hit.first - _LONGEST_KNOWN), -1):
            known = self.known.get(i)
            if known and known.last >= hit.last:
                return known
        return None

    def capital(self, i: int) -> bool:
        """Does word `i` begin with a capital?"""
        return i < len(self.words) and self.words.text[i][0].isupper()

    def dashed(self, i: int) -> bool:
        """Does a dash between spaces stand before word `i`: "CAIRO - Assistant Foreign Minister"?"""
        return i > 0 and self.words.between(i - 1, i) in _DASHES

    def realm(self, i: int) -> Party | None:
        """The country of a style that opens at word `i`: "Socialist Democratic Republic of Sri Lanka"."""
        words = self.words
        for k in range(i, min(i + 4, len(words) - 2)):
            if not self.capital(k) or (k > i and words.gaps[k] != "") or self.parties.at(k) is not None:
                return None
            if words.folded[k] in _REALMS and words.folded[k + 1] == "of":
                party = self.parties.at(k + 2)
                return party if party is not None and party.label == "COUNTRY" else None
        return None

    def foreign(self, i: int) -> bool:
        """Is word `i`, next to the one before it, capitalised (or a name's particle) and of no portfolio?"""
        if i >= len(self.words) or self.words.gaps[i] not in ("", ".", "'"):
            return False
        word = self.words.folded[i]
        named = self.capital(i) or word in self.vocabulary.particles
        return named and not is_field(self.vocabulary, word)

    def person_opens(self, i: int) -> bool:
        """Does a given name open a person's name at word `i`: "… and Worship Santiago Paz"?"""
        word, vocabulary = self.words.folded[i], self.vocabulary
        own = is_field(vocabulary, word) or word in vocabulary.premodifiers or i in self.heads
        return self.capital(i) and not own and self.foreign(i + 1) and word in given_names()

    def goes_on(self, k: int) -> bool:
        """May a field's or an organization's name cross the gap before word `k`?

        It crosses spaces, "&", "/", an apostrophe, an acronym in brackets, and a comma inside a list
        of known fields that "and" closes.
        """
        words = self.words
        gap = words.gaps[k]
        if gap in ("", "&", "/", "'"):
            return True
        if gap in ("(", ")") and words.text[k].isupper() and len(words.text[k]) < 6:
            return True
        if gap == ")" and "(" in words.source[words.starts[k] - 12 : words.starts[k]]:
            return True
        if gap == "," and words.folded[k] == "and" and self._in_list(k):
            # "Political Affairs, Peace, and Security"
            return k + 1 not in self.known and self._in_field(k + 1)
        if gap != "," or k in self.titles or k in self.heads or k in self.known:
            return False
        if self._small_list(k):
            return True
        if words.text[k] == "the":  # "the Interior, the Promotion of Peace and Culture"
            near = range(k + 1, min(k + 8, len(words)))
            last = next((m for m in near if words.folded[m] == "and"), 0)
            fields = all(self._in_field(m) or words.folded[m] in CONNECTORS for m in range(k + 1, last + 2))
            return last > 0 and fields and self.heads.isdisjoint(range(k + 1, last + 2))
        near_words = words.folded[k : k + 5]
        return "and" in near_words[1:] and self._in_field(k) and (k < 2 or self._in_field(k - 1))

    def _in_list(self, k: int) -> bool:
        """Is there a comma among the words before `k`, and nothing but fields behind it?"""
        for m in range(k - 1, max(0, k - 4), -1):
            if not self._in_field(m) or m in self.heads:
                return False
            if self.words.gaps[m] == ",":
                return True
        return False

    def _small_list(self, k: int) -> bool:
        """ "the minister of foreign affairs, regional integration and trade": fields in small letters.

        All words from the comma on are fields, "and" stands before the last, and the office ends with it.
        """
        words, fields = self.words, self.vocabulary.portfolio
        if not (words.text[k - 1].islower() and words.folded[k - 1] in fields):
            return False
        closed = 0
        for i in range(k, min(k + _LONGEST_LIST, len(words))):
            own = words.text[i].islower() and words.gaps[i] in ("", "-", ",")
            if closed and i > closed + 1 and not (own and words.folded[i] in fields):
                return words.gaps[i] != "" or words.folded[i] in _BEHIND_FIELDS or self.capital(i)
            if own and words.folded[i] == "and" and i > k and not closed:
                closed = i
            elif not own or words.folded[i] not in fields or (closed and words.gaps[i] == ","):
                return False
        return closed > 0

    def _in_field(self, k: int) -> bool:
        """Is word `k` a capitalised one of a known field, and no rank?"""
        if self.electronic(k):
            return True
        return self.capital(k) and k not in self.titles and is_field(self.vocabulary, self.words.folded[k])

    def electronic(self, k: int) -> bool:
        """Is word `k` the small letter of "e-Governance"?"""
        words = self.words
        return words.text[k] == "e" and k + 1 < len(words) and words.between(k, k + 1) == "-"
