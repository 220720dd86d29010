"""Constructions of readouts, dispatches and answers, each in a text of its own."""

from __future__ import annotations

import pytest

from ctdialog import extract
from ctdialog.records import FlatMeeting

PERU_OMAN = ["OMN", "PER"]
LUIS, KARIM = "Peruvian Defence Minister Luis Soto", "Omani Defence Minister Karim Nasser"


def main(text: str) -> FlatMeeting:
    meetings = extract(text, published="2025-05-14").flat().meetings
    return next(meeting for meeting in meetings if meeting.prominence == "main")


@pytest.mark.parametrize(
    ("text", "day", "city"),
    [
        # what was raised when they met
        (f"{LUIS} raised the attack with {KARIM} when they met in Muscat on Monday.", "2025-05-12", "Muscat"),
        (f"{LUIS} thanked {KARIM} when they met in Muscat on 2 May.", "2025-05-02", "Muscat"),
        # talks told by a clause behind their noun
        (f"The talks that {LUIS} held in Muscat on Monday with {KARIM} were short.", "2025-05-12", "Muscat"),
        # the day of what is said while they meet
        (f"Peru will help, {LUIS} said on Monday while receiving {KARIM} in Lima.", "2025-05-12", "Lima"),
        (f"LIMA, May 13 - Peru and Oman will work together against piracy off the Horn of Africa, "
         f"{LUIS} said here Tuesday.\n\nHe made the remarks at a meeting with {KARIM}.", "2025-05-13",
         "Lima"),
        # leaving is not yet meeting
        (f"{LUIS} will leave for Muscat on Thursday to co-chair the third Peru-Oman Security Dialogue. "
         "It will be held on 18 May.", "2025-05-18", "Muscat"),
        # what the talks are on is nobody there
        ("Peruvian Defence Minister Luis Soto is due in Muscat on Thursday for talks on the future of NATO.",
         "2025-05-15", "Muscat"),
    ],
)  # fmt: skip
def test_who_met_when_and_where(text: str, day: str, city: str) -> None:
    meeting = main(text)
    assert sorted(meeting.participants) == PERU_OMAN
    assert meeting.date is not None and meeting.date.edtf == day
    assert meeting.place is not None and meeting.place.city == city


def test_a_question_tells_no_day() -> None:
    asked = "Question: When did the Oman-Peru Joint Commission last meet, and was it in May?\n\n"
    told = (
        "Answer: The Oman-Peru Joint Commission met for the fifth time in Lima on 4 February 2025. It spoke "
        "of drugs. The sixth meeting will be held in Muscat in May 2026."
    )
    meeting = main(asked + told)
    assert (meeting.number, meeting.date and meeting.date.edtf) == (5, "2025-02-04")
    assert meeting.next is not None and (meeting.next.number, meeting.next.edtf) == (6, "2026-05")


def test_who_tells_of_a_list_is_not_its_last() -> None:
    text = f"{LUIS} will meet Premier Ali Hassan and Defence Minister Karim Nasser of Oman in Muscat, "
    for teller in ("an army spokesman said.", "the army's spokesman said on Monday."):
        assert {o.name for o in main(text + teller).officials} == {"Luis Soto", "Ali Hassan", "Karim Nasser"}
    assert "Karim Nasser" not in {o.name for o in main(f"{LUIS} met Omani Premier Ali Hassan in Muscat on "
        "Monday. Karim Nasser, an army spokesman, said that all went well.").officials}  # fmt: skip


@pytest.mark.parametrize("verb", ["co-chaired the third Peru-Oman Security Dialogue in Lima", "held talks"])
def test_who_invited_takes_part_where_the_two_do_something(verb: str) -> None:
    text = (
        f"At the invitation of {LUIS}, {KARIM} visited Lima from 2 to 4 May 2025. The two ministers {verb}."
    )
    assert {o.name for o in main(text).officials} == {"Luis Soto", "Karim Nasser"}
    alone = f"At the invitation of {LUIS}, {KARIM} visited Lima from 2 to 4 May 2025."
    assert {o.name for o in main(alone).officials} == {"Karim Nasser"}


def test_a_counted_part_of_a_house() -> None:
    text = (
        "Ali Hassan, deputy head of the second European department of the Ministry of Foreign Affairs of "
        f"Oman, met {LUIS} in Muscat on Monday."
    )
    (hassan,) = [o for o in main(text).officials if o.name == "Ali Hassan"]
    assert hassan.position == "deputy head of the second European department"
    assert hassan.organization == "Ministry of Foreign Affairs"
