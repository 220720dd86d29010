"""What a clause tells of something else is not the talks' own: its end, its days, its place, its number."""

from __future__ import annotations

import pytest

from ctdialog import extract
from ctdialog.records import Meeting

PAIR = "Oman and Chad held the second Oman-Chad Security Dialogue in Muscat on 26 February 2026"
MET = (
    "Omani Foreign Minister Karim Nasser met Qatari Foreign Minister Jassim Ali in Doha on 26 February 2026."
)


def read(text: str) -> list[Meeting]:
    """The meetings told, published on Monday 2 March 2026; the main one comes first."""
    return list(extract(text, published="2026-03-02").flat().meetings)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "The talks between Oman and Chad in Muscat on the margins of the Assembly have been called off.",
            "cancelled",
        ),
        (f"{PAIR} because an earlier one had been cancelled.", "held"),
        (f"{PAIR} although a trip by the Qatari envoy had been called off.", "held"),
        (
            "The second Oman-Chad Security Dialogue opened in Muscat as an air drill had been scrapped.",
            "held",
        ),
        (
            "Oman hosted the second Oman-Chad Dialogue in Muscat on Thursday while a forum had been put off.",
            "held",
        ),
    ],
)
def test_what_was_called_off_in_another_clause(text: str, status: str) -> None:
    assert read(text)[0].status == status


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Work had begun on 24 February 2026.", "2026-02-24/2026-02-26"),
        ("Registration of voters opened across the land on 24 February 2026.", "2026-02-26"),
        ("Qatar opened its embassy in Chad on 24 February 2026.", "2026-02-26"),
        ("The exhibition next door opened on 24 February 2026.", "2026-02-26"),
    ],
)
def test_what_else_opened_is_no_first_day(text: str, edtf: str) -> None:
    lead = "The second Oman-Chad Security Dialogue concluded in Muscat on 26 February 2026."
    date = read(f"{lead} {text}")[0].date
    assert date is not None and date.edtf == edtf


@pytest.mark.parametrize(
    ("text", "side", "city", "country"),
    [
        ("Previous rounds have been held in Jordan, Spain and Albania.", "previous", None, None),
        ("The next round will be held in Abeche, Chad and Oman agreed.", "next", "Abeche", "TCD"),
        ("The previous round was held in Doha, and Qatar attended.", "previous", "Doha", "QAT"),
        ("The previous session was held in Doha, Qatar, and Oman sent six men.", "previous", "Doha", "QAT"),
    ],
)
def test_only_several_rounds_have_a_list_of_places(
    text: str, side: str, city: str | None, country: str | None
) -> None:
    told = getattr(read(f"{PAIR}. {text}")[0], side)
    assert (told and told.city, told and told.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Oman and Chad held the second Dialogue. They spoke of the 13th AU Summit, due in Abuja on 4 "
         "May 2026.", None),
        ("Oman and Chad held the second Dialogue, chaired by the heads of the Joint Border Committee, "
         "in Muscat on Thursday.", "2026-02-26"),
        ("At the second Oman-Chad Dialogue, officials reviewed the outcome of the Salalah workshop on "
         "Thursday in Muscat.", "2026-02-26"),
        # how it came to be
        ("The second Oman-Chad Dialogue, agreed at a summit in Lima on 4 May 2025, was held in Muscat "
         "on 26 February 2026.", "2026-02-26"),
        # what they are about to do
        ("Ministers of Oman and Chad are heading to Muscat for the second Security Dialogue on Wednesday.",
         "2026-03-04"),
    ],
)  # fmt: skip
def test_a_day_behind_another_gathering(text: str, edtf: str | None) -> None:
    date = read(text)[0].date
    assert (date and date.edtf) == edtf


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Chad's army chief told the corps commanders' conference on Thursday that Oman is a friend.", []),
        ("Oman and Chad held the border commanders' conference in Muscat on Thursday.", ["conference"]),
        ("The chiefs of defence staff conference opened in Muscat on Thursday with Oman, Chad and Qatar "
         "attending.", ["conference"]),
        ("The presidents of Oman and Chad met on Thursday and directed the Joint Border Committee to draft a "
         "plan.", ["meeting"]),
        ("The Inter-American Committee against Terrorism (CICTE) held its Tenth Regular Session on Thursday.",
         ["working-group"]),
        ("Oman has asked the Oman-Chad Joint Commission to meet in Muscat on 9 March.", ["working-group"]),
        # those who come to the talks, and those who come for others
        (f"{PAIR}. Chadian Minister Moussa Adoum travelled to Muscat to take part in the meeting.",
         ["dialogue"]),
        (f"{PAIR}. Chadian Minister Moussa Adoum is to visit Oman in June to hold the discussions on trade.",
         ["dialogue", "visit"]),
        (f"{PAIR}. Chadian Minister Moussa Adoum was received at Muscat International Airport by Omani "
         "Minister Karim Nasser on 25 February 2026.", ["dialogue"]),
        ("Omani Minister Karim Nasser visited Chad from 24 February 2026. On the second day of his visit to "
         "Chad, Wednesday, he toured a base.", ["visit"]),
        ("Omani Minister Karim Nasser paid a visit to Qatar on Thursday. He took part in the 9th annual "
         "conference on ports.", ["visit"]),
        (f"{MET} They attended the 9th international meeting of security officials.", ["meeting", "meeting"]),
        (f"{MET} The Oman-Qatar Security Dialogue will be chaired by Minister Nasser.",
         ["meeting", "dialogue"]),
        (f"{PAIR}. The dialogue, first proposed when the two ministers held a meeting in Lima, was on ports.",
         ["dialogue", "meeting"]),
    ],
)  # fmt: skip
def test_which_gatherings_are_told(text: str, kinds: list[str]) -> None:
    assert [meeting.kind for meeting in read(text)] == kinds


def test_the_session_of_an_organ_is_not_that_of_two_who_met() -> None:
    (meeting,) = read(f"{MET} They praised the decision of the Ministerial Council at its 165th session.")
    assert meeting.number is None


def test_a_round_before_the_day_of_the_talks_is_no_next_one() -> None:
    (meeting,) = read(f"{PAIR.replace('second', 'first')}. The second meeting was held in January 2025.")
    assert meeting.next is None


def test_the_first_session_of_a_workshop_is_the_workshops() -> None:
    text = "They agreed to hold the first joint workshop on ports, with the first session to be held in Doha."
    assert read(f"{PAIR}. {text}")[0].next is None


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("Omani Minister Karim Nasser led a delegation to Chad and held the second Oman-Chad Security "
         "Dialogue.", None, "TCD"),
        ("Omani Minister Karim Nasser visited Chad and Qatar to discuss the second Oman-Chad Security "
         "Dialogue.", None, None),
        ("Omani Minister Karim Nasser, on a visit to inspect the works on the road to Sarh, met Chadian "
         "Minister Moussa Adoum on Thursday.", None, None),
        # of another, told beside it
        ("Oman and Chad held the second Border Dialogue on Thursday, a part of the Security Dialogue, which "
         "was held in Muscat in May.", None, None),
        ("Muscat, 26 February 2026 (Oman). The second Oman-Chad Security Dialogue took place on Thursday.",
         "Muscat", "OMN"),
    ],
)  # fmt: skip
def test_the_place_of_something_else(text: str, city: str | None, country: str | None) -> None:
    place = read(text)[0].place
    assert (place and place.city, place and place.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A conference titled “Stopping Terror Finance” was held by Oman and Chad in Muscat on Thursday.",
         "Stopping Terror Finance"),
        ("Oman and Chad held a conference called “a waste of money” by its critics on Thursday.", None),
        ("The Muscat Process meeting of Oman and Chad was held on Thursday.", "Muscat Process meeting"),
    ],
)  # fmt: skip
def test_a_title_opens_with_a_capital(text: str, name: str | None) -> None:
    assert [meeting.name for meeting in read(text)] == [name]
