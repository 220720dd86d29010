"""How much memory a command and the processes that it starts hold together. Linux only.

It is the proportional set size, in which memory that processes share counts once.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from made_articles import write_export


def tree(pid: int) -> list[int]:
    """A process and all its descendants."""
    pids = [pid]
    for each in pids:
        for task in Path(f"/proc/{each}/task").glob("*/children"):
            with suppress(OSError):
                pids += map(int, task.read_text().split())
    return pids


def held(pid: int) -> int:
    """Kilobytes that a process and its descendants hold."""
    total = 0
    for each in tree(pid):
        with suppress(OSError):
            rollup = Path(f"/proc/{each}/smaps_rollup").read_text()
            total += next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
    return total


def measured(count: int, workers: int, folder: Path) -> float:
    """Peak megabytes of a batch of so many short articles, asked for four times a second."""
    export = write_export(folder / f"{count}.jsonl", count)
    output = folder / f"{count}.out.jsonl"
    command = [
        sys.executable,
        "-m",
        "ctdialog",
        "batch",
        export,
        "-o",
        output,
        "--workers",
        str(workers),
        "-q",
    ]
    peak = 0
    process = subprocess.Popen(command)
    while process.poll() is None:
        peak = max(peak, held(process.pid))
        time.sleep(0.25)
    if process.returncode:
        raise SystemExit(f"the batch ended with exit status {process.returncode}")
    return peak / 1024
