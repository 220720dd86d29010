"""The shapes that every room of the package speaks: an article in, a record out.

`Article` is what `ctdialog.article` makes of bytes or text, `Record` what the pipeline makes of it in full,
and `FlatRecord` the same in the flat form (bare codes, no evidence) of labels and scoring.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

SCHEMA_VERSION = "1.0"

Prominence = Literal["main", "background"]
Status = Literal["held", "scheduled", "cancelled"]
Kind = Literal[
    "dialogue", "working-group", "consultations", "conference", "summit", "visit", "exercise", "meeting"
]
Role = Literal["chair", "participant"]
Mode = Literal["in-person", "virtual", "hybrid"]
PublishedFrom = Literal["given", "metadata", "dateline", "text"]

# ---------------------------------------------------------------- article in


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from a place in the repaired text back to the text as given.

    Both texts are cut into the same number of pieces; `fixed[i]` and `given[i]`
    are where piece `i` begins in each. A piece is either the same in both texts (character counts run in
    step) or replaced as a whole (`whole[i]` is true): a place inside a replaced piece leads to the piece's
    outer border, so that a span never cuts a replaced character sequence in two.
    """

    fixed: tuple[int, ...]
    given: tuple[int, ...]
    whole: tuple[bool, ...]
    given_length: int

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that needed no repair."""
        return cls((0,), (0,), (False,), length)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Offsets in the text as given of the repaired text's `start:end` (half open)."""
        return self._start(start), max(self._end(end), self._start(start))

    def _start(self, place: int) -> int:
        i = bisect_right(self.fixed, place) - 1
        return self.given[i] if self.whole[i] else self.given[i] + (place - self.fixed[i])

    def _end(self, place: int) -> int:
        if place == 0:
            return 0
        i = bisect_right(self.fixed, place - 1) - 1
        if self.whole[i]:
            return self.given[i + 1] if i + 1 < len(self.given) else self.given_length
        return self.given[i] + (place - self.fixed[i])


BlockKind = Literal["headline", "subheading", "byline", "dateline", "date", "caption", "furniture", "body"]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the repaired text with one job on the page.

    `start` and `end` count characters of `Article.text`; `story` counts the stories of a digest from 0. A
    dateline ("Brussels, Sep 10 (IANS)") is its own block; the paragraph it opens goes on as the next one.
    """

    kind: BlockKind
    start: int
    end: int
    story: int = 0


@dataclass(frozen=True, slots=True)
class Dateline:
    """What the dateline of a story tells: where it was filed, and when, as far as told.

    `city` is as worded, in title case; `edtf` a date in EDTF level 1 or null where it has no year or no date.
    """

    city: str | None = None
    country: str | None = None
    edtf: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """An article, laid out: what the pipeline reads.

    `given` is the text as given, `text` the repaired text (encodings mended, entities
    resolved, hard-wrapped lines joined, one newline between blocks), `offsets` leads from
    the second to the first, and `blocks` covers everything in `text` but the newlines between blocks.
    `published` is an ISO date (YYYY-MM-DD) or null, `published_from` says where it was found, and `told` is
    the day that the text itself tells, whatever was given.
    """

    id: str
    given: str
    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    published: str | None = None
    published_from: PublishedFrom | None = None
    told: str | None = None
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    datelines: Sequence[Dateline | None] = field(default=())  # one a story
    sha256: str = ""


@dataclass(frozen=True)  # without slots, which are pickled by Python and not by C: it goes through pipes
class Incoming:
    """One article as it came in, before it is laid out.

    `id` names it in the output, `path` tells where it lies ("news/a.html", "archive.zip/a.html",
    "export.jsonl:12"); `published` (YYYY-MM-DD), `headline`, `byline` and `publisher` are what its
    metadata tell; `sha256` is that of the bytes it was read from.
    """

    id: str
    path: str
    text: str
    published: str | None = None
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """Input that gave no article: where it lies, and in one sentence why."""

    path: str
    problem: str


# ---------------------------------------------------------------- record out


class _Model(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


Code = Annotated[str, Field(min_length=1)]
Edtf = Annotated[
    str,
    Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$", description="EDTF level 1"),
]


class Named(_Model):
    """A code with the name it stands for."""

    code: Code
    """A country's ISO 3166-1 alpha-3 code, or a body's, region's or group's code."""
    name: str
    """The usual English name."""


class Topic(_Model):
    """A topic that the meeting addressed."""

    id: Code
    """Identifier, such as `terrorism-financing`."""
    label: str
    """Words for people, such as `Terrorism financing`."""


class Evidence(_Model):
    """One place in the article that a value was read from."""

    field: str
    """Path of the value inside the meeting: `participants`, `date`, `officials[0].position`."""
    value: str
    """The value that was read there, as in the flat form, numbers as their digits."""
    text: str
    """The words, exactly as they stand in the text as given."""
    start: int = Field(ge=0)
    """Where the words begin, in characters of the text as given."""
    end: int = Field(ge=0)
    """Where the words end (exclusive)."""


class Official(_Model):
    """A person named as taking part in a meeting."""

    name: str
    """As fullest in the article, without honorifics."""
    represents: str | None = None
    """Code of the country or body the person acts for."""
    role: Role = "participant"
    """`chair` (chairs, leads, heads, alone represents a side, principal of a visit) or `participant`."""
    position: str | None = None
    """The office as worded, without the organization where that is named apart."""
    organization: str | None = None
    """Ministry, agency or service, without the country's name beside it."""


class MeetingDate(_Model):
    """When a meeting takes place."""

    edtf: Edtf | None = None
    """Calendar date in EDTF level 1, or null where the words cannot be resolved."""
    text: str
    """The words of the article."""


class Place(_Model):
    """Where a meeting takes place."""

    city: str | None = None
    """Common English name."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""
    mode: Mode | None = None
    """`in-person`, `virtual` or `hybrid`."""


class Neighbour(_Model):
    """The meeting before or after in the same series, as far as the article tells of it."""

    number: int | None = None
    """Which one of the series."""
    edtf: Edtf | None = None
    """Calendar date in EDTF level 1."""
    city: str | None = None
    """Common English name of the city."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""


class _MeetingBase(_Model):
    prominence: Prominence
    """`main`: what a story of the article is about; `background`: told in passing."""
    status: Status
    """`held`, `scheduled` or `cancelled`, seen from when the article was written."""
    kind: Kind
    """What kind of meeting, by its own name."""
    name: str | None = None
    """The format's name as the article first gives it in full, without ordinal, year and parties."""
    number: int | None = Field(default=None, ge=1)
    """Which one of its series."""


class FlatMeeting(_MeetingBase):
    """A meeting in the flat form: bare codes, no evidence."""

    participants: tuple[Code, ...] = ()
    """Codes of the countries and bodies that take part."""
    officials: tuple[Official, ...] = ()
    """People named as taking part."""
    date: MeetingDate | None = None
    """When the meeting takes place."""
    place: Place | None = None
    """Where the meeting takes place, or null where nothing is told."""
    topics: tuple[Code, ...] = ()
    """Ids of the topics addressed."""
    discussed: tuple[Code, ...] = ()
    """Codes of countries and regions addressed, other than the participants."""
    groups: tuple[Code, ...] = ()
    """Codes of armed or terrorist groups addressed."""
    forums: tuple[Code, ...] = ()
    """Codes of multilateral bodies addressed, other than the participants."""
    instruments: tuple[str, ...] = ()
    """Agreements, plans, resolutions and conventions named, as worded."""
    previous: Neighbour | None = None
    """The meeting before in the same series."""
    next: Neighbour | None = None
    """The meeting after in the same series."""
    series: str | None = None
    """Key of the series: codes, kind, subject."""
    occasion: str | None = None
    """Key of the occasion: series and number, or date."""


class Meeting(_MeetingBase):
    """A meeting in the full form: names beside codes, and the words each value was read from."""

    participants: tuple[Named, ...] = ()
    """Countries and bodies that take part."""
    officials: tuple[Official, ...] = ()
    """People named as taking part."""
    date: MeetingDate | None = None
    """When the meeting takes place."""
    place: Place | None = None
    """Where the meeting takes place, or null where nothing is told."""
    topics: tuple[Topic, ...] = ()
    """Topics addressed."""
    discussed: tuple[Named, ...] = ()
    """Countries and regions addressed, other than the participants."""
    groups: tuple[Named, ...] = ()
    """Armed or terrorist groups addressed."""
    forums: tuple[Named, ...] = ()
    """Multilateral bodies addressed, other than the participants."""
    instruments: tuple[str, ...] = ()
    """Agreements, plans, resolutions and conventions named, as worded."""
    previous: Neighbour | None = None
    """The meeting before in the same series."""
    next: Neighbour | None = None
    """The meeting after in the same series."""
    series: str | None = None
    """Key of the series: codes, kind, subject."""
    occasion: str | None = None
    """Key of the occasion: series and number, or date."""
    confidence: float | None = Field(default=None, ge=0, le=1)
    """How likely the core row (participants, number, date, kind, city, chairs) is right, as fitted on
    labelled articles. Null in a record that was not read by ctdialog."""
    evidence: tuple[Evidence, ...] = ()
    """One entry for each place in the article that a value was read from."""

    def flat(self) -> FlatMeeting:
        """The same meeting in the flat form."""
        values = {name: getattr(self, name) for name in FlatMeeting.model_fields}
        for name in ("participants", "discussed", "groups", "forums"):
            values[name] = tuple(named.code for named in values[name])
        values["topics"] = tuple(topic.id for topic in self.topics)
        return FlatMeeting(**values)


class SourceDateline(_Model):
    """Where and when the first story was filed, as its dateline tells."""

    city: str | None = None
    """City as worded."""
    country: str | None = None
    """ISO 3166-1 alpha-3 code."""
    edtf: Edtf | None = None
    """Calendar date in EDTF level 1."""


class Source(_Model):
    """Where the record comes from."""

    path: str | None = None
    """Path of the file, or null for text handed over in Python."""
    sha256: str
    """SHA-256 of the bytes as given, in hexadecimal."""
    headline: str | None = None
    """The article's headline."""
    byline: str | None = None
    """Who wrote it, as printed."""
    publisher: str | None = None
    """Agency or paper, where the article names it."""
    dateline: SourceDateline | None = None
    """Where and when it was filed."""
    published_from: PublishedFrom | None = None
    """Where the publication date was found."""
    near_duplicate_of: str | None = None
    """Id of an earlier article of the same batch with nearly the same words."""


class FlatRecord(_Model):
    """A record in the flat form of the contract: what labels hold and scoring compares."""

    id: str
    """The article's id: a file's name without its ending, unless given."""
    published: str | None = None
    """Publication date, YYYY-MM-DD."""
    meetings: tuple[FlatMeeting, ...] = ()
    """The meetings that the article describes."""


class Record(_Model):
    """What one article yields, in the full form."""

    schema_version: str = SCHEMA_VERSION
    """Version of this shape."""
    id: str
    """The article's id: a file's name without its ending, unless given."""
    published: str | None = None
    """Publication date, YYYY-MM-DD."""
    source: Source
    """Where the record comes from."""
    meetings: tuple[Meeting, ...] = ()
    """The meetings that the article describes, main ones first."""
    warnings: tuple[str, ...] = ()
    """Short sentences on what could not be resolved."""

    def at_least(self, confidence: float) -> Record:
        """The record with only the meetings of at least that confidence."""
        kept = tuple(m for m in self.meetings if m.confidence is None or m.confidence >= confidence)
        return self.model_copy(update={"meetings": kept})

    def flat(self) -> FlatRecord:
        """The same record in the flat form."""
        return FlatRecord(
            id=self.id, published=self.published, meetings=tuple(meeting.flat() for meeting in self.meetings)
        )
