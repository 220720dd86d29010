"""The day that relative words are counted from.

| told | counted from |
| --- | --- |
| a dateline up to two weeks before publication: `Lima, Jun. 4`, in a digest of the 11th | the dateline's |
| the publication date alone, or a dateline far from it | the publication date |
| a dateline alone, with its day or only its year | the dateline's day, or its year |
"""

from __future__ import annotations

import datetime
from bisect import bisect_right

from ctdialog.records import Article

_PRINTED_WITHIN = 14  # days from the writing, which "today" is of, to the printing, in a digest too


def anchor(article: Article | None, place: int) -> tuple[datetime.date | None, int | None]:
    """The day that relative words at a place are counted from, and the year alone where only that is told."""
    if article is None:
        return None, None
    told = _dateline(article, place)
    day = datetime.date.fromisoformat(told) if told and len(told) == 10 else None
    if article.published:
        published = datetime.date.fromisoformat(article.published)
        written = day is not None and 0 < (published - day).days <= _PRINTED_WITHIN
        return (day if written else published), None
    return day, int(told[:4]) if told and day is None else None


def _dateline(article: Article, place: int) -> str | None:
    """The date of the dateline of the story that a place is in."""
    block = bisect_right(article.blocks, place, key=lambda block: block.start) - 1
    story = article.blocks[block].story if block >= 0 else 0
    dateline = article.datelines[story] if story < len(article.datelines) else None
    return dateline.edtf if dateline else None
