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
from bisect import bisect_left, bisect_right

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import Lexicon, shared
from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.absent import without_absent
from ctdialog.pipeline.beside import with_surroundings
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.holders import HolderReader
from ctdialog.pipeline.names import Name, NameReader
from ctdialog.pipeline.office import Extent, Office
from ctdialog.pipeline.office_words import OfficeWords
from ctdialog.pipeline.offices import OfficeReader
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.persons import Mention, Person, join
from ctdialog.pipeline.sharers import SharerReader
from ctdialog.pipeline.spelled import spelled_out
from ctdialog.records import Article

_LEADS = re.compile(
    r"(?:\b(?:(?:co-?)?(?:led|headed|chaired|presided)|captained|steered|fronted|directed|opened|closed|"
    r"inaugurated|represented|presided over|hosted|attended|addressed|joined|"
    r"accompanied|assisted|flanked) (?:jointly )?by(?: both)?|"
    # "the head of the Kenyan delegation, X", "the Kenyan side's leader, X"
    r"\b(?:head|leader|chief)s? of (?:the|its|their|his|her) (?:[\w’'.-]+ ){0,3}(?:delegation|side|team),?|"
    r"\b(?:delegation|side|team)['’]s (?:head|leader|chief),?|"
    # "the Kenyan team was X", "for the hosts was X", "the Kenyan side, under X"
    r"\b(?:for|from|heading|leading|representing) (?:[\w’'.-]+ ){1,4}(?:was|were|is|will be)|"
    r"\b(?:delegation|side|team)(?:,? under| was| were| is| will be|:)|\bco-?chairs(?: were| are| being|:)|"
    r"\b(?:delegation|side|team) (?:was |is )?(?:made up of|compos\w+ of|consist\w+ of|compris\w+|includ\w+)|"
    r"\b(?:sent|sends|is sending|will send|dispatched|deputed)|\band (?:the )?[\w’'.-]+(?: one)? by|"
    # "from Berlin by X", "Cyprus was led by Y, Egypt by X", "his peer being X", "Heading the team was X"
    r"\bfrom [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? by|[,;] (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? by|\bbeing|"
    r"\b(?:heading|leading|representing|chairing|opposite|across)\b[^.;]{1,70}\b(?:was|were|is|sat)|"
    r"\b(?:sides|teams|delegations|officials|counterparts),? under|\bat the (?:table|helm) (?:sat|were|was)|"
    r"\bchairmanship of|\bleadership of|\bbetween|\bdelegation of|\bdelegation under|\bteam under|"
    r"\b(?:his|her|their|and) (?:host|guest),?|\bthe (?:latter|former),|\b(?:is|are|was|were) sending|"
    r"\b(?:head|leader|chief|chair|chairman|chairwoman|chairperson) of "
    r"(?:the|its|his|her|their|a) (?:[\w’'.-]+ ){0,3}"
    r"(?:delegation|side|team|contingent|group),?)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
# With what all of them end, but for "the": few names stand behind such a word, and only these are looked at.
_LEADS_END = frozenset(
    "by both delegation side team contingent group head leader chief under was were is be being chairs of "
    "being sat table helm sent sends send sending dispatched deputed between host guest latter former".split()
)
# What somebody named after a country's name does, or another one named so ("Malta's X, Peru's Y and …")
_ACTS = re.compile(
    r"\s+(?:said|says|told|stressed|noted|added|underlined|emphasi[sz]ed|met|meets|attended|joined|hosted|thanked|"
    r"welcomed|urged|warned|agreed|signed|discussed|pledged|also|both)\b|"
    r",?(?:\s+and)?\s+[A-Z][\w-]{2,20}(?:\s[A-Z][\w-]{2,20})?['’]s?\s+[A-Z]"
)
_ANOTHER = re.compile(r"['’]s?\s+[A-Z][\w.-]{1,20}(?:\s+[A-Z][\w.-]{1,20}){1,3},?(?:\s+and)?\s+$")
_NAME_ENDS = re.compile(
    r"\s*(?:[.,;:)(]|$)|\s(?:and|with|who|in|at|on|for|to|from|as|was|were|is|are|has|had|have|will|would|met|meets|"
    r"said|says|told|led|leads|held|attended|joined|also|both|chaired|visited|received|hosted)\b"
)
_RUNS = frozenset("runs heads leads directs chairs commands headed led directed ran".split())
_FOLLOWED = re.compile(
    r",\s+(?:both\s+)?who\b|"
    r"\s+(?:also\s+)?(?:took turns|signed|initialled|shared|sat|shook hands|put (?:his|her|their)|conducted|"
    r"steered|guided|exchanged|agreed|discussed|compared|presided|spoke)\b|"
    r",?\s+(?:who\s+)?(?:led|leads|leading|headed|heads|heading|will lead|will head|(?:co-?)?chaired|"
    r"(?:was|is|were|stood)\s+(?:at the head|in the chair|at the helm)|"
    r"presiding|chairing|in the chair|at the helm|"
    r"spoke for|represented|represents|took the chair|"
    r"the [A-Z][\w-]+ (?:one|side|team)|that of (?:the )?[A-Z]|"
    r"(?:had |has |will |would |jointly )?[a-z-]+(?:ed|ing|led|s) (?:the|its|their) (?:[\w’'.-]+ ){0,3}"
    r"(?:[Dd]elegation|[Ss]ide|[Tt]eam|talks|session|discussions|[Dd]ialogue|consultations|meeting|deliberations)|"
    r"(?:the )?(?:head|leader|chief) of (?:the|its|his|her) (?:[\w’'.-]+ ){0,3}"
    r"(?:[Dd]elegation|[Ss]ide|[Tt]eam))\b"
)


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
        self.sharers = SharerReader(self.words, self.parties, self.offices, self.names)

    def people(self) -> list[Person]:
        """All people, each with all mentions."""
        mentions = self.sharers.mentions()
        named = {m.name for m in mentions}
        mentions += [m for m in self.holders.mentions() if m.name not in named]
        mentions += self._of_organization(mentions)
        mentions += self._without_office(mentions)
        mentions = [m for m in mentions if self._is_told(m.name[0])]
        mentions = without_absent(self.words.source, mentions)
        mentions = spelled_out(self.words, self.offices, mentions)
        mentions = with_surroundings(self.words.source, self.parties, mentions)
        people = join(self.words.source, sorted(mentions, key=lambda m: m.name))
        self._surnames(people)
        return people

    def _is_told(self, place: int) -> bool:
        """Does a character stand in a part that tells something?"""
        i = bisect_right(self.told, place, key=lambda extent: extent[0]) - 1
        return i >= 0 and place < self.told[i][1]

    # -------------------------------------------------------- names without offices

    def _of_organization(self, known: list[Mention]) -> list[Mention]:
        """ "Silvina Echeverri of the Argentine Ministry of Security": no office but an organization.

        Also "Petr Novak, representing the Security Council", "Ana Cruz, from the Interior Ministry" and,
        between two marks, "Ana Cruz, Ministry of the Interior".
        """
        words, found = self.words, []
        covered = self._covered(known)
        for i in range(2, len(words) - 1):
            # "X, who runs the Cyber Agency"; "X spoke for the Cyber Agency"
            runs = words.folded[i - 1] == "who" and words.folded[i] in _RUNS
            runs = runs or (
                words.folded[i] == "for" and words.folded[i - 1] in ("spoke", "speaks", "speaking")
            )
            sent = words.folded[i] in ("of", "from", "at", "representing") and words.gaps[i] in ("", ",")
            beside = words.gaps[i] == ","  # "Ana Cruz, Ministry of Defence, and …"
            if not (sent or beside or (runs and words.gaps[i] == "")):
                continue
            last = i - 1 - runs
            if ((sent or not beside) and words.gaps[i + 1] != "") or last in covered:
                continue
            name = self.names.backward(last)
            if name is None or name.length < 2 or self._institution(name):
                continue
            if beside and not (sent or runs or name.titled or self._led_to(name.opening)):
                continue  # a list of institutions
            organization = self.offices.organization(i + 1) if sent or runs else self.holders.apposed(i)
            if organization is None:
                continue
            office = Office(
                i, organization.last, None, organization.name, organization.country, organization.country_at
            )
            spoken = words.folded[i] == "for"  # the verb tells the role: it stays outside
            end = name.end if spoken else words.ends[organization.last]
            extent = (words.starts[name.opening], end)
            found.append(Mention((name.start, name.end), extent, office, rank=name.rank))
        return found

    def _led_to(self, i: int) -> bool:
        """Do the words before word `i` say that who leads or takes part is named next?"""
        words = self.words
        last = i - 2 if i > 1 and words.folded[i - 1] == "the" else i - 1
        if last < 0:
            return False
        if words.folded[last] not in _LEADS_END and not words.folded[last].startswith(("includ", "compris")):
            return False
        start = words.starts[i]
        return _LEADS.search(words.source[max(0, start - 80) : start]) is not None

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
            country, country_at, end = self.holders.country_beside(name.last)
            start = words.starts[i]
            if country is None and (own := self._possessor(i)):
                country, country_at, start = own.code, own.extent, own.start
            found.append(
                Mention(
                    (name.start, name.end),
                    (start, max(name.end, end)),
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
            told = follows == [","] and self.names.forward(other.last + 1) is not None if other else False
            if other and other.length > 1 and not self._institution(other) and not told:
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
        if not words.text[i][0].isupper():
            return False
        if i in self.offices.index.titles:
            return True
        if self._led_to(i):
            return True
        name = (
            self.names.forward(i)
            if words.gaps[i] != "" or i == 0 or words.text[i - 1][0].islower() or self._possessor(i)
            else None
        )
        if name is None or name.length < 2 or self.parties.city(name.first):
            return False
        own = self._possessor(i)
        acts = own is not None and (
            (words.folded[name.first] in given_names() and self._whole(name))
            or _ACTS.match(words.source, name.end) is not None
            or _ANOTHER.search(words.source[max(0, own.start - 60) : own.start]) is not None
        )
        return acts or self._followed(name)

    def _whole(self, name: Name) -> bool:
        """ "Ecuador's Ana Sosa and", but "France's Charles Roux carrier": does no noun follow a name?"""
        return _NAME_ENDS.match(self.words.source, name.end) is not None

    def _followed(self, name: Name) -> bool:
        """Is a name's country in brackets behind it, or what only people do, of a pair of names too?"""
        country, _, end = self.holders.country_beside(name.last)
        if country is not None and self.words.source[end : end + 1] == ")":
            return True
        if _FOLLOWED.match(self.words.source, name.end) is not None:
            return True
        i = name.last + 1
        if self.words.folded[i : i + 1] != ["and"] or self.words.gaps[i] != "":
            return False
        other = self.names.forward(i + 1)
        return (
            other is not None
            and (other.length > 1 or other.titled)
            and _FOLLOWED.match(self.words.source, other.end) is not None
        )

    def _possessor(self, i: int) -> Party | None:
        """The country whose name in the possessive stands before word `i`: "Malta's Ana Cruz said"."""
        words = self.words
        k = i - 2 if i > 1 and words.folded[i - 1] == "s" and words.gaps[i - 1] == "'" else i - 1
        party = self.parties.at(k) if k >= 0 else None
        if party is None or party.label != "COUNTRY" or party.form != "name":
            return None
        return party if words.source[party.end : party.end + 1] in ("'", "’") else None

    def _surnames(self, people: list[Person]) -> None:
        """Adds the mentions by surname alone."""
        words = self.words
        covered = self._covered([m for p in people for m in p.mentions])
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
