"""Which country is at home: a paper does not say whose minister its own minister is.

"Minister X met his Chadian counterpart Y": Chad is told, X's country is not. Where else the story tells it,
from the surest to the least sure:

| words | at home |
| --- | --- |
| `Embassy of Chad in Lima`, over the text | where the ambassador of Chad is posted |
| `ties between Peru and Chad`, `Peru-Chad trade`, `Chad and Peru agreed` | who stands beside the partner |
| `met the Ambassador of Chad to Peru` | where a guest is the ambassador |
| `the Peruvian minister said`, `Peruvian minister meets Chadian counterpart` | whose official speaks |
| `the Ministry of Defence of Peru reports this` | whose house does |
| `Peru's Ministry of Defence`, `the embassy of Peru` | whose ministry tells it |
| `(WAFA)`, `/TAP/`, `AGERPRES -` | the country of a national agency |
| `what Peru does against smuggling`, `Peru's experience`, `Peru has asked` | who acts |
| `Peru values its ties with Oman` | who feels so about the guest |
| `LIMA, May 3:` | the country of the dateline, where that is its capital |
| `CUSCO, May 3: X met Y in Accra` | likewise of any city, where they meet in another country |
| `LIMA, May 3 - X received Y`, `talks in Lima with Minister X` | where they meet, but for sidelines |
"""

from __future__ import annotations

import re

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.actors import HELD_WITH, own_behind, own_holder, own_official
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.officials.of_mission import mission_of
from ctdialog.pipeline.officials.persons import Person
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.seats.presence import in_speech
from ctdialog.pipeline.sides.outlet import cited_in, outlet_of
from ctdialog.pipeline.when_where.filed import filed_in

_OFFICIAL = re.compile(
    r"(?:['’]s?|:)?\s+(?:(?!former\b|late\b)[\w-]+\s+){0,2}(?:minister|president|premier|official|secretary|chief|general|"
    r"officer|dignitary|commander|envoy|side|delegation|diplomat|adviser|advisor|king|leader|ambassador|director|"
    r"chancellor|army|team)\b"
)
_AGENCY = re.compile(
    r"(?:['’]s?)?\s+(?:national\s+|state\s+)?(?:news agency|press agency|department of|ministry of|"
    r"foreign ministry|defen[cs]e ministry|interior ministry|presidency|embassy|"
    r"government(?=(?:\s+\w+)?\s+(?:said|says|announced|stated|confirmed)))\b"
)
_ACTS = re.compile(
    r"(?:['’]s?\s+(?:\w+\s+)?(?:experience|efforts?|position|support|commitment|readiness|role|stance|"
    r"determination|view)\b|\s+(?:attaches|makes|does|wants|seeks|supports|stands|is\s+(?:ready|committed|"
    r"determined|willing|keen))\b"
    r"|\s+(?:has|had)\s+(?:also\s+|\w+ly\s+)?[a-z]{2,12}ed\b)"
)
# "Peru values its ties with Oman": how one feels about the other, who must be told behind it
_FEELS = re.compile(
    r"\s+(?:also\s+|\w+ly\s+)?(?:values|appreciates|welcomes|regards|considers|reaffirms|intends|hopes|"
    r"counts|looks\s+forward|(?:would|will)\s+(?:continue|keep|remain|support|stand|spare)|"
    r"(?:is|remains)\s+(?:ready|committed|determined|willing|keen|grateful|interested|prepared|open))\b"
)
_HOUSE = rf"\b(?:{HOUSE_NOUN}|presidency|embassy|government|police|prosecutor['’]s office)\b"
_FIELD = r"\b(?:foreign|external|interior|internal|home|defen[cs]e|security|justice)\b"
# "the Interior Ministry of Peru", "the Ministry of Foreign Affairs of Peru": houses that meet foreigners
_HOUSE_OF = re.compile(
    rf"(?:^|\s)(?:the\s+)?(?:(?:ministry|department)\s+(?:of|for)\s+(?:the\s+)?{_FIELD}"
    rf"(?:\s+(?!(?:of|with|to)\b)[\w-]+){{0,5}}?|{_FIELD}\s+(?:affairs\s+)?ministry|presidency|government|embassy)"
    rf"\s+of\s+(?:the\s+)?(?:{wording('realms')}\s+of\s+)?$"
)
# "…, the ministry of Peru reports", where that tells of the meeting; "reports this"
_REPORTS = re.compile(
    r"\s+(?:(?:has|have|also)\s+)?(?:report(?:s|ed)|said|says|announce[sd]|inform(?:s|ed)|stated)\b"
)
_THIS = re.compile(r"\s+(?:this|it|so|about\s+this)\b|\s*[.]?\s*$")
_TOLD_BY_IT = re.compile(
    r"(?:\baccording\s+to|\breported\s+by|\bannounced\s+by|\bsaid|\breports?)"
    r"(?:\s+the\s+press[- ](?:service|release|office)\s+of)?$"
)
_DISTRIBUTED = re.compile(
    r"\b(?:on\s+behalf\s+of|(?:th(?:is|at)|it)\s+(?:was|is|has\s+been)\s+(?:reported|announced|stated|said)\s+by"
    r"(?:\s+the\s+press[- ](?:service|office)\s+of)?)$"
)
# a line of its own under the story or above it: "Ministry of Defence, Peru", "Source: Ministry of … of Peru"
_SIGNS = re.compile(
    rf"\s*(?:(?:source|from|issued by|by)\s?:?\s*)?(?:the\s+)?{_HOUSE}(?:\s+[\w-]+){{0,6}}?"
    r"\s*(?:,|\bof(?:\s+the)?|[-–—(])?\s*"
)
# where many are guests of a third one
_ELSEWHERE = re.compile(r"\b(?:side-?lines?|margins?|aside|fringes?)\b")

# what one does who is at home
_AS_HOST = re.compile(r"(?:receiv|host|welcom|grant|accord|gave|gives|held a|offered)")
# what a guest does: "called on", "paid a courtesy call on"
_CALLS_ON = re.compile(r"(?:will\s+)?call(?:ed|s)? on$|pa(?:id|ys|ying|y)\b|to pay\b")
# "hosted Minister X for talks"
_HOSTED_FOR = re.compile(r"\b(?:received|hosted|welcomed)\s[^.;]{3,120}\sfor\s+(?:[\w-]+\s+){0,3}$")


def is_received(event: Event) -> bool:
    """Is somebody received by one who is at home: "received the envoy", "hosted Minister X for talks"?

    So is one with whom "a meeting was held", by whom is not told. And who calls on somebody without a
    country: "The Omani minister called on General X".
    """
    if event.verb:
        return _AS_HOST.match(event.verb) is not None or _calls_on_a_host(event)
    if not event.people or event.format is None:
        return False
    hosted = _HOSTED_FOR.search(event.line.before(event.start, 160))
    return bool(hosted or HELD_WITH.match(event.line.after(event.end, 180)))


def _calls_on_a_host(event: Event) -> bool:
    """Does somebody of a told country call on one whose country is not told?"""
    if not event.verb or not _CALLS_ON.match(event.verb) or len(event.codes) != 1:
        return False
    ahead = all(party.end <= event.start for party in event.parties)
    return ahead and any(m.extent[0] >= event.end for p in event.people for m in p.mentions)


def meets_ones_own(event: Event) -> bool:
    """Does one of two who meet have neither a name nor a country: "A Spanish delegation met the minister"?

    So is an institution that holds the talks: "The Interior Ministry held a meeting with a UN team".
    """
    if event.kind != "meeting" or len(event.codes) != 1:
        return False
    line = event.line
    if event.verb:
        own = own_official(line, event.start) or own_behind(line, event.end)
    else:
        own = own_holder(line, event.start)
    # "the police chiefs of the bloc" are no country's own
    return own is not None and not line.parties_in(own.start, own.end)


def home_of(
    scene: Scene,
    occasion: Occasion,
    partners: frozenset[str],
    receives: bool,
    place: tuple[str, Extent] | None,
    lexicon: Lexicon,
) -> tuple[str, Extent] | None:
    """The country at home in talks with others and the words that tell it; None where no words do.

    Somebody who `receives` the others does so where the story was filed; they are guests at `place`.
    """
    lines = [line for line in scene.lines if line.story == occasion.story]
    filed = filed_in(scene, occasion.story, None)
    abroad = filed is not None and place is not None and filed[0] != place[0]
    told = (
        _sent_to(scene, partners)
        or _beside(scene, lines, partners)
        or _accredited(occasion, partners)
        # "LIMA - The minister received the Omani envoy. He also received the Chadian ambassador."
        or (filed_in(scene, occasion.story, lexicon) if receives else None)
        or _told_by(_OFFICIAL, lines, partners)
        or _told_by(_AGENCY, lines, partners)
        or _house_reports(occasion, lines, partners)
        or outlet_of(scene)
        or cited_in(scene, place[0] if place else None, partners)
        or _told_by(_ACTS, lines, partners)
        or filed_in(scene, occasion.story, None if receives or abroad else lexicon)
    )
    if told is None and not any(_ELSEWHERE.search(line.lower) for line in occasion.lines):
        told = place
    if told is None or told[0] in partners:
        told = _told_by(_FEELS, lines, partners, of_partner=True)
    return told if told is not None and told[0] not in partners else None


def _sent_to(scene: Scene, partners: frozenset[str]) -> tuple[str, Extent] | None:
    """The country where the embassy is on whose page its ambassador's talks are told."""
    mission = mission_of(scene.words, scene.parties)
    if mission is None or mission.host is None or mission.host_at is None or {mission.sender} != partners:
        return None
    return mission.host, mission.host_at


def own_minister(occasion: Occasion) -> tuple[Person | None, frozenset[str]] | None:
    """ "Foreign Minister X met the ministers of Chad and Mali": who has no country, and their codes.

    So "The Defence Minister hosted his Chadian and Malian counterparts", who has no name either.
    """
    for event in occasion.events:
        if event.identity and not event.parties and (third := _first_of_three(event)):
            return third
        if len(event.codes) < 2 or (event.apart and len(event.codes) == len("ab")):
            continue  # of each whom somebody met by himself, both sides are told
        first = min(party.start for party in event.parties)
        for person, mention in event.line.people:
            if mention.extent[1] <= first and any(person is each for each in event.people):
                offices = (m.office for m in person.mentions)
                untold = not any(m.country for m in person.mentions)
                untold = untold and not any(each and each.country for each in offices)
                office = person.office()
                return (person, event.codes) if untold and office and office.position else None
        if event.verb and event.start <= first and own_official(event.line, event.start):
            return None, event.codes
    return None


_OF_THREE = re.compile(r"\b(?:trilateral|tri-lateral|tripartite|three-way|quadrilateral|four-way)\b")
_HELD_BY = re.compile(
    r"[\s,]*(?:(?:will|have|had|today|yesterday|jointly|also|here|on\s+\w+)\s+){0,3}"
    r"(?:held|hold|opened|began|launched|concluded|convened|(?:co-?)?chaired|led|attended|completed|wrapped\s+up|discussed)\b"
    r"(?!\s+with\b)"
)


def _first_of_three(event: Event) -> tuple[Person, frozenset[str]] | None:
    """ "Minister X, Omani Envoy Y and Chad's Minister Z held trilateral talks": X, and the others' codes."""
    line = event.line
    if not _OF_THREE.search(line.lower):
        return None
    people = [(person, m) for person, m in line.people if m.extent[1] <= event.start]
    if len(people) < 3 or not _HELD_BY.match(line.after(people[-1][1].extent[1], 60)):
        return None
    (first, mention), others = people[0], people[1:]
    codes = [
        party.code
        for party in line.parties_in(mention.extent[1], others[-1][1].extent[1])
        if party.label == "COUNTRY"
    ]
    offices = [m.office for m in first.mentions]
    if any(m.country for m in first.mentions) or any(office and office.country for office in offices):
        return None
    alone = line.parties_in(line.start, mention.extent[0]) == []
    return (first, frozenset(codes)) if alone and len(codes) == len(set(codes)) == len(others) else None


# "to visit Peru and Chad": where somebody goes, who is at home in neither
_TOURED = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|visits? to|tour(?:s|ed)? (?:of|to)|trip to|travel\w* to|go to|going to)\s+$"
)


_PARTNERS_OF = re.compile(
    r"\b(?:counterparts?|colleagues|ministers|ambassadors|envoys|presidents|officials|chiefs|leaders|secretaries)\s+"
    r"(?:from|of)\s+(?:the\s+)?$"
)


def _beside(scene: Scene, lines: list[Line], partners: frozenset[str]) -> tuple[str, Extent] | None:
    """The country that stands beside the others in a list: "ties between Oman and Chad"."""
    for line in lines:
        for party in line.parties:
            run = scene.parties.run(party.first)
            strange = [p for p in run if p.code not in partners]
            if _PARTNERS_OF.search(line.before(run[0].start if run else party.start, 40)):
                continue  # "his counterparts from Chad and Mali": both are met
            if _TOURED.search(line.before(run[0].start if run else party.start, 24)):
                continue
            if len(strange) == 1 < len(run) == len(partners) + 1 and {p.label for p in run} == {"COUNTRY"}:
                return strange[0].code, strange[0].extent
    return None


_TO_US = re.compile(
    r"\b(?:ambassadors?|high commissioners?|envoy|charg[eé] d['’]affaires)\b(?:\s+(?:of|from)\s+(?:the\s+)?"
    rf"(?:[\w-]+\s+){{1,5}}?|\s+)(?:accredited\s+)?(?:to|in)\s+(?:the\s+)?(?:{wording('realms')}\s+of\s+)?$"
)


def _accredited(occasion: Occasion, partners: frozenset[str]) -> tuple[str, Extent] | None:
    """The country to which a guest is the ambassador: "met with the Ambassador of Oman to Chad"."""
    for event in occasion.events:
        for person in event.people:
            for mention in (m for p, m in event.line.people if p is person):
                if mention.office is None or mention.office.country not in partners:
                    continue
                for party in event.line.parties_in(*mention.extent):
                    there = party.label == "COUNTRY" and party.code not in partners
                    if there and _TO_US.search(event.line.before(party.start, 90).lower()):
                        return party.code, party.extent
    return None


# "She later met the visiting British envoy": one more who is met, and not at home
_IS_MET = re.compile(
    r"\b(?:visiting|met|meets?|received?|receives|hosted|welcomed|called on|talks with|(?:met|"
    r"meeting|meets|conferred|"
    r"discussions|consultations) with),?\s+(?:separately,?\s+)?(?:(?:the|an?|his|her|visiting|also)\s+)*$"
)


_FORMER = re.compile(r"\b(?:former|then|ex-?|late)\s+$", re.IGNORECASE)
# "Minister X said after the talks that the US president had erred": somebody third, of whom one speaks
_SAYS_OF_HIM = re.compile(
    r"\b(?:minister|president|premier|secretary|general|chief|adviser|advisor|he|she)\b[^.;]*"
    r"\b(?:said|told|added|recalled|noted|stressed|claimed|warned|complained|accused|insisted)\b[^.;]*?"
    r"\bthat\s+(?:(?:then|former|the)\s+)*$",
    re.IGNORECASE,
)


def _house_reports(
    occasion: Occasion, lines: list[Line], partners: frozenset[str]
) -> tuple[str, Extent] | None:
    """The country besides the others' whose ministry reports the meeting or signs the report.

    "X met Y, said the Ministry of Defence of Peru", "The Ministry of Defence of Peru reports this", and
    "Ministry of Defence, Peru" alone in a line; not what the Ministry of Finance of Peru said.
    """
    told: list[Party] = []
    meets = {id(event.line) for event in occasion.events}
    signed = False  # is the line before a house's name alone?
    for line in lines:
        for party in line.parties:
            if party.label != "COUNTRY" or party.form not in ("name", "capital") or party.code in partners:
                continue
            before = line.before(party.start, 90).lower()
            alone = len(line.text) - (party.end - line.start) < 3
            signs = alone and (_SIGNS.fullmatch(before) is not None or (signed and not before.strip()))
            if signs or (_tells_it(line, party, id(line) in meets) and not in_speech(line, party.start)):
                told.append(party)
        signed = len(line.text) < 90 and _SIGNS.fullmatch(line.lower) is not None
    return (told[0].code, told[0].extent) if len({party.code for party in told}) == 1 else None


def _tells_it(line: Line, party: Party, meets: bool) -> bool:
    """Does a house of this country report the meeting, in the sentence that tells it or of "this"?"""
    before = line.before(party.start, 160)
    house = _HOUSE_OF.search(before)
    if house is None:
        return False
    before, after = before[: house.start()], line.after(party.end, 60)
    reports = _REPORTS.match(after)
    if _DISTRIBUTED.search(before):
        return True
    if reports and not before.strip() and _THIS.match(after, reports.end()):
        return True
    apart = not before.strip() or before.rstrip().endswith((",", "–", "—"))  # not "which the ministry said"
    return meets and ((reports is not None and apart) or _TOLD_BY_IT.search(before) is not None)


def _told_by(
    pattern: re.Pattern[str], lines: list[Line], partners: frozenset[str], *, of_partner: bool = False
) -> tuple[str, Extent] | None:
    """The one country besides the others' behind whose name the pattern matches.

    What it feels is `of_partner` where that one is told behind it: "Peru values its ties with Oman".
    """
    told = [
        party
        for line in lines
        for party in line.parties
        if party.label == "COUNTRY"
        and party.code not in partners
        and pattern.match(line.after(party.end, 80))
        and not (
            of_partner and not any(p.code in partners for p in line.parties_in(party.end, party.end + 90))
        )
        and not _IS_MET.search(line.before(party.start, 40))
        and not in_speech(line, party.start)
        and not _FORMER.search(line.before(party.start, 12))
        and not _SAYS_OF_HIM.search(line.before(party.start, 260))
    ]
    return (told[0].code, told[0].extent) if len({party.code for party in told}) == 1 else None
