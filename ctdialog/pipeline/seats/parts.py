"""Who leads a part of a gathering, a panel or a session on one subject, and so only takes part in the whole.

| words | X |
| --- | --- |
| `X chaired the first panel`, `X moderated the session on borders` | takes part |
| `The panel on prisons was moderated by X` | takes part |
| `X and Y co-chaired the round table on trafficking`, the occasion itself | leads |
| `the efforts led by King X`, `a campaign spearheaded by X` | neither: no talks |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.role_words import THE, WHO
from ctdialog.records import Kind

# "X led the working session on police", "X chaired the first panel": a part of the talks, and not they
LEADS_A_PART = re.compile(
    rf"{WHO}(?:(?:will|would|later|afterwards)\s+)?(?:(?:co-?)?(?:chaired|chairs?|moderated|moderates?|facilitated|conducted|"
    r"ran|runs)\s+(?:(?:a|an|the|one|its|their|another)\s+)?(?:[\w’'-]+\s+){0,3}?panels?\b|"
    r"(?:(?:co-?)?(?:led|leads?|chaired|chairs?|headed|heads?)|moderated|moderates?|ran|runs|conducted|facilitated)\s+"
    r"(?:(?:a|an|the|one|its|their|another)\s+)?(?:[\w’'-]+\s+){0,3}?"
    r"(?:working\s+sessions?|breakouts?|breakout\s+sessions?|table-?top|sessions?\s+on|round-?tables?|"
    r"side[- ]events?|"
    r"sub-?groups?|sub-?committees?|workstreams?)\b)"
)
# "A panel on families was moderated by X": who leads a part only takes part
_PART_LED_BY = re.compile(
    r"\b(?:panels?|round-?\s?tables?|side[- ]events?|break-?outs?(?:\s+sessions?)?|working\s+sessions?|"
    r"sessions?\s+on)\b"
    r"[^.;:]{0,90}?\b(?:moderated|chaired|led|facilitated|headed|steered|presided\s+over|run|conducted)\b"
    r"[^.,;:]{0,30}?\bby" + THE
)
# "The first session was moderated by X", of a conference
_SESSION_LED_BY = re.compile(
    r"\b(?:first|second|third|fourth|fifth|final|last|morning|afternoon|opening|closing|thematic|technical)\s+"
    r"sessions?\b[^.;:]{0,90}?\b(?:moderated|facilitated|chaired|led)\b[^.,;:]{0,30}?\bby" + THE
)

# "the efforts led by King X and President Y": what is led is no side, nor the talks
_OTHER_THING_LED = re.compile(
    r"\b(?:efforts?|initiatives?|campaigns?|coalitions?|governments?|cabinet|reforms?|drive|mediation|fight|struggle|war|"
    r"investigations?|party|movement|alliance|operations?|march|renaissance|vision|process|polic(?:y|ies)|diplomacy|"
    r"attacks?|cells?|network|campaign|push|programmes?|programs?|projects?|raids?|probe|inquiry)\s+"
    r"(?:(?:[\w-]+ly|being|that|which|is|are|was|were)\s+){0,3}(?:co-)?(?:led|headed|spearheaded|guided|steered|championed)\s+(?:jointly\s+)?by"
    + THE
)


def leads_elsewhere(before: str) -> bool:
    """Do the words before people say that they lead something else than talks or a side: "efforts led by"?"""
    return _OTHER_THING_LED.search(before) is not None


def leads_the_whole(kind: Kind, line: Line, end: int, after: str) -> bool:
    """ "X and Y co-chaired the round table on trafficking": the sentence's only format of the kind."""
    part = LEADS_A_PART.match(after)
    own = [form for form in line.formats if form.kind == kind] if part else []
    return len(own) == 1 and part is not None and own[0].start < end + part.end() <= own[0].end


def led_a_part(before: str) -> bool:
    """Do the words before people say that they led a panel or a session?"""
    return _PART_LED_BY.search(before) is not None or _SESSION_LED_BY.search(before) is not None


def part_led_by(kind: Kind, line: Line, start: int) -> bool:
    """ "The panel was moderated by X", where that is not what the sentence calls the occasion itself."""
    before = line.before(start, 160)
    part = _PART_LED_BY.search(before) or (_SESSION_LED_BY.search(before) if kind == "conference" else None)
    if part is None:
        return False
    opens = start - len(part.group())
    return not any(form.kind == kind and form.end > opens and form.start < start for form in line.formats)
