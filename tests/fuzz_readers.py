"""Coverage-guided fuzzing of the readers: `python tests/fuzz_readers.py FOLDER -max_total_time=600`, by hand.

Wants atheris, which the test extra brings where it is built for. FOLDER is where atheris keeps what it found
new; it starts from tests/formats/files and tests/formats/found.txt. The first byte of an input chooses the
reader, 0 the one that the content tells. What breaks a promise stops it and is written to `crash-…`.

found.txt is what it found: small inputs, in base 64, each of which reaches code that the others do not. It is
made by `python tests/fuzz_readers.py NEW -set_cover_merge=1 -use_counters=0 -max_len=1500 FOLDER`, which
chooses them, and `python tests/fuzz_readers.py --keep NEW`.
"""

from __future__ import annotations

import base64
import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["ctdialog.article"]):
    from formats.promises import FOUND, READERS, found, keeps

HERE = Path(__file__).parent
LONGEST = 4000  # bytes of what a reader is handed that is not its own: there are more runs in a second


def seeds(folder: Path) -> None:
    """Writes what fuzzing starts from: every file of the readers' tests, for each reader, and found.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted((HERE / "formats" / "files").iterdir()):
        for reader in range(len(READERS) + 1):
            data = file.read_bytes()[: LONGEST if reader else None]
            (folder / f"{reader:02}-{file.name}").write_bytes(bytes([reader]) + data)
    for i, data in enumerate(found()):
        (folder / f"found-{i:03}").write_bytes(data)


def keep(folder: Path) -> None:
    """Writes the files of a folder to found.txt, the short ones first."""
    chosen = sorted({file.read_bytes() for file in folder.iterdir()}, key=lambda data: (len(data), data))
    FOUND.write_text("".join(base64.b64encode(data).decode() + "\n" for data in chosen), encoding="ascii")


def main() -> None:
    """Runs atheris on the promises; the arguments are its own, the first one the folder."""
    if len(sys.argv) == 3 and sys.argv[1] == "--keep":
        return keep(Path(sys.argv[2]))
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit("fuzz_readers.py: name a folder for what is found")
    if not any(arg.startswith(("-set_cover_merge", "-merge")) for arg in sys.argv):
        seeds(Path(sys.argv[1]))
    # To choose, it starts itself anew, by the first argument.
    atheris.Setup([f"{sys.executable} {__file__}", *sys.argv[1:]], keeps)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
