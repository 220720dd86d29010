"""Many articles: folders, archives and exports in, one output file out.

    from ctdialog.batch import Options, run

    if __name__ == "__main__":
        tally = run(["articles/"], "meetings.csv", Options(published="2025-02-21"), workers=2)

| room | what it does |
| --- | --- |
| `run` | the whole of it: inputs to plan, plan to engine, outcomes to sink |
| `engine` | the seam to who reads |
| `processes`, `worker`, `reader` | processes of this machine, one of them, one article |
| `relevance`, `duplicates` | what need not be read |
| `sink`, `notes`, `journal` | the output, what gave no record, and how far it has come |
"""

from __future__ import annotations

from ctdialog.batch.journal import Tally
from ctdialog.batch.outcome import BatchError, EngineFailed
from ctdialog.batch.run import Options, run
from ctdialog.batch.sink import NothingToResume, Watcher

__all__ = ["BatchError", "EngineFailed", "NothingToResume", "Options", "Tally", "Watcher", "run"]
