"""Files, folders and standard input to a stream of articles, and these to their layout."""

from __future__ import annotations

import gzip
import io
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from ctdialog.article import UnreadableArticle, folders, read_text
from ctdialog.article.formats import sniffing
from ctdialog.article.incoming import incoming, lay_out_incoming
from ctdialog.records import Incoming, Unread

TEXT = "Japan met Kenya."


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test runs in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*paths: str, text: str = TEXT) -> None:
    for path in paths:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_text(text, encoding="utf-8")


def paths_of(items: Iterator[Incoming | Unread]) -> list[str]:
    return [item.path for item in items]


def ids_of(items: Iterator[Incoming | Unread]) -> list[str]:
    return [item.id for item in items if isinstance(item, Incoming)]


def problems_of(items: Iterator[Incoming | Unread]) -> dict[str, str]:
    return {item.path: item.problem for item in items if isinstance(item, Unread)}


# ---------------------------------------------------------------- folders


def test_folders_are_read_in_a_stable_order_without_hidden_files() -> None:
    write("news/b.txt", "news/a/z.txt", "news/a/.hidden.txt", "news/.git/x.txt", "news/A.txt", "news/a.txt")
    expected = ["news/A.txt", "news/a/z.txt", "news/a.txt", "news/b.txt"]
    assert paths_of(incoming(["news"])) == expected
    assert paths_of(incoming(["news/"])) == expected
    assert ids_of(incoming(["news"])) == ["A", "a/z", "a", "b"]


def test_inputs_are_read_in_the_order_given_and_hidden_ones_where_named() -> None:
    write("b.txt", "a.txt", ".c.txt", "d/e.txt")
    assert paths_of(incoming(["b.txt", "a.txt", ".c.txt", "d"])) == ["b.txt", "a.txt", ".c.txt", "d/e.txt"]


def test_what_belongs_to_a_saved_page_is_left_out() -> None:
    write("news/Page.html", text="<html><body>words of the page</body></html>")
    write("news/Page_files/ad.html", "news/Page_files/style.css", "news/other_files/a.txt")
    assert paths_of(incoming(["news"])) == ["news/Page.html", "news/other_files/a.txt"]


def test_glob_chooses_among_the_files_of_folders() -> None:
    write("news/a.txt", "news/b.json", "news/2024/c.txt", "d.json")
    assert paths_of(incoming(["news", "d.json"], glob="*.txt"))[:2] == ["news/2024/c.txt", "news/a.txt"]
    assert paths_of(incoming(["news"], glob="2024/*")) == ["news/2024/c.txt"]
    assert problems_of(incoming(["news"], glob="*.pdf")) == {"news": "holds no file that fits *.pdf"}


def test_empty_folder_and_missing_file_are_told() -> None:
    Path("empty").mkdir()
    Path("hidden").mkdir()
    write("hidden/.a")
    assert problems_of(incoming(["empty", "hidden", "missing.txt", "", "a\0b"])) == {
        "empty": "holds no file",
        "hidden": "holds no file",
        "missing.txt": "no such file",
        "": "the file name is empty",
        "a\0b": "no such file",
    }


def test_links_to_files_are_followed_and_links_to_folders_are_not() -> None:
    write("news/a.txt", "else/b.txt")
    Path("news/link.txt").symlink_to("../else/b.txt")
    Path("news/loop").symlink_to(".")
    Path("news/up").symlink_to("..")
    Path("news/self").symlink_to("self")
    Path("news/gone").symlink_to("nowhere")
    items = list(incoming(["news"]))
    assert [item.path for item in items if isinstance(item, Incoming)] == ["news/a.txt", "news/link.txt"]
    told = "is a link to a folder, which is not followed; name the folder itself"
    problems = problems_of(iter(items))
    assert problems["news/loop"] == problems["news/up"] == told
    assert problems["news/gone"] == "is a link that leads nowhere"
    assert "symbolic links" in problems["news/self"]
    Path("named").symlink_to("news")
    assert "named/a.txt" in paths_of(incoming(["named"]))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_what_is_no_file_is_refused_without_opening_it() -> None:
    Path("news").mkdir()
    os.mkfifo("news/pipe")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("news/socket")
        assert problems_of(incoming(["news", "/dev/zero"])) == {
            "news/pipe": "is a pipe, no file",
            "news/socket": "is a socket, no file",
            "/dev/zero": "is a device, no file",
        }


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_file_that_becomes_a_pipe_before_it_is_opened_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write("a.txt")
    looked_at = folders._assert_file

    def swap(path: Path, mode: int) -> None:
        looked_at(path, mode)
        path.unlink()
        os.mkfifo(path)

    monkeypatch.setattr(folders, "_assert_file", swap)
    waited = []

    def end_waiting() -> None:
        waited.append(True)
        os.close(os.open("a.txt", os.O_RDWR))

    writer = Timer(3, end_waiting)
    writer.start()
    assert problems_of(incoming(["a.txt"])) == {"a.txt": "is a pipe, no file"}
    writer.cancel()
    assert not waited


def test_links_in_a_circle_end() -> None:
    write("news/a.txt")
    Path("news/loop").symlink_to("loop")
    Path("news/self").symlink_to(".")
    Path("news/up").symlink_to("..")
    items = list(incoming(["news"]))
    assert ids_of(iter(items)) == ["a"]
    assert problems_of(iter(items)).keys() == {"news/loop", "news/self", "news/up"}


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what a process has open")
def test_pipe_that_the_shell_opened_is_read() -> None:
    """As for `<(command)`; gzipped, so that it matters that nobody can go back in it."""
    reading, writing = os.pipe()
    os.write(writing, gzip.compress(TEXT.encode()))
    os.close(writing)
    try:
        (item,) = incoming([f"/dev/fd/{reading}"])
    finally:
        os.close(reading)
    assert isinstance(item, Incoming) and item.text == TEXT


def test_what_is_to_be_left_out_of_folders_is(here: Path) -> None:
    write("news/a.txt", "news/out.csv", "news/more/out.csv", "news/out/000001.txt")
    Path("news/link").symlink_to("out.csv")
    without = frozenset({here / "news/out.csv", here / "news/out"})
    assert paths_of(incoming(["news"], without=without)) == ["news/a.txt", "news/link", "news/more/out.csv"]
    assert paths_of(incoming(["news/out.csv"], without=without)) == ["news/out.csv"]


def test_folders_nested_deeper_than_python_recurses_are_read(here: Path) -> None:
    for _ in range(1500):
        Path("d").mkdir()
        os.chdir("d")
    write("a.txt")
    os.chdir(here)
    try:
        (item,) = incoming(["d"])
    finally:
        subprocess.run(["rm", "-r", "d"], check=True)  # pytest's own way recurses
    assert isinstance(item, Incoming) and item.id == "d/" * 1499 + "a"


def test_file_that_cannot_be_opened_is_told_and_the_rest_read(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "b.txt", "d/c.txt")
    real = os.open

    def refuse(path: Path, *args: int, **how: int) -> int:
        if Path(path).name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, *args, **how)

    monkeypatch.setattr(os, "open", refuse)
    first, second = incoming(["a.txt", "b.txt"])
    assert first == Unread("a.txt", "permission denied")
    assert isinstance(second, Incoming)
    monkeypatch.setattr(
        Path, "iterdir", lambda path: (_ for _ in ()).throw(PermissionError(13, "Permission denied"))
    )
    assert list(incoming(["d"])) == [Unread("d", "permission denied")]


def test_names_that_are_no_utf_8_are_shown_escaped() -> None:
    try:
        Path(os.fsdecode(b"news\xff")).mkdir()
        Path(os.fsdecode(b"news\xff/a\xe9.txt")).write_text(TEXT)
    except OSError:
        pytest.skip("the file system takes no such names")
    (item,) = incoming([os.fsdecode(b"news\xff")])
    assert isinstance(item, Incoming)
    assert (item.path, item.id) == (r"news\xff/a\xe9.txt", r"a\xe9")


# ---------------------------------------------------------------- names


def test_id_is_the_path_below_the_folder_that_all_inputs_share(here: Path) -> None:
    write("x/news/2024/a.txt", "x/more/a.txt", "x/b.v2.html.txt")
    assert ids_of(incoming(["x/news/2024/a.txt"])) == ["a"]
    assert ids_of(incoming(["x/news"])) == ["2024/a"]
    assert ids_of(incoming(["x/news", "x/more"])) == ["news/2024/a", "more/a"]
    assert ids_of(incoming(["x/b.v2.html.txt", "x/more"])) == ["b.v2.html", "more/a"]
    assert ids_of(incoming([str(here / "x/news"), "x/more/../more"])) == ["news/2024/a", "more/a"]
    os.chdir("x/more")
    assert ids_of(incoming(["../news", "a.txt", "."])) == ["news/2024/a", "more/a", "a.txt"]


def test_no_two_articles_have_one_id() -> None:
    write("news/a.txt", "news/a.html", "news/a")
    ids = ids_of(incoming(["news", "news", "news/a.txt"]))
    assert len(ids) == len(set(ids)) == 7
    assert ids == ids_of(incoming(["news", "news", "news/a.txt"]))


def test_standard_input_has_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    items = incoming(["-", "a.txt"])
    assert [(item.id, item.path) for item in items if isinstance(item, Incoming)] == [
        ("stdin", "-"),
        ("a", "a.txt"),
    ]
    monkeypatch.setattr(sys, "stdin", None)
    assert problems_of(incoming(["-"])) == {"-": "is closed"}


# ---------------------------------------------------------------- formats


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "It is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(9), "It is a picture, not text."),
        (b"{\\rtf1 words}", "It is an RTF file; save it as .docx or plain text."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
            "It is an old Word or Office file; save it as .docx.",
        ),
        (b"a" * 257 + b"ustar\x0000", "It is a tar archive; unpack it first."),
        (b"\x00\x01\x02" * 50, "The input holds NUL bytes: it is binary data, not text."),
        (b"<?xml version='1.0'?><rss><item/></rss>", "It is XML, but no web page."),
    ],
)
def test_what_is_no_article_is_named(data: bytes, problem: str) -> None:
    Path("a").write_bytes(data)
    assert problems_of(incoming(["a"])) == {"a": problem}


@pytest.mark.parametrize(
    "text",
    [
        "[Brussels] Japan met Kenya.",
        "{Draft} Japan met Kenya.",
        "Text, as it was read out: Japan met Kenya.",
        "text\nJapan met Kenya.",
        "Subject: talks\n\nJapan met Kenya.",
        "<b>Japan</b> met Kenya.",
        "- Japan met Kenya.\n- And so on.",
        "WARC is the name of a format.",
        "PK is the code of Pakistan.",
        "1 < 2 <html> is a tag",
    ],
)
def test_text_that_looks_a_little_like_another_format_is_text(text: str) -> None:
    write("a.txt", text=text)
    (item,) = incoming(["a.txt"])
    assert isinstance(item, Incoming) and item.text == text


def test_missing_library_is_told_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    cases = {
        "trafilatura": ("html", b"<html><body>words"),
        "warcio.archiveiterator": ("warc", b"WARC/1.0\r\n"),
        "pypdf": ("pdf", b"%PDF-1.4"),
    }
    for module, (extra, data) in cases.items():
        monkeypatch.setitem(sys.modules, module, None)
        Path("a").write_bytes(data)
        needed = module.partition(".")[0]
        assert problems_of(incoming(["a"])) == {
            "a": f"Reading it needs {needed}; pip install 'ctdialog[{extra}]' brings it."
        }


def test_fault_of_a_reader_costs_its_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "b.txt")

    def fail(source: object) -> str:
        raise MemoryError

    monkeypatch.setattr(sniffing, "decode", lambda data, whole: TEXT)
    monkeypatch.setattr("ctdialog.article.formats.text.read", fail)
    assert problems_of(incoming(["a.txt", "b.txt"])) == dict.fromkeys(
        ["a.txt", "b.txt"], "not enough memory for it"
    )


def test_file_larger_than_allowed_is_refused() -> None:
    write("a.txt", text="word " * 100)
    assert problems_of(incoming(["a.txt"], max_bytes=499)) == {
        "a.txt": "It is larger than 499 bytes unpacked; --max-bytes can allow more."
    }
    assert ids_of(incoming(["a.txt"], max_bytes=500)) == ["a"]
    assert "than 1 byte unpacked" in problems_of(incoming(["a.txt"], max_bytes=1))["a.txt"]


def test_articles_are_read_as_they_are_asked_for() -> None:
    write("a.txt", "b.txt")
    stream = incoming(["a.txt", "b.txt"])
    next(stream)
    Path("b.txt").unlink()
    assert problems_of(stream) == {"b.txt": "no such file"}


# ---------------------------------------------------------------- layout

PAGE = Incoming(
    "a", "a.html", "Talks in Rome\n\nROME, 3 May 2020: The envoys of Italy and Kenya met here on Monday.",
    published="2020-05-05", headline="Rome talks", byline="N. Brook", publisher="Herald", sha256="ab",
)  # fmt: skip


def test_metadata_beat_the_text() -> None:
    article = lay_out_incoming(PAGE)
    assert (article.published, article.published_from) == ("2020-05-05", "metadata")
    assert (article.headline, article.byline, article.publisher) == ("Rome talks", "N. Brook", "Herald")
    assert (article.id, article.sha256, article.given) == ("a", "ab", PAGE.text)


def test_given_day_beats_the_metadata() -> None:
    article = lay_out_incoming(PAGE, "2020-06-01")
    assert (article.published, article.published_from) == ("2020-06-01", "given")


def test_text_tells_what_the_metadata_do_not() -> None:
    article = lay_out_incoming(Incoming("a", "a.txt", PAGE.text))
    assert article == read_text(PAGE.text, id="a")
    assert article.headline == "Talks in Rome"
    with pytest.raises(UnreadableArticle):
        lay_out_incoming(Incoming("a", "a.txt", " "))
