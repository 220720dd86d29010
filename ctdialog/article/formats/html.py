"""Web pages: headline, main text, byline, site and day of publication, by trafilatura and htmldate.

The text is extracted: the headline, an empty line, and the main text, a paragraph a line. Where no
main text is found it is all that the page shows. Offsets count characters of that.

The day comes from what the page says of itself: its metadata, its address, and the elements marked as a
date outside of lists of other articles. htmldate's guesses from prose, pictures and copyright lines are not
wanted: a day that the text tells is found, and told apart, when the article is laid out.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.metadata import day, words
from ctdialog.article.formats.source import Source, library
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

_CHARSET = re.compile(
    rb"""<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*(?:["']\s*)?([\w.:-]{2,40})""", re.I
)
_WHERE_DECLARED = 4096
_XML_DECLARATION = re.compile(r"^\ufeff?\s*<\?xml\b[^>]{0,200}\?>")

# Where a page says when it was published: by its own markup, or by the class of a short element.
_DAY_CLASSES = ("date", "time", "publish", "posted", "byline", "meta")
_OTHERS = ("related", "sidebar", "widget", "comment", "recommend", "footer", "read-more", "most-")
_DATED = (
    "//body//*[self::time or self::abbr or @itemprop='datePublished'"
    + "".join(f" or contains(@class, '{name}')" for name in _DAY_CLASSES)
    + "][not(ancestor-or-self::*[self::aside or self::nav or self::footer"
    + "".join(f" or contains(@class, '{name}')" for name in _OTHERS)
    + "])]"
)
_MOST_DATED, _LONGEST_DATED = 20, 200
# The whole span of the calendar that news on the web can have, so that the day of the run plays no part.
_FIRST_DAY, _LAST_DAY = "1990-01-01", "2099-12-31"

_MOST_TAGS = _MOST_ATTRIBUTES = 100_000
_MOST_ATTRIBUTES_OF_A_TAG = 1000
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{4000,}")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SPACE = re.compile(r"\s+")
_UNSEEN = frozenset(
    ("script", "style", "template", "noscript", "head", "select", "textarea", "svg", "iframe")
)
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "mark", "q", "s", "small", "span")
)
_INLINE |= {"strong", "sub", "sup", "time", "u", "var", "wbr", "label", "ins", "big", "tt"}


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The one article of a page."""
    yield read_page(source.read(), source.id, source.path)


def read_page(
    data: bytes, id: str, path: str, *, charset: str | None = None, url: str | None = None
) -> Incoming:
    """The article of a page's bytes; `charset` and `url` are those that the server or message told.

    Raises UnreadableArticle where the page shows no text, or has more markup than the libraries bear.
    """
    trafilatura = library("trafilatura", "html")
    library("htmldate", "html")
    text = _XML_DECLARATION.sub("", decode(data, charset or _declared(data))).replace("\x00", "")
    _refuse_monsters(text)
    tree = trafilatura.load_html(text)
    if tree is None:
        tree = _alone(text)
    published = _published(tree, url)
    visible = deepcopy(tree)
    page = trafilatura.bare_extraction(
        tree,
        url=url,
        include_comments=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False},
    )
    body = _without_rules(page.text or "") if page else ""
    headline = words(page.title) if page else None
    body = _under(headline, body) if body else _visible(visible)
    if not body:
        raise UnreadableArticle("The page shows no text.")
    return Incoming(
        id,
        path,
        body,
        published=published,
        headline=headline,
        byline=words(page.author) if page else None,
        publisher=words(page.sitename) if page else None,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _alone(text: str) -> Any:
    """The tree of a page that is a single element, which trafilatura takes for none."""
    try:
        return library("lxml.html", "html").document_fromstring(text)
    except library("lxml.etree", "html").ParserError:
        raise UnreadableArticle("The page shows no text.") from None


def _refuse_monsters(text: str) -> None:
    """Refuses a page that would take minutes, or memory out of proportion.

    Time goes by its tags and the square of a tag's attributes, memory by 2 kB a tag or attribute.
    """
    if text.count("<") > _MOST_TAGS:
        raise UnreadableArticle(f"The page has more than {_MOST_TAGS:,} tags, as no article has.")
    for tag in _LONG_TAG.findall(text):
        if len(_QUOTED.sub("", tag).split()) > _MOST_ATTRIBUTES_OF_A_TAG:
            raise UnreadableArticle(
                f"The page has a tag of more than {_MOST_ATTRIBUTES_OF_A_TAG:,} attributes."
            )
    library("lxml.etree", "html").HTMLParser(target=_AttributeCount(), huge_tree=True).feed(text)


class _AttributeCount:
    """What lxml tells of each tag, without making a tree; UnreadableArticle where there are too many."""

    _count = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """A tag begins."""
        self._count += len(attributes)
        if self._count > _MOST_ATTRIBUTES:
            raise UnreadableArticle(f"The page has more than {_MOST_ATTRIBUTES:,} attributes.")

    def end(self, tag: str) -> None:
        """A tag ends."""

    def close(self) -> None:
        """The page ends."""


def _declared(data: bytes) -> str | None:
    match = _CHARSET.search(data, 0, _WHERE_DECLARED)
    return match[1].decode() if match else None


def _without_rules(text: str) -> str:
    """The text with each cell of a table as a line, which trafilatura sets between upright bars."""
    lines: list[str] = []
    for line in map(str.strip, text.split("\n")):
        if line.startswith("|") and line.endswith("|"):
            lines += [words for cell in line.split("|") if (words := cell.strip("- "))]
        else:
            lines.append(line)
    return "\n".join(lines).strip()


def _under(headline: str | None, body: str) -> str:
    """The body with the headline above it, once."""
    first = body.partition("\n")[0]
    if not headline or _letters(headline) == _letters(first):
        return body
    return f"{headline}\n\n{body}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _published(tree: Any, url: str | None) -> str | None:
    """The day that the page's metadata, address or dated elements tell."""
    html = library("lxml.html", "html")
    page = html.document_fromstring("<html><head></head><body></body></html>")
    if (head := tree.find("head")) is not None:
        page.replace(page.find("head"), deepcopy(head))
    found = tree.xpath("//body//script[contains(@type, 'ld+json')]") + tree.xpath(_DATED)
    for element in found[:_MOST_DATED]:
        if element.tag == "script" or len(element.text_content()) <= _LONGEST_DATED:
            copy = deepcopy(element)
            copy.tail = None
            page.find("body").append(copy)
    return day(
        library("htmldate", "html").find_date(
            page,
            url=url,
            extensive_search=False,
            original_date=True,
            min_date=_FIRST_DAY,
            max_date=_LAST_DAY,
        )
    )


def _visible(tree: Any) -> str:
    """All text that the page shows, a line a block."""
    etree = library("lxml.etree", "html")
    etree.strip_elements(tree, *_UNSEEN, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for element in tree.iter():
        if element.tag != "pre":
            element.text = _SPACE.sub(" ", element.text or "")
        element.tail = _SPACE.sub(" ", element.tail or "")
        if element.tag not in _INLINE:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + element.tail
    lines = (line.strip() for line in "".join(tree.itertext()).split("\n"))
    return "\n".join(line for line in lines if line)
