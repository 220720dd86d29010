"""Web archives, gzip files and zip archives to articles."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from ctdialog.article.incoming import incoming
from ctdialog.records import Incoming, Unread

FILES = Path(__file__).parent / "files"
SENTENCE = "<p>Sentence number {} of an article that is long enough to be one, and goes on.</p>"
PAGE = (
    "<html><head><title>Talks</title></head><body>"
    + "".join(map(SENTENCE.format, range(9)))
    + "</body></html>"
).encode()

Read = Callable[..., list[Incoming | Unread]]


def names(items: list[Incoming | Unread]) -> list[str]:
    """The paths, from the file's name on."""
    return [item.path[item.path.index("/a") + 1 :] for item in items]


# ---------------------------------------------------------------- WARC


def warc(*responses: tuple[dict[str, str], bytes], status: str = "200 OK", packed: bool = True) -> bytes:
    """An archive of responses with these headers and bodies, the `n`th from http://x.example/n."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "a test"}))
    for number, (headers, body) in enumerate(responses):
        http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
        url = f"http://x.example/{number}"
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=http))
    return out.getvalue()


HTML = {"Content-Type": "text/html; charset=utf-8"}


def test_archive_that_wget_made_gives_its_pages_and_texts() -> None:
    items = list(incoming([str(FILES / "crawl.warc.gz")]))
    (page,) = (item for item in items if item.path.endswith("/tenth-round.html"))
    assert isinstance(page, Incoming)
    assert page.id == "crawl#3"
    assert page.path.endswith("crawl.warc.gz/http://127.0.0.1:8399/world/2026/03/05/tenth-round.html")
    assert (page.published, page.publisher) == ("2026-03-05", "Harbour Herald")
    (note,) = (item for item in items if item.path.endswith("/note.txt"))
    assert isinstance(note, Incoming)
    assert (
        note.text
        == "Japan and Kenya held their second counter-terrorism dialogue in Nairobi on 4 May 2024.\n"
    )
    assert not any(item.path.endswith((".gif", "gone.html")) for item in items)


@pytest.mark.parametrize("packed", [True, False])
def test_every_page_of_an_archive_is_an_article(read: Read, packed: bool) -> None:
    data = warc(
        (HTML, PAGE), ({"Content-Type": "text/plain"}, b"Japan met Kenya."), (HTML, PAGE), packed=packed
    )
    items = read(data, "a.bin")
    assert names(items) == [f"a.bin/http://x.example/{number}" for number in range(3)]
    assert [item.id for item in items if isinstance(item, Incoming)] == ["a#1", "a#2", "a#3"]
    assert "Sentence number 8" in items[2].text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("packing", "body"),
    [
        ("gzip", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("br", brotli.compress(PAGE)),
        ("identity", PAGE),
        ("gzip", PAGE),  # unpacked by the crawler, which left the header
        ("br", PAGE),
    ],
)
def test_packed_page_is_unpacked(read: Read, packing: str, body: bytes) -> None:
    (item,) = read(warc(({**HTML, "Content-Encoding": packing}, body)))
    assert isinstance(item, Incoming) and "Sentence number 8" in item.text
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)
    headers = {**HTML, "Content-Encoding": packing, "Transfer-Encoding": "chunked"}
    (item,) = read(warc((headers, chunked)))
    assert isinstance(item, Incoming) and "Sentence number 8" in item.text


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, brotli.compress])
def test_packed_page_that_grows_too_large_costs_itself_alone(
    read: Read, pack: Callable[[bytes], bytes]
) -> None:
    packing = {gzip.compress: "gzip", zlib.compress: "deflate", brotli.compress: "br"}[pack]
    bomb = pack(b"<p>" + bytes(20_000_000))
    data = warc(
        ({**HTML, "Content-Encoding": packing}, bomb),
        ({**HTML, "Content-Encoding": "zstd"}, b"x"),
        (HTML, PAGE),
    )
    first, second, last = read(data, max_bytes=100_000)
    assert isinstance(first, Unread) and first.problem.startswith("It is larger than 100,000 bytes")
    assert isinstance(second, Unread) and second.problem == "The page is packed as 'zstd', which is not read."
    assert isinstance(last, Incoming)


def test_answers_that_are_no_pages_are_passed_over(read: Read) -> None:
    (item,) = read(warc((HTML, PAGE), status="404 Not Found"))
    assert isinstance(item, Unread) and item.problem == "It is read as a web archive, and holds no article."
    (_,) = read(warc(({"Content-Type": "image/png"}, b"\x89PNG"), ({}, PAGE), (HTML, PAGE)))


def test_large_record_that_is_no_page_is_passed_over(read: Read) -> None:
    data = warc(({"Content-Type": "video/mp4"}, bytes(5_000_000)), (HTML, PAGE), packed=False)
    (item,) = read(data, max_bytes=100_000)
    assert isinstance(item, Incoming)


def test_cut_archive_is_read_up_to_the_cut(read: Read) -> None:
    for packed in (True, False):
        data = warc((HTML, PAGE), (HTML, PAGE), packed=packed)
        items = read(data[:-200])
        assert isinstance(items[0], Incoming) and isinstance(items[-1], Unread)
        assert "web archive" in items[-1].problem


@pytest.mark.parametrize("length", [b"-5", b"0", b"x"])
def test_archive_of_no_page_is_told(problem: Callable[..., str], length: bytes) -> None:
    data = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + length + b"\r\n\r\n\r\n"
    for packed in (data, gzip.compress(data)):
        assert problem(packed, "neg.warc") == "It is read as a web archive, and holds no article."


@pytest.mark.parametrize("data", [b"words", PAGE, b"[]"])
def test_gzipped_file_that_is_cut_off_is_told(problem: Callable[..., str], data: bytes) -> None:
    packed = gzip.compress(data)
    assert problem(packed[:-9]) == "It is packed, and cut off."
    assert problem(packed[:-8] + bytes(8)) == "It is packed, and damaged."
    assert problem(packed[:10] + b"\xff" * 20) == "It is packed, and damaged."


def test_damaged_archive_is_told(read: Read, capsys: pytest.CaptureFixture[str]) -> None:
    data = warc((HTML, PAGE), packed=False)
    for broken in (
        data + b"garbage\r\nmore\r\n",
        data.replace(b"Content-Length: ", b"Content-Length: 1", 1),
        data + b"WARC/1.0\r\nContent-Length: x\r\n\r\n",
        b"WARC/1.0\r\n" + b"a" * 3_000_000,
        b"WARC/1.0\r\n" + b"a: b\r\n" * 400_000,
    ):
        assert read(broken, max_bytes=100_000)
    assert capsys.readouterr() == ("", "")


# ---------------------------------------------------------------- gzip and zip


def zipped(members: dict[str, bytes], pack: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", pack) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_gzipped_file_is_read_in_its_own_format(read: Read) -> None:
    (item,) = read(gzip.compress(b"Japan met Kenya."), "a.txt.gz")
    assert isinstance(item, Incoming) and (item.id, item.text) == ("a", "Japan met Kenya.")
    (item,) = read(gzip.compress(PAGE), "a")
    assert isinstance(item, Incoming) and item.headline == "Talks"
    items = read(gzip.compress(b'{"text":"a"}\n{"text":"b"}\n'), "a.jsonl.gz")
    assert names(items) == ["a.jsonl.gz:1", "a.jsonl.gz:2"]
    assert [item.id for item in items if isinstance(item, Incoming)] == ["a#1", "a#2"]
    (item,) = read(gzip.compress(zipped({"x.txt": b"Japan met Kenya."})), "a.zip.gz")
    assert isinstance(item, Incoming)


def test_members_of_a_zip_archive_are_read_in_order_of_their_names(read: Read) -> None:
    data = zipped(
        {
            "b.txt": b"Japan met Kenya.",
            "a/page.html": PAGE,
            "a/rows.csv.gz": gzip.compress(b"text,n\nx,1\n"),
            "a/deep.zip": zipped({"c.txt": b"Kenya met Japan.", "c.warc.gz": warc((HTML, PAGE))}),
            ".hidden": b"x",
            "__MACOSX/b.txt": b"x",
            "page_files/frame.html": PAGE,
            "page.htm": PAGE,
            "empty/": b"",
        }
    )
    items = read(data, "a.zip")
    assert names(items) == [
        "a.zip/a/deep.zip/c.txt",
        "a.zip/a/deep.zip/c.warc.gz/http://x.example/0",
        "a.zip/a/page.html",
        "a.zip/a/rows.csv.gz:2",
        "a.zip/b.txt",
        "a.zip/page.htm",
    ]
    ids = [item.id for item in items if isinstance(item, Incoming)]
    assert ids == ["a/a/deep/c", "a/a/deep/c#1", "a/a/page", "a/a/rows#1", "a/b", "a/page"]


def test_zip_archive_comes_through_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    for data in (zipped({"b.txt": b"x y"}), gzip.compress(zipped({"b.txt": b"x y"}))):
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(Pipe(data))))
        (item,) = incoming(["-"])
        assert item == Incoming("stdin/b", "-/b.txt", "x y", sha256=item.sha256)  # type: ignore[union-attr]


def test_names_of_members_lead_nowhere(read: Read, tmp_path: Path) -> None:
    evil = ["../../up.txt", "/etc/passwd", "C:\\dir\\c.txt", "a/./../b.txt", "..", "\x1b[31m.txt", "x\n.txt"]
    items = read(zipped(dict.fromkeys(evil, b"words here")), "a.zip")
    assert len(items) == len(evil)
    for item in items:
        assert isinstance(item, Incoming)
        parts = item.id.split("/")
        assert parts[0] == "a" and not {"", ".", ".."} & set(parts) and "\\" not in item.id
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_bombs_are_bounded_by_max_bytes(read: Read) -> None:
    bomb = bytes(50_000_000)
    for data in (
        gzip.compress(b"a" + bomb.replace(b"\0", b"a")),
        zipped({"b": b"a" * 50_000_000}),
        zipped({"b.zip": zipped({"c": b"a" * 50_000_000})}),
        gzip.compress(gzip.compress(b"a" * 50_000_000)),
    ):
        (item,) = read(data, max_bytes=1_000_000)
        assert isinstance(item, Unread)
        assert item.problem == "It is larger than 1,000,000 bytes unpacked; --max-bytes can allow more."


@pytest.mark.parametrize(("pack", "name"), [(zipfile.ZIP_BZIP2, "bzip2"), (zipfile.ZIP_LZMA, "LZMA")])
def test_packings_that_python_unpacks_without_a_bound_are_not_unpacked(
    read: Read, problem: Callable[..., str], pack: int, name: str
) -> None:
    bomb = zipped({"a.txt": b"a" * 50_000_000, "word/document.xml": b"<a/>"}, pack)
    assert problem(bomb, "a.docx") == "The Word document is packed as no Word document is."
    bomb = zipped({"a.txt": b"a" * 50_000_000}, pack)
    tracemalloc.start()
    try:
        (item,) = read(bomb, max_bytes=100_000)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert isinstance(item, Unread)
    assert item.problem == f"It is packed by {name}, which is not read; unpack the archive first."
    assert peak < 5_000_000


def test_members_with_backslashes_are_read_as_with_slashes(read: Read) -> None:
    """As some programs of Windows write them, folders among them."""
    members = [
        "dir\\",
        "dir\\a.txt",
        "..\\b.txt",
        ".\\c.txt",
        "page.html",
        "page_files\\frame.html",
        "dir\\.d",
    ]
    items = read(zipped(dict.fromkeys(members, b"words here")), "a.zip")
    assert [item.id for item in items if isinstance(item, Incoming)] == ["a/b", "a/c", "a/dir/a", "a/page"]


def test_archive_of_hidden_members_alone_is_told(problem: Callable[..., str]) -> None:
    data = zipped({".a.txt": b"words", "__MACOSX/a.txt": b"words"})
    assert problem(data) == "The zip archive holds no file, or hidden ones only."


def test_archives_within_archives_end(read: Read) -> None:
    data = b"words"
    for _ in range(9):
        data = zipped({"a.zip": data})
    (item,) = read(data, "a.zip")
    assert isinstance(item, Unread) and item.problem == "It is packed too often, archives within archives."
    data = b"words"
    for _ in range(9):
        data = gzip.compress(data)
    (item,) = read(data)
    assert isinstance(item, Unread) and item.problem == "It is packed too often, archives within archives."


def test_bad_members_cost_themselves_alone(read: Read) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("crc.txt", "words that will be broken")
        archive.writestr("locked.txt", "words")
        archive.writestr("unknown.txt", "words")
        archive.writestr("whole.txt", "words")
        for name, field, value in (("locked.txt", "flag_bits", 1), ("unknown.txt", "compress_type", 97)):
            setattr(archive.getinfo(name), field, value)
    items = read(out.getvalue().replace(b"will be broken", b"have been bent"), "a.zip")
    problems = {item.path.rpartition("/")[2]: item.problem for item in items if isinstance(item, Unread)}
    assert problems["link"] == "It is a link, which is not followed."
    assert problems["locked.txt"] == "It is locked by a password."
    assert problems["crc.txt"].startswith("It cannot be read as")
    assert (
        problems["unknown.txt"] == "It is packed by method 97, which is not read; unpack the archive first."
    )
    assert [item.id for item in items if isinstance(item, Incoming)] == ["a/whole"]


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04junk", b"\x1f\x8bjunk", gzip.compress(b"a b c" * 99)[:-9], zipped({"a": b"b"})[:-5]]
)
def test_damaged_archive_is_told_in_a_sentence(problem: Callable[..., str], data: bytes) -> None:
    assert problem(data)


def test_empty_archive_holds_no_file(problem: Callable[..., str]) -> None:
    assert problem(zipped({})) == "The zip archive holds no file, or hidden ones only."
