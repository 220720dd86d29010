"""The years a paper is for, records of talks, rounds told by rank and other small grammars."""

from __future__ import annotations

import pytest

from ctdialog import Extractor
from ctdialog.records import Meeting

THIRD = "Kenya and Oman held the third Security Dialogue in Muscat."


def _one(extractor: Extractor, text: str) -> Meeting:
    (meeting,) = extractor.read_text(text, published="2024-05-10").flat().meetings
    return meeting


@pytest.mark.parametrize(
    "text",
    [
        "The sides approved a programme of cooperation in countering terrorism and crime for 2025-2027.",
        "The sides signed a plan of cooperation for 2024-2026.",
    ],
)
def test_the_years_of_a_plan_are_no_day(extractor: Extractor, text: str) -> None:
    assert _one(extractor, f"{THIRD} {text}").date is None


def test_the_day_of_talks_with_an_agenda(extractor: Extractor) -> None:
    text = "Ports are on the agenda of the third Kenya-Oman Security Dialogue, which is scheduled for 23 May."
    meeting = _one(extractor, text)
    assert meeting.date is not None
    assert meeting.date.edtf == "2024-05-23"


@pytest.mark.parametrize(
    ("rank", "number"), [("NSA-level meeting", 7), ("DG-level talks", 7), ("home secretary-level talks", 7)]
)
def test_talks_by_the_rank_of_those_who_hold_them(extractor: Extractor, rank: str, number: int) -> None:
    meeting = _one(extractor, f"India and Oman held the seventh {rank} in Muscat on Monday.")
    assert (meeting.kind, meeting.number) == ("meeting", number)


def test_a_rank_of_two_words_stays_in_the_name(extractor: Extractor) -> None:
    text = "India and Oman held the seventh director general-level border conference in Muscat on Monday."
    assert _one(extractor, text).name == "director general-level border conference"


def test_a_second_round_after_an_uncounted_one(extractor: Extractor) -> None:
    text = "Kenya and Oman held talks in Nairobi on Sunday. A second round of talks will be held on 16 May."
    after = _one(extractor, text).next
    assert after is not None
    assert (after.number, after.edtf) == (2, "2024-05-16")


def test_the_previous_one_with_its_own_name(extractor: Extractor) -> None:
    text = (
        "The Dosti dialogue of Kenya and Oman was held in Muscat on Monday. "
        "The previous Dosti dialogue was held in Nairobi in May 2022."
    )
    before = _one(extractor, text).previous
    assert before is not None
    assert (before.edtf, before.city) == ("2022-05", "Nairobi")


def test_its_last_meeting_behind_a_founding(extractor: Extractor) -> None:
    text = f"{THIRD} The mechanism was established in 2004 and its last meeting took place in Lamu in 2019."
    before = _one(extractor, text).previous
    assert before is not None
    assert before.edtf == "2019"


def test_an_exercise_agreed_on_is_no_next_round(extractor: Extractor) -> None:
    text = f"{THIRD} It also agreed on the plan of the joint exercise to be held in Lamu in the autumn."
    assert extractor.read_text(text, published="2024-05-10").flat().meetings[0].next is None


def test_a_record_of_discussions_is_no_occasion(extractor: Extractor) -> None:
    text = (
        "India and Oman held talks in Muscat on Monday. They will sign the record of discussions on Saturday."
    )
    assert _one(extractor, text).status == "held"


def test_the_verb_is_no_part_of_a_name(extractor: Extractor) -> None:
    assert (
        _one(extractor, "The Kenya-Oman border committee meets in Muscat on Monday.").name
        == "border committee"
    )


@pytest.mark.parametrize(
    ("office", "position"),
    [
        ("Director General Major General", "Director General"),
        ("Army Commander Lieutenant General", "Army Commander"),
        ("Force Commander General", "Force Commander"),
        (
            "Special Representative of the President for Oman",
            "Special Representative of the President for Oman",
        ),
    ],
)
def test_an_office_and_a_rank(extractor: Extractor, office: str, position: str) -> None:
    text = f"Kenya and Oman held talks in Doha on Monday. The Kenyan side was led by {office} Peter Otieno."
    (official,) = _one(extractor, text).officials
    assert (official.position, official.represents) == (position, "KEN")


def test_the_head_of_a_bodys_centre(extractor: Extractor) -> None:
    text = (
        "Turkmen Foreign Minister Resul Myradov met with the Head of the OSCE Centre in Ashgabat, "
        "Ambassador Claudia Weiss, on Thursday."
    )
    assert _one(extractor, text).officials[1].position == "Head of the OSCE Centre in Ashgabat"


def test_who_is_also_present_in_a_paragraph_of_its_own(extractor: Extractor) -> None:
    text = (
        "ISLAMABAD: Interior Minister Ali Said met Kenyan High Commissioner Peter Otieno here on Monday.\n\n"
        "Federal Interior Secretary Khurram Shafiq and senior officials were also present.\n"
    )
    assert [official.name for official in _one(extractor, text).officials][2:] == ["Khurram Shafiq"]


def test_met_here_with(extractor: Extractor) -> None:
    text = "NAIROBI: Kenyan Minister Ali Otieno yesterday met here with an Omani delegation led by Said Badr."
    assert set(_one(extractor, text).participants) == {"KEN", "OMN"}


def test_a_dateline_of_any_city_is_home_to_who_talks_abroad(extractor: Extractor) -> None:
    text = "MUMBAI: Defence Secretary Tariq Awan met President of Uzbekistan Jasur Karimov in Tashkent."
    assert set(_one(extractor, text).participants) == {"IND", "UZB"}


def test_a_digest_by_datelines(extractor: Extractor) -> None:
    text = (
        "Security briefs\n\nDHAKA | Bangladesh and Malaysia on Tuesday held their first consultations on "
        "countering violent extremism in Dhaka. The return of militants was discussed by both sides.\n\n"
        "MALE | The Maldives and China will hold a dialogue on maritime law enforcement in Beijing on May "
        "20, the president's office said on Thursday.\n"
    )
    meetings = extractor.read_text(text, published="2024-05-10").flat().meetings
    assert [meeting.prominence for meeting in meetings] == ["main", "main"]
