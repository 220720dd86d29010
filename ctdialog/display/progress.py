"""How a batch goes, told on standard error: live at a terminal, a line every ten seconds elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn
from rich.text import Text

from ctdialog.article.formats.source import count
from ctdialog.batch import Tally
from ctdialog.display.wording import safe
from ctdialog.streams import at_terminal, complain, tell

_EVERY = 10.0  # seconds between two plain lines


class Quiet:
    """Tells of nothing but problems that no file holds. What the other two have in common."""

    measures = False

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._before: int | None = None  # articles done before the first that this run tells of

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left on the screen."""

    def update(self, tally: Tally, share: float | None) -> None:
        """Called after each article."""

    def problem(self, path: str, problem: str, noted: bool) -> None:
        """A line on an input that gave no record, where no file tells of it."""
        if not noted:
            complain(path, problem)

    def words(self, tally: Tally) -> str:
        """The state in a line: "1,200 articles · 85/s · 310 meetings · 2 failed"."""
        if self._before is None:
            self._before, self._began = tally.items - 1, time.monotonic()
        rate = (tally.items - self._before) / max(time.monotonic() - self._began, 1.0)
        parts = [count(tally.items, "article"), f"{rate:,.0f}/s", count(tally.meetings, "meeting")]
        if tally.failures:
            parts.append(f"{tally.failures:,} failed")
        return " · ".join(parts)


class Lines(Quiet):
    """A plain line every ten seconds, for logs."""

    def __init__(self) -> None:
        super().__init__()
        self._told = self._began

    def update(self, tally: Tally, share: float | None) -> None:
        """A line, where it is time for one."""
        words = self.words(tally)
        if time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            tell(words)

    def problem(self, path: str, problem: str, noted: bool) -> None:
        """A line on an input that gave no record."""
        complain(path, problem)


class Live(Quiet):
    """A line that moves, with a bar and the time left where the end is known."""

    measures = True

    def __init__(self) -> None:
        super().__init__()
        self._console = Console(stderr=True, highlight=False)
        self._progress = Progress(
            SpinnerColumn(),
            BarColumn(bar_width=20),
            TextColumn("{task.description}", markup=False),
            TimeRemainingColumn(elapsed_when_finished=True),
            console=self._console,
            transient=True,
        )
        self._task = self._progress.add_task("loading", total=None)

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Takes the line away."""
        self._progress.stop()

    def update(self, tally: Tally, share: float | None) -> None:
        """Called after each article."""
        total = None if share is None else 1.0
        self._progress.update(self._task, description=self.words(tally), completed=share or 0.0, total=total)

    def problem(self, path: str, problem: str, noted: bool) -> None:
        """A line above the one that moves."""
        self._console.print(Text(safe(f"ctdialog: {path}: {problem}")), soft_wrap=True)


def watcher(quiet: bool) -> Quiet:
    """Who tells of a batch: nobody if `quiet`, a live line at a terminal, else a line now and then.

    Records that go to the same terminal leave no room for a line that moves.
    """
    if quiet or sys.stderr is None:
        return Quiet()
    return Live() if sys.stderr.isatty() and not at_terminal() else Lines()


def summary(tally: Tally, seconds: float) -> str:
    """The closing line: what was done, and what was not."""
    parts = [
        f"{count(tally.items, 'article')} in {seconds:,.0f} s",
        count(tally.meetings, "meeting"),
        f"{tally.failures:,} failed",
    ]
    for number, noun in ((tally.duplicates, "duplicate"), (tally.near_duplicates, "near-duplicate")):
        if number:
            parts.append(count(number, noun))
    if tally.warned:
        parts.append(f"{tally.warned:,} with warnings")
    return " · ".join(parts)
