"""Patterns of words that stand near each other: the small grammar of lists that share heads.

Diplomatic prose lists: "aviation and maritime security", "sharing of experiences and
best practices". A pattern says which words make a meaning together and how far
apart they may stand:

    pattern = slot (link? slot)*
    slot    = choice ("|" choice)*
    choice  = word           this word, in any case
            | word "+"       the word and its regular endings: threat+ is threat, threats, threatened …
            | "@" class      any word of a class
            | "<" label ("|" label)* ">"    a span of these labels, found by an earlier component;
                             PLACE is a country by its name, not by an adjective
    link    =                none: side by side, a space or hyphen between
            | ".." [number] ["^" slot]      at most so many words between (6 unless told), none of ^
            | "&"            side by side, or the word opens a list that shares the next slot

No pattern reaches over the end of a sentence, a semicolon, a colon or a line.
"aviation & security" matches "aviation security" and "aviation, port and maritime
security" but not "aviation of security": what stands between opens with a comma, slash
or conjunction and holds no preposition, article or auxiliary. Each link takes the
nearest word that fits, so the time taken grows with the length of the text only.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span

from ctdialog.lexicon.folding import fold
from ctdialog.pipeline.gazetteer import Words, words_of
from ctdialog.pipeline.sentences import sentence_starts

REACH = 6
LIST_REACH = 8
_COORDINATORS = frozenset({"and", "or", "cum"})
_LIST_MARKS = frozenset({",", "/", "&"})
_NOT_IN_LISTS = frozenset(
    "of in on at to by with for from the a an that which who is are was were be been has have had".split()
)
_QUIET = frozenset({",", "'", ".", "(", ")"})
_STOP = re.compile(r"[;:!?\n•]")
_LINK = re.compile(r"\.\.(\d*)(?:\^(.+))?")


class PatternError(ValueError):
    """A pattern that does not follow the grammar; the message names it."""


class Slot(NamedTuple):
    """What fits a slot: folded words, and labels of spans."""

    words: frozenset[str]
    labels: frozenset[str]


class Step(NamedTuple):
    """A link and the slot it leads to. `reach`: how many words may stand between, -1 for a list."""

    reach: int
    without: frozenset[str]
    slot: Slot


class Pattern(NamedTuple):
    """A compiled pattern and the value it stands for."""

    value: str
    first: Slot
    steps: tuple[Step, ...]


class Found(NamedTuple):
    """A match: words `first` to `last` (inclusive) and the pattern's value."""

    first: int
    last: int
    value: str


class Places(NamedTuple):
    """What of a Doc the patterns look at, beside its words.

    `limits`: for each word the index after the last word of its clause, where no pattern reaches
    beyond; `spans`: from the index of a labelled span's first word to its (label, index of its
    last word) pairs.
    """

    limits: Sequence[int]
    spans: Mapping[int, Sequence[tuple[str, int]]]


class Spelling:
    """Letters that may stand for one another, such as ("ization", "isation")."""

    def __init__(self, pairs: Iterable[Sequence[str]]) -> None:
        self._pairs = [(one, other) for pair in pairs for one, other in (pair, reversed(pair))]
        self._any = re.compile("|".join(re.escape(one) for one, _ in self._pairs) or r"(?!)")

    def variants(self, phrase: str) -> set[str]:
        """A phrase in all its spellings."""
        known = {phrase}
        if self._any.search(phrase):
            for one, other in self._pairs:
                known |= {variant.replace(one, other) for variant in known if one in variant}
        return known


def endings(word: str) -> set[str]:
    """An English word with its regular plural, third person, past and -ing forms."""
    if word.endswith("e"):
        return {word, word + "s", word + "d", (word if word.endswith("ee") else word[:-1]) + "ing"}
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return {word, word[:-1] + "ies", word[:-1] + "ied", word + "ing"}
    plural = word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return {word, plural, word + "ed", word + "ing"}


class _Opened:
    """The patterns that one word opens, and what is needed to see soon that none goes on.

    `seconds`: all words that their second slots take; `window`: how far off these may stand;
    `needs_look`: true where one has no second slot or takes a labelled span there.
    """

    def __init__(self) -> None:
        self.patterns: list[Pattern] = []
        self.seconds: frozenset[str] = frozenset()
        self.window = 0
        self.needs_look = False

    def add(self, pattern: Pattern) -> None:
        self.patterns.append(pattern)
        if not pattern.steps or pattern.steps[0].slot.labels:
            self.needs_look = True
            return
        step = pattern.steps[0]
        self.seconds |= step.slot.words
        self.window = max(self.window, 2 + (LIST_REACH if step.reach < 0 else step.reach))


class NearMatcher:
    """A set of patterns that finds itself in the words of a Doc.

    `classes` maps a class's name to its words (which may end in "+").
    """

    def __init__(self, classes: Mapping[str, Sequence[str]], spelling: Spelling) -> None:
        self._spelling = spelling
        self._classes = {name: self._words(words) for name, words in classes.items()}
        self._by_word: dict[str, _Opened] = {}
        self._by_label: dict[str, list[Pattern]] = {}

    def add(self, pattern: str, value: str) -> None:
        """Add a pattern; PatternError where it breaks the grammar."""
        compiled = self._compile(pattern, value)
        for word in compiled.first.words:
            self._by_word.setdefault(word, _Opened()).add(compiled)
        for label in compiled.first.labels:
            self._by_label.setdefault(label, []).append(compiled)

    def find(self, words: Words, places: Places) -> Iterator[Found]:
        """All matches, in no order; they may overlap."""
        folded, by_word, limits = words.folded, self._by_word, places.limits
        for i in [i for i, word in enumerate(folded) if word in by_word]:
            opened = by_word[folded[i]]
            # Mostly nothing that follows goes on with any of the patterns: seen in one call.
            window = folded[i + 1 : min(limits[i], i + opened.window)]
            if opened.seconds.isdisjoint(window) and not opened.needs_look:
                continue
            for pattern in opened.patterns:
                last = _follow(pattern.steps, words, places, i)
                if last >= 0:
                    yield Found(i, last, pattern.value)
        for i, spans in places.spans.items():
            for label, span_last in spans:
                for pattern in self._by_label.get(label, ()):
                    last = _follow(pattern.steps, words, places, span_last)
                    if last >= 0:
                        yield Found(i, last, pattern.value)

    def _words(self, words: Iterable[str]) -> frozenset[str]:
        known: set[str] = set()
        for word in words:
            bare = word.removesuffix("+")
            for variant in self._spelling.variants(bare):
                known |= endings(fold(variant)) if word.endswith("+") else {fold(variant)}
        return frozenset(known)

    def _slot(self, text: str, pattern: str) -> Slot:
        labels = re.findall(r"<([A-Z|]+)>", text)
        words: set[str] = set()
        for choice in filter(None, re.sub(r"<[A-Z|]+>", "", text).split("|")):
            if choice.startswith("@"):
                if choice[1:] not in self._classes:
                    raise PatternError(f"'{pattern}': there is no word class '{choice}'")
                words |= self._classes[choice[1:]]
            elif choice.removesuffix("+").isalnum():
                words |= self._words([choice])
            else:
                raise PatternError(f"'{pattern}': '{choice}' is no word")
        if not words and not labels:
            raise PatternError(f"'{pattern}': an empty slot")
        return Slot(frozenset(words), frozenset("|".join(labels).split("|")) - {""})

    def _compile(self, pattern: str, value: str) -> Pattern:
        slots: list[Slot] = []
        steps: list[Step] = []
        reach, without, linked = 0, frozenset[str](), True
        for item in pattern.split():
            link = _LINK.fullmatch(item)
            if item == "&" or link:
                if linked:
                    raise PatternError(f"'{pattern}': a link must stand between two slots")
                reach = int(link.group(1) or REACH) if link else -1
                without = self._slot(link.group(2), pattern).words if link and link.group(2) else frozenset()
                linked = True
                continue
            slot = self._slot(item, pattern)
            if slots:
                steps.append(Step(reach, without, slot))
            slots.append(slot)
            reach, without, linked = 0, frozenset(), False
        if linked:
            raise PatternError(f"'{pattern}': a pattern must end in a slot")
        return Pattern(value, slots[0], tuple(steps))


def _follow(steps: tuple[Step, ...], words: Words, places: Places, at: int) -> int:
    """The last word of a match whose first slot ends at word `at`, or -1."""
    limit = places.limits[at]
    for step in steps:
        start = at + 1
        if start >= limit:
            return -1
        reach, without, slot = step
        end = min(limit, start + 1 + (LIST_REACH if reach < 0 else reach))
        # Most patterns fail here, in one call.
        if not slot.labels and slot.words.isdisjoint(words.folded[start:end]):
            return -1
        if reach < 0:
            at = _listed(slot, words, places, start, end)
        elif reach == 0 and words.gaps[start]:
            return -1
        else:
            at = _within(slot, without, words, places, start, end)
        if at < 0:
            return -1
    return at


def _fits(slot: Slot, words: Words, places: Places, i: int) -> int:
    """The last word of what fits the slot at word `i`, or -1."""
    if words.folded[i] in slot.words:
        return i
    if slot.labels and i in places.spans:
        return max((last for label, last in places.spans[i] if label in slot.labels), default=-1)
    return -1


def _within(slot: Slot, without: frozenset[str], words: Words, places: Places, start: int, end: int) -> int:
    for i in range(start, end):
        last = _fits(slot, words, places, i)
        if last >= 0:
            return last
        if words.folded[i] in without:
            return -1
    return -1


def _listed(slot: Slot, words: Words, places: Places, start: int, end: int) -> int:
    if words.gaps[start] not in _LIST_MARKS and words.folded[start] not in _COORDINATORS:
        return -1 if words.gaps[start] else _fits(slot, words, places, start)
    for i in range(start, end):
        if words.folded[i] in _NOT_IN_LISTS:
            return -1
        last = _fits(slot, words, places, i)
        if last >= 0:
            return last
    return -1


def places_of(doc: Doc, groups: Iterable[str] = ()) -> Places:
    """The clauses of a Doc, and its labelled spans out of the named span groups.

    Sentences end where the Doc says so; where it says nothing, at a full stop before a space.
    """
    words = words_of(doc)
    spans: dict[int, list[tuple[str, int]]] = {}
    formed = Span.has_extension("form")
    for group in groups:
        for span in doc.spans.get(group, ()):
            first, end = word_range(words, span)
            if first == end:
                continue
            found = spans.setdefault(first, [])
            found.append((span.label_, end - 1))
            if span.label_ == "COUNTRY" and (not formed or span._.form in (None, "name")):
                found.append(("PLACE", end - 1))
    return Places(_limits(doc, words), spans)


def _limits(doc: Doc, words: Words) -> list[int]:
    stops = {i for i, gap in enumerate(words.gaps) if gap and gap not in _QUIET and _STOP.search(gap)}
    if (opens := sentence_starts(doc)) is not None:
        stops.update(bisect_left(words.starts, doc[start].idx) for start in opens)
    else:
        for i, gap in enumerate(words.gaps):
            if "." in gap and words.between(i - 1, i) != ".":
                stops.add(i)
    limits: list[int] = []
    for stop in sorted({*stops, len(words)}):
        limits.extend([stop] * (stop - len(limits)))
    return limits


def word_range(words: Words, span: Span) -> tuple[int, int]:
    """The words of a span, as indices `first:end`."""
    first = bisect_left(words.starts, span.start_char)
    return first, bisect_left(words.starts, span.end_char, first)
