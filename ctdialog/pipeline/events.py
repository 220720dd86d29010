"""Event mentions: the places in an article where some occasion is spoken of.

| words | mention |
| --- | --- |
| `the 10th meeting of the A-B Joint Working Group` | of a format |
| `X met his counterpart Y`, `Z visited Pakistan for a week` | of a verb (`verbs`), where no format is named |
| `talks continue`, `every meeting`, `a news conference` | none: no one occasion, no talks |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ctdialog.lexicon.folding import fold
from ctdialog.pipeline.actors import Actor, parties_of_actors, partners_of, people_of
from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.event import Event, attach, is_aside
from ctdialog.pipeline.format_joined import Format
from ctdialog.pipeline.occasion import OFFICIALS_TALKS
from ctdialog.pipeline.organ_sessions import of_an_organ
from ctdialog.pipeline.relative import next_held, turn_of
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.turns import looked_back
from ctdialog.pipeline.verbs import from_verbs
from ctdialog.pipeline.whose import bodys_own, organs_own, visit_of, whose, with_counterpart
from ctdialog.pipeline.with_verb import needs_its_verb, with_verb

# "the Working Group held a Workshop on …": who holds, not what is held
_ORGANIZES = re.compile(
    r"^[^.;]{0,120}?\b(?:held|holds?|hosted|organi[sz]ed|convened|conducted)\s+(?:an?)\s+"
)
# "remains a dialogue", "in the framework of their existing dialogue"
_PREDICATE = re.compile(
    r"\b(?:is|was|as|are|remains?|become|became)\s+(?:an?|the)\s+$"
    r"|\bframework of (?:the|their|its)\s+(?:current|existing|ongoing)?\s*$"
)
# "sitting for the ninth time as the Bilateral Commission"
_MEETS_AS = re.compile(
    r"\b(?:sat|sits?|sitting|met|meets?|meeting|gather\w*|conven\w+)\b[^.;]{0,40}\bas the\s+$"
)
# "hope that the talks …", "called for a dialogue": none that was held
_WISHED = re.compile(
    r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|call(?:s|ed|ing)? for|urg(?:e|es|ed|ing)|offer(?:s|ed)?|"
    r"propos(?:e|es|ed|ing)|look(?:s|ed|ing)? forward to|would like|push(?:es|ed|ing)? for)\s+"
    r"(?:that\s+|for\s+)?(?:the\s+|an?\s+|trade\s+|annual\s+|regular\s+)*$"
)
# "a dialogue is another proposal of ours", "a forum was proposed", "is what Quito wants"
_ONLY_PROPOSED = re.compile(
    r"[^.;]{0,60}?(?:"
    r"\b(?:can|could|should|might|may)\s+(?:also\s+)?be\b|"
    r"\b(?:is|was|are|were|has been|had been|be|being)\s+(?:also\s+)?(?:"
    r"proposed|mooted|(?:an?|the|another|our|their|its|one)\s+(?:[\w-]+\s+)?(?:proposal|suggestion|idea)|"
    r"what\s+(?:the\s+)?\w+\s+(?:anticipat\w+|wants?|seeks?|hopes?|proposes?))|"
    r"(?:will|would|shall|to|has|have|had)\s+(?:be|been)\s+(?:set up|established|created|formed)|"
    r"\s(?:proposed|mooted)\s+(?:for|by|to|with))\b"
)
# "who presides over the bloc's Council": somebody's post
# "Japan has a similar dialogue with Peru": another one of the kind, spoken of in general
_SIMILAR = re.compile(r"\b(?:similar|comparable)\s+(?:a\s+|an\s+)?$")
# "held phone talks", "in the course of the telephone": a call is no meeting
_BY_PHONE = re.compile(r"\b(?:tele)?phone\s+$")
_OVER_PHONE = re.compile(
    r"(?:(?!\b(?:and|after|before|will|in|at|on (?!the phone|\w+day))\b)[^.;,]){0,80}?"
    r"\s(?:by|over the|on the|via) (?:tele)?phone\b"
)
# "the establishment of a Consultative Group", "agreed to set up a joint working group", "talked of
# further talks": none that was held
_FOUNDED = re.compile(
    r"\b(?:(?:establishment|creation|formation|setting[- ]up) of|establish(?:ing)?|creat(?:e|ing)|"
    r"form(?:ing)?|set(?:ting)? up)\s+(?:an?|the)\s+(?:new\s+|joint\s+|bilateral\s+)*$"
    r"|\b(?:further|more|additional|future)\s+$"
)
_CALL_ON = re.compile(
    r"\b(?:courtesy|farewell|introductory|protocol|paid\s+an?(?:\s+\w+)?) call \||\| (?:on|at|by|to)\b"
)
_POST = re.compile(
    r"\b(?:presid(?:es|ing) over|members? of|head of|chair(?:man|woman|person)? of|secretary of|director of|"
    r"presidency of|coordinators? (?:of|for)|rapporteur of|conven[oe]r of|"
    r"spokes(?:man|woman|person) (?:of|for)|secretary[- ]general of|chief of|advis[eo]r to)\s+"
    r"(?:the\s+|its\s+|their\s+)?(?:[\w.]+['’]s?\s+)?$"
)
_PROMOTES = re.compile(
    r"\b(?:promot|strengthen|enhanc|deepen|intensif|encourag|foster|develop|continu|maintain|establish|boost|"
    r"further|facilitat|support|expand)\w*\s+(?:[\w,-]+\s+){0,3}$"
)
# "agreed to set up a joint committee", "the establishment of a working group", "a forum will be created"
_FOUNDING = re.compile(
    r"\b(?:set(?:ting)? up|establish(?:ed|es|ing|ment of)?|creat(?:e|ed|es|ing|ion of)|"
    r"form(?:ed|ing|ation of)?|institut(?:e|ed|ing|ion of)|"
    r"activat(?:e|ed|ing|ion of)|reviv(?:e|ed|ing|al of))\s+"
    r"(?:an?\s+|the\s+|their\s+|its\s+)?(?:new\s+|bilateral\s+|separate\s+)*$"
)
_BEING_FOUNDED = re.compile(
    r"[^.;,]{0,60}?\b(?:be|been|was|were|being)\s+(?:\w+\s+)?"
    r"(?:set up|established|created|formed|instituted)\b"
)
# "the group was set up at the ministers' meeting", but "since it was set up, for the first time the …"
_WAS_FOUNDED = re.compile(
    r"\b(?:be|been|was|were|being)\s+(?:\w+\s+)?"
    r"(?:set up|established|created|formed|instituted)\b[^.;,]{0,80}$"
)
# "cooperate through the X-Y Working Group": an organ as a means
_MEANS = re.compile(
    r"\b(?:(?:through|via|by way of|by means of)\s+"
    # "making use of the potential of the X-Y Working Group"
    r"|(?:potential|role|mandate|capabilities|usefulness|effectiveness)\s+of\s+)(?:[\w-]+\s+){0,2}$"
)
_CONTINUES = re.compile(
    r"^\s*(?:continue|continued|go on|drag on|are ongoing|are continuing|have stalled|stalled|remain)\b"
)
# "reviewed what its second sitting had agreed": what one before this did
_HAD = re.compile(r"\s+had\s+(?:[\w-]+ly\s+)?(?!been\b)\w+(?:ed|en|t)\b")
_EVERY = re.compile(r"\b(?:every|each|any|no|such|many|most|some|several|all|other|numerous|various)\s+$")
_OPENS_AFTER = re.compile(
    r"(?:after|following|before|prior to|besides)\s+(?:the|these|those)\s+(?:[\w-]+\s+)?$"
)
_MET_DURING = re.compile(
    r"\b(?:met|meets|received|conferred|held (?:talks|(?:a |bilateral )?meetings?)|sat down)\b[^.;]{0,140}"
    r"\b(?:during|at|on the occasion of)\s+the\s+(?:[\w-]+\s+){0,3}$"
)
# Gatherings that are no talks between states: "a press conference", "a cabinet meeting".
_PRESS = re.compile(
    r"(?:\b(?:press|news|media|cabinet|court|trial|pre-trial|board|parliamentary|apex|party|emergency|"
    r"annual general)\s+|\bone-on-one\s+)$"
)
_BY_VIDEO = re.compile(r"\b(?:video|tele|web|telephone)[\s-]?$")
_NEWS_BEFORE = re.compile(r"(?:press|news|media)\s*$")
_PLURAL = frozenset(
    "meetings dialogues workshops conferences workinggroups rounds negotiations sessions summits "
    "visits exercises drills dialogs forums seminars symposiums plenaries councils committees "
    "commissions".split()
)
# "Two Counter-Terrorism Meetings"
_SEVERAL = re.compile(
    r"\b(?:two|three|four|five|six|several|separate|bilateral|various|both)\s+(?:[\w-]+\s+){0,4}\w+$"
)
_ABSTRACT = frozenset(["dialogue", "dialog", "engagement"])
_HELD = re.compile(
    r"\b(?:held|is ongoing|are ongoing|tak(?:e|es|ing) part|participat\w+|hosting|staged|staging|"
    r"conduct(?:ed|ing)|gets? under way|"
    r"began|begins?|holds?|concluded?|launched|start(?:s|ed)?|took place|kick(?:s|ed) off|opened|"
    r"underway|under way|ended|wrapped up|will be held|taking place)\b"
)
# Words of names that do not tell one format from another, and spellings of one word.
_NO_WEIGHT = frozenset(
    "the of on and for to a in joint counter meeting s against level high dialogue dialog group working "
    "consultations consultation conference summit session talks round".split()
)
_SAME_WORD = {
    "counterterrorism": "terrorism",
    "countering": "counter",
    "jwg": "group",
    "terrorist": "terrorism",
    "terror": "terrorism",
}


def events_of(scene: Scene, line: Line) -> list[Event]:
    """The event mentions of one sentence, in order, with their dates and places."""
    events = [
        event
        for i, form in enumerate(line.formats)
        if not _organizer(line, i) and (event := _from_format(scene, line, form))
    ]
    if all(is_aside(event) or looked_back(event) or _before_the_verb(event) for event in events):
        # "met on the sidelines of the summit": the verb tells what the news is
        events = from_verbs(scene, line) + events
    elif len(events) == 1 and needs_its_verb(events[0]):
        events = with_verb(scene, line, events[0])
    events.sort(key=lambda event: event.start)
    attach(scene, line, events)
    return _without_frames(line, _without_denied(line, events))


# "denied reports that the two had met", "refused to meet": what did not happen, or nobody owns to
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|y)|dismiss(?:ed|es)|reject(?:ed|s)|refuted)\s+(?:as\s+\w+\s+)?(?:(?:media|press|all|any|the)\s+)?"
    r"(?:reports?|rumou?rs|claims?|suggestions?|allegations?|that)\b|\brefus(?:ed|es)\s+to\s+(?:meet|hold|receive|host)\b"
)


def _without_denied(line: Line, events: list[Event]) -> list[Event]:
    """The mentions without plain meetings that a sentence denies, or that somebody refuses."""
    denied = _DENIED.search(line.lower)
    if denied is None or anywhere("cancelled").search(line.lower):
        return events  # "denied reports that the talks had been called off"
    start = line.start + denied.start()
    return [e for e in events if e.start < start or e.kind not in ("meeting", "visit") or e.number]


# "paid a visit to Lima, in the course of which they co-chaired the third dialogue"
_IN_WHICH = re.compile(
    r"[^.;]{0,70},?\s(?:during|(?:in|over) (?:the )?(?:course|framework|margins) of|within the framework of|"
    r"as part of|on the sidelines of|in) which\s"
)


def _without_frames(line: Line, events: list[Event]) -> list[Event]:
    """The mentions without the visit in the course of which the next one's talks are held, as a clause tells.

    Such a visit is no occasion beside the talks; its day and place are theirs.
    """
    for visit, talks in pairwise(events):
        if visit.kind != "visit" or not talks.identity or talks.kind not in OFFICIALS_TALKS:
            continue
        if _IN_WHICH.match(line.after(visit.end, talks.start - visit.end)):
            talks.dates += [] if talks.dates else visit.dates
            talks.places += [] if talks.places else visit.places
            return [event for event in events if event is not visit]
    return events


def _before_the_verb(event: Event) -> bool:
    """Are talks told to say when others were: "After the talks, X met Y", "X met Y during the session"?"""
    before, after = event.line.before(event.start, 200), event.line.after(event.end, 40)
    if _OPENS_AFTER.match(before) and "," in after:
        return not event.identity
    return event.identity and event.kind != "dialogue" and _MET_DURING.search(before) is not None


# ------------------------------------------------------------------------ formats


def _from_format(scene: Scene, line: Line, form: Format) -> Event | None:
    """The mention that a format is; None where it is part of an office, no talks, or none in particular."""
    if form.end > line.end or _inside_an_office(line, form):
        return None
    if _no_talks(line, form) or _no_occasion(line, form):
        return None
    form = of_an_organ(line, form)
    if form.relative == "next" and next_held(line, form):
        form = replace(form, relative="")
    if form.occasion and form.number and not form.relative and _HAD.match(line.after(form.end, 24)):
        form = replace(form, relative="last")
    parties = form.parties
    if len(parties) == 1 and parties[0].form == "capital" and parties[0].end <= form.start + 40:
        parties = ()  # "the Riyadh talks": where they are held
    if not parties and form.determiner in ("their", "its") and (form.kind == "summit" or form.number):
        parties = whose(line, form)
    parties = with_counterpart(line, form, parties or bodys_own(scene, line, form))
    partners: list[Actor] = []
    if len({p.code for p in parties}) < 2:
        partners = partners_of(scene, line, form.start, form.end)
        partners = partners or (visit_of(scene, line, form) if form.kind == "visit" else [])
        parties = parties_of_actors(partners) or parties
    kind = form.kind
    if form.head == "conference" and _BY_VIDEO.search(line.before(form.end - len(form.head))):
        kind = "meeting"  # "held a video conference": how they met
    if kind == "meeting" and len(parties) == 1 and organs_own(line, form, parties[0]):
        kind = "working-group"
    several = len({p.code for p in parties}) > 1 and (kind != "visit" or not partners)
    # "the Joint Commission Meeting between Minister X and Minister Y"
    joint = form.head.endswith("meeting") and form.kind == "working-group" and bool(partners)
    named = form.name is not None and (form.core > 0 or form.kind == "exercise" or several or joint)
    named = named and not (form.determiner in ("this", "these") and not form.parties)
    identity = form.number is not None or named or several
    if _wanted(line, form) or (not identity and _in_general(scene, line, form)):
        return None
    words = _name_words(scene.text[slice(*form.name)]) if form.name else frozenset()
    return Event(
        line,
        form.start,
        form.end,
        kind,
        form,
        parties,
        people_of(partners),
        identity=identity,
        name_words=words,
        turn=turn_of(line, form),
    )


def _inside_an_office(line: Line, form: Format) -> bool:
    """Is the format's head part of somebody's office ("Secretary of the Security Council")?"""
    if form.number is not None and form.occasion:
        return False  # "the X Session of the Committee (CAB)" is no office
    return any(m.extent[0] <= form.start and form.end <= m.extent[1] + 1 and m.office for _, m in line.people)


def _no_talks(line: Line, form: Format) -> bool:
    """Is it a gathering of others than states ("a news conference"), or a meeting beside the talks?"""
    before = line.before(form.start)
    if _PRESS.search(before) or line.after(form.end, 4).startswith(("-up", "up ", " up ")):
        return True  # "a press conference", "a news round-up"
    if form.head == "conference" and _NEWS_BEFORE.search(line.before(form.end - len(form.head))):
        return True
    return "sideline" in before[-24:] and form.head == "meeting" and not form.core


def _no_occasion(line: Line, form: Format) -> bool:
    """Is it none in particular: "meetings", "every meeting", "remains a dialogue", "talks continue"?"""
    titled = form.head == "meetings" and form.name is not None  # "the Aqaba Meetings": one series' name
    titled = titled and _SEVERAL.search(line.before(form.end)) is None
    # "the third of their talks"
    told_of = form.number_at is not None and form.number_at[1] < form.start
    titled = titled or (told_of and form.number != 1)
    if form.head in _PLURAL and not titled and not (form.head == "negotiations" and form.parties):
        return True
    before = line.before(form.start)
    wished = (
        _WISHED.search(before) is not None and form.relative != "next" and not _foreseen(line, form, before)
    )
    wished = wished or _to_begin(line, form)
    if form.number is None and (wished or _ONLY_PROPOSED.match(line.after(form.end, 90).lower())):
        return True
    if _one_more(line, form) or _only_an_organ(line, form):
        return True
    if form.kind == "meeting" and not form.name and _OVER_PHONE.match(line.after(form.end, 100)):
        return True  # "held talks with his counterpart by phone"
    if _SIMILAR.search(before) or _BY_PHONE.search(before) or _phone_call(line, form):
        return True
    if _POST.search(before) and form.number is None:
        return True
    if _EVERY.search(before) and form.number is None:
        return True  # "every forum between Lima and Quito"
    told = form.kind == "visit" and line.dates  # "set up during a visit in May"
    if form.number is None and not told and (_FOUNDED.search(before) or _WAS_FOUNDED.search(before)):
        return True  # "the group was set up at the ministers' meeting": where something comes from
    if _PREDICATE.search(before) and form.number is None and not form.parties:
        return _MEETS_AS.search(before) is None
    if form.occasion and form.parties and {p.code for p in form.parties} == {"UN"} and not line.cities:
        return True  # "his address to the 75th session of the UN General Assembly"
    end = max([form.end, *(p.end for p in form.parties)])
    return form.kind == "meeting" and _CONTINUES.match(line.after(end, 24)) is not None


# "looked forward to the Water Summit to be held in Rome on 3 May": one that is fixed
_LOOKS_FORWARD = re.compile(r"\blook(?:s|ed|ing)? forward to\s+(?:\w+ing\s+)?(?:the|its|their)\s+$")


# "agreed that they would start a dialogue on ports", "plan to launch an annual dialogue"
_TO_BEGIN = re.compile(
    r"\b(?:would|will|could|should|may|might|to)\s+(?:soon\s+|also\s+)?(?:start|begin|launch|open|initiate|institute|"
    r"institutionali[sz]e)\s+(?:an?|regular|annual)\s+(?:[\w-]+\s+){0,2}$"
)


def _to_begin(line: Line, form: Format) -> bool:
    """Is a dialogue without day or place no more than one that somebody means to begin?"""
    fixed = any(date.start > form.end for date in line.dates) or any(c.start > form.end for c in line.cities)
    return form.kind == "dialogue" and not fixed and _TO_BEGIN.search(line.before(form.start)) is not None


def _foreseen(line: Line, form: Format, before: str) -> bool:
    """Is what somebody looks forward to a gathering with a name, and a day or place of its own?"""
    dated = any(date.start > form.end for date in line.dates) or any(c.start > form.end for c in line.cities)
    return form.name is not None and form.core > 0 and dated and _LOOKS_FORWARD.search(before) is not None


def _phone_call(line: Line, form: Format) -> bool:
    """Is a "call" one by phone, or one "for" something: no "courtesy call", "call on", "call by X"?"""
    if form.head != "call":
        return False
    return _CALL_ON.search(line.before(form.end, 40) + " |" + line.after(form.end, 12)) is None


def _one_more(line: Line, form: Format) -> bool:
    """ "A third meeting is with Minister X": one more on a visit's programme, with no day or place."""
    counted = form.head == "meeting" and form.number is not None and form.determiner in ("a", "an")
    return counted and not (form.core or form.parties or line.dates or line.cities)


def _wanted(line: Line, form: Format) -> bool:
    """Is a dialogue what somebody wants more of: "to promote regular political dialogue"?"""
    if form.number or form.relative or form.kind not in ("dialogue", "consultations"):
        return False
    if not line.text[form.end - line.start - 1 - len(form.head) + 1].islower():
        return False
    if _PROMOTES.search(line.before(form.start)):
        # "continue the political dialogue between Lima and Quito", but "continued their dialogue in Lima"
        return not ((form.determiner or form.parties) and (line.dates or line.cities))
    return not (form.determiner or form.parties or _held_near(line, form)) and _listed(line, form)


def _listed(line: Line, form: Format) -> bool:
    """Is it one item of a list of aims: "coordination, strategic consultations, and training"?"""
    return line.before(form.start).rstrip().endswith(",") and line.after(form.end, 2).startswith(",")


def _only_an_organ(line: Line, form: Format) -> bool:
    """Is it a body that is set up or that states work through, and no gathering of it?"""
    if (
        form.number is not None
        or form.relative
        or form.occasion
        or form.kind not in ("working-group", "dialogue")
    ):
        return False
    before = line.before(form.start)
    if _MEANS.search(before):
        return not (line.dates or line.cities)
    return _FOUNDING.search(before) is not None or _BEING_FOUNDED.match(line.after(form.end, 90)) is not None


def _in_general(scene: Scene, line: Line, form: Format) -> bool:
    """Is "dialogue" or "exercise" told without a word that it is held?"""
    bare = form.head in _ABSTRACT and not form.determiner and form.core == 0
    bare = bare and scene.text[form.start].islower()
    return (bare or form.kind == "exercise") and not _held_near(line, form)


def _held_near(line: Line, form: Format) -> bool:
    """Do the words around a mention say that it was or will be held?"""
    around = line.before(form.start, 40) + " | " + line.after(form.end, 60)
    return _HELD.search(around) is not None


def _name_words(name: str) -> frozenset[str]:
    """The words of a format's name that tell it from other formats."""
    words = (fold(word) for word in re.findall(r"\w+", name))
    return frozenset(_SAME_WORD.get(word, word) for word in words) - _NO_WEIGHT


def _organizer(line: Line, i: int) -> bool:
    """Is a working group the one that holds another kind of gathering in this sentence?"""
    form = line.formats[i]
    after = line.formats[i + 1] if i + 1 < len(line.formats) else None
    if form.kind != "working-group" or after is None or after.kind not in ("conference", "exercise"):
        return False
    return after.determiner in ("a", "an") and _ORGANIZES.match(line.after(form.end, 140)) is not None
