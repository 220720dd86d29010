"""Sentences that stand among the news of the talks and tell of others: at home, in print, in another pair.

Reports put a line of the world between two of the talks. It is told by its subject or its opening, and says
nothing of those who talk:

| words, of talks between Oman and Peru | told of |
| --- | --- |
| `Last week Peru's parliament passed a law on drugs` | an organ at home |
| `In January Peru launched a plan on drugs`, of talks in March | another time |
| `Some hundred protesters marched against migration` | the street |
| `Polls show that …`, `According to a UN report, …`, `In a survey, …` | what is in print |
| `Last month Oman and Chad signed a pact on visas` | another pair, at another time |
| `X holds a doctorate in …`, `Before joining the ministry, X …` | somebody's life |
| `X later gave a lecture on piracy at the university` | a speech elsewhere |
| `Asked about drugs, the spokesperson said …`, `Five men were arrested last year over drugs` | other news |
| `Separately, Oman announced …`, `At a separate event, …`, `Elsewhere in Lima, …` | something else |
| `The strait carries a third of the coal trade`, `The area is known for smuggling` | what a place is |
| `According to a report of the agency, the two sides discussed drugs` | the talks |
| `Separately, Oman raised piracy`, `Peru's cabinet passed the treaty with Oman`, `…, X noted` | the talks |
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import pairwise

from ctdialog.lexicon.calendar import WEEKDAY
from ctdialog.pipeline.dates.date_grammar import MONTH_NAME, MONTHS
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line

# those who talk, or their talks: with these words a sentence is theirs
OURS = re.compile(
    r"\b(?:they|both|jointly|each other|counterparts?|delegat(?:ion|ions|es)|participants|co-chairs|"
    r"bilateral|the (?:two|three|four|sides|parties|ministers|leaders|officials|talks|meetings?|"
    r"dialogues?|consultations|discussions?|session|visit|agenda|visitors?|guests?))\b"
)
# a side that has a word to say, in its own name or by its people
_SAYS = (
    r"(?:,[^,.;]{1,60},)?"
    r"(?:\s(?:also|had|has|have|later|earlier|then|again|further|meanwhile|in turn)){0,4}\s"
    r"(?:said|says|told|noted|notes|recalled|added|stressed|explained|raised|proposed|briefed|asked|urged|"
    r"warned|called (?:for|on)|thanked|offered|informed|welcomed|condemned|underlined|underscored|"
    r"emphasi[sz]ed|highlighted|suggested|requested|pointed|expressed|assured|voiced|reiterated|"
    r"drew attention|spoke|want(?:s|ed)?)\b"
)
_SAYING = re.compile(_SAYS)
_SIDE_SAYS = re.compile(
    r"(?:(?:['’]s?)?(?:\s[\w-]+){0,4}?\s(?:side|ministers?|ambassador|envoy|secretary|directors?|officials?|"
    rf"president|experts?|advis[eo]r|chief))?{_SAYS}"
)
_MONTH = rf"{MONTH_NAME.lower()}(?: (?:19|20)\d\d)?"
_DAY = rf"(?:on )?(?:{WEEKDAY})(?: morning| afternoon| evening)?"
_PAST_TIME = (
    r"(?:(?:late |early )?last (?:week|month|year|autumn|fall|winter|spring|summer|\w+day)|"
    r"earlier (?:this|last|in the) (?:week|month|year)|yesterday|recently|"
    r"(?:a|two|three|four|five|six|some|several|\d+) (?:days?|weeks?|months?|years?) (?:ago|earlier|before))"
)
_TIME = rf"(?:(?:{_PAST_TIME}|(?:this|next) (?:week|month|year)|{_DAY}|in {_MONTH}|meanwhile),? )?"
_WHOSE = r"(?:the |an? |[\w.-]+['’]s? |(?!of\b|to\b|and\b|with\b|for\b|in\b)[\w-]+ ){0,3}?"
# what stands between a subject and its verb
_AUX = (
    rf"(?:(?:has|have|had|is|are|was|were|will|would|also|be|been|to|due|set|expected|scheduled|currently|"
    rf"now|still|already|unanimously|narrowly|overwhelmingly|finally|formally|{_PAST_TIME}|"
    rf"(?:this|next) (?:week|month|year)|{_DAY}|in {_MONTH}|in \w+),? ){{0,6}}"
)
_ORGAN = (
    r"(?:parliament|senate|congress|(?:national|federal) assembly|house of (?:representatives|commons|lords)|"
    r"chamber of deputies|congress of deputies|council of ministers|(?:lower|upper) (?:house|chamber)|"
    r"cabinet|bundestag|knesset|state duma|majlis|verkhovna rada|lok sabha|rajya sabha|jatiya sangsad|sejm|"
    r"shura council|"
    r"(?:\w+ )?court|tribunal)"
)
# who sit in one; at a conference they may be the delegates
_MEMBERS = r"(?:parliamentarians|lawmakers|legislators|mps|senators|judges)"
_ORGAN_DOES = (
    r"(?:approv|pass|adopt|reject|debat|consider|vot|ratif|amend|overturn|upheld|uphold|rul|endors|"
    r"struck down|strik|back|tabl|sentenc|convict|jail|acquit|enact|order|throw|threw|"
    r"tak(?:e|ing) up|discuss|examin|hear|question|urg|call|demand|summon|ask|prob|investigat)\w*\b"
)
_OWN_AFFAIRS = re.compile(
    rf"\s*{_TIME}{_WHOSE}{_ORGAN} {_AUX}{_ORGAN_DOES}|"
    r"[^.;]{0,80}\baddress(?:es|ed)? the (?:nation|parliament|un general assembly)\b|"
    # "A law on cybercrime came into force"
    r"\s*(?:an?|the|its|their) (?:new |draft )?(?:law|bill|decree|act) (?:on|against) [^.;]{0,120}?\b"
    r"(?:(?:entered|came|enters|comes) into force|took effect|"
    r"(?:was|were) (?:passed|adopted|approved|signed)|(?:is|are) (?:pending|before))\b"
)
_HOME_MEMBERS = re.compile(rf"\s*{_TIME}{_WHOSE}{_MEMBERS} {_AUX}{_ORGAN_DOES}")
_CROWD = (
    r"(?:protesters|demonstrators|voters|residents|students|farmers|strikers|campaigners|activists|marchers)"
)
_STREET = re.compile(
    rf"\s*{_TIME}(?:[\w’'-]+ ){{0,5}}?{_CROWD} {_AUX}"
    r"(?:march|rall|protest|demonstrat|gather|demand|took to|block|chant|worr|clash|camp)\w*\b|"
    rf"[^.;,]{{0,60}}\b{_CROWD}\b[^.;,]{{0,60}}\b(?:placards|banners|slogans)\b|"
    # "Unions held a march": not what groups or armies stage, nor what is held in March
    rf"\s*{_TIME}(?:[\w’'-]+ ){{0,5}}?(?:{_CROWD}|unions|workers|parties|(?:the )?opposition|supporters) "
    rf"{_AUX}(?:stag|organi[sz]|hold|held|call)\w* (?:for )?(?:an? |the )?(?:(?!in\b)[\w-]+ )?"
    r"(?:rall(?:y|ies)|protests?|demonstrations?|march(?:es)?|vigils?|sit-ins?|strikes?)\b|"
    # "Peru's election campaign turns on migration"
    r"[^.;,]{0,20}\b(?:election|electoral|presidential) campaigns? "
    r"(?:turns?|beg[ai]ns?|enters?|entered|(?:is|are|was|were|has been) dominated)\b"
)
# "Responding to a question on a drone strike, she said …": what a spokesperson tells the press besides. What
# was discussed may be told so, too: "Asked what they had talked of, she said: piracy".
_QUESTION = re.compile(
    r"(?!.*\b(?:discussed|taken up|raised|agreed|subjects?|topics?|agenda)\b)"
    r"\s*(?:(?:responding|replying|answering|in (?:response|reply|answer)|to)(?: to)? "
    r"(?:(?:an?|another|the|several|some|further|separate|media|press|reporters?|journalists?)['’]? ){1,3}"
    r"(?:questions?|quer(?:y|ies))\b|"
    r"(?:when )?asked (?:about|whether|if|on|to comment|why)\b)"
)
# "Earlier in the day, she attended a reception, where trade was discussed"
_ATTENDED_ELSE = re.compile(
    r"\s*(?:earlier|later|afterwards|separately|also|(?:on )?the same (?:day|evening))\b[^.;]{0,100}"
    r"\b(?:attended|spoke at|took part in|participated in) (?:an?|another|the) (?:[\w-]+ ){0,4}?"
    r"(?:reception|event|ceremony|banquet|dinner|function|exhibition|panel|gala|iftar)\b"
)
# "Algeria, which cut ties in May, has accused …": what a country does and says that has no part in the talks
_ACTS = re.compile(
    r"(?:['’]s? (?:\w+ ){0,2}?(?:ministry|government|army|navy|military|president|leaders?))?"
    r"(?:, (?:which|whose|an?|the) [^,.;]{1,120},)?"
    r" (?:(?:has|have|had|also|long|repeatedly|often|already|still|since|once|again|consistently) )"
    r"{0,3}"
    r"(?:accus|den(?:y|ie)|claim|insist|maintain|reject|regard|consider|refus|oppos|cut|sever|br(?:eak|oke)|"
    r"invad|annex|launch|deploy|sends?\b|sent|back|arm(?:s|ed)\b|hosts?\b|seiz|fir(?:es|ed)\b|tests?\b|tested|condemn|"
    r"critici|designat|lists?\b|listed|bans?\b|banned|withdr|recogni|sa(?:ys|id)\b|calls?\b|called|"
    r"warn|carried out|buil|views?\b|sees?\b|denounc|vow|threaten)\w*"
)
# what was done at talks: "Prosecution of pirates, who were arrested in May, was discussed"
_DONE_THERE = re.compile(
    r"\b(?:was|were|(?:has|have|had) been) (?:also |then |further |jointly |[a-z]+ly )?"
    r"(?:discussed|raised|taken up|reviewed|examined|considered|addressed|assessed|handed over|exchanged|"
    r"shared|expressed|voiced|conveyed|condemned|offered|welcomed|praised|stressed|noted|agreed)\b"
)
# no skipped word opens a clause: "pirates who were arrested" is no report of arrests
_NO_CLAUSE = r"(?!(?:said|told|that|noted|added|who|whom|whose|which|where|when)\b)"
# "Five men were arrested last year", "were killed on Monday": what befell people, with its time
_BEFELL = re.compile(
    rf"\s*{_TIME}(?:{_NO_CLAUSE}[\w’'-]+,? ){{1,12}}?"
    r"(?:was|were|(?:has|have|had) been) (?:[a-z]+ly )?"
    r"(?:arrested|detained|jailed|imprisoned|sentenced|convicted|charged|indicted|killed|wounded|injured|abducted|kidnapped|beheaded)\b"
    r"(?!.*\b(?:thanks to|cooperation|joint|jointly|exchange|shared|tip-off)\b)"
)
# "The rebel is accused of shipping cocaine": what somebody is sought for
_ACCUSED = re.compile(
    rf"\s*(?:{_NO_CLAUSE}(?!(?:both|sides)\b)[\w’'-]+,? ){{1,20}}?(?:is|are|was|were) "
    r"(?:accused (?:by|of)|wanted (?:by|for|in)|suspected of|blamed for|on trial (?:for|over))\b"
)
_DATED = re.compile(
    rf"\b(?:last \w+|yesterday|(?:days?|weeks?|months?|years?) (?:ago|earlier|before)|on \w+day|"
    rf"in (?:19|20)\d\d|(?:in|on) (?:\d+ )?{MONTH_NAME.lower()}|this (?:week|month|year))\b"
)
# "The centre has removed more than 20 million posts": a body's own tally
_TALLY = re.compile(
    r"\s*the (?:[\w-]+ ){0,3}?"
    r"(?:cent(?:re|er)|agency|organi[sz]ation|bureau|secretariat|office|coalition|alliance)"
    r"(?:, [^,.;]{1,80},)? (?:has|have) (?:already |so far |also )?[a-z]+ed "
    r"(?:(?:more than|over|about|around|some|nearly|almost|at least|up to) )?"
    r"(?:\d|hundreds|thousands|dozens|millions|tens)"
)
_PAPER = (
    r"(?:reports?|study|studies|survey|surveys|polls?|opinion polls?|figures|statistics|data|estimates|index|"
    r"research)"
)
_PRINT = re.compile(
    # not "according to reports", as the press tells of talks, nor "in the exchange of data"
    rf"\s*according to (?!(?:their|his|her|the joint|a joint)\b)(?:[\w’'-]+ ){{0,5}}?(?!reports\b){_PAPER}\b|"
    r"\s*in (?:an?|one|the latest) (?:[\w’'-]+ ){0,2}?(?:survey|poll|study)\b|"
    r"\s*in (?:an?|its|the) (?:[\w’'-]+ ){0,3}?report (?:published|released|issued|out) "
    r"(?:on|in|by|last|this|earlier)\b|"
    rf"\s*(?:[\w’'-]+ ){{0,4}}?{_PAPER} (?:shows?|showed|suggests?|indicates?|finds?|found)\b"
)
# a paper that is put before the talks is theirs
_PUT_THERE = re.compile(r"\b(?:present|submit|read out|heard|tabled|before the)")
_LIFE = re.compile(
    r"(?<!who )\b(?:is|was) (?:also )?(?:the|an?) (?:\w+ )?(?:(?:co-)?author of (?:\w+ ){0,3}"
    r"(?:books?|thesis|novels?|articles?|volumes?|papers?)|(?:graduate|alumnus|alumna|native) of)\b|"
    r"(?<!who )\b(?:has|had) (?:also )?(?:written|published) (?:[\w-]+ ){0,3}?"
    r"(?:widely|extensively|books?|articles|papers)\b|"
    r"(?<!who )\b(?:holds?|earned|obtained|received) (?:an?|the) (?:[\w’'-]+ ){0,3}?"
    r"(?:degree|doctorate|phd|master['’]?s?|bachelor['’]?s?|diploma)\b|"
    r"(?<!who )\b(?:is a graduate|graduated|was educated) (?:of|from|at|in)\b"
)
# the same, right behind somebody's name or "she": not "the group was previously confined to the north"
_CAREER = re.compile(
    r"(?:, [^,.;]{1,60},)?\s(?:(?:has|had) (?:also )?(?:[a-z]+ly )?(?:authored|taught|lectured)|"
    r"(?:was|had been|has been) (?:previously|formerly)|"
    r"(?:has |had )?(?:previously|formerly) "
    r"(?:served|worked|headed|led|ran|held|oversaw|taught|practi[sc]ed))\b"
)
_PRONOUN = re.compile(r"\s*s?he\b")
_BEFORE_OFFICE = re.compile(
    r"\s*(?:before|prior to) (?:entering|joining|becoming|taking (?:office|up)|(?:his|her) "
    r"(?:appointment|election|nomination|current)|being (?:appointed|elected|named))\b"
)
_SPEECH = r"(?:lecture|lectures|lectured)"
_THEN = (
    r"(?:later|earlier|afterwards?|before leaving|in the (?:evening|morning|afternoon)|separately|"
    r"the (?:same|following|next) (?:day|evening)|while in)"
)
_HALL = (
    r"\b(?:at|to|before) (?:the |an? )?(?:[\w-]+ ){0,4}?"
    r"(?:university|academy|college|think[- ]tank|school|students|chamber of commerce|cadets)\b"
)
_LECTURE = re.compile(
    rf"[^.;]{{0,120}}\b{_SPEECH}\b[^.;]{{0,120}}{_HALL}|"
    rf"(?=[^.;]{{0,120}}\b{_THEN}\b)[^.;]{{0,120}}\b(?:spoke|speech|talk|addressed|an address)\b"
    rf"[^.;]{{0,120}}{_HALL}"
)
_SEPARATE = re.compile(
    r"\s*(?:elsewhere|separately|in other news|(?:at|in) an?(?:other)? (?:separate|unrelated) \w+)\b,?"
)
_MEETS = re.compile(r"\b(?:met|meets|meeting|talks|agreed|signed)\b")
# "In January, …", "Last month …": when the talks had not begun
_OPENS_THEN = re.compile(
    rf"\s*(?P<when>(?:in|back in|late in|early in) (?P<month>{MONTH_NAME.lower()})|"
    r"(?:late |early )?last month|"
    r"(?:a|two|three|four|five|six|\d+) (?:weeks|months?) (?:ago|earlier|before)|"
    r"earlier (?:this|in the) (?:month|year)),? (?!and\b|after\b|the (?:third|fourth|fifth)\b)"
)
_SAID_THERE = re.compile(
    r"\b(?:said|says|told|noted|recalled|added|stressed|explained|reported|agreed|discussed|met|meets?|talks)\b"
)
_OPENING = 40  # characters of a sentence in which its subject begins
_PAIR = re.compile(r",?(?: and| with)(?: the| also)? |, ")
_PAIR_DID = re.compile(
    rf"(?: (?:also|had|have|{_PAST_TIME}))* "
    r"(?:sign|agree|conclud|launch|ink|held|adopt|decid|clash|set up|reach|announc|withdr|left|quit|formed|"
    r"expel|sever|restor|broke|created|discuss|met\b|exchang|review|conven|open|began|start|complet|carried|"
    r"took|stag|conduct|exercis|upgrad|normali)\w*\b"
)
# "The strait carries a third of …", "The tri-border area has long been a hub for …": what a place is
_LAND = re.compile(
    r"\s*(?:the|this|that|their) (?:[\w’'-]+ ){0,4}?"
    r"(?:waterway|straits?|channel|lake|river|border|frontier|gulf|islands?|archipelago|area|town|city|port|"
    r"corridor|peninsula|province|valley|desert|forest|basin)(?: of [\w’'-]+)?(?:, [^,.;]{1,80},)? "
    r"(?:carries|runs|stretches|links|connects|separates|divides|lies|handles|spans|straddles|borders|"
    r"accounts for|serves as|(?:is|are|was|(?:has|have) (?:long |also )?been) (?:also |now )?"
    r"(?:home to|known|located|situated|shared|one of|notorious|(?:an?|the|its) (?:[\w-]+ ){0,3}?"
    r"(?:hub|haven|route|gateway|corridor|hotbed|crossing|stronghold|hideout|bastion)))\b"
)
_IN_MONTH = re.compile(rf"[^,;]{{1,120}}? in ({MONTH_NAME.lower()})\b")
AT_PAST = re.compile(rf"\b{_PAST_TIME}\b")


def apart(occasion: Occasion, line: Line, participants: Collection[str]) -> bool:
    """Does a sentence, which names none of the occasion's mentions, tell of others than those who talk?"""
    if line.kind != "body" or OURS.search(line.lower):
        return False
    if _LIFE.search(line.lower) or _career(line) or of_another_pair(occasion, line, participants):
        return True
    gathering = occasion.kind in ("conference", "summit")
    if not gathering and (
        _LECTURE.match(line.lower) or _ATTENDED_ELSE.match(line.lower) or _other_acts(line, participants)
    ):
        return True
    if _before(occasion, line, participants):
        return True
    if _a_side_speaks(line, participants):
        return False
    if _OWN_AFFAIRS.match(line.lower) or _STREET.match(line.lower):
        return True
    if _QUESTION.match(line.lower) or _TALLY.match(line.lower):
        return True
    befell = _ACCUSED.match(line.lower) or (_BEFELL.match(line.lower) and _DATED.search(line.lower))
    if befell and not _DONE_THERE.search(line.lower):
        return True
    if _LAND.match(line.lower) and not _SAID_THERE.search(line.lower):
        return True
    if not gathering and _HOME_MEMBERS.match(line.lower):
        return True
    if _PRINT.match(line.lower) and not _PUT_THERE.search(line.lower):
        return True
    opens = _SEPARATE.match(line.lower)
    return opens is not None and not _MEETS.search(line.lower, opens.end())


def _a_side_speaks(line: Line, participants: Collection[str], joined: bool = False) -> bool:
    """Does a sentence name two of those who talk, or say what one of them, or somebody with a name, said?

    `joined`: the two side by side, "Peru and Oman".
    """
    sides = [party for party in line.parties if party.code in participants]
    if any(
        one.code != other.code
        and (not joined or _PAIR.fullmatch(line.before(other.start, other.start - one.end)))
        for one, other in pairwise(sides)
    ):
        return True
    return any(_SIDE_SAYS.match(line.after(party.end, 120)) for party in sides) or any(
        _SAYING.match(line.after(mention.extent[1], 120)) for _, mention in line.people
    )


def _other_acts(line: Line, participants: Collection[str]) -> bool:
    """Is the subject of a sentence that names no side a country that has no part in the talks?"""
    first = next(iter(line.parties), None)
    if first is None or first.label != "COUNTRY" or first.form not in ("name", "capital"):
        return False
    if first.start - line.start > len("Meanwhile, ") or first.code in participants:
        return False
    return _ACTS.match(line.after(first.end, 240)) is not None


def _career(line: Line) -> bool:
    """ "Ana Cruz previously served in Oslo", "Before joining the ministry, Ana Cruz …"."""
    if line.people and _BEFORE_OFFICE.match(line.lower):
        return True
    he = _PRONOUN.match(line.lower)
    if he and _CAREER.match(line.lower, he.end()):
        return True
    return any(_CAREER.match(line.after(mention.extent[1], 120)) for _, mention in line.people)


def _before(occasion: Occasion, line: Line, participants: Collection[str]) -> bool:
    """Does a sentence open with a month or week before the talks, whose own day is told?

    "In January Peru launched a plan" is told of no talks of March; of talks in January it may be, and what
    "Peru and Oman" did then is theirs.
    """
    opens = _OPENS_THEN.match(line.lower)
    if opens is None or _SAID_THERE.search(line.lower) or _a_side_speaks(line, participants, joined=True):
        return False
    days = _days(occasion)
    if not days or any(opens["when"] in event.line.lower for event in occasion.events):
        return False
    return opens["month"] is None or all(MONTHS[opens["month"][:3]] != int(day[5:7]) for day in days)


def of_another_pair(occasion: Occasion, line: Line, participants: Collection[str]) -> bool:
    """ "Last month Oman and Chad signed a pact": a side, and a country that has no part in the talks."""
    run: list[Party] = []
    for party in line.parties:
        if party.label != "COUNTRY" or party.form != "name":
            break
        if run and _PAIR.fullmatch(line.before(party.start, party.start - run[-1].end)) is None:
            break
        run.append(party)
    if len(run) < 2 or run[0].start - line.start >= _OPENING:
        return False
    sides = sum(party.code in participants for party in run)
    if sides in (0, len(run)) or _PAIR_DID.match(line.after(run[-1].end, 60)) is None:
        return False
    return AT_PAST.search(line.lower) is not None or _in_another_month(occasion, line, run[-1].end)


def _in_another_month(occasion: Occasion, line: Line, start: int) -> bool:
    """Does a clause tell a month that is none of the talks', whose own day is told: "withdrew in May"?"""
    month = _IN_MONTH.match(line.after(start, 140))
    days = _days(occasion)
    return month is not None and bool(days) and all(MONTHS[month[1][:3]] != int(day[5:7]) for day in days)


def _days(occasion: Occasion) -> list[str]:
    return [d.edtf for d in occasion.dates.values() if d.edtf and len(d.edtf) >= len("2026-03-02")]
