"""Many articles in one run while its workers are killed: `python tests/load.py [ARTICLES KILLS]`.

The articles are distinct and made by rule: ordinary news of 300 to 2,500 characters, and every eighth about a
meeting. The command reads them as a user has it do, on two workers; at so many moments spread at random over
the run one of the workers, whichever, is killed. Then each article must be in the output once, at its place,
with its meeting where it tells of one, or in the errors file. Prints figures; the exit status is 1 where an
article is lost or comes twice. Linux only.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random

from made_articles import made_article, made_news
from memory import held, tree

ARTICLES, KILLS, WORKERS = 200_000, 100, 2
ABOUT_MEETINGS = 8  # every so-manieth
OUTPUT = "out.jsonl"


def name_of(n: int) -> str:
    """The id of an article."""
    return f"made-{n:06}"


def write_articles(path: Path, count: int) -> None:
    """An export of so many articles."""
    with path.open("w", encoding="utf-8") as out:
        for n in range(count):
            text = made_news(n) if n % ABOUT_MEETINGS else made_article(n)
            out.write(json.dumps({"id": name_of(n), "text": text, "published": "2025-04-01"}) + "\n")


class Killer:
    """Kills one of a run's workers whenever so many articles are done as chance has chosen."""

    def __init__(self, pid: int, part: Path, moments: list[int], luck: Random) -> None:
        self._pid, self._part, self._luck = pid, part, luck
        self._moments = moments
        self._read = self._done = 0
        self.killed = 0

    def look(self) -> None:
        """Counts what is done; kills where it is time to."""
        with suppress(FileNotFoundError), self._part.open("rb") as lines:
            lines.seek(self._read)
            new = lines.read()
            self._read += len(new)
            self._done += new.count(b"\n")
        if self._moments and self._done >= self._moments[0] and (workers := self._workers()):
            with suppress(ProcessLookupError):
                os.kill(self._luck.choice(workers), signal.SIGKILL)
                self.killed += 1
            self._moments.pop(0)

    def _workers(self) -> list[int]:
        found = []
        for pid in tree(self._pid)[1:]:
            with suppress(OSError):
                if b"spawn_main" in Path(f"/proc/{pid}/cmdline").read_bytes():
                    found.append(pid)
        return found


def read_under_fire(folder: Path, moments: list[int], luck: Random) -> tuple[int, float]:
    """Runs the command on the folder's export; how many workers were killed, and the most megabytes held."""
    command = [sys.executable, "-m", "ctdialog", "batch", "in.jsonl", "-o", OUTPUT, "--workers", str(WORKERS)]
    process = subprocess.Popen(command, cwd=folder)
    killer = Killer(process.pid, folder / f".{OUTPUT}.part", moments, luck)
    peak, looked = 0, 0.0
    while process.poll() is None:
        killer.look()
        if time.monotonic() - looked > 1:  # what is asked for costs the time of what is asked
            peak, looked = max(peak, held(process.pid)), time.monotonic()
        time.sleep(0.02)
    if process.returncode not in (0, 1):
        raise SystemExit(f"the batch ended with exit status {process.returncode}")
    return killer.killed, peak / 1024


def found(folder: Path) -> Iterator[tuple[str, int]]:
    """The ids in the output, each with the number of its meetings."""
    with (folder / OUTPUT).open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            yield record["id"], len(record["meetings"])


def told_of(folder: Path) -> list[str]:
    """The ids of the articles in the errors file, which names them by their lines in the export."""
    notes = folder / f"{OUTPUT}.errors.jsonl"
    if not notes.exists():
        return []
    paths = [json.loads(line)["path"] for line in notes.read_text(encoding="utf-8").splitlines()]
    return [name_of(int(path.rpartition("#")[2]) - 1) for path in paths]


def problems(folder: Path, count: int) -> Iterator[str]:
    """What is not as it must be."""
    failed = told_of(folder)
    if len(set(failed)) < len(failed):
        yield "an article is twice in the errors file"
    left_out = set(failed)
    wanted = ((n, name_of(n)) for n in range(count) if name_of(n) not in left_out)
    places = found(folder)
    for n, name in wanted:
        there, meetings = next(places, ("nothing", 0))
        if there != name:
            yield f"in the place of {name} is {there}"
            return
        if n % ABOUT_MEETINGS == 0 and not meetings:
            yield f"{name} has lost its meeting"
    if more := next(places, None):
        yield f"{more[0]} is one too many"


def main(count: int, kills: int) -> int:
    """Prints the figures; 1 where something was lost."""
    luck = Random(count)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_articles(folder / "in.jsonl", count)
        began = time.monotonic()
        killed, peak = read_under_fire(folder, sorted(luck.choices(range(count), k=kills)), luck)
        seconds = time.monotonic() - began
        wrong = list(problems(folder, count))
        print(
            f"{count:,} articles, {WORKERS} workers, {killed} killed: {seconds:,.0f} s, "
            f"{peak:,.0f} MB at most, {len(told_of(folder))} given up, "
            + (f"WRONG: {'; '.join(wrong)}" if wrong else "none lost, none twice")
        )
    return 1 if wrong else 0


if __name__ == "__main__":
    given = [int(word.replace(",", "")) for word in sys.argv[1:]]
    sys.exit(main(*(given or (ARTICLES, KILLS))))
