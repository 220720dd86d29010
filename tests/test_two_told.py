"""The two sides of a named format that only the sentences around it name."""

from __future__ import annotations

import pytest

from ctdialog import extract


def parties(text: str) -> list[list[str]]:
    return [sorted(p.code for p in m.participants) for m in extract(text, published="2024-05-17").meetings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Peru's minister has thanked Norway after the two countries' Joint Committee on Police Training "
            "ended its second sitting on Friday. The Peruvian team spoke of gold.",
            ["NOR", "PER"],
        ),
        (
            "Peru got less than it hoped for, Chile got more. The two neighbours' Strategic Dialogue on "
            "Border Security ended on Tuesday with a shrug on Bolivia.",
            ["CHL", "PER"],
        ),
        (
            "PUNO - La Paz's delegation to the third Joint Committee on Border Security had a general as its "
            "leader. The hosts spoke in Puno on Monday of smuggled gold.",
            ["BOL", "PER"],
        ),
    ],
)
def test_the_two_countries_told_are_the_sides(text: str, codes: list[str]) -> None:
    assert codes in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        "The National Security Council met on Tuesday. It spoke of ties with Peru and Chile.",
        "The Joint Committee on Border Security met on Tuesday to discuss the war in Sudan.",
    ],
)
def test_countries_spoken_of_are_no_sides(text: str) -> None:
    assert parties(text) == []


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Talks between Peru's interior ministers and their Chilean counterparts ended on Tuesday.",
            ["CHL", "PER"],
        ),
        (
            "The talks between Norway's ministers and their Kenyan colleagues began in Oslo.",
            ["KEN", "NOR"],
        ),
    ],
)
def test_their_counterparts_are_the_other_side(text: str, codes: list[str]) -> None:
    assert parties(text) == [codes]


def test_a_visit_is_made_for_the_next_meeting_of_a_commission() -> None:
    text = (
        "A Norwegian delegation led by Minister Kari Lund is coming to Kenya to discuss piracy. The next "
        "meeting of the Norway-Kenya Joint Commission will be held in Mombasa on 3 June."
    )
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert (meeting.kind, meeting.name, meeting.status) == ("working-group", "Joint Commission", "scheduled")
