"""Another one of the series, told by its count or its turn alone."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import Neighbour

LEAD = (
    "Peru and Oman held the fourth meeting of their Joint Working Group on Drugs in Lima on 13 May 2024. "
    "Both sides spoke of border security. "
)
NEXT = [
    ("The fifth falls to Oman, probably in early 2025.", (5, "2025", "OMN")),
    ("Muscat was picked as the seat of the fifth, in March 2025.", (5, "2025-03", "OMN")),
    ("They agreed to hold the fifth in Muscat in the first half of 2025.", (5, "2025", "OMN")),
    ("A fifth will follow in Muscat in 2025.", (5, "2025", "OMN")),
    ("The fifth, the envoy noted, “belongs to Muscat, before this year is out”.", (5, "2024", "OMN")),
    ("The fifth session: Muscat, in March at the latest.", (5, "2025-03", "OMN")),
    ("The fifth is not expected before 2026.", (5, "2026", None)),
    ("The following one, in Muscat, is due in 2025.", (None, "2025", "OMN")),
    ("It is Oman's turn next, in 2025.", (None, "2025", "OMN")),
    ("An appointment was made for Muscat in 2025.", (None, "2025", "OMN")),
    ("Next year's meeting will be held in Oman.", (None, "2025", "OMN")),
    ("Officials in Muscat expect to host in late 2025.", (None, "2025", "OMN")),
    ("Another meeting is planned in Muscat for June 2025.", (None, "2025-06", "OMN")),
]
PREVIOUS = [
    ("It came two years after the third, which Muscat hosted.", (3, "2022", "OMN")),
    ("The third dates from May 2022, in Muscat.", (3, "2022-05", "OMN")),
    ("The third, in Muscat in May 2022, had dealt with ports.", (3, "2022-05", "OMN")),
    ("Their previous encounter goes back to June 2022, in Muscat.", (None, "2022-06", "OMN")),
    ("Last year's meeting took place in Muscat.", (None, "2023", "OMN")),
]
NEITHER = [
    "The third day was spent in Callao.",
    "A third of the boats came from Oman in 2023.",
    "The first treaty was signed in Muscat in 2019; a third followed in 2022.",
    "The fifth country concerned, Chile, will be told in 2025.",
    "The following is a statement on the talks in Muscat, which Oman hosted.",
    "The two presidents will meet in Muscat in 2025.",
]


def _told(side: Neighbour | None) -> tuple[int | None, str | None, str | None] | None:
    return (side.number, side.edtf, side.country) if side else None


@pytest.mark.parametrize(("text", "told"), NEXT)
def test_the_next_one(extractor: Extractor, text: str, told: tuple[int | None, str, str]) -> None:
    meetings = extractor.read_text(LEAD + text, published="2024-05-16").flat().meetings
    assert [(_told(m.next), _told(m.previous)) for m in meetings] == [(told, None)]


@pytest.mark.parametrize(("text", "told"), PREVIOUS)
def test_the_one_before(extractor: Extractor, text: str, told: tuple[int | None, str, str]) -> None:
    meetings = extractor.read_text(LEAD + text, published="2024-05-16").flat().meetings
    assert [(_told(m.next), _told(m.previous)) for m in meetings] == [(None, told)]


@pytest.mark.parametrize("text", NEITHER)
def test_what_is_counted_is_a_thing(extractor: Extractor, text: str) -> None:
    meeting = extractor.read_text(LEAD + text, published="2024-05-16").flat().meetings[0]
    assert (meeting.previous, meeting.next, meeting.number) == (None, None, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Dormant since its first meeting in Muscat in 2022, the Peru-Oman Joint Working Group on Drugs met "
        "in Lima on 13 May 2024. It was the second meeting.",
        "Following the first round in Muscat in 2022, Peru and Oman held the second round of their "
        "Security Dialogue in Lima on 13 May 2024.",
        "The Peru-Oman Mixed Commission on Ports met in Lima on 13 May 2024 for its second session, the "
        "constitutive one having taken place in Muscat in 2022.",
    ],
)
def test_the_one_before_in_the_lead(extractor: Extractor, text: str) -> None:
    meeting = extractor.read_text(text, published="2024-05-16").flat().meetings[0]
    assert (meeting.number, _told(meeting.previous), meeting.next) == (2, (1, "2022", "OMN"), None)
    assert meeting.place is not None
    assert meeting.place.city == "Lima"


def test_the_next_round_that_was_held_is_the_one_told(extractor: Extractor) -> None:
    text = "The next round of consultations between Peru and Oman was held in Lima on 13 May 2024."
    meeting = extractor.read_text(text, published="2024-05-16").flat().meetings[0]
    assert meeting.next is None
    assert meeting.place is not None
    assert meeting.place.city == "Lima"


def test_a_city_is_that_of_a_country_told(extractor: Extractor) -> None:
    text = "Spain and Oman held the second meeting of their Security Dialogue in Córdoba on 13 May 2024."
    place = extractor.read_text(text, published="2024-05-16").flat().meetings[0].place
    assert place is not None
    assert place.country == "ESP"


def test_talks_at_a_ministry_of_security_are_there(extractor: Extractor) -> None:
    text = (
        "The second Peru-Oman Security Dialogue took place at the headquarters of the Ministry of Public "
        "Security in Lima on 13 May 2024."
    )
    place = extractor.read_text(text, published="2024-05-16").flat().meetings[0].place
    assert place is not None
    assert place.city == "Lima"
