"""Web pages to articles."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ctdialog.article.incoming import incoming, lay_out_incoming
from ctdialog.records import Incoming

FILES = Path(__file__).parent / "files"
HEADLINE = "Pakistan, EU hold tenth round of counter-terrorism talks"
PROSE = "".join(
    f"<p>Sentence number {n} of an article that is long enough to be one, and goes on.</p>" for n in range(9)
)

ReadOne = Callable[..., Incoming]


def page(head: str = "", body: str = PROSE) -> bytes:
    return f"<!DOCTYPE html><html><head>{head}</head><body><article>{body}</article></body></html>".encode()


@pytest.mark.parametrize("name", ["page.html", "page.mhtml"])
def test_page_saved_by_a_browser_gives_its_article_alone(name: str) -> None:
    (item,) = incoming([str(FILES / name)])
    assert isinstance(item, Incoming)
    assert (item.id, item.path) == ("page", str(FILES / name))
    assert item.headline == HEADLINE
    assert item.published == "2026-03-05"
    assert item.byline == "Nadia Brook"
    assert item.publisher == "Harbour Herald"
    lines = item.text.splitlines()
    assert lines[0] == HEADLINE
    assert "BRUSSELS: Pakistan and the European Union held the tenth round" in item.text
    assert lines[-1] == "The next round will be held in Islamabad in 2027."
    for word in (
        "cookies",
        "Subscribe",
        "Share on",
        "Read more",
        "dredging",
        "Most read",
        "reader",
        "Privacy",
    ):
        assert word not in item.text


def test_saved_page_is_laid_out_with_its_metadata() -> None:
    (item,) = incoming([str(FILES / "page.html")])
    assert isinstance(item, Incoming)
    laid_out = lay_out_incoming(item)
    assert (laid_out.published, laid_out.published_from) == ("2026-03-05", "metadata")
    assert laid_out.byline == "Nadia Brook"
    assert laid_out.given == item.text
    dateline = laid_out.datelines[0]
    assert dateline is not None and dateline.city == "Brussels"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2025-02-21T23:30:00-05:00">',
        '<meta name="date" content="2025-02-21">',
        '<meta itemprop="datePublished" content="2025-02-21">',
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-02-21"}</script>',
        '<link rel="canonical" href="https://herald.example/2025/02/21/talks">',
    ],
)
def test_day_is_that_of_the_metadata(article: ReadOne, head: str) -> None:
    assert article(page(head)).published == "2025-02-21"


@pytest.mark.parametrize(
    "element",
    [
        '<time datetime="2025-02-21T08:00">Friday</time>',
        '<div class="post-date">February 21, 2025</div>',
        '<span class="published">21 February 2025</span>',
    ],
)
def test_day_is_that_of_an_element_marked_as_a_date(article: ReadOne, element: str) -> None:
    assert article(page(body=f"<h1>Talks</h1>{element}{PROSE}")).published == "2025-02-21"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "<p>The dialogue was held on 2019-05-04, and another one on 5 May 2019.</p>",
        '<aside><time datetime="2019-05-04">4 May 2019</time></aside>',
        '<div class="related-news"><span class="date">May 4, 2019</span></div>',
        '<img src="/uploads/2019/05/04/talks.jpg">',
        "<footer>© 2019 Herald. Last change 2019-05-04.</footer>",
    ],
)
def test_day_is_never_guessed_from_prose_pictures_or_other_articles(article: ReadOne, elsewhere: str) -> None:
    assert article(page(body=PROSE + elsewhere)).published is None


def test_encoding_is_the_declared_one(article: ReadOne) -> None:
    text = page('<meta charset="iso-8859-2">').replace(
        b"number 1 of", "number 1 of Łódź,".encode("iso8859_2")
    )
    assert "number 1 of Łódź," in article(text).text
    old = page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">')
    assert "Лавров" in article(old.replace(b"number 1", "Лавров".encode("cp1251"))).text
    assert "Лавров" in article(page().decode().replace("number 1", "Лавров").encode("utf-16")).text


def test_page_without_main_text_gives_what_it_shows(article: ReadOne) -> None:
    item = article(
        b"<html><head><title>Note</title><style>p {}</style></head><body><script>var x;</script>"
        b"<table><tr><td>Japan<td><b>Kenya</b> met</table><!-- secret --></body></html>"
    )
    assert item.text == "Note\n\nJapan\nKenya met"
    footer = b"<footer>Japan <b>and</b>\nKenya<br>met<pre>a\nb</pre></footer><style>p {}</style>"
    assert article(b"<html><body>" + footer + b"</body></html>").text == "Japan and Kenya\nmet\na\nb"


def test_page_of_a_single_element_is_read(article: ReadOne) -> None:
    assert article(b"<p>Japan &amp; Kenya met.</p>").text == "Japan & Kenya met."


def test_page_that_shows_nothing_is_told(problem: Callable[..., str]) -> None:
    assert problem(b"<html><body><script>var x = 1;</script></body></html>") == "The page shows no text."
    assert problem(b"<!-- -->", "a.html") == "The page shows no text."


def test_headline_stands_above_the_text_once(article: ReadOne) -> None:
    head = "<title>Japan and Kenya meet</title>"
    assert article(page(head)).text.startswith("Japan and Kenya meet\n\nSentence number 0")
    assert (
        article(page(head, "<h1>Japan and Kenya meet</h1>" + PROSE)).text.count("Japan and Kenya meet") == 1
    )


def test_page_of_more_markup_than_any_article_is_refused(problem: Callable[..., str]) -> None:
    assert (
        problem(b"<html><body>" + b"<b>a" * 100_001)
        == "The page has more than 100,000 tags, as no article has."
    )
    attributes = b" ".join(b"a%d=1" % number for number in range(100_000))
    for closed in (b"", b">words"):
        told = problem(b"<html><body " + attributes + closed)
        assert told == "The page has a tag of more than 1,000 attributes."


def test_page_of_more_attributes_than_any_article_is_refused(problem: Callable[..., str]) -> None:
    """Each takes 2 kB of memory, and eight bytes of the page."""
    tag = b"<p " + b" ".join(b"a%d='>'" % number for number in range(500)) + b">words "
    assert problem(b"<html><body>" + tag * 201) == "The page has more than 100,000 attributes."


def test_picture_within_a_page_is_no_matter(article: ReadOne) -> None:
    picture = f"<img src=\"data:image/png;base64,{'A' * 3_000_000}\" data-x='{'a b ' * 90_000}'>"
    assert article(page(body=picture + PROSE)).text.startswith("Sentence number 0")


@pytest.mark.parametrize(
    "unit", ["<div>", "<b>", "<table><tr><td>", "<a href='", "<!--", "&", "<p>a", "<![CDATA["]
)
def test_broken_and_nested_markup_ends_in_a_sentence(read: Callable[..., list[object]], unit: str) -> None:
    assert len(read(b"<html><body>" + unit.encode() * 5000 + b"words of a page")) == 1
