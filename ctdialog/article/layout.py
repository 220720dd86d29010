"""The layout of a page: which line is headline, byline, dateline, body, and which is the page's own.

Grammar of a story on a page:

    story = top body tail
    top   = { furniture | date | rubric } headline { headline | standfirst | byline | date | caption }
    body  = [dateline] prose { prose | bullet | subheading | caption | furniture }
    tail  = { closing furniture | date | byline | agency }

The body begins at the first sentence, or at a dateline. A sentence or two between headline and byline
(or date line, or dateline) is a standfirst. The headline is the first title of five words or more above the
body, else the last one; a shorter title before it is a rubric, one that ends in the headline's
words a menu path. Inside the body a title before a sentence is a subheading. A line that closes a
story makes everything below it furniture, unless most of the story's words are still to come.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ctdialog.article.dateline import Head, read_dateline
from ctdialog.article.lines import Line, is_prose, read_line
from ctdialog.article.masthead import HEADLINE_WORDS, Page, describe, foot_dates, publisher
from ctdialog.article.places import country_of
from ctdialog.article.stories import Story, story_starts
from ctdialog.article.words import words
from ctdialog.records import Block, BlockKind

_LONGEST_RUBRIC = 3
# A page's top has no more lines; more titles in a row are a list.
_TOP = 14
_LONGEST_STANDFIRST = 600
_STANDFIRST_LINES = 6
_LONGEST_SUBHEADING = 110
_LONGEST_CITY = 30
# A dateline without capitals, date and agency opens only a paragraph.
_SHORTEST_PARAGRAPH = 100
# Datelines stand in one of a story's first paragraphs.
_PARAGRAPHS_WITH_DATELINE = 4

_PERSON = re.compile(r"[A-Z][\w.'’-]+(?: (?:al-|el-|bin |de |van )?[A-Z][\w.'’-]*){1,3}")


def lay_out(text: str) -> Page:
    """The layout of a repaired text: one line a block, or two where a dateline opens a paragraph."""
    lines: list[Line] = []
    place = 0
    for words_of_line in text.split("\n"):
        lines.append(read_line(words_of_line, place))
        place += len(words_of_line) + 1
    starts, asides = story_starts(lines)
    lines = [replace(line, shape="furniture") if i in asides else line for i, line in enumerate(lines)]
    page = Page()
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else len(lines)
        story = _lay_out_story(lines[start:end], only=len(lines) == 1)
        page.heads.append(story.head or _place_line(story))
        if number == 0 and story.head is not None:
            page.filed = story.head.day
        for i, line in enumerate(story.lines):
            page.blocks += _blocks(story, i, line, number)
        if number == 0:
            describe(page, story)
    if not page.dates and len(starts) > 1:
        page.dates += foot_dates(story)
    if page.publisher is None:
        page.publisher = publisher(lines)
    return page


def _lay_out_story(lines: Sequence[Line], only: bool) -> Story:
    story = Story(lines, [None] * len(lines))
    if only and lines[0].shape == "title":
        story.kinds[0] = "body"  # one line alone is all there is to read
        return story
    _find_body(story)
    _find_dateline(story)
    _name_top(story)
    _name_body(story)
    return story


# --------------------------------------------------------------------- top


def _find_body(story: Story) -> None:
    """Set where the body begins: at the first sentence or dateline that no standfirst is."""
    lines = story.lines
    first = 0
    while first < len(lines) and lines[first].shape not in ("prose", "bullet", "dateline"):
        first += 1
    if first == len(lines):
        # No sentence at all: the page's top goes to its first title, the rest is read as the body.
        story.body = min(len(lines), _first_title(lines) + 1)
        return
    story.body = first
    filed = any(line.head is not None for line in lines[:first])
    length = sentences = 0
    for i in range(first, min(first + _STANDFIRST_LINES, len(lines))):
        line = lines[i]
        if line.shape in ("byline", "date"):
            below = _next_prose(lines, i)
            if below is not None and not filed:
                story.body = below
            return
        if line.shape == "prose":
            if i > first and (head := read_dateline(line.text)) and head.strong:
                story.body = i
                return
            sentences += 1
        length += len(line.text)
        if line.shape not in ("prose", "bullet", "caption", "furniture"):
            return
        if sentences > 1 or length > _LONGEST_STANDFIRST:
            return


def _first_title(lines: Sequence[Line]) -> int:
    return next((i for i, line in enumerate(lines[:_TOP]) if line.shape == "title"), 0)


def _next_prose(lines: Sequence[Line], place: int) -> int | None:
    for i in range(place + 1, min(place + 1 + _STANDFIRST_LINES, len(lines))):
        if lines[i].shape in ("prose", "dateline"):
            return i
        if lines[i].shape not in ("byline", "date", "caption", "furniture"):
            return None
    return None


def _find_dateline(story: Story) -> None:
    """Set the story's dateline: a line of its own above, the head of a paragraph, or a line at the end."""
    lines = story.lines
    for i in range(min(story.body, _TOP)):
        if head := lines[i].head or _city_line(lines, i):
            story.head, story.head_line = head, i
            return
    paragraphs = 0
    for i in range(story.body, len(lines)):
        line = lines[i]
        if line.shape == "dateline":
            story.head, story.head_line = line.head, i
            return
        if line.shape != "prose":
            continue
        head = read_dateline(line.text)
        if head and (head.strong or (paragraphs == 0 and len(line.text) >= _SHORTEST_PARAGRAPH)):
            story.head, story.head_line = head, i
            return
        paragraphs += 1
        if paragraphs == _PARAGRAPHS_WITH_DATELINE:
            break
    for i in range(max(story.body, len(lines) - _STANDFIRST_LINES), len(lines)):
        if i + 1 < len(lines) and lines[i + 1].shape == "date" and (head := _city_line(lines, i)):
            story.head, story.head_line = head, i
            return


def _city_line(lines: Sequence[Line], i: int) -> Head | None:
    """The dateline that is a city's name alone in a line ("ANKARA"), a date under it or not."""
    line = lines[i]
    if line.shape != "title" or len(line.text) > _LONGEST_CITY:
        return None
    text = line.text.lstrip("•·●▪ ")
    head = read_dateline(f"{text}:")
    if head is None or head.city is None or (head.country is None and not text.isupper()):
        return None
    date = lines[i + 1].date if i + 1 < len(lines) and lines[i + 1].shape == "date" else None
    return Head(len(line.text), head.city, head.country, date.day if date else None)


def _name_top(story: Story) -> None:
    """Name the lines above the body."""
    lines = story.lines
    titles = [i for i in range(story.body) if lines[i].shape == "title" and i != story.head_line][:_TOP]
    story.headline = _headline(lines, titles)
    if story.headline is None and story.body > 0 and _is_sentence_title(lines[0]):
        story.headline = 0
    for i in range(story.body):
        if story.kinds[i] is None:
            story.kinds[i] = _top_kind(story, i)


def _is_sentence_title(line: Line) -> bool:
    """Whether a sentence above byline or dateline is short enough for a headline with a full stop."""
    return line.shape == "prose" and len(line.text) <= _LONGEST_SUBHEADING and ". " not in line.text


def _headline(lines: Sequence[Line], titles: Sequence[int]) -> int | None:
    """The title that is the headline; menu paths, rubrics and the names of offices before it are none."""
    proper = [i for place, i in enumerate(titles) if not _is_above_headline(lines, titles, place)]
    long = next((i for i in proper if len(lines[i].text.split()) >= HEADLINE_WORDS), None)
    if long is None:
        return proper[-1] if proper else None
    # A title of four words right above it may be the headline, and the long one its standfirst.
    for i in proper:
        between = {line.shape for line in lines[i:long]}
        if i < long and between == {"title"} and len(lines[i].text.split()) > _LONGEST_RUBRIC:
            return i
    return long


def _is_above_headline(lines: Sequence[Line], titles: Sequence[int], place: int) -> bool:
    text, later = lines[titles[place]].text, [lines[i].text for i in titles[place + 1 :]]
    if text.casefold() in words().rubrics or text.endswith(":"):
        return True
    if later and text.casefold().startswith(words().organs):
        return True
    return any(text != title and len(title) > 15 and text.endswith(title) for title in later)


def _top_kind(story: Story, i: int) -> BlockKind:
    line, headline = story.lines[i], story.headline
    if i == story.head_line:
        return "date" if line.shape == "date" else "dateline"
    if headline is not None and (i == headline or line.text == story.lines[headline].text):
        return "headline"
    if line.shape == "title":
        if line.text.endswith(":"):
            return "subheading"
        if headline is None or i < headline or line.text.casefold() in words().rubrics:
            return "furniture"
        return "byline" if _is_writer(line.text) else "subheading"
    if line.shape in ("prose", "bullet"):
        return "subheading"
    if line.shape in ("date", "byline", "caption"):
        return line.shape
    return "furniture"


def _is_writer(text: str) -> bool:
    """Whether a line between headline and body is who wrote it: two to four names, or an office."""
    if text.casefold().startswith(words().organs):
        return True
    return _PERSON.fullmatch(text) is not None and not text.isupper()


# -------------------------------------------------------------------- body


def _name_body(story: Story) -> None:
    """Name the lines from the body's begin to the story's end."""
    lines = story.lines
    below = _prose_below(lines)
    total = below[story.body] if story.body < len(lines) else 0
    closed = False
    for i in range(story.body, len(lines)):
        line = lines[i]
        if line.shape == "closing" and below[i] * 2 <= total:
            closed = True
        if closed:
            story.kinds[i] = "date" if line.shape == "date" else "furniture"
        elif i == story.head_line and line.shape != "prose":
            story.kinds[i] = "dateline"
        else:
            story.kinds[i] = _body_kind(story, i, below)


def _prose_below(lines: Sequence[Line]) -> list[int]:
    """For each line, how many characters of prose stand in it and below it."""
    below = [0] * (len(lines) + 1)
    for i in range(len(lines) - 1, -1, -1):
        below[i] = below[i + 1] + (len(lines[i].text) if lines[i].shape in ("prose", "bullet") else 0)
    return below


def _body_kind(story: Story, i: int, below: Sequence[int]) -> BlockKind:
    line = story.lines[i]
    if line.shape == "prose":
        return "body"
    if line.shape == "bullet":
        return "furniture" if _is_tool_list(story, i) else "body"
    if line.shape == "title":
        if _is_lead_in(story.lines, i) or len(line.text) > _LONGEST_SUBHEADING:
            return "body"
        return "subheading" if _opens_section(story.lines, i) else "body"
    if line.shape in ("date", "byline", "caption"):
        return line.shape
    return "furniture" if line.shape != "dateline" else "subheading"


def _is_tool_list(story: Story, i: int) -> bool:
    """Whether a bullet belongs to a list of tools: no sentence, under a line that is none of the story's."""
    if i <= story.body or is_prose(story.lines[i].text):
        return False
    above = story.lines[i - 1]
    return above.shape in ("date", "furniture", "closing") or (
        above.shape == "bullet" and story.kinds[i - 1] == "furniture"
    )


def _opens_section(lines: Sequence[Line], place: int) -> bool:
    """Whether prose or a list follows a title, with nothing but furniture between."""
    for i in range(place + 1, min(place + 4, len(lines))):
        if lines[i].shape in ("prose", "bullet") or _is_lead_in(lines, i):
            return True
        if lines[i].shape not in ("furniture", "caption"):
            return False
    return False


def _is_lead_in(lines: Sequence[Line], i: int) -> bool:
    """Whether a line is a sentence that a list completes ("The EU acts through four channels:")."""
    text = lines[i].text
    listed = i + 1 < len(lines) and lines[i + 1].shape == "bullet"
    return listed and text.endswith(":") and len(text.split()) >= HEADLINE_WORDS


# ---------------------------------------------------------- blocks and page


def _blocks(story: Story, i: int, line: Line, number: int) -> list[Block]:
    kind = story.kinds[i] or "body"
    if i != story.head_line or story.head is None or kind == "dateline":
        return [Block(kind, line.start, line.end, number)]
    cut = line.start + story.head.end
    if cut >= line.end:  # a dateline alone in its line
        return [Block("dateline", line.start, line.end, number)]
    if line.shape == "date":
        return [Block("date", line.start, cut, number), Block("dateline", cut, line.end, number)]
    return [Block("dateline", line.start, cut, number), Block(kind, cut, line.end, number)]


def _place_line(story: Story) -> Head | None:
    """A dateline out of a date line or byline that names a city ("Strasbourg 16 May 2024")."""
    for line in story.lines:
        if line.place is not None:
            day = line.date.day if line.date and line.shape == "date" else None
            return Head(0, line.place, country_of(line.place), day)
    return None
