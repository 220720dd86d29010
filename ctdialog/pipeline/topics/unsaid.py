"""What a sentence names beside the talks: no subject of them, though its words are those of one.

| words | no subject |
| --- | --- |
| `Migration was not discussed`, `Drugs did not come up` | told not to be one |
| `neither side wished to speak of trade`, `no mention was made of visas` | the same |
| `Migration was not raised, but drugs were` | migration only |
| `the minister, who heads the anti-drug drive`, `whose ministry is in charge of migration` | a duty |
| `The minister will fly on to Kigali for talks on coffee`, `answered questions on the war` | elsewhere |
| `The delegates also visited a drone factory` | what guests were shown |
| `The commission's previous session had dealt with small arms` | what another session did |
| `The last round, held in Lima in 2023, focused on drugs` | the same, by its year |
| `It was set up in 2012 to fight piracy`, `It is made up of four groups, on drugs …` | a body's mandate |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.calendar import WEEKDAY
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.numbers import ORDINALS, TO_TENTH
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.scene import Line

_TALKED = r"(?:speak|talk|discuss|mention|raise|address|touch|broach|bring|comment|go into|refer|elaborate)"
_NOT_ADDRESSED = re.compile(
    r"\b(?:did not|didn['’]t|does not|do not|will not|would not|won['’]t|never) "
    r"(?:come up|come to the table|feature|figure|arise|get a mention)\b|"
    r"\b(?:was|were|is|are|be) (?:not|never|neither) (?:\w+ly )?(?:(?:discussed|raised|addressed)\b|"
    r"mentioned\b|taken up\b|brought up\b|touched (?:up)?on\b|on the (?:agenda|table)\b|"
    r"part of the (?:talks|agenda)\b|"
    # "is not a topic", "was not the theme of the talks": not "is not an issue one country can solve"
    r"(?:an?|the) (?:topic|subject|theme|issue|item)(?=[,.;:]|$| (?:of|at|in|during|for) (?:the|these|their) "
    r"(?:talks|meetings?|discussions?|dialogue|consultations|session|visit|agenda)\b))|"
    r"\b(?:was|were|been|be) (?:left|kept|struck) (?:off|out of) the (?:agenda|table|talks|list)\b|"
    # "Neither drugs nor migration was raised"
    r"\bneither [^.;]{1,120} nor [^.;]{1,120}? (?:was|were|is|are|had been) (?:\w+ly )?"
    r"(?:discussed|raised|addressed|mentioned|taken up|brought up|touched (?:up)?on|"
    r"on the (?:agenda|table))\b|"
    # "was left for the autumn sitting"
    r"\b(?:was|were) (?:left|put off|held over|deferred) (?:for|until|till|to) (?:an?|the|another|next)\b|"
    r"\b(?:discussions?|consideration|examination|debate) (?:of|on) [^.;]{0,120}\b(?:was|were) "
    r"(?:postponed|adjourned|deferred|put off|shelved)\b|"
    r"^(?:nothing|not a word) (?:was|has been) (?:said|mentioned|disclosed|heard|agreed) "
    r"(?:about|on|of|regarding)\b|"
    r"\b(?:stayed|absent|missing) (?:off|from) the (?:agenda|table|talks|list|communiqu[eé]|statement)\b|"
    r"^(?:there (?:was|were) )?no (?:mention|talk|word|discussion|reference)\b(?: \w+){0,2} (?:of|"
    r"on|about|to)\b|"
    r"\b(?:neither (?:side|of them)|nobody|no one|none of them) "
    rf"(?:[a-z]+ly |(?:wished|wanted|chose|cared|was ready|was willing) to )?{_TALKED}(?:ed|s)?\b|"
    r"\b(?:did not|didn['’]t|would not|refused to|declined to|avoided|avoid) (?:publicly )?"
    rf"{_TALKED}(?:ing)?\b|"
    r"\b(?:would not|did not|declined to|refused to) (?:say|disclose|reveal|confirm) (?:whether|if)\b|"
    r"\bmade no (?:mention|reference)s? (?:of|to)\b|\b(?:did not|didn['’]t|would not) take up\b|"
    r"^questions? (?:about|on) [^.;]{0,120}\b(?:unanswered|not answered)\b|"
    r"\b(?:refused|declined|did not|would not|unwilling) (?:to )?(?:take|answer|field) "
    r"(?:\w+ )?questions? (?:on|about)\b"
)
# where what is not said ends: "…; …", "…, but …", "… while …"
_TURNS = re.compile(r"[;:]\s|,? \b(?:but|while|whereas|though|although|and instead)\b")
# the words of a duty or mandate, up to the next finite verb: what that one tells is said of somebody at work
_FINITE = (
    r"(?:\w+(?<!e)ed|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|met|held|said|"
    r"told|led|took|spoke|heard|gave|made|went|came|saw|found|began|put|set|kept|brought|sought|drew|laid|paid|"
    r"knew|thought|meets?|(?:discuss|agree|review|explor|exchang|examin|talk|stress|chair|attend)\w*)"
)
_WORDS = rf"(?:(?!\b{_FINITE}\b)[^.;])"
_WORDS_NO_COMMA = rf"(?:(?!\b{_FINITE}\b)[^,.;])"
_CHARGED = r"(?:in charge of|responsible for|tasked with|dealing with|competent (?:in|for))"
_LEARNT = r"(?:was|were) (?:trained|educated|schooled|born|decorated|wounded|posted)"
_HAS_LEARNT = re.compile(_LEARNT)
# "the minister, who heads the anti-drug drive", "whose ministry is in charge of migration": somebody's duty
_DUTY = re.compile(
    r"\b(?:who|which) (?:also |now )?(?:heads|leads|oversees|runs|directs|coordinates|handles|supervises|"
    rf"commands|specialises in|specializes in|deals with) {_WORDS_NO_COMMA}{{0,80}}$|"
    # "the Forum, where Oman co-chairs the group on drugs"
    r"\b(?:in which|of which|where) [^,.;]{2,40}? (?:(?:co-)?chairs?|"
    r"(?:(?:co-)?leads|heads) the (?:[\w-]+ ){0,2}?(?:group|subgroup|committee|panel|pillar|cluster|track)|"
    r"presides over|holds the (?:chair|presidency) of|is (?:an? |the )?(?:(?:co-)?chair|lead|member) of) "
    rf"{_WORDS_NO_COMMA}{{0,80}}$|"
    r"\bwhose (?:[\w-]+ ){0,2}(?:ministry|portfolio|department|office|brief|service|agency|remit|duties|"
    r"mandate) (?:also |now )?"
    rf"(?:is (?:also )?{_CHARGED}|are|included|covered|[a-z]+s) {_WORDS}{{0,100}}$|"
    # "officials in charge of border police", "the office dealing with drugs", "who is responsible for"
    rf"\b(?:who|which|officials?|officers?|ministers?|authorities|bodies|agencies|{HOUSE_NOUN}) "
    r"(?:(?:who|which) )?(?:(?:is|are) (?:also )?)?"
    rf"{_CHARGED} {_WORDS}{{0,100}}$|"
    rf"\bthe (?:{HOUSE_NOUN}) "
    rf"(?:has (?:an?|the|\d+)|comprises|consists of|is made up of|oversees) {_WORDS}{{0,120}}$|"
    # "The Coordinator advises member states on …": what an office is there for
    r"\b(?:coordinator|commissioner|office|agency|cent(?:re|er)|unit|envoy|directorate) (?:also )?"
    rf"(?:advises|oversees|coordinates|monitors|supervises|administers|implements) {_WORDS}{{0,140}}$|"
    # "met NGOs working on women's rights"
    r"\b(?:met|meet|meets|meeting|visited)\b[^.;]{0,60}\b"
    r"(?:ngos?|non-governmental organi[sz]ations?|civil society|activists|charities|think[- ]tanks) "
    rf"(?:(?:groups|organi[sz]ations|members) )?(?:(?:that|which|who) )?(?:are )?"
    rf"(?:work(?:s|ing)?|active|engaged|campaigning) (?:on|in|for|against|with) {_WORDS_NO_COMMA}{{0,80}}$|"
    # "heads a ministry that deals with drugs"
    rf"\b(?:{HOUSE_NOUN}|unit|body) that (?:also )?"
    rf"(?:deals with|handles|oversees|supervises|regulates|coordinates|(?:is|are) {_CHARGED}) "
    rf"{_WORDS}{{0,100}}$|"
    # "an expert on piracy, took office", "who studied migration law"
    r", (?:an?|the) (?:[\w-]+ ){0,3}?(?:expert|specialist|authority|scholar) (?:on|in|of) [^,.;]{0,60}$|"
    r", who (?:once |also )?(?:studied|taught|lectured|has written|speciali[sz]ed|majored) [^,.;]{0,80}$|"
    # "who is a lawyer by training, has written about drugs", "began her career with the customs, where she …"
    r", who (?:is|was) (?:an?|the) [^,.;]{0,60}, (?:has|had) (?:also )?"
    r"(?:written|published|lectured|taught|worked|served) [^,.;]{0,80}$|"
    r"\b(?:began|started) (?:his|her) career [^.;]{0,120}$|"
    # "the commissioner, who was trained in bomb disposal": what somebody has learnt and been
    rf"\bwho {_LEARNT}\b[^,.;]{{0,80}}$"
)
# "The Supreme Council aims to deepen ties in trade": what a body with a name was made for. "The alliance aims
# to …" may be a side that talks, and "the new centre" what the two have agreed on.
_AIMS = re.compile(
    r"\bthe (?!(?:new|newly|joint|common|proposed|planned|future|two)\b)(?:[\w-]+ ){1,4}?"
    r"(?:council|organi[sz]ation|cent(?:re|er)) (?:also )?"
    rf"(?:aims|is mandated|is tasked|is designed|is intended|is meant) (?:to|at) {_WORDS}{{0,140}}$"
)
_LAUNCHED = re.compile(
    r"\b(?:set(?:ting)? up|agreed (?:on|to)|"
    r"(?:establish|launch|inaugurat|creat|found|open|form)(?:ed|ing|e))\b"
)
# what a body is there for, and how it is built: "It was set up in 2012 to fight piracy", "The Agency works on
# arms control", "is made up of six groups, on …"
_MANDATE = re.compile(
    rf"\b(?:{wording('founded')}|constituted|launched),? "
    r"(?:back )?(?:in|on [\w ]{3,12},?|since) (?:19|20)\d\d,?(?: (?!and\b|\w+ed\b)[\w’'-]+){0,3}?"
    r" (?:to(?! follow| implement)|for|with|as|is|serves|works|deals|covers|oversees|has) "
    rf"{_WORDS}{{0,160}}$|"
    r"^(?!an? )(?:the )?(?:[a-z-]+ ){0,8}?"
    rf"(?:is|was) (?:{wording('founded')}|mandated|tasked) (?:to|with) "
    rf"{_WORDS}{{0,140}}$|"
    r"\b(?:organi[sz]ation|agency|body|office|alliance|bloc|institute|institution) (?:which |that |and )?"
    rf"(?:works|deals|dealing) (?:on|in|with|for|against) {_WORDS}{{0,140}}$|"
    r"\b(?:made up of|comprises|comprising|consists of|composed of|built around|divided into|oversees) "
    r"(?:[\w-]+ ){0,3}(?:(?:working|expert|sub-?) ?groups?|wgs|sub-?committees|pillars|committees|"
    rf"departments|divisions|sections)\b{_WORDS}{{0,180}}$"
)
# the words without which no mandate is told: most sentences have none
_MANDATE_WORDS = tuple(
    "established|created|set up|founded|formed|instituted|constituted|launched|mandated|tasked| works | deal|"
    "made up|compris|consist|composed|built|divided|oversees".split("|")
)
# those who meet, as the subject: what they say together is the talks' own, wherever they say it
_APART = (
    r"(?:(?!\b(?:they|both|jointly|the (?:two|three|four|sides|parties|delegations|delegates|ministers|"
    r"leaders|officials|participants))\b)[^.;])*$"
)
# "will fly on to Kigali for talks on coffee", "answered questions on the war": said and done elsewhere
_ELSEWHERE = re.compile(
    # "leaves for Cusco tomorrow to meet investors"
    r"\b(?:leaves?|left|leaving|depart(?:s|ed|ing)?) for (?:the )?[\w’'-]+(?: [\w’'-]+)?,? "
    r"(?:today|tomorrow|later|(?:on )?\w+day(?=,| (?:and|for|to|where|after|on)\b)|"
    r"to (?:meet|attend|visit|open|take part)|where)\b[^.;]*$|"
    r"\b(?:fl(?:y|ies|ew|ying)|travel\w*|go(?:es|ing)?|continues?|heads?|proceeds?|moves?) on to "
    r"[\w’'-]+ [^.;]*$|"
    r"\b(?:answered|replied to|responded to|fielded|took|taking) (?:\w+ )?questions? (?:on|about)\b[^.;]*$|"
    # "arrived from Madrid, where she attended a seminar on drugs"
    r"\b(?:arriv\w+|came|flew in|return\w+|back) from (?:[\w’'-]+ ){0,2}[\w’'-]+, where s?he [^.;]*$|"
    # "In a speech to students she spoke of …", "said in a separate statement that"
    r"\b(?:speech|lecture|talk|interview|remarks) (?:to|at|with|before|given to) "
    r"(?:the |an? )?(?:[\w-]+ ){0,2}?"
    r"(?:students?|cadets|universit\w+|parliament|mps|newspaper|television|radio|broadcaster|magazine|daily)\b"
    rf"{_APART}|"
    # "told a rally that drones had been used"
    r"\b(?:told|addressed|addressing) (?:an?|the|\w+['’]s) (?:[\w-]+ ){0,3}?"
    r"(?:rally|crowd|parliament|lawmakers|mps|legislators|assembly|senate|congress)"
    # not "addressed the assembly line": the house ends its phrase
    r"(?=,| (?:that|on|in|at|of|about|and|where|to|with|by|after|before|how|why|there|(?!\w+ing\b)\w+day|"
    r"\w+ing|earlier|later|last|this|the|an?)\b)"
    rf"{_APART}|"
    # "spoke in parliament about drugs"
    r"\bspoke (?:in|at|before|to) (?:the |a )?(?:[\w-]+ )?"
    rf"(?:parliament|congress|senate|assembly|university|academy|students|lawmakers|mps)\b{_APART}|"
    rf"\bin (?:a|another) separate (?:statement|development|incident|case|matter|note)\b{_APART}"
)
# "following the kidnapping of two engineers", "prompted by last week's killing of …": what led to the talks
_IN_WAKE = re.compile(
    r"\b(?:following|in the wake of|prompted by|triggered by|on the heels of) "
    r"(?:the|an?|last \w+['’]s|\w+day['’]s) (?:(?:deadly|fatal|recent|brazen|brutal|double|alleged) )*$"
)
_CRIME = r"(?:killing|murder|assassination|abduction|death|beheading|massacre|kidnapping)s?"
_CRIME_OF = re.compile(rf"{_CRIME} (?:and|of) (?:(?!that|which|to)[\w’'-]+ ){{0,8}}$")
_A_CRIME = re.compile(rf"{_CRIME}\b")
# "The delegates also visited a drone factory", "were shown the port": what guests see
_SHOWN = re.compile(
    r"\b(?:(?:visit|tour|inspect)(?:ed|ing)|a (?:visit to|tour of)|"
    r"(?:was|were|are|is) (?:also )?(?:shown|taken to)) "
    r"(?:(?!\b(?:to|for|where|which|who|that|on|during|when|held|met|discuss\w*)\b)[\w’'-]+,? ){0,9}$|"
    # "visited a centre that specialises in drugs"
    r"\b(?:visit|tour|inspect)(?:ed|ing) (?:an?|the) (?:[\w’'-]+ ){0,5}?(?:that|which|where) "
    rf"{_WORDS}{{0,100}}$"
)
_SESSION = "session|meeting|round|dialogue|talks|sitting|edition|consultations|gathering"
# "The commission's previous session in 2023 had dealt with small arms"
_OTHER_SESSION = re.compile(
    rf"\b(?:previous|last|preceding|earlier) (?:(?:such|and|round of) )?(?:{_SESSION})\b"
    r"(?P<when>[^.,;]{0,60}?)\b(?:had|was devoted|were devoted|dealt|focused|centred|centered)\b[^.;]*$|"
    # "The group last met in May, when …"
    r"\b(?:was|were|had) last (?:convened|held|met)\b[^.;]*$|\blast (?:met|convened|sat|gathered)\b[^.;]*$"
)
# "The second session, held in Lima in 2023, had focused on …"
_NTH_SESSION = re.compile(
    rf"\b(?P<nth>{TO_TENTH}|\d+)(?:st|nd|rd|th)? "
    r"(?:session|meeting|round|edition|dialogue)\b(?P<when>[^.;]{0,70}?),? had "
    r"(?!(?:a|an|the|its|their)\b)[^.;]*$"
)
# "The last round, held in Lima in 2023, focused on …", "At the second one, in 2023, they discussed …"
_ROUND_OF_YEAR = re.compile(
    r"\s*(?:(?:at|in|during) )?(?:(?:the|its|their) )?"
    rf"(?:(?:previous|last|preceding|earlier)|(?P<nth>{TO_TENTH}|\d+)(?:st|nd|rd|th)?) (?:[\w-]+ )?"
    rf"(?:{_SESSION}|one)\b"
    r"(?P<when>[^.;:]{0,70}?\b(?P<year>(?:19|20)\d\d)\b)"
)
_THIS_TIME = re.compile(r";|,? \b(?:but|while|whereas|this time|now|since then|and this)\b")
# "Drugs had been discussed by the two at the previous round"
_AT_ANOTHER = re.compile(
    r"[^.;]{0,160}\bhad (?:also )?been "
    r"(?:discussed|raised|addressed|dealt with|taken up|reviewed|examined|covered)\b"
    r"[^.;]{0,60}\b(?:at|in|during) (?:the|their|its) (?P<nth>last|previous|preceding|earlier|first)\b"
    r"(?P<when>[^.;]{0,60})"
)
_SAME_DAY = re.compile(rf"\b(?:today|morning|afternoon|evening|{WEEKDAY}|of the day)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\blast year\b|\byears? (?:ago|earlier|before)\b")


def denied(line: Line) -> bool:
    """Does a sentence say of anything that it was no subject of the talks?"""
    return _NOT_ADDRESSED.search(line.lower) is not None


def unsaid(line: Line, start: int, end: int) -> bool:
    """Does a clause say that what stands at `start:end` was no subject of the talks?"""
    at, to = start - line.start, end - line.start
    first = max((turn.end() for turn in _TURNS.finditer(line.lower, 0, at)), default=0)
    turn = _TURNS.search(line.lower, to)
    return _NOT_ADDRESSED.search(line.lower, first, turn.start() if turn else len(line.lower)) is not None


def beside(occasion: Occasion, line: Line, start: int) -> bool:
    """Is what stands at `start` somebody's duty or past, a sight, another session's, or said elsewhere?"""
    before = line.before(start, 160)
    if before.endswith("who ") and _HAS_LEARNT.match(line.after(start, 30)):
        return True
    if any(each.search(before) is not None for each in (_DUTY, _SHOWN, _ELSEWHERE)):
        return True
    if _AIMS.search(before) is not None and not _launched_before(occasion, line):
        return True
    if any(word in before for word in _MANDATE_WORDS) and _MANDATE.search(before) is not None:
        return True
    if _in_wake(line, start, before):
        return True
    return _of_another(occasion, line, start, before)


def _in_wake(line: Line, start: int, before: str) -> bool:
    """Is what stands at `start` part of a crime that had led to the talks: "following the killing of …"?"""
    crime = _CRIME_OF.search(before)
    if crime is None and _A_CRIME.match(line.after(start, 20)) is None:
        return False
    return _IN_WAKE.search(before[: crime.start()] if crime else before) is not None


def _launched_before(occasion: Occasion, line: Line) -> bool:
    """Was a body founded in the sentence before: "They set up a drug centre. The drug centre aims …"?"""
    return any(
        each.index == line.index - 1 and _LAUNCHED.search(each.lower) is not None for each in occasion.lines
    )


def _of_another(occasion: Occasion, line: Line, start: int, before: str) -> bool:
    """Is what stands at `start` told of another session of the series, by its number, year or order?"""
    other = _OTHER_SESSION.search(before)
    if other is not None and not _SAME_DAY.search(other["when"] or ""):
        return True
    nth = _NTH_SESSION.search(before)
    if nth is not None and _is_another(occasion, nth["nth"], nth["when"]):
        return True
    if _by_its_year(occasion, line, start):
        return True
    at = _AT_ANOTHER.match(line.after(start, 300)) if "had " in line.lower else None
    if at is None or _SAME_DAY.search(at["when"]):
        return False
    return at["nth"] != "first" or _is_another(occasion, "first", at["when"])


def _by_its_year(occasion: Occasion, line: Line, start: int) -> bool:
    """Does a sentence open with a round of a year before the occasion's own, and not turn from it again?"""
    opens = _ROUND_OF_YEAR.match(line.lower)
    if opens is None or opens.end() > start - line.start:
        return False
    years = {d.edtf[:4] for d in occasion.dates.values() if d.edtf}
    if years and opens["year"] >= min(years):
        return False
    if not years and opens["nth"] and not _is_another(occasion, opens["nth"], ""):
        return False
    return _THIS_TIME.search(line.lower, opens.end(), start - line.start) is None


def _is_another(occasion: Occasion, nth: str, when: str) -> bool:
    """Is a session that an ordinal tells not this one: "the second session, held in Lima in 2023"?

    That of the occasion's own number, or of the same day, is this one; else a year or the other number
    tells. A conference has sessions of its own: there a year must.
    """
    number = int(nth) if nth.isdigit() else ORDINALS[nth]
    if number == occasion.number or _SAME_DAY.search(when):
        return False
    if _YEAR.search(when):
        return True
    return occasion.number is not None and occasion.kind != "conference"
