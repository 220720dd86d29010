"""What `ctdialog` and `python -m ctdialog` start: Ctrl-C ends the process at any moment, imports included.

It dies of the signal itself, as other tools do: no traceback, and a shell's loop ends with it. Records are
flushed one by one, so that those that were printed stay. A batch, which has more to leave in order, hears
Ctrl-C itself: see `ctdialog.streams.heeding_ctrl_c`.
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import suppress
from typing import NoReturn


def main() -> None:
    """Runs the command of the process's arguments; ends the process."""
    # Whoever starts it deaf to Ctrl-C, as nohup and a shell's `&` do, means it.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.stderr is None:  # closed; usage would be told on standard output then, among the records
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 - for the rest of the process
    try:
        _run()
    except MemoryError:
        _leave("there is not enough memory")
    except ImportError as error:  # for want of memory, too
        _leave(f"a library cannot be loaded: {error}")
    except OSError as error:  # commands tell of their own
        _leave((error.strerror or str(error)).lower())


def _run() -> None:
    from ctdialog.cli import app
    from ctdialog.offline import stay_offline
    from ctdialog.streams import silence

    stay_offline()
    try:
        app(prog_name="ctdialog")
    except OSError as error:
        status = getattr(error.__context__, "exit_code", None)  # of an error in usage
        if status is None:
            raise
        silence(sys.stderr)  # it had no room for that
        sys.exit(status)


def _leave(what: str) -> NoReturn:
    """Ends the process with a sentence, told without any library: one may be what is missing."""
    with suppress(OSError):
        os.write(sys.stderr.fileno(), f"ctdialog: {ascii(what)[1:-1]}\n".encode())
    sys.exit(1)


if __name__ == "__main__":
    main()
