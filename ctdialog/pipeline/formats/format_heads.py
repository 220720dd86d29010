"""The heads of formats that stand for themselves: the nouns that say what kind of talks it is.

| words | heads |
| --- | --- |
| `Working Group meeting`, `Joint Working Group (JWG)` | one compound |
| `Ministerial Meeting`, `12th plenary session` | `Meeting`, `session`: an adjective before them |
| `at ministerial level`, `Security Council Secretaries` | none: how high, and whose office |
| `Conference Centre`, `by videoconference`, `a news round-up` | none: a building, a means, no talks |
| `will visit`, `officials meet for` | none: verbs; `the virtual foreign ministers meet` is one |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ctdialog.pipeline.formats.format_left import LeftReader
from ctdialog.pipeline.formats.format_titles import TitleReader
from ctdialog.pipeline.formats.format_words import DETERMINERS, FormatIndex
from ctdialog.pipeline.gazetteer import Hit
from ctdialog.pipeline.numbers import told_apart

CONFERENCES = frozenset(["conference", "symposium", "forum", "workshop"])
_REMOTE = frozenset(["videoconference", "teleconference"])
_VERB_BEFORE = frozenset(
    "to will would can could may might must shall should who they he she and not also we i you today "
    "tomorrow later then".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_VERBS_TOO = frozenset("visit meet meets tour trip round exercise exercises drill drills call".split())
_BUILDINGS = frozenset("centre center hall hotel room building complex palace".split())
# "Ministerial Council": an adjective before another head
_TALKS = frozenset(["talks", "negotiations", "discussions"])  # "plenary talks of two delegations"
# "at ministerial level", "the closing ministerial segment"
_PARTS = (["level"], ["segment"], ["part"], ["phase"], ["portion"], ["leg"])
_BEFORE_HEADS = frozenset(["ministerial", "Ministerial", "MINISTERIAL", "week"])
_BETWEEN_HEADS = frozenset([" ", "-", " (", "' ", "’ ", ") ", '" ', "” "])
_TITLE_CLOSES = frozenset(['"', "”", "»"])


class HeadReader:
    """Tells which heads of talks in one text are formats' own."""

    def __init__(self, index: FormatIndex, left: LeftReader, titles: TitleReader) -> None:
        self.index, self.left, self.titles = index, left, titles
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def compounds(self) -> Iterator[list[Hit]]:
        """Heads that stand together as one: "Working Group meeting", "Joint Working Group (JWG)"."""
        group: list[Hit] = []
        for hit in self.index.heads:
            if group and self.words.source[group[-1].end : hit.start] not in _BETWEEN_HEADS:
                yield group
                group = []
            group.append(hit)
        if group:
            yield group

    def own(self, hits: list[Hit]) -> list[Hit]:
        """The heads of a compound that are its own: not a body's, nor an adjective before another head."""
        # A head inside a body's name ("Global Counterterrorism Forum") is none; another head after it may be.
        while hits and (self.parties.covers(hits[0].first) or self._seat(hits[0])):
            hits = hits[1:]
        # "group discussions": in groups
        while len(hits) > 1 and self.words.text[hits[0].first : hits[0].last + 1] == ["group"]:
            hits = hits[1:]
        # "at ministerial level", "deputy-ministerial": how high talks are
        while hits and self._level(hits[0]):
            hits = hits[1:]
        # "its 12th plenary session": a committee's, and no conference
        while len(hits) > 1 and self._plenary_session(hits):
            hits = hits[1:]
        # "Ministerial Council", "Ministerial Meeting": an adjective before another head
        while len(hits) > 1 and self.words.text[hits[0].first] in _BEFORE_HEADS:
            hits = hits[1:]
        return hits

    def _plenary_session(self, hits: list[Hit]) -> bool:
        """Do a group's heads open with a mere adjective: "plenary session", "plenary talks"?"""
        text = self.words.text[hits[0].first : hits[1].last + 1]
        talks = text[-1] in _TALKS and text[0].lower() == "plenary"
        return talks or (text[0] == "plenary" and text[-1] in self.vocabulary.occasion)

    def _seat(self, hit: Hit) -> bool:
        """Is a council or committee only told as somebody's office: "Security Council Secretaries"?"""
        after = self.words.folded[hit.last + 1 : hit.last + 2]
        return hit.values[0].weak and after in (["secretary"], ["secretaries"])

    def _level(self, hit: Hit) -> bool:
        words = self.words.folded
        if words[hit.first] != "ministerial":
            return False
        return words[hit.last + 1 : hit.last + 2] in _PARTS or words[max(0, hit.first - 1)] in (
            "deputy",
            "vice",
        )

    def is_noun(self, hit: Hit) -> bool:
        """Words that are verbs as often ("will visit", "to meet") count only after something nominal."""
        words, word = self.words, self.words.folded[hit.last]
        if hit.first != hit.last or word not in _VERBS_TOO or self.titles.after(hit):
            return True
        if word == "round" and told_apart(words.source, hit.end, True):
            return True  # "round three of the dialogue", "the latest round, the eighth, …"
        if hit.first == 0:
            return False
        before, gap = words.folded[hit.first - 1], words.gaps[hit.first]
        if word.startswith("exercise") and gap in _TITLE_CLOSES:
            return True  # "the “Desert Falcon” exercise"
        if gap not in ("", "'") or before in _VERB_BEFORE:
            return False
        party = self.parties.at(hit.first - 1)
        of_body = party is not None and party.label == "BODY"
        if word in ("meet", "meets"):
            # "US and Turkish officials meet for …" is a verb; "the virtual foreign ministers meet" is none
            return of_body or not DETERMINERS.isdisjoint(words.folded[max(0, hit.first - 5) : hit.first])
        if word in ("round", "call", "tour"):
            known = before in DETERMINERS or before in self.vocabulary.modifiers
            known = known or before in self.vocabulary.relative
            of_year = word == "round" and before == "s" and words.gaps[hit.first - 1] == "'"
            # "next year's round", "the 2022 round"
            known = known or of_year or (word == "round" and _YEAR.fullmatch(before) is not None)
            return known or of_body or self.left.ordinal(hit.first - 1) is not None
        return party is None or gap == "'"

    def no_gathering(self, last: int) -> bool:
        """Is a head the first word of a building ("Conference Centre") or a means ("by video-conference")?"""
        words, after = self.words, last + 1
        if words.folded[last] == "round" and words.folded[after : after + 1] == ["up"]:
            return True  # "a news round-up"
        if after < len(words) and words.folded[after] in _BUILDINGS and words.gaps[after] == "":
            # "the talks center on Iran" is a verb
            return words.folded[last] in CONFERENCES or self.index.capital(after)
        first = last - 1 if words.folded[last - 1 : last] == ["video"] else last
        remote = first < last or words.folded[last] in _REMOTE
        return remote and words.folded[first - 1 : first] in (["by"], ["via"], ["through"], ["over"])
