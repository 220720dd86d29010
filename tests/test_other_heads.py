"""Who leads something that does not sit at the table is not at the talks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 6 May 2025. "
LED = "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan led the delegations. "
BOTH = ["Amina Yusuf", "Bello Khan"]


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("The centre is headed by Karim Nasser.", []),
        ("The programme, run by Commissioner Karim Nasser, was praised.", []),
        ("Oman's cabinet, chaired by Prime Minister Karim Nasser, approved the pact.", []),
        ("Al-Shabaab, led by Karim Nasser, was named.", []),
        ("Oman is represented in the UN committee by Ambassador Karim Nasser.", []),
        # at the table
        ("The delegation of the centre was headed by Karim Nasser.", ["Karim Nasser"]),
        ("The talks at the ministry were opened by Director Karim Nasser.", ["Karim Nasser"]),
    ],
)  # fmt: skip
def test_who_heads_another_thing_is_not_there(
    reads: Callable[[str], Record], text: str, there: list[str]
) -> None:
    people = [person.name for person in reads(LEAD + LED + text).meetings[0].officials]
    assert people == BOTH + there
