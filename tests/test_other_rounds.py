"""Who led the rounds before, or will lead the next one, is not at the one that is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 6 May 2025. "
LED = "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan led the delegations. "
BOTH = ["Amina Yusuf", "Bello Khan"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The first round was chaired by Karim Nasser and Elif Kaya, the second, in 2023, by Ana Cruz.",
         []),
        ("The first, held in Doha in 2021, was led by Minister Karim Nasser.", []),
        ("The previous round, held in Doha in 2023, was co-chaired by Minister Karim Nasser.", []),
        ("The fourth round will be chaired in Doha by Deputy Minister Karim Nasser.", []),
        ("Director Karim Nasser had chaired the second round.", []),
        # of this one, or of the series
        ("The third round was opened by Director Karim Nasser.", ["Karim Nasser"]),
        ("The dialogue began on the 5th and ended on the 6th, led by Director Karim Nasser.",
         ["Karim Nasser"]),
        ("Director Karim Nasser, who attended the second round, joined the Omani team.", ["Karim Nasser"]),
        ("Since the first round, experts have been advised by Director Karim Nasser, who was present.",
         ["Karim Nasser"]),
        # a part of it
        ("The first session was chaired by Director Karim Nasser.", ["Karim Nasser"]),
    ],
)  # fmt: skip
def test_who_led_another_round_is_not_there(
    reads: Callable[[str], Record], text: str, there: list[str]
) -> None:
    people = [person.name for person in reads(LEAD + LED + text).meetings[0].officials]
    assert people == BOTH + there
