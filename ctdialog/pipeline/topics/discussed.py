"""Which of the countries and regions that a sentence names are talked about in it.

A country or region that takes no part is a subject where the sentence says so in one of these ways:

| rule | words |
| --- | --- |
| the object of a verb of talking | `discussed Sudan`, `focused on Gaza, Libya and the Red Sea` |
| a situation, threat or effort, tied by a preposition | `the conflict in Sudan`, `piracy off Somalia` |
| an adjective with such a noun | `the Libyan file`, `the Yemeni political process` |
| a deed or state of its own | `Iran's nuclear programme`, `Somalia's stability` |
| related to it, or what it should be | `Myanmar-related issues`, `a stable Somalia` |
| called upon, thanked or accused, or on the table | `thanked Iraq for`, `Chad was praised`, `Sudan came up` |
| the next of a list | `in Mali, the Sahel and Togo`: all or none |

It is none where somebody comes from it or lives there (`fighters who return from Syria`), where a meeting
was held or an attack took place (`the blast in Kabul`), or where only its people act (`the Indian side`).
The words are listed in `lexicon/subjects.toml`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.agenda import is_said, is_told, on_agenda
from ctdialog.pipeline.topics.attacks import NO_PEOPLE, SITUATION, in_attack
from ctdialog.pipeline.topics.longer_names import part_of_name
from ctdialog.pipeline.topics.targets import is_branch

_NO_CODE = "smaller-region"  # waters and belts that the contract's codes leave out
_REGIONS_OF = {"C5": "central-asia"}  # bodies that are also named by where their countries lie
_BOTH_KOREAS = "korean peninsula"  # is two countries
_WINDOW = 110  # characters before a name in which what ties it is looked for
_THE = r"(?:the\s+)?"
_PARTS = (
    r"(?:the\s+|parts of\s+|sub-saharan\s+|wider\s+|greater\s+|neighbou?ring\s+|war-torn\s+|post-war\s+|"
    r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?\s+|central\s+|coastal\s+)*"
)
# Possessive, and words begin with a letter: a hyphen could else be of a word or between two, and a row of
# forty of them took longer than anyone waits.
_AWAY = r"(?:\W++(?!members|nationals|citizens|families|fighters|detainees|women)\w[\w’'-]*+)"

_LINK = re.compile(
    r"(?:\b(?:in|on|of|over|across|around|inside|within|throughout|towards?|regarding|concerning|about|including|"
    r"particularly|notably|namely|and|as|especially|against|for|facing|surrounding|involving|affects?|affecting|plagues?|plaguing|"
    r"grips?|gripping|engulfs?|engulfing|ravag(?:es?|ing)|besets?|besetting|destabili[sz](?:es?|ing)|threatens?|"
    rf"threatening|shak(?:es?|ing)|sweep(?:s|ing)|off|vis-à-vis|like)|,|’s|'s)\s*{_PARTS}$|[(,–—-]\s*{_THE}$"
)
_GROUP_IN = re.compile(rf"(?:\s\([^)]{{1,20}}\))?\s(?:in|across|along|around|inside) {_PARTS}")
_TIES = re.compile(r"\b(?:in|of|on|over|across|from|about|including|like|regarding|as|against|for|around)\b")
_TOLD = re.compile(r"\b(?:announced|said|told|added|stated|arrived|visited|attended|met)\b")
# "threats from Iran", not "nationals from Syria"; "support to Ukraine"; "clashes between Chad and Sudan"
_TIED = re.compile(
    rf"\b{words('from')}\b{_AWAY}{{0,4}}\W+(?:from|out of)\s+{_PARTS}$|"
    rf"\b{words('to')}\b(?:\W++\w[\w’'-]*+){{0,3}}\W+to\s+{_PARTS}$|"
    rf"\b{words('with')}\s+with\s+{_PARTS}$|"
    # "a return to the nuclear deal with Iran", "smuggling routes through the Caribbean"
    rf"\bnuclear (?:deal|accord|agreement|talks|negotiations|programme|file) (?:with|of) {_PARTS}$|"
    rf"\broutes? (?:(?:\w+ )?(?:through|via|across|from|in)) {_PARTS}$|"
    rf"\b{words('by')}\b(?:\W+\w+){{0,3}}\W+by\s+{_PARTS}$|"
    rf"\b{words('between')}\s+between\s+{_PARTS}$"
)
# "discussed trade, Iran and the Red Sea": the name itself is what was talked of
_OBJECT = re.compile(
    rf"\b(?:{words('talk')}|{words('talk_on')} (?:on|about|over|regarding))"
    r"[\s,]+(?:[^.;:]{0,80}?(?:,|\band\b|\bas well as\b|\bto\b)\s+)?"
    rf"(?:also\s+|both\s+|on\s+|in particular\s+|{_PARTS})$"
)
# the same with nothing between, and an item of a list of subjects
_TALK_OF = re.compile(
    rf"\b(?:{words('talk')}|{words('talk_on')} (?:on|about|over|regarding)) (?:also |both )?{_PARTS}$"
)
_ITEM_OPENS = re.compile(
    r"(?:[,;:]|\b(?:and|as well as))\s(?:then |also |a (?:free and open|stable|peaceful|secure) )?"
    rf"{_PARTS}$|^{_THE}$"
)
_EXAMPLE = re.compile(
    r"\b(?:particular|particularly|notably|especially|namely|including|from),? "
    r"(?:[\w’'-]+,? (?:and )?){0,6}$|"
    r"\b(?:named|intelligence on|information on) (?:the )?$"
)
_OBJECT_ENDS = re.compile(
    r"\s*(?:[,.;:)”\"]|['’](?!s\b)|and\b|as\b|or\b|$|(?:(?:region|area)\s+)?among\s+(?:them|others)\b)"
)
_NOT_OBJECT = re.compile(
    r"\b(?:between|from|with|by|visit\w*|held|met|meeting) (?:[\w’'-]+,? ){0,6}(?:and )?(?:the )?$"
)
# "peace talks with the Palestinians", "the Laos-Thailand border", but not "U.S.-led efforts"
_PEACE_WITH = re.compile(
    r"\bpeace (?:(?:talks|negotiations|process|deal|settlement|agreement) )?(?:with|between|for) "
    r"(?:[\w’'-]+ and )?(?:the )?$"
)
_PAIRED = re.compile(
    r"\s?[-–]\s?\w+\s+(?:shared |common )?"
    r"(?:border|frontier|conflict|dispute|tensions|war|crisis|ceasefire|clashes|peace|region|area|belt|situation|"
    r"settlement|issue|question|track|standoff|rivalry|escalation|hostilities)\b"
)
_LED = re.compile(
    r"-(?:led|backed|brokered|mediated|sponsored|supported|hosted|based|facilitated|funded|made)\b"
)
_KEEP = re.compile(rf"\b(?:keep|keeping|make|making|render\w*)\s+{_PARTS}$")
_STATE = re.compile(
    r"\b(?:stable|peaceful|secure|sovereign|united|independent|democratic|prosperous|safe)[”\"’,]* $"
)
_KEPT = re.compile(r"(?:\s+\([^)]*\))?(?:\s+region)?\s+(?:secure|safe|stable|peaceful|from)\b")
_ADJECTIVE_OF = re.compile(
    rf"\s+(?:[\w-]+\s+){{0,2}}?(?:{words('noun')}|{words('adjective_deed')})\b{NO_PEOPLE}|"
    rf"\s+(?:(?!and\b)[\w-]+\s+)?{words('of_there')}\b"
)
# "called on the Malian transitional authorities to …": a government that is no party to the talks
_ITS_RULERS = re.compile(r"\s+(?:[\w-]+\s+){0,2}?(?:government|authorities|regime|rulers|leadership)\b")
_DEED = re.compile(
    rf"(?:(?:['’]s?)\s+(?:[\w-]+\s+){{0,2}}?|\s+)(?:{words('noun')}|{words('deed')})\b{NO_PEOPLE}|(?:-|\s)(?:related|linked)\b|"
    # "Chad's arming of rebels": whatever it does
    r"['’]s?\s+(?:[\w-]+\s+)?(?!meeting|being|having|morning|evening|standing)[a-z]{3,}ing\s+(?:of|for|up|out|with)\b"
)
_CALLED = re.compile(rf"\b{words('called')}\s+{_THE}$")
# "elections held in Chad": where they are is what they are of
_ELECTIONS = re.compile(r"\belections? (?:\w+ ){0,2}held (?:\w+ ){0,2}in (?:the )?$")
# "Some countries in Chad's region, West Africa and Asia are plagued by terrorism"
_AFFLICTED = re.compile(
    r"(?:(?:,| and|, and) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,4},? "
    r"(?:is|are|remain|ha(?:s|ve) been) (?:still |also |being |increasingly )?"
    r"(?:plagued|hit|affected|threatened|ravaged|beset|gripped|torn|struck|haunted|shaken)\b"
)
# "the plight of the Afghans", "a state for Israelis and Palestinians"
_OF_PEOPLE = re.compile(
    r"\b(?:situation|plight|rights|needs|suffering|solution|statehood|future|aid|relief|assistance|peace) "
    r"(?:of|for|to|between|among) (?:the )?(?:[\w’'-]+ and (?:the )?)?$"
)
# "Chad was praised", "Sudan came up", "Yemen loomed large"
_WAS_CALLED = re.compile(
    rf"\s+(?:was|were|is|are|(?:has|have|had) been)\s+(?:also\s+)?{words('was_called')}\b"
    r"|\s+(?:also\s+|too\s+)?(?:c[oa]mes?\s+up\b(?!\s+with)|(?:figured|featured|loomed)\s+(?:large|high|prominently|in|on)\b|"
    r"(?:topped|dominated|headed)\s+the\s+(?:agenda|talks|discussions|meeting)|(?:was|were)\s+(?:also\s+)?(?:high\s+)?on\s+the\s+(?:agenda|table)\b)"
)
# what a country should do: "Chad must not become a haven"
_SHOULD = re.compile(r"\s+(?:must|should|ought to|needs? to|has to)\b")
_NEED = re.compile(
    rf"\b(?:need|necessity|urgency|importance|calls?|appeals?|essential|important|crucial) for {_THE}$"
)
_TO_DO = re.compile(r"\s+to [a-z]+")
_THAT = re.compile(r"\bthat\s(?:[^,.;]{0,60}\s)?$")
# "jihadists roaming from Mali to Togo": a stretch of lands
_STRETCH = re.compile(rf"\bfrom\s+{_PARTS}$")
_TO = re.compile(r"\s+to\s+(?:the\s+)?(?:\w+ern\s+)?[A-Z]")
# "East African country", "South Asian judges": a region's adjective says where somebody is from
_ADJECTIVE = re.compile(r"(?:ian|(?<!oc)ean|ern|african|asian|american|balkan)$")
_WHOLE = re.compile(
    r"\s+(?:sub-?region|region|states|countries|nations|neighbou?rhood|security|situation|cris[ie]s|continent|"
    r"theat(?:re|er)|peace|stability)\b"
)

# "support for the Malian army", "training of Chad's police": what they help another country with
_HELP = r"(?:train|help|support|assist|equip|strengthen|reinforc|mentor)(?:e?s|ing|e)?"
_HELPED = re.compile(
    rf"\b(?:{_HELP}|assistance|aid|funding|build\w*|capacit\w+)\b(?:(?!\b(?:from|by|of)\b)[^,.;:]){{0,40}}? "
    rf"(?:for|to) {_PARTS}$|\b{_HELP} {_PARTS}$|"
    # "the training of Malian troops", but "the help of British police" is theirs
    rf"\b(?:train\w*|equip\w*|strengthening|mentoring|build\w*|capacit\w+|in support) of {_PARTS}$"
)
_ITS_FORCES = re.compile(
    r"(?:['’]s?)? (?:[\w-]+ ){0,2}?(?:forces|army|armies|police|gendarme\w*|troops|soldiers|military|"
    r"coast ?guards?|border guards?|security services|judiciary|institutions)\b"
)
_HOME = re.compile(
    rf"^(?:['’]s)?\s+(?:{words('home')}|(?<=s )(?:[\w-]+\s+){{1,3}}(?:ministry|ministries|minister))\b"
)
_UNNAMED = re.compile(r"\bwithout (?:\w+ly )?(?:naming|mentioning|referring to) (?:the )?$")
# It is told where somebody or something is: "held in Rome", "Envoy for Sudan", "states including Chad", the
# second of "between India and Nepal".
_ELSEWHERE = re.compile(
    rf"\b{words('where')}\s+(?:\([^)]*\)\s+)?(?:here\s+|back\s+)?"
    rf"(?:in|at|to|from|of|for|by|with|from (?:around|across))\s+(?:[\w’'-]+,\s+)?{_PARTS}$|"
    rf"\bin (?:\w+ )?(?:cooperation|coordination|collaboration|partnership|conjunction|addition) "
    rf"(?:with|to) {_THE}$|"
    # "was in Suva, Fiji", "Lima, the capital of Peru"
    rf"\b(?:was|were|is|are|be) (?:back )?in (?:[\w’'-]+,\s+){_THE}$|\bcapital (?:city )?of {_THE}$|"
    # people who come home from a place: "fighters coming back from Chad", "families from the camps in Syria"
    r"\b(?:repatriat\w*|reintegrat\w*|return\w*|br(?:ing|ought)\w*|tak(?:e|ing)|home)\b[^.;]{0,60}"
    rf"\bfrom (?:the )?camps? in {_PARTS}$|\bleav(?:e|ing) (?:the )?camps? in {_PARTS}$|"
    rf"\b(?:com(?:e|es|ing)|came) (?:back|home) from {_PARTS}$|"
    r"\b(?:citizens|nationals|fighters|persons|people|individuals|youths?|volunteers|recruits|travellers)\b"
    rf"[^.;]{{0,30}}\b(?:go|going|gone|went|travel\w*|left|leaving|depart\w*) (?:to|for) {_PARTS}$|"
    rf"(?:^|[,;.] )with (?:the )?(?:support|help|assistance|backing|aid|funding) (?:of|from|by) {_THE}$|"
    rf"\b(?<!on the )governments of {_THE}$|"
    # "refugees from Chad", "a former coordinator for drugs in Chad": where somebody is from, or has served
    r"\b(?:refugees?|displaced (?:people|persons)|asylum[- ]seekers|evacuees|exiles|migrants) "
    rf"(?:who (?:come|came|fled) )?from {_PARTS}$|"
    rf"\bformer (?:[\w’'-]+ ){{0,3}}(?:{words('office')}|chief|commander|president|judge|governor)"
    rf" (?:[\w’'-]+ ){{0,5}}(?:in|of|for|to) {_THE}$|"
    rf"\blessons \w+ (?:in|from) the \w+ against [^,.;]{{0,30}}in {_PARTS}$|"
    rf"\b(?:experienced|experiences? (?:gained )?|gained|learn(?:ed|t)|proven|tested) (?:\w+ )?in {_PARTS}$|"
    rf"\b(?:support|help|assistance|funding|backing) (?:of|from|by) {_THE}(?:governments?|people) of {_THE}$|"
    rf"\b{words('office')}(?: general)? (?:of|for|to|on) (?:(?:cooperation|relations) with )?{_THE}$|"
    rf"\b{words('members')}\b[^.;]{{0,60}}\b(?:including|among them|such as|namely|i\.e\.?,?)\s+{_THE}$|"
    rf"\bbetween\s+{_THE}(?:[\w’'.-]+\s+){{1,5}}and\s+{_THE}$|"
    rf"\b(?:held|met|gathered|convened|hosted) on (?=[^.;]{{0,24}}(?:\d|day\b))[\w ,–-]{{3,30}} in "
    rf"(?:[\w’'-]+,\s+)?{_THE}$|"
    rf"\b(?:cent(?:re|er)|institute|office|programme|program|fund|network|goals|academy|academies)"
    rf"(?: [\w-]+){{0,2}} (?:for|in) {_THE}$|"
    rf"\b(?<!ties with )(?<!relations with )(?<!cooperation with )(?<!engagement with )(?<!support for )"
    rf"(?<!support to )(?<!in some )(?<!in several )(?<!in other )(?<!in many )"
    rf"(?:countries|states|nations|partners|neighbou?rs) (?:in|of|from|across) {_THE}$|"
    rf"\bislamic state (?:in|of) (?:iraq and )?{_THE}$"
)
# "discussed relations between Chad and Mali": how two others stand to each other
_BETWEEN_THEM = re.compile(
    r"\b(?:tensions?|conflicts?|relations|ties|alliance|cooperation|axis|rapprochement|normali[sz]ation|disputes?|war|ceasefire|truce|"
    r"stand-?off|clashes|fighting) between (?:the )?(?:[\w’'-]+ (?:[\w’'-]+ )?and (?:the )?)?$"
)
# "On Chad and Mali, the sides called for …": a sentence opens with its subject
_FRONTED = re.compile(
    r"^\s*(?:on|regarding|concerning|turning to|as for|as regards|with (?:regard|respect) to) "
    r"(?:the )?(?:[\w’'-]+ (?:[\w’'-]+ )?and (?:the )?)?$"
)
_THEY_NEXT = re.compile(r"(?: and (?:the )?[A-Z][\w’'-]+)?, (?:they|both|the|it was|[A-Z][\w’'-]+ and )\b")
# On an agenda, but no subject: "volunteers from X", "the initiative of X", "trade between X", "the X route"
_FROM_THERE = re.compile(
    rf"\b(?:from|by|between|along with|together with|(?:{words('own_doing')}) of) {_PARTS}$|[-–]$"
)
_OF_ITS = re.compile(
    rf"[-–]\w|(?: and [a-z]+)?(?: countries| states)? faces?\b|\s+(?:[\w-]+\s+){{0,3}}?{words('named_for')}\b"
)
_OTHER_PLACE = re.compile(
    r"\s(?:of\s(?!the\b)|clan\b|cartel\b|monitor\b|eye\b|times\b|report\b)"
)  # "the Gulf of Paria", "the Gulf Clan"
# between two of a list: ", the", "and in", "(DPRK), and"
_NEXT = re.compile(
    r"(?:\s*\([^)]{1,20}\))?(?:['’]s?\s+(?:\w+\s+)?(?:neighbou?rhood|region|borders?|periphery|vicinity))?"
    r"(?:\s*,\s*(?:and\s+|or\s+|as well as\s+)?|\s+(?:and|or|as well as|to|&)\s+|\s*/\s*)"
    rf"(?:(?:in|of|on|to|from|across|with)\s+)?{_PARTS}"
)


def discussed_in(line: Line) -> list[tuple[Party, bool]]:
    """The countries and regions of a sentence that are talked about in it, participants too.

    True for one that is itself the subject, with nothing of it named: "discussed piracy, Haiti and Cuba".
    """
    found: list[tuple[Party, bool]] = []
    # where a city ends and begins: "the situation in Basra, Iraq" is tied at the city
    places = {city.end: city.start for city in line.cities if line.after(city.end, 2) == ", "}
    before: Party | None = None
    verdict: bool | None = None
    itself = False
    for party in map(_as_region, line.parties):
        if party.label == "BODY":
            before = None
            continue
        listed = before and _NEXT.fullmatch(line.before(party.start, max(0, party.start - before.end)))
        own = party.form != "name" or _HOME.match(line.after(party.end, 30))
        # "the Af-Pak region": one word for two
        tied = before and verdict and line.before(party.start, party.start - before.end) in ("-", "–")
        if not tied and (not listed or verdict is None or own):
            after_none = (
                listed is not None and verdict is None and before is not None and before.form == "name"
            )
            verdict = _verdict(line, party, places, after_none)
            itself = verdict is True and _is_item(line, party)
        if verdict and party.code != _NO_CODE:
            found.append((party, itself))
            if line.lower[party.start - line.start : party.end - line.start].endswith(_BOTH_KOREAS):
                found.append((replace(party, code="KOR"), itself))
        before = party
    return found


def _is_item(line: Line, party: Party) -> bool:
    """Is a name by itself an item of what was talked of: "discussed Sudan", "on the agenda: arms, Libya"?"""
    if party.form != "name":
        return False
    before = line.before(party.start, _WINDOW)
    if _opens(line, party, before, line.after(party.end, 48)):
        return True
    if is_told(line, party.end):
        return before.endswith("that ") or _ITEM_OPENS.search(before) is not None
    if not _OBJECT_ENDS.match(line.after(party.end, 48)):
        return False
    if _EXAMPLE.search(before):
        return False
    if _TALK_OF.search(before):
        return True
    return _ITEM_OPENS.search(before) is not None and on_agenda(line, party.start, party.end)


def _opens(line: Line, party: Party, before: str, after: str) -> bool:
    """Does a sentence of the talks open with a name as its subject: "On Chad, both called for calm"?"""
    if party.start - line.start > len("with respect to the Central African Republic and the "):
        return False
    opens = _FRONTED.match(before) is not None
    return opens and _THEY_NEXT.match(line.text[party.end - line.start :]) is not None and after[:1] in ", "


def _as_region(party: Party) -> Party:
    """ "Central Asian countries" are a region where they are talked about; only "C5" names the group."""
    if party.code in _REGIONS_OF and party.end - party.start > len("C5+1"):
        return replace(party, code=_REGIONS_OF[party.code], label="REGION")
    return party


def _verdict(line: Line, party: Party, places: dict[int, int], after_none: bool = False) -> bool | None:
    """Does a sentence talk about a country or region? False where it says that it is something else.

    What stands in a list `after_none` is no object of talking: "discussed convicts from Chad and Mali".
    """
    start = places.get(party.start - 2, party.start)
    before, after = line.before(start, _WINDOW), line.after(party.end, 48)
    if _ITS_RULERS.match(after) and party.form != "capital" and _CALLED.search(before):
        return True
    helped = _ITS_FORCES.match(after) or _ITS_RULERS.match(after)
    if helped and party.form != "capital" and _HELPED.search(before):
        return True
    if _HOME.match(after) or in_attack(line, party.start) or part_of_name(line, party):
        return False
    if _LED.match(after) or (party.label == "REGION" and _OTHER_PLACE.match(after)):
        return False
    if _PEACE_WITH.search(before) or _PAIRED.match(after):
        return True
    if party.form == "name" and (
        _opens(line, party, before, after)
        or (_BETWEEN_THEM.search(before) and on_agenda(line, party.start, party.end))
    ):
        return True
    if party.form == "demonym" and _OF_PEOPLE.search(before):
        return True
    if party.form in ("adjective", "demonym"):
        return _ADJECTIVE_OF.match(after) is not None or None
    if party.form != "name":
        return None
    words = line.lower[party.start - line.start : party.end - line.start]
    noun = _WHOLE.match(after) or (before.endswith("the ") and _OBJECT_ENDS.match(after))
    if party.label == "REGION" and _ADJECTIVE.search(words) and not noun:  # not "in the Caribbean and …"
        return None
    if _DEED.match(after) or _WAS_CALLED.match(after) or _ELECTIONS.search(before):
        return True
    if _AFFLICTED.match(line.text[party.end - line.start :][:120]):
        return True
    if _ELSEWHERE.search(before):
        return False
    if _TIED.search(before) or _STATE.search(before):
        return True
    if _KEEP.search(before) and _KEPT.match(after):
        return True
    if (
        not after_none
        and _OBJECT.search(before)
        and _OBJECT_ENDS.match(after)
        and not _NOT_OBJECT.search(before)
    ):
        return True
    if party.label == "COUNTRY" and (
        _CALLED.search(before)
        or (_SHOULD.match(after) and _THAT.search(before))
        or (_NEED.search(before) and _TO_DO.match(after))
    ):
        return True
    stretch = _STRETCH.search(before) and _TO.match(line.text[party.end - line.start :][:40])
    if (not after_none and _tied(line, before, start)) or (stretch and SITUATION.search(before)):
        return True
    elsewhere = after_none or start != party.start or _FROM_THERE.search(before) or _OF_ITS.match(after)
    if elsewhere:
        return None
    said = party.label == "COUNTRY" and is_said(line, party.start) and not _UNNAMED.search(before)
    return said or on_agenda(line, party.start, party.end) or None


def _tied(line: Line, before: str, start: int) -> bool:
    """Does a preposition, or a list that one opens, tie a name to a situation, threat or effort before it?"""
    link = _LINK.search(before)
    if link is None:
        return False
    first = start - len(before)
    for group in line.groups:
        if group.end_char < start and _GROUP_IN.fullmatch(line.before(start, start - group.end_char)):
            return not is_branch(line, group)  # "the threat of Daesh in Syria"
    names = [p.extent for p in line.parties_in(first - _WINDOW, start) if p.label == "BODY"]
    subjects = [
        match
        for match in SITUATION.finditer(before)
        if not any(a <= first + match.start() < b for a, b in names)
    ]
    if not subjects:
        return False
    gap = before[subjects[-1].end() :]
    listed = link.group().strip().removesuffix("the").strip() in (",", "and")
    return not _TOLD.search(gap) and (not listed or _TIES.search(gap) is not None)
