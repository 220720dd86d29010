"""Towns that no list of cities knows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Kenya and Peru held the fourth Kenya-Peru Counter-Terrorism Dialogue on 6 May 2024. "


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("The delegations sat on Tuesday, 7 May 2024, in Qandaland.", "Qandaland"),
        ("The talks were held jointly in Évianville on Monday.", "Évianville"),
        ("They met again in Łódźgród, where they dined.", "Łódźgród"),
        ("The session took place behind closed doors in Puerto de Qandal.", "Puerto de Qandal"),
        ("The dialogue discussed camps in Qandaland.", None),
        ("The talks reviewed fighting in Qandaland.", None),
        ("The meeting decided on a base in Qandaland.", None),
        ("The envoys met the victims of floods in Qandaland.", None),
        ("The committee was held on 6 May in Maytime.", "Maytime"),
        ("The ministers met at Freedom Hall on Tuesday.", None),
        ("The talks were held on Tuesday at Hotel Qandal.", None),
    ],
)
def test_a_town_is_what_something_is_held_in(
    reads: Callable[[str], Record], text: str, city: str | None
) -> None:
    place = reads(LEAD + text).meetings[0].place
    assert (place.city if place else None) == city


@pytest.mark.parametrize(
    ("place", "country"),
    [
        ("Qandaland, a Peruvian town close to the border", "PER"),
        ("Qandaland, a small fishing village in Kenya", "KEN"),
        ("Qandaland, a town of Peru near the lake", "PER"),
        ("Qandaland in northern Kenya", "KEN"),
        ("the Kenyan border town of Qandaland", "KEN"),
        ("Qandaland, which lies on the road to Ethiopia", None),
        ("Qandaland, where Ugandan traders dined", None),
    ],
)
def test_the_country_of_a_town_told_beside_it(
    reads: Callable[[str], Record], place: str, country: str | None
) -> None:
    told = reads(f"The fourth Kenya-Peru Counter-Terrorism Dialogue was held in {place}.").meetings[0].place
    assert told is not None
    assert (told.city, told.country) == ("Qandaland", country)
