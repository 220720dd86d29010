"""Formats of talks: what kind of meeting, its name, its number and the parties in its name.

The grammar, from left to right; every part but the head may be missing:

    determiner  ordinal/year  parties  modifiers  HEAD  (acronym)  on|for|against|to + subject

and an occasion may stand before it: `ordinal meeting|session|round … of the` format.

| words | kind | name | number | parties |
| --- | --- | --- | --- | --- |
| `the 10th meeting of the Pakistan-Russia Joint Working Group on Counter-Terrorism` | working-group | `Joint Working Group on Counter-Terrorism` | 10 | PAK RUS |
| `their ninth counter-terrorism dialogue` | dialogue | `counter-terrorism dialogue` | 9 | |
| `3rd Quad Counter Terrorism Working Group (CTWG) meeting` | working-group | `Quad Counter Terrorism Working Group` | 3 | QUAD |
| `delegation-level talks` | meeting | | | |
| `inaugural U.S.-India Strategic and Commercial Dialogue` | dialogue | `Strategic and Commercial Dialogue` | 1 | USA IND |

Countries leave the name; a body that stands alone before it stays ("BIMSTEC Joint Working Group").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, Words, words_of
from ctdialog.pipeline.numbers import TENS, figure, ordinal, roman
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.records import Kind


@dataclass(frozen=True, slots=True)
class Format:
    """One mention of a format: what `span._.format` holds.

    Offsets count characters of the Doc's text. `parties` are those inside the name or tied to it
    ("between A and B"); `relative` is "next" or "last" where a word places it before or after
    another of its series; `determiner` the folded word that opens it; `head` the folded head.
    """

    start: int
    end: int
    kind: Kind
    head: str
    name: tuple[int, int] | None = None
    number: int | None = None
    number_at: tuple[int, int] | None = None
    parties: tuple[Party, ...] = ()
    determiner: str = ""
    relative: str = ""
    year: int | None = None
    occasion: bool = False  # opened by "meeting of", "round of"
    core: int = 0  # how many words besides the head say which format it is


class _Head(NamedTuple):
    kind: Kind
    weak: bool


class _Vocabulary:
    """The word sets of formats.toml, ready for use."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.heads = Gazetteer()
        for row in data["kind"]:
            for word in row["strong"]:
                self.heads.add(word, _Head(row["id"], False))
            for word in row["weak"]:
                self.heads.add(word, _Head(row["id"], True))
        self.occasion = frozenset(data["occasion"]["words"])
        self.makes_joint = frozenset(data["makes_joint"]["words"])
        self.modifiers = frozenset(data["modifiers"]["words"])
        self.plain = frozenset(data["plain"]["words"])
        self.subject = frozenset(data["subject"]["words"])
        self.barred = frozenset(data["not_in_name"]["words"])
        self.relative = {w: key for key in ("next", "last") for w in data["relative"][key]}


_DETERMINERS = frozenset("the a an this their its his her these that another".split())
_CONNECTORS = frozenset("and of to on for in the other its against with".split())
_SUBJECT_OPENERS = frozenset(["on", "for", "against", "to", "of"])
_PEOPLE = frozenset(
    "experts representatives ministers states heads chiefs secretaries coordinators directors "
    "officials envoys leaders advisers advisors".split()
)
_MINISTERIAL = frozenset(["ministers", "ministerial", "leaders", "heads"])
_VERB_BEFORE = frozenset(
    "to will would can could may might must shall should who they he she and not also we i you".split()
)
_VERBS_TOO = frozenset("visit meet meets tour trip round exercise exercises drill drills call".split())
_PLURALS = frozenset(
    "meetings dialogues exercises drills workshops conferences working groups rounds negotiations".split()
)
_COMMON = frozenset(["meet", "meets", "talks", "discussions", "negotiations", "deliberations"])
_FUNCTION = frozenset(["s", "and", "of", "the"])


@Language.factory("ctdialog_formats", requires=["doc.spans"], assigns=["doc.spans"])
def make_formats(nlp: Language, name: str) -> FormatFinder:
    """The factory spaCy calls."""
    return FormatFinder()


class FormatFinder:
    """Fills `doc.spans["formats"]` (label FORMAT, `kb_id_` the kind), each with a `Format` in `span._.format`."""

    def __init__(self) -> None:
        self.vocabulary = _Vocabulary(table("formats"))
        if not Span.has_extension("format"):
            Span.set_extension("format", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its formats found."""
        reader = _Reader(doc, self.vocabulary)
        spans = []
        for found in reader.formats():
            span = doc.char_span(
                found.start, found.end, label="FORMAT", kb_id=found.kind, alignment_mode="expand"
            )
            if span is not None:
                span._.format = found
                spans.append(span)
        doc.spans["formats"] = spans
        return doc


class _Left(NamedTuple):
    """What stands before a head: where it begins, where the name does, and what else is told."""

    first: int
    name_first: int
    number: int | None
    number_at: tuple[int, int] | None
    parties: tuple[Party, ...]
    determiner: str
    relative: str
    year: int | None
    modifiers: tuple[str, ...]


class _Reader:
    """Reads the formats of one Doc."""

    def __init__(self, doc: Doc, vocabulary: _Vocabulary) -> None:
        self.words: Words = words_of(doc)
        self.vocabulary = vocabulary
        self.parties = PartyIndex(doc)
        self.head_hits = list(vocabulary.heads.find(self.words))
        self.head_capital = False  # does the head being read begin with a capital?

    def formats(self) -> list[Format]:
        """All formats, occasions merged with the format they are "of"."""
        found: list[Format] = []
        for hits in self._compounds():
            form = self._read(hits)
            if form is None:
                continue
            if found and (merged := self._acronym(found[-1], form) or self._merge(found[-1], form)):
                found[-1] = merged
            else:
                found.append(form)
        return found

    def _compounds(self) -> Iterator[list[Hit]]:
        """Heads that stand together as one: "Working Group meeting", "Joint Working Group (JWG)"."""
        group: list[Hit] = []
        for hit in self.head_hits:
            if group:
                between = self.words.source[group[-1].end : hit.start]
                if between in (" ", "-", " (", "' ", "’ ", ") "):
                    group.append(hit)
                    continue
                yield group
            group = [hit]
        if group:
            yield group

    def _read(self, hits: list[Hit]) -> Format | None:
        words, vocabulary = self.words, self.vocabulary
        # A head inside a body's name ("Global Counterterrorism Forum") is none; another head after it may be.
        while hits and self.parties.covers(hits[0].first):
            hits = hits[1:]
        if not hits:
            return None
        # "Ministerial Council", "Ministerial Meeting": an adjective before another head
        while len(hits) > 1 and words.text[hits[0].first] in ("ministerial", "Ministerial", "week"):
            hits = hits[1:]
        first, last = hits[0], hits[-1]
        head = "".join(words.folded[last.first : last.last + 1])
        if len(hits) == 1 and not self._is_noun(first):
            return None
        self.head_capital = self._capital(first.first)
        left = self._left(first.first)
        kinds = [hit.values[0].kind for hit in hits]
        weak = all(hit.values[0].weak for hit in hits)
        joint = bool(vocabulary.makes_joint & set(left.modifiers)) or len(left.parties) > 1
        # "SCO RATS Council": a body's own council, committee or commission
        joint = joint or (self._capital(first.first) and left.determiner in ("their", "its"))
        joint = joint or (self._capital(first.first) and self._counted(left.first))
        joint = joint or (self._capital(first.first) and any(p.label == "BODY" for p in left.parties))
        if weak and not joint:
            return None
        kind: Kind = next((k for k in kinds if k != "meeting"), "meeting")
        several = any(p.label != "COUNTRY" for p in left.parties) or self._capital(first.first)
        if kind in ("meeting", "conference") and several and _MINISTERIAL & set(left.modifiers):
            in_name = {"conference", "symposium", "forum", "workshop"} & set(
                words.folded[first.first : last.last + 1]
            )
            if not in_name or "video" in left.modifiers:
                kind = "summit"
        right = self._right(last.last + 1, kind)
        name = self._title(last) if self._titled(last) else self._name(hits, left, right, kind)
        end = words.ends[right - 1] if right else last.end
        if right and words.source[end : end + 1] in ("’", "'", "”", '"') and name:
            end += 1
            name = (name[0], end)
        since = words.folded[last.last + 1 : last.last + 2] == ["since"]
        if since or (left.determiner in ("his", "her") and kind == "meeting"):
            # "his first meeting since being designated" counts no series
            left = left._replace(number=None, number_at=None)
        if kind == "visit":  # "his first official visit" counts no series
            left = left._replace(number=None, number_at=None)
        core = sum(w not in vocabulary.plain and w not in _FUNCTION for w in left.modifiers)
        core += (right - last.last - 1) if right else 0
        parties = left.parties or self.parties.after_between(right or last.last + 1)
        if (
            not parties
            and head in ("plenary", "ministerial", "summit")
            and (body := self._of_body(last.last + 1))
        ):
            parties, end = (body,), body.end
            name = (words.starts[left.name_first], end)
        return Format(
            words.starts[left.first],
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
            occasion=head in vocabulary.occasion and core == 0,
            core=core,
        )

    def _of_body(self, i: int) -> Party | None:
        """The body of "the 12th plenary of the Global Counterterrorism Forum"."""
        words = self.words
        if i + 2 >= len(words) or words.folded[i] != "of" or words.gaps[i] != "":
            return None
        party = self.parties.at(i + 2 if words.folded[i + 1] == "the" else i + 1)
        return party if party is not None and party.label == "BODY" else None

    def _counted(self, i: int) -> bool:
        """Do the words before `i` count an occasion of what follows: "the 12th meeting of the"?"""
        words = self.words
        near = words.folded[max(0, i - 3) : i]
        return "of" in near and bool(self.vocabulary.occasion & set(near))

    def _is_noun(self, hit: Hit) -> bool:
        """Words that are verbs as often ("will visit", "to meet") count only after something nominal."""
        word = self.words.folded[hit.last]
        if hit.first != hit.last or word not in _VERBS_TOO or self._titled(hit):
            return True
        if hit.first == 0:
            return False
        before = self.words.folded[hit.first - 1]
        gap = self.words.gaps[hit.first]
        if gap not in ("", "'") or before in _VERB_BEFORE:
            return False
        if word in ("meet", "meets"):
            # "US and Turkish officials meet for …" is a verb; "the virtual foreign ministers meet" is none
            near = set(self.words.folded[max(0, hit.first - 5) : hit.first])
            party = self.parties.at(hit.first - 1)
            return bool(near & _DETERMINERS) or (party is not None and party.label == "BODY")
        if word in ("round", "call", "tour"):
            known = before in _DETERMINERS or before in self.vocabulary.modifiers
            known = known or self._ordinal(hit.first - 1) is not None
            party = self.parties.at(hit.first - 1)
            return (
                known or before in self.vocabulary.relative or (party is not None and party.label == "BODY")
            )
        return self.parties.at(hit.first - 1) is None or self.words.gaps[hit.first] == "'"

    def _titled(self, hit: Hit) -> bool:
        """ "Exercise Eastern Shield", 'Exercise "Peace Mission"': a capital and a title after it."""
        i = hit.last + 1
        if not self.words.folded[hit.last].startswith("exercise") or i >= len(self.words):
            return False
        if self.words.folded[i] in self.vocabulary.barred or self.parties.at(i) or self.parties.city(i):
            return False
        plain = self.words.gaps[i] == "" or self._capital(hit.first)
        return plain and self._capital(i) and "\n" not in self.words.gaps[i]

    def _title(self, hit: Hit) -> tuple[int, int] | None:
        """The title that follows "Exercise": the quoted words, or the capitalised ones."""
        words, i = self.words, hit.last + 1
        if words.gaps[i][-1:] in ("'", '"', "“", "‘", "«"):
            end = self._quoted(i)
        else:
            end = i
            while end < len(words) and words.gaps[end] == "" and self._capital(end):
                end += 1
        while end > i + 1 and words.text[end - 1].isdigit():  # "Peace Mission 2024"
            end -= 1
        return (words.starts[i], words.ends[end - 1]) if end > i else None

    # ------------------------------------------------------------ before the head

    def _left(self, head: int) -> _Left:
        words = self.words
        i = name_first = head
        number: int | None = None
        number_at: tuple[int, int] | None = None
        year: int | None = None
        parties: list[Party] = []
        modifiers: list[str] = []
        relative = ""
        while i > 0 and (
            words.gaps[i] in ("", "'", ".", "’", "/", ".-", ".–", ")")
            or (words.gaps[i] == "," and "and" in modifiers)
        ):
            j = i - 1
            if words.gaps[i] == ")":  # "Counter-Terrorism (CT) Dialogue"
                if not (words.gaps[j] == "(" and words.text[j].isupper()) or self._ends_head(j - 1):
                    break
                i = j
                j -= 1
                if self.parties.at(j) is not None:
                    continue
            if words.gaps[i] == "," and (self.parties.at(j) or not self._capital(j)):
                break
            party = self.parties.at(j)
            if party is not None:
                parties.insert(0, party)
                i = party.first
                continue
            found = self._ordinal(j)
            if found is not None:
                number, j = found
                number_at = (words.starts[j], words.ends[i - 1])
                i = j
                continue
            word = words.folded[j]
            if word.isdigit() and len(word) == 4 and word[:2] in ("19", "20"):
                year, i = int(word), j
                continue
            if word in self.vocabulary.relative:
                relative, i = self.vocabulary.relative[word], j
                continue
            if word == "s" and words.gaps[j] == "'" and j > 0 and self.parties.at(j - 1):
                i = j
                continue
            if not self._modifier(j, i):
                break
            modifiers.insert(0, word)
            i = j
            if not parties and number is None:
                name_first = j
        determiner = words.folded[i - 1] if i > 0 and words.gaps[i] == "" else ""
        if i > 1 and determiner not in _DETERMINERS and words.gaps[i - 1] == "" and determiner.isalpha():
            # "this longstanding dialogue"
            determiner = words.folded[i - 2] if words.folded[i - 2] in ("this", "these") else determiner
        return _Left(
            i,
            name_first,
            number,
            number_at,
            tuple(parties),
            determiner if determiner in _DETERMINERS else "",
            relative,
            year,
            tuple(modifiers),
        )

    def _capital(self, i: int) -> bool:
        """Does a word begin with a capital that says something (not in a line of capitals)?"""
        word = self.words.text[i]
        return word[0].isupper() and not (word.isupper() and len(word) > 5)

    def _modifier(self, j: int, i: int) -> bool:
        """May word `j` stand in a name before word `i`?"""
        words, word = self.words, self.words.folded[j]
        if word == "of" and words.folded[i] == "law" and j and words.folded[j - 1] == "rule":
            return True
        if word == "of":  # "Ministers of Foreign Affairs video conference"
            return bool(j) and words.folded[j - 1] in _PEOPLE and self._capital(j - 1) and self._capital(i)
        if word in ("and", "to"):
            if j == 0 or self.parties.at(j - 1) or words.gaps[j] != "":
                return False
            small = {words.folded[j - 1], words.folded[i]} <= self.vocabulary.subject
            if word == "and" and small and words.text[j - 1][0].islower():
                return True  # "anti-terrorism and security consultations"
            both = (
                self._capital(j - 1)
                and self._capital(i)
                and words.folded[j - 1] not in self.vocabulary.barred
            )
            return both and (word == "and" or words.folded[j - 1] == words.folded[i])
        if word in self.vocabulary.barred:
            return False
        if word in self.vocabulary.modifiers or word in self.vocabulary.plain:
            return True
        if word.isdigit():  # "1.5 Track"
            return len(word) == 1 and words.gaps[i] in (".", "")
        # An unknown word is part of a name in capitals; before "visit" it is somebody's own name.
        return self._capital(j) and self.head_capital

    def _ends_head(self, j: int) -> bool:
        """Is word `j` a head's last: "Working Group (CTWG) meeting"?"""
        return any(hit.last == j for hit in self.head_hits)

    def _ordinal(self, j: int) -> tuple[int, int] | None:
        """The ordinal that ends at word `j`, and the word where it begins."""
        words = self.words
        if words.folded[j] == "ever" and j and words.folded[j - 1] == "first":
            return 1, j - 1
        before = words.folded[j - 1] if j and words.gaps[j] == "" else ""
        value = ordinal(words.folded[j], before) or figure(words.text[j]) or roman(words.text[j])
        if value is None:
            return None
        return value, j - 1 if before in TENS and value > 20 and not words.text[j][0].isdigit() else j

    # ------------------------------------------------------------- after the head

    def _right(self, i: int, kind: Kind) -> int:
        """Index after the last word of the subject that follows a head ("on …"), or 0 where there is none."""
        words = self.words
        if i < len(words) and words.gaps[i].endswith("(") and words.text[i].isupper():  # "(JWG) on …"
            i += 1
        if i >= len(words) or words.gaps[i] not in ("", ")") or words.folded[i] not in _SUBJECT_OPENERS:
            return 0
        opener = words.folded[i]
        if kind in ("visit", "exercise") or (opener == "of" and kind not in ("working-group", "meeting")):
            return 0
        j = i + 1
        if j < len(words) and words.folded[j] == "the" and words.gaps[j] == "":
            j += 1
        if j >= len(words):
            return 0
        if any(hit.first == j for hit in self.head_hits):
            return 0
        gap = words.gaps[j]
        if gap[-1:] in ("'", '"', "“", "‘", "«"):
            return self._quoted(j)
        if opener == "of":
            nearby = words.folded[j : j + 5]
            if not (_PEOPLE & set(nearby)) or not self._capital(j):
                return 0
        if opener == "to" and not (self._capital(j) and words.folded[j] in self.vocabulary.subject):
            return 0
        end = self._subject(j, opener)
        return end if end > j else 0

    def _quoted(self, j: int) -> int:
        """Index after the last word before the closing quotation mark, within 25 words."""
        words = self.words
        for k in range(j + 1, min(j + 26, len(words))):
            if words.gaps[k][:1] in ("'", '"', "”", "’", "»") and words.folded[k] not in ("s", "esh"):
                # "of the 'No Money for Terror' Conference": the quotation belongs to the head after it
                return 0 if any(k <= hit.first <= k + 2 for hit in self.head_hits) else k
            if "\n" in words.gaps[k]:
                return k
        return 0

    def _subject(self, j: int, opener: str) -> int:
        words = self.words
        end = j
        k = j
        while k < len(words) and k < j + 25:
            if k > j and not self._goes_on(k):
                break
            word = words.folded[k]
            if word in _CONNECTORS or words.gaps[k] == "&":
                k += 1
                continue
            if self.parties.city(k):
                break
            party = self.parties.at(k)
            if party is not None and opener not in ("on", "for", "of") and k == j:
                break
            if party is not None and k > j and words.folded[k - 1] in ("in", "with", "to"):
                break
            named = self._capital(k) and word not in self.vocabulary.barred
            if not (word in self.vocabulary.subject or named or party is not None):
                break
            k = end = k + 1 if party is None else party.last + 1
        return end

    def _goes_on(self, k: int) -> bool:
        """May a subject cross the gap before word `k`? A comma only inside a list that "and" closes."""
        gap = self.words.gaps[k]
        if gap in ("", "&", "'", "/", ").", ")") and not gap.startswith(")"):
            return True
        if gap != "," or self.words.folded[k] not in self.vocabulary.subject:
            return False
        return "and" in self.words.folded[k : k + 7]

    # -------------------------------------------------------------------- the name

    def _name(self, hits: list[Hit], left: _Left, right: int, kind: Kind) -> tuple[int, int] | None:
        words, vocabulary = self.words, self.vocabulary
        first, last = hits[0], hits[-1]
        core = [w for w in left.modifiers if w not in vocabulary.plain and w not in _FUNCTION]
        capital = self._capital(first.first)
        named = bool(right) or (bool(core) and (capital or kind != "meeting"))
        if kind in ("summit", "working-group", "conference", "dialogue", "consultations") and capital:
            named = True
        if kind == "visit" or (kind == "meeting" and (not capital or words.folded[last.last] in _COMMON)):
            return None
        if not named:
            return None
        start_word = left.name_first
        while (
            start_word < first.first
            and not self._capital(start_word)
            and words.folded[start_word] in vocabulary.plain - {"joint", "high", "level", "senior"}
        ):
            start_word += 1
        start = words.starts[start_word]
        bodies = [p for p in left.parties if p.label == "BODY"]
        if len(left.parties) == 1 and bodies and left.parties[0].last + 1 == left.name_first:
            start = words.starts[bodies[0].first]
        if words.source[start - 1 : start] in ("'", "‘", "“", '"') and start:
            start -= 1
        end = words.ends[right - 1] if right else self._head_end(hits)
        return start, end

    def _head_end(self, hits: list[Hit]) -> int:
        """Where a name without subject ends: before a mere "meeting" and before an acronym in brackets."""
        end = hits[0].end
        for before, hit in itertools.pairwise(hits):
            if "(" in self.words.source[before.end : hit.start]:
                break
            if self.words.folded[hit.last] in self.vocabulary.occasion and hit.values[0].kind == "meeting":
                if self.words.text[hit.last][0].isupper() and before.values[0].kind != "working-group":
                    end = hit.end
                break
            end = hit.end
        return end

    def _acronym(self, before: Format, form: Format) -> Format | None:
        """ "(JWG-CTTC)" or "(CTWG) meeting" right after a format says no more than the format did."""
        between = self.words.source[before.end : form.start]
        bracket = between == " (" and self.words.source.find(")", form.end, form.end + 12) > 0
        acronym = between.startswith(" (") and between.endswith(") ") and len(between) < 14 and not form.core
        if (acronym and form.occasion) or (bracket and form.core <= 1 and not form.number):
            return replace(before, end=form.end)
        return None

    def _merge(self, before: Format, form: Format) -> Format | None:
        """ "The ninth meeting" and "the A-B Working Group", joined by "of", are one mention."""
        between = re.sub(r"['‘’“”\"]", "", self.words.source[before.end : form.start].lower()).split()
        joined = between in (["of"], ["of", "the"], ["of", "their"], ["of", "its"], ["in", "the"])
        if not (joined and before.occasion) or (form.occasion and form.core == 0 and not form.parties):
            return None
        return replace(
            form,
            start=before.start,
            number=before.number or form.number,
            number_at=before.number_at or form.number_at,
            relative=before.relative or form.relative,
            determiner=before.determiner,
            year=before.year or form.year,
            occasion=True,
            parties=form.parties or before.parties,
            kind=form.kind,
        )
