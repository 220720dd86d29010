"""Who leads a side where no words say so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "
AMINA, BELLO, KARIM = "Amina Yusuf", "Bello Khan", "Karim Nasser"


def roles(reads: Reads, text: str) -> dict[str, str]:
    """The role of everybody at the first meeting of a text."""
    return {person.name: person.role for person in reads(text).meetings[0].officials}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two alone: one a side, whatever they do
        (LEAD + "Secretary Amina Yusuf and Director General Bello Khan heard reports on smuggling.",
         {AMINA: "chair", BELLO: "chair"}),
        ("The second Peru-Ghana Counter-Terrorism Consultations took place in Accra, with Director "
         "Amina Yusuf and Ambassador-at-Large Bello Khan at the table.", {AMINA: "chair", BELLO: "chair"}),
        (LEAD + "Envoy Amina Yusuf stressed border security. Director Bello Khan, for his part, praised "
         "the training.",
         {AMINA: "chair", BELLO: "chair"}),
        # one alone, the other side without anybody
        (LEAD + "Envoy Amina Yusuf stressed the need for joint patrols.", {AMINA: "chair"}),
        # a side has one, and the other one is led
        (LEAD + "The Omani side was led by Minister Amina Yusuf. Qatari Envoy Bello Khan told the meeting "
         "that he hoped for more.", {AMINA: "chair", BELLO: "chair"}),
        # who only came too leaves the side to the one who talks
        (LEAD + "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan reviewed training, and Qatari "
         "Ambassador Karim Nasser looked on.", {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        (LEAD + "Omani Minister Amina Yusuf led her side, in the presence of Qatari Envoy Bello Khan.",
         {AMINA: "chair", BELLO: "participant"}),
        (LEAD + "Omani Minister Amina Yusuf received her Qatari colleague, adviser Bello Khan, for it. The "
         "Ambassador of Qatar, Karim Nasser, took part in the dialogue.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        # who together hold the talks, whoever else is met
        ("Omani Security Adviser Amina Yusuf and her Qatari counterpart Bello Khan held the third Oman-Qatar "
         "Security Dialogue in Muscat. Omani Foreign Minister Karim Nasser later met Khan as well.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        # nobody else stands for the sides
        ("The third Oman-Qatar Security Dialogue took place in Muscat, with Omani Minister Amina Yusuf and "
         "Qatari Envoy Bello Khan in attendance.", {AMINA: "chair", BELLO: "chair"}),
        # who no more than attends, whoever else stands for the side
        (LEAD + "In attendance were Omani Minister Amina Yusuf; and Qatari Envoy Bello Khan.",
         {AMINA: "participant", BELLO: "participant"}),
        (LEAD + "Minister Amina Yusuf led the Omani side. Present at it was also Qatari Envoy Bello Khan.",
         {AMINA: "chair", BELLO: "participant"}),
        (LEAD + "Minister Amina Yusuf led the Omani side. Qatari Envoy Bello Khan joined the event.",
         {AMINA: "chair", BELLO: "participant"}),
        # a plain meeting of two, though it is told of talks that have a name
        ("Omani Minister Amina Yusuf and Qatari Envoy Bello Khan will meet on Monday at the third Oman-Qatar "
         "Security Dialogue in Muscat.", {AMINA: "participant", BELLO: "participant"}),
        # a body's own working group has no sides
        ("The Pacific Islands Forum Working Group on Counter-Terrorism met in Suva. Deputy Secretary General "
         "Amina Yusuf said that threats change.", {AMINA: "participant"}),
        # one alone at a gathering of many
        ("Oman, Qatar, Kuwait and Chad held the third Joint Working Group on Border Security in Muscat. "
         "Director Amina Yusuf said that threats change.", {AMINA: "participant"}),
        # no leader: who opens the talks with a speech, and those of a plain meeting
        (LEAD + "In an opening speech Secretary Amina Yusuf said that threats change.",
         {AMINA: "participant"}),
        ("Omani Minister Amina Yusuf met Qatari Envoy Bello Khan in Muscat to discuss terrorism.",
         {AMINA: "participant", BELLO: "participant"}),
        ("Omani Minister Amina Yusuf, accompanied by Army Chief Karim Nasser, met Qatari Envoy Bello Khan in "
         "Muscat.", {AMINA: "participant", KARIM: "participant", BELLO: "participant"}),
        ("Omani Minister Amina Yusuf met her Qatari counterpart Bello Khan in Muscat, flanked by officials.",
         {AMINA: "participant", BELLO: "participant"}),
        # who leads companions to talks; each alone speaks for a side, though one opens
        ("Omani Minister Amina Yusuf, accompanied by Army Chief Karim Nasser, held talks with Qatari Envoy "
         "Bello Khan in Muscat.", {AMINA: "chair", KARIM: "participant", BELLO: "chair"}),
        (LEAD + "In her opening remarks, Omani Secretary Amina Yusuf stressed trust, and Qatari Envoy "
         "Bello Khan spoke of drones.", {AMINA: "chair", BELLO: "chair"}),
        (LEAD + "In her opening remarks, Omani Secretary Amina Yusuf stressed trust. Qatari Envoy "
         "Bello Khan spoke of drones.", {AMINA: "chair", BELLO: "chair"}),
    ],
)  # fmt: skip
def test_default(reads: Reads, text: str, expected: dict[str, str]) -> None:
    """Of talks that have a name, who alone stands for a side leads it."""
    assert roles(reads, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # heads by other names
        (LEAD + "The paper was signed by the heads of the two sides, Omani Minister Amina Yusuf and Qatari "
         "Envoy Bello Khan. Qatari Colonel Karim Nasser added figures.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        (LEAD + "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan, its co-presidents, looked at "
         "piracy. Qatari Colonel Karim Nasser added figures.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        (LEAD + "Omani Minister Amina Yusuf and Qatari Envoy Bello Khan took turns in the chair. "
         "Qatari Colonel Karim Nasser added figures.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        # who hosts or convenes talks of officials, or represents a side in them
        (LEAD + "The round was hosted at the Ministry of Defence on 4 May by Omani Minister Amina Yusuf. "
         "Omani Director Karim Nasser added figures.", {AMINA: "chair", KARIM: "participant"}),
        ("Representing Qatar, Envoy Bello Khan told the third Oman-Qatar Security Dialogue in Muscat that "
         "threats change. Qatari Director Karim Nasser added figures.",
         {BELLO: "chair", KARIM: "participant"}),
        # whom a team includes, told in the clause behind its leader
        (LEAD + "Minister Amina Yusuf led the Omani side. The Qatari team was led by Envoy Bello Khan; it "
         "included the Foreign Ministry's Undersecretary for Asia, Karim Nasser, and others.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        # the co-chairs of something
        ("Oman, Qatar and Togo met in Muscat for the third Joint Working Group on Borders. Taking part "
         "were the co-chairs of the group - Omani Minister Amina Yusuf and Qatari Envoy Bello Khan.",
         {AMINA: "chair", BELLO: "chair"}),
        # several who together stand for a side
        (LEAD + "Oman was represented by Amina Yusuf, Director at the Ministry of Defence, and Karim Nasser, "
         "Director at the Ministry of the Interior. Envoy Bello Khan led the Qatari side.",
         {AMINA: "participant", KARIM: "participant", BELLO: "chair"}),
        # when and where between a name and its verb
        (LEAD + "Deputy Minister Amina Yusuf of Oman will on 15 April co-chair the round; Omani Director "
         "Karim Nasser spoke of training.", {AMINA: "chair", KARIM: "participant"}),
        (LEAD + "Deputy Minister Amina Yusuf of Oman this week in Lima headed the Omani side. Omani Director "
         "Karim Nasser spoke of training.", {AMINA: "chair", KARIM: "participant"}),
        # a delegation that somebody leads is received by somebody alone
        ("Kenya's Interior Minister Amina Yusuf received on Thursday in Nairobi the delegation headed by "
         "INTERPOL Secretary General Bello Khan to discuss terrorism.", {AMINA: "chair", BELLO: "chair"}),
        ("Kenya's Interior Minister Amina Yusuf held talks in Nairobi with a Turkish delegation under Deputy "
         "Minister Bello Khan. They discussed terrorism.", {AMINA: "chair", BELLO: "chair"}),
        ("A Turkish delegation headed by Deputy Minister Bello Khan was received on Monday in Nairobi by "
         "Kenya's Interior Minister Amina Yusuf. They discussed terrorism.",
         {BELLO: "chair", AMINA: "chair"}),
        ("Kenya's Interior Minister Amina Yusuf welcomed Turkish Deputy Minister Bello Khan and his "
         "delegation for talks on terrorism in Nairobi.", {AMINA: "participant", BELLO: "participant"}),
    ],
)  # fmt: skip
def test_words_of_leading(reads: Reads, text: str, expected: dict[str, str]) -> None:
    """What stands between a name and the verb of leading, and talks at the level of delegations."""
    assert roles(reads, text) == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Omani Minister Amina Yusuf held delegation-level talks with Qatari Minister Bello Khan in Doha on "
         "Monday.", "chair"),
        ("Omani Minister Amina Yusuf met Qatari Minister Bello Khan in Doha on Monday. The meeting was "
         "followed by talks in an expanded format.", "chair"),
        ("The Oman-Qatar talks on ports were held in Doha on Monday. From the Omani side Director Amina "
         "Yusuf took part, and from the Qatari side Colonel Bello Khan.", "chair"),
        ("Omani Minister Amina Yusuf held talks with Qatari Minister Bello Khan in Doha on Monday.",
         "participant"),
    ],
)  # fmt: skip
def test_talks_of_delegations_are_led_by_their_principals(reads: Reads, text: str, role: str) -> None:
    assert roles(reads, text) == {AMINA: role, BELLO: role}


@pytest.mark.parametrize(
    "call",
    [
        "On the sidelines of the talks, Amina Yusuf met Qatar's Foreign Minister Bello Khan.",
        "On Tuesday, the Omani delegation will be received by Qatari Foreign Minister Bello Khan.",
    ],
)
def test_a_call_beside_the_talks_is_theirs_and_nobody_leads_by_it(reads: Reads, call: str) -> None:
    text = LEAD + f"The Omani team was led by Amina Yusuf, Director of Police. {call}"
    assert len(reads(text).meetings) == 1
    assert roles(reads, text) == {AMINA: "chair", BELLO: "participant"}


@pytest.mark.parametrize(
    "other",
    [
        "On the sidelines of the talks, Amina Yusuf met Peru's Foreign Minister Karim Nasser.",
        "On the sidelines of the meeting of the Arab League in Cairo last month, Omani Minister Amina Yusuf "
        "met Qatari Foreign Minister Karim Nasser.",
    ],
)
def test_other_talks_on_sidelines_are_their_own(reads: Reads, other: str) -> None:
    text = LEAD + f"The Omani team was led by Amina Yusuf, Director of Police. {other}"
    assert KARIM not in roles(reads, text)


def test_the_houses_of_several_who_share_an_office_are_no_part_of_it(reads: Reads) -> None:
    text = (
        "The secretaries of the security councils of Oman (Amina Yusuf) and Qatar (Bello Khan) met in Doha."
    )
    told = [(p.name, p.position, p.organization) for p in reads(text).meetings[0].officials]
    assert told == [(AMINA, "secretary", "security council"), (BELLO, "secretary", "security council")]


def test_a_lord_may_be_named_by_a_quarter_of_the_sky(reads: Reads) -> None:
    text = (
        "Oman and Britain held talks in Muscat on Monday. Security Minister Lord West led the British side."
    )
    assert roles(reads, text) == {"West": "chair"}


def test_who_is_received_on_a_visit_is_its_principal_where_the_dateline_alone_tells_the_place() -> None:
    text = (
        "KUWAIT, Jan 15 (KUNA) - The Emir Sheikh Karim Nasser received at Bayan Palace on Wednesday Oman's "
        "Minister of Interior Amina Yusuf and her delegation on the occasion of their official visit."
    )
    assert roles(extract, text) == {"Karim Nasser": "participant", AMINA: "chair"}


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Oman and Qatar held the third 2+2 dialogue in Muscat on Monday. ", "chair"),
        (LEAD + "Their last 2+2 was in 2024. ", "participant"),
    ],
)
def test_two_ministers_of_each_side_lead_a_2_plus_2(reads: Reads, told: str, role: str) -> None:
    text = told + f"Oman was represented by Secretary {AMINA} and Secretary {KARIM}."
    assert {p.role for m in reads(text).meetings for p in m.officials} == {role}


@pytest.mark.parametrize(
    "text",
    [
        # an outside commentator
        LEAD + f"“The talks came late,” said {BELLO}, a specialist in terrorism.",
        LEAD + f"Terrorism specialist {BELLO} said the talks were overdue.",
        LEAD + f"“The talks came late,” said {BELLO}, an analyst at the University of Lima.",
    ],
)
def test_a_commentator_is_not_there(reads: Reads, text: str) -> None:
    assert roles(reads, text) == {}


def test_who_invites_ministers_does_not_lead_their_talks(reads: Reads) -> None:
    text = (
        "The interior ministers of Oman and Chad met in Muscat on Monday at the joint invitation of Omani "
        f"President {KARIM} and OAS Secretary-General {BELLO}. They discussed terrorism."
    )
    assert "chair" not in roles(reads, text).values()


def test_a_guest_who_delivers_welcome_remarks_does_not_lead(reads: Reads) -> None:
    text = LEAD + (
        f"Welcome remarks were delivered in the morning by Qatari Minister {BELLO}. Omani Director {AMINA} "
        "led the Omani side."
    )
    assert roles(reads, text) == {BELLO: "participant", AMINA: "chair"}


def test_who_invites_to_a_conference_hosts_it(reads: Reads) -> None:
    text = (
        "The ministerial meeting of the Global Coalition against Daesh will be hosted by Oman on Monday in "
        f"Muscat, at the joint invitation of the Omani Foreign Minister {KARIM} and the Qatari Secretary of "
        f"State {BELLO}."
    )
    assert roles(reads, text) == {KARIM: "chair", BELLO: "chair"}


def test_who_calls_on_a_visitor_does_not_visit(reads: Reads) -> None:
    text = (
        f"Omani General {KARIM} paid a visit to Doha on Monday. Qatari Army Chief {BELLO} paid a call on "
        "visiting General Nasser. They discussed terrorism."
    )
    assert roles(reads, text) == {KARIM: "chair", BELLO: "participant"}
