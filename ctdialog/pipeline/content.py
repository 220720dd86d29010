"""What an occasion addressed: topics, places discussed, armed groups, forums and instruments.

Read from the sentences that tell of the occasion and say that it addressed something
(`topics.addressed`); what the article tells as its own background is left out.

| words | value |
| --- | --- |
| `the situation in Afghanistan and the Middle East` | discussed AFG, middle-east |
| `threats posed by ISKP` | groups ISKP |
| `cooperation in multilateral fora such as the UN, FATF and GCTF` | forums UN, FATF, GCTF |
| `the attack in Pahalgam` | nothing: the scene of an attack |
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span

from ctdialog.pipeline.agenda import is_subject, on_agenda
from ctdialog.pipeline.anchors import anchored
from ctdialog.pipeline.cues import words
from ctdialog.pipeline.discussed import discussed_in, in_attack
from ctdialog.pipeline.forums import Role, forums_in, gathers, is_region, keepers
from ctdialog.pipeline.narrated import narrates, somebodys_past, years_ago
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.onlookers import by_onlookers
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Extent, Line
from ctdialog.pipeline.targets import targets_in
from ctdialog.pipeline.topics import addressed, turned_aside
from ctdialog.pipeline.unsaid import beside, denied, unsaid


@dataclass(slots=True)
class Content:
    """Codes, ids or words with the places that told each, in order of first mention."""

    topics: dict[str, list[Extent]] = field(default_factory=dict)
    discussed: dict[str, list[Extent]] = field(default_factory=dict)
    groups: dict[str, list[Extent]] = field(default_factory=dict)
    forums: dict[str, list[Extent]] = field(default_factory=dict)
    instruments: dict[str, list[Extent]] = field(default_factory=dict)


_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_AND = re.compile(r" and (?:the |those of (?:the )?)?")


_BY = re.compile(r"\b(?:by|against|attacks? (?:of|from)) (?:the )?(?:[\w’'-]+(?:,|,? and)? ){0,4}$")
# what goes on with the meeting that was named last
_ITS_CLAUSE = re.compile(r"\b(?:where|at which|in which|during which|which)\b")
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
    r"compris(?:ed|ing)|joined by) (?:[\w’'-]+,? (?:and |& )?){0,5}$|"
    # "is composed of members of the councils, of the courts and of the police"
    r"\b(?:composed|consists?|consisting|made up) of (?:representatives|members|officials) [^.;]{0,80}$"
)
# "150 practitioners in criminal justice", "law enforcement officers from Kenya": what people are
_PEOPLE = r"(?:officials?|officers?|practitioners?|experts?|specialists|secretariats?|personnel|forces)"
_GROUPED = rf"(?:(?!{words('people_do')}\b)[\w’'-]+,? (?:and |& )?){{0,4}}$"
_PEOPLE_OF = re.compile(
    rf"\b(?:{_PEOPLE} (?:in|from|of|working (?:in|on))|"
    rf"(?:representatives|heads|members|delegates) (?:of|from)) {_GROUPED}"
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
# A threat that is only to be met is not assessed: "to counter the threat", "terrorists who pose a threat".
_MET = re.compile(rf"\b{words('meeting_threats')} (?:[\w’'-]+,? ){{0,4}}$")
# "peace and prosperity in Kenya", where they are an aim; "UN peacekeeping", where troops serve
_STABILITY = re.compile(r"(?:[a-z]+['’]s )?(?:peace|security|stability|prosperity)\b")
_AIM = re.compile(rf"\b{words('aim')} (?:[\w-]+,? (?:and )?){{0,3}}$")
_PEACEKEEPING = re.compile(r"\s+peace-?\s?keep")
# "counter-terrorism activities", "the activities of the Foreign Terrorist Fighters Working Group"
_ACTIVITY = re.compile(r"\bactivit")
_AGAINST_IT = re.compile(rf"\b{words('against_activities')}[- ](?:[\w-]+ (?:and )?){{0,2}}$")
_AGAINST_TERROR = re.compile(r"\b(?:anti|counter)[- ]?terror\w* activit")
_OF_FIGHTERS = re.compile(r"\b(?:activit|challenge)\w* of\b")
_FIGHTERS = re.compile(r"[- ]fighters?\b")
_WHO_POSE = re.compile(r"\b(?:who|which|that) (?:still |also |now )?(?:pose|poses|remain|remains|are|is) ")


# "the Security and Defence Dialogue": a pair that names what kind of talks they are
_KIND_OF_TALKS = re.compile(
    r"(?:security and defen[cs]e|defen[cs]e and security|border (?:committee|commission)|joint task force)$"
)
# "the terrorism situation in the Sahel" is a threat, no region's own affairs
_OF_TERROR = re.compile(r"\b(?:counter|anti)?-?(?:terror\w*|threat|extremism) $")
# "two-way trade reached 1.6 billion": a figure, not a subject
_FIGURE = re.compile(
    r"[^.;]{0,60}\b(?:reached|amount(?:ed|ing|s)|stood|stands|rose|risen|grew|grown|totall?ed|worth|valued|fell|doubled)\b"
    r"[^.;]{0,30}\b(?:\d|million|billion|trillion|per cent|percent)"
)

_SMALL_WORD = re.compile(r" (?:of|for|on|the|to|in|and) ")
_SIDES = ("EU", "NATO")  # bodies that meet others as one side of talks
_NAMES_ONLY = ("C5",)  # "the C5+1" says who meet, not that they work together in a body
_REACH = 300  # characters in which a name or a subject is looked for
_ACRONYMS = {"mou": "memorandum of understanding"}


def content_of(occasion: Occasion, participants: list[str]) -> Content:
    """What the sentences of an occasion say it addressed."""
    content = Content()
    sides = {code for line in occasion.lines for code in _paired(line, participants)}
    lines = (*occasion.lines, *occasion.shared)
    tied = {line.index for line in lines if anchored(occasion, line, participants)}
    told = {line.block for line in lines if line.index in tied}
    main = occasion.prominence == "main"
    own = {event.line.index for event in occasion.events}
    onlooking = by_onlookers(sorted(lines, key=lambda line: line.index))
    for line in lines:
        if line.index in onlooking or turned_aside(line.span):
            continue
        if line.block not in told:
            continue  # a paragraph that nothing ties to the talks
        addressing = addressed(line.span)
        # "Oman lives under the threat of …": what a side has been through, not just after the talks are named
        at_home = line.index not in tied and line.index - 1 not in own and _names_side(line, participants)
        narrating = (not addressing and (at_home or narrates(line))) or (
            main and line.index not in own and years_ago(occasion, line)
        )
        left_out = _left_out(occasion, line)
        for span in line.topics:
            start, end = span.start_char, span.end_char
            if (narrating and not is_subject(line, end)) or left_out(start, end):
                continue
            if _tells(occasion, line, start) and _is_topic(line, span, participants):
                _add(content.topics, span.kb_id_, (start, end))
        for span in line.instruments:
            if left_out(span.start_char, span.end_char):
                continue
            if not any(m.extent[0] <= span.start_char < m.extent[1] for _, m in line.people):
                _instrument(content, span)
                for party in keepers(line, span, participants):
                    _add(content.forums, party.code, party.extent)
                    if span.text.lower().endswith(("programme", "program")):  # carried out together
                        _add(content.topics, "multilateral-cooperation", party.extent)
        for party, itself in discussed_in(line):
            if (narrating and not is_subject(line, party.end)) or left_out(*party.extent):
                continue
            known = party.code in participants or party.code in sides or _named_in(line, party)
            if not known and _tells(occasion, line, party.start):
                _add(content.discussed, party.code, party.extent)
                if itself:  # "discussed Sudan" is its situation
                    _add(content.topics, "regional-security", party.extent)
        for party, role in forums_in(line, addressing):
            if left_out(*party.extent):
                continue
            named = _named_in(line, party, role is Role.SUBJECT)
            if party.code not in participants and (not named or _its_next(occasion, line, party)):
                _add(content.forums, party.code, party.extent)
                if role is not Role.SUBJECT and not _PEACEKEEPING.match(line.after(party.end, 20)):
                    _add(content.topics, "multilateral-cooperation", party.extent)
        for span in () if narrating else targets_in(line, addressing):
            if left_out(span.start_char, span.end_char):
                continue
            if not in_attack(line, span.start_char) or _BY.search(line.before(span.start_char, 70)):
                _add(content.groups, span.kb_id_, (span.start_char, span.end_char))
    for line in occasion.bases:
        for span in line.instruments:
            _instrument(content, span)
    for party, side in _own_bodies(occasion):
        if party.code not in participants:
            _add(content.forums, party.code, party.extent)
        elif side:
            continue
        if party.code not in _NAMES_ONLY:
            _add(content.topics, "multilateral-cooperation", party.extent)
    if occasion.kind == "exercise":  # troops that train together
        event = next(event for event in occasion.events if event.kind == "exercise")
        _add(content.topics, "defence-cooperation", (event.start, event.end))
    return content


def _left_out(occasion: Occasion, line: Line) -> Callable[[int, int], bool]:
    """Is what stands at a place the next meeting's of the series, or said or seen beside the talks?"""
    until, denies = occasion.until.get(line.index), denied(line)

    def left_out(start: int, end: int) -> bool:
        if until is not None and start >= until:
            return True
        return beside(line, start) or (denies and unsaid(line, start, end))

    return left_out


def _names_side(line: Line, participants: list[str]) -> bool:
    return any(party.code in participants for party in line.parties)


def _tells(occasion: Occasion, line: Line, place: int) -> bool:
    """Is what stands at a place told of this occasion?

    What a sentence says was addressed is, whatever it mentions by the way ("reviewed what was done since
    the last round, and agreed to …"): but for a word in the name of talks, and for what a clause tells of
    another meeting ("… noted the Cyber Talks in Lima, where Peru and Japan agreed to …").
    """
    if occasion.owns(line, place):
        return True
    if not addressed(line.span) or any(f.start <= place < f.end for f in line.formats):
        return False
    rivals = [start for start, mine in occasion.marks.get(line.index, ()) if not mine and start < place]
    return not rivals or _ITS_CLAUSE.search(line.before(place, place - rivals[-1])) is None


def _is_topic(line: Line, span: Span, participants: list[str]) -> bool:
    """Is a topic's word no part of an office, an organization, or what a participant is?"""
    start, end = span.start_char, span.end_char
    if any(m.extent[0] <= start < m.extent[1] for _, m in line.people):
        return False  # "Ambassador for International Organized Crime" names no subject of the talks
    if _ATTENDED.search(line.before(start, 110)):
        return False
    inside = line.parties_in(start, end)
    before = line.before(start, 80)
    people = _PEOPLE_OF.search(before) or _SOME_PEOPLE.match(line.after(end, 40))
    if people and not _ABOUT_PEOPLE.search(before):
        return False
    if somebodys_past(line, start):
        return False
    if _OFFICE_FOR.search(line.lower[: start - line.start][-80:]):
        return False
    word = span.text.lower()
    if _AGENCY.match(word) and not (_ABOUT_PEOPLE.search(before) or on_agenda(line, start, end)):
        return False
    if span.kb_id_ == "threat-assessment" and before.endswith(("cyber ", "cyber-")):
        return False  # "the cyber threat from abroad" is no terrorists'
    if span.kb_id_ == "threat-assessment" and _no_threat(line, span, before):
        return False
    if span.kb_id_ == "multilateral-cooperation":
        bodies = [p for p in inside if p.label == "BODY"]
        if _PEACEKEEPING.match(line.after(end, 20)):
            return False
        if bodies and all(p.code in participants for p in bodies):
            return False
    elif span.kb_id_ != "terrorist-designations" and any(
        p.label == "BODY" and end <= p.end for p in line.parties_in(start - _REACH, start + 1)
    ):
        return False  # "the Lake Chad Basin's Joint Force", "the Global Counterterrorism Forum"
    if span.kb_id_ == "trade-economy" and _FIGURE.match(line.after(end, 100)):
        return False
    if span.kb_id_ == "regional-security" and _OF_TERROR.search(before):
        return False
    if span.kb_id_ == "regional-security" and _STABILITY.match(span.text.lower()) and _AIM.search(before):
        return False
    if span.kb_id_ == "regional-security" and not _SITUATION_IN.search(line.before(end, end - start)):
        places = [p for p in inside if p.label != "BODY"]
        if places and all(p.code in participants for p in places):
            return False
    if _names_talks(line, span):
        return False
    if line.kind != "body" or not span.text[0].isupper():
        return True
    named = [(f.start, f.end) for f in line.formats] + [(s.start_char, s.end_char) for s in line.instruments]
    if any(a <= start < b for a, b in named):
        # "established by the Trade and Cooperation Agreement" does not say that it was talked of
        return addressed(line.span) or any(f.start <= start < f.end for f in line.formats)
    at = start - line.start
    first = max(0, at - _REACH)
    names = _ORGANIZATION.finditer(line.text[first : at + _REACH])
    return not any(name.start() <= at - first < name.end() for name in names)


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
    if _KIND_OF_TALKS.match(text):
        return True
    name = line.text[form.start - line.start : form.end - line.start]
    if form.kind != "working-group" and name[-len(text) :][:1].islower():
        return False
    name = name.lower()
    return "terror" in name.replace(text, "", 1) or span.kb_id_ == "threat-assessment"


def _no_threat(line: Line, span: Span, before: str) -> bool:
    """Is it only met ("to counter the threat"), done against it ("counter-terrorism activities"), or a name?

    "The activities of the Foreign Terrorist Fighters Working Group" are no terrorists'.
    """
    text = span.text.lower()
    if _MET.search(before) or _WHO_POSE.search(text):
        return True
    if _ACTIVITY.search(text) and (_AGAINST_IT.search(before) or _AGAINST_TERROR.search(text)):
        return True
    return bool(_OF_FIGHTERS.search(text) and _FIGHTERS.match(line.after(span.end_char, 12)))


def _add(found: dict[str, list[Extent]], key: str, at: Extent) -> None:
    found.setdefault(key, []).append(at)


def _instrument(content: Content, span: Span) -> None:
    """Adds an instrument; a shorter name of one that was named before tells that one again."""
    text = span.text.rstrip(".")  # the tokenizer keeps a stop with an acronym
    short = _ACRONYMS.get(text.lower(), text.lower())
    known = next((k for k in content.instruments if _shortens(k.lower(), (text.lower(), short))), None)
    _add(content.instruments, known or text, (span.start_char, span.start_char + len(text)))


def _shortens(name: str, ends: tuple[str, str]) -> bool:
    """Is a name one of the endings, or a longer one that ends so ("EU-Oman Framework Agreement")?"""
    if any(name.startswith(f"{ends[0]} {link} ") for link in ("on", "for", "of", "against", "concerning")):
        return True  # "the Action Plan on Piracy", then "the Action Plan"
    if f"({ends[0]})" in name:
        return True  # "Memorandum of Understanding (MoU) on Fisheries", then "the MoU"
    return any(name.endswith(end) and not _SMALL_WORD.search(name.removesuffix(end)) for end in ends)


def _named_in(line: Line, party: Party, formats: bool = True) -> bool:
    """Is a party only a part of a name: an instrument's, an office's, or (if asked) a format's?"""
    extents = [(f.start, f.end) for f in line.formats if formats and (f.core or f.parties)]
    extents += [(s.start_char, s.end_char) for s in line.instruments]
    extents += [m.extent for _, m in line.people]
    return any(start <= party.start and party.end <= end for start, end in extents)


def _its_next(occasion: Occasion, line: Line, party: Party) -> bool:
    """ "Discussed the coming ASEAN Regional Forum meeting": another gathering of a body as a subject?"""
    mine = [start for start, own in occasion.marks.get(line.index, ()) if own]
    forms = [f for f in line.formats if f.start <= party.start and party.end <= f.end]
    if not forms or any(f.start <= start < f.end for f in forms for start in mine):
        return False
    return on_agenda(line, forms[0].start, forms[0].end)


def _paired(line: Line, participants: list[str]) -> Iterator[str]:
    """Regions that are a side of the talks: "EU-Central Asia relations", "between Japan and the Gulf"."""
    for one, other in itertools.pairwise(line.parties):
        between = line.before(other.start, max(0, other.start - one.end))
        if (
            other.label == "REGION"
            and one.code in participants
            and (
                between in ("-", "–") or (_BETWEEN.search(line.before(one.start)) and _AND.fullmatch(between))
            )
        ):
            yield other.code


def _own_bodies(occasion: Occasion) -> Iterator[tuple[Party, bool]]:
    """Bodies whose own gathering an occasion is, in its name or by who meets; true for one that is a side."""
    sides: set[str] = set()
    for event in occasion.events:
        named = event.format.parties if event.format else ()
        if any(p.label != "BODY" for p in named) or len({p.code for p in named}) > 1:
            sides |= {p.code for p in named}  # "the GCC-U.S. Working Group"
    for event in occasion.events:
        if event.relative:
            continue
        named = event.format.parties if event.format else ()
        for party in event.line.parties:
            if party.label != "BODY" or is_region(event.line, party):
                continue
            if party in named or (party.start < event.start and gathers(event.line, party)):
                yield party, party.code in sides or party.code in _SIDES
