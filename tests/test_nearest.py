"""The one team that a sentence speaks of, and people and sides named in one order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Peru and Kenya held their third Counter-Terrorism Dialogue in Lima on 4 May 2024. "


def sides(reads: Reads, text: str) -> dict[str, str | None]:
    """Whom everybody at the one meeting of a text acts for, by surname."""
    (meeting,) = reads(LEAD + text).meetings
    return {o.name.split()[-1]: o.represents for o in meeting.officials}


@pytest.mark.parametrize(
    "text",
    [
        "The six-member Kenyan squad was led by Director John Kamau.",
        "The Kenyan half of the table was led by Director John Kamau.",
        "Director John Kamau was the Kenyan principal in the talks.",
        "Kenya's lead, Director John Kamau, spoke first.",
        "Director John Kamau had spoken after leading Kenya's delegation to the meeting.",
        "The Kenyan delegation was small, but its leader, Director John Kamau, spoke for an hour.",
        "The Kenyan delegation had twelve members. It was led by Director John Kamau.",
        "The Kenyan delegation had twelve members. At its head was Director John Kamau.",
        "The Kenyan delegation had twelve members. The delegation was headed by Director John Kamau.",
        "Director John Kamau negotiated for Kenya.",
        "Director John Kamau was there for Kenya.",
        "Brigadier John Kamau would lead for Nairobi.",
        "Director John Kamau answered on Kenya's behalf.",
        "The chief delegate for Kenya was Director John Kamau.",
        "The delegation of Kenya included Director John Kamau.",
        "The Kenyan team counted among its members Director John Kamau.",
        "Director John Kamau assisted for Kenya.",
    ],
)
def test_who_is_named_beside_one_team_is_of_it(reads: Reads, text: str) -> None:
    assert sides(reads, text) == {"Kamau": "KEN"}


@pytest.mark.parametrize(
    "text",
    [
        "Minister Luis Rojas praised the Kenyan delegation.",
        "The Kenyan delegation was welcomed by Minister Luis Rojas.",
        "Minister Luis Rojas voiced support for Kenya.",
        "Minister Luis Rojas set out for Kenya.",
        "Minister Luis Rojas said the Kenyan team had come far.",
    ],
)
def test_who_does_something_to_a_team_is_not_of_it(reads: Reads, text: str) -> None:
    assert sides(reads, text).get("Rojas") in (None, "PER")


@pytest.mark.parametrize(
    "text",
    [
        "Director John Kamau and Minister Luis Rojas led the Kenyan and Peruvian delegations, respectively.",
        "Director John Kamau and Minister Luis Rojas represented Kenya and Peru.",
        "Led by Director John Kamau and Minister Luis Rojas, the Kenyan and the Peruvian teams sat down.",
        "Kenya and Peru were represented by Director John Kamau and Minister Luis Rojas, respectively.",
    ],
)
def test_as_many_people_as_sides_stand_in_one_order(reads: Reads, text: str) -> None:
    assert sides(reads, text) == {"Kamau": "KEN", "Rojas": "PER"}
