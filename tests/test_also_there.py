"""Who a sentence says was there too, at a gathering and beside two who talk."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

WORKSHOP = (
    "Officials from Kenya, Uganda and Tanzania opened a counter-terrorism workshop in Nairobi on Monday.\n\n"
)
TALKS = "Kenya and Uganda held their third counter-terrorism dialogue in Nairobi on Monday. "
EUROPE = "Chile and the European Union held their third dialogue on security in Santiago on Monday. "
CONFERENCE = "A counter-terrorism conference opened in Tirana on Monday. "


def parties(reads: Reads, text: str) -> list[str]:
    """Codes in alphabetical order of the one meeting of a text."""
    (meeting,) = reads(text).flat().meetings
    return sorted(meeting.participants)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (WORKSHOP + "Also taking part is the African Union.", ["AU", "KEN", "TZA", "UGA"]),
        (WORKSHOP + "Taking part as an observer is Ethiopia.", ["ETH", "KEN", "TZA", "UGA"]),
        (WORKSHOP + "Present at the workshop were Norway and Interpol.", ["INTERPOL", "KEN", "NOR", "TZA",
         "UGA"]),
        (TALKS + "The meeting was also attended by representatives of the United Nations and Interpol.",
         ["INTERPOL", "KEN", "UGA", "UN"]),
        (TALKS + "Representatives of the African Union took part as well.", ["AU", "KEN", "UGA"]),
        (TALKS + "Observers from Norway and Japan sat in.", ["JPN", "KEN", "NOR", "UGA"]),
        (EUROPE + "Officials of the European Commission, the External Action Service and Europol took "
         "part for the "
         "EU.", ["CHL", "EU", "EUROPOL"]),
        # one of a house's people
        ("Malaysia and Oman held their third dialogue on security in Muscat on Monday, led by Malaysian "
         "Secretary Ali Musa and Omani Minister Karim Nasser. Also present was SEARCCT director Ana Cruz.",
         ["MYS", "OMN"]),
        # nobody came, or to something else
        (WORKSHOP + "Not taking part are Rwanda and Burundi.", ["KEN", "TZA", "UGA"]),
        (TALKS + "Officials of Norway and Japan attended a funeral.", ["KEN", "UGA"]),
        (TALKS + "Representatives of Norway took part in the elections.", ["KEN", "UGA"]),
        (TALKS + "Officials from Norway and Japan were present at the border, Kenya said.", ["KEN", "UGA"]),
        (TALKS + "Envoys of Norway and Japan attended the exercise.", ["KEN", "UGA"]),
        (TALKS + "Kenya recalled the Lamu conference; it was attended by ministers of Norway and Japan.",
         ["KEN", "UGA"]),
        # or then
        (TALKS + "Envoys of Norway and Japan attended the talks in January 2019.", ["KEN", "UGA"]),
        (TALKS + "Envoys of Norway and Japan took part in the talks last year.", ["KEN", "UGA"]),
        (TALKS + "Envoys of Norway and Japan attended the talks on Monday.", ["JPN", "KEN", "NOR", "UGA"]),
    ],
)  # fmt: skip
def test_who_was_there_too(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # a name that is no party, a region, a span of countries
        ("Delegates from Greece, Puntland, Italy and Kosovo attended.", ["ALB", "GRC", "ITA", "XKX"]),
        ("Participants came from Greece and Italy in Europe, Kenya and Chad in Africa and Japan and "
         "India in Asia.",
         ["ALB", "GRC", "IND", "ITA", "JPN", "KEN", "TCD"]),
        ("Some 25 countries, from Greece and Italy to Japan and India, are taking part.",
         ["ALB", "GRC", "IND", "ITA", "JPN"]),
        ("Four countries (Greece, Italy and Kosovo) sent delegations.", ["ALB", "GRC", "ITA", "XKX"]),
        ("It brings together Greece, Italy and Kosovo.", ["ALB", "GRC", "ITA", "XKX"]),
        ("It was held with Greece, Italy and Kosovo present.", ["ALB", "GRC", "ITA", "XKX"]),
        # what else comes from countries, is in them or involves them; who stays away
        ("Greek, Italian and Kosovar experts attended. Proposals had come from countries including "
         "Syria, Iraq and "
         "Libya.", ["ALB", "GRC", "ITA", "XKX"]),
        ("Delegates from Greece and Italy attended. The threat also involves Syria, Iraq and Libya.",
         ["ALB", "GRC", "ITA"]),
        ("Delegates from Greece and Italy attended. They looked at cases in countries such as Syria, "
         "Iraq and Libya.",
         ["ALB", "GRC", "ITA"]),
        ("Delegates from Greece, Italy and all other states of the region except Serbia and Hungary "
         "attended.",
         ["ALB", "GRC", "ITA"]),
        ("Greece, Italy and Kosovo attend. Serbia and Hungary joined it two years later.",
         ["ALB", "GRC", "ITA", "XKX"]),
    ],
)  # fmt: skip
def test_lists_of_those_who_came(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, CONFERENCE + text) == codes
