"""Whether the words around a date speak of the past or of the future.

A weekday, or a day without a year, is the last such in the past and the next in the future.

| words | tense |
| --- | --- |
| `will meet on Monday`, `scheduled to be held on Monday` | future |
| `said on Monday that it will`, `India on Monday said it will` | past |
| `from Monday`, with no verb before or after | future |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.dates.date_values import Tense

_CUE = re.compile(
    r"\b(?=[a-z])(?:(?P<future>"
    # "were to have met": a plan, even where it came to nothing
    r"(?:will|shall|would|to be|being|(?:is|are|was|were|be|due|set|scheduled|slated|expected|plans?|"
    r"intends?) to(?: have(?: been)?)?)"
    r"(?: now| finally| instead)?(?: be (?:\w+ly )?[a-z]+ed\b|(?: (?!was|were|said)[\w-]+){0,2})"
    r"|(?:planned|set|due|expected|foreseen|billed|fixed|timed|pencilled in|earmarked) (?:for|in|on|at)"
    # "agreed on Monday to hold a drill in November"
    r"|(?:agree|agreed|decided|resolved|vowed|pledged|plan|hope|ready|about)"
    r"(?: (?:here )?(?:on )?(?:[A-Z]\w+|to|yester)day)? to"
    r"|to (?:begin|start|kick off|take place|convene|host)"
    r"|(?:planned|coming)(?= (?:visit|trip|summit|meeting|conference|exercise|talks|round|session)\b)"
    r"|scheduled|slated|upcoming|forthcoming|next|begins|starts|opens|kicks off|arrives"
    r"|arrive(?= (?:in|at|here)\b)|(?:flies|travels|departs|leaves|heads|jets)(?= (?:off |out )?(?:to|for)\b)"
    r"|(?:ends?|closes?|concludes?|wraps? up|winds? up|finish(?:es)?)(?= (?:on\b|\w+day\b))"
    # "meets again in Rome on" and then the day
    r"|(?:meets|reconvenes?|convenes?|gathers?|resumes?)(?= (?:again )?(?:in [A-Z][\w’'-]+ )?(?:on )?$)"
    # "preparing for the ministers who meet on Wednesday"
    r"|(?<=\bwho )(?:meet|sit|gather|convene|take|join|start|begin)"
    r"|(?:is|are) [a-z]+ing)"
    r"|(?P<past>was|were|had|has|have|did|said|says|told|held|met|took|began|came|went|made|gave|led|announced"
    r"|reported|stated|added|informed|confirmed|issued|released|signed|concluded|ended|opened|started|arrived|wound"
    r"|visited|hosted|attended|agreed|discussed|reviewed|inaugurated|occurred|attacks?|bombings?|blasts?"
    r"|bore|brought|built|chose|dealt|drew|fell|felt|found|fought|gathered|got|heard|kept|lasted|left|lent|paid"
    r"|ran|rose|sat|saw|sent|shook|sought|spent|spoke|stood|struck|swore|taught|thought|turned|withdrew|won|wrote))\b"
)
# Any verb "in -ed" that comes next behind a date; not what only looks like one, nor "the proposed plan"
_NEXT_PAST = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\ban )\b(?!(?:united|hundred|need|"
    r"speed|indeed|exceed|succeed|proceed|feed|seed|breed|armed|related|limited|advanced|detailed|scheduled|slated|planned|expected|invited|organi[sz]ed|so-called)\b)"
    r"[a-z]{2,20}ed\b"
)
_QUOTE_END = re.compile(r"[”\"](?=[\s,.;]|$)")
_TITLE = re.compile(r"[“\"][A-Z0-9][\w’'-]*(?: [A-Z0-9][\w’'-]*){0,4}[”\"]$")
_VERB_AFTER = re.compile(
    r"[^\S\n]{1,3}(will|shall|would|[a-z]+ed|said|says|told|held|met|took|began|came|made|gave|led)\b"
)
# "Arrived on Wednesday for talks on Friday": of two days the later one is still to come
_COME_FOR = re.compile(
    r"\b(?:arriv(?:ed|es|ing)|landed|flew|travell?ed)\b[^.;]{0,60}"
    r"(?:day|\d|[Tt]oday)\b[^.;]{0,80}\bfor\b"
    # but "for talks, which were held on Friday"
    r"(?:(?!\b(?:was|were|held|opened|began|took)\b)[^.;]){0,120}\bon\s$"
)
# "Chile, Peru to open border drill on Sunday": a headline's future
_IS_TO = re.compile(
    r"\bto (?:begin|hold|meet|host|start|open|visit|discuss|attend|convene|launch|conduct|resume|co-chair|"
    r"chair|travel|receive|welcome|stage|kick off|take part|sit down|gather|review|participate)\b"
)
# "March 29 talks to take up drugs, says spokesman"
_MEETING_TO = re.compile(
    r"\s(?:[\w-]+\s){0,3}(?:meeting|talks|summit|conference|session|dialogue|round|visit)\sto\s"
    r"(?:take up|discuss|review|focus|address|consider|tackle|examine|be|bring|cover|deal)\b"
)
_PAST_FORM = re.compile(r"\b[A-Za-z][a-z]{1,20}ed\b")
# "took place ahead of the Summit in September", "set the agenda of the talks of Tuesday"
_AHEAD_OF = re.compile(
    r"\b(?:ahead of|in the run-up to|(?:agenda|groundwork|ground) (?:of|for)|"
    r"prepar(?:ations? (?:for|of)|ing for|ed for|es? for)|"
    r"look\w* forward to)\s(?:(?!\b(?:in|at)\b|\bon (?:\d|\w+day\b))[^,.;]){3,80}"
    r"(?:\sin\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?\s(?:on|in|at|of)\s$"
)
# "agreed to share data, following a meeting of their chiefs in Lima on Monday": what is behind them
_AFTERWARDS = re.compile(
    r"(?:(?:,|^)\s*(?:following|in the wake of)|\b[a-z]+ed (?:after|following|at the (?:end|close) of))\s+"
    r"(?:(?!\b(?:that|which|who|will|would|to)\b)[^,.;]){1,120}\bon\s+$",
    re.IGNORECASE,
)
# "agreed to deepen cooperation during talks between their ministers in Lima on Monday": the talks were then
_NOT_AHEAD = r"(?!\b(?:next|upcoming|forthcoming|coming|future|will|would)\b|\bto [a-z]+)"
_AGREED_AT = re.compile(
    rf"\b{wording('agreed')}\s+(?:to|on|upon)\s+(?:"
    r"(?!(?:\w+ly\s+)?(?:re)?(?:meet|hold|discuss|continue|convene|resume|sign|present|gather|visit|finali[sz]e|launch|"
    r"open|begin|start|host|attend|take|raise|review|conclude|send|travel)\b)[^.;,]{3,120}?\s"
    r"(?:during|in the course of|when|as(?= (?:the|their)\b)|(?:at|in)(?= (?:their|its|the|a|an|talks)\b))"
    # "agreed to open a hotline at talks on Monday": what they open is no talks
    rf"|(?:continue|open|begin|start|resume)\s(?:(?!\b(?:{wording('talks')}|negotiations|visits?|it)\b)[^.;,]){{3,100}}?\s"
    rf"(?:during|in the course of|at)(?=\s(?:[\w–-]+\s){{0,7}}(?i:{wording('talks')})\b)"
    r"|[^.;,]{3,120}?\s(?:after|following|at the (?:end|close|conclusion) of))\s"
    rf"(?:{_NOT_AHEAD}[^.;,]){{3,120}}$"
)
# "pledged to guard the border in Lima on Monday, at the third dialogue"
_AGREED_THERE = re.compile(rf"\b{wording('agreed')}\s+to\s[^.;]{{3,120}}\son\s$")
_AT_THE_TALKS = re.compile(
    r",?\s(?:at|during|after|following)\s(?:(?:the|their|a)\s)?(?:[\w-]+\s){0,4}?"
    rf"{wording('talks')}\b",
    re.IGNORECASE,
)
_BEGAN_ON = re.compile(
    r"\b(?:began|begun|started|opened|kicked off|got under ?way|launched|commenced)\s+(?:\w+\s+)?$"
)
_WINDOW = 300  # characters of a sentence that are looked through on either side of a date


def begins_on(before: str) -> bool:
    """Do the words before a date tell it as the day that something began on ("which began on")?"""
    return _BEGAN_ON.search(before) is not None


def tense_at(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense | None:
    """The tense of the words around the date at `start:end` in a sentence, all in characters.

    The clause between semicolons tells where it has a word for it, else the whole sentence.
    """
    first = text.rfind("; ", sentence[0], start) + 1 or sentence[0]
    last = text.find("; ", end, sentence[1])
    clause = first, sentence[1] if last < 0 else last
    told = _tense_in(text, start, end, clause)
    return told if told or clause == sentence else _tense_in(text, start, end, sentence)


def _tense_in(text: str, start: int, end: int, sentence: tuple[int, int]) -> Tense | None:
    """The tense that a clause or sentence tells.

    A verb right after the date tells ("India on Thursday said"), else the last cue before it ("will meet
    on Monday", "said on Monday that it will"), else the first one after it, else any word in "-ed";
    None where there is none of these.
    """
    if following := _VERB_AFTER.match(text, end, sentence[1]):
        cue = _CUE.match(following.group(1))
        return "future" if cue and cue.lastgroup == "future" else "past"
    before = text[max(0, start - 10) : start].casefold()
    if before.endswith("ahead of ") or _AHEAD_OF.search(text, max(sentence[0], start - 90), start):
        return "future"
    if _COME_FOR.search(text, max(sentence[0], start - _WINDOW), start):
        return "future"
    if any(each.search(text, max(sentence[0], start - _WINDOW), start) for each in (_AFTERWARDS, _AGREED_AT)):
        return "past"
    at_talks = _AT_THE_TALKS.match(text, end, sentence[1])
    if at_talks and _AGREED_THERE.search(text, max(sentence[0], start - _WINDOW), start):
        return "past"
    window = max(sentence[0], start - _WINDOW), min(sentence[1], end + _WINDOW)
    cues = list(_CUE.finditer(text, max(window[0], _quote_end(text, window[0], start)), start))
    if not cues and _IS_TO.search(text, window[0], start):
        return "future"
    if not cues and _MEETING_TO.match(text, end, window[1]):
        return "future"
    if not cues and _PAST_FORM.search(text, window[0], start):
        return "past"  # "Gathered in the capital on Thursday, the commission is to …"
    cue = cues[-1] if cues else _CUE.search(text, end, window[1])
    if not cues and _NEXT_PAST.search(text, end, cue.start() if cue else window[1]):
        return "past"  # "At the dialogue on Tuesday, X promised drones; Y will …"
    if cue and not cues and cue.group().startswith(("agreed", "decided", "resolved", "vowed", "pledged")):
        return "past"  # "At talks on Tuesday, the two agreed to step up …"
    if cue:
        return "past" if cue.lastgroup == "past" else "future"
    if before.endswith(("from ", "until ", "till ")):
        return "future"
    return "past" if _PAST_FORM.search(text, *window) else None


def _quote_end(text: str, first: int, start: int) -> int:
    """Where the last quotation that is closed before a date ends: its verbs are of another time.

    A title in quotation marks (`will hold the exercise “Steppe Wind” on Monday`) says nothing.
    """
    if "“" not in (told := text[first:start]) and told.count('"') != 2:
        return first
    ends = (match.end() for match in _QUOTE_END.finditer(told))
    return max((end + first for end in ends if not _TITLE.search(told, max(0, end - 60), end)), default=first)
