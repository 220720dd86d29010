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
| `It was set up in 2012 to fight piracy`, `It is made up of four groups, on drugs …` | a body's mandate |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line

_TALKED = r"(?:speak|talk|discuss|mention|raise|address|touch|broach|bring|comment|go into|refer|elaborate)"
_NOT_ADDRESSED = re.compile(
    r"\b(?:did not|didn['’]t|does not|do not|will not|would not|won['’]t|never) "
    r"(?:come up|come to the table|feature|figure|arise|get a mention)\b|"
    r"\b(?:was|were|is|are|be) (?:not|never|neither) (?:\w+ly )?(?:discussed|raised|addressed|mentioned|"
    r"taken up|brought up|touched (?:up)?on|on the (?:agenda|table)|part of the (?:talks|agenda))\b|"
    r"\b(?:was|were|been|be) (?:left|kept|struck) (?:off|out of) the (?:agenda|table|talks|list)\b|"
    # "was left for the autumn sitting"
    r"\b(?:was|were) (?:left|put off|held over|deferred) (?:for|until|till|to) (?:an?|the|another|next)\b|"
    r"\b(?:stayed|absent|missing) (?:off|from) the (?:agenda|table|talks|list|communiqu[eé]|statement)\b|"
    r"^(?:there (?:was|were) )?no (?:mention|talk|word|discussion|reference)\b(?: \w+){0,2} (?:of|"
    r"on|about|to)\b|"
    r"\b(?:neither (?:side|of them)|nobody|no one|none of them) "
    rf"(?:[a-z]+ly |(?:wished|wanted|chose|cared|was ready|was willing) to )?{_TALKED}(?:ed|s)?\b|"
    r"\b(?:did not|didn['’]t|would not|refused to|declined to|avoided|avoid) (?:publicly )?"
    rf"{_TALKED}(?:ing)?\b"
)
# where what is not said ends: "…; …", "…, but …", "… while …"
_TURNS = re.compile(r"[;:]\s|,? \b(?:but|while|whereas|though|although|and instead)\b")
# up to a verb of what is done at talks
_NO_TALK = (
    r"(?:(?!\b(?:discuss|agree|review|exchang|examin|chair|led|met|held|said|talk|attend|stress|sign|took|confin|"
    r"conven|promis|pledg|adopt|announc|undert|commit|resolv|decid|vow|call|want|ask|urg|hail|welcom|condemn|"
    r"express|jointly|steer|identif|recogni|approv|endors)\w*)[^.;])"
)
_LEARNT = r"(?:was|were) (?:trained|educated|schooled|born|decorated|wounded|posted)"
_HAS_LEARNT = re.compile(_LEARNT)
# "the minister, who heads the anti-drug drive", "whose ministry is in charge of migration": somebody's duty
_DUTY = re.compile(
    r"\b(?:who|which) (?:also |now )?(?:heads|leads|oversees|runs|directs|coordinates|handles|supervises|"
    r"commands|specialises in|specializes in|"
    r"is (?:also )?(?:in charge of|responsible for|tasked with)|deals with)\b[^,.;]{0,80}$|"
    r"\bwhose (?:[\w-]+ ){0,2}(?:ministry|portfolio|department|office|brief|service|agency|remit|duties|"
    rf"mandate) {_NO_TALK}{{0,100}}$|"
    # "officials in charge of border police and customs", "the office dealing with drugs"
    r"\b(?:officials?|officers?|ministers?|authorities|agencies|bodies|office) (?:who are |which is )?"
    rf"(?:in charge of|responsible for|dealing with|competent (?:in|for)) {_NO_TALK}{{0,100}}$|"
    r"\bthe (?:ministry|department|agency|service|office|bureau|directorate) "
    r"(?:has (?:an?|the|\d+) |comprises|consists of|is made up of|oversees|"
    r"is (?:also )?(?:in charge of|responsible for)\b)"
    r"[^.;]{0,120}$|"
    # "The Coordinator advises member states on …": what an office is there for
    r"\b(?:coordinator|commissioner|office|agency|cent(?:re|er)|unit|envoy|directorate) (?:also )?"
    r"(?:advises|oversees|coordinates|monitors|supervises|administers|implements)\b[^.;]{0,140}$|"
    # "the commissioner, who was trained in bomb disposal": what somebody has learnt and been
    rf"\bwho {_LEARNT}\b[^,.;]{{0,80}}$"
)
# what a body is there for, and how it is built: "It was set up in 2012 to fight piracy", "The Agency works on
# arms control", "is made up of six groups, on …"
_MANDATE = re.compile(
    r"\b(?:established|created|set up|founded|formed|instituted|constituted|launched),? "
    r"(?:back )?(?:in|on [\w ]{3,12},?|since) (?:19|20)\d\d,?(?: (?!and\b|\w+ed\b)[\w’'-]+){0,3}?"
    r" (?:to(?! follow| implement)|for|with|as|is|serves|works|deals|covers|oversees|has) "
    rf"{_NO_TALK}{{0,160}}$|"
    r"^(?!an? )(?:the )?(?:[a-z-]+ ){0,8}?"
    r"(?:is|was) (?:created|established|set up|founded|mandated|tasked) (?:to|with) "
    rf"{_NO_TALK}{{0,140}}$|"
    r"\b(?:organi[sz]ation|agency|body|office|alliance|bloc|institute|institution) (?:which |that |and )?"
    rf"(?:works|deals|dealing) (?:on|in|with|for|against) {_NO_TALK}{{0,140}}$|"
    r"\b(?:made up of|comprises|comprising|consists of|composed of|built around|divided into) "
    r"(?:[\w-]+ ){0,3}(?:(?:working|expert|sub-?) ?groups?|wgs|sub-?committees|pillars|committees|"
    rf"departments|divisions|sections)\b{_NO_TALK}{{0,180}}$"
)
# the words without which none of these holds: most sentences have none
_OF_MANDATE = (
    *("established", "created", "set up", "founded", "formed", "instituted", "constituted", "launched"),
    *(
        "mandated",
        "tasked",
        " works ",
        " deal",
        "made up",
        "compris",
        "consist",
        "composed",
        "built",
        "divided",
    ),
)
# "will fly on to Kigali for talks on coffee", "answered questions on the war": said and done elsewhere
_ELSEWHERE = re.compile(
    r"\b(?:fl(?:y|ies|ew|ying)|travel\w*|go(?:es|ing)?|continues?|heads?|proceeds?|moves?) on to "
    r"[\w’'-]+ [^.;]*$|"
    r"\b(?:answered|replied to|responded to|fielded|took|taking) (?:\w+ )?questions? (?:on|about)\b[^.;]*$|"
    # "In a speech to students she spoke of …", "said in a separate statement that"
    r"\b(?:speech|lecture|talk|interview|remarks) (?:to|at|with|before|given to) (?:the )?(?:[\w-]+ )?"
    r"(?:students?|cadets|universit\w+|parliament|mps|newspaper|television|radio|broadcaster|magazine|daily)\b"
    r"[^.;]*$|"
    r"\bin (?:a|another) separate (?:statement|development|incident|case|matter|note)\b[^.;]*$"
)
# "The delegates also visited a drone factory", "were shown the port": what guests see
_SHOWN = re.compile(
    r"\b(?:(?:visit|tour|inspect)(?:ed|ing)|a (?:visit to|tour of)|"
    r"(?:was|were|are|is) (?:also )?(?:shown|taken to)) "
    r"(?:(?!\b(?:to|for|where|which|who|that|on|during|when|held|met|discuss\w*)\b)[\w’'-]+,? ){0,9}$"
)
# "The commission's previous session in 2023 had dealt with small arms"
_OTHER_SESSION = re.compile(
    r"\b(?:previous|last|preceding|earlier) (?:(?:such|and|round of) )?(?:session|meeting|round|dialogue|"
    r"talks|sitting|edition|consultations|gathering)\b[^.,;]{0,60}?"
    r"\b(?:had|was devoted|were devoted|dealt|focused|centred|centered)\b[^.;]*$|"
    # "The second session, held in Lima in 2023, had focused on …", "The group last met in May, when …"
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)) "
    r"(?:session|meeting|round|edition|dialogue)\b[^.;]{0,70}?,? had (?!(?:a|an|the|its|their)\b)[^.;]*$|"
    r"\b(?:was|were|had) last (?:convened|held|met)\b[^.;]*$|\blast (?:met|convened|sat|gathered)\b[^.;]*$"
)
# "Drugs had been discussed by the two at the previous round"
_AT_ANOTHER = re.compile(
    r"[^.;]{0,160}\bhad (?:also )?been "
    r"(?:discussed|raised|addressed|dealt with|taken up|reviewed|examined|covered)\b"
    r"[^.;]{0,60}\b(?:at|in|during) (?:the|their|its) (?:last|previous|preceding|earlier|first)\b"
)


def denied(line: Line) -> bool:
    """Does a sentence say of anything that it was no subject of the talks?"""
    return _NOT_ADDRESSED.search(line.lower) is not None


def unsaid(line: Line, start: int, end: int) -> bool:
    """Does a clause say that what stands at `start:end` was no subject of the talks?"""
    at, to = start - line.start, end - line.start
    first = max((turn.end() for turn in _TURNS.finditer(line.lower, 0, at)), default=0)
    turn = _TURNS.search(line.lower, to)
    return _NOT_ADDRESSED.search(line.lower, first, turn.start() if turn else len(line.lower)) is not None


def beside(line: Line, start: int) -> bool:
    """Is what stands at `start` somebody's duty or past, a sight, another session's, or said elsewhere?"""
    before = line.before(start, 160)
    if before.endswith("who ") and _HAS_LEARNT.match(line.after(start, 30)):
        return True
    if any(each.search(before) is not None for each in (_DUTY, _SHOWN, _OTHER_SESSION, _ELSEWHERE)):
        return True
    if any(word in before for word in _OF_MANDATE) and _MANDATE.search(before) is not None:
        return True
    return "had " in line.lower and _AT_ANOTHER.match(line.after(start, 300)) is not None
