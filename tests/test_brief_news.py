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
Egyptian officials held talks on 3 March 2026 in Lima with Peruvian officials.
Egyptian officials held talks on Tuesday, 3 March, in Lima with officials of the Peruvian army.
Egyptian officials held talks at the Ministry of Justice in Lima on Tuesday with Peruvian officials.
Peru and Chile signed a pact when their foreign ministers met in Lima on Monday.
Peru urged Chile to guard the border as their foreign ministers met in Lima on Monday.
The Council of Ministers of the ECO met in Baku on Monday under the chairmanship of President Aliyev.
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
The Council of Ministers, which met on Monday under the chairmanship of the Head of State, adopted a bill.
The governors of the border provinces of Peru met in Lima on Monday to discuss the frontier with Chile.
Exporters hope that the negotiations between India and Britain end soon, a survey showed on Monday.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", BRIEF)
def test_one_sentence_is_enough(extractor: Extractor, sentence: str) -> None:
    assert len(extractor.read_text(sentence).meetings) == 1


@pytest.mark.parametrize("sentence", NONE)
def test_others_who_meet_are_no_states(extractor: Extractor, sentence: str) -> None:
    assert extractor.read_text(sentence).meetings == ()


@pytest.mark.parametrize(
    ("sentence", "date", "city"),
    [
        # a deed, and the talks it came after: the news itself and no earlier round
        (
            "The foreign ministers of Peru and Chile signed a plan after their meeting in Lima on Tuesday.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Ministers of Peru and Chile told reporters after their talks in Lima on Tuesday that "
            "they would share data.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Peru and Chile have agreed to share data following the talks in Lima on Tuesday.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Signed in Lima on 3 March at the close of the third Peru-Chile Security Dialogue, the pact will "
            "help.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Peru and Chile pledged to fight terrorism in Lima on Tuesday, at the third Security Dialogue "
            "between the two countries.",
            "2026-03-03",
            "Lima",
        ),
        # whose house a guest comes from
        (
            "Peru's army received a delegation of the Chilean Ministry of Defence in Lima on Tuesday.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Peruvian minister Ana Cruz met a Chilean team led by Juan Pinto, director at the Ministry of "
            "Interior, in Lima on Tuesday.",
            "2026-03-03",
            "Lima",
        ),
        # a city that hosts, with a day between
        (
            "Lima on Tuesday, 3 March, played host to the third Peru-Chile Security Dialogue.",
            "2026-03-03",
            "Lima",
        ),
        (
            "Lima, the capital of Peru, was the venue of the third Peru-Chile Security Dialogue on Tuesday.",
            "2026-03-03",
            "Lima",
        ),
        # when somebody left
        (
            "Minister Ana Cruz of Chile on Monday left for Lima to attend the third Peru-Chile Security "
            "Dialogue, which will be held on 5 March.",
            "2026-03-05",
            "Lima",
        ),
        (
            "Port of Spain, 5 March 2026 – Peru and Chile held the third dialogue in Port of Spain on "
            "3 March.",
            "2026-03-03",
            "Port of Spain",
        ),
        # a town that has its country's name
        (
            "Peru's ambassador to Mozambique, Eva Soto, met Interior Minister Ana Cruz in Maputo on Tuesday.",
            "2026-03-03",
            "Maputo",
        ),
    ],
)
def test_where_and_when_is_told_by_the_way(extractor: Extractor, sentence: str, date: str, city: str) -> None:
    (meeting,) = extractor.read_text(sentence, published="2026-03-05").meetings
    assert meeting.date and meeting.place and meeting.previous is None
    assert (meeting.date.edtf, meeting.place.city) == (date, city)


def test_a_page_on_an_organ_tells_of_no_meeting(extractor: Extractor) -> None:
    title, created = "About the Oman-Chad Joint Commission", "The Joint Commission was created in 2011."
    assert extractor.read_text(f"{title}\n\n{created} It brings together officials.").meetings == ()
    met = "The Joint Commission, set up in 2011, met in Muscat on 4 May 2024."
    assert len(extractor.read_text(f"Oman-Chad Joint Commission\n\n{met}").meetings) == 1


def test_a_list_of_chairs_is_no_part_of_a_name(extractor: Extractor) -> None:
    text = "The chairs of the third Peru-Chile Working Group on Piracy, Ana Paz and John Lee, met in Lima."
    (meeting,) = extractor.read_text(text).meetings
    assert meeting.name == "Working Group on Piracy"


@pytest.mark.parametrize(
    ("words", "number"),
    [("their 4th Security Dialogue this week", 4), ("their second meeting this month", None)],
)
def test_a_round_of_this_week_is_counted(extractor: Extractor, words: str, number: int | None) -> None:
    (meeting,) = extractor.read_text(f"Peru and Chile held {words} in Lima.").meetings
    assert meeting.number == number


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
