"""No command opens a socket, and none writes anywhere but to the output that it is given.

Each runs where the system has no network for it (in a namespace of its own, where that is allowed), with an
audit hook in all its processes that notes each socket and each file that is opened to be written.
"""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from functools import cache
from pathlib import Path

import pytest
from conftest import HERE
from made_articles import made_article, write_export

HOOK = """
import os, sys
log = os.open(os.environ["AUDIT_LOG"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
writing = os.O_WRONLY | os.O_RDWR | os.O_CREAT
changes = ("os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "os.truncate", "sqlite3.connect")
targets = ("os.rename", "os.link", "os.symlink")  # the second argument is where

def note(*words):
    os.write(log, ("\\t".join(map(str, words)) + "\\n").encode("utf-8", "replace"))

def hook(event, args):
    if event.startswith(("socket.", "urllib.", "http.", "ftplib.", "smtplib.")):
        note("net", event, args)
    elif event == "open" and not isinstance(args[0], int) and args[2] & writing:
        note("write", os.path.abspath(os.fsdecode(args[0])))
    elif event in changes and args[0]:
        if event not in ("os.link", "os.symlink"):  # which leave alone what they lead to
            note("write", os.path.abspath(os.fsdecode(args[0])))
        if event in targets:
            note("write", os.path.abspath(os.fsdecode(args[1])))

note("process", os.getpid())
sys.addaudithook(hook)
"""

COMMANDS = {
    "extract": ("extract", "in/a.txt"),
    "evaluate": ("evaluate", str(HERE / "samples-labels")),
    "info": ("info",),
    "schema": ("schema",),
    "help": ("--help",),
    "batch": ("batch", "in", "-o", "out/it.db"),
    "batch to parquet": ("batch", "in", "-o", "out/it.parquet", "-q"),
    "batch to standard output": ("batch", "in", "--to", "csv"),
}


@cache
def without_network() -> tuple[str, ...]:
    """What starts a command in a namespace without a network; nothing where that is not allowed."""
    prefix = ("unshare", "-r", "-n")
    try:
        return prefix if subprocess.run([*prefix, "true"], capture_output=True).returncode == 0 else ()
    except OSError:
        return ()


@pytest.mark.skipif(not without_network(), reason="no namespace may be made: the audit hook alone tells")
def test_the_commands_run_where_there_is_no_network() -> None:
    code = "import socket; print([name for _, name in socket.if_nameindex()])"
    done = subprocess.run([*without_network(), sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "['lo']\n"


def tree(folder: Path) -> dict[str, bytes]:
    """All that lies in a folder by its path, folders too; what C code writes no audit hook hears of."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in folder.rglob("*")
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_no_socket_is_opened_and_nothing_written_but_the_output(name: str, tmp_path: Path) -> None:
    for folder in ("in", "out", "home", "hook", "temporary"):
        (tmp_path / folder).mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(HOOK, encoding="utf-8")
    (tmp_path / "in" / "a.txt").write_text(made_article(0), encoding="utf-8")
    (tmp_path / "in" / "b.html").write_text(
        "<html><head><link rel=stylesheet href='http://example.org/x.css'></head><body><article><h1>Talks</h1>"
        f"<p>{made_article(1)}</p><img src='http://example.org/x.png'></article></body></html>"
    )
    with zipfile.ZipFile(tmp_path / "in" / "c.zip", "w") as archive:
        archive.write(write_export(tmp_path / "rows.jsonl", 4), "rows.jsonl")
    log = tmp_path / "log"
    before = tree(tmp_path)
    env = {
        **{key: value for key, value in os.environ.items() if not key.startswith("XDG_")},
        "PYTHONPATH": os.pathsep.join([str(tmp_path / "hook"), str(HERE.parent)]),
        "PYTHONDONTWRITEBYTECODE": "1",  # the only cache
        "AUDIT_LOG": str(log),
        "HOME": str(tmp_path / "home"),
        "TMPDIR": str(tmp_path / "temporary"),
    }
    done = subprocess.run(
        [*without_network(), sys.executable, "-m", "ctdialog", *COMMANDS[name]],
        cwd=tmp_path,
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert "Traceback" not in done.stderr and done.returncode == (1 if name == "evaluate" else 0), done.stderr
    heard = [line.split("\t") for line in log.read_text(encoding="utf-8").splitlines()]
    assert len([line for line in heard if line[0] == "process"]) >= (2 if name.startswith("batch") else 1)
    assert [line for line in heard if line[0] == "net"] == []
    written = {line[1] for line in heard if line[0] == "write"} - {os.devnull}
    allowed = tuple(str(tmp_path / folder) + os.sep for folder in ("out", "temporary"))
    assert [path for path in written if not path.startswith(allowed)] == []
    after = tree(tmp_path)
    output = {path for path in after if path.startswith("out/")}
    assert {path: after[path] for path in after.keys() - output - {"log"}} == before
    assert bool(output) == ("-o" in COMMANDS[name])


def test_no_network_library_is_loaded_and_spacys_command_line_is_there_when_asked_for() -> None:
    code = """
import sys
from ctdialog.offline import stay_offline
stay_offline()
import ctdialog
ctdialog.load()
assert not {"urllib3", "requests", "httpx"} & sys.modules.keys()
import spacy
assert spacy.info(silent=True)["spacy_version"] == spacy.__version__
from spacy.cli import download
assert download.__module__ == "spacy.cli.download"
from spacy.cli.info import info
assert "urllib3" in sys.modules
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
