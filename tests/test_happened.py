"""Whether the words around a mention say that talks happened, are under way or are still to come."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor
from ctdialog.pipeline.events.happened import told_of_past

DIALOGUE = "the third Oman-Qatar Security Dialogue"
OPENING = "The third Oman-Qatar Security Dialogue"


@pytest.mark.parametrize(
    ("after", "past"),
    [
        (" discussed next steps.", True),
        (" took place due to rising seas.", True),
        (" settled the matter.", True),
        (" needed a second day.", True),
        (" is set to take place, Karim Nasser argued.", False),
        (" was put off, due in May.", False),
        (" announced for May", False),
    ],
)
def test_what_goes_on_in_the_past(after: str, past: bool) -> None:
    assert told_of_past(after) is past


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
        (f"{OPENING} drew up next steps for the ports.", "held"),
        # under way
        (f"Muscat is the venue from 4-6 May of {DIALOGUE}, which is now getting under way.", "held"),
        (f"{OPENING} is starting in Muscat.", "held"),
        (f"{OPENING} will be of use. Envoys of both are gathered in Muscat for it.", "held"),
        (f"Oman will host {DIALOGUE}. Qatar has opened an embassy in Muscat.", "scheduled"),
        # put off once, held in the end
        ("The postponed third Oman-Qatar Security Dialogue opened in Muscat.", "held"),
        # what it is to prepare is still to come
        (f"{OPENING} to prepare the Gulf summit, due to take place in May, ended.", "held"),
        # still to come
        (f"Karim Nasser reached Muscat, where {DIALOGUE} is to be held.", "scheduled"),
        (f"In order to take part in {DIALOGUE}, a team from Qatar reached Muscat.", "scheduled"),
        (f"{OPENING}, agreed in January, will take place in Muscat.", "scheduled"),
        ("Peru, Oman to hold third Peru-Oman Security Dialogue\n\n"
         "LIMA - The third Peru-Oman Dialogue, on which both insisted, impressed many.", "scheduled"),
        (f"{OPENING}, which was agreed upon in Rome, opens in Muscat on Monday.", "scheduled"),
        (f"{OPENING} was announced for next month.", "scheduled"),
    ],
)  # fmt: skip
def test_the_words_around_a_mention(text: str, status: str) -> None:
    meeting = Extractor().read_text(text).flat().meetings[0]
    assert meeting.status == status


def test_a_headlines_weekday_is_that_of_the_text() -> None:
    text = (
        "Oman-Chad Security Dialogue - Fourth Session Tuesday in Muscat\n\n"
        "The fourth session of the Oman-Chad Security Dialogue is to be held on Tuesday."
    )
    meeting = Extractor().read_text(text, published="2024-05-06").flat().meetings[0]
    assert (meeting.status, meeting.date and meeting.date.edtf) == ("scheduled", "2024-05-07")


def test_what_a_meeting_is_held_with_a_view_to_is_another() -> None:
    text = (
        "The deputy ministers of Defence of Oman and Chad met in Muscat on Monday with a view to the "
        "XI Meeting of the Permanent Border Committee."
    )
    meeting = Extractor().read_text(text, published="2024-05-08").flat().meetings[0]
    assert (meeting.kind, meeting.status, meeting.number) == ("meeting", "held", None)


def test_a_commissions_meeting_between_ministers_is_an_occasion() -> None:
    text = (
        "A joint statement followed the Joint Commission Meeting between Foreign Minister of Oman Karim Nasr "
        "and Foreign Minister of Chad Ali Idriss in Muscat."
    )
    meeting = Extractor().read_text(text).flat().meetings[0]
    assert (meeting.kind, meeting.participants) == ("working-group", ("OMN", "TCD"))
