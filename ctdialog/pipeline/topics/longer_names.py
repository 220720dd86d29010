"""Countries and regions that open a longer name: what is named after a place does not talk about it.

| words | a part of a name |
| --- | --- |
| `the Asia Region Law Enforcement Management Programme` | yes |
| `the African Peace and Security Architecture` | yes |
| `the Middle East Peace Process`, `the Sudan Crisis` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line

# "the Asia Region Law Enforcement Management Programme": a part of a longer name
_IN_NAME = re.compile(r"(?: [A-Z][\w-]+(?: (?:and|of|for|on))?){2}")
# "the African Peace and Security Architecture", but "Middle East Peace Process"
_NO_NAME = re.compile(
    r" (?:[A-Z][\w-]+ )?"
    r"(?:Peace(?! (?:and [A-Z]|Facility|Fund|Support))|Region(?! [A-Z])|Crisis|War|Conflict|Situation)\b"
)


def part_of_name(line: Line, party: Party) -> bool:
    """Does a region or country open a longer name in a sentence of small letters?"""
    at = party.end - line.start
    rest = line.text[at : at + 60]
    return line.kind == "body" and bool(_IN_NAME.match(rest)) and not _NO_NAME.match(rest)
