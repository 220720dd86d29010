"""What stands before and after the head of a format."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon import table
from ctdialog.pipeline.formats.format_left import LeftReader
from ctdialog.pipeline.formats.format_right import RightReader
from ctdialog.pipeline.formats.format_words import FormatIndex, FormatWords


def index_of(finders: Language, text: str) -> FormatIndex:
    return FormatIndex(finders(text), FormatWords(table("formats")))


@pytest.mark.parametrize(
    ("text", "number", "determiner", "relative", "year", "parties"),
    [
        # the rows of the module's table
        ("their ninth counter-terrorism dialogue", 9, "their", "", None, []),
        ("inaugural U.S.-India Strategic and Commercial Dialogue", 1, "", "", None, ["USA", "IND"]),
        ("the next Counter-Terrorism (CT) Dialogue", None, "the", "next", None, []),
        ("the 2023 anti-terrorism and security consultations", None, "the", "", 2023, []),
        ("June 3 - Talks", None, "", "", None, []),
    ],
)
def test_what_stands_before_a_head(
    finders: Language,
    text: str,
    number: int | None,
    determiner: str,
    relative: str,
    year: int | None,
    parties: list[str],
) -> None:
    index = index_of(finders, text)
    left = LeftReader(index).read(index.heads[-1].first)
    assert (left.number, left.determiner, left.relative, left.year) == (number, determiner, relative, year)
    assert [party.code for party in left.parties] == parties


def test_a_number_before_a_dash_is_no_part_of_a_name(finders: Language) -> None:
    index = index_of(finders, "June 3 - Talks")
    head = index.heads[-1].first
    assert LeftReader(index).read(head).first == head


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Dialogue on Counter-Terrorism in Lima", "Dialogue on Counter-Terrorism"),
        ("Conference on Border Security and Organized Crime was held",
         "Conference on Border Security and Organized Crime"),
        ("Dialogue in Lima", "Dialogue"),
    ],
)  # fmt: skip
def test_the_subject_stands_after_a_head(finders: Language, text: str, whole: str) -> None:
    index = index_of(finders, text)
    head = index.heads[0]
    end = RightReader(index).end(head.last + 1, head.values[0].kind)
    last = end - 1 if end else head.last
    assert text[: index.words.ends[last]] == whole
