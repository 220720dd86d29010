"""Python's garbage collector, told to wait where it would find nothing.

Whenever a quarter more objects live than at its last look, it looks at all of them. While a pipeline is
loaded, or one article read, nearly all that is made lives on: to look at it was a tenth of a start, and a
sixth of the time of a text of 1 MB.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def waiting() -> Iterator[None]:
    """Has the collector wait until what is done within is done."""
    if not gc.isenabled():  # whoever saw to that knows why
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
