"""`ctdialog batch`, as a user types it: what comes in, what goes out, and what is told of it."""

from __future__ import annotations

import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import load
import pytest
from made_articles import made_article, made_rows, write_export

from ctdialog.records import Record

COMMAND = [sys.executable, "-m", "ctdialog", "batch"]
needs_posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
Batch = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def batch(tmp_path: Path) -> Batch:
    """Runs the command in a folder of its own."""

    def run(*args: object, stdin: str | None = None) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*COMMAND, *map(str, args)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=300,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return done

    return run


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of five articles."""
    folder = tmp_path / "news"
    (folder / "more").mkdir(parents=True)
    for n, name in enumerate(("a", "b", "more/c", "more/d", "e")):
        (folder / f"{name}.txt").write_text(made_article(n), encoding="utf-8")
    return folder


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def beside(tmp_path: Path) -> set[str]:
    """The names in the folder, hidden ones too."""
    return {path.name for path in tmp_path.iterdir()}


# ---------------------------------------------------------------- in and out


def test_a_folder_becomes_a_table(batch: Batch, news: Path, tmp_path: Path) -> None:
    done = batch("news", "-o", "meetings.csv")
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "meetings.csv").read_text(encoding="utf-8").startswith("id,published,meeting,")
    assert beside(tmp_path) == {"news", "meetings.csv"}
    assert "5 articles" in done.stderr and "0 failed" in done.stderr


def test_standard_input_becomes_json_lines(batch: Batch) -> None:
    done = batch("-", stdin="".join(made_rows(6)))
    assert done.returncode == 0
    records = [Record.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [record.id for record in records] == [f"made-{n:06}" for n in range(6)]
    assert [len(record.meetings) for record in records] == [1, 1, 1, 0, 1, 1]
    assert {record.source.published_from for record in records} == {"metadata"}


def test_archives_are_read_as_folders_are(batch: Batch, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("one/first.txt", made_article(0))
        archive.writestr("rows.jsonl.gz", gzip.compress("".join(made_rows(3)).encode()))
    done = batch("a.zip", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    assert len(lines(tmp_path / "out.jsonl")) == 3  # the first row has the words of the text
    (note,) = lines(tmp_path / "out.jsonl.errors.jsonl")
    assert note["duplicate_of"]


def test_a_web_archive_is_read(batch: Batch, tmp_path: Path) -> None:
    warcio = pytest.importorskip("warcio.warcwriter")
    from warcio.statusandheaders import StatusAndHeaders

    with (tmp_path / "crawl.warc.gz").open("wb") as out:
        writer = warcio.WARCWriter(out, gzip=True)
        for n in range(3):
            title, body = made_article(n).split("\n\n", 1)
            page = f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>"
            page += "".join(f"<p>{part}</p>" for part in body.split("\n\n")) + "</article></body></html>"
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://example.org/{n}",
                "response",
                payload=io.BytesIO(page.encode()),
                http_headers=headers,
            )
            writer.write_record(record)
    done = batch("crawl.warc.gz", "-o", "out.jsonl")
    assert done.returncode == 0, done.stderr
    assert [len(line["meetings"]) for line in lines(tmp_path / "out.jsonl")] == [1, 1, 1]


def test_the_bytes_are_the_same_whatever_the_number_of_workers(batch: Batch, tmp_path: Path) -> None:
    write_export(tmp_path / "in.jsonl", 500)
    for workers in (1, 2):
        assert batch("in.jsonl", "-o", f"{workers}.jsonl", "--workers", workers).returncode == 0
    assert (tmp_path / "1.jsonl").read_bytes() == (tmp_path / "2.jsonl").read_bytes()
    assert len(lines(tmp_path / "1.jsonl")) == 500


def test_an_article_is_read_as_extract_reads_it(batch: Batch, news: Path, tmp_path: Path) -> None:
    batch("news", "-o", "out.jsonl")
    (tmp_path / "out.jsonl").rename(tmp_path / "batch.jsonl")
    files = [str(path) for path in sorted(news.rglob("*.txt"))]
    extract = subprocess.run(
        [sys.executable, "-m", "ctdialog", "extract", "-f", "jsonl", *files], capture_output=True, text=True
    )
    one = {line["source"]["sha256"]: line["meetings"] for line in lines(tmp_path / "batch.jsonl")}
    other = {
        line["source"]["sha256"]: line["meetings"] for line in map(json.loads, extract.stdout.splitlines())
    }
    assert one == other and len(one) == 5


def test_a_date_for_all_beats_that_of_the_metadata(batch: Batch, tmp_path: Path) -> None:
    done = batch(
        "-",
        "--published",
        "2025-02-21",
        "--field",
        "text=body",
        stdin='{"body": "It rains.", "date": "2020-01-01"}\n',
    )
    (record,) = map(json.loads, done.stdout.splitlines())
    assert (record["published"], record["source"]["published_from"]) == ("2025-02-21", "given")


# ---------------------------------------------------------------- what fails


def test_bad_files_stop_nothing(batch: Batch, news: Path, tmp_path: Path) -> None:
    (news / "bad.txt").write_bytes(b"\x00\x01\x02" * 100)
    (news / "empty.txt").write_bytes(b"")
    (news / "zipped.zip").write_bytes(b"PK\x03\x04 and no more")
    done = batch("news", "missing.txt", "-o", "out.jsonl")
    assert done.returncode == 1
    assert len(lines(tmp_path / "out.jsonl")) == 5
    notes = lines(tmp_path / "out.jsonl.errors.jsonl")
    assert [Path(note["path"]).name for note in notes] == [
        "bad.txt",
        "empty.txt",
        "zipped.zip",
        "missing.txt",
    ]
    assert all(note["problem"] for note in notes)
    assert "4 failed" in done.stderr and "out.jsonl.errors.jsonl" in done.stderr


def test_without_a_file_problems_are_told_on_standard_error(batch: Batch) -> None:
    done = batch("missing.txt", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "ctdialog: missing.txt: no such file\n")


def test_the_same_words_are_read_once(batch: Batch, news: Path, tmp_path: Path) -> None:
    (news / "z.txt").write_text(made_article(0).upper(), encoding="utf-8")
    done = batch("news", "-o", "out.jsonl")
    assert done.returncode == 0 and "1 duplicate\n" in done.stderr
    assert lines(tmp_path / "out.jsonl.errors.jsonl") == [{"path": "news/z.txt", "duplicate_of": "a"}]
    assert batch("news", "-o", "out.jsonl", "--force", "--keep-duplicates").returncode == 0
    assert len(lines(tmp_path / "out.jsonl")) == 6
    assert not (tmp_path / "out.jsonl.errors.jsonl").exists()


def test_nearly_the_same_words_are_marked(batch: Batch, news: Path, tmp_path: Path) -> None:
    (news / "z.txt").write_text("Another headline\n" + made_article(1), encoding="utf-8")
    done = batch("news", "-o", "out.jsonl")
    assert "1 near-duplicate" in done.stderr
    marks = {line["id"]: line["source"]["near_duplicate_of"] for line in lines(tmp_path / "out.jsonl")}
    assert marks == {"a": None, "b": None, "e": None, "more/c": None, "more/d": None, "z": "b"}


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("-o", "out.xyz"), "'.xyz' tells no format"),
        (("-o", "nowhere/out.csv"), "'nowhere' is no folder"),
        (("-o", "out.csv", "--field", "nonsense=body"), "nonsense"),
        (("-o", "out.csv", "--lexicon", "missing.toml"), "missing.toml"),
        (("-o", "out.csv", "--model", "no_such_model"), "no_such_model"),
        (("--resume",), "only a file can be resumed"),
    ],
)
def test_wrong_usage_is_a_sentence_and_leaves_nothing(
    batch: Batch, news: Path, tmp_path: Path, args: tuple[str, ...], sentence: str
) -> None:
    done = batch("news", *args)
    assert done.returncode == 2
    assert sentence in done.stderr and done.stderr.count("\n") == 1
    assert beside(tmp_path) == {"news"}


# ---------------------------------------------------------------- overwriting and going on


@pytest.mark.parametrize("output", ["news/out.jsonl", "news/more/out.csv"])
def test_a_run_does_not_read_its_own_output(batch: Batch, news: Path, tmp_path: Path, output: str) -> None:
    (news / "bad.txt").write_bytes(b"\0")
    for _ in range(2):
        assert batch("news", "-o", output, "--force").returncode == 1
        (note,) = lines(tmp_path / f"{output}.errors.jsonl")
        assert note["path"] == "news/bad.txt"


def test_what_is_there_is_overwritten_only_by_force(batch: Batch, news: Path, tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("mine")
    done = batch("news", "-o", "out.jsonl")
    assert (done.returncode, "--force" in done.stderr) == (2, True)
    assert (tmp_path / "out.jsonl").read_text() == "mine"
    assert batch("news", "-o", "out.jsonl", "--force").returncode == 0
    assert len(lines(tmp_path / "out.jsonl")) == 5


def test_there_is_nothing_to_resume_of_what_is_complete(batch: Batch, news: Path, tmp_path: Path) -> None:
    assert (
        batch("news", "-o", "out.jsonl", "--resume").returncode == 0
    )  # nothing is begun yet: from the start
    before = (tmp_path / "out.jsonl").read_bytes()
    done = batch("news", "-o", "out.jsonl", "--resume")
    assert (done.returncode, "complete" in done.stderr) == (0, True)
    assert (tmp_path / "out.jsonl").read_bytes() == before


def descendants(pid: int) -> list[int]:
    children = [
        int(child)
        for task in Path(f"/proc/{pid}/task").glob("*/children")
        for child in task.read_text().split()
    ]
    return children + [each for child in children for each in descendants(child)]


def heeds_control_c() -> None:
    """What a shell starts in the background is deaf to Ctrl-C, and so would be what it starts."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def begun(tmp_path: Path, *args: str) -> subprocess.Popen[str]:
    """A run that has written some records, but not all."""
    process = subprocess.Popen(
        [*COMMAND, *args], cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heeds_control_c
    )
    part = tmp_path / ".out.jsonl.part"
    while process.poll() is None and not (part.exists() and part.stat().st_size > 50_000):
        time.sleep(0.02)
    return process


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an export of 500 articles, and what an unbroken run makes of it."""
    folder = tmp_path_factory.mktemp("plain")
    write_export(folder / "in.jsonl", 500)
    subprocess.run([*COMMAND, "in.jsonl", "-o", "plain.jsonl", "-q"], cwd=folder, check=True)
    return folder


@needs_posix
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_ended_goes_on(batch: Batch, plain: Path, tmp_path: Path, how: signal.Signals) -> None:
    copy(plain / "in.jsonl", tmp_path)
    process = begun(tmp_path, "in.jsonl", "-o", "out.jsonl")
    workers = descendants(process.pid)
    process.send_signal(how)
    _, told = process.communicate(timeout=60)
    assert process.returncode == -how
    assert not (tmp_path / "out.jsonl").exists()
    if how == signal.SIGINT:
        assert told.splitlines()[-1].startswith("ctdialog: interrupted") and "--resume" in told
    assert batch("in.jsonl", "-o", "out.jsonl", "--resume").returncode == 0
    assert (tmp_path / "out.jsonl").read_bytes() == (plain / "plain.jsonl").read_bytes()
    assert beside(tmp_path) == {"in.jsonl", "out.jsonl"}
    deadline = time.monotonic() + 30  # a worker of a killed batch sees it when its article is read
    while left := [pid for pid in workers if Path(f"/proc/{pid}").exists()]:
        assert time.monotonic() < deadline, left
        time.sleep(0.1)


@needs_posix
def test_a_run_goes_on_only_as_it_was_begun(batch: Batch, tmp_path: Path) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    write_export(folder / "b.jsonl", 3_000)
    process = begun(tmp_path, "news", "-o", "out.jsonl")
    time.sleep(2.5)  # for a checkpoint
    process.kill()
    process.communicate()
    for args, word in (((), "--resume"), (("--resume", "--published", "2025-02-21"), "published")):
        refused = batch("news", "-o", "out.jsonl", *args)
        assert (refused.returncode, word in refused.stderr) == (2, True)
    (folder / "a.txt").write_text("It came later, and before the others.")
    refused = batch("news", "-o", "out.jsonl", "--resume")
    assert (refused.returncode, "inputs are not those" in refused.stderr) == (2, True)


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory as Linux does")
def test_workers_that_are_killed_at_random_lose_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    assert load.main(800, 5) == 0
    assert "none lost, none twice" in (told := capfd.readouterr().out)
    assert " 0 killed" not in told


LOST = {
    "nothing": ([0, 1, 2, 3], [], None),
    "one given up": ([0, 1, 3], [2], None),
    "one lost": ([0, 1, 3], [], "in the place of made-000002 is made-000003"),
    "the last lost": ([0, 1, 2], [], "in the place of made-000003 is nothing"),
    "one twice": ([0, 1, 1, 2, 3], [], "in the place of made-000002 is made-000001"),
    "one done and given up": ([0, 1, 2, 3], [3], "made-000003 is one too many"),
    "one given up twice": ([0, 1, 2], [3, 3], "an article is twice in the errors file"),
}


@pytest.mark.parametrize("what", LOST)
def test_what_is_lost_under_fire_is_found(tmp_path: Path, what: str) -> None:
    done, failed, problem = LOST[what]
    records = [{"id": load.name_of(n), "meetings": [] if n else [{}]} for n in done]
    notes = [{"path": f"in.jsonl#{n + 1}", "problem": "died"} for n in failed]
    for name, values in ((load.OUTPUT, records), (f"{load.OUTPUT}.errors.jsonl", notes)):
        (tmp_path / name).write_text("".join(json.dumps(value) + "\n" for value in values))
    assert list(load.problems(tmp_path, 4)) == ([problem] if problem else [])


def test_a_meeting_that_is_lost_under_fire_is_found(tmp_path: Path) -> None:
    (tmp_path / load.OUTPUT).write_text(json.dumps({"id": load.name_of(0), "meetings": []}) + "\n")
    assert list(load.problems(tmp_path, 1)) == ["made-000000 has lost its meeting"]


@needs_posix
def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    write_export(tmp_path / "in.jsonl", 300)
    done = subprocess.run(
        ["bash", "-c", '"$0" -m ctdialog batch in.jsonl | head -1; echo "${PIPESTATUS[0]}"', sys.executable],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.stdout.splitlines()[-1] == "141"
    assert done.stderr == ""


@needs_posix
def test_a_full_disk_is_told_and_can_be_resumed(batch: Batch, tmp_path: Path) -> None:
    write_export(tmp_path / "in.jsonl", 200)
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 64; exec "$0" -m ctdialog batch in.jsonl -o out.jsonl', sys.executable],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert "cannot write 'out.jsonl': file too large" in done.stderr and "--resume" in done.stderr
    assert batch("in.jsonl", "-o", "out.jsonl", "--resume").returncode == 0
    assert len(lines(tmp_path / "out.jsonl")) == 200


def test_the_help_tells_what_of_a_folder_is_not_read(batch: Batch) -> None:
    assert "Hidden files in folders and archives are skipped." in " ".join(batch("--help").stdout.split())
