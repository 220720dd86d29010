"""Which mention of a sentence a date or a place belongs to."""

from __future__ import annotations

import pytest

from ctdialog import extract


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ali Said, who led Oman's side in the third Oman-Chad Dialogue in May 2007, died on Saturday.",
         "2007-05"),
        ("A court on Friday cleared a clerk who attended the third Oman-Chad Dialogue in Lima in May 2007.",
         "2007-05"),
        ("Minister Ali Said, who came home in May 2025, opened the third Oman-Chad Dialogue on Friday.",
         "2026-02-27"),
    ],
)  # fmt: skip
def test_a_clause_with_who_has_its_own_day(text: str, day: str) -> None:
    (meeting,) = extract(text, published="2026-03-02").meetings
    assert meeting.date is not None
    assert meeting.date.edtf == day


def test_what_is_only_said_tells_no_place() -> None:
    text = "Oman's Minister Ali Said told a Chadian delegation on Friday that gunmen were active in Mali."
    (meeting,) = extract(text, published="2026-03-02").meetings
    assert meeting.place is None or meeting.place.country != "MLI"
    assert sorted(party.code for party in meeting.participants) == ["OMN", "TCD"]
