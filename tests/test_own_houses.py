"""A house of one country alone that sits: no meeting, and what it hears of is told by the way."""

from __future__ import annotations

import pytest

from ctdialog import extract

DAY = "2026-03-02"


@pytest.mark.parametrize(
    "text",
    [
        "MUSCAT - A parliamentary panel was told on Monday that the third Oman-Chad Dialogue had failed.",
        "MUSCAT - The minister told a Senate panel on Monday that the third Oman-Chad Dialogue had failed.",
        "MUSCAT - The cabinet on Sunday approved the pact agreed at the third Oman-Chad Dialogue in Lima.",
        "MUSCAT - Minister Ali Said briefed the cabinet on the third Oman-Chad Dialogue.",
        "MUSCAT - The National Security Council met on Monday.\n\nIt heard of the third Oman-Chad Dialogue.",
    ],
)
def test_what_a_house_hears_of_is_background(text: str) -> None:
    (meeting,) = extract(text, published=DAY).flat().meetings
    assert (meeting.prominence, sorted(meeting.participants)) == ("background", ["OMN", "TCD"])


@pytest.mark.parametrize(
    "text",
    [
        "The talks with Chad, which Oman's cabinet approved, began in Lima. They are the third Oman-Chad "
        "Dialogue.",
        "Minister Ali Said briefed the cabinet on Monday. Later he met Chad's envoy, Idriss Saleh, in "
        "Muscat, Oman.",
        "Minister Ali Said told a Senate panel that the third Oman-Chad Dialogue would be held on 10 March.",
        "The secretary of Oman's Security Council, Ali Said, met Chad's envoy, Idriss Saleh, in Muscat.",
        "A court sentenced a smuggler on Monday. Oman and Chad held talks on terrorism in Muscat on Sunday.",
        "Oman's National Security Council met on Monday. A day earlier, Oman and Chad held talks in Muscat.",
        "Omani lawmakers passed a bill on Monday as the Omani and Chadian foreign ministers met in Muscat.",
        "The Sultan chaired a cabinet meeting before Omani Minister Ali Said met Chadian counterpart Idriss "
        "Saleh in Muscat.",
        "Oman's parliament agreed on Monday to a new tax. The third Oman-Chad Dialogue opened in Muscat.",
    ],
)
def test_what_states_do_themselves_is_the_news(text: str) -> None:
    (meeting,) = extract(text, published=DAY).flat().meetings
    assert (meeting.prominence, sorted(meeting.participants)) == ("main", ["OMN", "TCD"])


@pytest.mark.parametrize(
    "text",
    [
        "The Jordanian Council of Ministers, at a session chaired by Prime Minister Ali Said on Sunday, "
        "approved a draft agreement between Jordan and Oman on terrorism.",
        "The National Security Committee met on Monday with Prime Minister Ali Said in the chair and "
        "discussed threats from Chad and Oman.",
        "The Ministerial Council for National Security held a session on Sunday to follow terrorism in Chad.",
    ],
)
def test_the_sitting_itself_is_no_meeting(text: str) -> None:
    assert extract(text, published=DAY).meetings == ()
