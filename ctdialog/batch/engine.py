"""The seam between a batch and what does its reading: processes of this machine, or one day a cluster."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from ctdialog.batch.outcome import Outcome, Planned, Setup
from ctdialog.batch.processes import LocalProcesses


class Engine(Protocol):
    """What reads articles. It is closed when the batch ends, however it ends."""

    def read(self, plan: Iterable[Planned]) -> Iterator[Outcome]:
        """What became of each thing planned, in the order of the plan.

        The plan may be without end: an engine takes only so much of it ahead. No article stops it; where it
        cannot go on at all it raises EngineFailed.
        """

    def close(self) -> None:
        """Ends whatever is still at work."""


ENGINES: dict[str, Callable[[Setup, int | None], Engine]] = {"local": LocalProcesses}
"""The engines by the names that --engine takes, each made from a setup and a number of workers."""
