"""Whether an occasion is a meeting: of states or bodies, and one in particular.

| words | a meeting |
| --- | --- |
| `A and B held their third dialogue` | yes |
| `doctors from A and B met`, `fans of A and B met` | no: others than states |
| `the dialogue is held every year` | no: none in particular |
| `a workshop for police officers of two towns` | no: of one country alone |
"""

from __future__ import annotations

import re

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.subjects import subjects
from ctdialog.pipeline.events.who_holds import holders
from ctdialog.pipeline.occasions.fresh import happens
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, TALKS, Occasion
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.scene import Line, Scene

# "fans of A and B met": not the states themselves
_OTHERS = re.compile(r"(\w+) (?:of|from|in) (?:the )?$")
# narrower than wording.toml's "officials": experts, officers and colleagues of two countries may be anybody's
_ACT_FOR = frozenset(
    "officials ministers chiefs leaders presidents envoys directors heads secretaries commanders delegations "
    "representatives delegates negotiators commissioners advisers advisors coordinators premiers generals "
    "prosecutors chairmen governments ministries councils agencies services authorities departments forces "
    "states countries nations members".split()
)
_PEOPLE = re.compile(
    r"\b(?:students?|universit\w+|"
    r"(?<!european )(?<!african )(?<!soviet )(?<!economic )(?<!customs )unions?|"
    r"film|poetry|poets?|artists?|writers?|chambers? of commerce|"
    r"farmers?|churches|bishops?|museums?|schools?|doctors?|fans|scouts|clerics|families|journalists?|smugglers|airlines?|researchers|victims['’]|"
    r"tourism boards?|(?<!west )(?<!world )(?<!central )(?<!development )banks?|companies)\b"
)
# What states alone meet for, by the topics' ids and by the word itself
_SECURITY = frozenset(
    "threat-assessment terrorist-designations terrorism-financing violent-extremism radicalization "
    "terrorist-use-of-internet foreign-terrorist-fighters border-security cross-border-terrorism "
    "organized-crime arms-trafficking maritime-security defence-cooperation".split()
)
_TERRORISM = re.compile(r"terror(?:ism|ists?)?\b")
_FIRST = 3  # sentences that say who meets
_OF = re.compile(r"\s+of\s+(?:the\s+)?")
# What makes a gathering that names one country more than its own.
_ABROAD = re.compile(
    r"\b(?:international|regional|global|world|ministerial|multinational|intergovernmental|countries|nations|"
    r"states|delegations?|foreign|abroad|neighbou?ring)\b"
)


def is_meeting(scene: Scene, occasion: Occasion, codes: list[str], lexicon: Lexicon, alone: bool) -> bool:
    """Is an occasion whose parties are `codes` a meeting; `alone`: no other one of its story is?"""
    if (alone and not _is_diplomatic(scene, occasion, codes, lexicon)) or not _is_specific(occasion):
        return False
    if occasion.prominence == "background" and _of_own_houses(occasion):
        return False
    if len(codes) >= 2:
        return True
    body = any(code in lexicon.bodies for code in codes)
    if body and any(e.verb and (e.dates or e.places) for e in occasion.events):
        return True  # "defence chiefs of the bloc met in Abuja"
    if body and any(e.dates and e.places and e.line.kind != "headline" for e in occasion.events):
        return True  # "the bloc's police chiefs ended a two-day meeting in Arusha on Friday"
    if body and any(e.number and e.parties and (e.dates or e.places) for e in occasion.events):
        return True  # "the Committee held its tenth session on 3 May"
    if body and any(
        e.number and e.parties and e.name_words and e.kind == "working-group" for e in occasion.events
    ):
        return True  # "Twelfth GCTF Coordinating Committee Meeting": a title tells no day
    if body and occasion.kind == "working-group" and any(e.parties and e.dates for e in occasion.events):
        return True  # "on which the bloc's Council agreed at its January 30 meeting"
    if occasion.kind == "summit" and body:
        return any(e.number is not None or e.dates or e.places for e in occasion.events)
    beside = not alone and occasion.kind in ("conference", "exercise") and occasion.prominence == "background"
    told = (e for e in occasion.events if e.dates and e.places and e.format)
    if codes and occasion.later is not None:
        return True  # "the first edition was held in Chile in 2019"
    if codes and beside and any(e.kind == "exercise" or (e.format and e.format.name) for e in told):
        return True  # "which will culminate in a tabletop exercise in Fiji in August"
    named = [e for e in occasion.events if e.identity and e.format and e.format.name]
    if codes and any(party.label == "REGION" for e in named for party in e.parties):
        return True  # "the Pacific-Norway Dialogue": a region's countries are the other side
    if body and occasion.kind == "exercise" and named:
        return True  # "the bloc's Field Training Exercise"
    if body and occasion.kind == "meeting" and any(e.dates and e.format and e.format.core for e in named):
        return True  # "ASEAN's Senior Officials Meeting on Transnational Crime … on 8 May"
    body = body or any(_of_a_body(event) for event in named)
    gathering = occasion.kind in ("conference", "working-group") and any(
        e.identity and e.format and e.format.core for e in occasion.events
    )
    return (
        bool(codes) and gathering and (body or (occasion.kind == "conference" and _abroad(scene, occasion)))
    )


def _of_a_body(event: Event) -> bool:
    """Does a body stand right after a name as the one whose it is ("the Working Group of the Coalition")?"""
    near = event.line.parties_in(event.end, event.end + 16)
    bodies = (p for p in near if p.label == "BODY")
    return any(_OF.fullmatch(event.line.after(event.end, p.start - event.end)) for p in bodies)


# "the All-India Conference of Directors General of Police", "the National Governors' Conference": one
# country's own officials, where neither a body nor a region nor another country stands beside the name
_OWN_NAME = re.compile(
    r"\b(?:National|All-\w+|Federal|Provincial|Directors?[- ]General|Inspectors?[- ]General|Governors|"
    r"Prefects|"
    r"Chief (?:Ministers|Secretaries)|(?:Corps )?Commanders)\b(?! and (?:International|Regional))"
)


_OWN_HOUSES = re.compile(
    r"\binter-?(?:ministerial|ministry|agency|departmental)\s+(?:coordination\s+|coordinating\s+)?$"
)
_PREPARING = re.compile(
    r"\s+(?:to|for|on)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}?(?:preparations?|preparing|prepare|agenda|finali[sz]e)\b"
)


def _of_own_houses(occasion: Occasion) -> bool:
    """ "The inter-ministerial meeting to finalise the preparations": one country's own houses alone."""
    return all(
        e.format is not None
        and not e.parties
        and _OWN_HOUSES.search(e.line.before(e.format.end - len(e.format.head), 50))
        and _PREPARING.match(e.line.after(e.format.end, 60))
        for e in occasion.events[:1]
    )


def _abroad(scene: Scene, occasion: Occasion) -> bool:
    """Is a gathering that names one country alone known by a name, or are others told to come?"""
    for event in occasion.events:
        name = scene.text[slice(*event.format.name)] if event.format and event.format.name else ""
        named = name and (name[0].isupper() or not name[0].isalpha())
        if named and not (_OWN_NAME.search(name) and _of_one_country(event.line)):
            return True
    return any(_ABROAD.search(line.lower) for line in occasion.lines)


def _of_one_country(line: Line) -> bool:
    """Does a sentence tell of no body, no region and at most one country?"""
    return len({p.code for p in line.parties}) < 2 and all(p.label == "COUNTRY" for p in line.parties)


def _is_diplomatic(scene: Scene, occasion: Occasion, codes: list[str], lexicon: Lexicon) -> bool:
    """Do those who meet act for states?

    So it is where the format has a name ("Joint Working Group on …"), where states or bodies hold it
    themselves ("A and B held their dialogue", not "doctors from A and B met"), where a body of states is one
    side, or where its sentences tell of officials or of security.
    """
    two_sides = len(codes) > 1
    for event in occasion.events:
        form = event.format
        if form and form.core > (0 if form.kind in TALKS and two_sides else 1):
            return True
        counted = event.number is not None and event.kind in OFFICIALS_TALKS
        if two_sides and (counted or event.kind == "exercise") and not _of_the_people(occasion):
            return True  # "Chad called off the third meeting of the Joint Working Group with Oman"
        if _of_states(scene, event):
            return True
    of_states = any(code in lexicon.bodies for code in codes) or _in_office(occasion)
    of_states = of_states or _on_security(occasion) or _by_states(scene, occasion)
    if two_sides and of_states and not _of_the_people(occasion):
        return True
    diplomatic = anywhere("diplomatic")
    return any(diplomatic.search(line.lower) for line in occasion.lines)


def _in_office(occasion: Occasion) -> bool:
    """Do two or more hold offices, one of them a state's: "the prisons chief X met Mali's Y, head of …"?

    A military rank is one: "Maj. Gen. X of Oman met Col. Y", but not "retired Gen. X".
    """
    told = [
        (person, m) for line in occasion.lines for person, m in line.people if m.office or _serves(line, m)
    ]
    of_state = any(m.country or (m.office and m.office.country) for _, m in told)
    return of_state and len({id(person) for person, _ in told}) > 1


# "retired Gen. X", "the late Colonel X", "Major General X (retd)"
_NO_LONGER = re.compile(
    r"(?:\bretired|\blate|\bformer|\bex|\bveteran|\bdeceased)[\s-]+(?:[\w.]+\s+)?$", re.IGNORECASE
)
_LEFT = re.compile(r"\s*\((?:retd|retired|ret|rtd)\b", re.IGNORECASE)


def _serves(line: Line, mention: Mention) -> bool:
    """Is somebody told by a military rank, and not as one who has left the forces?"""
    if mention.rank is None:
        return False
    (start, last), (_, end) = mention.rank, mention.name
    if _NO_LONGER.search(line.before(start, 24)):
        return False
    return not any(_LEFT.match(line.after(behind, 12)) for behind in (last, end))


def _by_states(scene: Scene, occasion: Occasion) -> bool:
    """Do states by name open a sentence on talks: "Oman and Chad have agreed after two days of talks"?"""
    for line in {event.line for event in occasion.events if event.format and event.line.kind != "headline"}:
        for run in subjects(scene.parties, line):
            named = all(party.form in ("name", "capital") for party in run)
            if named and len({p.code for p in run}) > 1 and line.before(run[0].start).strip() in ("", "the"):
                return {span.kb_id_ for span in line.topics} != {"trade-economy"}
    return False


def _on_security(occasion: Occasion) -> bool:
    """Is it on what states alone meet for: "experts from Chad and Niger met on Boko Haram's funds"?"""
    return any(
        line.groups or _TERRORISM.search(line.lower) or any(span.kb_id_ in _SECURITY for span in line.topics)
        for line in occasion.lines[:_FIRST]
    )


def _of_the_people(occasion: Occasion) -> bool:
    """Do teams, students, unions, councils of the arts … of two countries meet, and no states?

    Of talks against terrorism, only where those words stand with the meeting itself: schools and families
    may be what the talks are about.
    """
    first = occasion.lines[:_FIRST]
    if any(anywhere("sport").search(line.lower) for line in first):
        return True
    told = {event.line.index for event in occasion.events}
    against = any(line.index in told and _TERRORISM.search(line.lower) for line in first)
    return any(_PEOPLE.search(line.lower) for line in first if not against or line.index in told)


def _of_states(scene: Scene, event: Event) -> bool:
    """Are states or a body the ones who hold a mention's meeting, and is it about more than trade?"""
    held_by = list(event.parties) or holders(scene, event.line, event.start, event.format)
    if not held_by or {span.kb_id_ for span in event.line.topics} == {"trade-economy"}:
        return False
    before = event.line.before(min(party.start for party in held_by), 40)
    others = _OTHERS.search(before)
    others = others if others and others[1].lower() not in _ACT_FOR else None
    if not (event.format and event.parties) and (others or event.verb in ("meet", "meets")):
        return False
    counted = event.number is not None and event.kind in OFFICIALS_TALKS and bool(event.name_words)
    if not (event.dates or event.places or happens(event) or counted):
        return False
    body = any(party.label == "BODY" for party in held_by)
    return body or len({party.code for party in held_by}) > 1


def _of_years(edtf: str) -> bool:
    """Is a date one of whole years, two or more?"""
    return len(edtf) == len("2018/2019") and edtf[4] == "/"


def _is_specific(occasion: Occasion) -> bool:
    """Is it one occasion, not a format spoken of in general ("is held every year")?"""
    habitual = anywhere("habitual")
    if any(e.number is not None or e.verb for e in occasion.events):
        return True
    dates = [date for event in occasion.events for date in event.dates]
    if dates and occasion.kind in OFFICIALS_TALKS and all(_of_years(date.edtf or "") for date in dates):
        return any(event.places for event in occasion.events)  # "a dialogue which went on in 2018-2019"
    if dates:
        return True
    if any(e.places and not habitual.search(e.line.lower) for e in occasion.events):
        return True
    told = dict.fromkeys([*(event.line for event in occasion.events), *occasion.lines])
    particular = {line for line in told if not habitual.search(line.lower)}
    if any(event.line in particular and happens(event) for event in occasion.events):
        return True
    return any(line.people or (line.dates and line in particular) for line in occasion.lines)
