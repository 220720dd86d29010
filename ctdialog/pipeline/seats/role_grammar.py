"""What stands before people or after them, and the role it tells.

The grammar; `kind` is that of the occasion:

| before | after | role |
| --- | --- | --- |
| `led by`, `a team under` | `led`, `was at the head of` | chair (`leading`) |
| `met`, `talks with`, `a call by X on` | `met`, `attended`, `is due to address` | participant |
| `with him came`, `among the guests were` | `was at his side`, `looked on` | participant |
| `speaking at the forum,`, `in her address,` | `said at the opening` | participant |
| `sent`, `attended the forum:` | | participant |
| `delegation-level talks between` | | chair |
| `the visit of`, `visit by` | `visited`, `arrived in`, `'s visit to` | chair of a visit |
| | `told reporters` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import closing, opening
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.leading import chairs
from ctdialog.pipeline.seats.parts import LEADS_A_PART, leads_elsewhere, led_a_part
from ctdialog.pipeline.seats.presence import EARLIER
from ctdialog.pipeline.seats.role_words import THE, VERB_IN_LIST, WHO, one_of
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.records import Kind, Role

BETWEEN = re.compile(r"\bbetween\s+(?:the\s+|visiting\s+)*$")
_LEVEL = re.compile(r"\bdelegation[- ]level\b|\btalks at the (?:level of )?delegation|\bat the delegation")

_VISITS = re.compile(
    r"^[\s,)]*(?:who\s+)?(?:has\s+|had\s+|also\s+|will\s+|is\s+|was\s+|would\s+)*"
    r"(?:visit(?:ed|s|ing)?\b(?! by)|arriv(?:ed|es|ing)\b|(?:is )?on (?:a|an)\b|"
    # "paid a call on", but not "on visiting General X"
    r"paid (?:a|an)\b(?![^.;]{0,30}\bon (?:the )?visiting\b)|travel\w*\b|"
    r"in\b(?=[^.,;]{3,40}\b(?:for|on(?!\s+(?:\w+day\b|\d|\w+\s+\d)))\b)|coming\s+to\b|due\s+in\b|undertook|"
    rf"(?:to\s+)?{one_of('pays')}\s+(?:a|an|his|her|their)\b[^.;]{{0,40}}\b(?:visit|tour|trip)\b)"
)
# "X flew home from Lima at the end of a two-day trip", "X left Lima after an official visit"
_ENDS_VISIT = re.compile(
    r"^[\s,)]*(?:who\s+)?(?:has\s+|had\s+|also\s+|will\s+|is\s+|was\s+)*(?:flew|flown|returned|came|went|left|departed|leaves|leaving|"
    r"returning|returns|back|head(?:ed|s|ing)|travel(?:led|ed|ling|ing))\b[^.;:\"“]{0,80}?"
    r"\b(?:after|following|at\s+the\s+(?:end|close|conclusion)\s+of|concluding|completing|ending|wrapping\s+up|from)\s+"
    r"(?:his|her|their|an?|the|what\s+was)\s+(?:[\w-]+\s+){0,4}?(?:visit|trip|tour)\b"
)
_DURING_VISIT = re.compile(r"\bduring (?:his|her) (?:\w+[- ]?\w* )?(?:visit|trip|tour)\b[^.;]{0,40}$")
_VISIT_OF = re.compile(r"\b(?:visits?|trip|tour)\s+(?:(?:to\s+)?\w+\s+)?(?:of|by)\s+(?:the\s+)?$")
# "ahead of a planned visit by X", "on the occasion of the visit of X in 2003": another occasion
_OTHER_VISIT = re.compile(
    r"\b(?:planned|upcoming|forthcoming|recent|previous|earlier|last|past|ahead\s+of|before|since|occasion\s+of)\b"
    r"[^.;]{0,60}$"
)
_OWN_VISIT = re.compile(r"^['’]s?\s+(?:[\w-]+\s+){0,3}(?:visit|trip|tour)\b")

# "highlighted the partnership as he met with …", "said following his talks with …"
_HE_MET = re.compile(
    r"\b(?:as|when|after|before|where|while)\s+(?:he|she)\s+"
    r"(?:met|held talks|hosted|received|welcomed|visited)\b"
    # "told a news conference after hosting Y", "said after talks with Y"
    r"|\b(?:after|before|upon|while|on)\s+(?:hosting|meeting|receiving|welcoming|co-?chairing|holding\s+talks)\b"
    r"|\b(?:following|after|during|at|before|in)\s+(?:his|her)\s+"
    r"(?:talks|meeting|conversation|consultations|discussions)\s+with\b"
)
WITH = re.compile(r"(?<!along )(?<!together )\bwith" + THE)
CALLED_ON = re.compile(
    rf"\bcall(?:s|ed|ing)?\b(?:\s+by\b[^.;:]{{3,120}})?\s+(?:up)?on{THE}"
    rf"|\b(?:courtesy|farewell|introductory|protocol)\s+(?:call|visit)s?\s+(?:to|on){THE}"
)
_TALKS_OF = re.compile(rf"\b{one_of('talks')}\s+(?:of|by){THE}")
# "opened with the welcome speech of the Governor, X", "addresses by X and Y"
SPEECH_OF = re.compile(
    r"\b(?:(?:opening|welcome|welcoming|closing|inaugural|keynote|introductory|concluding)\s+"
    r"|(?:marked\s+by|opened\s+with|began\s+with|heard|featured|included|followed\s+by)\s+(?:[\w-]+\s+){0,4}?)"
    r"(?:addresses|address|speech(?:es)?|remarks|statements?|words|presentations?)\s+"
    r"(?:(?:delivered|given|made|read)\s+)?(?:of|by|from)" + THE
)
_OWN_TALKS = re.compile(rf"^['’]s?\s+(?:[\w-]+\s+){{0,2}}{one_of('talks')}\b")
# "hosted in London by X", "opened on Monday by X"
_PLACE_BY = re.compile(
    r"\b(?:hosted|received|welcomed|attended|joined|opened|addressed|greeted)\s+(?:in|at|on)\s+[^.,;:]{2,50}\s+by"
    + THE
)
_SENT = re.compile(r"\b(?:sent|sends|sending|dispatched|delegated|deputed)" + THE)
COMPANIONS = re.compile(
    rf"(?:\bwith\s+[\w'’. -]{{2,40}}\s+{one_of('came')}|\bat\s+(?:his|her|their)\s+side\s+{one_of('came')}"
    rf"|\b(?:along|together)\s+with|\bha(?:d|s|ve|ving)\s+with\s+(?:him|her|them)"
    rf"|\b{one_of('accompanied')}|\b(?:brought|brings|bringing)(?:\s+(?:along|with\s+(?:him|her|them))){{1,2}}"
    rf"|\bwhose\s+side\s+(?:was|were|sat|stood)|\b(?:counted|counts|numbered)"
    rf"|\b[Ii]n\s+(?:the|his|her|their)\s+(?:[\w’'-]+\s+){{0,2}}{one_of('delegations')}\b[^.;:]{{0,50}}?\s{one_of('came')}"
    rf"|\b{one_of('delegations')}\s+(?:also\s+)?{one_of('comprised')}){THE}"
)
_THERE_WERE = re.compile(
    rf"\b(?:{one_of('attendees')}\b[^.;:]{{0,140}}?\s(?:{one_of('came', 'comprised')}|include)"
    rf"|{one_of('together')}){THE}"
)
# "attended by the ministers of A and B, EU Commissioner X and …": a list that somebody not named opens
_LIST_OPENED = re.compile(rf"\b{one_of('lists_open')}\b(?P<list>[^.;:]*),\s*(?:and\s+)?(?:the\s+)?$")
_AT_WHICH = re.compile(r"\b(?:at|during|in)\s+which\s+(?:the\s+)?$")
_WITH_OPENS = re.compile(r"^\s*(?:and\s+)?with\s+(?:the\s+)?$")
_TALKED = re.compile(rf"^\s*,[^.;:]{{2,70}}?\b{one_of('discussed')}\b")
_COLON = re.compile(rf"\b{one_of('gathered')}\b[^.;]{{0,120}}:\s*(?:the\s+)?$")
_WAS_THERE = re.compile(
    rf"{WHO}(?:(?:was|were|is|are|will\s+be|stood|sat|would\s+be)\s+(?:also\s+|both\s+|all\s+|there\s+)*"
    rf"(?:due\s+|expected\s+|scheduled\s+|set\s+)?{one_of('was_there')}|{one_of('looked_on')})\b"
)
_AT = rf"(?:[\w-]+\s+){{0,4}}?{one_of('gatherings')}\b"
_SPOKE_THERE = re.compile(
    rf"{WHO}{one_of('speaks')}\b[^.;\"“]{{0,150}}?"
    rf"\b(?:(?:at|during|addressing|opening|closing|inaugurating)\s+(?:the|this|(?:yesterday|today)['’]s)\s+{_AT}"
    rf"|in\s+(?:his|her)\s+{one_of('first_words')}\b)"
)
# "X told the opening session that"
_TOLD_THERE = re.compile(
    rf"{WHO}(?:told|addressed)\s+(?:the\s+)?(?:(?!press\b|news\b|media\b)[\w’'-]+\s+){{0,3}}"
    rf"(?:{one_of('gatherings')}|delegates|participants|audience)\b"
)
# "X and his counterpart Y signed the accord in Lima after the second meeting of the commission"
_SIGNED_THERE = re.compile(
    rf"{WHO}(?:signed|inked|initialled|exchanged|witnessed|issued|adopted)\b[^.;\"“]{{0,120}}?"
    rf"\b(?:at|during|after|following|(?:at|on)\s+the\s+(?:end|margins|sidelines)\s+of)\s+(?:the|their|this|its|an?)\s+{_AT}"
)
_IN_ADDRESS = re.compile(
    rf"^[\s,]*(?:in|during)\s+(?:his|her)\s+(?:[\w-]+\s+)?{one_of('addresses')}\b(?! to\b)"
)
_SPEAKING = re.compile(
    rf"(?:\b{one_of('speaking')}\b[^.;\"“]{{0,40}}?\b{one_of('gatherings')}\b|^\s*at\s+(?:the|its|a)\s+{_AT}"
    rf"|\bin\s+(?:his|her)\s+{one_of('first_words')}\s+\w+)[^.;\"“]{{0,80}},\s*(?:the\s+)?$"
)
# "EU foreign policy chief Kaja Kallas, … and representatives of Armenia and Moldova will also attend"
_LISTED = re.compile(
    r"^[\s,)]*,\s(?:the|and|representatives|ministers)[^.;:]{0,240}"
    r"\b(?:will (?:also )?attend|also attended|attended|took part|will take part|participated|"
    r"were (?:also )?present)\b"
)
# "at the head of a Kenyan delegation made up of X and Y", "her team, including X": who came with its head
MEMBERS = re.compile(
    rf"\b{one_of('delegations')}\b[^.;:]{{0,70}}\s(?:including|comprising|(?:made\s+up|composed|consisting)\s+of|"
    rf"(?:whose|the|its|his|her)\s+(?:other\s+)?members\s+(?:are|were|include[sd]?))(?:\s+also)?{THE}"
)
INCLUDED = re.compile(
    r"(?:^|[;,]\s+(?:and\s+)?)(?:(?:it|they|which|the (?:delegation|team))\s+(?:also\s+)?"
    r"(?:included|comprised|consisted of)|"
    r"(?:its|his|her|other|the\s+other)\s+(?:other\s+)?(?:members|delegates)\s+(?:included|were|are)|"
    r"(?:also\s+)?joining\s+(?:him|her|them)\s+(?:was|were|are|is))\s+(?:the\s+)?$"
)


def visits(before: str, after: str) -> bool:
    """Do the words around people say that they visit somebody; not so "met X in Lima for talks"?"""
    if after.startswith(" in ") and closing("part_before").search(before):
        return False
    return bool(
        _VISITS.match(after)
        or _ENDS_VISIT.match(after)
        or _VISIT_OF.search(before)
        or _OWN_VISIT.match(after)
    )


def travels(seat: Seat) -> bool:
    """ "X will travel to Lima for the summit": does somebody come from abroad, and is not the host's?"""
    return any(
        _TRAVELS.match(line.after(mention.extent[1], 60))
        for line in seat.lines
        for person, mention in line.people
        if person is seat.person
    )


def role_of(kind: Kind, line: Line, start: int, end: int, told: bool) -> Role | None:
    """The role of the people at `start:end`, None where they do nothing; `told`: the sentence has a mention.

    `kind` is the occasion's.
    """
    before, after, far = line.before(start, 80), line.after(end, 300), line.before(start, 200)
    if MEMBERS.search(before):
        return "participant"
    if chairs(kind, line, start, end):
        return "chair"
    if leads_elsewhere(before) or (BETWEEN.search(before) and EARLIER.search(before)):
        return None
    if BETWEEN.search(before):
        return "chair" if _LEVEL.search(line.lower) else "participant"
    if _LISTED.match(after):
        return "participant"
    relative = before.endswith(("which ", "that ")) and not _SAID_THAT.search(before)
    if relative or INCLUDED.search(before):
        return "participant" if INCLUDED.search(before) else None
    if kind == "visit" and _DURING_VISIT.search(before):
        return "chair"
    if kind != "visit" and _VISIT_OF.search(before) and _OTHER_VISIT.search(before):
        return None
    if visits(before, after):
        return "chair" if kind == "visit" else "participant"
    return "participant" if _takes_part(before, after, far, told) else None


# "the spokesman informed that X and Y held talks": no clause on the talks, as "the talks that X held"
_SAID_THAT = re.compile(
    r"\b(?:sa(?:id|ys)|inform(?:ed|s)|announce[ds]|report(?:ed|s)|add(?:ed|s)|state[ds]|confirm(?:ed|s)|disclose[ds]|"
    r"reveal(?:ed|s)|note[ds]|(?:told|informed)\s+(?:[\w’'-]+\s+){1,5})\s*that\s$"
)
_TRAVELS = re.compile(
    r"[\s,]*(?:who\s+)?(?:(?:will|would|is|was|has|had|to|due|set|expected|also|today|on\s+\w+day)\s+){0,4}"
    r"(?:travel(?:s|led|ed|ling|ing)?|fl(?:y|ies|ew|own)|jet(?:s|ted)?|depart(?:s|ed)?|leaves?|left|head(?:s|ed)?|"
    r"arriv(?:es?|ed)|journey(?:s|ed)?|"
    r"(?:lead(?:s|ing)?|led)\s+(?:an?|the|his|her|its)\s+(?:[\w-]+\s+){0,4}?(?:delegation|team|mission))\s+"
    r"(?:to|for|in|from)\b(?!\s+(?:the|an?|this)\b)"
)
_BRIEFS_PRESS = re.compile(
    r"[\s,)]*(?:(?:who|later|then|also|had|has)\s+)*briefed\s+(?:the\s+)?(?:press|media|reporters|journalists|newsmen)\b"
)


def _takes_part(before: str, after: str, far: str, told: bool) -> bool:
    if _BRIEFS_PRESS.match(after):
        return False
    if _HE_MET.search(after) or (WITH.search(before) and told):
        return True
    if (
        LEADS_A_PART.match(after)
        or opening("part_after").match(after)
        or closing("part_before").search(before)
    ):
        return True
    if any(
        rule.match(after)
        for rule in (_WAS_THERE, _SPOKE_THERE, _TOLD_THERE, _SIGNED_THERE, _IN_ADDRESS, _OWN_TALKS)
    ):
        return True
    if any(
        rule.search(before) for rule in (_TALKS_OF, SPEECH_OF, _PLACE_BY, _SENT, COMPANIONS)
    ) or _THERE_WERE.search(far):
        return True
    if led_a_part(far) or _AT_WHICH.search(before) or (_WITH_OPENS.search(before) and _TALKED.match(after)):
        return True
    opened = _LIST_OPENED.search(far)
    if opened is not None and not VERB_IN_LIST.search(opened["list"]):
        return True
    return any(rule.search(far) for rule in (CALLED_ON, _COLON, _SPEAKING))
