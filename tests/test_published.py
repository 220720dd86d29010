"""Date lines, and which of them is the publication's."""

from __future__ import annotations

from datetime import date

import pytest

from ctdialog.article import read_text
from ctdialog.article.published import CalendarDay, Candidate, choose, read_date_line, resolve

LEAD = "Two countries held the third round of their security dialogue on 4 March 2019, a statement said."
MORE = "The two sides agreed to hold the next round in 2020 on dates that are convenient to both of them."


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("23 Feb, 2004", date(2004, 2, 23)),
        ("Tuesday, January 7, 2025", date(2025, 1, 7)),
        ("April 11, 2013 10:38 pm | Updated November 17, 2021 02:55 am IST", date(2013, 4, 11)),
        ("Last updated: May 2, 2020 | Published: May 1, 2020 8:15:10 pm", date(2020, 5, 1)),
        ("19.02.2026", date(2026, 2, 19)),
        ("2024-05-16T10:22:00Z", date(2024, 5, 16)),
        ("Wed, 16 May 2024 10:22:00 +0000", date(2024, 5, 16)),
        ("• 31/12/2018", date(2018, 12, 31)),
        ("Posted on 2nd of November 2021", date(2021, 11, 2)),
        ("Thursday 5 Sept. 2023, 10 a.m. GMT", date(2023, 9, 5)),
    ],
)
def test_date_lines_are_read(line: str, day: date) -> None:
    read = read_date_line(line)
    assert read is not None
    assert read.readings == (day,)
    assert read.rest == ""


@pytest.mark.parametrize(
    "line", ["Plenary on 13-14 May 2024 in Strasbourg", "13-14 May 2024", "The 12 May 2023 talks", "May 2024"]
)
def test_a_date_among_other_words_makes_no_date_line(line: str) -> None:
    read = read_date_line(line)
    assert read is None or read.rest


def test_figures_between_slashes_keep_both_readings() -> None:
    read = read_date_line("11/12/2018")
    assert read is not None
    assert set(read.readings) == {date(2018, 11, 12), date(2018, 12, 11)}


def test_no_day_of_the_calendar_is_no_date() -> None:
    assert read_date_line("31 February 2020") is None


def test_dateline_decides_between_two_readings() -> None:
    line = read_date_line("11/12/2018")
    assert line is not None
    assert choose([Candidate(line, "above")], None) == (None, None)
    assert choose([Candidate(line, "above")], CalendarDay(12, 11)) == (date(2018, 11, 12), "text")


@pytest.mark.parametrize(
    ("published", "expected"),
    [(date(2019, 1, 1), date(2018, 12, 31)), (date(2018, 12, 31), date(2018, 12, 31)), (None, None)],
)
def test_dateline_without_year_takes_the_nearest_one(published: date | None, expected: date | None) -> None:
    assert resolve(CalendarDay(31, 12), published) == expected


def found(page: str) -> tuple[str | None, str | None]:
    article = read_text(page, id="page")
    return article.published, article.published_from


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"Two countries hold security dialogue\n\n5 March 2019\n\n{LEAD}\n{MORE}", ("2019-03-05", "text")),
        (f"Two countries hold security dialogue\n\n{LEAD}\n{MORE}", (None, None)),
        (f"ROME (5 March 2019) – {LEAD}\n{MORE}", ("2019-03-05", "dateline")),
        (
            "December 24, 2019\nNational\n\nWeb Desk\nMarch 5, 2019\n\n"
            f"Two countries hold security dialogue\n{LEAD}",
            ("2019-03-05", "text"),
        ),
        (
            f"Tuesday, June 7, 2022\nTwo countries hold security dialogue\n"
            f"By: PTI | New Delhi | Published: March 5, 2019 8:15 pm\n{LEAD}\n{MORE}",
            ("2019-03-05", "text"),
        ),
        (
            f"Two countries hold dialogue on security\n{LEAD}\n{MORE}\nRome 5 March 2019",
            ("2019-03-05", "text"),
        ),
        (f"Two countries hold dialogue on security\n{LEAD}\n{MORE}\n1 March 2019\n{MORE}", (None, None)),
        (
            f"Two countries hold dialogue on security\n{LEAD}\nPublished in Dawn, March 5th, 2019",
            ("2019-03-05", "text"),
        ),
    ],
    ids=["under headline", "prose only", "dateline", "nearest", "labelled", "last line", "in body", "footer"],
)
def test_publication_date_of_a_page(page: str, expected: tuple[str | None, str | None]) -> None:
    assert found(page) == expected


@pytest.mark.parametrize(
    ("foot", "expected"),
    [
        ("Published in The Lima Courier, March 5th, 2019", ("2019-03-05", "The Lima Courier")),
        ("The Sunday Accra Observer, 5 March 2019", ("2019-03-05", "The Sunday Accra Observer")),
        ("(The Harbour Post, Tuesday, March 5, 2019)", ("2019-03-05", "The Harbour Post")),
        ("The Lima Declaration, 5 March 2019", (None, None)),
        ("Karim Nasser, 5 March 2019", (None, None)),
    ],
)
def test_a_newspapers_name_and_a_date_are_its_imprint(
    foot: str, expected: tuple[str | None, str | None]
) -> None:
    article = read_text(f"Two countries hold dialogue\n\n{LEAD}\n\n{MORE}\n\n{foot}", id="page")
    assert (article.published, article.publisher) == expected


def test_the_imprint_below_the_last_story_is_the_pages() -> None:
    other = (
        "Separately, Omani Minister Said Nasser called on Minister Ana Soto in Lima on Wednesday for talks."
    )
    assert found(f"{LEAD}\n\n{MORE}\n\n{other}\n\n(Published Mar 5, 2019, 01:12 IST)") == (
        "2019-03-05",
        "text",
    )


def test_todays_date_beside_the_menu_is_not_the_publications() -> None:
    page = f"Tuesday, January 7, 2025\nMain Menu\n\nTwo countries hold dialogue on security\n{LEAD}\n{MORE}"
    assert found(page) == (None, None)


def test_header_date_far_from_the_datelines_day_is_left_out() -> None:
    page = f"Tuesday, January 7, 2025\nTwo countries hold dialogue on security\nROME, MARCH 5 (DNA) – {LEAD}"
    assert found(page) == (None, None)


def test_given_date_wins_and_sets_the_datelines_year() -> None:
    page = f"1 January 2001\nROME, DEC 30 (DNA) – {LEAD}"
    article = read_text(page, id="page", published="2019-01-02")
    assert (article.published, article.published_from) == ("2019-01-02", "given")
    assert article.datelines[0] is not None
    assert article.datelines[0].edtf == "2018-12-30"


@pytest.mark.parametrize("wrong", ["2019-13-01", "20190105", "5 March 2019", "", "2019-W01-1"])
def test_given_date_must_be_a_calendar_date(wrong: str) -> None:
    with pytest.raises(ValueError, match="publication date"):
        read_text(LEAD, id="page", published=wrong)
