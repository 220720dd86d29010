"""Sides told by their houses, side by side."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


def sides(reads: Reads, text: str) -> list[str]:
    """Codes in alphabetical order of all meetings of a text."""
    return sorted(code for meeting in reads(text).flat().meetings for code in meeting.participants)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Talks between the Ministry of Justice of Togo and the Ministry of the Interior of Benin took place "
         "in Lome on Friday.", ["BEN", "TGO"]),
        ("The third Cyber Consultation between the Ministry of Foreign Affairs of the Kingdom of Bahrain and "
         "the Department of Foreign Affairs and Trade of Australia was held in Manama on 4 May 2024.",
         ["AUS", "BHR"]),
        ("Agents of Peru's National Border Service and of the Colombian National Police met in Iquitos on "
         "Thursday to plan patrols against terrorist groups.", ["COL", "PER"]),
        ("Chad's interior ministry and Europol met in Lyon on Tuesday to compare notes on terrorism.",
         ["EUROPOL", "TCD"]),
        # one house of one country, firms
        ("Peru's Ministry of Justice and Human Rights met the press in Lima on Friday.", []),
        ("Peru's Andes Bank and Chile's Pacific Bank met in Lima on Thursday to discuss a merger.", []),
        # what an office is for
        ("The Envoy for Mali and Head of the UN Office in Dakar spoke of terrorism on Monday.", []),
    ],
)  # fmt: skip
def test_houses_side_by_side_tell_the_sides(reads: Reads, text: str, codes: list[str]) -> None:
    assert sides(reads, text) == codes
