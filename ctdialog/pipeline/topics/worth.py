"""Is a topic's word what the talks are about, and not somebody's office, an aim or the talks' own name?

| words | topic |
| --- | --- |
| `discussed border security`, `an exchange on ports' security` | that |
| `the counter-terrorism officials met`, `the Border Security Agency` | none: who meets |
| `for regional peace and stability` | none: an aim |
"""

from __future__ import annotations

import re

from spacy.tokens import Span

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.agenda import on_agenda
from ctdialog.pipeline.topics.company import out_of_company
from ctdialog.pipeline.topics.discussed import discussed_in
from ctdialog.pipeline.topics.longer_names import part_of_name
from ctdialog.pipeline.topics.narrated import somebodys_past
from ctdialog.pipeline.topics.topics import addressed

# what makes a participant's own country a subject too
_SITUATION_IN = re.compile(
    r"\b(?:situation|stability|instability|peace|conflict|crisis|violence|insurgency|unrest|war|transition|"
    r"reconciliation|reconstruction|elections|ceasefire|coup)\b"
    r"[^,.;]{0,24}\b(?:in|of|across|on)\s|[a-z]-related\b|"
    r"['’]s? (?:\w+ ){0,2}(?:security|stability|peace|elections|transition|crisis|future)\b"
)
# "brought together prosecutors and police officers": who is there
_ATTENDED = re.compile(
    r"\b(?:brought together|bringing together|attended by|attending|composed of|consist(?:ed|ing) of|"
    r"(?<!agenda )(?<!programme )(?<!talks )(?<!discussions )(?<!topics )"
    r"compris(?:ed|ing)|joined by) (?:[\w’'-]+,? (?:and |& )?){0,5}$|"
    # "is composed of members of the councils, of the courts and of the police"
    r"\b(?:composed|consists?|consisting|made up) of (?:representatives|members|officials) [^.;]{0,80}$"
)
# "150 practitioners in criminal justice", "law enforcement officers from Kenya": what people are
_PEOPLE = r"(?:officials?|officers?|practitioners?|experts?|specialists|secretariats?|personnel|forces)"
_GROUPED = rf"(?:(?!{words('people_do')}\b)[\w’'-]+,? (?:and |& )?){{0,4}}$"
_PEOPLE_OF = re.compile(
    rf"\b(?:{_PEOPLE} (?:in|from|of(?! terror| extrem| separat)|working (?:in|on))|"
    rf"(?:representatives|heads|(?<!family )members|delegates) (?:of|from)) {_GROUPED}"
)
_SOME_PEOPLE = re.compile(rf"(?: (?:and|&) (?!(?:on|in|of|for|to|about) )[\w-]+)?[ -]{_PEOPLE}\b")
# where people are what is spoken of: "training of", "cooperation between"
_ABOUT_PEOPLE = re.compile(
    r"\b(?:train\w*|capacit\w+|equip\w*|support\w*|assist\w*|help\w*|cooperat\w+|coordinat\w+|"
    r"collaborat\w+|exchang\w+|between|among|contacts|interact\w+|"
    r"meeting of|conference of|network of|workshop|course|for)\b"
)
# Who acts, in uniform or at a desk: a topic only as what is trained, equipped or worked with.
_AGENCY = re.compile(
    r"(?:coast ?guards?|armed forces|(?:military|border|security|civil-military) officials|"
    r"(?:interior|defen[cs]e) ministries|troops|army|border (?:guards|police|forces|troops)|warships|"
    r"prosecutors|judges|magistrates|instructors|gendarmeries)$"
)
# "views were exchanged on artificial intelligence", and no other was
_ARTIFICIAL = re.compile(r"^(?!.*(?:information|data|(?<!artificial )intelligence)).*artificial intelligence")
# "on multilateral platforms and the threat of Daesh": where states meet, no media
_FORUM = re.compile(r"\b(?:multilateral|international|regional|global|intergovernmental|bilateral) $")
_PLATFORMS = re.compile(r"(?:platforms?|forums?|channels?)\b")
# "the Department for Business and Trade": a topic's word in the name of an organization
_ORGANIZATION = re.compile(
    r"(?:[A-Z][\w’'-]*,? (?:(?:and|&|of|for|on|the|in|to) ){0,3}){0,6}"
    r"(?:Department|Ministry|Ministries|Agency|Office|Centre|Center|Bureau|Division|Directorate|Institute|University|"
    r"Academy|Authority|Secretariat|Secretary|Minister|Branch|Fund|Unit|Relations|Affairs|Coordinator|Commissioner|"
    r"Enforcement|Administration|Council|Command|Corps|Board|Service|Services)\b"
    r"(?:,? (?:(?:and|&|of|for|on|the|in|to|against) ){0,3}[A-Z][\w’'-]*){0,8}"
)
# "the ministers for immigration and border protection": what an office or a ministry is for
_OFFICE_FOR = re.compile(
    r"\b(?:ministers?|ministry|ministries|secretar(?:y|ies)|departments?|commissioners?|envoys?) "
    r"(?:for|of) (?:the )?(?:[\w’'-]+,? (?:and |& )?){0,3}$"
)
# "training for law-enforcement officers": who is trained and equipped, no cooperation of theirs
_TRAINEES = re.compile(
    r"\b(?:train\w*|courses?|workshops?|capacit\w+|equip\w*|human resources|support|assistance|help|gear) "
    r"(?:[\w-]+ )?(?:of|for|to) (?:(?!links\b|between\b|among\b)[\w’'-]+ ){0,5}$"
)
_ENFORCING = re.compile(rf" (?:agenc|authorit|bodies)|{_SOME_PEOPLE.pattern}")
# A threat that is only to be met is not assessed: "to counter the threat", "terrorists who pose a threat".
_MEETING = re.compile(rf"{words('meeting_threats')}\b")
_MET = re.compile(rf"\b{words('meeting_threats')} (?:[\w’'-]+,? ){{0,4}}$")
# "aviation security, a key global threat": what the subject before is
_APPOSED = re.compile(r",\s(?:an?|one of the)\s(?:[\w-]+\s){0,3}$")
# "peace and prosperity in Kenya", where they are an aim; "UN peacekeeping", where troops serve
_STABILITY = re.compile(r"(?:[a-z]+['’]s )?(?:peace|security|stability|prosperity)\b")
_AIM = re.compile(rf"\b{words('aim')} (?:[\w-]+,? (?:and )?){{0,3}}$")
# "counter-terrorism activities", "the activities of the Foreign Terrorist Fighters Working Group"
PEACEKEEPING = re.compile(r"\s+peace-?\s?keep")
_ACTIVITY = re.compile(r"\bactivit")
_AGAINST_IT = re.compile(rf"\b{words('against_activities')}[- ](?:[\w-]+ (?:and )?){{0,2}}$")
_AGAINST_TERROR = re.compile(r"\b(?:anti|counter)[- ]?terror\w* activit")
_CONDEMNED = re.compile(r"\b(?:condemn|denounc|deplor|decri)\w* (?:[\w’'-]+ ){0,5}$")
_OF_FIGHTERS = re.compile(r"\b(?:activit|challenge)\w* of\b")
_FIGHTERS = re.compile(r"[- ]fighters?\b")
_WHO_POSE = re.compile(
    # not "the threat that IS poses", whose first word is the threat
    r"(?!threat|danger|menace|challenge|risk|hazard).*\b(?:who|which|that) "
    r"(?:still |also |now )?(?:pose|poses|remain|remains|are|is) "
)
# "the Security and Defence Dialogue": a pair that names what kind of talks they are
_KIND_OF_TALKS = re.compile(
    r"(?:security and defen[cs]e|defen[cs]e and security|"
    r"(?:border|frontier) (?:committee|commission)|joint task force)$"
)
_SECURITY_AND_DEFENCE = re.compile(
    r"\b(?:security and defen[cs]e|defen[cs]e and security)\b(?! (?:co-?operation|relations|ties))"
)
# "the terrorism situation in the Sahel" is a threat, no region's own affairs
_OF_TERROR = re.compile(r"\b(?:counter|anti)?-?(?:terror\w*|threat|extremism) $")
# "two-way trade reached 1.6 billion": a figure, not a subject
_FIGURE = re.compile(
    r"(?!, which)[^.;]{0,60}\b"
    r"(?:reached|amount(?:ed|ing|s)|stood|stands|rose|risen|grew|grown|totall?ed|worth|valued|fell|doubled)\b"
    r"[^.;]{0,30}\b(?:\d|million|billion|trillion|per cent|percent)"
)
# "smuggling of weapons", "the trade in heroin": topics of their own, no crime at large and no commerce
_CONTRABAND = re.compile(
    r" (?:in|of) (?:(?:illicit|illegal|synthetic|hard|small|light|conventional|military) ){0,2}"
    r"(?:drugs?|narcotics?|psychotropic|heroin|cocaine|opium|opiates|"
    r"(?:meth)?amphetamines?|cannabis|hashish|captagon|fentanyl|opioids|precursors|arms|weapons|weaponry|"
    r"firearms|guns|ammunition|munitions|explosives|nuclear|radioactive)\b"
)
_OF_CONTRABAND = re.compile(
    r"^(?!.*\b(?:human|people|persons?|migrants?|women|goods|fuel|gold)\b).*\b"
    r"(?:drugs?|narcotics?|arms|weapons?|guns?) (?:smuggling|trafficking|trade)$"
)
_TRADED = {"organized-crime": ("trade", "smuggling", "trafficking", " in"), "trade-economy": ("trade",)}
# "a partnership founded on shared values such as democracy and human rights": what binds, and no subject. Of
# "guided by shared values, they discussed human rights", the rights are one.
_VALUES = re.compile(
    r"\b(?:found\w*|based|bas[ie]s|rooted|built|underpinned|anchored|grounded|resting|rests|guided|"
    r"shar(?:e|es|ed|ing))\b(?:(?!\b(?:discuss|agree|commit|promot|uphold)\w*)[^.;]){0,70}"
    r"\b(?:(?:values|ideals)(?: and [a-z]+)?,? (?:such as|like|including|of|namely)|"
    r"such (?:[\w-]+ ){0,2}(?:values|ideals) as)\b"
    r"(?:(?!\b(?:discuss|review|exchang|agree|commit|promot|uphold|talk|address|rais)\w*)[^.;]){0,80}$"
)
_VALUED = ("human-rights", "trade-economy")
# what may be a body's own name: "the Multinational Joint Task Force", "the UN 1267 Committee"
_OF_BODIES = ("terrorist-designations", "defence-cooperation")
_BETWEEN = re.compile(r" (?:(?:ties|links|relations|cooperation) )?(?:between|of) (?:the )?")
_A_PAIR = 2  # bodies that a sentence names before it is a list of them
_REACH = 300  # characters in which a name or a subject is looked for


def is_topic(line: Line, span: Span, participants: list[str]) -> bool:
    """Is a topic's word no part of an office, an organization, or what a participant is?"""
    start, end = span.start_char, span.end_char
    at = start - line.start
    beside = line.lower[max(0, at - _REACH) : at + _REACH]
    if out_of_company(beside, span.kb_id_, span.text.lower(), bool(line.groups)):
        return False
    if any(m.extent[0] <= place < m.extent[1] for _, m in line.people for place in (start, end - 1)):
        return False  # "Ambassador for International Organized Crime" names no subject of the talks
    if _ATTENDED.search(line.before(start, 110)):
        return False
    inside = line.parties_in(start, end)
    before = line.before(start, 80)
    people = _PEOPLE_OF.search(before) or _SOME_PEOPLE.match(line.after(end, 40))
    word = span.text.lower()
    if people and not (_ABOUT_PEOPLE.search(before) or word.endswith((" for", " of", " to", " train"))):
        return False
    if somebodys_past(line, start):
        return False
    if _OFFICE_FOR.search(line.lower[: start - line.start][-80:]):
        return False
    if _AGENCY.match(word) and not (_ABOUT_PEOPLE.search(before) or on_agenda(line, start, end)):
        return False
    enforcers = word.endswith("enforcers") or (
        word.endswith("enforcement") and _ENFORCING.match(line.after(end, 40))
    )
    if enforcers and _TRAINEES.search(before):
        return False
    if span.kb_id_ == "threat-assessment" and before.endswith(("cyber ", "cyber-")):
        return False  # "the cyber threat from abroad" is no terrorists'
    if span.kb_id_ == "threat-assessment" and _no_threat(line, span, before):
        return False
    if span.kb_id_ == "multilateral-cooperation":
        bodies = [p for p in inside if p.label == "BODY"]
        if PEACEKEEPING.match(line.after(end, 20)):
            return False
        if bodies and all(p.code in participants for p in bodies):
            return False
    elif span.kb_id_ not in _OF_BODIES and any(
        p.label == "BODY" and end <= p.end and (p.extent != (start, end) or _one_of_many(line))
        for p in line.parties_in(start - _REACH, start + 1)
    ):
        return False  # "the Lake Chad Basin's Joint Force", "the Global Counterterrorism Forum"
    if span.kb_id_ == "terrorist-use-of-internet" and _PLATFORMS.match(word) and _FORUM.search(before):
        return False
    if span.kb_id_ == "law-enforcement" and word.endswith(("armed forces", "air forces", "naval forces")):
        return False  # "cooperation between the armed forces"
    if span.kb_id_ == "arms-trafficking" and line.after(end, 9).startswith(" of mass "):
        return False  # "the spread of weapons of mass destruction"
    if span.kb_id_ in ("defence-cooperation", "trade-economy") and _between_others(line, end, participants):
        return False
    if _is_contraband(line, span.kb_id_, word, end):
        return False
    if span.kb_id_ == "information-sharing" and _ARTIFICIAL.search(word):
        return False
    if span.kb_id_ in _VALUED and _VALUES.search(line.before(start, 160)):
        return False
    if span.kb_id_ == "trade-economy" and _FIGURE.match(line.after(end, 100)):
        return False
    if span.kb_id_ == "regional-security" and _OF_TERROR.search(before):
        return False
    if span.kb_id_ == "regional-security" and _STABILITY.match(span.text.lower()) and _AIM.search(before):
        return False
    if span.kb_id_ == "regional-security" and not _SITUATION_IN.search(line.before(end, end - start)):
        places = [p for p in inside if p.label != "BODY"]
        if places and all(p.code in participants or part_of_name(line, p) for p in places):
            return False
    if _names_talks(line, span):
        return False
    if line.kind != "body" or not span.text[0].isupper():
        return True
    named = [(f.start, f.end) for f in line.formats] + [(s.start_char, s.end_char) for s in line.instruments]
    if any(a <= start < b for a, b in named):
        # "established by the Trade and Cooperation Agreement" does not say that it was talked of
        return addressed(line.span) or any(f.start <= start < f.end for f in line.formats)
    first = max(0, at - _REACH)
    names = _ORGANIZATION.finditer(line.text[first : at + _REACH])
    return not any(name.start() <= at - first < name.end() for name in names)


def _between_others(line: Line, end: int, participants: list[str]) -> bool:
    """ "Military ties between Chad and Mali": of two that have no part in the talks but are told of?"""
    pair = [p for p in line.parties_in(end, end + 60) if p.label == "COUNTRY"][:2]
    if len(pair) < 2 or any(p.code in participants for p in pair):
        return False
    if _BETWEEN.fullmatch(line.before(pair[0].start, pair[0].start - end)) is None:
        return False
    told = {party.code for party, _ in discussed_in(line)}
    return all(party.code in told for party in pair)


def _one_of_many(line: Line) -> bool:
    """Are bodies listed, so that one with a subject for a name ("No Money for Terror") is only a body?"""
    return sum(party.label == "BODY" for party in line.parties) > _A_PAIR


def _is_contraband(line: Line, topic: str, word: str, end: int) -> bool:
    """Is a trade or traffic told to be one in drugs or weapons: "the illicit trafficking of small arms"?"""
    if topic in _TRADED and _OF_CONTRABAND.search(word):
        return True
    if not word.endswith(_TRADED.get(topic, "\n")):
        return False
    return _CONTRABAND.match(line.after(end - 3 if word.endswith(" in") else end, 60)) is not None


def _names_talks(line: Line, span: Span) -> bool:
    """Is a word only part of what standing talks are for, beside terrorism or its threats?

    "The Working Group on Terrorism and Organized Crime" was set up for both: what it spoke of is told apart.
    A conference, one meeting, and talks in small letters ("a dialogue on terrorism and drugs") are named
    by their subject.
    """
    form = next((f for f in line.formats if f.start <= span.start_char < f.end), None)
    if form is None or form.name is None or form.kind in ("conference", "meeting"):
        return False
    text = span.text.lower()
    name = line.text[form.start - line.start : form.end - line.start]
    if _KIND_OF_TALKS.match(text) or (
        span.kb_id_ == "defence-cooperation" and _SECURITY_AND_DEFENCE.search(name.lower())
    ):
        return True
    if form.kind != "working-group" and name[-len(text) :][:1].islower():
        return False
    name = name.lower()
    return "terror" in name.replace(text, "", 1) or span.kb_id_ == "threat-assessment"


def _no_threat(line: Line, span: Span, before: str) -> bool:
    """Is it only met ("to counter the threat"), done against it ("counter-terrorism activities"), or a name?

    "The activities of the Foreign Terrorist Fighters Working Group" are no terrorists'.
    """
    text = span.text.lower()
    if text.endswith("threat") and "terror" not in text and _APPOSED.search(before):
        return True
    if _MET.search(before) or _MEETING.match(text) or _WHO_POSE.match(text):
        return True
    if _ACTIVITY.search(text) and _CONDEMNED.search(before):
        return True
    if _ACTIVITY.search(text) and (_AGAINST_IT.search(before) or _AGAINST_TERROR.search(text)):
        return True
    return bool(_OF_FIGHTERS.search(text) and _FIGHTERS.match(line.after(span.end_char, 12)))
