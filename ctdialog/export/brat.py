"""brat standoff: a folder with a text and its annotations an article, as the brat server and others open it.

Files are numbered, since an article's id can be anything, a path out of the folder too; `articles.tsv`
says which is which. A note on each annotation tells the value that was read there.
"""

from __future__ import annotations

import re
from pathlib import Path

from ctdialog.display.wording import safe
from ctdialog.export.labels import Label, labels
from ctdialog.records import Record

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SECTIONS = "[relations]\n[events]\n[attributes]\n"


class BratStream:
    """A new folder at a path."""

    def __init__(self, path: Path) -> None:
        path.mkdir()
        self._folder = path
        self._names: set[str] = set()
        self._count = 0
        self._articles = (path / "articles.tsv").open("w", encoding="utf-8", newline="\n")

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one article's two files."""
        if text is None:
            raise ValueError("This format needs the article's text beside its record.")
        self._count += 1
        name = f"{self._count:06d}"
        found = labels(record)
        self._names |= {label.name for label in found}
        (self._folder / f"{name}.txt").write_bytes(text.encode())
        (self._folder / f"{name}.ann").write_bytes(standoff(found, text).encode())
        self._articles.write(f"{name}\t{safe(record.id)}\n")

    def close(self) -> None:
        """Write what brat must know of the labels."""
        self._articles.close()
        entities = "".join(f"{name}\n" for name in sorted(self._names))
        (self._folder / "annotation.conf").write_text(f"[entities]\n{entities}{_SECTIONS}", encoding="utf-8")


def standoff(found: list[Label], text: str) -> str:
    """The annotations of a text, a text-bound one and its note for each label.

    A label that runs over a line's end becomes one of several pieces, since no line of the file may hold one.
    """
    lines = []
    for number, label in enumerate(found, 1):
        pieces = [piece.span() for piece in _LINE.finditer(text, label.start, label.end)]
        if not pieces:
            continue
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(text[start:end] for start, end in pieces)
        lines.append(f"T{number}\t{label.name} {places}\t{words}\n")
        lines.append(f"#{number}\tAnnotatorNotes T{number}\t{safe(label.note)}\n")
    return "".join(lines)
