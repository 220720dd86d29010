"""The sentences that a meeting's values were read from, with the read words marked.

Where the terminal has colours, each kind of field has its own and a legend names it; without,
the words stand in brackets with the field and what was read: `on [Thursday|date=2025-02-20]`.
Sentence borders are guessed from the article's text as given, which is what
evidence counts in; a long stretch without a border is cut with "…".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from ctdialog.display.wording import safe
from ctdialog.records import Evidence, Meeting

REACH = 300
"""How many characters of a sentence are shown on either side of the words read in it."""

# What each field is for a reader, and the style of that: the eight colours that every terminal
# has, and underlining, since other shades fall together where there are only sixteen.
_KINDS = {
    "participants": "parties",
    "officials": "officials",
    "date": "when",
    "place": "where",
    "topics": "topics",
    "discussed": "about",
    "groups": "about",
    "forums": "about",
    "instruments": "documents",
    "previous": "previous or next",
    "next": "previous or next",
}
_MEETING = "meeting"  # the rest: name, number, kind, status
_STYLES = {
    _MEETING: "underline",
    "parties": "cyan",
    "officials": "green",
    "when": "yellow",
    "where": "blue",
    "topics": "magenta",
    "about": "red",
    "documents": "underline magenta",
    "previous or next": "underline yellow",
}

_INDEX = re.compile(r"\[\d+\]")
_BORDER = re.compile(
    r"[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(\[]?[^\W\d_a-z])"  # a stop, and a word that is not in lower case
    r"|\n[ \t\r]*\n\s*"  # an empty line
    r"|(?<=[.!?:…”\"])[ \t\r]*\n\s*"  # the end of a line that a stop ends
)
# A full stop after these ends no sentence: initials and "U.S.", titles, months.
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|[A-Za-z]\.[A-Za-z]"
    r"|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Adm|Amb|Hon|Sen|Rep|Gov|St|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.\Z"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Window:
    start: int
    end: int
    cut_before: bool
    cut_after: bool


def evidence_view(meeting: Meeting, given: str, *, marks: bool = False) -> RenderableType:
    """The sentences of `given` that the meeting was read from, in the article's order.

    `given` is the article's text as given. Each sentence has its place before it, in characters
    (first, and one past the last). `marks` asks for brackets in place of colours.
    """
    found = _marks(meeting.evidence, len(given))
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(style="dim", justify="right", no_wrap=True)
    grid.add_column()
    draw = _bracketed if marks else _coloured
    for window in _windows(found, given):
        inside = [mark for mark in found if window.start <= mark.start and mark.end <= window.end]
        words = draw(given, window.start, window.end, inside)
        before, after = "…" * window.cut_before, "…" * window.cut_after
        grid.add_row(f"{window.start}–{window.end}", Text.assemble(before, words, after))
    return grid if marks or not found else Group(_legend(found), grid)


def _marks(evidence: Sequence[Evidence], length: int) -> list[_Mark]:
    """One mark for each stretch of words, with all that was read there; the outer ones first."""
    labels: dict[tuple[int, int], dict[str, None]] = {}
    for item in evidence:
        if item.start < item.end <= length:
            labels.setdefault((item.start, item.end), {})[_label(item)] = None
    spans = sorted(labels, key=lambda span: (span[0], -span[1]))
    return [_Mark(start, end, tuple(labels[start, end])) for start, end in spans]


def _label(item: Evidence) -> str:
    """The field without its indices, and the value where it is not the words themselves."""
    field = _INDEX.sub("", item.field)
    return field if item.value.casefold() == item.text.casefold() else f"{field}={safe(item.value)}"


def _windows(marks: Sequence[_Mark], given: str) -> Iterator[_Window]:
    """The sentences that hold marks, each once; sentences that a mark joins are one."""
    borders = _borders(given)
    marked: dict[int, list[_Mark]] = {}  # by the number of the sentence
    for mark in marks:
        for i in range(bisect_right(borders, mark.start) - 1, bisect_left(borders, mark.end)):
            marked.setdefault(i, []).append(mark)
    joined: list[_Window] = []
    for i, held in sorted(marked.items()):
        first, last = borders[i], borders[i + 1]
        start = _word_after(given, first, min(mark.start for mark in held))
        end = _word_before(given, last, max(mark.end for mark in held))
        window = _Window(start, end, start > first, end < last)
        if joined and any(mark.start < first for mark in held):
            before = joined.pop()
            window = _Window(before.start, window.end, before.cut_before, window.cut_after)
        joined.append(window)
    for window in joined:
        stretch = given[window.start : window.end]
        start = window.start + len(stretch) - len(stretch.lstrip())
        yield replace(window, start=start, end=window.start + len(stretch.rstrip()))


def _word_after(given: str, border: int, place: int) -> int:
    """The border before `place`, or where it is out of reach the first word within reach."""
    if place - border <= REACH:
        return border
    space = given.find(" ", place - REACH, place)
    return space + 1 if space >= 0 else place - REACH


def _word_before(given: str, border: int, place: int) -> int:
    """The border after `place`, or where it is out of reach the last word within reach."""
    if border - place <= REACH:
        return border
    space = given.rfind(" ", place, place + REACH)
    return space if space >= 0 else place + REACH


@lru_cache(maxsize=1)  # every meeting of an article asks anew
def _borders(given: str) -> tuple[int, ...]:
    """Where a sentence begins or ends, the text's own two ends among them."""
    inside = (
        match.end()
        for match in _BORDER.finditer(given)
        if not _ABBREVIATION.search(given, max(0, match.start() - 6), match.start() + 1)
    )
    return (0, *inside, len(given))


def _coloured(given: str, start: int, end: int, marks: Sequence[_Mark]) -> Text:
    """Every stretch in the colour of the shortest mark around it."""
    places = sorted({start, end, *(place for mark in marks for place in (mark.start, mark.end))})
    text = Text()
    for first, last in pairwise(places):
        around = [mark for mark in marks if mark.start <= first and last <= mark.end]
        inner = min(around, key=lambda mark: mark.end - mark.start, default=None)
        text.append(safe(given[first:last]), f"bold {_STYLES[_kind(inner.labels[0])]}" if inner else "")
    return text


def _bracketed(given: str, start: int, end: int, marks: Sequence[_Mark]) -> Text:
    """Brackets nest; of two marks that cross, the inner is closed and opened again."""
    openings: dict[int, list[_Mark]] = {}
    for mark in marks:
        openings.setdefault(mark.start, []).append(mark)
    places = sorted({start, end, *(place for mark in marks for place in (mark.start, mark.end))})
    parts: list[str] = []
    stack: list[_Mark] = []
    for first, last in pairwise([*places, places[-1]]):
        reopened: list[_Mark] = []
        while any(mark.end == first for mark in stack):
            mark = stack.pop()
            parts.append(f"|{', '.join(mark.labels)}]")
            if mark.end != first:
                reopened.append(mark)
        for mark in (*reversed(reopened), *openings.get(first, ())):
            parts.append("[")
            stack.append(mark)
        parts.append(safe(given[first:last]))
    return Text("".join(parts))


def _kind(label: str) -> str:
    return _KINDS.get(re.split(r"[.=]", label, maxsplit=1)[0], _MEETING)


def _legend(marks: Sequence[_Mark]) -> Text:
    """The kinds of value that were read, each in its style."""
    kinds = {_kind(label) for mark in marks for label in mark.labels}
    return Text("  ").join(Text(kind, style) for kind, style in _STYLES.items() if kind in kinds)
