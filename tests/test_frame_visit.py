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


DIALOGUE = "Brazil and Spain held the second Brazil-Spain Security Dialogue in Madrid on 6 May 2024."


@pytest.mark.parametrize(
    ("text", "country", "edtf"),
    [
        ("It comes after a visit which Brazil's Foreign Minister Mauro Rocha paid to Spain in March.", "ESP",
         "2024-03"),
        ("It follows the recent visit of Brazilian President Luis Rocha to Spain in mid-January.", "ESP",
         "2024-01"),
        ("It comes after a visit to Spain last June by the Brazilian Minister of Defence, Jose Rocha.", "ESP",
         "2023-06"),
        ("They praised a pact signed during the visit of Spanish Minister Jose Vega to Brazil.", "BRA", None),
    ],
)  # fmt: skip
def test_a_visit_that_came_before(extractor: Extractor, text: str, country: str, edtf: str | None) -> None:
    talks, visit = _read(extractor, f"{DIALOGUE} {text}")
    assert (talks.kind, talks.prominence) == ("dialogue", "main")
    assert (visit.kind, visit.prominence) == ("visit", "background")
    assert visit.place is not None
    assert visit.place.country == country
    assert (visit.date.edtf if visit.date else None) == edtf


def test_the_news_is_not_the_visit_that_it_comes_after(extractor: Extractor) -> None:
    text = "The pact comes after the visit of Brazilian President Luis Rocha to Spain in mid-January. "
    talks, visit = _read(extractor, text + DIALOGUE)
    assert (talks.kind, visit.kind) == ("dialogue", "visit")
    assert (talks.prominence, visit.prominence) == ("main", "background")


@pytest.mark.parametrize(
    "text",
    [
        "The pact follows the visit of Brazilian Justice Minister Luis Rocha to Madrid on 6 May.",
        "Brazil and Spain will train guards, the ministry said on Tuesday.\n\nThe decision follows a visit "
        "by Brazilian Justice Minister Luis Rocha to Madrid on 6 May, where he discussed smuggling.",
    ],
)
def test_a_visit_is_the_news_where_nothing_else_is_told(extractor: Extractor, text: str) -> None:
    (visit,) = _read(extractor, text)
    assert (visit.kind, visit.prominence) == ("visit", "main")
    assert [official.name for official in visit.officials] == ["Luis Rocha"]
    assert visit.place is not None and visit.place.city == "Madrid"


@pytest.mark.parametrize(
    "text",
    [
        "It was chaired by Ana Vega and Luis Rocha, who is at the head of a team on a visit to Spain.",
        "The visit of Minister Luis Rocha gave new strength to both.",
    ],
)
def test_a_visit_that_the_dialogue_is_held_in(extractor: Extractor, text: str) -> None:
    (meeting,) = _read(extractor, f"{DIALOGUE} {text}")
    assert meeting.kind == "dialogue"


@pytest.mark.parametrize(
    "text",
    [
        "It was set up during the meeting of Brazilian President Luis Rocha and King Felipe in Lima on 5 May "
        "2022.",
        "It was during the historic meeting of Minister Luis Rocha of Brazil and his Spanish counterpart Ana "
        "Vega in Lima on 5 May 2022 that it was set up.",
    ],
)
def test_a_meeting_of_two_people(extractor: Extractor, text: str) -> None:
    talks, meeting = _read(extractor, f"{DIALOGUE} {text}")
    assert (talks.prominence, meeting.prominence) == ("main", "background")
    assert meeting.kind == "meeting"
    assert meeting.date is not None
    assert meeting.date.edtf == "2022-05-05"
    assert len(meeting.officials) == 2


def test_a_meeting_that_opens_the_sentence_on_the_dialogue(extractor: Extractor) -> None:
    text = (
        "Following up on the meeting of Minister Luis Rocha of Brazil and Minister Ana Vega of Spain in Lima "
        "on 5 May 2022, the second Brazil-Spain Security Dialogue convened in Madrid on 6 May 2024."
    )
    talks, meeting = _read(extractor, text)
    assert (talks.kind, talks.prominence) == ("dialogue", "main")
    assert (meeting.kind, meeting.prominence) == ("meeting", "background")
