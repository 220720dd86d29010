"""The local engine, with workers that load nothing: order, a bounded window, deaths."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from ctdialog.batch.outcome import Answer, EngineFailed, Outcome, Planned, Setup
from ctdialog.batch.processes import LocalProcesses
from ctdialog.batch.worker import READY
from ctdialog.lexicon import LexiconError
from ctdialog.records import Incoming

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills of POSIX")


DEEDS = {"kill": signal.SIGKILL, "hang": signal.SIGSTOP} if os.name == "posix" else {}


def articles(count: int, **texts: str) -> list[Planned]:
    return [Incoming(str(n), f"{n}.txt", texts.get(f"a{n}", "fine")) for n in range(count)]


def echo(setup: Setup, inbox: Connection, outbox: Connection) -> None:
    """A worker that answers with the text.

    "kill …" kills it and "hang …" has it hang, always or, with a file's name, once.
    """
    outbox.send(READY)
    while True:
        for item in inbox.recv():
            word, _, once = item.text.partition(" ")
            if word in DEEDS and not (once and Path(once).exists()):
                if once:
                    Path(once).touch()
                os.kill(os.getpid(), DEEDS[word])
            if word == "slow":
                time.sleep(0.05)
            if word == "nap":
                time.sleep(3)
            if word == "work":
                Path(once).touch()
                for _ in range(15):  # a stop takes nothing off the others
                    time.sleep(0.1)
            outbox.send(Answer(problem=item.text))


def refuse(setup: Setup, inbox: Connection, outbox: Connection) -> None:
    outbox.send(LexiconError("a word is wrong"))


def die(setup: Setup, inbox: Connection, outbox: Connection) -> None:
    os._exit(7)


def hang(setup: Setup, inbox: Connection, outbox: Connection) -> None:
    time.sleep(600)


def read(plan: list[Planned], workers: int = 2, job=echo) -> list[Outcome]:  # type: ignore[no-untyped-def]
    engine = LocalProcesses(Setup(), workers, job)
    try:
        return list(engine.read(plan))
    finally:
        engine.close()


def test_outcomes_come_in_the_order_of_the_plan() -> None:
    plan = articles(400, a0="slow", a40="slow", a41="slow")
    outcomes = read(plan, workers=3)
    assert [outcome.path for outcome in outcomes] == [each.path for each in plan]


def test_what_needs_no_reading_keeps_its_place_and_goes_to_no_worker() -> None:
    settled = Outcome("b.txt", duplicate_of="0")
    plan: list[Planned] = [*articles(2), settled, *articles(2)]
    assert read(plan)[2] is settled
    assert read([settled], job=die) == [settled]


def test_an_article_that_kills_its_worker_twice_is_given_up() -> None:
    outcomes = read(articles(100, a50="kill"))
    assert [i for i, outcome in enumerate(outcomes) if "died" in (outcome.problem or "")] == [50]
    assert len(outcomes) == 100


def test_one_that_kills_it_once_is_read_by_the_next(tmp_path: Path) -> None:
    texts = {f"a{n}": f"kill {tmp_path / str(n)}" for n in (0, 17, 18, 99)}
    assert [o.problem for o in read(articles(100, **texts))] == [
        texts.get(f"a{n}", "fine") for n in range(100)
    ]
    assert len(list(tmp_path.iterdir())) == 4


def test_articles_that_kill_one_after_the_other_stop_nothing() -> None:
    outcomes = read(articles(8, a0="kill", a1="kill", a2="kill", a7="kill"))
    assert [outcome.problem == "fine" for outcome in outcomes] == [False] * 3 + [True] * 4 + [False]


def test_an_article_that_a_worker_hangs_on_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ctdialog.batch.processes._PATIENCE", 2.0)
    outcomes = read(articles(60, a20="hang", a50=f"hang {tmp_path / 'once'}"))
    assert [i for i, outcome in enumerate(outcomes) if outcome.problem != "fine"] == [20, 50]
    assert outcomes[20].problem == "reading it took more than 2 seconds, twice"
    assert outcomes[50].problem == f"hang {tmp_path / 'once'}"


def test_a_batch_that_is_stopped_and_goes_on_hangs_on_nothing(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\n"
        "from test_processes import articles, read\n"
        "from ctdialog.batch import processes\n"
        "if __name__ == '__main__':\n"
        "    processes._PATIENCE, processes._STEP, processes._MOST_TRIES = 3.0, 0.2, 1\n"
        "    print(read(articles(1, a0='work begun'))[0].problem)\n"
    )
    process = subprocess.Popen(
        [sys.executable, script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (tmp_path / "begun").exists() and process.poll() is None:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGSTOP)
    time.sleep(3.5)
    os.killpg(process.pid, signal.SIGCONT)
    assert process.communicate(timeout=60)[0] == "work begun\n"


def test_a_long_article_may_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctdialog.batch.processes._PATIENCE", 2.0)
    monkeypatch.setattr("ctdialog.batch.processes._PATIENCE_A_CHARACTER", 0.01)
    assert read(articles(1, a0="nap" + 1_000 * " "))[0].problem == "nap" + 1_000 * " "


def test_workers_that_hang_at_the_start_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctdialog.batch.processes._PATIENCE", 0.2)
    with pytest.raises(EngineFailed, match="or hang"):
        read(articles(1), job=hang)


def test_only_so_much_of_the_plan_is_read_ahead() -> None:
    taken = 0

    def endless() -> Iterator[Planned]:
        nonlocal taken
        while True:
            taken += 1
            yield Incoming(str(taken), f"{taken}.txt", "fine")

    engine = LocalProcesses(Setup(), 1, echo)
    outcomes = engine.read(endless())
    ahead = []
    for n in range(1000):
        next(outcomes)
        ahead.append(taken - n)
    engine.close()
    assert max(ahead) < 300


def test_a_small_job_is_done_by_one_worker() -> None:
    engine = LocalProcesses(Setup(), 8, echo)
    for _ in engine.read(articles(40)):
        assert len(engine.pids) == 1
    engine.close()


def test_a_worker_makes_room_for_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctdialog.batch.processes._LIFE", 100)
    engine = LocalProcesses(Setup(), 1, echo)
    pids = set()
    plan = articles(400)
    for each, outcome in zip(plan, engine.read(plan), strict=True):
        assert outcome.path == each.path
        pids.update(engine.pids)
    engine.close()
    assert len(pids) == 4


def test_a_pipeline_that_cannot_be_loaded_is_told() -> None:
    with pytest.raises(LexiconError, match="a word is wrong"):
        read(articles(1), job=refuse)


def test_workers_that_die_at_once_end_it() -> None:
    with pytest.raises(EngineFailed, match="exit status 7"):
        read(articles(1), job=die)


def test_no_socket_is_opened() -> None:
    heard: list[str] = []
    sys.addaudithook(lambda event, _: heard.append(event) if event.startswith("socket.") else None)
    assert len(read(articles(3))) == 3
    assert heard == []


def test_no_process_is_left_behind() -> None:
    engine = LocalProcesses(Setup(), 2, echo)
    next(engine.read(articles(500)))
    pids = engine.pids
    engine.close()
    assert pids
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
