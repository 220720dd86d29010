"""Sentence borders."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from ctdialog.pipeline.sentences import SentenceSplitter

BLANK: Language = spacy.blank("en")


def sentences(text: str) -> list[str]:
    return [sent.text.strip() for sent in SentenceSplitter()(BLANK(text)).sents]


@pytest.mark.parametrize(
    "text",
    [
        "He met Mr. Khan.|They spoke.",
        "The talks took place in the U.S.|The two sides will meet again.",
        "Who pays for it?|Nobody would tell.",
        "“We agree on this.”|The minister then left.",
        "The sides met in Baku.|“A good day,” he said.",
        "They met at 3 p.m.|The delegation then left for Hanoi.",
        "Kenya lost 3.5 million dollars.|Uganda lost more.",
        "It cost a lot!|Everyone knew.",
        "The dialogue ended on 5 February.|2024 brings the next one.",
        "Peace is far off.|Élodie Martin said so.",
        "The talks ended.|al-Shabaab was not named.",
        "The group held (its third) session.|[It was closed.]",
    ],
)
def test_sentences_end_where_a_reader_pauses(text: str) -> None:
    assert sentences(text.replace("|", " ")) == text.split("|")


@pytest.mark.parametrize(
    "text",
    [
        "on Aug. 29, 2024, the U.S. Department",
        "2. The two sides noted",
        "Led by Gen. Peter Otieno and Dr. Ana Ruiz",
        "Anatoly E. Safonov spoke first",
        "Resolution No. 2396 was named",
        "Lt. Col. Ahmed Farah of Djibouti",
        "H.E. Mr. Sato opened the talks",
        "Sen. Maria Lopez visited Lima",
        "held on Sept. 11 in Oslo",
        "Brig. Gen. Tadesse and Maj. Abebe",
        "St. Petersburg hosted the talks",
        "Prof. Li, Amb. Wang and others",
        "threats, e.g. Somali pirates",
        "the version 2.0 plan",
        "K.D. Dewal led India",
    ],
)
def test_abbreviations_do_not_end_a_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It comes to an end on Thursday.|According to the ministry, they agreed.",
        "The topic is of interest to both.|Highlighted was the role of trade.",
    ],
)
def test_paragraphs_put_together_without_a_space_are_parted(text: str) -> None:
    assert sentences(text.replace("|", "")) == text.split("|")


@pytest.mark.parametrize(
    "text", ["See www.Example.Org for more.", "It grew by 3.5 per cent.", "He read Pravda.Ru."]
)
def test_names_and_numbers_with_a_full_stop_stay_whole(text: str) -> None:
    assert sentences(text) == [text]


def test_every_line_is_a_sentence_of_its_own() -> None:
    assert sentences("Chad, Niger meet\nNIAMEY\nThey spoke of borders.") == [
        "Chad, Niger meet",
        "NIAMEY",
        "They spoke of borders.",
    ]


def test_the_component_works_on_an_empty_text() -> None:
    assert len(SentenceSplitter()(BLANK(""))) == 0


@settings(max_examples=60)
@given(st.text(alphabet="aB.!? \n\"')3é", max_size=60))
def test_sentences_cover_the_text_and_white_space_opens_none(text: str) -> None:
    doc = SentenceSplitter()(BLANK(text))
    assert "".join(sent.text_with_ws for sent in doc.sents) == doc.text
    assert not any(token.is_sent_start and token.is_space for token in doc[1:])
