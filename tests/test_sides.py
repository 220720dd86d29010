"""Whom people act for, where neither their office nor their name tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 4 May 2024. "


def sides(reads: Reads, text: str) -> dict[str, str | None]:
    """Name and side of everybody at the first meeting of a text."""
    return {person.name: person.represents for person in reads(text).meetings[0].officials}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # each of two clauses tells of its own team, led by two
        ("Amina Hamid, Undersecretary, and Fadi Tahir, Director, led the Omani delegation, and the Qatari "
         "delegation was led by Envoy Bello Khan and Director Salim Nasser.",
         {"Amina Hamid": "OMN", "Fadi Tahir": "OMN", "Bello Khan": "QAT", "Salim Nasser": "QAT"}),
        ("Qatar, which has 3,000 troops there, sent General Bello Khan.", {"Bello Khan": "QAT"}),
        # a service whose name another country's has, too
        ("Amina Hamid, head of the Counter-Terrorism Service, took part on the Omani side.",
         {"Amina Hamid": "OMN"}),
        ("Qatar, whose troops are there, sent the commander, General Bello Khan.", {"Bello Khan": "QAT"}),
        # the rows of the module's table
        ("The Qatari team, which was co-chaired by Envoy Bello Khan and by Director Salim Nasser, left.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT"}),
        ("The Omani team was captained by Undersecretary Amina Hamid.", {"Amina Hamid": "OMN"}),
        ("Envoy Bello Khan, Special Envoy, led the Qatari delegation; Salim Nasser, Director of Police; and "
         "Fadi Tahir, Permanent Secretary. Minister Amina Hamid led the Omani side.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT", "Fadi Tahir": "QAT", "Amina Hamid": "OMN"}),
        ("They were co-chaired by Salim Nasser, Director of Police, Bello Khan, Permanent Secretary (Qatari "
         "side) and Amina Hamid, Undersecretary (Omani side).",
         {"Salim Nasser": "QAT", "Bello Khan": "QAT", "Amina Hamid": "OMN"}),
        ("Heading their respective delegations were Amina Hamid, Undersecretary at the Interior Ministry of "
         "Oman, and Bello Khan, Permanent Secretary.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("The Qatari contingent was rounded out by Envoy Bello Khan.", {"Bello Khan": "QAT"}),
        ("On the part of Qatar, Envoy Bello Khan spoke.", {"Bello Khan": "QAT"}),
        ("Minister Amina Hamid came to Doha, along with Director Salim Nasser. "
         "Envoy Bello Khan led the Qatari side.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT"}),
        ("For Qatar the work was led by Minister Bello Khan.", {"Bello Khan": "QAT"}),
        ("From Qatar, the participants were Minister Bello Khan and Director Salim Nasser.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT"}),
        ("The talks followed a meeting in Qatar. Deputy Minister Amina Hamid of Oman spoke.",
         {"Amina Hamid": "OMN"}),
        ("Co-chairing the talks were Interior Ministers Amina Hamid, for the Omani side, and Bello Khan, "
         "representing Qatar.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Director Amina Hamid led the Omani side.", {"Amina Hamid": "OMN"}),
        ("The Qatari side was led by Director Amina Hamid.", {"Amina Hamid": "QAT"}),
        ("Director Amina Hamid led for Oman and Envoy Bello Khan for Qatar.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Qatar sent Envoy Bello Khan.", {"Bello Khan": "QAT"}),
        ("The Qatari side comprised Envoy Bello Khan and Director Amina Hamid.",
         {"Bello Khan": "QAT", "Amina Hamid": "QAT"}),
        ("Minister Amina Hamid received Envoy Bello Khan.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Mr Bello Khan, Ambassador for Security, attended on the side of Qatar, and Ms Amina Hamid, "
         "Director General of Policy, on the side of Oman.", {"Bello Khan": "QAT", "Amina Hamid": "OMN"}),
        ("Undersecretary Bello Khan, who served as Head of the Qatari Delegation, said so.",
         {"Bello Khan": "QAT"}),
        ("Director Bello Khan and Salim Nasser, Secretary for Management, came with the Qatari delegation.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT"}),
        ("The Omani side was headed by Minister Amina Hamid, the Qatari side – by Envoy Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("The Qatari one was led by Envoy Bello Khan.", {"Bello Khan": "QAT"}),
        ("Ambassador Bello Khan welcomed the participants on behalf of the Qatari Foreign Minister.",
         {"Bello Khan": "QAT"}),
        ("On the Qatari side were Envoy Bello Khan and Director Salim Nasser. Others were Amina Hamid, "
         "Police Commissioner, and Fadi Tahir, Permanent Secretary.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT", "Amina Hamid": "QAT", "Fadi Tahir": "QAT"}),
        ("Secretary Bello Khan, who chairs the Qatari delegation, thanked them.", {"Bello Khan": "QAT"}),
        ("Ambassador Bello Khan, head of the Qatari delegation, spoke.", {"Bello Khan": "QAT"}),
        ("The talks were chaired by Amina Hamid, Director of the Consular Department (Oman), and Bello Khan, "
         "Head of the Security Department (Qatar).", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Undersecretary Amina Hamid headed the Omani panel while Envoy Bello Khan led the Qatari panel.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("The delegation of Oman, led by Minister Amina Hamid, and that of Qatar, led by Envoy Bello "
         "Khan, spoke.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("From the Omani side the talks were attended by Minister Amina Hamid, from the Qatari side by "
         "Envoy Bello Khan.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("The Qatari delegation, which included Director Salim Nasser and Envoy Bello Khan, left.",
         {"Salim Nasser": "QAT", "Bello Khan": "QAT"}),
        ("The two delegations were led by their respective ministers, Amina Hamid and Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Present from Oman was Director Amina Hamid, and from Qatar Envoy Bello Khan and Director Salim "
         "Nasser.", {"Amina Hamid": "OMN", "Bello Khan": "QAT", "Salim Nasser": "QAT"}),
        # who is left
        ("Qatari Director Amina Hamid met her counterpart Bello Khan.",
         {"Amina Hamid": "QAT", "Bello Khan": "OMN"}),
    ],
)  # fmt: skip
def test_the_words_around_people_tell_their_side(
    reads: Reads, text: str, expected: dict[str, str | None]
) -> None:
    assert sides(reads, LEAD + text) == expected


def test_guests_of_a_third_country_do_not_prove_the_side_that_was_left(reads: Reads) -> None:
    """In Geneva neither side is at home: who leads "the guests" is of the side left, and no word tells it."""
    lead = LEAD.replace("Muscat", "Geneva")
    text = "Director Bello Khan led the guests. Minister Amina Hamid of Oman spoke."
    (meeting,) = reads(lead + text).meetings
    told = {each.field: each.text for each in meeting.evidence if each.field.endswith(".represents")}
    assert sides(reads, lead + text) == {"Bello Khan": "QAT", "Amina Hamid": "OMN"}
    assert told == {"officials[1].represents": "Oman"}


def test_two_sides_and_two_chairs_stand_in_one_order(reads: Reads) -> None:
    text = (
        "Delegations of Oman and Qatar held the third security dialogue in Muscat on 4 May 2024, chaired by "
        "Director Amina Hamid and Special Envoy Bello Khan."
    )
    assert sides(reads, text) == {"Amina Hamid": "OMN", "Bello Khan": "QAT"}


def test_of_three_sides_the_last_one_is_left(reads: Reads) -> None:
    text = (
        "Oman, Qatar and Kenya held the third trilateral security dialogue in Muscat on 4 May 2024. Director "
        "Amina Hamid, Envoy Bello Khan of Qatar and Secretary Salim Nasser of Kenya led the delegations."
    )
    assert sides(reads, text)["Amina Hamid"] == "OMN"


def test_another_occasion_of_the_same_sides_has_their_people(reads: Reads) -> None:
    text = LEAD + "During President Amina Hamid's visit to Muscat in June 2023, she met her host Bello Khan."
    (_, visit) = reads(text).meetings
    assert {person.name: person.represents for person in visit.officials} == {
        "Amina Hamid": "QAT",
        "Bello Khan": "OMN",
    }


def test_a_bodys_secretary_general_is_its_own(reads: Reads) -> None:
    text = "The African Union held its third Counter-Terrorism Forum in Addis Ababa on 4 May 2024. "
    text += "Secretary General Bello Khan, speaking at the forum, welcomed the delegates."
    assert sides(reads, text) == {"Bello Khan": "AU"}


def test_who_is_listed_behind_one_of_a_side_is_of_it_where_others_face_them(reads: Reads) -> None:
    text = (
        "At the third Peru-Kenya Security Dialogue in Lima on 4 May 2024, Minister Luis Rojas hosted "
        "Kenya's Foreign Minister John Kamau and Defence Minister Peter Otieno."
    )
    assert sides(reads, text) == {"Luis Rojas": "PER", "John Kamau": "KEN", "Peter Otieno": "KEN"}


def test_who_is_at_a_mission_abroad_acts_for_its_country(reads: Reads) -> None:
    text = (
        "Peru and Kenya opened a workshop on terrorism in Lima on 4 May 2024. It needs work, said Ana Cruz, "
        "deputy head of mission at the Kenyan embassy in Lima."
    )
    assert sides(reads, text) == {"Ana Cruz": "KEN"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a clause of its own, and no party in it
        ("Minister Amina Hamid headed Muscat's team, and the emirate was represented by Envoy Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Minister Amina Hamid led the Omani team, while the other one was led by Envoy Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # whose one it is
        ("Minister Amina Hamid was the Omani principal; Qatar's was Envoy Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Doha's man was Bello Khan, deputy secretary at the Security Council; Muscat's woman, "
         "Undersecretary Amina Hamid.", {"Bello Khan": "QAT", "Amina Hamid": "OMN"}),
        ("Rear Admiral Bello Khan led the Qataris.", {"Bello Khan": "QAT"}),
        ("Minister Amina Hamid led the Omanis and Envoy Bello Khan the Qataris.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # a working group is nobody's team
        ("The Omani-Qatari working group sat under the co-chairmanship of Director Amina Hamid and Deputy "
         "Minister of Defence of Qatar Bello Khan.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # the sides named before, in one order
        ("Its Omani and Qatari delegates - respectively Director Amina Hamid and Envoy Bello Khan - spoke.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # those listed before a bracket
        ("Present were Secretary Amina Hamid, Director Salim Nasser (Oman); Envoy Bello Khan, Director Fadi "
         "Tahir (Qatar).",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT"}),
        ("Minister Amina Hamid met her guest from Doha, Envoy Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        ("Minister Amina Hamid led the Omani team to the talks, which included Director Salim Nasser. "
         "Envoy Bello Khan led the Qatari team.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT"}),
        ("Envoy Bello Khan chaired for Qatar. Accompanying Khan was Director Salim Nasser.",
         {"Bello Khan": "QAT", "Salim Nasser": "QAT"}),
    ],
)  # fmt: skip
def test_clauses_lists_and_brackets_tell_a_side(
    reads: Reads, text: str, expected: dict[str, str | None]
) -> None:
    assert sides(reads, LEAD + text) == expected


def test_for_a_body_somebody_of_a_member_may_speak(reads: Reads) -> None:
    text = (
        "The third Oman-ASEAN Dialogue on Terrorism, chaired jointly by Ambassador Amina Hamid and, on "
        "behalf of ASEAN, by Brunei's Permanent Secretary Bello Khan, was held in Muscat."
    )
    assert sides(reads, text)["Bello Khan"] == "ASEAN"


@pytest.mark.parametrize(
    ("sides", "title", "code"),
    [
        ("the UK, Norway and Chad", "Home Secretary", "GBR"),
        ("Chad, Pakistan and Norway", "Foreign Secretary", "PAK"),
        ("Chad, Kenya and Norway", "Cabinet Secretary", "KEN"),
        ("the UK, India and Chad", "Home Secretary", None),
    ],
)
def test_of_the_sides_the_one_that_has_such_a_title(sides: str, title: str, code: str | None) -> None:
    text = f"Officials of {sides} held talks on terrorism on Monday. {title} Ayo Marl chaired the talks."
    (meeting,) = extract(text, published="2026-03-03").flat().meetings
    assert [each.represents for each in meeting.officials] == [code]


@pytest.mark.parametrize("house", ["", "'s Interior Ministry", "'s Border Guard"])
def test_the_verb_is_left_out_behind_the_second_side(house: str) -> None:
    text = (
        "Security delegations of Iraq, Turkey and Syria met in Baghdad on Monday to discuss terrorism. "
        f"The Turkish side was represented by Deputy Director Ayo Marl, and Syria{house} by General Tim Sorb."
    )
    (meeting,) = extract(text, published="2026-03-03").flat().meetings
    assert [each.represents for each in meeting.officials] == ["TUR", "SYR"]


def test_a_title_that_both_sides_have_tells_neither(reads: Reads) -> None:
    text = (
        "The UK and Kenya held talks on terrorism in London. Cabinet Secretary Carl Ames and Minister Amina "
        "Hamid took part."
    )
    assert sides(reads, text) == {"Carl Ames": "GBR", "Amina Hamid": "KEN"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # several delegations of one side
        # a title of one country's, told of another's
        ("Minister Amina Hamid of Oman and Coordinator for Counterterrorism Bello Khan of Qatar chaired it.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # a clause of its own behind "with" and "and"
        *(
            (f"{first}{link}{second}.", {"Amina Hamid": "OMN", "Bello Khan": "QAT"})
            for first, link, second in [
                ("The Omani side was led by Envoy Amina Hamid", ", with ", "Bello Khan leading the other"),
                ("Oman's team was led by Amina Hamid", ", with ", "Envoy Bello Khan heading that of Qatar"),
                ("The Omani side was led by Amina Hamid", " and ", "Bello Khan led the Qatari side"),
                ("Oman was represented by Amina Hamid", ", and ", "Envoy Bello Khan led the Qatari team"),
                ("Leading the Omani team was Amina Hamid", ", and ", "Bello Khan represented Qatar"),
                ("The Omani team was led by Amina Hamid", " and ", "that of Qatar by Bello Khan"),
                ("The Omani team was led by Amina Hamid", ", while ", "the Qatari side by Bello Khan"),
                ("Amina Hamid led the team of Oman", " and ", "the team of Qatar was led by Bello Khan"),
                ("Amina Hamid represented Oman", "; ", "the head of the delegation of Qatar was Bello Khan"),
            ]
        ),
        ("The Omani delegations to it will be led by Minister Amina Hamid and Secretary Salim Nasser.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN"}),
        ("The Omani and Qatari delegations to it were led by Amina Hamid and Bello Khan.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT"}),
        # their counterparts, in the plural
        ("Omani Minister Amina Hamid and Director Salim Nasser took part with their Qatari "
         "counterparts, Bello "
         "Khan and Fadi Tahir.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT"}),
        # two of the other side before the verb
        ("It was led on the Omani side by Director Amina Hamid and Colonel Salim Nasser, while Minister "
         "Bello "
         "Khan and General Fadi Tahir headed the Qatari side.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT"}),
        # an office that no list knows stands before the name
        ("Oman was led by Amina Hamid. The Qatari delegation comprised Head of the Crisis Planning Cell "
         "Colonel "
         "Bello Khan, Director Fadi Tahir and Ali Nasser, an adviser.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT", "Ali Nasser": "QAT"}),
        # who came to welcome a side is of the other one
        ("It was led by Amina Hamid of Oman and Bello Khan of Qatar. At the end they were joined by Interior "
         "Minister Salim Nasser, who came to greet the Qatari team.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT", "Salim Nasser": "OMN"}),
        # the parts of a list in the order of the sides
        ("Representing respectively Oman and Qatar were Minister Amina Hamid; and Minister Bello Khan, "
         "General "
         "Fadi Tahir and Director Ali Nasser.",
         {"Amina Hamid": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT", "Ali Nasser": "QAT"}),
        # the ministers and experts of one side
        ("It was led by Salim Nasser of Oman and Fadi Tahir of Qatar. Other participating Omani "
         "ministers were "
         "the Hon Amina Hamid, Minister for Home Affairs, and the Hon Bello Khan, Minister for the Gulf.",
         {"Salim Nasser": "OMN", "Fadi Tahir": "QAT", "Amina Hamid": "OMN", "Bello Khan": "OMN"}),
        ("It was led by Salim Nasser of Oman and Fadi Tahir of Qatar. The Qatari experts present were "
         "Colonel "
         "Amina Hamid and Director Bello Khan.",
         {"Salim Nasser": "OMN", "Fadi Tahir": "QAT", "Amina Hamid": "QAT", "Bello Khan": "QAT"}),
        # a delegation made up of people is that of its head
        ("Minister Bello Khan of Qatar is at the head of a delegation made up of State Secretary of Interior "
         "for Prisons, Fadi Tahir; State Secretary for Defence Policy, Admiral Ali Nasser; and officers.",
         {"Bello Khan": "QAT", "Fadi Tahir": "QAT", "Ali Nasser": "QAT"}),
        # a minister named behind the other side's ambassador is at home; not so in the delegation's own list
        ("Ambassador Bello Khan, leader of the Qatari delegation, Qatari Ambassador to Oman Fadi Tahir and "
         "Interior Minister Amina Hamid spoke there.",
         {"Bello Khan": "QAT", "Fadi Tahir": "QAT", "Amina Hamid": "OMN"}),
        ("The delegation of Qatar, headed by Deputy Minister Bello Khan, included the Ambassador to "
         "Oman Fadi "
         "Tahir and Deputy Minister of Security Ali Nasser.",
         {"Bello Khan": "QAT", "Fadi Tahir": "QAT", "Ali Nasser": "QAT"}),
    ],
)  # fmt: skip
def test_teams_and_lists_tell_a_side(reads: Reads, text: str, expected: dict[str, str | None]) -> None:
    assert sides(reads, LEAD + text) == expected


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The EU and Oman held a workshop in Muscat. Amina Hamid, chargé d'affaires at the Delegation of the "
         "European Union to Oman, spoke.", "Amina Hamid", "EU"),
        ("Oman and Britain held a workshop in Muscat on Monday. Amina Hamid, deputy head of mission at "
         "the High "
         "Commission of the United Kingdom, spoke.", "Amina Hamid", "GBR"),
        ("The interior ministers of Bahrain, Oman and Kuwait met in Abu Dhabi on Monday. The Bahraini "
         "Secretary "
         "General of the GCC, Dr Salim Nasser, attended the meeting.", "Salim Nasser", "GCC"),
        ("The fourth session of the Counter-Terrorism Committee of Mali, Niger and Chad was chaired by "
         "Niger in "
         "Bamako. It was chaired by Colonel Issa Garba. The Malian team was led by Colonel Sekou Traore.",
         "Issa Garba", "NER"),
    ],
)  # fmt: skip
def test_missions_bodies_and_the_state_in_the_chair(reads: Reads, text: str, name: str, code: str) -> None:
    assert sides(reads, text)[name] == code
