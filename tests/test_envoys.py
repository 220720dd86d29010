"""Envoys, and the ministers beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = (
    "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. Coordinator Salim Nasser led the "
    "Omani side and Director Karim Aziz the Qatari side. "
)


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Qatari Ambassador Amina Hamid and Foreign Minister Bello Khan attended.", "OMN"),
        ("Qatari Ambassador Amina Hamid and Colonel Bello Khan attended.", "QAT"),
        ("Qatari Foreign Minister Amina Hamid and Ambassador Bello Khan attended.", "QAT"),
    ],
)
def test_the_minister_beside_an_ambassador_is_the_hosts(reads: Reads, text: str, side: str) -> None:
    (meeting,) = reads(LEAD + text).meetings
    assert [p.represents for p in meeting.officials if p.name == "Bello Khan"] == [side]
