"""The name of a format: where it opens before the head and where it closes after it.

| words | name |
| --- | --- |
| `the third trilateral defence talks`, `a meeting` | none: common nouns |
| `BIMSTEC Working Group`, `Forum (ACR) Coordinating Committee` | with the body |
| `the fourth trilateral meeting`, `known as the Border Commanders meeting` | counted or said to be one |
"""

from __future__ import annotations

import itertools

from ctdialog.pipeline.formats.format_left import Left
from ctdialog.pipeline.formats.format_right import CLOSE_QUOTES, OPEN_QUOTES
from ctdialog.pipeline.formats.format_words import ACRONYMS, FUNCTION, FormatIndex
from ctdialog.pipeline.gazetteer import Hit
from ctdialog.records import Kind

_LONGEST = 6  # words of a name that is said to be one
_COMMON = frozenset(["meet", "meets", "talks", "discussions", "negotiations", "deliberations"])
_ALWAYS_NAMED = frozenset(["summit", "working-group", "conference", "dialogue", "consultations"])
# plain words that may open a name
_COUNT_OF_SIDES = frozenset(["bilateral", "trilateral", "quadrilateral"])
_LEVELS = frozenset(["joint", "high", "level", "senior", *_COUNT_OF_SIDES])
# who confers, no subject: "the interdepartmental dialogue" is a common noun
_WHOSE = frozenset(["interdepartmental", "interministerial", "interagency"])
_WORKING = frozenset(["working", "business"])  # "its first working meeting" has no name
_OFFICES = frozenset(["secretary", "commissioner", "commander", "general"])
_SEVERAL = frozenset(["two", "three", "four", "five"])
_SIDES = frozenset(["trilateral", "quadrilateral", "tripartite", "quadripartite"])


_CHIEFS = frozenset(
    "ministers leaders presidents chiefs officials heads envoys commanders directors secretaries "
    "premiers".split()
)
# "the Aqaba Process meetings", "the Budapest Process ministerial"
_PROCESS = frozenset(["Process", "Initiative", "Format"])


class NameReader:
    """Reads the names of the formats of one Doc."""

    def __init__(self, index: FormatIndex) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def read(self, hits: list[Hit], left: Left, right: int, kind: Kind) -> tuple[int, int] | None:
        """The characters of the name; `right` is the index after the subject, 0 where there is none."""
        words, plain = self.words, self.vocabulary.plain
        first, last = hits[0], hits[-1]
        capital = self.index.capital(first.first)
        if kind == "exercise" and not capital and left.number is None:
            return None  # "a counter-terrorism drill" is a common noun
        common = plain | FUNCTION | _WHOSE
        common |= _WORKING if kind == "meeting" else frozenset()
        core = any(w not in common for w in left.modifiers)
        bare = left.number is None and not (capital or right or any(p.label == "BODY" for p in left.parties))
        if kind == "summit" and bare and words.folded[last.last] == "meeting":
            return None  # "Gulf defence ministers' meeting"
        titled = (
            capital
            and (core or right)
            and (left.determiner in ("the", "their", "its") or left.number is not None)
        )
        if kind == "visit" or (kind == "meeting" and words.folded[last.last] in _COMMON and not titled):
            if kind == "visit" or not self._level(left, first):
                return None  # "the two-day talks", but "the Border Security Talks", "secretary-level talks"
            return words.starts[self._opening(left, first)], last.end
        # "the third police chiefs' meeting": a number makes a series of what is told in small letters
        sits = kind == "meeting" and words.folded[last.last] in ("meeting", "meetings")
        if words.folded[first.first] in ACRONYMS and words.text[first.first].isupper():
            return words.starts[first.first], first.end
        if kind in ("meeting", "summit") and self._are_meeting(left, last):
            return None
        process = self._process(first.first) if sits else None
        if process is not None:
            return words.starts[process], last.end
        if kind == "meeting" and not capital:
            people = bool(right) and not self._of_countries(last.last + 1, right)
            told = core or people or not _SIDES.isdisjoint(left.modifiers)
            # "the security cooperation mechanism", whose meetings are counted before it
            standing = core and words.folded[last.last] == "mechanism"
            counted = left.number is not None and told and words.folded[last.last] == "meeting"
            counted = counted or (core and self._of_two(left) and words.folded[last.last] == "meeting")
            opening = self._opening(left, first) if counted or standing else self._called(first.first)
            # "the 6th meeting of Secretaries of CIS Security Councils"
            end = words.ends[right - 1] if people else last.end
            return None if opening is None else (words.starts[opening], end)
        several = right or not _SEVERAL.isdisjoint(left.modifiers)
        if kind == "meeting" and words.folded[last.last] == "meetings" and several:
            return None  # "Meetings of the CIS Ministers", "Two Security Meetings": several
        if kind == "meeting" and self._of_countries(last.last + 1, right):
            return None  # "Meeting of the Ministers of Health of Chile and of Peru": who meets, no name
        named = bool(right) or (core and (capital or kind != "meeting"))
        named = named or words.text[first.first][0].isdigit()  # "2+2"
        named = named or words.folded[first.first + 1 : first.first + 2] == ["plus"]  # "two-plus-two"
        named = named or self._standing(left, hits, kind)
        # "the 13th High-Level Meeting": capitals and a number name what else is a common noun
        named = named or (left.number is not None and self._titlecase(left, first))
        if not named and not (kind in _ALWAYS_NAMED and capital):
            return None
        start = words.starts[self._opening(left, first)]
        sole = left.parties[0] if len(left.parties) == 1 else None
        # "BIMSTEC Working Group", and a city in "Colombo Dialogue"
        stays = sole is not None and (
            sole.label == "BODY" or (capital and (sole.form == "capital" or sole.label == "REGION"))
        )
        # "Global Counterterrorism Forum (GCTF) Coordinating Committee"
        acronym = words.gaps[left.name_first].startswith(")")
        if sole is not None and stays and sole.last + 1 + acronym == left.name_first:
            start = words.starts[sole.first]
        end = words.ends[right - 1] if right else self._head_end(hits)
        if (
            start
            and words.source[start - 1] in OPEN_QUOTES
            and any(quote in words.source[start:end] for quote in CLOSE_QUOTES)
        ):
            start -= 1
        return start, end

    def _of_two(self, left: Left) -> bool:
        """Do capitals open the words behind two sides: "the Chile-Peru Joint Security meeting"?"""
        opening = left.name_first
        acronym = self.words.text[opening].isupper()  # "the Chile-Peru HLG meeting": of a group
        behind = len(left.parties) == 2 and opening > left.parties[-1].last
        return behind and self.index.capital(opening) and not acronym

    def _standing(self, left: Left, hits: list[Hit], kind: Kind) -> bool:
        """Do common words in small letters name talks that stand for years, as two sides or a count tell?

        "The Chile-Peru joint commission", "the third meeting of the joint working group", "the inaugural
        joint consultation"; "bilateral consultations" are only consultations, and "a joint committee" one.
        """
        counted = left.number is not None or self._counted_before(left.first)
        if kind == "working-group":
            pair = len(left.parties) > 1 or len(self.parties.after_between(hits[-1].last + 1)) > 1
            return "joint" in left.modifiers and (counted or pair) and left.determiner not in ("a", "an")
        if kind not in ("dialogue", "consultations") or left.number is None:
            return False
        sides = self.parties.after_between(hits[-1].last + 1)
        behind = self.words.folded[sides[-1].last + 1 : sides[-1].last + 2] if sides else []
        # "the fourth bilateral dialogue between Chile and Peru on piracy": the subject is the name's
        plain = self.words.folded[hits[-1].last] == "consultations"
        levels = _LEVELS - _COUNT_OF_SIDES if plain else _LEVELS
        return not levels.isdisjoint(left.modifiers) and behind not in (["on"], ["against"])

    def _counted_before(self, i: int) -> bool:
        """ "The third meeting of the": is what begins at word `i` what an occasion is of?"""
        before = self.words.folded[max(0, i - 3) : i]
        return "of" in before[1:] and bool(self.vocabulary.occasion & set(before))

    def _level(self, left: Left, head: Hit) -> bool:
        """Does an office say how high talks are: "home secretary-level talks", not "delegation-level"?"""
        if left.modifiers[-1:] != ["level"]:
            return False
        return not _OFFICES.isdisjoint(left.modifiers[-3:-1]) and left.name_first < head.first

    def _are_meeting(self, left: Left, head: Hit) -> bool:
        """ "Gulf ministers meeting in Doha on Monday called for …": do they meet, and it is no name?"""
        words, k = self.words, head.last
        if words.text[k] != "meeting" or left.determiner or left.number is not None or k + 1 >= len(words):
            return False
        if words.folded[k - 1] not in _CHIEFS or words.gaps[k] != "":
            return False
        return words.folded[k + 1] in ("in", "at", "here", "on") and words.gaps[k + 1] == ""

    def _process(self, head: int) -> int | None:
        """Where "the Aqaba Process meetings" opens, whose capitals name a series by its process."""
        words, i = self.words, head
        while 0 < i > head - _LONGEST and words.gaps[i] == "" and self.index.capital(i - 1):
            i -= 1
        i += i < head and words.folded[i] in (
            "the",
            "a",
            "an",
        )  # "The Aqaba Process meetings" opens a sentence
        if i == head or any(self.parties.at(k) for k in range(i, head)):
            return None
        quoted = words.gaps[i][-1:] in OPEN_QUOTES and words.source[words.ends[head]] in CLOSE_QUOTES
        return i if quoted or (i < head - 1 and words.text[head - 1] in _PROCESS) else None

    def _called(self, head: int) -> int | None:
        """Where a name opens that is said to be one: "known as the Border Chiefs meeting"."""
        words, i = self.words, head
        while 0 < i > head - _LONGEST and words.gaps[i] == "" and self.index.capital(i - 1):
            i -= 1
        return i if i < head and self.vocabulary.named & set(words.folded[max(0, i - 3) : i]) else None

    def _opening(self, left: Left, head: Hit) -> int:
        """The word a name opens with: what only says what a meeting is like is passed over."""
        opening, plain = left.name_first, self.vocabulary.plain - _LEVELS
        while (
            opening < head.first and not self.index.capital(opening) and self.words.folded[opening] in plain
        ):
            opening += 1
        # "the deputy minister-level Defence Trilateral Talks"
        folded = self.words.folded[opening : head.first]
        level = opening + folded.index("level") + 1 if "level" in folded else head.first
        return level if level < head.first and self._level_before(opening, level) else opening

    def _level_before(self, first: int, level: int) -> bool:
        """Do small letters say at which level talks are, whose name in capitals stands behind them?"""
        return self.index.capital(level) and not any(self.index.capital(k) for k in range(first, level))

    def _of_countries(self, first: int, end: int) -> bool:
        """Do the words after a head name countries: "of the Ministers of Health of Chile and of Peru"?"""
        named = (
            self.parties.at(i) for i in range(first, end) if self.words.folded[i - 1] not in ("for", "on")
        )
        return any(party is not None and party.label == "COUNTRY" for party in named)

    def _titlecase(self, left: Left, head: Hit) -> bool:
        """Do a head and the word that opens its modifiers stand in capitals ("High-Level Meeting")?"""
        return (
            left.name_first < head.first
            and self.index.capital(left.name_first)
            and self.index.capital(head.first)
        )

    def _head_end(self, hits: list[Hit]) -> int:
        """Where a name without subject ends: before a mere "meeting" and before an acronym in brackets."""
        end = hits[0].end
        for before, hit in itertools.pairwise(hits):
            if "(" in self.words.source[before.end : hit.start] or self.words.folded[hit.last] == "meets":
                break  # "the border commission meets in Lima"
            if self.words.folded[hit.last] in self.vocabulary.occasion and hit.values[0].kind == "meeting":
                # "Coordinating Committee Meeting" in capitals is a title, "Working Group Meeting" is none
                group = before.values[0].kind == "working-group" and not before.values[0].weak
                if self.words.text[hit.last][0].isupper() and not group:
                    end = hit.end
                break
            end = hit.end
        return end
