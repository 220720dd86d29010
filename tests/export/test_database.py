"""SQLite: tables that hold together, and views that answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from records_by_hand import ETHIOPIA, KENYA, NORWAY, RECORDS, bare_meeting, meeting, record

from ctdialog.export.database import DatabaseStream
from ctdialog.records import MeetingDate, Official, Record


def written(path: Path, *records: Record) -> sqlite3.Connection:
    """A database of these records, opened."""
    stream = DatabaseStream(path)
    for each in records:
        stream.write(each)
    stream.close()
    return sqlite3.connect(path)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    third = bare_meeting(
        participants=(ETHIOPIA, KENYA, NORWAY),
        officials=(Official(name="Abebe Bekele", represents="ETH", role="chair"),),
        date=MeetingDate(edtf="2024", text="last year"),
    )
    connection = written(tmp_path / "out.db", *RECORDS, record(meeting(), third, id="second"))
    yield connection
    connection.close()


def count(db: sqlite3.Connection, table: str) -> int:
    """How many rows a table has."""
    return int(db.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def test_everything_is_in_its_table(db: sqlite3.Connection) -> None:
    counts = {
        "articles": 4,
        "meetings": 4,
        "participants": 9,
        "officials": 5,
        "topics": 2,
        "topic_labels": 1,
        "groups": 2,
        "evidence": 12,
        "discussed": 0,
        "forums": 0,
        "instruments": 0,
    }
    assert {table: count(db, table) for table in counts} == counts


def test_the_tables_hold_together(db: sqlite3.Connection) -> None:
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_who_met_whom_when(db: sqlite3.Connection) -> None:
    query = "SELECT date_start, other_name FROM who_met_whom WHERE party_name = 'Kenya' AND status = 'held'"
    assert db.execute(query).fetchall() == [
        ("2024-01-01", "Ethiopia"),
        ("2024-01-01", "Norway"),
        ("2025-02-20", "Norway"),
        ("2025-02-20", "Norway"),
    ]


def test_who_led_for_whom(db: sqlite3.Connection) -> None:
    query = "SELECT official, party_name, others, position FROM who_led_for_whom"
    assert db.execute(query).fetchall() == [
        ("Abebe Bekele", "Ethiopia", "Kenya; Norway", None),
        ("Kari Lund", "Norway", "Kenya", "Director for Global Security"),
        ("Kari Lund", "Norway", "Kenya", "Director for Global Security"),
    ]


def test_the_party_is_searched_by_an_index(db: sqlite3.Connection) -> None:
    plan = db.execute("EXPLAIN QUERY PLAN SELECT * FROM who_met_whom WHERE party = 'KEN'").fetchall()
    assert any("participants_code" in row[3] for row in plan)
    assert not any(row[3].startswith("SCAN") for row in plan)


@pytest.mark.parametrize(
    ("words", "found"),
    [("lund", 2), ("financing", 2), ("NORWAY AND ethiopia", 1), ("dialogue", 2), ("zanzibar", 0)],
)
def test_names_and_topics_are_searched_by_words(db: sqlite3.Connection, words: str, found: int) -> None:
    query = (
        "SELECT articles.id FROM search JOIN meetings ON meeting = search.rowid JOIN articles USING (article)"
    )
    assert len(db.execute(f"{query} WHERE search MATCH ?", (words,)).fetchall()) == found


def test_accents_make_no_difference_to_a_search(tmp_path: Path) -> None:
    official = Official(name="Māris Bērziņš")
    db = written(tmp_path / "out.db", record(bare_meeting(officials=(official,))))
    assert db.execute("SELECT count(*) FROM search WHERE search MATCH 'maris berzins'").fetchone() == (1,)


def test_a_state_has_its_number_and_a_code_its_name(db: sqlite3.Connection) -> None:
    rows = dict(db.execute("SELECT code, name || ' ' || coalesce(cow, '-') FROM codes").fetchall())
    assert (rows["KEN"], rows["EU"], rows["BEL"]) == ("Kenya 501", "European Union -", "Belgium 211")


@pytest.mark.parametrize("payload", ["'; DROP TABLE meetings; --", 'a"b', "\x00", "%s", "?1"])
def test_an_articles_words_are_values_only(tmp_path: Path, payload: str) -> None:
    one = record(bare_meeting(name=payload, instruments=(payload,)), id=payload)
    db = written(tmp_path / "out.db", one)
    assert db.execute("SELECT name, id FROM meetings JOIN articles USING (article)").fetchall() == [
        (payload, payload)
    ]


def test_an_id_that_comes_twice_is_two_articles(tmp_path: Path) -> None:
    assert count(written(tmp_path / "out.db", record(), record()), "articles") == 2
