"""Whether a date or a place can be that of a meeting, by the words around it.

| words | of a meeting |
| --- | --- |
| `held talks in Rome on Friday` | Rome, Friday |
| `the ministry said on Friday` | no: when it was said |
| `the November 2021 report`, `a statement issued on Monday` | no: the date of a paper |
| `agreed on a Plan for 2020-2021` | no: the years that a paper is for |
| `The pact was signed on Tuesday at the end of the talks` | Tuesday |
| `the group created back in 2005`, `postponed in March` | no: when a series began, or was put off |
| `the situation in Yemen`, `based in Geneva` | no: a subject, an address |
| `at the Ministry of Public Security in Oslo` | Oslo |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.calendar import MONTH_STEM
from ctdialog.pipeline.cues import anywhere, closing, wording
from ctdialog.pipeline.events.telling import SAID_WHO, told_there
from ctdialog.pipeline.officials.invited import invited_to
from ctdialog.pipeline.scene import DateMention, Line

# "the first was conducted in 2011": the date of another one of the series
_OTHER_ONE = re.compile(
    r"\b(?:first|last|previous|second|third|latter)(?: one)? (?:was|were|took place)\b[\w ]{0,16}$"
)
# "the first of which met in Riyadh", "whose previous session was held in Lima": where another one was
_OTHER_IN = re.compile(
    r"\b(?:the|its|their|whose)\s+(?:first|last|previous|preceding|second|third|latest)"
    r"(?:\s+(?:one|round|session|meeting|edition))?(?:\s+of\s+(?:which|these|them|its kind))?,?\s+"
    r"(?:(?:was|were|had|has|been|took|last)\s+){0,2}"
    r"(?:met|held|convened|place|hosted|sat|gathered)\s+(?:[^.;,]{1,30}\s)?in\s+(?:the\s+)?$"
)
_OF_WHICH_IN = re.compile(
    r"\bthe\s+(?:first|last|previous|second|third|latest)\s+of\s+(?:which|these|them)\s+[^.;,]{0,40}\sin\s+(?:the\s+)?$"
)
# "said on its website on", "announced in a statement on": when it was said
_SAID_IN = re.compile(
    r"\b(?:said|reported|announced|wrote|posted|informed|added|disclosed)\s+(?:on|in|via|through)\s+"
    r"(?:its|his|her|their|the|an?)\s+[\w-]+(?:\s+[\w-]+){0,2}\s*$"
)
# "the November 2021 and February 2023 reports": the date of a paper or an attack
_TITLED_BY_DATE = re.compile(
    r"\s+(?:and\s+\w+\s+\d{4}\s+)?"
    r"(?:(?:terrorist|terror|deadly|suicide|militant)\s+)?"
    r"(?:reports?|statements?|declarations?|agreements?|accord|pact|attacks?|blasts?|bombings?|"
    r"elections?|coup|treaty|memorandum|resolution|communiqu[eé]|law|ceasefire|"
    r"(?:work )?(?:cycle|periods?|term|biennium|triennium))\b"
)
# "the September 11 terrorist attacks", "since the 7 October attack": what an attack is called by
_ATTACK_AFTER = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:attacks?|atrocit\w+|bombings?|blasts?|massacres?|assault|shootings?|killings?)\b"
)
# "Yesterday's joint statement": when a paper came out
_PAPER_OF_DAY = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,2}(?:statement|declaration|communiqu[eé]|announcement|report|attack)\b"
)
# "a statement received on Thursday", "a communiqué issued by the ministry on Monday"
_MADE = re.compile(
    r"\b(?:statement|announcement|report|release|communiqu[eé]|message|note|letter|article|post|bulletin)\b"
    r"[^.;]{0,30}"
    r"\b(?:made|issued|released|published|received|obtained|seen|sent|shared|circulated|forwarded|e-?mailed|dated|"
    r"available|public|posted|uploaded)\s+"
    r"(?:(?:by|to|from|on its|on their|through)\s"
    r"(?:(?!talks|meeting|dialogue|consultations|session|held)[^.;,]){1,60}\s)?"
    r"(?:on\s+|late\s+|earlier\s+|here\s+)?$"
)
# "the consultations, instituted in 2016", "the group created back in 2005": when a series began
_FOUNDED_IN = re.compile(
    r"\b(?:instituted|initiated|constituted|created|formed|inaugurated|instituting|creating)\s*(?:back|only)?$"
)
# "the talks that were postponed in March"
_PUT_OFF_IN = re.compile(
    rf"\b(?:{wording('put_off')}|rescheduled|moved|"
    r"brought forward|held over|carried over)\s+(?:in|on|last|from)\s+$"
)
# "The talks came a day after the attack"; "took place the day before" tells their day
_SO_LONG_AFTER = re.compile(r"(?!the\b)[\w\s-]+\s(?:after|before)", re.IGNORECASE)
_CAME = re.compile(
    r"\b(?:c[ao]mes?|coming|took\s+place|takes\s+place|was\s+held)\s+(?:just|only|barely|less\s+than)?\s*$"
)
# "The government on Friday cancelled a meeting", but "The dialogue on Friday suspended the patrols"
_PUT_OFF_THEN = re.compile(
    rf"\s+{wording('put_off')}\s+"
    rf"(?:[\w’'-]+\s+){{0,8}}?(?:{wording('talks')}|exercise|drill|visit|trip|workshop|commission|committee|group|"
    r"gathering|event|symposium|seminar)\b"
)
# "…, according to the ministry on Friday", but "According to the agenda on Friday, they held talks"
_SAYS = re.compile(
    r"\baccording\s+to\s+(?:(?!meeting|talks)[\w’'()-]+\s+){0,6}"
    r"(?:(?:ministry|department|office|embassy|government|police|agency|media|reports?|officials?|sources?|minister|"
    r"secretary|ambassador|spokes\w+|statement|release|communiqu[eé]|announcement|notice|post|message)\s+"
    r"(?:of\s+(?:[\w’'-]+\s+){1,5})?|\([a-z]+\)\s+)(?:released\s+|issued\s+)?on\s+$"
)
# "Earlier this year, the dialogue had been postponed": when it was put off
_WAS_PUT_OFF = re.compile(
    r"(?!['’]s\b)(?:(?!\b(?:which|that|who|although|though|because|while|as|after|when)\b)[^.;]){0,100}?"
    r"\b(?:has|have|had|was|were)\s+(?:also\s+|already\s+|first\s+)?(?:been\s+)?"
    rf"{wording('put_off')}\b"
)
# "recalled the Police Agreement of 2001": when a paper was made
_PAPER_OF = re.compile(
    r"\b(?:agreements?|treat(?:y|ies)|pact|accord|convention|protocol|memorandum|declaration|plan|law|act|resolution|"
    r"charter|understanding|communiqu[eé]|statement|strategy)\s+of\s+$"
)
# "the talks had been agreed upon last December": when that was agreed
_AGREED_UPON = re.compile(
    r"\b(?:been|was|were)\s+(?:first\s+)?(?:agreed\s+(?:up)?on|mooted|proposed|announced)\s+$"
)
# "the commission set up when the truce had been signed in 1994"
_SET_UP_WHEN = re.compile(rf"\b{wording('founded')}\s+(?:when|after|once)\b[^,.;]*$")
# "The talks were agreed in a telephone call in January"
_BY_PHONE_IN = re.compile(r"\b(?:tele)?phone\s+(?:call|conversation|talk)s?$")
_DETERMINED = re.compile(r"(?:\b(?:the|that|these|those|since|after)|['’]s)\s+$")
_BEFORE_DATE = re.compile(
    r"[\s,(]*(?:(?:here[\s,(]+)?(?:on|in|at|of|late|early|the|last|this|here)[\s,(]*)?$"
)
HOSTS = re.compile(
    r"^\s+(?:(?:on\s+(?:\w+day(?:\s+and\s+\w+day|,\s+\w+\s+\w+(?:,?\s+\d{4})?)?|"
    r"(?:the\s+)?\w+\s+(?:of\s+)?\w+(?:,?\s+\d{4})?)|in\s+\d{4}|yesterday|today|"
    r"(?:earlier\s+)?(?:this|last|next)\s+\w+),?\s+)?"
    r"(?:(?:will|would|should|is|are|was|were|to|shall|set|also|had|has|have|due|next|on|been|jointly|offered|agreed|"
    r"recently|currently|again|soon|shortly|volunteered|expected),?\s+)*"
    # "will on 20-21 February 2026 host"
    rf"(?:(?:on|from|in)\s+(?:\d|(?:{MONTH_STEM})[a-z]*\.?\s)[\w ,–-]{{0,24}}?,?\s+(?:to\s+)?)?"
    r"(?:(?:co-?)?(?:host|organi[sz]|stag)(?:s|es|ed|e|ing)?|play(?:s|ed)?\s+host|saw|"
    r"witnessed|(?:be|was)\s+(?:(?:the\s+)?(?:joint\s+)?hosts?|the\s+(?:venue|site|scene))\s+of)\b"
    # "Oslo, the capital of Norway, was the venue of"
    r"|^,\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}(?:capital|city|port|town|resort)\b[^.,;]{0,40},\s+(?:(?:has|have|had|will|is|to|on\s+\w+day|"
    r"today|yesterday|again|also)\s+){0,3}(?:host(?:s|ed)?|play(?:s|ed)?\s+host|(?:be|was|been)\s+the\s+(?:venue|site|scene)\s+of)\b"
    # "It was Oslo that hosted", "Oslo is where they will meet"
    r"|^,?\s+(?:that|which)\s+(?:will\s+|had\s+|is\s+to\s+)?(?:co-?)?host(?:s|ed)?\b"
    r"|^\s+(?:is|was|will\s+be|had\s+been)\s+(?:the\s+\w+\s+)?where\b[^.;]{1,140}?\b"
    r"(?:held|hold|meet|met|place|convened?|gather(?:ed)?|hosted|sat|sit)\b"
)
# "the situation in Yemen", "based in Geneva"
_NOT_PLACE = re.compile(
    r"\b(?:situation|developments?|conflicts?|stability|peace|attacks?|crisis|instability|threats?|role|"
    r"terrorism|presence|talked|war|groups?|interests?|security|views?|operations?|based|born|ambassador|"
    r"envoy|embassy|elections?|coup|counterterrorism|partners?|sources|diplomats|spokes\w+|correspondents?|camps|forces|troops|soldiers|"
    r"fighters|militants|prisons|jails|cells|gangs|violence|killings?|refugees|protests?|raids?)"
    r"\s+in\s+(?:the\s+)?$"
    # "the road to Lima", "flights from Lima"
    r"|\b(?:roads?|rail(?:way|road)s?|line|highway|motorway|route|pipeline|corridor|flights?|trains?|ferry)\s+"
    r"(?:(?:that\s+)?(?:runs?|leads?|leading|running)\s+)?(?:from|to|between)\s+(?:the\s+)?$"
    # "the outcome of the December visit to Cairo of the chief of staff"
    r"|\b(?:outcomes?|results?|conclusions|decisions|recommendations)\s+of\s+(?:the|his|her|their|an?)\s+"
    r"(?:[\w’'-]+\s+){0,3}(?:visit|trip|tour)\s+to\s+(?:the\s+)?$"
)
# "discussed the fight against terrorism in Rome on Monday": what was discussed there and then
_SUBJECT_IN = re.compile(
    r"\b(?:discuss\w*|review\w*|address\w*|examin\w*|consider\w*|exchanged)\b[^.;,]{1,80}"
    r"\b(?:terrorism|counterterrorism|security|peace|stability|threats?|interests?|views?|operations?)\s+in\s+$"
)
# "pledged to fight terrorism in Rome on Monday, at the third dialogue"
_AT_TALKS_THERE = re.compile(
    r"[^.;,]{3,50},?\s+(?:at|during|in\s+the\s+course\s+of)\s+(?:the|their|an?)\s+(?:[\w-]+\s+){0,5}?"
    rf"{wording('talks')}\b",
    re.IGNORECASE,
)
_ON_A_DAY = re.compile(
    r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2},?\s+(?:(?:on|from)\s+(?:[A-Z]|\d)|yesterday|today|last\s|this\s)"
)
_DEPARTS = re.compile(
    r"\b(?:from|leave[sd]?|left|embassy in|ambassador to|based in|forces from|"
    r"ambassador in)\s+(?:the\s+)?$"
)
# "the Ambassador of Togo in Rome", "its Defence Attaché in Rome", but not "the envoys of the talks in Rome"
_POSTED_IN = re.compile(
    r"\b(?:ambassador|(?:high )?commissioner|consul(?: general)?|attach[eé]|envoy|charg[eé] d['’]affaires)"
    rf"(?: of (?:the )?(?:(?!{wording('talks')})[\w’'-]+ ){{1,5}})?\s*in\s+(?:the\s+)?$"
)
# "a statement of the Ministry in Rome", "the breach at the embassy in Rome": where an institution stands, no
# place of talks unless they are "at the Ministry in Rome"
_INSTITUTION_IN = re.compile(
    r"\b(?:ministry(?:\s+(?:of|for|the|and|foreign|affairs|interior|internal|external|defen[cs]e|security|public|"
    r"justice|home|national|international|cooperation|trade),?){0,8}(?<!,)|embassy|high commission|consulate|"
    r"mission|chancellery|(?:state|foreign|interior|home|justice|defen[cs]e)\s+(?:department|office)|"
    r"(?:university|academy|institute|college)(?:\s+(?:of|for)\s+[\w ]{3,40}?)?)"
    r"\s+in\s+(?:the\s+)?$"
)
_HELD_AT = re.compile(
    r"\b(?:at|inside|(?:hosted|organi[sz]ed|convened|staged)\s+by|"
    # "held talks on Monday with officials of the Interior Ministry in Oslo"
    r"(?:held|holds?|had|wrapped up|met|sat down)\b[^.;,]{0,50}?\bwith|met|"
    # "received a delegation of the Interior Ministry in Oslo"
    r"(?:hosted|received|welcomed|briefed)(?=\s+(?:an?|the|visiting|\w+\s+(?:officials|officers|experts)))\b)\s+"
    r"(?:(?!embassy|high commission|consulate)[^.;,]){0,90}$"
)
_BANNED_IN = re.compile(r"\b(?:outlawed|banned|designated|proscribed|headquartered)\s+in\s+(?:the\s+)?$")
# "the Joint Commission on Border Security in Cotonou"
_RIGHT_AFTER = re.compile(r"[\s,)]*(?:held\s+)?in\s+(?:the\s+)?")
_OF_MEETING = re.compile(r"\b(?:held|hosted|met|meeting|dialogue|talks|session|round|visit|place)\b")


# "in May, when Premier X travelled to Lima", but not "in 2011, when the first attacks took place"
_WHEN_THEN = re.compile(
    r",?\s+when\s+(?!(?:he|she|it)\b)(?:[\w’'.-]+\s+){1,8}?(?:met|held|convened|gathered|sat|hosted|"
    r"received|visited|travell?ed\s+to|visit)\b"
)


def dates_meeting(line: Line, date: DateMention, turned: bool = False, since: int = 0) -> bool:
    """Can a date be a meeting's, `turned` that of "the first was held in 2011": not when it was said?

    What stands before `since` tells of the meeting itself.
    """
    near = _BEFORE_DATE.sub("", line.before(date.start, 48))
    if _WHEN_THEN.match(line.after(date.end, 90)):
        return True  # "had been announced in May, when Premier X travelled to Lima"
    if closing("said").search(near) or _SAID_IN.search(near) or (not turned and _OTHER_ONE.search(near)):
        return False
    if SAID_WHO.search(line.before(date.start, 110)):
        return False
    if (
        _BY_PHONE_IN.search(near)
        or _PUT_OFF_IN.search(line.before(date.start, 30))
        or _FOUNDED_IN.search(near)
        or (date.text.lower().startswith("last ") and _AGREED_UPON.search(line.before(date.start, 40)))
        or _SET_UP_WHEN.search(line.before(date.start, 90))
    ):
        return False
    if _SO_LONG_AFTER.fullmatch(date.text) and _CAME.search(line.before(date.start, 30)):
        return False
    if _PUT_OFF_THEN.match(line.after(date.end, 90)) or _SAYS.search(line.before(date.start, 90)):
        return False
    if line.start == date.start and _WAS_PUT_OFF.match(line.after(date.end, 140)):
        return False
    if _of_a_plan(line, date) or _PAPER_OF.search(line.before(date.start, 30)):
        return False
    after = line.after(date.end, 60)
    if _TITLED_BY_DATE.match(after) or _PAPER_OF_DAY.match(after):
        return False
    if _MADE.search(line.before(date.start, 120)):
        return False
    if _ATTACK_AFTER.match(after) and _DETERMINED.search(line.before(date.start, 12)):
        return False
    return not _of_something_else(near[-max(0, date.start - since) :] if since else near, 6)


# "in Yerevan's absence": a capital that stands for its country
_ABSENT = re.compile(r"[\w’' -]{2,24}?['’]s\s+(?:absence|name|favou?r|interests?|view|eyes|footsteps)\b")


def place_like(line: Line, place: int, since: int = 0) -> bool:
    """Do the words before a city or country make it the place of something held there?"""
    if _ABSENT.match(line.lower, place - line.start) or _OF_WHICH_IN.search(line.before(place, 90)):
        return False
    for form in line.formats:
        distance = place - form.end
        if 0 < distance < 20 and _RIGHT_AFTER.fullmatch(line.before(place, distance)):
            return True
    before = line.before(place, 48)
    wide = line.before(place, 140)
    if told_there(line, place):
        return False
    if _INSTITUTION_IN.search(wide) and _HELD_AT.search(wide):
        return True  # "at the Ministry of Public Security in Oslo"
    if invited_to(wide):
        return False
    if _BANNED_IN.search(before) or _DEPARTS.search(before) or _only_posted(line, place, before):
        return False
    if _NOT_PLACE.search(before):
        dated = _ON_A_DAY.match(line.text, place - line.start) is not None
        there = _SUBJECT_IN.search(before) or _AT_TALKS_THERE.match(line.text, place - line.start)
        if not (dated and there):
            return False
    if _INSTITUTION_IN.search(wide) and not _HELD_AT.search(wide):
        return False
    return not _of_something_else(before[-max(0, place - since) :] if since else before, 7)


def _only_posted(line: Line, place: int, before: str) -> bool:
    """ "Togo's Attaché in Rome": is it where somebody is posted, and met none of that country there?"""
    if _POSTED_IN.search(before) is None:
        return False
    lands = {city.country for city in line.cities if city.start == place}
    return not any(party.code in lands for party in line.parties if party.start > place)


# "In 2014 the two forces met in Lima"
_ONCE = re.compile(r"(?:back\s+)?in\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b(?!\s+in\b)")


def looks_back(line: Line) -> bool:
    """Does a sentence open with a year, as one that looks back does?"""
    return _ONCE.match(line.lower) is not None


def of_another_one(line: Line, place: int) -> bool:
    """Is a place that of another one of the series, or of an embassy: "the first of which met in Riyadh"?"""
    wide = line.before(place, 140)
    if _OTHER_IN.search(wide):
        return True
    return _INSTITUTION_IN.search(wide) is not None and _HELD_AT.search(wide) is None


def _of_something_else(before: str, count: int) -> bool:
    """Do the last words of a text tell of an attack, a paper …, and of no meeting after it?"""
    tail = " ".join(before.split()[-count:])
    found = list(anywhere("elsewhere").finditer(tail))
    return bool(found) and _OF_MEETING.search(tail[found[-1].end() :]) is None


_PLAN_FOR = re.compile(
    r"\b(?:plans?|programmes?|programs?|strateg(?:y|ies)|road\s?maps?|agendas?|calendars?|schedules?|budgets?|"
    r"protocols?|priorities|activities)\s+(?:of\s+[\w-]+\s+|on\s+[\w-]+\s+)?(?:for|covering|through|until|up\s+to)\s+"
    r"(?:the\s+)?(?:(?:years?|periods?|biennium)\s+(?:of\s+|from\s+|up\s+to\s+|until\s+|to\s+)?)?$"
)
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:\d\d){1,2}")
_PLAN_ON = re.compile(
    r"\b(?:plans?|programmes?|programs?|strateg(?:y|ies)|road\s?maps?)\s+(?:of|on|in|to|for)\s[^.;]{1,120}\sfor\s+$"
)


def _of_a_plan(line: Line, date: DateMention) -> bool:
    """Is a date what a plan or programme is for?"""
    if _PLAN_FOR.search(line.before(date.start, 48)):
        return True
    years = _YEARS.fullmatch(date.text) is not None or date.text.isdigit()  # "for 2023-2025", "for 2023"
    return years and _PLAN_ON.search(line.before(date.start, 160)) is not None


_SIGNED_ON = re.compile(
    r"\b(?:signed|inked|sealed|adopted|initialled|exchanged|concluded|reached|struck|taken)\s+"
    r"(?:(?:an?|the|their|two|three|several)\s+(?:(?!in\b|on\b)[\w’'-]+\s+){1,8})?"
    r"(?:(?:here|in\s+[\w ’'-]{2,30}),?\s+)?(?:on\s+|in\s+)?(?:(?:on\s+)?(?:\w+day|[\w ]{3,28}),?\s+in\s+)?$"
)
_AT_TALKS = re.compile(
    r"\b(?:at|during|after|following|in the course of|(?:at|on) the (?:end|close|conclusion|opening|"
    r"sidelines|margins) of)\s+(?:(?:the|their|an?)\s+)?(?:[\w-]+\s+){0,4}$"
)
_OTHER_CLAUSE = re.compile(r"[;.]|\bthey\b|\bsides\b|\b(?:agreed|met|held|reviewed|discussed)\b")


def signed_there(line: Line, day: int, day_end: int, talks: int) -> bool:
    """Does a sentence tell of a paper signed on a day, or in a city, at the talks that it names behind it?"""
    if talks < day_end or _SIGNED_ON.search(line.before(day, 100)) is None:
        return False
    between = line.text[day_end - line.start : talks - line.start].lower()
    return _AT_TALKS.search(line.before(talks, 80)) is not None and _OTHER_CLAUSE.search(between) is None


# "The Joint Committee on Friday adopted", "the commission has agreed on"
_ACTED = re.compile(
    r"\s+(?:(?:on\s+\w+day|today|yesterday|has|have|also|jointly|formally|unanimously),?\s+){0,3}"
    r"(?:adopted|approved|endorsed|signed|reached|concluded|set up|established|launched|appointed|elected)\b"
    r"(?:(?!\b(?:that|which|who|whose|to|by|due|dated|until|from|effective|force|for(?= \w+ on\b))\b)[^.;])"
    r"{0,120}\son\s+"
)
# "a vision which the Trilateral Summit adopted last May": when it met
_ADOPTED_THEN = re.compile(
    r"\s+(?:had\s+)?(?:adopted|approved|endorsed|launched|issued|agreed(?:\s+(?:up)?on)?|decided\s+on|set\s+up)\s+"
    r"(?:in\s+|on\s+)?"
)


def adopted_then(line: Line, date: DateMention, end: int) -> bool:
    """Is a date told right behind what a gathering that ends at a place adopted then?"""
    return _ADOPTED_THEN.fullmatch(line.text[end - line.start : date.start - line.start].lower()) is not None


_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;)]|$)|\s+(?:as|at|in|during|when|after|following|and)\b")


def acted_on(line: Line, date: DateMention, talks_end: int) -> bool:
    """ "The Joint Border Commission adopted a plan on Thursday": did a body itself do so, on its day?

    Not where the day is the paper's: "signed a protocol that takes effect on 1 April".
    """
    if _CLAUSE_ENDS.match(line.after(date.end, 12)) is None:
        return False
    return _ACTED.fullmatch(line.text[talks_end - line.start : date.start - line.start].lower()) is not None


# "on Sunday agreed to hold", "decided on Sunday to convene the third round of": when that was settled
_TO_HOLD = re.compile(
    r"\b(?:to\s+(?:hold|host|convene|organi[sz]e|stage|launch|resume|start|schedule)|(?:on|about)\s+"
    r"(?:holding|hosting|convening|organi[sz]ing|staging|launching|resuming|starting))\s+"
    r"(?:(?!\b(?:talks|meeting|at|after|before|during|between|following|when|in|on)\b)[^.;,]){0,60}$"
)
_NEW_CLAUSE = re.compile(r"[;.]|\b(?:who|which|when|where|after|before|while|and|met|last)\b")
_SETTLED = re.compile(rf"\b(?:{wording('agreed')}|settled)\b")


def agreed_to_hold(line: Line, date: DateMention, talks: int) -> bool:
    """ "On Sunday agreed to hold the third dialogue": is the day that of the word given, not of the talks?

    So it is where a later day is told behind them, in their clause: else nobody says when they are to be.
    """
    if talks < date.start or not date.edtf:
        return False
    between = line.before(talks, 140)
    told = _TO_HOLD.search(between)
    if told is None:
        return False
    settled = _SETTLED.search(line.before(talks, 200)[: -len(told.group())])
    return settled is not None and any(
        _NEW_CLAUSE.search(line.lower[talks - line.start : day.start - line.start]) is None
        for day in line.dates
        if day.start > talks and day.edtf and day.edtf > date.edtf[: len(day.edtf)]
    )
