"""Who is at an occasion though no verb of meeting says so, and who is only talked of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 4 May 2023. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the rows of the module's table
        ("Omani Interior Minister Karim Nasser stressed the need for patience.", ["Karim Nasser"]),
        ("“It was a good day,” said Amina Yusuf, Director for Borders.", ["Amina Yusuf"]),
        (
            "With him came Qatari Envoy Bello Khan and Police Commissioner Karim Nasser.",
            ["Bello Khan", "Karim Nasser"],
        ),
        ("The Omani Chief of Staff, General Karim Nasser, also watched.", ["Karim Nasser"]),
        ("The sides praised the vision of President Karim Nasser.", []),
        ("They were handed a message from Prime Minister Karim Nasser.", []),
        ("They turned to Interior Minister Karim Nasser's decision to close the port.", []),
        ("A clerk was there on behalf of Interior Minister Karim Nasser.", []),
        ("Interior Minister Karim Nasser stayed away.", []),
        ("Amina Yusuf replaces Omani Interior Minister Karim Nasser, who led the second round.", []),
        ("Her predecessor, Omani Interior Minister Karim Nasser, had opened the series.", []),
        ("Interior Minister Karim Nasser is expected to brief the house on it next week.", []),
        ("The Omani envoy said that Kenya's President Karim Nasser had misread the war.", []),
        ("In a statement, Interior Minister Karim Nasser called terrorism the main threat.", []),
        ("A day earlier, Prime Minister Karim Nasser had chaired a meeting on the police.", []),
        ("Interior Minister Karim Nasser, who took office in May, opened the talks.", ["Karim Nasser"]),
        ("Interior Minister Karim Nasser, who succeeded Bello Khan, welcomed the guests.", ["Karim Nasser"]),
        # done at home
        ("Oman's Finance Minister Karim Nasser presented the budget on Tuesday.", []),
        ("Oman's Finance Minister Karim Nasser told parliament that prices had fallen.", []),
        ("Omani Prime Minister Karim Nasser was re-elected in 2022.", []),
        ("Omani Interior Minister Karim Nasser told the meeting that prices had fallen.", ["Karim Nasser"]),
        ("Omani Interior Minister Karim Nasser presented the plan for the ports.", ["Karim Nasser"]),
        # told of another time
        ("Omani Interior Minister Karim Nasser has repeatedly warned of smugglers.", []),
        ("Omani Interior Minister Karim Nasser said last month that smugglers were active.", []),
        ("President Karim Nasser had last year ordered the closure of the border.", []),
        ("A pact was signed in 2019 by Presidents Karim Nasser and Bello Khan.", []),
        (
            "The Omani delegation consists of Minister Karim Nasser and Director Amina Yusuf.",
            ["Karim Nasser", "Amina Yusuf"],
        ),
        # who speaks for a force, or governs nothing, only tells
        ("A police spokesman, Colonel Karim Nasser, said three men were held.", []),
        ("The opposition leader, Karim Nasser, accused the government of weakness.", []),
        ("The mayor of Sohar, Karim Nasser, said that trade had suffered.", []),
        ("Among the Omani delegates was the mayor of Sohar, Karim Nasser.", ["Karim Nasser"]),
        # elsewhere
        ("Omani Interior Minister Karim Nasser said in Salalah on Sunday that smugglers were active.", []),
        ("Omani Interior Minister Karim Nasser said in Muscat that smugglers were active.", ["Karim Nasser"]),
        # whom a speaker names is talked of
        ("“Our leaders, King Karim Nasser and President Bello Khan, have met,” a diplomat said.", []),
        ("Omani Interior Minister Karim Nasser said at a press conference that all was well.", []),
        # the press hears those together who talked; who only tells of the talks is elsewhere
        (
            "Omani Minister Karim Nasser told a joint news conference with Qatari Minister Bello Khan so.",
            ["Karim Nasser", "Bello Khan"],
        ),
        ("The fourth one will be in Doha, Minister Karim Nasser announced yesterday.", []),
        ("According to the Omani Consul, Karim Nasser, it was needed.", []),
        # without an office: a clause with who, a pair of names, what is left out, the other order
        ("Karim Nasser and Bello Khan, who conducted the talks, agreed.", ["Karim Nasser", "Bello Khan"]),
        ("Karim Nasser and Bello Khan signed the minutes.", ["Karim Nasser", "Bello Khan"]),
        ("Oman was led by Karim Nasser, Qatar by Bello Khan.", ["Karim Nasser", "Bello Khan"]),
        ("Heading the Omani team to the talks, the third of their kind, was Karim Nasser.", ["Karim Nasser"]),
        (
            "Director Karim Nasser led the host side, his counterpart from Doha being Bello Khan.",
            ["Karim Nasser", "Bello Khan"],
        ),
        ("At the table sat Karim Nasser and Bello Khan.", ["Karim Nasser", "Bello Khan"]),
        ("Boats and Commodity Exchanges of Turkey were mentioned.", []),
        # of a party, and not of a side
        ("The Green Party's leader, Karim Nasser, criticised the talks.", []),
        ("Governor Karim Nasser said that nobody had asked him.", []),
        # members of a team lead it not, and are there
        ("Also a member of the Omani delegation was Director Karim Nasser.", ["Karim Nasser"]),
        # under whom a side sits, and under whom a country was
        ("The Omani side, under Ambassador Karim Nasser, recalled the ruling.", ["Karim Nasser"]),
        ("Trade grew fast under President Karim Nasser.", []),
        ("It was called on the orders of President Karim Nasser and of Premier Bello Khan.", []),
        ("The files which Interior Minister Karim Nasser examined were thin.", ["Karim Nasser"]),
        # other occasions told in passing
        (
            "They welcomed the recent meeting between Prime Minister Karim Nasser and President Bello Khan.",
            [],
        ),
        ("The sides had asked Interior Minister Karim Nasser for more.", []),
        (
            "Omani Director Amina Yusuf, who represented Interior Minister Karim Nasser, spoke.",
            ["Amina Yusuf"],
        ),
        ("They welcomed the recent visits to Doha by Envoy Bello Khan and Minister Karim Nasser.", []),
        ("The accord, which Ministers Bello Khan and Karim Nasser signed in June, was praised.", []),
        # of two sides, somebody of a third country is not there
        ("Norwegian Foreign Minister Kari Lund voiced hope.", []),
        # one whom the press heard is not there by a later sentence alone
        (
            "Asked about the date, Omani Envoy Bello Khan told reporters to wait. Khan, the envoy, smiled.",
            [],
        ),
        # but who tells the press after what he chaired is there
        (
            "Omani Envoy Bello Khan told reporters so after the committee, which he chaired.",
            ["Bello Khan"],
        ),
        # told for what they did before, or did by telephone
        ("The body dates from a day when Prime Ministers Bello Khan and Karim Nasser met in May 2016.", []),
        ("It rests on a pact concluded by Ministers Bello Khan and Karim Nasser in 2016.", []),
        ("It rests on a pact concluded by Ministers Bello Khan and Karim Nasser in Rome on 3 May 2016.", []),
        (
            "The pact was signed by Interior Ministers Bello Khan and Karim Nasser in May 2023.",
            ["Bello Khan", "Karim Nasser"],
        ),
        (
            "The dialogue, agreed in a phone call last month, was chaired by Minister Karim Nasser.",
            ["Karim Nasser"],
        ),
        ("Interior Minister Karim Nasser had a phone conversation with Envoy Bello Khan.", []),
        ("Prime Minister Karim Nasser, he said, had given his blessing.", []),
        ("Interior Minister Karim Nasser spoke by telephone with Envoy Bello Khan.", []),
        ("He passed on the greetings of Lt. General Sheikh Karim Nasser, Interior Minister.", []),
        # told for what the talks only come after, or for a paper of another day
        ("They come after a visit to Doha last June by Minister Karim Nasser, who met Bello Khan there.", []),
        ("They come, too, after a visit which Minister Karim Nasser paid to Doha this year.", []),
        ("They built on the Salalah summit of May, where Minister Karim Nasser spoke.", []),
        ("It rests on a memorandum, signed in the course of the visit of Minister Karim Nasser to Doha.", []),
        (
            "The aims which the pact, signed in May 2016 by Ministers Karim Nasser and Bello Khan, set hold.",
            [],
        ),
        # not so where a main clause goes on behind it
        (
            "The meeting, which came after a string of visits, was opened by Minister Karim Nasser.",
            ["Karim Nasser"],
        ),
        # no office, no seat
        ("Karim Nasser looked on.", []),
    ],
)
def test_who_is_there(reads: Callable[[str], Record], text: str, names: list[str]) -> None:
    meeting = reads(LEAD + text).meetings[0]
    assert [person.name for person in meeting.officials] == names


def test_a_sole_voice_leads_though_others_are_named(reads: Callable[[str], Record]) -> None:
    text = "Omani Envoy Bello Khan met the guests. Omani Police Commissioner Karim Nasser stressed patience."
    (meeting,) = reads(LEAD + text).meetings
    assert [(person.name, person.role) for person in meeting.officials] == [
        ("Bello Khan", "chair"),
        ("Karim Nasser", "participant"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The agreement was signed by Omani Interior Minister Karim Nasser.", ["Karim Nasser"]),
        ("Omani Interior Minister Karim Nasser told reporters after the talks that all was well.",
         ["Karim Nasser"]),
        ("Brig Gen Karim Nasser said the border was safe.", ["Karim Nasser"]),
        ("Qatar's Bello Khan said so too.", ["Bello Khan"]),
        ("They quoted Minister Karim Nasser.", []),
        ("The idea for it, they said, came from Minister Karim Nasser.", []),
        ("“I saw them flee,” the late Gen. Karim Nasser once said.", []),
    ],
)  # fmt: skip
def test_who_signs_or_speaks_after_the_talks_is_there(
    reads: Callable[[str], Record], text: str, names: list[str]
) -> None:
    (meeting,) = reads(LEAD + text).meetings
    assert [person.name for person in meeting.officials] == names


def test_a_clause_on_the_first_of_two_parts_no_list(reads: Callable[[str], Record]) -> None:
    text = (
        "The meeting of Oman and Qatar in Doha was co-chaired by Qatar's Minister of Defence Bello Khan, "
        "who is at the head of a delegation on a visit to Oman, and Omani Defence Secretary Karim Nasser."
    )
    meeting = reads(text).meetings[0]
    assert [person.name for person in meeting.officials] == ["Bello Khan", "Karim Nasser"]


def test_at_talks_of_two_bodies_a_members_envoy_acts_for_the_body(reads: Callable[[str], Record]) -> None:
    lead = "The African Union and ECOWAS held consultations in Abuja on Monday. "
    text = "Ambassador Bello Khan, the Permanent Representative of Ghana to ECOWAS, stressed patience."
    (meeting,) = reads(lead + text).meetings
    assert [(person.name, person.represents) for person in meeting.officials] == [("Bello Khan", "ECOWAS")]
    (meeting,) = reads(lead + "Bello Khan, the Foreign Minister of Ghana, stressed patience.").meetings
    assert not meeting.officials


def test_who_signs_during_the_visit_that_is_told_of_is_there(reads: Callable[[str], Record]) -> None:
    lead = "Omani Foreign Minister Karim Nasser visited Doha on 4 May 2023. "
    own = "He praised a pact, signed during the visit by Nasser and Qatari Interior Minister Bello Khan."
    (visit,) = reads(lead + own).meetings
    assert [person.name for person in visit.officials] == ["Karim Nasser", "Bello Khan"]
    other = "He praised a pact, signed during the state visit of Qatari Interior Minister Bello Khan in 2019."
    visit = reads(lead + other).meetings[0]
    assert [person.name for person in visit.officials] == ["Karim Nasser"]
