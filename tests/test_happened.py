"""Whether the words around a mention say that talks happened, are under way or are still to come."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

DIALOGUE = "the third Oman-Qatar Security Dialogue"
OPENING = "The third Oman-Qatar Security Dialogue"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        # what was said and done there
        (f"“The roads will be safer,” Karim Nasser of Oman told the opening of {DIALOGUE}.", "held"),
        (f"Speaking at {DIALOGUE}, Karim Nasser said that ports will be safer.", "held"),
        (
            f"At {DIALOGUE}, which Peru and Chad watched, a plan was drawn up. The dialogue will help Chad.",
            "held",
        ),
        # under way
        (f"Muscat is the venue from 4-6 May of {DIALOGUE}, which is now getting under way.", "held"),
        (f"{OPENING} is starting in Muscat.", "held"),
        # put off once, held in the end
        ("The postponed third Oman-Qatar Security Dialogue opened in Muscat.", "held"),
        # what it is to prepare is still to come
        (f"{OPENING} to prepare the Gulf summit, due to take place in May, ended.", "held"),
        # still to come
        (f"Karim Nasser reached Muscat, where {DIALOGUE} is to be held.", "scheduled"),
        (f"In order to take part in {DIALOGUE}, a team from Qatar reached Muscat.", "scheduled"),
        (f"{OPENING}, agreed in January, will take place in Muscat.", "scheduled"),
        (f"{OPENING} was announced for next month.", "scheduled"),
    ],
)
def test_the_words_around_a_mention(text: str, status: str) -> None:
    meeting = Extractor().read_text(text).flat().meetings[0]
    assert meeting.status == status
