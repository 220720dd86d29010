"""Meetings that a verb tells: who meets whom, side by side or one on each side."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.extractor import Extractor
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.side_by_side import subject_event
from ctdialog.pipeline.events.verbs import from_verbs
from ctdialog.pipeline.scene import Scene


def told(finders: Language, text: str) -> list[Event]:
    """What the verbs of the last sentence tell."""
    scene = Scene(finders(text))
    return from_verbs(scene, scene.lines[-1])


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        # one on each side
        ("Omani Foreign Minister Karim Nasser told a Chadian delegation in Muscat that all was well.",
         "meeting", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser told visiting Chadian General Ali Hassan of it.", "meeting",
         "OMN TCD"),
        ("Omani Envoy Karim Nasser handed a letter of his king to Chadian President Ali Hassan.", "meeting",
         "OMN TCD"),
        ("Omani Minister Karim Nasser met Chadian Minister Ali Hassan after the two had spoken by phone.",
         "meeting", "OMN TCD"),
        ("Omani Minister Karim Nasser spoke in Lima with Chadian Minister Ali Hassan.", "meeting", "OMN TCD"),
        ("Omani Minister Karim Nasser spoke when Chadian Ambassador Ali Hassan called on him.", "meeting",
         "OMN TCD"),
        ("This was said at a courtesy call by Chadian General Ali Hassan on Omani Minister Karim Nasser.",
         "meeting", "OMN TCD"),
        ("Omani Envoy Karim Nasser met Ali Hassan. He is expected to travel on to Chad on Friday.", "visit",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser met his Chadian counterpart Ali Hassan.", "meeting", "OMN TCD"),
        # teams told with their heads
        ("An Omani delegation headed by Minister Karim Nasser and a Chadian team led by General Ali Hassan "
         "met in Muscat on Monday.", "meeting", "OMN TCD"),
        ("A delegation led by Omani Minister Karim Nasser and one led by Chadian General Ali Hassan met in "
         "Muscat on Monday.", "meeting", "OMN TCD"),
        # guests of a rank or number, and a partner far behind
        ("Omani Foreign Minister Karim Nasser met with a high-level Chadian delegation in Muscat.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser received a 12-member Chadian delegation in Muscat.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser hosted an EU delegation led by Ana Cruz in Muscat.", "meeting",
         "EU OMN"),
        ("Omani Minister Karim Nasser met on Monday, beside a forum held in the Malian city of Gao, with the "
         "Chadian Minister Ali Hassan.", "meeting", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser was received by Chadian Prime Minister Ali Hassan.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser sat down with Chadian Interior Minister Ali Hassan.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser discussed drugs with Chadian Ambassador Ali Hassan.", "meeting",
         "OMN TCD"),
        # officials without names, and institutions, where the day and the place are told
        ("Omani officials discussed drugs with their Chadian counterparts in Muscat on Sunday.", "meeting",
         "OMN TCD"),
        ("Oman's Interior Ministry discussed drugs with a Chadian team in Muscat on Sunday.", "meeting",
         "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser received a courtesy call from Chadian Ambassador Ali Hassan.",
         "meeting", "OMN TCD"),
        ("Omani Foreign Minister Karim Nasser granted an audience on Monday to Chadian Ambassador Ali "
         "Hassan.", "meeting", "OMN TCD"),
        # calls, audiences and meals
        ("Omani Minister Karim Nasser received a courtesy call from Chadian Ambassador Ali Hassan.",
         "meeting", "OMN TCD"),
        ("The Sultan of Oman granted an audience on Monday to Chadian Interior Minister Ali Hassan.",
         "meeting", "OMN TCD"),
        ("Omani Minister Karim Nasser hosted a reception in Muscat for Chadian Minister Ali Hassan.",
         "meeting", "OMN TCD"),
        ("Chadian Minister Ali Hassan had lunch in Muscat with Omani Minister Karim Nasser.", "meeting",
         "OMN TCD"),
        ("Omani Minister Karim Nasser joined his counterparts from Chad and Peru in Muscat.", "meeting",
         "OMN PER TCD"),
        # a host without name and country
        ("The King on Monday received Chadian Interior Minister Ali Hassan.", "meeting", "TCD"),
        ("The Minister of Defence received the Chadian ambassador.", "meeting", "TCD"),
        ("Omani Envoy Karim Nasser called on Chadian Minister Ali Hassan to deliver a letter.",
         "meeting", "OMN TCD"),
        ("Omani Minister Karim Nasser said so while receiving Chadian Minister Ali Hassan.", "meeting",
         "OMN TCD"),
        # how and where stand before "with"
        ("Omani Envoy Karim Nasser conferred in Muscat on Monday with Chadian Minister Ali Hassan.",
         "meeting", "OMN TCD"),
        # who went somewhere, and met there
        ("Omani Envoy Karim Nasser visited Peru on Monday and met Chadian officials.", "meeting", "OMN TCD"),
        ("Omani Envoy Karim Nasser discussed terrorism with his Chadian counterpart in Lima on Monday.",
         "meeting", "OMN TCD"),
        # offices of several words
        ("The Chief of the General Staff of the Armed Forces of Chad received the Omani ambassador.",
         "meeting", "OMN TCD"),
        ("Chad's chief prosecutor and his counterparts from Oman and Peru met in Lima on Thursday.",
         "meeting", "OMN PER TCD"),
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
        ("The Nordic justice ministers met in Oslo.", "summit", ""),
        ("Gulf Cooperation Council interior ministers met in Doha.", "summit", "GCC"),
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
        "Omani officials have discussed drugs with their Chadian counterparts for years.",
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


@pytest.mark.parametrize("what", ["called on him on Tuesday", "paid him a courtesy call", "met the minister"])
def test_who_is_met_may_be_named_before(finders: Language, what: str) -> None:
    text = f"Omani Minister Karim Nasser spoke of ports. Chadian Ambassador Ali Hassan {what}."
    (event,) = told(finders, text)
    assert event.codes == {"OMN", "TCD"}


def test_two_presidents_are_of_two_states(finders: Language) -> None:
    (event,) = told(finders, "It was agreed when Presidents Luis Soto and Ali Hassan met in Lima in 2022.")
    assert [person.name for person in event.people] == ["Luis Soto", "Ali Hassan"]


@pytest.mark.parametrize("when", ["on Monday in Oslo", "in Oslo on Monday"])
def test_what_two_sign_is_signed_where_they_meet(extractor: Extractor, when: str) -> None:
    text = f"Norwegian Minister Ola Dahl and Latvian Defence Minister Anna Berzina signed {when} a pact."
    (meeting,) = extractor.read_text(text, published="2024-05-08").flat().meetings
    assert meeting.place is not None and meeting.place.city == "Oslo"
    assert meeting.date is not None and meeting.date.edtf == "2024-05-06"
    assert [o.name for o in meeting.officials] == ["Ola Dahl", "Anna Berzina"]


@pytest.mark.parametrize(
    "invited", ["invited her colleague to visit Oslo", "invited Anna Berzina to pay a visit to Oslo"]
)
def test_an_invitation_without_a_day_is_no_visit(extractor: Extractor, invited: str) -> None:
    text = (
        "Norwegian Minister Eva Dahl met Latvian Minister Anna Berzina in Riga on 6 May 2024. "
        f"Eva Dahl {invited}."
    )
    assert len(extractor.read_text(text).meetings) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima on Monday and then held talks "
        "with Malian Minister Ali Musa in Oslo.",
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima; in Oslo he was received by "
        "Malian Minister Ali Musa.",
        "Omani Minister Karim Nasser received Chadian Minister Ali Hassan on Sunday and held a separate "
        "meeting with Malian Minister Ali Musa.",
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima on Monday and, two days later, "
        "Malian Minister Ali Musa in Oslo.",
        "On the sidelines of the Lake Forum, Omani Minister Karim Nasser met Chadian Minister Ali Hassan and "
        "Malian Minister Ali Musa.",
    ],
)
def test_two_partners_of_one_sentence_are_met_one_by_one(finders: Language, text: str) -> None:
    assert [sorted(event.codes) for event in told(finders, text)] == [["OMN", "TCD"], ["MLI", "OMN"]]


@pytest.mark.parametrize(
    "text",
    [
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima and called on Chadian President "
        "Idris Musa.",
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima and praised Malian Minister "
        "Ali Musa.",
    ],
)
def test_a_second_verb_without_another_partner_tells_no_other_meeting(finders: Language, text: str) -> None:
    assert [sorted(event.codes)[:2] for event in told(finders, text)][1:] == []


@pytest.mark.parametrize(
    "did", ["reviewed ports", "spoke of ports", "explored ports", "exchanged experience"]
)
def test_states_that_do_so_in_a_place_meet(extractor: Extractor, did: str) -> None:
    text = f"Oman and Chad {did} and the fight against terrorism in Muscat on 6 May 2024."
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.participants == ("OMN", "TCD")


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Chad reviewed their travel advisories in Muscat on 6 May 2024.",
        "The presidents of Oman and Chad reviewed a guard of honour in Muscat on 6 May 2024.",
        "Omani and Chadian officials spoke on condition of anonymity in Muscat on 6 May 2024.",
        "The interior ministers of Oman and Chad spoke at a rally in Muscat on 6 May 2024.",
        "Oman and Chad had exchanged information about him, the minister said on 6 May 2024.",
        "Oman and Chad explored the Gulf in 2023.",
        "Omani Envoy Karim Nasser delivered a clear message to Chadian officials on 6 May 2024.",
    ],
)
def test_what_two_states_do_is_not_always_a_meeting(extractor: Extractor, text: str) -> None:
    assert extractor.read_text(text).flat().meetings == ()


def test_a_second_verb_has_its_own_day_and_place(extractor: Extractor) -> None:
    text = (
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima on Monday and will meet Malian "
        "Minister Ali Musa in Oslo on Friday."
    )
    first, second = extractor.read_text(text, published="2024-05-07").flat().meetings
    assert [first.status, first.place and first.place.city] == ["held", "Lima"]
    assert [second.status, second.place and second.place.city] == ["scheduled", "Oslo"]


def test_the_place_of_the_first_partner_is_not_the_seconds(extractor: Extractor) -> None:
    text = (
        "Omani Minister Karim Nasser met Chadian Minister Ali Hassan in Lima on Monday and held talks with "
        "Malian Minister Ali Musa on Tuesday."
    )
    first, second = extractor.read_text(text, published="2024-05-08").flat().meetings
    assert first.place is not None and first.place.city == "Lima"
    assert second.place is None


def test_who_is_of_no_side_has_no_second_meeting(finders: Language) -> None:
    text = (
        "Foreign Minister Karim Nasser met Foreign Minister Ali Hassan of Chad in Lima on Monday and will "
        "meet Foreign Minister Ali Musa of Mali in Oslo on Friday."
    )
    assert len(told(finders, text)) == 1
