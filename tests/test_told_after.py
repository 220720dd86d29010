"""Talks after which somebody tells of others, and what else two clauses tell apart."""

from __future__ import annotations

import pytest

from ctdialog import extract


def kinds(text: str) -> list[tuple[str, str]]:
    return [
        (m.kind, m.date.edtf if m.date and m.date.edtf else "")
        for m in extract(text, published="2024-05-10").meetings
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru and Oman will open a dialogue on ports in Lima on 4 June, Omani Foreign Minister Ali Said "
            "said after meeting Peruvian Interior Minister Luis Soto in Muscat on Wednesday.",
            [("dialogue", "2024-06-04"), ("meeting", "2024-05-08")],
        ),
        # what people sign in a city on a day, and what had been signed before
        (
            "Omani Interior Minister Ali Said and his Peruvian counterpart Luis Soto signed "
            "on Tuesday in Muscat "
            "a memorandum on ports.",
            [("meeting", "2024-05-07")],
        ),
        # from the day it began to the day it ended
        (
            "The Omani-Peruvian exercise Sea Lion, which began on May 1, concluded on Thursday in Muscat.",
            [("exercise", "2024-05-01/2024-05-09")],
        ),
        # the visit of the headline, and its days
        (
            "Omani army chief ends visit to Lima\n\nMUSCAT - The Chief of Staff of the Omani "
            "Army, General Talib Omar, "
            "on Wednesday concluded a three-day official visit to Peru, the ministry said.",
            [("visit", "2024-05-06/2024-05-08")],
        ),
    ],
)
def test_each_is_told_once(text: str, told: list[tuple[str, str]]) -> None:
    assert kinds(text) == told


@pytest.mark.parametrize(
    "text",
    [
        (
            "The Council of Andean Interior Ministers opened its 41st session in Lima. Peru, "
            "Chile and Bolivia attended."
        ),
        (
            "The 41st session of the Council of Andean Interior Ministers opened in Lima. "
            "Peru, Chile and Bolivia attended."
        ),
    ],
)
def test_a_council_of_ministers_sits_by_its_name(text: str) -> None:
    (session,) = extract(text, published="2024-05-10").meetings
    assert (session.kind, session.name, session.number) == (
        "summit",
        "Council of Andean Interior Ministers",
        41,
    )


def test_a_follow_up_is_the_next_one() -> None:
    text = (
        "Peru and Oman opened a workshop on ports in Lima on Monday. A follow-up "
        "workshop is planned in Muscat in October."
    )
    (workshop,) = extract(text, published="2024-05-10").meetings
    assert workshop.next is not None
    assert (workshop.next.city, workshop.next.edtf) == ("Muscat", "2024-10")


@pytest.mark.parametrize(
    ("led", "office"),
    [
        ("the head of the ministry's Policy Bureau, Luis Soto", ("head", "Policy Bureau")),
        ("the ministry's director of ports, Luis Soto", ("director of ports", None)),
        (
            "the Defence Attaché at the Peruvian Embassy in Muscat, Colonel Luis Soto",
            ("Defence Attaché", "Embassy"),
        ),
    ],
)
def test_who_leads_by_a_house_told_before(led: str, office: tuple[str, str | None]) -> None:
    text = f"Peru, Oman and Kenya held talks in Muscat on Monday. The Peruvian side was led by {led}."
    (talks,) = extract(text, published="2024-05-10").meetings
    assert [(o.position, o.organization, o.role) for o in talks.officials] == [(*office, "chair")]
