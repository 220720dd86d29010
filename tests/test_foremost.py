"""Which occasion a story is about, where the first one told is not it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.occasions.occasions import Occasion, occasions_of
from ctdialog.pipeline.scene import Scene


def occasions(finders: Language, text: str) -> list[Occasion]:
    return occasions_of(Scene(finders(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo vowed to cooperate within the ECOWAS Ministerial Council on Security. That was "
        "reached at the 7th meeting of the Ghana-Togo Joint Working Group on border security in Lomé.",
        "Kenya and Rwanda restarted the Kenya-Rwanda Cyber Consultations. That was agreed at the fifth "
        "meeting of the Kenya-Rwanda Strategic Mechanism held in Kigali.",
    ],
)
def test_a_counted_round_is_the_main_one_and_what_frames_it_is_not(finders: Language, text: str) -> None:
    main, *others = occasions(finders, text)
    assert main.number in (5, 7) and main.prominence == "main"
    assert all(other.number is None and other.prominence == "background" for other in others)


@pytest.mark.parametrize(
    "text",
    [
        # the first has its own day
        "Legal experts of ECOWAS held the meeting of the Group of Legal Experts of ECOWAS on 3 May 2018 in "
        "Accra. They considered papers for the 33rd Meeting of the ECOWAS Security Council held in Lomé.",
        # the counted one is only ahead
        "Minister Ama Boateng of Ghana held talks with Minister Kofi Adjei of Togo in Accra ahead "
        "of the 4th "
        "Ghana-Togo Border Dialogue. The talks lasted an hour.",
    ],
)
def test_the_first_told_stays_the_main_one(finders: Language, text: str) -> None:
    assert occasions(finders, text)[0].number is None


@pytest.mark.parametrize(
    "text",
    [
        "Ghana, Togo agree to hold fifth border dialogue in Tema\n\nGhana and Togo held the fourth "
        "round of "
        "their border dialogue in Lomé on 8 May 2024.",
        "The two sides agreed to hold the fifth meeting in Tema in 2025. Ghana and Togo held the fourth "
        "meeting of the Joint Border Committee in Lomé on 8 May 2024.",
    ],
)
def test_what_was_agreed_on_is_the_next_one(finders: Language, text: str) -> None:
    (main,) = occasions(finders, text)
    assert main.number == 4 and [event.number for event in main.after] == [5]


@pytest.mark.parametrize("opens", ["Following up on", "Building on"])
def test_what_the_talks_build_on_is_not_the_main_one(finders: Language, opens: str) -> None:
    text = (
        f"{opens} the second Ghana-Togo Cyber Dialogue in May 2024, the two sides met in Accra on Tuesday "
        "for the 4th Ghana-Togo Counter-Terrorism Dialogue."
    )
    told = [(occasion.number, occasion.prominence) for occasion in occasions(finders, text)]
    assert told == [(4, "main"), (2, "background")]


def test_talks_of_others_that_a_visit_prepares_are_not_the_main_ones(finders: Language) -> None:
    text = (
        "Minister Ama Boateng of Ghana arrived in Doha on Tuesday in preparation for talks on Thursday "
        "between Togo and Oman."
    )
    main, other = occasions(finders, text)
    assert (main.kind, main.prominence) == ("visit", "main")
    assert (other.kind, other.prominence) == ("meeting", "background")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "The Ghana-Togo Border Dialogue will hold its third session in Lomé before the year is "
            "out. The second "
            "session was held in Accra this week.",
            2,
        ),
        (
            "The Ghana-Togo Border Dialogue will hold its third session in Lomé on 8 May 2024. The "
            "second session "
            "was held in Accra in 2021.",
            3,
        ),
    ],
)
def test_the_round_just_held_is_the_news_and_not_the_next(finders: Language, text: str, number: int) -> None:
    assert occasions(finders, text)[0].number == number
