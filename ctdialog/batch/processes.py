"""The engine that comes with ctdialog: processes of this machine, each with a pipeline of its own.

    plan ─▶ chunks ─▶ window ─▶ workers ─▶ window ─▶ outcomes, in the order of the plan

The window holds the chunks that are begun and not yet told: so much is read ahead, however long the plan is.
A worker holds one chunk at a time. Where it dies (killed, out of memory, a fault in a library) the
article that it was reading is tried once more in a fresh worker, and given up where that one dies of it too.
One that says nothing for much longer than its article can take hangs, and is ended: it counts as dead.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from math import inf
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait

from ctdialog.batch.outcome import Answer, EngineFailed, Outcome, Planned, Setup, outcome_of
from ctdialog.batch.worker import READY, serve
from ctdialog.records import Incoming

_CHUNK_ITEMS, _CHUNK_CHARACTERS = 16, 100_000
_CHUNKS_A_WORKER = 8  # in the window
# A worker more is worth its start, which takes as long as reading some hundred articles, where so many
# chunks wait for each that is starting.
_WAITING_FOR_ANOTHER = 4
# After so many articles a worker makes room for a fresh one: spaCy's tables grow by what they forget, too.
_LIFE = 8_000
_MOST_TRIES = 2
_MOST_STILLBORN = 3
# Seconds that a worker may be silent: to start, and, with those for the characters, to read an article. An
# article takes some 4 microseconds a character; a machine can be slow, or busy with much else.
_PATIENCE, _PATIENCE_A_CHARACTER = 120.0, 400e-6
# What is waited for at once. However long a wait took, no more than this counts as silence: a batch that was
# stopped (Ctrl-Z, a laptop that slept) goes on, and so do its workers, which were stopped with it.
_STEP = 1.0

_GIVEN_UP = "the worker that read it died, twice; it may want more memory than there is"
_HANGS = "reading it took more than {seconds:,.0f} seconds, twice"
_NO_WORKER = (
    "the workers die or hang before they have read anything, with exit status {status}; "
    "a script that calls run() does so under: if __name__ == '__main__'"
)


Job = Callable[[Setup, Connection, Connection], None]
"""What a worker runs: see `serve`."""


class _Chunk:
    """A run of the plan: what is known of it, each in its place, and what is left to read."""

    def __init__(self, planned: list[Planned]) -> None:
        self._known = [None if isinstance(each, Incoming) else each for each in planned]
        self.left = deque((i, each) for i, each in enumerate(planned) if isinstance(each, Incoming))
        self.tries = 0  # of the first article that is left

    @property
    def outcomes(self) -> Iterator[Outcome]:
        """All of them, once no article is left."""
        return (each for each in self._known if each is not None)

    def settle(self, answer: Answer) -> None:
        """Takes the answer to the first article that is left."""
        place, item = self.left.popleft()
        self._known[place] = outcome_of(item, answer)
        self.tries = 0


class _Worker:
    """One process, and this end of the pipes to it and from it."""

    def __init__(self, setup: Setup, job: Job) -> None:
        context = get_context("spawn")
        inbox, self._inbox = context.Pipe(duplex=False)  # two, since one for both ways is a socket
        self.outbox, outbox = context.Pipe(duplex=False)
        self.process = context.Process(target=job, args=(setup, inbox, outbox), daemon=True)
        with _deaf_to_ctrl_c():
            self.process.start()
        inbox.close()
        outbox.close()  # or the end of the worker would not be seen at this end
        self.ready = False
        self.chunk: _Chunk | None = None
        self.answers = 0
        self._silence = 0.0

    @property
    def idle(self) -> bool:
        """Is it there for a chunk?"""
        return self.ready and self.chunk is None

    def give(self, chunk: _Chunk) -> None:
        """Has the worker read what is left of a chunk."""
        self.chunk = chunk
        self.heard()
        with suppress(OSError):  # of one that has just died, as will be seen where its answer is awaited
            self._inbox.send([item for _, item in chunk.left])

    def heard(self) -> None:
        """Notes that it has something new to do, or is on with it."""
        self._silence = 0.0

    def silent(self, seconds: float) -> None:
        """Notes that it was waited for in vain."""
        self._silence += seconds

    @property
    def patience(self) -> float:
        """For how many seconds it may be silent with what it does now."""
        characters = len(self.chunk.left[0][1].text) if self.chunk else 0
        return _PATIENCE + characters * _PATIENCE_A_CHARACTER

    @property
    def time_left(self) -> float:
        """How many seconds of them are left; without end where there is nothing for it to do."""
        return inf if self.idle else max(0.0, self.patience - self._silence)

    def end(self) -> None:
        """Ends the process at once, whatever it does."""
        self.process.kill()
        self.process.join()
        self._inbox.close()
        self.outbox.close()


class LocalProcesses:
    """Up to `workers` processes; as many as this process may use cores where that is None.

    They are started as chunks wait for them: a small job is done by one.
    """

    def __init__(self, setup: Setup, workers: int | None = None, job: Job = serve) -> None:
        self._setup, self._job = setup, job
        self._most = workers or _cores()
        self._workers: list[_Worker] = []
        self._waiting: deque[_Chunk] = deque()
        self._stillborn = 0

    def read(self, plan: Iterable[Planned]) -> Iterator[Outcome]:
        """What became of each thing planned, in the order of the plan.

        Raises ModelMissing or LexiconError where the pipeline cannot be loaded, EngineFailed where no
        worker lives.
        """
        window: deque[_Chunk] = deque()
        for chunk in _chunks(plan):
            window.append(chunk)
            if chunk.left:
                self._waiting.append(chunk)
            self._attend(patient=False)
            yield from self._told(window, _CHUNKS_A_WORKER * self._most - 1)
        yield from self._told(window, 0)

    @property
    def pids(self) -> list[int]:
        """The ids of the processes that are at work."""
        return [worker.process.pid for worker in self._workers if worker.process.pid is not None]

    def close(self) -> None:
        """Ends the processes at once."""
        while self._workers:
            self._workers.pop().end()

    def _told(self, window: deque[_Chunk], room: int) -> Iterator[Outcome]:
        """The outcomes known at the front of the window; waits for more while `room` does not hold it."""
        while window:
            if not window[0].left:
                yield from window.popleft().outcomes
            elif len(window) > room:
                self._attend(patient=True)
            else:
                return

    def _attend(self, *, patient: bool) -> None:
        """Hears the workers that have something to say, or waits a step for one; hands out chunks."""
        self._hand_out()
        workers = {worker.outbox: worker for worker in self._workers}
        longest = min(_STEP, *(worker.time_left for worker in self._workers)) if patient else 0
        began = time.monotonic()
        speaking = wait(workers, longest)
        waited = min(longest, time.monotonic() - began)
        for pipe in speaking:
            assert isinstance(pipe, Connection)
            self._hear(workers.pop(pipe))
        for worker in workers.values():
            worker.silent(waited)
            if not worker.time_left:
                self._bury(worker, _HANGS.format(seconds=worker.patience))
        self._hand_out()

    def _hand_out(self) -> None:
        for worker in tuple(self._workers):
            if worker.idle and worker.answers >= _LIFE:
                self._workers.remove(worker)
                worker.end()
            elif worker.idle and self._waiting:
                worker.give(self._waiting.popleft())
        while self._waiting and len(self._workers) < self._most:
            starting = sum(not worker.ready for worker in self._workers)
            if self._workers and len(self._waiting) < _WAITING_FOR_ANOTHER * (1 + starting):
                return
            self._workers.append(_Worker(self._setup, self._job))

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.outbox.recv()
        except (EOFError, OSError):
            self._bury(worker, _GIVEN_UP)
            return
        if isinstance(said, Exception):
            raise said
        worker.heard()
        if said == READY:
            worker.ready, self._stillborn = True, 0
            return
        assert worker.chunk is not None and isinstance(said, Answer)
        worker.chunk.settle(said)
        worker.answers += 1
        if not worker.chunk.left:
            worker.chunk = None

    def _bury(self, worker: _Worker, problem: str) -> None:
        """Puts the chunk of a worker that died in front again, without an article that two died of."""
        self._workers.remove(worker)
        worker.end()
        if not worker.ready:
            self._stillborn += 1
            if self._stillborn >= _MOST_STILLBORN:
                raise EngineFailed(_NO_WORKER.format(status=worker.process.exitcode))
        if (chunk := worker.chunk) is None:
            return
        chunk.tries += 1
        if chunk.tries >= _MOST_TRIES:
            chunk.settle(Answer(problem=problem))
        if chunk.left:
            self._waiting.appendleft(chunk)


def _chunks(plan: Iterable[Planned]) -> Iterator[_Chunk]:
    """The plan in runs of a bounded number of articles and of their characters."""
    run: list[Planned] = []
    characters = 0
    for each in plan:
        run.append(each)
        characters += len(each.text)
        if len(run) >= _CHUNK_ITEMS or characters >= _CHUNK_CHARACTERS:
            yield _Chunk(run)
            run, characters = [], 0
    if run:
        yield _Chunk(run)


def _cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Processes started within do not hear Ctrl-C, which a terminal sends to all: this one ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    resource_tracker.ensure_running()  # it is started with the first process, and then unblocks Ctrl-C
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
