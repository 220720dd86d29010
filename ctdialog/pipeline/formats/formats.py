"""Formats of talks: what kind of meeting, its name, its number and the parties in its name.

The grammar, from left to right; every part but the head may be missing (`format_heads`, `format_left` and
`format_right` read the three):

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
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.formats.format_body import body_of, is_of_ministers
from ctdialog.pipeline.formats.format_heads import CONFERENCES, HeadReader
from ctdialog.pipeline.formats.format_joined import Format, one_name, unnamed
from ctdialog.pipeline.formats.format_larger import body_ministers, chiefs_met, larger_end, members_chiefs
from ctdialog.pipeline.formats.format_left import Left, LeftReader
from ctdialog.pipeline.formats.format_names import NameReader
from ctdialog.pipeline.formats.format_right import OPEN_QUOTES, RightReader
from ctdialog.pipeline.formats.format_titles import Title, TitleReader
from ctdialog.pipeline.formats.format_words import FUNCTION, PEOPLE, FormatIndex, FormatWords, organ
from ctdialog.pipeline.gazetteer import Hit
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
_MINISTERIAL = frozenset(["ministers", "ministerial", "leaders", "heads"])
_FRAMEWORKS = frozenset(["framework", "auspices", "umbrella", "aegis"])
_OF_A_BODY = frozenset("plenary ministerial summit meeting session council committee commission".split())
_PROGRAMME = frozenset("program programme schedule itinerary trip visit tour".split())
_STATES = frozenset("states countries nations members".split())
_WHOSE_PEOPLE = 16  # words behind a head in which the states of those who meet are told
_FEW = 3  # "the third talks since the truce" count none; "its fifteenth session since 2000" counts all
_SPANS = frozenset("year years month months decade decades weeks".split())
_WHICH_YEAR = frozenset("next this last same coming following new previous".split())
_BACK = frozenset(["ago", "earlier"])
_HELD = frozenset("held hold holds convened convene opened concluded conclude completed ended".split())
_SUBJECT_WORDS = 8  # words before a verb of holding in which its subject stands
_SIDES_TOO = frozenset("countries nations states sides neighbours neighbors republics".split())
_STATES_OWN = frozenset("state states government governments".split())


def _spans(words: list[str]) -> bool:
    """Do words count months or years ("in three years"), not tell one ("next year", "two years ago")?"""
    if not _BACK.isdisjoint(words):
        return False
    return any(word in _SPANS and before not in _WHICH_YEAR for before, word in pairwise(words))


class _Reader:
    """Reads the formats of one Doc."""

    def __init__(self, index: FormatIndex, year: int | None) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary
        self.left, self.right = LeftReader(index), RightReader(index)
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
        words = self.words
        hits = self.heads.own(hits)
        if not hits or (len(hits) == 1 and not self.heads.is_noun(hits[0])):
            return None
        first, last = hits[0], hits[-1]
        if self.heads.no_gathering(last.last):
            return None
        left = self.left.read(first.first)
        kind = self._kind(hits, left)
        if all(hit.values[0].weak for hit in hits) and not self._is_joint(first, left):
            shared = self.parties.after_between(self.right.end(last.last + 1, kind) or last.last + 1)
            sides = len({party.code for party in shared})
            unshared = sides < 2 or self._of_one_state(left, sides)
            if unshared and not chiefs_met(self.right, last.last + 1):
                return None
        if kind == "conference" and self._of_leaders(last.last + 1):
            kind = "summit"
        if kind == "working-group" and self._of_ministers(last, left):
            kind = "summit"
        if self._counts_no_series(kind, last, left):
            left.number = left.number_at = None
        right = self.right.end(last.last + 1, kind)
        title = (self.titles.after(last) or self.titles.before(left)) if kind == "exercise" else None
        if title and left.number is None:
            left.number, left.number_at = self.titles.counted(title, self.left)
        verb = len(hits) > 1 and words.text[last.first] == "meets"  # "Working Group meets in Lima"
        name = title.name if title else self.names.read(hits[:-1] if verb else hits, left, right, kind)
        end = words.ends[right - 1] if right else last.end
        if kind in ("working-group", "conference", "summit") and (
            larger := larger_end(self.right, right or last.last + 1)
        ):
            end = max(end, words.ends[larger - 1])
            name = (name[0] if name else words.starts[left.name_first], end)
        counted = kind == "meeting" and (left.number is not None or self.index.capital(first.first))
        of_chiefs = members_chiefs(self.right, last.last + 1) if counted else None
        ministers = None
        if kind == "meeting" and not words.folded[last.last].endswith("s"):
            ministers = body_ministers(self.right, last.last + 1)
        if ministers is not None:
            kind, of_chiefs = "summit", ministers if counted else None
        if of_chiefs is not None:
            right, end = of_chiefs[0], words.ends[of_chiefs[0] - 1]
            name = (words.starts[left.name_first], end)
        if kind == "conference" and (titled := self.right.titled(last.last + 1)):
            right, end = titled[1], words.ends[titled[1] - 1]
            name = (words.starts[titled[0]], end)
        genitive = words.source[end + 1 : end + 3] == "s "  # "the Working Group on Piracy's third meeting"
        closes = right and words.source[end : end + 1] in ("’", "'", "”", '"') and name and not genitive
        if closes and name and not OPEN_QUOTES.isdisjoint(words.source[name[0] : end]):
            end += 1
            name = (name[0], end)
        head = "".join(words.folded[last.first : last.last + 1])
        if left.number is None and kind != "visit":
            told = told_apart(words.source, end, head in self.vocabulary.occasion)
            told = told or told_before(words.source, words.starts[left.first])
            left.number, left.number_at = told or (None, None)
        named = kind not in ("meeting", "visit") or bool(right)
        if left.number_at and first_in_years(words.source, left.number_at, end, named):
            left.number = left.number_at = None
        after = right or last.last + 1
        if after < len(words) and words.gaps[after].endswith("(") and words.text[after].isupper():
            after += 1  # "the Joint Committee (JC) of Chile and Peru"
        parties = tuple(left.parties) or ((of_chiefs[1],) if of_chiefs else self.parties.after_between(after))
        parties = parties or self.parties.after_between(last.last + 1) or self._whose_people(last.last + 1)
        parties = parties or self.right.members_of(right)
        if not parties and left.determiner not in ("the", "this", "these"):
            parties = self.parties.holders(after)
        bodys = head in _OF_A_BODY or kind == "working-group" or head.endswith("sessions")
        if not parties and bodys and (body := body_of(self.index, last.last + 1)):
            # a council of ministers is the meeting's name; who met is told beside it
            parties, end = () if is_of_ministers(self.index, body) else (body,), body.end
            if kind == "meeting" and organ(words.source[body.start : body.end]):
                kind = "working-group"  # "the 11th session of the Inter-American Committee …"
            told_by_body = head not in self.vocabulary.occasion or head == "plenary"
            if is_of_ministers(self.index, body):
                told_by_body = True
                kind = "summit"
            if told_by_body or (name and head == "session"):
                opening = body.start if is_of_ministers(self.index, body) else words.starts[left.name_first]
                name = (opening, max(end, name[1] if name else 0))
            if name is None and organ(words.source[body.start : body.end]):
                name = (body.start, body.end)
        own = {word for word in left.modifiers if word not in self.vocabulary.plain and word not in FUNCTION}
        core = sum(word in own for word in left.modifiers)
        core += "plus" in head or head[0].isdigit()  # "2+2" says which talks these are
        core += right - last.last - 1 if right else 0
        if kind == "working-group" and name and not core and words.text[first.first].islower():
            core = 1  # "the Chile-Peru joint commission": common words, and its name
        start = words.starts[left.first]
        if title is not None:
            self.titled.append(title)
            start, core = min(start, title.extent[0]), _TITLED
            if title.number:
                left.number, left.number_at = title.number, title.number_at
        return Format(
            start,
            end,
            kind,
            head,
            name,
            left.number,
            left.number_at,
            parties,
            left.determiner,
            left.relative,
            left.year,
            occasion=head in self.vocabulary.occasion and not own - self.vocabulary.of_occasion and not right,
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

    def _is_joint(self, head: Hit, left: Left) -> bool:
        """Is a weak head ("commission") of several sides: by its words, its parties, or as a body's own?"""
        if left.modifiers[-1:] == ["high"] and "joint" not in left.modifiers:
            return False  # a High Commission is an embassy
        if self._of_one_state(left, len(left.parties)):
            return self._counted(left.first)
        sides = any(word.isdigit() for word in left.modifiers)  # "3+1 Commission"
        if sides or self.vocabulary.makes_joint & set(left.modifiers) or len(left.parties) > 1:
            return True
        if not self.index.capital(head.first):
            # "a first meeting of their border commission"
            counted = left.determiner == "their" and bool(left.modifiers) and self._counted(left.first)
            return counted or self._held_by_two(left, head)
        if head.values[0].kind == "conference":
            # "Counter-Terrorism Week"; in capitals "in Rome Next Week" is none
            told = self.vocabulary.modifiers - self.vocabulary.plain
            return not (left.relative or told.isdisjoint(left.modifiers))
        if left.determiner in ("their", "its") or self._counted(left.first) or self._owned(left.first):
            return True
        if self._of_the_two(left.first) or self._held_by_two(left, head):
            return True
        if left.modifiers and (left.number is not None or self._framework(left.first)):
            return True  # "the 24th General Border Committee"
        # "SCO RATS Council", "Council of the African Union": a body's own council, committee or commission
        return body_of(self.index, head.last + 1) is not None or any(p.label == "BODY" for p in left.parties)

    def _of_one_state(self, left: Left, sides: int) -> bool:
        """Do the words before a head make it one country's own: "National", but not "Bi-National"?

        A "Joint Standing Committee" is of several, and so is a "Standing Committee of Chad and Mali".
        """
        words = set(left.modifiers)
        own = self.vocabulary.standing & words
        own -= {"national"} if "bi" in words else set()
        return bool(own - {"standing"} if "joint" in words or sides > 1 else own)

    def _of_the_two(self, i: int) -> bool:
        """ "The two countries' Border Commission": do those whose organ it is stand before word `i`?"""
        words = self.words
        if i < 3 or not words.gaps[i].startswith(("'", "’")) or words.folded[i - 1] not in _SIDES_TOO:
            return False
        return "of" not in words.folded[i - 3 : i]  # "a session of the countries' Strategic Committee"

    def _held_by_two(self, left: Left, head: Hit) -> bool:
        """ "Chad and Mali held the annual Border Commission": do two parties hold it right before?"""
        i = left.first - (left.determiner in ("the", "their", "its", "an", "a"))
        k = next((k for k in range(i - 1, max(-1, i - 5), -1) if self.words.folded[k] in _HELD), None)
        after = head.last + 1
        if k is None or not left.modifiers or self.words.gaps[after : after + 1] == ["'"]:
            return False
        near = (self.parties.at(j) for j in range(max(0, k - _SUBJECT_WORDS), k))
        return len({p.code for p in near if p is not None and p.label == "COUNTRY"}) > 1

    def _owned(self, i: int) -> bool:
        """ "the Coordination Council's Security Committee": does an organ in the possessive stand before?"""
        words = self.words
        return (
            i > 1 and words.folded[i - 1] == "s" and words.gaps[i - 1] == "'" and self.index.ends_head(i - 2)
        )

    def _counted(self, i: int) -> bool:
        """Do the words before `i` count an occasion of what follows: "the 12th meeting of the"?"""
        near = self.words.folded[max(0, i - 3) : i]
        return "of" in near and bool(self.vocabulary.occasion & set(near))

    def _framework(self, i: int) -> bool:
        """Do the words before `i` make what follows that under which people meet: "framework of the"?"""
        return not _FRAMEWORKS.isdisjoint(self.words.folded[max(0, i - 3) : i])

    def _kind(self, hits: list[Hit], left: Left) -> Kind:
        """The kind the heads say; a meeting of ministers of many is a summit."""
        kinds = [hit.values[0].kind for hit in hits if hit.values[0].kind != "meeting"]
        kind: Kind = next(iter(kinds), "meeting")
        if kind == "consultations" and kinds[-1] == "working-group":
            return "working-group"  # "Strategic Consultations Committee"
        several = any(p.label != "COUNTRY" for p in left.parties) or self.index.capital(hits[0].first)
        # "the India-Kenya Defence Ministers' Meeting": two ministers meet, no body's
        if len(left.parties) == 2 and all(p.label == "COUNTRY" for p in left.parties):
            several = False
        if kind not in ("meeting", "conference") or not several:
            return kind
        if _MINISTERIAL.isdisjoint(left.modifiers) or "inter" in left.modifiers:
            return kind  # "Inter-Ministerial Meeting": of the ministries
        heads = self.words.folded[hits[0].first : hits[-1].last + 1]
        return "summit" if CONFERENCES.isdisjoint(heads) or "video" in left.modifiers else kind

    def _of_leaders(self, i: int) -> bool:
        """ "Conference of Heads of Government": the leaders themselves confer, not heads of police."""
        words = self.words.folded[i : i + 6]
        if words[:1] != ["of"]:
            return False
        heads = "heads" in words[:4] and not _STATES_OWN.isdisjoint(words)
        return heads or bool({"leaders", "presidents"} & set(words[:4]))

    def _of_ministers(self, head: Hit, left: Left) -> bool:
        """A body's council of ministers: "Gulf Health Ministers' Council", "Council of X Ministers"?"""
        words = self.words.folded
        if "council" not in words[max(0, head.last - 2) : head.last + 1]:
            return False
        if sum(party.label == "COUNTRY" for party in left.parties) > 1:
            return False
        after = words[head.last + 1 : head.last + 6]
        bodys = "ministerial" in left.modifiers and [party.label for party in left.parties] == ["BODY"]
        return bodys or "ministers" in left.modifiers or (after[:1] == ["of"] and "ministers" in after)

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
        working = "working" in left.modifiers and self.words.folded[head.last] == "session"
        planned = planned or working
        return (
            since or planned or kind == "visit" or (left.determiner in ("his", "her") and kind == "meeting")
        )
