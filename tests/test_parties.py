"""Parties by word, and lists of them."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from ctdialog.pipeline.parties import PartyIndex


@pytest.fixture(scope="module")
def alone() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_countries")
    return nlp


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the EU and Nigeria", ["EU", "NGA"]),
        ("Japan, Australia, and India", ["JPN", "AUS", "IND"]),
        ("Japan, Australia and India met Chad", ["JPN", "AUS", "IND"]),
        ("Kenya-Uganda", ["KEN", "UGA"]),
        ("the Netherlands and the United Arab Emirates", ["NLD", "ARE"]),
        ("Norwegian and Kenyan", ["NOR", "KEN"]),
        ("Mali, led by", ["MLI"]),
        ("nobody and Mali", []),
        ("Mali. Japan and Chad", ["MLI"]),
        ("the U.S. and Chad", ["USA", "TCD"]),
    ],
)
def test_a_list_of_parties_ends_where_another_word_begins(
    alone: Language, text: str, codes: list[str]
) -> None:
    assert [p.code for p in PartyIndex(alone(text)).run(0)] == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("between Oman and Qatar", ["OMN", "QAT"]),
        ("between the Philippines and the EU", ["PHL", "EU"]),
        ("with Bangladesh", ["BGD"]),
        ("among Benin, Togo and Ghana", ["BEN", "TGO", "GHA"]),
        ("about Benin", []),
        ("", []),
    ],
)
def test_parties_after_between_and_with(alone: Language, text: str, codes: list[str]) -> None:
    assert [p.code for p in PartyIndex(alone(text)).after_between(0)] == codes


def test_every_word_of_a_name_belongs_to_it(alone: Language) -> None:
    index = PartyIndex(alone("the United Arab Emirates won"))
    parties = [index.at(i) for i in range(5)]
    assert [p.code if p else None for p in parties] == [None, "ARE", "ARE", "ARE", None]
    assert parties[1] == parties[2] == parties[3]


def test_a_party_says_where_it_stands(alone: Language) -> None:
    text = "With Sri Lanka."
    (party,) = PartyIndex(alone(text)).all
    assert text[party.start : party.end] == "Sri Lanka"
    assert (party.first, party.last, party.label, party.form) == (1, 2, "COUNTRY", "name")


def test_only_a_bodys_words_are_covered(alone: Language) -> None:
    index = PartyIndex(alone("Global Counterterrorism Forum in Malta"))
    assert [index.covers(i) for i in range(5)] == [True, True, True, False, False]


def test_a_city_tells_its_country(alone: Language) -> None:
    index = PartyIndex(alone("held in Dhaka today"))
    assert [index.city(i) for i in range(4)] == [None, None, "BGD", None]


def test_a_doc_that_nobody_searched_has_no_parties() -> None:
    assert PartyIndex(spacy.blank("en")("Oman and Qatar")).all == []
