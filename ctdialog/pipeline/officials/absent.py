"""The absent: those in whose place somebody else takes part.

Ministers send others; both are named, and only the one who was sent is at the talks.

| words | absent |
| --- | --- |
| `Colonel Otieno, representing the Minister of Defence, Ana Cruz` | Ana Cruz |
| `Okello, who stood in for Interior Minister Li Wei`, `on behalf of President Sesay` | the latter |
| `the Minister of Defence, Ana Cruz, represented by Colonel Otieno` | Ana Cruz |
| `Minister Ana Cruz did not travel`, `… had been expected to come but stayed at home` | Ana Cruz |
| `Minister Ana Cruz was ill`, `… sent a message`, `… sent his deputy` | Ana Cruz |
| `Minister Ana Cruz was not present`, `…, who was to have led the delegation` | Ana Cruz |
| `Minister Ana Cruz is in hospital`, `Absent from the table was Minister Ana Cruz` | Ana Cruz |
| `conveyed the greetings of President Sesay`, `an invitation from` | Sesay |
| `Apologies: Minister Ana Cruz; Li Wei, Director` | both |
| `representing Kenya, Minister Ana Cruz`, `Kenya was represented by Ana Cruz` | nobody |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.officials.invited import invited_later
from ctdialog.pipeline.officials.persons import Mention

_BEFORE = 60  # characters before a mention that are looked at
_IN_PLACE_OF = re.compile(
    r"\b(?:represent(?:ing|ed|s)|on behalf of|(?:stood|standing|stands|sat|sitting|filled|filling) in for|"
    r"deputi[sz](?:ed|es|ing) for|in place of|instead of|in lieu of|acting for)\s+"
    r"(?:(?:the|his|her|their|its|H\.E\.|HE|absent)\s+){0,2}$"
)
# "conveyed a letter from President Sesay", "passed on an invitation of the minister, Ali Diop"
_CONVEYED = re.compile(
    r"\b(?:extend(?:ed|ing)|convey(?:ed|ing)|pass(?:ed|ing) on|deliver(?:ed|ing)|hand(?:ed|ing)(?: over)?|"
    r"renew(?:ed|ing)|"
    r"transmit(?:ted|ting)|relay(?:ed|ing)|brought|bearing) (?:the |an? |his |her )?(?:[\w-]+ ){0,4}"
    r"(?:invitation|letter|message|greetings|regards|condolences|congratulations|thanks|wishes|gratitude) "
    r"(?:from|of|by) (?:(?:the|his|her|their|its) )*$"
)
# "Apologies were received from Ana Cruz", "Absent: Ana Cruz, Secretary; Li Wei, Director"
_EXCUSED = re.compile(
    r"(?:^|[.\n!?]\s*|^[\W\d]{0,12})(?:(?:Apologies|Regrets|Excuses)(?:\s+for\s+absence)?(?:\s*:|\s+(?:were|was|had\s+been)\s+"
    r"(?:received|sent|conveyed|noted|tendered|recorded)\s+(?:from|by))|(?:Absent|Excused|Missing|Not\s+(?:present|represented))(?:\s+with\s+apologies)?"
    r"(?:\s*:|\s+(?:was|were)))\s[^.\n]*$",
    re.IGNORECASE,
)
_IN_LIST = 240
# "Notably missing from the talks was the minister, Ana Cruz"
_MISSING = re.compile(
    r"\b(?:absent|missing|not (?:at|in|present|"
    r"among (?:those|the (?:participants|attendees|delegates|delegations|guests)\b)))"
    r"(?:\s+(?:from\s+|at\s+)?[^.,;:]{3,50})?,?\s+"
    r"(?:was|were|is|are)\s+(?:(?:the|both|also|its|their)\s+)*$",
    re.IGNORECASE,
)
# "Neither the minister, Ana Cruz, nor his deputy took part"
_NEITHER = re.compile(
    r"\b(?:(?P<who>neither|not even)|without|in the absence of)\s+(?:(?:the|its|their)\s+)*$", re.IGNORECASE
)
_CAME = re.compile(
    r"[^.;]{0,120}\b(?:attend\w*|took part|taken part|came|come|travel\w*|join\w*|participat\w+|"
    r"(?:was|were) (?:there|present|in (?:the room|[A-Z]\w+)))\b"
)
_THROUGH = re.compile(
    r",?\s+(?:who\s+)?(?:(?:was|were|is|being|had been)\s+)?(?:(?:ably|duly|also)\s+)?"
    r"represented\s+(?:(?:at|on|during) the [\w-]+\s+|there\s+)?by\b"
)
_STAYED = re.compile(
    # "the minister, Ana Cruz, whose office knew of it, was not there", "…, who was expected, could not come"
    r"(?:,\s+(?:whose|who\s+(?:was|is|were|had|has))\s[^,.;]{3,90},)?"
    r",?\s+(?:who\s+)?(?:"
    r"(?:(?:did|does|do|could|will|would)(?: not|n['’]t)|cannot)\s+(?:be able to\s+)?"
    r"(?:travel|attend|come|take part|participate|join|be present|be there|make (?:it\b|the trip)|accompany|"
    r"show up|turn up)\b"
    r"(?!\s+(?:(?:in\s+)?(?:the\s+|an?\s+)?(?:[\w-]+\s+)?(?:gala|dinner|reception|lunch|banquet)\b|away\b|"
    r"to (?:terms|an? agreement|agreement)\b))"
    r"(?![^.;]{0,60}\bbut\s+(?:\w+ly\s+)?(?:(?:co-?)?chaired|led|headed|opened|joined|spoke|addressed|"
    r"took part|followed)\b)|"
    r"had been (?:expected|due|scheduled|supposed|slated) to [^.;]{3,60}\bbut\b|"
    r"(?:was|were) (?:unable|not able) to "
    r"(?:travel|attend|come|take part|participate|join|be there|be present|"
    r"make (?:it\b|the (?:trip|journey)))\b|"
    r"(?:was|were) not (?:present|there|involved|invited|consulted|mentioned|among|in attendance|"
    r"at the (?:meeting|talks|table|dialogue|session|opening))\b|"
    r"(?:chose|decided|opted|preferred|elected) not to "
    r"(?:attend|come|take part|participate|travel|join|go)\b|"
    r"(?:declined|refused) to (?:attend|come|take part|participate|travel)\b(?! in\b)|"
    r"(?:was|were) (?:held up|stuck|stranded) (?:in|at) [A-Z][\w’'-]+(?=[;.])|"
    r"(?:was|were|had been) (?:kept away|called away|prevented from (?:coming|attending|travel\w+))\b|"
    r"(?:was|were) (?:due |supposed |meant |expected )?to have (?:[a-z]+ed|led|taken|come|met|spoken|been)\b"
    rf"(?!\s+(?:the|these|their)\s+(?:(?:[\w-]+\s+){{0,2}}{wording('talks')})\b)|"
    r"stayed (?:away|behind|at home|home)\b|"
    r"(?:cancelled|canceled|called off) (?:his|her) (?:trip|visit|attendance|participation)\b|"
    r"(?:was|were|fell|had fallen) (?:ill|sick|indisposed|unwell)\b|"
    r"(?:was|were|is|are|remain(?:s|ed)) (?:still |currently |also |then |notably |conspicuously )?"
    r"(?:on (?:\w+ )?leave|in hospital|hospitali[sz]ed|abroad|absent|missing)\b|"
    r"(?:had )?sent (?:an?|his|her|their|the participants an?|the meeting an?) (?:\w+ )?"
    r"(?:representatives?|deputy|deputies|delegates?|message|greetings?|letter|apologies|regrets)\b|"
    r"excused (?:him|her)self\b)"
)


def without_absent(text: str, mentions: list[Mention]) -> list[Mention]:
    """The mentions of those who are there themselves."""
    return [mention for mention in mentions if not _absent(text, mention)]


def _absent(text: str, mention: Mention) -> bool:
    """Does somebody else take part in the place of the one who is named with an office here?"""
    start, end = mention.extent
    if _CONVEYED.search(text[max(0, start - _BEFORE) : start]):
        return True
    if _EXCUSED.search(text[max(0, start - _IN_LIST) : start]):
        return True
    if mention.office is None:
        return False
    if _THROUGH.match(text, end) or _STAYED.match(text, end):
        return True
    if invited_later(text, start, end) or _MISSING.search(text[max(0, start - 90) : start]):
        return True
    neither = _NEITHER.search(text[max(0, start - _BEFORE) : start])
    if neither and (not neither["who"] or _CAME.match(text, end)):
        return True
    return _IN_PLACE_OF.search(text[max(0, start - _BEFORE) : start]) is not None
