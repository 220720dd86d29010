"""The titles of exercises: proper names beside the word "exercise", with the number or year in them.

The grammar; a title is the words in quotation marks, or capitalised words:

    Exercise  TITLE                                    Exercise Eastern Shield
    exercise, code-named|dubbed|known as …  TITLE      a drill, code-named "Steppe Wind-2024"
    TITLE  exercise                                    the Desert Falcon exercise
    TITLE, a|an … exercise                             Desert Falcon 24, a multinational exercise

What closes a title is no part of the name: a year says when, a Roman or small number which of the series.

| words | name | number |
| --- | --- | --- |
| `Exercise "Peace Mission 2024"` | Peace Mission | |
| `exercise Al Najah-V` | Al Najah | 5 |
| `the Desert Falcon exercise` | Desert Falcon | |
| `the ninth Desert Falcon bilateral exercise` | Desert Falcon | 9 |
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from ctdialog.pipeline.formats.format_left import Left, LeftReader
from ctdialog.pipeline.formats.format_right import CLOSE_QUOTES, OPEN_QUOTES, RightReader
from ctdialog.pipeline.formats.format_words import FormatIndex
from ctdialog.pipeline.gazetteer import Hit
from ctdialog.pipeline.numbers import roman

_LONGEST = 6  # words of a title without quotation marks
_SMALL = 12  # no year of our time in two figures
_MOST = 40  # an exercise's number; what is higher counts something else


@dataclass(frozen=True, slots=True)
class Title:
    """A title: the characters of the name, of the whole, and its number with its place."""

    name: tuple[int, int]
    extent: tuple[int, int]
    number: int | None = None
    number_at: tuple[int, int] | None = None


class TitleReader:
    """Finds the titles beside the exercises of one Doc; `year` is the year it was published in."""

    def __init__(self, index: FormatIndex, right: RightReader, year: int | None) -> None:
        self.index, self.right, self.year = index, right, year
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary

    def after(self, hit: Hit) -> Title | None:
        """The title that follows a head: "Exercise Eastern Shield", "drill, code-named …"."""
        words, i = self.words, hit.last + 1
        if words.folded[i : i + 1] in (["is"], ["was"]) and not self.vocabulary.named.isdisjoint(
            words.folded[i + 1 : i + 2]
        ):
            i += 1  # "the exercise is titled Desert Falcon"
        named = False
        while i < len(words) and words.folded[i] in self.vocabulary.names and "\n" not in words.gaps[i]:
            named = named or words.folded[i] in self.vocabulary.named
            i += 1
        if i < len(words) and named and words.folded[i] == "exercise":
            i += 1
        elif not named:
            i = hit.last + 1
        if i >= len(words) or "\n" in words.gaps[i]:
            return None
        if words.gaps[i][-1:] in OPEN_QUOTES and words.gaps[i]:
            end = self.right.quoted(i)
            return self._title(i, end) if end and self._capital(i) else None
        if not named and (words.gaps[i] != "" or not words.folded[hit.last].startswith("exercise")):
            return None
        end = i
        while end < len(words) and end < i + _LONGEST and (end == i or words.gaps[end] == ""):
            if not (self._capital(end) or (end > i and words.text[end].isdigit())):
                break
            end += 1
        return self._title(i, end) if end > i and (named or not self._other(i, end)) else None

    def before(self, left: Left) -> Title | None:
        """The title that stands before an exercise: "the Desert Falcon exercise", "Desert Falcon, a …"."""
        words = self.words
        if fronted := self._fronted(left.first):
            return fronted
        comma = self._apposition(left.first)
        if comma is None and (left.first == 0 or words.gaps[left.first].strip("'\"”’»")):
            return None
        last = left.first - 1 if comma is None else comma - 1
        closed = words.gaps[last + 1][:1]
        quoted = closed != "" and closed in CLOSE_QUOTES
        first = last + 1
        while first > 0 and first > last + 1 - _LONGEST and (first > last or words.gaps[first] == ""):
            word = first - 1
            if not (self._capital(word) or (words.text[word].isdigit() and word == last)):
                break
            first = word
            if words.gaps[word] and words.gaps[word][-1] in OPEN_QUOTES:
                break
        if first > last or not self._capital(first) or (not quoted and self._other(first, last + 1)):
            return None
        title = self._title(first, last + 1)
        opens = first == 0 or "\n" in words.gaps[first] or "." in words.gaps[first]
        if comma is None:
            return title if last > first or not opens else None
        # "in Accra, a drill" tells a place: a title shows by quotation marks, a number or as the subject
        return title if quoted or opens or title.extent != title.name else None

    def _fronted(self, i: int) -> Title | None:
        """The title of "Code-named “Desert Falcon,” the exercise …", whose "the" is word `i`."""
        words = self.words
        if i == 0 or words.folded[i] not in ("the", "this") or CLOSE_QUOTES.isdisjoint(words.gaps[i]):
            return None
        first = i - 1
        while first > max(0, i - _LONGEST) and OPEN_QUOTES.isdisjoint(words.gaps[first][-1:]):
            first -= 1
        named = first > 0 and words.gaps[first] and words.folded[first - 1] in self.vocabulary.named
        return self._title(first, i) if named and self._capital(first) else None

    def counted(self, title: Title, left: LeftReader) -> tuple[int | None, tuple[int, int] | None]:
        """The count before a title: "the ninth Desert Falcon bilateral exercise"."""
        words = self.words
        i = bisect_left(words.starts, title.extent[0])
        found = left.ordinal(i - 1) if 0 < i < len(words) and words.gaps[i] == "" else None
        if found is None or title.number is not None:
            return None, None
        return found[0], (words.starts[found[1]], words.ends[i - 1])

    def _apposition(self, i: int) -> int | None:
        """The determiner of "Desert Falcon 24, the biggest such exercise", read back from word `i`."""
        words = self.words
        for k in range(i, max(0, i - 6), -1):
            if words.folded[k] in ("a", "an", "the"):
                return k if words.gaps[k].endswith(",") else None
            if k < i and words.gaps[k + 1] not in ("", "'", ".", "/"):
                return None
        return None

    def again(self, title: Title) -> list[tuple[int, int]]:
        """Where else the text says the title: "Desert Falcon will end on Friday"."""
        source = self.words.source
        name = source[slice(*title.name)]
        found, place = [], source.find(name)
        while place >= 0:
            if place != title.name[0]:
                found.append((place, place + len(name)))
            place = source.find(name, place + len(name))
        return found

    def _capital(self, i: int) -> bool:
        words = self.words
        return self.index.capital(i) and words.folded[i] not in self.vocabulary.barred

    def _other(self, first: int, end: int) -> bool:
        """Do the words name a country, a city or forces, and no exercise?"""
        named = [self.parties.at(i) for i in range(first, end)]
        if any(p and p.label != "REGION" for p in named) or all(named):
            return True
        if any(self.parties.city(i) for i in range(first, end)):
            return True
        return set(self.words.folded[first:end]) <= self.vocabulary.forces | self.vocabulary.modifiers

    def _of_year(self, figures: int) -> bool:
        """Are two figures the year's: "Desert Falcon 24"? Where it is not known, all but small ones are."""
        return figures == self.year % 100 if self.year else figures > _SMALL

    def _title(self, first: int, end: int) -> Title:
        """The title of the words `first` to `end`, the year or number that closes it read."""
        words, last = self.words, end - 1
        number = None
        closing = words.text[last]
        if last > first and (closing.isdigit() or roman(closing)):
            value = int(closing) if closing.isdigit() else roman(closing)
            of_year = closing.isdigit() and (len(closing) == 4 or self._of_year(int(closing)))
            number = value if value and value <= _MOST and not of_year else None
            last -= 1
        extent = (words.starts[first], words.ends[end - 1])
        number_at = (words.starts[end - 1], words.ends[end - 1]) if number else None
        return Title((extent[0], words.ends[last]), extent, number, number_at)
