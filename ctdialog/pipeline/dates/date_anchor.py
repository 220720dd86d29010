"""The day that relative words are counted from.

| told | counted from |
| --- | --- |
| a dateline up to two weeks before publication: `Lima, Jun. 4`, in a digest of the 11th | the dateline's |
| a line `February 12, 2026` over the text, up to three days before publication | that day |
| the publication date alone, or a dateline far from it | the publication date |
| a dateline alone, with its day or only its year | the dateline's day, or its year |
"""

from __future__ import annotations

import datetime
from bisect import bisect_right

from ctdialog.article.published import read_date_line
from ctdialog.records import Article

_RELEASED_WITHIN = 3  # and to the posting of a release with a date of its own
_HEAD = 8  # blocks of a page among which it stands
_PRINTED_WITHIN = 14  # days from the writing, which "today" is of, to the printing, in a digest too


def anchor(article: Article | None, place: int) -> tuple[datetime.date | None, int | None]:
    """The day that relative words at a place are counted from, and the year alone where only that is told."""
    if article is None:
        return None, None
    told = _dateline(article, place) or _date_line(article, place)
    day = datetime.date.fromisoformat(told) if told and len(told) == 10 else None
    if article.published:
        published = datetime.date.fromisoformat(article.published)
        written = day is not None and 0 < (published - day).days <= _PRINTED_WITHIN
        return (day if written else published), None
    return day, int(told[:4]) if told and day is None else None


def _date_line(article: Article, place: int) -> str | None:
    """The day of a line that is a date alone, over the text of a release: "February 12, 2026"."""
    if not article.published:
        return None
    published = datetime.date.fromisoformat(article.published)
    for block in article.blocks[:_HEAD]:
        if block.start > place:
            break
        line = read_date_line(article.text[block.start : block.end]) if block.kind == "date" else None
        if line is None or line.rest or line.label or len(line.readings) != 1:
            continue
        if 0 < (published - line.readings[0]).days <= _RELEASED_WITHIN:
            return line.readings[0].isoformat()
    return None


def _dateline(article: Article, place: int) -> str | None:
    """The date of the dateline of the story that a place is in."""
    block = bisect_right(article.blocks, place, key=lambda block: block.start) - 1
    story = article.blocks[block].story if block >= 0 else 0
    dateline = article.datelines[story] if story < len(article.datelines) else None
    return dateline.edtf if dateline else None
