"""Whether those who meet act for states, and on one occasion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


@pytest.mark.parametrize(
    "text",
    [
        "Doctors from Oman and Chad met in Muscat to talk about malaria.",
        "The Oman-Chad dialogue is held every year.",
        "The minister opened the three-day National Conference of Inspectors General in Muscat, Oman.",
        "A workshop for police officers of Nizwa and Sur on road safety was held in Muscat, Oman.",
        "Researchers from Oman and Chad met in Muscat on Monday to discuss the roots of terrorism.",
        "Journalists of Mali and Niger gathered in Niamey on Friday for a training on terrorism.",
        "President Ali Said of Oman directed the Council of Ministers to fight terrorism.",
        # who may be anybody's
        "Experts from Oman and Chad met in Muscat on Monday to count dolphins.",
        "Colleagues from Oman and Chad met in Muscat on Monday to sing.",
        "Retired Gen. Ali Said of Oman met the late Col. Omar Saleh of Chad at a fair in Muscat on Sunday.",
        "Gen. Ali Said (retd) of Oman met former Adm. Idriss Saleh of Chad at a fair in Muscat on Sunday.",
        "Doctors of the Omani and Chadian unions met in Muscat on Monday to talk of terrorism's victims.",
    ],
)
def test_what_is_no_meeting_of_states(reads: Reads, text: str) -> None:
    assert reads(text).meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Chad held their third dialogue in Muscat.",
        "Mali's police chief Ali Sow met the head of Niger's Border Service, Issa Garba, in Bamako.",
        "The third International Conference on Drugs was held in Muscat, Oman.",
        "A workshop on border security for delegations of three countries was held in Muscat, Oman.",
        "Army chiefs of ECOWAS met in Accra on Monday.",
        "A plan was drawn up in Muscat at the end of the seventh session of the Oman-Chad Joint Commission.",
        "The Chief of the General Staff of Oman, Ali Said, met Chad's Chief of the General Staff, Idriss "
        "Saleh, in Muscat on Monday.",
        "The African Union held its 12th summit on terrorism in Accra.",
        # what states alone meet for
        "Experts from Chad and Niger met in Niamey on Tuesday to compare notes on the funds of Boko Haram.",
        "High-ranking police officers of Peru and Chile met in Arica on Tuesday to discuss terrorism.",
        # officers by their rank alone
        "Lt. Col. Ali Said of Oman met Chadian Maj. Gen. Idriss Saleh in Muscat on Monday.",
        # states by name, a body
        "Oman and Chad have agreed to revive a plan after two days of talks in Muscat that ended on Sunday.",
        "The European Union and Chad opened in Ndjamena on Wednesday a national workshop on prosecution.",
        "The Peace and Security Council of the African Union met on Monday to consider the Sahel.",
        "The Conference of Directors General of Customs of the African Union met in Accra on Monday.",
    ],
)
def test_what_is_one(reads: Reads, text: str) -> None:
    assert len(reads(text).meetings) == 1


def test_a_region_is_the_other_side_of_a_named_format(reads: Reads) -> None:
    (meeting,) = reads(
        "Officials held the third Caribbean-Norway Security Dialogue in Oslo on 4 May 2024."
    ).meetings
    assert [party.code for party in meeting.participants] == ["NOR"]


def test_a_host_and_a_body_hold_the_bodys_working_group(reads: Reads) -> None:
    text = (
        "Oman has recently been host to a meeting of the Finance Working Group of the Global Coalition "
        "against Daesh. The ministry's officials opened it."
    )
    (meeting,) = reads(text).flat().meetings
    assert meeting.kind == "working-group"
    assert set(meeting.participants) == {"D-ISIS", "OMN"}


def test_a_body_holds_an_exercise(reads: Reads) -> None:
    text = "Soldiers will take part in the forthcoming ECOWAS Field Training Exercise, which begins on 4 May."
    (meeting,) = reads(text).flat().meetings
    assert (meeting.kind, meeting.participants) == ("exercise", ("ECOWAS",))


@pytest.mark.parametrize(
    "text",
    [
        # pages and papers on an organ, and what it is or did over years
        "Foreign Terrorist Fighters (FTF) Working Group\n\nOman and Chad are the co-chairs of the "
        "Foreign Terrorist Fighters (FTF) Working Group, which meets their wants. The Working Group "
        "was established in 2014.\n\nIn 2019-2021 the Working Group concentrates its activities on "
        "five areas.",
        "Terms of Reference: Oman-Chad High Level Dialogue on Security\n\nI. Purpose\n\nTo "
        "establish a dialogue between Oman and Chad.\n\nThe Dialogue is to be held annually, and "
        "Oman and Chad are to host it alternately.",
        "Nothing has come of the security dialogue between Oman and Chad, which in 2018-2019 went "
        "on quietly.",
        "Oman and Chad have set up a Joint Task Force on trafficking. The task force, which will be "
        "based in Sur, "
        "is the first of its kind.",
        "Oman and Chad have set up a Joint Task Force on trafficking. The task force will be a "
        "multi-agency unit.",
    ],
)
def test_an_organ_that_is_described_has_not_met(reads: Reads, text: str) -> None:
    assert reads(text).meetings == ()


def test_an_organ_that_met_is_told_by_its_name(reads: Reads) -> None:
    text = (
        "Oman and Chad met in Sur. In session was the Joint Commission on Ports, which has met seven times."
    )
    (meeting,) = reads(text).flat().meetings
    assert (meeting.kind, meeting.number, meeting.name) == (
        "working-group",
        7,
        "Joint Commission on Ports",
    )
