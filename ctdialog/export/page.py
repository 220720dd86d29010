"""HTML: one page of all records, which needs nothing beside it and runs nothing.

Every word of an article goes through `_text`, none into an attribute, a style or an address. What should slip
through finds a policy that lets nothing run or load but the page's own style, known by its hash.
"""

from __future__ import annotations

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator
from importlib.resources import files

from ctdialog.display.wording import (
    date_words,
    neighbour_words,
    party_words,
    place_words,
    safe,
    title_words,
)
from ctdialog.export.codes import name_of
from ctdialog.export.text import Text
from ctdialog.records import Meeting, Named, Official, Record

_MODES = {"in-person": "in person", "virtual": "by video link", "hybrid": "in person and by video link"}


class PageStream:
    """The page, record by record."""

    def __init__(self, out: Text) -> None:
        self._out = out
        out.write(_head())

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one record's part of the page."""
        self._out.write("\n".join(_article(record)) + "\n")

    def close(self) -> None:
        """Write the page's end."""
        self._out.write("</main>\n</body>\n</html>\n")


def _head() -> str:
    style = (files(__package__) / "page.css").read_text(encoding="utf-8")
    known = base64.b64encode(hashlib.sha256(f"\n{style}".encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{known}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Meetings</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        "<h1>Meetings</h1>\n<main>\n"
    )


def _text(words: str) -> str:
    """An article's words in the page; in an element of their own, so that their direction stays theirs."""
    return f"<bdi>{html.escape(safe(words))}</bdi>"


def _article(record: Record) -> Iterator[str]:
    source = record.source
    yield f"<article>\n<h2>{_text(source.headline or record.id)}</h2>"
    told = (
        source.publisher,
        source.byline,
        record.published,
        record.id if source.headline else None,
        source.path,
    )
    yield f'<p class="source">{" · ".join(_text(each) for each in told if each)}</p>'
    if not record.meetings:
        yield '<p class="none">no meeting</p>'
    for meeting in record.meetings:
        yield from _meeting(meeting, record)
    yield "</article>"


def _meeting(meeting: Meeting, record: Record) -> Iterator[str]:
    yield f'<section class="meeting {meeting.prominence}">'
    tags = [meeting.kind, meeting.status, *(["in passing"] if meeting.prominence == "background" else [])]
    marked = " ".join(f'<span class="tag">{tag}</span>' for tag in tags)
    yield f"<h3>{_text(title_words(meeting))} {marked}</h3>"
    yield "<dl>"
    for label, value in _rows(meeting, record):
        if value:
            yield f"<dt>{label}</dt><dd>{value}</dd>"
    yield "</dl>"
    if meeting.occasion:
        yield f'<p class="key">{_text(meeting.occasion)}</p>'
    if meeting.evidence:
        yield from _evidence(meeting)
    yield "</section>"


def _rows(meeting: Meeting, record: Record) -> Iterator[tuple[str, str]]:
    """What is told of a meeting: a label, and the value as HTML, empty where there is none."""
    yield "Parties", _maybe(party_words(meeting))
    yield "When", _maybe(date_words(meeting, record.published))
    yield "Where", _maybe(_where(meeting))
    yield "Officials", _list(_official(official, meeting) for official in meeting.officials)
    yield "Topics", _maybe(", ".join(topic.label for topic in meeting.topics))
    yield "About", _maybe(_names(meeting.discussed))
    yield "Groups", _maybe(_names(meeting.groups))
    yield "Forums", _maybe(_names(meeting.forums))
    yield "Documents", _list(meeting.instruments)
    yield "Before", _maybe(neighbour_words(meeting.previous, name_of) if meeting.previous else "")
    yield "Next", _maybe(neighbour_words(meeting.next, name_of) if meeting.next else "")


def _evidence(meeting: Meeting) -> Iterator[str]:
    yield "<details><summary>Read from</summary><table>"
    for each in meeting.evidence:
        cells = (each.field, each.value, f"“{each.text}”")
        yield f"<tr>{''.join(f'<td>{_text(cell)}</td>' for cell in cells)}</tr>"
    yield "</table></details>"


def _where(meeting: Meeting) -> str:
    place = meeting.place
    if place is None:
        return ""
    where = place_words(place.city, place.country, name_of)
    return ", ".join(part for part in (where, _MODES.get(place.mode or "", "")) if part)


def _official(official: Official, meeting: Meeting) -> str:
    side = name_of(official.represents, meeting) if official.represents else None
    role = "chair" if official.role == "chair" else None
    told = (official.name, official.position, official.organization, side, role)
    return ", ".join(part for part in told if part)


def _names(named: Iterable[Named]) -> str:
    return ", ".join(each.name for each in named)


def _maybe(words: str) -> str:
    return _text(words) if words else ""


def _list(items: Iterable[str]) -> str:
    entries = "".join(f"<li>{_text(item)}</li>" for item in items)
    return f"<ul>{entries}</ul>" if entries else ""
