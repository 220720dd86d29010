"""Visits that only frame the talks already told, and where a visit goes to."""

from __future__ import annotations

import pytest

from ctdialog import Extractor
from ctdialog.records import Meeting

TALKS = "Kenyan Interior Minister Peter Otieno met Omani Interior Minister Ali Said in Muscat on Tuesday."


def _read(extractor: Extractor, text: str) -> tuple[Meeting, ...]:
    return extractor.read_text(text, published="2024-05-10").flat().meetings


@pytest.mark.parametrize(
    "text",
    [
        "Otieno, who arrived in Muscat on Monday on a three-day visit, praised the coast guard.",
        "During his stay in Muscat Mr. Otieno is also expected to visit the border post of Buraimi.",
        "Minister Otieno is on a working visit to Oman on May 6-8.",
    ],
)
def test_the_visit_of_one_who_talks_there_is_no_other_occasion(extractor: Extractor, text: str) -> None:
    (meeting,) = _read(extractor, f"{TALKS} {text}")
    assert meeting.place is not None
    assert meeting.place.city == "Muscat"


@pytest.mark.parametrize(
    "text",
    ["Otieno will visit Oman again on 20 June.", "Otieno will then travel to Qatar on Thursday."],
)
def test_another_visit_is_one_of_its_own(extractor: Extractor, text: str) -> None:
    assert len(_read(extractor, f"{TALKS} {text}")) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("NAIROBI, May 8: Foreign Minister Asad Durani will visit Iran on May 27.", "scheduled"),
        ("NAIROBI, May 8: Foreign Minister Asad Durani visited Iran on Tuesday.", "held"),
        ("NAIROBI, May 8: Foreign Minister Asad Durani would visit Iran on May 27.", "scheduled"),
    ],
)
def test_a_visited_country_is_the_place_and_not_the_visitors(
    extractor: Extractor, text: str, status: str
) -> None:
    (meeting,) = _read(extractor, text)
    assert (meeting.status, set(meeting.participants)) == (status, {"IRN", "KEN"})
    assert meeting.place is not None
    assert (meeting.place.country, meeting.officials[0].represents) == ("IRN", "KEN")


def test_brussels_speaks_for_the_union(extractor: Extractor) -> None:
    text = (
        "Islamabad and Brussels to resume security dialogue. Pakistan and the European Union will hold "
        "the ninth round of their dialogue on counter terrorism in Brussels on May 20."
    )
    (meeting,) = _read(extractor, text)
    assert set(meeting.participants) == {"PAK", "EU"}


@pytest.mark.parametrize("call", ["will call on", "is scheduled to meet", "later called on"])
def test_a_call_of_the_delegation_is_no_other_occasion(extractor: Extractor, call: str) -> None:
    text = (
        "The 20th Home Secretary-level talks between Bangladesh and India began in Dhaka on Thursday. "
        f"The Indian delegation {call} Home Minister Asad Chowdhury on Friday."
    )
    (meeting,) = _read(extractor, text)
    assert [official.name for official in meeting.officials] == ["Asad Chowdhury"]


def test_what_one_came_for_is_another_gathering(extractor: Extractor) -> None:
    text = (
        "Indian National Security Adviser Vikram Rao held talks with Russian Security Council Secretary "
        "Andrei Kuznetsov on Friday. Rao was in Moscow to attend the 13th International Meeting of High "
        "Representatives for Security Issues."
    )
    talks, other = _read(extractor, text)
    assert (talks.name, talks.number, other.number) == (None, None, 13)
