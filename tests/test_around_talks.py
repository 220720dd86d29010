"""Visits that frame talks, next stops of a journey, days of papers signed at talks, cities of "where"."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

MET = "Omani Minister Karim Nasser met his Chadian counterpart, Ali Hassan, in Muscat on Thursday. "


def told(extractor: Extractor, text: str) -> list[tuple[str, str | None, str | None]]:
    """Kind, date and city of each meeting."""
    flat = extractor.read_text(text, published="2024-05-10").flat()
    return [(m.kind, m.date and m.date.edtf, m.place and m.place.city) for m in flat.meetings]


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        # the visit during which they met
        (MET + "Hassan, who arrived in Muscat on Wednesday for a three-day visit, also spoke of trade.",
         [("meeting", "2024-05-09", "Muscat")]),
        # the next stop
        (MET + "He will proceed to Lima on Saturday.",
         [("meeting", "2024-05-09", "Muscat"), ("visit", "2024-05-11", "Lima")]),
        # where the clause goes back to
        (MET + "Hassan came from Lima, where he met Peruvian Minister Luis Vega on Tuesday.",
         [("meeting", "2024-05-09", "Muscat"), ("meeting", "2024-05-07", "Lima")]),
        # whom one is to meet, and talks held again and again, are no next round
        (MET + "They agreed on a commission that will meet every six months, alternately in Lima and Rome.",
         [("meeting", "2024-05-09", "Muscat")]),
        # the paper's day
        ("The pact was signed in Muscat on Tuesday by Omani Minister Karim Nasser and Chadian Minister Ali "
         "Hassan at the end of the border talks.", [("meeting", "2024-05-07", "Muscat")]),
        # the day it ends on
        ("MUSCAT, May 9 - The third session of the Oman-Chad Border Committee opened in Muscat on Wednesday. "
         "The session ends on Friday.", [("working-group", "2024-05-08/2024-05-10", "Muscat")]),
    ],
)  # fmt: skip
def test_what_lies_around_talks(
    extractor: Extractor, text: str, meetings: list[tuple[str, str | None, str | None]]
) -> None:
    assert told(extractor, text) == meetings


def test_a_name_is_not_shouted(extractor: Extractor) -> None:
    text = (
        "OMAN AND CHAD HOLD SESSION OF JOINT MINISTERIAL COMMISSION\n\n"
        "Muscat: The third session of the Joint Ministerial Commission of Oman and Chad was held on Monday."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert (meeting.kind, meeting.name) == ("working-group", "Joint Ministerial Commission")


def test_a_body_that_is_a_side_stays_beside_its_members(extractor: Extractor) -> None:
    text = (
        "Chad and the EU held their third political dialogue in Rome on Monday. Ambassadors of Belgium, "
        "France and Germany also attended."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert {"EU", "TCD", "BEL"} <= set(meeting.participants)


def test_a_fight_against_something_is_part_of_the_name(extractor: Extractor) -> None:
    text = "Oman and Chad held a meeting of their joint committee on the fight against irregular migration."
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.name == "joint committee on the fight against irregular migration"


@pytest.mark.parametrize(
    "text",
    [
        "US Secretary of State Ann Blair said on Tuesday that military aid would continue to Israel.",
        "South African President Themba Dlamini said coal exports continue to India.",
        "The Swedish-Swiss engineering group Axo met analysts in Zurich on Monday.",
        "Indian Minister Arun Mehta joined his Quad colleagues in a statement on Myanmar on Monday.",
        "President Joy Rono received the credentials of the new ambassadors of Chad and Oman on Monday.",
    ],
)
def test_ordinary_news_holds_no_talks(extractor: Extractor, text: str) -> None:
    assert told(extractor, text + " The foreign ministry said so.") == []


def sides(extractor: Extractor, text: str) -> list[str]:
    """Prominence and participants of each meeting."""
    flat = extractor.read_text(text, published="2024-05-10").flat()
    return [f"{m.prominence} {'-'.join(sorted(m.participants))}" for m in flat.meetings]


COUNCIL = (
    "The secretaries of the SCO security councils gathered in Lima on Wednesday. On the "
    "sidelines, Kazakhstan's "
    "Security Council Secretary Daniyar Omarov {} his Uzbek colleague, Rustam Karimov."
)


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        # two of many
        (COUNCIL.format("had a one-on-one with"), ["main SCO", "background KAZ-UZB"]),
        (COUNCIL.format("held talks with"), ["main SCO", "background KAZ-UZB"]),
        ("Omani Minister Karim Nasser met on Sunday with his Chadian counterpart Ali Hassan during "
         "the 43rd session "
         "of the Arab Interior Ministers Council in Tunis.", ["main OMN-TCD", "background OMN-TCD"]),
        ("A delegation of Chad headed by Deputy Foreign Minister Ali Hassan took part in the UN "
         "Counter-Terrorism Week "
         "in New York on 2 May. During the visit the deputy minister held bilateral meetings with UN "
         "Under-Secretary-General Pavel Voronov.", ["main TCD-UN", "background TCD-UN"]),
        # one after the other
        ("Omani Minister Karim Nasser met on Sunday the ministers of Chad and Peru, each "
         "separately, on the sidelines "
         "of the fair in Muscat.", ["main OMN-TCD", "main OMN-PER"]),
        ("Omani Minister Karim Nasser met the EU ambassador, Clara Moreau, and separately the "
         "German ambassador, Uwe "
         "Krause, in Muscat on Wednesday.", ["main EU-OMN", "main DEU-OMN"]),
        ("The third Oman-Chad Dialogue was held in Muscat on Tuesday. Karim Nasser led the Omani "
         "side. In a separate "
         "meeting on Wednesday, Mr Nasser hosted the Peruvian minister, Luis Vega, for talks on visas.",
         ["main OMN-TCD", "background OMN-PER"]),
        # what leads up to it
        ("Oman and Chad will hold the 57th Joint Border Committee meeting on Thursday. A meeting of "
         "senior officials "
         "on Wednesday will precede it.", ["main OMN-TCD", "background OMN-TCD"]),
        # journeys
        ("The Omani police chief goes to Lima on Thursday to see his Peruvian counterpart.", ["main "
         "OMN-PER"]),
        ("Omani Minister Karim Nasser is to lead a delegation to Lima next Monday.", ["main OMN-PER"]),
        ("Omani Minister Karim Nasser travels to Cairo, Amman and Lima from May 14 to 18.",
         ["main EGY-JOR-OMN-PER"]),
        (MET + "From Muscat he flies to Lima on Saturday.", ["main OMN-TCD", "background OMN-PER"]),
        ("A Chadian delegation is in Lima. The visitors held talks with Peru's defence minister, "
         "Luis Vega, on Monday.",
         ["main PER-TCD"]),
        ("The Omani navy chief, Admiral Karim Nasser, is on a four-day visit to Peru. He called on "
         "Defence Minister Luis "
         "Vega in Lima on Monday.", ["main OMN-PER"]),
        # what it leads to
        ("Police chiefs of Chad and Mali met in Niamey on Monday. The work will culminate in a "
         "tabletop exercise in "
         "Suva in August.", ["main MLI-TCD", "background FJI"]),
        # a mechanism only named, an organ of one of them
        ("Oman and Chad held talks in Muscat on Monday. They noted the progress of the energy "
         "dialogue between Oman "
         "and Chad.", ["main OMN-TCD"]),
        ("Oman and Chad held talks in Muscat on Monday. The Chadian parliament's defence committee meets on "
         "Wednesday.", ["main OMN-TCD"]),
        ("Chad rejected on Sunday an offer by Oman of a meeting of foreign ministers on the margins "
         "of the summit.",
         []),
    ],
)  # fmt: skip
def test_whose_meetings_a_story_tells(extractor: Extractor, text: str, meetings: list[str]) -> None:
    assert sides(extractor, text) == meetings
