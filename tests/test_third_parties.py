"""Who comments on the talks of two others from a third country is not at them."""

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
        ("Norway's Foreign Minister Kari Lund welcomed the outcome.", []),
        ("The UN Secretary-General, Karim Nasser, has called on countries to do more against terrorism.", []),
        ("Norway's Foreign Minister Kari Lund called the meeting crucial.", []),
        ("The PKK's jailed leader, Karim Nasser, called on his fighters to disband.", []),
        ("Norway's Foreign Minister Kari Lund welcomed the two delegations.", ["Kari Lund"]),
        ("Norway's Foreign Minister Kari Lund attended the dialogue.", ["Kari Lund"]),
        ("Omani Director Karim Nasser expressed concern.", ["Karim Nasser"]),
    ],
)  # fmt: skip
def test_who_only_comments_is_not_there(reads: Callable[[str], Record], text: str, there: list[str]) -> None:
    people = [person.name for person in reads(LEAD + LED + text).meetings[0].officials]
    assert people == BOTH + there


def test_a_monitoring_team_is_its_bodys(reads: Callable[[str], Record]) -> None:
    text = "Gulf Cooperation Council Monitoring Team chief Ali Said met Yemeni Minister Omar Hassan in Aden."
    assert sorted(reads(text).flat().meetings[0].participants) == ["GCC", "YEM"]
