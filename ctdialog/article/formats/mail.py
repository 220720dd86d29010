"""Messages (.eml), and pages that a browser saved as one file (MHTML), which is a message in form.

A message's text is its plain part as given, or else the text of its HTML part; its subject is the headline,
its date the day of publication. A saved page is read as HTML: the date in its head is when it was saved.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.html import read_page
from ctdialog.article.formats.metadata import day, words
from ctdialog.article.formats.source import Source
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

# Each costs time and memory of its own, whatever it holds.
_MOST_PARTS = 10_000
# The standard library's time for a header goes by the square of its length.
_LONGEST_HEADER = 1000
_SAVED_PAGE = "Snapshot-Content-Location"
_FORWARDED = re.compile(r"^(?:(?:re|fwd?)\s*:\s*)+", re.IGNORECASE)


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The one article of a message; offsets count characters of its text part."""
    data = source.read()
    if data.count(b"\n--") > _MOST_PARTS:
        raise UnreadableArticle(f"The message has more than {_MOST_PARTS:,} parts, as no article has.")
    message = message_from_bytes(data, policy=_Headers())
    sha256 = hashlib.sha256(data).hexdigest()
    assert isinstance(message, EmailMessage)
    url = _header(message, _SAVED_PAGE)
    part = _part(message, ("html",) if url else ("plain", "html"))
    if part is None:
        raise UnreadableArticle("The message has no text.")
    body = part.get_payload(decode=True)
    assert isinstance(body, bytes)
    charset = part.get_content_charset()
    if part.get_content_subtype() == "html":
        article = read_page(body, source.id, source.path, charset=charset, url=url)
    else:
        article = Incoming(source.id, source.path, decode(body, charset))
    if url is None:
        subject = _FORWARDED.sub("", _header(message, "Subject") or "")
        article = replace(
            article,
            published=day(_header(message, "Date")),
            headline=subject or article.headline,
            byline=None,
            publisher=None,
        )
    yield replace(article, sha256=sha256)


class _Headers(policy.EmailPolicy):
    """The default policy, which reads no more of a header than any good one has."""

    def header_fetch_parse(self, name: str, value: Any) -> Any:
        """The header as it is asked for."""
        return super().header_fetch_parse(name, value if hasattr(value, "name") else value[:_LONGEST_HEADER])


def _part(message: EmailMessage, kinds: tuple[str, ...]) -> EmailMessage | None:
    """The part that holds the text, one that is not empty before one that is."""
    for kind in kinds:
        part = message.get_body((kind,))
        if (
            isinstance(part, EmailMessage)
            and isinstance(body := part.get_payload(decode=True), bytes)
            and body.strip()
        ):
            return part
    return None


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        return words(str(message[name] or ""))
    except Exception:  # the standard library stumbles over some that are malformed
        return None
