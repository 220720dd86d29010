"""The words that say what became of an occasion: called off or not, over what was put off before.

| words | called off |
| --- | --- |
| `the dialogue, scheduled for 3 June, has been called off` | yes |
| `the rescheduled second meeting opened` | no |
| `Postponed twice for want of a quorum, the council met at last` | no: the main clause tells |
| `Postponed from March, the dialogue will open on 8 May` | no: the main clause has a new day |
| `The talks, postponed from March, went ahead in Rome` | no: the main clause tells |
| `talks that were postponed in March will open on 8 May` | no |
| `Called off by Lima, the dialogue would have opened on 8 May` | yes: the main clause has neither |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Line

# "the dialogue, scheduled for 3 June in Rome, has been called off": the main verb is after the commas
PARENTHESIS = re.compile(
    r"^[^,;:]{0,40},\s*(?:which|that|originally|initially|first|previously|scheduled|due|planned|set)\b[^,;]*,"
)
# "the talks that were to be held in Rome on Monday have been put off": the same without commas;
# "the meeting of the ministers of A, B and C scheduled for Sunday in Rome was cancelled"
_RELATIVE = re.compile(
    r"^(?:[^,;:]{0,80}?\s(?:that|which)\s+(?:were|was|had been)|"
    r"[^.;:]{0,120}?(?<!\bbeen)(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bare)(?<!\bthen)\s"
    rf"{wording('planned')})\b"
    r"(?:(?!\b(?:before|after|until|when|it|they|but|who|"
    r"and(?= (?:the|they|it|he|she|will|was|were|is|are|has|have|then|that|said)\b))\b)[^;]){0,140}?"
    rf"(?=\s(?:(?:has|have|had|was|were) been|(?:was|were|is|are|will be)\s+{wording('put_off')})\b)"
)


# "The meet between A and B | in New York on the sidelines of the Assembly has been cancelled"
_FAR_OFF = re.compile(
    r"^(?:(?!\b(?:will|would|was|were|is|are|has|have|had|said|which|that|who|after|before|when|and|"
    r"although|though|while|whereas|because|since|as|despite|how|where|if|even|once|until|unless|but|or|so|"
    r"held|met|hosted|opened|took|ended|closed|began|discussed)\b)"
    r"[^.,;:]){1,140}?"
    rf"(?=\s(?:has|have|had|was|were)\s+(?:now\s+)?(?:been\s+)?{wording('put_off')}\b)"
)
# but "They held | the talks in Lima on Monday although a trip had been called off": it has its verb before it
_OWN_VERB = re.compile(
    r"\b(?:(?!(?:united|joint|armed|related|planned|scheduled|proposed|so-called)\b)[a-z-]+ed|held|met|took|saw|led|"
    r"began|said|has|have|had|is|are|was|were|will|would|holds?|hosts?|opens?|attends?|meets?)\b"
)
# "the rescheduled second meeting": the one that was held in the end
_PUT_OFF_ONCE = re.compile(
    # but "Chad has postponed the talks"
    r"\b(?:rescheduled|postponed|delayed|deferred|suspended)\s+"
    r"(?!(?:the|its|their|an?|this|next|all|both|to|until|till|for|from|by|in|on)\b)(?:[\w-]+\s+){0,3}[\w-]*$"
)
# "Postponed twice for want of a quorum, the council met at last": the main clause tells what became of it
_PUT_OFF_FIRST = re.compile(
    r"(?:(?:having|after|once|twice|first|originally|initially|previously|repeatedly|long|although|though)\s+)?"
    r"(?:(?:been|being|having been)\s+)?(?:(?:once|twice|repeatedly|several times)\s+)?"
    rf"(?:{wording('put_off')}|rescheduled)\b[^;]*,"
)
# The first verb of that clause, where it tells of one that was held or that has a new day
_HELD_AFTER_ALL = re.compile(
    r"^(?:(?!\b(?:would|should|could|might|may|must|will|shall|is|are|was|were|stands?|has|have|had|who|which|that|"
    r"said|told|after|before|because|when|while|as)\b)[^.;:]){0,100}?\b"
    r"(?:(?<!to )(?:met|held|opened|resumed|sat|convened|reconvened|gathered|began|started|ended|closed|"
    r"concluded|took place|got under way|went ahead)"
    r"|(?:was|were|has been|have been)\s+(?:(?:at last|finally|now|\w+ly)\s+)?"
    r"(?:held|opened|convened|reconvened|resumed|concluded)"
    r"|(?:has|have)\s+(?:(?:at last|finally|now)\s+)?(?:met|opened|resumed|sat|convened|taken place)"
    r"|(?:will|is to|are to)\s+(?:(?:at last|finally|now)\s+)?"
    r"(?:be held|be convened|meet|open|resume|sit|convene|take place|begin)"
    rf"|(?:is|are|stands?)\s+(?:now\s+)?{wording('planned')})\b"
)
# "The talks, postponed from March, went ahead in Rome": the same between commas
_PUT_OFF_ASIDE = re.compile(
    r"^[^,;:]{0,60}[,–—]\s*(?:which\s+(?:was|were|had been)\s+)?(?:\w+\s+){0,2}?"
    rf"(?:{wording('put_off')}|rescheduled)\b"
    r"[^,;–—]{0,80}[,–—]"
)
# "talks that were postponed in March will now be held in Rome": what became of them is told behind
_PUT_OFF_THEN = re.compile(
    r"\s(?:that|which)\s+(?:was|were|had been|has been|have been)\s+(?:\w+ly\s+)?"
    rf"{wording('put_off')}\b[^,.;]{{0,60}}?,?"
    r"(?=\s(?:will|would|are|is|was|were|took|have|has|opened|resumed|began|finally|eventually)\b)"
)


# "The committee, originally set for March in Rome, met in Lima in May": what was planned at first
_PLANNED_FIRST = re.compile(
    r"(?:,|–|—|\()\s*(?:(?:which|that)\s+(?:was|were|had\s+been)\s+)?"
    r"(?:originally|initially|first|at\s+first|previously|earlier)\s+"
    rf"(?:to\s+(?:be|have)|{wording('planned')})\b[^,;–—()]{{1,80}}(?=[,–—)])"
)


def planned_first(line: Line) -> list[Extent]:
    """The characters of the clauses of a sentence that tell when or where something was to be at first."""
    if not any(word in line.lower for word in ("originally", "initially", "first", "previously", "earlier")):
        return []
    return [(line.start + m.start(), line.start + m.end()) for m in _PLANNED_FIRST.finditer(line.lower)]


def outdated(spans: list[Extent], place: int, others: Iterable[int]) -> bool:
    """Does a value stand in such a clause, and one of its sort behind it?"""
    inside = next((span for span in spans if span[0] <= place < span[1]), None)
    return inside is not None and any(other >= inside[1] for other in others)


def clause_of(event: Event) -> str:
    """The words around a mention, up to its verb, over a clause between commas."""
    sides = [party.end for party in event.parties if party.end > event.end]
    if event.kind == "visit" and event.format:
        sides += [place.end for place in event.places]  # "the visit of X to Lima has been put off"
    after = event.line.after(max([event.end, *sides]), 240)  # "talks between A and B have been put off"
    after = _RELATIVE.sub("", PARENTHESIS.sub("", _PUT_OFF_THEN.sub("", after)))
    if (aside := _PUT_OFF_ASIDE.match(after)) and _HELD_AFTER_ALL.match(after[aside.end() :]):
        after = after[aside.end() :]
    opening = event.line.lower[: event.start - event.line.start]
    if not (event.verb or _OWN_VERB.search(opening)):
        after = _FAR_OFF.sub("", after)
    before = _PUT_OFF_ONCE.sub("", event.line.before(event.start, 50))
    if first := _PUT_OFF_FIRST.match(opening):
        # "…, the commission held its | second meeting": the verb may come before what is read as the mention
        told = _HELD_AFTER_ALL.match(after) or _HELD_AFTER_ALL.match(opening[first.end() :])
        before = "" if told else opening
    return before + " | " + after[:50]
