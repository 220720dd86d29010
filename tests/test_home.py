"""Whose the officials are that an article names without a country."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

TALKS = "They discussed the fight against terrorism."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # the dateline's country, where the city is its capital
        ("LIBREVILLE, May 3: Interior Minister Jo Mba met the Peruvian Interior Minister Luis Rojas.",
         ["GAB", "PER"]),
        # a national agency signs
        ("Tunis, May 3 (WAFA) -- Interior Minister Omar Hadi held talks with his Omani counterpart Ali Said.",
         ["OMN", "PSE"]),
        # the other country whose official is told
        ("Gabonese interior minister meets Peruvian counterpart\n\nInterior Minister Jo Mba met the "
         "Peruvian Interior Minister Luis Rojas.", ["GAB", "PER"]),
    ],
)  # fmt: skip
def test_officials_without_a_country_are_at_home(extractor: Extractor, text: str, codes: list[str]) -> None:
    (meeting,) = extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings
    assert sorted(meeting.participants) == codes


@pytest.mark.parametrize(
    "text",
    [
        # New York and Geneva are nobody's home
        "NEW YORK, May 3: Interior Minister Jo Mba met the Peruvian Interior Minister Luis Rojas.",
        # nobody of the other country is there
        "LIBREVILLE: Prime Minister Jo Mba on Thursday called on Cameroon to guard its border.",
    ],
)
def test_no_home_is_made_up(extractor: Extractor, text: str) -> None:
    assert not extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings


def test_who_receives_a_guest_is_at_home_there(extractor: Extractor) -> None:
    text = "President Jo Mba held talks with visiting Peruvian Foreign Minister Luis Rojas in Libreville."
    (meeting,) = extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings
    assert sorted(meeting.participants) == ["GAB", "PER"]
