"""Acronyms that a text spells out."""

from __future__ import annotations

import pytest

from ctdialog import extract


@pytest.mark.parametrize(
    ("house", "codes"),
    [
        ("The National Cybersecurity Authority (NCA) of Oman", {"OMN", "KEN"}),
        ("Oman's Naval Coordination Administration (NCA)", {"OMN", "KEN"}),
    ],
)
def test_an_acronym_is_what_the_text_says_it_is(house: str, codes: set[str]) -> None:
    text = (
        f"{house} and the Government of Kenya held the first Cyber Dialogue in Muscat on Monday. "
        "The Omani side was led by NCA Deputy Governor Walid Said."
    )
    (talks,) = extract(text, published="2024-05-10").meetings
    assert {each.code for each in talks.participants} == codes
    assert [each.represents for each in talks.officials] == ["OMN"]
