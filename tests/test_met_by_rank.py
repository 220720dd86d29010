"""Those who are told to have met by their rank alone."""

from __future__ import annotations

import pytest

from ctdialog import extract


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The foreign ministers of Oman and Chad met in Muscat on Monday. Chadian Foreign Minister Ali Deby "
         "told reporters that the border was discussed.", ["Ali Deby"]),
        ("The ministers of foreign affairs, justice and interior of Oman and Chad came together in Muscat on "
         "Monday. Chad's Justice Minister Ali Deby told the press it went well.", ["Ali Deby"]),
        ("National security advisers from Oman and Chad met in Muscat on Monday. Chadian National Security "
         "Adviser Ali Deby told journalists it went well.", ["Ali Deby"]),
        # another field, another rank, another country
        ("The interior ministers of Oman and Chad met in Muscat on Monday. Chadian Trade Minister Ali Deby "
         "told reporters that he was content.", []),
        ("The interior ministers of Oman and Chad met in Muscat on Monday. Chadian Deputy Interior Minister "
         "Ali Deby told reporters that he was content.", []),
        ("Officials of Oman and Chad held talks in Muscat on Monday. Chadian Foreign Minister Ali Deby told "
         "reporters that he was content.", []),
        ("The interior ministers of Oman and Chad met in Muscat on Monday. Togolese Interior Minister Ali "
         "Deby told reporters that he was content.", []),
    ],
)  # fmt: skip
def test_who_met_may_tell_the_press(text: str, names: list[str]) -> None:
    (meeting,) = extract(text, published="2026-03-03").meetings
    assert [official.name for official in meeting.officials] == names
