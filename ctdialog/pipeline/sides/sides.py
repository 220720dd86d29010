"""Whose side people at an occasion are on, by the words around their names.

What an office or a name tells goes before it, and where nothing tells it, who is left (`acts_for`):

| words | side |
| --- | --- |
| `led the Pakistan side`, `headed the delegation of Peru` | the party after the verb |
| `the Indian side was led by X` | the party before it |
| `X led for India and Y for Peru`, `Y that of Peru`, `Y the Peruvian one` | the party after the name |
| `Niger sent X`, `for Kenya, X attended`, `India: X` | the party before the name |
| `at the head of the Malian team was X`, `with Togo's minister were X` (`fronted`) | the party before it |
| `the Kenyan team, which was captained by X` | the party whose team it is |
| `X led the Kenyan team; Y, Director, and Z` | that of the leader before them |
| `X, Y (Kenyan side) and Z (Omani side)` | the one of the label behind them |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.fronted import fronted
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.leading import COMES_TO_LEAD, head_before, leads_before
from ctdialog.pipeline.sides.hosts import TEAM, is_label, sides_in
from ctdialog.pipeline.sides.nearest import others_clause
from ctdialog.pipeline.sides.teams import OWN_SEVERAL, comprised, team_of

_SIDE_AFTER = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+|are\s+|were\s+|had\s+|has\s+|to\s+|due\s+|set\s+|expected\s+)*"
    r"(?:led|leads?|leading|(?:had\s+|has\s+|having\s+|took\s+)?charge\s+of|head(?:ed|s|ing)?|(?:co-?)?chair(?:ed|s|ing)?|represent(?:ed|s|ing)?|direct(?:ed|s)|command(?:ed|s)|"
    r"(?:stood\s+)?at\s+the\s+(?:head|helm)\s+of|in\s+charge\s+of|"
    r"(?:came|travell?ed|attended|there|took\s+part)\s+with|(?:as\s+)?part\s+of|"
    r"(?:serv(?:ed|es|ing)\s+as\s+|act(?:ed|s|ing)\s+as\s+|as\s+)?(?:the\s+|a\s+)?(?:head|leader|chief|members?)\s+of)\b"
)
_SIDE = re.compile(rf"^(?:['’]s)?\s*(?:[\w-]+\s+){{0,2}}(?:{TEAM}|delegations|negotiators)\b")
_DELEGATION_OF = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+)*(?:led|leads?|leading|head(?:ed|s|ing)?)\s+(?:the|a|an)\s+"
    r"(?:[\w-]+\s+){0,2}(?:delegation|side|team)\s+(?:of|from)\s+(?:the\s+)?"
)
_BOTH_SIDES = re.compile(
    r"\b(?:sides|delegations|teams|respectively|between|both|co-?chaired|two)\b|\band\b.*\b(?:side|delegation)\b"
)
# "the Kenyan team, which was co-chaired by": what the clause tells is the team's alone
_ITS_CLAUSE = re.compile(
    # not "… of Chad and the delegation of Mali was led by", which is the other's clause
    rf"(?:['’]s|(?:['’]s?)?\s+(?:(?!and\b)[\w-]+\s+){{0,2}}(?:{TEAM}|one|negotiators|experts|officials)"
    r"(?:\s+(?:of|from)\s[^,;]{2,40})?),?\s+(?:(?:which|that)\s+)?"
    r"(?:(?:was|were|is|are|will\s+be|being|had|has|been|to\s+be|also|jointly|both)\s+){0,4}"
    r"(?!receiv|host|welcom|greet|brief|invit|visit|address|attend|view|interview|applaud|thank|escort|organi)"
    r"[a-z-]+(?:ed|led)\s+(?:out\s+|up\s+|off\s+)?(?:jointly\s+|together\s+|respectively\s+)?by\s+(?:both\s+)?(?:the\s+|his\s+|her\s+)?"
)
_OWN_SIDE = re.compile(rf"\b(?:{TEAM}|represented|one|negotiators)\b")
_SIDE_FROM = re.compile(rf"\b(?:{TEAM}|that)\s+(?:from|of)\b[^,;]{{0,50}}$")
_LED = re.compile(r"\b(?:led|headed|represented|chaired|co-chaired|under|by)\b")
_ELIDED = re.compile(
    r"[\s,]*(?:that\s+(?:of|from)|(?:on\s+behalf\s+)?(?:for|of)|the|on\s+the|from)\s+(?:the\s+)?"
)
_ONES = re.compile(
    rf"^(?:['’]s)?\s*(?:[\w-]+\s+)?(?:ones?|{TEAM}|end|experts|officials|counterparts|negotiators)\b"
    r"(?!\s*(?:[,–—-]\s*)?(?:by|was|were|is|led|headed)\b)"
)
_CLOSES = re.compile(r"^['’]?\s*(?:$|[.,;:)]|and\b|at\b|in\b|during\b|while\b|with\b|on\b|respectively\b)")
_SPEAKS_FOR = re.compile(
    r"[\s,)]*(?:who\s+)?(?:will\s+|would\s+|had\s+|has\s+|is\s+|was\s+|to\s+|also\s+)*"
    r"(?:(?:led|leads?|leading|(?:co-?)?chair(?:ed|s|ing)?|headed|spoke|speaks|speaking|attended|took\s+part|acted)"
    r"\s+(?:the\s+[\w-]+\s+)?(?:for|on\s+behalf\s+of)|represent(?:ed|s|ing)?)\s+(?:the\s+)?"
)
_ANDS = re.compile(r"\b(?:and|both)\s+(?:the\s+)?$")  # "the Kenyan and Malian delegations"
_ITS_HEAD = re.compile(
    r"^['’]?s?\s+(?:[\w-]+\s+){0,2}(?:president|government|minister|premier|king|emir|leader|"
    r"chief|secretary|commander|head|director|inspector|permanent|chairman)\b"
)
_SENDS = re.compile(
    # "France, which has troops there, sent"
    r"(?:,\s+(?:which|whose|who)\s(?:[^,;:]|,\d){2,60},)?\s*(?:itself\s+|had\s+|has\s+|also\s+|is\s+|will\s+)*(?:sent|sends?|sending|dispatched|delegated|deputed)"
    r"\s+(?:its\s+|the\s+)?"
)
_BY = re.compile(
    rf"(?:['’]s?)?(?:\s+(?:{TEAM}|negotiators|experts)|"
    # "and Syria's Interior Ministry by General Y", where the verb is left out
    rf"(?:\s+[\w-]+){{0,2}}?\s+(?i:{HOUSE_NOUN}|police|guard|army|navy))?"
    r"(?:\s*[,–—-])?\s+by\s+(?:the\s+|his\s+|her\s+)?"
)
# "of the Chinese one - X", "of the Kenyan team it was X": a verb left out
_ONE_MARK = re.compile(
    rf"(?:['’]s)?\s+(?:one|{TEAM}|negotiators|experts)"
    r"(?:\s*[,:–—-]\s*|\s+(?:it\s+)?(?:was|were|is|stood|sat|under|by)\s+(?:by\s+|under\s+)?)(?:the\s+)?"
)
# "X, from the French side Y": the label is that of the one behind it
_SIDE_NEXT = re.compile(r"(?:['’]s)?\s+(?:side|delegation|team|part)\s+(?:it\s+was\s+)?(?:the\s+)?")
# "Peru's was X", "Lima's woman, X", "Peru's chief delegate: X": whose one it is
_WHOSE_WAS = re.compile(
    r"['’]s?\s+(?:(?!(?:host|guest|visitor|neighbou?r|partner|interlocutor|counterpart|all|former|late|capital)\w*\s)[\w-]+\s+){0,3}?"
    r"(?:(?:was|were|is|are|being|will\s+be)\s+|(?<=\w)(?:\s*,|:|\s[–—-])\s+)(?:the\s+)?"
)
_SCENE = re.compile(r"\b(?:to|in|at|into|across)\s+(?:the\s+)?$")  # "a visit to Togo by X" tells no side
_MARK = re.compile(r"\s*[:–—|]\s*(?:the\s+)?|\s+-\s+(?:the\s+)?")
_FOR_PARTY = re.compile(
    r"(?:^|[,;]\s+|\band\s+|\b(?:attending|present|there|speaking|participating|taking\s+part|in\s+attendance)\s+)"
    r"(?:for|from|on(?=\s+the\s+$)|on\s+the\s+part\s+of|on\s+behalf\s+of)\s+(?:the\s+)?$"
)
# "his guest from London, Minister X": the capital is the side
_COLLEAGUE_FROM = re.compile(
    r"\b(?:guest|colleague|counterpart|visitor|peer|partner|homologue|interlocutor|opposite\s+number|delegate|"
    r"negotiator|envoy|minister)s?\s+from\s+(?:the\s+)?$"
)
_THEIRS = re.compile(r"\btheir\s+$")
_COUNTERPARTS = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}(?:counterparts|opposite\s+numbers|colleagues|peers|homologues)\s*[,:–—-]?\s*(?:the\s+)?"
)
_APPOSED = re.compile(r"[\s,–—-]+(?:(?:being|was|is)\s+)?(?:the\s+)?")
_COMMA = re.compile(r",?\s*(?:by\s+)?(?:was\s+|were\s+|it\s+was\s+)?(?:the\s+)?")
# "A and B from the Indian side and C and D …": the role goes on over the side
_SIDE_OF_GROUP = re.compile(r"^[\s,(]*(?:from|for|on|of)\s+(?:the\s+)?$")
_ON_THE_SIDE_OF = re.compile(
    r"^[\s,(]*(?:(?:on|from)\s+the\s+(?:side|part)\s+of|on\s+behalf\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"
)


def side_of(line: Line, start: int, end: int) -> Party | None:
    """The side that people at `start:end` lead: "led the Pakistan side", "the Indian side was led by"."""
    before, after = line.before(start, 80), line.after(end, 300)
    told = elided(line, start, end) or _spoken_for(line, end) or labelled(line, start)
    his = head_before(line, start)  # "X, leader of the Kenyan team, Y and Z": of X it is told
    if told or (told := comprised(line, start) or (None if his else fronted(line, start))):
        return told
    for party in sides_in(line):
        if party.start == start and party.form == "name" and _FOR_PARTY.search(line.before(start, 24)):
            return party  # "and from Mali Minister X and Director Y"
        if end <= party.start < end + 40 and _ON_THE_SIDE_OF.match(line.after(end, party.start - end)):
            return party
        if end <= party.start < end + 20 and _SIDE_OF_GROUP.match(line.after(end, party.start - end)):
            beside = _SIDE.match(line.after(party.end, 40))
            # "X, from the Malian side by Y": the side of the one after it
            whole = beside and not line.after(party.end + beside.end(), 5).lstrip(" ,").startswith("by ")
            return party if whole else None
    if match := _SIDE_AFTER.match(after):
        verb_end = end + match.end()
        for party in sides_in(line):
            team = is_label(party) or _people(line, party) or _SIDE.match(line.after(party.end, 40))
            if verb_end <= party.start < verb_end + 30 and team:
                return party
    if match := _DELEGATION_OF.match(after):
        for party in sides_in(line):
            if end + match.end() - 1 <= party.start <= end + match.end() + 4:
                return party
    if match := COMES_TO_LEAD.match(after):
        for party in sides_in(line):
            if end < party.start < end + match.end() and _SIDE.match(line.after(party.end, 40)):
                return party
    own = [p for p in sides_in(line) if start - 90 <= p.end <= start and _its_clause(line, p, start)]
    if his:
        return own[-1] if own else None
    if own or not leads_before(before):
        return own[-1] if own else team_of(line, start, end)
    if others_clause(line, start):
        return None
    for party in reversed(sides_in(line)):
        if start - 90 <= party.end <= start and _led_alone(line, party, start):
            return party
    return team_of(line, start, end)


def _people(line: Line, party: Party) -> bool:
    """ "The Kenyans": the people of a country, who are its side without another word."""
    words = line.lower[party.start - line.start : party.end - line.start]
    return party.form == "demonym" and words.endswith("s") and line.before(party.start, 4).lower() == "the "


def elided(line: Line, start: int, end: int) -> Party | None:
    """The side of people behind whom a verb is left out: "… and Y for Australia", "… and Y that of Peru"."""
    if start == line.start:
        return None
    for party in sides_in(line):
        if end <= party.start < end + 24 and _ELIDED.fullmatch(line.after(end, party.start - end)):
            after = line.after(party.end, 40)
            following = next((m.extent[0] for _, m in line.people if m.extent[0] > party.end), line.end)
            gap = line.before(following, following - party.end)
            if _ONE_MARK.fullmatch(gap) or _SIDE_NEXT.fullmatch(gap):
                return None  # "…, of the Chinese one - X": the side of the one after it
            of_side = _ONES.match(after) is not None
            plain = "the" not in line.after(end, party.start - end).split()[:1]
            alone = plain or party.form in ("adjective", "demonym")  # "and Y the Ugandan"
            return party if of_side or (alone and _CLOSES.match(after)) else None
    return None


def _spoken_for(line: Line, end: int) -> Party | None:
    """ "X led for India", "X represented the European Union": the party after the verb, alone."""
    for party in sides_in(line):
        if end < party.start < end + 60 and _SPEAKS_FOR.fullmatch(line.after(end, party.start - end)):
            after = line.after(party.end, 40)
            return party if _CLOSES.match(after) or _ITS_HEAD.match(after) else None
    return None


def labelled(line: Line, start: int) -> Party | None:
    """The party before a name: "Niger sent X", "India: X", "for Kenya, X attended", "… and Uganda by X"."""
    for party in reversed(sides_in(line)):
        if party.end <= start:
            between = line.before(start, min(110, start - party.end))
            if _ONE_MARK.fullmatch(between) and head_before(line, start):
                return None
            if (
                _SENDS.fullmatch(between)
                or (_BY.fullmatch(between) and not _SCENE.search(line.before(party.start, 24)))
                or _ONE_MARK.fullmatch(between)
                or _WHOSE_WAS.fullmatch(between)
                or (start - party.end < 8 and _MARK.fullmatch(between))
            ):
                return party
            if _COLLEAGUE_FROM.search(line.before(party.start, 40)) and _APPOSED.fullmatch(between):
                return party
            if _THEIRS.search(line.before(party.start, 8)) and _COUNTERPARTS.fullmatch(between):
                return party  # "and their Kenyan counterparts, X and Y"
            opens = _FOR_PARTY.search(line.before(party.start, 30)) is not None
            return party if opens and (_COMMA.fullmatch(between) or _SIDE_NEXT.fullmatch(between)) else None
    return None


def _its_clause(line: Line, party: Party, start: int) -> bool:
    """ "The Kenyan team was rounded out by X": does a clause on a party's own team name those at `start`?"""
    between = line.text[party.end - line.start : start - line.start].lower()
    return _ITS_CLAUSE.fullmatch(between) is not None and not _ANDS.search(line.before(party.start, 20))


def _led_alone(line: Line, party: Party, start: int) -> bool:
    """Is one side alone told to be led, between a party and the people at `start`?"""
    between = line.text[party.end - line.start : start - line.start].lower()
    if not _ANDS.search(line.before(party.start, 20)):  # "the Kenyan delegations to the talks were led by"
        between = OWN_SEVERAL.sub(" delegation", between)
    if not _LED.search(between) or _BOTH_SIDES.search(between):
        return False
    own = _OWN_SIDE.search(between) or _SIDE_FROM.search(line.before(party.start, 80))
    return own is not None
