"""`run` in Python, with an engine that takes no time: what is planned, and what is told to whom."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from ctdialog.batch import BatchError, Options, Tally, run
from ctdialog.batch.engine import ENGINES
from ctdialog.batch.outcome import Answer, Outcome, Planned, Setup, outcome_of
from ctdialog.export.jsonlines import to_json
from ctdialog.lexicon import LexiconError
from ctdialog.records import Incoming, Record, Source


class Upper:
    """An engine that reads nothing but ids, and remembers what it was asked."""

    asked: ClassVar[list[Setup]] = []

    def __init__(self, setup: Setup, workers: int | None) -> None:
        self.asked.append(setup)
        self.closed = False

    def read(self, plan: Iterable[Planned]) -> Iterator[Outcome]:
        for each in plan:
            if isinstance(each, Incoming):
                record = Record(id=each.id.upper(), source=Source(path=each.path, sha256=each.sha256))
                yield outcome_of(each, Answer(to_json(record)))
            else:
                yield each

    def close(self) -> None:
        self.closed = True


class Watching:
    """A watcher that keeps what it is told."""

    measures = True

    def __init__(self) -> None:
        self.shares: list[float | None] = []
        self.problems: list[tuple[str, str]] = []

    def update(self, tally: Tally, share: float | None) -> None:
        self.shares.append(share)

    def problem(self, path: str, problem: str, noted: bool) -> None:
        self.problems.append((path, problem))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(ENGINES, "upper", Upper)
    Path("news").mkdir()
    for name in "abc":
        Path(f"news/{name}.txt").write_text(f"Rain in {name}.")


def ids(path: str) -> list[str]:
    return [json.loads(line)["id"] for line in Path(path).read_text().splitlines()]


def test_another_engine_can_be_plugged_in() -> None:
    options = Options(published="2025-02-21", model="a_model")
    tally = run(["news"], "out.jsonl", options, engine="upper")
    assert ids("out.jsonl") == ["A", "B", "C"]
    assert (tally.items, tally.records, tally.failures) == (3, 3, 0)
    assert Upper.asked[-1] == Setup("a_model", None, "2025-02-21")


def test_a_watcher_sees_how_much_of_the_inputs_is_done() -> None:
    watching = Watching()
    run(["news", "missing"], "out.jsonl", engine="upper", watcher=watching)
    assert len(watching.shares) == 4
    shares = [share for share in watching.shares if share is not None]
    assert shares == sorted(shares) and shares[-1] == 1.0
    assert watching.problems == [("missing", "no such file")]  # though there is a file for it


def test_of_many_problems_that_a_file_holds_the_first_few_are_told_at_once() -> None:
    watching = Watching()
    run([f"missing-{n}" for n in range(9)], "out.jsonl", engine="upper", watcher=watching)
    assert [path for path, _ in watching.problems] == [f"missing-{n}" for n in range(5)]


def test_the_same_words_twice_are_planned_once() -> None:
    Path("news/d.txt").write_text("RAIN, in “A”")
    tally = run(["news"], "out.jsonl", engine="upper")
    assert (tally.items, tally.records, tally.duplicates) == (4, 3, 1)
    tally = run(["news"], "all.jsonl", Options(keep_duplicates=True), engine="upper")
    assert (tally.records, tally.duplicates) == (4, 0)


def test_texts_without_words_are_no_duplicates() -> None:
    for name in "de":
        Path(f"news/{name}.txt").write_text("…")
    assert run(["news"], "out.jsonl", engine="upper").duplicates == 0


def test_what_cannot_be_is_told_before_anything_is_read() -> None:
    with pytest.raises(BatchError, match="format"):
        run(["news"], "out.xyz", engine="upper")
    with pytest.raises(BatchError):
        run(["news"], "out.csv", Options(fields={"nonsense": "body"}), engine="upper")
    with pytest.raises(LexiconError):
        run(["news"], "out.csv", Options(lexicon="missing.toml"), engine="upper")
    assert [path.name for path in Path().iterdir()] == ["news"]


@pytest.mark.parametrize("inputs", ["news", Path("news"), [Path("news")], ("news",)])
def test_one_input_may_stand_alone_and_be_a_path(inputs: str | Path | list[Path] | tuple[str]) -> None:
    assert run(inputs, Path("out.jsonl"), engine="upper").records == 3


@pytest.mark.parametrize(
    ("options", "how", "word"),
    [
        ({"published": "yesterday"}, {}, "'yesterday' is no publication date"),
        ({"published": "2025-02-30"}, {}, "'2025-02-30' is no publication date"),
        ({"min_confidence": 80}, {}, "from 0 to 1, not 80"),
        ({"min_confidence": -0.1}, {}, "from 0 to 1"),
        ({"min_confidence": float("nan")}, {}, "from 0 to 1"),
        ({"max_bytes": 0}, {}, "0 bytes"),
        ({}, {"engine": "steam"}, "'steam' is no engine; take one of: local"),
        ({}, {"workers": 0}, "0 workers"),
    ],
)
def test_options_that_make_no_sense_are_told_in_a_sentence(
    options: dict[str, Any], how: dict[str, Any], word: str
) -> None:
    with pytest.raises(BatchError, match=word):
        run("news", "out.jsonl", Options(**options), **({"engine": "upper"} | how))
    assert [path.name for path in Path().iterdir()] == ["news"]


def test_an_engine_that_fails_leaves_what_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Upper.read

    def failing(self: Upper, plan: Iterable[Planned]) -> Iterator[Outcome]:
        for n, outcome in enumerate(real(self, plan)):
            if n == 2:
                raise RuntimeError("the cluster is gone")
            yield outcome

    monkeypatch.setattr(Upper, "read", failing)
    with pytest.raises(RuntimeError):
        run(["news"], "out.jsonl", engine="upper")
    monkeypatch.setattr(Upper, "read", real)
    assert run(["news"], "out.jsonl", engine="upper", resume=True).records == 3
    assert ids("out.jsonl") == ["A", "B", "C"]


def test_an_input_is_not_written_over() -> None:
    Path("in.jsonl").write_text('{"id": "a", "text": "Peru and Chad met."}', encoding="utf-8")
    with pytest.raises(BatchError, match="is an input"):
        run(["in.jsonl"], "in.jsonl", force=True, engine="upper")


def test_what_cannot_be_read_stands_for_no_other() -> None:
    texts = ["Peru and Chad met.\ud800", "Peru and Chad met."]
    lines = [json.dumps({"id": f"a{i}", "text": text}) for i, text in enumerate(texts)]
    Path("in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    run(["in.jsonl"], "out.jsonl")
    assert [json.loads(line)["id"] for line in Path("out.jsonl").read_text().splitlines()] == ["a1"]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "the name of the output is empty, or '.', the folder that we are in"),
        (".", "the name of the output is empty, or '.', the folder that we are in"),
        ("-", "'-' is no name for an output; where none is named, it is standard output"),
    ],
)
def test_an_output_that_has_no_name_is_told(name: str, sentence: str) -> None:
    with pytest.raises(BatchError) as caught:
        run("a.txt", name, Options(to="csv"))
    assert str(caught.value) == sentence


@pytest.mark.skipif(os.name != "posix", reason="a folder that somebody is in can be removed")
def test_a_folder_that_is_gone_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    with pytest.raises(BatchError, match=r"^the folder that we are in is gone; go to another one$"):
        run(str(tmp_path))
