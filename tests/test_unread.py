"""Offices with words that no list knows, between the head and the holder's name."""

from __future__ import annotations

import pytest
from spacy.language import Language


def held(finders: Language, text: str) -> dict[str, str | None]:
    """The names of a text, each with the position as worded."""
    doc = finders(text)
    found = {}
    for span in doc.spans["officials"]:
        office = span._.mention.office
        found[span.text] = office.worded(text) if office else None
    return found


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("The commander of the Gulf-led Sea Watch, Major General Ali Sow, spoke.", "Ali Sow",
         "commander of the Gulf-led Sea Watch"),
        ("The director of Mali's military operations, Ali Sow, spoke.", "Ali Sow",
         "director of Mali's military operations"),
        ("The coordinator for the stabilisation of the Lake Chad basin, Ambassador Ali Sow, spoke.",
         "Ali Sow", "coordinator for the stabilisation of the Lake Chad basin"),
    ],
)  # fmt: skip
def test_all_words_up_to_the_comma_are_the_offices(
    finders: Language, text: str, name: str, position: str
) -> None:
    assert held(finders, text) == {name: position}


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Malian side, Ali Sow, spoke.",
        "The chief of those who came, Ali Sow, spoke.",
        "The director of the talks in Lima, Ali Sow, spoke.",
        "He met the director of a school in Lima, where Ali Sow spoke.",
    ],
)
def test_a_role_or_a_clause_is_no_office(finders: Language, text: str) -> None:
    assert set(held(finders, text).values()) <= {None}
