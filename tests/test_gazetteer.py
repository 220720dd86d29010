"""Finding a lexicon's words in a text."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from ctdialog.pipeline.gazetteer import Gazetteer, Words, fold, words_of


def found(phrases: list[str], text: str) -> list[str]:
    """The words of the text that the phrases find."""
    gazetteer = Gazetteer()
    for phrase in phrases:
        gazetteer.add(phrase, phrase)
    return [text[hit.start : hit.end] for hit in gazetteer.find(Words(text))]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Türkiye", "turkiye"),
        ("İstanbul", "istanbul"),
        ("Diyarbakır", "diyarbakir"),
        ("São", "sao"),
        ("N’Djamena", "n’djamena"),
        ("NATO", "nato"),
        ("Đà", "đa"),
    ],
)
def test_a_word_is_folded_to_lower_case_without_diacritics(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    "text",
    [
        "counter-terrorism",
        "counter terrorism",
        "Counter–Terrorism",
        "COUNTER‑TERRORISM",
        "counter - terrorism",
    ],
)
def test_hyphens_and_spaces_are_the_same(text: str) -> None:
    assert found(["counter-terrorism"], text) == [text]
    assert found(["counter terrorism"], text) == [text]


def test_one_word_is_not_two() -> None:
    assert found(["counter-terrorism"], "counterterrorism") == []


@pytest.mark.parametrize("text", ["Da'esh", "Da’esh", "Da‘esh", "Da`esh"])
def test_apostrophes_are_the_same(text: str) -> None:
    assert found(["Da'esh"], text) == [text]


@pytest.mark.parametrize("text", ["Côte d’Ivoire", "Cote d'Ivoire", "CÔTE D'IVOIRE"])
def test_diacritics_do_not_matter(text: str) -> None:
    assert found(["Côte d'Ivoire"], text) == [text]


@pytest.mark.parametrize("text", ["us", "Us", "uS"])
def test_a_short_acronym_is_found_only_as_written(text: str) -> None:
    assert found(["US"], f"told {text} so") == []
    assert found(["US"], "told US so") == ["US"]


@pytest.mark.parametrize("text", ["let", "Let", "LET"])
def test_an_acronym_of_mixed_letters_is_found_only_as_written(text: str) -> None:
    assert found(["LeT"], f"{text} us go") == []
    assert found(["LeT"], "the LeT camp") == ["LeT"]


def test_a_long_acronym_may_be_written_as_a_name() -> None:
    assert found(["BIMSTEC"], "Bimstec and BIMSTEC, never bimstec") == ["Bimstec", "BIMSTEC"]


def test_an_acronym_in_its_own_letters_is_no_name_that_reads_alike() -> None:
    gazetteer = Gazetteer()
    gazetteer.add("Chad", "a country")
    gazetteer.add("CHAD", "a body")
    values = [hit.values for hit in gazetteer.find(Words("CHAD met in Chad."))]
    assert values == [("a body",), ("a country",)]


def test_a_capitalised_phrase_needs_a_capital() -> None:
    assert found(["Turkey"], "turkey for dinner in Turkey and TURKEY") == ["Turkey", "TURKEY"]


@pytest.mark.parametrize("text", ["working group", "Working Group", "WORKING GROUP"])
def test_a_lower_case_phrase_is_found_in_any_case(text: str) -> None:
    assert found(["working group"], f"the {text}.") == [text]


def test_the_longest_phrase_wins() -> None:
    assert found(["China", "South China Sea", "South"], "China and the South China Sea") == [
        "China",
        "South China Sea",
    ]


def test_a_longer_phrase_that_breaks_off_leaves_the_shorter_one() -> None:
    assert found(["Guinea", "Guinea Bissau Border Post"], "Guinea Bissau said") == ["Guinea"]


def test_hits_do_not_overlap() -> None:
    assert found(["Gulf Council", "Council of Ministers"], "Gulf Council of Ministers") == [
        "Council of Ministers"
    ]
    assert found(["the Gulf", "Gulf Council"], "the Gulf Council") == ["the Gulf"]


@pytest.mark.parametrize("gap", [", ", ". ", "\n", "; ", " / ", " (", "' "])
def test_a_phrase_does_not_cross_punctuation_it_lacks(gap: str) -> None:
    assert found(["Saudi Arabia"], f"Saudi{gap}Arabia") == []


def test_punctuation_inside_a_phrase_must_be_there() -> None:
    assert found(["Trinidad & Tobago"], "Trinidad & Tobago") == ["Trinidad & Tobago"]
    assert found(["Trinidad & Tobago"], "Trinidad Tobago") == []


def test_a_closing_full_stop_belongs_to_the_hit() -> None:
    assert found(["U.S."], "the U.S. and the U.S") == ["U.S.", "U.S"]


def test_a_phrase_may_have_several_values() -> None:
    gazetteer = Gazetteer()
    gazetteer.add("Tripoli", "LBY")
    gazetteer.add("Tripoli", "LBN")
    (hit,) = gazetteer.find(Words("in Tripoli"))
    assert hit.values == ("LBY", "LBN")
    assert (hit.first, hit.last) == (1, 1)


def test_a_phrase_without_words_is_left_out() -> None:
    gazetteer = Gazetteer()
    gazetteer.add("…", "nothing")
    gazetteer.add("Chad", "TCD")
    assert len(gazetteer) == 1


def test_the_words_of_a_doc_are_made_once() -> None:
    doc = spacy.blank("en")("Oman and Qatar")
    assert words_of(doc) is words_of(doc)
    assert words_of(doc).text == ["Oman", "and", "Qatar"]


def test_what_stands_between_two_words() -> None:
    assert Words("Oman (and) Qatar").between(0, 1) == " ("


@given(st.text(max_size=80))
def test_words_stand_where_they_say(text: str) -> None:
    words = Words(text)
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == words.text
    assert len(words.folded) == len(words.gaps) == len(words)


@given(st.lists(st.from_regex(r"\A[a-z]{1,8}\Z"), min_size=1, max_size=4))
def test_every_phrase_finds_itself(parts: list[str]) -> None:
    phrase = " ".join(parts)
    assert found([phrase], f"- {phrase.upper()} -") == [phrase.upper()]


def test_co_operation_is_cooperation_and_nothing_else_loses_its_hyphen() -> None:
    words = Words("Co-operation with the co-ordinator, a Mexico-Oman co-chair and co-owners")
    assert words.folded[:4] == ["cooperation", "with", "the", "coordinator"]
    assert words.folded[5:] == ["mexico", "oman", "co", "chair", "and", "co", "owners"]
    assert words.source[words.starts[0] : words.ends[0]] == "Co-operation"
