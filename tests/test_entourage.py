"""Asides on who came with somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Peru and Ghana held the third Peru-Ghana Counter-Terrorism Dialogue in Lima. "
AMINA, BELLO, KARIM, ELIF = "Amina Yusuf", "Bello Khan", "Karim Nasser", "Elif Kaya"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru's Deputy Minister Amina Yusuf, flanked by Police Director Karim Nasser and Army Chief "
         "Elif Kaya, led the delegates.", {AMINA: "chair", KARIM: "participant", ELIF: "participant"}),
        ("Peru's Deputy Minister Amina Yusuf, seconded by Police Director Karim Nasser and by Colonel "
         "Elif Kaya, headed the talks.", {AMINA: "chair", KARIM: "participant", ELIF: "participant"}),
        ("Peru's Deputy Minister Amina Yusuf, assisted by Police Director Karim Nasser, and Ghana's Envoy "
         "Bello Khan co-chaired the round.", {AMINA: "chair", KARIM: "participant", BELLO: "chair"}),
        ("Peru's Deputy Minister Amina Yusuf, in the presence of Police Director Karim Nasser, and Ghana's "
         "Envoy Bello Khan signed the minutes.", {AMINA: "chair", KARIM: "participant", BELLO: "chair"}),
        ("Peru's Deputy Minister Amina Yusuf, with Police Director Karim Nasser at her side, led the talks.",
         {AMINA: "chair", KARIM: "participant"}),
        ("Peru's Deputy Minister Amina Yusuf led the Peruvian team, which included Police Director Karim "
         "Nasser, and Ghana's Envoy Bello Khan led the Ghanaian one.",
         {AMINA: "chair", KARIM: "participant", BELLO: "chair"}),
        # before those they came with, saw or invited
        ("Accompanied by Police Director Karim Nasser and Colonel Elif Kaya, Peru's Deputy Minister Amina "
         "Yusuf led the talks.", {KARIM: "participant", ELIF: "participant", AMINA: "chair"}),
        ("In the presence of Peru's President Karim Nasser, Peru's Deputy Minister Amina Yusuf and Ghana's "
         "Envoy Bello Khan co-chaired it.", {KARIM: "participant", AMINA: "chair", BELLO: "chair"}),
        # no aside: both lead
        ("Peru's Deputy Minister Amina Yusuf, with Ghana's Envoy Bello Khan, chaired the talks.",
         {AMINA: "chair", BELLO: "chair"}),
    ],
)  # fmt: skip
def test_who_came_with_somebody_does_not_lead(reads: Reads, text: str, expected: dict[str, str]) -> None:
    """The verb behind an aside is of those named before it, and of those the list goes on with."""
    assert {person.name: person.role for person in reads(LEAD + text).meetings[0].officials} == expected


def test_a_host_who_invited_the_guest_is_no_principal_of_the_visit(reads: Reads) -> None:
    text = (
        "At the invitation of Peruvian Defence Minister Amina Yusuf, Ghanaian Defence Minister Bello Khan "
        "arrived in Lima on Monday for a three-day visit."
    )
    roles = {person.name: person.role for person in reads(text).meetings[0].officials}
    assert roles[BELLO] == "chair" != roles.get(AMINA)
