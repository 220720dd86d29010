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
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate
from operator import itemgetter

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Entry, Lexicon, shared
from ctdialog.pipeline.countries.senses import (
    CAPITAL_OF,
    TOLD,
    Sense,
    at_home,
    choose,
    city_state,
    is_place,
    without_council,
)
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, Words, words_of
from ctdialog.pipeline.parties import keep_extent


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


_GREATER = 8  # times the inhabitants of a namesake's, which is then the one that the world means


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
        """Is a city known by its name without "City" ("Makati City", but not "Kuwait City")?

        "Quezon" is a smaller place than "Quezon City", and another one.
        """
        full = (people for code, people in self.lexicon.cities.get(f"{name} City", ()) if code == country)
        most = max(full, default=100_000)
        return any(
            code == country and people >= max(most, 100_000)
            for code, people in self.lexicon.cities.get(name, ())
        )

    def _nearer(self, hit: Hit, usual: Sense, home: Sense, words: Words) -> Sense:
        """The namesake in a country of the article, unless the usual one is far greater: Vienna, Virginia."""
        name = words.source[hit.start : hit.end]
        told = self.lexicon.cities.get(name) or self.lexicon.cities.get(name.title()) or ()
        people = dict(reversed(list(told)))
        greater = people.get(usual.code, 0) > _GREATER * people.get(home.code, 0)
        return usual if greater else home

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
        hits = [without_council(words, hit) for hit in self.gazetteer.find(words)]
        told = {s.code for hit in hits for s in hit.values if s.label == "COUNTRY" and s.form in TOLD}
        countries: list[Span] = []
        groups: list[Span] = []
        cities: list[Span] = []
        for n, hit in enumerate(hits):
            sense = choose(words, hits, n)
            if sense is not None and sense.label == "CITY":
                sense = self._nearer(hit, sense, at_home(hit, sense, told), words)
            if sense is None:
                continue
            span = doc.char_span(
                hit.start, hit.end, label=sense.label, kb_id=sense.code, alignment_mode="expand"
            )
            if span is None or (span.start_char != hit.start and sense.label == "CITY"):
                continue
            span._.form = sense.form
            capital = CAPITAL_OF.match(words.source, hit.end) if sense.label == "COUNTRY" else None
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
            if sense.form == "name" and city_state(hit) and is_place(words, hits, n):
                cities.append(Span(doc, span.start, span.end, label="CITY", kb_id=sense.code))
        countries += _shared_names(doc, words, hits, self.gazetteer)
        countries += _commonwealth(doc, words.source, countries)
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


_COMMONWEALTH = re.compile(r"\bCommonwealth(?=[,.;)]| and\b)")
_LISTED = re.compile(r"\)?,? ?(?:and )?(?:the )?")


def _commonwealth(doc: Doc, source: str, countries: list[Span]) -> list[Span]:
    """The Commonwealth without its article, in a list of bodies: "the UN, Commonwealth and IORA"."""
    if "Commonwealth" not in source:
        return []
    bodies = sorted((span.start_char, span.end_char) for span in countries if span.label_ == "BODY")
    ends = list(accumulate((end for _, end in bodies), max))  # the farthest that is reached up to each
    found = []
    for name in _COMMONWEALTH.finditer(source):
        start, end = name.span()
        n = bisect_right(bodies, start, key=itemgetter(0))
        if n and ends[n - 1] > start:
            continue  # inside another body's name
        before = n > 0 and start - ends[n - 1] < 10 and _LISTED.fullmatch(source, ends[n - 1], start)
        after = n < len(bodies) and bodies[n][0] - end < 10 and _LISTED.fullmatch(source, end, bodies[n][0])
        if not (before or after):
            continue
        span = doc.char_span(start, end, label="BODY", kb_id="COMMONWEALTH")
        if span is not None:
            span._.form = "name"
            found.append(span)
    return found
