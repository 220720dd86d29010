"""Who a sentence says was there too: at a gathering, and at the talks of two beside them.

A list of parties and what tells that they came, in any order:

    LIST  =  [PEOPLE of|from]  PARTY {, PARTY} [and PARTY]
    [Also] taking part|present|represented … [as observers|at the talks]  is|were  LIST
    the talks|it  was|were  [also]  attended|joined|observed by  PEOPLE of  LIST
    PEOPLE of  LIST  [also]  took part|attended|were present

| words | there |
| --- | --- |
| `Also taking part is the African Union`, `Present as observers were Oman and Chad` | AU; OMN, TCD |
| `The meeting was also attended by representatives of the UN and Interpol` | UN, INTERPOL |
| `Officials of the Commission, the External Action Service and Europol took part for the EU` | EU, EUROPOL |
| `Not taking part is Oman`, `Present in the region are Oman's troops` | none |
| `Officials of Oman attended a funeral`, `were present at the border` | none: no talks |
| `They attended the exercise`, `took part in January`, told of talks on Monday | elsewhere |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.occasions.compatible import overlap
from ctdialog.pipeline.occasions.occasion import TALKS, Occasion
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line

_TALKS = (
    r"(?:talks|meetings?|sessions?|dialogues?|consultations|rounds?|discussions|negotiations|workshop|seminar|"
    r"conference|forum|summit|gathering|event|exercise|drills?|consultation|plenary|working group|committee)"
)
_PEOPLE = (
    r"(?:representatives?|officials?|delegat(?:es?|ions?)|observers?|experts?|officers?|envoys?|ambassadors?|members|"
    r"teams?|diplomats|ministers|prosecutors|judges|staff|specialists|counterparts|colleagues|guests|partners)"
)
_COMES = (
    r"(?:taking part|participating|attending|present|represented|in attendance|on hand|sitting in|invited|"
    r"around the table)"
)
# "Also taking part", "Present as observers", "Joining the two"
_FRONTED = re.compile(
    rf"(?:^|[.;,–—]\s+|\b(?:and|while)\s+)[\W_]*(?:(?:also|additionally|likewise)\s+)?"
    rf"(?:(?:{_COMES}|joining\s+(?:them|in|the\s+(?:two|three|four|hosts?|sides|talks|meeting|others)))"
    r"(?:\s+(?:also|too|as\s+well|virtually|online|there))?"
    r"(?:\s+as\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?"
    r"(?:observers?|guests?|facilitators?|mediators?|partners?|co-?hosts?|hosts?|invitees?|witness(?:es)?))?"
    rf"(?:\s+(?:at|in|for|from)\s+(?:the|these|this|their)\s+(?:[\w’'-]+\s+){{0,4}}?{_TALKS})?)"
    r"\s+(?:is|are|was|were|will\s+be)\s+(?:also\s+|again\s+)?"
    rf"(?:(?:the\s+|an?\s+|senior\s+|high-level\s+|several\s+)*{_PEOPLE}\s+(?:of|from)\s+)?(?:the\s+|both\s+)?$"
)
_BY_PEOPLE = re.compile(
    rf"\b(?:{_TALKS}|it|they|which)\s+(?:was|were|is|are|will\s+be|had\s+been|has\s+been)\s+"
    r"(?:also\s+|further\s+|additionally\s+|likewise\s+)?(?:attended|joined|observed|followed)\s+"
    r"(?:too\s+|as\s+well\s+|[^.,;:]{3,40},\s+)?by\s+"
    rf"(?:the\s+|an?\s+|senior\s+|high-level\s+|several\s+|some\s+|other\s+)*{_PEOPLE}\s+(?:of|from)\s+(?:the\s+)?$"
)
_PEOPLE_OF = re.compile(
    rf"(?:^|[.;,]\s+|\b(?:and|while|also)\s+)(?:the\s+|an?\s+|senior\s+|high-level\s+|several\s+|some\s+|other\s+|"
    rf"two\s+|three\s+)*{_PEOPLE}\s+(?:of|from)\s+(?:the\s+)?$"
)
_CAME = re.compile(
    r"(?:['’]s?)?(?:\s+[\w-]+){0,4}?\s+(?:(?:also|too|had|have|has|will|both|again)\s+)*"
    rf"(?:(?:(?:attend(?:ed|s)?|joined)(?=\s*(?:[.,;]|$|(?:as|too|online|virtually|also)\b|"
    rf"(?:the|these|this|their|both)\s+(?:[\w’'-]+\s+){{0,4}}{_TALKS}\b)))|"
    rf"(?:took|take|takes)\s+part(?=\s*(?:[.,;]|$|(?:as|too|online|virtually|also|for|on\s+behalf)\b|"
    rf"in\s+(?:the|these|this|their|both)\s+(?:[\w’'-]+\s+){{0,4}}{_TALKS}\b))|"
    r"sat\s+in\b|(?:was|were)\s+(?:also\s+|likewise\s+)?(?:present|there|in\s+attendance|on\s+hand|represented|"
    r"around\s+the\s+table)\b"
    r"(?=\s*(?:[.,;]|$|(?:as|too|online|virtually|also|for|on\s+behalf|in\s+the\s+room|throughout)\b|"
    rf"(?:at|in|during)\s+(?:the|these|this|their|both)\s+(?:[\w’'-]+\s+){{0,4}}{_TALKS}\b)))"
)
# "Also present was Interpol director X": one of its people, who is read as such
_OFFICE = re.compile(
    r"(?:['’]s?)?\s+(?!(?:and|as|with|who|which|while|but|at|in|for|to|via|by|online|too|also)\b)\w"
)
_FAR = 160
_DEFINITE = re.compile(r"\b(?:the|this|that|its|their)\s+$")
_LONG_AGO = re.compile(
    r"\b(?:last|previous)\s+(?:week|month|year|spring|summer|autumn|winter)\b|\bago\b|\bearlier\s+this\s+(?:month|year)\b"
)


def elsewhere(occasion: Occasion, line: Line) -> bool:
    """ "They attended the drill in January": does a sentence tell who came to something else, or then?

    Measured by what the occasion's other sentences tell of its kind and day.
    """
    others = [event for event in occasion.events if event.line is not line]
    if not others:
        return False
    kinds = {event.kind for event in others}
    for form in line.formats:
        # "the conference", and not "the Cairo conference"
        bare = form.end - form.start == len(form.head) and _DEFINITE.search(line.before(form.start, 8))
        known = form.kind in kinds or (form.kind in TALKS and kinds & TALKS)
        if not known and not (bare and form.kind in ("conference", "visit")):
            return True
    own = [date.likely for event in others for date in event.dates if date.likely]
    days = [date.likely for date in line.dates if date.likely and not date.when.attributive]
    if own and any(not any(overlap(day, known) for known in own) for day in days):
        return True
    told = _LONG_AGO.search(line.lower)
    return told is not None and not any(told[0] in event.line.lower for event in others)


def also_there(index: PartyIndex, line: Line) -> list[Party]:
    """The parties that a sentence lists as there, by names; none where no word of it says who came."""
    lower = line.lower
    if not any(word in lower for word in _CUES):
        return []
    found: list[Party] = []
    done = -1
    for party in line.parties:
        if party.first <= done or party.form not in ("name", "capital") or party.label == "REGION":
            continue
        run = [p for p in index.run(party.first) if p.form in ("name", "capital") and p.label != "REGION"]
        done = max([done, *(p.last for p in run)])
        if not run:
            continue
        before = line.before(party.start, _FAR)
        told = _BY_PEOPLE.search(before) or (
            _FRONTED.search(before) and not _OFFICE.match(line.after(run[-1].end, 30))
        )
        if told or (_PEOPLE_OF.search(before) and _CAME.match(line.after(run[-1].end, _FAR))):
            found += run
    return found


# one of these words is in every sentence that is looked at
_CUES = (
    "attend", "part", "present", "represent", "join", "hand", "sit", "sat in", "observed", "followed",
    "invited", "table", "there",
)  # fmt: skip
