"""Meetings told by what was agreed there, in a clause on the two who met, or as "one" that others held."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

NEWS = "Oman and Chad held their third political dialogue in Muscat on Thursday. "


def earlier(extractor: Extractor, text: str) -> list[tuple[str, list[str], str | None, str | None]]:
    """Prominence, participants, date and city of all meetings but the first."""
    flat = extractor.read_text(NEWS + text, published="2024-05-10").flat()
    return [
        (m.prominence, sorted(m.participants), m.date and m.date.edtf, m.place and m.place.city)
        for m in flat.meetings[1:]
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It builds on the commitments that Presidents Petrenko and Rusu made in Lima in January.",
        "It follows an understanding reached by the two presidents in Lima in January.",
        "Sultan Karim Nasser and President Ali Hassan agreed on it in Lima in January.",
        "It was agreed when the two leaders met in Lima in January.",
        "The dialogue started after their foreign ministers discussed ports in Lima in January.",
        "Their foreign ministers agreed on it in Lima in January.",
        "The armies' intelligence chiefs had conferred in Lima in January.",
        "It comes on the heels of one that the interior ministers held in Lima in January.",
    ],
)
def test_the_two_met_earlier(extractor: Extractor, text: str) -> None:
    assert earlier(extractor, text) == [("background", ["OMN", "TCD"], "2024-01", "Lima")]


@pytest.mark.parametrize(
    "text",
    [
        "The two presidents agreed in 2021 to deepen ties.",
        "The plan that Ministers Khan and Malik presented in parliament in Lima in January was welcomed.",
        "Both sides welcomed the agreement on ports.",
        "It follows similar efforts made by civil society in January.",
    ],
)
def test_what_is_only_agreed_is_no_meeting(extractor: Extractor, text: str) -> None:
    assert earlier(extractor, text) == []


def test_what_was_agreed_opens_no_story(extractor: Extractor) -> None:
    text = "The plan that Presidents Petrenko and Rusu signed in Lima in January took effect on Monday."
    assert not extractor.read_text(text, published="2024-05-10").meetings
