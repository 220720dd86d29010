"""Those who are named for another round of the series than the one that is told.

Reports look back and ahead: who led the rounds before and who will lead the next one is not at this one.

| words, of the third round | not there |
| --- | --- |
| `The first round was chaired by X and Y, the second, in 2023, by Z` | X, Y, Z |
| `The previous round, held in Oslo in 2024, was led by X` | X |
| `The fourth round will be co-chaired in Oslo by X` | X |
| `X, whose predecessor Y had chaired the second round, …` | Y |
| `The third round was chaired by X`, `X led the talks, as she had the second round` | nobody |
| `The first session was chaired by X`, of a conference | nobody: a part of it |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.neighbours.elided import NO_NOUN, ORDINAL
from ctdialog.pipeline.numbers import count_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

_REACH = 240  # characters before a name in which the round is told
_NOUN = (
    r"(?:(?:(?:bilateral|joint|such|annual)\s+)?(?:rounds?|editions?|dialogues?|consultations|iterations?|ones?|"
    r"(?P<part>sessions?|meetings?)))"
)
_ROUND = re.compile(
    rf"\b(?P<since>(?:since|after|unlike|like|from|on|until|till|to|between|through)\s+)?(?:the|its|their|an?)\s+"
    rf"(?:(?P<count>{ORDINAL})|previous|preceding|last|next|following)"
    rf"(?:\s+{_NOUN}\b(?!\s+(?:since|under|of\s+(?:its|this)\s|in\s+\w+\s+years))|{NO_NOUN})"
)
_LED = (
    r"(?:(?:co-?)?(?:chaired|led|headed|hosted|moderated)|(?:co-?)?presided\s+over|"
    r"represented|attended|opened)"
)
_LEAD = rf"(?:{_LED}|(?:co-?)?(?:chairs?|leads?|heads?|hosts?|presides?\s+over))"
# What stands between a round and those who led it; then others of it, up to a new clause
_LED_BY = re.compile(
    rf"(?:(?!\band\s+it\b)[^.;:]){{0,120}}?(?:\b{_LED}\b[^.;:]{{0,50}}?\s(?:by|under)|,\s+(?:by|under))\s"
    r"(?:(?!\b(?:while|whereas|who|this\s+time|now|today|but|said|told|met|led|headed|chaired)\b)[^.;:])*"
    r"|(?:,?\s+(?:in|on|at)\s[^.;:]{2,40},?)?\s+(?:by|under)\s"
    r"(?:(?!\b(?:while|whereas|who|this\s+time|now|today|but|said|told|met|led|headed|chaired)\b)[^.;:])*"
)
_HAD_LED = re.compile(
    rf"[\s,)]*(?P<who>who\s+)?(?:(?:had|has|have|also|will|would|is|was|are|to|previously|earlier|jointly|once)\s+)*{_LEAD}\s+"
    r"(?:[\w’'-]+\s+){0,6}?(?=(?:the|its|their)\s)"
)


def of_another_round(occasion: Occasion, line: Line, start: int, end: int) -> bool:
    """Are the people at `start` to `end` named as those who led, or will lead, another round?"""
    if line.kind == "headline" or not _tells_of_one(line):
        return False
    return _led_by(occasion, line, start) or _had_led(occasion, line, end)


def _tells_of_one(line: Line) -> bool:
    """Does a sentence tell who leads anything?"""
    return any(
        word in line.lower for word in ("chair", " led", "lead", "head", "host", "presid", "represent")
    )


def _led_by(occasion: Occasion, line: Line, start: int) -> bool:
    before = line.before(start, _REACH)
    found = list(_ROUND.finditer(before))
    if not found or found[-1]["since"] or not _is_other(occasion, line, found[-1]):
        return False
    place = start - len(before) + found[-1].start()
    own = any(mine and place <= at < start for at, mine in occasion.marks.get(line.index, ()))
    return not own and _LED_BY.fullmatch(before, found[-1].end()) is not None


def _had_led(occasion: Occasion, line: Line, end: int) -> bool:
    """ "Y had chaired the second round": not so "X, who chaired the second round, led the talks"."""
    after = line.after(end, 160)
    told = _HAD_LED.match(after)
    found = _ROUND.match(after, told.end()) if told else None
    if told is None or found is None or not _is_other(occasion, line, found):
        return False
    return told["who"] is None or after.find(",", found.end()) < 0


def _is_other(occasion: Occasion, line: Line, found: re.Match[str]) -> bool:
    """Is a round another one than the occasion: by its number, or by its turn?

    A conference has sessions, and so may a dialogue that is not counted in them.
    """
    if found["part"] and occasion.kind != "working-group" and not _counted_in(occasion, found["part"]):
        return False
    if found["count"] is None:
        return True
    return occasion.number is not None and count_of(found["count"]) not in (None, occasion.number)


def _counted_in(occasion: Occasion, part: str) -> bool:
    """Is the occasion itself told as a "session", or "meeting"?"""
    word = part.removesuffix("s")
    return any(event.number is not None and word in event.line.lower for event in occasion.events)
