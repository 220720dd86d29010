"""Writes anew whatever shows the program's output: `python tests/update_outputs.py [--speed]`.

- samples/NAME.json and samples/NAME.cards;
- the output of every example in README.md;
- the scores in README.md, where the scorer and the labelled articles lie beside the checkout;
- with --speed, the times in README.md, which belong to the machine they were taken on.

Wants the checkout installed (`pip install -e '.[test]'`). Read the differences before you commit them.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from itertools import zip_longest
from pathlib import Path

import sample_outputs
import scores
import speed
from readme import README, ROOT, Session, blocks

SHARED = ROOT.parent / "shared"
# The folders that the rules were written by. The one kept aside is scored by hand, and seldom.
FOLDERS = ["seed", "d1", "d2", "d3", "d4"]


def update_samples() -> None:
    """Write the files beside the samples and tell how far each is from its labels."""
    for name in sample_outputs.NAMES:
        for file, text in sample_outputs.outputs(name).items():
            Path(file).write_text(text, encoding="utf-8")
        wrong = sample_outputs.wrong_fields(name)
        print(f"{name}: {len(wrong)} wrong")
        for line in wrong:
            print(f"    {line}")


def with_examples_run(text: str) -> str:
    """The README with every example's output as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder, "there"))
        renewed = [(block, session.run(block)) for block in blocks(text)]
    for block, body in reversed(renewed):
        text = text[: block.start] + body + text[block.start + len(block.body) :]
    return text


def between_marks(text: str, name: str, content: str) -> str:
    """The README with what stands between two marks replaced."""
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    if not marks.search(text):
        raise ValueError(f"README.md has no marks for {name}")
    return marks.sub(lambda match: f"{match[1]}{content}\n{match[2]}", text)


def score_table() -> str:
    """The scorer's figures for every field as a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        scores.write(SHARED / "gold", Path(folder), FOLDERS)
        files = [f"{folder}/labels.jsonl", f"{folder}/predictions.jsonl"]
        command = [sys.executable, str(SHARED / "tools" / "score.py"), *files, "--json"]
        result = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    summary, fields = result["summary"], result["fields"]
    cells = [
        f"| {name} | {row['p']:.2f} | {row['r']:.2f} | {row['f1']:.2f} | {row['gold']} "
        for name, row in fields.items()
    ]
    half = (len(cells) + 1) // 2  # two halves side by side
    rows = ["| field | P | R | F1 | labelled " * 2 + "|", "|---|---:|---:|---:|---:" * 2 + "|"]
    rows += [
        left + right + "|" for left, right in zip_longest(cells[:half], cells[half:], fillvalue="| " * 5)
    ]
    rows += [
        "",
        f"Mean F1 over {summary['articles']} articles: of participants, officials, date, number and topics "
        f"**{summary['five-field F1']:.2f}**;",
        f"of all fields {summary['mean F1']:.2f}. Main meetings with parties, number, date, kind, city and "
        f"chairs all right: {summary['core rows right']:.0%}.",
    ]
    return "\n".join(rows)


def main() -> None:
    """Bring everything up to date."""
    os.chdir(ROOT)
    update_samples()
    text = with_examples_run(README.read_text(encoding="utf-8"))
    if (SHARED / "tools" / "score.py").is_file():
        text = between_marks(text, "scores", score_table())
    if "--speed" in sys.argv[1:]:
        text = between_marks(text, "speed", speed.table(sorted(ROOT.glob("tests/gold/d?/*.txt"))))
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
