"""Officials: people named with an office, an honorific, or as the one who leads.

Scope: every person the article ties to an office, however the two stand together.

| words | name, position |
| --- | --- |
| `Maciej Stadejek, Director for Security and Defence Policy at the …` | name, office |
| `Director for Security and Defence Policy Maciej Stadejek` | office name |
| `the Joint Secretary for Counter Terrorism …, K. D. Dewal,` | office, name |
| `his Pakistani counterpart Nabil Munir` | counterpart name |
| `the delegation headed by Mr. Ikram-Ul-Haq` | name alone, after a verb of leading |
| `chaired by Mr Nicola PIACENTE (Italy)` | name (country) |

A name takes the office that stands next to it without a comma; else the one after it; else
the one before it. Later mentions by surname join the person whose surname it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Lexicon, shared
from ctdialog.pipeline.gazetteer import Words, fold, words_of
from ctdialog.pipeline.names import Name, NameReader
from ctdialog.pipeline.offices import Extent, Office, OfficeReader, OfficeWords
from ctdialog.pipeline.parties import PartyIndex
from ctdialog.records import Article


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named: the name's characters, the extent with its office, and the office.

    `country` is what a country beside the name itself tells ("Yue Xiaoyong of China").
    """

    name: Extent
    extent: Extent
    office: Office | None = None
    country: str | None = None
    country_at: Extent | None = None
    rank: Extent | None = None


@dataclass(slots=True, eq=False)
class Person:
    """A person of the article: the fullest name, and every mention, the first one first."""

    name: str
    name_at: Extent
    mentions: list[Mention] = field(default_factory=list)

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix, folded."""
        return _surname(Words(self.name).folded)

    def office(self) -> Office | None:
        """The first office that is more than "Ambassador", else the first."""
        offices = [
            m.office for m in self.mentions if m.office and (m.office.position or m.office.organization)
        ]
        return next((o for o in offices if not o.bare), offices[0] if offices else None)


_LEADS = re.compile(
    r"(?:\b(?:led|headed|chaired|co-?chaired|represented|presided over|hosted|attended|addressed|joined) by|"
    r"\bchairmanship of|\bleadership of|\bbetween|\bdelegation of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_FOLLOWED = re.compile(r"\s+(?:led|leads|leading|headed|heads|will lead|will head|chaired|co-?chaired)\b")


@Language.factory(
    "ctdialog_officials",
    default_config={"lexicon": None},
    requires=["doc.spans"],
    assigns=["doc.spans"],
)
def make_officials(nlp: Language, name: str, lexicon: str | None) -> OfficialFinder:
    """The factory spaCy calls; `lexicon` is the path of a user's own lexicon file."""
    return OfficialFinder(shared(lexicon))


class OfficialFinder:
    """Fills `doc.spans["officials"]`: a span a mention (label OFFICIAL), with `span._.person` and `span._.mention`.

    Spans cover the name alone; `mention.extent` covers the office too.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.vocabulary = OfficeWords(lexicon)
        for extension in ("person", "mention"):
            if not Span.has_extension(extension):
                Span.set_extension(extension, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its officials found."""
        people = _Reader(doc, self.vocabulary, _told(doc)).people()
        spans = []
        for person in people:
            for mention in person.mentions:
                span = doc.char_span(*mention.name, label="OFFICIAL", alignment_mode="expand")
                if span is not None:
                    span._.person = person
                    span._.mention = mention
                    spans.append(span)
        doc.spans["officials"] = sorted(spans, key=lambda s: s.start_char)
        return doc


def _told(doc: Doc) -> list[Extent]:
    """The parts of a Doc that tell something; page furniture and captions name people who do nothing there."""
    article: Article | None = doc._.article if Doc.has_extension("article") else None
    if article is None:
        return [(0, len(doc.text))]
    return [(b.start, b.end) for b in article.blocks if b.kind in ("headline", "subheading", "body")]


class _Reader:
    """Reads the people of one Doc."""

    def __init__(self, doc: Doc, vocabulary: OfficeWords, told: list[Extent]) -> None:
        self.told = told
        self.words = words_of(doc)
        self.parties = PartyIndex(doc)
        self.offices = OfficeReader(self.words, self.parties, vocabulary)
        self.names = NameReader(self.words, self.parties, self.offices)

    def people(self) -> list[Person]:
        """All people, each with all mentions."""
        mentions = self._with_office()
        mentions += self._of_organization(mentions)
        mentions += self._without_office(mentions)
        mentions = [m for m in mentions if any(start <= m.name[0] < end for start, end in self.told)]
        people = _join(self.words.source, sorted(mentions, key=lambda m: m.name))
        self._surnames(people)
        return people

    # ----------------------------------------------------------- names with offices

    def _with_office(self) -> list[Mention]:
        offices = self.offices.offices()
        taken: dict[int, Mention] = {}  # first word of a name -> its mention
        held_back: list[tuple[Name, Office]] = []  # "Ambassador X": an office only where there is no other
        pending: Office | None = None  # an office whose holder's name comes after the next office
        for n, office in enumerate(offices):
            limit = offices[n + 1].first if n + 1 < len(offices) else len(self.words)
            found = self._holder(office, limit, taken)
            if found is None and n and self._second(offices[n - 1], office, taken):
                continue
            if found is None:
                joined = limit < len(self.words) and self._joins(office.last, limit)
                pending = pending or office if joined and not office.bare else None
                continue
            name, opening = found
            between = self.parties.at(office.last + 1)
            if (
                between is not None
                and between.form == "adjective"
                and office.country is None
                and opening > office.last + 1
            ):
                office = replace(office, country=between.code, country_at=(between.start, between.end))
            if office.bare:
                held_back.append((name, office))
                continue
            if pending is not None and opening > office.last:
                office = self._joined(pending, office)
            pending = None
            taken[name.first] = self._mention(name, office)
        for name, office in held_back:
            if name.first not in taken:
                taken[name.first] = self._mention(name, office)
        return list(taken.values())

    def _second(self, before: Office, office: Office, taken: dict[int, Mention]) -> bool:
        """ "Elizabeth Richard, Ambassador-at-Large and Coordinator …": both offices are hers."""
        if not self._joins(before.last, office.first) or self.words.folded[before.last + 1] != "and":
            return False
        for first, mention in taken.items():
            if mention.office is before and mention.name[1] <= self.words.starts[before.first]:
                both = self._joined(before, office)
                extent = (mention.extent[0], self.words.ends[office.last])
                taken[first] = replace(mention, office=both, extent=extent)
                return True
        return False

    def _joins(self, last: int, following: int) -> bool:
        """Are two offices one person's: only "and", "also", "the" or a comma between them?"""
        between = self.words.source[self.words.ends[last] : self.words.starts[following]]
        return (
            re.fullmatch(r"\)?(?:,|/| and(?: the)?|, and(?: the)?|, also(?: the)?)\s?", between) is not None
        )

    def _joined(self, first: Office, second: Office) -> Office:
        """Two offices of one person: the first, or both where "and" joins them without organization."""
        between = self.words.source[self.words.ends[first.last] : self.words.starts[second.first]]
        position = first.position
        plain = first.organization is None and second.organization is None
        if "and" in between.split() and plain and first.position and second.position:
            position = (first.position[0], second.position[1])
        return Office(
            first.first,
            second.last,
            position,
            first.organization,
            first.country or second.country,
            first.country_at or second.country_at,
            spokes=first.spokes or second.spokes,
            former=first.former or second.former,
            counterpart=False,
        )

    def _holder(self, office: Office, limit: int, taken: dict[int, Mention]) -> tuple[Name, int] | None:
        """The name that holds an office and the word where it stands; None where nobody is named."""
        after = office.last + 1
        gap = self._gap(after)
        if gap in ("", ")") or (gap == "," and office.counterpart):
            party = self.parties.at(after)
            if party is not None and party.form == "adjective":  # "his counterpart Kazakh Murat Nurtleu"
                after = party.last + 1
            name = self.names.forward(after) if self._gap(after) != "\n" else None
            if name and name.opening <= limit and (gap != "," or name.length > 1):
                if not office.plural:
                    return name, name.opening
        before = self._before(office, taken)
        if before is not None:
            return before, before.opening
        if gap in (",", "),") and not office.plural:
            name = self.names.forward(after)
            if name and (name.titled or (name.length > 1 and self._closed(name))):
                return name, name.opening
        return None

    def _gap(self, i: int) -> str:
        return self.words.gaps[i] if i < len(self.words) else "\n"

    def _closed(self, name: Name) -> bool:
        """After "the Joint Secretary, K. D. Dewal" the sentence goes on; another office would take the name."""
        i = name.last + 1
        gap = self._gap(i)
        if gap != ",":
            return True
        head = i + 1 if i < len(self.words) and self.words.folded[i] in ("the", "a", "an") else i
        for k in range(head, min(head + 4, len(self.words))):
            if k in self.offices.heads:
                return False
            if not self.words.text[k][0].isupper() or self._gap(k + 1) not in ("", "'"):
                return True
        return True

    def _before(self, office: Office, taken: dict[int, Mention]) -> Name | None:
        """ "Maciej Stadejek, [the] Director …" or "Maciej Stadejek (Director …)"."""
        i = office.first
        gap = self._gap(i)
        if (
            i > 1
            and self._gap(i - 1) == "("
            and self.words.folded[i - 1] in _LEFT_FORCES
            and gap.startswith(")")
        ):
            i -= 1  # "Major General Ibrahim Yusuf (retd), Coordinator …"
            gap = gap.lstrip(").") or ","
        while (
            i > 0
            and gap == ""
            and self.words.folded[i - 1] in ("the", "a", "an", "also", "currently", "is", "who", "as")
        ):
            i -= 1
            gap = self._gap(i)
        if gap not in (",", "(", ", -") and not (
            gap == "" and i < office.first and self.words.folded[i] in ("who", "as")
        ):
            return None
        name = self.names.backward(i - 1)
        if name is None or name.first in taken or (name.length == 1 and not name.titled):
            return None
        if any(
            mention.name[0] < self.words.ends[name.last] and self.words.starts[name.first] < mention.name[1]
            for mention in taken.values()
        ):
            return None
        return name

    def _mention(self, name: Name, office: Office) -> Mention:
        words = self.words
        extent = (
            min(words.starts[name.opening], words.starts[office.first]),
            max(name.end, words.ends[office.last]),
        )
        country, country_at, end = self._country_after(name.last)
        return Mention(
            (name.start, name.end), (extent[0], max(extent[1], end)), office, country, country_at, name.rank
        )

    def _country_after(self, last: int) -> tuple[str | None, Extent | None, int]:
        """ "Yue Xiaoyong of China", "Nicola PIACENTE (Italy)"."""
        i = last + 1
        gap = self._gap(i)
        if gap == "(" or (gap == "" and i < len(self.words) and self.words.folded[i] == "of"):
            party = self.parties.at(i if gap == "(" else i + 1)
            if party is not None and party.form in ("name", "capital"):
                return party.code, (party.start, party.end), party.end
        return None, None, 0

    # -------------------------------------------------------- names without offices

    def _of_organization(self, known: list[Mention]) -> list[Mention]:
        """ "Silvina Echeverri of the Argentine Ministry of Security": an organization in an office's place."""
        words, found = self.words, []
        covered = self._covered(known)
        for i in range(2, len(words) - 1):
            if words.folded[i] not in ("of", "from", "at") or words.gaps[i] != "" or words.gaps[i + 1] != "":
                continue
            if i - 1 in covered:
                continue
            name = self.names.backward(i - 1)
            if name is None or name.length < 2 or self._institution(name):
                continue
            organization = self.offices.organization(i + 1)
            if organization is None:
                continue
            office = Office(
                i, organization.last, None, organization.name, organization.country, organization.country_at
            )
            extent = (words.starts[name.opening], words.ends[organization.last])
            found.append(Mention((name.start, name.end), extent, office, rank=name.rank))
        return found

    def _without_office(self, known: list[Mention]) -> list[Mention]:
        """Names after a verb of leading, before one, or behind an honorific."""
        words = self.words
        found: list[Mention] = []
        covered = self._covered(known)
        i = 0
        while i < len(words):
            if i in covered or not self._opens(i):
                i += 1
                continue
            name = self.names.forward(i)
            if name is None or (name.length < 2 and not name.titled) or self._institution(name):
                i += 1
                continue
            country, country_at, end = self._country_after(name.last)
            found.append(
                Mention(
                    (name.start, name.end),
                    (words.starts[i], max(name.end, end)),
                    None,
                    country,
                    country_at,
                    name.rank,
                )
            )
            i = self._and_another(name, found)
        return found

    def _and_another(self, name: Name, found: list[Mention]) -> int:
        """ "co-chaired by Tomasz Nowak and Elif Kaya": the second name too; the word to read on from."""
        words, i = self.words, name.last + 1
        if i + 1 < len(words) and words.folded[i] == "and" and words.gaps[i] == words.gaps[i + 1] == "":
            other = self.names.forward(i + 1)
            follows = words.gaps[other.last + 1 : other.last + 2] if other else []
            if other and other.length > 1 and not self._institution(other) and follows != [","]:
                found.append(
                    Mention((other.start, other.end), (words.starts[i + 1], other.end), rank=other.rank)
                )
                return other.last + 1
        return i

    def _institution(self, name: Name) -> bool:
        """ "Royal Naval", before an unknown kind of body: words of offices and fields are no name."""
        words = set(self.words.folded[name.first : name.last + 1])
        vocabulary = self.offices.vocabulary
        return not name.titled and bool(words & (vocabulary.premodifiers | vocabulary.portfolio))

    def _covered(self, mentions: list[Mention]) -> set[int]:
        """The words inside mentions and their offices."""
        starts = self.words.starts
        return {
            i
            for m in mentions
            for i in range(bisect_left(starts, m.extent[0]), bisect_left(starts, m.extent[1]))
        }

    def _opens(self, i: int) -> bool:
        words = self.words
        if i in self.offices.titles:
            hit = self.offices.titles[i]
            return words.text[i][0].isupper() and (hit.values[0] == "honorific" or hit.last - hit.first >= 0)
        if not words.text[i][0].isupper():
            return False
        before = words.source[max(0, words.starts[i] - 40) : words.starts[i]]
        if _LEADS.search(before):
            return True
        name = (
            self.names.forward(i) if words.gaps[i] != "" or i == 0 or words.text[i - 1][0].islower() else None
        )
        return name is not None and name.length > 1 and _FOLLOWED.match(words.source, name.end) is not None

    def _surnames(self, people: list[Person]) -> None:
        """Adds the mentions by surname alone."""
        words = self.words
        covered = self._covered([m for p in people for m in p.mentions])
        holders: dict[str, list[Person]] = {}
        for person in people:
            for form in {person.surname, *(_tail(person.name))}:
                holders.setdefault(form, []).append(person)
        for i, word in enumerate(words.folded):
            if word not in holders or not words.text[i][0].isupper():
                continue
            start, end = words.starts[i], words.ends[i]
            if i in covered or len(holders[word]) > 1:
                continue
            if not any(a <= start < b for a, b in self.told):
                continue
            holders[word][0].mentions.append(Mention((start, end), (start, end)))
        for person in people:
            person.mentions.sort(key=lambda m: m.name)


_LEFT_FORCES = frozenset(("retd", "rtd", "retired", "ret"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def _surname(words: list[str]) -> str:
    """The last of a name's folded words that is no suffix ("Lloyd J. Austin III")."""
    return next((word for word in reversed(words) if word not in _SUFFIXES), words[-1])


def _tail(name: str) -> set[str]:
    """Other single words a person is called by later: the second of a Chinese or Korean name's two is not one."""
    parts = Words(name).text
    return (
        {fold(parts[0])}
        if len(parts) == 2 and len(parts[0]) <= 4 and parts[0].isalpha() and len(parts[1]) > 5
        else set()
    )


def _join(source: str, mentions: list[Mention]) -> list[Person]:
    """One person for all mentions whose names agree: the same words, or some of a fuller name's."""
    people: list[Person] = []
    for mention in mentions:
        text = source[slice(*mention.name)]
        person = next((p for p in people if _same(p.name, text)), None)
        if person is None:
            people.append(Person(text, mention.name, [mention]))
            continue
        person.mentions.append(mention)
        if len(Words(text)) > len(Words(person.name)):
            person.name, person.name_at = text, mention.name
    return people


def _same(one: str, other: str) -> bool:
    """Can two names be one person's: the words of one among the other's, the surname or a lone name the same?"""
    a, b = Words(one).folded, Words(other).folded
    if not (set(a) <= set(b) or set(b) <= set(a)):
        return False
    if _surname(a) == _surname(b) or (len(a) > 1 and len(b) > 1):
        return True
    return (len(a) == 1 or len(b) == 1) and a[0] == b[0]
