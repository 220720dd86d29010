"""Topics: what talks are about, by the words of the lexicon's topics.

Scope: every mention of a topic, wherever it stands; which mention belongs to which meeting
is for the component that assembles the record, and `addressed` helps it.

A topic's `phrases` match word for word, the longest of all topics first, so that
"de-radicalization" is no "radicalization". Its `near` patterns (grammar in
`ctdialog.pipeline.near`) read what lists share, and what is tied to a country, region,
body or group that an earlier component found:

| words | topics |
| --- | --- |
| `aviation and maritime security` | aviation-security, maritime-security |
| `both offline and online radicalization` | radicalization, terrorist-use-of-internet |
| `sharing of experiences and best practices` | best-practices |
| `the situations in Afghanistan, Central and South Asia` | regional-security |
| `cross-border travel by terrorists` | border-security |
| `the fight against terrorism` | none |

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("ctdialog_topics")
    >>> doc = nlp("They discussed aviation and maritime security.")
    >>> [(span.text, span.kb_id_) for span in doc.spans["topics"]]
    [('aviation and maritime security', 'aviation-security'), ('maritime', 'maritime-security')]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Lexicon, LexiconError, shared, table
from ctdialog.pipeline.gazetteer import Gazetteer, Words, words_of
from ctdialog.pipeline.near import NearMatcher, PatternError, Spelling, places_of
from ctdialog.pipeline.sentences import sentence_spans

_MASK = ""
_LINE = 2000  # characters of a line in which a quotation's beginning is looked for
_TOLD, _ASIDE = "addressing", "background"
_BULLET = re.compile(r"[\s\"“]*(?:[•–—·▪●*-]|\(?[a-z0-9]{1,3}\))\s*")


@Language.factory("ctdialog_topics", default_config={"lexicon": None}, assigns=["doc.spans"])
def make_topics(nlp: Language, name: str, lexicon: str | None) -> TopicFinder:
    """The factory spaCy calls; `lexicon` is the path of a user's own lexicon file."""
    return TopicFinder(shared(lexicon))


class TopicFinder:
    """Fills `doc.spans["topics"]`: label TOPIC, `kb_id_` the topic's id, in reading order.

    Spans of two topics may overlap, those of one topic only at one of their ends.
    Reads `doc.spans["countries"]` and `["groups"]` where they are.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        words = table("topic_words")
        spelling = Spelling(words["spelling"]["pairs"])
        self.phrases = Gazetteer()
        self.near = NearMatcher(words["classes"], spelling)
        for topic in lexicon.topics.values():
            for phrase in topic.forms.get("phrase", ()):
                for variant in spelling.variants(phrase):
                    self.phrases.add(variant, topic.code)
            for pattern in topic.forms.get("near", ()):
                try:
                    self.near.add(pattern, topic.code)
                except PatternError as error:
                    raise LexiconError(f"[[topic]] {topic.code}: {error}") from None
        for phrase in words["masks"]["phrases"]:
            for variant in spelling.variants(phrase):
                self.phrases.add(variant, _MASK)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its topics."""
        words = words_of(doc)
        found = [
            (hit.first, hit.last, topic)
            for hit in self.phrases.find(words)
            for topic in dict.fromkeys(hit.values)
        ]
        # Shortest first: the span that shows the topic best is the one with the least else in it.
        offices = _offices(words, found)
        found += sorted(
            (
                match
                for match in self.near.find(words, places_of(doc, ("countries", "groups")))
                if offices.isdisjoint(match[:2])
            ),
            key=lambda match: match[1] - match[0],
        )
        doc.spans["topics"] = _spans(doc, words, found)
        return doc


def _offices(words: Words, found: list[tuple[int, int, str]]) -> set[int]:
    """The words of ministries and ministers ("the Ministry of Defence"), where no topic begins or ends."""
    return {
        place
        for first, last, topic in found
        if topic == _MASK and any(words.folded[i].startswith("minist") for i in (first, last))
        for place in range(first, last + 1)
    }


def _spans(doc: Doc, words: Words, found: list[tuple[int, int, str]]) -> list[Span]:
    taken: dict[str, set[int]] = {}
    kept = []
    for first, last, topic in found:
        if topic == _MASK:
            continue
        place, own = range(first, last + 1), taken.setdefault(topic, set())
        # "Chad, as peace in the Sahel": what ties the peace to one place hides no other
        if (first in own) != (last in own) or own.isdisjoint(place):
            own.update(place)
            kept.append((first, last, topic))
    spans = []
    for first, last, topic in sorted(kept):
        start, end = words.starts[first], words.ends[last]
        span = doc.char_span(start, end, label="TOPIC", kb_id=topic, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    return spans


# ---------------------------------------------------------------- what a meeting addressed


@lru_cache(maxsize=1)
def _cue_matcher() -> NearMatcher:
    """Patterns of words that tell what a meeting addressed, and of openings that turn aside."""
    words = table("topic_words")
    matcher = NearMatcher(words["classes"], Spelling(words["spelling"]["pairs"]))
    for value in (_TOLD, _ASIDE):
        for pattern in words["cues"][value]:
            matcher.add(pattern, value)
    return matcher


def addressed(sent: Span) -> bool:
    """Does a sentence tell what a meeting addressed, rather than give the article's own background?

    It does where it holds a verb or noun of addressing (discussed, agreed, condemned, agenda …) and
    no opening that turns aside ("it is pertinent to mention"). A sentence without such a word
    counts as the one before it does when it goes on with that one's quotation, quotes after it or is
    an item of the list that it opens.
    """
    cues, text = _cues_of(sent.doc), words_of(sent.doc).source
    start, end = sent.start_char, sent.end_char
    # A few steps back are enough for a quotation or list; a whole page of them tells nothing.
    for _ in range(6):
        if _any_in(cues.aside, start, end):
            return False
        if _any_in(cues.told, start, end):
            return True
        before = bisect_left(cues.sentences, start) - 1
        if before < 0 or not _goes_on(text, start):
            return False
        start, end = cues.sentences[before], start
    return False


def addressed_before(sent: Span, place: int) -> bool:
    """Does a word of addressing stand in a sentence before a place, and no opening that turns aside?"""
    cues, start = _cues_of(sent.doc), sent.start_char
    return _any_in(cues.told, start, place) and not _any_in(cues.aside, start, place)


def turned_aside(sent: Span) -> bool:
    """Does a sentence turn to the article's own background ("it is pertinent to mention that")?"""
    return _any_in(_cues_of(sent.doc).aside, sent.start_char, sent.end_char)


class _Cues(NamedTuple):
    """Where, in characters, words of addressing, openings that turn aside, and sentences begin."""

    told: list[int]
    aside: list[int]
    sentences: list[int]


def _cues_of(doc: Doc) -> _Cues:
    """The cues of a Doc, found once and kept with it."""
    kept = doc.user_data.get("ctdialog_addressing")
    if kept is None:
        words = words_of(doc)
        told: list[int] = []
        aside: list[int] = []
        for first, _, value in _cue_matcher().find(words, places_of(doc)):
            (aside if value == _ASIDE else told).append(words.starts[first])
        kept = (told, aside, [span.start_char for span in sentence_spans(doc)])
        doc.user_data["ctdialog_addressing"] = kept
    return _Cues(*kept)


def _any_in(places: list[int], start: int, end: int) -> bool:
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end


def _goes_on(text: str, start: int) -> bool:
    """Is the sentence at `start` an item of a list, or inside a quotation that its line opened before?"""
    if _BULLET.match(text, start):
        return True
    line = max(text.rfind("\n", 0, start) + 1, start - _LINE)
    if start > line and text[start] in ("“", '"'):
        return True  # "They focused on Mali. “It is a task for both …"
    if text.rfind("“", line, start) > text.rfind("”", line, start):
        return True
    return text.count('"', line, start) % 2 == 1
