"""Whatever bytes come in, each reader gives articles or a sentence, and the same ones every time."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctdialog.article.formats.reading import read_as, read_source
from ctdialog.records import Incoming
from formats.promises import READERS, check, source

FILES = Path(__file__).parent / "files"

WHOLE = [path.read_bytes() for path in sorted(FILES.iterdir())]
WHOLE += [gzip.decompress((FILES / "crawl.warc.gz").read_bytes())]
WHOLE += [
    json.dumps([{"text": "a", "id": 1}, {"text": "é😀"}]).encode(),
    b'{"text":"a"}\n{"text":"b"}\n',
    b"id;text\n1;a\n",
]

PIECES = st.sampled_from(
    [
        *(
            b"%PDF-",
            b"WARC/1.0\r\n",
            b"PK\x03\x04",
            b"\x1f\x8b\x08",
            b"{",
            b"[",
            b'"text":',
            b'"',
            b"\\u",
            b"\\ud800",
        ),
        *(
            b"<html>",
            b"<p>",
            b"<!--",
            b"<meta charset=",
            b"&#xd800;",
            b"---\n",
            b"title: ",
            b"# ",
            b"](http://",
        ),
        *(b"Subject: ", b"MIME-Version: 1.0\n", b"Content-Length: 5\r\n", b"--a\n", b"\r\n\r\n", b"stream\n"),
        *(b"Content-Type: multipart/mixed; boundary=a\n", b"sep=;\n", b"text,id\n", b"2025-02-21"),
        *(b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\x81", b"\xe9", b"words of an article. "),
    ]
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A file that a program made, with some of its bytes cut out, turned or written twice."""
    data = bytearray(draw(st.sampled_from(WHOLE)))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.integers(0, 40)))
        data[start:end] = draw(st.one_of(st.binary(max_size=12), st.just(bytes(data[start:end]) * 3), PIECES))
    return bytes(data)


SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@SETTINGS
@given(st.one_of(damaged(), st.lists(PIECES, max_size=30).map(b"".join), st.binary(max_size=400)))
def test_any_bytes_are_read_or_told(data: bytes) -> None:
    first = list(read_source(source(data)))
    check(first)
    assert first == list(read_source(source(data)))


@pytest.mark.parametrize("name", READERS)
@SETTINGS
@given(data=st.one_of(damaged(), st.lists(PIECES, max_size=30).map(b"".join)))
def test_every_reader_reads_or_tells_any_bytes(name: str, data: bytes) -> None:
    check(list(read_as(name, source(data))))


@SETTINGS
@given(
    st.text(alphabet=st.characters(), max_size=300),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]),
)
def test_any_text_comes_through_every_table_as_it_is(text: str, encoding: str) -> None:
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff") + "."
    table = io.StringIO(newline="")
    csv.writer(table).writerows([["id", "text"], ["1", text]])
    lines = json.dumps({"id": "1", "text": text}, ensure_ascii=False) + "\n"
    for data in (table.getvalue(), lines, json.dumps([{"text": text}], ensure_ascii=False)):
        items = list(read_source(source(data.encode(encoding))))
        assert [item.text for item in items if isinstance(item, Incoming)] in ([text], []), items
        if "\x00" not in text and all(char >= " " for char in text):
            assert isinstance(items[0], Incoming)


def test_member_that_lies_about_its_size_is_bounded() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"a" * 3_000_000)
    data = out.getvalue().replace((3_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    check(list(read_source(source(data))))
