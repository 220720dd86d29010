"""Which sense a name has where it stands: a capital is its government or a place, a country a land.

| words | sense |
| --- | --- |
| `Islamabad and Moscow agreed`, `led the side for Nairobi` | the governments |
| `held in Moscow`, `MOSCOW (TASS):`, `(Moscow, 4 May)` | the city |
| `Singapore hosted`, `in Luxembourg` | the city, where the state has its name |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ctdialog.lexicon import table
from ctdialog.pipeline.dates.date_grammar import DAY_NAME, MONTH_NAME
from ctdialog.pipeline.gazetteer import Hit, Words


class Sense(NamedTuple):
    """What a matched phrase can mean: a label, a code and the form of its words."""

    label: str
    code: str
    form: str


_PLACE_BEFORE = re.compile(
    r"(?:\b(?:in|at|near|off|outside|around|via|from|to|into|for|visit(?:s|ed|ing)?|leave[sd]?|left|reach(?:es|ed)?|"
    r"downtown|central|toured?|(?:city|town|island|village|resort|port|municipality|district|base|garrison|"
    r"seat|outskirts) of|venue (?:was|is|being)|"
    r"capital(?: city)?(?: of)?,?))\s+$",
    re.IGNORECASE,
)
# "was hosted by Mombasa last year": a town that is no seat of a government
_HOSTED_BY = re.compile(r"\b(?:was|were|is|are|be|been|being|and) hosted by (?:the (?:city|port|town) of )?$")
# who speaks, sits or, the verb left out, stands there "for Nairobi" does so for Kenya
_ACTS_FOR = re.compile(
    r"(?:\b(?:led|leads?|leading|spoke|speaks?|speaking|attend(?:s|ed|ing)|negotiat\w+|sign(?:ed|s|ing)|"
    r"act(?:s|ed|ing)|(?:co-)?chair(?:s|ed|ing)?|there|over|present|answer(?:s|ed|ing)?|"
    r"talked|sat|stood|appear(?:s|ed)|took part|"
    r"participated)|(?!\w{3,6}day\b)[A-Z][\w’'-]+) for\s$"
)
# a team "from Nairobi" is Kenya's
_SENT_FROM = re.compile(
    r"\b(?:delegations?|teams?|officials|envoys?|experts|delegates|negotiators|diplomats|counterparts?|"
    r"colleagues?) from\s$"
)
# "(Antalya, 21 September 2022)", "…, Nairobi, 6-7 May 2024": a place before its date
_DATE_AFTER = re.compile(
    r",\s(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[-–—]|to|and)\s?\d{1,2}(?:st|nd|rd|th)?)?\s)?"
    rf"{MONTH_NAME}\s\d"
)
# "the Conference on Borders (18-19 October 2022, Dushanbe)"
_DATE_BEFORE = re.compile(
    rf"\((?:\d{{1,2}}(?:\s?(?:[-–—]|to|and)\s?\d{{1,2}})?\s{MONTH_NAME}|{MONTH_NAME}(?:\s\d{{1,2}}(?:\s?[-–—]\s?\d{{1,2}})?)?)"
    r"(?:,?\s\d{4})?,\s$"
)
# "(fourth meeting, Rome, yesterday)"
_DAY_AFTER = re.compile(rf",\s(?:yesterday|today|{DAY_NAME})\s?[),]")
# "at the Serena Hotel, Kigali"
_QUARTER = re.compile(r"\b(?:in|at)\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3},\s$")
_HALL_BEFORE = re.compile(
    r"\b(?:Hotel|Palace|Centre|Center|House|Hall|University|Academy|Headquarters|Institute|Ministry|Castle|Base|Camp),\s$"
    r"|\bat\s(?:the\s)?(?=[A-Z])[^\s,.;][^,.;\n]{1,60},\s$"  # "at the BMICH, Colombo", by whatever name
)
# "Córdoba's turn", "Kandy will host the third", "the Mombasa round"
_HOSTS_AFTER = re.compile(
    r"['’]s\sturn\b|\s(?:(?:will|would|is\sto|had|has|was\sto|is),?\s)?"
    r"(?:(?:on|from|in)\s[\w][\w ,–-]{2,26}?,?\s(?:to\s)?)?"
    r"(?:play(?:s|ed)?\s)?host(?:s|ed)?\b"
    r"|\s(?:will\sbe|was|is|had\sbeen|has\sbeen)\s(?:(?:recently\s)?host\sto|the\s(?:venue|host|seat|site|place|setting)|next|chosen|picked)\b"
)
CAPITAL_OF = re.compile(r"(?:['’]s)?\s+capital\b(?!\s+(?:punishment|market|goods|investment|gains))")
# "Okinawa Prefecture", "Lancaster House", "the Nairobi Process"
_NO_CITY = re.compile(
    r"\s(?:[Pp]refecture|[Pp]rovinces?|[Rr]egion|[Gg]overnorate|[Oo]blast|[Cc]ounty|State|Strait|House|Palace|Hotel|Hall|"
    r"University|Airport|Road|Street|Square|Gate|Castle|Club|Institute|Times|Post|Sea|River|Accords?|"
    r"Declaration|Process|Protocol|Convention|Treaty|Principles|Memorandum|Communiqu[eé])\b"
)
_NATIONAL = re.compile(r"\b(?:National|Federal|State|Supreme|High(?:er)?|Joint|Homeland|Internal|Mixed)\s$")
# "Secretary of the Security Council", "Security Council Secretary Petrov": the UN's has none
_SECRETARY_OF = re.compile(r"\b[Ss]ecretar(?:y|ies) of (?:the\s)?(?:[A-Z]+\s)?$")
_SECRETARY = re.compile(r"\s(?:[Dd]eputy\s)?(?:[Ss]ecretar(?:y|ies)|[Cc]hiefs?|[Hh]eads?)\b")
_UNITED = re.compile(r"\bU\.?N|United Nations")
# What makes a prefix ("Pak") a country: a second one tied to it, or its people.
_PAIR = re.compile(r"^\s?[-–—/]\s?$")
_LISTED = re.compile(r"\s?(?:&|and|,)\s(?:the\s)?")
_OF_PEOPLE = re.compile(r"\s(?:delegation|side|team|army)\b")


def choose(words: Words, hits: list[Hit], n: int) -> Sense | None:
    """The one sense of a hit that its surroundings allow, or None."""
    hit, source = hits[n], words.source
    senses: tuple[Sense, ...] = hit.values
    following = hits[n + 1] if n + 1 < len(hits) else None
    gap_after = source[hit.end : following.start] if following else ""
    others = [s for s in senses if s.form not in ("prefix", "city", "capital")]
    if others and others[0].form == "adjective" and source.endswith("án", hit.start, hit.end):
        return None  # "Germán Soto": a given name
    if others:
        return None if others[0].label == "BODY" and _is_national(source, hits, n) else others[0]
    prefix = next((s for s in senses if s.form == "prefix"), None)
    if prefix is not None:
        paired = following is not None and (_PAIR.match(gap_after) or _LISTED.fullmatch(gap_after))
        # "the Af-Pak region": the second half
        second = n > 0 and _PAIR.match(source[hits[n - 1].end : hit.start])
        return prefix if paired or second or _OF_PEOPLE.match(source[hit.end : hit.end + 12]) else None
    if _NO_CITY.match(source, hit.end) or source.startswith(("-based", "–based"), hit.end):
        return None
    cities = [s for s in senses if s.form == "city"]
    capitals = [s for s in senses if s.form == "capital"]
    if not is_place(words, hits, n):
        return capitals[0] if capitals else None  # too many cities bear the names of people and things
    return _city_sense(source, hits, n, cities or capitals)


_JOINS = frozenset(["cooperation", "association", "partnership", "joint", "ministerial", "permanent"])


def without_council(words: Words, hit: Hit) -> Hit:
    """The body alone in "the Cooperation Council of the European Union and Chad": the council is of the two.

    With a name before it that joins two, or a second party behind, "Council" is that name's; else it is the
    Union's organ.
    """
    first = hit.first
    if words.folded[first : first + 2] != ["council", "of"] or hit.last - first < 2 or first == 0:
        return hit
    named = words.text[first - 1][0].isupper() and words.gaps[first] == "" and words.text[first - 1] != "The"
    joined = words.folded[hit.last + 1 : hit.last + 2] == ["and"] and words.gaps[hit.last + 1] == ""
    if not (named and (joined or words.folded[first - 1] in _JOINS)):
        return hit
    opening = first + 2 + (words.folded[first + 2] == "the")
    return hit._replace(first=opening, start=words.starts[opening])


def _is_national(source: str, hits: list[Hit], n: int) -> bool:
    """Is what looks like a body a country's own: "the Security Council of Uzbekistan"?"""
    hit = hits[n]
    before = source[max(0, hit.start - 30) : hit.start]
    if _NATIONAL.search(before):
        return True  # "the National Counter Terrorism Committee"
    if _is_countrys_organ(source, hits, n):
        return True
    following = hits[n + 1] if n + 1 < len(hits) else None
    if following is None or source[hit.end : following.start] not in (" of ", " of the "):
        return False
    return any(s.label == "COUNTRY" and s.form == "name" for s in following.values)


def _is_countrys_organ(source: str, hits: list[Hit], n: int) -> bool:
    """Is an organ such as the UN has a country's: "Chad's Security Council", "Security Council Secretary"?"""
    hit = hits[n]
    words = source[hit.start : hit.end]
    if not any(s.code == "UN" for s in hit.values) or _UNITED.search(words) or words.isupper():
        return False
    beside = n > 0 and source[hits[n - 1].end : hit.start] in (" ", "'s ", "’s ", "' ", "’ ")
    if beside and any(s.label == "COUNTRY" for s in hits[n - 1].values):
        return True
    if not words.endswith("Council"):
        return False
    before = source[max(0, hit.start - 30) : hit.start]
    return _SECRETARY_OF.search(before) is not None or _SECRETARY.match(source, hit.end) is not None


def city_state(hit: Hit) -> bool:
    """Is a country's name its capital's too ("Luxembourg", "Djibouti", "Singapore")?"""
    codes = {s.code for s in hit.values if s.form == "name" and s.label == "COUNTRY"}
    return any(s.form in ("capital", "city") and s.code in codes for s in hit.values)


# "met Ana Cruz at Joint Staff Headquarters Rawalpindi", "took place at GHQ Rawalpindi": where they met. The
# house of an office has no such verb before it, or a comma behind it: "Director at GHQ Rawalpindi, Ana Cruz"
_HOUSE_BEFORE = re.compile(
    r"\b(?:[Mm]et|[Mm]eets?|[Mm]eeting|held|hold|holds|received|receives|hosted|took\splace|takes\splace|convened|"
    r"began|opened|concluded|called\son|talks|dialogue|round|consultations)\b[^.,;:\n]{0,100}\s"
    r"at\s(?:the\s)?(?:[A-Z][\w’'-]*\s){0,5}?(?:Headquarters|HQs?|GHQ|Hotel|House|Palace|Cent(?:re|er))\s$"
)
_PLACE_ENDS = re.compile(
    r"\s?(?:[.;)\n]|$)|\s(?:on|today|yesterday|here|to|and|for|from|this|last|earlier|where|with)\b"
)


def is_place(words: Words, hits: list[Hit], n: int) -> bool:
    """Does a capital's name stand for the place here, not for its government?"""
    hit, source = hits[n], words.source
    before = source[max(0, hit.start - 24) : hit.start]
    if "\n" in before:
        before = before.rsplit("\n", 1)[1]
    if _PLACE_BEFORE.search(before):
        return not (_ACTS_FOR.search(before) or _SENT_FROM.search(before))
    after = source[hit.end : hit.end + 16]
    if _HOSTS_AFTER.match(source, hit.end) and not any(s.form == "capital" for s in hit.values):
        return before == "" or not before.rstrip()[-1:].isalpha() or before.rstrip()[-1:].islower()
    if _HOSTED_BY.search(before) and not any(s.form == "capital" for s in hit.values):
        return True
    line_start = hit.start == 0 or source[hit.start - 1] == "\n"
    if line_start and re.match(r"\s?(?:[:(,]|[-–—]{1,2}\s|\[)", after):
        return _LIST_ACTS.match(source, hit.end) is None  # a dateline
    if before.endswith(", ") and _HALL_BEFORE.search(source[max(0, hit.start - 80) : hit.start]):
        return True
    behind = before.endswith(" ") and _PLACE_ENDS.match(source, hit.end)
    if behind and _HOUSE_BEFORE.search(source[max(0, hit.start - 200) : hit.start]):
        return True
    if before.endswith(", ") and (quarter := _QUARTER.search(source[max(0, hit.start - 60) : hit.start])):
        # "in Kemayoran, Jakarta": the city behind a part of it that no list knows
        return n == 0 or hits[n - 1].end <= hit.start - len(quarter[0])
    if source.startswith(")", hit.end) and _DATE_BEFORE.search(source[max(0, hit.start - 40) : hit.start]):
        return True
    if before.endswith(", ") and _DAY_AFTER.match(source[hit.end : hit.end + 16]):
        return True
    if (line_start or before.endswith((", ", "("))) and _DATE_AFTER.match(source[hit.end : hit.end + 40]):
        return True
    if n + 1 < len(hits) and re.fullmatch(r",\s|\s\[", source[hit.end : hits[n + 1].start]):
        codes = {s.code for s in hit.values}
        return any(s.code in codes and _is_land(s) for s in hits[n + 1].values)
    # "in Moscow and Islamabad": the second of two places
    if n > 0 and _NEXT_PLACE.fullmatch(source, hits[n - 1].end, hit.start):
        previous = hits[n - 1]
        return any(s.form in ("city", "capital") for s in previous.values) and is_place(words, hits, n - 1)
    return False


# "in Moscow (2019) and Islamabad", "in Moscow in May 2019, Islamabad": from one place to the next
_NEXT_PLACE = re.compile(
    r"(?:\s\((?:[A-Z][a-z]{2,8}\s)?\d{4}\)|,?\s(?:in|on)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?\d{4})?"
    r"(?:,?\s(?:and|or)\s|,\s)"
)
# "Canberra, Jakarta and Manila agree": governments, and no dateline
_LIST_ACTS = re.compile(
    r"(?:,\s[A-Z][\w’'-]+){1,5},?\s(?:and|&)\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s(?!on\b|in\b)[a-z]"
)
TOLD = ("name", "adjective")


def at_home(hit: Hit, sense: Sense, told: set[str]) -> Sense:
    """Of cities of one name that of a country the article speaks of: "Spain … in the city of Córdoba"."""
    named = [s for s in hit.values if s.label == "CITY" and s.code in told]
    return sense if sense.code in told or not named else named[0]


def _is_land(sense: Sense) -> bool:
    """Is it a country, and not one that its capital stands for: "Dhaka, Delhi to meet" are two?"""
    return sense.label == "COUNTRY" and sense.form != "capital"


@lru_cache(maxsize=1)
def _provinces() -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds a province behind a city and a comma, and the country of each."""
    lands = {name: code for code, names in table("provinces")["lands"].items() for name in names}
    return re.compile(rf", ({'|'.join(lands)})\b"), lands


def _city_sense(source: str, hits: list[Hit], n: int, senses: list[Sense]) -> Sense | None:
    """The city that is meant: the one of the country or province named after it, else the most populous."""
    if not senses:
        return None
    province, lands = _provinces()
    if told := province.match(source, hits[n].end):
        return Sense("CITY", lands[told[1]], "city")
    gap_after = source[hits[n].end : hits[n + 1].start] if n + 1 < len(hits) else ""
    if gap_after in (", ", " [", " (", " in ", ", in "):
        codes = {s.code for s in hits[n + 1].values if _is_land(s)}
        for sense in senses:
            if sense.code in codes:
                return Sense("CITY", sense.code, "city")
    return Sense("CITY", senses[0].code, "city")
