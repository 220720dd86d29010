"""Sentence borders by rule: cheaper than a parse, and right about "U.S.", "Mr." and "Aug. 29".

Scope: a sentence ends at `.`, `!` or `?` (with closing quotes or brackets after it) before a
space and something that can open a sentence, and at every newline (blocks are one line
each). It does not end after an abbreviation, an initial or a numbered paragraph's figure.

| text | sentences |
| --- | --- |
| `He met Mr. Khan. They spoke.` | 2 |
| `on Aug. 29, 2024, the U.S. Department` | 1 |
| `2. The two sides noted` | 1 |
| `It ends on Thursday.According to the ministry` | 2 |

A sentence that goes on for `LONGEST` characters is cut there: what is read of a sentence compares its words
with each other, and text without full stops (a table, a list of dates) would take the square of its length.
"""

from __future__ import annotations

import re
from typing import Any

import numpy
from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon.calendar import SHORT_MONTHS
from ctdialog.pipeline.gazetteer import words_of

# Words whose full stop does not end a sentence; months and titles as English news abbreviates them.
_ABBREVIATIONS = frozenset(SHORT_MONTHS) | frozenset(
    "mr mrs ms dr prof h.e st jr sr lt gen maj col capt cdr brig adm sgt rev hon sen rep gov amb no "
    "nos vs inc ltd co corp etc e.g i.e viz approx "
    "dept min retd ret rtd smt shri eng ing lic sh pol ma atty engr insp supt".split()
)
LONGEST = 3000  # characters; the longest of the 216 labelled articles has 592
_END = re.compile(r"[.!?]+[\"'”’»)\]]*|\n")
_OPENS = re.compile(r"\s+[\"'“‘«(\[]*(?:[A-Z0-9À-Þ•]|al-|[^\x00-\x7f])")
_LAST_WORD = re.compile(r"(?<![^\s(\[\"'“‘])([^\s(\[\"'“‘]+)[.!?]+[\"'”’»)\]]*$")


def _ends(text: str) -> list[int]:
    """Where sentences end, in characters."""
    ends = []
    for match in _END.finditer(text):
        end = match.end()
        if match.group() == "\n":
            ends.append(end)
            continue
        if not _OPENS.match(text, end) and not _glued(text, match.start(), end):
            continue  # nor is there a space: "3.5", "www.example.org"
        if match.group().startswith(".") and _abbreviated(text, match.start(), end):
            continue
        ends.append(end)
    return ends


# "ends on Thursday.|According to", "of both.|Highlighted was": a page's paragraphs put together
_WORD = re.compile(r"([A-Z][a-z]*)\s+([a-z]?)")


def _glued(text: str, stop: int, end: int) -> bool:
    """Does a sentence open right behind the full stop: a usual first word, or one before small letters?"""
    word = _WORD.match(text, end) if text[end : end + 1].isupper() else None
    if word is None or not text[max(0, stop - 2) : stop].isalpha():
        return False
    before = text[max(0, stop - 3) : stop]
    if "." in text[text.rfind(" ", 0, stop) + 1 : stop]:
        return False  # "www.Example.Org"
    return word[1] in _OPENERS or (len(word[1]) > len("El") and bool(word[2]) and before.islower())


def _abbreviated(text: str, stop: int, end: int) -> bool:
    word_match = _LAST_WORD.search(text[max(0, stop - 24) : min(end, stop + 24)])
    if word_match is None:
        return False
    word = re.split(r"[-–—/]", word_match.group(1))[-1]
    bare = word.lower().rstrip(".")
    if bare in _ABBREVIATIONS:
        return True
    if len(word) == 1 and word.isupper():  # an initial: "Anatoly E. Safonov"
        return True
    line = text.rfind("\n", 0, stop) + 1
    if word.isdigit() and text[line:stop].strip() == word:  # "2. The two sides noted"
        return True
    if len(word) < 3 and word.isdigit() and text[line:stop][: -len(word)].endswith((": ", "; ")):
        return True  # "the delegation: 1. Ana Cruz – Director; 2. Li Wei – Judge"
    # "U.S. Department" goes on; "in the U.S. The talks" does not.
    if re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", word):
        following = re.match(r"\s+([A-Z][a-z]+|\S)", text[end : end + 24])
        return following is None or following.group(1) not in _OPENERS
    return False


_OPENERS = frozenset(
    "The This That These Those It He She They We In On At During Both A An His Her Their But And As "
    "For With After Before While However Meanwhile Earlier According Officials Speaking".split()
)


@Language.factory("ctdialog_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> SentenceSplitter:
    """The factory spaCy calls."""
    return SentenceSplitter()


class SentenceSplitter:
    """Sets `token.is_sent_start` on every token of a Doc."""

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, cut into sentences."""
        doc.user_data.pop(_KEPT, None)
        ends = _ends(words_of(doc).source)
        place = 0
        opening = True
        first = 0  # where the sentence opened
        starts: list[int] = []
        # As arrays, and set all at once: asking for and setting them one by one costs five times the time.
        for begin, is_space in zip(*doc.to_array(["IDX", "IS_SPACE"]).T.tolist(), strict=True):
            while place < len(ends) and begin >= ends[place]:
                opening = True
                place += 1
            opening = opening or begin >= first + LONGEST
            # White space never opens a sentence: it closes the one before.
            start = (opening and not is_space) or not starts
            starts.append(1 if start else -1)
            if start and not is_space:
                opening, first = False, begin
        column: Any = numpy.array([starts], dtype="int64").T.astype("uint64")
        doc.from_array(["SENT_START"], column)
        return doc


_KEPT = "ctdialog_sentence_starts"


def sentence_starts(doc: Doc) -> list[int] | None:
    """The tokens that open sentences, found once and kept with the Doc; None where nobody set any.

    spaCy's `doc.sents` and `doc.has_annotation` walk all tokens each time that they are asked.
    """
    if _KEPT not in doc.user_data:
        column = doc.to_array(["SENT_START"])  # spaCy sets the first token's by itself
        doc.user_data[_KEPT] = numpy.flatnonzero(column == 1).tolist() if column[1:].any() else None
    starts: list[int] | None = doc.user_data[_KEPT]
    return starts


def sentence_spans(doc: Doc) -> list[Span]:
    """The sentences of a Doc, the whole as one where nobody set them."""
    starts = sentence_starts(doc) or [0]
    return [doc[start:end] for start, end in zip(starts, [*starts[1:], len(doc)], strict=True)]
