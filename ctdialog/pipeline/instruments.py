"""Instruments: the agreements, plans, resolutions, strategies and conventions that talks name.

A name is a capitalised phrase around a head, a word for a kind of instrument:

    name       = [year] modifier* HEAD [number] [complement]     modifier or complement must be there
    modifier   = capitalised word, with small words ("of", "and") between two of them
    complement = link ["the"] capitalised phrase                 Convention on the Prevention of Terrorism
               | link small words up to a verb or mark           Bilateral Declaration on cooperation
    link       = "on" | "for" | "against" | "of" | "to" | "concerning" | "regarding"

and beside it:

| rule | words |
| --- | --- |
| a resolution's number | `UN Security Council resolution 2396`, `UNSCR 1373` |
| a document's code | `Recommendation CM/Rec(2022)8` |
| a quotation that ends in a head | `“cooperation action plan”` |
| a city and a head in small letters | `Doha agreement` |
| signed, and a complement | signed a `protocol for establishing a joint security commission` |
| a name of its own | `GSP+`, `MOU` |

"Treaty Organization" and "Action Plan Committee" are bodies: no capitalised word follows a head.
Lines in title case (headlines) tell nothing by their capitals and are left out.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("ctdialog_instruments")
    >>> doc = nlp("They recalled the 2019 Strategic Engagement Plan.")
    >>> [span.text for span in doc.spans["instruments"]]
    ['2019 Strategic Engagement Plan']
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, Words, words_of
from ctdialog.pipeline.near import word_range

_LONGEST = 12  # words before a head, and after a link
_HEADLINE = 300  # characters that a headline has at most
_SMALL_LONGEST = 8  # words of a complement in small letters
_NUMBER = r"(?:[A-Z]/RES/)?\d{2,4}(?:/\d{1,3})?(?: ?\(\d{4}\))?"
_NUMBERS = re.compile(rf"\s(?:No\.?\s)?{_NUMBER}(?:(?:,| and|, and| &) {_NUMBER}(?![\w%]))*")
_CODE = re.compile(r"\s(?=[A-Z])(?=\S*\d)[A-Za-z]+/[A-Za-z0-9/().-]*[A-Za-z0-9)]")
_EDITION = re.compile(r"\s(?:[IVX]{1,4}|\d{4}(?:\s?[-–/]\s?\d{2,4})?)(?![\w/])")
_JOINS = frozenset({"", "&", ".", "/", ".-"})


@Language.factory("ctdialog_instruments", assigns=["doc.spans"])
def make_instruments(nlp: Language, name: str) -> InstrumentFinder:
    """The factory spaCy calls."""
    return InstrumentFinder()


class InstrumentFinder:
    """Fills `doc.spans["instruments"]`: label INSTRUMENT, as worded without the article, none overlapping.

    Reads `doc.spans["cities"]` and `["countries"]` where they are.
    """

    def __init__(self) -> None:
        data = table("instruments")
        self.grammar = _Grammar(
            **{
                name: frozenset(data[name])
                for name in ("signing", "links", "small", "ends", "openers", "calendar")
            }
        )
        self.heads = Gazetteer()
        for kind, words in (
            ("head", "heads"),
            ("alone", "alone"),
            ("name", "names"),
            ("numbered", "numbered"),
        ):
            for word in data[words]:
                self.heads.add(word, kind)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its instruments."""
        words = words_of(doc)
        hits = list(self.heads.find(words))
        found = set(_Reader(doc, words, self.grammar, hits).read()) if hits else set()
        spans: list[Span] = []
        for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
            if spans and start < spans[-1].end_char:
                continue
            span = doc.char_span(start, end, label="INSTRUMENT", alignment_mode="expand")
            if span is not None:
                spans.append(span)
        doc.spans["instruments"] = spans
        return doc


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The small words of the grammar, as `lexicon/instruments.toml` lists and explains them."""

    signing: frozenset[str]
    links: frozenset[str]
    small: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    calendar: frozenset[str]


class _Reader:
    """Reads the names around the heads of one Doc."""

    def __init__(self, doc: Doc, words: Words, grammar: _Grammar, hits: list[Hit]) -> None:
        self.words, self.grammar, self.hits = words, grammar, hits
        self.heads = {hit.first for hit in hits if "head" in hit.values}
        self.cities: dict[int, int] = {}  # from the word after a city to the city's first word
        self.places: set[int] = set()
        for span in (*doc.spans.get("cities", ()), *doc.spans.get("countries", ())):
            first, end = word_range(words, span)
            self.places.update(range(first, end))
            if span.label_ == "CITY" or (Span.has_extension("form") and span._.form == "capital"):
                self.cities[end] = first

    def read(self) -> Iterator[tuple[int, int]]:
        """Where names stand, in characters; some may lie inside others."""
        source = self.words.source
        for hit in self.hits:
            if "name" in hit.values:
                yield hit.start, hit.end + (source[hit.end : hit.end + 1] == "+")
                continue
            number = _NUMBERS.match(source, hit.end)
            if number and ("numbered" in hit.values or self.words.folded[hit.last].startswith("resolution")):
                yield self.words.starts[self._modifiers(hit.first)], number.end()
            elif "head" in hit.values or "alone" in hit.values:
                yield from self._named(hit)

    def _named(self, hit: Hit) -> Iterator[tuple[int, int]]:
        opening = self._quotation(hit)
        if opening >= 0:
            yield opening, hit.end
        elif not self._capital(hit.first):
            yield from self._in_small_letters(hit)
        elif not self._followed(hit.last) and not self._title_case(hit.first):
            first = self._modifiers(hit.first)
            end = self._end(hit)
            if first < hit.first or end > hit.end or "alone" in hit.values:
                yield self.words.starts[first], end

    def _end(self, hit: Hit) -> int:
        """Where a name ends: after the head's code, edition, acronym in brackets or complement."""
        source = self.words.source
        suffix = _CODE.match(source, hit.end) or _EDITION.match(source, hit.end)
        if suffix:
            return suffix.end()
        last = self._bracketed(hit.last)
        complement = self._complement(last)
        return self.words.ends[complement] if complement > last else hit.end

    def _in_small_letters(self, hit: Hit) -> Iterator[tuple[int, int]]:
        words, grammar = self.words, self.grammar
        if hit.first in self.cities:
            yield words.starts[self.cities[hit.first]], hit.end
            return
        last = self._bracketed(hit.last)
        complement = self._complement(last)
        if complement == last:
            return
        first = hit.first
        while first > 0 and hit.first - first < 6 and not words.gaps[first]:
            if words.folded[first - 1] in grammar.openers:
                break
            if words.folded[first - 1] in grammar.signing:
                yield words.starts[first], words.ends[complement]
                return
            first -= 1
        before = words.folded[max(0, first - 3) : first]
        after = words.folded[complement + 1 : complement + 4]
        if not grammar.signing.isdisjoint(before) or (
            after and after[0] in ("was", "were", "has", "have") and not grammar.signing.isdisjoint(after)
        ):
            yield words.starts[first], words.ends[complement]

    def _quotation(self, hit: Hit) -> int:
        """Where the quotation begins that ends in this head, or -1."""
        source = self.words.source
        if source[hit.end : hit.end + 1] not in ("”", '"', "’", "'", "»"):
            return -1
        for first in range(hit.first - 1, max(-1, hit.first - _LONGEST), -1):
            if self.words.gaps[first + 1] not in _JOINS:
                return -1
            start = self.words.starts[first]
            quoted = source[start - 1 : start] in ("“", '"', "‘", "'", "«")
            if quoted and not source[max(0, start - 2) : start - 1].isalnum():
                return start
        return -1

    def _capital(self, i: int) -> bool:
        """Does the word, or the one that a hyphen ties it to, begin with a capital?"""
        words = self.words
        for first in range(i, max(-1, i - 3), -1):
            if words.text[first][0].isupper():
                return True
            if first == 0 or words.between(first - 1, first) not in ("-", "‑", "‐"):
                return False
        return False

    def _joined(self, i: int) -> bool:
        """Is the word tied to the one before it: by a space, a hyphen, or the stop of an initial?"""
        gap = self.words.gaps[i]
        return gap in _JOINS and not (gap == "." and len(self.words.text[i - 1]) > 1)

    def _modifiers(self, head: int) -> int:
        """The first word of the name that leads up to a head."""
        words, first = self.words, head
        while first > 0 and head - first < _LONGEST and self._joined(first):
            before = first - 1
            if words.text[before].isdigit():
                first = before if len(words.text[before]) == 4 else first
                break
            if self._capital(before):
                first = before
            elif (
                first < head
                and before > 0
                and words.folded[before] in self.grammar.small
                and self._joined(before)
                and self._capital(before - 1)
            ):
                first = before - 1
            else:
                break
        while first < head and words.folded[first] in self.grammar.openers:
            first += 1
        return first

    def _followed(self, last: int) -> bool:
        """Does a capitalised word follow, so that the head only helps to name something else?"""
        i = last + 1
        if i >= len(self.words) or self.words.gaps[i] or not self.words.text[i][0].isupper():
            return False
        word = self.words.folded[i]
        if word in self.grammar.links or word in self.grammar.calendar:
            return False
        source, end = self.words.source, self.words.ends[last]
        return not (_EDITION.match(source, end) or _CODE.match(source, end))

    def _bracketed(self, last: int) -> int:
        """The last word of an acronym in brackets after a head, else the head's."""
        gaps = self.words.gaps
        if last + 2 < len(self.words) and gaps[last + 1] == "(" and gaps[last + 2].startswith(")"):
            return last + 1
        return last

    def _complement(self, last: int) -> int:
        """The last word of what the head is on, or `last` where nothing is told."""
        words, link = self.words, last + 1
        if link + 1 >= len(words) or words.gaps[link] not in ("", ")"):
            return last
        first = link + 1
        in_doing = words.folded[link] == "in" and self._capital(first) and words.folded[first].endswith("ing")
        if words.folded[link] not in self.grammar.links and not in_doing:
            return last
        if words.folded[first] == "the" and first + 1 < len(words) and self._capital(first + 1):
            first += 1
        if words.gaps[first] or words.folded[first] in self.grammar.calendar or words.text[first].isdigit():
            return last
        to = words.folded[link] == "to"
        if self._capital(first):
            return last if to and first in self.places else self._capitalised(first)
        if words.folded[link] == "of" or words.folded[first] in self.grammar.openers:
            return last
        if to and words.folded[first] not in ("combat", "counter", "prevent", "fight", "suppress"):
            return last
        return self._small(first)

    def _capitalised(self, i: int) -> int:
        """The last word of the capitalised phrase that begins at word `i`."""
        words, last, stop = self.words, i, min(len(self.words), i + 2 * _LONGEST)
        while last + 1 < stop:
            following = last + 1
            if words.gaps[following] == "," and self._capital(following):
                if not self._list_goes_on(following, stop):
                    break
            elif not self._joined(following):
                break
            elif not self._capital(following):
                if words.folded[following] not in self.grammar.small:
                    break
                following = self._over_small_words(following, stop)
                if following < 0:
                    break
            last = following
        return last

    def _over_small_words(self, i: int, stop: int) -> int:
        """The capitalised word that the small word `i` (and an article) leads to in one name, or -1."""
        words, small = self.words, self.words.folded[i]
        i += 1
        if i < stop and words.folded[i] in ("the", "an", "a") and not words.gaps[i]:
            i += 1
        if i >= stop or not self._joined(i) or not self._capital(i):
            return -1
        if (small == "in" and i in self.places) or (small == "and" and self._is_named(i)):
            return -1
        return i

    def _is_named(self, i: int) -> bool:
        """Is the capitalised phrase at word `i` an instrument of its own?"""
        for place in range(i, min(i + _LONGEST, len(self.words))):
            if not self._capital(place) or (place > i and self.words.gaps[place]):
                return False
            if place in self.heads:
                return True
        return False

    def _list_goes_on(self, i: int, stop: int) -> bool:
        """Do capitalised items lead from word `i` to an "and" with a last one, none an instrument?"""
        if self._is_named(i):
            return False
        while i + 1 < stop:
            i += 1
            if self.words.folded[i] == "and":
                return i + 1 < stop and self._capital(i + 1) and not self._is_named(i + 1)
            if self.words.gaps[i] not in ("", ",") or not self._capital(i):
                return False
        return False

    def _small(self, i: int) -> int:
        """The last word of a phrase in small letters that begins at word `i`: up to a mark or a verb."""
        words, last = self.words, i
        while last + 1 < len(words) and last - i < _SMALL_LONGEST:
            following = last + 1
            word = words.folded[following]
            if words.gaps[following] or word in self.grammar.ends:
                break
            if word == "in" and following + 1 in self.places:
                break
            last = following
        loose = self.grammar.small | self.grammar.openers
        while last > i and words.folded[last] in loose:
            last -= 1
        return last

    def _title_case(self, i: int) -> bool:
        """Is the word's line a headline, all its longer words capitalised and no full stop at its end?"""
        words = self.words
        stop = words.source.find("\n", words.ends[i], words.ends[i] + _HEADLINE)
        if stop < 0 and len(words.source) > words.ends[i] + _HEADLINE:
            return False
        rest = words.source[words.ends[i] : stop if stop >= 0 else len(words.source)]
        if rest.rstrip().endswith((".", ".”", '."', ":", ";")):
            return False
        small = 0
        for step in (-1, 1):
            j = i
            while 0 <= j + step < len(words) and abs(j - i) < 2 * _LONGEST:
                if "\n" in words.gaps[j if step < 0 else j + 1]:
                    break
                j += step
                small += len(words.text[j]) > 3 and not self._capital(j) and not words.text[j][0].isdigit()
        return small < 2
