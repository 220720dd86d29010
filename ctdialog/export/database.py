"""SQLite: the records in tables with keys between them, and two views for the everyday questions.

`schema.sql` has the tables. The file is made anew each time, so it needs no journal; it comes under its
name when it is whole.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from importlib.resources import files
from pathlib import Path

from ctdialog.export.codes import cow_number, name_of
from ctdialog.export.days import days
from ctdialog.export.tables import Cell
from ctdialog.records import Meeting, Named, Record


class DatabaseStream:
    """A new SQLite database at a path."""

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(path, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = OFF")
        self._db.execute("PRAGMA synchronous = OFF")
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.executescript(_sql("schema.sql"))
        self._db.execute("BEGIN")
        self._known: set[str] = set()

    def write(self, record: Record, text: str | None = None) -> None:
        """Add a record's rows."""
        source, filed = record.source, record.source.dateline
        if filed and filed.country:
            self._code(Named(code=filed.country, name=name_of(filed.country)))
        article = self._insert(
            "articles",
            id=record.id,
            published=record.published,
            published_from=source.published_from,
            path=source.path,
            sha256=source.sha256,
            headline=source.headline,
            byline=source.byline,
            publisher=source.publisher,
            filed_city=filed.city if filed else None,
            filed_country=filed.country if filed else None,
            filed_date=filed.edtf if filed else None,
            near_duplicate_of=source.near_duplicate_of,
            warnings=json.dumps(record.warnings, ensure_ascii=False),
        )
        for position, meeting in enumerate(record.meetings, 1):
            self._meeting(article, position, meeting)

    def close(self) -> None:
        """Make the indexes and close the file."""
        with closing(self._db):
            self._db.execute("INSERT INTO search (search) VALUES ('optimize')")
            self._db.execute("COMMIT")
            self._db.executescript(_sql("indexes.sql"))

    def _meeting(self, article: int, position: int, meeting: Meeting) -> None:
        for code in _codes(meeting):
            self._code(code)
        day, place, before, after = meeting.date, meeting.place, meeting.previous, meeting.next
        start, end = (day and days(day.edtf)) or (None, None)
        key = self._insert(
            "meetings",
            article=article,
            position=position,
            prominence=meeting.prominence,
            status=meeting.status,
            kind=meeting.kind,
            name=meeting.name,
            number=meeting.number,
            date=day.edtf if day else None,
            date_words=day.text if day else None,
            date_start=start.isoformat() if start else None,
            date_end=end.isoformat() if end else None,
            city=place.city if place else None,
            country=place.country if place else None,
            mode=place.mode if place else None,
            previous_number=before.number if before else None,
            previous_date=before.edtf if before else None,
            previous_city=before.city if before else None,
            previous_country=before.country if before else None,
            next_number=after.number if after else None,
            next_date=after.edtf if after else None,
            next_city=after.city if after else None,
            next_country=after.country if after else None,
            series=meeting.series,
            occasion=meeting.occasion,
            confidence=meeting.confidence,
        )
        self._lists(key, meeting)
        self._search(key, meeting)

    def _lists(self, key: int, meeting: Meeting) -> None:
        """What a meeting holds several of, a row each."""
        for table in ("participants", "discussed", "groups", "forums"):
            for position, named in enumerate(getattr(meeting, table), 1):
                self._insert(table, meeting=key, code=named.code, position=position)
        for position, topic in enumerate(meeting.topics, 1):
            self._db.execute("INSERT OR IGNORE INTO topic_labels VALUES (?, ?)", (topic.id, topic.label))
            self._insert("topics", meeting=key, topic=topic.id, position=position)
        for position, name in enumerate(meeting.instruments, 1):
            self._insert("instruments", meeting=key, name=name, position=position)
        for position, official in enumerate(meeting.officials, 1):
            self._insert("officials", meeting=key, position_in_list=position, **official.model_dump())
        for each in meeting.evidence:
            self._insert("evidence", meeting=key, **each.model_dump())

    def _search(self, key: int, meeting: Meeting) -> None:
        self._insert(
            "search",
            rowid=key,
            name=meeting.name,
            parties=_words(party.name for party in meeting.participants),
            officials=_words(
                " ".join(filter(None, (each.name, each.position, each.organization)))
                for each in meeting.officials
            ),
            topics=_words(topic.label for topic in meeting.topics),
            groups=_words(group.name for group in meeting.groups),
            instruments=_words(meeting.instruments),
        )

    def _code(self, named: Named) -> None:
        if named.code not in self._known:
            self._known.add(named.code)
            row = (named.code, named.name, cow_number(named.code))
            self._db.execute("INSERT INTO codes VALUES (?, ?, ?)", row)

    def _insert(self, table: str, **values: Cell) -> int:
        """Add a row; its key. Names of tables and columns are ours, values are bound."""
        columns = ", ".join(f'"{name}"' for name in values)
        marks = ", ".join("?" * len(values))
        row = self._db.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(values.values()))
        return row.lastrowid or 0


def _codes(meeting: Meeting) -> Iterable[Named]:
    """Every code that a meeting uses, with its name."""
    yield from (*meeting.participants, *meeting.discussed, *meeting.groups, *meeting.forums)
    bare = [official.represents for official in meeting.officials]
    bare += [each.country for each in (meeting.place, meeting.previous, meeting.next) if each]
    yield from (Named(code=code, name=name_of(code, meeting)) for code in bare if code)


def _words(parts: Iterable[str]) -> str:
    return "\n".join(parts)


def _sql(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")
