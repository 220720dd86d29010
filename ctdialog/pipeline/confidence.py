"""How sure a meeting's core row is: parties, number, date, kind, city and chairs, from 0 to 1.

The figure is a logistic function of a few things that can be counted: what the article told and what it
did not, how the values hang together, and what was left unread. The weights lie in
`lexicon/confidence.toml`; `python -m ctdialog.evaluation.calibrate` fits them on labelled articles.

| told | makes it |
| --- | --- |
| a chair for each of two parties | surer |
| a city, a number | surer |
| a person whose side is not told | less sure |
| names of people or bodies that nothing was read from | less sure |
| a plain meeting or visit, no named talks | less sure |
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Mapping

from ctdialog.lexicon import table
from ctdialog.pipeline.scene import Scene
from ctdialog.records import Meeting

# Two or more capitalised words side by side: what a name looks like, whoever's it is.
_NAME = re.compile(r"[A-Z][a-zà-ÿ'’-]+(?: (?:al-|bin |de )?[A-Z][a-zà-ÿ'’-]+)+")
_READ = ("officials", "countries", "cities", "formats", "instruments", "topics", "groups", "dates")


def with_confidence(scene: Scene, meetings: list[Meeting]) -> list[Meeting]:
    """The meetings of one article, each with its confidence, to two digits."""
    weights: dict[str, float] = table("confidence")["weights"]
    counted = zip(meetings, features(scene, meetings), strict=True)
    return [
        meeting.model_copy(update={"confidence": round(sure(weights, values), 2)})
        for meeting, values in counted
    ]


def sure(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    """The confidence, between 0 and 1, that weights give to what was counted."""
    score = sum(weights[name] * value for name, value in values.items())
    return 1 / (1 + math.exp(-score))


def features(scene: Scene, meetings: list[Meeting]) -> list[dict[str, float]]:
    """What is counted of each meeting of an article; the names are those of the weights.

    The values lie between 0 and about 3.
    """
    of_all = {"others": math.log(len(meetings) or 1), "unread": math.log1p(len(unread_names(scene)))}
    return [_of_one(meeting) | of_all for meeting in meetings]


def _of_one(meeting: Meeting) -> dict[str, float]:
    parties = [party.code for party in meeting.participants]
    chairs = [official.represents for official in meeting.officials if official.role == "chair"]
    told = {evidence.field for evidence in meeting.evidence}
    sides_told = sum(f"officials[{i}].represents" in told for i in range(len(meeting.officials)))
    day = meeting.date is not None and meeting.date.edtf is not None and len(meeting.date.edtf) > 7
    return {
        "always": 1.0,
        "main": float(meeting.prominence == "main"),
        "numbered": float(meeting.number is not None),
        "named": float(meeting.name is not None),
        "day": float(day),
        "unresolved": float(meeting.date is not None and meeting.date.edtf is None),
        "city": float(meeting.place is not None and meeting.place.city is not None),
        "two_parties": float(len(parties) == 2),
        "many_parties": float(len(parties) > 2),
        "chaired": len(set(chairs) & set(parties)) / len(parties) if parties else 0.0,
        "no_officials": float(not meeting.officials),
        "sides_untold": (len(meeting.officials) - sides_told) / (len(meeting.officials) or 1),
        "plain": float(meeting.kind in ("meeting", "visit")),
    }


def unread_names(scene: Scene) -> list[str]:
    """What looks like a name in the sentences that tell something, and nothing was read from."""
    spans = [span for name in _READ for span in scene.doc.spans.get(name, ())]
    extents = sorted((span.start_char, span.end_char) for span in spans)
    offices = [m.extent for line in scene.lines for _, m in line.people]
    extents = sorted([*extents, *offices])
    starts = [start for start, _ in extents]
    found = []
    for line in scene.lines:
        if line.kind != "body":
            continue
        for match in _NAME.finditer(line.text):
            start, end = line.start + match.start(), line.start + match.end()
            last = bisect_right(starts, end)
            near = extents[max(0, last - 8) : last]
            if not any(a < end and start < b for a, b in near):
                found.append(match.group())
    return found
