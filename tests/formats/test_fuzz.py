"""What coverage-guided fuzzing found, kept; and a short run of it, where atheris is installed."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ctdialog.article.formats import reading
from formats.promises import READERS, found, keeps

SCRIPT = Path(__file__).parents[1] / "fuzz_readers.py"
COVERED = re.compile(r"^#(\d+)\s+(INITED|DONE)\s+cov: (\d+) ft: (\d+) corp: (\d+)/", re.MULTILINE)


@pytest.mark.parametrize("data", found(), ids=range(len(found())))
def test_what_was_found_keeps_the_promises(data: bytes) -> None:
    keeps(data)


def test_what_was_found_reaches_every_reader() -> None:
    called: set[str] = set()
    sys.setprofile(lambda frame, event, arg: called.add(frame.f_code.co_filename))
    try:
        for data in found():
            keeps(data)
    finally:
        sys.setprofile(None)
    folder = Path(reading.__file__).parent
    assert {str(folder / f"{name}.py") for name in READERS} - called == set()


@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="atheris is not installed")
def test_fifteen_seconds_of_fuzzing_break_no_promise_and_reach_more(tmp_path: Path) -> None:
    """Each run takes another path; an input that breaks a promise is printed in base 64."""
    folder = tmp_path / "corpus"
    options = ["-max_total_time=15", "-max_len=4000", "-timeout=10", "-rss_limit_mb=1000"]
    command = [sys.executable, str(SCRIPT), str(folder), *options, f"-artifact_prefix={tmp_path}/"]
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=120)
    assert done.returncode == 0, done.stderr[-3000:]
    (_, _, edges, before, seeds), (runs, _, _, after, kept) = COVERED.findall(done.stderr)
    assert int(edges) > 1000  # of the readers' own code, that alone is counted
    assert int(after) > int(before)
    assert int(kept) > int(seeds)
    assert int(runs) > 500
