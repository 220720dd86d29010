"""How much memory a batch takes, and how long: `python tests/memory.py [WORKERS COUNT COUNT …]`.

Each count of short articles is an export of its own, read by the command as a user runs it. What is printed
is the peak of what all its processes held together at one moment (proportional set size, so that memory they
share counts once), asked for four times a second. Linux only.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from made_articles import write_export

COUNTS = (1_000, 20_000)


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


def measured(count: int, workers: int, folder: Path) -> tuple[float, float]:
    """Peak megabytes and seconds of a batch of so many articles."""
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
    began, peak = time.monotonic(), 0
    process = subprocess.Popen(command)
    while process.poll() is None:
        peak = max(peak, held(process.pid))
        time.sleep(0.25)
    if process.returncode:
        raise SystemExit(f"the batch ended with exit status {process.returncode}")
    return peak / 1024, time.monotonic() - began


def main(workers: int, counts: list[int]) -> None:
    """Prints a line a count, the first being what the others are compared to."""
    base = None
    with tempfile.TemporaryDirectory() as folder:
        for count in counts:
            peak, seconds = measured(count, workers, Path(folder))
            base = base or peak
            print(
                f"{count:>9,} articles, {workers} workers: {peak:,.0f} MB at most ({peak / base:.2f} ×), "
                f"{seconds:,.0f} s, {count / seconds:,.0f} articles/s",
                flush=True,
            )


if __name__ == "__main__":
    given = [int(word.replace(",", "")) for word in sys.argv[1:]]
    main(given[0] if given else 2, given[1:] or list(COUNTS))
