"""Meetings that a verb tells: who meets whom, side by side or one on each side."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.event import Event
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.verbs import from_verbs, subject_event


def told(finders: Language, text: str) -> list[Event]:
    """What the verbs of the last sentence tell."""
    scene = Scene(finders(text))
    return from_verbs(scene, scene.lines[-1])


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        # one on each side
        ("Omani Foreign Minister Karim Nasser met his Chadian counterpart Ali Hassan.", "meeting", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser was received by Chadian Prime Minister Ali Hassan.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser sat down with Chadian Interior Minister Ali Hassan.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser discussed drugs with Chadian Ambassador Ali Hassan.", "meeting",
         "OMN TCD"),
        # side by side
        ("Omani Foreign Minister Karim Nasser and Chadian envoy Ali Hassan signed a plan in Muscat.",
         "meeting", "OMN TCD"),
        ("Peru's Interior Minister Ana Cruz and Chile's Defence Minister Luis Soto met on Monday.", "meeting",
         "CHL PER"),
        # officials without a name
        ("Oman's foreign minister received the Chadian ambassador.", "meeting", "OMN TCD"),
        ("The Omani president will receive Chad's prime minister in Muscat.", "meeting", "OMN TCD"),
        ("The Omani prime minister and the president of Chad met in Muscat.", "meeting", "OMN TCD"),
        ("Oman's and Chad's foreign ministers met in Muscat.", "meeting", "OMN TCD"),
        ("The Omani prime minister's security adviser met a Chadian delegation in Muscat.", "meeting",
         "OMN TCD"),
        # many at once
        ("Interior ministers of the African Union met in Accra.", "summit", "AU"),
        ("Prosecutors from eleven countries gathered in Accra.", "meeting", ""),
        # visits
        ("Omani Foreign Minister Karim Nasser arrived in Chad.", "visit", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser is coming to Chad.", "visit", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser will travel to Chad to meet Ali Hassan.", "visit", "OMN TCD"),
        ("A delegation of judges arrived in Chad.", "visit", "TCD"),
        ("Omani Foreign Minister Karim Nasser was in Chad last week.", "visit", "OMN TCD"),
        ("Oman's National Security Adviser arrived in Chad.", "visit", "OMN TCD"),
    ],
)  # fmt: skip
def test_a_verb_tells_a_meeting(finders: Language, text: str, kind: str, codes: str) -> None:
    (event,) = told(finders, text)
    assert (event.kind, " ".join(sorted(event.codes))) == (kind, codes)


@pytest.mark.parametrize(
    "text",
    [
        "Omani Foreign Minister Karim Nasser discussed drugs with Chadian Ambassador Ali Hassan by phone.",
        "Omani Foreign Minister Karim Nasser received a letter from Chad.",
        "Omani Foreign Minister Karim Nasser spoke of a better world.",
        "Oman and Chad met in the final of the African Cup in Cairo.",
        "Ministers met in Accra.",
        "Omani Foreign Minister Karim Nasser was in charge of Chad.",
    ],
)
def test_other_verbs_tell_none(finders: Language, text: str) -> None:
    assert told(finders, text) == []


@pytest.mark.parametrize("who", ["She also", "The minister also", "The visiting minister later"])
def test_he_or_the_minister_is_who_was_named_before(finders: Language, who: str) -> None:
    text = f"Omani Foreign Minister Amina Yusuf spoke. {who} met Chadian Interior Minister Ali Hassan."
    (event,) = told(finders, text)
    assert event.codes == {"OMN", "TCD"}
    assert [person.name for person in event.people] == ["Amina Yusuf", "Ali Hassan"]


def test_partners_met_separately_are_met_one_by_one(finders: Language) -> None:
    text = (
        "Omani Foreign Minister Karim Nasser met separately with Chadian Interior Minister Ali Hassan, "
        "Peruvian Defence Minister Ana Cruz and Chilean Defence Minister Luis Soto."
    )
    assert [sorted(event.codes) for event in told(finders, text)] == [
        ["OMN", "TCD"], ["OMN", "PER"], ["CHL", "OMN"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Delegations of Oman and Chad met in Muscat.", "OMN TCD"),
        ("Foreign ministers of Oman, Chad and Peru are due to meet in Lima.", "OMN PER TCD"),
    ],
)
def test_states_side_by_side_meet(finders: Language, text: str, codes: str) -> None:
    scene = Scene(finders(text))
    event = subject_event(scene, scene.lines[0])
    assert event is not None
    assert " ".join(sorted(event.codes)) == codes


def test_people_side_by_side_agreed_in_a_place(finders: Language) -> None:
    text = "Omani Prime Minister Karim Nasser and Chadian counterpart Ali Hassan agreed in Muscat on Monday."
    (event,) = told(finders, text)
    assert " ".join(sorted(event.codes)) == "OMN TCD"


@pytest.mark.parametrize(
    "rest",
    [
        "to discuss the Arab League",
        "with the goal of defeating terror",
        "to curb mobile phone financing of terror",
    ],
)
def test_a_word_of_sport_or_of_telephones_makes_no_match_of_ministers(finders: Language, rest: str) -> None:
    text = f"Omani Foreign Minister Karim Nasser met Chadian Foreign Minister Ali Hassan in Muscat {rest}."
    (event,) = told(finders, text)
    assert event.codes == {"OMN", "TCD"}


def test_a_call_is_no_meeting(finders: Language) -> None:
    text = "Omani Foreign Minister Karim Nasser spoke by phone with Chadian Foreign Minister Ali Hassan."
    assert told(finders, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Omani Minister Karim Nasser held meetings in Lima with his Chadian and Peruvian counterparts.",
        "Omani Minister Karim Nasser held separate talks with his Chadian and Peruvian counterparts.",
        "Omani Minister Karim Nasser met his Chadian colleague on Monday and the Peruvian envoy on Friday.",
    ],
)
def test_meetings_in_turn_are_told_by_one_verb(finders: Language, text: str) -> None:
    assert [" ".join(sorted(event.codes)) for event in told(finders, text)] == ["OMN TCD", "OMN PER"]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine's foreign minister called on Germany's chancellor to send missiles on Monday.",
        "Chile's president will receive a prize from Spain's king in Madrid on Monday.",
        "Chad's prime minister received the keys to the city from the French ambassador on Monday.",
        "Australia's prime minister met the challenge from China's ambassador on Monday.",
    ],
)
def test_an_official_without_a_name_stands_right_behind_the_verb(finders: Language, text: str) -> None:
    scene = Scene(finders(text))
    assert [event for line in scene.lines for event in from_verbs(scene, line)] == []
