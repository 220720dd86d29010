"""The process that reads articles: what runs at the other end of two pipes."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Connection

from ctdialog.batch.outcome import Setup
from ctdialog.collector import waiting
from ctdialog.offline import stay_offline

READY = "ready"


def serve(setup: Setup, inbox: Connection, outbox: Connection) -> None:
    """Answers each article of each chunk that comes, one by one, until the other end closes.

    The first word is READY, or, where the pipeline cannot be loaded, the exception that says why. Answers go
    back singly, so that the other end knows which article was being read when this process died.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that holds the other end
    stay_offline()
    try:
        with waiting():
            from ctdialog.batch.reader import ArticleReader

            reader = ArticleReader(setup)
    except Exception as error:
        outbox.send(error)
        return
    try:
        outbox.send(READY)
        while True:
            for item in inbox.recv():
                outbox.send(reader.read(item))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        os._exit(0)  # the batch is over; tearing the pipeline down only takes time
