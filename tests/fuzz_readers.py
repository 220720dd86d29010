"""Coverage-guided fuzzing of the readers: `python tests/fuzz_readers.py FOLDER -max_total_time=600`, by hand.

Wants `pip install atheris` beside the test extra. FOLDER is where atheris keeps what it found new; it starts
from tests/formats/files. The first byte of an input chooses the reader, 0 the one that the content tells.
What breaks a promise stops it and is written to `crash-…`.
"""

from __future__ import annotations

import sys
from pathlib import Path

import atheris  # type: ignore[import-not-found]

with atheris.instrument_imports(include=["ctdialog.article"]):
    from formats.promises import keeps

HERE = Path(__file__).parent


def seeds(folder: Path) -> None:
    """Writes what fuzzing starts from: every file of the readers' tests, for each reader."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted((HERE / "formats" / "files").iterdir()):
        for reader in range(12):
            (folder / f"{reader:02}-{file.name}").write_bytes(bytes([reader]) + file.read_bytes())


def main() -> None:
    """Runs atheris on the promises; the arguments are its own, the first one the folder."""
    if len(sys.argv) < 2 or sys.argv[1].startswith("-"):
        sys.exit("fuzz_readers.py: name a folder for what is found")
    seeds(Path(sys.argv[1]))
    atheris.Setup(sys.argv, keeps)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
