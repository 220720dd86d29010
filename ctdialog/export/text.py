"""What formats made of text are written to."""

from __future__ import annotations

from typing import BinaryIO, Protocol


class Text(Protocol):
    """Something that text is written to: a file opened as text, standard output, or `Utf8`."""

    def write(self, text: str, /) -> object:
        """Write some text."""

    def flush(self) -> None:
        """Hand on what was written."""


class Utf8:
    """Writes text as UTF-8, line ends as they come, to what takes bytes and stays open."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out

    def write(self, text: str, /) -> int:
        """Write some text."""
        return self._out.write(text.encode())

    def flush(self) -> None:
        """Hand on what was written."""
        self._out.flush()
