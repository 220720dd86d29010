"""Meetings told in the passive by what was done there."""

from __future__ import annotations

import pytest

from ctdialog import extract

LATER = " The foreign ministry said that officials would look at it again."


@pytest.mark.parametrize(
    ("text", "sides", "day", "people"),
    [
        (
            "Border security was discussed by senior Kenyan and Somali officials in Nairobi on 6 May 2024.",
            ("KEN", "SOM"),
            "2024-05-06",
            [],
        ),
        (
            "An agreement on ports was reached on 6 May 2024 between Chad and Niger in Niamey.",
            ("TCD", "NER"),
            "2024-05-06",
            [],
        ),
        (
            "A paper was signed in Cairo by Egyptian Minister Hassan Fathi and Sudanese Minister Omar Taha.",
            ("EGY", "SDN"),
            None,
            ["Hassan Fathi", "Omar Taha"],
        ),
    ],
)
def test_who_did_it_met(text: str, sides: tuple[str, ...], day: str | None, people: list[str]) -> None:
    (meeting,) = extract(text + LATER).meetings
    assert [p.code for p in meeting.participants] == list(sides)
    assert (meeting.date.edtf if meeting.date else None) == day
    assert [o.name for o in meeting.officials] == people


@pytest.mark.parametrize(
    "text",
    [
        "The treaty signed by Kenya and Uganda in 1998 was debated in parliament on 6 May 2024.",
        "A pact was signed by Kenya and Uganda in 1998.",
        "Mines were laid by Chadian and Libyan rebels near Faya on 6 May 2024.",
        "Missiles were exchanged between Iran and Israel on 6 May 2024.",
        "A 2-2 draw was agreed by Nigeria and Ghana in Abuja on 6 May 2024.",
        "A gas contract was signed on 6 May 2024 between Egypt and Israel.",
        "The film was discussed by French and German critics in Cannes on 6 May 2024.",
    ],
)
def test_history_and_what_is_not_done_at_talks_is_no_meeting(text: str) -> None:
    assert not extract(text + LATER).meetings
