"""iCalendar: an all-day event for each occasion of which the days are told.

Articles on the same occasion make one event, the first of them: a calendar holds a UID once. The UID is made
of the occasion's key, so that a calendar that imports a later export updates what it has.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import BinaryIO
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from ctdialog.display.wording import party_words, place_words, safe, title_words
from ctdialog.export.codes import name_of
from ctdialog.export.days import exact
from ctdialog.records import Meeting, Official, Record

_END = b"END:VCALENDAR\r\n"


class CalendarStream:
    """A calendar, event by event."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._seen: set[int] = set()  # halves of UIDs: some 60 bytes an occasion
        calendar = Calendar()
        calendar.add("prodid", "-//ctdialog//ctdialog batch//EN")
        calendar.add("version", "2.0")
        calendar.add("x-wr-calname", "Counter-terrorism dialogues")
        out.write(calendar.to_ical().removesuffix(_END))

    def write(self, record: Record, text: str | None = None) -> None:
        """Write the events of a record that no record before it told of."""
        for number, meeting in enumerate(record.meetings, 1):
            span = exact(meeting.date.edtf) if meeting.date else None
            if span is None:
                continue
            uid = uuid5(NAMESPACE_URL, f"ctdialog:{meeting.occasion or f'{record.id}/{number}'}")
            if uid.int >> 64 not in self._seen:
                self._seen.add(uid.int >> 64)
                self._out.write(_event(f"{uid}@ctdialog", *span, meeting, record).to_ical())

    def close(self) -> None:
        """Write the calendar's end."""
        self._out.write(_END)


def _event(uid: str, start: date, end: date, meeting: Meeting, record: Record) -> Event:
    parties = party_words(meeting)
    event = Event()
    event.add("uid", uid)
    # When the event was said to be so. The time of this run would make other bytes of the same input.
    told = date.fromisoformat(record.published) if record.published else start
    event.add("dtstamp", datetime.combine(told, time(), UTC))
    event.add("dtstart", start)
    if end < date.max:
        event.add("dtend", end + timedelta(days=1))  # the day after the last
    event.add("summary", ": ".join(part for part in (title_words(meeting), parties) if part))
    place = meeting.place
    where = place_words(place.city, place.country, name_of) if place else ""
    if where or (place and place.mode == "virtual"):
        event.add("location", where or "by video link")
    event.add("status", "CANCELLED" if meeting.status == "cancelled" else "CONFIRMED")
    event.add("transp", "TRANSPARENT")  # it takes nobody's time who reads of it
    event.add("categories", [meeting.kind])
    event.add("description", "\n".join(_description(meeting, record)))
    return event


def _description(meeting: Meeting, record: Record) -> list[str]:
    """Who, on what and from which article, a line each."""
    officials = [_official(official, meeting) for official in meeting.officials]
    topics = ", ".join(topic.label for topic in meeting.topics)
    article = " · ".join(part for part in (record.source.headline, record.published, record.id) if part)
    lines = [*officials, f"Topics: {topics}" if topics else "", meeting.occasion or "", f"Article: {article}"]
    return [safe(line) for line in lines if line]


def _official(official: Official, meeting: Meeting) -> str:
    side = name_of(official.represents, meeting) if official.represents else None
    return ", ".join(part for part in (official.name, official.position, official.organization, side) if part)
