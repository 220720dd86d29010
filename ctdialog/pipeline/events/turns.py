"""Meetings in turn: one side meets several partners, and each is a meeting of its own.

| words | another meeting |
| --- | --- |
| `He also met the Chadian minister`, where the one before was with the Omani one | yes |
| `In a meeting with his Chadian counterpart`, after one with the Omani one | yes |
| `met separately with Y`, `held a separate meeting with Y`, after talks of three | yes |
| `the talks with Chad`, where the talks are known to be with Chad | no: the same |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event, beside_another, is_aside, lands
from ctdialog.pipeline.occasions.asides import gathers
from ctdialog.pipeline.occasions.compatible import days_differ, parties_agree
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion

_THREE = 3  # who meet, and then two of them: talks in turn
_PLAIN = frozenset({"meeting", "visit"})
_SIDELINES = re.compile(r"\bon the (?:sidelines|margins|fringes)\b")
_APART_FROM = re.compile(r"(?:apart|aside)\s+from\s+(?:the|these)\b")  # "Apart from the talks, he met Y"
_SEPARATE = re.compile(r"\bseparate(?:ly)?\b")
_OF_OTHERS = re.compile(
    r"\b(?:(?:here|in town|in the (?:country|city)) (?:for|to attend)|"
    r"as (?:decided|agreed|mandated|directed|proposed|endorsed|recommended) (?:by|at|in|during)|"
    r"(?:decisions?|mandates?|directives?|instructions?|recommendations?) "
    r"(?:of|from|(?:taken|made|adopted) (?:at|by)))"
    r"\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
# "welcomed the outcome of the third talks", "progress since the second round"
_LOOKS_BACK = re.compile(
    r"\b(?:outcomes?|results?|conclusions?|success|decisions?|progress|headway) "
    r"(?:of|from|since|(?:taken|made|adopted|reached|achieved) (?:at|by|in|during|since))\s+"
    r"(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
_HAD = re.compile(r"\bhad\s+(?:also\s+|earlier\s+)?(?:\w+\s+){0,3}$")
_BEFORE_NOW = re.compile(
    r"\b(?:ago|recently|last\s+(?:week|month|year)|earlier\s+(?:this|in\s+the)\s+(?:week|month|year))\b"
)
# "Later in the day he met Y", "On the same day she was received by Y"
_LATER = re.compile(
    r"\b(?:later|then|afterwards?|(?:the|that) same day|that day|also|in the (?:afternoon|evening))\b"
)


def separately(event: Event) -> bool:
    """Is it told as apart from the rest ("met separately with Y", "a separate meeting with Y")?"""
    line = event.line
    around = line.before(event.start, 16) + line.text[event.start - line.start : event.end - line.start]
    told = _SEPARATE.search(around + line.after(event.end, 16)) is not None
    return told and bool(event.people or event.codes)


def another_partner(event: Event, occasion: Occasion) -> bool:
    """Does a mention without a name tell of a partner who is not of the occasion's sides?"""
    plain = event.kind == "meeting" and occasion.kinds <= _PLAIN and bool(event.people)
    if occasion.kinds == {"visit"} and event.codes <= occasion.codes | lands(occasion.events):
        return False  # "A Chadian delegation is in Rome. The visitors held talks with Italian Minister X"
    return plain and not event.identity and not parties_agree(event, occasion)


def in_turn(event: Event, first: Occasion) -> bool:
    """Does one side of plain talks meet another partner, on no other day and not on the sidelines?"""
    named = any(e.format and (e.format.name or e.number) for e in (*first.events, event))
    if named or first.kind not in _PLAIN or event.kind not in _PLAIN:
        return False
    if event.line is not first.events[0].line and gathers(first) and len(first.codes) != _THREE:
        return False  # "On Wednesday the King met President X", before a gathering of many
    if event.apart and event.line is first.events[0].line:
        return True  # "met X, Y and Z separately on the sidelines of the forum"
    if is_aside(event) or _SIDELINES.search(event.line.lower) or _APART_FROM.match(event.line.lower):
        return False
    if not (_same_side(event, first) and (event.codes - first.codes or separately(event))):
        return False
    if _HAD.search(event.line.before(event.start, 40)) or _BEFORE_NOW.search(event.line.lower):
        return False  # "had met Y on Monday", "a week ago": told as history
    if not any(d.likely for d in event.dates) or not days_differ(event, first):
        return True
    return _LATER.search(event.line.lower, 0, event.start - event.line.start) is not None or _goes_on(
        event, first
    )


def _goes_on(event: Event, first: Occasion) -> bool:
    """Is a meeting of one of the days after the first one's, on a tour that the story follows?"""
    days = [d.edtf for d in event.dates if d.edtf and len(d.edtf) == 10]
    known = [d.edtf for d in first.dates.values() if d.edtf and len(d.edtf) == 10]
    return bool(days and known) and max(known) < min(days) and max(days)[:7] == max(known)[:7]


def _same_side(event: Event, first: Occasion) -> bool:
    """Is one of the sides that of the first talks: by code, by person, or told of neither?"""
    if event.codes & first.codes:
        return True
    people = {id(person) for each in first.events for person in each.people}
    if any(id(person) in people for person in event.people):
        return True
    # "In the meeting with his Omani counterpart": who is met alone is told, the other side was before
    return len(event.codes) == 1 <= len(first.codes) <= 2 and bool(event.people)


def looked_back(event: Event) -> bool:
    """ "met in Lima and welcomed the outcome of the ninth talks, held in Oslo in May": another one.

    A day or place stands on both sides of it.
    """
    line = event.line
    told = [*(d.start for d in line.dates), *(c.start for c in line.cities)]
    if not min(told, default=event.start) < event.start < max(told, default=event.start):
        return False
    return _LOOKS_BACK.search(line.before(event.start, 60)) is not None


# "held talks, ahead of a summit in Rome", "two days after a meeting of the bloc's police chiefs"
_AROUND = re.compile(
    r"\b(?:ahead of|before|after|following|followed by|preceded by|prior to|on the eve of)\s+"
    r"(?:an?|(?:one|two|three|four|several) days of)\s+(?:[\w-]+\s+){0,3}$"
)
# "The talks, held in Lima after the ministerial conference on migration"
_AROUND_THE = re.compile(
    r"\b(?:ahead of|before|after|following|prior to|on the (?:eve|heels) of|alongside|in parallel with)\s+"
    r"(?:the|an?)\s+(?:[\w-]+\s+){0,3}$"
)
# "will be followed by that of the Ministerial Committee"
_FOLLOWED_BY_THAT = re.compile(
    r"\b(?:followed|preceded) by (?:that|those|one) of (?:the |their )?(?:[\w-]+ ){0,2}$"
)
# "A meeting of senior officials on Monday will precede it", "preceded by talks among experts"
_PREPARES = re.compile(
    r"(?:\s+(?:of|among|between|at the level of)\s[^.;,]{3,60}?)?"
    r"\s(?:(?:will|would|had|has|is to|was to)\s+)?(?:precede[sd]?|prepare[sd]?|paved? the way for)\s+"
    r"(?:it|them|the|this|that|their)\b"
)
_PRECEDED = re.compile(r"\b(?:preceded|prepared) by\s+(?:[\w-]+\s+){0,5}$")


def _around(event: Event) -> bool:
    """Is a gathering told by the way, as what comes before or after what the sentence tells?"""
    plain = event.format is not None and not event.identity and event.number is None
    return plain and _AROUND.search(event.line.before(event.start, 60)) is not None


_MET_DURING = re.compile(
    r"\b(?:met|meets|received|conferred|held (?:talks|(?:a |bilateral )?meetings?)|sat down)\b[^.;]{0,140}"
    r"\b(?:during|at|on the occasion of)\s+the\s+(?:[\w-]+\s+){0,3}$"
)


# "The meeting came on the occasion of the ninth session of the Commission, held from 3 to 5 May"
_ON_OCCASION = re.compile(
    r"\b(?:it was|(?:meeting|talks|visit) (?:came|comes|took place|(?:was|were) held))\s+"
    r"on the occasion of\s+the\s+(?:[\w-]+\s+){0,3}$"
)


def met_during(event: Event) -> bool:
    """Is a mention told to say when two met: "X met Y during the 43rd session of the Council"?"""
    return _MET_DURING.search(event.line.before(event.start, 200)) is not None


def prepares_it(event: Event, occasion: Occasion) -> bool:
    """Is it talks that lead up to an occasion: "A meeting of senior officials will precede it"?"""
    form = event.format
    if form is None or event.kind not in ("meeting", "consultations") or event.identity or event.relative:
        return False
    if form.determiner not in (None, "", "a", "an") or event.line.before(event.start, 3).endswith("s "):
        return False  # "Today's meeting of experts precedes the ministers'"
    if _PRECEDED.search(event.line.before(event.start, 80)):
        return any(each.line is event.line for each in occasion.events)
    return _PREPARES.match(event.line.after(event.end, 120)) is not None


def beside_it(event: Event, occasion: Occasion) -> bool:
    """Is a gathering told as what an occasion of the same sentence was held beside?"""
    if event.identity and not event.relative and _OF_OTHERS.search(event.line.before(event.start, 60)):
        # "The two were here for the Maritime Symposium", "As decided by the 15th Ministerial Meeting"; but
        # "decisions taken at the second session", the one before the third, are of the same series
        bare = event.format is not None and event.format.occasion and not event.name_words
        return event.kind not in occasion.kinds and not (bare and not event.codes)
    if _FOLLOWED_BY_THAT.search(event.line.before(event.start, 60)):
        return any(each.line is event.line and each.start < event.start for each in occasion.events)
    if _around(event) and any(each.line is event.line for each in occasion.events):
        return True
    if looked_back(event) and any(each.line is event.line and each.verb for each in occasion.events):
        return True
    gathers = event.identity and event.kind in GATHERINGS
    around = gathers and event.kind not in occasion.kinds
    if around and _AROUND_THE.search(event.line.before(event.start, 60)):
        return any(each.line is event.line and each.start < event.start for each in occasion.events)
    if gathers and not event.codes & occasion.codes and met_during(event):
        return any(each.line is event.line and each.verb for each in occasion.events)
    if event.number is not None and event.dates and _ON_OCCASION.search(event.line.before(event.start, 80)):
        return occasion.kinds <= _PLAIN and occasion.number is None and bool(occasion.dates)
    if event.number is not None and is_aside(event):
        # "met in Lima with a view to the 31st Meeting of the Committee"
        return any(each.line is event.line and each.start < event.start for each in occasion.events)
    return beside_another(event) and any(each.line is event.line for each in occasion.events)
