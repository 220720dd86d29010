"""Who takes part, in which role, and for whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


def seats(reads: Reads, text: str) -> list[tuple[str, str, str | None]]:
    """Name, role and country of everybody at the one meeting of a text."""
    (meeting,) = reads(text).meetings
    return [(person.name, person.role, person.represents) for person in meeting.officials]


AMINA, BELLO, KARIM = "Amina Hamid", "Bello Khan", "Salim Nasser"


def _of_the_main(record: Record) -> list[tuple[str, str, str | None]]:
    """Name, role and side of those at the one main meeting, sorted."""
    (meeting,) = [m for m in record.meetings if m.prominence == "main"]
    return sorted((person.name, person.role, person.represents) for person in meeting.officials)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        ("The round was held under the co-presidency of Omani Foreign Minister Amina Hamid and Qatari Envoy "
         "Bello Khan.", [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The head delegates to the talks, which experts followed, were Omani Minister Amina Hamid and "
         "Qatari Envoy Bello Khan.", [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Omani Foreign Minister Amina Hamid and Qatari Envoy Bello Khan were its co-chairs.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The talks were co-chaired by Omani Foreign Minister Amina Hamid alongside Qatari Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Foreign Minister Amina Hamid led the delegation of Oman, Envoy Bello Khan that of Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The Omani delegation was steered by Foreign Minister Amina Hamid and joined by "
         "Director Salim Nasser.",
         [(AMINA, "chair", "OMN"), (KARIM, "participant", "OMN")]),
        ("Representing Qatar in the talks were Envoy Bello Khan and Director Salim Nasser.",
         [(BELLO, "participant", "QAT"), (KARIM, "participant", "QAT")]),
        ("Joining the day's session were both Omani Minister Amina Hamid and Director Salim Nasser. "
         "Envoy Bello Khan led the Qatari side.",
         [(AMINA, "participant", "OMN"), (KARIM, "participant", "OMN"), (BELLO, "chair", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid.", [(AMINA, "chair", "OMN")]),
        ("The talks were co-chaired by Omani Foreign Minister Amina Hamid and Qatari Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Foreign Minister Amina Hamid led the Omani side.", [(AMINA, "chair", "OMN")]),
        ("The session was held with Secretary Bello Khan and Amina Hamid, Director, Ministry of "
         "Defence, Oman as co-chairs.", [(BELLO, "chair", "QAT"), (AMINA, "chair", "OMN")]),
        ("Moderating the second session are Omani Director Amina Hamid and Qatari Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Cabinet Secretary Bello Khan, flanked by Principal Secretary Salim Nasser, led the Qatari team.",
         [(BELLO, "chair", "QAT"), (KARIM, "participant", "QAT")]),
        ("The Qatari side was led by Envoy Bello Khan and included Principal Secretary Salim Nasser.",
         [(BELLO, "chair", "QAT"), (KARIM, "participant", "QAT")]),
        ("Envoy Bello Khan was leader of the Qatar delegation.", [(BELLO, "chair", "QAT")]),
        ("Omani Minister Amina Hamid and Qatari Envoy Bello Khan afterwards led their teams into talks.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Foreign Minister Amina Hamid headed the Qatari delegation.", [(AMINA, "chair", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. The delegation met Qatari Interior "
         "Minister Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. Omani Interior Minister Salim Nasser "
         "attended the talks.",
         [(AMINA, "chair", "OMN"), (KARIM, "participant", "OMN")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. Omani Envoy Salim Nasser addressed "
         "the dialogue.",
         [(AMINA, "chair", "OMN"), (KARIM, "participant", "OMN")]),
        # two sides, each with its own verb
        ("Foreign Minister Amina Hamid led the Omani side while Special Envoy Bello Khan headed the "
         "Qatari side.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid and the Qatari side by Special Envoy "
         "Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The sides were led by Amina Hamid, Director for Drugs of Oman, and Bello Khan, Envoy of "
         "Qatar, respectively.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Amina Hamid, Director for Drugs at the Omani Ministry of Interior, and Bello Khan, Director "
         "for Borders at "
         "the Qatari Ministry of Interior, co-chaired the dialogue.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # whoever is left stands for the other side
        ("The talks were co-chaired by Omani Foreign Minister Amina Hamid and Special Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Omani Foreign Minister Amina Hamid received a Qatari delegation.", [(AMINA, "chair", "OMN")]),
        ("Omani Foreign Minister Amina Hamid is expected to preside.", [(AMINA, "chair", "OMN")]),
        # a verb left out
        ("Foreign Minister Amina Hamid led for Oman and Special Envoy Bello Khan for Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Minister Amina Hamid headed the Omani delegation and Special Envoy Bello Khan that of Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Foreign Minister Amina Hamid led the Omani experts and Special Envoy Bello Khan the Qatari ones.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Oman was represented by Minister Amina Hamid and Qatar by Special Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("From Oman, Minister Amina Hamid took the chair; from Qatar, Special Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The delegations were led by: Oman - Amina Hamid, Director; Qatar - Bello Khan, Envoy.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("At the helm of the Omani side was Minister Amina Hamid, of the Qatari one - Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Minister Amina Hamid is to lead Oman's joint delegation and Envoy Bello Khan that of Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # sides that nothing but their order tells
        ("The sides were headed by Deputy Minister Amina Hamid and Special Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # what hangs on an office hides neither the one after it nor the verb
        ("The talks were presided over by Omani Minister Amina Hamid, of the Board of the Labour Front, "
         "and Bello Khan, Special Envoy at the Qatari Court.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Amina Hamid, Omani Director for Drugs, and Bello Khan, Qatari Joint Secretary Border Routes at the "
         "Palace of Justice, were the leaders of the respective teams.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # who comes to lead, who faces a delegation, who receives one beside the talks
        ("Minister Amina Hamid flew in at the head of the Omani delegation, and Omani Colonel Salim Nasser "
         "was there.", [(AMINA, "chair", "OMN"), (KARIM, "participant", "OMN")]),
        ("The Qatari team, headed by Envoy Bello Khan, sat across from Minister Amina Hamid. Omani Colonel "
         "Salim Nasser took the floor.",
         [(BELLO, "chair", "QAT"), (AMINA, "chair", "OMN"), (KARIM, "participant", "OMN")]),
        ("The Qatari delegation, headed by Envoy Bello Khan, was received by Governor Salim Nasser. Minister "
         "Amina Hamid led the Omani side.",
         [(BELLO, "chair", "QAT"), (KARIM, "participant", "OMN"), (AMINA, "chair", "OMN")]),
        ("The talks were co-presided over by Omani Minister Amina Hamid and Qatari Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Minister Amina Hamid, together with Qatari Envoy Bello Khan, chaired the talks.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # two without an office
        ("Amina Hamid presided for Oman and Bello Khan for Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The delegations were led by Amina Hamid of Oman and Bello Khan of Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Amina Hamid, for Oman, and Bello Khan, for Qatar, were the co-chairs.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # a head of delegation by office
        # a head of delegation by office
        ("Remarks were made by the head of the Qatari delegation, Special Envoy Bello Khan.",
         [(BELLO, "chair", "QAT")]),
        # other words for a chair
        ("Minister Amina Hamid of Oman shared the chair with Special Envoy Bello Khan of Qatar.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Amina Hamid was at the head of the Omani delegation.", [(AMINA, "chair", "OMN")]),
        ("A Qatari team under Special Envoy Bello Khan flew in.", [(BELLO, "chair", "QAT")]),
        # who comes along
        ("The Omani side was led by Foreign Minister Amina Hamid. With her came Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "OMN")]),
        ("The Omani team, headed by Foreign Minister Amina Hamid, included Envoy Bello Khan. "
         "Director Salim Nasser led the Qatari side.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "OMN"), (KARIM, "chair", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. Among the guests were Omani Envoy "
         "Bello Khan and Qatari Director Salim Nasser.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "OMN"), (KARIM, "participant", "QAT")]),
        # who is there, and who speaks there
        ("The Omani side was led by Foreign Minister Amina Hamid. Qatari Envoy Bello Khan was present.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. Speaking at the opening session, Qatari "
         "Envoy Bello Khan was hopeful.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("The Omani side was led by Foreign Minister Amina Hamid. Oman sent Envoy Bello Khan to the talks.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "OMN")]),
        # people who do nothing there
        ("The listing of Bello Khan, a hotel director, was welcomed.", []),
        ("The accord was broken when former Foreign Minister Bello Khan took power.", []),
        ("Talks turned to Bello Khan, leader of Al-Shabaab.", []),
        ("Foreign Ministry spokesperson Amina Hamid told reporters of it.", []),
        ("Former Foreign Minister Bello Khan wrote a book.", []),
        ("Joint Secretary Amina Hamid, who speaks for the Ministry of Defence, said it was open.", []),
        ("Colonel Amina Hamid, the army's spokeswoman, said that the talks were held.", []),
        ("The dialogue was proposed by Foreign Minister Amina Hamid in her address to the nation.", []),
    ],
)  # fmt: skip
def test_people_have_their_seats(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert seats(reads, LEAD + text) == expected


def test_delegation_level_talks_are_chaired_by_those_between_whom_they_are(reads: Reads) -> None:
    text = (
        "Oman and Qatar met in Muscat. The delegation-level talks between Omani Foreign Minister Amina "
        "Hamid and "
        "Qatari Foreign Minister Bello Khan were held on 4 May 2024."
    )
    assert seats(reads, text) == [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]


def test_in_a_plain_meeting_both_take_part(reads: Reads) -> None:
    text = "Omani Foreign Minister Amina Hamid met her Qatari counterpart Bello Khan in Muscat."
    assert seats(reads, text) == [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]


def test_who_met_the_chief_of_something_is_none_of_its_chiefs(reads: Reads) -> None:
    text = (
        "General Amina Hamid, Deputy Chief of the Omani Army, met General Bello Khan, Chief of the Army "
        "Staff of Qatar, in Doha on Monday."
    )
    assert seats(reads, text) == [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]


def test_of_a_country_and_a_body_who_is_told_of_neither_is_the_countrys(reads: Reads) -> None:
    text = (
        "MUSCAT, 8 May - Interior Minister Amina Hamid received Bello Khan, Secretary General of INTERPOL. "
        "The meeting was attended by Major General Salim Nasser."
    )
    assert (KARIM, "participant", "OMN") in seats(reads, text)


def test_the_principal_of_a_visit_is_its_chair(reads: Reads) -> None:
    text = "Omani Foreign Minister Amina Hamid visited Qatar on 4 May 2024."
    assert seats(reads, text) == [(AMINA, "chair", "OMN")]


def test_the_only_voice_of_a_side_leads_it(reads: Reads) -> None:
    text = LEAD + "Omani Director for Drugs Amina Hamid attended the talks."
    assert seats(reads, text) == [(AMINA, "chair", "OMN")]


def test_a_person_named_twice_has_one_seat_and_the_higher_role(reads: Reads) -> None:
    text = LEAD + "Omani Foreign Minister Amina Hamid attended the talks. Amina Hamid led the Omani side."
    assert seats(reads, text) == [(AMINA, "chair", "OMN")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a plain meeting, whatever the talks are called
        ("Oman and Qatar held a security dialogue in Muscat on 4 May 2024. Omani Minister Amina Hamid met "
         "her Qatari counterpart Bello Khan.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]),
        # the principal of a visit is the guest
        ("Qatari Minister Bello Khan paid a visit to Oman on 4 May 2024. Bello Khan met Omani Foreign "
         "Minister Amina Hamid in Muscat.",
         [(BELLO, "chair", "QAT"), (AMINA, "participant", "OMN")]),
        # a series of two ministers
        ("The 2nd Oman-Qatar Defence Ministers' Meeting was held in Muscat on 4 May 2024. It was attended by "
         "Omani Minister Amina Hamid and Qatari Minister Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # sides in one order with those who lead them
        ("Security was discussed by the Omani and Qatari teams at the second Oman-Qatar Security Dialogue in "
         "Muscat on 4 May 2024, headed respectively by Transport Minister Amina Hamid and Envoy Bello Khan.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # the last of three sides
        ("Oman, Qatar and Togo held trilateral talks in Muscat on 4 May 2024, involving National Security "
         "Adviser Komlan Agbeko, Omani Minister Amina Hamid and Qatari Envoy Bello Khan.",
         [("Komlan Agbeko", "participant", "TGO"), (AMINA, "participant", "OMN"),
          (BELLO, "participant", "QAT")]),
        # what somebody heads at home is no talks
        ("Oman, Togo and Qatar held talks on security in Muscat on 4 May 2024. They were chaired by Omani "
         "Minister Amina Hamid. Qatari Envoy Bello Khan, who heads the border police, attended.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "QAT")]),
        # an office of co-chair
        ("Oman and Qatar held a meeting on security in Muscat on 4 May 2024. Amina Hamid, Omani Interior "
         "Minister, and Bello Khan, Qatari Interior Minister, are the meeting's co-chairs.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
    ],
)  # fmt: skip
def test_the_kind_of_meeting_tells_who_leads(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert seats(reads, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Director Amina Hamid of Oman was the Omani principal in the talks.",
        "Oman's lead, Director Amina Hamid, spoke first.",
        "Director Amina Hamid of Oman spoke after leading the Omani delegation.",
        "Director Amina Hamid of Oman acted as head of delegation.",
        "The session was co-chaired on Sunday in Muscat by Director Amina Hamid of Oman and Salim Nasser.",
        "The session was led by, on the one hand, Director Amina Hamid of Oman and, on the other, by Envoy "
        "Salim Nasser.",
        "The session was held under the gavel of two lawyers, Director Amina Hamid of Oman and Salim Nasser.",
        "Qatari Envoy Salim Nasser presided on Sunday, together with Director Amina Hamid of Oman, over it.",
        "Director Amina Hamid of Oman, commissioner of ports in the south, led the talks.",
        "Director Amina Hamid of Oman spoke. Hamid's delegation numbered six.",
    ],
)
def test_nouns_of_leading_tell_a_chair(reads: Reads, text: str) -> None:
    others = " Colonel Bello Khan of Oman was there too."
    assert (AMINA, "chair", "OMN") in seats(reads, LEAD + text + others)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pronoun stands for the name
        (
            "Omani Minister Salim Nasser will lead the talks with Qatar on 3 May in Doha. "
            "He will travel on to Accra for talks with Ghanaian Minister Kofi Addo on 5 May.",
            {("Salim Nasser", "OMN"), ("Kofi Addo", "GHA")},
        ),
        # whom somebody acts for was told at the first meeting
        (
            "Generals Luis Rojas of Peru and Ana Vaca of Chile met in Tacna on Friday. "
            "Rojas had met Bolivian police chief Juan Quispe a day earlier in La Paz.",
            {("Luis Rojas", "PER"), ("Juan Quispe", "BOL")},
        ),
    ],
)
def test_who_is_told_as_meeting_takes_part(reads: Reads, text: str, expected: set[tuple[str, str]]) -> None:
    meeting = reads(text).meetings[-1]
    assert {(person.name, person.represents) for person in meeting.officials} == expected


def test_who_is_called_on_is_at_home(reads: Reads) -> None:
    text = (
        "Vietnamese Defence Minister Nguyen Van Hai arrived in Vientiane on Sunday. He held talks "
        "with Lao Defence Minister Chan Keo and paid a courtesy call on President Thong Sisou."
    )
    assert seats(reads, text)[-1] == ("Thong Sisou", "participant", "LAO")


@pytest.mark.parametrize(
    "text",
    [
        "It is the first since Prime Minister Hamad Said's two-day visit in May.",
        "It was launched by then Foreign Minister Hamad Said.",
        "Then Minister Hamad Said had led the Qatari side.",
        "It was signed in May 2016, when President Hamad Said visited Doha.",
        "It has grown since His Excellency President Hamad Said visited Doha in May 2016.",
        "Interior Minister Hamad Said, on a recent visit to Lima, announced new aid.",
        "Interior Minister Hamad Said announced last week the arrest of three men.",
        "Interior Minister Hamad Said recently led a team to Lima.",
        "It came weeks after President Hamad Said visited Doha, where he and Emir Ali Jaber signed a pact.",
    ],
)
def test_who_is_named_for_what_was_before_is_not_there(reads: Reads, text: str) -> None:
    assert reads(LEAD + text).meetings[0].officials == ()


def test_of_two_who_preside_each_has_a_side(reads: Reads) -> None:
    text = "Presiding over it were Ambassador Amina Hamid, director, and Mr. Bello Khan, representing Qatar."
    assert seats(reads, LEAD + text) == [("Amina Hamid", "chair", "OMN"), ("Bello Khan", "chair", "QAT")]


def test_the_side_that_opens_the_sentence_is_that_of_all_named(reads: Reads) -> None:
    text = "Representing Oman at the third Oman-Qatar talks were Minister Amina Hamid and General Bello Khan."
    assert {country for _, _, country in seats(reads, LEAD + text)} == {"OMN"}


@pytest.mark.parametrize(
    ("verb", "side"), [("met", "OMN"), ("called on", "OMN"), ("received", "QAT"), ("hosted", "QAT")]
)
def test_he_who_was_accompanied_is_the_first_one_or_the_guest(reads: Reads, verb: str, side: str) -> None:
    text = (
        f"Omani Foreign Minister Amina Hamid {verb} Qatari Interior Minister Bello Khan in Muscat on Monday. "
        "He was accompanied by Defence Minister Salim Nasser."
    )
    assert (KARIM, "participant", side) in seats(reads, text)


@pytest.mark.parametrize(
    "text",
    [
        "The talks were led by Oman's Amina Hamid and Qatar's Bello Khan.",
        "Oman's Amina Hamid and Qatar's Bello Khan co-chaired the talks.",
    ],
)
def test_people_named_with_their_countries_alone_lead(reads: Reads, text: str) -> None:
    assert seats(reads, LEAD + text) == [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]


def test_who_speaks_of_talks_to_come_is_not_at_them() -> None:
    text = (
        "Kenya and Norway will hold the third Kenya-Norway Security Dialogue in Oslo on 20 May 2024, with "
        "Kenyan Minister Jane Mutua in the chair. “We expect much of it,” said Norwegian Envoy Kari Nilsen."
    )
    (meeting,) = extract(text, published="2024-05-10").meetings
    assert [o.name for o in meeting.officials] == ["Jane Mutua"]


LED = "Omani Foreign Minister Amina Hamid and Qatari Envoy Bello Khan co-chaired it. "
TWO = [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]
THIRD = (KARIM, "participant", "OMN")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who leads
        ("The talks were led, respectively, by Omani Minister Amina Hamid and Qatari Envoy Bello Khan.", TWO),
        ("Omani Foreign Minister Amina Hamid co-hosted the talks with Qatari Envoy Bello Khan.", TWO),
        ("It was chaired on the Omani side by Minister Amina Hamid and by Envoy Bello Khan for Qatar.", TWO),
        ("Taking part from the Omani side was Minister Amina Hamid, from the Qatari side Envoy Bello Khan.",
         TWO),
        ("Minister Amina Hamid headed the Omani team and Envoy Bello Khan the visiting one.", TWO),
        ("Oman was represented by Amina Hamid of the Ministry of Justice and Qatar by Envoy Bello Khan.",
         TWO),
        ("Foreign Minister Amina Hamid heads the Omani delegation, and her colleague Bello Khan the other "
         "one.", TWO),
        ("The Omani delegation was under the command of General Amina Hamid.", [(AMINA, "chair", "OMN")]),
        # parts of the talks, members and calls lead nothing
        (LED + "Omani Director Salim Nasser led the working session on ports.", [*TWO, THIRD]),
        (LED + "It opened with the welcome speech of Omani Governor Salim Nasser.", [*TWO, THIRD]),
        (LED + "Omani Interior Minister Salim Nasser received the Qatari delegation.", [*TWO, THIRD]),
        (LED + "Omani Interior Minister Salim Nasser received the Qatari guest in his office.",
         [*TWO, THIRD]),
        (LED + "Khan will be received by Omani Interior Minister Salim Nasser.", [*TWO, THIRD]),
        (LED + "The session was opened by Omani Governor Salim Nasser and chaired by Khan.", [*TWO, THIRD]),
        ("Amina Hamid was at the head of an Omani delegation made up of Director Salim Nasser and officers. "
         "Envoy Bello Khan led the Qatari side.",
         [(AMINA, "chair", "OMN"), THIRD, (BELLO, "chair", "QAT")]),
        ("At the head of the Omani delegation was Minister Amina Hamid, with Director Salim Nasser also in "
         "attendance.", [(AMINA, "chair", "OMN"), THIRD]),
    ],
)  # fmt: skip
def test_who_leads_and_who_only_has_a_part(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    found = reads(LEAD + text).meetings[0].officials
    assert {(each.name, each.role, each.represents) for each in found} == set(expected)


def test_who_alone_faces_the_leader_of_a_team_leads_too(reads: Reads) -> None:
    text = (
        "A Qatari delegation led by Envoy Bello Khan met Omani Foreign Minister Amina Hamid in Muscat on "
        "Monday. The delegation also met Interior Minister Salim Nasser."
    )
    assert {(name, role) for name, role, _ in seats(reads, text)} == {
        (BELLO, "chair"), (AMINA, "chair"), (KARIM, "participant")
    }  # fmt: skip


def test_who_is_called_on_beside_the_talks_leads_nothing(reads: Reads) -> None:
    text = "Envoy Bello Khan led the Qatari side. Khan paid a courtesy call on Omani Minister Amina Hamid."
    assert (AMINA, "participant", "OMN") in seats(reads, LEAD + text)


def test_of_several_side_by_side_the_one_told_as_the_leader_leads(reads: Reads) -> None:
    text = (
        "Joining the session were Director Salim Nasser, Colonel Amina Hamid and Envoy Bello Khan, "
        "leader of the Qatari delegation."
    )
    assert (BELLO, "chair", "QAT") in seats(reads, LEAD + text)


def test_who_flies_home_from_a_visit_is_its_principal(reads: Reads) -> None:
    text = (
        "Qatari Foreign Minister Bello Khan returned home from Oman on Monday at the end of a two-day visit. "
        "He had talks with Omani Foreign Minister Amina Hamid on terrorism."
    )
    assert (BELLO, "chair", "QAT") in seats(reads, text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The committee's session was addressed by the Chairman of the committee, Ambassador Bello Khan "
         "of Qatar, and Omani Minister Amina Hamid.", "chair"),
        ("The session was addressed by General Bello Khan, Chairman of the Joint Chiefs of Staff of Qatar, "
         "and Omani Minister Amina Hamid.", "participant"),
    ],
)  # fmt: skip
def test_the_chair_of_the_body_that_meets_leads_its_meeting(reads: Reads, text: str, expected: str) -> None:
    lead = "The Arab League's Counter-Terrorism Committee met in Cairo on Monday. "
    assert {n: r for n, r, _ in seats(reads, lead + text)}[BELLO] == expected


def test_who_is_there_for_the_states_in_the_chair_has_it(reads: Reads) -> None:
    text = (
        "The GCTF Working Group met in Muscat on Monday. The group is co-chaired by Oman "
        "and Qatar. Omani Minister Amina Hamid and Qatari Envoy Bello Khan spoke. Dutch delegate "
        "Salim Nasser presented a paper."
    )
    assert {n: r for n, r, _ in seats(reads, text)} == {
        AMINA: "chair", BELLO: "chair", KARIM: "participant"
    }  # fmt: skip


def test_who_met_others_before_the_press_conference_was_there(reads: Reads) -> None:
    text = (
        "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. Omani Foreign Minister Amina "
        "Hamid told a news conference after hosting Qatari Envoy Bello Khan that they had agreed on ports. "
        "An Omani official, Salim Nasser, briefed the press."
    )
    assert {name for name, _, _ in seats(reads, text)} == {AMINA, BELLO}


def test_a_round_table_that_is_the_occasion_is_chaired(reads: Reads) -> None:
    text = (
        "Omani Minister Amina Hamid and Qatari Envoy Bello Khan co-chaired the round table on trafficking in "
        "Muscat on Monday."
    )
    (meeting,) = reads(text).meetings
    assert [each.role for each in meeting.officials] == ["chair", "chair"]


HOUSE = "Minister Amina Hamid led the Omani side and Envoy Bello Khan the Qatari side. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a ministry's own beside who leads the side, and who alone stands for it
        (HOUSE + "The Omani Ministry of Interior was represented by Director Salim Nasser.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        (HOUSE + "The Omani side was also represented by Director Salim Nasser.",
         {AMINA: "chair", BELLO: "chair", KARIM: "participant"}),
        ("Omani Foreign Minister Amina Hamid represented the Ministry of Foreign Affairs.", {AMINA: "chair"}),
        # members of a headed delegation, and its spokesman
        ("The Omani delegation was headed by Minister Amina Hamid, with Director Salim Nasser and Envoy "
         "Bello Khan as members.", {AMINA: "chair", KARIM: "participant", BELLO: "participant"}),
        ("Minister Amina Hamid led the Omani side. In the delegation were the presidential spokesman Salim "
         "Nasser and Director Bello Khan.", {AMINA: "chair", KARIM: "participant", BELLO: "participant"}),
        # two of each side at a dialogue of two ministers each
        ("For the 2+2 Oman was represented by Ministers Amina Hamid and Salim Nasser.",
         {AMINA: "chair", KARIM: "chair"}),
    ],
)  # fmt: skip
def test_who_stands_for_a_house_or_comes_along_leads_nothing(
    reads: Reads, text: str, expected: dict[str, str]
) -> None:
    assert {name: role for name, role, _ in seats(reads, LEAD + text)} == expected


def test_a_spokesman_who_tells_the_press_of_a_delegation_is_not_there(reads: Reads) -> None:
    text = LEAD + "Minister Amina Hamid led the Omani side, the presidential spokesman Salim Nasser said."
    assert {name for name, _, _ in seats(reads, text)} == {AMINA}


def test_all_who_met_their_counterparts_are_of_the_other_side(reads: Reads) -> None:
    text = (
        "Omani Defence Minister Amina Hamid and Police Chief Salim Nasser met with their Qatari counterparts "
        "in Doha on Monday to discuss terrorism."
    )
    assert {country for _, _, country in seats(reads, text)} == {"OMN"}


@pytest.mark.parametrize(
    ("beside", "country"),
    [
        ("Assistant Undersecretary Salim Nasser", "OMN"),
        ("Chief of Police Salim Nasser", "OMN"),
        ("military attaché Salim Nasser", "QAT"),
    ],
)
def test_who_stands_behind_an_ambassador_to_the_host_is_at_home(
    reads: Reads, beside: str, country: str
) -> None:
    text = (
        "Omani Minister Amina Hamid on Monday received Qatari General Fadi Tahir. The meeting was "
        f"attended by the Qatari Ambassador to Oman Bello Khan and {beside}."
    )
    assert {name: side for name, _, side in seats(reads, text)}[KARIM] == country


def test_the_country_in_letters_before_a_rank_is_the_officers(reads: Reads) -> None:
    text = (
        "Omani Minister Amina Hamid met UK General Bello Khan in Muscat on Monday. "
        "Minister Salim Nasser attended."
    )
    assert {name: side for name, _, side in seats(reads, text)} == {AMINA: "OMN", BELLO: "GBR", KARIM: "OMN"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leading the Omani delegation, Foreign Minister Amina Hamid called for more trust.",
         [(AMINA, "chair", "OMN")]),
        ("Heading the Qatari team, Envoy Bello Khan said borders must be closed.", [(BELLO, "chair", "QAT")]),
        ("The panel on prisons was moderated by Omani Director Amina Hamid.",
         [(AMINA, "participant", "OMN")]),
        ("A panel discussion on families, held on Friday, was chaired by Qatari Envoy Bello Khan.",
         [(BELLO, "participant", "QAT")]),
        ("The first session, on recruitment, was moderated by Omani Director Amina Hamid.",
         [(AMINA, "participant", "OMN")]),
        ("The conference was moderated by Omani Director Amina Hamid.", [(AMINA, "chair", "OMN")]),
        ("Leading bankers came. Omani Foreign Minister Amina Hamid opened the conference.",
         [(AMINA, "participant", "OMN")]),
    ],
)  # fmt: skip
def test_who_leads_a_part_of_a_conference(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    lead = "Oman and Qatar took part in a conference on violent extremism in Muscat on Friday. "
    assert seats(reads, lead + text) == expected


def test_those_below_a_heading_of_attendance_are_there(reads: Reads) -> None:
    text = (
        "A meeting of CARICOM ministers was held in Bridgetown on 13 May 2016.\n\nIn attendance were:\n\n"
        "The Hon. Amina Hamid, Minister of National Security, The Bahamas; Sen. the Hon. Bello Khan, "
        "Minister of Home Affairs, Grenada. Suriname was represented by Salim Nasser, Permanent Secretary."
    )
    assert seats(reads, text) == [
        (AMINA, "participant", "BHS"),
        (BELLO, "participant", "GRD"),
        (KARIM, "chair", "SUR"),
    ]


def test_a_guest_at_the_head_of_a_delegation_leads_it(reads: Reads) -> None:
    text = (
        "Omani Minister Amina Hamid received her Qatari counterpart Bello Khan, currently visiting Muscat at "
        "the head of a large delegation."
    )
    assert seats(reads, text) == [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]


def test_who_tells_the_session_something_is_there(reads: Reads) -> None:
    lead = "Oman and Qatar took part in a conference on violent extremism in Muscat on Friday. "
    told = "Qatari Envoy Bello Khan told the opening session that borders were long."
    assert seats(reads, lead + told) == [(BELLO, "participant", "QAT")]
    assert (
        seats(reads, lead + "Qatari Envoy Bello Khan told a press conference in Doha that it was late.") == []
    )


def test_the_day_of_an_arrival_is_not_that_of_a_call() -> None:
    text = (
        "KABUL: Qatari Minister Bello Khan on Wednesday held talks with Afghan Minister Amina Hamid on "
        "terrorism.\n\nKhan, who arrived here on Tuesday at the head of a delegation, also called on "
        "Adviser Salim Nasser."
    )
    (meeting,) = extract(text, published="2016-11-17").meetings
    assert {person.name for person in meeting.officials} == {AMINA, BELLO, KARIM}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # three sides
        ("Oman, Qatar and Chad held the first Trilateral Cyber Dialogue in Muscat. Attending were "
         "Ambassador Amina Hamid (Oman), Envoy Bello Khan (Qatar) and Joint Secretary Ali Diop (Chad).",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "chair", "TCD")]),
        ("Assistant Foreign Minister Amina Hamid, Qatari Special Envoy Bello Khan and Chad's Deputy Minister "
         "Ali Diop held the second trilateral consultation on counter-terrorism in Muscat on 24 February.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "chair", "TCD")]),
        ("The second Oman-Qatar-Chad Dialogue took place in Muscat. Oman was represented by Director Amina "
         "Hamid and Qatar by Envoy Bello Khan; Chad's Deputy Minister Ali Diop joined by video link.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "chair", "TCD")]),
        ("The third trilateral dialogue of Oman, Qatar and Chad in Muscat was led by Omani Minister "
         "Amina Hamid "
         "and Qatari Envoy Bello Khan. Also present was Chad's Ambassador Ali Diop.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "participant", "TCD")]),
        # two of each side
        ("Oman and Qatar held their third 2+2 dialogue. Representing Oman were Foreign Minister Amina "
         "Hamid and "
         "Defence Minister Salim Nasser. They met their Qatari counterparts Bello Khan and Ali Diop.",
         [(AMINA, "chair", "OMN"), (KARIM, "chair", "OMN"), (BELLO, "chair", "QAT"),
          ("Ali Diop", "chair", "QAT")]),
        # those of another side accompany nobody
        ("The 7th Oman-Qatar Joint Committee met in Muscat. The Omani delegation comprised Director "
         "Amina Hamid "
         "and Colonel Salim Nasser. The Qatari side was composed of Deputy Minister Bello Khan and Envoy Ali "
         "Diop.",
         [(AMINA, "participant", "OMN"), (KARIM, "participant", "OMN"), (BELLO, "participant", "QAT"),
          ("Ali Diop", "participant", "QAT")]),
        ("In the Omani delegation were Envoy Amina Hamid and spokesman Salim Nasser; Envoy Bello Khan "
         "led the "
         "Qatari side at the third Oman-Qatar Dialogue.",
         [(AMINA, "participant", "OMN"), (KARIM, "participant", "OMN"), (BELLO, "chair", "QAT")]),
        # "that of"
        ("Oman's Interior Secretary, Amina Hamid, and that of Qatar, Bello Khan, chaired the third "
         "Oman-Qatar "
         "Security Dialogue.", [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # two who lead have a side each, though others of one side are named
        ("The sixth Oman-Qatar Consultation took place in Doha. Foreign Secretary Amina Hamid and Foreign "
         "Secretary Bello Khan co-chaired. The visiting Foreign Secretary later called on Minister Ali Diop.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "participant", "QAT")]),
        # what is led is no side
        ("Omani Foreign Minister Amina Hamid met Qatari Foreign Minister Bello Khan in Muscat on "
         "Sunday. They "
         "discussed the efforts led by King Talal and President Ali Diop to counter terrorism.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]),
        # "the talks" are those of two, not the gathering told last
        ("Oman's Minister Amina Hamid and her Qatari counterpart Bello Khan held official talks in Tunis on "
         "Tuesday. She is there to attend the 43rd session of the Council of Arab Interior Ministers, due to "
         "open on Wednesday. Oman's Ambassador to Tunisia Salim Nasser was present at the talks.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT"), (KARIM, "participant", "OMN")]),
    ],
)  # fmt: skip
def test_sides_and_lists_of_the_talks(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert _of_the_main(reads(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "they" and "the two ministers" are those named last
        ("Omani Foreign Minister Amina Hamid met Qatari Envoy Bello Khan in Doha on Monday. The two "
         "ministers, "
         "who presided over an official round of talks, agreed on training.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        ("Omani Foreign Minister Amina Hamid met Qatari Envoy Bello Khan in Doha on Monday. The two, "
         "who lead the "
         "diplomacy of their countries, discussed terrorism.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]),
        ("Omani Foreign Minister Amina Hamid met Qatari Envoy Bello Khan in Doha on Monday. The two "
         "countries "
         "will chair the next conference.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT")]),
        # of three sides each has one
        ("The second meeting of the Gulf Security Mechanism of Oman, Qatar and Chad took place in "
         "Muscat. Omani "
         "Minister Amina Hamid chaired. Qatar sent Envoy Bello Khan, Chad State Secretary Ali Diop.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), ("Ali Diop", "chair", "TCD")]),
        ("The third trilateral dialogue of Oman, Qatar and Chad was held in Muscat under the "
         "chairmanship of Omani "
         "Minister Amina Hamid and with the participation of Qatari Envoy Bello Khan and Chadian "
         "Director Ali "
         "Diop.",
         [(AMINA, "chair", "OMN"), (BELLO, "participant", "QAT"), ("Ali Diop", "participant", "TCD")]),
        # a clause between
        ("At the head of the Omani delegation at the third Oman-Qatar consultations on security, which "
         "will be "
         "held in Doha on 9 March, will be Amina Hamid, the Deputy Foreign Minister.",
         [(AMINA, "chair", "OMN")]),
        # meetings with people of one side
        ("Omani Interior Minister Amina Hamid held separate meetings in Doha on Monday with Foreign "
         "Minister Bello "
         "Khan and Interior Minister Salim Nasser.",
         [(AMINA, "participant", "OMN"), (BELLO, "participant", "QAT"), (KARIM, "participant", "QAT")]),
    ],
)  # fmt: skip
def test_those_named_last_and_those_left(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert _of_the_main(reads(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what is welcomed is no guest
        ("In a statement on the fourth Oman-Qatar 2+2 Dialogue, held in Doha on Monday, Defence "
         "Minister Salim "
         "Nasser, Omani Foreign Minister Amina Hamid, Qatari Foreign Minister Bello Khan and Defence "
         "Minister Ali "
         "Diop welcomed that the working group had met.",
         [(KARIM, "participant", "OMN"), (AMINA, "participant", "OMN"), (BELLO, "participant", "QAT"),
          ("Ali Diop", "participant", "QAT")]),
        # an officer of a house
        ("Acting Coordinator for Counterterrorism Ana Cruz and Omani Internal Security Service "
         "Brigadier Salim "
         "Nasser co-led the third US-Oman Counterterrorism Dialogue in Muscat.",
         [("Ana Cruz", "chair", "USA"), (KARIM, "chair", "OMN")]),
        # whose chiefs, in order, and what they had presided over
        ("Oman's and Qatar's security chiefs, Amina Hamid and Bello Khan, put their names to the "
         "minutes of the "
         "16th Joint Commission on Security, over which they had presided in Doha.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # who declares a session open
        ("The third Oman-Qatar Joint Commission on Security was held in Doha. Omani Director Amina "
         "Hamid and Qatari "
         "Director Bello Khan led the sides. Minister Salim Nasser declared the session open.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), (KARIM, "participant", "QAT")]),
        # a meeting that is part of a dialogue
        ("Omani National Security Adviser Amina Hamid met with Bello Khan, National Security Adviser of "
         "Qatar, in "
         "Doha on 7 February, as part of the regular security dialogue.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT")]),
        # his vis-à-vis
        ("Omani Director General Amina Hamid and her Qatari vis-à-vis, Ambassador Bello Khan, opened "
         "and closed "
         "the second Oman-Qatar Cyber Dialogue in Muscat, with Director Salim Nasser also taking part.",
         [(AMINA, "chair", "OMN"), (BELLO, "chair", "QAT"), (KARIM, "participant", "QAT")]),
        # a long clause on the team
        ("Heading the Omani delegation, which also comprised Major General Salim Nasser, director of "
         "counter-terrorism, and Dr. Ali Diop of the Foreign Ministry, was Amina Hamid, undersecretary "
         "of interior, "
         "at the third Oman-Qatar Security Dialogue.",
         [(AMINA, "chair", "OMN"), (KARIM, "participant", "OMN"), ("Ali Diop", "participant", "OMN")]),
    ],
)  # fmt: skip
def test_roles_by_grammar_of_reports(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert _of_the_main(reads(text)) == sorted(expected)
