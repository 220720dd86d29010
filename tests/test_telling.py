"""Days and places of the clause that only says who told the rest."""

from __future__ import annotations

import pytest

from ctdialog import extract

TALKS = "the third round of the Pakistan-Iran border security talks"
HELD = f"{TALKS} had been held in Zahedan on 6 May."


@pytest.mark.parametrize(
    "text",
    [
        f"Spokesperson Amna Khan told a weekly briefing on 10 May 2024 that {HELD}",
        f"Amna Khan told reporters in Islamabad on 10 May 2024 that {HELD}",
        f"Amna Khan said at a news conference in Lahore on Friday that {HELD}",
        f"Speaking in parliament on Friday, Minister Ali Raza said {HELD}",
        f"In a statement in Islamabad on Friday, the ministry said {HELD}",
        f"Minister Ali Raza told {TALKS} in Zahedan on 6 May that trade had to grow.",
    ],
)
def test_the_talks_have_their_own_day_and_place(text: str) -> None:
    (meeting,) = extract(text, published="2024-05-10").meetings
    assert meeting.date is not None
    assert meeting.place is not None
    assert (meeting.date.edtf, meeting.place.city) == ("2024-05-06", "Zahedan")


def test_what_was_told_on_a_day_is_not_held_on_it() -> None:
    text = f"On Friday the foreign ministry announced that {TALKS} will be held in Zahedan."
    (meeting,) = extract(text, published="2024-05-10").meetings
    assert meeting.date is None


@pytest.mark.parametrize("who", ["the Foreign Ministry", "Minister Ali Raza", "a Foreign Ministry spokesman"])
def test_who_told_it_may_stand_behind_the_verb(who: str) -> None:
    text = f"Pakistan and Iran have held detailed talks on terrorism, said {who} on Thursday."
    (meeting,) = extract(text, published="2024-05-10").meetings
    assert meeting.date is None


def test_what_was_said_after_the_talks_was_said_on_their_day() -> None:
    text = (
        "“We agree,” said Interior Minister Ali Raza of Pakistan after talks with his Iranian "
        "colleague Reza Amini "
        "in Zahedan on Thursday."
    )
    (meeting,) = extract(text, published="2024-05-10").meetings
    assert meeting.date is not None and meeting.date.edtf == "2024-05-09"
