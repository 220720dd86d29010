"""Background put into reports of talks: what is read of the talks may not change.

`python tests/background.py` puts each paragraph of `background.toml` amid and behind the gold articles that
tell of one main meeting of two sides, and prints in what share of them that meeting is read otherwise then.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from ctdialog import Extractor
from ctdialog.lexicon import shared

HERE = Path(__file__).parent
Place = Literal["amid", "behind"]
PLACES: tuple[Place, ...] = ("amid", "behind")
_BLANK = re.compile(r"\n[ \t]*\n")


def paragraphs() -> list[str]:
    """The paragraphs of background; `{A}` and `{B}` in them stand for the two sides."""
    return list(tomllib.loads((HERE / "background.toml").read_text("utf-8"))["paragraphs"])


def mains(extractor: Extractor, text: str) -> list[dict[str, Any]]:
    """What is read of the main meetings of a text."""
    meetings = extractor.read_text(text).flat().meetings
    return [m.model_dump(exclude={"confidence"}) for m in meetings if m.prominence == "main"]


def reports(extractor: Extractor) -> Iterator[tuple[list[str], dict[str, Any]]]:
    """The paragraphs and the main meeting of the gold articles that tell of one, of two sides."""
    for path in sorted((HERE / "gold").glob("*/*.txt")):
        text = path.read_text("utf-8").rstrip()
        told = mains(extractor, text)
        parts = _BLANK.split(text)
        if len(told) == 1 and len(told[0]["participants"]) == 2 and len(parts) > 3:
            yield parts, told[0]


def changed(
    extractor: Extractor, parts: list[str], told: dict[str, Any], paragraph: str, at: Place
) -> list[str]:
    """The fields of the main meeting that are read otherwise where the paragraph stands in the report."""
    lexicon = shared(None)
    a, b = (lexicon.name(code) for code in told["participants"])
    filled = paragraph.replace("{A}", a).replace("{B}", b)
    place = (len(parts) + 2) // 2 if at == "amid" else len(parts)
    now = mains(extractor, "\n\n".join([*parts[:place], filled, *parts[place:]]) + "\n")
    if len(now) != 1:
        return ["meetings"]
    return [key for key in told if now[0][key] != told[key]]


def measure(extractor: Extractor, step: int = 1) -> tuple[dict[Place, float], dict[str, Counter[str]]]:
    """The share of the reports, every `step`-th, that change at a place, and what changes by paragraph."""
    wrong: Counter[Place] = Counter()
    fields: dict[str, Counter[str]] = {paragraph: Counter() for paragraph in paragraphs()}
    tried = 0
    for parts, told in list(reports(extractor))[::step]:
        tried += len(fields)
        for paragraph, found in fields.items():
            for at in PLACES:
                differ = changed(extractor, parts, told, paragraph, at)
                wrong[at] += bool(differ)
                found.update(f"{at}: {field}" for field in differ)
    return {at: wrong[at] / tried for at in PLACES}, fields


if __name__ == "__main__":
    shares, told_by = measure(Extractor())
    for at, share in shares.items():
        print(f"{at}: {share:.1%} read otherwise")
    for paragraph, found in sorted(told_by.items(), key=lambda item: -item[1].total()):
        if found:
            print(f"{found.total():4d} {paragraph}\n     {dict(found.most_common(6))}")
