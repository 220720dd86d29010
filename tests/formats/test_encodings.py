"""The encoding of a text, found in its bytes."""

from __future__ import annotations

import io
import time

import pytest

from ctdialog.article.formats.encodings import decode, encoding_of, open_text
from ctdialog.article.unreadable import UnreadableArticle

ENGLISH = (
    "The two delegations met in the capital for two days and spoke of the threat that armed groups pose "
    "to both countries. They agreed to meet again next year. "
)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("utf-8", "Türkiye’s envoy Süleyman Şahin – and 王毅 😀"),
        ("utf-16", "Türkiye’s envoy"),
        ("utf-32", "Türkiye’s envoy"),
        ("utf-16-le", "Türkiye’s envoy"),
        ("utf-16-be", "Türkiye’s envoy"),
        ("cp1252", "It’s fine – “naïve” café, São Paulo, €5"),
        ("cp1250", "Radosław Sikorski, Andrej Babiš, Łódź – Wałęsa’s"),
        ("iso8859_2", "Radosław Sikorski, Andrej Babiš, Łódź, Wałęsa"),
        ("cp1254", "Hakan Fidan, Büyükelçi Ahmet Yıldız; Süleyman Şahin in Diyarbakır – “talks”"),
        ("mac_roman", "It’s fine – “naïve” café"),
        ("cp850", "a café and a résumé"),
        ("cp1251", "Сергей Лавров встретился с министром"),
        ("koi8_r", "Сергей Лавров встретился с министром"),
        ("cp1256", "عبد الحميد وزارة الخارجية"),
        ("gb18030", "中国外交部 反恐磋商"),
        ("cp932", "日本国外務省のテロ対策"),
    ],
)
def test_encoding_of_english_with_foreign_words_is_found(page: str, words: str) -> None:
    text = ENGLISH + words + "."
    assert decode(text.encode(page)).removeprefix("\ufeff") == text


def test_mark_of_byte_order_of_utf_8_stays_in_the_text() -> None:
    assert decode("a b".encode("utf-8-sig")) == "\ufeffa b"


def test_utf_8_beats_what_is_declared() -> None:
    assert decode("café".encode(), "iso-8859-1") == "café"


def test_what_is_declared_beats_a_guess() -> None:
    assert decode("Łódź and Kraków".encode("iso8859_2"), "ISO-8859-2") == "Łódź and Kraków"
    assert decode("it’s".encode("cp1252"), "iso-8859-1") == "it’s"


@pytest.mark.parametrize(
    "name", ["no-such", "zlib", "hex", "utf-7", "unicode_escape", "undefined", "idna", "\x00"]
)
def test_what_is_declared_wrongly_is_not_heeded(name: str) -> None:
    assert decode("it’s".encode("cp1252"), name) == "it’s"


def test_stray_bytes_among_utf_8_are_read_as_windows_1252() -> None:
    assert decode("Türkiye’s and café ".encode() + b"caf\xe9 \x81") == "Türkiye’s and café café \x81"


@pytest.mark.parametrize(
    "data",
    [
        b"a\x00b",
        bytes(range(256)),
        b"\x01\x02" * 9,
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8",
        b"\x00\x01\x02\x03" * 9,
    ],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableArticle):
        decode(data)


def test_beginning_may_cut_a_character() -> None:
    for page in ("utf-8", "utf-16", "utf-16-le"):
        data = ("a longer text 😀" * 9).encode(page)
        assert decode(data[:-2], whole=False).removeprefix("\ufeff").startswith("a longer text 😀")


def test_stream_is_read_by_the_encoding_of_its_head() -> None:
    data = "Zürich\nŁódź\n".encode("utf-16")
    assert list(open_text(io.BytesIO(data), data)) == ["Zürich\n", "Łódź\n"]
    data = "\ufeffZürich\u2028x\n".encode() + b"caf\xe9\n"
    assert list(open_text(io.BytesIO(data), data)) == ["Zürich\u2028x\n", "café\n"]


@pytest.mark.parametrize("unit", [b"a\xe9 ", b"\xe9", b"\xe9a", b"\xc3\xa9", b"\xd0", b"\x80\xff "])
def test_time_grows_with_the_length_alone(unit: bytes) -> None:
    def seconds(count: int) -> float:
        started = time.perf_counter()
        encoding_of(unit * count + b"\xff")
        return time.perf_counter() - started

    seconds(1000)  # imports what it needs
    assert seconds(400_000) < 4 * seconds(200_000) + 0.5
