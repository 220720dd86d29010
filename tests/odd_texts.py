"""Texts as nobody writes them, for `test_odd_texts.py`; `python tests/odd_texts.py` reads the largest.

`ctdialog extract` reads each in a process of its own; seconds, megabytes and meetings are printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

SECOND = "Japan and Kenya held their second dialogue on counter-terrorism in Nairobi on 4 May 2024. "
NEXT = "The third round of the dialogue will be held in Tokyo on 6 May 2025."
COMMAND = [sys.executable, "-m", "ctdialog", "extract", "--format", "jsonl"]


def _run(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def _planes(step: int) -> str:
    """Characters of all seventeen planes, those that are none and private ones too; no control, no half."""
    codes = (code for code in range(0x20, 0x110000, step) if not 0xD800 <= code < 0xE000)
    ends = (plane * 0x10000 + last for plane in range(17) for last in (0xFFFD, 0xFFFE, 0xFFFF))
    return "".join(char for char in map(chr, (*codes, *ends)) if char.isprintable() or ord(char) > 0xA0)


def texts(million: int = 1_000_000) -> dict[str, str]:
    """Each text by a name; it tells of a dialogue in front, and where it ends of the next one.

    `million`: the characters that what is said to be a megabyte has here.
    """
    middles = {
        "a line of 10 MB": _run(
            "The quick brown fox of 1868 jumped over the lazy dog, they said. ", 10 * million
        ),
        "100,000 blank lines": "\n" * 100_000,
        "blank lines of white space": "\r\n \t\u00a0\u3000\n" * (million // 100),
        "1 MB of one letter": "a" * million,
        "1 MB of words without a space": _run(
            "JapanandKenyaheldtheirthirddialogueinNairobi4May2024,", million
        ),
        "1 MB of Chinese": _run("日本和肯尼亚举行反恐对话。", million),
        "1 MB of Arabic and Hebrew": _run("مرحبا بالعالم، שלום עולם. \u202eabc\u202c \u200f", million),
        "1 MB of emoji": _run("🙂👨\u200d👩\u200d👧🇯🇵🤝🏽 ", million),
        "1 MB of accents on one letter": "e" + "\u0301" * million,
        "every plane": _planes(1_000_000 // million),
    }
    return {name: f"{SECOND}\n\n{middle}\n\n{NEXT}" for name, middle in middles.items()}


# Starts a command and tells what it took. Linux counts the memory of the process that starts another to that
# one's, and the process of the tests is large.
_LOOKER = """
import json, os, sys
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(pid, 0)
took = os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss
print(json.dumps(took), file=sys.stderr)
"""


def measured(command: list[str]) -> tuple[str, int, float, float]:
    """What a command writes, its exit status, its processor time in seconds and its memory in MB at most."""
    done = subprocess.run([sys.executable, "-c", _LOOKER, *command], capture_output=True, check=True)
    status, seconds, size = json.loads(done.stderr.splitlines()[-1])
    return done.stdout.decode(), status, seconds, size / (1_000_000 if sys.platform == "darwin" else 1_000)


def main() -> None:
    """Reads every text in its full size, and ten megabytes of the genre's own sentences."""
    every = {**texts(), "10 MB of meetings in one line": _run(SECOND, 10_000_000)}
    with tempfile.TemporaryDirectory() as folder:
        for name, text in every.items():
            file = Path(folder) / "text.txt"
            file.write_bytes(text.encode())
            command = [*COMMAND, str(file)]
            out, status, seconds, size = measured(command)
            meetings = len(json.loads(out)["meetings"]) if out else 0
            print(f"{name}: status {status}, {seconds:.1f} s, {size:.0f} MB, meetings {meetings}", flush=True)


if __name__ == "__main__":
    main()
