"""The shapes of records, and the map back to the text as given."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError
from records_by_hand import meeting as made_by_hand

from ctdialog.records import (
    Evidence,
    FlatMeeting,
    FlatRecord,
    Meeting,
    MeetingDate,
    Neighbour,
    Official,
    OffsetMap,
    Record,
    Source,
)


def record(*meetings: Meeting) -> Record:
    return Record(id="nairobi", source=Source(sha256="0" * 64), meetings=meetings, warnings=("One.",))


# ---------------------------------------------------------------- full and flat


def test_the_flat_form_has_bare_codes_and_no_evidence() -> None:
    full = made_by_hand()
    flat = full.flat()
    assert flat.participants == ("NOR", "KEN")
    assert flat.topics == ("terrorism-financing",)
    assert "evidence" not in flat.model_dump()
    assert flat.officials == full.officials
    assert (flat.date, flat.place, flat.series, flat.occasion) == (
        full.date,
        full.place,
        full.series,
        full.occasion,
    )


def test_the_flat_form_has_the_same_keys_but_evidence_and_confidence() -> None:
    assert set(Meeting.model_fields) - set(FlatMeeting.model_fields) == {"evidence", "confidence"}
    assert set(FlatMeeting.model_fields) - set(Meeting.model_fields) == set()


def test_the_flat_record_keeps_id_date_and_meetings() -> None:
    flat = record(made_by_hand(), made_by_hand(number=4)).flat()
    assert list(flat.model_dump()) == ["id", "published", "meetings"]
    assert [m.number for m in flat.meetings] == [3, 4]


@pytest.mark.parametrize("form", ["full", "flat"])
def test_a_record_comes_back_from_its_json(form: str) -> None:
    full = record(made_by_hand())
    one: Record | FlatRecord = full if form == "full" else full.flat()
    assert type(one).model_validate_json(one.model_dump_json()) == one
    assert type(one).model_validate(json.loads(one.model_dump_json())) == one


def test_records_cannot_be_changed() -> None:
    full = record(made_by_hand())
    with pytest.raises(ValidationError):
        full.id = "other"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        full.meetings[0].number = 9  # type: ignore[misc]
    assert (full.id, full.meetings[0].number) == ("nairobi", 3)


@pytest.mark.parametrize(
    "bad",
    [
        {"number": 0},
        {"kind": "party"},
        {"status": "maybe"},
        {"prominence": "side"},
        {"colour": "blue"},
        {"participants": ("",)},
        {"date": {"edtf": "4 May 2024", "text": "4 May 2024"}},
        {"place": {"mode": "by phone"}},
        {"officials": [{"role": "chair"}]},
        {"officials": [{"name": "A", "role": "guest"}]},
    ],
)
def test_what_the_contract_does_not_know_is_refused(bad: dict[str, Any]) -> None:
    good = {"prominence": "main", "status": "held", "kind": "dialogue"}
    assert FlatMeeting.model_validate(good).number is None
    with pytest.raises(ValidationError):
        FlatMeeting.model_validate(good | bad)


@pytest.mark.parametrize(
    "edtf", ["2025", "2025-02", "2025-21", "2025-02-20", "2025-02-20/2025-02-21", "2025-02/2025-03"]
)
def test_edtf_level_1_is_taken(edtf: str) -> None:
    assert MeetingDate(edtf=edtf, text="x").edtf == edtf
    assert Neighbour(edtf=edtf).edtf == edtf


@pytest.mark.parametrize(
    "edtf", ["", "25", "2025-2-3", "2025/", "Thursday", "2025-02-20T10:00", "2025-02-20/"]
)
def test_other_dates_are_not(edtf: str) -> None:
    with pytest.raises(ValidationError):
        MeetingDate(edtf=edtf, text="x")


def test_evidence_cannot_begin_before_the_text() -> None:
    with pytest.raises(ValidationError):
        Evidence(field="date", value="2024", text="2024", start=-1, end=3)


def test_a_person_is_a_participant_unless_told() -> None:
    assert Official(name="A").role == "participant"


@pytest.mark.parametrize("form", [Record, FlatRecord])
def test_every_field_of_the_schema_is_described(form: type[Record] | type[FlatRecord]) -> None:
    schema = form.model_json_schema()
    shapes = {form.__name__: schema, **schema["$defs"]}
    bare = [
        f"{shape}.{name}"
        for shape, body in shapes.items()
        for name, value in body.get("properties", {}).items()
        # a field that only points to a shape has that shape's description
        if not (value.get("description") or schema["$defs"][value["$ref"].split("/")[-1]].get("description"))
    ]
    assert bare == []
    assert all(body.get("description") for body in shapes.values())


def test_a_record_tells_the_version_of_its_shape() -> None:
    assert record().model_dump()["schema_version"] == "1.0"


# ---------------------------------------------------------------- offsets


def test_a_text_that_needed_no_repair_leads_to_itself() -> None:
    assert [OffsetMap.identity(9).span(a, b) for a, b in ((0, 9), (2, 5), (4, 4))] == [(0, 9), (2, 5), (4, 4)]


# "caf" + "é" + " in" given as "caf" + "&eacute;" + " in"
MENDED = OffsetMap(fixed=(0, 3, 4), given=(0, 3, 11), whole=(False, True, False), given_length=14)


@pytest.mark.parametrize(
    ("span", "given"),
    [
        ((0, 3), (0, 3)),
        ((0, 4), (0, 11)),
        ((3, 4), (3, 11)),
        ((4, 7), (11, 14)),
        ((0, 7), (0, 14)),
        ((5, 7), (12, 14)),
        ((0, 0), (0, 0)),
    ],
)
def test_a_span_leads_back_over_a_replaced_piece(span: tuple[int, int], given: tuple[int, int]) -> None:
    assert MENDED.span(*span) == given


def test_a_replaced_piece_is_never_cut() -> None:
    two = OffsetMap(fixed=(0, 1, 3), given=(0, 1, 9), whole=(False, True, False), given_length=10)
    assert two.span(1, 2) == (1, 9)
    assert two.span(2, 3) == (1, 9)


def test_a_replaced_piece_at_the_end_leads_to_the_end() -> None:
    assert OffsetMap(fixed=(0, 2), given=(0, 2), whole=(False, True), given_length=8).span(0, 3) == (0, 8)


def test_a_piece_that_was_left_out_is_no_negative_span() -> None:
    dropped = OffsetMap(fixed=(0, 2), given=(0, 7), whole=(False, False), given_length=12)
    assert dropped.span(2, 2)[0] <= dropped.span(2, 2)[1]
    assert dropped.span(0, 2) == (0, 2)
    assert dropped.span(2, 4) == (7, 9)
