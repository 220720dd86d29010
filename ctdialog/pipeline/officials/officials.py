"""Officials: people named with an office, an honorific, or as the one who leads.

Scope: every person the article ties to an office, however the two stand together.

| words | name, position |
| --- | --- |
| `Maciej Stadejek, Director for Security and Defence Policy at the …` | name, office |
| `Director for Security and Defence Policy Maciej Stadejek` | office name |
| `the Joint Secretary for Counter Terrorism …, K. D. Dewal,` | office, name |
| `his Pakistani counterpart Nabil Munir` | counterpart name |
| `chaired by Mr Nicola PIACENTE (Italy)` | name alone (`bare_names`) |

A name takes the office that stands next to it without a comma; else the one after it; else
the one before it. Later mentions by surname join the person whose surname it is.
"""

from __future__ import annotations

from bisect import bisect_right

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Lexicon, shared
from ctdialog.pipeline.gazetteer import Extent, words_of
from ctdialog.pipeline.names.explained import with_explained
from ctdialog.pipeline.names.names import NameReader
from ctdialog.pipeline.names.spelled import spelled_out
from ctdialog.pipeline.offices.beside import with_surroundings
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.officials.absent import without_absent
from ctdialog.pipeline.officials.bare_names import BareNameReader
from ctdialog.pipeline.officials.holders import HolderReader
from ctdialog.pipeline.officials.of_mission import with_mission
from ctdialog.pipeline.officials.persons import Mention, Person, join
from ctdialog.pipeline.officials.sharers import SharerReader
from ctdialog.pipeline.officials.told_later import tell_later
from ctdialog.pipeline.organizations.house_again import with_house_again
from ctdialog.pipeline.parties import PartyIndex
from ctdialog.records import Article


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
    """Fills `doc.spans["officials"]`: a span a mention (label OFFICIAL).

    Each has its `Person` in `span._.person` and its `Mention` in `span._.mention`. Spans cover the name
    alone; `mention.extent` covers the office too.
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
    """The parts of a Doc that tell something; who is named in page furniture or a caption does nothing."""
    article: Article | None = doc._.article if Doc.has_extension("article") else None
    if article is None:
        return [(0, len(words_of(doc).source))]
    return [(b.start, b.end) for b in article.blocks if b.kind in ("headline", "subheading", "body")]


class _Reader:
    """Reads the people of one Doc."""

    def __init__(self, doc: Doc, vocabulary: OfficeWords, told: list[Extent]) -> None:
        self.told = told
        self.words = words_of(doc)
        self.parties = PartyIndex(doc)
        self.offices = OfficeReader(self.words, self.parties, vocabulary)
        self.names = NameReader(self.words, self.parties, self.offices)
        self.holders = HolderReader(self.words, self.parties, self.offices, self.names)
        self.bare = BareNameReader(self.words, self.parties, self.names, self.holders)
        self.sharers = SharerReader(self.words, self.parties, self.offices, self.names)

    def people(self) -> list[Person]:
        """All people, each with all mentions."""
        mentions = self.sharers.mentions()
        named = {m.name for m in mentions}
        mentions += [m for m in self.holders.mentions() if m.name not in named]
        mentions += self.bare.of_organization(mentions)
        mentions += self.bare.alone(mentions)
        mentions = [m for m in mentions if self._is_told(m.name[0])]
        mentions = without_absent(self.words.source, mentions)
        mentions = with_explained(self.words, self.offices, spelled_out(self.words, self.offices, mentions))
        mentions = with_house_again(self.words, self.offices, mentions)
        mentions = with_surroundings(self.words.source, self.parties, mentions)
        mentions = with_mission(self.words, self.parties, mentions)
        people = join(self.words.source, sorted(mentions, key=lambda m: m.name))
        self._surnames(people)
        tell_later(self.words, self.holders.found, people)
        return people

    def _is_told(self, place: int) -> bool:
        """Does a character stand in a part that tells something?"""
        i = bisect_right(self.told, place, key=lambda extent: extent[0]) - 1
        return i >= 0 and place < self.told[i][1]

    def _surnames(self, people: list[Person]) -> None:
        """Adds the mentions by surname alone."""
        words = self.words
        covered = self.bare.covered([m for p in people for m in p.mentions])
        holders: dict[str, list[Person]] = {}
        for person in people:
            for form in person.surnames:
                holders.setdefault(form, []).append(person)
        for i, word in enumerate(words.folded):
            if word not in holders or not words.text[i][0].isupper():
                continue
            start, end = words.starts[i], words.ends[i]
            if i in covered or len(holders[word]) > 1:
                continue
            if not self._is_told(start):
                continue
            holders[word][0].mentions.append(Mention((start, end), (start, end)))
        for person in people:
            person.mentions.sort(key=lambda m: m.name)
