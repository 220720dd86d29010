"""Talks and visits told by a common noun, whose sides the verb of the sentence tells."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Chad's Security Minister Ali Hassan is on a three-day working visit to Oman.", ["visit OMN TCD"]),
        ("Chad's foreign minister arrived in Muscat on Thursday on a one-day visit.", ["visit OMN TCD"]),
        ("Chad's Security Minister Ali Hassan has paid a working visit to Oman.", ["visit OMN TCD"]),
        ("The visit of Chadian Security Minister Ali Hassan to Muscat has been called off.",
         ["visit OMN TCD"]),
        ("Oman's Interior Minister Karim Nasser met in Muscat with Chad's Security Minister Ali Hassan, "
         "who is on a visit to Oman.", ["meeting OMN TCD"]),
        ("Omani Minister Karim Nasser met his Chadian counterpart in N'Djamena on Monday and then flew "
         "to Lima for talks with the Peruvian foreign minister.", ["meeting OMN TCD", "meeting OMN PER"]),
        ("Oman's president held talks with his Chadian counterpart by phone on Tuesday.", []),
    ],
)  # fmt: skip
def test_whose_talks_or_visit_it_is(reads: Reads, text: str, told: list[str]) -> None:
    meetings = reads(text).flat().meetings
    assert [f"{m.kind} {' '.join(sorted(m.participants))}" for m in meetings] == told
