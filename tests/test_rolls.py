"""Rolls of those who took part, and rows of people, under headings."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

FORUM = "The Third Regional Conference on Border Security took place in Rabat on 17 February 2026.\n\n"
TALKS = "Peru and Oman held the fourth Peru-Oman Counter-Terrorism Dialogue in Lima on 13 May 2024.\n\n"


def parties(reads: Reads, text: str) -> list[str]:
    """Codes in alphabetical order of the one meeting of a text."""
    (meeting,) = reads(text).flat().meetings
    return sorted(meeting.participants)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (FORUM + "Participating countries\n\n- Chad\n- Egypt (host)\n- Libya\n\nIt ended on Friday.",
         ["EGY", "LBY", "MAR", "TCD"]),
        (FORUM + "Members present:\nChad\nEgypt\nThe Republic of Mali\n\nThey agreed on a plan.",
         ["EGY", "MAR", "MLI", "TCD"]),
        (FORUM + "The following delegations attended the conference:\n\n1) Chad\n2) Egypt\n3) Interpol",
         ["EGY", "INTERPOL", "MAR", "TCD"]),
        (FORUM + "African participants: Chad, Egypt, Mali\nPartner nations: Austria, Spain",
         ["AUT", "EGY", "ESP", "MAR", "MLI", "TCD"]),
        # people stand between
        (FORUM + "List of participants\n\nChad\nAna Cruz - Director of Police\n\nEgypt\nLi Wei - Judge",
         ["EGY", "MAR", "TCD"]),
        # a heading of something else, and sentences
        (FORUM + "Delegations attending:\nChad\nEgypt\n\nAgenda:\nMali\nSudan", ["EGY", "MAR", "TCD"]),
        (FORUM + "Delegations attending:\nChad\nEgypt\n\nAbsent:\nMali\nSudan", ["EGY", "MAR", "TCD"]),
        (FORUM + "Delegations attending:\nChad\nEgypt\n\nNot attending:\nMali\nSudan", ["EGY", "MAR", "TCD"]),
        (FORUM + "Participants came from:\nChad\nEgypt\nVictims came from:\nMali\nSudan",
         ["EGY", "MAR", "TCD"]),
        (FORUM + "Cases involving:\nMali\nSudan", ["MAR"]),
        (FORUM + "Attendees discussed attacks in:\nMali\nSudan", ["MAR"]),
        (FORUM + "Member states:\n- Chad\n- Mali\n- Sudan", ["MAR"]),
        (FORUM + "Member states present:\n- Chad\n- Mali", ["MAR", "MLI", "TCD"]),
        (TALKS + "Countries on the warning list:\n- Chad\n- Egypt\n- Libya", ["OMN", "PER"]),
    ],
)  # fmt: skip
def test_a_roll_below_a_heading(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Peruvian delegation:\n• Ana Cruz, Director of Police (head)\n• Luis Paz, Judge",
         {"Ana Cruz": ("PER", "chair"), "Luis Paz": ("PER", "participant")}),
        ("Co-chairs:\nAna Cruz, Director of Police\nSalim Harthy, Undersecretary\n\n"
         "Participants:\nLuis Paz, Judge",
         {"Ana Cruz": (None, "chair"), "Salim Harthy": (None, "chair"), "Luis Paz": (None, "participant")}),
        ("Heads of delegation\nPeru: Ana Cruz, Director of Police\nOman: Salim Harthy, Undersecretary",
         {"Ana Cruz": ("PER", "chair"), "Salim Harthy": ("OMN", "chair")}),
        ("Chairs: Ana Cruz, Director of Police; Salim Harthy, Undersecretary.",
         {"Ana Cruz": (None, "chair"), "Salim Harthy": (None, "chair")}),
        # semicolons go on with the side, and numbers inside a line
        ("Members of the Omani delegation to the talks were: 1. Salim Harthy – Undersecretary; "
         "2. Ana Cruz – Director; 3. Luis Paz – Secretary.",
         {"Salim Harthy": ("OMN", None), "Ana Cruz": ("OMN", None), "Luis Paz": ("OMN", None)}),
        # who is not there
        ("Apologies: Ana Cruz, Director of Police; Luis Paz, Judge.", {}),
        ("Not present was the Chadian minister, Ali Diop.", {}),
    ],
)  # fmt: skip
def test_people_in_rows(reads: Reads, text: str, people: dict[str, tuple[str | None, str | None]]) -> None:
    (meeting,) = reads(TALKS + text).flat().meetings
    assert {o.name for o in meeting.officials} == people.keys()
    for official in meeting.officials:
        country, role = people[official.name]
        assert country in (None, official.represents)
        assert role in (None, official.role)


@pytest.mark.parametrize(
    ("row", "position", "organization"),
    [
        ("Ana Cruz - Director of Police", "Director of Police", None),
        ("2. Ana Cruz – Director, Ministry of Justice", "Director", "Ministry of Justice"),
        ("Participants were Deputy Secretary Ana Cruz (Ministry of Justice) and others.",
         "Deputy Secretary", "Ministry of Justice"),
        ("Participants were Ana Cruz (Ministry of Justice, Peru) and others.", None, "Ministry of Justice"),
        ("Present: Ambassador Ana Cruz (head).", "Ambassador", None),
    ],
)  # fmt: skip
def test_the_office_in_a_row(reads: Reads, row: str, position: str | None, organization: str | None) -> None:
    (meeting,) = reads(TALKS + "Peruvian delegation:\n" + row).flat().meetings
    told = {o.name: (o.position, o.organization) for o in meeting.officials}
    assert told["Ana Cruz"] == (position, organization)


def test_an_acronym_behind_its_words_is_nobodys_organization(reads: Reads) -> None:
    (meeting,) = (
        reads(TALKS + "They spoke of Financial Action Task (FATF) and Missing Persons (OMP).").flat().meetings
    )
    assert not meeting.officials
