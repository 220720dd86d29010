"""Which words of a text are parties: the country, body and region spans, by word, and lists of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ctdialog.pipeline.gazetteer import words_of

# What may stand between the parties of a list: "the Islamic Republic of", "the nations of".
_BREAKS = frozenset("\n;:")
_MEMBERS = frozenset(["member", "nation", "state", "country"])
# a participle after a format, and within how many words its "by" follows
_MADE = frozenset("set formed established created founded launched run shared maintained convened".split())
_MADE_BY, _HELD_BY = 5, 9  # words up to "by"
_IN_BRACKETS = 5  # words in brackets behind a party of a list
_TO_BE = frozenset("was were is are been being".split())
_HELD = frozenset("held conducted organised organized run staged convened".split())
_LINKS = frozenset(
    "and of 's ’s nations states countries islamic kingdom republic member sultanate emirate state its their "
    "his her neighbouring neighboring neighbour neighbor northern southern eastern western ally "
    "fellow".split()
)


@dataclass(frozen=True, slots=True)
class Party:
    """A mention of a country, body or region: words `first` to `last`, characters `start:end`."""

    code: str
    label: str
    form: str
    first: int
    last: int
    start: int
    end: int

    @property
    def extent(self) -> tuple[int, int]:
        """The characters it was read at."""
        return self.start, self.end


def keep_extent(span: Span, start: int, end: int, form: str) -> None:
    """Keeps the exact characters of a mention with its Doc, where the span is wider.

    A span covers whole tokens; where "U.S.-India" is one token, two mentions have the same span, and
    spaCy keeps one set of extension values for both.
    """
    if (span.start_char, span.end_char) != (start, end):
        extents = span.doc.user_data.setdefault("ctdialog_extents", {})
        extents[span.start_char, span.end_char, span.kb_id_] = (start, end, form)


_FRAMES = frozenset(
    "framework auspices umbrella aegis sidelines margins fringes ambit banner context format".split()
)
_MOST = 250  # parties of one list: there are no more states in the world


class PartyIndex:
    """The party mentions of one Doc, by word."""

    def __init__(self, doc: Doc) -> None:
        self.words = words_of(doc)
        self._at: dict[int, Party] = {}
        self._cities: dict[int, str] = {}
        self.all: list[Party] = []
        extents = doc.user_data.get("ctdialog_extents", {})
        for span in doc.spans.get("countries", ()):
            key = (span.start_char, span.end_char, span.kb_id_)
            start, end, form = extents.get(key) or (*key[:2], span._.form or "name")
            party = self._party(start, end, span.kb_id_, span.label_, form)
            self.all.append(party)
            for i in range(party.first, party.last + 1):
                self._at[i] = party
        for span in doc.spans.get("cities", ()):
            for i in self._range(span.start_char, span.end_char):
                self._cities[i] = span.kb_id_

    def _range(self, start: int, end: int) -> range:
        first = bisect_left(self.words.starts, start)
        return range(first, max(first + 1, bisect_left(self.words.starts, end)))

    def _party(self, start: int, end: int, code: str, label: str, form: str) -> Party:
        span = self._range(start, end)
        return Party(code, label, form, span[0], span[-1], start, end)

    def at(self, i: int) -> Party | None:
        """The party that word `i` belongs to."""
        return self._at.get(i)

    def between(self, start: int, end: int) -> list[Party]:
        """The parties that stand whole in the characters `start:end`."""
        first = bisect_left(self.all, start, key=lambda party: party.start)
        found: list[Party] = []
        for i in range(first, len(self.all)):  # a slice would copy the rest of the article each time
            party = self.all[i]
            if party.start >= end:
                break
            if party.end <= end:
                found.append(party)
        return found

    def covers(self, i: int) -> bool:
        """Does word `i` stand inside a body's name ("Global Counterterrorism Forum")?"""
        party = self._at.get(i)
        return party is not None and party.label == "BODY"

    def city(self, i: int) -> str | None:
        """The country code of the city that word `i` belongs to."""
        return self._cities.get(i)

    def run(self, i: int) -> tuple[Party, ...]:
        """The list of parties that opens at word `i`: "the EU and Nigeria", "Japan, Australia, and India"."""
        words = self.words
        found: list[Party] = []
        framed = self._framed(i)
        while i < len(words) and len(found) < _MOST:
            if found and framed and words.gaps[i] == ",":
                break
            if found and not (_BREAKS.isdisjoint(words.gaps[i]) and self._goes_on(i, found[-1])):
                break
            party = self.at(i)
            if party is not None:
                if found and found[-1].label == "COUNTRY" and "(" in words.gaps[i]:
                    break  # "its mission in Somalia (Burundi, Kenya and Uganda)"
                found.append(party)
                i = party.last + 1
                continue
            if found and words.gaps[i] == "(":
                behind = self._behind_brackets(i)
                if behind is None:
                    break
                i = behind  # "Oman (host), Kenya (40 troops)"
                continue
            link = words.folded[i]
            if words.folded[i + 1 : i + 2] and words.folded[i + 1] in _MEMBERS and self.at(i + 2):
                i += 2  # "the 10-member ASEAN"
                continue
            if link == "the" or (found and link in _LINKS):
                i += 1
                continue
            break
        return tuple(found)

    def _framed(self, i: int) -> bool:
        """ "Within the framework of the OIC, Jordan and Chad": does the body at word `i` only frame it?"""
        words = self.words.folded
        first = i - 1 if words[i - 1 : i] == ["the"] else i
        return first > 1 and words[first - 1] == "of" and words[first - 2] in _FRAMES

    def _behind_brackets(self, i: int) -> int | None:
        """The word behind the few in brackets from word `i` on, where a list goes on there."""
        for k in range(i, min(i + _IN_BRACKETS, len(self.words)) + 1):
            gap = self.words.gap(k)
            if k > i and gap.startswith(")"):
                goes_on = gap == ")," or self.words.folded[k] == "and"
                return k if goes_on else None
            if self.at(k) is not None or (k > i and gap not in ("", "'")):
                return None
        return None

    def _goes_on(self, i: int, last: Party) -> bool:
        """Does no sentence end before word `i`: a stop may be that of "the U.S. and Chad"?"""
        return "." not in self.words.gaps[i] or "." in self.words.source[last.start : last.end]

    def after_between(self, i: int) -> tuple[Party, ...]:
        """The parties of "between A and B", "with B" or "of A, B and C" that opens at word `i`."""
        if i >= len(self.words) or "\n" in self.words.gaps[i]:
            return ()
        link = self.words.folded[i]
        if link in ("between", "among", "amongst", "with"):
            return self.run(i + 1)
        if link in _MADE:  # "a committee on piracy set up jointly by Oman and Kenya"
            if self.words.folded[i - 1] == "week" and self.words.gaps[i] != "":
                return ()  # "talks last week, convened by Oman and Kenya"
            return self._by(i, _MADE_BY)
        run = self.run(i + 1) if link == "of" and self.words.gaps[i] in ("", ")") else ()
        return run if len({party.code for party in run}) > 1 else ()

    def holders(self, i: int) -> tuple[Party, ...]:
        """The parties of "talks were held in Rome by Omani and Kenyan officials", whose verb is word `i`."""
        words = self.words.folded[i : i + 2]
        held = words[:1] and (words[0] in _HELD or (words[0] in _TO_BE and words[-1] in _HELD))
        return self._by(i, _HELD_BY) if held else ()

    def _by(self, i: int, reach: int) -> tuple[Party, ...]:
        """The several parties behind the first "by" of so many words from word `i` on."""
        words = self.words.folded[i : i + reach]
        run = self.run(i + words.index("by") + 1) if "by" in words else ()
        if run and self.words.folded[run[-1].last + 1 : run[-1].last + 2] == ["with"]:
            run += self.run(run[-1].last + 2)  # "run by Finland with Norway and Estonia"
        return run if len({party.code for party in run}) > 1 else ()
