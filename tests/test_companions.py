"""Whom somebody came with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
MET = "Omani Interior Minister Amina Hamid met Qatari Ambassador Bello Khan in Muscat on Monday. "


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (MET + "The minister was flanked by police chief Salim Nasser.", "OMN"),
        (MET + "The ambassador was joined by Colonel Salim Nasser.", "QAT"),
        (MET + "With the minister were Colonel Salim Nasser and Judge Karim Aziz.", "OMN"),
        (MET + "Her guest was accompanied by Colonel Salim Nasser.", "QAT"),
        (MET + "He was accompanied by Colonel Salim Nasser.", "OMN"),
        ("Omani Cabinet Secretary Amina Hamid met Qatari Minister Bello Khan in Doha on Monday. The CS was "
         "accompanied by Colonel Salim Nasser.", "OMN"),
    ],
)  # fmt: skip
def test_who_came_is_of_the_side_of_whom_the_office_tells(reads: Reads, text: str, side: str) -> None:
    officials = reads(text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials if p.name == "Salim Nasser"] == [("participant", side)]


def test_whom_a_delegation_comprises_is_of_it(reads: Reads) -> None:
    text = (
        "The third Oman-Qatar Security Committee met in Doha on Monday. The Omani delegation, headed by "
        "Minister Amina Hamid, comprised Police Colonel Salim Nasser and Deputy Governor Karim Aziz."
    )
    officials = reads(text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials] == [("chair", "OMN")] + 2 * [("participant", "OMN")]
