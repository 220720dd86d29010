"""Formats that are named and not held: none in particular, only wished for, founded, or a means.

| words | an occasion |
| --- | --- |
| `every meeting`, `talks continue`, `a news conference` | no |
| `called for a dialogue`, `would start a dialogue on ports` | no: wished for |
| `set up a joint committee`, `cooperate through the A-B Working Group` | no: a body |
| `the secretary of the Joint Commission`, `a phone call` | no: a post, no meeting |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.occasions.foreseen import foreseen
from ctdialog.pipeline.occasions.own_forces import of_own_forces
from ctdialog.pipeline.scene import Line, Scene

# "remains a dialogue", "in the framework of their existing dialogue"
_PREDICATE = re.compile(
    r"\b(?:is|was|as|are|remains?|become|became)\s+(?:an?|the)\s+$"
    r"|\bframework of (?:the|their|its)\s+(?:current|existing|ongoing)?\s*$"
)
# "sitting for the ninth time as the Bilateral Commission"
_MEETS_AS = re.compile(
    r"\b(?:sat|sits?|sitting|met|meets?|meeting|gather\w*|conven\w+)\b[^.;]{0,40}\bas the\s+$"
)
# "met in Lima in the framework of the Joint Border Committee"
_IN_SESSION = re.compile(
    r"\b(?:in session|meeting|gathered|convened|assembled)\b[^.;]{0,60}?\b(?:was|were|is) the $",
    re.IGNORECASE,
)
_MET_WITHIN = re.compile(
    r"\b(?:met|gathered|convened|sat down)\b[^.;]{0,90}\bframework of (?:the|their|its)\s+(?:[\w-]+\s+)?$"
)
# "hope that the talks …", "called for a dialogue": none that was held
_WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|offer(?:s|ed)?|"
    r"propos(?:e|es|ed|ing)|look(?:s|ed|ing)? forward to|would like|push(?:es|ed|ing)? for|"
    # "ruled out talks with Chad", "need a security dialogue"
    r"rul(?:es?|ed|ing) out|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|spurn(?:s|ed|ing)?|"
    r"needs?|needed|wants?|wanted|lacks?|lacked|deserves?)\s+(?:that\s+|for\s+)?(?:the\s+|an?\s+|trade\s+|annual\s+|regular\s+)*$"
)
# "calls on the two governments to resume their dialogue", "ought to hold talks": advice, and none yet
_URGED = re.compile(
    r"\b(?:(?:call(?:s|ed|ing)? (?:up)?on|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)? to|"
    r"press(?:es|ed|ing)?|push(?:es|ed|ing)?|encourag(?:es?|ed|ing)|advis(?:es?|ed|ing)|exhort(?:s|ed|ing)?|implor(?:es?|ed|ing))\s"
    r"[^.;,]{2,60}?\sto|should|ought to|must|needs? to)\s+(?:\w+ly\s+)?"
    r"(?:resume|restart|relaunch|revive|hold|convene|begin|start|launch|open|set up|establish|institute|"
    r"enter into|have)\s+(?:an?\s+|the\s+|their\s+|its\s+)?(?:[\w-]+\s+){0,2}$"
)
# "have had a dialogue since 2011": a custom, and no day of it
_RUN_SINCE = re.compile(
    r"\b(?:have|has)\s+(?:had|held|run|maintained|conducted|operated|been\s+(?:holding|running|conducting))\s+"
    r"(?:an?\s+|their\s+|its\s+)?(?:[\w-]+\s+){0,2}$"
)
_SINCE_YEAR = re.compile(r"[^.;,]{0,60}?\ssince\s+(?:[A-Z]\w+\s+)?(?:the\s+)?(?:19|20)\d\d")
# "hold regular consultations on security", "conduct an annual dialogue": a custom, too
_HABIT = re.compile(
    r"\b(?:hold|holds|conduct|conducts|maintain|maintains|convene|convenes|have|has)\s+(?:also\s+)?(?:an?\s+|their\s+|its\s+)?"
    r"(?:regular|annual|yearly|periodic|periodical|frequent|routine|constant|biannual|biennial|quarterly|monthly)\s"
)
# "rejected an offer by Lima of a meeting", "the prospect of a summit": none yet
_OFFERED = re.compile(
    r"\b(?:offer|proposal|request|prospect|possibility|suggestion|demand|plea|appeal|readiness|willingness)s?\b"
    r"[^.;,]{0,40}?\s(?:of|for|to\s+hold|to\s+convene)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}$"
)
# "a dialogue is another proposal of ours", "a forum was proposed", "is what Quito wants"
_ONLY_PROPOSED = re.compile(
    r"[^.;]{0,60}?(?:"
    r"\b(?:can|could|should|might|may)\s+(?:also\s+)?be\b|"
    r"\b(?:is|was|are|were|has been|had been|be|being)\s+(?:also\s+)?(?:"
    r"proposed|mooted|(?:an?|the|another|our|their|its|one)\s+(?:[\w-]+\s+)?(?:proposal|suggestion|idea)|"
    r"what\s+(?:the\s+)?\w+\s+(?:anticipat\w+|wants?|seeks?|hopes?|proposes?))|"
    rf"(?:will|would|shall|to|has|have|had)\s+(?:be|been)\s+{wording('founded')}|"
    r"\s(?:proposed|mooted)\s+(?:for|by|to|with))\b"
)
# "who presides over the bloc's Council": somebody's post
# "Japan has a similar dialogue with Peru": another one of the kind, spoken of in general
# "deeper coordination within the ASEAN Ministerial Meeting": where they work together, no talks
_WORK_WITHIN = re.compile(
    r"\b(?:cooperat\w+|co-operat\w+|coordinat\w+|collaborat\w+|work(?:ing)? together|partnership)\s+"
    r"(?:(?:further|closely|more closely)\s+)?(?:within|through|under)\s+"
    r"(?:the\s+(?:framework|auspices|umbrella)\s+of\s+)?"
    r"(?:the\s+)?(?:[A-Z][\w-]*\s+)?$"
)
# "invited his colleague to pay a visit to Lima", on no day
_INVITED = re.compile(
    r"\b(?:invit(?:ed|es|ing)|invitation)\b[^.;]{0,60}\b(?:(?:pay|make)|for|on)\s+(?:an?\s+)?(?:[\w-]+\s+){0,2}$"
)
_SIMILAR = re.compile(r"\b(?:similar|comparable)\s+(?:a\s+|an\s+)?$")
# "held phone talks", "in the course of the telephone": a call is no meeting
_BY_PHONE = re.compile(r"\b(?:tele)?phone\s+$")
_OVER_PHONE = re.compile(
    r"(?:(?!\b(?:and|after|before|will|in|at|on (?!the phone|\w+day))\b)[^.;,]){0,80}?"
    r"\s(?:by|over the|on the|via) (?:tele)?phone\b"
)
# "the establishment of a Consultative Group", "agreed to set up a joint working group", "talked of
# further talks": none that was held
_FOUNDED = re.compile(
    r"\b(?:(?:establishment|creation|formation|setting[- ]up) of|establish(?:ing)?|creat(?:e|ing)|"
    r"form(?:ing)?|set(?:ting)? up)\s+(?:an?|the)\s+(?:new\s+|joint\s+|bilateral\s+)*$"
    r"|\b(?:further|more|additional|future)\s+$"
)
_CALL_ON = re.compile(
    r"\b(?:courtesy|farewell|introductory|protocol|paid\s+an?(?:\s+\w+)?) call \||\| (?:on|at|by|to)\b"
)
_POST = re.compile(
    r"\b(?:presid(?:es|ing) over|members? of|head of|chair(?:man|woman|person)? of|secretary of|director of|"
    r"presidency of|coordinators? (?:of|for)|rapporteur of|conven[oe]r of|"
    r"spokes(?:man|woman|person) (?:of|for)|secretary[- ]general of|chief of|advis[eo]r to)\s+"
    r"(?:the\s+|its\s+|their\s+)?(?:[\w.]+['’]s?\s+)?$"
)
_PROMOTES = re.compile(
    r"\b(?:promot|strengthen|enhanc|deepen|intensif|encourag|foster|develop|continu|maintain|establish|boost|"
    r"further|facilitat|support|expand)\w*\s+(?:[\w,-]+\s+){0,3}$"
)
# "agreed to set up a joint committee", "the establishment of a working group", "a forum will be created"
_FOUNDING = re.compile(
    r"\b(?:set(?:ting)? up|(?:re-?)?establish(?:ed|es|ing|ment of)?|creat(?:e|ed|es|ing|ion of)|"
    r"form(?:ed|ing|ation of)?|institut(?:e|ed|ing|ion of)|(?:re-?)?activat(?:e|ed|ing|ion of)|"
    r"reviv(?:e|ed|ing|al of)|operationali[sz](?:e|ed|ing|ation of)|(?<=agreed to )re(?:sume|start|launch))"
    r"\s+(?:an?\s+|the\s+|their\s+|its\s+)?(?:new\s+|joint\s+|bilateral\s+|separate\s+)*$"
)
_BEING_FOUNDED = re.compile(
    r"[^.;,]{0,60}?\b(?:be|been|was|were|being)\s+(?:\w+\s+)?"
    rf"{wording('founded')}\b"
)
# "the group was set up at the ministers' meeting", but "since it was set up, for the first time the …"
_WAS_FOUNDED = re.compile(
    rf"\b(?:be|been|was|were|being)\s+(?:\w+\s+)?{wording('founded')}\b"
    r"[^.;,]{0,80}$"
)
# "cooperate through the X-Y Working Group": an organ as a means
_MEANS = re.compile(
    r"\b(?:(?:through|via|by way of|by means of)\s+"
    # "making use of the potential of the X-Y Working Group"
    r"|(?:potential|role|mandate|capabilities|usefulness|effectiveness)\s+of\s+)(?:[\w-]+\s+){0,2}$"
)
# "directed the Council of Ministers to draft a plan", "the decision of the Ministerial Council": an organ
# that is told to do something, or whose something is; but "the outcome of the Joint Committee"
_TOLD_TO = re.compile(
    r"\b(?:direct|task|instruct|mandat|urg|request|ask|order|authori[sz]|encourag|commission|empower|invit|"
    r"call(?:s|ed|ing)?\s+(?:up)?on|charg)(?:s|es|e|ed|d|ing)?\s+(?:the|their|its)\s+(?:[\w-]+\s+){0,2}$"
)
_ITS_TASK = re.compile(
    r"(?:\s+(?:of|on|for)\s[^.;,]{2,60}?)?\s+(?:to\s+(?!(?:be|meet|hold|(?:re)?convene|gather|sit|assemble|resume|open|reopen)\b)|with\s+(?!hold|conven|host)\w+ing\b)"
)
_OF_ORGAN = re.compile(
    r"\b(?:decisions?|chair(?:man|woman|person)?|presidents?|presidency|members?|secretariat|resolutions?|reports?|mandate|"
    r"recommendations?|directives?|between|with|from)(?:\s+of)?\s+(?:(?:the|its|their)\s+(?:(?:current|present|"
    r"outgoing|incoming|rotating)\s+)?(?:[\w-]+\s+){0,2})?$"
)
_CONTINUES = re.compile(
    r"^\s*(?:continue|continued|go on|drag on|are ongoing|are continuing|have stalled|stalled|remain)\b"
)
_EVERY = re.compile(
    r"\b(?:every|each|any|no|without|such|many|most|some|several|all|other|numerous|various)\s+$"
)
# Gatherings that are no talks between states: "a press conference", "a cabinet meeting".
_PRESS = re.compile(
    r"(?:\b(?:press|news|media|cabinet|court|trial|pre-trial|board|parliamentary|apex|party|"
    r"annual general)\s+|\bone-on-one\s+)$"
)
# "an emergency meeting" is one's own cabinet's, unless it is told whose: "of Arab League foreign ministers"
_EMERGENCY = re.compile(r"\bemergency\s+$")
# "the Polish parliament's defence committee", "the Party Central Committee": one country's own
_OWN_ORGAN = re.compile(
    r"\b(?:parliament|senate|congress|party|knesset|majlis|bundestag|duma|legislature|(?:national|"
    r"federal|state) assembly|"
    r"lower house|upper house|house of (?:representatives|commons|lords))(?:['’]s)?\s+(?:[\w-]+\s+){0,3}$"
)
# "the next meeting of Chad's cabinet will be held": none of states
_OF_CABINET = re.compile(
    r"\s+of\s+(?:[\w’'-]+\s+){0,3}?(?:cabinet|government|parliament|politburo)"
    r"(?=\s+(?:will|would|was|is|on|in|at|that|which|has|had|held|chaired|presided|scheduled|due)\b|[.,;]|$)"
)
# "The Council of Ministers met on Wednesday under the chairmanship of the Head of State"
_OF_MINISTERS = re.compile(r"(?:council|cabinet) of ministers$")
_RULER_CHAIRS = re.compile(
    r"\b(?:(?:under the )?(?:chair(?:man)?ship|presidency) of|chaired by|presided over by|headed by)\s+"
    r"(?:the\s+|his\s+|her\s+)?(?:[\w’'.]+\s+){0,3}?"
    r"(?:head of (?:state|government)|president|prime minister|premier|king|emir|sultan|majesty|chancellor)\b"
)
# "The task force is the first of its kind": what was founded, no meeting of it
_FIRST_OF_KIND = re.compile(
    r"(?:,\s(?:which|that|to\s)[^,.;]{3,90},)?\s+(?:is|was|will be)\s+"
    r"(?:also\s+)?the\s+first\s+(?:of\s+its\s+kind|such)\b"
)
# "The task force will be a multi-agency unit", "is composed of detectives": what it is, no meeting of it
_IS_AN_ORGAN = re.compile(
    r"\s+(?:\([A-Z-]{2,10}\)\s+)?(?:is|are|was|will be|would be)\s+(?:"
    r"(?:an?|the)\s+(?:[\w-]+\s+){0,6}?(?:force|unit|body|mechanism|platform|entity|agency|organ|structure|framework|"
    r"channel|vehicle|tool)\b|(?:headquartered|staffed|tasked|made up|composed|comprised)\b)"
)
_NEWS_BEFORE = re.compile(r"(?:press|news|media)\s*$")
_PLURAL = frozenset(
    "meetings dialogues workshops conferences workinggroups rounds negotiations sessions summits visits "
    "exercises drills dialogs forums seminars symposiums plenaries councils committees commissions".split()
)
# "ended two days of consultative meetings"
_DAYS_OF = re.compile(
    r"\b(?:two|three|four|five|several|\d|a\s+series\s+of)(?:[\s-]+days?s?['’]?)\s+(?:of\s+)?(?:[\w-]+\s+){0,2}$"
)
# "Two Counter-Terrorism Meetings"
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|separate|bilateral|various|both)\s+(?:[\w-]+\s+){0,4}\w+$"
)
_HAD = re.compile(r"\b(?:held|had|having|holds?|holding|conducted)\s+(?:[\w-]+\s+){0,3}$")
_WITH = re.compile(r"\s+(?:(?:in|on|at)\s+[^.,;:()]{3,40}?\s+)?with\s")
_ABSTRACT = frozenset(["dialogue", "dialog", "engagement"])
_HELD = re.compile(
    r"\b(?:held|is ongoing|are ongoing|tak(?:e|es|ing) part|participat\w+|hosting|staged|staging|"
    r"conduct(?:ed|ing)|gets? under way|takes? place|began|begins?|holds?|concluded?|launched|start(?:s|ed)|"
    r"took place|kick(?:s|ed)? off|opened|underway|under way|ended|wrapped up|will be held|taking place)\b"
)
# "agreed that they would start a dialogue on ports", "plan to launch an annual dialogue"
_TO_BEGIN = re.compile(
    r"\b(?:would|will|could|should|may|might|to)\s+(?:soon\s+|also\s+)?(?:start|begin|launch|open|initiate|institute|"
    r"institutionali[sz]e)\s+(?:an?|regular|annual)\s+(?:[\w-]+\s+){0,2}$"
)


def no_talks(line: Line, form: Format) -> bool:
    """Is it a gathering of others than states ("a news conference"), or a meeting beside the talks?"""
    before = line.before(form.start)
    if _PRESS.search(before) or line.after(form.end, 4).startswith(("-up", "up ", " up ")):
        return True  # "a press conference", "a news round-up"
    if (not form.parties and _EMERGENCY.search(before)) or (
        form.head == "conclave" and before.endswith("in ")
    ):
        return True  # "an emergency meeting"; "meet in conclave for the ninth session"
    if form.kind == "meeting" and len(form.parties) < 2 and _OF_CABINET.match(line.after(form.end, 80)):
        return True
    cabinet = line.kind == "headline" or _RULER_CHAIRS.search(line.lower) is not None
    if cabinet and _OF_MINISTERS.search(line.text[: form.end - line.start].lower()):
        return not any(party.label == "BODY" for party in (*form.parties, *line.parties))
    organ = form.kind == "working-group" and form.number is None and not form.parties
    if organ and _OWN_ORGAN.search(line.before(form.end - len(form.head)).lower()):
        return True
    if form.head == "conference" and _NEWS_BEFORE.search(line.before(form.end - len(form.head))):
        return True
    own = form.head == "conference" and len(form.parties) < 2 and not form.number
    if own and of_own_forces(line, form):
        return True
    return "sideline" in before[-24:] and form.head == "meeting" and not form.core


def _with_somebody(line: Line, form: Format) -> bool:
    """ "She held separate meetings with Minister X and Judge Y", of one side: but not so "also held"?"""
    before = line.before(form.end - len(form.head), 90)
    if form.head != "meetings" or not _HAD.search(before) or "also" in before:
        return False
    if len({party.code for party in line.parties_in(form.end, line.end) if party.label == "COUNTRY"}) > 1:
        return False
    within = _WITH.match(line.after(form.end, 70))
    start = form.end + within.end() if within else 0
    return within is not None and any(0 <= m.extent[0] - start < 60 for _, m in line.people)


def no_occasion(line: Line, form: Format) -> bool:
    """Is it none in particular: "meetings", "every meeting", "remains a dialogue", "talks continue"?"""
    titled = form.head == "meetings" and form.name is not None  # "the Aqaba Meetings": one series' name
    titled = titled and _SEVERAL.search(line.before(form.end)) is None
    # "the third of their talks"
    told_of = form.number_at is not None and form.number_at[1] < form.start
    titled = titled or (told_of and form.number != 1)
    days = form.head == "meetings" and _DAYS_OF.search(line.before(form.end - len(form.head), 50))
    one = titled or days or _with_somebody(line, form) or (form.head == "negotiations" and form.parties)
    if form.head in _PLURAL and not one:
        return True
    before = line.before(form.start)
    wished = (
        _WISHED.search(before) is not None and form.relative != "next" and not foreseen(line, form, before)
    )
    wished = wished or _to_begin(line, form)
    mooted = _ONLY_PROPOSED.match(line.after(form.end, 90).lower())
    # "the next round should be held in Lima in May"
    fixed = form.relative == "next" and mooted and mooted.group().endswith("should be") and line.dates
    if form.number is None and (wished or (mooted and not (fixed and line.cities))):
        return True
    if form.number is None and form.relative != "next" and _unfixed(line, form) and _URGED.search(before):
        return True
    if form.number is None and _unfixed(line, form) and _HABIT.search(line.before(form.end, 90)):
        return True
    if form.number is None and _RUN_SINCE.search(before) and _SINCE_YEAR.match(line.after(form.end, 90)):
        return True
    if form.number is None and form.determiner in (None, "", "a", "an") and _OFFERED.search(before):
        starts = [*(date.start for date in line.dates), *(city.start for city in line.cities)]
        return all(start <= form.end for start in starts)
    if form.kind == "visit" and not line.dates and _INVITED.search(before):
        return True
    if form.kind == "working-group" and form.number == 1 and _FIRST_OF_KIND.match(line.after(form.end, 150)):
        return True
    if _one_more(line, form) or _only_an_organ(line, form):
        return True
    if form.kind == "meeting" and not form.name and _OVER_PHONE.match(line.after(form.end, 100)):
        return True  # "held talks with his counterpart by phone"
    if form.number is None and _WORK_WITHIN.search(before):
        return True
    similar = _SIMILAR.search(before) and not (line.cities and line.dates)
    if similar or _BY_PHONE.search(before) or _phone_call(line, form):
        return True
    if _POST.search(before) and form.number is None:
        return True
    if _EVERY.search(before) and form.number is None:
        return True  # "every forum between Lima and Quito"
    # "set up during a visit in May", "established at the ECOWAS summit in Accra": which one is told
    after = [*(date.start for date in line.dates), *(city.start for city in line.cities)]
    ministers = line.before(form.end - len(form.head), 3).endswith(("s' ", "s’ "))
    sides = form.parties or _of_people(line, form) or ministers
    told = (form.kind == "visit" and line.dates) or (sides and any(at >= form.end for at in after))
    founded = _FOUNDED.search(before) or (not form.relative and _WAS_FOUNDED.search(before))
    if form.number is None and not told and founded:
        return True  # "the group was set up at the ministers' meeting": where something comes from
    if _PREDICATE.search(before) and form.number is None and not form.parties:
        titled = form.name is not None and line.text[form.name[0] - line.start].isupper()
        if _IN_SESSION.search(line.before(form.start, 90)):
            return False  # "In session was the Border Committee"
        return _MEETS_AS.search(before) is None and not (titled and _MET_WITHIN.search(before))
    if form.occasion and form.parties and {p.code for p in form.parties} == {"UN"} and not line.cities:
        return True  # "his address to the 75th session of the UN General Assembly"
    end = max([form.end, *(p.end for p in form.parties)])
    return form.kind == "meeting" and _CONTINUES.match(line.after(end, 24)) is not None


def _unfixed(line: Line, form: Format) -> bool:
    """Is no day or place told behind a mention?"""
    return not any(
        start > form.end for start in [*(d.start for d in line.dates), *(c.start for c in line.cities)]
    )


def _of_people(line: Line, form: Format) -> bool:
    """ "Set up during the meeting of President X and King Y in Rome": do those who met stand behind it?"""
    behind = (m.extent[0] - form.end for _, m in line.people)
    return form.kind == "meeting" and any(0 < far <= len(" between the ") for far in behind)


def _to_begin(line: Line, form: Format) -> bool:
    """Is a dialogue without day or place no more than one that somebody means to begin?"""
    fixed = any(date.start > form.end for date in line.dates) or any(c.start > form.end for c in line.cities)
    return form.kind == "dialogue" and not fixed and _TO_BEGIN.search(line.before(form.start)) is not None


def _phone_call(line: Line, form: Format) -> bool:
    """Is a "call" one by phone, or one "for" something: no "courtesy call", "call on", "call by X"?"""
    if form.head != "call":
        return False
    return _CALL_ON.search(line.before(form.end, 40) + " |" + line.after(form.end, 12)) is None


def _one_more(line: Line, form: Format) -> bool:
    """ "A third meeting is with Minister X": one more on a visit's programme, with no day or place."""
    counted = form.head == "meeting" and form.number is not None and form.determiner in ("a", "an")
    return counted and not (form.core or form.parties or line.dates or line.cities)


def wanted(line: Line, form: Format) -> bool:
    """Is a dialogue what somebody wants more of: "to promote regular political dialogue"?"""
    if form.number or form.relative or form.kind not in ("dialogue", "consultations"):
        return False
    if not line.text[form.end - line.start - 1 - len(form.head) + 1].islower():
        return False
    if _PROMOTES.search(line.before(form.start)):
        # "continue the political dialogue between Lima and Quito", but "continued their dialogue in Lima"
        return not ((form.determiner or form.parties) and (line.dates or line.cities))
    return not (form.determiner or form.parties or _held_near(line, form)) and _listed(line, form)


def _listed(line: Line, form: Format) -> bool:
    """Is it one item of a list of aims: "coordination, strategic consultations, and training"?"""
    return line.before(form.start).rstrip().endswith(",") and line.after(form.end, 2).startswith(",")


def _only_an_organ(line: Line, form: Format) -> bool:
    """Is it a body that is set up or that states work through, and no gathering of it?"""
    if (
        form.number is not None
        or form.relative
        or form.occasion
        or form.kind not in ("working-group", "dialogue", "consultations", "summit")
        or form.head == "summit"
    ):
        return False
    before = line.before(form.start)
    if form.kind == "working-group" and not form.parties and _IS_AN_ORGAN.match(line.after(form.end, 110)):
        return True
    if _TOLD_TO.search(before) and _ITS_TASK.match(line.after(form.end, 90)):
        return True
    if form.head == "council" and not form.parties and _OF_ORGAN.search(before):
        return True
    if _MEANS.search(before):
        behind = [*(date.start for date in line.dates), *(city.start for city in line.cities)]
        return not any(at > form.end for at in behind) if form.kind == "consultations" else not behind
    if form.kind == "consultations":
        return False
    return _FOUNDING.search(before) is not None or _BEING_FOUNDED.match(line.after(form.end, 90)) is not None


def in_general(scene: Scene, line: Line, form: Format) -> bool:
    """Is "dialogue" or "exercise" told without a word that it is held?"""
    bare = form.head in _ABSTRACT and not form.determiner and form.core == 0
    bare = bare and scene.text[form.start].islower()
    if form.kind == "exercise" and form.determiner in ("a", "an"):
        # "will culminate in an exercise in Suva in August"
        after = [told for told in (line.dates, line.cities) if any(each.start > form.end for each in told)]
        if len(after) == 2:
            return False
    return (bare or form.kind == "exercise") and not _held_near(line, form)


def _held_near(line: Line, form: Format) -> bool:
    """Do the words around a mention say that it was or will be held?"""
    around = line.before(form.start, 40) + " | " + line.after(form.end, 60)
    return _HELD.search(around) is not None
