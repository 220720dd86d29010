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
        ("They met on the premises of the Ministry of Justice.", True),
        ("The talks took place at the Foreign Ministry.", True),
        ("The talks went well, an official at the Foreign Ministry said.", False),
        ("They met at the Ministry of Justice of Chile.", False),
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


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The US-Kenya Security Dialogue was held at the Pentagon on 7 May 2024.", "USA"),
        ("The Russia-Mali Security Dialogue met on Monday, 6 May 2024, in the Kremlin.", "RUS"),
        (
            "The Russia-Mali Security Dialogue met on 6 May 2024. An official in the Kremlin was content.",
            None,
        ),
    ],
)
def test_a_seat_of_government_tells_the_country(text: str, country: str | None) -> None:
    place = extract(text).meetings[0].place
    assert (place.country if place else None) == country


@pytest.mark.parametrize(
    "where",
    [
        "in the Kazakh Foreign Ministry",
        "at the Foreign Ministry of Kazakhstan",
        "in the building of the Ministry of Foreign Affairs of Kazakhstan",
    ],
)
def test_whose_ministry_talks_are_held_in(where: str) -> None:
    text = f"The sixth Kazakhstan-Italy Security Dialogue was held {where} on 6 May 2024."
    place = extract(text).meetings[0].place
    assert place is not None
    assert (place.city, place.country) == (None, "KAZ")
