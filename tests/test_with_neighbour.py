"""Sentences that tell two things: of the talks, and of the round before or after them."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import FlatMeeting

LEAD = "Oman and Kenya held the fourth Counter-Terrorism Dialogue in Nairobi on 25 February 2026. "
CHAIRS = {("Karim Nasser", "OMN", "chair"), ("Peter Otieno", "KEN", "chair")}


def _read(extractor: Extractor, text: str) -> FlatMeeting:
    (meeting,) = extractor.read_text(LEAD + text, published="2026-03-02").flat().meetings
    assert (meeting.number, meeting.date and meeting.date.edtf) == (4, "2026-02-25")
    assert meeting.place is not None and meeting.place.city == "Nairobi"
    return meeting


def _side(meeting: FlatMeeting, side: str) -> tuple[int | None, str | None, str | None]:
    told = getattr(meeting, side)
    return (told.number, told.edtf, told.city) if told else (None, None, None)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        (
            "They welcomed the results of the third round, held in Muscat in 2024, and agreed that the fifth "
            "would be held soon.",
            (3, "2024", "Muscat"),
            (5, None, None),
        ),
        (
            "They took stock of the third round, which took place in Muscat in 2024, and agreed to hold the "
            "next one in due course.",
            (3, "2024", "Muscat"),
            (None, None, None),
        ),
        (
            "Taking stock of the third round in Muscat in 2024, they agreed to meet again in Sohar in 2027.",
            (3, "2024", "Muscat"),
            (None, "2027", "Sohar"),
        ),
        (
            "Taking stock of the last round in Muscat in 2024, they agreed to meet again in Sohar in 2027.",
            (None, "2024", "Muscat"),
            (None, "2027", "Sohar"),
        ),
    ],
)
def test_each_round_has_its_own_place(
    extractor: Extractor, text: str, before: tuple[int | None, ...], after: tuple[int | None, ...]
) -> None:
    meeting = _read(extractor, text)
    assert (_side(meeting, "previous"), _side(meeting, "next")) == (before, after)


@pytest.mark.parametrize(
    "text",
    [
        "Karim Nasser, Oman's Foreign Secretary, and Peter Otieno, Kenya's Interior Minister, chaired the "
        "talks and agreed to meet again in Muscat in 2027.",
        "Omani Foreign Secretary Karim Nasser and Kenyan Interior Minister Peter Otieno, who co-chaired the "
        "meeting, discussed border security and agreed that Oman would host the next round in 2027.",
        "The Omani delegation was led by Foreign Secretary Karim Nasser and the Kenyan one by Interior "
        "Minister Peter Otieno, and both looked forward to the next round in Muscat in 2027.",
    ],
)
def test_who_agrees_on_the_next_round_led_the_talks(extractor: Extractor, text: str) -> None:
    meeting = _read(extractor, text)
    assert {(o.name, o.represents, o.role) for o in meeting.officials} == CHAIRS
    assert meeting.next is not None and meeting.next.edtf == "2027"


def test_who_is_to_lead_the_next_round_did_not_lead_this_one(extractor: Extractor) -> None:
    meeting = _read(
        extractor, "The two sides will meet again in Muscat in 2027 under Foreign Secretary Karim Nasser."
    )
    assert meeting.officials == ()


@pytest.mark.parametrize(
    "text",
    [
        "The meeting, which followed the last round in Muscat in 2023, focused on border security.",
        "The meeting, which followed their last meeting, which took place in Muscat in 2023, dealt with "
        "border security.",
        "Following up on the previous round in Muscat in 2023, the two sides discussed border security.",
        "They took note of the outcome of the third round in Muscat in 2023, discussed border security, and "
        "agreed to meet again in Muscat in 2027.",
    ],
)
def test_what_is_told_behind_the_round_before_is_of_the_talks(extractor: Extractor, text: str) -> None:
    meeting = _read(extractor, text)
    assert meeting.topics == ("border-security",)
    assert meeting.previous is not None and meeting.previous.edtf == "2023"


@pytest.mark.parametrize(
    "text",
    [
        "A ministry spokesman in Muscat said the talks had been useful.",
        "Officials in Muscat told reporters that the meeting had gone well.",
        "A diplomat in Muscat, who asked not to be named, said the dialogue had been frank.",
        "Officials in Muscat on Friday said the talks had been useful.",
        "On Friday the opposition in Muscat criticised the talks.",
        "A spokesman on Friday described the talks as useful.",
    ],
)
def test_where_somebody_tells_of_the_talks_is_no_place_of_theirs(extractor: Extractor, text: str) -> None:
    _read(extractor, text)


@pytest.mark.parametrize(
    "text",
    [
        "They welcomed the results of the second session of the strategic dialogue, held in Muscat in April, "
        "and agreed that the third session would be held in the near future.",
        "They noted the second session of the strategic dialogue, held in Muscat in April, and hoped the "
        "third session would take place soon.",
    ],
)
def test_the_next_one_of_another_series_gives_no_number(extractor: Extractor, text: str) -> None:
    lead = "Omani Foreign Secretary Karim Nasser met Kenyan Minister Peter Otieno in Nairobi on Monday. "
    main, other = extractor.read_text(lead + text, published="2026-03-02").flat().meetings
    assert (main.number, other.number, other.next and other.next.number) == (None, 2, 3)


@pytest.mark.parametrize(
    "last",
    [
        "The meeting came on the occasion of the ninth session of the Joint Commission, held from 22 to 27 "
        "February.",
        "It was on the occasion of the ninth session of the Joint Commission, held from 22 to 27 February, "
        "that the meeting took place.",
    ],
)
def test_what_a_meeting_is_held_on_the_occasion_of_is_another(extractor: Extractor, last: str) -> None:
    lead = (
        "Omani Interior Minister Karim Nasser met his Kenyan counterpart Peter Otieno in Nairobi on 25 "
        "February 2026. They spoke of border security. "
    )
    meetings = extractor.read_text(lead + last, published="2026-03-02").flat().meetings
    assert [m.number for m in meetings] == [None, 9]
