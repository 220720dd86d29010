"""The sentences of an article with everything the components before found in them.

The assembling components read this instead of the Doc's span groups, so that "what stands in
this sentence" and "what comes before or after it" are one look-up, not a search each time.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from spacy.tokens import Doc, Span

from ctdialog.lexicon import Lexicon, shared
from ctdialog.lexicon.folding import lowered
from ctdialog.pipeline.dates.date_values import When, resolve
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.gazetteer import Extent, words_of
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.sentences import sentence_spans
from ctdialog.records import Article, BlockKind, OffsetMap

_QUOTATION = re.compile(r'“(?=[A-Z])[^“”]*(?:”|$)|(?<!\S)"(?=[A-Z])[^"]*(?:"|$)')

# What a quoted sentence stands behind: nothing, a colon, a verb of saying
_SAID = re.compile(
    r"(?:^\s*|:\s*|\b(?:said|says|added|noted|stated|declared|stressed|explained|recalled|"
    r"told [\w ]{2,25}),?\s*)$"
)

# Without a publication date "Wednesday" and "last month" are still not the same time: they are
# compared as if counted from one day.
_SOME_DAY = datetime.date(2000, 6, 15)


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as found: its characters, its grammar, and its calendar date in EDTF where it can be told."""

    start: int
    end: int
    text: str
    when: When
    edtf: str | None
    likely: str | None  # the same, counted from an unknown but common day where none is known


@dataclass(frozen=True, slots=True)
class City:
    """A city as a place: its characters, name as worded and country."""

    start: int
    end: int
    name: str
    country: str


@dataclass(slots=True, eq=False)
class Line:
    """A sentence: characters `start:end`, the block it stands in, and what was found in it, in order."""

    index: int
    start: int
    end: int
    text: str
    kind: BlockKind
    story: int
    block: int
    span: Span
    parties: list[Party] = field(default_factory=list)
    cities: list[City] = field(default_factory=list)
    formats: list[Format] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    durations: list[tuple[int, int, int]] = field(default_factory=list)
    people: list[tuple[Person, Mention]] = field(default_factory=list)
    topics: list[Span] = field(default_factory=list)
    groups: list[Span] = field(default_factory=list)
    instruments: list[Span] = field(default_factory=list)
    # of the article's bodies, by code
    members: dict[str, frozenset[str]] = field(default_factory=dict)

    lower: str = ""  # the text in lower case, of the same length
    quotations: list[Extent] = field(default_factory=list)  # characters of the text, in order

    def __post_init__(self) -> None:
        self.lower = lowered(self.text)
        self.quotations = [
            found.span()
            for found in _QUOTATION.finditer(self.text)
            if _SAID.search(self.lower, max(0, found.start() - 40), found.start())
        ]

    def before(self, place: int, limit: int = 60) -> str:
        """Lower-case text of this sentence that ends at a character of the Doc."""
        at = place - self.start
        return self.lower[max(0, at - limit) : max(0, at)]

    def parties_in(self, start: int, end: int) -> list[Party]:
        """The parties that begin at the characters `start:end` of the Doc."""
        first = bisect_left(self.parties, start, key=lambda party: party.start)
        return self.parties[first : bisect_left(self.parties, end, first, key=lambda party: party.start)]

    def after(self, place: int, limit: int = 60) -> str:
        """Lower-case text of this sentence that begins at a character of the Doc."""
        at = max(0, place - self.start)
        return self.lower[at : at + limit]

    def quoted(self, place: int) -> int:
        """Which quoted sentence of this one holds a character of the Doc, counted from 1; 0 for none.

        Quoted words that go on with the sentence ("the fifth “belongs to Muscat”") are no sentence.
        """
        at = place - self.start
        i = bisect_right(self.quotations, at, key=lambda extent: extent[0])
        return i if i and at < self.quotations[i - 1][1] else 0


class Scene:
    """One article's sentences, in order, and the `lexicon` it is read with (by default the shipped one)."""

    def __init__(self, doc: Doc, lexicon: Lexicon | None = None) -> None:
        article: Article | None = doc._.article if Doc.has_extension("article") else None
        self.doc = doc
        self.lexicon = lexicon or shared(None)
        self.article = article
        self.text = words_of(doc).source
        self.offsets = article.offsets if article else OffsetMap.identity(len(self.text))
        published = article.published if article else None
        self.published = datetime.date.fromisoformat(published) if published else None
        self.words = words_of(doc)
        self.parties = PartyIndex(doc)
        # whom people act for, as far as it was asked, by their id()
        self.act_for: dict[int, Party | None] = {}
        self.lines = self._sentences()
        self._told: dict[int, list[Line]] = {line.story: [] for line in self.lines}
        for line in self.lines:
            if line.kind in ("headline", "subheading", "body"):
                self._told[line.story].append(line)
        self._fill()

    def capital(self, code: str) -> str | None:
        """The name of a country's capital; none of what is no country, or has none."""
        entry = self.lexicon.countries.get(code)
        return next(iter(entry.forms.get("capital", ())), None) if entry else None

    def _sentences(self) -> list[Line]:
        lines: list[Line] = []
        blocks = self.article.blocks if self.article else ()
        starts = [block.start for block in blocks]
        for sent in doc_sentences(self.doc):
            start, end = sent.start_char, sent.end_char
            i = bisect_right(starts, start) - 1
            block = blocks[i] if blocks and i >= 0 else None
            # A sentence that opens with its dateline belongs to the paragraph after it.
            while (
                block is not None
                and block.kind in ("dateline", "date", "byline")
                and block.end < end
                and i + 1 < len(blocks)
                and blocks[i + 1].start < end
            ):
                i += 1
                block = blocks[i]
                start = max(start, block.start)
            lines.append(
                Line(
                    len(lines),
                    start,
                    end,
                    self.text[start:end],
                    block.kind if block else "body",
                    block.story if block else 0,
                    i,
                    sent,
                )
            )
        return lines

    def _fill(self) -> None:
        starts = [line.start for line in self.lines]

        def line_at(place: int) -> Line | None:
            i = bisect_right(starts, place) - 1
            return self.lines[i] if i >= 0 and place < self.lines[i].end else None

        def group(name: str) -> list[Span]:
            return list(self.doc.spans[name]) if name in self.doc.spans else []

        bodies = {party.code for party in self.parties.all if party.label == "BODY"}
        members = {code: self.lexicon.bodies[code].members for code in bodies if code in self.lexicon.bodies}
        for each in self.lines:
            each.members = members
        for party in self.parties.all:
            if line := line_at(party.start):
                line.parties.append(party)
        names = sorted(span._.mention.name for span in group("officials"))
        for span in group("cities"):
            line = line_at(span.start_char)
            if line and not _in_list(line, span) and not _surname(span, names):
                line.cities.append(City(span.start_char, span.end_char, span.id_ or span.text, span.kb_id_))
        for span in group("formats"):
            found: Format = span._.format
            if line := line_at(found.start):
                line.formats.append(found)
        for span in group("dates"):
            when: When = span._.when
            if line := line_at(span.start_char):
                if span.label_ == "DURATION":
                    line.durations.append((span.start_char, span.end_char, when.days or 0))
                else:
                    likely = span._.edtf or resolve(when, _SOME_DAY)
                    line.dates.append(
                        DateMention(span.start_char, span.end_char, span.text, when, span._.edtf, likely)
                    )
        papers = [(span.start_char, span.end_char) for span in group("instruments")]
        papers += [(span.start_char, span.end_char) for span in group("groups")]
        for span in group("officials"):
            first, last = span._.mention.extent  # "the Trilateral Memorandum signed in May": nobody's name
            if any(start <= first and last <= end for start, end in papers):
                continue
            if line := line_at(span.start_char):
                line.people.append((span._.person, span._.mention))
        for name in ("topics", "groups", "instruments"):
            for span in group(name):
                if line := line_at(span.start_char):
                    getattr(line, name).append(span)

    def told(self, story: int) -> list[Line]:
        """The sentences of a story that tell something: headlines and body, no captions, no bylines."""
        return self._told[story]

    def stories(self) -> list[int]:
        """The stories' numbers, in order."""
        return sorted(self._told)

    def word_at(self, place: int) -> int:
        """Index of the word that stands at or after a character."""
        return bisect_left(self.words.starts, place)


def _in_list(line: Line, city: Span) -> bool:
    """Is a city that has a country's name that country, beside another: "Mozambique, Rwanda hold talks"?"""
    same = any(party.start == city.start_char and party.form == "name" for party in line.parties)
    if same and line.after(city.end_char, 1) == ":":
        return True  # "Mozambique: Talks in Maputo": what the headline files it under
    after = line.parties_in(city.end_char, city.end_char + 3) if same else []
    return any(party.code != city.kb_id_ and line.before(party.start, 2) == ", " for party in after)


def _surname(city: Span, names: list[Extent]) -> bool:
    """Is a city part of somebody's longer name: "Alan Greer, U.S. secretary"? The names in order."""
    start, end = city.start_char, city.end_char
    place = bisect_right(names, start, key=lambda name: name[0]) - 1
    return place >= 0 and end <= names[place][1] and names[place] != (start, end)


def doc_sentences(doc: Doc) -> list[Span]:
    """The sentences of a Doc, the whole as one where nobody set them; white space at the borders left out."""
    if not len(doc):
        return []
    trimmed = []
    for sent in sentence_spans(doc):
        first, last = sent.start, sent.end
        while first < last and doc[first].is_space:
            first += 1
        while last > first and doc[last - 1].is_space:
            last -= 1
        if first < last:
            trimmed.append(doc[first:last])
    return trimmed
