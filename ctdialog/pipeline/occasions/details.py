"""Which of its series an occasion is, and whether it was held, is still to come or was called off."""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.dates.date_values import Tense
from ctdialog.pipeline.events.event import DAYS_BEFORE, Event
from ctdialog.pipeline.events.happened import UNDER_WAY, spoken_at, still_to_come, told_of_past
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.by_the_way import before_arrival
from ctdialog.pipeline.occasions.called_off import PARENTHESIS, clause_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.papers import agreed_at
from ctdialog.pipeline.scene import DateMention, Scene
from ctdialog.pipeline.when_where.lasting import LASTS_TO
from ctdialog.records import Status


def number_of(occasion: Occasion) -> list[tuple[int, Extent]]:
    """Every place that tells the occasion's number."""
    if occasion.number is not None and occasion.number_at:
        return [(occasion.number, occasion.number_at)]
    return [
        (e.format.number, e.format.number_at)
        for e in occasion.events
        if e.format and e.format.number is not None and e.format.number_at and e.number == occasion.number
    ]


def status_of(scene: Scene, occasion: Occasion, edtf: str | None) -> Status:
    """Held, scheduled or cancelled: by the calendar, else by the verbs around the first mentions."""
    visit = occasion.kind == "visit"
    lead = next((event for event in occasion.events if event.line.kind == "body"), None)
    today = scene.published.isoformat() if scene.published else None
    ahead = edtf is not None and today is not None and edtf.split("/")[0] > today[: len(edtf.split("/")[0])]
    if lead is not None and not ahead and _THERE_NOW.search(lead.line.before(lead.start, 140)):
        return "held"  # "is leading a delegation at the summit", which had once been put off
    for event in occasion.events:
        if event.kind == "visit" and not visit:
            continue  # "The president cancelled his visit", beside talks that were held
        clause = clause_of(event)
        if anywhere("cancelled").search(clause):
            return "cancelled"
    if edtf and scene.published:
        published = scene.published.isoformat()
        if edtf.split("/")[-1] < published[: len(edtf.split("/")[-1])]:
            return "held"
        if edtf.split("/")[0] > published[: len(edtf.split("/")[0])]:
            return "held" if _ends_then(occasion, edtf) else "scheduled"
        if "/" in edtf and len(published) == len(edtf.split("/")[0]) and edtf.split("/")[0] < published:
            return "held"  # under way
    if any(UNDER_WAY.search(line.lower) for line in occasion.lines[:_LEAD] if line.kind != "headline"):
        return "held"
    # "Chad to host the dialogue": no past verb of the text beneath says that it was held
    headed = [e for e in occasion.events if e.line.kind == "headline" and _tense(e) == "scheduled"]
    announced = any(anywhere("future").search(e.line.lower) for e in headed)
    told = [event for event in occasion.events if not event.relative]
    if not announced and any(UNDER_WAY.search(clause_of(event)) for event in told):
        return "held"
    dated = [event for event in told if event.line.kind == "body" and event.dates]
    if dated and not edtf and all(_ahead(event) for event in dated) and not any(map(_was_held, told)):
        return "scheduled"  # "their directors meet in Lima. The round will begin next week"
    for event in sorted(occasion.events, key=lambda e: e.line.kind == "headline"):
        if event.relative == "last":
            continue
        verdict = "held" if agreed_at(event) else _tense(event)
        if verdict:
            return verdict
        if not announced and event.line.kind != "headline" and _went_on(event):
            return "held"
    return "held"


_THERE_NOW = re.compile(
    r"\b(?:is|are)\s+(?:(?:currently|now|also)\s+)?(?:leading|heading)\s+(?:an?|the|his|her|its)\s+[^.;,]{0,60}?"
    r"(?:delegation|team)\s+(?:at|in)\s+(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}$"
    r"|\b(?:is|are)\s+(?:(?:currently|now|also)\s+)?(?:attending|chairing|co-chairing|taking\s+part\s+in|participating\s+in)\s+"
    r"(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}$"
)


def _ends_then(occasion: Occasion, edtf: str) -> bool:
    """ "The exercise is under way in Lima and will end on Friday": is the day only that of its end?"""
    lines = occasion.lines[:_LEAD]
    if not any(UNDER_WAY.search(line.lower) for line in lines if line.kind != "headline"):
        return False
    days = [(line, date) for line in lines for date in line.dates if date.edtf == edtf]
    return bool(days) and all(LASTS_TO.search(line.before(date.start)) for line, date in days)


def _went_on(event: Event) -> bool:
    """Does the sentence go on in the past, a clause between commas passed over?"""
    after = PARENTHESIS.sub("", event.line.after(event.end, 160))
    return event.format is not None and told_of_past(after)


# "attends a summit to discuss crime", "a meeting to prepare the summit", "to meet the needs of": what for
_PURPOSE = re.compile(
    r"^(,?\s+(?:(?!to\b)[\w’'-]+\s+){0,6}?)to\s+(?:(?:discuss|review|take up)\b|prepare\b.*|"
    r"meet\s+(?:(?!with\b)[\w’'-]+\s+){0,3}?(?:needs?|strateg(?:y|ies)|challenges?|demands?|requirements?|standards?|"
    r"goals?|targets?|objectives?|obligations?|commitments?|aspirations?|expectations?|deadlines?|criteria|"
    r"threats?|conditions)\b)",
    re.DOTALL,
)
# "underlined how important it is to work together": nothing to come
_IT_IS_TO = re.compile(
    r"\b(?:important|necessary|essential|crucial|vital|urgent|useful|valuable|needful|imperative)\s+"
    r"(?:it\s+(?:is|was)\s+)?to\b"
)
_LEAD = 4  # sentences of an occasion, its headline counted, that tell what goes on
# "Arrived Thursday for a summit on Friday", "in Rome ahead of the talks"
_COME_FOR = re.compile(
    r"\b(?:arriv(?:ed|es|ing)|landed|heads?|headed(?! (?:an?|the|its|his|her)\b)|flew|flies|flying|"
    r"travell?ing|bound)\b[^.;]{0,110}"
    r"\b(?:for|to attend)\s+(?:[\w’'-]+\s+){0,4}$"
)
# "arrived for the third meeting of the commission, opened today by X": it goes on
_OPENED = re.compile(
    r",?\s*(?:(?:that|which)\s+)?(?:(?:was|has been)\s+)?(?:also\s+|formally\s+)?"
    r"(?:opened|held|convened|inaugurated|began|started|chaired|co-chaired|got under way|took place)\b"
    r"(?!\s+(?:next|tomorrow))"
)
_TODAY = re.compile(r"today\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"(?:will|would|to|leaves|heads|(?:is|are)\s+(?:to|due|coming|set|expected|scheduled|arriving))\b"
)
# "said in a statement following a meeting with …"
_FOLLOWING = re.compile(
    r"\b(?:said|stated|told|announced|issued|released|made|statement|declaration|communiqu[eé]|reporters)\b"
    r"[^.;,]{0,30}?\b(?:following|after)\s+(?:an?|his|her|their)\s+(?:[\w-]+\s+){0,2}$"
)
# "took place a day before the Regional Dialogue"
_DAYS_BEFORE = re.compile(rf"\b{DAYS_BEFORE}\s+(?:the\s+)?$")
# "the upcoming Energy Dialogue and Climate Working Group"
_COMING = re.compile(r"(?:the\s+)?(?:upcoming|forthcoming)\s")
# "delegations met in Lima to hold | the eighth meeting": it was held
_MET_TO = re.compile(
    r"\b(?:met|gathered|convened|assembled|sat down|came together)\b(?:(?!\bprepar)[^.;]){0,90}?\s"
    r"(?:to\s+(?:hold|conduct|have|begin|start|open)|for)\s+(?:the\s+|their\s+|its\s+|an?\s+)?$"
)
# "met", "was received by", "held talks with": over
_OVER = re.compile(r"(?:met|received|called on|held talks with|visited|paid an?\b.*|hosted|welcomed)")
# "is also expected to | travel to", "will then | fly to", "plans to | visit"
_STILL_TO = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were)\s+(?:\w+\s+)?(?:to|due\s+to|set\s+to|expected\s+to|scheduled\s+to|"
    r"slated\s+to|planning\s+to|likely\s+to)|(?:plans?|planned|intends?|intended|hopes?)\s+to)\s+"
    r"(?:(?:also|then|later|next|first|\w+ly)\s+)?$"
)


def _lies(date: DateMention) -> Tense | None:
    """The tense of words that say it themselves: "next month", "tomorrow", "last year"."""
    start = date.when.start
    if date.text.lower().startswith("later ") and not date.text.endswith(("day", "evening", "afternoon")):
        return "future"
    if start is None or start.unit is None or not start.shift:
        return None
    return "future" if start.shift > 0 else "past"


def _ahead(event: Event) -> bool:
    """Are its dates told as ahead by their own words: "next week"?"""
    return all(_lies(date) == "future" for date in event.dates)


_HOLDING = re.compile(r"\b(?:held|hosted|convened|concluded|ended|attended)\s+(?:[\w’'-]+\s+){0,4}$")


def _was_held(event: Event) -> bool:
    """Do the words right before a mention say that it was held?"""
    return _HOLDING.search(event.line.before(event.start, 60)) is not None


def _tense(event: Event) -> Status | None:
    """Scheduled where the nearest verb around a mention is of the future, held where it is of the past."""
    before, after = event.line.before(event.start, 60), event.line.after(event.end, 60)
    if event.format and still_to_come(event.line.before(event.start, 90), event.line.after(event.end, 240)):
        return "scheduled"
    if event.format and (spoken_at(before) or _MET_TO.search(event.line.before(event.start, 110))):
        return "held"
    if event.format and _FOLLOWING.search(before):
        return "held"
    if event.format and (_DAYS_BEFORE.search(before) or before_arrival(event)):
        return "scheduled"
    if event.format and _COMING.match(event.line.lower, event.start - event.line.start):
        return "scheduled"
    # "will conclude tomorrow": under way today
    if _OVER.fullmatch(event.verb) and not _STILL_TO.search(before):
        return "held"  # "three days after Minister X met Y"
    dates = [date for date in event.dates if not LASTS_TO.search(event.line.before(date.start))]
    tenses = {date.when.tense or _lies(date) for date in dates} - {None}
    if len(tenses) == 1:
        return "scheduled" if tenses == {"future"} else "held"
    if _COME_FOR.search(event.line.before(event.start, 140)):
        there = _OPENED.match(event.line.after(event.end, 60)) or any(_TODAY.match(d.text) for d in dates)
        return "held" if there else "scheduled"
    if event.verb:
        ahead = _TO_COME.match(event.verb) or _STILL_TO.search(before)
        return "scheduled" if ahead else "held"
    after = _IT_IS_TO.sub("", _PURPOSE.sub(r"\1", after))
    best: tuple[int, Status] | None = None
    verbs: list[tuple[str, Status]] = [("future", "scheduled"), ("past", "held")]
    if event.line.kind == "headline":
        verbs.append(("headline", "held"))
    for name, status in verbs:
        matches = list(anywhere(name).finditer(before))
        if matches:
            distance = len(before) - matches[-1].end()
            if best is None or distance < best[0]:
                best = (distance, status)
        match = anywhere(name).search(after)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), status)
    return best[1] if best else None
