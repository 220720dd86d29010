"""Who holds talks, told before them: "A and B have held their second dialogue".

Such a mention names no party itself, and yet it is of these and no others: later talks with a third one are
another occasion.

| words | holders |
| --- | --- |
| `A and B held their second dialogue`, `A and B on Monday wrapped up talks` | A, B |
| `Malian and Chadian officials opened the third round` | MLI, TCD |
| `A-B Compact talks`, `A and B discussed ports at talks` | A, B |
| `a meeting with experts of the region, convened by A and B` | A, B |
| `A held its dialogue with B` | none: the partner stands behind |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.verb_words import OFFICIALS
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

_HOLD = re.compile(
    r" (?:(?:have|has|had|will|are to|is to|recently|today|yesterday|jointly|also|successfully|again|"
    r"(?:on|in) [\w-]+(?: \d{1,2})?,?) )*"
    r"(?:hold|holds|held|conclude|concludes|concluded|open|opened|began|begin|convene|convened|launched|launch|"
    r"resumed|resume|wrapped up|wrap up|conducted|conduct|completed|staged|started|start|kicked off|kick off|"
    r"co-chaired|co-chair|chaired|led|had|ended|finished|finali[sz]ed) "
    r"(?:(?:the|their|its|an?|annual|inaugural|[\w-]+(?:st|nd|rd|th)|first|second|third|successful|new|"
    r"another|latest|[\w-]+ round of) )*"
)
# "A and B discussed ports at talks", "A and B agreed on Monday, at a meeting in Lima, to …"
_SPOKE_AT = re.compile(
    r" (?:(?:have|has|had|jointly|also|(?:on|in) [\w-]+(?: \d{1,2})?,?) )*"
    r"(?:discussed|reviewed|agreed|pledged|vowed|examined|explored|stressed|reaffirmed|underlined|condemned|"
    r"took up|went over|exchanged views|undertook|resolved|decided)\b[^.;:]{1,90}?\b(?:at|during|in)"
    r" (?:(?:the|their|its|an?|two|days|of|[\w-]+(?:st|nd|rd|th)|first|second|third|high-level|"
    r"annual|bilateral) ){0,4}"
)
# whoever stands in the plural behind adjectives: "the Indian and Nigerian NSAs"
_PEOPLE = re.compile(r"(?:\s+(?:of\s+)?[\w-]+){0,5}?\s+(?:[a-z-]{2,}s|police|staff)(?=\s)")
# "a meeting with experts of the region, convened by A and B"
_CONVENED = re.compile(
    r"[^.;:]{0,140}?,\s+(?:(?:which|that)\s+(?:was|were|is|are)\s+)?(?:jointly\s+|co-)?"
    r"(?:convened|hosted|organi[sz]ed|called|chaired|led|held)\s+(?:jointly\s+|together\s+)?by\s+(?:both\s+)?(?:the\s+)?$"
)
_FAR = 180
_SHORT = 40  # characters between a pair of states and the head of their talks


def holders(scene: Scene, line: Line, start: int, form: Format | None) -> list[Party]:
    """The parties before a mention at `start` that hold it."""
    for party in line.parties:
        run = scene.parties.run(party.first)
        if not run or run[-1].end >= start:
            continue
        between = line.before(start, start - run[-1].end)
        pair = len(run) == 2 and form and len(between) < _SHORT
        pair = pair and line.text[run[0].end - line.start : run[1].start - line.start] in ("-", "–", "/")
        people = _PEOPLE if all(party.form == "adjective" for party in run) else OFFICIALS
        if not pair and len(run) > 1 and (officials := people.match(between)):
            between = between[officials.end() :]
        if pair or _HOLD.fullmatch(between) or (len(run) > 1 and _SPOKE_AT.fullmatch(between)):
            return [each for each in run if each.label != "REGION"]
    return _conveners(scene, line, form) if form is not None else []


def _conveners(scene: Scene, line: Line, form: Format) -> list[Party]:
    """The two or more who called a mention's meeting, told behind it: "…, convened by A and B"."""
    for party in line.parties_in(form.end, form.end + _FAR):
        if not _CONVENED.fullmatch(line.before(party.start, party.start - form.end)):
            continue
        run = [each for each in scene.parties.run(party.first) if each.label != "REGION"]
        return run if len({each.code for each in run}) > 1 else []
    return []
