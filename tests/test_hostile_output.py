"""What an article, a file's name or a label can put before a person: harmless text."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ctdialog.cli import app

PAYLOADS = {
    "colour": "\x1b[31m",
    "erase": "\x1b[2J\x1b[H",
    "title": "\x1b]0;owned\x07",
    "link": "\x1b]8;;file:///etc/passwd\x1b\\press\x1b]8;;\x1b\\",
    "clipboard": "\x1b]52;c;cm0gLXJm\x07",
    "report": "\x1b[6n\x1b[c\x05",
    "wide-controls": "\x9b31m\x9d0;owned\x9c",
    "overwrite": "\rOwned\x08\x08",
    "bidi": "\u202e\u2066\u200f\u061c",
    "markup": "[bold red on blue][link=file:///etc/passwd]press[/link][/bold red on blue]",
}
ARTICLE = """Norway and Kenya{0} hold security talks

NAIROBI{0}: Norway{0} and Kenya held their third Counter-{0}Terrorism {0}Dialogue in Nairobi on {0}Thursday.
The sides were led by Kari {0}Lund, Director for {0}Global Security at the Norwegian Foreign {0}Ministry,
and Peter Otieno, Director General for Political Affairs at Kenya's Ministry of Foreign Affairs.
They discussed terrorism {0}financing, a "{0}Joint Action Plan {0}2025" and the situation in {0}Somalia.

"""
# So that the payloads are few among the words: a text full of control characters is refused.
ARTICLE += "It rained all day in the capital, and the streets were empty until the evening came. " * 25
COMMAND = [sys.executable, "-m", "ctdialog"]
OF_RICH = re.compile(r"\x1b\[[0-9;]*m")


def assert_harmless(text: str) -> None:
    """No character in it that a terminal obeys, or that turns the direction of writing."""
    for char in set(text) - {"\n"}:
        assert unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Zl", "Zp"), repr(char)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """A folder of articles with a payload each, in the text and the file's name, and its label."""
    for name, payload in PAYLOADS.items():
        stem = f"{name} {payload}".replace("/", "_")
        (tmp_path / f"{stem}.txt").write_text(ARTICLE.format(payload), encoding="utf-8")
        label = {"id": payload, "meetings": [{"name": payload, "participants": [payload]}]}
        (tmp_path / f"{stem}.json").write_text(json.dumps(label), encoding="utf-8")
    (tmp_path / "empty \x1b[31m\u202e.txt").write_bytes(b"")
    return tmp_path


def files(folder: Path) -> list[str]:
    return sorted(map(str, folder.glob("*.txt")))


def run(*args: str) -> subprocess.CompletedProcess[bytes]:
    done = subprocess.run([*COMMAND, *args], capture_output=True, timeout=120)
    assert b"Traceback" not in done.stderr, done.stderr
    return done


def at_terminal(*args: str) -> str:
    """What the command shows at a terminal, both its streams."""
    import pty

    screen, end = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"TERM": "xterm-256color"}
    with subprocess.Popen([*COMMAND, *args], env=env, stdin=end, stdout=end, stderr=end, close_fds=True):
        os.close(end)
        shown = b""
        try:
            while data := os.read(screen, 1 << 16):
                shown += data
        except OSError:  # the other end is closed
            pass
        os.close(screen)
    return shown.decode().replace("\r\n", "\n")


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_nothing_of_an_article_talks_to_a_terminal(hostile: Path) -> None:
    shown = at_terminal("extract", "--published", "2025-02-21", "--evidence", *files(hostile))
    assert OF_RICH.search(shown)  # it is a terminal that shows colours
    shown = OF_RICH.sub("", shown)
    assert_harmless(shown)
    assert shown.count("╭") > len(PAYLOADS) / 2  # there is much to show
    assert "[link=file:///etc/passwd]" in shown  # a person sees what is there
    assert "is empty" in shown


def test_machine_output_keeps_what_was_there_as_escapes(hostile: Path) -> None:
    for form in ("json", "flat", "jsonl"):
        out = CliRunner().invoke(app, ["extract", "--format", form, *files(hostile)]).stdout
        assert_harmless(out)
    records = [json.loads(line) for line in out.splitlines()]
    assert len(records) == len(PAYLOADS)
    kept = "".join(e["text"] for record in records for m in record["meetings"] for e in m["evidence"])
    for char in "\x1b\u202e\u2066":
        assert char in kept, repr(char)


@pytest.mark.parametrize("ending", ["csv", "html"])
def test_files_of_a_batch_and_what_it_tells_are_harmless(hostile: Path, ending: str) -> None:
    out = hostile / f"out.{ending}"
    done = run("batch", str(hostile), "--glob", "*.txt", "-o", str(out), "--workers", "1")
    assert done.returncode == 1
    assert_harmless(done.stderr.decode())
    assert_harmless(out.read_bytes().decode().replace("\r\n", "\n"))
    assert_harmless((hostile / f"out.{ending}.errors.jsonl").read_text(encoding="utf-8"))


def test_labels_do_not_talk_to_a_terminal(hostile: Path) -> None:
    (hostile / "zero \x1b[31m.json").write_text('{"id": "a", "meetings": []}')
    done = CliRunner().invoke(app, ["evaluate", "--errors", "all", str(hostile)])
    assert done.exit_code == 1
    assert_harmless(done.stdout)
    assert_harmless(done.stderr)
