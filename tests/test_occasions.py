"""Which mentions speak of the same meeting, and which of its neighbours."""

from __future__ import annotations

import pytest
from spacy.language import Language

import ctdialog
from ctdialog.extractor import Extractor
from ctdialog.pipeline.occasions.occasions import Occasion, occasions_of
from ctdialog.pipeline.scene import Scene

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 4 May 2024. "


def occasions(finders: Language, text: str) -> list[Occasion]:
    return occasions_of(Scene(finders(text)))


@pytest.mark.parametrize(
    "text",
    [
        "The two sides discussed border security.",
        "The talks covered border security.",
        "During the dialogue they spoke of border security.",
        "The meeting also took up border security.",
        "The third Oman-Qatar Security Dialogue took up border security.",
        "The Security Dialogue was held in a warm mood.",
        "Both delegations praised the outcome.",
    ],
)
def test_what_follows_tells_of_the_same_meeting(finders: Language, text: str) -> None:
    (occasion,) = occasions(finders, LEAD + text)
    assert [line.index for line in occasion.lines] == [0, 1]
    assert (occasion.number, occasion.kind, occasion.prominence) == (3, "dialogue", "main")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The fifth Oman-Kenya Cyber Dialogue was held in Nairobi on 2 March 2024.", ["dialogue",
         "dialogue"]),
        ("The Global Conference on Maritime Security was held in Athens in April 2024.", ["dialogue",
         "conference"]),
        ("The second meeting of the Oman-India Joint Working Group on Drugs was held in Delhi in 2023.",
         ["dialogue", "working-group"]),
    ],
)  # fmt: skip
def test_what_cannot_be_the_first_is_another_in_the_background(
    finders: Language, text: str, kinds: list[str]
) -> None:
    found = occasions(finders, LEAD + text)
    assert [occasion.kind for occasion in found] == kinds
    assert [occasion.prominence for occasion in found] == ["main", "background"]


def test_talks_between_others_than_the_lead_named_are_not_the_main_ones(finders: Language) -> None:
    lead = "Officials from Oman and Qatar held security consultations in Muscat on 4 May 2024. "
    more = "They discussed border security. Both sides praised the outcome. "
    others = "Analysts say that the talks between Chad and Niger are unlikely to resume soon."
    (occasion,) = occasions(finders, lead + more + others)
    assert occasion.codes == {"OMN", "QAT"}
    same = "Analysts say that the talks between Oman and Qatar are likely to go on."
    (occasion,) = occasions(finders, lead + more + same)
    assert occasion.codes == {"OMN", "QAT"}


@pytest.mark.parametrize(
    "text",
    [
        "The next round will be held in Doha in 2025.",
        "The next Security Dialogue will be held in Doha.",
        "The fourth Oman-Qatar Security Dialogue will be held in Doha.",
    ],
)
def test_the_next_of_a_series_is_told_inside_the_meeting(finders: Language, text: str) -> None:
    (occasion,) = occasions(finders, LEAD + text)
    assert (len(occasion.after), len(occasion.before)) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "The last round was held in Doha in 2022.",
        "The previous Security Dialogue was held in Doha.",
        "The second Oman-Qatar Security Dialogue was held in Doha in 2022.",
    ],
)
def test_the_last_of_a_series_is_told_inside_the_meeting(finders: Language, text: str) -> None:
    (occasion,) = occasions(finders, LEAD + text)
    assert (len(occasion.before), len(occasion.after)) == (1, 0)


@pytest.mark.parametrize(
    "text",
    [
        "Ten people died in an attack on a market. The army blamed rebels.",
        "The parliament voted on a bill against terrorism.",
        "Terrorism is a threat to all, the minister told reporters.",
        "",
    ],
)
def test_news_of_other_things_has_no_occasion(finders: Language, text: str) -> None:
    assert occasions(finders, text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Oman and Qatar held the second meeting of their Joint Working Group on Drugs. The dialogue "
         "was warm.",
         "working-group"),
        ("Oman and Qatar held talks in Muscat. It was the third Oman-Qatar Security Dialogue.", "dialogue"),
        ("Oman and Qatar opened a workshop on border security in Muscat. The meeting was warm.",
         "conference"),
        ("Oman and Qatar held bilateral talks in Muscat. The meeting was warm.", "meeting"),
    ],
)  # fmt: skip
def test_the_name_decides_the_kind(finders: Language, text: str, kind: str) -> None:
    assert [occasion.kind for occasion in occasions(finders, text)] == [kind]


def test_a_lead_that_names_only_the_sides_belongs_to_the_meeting(finders: Language) -> None:
    text = "Oman and Qatar want safer borders. The third Oman-Qatar Security Dialogue was held in Muscat."
    (occasion,) = occasions(finders, text)
    assert [line.index for line in occasion.lines] == [0, 1]


def test_all_parties_of_all_mentions_are_its_codes(finders: Language) -> None:
    (occasion,) = occasions(finders, LEAD + "The talks between Oman and Qatar went well.")
    assert occasion.codes == {"OMN", "QAT"}


def test_the_day_an_exercise_began_on_is_no_other_exercises(finders: Language) -> None:
    text = (
        "Ministers watched the Oman-Qatar Desert Exercise in Salalah on 9 May 2024. The exercise, which "
        "began on 6 May 2024, goes on."
    )
    assert len(occasions(finders, text)) == 1


def test_one_number_of_one_pair_is_one_meeting_on_whatever_day(finders: Language) -> None:
    text = LEAD + "The third Oman-Qatar Security Dialogue was held on 5 May 2024, the embassy wrote."
    assert len(occasions(finders, text)) == 1


MET = "Omani Foreign Minister Karim Nasser met Chadian envoy Ali Hassan in Muscat on 4 May 2024. "


@pytest.mark.parametrize(
    ("text", "prominences"),
    [
        # the same one
        ("Nasser and Hassan spoke about drugs.", ["main"]),
        ("The minister met Hassan again after lunch.", ["main"]),
        # in turn, which is news too
        ("Earlier in the day, Nasser met Peruvian envoy Ana Cruz.", ["main", "main"]),
        ("He also held talks with Peruvian envoy Ana Cruz.", ["main", "main"]),
        ("Meanwhile, the sixth Chad-Peru Maritime Dialogue was held in Lima.", ["main", "main"]),
        # in passing
        ("On the sidelines, Nasser met Peruvian envoy Ana Cruz.", ["main", "background"]),
        ("Nasser met Peruvian envoy Ana Cruz in Lima in March 2023.", ["main", "background"]),
        ("Nasser will attend a summit on drugs in Accra in May 2025.", ["main", "background"]),
    ],
)
def test_partners_met_in_turn_are_meetings_of_their_own(
    finders: Language, text: str, prominences: list[str]
) -> None:
    assert [occasion.prominence for occasion in occasions(finders, MET + text)] == prominences


def test_a_sentence_tells_of_the_meeting_its_people_were_at(finders: Language) -> None:
    text = MET + "Earlier in the day, Nasser met Peruvian envoy Ana Cruz. With Hassan he spoke about drugs."
    first, second = occasions(finders, text)
    assert ([line.index for line in first.lines], [line.index for line in second.lines]) == ([0, 2], [1])


def test_an_exercise_is_no_meeting_of_ministers(finders: Language) -> None:
    text = (
        "Exercise Desert Falcon of Oman and Chad began in Muscat on 4 May 2024. It was agreed at the 16th "
        "meeting of the Joint Defence Commission in Accra in 2022."
    )
    assert [(o.kind, o.number) for o in occasions(finders, text)] == [
        ("exercise", None),
        ("working-group", 16),
    ]


def test_a_part_of_the_exercise_is_of_the_exercise(finders: Language) -> None:
    text = (
        "Oman and Chad opened Exercise Desert Falcon on 4 May 2024. The exercise, which began on 2 "
        "May 2024, "
        "went well."
    )
    assert len(occasions(finders, text)) == 1


def test_a_visit_told_by_a_verb_is_a_visit_though_it_holds_talks(finders: Language) -> None:
    text = "Omani Foreign Minister Karim Nasser arrived in Chad on Monday. The talks took up drugs."
    assert [occasion.kind for occasion in occasions(finders, text)] == ["visit"]


@pytest.mark.parametrize(
    "text",
    [
        "Border security was the focus of today's consultations.",
        "Border security was the focus of Monday’s talks.",
    ],
)
def test_todays_talks_are_the_articles_own(finders: Language, text: str) -> None:
    assert len(occasions(finders, LEAD + text)) == 1


def test_who_is_met_on_the_sidelines_is_at_another_meeting(finders: Language) -> None:
    text = (
        LEAD
        + "On the sidelines, Omani Foreign Minister Karim Nasser met with Qatari envoy Ali Hassan in Sohar."
    )
    assert [occasion.kind for occasion in occasions(finders, text)] == ["dialogue", "meeting"]


@pytest.mark.parametrize(
    "text",
    [
        "Oman proposed an annual security dialogue with Chad.",
        "Oman looks forward to a security dialogue with Chad in Muscat.",
        "A security dialogue between Oman and Chad is another proposal of ours.",
        "A security dialogue with Chad could be held in Muscat.",
        "A security dialogue with Chad was proposed by Oman.",
        "Oman ruled out talks with Chad in Muscat on Monday.",
        "Oman on Monday rejected a security dialogue with Chad.",
        "The report calls on Oman and Chad to resume their security dialogue.",
        "Oman and Chad ought to hold a security dialogue.",
        "Without talks between Oman and Chad the gangs will go on.",
        "Oman and Chad have had a counter-terrorism dialogue since 2011.",
        "Oman and Chad hold regular consultations on security matters.",
    ],
)
def test_what_is_only_proposed_is_no_occasion(finders: Language, text: str) -> None:
    assert occasions(finders, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In another call, with his Chadian counterpart, the minister spoke of ports on Monday.",
        "The minister repeated his call for regional unity on Monday.",
        "The sides decided to set up a joint working group on drugs in Muscat.",
        "The ministers spoke of the establishment of a Consultative Group in Muscat.",
        "A bilateral Working Group on Cyber Security would be set up in Muscat, they said.",
        "They undertook to have further discussions on cyber policy in 2025.",
        "Oman and Chad have set up a Joint Task Force. The task force is the first of its kind.",
        "Oman and Chad have agreed to extradite suspects under a treaty that came into force on Monday.",
        "Oman and Chad have had no talks since their foreign ministers met in Muscat in 2019.",
    ],
)
def test_what_is_no_talks_is_no_occasion(finders: Language, text: str) -> None:
    assert occasions(finders, text) == []


def test_the_lead_retells_the_headlines_visit(finders: Language) -> None:
    text = "Visit of Minister Luis Soto to Oman\n\nPeruvian Minister Luis Soto was in Oman on 4 May 2024."
    assert [occasion.kinds for occasion in occasions(finders, text)] == [{"visit"}]


def test_a_visit_goes_on_with_its_visitor(finders: Language) -> None:
    text = (
        "Omani Foreign Minister Karim Nasser is going to Chad for talks on terrorism. "
        "Nasser will be in N'Djamena on 4 May 2024. A third meeting is with Interior Minister Ali Hassan."
    )
    (occasion,) = occasions(finders, text)
    assert (occasion.kind, occasion.number) == ("visit", None)


def test_he_who_visited_is_not_back_at_the_talks(finders: Language) -> None:
    text = (
        "Peru and Chile held their third Border Dialogue in Lima on Monday.\n\n"
        "Chile's Special Envoy for Victims, Ana Soto, paid a week-long visit to Peru in January.\n\n"
        "Besides judges, the envoy saw widows. She underlined Chile's readiness to help Peru with its laws."
    )
    talks, visit = occasions(finders, text)
    assert "She underlined" not in " ".join(line.text for line in talks.lines)
    assert "She underlined" in visit.lines[-1].text


def test_formats_told_in_one_breath_are_each_news(finders: Language) -> None:
    text = "The third Oman-Chad Cyber Dialogue and the first Defence Consultations were held on 4 May 2024."
    first, second = occasions(finders, text)
    assert (first.kind, first.number, first.prominence) == ("dialogue", 3, "main")
    assert (second.kind, second.number, second.prominence) == ("consultations", 1, "main")
    assert second.codes == {"OMN", "TCD"} and list(first.dates) == list(second.dates) == ["2024-05-04"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a visitor who had no part, and a gathering told anew beside the talks
        (
            "Oman and Chad held their second Cyber Dialogue in Muscat. "
            "They recalled the visit of President Amina Saleh to Chad in May 2019.",
            ["dialogue", "visit"],
        ),
        (
            "The second Oman-Chad Joint Working Group on Cyber Security was held in Muscat on 4 May 2024, "
            "along with a workshop on forensics.",
            ["working-group", "conference"],
        ),
        # what they look forward to, where it has a name and a day
        (
            "Oman and Chad held their second Cyber Dialogue in Muscat. "
            "They looked forward to the Anti-Piracy Summit to be held in Lima on 12 May.",
            ["dialogue", "summit"],
        ),
        # a gathering of the body whose next one is the news, attended long ago
        (
            "Omani Foreign Minister Karim Nasser will travel to Rome on Sunday to attend the EU Council's "
            "ministerial meeting on ports. He attended the informal meeting of EU foreign ministers in "
            "Warsaw on 8 May 2025.",
            ["summit", "summit"],
        ),
    ],
)
def test_gatherings_told_by_the_way(finders: Language, text: str, kinds: list[str]) -> None:
    assert [occasion.kind for occasion in occasions(finders, text)] == kinds


def test_the_day_of_arrival_is_not_that_of_the_talks(finders: Language) -> None:
    text = (
        "Oman and Chad will hold two days of talks on terrorism from 6 May 2024. "
        "An Omani delegation is to arrive in N'Djamena on 5 May 2024 for the third Oman-Chad Cyber "
        "Dialogue."
    )
    assert "2024-05-05" not in {day for occasion in occasions(finders, text) for day in occasion.dates}


def test_a_number_one_less_is_the_neighbour_and_no_visits(finders: Language) -> None:
    text = (
        "The second cyber and maritime dialogue between Oman and Chad was held in Muscat on 4 May 2024. "
        "Minister Luis Soto is expected to travel to Peru in June. "
        "Muscat hosted the first cyber and maritime dialogue in March 2021."
    )
    main = occasions(finders, text)[0]
    assert [event.number for event in main.before] == [1]


@pytest.mark.parametrize(
    "text",
    [
        # no verb says that the headline's second meeting is held: it is told in one breath with the first
        "4th Oman-Qatar Cyber Consultation and 9th Meeting of the Oman-Qatar Working Group on Ports\n\n"
        "Officials of both spoke of their plans.",
        # and there may be words between the two
        "Oman and Qatar held on 4 May the 4th session of the dialogue between their coast guards and "
        "the 9th consultation on ports.",
    ],
)
def test_formats_counted_in_one_sentence_are_each_news(finders: Language, text: str) -> None:
    found = occasions(finders, text)
    assert [(o.number, o.prominence) for o in found] == [(4, "main"), (9, "main")]


def test_several_meetings_are_no_meeting_of_that_name(finders: Language) -> None:
    text = "Two Security Meetings Hosted by Oman\n\nOman and Qatar held the fifth Maritime Dialogue on 4 May."
    (found,) = occasions(finders, text)
    assert (found.kind, found.number) == ("dialogue", 5)


def test_a_video_conference_is_how_a_dialogue_is_held(finders: Language) -> None:
    text = "Oman and Qatar held a video conference yesterday to continue the third Security Dialogue."
    (found,) = occasions(finders, text)
    assert (found.kind, found.number) == ("dialogue", 3)


def test_a_headlines_weekday_is_that_of_the_text() -> None:
    text = (
        "Omani-Qatari Security Dialogue Wednesday in Muscat\n\nThe third Omani-Qatari Security Dialogue "
        "is to be held on Wednesday in Muscat, the ministry said."
    )
    (meeting,) = ctdialog.extract(text, published="2024-05-06").meetings
    assert (meeting.date.edtf if meeting.date else None, meeting.number) == ("2024-05-08", 3)


def test_an_old_session_of_the_headlines_number_is_the_headlines(finders: Language) -> None:
    text = "The 2nd Session of the Joint Ports Committee\n\nMonday, 12 February 2018\n\n"
    text += "Muscat hosted from 18 to 20 December 2017 the 2nd Session of the Joint Ports Committee."
    (found,) = occasions(finders, text)
    assert len(found.events) == 2


NAMED = "Minister Salim Hassan of Oman and Minister Jan Novak of Qatar opened it. "


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # its series, not a dialogue of 2016
        ("The Security Dialogue is a mechanism under a memorandum of 2016.", ["dialogue"]),
        # what the dialogue did
        ("An exchange of views and a workshop on ports was held during that session.", ["dialogue"]),
        # a commission that is another one by number, day and word
        ("At the 22nd Joint Commission meeting, held in Doha in February, more was asked for.",
         ["dialogue", "working-group"]),
        ("Experts met in Nizwa on 5 May with a view to the 31st Meeting of the Joint Ports Committee.",
         ["dialogue", "working-group"]),
    ],
)  # fmt: skip
def test_the_series_and_others(finders: Language, text: str, kinds: list[str]) -> None:
    assert [occasion.kind for occasion in occasions(finders, LEAD + NAMED + text)] == kinds


def test_the_dialogue_is_the_main_one_though_a_commission_was_told_last(finders: Language) -> None:
    text = "At the 22nd Joint Commission meeting, held in Doha in February, more was asked for. "
    main, other = occasions(finders, LEAD + text + "The dialogue gave room for that.")
    assert [line.index for line in main.lines] == [0, 2]
    assert [line.index for line in other.lines] == [1]


def test_the_last_time_is_the_one_before(finders: Language) -> None:
    (main,) = occasions(finders, LEAD + "The last time the Security Dialogue took place was in March 2018.")
    assert [date.edtf for event in main.before for date in event.dates] == ["2018-03"]


def test_a_round_up_is_no_round(finders: Language) -> None:
    assert not occasions(finders, "OMAN: DEFENCE ROUND-UP\n\nPrices rose in Muscat.")


def test_parties_that_are_going_to_meet(finders: Language) -> None:
    text = "The governments of Oman, Qatar and Kuwait are going to meet in Muscat on Thursday."
    (found,) = occasions(finders, text)
    assert found.codes == {"OMN", "QAT", "KWT"}


def test_two_formats_joined_in_a_title_are_each_news(finders: Language) -> None:
    text = (
        "Kenya-Chile High-Level Trade Dialogue and Defence Consultations Outcomes\n\n"
        "The fourth Kenya-Chile High-Level Trade Dialogue was held in Nairobi on 4 May 2024. "
        "The second Kenya-Chile Defence Consultations took place there too."
    )
    first, second = occasions(finders, text)
    assert (first.kind, first.number, second.kind, second.number) == ("dialogue", 4, "consultations", 2)


@pytest.mark.parametrize(
    "other",
    [
        "It comes a week after Chadian Minister Ali Hassan held talks in Doha with his Qatari counterpart.",
        "Oman held its first Security Dialogue with Chad in 2021.",
        "A meeting between the ministers of Oman and Chad planned for Monday was cancelled.",
        "Oman held similar talks with Chad in Muscat on 2 May 2023.",
    ],
)
def test_talks_of_two_states_are_not_those_with_a_third(finders: Language, other: str) -> None:
    lead = "Oman and Qatar held their second Security Dialogue in Muscat on 4 May 2024. "
    found = occasions(finders, lead + other)
    assert found[0].codes == {"OMN", "QAT"}
    assert ["TCD" in occasion.codes for occasion in found] == [False, True]


def test_a_story_of_preparations_is_of_what_is_prepared(finders: Language) -> None:
    text = "Preparations are under way for the third Oman-Qatar Security Dialogue on 4 May 2025 in Doha."
    (occasion,) = occasions(finders, text)
    assert occasion.number == 3


def test_coordination_within_a_bodys_meeting_is_no_meeting(finders: Language) -> None:
    text = (
        "Oman and Qatar pledged closer coordination within the ASEAN Ministerial Meeting on Drugs. It was "
        "agreed at the third Oman-Qatar Security Dialogue on Monday."
    )
    (occasion,) = occasions(finders, text)
    assert occasion.number == 3


def test_ministers_tell_the_day_of_their_countries_meeting(finders: Language) -> None:
    text = (
        "The ministers of Japan and Peru met in Lima. Minister Kenji Arai met on Tuesday, 7 May 2024, with "
        "the Peruvian Minister Ana Cruz."
    )
    assert len(occasions_of(Scene(finders(text)))) == 1


def test_a_day_in_a_quotation_is_not_that_of_the_talks() -> None:
    text = (
        "Kenya and Norway held the fourth Kenya-Norway Dialogue in Oslo on 6 May 2024. “In 2021 we "
        "had none” "
        "Foreign Minister Jane Mutua said as the fourth Kenya-Norway Dialogue opened."
    )
    assert [m.date and m.date.edtf for m in ctdialog.extract(text).meetings] == ["2024-05-06"]


def test_what_is_only_proposed_is_no_meeting(finders: Language) -> None:
    text = (
        "Omani Minister Amina Hamid met Qatari Minister Bello Khan in Doha on Monday. The two agreed "
        "to resume patrols and to hold working-level consultations on maritime security."
    )
    (occasion,) = occasions(finders, text)
    assert occasion.kind == "meeting"


def test_plain_talks_are_those_the_next_sentence_names(finders: Language) -> None:
    text = (
        "Oman and Qatar will hold their annual defence policy talks in Muscat next week. Director "
        "Amina Hamid and Envoy Bello Khan will lead the fourth Oman-Qatar Maritime Dialogue."
    )
    (occasion,) = occasions(finders, text)
    assert occasion.number == 4


@pytest.mark.parametrize(
    "told",
    [
        "Nasser had come to Lima for the Second Conference on Port Security.",
        "They discussed preparations for the Second Conference on Port Security to be held in Muscat.",
    ],
)
def test_a_gathering_that_talks_prepare_or_follow_is_another(extractor: Extractor, told: str) -> None:
    text = f"Foreign Minister Ana Lopez of Peru met Oman's Minister Said Nasser in Lima on 3 May 2024. {told}"
    main, other = extractor.read_text(text, published="2024-05-04").flat().meetings
    assert (main.kind, main.name) == ("meeting", None)
    assert (other.kind, other.prominence) == ("conference", "background")


def test_the_conference_is_the_one_told_beside_the_talks(extractor: Extractor) -> None:
    text = (
        "Peru's Minister Ana Lopez received Omani Minister Said Nasser, who arrived in Lima for the "
        "Conference on Port Security, on 3 May 2024. Nasser praised the conference."
    )
    main, other = extractor.read_text(text).flat().meetings
    assert (main.kind, other.kind) == ("meeting", "conference")


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda held the third Kenya-Uganda Security Dialogue on 8 May 2024, ahead of a "
        "meeting of "
        "interior ministers in Kigali.",
        "Kenya and Uganda held the third Kenya-Uganda Security Dialogue on 8 May 2024, to be followed by a "
        "summit in Kigali next month.",
    ],
)
def test_the_city_of_what_comes_next_is_not_that_of_the_talks(text: str) -> None:
    main = ctdialog.extract(text, published="2024-05-10").meetings[0]
    assert main.place is None


def test_a_committee_to_be_revived_is_not_what_met() -> None:
    text = (
        "Kenyan Minister Ali Hassan met Ugandan Minister Okello Otim in Kampala on 6 May 2024 and "
        "agreed to "
        "reactivate the joint working group on security, which last met in 2019."
    )
    main = ctdialog.extract(text).meetings[0]
    assert (main.kind, main.name) == ("meeting", None)


@pytest.mark.parametrize(
    ("second", "prominence"),
    [
        ("The two also held their second Cyber Dialogue the same day.", "main"),
        ("The first Oman-Chad Defence Consultations followed in Muscat on 5 May 2024.", "main"),
        ("The first Oman-Chad Defence Consultations were held in Muscat on 9 May 2023.", "background"),
        ("The Oman-Qatar Cyber Dialogue was held in Muscat on 5 May 2024.", "background"),
    ],
)
def test_the_other_talks_of_those_days_are_news_too(finders: Language, second: str, prominence: str) -> None:
    text = f"Oman and Chad held the fourth Oman-Chad Security Dialogue in Muscat on 4 May 2024. {second}"
    assert [occasion.prominence for occasion in occasions(finders, text)] == ["main", prominence]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The two prime ministers are to meet in Doha in July.", ["dialogue", "meeting"]),
        ("Their defence ministers met in Doha in January.", ["dialogue", "meeting"]),
        ("The two ministers met the press in Doha on Sunday.", ["dialogue"]),
    ],
)
def test_those_above_the_officials_meet_another_time(
    extractor: Extractor, text: str, kinds: list[str]
) -> None:
    meetings = extractor.read_text(LEAD + text, published="2024-05-06").flat().meetings
    assert [meeting.kind for meeting in meetings] == kinds


def test_the_ministers_next_dialogue_is_no_other_meeting(extractor: Extractor) -> None:
    lead = "Ministers Said Nur and Fahd Amin co-chaired the third Oman-Qatar Security Dialogue in Muscat "
    text = lead + "on 4 May 2024. The two ministers will meet in Doha in July."
    assert len(extractor.read_text(text, published="2024-05-06").flat().meetings) == 1


@pytest.mark.parametrize(
    "frame",
    ["Within the framework of the OIC", "Under the auspices of the GCC", "On the sidelines of the OSCE"],
)
def test_the_body_that_frames_talks_takes_no_part(extractor: Extractor, frame: str) -> None:
    text = f"{frame}, Oman and Qatar held a dialogue on piracy in Muscat on 4 May 2024."
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.participants == ("OMN", "QAT")


def test_those_whose_countries_agreed_are_the_ones_that_meet_on_the_sidelines(finders: Language) -> None:
    (occasion, *_) = occasions(
        finders,
        "The foreign ministers of Oman and Qatar agreed on Tuesday to track terrorist financing.\n"
        "Amina Yusuf and Bello Khan met in Lima on the sidelines of a regional summit.",
    )
    assert [line.index for line in occasion.lines] == [0, 1]


@pytest.mark.parametrize("who", ["The committee", "The Joint Committee", "The meeting", "They"])
def test_who_notes_the_report_of_another_meeting_goes_on_speaking(extractor: Extractor, who: str) -> None:
    main, other = extractor.read_text(
        "The 12th meeting of the Oman-Qatar Joint Committee on Security was held in Muscat on 4 May 2024. "
        f"{who} took note of the report of the 49th Border Liaison Committee, held in Doha in March "
        f"2024. It "
        "discussed measures against money laundering and drug trafficking."
    ).meetings
    assert "drug-trafficking" in {topic.id for topic in main.topics}
    assert "drug-trafficking" not in {topic.id for topic in other.topics}


def test_the_year_of_the_one_before_is_not_that_of_the_second_of_its_kind(finders: Language) -> None:
    text = "Oman, Qatar and Iraq will hold a naval exercise from 16 to 20 June 2025. "
    (occasion,) = occasions(
        finders, text + "The exercise is the second of its kind after one held off Sur in 2023."
    )
    assert (occasion.number, [line.index for line in occasion.lines]) == (2, [0, 1])


MINISTERS_MET = "The interior ministers of Peru and Oman met in Lima on Tuesday to discuss border control. "


def told_beside(extractor: Extractor, text: str) -> list[str]:
    """Each meeting told by the way: kind, number, parties, day and place."""
    meetings = extractor.read_text(text, published="2026-03-06").flat().meetings
    return [
        " ".join(
            str(part)
            for part in (
                m.kind,
                m.number,
                "-".join(sorted(m.participants)),
                m.date and m.date.edtf,
                m.place and (m.place.city or m.place.country),
            )
        )
        for m in meetings[1:]
    ]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        # other ranks
        (
            "They examined the conclusions of Monday's meeting of police experts.",
            "meeting None OMN-PER 2026-03-02 None",
        ),
        (
            "They took stock of the second meeting of border governors, which was held in Tacna on "
            "May 4, 2025.",
            "meeting 2 OMN-PER 2025-05-04 Tacna",
        ),
        ("They examined the conclusions of Tuesday's meeting.", None),
        # told anew, with a day and a place of its own
        (
            "It comes two weeks after a meeting in Muscat of their coast guards.",
            "meeting None OMN-PER None Muscat",
        ),
        (
            "Their deputies are to hold a bilateral meeting in Quito on March 20.",
            "meeting None OMN-PER 2026-03-20 Quito",
        ),
        ("They will hold a meeting in Quito in May.", "meeting None OMN-PER 2026-05 Quito"),
        ("To that end, a meeting will take place in Quito in May.", "meeting None OMN-PER 2026-05 Quito"),
        (
            "During a meeting in Quito in January, Minister Luis Soto and his Omani counterpart "
            "Said Nasser "
            "had promised more.",
            "meeting None OMN-PER 2026-01 Quito",
        ),
        ("During a meeting in Salta in January, Governor Luis Soto had promised more.", None),
        ("The meeting in Lima followed weeks of tension.", None),
        # nothing of theirs
        ("The strike followed a meeting of shopkeepers in Salta on 3 January.", None),
        ("The talks followed a meeting of shopkeepers in Salta on 3 January.", None),
        ("It came four days after a raid on a meeting of village heads in Salta.", None),
        ("The thief had been at a meeting in Salta on Sunday.", None),
        ("The opposition will hold a meeting in Salta in May.", None),
        ("Rebels stormed a meeting of herders in Salta on 4 January.", None),
        ("The Peruvian cabinet will hold a meeting in Cusco on 9 March.", None),
        ("A labour court will hold a session in Cusco on 9 March.", None),
        ("The rowing federation is to hold a meeting in Salta in May.", None),
        # who will host it
        (
            "They looked forward to a bilateral workshop which Oman will soon host.",
            "conference None OMN-PER None OMN",
        ),
        ("They looked forward to a workshop on ports.", None),
        ("They hoped for a drill, to be held in Cusco.", None),
        ("They hoped for an exercise, to be held in Cusco.", None),
        ("They hoped for a regional conference on migration, hosted by the EU.", None),
        ("They hoped for a bilateral workshop which Oman will soon host.", None),
        # what was agreed when rulers met
        (
            "The committee was launched when President Luis Soto and Sultan Said Nasser met in May 2025.",
            "meeting None OMN-PER 2025-05 None",
        ),
        ("The committee was launched when the minister was in parliament in May 2025.", None),
    ],
)
def test_what_others_did_is_a_meeting_of_its_own(extractor: Extractor, text: str, others: str | None) -> None:
    assert told_beside(extractor, MINISTERS_MET + text) == ([others] if others else [])


def test_the_next_stop_of_a_journey_has_its_own_host(extractor: Extractor) -> None:
    text = (
        "Foreign Minister Said Nasser of Oman met his Peruvian counterpart Luis Soto in Lima on Tuesday. "
        "Nasser will then fly to Quito, where he is to meet President Ana Cordero on Monday."
    )
    assert told_beside(extractor, text) == ["visit None ECU-OMN 2026-03-09 Quito"]


def test_whom_she_also_met_is_not_the_conference(extractor: Extractor) -> None:
    text = (
        "Foreign Minister Ana Lopez of Peru met her Omani counterpart Said Nasser on Tuesday on the "
        "sidelines "
        "of a regional conference on ports in Lima. Lopez also met with Chadian Foreign Minister Ali Hasan."
    )
    meetings = extractor.read_text(text, published="2026-03-06").flat().meetings
    told = [(m.kind, sorted(m.participants)) for m in meetings if m.kind == "meeting"]
    assert told == [("meeting", ["OMN", "PER"]), ("meeting", ["PER", "TCD"])]


def test_a_visit_that_comes_next_is_no_part_of_the_talks(extractor: Extractor) -> None:
    text = (
        "Peru and Oman held the third session of their Joint Commission in Lima on Tuesday. Foreign "
        "Ministers "
        "Ana Lopez and Said Nasser chaired the session before the arrival of Omani Prime Minister "
        "Karim Hadi "
        "for his three-day visit to Lima."
    )
    main, visit = extractor.read_text(text, published="2026-03-06").flat().meetings
    assert (main.kind, main.number) == ("working-group", 3)
    assert (visit.kind, visit.status) == ("visit", "scheduled")
    assert {official.name for official in main.officials} == {"Ana Lopez", "Said Nasser"}


def told(extractor: Extractor, text: str) -> list[tuple[str, str, int | None, str]]:
    """Prominence, kind, number and sides of each meeting."""
    flat = extractor.read_text(text, published="2026-03-02").flat()
    return [(m.prominence, m.kind, m.number, "-".join(sorted(m.participants))) for m in flat.meetings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the same sides' same round, told with other words
        (
            "Raul Soto and Jorge Vega pose ahead of the 12th BC Peru-Chile conference, 28 February "
            "2026.\n\nLIMA: "
            "“Chile agreed,” Defence Minister Raul Soto said after the 12th Border Committee (BC) "
            "Peru-Chile "
            "conference, which he co-chaired with his Chilean counterpart Jorge Vega here Saturday.",
            [("main", "working-group", 12, "CHL-PER")],
        ),
        ("Oman and Chad on Sunday in Sur held a session of talks.", [("main", "meeting", None, "OMN-TCD")]),
        # a journey with a gathering on its way, and without another meeting
        (
            "Omani Minister Ali Said visited Kenya last week, where he spoke at the Nairobi Ports "
            "Forum and met "
            "Interior Minister Jane Mutua.",
            [("main", "visit", None, "KEN-OMN"), ("background", "conference", None, "KEN-OMN")],
        ),
        (
            "Omani Minister Ali Said visited Kenya last week, where he spoke at the Nairobi Ports Forum.",
            [("main", "conference", None, "KEN-OMN")],
        ),
        # what was only prepared
        (
            "Officials of Peru and Chile met in Lima on Sunday to set the agenda for the Home "
            "Secretary-level talks "
            "to be held on Tuesday.",
            [("main", "meeting", None, "CHL-PER"), ("background", "meeting", None, "CHL-PER")],
        ),
        # parts of one meeting count no series
        (
            "Interior ministers of Peru, Chile and Colombia met in Lima on Sunday. The first formal "
            "session was on "
            "police networks. In the second session the fight against terrorism was considered.",
            [("main", "meeting", None, "CHL-COL-PER")],
        ),
        (
            "Officials of Oman and Chad met in Sur on Wednesday for their eighth staff talks.\n\nIn "
            "other news, Omani "
            "Minister Ali Said met his Peruvian counterpart Ana Soto in Lima on Friday to discuss "
            "terrorism.",
            [("main", "consultations", 8, "OMN-TCD"), ("main", "meeting", None, "OMN-PER")],
        ),
    ],
)
def test_which_meetings_a_report_tells_of(
    extractor: Extractor, text: str, expected: list[tuple[str, str, int | None, str]]
) -> None:
    assert told(extractor, text) == expected


def test_a_day_of_an_untold_year_is_the_same_day_again() -> None:
    text = (
        "Oman-Chad meeting to be held in Sur\n\nMarch 29 meeting to take up terrorism, says "
        "spokeswoman\n\nSUR - "
        "Officials of Oman and Chad will gather in Sur on March 29 in a meeting on terrorism, a "
        "spokeswoman said."
    )
    (meeting,) = ctdialog.extract(text).meetings
    assert meeting.status == "scheduled"
