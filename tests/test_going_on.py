"""The role of those named just before goes on over what stands between them and the next."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Ghana and Norway held the fourth Ghana-Norway Joint Working Group on Counter-Terrorism in Accra. "
KWAME, KARI = "Kwame Mensah", "Kari Lund"


def roles(reads: Reads, text: str) -> dict[str, str]:
    """The role of everybody at the main meeting of a text."""
    (main,) = (meeting for meeting in reads(text).meetings if meeting.prominence == "main")
    return {person.name: person.role for person in main.officials}


@pytest.mark.parametrize(
    "text",
    [
        "It was led by Director Kwame Mensah, who heads the ministry's security department, and Ambassador "
        "Kari Lund.",
        "Chaired by Ghana's Interior Secretary Kwame Mensah, who is on his last mission before he "
        "retires, as "
        "well as by Norwegian Director General Kari Lund, it dealt with finance.",
        "The two chairs were Colonel Kwame Mensah, whose mandate began in May, and his Norwegian "
        "counterpart, "
        "Colonel Kari Lund.",
        "The co-chairs of it were Ghana's Minister for Foreign Affairs, Mr. Kwame Mensah, who "
        "represented the "
        "President at it, and the Minister for Home Affairs and Justice of the Kingdom of Norway, Ms. "
        "Kari Lund.",
        "The meeting was co-chaired by Norway's Undersecretary Kari Lund, who is in Accra on an "
        "official visit, and Ghanaian Secretary Kwame Mensah.",
        "Ghana's side was chaired by Director Kwame Mensah and Norway's by Ambassador Kari Lund.",
    ],
)  # fmt: skip
def test_a_list_of_leaders_goes_on_over_a_clause_on_one_of_them(reads: Reads, text: str) -> None:
    assert roles(reads, LEAD + text) == {KWAME: "chair", KARI: "chair"}


@pytest.mark.parametrize(
    "text",
    [
        "Ghana's team was led by Director Kwame Mensah, who is on a visit to the region, and Ambassador Kari "
        "Lund of Norway told reporters that Oslo was pleased.",
        "Director Kwame Mensah, who led Ghana's side, and Ambassador Kari Lund of Norway toured the port.",
        "Ghana's side was led by Director Kwame Mensah, who was there for the first time, and "
        "Ambassador Kari "
        "Lund of Norway joined the session.",
    ],
)  # fmt: skip
def test_a_verb_of_its_own_opens_another_clause(reads: Reads, text: str) -> None:
    found = roles(reads, LEAD + "Director Ola Nord headed Norway's team. " + text)
    assert found["Ola Nord"] == found[KWAME] == "chair"
    assert all(role == "participant" for name, role in found.items() if name == KARI)


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May Assistant Secretary Paul Moore co-chaired in Washington, D.C., together with Permanent "
        "Secretary Grace Banda of Malawi, the second U.S.-Malawi Security Dialogue.",
        "On 3 May Lt. Gen. Paul Moore co-led at Ft. Meade in the U.S. with Maj. Gen. Grace Banda of "
        "Malawi the "
        "second U.S.-Malawi Security Dialogue.",
        "The second U.S.-Malawi Security Dialogue was held on 3 May. The joint chairs of the meeting "
        "were H.E. "
        "Mr. Paul Moore, Director of Legal Affairs, and H.E. Ambassador Grace Banda of Malawi.",
    ],
)  # fmt: skip
def test_the_dot_of_an_abbreviation_ends_no_clause(reads: Reads, text: str) -> None:
    assert roles(reads, text) == {"Paul Moore": "chair", "Grace Banda": "chair"}


@pytest.mark.parametrize(
    "text",
    [
        "Director Kwame Mensah, who heads Ghana's police school, and Norwegian Ambassador Kari Lund were the "
        "co-chairs of the session.",
        "Director Kwame Mensah of Ghana, who had come from Geneva, and Norway's Ambassador Kari Lund "
        "co-chaired "
        "the session.",
        "Ghana's Director Kwame Mensah, who doubles as the President's adviser, and Norwegian Secretary Kari "
        "Lund jointly led the talks.",
        "Ghana's Director Kwame Mensah, whose term ends in May, and Norway's Kari Lund, an ambassador, "
        "shared the "
        "chair of the session.",
        "Director Kwame Mensah opened the talks in Accra, where together with Norwegian Ambassador Kari "
        "Lund he "
        "chaired the session.",
        "“We agreed on much,” Ghana's Director Kwame Mensah said. He spoke after co-chairing with "
        "Ambassador Kari "
        "Lund of Norway the closing session.",
    ],
)  # fmt: skip
def test_the_verb_behind_a_list_or_with_a_pronoun_is_of_both(reads: Reads, text: str) -> None:
    assert roles(reads, LEAD + text) == {KWAME: "chair", KARI: "chair"}


@pytest.mark.parametrize(
    "text",
    [
        "Attaché Kwame Mensah of Ghana, who was in the room, and Norwegian Ambassador Kari Lund, who led her "
        "side, were tired.",
        "Together with Attaché Kwame Mensah, she will tour a port. Norwegian Ambassador Kari Lund led "
        "her side.",
        "Attaché Kwame Mensah of Ghana, who was there, praised Norwegian Ambassador Kari Lund, who "
        "chaired it.",
    ],
)  # fmt: skip
def test_what_only_one_of_two_does_is_not_the_others(reads: Reads, text: str) -> None:
    found = roles(reads, LEAD + "Director Yaw Boateng headed Ghana's team. " + text)
    assert found[KARI] == "chair"
    assert found.get(KWAME) != "chair"
