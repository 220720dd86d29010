"""What stands before people or after them, and the role it tells.

The grammar; `kind` is that of the occasion:

| before | after | role |
| --- | --- | --- |
| `led by`, `a team under`, `at its head was` | `led`, `was at the head of` | chair |
| `co-chaired with`, `shared the chair with` | `opened the talks and shared the chair` | chair |
| `met`, `talks with`, `a call by X on` | `met`, `attended`, `is due to address` | participant |
| `with him came`, `among the guests were` | `was at his side`, `looked on` | participant |
| `speaking at the forum,`, `in her address,` | `said at the opening` | participant |
| `sent`, `attended the forum:` | | participant |
| `delegation-level talks between` | | chair |
| `the dialogue was hosted by` | `hosts the dialogue` | chair of officials' talks |
| `the visit of`, `visit by` | `visited`, `arrived in`, `'s visit to` | chair of a visit |
| | `told reporters` | none |
"""

from __future__ import annotations

import re

from ctdialog.lexicon import table
from ctdialog.pipeline.cues import closing, opening
from ctdialog.pipeline.occasion import OFFICIALS_TALKS
from ctdialog.pipeline.presence import EARLIER
from ctdialog.pipeline.scene import Line
from ctdialog.records import Kind, Role

_LISTS = table("roles")


def _one_of(*names: str) -> str:
    """The phrases of lists of roles.toml as a group; a space in them is any white space."""
    phrases = [phrase for name in names for phrase in _LISTS[name]]
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(phrases, key=len)[::-1]) + ")"


_THE = r"\s*[:,]?\s*(?:both\s+|respectively\s+|the\s+|his\s+|her\s+|its\s+|their\s+|visiting\s+|a\s+|an\s+)*$"
_WHO = r"^[\s,)–—-]*(?:who\s+)?(?:also\s+|both\s+|all\s+|then\s+|jointly\s+|had\s+|has\s+|have\s+)*"

# ------------------------------------------------------------------------- chairs
_ELLIPSIS = re.compile(
    r"\b(?:side|delegation|team)s?(?:\s*[,–—-])?\s+(?:was\s+|were\s+)?(?:led\s+|headed\s+)?by\s+(?:the\s+)?$"
)
_TEAM_BY = re.compile(
    rf"\b(?:{_one_of('delegations')})s?,?\s+(?:(?:which|that|were|was|are|is|will|be|being|had|has|been|jointly)\s+){{0,4}}"
    r"(?P<verb>[a-z-]+ed|led)\s+by\s+(?:the\s+)?$"
)
_BY_OTHERS = re.compile(
    r"(?:accompan|join|assist|support|receiv|host|welcom|greet|brief|invit|address|attend|view|visit|flank|escort|"
    r"complet|form|organi|approv|sign|back|open|inaugurat|clos|mediat|facilitat|interview|supplement)"
)
_SHARES_WITH = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)\s+the\s+chair\w*|(?:co-?)?chair(?:ed|s|ing)?|co-?presided|co-?led|"
    rf"jointly\s+(?:led|chaired)|presid(?:es?|ed|ing))\b[^.;:]{{0,60}}\b(?:with|alongside)\b{_THE}"
    r"|\b(?:led|leads?|head(?:ed|s)|direct(?:ed|s)|conduct(?:ed|s)|steer(?:ed|s)|moderat(?:ed|es)|ran|runs)\b"
    rf"[^.;:]{{0,60}}\b(?:(?:together|jointly|along|in\s+tandem)\s+with|alongside){_THE}"
)
# "under the gavel of X", "under the joint chairmanship of two women, X and Y"
_UNDER_THE = re.compile(
    r"\bunder\s+(?:the|joint)\s+(?:[a-z-]+\s+)?(?:(?:co-?)?chair(?:manship|womanship)?|gavel|baton|stewardship)\s+of\s+"
    r"(?:the\s+|(?:two|both|its|three)\s+[\w-]+(?:\s+[\w-]+){0,2}[,:]?\s*)?$"
)
_UNDER = re.compile(
    rf"\b(?:{_one_of('delegations')}|officials|experts|sat|met|convened)\b[^.,;:]{{0,40}}\bunder\b{_THE}"
)
_AT_HEAD_BEFORE = re.compile(
    rf"\bat\s+(?:the|its|their|whose)\s+(?:head|helm)\b[^.,;:]{{0,50}}\b(?:stood|stands?|sits|{_one_of('came')})\b{_THE}"
)
_CHAIRS = (
    r"(?:(?:co-?)?chair(?:s|man|men|persons?|woman)?|(?:co-?)?heads?|hosts?|leaders?|chiefs?|co-?presidents?)"
)
# "Chairing the closing session were", "Leading the Kenyan side was", "As head of the Kenyan delegation,"
_CHAIRING = re.compile(
    r"(?:\b(?:(?:co-?)?chairing|(?:co-?)?leading|(?:co-?)?heading|(?:co-?)?presiding\s+over|steering|"
    r"co-?ordinating|moderating)\b[^,;:]{0,90}\b(?:was|were|is|are|will\s+be)"
    rf"|\bas\s+(?:the\s+)?{_CHAIRS}\s+of\b[^,;:]{{2,70}},){_THE}"
)
# "the head of the Kenyan delegation, X", "the Kenyan co-chair, X", "in the chair of the talks were X and Y"
_AS_HEAD = re.compile(
    rf"\b(?:{_CHAIRS}\s+of\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+(?:['’]s)?\s+){{0,3}}"
    r"(?:delegations?|sides?|teams?|contingents?|panels?|missions?)|co-?presidents?|"
    r"co-?chair(?:s|man|men|persons?|woman)?(?:\s+of\s+[^.,;:]{2,50})?|"
    r"(?:in|on|sharing)\s+the\s+chair(?:\s+of\s+[^.,;:]{2,50})?)"
    rf"\s*(?:[,–—-]\s*)?(?:was|were|is|are|sat|will\s+be)?{_THE}"
)
# "Colonel X, who heads the border police, …": what somebody runs at home, and not the talks
_HEADS_AT_HOME = re.compile(
    r"^[\s,]*who\s+(?:currently\s+|also\s+|now\s+)?(?:heads|leads|chairs|directs)\s+"
    rf"(?![^.,;:]{{0,60}}\b(?:{_one_of('delegations', 'talks', 'gatherings')}|panel|working\s+group|body)\b)"
)
# "afterwards led", "personally headed"
_ADVERBS = re.compile(
    r"^[\s,]*(?:afterwards|thereafter|subsequently|himself|herself|personally|then|later|together|again|once\s+more)(?=\s)"
)
# "under the joint presidency of X", "with X in the chair"'s noun: whatever nouns of leading stand before "of"
_LEADERSHIP = re.compile(
    r"\b(?:co-?\s?|joint\s+|shared\s+)?(?:presiden[ct]y|presidence|chairmanships?|chairpersonship|chairwomanship|"
    r"chairship|stewardship|headship|co-?chairs|co-?lead(?:er)?ship|co-?direction|co-?hosting)\s+(?:of|by)"
    + _THE
)
# "the head delegates to the talks, in which experts took part too, were X and Y"
_HEADS_WERE = re.compile(
    r"\b(?:head\s+(?:delegates?|negotiators?)|chief\s+(?:delegates?|negotiators?)|lead\s+(?:delegates?|negotiators?)|"
    r"(?:delegation|team)\s+(?:heads?|leaders?|chiefs?)|(?:co-?)(?:chairs?|chair(?:men|man|persons?)|leads?|leaders?|"
    r"heads?|presidents?)|(?:heads|leaders|chairs)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:delegations?|sides?|teams?))"
    r"(?P<of>[^.,;:]{0,60})(?:,[^.;:]{0,140},)?\s+(?:were|was|are|is|will\s+be)" + _THE
)
_AT_HEAD = re.compile(
    _WHO + r"(?:(?:was|is|were|are|stood|sat|being|acted|served|will\s+be)\s+(?:as\s+)?)?"
    r"(?:at\s+(?:the|its|their)\s+(?:head|helm)|(?:serv(?:ed|es|ing)\s+as\s+|act(?:ed|s|ing)\s+as\s+)?"
    rf"(?:the\s+)?(?:respective\s+)?{_CHAIRS}\s+of|in\s+charge\s+of|"
    r"in\s+the\s+chair|(?:the|its|their)\s+(?:[\w-]+['’]s\s+|joint\s+|two\s+)?(?:co-?chair(?:s|men|persons?)?|"
    r"(?:joint\s+|two\s+)chairs|co-?leads|co-?leaders|co-?heads|co-?presidents?|heads|leaders)\b|"
    rf"(?:in\s+(?:his|her|their)\s+capacity\s+)?as\s+(?:the\s+|its\s+|their\s+)?{_CHAIRS}|"
    r"(?:due\s+|set\s+|expected\s+|scheduled\s+)?to\s+(?:preside|(?:co-?)?chair|(?:co-?)?lead|head))\b"
)
# "will on 15 April co-chair", "on Monday in Lima led", ", for the first time, presided": when and where
_WHEN_WHERE = re.compile(
    r"^(?P<will>[\s,]*(?:who\s+)?(?:(?:will|would|is|are|was|were|had|has|have|also)\s+){0,2})"
    r"(?:[\s,]*\b(?:(?:on|in|at|during|since|for|as|before|after)\s+(?!of\b)[\w’'.-]+"
    r"(?:\s+(?!(?:and|of|to|by|with|who|which|\w+ed)\b)"
    r"[\w’'.-]+){0,3}?|(?:this|last|next)\s+\w+|today|yesterday|tomorrow|here|again|earlier|later|first|once)[\s,]+){1,3}"
    r"(?=(?:[a-z]+ly\s+)?(?:to\s+)?(?:co-?)?(?:chair|led\b|lead|head(?:ed|s|ing)?\b|presid|took\s+the\s+chair))"
)
# "Director Kari Lund, this year's host, led the talks"
_APPOSED = re.compile(r"^,\s(?!and\b|with\b|while\b|as\b)[^,.;:]{3,90},(?=\s)")
# "Minister Kari Lund received a Kenyan delegation": one side is the minister's alone
_RECEIVES_DELEGATION = re.compile(
    r"^[\s,)]*(?:also\s+|has\s+|had\s+|will\s+)*(?:(?:receiv|host|welcom)(?:e|es|ed|s)|met(?:\s+with)?|meets(?:\s+with)?|"
    r"(?:held|holds|had)\s+(?:\w+\s+){0,2}(?:talks|discussions|meeting|consultations)\b(?:\s+(?:in|on|at)\s+\w+){0,2}\s+with)"
    r"[^.;:\"“]{1,60}?\b(?:delegation|team)\b[^.;:\"“]{0,40}\b(?:led|headed|chaired|under|head|leader)\b"
    r"|^[\s,)]*(?:also\s+|has\s+|had\s+|will\s+)*(?:receiv|host|welcom)(?:e|es|ed|s)\s+(?:a|an|the)\s+"
    r"(?:[\w-]+\s+){0,4}delegation\b"
)
# "A Kenyan delegation headed by X was received in Oslo by Y"
_DELEGATION_RECEIVED = re.compile(
    r"\b(?:delegation|team)\b[^.;:\"“]{0,170}\b(?:was|were|is|are|be|been)\s+(?:received|hosted|welcomed)\b"
    r"[^.;:\"“]{0,60}?\bby" + _THE
)
# "Kenya's lead, X", "the committee's Kenyan chair is X", "the chief delegate for Kenya was X"
_LEAD_NOUN = re.compile(
    r"(?:['’]s?|\bthe|\bits|\btheir|\bwhose)\s+(?:[\w-]+\s+){0,2}(?:lead|(?:co-?)?chair|principal|"
    r"(?:head|chief|lead)\s+(?:delegate|negotiator|representative)|(?:delegation|team)\s+(?:head|leader|chief))"
    r"(?:\s+(?:for|of|in|at|to)\s+[^.,;:]{2,50})?(?:,|\s+(?:is|was|being|will\s+be))" + _THE
)
# "X was the Kenyan principal", "X acted as lead negotiator", "X, the chief delegate of Kenya"
_IS_LEAD = re.compile(
    r"[\s,]*(?:who\s+)?(?:(?:was|is|were|are|acted\s+as|served\s+as|as|being)\s+)?(?:(?:the|its|their|his|her|two|respective)\s+)*"
    r"(?:[\w-]+(?:['’]s?)?\s+)?"
    r"(?:principals?|(?:head|chief|lead)\s+(?:delegates?|negotiators?|representatives?)|heads?\s+of\s+(?:the\s+)?delegations?|"
    r"delegation\s+(?:heads?|leaders?|chiefs?))\b(?!\s+(?:secretar|deput|advis|director|assistant|officer|private|staff))"
)
# "X's delegation numbered six": whose delegation it is leads it
_OWN_DELEGATION = re.compile(r"^['’]s?\s+(?:[\w-]+\s+){0,2}(?:delegation|team|entourage|side|contingent)\b")
# "X had spoken after leading Kenya's delegation to the talks"
_AFTER_LEADING = re.compile(
    r"[^.;:\"“]{0,80}\b(?:after|before|while|by|when)\s+(?:jointly\s+)?(?:co-?)?(?:leading|heading|chairing)\s+(?:(?:the|a|his|her)\s+)?"
    rf"(?:[\w-]+(?:['’]s)?\s+){{0,4}}?{_one_of('delegations', 'talks', 'gatherings')}\b"
)
_THEN_CHAIRS = re.compile(
    r"^[^.;:()\"“]{0,90}\band\s+(?:also\s+|then\s+|later\s+|jointly\s+)?"
    r"(?:co-?chaired|chaired|shared\s+the\s+chair|co-?chairs|chairs)\b"
)
# "The dialogue was hosted in Oslo by X", "X today convened the third round"
_HOSTED_BY = re.compile(
    r"\b(?:dialogue|talks|round|session|consultations|meeting)\s+(?:(?:was|were|is|are|being|jointly|today)\s+){0,3}"
    r"(?:hosted|convened)\b[^.,;:]{0,60}?\bby" + _THE
)
_HOSTS = re.compile(
    r"^[\s,]*(?:(?:will|today|also|jointly|has|had)\s+){0,2}(?:hosts?|hosted|convened|convenes)\s+(?:the|this)\s+"
    r"(?:[\w’'+&-]+\s+){0,3}?(?:dialogue|talks|round|session|consultations)\b(?!\s+(?:delegates|participants|guests))"
)
BETWEEN = re.compile(r"\bbetween\s+(?:the\s+|visiting\s+)*$")
_LEVEL = re.compile(r"\bdelegation[- ]level\b|\btalks at the (?:level of )?delegation|\bat the delegation")

# ------------------------------------------------------------------------- visits
_VISITS = re.compile(
    r"^[\s,)]*(?:who\s+)?(?:has\s+|had\s+|also\s+|will\s+|is\s+|was\s+|would\s+)*"
    r"(?:visit(?:ed|s|ing)?\b(?! by)|arriv(?:ed|es|ing)\b|(?:is )?on (?:a|an)\b|paid (?:a|an)\b|travel\w*\b|"
    r"in\b(?=[^.,;]{3,40}\b(?:for|on(?!\s+(?:\w+day\b|\d|\w+\s+\d)))\b)|coming\s+to\b|due\s+in\b|undertook|"
    rf"(?:to\s+)?{_one_of('pays')}\s+(?:a|an|his|her|their)\b[^.;]{{0,40}}\b(?:visit|tour|trip)\b)"
)
_DURING_VISIT = re.compile(r"\bduring (?:his|her) (?:\w+[- ]?\w* )?(?:visit|trip|tour)\b[^.;]{0,40}$")
_VISIT_OF = re.compile(r"\b(?:visits?|trip|tour)\s+(?:(?:to\s+)?\w+\s+)?(?:of|by)\s+(?:the\s+)?$")
# "ahead of a planned visit by X", "on the occasion of the visit of X in 2003": another occasion
_OTHER_VISIT = re.compile(
    r"\b(?:planned|upcoming|forthcoming|recent|previous|earlier|last|past|ahead\s+of|before|since|occasion\s+of)\b"
    r"[^.;]{0,60}$"
)
_OWN_VISIT = re.compile(r"^['’]s?\s+(?:[\w-]+\s+){0,3}(?:visit|trip|tour)\b")

# -------------------------------------------------------------------- participants
# "highlighted the partnership as he met with …", "said following his talks with …"
_HE_MET = re.compile(
    r"\b(?:as|when|after|before|where|while)\s+(?:he|she)\s+"
    r"(?:met|held talks|hosted|received|welcomed|visited)\b"
    r"|\b(?:following|after|during|at|before|in)\s+(?:his|her)\s+"
    r"(?:talks|meeting|conversation|consultations|discussions)\s+with\b"
)
WITH = re.compile(r"(?<!along )(?<!together )\bwith" + _THE)
CALLED_ON = re.compile(r"\bcall(?:s|ed|ing)?\b(?:\s+by\b[^.;:]{3,120})?\s+(?:up)?on" + _THE)
_TALKS_OF = re.compile(rf"\b{_one_of('talks')}\s+(?:of|by){_THE}")
_OWN_TALKS = re.compile(rf"^['’]s?\s+(?:[\w-]+\s+){{0,2}}{_one_of('talks')}\b")
# "hosted in London by X", "opened on Monday by X"
_PLACE_BY = re.compile(
    r"\b(?:hosted|received|welcomed|attended|joined|opened|addressed|greeted)\s+(?:in|at|on)\s+[^.,;:]{2,50}\s+by"
    + _THE
)
_SENT = re.compile(r"\b(?:sent|sends|sending|dispatched|delegated|deputed)" + _THE)
COMPANIONS = re.compile(
    rf"(?:\bwith\s+[\w'’. -]{{2,40}}\s+{_one_of('came')}|\bat\s+(?:his|her|their)\s+side\s+{_one_of('came')}"
    rf"|\b(?:along|together)\s+with|\bha(?:d|s|ve|ving)\s+with\s+(?:him|her|them)"
    rf"|\b{_one_of('accompanied')}|\b(?:brought|brings|bringing)(?:\s+(?:along|with\s+(?:him|her|them))){{1,2}}"
    rf"|\bwhose\s+side\s+(?:was|were|sat|stood)|\b(?:counted|counts|numbered)"
    rf"|\bin\s+(?:the|his|her|their)\s+{_one_of('delegations')}\b[^.;:]{{0,50}}?\s{_one_of('came')}"
    rf"|\b{_one_of('delegations')}\s+(?:also\s+)?{_one_of('comprised')}){_THE}"
)
_THERE_WERE = re.compile(
    rf"\b(?:{_one_of('attendees')}\b[^.;:]{{0,140}}?\s(?:{_one_of('came', 'comprised')}|include)"
    rf"|{_one_of('together')}){_THE}"
)
# "attended by the ministers of A and B, EU Commissioner X and …": a list that somebody not named opens
_LIST_OPENED = re.compile(rf"\b{_one_of('lists_open')}\b(?P<list>[^.;:]*),\s*(?:and\s+)?(?:the\s+)?$")
_VERB_IN_LIST = re.compile(rf"\b{_one_of('verbs_in_lists')}\b")
_AT_WHICH = re.compile(r"\b(?:at|during|in)\s+which\s+(?:the\s+)?$")
_WITH_OPENS = re.compile(r"^\s*(?:and\s+)?with\s+(?:the\s+)?$")
_TALKED = re.compile(rf"^\s*,[^.;:]{{2,70}}?\b{_one_of('discussed')}\b")
_COLON = re.compile(rf"\b{_one_of('gathered')}\b[^.;]{{0,120}}:\s*(?:the\s+)?$")
_WAS_THERE = re.compile(
    rf"{_WHO}(?:(?:was|were|is|are|will\s+be|stood|sat|would\s+be)\s+(?:also\s+|both\s+|all\s+|there\s+)*"
    rf"(?:due\s+|expected\s+|scheduled\s+|set\s+)?{_one_of('was_there')}|{_one_of('looked_on')})\b"
)
_AT = rf"(?:[\w-]+\s+){{0,4}}?{_one_of('gatherings')}\b"
_SPOKE_THERE = re.compile(
    rf"{_WHO}{_one_of('speaks')}\b[^.;\"“]{{0,150}}?"
    rf"\b(?:(?:at|during|addressing|opening|closing|inaugurating)\s+(?:the|this|(?:yesterday|today)['’]s)\s+{_AT}"
    rf"|in\s+(?:his|her)\s+{_one_of('first_words')}\b)"
)
_IN_ADDRESS = re.compile(
    rf"^[\s,]*(?:in|during)\s+(?:his|her)\s+(?:[\w-]+\s+)?{_one_of('addresses')}\b(?! to\b)"
)
_SPEAKING = re.compile(
    rf"(?:\b{_one_of('speaking')}\b[^.;\"“]{{0,40}}?\b{_one_of('gatherings')}\b|^\s*at\s+(?:the|its|a)\s+{_AT}"
    rf"|\bin\s+(?:his|her)\s+{_one_of('first_words')}\s+\w+)[^.;\"“]{{0,80}},\s*(?:the\s+)?$"
)
# "EU foreign policy chief Kaja Kallas, … and representatives of Armenia and Moldova will also attend"
_LISTED = re.compile(
    r"^[\s,)]*,\s(?:the|and|representatives|ministers)[^.;:]{0,240}"
    r"\b(?:will (?:also )?attend|also attended|attended|took part|will take part|participated|"
    r"were (?:also )?present)\b"
)
INCLUDED = re.compile(
    r"(?:^|[;,]\s+(?:and\s+)?)(?:it|they|which|the (?:delegation|team))\s+(?:also\s+)?"
    r"(?:included|comprised|consisted of)\s+(?:the\s+)?$"
)


# "headed respectively by", "led, for the first time, by", "led by, on the one hand,"
_ADVERB_BY = re.compile(
    r"(?:,\s*)?\b(?:respectively|jointly|both|together|personally|in turn|the one),?\s+by\b"
    r"|\bby,?\s+on\s+(?:the\s+)?one\s+(?:hand|side|part)\b,?|,?\s+on\s+(?:the\s+)?one\s+(?:hand|side|part),?\s+by\b"
)
# "co-chaired on 5 May in Oslo by", "led, from its capital, by": when and where stand between
_LED_WHEN_BY = re.compile(
    r"\b(?:(?:co-?)?(?:chaired|led|headed)|presided\s+over|represented)"
    r",?\s+(?:on|in|at|from|for|this|last|next|today|yesterday|here|virtually|remotely|online|during|as|also|once|again)\b"
    r"[^.;:]{0,60}?\sby" + _THE
)
_CHAIRS_BEFORE = (
    _LED_WHEN_BY,
    _UNDER_THE,
    _ELLIPSIS,
    _UNDER,
    _LEADERSHIP,
    _AT_HEAD_BEFORE,
    _CHAIRING,
    _AS_HEAD,
    _LEAD_NOUN,
)


def visits(before: str, after: str) -> bool:
    """Do the words around people say that they visit somebody; not so "met X in Lima for talks"?"""
    if after.startswith(" in ") and closing("part_before").search(before):
        return False
    return bool(_VISITS.match(after) or _VISIT_OF.search(before) or _OWN_VISIT.match(after))


def leads_before(before: str) -> bool:
    """Do the words before people say that they lead a side or the talks?"""
    before = _ADVERB_BY.sub("by", before)
    return _team_led(before) or any(
        rule.search(before) for rule in (closing("chair_before"), *_CHAIRS_BEFORE)
    )


def _team_led(before: str) -> bool:
    """ "The Kenyan team was captained by X": by whatever verb, but those of others who meet or go with it."""
    match = _TEAM_BY.search(before)
    return match is not None and _BY_OTHERS.match(match["verb"]) is None


def _were_heads(far: str) -> bool:
    """ "The co-chairs of the talks were X and Y"; not so "the co-chairs said that the guests were"."""
    match = _HEADS_WERE.search(far)
    return match is not None and _VERB_IN_LIST.search(match["of"]) is None


def leads_after(after: str) -> bool:
    """Do the words after people say that they lead a side or the talks?"""
    if _HEADS_AT_HOME.match(after):
        return False
    return any(
        rule.match(after)
        for rule in (opening("chair_after"), _AT_HEAD, _IS_LEAD, _OWN_DELEGATION, _AFTER_LEADING)
    )


def role_of(kind: Kind, line: Line, start: int, end: int, told: bool) -> Role | None:
    """The role of the people at `start:end`, None where they do nothing; `told`: the sentence has a mention.

    `kind` is the occasion's.
    """
    before, after, far = line.before(start, 80), line.after(end, 300), line.before(start, 200)
    if leads_before(before) or _SHARES_WITH.search(before) or _were_heads(far):
        return "chair"
    plain = _WHEN_WHERE.sub(" ", _ADVERBS.sub("", after))
    if (
        leads_after(after)
        or leads_after(plain)
        or leads_after(_APPOSED.sub("", after))
        or _THEN_CHAIRS.match(after)
    ):
        return "chair"
    received = _RECEIVES_DELEGATION.match(after) or _DELEGATION_RECEIVED.search(line.before(start, 260))
    if kind != "visit" and received:
        return "chair"
    if kind in OFFICIALS_TALKS and (_HOSTED_BY.search(far) or _HOSTS.match(after)):
        return "chair"
    if BETWEEN.search(before) and EARLIER.search(before):
        return None
    if BETWEEN.search(before):
        return "chair" if _LEVEL.search(line.lower) else "participant"
    if _LISTED.match(after):
        return "participant"
    if before.endswith(("which ", "that ")) or INCLUDED.search(before):
        return "participant" if INCLUDED.search(before) else None
    if kind == "visit" and _DURING_VISIT.search(before):
        return "chair"
    if kind != "visit" and _VISIT_OF.search(before) and _OTHER_VISIT.search(before):
        return None
    if visits(before, after):
        return "chair" if kind == "visit" else "participant"
    return "participant" if _takes_part(before, after, far, told) else None


def _takes_part(before: str, after: str, far: str, told: bool) -> bool:
    if _HE_MET.search(after) or (WITH.search(before) and told):
        return True
    if opening("part_after").match(after) or closing("part_before").search(before):
        return True
    if any(rule.match(after) for rule in (_WAS_THERE, _SPOKE_THERE, _IN_ADDRESS, _OWN_TALKS)):
        return True
    if any(rule.search(before) for rule in (_TALKS_OF, _PLACE_BY, _SENT, COMPANIONS)) or _THERE_WERE.search(
        far
    ):
        return True
    if _AT_WHICH.search(before) or (_WITH_OPENS.search(before) and _TALKED.match(after)):
        return True
    opened = _LIST_OPENED.search(far)
    if opened is not None and not _VERB_IN_LIST.search(opened["list"]):
        return True
    return any(rule.search(far) for rule in (CALLED_ON, _COLON, _SPEAKING))
