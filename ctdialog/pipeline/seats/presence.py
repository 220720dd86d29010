"""Who of the people an occasion's sentences name is there, where no verb of meeting says so.

Reports of talks name those who talk. Whoever is named with an office in a sentence that tells of an occasion
is taken to be at it, unless the words around the name say that the person is elsewhere:

| words | there? |
| --- | --- |
| `Minister X stressed …`, `said X, head of the delegation` | yes |
| `with X were Y and Z`, `The chief of staff, Y, also watched` | yes |
| `the vision of President X`, `a message from President X` | no: talked of |
| `President X's decision`, `the listing of X`, `former king X` | no: talked of |
| `X, leader of` an armed group | no |
| `representing President X`, `on behalf of Minister X` | no: somebody else is there instead |
| `X said at a press conference`, `X told reporters` | no: tells the press |
| `X said in Washington that …`, of talks in Madrid | no |
| `X told a joint press conference with Y` | yes, both |
| `Minister X told the press`, where the ministers of both sides met | yes |
| `…, X announced today`, `according to X` | no: only tells of it |
| `X and Y, who conducted the talks`, `his counterpart being X` | yes, though they have no office |
| `A police spokesman, Colonel X, said …`, `The opposition leader, X, called it …` | no: no office of talks |
| `Minister X stayed away`, `who represented Minister X` | no |
| `the recent meeting between X and Y`, `had asked X` | no: another occasion |
| `"Our leaders, President X and Premier Y, decided …"` | no: whom a speaker names is talked of |
| `X is to visit Lima in May`, `X is expected to brief the house`, of talks that were held | no: is to act |
| `said that US President X had misread it`, of Oman and Peru | no: another's, whom the told clause is of |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere, closing, opening, wording
from ctdialog.pipeline.gazetteer import Extent, words_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.earlier import told_of_before
from ctdialog.pipeline.seats.met_by_rank import met_by_rank
from ctdialog.pipeline.seats.parts import leads_elsewhere

# "President X's decision"; but "Minister X's visit" is the occasion itself
_POSSESSED = re.compile(
    r"^['’]s?\s+(?!(?:\w+\s+)?(?:visit|trip|tour|meetings?|talks|delegation|arrival|stay)\b)"
)
# "which X and Y signed in July": a clause on something else
_SIGNED = re.compile(
    r"^[\s,)]*(?:had\s+)?(?:signed|proposed|appointed|launched|founded)\s+(?:in|on|last|at)\b"
)
# "the recent visits to Doha by X": another occasion, told in passing
_VISITS_BY = re.compile(r"\bvisits?\s+(?:to\s+[\w’' -]{2,30}\s+)?by\b[^.;]*$")
# "Colonel X, the army's spokeswoman"
_SPEAKS = re.compile(r"^,?\s+(?:the\s+|a\s+)?(?:[\w’'-]+\s+){0,3}spokes")
# "A police spokesman, Colonel X, said": the force's word to the press
_SPEAKING = re.compile(r"\bspokes(?:man|woman|person)\b(?:\s+(?:for|of)\s+[^.;,]{2,40}|['’]s office)?,?\s+$")
# "The opposition leader, X, accused the government": who governs nothing talks for no state
_OUTSIDE = re.compile(
    r"\bopposition\b|\b(?:mayor|judge|magistrate|senator|governor|congress(?:wo)?man|lawmaker|mp|mna|mla|councill?or|bishop|archbishop|imam)\b",
    re.IGNORECASE,
)
_OF_A_PARTY = re.compile(
    r"\b(?:Party|party)(?:['’]s)?\s+(?:[\w-]+\s+)?(?:leader|chair\w*|president|chief|deputy)\b"
)
_ONLY_TELLS = re.compile(
    r",?\s+(?:(?:has|had|have|also|later|sharply|publicly)\s+){0,2}(?:said|says|told|accused|called|criticis?z?ed|"
    r"demanded|asked|criticised|criticized|slammed|denounced|dismissed|attacked|warned|urged|questioned|complained|argued|claimed|described|sentenced|jailed)\b"
)
_ITS_LEADER = re.compile(
    r"(?:['’]s?)?,?\s+(?:whose\s+)?(?:[\w-]+\s+){0,2}(?:leader|commander|founder|chief|head|emir|spokes\w+),?\s+"
    r"(?:[\w.-]+\s+){0,2}"
)
_NEAR = 60  # characters from a name to the city where somebody "said in Lima on Monday"
# "The idea came from X"
_IDEA = re.compile(r"\b(?:idea|proposal|initiative|suggestion)\b[^.;]*\bcame from\s+(?:the\s+)?$")
# "which X and Y signed": a clause on something else; not so "at which X took part"
_WHICH = re.compile(
    r"(?:^|\s)(?<!\bin )(?<!\bat )(?<!\bon )(?<!with )(?<!ring )(?:which|whom|that)\s+(?:the\s+)?$"
)
# "the listing of X", "the case of X": what somebody is only the object of; not so "the presence of X"
_NOUN_OF = re.compile(
    r"\b(?!(?:and|or|co-chair|co-chairmanship|co-presidency|presidency|person|command|direction|presence|participation|attendance|arrival|guests?|hosts?|chair|chairmanship|leadership|headship|auspices|meeting|"
    r"meetings|talks|visits?|discussions|round|session|consultations|call|company|guidance|delegation|delegations|teams?|missions?|contingent|part|behalf|"
    r"side|sides|comprised|composed|consist\w*|up|outside|inside|ahead|front|reception|hosting)\b)"
    r"[a-z][a-z-]{2,}\s+of\s+(?:the\s+|his\s+|her\s+|its\s+|their\s+)?$"
)
# "the efforts led by King X": what somebody undertakes elsewhere
UNDERTAKEN = re.compile(
    r"\b(?:efforts?|endeavou?rs?|initiatives?|mediation|campaigns?|reforms?|drive|policy|policies|projects?)\s+"
    r"(?:being\s+)?(?:led|headed|made|exerted|undertaken|spearheaded|launched|sponsored|initiated|deployed|"
    r"carried\s+out|taken)\s+(?:jointly\s+|personally\s+)?by\s+(?:the\s+|his\s+|her\s+)?$|"
    r"\b(?:understandings?|consensus|commitments?|decisions?|(?:tele)?phone\s+(?:call|conversation))\s+"
    r"(?:(?:reached|made|taken|given|agreed|held)\s+(?:between|by)|between)\s+(?:the\s+)?$|"
    r"\b(?:friendship|bonds?)\s+between\s+(?:the\s+)?$|"
    r"\b(?:wise|visionary|able|sagacious|prudent|far-?sighted)\s+(?:leadership|guidance)\s+of\s+(?:the\s+)?$|"
    r"\b(?:unit|centre|center|cell|office|body)\s+(?:will|is\s+to)\s+be\s+(?:headed|led|run)\s+by\s+(?:the\s+)?$|"
    r"\b(?:forces|army|troops|militia),?\s+(?:commanded|led|headed)\s+by\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# "the recent meeting between X and Y", "had asked X": another occasion, told in passing
EARLIER = re.compile(
    r"\b(?:recent|last|latest|earlier|previous|past)\s+(?:meetings?|talks|visits?|encounters?|summits?|calls?|"
    r"conversations?|engagements?|contacts|exchanges|discussions)\s+"
    r"(?:between|of|by)\s+[^.;]{0,60}$"
    r"|\bhad\s+(?:also\s+|earlier\s+|already\s+)?(?!visit|receiv|host|welcom|join|call|attend)[a-z]+(?:ed|en)\s+(?:to\s+)?(?:the\s+)?$"
)
# "who represented the Defence Secretary, X": X had sent somebody
_STOOD_IN = re.compile(
    r"\b(?:represent(?:ed|s|ing)|deputi[sz](?:ed|ing)\s+for|st(?:ood|anding)\s+in\s+for|sat\s+in\s+for|on\s+behalf\s+of|"
    r"sent\s+by|in\s+the\s+absence\s+of)\s+(?:the\s+|his\s+|her\s+)?$"
)
# "Among the speakers were X, former envoy to Chad, and"
SPEAKERS = re.compile(
    r"\b(?:speakers|panell?ists|participants|attendees|guests|delegates|experts|moderators)\s+"
    r"(?:also\s+)?(?:were|was|are|included?|including|such\s+as)\b[^.;:]{0,60}$|"
    r"\b(?:chaired|moderated|shared|joined|led|opened)\s+(?:the|a|its)\s+(?:panel|session|discussion|debate|talks)\s+"
    r"(?:jointly\s+)?(?:with|by)\s+$"
)
# "when former king X ruled"
_PAST_HOLDER = re.compile(r"\b(?:former|late|ousted|deposed|slain|jailed|fugitive|fallen|exiled)\s+$")
_AND_OF = re.compile(r"\band of\s+(?:[\w-]+\s+)?$")
# "the Swiss side, under X": who heads it is there, as "under President X" is not
_UNDER = re.compile(
    r"\b(?:sides?|delegations?|teams?|counterparts|officials|party|mission|contingent|chair|meeting|met|session),?\s+(?:\w+\s+)?under\s+(?:the\s+)?$"
)
_TALKED = re.compile(
    r"^\s+(?:also |both |later |jointly |co-)?(?:discussed|addressed|raised|tackled|agreed|attended|held|"
    r"had(?!\s+[a-z]+(?:ed|en)\b)|laid|chaired|co-chaired|led|steered|presided|opened|closed|exchanged|reviewed|compared|examined|took)\b"
)
# "X and Y, who conducted the talks, …", "X and Y took turns in the chair": named without an office
_ACTS_THERE = re.compile(
    r"^,?\s+(?:who\s+)?(?:\w+ly\s+|also\s+|both\s+|jointly\s+)?(?:conducted|steered|guided|took turns|"
    r"shared the|signed|initialled|exchanged|compared notes|shook hands|sat (?:across|opposite|at)|"
    r"put (?:his|her|their) (?:names?|signatures?)|(?:was|were) at the (?:head|table|helm)|presided|"
    r"spoke for|discussed|agreed|took part|is an?\s[^.;]{3,60} and took part)\b"
)
# "his counterpart being X", "chaired from Lima by X and from Quito by Y", "at the table sat X"
_IS_THERE = re.compile(
    r"\b(?:being|from [a-z][\w’'-]+(?: [a-z][\w’'-]+)? by|at the (?:table|helm) (?:sat|were|was)|"
    r"(?:sides|teams|delegations|officials|counterparts),? under|"
    r"(?:heading|leading|representing|chairing)\b[^.;]{1,70} (?:was|were|is))\s+(?:the\s+)?$"
)
_PEER = re.compile(
    r"\band (?:his|her) (?:[\w’'-]+ ){0,3}(?:counterpart|homologue|colleague|opposite number)\b"
)
# "The agreement was signed by X and Y": what talks end with, and both are there
_SIGNED_BY = re.compile(
    r"\b(?:agreements?|memorand\w+|mou|protocol|declaration|communiqu\w+|document|minutes|accord|pact|plan)\b"
    r"[^.;]{0,40}\bsigned by\s+(?:the\s+)?$"
)
# "told reporters after the talks": the press is told of them by one who was there
_AFTER_TALKS = re.compile(
    r"\b(?:after|following|at the (?:end|close|conclusion) of)\s+(?:the|their|a)\s+(?:[\w’'/-]+\s+){0,7}?"
    rf"(?:{wording('talks')}|committee|commission|council|(?:working|contact) group|task force)\b"
    # "told reporters after the Border Committee, which he co-chaired with Y", "after chairing it"
    r"|,\s+which\s+(?:he|she)\s+(?:had\s+)?(?:(?:also|jointly)\s+)?"
    r"(?:co-?chaired|chaired|presided|led|hosted|attended|opened|headed)\b"
    r"|\bafter\s+(?:he|she)\s+(?:and\s[^.;,]{3,60}\s)?(?:had\s+)?(?:co-?chaired|chaired|presided|led|hosted|opened)\b"
    r"|\bafter\s+(?:co-?chairing|chairing|presiding|leading|hosting|attending|opening|heading)\b"
    # those who give it together have met
    r"|\bjoint\s+(?:press|news|media)\s+(?:conference|briefing|appearance|availability)\b"
)

# "told a joint press conference with X": those who talked tell the press together
# "In a statement, Minister X called it …": said by who was not there
_IN_STATEMENT = re.compile(
    r"\s*in an? (?:separate |written |video |recorded )?"
    r"(?:statement|message|interview|post|commentary|article)\b"
)
_JOINTLY = re.compile(r"\bjoint (?:press|news|media) (?:conference|briefing|meet|appearance|statement)")
# "…, X announced today.", "according to X": who only tells of the talks
_ANNOUNCES = re.compile(
    r"^,?\s+(?:has\s+|had\s+)?(?:announced|disclosed|revealed|confirmed)(?:\s+[\w-]+){0,3}[.”\"]*$"
)
_ACCORDING = re.compile(r"\baccording to\s+(?:the\s+)?$")
# "X is due in Lima in May", "X will visit Lima": what somebody has yet to do
_YET_TO = re.compile(
    r"^[\s,)]*(?:will|would|shall|(?:is|are|was|were)\s+(?:(?:now|also|later)\s+)?"
    r"(?:to\b|due\b|(?:expected|set|scheduled|slated|likely|planning|going)\s+to\b))"
)
# "said that President X", "told him President X"
_TOLD_THAT = re.compile(
    r"\b(?:said|says|told|added|recalled|noted|stressed|claimed|warned|complained|explained|argued|believed|"
    r"insisted|alleged|charged)\b[^.;“”]*?\bthat\s+(?:(?:then|former|the)\s+)*$"
)
_WHO_CLAUSE = re.compile(r",\s+who\s[^,.;]{3,80},\s")
_TELLS_OF = re.compile(r"^\s+(?:had|has|was|is|were|did|does|could|would|will|might)\b")


def takes_part(occasion: Occasion, line: Line, person: Person, mention: Mention, group: Extent) -> bool:
    """Is a person who is named in a sentence of an occasion there, by the words around the name?

    `group` has the characters of those who stand side by side with the person.
    """
    office = person.office() or person.first_office
    # "Brig Gen X said", "Malta's X said": an officer, somebody of a country
    told = any(m.rank or m.country for m in person.mentions)
    told = told or (office is None and (_acts_there(line, group) or _beside_peer(line, group)))
    former = office is not None and office.former and not SPEAKERS.search(line.before(group[0], 80))
    if (office is None and not told) or (office is not None and office.spokes) or former:
        return False  # "his Ghanaian counterpart, X," has an office too, though not told
    if told_of_before(occasion, line, *group):
        return False
    before, after = line.before(group[0], 80), line.after(group[1], 120)
    talked_of = closing("talked_of_before").search(before) and not _SIGNED_BY.search(before)
    talked_of = talked_of and not _UNDER.search(before)
    if object_of_noun(before) or _PAST_HOLDER.search(before) or in_speech(line, group[0]):
        return False
    if leads_elsewhere(before):
        return False
    if talked_of or (opening("talked_of_after").match(after) and not _acts_behind(after)):
        return False
    if (
        _POSSESSED.match(line.after(mention.extent[1], 60))
        or (_SIGNED.match(after) and not _meeting_there(occasion, line, group[1]))
        or _VISITS_BY.search(before)
        or EARLIER.search(before)
        or _STOOD_IN.search(before)
        or _IDEA.search(before)
    ):
        return False
    if not occasion.ahead and yet_to(after) and not _meeting_there(occasion, line, group[1]):
        return False
    if (
        _TELLS_OF.match(after)
        and _of_another_land(occasion, person)
        and _TOLD_THAT.search(line.before(group[0], 260))
    ):
        return False
    if _ANNOUNCES.match(after.rstrip()) or _ACCORDING.search(before):
        return False
    if (office is None and _SPEAKS.match(after)) or _SPEAKING.search(before):
        return False
    if _outside(occasion, line, person, mention, after) or _in_another_city(occasion, line, group[1]):
        return False
    if _WHICH.search(before) and not _TALKED.match(after):
        return False
    return not to_the_press(line) or met_by_rank(occasion, person)


def _acts_behind(after: str) -> bool:
    """ "X, who took office in July, opened the talks": does what X does there follow a clause on a past?"""
    clause = _WHO_CLAUSE.match(after)
    return clause is not None and opening("part_after").match(after[clause.end() - 1 :]) is not None


def yet_to(after: str) -> bool:
    """ "X is due in Lima in May": do the words behind a name tell what somebody is to do?"""
    return _YET_TO.match(after) is not None


def _of_another_land(occasion: Occasion, person: Person) -> bool:
    """Is somebody told to be of a country that is none of those whose meeting it is?"""
    own = {m.country for m in person.mentions} | {m.office.country for m in person.mentions if m.office}
    own -= {None}
    return bool(own) and own.isdisjoint(occasion.codes)


def _meeting_there(occasion: Occasion, line: Line, end: int) -> bool:
    """Is the verb behind somebody the occasion itself: "X and Y signed on Monday in Oslo a pact"?"""
    return any(mine and 0 <= start - end < 24 for start, mine in occasion.marks.get(line.index, ()))


def _in_another_city(occasion: Occasion, line: Line, end: int) -> bool:
    """ "X said in Washington that …", of talks in Madrid: is a city told where somebody tells something?"""
    if not occasion.cities or not _ONLY_TELLS.match(line.after(end, 60)):
        return False
    if occasion.mentioned_in(line):
        return False
    near = [city for city in line.cities if end < city.start < end + _NEAR]
    told = [city.name.lower() for city in near if line.before(city.start, 4) == " in "]
    return bool(told) and not any(told[0] in city or city in told[0] for city in occasion.cities)


def _outside(occasion: Occasion, line: Line, person: Person, mention: Mention, after: str) -> bool:
    """Does one of the opposition, a court or a town only tell or accuse, with no word of the talks?"""
    office = person.office() or person.first_office
    if office is None or office.position is None or not _ONLY_TELLS.match(after):
        return False
    text = words_of(line.span.doc).source
    worded = " ".join(text[slice(*m.extent)] for m in person.mentions if m.office is not None)
    if not (_OUTSIDE.search(text[slice(*office.position)]) or _OF_A_PARTY.search(worded)):
        return False
    # "The party's leader, X, told the meeting", but not "criticised the meeting"
    told = mention.extent[1] + (24 if after.lstrip(" ,").startswith("told") else 0)
    return not any(mine and start < told for start, mine in occasion.marks.get(line.index, ()))


def _acts_there(line: Line, group: Extent) -> bool:
    """Do the words around names without offices say what only those do who are at talks?"""
    if _ACTS_THERE.match(line.after(group[1], 60)) is not None:
        return True
    return _IS_THERE.search(line.before(group[0], 90)) is not None


def _beside_peer(line: Line, group: Extent) -> bool:
    """ "Ali Diop and his Omani counterpart Said Nasser": whose counterpart stands beside has an office."""
    return _PEER.search(line.text[group[0] - line.start : group[1] - line.start]) is not None


def object_of_noun(before: str) -> bool:
    """ "The listing of X was welcomed": does what stands before a name make somebody the object of a noun?"""
    and_of = _AND_OF.search(before)
    if and_of is not None:  # "on the orders of President X and of Y"
        first = before.rfind(" of ", 0, and_of.start())
        before = before[: first + 4] if first >= 0 else before
    return _NOUN_OF.search(before) is not None or UNDERTAKEN.search(before) is not None


def of_armed_group(line: Line, mention: Mention) -> bool:
    """ "X, leader of the Northern Front", "the Front's commander X": nobody whom states talk with."""
    start, end = mention.extent
    if not line.groups:
        return False
    return leads_armed_group(line, mention) or any(
        span.start_char < end + 3 and span.end_char > start - 3 for span in line.groups
    )


def leads_armed_group(line: Line, mention: Mention) -> bool:
    """ "The PKK's jailed leader, X": whose commander or leader somebody is."""
    start = mention.extent[0]
    near = (span for span in line.groups if 0 <= start - span.end_char < 60)
    return any(
        _ITS_LEADER.fullmatch(line.before(mention.name[0], mention.name[0] - s.end_char)) for s in near
    )


def in_speech(line: Line, start: int) -> bool:
    """Is the place inside words that somebody is quoted with, in the same sentence?"""
    before = line.text[: start - line.start]
    straight = before.rfind('"')
    opens = straight >= 0 and not before[:straight].endswith((",", ".", "?", "!"))  # it closes else
    return before.rfind("“") > before.rfind("”") or (opens and before.count('"') % 2 == 1)


def only_tells(occasion: Occasion, line: Line, person: Person, mention: Mention) -> bool:
    """Does a sentence say that somebody tells the press of talks of others, or leads an armed group?"""
    press = to_the_press(line) and not met_by_rank(occasion, person)
    return press or of_armed_group(line, mention)


def with_peer_there(occasion: Occasion, line: Line, group: Extent) -> bool:
    """ "X and his counterpart Y talked at the meeting": a mention, and no word of the press, in a sentence.

    What one of them tells the press elsewhere takes nobody from it.
    """
    if not _beside_peer(line, group):
        return False
    return occasion.mentioned_in(line) and not to_the_press(line)


def to_the_press(line: Line) -> bool:
    """Does a sentence tell what was said to the press, and not after the talks by who was at them?"""
    lower = line.lower
    if anywhere("to_the_press").search(lower) is None and _IN_STATEMENT.match(lower) is None:
        return False
    return _AFTER_TALKS.search(lower) is None and _JOINTLY.search(lower) is None
