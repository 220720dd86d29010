"""When and where, what it is called, whether it was held, and its neighbours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import FlatMeeting, Record

Reads = Callable[[str], Record]


def the_meeting(reads: Reads, text: str) -> FlatMeeting:
    (meeting,) = reads(text).flat().meetings
    return meeting


TALKS = "the third Oman-Qatar Security Dialogue"
PAIR = "Oman and Qatar held the third Oman-Qatar Security Dialogue"


@pytest.mark.parametrize(
    ("text", "edtf", "words"),
    [
        (f"{PAIR} on 4 May 2024.", "2024-05-04", "4 May 2024"),
        (f"{PAIR} last May 4 and 5, 2024.", "2024-05-04/2024-05-05", "May 4 and 5, 2024"),
        (f"{PAIR} on May 4, 2024.", "2024-05-04", "May 4, 2024"),
        (f"{PAIR} on May 4-6, 2024.", "2024-05-04/2024-05-06", "May 4-6, 2024"),
        (f"{PAIR} from 30 April to 2 May 2024.", "2024-04-30/2024-05-02", "30 April to 2 May 2024"),
        (f"{PAIR} in May 2024.", "2024-05", "May 2024"),
        (f"{PAIR} in 2024.", "2024", "2024"),
        (f"{PAIR} in Doha. It took place on 4 May 2024.", "2024-05-04", "4 May 2024"),
        (f"{PAIR} in Doha. The ministry said so on 9 May 2024.", None, None),
        # the only day told, whatever the verb
        (f"Experts deliberate in Doha on 4 May 2024 on smuggling. {PAIR}.", "2024-05-04", "4 May 2024"),
        # the day that narrows a month, but not the day on which it was said
        (f"Oman, Qatar to talk in May 2024\n\n{PAIR} on 4 May 2024.", "2024-05-04", "4 May 2024"),
        (f"{PAIR} in May 2024, the envoy said on 28 May 2024.", "2024-05", "May 2024"),
        # to its end, told in the present or by the length
        (
            f"{PAIR}, which opened on 4 May 2024. The talks conclude on 6 May 2024.",
            "2024-05-04/2024-05-06",
            "4 May 2024",
        ),
        (
            f"They agreed in a paper issued on 4 May 2024 in Doha at the end of {TALKS}. The two-day talks "
            "dealt with drones.",
            "2024-05-03/2024-05-04",
            "4 May 2024",
        ),
        # when somebody leaves for it is not its day
        (
            "Minister Ali Hassan leaves for Muscat on 2 May 2024 to represent Chad at the third "
            "Oman-Qatar-Chad Security Meeting. It will be held on 4 May 2024.",
            "2024-05-04",
            "4 May 2024",
        ),
        # what is said at the meeting, or right after it, is said on its day
        (f"Trade will grow, the envoy said on 4 May 2024 at the end of {TALKS}.", "2024-05-04", "4 May 2024"),
        (
            f"Trade will grow, the envoy told reporters on 4 May 2024 after {TALKS}.",
            "2024-05-04",
            "4 May 2024",
        ),
        (f"Speaking at {TALKS}, the envoy said on 4 May 2024 trade will grow.", "2024-05-04", "4 May 2024"),
        (
            f"Trade will grow, the envoy said on 4 May 2024. He was speaking at the opening of {TALKS}.",
            "2024-05-04",
            "4 May 2024",
        ),
    ],
)
def test_the_day_of_a_meeting(reads: Reads, text: str, edtf: str | None, words: str | None) -> None:
    date = the_meeting(reads, text).date
    assert (date.edtf if date else None, date.text if date else None) == (edtf, words)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("held the third dialogue in Doha on Thursday", "2024-05-02"),
        ("held the third dialogue in Doha yesterday", "2024-05-03"),
        ("held the third dialogue in Doha today", "2024-05-04"),
        ("held the third dialogue in Doha last month", "2024-04"),
        ("held the third dialogue in Doha last week", None),
        ("will hold the third dialogue in Doha on Tuesday", "2024-05-07"),
        ("will hold the third dialogue in Doha tomorrow", "2024-05-05"),
        ("will hold the third dialogue in Doha next month", "2024-06"),
        ("began a two-day dialogue in Doha on Thursday", "2024-05-02/2024-05-03"),
        ("concluded a two-day dialogue in Doha on Thursday", "2024-05-01/2024-05-02"),
    ],
)
def test_relative_words_are_counted_from_the_publication_date(
    extractor: Extractor, words: str, edtf: str | None
) -> None:
    record = extractor.read_text(
        f"Oman and Qatar {words}. They spoke of border security.", published="2024-05-04"
    )
    (meeting,) = record.meetings
    assert meeting.date is not None
    assert meeting.date.edtf == edtf


def test_relative_words_without_a_day_to_count_from_stay_words(reads: Reads) -> None:
    record = reads(f"{PAIR} in Doha on Thursday.")
    date = record.meetings[0].date
    assert date is not None
    assert (date.edtf, date.text) == (None, "Thursday")
    assert record.warnings == ("'Thursday' has no publication date to count from",)


@pytest.mark.parametrize(
    ("text", "city", "country", "mode"),
    [
        (f"{PAIR} in Muscat.", "Muscat", "OMN", "in-person"),
        (f"{PAIR} in Nairobi, Kenya.", "Nairobi", "KEN", "in-person"),
        (f"{PAIR} in Washington DC.", "Washington", "USA", "in-person"),
        (f"{PAIR} in New Delhi.", "New Delhi", "IND", "in-person"),
        (f"{PAIR} in Kenya.", None, "KEN", "in-person"),
        (f"{PAIR} via video link.", None, None, "virtual"),
        (f"{PAIR} virtually.", None, None, "virtual"),
        (f"{PAIR} in Muscat in hybrid format.", "Muscat", "OMN", "hybrid"),
        (f"{PAIR} and spoke of the situation in Kabul.", None, None, None),
        (f"{PAIR}. The talks took place in Salalah.", "Salalah", "OMN", "in-person"),
    ],
)
def test_the_place_of_a_meeting(
    reads: Reads, text: str, city: str | None, country: str | None, mode: str | None
) -> None:
    place = the_meeting(reads, text).place
    assert (
        (place.city, place.country, place.mode) == (city, country, mode)
        if place
        else (city, country, mode) == (None,) * 3
    )


def test_here_is_the_datelines_city(extractor: Extractor) -> None:
    text = (
        "MUSCAT: Oman and Qatar held their third Security Dialogue here on Thursday. They spoke of "
        "border security."
    )
    (meeting,) = extractor.read_text(text, published="2024-05-04").meetings
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Muscat", "OMN")
    assert [e.text for e in meeting.evidence if e.field == "place.city"] == ["here"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Oman and Qatar held the third Oman-Qatar Strategic Security Dialogue in Doha.", "Strategic "
         "Security Dialogue"),
        ("Oman and Qatar held the 2023 Oman-Qatar Cyber Dialogue in Doha.", "Cyber Dialogue"),
        ("Oman and Qatar held bilateral talks in Doha.", None),
        ("Oman and Qatar held the fourth meeting of their Joint Working Group on Drugs in Doha.",
         "Joint Working Group on Drugs"),
        ("The ninth BIMSTEC Joint Working Group on Drugs met in Colombo.", "BIMSTEC Joint Working Group "
         "on Drugs"),
    ],
)  # fmt: skip
def test_the_name_is_the_formats_without_ordinal_year_and_countries(
    reads: Reads, text: str, name: str | None
) -> None:
    assert the_meeting(reads, text).name == name


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f"{PAIR} in Doha.", "held"),
        ("Oman and Qatar will hold the third Oman-Qatar Security Dialogue in Doha.", "scheduled"),
        ("The third Oman-Qatar Security Dialogue is scheduled for 4 May 2024 in Doha.", "scheduled"),
        ("The third Oman-Qatar Security Dialogue is to be held in Doha.", "scheduled"),
        ("The third Oman-Qatar Security Dialogue took place in Doha.", "held"),
        ("The third Oman-Qatar Security Dialogue began in Doha.", "held"),
        ("The third Oman-Qatar Security Dialogue in Doha was postponed.", "cancelled"),
        ("The third Oman-Qatar Security Dialogue in Doha has been called off.", "cancelled"),
        ("The third Oman-Qatar Security Dialogue in Doha has been pushed back.", "cancelled"),
        ("Oman and Qatar cancelled the third Oman-Qatar Security Dialogue.", "cancelled"),
        ("The Oman-Qatar security dialogue that was to be held in Doha has been put off.", "cancelled"),
        ("Omani Foreign Minister Karim Nasser is coming to Qatar.", "scheduled"),
        (f"{PAIR} in Doha. The next round will be held in Muscat.", "held"),
    ],
)
def test_verbs_tell_whether_it_was_held(reads: Reads, text: str, status: str) -> None:
    assert the_meeting(reads, text).status == status


@pytest.mark.parametrize(
    ("text", "side", "neighbour"),
    [
        ("The next round will be held in Muscat in 2025.", "next", (None, "2025", "Muscat", "OMN")),
        ("The fourth Security Dialogue will be held in Muscat.", "next", (4, None, "Muscat", "OMN")),
        ("The next dialogue will be held in Oman.", "next", (None, None, None, "OMN")),
        (
            "The previous Security Dialogue was held in Doha in March 2022.",
            "previous",
            (None, "2022-03", "Doha", "QAT"),
        ),
        (
            "The second Security Dialogue was held in Doha on 3 March 2022.",
            "previous",
            (2, "2022-03-03", "Doha", "QAT"),
        ),
        (
            "Progress since the last KQSD meeting held in Oman in March 2022 was reviewed.",
            "previous",
            (None, "2022-03", None, "OMN"),
        ),
        ("For the fourth Security Dialogue they agreed on Muscat.", "next", (4, None, "Muscat", "OMN")),
        ("The two sides last sat together in Doha in 2022.", "previous", (None, "2022", "Doha", "QAT")),
        ("The next round will be held on mutually convenient dates.", "next", None),
    ],
)
def test_what_is_told_of_the_meeting_before_or_after(
    reads: Reads,
    text: str,
    side: str,
    neighbour: tuple[int | None, str | None, str | None, str | None] | None,
) -> None:
    found = getattr(the_meeting(reads, f"{PAIR} in Salalah on 4 May 2024. {text}"), side)
    assert ((found.number, found.edtf, found.city, found.country) if found else None) == neighbour


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("She arrived in Doha on 3 May 2024 for the third Oman-Qatar Security Dialogue on 5 May 2024.",
         "2024-05-05"),
        ("The third Oman-Qatar Security Dialogue opened in Doha on 4 May 2024. The talks end on 7 May 2024.",
         "2024-05-04/2024-05-07"),
        ("The third Oman-Qatar Security Dialogue drew to a close on 4 May 2024 after two days of talks.",
         "2024-05-03/2024-05-04"),
        # how long it lasts is told in a sentence of its own
        ("The third Oman-Qatar Security Dialogue ended in Doha on 6 May 2024. The three-day gathering was on "
         "ports.", "2024-05-04/2024-05-06"),
        ("The third Oman-Qatar Security Dialogue was held in Doha on 4 May 2024. A minister opened the "
         "two-day event.", "2024-05-04/2024-05-05"),
        ("Ministers on 9 May 2024 watched the closing of the Oman-Qatar Exercise Falcon in Doha. The "
         "exercise, which began on 6 May 2024, was on ports.", "2024-05-06/2024-05-09"),
        # told by when it opened, or by how long it is to last
        ("Oman and Qatar wrapped up the third Oman-Qatar Security Dialogue in Doha on 6 May 2024. Work had "
         "begun the previous day.", "2024-05-05/2024-05-06"),
        ("The third Oman-Qatar Security Dialogue closed in Doha on 6 May 2024. Opening the session on 4 May "
         "2024, the minister spoke of ports.", "2024-05-04/2024-05-06"),
        ("The third Oman-Qatar Security Dialogue opened in Doha on 6 May 2024. The meeting is to last three "
         "days.", "2024-05-06/2024-05-08"),
        ("The Oman-Qatar Security Committee adopted a plan on 6 May 2024 as its two-day session in Doha drew "
         "to a close.", "2024-05-05/2024-05-06"),
        ("The third Oman-Qatar Security Dialogue will be held in Doha on May 6 (Mon) and 7 (Tue), 2024.",
         "2024-05-06/2024-05-07"),
        ("The third Oman-Qatar Security Dialogue closed in Doha on 6 May 2024. A strike had begun on 4 May "
         "2023.", "2024-05-06"),
        ("The third Oman-Qatar Security Dialogue opened in Doha on 6 May 2024. A curfew is to last three "
         "days.", "2024-05-06"),
        # on the first day they gave their word
        ("Oman and Qatar on 6 May 2024 agreed to hold the third Oman-Qatar Security Dialogue in Doha on 8 "
         "June 2024.", "2024-06-08"),
        ("The third Oman-Qatar Security Dialogue ended in Doha on 6 May 2024. A three-day strike had begun.",
         "2024-05-06"),
        ("The 2023 Oman-Qatar Security Dialogue was held in Doha.", "2023"),
        ("The ministry said on 5 May 2024 that the third Oman-Qatar Security Dialogue was held in Doha a day "
         "earlier.", "2024-05-04"),
        # what began, opened or lasts is no talks of theirs
        ("The third Oman-Qatar Security Dialogue closed in Doha on 6 May 2024. Oman opened a consulate in "
         "Wakra on 2 May 2024.", "2024-05-06"),
        ("Oman and Qatar concluded the third Security Dialogue in Doha on 6 May 2024. The fair next door "
         "opened on 3 May 2024.", "2024-05-06"),
        ("Oman and Qatar concluded the third Security Dialogue in Doha on 6 May 2024. Qatar's council opened "
         "its spring session on 3 May 2024.", "2024-05-06"),
        ("The third Oman-Qatar Security Dialogue ended in Doha on 6 May 2024. The meeting of the two "
         "services, which began on 4 May 2024, drew sixty officers.", "2024-05-04/2024-05-06"),
        ("The third Oman-Qatar Security Dialogue opened in Doha on 6 May 2024. A training course for guards "
         "would run for five days.", "2024-05-06"),
        ("The third Oman-Qatar Security Dialogue opened in Doha on 6 May 2024. The visit of the Omani "
         "delegation is scheduled to last four days.", "2024-05-06"),
        # a body's paper has days of its own
        ("The Oman-Qatar Security Committee adopted a plan for the ports on 6 May 2024.", "2024-05-06"),
        # another day, of another clause or in the past, makes no word given
        ("Oman and Qatar on 6 May 2024 agreed to hold the third Security Dialogue in Doha, and their "
         "ministers, who last met on 4 June 2024, went home.", "2024-05-06"),
        ("Omani and Qatari officials, who vowed on 6 May 2024 to resume patrols at the third Security "
         "Dialogue in Doha, will meet again on 9 June 2024.", "2024-05-06"),
        # put off once, or no talks that were put off
        ("On 6 May 2024 the third Oman-Qatar Security Dialogue, which had been postponed twice, was held in "
         "Doha.", "2024-05-06"),
        ("According to the agenda on 6 May 2024, Oman and Qatar held the third Security Dialogue in Doha.",
         "2024-05-06"),
        ("Oman and Qatar met in Doha on 6 May 2024, cancelled an old pact and signed a new one.",
         "2024-05-06"),
    ],
)  # fmt: skip
def test_days_told_with_the_day_they_began_or_end(reads: Reads, text: str, edtf: str) -> None:
    date = the_meeting(reads, text).date
    assert date is not None
    assert date.edtf == edtf


@pytest.mark.parametrize(
    ("line", "edtf"), [("Doha, 4-5 May 2024", "2024-05-04/2024-05-05"), ("(Doha, 4 May 2024)", "2024-05-04")]
)
def test_a_paper_tells_place_and_days_over_its_text(extractor: Extractor, line: str, edtf: str) -> None:
    text = (
        f"Joint statement of the third Oman-Qatar Security Dialogue\n\n{line}\n\nOman and Qatar took part in "
        "the third Oman-Qatar Security Dialogue. They spoke of border security and of threats."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.date is not None
    assert meeting.place is not None
    assert (meeting.date.edtf, meeting.place.city) == (edtf, "Doha")


@pytest.mark.parametrize(
    ("text", "edtf", "status"),
    [
        ("Oman and Qatar are heading for the third Security Dialogue in Doha on Saturday.", "2024-05-04",
         "scheduled"),
        ("Ministers Karim Nasser of Oman and Saif Darwish of Qatar are chairing the third Security "
         "Dialogue in Doha on Saturday.", "2024-05-04", "scheduled"),
        ("Omani minister Karim Nasser is also attending the Oman-Qatar Summit, to be held in Doha on 9 May "
         "2024.", "2024-05-09", "scheduled"),
        ("Omani minister Karim Nasser is heading a delegation to the Oman-Qatar Joint Commission, which will "
         "open in Doha on 9 May 2024.", "2024-05-09", "scheduled"),
        ("Officials of Oman and Qatar met on Thursday and resolved to hold the third Security Dialogue in "
         "June.", "2024-06", "scheduled"),
    ],
)  # fmt: skip
def test_who_is_at_talks_to_come_has_not_held_them(
    extractor: Extractor, text: str, edtf: str, status: str
) -> None:
    meeting = extractor.read_text(text, published="2024-05-03").flat().meetings[0]
    assert meeting.date is not None
    assert (meeting.date.edtf, meeting.status) == (edtf, status)


@pytest.mark.parametrize(
    "text",
    [
        "Meeting in Doha, Oman and Qatar's Joint Commission has signed a protocol that takes effect on 1 "
        "June 2024.",
        "The Oman-Qatar Joint Commission adopted the protocol on extradition of 12 May 2012 as its basis.",
    ],
)
def test_a_papers_day_is_not_its_bodys(extractor: Extractor, text: str) -> None:
    meeting = extractor.read_text(text, published="2024-05-03").flat().meetings[0]
    assert (meeting.date, meeting.status) == (None, "held")


@pytest.mark.parametrize(
    "text",
    [
        "Oman and Qatar held the third Security Dialogue, chaired by the heads of the Joint Ports Committee, "
        "in Doha on 6 May 2024.",
        "Oman and Qatar held the third Security Dialogue on the eve of the Strategic Forum in Doha on 6 May "
        "2024.",
        "Oman and Qatar held the third Security Dialogue, which replaces the Border Dialogue, in Doha on "
        "6 May 2024.",
    ],
)
def test_the_day_behind_anothers_name_is_the_talks_where_no_words_give_it_away(
    reads: Reads, text: str
) -> None:
    date = reads(text).flat().meetings[0].date
    assert date is not None
    assert date.edtf == "2024-05-06"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("At the third Oman-Qatar Security Dialogue in Doha, officials spoke of the 13th Gulf Summit, due in "
         "Manama on 6 June 2024.", None),
        ("Yesterday the third Oman-Qatar Security Dialogue in Doha was called off.", None),
        ("Oman and Qatar held the third Security Dialogue in Doha, according to the ministry on Thursday.",
         None),
    ],
)  # fmt: skip
def test_days_that_are_anothers(extractor: Extractor, text: str, edtf: str | None) -> None:
    date = extractor.read_text(text, published="2024-05-03").flat().meetings[0].date
    assert (date and date.edtf) == edtf


def test_who_arrives_for_talks_is_still_to_hold_them(extractor: Extractor) -> None:
    text = "Oman's envoy arrived in Doha on Thursday for the third Oman-Qatar Security Dialogue on Saturday."
    (meeting,) = extractor.read_text(text, published="2024-05-03").flat().meetings
    assert meeting.date is not None
    assert (meeting.date.edtf, meeting.status) == ("2024-05-04", "scheduled")


def test_a_meeting_whose_days_have_begun_is_held(extractor: Extractor) -> None:
    (meeting,) = extractor.read_text(
        "Oman will attend the third Oman-Qatar Dialogue in Doha on May 2-6.",
        published="2024-05-04",
    ).meetings
    assert meeting.status == "held"


def test_the_round_to_come_names_the_format_where_no_other_is_told(reads: Reads) -> None:
    meeting = the_meeting(reads, "Doha will host the next round of Omani-Qatari border consultations.")
    assert meeting.name == "border consultations"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("An Oman-Qatar working group met in Doha on Friday.\n\nBoth sides spoke of ports.\n\n"
         "The next meeting of the working group on piracy will be held in Muscat in 2025.",
         "working group on piracy"),
        # short in the headline, with all its words and more in the text
        ("Chad-Niger border dialogue opens\n\nNIAMEY, 8 May 2024 - Chad and Niger opened the third "
         "session of the Chad-Niger High Level Border Dialogue Group here today.",
         "High Level Border Dialogue Group"),
        ("Oman, Qatar hold security dialogue\n\nMUSCAT, 8 May 2024 - Oman and Qatar held their annual "
         "security dialogue here today.", "security dialogue"),
    ],
)  # fmt: skip
def test_a_name_is_told_in_full_elsewhere(reads: Reads, text: str, name: str) -> None:
    assert the_meeting(reads, text).name == name


def test_a_committee_without_subject_that_holds_its_session_is_a_working_group(reads: Reads) -> None:
    meeting = the_meeting(reads, "The Omani-Qatari Joint Committee held its fourth session in Doha.")
    assert (meeting.kind, meeting.name, meeting.number) == ("working-group", "Joint Committee", 4)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Muscat is hosting the third Oman-Qatar Security Dialogue on 6 May.", "held"),
        ("The third Oman-Qatar Security Dialogue is being held in Muscat to review drugs.", "held"),
        ("Officers of both are gathered in Sur. The third Oman-Qatar Security Dialogue is to address drugs.",
         "held"),
        ("Ali Hassan of Oman attended the third Oman-Qatar Security Dialogue to discuss drugs.", "held"),
        ("Karim Nasser headed a delegation of Oman for the third Oman-Qatar Security Dialogue.", "held"),
        ("Muscat is hosting the third Oman-Qatar Security Dialogue next month.", "scheduled"),
        ("Karim Nasser of Oman headed to Doha for the third Oman-Qatar Security Dialogue.", "scheduled"),
        ("The third Oman-Qatar Security Dialogue will be held in Muscat to discuss drugs.", "scheduled"),
        ("The third round of talks between Oman, Qatar and its neighbour Chad was put off, ministers said.",
         "cancelled"),
    ],
)  # fmt: skip
def test_under_way_is_held(text: str, status: str) -> None:
    (meeting,) = Extractor().read_text(text, published="2024-05-06").flat().meetings
    assert meeting.status == status


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # the day it is held on goes before "today"
        ("Today officials said that the third Peru-Oman Security Dialogue is to be held in Lima on 3 June.",
         "2024-06-03"),
        # when a paper came out, and what an attack is called by
        (f"{PAIR} in Doha. Yesterday's joint statement spoke of ports. It was held on 2 May.", "2024-05-02"),
        (f"{PAIR} in Doha, years after the September 11 terrorist attacks.", None),
        # what is to come
        ("Omani Minister Said Badi met his Qatari counterpart to discuss terrorism. A team is expected in "
         "Doha in June.", None),
        # a release's own day is over its text
        (f"Joint readout\n\nMay 3, 2024\n\n{PAIR} today in Doha.", "2024-05-03"),
        (f"Joint readout\n\nApril 3, 2024\n\n{PAIR} today in Doha.", "2024-05-04"),
    ],
)  # fmt: skip
def test_days_that_are_not_the_meetings(extractor: Extractor, text: str, edtf: str | None) -> None:
    meetings = extractor.read_text(text, published="2024-05-04").flat().meetings
    (meeting,) = (each for each in meetings if each.prominence == "main")
    assert (meeting.date.edtf if meeting.date else None) == edtf


def test_talks_at_which_something_was_agreed_were_held(extractor: Extractor) -> None:
    text = "At their first terror dialogue on Monday, Oman and Chad agreed to do more on terrorism."
    (meeting,) = extractor.read_text(text, published="2024-05-06").flat().meetings
    assert (meeting.status, meeting.date and meeting.date.edtf) == ("held", "2024-05-06")


@pytest.mark.parametrize(
    "told",
    [
        "In a statement received on Friday, the minister praised the third Oman-Qatar Security Dialogue.",
        "A statement issued by the ministry on Friday speaks of the third Oman-Qatar Security Dialogue.",
        "It was the last meeting of the 2021-2025 cycle of the third Oman-Qatar Security Dialogue.",
    ],
)
def test_the_day_of_a_paper_or_the_years_of_a_cycle_date_no_meeting(extractor: Extractor, told: str) -> None:
    (meeting,) = extractor.read_text(told, published="2024-05-04").flat().meetings
    assert meeting.date is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # those who make ready for it
        ("Peru is preparing to host the third round of the Dialogue on Drugs with Chile in Lima on 30 May.",
         ("scheduled", 3, "2024-05-30", "Lima")),
        ("Preparations are under way for the third Dialogue on Drugs between Peru and Chile, to be held in "
         "Lima on 30 May. A ferry sank off Arica in March.", ("scheduled", 3, "2024-05-30", "Lima")),
        ("Ahead of the third Dialogue on Drugs, which opens in Lima on 30 May, Peru and Chile have exchanged "
         "draft texts.", ("scheduled", 3, "2024-05-30", "Lima")),
        # those who have come for it
        ("A Chilean delegation is in Lima for the third round of the Dialogue on Drugs, which opened on "
         "Tuesday.", ("held", 3, "2024-05-14", "Lima")),
        ("A Chilean delegation arrived in Lima on Monday for the third Dialogue on Drugs, which was held on "
         "Tuesday.", ("held", 3, "2024-05-14", "Lima")),
        ("A Chilean delegation visited Lima on 14 May for the third round of the Dialogue on Drugs.",
         ("held", 3, "2024-05-14", "Lima")),
        ("Officials from Chile arrive in Lima on Sunday for the third round of the Dialogue on Drugs.",
         ("scheduled", 3, "2024-05-19", "Lima")),
        ("The third round of the Dialogue on Drugs with Chile was held at the Peruvian Foreign Ministry in "
         "Lima on 14 May.", ("held", 3, "2024-05-14", "Lima")),
        # a count behind a weekday is no day
        ("Lima played host on Tuesday to the 7th round of the Dialogue on Drugs between Peru and Chile.",
         ("held", 7, "2024-05-14", "Lima")),
        ("The third Dialogue on Drugs between Peru and Chile opens in Lima later this month.",
         ("scheduled", 3, "2024-05", "Lima")),
        ("The third round of the Dialogue on Drugs between Peru and Chile is slated for May in Lima.",
         ("scheduled", 3, "2024-05", "Lima")),
    ],
)  # fmt: skip
def test_which_one_when_and_where(extractor: Extractor, text: str, told: tuple[str, int, str, str]) -> None:
    found = extractor.read_text(text, published="2024-05-16").flat().meetings
    (meeting,) = (each for each in found if each.prominence == "main")
    assert meeting.date and meeting.place
    assert (meeting.status, meeting.number, meeting.date.edtf, meeting.place.city) == told
    assert sorted(meeting.participants) == ["CHL", "PER"]


@pytest.mark.parametrize(
    ("published", "why"), [(None, "has no publication date to count from"), ("2024-05-17", "tells no day")]
)
def test_why_words_have_no_day_is_told(extractor: Extractor, published: str | None, why: str) -> None:
    record = extractor.read_text("Ghana and Togo held talks in Lome this week.", published=published)
    assert record.meetings[0].date is not None
    assert record.meetings[0].date.edtf is None
    assert record.warnings == (f"'this week' {why}",)


def test_the_day_of_a_gathering_ahead_of_which_they_met_is_its_own(extractor: Extractor) -> None:
    text = "Ministers discussed ports at the third Ghana-Togo Dialogue, ahead of the Accra Summit on 6 March."
    main = extractor.read_text(text, published="2024-02-27").meetings[0]
    assert (main.number, main.date) == (3, None)
