"""Bytes and text to an Article."""

from __future__ import annotations

import hashlib
import time

import pytest

from ctdialog.article import UnreadableArticle, read_bytes, read_text

TEXT = (
    "Two countries hold security dialogue\n\nROME: Italyâ€™s envoy met his counterpart on Thursday, he said."
)


def test_text_is_repaired_and_the_given_one_kept() -> None:
    article = read_text(TEXT, id="a1")
    assert article.id == "a1"
    assert article.given == TEXT
    assert "Italy’s envoy" in article.text
    start = article.text.index("Italy’s")
    was_start, was_end = article.offsets.span(start, start + len("Italy’s"))
    assert TEXT[was_start:was_end] == "Italyâ€™s"


def test_checksum_is_that_of_the_bytes() -> None:
    data = TEXT.encode()
    expected = hashlib.sha256(data).hexdigest()
    assert read_bytes(data, id="a").sha256 == expected
    assert read_text(TEXT, id="a").sha256 == expected
    assert read_text(TEXT, id="a", sha256="ab").sha256 == "ab"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_read(encoding: str) -> None:
    article = read_bytes("Türkiye’s envoy met his counterpart.".encode(encoding), id="a")
    assert article.text == "Türkiye’s envoy met his counterpart."


def test_byte_that_is_no_utf_8_is_read_as_windows_1252() -> None:
    assert (
        read_bytes(b"It\x92s fine \x96 caf\xe9 and caf\xc3\xa9.", id="a").text == "It’s fine – café and café."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"  \r\n\t ",
        "\u200b\ufeff".encode(),
        b"PK\x03\x04\x00\x00",
        b"%PDF-1.7 words",
        b"\x01\x02\x03\x04 a",
        b"***",
    ],
)
def test_what_is_no_article_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableArticle) as caught:
        read_bytes(data, id="a")
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_text_with_nul_characters_is_refused() -> None:
    with pytest.raises(UnreadableArticle):
        read_text("a\x00b", id="a")


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "A ",
        "ISLAMABAD ",
        "a\n",
        "Title here\n",
        "a b.\n***\n",
        "Meanwhile, Iran met Iraq.\n",
        "1/",
        "(",
        "By ",
    ],
)
def test_a_megabyte_takes_seconds_at_most(unit: str) -> None:
    text = unit * (1_000_000 // len(unit) // (10 if "\n" in unit else 1)) + "end"
    started = time.perf_counter()
    read_text(text, id="a")
    assert time.perf_counter() - started < 8


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UnreadableArticle, match="lone surrogate"):
        read_text("a \ud800 b", id="a")
    with pytest.raises(ValueError, match="is no id"):
        read_text("a b", id="\udcff")


@pytest.mark.parametrize("text", [b"a b", None, 7])
def test_what_is_no_str_is_told_in_a_sentence(text: object) -> None:
    with pytest.raises(TypeError, match="must be a str, not"):
        read_text(text, id="a")  # type: ignore[arg-type]
