"""Dates: what is found, its words, and the calendar date it comes to."""

from __future__ import annotations

import datetime
import re
import time

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from ctdialog.pipeline.dates.date_values import Tense
from ctdialog.pipeline.dates.dates import DateFinder, extend_by_duration, find_dates, resolve, tense_at
from ctdialog.records import Article, Block, Dateline, MeetingDate, OffsetMap

TUESDAY = datetime.date(2025, 2, 18)
MONTHS = "January February March April May June July August September October November December".split()
EDTF = re.compile(r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$")


@pytest.fixture(scope="module")
def nlp() -> Language:
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_sentences")
    return nlp


def found(text: str, published: datetime.date | None = TUESDAY) -> list[tuple[str, str | None]]:
    """The words and the EDTF of every date in one sentence."""
    return [
        (
            text[start:end],
            resolve(when, published, tense=tense_at(text, start, end, (0, len(text)))),
        )
        for start, end, when in find_dates(text)
        if when.start
    ]


def read(nlp: Language, text: str, published: str | None = None, **facts: object) -> Doc:
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)
    doc = nlp(text)
    facts.setdefault("blocks", (Block("body", 0, len(text)),))
    doc._.article = Article("a", text, text, OffsetMap.identity(len(text)), published=published, **facts)  # type: ignore[arg-type]
    return DateFinder()(doc)


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("in London from February 17-18, 2025, reaffirming", "February 17-18, 2025", "2025-02-17/2025-02-18"),
        ("on 19 December 2017.", "19 December 2017", "2017-12-19"),
        ("on 2nd December 2002, at which", "2nd December 2002", "2002-12-02"),
        ("on 8th April, 2004 in Delhi", "8th April, 2004", "2004-04-08"),
        ("on Aug. 29, 2024, and", "Aug. 29, 2024", "2024-08-29"),
        ("from May 23 to May 25, 2018 in", "May 23 to May 25, 2018", "2018-05-23/2018-05-25"),
        ("from 23 to 25 May 2018", "23 to 25 May 2018", "2018-05-23/2018-05-25"),
        ("on 13 -14 May 2024 in", "13 -14 May 2024", "2024-05-13/2024-05-14"),
        ("on July 10 – 12, 2024", "July 10 – 12, 2024", "2024-07-10/2024-07-12"),
        ("from January 30 - February 1, 2020", "January 30 - February 1, 2020", "2020-01-30/2020-02-01"),
        ("from December 30 to January 2, 2020", "December 30 to January 2, 2020", "2019-12-30/2020-01-02"),
        ("from 30 December 2019 to 2 January", "30 December 2019 to 2 January", "2019-12-30/2020-01-02"),
        ("on December 15 and 16, 2022", "December 15 and 16, 2022", "2022-12-15/2022-12-16"),
        ("on 5, 6 and 7 May 2024", "5, 6 and 7 May 2024", "2024-05-05/2024-05-07"),
        ("on 23rd-24th of November, 2024", "23rd-24th of November, 2024", "2024-11-23/2024-11-24"),
        ("between 3 and 7 May 2024", "3 and 7 May 2024", "2024-05-03/2024-05-07"),
        ("on Monday, 22 April 2024", "Monday, 22 April 2024", "2024-04-22"),
        ("on Wednesday (May 7, 2025)", "Wednesday (May 7, 2025)", "2025-05-07"),
        ("on May 7, 2025 (Wednesday)", "May 7, 2025 (Wednesday)", "2025-05-07"),
        ("Sunday 18 to Tuesday 20 May 2025", "Sunday 18 to Tuesday 20 May 2025", "2025-05-18/2025-05-20"),
        ("FEBRUARY 17-18, 2025", "FEBRUARY 17-18, 2025", "2025-02-17/2025-02-18"),
        ("on June 23 , 1985 when", "June 23 , 1985", "1985-06-23"),
        ("posted 10.07.2025", "10.07.2025", "2025-07-10"),
        ("posted 2025-07-10T08:00", "2025-07-10", "2025-07-10"),
        ("posted 17/07/2025", "17/07/2025", "2025-07-17"),
        ("posted 07/17/2025", "07/17/2025", "2025-07-17"),
        ("in June 2002", "June 2002", "2002-06"),
        ("in December, 2002, has", "December, 2002", "2002-12"),
        ("in mid-May 2024", "mid-May 2024", "2024-05"),
        ("from June to August 2024", "June to August 2024", "2024-06/2024-08"),
        ("will be held in 2026 on", "2026", "2026"),
        ("in early 2026", "early 2026", "2026"),
        ("at the end of 2025", "end of 2025", "2025"),
        ("in the first quarter of 2025", "first quarter of 2025", "2025"),
        ("from 2019-2024", "2019-2024", "2019/2024"),
        ("in spring 2024", "spring 2024", "2024-21"),
        ("in the fall of 2024", "fall of 2024", "2024-23"),
    ],
)
def test_a_full_date_needs_no_publication_date(text: str, words: str, edtf: str) -> None:
    assert found(text, published=None) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("was held on Thursday", "Thursday", "2025-02-13"),
        ("was held on Tuesday", "Tuesday", "2025-02-18"),
        ("will meet on Thursday", "Thursday", "2025-02-20"),
        ("to be held later on Tuesday", "later on Tuesday", "2025-02-18"),
        ("met last Tuesday", "last Tuesday", "2025-02-11"),
        ("meets next Tuesday", "next Tuesday", "2025-02-25"),
        ("met on Thursday and Friday", "Thursday and Friday", "2025-02-13/2025-02-14"),
        ("were there from Monday to Wednesday", "Monday to Wednesday", "2025-02-17/2025-02-19"),
        ("will meet Monday-Tuesday", "Monday-Tuesday", "2025-02-24/2025-02-25"),
        ("is arriving on Monday (Today)", "Monday (Today)", "2025-02-18"),
        ("held here today", "today", "2025-02-18"),
        ("held yesterday", "yesterday", "2025-02-17"),
        ("held here today and tomorrow", "today and tomorrow", "2025-02-18/2025-02-19"),
        ("met two days ago", "two days ago", "2025-02-16"),
        ("to be held in a year's time", "a year's time", "2026"),
        ("will meet six months from now", "six months from now", "2025-08"),
        ("meets again in Oslo on Thursday", "Thursday", "2025-02-20"),
        ("met three weeks ago", "three weeks ago", None),
        ("met last month", "last month", "2025-01"),
        ("met earlier this month", "earlier this month", "2025-02"),
        ("will meet later this year", "later this year", "2025"),
        ("to be held early next year.", "early next year", "2026"),
        ("Last week's dialogue", "Last week", None),
        ("Last June, they agreed", "Last June", "2024-06"),
        ("Last February, they agreed", "Last February", "2024-02"),
        ("in September last, had reaffirmed", "September last", "2024-09"),
        ("In January, he visited", "January", "2025-01"),
        ("will be hosted in August.", "August", "2025-08"),
        ("was held in December last year.", "December last year", "2024-12"),
        ("was held on 18 January", "18 January", "2025-01-18"),
        ("was held on 20 December", "20 December", "2024-12-20"),
        ("will be held on March 3-4", "March 3-4", "2025-03-03/2025-03-04"),
        ("will run from 30 December to 2 January", "30 December to 2 January", "2025-12-30/2026-01-02"),
        ("last summer", "last summer", "2024-22"),
        ("met last Wednesday, August 14, in Accra", "last Wednesday, August 14", "2024-08-14"),
        ("met this Thursday, 2 January, in Accra", "this Thursday, 2 January", "2025-01-02"),
        ("met on the 17th of this month", "17th of this month", "2025-02-17"),
        ("met on 17 and 18 this month", "17 and 18 this month", "2025-02-17/2025-02-18"),
        (
            "met from the 28th to the 30th of last month",
            "28th to the 30th of last month",
            "2025-01-28/2025-01-30",
        ),
    ],
)
def test_relative_words_count_from_publication(text: str, words: str, edtf: str | None) -> None:
    assert found(text) == [(words, edtf)]


@pytest.mark.parametrize(
    "text", ["on Thursday", "today", "last month", "In January", "18 February", "this year"]
)
def test_relative_words_without_publication_date_have_none(text: str) -> None:
    assert [edtf for _, edtf in found(text, published=None)] == [None]


def test_a_day_just_past_is_believed_over_a_future_verb() -> None:
    assert found("officials who will brief the UN met on 17 February") == [("17 February", "2025-02-17")]
    assert found("after talks on 17 February they will brief the UN") == [("17 February", "2025-02-17")]


def test_29_february_is_looked_for_in_leap_years() -> None:
    assert found("was held on 29 February") == [("29 February", "2024-02-29")]


def test_two_days_that_do_not_follow_are_two_dates() -> None:
    assert found("met on Monday and Thursday") == [("Monday", "2025-02-17"), ("Thursday", "2025-02-13")]
    assert found("on 5 and 12 June 2024") == [("5", "2024-06-05"), ("12 June 2024", "2024-06-12")]
    assert [words for words, _ in found("cyberattacks in July and September.")] == ["July", "September"]


@pytest.mark.parametrize(
    "text",
    [
        "risks that may originate",
        "they march 5 km",
        "Theresa May met him",
        "10:38 pm",
        "UNSCR 2396",
        "UNSCR 1988 and others",
        "resolution 1373 (2001)",
        "resolutions 1267, 1988 and 2253",
        "Recommendation CM/Rec(2022)8",
        "the 26/11 attack",
        "the 9/11 attacks",
        "Flight 182",
        "some 2000 fighters",
        "killed 2000 people",
        "at 1930 hrs",
        "worth $2020",
        "in 2021-22",
        "on the second day",
        "a week later",
        "India Today has learnt",
        "The Friday Times said",
        "Good Friday Agreement",
        "10/07/2025",
        "31 February 2025",
        "a mid-year review",
        "the fall of Kabul",
        "won 5-3 may be",
    ],
)
def test_not_a_date(text: str) -> None:
    assert found(text) == []


def test_a_year_of_the_next_sentence_is_not_glued() -> None:
    assert found("It met on 16 March. 2021 was calm", None)[0] == ("16 March", None)
    assert found("on 16 March\n2021", None)[0] == ("16 March", None)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("under the 2019 Strategic Engagement Plan", "attributive"),
        ("The 2022 U.S.-EU Cyber Dialogue", "attributive"),
        ("the 2016 terror attacks", "attributive"),
        ("goals of 2030 Agenda", "attributive"),
        ("co-chaired since 2022.", "since"),
        ("to be met by 2020", "until"),
        ("valid until 2020", "until"),
    ],
)
def test_years_that_date_no_meeting_are_flagged(text: str, flag: str) -> None:
    (date,) = find_dates(text)
    flags = {name for name in ("attributive", "since", "until") if getattr(date.when, name)}
    assert flags == {flag}


def test_a_plain_year_has_no_flag() -> None:
    (date,) = find_dates("In 2025 Pakistan hosted it")
    assert not (date.when.attributive or date.when.since or date.when.until)


@pytest.mark.parametrize(
    ("text", "words", "days"),
    [
        ("a two-day dialogue", "two-day", 2),
        ("the two-days Forum", "two-days", 2),
        ("three days' talks", "three days'", 3),
        ("the three day visit", "three day", 3),
        ("official visit of two -day.", "two -day", 2),
        ("a 3-day-long visit", "3-day-long", 3),
        ("a day-long seminar", "day-long", 1),
        ("a week-long visit", "week-long", 7),
        ("went on for three days and", "three days", 3),
        ("visited Pakistan for a week,", "a week", 7),
    ],
)
def test_durations_count_days(text: str, words: str, days: int) -> None:
    (duration,) = find_dates(text)
    assert text[duration.start : duration.end] == words
    assert (duration.when.days, duration.when.start) == (days, None)


@pytest.mark.parametrize(
    "text", ["two days later", "for 18 days' custody", "one day they met", "a five-day week"]
)
def test_not_a_duration(text: str) -> None:
    assert [found for found in find_dates(text) if found.when.days] == []


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The US and India will meet on Friday for talks", "future"),
        ("The dialogue is scheduled to be held on Friday", "future"),
        ("The meeting on Friday is expected to review", "future"),
        ("It was held on Friday and will continue", "past"),
        ("He said on Friday that it will go on", "past"),
        ("The conference is set to begin, India on Friday said", "past"),
        ("on Friday vowed to strengthen ties", "past"),
        ("The two sides launched it in Delhi, Friday", "past"),
        ("The talks that were to have been held on Friday are off", "future"),
        ("Peru, Chile to begin their drill on Friday", "future"),
        # the verb of the date's own clause, not that of a quotation or of a later clause
        ('"We are going on," Mr Rojas vowed on Friday as Peru and Chile met', "past"),
        ("“We will go on,” Mr Rojas promised on Friday", "past"),
        ("At the talks on Friday, Mr Rojas promised drones; Chile will send teachers", "past"),
        ("Sitting from Friday to Sunday, the group resolved that chiefs shall confer", "past"),
        ("The talks on Friday brought forth a plan that will be signed soon", "past"),
        ("The proposed talks on Friday will be held in Lima", "future"),
        ("On Friday Ms Rojas flies to Lima for the talks", "future"),
        ("Set for Friday", None),
        # what was agreed at talks: their day is past
        ("Peru and Chile agreed to guard the border during talks in Lima on Friday", "past"),
        ("They pledged to share data following a meeting in Lima on Friday", "past"),
        ("They have agreed to share data during a visit by Minister Soto to Lima on Friday", "past"),
        ("They vowed to fight piracy in Lima on Friday, at the third dialogue", "past"),
        ("They agreed to discuss the border at a meeting in Lima on Friday", "future"),
        ("They agreed to hold the next round in Lima on Friday", "future"),
        ("They agreed to share data before the next meeting on Friday", "future"),
        ("wound up talks in Rome on Friday; the next are to be held in Lima", "past"),
    ],
)
def test_tense_is_that_of_the_nearest_verb(text: str, tense: str | None) -> None:
    start = text.index("Friday")
    assert tense_at(text, start, start + 6, (0, len(text))) == tense


@pytest.mark.parametrize(
    ("edtf", "days", "anchor", "wanted"),
    [
        ("2013-04-11", 2, "start", "2013-04-11/2013-04-12"),
        ("2025-12-05", 2, "end", "2025-12-04/2025-12-05"),
        ("2024-03-01", 3, "end", "2024-02-28/2024-03-01"),
        ("2013-04-11", 1, "start", "2013-04-11"),
        ("2013-04", 3, "start", "2013-04"),
        ("2013-04-11/2013-04-12", 3, "start", "2013-04-11/2013-04-12"),
        ("9999-12-31", 2, "start", "9999-12-31"),
    ],
)
def test_extend_by_duration(edtf: str, days: int, anchor: str, wanted: str) -> None:
    assert extend_by_duration(edtf, days, anchor) == wanted  # type: ignore[arg-type]


# ---------------------------------------------------------------- component


def test_component_labels_spans_and_resolves_them(nlp: Language) -> None:
    doc = read(nlp, "They began a two-day dialogue on Thursday.", "2025-02-18")
    assert [(s.text, s.label_, s._.edtf) for s in doc.spans["dates"]] == [
        ("two-day", "DURATION", None),
        ("Thursday", "DATE", "2025-02-13"),
    ]
    assert doc.spans["dates"][1]._.when.tense == "past"


def test_component_reads_each_sentence_by_its_own_tense(nlp: Language) -> None:
    doc = read(nlp, "Officials will meet on Friday. They met on Friday.", "2025-02-18")
    assert [s._.edtf for s in doc.spans["dates"]] == ["2025-02-21", "2025-02-14"]


def test_component_works_without_article_and_sentences() -> None:
    doc = DateFinder()(spacy.blank("en")("It met on Thursday.\nIt met on 19 December 2017."))
    assert [s._.edtf for s in doc.spans["dates"]] == [None, "2017-12-19"]


def test_a_story_counts_from_its_own_dateline(nlp: Language) -> None:
    text = "They met on Thursday.\nThey met on Thursday."
    doc = read(
        nlp,
        text,
        blocks=(Block("body", 0, 21, 0), Block("body", 22, len(text), 1)),
        datelines=(Dateline(edtf="2025-02-18"), Dateline(edtf="2024")),
    )
    assert [s._.edtf for s in doc.spans["dates"]] == ["2025-02-13", None]


@pytest.mark.parametrize(
    ("filed", "today"),
    [
        ("2025-02-17", "2025-02-17"),
        ("2025-02-06", "2025-02-06"),
        ("2025-02-18", "2025-02-18"),
        ("2025-02-02", "2025-02-18"),
    ],
)
def test_today_is_the_datelines_day_where_the_story_was_printed_soon_after(
    nlp: Language, filed: str, today: str
) -> None:
    doc = read(nlp, "They met today.", "2025-02-18", datelines=(Dateline(edtf=filed),))
    assert [span._.edtf for span in doc.spans["dates"]] == [today]


def test_a_dateline_with_a_year_gives_the_year(nlp: Language) -> None:
    doc = read(nlp, "They met on 5 May.", datelines=(Dateline(edtf="2024-05"),))
    assert [s._.edtf for s in doc.spans["dates"]] == ["2024-05-05"]


@pytest.mark.parametrize(
    ("text", "edtfs"),
    [
        ("The 2022 US-EU Cyber Dialogue took place on December 15.", ["2022", "2022-12-15"]),
        ("They met on 11 July. It follows talks held on 10 July 2025.", ["2025-07-11", "2025-07-10"]),
        ("They met on 11 July. It follows talks held on 10 May 2025.", [None, "2025-05-10"]),
        ("They will meet on 11 July. Last talks were held on 10 July 2024.", [None, "2024-07-10"]),
    ],
)
def test_the_article_tells_the_year_elsewhere(nlp: Language, text: str, edtfs: list[str | None]) -> None:
    doc = read(nlp, text)
    assert [s._.edtf for s in doc.spans["dates"]] == edtfs


# --------------------------------------------------------------- properties

DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 14 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


@given(DAYS)
def test_every_spelling_of_a_day_reads_back(day: datetime.date) -> None:
    month, weekday = MONTHS[day.month - 1], day.strftime("%A")
    for words in (
        f"{day.day} {month} {day.year}",
        f"{day.day:02d} {month[:3]} {day.year}",
        f"{_ordinal(day.day)} {month}, {day.year}",
        f"{_ordinal(day.day)} of {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3].upper()}. {day.day}, {day.year}" if month != "May" else f"MAY {day.day}, {day.year}",
        f"{month} {_ordinal(day.day)} {day.year}",
        f"{weekday}, {month} {day.day}, {day.year}",
        f"{weekday} {day.day} {month} {day.year}",
        f"{weekday} ({month} {day.day}, {day.year})",
        f"{day.day}-{month[:3]}-{day.year}",
        f"{day.day:02d}.{day.month:02d}.{day.year}",
        day.isoformat(),
    ):
        assert found(f"held on {words} in Delhi", None) == [(words, day.isoformat())]


@given(DAYS, st.sampled_from(["-", " - ", "–", " to ", " until "]))
def test_every_spelling_of_a_range_reads_back(first: datetime.date, joint: str) -> None:
    last = min(first + datetime.timedelta(days=2), datetime.date(2099, 12, 31))
    if first == last:
        return
    months = MONTHS[first.month - 1], MONTHS[last.month - 1]
    spellings = [
        f"{first.day} {months[0]}{joint}{last.day} {months[1]} {last.year}",
        f"{months[0]} {first.day}{joint}{months[1]} {last.day}, {last.year}",
    ]
    if first.month == last.month:
        spellings += [
            f"{first.day}{joint}{last.day} {months[0]} {last.year}",
            f"{months[0]} {first.day}{joint}{last.day}, {last.year}",
        ]
    for words in spellings:
        assert found(f"from {words}, in Delhi", None) == [(words, f"{first}/{last}")]


@given(DAYS, DAYS)
def test_a_day_without_year_stays_on_its_side_of_publication(
    day: datetime.date, published: datetime.date
) -> None:
    words = f"{day.day} {MONTHS[day.month - 1]}"
    grace = datetime.timedelta(days=14)
    (past,), (future,) = (found(f"{verb} on {words}.", published) for verb in ("was held", "will meet"))
    assert datetime.date.fromisoformat(str(past[1])) <= published + grace
    assert datetime.date.fromisoformat(str(future[1])) >= published - grace
    assert str(past[1])[5:] == str(future[1])[5:] == day.isoformat()[5:]


TENSES: tuple[Tense | None, ...] = (None, "past", "future")
PIECES = st.sampled_from(
    (
        "May march 5 31 2024 1373 Monday Thu. , . - – ( ) and to from the of last this next early mid two a "
        "day week month year ago today tomorrow day-long winter spring end half st th / : $ \n ſunday ٣ ² İ "
        "June Feb 29 will said since by"
    ).split(" ")
)


@given(
    st.one_of(st.text(), st.lists(PIECES).map(" ".join), st.lists(PIECES).map("".join)),
    st.none() | st.dates(),
)
def test_any_text_gives_only_well_formed_dates(text: str, published: datetime.date | None) -> None:
    last_end = 0
    for start, end, when in find_dates(text):
        assert last_end <= start < end <= len(text)
        last_end = end
        assert (when.start is None) != (when.days is None)
        for tense in TENSES:
            edtf = resolve(when, published, tense=tense, dateline_year=2020)
            if edtf is not None:
                assert EDTF.match(edtf)
                assert MeetingDate(edtf=edtf, text=text[start:end]).edtf == edtf


@given(st.lists(PIECES, max_size=30).map(" ".join))
def test_the_component_takes_any_text(text: str) -> None:
    doc = DateFinder()(spacy.blank("en")(text))
    assert all(span.text for span in doc.spans["dates"])


@pytest.mark.parametrize("unit", ["5, 6, 7, and 8 ", "1-2-3-", "May 5 and ", "early ", " ", "Monday and "])
def test_finding_takes_time_in_step_with_the_text(unit: str) -> None:
    def seconds(text: str) -> float:
        def once() -> float:
            begin = time.process_time()
            list(find_dates(text))
            return time.process_time() - begin

        return min(once() for _ in range(3))

    short, long = unit * 1000, unit * 8000
    assert seconds(long) < 8 * 4 * seconds(short) + 0.01


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    [
        ("met this morning in Oslo", "this morning", "2025-02-18"),
        ("met last night in Oslo", "last night", "2025-02-17"),
        ("met on Tuesday of last week", "Tuesday of last week", "2025-02-11"),
        ("will meet on Friday next week", "Friday next week", "2025-02-28"),
        ("will run from today until the 22nd", "today until the 22nd", "2025-02-18/2025-02-22"),
        ("will run from today to 3 March", "today to 3 March", "2025-02-18/2025-03-03"),
        ("met from the 6th to the 8th of January", "6th to the 8th of January", "2025-01-06/2025-01-08"),
        ("met on 12/13 January 2025", "12/13 January 2025", "2025-01-12/2025-01-13"),
        ("met on 12-13.01.2025", "12-13.01.2025", "2025-01-12/2025-01-13"),
        ("Earlier on January 6, 2025, they met", "Earlier on January 6, 2025", "2025-01-06"),
        ("between late January and early February", "late January and early February", "2025-01/2025-02"),
    ],
)
def test_parts_of_days_and_ranges_of_mixed_ends(text: str, words: str, edtf: str) -> None:
    assert found(text) == [(words, edtf)]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The ministry said on 6 January that they had met a day earlier.", "2025-01-05"),
        ("They met on 6 January. The previous day he was in Oslo.", "2025-01-05"),
        ("They met on 6 January. The ministers spoke the same day.", "2025-01-06"),
        ("They met on 6 January and signed it two days later.", "2025-01-08"),
        ("Later in the day they met.", "2025-02-18"),
        ("They met two days later.", None),
    ],
)
def test_days_beside_the_one_told_before(nlp: Language, text: str, edtf: str | None) -> None:
    doc = read(nlp, text, published="2025-02-18")
    assert doc.spans["dates"][-1]._.edtf == edtf


@pytest.mark.parametrize(
    "text", ["the day before the attack", "two days after his visit", "the day it opened"]
)
def test_days_counted_from_what_follows_are_no_dates(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("after three full days of work", 3),
        ("concluded two days of intensive talks", 2),
        ("over two days from Monday", 2),
    ],
)
def test_days_of_talks_are_a_duration(text: str, days: int) -> None:
    assert [when.days for *_, when in find_dates(text) if when.days] == [days]


def test_who_came_for_a_later_day_is_still_to_meet(nlp: Language) -> None:
    doc = read(nlp, "She arrived in Oslo on Monday for the dialogue on Friday.", published="2025-02-18")
    assert [span._.edtf for span in doc.spans["dates"]] == ["2025-02-17", "2025-02-21"]


def test_the_year_in_a_formats_name_is_the_days_too(nlp: Language) -> None:
    doc = read(nlp, "Both envoys led the 2020 Annual Security Consultation on September 14.")
    assert doc.spans["dates"][-1]._.edtf == "2020-09-14"


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        # the one year told in which the day falls on its weekday
        ("They met this Thursday, July 31. The work is to end by January 2026, not in 2025.", "2025-07-31"),
        ("They met on Thursday, July 31. The work is to end by January 2026.", None),
        ("They met on Monday, 29 February. The last ones were in 2023 and 2024.", None),
        # the year of the title
        ("EU-Chad Security Dialogue 2016\n\nOn 15 March ministers met in Lima.", "2016-03-15"),
        ("Chad buys 2016 cars\n\nOn 15 March ministers met in Lima.", None),
        # days of one month, divided by strokes
        ("They met in Lima (13-14/12/2018).", "2018-12-13/2018-12-14"),
    ],
)
def test_the_year_that_other_words_tell(nlp: Language, text: str, edtf: str | None) -> None:
    doc = read(nlp, text)
    told = [
        span._.edtf for span in doc.spans["dates"] if span._.edtf is None or len(span._.edtf) > len("2016-03")
    ]
    assert told[:1] == [edtf]
