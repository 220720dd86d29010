"""Two formats that are held together have the people who are named once."""

from __future__ import annotations

from collections.abc import Callable

from ctdialog.records import Record

PEOPLE = ["Amina Yusuf", "Bello Khan"]


def people(record: Record) -> list[list[str]]:
    """The names at each meeting."""
    return [[person.name for person in meeting.officials] for meeting in record.meetings]


def test_people_named_once_are_at_both(reads: Callable[[str], Record]) -> None:
    """The two are joined by "and" in one sentence, and the people are told behind it."""
    text = (
        "The sixth Oman-Qatar Joint Committee on Border Security and the second Oman-Qatar Cyber Dialogue "
        "were held in Muscat. Omani Minister Amina Yusuf and Qatari Envoy Bello Khan led the delegations."
    )
    record = reads(text)
    assert people(record) == [PEOPLE, PEOPLE]
    paths = {(e.field, e.value) for e in record.meetings[1].evidence}
    assert ("officials[0].name", "Amina Yusuf") in paths


def test_each_keeps_its_own(reads: Callable[[str], Record]) -> None:
    """People told of one alone are not at the other, which has its own."""
    text = (
        "The sixth Oman-Qatar Joint Committee on Border Security and the second Oman-Qatar Cyber Dialogue "
        "were held in Muscat. Omani Minister Amina Yusuf chaired the Joint Committee. "
        "Qatari Envoy Bello Khan chaired the Cyber Dialogue."
    )
    assert people(reads(text)) == [["Amina Yusuf"], ["Bello Khan"]]


def test_who_leads_one_in_the_sentence_leads_it_alone(reads: Callable[[str], Record]) -> None:
    """A name between the two says who is at the first."""
    text = (
        "The sixth Oman-Qatar Joint Committee on Border Security was held in Muscat under Omani Minister "
        "Amina Yusuf and the second Oman-Qatar Cyber Dialogue in Doha."
    )
    assert people(reads(text))[-1] == []


def test_talks_of_a_day_are_where_the_day_was_spent(reads: Callable[[str], Record]) -> None:
    """The same sides' talks of one day share the city, unless another day or another city is told."""
    first = "Oman and Qatar held their second Cyber Dialogue in Muscat on 3-4 May 2024. "
    for second, city in (
        ("The first Oman-Qatar Defence Consultations were held on 4 May 2024.", "Muscat"),
        ("The first Oman-Qatar Defence Consultations were held on 9 May 2024.", None),
        ("The first Oman-Qatar Defence Consultations were held in Doha on 4 May 2024.", "Doha"),
    ):
        _, other = reads(first + second).meetings
        assert (other.place.city if other.place else None) == city
        if city == "Muscat":
            assert ("place.city", "Muscat") in {(e.field, e.value) for e in other.evidence}
