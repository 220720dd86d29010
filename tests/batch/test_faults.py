"""What can go wrong around a run: the disk, the folder, memory, Ctrl-C. Each ends it with a sentence and the
right exit status, and what was done until then is there when the run goes on."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from conftest import HERE
from made_articles import write_export

COMMAND = [sys.executable, "-m", "ctdialog"]
pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals, limits and modes of POSIX")


@cache
def allowed(*command: str) -> bool:
    """May this be started here?"""
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False


def bound_by_modes() -> list[str]:
    """What starts a command for which the modes of folders count; they don't for the superuser."""
    if os.geteuid() != 0:
        return []
    if not allowed("setpriv", "--bounding-set=-all", "true"):
        pytest.skip("the superuser writes everywhere, and there is no setpriv")
    return ["setpriv", "--bounding-set=-all"]


def told(done: subprocess.CompletedProcess[str]) -> str:
    """The one sentence that a command ended with."""
    progress = re.compile(r"ctdialog: [\d,]+ articles? · ")
    lines = [line for line in done.stderr.splitlines() if not progress.match(line)]
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("ctdialog: ")
    return lines[0]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export, and what an unbroken run makes of it."""
    folder = tmp_path_factory.mktemp("plain")
    write_export(folder / "in.jsonl", 300)
    subprocess.run([*COMMAND, "batch", "in.jsonl", "-o", "plain.jsonl", "-q"], cwd=folder, check=True)
    return folder


@pytest.fixture
def folder(plain: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder with the export, and an empty folder for the output."""
    (tmp_path / "in.jsonl").symlink_to(plain / "in.jsonl")
    (tmp_path / "out").mkdir()
    yield tmp_path
    if (tmp_path / "out").exists():
        (tmp_path / "out").chmod(0o755)


def begun(folder: Path, *command: str) -> subprocess.Popen[str]:
    """A run that has written some records to out/, but not all, with a process group of its own."""
    process = subprocess.Popen(
        [*command, *COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl"],
        cwd=folder,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    part = folder / "out" / ".out.jsonl.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size > 50_000):
        time.sleep(0.02)
    return process


def ended(process: subprocess.Popen[str]) -> subprocess.CompletedProcess[str]:
    _, stderr = process.communicate(timeout=60)
    return subprocess.CompletedProcess(process.args, process.returncode, "", stderr)


def goes_on(folder: Path, plain: Path) -> None:
    """Asserts that the run can be resumed, and then is as one that nothing befell."""
    command = [*COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl", "--resume", "-q"]
    subprocess.run(command, cwd=folder, check=True, timeout=120)
    assert (folder / "out" / "out.jsonl").read_bytes() == (plain / "plain.jsonl").read_bytes()
    assert [path.name for path in (folder / "out").iterdir()] == ["out.jsonl"]


def test_a_folder_that_may_not_be_written_in_is_told(folder: Path) -> None:
    prefix = bound_by_modes()
    (folder / "out").chmod(0o555)
    done = subprocess.run(
        [*prefix, *COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, told(done)) == (2, "ctdialog: 'out' is read-only; write to another folder")
    assert list((folder / "out").iterdir()) == []


def test_a_folder_that_may_be_written_in_and_not_listed(folder: Path) -> None:
    prefix = bound_by_modes()
    (folder / "out").chmod(0o311)
    done = subprocess.run(
        [*prefix, *COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl", "-q"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    (folder / "out").chmod(0o755)
    assert [path.name for path in (folder / "out").iterdir()] == ["out.jsonl"]


def test_a_folder_that_becomes_read_only_in_the_middle(folder: Path, plain: Path) -> None:
    process = begun(folder, *bound_by_modes())
    (folder / "out").chmod(0o555)
    done = ended(process)
    assert done.returncode == 1
    assert "cannot write 'out/out.jsonl': permission denied; what was done is safe, --resume" in told(done)
    (folder / "out").chmod(0o755)
    goes_on(folder, plain)


def test_a_folder_that_goes_in_the_middle_is_told(folder: Path) -> None:
    process = begun(folder)
    shutil.rmtree(folder / "out")
    done = ended(process)
    assert done.returncode == 1
    assert "cannot write 'out/out.jsonl'" in told(done) and "--resume" not in done.stderr
    assert not (folder / "out").exists()


@pytest.mark.skipif(not allowed("unshare", "-rm", "true"), reason="no file system may be mounted")
def test_a_full_disk_is_told_and_what_was_done_stays(folder: Path, plain: Path) -> None:
    script = (
        "mount -t tmpfs -o size=400k none out || exit 77\n"
        '"$@"; status=$?; mount -o remount,size=50M out; cp -a out kept; exit $status'
    )
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, "sh", *COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )
    if done.returncode == 77:
        pytest.skip("no file system may be mounted")
    assert done.returncode == 1
    assert told(done).endswith("; what was done is safe, --resume goes on with it")
    (folder / "out").rmdir()
    (folder / "kept").rename(folder / "out")
    goes_on(folder, plain)


def test_ctrl_c_at_any_moment_loses_nothing(folder: Path, plain: Path) -> None:
    command = [*COMMAND, "batch", "in.jsonl", "-o", "out/out.jsonl", "--resume", "-q"]
    for moment in (0.1, 0.4, 0.7, 1.0, 1.5, 2.0, 3.0):  # imports, the start of a worker, reading
        process = subprocess.Popen(
            command,
            cwd=folder,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        time.sleep(moment)
        os.killpg(process.pid, signal.SIGINT)
        done = ended(process)
        assert done.returncode in (-signal.SIGINT, 0)
        assert not done.stderr or done.returncode == 0 or "interrupted" in told(done)
    goes_on(folder, plain)


@pytest.mark.parametrize("moment", [0.1, 0.3, 0.8, 1.6])
def test_ctrl_c_ends_extract_at_any_moment(moment: float) -> None:
    process = subprocess.Popen(
        [*COMMAND, "extract", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(moment)
    process.send_signal(signal.SIGINT)
    assert (process.wait(30), process.stderr and process.stderr.read()) == (-signal.SIGINT, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="as many open files as Python has there")
@pytest.mark.parametrize("args", ["batch in.jsonl -o out/out.jsonl -q", "batch in.jsonl --to csv"])
def test_too_many_open_files_are_no_fault_of_the_output(folder: Path, args: str) -> None:
    script = 'ulimit -n 12; exec "$@"'  # enough to begin, too few for a worker and the pipes to it
    done = subprocess.run(
        ["sh", "-c", script, "sh", *COMMAND, *args.split()],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (1, "ctdialog: too many open files\n")
    assert list((folder / "out").iterdir()) == []


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        ("ImportError('no typer')", "a library cannot be loaded: no typer"),
        ("MemoryError", "there is not enough memory"),
        ("OSError(5, 'Input/output error')", "input/output error"),
    ],
)
def test_what_cannot_be_imported_at_all_is_told(tmp_path: Path, error: str, sentence: str) -> None:
    (tmp_path / "typer.py").write_text(f"raise {error}", encoding="utf-8")
    done = subprocess.run(
        [*COMMAND, "--version"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(HERE.parent)])},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"ctdialog: {sentence}\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to")
def test_a_completion_that_cannot_be_written_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            COMMAND,
            env={**os.environ, "_CTDIALOG_COMPLETE": "source_bash"},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (1, "ctdialog: no space left on device\n")


@pytest.mark.skipif(sys.platform != "linux", reason="a limit on memory that the system keeps to")
def test_memory_that_is_refused_is_told(folder: Path) -> None:
    with (folder / "huge.txt").open("wb") as huge:
        huge.write(b"word " * 300_000)
        huge.truncate(4 << 30)  # the rest is of nothing: it takes no room on the disk
    shutil.copy(HERE.parent / "samples" / "airline-talks.txt", folder / "small.txt")
    script = 'ulimit -v 2000000; exec "$@"'
    args = "batch huge.txt small.txt -o out/out.jsonl --max-bytes 8G -q".split()
    done = subprocess.run(
        ["sh", "-c", script, "sh", *COMMAND, *args],
        cwd=folder,
        env={**os.environ, "OPENBLAS_NUM_THREADS": "1"},  # each thread wants memory of its own
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (1, "")
    notes = (folder / "out" / "out.jsonl.errors.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in notes] == [
        {"path": "huge.txt", "problem": "not enough memory for it"}
    ]
    assert json.loads((folder / "out" / "out.jsonl").read_text(encoding="utf-8"))["id"] == "small"


@pytest.mark.parametrize(
    "args", ["schema", "info", "--help", f"evaluate {HERE / 'gold/d1'}", "batch in.jsonl --to csv"]
)
def test_a_reader_that_goes_away_ends_every_command_quietly(args: str, folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *args.split()], cwd=folder, stdout=writing, stderr=subprocess.PIPE, text=True
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


@pytest.mark.parametrize(
    ("stderr", "args"),
    [(end, args) for end in ("2>&-", "2>/dev/full") for args in ("nope", "extract --nope")],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to")
def test_wrong_usage_that_nobody_can_be_told_of_goes_nowhere_else(stderr: str, args: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"$@" {args} {stderr}', "sh", *COMMAND], stdout=subprocess.PIPE, text=True
    )
    assert (done.returncode, done.stdout) == (2, "")
