"""Meetings in turn: one side meets several partners."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.occasions.occasions import occasions_of
from ctdialog.pipeline.scene import Scene

MET = "Peruvian Defence Minister Luis Soto met Chadian Defence Minister Ali Hassan in Lima. "
MEETING = "At a meeting with the Chadian Defence Minister Ali Hassan, Luis Soto spoke of drugs. "


def told(finders: Language, text: str) -> list[tuple[str, str]]:
    return [(o.prominence, " ".join(sorted(o.codes))) for o in occasions_of(Scene(finders(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "In a meeting with his Omani counterpart, Karim Nasser, the minister spoke of ports.",
        "As for the meeting with his Omani counterpart Karim Nasser, it was about ports.",
        "Soto also held a separate meeting in Lima on Tuesday with Omani Foreign Minister Karim Nasser.",
    ],
)
def test_another_partner_is_another_meeting(finders: Language, text: str) -> None:
    (_, first), (prominence, second) = told(finders, MEETING + text)
    assert (first, prominence, second) == ("TCD", "main", "OMN")


@pytest.mark.parametrize(
    "text",
    [
        "Later in the day he met Omani Foreign Minister Karim Nasser in Quito.",
        "That same day he received Omani Foreign Minister Karim Nasser in Quito.",
    ],
)
def test_the_next_stop_of_a_tour_is_news_too(finders: Language, text: str) -> None:
    first = MET.replace("in Lima", "in Lima on Monday")
    assert told(finders, first + text) == [("main", "PER TCD"), ("main", "OMN PER")]


def test_whom_one_of_three_meets_separately_is_at_another_meeting(finders: Language) -> None:
    text = (
        "Minister Luis Soto of Peru, Minister Ali Hasan of Chad and Minister Omar Naser of Oman met in Lima. "
        "After the trilateral talks, Soto met separately with Naser."
    )
    assert [prominence for prominence, _ in told(finders, text)] == ["main", "main"]


@pytest.mark.parametrize(
    "text",
    [
        "In the meeting with his Chadian counterpart, the minister spoke of ports.",
        "The meeting with Hassan was warm.",
        "The talks were about ports.",
    ],
)
def test_the_same_partner_is_the_same_meeting(finders: Language, text: str) -> None:
    assert len(told(finders, MET + text)) == 1


def test_what_was_met_before_is_history(finders: Language) -> None:
    text = "Soto had met separately with Omani Foreign Minister Karim Nasser."
    assert [prominence for prominence, _ in told(finders, MET + text)] == ["main", "background"]


@pytest.mark.parametrize("link", ["during the 41st session of the Joint Committee", "at the Maritime Summit"])
def test_who_met_during_a_gathering_met_apart(finders: Language, link: str) -> None:
    text = f"Peruvian Minister Luis Soto met with the Chadian Interior Minister Ali Hassan {link} in Lima."
    assert told(finders, text)[0] == ("main", "PER TCD")


def test_what_guests_are_in_town_for_is_another_gathering(finders: Language) -> None:
    text = "Hassan is in town for the Pacific Maritime Symposium. The two spoke of ports."
    assert [prominence for prominence, _ in told(finders, MET + text)] == ["main", "background"]


def test_a_dialogue_of_many_is_not_the_talks_on_its_day(finders: Language) -> None:
    text = (
        "Lima is host to the Regional Security Dialogue with the participation of Oman, Chad, Togo and Peru."
    )
    (_, first), (prominence, _) = told(finders, MEETING + text)
    assert (first, prominence) == ("TCD", "background")


def test_talks_after_a_conference_are_not_the_conference(finders: Language) -> None:
    talks = "Oman and Chad held talks in Muscat on Thursday."
    told = "The talks, held after the ministerial conference on migration, covered ports."
    main, other = occasions_of(Scene(finders(f"{talks} {told}")))
    assert (main.kind, other.kind, other.prominence) == ("meeting", "conference", "background")


def test_a_gathering_that_decided_on_the_meeting_is_another(finders: Language) -> None:
    text = (
        "Meeting on Transnational Crime\n\nAs decided by the 15th BIMSTEC Ministerial Meeting in Dhaka in "
        "July 2008, the seventh BIMSTEC Working Group on Transnational Crime met in Kandy on 4 May 2009."
    )
    scene = Scene(finders(text))
    assert sorted(o.number or 0 for o in occasions_of(scene)) == [7, 15]


def test_what_those_who_met_look_back_at_is_another_occasion(finders: Language) -> None:
    text = (
        "Minister Luis Soto of Peru and Minister Ali Hassan of Chad met in Lima on Friday and welcomed the "
        "outcome of the ninth Peru-Chad Security Consultations, held in Oslo in March."
    )
    occasions = occasions_of(Scene(finders(text)))
    assert [(o.prominence, o.kind, o.number) for o in occasions] == [
        ("main", "meeting", None),
        ("background", "consultations", 9),
    ]


def test_with_whom_he_spoke_may_open_the_sentence(finders: Language) -> None:
    text = MET + "With Omani Foreign Minister Karim Nasser, he discussed ports."
    assert told(finders, text)[1:] == [("main", "OMN PER")]


@pytest.mark.parametrize("link", ["in the course of which", "during which", "within the framework of which"])
def test_a_visit_in_the_course_of_which_talks_are_held_is_theirs(finders: Language, link: str) -> None:
    text = (
        "Chad-Peru Security Dialogue\n\nThe third Chad-Peru Security Dialogue was held. Minister Ali Hassan "
        f"paid a visit to Lima, {link} he co-chaired the third Chad-Peru Security Dialogue."
    )
    assert len(told(finders, text)) == 1


def test_a_week_ago_is_history(finders: Language) -> None:
    text = MET + "A week ago, Peruvian and Omani officials met in Tacna."
    assert told(finders, text) == [("main", "PER TCD"), ("background", "OMN PER")]


def test_another_meeting_is_of_its_own_partner(finders: Language) -> None:
    text = MET + "In a separate meeting, Soto discussed ports with Omani Minister Karim Nasser."
    assert told(finders, text) == [("main", "PER TCD"), ("main", "OMN PER")]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Peruvian Defence Minister Luis Soto met his Chadian and Omani counterparts in turn in Lima.", 2),
        ("Peruvian Minister Luis Soto met the ministers of Chad and Oman in Lima on Monday in turn.", 2),
        # another verb's
        ("Peruvian Defence Minister Luis Soto met his Chadian and Omani counterparts in Lima to discuss "
         "fighting that in turn drives migration.", 1),
        ("Peruvian Defence Minister Luis Soto met his Chadian and Omani counterparts in Lima and was in turn "
         "invited to Muscat.", 1),
    ],
)  # fmt: skip
def test_who_is_met_in_turn(finders: Language, text: str, sides: int) -> None:
    assert len(told(finders, text)) == sides
