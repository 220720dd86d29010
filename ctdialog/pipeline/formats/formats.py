"""Formats of talks: what kind of meeting, its name, its number and the parties in its name.

The grammar, from left to right; every part but the head may be missing (`format_heads`, `format_left` and
`format_right` read the three, `format_kinds` the kind):

    determiner  ordinal/year  parties  modifiers  HEAD  (acronym)  on|for|against|to + subject

and an occasion may stand before it: `ordinal meeting|session|round … of the` format.

| words | kind | name | number | parties |
| --- | --- | --- | --- | --- |
| `the 10th meeting of the A-B Working Group on Visas` | working-group | `Working Group on Visas` | 10 | A B |
| `their ninth counter-terrorism dialogue` | dialogue | `counter-terrorism dialogue` | 9 | |
| `3rd Quad Working Group (CTWG) meeting` | working-group | `Quad Working Group` | 3 | QUAD |
| `delegation-level talks` | meeting | | | |
| `inaugural U.S.-India Strategic Dialogue` | dialogue | `Strategic Dialogue` | 1 | USA IND |

Countries leave the name; a body that stands alone before it stays ("BIMSTEC Joint Working Group").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.formats.format_body import body_of, is_of_ministers
from ctdialog.pipeline.formats.format_heads import HeadReader
from ctdialog.pipeline.formats.format_joined import Format, one_name, unnamed
from ctdialog.pipeline.formats.format_kinds import KindReader
from ctdialog.pipeline.formats.format_larger import body_ministers, larger_end, members_chiefs
from ctdialog.pipeline.formats.format_left import Left, LeftReader
from ctdialog.pipeline.formats.format_names import NameReader
from ctdialog.pipeline.formats.format_right import OPEN_QUOTES, RightReader
from ctdialog.pipeline.formats.format_titles import Title, TitleReader
from ctdialog.pipeline.formats.format_words import FUNCTION, PEOPLE, FormatIndex, FormatWords, organ
from ctdialog.pipeline.gazetteer import Extent, Hit
from ctdialog.pipeline.numbers import first_in_years, told_apart, told_before
from ctdialog.pipeline.parties import Party
from ctdialog.records import Article, Kind


@Language.factory("ctdialog_formats", requires=["doc.spans"], assigns=["doc.spans"])
def make_formats(nlp: Language, name: str) -> FormatFinder:
    """The factory spaCy calls."""
    return FormatFinder()


class FormatFinder:
    """Fills `doc.spans["formats"]`: label FORMAT, `kb_id_` the kind, a `Format` in `span._.format`."""

    def __init__(self) -> None:
        self.vocabulary = FormatWords(table("formats"))
        if not Span.has_extension("format"):
            Span.set_extension("format", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its formats found."""
        spans = []
        for found in _Reader(FormatIndex(doc, self.vocabulary), _year(doc)).formats():
            span = doc.char_span(
                found.start, found.end, label="FORMAT", kb_id=found.kind, alignment_mode="expand"
            )
            if span is not None:
                span._.format = found
                spans.append(span)
        doc.spans["formats"] = spans
        return doc


def _year(doc: Doc) -> int | None:
    """The year an article was published in."""
    article: Article | None = doc._.article if Doc.has_extension("article") else None
    return int(article.published[:4]) if article and article.published else None


_TITLED = 9  # a title says which exercise it is, more than any words of a name
_OF_A_BODY = frozenset("plenary ministerial summit meeting session council committee commission".split())
_PROGRAMME = frozenset("program programme schedule itinerary trip visit tour".split())
_STATES = frozenset("states countries nations members".split())
_WHOSE_PEOPLE = 16  # words behind a head in which the states of those who meet are told
_PARTS = frozenset(["working", "formal", "informal", "thematic", "closed"])  # sessions of one meeting
_FEW = 3  # "the third talks since the truce" count none; "its fifteenth session since 2000" counts all
_SPANS = frozenset("year years month months decade decades weeks".split())
_WHICH_YEAR = frozenset("next this last same coming following new previous the".split())
_BACK = frozenset(["ago", "earlier"])


def _spans(words: list[str]) -> bool:
    """Do words count months or years ("in three years"), not tell one ("next year", "two years ago")?"""
    if not _BACK.isdisjoint(words):
        return False
    return any(word in _SPANS and before not in _WHICH_YEAR for before, word in pairwise(words))


@dataclass(slots=True)
class _Draft:
    """A format while it is read: its heads, the word after its subject (0 where it has none), its name …"""

    hits: list[Hit]
    left: Left
    kind: Kind
    head: str
    right: int
    end: int
    name: Extent | None
    title: Title | None
    chiefs_of: Party | None = None  # whose chiefs meet
    parties: tuple[Party, ...] = ()


class _Reader:
    """Reads the formats of one Doc."""

    def __init__(self, index: FormatIndex, year: int | None) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary
        self.left, self.right = LeftReader(index), RightReader(index)
        self.kinds = KindReader(index, self.right)
        self.titles = TitleReader(index, self.right, year)
        self.heads = HeadReader(index, self.left, self.titles)
        self.names = NameReader(index)
        self.titled: list[Title] = []

    def formats(self) -> list[Format]:
        """All formats, occasions merged with the format they are "of"."""
        found: list[Format] = []
        for hits in self.heads.compounds():
            form = self._read(hits)
            if form is None:
                continue
            if found and (merged := one_name(self.words.source, found[-1], form)):
                found[-1] = merged
            else:
                found.append(unnamed(self.words.source, found[-1], form) if found else form)
        return sorted([*found, *self._titles_alone(found)], key=lambda form: form.start)

    def _titles_alone(self, found: list[Format]) -> Iterator[Format]:
        """An exercise's title said without the word: "Desert Falcon will end on Friday"."""
        taken = [(form.start, max(form.end, form.name[1] if form.name else 0)) for form in found]
        for title in {self.words.source[slice(*t.name)]: t for t in self.titled}.values():
            for start, end in self.titles.again(title):
                if not any(a < end and start < b for a, b in taken):
                    yield Format(start, end, "exercise", "exercise", (start, end), core=_TITLED)

    def _read(self, hits: list[Hit]) -> Format | None:
        """The format of a compound of heads, None where the words are none."""
        hits = self.heads.own(hits)
        if not hits or (len(hits) == 1 and not self.heads.is_noun(hits[0])):
            return None
        if self.heads.no_gathering(hits[-1].last):
            return None
        left = self.left.read(hits[0].first)
        kind = self.kinds.kind_of(hits, left)
        if kind is None:
            return None
        if self._counts_no_series(kind, hits[-1], left):
            left.number = left.number_at = None
        draft = self._draft(hits, left, kind)
        self._widen(draft)
        self._count(draft)
        self._take_parties(draft)
        return self._format(draft)

    def _draft(self, hits: list[Hit], left: Left, kind: Kind) -> _Draft:
        """A format with the name that its own words tell, on either side of its head."""
        words, last = self.words, hits[-1]
        right = self.right.end(last.last + 1, kind)
        title = (self.titles.after(last) or self.titles.before(left)) if kind == "exercise" else None
        if title and left.number is None:
            left.number, left.number_at = self.titles.counted(title, self.left)
        verb = len(hits) > 1 and words.text[last.first] == "meets"  # "Working Group meets in Lima"
        name = title.name if title else self.names.read(hits[:-1] if verb else hits, left, right, kind)
        end = words.ends[right - 1] if right else last.end
        head = "".join(words.folded[last.first : last.last + 1])
        return _Draft(hits, left, kind, head, right, end, name, title)

    def _widen(self, draft: _Draft) -> None:
        """Takes into the name what goes on behind it: a larger body, those whose chiefs meet, a title."""
        words, left, after = self.words, draft.left, draft.hits[-1].last + 1
        opening = words.starts[left.name_first]
        if draft.kind in ("working-group", "conference", "summit") and (
            larger := larger_end(self.right, draft.right or after)
        ):
            draft.end = max(draft.end, words.ends[larger - 1])
            draft.name = (draft.name[0] if draft.name else opening, draft.end)
        meeting = draft.kind == "meeting"
        counted = meeting and (left.number is not None or self.index.capital(draft.hits[0].first))
        of_chiefs = members_chiefs(self.right, after) if counted else None
        ministers = None
        if meeting and not words.folded[after - 1].endswith("s"):
            ministers = body_ministers(self.right, after)
        if ministers is not None:
            draft.kind, of_chiefs = "summit", ministers if counted else None
        if of_chiefs is not None:
            draft.right, draft.end = of_chiefs[0], words.ends[of_chiefs[0] - 1]
            draft.name, draft.chiefs_of = (opening, draft.end), of_chiefs[1]
        if draft.kind == "conference" and (titled := self.right.titled(after)):
            draft.right, draft.end = titled[1], words.ends[titled[1] - 1]
            draft.name = (words.starts[titled[0]], draft.end)
        end, name = draft.end, draft.name
        genitive = words.source[end + 1 : end + 3] == "s "  # "the Working Group on Piracy's third meeting"
        closes = draft.right and words.source[end : end + 1] in ("’", "'", "”", '"') and not genitive
        if closes and name and not OPEN_QUOTES.isdisjoint(words.source[name[0] : end]):
            draft.end = end + 1
            draft.name = (name[0], draft.end)

    def _count(self, draft: _Draft) -> None:
        """Takes a number told apart from the format; drops one that counts within a few years alone."""
        words, left = self.words, draft.left
        if left.number is None and draft.kind != "visit":
            told = told_apart(words.source, draft.end, draft.head in self.vocabulary.occasion)
            told = told or told_before(words.source, words.starts[left.first])
            left.number, left.number_at = told or (None, None)
        named = draft.kind not in ("meeting", "visit") or bool(draft.right)
        if left.number_at and first_in_years(words.source, left.number_at, draft.end, named):
            left.number = left.number_at = None

    def _take_parties(self, draft: _Draft) -> None:
        """Takes the parties in the name or tied to it, or the body whose organ it is."""
        words, left, behind = self.words, draft.left, draft.hits[-1].last + 1
        after = draft.right or behind
        if after < len(words) and words.gaps[after].endswith("(") and words.text[after].isupper():
            after += 1  # "the Joint Committee (JC) of Chile and Peru"
        chiefs_of = (draft.chiefs_of,) if draft.chiefs_of else ()
        parties = tuple(left.parties) or chiefs_of or self.parties.after_between(after)
        parties = parties or self.parties.after_between(behind) or self._whose_people(behind)
        parties = parties or self.right.members_of(draft.right)
        if not parties and left.determiner not in ("the", "this", "these"):
            parties = self.parties.holders(after)
        draft.parties = parties
        bodys = draft.head in _OF_A_BODY or draft.kind == "working-group" or draft.head.endswith("sessions")
        if not parties and bodys and (body := body_of(self.index, behind)):
            self._take_body(draft, body)

    def _take_body(self, draft: _Draft, body: Party) -> None:
        """Makes the format that of the body behind it: "the 11th session of the Inter-American Committee"."""
        words = self.words
        of_ministers, is_organ = is_of_ministers(self.index, body), organ(words.source[body.start : body.end])
        # a council of ministers is the meeting's name; who met is told beside it
        draft.parties, draft.end = () if of_ministers else (body,), body.end
        if draft.kind == "meeting" and is_organ:
            draft.kind = "working-group"
        if of_ministers:
            draft.kind = "summit"
        told_by_body = draft.head not in self.vocabulary.occasion or draft.head == "plenary" or of_ministers
        if told_by_body or (draft.name and draft.head == "session"):
            opening = body.start if of_ministers else words.starts[draft.left.name_first]
            draft.name = (opening, max(draft.end, draft.name[1] if draft.name else 0))
        if draft.name is None and is_organ:
            draft.name = (body.start, body.end)

    def _format(self, draft: _Draft) -> Format:
        """The draft as a mention, with how many of its words say which format it is."""
        left, head, kind, words = draft.left, draft.head, draft.kind, self.words
        own = {word for word in left.modifiers if word not in self.vocabulary.plain and word not in FUNCTION}
        core = sum(word in own for word in left.modifiers)
        core += "plus" in head or head[0].isdigit()  # "2+2" says which talks these are
        core += draft.right - draft.hits[-1].last - 1 if draft.right else 0
        if kind == "working-group" and draft.name and not core and words.text[draft.hits[0].first].islower():
            core = 1  # "the Chile-Peru joint commission": common words, and its name
        start = words.starts[left.first]
        if (title := draft.title) is not None:
            self.titled.append(title)
            start, core = min(start, title.extent[0]), _TITLED
            if title.number:
                left.number, left.number_at = title.number, title.number_at
        occasion = head in self.vocabulary.occasion
        return Format(
            start,
            draft.end,
            kind,
            head,
            draft.name,
            left.number,
            left.number_at,
            draft.parties,
            left.determiner,
            left.relative,
            left.year,
            occasion=occasion and not own - self.vocabulary.of_occasion and not draft.right,
            core=core,
        )

    def _whose_people(self, i: int) -> tuple[Party, ...]:
        """The parties of "consultations of representatives in charge of security of A and B"."""
        words = self.words.folded
        if words[i : i + 1] != ["of"] or PEOPLE.isdisjoint(words[i + 1 : i + 5]):
            return ()
        for k in range(i + 2, min(i + _WHOSE_PEOPLE, len(words))):
            if self.words.gaps[k] not in ("", "-"):
                return ()
            if words[k] == "of" and (run := self.parties.after_between(k) or self._states_of(k)):
                return run
        return ()

    def _states_of(self, k: int) -> tuple[Party, ...]:
        """The body behind the "of" at word `k`, where its states are meant: "of the CIS countries"."""
        words = self.words.folded
        body = self.parties.at(k + 2 if words[k + 1 : k + 2] == ["the"] else k + 1)
        if body is None or body.label != "BODY":
            return ()
        after = body.last + 1 + (words[body.last + 1 : body.last + 2] == ["member"])
        return (body,) if words[after : after + 1] and words[after] in _STATES else ()

    def _counts_no_series(self, kind: Kind, head: Hit, left: Left) -> bool:
        """Does an ordinal count a person's meetings, no series ("his first meeting since", "first visit")?"""
        after = self.words.folded[head.last + 1 : head.last + 6]
        # "the sixth Energy Dialogue since 2015" counts a series, "the first talks since 2015" do not
        named = left.number is not None and left.number > 1 and self.index.capital(head.first)
        named = named or (left.number is not None and left.number > _FEW and head.values[0].kind == "meeting")
        since = after[:1] == ["since"] and not named
        # "a third meeting on her programme"
        planned = after[:1] == ["on"] and not _PROGRAMME.isdisjoint(after)
        # "the first such meeting in three years", "the first working session"
        since = since or (after[:1] == ["in"] and not named and _spans(after))
        # "their second meeting this month", but "their fourth Security Dialogue this week"
        weekly = after[1:2] == ["week"] and left.number is not None and left.number > _FEW
        since = since or (after[:1] == ["this"] and not (named or weekly))
        working = not _PARTS.isdisjoint(left.modifiers) and self.words.folded[head.last] == "session"
        planned = planned or working
        return (
            since or planned or kind == "visit" or (left.determiner in ("his", "her") and kind == "meeting")
        )
