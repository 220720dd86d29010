"""Who attends a gathering: lists of countries and bodies that a sentence says were there.

| words | parties |
| --- | --- |
| `attended by Oman and Kenya` | OMN, KEN |
| `judges from Albania, Iraq and Kosovo` | ALB, IRQ, XKX |
| `Hungary, an observer, was represented` | HUN |
| `Chad attended as an observer` | TCD |
| `not one delegate from Chad and Togo` | none |
| `co-chaired by X, Director for Europe and Central Asia` | none: what an office is for |
| `Chad hosts the trilateral talks with Oman and Kenya` | TCD, beside those that the talks name |
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.rolls import heads_roll, under_headings
from ctdialog.pipeline.when_where.of_meeting import HOSTS

_GUEST_OF = re.compile(r"\bwith\s+(?:both\s+)?(?:the\s+)?$")


def with_guests(event: Event, does: re.Pattern[str]) -> list[Party]:
    """ "Chad will host the trilateral dialogue with Oman and Kenya": the subject, beside those behind "with".

    `does` is what follows a subject that meets; one that hosts is one too.
    """
    guests = [party for party in event.parties if party.start > event.start]
    if len({p.code for p in guests}) < 2 or len(guests) < len(event.parties):
        return []
    if not _GUEST_OF.search(event.line.before(guests[0].start, 16)):
        return []
    for party in reversed([p for p in event.line.parties if p.end <= event.start]):
        after = event.line.after(party.end, 60)
        if party.form in ("name", "capital") and (HOSTS.match(after) or does.match(after)):
            return [party]
    return []


WHERE_BEFORE = re.compile(
    r"\b(?:in|across|on|against|to|into)\s+(?:the\s+)?$"
    r"|\b(?:in|across|against|to|into)\s+(?:(?!which\b|whose\b)[\w-]+\s+){0,2}(?:countries|states|nations|places|regions|areas)\s+"
    r"(?:such\s+as|like|including)\s+(?:the\s+)?$"
    # who pays does not take part
    r"|\b(?:money|fund\w*|support\w*|grants?|financ\w+|sponsor\w*|paid|donat\w+|donors?|assistance|help)\s+"
    r"(?:from|by|of)\s+(?:the\s+)?(?:governments?\s+of\s+(?:the\s+)?)?$"
)
ATTENDING = re.compile(
    # "attended by", "participants from"
    r"\b(?:(?:joined|took part|taking part|participated|attended|represented)\b[^.;]{0,40},\s+including|"
    r"attended by|attended the|participants? (?:from|included)|participating (?:countries|states|nations)|"
    r"participation of|representatives (?:of|from)|delegat(?:es|ions) (?:of|from)|officials (?:of|from)|"
    # "the presidents of", "members, namely"
    r"presidents of|prime ministers of|heads of state of|kings of|emirs of|countries including|"
    r"members?(?: states?)?,? (?:i\.e\.|namely|including)|"
    # "took part", "brought together"
    r"also attend|will attend|took part|takes part|will participate|participated|joined by|"
    r"(?:brings?|brought|bringing) (?:together|(?:to|(?:a)?round) (?:the|one) (?:same )?table)|"
    r"gathered|partners?\s*[-–—,]?\s*(?:including|namely)|involving|experts from|"
    r"ministers (?:of|from)|states i\.e|organi[sz]ations, including|the foreign ministers of|leaders of|"
    r"joined for [\w -]{3,30} by|attendance of|presence of|"
    r"comprising|grouping|taking part|tak(?:e|es) part|participat(?:es?|ing)|"
    # "troops from", "countries such as", "was represented"
    r"(?:contingents?|troops|forces|personnel|soldiers|servicemen|commandos|sailors|officers|teams?|experts|"
    r"participants?|delegates|representatives|officials|students|judges|prosecutors|envoys|ambassadors|observers|"
    r"speakers|commanders|navies|armies|trainees|instructors|police chiefs|army chiefs|security chiefs)\s+"
    r"(?:(?!discuss|review|examin|assess|hear|warn|condemn|spoke|talk|address|"
    r"consider)\w+\s+){0,2}(?:from|of)|"
    r"came from|drawn from|(?:countries|nations|states) such as|"
    r"(?:was|were|is|are) (?:also )?represented|representing|involve[sd]?|in attendance|"
    r"co-?chair(?:s|ed by)|co-?led by|drew|draws|attracted|(?:at|around) the table|"
    r"(?:presentations|interventions|statements|remarks|contributions|speeches|addresses) (?:by|from|of)|"
    r"presentations|"
    r"(?:countries|states|nations|delegations|bodies|organi[sz]ations) "
    r"(?:represented|present|participating|attending)|"
    r"(?:at|around) the table sat|those present|present (?:as \w+ )?were|participants (?:were|are)|"
    r"were present|attendees|invitees|attend(?:s|ed|ing)?)\b"
)
# "Not one delegate from A and B was present"
NOBODY = re.compile(
    r"(?:no|nobody|none of|not one|not a single|absent|missing|conspicuous\w*|"
    r"not (?:taking part|participating|attending|present|represented|invited|among|there))\b"
)
# "Apologies were received from", "victims of the attack came from": a list of none who came
_NONE_CAME = re.compile(
    r"\b(?:apolog\w+|regrets|excuses|victims|casualties|survivors|dead|wounded|injured|suspects|detainees|"
    r"prisoners|nationals|citizens|refugees|migrants|asylum[- ]seekers|fighters|terrorists|militants|"
    r"recruits|returnees|pledges|donations|lessons|experiences?|examples|cases|messages|letters|condolences|data|evidence|funds|money|"
    r"financing|weapons|arms|drugs|imports|shipments|threats|arrested|detained|deported|extradited|"
    r"proposals?|initiatives?|ideas?|suggestions?|requests?|offers|inputs?|replies|comments|"
    r"repatriated|killed|withdr\w+|smuggl\w+|stolen)\b"
    r"(?:(?!\b(?:delegat\w+|officials|experts|officers|ministers|representatives|judges|prosecutors|participants|teams|"
    r"chiefs|envoys|speakers|people|guests|specialists|members|police|dr[ae]ws?|br(?:ings?|ought)|gather\w*|"
    r"attract\w*|assembl\w*|unit\w+|to)\b)[^.,;:]){0,60}(?:,\s[^.,;:]{3,40},\s(?:had\s|have\s|has\s)?(?:come|came)\s)?\bfrom\s+"
    r"(?:(?:[\w-]+\s+){0,3}(?:countries|states|nations|places)\s+(?:including|such\s+as|like)\s+)?(?:the\s+)?$"
)
# "The African Union brings together Chad, Mali and Togo.": what a body is, not who came
_GROUPS = re.compile(r"\s+(?:brings together|unites|groups)\s+(?:the\s+)?")
_ENDS = re.compile(r"\s*(?:\.|;|$)")
# "all members except Chad and Mali"
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|excluding|with the (?:sole )?exceptions? of|but not|minus|save for|bar)"
    r"\s+(?:the\s+)?$"
)
# "the threat involves Chad and Mali"
_INVOLVING = re.compile(
    r"\b(?:threats?|cases?|plots?|networks?|attacks?|routes?|conflicts?|cris[ei]s|problems?|issues?|disputes?|incidents?|"
    r"investigations?|trafficking|crimes?|operations?|tensions?)\b[^.;]{0,30}\binvolv(?:es?|ed|ing)\s+(?:the\s+)?$"
)
# "Delegates came from:", not "Cases involving:": who it is or what they do
_WHO_CAME = re.compile(
    r"\b(?:participa\w+|delegat\w+|representatives?|represented|officials|officers|experts|observers|envoys|ministers|"
    r"judges|prosecutors|troops|forces|contingents?|teams|attend\w*|t(?:ook|ak\w+) part|present|joined|came|"
    r"drawn|invit\w+|gathered|brought together|members)\b"
)
# "Attendees discussed attacks in:": a list of what was talked of
_TALKED_OF = re.compile(
    r"\b(?:discuss|review|examin|assess|condemn|address|consider|warn|spoke|talk|cover|report)\w*\b[^.;]{0,120}:$"
)
# "and delegates from Oman", after a list of others
_DELEGATES = re.compile(
    r"\b(?:delegat(?:es?|ions?)|representatives?|officials?|envoys?|observers?|experts?|teams?|participants?)\s+"
    r"(?:from|of)\s+(?:the\s+)?$"
)
# "with observers from Oman"
_OBSERVED_BY = re.compile(
    r"\bwith\s+(?:the\s+(?:participation|attendance)\s+of\s+)?observers\s+from\s+(?:the\s+)?$"
)
# "opened with the participation of the State of Oman"
_PART_OF = re.compile(
    r"\bwith\s+the\s+(?:participation|attendance)\s+of\s+(?:the\s+)?"
    r"(?:(?:state|sultanate|kingdom|republic|delegation)\s+of\s+)?$"
)
_DOUBTED = re.compile(r"\s+(?:still\s+)?(?:in\s+doubt|uncertain|unlikely|ruled\s+out)\b")
# "delegates from", "came to Lima from": a list after "from", of none who flee or fight
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$")
_FLEEING = re.compile(
    r"\b(?:refugees|migrants|fighters|terrorists|militants|threats?|withdr\w+|smuggl\w+|drugs|return\w*)\b"
)
# "joined it two years later": a body, not talks
_ONCE = r"[^.;]{0,30}\b(?:(?:years?|months?) (?:later|ago|earlier|after)|in (?:19|20)\d\d)\b"
JOINED_ONCE = re.compile(rf"\s+(?:(?:had|both|later|also)\s+)*joined{_ONCE}")
# "Hungary, an observer, was represented by …", "INTERPOL took part too"
_TAKES_PART = re.compile(
    # "the EU's home affairs commissioner joined them"
    r"(?:['’]s?(?:\s+(?!(?:who|which|that|citizens?|nationals?|fighters?|people|youth|group|troops|"
    r"soldiers)\b)[\w-]+){1,6}?"
    r"(?=\s+(?:(?:also|too|had|has)\s+)*(?:took part|attended|joined)\b))?"
    r"(?:,[^,.;]{0,40},)?\s+(?:(?:also|too|itself|had|has|have)\s+)*"
    r"(?:took part|takes part|attended|participated|was (?:also )?represented|were (?:also )?represented|"
    r"(?:was|were) invited [^.;,]{0,30}and (?:sent|came|attended|took part)|"
    r"(?:sent|(?:is|are) sending|will send) "
    r"(?:(?:an?|its|their|[a-z]+) )?(?:[a-z-]+ )?"
    r"(?:observers?|representatives?|delegates?|officials?|delegations?|experts?|teams?|"
    r"commissioners?|officers?|chiefs|ministers?|envoys?)(?! (?:to|into|for) (?!the (?:talks|"
    r"meeting|conference|workshop|event)))|"
    r"(?:is|are|was|were) (?:also )?(?:observers?|an observer(?=[.,;]|$)|coming as|there\b(?! to)|on hand|"
    r"in attendance|present)|"
    r"(?:joining|participating|attending)(?= (?:online|virtually|remotely|by video|via)\b)|"
    rf"joined(?!{_ONCE})(?! (?:isis|isil|daesh|nato|the (?:eu|war|fight|group|force|union|coalition|alliance|"
    r"militants|rebels))\b))\b"
)
# "Egypt was represented by its envoy, Oman by a judge"
_REPRESENTED = re.compile(r"\brepresented by\b")
_BY_TOO = re.compile(r"\s+by\s+(?:its|the|an?)\s")
# What opens a list of those who came, in which words of their houses may stand
_LISTS = re.compile(
    r"\b(?:attended by|participation of|attendance of|presence of|"
    r"participants (?:were|are)(?! (?:told|warned|briefed|urged|asked|shown|able|also|keen|[a-z]+ed)\b)|"
    r"(?:participants?|organi[sz]ations|countries|states|bodies|institutions|"
    r"delegations|lecturers|speakers|those|partners)(?: (?:that|which|who))?"
    r"(?:(?: (?:taking|took|take) part(?: in [\w ]{3,20}?)?| present| attending| represented) (?:were|are)|"
    r"(?: (?:taking|took|take) part(?: in [\w ]{3,20}?)?| present| attending|"
    r" represented)? (?:include[sd]?|comprised?))|"
    r"(?:attending|present|represented|in attendance|taking part|in the delegation)"
    r"(?: (?:as \w+|at the \w+|also|too))? (?:were|are|was|is)|"
    r"joined by|brought together|bringing together|attended (?:also )?by)\b"
)
_GAP = re.compile(
    r"(?:(?!\b(?:was|were|is|are|had|has|have|will|would|discuss\w*|said|that|to|in|against|on|at|"
    r"about|between|whose|"
    r"who)\b)[^.;:]){1,90}"
    r"|\s*(?:\([^().;:]{1,40}\)\s*)?;\s*(?:and\s+)?(?:the\s+)?"
)
_JOINS = re.compile(r",|;|\band\b|\bas well as\b|\balong with\b")
_COLON = re.compile(r"\s*:")
_FIELD_OF = re.compile(r"\b(?:for|on|with|to|against)\s+(?:the\s+)?$")
STAYS_AWAY = re.compile(
    r"(?:,\s+(?:which|who)\s)?[^.,;]{0,20}\b(?:not|absent|skip\w*|boycott\w*|declin\w*)\b"
)
# "Chad and Mali, whose membership is suspended, did not attend", "the envoys of Chad were not there"
NOT_THERE = re.compile(
    r"(?:,\s[^,.;]{3,70},)?\s+(?:(?:(?:was|were|did|had|has|have|could|would|will|both|all)\s+){1,2}(?:\w+\s+)?not\s+"
    r"(?:be(?:en)?\s+)?(?:attend\w*|take[n]?\s+part|participate\w*|come|join|there|present|invited|represented|"
    r"sen[dt]|in\s+\w)|(?:will|would)\s+(?:also\s+)?be\s+invited\b|"
    r"(?:was|were)\s+(?:both\s+|all\s+)?(?:absent|missing)\b|(?:had\s+)?stay(?:ed)?\s+away\b|(?:skipped|boycotted)\b)"
)


def attending(index: PartyIndex, line: Line) -> list[Party]:
    """Parties in a sentence that lists who attends: lists of two or more, side by side."""
    if NOBODY.match(line.lower):
        return []
    told_who = ATTENDING.search(line.lower) is not None
    represented = _REPRESENTED.search(line.lower) is not None
    listed: list[Party] = []
    done = -1
    for party in line.parties:
        if party.first <= done or party.form not in ("name", "capital"):
            continue
        run = [p for p in whole_list(index, line, party) if p.form in ("name", "capital")]
        done = max([done, *(p.last for p in run)])
        if not run or _elsewhere(line, party, run[-1]) or _of_office(line, party):
            continue
        several = len({p.code for p in run})
        told = (several > 1 and told_who) or (several > 2 and _come_from(line, party))
        told = told or (len(listed) > 1 and _DELEGATES.search(line.before(party.start, 30)) is not None)
        told = told or (several > 2 and _namely(line, party.start, run[-1].end))
        told = told or (
            _PART_OF.search(line.before(party.start, 60)) is not None
            and not _DOUBTED.match(line.after(run[-1].end, 30))
        )
        told = told or _OBSERVED_BY.search(line.before(party.start, 60)) is not None
        told = told or (represented and _BY_TOO.match(line.after(run[-1].end, 12)) is not None)
        end = run[-1].end
        bracketed = line.before(party.start, 2).endswith("(") and line.after(end, 1) == ")"
        if told or _TAKES_PART.match(line.after(end + bracketed, 80)):
            listed += run
    return [*listed, *(party for party in _with_houses(line) if party not in listed)]


# between two parts of one list: "Chad, Puntland, Mali", "Mali in Africa, Oman in Asia", "from Chad to Oman"
_ACROSS = re.compile(
    r",\s+(?!(?:I|We|They|He|She|It|But|And)\b)[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?(?:,\s+(?:and\s+)?|\s+and\s+)(?:the\s+)?|"
    r"\s+(?:(?:in|from)\s+(?:the\s+)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)[,;]?\s+(?:and\s+)?(?:from\s+)?(?:the\s+)?|"
    r",?\s+(?:all\s+the\s+way\s+)?(?:through\s+)?to\s+(?:the\s+)?"
)
_LONGEST_JOINT = 50


def whole_list(index: PartyIndex, line: Line, party: Party) -> list[Party]:
    """A list of parties, over what stands between two parts of it: a name that is no party, a region."""
    found = list(index.run(party.first))
    while found:
        end = found[-1].end
        near = (p for p in line.parties_in(end, end + _LONGEST_JOINT) if p.label != "REGION")
        more = next(near, None)
        if more is None or more.form not in ("name", "capital"):
            break
        joint = line.text[end - line.start : more.start - line.start]
        to = joint.strip().endswith(("to", "to the"))
        if not _ACROSS.fullmatch(joint) or (to and not _FROM.search(line.before(found[0].start, 16))):
            break
        found += index.run(more.first)
    return found


def _with_houses(line: Line) -> list[Party]:
    """The parties of a list with words of their houses: "attended by the Omani Navy, Kenya's police"."""
    cue = heads_roll(line) or _LISTS.search(line.lower)
    if cue is None:
        return []
    found: list[Party] = []
    semicolons: bool | None = None
    colon = _COLON.match(line.lower, cue.end())
    end = line.start + (colon or cue).end()
    for party in line.parties_in(end, line.end):
        gap = line.after(end, max(0, party.start - end))
        if found and semicolons is not (";" in gap):
            if semicolons is not None:
                break  # "participants are Oman, Chad and Mali; Togo has yet to reply"
            semicolons = ";" in gap
        if not (_GAP.fullmatch(gap) and (not found or _JOINS.search(gap) or party.code == found[-1].code)):
            break
        end = party.end
        if party.label != "REGION" and not _FIELD_OF.search(line.before(party.start, 16)):
            found.append(party)
    return found if len({party.code for party in found}) > 1 else []


def rolled(index: PartyIndex, lines: Iterable[Line]) -> list[Party]:
    """The parties of the rolls of those who took part, one in a line below a heading."""
    return under_headings(index, lines, _tells_who)


def _tells_who(text: str) -> bool:
    """Does a sentence that a colon closes tell who came: "Delegates came from:", not "Victims came from:"?"""
    if (
        text.startswith("not ")
        or NOBODY.match(text)
        or _NONE_CAME.search(text.rstrip(": ") + " ")
        or _TALKED_OF.search(text)
    ):
        return False
    return ATTENDING.search(text) is not None and _WHO_CAME.search(text) is not None


def _of_office(line: Line, party: Party) -> bool:
    """Is a region what somebody's office is for ("Director for Europe and Central Asia")?"""
    if party.label != "REGION":
        return False
    return any(mention.extent[0] <= party.start < mention.extent[1] for _, mention in line.people)


# "Afghan observers were present"
_OBSERVERS = re.compile(
    r"\s+observers?\s+(?:(?:was|were|had|also)\s+){0,2}(?:present|attended|took part|sat in|joined)\b"
)
# "Chad attended as an observer", "as a guest the delegation of Chad was invited"
_AS_GUEST = re.compile(r"\bas\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:observers?|guests?|invitees?)\b(?! of honou?r)")
_IS_GUEST = re.compile(
    r"\s+(?:(?:was|were|also|had|has|have|been)\s+){0,3}"
    r"(?:attended|joined|took part|participated|sat in|invited|represented|present|followed|watched)\b"
)
_GUESTS_OF = re.compile(r"\b(?:delegations?|representatives|delegates|officials) (?:of|from) (?:the )?$")


def guests(index: PartyIndex, line: Line) -> list[Party]:
    """Countries that a sentence says were there as guests or observers, beside those who meet."""
    if NOBODY.match(line.lower) or _AS_GUEST.search(line.lower) is None:
        return [p for p in line.parties if _OBSERVERS.match(line.after(p.end, 50))]
    found: list[Party] = []
    for party in line.parties:
        if party.label != "COUNTRY" or party.form != "name" or party in found:
            continue
        listed = index.run(party.first)  # "Chad and the African Union followed it as observers"
        run = [p for p in listed if p.label != "REGION"]
        if _elsewhere(line, party, listed[-1]):
            continue
        came = _IS_GUEST.match(line.after(listed[-1].end, 60))
        if came or _GUESTS_OF.search(line.before(party.start, 40)):
            found += run
    return found


def _come_from(line: Line, party: Party) -> bool:
    """Is a list that of those who came: "judges and teachers from Albania, Iraq and Kosovo"?"""
    before = line.before(party.start, 90)
    return _FROM.search(before) is not None and _FLEEING.search(before) is None


_OF_THOSE = re.compile(
    r"\b(?:meeting|summit|conference|session|talks|gathering|forum|workshop|seminar|drill|exercise|consultations)\b"
    r"[^.;()]{0,40}?\b(?:of|between|among|for|with|by)\b[^.;()]{0,60}?"
    r"\b(?:countries|states|nations|members|partners|governments|parties|neighbou?rs)\b[^.;()]{0,40}\s*[(:–—-]\s*(?:the\s+)?$"
)
_WITH = re.compile(r"\bwith\s+(?:the\s+)?$")
_SENDING = re.compile(
    r"\s+(?:(?:all|both|each|also|too)\s+)*(?:sending|dispatching|on board|at the table|speaking|"
    r"present|attending|participating|taking part|represented|joining)\b"
)


def _namely(line: Line, start: int, end: int) -> bool:
    """ "A meeting of its neighbours (Oman, Chad and Mali)", "with Oman, Chad and Mali sending judges"."""
    if _WITH.search(line.before(start, 12)) and _SENDING.match(line.after(end, 40)):
        return True
    return _OF_THOSE.search(line.before(start, 200)) is not None


def many(index: PartyIndex, line: Line, bilateral: bool) -> bool:
    """Does a sentence list three or more who attend ("Delegates from Brunei, Malaysia, … attended")?

    At `bilateral` talks bodies alone are what officials spoke of: "fora such as the UN, FATF and GCTF".
    """
    told = {p.code: p.label for p in attending(index, line)}
    return len(told) > 2 and not (bilateral and "COUNTRY" not in told.values())


# "threats from Oman and Chad", "cooperation with the UN, FATF and Interpol"
_SPOKEN_OF = re.compile(
    r"\b(?:threats?|attacks?|fighters|terrorists|militants|weapons|drugs|returnees|refugees|"
    r"migrants|situations?|"
    r"cooperation|co-operation|coordination|collaboration|ties|relations|links|contacts|partnerships?)"
    r"\s+(?:from|of|in|with|to|between|among)\s+(?:the\s+)?$"
)


def _elsewhere(line: Line, party: Party, last: Party) -> bool:
    """Is a list of places where something is ("in Syria and Iraq"), or of those who stay away?"""
    after = line.after(last.end, 120)
    if STAYS_AWAY.match(after) or NOT_THERE.match(after) or _SPOKEN_OF.search(line.before(party.start, 40)):
        return True
    if _EXCEPT.search(line.before(party.start, 40)) or _members_of(line, party, last):
        return True
    if _NONE_CAME.search(line.before(party.start, 100)) or _INVOLVING.search(line.before(party.start, 60)):
        return True
    return WHERE_BEFORE.search(line.before(party.start, 60)) is not None


def _members_of(line: Line, party: Party, last: Party) -> bool:
    """Does a sentence end with a list of those whom a body "brings together"?"""
    bodies = (p for p in line.parties_in(line.start, party.start) if p.label == "BODY")
    told = (line.before(party.start, party.start - body.end) for body in bodies)
    return any(_GROUPS.fullmatch(each) for each in told) and bool(_ENDS.match(line.after(last.end)))
