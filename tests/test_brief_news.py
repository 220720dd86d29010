"""Meetings told in one sentence, and sentences of the same words that tell of none."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

BRIEF = """
Talks between Iran and the United States were held in Muscat on 12 April 2025.
Iran and the United States held talks on terrorism in Muscat on 12 April 2025.
The second round of talks between Serbia and Kosovo was held in Brussels on Monday.
The dialogue between India and Japan was held in Tokyo on 4 May 2024.
France and Portugal met in Lisbon on Sunday to discuss terrorism.
Negotiations between India and Britain began in London on Monday.
Japan and Kenya held their second dialogue in Nairobi on 4 May 2024.
Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on Thursday.
The fourth dialogue between the EU and Nigeria was held in Abuja.
Ankara and Baku held their second security dialogue.
The SCO held its 24th summit in Astana on 4 July 2024.
Leaders of the SCO held their summit in Astana on 4 July 2024.
The third U.S./India Security Dialogue was held in Tokyo on 4 May 2024.
NAIROBI, June 3 - Talks between Iran and the United States were held in Muscat on 12 April 2025.
""".strip().splitlines()

NONE = """
A skier from Norway and another from Austria stood on the summit of Denali on 3 June 2023.
Ghana face Nigeria in the semi-final in Abidjan on Wednesday.
The dialogue between Turkey and Greece is a sham, the paper wrote on Monday.
Siemens of Germany and Mitsubishi of Japan held talks on a joint venture in Berlin on Monday.
Lawyers from Kenya and Uganda held a seminar on land law in Kampala on Monday.
Doctors from Spain and Cuba met in Havana on Monday for a symposium on heart disease.
The chess players of India and China met in the third round in Toronto on Monday.
Fans of Fiji and Samoa met in Suva on Thursday for a rugby director meeting.
Exporters hope that the negotiations between India and Britain end soon, a survey showed on Monday.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", BRIEF)
def test_one_sentence_is_enough(extractor: Extractor, sentence: str) -> None:
    assert len(extractor.read_text(sentence).meetings) == 1


@pytest.mark.parametrize("sentence", NONE)
def test_others_who_meet_are_no_states(extractor: Extractor, sentence: str) -> None:
    assert extractor.read_text(sentence).meetings == ()


@pytest.mark.parametrize("headline", ["Security talks", "Lima and Santiago hold security talks"])
def test_a_headline_takes_no_meeting_away(extractor: Extractor, headline: str) -> None:
    text = f"{headline}\n\nOfficials of Peru and Chile met in Lima on Thursday."
    assert len(extractor.read_text(text).meetings) == 1


def test_a_side_named_after_its_people_is_theirs(extractor: Extractor) -> None:
    text = (
        "The fifth Peru-Chile 2+2 Ministerial Dialogue was held in Lima on 10 November 2023. The delegations "
        "were led by Defence Minister Ana Rojas and Interior Minister Luis Vega from the Peruvian side and "
        "Foreign Minister Eva Soto and Defence Minister Juan Pinto from the Chilean side."
    )
    (meeting,) = extractor.read_text(text).meetings
    assert meeting.name == "2+2 Ministerial Dialogue"
    assert [(p.name, p.represents, p.role) for p in meeting.officials] == [
        ("Ana Rojas", "PER", "chair"),
        ("Luis Vega", "PER", "chair"),
        ("Eva Soto", "CHL", "chair"),
        ("Juan Pinto", "CHL", "chair"),
    ]


def test_those_who_accompany_are_of_the_same_side(extractor: Extractor) -> None:
    text = (
        "The third Kenya-Peru Security Dialogue was held in Lima on 3 February 2024. Otieno Barasa, Interior "
        "Minister of Kenya, led the Kenyan delegation. He was accompanied by Jane Wafula, State "
        "Minister for Defence, and General Peter Kamau, Chief of Defence Staff. Luis Vega, Foreign Minister, "
        "led the Peruvian side."
    )
    (meeting,) = extractor.read_text(text).meetings
    assert [p.represents for p in meeting.officials] == ["KEN", "KEN", "KEN", "PER"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fourth Peru-Kenya Security Dialogue, scheduled for 3 June 2024 in Lima, has been called off.",
        "The Peru-Kenya Joint Committee, due to hold its fourth meeting in Lima on 12 April, was put off.",
    ],
)
def test_the_main_verb_after_a_clause_tells_the_status(extractor: Extractor, sentence: str) -> None:
    (meeting,) = extractor.read_text(sentence).meetings
    assert meeting.status == "cancelled"


@pytest.mark.parametrize(
    ("words", "groups"),
    [
        ("HM King Abdullah and the TIP prevention plan", []),
        ("the threats posed by LeT, JeM and HM", ["HM", "JEM", "LET"]),
    ],
)
def test_an_acronym_of_many_meanings_counts_beside_a_group(
    extractor: Extractor, words: str, groups: list[str]
) -> None:
    text = f"Kenya and Peru held their second security dialogue in Lima. They discussed {words}."
    (meeting,) = extractor.read_text(text).meetings
    assert sorted(group.code for group in meeting.groups) == groups


@pytest.mark.parametrize(
    ("words", "discussed"),
    [
        ("They discussed Iran, Yemen and the Red Sea.", ["IRN", "YEM", "red-sea"]),
        ("They exchanged views on the South China Sea and on Ukraine.", ["south-china-sea", "UKR"]),
        ("They gave particular time to the situation in Afghanistan.", ["AFG"]),
        ("They discussed Pakistan-Iran trade.", []),
    ],
)
def test_places_are_discussed_as_objects_of_the_talks(
    extractor: Extractor, words: str, discussed: list[str]
) -> None:
    text = f"Kenya and Peru held their second security dialogue in Lima. {words}"
    (meeting,) = extractor.read_text(text).meetings
    assert [place.code for place in meeting.discussed] == discussed


@pytest.mark.parametrize("office", ["Undersecretary", "Undersecretary for Political Affairs"])
def test_an_organization_may_follow_the_name(extractor: Extractor, office: str) -> None:
    text = (
        "Peru and Kenya held their second security dialogue in Lima. The Peruvian delegation was led by "
        f"{office} Maria Theresa Rojas of the Department of Foreign Affairs."
    )
    (person,) = extractor.read_text(text).meetings[0].officials
    assert (person.name, person.position) == ("Maria Theresa Rojas", office)
    assert person.organization == "Department of Foreign Affairs"
