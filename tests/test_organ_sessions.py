"""Organs whose sitting a mention is."""

from __future__ import annotations

import pytest

from ctdialog import extract


def told(text: str) -> list[tuple[str, str | None]]:
    return [(m.kind, m.name) for m in extract(text, published="2024-05-17").meetings]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # a genitive
        (
            "Peru's delegation crossed into Arica on Monday, where the Chilean one awaited it. For both "
            "neighbours so began the Frontier Policing Committee's eighth session.",
            "Frontier Policing Committee",
        ),
        # "its" after the organ as the subject
        (
            "The Committee of Experts on Piracy (CEP) of the African Union held its 12th meeting in Accra on "
            "3 May 2024. It spoke of ransom.",
            "Committee of Experts on Piracy",
        ),
        # behind "of"
        (
            "Oman and Kenya agreed in Muscat on Tuesday to share a list of militants, diplomats said after a "
            "closed-door session of the countries' Strategic Committee.",
            "Strategic Committee",
        ),
        # its acronym before "meeting"
        (
            "The third Oman-Kenya High Level Committee on Maritime Security (HLC) meeting was held in Muscat "
            "on 3 May 2024 by Minister Ali Said of Oman.",
            "High Level Committee on Maritime Security",
        ),
    ],
)
def test_a_sitting_has_its_organs_name_and_kind(text: str, name: str) -> None:
    assert ("working-group", name) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The National Security Council of Kenya held its third meeting on piracy in Nairobi on Monday.",
        "The Executive Committee's second session in Lima dealt with wages in Peru on Monday.",
    ],
)
def test_one_countrys_organ_is_none(text: str) -> None:
    assert told(text) == []


def test_a_plenary_with_a_number_keeps_its_own_name() -> None:
    text = (
        "Interpol meets for 5th Plenary Meeting in Vienna\n\nThe Interpol Committee on Border Crime held its "
        "5th meeting in Vienna on 3 May 2024."
    )
    assert told(text) == [("conference", "Plenary Meeting")]


def test_a_countrys_own_organ_meets_nobody() -> None:
    assert not told("Chad's Security Committee held its second session on Libyan and Nigerian gangs.")
