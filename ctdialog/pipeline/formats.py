"""Formats of talks: what kind of meeting, its name, its number and the parties in its name.

The grammar, from left to right; every part but the head may be missing (`format_left` and
`format_right` read the two sides):

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

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.format_joined import Format, one_name
from ctdialog.pipeline.format_larger import larger_end
from ctdialog.pipeline.format_left import Left, LeftReader
from ctdialog.pipeline.format_names import NameReader
from ctdialog.pipeline.format_right import RightReader
from ctdialog.pipeline.format_titles import Title, TitleReader
from ctdialog.pipeline.format_words import DETERMINERS, FUNCTION, PEOPLE, FormatIndex, FormatWords, organ
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
_CONFERENCES = frozenset(["conference", "symposium", "forum", "workshop"])
_VERB_BEFORE = frozenset(
    "to will would can could may might must shall should who they he she and not also we i you".split()
)
_VERBS_TOO = frozenset("visit meet meets tour trip round exercise exercises drill drills call".split())
_OF_A_BODY = frozenset("plenary ministerial summit meeting session council committee commission".split())
_PROGRAMME = frozenset("program programme schedule itinerary trip visit tour".split())
_WHOSE_PEOPLE = 16  # words behind a head in which the states of those who meet are told
_FEW = 3  # "the third talks since the truce" count none; "its fifteenth session since 2000" counts all
_SPANS = frozenset("year years month months decade decades weeks".split())
_BUILDINGS = frozenset("centre center hall hotel room building complex palace".split())
_BETWEEN_HEADS = frozenset([" ", "-", " (", "' ", "’ ", ") ", '" ', "” "])


class _Reader:
    """Reads the formats of one Doc."""

    def __init__(self, index: FormatIndex, year: int | None) -> None:
        self.index = index
        self.words, self.parties, self.vocabulary = index.words, index.parties, index.vocabulary
        self.left, self.right = LeftReader(index), RightReader(index)
        self.titles = TitleReader(index, self.right, year)
        self.names = NameReader(index)
        self.titled: list[Title] = []

    def formats(self) -> list[Format]:
        """All formats, occasions merged with the format they are "of"."""
        found: list[Format] = []
        for hits in self._compounds():
            form = self._read(hits)
            if form is None:
                continue
            if found and (merged := one_name(self.words.source, found[-1], form)):
                found[-1] = merged
            else:
                found.append(form)
        return sorted([*found, *self._titles_alone(found)], key=lambda form: form.start)

    def _titles_alone(self, found: list[Format]) -> Iterator[Format]:
        """An exercise's title said without the word: "Desert Falcon will end on Friday"."""
        taken = [(form.start, max(form.end, form.name[1] if form.name else 0)) for form in found]
        for title in {self.words.source[slice(*t.name)]: t for t in self.titled}.values():
            for start, end in self.titles.again(title):
                if not any(a < end and start < b for a, b in taken):
                    yield Format(start, end, "exercise", "exercise", (start, end), core=_TITLED)

    def _compounds(self) -> Iterator[list[Hit]]:
        """Heads that stand together as one: "Working Group meeting", "Joint Working Group (JWG)"."""
        group: list[Hit] = []
        for hit in self.index.heads:
            if group and self.words.source[group[-1].end : hit.start] not in _BETWEEN_HEADS:
                yield group
                group = []
            group.append(hit)
        if group:
            yield group

    def _read(self, hits: list[Hit]) -> Format | None:
        """The format of a compound of heads, None where the words are none."""
        words = self.words
        hits = self._own(hits)
        if not hits or (len(hits) == 1 and not self._is_noun(hits[0])):
            return None
        first, last = hits[0], hits[-1]
        if self._no_gathering(last.last):
            return None
        left = self.left.read(first.first)
        kind = self._kind(hits, left)
        if all(hit.values[0].weak for hit in hits) and not self._is_joint(first, left):
            shared = self.parties.after_between(self.right.end(last.last + 1, kind) or last.last + 1)
            if len({party.code for party in shared}) < 2 or self.vocabulary.standing & set(left.modifiers):
                return None
        if kind == "conference" and self._of_leaders(last.last + 1):
            kind = "summit"
        if kind == "working-group" and self._of_ministers(last, left):
            kind = "summit"
        if self._counts_no_series(kind, last, left):
            left.number = left.number_at = None
        right = self.right.end(last.last + 1, kind)
        title = (self.titles.after(last) or self.titles.before(left)) if kind == "exercise" else None
        name = title.name if title else self.names.read(hits, left, right, kind)
        end = words.ends[right - 1] if right else last.end
        if kind in ("working-group", "conference", "summit") and (
            larger := larger_end(self.right, right or last.last + 1)
        ):
            end = max(end, words.ends[larger - 1])
            name = (name[0] if name else words.starts[left.name_first], end)
        genitive = words.source[end + 1 : end + 3] == "s "  # "the Working Group on Piracy's third meeting"
        if right and words.source[end : end + 1] in ("’", "'", "”", '"') and name and not genitive:
            end += 1
            name = (name[0], end)
        head = "".join(words.folded[last.first : last.last + 1])
        if left.number is None and kind != "visit":
            told = told_apart(words.source, end, head in self.vocabulary.occasion)
            told = told or told_before(words.source, words.starts[left.first])
            left.number, left.number_at = told or (None, None)
        if left.number == 1 and left.number_at and first_in_years(words.source, left.number_at, end):
            left.number = left.number_at = None
        after = right or last.last + 1
        if after < len(words) and words.gaps[after].endswith("(") and words.text[after].isupper():
            after += 1  # "the Joint Committee (JC) of Chile and Peru"
        parties = tuple(left.parties) or self.parties.after_between(after)
        parties = parties or self.parties.after_between(last.last + 1) or self._whose_people(last.last + 1)
        bodys = head in _OF_A_BODY or kind == "working-group"
        if not parties and bodys and (body := self._of_body(last.last + 1)):
            # a council of ministers is the meeting's name; who met is told beside it
            parties, end = () if self._ministers(body) else (body,), body.end
            if kind == "meeting" and organ(words.source[body.start : body.end]):
                kind = "working-group"  # "the 11th session of the Inter-American Committee …"
            told_by_body = head not in self.vocabulary.occasion or head == "plenary"
            if self._ministers(body):
                told_by_body = True
                kind = "summit"
            if told_by_body or (name and head == "session"):
                opening = body.start if self._ministers(body) else words.starts[left.name_first]
                name = (opening, max(end, name[1] if name else 0))
        own = {word for word in left.modifiers if word not in self.vocabulary.plain and word not in FUNCTION}
        core = sum(word in own for word in left.modifiers)
        core += "plus" in head or head[0].isdigit()  # "2+2" says which talks these are
        core += right - last.last - 1 if right else 0
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
            if words[k] == "of" and (run := self.parties.after_between(k)):
                return run
        return ()

    def _no_gathering(self, last: int) -> bool:
        """Is a head the first word of a building ("Conference Centre") or a means ("by video-conference")?"""
        words, after = self.words, last + 1
        if words.folded[last] == "round" and words.folded[after : after + 1] == ["up"]:
            return True  # "a news round-up"
        if after < len(words) and words.folded[after] in _BUILDINGS and words.gaps[after] == "":
            # "the talks center on Iran" is a verb
            return words.folded[last] in _CONFERENCES or self.index.capital(after)
        by_video = words.folded[max(0, last - 2) : last]
        return by_video[1:] == ["video"] and by_video[0] in ("by", "via", "through", "over")

    def _own(self, hits: list[Hit]) -> list[Hit]:
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
        while len(hits) > 1 and self.words.text[hits[0].first] in ("ministerial", "Ministerial", "week"):
            hits = hits[1:]
        return hits

    def _plenary_session(self, hits: list[Hit]) -> bool:
        """Do a group's heads open with a mere adjective: "plenary session" in small letters?"""
        text = self.words.text[hits[0].first : hits[1].last + 1]
        return text[0] == "plenary" and text[-1] in self.vocabulary.occasion

    def _seat(self, hit: Hit) -> bool:
        """Is a council or committee only told as somebody's office: "Security Council Secretaries"?"""
        after = self.words.folded[hit.last + 1 : hit.last + 2]
        return hit.values[0].weak and after in (["secretary"], ["secretaries"])

    def _level(self, hit: Hit) -> bool:
        words = self.words.folded
        if words[hit.first] != "ministerial":
            return False
        return words[hit.last + 1 : hit.last + 2] == ["level"] or words[max(0, hit.first - 1)] in (
            "deputy",
            "vice",
        )

    def _is_joint(self, head: Hit, left: Left) -> bool:
        """Is a weak head ("commission") of several sides: by its words, its parties, or as a body's own?"""
        if left.modifiers[-1:] == ["high"] and "joint" not in left.modifiers:
            return False  # a High Commission is an embassy
        if self.vocabulary.standing & set(left.modifiers):
            return self._counted(left.first)
        sides = any(word.isdigit() for word in left.modifiers)  # "3+1 Commission"
        if sides or self.vocabulary.makes_joint & set(left.modifiers) or len(left.parties) > 1:
            return True
        if not self.index.capital(head.first):
            # "a first meeting of their border commission"
            return left.determiner == "their" and bool(left.modifiers) and self._counted(left.first)
        if head.values[0].kind == "conference":
            # "Counter-Terrorism Week"; in capitals "in Rome Next Week" is none
            told = self.vocabulary.modifiers - self.vocabulary.plain
            return not (left.relative or told.isdisjoint(left.modifiers))
        if left.determiner in ("their", "its") or self._counted(left.first) or self._owned(left.first):
            return True
        if left.number is not None and left.modifiers:
            return True  # "the 24th General Border Committee"
        # "SCO RATS Council", "Council of the African Union": a body's own council, committee or commission
        return self._of_body(head.last + 1) is not None or any(p.label == "BODY" for p in left.parties)

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

    def _kind(self, hits: list[Hit], left: Left) -> Kind:
        """The kind the heads say; a meeting of ministers of many is a summit."""
        kind: Kind = next((hit.values[0].kind for hit in hits if hit.values[0].kind != "meeting"), "meeting")
        several = any(p.label != "COUNTRY" for p in left.parties) or self.index.capital(hits[0].first)
        # "the India-Kenya Defence Ministers' Meeting": two ministers meet, no body's
        if len(left.parties) == 2 and all(p.label == "COUNTRY" for p in left.parties):
            several = False
        if kind not in ("meeting", "conference") or not several:
            return kind
        if _MINISTERIAL.isdisjoint(left.modifiers):
            return kind
        heads = self.words.folded[hits[0].first : hits[-1].last + 1]
        return "summit" if _CONFERENCES.isdisjoint(heads) or "video" in left.modifiers else kind

    def _of_leaders(self, i: int) -> bool:
        """ "Conference of Heads of Government": the leaders themselves confer."""
        words = self.words.folded[i : i + 4]
        return words[:1] == ["of"] and bool({"heads", "leaders", "presidents"} & set(words))

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
        since = since or (after[:1] == ["in"] and not named and not _SPANS.isdisjoint(after))
        since = since or after[:1] == ["this"]  # "their second meeting this month"
        working = "working" in left.modifiers and self.words.folded[head.last] == "session"
        planned = planned or working
        return (
            since or planned or kind == "visit" or (left.determiner in ("his", "her") and kind == "meeting")
        )

    def _of_body(self, i: int) -> Party | None:
        """The body of "the 12th plenary of the Global Counterterrorism Forum", the last one named."""
        words, body = self.words, None
        while i + 2 < len(words) and words.folded[i] == "of" and words.gaps[i] == "":
            party = self.parties.at(i + 2 if words.folded[i + 1] == "the" else i + 1)
            if party is None or party.label != "BODY" or self._heads_after(party):
                break
            body, i = party, party.last + 1
        return body

    def _ministers(self, body: Party) -> bool:
        """Is a body a council of ministers ("Arab Interior Ministers Council")?"""
        return "ministers" in self.words.folded[body.first : body.last + 1]

    def _heads_after(self, body: Party) -> bool:
        """Does a body only open an organ's name ("SCO RATS Council")? A forum's own last word does not."""
        if self._ministers(body):
            return False
        return any(
            body.last < hit.first <= body.last + 3 or (hit.first == body.last and hit.values[0].weak)
            for hit in self.index.heads
        )

    # ------------------------------------------------------------ verbs and nouns

    def _is_noun(self, hit: Hit) -> bool:
        """Words that are verbs as often ("will visit", "to meet") count only after something nominal."""
        words, word = self.words, self.words.folded[hit.last]
        if hit.first != hit.last or word not in _VERBS_TOO or self.titles.after(hit):
            return True
        if word == "round" and told_apart(words.source, hit.end, True):
            return True  # "round three of the dialogue", "the latest round, the eighth, …"
        if hit.first == 0:
            return False
        before, gap = words.folded[hit.first - 1], words.gaps[hit.first]
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
            return known or of_body or self.left.ordinal(hit.first - 1) is not None
        return party is None or gap == "'"
