"""What `ctdialog` and `python -m ctdialog` start: Ctrl-C ends the process at any moment, imports included.

It dies of the signal itself, as other tools do: no traceback, and a shell's loop ends with it. Records are
flushed one by one, so that those that were printed stay. A batch, which has more to leave in order, hears
Ctrl-C itself: see `ctdialog.streams.heeding_ctrl_c`.
"""

from __future__ import annotations

import os
import signal
import sys


def main() -> None:
    """Runs the command of the process's arguments; ends the process."""
    # Whoever starts it deaf to Ctrl-C, as nohup and a shell's `&` do, means it.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.stderr is None:  # closed; usage would be told on standard output then, among the records
        sys.stderr = open(os.devnull, "w")  # noqa: PTH123, SIM115 - for the rest of the process
    from ctdialog.cli import app
    from ctdialog.offline import stay_offline
    from ctdialog.streams import SOME_FAILED, WRONG_USAGE, silence, tell

    stay_offline()
    try:
        app(prog_name="ctdialog")
    except MemoryError:
        tell("there is not enough memory")
        sys.exit(SOME_FAILED)
    except ImportError as error:  # for want of memory, too
        tell(f"a library cannot be loaded: {error}")
        sys.exit(SOME_FAILED)
    except OSError:  # commands tell of their own: a usage that standard error had no room for
        silence(sys.stderr)
        sys.exit(WRONG_USAGE)


if __name__ == "__main__":
    main()
