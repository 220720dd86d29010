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
