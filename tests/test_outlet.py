"""Where an article is at home, and whom its officials without a country act for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.records import Record

Reads = Callable[[str], Record]
TALKS = (
    "Jordan and Qatar held the third Jordan-Qatar Security Dialogue in Doha on 4 May 2024. "
    "Jordanian Director Fadi Tahir led the Jordanian side and Qatari Envoy Bello Khan the Qatari side. "
    "The dialogue was attended by Police Commissioner Amina Hamid."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        (f"DOHA, May 5 (Petra) -- {TALKS}", "JOR"),
        (f"AMMAN, May 5 - {TALKS}", "JOR"),
        (TALKS, "QAT"),
        (f"{TALKS}\n\nSource: Jordan News Agency", "JOR"),
        (TALKS.replace("on 4 May 2024.", "on 4 May 2024, QNA reports."), "QAT"),
    ],
)
def test_an_official_without_a_country_is_at_home(reads: Reads, text: str, expected: str) -> None:
    sides = {person.name: person.represents for person in reads(text).meetings[0].officials}
    assert sides == {"Fadi Tahir": "JOR", "Bello Khan": "QAT", "Amina Hamid": expected}


def test_where_nobody_has_a_country_nobody_is_at_home(reads: Reads) -> None:
    text = (
        "Jordan and Qatar held the third Jordan-Qatar Security Dialogue in Doha on 4 May 2024. It was "
        "attended by Director Fadi Tahir, Adviser Salim Nasser and Envoy Munir Aziz."
    )
    assert [person.represents for person in reads(text).meetings[0].officials] == [None, None, None]


def test_the_agencys_country_meets_the_one_whose_envoy_comes(reads: Reads) -> None:
    text = (
        "DOHA, May 4 (QNA) - Minister of State Fadi Tahir met with the Under Secretary for Security of the "
        "Swiss Confederation Peter Kunz. The meeting reviewed cooperation in combating terrorism."
    )
    (meeting,) = reads(text).meetings
    assert {party.code for party in meeting.participants} == {"QAT", "CHE"}
    assert [person.represents for person in meeting.officials] == ["QAT", "CHE"]


def test_the_only_one_named_is_at_home(reads: Reads) -> None:
    text = (
        "AMMAN - Jordan and Qatar will hold the third Jordan-Qatar Security Dialogue in Doha on 4 May. "
        "Interior Secretary Fadi Tahir will lead the five-member team."
    )
    assert [person.represents for person in reads(text).meetings[0].officials] == ["JOR"]


@pytest.mark.parametrize(("city", "code"), [("DAKAR", "SEN"), ("ALGIERS", "DZA"), ("TUNIS", "DZA")])
def test_of_two_agencies_of_one_name_it_is_the_datelines(city: str, code: str) -> None:
    text = (
        f"{city}, May 4 (APS) - The Minister of Defence, General Fadi Tahir, met on Saturday with the head "
        "of the French delegation, Admiral Luc Perrin. The meeting dealt with combating terrorism."
    )
    (meeting,) = extract(text, published="2024-05-05").meetings
    assert {party.code for party in meeting.participants} == {code, "FRA"}
