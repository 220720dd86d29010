"""The calendar, read by a parser of calendars."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import pytest
from records_by_hand import NOTHING, VISIT, bare_meeting, meeting, record

icalendar = pytest.importorskip("icalendar")

from ctdialog.export.calendar import CalendarStream  # noqa: E402
from ctdialog.records import Meeting, MeetingDate, Place, Record, Source  # noqa: E402


def written(*records: Record) -> bytes:
    """The calendar of these records."""
    out = io.BytesIO()
    stream = CalendarStream(out)
    for each in records:
        stream.write(each)
    stream.close()
    return out.getvalue()


def events(*records: Record) -> list[Any]:
    """Its events, parsed."""
    return list(icalendar.Calendar.from_ical(written(*records)).walk("VEVENT"))


def on(edtf: str, **changes: Any) -> Meeting:
    """A meeting on a date."""
    return bare_meeting(date=MeetingDate(edtf=edtf, text="then"), **changes)


def test_a_dated_meeting_is_an_all_day_event() -> None:
    (event,) = events(record())
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2025, 2, 20), date(2025, 2, 21))
    assert event["summary"] == "3rd Counter-Terrorism Dialogue: Norway – Kenya"
    assert event["location"] == "Nairobi, Kenya"
    assert event["status"] == "CONFIRMED"
    assert event["description"].splitlines() == [
        "Kari Lund, Director for Global Security, Norway",
        "Peter Otieno, Kenya",
        "Topics: Terrorism financing",
        "KEN-NOR:dialogue:counter-terrorism#3",
        "Article: Norway and Kenya open talks · 2025-02-21 · nairobi",
    ]


def test_several_days_end_on_the_day_after_the_last() -> None:
    (event,) = events(record(on("2025-02-20/2025-02-22")))
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2025, 2, 20), date(2025, 2, 23))


def test_the_last_day_of_all_has_no_day_after() -> None:
    (event,) = events(record(on("9999-12-31")))
    assert "dtend" not in event


def test_what_has_no_day_is_no_event() -> None:
    assert events(VISIT, NOTHING, record(bare_meeting()), record(on("2025"))) == []
    assert written().endswith(b"END:VCALENDAR\r\n")


def test_an_occasion_is_one_event_with_the_same_uid_in_every_export() -> None:
    later = record(meeting(name="Another name"), id="another")
    (one,) = events(record(), later)
    (alone,) = events(later)
    assert one["uid"] == alone["uid"]
    assert one["summary"] != alone["summary"]


def test_meetings_without_an_occasion_are_told_apart_by_their_article() -> None:
    both = record(on("2025-01-01"), on("2025-01-01"), id="a")
    assert len({str(event["uid"]) for event in events(both, record(on("2025-01-01"), id="b"))}) == 3


def test_a_cancelled_meeting_is_marked() -> None:
    (event,) = events(record(on("2025-01-01", status="cancelled", place=Place(mode="virtual"))))
    assert event["status"] == "CANCELLED"
    assert event["location"] == "by video link"


@pytest.mark.parametrize(
    "payload",
    [
        "a, b; c\\n d",
        "x\r\nBEGIN:VALARM\r\nACTION:AUDIO",
        "x\nATTACH:http://example.org",
        "\x00\x1b]0;x\x07",
        "語" * 200,
    ],
)
def test_words_of_an_article_stay_words(payload: str) -> None:
    one = record(on("2025-01-01", name=payload), id="a", source=Source(sha256="0", headline=payload))
    data = written(one)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (event,) = events(one)
    assert set(event) <= {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP", "CATEGORIES", "DESCRIPTION")
    }
    assert event.subcomponents == []


def test_the_same_input_gives_the_same_bytes() -> None:
    assert written(record(), VISIT) == written(record(), VISIT)
