"""Whether the words right around a mention say that it happened, is under way or is still to come.

Used where no verb of holding tells it. News tells most occasions by what was done there, so any finite verb
in the past does, unless the clause speaks of the future.

| words | status |
| --- | --- |
| `he told the opening of the committee`, `speaking at the forum` | held |
| `the committee, co-chaired by A and B, drew up a plan` | held |
| `talks get under way`, `the session is now getting under way` | held |
| `where the 40th session is to be held` | scheduled |
| `in order to take part in the committee, a delegation reached Rome` | scheduled |
"""

from __future__ import annotations

import re

# "get under way", "is being held", "are gathered in Accra", unless a later day is told
UNDER_WAY = re.compile(
    r"\b(?:(?:gets?|got|gotten|getting) (?:now |currently |formally )?under\s?way|"
    r"(?:is|are|has been|have been)\s+(?:(?:currently|now|also|today|this week|formally)\s+)?"
    r"(?:being\s+(?:held|hosted|attended|staged)|gathered|under\s*way|ongoing|taking part|participating|"
    r"taking place|in progress|in session|hosting|holding|attending|meeting|"
    r"(?:starting|beginning|opening)(?! (?:an?|its|their)\b))|"
    r"(?:has|have) (?:just )?(?:begun|started|opened)(?! (?:an?|its|their)\b)|"
    # "begins a two-day visit to Chad today"
    r"(?:begins?|starts?|opens?|kicks? off)\b[^.;]{0,60}\btoday)\b"
    r"(?![^.;]{0,60}\b(?:next|tomorrow)\b)"
)
# what is said at talks is said when they are held
_SPOKEN_AT = re.compile(
    r"\b(?:told|addressed|spoke|speaking|said|stated|stressed|presided over|briefed|presenting|"
    r"in (?:his|her|their) (?:opening |closing |keynote )?(?:speech|address|remarks|statement))\s+"
    r"(?:(?:at|to|in|during|before|for)\s+)?"
    r"(?:the\s+)?(?:(?:opening|closing|inauguration|inaugural|plenary|start|beginning|end|launch|conclusion|sitting)\s+"
    r"(?:(?:session|ceremony|meeting|sitting)\s+)?(?:of\s+)?)?(?:the\s+|this\s+|an?\s+)?$"
)
_STILL_SPOKEN = re.compile(r"\b(?:will|would|to|shall|be|is|are)\s+(?:be\s+)?\w+\s+(?:at|to|in|during)\s")
# the main verb, behind brackets and a clause between commas
_LIES_AHEAD = re.compile(
    r"\s*(?:\([^)]{1,20}\)\s*)?(?:,[^,.;]{1,60},\s*)?(?:will|shall|is to|are to|is due to|is set to|"
    r"are set to|is expected to|is scheduled to|may|might|was to|were to)\s+(?:now\s+)?"
    r"(?:be (?:held|hosted|convened|staged|organi[sz]ed|conducted)|take place|open\b|begin|start|convene)"
    r"|\s*,[^,.;]{1,60},\s*(?:opens|begins|starts|kicks off)\b[^.;]{0,40}\bon\s+\w+day\b"
)
_FUTURE = re.compile(
    r"\b(?:will|would|shall|may|might|upcoming|forthcoming|scheduled|slated|planned|set|expected|tomorrow|"
    r"due(?! to (?:the|an?|its|their|\w+ing)\b)|next(?! (?:steps?|generation)\b)|"
    r"ahead of|(?:is|are|was|were|be) to|to be|(?:opens|begins|starts|kicks off)\b[^.;]{0,40}\bon)\b"
)
# Verbs in the past that tell nothing of whether talks took place
_PAST = re.compile(
    r"\b(?!(?:announced|scheduled|planned|expected|proposed|invited|requested|called|named|entitled|titled|dubbed|"
    r"based|related|aimed|united|entrusted|established|created|formed|armed|organi[sz]ed|"
    r"allied|advanced|informed|confirmed|stated|reported)\b)"
    r"(?:was|were|had|made|took|gave|brought|saw|came|went|heard|drew|wound|met|held|led|sought|laid|built|spoke|"
    r"[a-z]{2,20}(?<!e)ed)\b"
)
# "in order to take part in the dialogue", "came to Rome to attend the forum": what somebody came for
_TO_ATTEND = re.compile(
    r"\b(?:in order to|so as to)\s+(?:attend|participate in|take part in|join|co-?chair)\s+"
    r"(?:[\w’'-]+\s+){0,4}$"
    r"|^(?:to|in order to)\s+(?:attend|participate in|take part in|join)\s+(?:[\w’'-]+\s+){0,4}$"
)
_ARRIVED = re.compile(r"\b(?:arriv(?:ed|es|ing)|reach(?:ed|es)|land(?:ed|s)|flew|left|departed|will)\b")


def still_to_come(before: str, after: str) -> bool:
    """Is a mention's own verb of the future, or somebody only arrived for it?"""
    if _LIES_AHEAD.match(after):
        return True
    return _TO_ATTEND.search(before) is not None and _ARRIVED.search(after) is not None


def spoken_at(before: str) -> bool:
    """Was something said there: "told the opening of the committee"?"""
    return _SPOKEN_AT.search(before) is not None and _STILL_SPOKEN.search(before) is None


def told_of_past(after: str) -> bool:
    """Do the words after a mention go on in the past, with nothing of the future?"""
    clause = re.split(r"[;\n]", after, maxsplit=1)[0]
    return _FUTURE.search(clause) is None and _PAST.search(clause) is not None
