"""What stands before the head of a format: determiner, number, year, parties and modifiers.

The grammar, read back from the head:

    determiner  [next|last]  [ordinal|year]  [parties]  modifiers  (ACRONYM)  HEAD

| words | found |
| --- | --- |
| `their ninth counter-terrorism dialogue` | number 9, determiner their |
| `inaugural U.S.-India Strategic and Commercial Dialogue` | number 1, parties USA IND |
| `the next Counter-Terrorism (CT) Dialogue` | relative next |
| `the 2023 anti-terrorism and security consultations` | year 2023 |
| `the Mali-Guinea fisheries and river patrols committee` | whatever stands between the sides and the head |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.pipeline.formats.format_words import DETERMINERS, NAMED_BY_SUBJECT, PEOPLE, FormatIndex
from ctdialog.pipeline.numbers import TENS, figure, ordinal, roman
from ctdialog.pipeline.parties import Party

# What may stand between the words of a name; "Track-1.5" has the stop.
_TIES = frozenset(["", "'", ".", "’", "/", "+", ".-", ".–", ")", ")-", ")–", ")/"])
_OPENING_QUOTES = frozenset(['"', "“", "‘", "'", "''", "``", "«"])
_LIKE = frozenset("bilateral trilateral joint annual regular ministerial such virtual".split())
_ORGANS = ("group", "committee", "commission", "council")
# Words before a head: no name is longer, and a text of heads alone takes no square of its time.
_LONGEST = 24
# "the second phase consultations": what is counted is the noun
_COUNTED_NOUNS = frozenset(
    "day days phase stage half quarter week month year time part leg batch generation line tier".split()
)
# What a noun that names a subject ends in, and such words that only say what talks are like
_NOUN_ENDINGS = ("ship", "tion", "sion", "ity", "ology", "ism", "ics", "graphy")
_OF_COURSE = frozenset(
    (
        "discussion session negotiation discussions delegation capacity university opposition coalition "
        "celebration mission commission city quality community introduction preparation addition "
        "continuation relation question communication action television station relationship leadership "
        "ownership membership opinion "
    ).split()
)
_ACRONYM = re.compile("[A-Z]{2,6}[CDFGMW]")  # a group's short form ends in that of what it is: JWG, HLMDG
# What opens a noun phrase of several sides, whatever words in small letters follow before the head
_OF_SEVERAL = frozenset("joint mixed binational intergovernmental".split())
_ANYBODYS = frozenset(["group", "groups", "council", "councils"])  # "the Swedish-Swiss engineering group"
_LINKS, _TO_COME = frozenset(["and", "up"]), frozenset(["next", "upcoming", "forthcoming"])
_OF_RANK = frozenset(
    "general secretary minister commander adviser advisor commissioner chief officer".split()
)
_PHRASE = 7  # words from it to the head
_SUBJECT = 6  # words of another head's subject before "and"


@dataclass(slots=True)
class Left:
    """What stands before a head: its first word, the name's first word, and what else is told."""

    first: int
    name_first: int
    number: int | None = None
    number_at: tuple[int, int] | None = None
    parties: list[Party] = field(default_factory=list)
    determiner: str = ""
    relative: str = ""
    year: int | None = None
    modifiers: list[str] = field(default_factory=list)


class LeftReader:
    """Reads back from the heads of one Doc."""

    def __init__(self, index: FormatIndex) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary
        self._opened = -1  # the word that opens the noun phrase of the head read now

    def read(self, head: int) -> Left:
        """All that stands before the head which opens at word `head`."""
        left = Left(head, head)
        self._opened = self._phrase(head)
        while head - _LONGEST < left.first > 0 and self._tied(left) and self._step(left, head):
            pass
        left.determiner = self._determiner(left.first)
        return left

    def _phrase(self, head: int) -> int:
        """The word "joint", or the second of two sides, that opens the noun phrase of a head, else -1.

        "the joint land and river patrols committee", "the Saudi-Yemeni tribal committee"; so does a count:
        "the fourth Joint Border Commissioners meeting", "the 31st Mali-Niger joint border chiefs meeting"
        """
        words, found = self.words, self.index.head_at(head)
        if found is not None and words.folded[head] == "meeting" and words.text[head].islower():
            i = head - 1
            while i > max(0, head - _PHRASE) and words.gaps[i + 1] == "" and self._titled(i):
                i -= 1
            counts = i < head - 1 and words.gaps[i + 1] == "" and self.ordinal(i) is not None
            return i if counts else self._counted_pair(head)
        if found is None or found.values[0].kind not in NAMED_BY_SUBJECT or words.folded[head] in _ANYBODYS:
            return -1
        for i in range(head - 1, max(-1, head - _PHRASE), -1):
            if words.gaps[i + 1] not in ("", "'", "’"):
                return -1
            if party := self.parties.at(i):
                return i if self._paired(party) else -1
            if words.folded[i] in _OF_SEVERAL:
                return i
            if not self._of_phrase(i):
                return -1
        return -1

    def _counted_pair(self, head: int) -> int:
        """The second of two sides that a count stands before, and before a meeting, else -1."""
        i = head
        while head - _PHRASE < i > 0 and self.words.gaps[i] in ("", "'", "’"):
            i -= 1
            if party := self.parties.at(i):
                other = self.parties.at(party.first - 1) if self._paired(party) else None
                return i if other and other.first and self.ordinal(other.first - 1) is not None else -1
            if not (self._of_phrase(i) or self._titled(i)):
                break
        return -1

    def _titled(self, i: int) -> bool:
        """Is word `i` one in capitals that is no party, count or head, and opens no sentence of its own?"""
        bars = self.words.folded[i] in self.vocabulary.barred or self.ordinal(i) is not None
        return self.index.capital(i) and not (bars or self.parties.at(i) or self.index.opens_head(i, i))

    def _paired(self, party: Party) -> bool:
        """Is a party the second of a pair that stands before what is theirs: "Thai-Lao", "Mali-Niger"?"""
        other = self.parties.at(party.first - 1) if party.first else None
        return other is not None and self.words.source[other.end : party.start] in ("-", "–", "—", "/")

    def _of_phrase(self, i: int) -> bool:
        """May word `i` stand in such a noun phrase: in small letters, no verb, preposition or head?"""
        word, vocabulary = self.words.folded[i], self.vocabulary
        if word in _LINKS:
            return True
        closes = word in vocabulary.barred or word in vocabulary.closes_subject or word.endswith("ly")
        verb = word.endswith("ed") and word not in vocabulary.modifiers
        return not (closes or verb or self.index.opens_head(i, i)) and self.words.text[i].islower()

    def _tied(self, left: Left) -> bool:
        """May the name go on over the gap before what was read; over a comma only in a list with "and"?"""
        gap = self.words.gaps[left.first]
        if gap == "" and self._apart(left.first):
            return False
        if gap == "." and self._ends_sentence(left.first):
            return False
        if gap in _OPENING_QUOTES and self.words.between(left.first - 1, left.first)[0] == " ":
            # "the third “two-plus-two” dialogue", "the Chad-Niger “2+2”", "the next “Security Dialogue”"
            i = left.first - 1 - (self.words.folded[left.first - 1] in _LIKE and left.first > 1)
            counted = self.ordinal(i) is not None or self.words.folded[i] in _TO_COME
            return counted or self.parties.at(i) is not None
        if gap == "," and left.number is None and self.ordinal(left.first - 1) is not None:
            return True  # "their 7th, three-day meeting", "the regular, eleventh, session"
        return gap in _TIES or (gap == "," and "and" in left.modifiers)

    def _ends_sentence(self, i: int) -> bool:
        """Does the stop before word `i` end a sentence: a space after it, no short form before ("U.S.")?"""
        return self.words.between(i - 1, i).endswith((" ", "\n")) and len(self.words.text[i - 1]) > 2

    def _apart(self, i: int) -> bool:
        """Does a dash with spaces part two phrases ("Dialogue - Third Session"), and no two parties?"""
        dash = self.words.between(i - 1, i).strip(" ") in ("-", "–", "—")
        dash = dash and self.words.source[self.words.starts[i] - 1] == " "
        return dash and self.parties.at(i) is None and self.parties.at(i - 1) is None

    def _step(self, left: Left, head: int) -> bool:
        """Takes what stands before the words read so far; False where that is no part of the format."""
        words, i = self.words, left.first
        j = i - 1
        if words.gaps[i].startswith(")"):  # "Counter-Terrorism (CT) Dialogue"
            if words.gaps[j] == "(" and self._count_twice(left, i, j):
                return True
            own = self.index.ends_head(j - 1) and not self.parties.covers(j - 1)
            if words.gaps[j] != "(" or not words.text[j].isupper() or own:
                return False
            i = left.first = j
            j -= 1
            if j < 0:
                return True
        party = self.parties.at(j)
        counted = self.ordinal(j) is not None
        if words.gaps[i] == "," and not counted and (party or not self.index.capital(j)):
            return False
        if party is None and (both := self._beside(left, j)):
            party = both
        if party is not None:
            left.parties.insert(0, party)
            left.first = party.first
            return True
        if self._count(left, i, j):
            return True
        word = words.folded[j]
        if word == "s" and words.gaps[j] == "'" and j > 0 and self.parties.at(j - 1):
            left.first = j
            return True
        if not self._modifier(j, i, head):
            return self._count_before(left, j)
        left.modifiers.insert(0, word)
        left.first = j
        if not left.parties and left.number is None:
            left.name_first = j
        return True

    def _beside(self, left: Left, j: int) -> Party | None:
        """The party before the "and" at word `j` where the format is both's: "Iran and Iraq's committee"."""
        words = self.words
        if not left.parties or j < 1 or words.folded[j] != "and" or words.gaps[j] != "":
            return None
        one, other = self.parties.at(j - 1), left.parties[0]
        if one is None or left.first != other.first or "REGION" in (one.label, other.label):
            return None
        own = words.source[other.end : other.end + 1] in ("'", "’") and one.form in ("name", "capital")
        alike = own or one.form == other.form == "adjective"
        return one if alike and one.code != other.code else None

    def _count(self, left: Left, i: int, j: int) -> bool:
        """Takes word `j` where it counts: an ordinal, a year, "next" or "last"."""
        words, word = self.words, self.words.folded[j]
        found = self.ordinal(j)
        if found is not None:
            left.number, left.first = found
            left.number_at = (words.starts[left.first], words.ends[i - 1])
        elif word.isdigit() and len(word) == 4 and word[:2] in ("19", "20"):
            left.year, left.first = int(word), j
        elif (
            word == "such"
            and j > 0
            and (self.ordinal(j - 1) or words.folded[j - 1] in self.vocabulary.relative)
        ):
            left.first = j  # "the third such dialogue", "the last such meeting"
        elif word in self.vocabulary.relative and not self._follows(j):
            left.relative, left.first = self.vocabulary.relative[word], j
        else:
            return False
        return True

    def _follows(self, j: int) -> bool:
        """Is word `j` a preposition: "Following talks in Rome", but "the following round"?"""
        words = self.words
        return words.folded[j] == "following" and (j == 0 or words.folded[j - 1] not in DETERMINERS)

    def _count_twice(self, left: Left, i: int, j: int) -> bool:
        """Takes "the Third (3rd)" before word `i`, where the word in brackets says the same number."""
        told, again = self.ordinal(j - 1) if j else None, self.ordinal(j)
        if told is None or again is None or told[0] != again[0]:
            return False
        left.number, left.first = told
        left.number_at = (self.words.starts[left.first], self.words.ends[j - 1])
        return True

    def _count_before(self, left: Left, j: int) -> bool:
        """ "The fourth fruitful round": one or two adjectives between a count and the rest.

        So one name before a head in small letters: "the previous Dosti exercise".
        """
        words = self.words
        for i in (j, j - 1):
            if left.number is not None or i < 1 or words.gaps[i] != "" or words.gaps[i + 1] not in ("", ","):
                return False
            word = words.text[i]
            named = i == j and self.index.capital(i) and self._turned(i - 1)
            if (
                not (word.islower() or named)
                or words.folded[i] in self.vocabulary.barred
                or self.parties.at(i)
            ):
                return False
            if words.folded[i] in _COUNTED_NOUNS or self.index.opens_head(i, i):
                return False
            if (named or self.ordinal(i - 1) is not None) and self._count(left, i, i - 1):
                return True
        return False

    def _turned(self, i: int) -> bool:
        """Is word `i` "previous", "next" or an ordinal with a determiner before it?"""
        counts = self.words.folded[i] in self.vocabulary.relative or self.ordinal(i) is not None
        return counts and i > 0 and self.words.folded[i - 1] in DETERMINERS and self.words.gaps[i] == ""

    def _determiner(self, i: int) -> str:
        """The determiner before word `i`, one unknown word between them passed over."""
        words = self.words
        determiner = words.folded[i - 1] if i > 0 and words.gaps[i] == "" else ""
        if determiner in DETERMINERS:
            return determiner
        if i > 1 and words.gaps[i - 1] == "" and determiner.isalpha():
            before = words.folded[i - 2]
            return before if before in ("this", "these") else ""  # "this longstanding dialogue"
        return ""

    def _modifier(self, j: int, i: int, head: int) -> bool:
        """May word `j` stand in a name before word `i`?"""
        words, word, capital = self.words, self.words.folded[j], self.index.capital
        if word == "format" and j and capital(j - 1):
            return True
        if i < head and words.folded[i] == "format" and capital(j):
            return True  # "Normandy format talks"
        if word == "of":
            before = words.folded[j - 1] if j else ""
            if words.folded[i] == "law" and before == "rule":
                return True
            return before in PEOPLE and capital(j - 1) and capital(i)  # "Ministers of Foreign Affairs …"
        if word in ("and", "to"):
            return self._joins(j, i, head)
        if word in self.vocabulary.barred and words.text[j] != "Today":
            return words.text[j] == "Review" and words.text[i] == "Conference"
        if -1 < self._opened < j:
            return True
        if word in self.vocabulary.modifiers or word in self.vocabulary.plain:
            return True
        if word.isdigit():  # "1.5 Track"
            between = words.between(j, i).strip()
            return (between == "+" and len(word) < 3) or (between in ("", ".") and len(word) == 1)
        if word.startswith("inter") or (j and words.gaps[j] == "-" and words.folded[j - 1] == "inter"):
            return True  # "interdepartmental", "inter-MFA consultations"
        if j and words.between(j - 1, j) == "-" and capital(j - 1) and capital(head):
            return True  # "Joint Follow-up Committee"
        if self._of_level(j, i):
            return True
        in_small = words.text[j].islower() or (not capital(head) and words.folded[head] not in PEOPLE)
        if i == head and word not in _OF_COURSE and word.endswith(_NOUN_ENDINGS) and in_small:
            return True  # "partnership dialogue", "reconciliation committee": what it is about
        if i == head and _ACRONYM.fullmatch(words.text[j]) and words.folded[i] in self.vocabulary.occasion:
            return True  # "since the last HLBG meeting"
        # An unknown word is part of a name in capitals; before "visit" it is somebody's own name.
        return capital(j) and capital(head)

    def _of_level(self, j: int, i: int) -> bool:
        """ "NSA-level meeting", "additional secretary-level talks": the rank of those who meet."""
        words = self.words
        if words.folded[i] == "level":
            return words.between(j, i) == "-" or words.folded[j] in _OF_RANK
        level = words.folded[i + 1 : i + 2] == ["level"] and words.folded[i] in _OF_RANK
        return level and words.gaps[i] == "" and words.text[j].isalpha()

    def _joins(self, j: int, i: int, head: int) -> bool:
        """May the "and" or "to" at word `j` stand in a name before word `i`?"""
        words, word, capital = self.words, self.words.folded[j], self.index.capital
        # "the Political, Security, and Defense Dialogue"
        listed = j > 1 and words.gaps[j] == words.gaps[j - 1] == "," and capital(j - 1) and capital(j - 2)
        if j == 0 or self.parties.at(j - 1) or not (listed or words.gaps[j] in ("", "'")):
            return False  # "Commissioners' and Administrators' Committee"
        if word == "and" and self._ends_subject(j - 1):
            return False  # "the Working Group on terrorism and bilateral consultations"
        if word == "and" and i < head and self._another(j - 1, head):
            return False  # "the Joint Working Group and Designations Dialogue": two formats
        if word == "and" and -1 < self._opened < j - 1:
            return True  # "the joint technical and legal committee"
        known = {words.folded[j - 1], words.folded[i]} <= self.vocabulary.subject
        if word == "and" and known and words.text[j - 1][0].islower():
            return True  # "anti-terrorism and security consultations"
        if not (capital(j - 1) and capital(i)) or words.folded[j - 1] in self.vocabulary.barred:
            return False
        return word == "and" or words.folded[j - 1] == words.folded[i]  # "Government to Government"

    def _another(self, j: int, head: int) -> bool:
        """Is the word `j` the head of another format, with words of its own, and not both an organ?

        "Dialogue and Cooperation Commission" is one name, and so is "Joint Committee and Expert Group".
        """
        words = self.words.folded
        if not self.index.ends_head(j) or words[head] in self.vocabulary.occasion:
            return False
        first, both = j - 1, words[j] in _ORGANS and words[head] in _ORGANS
        apart = first < 0 or self.parties.at(first) or self.ordinal(first) or words[first] in DETERMINERS
        return not (both or apart) and self.words.gaps[j] in ("", "-")

    def _ends_subject(self, j: int) -> bool:
        """Is word `j` of the subject that another head has ("Working Group on border security")?"""
        words = self.words
        for i in range(j, max(0, j - _SUBJECT), -1):
            if words.gaps[i] != "":
                return False
            if words.folded[i - 1] in ("on", "for", "against"):
                return self.index.ends_head(i - 2)
        return False

    def ordinal(self, j: int) -> tuple[int, int] | None:
        """The ordinal that ends at word `j`, and the word where it begins."""
        words = self.words
        if words.folded[j] == "ever" and j and words.folded[j - 1] == "first":
            return 1, j - 1
        before = words.folded[j - 1] if j and words.gaps[j] == "" else ""
        value = ordinal(words.folded[j], before) or figure(words.text[j]) or roman(words.text[j])
        if value is None:
            return None
        if (
            j
            and words.text[j][:3].isdigit()
            and words.between(j - 1, j) == ","
            and words.text[j - 1].isdigit()
        ):
            return 1000 * int(words.text[j - 1]) + value, j - 1  # "its 1,320th meeting"
        return value, j - 1 if before in TENS and value > 20 and not words.text[j][0].isdigit() else j
