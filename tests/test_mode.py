"""In one room, by video link, or both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
PAIR = "Peru and Oman held the third Peru-Oman Security Dialogue"


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        (f"{PAIR} online on Monday.", "virtual"),
        (f"{PAIR} over Zoom.", "virtual"),
        (PAIR.replace("held", "virtually held") + " on Monday.", "virtual"),
        (PAIR.replace("held", "held virtually") + " on Monday.", "virtual"),
        (f"{PAIR} on 6 May online.", "virtual"),
        (f"{PAIR} through a video teleconference.", "virtual"),
        (f"{PAIR} in virtual mode.", "virtual"),
        ("Peru and Oman held their third virtual security dialogue.", "virtual"),
        (f"{PAIR} on Monday. This virtual event was chaired by both.", "virtual"),
        ("Peru and Oman convened virtually on Monday for the third Peru-Oman Security Dialogue.", "virtual"),
        (f"{PAIR} in Lima, in person and via Zoom.", "hybrid"),
        (f"{PAIR} in Lima and online on 6 May.", "hybrid"),
        (f"{PAIR} in Lima. Experts from Chile took part via video link.", "hybrid"),
        (f"{PAIR} in Lima. Chile's navy took part by video link.", "hybrid"),
        (f"{PAIR} in Lima on terrorist content online and virtual assets.", "in-person"),
        (f"{PAIR} in Lima. They spoke of offline and online radicalization.", "in-person"),
        (f"{PAIR} in Lima and reviewed the state of virtually all projects.", "in-person"),
        (f"{PAIR} in Lima on Monday, using video evidence from past trials.", "in-person"),
        (f"{PAIR} in Lima and noted that the band was virtually destroyed.", "in-person"),
        (
            "Following up on the meeting of Minister Ana Cruz of Peru and Minister Ali Said of Oman in Lima "
            "in May 2023, the third Peru-Oman Security Dialogue convened virtually on Monday.",
            "virtual",
        ),
        (f"{PAIR} on online radicalization.", None),
        (PAIR.replace("held", "held virtually the same talks as in May, and") + " in Lima.", "in-person"),
    ],
)
def test_the_mode_of_a_meeting(reads: Reads, text: str, mode: str | None) -> None:
    meeting = reads(text).flat().meetings[0]
    assert (meeting.place.mode if meeting.place else None) == mode
