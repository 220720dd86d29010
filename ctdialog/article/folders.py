"""The files of a folder, in a stable order, and what of it is left out."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatchcase
from io import BufferedReader
from pathlib import Path

from ctdialog.records import Unread

_KINDS = {
    stat.S_IFDIR: "a folder",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}
# Has the opening of a pipe not wait for who writes to it.
_AT_ONCE: int = getattr(os, "O_NONBLOCK", 0)


def printable(path: str | os.PathLike[str]) -> str:
    r"""A path as text; bytes of it that are no UTF-8, which JSON cannot hold, as `\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def files_of(
    folder: Path, glob: str | None = None, without: frozenset[Path] = frozenset()
) -> Iterator[Path | Unread]:
    """The files in a folder and the folders in it, sorted by name in each.

    Hidden files and folders are left out, and what belongs to a saved page. Links to files are followed,
    links to folders are not, as they may lead in a circle. With `glob` only files are taken whose name (or,
    where it has a slash, whose path in the folder) fits it. `without` are files and folders, resolved, that
    are left out too.
    """
    found = False
    names_without = {path.name for path in without}
    waiting = [(folder, iter(_names(folder)))]
    while waiting:
        above, names = waiting[-1]
        if (name := next(names, None)) is None:
            waiting.pop()
            continue
        path = name if isinstance(name, Unread) else above / name
        if name in names_without and isinstance(path, Path) and path.resolve() in without:
            continue
        if isinstance(path, Path) and path.is_dir():
            if not path.is_symlink():
                waiting.append((path, iter(_names(path))))
                continue
            path = Unread(str(path), "is a link to a folder, which is not followed; name the folder itself")
        if isinstance(path, Unread) or glob is None or _fits(path.relative_to(folder), glob):
            found = True
            yield path
    if not found:
        yield Unread(str(folder), "holds no file" if glob is None else f"holds no file that fits {glob}")


def refusal(path: Path) -> str | None:
    """Why a path that is no folder cannot be read as a file, in a few words; null where it may be."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return "is a link that leads nowhere" if path.is_symlink() else "no such file"
    except OSError as error:
        return (error.strerror or str(error)).lower()
    except ValueError:
        return "no such file"  # a NUL character in its name
    return _no_file(path, mode)


def opened(path: Path) -> BufferedReader:
    """The file at a path, to be read. OSError where it cannot be, or is none; it waits for no pipe.

    What was a file a moment ago need not be one any more: what was opened is looked at, too.
    """
    _assert_file(path, path.stat().st_mode)
    file = open(path, "rb", opener=lambda name, flags: os.open(name, flags | _AT_ONCE))  # noqa: SIM115 - the caller's
    try:
        _assert_file(path, os.fstat(file.fileno()).st_mode)
        if _AT_ONCE:
            os.set_blocking(file.fileno(), True)
    except BaseException:
        file.close()
        raise
    return file


def _assert_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if (problem := _no_file(path, mode)) is not None:
        raise OSError(errno.EINVAL, problem, str(path))


def _no_file(path: Path, mode: int) -> str | None:
    """What something of such a mode is, if no file."""
    if stat.S_ISREG(mode) or (stat.S_ISFIFO(mode) and _is_handed_over(path)):
        return None
    return f"is {_KINDS.get(stat.S_IFMT(mode), 'something else')}, no file"


def _is_handed_over(path: Path) -> bool:
    """Whether it is a stream that the shell opened, as for `<(command)`; any other pipe may wait for ever."""
    return path == Path("/dev/stdin") or path.parent in (Path("/dev/fd"), Path("/proc/self/fd"))


def belongings(names: Iterable[str]) -> frozenset[str]:
    """The folders in which browsers put what belongs to a page that they saved: `a_files` beside `a.html`."""
    return frozenset(
        name.rpartition(".")[0] + "_files" for name in names if name.lower().endswith((".html", ".htm"))
    )


def is_hidden(name: str) -> bool:
    """Whether a file or folder of that name is left out: with a dot before it, or macOS's in an archive."""
    return (name.startswith(".") and name not in (".", "..")) or name == "__MACOSX"


def _names(folder: Path) -> list[str | Unread]:
    """What is in a folder by name, sorted, but for what is left out."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        return [Unread(str(folder), (error.strerror or str(error)).lower())]
    left_out = belongings(names)
    return [name for name in names if not is_hidden(name) and name not in left_out]


def _fits(path: Path, glob: str) -> bool:
    return fnmatchcase(path.as_posix() if "/" in glob else path.name, glob)
