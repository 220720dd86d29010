"""Values in words for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records_by_hand import bare_meeting, name_of

from ctdialog.display.wording import (
    date_words,
    human_date,
    neighbour_words,
    ordinal,
    party_words,
    place_words,
    safe,
    title_words,
)
from ctdialog.records import MeetingDate, Named, Neighbour


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st")],
)
def test_ordinals_end_as_spoken(number: int, words: str) -> None:
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-02-20", "Thu 20 Feb 2025"),
        ("2025-01-22/2025-01-23", "Wed 22 – Thu 23 Jan 2025"),
        ("2025-01-31/2025-02-01", "Fri 31 Jan – Sat 1 Feb 2025"),
        ("2024-12-31/2025-01-01", "Tue 31 Dec 2024 – Wed 1 Jan 2025"),
        ("2025-02-20/2025-02-20", "Thu 20 Feb 2025"),
        ("2025-03", "March 2025"),
        ("2025-03/2025-04", "March – April 2025"),
        ("2025", "2025"),
        ("2024/2025", "2024 – 2025"),
        ("2025-21", "spring 2025"),
        ("2025-24", "winter 2025"),
    ],
)
def test_a_date_reads_as_people_say_it(edtf: str, words: str) -> None:
    assert human_date(edtf) == words


@pytest.mark.parametrize("edtf", ["2025-02-31", "2025-13", "2025-00-10", "soon", "2025-02-20/2025-99"])
def test_a_date_that_no_calendar_has_stays_as_it_is(edtf: str) -> None:
    assert human_date(edtf) == edtf


def test_the_articles_own_words_stand_beside_the_date() -> None:
    meeting = bare_meeting(date=MeetingDate(edtf="2025-02-20", text="Thursday"))
    assert date_words(meeting, "2025-02-21") == "Thu 20 Feb 2025 (“Thursday”)"


def test_an_unresolved_date_says_what_it_lacks() -> None:
    meeting = bare_meeting(date=MeetingDate(text="Thursday"))
    assert date_words(meeting, None) == "“Thursday” (no publication date)"
    assert date_words(meeting, "2025-02-21") == "“Thursday”"


def test_a_date_that_is_not_told_has_no_words() -> None:
    assert date_words(bare_meeting(), None) == ""


def test_a_place_has_its_country_by_name() -> None:
    assert place_words("Oslo", "NOR", name_of) == "Oslo, Norway"
    assert place_words(None, "NOR", name_of) == "Norway"
    assert place_words("Oslo", None, name_of) == "Oslo"
    assert place_words(None, None, name_of) == ""


def test_a_city_that_is_its_country_is_said_once() -> None:
    assert place_words("Singapore", "SGP", lambda code: "Singapore") == "Singapore"


def test_a_neighbour_says_only_what_is_told() -> None:
    assert neighbour_words(Neighbour(number=9, edtf="2021-11-22", country="NOR"), name_of) == (
        "9th · Mon 22 Nov 2021 · Norway"
    )
    assert neighbour_words(Neighbour(edtf="2026"), name_of) == "2026"


def test_a_title_has_the_number_and_else_the_kind() -> None:
    assert title_words(bare_meeting(name="dialogue on security", number=2)) == "2nd dialogue on security"
    assert title_words(bare_meeting(name="dialogue on security")) == "Dialogue on security"
    assert title_words(bare_meeting(kind="working-group", number=3)) == "3rd working group"
    assert title_words(bare_meeting(kind="visit")) == "Visit"


def test_two_parties_face_each_other_and_more_are_a_list() -> None:
    parties = tuple(Named(code=name[:3].upper(), name=name) for name in ("Norway", "Kenya", "Ethiopia"))
    assert party_words(bare_meeting(participants=parties[:2])) == "Norway – Kenya"
    assert party_words(bare_meeting(participants=parties)) == "Norway, Kenya, Ethiopia"


def test_ordinary_text_is_left_alone() -> None:
    text = "Māris “Čaklais” met 王毅 – and آصف علی; [bold]not markup[/]"
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31mred", "�31mred"),
        ("two\nlines\tand\xa0more\u2028still", "two lines and more still"),
        ("bell\x07 and del\x7f", "bell␇ and del␡"),
        ("evil\u202etxt.exe", "eviltxt.exe"),
        ("so\xadft", "soft"),
        ("half \ud800 pair", "half � pair"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_text_that_a_terminal_would_obey_is_made_harmless(text: str, shown: str) -> None:
    assert safe(text) == shown


@given(st.text(st.characters(categories=None)))
def test_safe_text_holds_nothing_unprintable_but_joiners(text: str) -> None:
    assert safe(text).replace("\u200c", "").replace("\u200d", "").isprintable()
