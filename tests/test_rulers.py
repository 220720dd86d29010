"""Heads of state and government in reports on their officials' talks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "
LED = "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan led the delegations. "


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (LEAD + LED + "Qatari President Karim Nasser said that friendship was old.", False),
        (LEAD + LED + "Qatari Chancellor Karim Nasser said that friendship was old.", False),
        (LEAD + LED + "Qatari Vice-President Karim Nasser said that friendship was old.", False),
        (LEAD + LED + "Crown Prince Karim Nasser of Qatar said that friendship was old.", False),
        (LEAD + LED + "Qatari Head of Government Karim Nasser said that friendship was old.", False),
        (LEAD + LED + "Irish Taoiseach Karim Nasser said that friendship was old.", False),
        (
            LEAD + LED + "Ties between the two countries grew under the leadership of Emir Karim Nasser.",
            False,
        ),
        (LEAD + "Qatar's interior minister sent her chancellor, Karim Nasser, to the table.", True),
        (LEAD + LED + "The Omani delegation also called on President Karim Nasser.", True),
        (LEAD + LED + "Omani Deputy Minister Karim Nasser said that friendship was old.", True),
        ("Oman and Qatar held a summit in Muscat. President Karim Nasser said friendship was old.", True),
    ],
)
def test_who_rules_is_only_talked_of(reads: Callable[[str], Record], text: str, there: bool) -> None:
    """At officials' talks a ruler is one whom words put there; a minister or a leaders' guest needs none."""
    people = [person.name for person in reads(text).meetings[0].officials]
    assert ("Karim Nasser" in people) is there
