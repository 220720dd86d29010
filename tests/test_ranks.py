"""Meetings of a body's ministers and leaders are summits."""

from __future__ import annotations

import pytest

import ctdialog


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ASEAN defence ministers met in Vientiane on Monday. The meeting dealt with terrorism.", "summit"),
        ("The interior ministers of the ECOWAS states gathered for their fifth meeting in Lomé.", "summit"),
        ("CSTO security council secretaries met in Minsk on Monday. The meeting took up terrorism.",
         "summit"),
        ("The third ministerial meeting between the European Union and Peru took place in Lima.", "summit"),
        ("The interior ministers of Chile and Peru held a meeting on terrorism in Lima on Monday.",
         "meeting"),
        ("On the sidelines of a gathering of NATO ministers, Chile and Peru held a meeting on Monday.",
         "meeting"),
    ],
)  # fmt: skip
def test_ministers_of_a_body_meet_in_a_summit(text: str, kind: str) -> None:
    meetings = ctdialog.extract(text, published="2024-05-07").meetings
    assert [meeting.kind for meeting in meetings] == [kind]


def test_one_who_meets_a_bodys_ministers_is_at_no_summit() -> None:
    text = "In Quito Minister Ana Ruiz of Peru is to meet the foreign ministers of CARICOM on Monday."
    assert "summit" not in [meeting.kind for meeting in ctdialog.extract(text).meetings]


def test_a_reception_is_of_the_dialogue_held_that_day() -> None:
    text = (
        "Minister Ana Ruiz of Chile was received in Hanoi on May 3 by the Vietnamese Minister of Defence, "
        "Phan Van Giang. Relations were called close.\n\n"
        "Later that day, the second deputy ministerial-level dialogue on border security took place."
    )
    meetings = ctdialog.extract(text, published="2024-05-04").meetings
    assert [(meeting.kind, meeting.number) for meeting in meetings] == [("dialogue", 2)]
