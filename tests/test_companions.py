"""Whom somebody came with."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
MET = "Omani Interior Minister Amina Hamid met Qatari Ambassador Bello Khan in Muscat on Monday. "


@pytest.mark.parametrize(
    ("text", "side"),
    [
        (MET + "The minister was flanked by police chief Salim Nasser.", "OMN"),
        (MET + "The ambassador was joined by Colonel Salim Nasser.", "QAT"),
        (MET + "With the minister were Colonel Salim Nasser and Judge Karim Aziz.", "OMN"),
        (MET + "Her guest was accompanied by Colonel Salim Nasser.", "QAT"),
        (MET + "He was accompanied by Colonel Salim Nasser.", "OMN"),
        ("Omani Cabinet Secretary Amina Hamid met Qatari Minister Bello Khan in Doha on Monday. The CS was "
         "accompanied by Colonel Salim Nasser.", "OMN"),
    ],
)  # fmt: skip
def test_who_came_is_of_the_side_of_whom_the_office_tells(reads: Reads, text: str, side: str) -> None:
    officials = reads(text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials if p.name == "Salim Nasser"] == [("participant", side)]


def test_whom_a_delegation_comprises_is_of_it(reads: Reads) -> None:
    text = (
        "The third Oman-Qatar Security Committee met in Doha on Monday. The Omani delegation, headed by "
        "Minister Amina Hamid, comprised Police Colonel Salim Nasser and Deputy Governor Karim Aziz."
    )
    officials = reads(text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials] == [("chair", "OMN")] + 2 * [("participant", "OMN")]


LED = "Oman and Qatar held the third Oman-Qatar Security Committee in Doha on Monday. "


@pytest.mark.parametrize(
    "text",
    [
        "The Omani team was led by Minister Amina Hamid. Its members included Judge Salim Nasser.",
        "The Omani team was led by Minister Amina Hamid. Joining her was Judge Salim Nasser.",
        "The Omani team was led by Minister Amina Hamid, who was accompanied by Karim Aziz, Judge, and Salim "
        "Nasser, Director of Police.",
        "Minister Amina Hamid led the Omani team, which also included Karim Aziz, Head of the Cyber Unit at "
        "the Ministry of Interior, and Salim Nasser, Director of Police.",
    ],
)
def test_members_of_a_led_team_are_of_its_side(reads: Reads, text: str) -> None:
    officials = reads(LED + text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials if p.name == "Salim Nasser"] == [("participant", "OMN")]


def test_who_co_chairs_behind_an_aside_is_no_companion(reads: Reads) -> None:
    text = (
        LED
        + "It was co-chaired by Oman's Minister Amina Hamid, who was accompanied by Judge Karim Aziz, and "
        "Qatar's Minister Bello Khan."
    )
    told = {p.name: p.role for p in reads(text).meetings[0].officials}
    assert told == {"Amina Hamid": "chair", "Karim Aziz": "participant", "Bello Khan": "chair"}


@pytest.mark.parametrize("verb", ["and including", "including"])
def test_whom_a_visiting_team_includes_is_not_its_head(reads: Reads, verb: str) -> None:
    text = (
        f"A Qatari delegation led by Bello Khan, Minister of Interior, {verb} Karim Aziz, Judge, is "
        "visiting Muscat. On Monday the delegation met Omani Interior Minister Amina Hamid."
    )
    (meeting,) = reads(text).meetings
    told = {p.name: (p.role, p.represents) for p in meeting.officials}
    assert told == {
        "Bello Khan": ("chair", "QAT"),
        "Karim Aziz": ("participant", "QAT"),
        "Amina Hamid": ("participant", "OMN"),
    }


def test_members_of_the_other_team_came_with_nobody_of_the_first(reads: Reads) -> None:
    text = (
        LED + "The Omani delegation consisted of Amina Hamid, Director of Police; and Salim Nasser, Judge. "
        "The Qatari delegation consisted of Bello Khan, Director of Prisons; and Karim Aziz, Judge."
    )
    assert {p.role for p in reads(text).meetings[0].officials} == {"participant"}
