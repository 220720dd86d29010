"""Offices: "Director General for Counter-Terrorism at Pakistan’s Ministry of Foreign Affairs".

The grammar; every part but the head may be missing:

    country|organization  premodifiers  HEAD  (field)  for|of|to|on|in charge of FIELD
        at|in|of|, ORGANIZATION  of COUNTRY

| words | position | organization | country |
| --- | --- | --- | --- |
| `Russian Deputy Foreign Minister` | Deputy Foreign Minister | | RUS |
| `Additional Secretary (Europe)` | Additional Secretary (Europe) | | |
| `Joint Secretary, Counter-Terrorism in the Ministry of External Affairs` | Joint Secretary, Counter-Terrorism | Ministry of External Affairs | IND |
| `Secretary of the Security Council of Uzbekistan` | Secretary | Security Council | UZB |
| `EEAS Deputy Secretary-General` | Deputy Secretary-General | EEAS | EU |
| `his Pakistani counterpart` | | | PAK |

A department of a named ministry stays with the position. A country's name leaves both.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from ctdialog.lexicon import Lexicon, table
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, Words
from ctdialog.pipeline.parties import Party, PartyIndex

Extent = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Office:
    """One office: words `first` to `last`; `position` and `organization` are characters of the text.

    `country` is the code it acts for, where told, read at the characters `country_at`. A `bare` office
    ("Ambassador", a rank) counts only where there is no other; a `counterpart` is none at all;
    a `spokes` person tells the press; `former` offices are no longer held.
    """

    first: int
    last: int
    position: Extent | None
    organization: Extent | None = None
    country: str | None = None
    country_at: Extent | None = None
    bare: bool = False
    counterpart: bool = False
    spokes: bool = False
    former: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization read at words `first` to `last`: its name's characters, and the country it tells."""

    first: int
    last: int
    name: Extent
    country: str | None
    country_at: Extent | None
    known: bool
    department: bool  # a part of a ministry ("Department of …"), not a ministry or agency itself


class OfficeWords:
    """The vocabulary of offices and organizations, ready for use."""

    def __init__(self, lexicon: Lexicon) -> None:
        data = table("offices")
        self.heads = Gazetteer()
        for word in data["heads"]["words"]:
            self.heads.add(word, "head")
        for word in data["spokes"]["words"]:
            self.heads.add(word, "spokes")
        for word in ("counterpart", "counterparts"):
            self.heads.add(word, "counterpart")
        self.premodifiers = frozenset(_last_words(data["premodifiers"]["words"]))
        self.former = frozenset(data["premodifiers"].get("former", ["former", "ex"]))
        self.titles = Gazetteer()
        for word in data["honorifics"]["words"]:
            self.titles.add(word, "honorific")
        for word in [*data["ranks"]["words"], *data["ranks"]["retired"]]:
            self.titles.add(word, "rank")
        self.particles = frozenset(w.lower() for w in data["particles"]["words"])
        self.unique = Gazetteer()
        for row in data.get("unique_title", []):
            for word in row["names"]:
                self.unique.add(word, row["code"])
        organizations = table("organizations")
        self.organizations = Gazetteer()
        for row in organizations["organization"]:
            for word in row["names"]:
                self.organizations.add(word, row.get("code"))
        self.organization_heads = frozenset(w.lower() for w in organizations["heads"]["words"])
        self.portfolio = frozenset(table("portfolios")["words"])
        self.barred = frozenset(table("formats")["not_in_name"]["words"])


def _last_words(phrases: list[str]) -> list[str]:
    return [word for phrase in phrases for word in phrase.lower().replace("-", " ").split()]


_CONNECTORS = frozenset("of for and the to on & s".split())
_INTO_FIELD = frozenset(["for", "of", "to", "on"])
_INTO_ORGANIZATION = frozenset(["at", "in", "of", "with", "from", "for"])
_DEPARTMENTS = frozenset("department division directorate section wing desk unit bureau office".split())
_FORCES = frozenset("staff force forces army navy police guard guards command corps".split())
_DIRECTIONS = frozenset(["west", "east", "north", "south"])
_WEAK = frozenset(["ambassador", "high", "commissioner", "charge", "consul"])


class OfficeReader:
    """Finds the offices of one text."""

    def __init__(self, words: Words, parties: PartyIndex, vocabulary: OfficeWords) -> None:
        self.words, self.parties, self.vocabulary = words, parties, vocabulary
        self.known = {hit.first: hit for hit in vocabulary.organizations.find(words)}
        self.known_end = {hit.last: hit for hit in self.known.values()}
        self.titles = {hit.first: hit for hit in vocabulary.titles.find(words)}
        self.title_words = {i for hit in self.titles.values() for i in range(hit.first, hit.last + 1)}
        self.head_hits = self._heads()
        self.heads = {i for hit in self.head_hits for i in range(hit.first, hit.last + 1)}

    def _heads(self) -> list[Hit]:
        """Head nouns, those that stand together as one ("Deputy" and "Foreign Minister")."""
        hits: list[Hit] = []
        for hit in self.vocabulary.heads.find(self.words):
            title = self.titles.get(hit.first) or self.titles.get(hit.first - 1)
            if title and title.last >= hit.last and title.last - title.first > hit.last - hit.first:
                continue  # "Air Chief Marshal" is no air chief
            if hits and self._chained(hits[-1], hit):
                weak = self.words.folded[hit.first] in _WEAK or hit.first in self.titles
                if not weak:
                    hits[-1] = Hit(hits[-1].first, hit.last, hits[-1].start, hit.end, hit.values)
                    continue
            known = next(
                (
                    k
                    for i in range(hit.first, max(-1, hit.first - 6), -1)
                    if (k := self.known.get(i)) and k.last >= hit.last
                ),
                None,
            )
            if known is None or (known.last == hit.last and known.first == hit.first):
                hits.append(hit)
        return hits

    def _chained(self, before: Hit, hit: Hit) -> bool:
        """Do only words that open offices stand between two head nouns ("Chief Security Minister")?"""
        words, premodifiers = self.words, self.vocabulary.premodifiers
        if hit.first - before.last > 3 or words.gaps[hit.first] != "" or hit.values[0] == "counterpart":
            return False
        between = range(before.last + 1, hit.first)
        if between and words.folded[before.last] not in premodifiers:
            return False
        return all(
            words.gaps[k] == "" and words.folded[k] in premodifiers and self._capital(k) for k in between
        )

    def offices(self) -> list[Office]:
        """All offices, from left to right, none inside another."""
        found: list[Office] = []
        for hit in self.head_hits:
            if found and hit.first <= found[-1].last:
                continue
            office = self._read(hit, found[-1].last + 1 if found else 0)
            if office is None:
                continue
            found.append(office)
        return found

    # ---------------------------------------------------------------- one office

    def _read(self, hit: Hit, floor: int) -> Office | None:
        words = self.words
        kind = hit.values[0]
        first, country, country_at, organization, former = self._left(hit.first, floor)
        office = Office(
            first,
            hit.last,
            (words.starts[self._position_first(first, hit.first)], hit.end),
            organization,
            country,
            country_at,
            former=former,
            counterpart=kind == "counterpart",
            spokes=kind == "spokes",
            plural=words.folded[hit.last].endswith("s")
            and words.folded[hit.last] not in ("affairs", "chargé d'affaires"),
        )
        if kind != "counterpart":
            office = self._tail(office)
            office = self._unique(office)
        else:
            office = replace(office, position=None)
        head = words.folded[hit.first : hit.last + 1]
        position_words = (
            office.position and words.source[slice(*office.position)].lower().replace("-", " ").split()
        )
        bare = bool(position_words) and set(position_words or ()) <= _WEAK
        return replace(office, bare=bare and head[-1] in _WEAK)

    def _position_first(self, first: int, head: int) -> int:
        """The first word of the position: after a country or organization that opens the office."""
        i = first
        while i < head:
            party = self.parties.at(i)
            hit = self.known.get(i)
            if hit and hit.last < head:
                i = hit.last + 1
            elif party is not None and party.last < head and party.label != "REGION":
                i = party.last + 1
            elif (self.words.folded[i] == "s" and i > first) or self.words.folded[
                i
            ] in self.vocabulary.former:
                i += 1
            else:
                break
        return i

    def _left(self, head: int, floor: int) -> tuple[int, str | None, Extent | None, Extent | None, bool]:
        words, vocabulary = self.words, self.vocabulary
        i = head
        country: str | None = None
        country_at: Extent | None = None
        organization: Extent | None = None
        former = False
        while i > floor and words.gaps[i] in ("", "'", "&", "/", "."):
            j = i - 1
            hit = self.known_end.get(j)
            party = self.parties.at(j)
            if hit and words.gaps[i] in ("", "'"):
                i = hit.first
                organization = (hit.start, hit.end)
                if hit.values[0] and country is None:
                    country, country_at = hit.values[0], organization
                continue
            if party is not None:
                if country is not None:
                    break
                country, country_at = party.code, (party.start, party.end)
                i = party.first
                break
            word = words.folded[j]
            if word == "s" and words.gaps[j] == "'":
                i = j
                if self.parties.at(j - 1) is None and self.known_end.get(j - 1) is None:
                    i = j + 1
                    break
                continue
            if word in vocabulary.former:
                former, i = True, j
                continue
            if not self._premodifier(j, i):
                break
            i = j
        if i < len(words) and words.folded[i] == "s" and words.gaps[i] == "'":
            i += 1
        return i, country, country_at, organization, former

    def _premodifier(self, j: int, i: int) -> bool:
        words, vocabulary, word = self.words, self.vocabulary, self.words.folded[j]
        if word == "and":
            return (
                bool(j)
                and words.folded[j - 1] in vocabulary.portfolio
                and self._capital(j - 1)
                and words.gaps[j] == ""
            )
        if j in self.title_words and words.folded[j] not in vocabulary.premodifiers:
            return False
        if word in vocabulary.barred or (words.gaps[i] == "." and len(word) > 3):
            return False
        if word in vocabulary.premodifiers:
            return True
        if self._capital(j) and self._country_before(j):
            return True  # "Indonesian Coordinating Minister": whatever stands between a country and the head
        # "KP Chief Minister", "Chief Security Minister": capitalised words, none of them a known title
        return self._capital(j) and (
            word in vocabulary.portfolio or (words.text[j].isupper() and len(word) <= 5)
        )

    def _country_before(self, j: int) -> bool:
        """Does a country's name or adjective open the run of capitalised words that word `j` is in, at most two back?"""
        for k in range(j - 1, max(-1, j - 4), -1):
            if self.words.gaps[k + 1] not in ("", "'") or k in self.titles:
                return False
            party = self.parties.at(k)
            if party is not None:
                return party.label in ("COUNTRY", "BODY")
            if not self._capital(k) and self.words.folded[k] != "s":
                return False
        return False

    def _capital(self, i: int) -> bool:
        return i < len(self.words) and self.words.text[i][0].isupper()

    def _unique(self, office: Office) -> Office:
        """A title that only one country has ("External Affairs Minister") tells the country."""
        if office.country is not None or office.position is None:
            return office
        text = Words(self.words.source[slice(*office.position)])
        for hit in self.vocabulary.unique.find(text):
            # "Secretary of State for the Home Department" is another country's.
            if hit.first == 0 and text.folded[hit.last + 1 : hit.last + 2] != ["for"]:
                return replace(office, country=hit.values[0], country_at=office.position)
        return office

    # -------------------------------------------------------------- after the head

    def _tail(self, office: Office) -> Office:
        """Reads on after the head, a step at a time, as long as a step finds something."""
        for _ in range(6):
            longer = self._step(office)
            if longer is None:
                return office
            office = longer
        return office

    def _step(self, office: Office) -> Office | None:
        words = self.words
        i = office.last + 1
        if i >= len(words):
            return None
        gap, word = words.gaps[i], words.folded[i]
        assert office.position is not None
        if gap == "(" and office.organization is None:
            return self._bracket(office, i)
        if gap == "" and word in _DIRECTIONS and self._capital(i):
            return replace(office, last=i, position=(office.position[0], words.ends[i]))
        hit = self.known.get(i)
        if gap == "" and hit and office.organization is None and words.text[i].isupper():
            return self._with_organization(office, self.organization(i))  # "Director General ISI"
        if gap in ("", ")"):
            charged = self._in_charge(i)
            if charged:
                return self._field(office, charged)
            if word in _INTO_ORGANIZATION | _INTO_FIELD:
                return self._complement(office, i)
        if gap in (",", "),"):
            organization = self.organization(i)
            if organization is not None and office.organization is None:
                return self._with_organization(office, organization)
            if word in ("in", "at", "of") and office.organization is None:
                # "Assistant Secretary, Counter-Terrorism Branch, in Australia's Department …"
                organization = self.organization(i + 1)
                if organization is not None:
                    return self._with_organization(office, organization)
            if office.organization is None and self._capital(i) and i not in self.titles:
                end = self._field_end(i)
                into = (
                    end < len(words)
                    and words.folded[end] in ("at", "in", "of")
                    and self.organization(end + 1)
                )
                if end and ((word in self.vocabulary.portfolio and self._closes(end)) or into):
                    return replace(office, last=end - 1, position=(office.position[0], words.ends[end - 1]))
            party = self.parties.at(i)
            if party and office.country is None and self._closes(party.last + 1) and party.form == "name":
                return replace(
                    office, last=party.last, country=party.code, country_at=(party.start, party.end)
                )
        if gap == "/" and self._capital(i):
            end = self._field_end(i, over_heads=True)
            if end:
                return self._slash(office, end)
        return None

    def _slash(self, office: Office, end: int) -> Office:
        assert office.position is not None
        return replace(office, last=end - 1, position=(office.position[0], self.words.ends[end - 1]))

    def _closes(self, i: int) -> bool:
        """Does something that ends an apposition follow word `i - 1`?"""
        if i >= len(self.words):
            return True
        return self.words.gaps[i] != "" or self.words.folded[i] in ("in", "at", "of", "and", "who", "while")

    def _in_charge(self, i: int) -> int:
        """Index of the word after "in charge of" or "responsible for" that opens at `i`, else 0."""
        folded = self.words.folded
        if folded[i : i + 3] == ["in", "charge", "of"]:
            return i + 3
        return i + 2 if folded[i : i + 2] == ["responsible", "for"] else 0

    def _bracket(self, office: Office, i: int) -> Office | None:
        words = self.words
        assert office.position is not None
        k = i
        while (
            k + 1 < len(words)
            and k < i + 8
            and ")" not in words.gaps[k + 1]
            and "\n" not in words.gaps[k + 1]
        ):
            k += 1
        closing = words.source.find(")", words.ends[k])
        if closing < 0 or closing - words.ends[k] > 2:
            return None
        inside = words.source[words.starts[i] : closing]
        initials = "".join(
            w[0] for w in words.source[slice(*office.position)].replace("-", " ").split() if w[0].isupper()
        )
        party = self.parties.at(i)
        if inside.replace(".", "") == initials:
            return replace(office, last=k)
        if (
            party is not None
            and party.last == k
            and party.label == "COUNTRY"
            and office.country is None
            and party.form == "name"
        ):
            return replace(office, last=k, country=party.code, country_at=(party.start, party.end))
        hit = self.known.get(i)
        if (
            hit
            and hit.last == k
            and office.organization is None
            and inside.isupper()
            and words.folded[i] not in ("un", "eu")
        ):
            return replace(
                office,
                last=k,
                organization=(hit.start, hit.end),
                country=office.country or hit.values[0],
                country_at=office.country_at or (hit.start, hit.end),
            )
        return replace(office, last=k, position=(office.position[0], closing + 1))

    def _complement(self, office: Office, i: int) -> Office | None:
        """What stands after "for", "of", "to", "on", "at", "in": an organization, a country or a field."""
        words, word = self.words, self.words.folded[i]
        j = i + 1
        if j >= len(words) or words.gaps[j] not in ("", "."):
            return None
        if word in _INTO_ORGANIZATION and office.organization is None:
            organization = self.organization(j)
            assert office.position is not None
            if organization is not None and word == "of" and self._commands(office, organization):
                # "Chief of the Defence Force": what one commands is the office, not where it is held
                extended = replace(
                    office, last=organization.last, position=(office.position[0], organization.name[1])
                )
                return replace(
                    extended,
                    country=office.country or organization.country,
                    country_at=office.country_at or organization.country_at,
                )
            if organization is not None:
                return self._with_organization(office, organization, after=word)
        if (word == "to" or (word == "of" and self._sends(office))) and (
            longer := self._to_office(office, j)
        ):
            return longer
        k = j + 1 if words.folded[j] == "the" else j
        party = self.parties.at(k)
        if (
            party is not None
            and word in ("of", "for", "to", "from", "in")
            and party.form in ("name", "capital")
        ):
            after = party.last + 1
            if after < len(words) and words.gaps[after] == "(" and words.text[after].isupper():
                after += 1  # "the European Union (EU) for Foreign Affairs"
            more = (
                after < len(words) and words.gaps[after] in ("", ")") and words.folded[after] in ("for", "on")
            )
            if word == "to" or party.label == "REGION" or (more and word == "of"):
                if more and word == "of" and office.country is None:
                    office = replace(office, country=party.code, country_at=(party.start, party.end))
                return self._field(office, i + 1)  # "special envoy to Afghanistan"
            if word == "of" or (word == "from" and office.country is None):
                last = party.last
                country = office.country or party.code
                return replace(
                    office,
                    last=last,
                    country=country,
                    country_at=office.country_at or (party.start, party.end),
                )
            return self._field(office, i + 1) if word == "for" else None
        if word in _INTO_FIELD:
            return self._field(office, i + 1)
        return None

    def _sends(self, office: Office) -> bool:
        """Is it an envoy or aide, who is somebody's ("Special Envoy of the Russian Minister …")?"""
        assert office.position is not None
        return self.words.source[slice(*office.position)].lower().split()[-1] in (
            "envoy",
            "representative",
            "aide",
            "adviser",
            "advisor",
        )

    def _commands(self, office: Office, organization: Organization) -> bool:
        """Is it a chief or commander of forces ("Commander of the Royal Naval Force")?"""
        assert office.position is not None
        position = self.words.source[slice(*office.position)].lower().split()
        name = self.words.source[slice(*organization.name)].lower().split()
        return position[-1] in ("chief", "commander", "chairman") and bool(_FORCES & set(name))

    def _to_office(self, office: Office, i: int) -> Office | None:
        """ "Adviser to Pakistani PM Shehbaz Sharif", "aide to the Foreign Minister": whose adviser is part of it."""
        words = self.words
        k = i + 1 if i < len(words) and words.folded[i] == "the" else i
        head = next((h for h in self.head_hits if k <= h.first <= k + 4), None)
        if head is None or any(words.gaps[m] not in ("", "'") for m in range(k + 1, head.last + 1)):
            return None
        end = head.last + 1
        if words.folded[end : end + 1] in (
            ["of"],
            ["for"],
        ):  # "of the Russian Minister of Foreign Affairs on …"
            end = self._field_end(end + 1) or end
            if words.folded[end : end + 1] in (["on"], ["for"]):
                end = self._field_end(end + 1) or end
        else:
            while (
                end < len(words)
                and end < head.last + 4
                and words.gaps[end] == ""
                and self._capital(end)
                and self.parties.at(end) is None
            ):
                end += 1
        assert office.position is not None
        party = self.parties.at(k)
        return replace(
            office,
            last=end - 1,
            position=(office.position[0], words.ends[end - 1]),
            country=office.country or (party.code if party else None),
            country_at=office.country_at or ((party.start, party.end) if party else None),
        )

    def _field(self, office: Office, i: int) -> Office | None:
        end = self._field_end(i)
        if not end:
            return None
        assert office.position is not None
        start, stop = office.position[0], self.words.ends[end - 1]
        if self.words.source[stop : stop + 1] == ")" and "(" in self.words.source[start:stop]:
            stop += 1
        if office.organization is not None and office.organization[0] >= office.position[1]:
            return None
        return replace(office, last=end - 1, position=(start, stop))

    def _field_end(self, i: int, over_heads: bool = False) -> int:
        """Index after the field that opens at word `i`, 0 where there is none.

        Capitalised words and words of the portfolio list, joined by "and", "of", "for" or a list's commas.
        After a known word two unknown capitalised ones are a person's name.
        """
        words, portfolio = self.words, self.vocabulary.portfolio
        end, known = 0, False
        k = i
        while k < len(words) and k < i + 24:
            word = words.folded[k]
            if k > i and not self._field_gap(k):
                break
            party = self.parties.at(k)
            if (
                party is not None
                and party.label != "REGION"
                and end
                and words.folded[k - 1] in ("of", "the", "and")
                and word not in portfolio
            ):
                break
            if party is not None and end and words.folded[party.last + 1 : party.last + 2] == ["s"]:
                break  # "Minister of Defence and Chile's Deputy …"
            if word in _CONNECTORS or word == "s":
                if word == "of" and end and self.organization(k + 1) is not None:
                    break
                k += 1
                continue
            if (k in self.titles and word not in portfolio) or (
                k in self.heads and not over_heads and word not in portfolio
            ):
                break
            if word in portfolio:
                known, k = True, k + 1
                end = k
                continue
            if party is not None:
                k = end = party.last + 1
                known = True
                continue
            if not self._capital(k) or word in self.vocabulary.barred:
                break
            if (
                known
                and (end == k or words.folded[k - 1] == "and")
                and not over_heads
                and self._unknown(k + 1)
            ):
                break
            k = end = k + 1
        return end

    def _unknown(self, i: int) -> bool:
        """Is word `i` a capitalised word (or a name's particle) of no portfolio, next to the one before it?"""
        if i >= len(self.words) or self.words.gaps[i] not in ("", ".", "'"):
            return False
        word = self.words.folded[i]
        return (
            self._capital(i) or word in self.vocabulary.particles
        ) and word not in self.vocabulary.portfolio

    def _field_gap(self, k: int) -> bool:
        words = self.words
        gap = words.gaps[k]
        if gap in ("", "&", "/", "'"):
            return True
        if (gap in ("(", ")") and words.text[k].isupper() and len(words.text[k]) < 6) or (
            gap == ")" and "(" in words.source[words.starts[k] - 12 : words.starts[k]]
        ):
            return True
        if gap != ",":
            return False
        known = [words.folded[m] for m in range(k, min(k + 5, len(words)))]
        if k in self.titles or k in self.heads:
            return False
        return known[0] in self.vocabulary.portfolio and "and" in known[1:] and self._capital(k)

    # -------------------------------------------------------------- organizations

    def _with_organization(
        self, office: Office, organization: Organization | None, after: str = ","
    ) -> Office | None:
        if organization is None:
            return None
        words = self.words
        country, country_at = office.country, office.country_at
        if country is None and organization.country:
            country, country_at = organization.country, organization.country_at
        if organization.department or after == "for":
            nxt = organization.last + 1
            parent = None
            if nxt < len(words):
                into = words.gaps[nxt] in ("", ")") and words.folded[nxt] in ("in", "of", "at")
                skip = nxt + 1 if into else nxt
                if skip > nxt or words.gaps[nxt] in (",", "),"):
                    parent = self.organization(skip)
            if parent is not None:
                # a department of a named ministry stays with the position
                assert office.position is not None
                return replace(
                    office,
                    last=parent.last,
                    position=(office.position[0], organization.name[1]),
                    organization=parent.name,
                    country=country or parent.country,
                    country_at=country_at or parent.country_at,
                )
        return replace(
            office,
            last=organization.last,
            organization=organization.name,
            country=country,
            country_at=country_at,
        )

    def organization(self, i: int) -> Organization | None:
        """The organization that opens at word `i`, after "the" and a country's name or adjective."""
        words = self.words
        first = i
        country: str | None = None
        country_at: Extent | None = None
        if i < len(words) and words.folded[i] == "the":
            i += 1
        hit = self.known.get(i)
        party = self.parties.at(i) if i < len(words) else None
        if hit is None and party is not None and party.first == i and party.label == "COUNTRY":
            country, country_at = party.code, (party.start, party.end)
            i = self._after_country(party)
            if i == 0:
                return None
            hit = self.known.get(i)
        if i >= len(words):
            return None
        end = self._organization_end(i)
        if hit is not None and hit.last + 1 >= end:
            end = hit.last + 1
            country = country or hit.values[0]
            country_at = country_at or (hit.start, hit.end)
        elif not end:
            return None
        elif party is not None and party.label == "BODY" and country is None:
            country, country_at = party.code, (party.start, party.end)
        if country is None:
            # "the Anti-Terrorist Centre of the CIS"
            body = self.parties.at(end - 1)
            long = body is not None and body.last - body.first > 1
            if body and body.label == "BODY" and (long or words.folded[body.first - 1] in ("of", "the")):
                country, country_at = body.code, (body.start, body.end)
        name = (words.starts[i], words.ends[end - 1])
        last = end - 1
        if (
            country_at is not None
            and (body := self.parties.at(i))
            and body.label == "BODY"
            and body.code == country
        ):
            # "the Security Council of Uzbekistan" is not the UN's
            last, own, own_at = self._of_country(last, None, None)
            country, country_at = own or country, own_at or country_at
        else:
            last, country, country_at = self._of_country(last, country, country_at)
        department = words.folded[i] in _DEPARTMENTS or words.folded[end - 1] in _DEPARTMENTS
        return Organization(
            first, last, name, country if country_at else None, country_at, hit is not None, department
        )

    def _after_country(self, party: Party) -> int:
        """The word after a country that opens an organization's name, or 0 where none follows.

        A house of government may hold the organization itself: "the US State Department".
        """
        words = self.words
        for k in range(party.first + 1, party.last + 1):
            if k in self.known and self.known[k].last == party.last:
                return k
        i = party.last + 1
        if i < len(words) and words.folded[i] == "s" and words.gaps[i] == "'":
            i += 1
        dotted = words.source[party.end - 1 : party.end] == "."  # "the U.S. Department of State"
        if i >= len(words) or not (words.gaps[i] in ("", "'") or (dotted and words.gaps[i] == ".")):
            return 0
        return i

    def _of_country(
        self, last: int, country: str | None, at: Extent | None
    ) -> tuple[int, str | None, Extent | None]:
        """An acronym in brackets, then "of Pakistan", after an organization's name."""
        words = self.words
        i = last + 1
        if i < len(words) and words.gaps[i].endswith("(") and words.text[i].isupper():
            while i + 1 < len(words) and words.gaps[i + 1] == "" and words.text[i + 1].isupper():
                i += 1
            last, i = i, i + 1
        if i + 1 < len(words) and words.folded[i] in ("of", "in") and words.gaps[i] in ("", ")"):
            j = i + 1
            if words.folded[j] == "the":
                j += 1
            party = self.parties.at(j)
            if party is not None and party.label != "REGION" and party.form in ("name", "capital"):
                after = party.last + 1
                # "of the United States Department of State", "in Nigeria's Office": its own country opens the next
                opens = after < len(words) and (
                    words.folded[after] == "s"
                    or (words.gaps[after] in ("", ".") and (after in self.known or self._heads_after(after)))
                )
                if not opens:
                    return party.last, country or party.code, at or (party.start, party.end)
        return last, country, at

    def _organization_end(self, i: int) -> int:
        """Index after a capitalised phrase with an organization's head in it, or 0."""
        words, heads = self.words, self.vocabulary.organization_heads
        end = 0
        headed = False
        k = i
        while k < len(words) and k < i + 20:
            word = words.folded[k]
            if k > i and not (words.gaps[k] in ("", "&", "'", "/") or self._field_gap(k)):
                break
            if word in _CONNECTORS:
                if k == i or (word == "of" and not headed and self._country_opens(k + 1)):
                    return 0
                if word == "of" and headed and self._ministry_opens(k + 1):
                    break
                k += 1
                continue
            if headed and end and k in self.titles and word not in self.vocabulary.portfolio:
                break
            party = self.parties.at(k)
            if (
                party is not None
                and party.label == "COUNTRY"
                and headed
                and k
                and words.folded[k - 1] in ("of", "the", "in")
            ) and not self._heads_after(party.last + 1):
                break
            if word in heads and (self._capital(k) or end):
                headed = True
                k = end = k + 1
                continue
            hyphened = k > i and "-" in words.between(k - 1, k)  # "National Counter-terrorism Committee"
            if not (self._capital(k) or hyphened) or (
                word in self.vocabulary.barred and word not in self.vocabulary.portfolio
            ):
                break
            # After a complete name an unknown word, also one after "and", begins a person's name.
            unknown = headed and word not in self.vocabulary.portfolio and party is None
            if unknown and end == k and (self._unknown(k + 1) or not self._heads_after(k + 1)):
                break
            if unknown and words.folded[k - 1] == "and" and self._unknown(k + 1):
                break
            if k in self.heads and word not in self.vocabulary.portfolio and not headed:
                return 0
            if party is not None and words.folded[party.last] in heads:
                headed = True  # a body's name inside a national one: "National Counter Terrorism Committee"
            k = end = k + 1 if party is None else party.last + 1
        return end if headed else 0

    def _ministry_opens(self, k: int) -> bool:
        """Does a ministry open at word `k`, after "the" and a country: "of Russian Ministry of Foreign Affairs"?"""
        words = self.words
        for m in range(k, min(k + 5, len(words))):
            if words.folded[m] == "ministry" or words.folded[m : m + 3] == ["department", "of", "state"]:
                return True
            party = self.parties.at(m)
            if (
                words.folded[m] not in ("the", "s", "foreign", "interior", "defence", "defense")
                and party is None
            ):
                return False
        return False

    def _country_opens(self, k: int) -> bool:
        """Does a country or a known organization open at word `k`, after "the"?"""
        k += k < len(self.words) and self.words.folded[k] == "the"
        party = self.parties.at(k)
        return k in self.known or (party is not None and party.label == "COUNTRY")

    def _heads_after(self, k: int) -> bool:
        """Does an organization's head follow within three capitalised words ("of China Central Committee")?"""
        for m in range(k, min(k + 3, len(self.words))):
            if self.words.gaps[m] != "" or not self._capital(m):
                return False
            if self.words.folded[m] in self.vocabulary.organization_heads:
                return True
        return False
