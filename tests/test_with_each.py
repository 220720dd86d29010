"""Separate talks of one side with each of several, a body's own meeting, and who called one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


def sides(reads: Reads, text: str) -> list[str]:
    """The sides of every meeting of a text, in alphabetical order."""
    return sorted("-".join(sorted(m.participants)) for m in reads(text).flat().meetings)


@pytest.mark.parametrize(
    "text",
    [
        "Oman held separate counter-terrorism talks with Kenya and Uganda in Muscat on Monday.",
        "Kenya and Uganda held separate counter-terrorism talks with Oman in Muscat on Monday.",
        "In separate meetings with senior Omani officials in Muscat on Monday, the ministers of Kenya "
        "and Uganda "
        "discussed terrorism.",
        "The defence ministers of Kenya and Uganda held separate talks with the Omani interior minister "
        "in Muscat on "
        "Monday on the fight against terrorism.",
        "Foreign Minister Ali Said of Oman met Kenyan Foreign Minister Jane Mutua and Ugandan Defence "
        "Minister Okello "
        "Otim in turn in Muscat on Monday to discuss terrorism.",
    ],
)
def test_separate_talks_are_so_many_meetings(reads: Reads, text: str) -> None:
    assert sides(reads, text) == ["KEN-OMN", "OMN-UGA"]


@pytest.mark.parametrize(
    "text",
    [
        "Oman held counter-terrorism talks with Kenya and Uganda in Muscat on Monday.",
        "The ministers of Oman, Kenya and Uganda held trilateral talks on terrorism in Muscat on Monday.",
    ],
)
def test_talks_that_are_not_apart_are_one(reads: Reads, text: str) -> None:
    assert sides(reads, text) == ["KEN-OMN-UGA"]


def test_a_meeting_called_by_two_others_is_not_the_pairs(reads: Reads) -> None:
    text = (
        "Chile, EU Vow to Fight Piracy\n\nIn a communiqué after the sixth Chile-EU security dialogue "
        "held in Santiago "
        "on Wednesday, the two sides agreed to share data.\n\nThe Global Coalition to Defeat ISIS had "
        "promised help. "
        "Members of the coalition held a virtual meeting with experts of African states last week, "
        "convened by the "
        "United States and Morocco."
    )
    assert sides(reads, text) == ["CHL-EU", "D-ISIS-MAR-USA"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The third meeting of the Cooperation Council of the European Union and Chad was held in "
         "Brussels.", "EU-TCD"),
        ("The third meeting of the Partnership Committee of the EU and Oman was held in Brussels.", "EU-OMN"),
        ("The 9th session of the Committee for Combating Terrorism in the ASEAN countries was held in "
         "Manila.", "ASEAN"),
    ],
)  # fmt: skip
def test_whose_council_it_is(reads: Reads, text: str, codes: str) -> None:
    assert sides(reads, text) == [codes]


def test_a_bodys_states_held_its_meeting(reads: Reads) -> None:
    text = (
        "A trilateral security meeting between Sri Lanka, India and Maldives identified terrorism as a "
        "pillar of "
        "cooperation, the High Commission said here on Friday. The Colombo Security Conclave held its "
        "first Deputy "
        "National Security Adviser level meeting virtually on August 4. The security conclave was held "
        "under the "
        "chairmanship of Sri Lanka. Participating as observers were Bangladesh and Mauritius."
    )
    assert sides(reads, text) == ["BGD-IND-LKA-MDV-MUS"]


@pytest.mark.parametrize(
    "text",
    [
        "Omani Home Minister Ali Said said in meetings with Kenyan Interior Minister Jane Mutua and "
        "with Okello "
        "Otim, the Ugandan police chief, on Wednesday that terrorists find no home in his country.",
        "In separate meetings with Kenyan Interior Minister Jane Mutua and with Ugandan police "
        "chief Okello Otim, "
        "Oman's Home Minister Ali Said asked for help against terrorists.",
        "Oman will train police officers, Home Minister Ali Said announced after meetings in Muscat "
        "with Kenyan "
        "Interior Minister Jane Mutua and Ugandan police chief Okello Otim.",
        "Omani Minister Ali Said met with Kenyan Minister Jane Mutua and with Ugandan Police "
        "Minister Okello "
        "Otim in Muscat on Friday.",
        "In separate talks in Muscat on Friday with Kenyan Minister Jane Mutua and Ugandan Minister "
        "Okello Otim, "
        "Omani Minister Ali Said spoke of terrorism.",
        # a sentence on both, and then one on each
        "Omani Home Minister Ali Said discussed terrorism on Wednesday with his Kenyan and Ugandan "
        "colleagues.\n\n"
        "In the meeting with Kenyan Minister Jane Mutua, he offered training. With the Ugandan "
        "minister, ports "
        "were discussed.",
        "Home Minister Ali Said met his Kenyan and Ugandan counterparts on Wednesday in Rome.\n\nIn the "
        "meeting with the Kenyan minister, Jane Mutua, the Omani minister offered training.",
    ],
)
def test_meetings_are_told_by_what_was_said_there(reads: Reads, text: str) -> None:
    assert sides(reads, text) == ["KEN-OMN", "OMN-UGA"]


@pytest.mark.parametrize(
    "text",
    [
        "Omani Home Minister Ali Said called for action against terrorists during meetings in Muscat with "
        "ministers and representatives from Kenya, Uganda and Chad.",
        "Omani Home Minister Ali Said held meetings in Muscat on Monday with officials of Kenya, "
        "Uganda and Chad "
        "on terrorism.",
    ],
)
def test_ministers_of_many_without_names_meet_at_once(reads: Reads, text: str) -> None:
    assert sides(reads, text) == ["KEN-OMN-TCD-UGA"]


@pytest.mark.parametrize(
    "text",
    [
        "The matter will be raised in meetings with partners, Omani Foreign Minister Ali Said said.",
        "In regular meetings with Kenyan officials, Oman's ministry has voiced concern about terrorists.",
    ],
)
def test_meetings_in_general_are_none(reads: Reads, text: str) -> None:
    assert sides(reads, text) == []


def test_each_meeting_has_what_was_told_of_its_partner_and_all_have_their_place(reads: Reads) -> None:
    text = (
        "Omani Home Minister Ali Said held separate meetings on Wednesday with his Kenyan and "
        "Ugandan colleagues. "
        "The meetings took place on the sidelines of a forum in Rome.\n\nWith the Kenyan minister, "
        "Jane Mutua, he "
        "spoke of terrorist financing. The Ugandan minister, Okello Otim, asked for help against "
        "drug trafficking."
    )
    one, other = reads(text).flat().meetings[:2]
    assert ({*one.topics}, {*other.topics}) == ({"terrorism-financing"}, {"drug-trafficking"})
    assert {o.name for o in one.officials} == {"Ali Said", "Jane Mutua"}
    assert {o.name for o in other.officials} == {"Ali Said", "Okello Otim"}
    assert one.place is not None and other.place is not None
    assert (one.place.city, other.place.city) == ("Rome", "Rome")
