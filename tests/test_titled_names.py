"""Names that are titles: talks and meetings in capitals."""

from __future__ import annotations

import pytest

from ctdialog import extract

HELD = "Chile and Peru opened the second {} in Lima on 3 May 2024."


@pytest.mark.parametrize(
    ("format_", "name"),
    [
        ("Coordinating Committee Meeting", "Coordinating Committee Meeting"),
        ("Joint Commission Meeting", "Joint Commission Meeting"),
        ("Joint Working Group Meeting", "Joint Working Group"),
        ("Joint Commission meeting", "Joint Commission"),
        ("round of their Border Policing Talks", "Border Policing Talks"),
        ("round of two-day talks", None),
    ],
)
def test_capitals_make_a_title(format_: str, name: str | None) -> None:
    (meeting,) = extract(HELD.format(format_), published="2024-05-17").meetings
    assert meeting.name == name


def test_a_bodys_counted_title_is_a_meeting_without_a_day() -> None:
    text = "Eleventh GCTF Coordinating Committee Meeting\n\nMembers spoke of fighters and their families."
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert (meeting.number, meeting.kind) == (11, "working-group")


def test_what_was_set_up_before_is_not_what_met() -> None:
    text = (
        "For the third time since it was set up, and for the first time on line, the Chile-Peru Border "
        "Policing Talks convened on 3 May 2024."
    )
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert [p.code for p in meeting.participants] == ["CHL", "PER"]
