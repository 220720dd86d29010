"""The meeting before and the one after, told without their name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.extractor import Extractor

Told = tuple[int | None, str | None, str | None, str | None]
LEAD = (
    "Peru and Oman held the fourth meeting of their Joint Working Group on Drugs in Lima on 13 May 2024. "
    "Both sides spoke of border security. Ports were another subject. "
)
FIRST = LEAD.replace("fourth", "second")


@pytest.fixture(scope="module")
def neighbour(extractor: Extractor) -> Callable[[str, str], Told | None]:
    """Number, date, city and country of one side's neighbour."""

    def read(text: str, side: str) -> Told | None:
        meeting = extractor.read_text(text, published="2024-05-16").flat().meetings[0]
        assert meeting.place is not None
        assert meeting.place.city == "Lima"
        told = getattr(meeting, side)
        return (told.number, told.edtf, told.city, told.country) if told else None

    return read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEAD + "The two sides last met in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (
            LEAD + "It was set up in May 2021, and the third round was held in Muscat on 8 and 9 June "
            "of that same year.",
            (3, "2021-06-08/2021-06-09", "Muscat", "OMN"),
        ),
        (
            LEAD + "It was set up in 2021. Later that year, in June, the third round was held in Muscat.",
            (3, "2021-06", "Muscat", "OMN"),
        ),
        (LEAD + "The last time the dialogue took place was in March 2022.", (None, "2022-03", None, None)),
        (FIRST + "It builds on the inaugural event held in Muscat.", (1, None, "Muscat", "OMN")),
        (LEAD + "It builds on the inaugural event held in Muscat.", None),
        (LEAD + "It follows the one held in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The last time they met was in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (FIRST + "The group met for the first time in Muscat in 2022.", (1, "2022", "Muscat", "OMN")),
        (FIRST + "The first was held in Muscat in 2022.", (1, "2022", "Muscat", "OMN")),
        (FIRST + "It was in Muscat in 2022 that the group met for the first time, before the second meeting.",
         (1, "2022", "Muscat", "OMN")),
        (LEAD + "The first was held in Muscat in 2012.", None),
        (FIRST + "It is a follow-up to the first meeting held in January 2022 in Muscat.",
         (1, "2022-01", "Muscat", "OMN")),
        (FIRST + "The group convened for the first time last May in Muscat.",
         (1, "2023-05", "Muscat", "OMN")),
        # places of several rounds are not those of the last
        (LEAD + "Previous rounds were held in Madrid, Muscat and Rabat.", None),
        (LEAD + "The previous round was held in Rabat, Morocco.", (None, None, "Rabat", "MAR")),
        (LEAD.replace("Joint Working Group", "Dialogue") + "The last plenary was held in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD.replace("Joint Working Group", "Dialogue") + "The last plenary of the Andean Parliament was "
         "held in Bogotá in November 2023.", None),
        # the one before beside the one after, each with its own day and place
        (LEAD + "The last round was held in Muscat in June 2022; the next is planned for 2025 in Salalah.",
         (None, "2022-06", "Muscat", "OMN")),
        (LEAD + "The previous round took place in Muscat in 2022, and the next will be held there in 2025.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "The two sides, who last met in Muscat in June 2022, agreed to hold the next round there in "
         "2025.", (None, "2022-06", "Muscat", "OMN")),
        # the first since
        (LEAD + "It was the first round since June 2022, when the two sides met in Muscat.",
         (None, "2022-06", "Muscat", "OMN")),
        (LEAD + "It was the first such round since June 2022, when floods hit Muscat.",
         (None, "2022-06", None, None)),
        (LEAD + "It was the first attack since June 2022, when the two sides met in Muscat.", None),
        (LEAD + "The third, hosted by Oman, took place in 2022.", (3, "2022", None, "OMN")),
        (LEAD + "It came after the first one in Cusco in 2012, and the third one in Muscat in 2022.",
         (3, "2022", "Muscat", "OMN")),
        (FIRST.replace("second", "third") + "For the second time the group met in Muscat in 2022.",
         (2, "2022", "Muscat", "OMN")),
        (LEAD + "The minister said trade had grown since such a meeting was held in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "The Joint Working Group was last held in 2022 in Muscat.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The previous iteration of the Joint Working Group took place in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "The second and third sessions were held in Cusco in 2020 and in Muscat in 2022.",
         (3, "2022", "Muscat", "OMN")),
        (LEAD + "In 2022 it had been held in Muscat.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "Muscat had played host in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "Its predecessor, in 2022, was held in Muscat.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The two sides last sat around one table two years ago in Muscat.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "In 2022 they took place in Muscat.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The first three rounds were held in Cusco in 2015, Puno in 2018 and Muscat in 2022.",
         (3, "2022", "Muscat", "OMN")),
        (LEAD + "Earlier editions took place in Cusco (2019) and Muscat (2022).",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "Previously, the two sides met in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The round before that was held in Muscat.", (None, None, "Muscat", "OMN")),
        (LEAD + "It was preceded by a round in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The most recent round prior to this took place in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "In 2022, Oman hosted a conference on ports in Muscat.", None),
        # what this one is the first since
        (LEAD + "It was the first such meeting since 2019.", (None, "2019", None, None)),
        (LEAD + "It was the first round since Muscat hosted one in 2019.", (None, "2019", "Muscat", "OMN")),
        (LEAD + "It was the first attack on a port since 2019.", None),
        (LEAD + "It was the first Joint Working Group on ports since 2019.", (None, "2019", None, None)),
        (LEAD + "They spoke of the first group of women and children brought home since 2019.", None),
        (LEAD + "Oman praised the first Arab group of peacekeepers in Somalia since 1995.", None),
        (LEAD + "It was the first meeting since the two neighbours made peace.", None),
        (LEAD + "The III, let us recall, was convened in Muscat in 2022.", (3, "2022", "Muscat", "OMN")),
        (LEAD + "Volume three, in 2022, had been Muscat's to arrange.", (3, "2022", "Muscat", "OMN")),
        (LEAD + "The group last met in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "It builds on the talks held in Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "The two sides had not met since 2022.", (None, "2022", None, None)),
        (LEAD + "Muscat had been the place of the last such meeting, in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "Muscat was where the two sides had last met, in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "It was Muscat that hosted the third meeting, in 2022.", (3, "2022", "Muscat", "OMN")),
        (LEAD + "It builds on the talks held between Peru and Chile in Muscat in 2022.", None),
        (LEAD + "Previous rounds were held in Cusco in 2017 and in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "With these talks both countries continue those they held in Muscat, on May 4, 2022.",
         (None, "2022-05-04", "Muscat", "OMN")),
        (LEAD + "The talks were a continuation of the ones held in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "The consultations resume those held by the African Union in Addis Ababa in 2022.", None),
        (LEAD + "The talks resume those held by the two sides in Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "It was the third time that they met, following the meetings that were held in Cusco in 2012 "
         "and Muscat in 2022.", (None, "2022", "Muscat", "OMN")),
        (LEAD + "They spoke of the wars in Muscat in 2012 and Sohar in 2022 and those who fled.", None),
        (FIRST + "The parties recalled the first session, held in Muscat, and the Police Agreement of 2001.",
         (1, None, "Muscat", "OMN")),
        (LEAD + "The 1st, 2nd and 3rd meetings were held in 2012 in Lima, 2017 in Lima and 2022 in Muscat.",
         (3, "2022", "Muscat", "OMN")),
        (LEAD + "Earlier meetings were the 1st (Lima, May 2012), the 2nd (Lima, May 2017) and the 3rd "
         "(Muscat, May 2022).", (3, "2022-05", "Muscat", "OMN")),
    ],
)  # fmt: skip
def test_the_meeting_before(
    neighbour: Callable[[str, str], Told | None], text: str, told: Told | None
) -> None:
    assert neighbour(text, "previous") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            LEAD + "The next iteration of the Joint Working Group will be held in Muscat in 2025.",
            (None, "2025", "Muscat", "OMN"),
        ),
        (
            LEAD + "The Joint Working Group will formally reconvene in Muscat in 2025.",
            (None, "2025", "Muscat", "OMN"),
        ),
        (
            LEAD + "The sides agreed that the next POJWG would be held in Muscat in 2025.",
            (None, "2025", "Muscat", "OMN"),
        ),
        (LEAD + "The Joint Working Group will be held in Muscat in June 2025.",
         (None, "2025-06", "Muscat", "OMN")),
        (LEAD + "The two sides look forward to meeting again in Muscat in 2025.",
         (None, "2025", "Muscat", "OMN")),
        (LEAD + "The last round was held in Muscat in June 2022; the next is planned for 2025 in Salalah.",
         (None, "2025", "Salalah", "OMN")),
        (LEAD + "The two sides, who last met in Muscat in June 2022, agreed to hold the next round there in "
         "2025.", (None, "2025", "Muscat", "OMN")),
        (LEAD + "The follow-up meeting will be in Muscat in June.", (None, "2024-06", "Muscat", "OMN")),
        (LEAD + "The next is due in Muscat in a year's time.", (None, "2025", "Muscat", "OMN")),
        (
            LEAD + "Work on the plan will go on at the fifth session scheduled for May 2025.",
            (5, "2025-05", None, None),
        ),
        (
            LEAD + "The Peruvian side was invited to Oman for the fifth Joint Working Group.",
            (5, None, None, "OMN"),
        ),
        ("The two will meet again in Muscat in 2025.", (None, "2025", "Muscat", "OMN")),
        ("They are to continue the talks in Muscat in 2025.", (None, "2025", "Muscat", "OMN")),
        ("The fifth will be held in Oman.", (5, None, None, "OMN")),
        ("Oman will host the fifth in 2025.", (5, "2025", None, "OMN")),
        ("The next meeting will be hosted by Oman.", (None, None, None, "OMN")),
        ("Oman offered to host the next meeting.", (None, None, None, "OMN")),
        ("Muscat will be the venue of the next meeting.", (None, None, "Muscat", "OMN")),
        ("The next meeting is set for Muscat.", (None, None, "Muscat", "OMN")),
        ("Next stop: Muscat, in 2025, for the fifth meeting.", (5, "2025", "Muscat", "OMN")),
        ("Muscat is where the next meeting will take place, in 2025.", (None, "2025", "Muscat", "OMN")),
        ("Hosting the next meeting in 2025 will be Oman.", (None, "2025", None, "OMN")),
        ("Oman will hold the next round at a convenient time.", (None, None, None, "OMN")),
        ("Peru and Oman will hold the next round at a convenient time.", None),
        ("Oman will host the subsequent meeting in 2025.", (None, "2025", None, "OMN")),
        ("Oman will chair the next meeting.", None),
        ("The sixth will be held in Oman.", None),
        ("Round five will be in Muscat next year.", (5, "2025", "Muscat", "OMN")),
        ("They settled on Muscat for round five, in May 2025.", (5, "2025-05", "Muscat", "OMN")),
        ("Number five follows in Muscat, in October.", (5, "2024-10", "Muscat", "OMN")),
        ("Edition five has been pencilled in for May 2025 in Muscat.", (5, "2025-05", "Muscat", "OMN")),
        ("Muscat shall be the seat of the V.", (5, None, "Muscat", "OMN")),
        ("The Vth is bound for Muscat.", (5, None, "Muscat", "OMN")),
        ("Both will sit down for the fifth time in Muscat in 2025.", (5, "2025", "Muscat", "OMN")),
        ("Their fifth encounter awaits in Muscat.", (5, None, "Muscat", "OMN")),
        ("Muscat will be the venue next time round.", (None, None, "Muscat", "OMN")),
        ("It is in Muscat in May 2025 that the two sides will pick up the thread.",
         (None, "2025-05", "Muscat", "OMN")),
        ("Muscat gets its turn in May 2025.", (None, "2025-05", "Muscat", "OMN")),
        ("Four soldiers were killed in Muscat in 2022.", None),
        ("The number five was painted on a wall in Muscat in 2022.", None),
        ("For the fifth time a smuggler will stand trial in Muscat in 2025.", None),
        ("A fifth suspect will be tried in Muscat in 2025.", None),
    ],
)  # fmt: skip
def test_the_meeting_after(
    neighbour: Callable[[str, str], Told | None], text: str, told: Told | None
) -> None:
    assert neighbour(LEAD + text, "next") == told


def test_the_next_meeting_is_told_with_the_series_own_name(
    neighbour: Callable[[str, str], Told | None],
) -> None:
    for verb in ("will meet next", "will next meet", "is to gather again"):
        told = neighbour(LEAD + f"The Joint Working Group {verb} in Muscat in 2025.", "next")
        assert told == (None, "2025", "Muscat", "OMN")


def test_the_day_of_the_talks_is_not_their_neighbours(extractor: Extractor) -> None:
    text = (
        "The Kenya-Uganda Joint Working Group on Terrorism, which had not "
        "sat since 2018, when its first meeting was held in Kampala, is back at work: its second was "
        "convened in Nairobi on 4 May 2024."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert meeting.date is not None and meeting.date.edtf == "2024-05-04"
    assert (meeting.number, meeting.place and meeting.place.city) == (2, "Nairobi")
    assert meeting.previous is not None and meeting.previous.edtf is None


def test_a_day_that_only_the_round_before_or_after_has_is_not_the_talks_own(extractor: Extractor) -> None:
    lead = "Rwanda and Tanzania held the fifth session of their Joint Commission on Security in Kigali. "
    for text in (
        "The sixth session shall be held in Arusha in 2026.",
        "The fourth was held in Arusha in 2019.",
    ):
        (meeting,) = extractor.read_text(lead + text, published="2024-05-10").flat().meetings
        assert meeting.date is None
        told = meeting.next or meeting.previous
        assert told is not None and told.edtf in ("2026", "2019")


@pytest.mark.parametrize(
    "text",
    [
        "The Kenya-Oman Joint Border Committee, which last met in Muscat in June 2022, sat in "
        "Nairobi on Monday.",
        "The Kenya-Oman Joint Border Committee, last convened in Muscat in June 2022, met in "
        "Nairobi on Monday.",
        "Kenya and Oman held talks in Nairobi on Monday under the Joint Border Committee, which last met in "
        "Muscat in June 2022.",
        "The Kenya-Oman Joint Border Committee met in Nairobi on Monday. The committee last met in Muscat in "
        "June 2022.",
    ],
)
def test_the_clause_of_the_last_meeting_is_not_of_the_talks(extractor: Extractor, text: str) -> None:
    (meeting,) = extractor.read_text(text, published="2024-05-10").flat().meetings
    assert (
        meeting.date
        and meeting.place
        and (meeting.date.edtf, meeting.place.city) == ("2024-05-06", "Nairobi")
    )
    assert meeting.previous and (meeting.previous.edtf, meeting.previous.city) == ("2022-06", "Muscat")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Last year's talks were held in Muscat in March.", (None, "2023-03", "Muscat", "OMN")),
        ("The 2022 dialogue took place in Muscat.", (None, "2022", "Muscat", "OMN")),
        ("The sides reviewed decisions taken at the second session held in Muscat in June 2022.",
         (2, "2022-06", "Muscat", "OMN")),
    ],
)  # fmt: skip
def test_the_one_before_by_its_year_or_its_decisions(extractor: Extractor, text: str, told: Told) -> None:
    lead = "The third Kenya-Oman security dialogue was held in Nairobi on Tuesday. "
    (meeting,) = extractor.read_text(lead + text, published="2024-05-10").flat().meetings
    p = meeting.previous
    assert p is not None and (p.number, p.edtf, p.city, p.country) == told


@pytest.mark.parametrize(
    ("text", "edtf", "city"),
    [
        ("Talks between Kenya and Oman in Nairobi ended on Monday and will resume in Muscat on 8 June.",
         "2024-06-08", "Muscat"),
        ("“We shall meet again in Muscat,” the minister said after the third Kenya-Oman Ports Dialogue "
         "ended in Nairobi on Monday.", None, "Muscat"),
        ("The fourth round will be held in Muscat in 2025, the sides said after the third Kenya-Oman Cyber "
         "Dialogue, held in Nairobi on Monday.", "2025", "Muscat"),
        # what was put off, and to when
        ("The Kenya-Oman Cyber Dialogue due in Nairobi on Monday has been put off until 8 June.",
         "2024-06-08", None),
        ("Kenya has postponed to June a meeting of the Kenya-Oman Border Committee that was to be held in "
         "Nairobi on Monday.", "2024-06", None),
    ],
)  # fmt: skip
def test_the_next_one_is_told_in_a_clause(
    extractor: Extractor, text: str, edtf: str | None, city: str | None
) -> None:
    (meeting,) = extractor.read_text(text, published="2024-05-10").flat().meetings
    assert meeting.place and meeting.place.city == "Nairobi"
    assert meeting.next and (meeting.next.edtf, meeting.next.city) == (edtf, city)


def test_talks_scheduled_for_a_day_are_not_put_off_to_it(extractor: Extractor) -> None:
    text = "Kenya has postponed the Kenya-Oman Cyber Dialogue scheduled for 8 June in Nairobi."
    (meeting,) = extractor.read_text(text, published="2024-05-10").flat().meetings
    assert (meeting.status, meeting.date and meeting.date.edtf, meeting.next) == (
        "cancelled",
        "2024-06-08",
        None,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEAD + "It came two years after the third, which Muscat hosted.", (3, "2022", "Muscat", "OMN")),
        (LEAD + "It came eleven months after the third, which Muscat hosted.",
         (3, "2023-06", "Muscat", "OMN")),
        (LEAD + "Muscat hosted the third a year earlier.", (3, "2023", "Muscat", "OMN")),
        (LEAD + "It came a year after the flood in Cusco.", None),
        (LEAD + "It was held after rounds in Cusco in 2020 and Muscat in 2022.",
         (None, "2022", "Muscat", "OMN")),
        (LEAD + "They met after floods in Cusco in 2020 and Muscat in 2022.", None),
        (LEAD + "In November 2023 a similar meeting was held in Muscat.", (None, "2023-11", "Muscat", "OMN")),
        (LEAD + "A similar meeting was held in Accra in 2023 between Ghana and Togo.", None),
        (LEAD + "It was held following talks in Accra in 2023 between Ghana and Togo.", None),
        (LEAD + "It was held after a round in Accra in 2023 between Ghana and Togo.", None),
        (LEAD + "No meeting has been held since 2022.", (None, "2022", None, None)),
        (LEAD + "Last year's round was held in Muscat.", (None, "2023", "Muscat", "OMN")),
        (LEAD.replace("fourth", "eighteenth") + "Number seventeen took place in Muscat in 2022.",
         (17, "2022", "Muscat", "OMN")),
    ],
)  # fmt: skip
def test_the_one_before_by_its_distance_or_in_a_list(
    neighbour: Callable[[str, str], Told | None], text: str, told: Told | None
) -> None:
    assert neighbour(text, "previous") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LEAD + "It was agreed that Muscat should host the next meeting, in May 2025.",
         (None, "2025-05", "Muscat", "OMN")),
        (LEAD + "Next year's round will be held in Muscat.", (None, "2025", "Muscat", "OMN")),
        (LEAD + "“We look forward to taking up the talks again in May 2025,” he said.",
         (None, "2025-05", None, None)),
        (LEAD + "The delegation's next stop is Muscat.", None),
        (LEAD + "The next round of JWG on drugs will be held in Muscat in May 2025.",
         (None, "2025-05", "Muscat", "OMN")),
        # what is another series'
        (LEAD + "Oman will host the next meeting of the Arab League in 2025.", None),
        (LEAD + "Oman will host the summit of the Arab League in May 2025.", None),
        (LEAD + "The ministers will next meet at the Manama Security Conference in May 2025.", None),
        (LEAD + "Some 300 delegates will gather in Muscat for a trade fair in May 2025.", None),
        (LEAD + "The two countries will hold the next round of trade talks in Muscat in June.", None),
        (LEAD + "The two countries will hold the next round of talks in Muscat in June.",
         (None, "2024-06", "Muscat", "OMN")),
        (LEAD + "The next meeting of Peru's cabinet will be held in Cusco on Friday.", None),
        (LEAD + "They will meet again in Muscat in May 2025 at the ministerial session of ECOWAS.", None),
        (LEAD + "They will meet again in Muscat in May 2025 at the ministerial session.",
         (None, "2025-05", "Muscat", "OMN")),
        # a hall is no gathering, and talks without a name may be on any matter
        (LEAD + "The two sides will meet again in Muscat at the Qaboos Conference Centre in June.",
         (None, "2024-06", "Muscat", "OMN")),
        (LEAD + "The two sides will meet again in Muscat at the Sea Congress Hall in June.",
         (None, "2024-06", "Muscat", "OMN")),
        ("Peru and Oman held talks on border management in Lima on Monday. The next round of border talks "
         "will be held in Muscat in June.", (None, "2024-06", "Muscat", "OMN")),
        ("Peru and Oman held talks on security at sea in Lima on Monday. The next round of maritime talks "
         "will be held in Muscat in June.", (None, "2024-06", "Muscat", "OMN")),
    ],
)  # fmt: skip
def test_the_one_after_and_what_is_none(
    neighbour: Callable[[str, str], Told | None], text: str, told: Told | None
) -> None:
    assert neighbour(text, "next") == told


def test_talks_of_others_before_are_theirs(extractor: Extractor) -> None:
    text = (
        "Peru and Oman held the third Security Dialogue in Lima on Monday, following talks in Accra in 2022 "
        "between Ghana and Togo."
    )
    first, other = extractor.read_text(text, published="2024-05-16").flat().meetings
    assert first.previous is None and sorted(first.participants) == ["OMN", "PER"]
    assert sorted(other.participants) == ["GHA", "TGO"]


@pytest.mark.parametrize(
    "text",
    [
        "After Quito in 2020 and Muscat in 2022, it was Lima that hosted Peru and Oman's third dialogue.",
        "Peru and Oman held their third dialogue in Lima, following the 2020 round in Quito and the 2022 "
        "round in Muscat.",
    ],
)
def test_rounds_are_listed_in_the_lead(extractor: Extractor, text: str) -> None:
    meeting, earlier = extractor.read_text(text, published="2024-05-16").flat().meetings
    assert meeting.previous is not None
    assert (meeting.previous.edtf, meeting.previous.city) == ("2022", "Muscat")
    assert earlier.date is not None and earlier.date.edtf == "2020"
    assert meeting.date is None and meeting.place is not None and meeting.place.city == "Lima"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Forum will have its first working meeting in Muscat in May 2025.", "Muscat"),
        ("The Forum's first working session will be held in Muscat next May.", "Muscat"),
        ("The Forum is due to hold its inaugural round in Muscat later this year.", "Muscat"),
        ("The Forum had its first meeting in Muscat in 2020.", None),
        ("The mayor will have his first meeting in Muscat next May.", None),
    ],
)
def test_the_first_one_after_a_launch_is_the_next(extractor: Extractor, text: str, told: str | None) -> None:
    lead = "Peru and Oman launched the Peru-Oman Security Forum in Lima on 13 May 2024. "
    meeting = extractor.read_text(lead + text, published="2024-05-16").flat().meetings[0]
    assert meeting.place is not None
    assert meeting.place.city == "Lima"
    assert (meeting.next.city if meeting.next else None) == told


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        (
            "The first round took place in Oslo in 2019, the second in Bergen in 2021, and the "
            "third was hosted "
            "by Mombasa last year.",
            [(1, "2019", "Oslo"), (2, "2021", "Bergen")],
        ),
        ("A first meeting had been held in Oslo in 2019.", [(1, "2019", "Oslo")]),
        ("The first day was devoted to ports, the second, in Oslo, to drones.", []),
        ("The third round was hosted by Mombasa last year.", []),
        ("The first, hosted by Norway, was held in Oslo in 2019.", [(1, "2019", "Oslo")]),
        ("The second round of the talks was held in Oslo in 2019.", [(2, "2019", "Oslo")]),
    ],
)
def test_rounds_before_the_previous_one_are_meetings(
    extractor: Extractor, text: str, earlier: list[tuple[int, str, str]]
) -> None:
    lead = "Kenya and Norway held the fourth round of consultations on security in Nairobi on Wednesday. "
    main, *others = extractor.read_text(lead + text, published="2026-03-06").flat().meetings
    assert main.number == 4
    told = [(m.number, m.date and m.date.edtf, m.place and m.place.city) for m in others]
    assert told == earlier
    assert all(m.kind == "consultations" and sorted(m.participants) == ["KEN", "NOR"] for m in others)
    if "Mombasa" in text:
        assert main.previous is not None and main.previous.city == "Mombasa"


@pytest.mark.parametrize(
    "text",
    [
        # of other things
        "Two trawlers were seized. The second was released in Mombasa in January 2025.",
        "Two by-elections were called off. The second was held in Mombasa in January 2025.",
        "Kenya runs two schools abroad. The second opened in Oslo in 2009.",
        "Norway pays for two bridges. The first was built in Mombasa in 2018.",
        "The first meeting of trout farmers took place in Bergen in 2010.",
        "The first edition of the jazz festival was held in Mombasa in 2015.",
        "The second round of the presidential election in Nairobi was held in 2022.",
        # a sitting of the same talks
        "The second session was held on Tuesday in Mombasa behind closed doors.",
    ],
)
def test_what_is_counted_is_no_earlier_round(extractor: Extractor, text: str) -> None:
    lead = "Kenya and Norway held the fourth round of consultations on security in Nairobi on Wednesday. "
    (meeting,) = extractor.read_text(lead + text, published="2026-03-06").flat().meetings
    assert meeting.number == 4
    assert meeting.previous is None


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The two sides have met only twice: in Oslo in 2021 and in Mombasa in 2023.", "Mombasa"),
        ("Presidents Soto and Boateng have met twice: in Lima in 2021 and in Accra in 2023.", None),
        ("It came in the wake of the meetings held in Oslo in 2021 and in Mombasa in 2023.", "Mombasa"),
        ("The guards were doubled in the wake of Paris in 2015 and Brussels in 2016.", None),
    ],
)
def test_a_list_of_towns_and_years_is_of_rounds(extractor: Extractor, text: str, before: str | None) -> None:
    lead = "Kenya and Norway held the fourth round of consultations on security in Nairobi on Wednesday. "
    meetings = extractor.read_text(lead + text, published="2026-03-06").flat().meetings
    previous = meetings[0].previous
    assert (previous.city if previous else None) == before
    assert len(meetings) == (2 if before else 1)


def test_meetings_in_whose_wake_others_come(extractor: Extractor) -> None:
    text = (
        "The foreign ministers of Chad, Mali and Niger will meet in Nouakchott on 23 March. It "
        "comes in the wake "
        "of the meetings that were held in Algiers in March 2020 and in Bamako, Mali, in May 2021."
    )
    main, earlier = extractor.read_text(text, published="2026-03-06").flat().meetings
    assert main.previous is not None and (main.previous.edtf, main.previous.city) == ("2021-05", "Bamako")
    assert earlier.place is not None and earlier.place.city == "Algiers"
    assert sorted(earlier.participants) == ["MLI", "NER", "TCD"]


def test_a_conference_is_no_next_one_of_a_working_group(extractor: Extractor) -> None:
    text = (
        "Peru and Oman held the 4th meeting of the Peru-Oman Joint Working Group on Terrorism in "
        "Lima on Tuesday. "
        "They welcomed the Conference on Borders (18-19 October 2026, Muscat) and the 3rd Conference on "
        "Terrorism and its Funds (3-4 November 2026, Lima)."
    )
    main, *others = extractor.read_text(text, published="2026-03-06").flat().meetings
    assert main.previous is None and main.next is None
    assert [(m.number, m.place and m.place.city) for m in others] == [(None, "Muscat"), (3, "Lima")]
