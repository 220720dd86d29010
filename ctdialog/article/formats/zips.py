"""Zip archives: their members, sorted by name, each in its own format; and Word documents, which are such.

Nothing is written to a disk, so that a member's name leads nowhere; as an id it is freed of what would lead
out of a folder. A member is unpacked as it is read, whatever the archive says of its size: the common packing
(deflate) only, as Python's zipfile unpacks the others without a bound.
"""

from __future__ import annotations

import io
import stat
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from ctdialog.article.folders import belongings, is_hidden
from ctdialog.article.formats.gz import DEEPEST
from ctdialog.article.formats.reading import problem_of, read_as, read_source
from ctdialog.article.formats.sniffing import zipped_format
from ctdialog.article.formats.source import BOUNDED_PACKINGS, Source, head_of, without_ending
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

_ENCRYPTED = 0x1
# Bytes that the list of members may have whatever --max-bytes is, of some 50,000 members.
_LARGE_LIST = 4 << 20
_PACKINGS = {9: "Deflate64", 12: "bzip2", 14: "LZMA", 93: "Zstandard", 95: "XZ"}


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of the members, or that of a Word document."""
    stream = source.stream
    if source.depth or not stream.seekable():
        stream = io.BytesIO(source.read())
    try:
        archive = zipfile.ZipFile(_Listed(stream, max(source.max_bytes, _LARGE_LIST)))
    except zipfile.BadZipFile:
        raise UnreadableArticle("The zip archive is damaged.") from None
    with archive:
        if name := zipped_format(archive):
            stream.seek(0)
            yield from read_as(name, replace(source, stream=stream))
            return
        if source.depth >= DEEPEST - 1:
            raise UnreadableArticle("It is packed too often, archives within archives.")
        members = sorted(archive.infolist(), key=lambda member: member.filename)
        left_out = belongings(map(_name, members))
        members = [member for member in members if not _is_left_out(_name(member), left_out)]
        if not members:
            raise UnreadableArticle("The zip archive holds no file, or hidden ones only.")
        for member in members:
            yield from _member(archive, member, source)


class _Listed:
    """An archive's bytes, of whose list of members, which zipfile reads at once, at most `most` are read.

    Each takes ten times its bytes in memory. The members themselves are read in smaller pieces.
    """

    def __init__(self, stream: Any, most: int) -> None:
        self._stream, self._most = stream, most

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def read(self, size: int = -1) -> bytes:
        """The next bytes; UnreadableArticle where they are more than the list may have."""
        if size > self._most:
            raise UnreadableArticle(
                f"The zip archive's list of members is larger than {self._most:,} bytes; "
                "--max-bytes can allow more."
            )
        data: bytes = self._stream.read(size)
        return data


def _name(member: zipfile.ZipInfo) -> str:
    """A member's name with slashes; some programs of Windows write backslashes."""
    return member.filename.replace("\\", "/")


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, source: Source) -> Iterator[Incoming | Unread]:
    path = f"{source.path}/{member.filename}"
    if member.flag_bits & _ENCRYPTED:
        yield Unread(path, "It is locked by a password.")
        return
    if stat.S_ISLNK(member.external_attr >> 16):
        yield Unread(path, "It is a link, which is not followed.")
        return
    if member.compress_type not in BOUNDED_PACKINGS:
        packing = _PACKINGS.get(member.compress_type, f"method {member.compress_type}")
        yield Unread(path, f"It is packed by {packing}, which is not read; unpack the archive first.")
        return
    try:
        with archive.open(member) as unpacked:
            head, stream = head_of(unpacked, False)  # type: ignore[arg-type]
            id = f"{source.id}/{without_ending(_harmless(_name(member)))}"
            yield from read_source(
                replace(
                    source,
                    path=path,
                    id=id,
                    name=member.filename,
                    stream=stream,
                    head=head,
                    depth=source.depth + 1,
                )
            )
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError) as error:
        yield Unread(path, problem_of(error, "zips"))


def _is_left_out(name: str, left_out: frozenset[str]) -> bool:
    """Whether it is a folder, is or lies in something hidden, or among what belongs to a saved page."""
    path = PurePosixPath(name)
    return (
        name.endswith("/")
        or any(map(is_hidden, path.parts))
        or any(str(folder) in left_out for folder in path.parents)
    )


def _harmless(name: str) -> str:
    """A member's name with nothing in it that leads out of a folder."""
    return (
        "/".join(part for part in name.split("/") if part.strip(". ") and not part.endswith(":")) or "member"
    )
