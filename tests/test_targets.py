"""Armed groups that talks are about, and those that a sentence only names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Hostage-taking by Boko Haram took up the morning.", ["BOKO-HARAM"]),
        ("JNIM raids rounded off the day.", ["JNIM"]),
        ("What the Houthis may do next came first.", ["HOUTHIS"]),
        ("Hideouts of the BLA on one side and of the BLF on the other were the grievances.", ["BLA", "BLF"]),
        ("They reviewed the border after ULFA leader Anup Das was deported.", []),
        ("They discussed the mission that was set up when the Taliban regime was ousted.", []),
        ("They discussed the funds of ULFA leader Anup Das.", ["ULFA"]),
        ("From the ELN, said one of them, nothing good can come.", ["ELN"]),
        ("The hand-over of LTTE prisoners took an hour.", ["LTTE"]),
        ("They reviewed what ADF rebels and the terrorist group ETA own.", ["ADF", "ETA"]),
        ("They discussed ADF funds.", []),
        # an acronym of many meanings: at home, or with its full name in the text
        ("They discussed ADF funds in Uganda.", ["ADF"]),
        ("They discussed the Allied Democratic Forces. The ADF's bombs came up too.", ["ADF"]),
        ("They discussed the attacks of the ELN on pipelines.", ["ELN"]),
        ("They condemned the bus attack and called for action against groups such as LeT.", ["LET"]),
        ("They named the PKK/YPG.", ["PKK", "YPG"]),
    ],
)
def test_any_group_is_a_subject(reads: Reads, text: str, codes: list[str]) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert sorted(meeting.groups) == codes


@pytest.mark.parametrize(
    "text",
    [
        "Nobody spoke of Hamas.",
        "The Taliban government was not there.",
        "Its head advises the panel concerning ISIL, Al-Qaida and the Taliban.",
        "Abu Sayyaf has hijacked ships on that coast.",
        "The JeM chief lives elsewhere.",
        "Gunmen belonging to the Islamic State in the Sahel live there.",
        "Boko Haram seized a ferry that week.",
        "Oman lost six men in a raid by JNIM last April.",
        "The Muslim Brotherhood was outlawed there in 2013.",
    ],
)
def test_a_group_that_is_only_named(reads: Reads, text: str) -> None:
    assert [m.groups for m in reads(LEAD + text).flat().meetings] == [()]
