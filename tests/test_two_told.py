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
