"""Finding the words of a lexicon in a text: a trie over words, longest match first.

spaCy's PhraseMatcher wants the same tokens on both sides; diplomatic prose writes
"counter-terrorism" and "counter terrorism", "Da'esh" and "Da’esh", "Türkiye" and
"Turkiye". Here both sides are cut into words by the same expression, folded, and
compared with the punctuation between them: spaces and hyphens count as the same,
a full stop, comma, apostrophe, ampersand or slash must be there on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from spacy.tokens import Doc

from ctdialog.lexicon.folding import WORD, first_word, fold

_JOINED = {"", "-", "–", "—", "‐", "‑", "−"}
_CUT = re.compile(f"({WORD.pattern})")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")


@lru_cache(maxsize=8192)
def _gap(text: str) -> str:
    """What stands between two words, as far as it matters: nothing for spaces and hyphens."""
    if "\n" in text:
        return "\n"
    bare = text.strip(" \t\u00a0").translate(_APOSTROPHES)
    return "" if bare in _JOINED else bare


Extent = tuple[int, int]  # where words stand, in characters of the text


class Words:
    """The words of a text, cut and folded once for all who match against it.

    Parallel lists: `text` as it stands, `folded`, `starts` and `ends` in characters, and
    `gaps`: what stands between a word and the one before it ("" for spaces or a hyphen).
    """

    __slots__ = ("ends", "folded", "gaps", "source", "starts", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        parts = _CUT.split(source)  # a gap, a word, a gap, a word … and what is left
        places = list(accumulate(map(len, parts)))
        self.text = parts[1::2]
        self.starts, self.ends = places[:-1:2], places[1::2]
        self.gaps = ["" if gap == " " else _gap(gap) for gap in parts[:-1:2]]
        # Most texts are in ASCII, where to fold is to lower: a call a word is spared.
        ascii_only = source.isascii()
        lower = source.lower()
        self.folded = _CUT.split(lower)[1::2] if ascii_only else [fold(word) for word in self.text]
        if ascii_only and "co-o" in lower:
            self.folded = [fold(word) for word in self.folded]

    def __len__(self) -> int:
        return len(self.text)

    def gap(self, i: int) -> str:
        """What stands before word `i`; a line's end behind the last one."""
        return self.gaps[i] if i < len(self.gaps) else "\n"

    def between(self, i: int, j: int) -> str:
        """The characters between the end of word `i` and the start of word `j`."""
        return self.source[self.ends[i] : self.starts[j]]


@lru_cache(maxsize=1)
def words_in(text: str) -> Words:
    """The words of a text; once, though two ask for those of the same one in turn."""
    return Words(text)


def keep_words(doc: Doc, text: str) -> None:
    """Keeps the words of a Doc's text, where the text is known, for `words_of`."""
    doc.user_data["ctdialog_words"] = words_in(text)


def words_of(doc: Doc) -> Words:
    """The words of a Doc's text, made once and kept with the Doc.

    Their `source` is the text: `doc.text` puts it together anew from all tokens each time.
    """
    words = doc.user_data.get("ctdialog_words")
    if not isinstance(words, Words):
        words = doc.user_data["ctdialog_words"] = Words(doc.text)
    return words


class Hit(NamedTuple):
    """A phrase found: words `first` to `last` (inclusive), characters `start:end`, the phrase's values."""

    first: int
    last: int
    start: int
    end: int
    values: tuple[Any, ...]


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    case: str  # "exact", "capital" or "any"
    dotted: bool
    value: Any


class Gazetteer:
    """A set of phrases, each with a value, that finds itself in texts.

    How a phrase is written says how it matches: all capitals and at most six letters
    only exactly so ("US", not "us"; "EAS", not "eas"); a capital at the front only
    words that begin with one; all lower case in any case.
    """

    def __init__(self) -> None:
        self._first_words: set[str] = set()
        # The phrases of a first word: as they were added, then, once a text has held that word, as the
        # node of a trie. Of 33,000 cities an article names three; laying out all took half of a start.
        self._added: dict[str, list[tuple[str, Any]]] = {}
        self._nodes: dict[str, dict[str, Any]] = {}
        self._more: Callable[[str], Iterable[tuple[str, Any]]] = lambda word: ()
        self._count = 0

    def __len__(self) -> int:
        """How many phrases were added, those of `more` not counted."""
        return self._count

    def add(self, phrase: str, value: Any) -> None:
        """Add a phrase; one without a word in it is left out."""
        if word := first_word(phrase):
            self._added.setdefault(word, []).append((phrase, value))
            self._first_words.add(word)
            self._nodes.pop(word, None)
            self._count += 1

    def more(self, first_words: Iterable[str], phrases: Callable[[str], Iterable[tuple[str, Any]]]) -> None:
        """Phrases that are asked for when a text first holds their first word, after those added.

        `phrases` gives the (phrase, value) pairs of one of the (folded) `first_words`.
        """
        self._first_words.update(first_words)
        self._nodes.clear()
        self._more = phrases

    def _node(self, word: str) -> dict[str, Any]:
        """What can follow a first word: a dict from the next word, with the gap before it, to a dict like it.

        Under "" a node has the phrases that end there.
        """
        node = self._nodes.get(word)
        if node is None:
            node = {}
            for phrase, value in (*self._added.get(word, ()), *self._more(word)):
                _lay(node, phrase, value)
            self._nodes[word] = node
        return node

    def find(self, words: Words) -> Iterator[Hit]:
        """Hits from left to right, longest first, none overlapping another.

        Of two that overlap the longer one stays: "the Gulf Cooperation Council" is no "the Gulf".
        """
        i, count = 0, len(words)
        folded, first_words = words.folded, self._first_words
        while i < count:
            if folded[i] not in first_words:
                i += 1
                continue
            best = self._longest(words, i)
            if best is None:
                i += 1
                continue
            first = i
            for k in range(i + 1, best[0] + 1):
                later = self._longest(words, k) if folded[k] in first_words else None
                if later is not None and later[0] > best[0] and later[0] - k > best[0] - first:
                    first, best = k, later
                    break
            last, fitting = best
            end = words.ends[last]
            if any(p.dotted for p in fitting) and words.source[end : end + 1] == ".":
                end += 1
            yield Hit(first, last, words.starts[first], end, tuple(p.value for p in fitting))
            i = last + 1

    def _longest(self, words: Words, i: int) -> tuple[int, list[_Phrase]] | None:
        """The longest phrase that opens at word `i`: its last word, and the phrases of these words."""
        node: dict[str, Any] | None = self._node(words.folded[i])
        best: tuple[int, list[_Phrase]] | None = None
        j, count = i, len(words)
        while node is not None:
            fitting = [p for p in node.get("", ()) if _fits(p, words, i, j)]
            if len(fitting) > 1 and not any(
                words.text[k].isupper() for k in (i - 1, j + 1) if 0 <= k < count
            ):
                # "GUAM", in an acronym's own letters, is not Guam, but for "GUAM HOSTS TALKS"
                fitting = [p for p in fitting if p.case == "exact"] or fitting
            if fitting:
                best = (j, fitting)
            j += 1
            node = node.get(words.gaps[j] + words.folded[j]) if j < count else None
        return best


def _lay(node: dict[str, Any], phrase: str, value: Any) -> None:
    """Lays a phrase into a trie, from the node of its first word."""
    words = Words(phrase)
    letters = [c for c in phrase if c.isalpha()]
    # Short acronyms, and mixed ones such as "LeT", mean something else in other letters.
    inner = any(c.isupper() for c in words.text[0][1:]) and len(words) == 1 and len(letters) <= 6
    if inner or (len(letters) <= 6 and letters and all(c.isupper() for c in letters)):
        case = "exact"
    else:
        case = "capital" if phrase[0].isupper() else "any"
    for gap, word in zip(words.gaps[1:], words.folded[1:], strict=True):
        node = node.setdefault(gap + word, {})
    node.setdefault("", []).append(_Phrase(tuple(words.text), case, phrase.endswith("."), value))


def _fits(phrase: _Phrase, words: Words, first: int, last: int) -> bool:
    if phrase.case == "any":
        return True
    if phrase.case == "capital":
        return words.text[first][0].isupper()
    return phrase.words == tuple(words.text[first : last + 1])
