"""Records as rows of tables."""

from __future__ import annotations

from typing import Any

import pytest
from records_by_hand import RECORDS, VISIT, bare_meeting, meeting, record

from ctdialog.export.formats import TABLES
from ctdialog.export.tables import BY_NAME
from ctdialog.records import Meeting, Official, Record


def rows(name: str, *records: Record) -> list[dict[str, Any]]:
    """The rows of a table, by column."""
    table = BY_NAME[name]
    return [dict(zip(table.header(), row, strict=True)) for each in records for row in table.rows(each)]


def test_every_table_is_offered() -> None:
    assert set(BY_NAME) == set(TABLES)


@pytest.mark.parametrize("name", TABLES)
def test_columns_have_names_of_their_own(name: str) -> None:
    header = BY_NAME[name].header()
    assert len(header) == len(set(header))


@pytest.mark.parametrize("name", TABLES)
def test_an_article_without_meetings_has_no_row(name: str) -> None:
    assert rows(name, RECORDS[1]) == []


def test_a_meeting_in_words_that_people_read() -> None:
    (row,) = rows("meetings", record())
    assert row["participants"] == "Norway; Kenya"
    assert row["officials"] == "Kari Lund, Director for Global Security (Norway, chair); Peter Otieno (Kenya)"
    assert row["topics"] == "Terrorism financing"
    assert (row["date"], row["date_start"], row["date_end"]) == ("2025-02-20", "2025-02-20", "2025-02-20")
    assert (row["city"], row["country"], row["mode"]) == ("Nairobi", "KEN", "in-person")
    assert (row["next_number"], row["next_date"], row["previous_number"]) == (4, "2026", None)
    assert (row["participant_codes"], row["topic_ids"]) == ("NOR; KEN", "terrorism-financing")


def test_what_is_not_told_is_empty() -> None:
    (row,) = rows("meetings", record(bare_meeting()))
    told = {name for name, value in row.items() if value not in (None, "")}
    assert told == {"id", "published", "meeting", "status", "prominence", "kind", "headline"}


def test_every_field_of_a_meeting_is_in_its_row() -> None:
    elsewhere = {"place": "city", "previous": "previous_number", "next": "next_number", "evidence": "id"}
    header = BY_NAME["meetings"].header()
    assert [name for name in Meeting.model_fields if elsewhere.get(name, name) not in header] == []


def test_meetings_of_one_article_are_counted() -> None:
    both = rows("meetings", record(meeting(), bare_meeting()))
    assert [row["meeting"] for row in both] == [1, 2]


def test_a_month_is_all_its_days() -> None:
    (row,) = rows("meetings", VISIT)
    assert (row["date_start"], row["date_end"]) == ("2025-03-01", "2025-03-31")


def test_officials_have_a_row_each() -> None:
    first, second = rows("officials", record())
    assert (first["official"], first["represents_name"], first["role"]) == ("Kari Lund", "Norway", "chair")
    assert (second["official"], second["position"], second["occasion"]) == (
        "Peter Otieno",
        None,
        "KEN-NOR:dialogue:counter-terrorism#3",
    )


def test_topics_and_evidence_have_a_row_each() -> None:
    (topic,) = rows("topics", record())
    assert (topic["topic"], topic["participant_codes"]) == ("terrorism-financing", "NOR; KEN")
    assert [row["text"] for row in rows("evidence", record())][:2] == ["third", "Counter-Terrorism Dialogue"]


def test_a_dyad_has_the_keys_of_event_data() -> None:
    held, planned = rows("dyads", *RECORDS)
    assert (held["event_type"], held["event_mode"], held["dyad"]) == ("CONSULT", "visit", "KEN-NOR")
    assert (held["actor_country"], held["actor_cow"]) == ("NOR", 385)
    assert (held["recipient_country"], held["recipient_cow"]) == ("KEN", 501)
    assert (planned["event_type"], planned["event_mode"]) == ("AGREE", None)
    assert (planned["recipient_code"], planned["recipient_country"], planned["recipient_cow"]) == (
        "EU",
        None,
        None,
    )


def test_a_semicolon_parts_values_and_stands_in_none() -> None:
    official = Official(name="Kari; Lund")
    (row,) = rows("meetings", record(bare_meeting(officials=(official, official))))
    assert row["officials"] == "Kari, Lund; Kari, Lund"
