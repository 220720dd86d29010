"""The memory and time of each reader on what is made to take much: `python tests/bombs.py [MAX_BYTES]`.

Files that unpack to sixteen times what --max-bytes allows, and files of just as much as it allows that are
nothing but structure. What is printed is, for each, how far the peak of a process of its own (resident set)
rose above what it held before, how many seconds of processor it took, and what was told. Linux only.
"""

from __future__ import annotations

import bz2
import gzip
import io
import os
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli

from ctdialog.article.incoming import DEFAULT_MAX_BYTES, incoming
from ctdialog.records import Unread

WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
WORD_END = b"</w:body></w:document>"
TAG = b"<p" + b"".join(b" a%d=1" % number for number in range(99)) + b">x"
MAIL = b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: multipart/mixed; boundary=a\n\n"


def _times(piece: bytes, size: int) -> bytes:
    return piece * (size // len(piece))


def _zip(name: str, data: bytes, packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        archive.writestr(name, data)
    return out.getvalue()


def _members(size: int) -> bytes:
    """An archive whose list, of so many bytes, has one empty folder again and again."""
    data = _zip("a/", b"")
    start, end = data.index(b"PK\1\2"), data.index(b"PK\5\6")
    members = _times(data[start:end], size)
    return data[:start] + members + struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, len(members), start, 0)


def _warc(packing: bytes, body: bytes, kind: bytes = b"text/html") -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: " + kind + b"\r\nContent-Encoding: " + packing
    http += b"\r\n\r\n" + body
    head = b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\n"
    head += b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % len(http)
    return head + http + b"\r\n\r\n"


def pdf_of(content: bytes) -> bytes:
    """A PDF file of one page with that content, compressed."""
    packed = zlib.compress(content, 9)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n0\n%%EOF"


# By a name, what makes the bytes from what --max-bytes allows.
BOMBS: dict[str, Callable[[int], bytes]] = {
    "text": lambda n: _times(b"Japan met Kenya. ", 16 * n),
    "gzip": lambda n: gzip.compress(bytes(16 * n).replace(b"\0", b"a")),
    "gzip in gzip": lambda n: gzip.compress(gzip.compress(_times(b"a", 16 * n))),
    "zip": lambda n: _zip("a.txt", _times(b"a", 16 * n)),
    "zip in zip": lambda n: _zip("b.zip", _zip("a.txt", _times(b"a", 16 * n))),
    "zip, bzip2": lambda n: _zip("a.txt", _times(b"a", 16 * n), zipfile.ZIP_BZIP2),
    "zip, LZMA": lambda n: _zip("a.txt", _times(b"a", 16 * n), zipfile.ZIP_LZMA),
    "zip, members": lambda n: _members(16 * n),
    "zip, as many members as may be": lambda n: _members(max(n, 4 << 20)),
    "bzip2": lambda n: bz2.compress(_times(b"a", 16 * n)),
    "Word": lambda n: _zip("word/document.xml", WORD + _times(b"<w:p/>", 16 * n)),
    "Word, structure": lambda n: _zip("word/document.xml", WORD + _times(b"<w:p/>", n - 199) + WORD_END),
    "PDF": lambda n: pdf_of(_times(b"BT /F 9 Tf (a) Tj ET\n", 16 * n)),
    "WARC, gzip": lambda n: _warc(b"gzip", gzip.compress(_times(b"a", 16 * n))),
    "WARC, deflate": lambda n: _warc(b"deflate", zlib.compress(_times(b"a", 16 * n))),
    "WARC, brotli": lambda n: _warc(b"br", brotli.compress(_times(b"a", 16 * n), quality=5)),
    "WARC, head": lambda n: b"WARC/1.0\r\n" + _times(b"a: b\r\n", 16 * n),
    "WARC, charset": lambda n: gzip.compress(
        _warc(b"identity", b"a", b"text/html; charset =" + b" " * min(n // 16, 200_000) + b"!") * 8
    ),
    "WARC, charsets of pages": lambda n: gzip.compress(
        _warc(b"identity", b"<meta charset=" + b" " * 4_000) * (n // 4_000)
    ),
    "page": lambda n: b"<html><body><p>" + _times(b"Japan met Kenya. ", n - 99),
    "page, attributes": lambda n: b"<html>" + _times(TAG, n - 99),
    "message, parts": lambda n: MAIL + _times(b"--a\n\n\n", n - 99),
    "JSON, deep": lambda n: _times(b"[", n - 99),
    "JSON, structure": lambda n: b'{"text":"a","x":[' + _times(b"{},", n - 99) + b"1]}",
    "JSON, line": lambda n: b'{"text":"' + _times(b"a", 16 * n),
    "CSV, cell": lambda n: b'id,text\n1,"' + _times(b"a\n", 16 * n),
    "CSV, row": lambda n: b"id,text\n1" + _times(b',"x\n"', 16 * n),
}


def _held(what: str) -> float:
    """Megabytes: VmRSS now, VmHWM at most."""
    status = Path("/proc/self/status").read_text()
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith(what))) / 1024


def _in_a_process(work: Callable[[], str]) -> str:
    """What the work tells, done in a fork, so that its memory is its own."""
    reading, writing = os.pipe()
    if not os.fork():
        os.write(writing, work().encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        answer = told.read()
    os.wait()
    return answer


def _read(file: Path, limit: int) -> str:
    before = _held("VmRSS")
    told, start = "read", time.process_time()
    for item in incoming([str(file)], max_bytes=limit):
        told = item.problem if isinstance(item, Unread) else "read"
    return f"{_held('VmHWM') - before:.0f}\t{time.process_time() - start:.1f}\t{told}"


def main(limit: int) -> None:
    """Prints a line a bomb: its name, megabytes, seconds, and what was told."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bomb"
        _in_a_process(lambda: str(file.write_bytes(BOMBS["page"](9999))))
        list(incoming([str(file)]))  # loads the libraries
        for name, make in BOMBS.items():
            _in_a_process(lambda make=make: str(file.write_bytes(make(limit))))  # type: ignore[misc]
            print(name, _in_a_process(lambda: _read(file, limit)), sep="\t", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else DEFAULT_MAX_BYTES)
