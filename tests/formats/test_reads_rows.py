"""Exports to articles: JSON Lines, JSON, CSV and TSV."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ctdialog.article.incoming import incoming
from ctdialog.records import Incoming, Unread

Read = Callable[..., list[Incoming | Unread]]

ROWS: list[dict[str, str]] = [
    {
        "id": "n1",
        "title": "Talks",
        "date": "2025-02-21",
        "text": "Japan and Kenya met.\nThey talked; “well”, too.",
        "byline": "N. Brook",
        "publisher": "Herald",
        "url": "https://herald.example/1",
    },
    {
        "id": "n2",
        "title": "More, talks",
        "date": "2025-02-22T10:00:00Z",
        "text": "Łódź",
        "byline": "",
        "publisher": "",
        "url": "",
    },
]


def as_csv(dialect: str | type[csv.Dialect] = "excel", **options: object) -> str:
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(ROWS[0]), dialect=dialect, **options)  # type: ignore[arg-type]
    writer.writeheader()
    writer.writerows(ROWS)
    return out.getvalue()


EXPORTS = {
    "jsonl": "".join(json.dumps(row) + "\n" for row in ROWS).encode(),
    "jsonl, windows": "\r\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode("utf-8-sig"),
    "jsonl, utf-16": "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode("utf-16"),
    "jsonl, empty lines": b"\n\n" + "\n\n".join(json.dumps(row) for row in ROWS).encode(),
    "json": json.dumps(ROWS).encode(),
    "json, indented": json.dumps(ROWS, indent=2, ensure_ascii=False).encode("utf-8-sig"),
    "json, wrapped": json.dumps({"count": 2, "tags": ["a"], "articles": ROWS}, indent=1).encode(),
    "json, wrapped on a line": json.dumps({"count": 2, "articles": ROWS}).encode(),
    "csv": as_csv().encode(),
    "csv, mark": as_csv().encode("utf-8-sig"),
    "csv, excel in Europe": as_csv(delimiter=";").encode("utf-8-sig"),
    "csv, told by excel": ("sep=;\r\n" + as_csv(delimiter=";")).encode("utf-8-sig"),
    "csv, windows-1250": as_csv(delimiter=";").encode("cp1250"),
    "tsv": as_csv("excel-tab").encode(),
    "unicode text of excel": as_csv("excel-tab").encode("utf-16"),
    "unix": as_csv("unix", delimiter="|").encode(),
}


@pytest.mark.parametrize("form", EXPORTS)
def test_export_is_read_by_its_content(read: Read, form: str) -> None:
    first, second = read(EXPORTS[form], "export.data")
    assert isinstance(first, Incoming) and isinstance(second, Incoming)
    assert (first.id, second.id) == ("n1", "n2")
    assert first.text == ROWS[0]["text"]
    assert (first.headline, first.published) == ("Talks", "2025-02-21")
    assert (first.byline, first.publisher) == ("N. Brook", "Herald")
    assert second == Incoming(
        "n2", second.path, "Łódź", "2025-02-22", "More, talks", None, None, sha256=second.sha256
    )


def test_path_tells_the_line_that_a_row_begins_in_or_the_items_number(read: Read) -> None:
    def lines(data: bytes) -> list[str]:
        return [item.path.rpartition("/")[2] for item in read(data, "e")]

    assert lines(EXPORTS["jsonl"]) == ["e:1", "e:2"]
    assert lines(EXPORTS["jsonl, empty lines"]) == ["e:3", "e:5"]
    assert lines(EXPORTS["csv"]) == ["e:2", "e:4"]
    assert lines(EXPORTS["csv, told by excel"]) == ["e:3", "e:5"]
    assert lines(EXPORTS["json, indented"]) == ["e#1", "e#2"]
    assert lines(EXPORTS["json, wrapped"]) == ["e:1#1", "e:1#2"]
    assert lines(EXPORTS["json, wrapped on a line"]) == ["e:1#1", "e:1#2"]


def test_row_without_id_goes_by_its_address_or_its_number(read: Read) -> None:
    rows = [{"text": "a"}, {"text": "b", "url": "https://x.example/b"}, {"text": "c", "id": 7}, {"text": "d"}]
    ids = [item.id for item in read(json.dumps(rows).encode(), "e.json") if isinstance(item, Incoming)]
    assert ids == ["e#1", "https://x.example/b", "7", "e#4"]


def test_rows_of_one_id_are_told_apart(read: Read) -> None:
    items = read(b'{"id":"x","text":"a"}\n{"id":"x","text":"b"}\n{"id":"x","text":"c"}\n', "e")
    ids = [item.id for item in items if isinstance(item, Incoming)]
    assert len(set(ids)) == 3 and ids[0] == "x"


def test_fields_name_other_columns(read: Read) -> None:
    data = b"Body,Head,When,n\nwords,Talks,21 February 2025,5\n"
    fields = {"text": "body", "title": "Head", "date": "When", "id": "n"}
    (item,) = read(data, "a.csv", fields=fields)
    assert isinstance(item, Incoming)
    assert (item.id, item.text, item.headline, item.published) == ("5", "words", "Talks", "2025-02-21")


def test_field_that_is_none_is_refused_at_once() -> None:
    with pytest.raises(ValueError, match="'body=text' names no field; the fields are id, text,"):
        incoming([], fields={"body": "text"})
    with pytest.raises(ValueError, match="names no field"):
        incoming([], fields={"text": ""})
    with pytest.raises(ValueError, match="1 or more"):
        incoming([], max_bytes=0)


@pytest.mark.parametrize(
    ("data", "name"),
    [(b'{"body": "x", "n": 1}\n', "a"), (b"body,n\nx,1\n", "a.csv"), (b'[{"body": "x", "n": 1}]', "a")],
)
def test_missing_text_is_told_with_the_columns_there_are(
    problem: Callable[..., str], data: bytes, name: str
) -> None:
    assert problem(data, name) == (
        "It has no text in a field 'text'; batch --field text=NAME can name another one of: 'body', 'n'."
    )


def test_no_two_items_of_a_list_have_one_path(read: Read) -> None:
    items = '[{"text": NaN}, {"text": null}, {"text": ["a"]}, 3, null, "str", {"text": "a"}]'
    for data in (items, f'{{"articles": [{{"text": "b"}}, {items[1:]}}}'):
        paths = [item.path for item in read(data.encode(), "a.json")]
        assert len(paths) == len(set(paths)) >= 7


@pytest.mark.parametrize("value", ["5", "null", '["a"]', "NaN"])
def test_field_that_holds_no_text_is_told(problem: Callable[..., str], value: str) -> None:
    assert problem(f'{{"Text": {value}}}'.encode(), "a.jsonl") == "Its field 'text' holds no text."


@pytest.mark.parametrize(
    "form",
    ['{{"text":"a","n":{}}}', '[{{"text":"a","n":{}}}]', '{{"text":"a",\n"n":{}}}'],
)
def test_number_of_many_digits_costs_nothing(read: Read, form: str) -> None:
    (item,) = read(form.format("-" + "9" * 5000).encode())
    assert isinstance(item, Incoming) and item.text == "a"


@pytest.mark.parametrize("form", ['{{"n": {}}}', '{{"n":\n{}}}', "[{{}},{}]", '{{"text":"a"}}\n{{"n": {}}}'])
def test_json_that_is_nested_too_deeply_is_told(read: Read, form: str) -> None:
    item = read(form.format("[" * 5000 + "]" * 5000).encode(), "a.json")[-1]
    assert isinstance(item, Unread) and "is nested too deeply" in item.problem


@pytest.mark.parametrize(
    ("data", "format"), [(b"[]", "JSON"), (b"id,text\n", "CSV"), (b"sep=;\ntext\n", "CSV")]
)
def test_export_without_a_row_is_told(problem: Callable[..., str], data: bytes, format: str) -> None:
    assert problem(data, "a.csv" if format == "CSV" else "a.json") == (
        f"It is read as {format}, and holds no article."
    )


def test_bad_line_of_json_lines_costs_that_line_alone(read: Read) -> None:
    items = read(b'{"text":"a"}\n{"text":\n[1]\n' + b'{"a":' * 5000 + b'\n{"text":"b"}', "a.jsonl")
    assert [type(item) for item in items] == [Incoming, Unread, Unread, Unread, Incoming]
    assert isinstance(items[1], Unread) and items[1].problem == "The line is no JSON object."


def test_broken_array_is_read_up_to_where_it_breaks(read: Read) -> None:
    first, last = read(b'[{"text":"a"},\n{"text": nothing}, {"text":"b"}]')
    assert isinstance(first, Incoming)
    assert isinstance(last, Unread)
    assert last.problem == "What stands in line 2 is no JSON; nothing below it was read."
    for end in (b"", b",", b"\n", b',{"text":"b'):
        items = read(b'[{"text":"a"}' + end, "a.json")
        assert [type(item) for item in items] == [Incoming, Unread]


def test_array_is_read_across_borders_of_chunks(read: Read) -> None:
    rows = [{"id": str(n), "text": "é😀\n" * (n * 997), "n": -1.5e300} for n in range(40)]
    for text in (json.dumps(rows), json.dumps(rows, indent=1, ensure_ascii=False)):
        items = read(text.encode(), "a.json")
        assert [item.text for item in items if isinstance(item, Incoming)] == [row["text"] for row in rows]


def test_open_quotation_mark_ends_a_table_in_a_sentence(read: Read) -> None:
    first, last = read(b'id,text\n1,a\n2,"b\n' + b"c\n" * 3000, "a.csv", max_bytes=4000)
    assert isinstance(first, Incoming) and isinstance(last, Unread)
    assert last.problem.startswith("The row in line 3 cannot be read (it is larger than 4,000 bytes")


def test_row_of_cells_without_end_is_bounded(read: Read) -> None:
    """No line and no cell of it is long."""
    (item,) = read(b"id,text\n1" + b',"x\n"' * 300_000, "a.csv", max_bytes=4000)
    assert isinstance(item, Unread) and "it is larger than 4,000 bytes" in item.problem


def test_row_larger_than_allowed_is_refused(read: Read) -> None:
    big = "x" * 5000
    for data in (
        json.dumps({"text": big}).encode(),
        json.dumps([{"text": big}]).encode(),
        json.dumps([{"text": big}], indent=1).encode(),
        json.dumps({"text": big}, indent=1).encode(),
        f"id,text\n1,{big}\n".encode(),
    ):
        (item,) = read(data, "a", max_bytes=4000)
        assert isinstance(item, Unread) and "--max-bytes" in item.problem


def test_export_larger_than_allowed_is_read_where_its_rows_are_not(read: Read) -> None:
    rows = [{"id": str(n), "text": "words " * 20} for n in range(3000)]
    table = "id,text\n" + "".join(f"{row['id']},{row['text']}\n" for row in rows)
    for data in (json.dumps(rows), "\n".join(map(json.dumps, rows)), table):
        assert len(data) > 40_000
        assert sum(isinstance(item, Incoming) for item in read(data.encode(), "a", max_bytes=20_000)) == 3000


def test_last_row_may_have_fewer_cells(read: Read) -> None:
    assert [type(item) for item in read(b"id,text,x\n1,a,b\n\n2\n3,c\n", "a.csv")] == [
        Incoming,
        Unread,
        Incoming,
    ]


def test_standard_input_is_read_by_its_content(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for form, data in EXPORTS.items():
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert [item.id for item in incoming(["-"]) if isinstance(item, Incoming)] == ["n1", "n2"], form


def test_the_csv_module_of_the_process_keeps_its_limit(tmp_path: Path) -> None:
    limit = csv.field_size_limit()
    long = "Japan met Kenya. " * (limit // 10)
    (tmp_path / "a.csv").write_text(f"id,text\n1,{long}\n2,Short.\n", encoding="utf-8")
    articles = incoming([str(tmp_path / "a.csv")])
    first = next(articles)
    assert isinstance(first, Incoming) and first.text == long
    assert csv.field_size_limit() == limit
    assert [item.id for item in articles if isinstance(item, Incoming)] == ["2"]
    assert csv.field_size_limit() == limit
