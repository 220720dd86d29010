"""What is told of a batch while it runs."""

from __future__ import annotations

import io
import sys

import pytest

from ctdialog.batch import Tally
from ctdialog.display import progress
from ctdialog.display.progress import Lines, Live, Quiet, summary, watcher


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which a test turns forward."""
    now = [100.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    return now


def test_lines_come_every_ten_seconds(clock: list[float], capsys: pytest.CaptureFixture[str]) -> None:
    with Lines() as lines:
        for second in range(1, 26):
            clock[0] = 100.0 + second
            lines.update(Tally(items=40 * second, meetings=10 * second, failures=second // 20), None)
    assert capsys.readouterr().err.splitlines() == [
        "ctdialog: 400 articles · 40/s · 100 meetings",
        "ctdialog: 800 articles · 40/s · 200 meetings · 1 failed",
    ]


def test_a_resumed_run_has_the_rate_of_its_own_articles(clock: list[float]) -> None:
    quiet = Quiet()
    quiet.words(Tally(items=1_000_001))
    clock[0] += 10
    assert "1,000,801 articles · 80/s" in quiet.words(Tally(items=1_000_801))


def test_a_terminal_gets_a_line_that_moves(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with watcher(quiet=False) as live:
        assert isinstance(live, Live) and live.measures
        live.update(Tally(items=1234, meetings=56), 0.5)
        live.problem("a\x1b[31m.txt", "[bold]bad[/bold]\r\n\u202e", noted=True)
    told = terminal.getvalue()
    assert "1,234 articles" in told and "56 meetings" in told
    assert "a␛[31m.txt: [bold]bad[/bold]" in told
    assert "\x1b[31m" not in told and "\u202e" not in told


def test_who_asks_for_quiet_gets_problems_only(capsys: pytest.CaptureFixture[str]) -> None:
    with watcher(quiet=True) as quiet:
        quiet.update(Tally(items=1), None)
        quiet.problem("a.txt", "no such file", noted=False)
        quiet.problem("b.txt", "no such file", noted=True)
    assert capsys.readouterr().err == "ctdialog: a.txt: no such file\n"


def test_the_summary_names_what_there_was() -> None:
    tally = Tally(items=10_000, records=9_900, meetings=4_211, failures=3)
    assert summary(tally, 61.2) == "10,000 articles in 61 s · 4,211 meetings · 3 failed"
    tally.duplicates, tally.near_duplicates = 90, 12
    assert summary(tally, 61.2).endswith("3 failed · 90 duplicates · 12 near-duplicates")
    one = Tally(items=1, records=1, meetings=1, duplicates=1, near_duplicates=1)
    assert summary(Tally(items=2, warned=2), 0).endswith("0 failed · 2 with warnings")
    assert summary(one, 0) == "1 article in 0 s · 1 meeting · 0 failed · 1 duplicate · 1 near-duplicate"
