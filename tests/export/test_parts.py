"""An output is there whole or not at all, and can be gone on with, in every format."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from records_by_hand import GIVEN, RECORDS, record

from ctdialog.export import FORMATS, open_writer
from ctdialog.export.parts import FileWriter, part_path
from ctdialog.records import Record

MANY = [each.model_copy(update={"id": f"{each.id}-{n}"}) for n in range(4) for each in RECORDS]


def write(path: Path, name: str | None, records: list[Record], *, resume: bool = False) -> None:
    """Write an output of these records from where it stands to its end."""
    writer = open_writer(path, name, resume=resume)
    for each in records[writer.written() :]:
        writer.write(each, GIVEN)
    writer.close()


def content(path: Path) -> dict[str, bytes]:
    """Every file of an output, by its name in it."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}


@pytest.fixture(params=FORMATS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_the_same_records_give_the_same_bytes(tmp_path: Path, name: str) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder / "out", name, MANY)
    assert content(tmp_path / "one" / "out") == content(tmp_path / "two" / "out")


def test_no_records_are_an_output_too(tmp_path: Path, name: str) -> None:
    write(tmp_path / "out", name, [])
    assert (tmp_path / "out").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_nothing_is_under_the_name_before_close(tmp_path: Path, name: str) -> None:
    writer = open_writer(tmp_path / "out", name)
    writer.write(record(), GIVEN)
    assert not (tmp_path / "out").exists()
    writer.close()
    writer.close()
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_what_was_cut_off_anywhere_is_gone_on_with(tmp_path: Path, name: str) -> None:
    write(tmp_path / "whole", name, MANY)
    writer = open_writer(tmp_path / "out", name)
    for each in MANY:
        writer.write(each, GIVEN)
    writer.checkpoint()
    part = (tmp_path / ".out.part").read_bytes()
    places = random.Random(4).sample(range(len(part)), 4)
    for end in (0, *places, len(part)):
        (tmp_path / ".out.part").write_bytes(part[:end])
        if (tmp_path / "out").is_dir():
            (tmp_path / "out").rename(tmp_path / f"old{end}")
        write(tmp_path / "out", name, MANY, resume=True)
        assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_nothing_to_resume_is_a_beginning(tmp_path: Path, name: str) -> None:
    writer = open_writer(tmp_path / "out", name, resume=True)
    assert writer.written() == 0


def test_without_resume_the_records_of_before_are_dropped(tmp_path: Path) -> None:
    open_writer(tmp_path / "a.jsonl").write(record())
    write(tmp_path / "a.jsonl", "jsonl", [record(id="new")])
    assert (tmp_path / "a.jsonl").read_text().count("\n") == 1


@pytest.mark.parametrize(
    "torn", [b'{"id": "a', b'{"id": "a"}', b"\0\0\0\0\n", b"nonsense\n", b"[1]\n", b'{"id": "a"}\t"x\n']
)
def test_a_torn_line_and_what_follows_is_cut_off(tmp_path: Path, torn: bytes) -> None:
    writer = open_writer(tmp_path / "a.csv")
    writer.write(record())
    writer.checkpoint()
    part = tmp_path / ".a.csv.part"
    whole = part.read_bytes()
    part.write_bytes(whole + torn + whole)
    assert open_writer(tmp_path / "a.csv", resume=True).written() == 1
    assert part.read_bytes() == whole


def test_a_checkpoint_has_everything_on_disk(tmp_path: Path) -> None:
    writer = open_writer(tmp_path / "a.jsonl")
    writer.write(record())
    writer.checkpoint()
    assert (tmp_path / ".a.jsonl.part").read_bytes().endswith(b"}\n")
    assert writer.written() == 1


def test_what_must_outlast_a_crash_is_forced_to_disk(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    forced: list[str] = []
    monkeypatch.setattr(os, "fsync", lambda handle: forced.append("file"))
    monkeypatch.setattr(os, "sync", lambda: forced.append("all"), raising=False)
    writer = open_writer(tmp_path / "out", name)
    writer.checkpoint()
    assert forced == ["file"]
    writer.close()
    assert len(forced) == (3 if name == "jsonl" else 4)  # the part, the output, its folder


def test_a_part_of_another_kind_is_begun_anew(tmp_path: Path) -> None:
    writer = open_writer(tmp_path / "a.jsonl", "doccano")
    writer.write(record(), GIVEN)
    writer.checkpoint()
    write(tmp_path / "a.jsonl", "jsonl", [record()], resume=True)
    assert "\t" not in (tmp_path / "a.jsonl").read_text()


def test_an_empty_folder_is_filled_and_a_filled_one_kept(tmp_path: Path) -> None:
    (tmp_path / "labels").mkdir()
    writer = open_writer(tmp_path / "labels", "brat")
    writer.write(record(), GIVEN)
    (tmp_path / "labels" / "mine").write_text("keep")
    with pytest.raises(OSError):
        writer.close()
    assert [file.name for file in (tmp_path / "labels").iterdir()] == ["mine"]
    (tmp_path / "labels" / "mine").unlink()
    write(tmp_path / "labels", "brat", [record()], resume=True)
    assert (tmp_path / "labels" / "000001.ann").exists()


def test_records_after_those_to_keep_are_dropped(tmp_path: Path) -> None:
    writer = open_writer(tmp_path / "a.jsonl")
    for number in range(3):
        writer.write(record(id=str(number)))
    writer.abandon()
    assert open_writer(tmp_path / "a.jsonl", resume=True, keep=5).written() == 3
    again = open_writer(tmp_path / "a.jsonl", resume=True, keep=2)
    assert again.written() == 2
    again.close()
    assert (tmp_path / "a.jsonl").read_text().count("\n") == 2


def test_what_is_abandoned_waits(tmp_path: Path) -> None:
    writer = open_writer(tmp_path / "a.csv")
    writer.write(record())
    writer.abandon()
    writer.abandon()
    assert [file.name for file in tmp_path.iterdir()] == [part_path(tmp_path / "a.csv").name]
    assert open_writer(tmp_path / "a.csv", resume=True).written() == 1


class Broken:
    """A format on a disk that is full."""

    def __init__(self, path: Path) -> None:
        path.write_text("half")

    def write(self, record: Record, text: str | None = None) -> None:
        raise OSError(28, "No space left on device")

    def close(self) -> None:
        """Not reached."""


def test_a_disk_that_fills_up_at_the_end_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("older")
    writer = FileWriter(path, Broken, resume=False, keep=None, keeps_text=False)
    writer.write(record())
    with pytest.raises(OSError, match="No space"):
        writer.close()
    assert path.read_text() == "older"
    assert sorted(file.name for file in tmp_path.iterdir()) == [".a.csv.part", "a.csv"]
    write(path, "csv", [record()], resume=True)
    assert path.read_text().startswith("id,")


def test_half_a_character_breaks_no_output(tmp_path: Path, name: str) -> None:
    torn = record().model_copy(update={"id": "half \ud83d pair"})  # validation would refuse it
    write(tmp_path / "out", name, [torn])
    assert content(tmp_path / "out")


CHILD = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from records_by_hand import GIVEN, record
from ctdialog.export import open_writer
writer = open_writer(Path(sys.argv[1]), resume=True)
while True:
    number = writer.written()
    writer.write(record(id=f"article-{number}"), GIVEN)
    if number % 50 == 0:
        writer.checkpoint()
        print(number, flush=True)
"""


def children(path: Path, times: int) -> Iterator[int]:
    """Has a program write records to an output and be killed, several times; the last number it had told."""
    for _ in range(times):
        folder = str(Path(__file__).parent.parent)
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), folder], stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        told = int(child.stdout.readline())
        time.sleep(random.random() / 10)
        child.send_signal(signal.SIGKILL)
        for line in child.stdout:
            told = int(line)
        child.wait()
        yield told


@pytest.mark.skipif(os.name != "posix", reason="a signal that cannot be caught")
@pytest.mark.parametrize("ending", ["jsonl", "csv", "db"])
def test_a_killed_run_goes_on_with_nothing_lost_or_doubled(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    for told in children(path, 2):
        assert not path.exists()
        assert open_writer(path, resume=True).written() > told  # what a checkpoint had made safe is there
    writer = open_writer(path, resume=True)
    numbers = writer.written()
    writer.close()
    write(tmp_path / f"whole.{ending}", None, [record(id=f"article-{n}") for n in range(numbers)])
    assert content(path) == content(tmp_path / f"whole.{ending}")
