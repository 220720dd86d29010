"""The examples of README.md: where they stand, and what they print when they are run.

Four kinds of fenced block, told apart by the first word behind the fence:

- `pycon`: a Python session; all of them together are one session;
- `console`: `$ command` lines, each with what it prints at a terminal of 80 columns without colours;
- `toml NAME`: a file of that name, which lies beside `samples/` when the commands are run;
- `sh`: commands that install things; `.ci/run` runs them.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
COLUMNS = 80

_FENCED = re.compile(r"^```(?P<info>\w[^\n]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_COLOUR = re.compile(r"\x1b\[[0-9;]*[mK]")
# The command of this checkout, whether or not another one is installed.
_SHELL = 'ctdialog() { "$PYTHON" -m ctdialog "$@"; }; export -f ctdialog; '


@dataclass(frozen=True)
class Block:
    """A fenced block: its kind, the name behind the kind, its text, and where the text stands."""

    kind: str
    name: str
    body: str
    start: int
    line: int

    @property
    def needs(self) -> str | None:
        """A program that the block wants and that is not here, or None."""
        return "jq" if self.kind == "console" and "jq " in self.body and not shutil.which("jq") else None


def blocks(text: str) -> Iterator[Block]:
    """The fenced blocks of a Markdown text, in order."""
    for match in _FENCED.finditer(text):
        kind, _, name = match["info"].partition(" ")
        yield Block(kind, name, match["body"], match.start("body"), text.count("\n", 0, match.start()) + 1)


@dataclass
class Session:
    """A folder with the samples in it, and the names that the Python examples have made so far."""

    folder: Path
    names: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shutil.copytree(ROOT / "samples", self.folder / "samples")

    def run(self, block: Block) -> str:
        """What the block would hold if it were written now."""
        if block.needs:
            return block.body
        if block.kind == "toml":
            (self.folder / block.name).write_text(block.body, encoding="utf-8")
        elif block.kind == "console":
            return "".join(self._console(block.body))
        elif block.kind == "pycon":
            with contextlib.chdir(self.folder):
                return "".join(self._python(block.body))
        return block.body

    def _console(self, body: str) -> Iterator[str]:
        commands = [line for line in body.splitlines() if line.startswith("$ ")]
        if not body.startswith("$ "):
            raise ValueError(f"a console block that begins with no command: {body!r}")
        for i, command in enumerate(commands):
            gap = "\n" if i + 1 < len(commands) and f"\n\n{commands[i + 1]}\n" in body else ""
            yield f"{command}\n{self._at_a_terminal(command[2:])}{gap}"

    def _at_a_terminal(self, command: str) -> str:
        import fcntl
        import pty
        import struct
        import termios

        environment = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "LINES", "CTDIALOG_MODEL")}
        environment |= {"PYTHON": sys.executable, "PYTHONPATH": str(ROOT), "NO_COLOR": "1", "TERM": "xterm"}
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, COLUMNS, 0, 0))
        process = subprocess.Popen(
            ["bash", "-c", _SHELL + command],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
        )
        os.close(theirs)
        printed = b"".join(_read_all(ours))
        process.wait()
        lines = _COLOUR.sub("", printed.decode("utf-8")).splitlines()
        return "".join(f"{line.rstrip()}\n" for line in lines)

    def _python(self, body: str) -> Iterator[str]:
        for example in doctest.DocTestParser().get_examples(body):
            first, *rest = example.source.splitlines()
            yield f">>> {first}\n" + "".join(f"... {line}\n" for line in rest)
            printed = io.StringIO()
            with contextlib.redirect_stdout(printed):
                exec(compile(example.source, "README.md", "single"), self.names)
            yield printed.getvalue()


def _read_all(terminal: int) -> Iterator[bytes]:
    # A terminal that the last writer has left reads as an error, not as an end, on Linux.
    with contextlib.suppress(OSError):
        while data := os.read(terminal, 65536):
            yield data
    os.close(terminal)
