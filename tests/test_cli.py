"""The `ctdialog` command, as a user types it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import ctdialog
from ctdialog.article.incoming import DEFAULT_MAX_BYTES
from ctdialog.cli import app
from ctdialog.options import size_of
from ctdialog.records import Article, FlatRecord, Record

ARTICLE = """Norway and Kenya hold security talks

NAIROBI: Norway and Kenya held their third Counter-Terrorism Dialogue in Nairobi on Thursday.
The sides were led by Kari Lund, Director for Global Security at the Norwegian Ministry of Foreign Affairs,
and Peter Otieno, Director General for Political Affairs at Kenya's Ministry of Foreign Affairs.
They discussed terrorism financing and the situation in Somalia.
"""
COMMAND = [sys.executable, "-m", "ctdialog"]
needs_posix = pytest.mark.skipif(os.name != "posix", reason="terminals and signals of POSIX")


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "nairobi.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return str(path)


def ctd(*args: str, stdin: bytes | str | None = None, **env: str) -> Result:
    """Run the command; whatever it does, it must not die of an exception of its own."""
    result = CliRunner().invoke(app, args, input=stdin, env={"CTDIALOG_MODEL": None, **env})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def lines(result: Result) -> list[dict[str, Any]]:
    """The records of JSON Lines on standard output."""
    return [json.loads(line) for line in result.stdout.splitlines()]


# ---------------------------------------------------------------- what is printed


def test_piped_output_is_a_full_record_a_line(article: str) -> None:
    result = ctd("extract", article)
    assert result.exit_code == 0
    (line,) = lines(result)
    record = Record.model_validate(line)
    assert (record.id, record.source.path) == ("nairobi", article)
    for evidence in (item for meeting in record.meetings for item in meeting.evidence):
        assert ARTICLE[evidence.start : evidence.end] == evidence.text


def test_the_command_prints_what_python_returns(article: str) -> None:
    (line,) = lines(ctd("extract", article, "--published", "2025-02-21", "--format", "flat"))
    record = ctdialog.extract(ARTICLE, published="2025-02-21", id="nairobi")
    assert FlatRecord.model_validate(line) == record.flat()


def test_several_articles_are_as_many_lines_in_their_order(article: str, tmp_path: Path) -> None:
    other = tmp_path / "a-weather.txt"
    other.write_text("It will rain.\n")
    assert [line["id"] for line in lines(ctd("extract", article, str(other)))] == ["nairobi", "a-weather"]


def test_json_is_an_object_for_one_input_and_an_array_for_more(article: str, tmp_path: Path) -> None:
    one = json.loads(ctd("extract", "-f", "json", article).stdout)
    assert one["id"] == "nairobi"
    missing = str(tmp_path / "missing.txt")
    assert [item["id"] for item in json.loads(ctd("extract", "-f", "json", article, missing).stdout)] == [
        "nairobi"
    ]


def test_cards_into_a_pipe_are_plain_text(article: str) -> None:
    result = ctd("extract", "-f", "cards", article)
    assert result.exit_code == 0
    assert result.stdout.splitlines()[0].startswith(article)
    assert "\x1b" not in result.stdout


def test_evidence_means_cards_with_marked_sentences(article: str) -> None:
    result = ctd("extract", "--evidence", "--published", "2025-02-21", article)
    assert result.exit_code == 0
    assert "[Thursday|date=2025-02-20]" in result.stdout


def test_an_article_without_a_meeting_says_so() -> None:
    assert "no meeting found" in ctd("extract", "-f", "cards", stdin="It will rain.\n").stdout


def test_warnings_go_to_standard_error_with_the_inputs_name(article: str) -> None:
    result = ctd("extract", article)
    (record,) = lines(result)
    assert record["warnings"]
    assert result.stderr.splitlines() == [
        f"ctdialog: {article}: warning: {warning}" for warning in record["warnings"]
    ]


def test_the_publication_date_is_taken_as_given(article: str) -> None:
    (record,) = lines(ctd("extract", article, "--published", "2025-02-21"))
    assert record["published"] == "2025-02-21"
    assert record["source"]["published_from"] == "given"


@pytest.mark.parametrize(
    "report", ["Japan and Kenya held their second counter-terrorism dialogue on Thursday.", "It rained."]
)
def test_a_day_far_from_the_texts_own_is_told_of(report: str) -> None:
    """A day given for a whole folder is the wrong one to count from for an old article in it."""
    text = f"Nairobi, 4 May 2024 (Agency) - {report}\n"
    result = ctd("extract", "--published", "2025-02-21", stdin=text)
    assert "the text is dated 2024-05-04, and was given as published on 2025-02-21" in result.stderr
    for near in ("2024-05-04", "2024-05-07"):
        assert ctd("extract", "--published", near, stdin=text).stderr == ""


# ---------------------------------------------------------------- where articles come from


@pytest.mark.parametrize("args", [(), ("-",)])
def test_standard_input_is_read(args: tuple[str, ...]) -> None:
    (record,) = lines(ctd("extract", *args, stdin=ARTICLE))
    assert record["id"] == "stdin"
    assert record["source"]["path"] is None
    assert record["meetings"]


def test_all_formats_of_batch_are_read(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    page = tmp_path / "page.html"
    page.write_text(f"<p>{ARTICLE}</p>")
    export = tmp_path / "export.jsonl"
    export.write_text("".join(json.dumps({"id": id, "text": ARTICLE}) + "\n" for id in ("one", "two")))
    records = lines(ctd("extract", str(page), str(export)))
    assert [record["id"] for record in records] == ["page", "one", "two"]
    assert all(record["meetings"] for record in records)
    assert not any("<" in each["text"] for each in records[0]["meetings"][0]["evidence"])
    array = json.loads(ctd("extract", "-f", "json", str(export)).stdout)
    assert [record["id"] for record in array] == ["one", "two"]
    assert lines(ctd("extract", stdin=page.read_text()))[0]["meetings"]


@pytest.mark.parametrize(
    "top",
    [
        "# Talks\n\n",
        "---\n",
        "From: the ministry\nDate: Friday\n\n",
        "text,date\n",
        '{"title": "Talks"}\n',
        "[ ] done\n",
        "<p>",
    ],
)
def test_a_text_is_taken_as_given_however_it_begins(top: str, tmp_path: Path) -> None:
    path = tmp_path / "note.txt"
    path.write_text(top + ARTICLE, encoding="utf-8")
    (record,) = lines(ctd("extract", str(path)))
    (piped,) = lines(ctd("extract", stdin=top + ARTICLE))
    assert record["meetings"] == piped["meetings"] != []
    for each in record["meetings"][0]["evidence"]:
        assert (top + ARTICLE)[each["start"] : each["end"]] == each["text"]


def test_an_array_is_one_whatever_it_holds(tmp_path: Path) -> None:
    export = tmp_path / "export.jsonl"
    export.write_text(json.dumps({"id": "one", "text": ARTICLE}) + "\n")
    assert isinstance(json.loads(ctd("extract", "-f", "json", str(export)).stdout), list)
    assert isinstance(json.loads(ctd("extract", "-f", "json", str(tmp_path)).stdout), list)


def test_inputs_of_the_same_name_keep_ids_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names = ["a/x.txt", "b/x.txt", "b/x.md", "b/y.txt"]
    for name in names:
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text("It will rain.\n")
    assert [record["id"] for record in lines(ctd("extract", *names))] == ["a/x", "b/x", "b/x.md", "b/y"]


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (lambda path: None, "no such file"),
        (lambda path: path.mkdir(), "holds no file"),
        (lambda path: path.write_bytes(b""), "empty"),
        (lambda path: path.write_bytes(b" \n\t\n"), "empty"),
        (lambda path: path.write_bytes(bytes(range(256)) * 8), "text"),
    ],
    ids=["missing", "folder", "empty", "blank", "binary"],
)
def test_a_bad_input_gets_one_sentence_and_the_others_are_done(
    make: Any, sentence: str, article: str, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    make(bad)
    result = ctd("extract", str(bad), article, "--published", "2025-02-21")
    assert result.exit_code == 1
    assert [record["id"] for record in lines(result)] == ["nairobi"]
    (complaint,) = (line for line in result.stderr.splitlines() if "warning" not in line)
    assert complaint.startswith(f"ctdialog: {bad}: ")
    assert sentence in complaint


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_gets_one_sentence(article: str) -> None:
    Path(article).chmod(0)
    result = ctd("extract", article)
    assert (result.exit_code, result.stderr) == (1, f"ctdialog: {article}: permission denied\n")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_what_is_no_file_is_told_and_the_others_are_done(article: str, tmp_path: Path) -> None:
    """A pipe that nobody writes to would be waited for, a device read, for ever."""
    pipe = str(tmp_path / "pipe.txt")
    os.mkfifo(pipe)
    result = ctd("extract", pipe, "/dev/zero", article)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[:2] == [
        f"ctdialog: {pipe}: is a pipe, no file",
        "ctdialog: /dev/zero: is a device, no file",
    ]
    assert [Path(line["id"]).name for line in lines(result)] == ["nairobi"]


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what a process has open")
def test_what_a_command_of_the_shell_writes_is_read() -> None:
    """`ctdialog extract <(command)`."""
    reading, writing = os.pipe()
    os.write(writing, ARTICLE.encode())
    os.close(writing)
    try:
        assert ctd("extract", f"/dev/fd/{reading}").exit_code == 0
    finally:
        os.close(reading)


@pytest.mark.parametrize("piped", [False, True])
def test_an_article_larger_than_max_bytes_is_refused(article: str, piped: bool) -> None:
    given = {"stdin": ARTICLE} if piped else {}
    names = () if piped else (article,)
    size = str(len(ARTICLE.encode()))
    assert ctd("extract", *names, "--max-bytes", size, **given).exit_code == 0
    result = ctd("extract", *names, "--max-bytes", "100", **given)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.endswith("is larger than 100 bytes unpacked; --max-bytes can allow more.\n")


@pytest.mark.parametrize("command", ["extract", "batch"])
def test_help_tells_the_default_of_max_bytes(command: str) -> None:
    assert size_of("32M") == DEFAULT_MAX_BYTES
    assert "without it, 32M" in " ".join(ctd(command, "--help", COLUMNS="200").stdout.split())


def test_empty_standard_input_gets_one_sentence() -> None:
    result = ctd("extract", stdin=b"")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("ctdialog: standard input: ")
    assert len(result.stderr.splitlines()) == 1


def test_a_fault_of_ours_costs_one_input_only(article: str, monkeypatch: pytest.MonkeyPatch) -> None:
    sound = ctdialog.Extractor.read

    def faulty(self: ctdialog.Extractor, article: Article, path: str | None = None) -> Record:
        if article.given == "poison":
            raise KeyError("poison")
        return sound(self, article, path)

    monkeypatch.setattr(ctdialog.Extractor, "read", faulty)
    poison = Path(article).with_name("poison.txt")
    poison.write_text("poison")
    result = ctd("extract", str(poison), article, "--published", "2025-02-21")
    assert result.exit_code == 1
    assert len(lines(result)) == 1
    assert f"ctdialog: {poison}: a fault in ctdialog (KeyError: 'poison')" in result.stderr


def test_an_empty_file_name_is_told(article: str) -> None:
    result = ctd("extract", "")
    assert (result.exit_code, result.stderr) == (1, "ctdialog: '': the file name is empty\n")


@pytest.mark.parametrize("option", ["--model", "--lexicon"])
def test_an_option_cannot_talk_to_the_terminal(option: str, article: str) -> None:
    result = ctd("extract", option, "x\x1b[31mred", article)
    assert result.exit_code == 2
    assert "␛[31mred" in result.stderr
    assert "\x1b" not in result.output


def test_a_file_name_cannot_talk_to_the_terminal(tmp_path: Path) -> None:
    result = ctd("extract", str(tmp_path / "\x1b[31mred.txt"))
    assert "␛[31mred.txt: no such file" in result.stderr
    assert "\x1b" not in result.output


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such a name")
def test_a_file_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(path)).write_text(ARTICLE)
    (record,) = lines(ctd("extract", os.fsdecode(path)))
    assert record["id"] == r"caf\xe9"


# ---------------------------------------------------------------- wrong usage


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (("--format", "xml"), "'xml' is not one of"),
        (("--published", "21/02/2025"), "'21/02/2025' is no publication date"),
        (("--published", "20250221"), "'20250221' is no publication date"),
        (("--published", "2025-02-31"), "'2025-02-31' is no publication date"),
        (("--model", "no_such_pipeline"), "pip install"),
        (("--lexicon", "no-such.toml"), "no-such.toml"),
        (("--evidence", "--format", "json"), "--evidence goes with cards"),
        (("--bogus",), "--bogus"),
        (("--published", "0001-01-01"), "'0001-01-01' is no publication date: its year must be from 1000"),
        (("--published", "9999-12-31"), "'9999-12-31' is no publication date: its year must be from 1000"),
        (("--min-confidence", "1.0000001"), "1.0000001 is no number from 0 to 1."),
        (("--min-confidence", "nan"), "nan is no number from 0 to 1."),
        (("--min-confidence", "1.5"), "1.5 is no number from 0 to 1."),
        (("--max-bytes", "many"), "Invalid value for '--max-bytes': 'many' is no size; give it as 50M."),
    ],
)
def test_a_wrong_option_ends_with_status_2_and_a_sentence(
    args: tuple[str, ...], sentence: str, article: str
) -> None:
    result = ctd("extract", *args, article)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentence in result.stderr.splitlines()[-1]


def test_a_lexicon_that_is_no_toml_ends_with_status_2_and_a_sentence(article: str) -> None:
    result = ctd("extract", "--lexicon", article, article)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"ctdialog: {article}: ")


def test_the_model_may_come_from_the_environment(article: str) -> None:
    result = ctd("extract", article, CTDIALOG_MODEL="no_such_pipeline")
    assert result.exit_code == 2
    assert "no_such_pipeline" in result.stderr


def test_an_unknown_command_ends_with_status_2() -> None:
    assert ctd("extrat").exit_code == 2


# ---------------------------------------------------------------- the other commands


def test_version() -> None:
    assert ctd("--version").stdout == f"ctdialog {ctdialog.__version__}\n"


@pytest.mark.parametrize(("args", "form"), [((), Record), (("--flat",), FlatRecord)])
def test_schema_prints_the_schema_of_a_record(args: tuple[str, ...], form: type) -> None:
    schema = json.loads(ctd("schema", *args).stdout)
    assert schema["title"] == form.__name__
    assert schema["$schema"].startswith("https://json-schema.org/")


def test_info_has_a_line_for_what_a_bug_report_needs() -> None:
    result = ctd("info")
    assert result.exit_code == 0
    facts = dict(line.split(": ", 1) for line in result.stdout.splitlines())
    assert facts["ctdialog"] == ctdialog.__version__
    assert {"python", "platform", "spacy", "model"} <= set(facts)


def test_info_without_a_model_tells_what_is_missing() -> None:
    result = ctd("info", CTDIALOG_MODEL="no_such_pipeline")
    assert result.exit_code == 0
    assert "no_such_pipeline" in result.stdout


@pytest.mark.parametrize("args", [("--help",), ("-h",), ("extract", "--help")])
def test_help_has_an_example(args: tuple[str, ...]) -> None:
    result = ctd(*args)
    assert result.exit_code == 0
    assert "  ctdialog extract samples/pakistan-eu-dialogue.txt\n" in result.stdout


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from ctdialog.cli import app\n"
        "try: app(['--help'])\n"
        "except SystemExit: print([m for m in ('spacy', 'pydantic', 'rich', 'ftfy') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "[]"


# ---------------------------------------------------------------- as a program among others


def test_json_is_utf8_whatever_the_locale_says(tmp_path: Path) -> None:
    path = tmp_path / "riga.txt"
    path.write_text("Māris Čaklais met nobody.\n", encoding="utf-8")
    env = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    run = subprocess.run([*COMMAND, "extract", "-f", "cards", str(path)], env=env, capture_output=True)
    assert (run.returncode, b"Traceback" in run.stderr) == (0, False)
    run = subprocess.run([*COMMAND, "extract", str(path)], env=env, capture_output=True, check=True)
    assert json.loads(run.stdout.decode("utf-8"))["id"] == "riga"


@needs_posix
def test_a_reader_that_has_gone_ends_it_quietly(article: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = subprocess.run(
        [*COMMAND, "extract", "--published", "2025-02-21", *[article] * 3],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(writing)
    assert run.returncode == 141
    assert not [line for line in run.stderr.splitlines() if "warning" not in line]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to")
@pytest.mark.parametrize("args", [("schema",), ("info",), ("--version",), ("extract", "--help")])
def test_a_full_disk_gets_one_sentence(args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run([*COMMAND, *args], stdout=full, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 1
    assert run.stderr == "ctdialog: cannot write the output: no space left on device\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk to write to")
@pytest.mark.parametrize("stderr", ["2>&-", "2>/dev/full"])
def test_records_go_on_where_nobody_can_be_told_of_a_warning(stderr: str, article: str) -> None:
    command = [*COMMAND, "extract", article, "missing", article]
    run = subprocess.run(["sh", "-c", f'"$@" {stderr}', "sh", *command], stdout=subprocess.PIPE, text=True)
    assert run.returncode == 1
    assert [json.loads(line)["source"]["path"] for line in run.stdout.splitlines()] == [article] * 2


@needs_posix
def test_control_c_ends_it_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "extract"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # What a shell starts in the background is deaf to Ctrl-C, and so would be what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as run:
        time.sleep(2)
        run.send_signal(signal.SIGINT)
        assert (run.wait(30), run.stderr and run.stderr.read()) == (-signal.SIGINT, b"")


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """A pseudo-terminal: what is printed to the second is read from the first."""
    pty = pytest.importorskip("pty")
    near, far = pty.openpty()
    yield near, far
    os.close(near)


@needs_posix
def test_at_a_terminal_there_are_cards(article: str, terminal: tuple[int, int]) -> None:
    near, far = terminal
    env = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    env.pop("NO_COLOR", None)
    run = subprocess.Popen([*COMMAND, "extract", article], stdout=far, stderr=subprocess.DEVNULL, env=env)
    os.close(far)
    text = b""
    while b"\xe2\x95\xaf" not in text:  # the last corner of a card
        text += os.read(near, 4096)
    run.wait(30)
    assert "╭─" in text.decode("utf-8", "replace")
    assert b"\x1b[" in text


@needs_posix
def test_at_a_terminal_nothing_to_read_is_wrong_usage(terminal: tuple[int, int]) -> None:
    _, far = terminal
    run = subprocess.run([*COMMAND, "extract"], stdin=far, capture_output=True, text=True, timeout=60)
    os.close(far)
    assert run.returncode == 2
    assert "No file given and nothing piped in." in run.stderr


@needs_posix
def test_bash_completes_commands() -> None:
    env = {
        **os.environ,
        "_CTDIALOG_COMPLETE": "complete_bash",
        "COMP_WORDS": "ctdialog ex",
        "COMP_CWORD": "1",
    }
    run = subprocess.run(COMMAND, env=env, capture_output=True, text=True)
    assert run.stdout.split() == ["extract"]
