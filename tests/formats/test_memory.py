"""The readers' memory is bounded by --max-bytes, and so is their time, whatever a file unpacks to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

BOMBS = Path(__file__).parent.parent / "bombs.py"
LIMIT = 1_000_000
# Forty times what is allowed, and what the libraries take once they are used.
MOST = 40 + 25
MOST_SECONDS = 5  # the slowest takes 0.3


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux how much memory a process held")
def test_no_reader_takes_more_than_forty_times_what_is_allowed_or_seconds() -> None:
    command = [sys.executable, str(BOMBS), str(LIMIT)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=200, check=True)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert len(rows) > 20
    assert {name: taken for name, taken, *_ in rows if int(taken) > MOST} == {}
    assert {name: seconds for name, _, seconds, _ in rows if float(seconds) > MOST_SECONDS} == {}
    told = {name: problem for name, *_, problem in rows}
    assert "larger than 1,000,000 bytes unpacked" in told["zip in zip"]
    assert "list of members is larger than 4,194,304 bytes" in told["zip, members"]
    assert "holds no file" in told["zip, as many members as may be"]
    assert all(
        problem.count(".") and "Error" not in problem for problem in told.values() if problem != "read"
    )
