"""Sentences that tell what a standing body is and is there for, and so nothing of the talks.

| words | told of |
| --- | --- |
| `The FATF is an organisation that fights the financing of terrorism` | what a body is |
| `Its task is to fight drugs`, `The Center maintains ties with …` | what a body does |
| `Its aim was to discuss drugs`, `Its goal is to train the police` | the talks |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.apart import OURS

# "Its task is to coordinate …", "The Center maintains ties with …": what a standing body is there for. An aim
# or a purpose may be that of the talks ("Its aim is to discuss drugs"), and so may what "was" its task.
# They are a body's where the sentence before tells what that is, or of its founding.
_STANDING = re.compile(
    r"\s*its (?:main |primary |chief |key |stated )?"
    r"(?:tasks?|mandate|functions?|remit) (?:is|are) (?!to (?:discuss|review|exchange|take stock)\b)|"
    r"\s*since then,? (?:it|the [\w-]+) has\b|"
    r"\s*(?:it|the (?:[\w-]+ ){0,3}?"
    r"(?:cent(?:re|er)|secretariat|organi[sz]ation|agency|bureau|council|alliance)) (?:also )?"
    r"(?:maintains|keeps up|cooperates|coordinates|reports to|"
    r"is (?:designed|staffed|controlled|headquartered|subordinate)|"
    r"was (?:established|founded|created))\b"
)
_AIM = re.compile(
    r"\s*its (?:main |primary |chief |key |stated )?"
    r"(?:purposes?|goals?|aims?|mission|objectives?) (?:is|are) (?!to (?:discuss|review|exchange)\b)"
)
_WHAT_IT_IS = re.compile(
    rf"\b(?:{wording('founded')}|came into being)\b[^;]{{0,80}}\b(?:19|20)\d\d\b|"
    r"\bis an? (?:[\w-]+ ){0,4}?(?:entity|body|organi[sz]ation|agency|alliance|institution|mechanism)\b"
)
# "The FATF is a leading organisation that …": what a reader is told of a body, not "NATO is a partner of the
# mission"
_IS_BODY = re.compile(
    r"(?:\s*\([^)]{2,30}\))?,? (?:is|was) (?:an?|the|one of the) "
    r"(?:(?!(?:of|to|for|in|on|with|from|by|at)\b)[\w’'-]+,? (?:and )?){0,5}?"
    r"(?:organi[sz]ations?|alliance|grouping|body|bloc|watchdog|agency|institution|network|mission),? "
    r"(?:that|which|whose|of|based|founded|formed|made up|set up|established|created|comprising)\b"
)


def standing(line: Line, before: Line | None) -> bool:
    """Does a sentence tell what a body is or is there for: "The FATF is an organisation that fights …"?

    What those who talk say in it is theirs: "The UN is the body that leads, both sides stressed".
    """
    if OURS.search(line.lower):
        return False
    if _STANDING.match(line.lower):
        return True
    if before is not None and _AIM.match(line.lower) and _WHAT_IT_IS.search(before.lower):
        return True
    first = next(iter(line.parties), None)
    opens = first is not None and first.label == "BODY" and first.start - line.start <= len("The ")
    return opens and any(_IS_BODY.match(line.after(party.end, 120)) for party in line.parties[:2])
