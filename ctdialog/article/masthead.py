"""What a page tells of its article: headline, byline, publisher, and which dates may be the publication's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ctdialog.article.dateline import Head
from ctdialog.article.lines import Line
from ctdialog.article.published import CalendarDay, Candidate, Zone
from ctdialog.article.stories import Story
from ctdialog.article.words import words
from ctdialog.records import Block

# A headline has this many words; a shorter title beside a longer one names a section.
HEADLINE_WORDS = 5

_SIGNED_OFF = re.compile(r"(?:[-–—/]{1,2}|\() ?([A-Za-z][\w ]{1,20})\)?/?\.?$")


@dataclass(slots=True)
class Page:
    """What the layout of an article tells.

    `heads` has one entry a story, null where nothing tells where it was filed; `filed` is the day in
    the first story's dateline, `dates` the date lines that may tell the day of publication.
    """

    blocks: list[Block] = field(default_factory=list)
    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    heads: list[Head | None] = field(default_factory=list)
    filed: CalendarDay | None = None
    dates: list[Candidate] = field(default_factory=list)


def describe(page: Page, story: Story) -> None:
    """What the first story tells of the article: headline, byline, publisher, dates."""
    lines = story.lines
    if story.headline is not None:
        page.headline = lines[story.headline].text
    else:
        page.headline = _path_end(lines[: story.body])
    bylines = [i for i, kind in enumerate(story.kinds) if kind == "byline"]
    names = [lines[i].name or (lines[i].text if lines[i].shape == "title" else None) for i in bylines]
    page.byline = next((name for name in names if name), None)
    page.publisher = (story.head.agency if story.head else None) or next(
        (lines[i].publisher for i in bylines if lines[i].publisher), None
    )
    last_prose = _last_prose(lines)
    for i, line in enumerate(lines):
        if line.date is not None and (zone := _zone(story, i, last_prose)):
            page.dates.append(Candidate(line.date, zone))


def foot_dates(story: Story) -> list[Candidate]:
    """The date lines below the last story of a page: the whole page's."""
    foot = story.lines[_last_prose(story.lines) + 1 :]
    return [Candidate(line.date, "below") for line in foot if line.date is not None]


def _last_prose(lines: Sequence[Line]) -> int:
    return max((i for i, line in enumerate(lines) if line.shape == "prose"), default=-1)


def _zone(story: Story, i: int, last_prose: int) -> Zone | None:
    """Where on the page a date line stands; null for one inside the body, which tells of the news itself."""
    line = story.lines[i]
    if i >= story.body:
        return "below" if i > last_prose or (line.date is not None and line.date.label) else None
    if story.headline is None or i > story.headline or line.shape == "byline":
        return "above"
    above = all(other.shape == "furniture" for other in story.lines[:i])
    if above and story.lines[i + 1].shape == "furniture":
        return "page"
    return "header"


def _path_end(lines: Sequence[Line]) -> str | None:
    """The headline that a menu path ends in ("Home > World > …"), where the page has no other."""
    for line in lines:
        last = re.split(r"\s[»›>/|]\s", line.text)[-1]
        if line.shape == "furniture" and last != line.text and len(last.split()) >= HEADLINE_WORDS:
            return last
    return None


def publisher(lines: Sequence[Line]) -> str | None:
    """The agency that signs the last paragraph or a line of its own, or who holds the rights."""
    signed = [line.publisher for line in lines if line.publisher and line.shape != "closing"]
    prose = next((line for line in reversed(lines) if line.shape == "prose"), None)
    match = _SIGNED_OFF.search(prose.text[-30:]) if prose else None
    if match and (agency := words().agency(match[1])):
        return agency
    return next(iter(signed), None) or next((line.publisher for line in lines if line.publisher), None)
