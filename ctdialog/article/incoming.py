"""Files, folders, archives and standard input to a stream of articles, and each of these to its layout."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from ctdialog.article import read_text
from ctdialog.article.folders import files_of, opened, printable, refusal
from ctdialog.article.formats.reading import problem_of, read_source
from ctdialog.article.formats.rows import columns
from ctdialog.article.formats.source import DEFAULT_MAX_BYTES, Source, head_of, without_ending
from ctdialog.records import Article, Incoming, Unread

__all__ = ["DEFAULT_MAX_BYTES", "incoming", "lay_out_incoming"]

STDIN = "-"
Fields = Mapping[str, tuple[str, ...]]


@dataclass
class Meter:
    """How far reading has come: `done` of `total` bytes of the inputs, archives as they lie there."""

    total: int
    done: int = 0

    @property
    def share(self) -> float:
        """The part of the inputs that was read."""
        return min(1.0, self.done / self.total) if self.total else 1.0


def meter_of(
    inputs: Sequence[str], glob: str | None = None, without: frozenset[Path] = frozenset()
) -> Meter | None:
    """A meter for `incoming`; None where standard input, whose length nobody knows, is among the inputs."""
    if STDIN in inputs:
        return None
    total = 0
    for name in inputs:
        for file in _files(name, glob, without):
            if isinstance(file, Path):
                with suppress(OSError):
                    total += file.stat().st_size
    return Meter(total)


def incoming(
    inputs: Sequence[str],
    *,
    glob: str | None = None,
    fields: Mapping[str, str] | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
    meter: Meter | None = None,
    without: frozenset[Path] = frozenset(),
    as_given: bool = False,
) -> Iterator[Incoming | Unread]:
    """The articles of files, folders and archives, one after the other, as they are read.

    They come in the order of the inputs, those of a folder or archive sorted by name; "-" is standard input.
    The format is told by the content (see `ctdialog.article.formats`). `glob` chooses among the files of
    folders, `fields` names the columns of exports (`{"text": "body"}`), `max_bytes` is the most that is read
    of one article, `without` are resolved paths that are left out of folders. What cannot be read comes as
    Unread, in its place; nothing is raised.

    `text` is the text as given of plain text, of a row's field and of a message's plain part. Of a web page,
    PDF file, Word document or Markdown it is the text extracted from it; offsets count characters of that.

    An id is the path below the folder that all inputs share, without its ending, with `#n` for the `n`th
    article of a web archive or row of an export; a row that has an id or address goes by that. Where two
    would be the same, the second is its path, or has `~2` added.

    With `as_given` text is plain text, however it looks, but where the file's name says otherwise or it is a
    whole web page: its offsets are then those of the file.

    A `meter` of `meter_of` is told how much was read.

    Raises ValueError, at once, where `fields` names no field or `max_bytes` is not above 0.
    """
    if max_bytes < 1:
        raise ValueError(f"{max_bytes} is no number of bytes to read; it must be 1 or more.")
    found = _found(inputs, glob, max_bytes, columns(fields), meter or Meter(0), without, as_given)
    return _with_ids_of_their_own(found)


def lay_out_incoming(item: Incoming, published: str | None = None) -> Article:
    """The article laid out. `published` beats the day of its metadata, and that beats what the text tells.

    Headline, byline and publisher of the metadata beat those found in the text. Raises as
    `ctdialog.article.read_text` does.
    """
    article = read_text(
        item.text, id=item.id, published=published or item.published, sha256=item.sha256 or None
    )
    return replace(
        article,
        published_from="metadata" if item.published and not published else article.published_from,
        headline=item.headline or article.headline,
        byline=item.byline or article.byline,
        publisher=item.publisher or article.publisher,
    )


# ---------------------------------------------------------------- files


def _found(
    inputs: Sequence[str],
    glob: str | None,
    max_bytes: int,
    fields: Fields,
    meter: Meter,
    without: frozenset[Path],
    as_given: bool,
) -> Iterator[Incoming | Unread]:
    shared = _shared_folder(inputs)
    for name in inputs:
        if name == STDIN:
            yield from _stdin(max_bytes, fields, as_given)
            continue
        path, place = Path(name), _place(name)
        for file in _files(name, glob, without):
            if isinstance(file, Unread):
                yield replace(file, path=printable(file.path))
            else:
                id = printable((place / file.relative_to(path)).relative_to(shared).as_posix())
                yield from _file(file, without_ending(id), max_bytes, fields, meter, as_given)


def _files(name: str, glob: str | None, without: frozenset[Path]) -> Iterable[Path | Unread]:
    if not name:  # as an unset variable of a shell gives; for Path it would be the folder that we are in
        return [Unread(name, "the file name is empty")]
    path = Path(name)
    return files_of(path, glob, without) if path.is_dir() else [path]


def _file(
    path: Path, id: str, max_bytes: int, fields: Fields, meter: Meter, as_given: bool
) -> Iterator[Incoming | Unread]:
    shown = printable(path)
    if (problem := refusal(path)) is not None:
        yield Unread(shown, problem)
        return
    try:
        with opened(path) as file:
            before, size = meter.done, os.fstat(file.fileno()).st_size
            head, stream = head_of(file, seekable := file.seekable())
            source = Source(
                shown, id, printable(path.name), stream, head, max_bytes, fields, as_given=as_given
            )
            for item in read_source(source):
                meter.done = before + (file.tell() if seekable and not file.closed else size)
                yield item
            meter.done = before + size
    except OSError as error:
        yield Unread(shown, problem_of(error, "file"))


def _stdin(max_bytes: int, fields: Fields, as_given: bool) -> Iterator[Incoming | Unread]:
    try:
        if sys.stdin is None:
            raise OSError("is closed")
        head, stream = head_of(sys.stdin.buffer, False)  # type: ignore[arg-type]
    except OSError as error:
        yield Unread(STDIN, error.strerror.lower() if error.strerror else str(error))
        return
    yield from read_source(Source(STDIN, "stdin", "", stream, head, max_bytes, fields, as_given=as_given))


# ---------------------------------------------------------------- names


def _place(name: str) -> Path:
    """Where an input lies, from the root; a link is where it stands, not where it leads."""
    path = Path(name)
    return path.resolve() if path.is_dir() else path.parent.resolve() / path.name


def _shared_folder(inputs: Sequence[str]) -> Path:
    """The deepest folder that holds all inputs; where a folder is the only one, that itself."""
    places = [_place(name) for name in inputs if name != STDIN]
    if len(places) == 1 and places[0].is_dir():
        return places[0]
    folders = {place.parent for place in places}
    try:
        return Path(os.path.commonpath(folders)) if folders else Path()
    except ValueError:  # on different drives
        return Path()


def _with_ids_of_their_own(found: Iterator[Incoming | Unread]) -> Iterator[Incoming | Unread]:
    """The same with no id twice; kept are the ids' hashes, some 70 bytes each."""
    taken: set[int] = set()
    for item in found:
        if isinstance(item, Incoming):
            id = next(id for id in _ids(item) if hash(id) not in taken)
            taken.add(hash(id))
            yield item if id == item.id else replace(item, id=id)
        else:
            yield item


def _ids(item: Incoming) -> Iterator[str]:
    yield item.id
    yield item.path
    number = 2
    while True:
        yield f"{item.id}~{number}"
        number += 1
