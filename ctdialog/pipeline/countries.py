"""Countries, bodies, regions, armed groups and cities, each with its code.

Scope: every mention that a lexicon entry names, longest match first over all tables, so
that "Islamic State Khorasan" is a group and "South China Sea" a region, not a country.

| words | span | label, code, form |
| --- | --- | --- |
| `Pakistan`, `Islamic Republic of Pakistan` | countries | COUNTRY PAK name |
| `Russian`, `Russians` | countries | COUNTRY RUS adjective, demonym |
| `the Kremlin`, `Foggy Bottom` | countries | COUNTRY RUS house, USA house |
| `Islamabad and Moscow agreed` | countries | COUNTRY PAK capital, RUS capital |
| `held in Moscow`, `MOSCOW (TASS):` | cities | CITY RUS |
| `Indo-US`, `Pak-Russia`, `Sino-Indian` | countries | COUNTRY IND prefix, COUNTRY USA name … |
| `the UN Security Council` | countries | BODY UN name |

A capital stands for its country unless it is a place: after a preposition of place ("in",
"at", "near"), in a dateline, or before its country's name ("Paris, France").

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("ctdialog_countries")
    >>> doc = nlp("Indo-US talks in Delhi")
    >>> [(span.text, span.kb_id_) for span in doc.spans["countries"]]
    [('Indo', 'IND'), ('US', 'USA')]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Entry, Lexicon, shared
from ctdialog.pipeline.date_grammar import DAY_NAME, MONTH_NAME
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, Words, words_of
from ctdialog.pipeline.parties import keep_extent


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
    r"['’]s\sturn\b|\s(?:(?:will|would|is\sto|had|has|was\sto)\s)?(?:play(?:s|ed)?\s)?host(?:s|ed)?\b"
    r"|\s(?:will\sbe|was|is|had\sbeen|has\sbeen)\s(?:(?:recently\s)?host\sto|the\s(?:venue|host|seat|site|place|setting)|next|chosen|picked)\b"
)
_CAPITAL_OF = re.compile(r"(?:['’]s)?\s+capital\b(?!\s+(?:punishment|market|goods|investment|gains))")
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


def _senses(label: str, entries: Iterable[Entry]) -> Iterable[tuple[str, Sense]]:
    for entry in entries:
        for form, words in entry.forms.items():
            for word in words:
                yield word, Sense(label, entry.code, form)


def build_gazetteer(lexicon: Lexicon) -> Gazetteer:
    """One gazetteer over countries, bodies, regions, groups and cities; its values are `Sense`s."""
    gazetteer = Gazetteer()
    for label, table in (
        ("COUNTRY", lexicon.countries),
        ("BODY", lexicon.bodies),
        ("REGION", lexicon.regions),
        ("GROUP", lexicon.groups),
    ):
        for word, sense in _senses(label, table.values()):
            gazetteer.add(word, sense)
    gazetteer.more(
        lexicon.cities.first_words(),
        lambda word: ((c.name, Sense("CITY", c.country, "city")) for c in lexicon.cities.beginning(word)),
    )
    return gazetteer


@Language.factory(
    "ctdialog_countries",
    default_config={"lexicon": None},
    assigns=["doc.spans"],
)
def make_countries(nlp: Language, name: str, lexicon: str | None) -> CountryFinder:
    """The factory spaCy calls; `lexicon` is the path of a user's own lexicon file."""
    return CountryFinder(shared(lexicon))


class CountryFinder:
    """Fills `doc.spans["countries"]` (COUNTRY, BODY, REGION), `["groups"]` and `["cities"]`.

    `span.kb_id_` is the code (a city's is its country's) and `span._.form` how it was named; `span.id_`
    names the city where the words do not ("the Saudi capital").
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self.gazetteer = build_gazetteer(lexicon)
        if not Span.has_extension("form"):
            Span.set_extension("form", default=None)

    def _well_known(self, name: str, country: str) -> bool:
        """Is a city known by its name without "City" ("Makati City", but not "Kuwait City")?"""
        return any(
            code == country and people >= 100_000 for code, people in self.lexicon.cities.get(name, ())
        )

    def _capital(self, code: str) -> str | None:
        """The name of a country's capital."""
        return next(iter(self.lexicon.countries[code].forms.get("capital", ())), None)

    def _its_own(self, groups: list[Span], span: Span, told: set[str]) -> bool:
        """Does the text tell a group's full name too, or a country where its acronym means nobody else?"""
        if not told.isdisjoint(self.lexicon.groups[span.kb_id_].homes):
            return True
        return any(other.kb_id_ == span.kb_id_ and other._.form != "acronym" for other in groups)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with the span groups filled."""
        words = words_of(doc)
        hits = list(self.gazetteer.find(words))
        told = {s.code for hit in hits for s in hit.values if s.label == "COUNTRY" and s.form in _TOLD}
        countries: list[Span] = []
        groups: list[Span] = []
        cities: list[Span] = []
        for n, hit in enumerate(hits):
            sense = _choose(words, hits, n)
            if sense is not None and sense.label == "CITY":
                sense = _at_home(hit, sense, told)
            if sense is None:
                continue
            span = doc.char_span(
                hit.start, hit.end, label=sense.label, kb_id=sense.code, alignment_mode="expand"
            )
            if span is None or (span.start_char != hit.start and sense.label == "CITY"):
                continue
            span._.form = sense.form
            capital = _CAPITAL_OF.match(words.source, hit.end) if sense.label == "COUNTRY" else None
            if capital and (name := self._capital(sense.code)):
                # "the Saudi capital" is Riyadh
                city = doc.char_span(hit.start, capital.end(), "CITY", sense.code, span_id=name)
                if city is not None:
                    cities.append(city)
            if (
                sense.label == "CITY"
                and span.text.endswith(" City")
                and self._well_known(span.text[:-5], sense.code)
            ):
                span = Span(doc, span.start, span.end, "CITY", kb_id=sense.code, span_id=span.text[:-5])
                span._.form = sense.form
            target = {"GROUP": groups, "CITY": cities}.get(sense.label, countries)
            target.append(span)
            if target is countries:
                keep_extent(span, hit.start, hit.end, sense.form)
            if sense.form == "name" and _city_state(hit) and _is_place(words, hits, n):
                cities.append(Span(doc, span.start, span.end, label="CITY", kb_id=sense.code))
        countries += _shared_names(doc, words, hits, self.gazetteer)
        # "U.S.U.S." is one token: the same span twice says no more
        countries = list({(span.start, span.end, span.kb_id): span for span in countries}.values())
        countries.sort(key=lambda span: span.start)
        cities.sort(key=lambda span: span.start)
        doc.spans["countries"] = countries
        doc.spans["groups"] = [
            span
            for i, span in enumerate(groups)
            if not _stray(groups, i) or _armed(words, span) or self._its_own(groups, span, told)
        ]
        doc.spans["cities"] = cities
        return doc


_SHARED = re.compile(
    r"\b((?:North|South|East|West|Central|Northern|Southern|Eastern|Western|Sub-Saharan|Southeast)"
    r"(?:,\s(?:North|South|East|West|Central|Southeast))*)(?:,)?\s(?:and|&|or)\s(?:the\s)?$"
)


_ARMED = r"(?:terror|rebel|milit|insurg|guerr|separat|jihad|fighter|gunm|armed|extrem|mercenar|combatant)"
_ARMED_AFTER = re.compile(
    rf"(?:['’]s?)?\s(?:{_ARMED}\w*|prisoners|detainees|inmates|hideouts|cells|camps|remnants|dissidents|splinter|attacks|"
    r"financ\w+|fund-?rais\w+|recruit\w+|commanders?|leaders?|operatives|factions?)\b"
)
_ARMED_BEFORE = re.compile(
    rf"\b{_ARMED}\w* (?:groups?|organi[sz]ations?|outfits?|factions?|movements?)"
    r"(?: (?:such as|like|including|called))? (?:the )?$"
)


def _stray(groups: list[Span], i: int) -> bool:
    """Is an acronym of many meanings without another group near it ("HM King", not "LeT, JeM and HM")?"""
    span = groups[i]
    beside = groups[max(0, i - 2) : i] + groups[i + 1 : i + 3]
    near = any(other._.form != "acronym" and abs(other.start - span.start) < 12 for other in beside)
    return span._.form == "acronym" and not near


def _armed(words: Words, span: Span) -> bool:
    """Does a word for armed people stand beside an acronym: "ETA prisoners", "the terrorist group SDF"?"""
    source = words.source
    before = source[max(0, span.start_char - 40) : span.start_char]
    after = source[span.end_char : span.end_char + 40]
    return _ARMED_AFTER.match(after) is not None or _ARMED_BEFORE.search(before) is not None


def _shared_names(doc: Doc, words: Words, hits: list[Hit], gazetteer: Gazetteer) -> list[Span]:
    """ "Central and South Asia" names two regions: the first shares the last word of the second."""
    found = []
    for hit in hits:
        if not any(s.label == "REGION" for s in hit.values) or hit.first == hit.last:
            continue
        before = _SHARED.search(words.source[max(0, hit.start - 48) : hit.start])
        if before is None:
            continue
        base = max(0, hit.start - 48) + before.start(1)
        if re.search(r"\b(?:Middle|Far|Near)\s$", words.source[max(0, base - 8) : base]):
            continue  # "the Middle East and North Africa"
        for direction in re.finditer(r"[\w-]+", before.group(1)):
            whole = Words(f"{direction.group()} {words.text[hit.last]}")
            named = next(iter(gazetteer.find(whole)), None)
            sense = next((s for s in named.values if s.label == "REGION"), None) if named else None
            if sense is None or named is None or named.last != 1:
                continue
            span = doc.char_span(
                base + direction.start(),
                base + direction.end(),
                "REGION",
                sense.code,
                alignment_mode="expand",
            )
            if span is not None:
                span._.form = "name"
                found.append(span)
    return found


def _choose(words: Words, hits: list[Hit], n: int) -> Sense | None:
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
    if _NO_CITY.match(source, hit.end):
        return None
    cities = [s for s in senses if s.form == "city"]
    capitals = [s for s in senses if s.form == "capital"]
    if not _is_place(words, hits, n):
        return capitals[0] if capitals else None  # too many cities bear the names of people and things
    return _city_sense(hits, n, cities or capitals, gap_after)


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


def _city_state(hit: Hit) -> bool:
    """Is a country's name its capital's too ("Luxembourg", "Djibouti", "Singapore")?"""
    codes = {s.code for s in hit.values if s.form == "name" and s.label == "COUNTRY"}
    return any(s.form in ("capital", "city") and s.code in codes for s in hit.values)


def _is_place(words: Words, hits: list[Hit], n: int) -> bool:
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
    line_start = hit.start == 0 or source[hit.start - 1] == "\n"
    if line_start and re.match(r"\s?(?:[:(,]|[-–—]{1,2}\s|\[)", after):
        return True  # a dateline
    if before.endswith(", ") and _HALL_BEFORE.search(source[max(0, hit.start - 80) : hit.start]):
        return True
    if before.endswith(", ") and (quarter := _QUARTER.search(source[max(0, hit.start - 60) : hit.start])):
        # "in Kemayoran, Jakarta": the city behind a part of it that no list knows
        return n == 0 or hits[n - 1].end <= hit.start - len(quarter[0])
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
        return any(s.form in ("city", "capital") for s in previous.values) and _is_place(words, hits, n - 1)
    return False


# "in Moscow (2019) and Islamabad", "in Moscow in May 2019, Islamabad": from one place to the next
_NEXT_PLACE = re.compile(
    r"(?:\s\((?:[A-Z][a-z]{2,8}\s)?\d{4}\)|,?\s(?:in|on)\s(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?\d{4})?"
    r"(?:,?\s(?:and|or)\s|,\s)"
)
_TOLD = ("name", "adjective")


def _at_home(hit: Hit, sense: Sense, told: set[str]) -> Sense:
    """Of cities of one name that of a country the article speaks of: "Spain … in the city of Córdoba"."""
    named = [s for s in hit.values if s.label == "CITY" and s.code in told]
    return sense if sense.code in told or not named else named[0]


def _is_land(sense: Sense) -> bool:
    """Is it a country, and not one that its capital stands for: "Dhaka, Delhi to meet" are two?"""
    return sense.label == "COUNTRY" and sense.form != "capital"


def _city_sense(hits: list[Hit], n: int, senses: list[Sense], gap_after: str) -> Sense | None:
    """The city that is meant: the one of the country named after it, else the most populous."""
    if not senses:
        return None
    if n + 1 < len(hits) and gap_after in (", ", " [", " (", " in ", ", in "):
        codes = {s.code for s in hits[n + 1].values if _is_land(s)}
        for sense in senses:
            if sense.code in codes:
                return Sense("CITY", sense.code, "city")
    return Sense("CITY", senses[0].code, "city")
