"""Outputs that are begun, refused, gone on with and closed; the crashes are in test_crashes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ctdialog.batch import BatchError, NothingToResume
from ctdialog.batch.outcome import Outcome
from ctdialog.batch.sink import Sink, journal_path, open_sink
from ctdialog.export import open_writer
from ctdialog.export.jsonlines import to_json
from ctdialog.records import Record, Source

Open = Callable[..., Sink]


@pytest.fixture
def opened(tmp_path: Path) -> Open:
    """A sink for out.jsonl, new or gone on with."""
    output = tmp_path / "out.jsonl"

    def open_it(resume: bool = False, force: bool = False, **settings: Any) -> Sink:
        opener = partial(open_writer, output)
        return open_sink(output, {"inputs": ["in"], **settings}, opener, resume=resume, force=force)

    return open_it


def good(name: str) -> Outcome:
    return Outcome(f"{name}.txt", name, line=to_json(Record(id=name, source=Source(sha256=""))))


def names(tmp_path: Path) -> list[str]:
    return sorted(path.name for path in tmp_path.iterdir())


def test_what_is_settled_is_counted_and_written(opened: Open, tmp_path: Path) -> None:
    sink = opened()
    for outcome in (good("a"), Outcome("b.txt", problem="bad"), Outcome("c.txt", duplicate_of="a")):
        sink.settle(outcome)
    sink.close()
    tally = sink.tally
    assert (tally.items, tally.records, tally.failures, tally.duplicates) == (3, 1, 1, 1)
    assert names(tmp_path) == ["out.jsonl", "out.jsonl.errors.jsonl"]
    assert (tmp_path / "out.jsonl.errors.jsonl").read_text().splitlines() == [
        '{"path": "b.txt", "problem": "bad"}',
        '{"path": "c.txt", "duplicate_of": "a"}',
    ]


def test_warnings_of_records_are_noted_and_counted_by_article(opened: Open, tmp_path: Path) -> None:
    sink = opened()
    sink.settle(good("a"))
    sink.settle(replace(good("b"), warnings=("'Thursday' tells no day", "'January' tells no year")))
    sink.close()
    assert (sink.tally.records, sink.tally.failures, sink.tally.warned) == (2, 0, 1)
    assert (tmp_path / "out.jsonl.errors.jsonl").read_text().splitlines() == [
        '{"path": "b.txt", "warning": "\'Thursday\' tells no day"}',
        '{"path": "b.txt", "warning": "\'January\' tells no year"}',
    ]


def test_notes_go_when_there_are_none_any_more(opened: Open, tmp_path: Path) -> None:
    sink = opened()
    sink.settle(Outcome("b.txt", problem="bad"))
    sink.close()
    opened(force=True).close()
    assert names(tmp_path) == ["out.jsonl"]


def test_nothing_is_left_of_what_was_not_begun(opened: Open, tmp_path: Path) -> None:
    opened().abandon()
    assert names(tmp_path) == []


def test_what_cannot_be_cleaned_up_hides_no_error(
    opened: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    sink = opened()
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)  # as in a folder that has become read-only
        with pytest.raises(KeyboardInterrupt):
            try:
                raise KeyboardInterrupt
            except BaseException:
                sink.abandon()
                raise
        with pytest.raises(ValueError, match="no format"):
            open_sink(
                tmp_path / "out.xyz",
                {},
                partial(open_writer, tmp_path / "out.xyz"),
                resume=False,
                force=False,
            )


def test_what_was_begun_is_neither_begun_again_nor_overwritten_by_chance(opened: Open) -> None:
    sink = opened()
    sink.settle(good("a"))
    sink.abandon()
    with pytest.raises(BatchError, match="--resume"):
        opened()
    again = opened(force=True)
    assert again.tally.items == 0
    again.close()
    with pytest.raises(BatchError, match="--force"):
        opened()
    with pytest.raises(NothingToResume):
        opened(resume=True)


def test_a_run_goes_on_only_with_what_it_was_begun_with(opened: Open) -> None:
    sink = opened(published=None)
    sink.settle(good("a"))
    sink.abandon()
    with pytest.raises(BatchError, match="other published"):
        opened(resume=True, published="2025-02-21")


def test_two_runs_do_not_write_one_output(opened: Open) -> None:
    sink = opened()
    for options in ({"resume": True}, {"force": True}):
        with pytest.raises(BatchError, match="another run"):
            opened(**options)
    sink.settle(good("a"))
    sink.close()


def test_to_go_on_and_to_begin_anew_are_two_things(opened: Open) -> None:
    with pytest.raises(BatchError, match="choose one"):
        opened(resume=True, force=True)


@pytest.mark.parametrize("gone", [".out.jsonl.part", ".out.jsonl.errors.jsonl.part"])
def test_what_is_gone_cannot_be_gone_on_with(
    opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str
) -> None:
    monkeypatch.setattr("ctdialog.batch.sink._CHECKPOINT_SECONDS", -1)
    sink = opened()
    sink.settle(good("a"))
    sink.settle(Outcome("b.txt", problem="bad"))
    sink.abandon()
    (tmp_path / gone).unlink()
    with pytest.raises(BatchError, match="gone"):
        opened(resume=True)
    assert journal_path(tmp_path / "out.jsonl").exists()
