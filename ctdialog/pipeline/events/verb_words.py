"""The verbs of meeting and visiting, as patterns: `verbs` says who stands around them."""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording

_COURTESY = r"(?:courtesy|farewell|introductory|protocol|official)"
_MEAL = r"(?:lunch(?:eon)?|dinner|breakfast|iftar|banquet|reception|audience)"
# a host "received a courtesy call from", "granted an audience on Monday to", "gave a lunch for" a guest; the
# guest "had an audience with", "paid a courtesy visit to", "had lunch with" the host
_CALLS = (
    rf"received (?:an?|the) (?:[\w-]+ )?{_COURTESY} (?:calls?|visits?) (?:from|by|of)|"
    r"(?:grant|accord)(?:s|ed) (?:an? )?(?:[\w-]+ )?audiences?[^.;]{0,60}? to|"
    rf"(?:gave|gives|hosted|hosts|held|offered) (?:an? )?(?:[\w-]+ ){{0,2}}{_MEAL}[^.;]{{0,60}}? "
    r"(?:for|to|in honou?r of)|"
    rf"(?:had|has|held|was granted|"
    rf"was accorded) (?:an? )?(?:[\w-]+ ){{0,2}}{_MEAL}[^.;]{{0,40}}? (?:with|by)|"
    r"(?:paid|pays) (?=(?:him|her) an? (?:[\w-]+ )?(?:call|visit)\b)|"
    rf"(?:paid|pays|paying|to pay) an? (?:[\w-]+ )?(?:call|{_COURTESY} visit) (?:on|to|upon)|"
    rf"{_COURTESY} (?:call|visit) (?:by|from|of)"
)
MEETS = re.compile(
    rf"\b({_CALLS}|"
    r"met|hosted|welcomed|meets|will meet|to meet|called on|calls on|will call on|held talks with|"
    r"(?:will|would|(?:is|are|was|were|due|set|expected|scheduled) to) "
    r"(?:receive|host|welcome|call on|hold talks with)|"
    # "will on Wednesday, 4 May, host the minister"
    r"(?:will|would|is to) (?:on|this|next|later|today|tomorrow)\b[^.;:]{0,40}?,? "
    r"(?:receive|host|welcome|meet(?: with)?)|"
    r"(?:received|receives)(?! (?:(?:an?|the|his|her|its) )?(?:[\w-]+ )?(?:letters?|messages?|calls?|copy|"
    r"invitations?|awards?|reports?|briefings?|aid|support|training|assistance|equipment|weapons|information|credentials|"
    r"letters of credence))|"
    r"(?:joined|joins|will join) (?=(?:[\w’'-]+ ){0,5}(?:counterparts?|colleagues|ministers)\b"
    r"(?![^.;]{0,40}\bin (?:an? (?:[\w-]+ )?(?:statement|letter|appeal|call)|\w+ing)\b))|"
    # "held meetings in Rome on Monday with": each partner was met in turn
    r"(?:held|had|holds|has|will hold)\s+(?:(?!rounds\b)[\w-]+\s+){0,4}"
    r"(?:meetings|(?<=separate )(?:talks|discussions|consultations|conversations))\b[^.;]{0,90}?\swith|"
    # "told the visiting Omani minister", "told a British delegation": who meets is told so
    r"told (?=visiting |(?:an?|the|his|her) (?:visiting |[\w-]+ (?:[\w-]+ )?delegation\b))|"
    # "handed the letter of his king to President Y"
    r"(?:handed(?: over)? (?:an?|the|his|her) (?:[\w-]+ )?(?:letter|message)|"
    r"delivered (?:an?|the|his|her) (?:[\w-]+ )?letter)\b"
    r"[^.;]{0,70}? to(?= )|"
    r"(?<=after )meeting(?: with)?|(?:(?<=while )|(?<=upon )|(?<=when ))(?:receiving|meeting(?: with)?)|"
    # "had a one-on-one with", "held a brief tête-à-tête with"
    r"(?:had|has|held|holds) (?:an? )?(?:[\w-]+ )?"
    r"(?:one[- ]on[- ]one|one[- ]to[- ]one|t[eê]te[- ][aà][- ]t[eê]te|face[- ]to[- ]face) with|"
    r"(?:sat down|sits down|conferred|consulted|exchanged views)"
    r"(?:\s(?:in|on|at|here|today|yesterday|\w+day)\b[^.;,]{0,50}?)?\swith)\b"
)
# "paid a working visit", "is on a three-day visit", "has begun a visit", "wrapped up his visit"
_PAYS = (
    r"(?:pa(?:id|ys|ying)|(?:will|would|to) pay|(?:is|are|was|were|went|goes|would be|will be) on|"
    r"beg(?:an|ins|un)|"
    r"start(?:s|ed)|opened|ma(?:de|kes)|will make|to make|conclud(?:es|ed)|end(?:s|ed)|wrap(?:s|ped) up|"
    r"complet(?:es|ed)|undert(?:akes|ook)) "
)
VISITS = re.compile(
    r"\b(visited|visits|(?:will|would) visit|(?:is|was|be) visiting|to visit|"
    r"(?:arriv(?:ed|es|ing)|landed|touched down) (?:in|at)|"
    r"travel(?:led|ed|s)? to|(?:will|would) travel to|(?:fly|flew|flies|flying|headed|heads) (?:in)?to|"
    r"(?:is|are) (?:coming|going) to|comes? to(?! (?:an? (?:end|close|halt|agreement)|terms|power|light)\b)|"
    r"(?:will|would) come to|"
    r"(?:is|are|was|were) (?:also )?(?:due|expected|awaited) in|"
    r"(?:leaves?|left|departed|departs|sets off|heads|headed) for|"
    r"spen(?:t|ds|ding) (?:(?!on\b|with\b)[\w-]+ ){1,4}in|"
    r"(?:goes|went|is going) to|(?:leads?|led|leading) (?:an?|the|his|her|"
    r"its) (?:[\w-]+ ){0,4}(?:delegation|team|mission) (?:in)?to|"
    rf"{_PAYS}(?:an?|his|her|its|their) (?:[\w-]+ ){{0,5}}visit)\b"
)
WHO_VISITS = re.compile(
    r"\b(?:delegation|team|president|premier|minister|chancellor|king|emir|chief|envoy|secretary|commander|mission)"
    r"\b[^.;,]{0,60}$"
)
# Authorities "agree" and "talk" anywhere.
# "Foreign ministers of the coalition are to meet here", "political directors … gathered in Riyadh"
GATHERED = re.compile(
    rf"\b(heads of state|{wording('officials', 'authorities')}|governors|specialists|analysts|judges|"
    r"magistrates|practitioners|planners|police|teams)\b([^.;:]{0,90}?)\s"
    r"(?:(?:are|were|is|will|would|have|to|due|set|expected|scheduled|also)\s+)*"
    r"(met|meet|meeting|gathered|gather|gathering|convened|convene|came together|come together|assembled|"
    r"assemble|sit(?= (?:in|on|again|here)\b)|conferred|agreed|talked|deliberated|compared notes|consulted|"
    r"huddled|sat (?:together|down)|(?:exchanged|shared) (?:views|experiences?|information)|"
    r"held (?:talks|discussions|consultations))\b"
)
GATHER = re.compile(GATHERED.pattern + r"(?!\s+with\b)")
SEVERAL = re.compile(
    r"\b(?:of|from)\b.*\b(?:countries|states|nations|governments|members|allies|partners|coalition|alliance)\b"
)
# "Nordic justice ministers", "the five Gulf states' police chiefs": countries told as a group
GROUPED = re.compile(
    r"\b(?:nordic|baltic|scandinavian|benelux|visegr[aá]d|balkan|gulf|arab|maghreb|sahel|african|asian|european|"
    r"american|caribbean|pacific|commonwealth|allied|coalition|neighbou?ring|alliance|bloc|"
    r"(?:countries|states|nations|governments|members|allies|partners)(?:['’]s?)?)\s+(?:['’]\s*)?"
    r"(?:(?!and\b|or\b|of\b)[\w-]+\s+){0,3}$"
)
OFFICIALS = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}(?:{wording('officials')}|states|countries|nations|republics|guards|police)\b"
)
NEAR = 60  # characters from the country of a delegation to "arrived"
BEFORE_NOUN = 30  # and from a body to "ministers": "European Union foreign ministers"
# "the foreign ministers of the two countries": of no body
OF_TWO = re.compile(
    r"\b(?:two|both)\s+(?:[\w-]+\s+)?(?:countries|states|nations|governments|neighbou?rs|allies)\b"
)
OF_RANK = frozenset(["ministers", "leaders", "presidents", "heads of state"])
SPOKE_OF = re.compile(r"\b(discuss(?:ed|es)|reviewed|explored|talked|spoke|took up|went over)\b")
# Talks over a distance without a link that shows both sides are none.
BY_PHONE = re.compile(
    r"\b(?:tele)?phoned\b|\b(?:by|over|on)\s+(?:the\s+|a\s+)?(?:tele|mobile\s+)?phone\b"
    r"|\b(?:tele)?phone\s+(?:call|conversation|talk|discussion)s?\b"
)
# "spoke today with Minister Y", with no place: a call, as heads of diplomacy tell of theirs
SPOKE_WITH = re.compile(
    r"(?: (?:today|yesterday|earlier|again|(?:on )?\w+day|this (?:morning|evening)))* (?:with|to)\b"
)
# "after the two had spoken by telephone": a call before the meeting
_CALLED_BEFORE = re.compile(r"(?:, (?:who|whom)|\b(?:after|following|since|days? after|as agreed))\b[^,.;]*")
APART = re.compile(
    r"^[^.;]{0,160}?(?:\bin\s+(?:separate\s+|bilateral\s+)?(?:meetings|talks|audiences)\b|"
    r",\s+(?:each\s+)?separately\b|\bone by one\b|\bindividually\b|\bone after (?:the |an)other\b)"
)
# "met X of Chad and Y of Mali in turn": right behind those who are met, or the place and day; not "to discuss
# a war that in turn …", "and was in turn invited"
_NO_VERB = (
    r"(?!(?:and|that|which|who|was|is|were|are|has|had|have|will|would|to|of|about|over|in|on|at|for)\b)"
    r"[\w.’'-]+"
)
IN_TURN = re.compile(
    rf"(?:,?\s{_NO_VERB}){{0,4}}(?:\s(?:in|on|at)\s{_NO_VERB}(?:\s{_NO_VERB})?){{0,2}},?\s(?:each\s)?"
    r"in turn\b(?! (?:said|told|thanked|expressed|stressed|briefed|affirmed|noted))"
)
SEPARATELY = re.compile(r"\bseparate(?:ly)?\b|\bmeetings\b|\bindividually\b|\bin turn\b")
WITH = re.compile(
    r"\bwith\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+|an?\s+|visiting\s+)*"
    r"(?:(?:senior\s+)?(?:delegation|team|officials|representatives|counterparts)\s+(?:of|from)\s+(?:the\s+)?)?$"
)
_BETWEEN_THEM = (
    r"[^.;]{0,100}\b(?:co-?operation|collaboration|coordination|relations|ties|partnership|efforts|"
    r"ways (?:to|of)|means of|avenues|prospects|fight against|combating|countering)\b"
)
_MET_WORDS = (
    r"met|meet|gathered|gather|sat down|sit down|discussed|discuss|conferred|confer|convened|convene|"
    r"came together|come together|talked|consulted|deliberated|compared notes|took stock|huddled|"
    r"sat (?:together|opposite)|spoke (?=[^.;]{0,60}\bby (?:a )?video|(?:together|in person|face to face)\b)|"
    # what two do together only where it is of what is between them, not of a proposal or a guard of honour
    rf"(?:reviewed|examined|explored|went over|spoke (?:of|about)|"
    rf"exchanged (?:views|experiences?|notes|assessments)) (?={_BETWEEN_THEM})"
)
_STATES_TOO = r"agreed|(?:sent|send) (?=(?:[\w-]+ ){0,5}(?:to|for) )"
SIGNS = frozenset(["signed", "sign", "inked"])
_PEOPLE_TOO = "signed|sign|inked|agreed"
_HELD_TOO = "held|hold talks"
_MET = (
    # "his counterpart from Peru, Luis Soto, met"
    r"^(?:,\s+[\w.’'-]+(?:\s+[\w.’'-]+){0,3},)?[\s,)—–-]*(?:(?:on\s+\w+|have|had|will|would|are|were|is|due|set|scheduled|expected|to|going|again|virtually|also|jointly|today|"
    r"yesterday|recently|separately|formally|agreed\s+to),?\s+)*"
    rf"({_MET_WORDS}|{{more}}|{_HELD_TOO})\b"
)
STATES_MET = re.compile(_MET.replace("{more}", _STATES_TOO))
# whoever stands in the plural right before such a verb
ANYBODY = re.compile(
    r"(?:['’]s?)?(?:\s+[\w-]+){0,3}?\s+(?:[a-z-]{3,}s|police|personnel|staff)"
    rf"(?={STATES_MET.pattern.removeprefix('^')})"
)
PEOPLE_MET = re.compile(_MET.replace("{more}", _PEOPLE_TOO))
JOINED = re.compile(rf"\b(?:{_MET_WORDS}|sent|send|{_PEOPLE_TOO}|{_HELD_TOO})\b")


def by_phone(text: str) -> bool:
    """Do people talk over a distance, and not before they met: "met X, with whom he had spoken by phone"?"""
    return BY_PHONE.search(text) is not None and BY_PHONE.search(_CALLED_BEFORE.sub("", text)) is not None
