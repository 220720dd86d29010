"""The members of the group that met, where a report lists them, are those who took part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

GROUP = (
    "The inaugural meeting of the Counter-Piracy Finance Group (CPFG) was held in Lisbon on Monday.\n\n"
    "The talks were led by officials from Portugal and Brazil.\n\n"
)
FORUM = "The Northern Counter-Terrorism Forum held its third session in Oslo on 3 March 2026.\n\n"
TALKS = "Kenya and Uganda held their third counter-terrorism dialogue in Nairobi on Monday. "


def parties(reads: Reads, text: str) -> list[str]:
    """Codes in alphabetical order of the one meeting of a text."""
    (meeting,) = reads(text).flat().meetings
    return sorted(meeting.participants)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (GROUP + "Angola, Cabo Verde, Ghana and Spain are in the CPFG.", ["AGO", "BRA", "CPV", "ESP",
         "GHA", "PRT"]),
        (GROUP + "Angola, Ghana and Spain belong to the group.", ["AGO", "BRA", "ESP", "GHA", "PRT"]),
        (GROUP + "The three countries of the CPFG are Angola, Ghana and Spain.", ["AGO", "BRA", "ESP",
         "GHA", "PRT"]),
        (FORUM + "The forum's members are Denmark, Finland and Norway.", ["DNK", "FIN", "NOR"]),
        (FORUM + "The forum groups Denmark, Finland, Norway and Sweden.", ["DNK", "FIN", "NOR", "SWE"]),
        (FORUM + "The forum is made up of Denmark, Finland and Norway.", ["DNK", "FIN", "NOR"]),
        (FORUM + "Denmark, Finland and Norway make up the forum.", ["DNK", "FIN", "NOR"]),
        ("The five countries that form the Lake Chad Basin Commission (LCBC) held a summit in Niamey on "
         "Monday on "
         "Boko Haram. They are Cameroon, Chad, Libya, Niger and Nigeria.", ["CMR", "LBY", "NER", "NGA",
         "TCD"]),
        # another group's
        (GROUP + "Mali, Niger and Togo are in the grip of terrorists.", ["BRA", "PRT"]),
        (GROUP + "Mali, Niger and Togo make up the Sahel Compact.", ["BRA", "PRT"]),
        (TALKS + "Both are members of the EAC, which comprises Burundi, Rwanda and Tanzania too.", ["KEN",
         "UGA"]),
        (TALKS + "Mali, Niger and Burkina Faso make up the Alliance of Sahel States.", ["KEN", "UGA"]),
        (TALKS + "They are Mali, Niger and Togo.", ["KEN", "UGA"]),
        # what a body is that meets a country or another body
        ("Norway and ASEAN held the fourth ASEAN-Norway Counter-Terrorism Dialogue in Oslo on Monday. "
         "ASEAN comprises Brunei, Cambodia, Laos, Thailand and Vietnam.", ["ASEAN", "NOR"]),
        ("Chad and the African Union held the third counter-terrorism dialogue in N'Djamena on Monday. "
         "Chad, Togo, Kenya and Mali are members of the union.", ["AU", "TCD"]),
        ("The EU and the African Union held their second counter-terrorism dialogue in Brussels on "
         "Monday. The union groups Germany, France and Italy.", ["AU", "EU"]),
        ("Oman and the SCO's Regional Anti-Terrorist Structure held consultations in Muscat on Monday. "
         "The SCO consists of China, Russia, India and Iran.", ["OMN", "SCO"]),
        ("China and the GCC held a counter-terrorism dialogue in Beijing on Monday. The GCC brings "
         "together Kuwait, Qatar, Oman and Bahrain.", ["CHN", "GCC"]),
        ("The African Union held a meeting on terrorism in Lusaka on Monday. Kenya, Togo and Mali are "
         "members of the union.", ["AU"]),
        # a noun that is no name, and who came
        (GROUP + "Mali, Niger and Togo make up the Sahel Finance Group.", ["BRA", "PRT"]),
        (GROUP + "Only Portugal and Brazil attended. Angola, Cabo Verde, Brazil and Spain are in the CPFG.",
         ["BRA", "PRT"]),
    ],
)  # fmt: skip
def test_members_that_are_listed_took_part(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes
