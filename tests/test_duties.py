"""Words between a name and the office behind it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Kenya and Peru held the fourth Kenya-Peru Counter-Terrorism Dialogue in Lima on 6 May 2024. "


@pytest.mark.parametrize(
    ("words", "there"),
    [
        ("performing the duties of the", True),
        ("exercising functions of", True),
        ("who is discharging the office of the", True),
        ("who serves as", True),
        ("serving as the", True),
        ("acting as the", True),
        ("acting on behalf of the", False),
        ("serving at the pleasure of the", False),
        ("exercising the patience of the", False),
        ("performing on the orders of the", False),
    ],
)
def test_who_holds_an_office_for_the_time_being(
    reads: Callable[[str], Record], words: str, there: bool
) -> None:
    text = f"{LEAD}Ana Cruz, {words} Minister of Trade of Peru, led the Peruvian side."
    people = [(person.name, person.position) for person in reads(text).meetings[0].officials]
    assert (("Ana Cruz", "Minister of Trade") in people) is there
