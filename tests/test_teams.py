"""Whose team somebody is of: by what is done to it, by who is at home, or by the order of two sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 4 May 2024. "
OMN, QAT = "OMN", "QAT"


def sides(reads: Reads, text: str) -> dict[str, str | None]:
    """Name and side of everybody at the first meeting of a text."""
    return {person.name: person.represents for person in reads(text).meetings[0].officials}


@pytest.mark.parametrize(
    "text",
    [
        "Ambassador Bello Khan and officials of the ministry completed the Qatari team.",
        "Ambassador Bello Khan anchored the Qatari side.",
        "Director Bello Khan, who fronted the Qatari delegation, spoke of drones.",
        "Director Bello Khan sat in the Qatari delegation.",
        "Director Bello Khan belonged to the Qatari team.",
        "The Qatari side will have Director Bello Khan at its head.",
        "The delegation of the State of Qatar to the talks, held here, was led by Envoy Bello Khan.",
        "The Qatari delegation, in which there were officials of several ministries and of the coast guard, "
        "was headed by Director Bello Khan.",
        "The Qatari side's head, Director Bello Khan, praised the exchange.",
        "Qatar's team leader, Director Bello Khan, proposed a hotline.",
        "Qatar, through its Ambassador Bello Khan, proposed a hotline.",
        "Director Bello Khan met the Omani delegation.",
        "The Qatari side will be led by the minister and will include Director Bello Khan.",
        "Director Bello Khan had long talks with the Omani side.",
        "Director Bello Khan and his Omani opposite number took the chair in turn.",
        # by who is at home
        "At the head of the guests was Deputy Minister Bello Khan.",
        "The visiting delegation was under Deputy Minister Bello Khan.",
        "Deputy Minister Bello Khan led the visitors.",
        "Director Bello Khan chaired for the guests.",
    ],
)  # fmt: skip
def test_a_person_is_of_the_team_it_is_done_with(reads: Reads, text: str) -> None:
    assert sides(reads, LEAD + text) == {"Bello Khan": QAT}


def test_who_chairs_for_the_hosts_is_at_home(reads: Reads) -> None:
    text = "The hosts were led by Director Salim Nasser and the visitors by Secretary Bello Khan."
    assert sides(reads, LEAD + text) == {"Salim Nasser": OMN, "Bello Khan": QAT}


def test_other_officials_of_a_side_are_beside_those_listed(reads: Reads) -> None:
    text = "Taking part were Director Bello Khan, Adviser Fadi Tahir and other senior Qatari officials."
    assert sides(reads, LEAD + text) == {"Bello Khan": QAT, "Fadi Tahir": QAT}


def test_what_somebody_says_of_a_side_tells_no_side(reads: Reads) -> None:
    text = (
        "Envoy Bello Khan said the Omani side would come again. Also there was Director Fadi Tahir, with "
        "Adviser Salim Nasser."
    )
    assert sides(reads, LEAD + text)["Bello Khan"] is None


@pytest.mark.parametrize(
    "text",
    [
        "Director Salim Nasser and Envoy Bello Khan co-chaired the talks.",
        "Director Salim Nasser and Envoy Bello Khan discussed drones.",
        "Director Salim Nasser opened the talks. Envoy Bello Khan closed them.",
    ],
)
def test_two_people_of_whom_nothing_is_told_are_in_the_order_of_the_sides(reads: Reads, text: str) -> None:
    assert sides(reads, LEAD + text) == {"Salim Nasser": OMN, "Bello Khan": QAT}


@pytest.mark.parametrize(
    "text",
    [
        "The head of the Qatari delegation, Bello Khan, stressed that trust matters.",
        "Head of the Qatari delegation Bello Khan said trust matters.",
        "The Qatari side, under Bello Khan, spoke of drones.",
        "Speaking for Qatar was Bello Khan.",
        "Doha is sending Bello Khan, its deputy national security adviser.",
        "Bello Khan guided the Qatari delegation.",
    ],
)
def test_who_is_named_with_a_team_alone_is_there_for_it(reads: Reads, text: str) -> None:
    assert sides(reads, LEAD + text) == {"Bello Khan": QAT}


@pytest.mark.parametrize(
    "text",
    [
        "Salim Nasser steered the Omani side and Bello Khan the Qatari one.",
        "While the Omani side was headed by Salim Nasser, Joint Secretary, Qatar's was headed by Bello Khan.",
        "The dialogue, presided over by Salim Nasser and Bello Khan, dealt with drones.",
        "Co-chairs: Salim Nasser, Director of Security, and Bello Khan, Deputy Minister of Interior.",
        # a title that elsewhere is a third country's
        "Secretary of State Salim Nasser and Deputy Minister Bello Khan co-chaired it.",
    ],
)
def test_each_side_has_its_own(reads: Reads, text: str) -> None:
    assert sides(reads, LEAD + text) == {"Salim Nasser": OMN, "Bello Khan": QAT}


def test_who_is_brought_along_is_of_the_same_side(reads: Reads) -> None:
    text = (
        "Undersecretary Salim Nasser received Qatar's Deputy Minister Bello Khan, who brought along adviser "
        "Fadi Tahir."
    )
    assert sides(reads, LEAD + text) == {"Salim Nasser": OMN, "Bello Khan": QAT, "Fadi Tahir": QAT}
