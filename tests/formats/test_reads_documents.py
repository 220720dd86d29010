"""Word documents, PDF files, messages, plain text and Markdown to articles."""

from __future__ import annotations

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path

import docx
import pypdf
import pytest
from bombs import pdf_of
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from ctdialog.article.incoming import incoming
from ctdialog.records import Incoming, Unread

FILES = Path(__file__).parent / "files"
HEADLINE = "Pakistan, EU hold tenth round of counter-terrorism talks"
FIRST = (
    "BRUSSELS: Pakistan and the European Union held the tenth round of their Counter-Terrorism Dialogue "
    "here on Wednesday, with the two sides agreeing to work more closely against the financing of terrorism."
)
LAST = "The next round will be held in Islamabad in 2027."

ReadOne = Callable[..., Incoming]
Problem = Callable[..., str]


@pytest.mark.parametrize("name", ["libreoffice.docx", "libreoffice.pdf", "browser.pdf"])
def test_document_of_another_program_is_read(name: str) -> None:
    (item,) = incoming([str(FILES / name)])
    assert isinstance(item, Incoming)
    lines = item.text.splitlines()
    assert " ".join(lines[:2]).startswith(HEADLINE)
    assert any(line.startswith(FIRST) for line in lines)
    assert any(line.endswith("should go on.") for line in lines)
    assert LAST in lines
    assert (item.published, item.headline) == (None, None)


# ---------------------------------------------------------------- Word


def word(*paragraphs: str) -> bytes:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def word_of(xml: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", xml)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_paragraphs_of_a_word_document_are_lines(article: ReadOne) -> None:
    data = word("Japan and Kenya met", "", "NAIROBI: Türkiye’s envoy\tcame\ntoo.")
    assert article(data, "a.bin").text == "Japan and Kenya met\nNAIROBI: Türkiye’s envoy\tcame\ntoo."


def test_tracked_insertions_are_text_and_deletions_are_not(article: ReadOne) -> None:
    xml = (
        f'<w:document {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>'
        "<w:p><w:ins><w:r><w:t>Japan</w:t></w:r></w:ins><w:del><w:r><w:delText>China</w:delText></w:r></w:del>"
        "<w:r><w:t xml:space='preserve'> and </w:t><w:noBreakHyphen/><w:t>Kenya</w:t></w:r></w:p>"
        "<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>once</w:t></w:r></w:p></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>once</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        "</w:body></w:document>"
    )
    assert article(word_of(xml)).text == "Japan and -Kenya\nonce"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (word(), "The Word document holds no text."),
        (word_of("<a>"), "It cannot be read as a Word document"),
        (word("a")[:-30], "The zip archive is damaged."),
        (
            word_of(f'<!DOCTYPE a [<!ENTITY x "y">]><w:t {W}>&x;</w:t>'),
            "The Word document holds a document type (DTD), as no Word document does.",
        ),
        (word_of("<a>" * 2000 + "</a>" * 2000), "It is nested too deeply."),
        (word_of("x" * 20_000), "It is larger than 15,000 bytes unpacked; --max-bytes can allow more."),
    ],
)
def test_bad_word_document_is_told_in_a_sentence(problem: Problem, data: bytes, sentence: str) -> None:
    assert problem(data, max_bytes=15_000 if len(data) < 1000 else 10**6).startswith(sentence)


# ---------------------------------------------------------------- PDF


def pdf(*paragraphs: str) -> bytes:
    out = io.BytesIO()
    style = getSampleStyleSheet()["Normal"]
    SimpleDocTemplate(out).build([Paragraph(paragraph, style) for paragraph in paragraphs])
    return out.getvalue()


def test_paragraphs_of_a_pdf_file_are_lines(article: ReadOne) -> None:
    paragraphs = ("Japan and Kenya meet", FIRST + " " + FIRST, "They agreed.", LAST)
    assert article(pdf(*paragraphs), "a.bin").text.splitlines() == list(paragraphs)


def test_pages_follow_each_other(article: ReadOne) -> None:
    lines = article(pdf(*(f"Paragraph {number} of them." for number in range(150)))).text.splitlines()
    assert [line for line in lines if line] == [f"Paragraph {number} of them." for number in range(150)]


def test_locked_pdf_is_told(problem: Problem) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf("words")))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    assert problem(out.getvalue()) == "The PDF file is locked by a password."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"%PDF-1.7\n", "The PDF file is damaged"),
        (b"%PDF-1.4\n" + bytes(range(256)) * 9, "The PDF file is damaged"),
        (pdf_of(b"0 0 m 9 9 l S"), "The PDF file holds no text; its pages may be scanned pictures."),
        (pdf_of(b"BT /F 9 Tf (a) Tj ET\n" * 100_000), "It is larger than 100,000 bytes unpacked"),
    ],
)
def test_bad_pdf_is_told_in_a_sentence(problem: Problem, data: bytes, sentence: str) -> None:
    assert problem(data, max_bytes=100_000).startswith(sentence)


def pdf_with(*objects: bytes) -> bytes:
    """A file of those objects after the catalog, of which the second is the tree of pages."""
    numbered = enumerate((b"<</Type/Catalog/Pages 2 0 R>>", *objects), 1)
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in numbered)
    return b"%PDF-1.4\n" + body + b"trailer<</Size 9/Root 1 0 R>>\nstartxref\n0\n%%EOF"


def test_pdf_whose_pages_share_one_content_is_bounded(problem: Problem) -> None:
    """A small file that would draw for hours, and hold no text."""
    content = zlib.compress(b"0 0 m " * 10_000)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    data = pdf_with(
        b"<</Type/Pages/Kids[%s]/Count 500>>" % (b"3 0 R " * 500),
        page,
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(content), content),
    )
    assert problem(data, max_bytes=100_000).startswith("It is larger than 100,000 bytes unpacked")


def test_pdf_that_draws_forms_within_forms_is_bounded(
    problem: Problem, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctdialog.article.formats.pdf._MOST_STEPS", 20_000)  # a second, not ten
    form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length %d%s>>stream\n%s\nendstream"
    many = b"/X Do " * 300
    data = pdf_with(
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(many), many),
        form % (len(many), b"/Resources<</XObject<</X 6 0 R>>>>", many),
        form % (len(many), b"", b"0 0 m " * 300),
    )
    assert problem(data) == "The PDF file draws more than 20,000 things, as no article does."


# ---------------------------------------------------------------- messages


def message(text: str | None = None, html: str | None = None, charset: str = "utf-8") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Press <press@ministry.example>"
    mail["Date"] = "Fri, 21 Feb 2025 23:30:00 -0500"
    mail["Subject"] = "Fwd: Türkiye and Kenya meet"
    if text is not None:
        mail.set_content(text, charset=charset)
    if html is not None and text is not None:
        mail.add_alternative(html, subtype="html")
    elif html is not None:
        mail.set_content(html, subtype="html")
    return mail


def test_message_gives_its_plain_text_subject_and_date(article: ReadOne) -> None:
    for charset in ("utf-8", "iso-8859-9"):
        item = article(bytes(message("ANKARA: Süleyman's envoys met.\n", "<p>x</p>", charset)), "a.bin")
        assert item.text == "ANKARA: Süleyman's envoys met.\n"
        assert (item.headline, item.published) == ("Türkiye and Kenya meet", "2025-02-21")
        assert (item.byline, item.publisher) == (None, None)


def test_message_of_html_gives_its_text(article: ReadOne) -> None:
    body = (
        "<html><head><title>Mail</title></head><body>"
        + "<p>The envoys met again in Ankara.</p>" * 9
        + "</body></html>"
    )
    item = article(bytes(message(html=body)), "a.eml")
    assert "The envoys met again in Ankara." in item.text and "<p>" not in item.text
    assert (item.headline, item.published) == ("Türkiye and Kenya meet", "2025-02-21")
    assert "again" in article(bytes(message("\n", body)), "a.eml").text


@pytest.mark.parametrize("unit", ["multipart/mixed", "message/rfc822"])
def test_message_nested_deeply_ends_in_a_sentence(read: Callable[..., list[object]], unit: str) -> None:
    deep = "MIME-Version: 1.0\r\nFrom: a@b.example\r\n" + "".join(
        f'Content-Type: {unit}; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(3000)
    )
    (item,) = read(deep.encode(), "a.eml")
    assert isinstance(item, Unread)


def test_message_of_more_parts_than_any_has_is_refused(problem: Problem) -> None:
    head = b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n"
    told = problem(head + b"--a\n\n\n" * 10_001, "a.eml")
    assert told == "The message has more than 10,000 parts, as no article has."


def test_long_header_takes_no_time(article: ReadOne) -> None:
    """The standard library's takes 14 seconds for these 60 kB, and four times that for twice as many."""
    head = b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: text/plain; " + b'a*0="b";' * 7500
    start = time.perf_counter()
    assert article(head + b"\n\nJapan met Kenya.", "a.eml").text == "Japan met Kenya."
    assert time.perf_counter() - start < 3


def test_message_without_text_is_told(problem: Problem) -> None:
    assert (
        problem(b"MIME-Version: 1.0\nSubject: x\nContent-Type: image/png\n\nx", "a.eml")
        == "The message has no text."
    )


def test_malformed_headers_do_no_harm(article: ReadOne) -> None:
    head = (
        b"Received: x\nSubject: =?utf-8?q?=ff?= \xff\nDate: Fri, 99 Foo\n"
        b"Content-Type: text/plain; charset=zlib\n\n"
    )
    item = article(head + b"It\x92s fine.")
    assert (item.text, item.published) == ("It’s fine.", None)


def test_press_release_with_headers_of_a_letter_is_plain_text(article: ReadOne) -> None:
    text = "Date: 21 February 2025\nSubject: Talks with Kenya\n\nThe envoys met."
    assert article(text.encode()).text == text


# ---------------------------------------------------------------- text


def test_plain_text_is_as_given(article: ReadOne) -> None:
    text = "\ufeffJapan’s envoy\r\n\r\n\tmet   Kenya&apos;s. 😀 \u2028 \x1b[31mred\x1b[0m <b>bold</b>\n"
    assert article(text.encode(), "a.txt").text == text


def test_markdown_is_read_without_its_markup(article: ReadOne) -> None:
    text = (
        "---\ntitle: 'Japan and Kenya meet'\nauthor: N. Brook\ndate: 2025-02-21\npublisher: Herald\n---\n"
        "# Japan and *Kenya* meet\n\n"
        "NAIROBI: The [second dialogue](https://x.example/a_(b)) was\nheld &amp; ended.\n\n"
        "- one\n- ![picture](a.png)two\n\n| a | b |\n|---|---|\n| c | d |\n"
    )
    for name in ("a.md", "a.txt", "a"):
        item = article(text.encode(), name)
        assert item.text.split("\n\n")[:4] == [
            "Japan and Kenya meet", "NAIROBI: The second dialogue was\nheld & ended.", "one", "two"
        ]  # fmt: skip
        assert (item.headline, item.byline) == ("Japan and Kenya meet", "N. Brook")
        assert (item.published, item.publisher) == ("2025-02-21", "Herald")


def test_markdown_longer_than_any_article_stays_as_it_is(article: ReadOne) -> None:
    assert article(b"# a\n\n*b* " + b"words " * 200_000, "a.md").text.startswith("# a\n\n*b* words")


@pytest.mark.parametrize(
    "text", ["# Talks\n\nThey met.", "See [a](https://x.example) and [b](http://y.example) now."]
)
def test_markdown_is_told_by_its_content(article: ReadOne, text: str) -> None:
    assert "#" not in article(text.encode(), "a.txt").text
    assert "http" not in article(text.encode(), "a.txt").text


@pytest.mark.parametrize(
    "unit", ["[", "*a ", "> ", "- ", "`", "![", "<a ", "](", "\\", "# a\n", "[a]: b\n", "a*b_", "---\n"]
)
def test_markdown_ends_in_time(read: Callable[..., list[object]], unit: str) -> None:
    assert len(read((unit * 20_000).encode(), "a.md")) == 1
