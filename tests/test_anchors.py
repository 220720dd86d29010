"""What an article tells beside its talks: paragraphs that nothing ties to them, people who are only named."""

from __future__ import annotations

import pytest

import ctdialog
from ctdialog.records import FlatMeeting

TALKS = (
    "MUSCAT, 3 May 2024. Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 2 May 2024. "
    "Omani Interior Minister Amina Hamid and Qatari General Salim Nasser led the delegations. They discussed "
    "drugs.\n\n"
)


def read(text: str) -> FlatMeeting:
    meetings = ctdialog.extract(TALKS + text).flat().meetings
    (meeting,) = (each for each in meetings if each.prominence == "main")
    return meeting


@pytest.mark.parametrize(
    "text",
    [
        "Piracy off Somalia has cost the shipping trade billions.",
        "Cuba was taken off the list of state sponsors of terrorism in 2015.",
        "Human rights groups have criticised the treatment of detainees in the prison.",
        "Gangs control much of the port of Guayaquil and its cocaine trade.",
        "Prime Minister Ana Kolar and King Leo spoke by telephone last week about the war in Ukraine.",
    ],
)
def test_a_paragraph_that_nothing_ties_to_the_talks_is_background(text: str) -> None:
    assert read(text) == read("")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "Piracy and cyber crime were other subjects.",
            ("drug-trafficking", "maritime-security", "cybersecurity"),
        ),
        ("Omani ports are to be made safer from piracy.", ("drug-trafficking", "maritime-security")),
    ],
)
def test_one_word_ties_a_sentence_to_the_talks(text: str, topics: tuple[str, ...]) -> None:
    assert set(read(text).topics) == set(topics)


@pytest.mark.parametrize(
    "text",
    [
        "Interior Minister Carlos Medina resigned last month over a scandal.",
        "In 2019 the two presidents, Luis Herrera and Diego Salas, met in Cartagena.",
        "Analyst Maria Jensen of the Nordic Institute said the threat was underestimated.",
    ],
)
def test_who_is_only_named_in_another_matter_is_not_there(text: str) -> None:
    assert [person.name for person in read(text).officials] == ["Amina Hamid", "Salim Nasser"]


def test_who_speaks_is_there_though_nothing_tells_the_side() -> None:
    text = "The talks had been good, Police Chief Bello Khan said."
    assert [person.name for person in read(text).officials][-1] == "Bello Khan"
