"""Honorifics and ranks before names: where they end, and where they open.

| words | the name behind them |
| --- | --- |
| `H.E. Mr. Juan Paz`, `Air Vice Marshal Juan Paz` | Juan Paz |
| `Major General (retd) Juan Paz`, `Rear Admiral (UH) Juan Paz`, `Dr (Mrs) Ana Paz` | the same |
| `the defence minister, retired general Juan Paz` | Juan Paz |
| `Chief of Staff Maj. Gen. Juan Paz`, though "Staff Maj. Gen." is a rank | Juan Paz |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import BEHIND_RANKS
from ctdialog.pipeline.parties import PartyIndex

# Of which forces: "Brigadier-General (Marine)"
_FORCES = frozenset(["army", "navy", "marine", "air", "infantry"])
_SMALL_RANKS = _FORCES | frozenset(
    "retired police general lieutenant major brigadier colonel admiral rear vice captain marshal "
    "commodore".split()
)
# Whose the rank is: "Colonel of Justice"
_SERVICES = (["police"], ["justice"], ["militia"], ["gendarmerie"], ["customs"])
MOST_TITLES = 12  # of one person; a row of them is looked at from each on
_VOWELS_OPEN = re.compile(r"[aeiou]")  # behind the first letter: a word, and no abbreviation


class TitleReader:
    """Reads the honorifics and ranks before names in one text.

    `no_rank` has words that are no abbreviated rank.
    """

    def __init__(
        self, words: Words, parties: PartyIndex, index: OfficeIndex, no_rank: frozenset[str]
    ) -> None:
        self.words, self.parties, self.index, self.no_rank = words, parties, index, no_rank

    def end(self, i: int) -> int | None:
        """Index after the honorifics and ranks that open at word `i`; None where nobody has so many."""
        words = self.words
        i = self._rest_of_title(i)
        for _ in range(MOST_TITLES):
            if (
                i < len(words)
                and i not in self.index.titles
                and (after := self._abbreviated(i) or self._small_rank(i))
            ):
                i = after
                continue
            if i >= len(words) or i not in self.index.titles:
                return i
            after = self.index.titles[i].last + 1
            gap = words.gaps[after] if after < len(words) else ""
            if gap.endswith("(") and after + 1 < len(words) and words.folded[after] in BEHIND_RANKS | _FORCES:
                i = after + 1  # "Major General (retd)"
            elif gap.endswith("(") and self._in_brackets(after):
                i = after + 1  # "Rear Admiral (UH) Luis Paz", "Dr (Mrs) Joy Eze"
            elif i not in self.index.heads and self._of_service(after):
                i = after + 2  # "Major General of Police", "Colonel of Justice", "General of Police (Jurist)"
                behind = words.gaps[i].endswith("(") if i + 1 < len(words) else False
                i += behind and words.folded[i] in BEHIND_RANKS | _FORCES
            elif gap in ("", ".", ")", ".)", "'"):
                i = after
            else:
                return after if gap.endswith("(") else i  # "Ambassador, who" does not open a name
        return None

    def _in_brackets(self, i: int) -> bool:
        """Is word `i` alone in brackets a force's or degree's letters, or another honorific?"""
        words = self.words
        if i + 1 >= len(words) or words.gaps[i + 1] not in (")", ".)") or not self.index.capital(i + 1):
            return False
        title = self.index.titles.get(i)
        letters = words.text[i].isupper() and len(words.text[i]) < 4 and self.parties.at(i) is None
        return letters or (title is not None and title.last == i)

    def _rest_of_title(self, i: int) -> int:
        """Index after a rank whose first word an office took: "Chief of Staff Maj. Gen. X"."""
        for k in (i - 1, i - 2):
            title = self.index.titles.get(k) if k >= 0 else None
            if title and title.last >= i and title.values[0] == "rank" and i not in self.index.titles:
                return title.last + 1
        return i

    def _of_service(self, i: int) -> bool:
        """Is it told at word `i` whose a rank is: "Major General of Police"?"""
        return self.words.folded[i : i + 1] == ["of"] and self.words.folded[i + 1 : i + 2] in _SERVICES

    def _small_rank(self, i: int) -> int:
        """Index after a small-letter rank behind a comma, or 0: "the minister, retired general X"."""
        words, k = self.words, i
        opens = words.gaps[i] == "," or (i and words.folded[i - 1] == "retired")
        if words.folded[i] not in _SMALL_RANKS or not opens or not words.text[i].islower():
            return 0
        while k < min(i + 5, len(words) - 1) and words.folded[k] in _SMALL_RANKS and words.text[k].islower():
            k += 1
            if words.gaps[k] not in ("", "-"):
                return 0
        return (
            k if words.folded[k - 1] not in _FORCES | {"retired", "police"} and self.index.foreign(k) else 0
        )

    def _abbreviated(self, i: int) -> int:
        """Index after a rank that no list knows, by its shape, or 0: "Ctdr. Ana Cruz", "G/J Luis Paz"."""
        words, gaps = self.words, self.words.gaps
        if i + 2 >= len(words) or not (gaps[i + 1] == "." or gaps[i + 1] == "/") or not self.index.capital(i):
            return 0
        known = words.folded[i] in self.no_rank or self.parties.at(i) is not None
        if gaps[i + 1] == "/":
            short = len(words.text[i]) < 4 and len(words.text[i + 1]) < 4 and words.text[i].isupper()
            return i + 2 if short and not known and self.index.foreign(i + 2) else 0
        open_before = gaps[i] not in ("", "-", "'") or i - 1 in self.index.heads
        vowelless = 2 < len(words.text[i]) < 7 and _VOWELS_OPEN.search(words.folded[i][1:3]) is None
        return i + 1 if open_before and vowelless and not known and self.index.foreign(i + 1) else 0

    def opening(self, first: int) -> int:
        """The first word of the honorifics and ranks that end just before word `first`."""
        for back in range(6, 0, -1):
            start = first - back
            if start >= 0 and start in self.index.titles and self.end(start) in (first, first + 1):
                return start
        return first
