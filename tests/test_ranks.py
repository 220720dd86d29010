"""Meetings of a body's ministers and leaders are summits."""

from __future__ import annotations

import pytest

import ctdialog


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ASEAN defence ministers met in Vientiane on Monday. The meeting dealt with terrorism.", "summit"),
        ("The interior ministers of the ECOWAS states gathered for their fifth meeting in Lomé.", "summit"),
        ("Minsk hosted a meeting which the secretaries of the security councils of the CIS states held.",
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
