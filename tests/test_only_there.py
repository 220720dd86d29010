"""Who is only there: beside the talks, at their opening, or for a state that looks on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "The seventh Angola-Zambia Joint Permanent Commission on Security met in Luanda. "
RUI, MWILA, PEDRO = "Rui Costa", "Mwila Phiri", "Pedro Diaz"


def roles(reads: Reads, text: str) -> dict[str, str]:
    """The role of everybody at the main meeting of a text."""
    (main,) = (meeting for meeting in reads(text).meetings if meeting.prominence == "main")
    return {person.name: person.role for person in main.officials}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who opens or closes the talks with a speech leads nothing by it
        ("At the closing ceremony Angolan Defence Minister Rui Costa urged both armies to share more. "
         "Zambian "
         "Defence Minister Mwila Phiri, for his part, stressed trust.",
         {RUI: "participant", MWILA: "participant"}),
        ("In his opening remarks Angolan Defence Minister Rui Costa called for joint patrols.",
         {RUI: "participant"}),
        ("“We must share more,” Angolan Defence Minister Rui Costa said in an address closing the session.",
         {RUI: "participant"}),
        ("Welcoming remarks were given by Angolan Minister Rui Costa and Zambian Ambassador Mwila Phiri.",
         {RUI: "participant", MWILA: "participant"}),
        ("Angolan Defence Minister Rui Costa was pleased with it. “We did good work,” he said in his "
         "address.",
         {RUI: "participant"}),
        ("Trust, Angolan Defence Minister Rui Costa noted in his statement, is what both armies need.",
         {RUI: "participant"}),
        ("Angolan Minister Rui Costa led his side, and in his opening remarks he called for joint patrols. "
         "General Mwila Phiri was at the head of the Zambian one.", {RUI: "chair", MWILA: "chair"}),
        # those who alone take part, each for a side
        ("Taking part in the meeting were Rui Costa, Director at Angola's Interior Ministry, and "
         "General Mwila "
         "Phiri of the Zambian police.", {RUI: "chair", MWILA: "chair"}),
        ("Attending it were Angolan Vice Minister Rui Costa and Zambian Secretary Mwila Phiri.",
         {RUI: "chair", MWILA: "chair"}),
        ("Attending were Angolan Minister Rui Costa and his Zambian counterpart Mwila Phiri.",
         {RUI: "participant", MWILA: "participant"}),
        ("Attending were Angolan Ministers Rui Costa and Pedro Diaz, and Zambia's Secretary Mwila Phiri.",
         {RUI: "participant", PEDRO: "participant", MWILA: "participant"}),
        # who is seen beside the talks
        ("Angola's team was led by Rui Costa and Zambia's by Mwila Phiri. There will be a private meeting of "
         "General Phiri with the Angolan Foreign Minister, Pedro Diaz, after it.",
         {RUI: "chair", MWILA: "chair", PEDRO: "participant"}),
        ("Angola's team was led by Rui Costa and Zambia's by Mwila Phiri. Angolan Minister Pedro Diaz "
         "was also "
         "called on by Phiri.", {RUI: "chair", MWILA: "chair", PEDRO: "participant"}),
        ("Angola's team was led by Rui Costa. Zambian Home Minister Mwila Phiri was later called on by the "
         "delegation.", {RUI: "chair", MWILA: "participant"}),
        ("Angola's team was led by Rui Costa, Zambia's by Mwila Phiri. After it Phiri paid a courtesy visit "
         "to Interior Minister Pedro Diaz.", {RUI: "chair", MWILA: "chair", PEDRO: "participant"}),
        ("The Angolan side was represented also by General Rui Costa and Major Pedro Diaz, and the Zambian "
         "side by Director Mwila Phiri and Major Ben Zulu.",
         {RUI: "participant", PEDRO: "participant", MWILA: "participant", "Ben Zulu": "participant"}),
    ],
)  # fmt: skip
def test_who_leads_and_who_is_only_there(reads: Reads, text: str, expected: dict[str, str]) -> None:
    assert roles(reads, LEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attending as observers were Uganda and Rwanda, represented by Colonel David Okello and Major Eric "
         "Habimana.", {"David Okello": "participant", "Eric Habimana": "participant"}),
        ("Observer states Burundi and Rwanda were represented by General Pierre Ndayi and Major Eric "
         "Habimana.",
         {"Pierre Ndayi": "participant", "Eric Habimana": "participant"}),
        ("Rwanda took part as an observer, and the Ugandan side was led by Colonel David Okello.",
         {"David Okello": "chair"}),
        ("Rwanda took part as an observer, while Uganda's team was headed by Colonel David Okello.",
         {"David Okello": "chair"}),
    ],
)  # fmt: skip
def test_who_speaks_for_an_observer_leads_nothing(reads: Reads, text: str, expected: dict[str, str]) -> None:
    lead = "The third Kenya-India-Uganda Working Group on Maritime Security met in Nairobi. Kenya was " \
        "represented by Ambassador Josephine Oduor and India by Joint Secretary Ravi Nair. "  # fmt: skip
    found = roles(reads, lead + text)
    assert found.pop("Josephine Oduor") == found.pop("Ravi Nair") == "chair"
    assert found == expected


@pytest.mark.parametrize(
    "later",
    [
        "The same day Assistant Foreign Minister Pedro Diaz met with Phiri and his delegation.",
        "Later that day, Phiri was received by Assistant Foreign Minister Pedro Diaz.",
    ],
)
def test_who_of_a_side_is_told_of_later_only_takes_part(reads: Reads, later: str) -> None:
    lead = (
        "Director-General Rui Costa of Angola held consultations on counter-terrorism with Deputy Director "
        "Mwila Phiri of the Foreign Ministry of Zambia in Luanda on 14 May 2024. "
    )
    assert roles(reads, lead + later) == {RUI: "chair", MWILA: "chair", PEDRO: "participant"}


def test_plenary_talks_of_delegations_are_led_by_those_who_met(reads: Reads) -> None:
    text = (
        "Angolan Interior Minister Rui Costa met his Zambian counterpart Mwila Phiri in Luanda on Friday. "
        "Plenary talks of the two delegations followed, in which the Angolan side was represented also by "
        "General Pedro Diaz and Major Ana Paz, and the Zambian side by Director Ben Zulu and Major Jo Banda."
    )
    leads = {name for name, role in roles(reads, text).items() if role == "chair"}
    assert leads == {RUI, MWILA}
