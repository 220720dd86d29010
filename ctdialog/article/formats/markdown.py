"""Markdown: the text without its markup; what its front matter tells is metadata.

Front matter is what stands between two lines of three hyphens at the top, a `key: value` a line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator

from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.metadata import day, words
from ctdialog.article.formats.source import Source
from ctdialog.records import Incoming, Unread

FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<lines>(?:(?:\w[\w -]{0,60}:|[ \t#-])[^\n]*\n|\r?\n){0,200}?)"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|$)"
)
_LONGEST = 1_000_000
_PAIR = re.compile(r"^(\w+)[ \t]*:[ \t]+(.*)$", re.MULTILINE)


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The text that the Markdown shows; offsets count characters of that."""
    data = source.read()
    text = decode(data)
    told: dict[str, str] = {}
    if front := FRONT_MATTER.match(text):
        told = {key.lower(): value.strip().strip("\"'") for key, value in _PAIR.findall(front["lines"])}
        text = text[front.end() :]
    yield Incoming(
        source.id,
        source.path,
        plain(text),
        published=day(told.get("published") or told.get("date")),
        headline=words(told.get("headline") or told.get("title")),
        byline=words(told.get("byline") or told.get("author")),
        publisher=words(told.get("publisher")),
        sha256=hashlib.sha256(data).hexdigest(),
    )


def plain(markdown: str) -> str:
    """The words of a Markdown text, a line as in the source, an empty line between its blocks.

    A text longer than any article stays as it is, as its parts would take two hundred times its memory.
    """
    if len(markdown) > _LONGEST:
        return markdown
    from markdown_it import MarkdownIt

    blocks: list[str] = []
    for token in MarkdownIt("commonmark", {"maxNesting": 20}).enable("table").parse(markdown):
        if token.type == "inline":
            blocks.append("".join(_words_of(child.type, child.content) for child in token.children or ()))
        elif token.type in ("fence", "code_block"):
            blocks.append(token.content.rstrip())
    return "\n\n".join(block for block in blocks if block.strip())


def _words_of(kind: str, content: str) -> str:
    if kind in ("softbreak", "hardbreak"):
        return "\n"
    return content if kind in ("text", "code_inline", "text_special") else ""
