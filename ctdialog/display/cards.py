"""A record as cards: what a reader wants to know of a meeting, at one glance.

A main meeting is a box. Under 120 columns its facts stand below one another; from there
on, who, when and where stand on the left and what was talked about on the right.
A meeting told in passing takes a few lines without a box. Nothing is cut short, and
what the article does not tell takes no room.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from ctdialog.display.evidence import evidence_view
from ctdialog.display.wording import (
    NameOf,
    date_words,
    human_date,
    neighbour_words,
    party_words,
    place_words,
    safe,
    sure_words,
    title_words,
)
from ctdialog.records import Meeting, Official, Place, Record

NARROWEST, WIDEST = 40, 160
"""Columns: what cards are laid out for at least and at most."""
WIDE = 120
"""Columns from which a card has two halves."""

_SIDE = 30  # columns that an official's office wants to stay readable
_FRAME = 4  # columns of a box: two borders and a space inside each
_GAP = 3
_STATUS = {"held": "green", "scheduled": "yellow", "cancelled": "red"}
_MODE = {"in-person": "in person", "virtual": "virtual", "hybrid": "hybrid"}
_PARTY = "cyan"

Row = tuple[str, RenderableType]


class Flow:
    """Short pieces in a row with a dot between; a piece moves to the next line whole where it can."""

    def __init__(self, pieces: Iterable[Text]) -> None:
        self.pieces = list(pieces)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Fill lines of the width there is."""
        line = Text()
        for i, piece in enumerate(self.pieces):
            dotted = Text.assemble(piece, (" ·", "dim")) if i + 1 < len(self.pieces) else piece
            if piece.cell_len <= options.max_width < dotted.cell_len:
                dotted = piece  # the dot would stand alone on a line
            if line and line.cell_len + 1 + dotted.cell_len > options.max_width:
                yield line
                line = Text()
            line = Text.assemble(line, " ", dotted) if line else dotted
        if line:
            yield line


class CardWriter:
    """Prints records as cards to a stream, at its width and in its colours, a blank line between two."""

    def __init__(self, out: TextIO, name_of: NameOf) -> None:
        self._out = out
        self._name_of = name_of
        self._console = Console(file=out, highlight=False, markup=False, emoji=False)
        # Rich prints no wider than its console, and COLUMNS may be 0 where nobody looks at a screen.
        self._console.width = max(self._console.width, NARROWEST)
        self._between = ""

    def write(self, record: Record, given: str | None = None) -> None:
        """Print one record; with `given`, its article's text as given, with the evidence."""
        # Captured and written here, since Rich has a way of its own with broken pipes.
        with self._console.capture() as captured:
            show_record(record, self._console, self._name_of, given)
        lines = (line.rstrip() for line in captured.get().rstrip().split("\n"))
        self._out.write(self._between + "\n".join(lines) + "\n")
        self._out.flush()
        self._between = "\n"


def show_record(record: Record, console: Console, name_of: NameOf, given: str | None = None) -> None:
    """Print a record's meetings as cards, the main ones first.

    `name_of` names the codes that stand bare in a record; with `given`, the article's text as
    it was given, every card is followed by the sentences its values were read from.
    """
    width = min(max(console.width, NARROWEST), WIDEST)
    console.print(_header(record), width=width)
    if not record.meetings:
        console.print(Text("  no meeting found", "dim"), width=width)
    for meeting in sorted(record.meetings, key=lambda meeting: meeting.prominence != "main"):
        draw = card if meeting.prominence == "main" else aside
        console.print(draw(meeting, record.published, name_of, width), width=width)
        if given is not None:
            marks = console.no_color or console.color_system is None
            console.print(Padding(evidence_view(meeting, given, marks=marks), (0, 0, 1, 2)), width=width)


def card(meeting: Meeting, published: str | None, name_of: NameOf, width: int) -> RenderableType:
    """A main meeting, boxed, laid out for `width` columns."""
    inner = width - _FRAME
    about = _facts([(label, Flow(map(Text, words))) for label, words in _subjects(meeting, name_of)])
    half = (inner - _GAP) // 2 if width >= WIDE and about else inner
    people = _stack(_facts(_when_and_where(meeting, published, name_of)), _sides(meeting, name_of, half))
    body = _halves(people, about) if half < inner else _stack(people, about)
    key = Text(safe(meeting.occasion), "dim") if meeting.occasion else None
    return Panel(
        _stack(_head(meeting), body, key) or "",
        box=box.ROUNDED,
        border_style="dim",
        title=_badge(meeting),
        title_align="left",
        padding=(0, 1),
        width=width,
    )


def aside(meeting: Meeting, published: str | None, name_of: NameOf, width: int) -> RenderableType:
    """A meeting told in passing: what, who, when and where, and below it the rest."""
    first = Text(title_words(meeting), "bold")
    if meeting.status != "held":
        first.append(f" ({meeting.status})", _STATUS[meeting.status])
    lines: list[RenderableType] = [
        _flow(
            first,
            Text(party_words(meeting), _PARTY),
            *(words for _, words in _when_and_where(meeting, published, name_of)),
        )
    ]
    rest = [Text(_one_line(official), "dim") for official in meeting.officials]
    for label, words in _subjects(meeting, name_of):
        rest.append(Text(f"{label.lower()}: {', '.join(words)}", "dim"))
    if rest:
        lines.append(_flow(*rest))
    if meeting.occasion:
        lines.append(Text(safe(meeting.occasion), "dim"))
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_row(Text("in passing", "dim", no_wrap=True), Group(*lines))
    return Padding(grid, (0, 0, 0, 2))


def _header(record: Record) -> Flow:
    published = human_date(record.published) if record.published else "no date"
    return _flow(
        Text(safe(record.source.path or record.id), "bold dim"),
        Text(safe(record.source.headline or ""), "dim"),
        Text(published, "dim"),
    )


def _badge(meeting: Meeting) -> Text:
    kind = meeting.kind.replace("-", " ")
    status = (meeting.status, f"not dim {_STATUS[meeting.status]}")
    return Text.assemble((f"{kind} · ", "dim"), status, (sure_words(meeting), "dim"))


def _head(meeting: Meeting) -> Text:
    head = Text(title_words(meeting), "bold")
    parties = party_words(meeting)
    return head.append("\n").append(parties, f"not bold {_PARTY}") if parties else head


def _when_and_where(meeting: Meeting, published: str | None, name_of: NameOf) -> list[tuple[str, Text]]:
    place = meeting.place or Place()
    mode = _MODE[place.mode] if place.mode else ""
    where = (place_words(place.city, place.country, name_of), mode)
    rows = (
        ("When", date_words(meeting, published)),
        ("Where", " · ".join(part for part in where if part)),
    )
    return [(label, Text(words)) for label, words in rows if words]


def _subjects(meeting: Meeting, name_of: NameOf) -> list[tuple[str, list[str]]]:
    """What was talked about and what else was told, as labels and their words."""
    rows = (
        ("Topics", [topic.label for topic in meeting.topics]),
        ("About", [named.name for named in meeting.discussed]),
        ("Groups", [named.name for named in meeting.groups]),
        ("Forums", [named.name for named in meeting.forums]),
        ("Documents", meeting.instruments),
        ("Previous", [neighbour_words(meeting.previous, name_of)] if meeting.previous else []),
        ("Next", [neighbour_words(meeting.next, name_of)] if meeting.next else []),
    )
    return [(label, [safe(word) for word in words]) for label, words in rows if any(words)]


def _flow(*pieces: Text) -> Flow:
    return Flow(piece for piece in pieces if piece)


def _facts(rows: Sequence[Row]) -> Table | None:
    """Labels on the left, values wrapping on the right."""
    if not rows:
        return None
    grid = Table.grid(padding=(0, 2), pad_edge=False)
    grid.add_column(style="dim", no_wrap=True, width=9)
    grid.add_column()
    for label, words in rows:
        grid.add_row(label, words)
    return grid


def _sides(meeting: Meeting, name_of: NameOf, width: int) -> Table | None:
    """The officials, a column for each side they act for, as many side by side as fit in `width`."""
    sides: dict[str | None, list[Official]] = {party.code: [] for party in meeting.participants}
    for official in meeting.officials:
        sides.setdefault(official.represents, []).append(official)
    filled = {code: officials for code, officials in sides.items() if officials}
    if not filled:
        return None
    unknown = filled.pop(None, None)
    names = {party.code: party.name for party in meeting.participants}
    blocks = [_side(names.get(code) or name_of(code), people) for code, people in filled.items() if code]
    if unknown:
        blocks.append(_side("Side not told" if blocks else None, unknown))
    return _columns(blocks, width)


def _columns(blocks: list[Text], width: int) -> Table:
    count = max(1, min(len(blocks), (width + _GAP) // (_SIDE + _GAP)))
    grid = Table.grid(expand=True, padding=(0, _GAP), pad_edge=False)
    for _ in range(count):
        grid.add_column(ratio=1)
    for row in range(0, len(blocks), count):
        cells = blocks[row : row + count]
        last = row + count >= len(blocks)
        grid.add_row(*(cell if last else Padding(cell, (0, 0, 1, 0)) for cell in cells))
    return grid


def _side(name: str | None, officials: list[Official]) -> Text:
    block = Text(safe(name), _PARTY) if name else Text()
    for official in officials:
        if block:
            block.append("\n")
        block.append(safe(official.name), "default")
        if official.role == "chair":
            block.append(" (chair)", "dim default")
        for line in (official.position, official.organization):
            if line:
                block.append("\n" + safe(line), "dim default")
    return block


def _one_line(official: Official) -> str:
    chair = " (chair)" if official.role == "chair" else ""
    office = ", ".join(safe(part) for part in (official.position, official.organization) if part)
    return safe(official.name) + chair + (f", {office}" if office else "")


def _halves(left: RenderableType | None, right: RenderableType | None) -> Table:
    grid = Table.grid(expand=True, padding=(0, _GAP), pad_edge=False)
    grid.add_column(ratio=1)
    grid.add_column(ratio=1)
    grid.add_row(left or "", right or "")
    return grid


def _stack(*parts: RenderableType | None) -> Group | None:
    """The parts that are there, one below the other with a blank line between."""
    present = [part for part in parts if part is not None]
    spaced = [item for part in present for item in (Text(""), part)][1:]
    return Group(*spaced) if spaced else None
