"""Records as JSON."""

from __future__ import annotations

import io
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records_by_hand import bare_meeting, record

from ctdialog.export import Stream
from ctdialog.export.jsonlines import IndentedWriter, LineWriter, json_schema, marked_as_near, to_json
from ctdialog.records import FlatRecord, Record


def written(writer: type[LineWriter] | type[IndentedWriter], count: int, **options: bool) -> str:
    """What a writer makes of `count` records."""
    out = io.StringIO()
    made: Stream = writer(out, **options)
    for _ in range(count):
        made.write(record())
    made.close()
    return out.getvalue()


def test_keys_stand_in_the_contracts_order() -> None:
    keys = ["id", "published", "schema_version", "source", "meetings", "warnings"]
    assert list(json.loads(to_json(record()))) == keys
    assert list(json.loads(to_json(record(), flat=True))) == ["id", "published", "meetings"]


def test_the_full_form_comes_back_as_the_same_record() -> None:
    assert Record.model_validate_json(to_json(record())) == record()


def test_the_flat_form_has_bare_codes() -> None:
    flat = json.loads(to_json(record(), flat=True))
    assert flat["meetings"][0]["participants"] == ["NOR", "KEN"]
    assert FlatRecord.model_validate(flat) == record().flat()


def test_lines_hold_one_record_each() -> None:
    lines = written(LineWriter, 3).splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["nairobi"] * 3


def test_lines_are_written_as_they_come() -> None:
    out = io.StringIO()
    writer = LineWriter(out, flat=True)
    writer.write(record())
    assert json.loads(out.getvalue())["id"] == "nairobi"


def test_one_input_is_one_indented_object() -> None:
    text = written(IndentedWriter, 1)
    assert text.startswith('{\n  "id": "nairobi"')
    assert json.loads(text)["id"] == "nairobi"


@pytest.mark.parametrize("count", [0, 1, 3])
def test_several_inputs_are_an_array(count: int) -> None:
    text = written(IndentedWriter, count, many=True)
    assert [item["id"] for item in json.loads(text)] == ["nairobi"] * count
    assert text.endswith("]\n")


def test_an_array_is_indented_as_json_dumps_does() -> None:
    text = written(IndentedWriter, 2, many=True)
    assert text == json.dumps(json.loads(text), indent=2, ensure_ascii=False) + "\n"


def test_letters_of_all_scripts_stay_letters() -> None:
    assert "Māris 王毅 آصف" in to_json(record(bare_meeting(name="Māris 王毅 آصف")))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_and_none_of_it_is_raw_control(text: str) -> None:
    line = to_json(record(bare_meeting(name=text)))
    assert json.loads(line)["meetings"][0]["name"] == text
    assert len(line.splitlines()) == 1
    assert not any(unicodedata.category(char) in ("Cc", "Zl", "Zp") for char in line)
    assert not set(line) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_a_lone_surrogate_is_escaped() -> None:
    torn = record().model_copy(update={"warnings": ("half \ud83d pair",)})  # validation would refuse it
    assert r"half \ud83d pair" in to_json(torn)


def test_the_schema_describes_what_is_written() -> None:
    schema = json_schema()
    line = json.loads(to_json(record()))
    assert set(schema["properties"]) == set(line) == set(schema["required"])
    assert set(schema["$defs"]["Meeting"]["properties"]) == set(line["meetings"][0])
    assert all("description" in value for value in schema["$defs"]["Meeting"]["properties"].values())


def test_the_flat_schema_is_of_the_flat_form() -> None:
    assert set(json_schema(flat=True)["properties"]) == set(json.loads(to_json(record(), flat=True)))


@pytest.mark.parametrize("first", ["a", 'the "first"', "back\\slash", "\u202e\ud800", "near_duplicate_of"])
def test_a_line_is_marked_as_its_record_would_be(first: str) -> None:
    title = 'A "near_duplicate_of": null headline, and \\"near_duplicate_of\\": null'
    plain = record()
    told = plain.model_copy(update={"source": plain.source.model_copy(update={"headline": title})})
    marked = told.source.model_copy(update={"near_duplicate_of": first})
    assert marked_as_near(to_json(told), first) == to_json(told.model_copy(update={"source": marked}))
