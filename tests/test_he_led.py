"""Who leads, where a pronoun stands for the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


@pytest.mark.parametrize(
    "text",
    [
        "Omani Coordinator Amina Hamid hailed the accord. She led Oman's delegation to the third Oman-Qatar "
        "Security Committee in Doha on Monday. Omani Ambassador Salim Nasser was there.",
        "Omani Coordinator Amina Hamid hailed the accord when she and her Qatari counterpart, Bello "
        "Khan, co-chaired the third Oman-Qatar Security Committee in Doha. Omani Ambassador Salim Nasser "
        "was there.",
        "Omani Coordinator Amina Hamid spoke after the third Oman-Qatar Security Committee in Doha, which "
        "she co-chaired with Qatari Envoy Bello Khan. Omani Ambassador Salim Nasser was there.",
        "Omani Coordinator Amina Hamid spoke to the press. She said arms were discussed at the third "
        "Oman-Qatar Security Committee in Doha on Monday, which she co-chaired with Qatari Envoy Bello Khan.",
    ],
)
def test_he_who_led_is_named_before(reads: Reads, text: str) -> None:
    officials = reads(text).meetings[0].officials
    assert [(p.role, p.represents) for p in officials if p.name == "Amina Hamid"] == [("chair", "OMN")]


def test_what_somebody_heads_at_home_is_no_talks(reads: Reads) -> None:
    text = (
        "Omani Minister Amina Hamid met Qatari Minister Bello Khan in Doha on Monday. She heads the "
        "border police too."
    )
    assert {person.role for person in reads(text).meetings[0].officials} == {"participant"}
