"""A batch that is broken off anywhere and goes on gives what an unbroken one gives, in every format."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

import pytest
from conftest import HERE

from ctdialog.export import FORMATS

# How many of the steps before the closing are passed over between two: some formats take long to open.
FEW = ("jsonl", "sqlite")  # a file that grows, one that is made at the end
STRIDES = {"jsonl": 1, "parquet": 9, "spacy": 12, "ics": 9, "sqlite": 5}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder in memory where the system has one: each run forces to the disk what it does."""
    memory = Path("/dev/shm")
    path = Path(mkdtemp(dir=memory if memory.is_dir() else None))
    yield path
    rmtree(path)


@pytest.mark.skipif(os.name != "posix", reason="forks of POSIX")
@pytest.mark.parametrize(
    ("to", "how"),
    [*((to, "crash") for to in FORMATS), *((to, how) for to in FEW for how in ("interrupt", "full"))],
)
def test_nothing_is_lost_and_nothing_comes_twice(to: str, how: str, folder: Path) -> None:
    stride = STRIDES.get(to, 3) * (1 if how == "crash" else 8)
    script = HERE / "batch" / "crashes.py"
    command = [sys.executable, script, to, folder / "it", str(stride), how]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 80
