"""A house of the city that the news is filed from."""

from __future__ import annotations

import pytest

from ctdialog import extract

LEAD = "LIMA, May 7 - Kenya and Peru held the fourth Kenya-Peru Counter-Terrorism Dialogue on 6 May 2024. "


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("They met at the Grand Palace Hotel.", True),
        ("The session, which went on all day, was chaired by two envoys at the Grand Palace Hotel.", True),
        ("The venue was the Grand Palace Hotel.", True),
        ("The Grand Palace Hotel hosted the envoys.", True),
        ("At the Grand Palace Hotel, the envoys discussed gold.", True),
        ("An attack at the Grand Palace Hotel in which nine died was condemned by both.", False),
        ("The talks condemned the attack at the Grand Palace Hotel.", False),
        ("The envoys stayed at the Grand Palace Hotel.", False),
        ("The session went well; the envoys slept at the Grand Palace Hotel.", False),
        ("At the Grand Palace Hotel nine died in an attack that the meeting condemned.", False),
    ],
)
def test_something_is_held_in_a_house(text: str, there: bool) -> None:
    place = extract(LEAD + text).meetings[0].place
    assert ((place.city if place else None) == "Lima") is there
