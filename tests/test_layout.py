"""The layout of whole pages: headline, byline, dateline, body, furniture."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ctdialog.article import read_text
from ctdialog.records import Article

LEAD = "Two countries held the third round of their security dialogue in Rome on Thursday, a statement said."
MORE = "The two sides reviewed the threat of terrorism and agreed to exchange more information on it."
TITLE = "Two countries hold security dialogue"


def read(*lines: str) -> Article:
    return read_text("\n".join(lines), id="page")


def kinds(*lines: str) -> list[str]:
    return [block.kind for block in read(*lines).blocks]


def words(article: Article, kind: str) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind == kind]


def test_headline_byline_dateline_body() -> None:
    assert kinds(TITLE, "Staff Report", f"ROME: {LEAD}", MORE) == [
        "headline",
        "byline",
        "dateline",
        "body",
        "body",
    ]


def test_dateline_block_ends_where_the_paragraph_goes_on() -> None:
    article = read(f"ROME: {LEAD}")
    assert words(article, "dateline") == ["ROME: "]
    assert words(article, "body") == [LEAD]


def test_article_without_headline() -> None:
    article = read(LEAD, MORE)
    assert article.headline is None
    assert kinds(LEAD, MORE) == ["body", "body"]


def test_one_line_is_read_as_the_body() -> None:
    assert kinds(TITLE) == ["body"]


def test_repeated_headline_is_headline_too() -> None:
    assert kinds(TITLE, TITLE, LEAD) == ["headline", "headline", "body"]


def test_menu_path_that_ends_in_the_headline_is_furniture() -> None:
    assert kinds(f"Back {TITLE}", TITLE, LEAD) == ["furniture", "headline", "body"]


def test_headline_at_the_end_of_a_menu_path_is_told() -> None:
    assert read(f"Home > World > {TITLE}", LEAD).headline == TITLE


def test_rubric_above_the_headline_is_furniture() -> None:
    assert kinds("Conferences and Seminars", TITLE, LEAD) == ["furniture", "headline", "body"]


def test_office_above_the_headline_is_furniture() -> None:
    assert kinds("Ministry of Foreign Affairs of Italy", TITLE, LEAD)[:2] == ["furniture", "headline"]


def test_headline_in_the_form_of_a_dateline() -> None:
    title = "Rome: Two countries hold third round of talks"
    article = read(title, f"ROME, DEC 19 (DNA) – {LEAD}", MORE)
    assert article.headline == title
    assert article.publisher == "DNA"


def test_title_below_the_headline_is_a_standfirst() -> None:
    standfirst = "Ministers of both countries will chair the meeting on security"
    assert kinds(TITLE, standfirst, LEAD) == ["headline", "subheading", "body"]


def test_sentence_between_headline_and_byline_is_a_standfirst() -> None:
    assert kinds(TITLE, LEAD, "By Anna Berg", LEAD, MORE) == [
        "headline",
        "subheading",
        "byline",
        "body",
        "body",
    ]


def test_bullets_above_the_dateline_are_a_standfirst() -> None:
    assert kinds("• First point made", "• Second point made", f"ROME (5 March 2019) – {LEAD}") == [
        "subheading",
        "subheading",
        "dateline",
        "body",
    ]


def test_headline_with_a_full_stop_above_the_byline() -> None:
    assert read("Two countries agree to fight terrorism.", "By Staff Reporter", LEAD).headline == (
        "Two countries agree to fight terrorism."
    )


def test_writers_name_alone_is_a_byline() -> None:
    article = read(TITLE, "Anna Maria Berg", LEAD)
    assert article.byline == "Anna Maria Berg"


def test_press_release_of_a_ministry() -> None:
    article = read(
        TITLE, "Media Note", "Office of the Spokesperson", "Washington, DC", "December 7, 2016", LEAD
    )
    assert [block.kind for block in article.blocks] == [
        "headline",
        "furniture",
        "byline",
        "dateline",
        "date",
        "body",
    ]
    assert article.datelines[0] is not None
    assert (article.datelines[0].city, article.datelines[0].edtf) == ("Washington", "2016-12-07")


def test_city_and_date_below_the_text() -> None:
    article = read(TITLE, LEAD, MORE, "New Delhi", "October 17, 2022")
    assert article.datelines[0] is not None
    assert article.datelines[0].city == "New Delhi"
    assert article.published == "2022-10-17"


def test_dateline_alone_in_a_line() -> None:
    article = read(TITLE, "Islamabad:", LEAD)
    assert [block.kind for block in article.blocks] == ["headline", "dateline", "body"]
    assert article.datelines[0] is not None
    assert article.datelines[0].country == "PAK"


def test_dateline_at_the_end_of_a_date_line() -> None:
    article = read(TITLE, "April 11, 2013 10:38 pm | Updated November 17, 2021 IST - BEIJING:", LEAD)
    assert words(article, "dateline") == ["BEIJING:"]
    assert article.published == "2013-04-11"


def test_section_titles_are_subheadings() -> None:
    assert kinds(TITLE, LEAD, "Shared Threats", MORE, "Future Collaboration", MORE)[2:] == [
        "subheading",
        "body",
        "subheading",
        "body",
    ]


def test_sentence_that_a_list_completes_is_body() -> None:
    lead_in = "The two sides act through four key channels:"
    assert kinds(TITLE, LEAD, lead_in, "– regular exchanges;", "– visits;") == ["headline", *["body"] * 4]


def test_furniture_inside_and_below_the_text() -> None:
    assert kinds(TITLE, LEAD, "Share this: Facebook | Twitter", MORE, "Read Comments", "Anna: I agree.") == [
        "headline",
        "body",
        "furniture",
        "body",
        "furniture",
        "furniture",
    ]


def test_a_closing_line_above_most_of_the_text_closes_nothing() -> None:
    assert kinds(TITLE, LEAD, "Related stories", MORE, MORE, MORE)[3:] == ["body", "body", "body"]


def test_list_of_page_tools_under_a_date_line_is_furniture() -> None:
    assert kinds(TITLE, LEAD, "Rome 16 May 2024", "• Bigger type", "• Smaller type")[2:] == [
        "date",
        "furniture",
        "furniture",
    ]


def test_photo_captions() -> None:
    assert kinds(TITLE, LEAD, "(Main image: the ministers in Rome.)", MORE)[2] == "caption"


@pytest.mark.parametrize(
    ("lines", "publisher"),
    [
        ((f"ROME, May 3 (ANSA) - {LEAD}",), "ANSA"),
        ((TITLE, "(Source: North Sea Alliance; issued Oct 26, 2018)", LEAD), "North Sea Alliance"),
        ((TITLE, LEAD, "Copyright Business Weekly, 2025"), "Business Weekly"),
        ((TITLE, f"{LEAD}-VNA"), "VNA"),
        ((TITLE, LEAD), None),
    ],
)
def test_publisher(lines: tuple[str, ...], publisher: str | None) -> None:
    assert read(*lines).publisher == publisher


SENTENCES = [
    LEAD,
    MORE,
    f"ROME: {LEAD}",
    f"Separately, India and Iran met. {MORE}",
    "New Delhi, Dec 6 The talks began.",
]
OTHER_LINES = [
    TITLE,
    "* * *",
    "By Anna Berg",
    "5 March 2019",
    "Share:",
    "• point",
    "Comments",
    "ANKARA",
    "x",
    "©",
    "1. .",
]
LINES = st.sampled_from([*SENTENCES, *OTHER_LINES])


@given(st.lists(LINES, min_size=1, max_size=12))
@settings(max_examples=200)
def test_blocks_cover_the_text_but_the_newlines(lines: list[str]) -> None:
    article = read("a b", *lines)
    place = 0
    for block in article.blocks:
        assert block.start in (place, place + 1)
        assert article.text[place : block.start].strip("\n") == ""
        assert block.end > block.start
        assert "\n" not in article.text[block.start : block.end]
        place = block.end
    assert place == len(article.text)
    stories = [block.story for block in article.blocks]
    assert stories == sorted(stories)
    assert set(stories) == set(range(len(article.datelines)))
