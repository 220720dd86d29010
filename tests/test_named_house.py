"""Houses that go by one word of their own."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        # the rows of the module's table
        ("The head of Gardovia, Ana Cruz, spoke.", "Gardovia"),
        ("The director of Gardovia Ana Cruz spoke.", "Gardovia"),
        ("Gardovia chief Ana Cruz spoke.", "Gardovia"),
        ("Mali's Gardovia head Ana Cruz spoke.", "Gardovia"),
        ("India's Sashastra Bal head Ana Cruz spoke.", "Sashastra Bal"),
        ("India's Sashastra Bal deputy director Ana Cruz spoke.", "Sashastra Bal"),
        ("India's Tamil Nadu Chief Minister Ana Cruz spoke.", None),
        ("The head of Mission, Ana Cruz, spoke.", None),
        ("The Director of Operations, Ana Cruz, spoke.", None),
        ("The chief of Cairo, Ana Cruz, spoke.", None),
        ("Balochistan Chief Secretary Ana Cruz spoke.", None),
    ],
)
def test_a_house_of_one_word(finders: Language, text: str, organization: str | None) -> None:
    doc = finders(text)
    (span,) = doc.spans["officials"]
    office = span._.mention.office
    told = office.organization if office else None
    assert (text[slice(*told)] if told else None) == organization
