"""How sure a meeting's core row is: parties, number, date, kind, city and chairs, from 0 to 1.

The figure is a logistic function of a few things that can be counted: what the article told and what it
did not, how the values hang together, and who was left out. The weights lie in
`lexicon/confidence.toml`; `python -m ctdialog.evaluation.calibrate` fits them on labelled articles.

| told | makes it |
| --- | --- |
| a chair for each party | surer, and more so beside two parties, a day and a city |
| a dialogue, a city, a number | surer |
| no date at all, a conference, a body among the parties, more than two of them | less sure |
| other meetings in the article | less sure |
| an official whose side is not told | less sure |
| people in the article who are no meeting's officials | less sure |
"""

from __future__ import annotations

import math
from collections.abc import Container, Mapping

from ctdialog.lexicon import table
from ctdialog.pipeline.scene import Scene
from ctdialog.records import Meeting


def with_confidence(scene: Scene, meetings: list[Meeting]) -> list[Meeting]:
    """The meetings of one article, each with its confidence, to two digits."""
    weights: dict[str, float] = table("confidence")["weights"]
    counted = zip(meetings, features(scene, meetings), strict=True)
    return [
        meeting.model_copy(update={"confidence": round(sure(weights, values), 2)})
        for meeting, values in counted
    ]


def sure(weights: Mapping[str, float], values: Mapping[str, float]) -> float:
    """The confidence, between 0 and 1, that weights give to what was counted; what has none adds nothing."""
    score = sum(weights.get(name, 0.0) * value for name, value in values.items())
    return 1 / (1 + math.exp(-score))


def features(scene: Scene, meetings: list[Meeting]) -> list[dict[str, float]]:
    """What is counted of each meeting of an article; the names are those of the weights.

    The values lie between 0 and about 3.
    """
    bodies = scene.lexicon.bodies.keys()
    of_all = {"others": math.log(len(meetings) or 1), "left_out": math.log1p(len(left_out(scene, meetings)))}
    return [_of_one(meeting, bodies) | of_all for meeting in meetings]


def _of_one(meeting: Meeting, bodies: Container[str]) -> dict[str, float]:
    parties = [party.code for party in meeting.participants]
    chairs = [official.represents for official in meeting.officials if official.role == "chair"]
    told = {evidence.field for evidence in meeting.evidence}
    sides_told = sum(f"officials[{i}].represents" in told for i in range(len(meeting.officials)))
    day = meeting.date is not None and meeting.date.edtf is not None and len(meeting.date.edtf) > 7
    city = meeting.place is not None and meeting.place.city is not None
    chaired = len(set(chairs) & set(parties)) / len(parties) if parties else 0.0
    return {
        "always": 1.0,
        "numbered": float(meeting.number is not None),
        "undated": float(meeting.date is None),
        "city": float(city),
        "many_parties": float(len(parties) > 2),
        "body": float(any(party in bodies for party in parties)),
        "chaired": chaired,
        "in_full": float(len(parties) == 2 and chaired == 1 and day and city),
        "sides_untold": (len(meeting.officials) - sides_told) / (len(meeting.officials) or 1),
        "dialogue": float(meeting.kind == "dialogue"),
        "conference": float(meeting.kind == "conference"),
    }


def left_out(scene: Scene, meetings: list[Meeting]) -> set[str]:
    """The names of people in an article, by their last words, that are no official of its meetings."""
    named = {span.text.split()[-1] for span in scene.doc.spans.get("officials", ())}
    return named - {official.name.split()[-1] for each in meetings for official in each.officials}
