"""Event mentions: where an occasion is spoken of, with the dates and places of its clause."""

from __future__ import annotations

import pytest
from spacy.language import Language

import ctdialog
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.events import events_of
from ctdialog.pipeline.scene import City, Scene
from ctdialog.pipeline.when_where.of_meeting import dates_meeting, place_like


def events(finders: Language, text: str) -> list[Event]:
    scene = Scene(finders(text))
    return [event for line in scene.lines for event in events_of(scene, line)]


def places(event: Event) -> list[str]:
    return [p.name if isinstance(p, City) else p.code for p in event.places]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman and Qatar held the third Oman-Qatar Security Dialogue.", "dialogue"),
        ("The Joint Working Group on Drugs met for the fourth time.", "working-group"),
        ("Foreign Minister Amina Yusuf met her Chadian counterpart Ali Hassan.", "meeting"),
        ("Foreign Minister Amina Yusuf visited Chad.", "visit"),
        ("Foreign Minister Amina Yusuf arrived in Accra.", "visit"),
        ("Foreign Minister Amina Yusuf called on Prime Minister Ali Hassan.", "meeting"),
        ("Foreign Minister Amina Yusuf held talks with Prime Minister Ali Hassan.", "meeting"),
        ("The 12th International Conference on Maritime Security opened.", "conference"),
        ("Ghana will host the second Sahel Summit.", "summit"),
        ("Officials of Oman and Chad ended two days of consultative meetings in Accra on Monday.", "meeting"),
    ],
)
def test_a_sentence_that_tells_of_an_occasion_has_an_event(finders: Language, text: str, kind: str) -> None:
    assert [event.kind for event in events(finders, text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "The minister told a press conference that all was well.",
        "The spokesman spoke at a news conference.",
        "The cabinet meeting approved the bill.",
        "Annual dialogues are the best tool.",
        "He has a badge from every forum between Lima and Quito.",
        "Officials of deputy-ministerial level spoke.",
        "He stressed the importance of dialogue.",
        "The army killed ten militants.",
        "Chad is a country in Africa.",
        "Officials on both sides were pleased.",
        "The Secretary of the Security Council spoke.",
        "They want to promote regular political dialogue on security.",
        "He presides over the bloc's Joint Commission on Drugs.",
        "His address to the 75th session of the UN General Assembly was short.",
        "Chad has a similar dialogue with Peru.",
        "Omani Foreign Minister Karim Nasser held phone talks with Chadian envoy Ali Hassan.",
    ],
)
def test_other_sentences_have_none(finders: Language, text: str) -> None:
    assert events(finders, text) == []


@pytest.mark.parametrize(
    ("text", "identity"),
    [
        ("The third dialogue was held.", True),
        ("The Oman-Qatar dialogue was held.", True),
        ("The Cyber Security Dialogue was held.", True),
        ("The talks were held.", False),
        ("The meeting was held.", False),
    ],
)
def test_some_mentions_say_by_themselves_which_occasion_is_meant(
    finders: Language, text: str, identity: bool
) -> None:
    (event,) = events(finders, text)
    assert event.identity is identity


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The third Security Dialogue was held on 4 May 2024.", ["2024-05-04"]),
        (
            "The dialogue was held on 4 May 2024 after the envoy said on 2 May 2024 that it would.",
            ["2024-05-04"],
        ),
        ("On 4 May 2024 the third Security Dialogue was held.", ["2024-05-04"]),
        ("The third Security Dialogue, held from 4 to 6 May 2024, went well.", ["2024-05-04/2024-05-06"]),
        ("The Dialogue was a success, the ministry said on 4 May 2024.", []),
        ("The third Dialogue condemned the attack of 4 May 2024.", []),
    ],
)
def test_a_date_belongs_to_the_event_and_not_to_what_was_said(
    finders: Language, text: str, dates: list[str]
) -> None:
    assert [d.edtf for d in events(finders, text)[0].dates] == dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The third Security Dialogue was held in Muscat.", ["Muscat"]),
        ("The third Security Dialogue was held in Oman.", ["OMN"]),
        ("In Muscat the third Security Dialogue was held.", ["Muscat"]),
        ("Rome will host the third Security Dialogue.", ["Rome"]),
        ("Italy will host the third Security Dialogue.", ["ITA"]),
        ("The third Security Dialogue reviewed the situation in Mali.", []),
        ("The third Security Dialogue condemned the attack in Nice.", []),
        ("The third Security Dialogue was led by the ambassador in Cairo.", []),
    ],
)
def test_a_place_belongs_to_the_event_held_there(finders: Language, text: str, expected: list[str]) -> None:
    assert places(events(finders, text)[0]) == expected


def test_dates_and_places_go_to_the_mention_before_them(finders: Language) -> None:
    text = (
        "The third Security Dialogue was held in Muscat on 4 May 2024 and the next round will be "
        "held in Doha in 2026."
    )
    one, other = events(finders, text)
    assert (places(one), [d.edtf for d in one.dates]) == (["Muscat"], ["2024-05-04"])
    assert (places(other), [d.edtf for d in other.dates]) == (["Doha"], ["2026"])
    assert (one.number, one.relative, other.number, other.relative) == (3, "", None, "next")


def test_parties_of_a_mention_are_countries_and_bodies(finders: Language) -> None:
    (event,) = events(finders, "The fourth EU-Kenya Security Dialogue was held.")
    assert event.codes == {"EU", "KEN"}


@pytest.mark.parametrize(
    ("text", "where", "expected"),
    [
        ("The talks took place in Hanoi.", "Hanoi", True),
        ("They spoke of the situation in Kabul.", "Kabul", False),
        ("The envoy flew in from Hanoi.", "Hanoi", False),
        ("The attack in Kabul was condemned at the talks in Hanoi.", "Hanoi", True),
    ],
)
def test_where_something_is_held(finders: Language, text: str, where: str, expected: bool) -> None:
    line = Scene(finders(text)).lines[0]
    assert place_like(line, text.index(where)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks were held on 3 June 2024.", True),
        ("The ministry said on 3 June 2024 that all was well.", False),
        ("They condemned the bombing on 3 June 2024.", False),
    ],
)
def test_which_dates_can_be_a_meetings(finders: Language, text: str, expected: bool) -> None:
    line = Scene(finders(text)).lines[0]
    assert dates_meeting(line, line.dates[0]) is expected


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Omani Foreign Minister Karim Nasser held talks with Chadian envoy Ali Hassan.", "OMN TCD"),
        ("A meeting between Omani envoy Karim Nasser and Chadian envoy Ali Hassan was held.", "OMN TCD"),
        ("At the talks Omani envoy Karim Nasser and Chadian envoy Ali Hassan signed a plan in Muscat.",
         "OMN TCD"),
        ("The Muscat talks were held.", ""),  # where, not who
        ("NATO leaders will hold their summit in July.", "NATO"),
    ],
)  # fmt: skip
def test_talks_are_of_those_who_hold_them(finders: Language, text: str, codes: str) -> None:
    (event,) = events(finders, text)
    assert " ".join(sorted(event.codes)) == codes


def test_a_visit_for_talks_is_a_visit(finders: Language) -> None:
    (event,) = events(finders, "Omani Foreign Minister Karim Nasser arrived in Chad for bilateral talks.")
    assert (event.kind, event.codes) == ("visit", {"OMN", "TCD"})


@pytest.mark.parametrize("link", ["on the sidelines of", "on the margins of", "alongside"])
def test_who_meets_on_the_sidelines_meets_there_and_then(finders: Language, link: str) -> None:
    text = (
        f"Omani Foreign Minister Karim Nasser met Chadian envoy Ali Hassan {link} the third Sahel Summit in "
        "Accra on 4 May 2024."
    )
    met, summit = events(finders, text)
    assert (met.kind, summit.kind, summit.number) == ("meeting", "summit", 3)
    assert places(met) == places(summit) == ["Accra"]
    assert [d.edtf for d in met.dates] == ["2024-05-04"]


def test_dates_and_places_of_another_clause_are_not_the_mentions(finders: Language) -> None:
    text = (
        "In Doha on 3 June 2023 the ministers had asked for it, so the third Oman-Qatar Security Dialogue "
        "met in Muscat on 4 May 2024."
    )
    (event,) = events_of(scene := Scene(finders(text)), scene.lines[0])
    assert [date.text for date in event.dates] == ["4 May 2024"]
    assert [getattr(place, "name", "") for place in event.places] == ["Muscat"]


def test_a_town_that_a_place_is_near_to_tells_its_country(finders: Language) -> None:
    text = "The third Oman-Qatar Desert Exercise was held near Salalah on 4 May 2024."
    (event,) = events_of(scene := Scene(finders(text)), scene.lines[0])
    assert [getattr(place, "code", "") for place in event.places] == ["OMN"]


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Kenya agreed that a joint working group on border security would be set up.",
        "The accord created the Chile-Kenya Joint Committee on Border Security.",
        "Chile and Kenya cooperate through the Chile-Kenya Working Group on Border Security.",
        "They promised coordination, strategic consultations, and training between Chile and Kenya.",
        "It was relevant to continue the political dialogue between Chile and Kenya.",
    ],
)
def test_an_organ_that_is_set_up_or_worked_through_is_no_gathering(text: str) -> None:
    assert ctdialog.extract(text).meetings == ()


def test_a_committees_session_is_a_working_groups(finders: Language) -> None:
    text = "The Inter-American Committee against Terrorism (CICTE) held its tenth session in Lima."
    scene = Scene(finders(text))
    assert [event.kind for line in scene.lines for event in events_of(scene, line)] == ["working-group"]


def test_a_group_in_somebodys_office_is_no_occasion(finders: Language) -> None:
    text = "Abena Sarpong, coordinator of the Togolese joint working group on piracy, spoke of ports."
    assert events(finders, text) == []


@pytest.mark.parametrize("verb", ["would start", "will launch", "agreed to open"])
def test_a_dialogue_that_somebody_means_to_begin_is_none(verb: str) -> None:
    assert ctdialog.extract(f"Chile and Kenya {verb} a dialogue on security.").meetings == ()


@pytest.mark.parametrize(
    "text",
    [
        "India denied reports that Adviser Ajit Dev met his Pakistani counterpart in London on Tuesday.",
        "Peru refused to meet Chile in Lima on Tuesday for talks on terrorism.",
        "The Kenya-Uganda security dialogue is held every year in Nairobi or Kampala.",
        "Students from Britain and America held the 12th dialogue on poetry in London on 2 May.",
    ],
)
def test_what_is_denied_habitual_or_others_is_no_meeting(text: str) -> None:
    assert ctdialog.extract(text, published="2024-05-10").meetings == ()


def test_a_meeting_whose_calling_off_is_denied_is_one() -> None:
    text = "Oman denied reports that its third security dialogue with Qatar in Doha on Tuesday was cancelled."
    assert len(ctdialog.extract(text, published="2024-05-10").meetings) == 1


@pytest.mark.parametrize(
    "end", ["and will stay in contact by phone", "after leaders agreed on the phone to meet"]
)
def test_talks_are_held_though_a_telephone_is_told_of(end: str) -> None:
    text = f"Italy and Libya held talks in Tripoli on Tuesday {end}."
    assert len(ctdialog.extract(text, published="2024-05-10").meetings) == 1
