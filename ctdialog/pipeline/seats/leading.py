"""Who leads a side or the talks, by what stands before people or after them.

| before | after | leads |
| --- | --- | --- |
| `led by`, `a team under`, `at its head was` | `led`, `was at the head of`, `'s delegation numbered` | yes |
| `co-chaired with`, `shared the chair with` | `opened the talks and shared the chair` | yes |
| `the co-chairs of the talks were` | `was the Kenyan principal` | yes |
| `the dialogue was hosted by` | `hosts the dialogue` | yes, officials' talks |
| | `received a Kenyan delegation headed by Y` | yes, but for a visit |
| `attended by`, `accompanied by` | `, who heads the border police,` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import closing, opening, wording
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.parts import LEADS_A_PART, leads_elsewhere, leads_the_whole, part_led_by
from ctdialog.pipeline.seats.role_words import THE, UNREAD, VERB_IN_LIST, WHO, one_of, plain_dots
from ctdialog.records import Kind

_ELLIPSIS = re.compile(
    rf"\b{one_of('delegations')}s?(?:\s*[,–—-])?\s+(?:was\s+|were\s+)?(?:led\s+|headed\s+)?by\s+(?:the\s+)?$"
)
# "For Kenya it was attended by X, from the Malian side by Y": the verb left out is none of leading
_ATTENDED = re.compile(
    r"\b(?:attended|joined|accompanied|addressed|signed)\s+by\b(?!.*\b(?:led|headed|chaired|represented)\b)"
)
_TEAM_BY = re.compile(
    rf"\b(?:{one_of('delegations')})s?,?\s+(?:(?:which|that|were|was|are|is|will|be|being|had|has|been|jointly)\s+){{0,4}}"
    r"(?P<verb>[a-z-]+ed|led)\s+by\s+(?:the\s+)?$"
)
_BY_OTHERS = re.compile(
    r"(?:accompan|join|assist|support|receiv|host|welcom|greet|brief|invit|address|attend|view|visit|flank|escort|"
    r"complet|form|organi|approv|sign|back|open|inaugurat|clos|mediat|facilitat|interview|supplement)"
)
_SHARES_WITH = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)\s+the\s+chair\w*|(?:co-?)?chair(?:ed|s|ing)?|co-?presided|co-?led|co-?hosted|"
    rf"jointly\s+(?:led|chaired)|presid(?:es?|ed|ing))\b[^.;:]{{0,110}}\b(?:with|alongside)\b{THE}"
    r"|\b(?:led|leads?|head(?:ed|s)|direct(?:ed|s)|conduct(?:ed|s)|steer(?:ed|s)|moderat(?:ed|es)|ran|runs)\b"
    rf"[^.;:]{{0,60}}\b(?:(?:together|jointly|along|in\s+tandem)\s+with|alongside){THE}"
)
# "under the gavel of X", "under the joint chairmanship of two women, X and Y"
_UNDER_THE = re.compile(
    r"\bunder\s+(?:the|joint)\s+(?:[a-z-]+\s+)?(?:(?:co-?)?chair(?:manship|womanship)?|gavel|baton|stewardship)\s+of\s+"
    r"(?:the\s+|(?:two|both|its|three)\s+[\w-]+(?:\s+[\w-]+){0,2}[,:]?\s*)?$"
)
_UNDER = re.compile(
    rf"\b(?:{one_of('delegations')}|officials|experts|sat|met|convened)\b[^.,;:]{{0,40}}\bunder\b"
    rf"(?:\s+the\s+(?:command|direction|guidance|supervision)\s+of\b)?{THE}"
)
_AT_HEAD_BEFORE = re.compile(
    rf"\bat\s+(?:the|its|their|whose)\s+(?:head|helm)\b[^.,;:]{{0,120}}\b(?:stood|stands?|sits|{one_of('came')})\b{THE}"
)
_CHAIRS = (
    r"(?:(?:co-?)?chair(?:s|man|men|persons?|woman)?|(?:co-?)?heads?|hosts?|leaders?|chiefs?|co-?presidents?)"
)
# "Chairing the closing session were", "Leading the Kenyan side was", "As head of the Kenyan delegation,"
_CHAIRING = re.compile(
    r"(?:\b(?:(?:co-?)?chairing|(?:co-?)?leading|(?:co-?)?heading|(?:co-?)?presiding|steering|"
    r"co-?ordinating|moderating)\b[^,;:]{0,90}\b(?:was|were|is|are|will\s+be)"
    rf"|\bas\s+(?:the\s+)?{_CHAIRS}\s+of\b[^,;:]{{2,70}},"
    # "Leading the Kenyan delegation, Minister"
    rf"|(?:^|[.;]\s)(?:leading|heading)\s+(?:[\w’'-]+\s+){{1,5}}?{one_of('delegations')}\b[^,;:]{{0,50}},){THE}"
)
# "the head of the Kenyan delegation, X", "the Kenyan co-chair, X", "in the chair of the talks were X and Y"
_AS_HEAD = re.compile(
    rf"\b(?:{_CHAIRS}\s+of\s+(?:the\s+|its\s+|their\s+)?(?:[\w-]+(?:['’]s)?\s+){{0,3}}"
    r"(?:delegations?|sides?|teams?|contingents?|panels?)|co-?presidents?|"
    r"co-?chair(?:s|man|men|persons?|woman)?(?:\s+of\s+[^.,;:]{2,50})?|"
    r"(?:in|on|sharing)\s+the\s+chair(?:\s+of\s+[^.,;:]{2,50})?)"
    rf"\s*(?:[,–—-]\s*)?(?:was|were|is|are|sat|will\s+be)?{THE}"
)
# "Colonel X, who heads the border police, …": what somebody runs at home, and not the talks
_HEADS_AT_HOME = re.compile(
    r"^[\s,]*who\s+(?:currently\s+|also\s+|now\s+)?(?:heads|leads|chairs|directs)\s+"
    rf"(?![^.,;:]{{0,60}}\b(?:{one_of('delegations', 'talks', 'gatherings')}|panel|working\s+group|body)\b)"
)
# "afterwards led", "personally headed"
_ADVERBS = re.compile(
    r"^[\s,]*(?:afterwards|thereafter|subsequently|himself|herself|personally|then|later|together|again|once\s+more)(?=\s)"
)
# "under the joint presidency of X", "with X in the chair"'s noun: whatever nouns of leading stand before "of"
_LEADERSHIP = re.compile(
    r"\b(?:co-?\s?|joint\s+|shared\s+)?(?:presiden[ct]y|presidence|chairmanships?|chairpersonship|chairwomanship|"
    r"chairship|stewardship|headship|co-?chairs|co-?lead(?:er)?ship|co-?direction|co-?hosting)\s+(?:of|by)"
    + THE
)
# "the head delegates to the talks, in which experts took part too, were X and Y"
_HEADS_WERE = re.compile(
    r"\b(?:head\s+(?:delegates?|negotiators?)|chief\s+(?:delegates?|negotiators?)|lead\s+(?:delegates?|negotiators?)|"
    r"(?:delegation|team)\s+(?:heads?|leaders?|chiefs?)|(?:co-?|joint\s+|two\s+|both\s+)(?:chairs?|chair(?:men|man|persons?)|leads?|leaders?|"
    r"heads?|presidents?)|(?:heads|leaders|chairs)\s+of\s+(?:the\s+)?(?:[\w-]+\s+){0,2}(?:delegations?|sides?|teams?))"
    r"(?P<of>[^.,;:]{0,60})(?:,[^.;:]{0,140},)?\s+(?:were|was|are|is|will\s+be)" + THE
)
_AT_HEAD = re.compile(
    WHO + r"(?:(?:was|is|were|are|stood|sat|being|acted|served|will\s+be)\s+(?:as\s+)?)?"
    r"(?:at\s+(?:the|its|their)\s+(?:head|helm)|(?:serv(?:ed|es|ing)\s+as\s+|act(?:ed|s|ing)\s+as\s+)?"
    rf"(?:the\s+)?(?:respective\s+)?{_CHAIRS}\s+of|in\s+charge\s+of|"
    r"in\s+the\s+chair|(?:the|its|their)\s+(?:[\w-]+['’]s\s+|joint\s+|two\s+)?(?:co-?chair(?:s|men|persons?)?|"
    r"(?:joint\s+|two\s+)chairs|co-?leads|co-?leaders|co-?heads|co-?presidents?|heads|leaders)\b|"
    rf"(?:in\s+(?:his|her|their)\s+capacity\s+)?as\s+(?:the\s+|its\s+|their\s+|an?\s+)?{_CHAIRS}|"
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
# "Director Kari Lund, this year's host, led the talks"; not ", met General Ali Diop, chief of staff"
_APPOSED = re.compile(
    r"^,\s(?!and\b|with\b|while\b|as\b|(?:(?:has|had|will|is|was|also|today|on\s+\w+day|later)\s+)*"
    r"(?:met|meets?|held|holds?|told|sa(?:id|ys)|saw|paid|spoke|sat|\w+ed)\b)[^,.;:]{3,90},(?=\s)"
)
# "Minister Kari Lund received a Kenyan delegation": one side is the minister's alone
_RECEIVES_DELEGATION = re.compile(
    r"^[\s,)]*(?:(?:also|has|had|will|today|yesterday|later|(?:on\s+)?\w+day)\s+)*"
    r"(?:(?:receiv|host|welcom)(?:e|es|ed|s)|met(?:\s+with)?|meets(?:\s+with)?|"
    r"(?:held|holds|had)\s+(?:\w+\s+){0,2}(?:talks|discussions|meeting|consultations)\b"
    r"(?:\s+(?:in|on|at)\s+(?:\w+\s+){0,2}\w+){0,2}\s+with)"
    r"[^.;:\"“]{1,60}?\b(?:delegation|team)\b[^.;:\"“]{0,40}\b(?:led|headed|chaired|under|head|leader)\b"
    r"|^[\s,)]*(?:also\s+|has\s+|had\s+|will\s+)*(?:(?:receiv|host|welcom)(?:e|es|ed|s)|bade|bids?)\s+(?:a|an|the)\s+"
    r"(?:[\w-]+\s+){0,4}delegation\b"
)
# "A Kenyan delegation headed by X was received in Oslo by Y"
_DELEGATION_RECEIVED = re.compile(
    r"\b(?:delegation|team)\b[^.;:\"“]{0,170}\b(?:was|were|is|are|be|been)\s+(?:received|hosted|welcomed)\b"
    r"[^.;:\"“]{0,60}?\bby" + THE
)
# "Kenya's lead, X", "the committee's Kenyan chair is X", "the chief delegate for Kenya was X"
_LEAD_NOUN = re.compile(
    r"(?:['’]s?|\bthe|\bits|\btheir|\bhis|\bher|\bwhose)\s+(?:[\w-]+\s+){0,2}(?:lead|(?:co-?)?chair|co-?(?:director|head|leader|lead|president)|principal|"
    r"(?<=whose )(?:leader|head|chief)|"
    r"(?:head|chief|lead)\s+(?:delegate|negotiator|representative)|(?:delegation|team)\s+(?:head|leader|chief))"
    r"(?:\s+(?:for|of|in|at|to)\s+[^.,;:]{2,50})?(?:,|\s+(?:is|was|being|will\s+be))" + THE
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
    r"[^.;:\"“]{0,80}\b(?:after|before|while|by|when)\s+(?:jointly\s+)?(?:co-?)?(?:leading|heading|chairing)\s+"
    r"(?:(?:(?:together|jointly|along)\s+)?with\s[^.;:\"“]{2,110}?\s)?(?:(?:the|a|his|her)\s+)?"
    rf"(?:[\w-]+(?:['’]s)?\s+){{0,4}}?{one_of('delegations', 'talks', 'gatherings')}\b"
)
# "X flew in at the head of a Kenyan team", "X will travel to Lima to lead Kenya's delegation"
COMES_TO_LEAD = re.compile(
    r"^[\s,)–—-]*(?:who\s+)?(?:(?:has|had|have|will|would|is|was|are|were|be|also|today|yesterday|later|then|due|currently|now|presently|"
    r"expected|set|scheduled|to|on\s+\w+day)\s+){0,5}"
    r"(?:arriv|reach|fl[ye]|flown|travel|c[ao]m|left|leav|depart|went|go|journey|land|headed\s+(?:to|for)|visit|there|"
    r"present|in\s)[a-z]*\b(?:(?!\b(?:where|while|whose|which|that|who|with)\b)[^.;:\"“]){0,90}?"
    r"\b(?:(?:at\s+the\s+head|(?:as\s+)?(?:the\s+)?(?:head|leader))\s+of|to\s+(?:co-?)?(?:lead|chair|head)|"
    r"leading|heading|(?:co-?)?chairing)\s+(?:(?:the|a|an|his|her)\s+)?"
    rf"(?:[\w’'-]+\s+){{0,5}}?{one_of('delegations', 'talks', 'gatherings')}\b"
)
_OF_TALKS = re.compile(
    rf"^[^.;:\"“]{{0,120}}?\b(?:{one_of('delegations', 'talks', 'gatherings')}|committee|commission|"
    r"council)s?\b"
)
_THEN_CHAIRS = re.compile(
    r"^[^.;:()\"“]{0,90}\band\s+(?:also\s+|then\s+|later\s+|jointly\s+)?"
    r"(?:co-?chaired(?!\s+by\b)|chaired(?!\s+by\b)|shared\s+the\s+chair|co-?chairs|chairs|(?:led|headed)\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,2}"
    r"(?:talks|dialogue|discussions|delegation|side|team|consultations))\b"
)
# "A Kenyan team led by Y sat across from X": who faces it in talks of officials leads the other one
_FACES_DELEGATION = re.compile(
    r"\b(?:delegation|team)\b[^.;:\"“]{0,60}\b(?:led|headed|chaired|under)\b[^.;:\"“]{0,150}\b(?:met(?:\s+with)?|faced|"
    r"sat\s+(?:down\s+with|across(?:\s+the\s+table)?\s+from|opposite)|held\s+(?:\w+\s+)?talks\s+with)" + THE
)
# "The dialogue was hosted in Oslo by X", "X today convened the third round"
_HOSTED_BY = re.compile(
    rf"\b(?:{wording('talks')}|group|committee|commission|council)\s+"
    r"(?:(?:was|were|is|are|being|jointly|today)\s+){0,3}(?:hosted|convened)\b[^.,;:]{0,90}?\bby" + THE
)
_HOSTS = re.compile(
    r"^[\s,]*(?:(?:will|today|also|jointly|has|had)\s+){0,2}(?:hosts?|hosted|convened|convenes)\s+(?:the|this)\s+"
    rf"(?:[\w.’'+&–-]+\s+){{0,4}}?{wording('talks')}\b(?!\s+(?:delegates|participants|guests))"
)
# "co-presided over by", "co-moderated on Monday by"
_CO_LED_BY = re.compile(
    r"\bco-?(?:presided(?:\s+over)?|directed|moderated|steered|guided|conducted)\b[^.,;:]{0,40}?\sby" + THE
)
# "headed respectively by", "led, for the first time, by", "led by, on the one hand,"
_ADVERB_BY = re.compile(
    r",?\s*\b(?:respectively|jointly|both|together|personally|in turn|the one),?\s+by\b"
    r"|\s*\bby,?\s+on\s+(?:the\s+)?one\s+(?:hand|side|part)\b,?|,?\s+on\s+(?:the\s+)?one\s+(?:hand|side|part),?\s+by\b"
)
# "co-chaired on 5 May in Oslo by", "led, from its capital, by": when and where stand between
_LED_WHEN_BY = re.compile(
    r"\b(?:(?:co-?)?(?:chaired|led|headed)|presided\s+over|represented)"
    r",?\s+(?:on|in|at|from|for|this|last|next|today|yesterday|here|virtually|remotely|online|during|as|also|once|again)\b"
    r"[^.;:]{0,60}?\sby" + THE
)
# "chaired by HE the head of the Omani Committee in the Interior Ministry Major General X": an office unread
_LED_BY_OFFICE = re.compile(
    r"\b(?:led|headed|chaired|presided\s+over)\s+by\s+(?:h\.?e\.?\s+)?(?:the|its|their|a)\s+"
    r"(?:(?!\b(?:by|with|who|which|that|while|where|was|were|is|are|after|before|at|on|during|when|held|met|"
    r"attended|including|included|said|told)\b)[^.,;:\"“”]){3,120}\s$"
)
# "opened by X and chaired by Y"
_LED_BY_ANOTHER = re.compile(
    r"^[\s,]*(?:(?:and|then|was|were|is|are|also|later)\s+)*(?:co-?)?(?:chaired|led|headed|moderated|steered|presided\s+over)"
    r"\s+(?:[a-z]+\s+){0,2}?by\b"
)
# "The Kenyan side was also represented by X": beside who leads it
_ALSO = re.compile(r"\b(?:also\s+represented|represented\s+also)\s+by\b")
_ALSO_BY = re.compile(_ALSO.pattern + THE)
# "Also a member of the Kenyan delegation was X"
_OF_THE_TEAM = re.compile(
    r"\b(?:members?|part)\s+of\s+(?:the\s+|its\s+|his\s+|her\s+)?[^.,;:]{0,40}\b"
    r"(?:was|were|is|are|will\s+be|include[sd]?)\b" + THE
)
# "Participating as observers were Kenya and Chad, represented by X and Y": who looks on leads nothing
_OBSERVES = re.compile(
    r"\b(?:as\s+(?:(?:an?|the|special|invited)\s+)?observers?|observer\s+(?:states?|countries|nations|members|delegations))\b"
    r"(?![^;:]*\b(?:while|whereas)\b)(?![^;:]*,\s+(?:and|but)\s+[^,;:]*\b(?:led|headed|chaired|presided)\b)[^;:]*$"
)
# "where, together with the Kenyan Director Y, he will chair the group"
_TOGETHER_WITH = re.compile(rf"\b(?:together|jointly|along)\s+with{THE}|\balongside{THE}")
_HE_CHAIRS = re.compile(
    r"[\s,)]*(?:he|she)\s+(?:(?:will|would|is|was|has|had|to|later|also)\s+){0,3}"
    r"(?:(?:co-?)?chair(?:s|ed)?|presid(?:es?|ed)|co-?(?:leads?|led))\b"
)
_HEAD_HE_IS = re.compile(
    r"\)?,\s+(?:who\s+(?:is|was)\s+)?(?:the\s+)?(?:head|leader|chief)\s+of\s+[^,;:()]{2,60}\b"
    r"(?:delegations?|sides?|teams?|contingents?|missions?)(?:\s*\([^()]{1,20}\))?,\s+(?:and\s+)?(?:the\s+)?"
)
# "the conference will be hosted by Oman at the joint invitation of X and Y": its hosts; but who invites
# ministers that "met at the joint invitation of X and Y" need not be there
_INVITED_BY = re.compile(
    r"^(?!.*\b(?:met|meets?|gathered|came|arrived)\b).*\bjoint invitation of(?: the)?\s*$", re.DOTALL
)
# "at the head of the Kenyan team at the talks, which opened on Monday, was X": a clause between
_MADE_UP = re.compile(
    r"\b(?:heading|leading|chairing)\s[^.;:]{3,60}?\b(?:delegation|side|team|contingent),\s+(?:which\s|made\s|comprising\b|"
    r"including\b|consisting\b|composed\b)[^;:]{3,260},\s+(?:was|were|is|are|will\s+be)" + THE
)
_OF_WHICH = re.compile(r",\s+(?:which|where|who|due|set|scheduled|held|opening|starting)\s[^.,;:]{3,90},\s")
_CHAIRS_BEFORE = (
    _INVITED_BY,
    _LED_WHEN_BY,
    _CO_LED_BY,
    _UNDER_THE,
    _ELLIPSIS,
    _UNDER,
    _LEADERSHIP,
    _AT_HEAD_BEFORE,
    _CHAIRING,
    _AS_HEAD,
    _LEAD_NOUN,
)


def heads_listed_team(line: Line, start: int) -> Extent | None:
    """ "Heading the Omani team, which also comprised Y, was X": the characters that tell so before X."""
    match = _MADE_UP.search(line.before(start, 400)) if "ing " in line.lower else None
    return None if match is None else (start - len(match.string) + match.start(), start)


def leads_before(before: str) -> bool:
    """Do the words before people say that they lead a side or the talks?"""
    if _OF_THE_TEAM.search(before) or _ALSO_BY.search(before) or leads_elsewhere(before):
        return False
    before = _ADVERB_BY.sub(" by", before)
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
    return match is not None and VERB_IN_LIST.search(match["of"]) is None


def leads_list(line: Line, start: int) -> bool:
    """Do the words before people open a list of those who lead: "led by", "the co-chairs were"?"""
    return leads_before(plain_dots(line.before(start, 80))) or _were_heads(
        plain_dots(line.before(start, 200))
    )


def _leads_before_office(before: str, far: str) -> bool:
    """ "At the head of the team were the Envoy for Iran and Coordinator X": an office not read."""
    return (
        any(rule.search(far) for rule in (_AT_HEAD_BEFORE, _CHAIRING))
        or _team_led(before)
        or _were_heads(far)
    )


def head_before(line: Line, start: int) -> bool:
    """ "X, leader of the Kenyan team, Y and Z": is what stands before `start` said of another one?"""
    last = max((m.extent[1] for _, m in line.people if m.extent[1] <= start), default=start)
    return last < start and _HEAD_HE_IS.fullmatch(line.before(start, start - last)) is not None


def observes(line: Line, start: int) -> bool:
    """ "Participating as observers were Kenya and Chad, represented by": is so told of people at `start`?"""
    return "observer" in line.lower and _OBSERVES.search(plain_dots(line.before(start, 200))) is not None


def leads_after(after: str, whole: bool = False) -> bool:
    """Do the words after people say that they lead a side or the talks?

    `whole`: what they lead is the occasion, though a part may be called so ("the round table").
    """
    if _HEADS_AT_HOME.match(after) or _LED_BY_ANOTHER.match(after):
        return False
    if not whole and LEADS_A_PART.match(after):
        return False
    return any(
        rule.match(after)
        for rule in (
            opening("chair_after"),
            _AT_HEAD,
            _IS_LEAD,
            _OWN_DELEGATION,
            _AFTER_LEADING,
            COMES_TO_LEAD,
        )
    )


def of_talks(after: str) -> bool:
    """Is what somebody leads a delegation or talks, and no office at home: "heads the border police"?"""
    return _OF_TALKS.match(after) is not None


def chairs(kind: Kind, line: Line, start: int, end: int) -> bool:
    """Do the people at `start:end` of a sentence lead a side or the talks, which are of a kind?"""
    before, after = plain_dots(line.before(start, 80)), line.after(end, 300)
    far = plain_dots(line.before(start, 200))
    if heads_listed_team(line, start) is not None:
        return True
    less = _OF_WHICH.sub(" ", plain_dots(line.before(start, 260)))
    if observes(line, start) or part_led_by(kind, line, start):
        return False
    if _TOGETHER_WITH.search(before) and _HE_CHAIRS.match(after):
        return True
    attend = _ELLIPSIS.search(before) and (_ATTENDED.search(far) or _ALSO.search(far))
    unread = UNREAD.search(line.text[max(0, start - 160 - line.start) : start - line.start])
    first = start - len(unread.group()) if unread else start
    alone = unread is not None and not any(first < m.extent[1] <= start for _, m in line.people)
    if alone and _leads_before_office(
        plain_dots(line.before(first, 80)), plain_dots(line.before(first, 200))
    ):
        return True
    if head_before(line, start):
        before = ""
    if (
        (leads_before(before) and not attend)
        or _SHARES_WITH.search(far)
        or any(rule.search(less) for rule in (_AT_HEAD_BEFORE, _CHAIRING))
        or _were_heads(less)
    ):
        return True
    plain = _WHEN_WHERE.sub(" ", _ADVERBS.sub("", after))
    whole = leads_the_whole(kind, line, end, after)
    if (
        leads_after(after, whole)
        or leads_after(plain, whole)
        or leads_after(_APPOSED.sub("", after), whole)
        or _THEN_CHAIRS.match(after)
    ):
        return True
    if _LED_BY_OFFICE.search(far) and not any(m.extent[0] < start for _, m in line.people):
        return True
    if kind not in (*OFFICIALS_TALKS, "visit") and _RECEIVES_DELEGATION.match(after):
        return True  # beside talks of officials it is a call
    if kind not in (*OFFICIALS_TALKS, "visit") and _DELEGATION_RECEIVED.search(line.before(start, 260)):
        return True
    return kind in OFFICIALS_TALKS and bool(
        _HOSTED_BY.search(far) or _HOSTS.match(after) or _FACES_DELEGATION.search(line.before(start, 260))
    )
