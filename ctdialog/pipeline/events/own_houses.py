"""A house of one country alone that sits, and what it hears of: talks with others are told by the way.

The cabinet, a committee of parliament or a council of security is no party to talks; a story that
opens with its sitting is about no meeting of states, though it may name some:

| words that open a story | talks with Chad |
| --- | --- |
| `A Senate panel was told on Monday that talks with Chad in Lima had failed` | background |
| `The minister briefed the cabinet on the talks with Chad` | background |
| `The cabinet approved the pact that Oman and Chad signed in Lima` | background |
| `The cabinet passed a bill. Oman and Chad held talks in Lima on Monday` | main |
| `The Security Council's secretary met his Chadian counterpart` | main |
| `Talks with Chad, which the cabinet approved, began in Lima` | main |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line, Scene

_HOUSE = (
    r"(?:cabinet(?: committee(?: on [\w ]{3,30})?| meeting)?|council of ministers|parliament|lawmakers|"
    r"legislators|senators|mps|(?:the|a|an) (?:[\w’'-]+ ){0,3}(?:senate|national assembly|knesset|bundestag|"
    r"duma|majlis|lok sabha|rajya sabha|house of commons)|"
    r"(?:senate|parliamentary|house|select|standing|assembly|congressional) (?:[\w’'-]+ ){0,4}?"
    r"(?:panel|committee|subcommittee|hearing)(?: (?:on|of|for) [\w ,&]{3,60}?)?|"
    r"(?:national|supreme|state|higher|high) security (?:council|committee)|"
    r"(?:ministerial )?council (?:for|of|on) national security|apex committee|"
    r"(?:corps )?commanders['’]? conference)"
)
_ON_A_DAY = r"(?:,? (?:here|today|yesterday|tomorrow|(?:late )?on \w+|at its [\w ]{3,30}))?"
_AT_A_SITTING = r"(?:, (?:at|in|during|meeting|sitting|chaired|headed) [^,.;]{3,80},)?"
_SITS = re.compile(
    # "A Senate panel was told on Monday that"
    rf"\b{_HOUSE}(?:,? [^,.;]{{2,60}},)?{_ON_A_DAY} (?:was|were|is|has been|have been) (?:also )?"
    r"(?:told|briefed|informed|apprised|given)\b"
    # "The cabinet on Monday approved", "The National Security Committee met on Monday"
    rf"|\b{_HOUSE}{_ON_A_DAY}{_AT_A_SITTING} (?:has |have |had |also |will )*"
    r"(?:heard|hears?|approve[sd]?|endorse[sd]?|ratif(?:y|ies|ied)|okay(?:s|ed)|clear(?:s|ed)|passed|agreed|"
    r"considered|"
    r"(?:met|sat|sits|convened?|meets)(?! with (?!.{3,40} in the chair))|"
    r"held (?:its|an?) (?:[\w-]+ ){0,3}(?:session|meeting|sitting))\b"
    # "The minister briefed the cabinet on", "told a Senate panel that", "chaired a meeting of the cabinet"
    r"|\b(?:told|tells|briefed|briefs|informed|informs|apprised|(?:appear|testif)\w+ before|chair(?:s|ed)|"
    r"preside[sd] over|will (?:brief|chair|convene|tell)|addressed) (?:an? |the |its )?(?:[\w-]+ ){0,3}?"
    rf"(?:(?:meeting|session|sitting) of (?:the )?)?(?:[\w’'-]+ ){{0,2}}?{_HOUSE}\b"
)
# what a house hears of, passes or speaks of: "It heard of the talks", "he told the panel that the talks"
_OF_THE_HOUSE = re.compile(
    r"\b(?:that|heard|hears?|told|tells|briefed|briefing|informed|apprised|reviewed|discussed|considered|"
    r"noted|recalled|welcomed|hailed|praised|approved?|endorsed|ratif\w+|cleared|passed|signed|agreed|"
    r"reached|outcomes?|results?)\b"
)
# "as the ministers met in Lima", "before X met Y": a clause of its own beside the sitting
_BESIDE_IT = re.compile(r"(?:^|\s)(?:as|while|before|when|whereas|and)\s")
_OPENING = 200  # characters of a lead in which the house and what it does are told
_WORDS = tuple(
    "cabinet ministers parliament lawmakers legislators senat assembly knesset bundestag duma majlis sabha "
    "commons mps committee panel security commanders hearing".split()
)


def heard_of(scene: Scene, occasion: Occasion) -> bool:
    """Does a story open with a house of one country that sits, and only hears of the occasion?

    Not so of whom somebody met later that day, nor of talks that are fixed for a day to come, nor of what
    has its own day, place or name and is told beside the sitting.
    """
    lead = next((line for line in scene.told(occasion.story) if line.kind == "body"), None)
    ends = _sits(lead.lower[:_OPENING]) if lead is not None else None
    if lead is None or ends is None:
        return False
    today = scene.published.isoformat() if scene.published else "9999"
    for event in occasion.events:
        if event.line is lead and event.start < lead.start + ends[1]:
            return False
        if event.verb and event.line is not lead and event.kind == "meeting":
            return False
        if any(date.edtf and date.edtf > today for date in event.dates):
            return False
        if _told_beside(event, lead, lead.start + ends[1]):
            return False
    return True


def _told_beside(event: Event, lead: Line, sits: int) -> bool:
    """Is a mention with a day, a place or a name told apart from what a house that `sits` hears or does?"""
    line = event.line
    if line.kind != "body" or not (event.dates or event.places or event.identity):
        return False
    before = line.text[max(0, sits - line.start if line is lead else 0) : event.start - line.start].lower()
    if _OF_THE_HOUSE.search(before):
        return False
    return line is not lead or (bool(event.verb) and _BESIDE_IT.search(before) is not None)


def is_own_sitting(line: Line, start: int, end: int) -> bool:
    """ "The National Security Council held a session": is a mention that of a house of one country?"""
    ends = _sits(line.lower)
    return ends is not None and start - line.start < ends[1] and ends[0] < end - line.start


def _sits(text: str) -> tuple[int, int] | None:
    """Where the words stand that tell of a house that sits."""
    if not any(word in text for word in _WORDS):
        return None
    found = _SITS.search(text)
    return found.span() if found else None
