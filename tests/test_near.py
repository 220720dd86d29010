"""The grammar of patterns of words near each other."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.near import NearMatcher, PatternError, Spelling, endings, places_of

NLP = spacy.blank("en")
CLASSES = {"share": ["share+", "exchange+"]}
NO_SPELLING = Spelling([])


def found(pattern: str, text: str, spelling: Spelling = NO_SPELLING) -> list[str]:
    return found_in(pattern, NLP.make_doc(text), spelling)


def found_in(pattern: str, doc: Doc, spelling: Spelling = NO_SPELLING) -> list[str]:
    matcher = NearMatcher(CLASSES, spelling)
    matcher.add(pattern, "x")
    words = words_of(doc)
    matches = matcher.find(words, places_of(doc, ("countries",)))
    return [words.source[words.starts[m.first] : words.ends[m.last]] for m in matches]


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("threat+", "Threats grew", ["Threats"]),
        ("counter terrorism", "Counter-Terrorism talks", ["Counter-Terrorism"]),
        ("counter terrorism", "counter, terrorism", []),
        ("counter terrorism", "counter all terrorism", []),
        ("@share ..2 information", "exchanging useful information", ["exchanging useful information"]),
        ("@share ..2 information", "exchange of the most useful information", []),
        ("@share ..^views|view information", "exchange views on information", []),
        ("information|intelligence sharing", "intelligence sharing", ["intelligence sharing"]),
    ],
)
def test_links_say_how_far_apart_words_may_stand(pattern: str, text: str, expected: list[str]) -> None:
    assert found(pattern, text) == expected


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("aviation security", True),
        ("aviation and maritime security", True),
        ("aviation, port & maritime security", True),
        ("aviation/maritime security", True),
        ("aviation of security", False),
        ("aviation experts praised security", False),
        ("aviation, and the state of security", False),
    ],
)
def test_a_list_shares_its_head(text: str, matches: bool) -> None:
    assert bool(found("aviation & security", text)) is matches


@pytest.mark.parametrize("text", ["sharing. Information", "sharing; information", "sharing\ninformation"])
def test_no_pattern_reaches_over_the_end_of_a_clause(text: str) -> None:
    assert found("sharing .. information", text) == []


def test_a_sentence_border_of_the_doc_stops_a_pattern_and_the_stop_of_initials_does_not() -> None:
    doc = NLP.make_doc("They met in the U.S. Senate then")
    for token in doc:
        token.is_sent_start = token.i == 0
    assert found_in("in .. senate", doc) == ["in the U.S. Senate"]
    doc[5].is_sent_start = True
    doc.user_data.clear()
    assert found_in("in .. senate", doc) == []


def test_a_label_stands_for_a_span_found_before() -> None:
    doc = NLP.make_doc("the situation in Saudi Arabia worsened")
    doc.spans["countries"] = [Span(doc, 3, 5, label="COUNTRY")]
    assert found_in("situation in <COUNTRY|REGION>", doc) == ["situation in Saudi Arabia"]
    assert found_in("<COUNTRY> worsened", doc) == ["Saudi Arabia worsened"]
    assert found_in("situation in <GROUP>", doc) == []


def test_a_place_is_a_country_by_its_name_only() -> None:
    if not Span.has_extension("form"):
        Span.set_extension("form", default=None)
    doc = NLP.make_doc("security in Pakistan, security in Afghan cities")
    doc.spans["countries"] = [Span(doc, 2, 3, label="COUNTRY"), Span(doc, 6, 7, label="COUNTRY")]
    for span, form in zip(doc.spans["countries"], ("name", "adjective"), strict=True):
        span._.form = form
    assert found_in("security in <PLACE>", doc) == ["security in Pakistan"]


def test_british_and_american_spellings_match() -> None:
    spelling = Spelling([["ization", "isation"], ["defence", "defense"]])
    assert found("radicalization", "Radicalisation", spelling) == ["Radicalisation"]
    assert found("defense ties", "defence ties", spelling) == ["defence ties"]


@pytest.mark.parametrize(
    ("word", "form"),
    [("agree", "agreed"), ("agree", "agreeing"), ("share", "sharing"), ("policy", "policies"),
     ("survey", "surveys"), ("stress", "stresses"), ("stress", "stressed")],
)  # fmt: skip
def test_a_plus_stands_for_the_regular_endings(word: str, form: str) -> None:
    assert form in endings(word)


@pytest.mark.parametrize(
    "pattern", ["", "..", "a ..", "& a", "a & & b", "a @nothing", "a ,b", "a | b", "a ..3 ..4 b"]
)
def test_a_pattern_outside_the_grammar_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError):
        NearMatcher(CLASSES, NO_SPELLING).add(pattern, "x")


@given(
    st.lists(st.sampled_from(["share", "information", "and", ",", ".", "of", "Pakistan", "\n"]), max_size=30)
)
def test_matches_lie_in_the_text_and_keep_their_order(tokens: list[str]) -> None:
    matcher = NearMatcher(CLASSES, NO_SPELLING)
    for pattern in ("@share .. information", "share & information", "information"):
        matcher.add(pattern, pattern)
    doc = NLP.make_doc(" ".join(tokens))
    words = words_of(doc)
    for match in matcher.find(words, places_of(doc)):
        assert 0 <= match.first <= match.last < len(words)
        assert words.folded[match.last] == "information"
